"""Putting lists together: districts first, then the province."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from perlindungan.facts import InputError, Month
from perlindungan.regional.collect.occupations import DICTIONARY
from perlindungan.regional.determine.belonging import Belonging, Grouping
from perlindungan.regional.determine.filling import filled
from perlindungan.regional.places import inside
from perlindungan.regional.roll import Roll
from perlindungan.regional.together.conflicts import conflicts
from perlindungan.regional.together.held import Held, nik_of
from perlindungan.regional.together.results import Cover, Holder, List, Share, Together, Waits


def together(
    province: List, districts: Sequence[List], *, occupations: Grouping = DICTIONARY
) -> Together:
    """Put the list of a province and those of its districts together.

    Who stands on a district's list is covered by the district; of several districts by the one in
    which he or she lives, else by the one whose list has covered longest, else by the smallest
    code. Places that this frees on a decided list go to those who wait there, in their order and
    within its quotas, district by district and then the province. Nobody who was covered by
    somebody ends up covered by nobody.

    Parameters
    ----------
    province
        Its list of a month, or its decision.
    districts
        Those of its regencies and cities, in any order.
    occupations
        Tells the groups of an occupation, for quotas by group.

    Raises
    ------
    InputError
        If two lists are of one scheme, if the lists are of different months, or if a district
        lies outside the province.
    """
    home = Held.of(province)
    held = sorted((Held.of(one) for one in districts), key=lambda one: one.holder)
    _check(home, held)
    belonging = Belonging(occupations)
    on_lists: dict[str, list[Held]] = {}
    for one in held:
        for nik in one.people:
            on_lists.setdefault(nik, []).append(one)
    keepers = {nik: _keeper(nik, several) for nik, several in on_lists.items()}
    by: dict[str, Holder] = {nik: one.holder for nik, one in keepers.items()}
    moved: set[str] = set()
    # One after the other: what a district gives out is taken when the next one is looked at.
    *shares, last = [_share(one, by, moved, belonging) for one in (*held, home)]
    return Together(
        province=last,
        districts=tuple(shares),
        covered=tuple(_covers(by, moved, (*held, home))),
        waiting=tuple(_waits(by, (*held, home))),
        conflicts=tuple(conflicts(by, held, home)),
    )


def _check(home: Held, held: Iterable[Held]) -> None:
    seen: set[Holder] = set()
    months: set[Month] = set()
    for one in (home, *held):
        if one.holder in seen:
            raise InputError(str(one.holder), "list_once")
        seen.add(one.holder)
        if isinstance(one.given, Roll):
            months.add(one.given.month)
        around, here = home.holder.region, one.holder.region
        if around and here and not inside(here, around):
            raise InputError(str(one.holder), "district_inside", province=around)
    if len(months) > 1:
        raise InputError(", ".join(map(str, sorted(months))), "one_month")


def _keeper(nik: str, several: Sequence[Held]) -> Held:
    at_home = [one for one in several if one.lives(nik)]
    return min(at_home or several, key=lambda one: (one.since(nik), one.holder))


def _share(one: Held, by: dict[str, Holder], moved: set[str], belonging: Belonging) -> Share:
    """Take those whom others cover off a list, and let those who wait move up."""
    for nik in one.people:
        by.setdefault(nik, one.holder)
    stay = frozenset(nik for nik in one.people if by[nik] == one.holder)
    left = len(one.people) - len(stay)
    after: List
    up: frozenset[str] = frozenset()
    if isinstance(one.given, Roll):
        members = tuple(member for member in one.given.members if member.nik in stay)
        after = attrs.evolve(one.given, members=members)
    else:
        free = frozenset(nik for nik in one.waiting if nik not in by)
        after = filled(one.given, stay=stay, free=free, belonging=belonging)
        up = frozenset(nik_of(placed.person.candidate) for placed in after.granted) - stay
    by.update(dict.fromkeys(up, one.holder))
    moved |= up
    return Share(
        holder=one.holder, before=len(one.people), left=left, moved_up=len(up), after=after
    )


def _covers(by: Mapping[str, Holder], moved: set[str], lists: Sequence[Held]) -> Iterator[Cover]:
    by_holder = {one.holder: one for one in lists}
    for nik in sorted(by):
        holder = by[nik]
        one = by_holder[holder]
        person = one.people.get(nik) or one.waiting[nik]
        yield Cover(
            nik=nik,
            region=person.region,
            by=holder,
            also=tuple(
                other.holder for other in lists if other.holder != holder and nik in other.people
            ),
            moved_up=nik in moved,
        )


def _waits(by: Mapping[str, Holder], lists: Sequence[Held]) -> Iterator[Waits]:
    at: dict[str, list[Held]] = {}
    for one in lists:
        for nik in one.waiting:
            if nik not in by:
                at.setdefault(nik, []).append(one)
    for nik in sorted(at):
        yield Waits(
            nik=nik,
            region=at[nik][0].waiting[nik].region,
            at=tuple(one.holder for one in at[nik]),
        )
