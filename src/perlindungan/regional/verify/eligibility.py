"""The tests of a scheme: group, age, residence, descent and income, built from its terms.

Each test that the scheme has says of everybody that it is met, that it is not, or which fact is
missing. A ruling without value says that there is no such test.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from perlindungan.facts import FactError, InputError
from perlindungan.law import NotInForce, NotYetPublished
from perlindungan.regional.candidates import Candidate
from perlindungan.regional.collect.occupations import Occupations
from perlindungan.regional.findings import Finding, Severity
from perlindungan.regional.places import inside, place_code
from perlindungan.regional.points import AgeWindow, Groups, IncomeTest, Residence
from perlindungan.regional.scheme import Terms
from perlindungan.regional.sources import Ruling
from perlindungan.regional.verify.made import Test, of_scheme
from perlindungan.segments.calendar import age_on
from perlindungan.wages import minimum_wage

_REGENCY = 5
MEETS, REJECTS, ASKS = Severity.MEETS, Severity.REJECTS, Severity.ASKS


def groups_known(person: Candidate, occupations: Occupations) -> frozenset[str]:
    """Return the groups to which somebody is known to belong.

    A category that is not in the dictionary is a group of its own.
    """
    category, marks = person.category, person.marks or frozenset()
    if category is not None and category not in occupations.names:
        return marks | {category}
    return occupations.groups_of(category, marks)


def named_in(occupations: Occupations, names: Iterable[str]) -> frozenset[str]:
    """Return names of groups as a set; one that nobody can belong to is refused.

    Raises
    ------
    InputError
        If the dictionary has no such group.
    """
    found = frozenset(names)
    if not found <= occupations.names:
        unknown = ", ".join(sorted(found - occupations.names))
        raise InputError(unknown, "group_names", names=unknown)
    return found


def wider(category: str, names: Iterable[str], occupations: Occupations) -> bool:
    """Tell whether a category is a family of one of the groups, so that somebody may belong."""
    return any(
        name != category and category in occupations.groups_of(name, None) for name in names
    )


def eligibility(terms: Terms, occupations: Occupations) -> Iterator[Test]:
    """Yield the tests of group, age, residence, descent and income that the scheme has."""
    if terms.groups and terms.groups.value:
        yield _group(terms.groups, terms.groups.value, occupations)
    if terms.age and terms.age.value:
        yield _age(terms.age, terms.age.value)
    if terms.residence and terms.residence.value:
        yield _residence(terms.residence, terms.residence.value)
        if terms.residence.value.months is not None:
            yield _months(terms.residence, terms.residence.value.months)
    if terms.indigenous and terms.indigenous.value:
        yield _indigenous(terms.indigenous)
    if terms.income and terms.income.value:
        test = terms.income.value
        if test.most is not None:
            yield _income(terms.income, test.most)
        else:
            yield _minimum_wage(terms.income, terms.on)


def _group(ruling: Ruling[Groups], groups: Groups, occupations: Occupations) -> Test:
    names = named_in(occupations, groups.names)
    by_marks = names & occupations.marks
    by_occupation = names - by_marks

    def say(name: str, severity: Severity, fact: str, **details: object) -> Finding:
        return of_scheme(name, severity, fact, "groups", ruling, **details)

    def found(person: Candidate) -> Finding:
        belongs = groups_known(person, occupations) & names
        if belongs:
            return say("group_inside", MEETS, "occupation", groups=tuple(sorted(belongs)))
        if by_occupation and person.category is None:
            return say("occupation_unknown", ASKS, "occupation")
        if person.category is not None and wider(person.category, by_occupation, occupations):
            return say("occupation_wide", ASKS, "occupation")
        if by_marks and person.marks is None:
            return say("marks_unknown", ASKS, "marks", groups=tuple(sorted(by_marks)))
        return say("group_outside", REJECTS, "occupation")

    known: dict[tuple[str | None, frozenset[str] | None], Finding] = {}

    def test(person: Candidate, _: bool) -> Finding:
        key = (person.category, person.marks)
        finding = known.get(key)
        if finding is None:
            finding = known[key] = found(person)
        return finding

    return test


def _age(ruling: Ruling[AgeWindow], window: AgeWindow) -> Test:
    least, most = window.least, window.most
    bounds = {"least": least, "most": most}

    def say(name: str, severity: Severity, fact: str) -> Finding:
        return of_scheme(name, severity, fact, "age", ruling, **bounds)

    within, below = say("age_within", MEETS, "birth_date"), say("age_below", REJECTS, "birth_date")
    above = say("age_above", REJECTS, "birth_date")
    no_birth = say("birth_date_missing", ASKS, "birth_date")
    later = say("birth_date_later", ASKS, "birth_date")
    no_day = say("registration_missing", ASKS, "registered_on")

    def test(person: Candidate, _: bool) -> Finding:
        born, day = person.birth_date, person.registered_on
        if born is None:
            return no_birth
        if day is None:
            return no_day
        if born > day:
            return later
        age = age_on(born, day)
        if least is not None and age < least:
            return below
        return above if most is not None and age > most else within

    return test


def _residence(ruling: Ruling[Residence], residence: Residence) -> Test:
    around = residence.region
    known: dict[str, Finding] = {}

    def say(name: str, severity: Severity) -> Finding:
        return of_scheme(name, severity, "region", "residence", ruling, region=around)

    missing = say("residence_missing", ASKS)

    def found(code: str) -> Finding:
        try:
            if inside(code, around):
                return say("residence_inside", MEETS)
            # Who is known to live in the province may live in the city, or not.
            wider = inside(around, code)
        except FactError:
            return say("region_form", ASKS)
        return say("residence_wide", ASKS) if wider else say("residence_outside", REJECTS)

    def test(person: Candidate, _: bool) -> Finding:
        code = person.region
        if code is None:
            return missing
        finding = known.get(code)
        if finding is None:
            finding = known[code] = found(code)
        return finding

    return test


def _months(ruling: Ruling[Residence], least: int) -> Test:
    from perlindungan.claims.days import whole_months

    def say(name: str, severity: Severity, fact: str) -> Finding:
        return of_scheme(name, severity, fact, "residence", ruling, months=least)

    enough = say("residence_months", MEETS, "resident_since")
    short = say("residence_short", REJECTS, "resident_since")
    no_start = say("residence_since_missing", ASKS, "resident_since")
    no_day = say("registration_missing", ASKS, "registered_on")

    def test(person: Candidate, _: bool) -> Finding:
        since, day = person.resident_since, person.registered_on
        if since is None:
            return no_start
        if day is None:
            return no_day
        return enough if whole_months(since, day) >= least else short

    return test


def _indigenous(ruling: Ruling[bool]) -> Test:
    def say(name: str, severity: Severity) -> Finding:
        return of_scheme(name, severity, "indigenous", "indigenous", ruling)

    answers = {
        True: say("indigenous", MEETS),
        False: say("not_indigenous", REJECTS),
        None: say("indigenous_unknown", ASKS),
    }
    return lambda person, _: answers[person.indigenous]


def _income(ruling: Ruling[IncomeTest], most: int) -> Test:
    def say(name: str, severity: Severity) -> Finding:
        return of_scheme(name, severity, "income", "income", ruling, amount=most)

    within, above = say("income_within", MEETS), say("income_above", REJECTS)
    missing = say("income_missing", ASKS)

    def test(person: Candidate, _: bool) -> Finding:
        if person.income is None:
            return missing
        return above if person.income > most else within

    return test


class _Bound:
    """The minimum wage of a place, and what is found below it and above."""

    __slots__ = ("above", "amount", "within")

    def __init__(self, ruling: Ruling[IncomeTest], code: str, day: date) -> None:
        minimum = minimum_wage(code, day)
        said: dict[str, Any] = {
            "basis": minimum.basis.value,
            "amount": str(minimum.published),
            "region": code,
        }
        self.amount: Decimal = minimum.published
        self.within = of_scheme(
            "minimum_wage_within",
            MEETS,
            "income",
            "income",
            ruling,
            **said,
        )
        if minimum.umk_known:
            self.above = of_scheme(
                "minimum_wage_above", REJECTS, "income", "income", ruling, **said
            )
        elif len(code) == _REGENCY:
            # The minimum of the city may be higher than that of its province; nobody said.
            self.above = of_scheme("umk_unknown", ASKS, "minimum_wage", "income", ruling, **said)
        else:
            self.above = of_scheme("income_region_wide", ASKS, "region", "income", ruling, **said)


def _minimum_wage(ruling: Ruling[IncomeTest], day: date) -> Test:
    no_income = of_scheme("income_missing", ASKS, "income", "income", ruling)
    no_region = of_scheme("income_region_missing", ASKS, "region", "income", ruling)
    known: dict[str, _Bound | Finding] = {}

    def bound(code: str) -> _Bound | Finding:
        try:
            return _Bound(ruling, place_code(code)[:_REGENCY], day)
        except FactError:
            return no_region
        except (NotInForce, NotYetPublished):
            return of_scheme(
                "minimum_wage_unknown", ASKS, "minimum_wage", "income", ruling, day=day.isoformat()
            )

    def test(person: Candidate, _: bool) -> Finding:
        code, income = person.region, person.income
        if income is None:
            return no_income
        if code is None:
            return no_region
        held = known.get(code)
        if held is None:
            held = known[code] = bound(code)
        if isinstance(held, Finding):
            return held
        return held.above if income > held.amount else held.within

    return test
