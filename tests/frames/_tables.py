"""Whole tables of rows, asked of ``frames`` and compared with the single statements."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import pytest
from attrs import field, frozen
from tests.frames._backends import Backend, Rows
from tests.frames._rows import (
    KIND,
    KINDS_OF,
    LEVELS,
    OUTSIDE,
    Raw,
    amount_columns,
    expected,
    months_of_change,
    random_row,
    refusal,
    scalar_value,
    statement,
    total_columns,
)

from perlindungan import NATIONAL, Law, Month
from perlindungan.facts import FactError, Segment
from perlindungan.law import LawError, Outcome
from perlindungan.segments import RULES

AS_TEXT = frozenset({"wage_period"})
"""Facts that a whole table is given as a cell has them."""


class Under:
    """A law, shown by its name: all of it would fill pages wherever a failing table is shown."""

    def __init__(self, law: Law) -> None:
        self.law = law

    def __repr__(self) -> str:
        return f"Under({self.law.name!r})"


@frozen(kw_only=True)
class Asked:
    """Rows, each with its segment and month, and how they are asked for.

    Parameters
    ----------
    one_segment, one_month
        Whether these are given for the whole table, or stand in its columns.
    given
        Facts that every row has alike, which stand in no column.
    columns
        Other names of columns.
    keep_empty
        Whether a fact that no row knows has a column.
    """

    rows: tuple[Raw, ...]
    segments: tuple[Segment, ...]
    months: tuple[Month, ...]
    under: Under = field(factory=lambda: Under(NATIONAL))
    one_segment: bool = True
    one_month: bool = True
    given: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(factory=dict)
    keep_empty: bool = False
    month_as_day: bool = False

    @property
    def law(self) -> Law:
        """The law that is asked."""
        return self.under.law

    @property
    def facts(self) -> list[str]:
        """The facts that have a column."""
        named = dict.fromkeys(fact for row in self.rows for fact in row)
        return [
            fact
            for fact in named
            if fact not in self.given
            and (self.keep_empty or any(row.get(fact) is not None for row in self.rows))
        ]

    def table(self, of: Backend) -> Any:
        """Return the table itself."""
        kinds = {self.columns.get(fact, fact): KIND[fact] for fact in self.facts}
        cells = [
            {self.columns.get(fact, fact): row.get(fact) for fact in self.facts}
            for row in self.rows
        ]
        if not self.one_segment:
            kinds["segment"] = "text"
            for row, segment in zip(cells, self.segments, strict=True):
                row["segment"] = segment.value
        if not self.one_month:
            kinds["month"] = "day" if self.month_as_day else "text"
            for number, (row, month) in enumerate(zip(cells, self.months, strict=True)):
                days = (month.first, month.last)
                row["month"] = days[number % 2] if self.month_as_day else str(month)
        return of.table(cells, kinds)

    @property
    def options(self) -> dict[str, Any]:
        """What is asked besides the table."""
        options: dict[str, Any] = {"law": self.law}
        if self.one_segment:
            options["segment"] = self.segments[0]
        if self.one_month:
            options["month"] = self.months[0]
        else:
            options["month_column"] = "month"
        if self.given:
            options["given"] = {
                fact: _as_given(fact, self.rows[0].get(fact)) for fact in self.given
            }
        named = {fact: name for fact, name in self.columns.items() if fact in self.facts}
        if named:
            options["columns"] = named
        return options


def _as_given(fact: str, value: Any) -> Any:
    """Return a fact given for every row: a member of its kind where there is one."""
    found = value if fact in AS_TEXT or KIND[fact] == "whole" else scalar_value(fact, value)
    return scalar_value(fact, value) if fact == "vat_rate" else found


def frames() -> Any:
    """Return the room under test."""
    return pytest.importorskip("perlindungan.frames")


def told(asked: Asked, number: int) -> str:
    """Return a row as a message shows it."""
    row = {fact: value for fact, value in asked.rows[number].items() if value is not None}
    return f"{asked.segments[number].value} {asked.months[number]} {asked.law.name}: {row}"


Judge = Callable[[Mapping[str, Any], int], Iterator[tuple[str, Any, Any]]]


def _disagreements(asked: Asked, found: Rows, judge: Judge) -> list[str]:
    assert [row["row"] for row in found] == list(range(len(asked.rows)))
    wrong = []
    for number, row in enumerate(found):
        cells = [f"{column} {got!r} for {right}" for column, right, got in judge(row, number)]
        if cells:
            wrong.append(f"{', '.join(cells)}: {told(asked, number)}")
    return wrong


def disagreements(asked: Asked, of: Backend) -> list[str]:
    """Return every row in which ``contributions`` and the single statements differ."""
    table = asked.table(of)
    before = of.columns(table)
    answer = frames().contributions(table, **asked.options)
    names = of.columns(answer)
    assert names[: len(before)] == before
    columns = [name for name in names[len(before) :] if name != "error"]
    segments = tuple(dict.fromkeys(asked.segments))
    wanted = {*amount_columns(*segments), *total_columns(*segments)}
    if asked.one_segment:
        assert set(columns) == wanted
    else:
        assert wanted <= set(columns) <= {*amount_columns(*Segment), *total_columns(*Segment)}
    assert names[-1] == "error"
    types = of.types(answer)
    assert {column: types[column] for column in columns if types[column] not in of.whole} == {}
    assert types["error"] in of.text

    def judge(row: Mapping[str, Any], number: int) -> Iterator[tuple[str, Any, Any]]:
        right = expected(
            asked.rows[number],
            asked.segments[number],
            asked.months[number],
            asked.law,
            columns=columns,
        )
        for column, value in right.cells.items():
            if row[column] != value or type(row[column]) is not type(value):
                yield column, value, row[column]
        if row["error"] not in right.errors:
            yield "error", " or ".join(sorted(map(str, right.errors))), row["error"]

    return _disagreements(asked, of.read(answer), judge)


def wrong_decisions(asked: Asked, of: Backend) -> list[str]:
    """Return every row in which ``decisions`` and the single statements differ."""
    table = asked.table(of)
    before = of.columns(table)
    answer = frames().decisions(table, **asked.options)
    names = of.columns(answer)
    assert names[: len(before)] == before
    assert names[-1] == "error"
    columns = set(names[len(before) :])
    types = of.types(answer)
    for name in columns:
        kind = of.truth if name.endswith("_due") else of.text
        assert types[name] in kind, name
    segments = dict.fromkeys(asked.segments)
    asks = {programme for one in segments for programme in RULES[one].programmes}
    assert {f"{p.value.lower()}_{what}" for p in asks for what in ("due", "reason")} <= columns

    def judge(row: Mapping[str, Any], number: int) -> Iterator[tuple[str, Any, Any]]:
        cells = _decided(asked, number)
        if cells and "error" not in cells and row["error"] is not None:
            # What is missing is told in the reasons; the column may repeat it.
            assert any(str(value).startswith("missing:") for value in cells.values())
            assert row["error"].endswith(":missing")
        for column, value in cells.items():
            if row[column] != value or type(row[column]) is not type(value):
                yield column, value, row[column]

    return _disagreements(asked, of.read(answer), judge)


def _decided(asked: Asked, number: int) -> dict[str, Any]:
    """Return what a row of decisions should hold."""
    segment = asked.segments[number]
    names = {programme: programme.value.lower() for programme in RULES[segment].programmes}
    try:
        right = statement(asked.rows[number], segment, asked.months[number], asked.law)
    except LawError:
        # A statement also needs tariffs and ceilings, of which a decision asks nothing.
        return {}
    except FactError as error:
        both = (f"{name}_{what}" for name in names.values() for what in ("due", "reason"))
        return {**dict.fromkeys(both), "error": refusal(error)}
    cells: dict[str, Any] = {}
    for programme, decision in right.decisions.items():
        reason = None
        if decision.outcome is Outcome.NOT_MET:
            reason = decision.reasons[0].rule.id
        elif decision.outcome is Outcome.UNDETERMINED:
            reason = f"missing:{decision.missing[0]}"
        cells[f"{names[programme]}_due"] = decision.met
        cells[f"{names[programme]}_reason"] = reason
    return cells


def shown(wrong: Sequence[str], asked: Asked) -> str:
    """Return the first disagreements of a table."""
    return "\n".join([f"{len(wrong)} of {len(asked.rows)} rows differ:", *wrong[:12]])


# -- fixed tables ---------------------------------------------------------------------------------

ROWS = 400


@cache
def pool(
    segment: Segment,
    *,
    one_month: Month | None = None,
    law: Law = NATIONAL,
    whole: bool = False,
    rows_of: int = ROWS,
) -> Asked:
    """Return a fixed table of a segment; ``whole`` leaves out every fact that some row lacks."""
    rng = random.Random(f"{segment.value} {one_month} {law.name}")  # noqa: S311
    near = [month for month in months_of_change() if _known(segment, month)]
    months, rows = [], []
    for number in range(rows_of):
        outside = rng.random() < 0.02
        month = one_month or rng.choice(OUTSIDE if outside else near)
        kind = KINDS_OF[segment][number % len(KINDS_OF[segment])]
        level = "known" if whole else list(LEVELS)[number // 2 % len(LEVELS)]
        months.append(month)
        rows.append(random_row(rng, kind, month, level=level))
    if whole:
        facts = {fact for row in rows for fact in row}
        known = {fact for fact in facts if all(row.get(fact) is not None for row in rows)}
        rows = [{fact: row[fact] for fact in row if fact in known} for row in rows]
    return Asked(
        rows=tuple(rows),
        segments=(segment,) * rows_of,
        months=tuple(months),
        under=Under(law),
        one_month=one_month is not None,
        keep_empty=not whole,
        month_as_day=segment in (Segment.BPU, Segment.PMI),
    )


def _known(segment: Segment, month: Month) -> bool:
    return segment is not Segment.PMI or month >= Month(2018, 11)


@cache
def mixed_pool() -> Asked:
    """Return a fixed table of rows of every segment and many months."""
    parts: Iterable[Asked] = [pool(segment) for segment in Segment]
    step = len(Segment)
    numbers = range(0, ROWS, step)
    return Asked(
        rows=tuple(part.rows[number] for number in numbers for part in parts),
        segments=tuple(part.segments[number] for number in numbers for part in parts),
        months=tuple(part.months[number] for number in numbers for part in parts),
        one_segment=False,
        one_month=False,
        keep_empty=True,
    )
