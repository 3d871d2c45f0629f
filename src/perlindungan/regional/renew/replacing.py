"""Who takes the places that became free: the waiting list first, then those verified since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import field, frozen

from perlindungan.facts import InputError
from perlindungan.regional.determine import Determination
from perlindungan.regional.determine.belonging import Belonging, Grouping
from perlindungan.regional.determine.ordering import in_order
from perlindungan.regional.determine.placing import counting, limits_of, place
from perlindungan.regional.determine.roll import member_of
from perlindungan.regional.findings import Standing, Verification, Verified
from perlindungan.regional.renew.results import Joined, Origin, Waits
from perlindungan.regional.scheme import Terms

if TYPE_CHECKING:
    from perlindungan.regional.renew.making import Making


@frozen(kw_only=True)
class Stands:
    """Somebody in the queue, with the number that he or she has there."""

    person: Verified
    origin: Origin
    number: int


@frozen(kw_only=True, repr=False)
class Queue:
    """Those who may join, in order.

    Parameters
    ----------
    people
        By NIK, in the order in which places are given.
    standings
        Where verification left everybody who was verified since, by NIK; the best where a NIK
        stands there more than once.
    former
        NIK of those who were members once.
    """

    people: Mapping[str, Stands]
    standings: Mapping[str, Standing] = field(factory=dict)
    former: frozenset[str] = frozenset()


_BEST_FIRST = tuple(Standing)


def queue(
    waiting: Determination | None,
    joins: Verification | None,
    *,
    early: frozenset[str],
    terms: Terms,
    gone: frozenset[str],
    former: frozenset[str],
    occupations: Grouping,
) -> Queue:
    """Return who may join: the waiting, then the accepted of a later verification.

    ``gone`` come back only by a later verification, never from an old waiting list; of the
    ``early`` a change says that they are put forward after the month.
    """
    people: dict[str, Stands] = {}
    for placed in waiting.waiting if waiting is not None else ():
        nik = placed.person.candidate.nik or ""
        if nik not in gone:
            people[nik] = Stands(person=placed.person, origin=Origin.WAITING, number=placed.number)
    standings: dict[str, Standing] = {}
    if joins is not None:
        for person in joins.people:
            nik = person.candidate.nik or ""
            known = standings.get(nik, person.standing)
            standings[nik] = min(known, person.standing, key=_BEST_FIRST.index)
        for number, person in enumerate(_ordered(joins, terms, occupations), start=1):
            nik = person.candidate.nik or ""
            if nik not in people and nik not in early:
                people[nik] = Stands(person=person, origin=Origin.NEW, number=number)
    return Queue(people=people, standings=standings, former=former)


def _ordered(joins: Verification, terms: Terms, occupations: Grouping) -> Iterator[Verified]:
    priority = terms.value(terms.priority)
    accepted = joins.of(Standing.ACCEPTED)
    candidates = [person.candidate for person in accepted]
    ordered = in_order(candidates, priority, Belonging(occupations))
    return (accepted[which] for which, _ in ordered)


def replace(
    making: Making, line: Queue, terms: Terms, occupations: Grouping
) -> tuple[tuple[Joined, ...], tuple[Waits, ...], tuple[str, ...]]:
    """Give the places that the quota leaves to those in the queue, and make them members.

    Returns
    -------
    Who joined, who still waits, and the names of the quotas that the members exceed already.

    Raises
    ------
    UnsetPoint
        If somebody could join and the quota is unset, or if not all who were verified since have
        a place and the priority is unset.
    """
    stands = [
        one
        for nik, one in line.people.items()
        if nik not in making.members and nik not in making.out
    ]
    if stands:
        terms.need("quota")
    limits, belonging = limits_of(terms.value(terms.quota)), Belonging(occupations)
    held = [0] * len(limits)
    for numbers, _ in counting(making.members.values(), limits, belonging):
        for number in numbers:
            held[number] += 1
    above = tuple(
        limit.name for limit, count in zip(limits, held, strict=True) if count > limit.most
    )
    against = counting((one.person.candidate for one in stands), limits, belonging)
    bounds, _ = place(against, limits, held)
    joined: list[Joined] = []
    waits: list[Waits] = []
    for one, bound in zip(stands, bounds, strict=True):
        if bound is None:
            joined.append(_joined(making, line, one))
        else:
            waits.append(
                Waits(
                    person=one.person,
                    origin=one.origin,
                    number=one.number,
                    bound=limits[bound].name,
                )
            )
    if any(one.origin is Origin.NEW for one in waits):
        terms.need("priority")
    return tuple(joined), tuple(waits), above


def _joined(making: Making, line: Queue, one: Stands) -> Joined:
    candidate = one.person.candidate
    if candidate.region is None:
        raise InputError(1, "member_region", rows=str(candidate.row))
    member = member_of(candidate, making.month)
    making.members[member.nik] = member
    again = member.nik in line.former or candidate.on_last_list is True
    return Joined(member=member, origin=one.origin, number=one.number, again=again)
