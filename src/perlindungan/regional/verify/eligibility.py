"""The tests of a scheme: group, age, residence, descent and income, built from its terms.

Each test that the scheme has says of everybody that it is met, that it is not, or which fact is
missing. A ruling without value says that there is no such test.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from perlindungan.facts import FactError
from perlindungan.regional.candidates import Candidate
from perlindungan.regional.collect.occupations import Occupations
from perlindungan.regional.findings import Finding, Severity
from perlindungan.regional.places import inside
from perlindungan.regional.points import AgeWindow, Residence
from perlindungan.regional.scheme import Terms
from perlindungan.regional.sources import Ruling
from perlindungan.regional.verify.groups import group_test
from perlindungan.regional.verify.income import income_test
from perlindungan.regional.verify.made import Test, of_scheme
from perlindungan.segments.calendar import age_on

MEETS, REJECTS, ASKS = Severity.MEETS, Severity.REJECTS, Severity.ASKS


def eligibility(terms: Terms, occupations: Occupations) -> Iterator[Test]:
    """Yield the tests of group, age, residence, descent and income that the scheme has."""
    if terms.groups and terms.groups.value:
        yield group_test(terms.groups, terms.groups.value, occupations)
    if terms.age and terms.age.value:
        yield _age(terms.age, terms.age.value, terms.on)
    if terms.residence and terms.residence.value:
        yield _residence(terms.residence, terms.residence.value)
        if terms.residence.value.months is not None:
            yield _months(terms.residence, terms.residence.value.months, terms.on)
    if terms.indigenous and terms.indigenous.value:
        yield _indigenous(terms.indigenous)
    if terms.income and terms.income.value:
        yield income_test(terms.income, terms.income.value, terms.on)


def _age(ruling: Ruling[AgeWindow], window: AgeWindow, on: date) -> Test:
    least, most = window.least, window.most
    bounds = {"least": least, "most": most}

    def say(name: str, severity: Severity, fact: str) -> Finding:
        return of_scheme(name, severity, fact, "age", ruling, **bounds)

    within, below = say("age_within", MEETS, "birth_date"), say("age_below", REJECTS, "birth_date")
    above = say("age_above", REJECTS, "birth_date")
    no_birth = say("birth_date_missing", ASKS, "birth_date")
    later = say("birth_date_later", ASKS, "birth_date")
    no_day = say("registration_missing", ASKS, "registered_on")
    not_yet = say("registration_later", ASKS, "registered_on")

    def test(person: Candidate, _: bool) -> Finding:
        born, day = person.birth_date, person.registered_on
        if born is None:
            return no_birth
        if day is None:
            return no_day
        if day > on:
            return not_yet
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
            within_it = inside(around, code)
        except FactError:
            return say("region_form", ASKS)
        return say("residence_wide", ASKS) if within_it else say("residence_outside", REJECTS)

    def test(person: Candidate, _: bool) -> Finding:
        code = person.region
        if code is None:
            return missing
        finding = known.get(code)
        if finding is None:
            finding = known[code] = found(code)
        return finding

    return test


def _months(ruling: Ruling[Residence], least: int, on: date) -> Test:
    from perlindungan.claims.days import whole_months

    def say(name: str, severity: Severity, fact: str) -> Finding:
        return of_scheme(name, severity, fact, "residence", ruling, months=least)

    enough = say("residence_months", MEETS, "resident_since")
    short = say("residence_short", REJECTS, "resident_since")
    no_start = say("residence_since_missing", ASKS, "resident_since")
    no_day = say("registration_missing", ASKS, "registered_on")
    not_yet = say("registration_later", ASKS, "registered_on")

    def test(person: Candidate, _: bool) -> Finding:
        since, day = person.resident_since, person.registered_on
        if since is None:
            return no_start
        if day is None:
            return no_day
        if day > on:
            return not_yet
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
