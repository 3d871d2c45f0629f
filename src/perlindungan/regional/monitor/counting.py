"""The people of a list by place, group, sex, age and month, each set against its denominator.

Every table is a partition: its rows add up to the list, with a row for those of whom the fact is
not known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from enum import Enum
from itertools import pairwise

from attrs import frozen

from perlindungan.facts import InputError, Month
from perlindungan.regional.ages import BANDS, Bands
from perlindungan.regional.candidates import Sex
from perlindungan.regional.monitor.denominators import (
    By,
    Coverage,
    Denominator,
    Kind,
    check_kind,
)
from perlindungan.regional.places import inside, place_code
from perlindungan.regional.roll import Member, Roll


class Level(Enum):
    """Levels of places; the value is the length of their codes."""

    PROVINCE = 2
    REGENCY = 5
    DISTRICT = 8
    VILLAGE = 13

    @classmethod
    def of(cls, code: str) -> Level:
        """Return the level of a place."""
        return cls(len(place_code(code)))

    @property
    def below(self) -> Level:
        """The next lower level; a village's is its own."""
        levels = tuple(Level)
        return levels[min(levels.index(self) + 1, len(levels) - 1)]


@frozen(kw_only=True)
class CoverageRow:
    """One row: how many people, and their share where a denominator was given.

    ``key`` is the code, category, sex, band or month; ``None`` for those of whom it is not known,
    or who by their birth date are not born yet.
    """

    key: str | None
    members: int
    coverage: Coverage | None = None


@frozen(kw_only=True)
class CoverageTable:
    """The people of a list, counted by one thing and set against one kind of denominator."""

    by: By
    rows: tuple[CoverageRow, ...]
    kind: Kind | None
    """``None`` where no denominator was given."""

    @property
    def coverages(self) -> tuple[Coverage, ...]:
        """The shares, of the rows that have one."""
        return tuple(row.coverage for row in self.rows if row.coverage is not None)


def _keys(by: By, roll: Roll, level: Level, bands: Bands) -> Callable[[Member], str | None]:
    day, size = roll.month.first, level.value

    def region(member: Member) -> str | None:
        code = place_code(member.region)
        return code[:size] if len(code) >= size else None

    def group(member: Member) -> str | None:
        return member.category

    def sex(member: Member) -> str | None:
        return None if member.sex is None else member.sex.value

    def age(member: Member) -> str | None:
        return bands.on(member.birth_date, day)

    return {By.REGION: region, By.GROUP: group, By.SEX: sex, By.AGE: age}[by]


def coverage_by(
    rolls: Roll | Sequence[Roll],
    denominators: Iterable[Denominator] = (),
    *,
    by: By,
    level: Level = Level.REGENCY,
    bands: Bands = BANDS,
) -> CoverageTable:
    """Count the people of a list and set them against denominators of one kind.

    Parameters
    ----------
    rolls
        One list; for ``By.MONTH`` those of several months.
    denominators
        One for each key: of places for ``By.REGION``, of parts (``part``) of the people of one
        place for group, sex and age, which then counts those who live there; for ``By.MONTH`` one,
        against which every month is set.
    by
        By what is counted.
    level
        For ``By.REGION``: the level of the places.
    bands
        For ``By.AGE``.

    Raises
    ------
    InputError
        If the denominators are of different kinds, are not by what is counted, or two are of one
        key; if a month stands twice.
    """
    given = tuple(denominators)
    for first, second in pairwise(given):
        check_kind(first, second)
    kind = given[0].kind if given else None
    if by is By.MONTH:
        rows = _by_month((rolls,) if isinstance(rolls, Roll) else rolls, given)
    else:
        roll = rolls if isinstance(rolls, Roll) else rolls[-1]
        rows = _by_key(roll, given, by, level, bands)
    return CoverageTable(by=by, rows=rows, kind=kind)


def _by_key(
    roll: Roll, given: tuple[Denominator, ...], by: By, level: Level, bands: Bands
) -> tuple[CoverageRow, ...]:
    order = _order(by, bands)
    of = {key: one for one in given for key in (_key(one, by, level),)}
    if len(of) != len(given):
        raise InputError(len(given), "parts_apart")
    if order is not None and not set(of) <= set(order):
        raise InputError(", ".join(sorted(set(of) - set(order))), "one_of", values=", ".join(order))
    places = {one.region for one in given} if by is not By.REGION else set()
    if len(places) > 1:
        raise InputError(", ".join(sorted(places)), "one_place")
    around = places.pop() if places else None
    counted: Counter[str | None] = Counter(
        map(
            _keys(by, roll, level, bands),
            roll.members if around is None else _living(roll, (around,)),
        )
    )
    unknown = counted.pop(None, 0)
    known = {key for key in counted if key is not None} | set(of)
    keys = sorted(known) if order is None else [key for key in order if key in known]
    rows = [
        CoverageRow(
            key=key,
            members=counted[key],
            coverage=Coverage(covered=counted[key], denominator=of[key]) if key in of else None,
        )
        for key in keys
    ]
    if unknown:
        rows.append(CoverageRow(key=None, members=unknown))
    return tuple(rows)


def _order(by: By, bands: Bands) -> tuple[str, ...] | None:
    if by is By.SEX:
        return tuple(sex.value for sex in Sex)
    return bands.names if by is By.AGE else None


def _key(one: Denominator, by: By, level: Level) -> str:
    if by is By.REGION:
        if one.of is not None or Level.of(one.region) is not level:
            raise InputError(f"{one.id} {one.region}", "denominator_by", by=by.value)
        return place_code(one.region)
    if one.of is not by or one.part is None:
        raise InputError(f"{one.id} {one.region}", "denominator_by", by=by.value)
    return one.part


def _by_month(rolls: Sequence[Roll], given: tuple[Denominator, ...]) -> tuple[CoverageRow, ...]:
    if len(given) > 1 or any(one.of is not None for one in given):
        raise InputError(len(given), "denominator_by", by=By.MONTH.value)
    check_months(rolls)
    rows: list[CoverageRow] = []
    for roll in sorted(rolls, key=lambda one: one.month):
        members = whole(roll, given[0]).covered if given else len(roll.members)
        rows.append(
            CoverageRow(
                key=str(roll.month),
                members=members,
                coverage=Coverage(covered=members, denominator=given[0]) if given else None,
            )
        )
    return tuple(rows)


def check_months(rolls: Iterable[Roll]) -> None:
    """Check that no month stands twice.

    Raises
    ------
    InputError
        With the month.
    """
    seen: set[Month] = set()
    for roll in rolls:
        if roll.month in seen:
            raise InputError(str(roll.month), "month_once")
        seen.add(roll.month)


def whole(roll: Roll, denominator: Denominator) -> Coverage:
    """Return the coverage of the people of a list who live where a denominator counts.

    Raises
    ------
    InputError
        If the denominator is of a part of the people only.
    """
    if denominator.of is not None:
        raise InputError(denominator.id, "denominator_by", by=By.REGION.value)
    here = denominator.joined or (denominator.region,)
    covered = sum(1 for _ in _living(roll, here))
    return Coverage(covered=covered, denominator=denominator)


def _living(roll: Roll, places: Collection[str]) -> Iterator[Member]:
    """Yield the members who live in one of some places; each code of theirs is looked at once."""
    codes = {member.region for member in roll.members}
    inner = {code for code in codes if any(inside(code, place) for place in places)}
    return (member for member in roll.members if member.region in inner)
