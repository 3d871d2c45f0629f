"""The minimum wage of the place of work, looked up for every row."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from perlindungan.facts.regions import known_codes
from perlindungan.frames.cells import DAYS, UNKNOWN, Cell, Column, Known, day_number
from perlindungan.frames.door import Door
from perlindungan.frames.lookup import look_up
from perlindungan.law import NotInForce, NotYetPublished
from perlindungan.programmes import Law
from perlindungan.wages import MinimumWage, minimum_wage
from perlindungan.wages.minimum import change_days


def minimum_of(door: Door, months: Known | Column, law: Law) -> Cell:
    """Return the minimum wage that a row gives, or that of its place in its month."""
    given = door.fact("minimum_wage")
    region = door.fact("region")
    if region == UNKNOWN or (isinstance(given, Known) and given.value is not None):
        return given
    if isinstance(months, Known):
        day: Known | Column = Known(months.value * DAYS + 1)
    else:
        day = Column(months.expr * DAYS + 1)
    found = of_places(door, region, day, law.known_on, law.projects, ("minimum",))[0]
    if given == UNKNOWN:
        return found
    if not isinstance(given, Column):
        return given
    if not isinstance(found, Column):
        other = door.table.api.lit(found.value) if isinstance(found, Known) else None
        return Column(given.expr.fill_null(other)) if found != UNKNOWN else given
    api = door.table.api
    unknown = given.expr.is_null()
    return door.table.keep(
        Column(api.when(unknown).then(found.expr).otherwise(given.expr)), "minimum"
    )


def of_places(
    door: Door,
    region: Cell,
    day: Known | Column,
    known_on: date | None,
    project: bool,
    names: tuple[str, ...],
) -> list[Cell]:
    """Return rupiah (and, for a second name, the basis) of the minimum wage of each row's place."""
    if isinstance(region, Known) and isinstance(day, Known):
        found = _minimum(region.value, _day_of(day.value), known_on, project)
        if found is None:
            return [UNKNOWN for _ in names]
        return [Known(value) for value in (found.rupiah, found.basis.value)][: len(names)]
    starts = change_days()
    if isinstance(day, Known):
        period = sum(day_number(start) <= day.value for start in starts)
        table = {
            (code,): values
            for (code, its), values in _table(known_on, project).items()
            if its == period
        }
        keys = [region]
    elif isinstance(region, Known):
        table = {
            (its,): values
            for (code, its), values in _table(known_on, project).items()
            if code == region.value
        }
        keys = [_period(door, day)]
    else:
        table = dict(_table(known_on, project))
        keys = [region, _period(door, day)]
    columns = [key for key in keys if isinstance(key, Column)]
    rows = {key: values[: len(names)] for key, values in table.items()}
    if not rows:
        return [UNKNOWN for _ in names]
    return list(look_up(door.table, columns, rows, names))


def _period(door: Door, day: Column) -> Column:
    """Return how many changes of any minimum wage lie behind a row's day."""
    api = door.table.api
    whole = api.Int64
    count: Any = None
    for start in change_days():
        passed = (day.expr >= day_number(start)).cast(whole)
        count = passed if count is None else count + passed
    return Column(count)


def _day_of(number: int) -> date:
    index, day = divmod(number, DAYS)
    year, place = divmod(index, 12)
    return date(year, place + 1, day)


def _minimum(
    code: str | None, day: date, known_on: date | None, project: bool
) -> MinimumWage | None:
    if code is None:
        return None
    try:
        return minimum_wage(code, day, known_on=known_on, project=project)
    except (NotInForce, NotYetPublished):
        return None


@lru_cache(maxsize=8)
def _table(known_on: date | None, project: bool) -> Mapping[tuple[str, int], tuple[int, str]]:
    """Return the minimum wages by place and by stretch of time in which none changes."""
    found: dict[tuple[str, int], tuple[int, str]] = {}
    for period, start in enumerate(change_days(), start=1):
        for code in known_codes():
            its = _minimum(code, start, known_on, project)
            if its is not None:
                found[code, period] = its.rupiah, its.basis.value
    return found
