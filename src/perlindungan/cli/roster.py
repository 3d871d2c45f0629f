"""A roster, row by row: facts checked at the door, every problem with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from perlindungan.cli.cases import case_of, needs_segment, out_of_place
from perlindungan.cli.cells import DAYS, Problem, cell_reader, masked
from perlindungan.cli.layouts import (
    Column,
    Layout,
    LayoutError,
    choose,
    fold,
    read_layout,
    shipped_layouts,
)
from perlindungan.cli.sources import SourceError, Table, open_tables
from perlindungan.contributions import Finding
from perlindungan.facts import Case, FactError, InputError, Segment, WagePeriod
from perlindungan.facts.cells import shown_header
from perlindungan.facts.nik import is_made_up, matches_birth_date

_KPJ = re.compile(r"[0-9]{10,11}")
_WITH_A_FIRM = frozenset({Segment.PU, Segment.JAKON})
_NPP = re.compile(r"[A-Z0-9]{6,12}")


@frozen(kw_only=True)
class Row:
    """A row of a roster: a case, or the problems that stand in its way."""

    number: int
    case: Case | None
    problems: tuple[Problem, ...] = ()
    findings: tuple[Finding, ...] = ()


@frozen(kw_only=True, eq=False)
class Roster:
    """An opened roster.

    Parameters
    ----------
    layout
        The layout that its headers fit.
    ignored
        Headers that no fact answers to.
    """

    layout: Layout
    ignored: tuple[str, ...]
    _table: Table
    _columns: Mapping[str, Column]
    _given: Mapping[str, Any]
    _segments: bool
    _seen: dict[str, dict[str, int]] = field(factory=lambda: {"nik": {}, "kpj": {}})

    def rows(self) -> Iterator[Row]:
        """Yield the rows, one at a time."""
        # A later row of the layout comes first where two headers hold the same fact.
        order = {column: place for place, column in enumerate(self.layout.columns)}
        places = [
            (self._table.headers.index(header), column, cell_reader(column.fact, column.form))
            for header, column in sorted(self._columns.items(), key=lambda pair: order[pair[1]])
        ]
        try:
            for number, cells in self._table.rows:
                facts, problems = self._facts(number, cells, places)
                yield self._row(number, facts, problems)
        except SourceError as error:
            yield Row(number=0, case=None, problems=(file_problem(error),))

    def _facts(
        self,
        number: int,
        cells: list[str],
        places: list[tuple[int, Column, Callable[[str], Any]]],
    ) -> tuple[dict[str, Any], list[Problem]]:
        """Read every cell of a row; one that cannot be read does not stop the others."""
        facts: dict[str, Any] = {}
        problems: list[Problem] = []
        width = len(self._table.headers)
        if len(cells) > width and any(cell.strip() for cell in cells[width:]):
            # The cells have shifted: nothing in this row is where it seems to be.
            error = InputError(len(cells), "cells_as_headers", count=width)
            return facts, [Problem(row=number, column="", value=str(len(cells)), error=error)]
        for place, column, read in places:
            text = cells[place] if place < len(cells) else ""
            if column.only_if is not None and not self._applies(column.only_if, cells):
                continue
            try:
                value = read(text)
            except FactError as error:
                problems.append(_problem(number, column.header, column.fact, text, error))
            else:
                before = facts.get(column.fact)
                if before is not None and value is not None and before != value:
                    clash = FactError(column.fact, text, "no_contradiction")
                    problems.append(_problem(number, column.header, column.fact, text, clash))
                elif value is not None or column.fact not in facts:
                    facts[column.fact] = value
        for fact, value in self._given.items():
            if facts.get(fact) is None:
                facts[fact] = value
        return facts, problems

    def _applies(self, only_if: tuple[str, str], cells: list[str]) -> bool:
        """Tell whether a column holds its fact in this row."""
        header, wanted = only_if
        folded = [fold(name) for name in self._table.headers]
        if header not in folded:
            return True
        place = folded.index(header)
        return place >= len(cells) or cells[place].strip().casefold() in {wanted, ""}

    def _row(self, number: int, facts: dict[str, Any], problems: list[Problem]) -> Row:
        twice = self._same_case(facts, number)
        if twice:
            error = FactError("nik", facts["nik"], "nik_once", row=twice)
            problems.append(_problem(number, self._header("nik"), "nik", facts["nik"], error))
        if problems:
            return Row(number=number, case=None, problems=tuple(problems))
        if facts.get("segment") is None and self._segments:
            lacking = FactError("segment", "", "one_of", values=", ".join(s.value for s in Segment))
            problem = _problem(number, self._header("segment"), "segment", "", lacking)
            return Row(number=number, case=None, problems=(problem,))
        try:
            case = case_of(facts)
        except FactError as error:
            value = str(error.value)
            problem = _problem(number, self._header(error.field), error.field, value, error)
            return Row(number=number, case=None, problems=(problem,))
        findings = tuple(self._findings(facts, number))
        return Row(number=number, case=case, findings=findings)

    def _header(self, fact: str) -> str:
        """Return the header under which a fact stands in this file."""
        fact = _ROSTER_NAMES.get(fact, fact)
        found = (header for header, column in self._columns.items() if column.fact == fact)
        return next(found, fact)

    def _same_case(self, facts: Mapping[str, Any], number: int) -> int | None:
        """Return the row in which a person stood before in the same segment and firm."""
        nik = facts.get("nik")
        if nik is None:
            return None
        segment = facts.get("segment") or Segment.PU
        firm = facts.get("npp") if segment in _WITH_A_FIRM else None
        # Most files are of one segment and firm: their NIK are kept as they are.
        plain = segment is Segment.PU and not firm
        place = nik if plain else f"{nik} {segment.value} {firm or ''}"
        before: int = self._seen["nik"].setdefault(place, number)
        return None if before == number else before

    def _twice(self, fact: str, facts: Mapping[str, Any], number: int) -> int | None:
        """Return the row in which a number stood before, and keep this one."""
        value = facts.get(fact)
        if value is None:
            return None
        before = self._seen[fact].setdefault(value, number)
        return None if before == number else before

    def _findings(self, facts: Mapping[str, Any], number: int) -> Iterator[Finding]:
        nik, birth_date, kpj, npp = (facts.get(k) for k in ("nik", "birth_date", "kpj", "npp"))
        if nik is not None and is_made_up(nik):
            yield Finding(code="nik_made_up")
        if nik is not None and birth_date is not None and not matches_birth_date(nik, birth_date):
            yield Finding(code="nik_birth_date")
        if kpj is not None and _KPJ.fullmatch(kpj) is None:
            yield Finding(code="kpj_form")
        if npp is not None and _NPP.fullmatch(npp) is None:
            yield Finding(code="npp_form")
        twice = self._twice("kpj", facts, number)
        if twice:
            yield Finding(code="kpj_twice", details=(("row", twice),))
        strange = [
            self._header(name)
            for name in out_of_place(facts)
            if facts[name] != self._given.get(name)
        ]
        if strange:
            segment = facts["segment"].value if facts.get("segment") else Segment.PU.value
            details = (("segment", segment), ("columns", ", ".join(strange)))
            yield Finding(code="not_of_segment", details=details)
        if facts.get("rapel"):
            yield Finding(code="rapel", details=(("rapel", facts["rapel"]),))
        period = facts.get("wage_period")
        piece = period is not None and period[0] is WagePeriod.PIECE
        if piece and facts.get("wage") and len(facts["wage"]) == 1:
            yield Finding(code="piece_mean_given")


def _problem(row: int, column: str, fact: str, text: str, error: InputError) -> Problem:
    return Problem(row=row, column=column, value=masked(fact, text.strip()), error=error)


def open_roster(path: Path, *, given: Mapping[str, str], layout: Path | None = None) -> Roster:
    """Open a roster.

    Parameters
    ----------
    path
        CSV or XLSX.
    given
        Facts that hold for every row whose own cell is empty, as text.
    layout
        A layout to use in place of the shipped ones.

    Raises
    ------
    SourceError, LayoutError
        If the file cannot be read, or its headers fit no layout.
    FactError
        If a given fact is not of its form.
    """
    table, chosen, columns = _fitting(open_tables(path), _layouts(layout), given)
    asked = {column.only_if[0] for column in columns.values() if column.only_if}
    return Roster(
        layout=chosen,
        ignored=tuple(
            shown_header(header)
            for header in table.headers
            if header.strip() and header not in columns and fold(header) not in asked
        ),
        table=table,
        columns=columns,
        given=_read_given({**chosen.constants, **given})
        # A column for joined programmes that is there and empty says: none.
        | ({"programmes": frozenset()} if _has(columns, "programmes") else {}),
        segments=needs_segment(frozenset(column.fact for column in columns.values())),
    )


def check_options(*, given: Mapping[str, str], layout: Path | None) -> None:
    """Check what holds for the whole roster before anything is written.

    Raises
    ------
    LayoutFileError, FactError
        If the layout cannot be read, or a given fact is not of its form.
    OSError
        If the layout is not there.
    """
    _layouts(layout)
    _read_given(given)


def _layouts(layout: Path | None) -> list[Layout]:
    return shipped_layouts() if layout is None else [read_layout(layout)]


def _read_given(given: Mapping[str, str]) -> dict[str, Any]:
    forms = dict.fromkeys(DAYS, "date:YYYY-MM-DD")
    return {fact: cell_reader(fact, forms.get(fact, "text"))(text) for fact, text in given.items()}


def _fitting(
    tables: list[Table], layouts: list[Layout], given: Iterable[str]
) -> tuple[Table, Layout, dict[str, Column]]:
    """Return the first sheet that a layout fits: templates begin with a sheet of instructions."""
    refusal: LayoutError | None = None
    for table in tables:
        try:
            return (table, *choose(layouts, table.headers, given))
        except LayoutError as error:
            refusal = refusal or error
    raise refusal or LayoutError(0, "header_row", count=0, needs="")


def _has(columns: Mapping[str, Column], fact: str) -> bool:
    return any(column.fact == fact for column in columns.values())


def file_problem(error: InputError | OSError) -> Problem:
    """Return the problem of a file that cannot be read as a roster."""
    if isinstance(error, OSError):
        error = InputError(str(error), "file_there")
    return Problem(row=0, column="", value=str(error.value), error=error)


_ROSTER_NAMES = {"size": "employer_size", "kind": "employer_kind", "joined": "programmes"}
"""Facts that a roster calls otherwise than the library's types do."""
