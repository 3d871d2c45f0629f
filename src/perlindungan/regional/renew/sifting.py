"""Which changes can be made: of those that contradict each other on one day none is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from perlindungan.facts import Month
from perlindungan.regional.places import inside
from perlindungan.regional.points import Exit
from perlindungan.regional.renew.changes import Change, ChangeKind, order_key
from perlindungan.regional.renew.results import Refused
from perlindungan.regional.scheme import Terms, UnsetPoint


def sift(changes: Iterable[Change], month: Month) -> tuple[list[Change], list[Refused]]:
    """Put changes in order, and refuse those that no list can take.

    Refused are what was given twice, what contradicts another change of the day (two values of a
    fact, two places, two outcomes), and what happens after the month.
    """
    taken: list[Change] = []
    refused: list[Refused] = []
    ordered = sorted(changes, key=order_key)
    contradicted = _contradicted(ordered)
    seen: set[Change] = set()
    for change in ordered:
        facts = tuple(name for name, _ in _said(change) if (*_who(change), name) in contradicted)
        if change in seen:
            refused.append(Refused(change=change, code="repeated"))
        elif change.on > month.last:
            details = (("month", str(Month.of(change.on))),)
            refused.append(Refused(change=change, code="after_month", details=details))
        elif facts:
            details = (("facts", ", ".join(facts)),)
            refused.append(Refused(change=change, code="contradicted", details=details))
        else:
            taken.append(change)
        seen.add(change)
    return taken, refused


def _who(change: Change) -> tuple[Any, ...]:
    return change.on, change.nik


def _said(change: Change) -> tuple[tuple[str, Any], ...]:
    """Return what a change says in a way that another one could contradict."""
    if change.kind is ChangeKind.CORRECTED:
        return change.facts
    if change.kind is ChangeKind.MOVED_AWAY:
        return (("moved_to", change.region),)
    if change.kind is ChangeKind.VERIFIED_AGAIN:
        return (("passed", change.passed),)
    return ()


def _contradicted(changes: Iterable[Change]) -> set[tuple[Any, ...]]:
    values: defaultdict[tuple[Any, ...], set[Any]] = defaultdict(set)
    for change in changes:
        for name, value in _said(change):
            values[(*_who(change), name)].add(value)
    return {key for key, found in values.items() if len(found) > 1}


def moves_out(change: Change, terms: Terms) -> bool:
    """Tell whether a person who moved does not live in the area now, or nobody said where."""
    residence = terms.value(terms.residence)
    area = terms.region if residence is None else residence.region
    return change.region is None or not inside(change.region, area)


def need_exits(terms: Terms, changes: Iterable[Change]) -> frozenset[Exit]:
    """Return the reasons to leave that the scheme names; every reason given must be one of them.

    Who moves inside the area does not leave.

    Raises
    ------
    UnsetPoint
        If a change gives a reason while the point ``exits`` is unset, or does not name it: then the
        reason stands behind the point, as in ``exits.over_age``.
    """
    given = {
        change.exit
        for change in changes
        if change.kind is not ChangeKind.MOVED_AWAY or moves_out(change, terms)
    } - {None}
    if given:
        terms.need("exits")
    named = terms.value(terms.exits) or frozenset()
    unnamed = [one for one in Exit if one in given and one not in named]
    if unnamed:
        raise UnsetPoint(terms.scheme, [f"exits.{one.value}" for one in unnamed])
    return named
