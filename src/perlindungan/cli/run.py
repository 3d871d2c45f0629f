"""One pass over a roster: row by row, into a writer."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

from perlindungan import __version__
from perlindungan.cli.cells import Problem
from perlindungan.cli.layouts import LayoutError
from perlindungan.cli.output import Writer
from perlindungan.cli.roster import Row, file_problem, open_roster
from perlindungan.cli.sources import SourceError
from perlindungan.cli.table_output import TableWriter
from perlindungan.contributions import contributions, due_date, public_holidays, snapshot
from perlindungan.contributions.data import exact
from perlindungan.facts import FactError, InputError, Month, Programme, Segment
from perlindungan.law import LawError
from perlindungan.programmes import Law
from perlindungan.wording.texts import text, warning


class Run:
    """One pass over a roster."""

    def __init__(
        self,
        month: Month,
        law: Law,
        lang: str,
        path: Path,
        given: dict[str, str],
        layout: Path | None,
        *,
        explain: bool,
    ) -> None:
        self.month, self.law, self.lang = month, law, lang
        self._path, self._given, self._layout, self.explain = path, given, layout, explain
        self.computed = self.incomplete = 0
        self.segments: set[Segment] = set()
        self.ignored: tuple[str, ...] = ()

    @property
    def head(self) -> dict[str, Any]:
        """What stands at the top of a JSON answer."""
        return {
            "month": str(self.month),
            "law": snapshot(self.law, self.month, Segment.PU).fingerprint,
            "law_name": self.law.name,
            "version": __version__,
            "due_dates": self.due_dates,
        }

    @cached_property
    def due_dates(self) -> dict[str, dict[str, dict[str, Any]]]:
        """By which day each programme is to be paid, by segment; whether holidays were checked."""
        try:
            holidays = public_holidays([self.month.year, self.month.year + 1])
        except ImportError:
            holidays = None
        return {
            segment.value: dates
            for segment in Segment
            if (dates := _due_dates(self.month, segment, self.law, holidays))
        }

    def to(self, writer: Writer) -> list[Problem]:
        """Compute every row, write what could be, and return the problems."""
        problems: list[Problem] = []
        for row in self._rows():
            found = list(row.problems) or self._write(row, writer)
            for problem in found:
                writer.problem(problem)
            problems += found
        writer.close(
            {
                "computed": self.computed,
                "incomplete": self.incomplete,
                "errors": len(problems),
                "ignored_columns": list(self.ignored),
                "due_dates": {
                    segment: dates
                    for segment, dates in self.due_dates.items()
                    if Segment(segment) in self.segments
                },
            }
        )
        return problems

    def _rows(self) -> Iterator[Row]:
        try:
            roster = open_roster(self._path, given=self._given, layout=self._layout)
        except (SourceError, LayoutError, OSError) as error:
            yield Row(number=0, case=None, problems=(file_problem(error),))
            return
        self.ignored = roster.ignored
        yield from _watched(roster.rows())

    def _write(self, row: Row, writer: Writer) -> list[Problem]:
        if row.case is None:
            return []
        try:
            statement = contributions(row.case, self.month, law=self.law)
        except FactError as error:
            return [
                Problem(row=row.number, column=error.field, value=str(error.value), error=error)
            ]
        except LawError as error:
            refused = InputError(str(self.month), f"law.{error.code}", **error.details)
            return [Problem(row=row.number, column="", value=str(self.month), error=refused)]
        self.computed += 1
        self.segments.add(statement.segment)
        self.incomplete += not statement.complete
        extra = [
            {"code": found.code, **dict(found.details)}
            | {"message": warning(found.code, dict(found.details), self.lang)}
            for found in row.findings
        ]
        writer.statement(row.number, statement, extra)
        if self.explain and isinstance(writer, TableWriter):
            writer.tell(statement.explain(self.lang))
        return []


def _watched(rows: Iterable[Row]) -> Iterable[Row]:
    """Show progress on a terminal, and nothing in a pipe."""
    console = Console(stderr=True)
    if not (console.is_terminal and sys.stdout.isatty()):
        return rows
    return track(rows, description="", console=console, transient=True)


def _due_dates(
    month: Month, segment: Segment, law: Law, holidays: frozenset[date] | None
) -> dict[str, dict[str, Any]]:
    dates = {}
    for programme in Programme:
        due = due_date(programme, month, segment, law=law, holidays=holidays)
        if due is not None:
            dates[programme.value] = {
                "day": due.day.isoformat(),
                "holidays_checked": due.checked,
                "citation": "; ".join(map(str, due.citations)),
                "note": due.note,
                "late_fine": None if due.late_fine is None else exact(due.late_fine),
            }
    return dates


def tell(problems: list[Problem], lang: str, *, incomplete: int, ignored: tuple[str, ...]) -> None:
    """Tell problems and what was left open on standard error."""
    console = Console(stderr=True)
    if ignored:
        told = warning("ignored_columns", {"columns": ", ".join(ignored)}, lang)
        console.print(told, markup=False, highlight=False, soft_wrap=True)
    if incomplete:
        console.print(warning("incomplete_rows", {"count": incomplete}, lang))
    if not problems:
        return
    table = Table(*(text(f"error.{name}", lang) for name in ("row", "column", "value", "expected")))
    for problem in problems[:_MOST_TOLD]:
        table.add_row(*(Text(str(cell)) for cell in problem.told(lang).values()))
    console.print(table)
    if len(problems) > _MOST_TOLD:
        console.print(text("error.more", lang, count=len(problems) - _MOST_TOLD))


_MOST_TOLD = 100
