"""Every contribution of every row of a frame."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from perlindungan.facts import Month, Payer, Programme, Segment
from perlindungan.frames.amounts import Missing
from perlindungan.frames.cells import UNKNOWN, ZERO, Cell, Column, Known
from perlindungan.frames.outputs import renamed_in
from perlindungan.frames.pipeline import Frame, read
from perlindungan.programmes import NATIONAL, Contribution, Law

ERROR = "error"
_JKP = Programme.JKP


def contributions(
    frame: Any,
    *,
    month: Month | None = None,
    month_column: str | None = None,
    segment: Segment | None = None,
    given: Mapping[str, object] | None = None,
    columns: Mapping[str, str] | None = None,
    names: Mapping[str, str] | None = None,
    law: Law = NATIONAL,
) -> Any:
    """Return a frame with what each row owes, in whole rupiah, as the single statement has it.

    Parameters
    ----------
    frame
        pandas, Polars (eager or lazy), PyArrow, DuckDB relation or PySpark; each row a worker,
        participant, project, contract or family, its columns named as in a roster.
    month, month_column
        The contribution month of all rows, or the column that holds it: days, or text ``2026-03``.
    segment
        How all rows take part; left out, the column ``segment`` says it.
    given
        Facts that hold for every row, such as ``{"wage_period": "month"}``.
    columns
        Column of a fact, where it bears another name.
    names
        Another name for a column that is added.
    law
        The law; a reform is another.

    Returns
    -------
    The same kind of frame: its own columns, one for each programme and payer (``jkk_employer``;
    ``jkk_jkm_worker`` where the law sets one sum for both), the totals of each payer, and
    ``error``. An amount is 0 where nothing is due and missing where a fact is; a total is missing
    where a part of it is. ``error`` names the fact and what is wrong with it
    (``risk_group:missing``); of rows with another error than a missing fact no amount is given.

    Raises
    ------
    FrameError
        If a column is of another type than its fact, or an argument cannot be taken.
    """
    made = read(
        frame,
        month,
        month_column,
        segment,
        given,
        columns,
        law,
        told="{fact}:missing",
        amounts=True,
    )
    return _output(made, names or {})


def column_of(contribution: Contribution) -> str:
    """Return the name of the column in which a contribution is counted."""
    programmes = (contribution.programme, *contribution.also)
    return "_".join([*(one.value.lower() for one in programmes), contribution.payer.value])


def _output(frame: Frame, names: Mapping[str, str]) -> Any:
    outputs = _amounts(frame)
    types = {names.get(ERROR, ERROR): "String"}
    renamed = renamed_in(frame.table, outputs, names)
    return frame.table.output(renamed, frame.reader.expr, types)


def _amounts(frame: Frame) -> dict[str, Cell]:
    reader, table = frame.reader, frame.table
    sums: dict[str, dict[Segment, Cell]] = {}
    totals: dict[str, dict[Segment, Cell]] = {}
    for part in frame.parts:
        for made in part.frame.amounts:
            contribution = made.contribution
            for kind, name in (
                (sums, column_of(contribution)),
                (totals, f"total_{contribution.payer.value}"),
            ):
                mine = kind.setdefault(name, {})
                before = mine.get(part.segment)
                mine[part.segment] = made.cell if before is None else plus(frame, before, made.cell)
    outputs: dict[str, Cell] = {}
    nothing = reader.select(frame.fine, ZERO, UNKNOWN)
    for name in [*_in_order(frame, sums), *_total_names(totals)]:
        by_segment = (sums.get(name) or totals.get(name)) or {}
        found = {part.segment: by_segment.get(part.segment, ZERO) for part in frame.parts}
        # What nobody owes is not known either of a row that is refused.
        every = {one: nothing if cell == ZERO else cell for one, cell in found.items()}
        outputs[name] = table.keep(frame.by_segment(every), name)
    outputs[ERROR] = _error(frame)
    table.flush()
    return outputs


def plus(frame: Frame, one: Cell, other: Cell) -> Cell:
    """Return a sum; unknown where a part is."""
    if UNKNOWN in (one, other):
        return UNKNOWN
    if ZERO in (one, other):
        return other if one == ZERO else one
    if isinstance(one, Known) and isinstance(other, Known):
        return Known(one.value + other.value)
    return Column(frame.reader.expr(one) + frame.reader.expr(other))


def _in_order(frame: Frame, sums: Mapping[str, Any]) -> list[str]:
    programmes, payers = list(Programme), list(Payer)

    def place(name: str) -> tuple[int, int, str]:
        for part in frame.parts:
            for made in part.frame.amounts:
                if column_of(made.contribution) == name:
                    one = made.contribution
                    return programmes.index(one.programme), payers.index(one.payer), name
        return len(programmes), 0, name

    return sorted(sums, key=place)


def _total_names(totals: Mapping[str, Any]) -> list[str]:
    always = [f"total_{one.value}" for one in (Payer.WORKER, Payer.EMPLOYER, Payer.GOVERNMENT)]
    region = f"total_{Payer.REGION.value}"
    return [*always, *([region] if region in totals else [])]


def _error(frame: Frame) -> Cell:
    """Return what is wrong with a row, or else which fact is missing."""
    reader = frame.reader
    missing: dict[Segment, Cell] = {}
    for part in frame.parts:
        # The same fact is missing for several contributions: once is enough. JKP rests on the
        # other programmes, so that what they miss is told first.
        amounts = sorted(part.frame.amounts, key=lambda one: one.contribution.programme is _JKP)
        once: dict[object, Missing] = {}
        for made in amounts:
            for one in made.missing:
                once.setdefault(one.key, one)
        found: Cell = UNKNOWN
        for one in reversed(once.values()):
            found = reader.select(one.rows, one.text, found)
        missing[part.segment] = found
    told: Cell = frame.by_segment(missing)
    for refused in reversed(frame.refused):
        told = reader.select(refused.rows, Known(refused.error), told)
    return told
