"""How the poor are told: by decile, or by standing in a welfare list.

Every test must be met, the scheme's own and the state's. A decile of the register wins over that
of the list. Of somebody who does not stand in a register of deciles no decile is known, whatever
the list says: the welfare data may lack a family that is poor, so somebody must look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from perlindungan.regional.candidates import Candidate
from perlindungan.regional.findings import Finding, Severity
from perlindungan.regional.folding import folded
from perlindungan.regional.points import PovertyTest
from perlindungan.regional.scheme import Terms
from perlindungan.regional.sources import Ruling
from perlindungan.regional.verify.exclusions import AGAINST, LIST, REGISTER
from perlindungan.regional.verify.made import Test, of_scheme
from perlindungan.regional.verify.registers import Registers

_ABSENT = 0
_DECILES = frozenset(range(1, 11))


def poverty(terms: Terms, registers: Registers) -> Iterator[Test]:
    """Yield one test for each ruling on poverty that has one."""
    for ruling in terms.poverty:
        if ruling.value is not None:
            yield _either(ruling, ruling.value, registers)


def _either(ruling: Ruling[PovertyTest], test: PovertyTest, registers: Registers) -> Test:
    ways = []
    if test.decile_most is not None:
        ways.append(_decile(ruling, test.decile_most, registers))
    if test.listed:
        ways.append(_list(ruling, test.listed, registers))
    if len(ways) == 1:
        return ways[0]
    first, second = ways
    neither = of_scheme("not_poor", Severity.REJECTS, "decile", "poverty", ruling)

    def found(person: Candidate, usable: bool) -> Finding:
        one = first(person, usable)
        if one.severity is Severity.MEETS:
            return one
        other = second(person, usable)
        if other.severity is Severity.REJECTS:
            return neither if one.severity is Severity.REJECTS else one
        return other

    return found


_Way = Callable[[Candidate, bool], Finding]


def _decile(ruling: Ruling[PovertyTest], most: int, registers: Registers) -> _Way:
    def say(name: str, severity: Severity, by: str) -> Finding:
        return of_scheme(name, severity, "decile", "poverty", ruling, deciles=most, by=by)

    answers = {
        (within, by): say("decile_within", Severity.MEETS, by)
        if within
        else say("decile_above", Severity.REJECTS, by)
        for within in (True, False)
        for by in (LIST, REGISTER, AGAINST)
    }
    absent = {by: say("decile_unlisted", Severity.ASKS, by) for by in (REGISTER, AGAINST)}
    missing = of_scheme("decile_missing", Severity.ASKS, "decile", "poverty", ruling, deciles=most)
    unmatched = _unmatched(ruling)

    def by_list(person: Candidate, _: bool) -> Finding:
        if person.decile not in _DECILES:
            return missing
        return answers[person.decile <= most, LIST]

    register = registers.poverty
    if register is None or (register and not any(register.values())):
        return by_list

    def by_register(person: Candidate, usable: bool) -> Finding:
        if not usable or person.nik is None:
            return unmatched
        held = register.get(person.nik, _ABSENT)
        if held is None:
            return by_list(person, usable)
        by = REGISTER if person.decile in (None, held) else AGAINST
        return answers[held <= most, by] if held else absent[by]

    return by_register


def _list(ruling: Ruling[PovertyTest], listed: str, registers: Registers) -> _Way:
    wanted = folded(listed)

    def say(inside: bool, by: str) -> Finding:
        name, severity = ("listed", Severity.MEETS) if inside else ("not_listed", Severity.REJECTS)
        return of_scheme(name, severity, "lists", "poverty", ruling, list=listed, by=by)

    answers = {
        (inside, by): say(inside, by)
        for inside in (True, False)
        for by in (LIST, REGISTER, AGAINST)
    }
    missing = of_scheme("listing_unknown", Severity.ASKS, "lists", "poverty", ruling, list=listed)
    unmatched = _unmatched(ruling)
    told: dict[tuple[object, ...], bool | None] = {}

    def in_lists(person: Candidate) -> bool | None:
        key = (person.lists, person.asked)
        if key not in told:
            told[key] = _stands_in(person, wanted)
        return told[key]

    def by_list(person: Candidate, _: bool) -> Finding:
        inside = in_lists(person)
        return missing if inside is None else answers[inside, LIST]

    register: Mapping[str, int | None] | None = registers.poverty
    if register is None or folded(registers.poverty_list) != wanted:
        return by_list

    def by_register(person: Candidate, usable: bool) -> Finding:
        if not usable:
            return unmatched
        inside = person.nik in register
        agrees = in_lists(person) in (None, inside)
        return answers[inside, REGISTER if agrees else AGAINST]

    return by_register


def _stands_in(person: Candidate, wanted: str) -> bool | None:
    """Tell whether somebody stands in a welfare list; ``None`` where nobody looked there."""
    if person.lists is None:
        return None
    if wanted in map(folded, person.lists):
        return True
    if person.asked is None or "lists" in person.asked:
        return False
    looked = {name.partition(".")[2] for name in person.asked if name.startswith("lists.")}
    return False if wanted in map(folded, looked) else None


def _unmatched(ruling: Ruling[PovertyTest]) -> Finding:
    return of_scheme(
        "register_needs_nik", Severity.ASKS, "nik", "poverty", ruling, register="poverty"
    )
