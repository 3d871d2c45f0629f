"""The order in which places are given: the scheme's orders, then the NIK or a seed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any

from perlindungan.regional.candidates import Candidate, has_mark
from perlindungan.regional.determine.belonging import Belonging
from perlindungan.regional.points import ORDERED_BY, Order, Priority

Rank = Callable[[Candidate], int | None]
"""Gives the place of a person in one order, the smallest first; ``None`` where not known."""

_LAST = 1 << 62
"""Behind every rank: whose fact is missing comes after those whose fact is known."""


def in_order(
    people: Sequence[Candidate], priority: Priority | None, belonging: Belonging
) -> list[tuple[int, tuple[str, ...]]]:
    """Return the order in which places are given, with the facts that are missing of each.

    Parameters
    ----------
    people
        The accepted, each with a NIK of his or her own.
    priority
        The orders, applied one after the other. A person whose fact is not known comes last in
        that order, and is told which fact it was. ``None`` leaves the order to the NIK alone.
    belonging
        Tells the groups of a person.

    Returns
    -------
    The places of the people in ``people``, each with the names of the missing facts.

    Notes
    -----
    Equals are told apart by the NIK read backwards, so that neither birth date nor place counts
    before the serial number does; with a seed, by SHA-256 of ``seed:nik``. Both give the same
    order on every machine and for every order of the rows.
    """
    columns: list[list[Any]] = []
    missing: dict[int, tuple[str, ...]] = {}
    for order in () if priority is None else priority.orders:
        rank, fact = _rank(order, priority, belonging), ORDERED_BY[order]
        column = [_LAST if (place := rank(one)) is None else place for one in people]
        columns.append(column)
        if _LAST in column:
            for number, place in enumerate(column):
                if place == _LAST and fact not in missing.get(number, ()):
                    missing[number] = (*missing.get(number, ()), fact)
    if priority is not None and priority.seed is not None:
        columns.append([_drawn(priority.seed, one) for one in people])
    columns.append([(one.nik or "")[::-1] for one in people])
    # Column by column: people are compared by what was looked up once, not by a function.
    ordered = sorted(zip(*columns, range(len(people)), strict=True))
    return [(number, missing.get(number, ())) for *_, number in ordered]


def _drawn(seed: int, candidate: Candidate) -> bytes:
    return sha256(f"{seed}:{candidate.nik}".encode()).digest()


def _rank(order: Order, priority: Priority | None, belonging: Belonging) -> Rank:
    if order is Order.GROUP:
        return belonging.ranked(() if priority is None else priority.groups)
    return _RANKS[order]


def _born(candidate: Candidate) -> int | None:
    return None if candidate.birth_date is None else candidate.birth_date.toordinal()


def _born_late(candidate: Candidate) -> int | None:
    return None if candidate.birth_date is None else -candidate.birth_date.toordinal()


def _registered(candidate: Candidate) -> int | None:
    return None if candidate.registered_on is None else candidate.registered_on.toordinal()


def _disabled(candidate: Candidate) -> int | None:
    disabled = has_mark(candidate, "disability")
    return None if disabled is None else int(not disabled)


def _renewed(candidate: Candidate) -> int | None:
    return None if candidate.on_last_list is None else int(not candidate.on_last_list)


_RANKS: dict[Order, Rank] = {
    Order.DECILE: lambda candidate: candidate.decile,
    Order.INCOME: lambda candidate: candidate.income,
    Order.OLDEST: _born,
    Order.YOUNGEST: _born_late,
    Order.DISABILITY: _disabled,
    Order.REGISTERED: _registered,
    Order.RENEWED: _renewed,
}
