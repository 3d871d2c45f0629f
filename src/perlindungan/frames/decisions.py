"""Whether each programme is due for every row of a frame, and why not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from perlindungan.facts import Month, Programme, Segment
from perlindungan.frames.cells import UNKNOWN, Cell, Known
from perlindungan.frames.contributions import ERROR
from perlindungan.frames.outputs import renamed_in
from perlindungan.frames.pipeline import read
from perlindungan.frames.segment import Decided, SegmentFrame
from perlindungan.programmes import NATIONAL, Law


def decisions(
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
    """Return a frame with the decision on each programme, as the single statement has it.

    Parameters are those of :func:`perlindungan.frames.contributions`.

    Returns
    -------
    The same kind of frame: its own columns, ``<programme>_due`` (missing where it is
    undetermined), ``<programme>_reason`` and ``error``. The reason is the rule that is not met,
    or ``missing:`` and the first fact that an undetermined decision still needs, under the names of
    ``Decision.reasons`` and ``Decision.missing``; it is missing where the programme is due.

    Raises
    ------
    FrameError
        As ``contributions``.
    """
    made = read(
        frame,
        month,
        month_column,
        segment,
        given,
        columns,
        law,
        told="missing:{fact}",
        amounts=False,
    )
    reader, table = made.reader, made.table
    outputs: dict[str, Cell] = {}
    for programme in Programme:
        found = {
            part.segment: part.frame for part in made.parts if programme in part.frame.decisions
        }
        if not found:
            continue
        name = programme.value.lower()
        due = made.by_segment({one: its.decisions[programme].due for one, its in found.items()})
        why = made.by_segment({one: _reason(its, programme) for one, its in found.items()})
        outputs[f"{name}_due"] = table.keep(reader.select(made.fine, due, UNKNOWN), f"{name}_due")
        outputs[f"{name}_reason"] = reader.select(made.fine, why, UNKNOWN)
    error: Cell = UNKNOWN
    for refused in reversed(made.refused):
        error = reader.select(refused.rows, Known(refused.error), error)
    outputs[ERROR] = error
    types = {
        (names or {}).get(name, name): "Boolean" if name.endswith("_due") else "String"
        for name in outputs
    }
    return table.output(renamed_in(table, outputs, names or {}), reader.expr, types)


def _reason(frame: SegmentFrame, programme: Programme) -> Cell:
    decided: Decided = frame.decisions[programme]
    reader = frame.reader
    why = reader.select(reader.negate(decided.due), decided.failed, UNKNOWN)
    return reader.select(reader.missing(decided.due), decided.missing, why)
