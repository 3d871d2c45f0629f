"""Who is left out: by a register where one is given, else by what the list itself says.

Somebody who was on the list before is insured because the scheme paid. The register of members
cannot tell that from insurance of another payer, so of these people the list must say whether
they are insured otherwise too.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from perlindungan.regional.candidates import Candidate
from perlindungan.regional.findings import Finding, Severity
from perlindungan.regional.points import Exclusion
from perlindungan.regional.scheme import Terms
from perlindungan.regional.sources import Ruling
from perlindungan.regional.verify.made import Test, of_scheme
from perlindungan.regional.verify.registers import Registers

LIST, REGISTER, AGAINST = "list", "register", "against"
"""On whose word: the list's, a register's, a register's against that of the list."""


def exclusions(terms: Terms, registers: Registers) -> Iterator[Test]:
    """Yield one test for each kind of people that the scheme leaves out."""
    ruling = terms.exclusions
    if ruling is None or ruling.value is None:
        return
    held = {
        Exclusion.COVERED: ("members", registers.members),
        Exclusion.CIVIL_SERVANT: ("public_employees", registers.public_employees),
    }
    for exclusion in Exclusion:
        if exclusion in ruling.value:
            name, register = held.get(exclusion, ("", None))
            if register is None:
                yield _by_list(ruling, exclusion.value)
            else:
                yield _by_register(ruling, exclusion.value, name, register)


def _out(ruling: Ruling[frozenset[Exclusion]], fact: str, by: str) -> Finding:
    return of_scheme(fact, Severity.REJECTS, fact, "exclusions", ruling, by=by)


def _in(ruling: Ruling[frozenset[Exclusion]], fact: str, by: str) -> Finding:
    return of_scheme(f"not_{fact}", Severity.MEETS, fact, "exclusions", ruling, by=by)


def _by_list(ruling: Ruling[frozenset[Exclusion]], fact: str) -> Test:
    answers = {
        True: _out(ruling, fact, LIST),
        False: _in(ruling, fact, LIST),
        None: of_scheme(f"{fact}_unknown", Severity.ASKS, fact, "exclusions", ruling),
    }
    of = attrgetter(fact)
    return lambda person, _: answers[of(person)]


def _by_register(
    ruling: Ruling[frozenset[Exclusion]], fact: str, name: str, register: frozenset[str]
) -> Test:
    # Without a NIK nobody can be looked up, and the list's own word would be overruled.
    unmatched = of_scheme(
        "register_needs_nik", Severity.ASKS, "nik", "exclusions", ruling, register=name
    )
    answers = {
        (inside, told): (_out if inside else _in)(
            ruling, fact, REGISTER if told in (None, inside) else AGAINST
        )
        for inside in (True, False)
        for told in (True, False, None)
    }
    of = attrgetter(fact)

    def test(person: Candidate, usable: bool) -> Finding:
        return answers[person.nik in register, of(person)] if usable else unmatched

    if fact != Exclusion.COVERED.value:
        return test
    by_whom = of_scheme("covered_by_whom", Severity.ASKS, fact, "exclusions", ruling, by=REGISTER)
    otherwise = {True: _out(ruling, fact, LIST), False: _in(ruling, fact, LIST), None: by_whom}

    def test_of_members(person: Candidate, usable: bool) -> Finding:
        if usable and person.on_last_list and person.nik in register:
            return otherwise[person.covered]
        return test(person, usable)

    return test_of_members
