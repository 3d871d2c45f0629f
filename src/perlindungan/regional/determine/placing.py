"""Places within quotas: who gets one, and which quota keeps the others waiting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from perlindungan.regional.determine.belonging import Belonging, Placeable, lives_in
from perlindungan.regional.places import place_code
from perlindungan.regional.points import Quota

TOTAL = "total"
"""Name of the quota of all together; those of places and groups are ``region:64.72`` and
``group:farmer``."""


@frozen(kw_only=True)
class Limit:
    """One quota.

    Parameters
    ----------
    name
        ``total``, ``region:`` and a Kemendagri code, or ``group:`` and a group.
    most
        People at most.
    """

    name: str
    most: int

    @property
    def kind(self) -> str:
        """``total``, ``region`` or ``group``."""
        return self.name.partition(":")[0]

    @property
    def of(self) -> str:
        """The code of the place or the name of the group; empty for all together."""
        return self.name.partition(":")[2]


@frozen(kw_only=True)
class Used:
    """What became of one quota.

    Parameters
    ----------
    limit
        The quota.
    granted
        People who count against it and have a place; never more than it allows.
    unsure
        How many of them count because they might belong there: the place or the group is not
        known well enough to say.
    waiting
        People who wait because it was the first to be full.
    """

    limit: Limit
    granted: int
    unsure: int
    waiting: int


def limits_of(quota: Quota | None) -> tuple[Limit, ...]:
    """Return the quotas in the order in which they are looked at: all, places, groups.

    Wider places come before the places in them.

    Raises
    ------
    FactError
        If a place has no Kemendagri code.
    """
    if quota is None:
        return ()
    places = sorted(
        ((place_code(code), most) for code, most in quota.by_region.items()),
        key=lambda one: (len(one[0]), one),
    )
    return (
        *(() if quota.total is None else (Limit(name=TOTAL, most=quota.total),)),
        *(Limit(name=f"region:{code}", most=most) for code, most in places),
        *(
            Limit(name=f"group:{group}", most=most)
            for group, most in sorted(quota.by_group.items())
        ),
    )


Doubts = tuple[tuple[int, str], ...]
"""Quotas that count only because a person might belong there, with the fact that would tell."""

Against = tuple[tuple[int, ...], Doubts]
"""The quotas that a person counts against, by their place among the limits, and the doubts."""


def enough(against: Iterable[Against], limits: tuple[Limit, ...], held: Sequence[int]) -> bool:
    """Tell whether there is room for everybody, so that no order is needed."""
    counts = list(held)
    for numbers, _ in against:
        for number in numbers:
            counts[number] += 1
    return all(count <= limit.most for count, limit in zip(counts, limits, strict=True))


def counting(
    people: Iterable[Placeable], limits: tuple[Limit, ...], belonging: Belonging
) -> list[Against]:
    """Find which quotas each person counts against.

    A person counts against every quota of a place in which he or she lives, and of every group
    that he or she has. Where the list does not say, the person counts where he or she might
    belong: so no quota is exceeded whatever the answer turns out to be.
    """
    places: dict[str | None, Against] = {}
    groups: dict[tuple[object, ...], Against] = {}
    held: dict[Against, Against] = {}
    found = []
    for person in people:
        region, key = person.region, (person.category, person.marks, person.asked)
        by_place = places.get(region)
        if by_place is None:
            by_place = places[region] = _of_place(region, limits)
        by_group = groups.get(key)
        if by_group is None:
            by_group = groups[key] = _of_groups(person, limits, belonging)
        both = (by_place[0] + by_group[0], by_place[1] + by_group[1])
        # Few answers, many people: the same answer is held once.
        found.append(held.setdefault(both, both))
    return found


def _of_place(region: str | None, limits: tuple[Limit, ...]) -> Against:
    numbers, doubts = [], []
    for number, limit in enumerate(limits):
        if limit.kind == "region":
            lives = lives_in(region, limit.of)
            if lives is None:
                doubts.append((number, "region"))
            if lives is not False:
                numbers.append(number)
        elif limit.kind == TOTAL:
            numbers.append(number)
    return tuple(numbers), tuple(doubts)


def _of_groups(person: Placeable, limits: tuple[Limit, ...], belonging: Belonging) -> Against:
    numbers, doubts = [], []
    known = belonging.groups(person)
    for number, limit in enumerate(limits):
        if limit.kind == "group":
            if limit.of in known:
                numbers.append(number)
            elif belonging.may_have(limit.of, person):
                numbers.append(number)
                doubts.append((number, belonging.fact_of(limit.of)))
    return tuple(numbers), tuple(doubts)


def place(
    against: Iterable[Against], limits: tuple[Limit, ...], held: Sequence[int]
) -> tuple[list[int | None], tuple[Used, ...]]:
    """Give places in the order of the people, each where every quota that counts has room.

    Parameters
    ----------
    against
        The quotas that each person counts against, in the order in which places are given.
    limits
        The quotas.
    held
        Places that others hold already, quota by quota.

    Returns
    -------
    The number of the first quota without room for each person, ``None`` for those who have a
    place; and what became of each quota.
    """
    left = [limit.most - taken for limit, taken in zip(limits, held, strict=True)]
    waiting, unsure = [0] * len(left), [0] * len(left)
    found: list[int | None] = []
    for numbers, doubts in against:
        for number in numbers:
            if left[number] <= 0:
                found.append(number)
                waiting[number] += 1
                break
        else:
            found.append(None)
            for number in numbers:
                left[number] -= 1
            for number, _ in doubts:
                unsure[number] += 1
    used = tuple(
        Used(
            limit=limit,
            granted=limit.most - left[number],
            unsure=unsure[number],
            waiting=waiting[number],
        )
        for number, limit in enumerate(limits)
    )
    return found, used
