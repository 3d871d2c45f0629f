"""The tests of a scheme: group, age, residence, descent and income, built from its terms.

Each test that the scheme has says of everybody that it is met, that it is not, or which fact is
missing. A ruling without value says that there is no such test.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from perlindungan.facts import FactError
from perlindungan.law import NotInForce, NotYetPublished
from perlindungan.regional.candidates import Candidate
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

MARKS = frozenset({"disability", "woman_breadwinner", "pkh_recipient"})
"""Names of groups that do not follow from an occupation."""


class Occupied(Protocol):
    """What verification needs of a dictionary of occupations."""

    def groups_of(self, category: str, marks: frozenset[str]) -> frozenset[str]:
        """Return the category, its families and the marks."""
        ...


def groups_known(person: Candidate, occupations: Occupied) -> frozenset[str]:
    """Return the groups to which somebody is known to belong."""
    marks = person.marks or frozenset()
    return marks if person.category is None else occupations.groups_of(person.category, marks)


def eligibility(terms: Terms, occupations: Occupied) -> Iterator[Test]:
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


def _group(ruling: Ruling[Groups], groups: Groups, occupations: Occupied) -> Test:
    asked_marks = bool(groups.names & MARKS)
    outside = of_scheme("group_outside", REJECTS, "occupation", "groups", ruling)
    unknown = of_scheme("occupation_unknown", ASKS, "occupation", "groups", ruling)
    no_marks = of_scheme("marks_unknown", ASKS, "marks", "groups", ruling)
    known: dict[tuple[str | None, frozenset[str] | None], Finding] = {}

    def found(person: Candidate) -> Finding:
        belongs = groups_known(person, occupations) & groups.names
        if belongs:
            return of_scheme(
                "group_inside", MEETS, "occupation", "groups", ruling, groups=_listed(belongs)
            )
        if person.category is None and groups.names - MARKS:
            return unknown
        return no_marks if person.marks is None and asked_marks else outside

    def test(person: Candidate, _: bool) -> Finding:
        key = (person.category, person.marks)
        finding = known.get(key)
        if finding is None:
            finding = known[key] = found(person)
        return finding

    return test


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))


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
        return of_scheme(name, severity, fact, "residence", ruling, least=least)

    enough = say("residence_months", MEETS, "resident_since")
    short = say("residence_short", REJECTS, "resident_since")
    no_start = say("residence_since_missing", ASKS, "resident_since")
    no_day = say("residence_day_missing", ASKS, "registered_on")

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
        said: dict[str, Any] = {"amount": str(minimum.published), "region": code}
        self.amount: Decimal = minimum.published
        self.within = of_scheme(
            "minimum_wage_within",
            MEETS,
            "income",
            "income",
            ruling,
            basis=minimum.basis.value,
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
            self.above = of_scheme("region_wide", ASKS, "region", "income", ruling, **said)


def _minimum_wage(ruling: Ruling[IncomeTest], day: date) -> Test:
    no_income = of_scheme("minimum_wage_income", ASKS, "income", "income", ruling)
    no_region = of_scheme("minimum_wage_region", ASKS, "region", "income", ruling)
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
