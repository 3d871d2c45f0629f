"""The order in which places are given: the scheme's orders, then the NIK or a seed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256

from perlindungan.regional.candidates import Candidate
from perlindungan.regional.determine.belonging import Belonging
from perlindungan.regional.findings import Verified
from perlindungan.regional.points import Order, Priority

Rank = Callable[[Candidate], int | None]
"""Gives the place of a person in one order, the smallest first; ``None`` where not known."""

_LAST = 1 << 62
"""Behind every rank: whose fact is missing comes after those whose fact is known."""

FACTS = {
    Order.DECILE: "decile",
    Order.INCOME: "income",
    Order.OLDEST: "birth_date",
    Order.YOUNGEST: "birth_date",
    Order.DISABILITY: "marks",
    Order.GROUP: "occupation",
    Order.REGISTERED: "registered_on",
    Order.RENEWED: "on_last_list",
}
"""The fact on which each order rests."""


def in_order(
    people: Iterable[Verified], priority: Priority | None, belonging: Belonging
) -> list[tuple[Verified, tuple[str, ...]]]:
    """Return people in the order in which places are given, each with the facts that are missing.

    Parameters
    ----------
    people
        The accepted, each with a NIK of his or her own.
    priority
        The orders, applied one after the other. A person whose fact is not known comes last in
        that order, and is told which fact it was. ``None`` leaves the order to the NIK alone.
    belonging
        Tells the groups of a person.

    Notes
    -----
    Equals are told apart by the NIK read backwards, so that neither birth date nor place counts
    before the serial number does; with a seed, by SHA-256 of ``seed:nik``. Both give the same
    order on every machine and for every order of the rows.
    """
    orders = () if priority is None else priority.orders
    ranks = [(_rank(order, priority, belonging), FACTS[order]) for order in orders]
    seed = None if priority is None else priority.seed
    keyed: list[tuple[Sequence[int], bytes, str, Verified, tuple[str, ...]]] = []
    for person in people:
        candidate = person.candidate
        nik = candidate.nik or ""
        key = [rank(candidate) for rank, _ in ranks]
        missing: tuple[str, ...] = ()
        if None in key:
            missing = tuple(
                dict.fromkeys(
                    fact for place, (_, fact) in zip(key, ranks, strict=True) if place is None
                )
            )
        known = [_LAST if place is None else place for place in key]
        drawn = b"" if seed is None else sha256(f"{seed}:{nik}".encode()).digest()
        keyed.append((known, drawn, nik[::-1], person, missing))
    keyed.sort(key=lambda one: one[:3])
    return [(person, missing) for *_, person, missing in keyed]


def _rank(order: Order, priority: Priority | None, belonging: Belonging) -> Rank:
    if order is Order.GROUP:
        groups = () if priority is None else priority.groups
        return lambda candidate: belonging.first_of(groups, candidate)
    return _RANKS[order]


def _born(candidate: Candidate) -> int | None:
    return None if candidate.birth_date is None else candidate.birth_date.toordinal()


def _born_late(candidate: Candidate) -> int | None:
    return None if candidate.birth_date is None else -candidate.birth_date.toordinal()


def _registered(candidate: Candidate) -> int | None:
    return None if candidate.registered_on is None else candidate.registered_on.toordinal()


def _disabled(candidate: Candidate) -> int | None:
    return None if candidate.marks is None else int("disability" not in candidate.marks)


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
