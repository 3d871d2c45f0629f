"""The minimum wage of the place of work, looked up for every row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from perlindungan.facts.regions import known_codes
from perlindungan.frames.cells import DAYS, UNKNOWN, Cell, Column, Known, day_number
from perlindungan.frames.door import Door
from perlindungan.frames.errors import FrameError
from perlindungan.frames.lookup import look_up
from perlindungan.frames.outputs import renamed_in
from perlindungan.frames.reader import plain_reader
from perlindungan.frames.table import table_of
from perlindungan.law import NotInForce, NotYetPublished
from perlindungan.programmes import Law
from perlindungan.wages import minimum_wage
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
    found = _of_places(door, region, day, law.known_on, law.projects, ("minimum",))[0]
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


def minimum_wages(
    frame: Any,
    *,
    day: date | None = None,
    day_column: str | None = None,
    columns: Mapping[str, str] | None = None,
    names: Mapping[str, str] | None = None,
    known_on: date | None = None,
    project: bool = False,
) -> Any:
    """Return a frame with the minimum wage of each row's place on a day.

    Parameters
    ----------
    frame
        Any kind of frame, with a column ``region`` of Kemendagri codes.
    day, day_column
        The day of all rows, or the column that holds it.
    columns, names
        As for :func:`perlindungan.frames.contributions`.
    known_on, project
        As for :func:`perlindungan.wages.minimum_wage`.

    Returns
    -------
    The same kind of frame with ``minimum_wage`` (whole rupiah a month), ``minimum_wage_basis``
    (``UMK`` or ``UMP``) and ``error``.

    Raises
    ------
    FrameError
        If a column is of another type, or an argument cannot be taken.
    """
    table = table_of(frame)
    door = Door(table, {}, dict(columns or {}))
    reader = plain_reader(table.api)
    region = door.fact("region")
    if region == UNKNOWN:
        raise FrameError("region", None, "frame_column")
    when = one_day(door, day, day_column)
    rupiah, basis, error = _of_places(
        door, region, when, known_on, project, ("minimum_wage", "minimum_wage_basis", "code")
    )
    if isinstance(when, Column):
        error = reader.select(reader.missing(when), Known("day:missing"), error)
    error = reader.select(reader.missing(region), Known("region:missing"), error)
    for refused in door.refused("region"):
        error = reader.select(refused.rows, Known(refused.error), error)
    outputs = {"minimum_wage": rupiah, "minimum_wage_basis": basis, "error": error}
    named = names or {}
    types = {named.get(name, name): "String" for name in ("minimum_wage_basis", "error")}
    return table.output(renamed_in(table, outputs, named), reader.expr, types)


def one_day(door: Door, day: date | None, column: str | None) -> Known | Column:
    """Return the day of the rows.

    Raises
    ------
    FrameError
        Unless one of both is given.
    """
    if (day is None) == (column is None):
        raise FrameError("day", day, "frame_one_day")
    if day is not None:
        return Known(day_number(day))
    if column not in door.table.schema:
        raise FrameError("day_column", column, "frame_column")
    found = door.column("day", str(column), date)
    door.table.flush()
    if not isinstance(found, Column):
        raise FrameError("day_column", column, "frame_day")
    return found


def _of_places(
    door: Door,
    region: Cell,
    day: Known | Column,
    known_on: date | None,
    project: bool,
    names: Sequence[str],
) -> list[Cell]:
    """Return rupiah, basis and code of an error of each row's place, as many as there are names."""
    answers = _answers(known_on, project)
    keys: list[Cell] = [region, Known(_period_of(day.value)) if isinstance(day, Known) else day]
    if isinstance(keys[1], Column):
        keys[1] = _period(door, keys[1])
    fixed = [key.value if isinstance(key, Known) else None for key in keys]
    rows = {
        tuple(part for part, its in zip(key, fixed, strict=True) if its is None): values[
            : len(names)
        ]
        for key, values in answers.items()
        if all(its is None or part == its for part, its in zip(key, fixed, strict=True))
    }
    columns = [key for key in keys if isinstance(key, Column)]
    if not columns:
        found = rows.get((), (None,) * len(names))
        return [Known(value) for value in found]
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


def _period_of(number: int) -> int:
    return sum(day_number(start) <= number for start in change_days())


@lru_cache(maxsize=8)
def _answers(
    known_on: date | None, project: bool
) -> Mapping[tuple[str, int], tuple[int | None, str | None, str | None]]:
    """Return rupiah, basis and error by place and by stretch of time in which none changes."""
    found: dict[tuple[str, int], tuple[int | None, str | None, str | None]] = {}
    for period, start in enumerate((date.min, *change_days())):
        for code in known_codes():
            try:
                its = minimum_wage(code, start, known_on=known_on, project=project)
            except NotInForce:
                found[code, period] = None, None, "day:not_in_force"
            except NotYetPublished:
                found[code, period] = None, None, "day:not_yet_published"
            else:
                found[code, period] = its.rupiah, its.basis.value, None
    return found
