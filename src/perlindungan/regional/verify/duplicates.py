"""The same person twice: rows with the same NIK, of which one counts.

The row that counts is the one with most known facts; of several such, the one with fewest cells
that could not be read, then the one whose facts come first when they are written down, so that the
order of the list changes nothing. Only a NIK of the
right form tells that two rows are one person: a dash in many rows does not.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from enum import Enum

from attrs import fields, frozen

from perlindungan.regional.candidates import Candidate
from perlindungan.regional.findings import Finding, Severity
from perlindungan.regional.verify.made import convention, of_list
from perlindungan.regional.verify.names import plain

_ONCE = convention("list.once")
DUPLICATE = of_list("duplicate_nik", Severity.DUPLICATES, "nik", _ONCE)
_KEPT = of_list("duplicate_kept", Severity.WARNS, "nik", _ONCE)

_FACTS = tuple(
    item.name for item in fields(Candidate) if item.name not in {"row", "unreadable", "asked"}
)
_WHO = frozenset({"name", "birth_date", "sex"})


@frozen(kw_only=True)
class Repeated:
    """Rows that stand for one person: the place of the one that counts, of the others, the finding.

    Places are positions in the list.
    """

    kept: int
    others: tuple[int, ...]
    finding: Finding


def repeated(
    people: Sequence[Candidate], places: Sequence[int], decisive: Collection[str]
) -> Repeated:
    """Choose among rows of one NIK.

    Parameters
    ----------
    people, places
        The list, and where the rows of one NIK stand in it.
    decisive
        Facts on which the scheme's tests rest: where the rows differ in these, or in who the
        person is, somebody must look.
    """
    order = sorted(places, key=lambda place: _rank(people[place]))
    group = [people[place] for place in order]
    differing = [name for name in _FACTS if name != "nik" and _differs(group, name)]
    asked = [name for name in differing if name in _WHO or name in decisive]
    finding = _KEPT
    if asked:
        finding = of_list("duplicate_conflict", Severity.ASKS, asked[0], _ONCE, facts=tuple(asked))
    elif differing:
        finding = of_list("duplicate_differs", Severity.WARNS, "nik", _ONCE, facts=tuple(differing))
    return Repeated(kept=order[0], others=tuple(order[1:]), finding=finding)


def _rank(person: Candidate) -> tuple[object, ...]:
    written = tuple(_written(getattr(person, name)) for name in _FACTS)
    known, unread = sum(known for known, _ in written), person.unreadable
    cells = sorted((cell.fact, cell.value, cell.code) for cell in unread)
    return -known, len(unread), written, _written(person.asked), cells, person.row


def _written(value: object) -> tuple[int, str]:
    """Return whether a fact is known, and a text by which facts can be put in order."""
    if value is None:
        return 0, ""
    if isinstance(value, frozenset):
        return 1, ",".join(sorted(value))
    if isinstance(value, date):
        return 1, value.isoformat()
    return 1, str(value.value if isinstance(value, Enum) else value)


def _differs(group: Sequence[Candidate], name: str) -> bool:
    known = {getattr(person, name) for person in group} - {None}
    if name == "name":
        known = {plain(text) for text in known}
    return len(known) > 1
