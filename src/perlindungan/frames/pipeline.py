"""From a frame and a law to columns: what contributions and decisions have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from perlindungan.facts import Month, Segment
from perlindungan.frames.cells import FALSE, TRUE, UNKNOWN, Cell, Column, Known, plain
from perlindungan.frames.door import Door, Refused
from perlindungan.frames.doubts import refused_facts
from perlindungan.frames.errors import FrameError
from perlindungan.frames.minimum import minimum_of
from perlindungan.frames.reader import Reader, plain_reader
from perlindungan.frames.segment import SegmentFrame
from perlindungan.frames.table import Table, table_of
from perlindungan.programmes import Law


@frozen(kw_only=True, eq=False)
class Part:
    """A segment of the frame, and in which rows it is."""

    segment: Segment
    rows: Cell
    frame: SegmentFrame


@frozen(kw_only=True, eq=False)
class Frame:
    """A frame that was read: its parts, and the rows that cannot be computed at all."""

    table: Table
    parts: tuple[Part, ...]
    refused: tuple[Refused, ...]
    fine: Cell
    """Whether nothing of a row is refused."""

    @property
    def reader(self) -> Reader:
        """A reader for what is made of the parts."""
        return self.parts[0].frame.reader

    def by_segment(self, cells: Mapping[Segment, Cell]) -> Cell:
        """Return the cell of each row's own segment; unknown where it has none."""
        found: Cell = UNKNOWN
        for part in reversed(self.parts):
            found = self.reader.select(part.rows, cells.get(part.segment, UNKNOWN), found)
        return found


def month_of(door: Door, month: Month | None, column: str | None) -> Known | Column:
    """Return the month of the rows.

    Raises
    ------
    FrameError
        Unless one of both is given.
    """
    if (month is None) == (column is None):
        raise FrameError("month", month, "frame_one_month")
    if month is not None:
        if not isinstance(month, Month):
            raise FrameError("month", month, "kind", kind="Month")
        return Known(month.index)
    if column not in door.table.schema:
        raise FrameError("month_column", column, "frame_column")
    made = door.month("month", str(column))
    door.table.flush()
    return made


def read(
    frame: Any,
    month: Month | None,
    month_column: str | None,
    segment: Segment | None,
    given: Mapping[str, object] | None,
    columns: Mapping[str, str] | None,
    law: Law,
    *,
    told: str,
    amounts: bool,
) -> Frame:
    """Read a frame: facts and decisions of every row, and contributions if ``amounts``.

    ``told`` is the form of the text that names a missing ``fact``.
    """
    table = table_of(frame)
    door = Door(table, dict(given or {}), dict(columns or {}))
    months = month_of(door, month, month_column)
    segments, rows = _segments(door, segment)
    minimum = minimum_of(door, months, law) if Segment.PU in segments and amounts else UNKNOWN
    refused: list[Refused] = list(door.refused_as("month"))
    if isinstance(months, Column):
        missing = Column(months.expr.is_null(), never_null=True)
        refused.append(Refused(rows=missing, error="month:missing"))
    refused += _unknown_segment(door, segment)
    refused += refused_facts(door, plain_reader(table.api, door.fact), rows)
    parts = []
    for one in segments:
        part = SegmentFrame(
            door, one, law, months, minimum, lambda fact: Known(told.format(fact=fact)), amounts
        )
        part.derive()
        decider = part.decide()
        if amounts:
            part.scope(decider)
        parts.append(Part(segment=one, rows=rows[one], frame=part))
        for item in part.refused:
            within = part.reader.all_of(rows[one], item.rows)
            refused.append(Refused(rows=within, error=item.error))
    reader = parts[0].frame.reader
    wrong = reader.any_of(*(item.rows for item in refused))
    fine = reader.select(wrong, FALSE, TRUE)
    fine = table.keep(fine, "fine")
    table.flush()
    if amounts:
        for part_ in parts:
            part_.frame.assess(fine)
    return Frame(table=table, parts=tuple(parts), refused=tuple(refused), fine=fine)


def _segments(
    door: Door, segment: Segment | None
) -> tuple[Sequence[Segment], Mapping[Segment, Cell]]:
    if segment is not None:
        if not isinstance(segment, Segment):
            raise FrameError("segment", segment, "kind", kind="Segment")
        return (segment,), {segment: TRUE}
    cell = door.fact("segment")
    if isinstance(cell, Known) and cell.value is not None:
        return (cell.value,), {cell.value: TRUE}
    if not door.has("segment"):
        raise FrameError("segment", None, "frame_segment")
    if not isinstance(cell, Column):
        return (Segment.PU,), {Segment.PU: TRUE}  # nothing was given: every row is refused
    door.table.flush()
    return tuple(Segment), {one: Column(cell.expr == plain(one)) for one in Segment}


def _unknown_segment(door: Door, segment: Segment | None) -> list[Refused]:
    if segment is not None or isinstance(door.fact("segment"), Known):
        nothing = segment is None and door.fact("segment") == UNKNOWN
        return [Refused(rows=TRUE, error="segment:missing")] if nothing else []
    found = []
    for refused in door.refused("segment"):
        if isinstance(refused.rows, Column) and isinstance(refused.given, Column):
            unread, missing = refused.rows.expr.is_null(), refused.given.expr.is_null()
            found = [
                Refused(rows=Column(missing, never_null=True), error="segment:missing"),
                Refused(rows=Column(unread, never_null=True), error=refused.error),
            ]
    return found
