"""Who is left: spouse, else at most two children, else a parent (PP 45/2015 Pasal 14, 21 to 23)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from attrs import frozen

from perlindungan.claims.case import Case, Unknown
from perlindungan.facts.claims import Kin, Relative

_MARCH = 3


@frozen(kw_only=True)
class Child:
    """A child with a right: its place in the family, and the last day on which it has it."""

    place: int
    until: date


@frozen(kw_only=True)
class Group:
    """Those of a kind who have a right, and the facts that would tell it of others."""

    places: tuple[int, ...] = ()
    open: tuple[str, ...] = ()


_Ask = Callable[[int, Relative], bool]


def first_in_line(case: Case, day: date, start: date) -> Kin | None:
    """Return who draws: the spouse, else children, else a parent; ``None`` where nobody is left.

    Parameters
    ----------
    day, start
        Of the death, and the first of a pension.

    Raises
    ------
    Unknown
        With every fact that could still change it.
    """
    groups: tuple[tuple[Kin, Callable[[], Group]], ...] = (
        (Kin.SPOUSE, lambda: spouses(case, day)),
        (Kin.CHILD, lambda: children(case, day, start)),
        (Kin.PARENT, lambda: parents(case, day)),
    )
    missing = list[str]()
    found: Kin | None = None
    for kin, group in groups:
        here = group()
        if here.places:
            found = kin
            break
        missing += here.open
    if missing:
        raise Unknown(*missing)
    return found


def spouses(case: Case, day: date) -> Group:
    """Return the spouse who was listed with BPJS and had not remarried."""

    def may(place: int, one: Relative) -> bool:
        if one.remarried_on is not None and one.remarried_on <= day:
            return False
        return _listed(place, one)

    return _group(case, Kin.SPOUSE, day, may)


def parents(case: Case, day: date) -> Group:
    """Return the parents who were listed with BPJS."""
    return _group(case, Kin.PARENT, day, _listed)


def children(case: Case, day: date, start: date) -> Group:
    """Return the children with a right on the first day of a pension."""
    return _group(case, Kin.CHILD, day, lambda place, one: _child(case, place, one, day, start))


def chosen(case: Case, places: tuple[int, ...], day: date) -> tuple[Child, ...]:
    """Return at most so many children as may draw, those with the longest time before them."""
    family: tuple[Relative, ...] = case.ask("family")
    most = case.value("jp.benefit.children", day)
    found = [Child(place=place, until=_until(case, family[place], day)) for place in places]
    found.sort(key=lambda child: child.until, reverse=True)
    return tuple(found[:most])


def end_of_spouse(one: Relative, on: date) -> date | None:
    """Return the last day of the right of a spouse who died or remarried by the day asked."""
    days = [day for day in (one.died_on, one.remarried_on) if day is not None and day <= on]
    return min(days, default=None)


def _group(case: Case, kin: Kin, day: date, may: _Ask) -> Group:
    family: tuple[Relative, ...] = case.ask("family")
    places, missing = list[int](), list[str]()
    for place, one in enumerate(family):
        if one.relation is not kin or not one.lives_on(day):
            continue
        try:
            if may(place, one):
                places.append(place)
        except Unknown as unknown:
            missing += unknown.names
    return Group(places=tuple(places), open=tuple(missing))


def _listed(place: int, one: Relative) -> bool:
    if one.listed is None:
        raise Unknown(f"family.{place}.listed")
    return one.listed


def _child(case: Case, place: int, one: Relative, day: date, start: date) -> bool:
    """Tell whether a child draws: listed, below the age, neither working nor married."""
    if one.listed is False or one.works or one.married:
        return False
    if one.died_on is not None and one.died_on < start:
        return False
    if one.birth_date is not None and not _of_age(case, one.birth_date, day, start):
        return False
    names = ("birth_date", "listed", "married", "works")
    missing = [f"family.{place}.{name}" for name in names if getattr(one, name) is None]
    if missing:
        raise Unknown(*missing)
    return True


def _of_age(case: Case, birth: date, day: date, start: date) -> bool:
    """Tell whether a child is below the age at which it ends, and born by the last day for it."""
    if birth > day + timedelta(days=case.value("jp.benefit.late_born_days", day)):
        return False
    return start < _birthday(case, birth, day)


def _birthday(case: Case, birth: date, day: date) -> date:
    year = birth.year + case.value("jp.benefit.child_age", day)
    try:
        return birth.replace(year=year)
    except ValueError:
        # Born on 29 February: a year older on 1 March.
        return date(year, _MARCH, 1)


def _until(case: Case, one: Relative, day: date) -> date:
    birth: date = one.birth_date or day
    last = _birthday(case, birth, day) - timedelta(days=1)
    return last if one.died_on is None else min(last, one.died_on)
