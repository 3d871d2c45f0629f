"""Bills as a table for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from perlindungan.cli.cells import Problem
from perlindungan.cli.output import AMOUNT_COLUMNS, TOTAL_COLUMNS, flat
from perlindungan.contributions import Statement, totals
from perlindungan.facts import Month
from perlindungan.wording import month_name, number, text

_TOTALS = ("row", "worker_id", "segment", "wage", *TOTAL_COLUMNS)
_ALL = ("row", "worker_id", "segment", "wage", *AMOUNT_COLUMNS, *TOTAL_COLUMNS)
_OF_WAGE_EARNERS = frozenset(
    {"jkk_employer", "jkm_employer", "jht_employer", "jht_worker", "jp_employer", "jp_worker"}
    | {"jkp_government", "jkn_employer", "jkn_worker"}
    | {"wage", "total_worker", "total_employer", "total_government", "total_all"}
)
"""Columns that a page of wage earners has even where nothing is in them."""
_AMOUNTS = frozenset((*AMOUNT_COLUMNS, *TOTAL_COLUMNS, "wage"))
_FRAME = 3


class TableWriter:
    """A table for people, in pages, with a total at the end.

    A narrow terminal gets the totals alone.
    """

    _PAGE = 500

    def __init__(self, console: Any, month: Month, locale: str) -> None:
        self._console, self._month, self._locale = console, month, locale
        self._rows: list[dict[str, int | str | None]] = []
        self._sums = dict.fromkeys(_ALL[3:], 0)
        self._partial: set[str] = set()

    def statement(self, row: int, statement: Statement, extra: list[dict[str, Any]]) -> None:
        """Keep one row for its page."""
        cells = flat(row, statement, extra, self._locale)
        known = totals(statement)
        for name in self._sums:
            amount = cells[name]
            if amount is None:
                self._partial.add(name)
                amount = known.get(name.removeprefix("total_"), 0)
                if name.startswith("total_"):
                    cells[name] = f"≥ {number(amount, self._locale)}"
            self._sums[name] += amount if isinstance(amount, int) else 0
        self._rows.append(cells)
        if len(self._rows) == self._PAGE:
            self._print()

    def tell(self, explanation: str) -> None:
        """Print the page so far, and an explanation below it."""
        self._print()
        self._console.print(explanation, markup=False, highlight=False, soft_wrap=True)

    def problem(self, problem: Problem) -> None:
        """Leave the problem to the caller."""

    def close(self, summary: Mapping[str, Any]) -> None:
        """Print the last page, the total, and the due dates."""
        self._print(total=True)
        days: dict[tuple[str, str, bool], list[str]] = {}
        for segment, dates in summary["due_dates"].items():
            for programme, due in dates.items():
                place = (segment, due["day"], due["holidays_checked"])
                days.setdefault(place, []).append(programme)
        several = len(summary["due_dates"]) > 1
        for (segment, day, checked), programmes in days.items():
            told = text("statement.pay_by", self._locale, programmes=", ".join(programmes), day=day)
            if several:
                told = f"{segment} {told}"
            if not checked:
                told += f" ({text('statement.holidays_not_checked', self._locale)})"
            self._console.print(told, markup=False, highlight=False, soft_wrap=True)

    def _print(self, *, total: bool = False) -> None:
        from rich.table import Table
        from rich.text import Text

        shown = self._shown()
        table = Table(title=month_name(self._month, self._locale), show_footer=total)
        for name in shown:
            numeric = name in self._sums
            footer = number(self._sums[name], self._locale) if numeric else ""
            if name in self._partial:
                footer = f"≥ {footer}"
            if name == "worker_id":
                footer = text("statement.total", self._locale)
            head = self._head(name).replace(" ", "\n")
            table.add_column(head, footer=footer, justify="right" if numeric else "left")
        for cells in self._rows:
            table.add_row(*(Text(self._cell(cells[name])) for name in shown))
        self._console.print(table)
        for cells in self._rows:
            if cells["warnings"]:
                self._console.print(
                    f"{cells['row']} {cells['worker_id']}: {cells['warnings']}",
                    markup=False,
                    highlight=False,
                    soft_wrap=True,
                )
        self._rows.clear()

    def _shown(self) -> list[str]:
        """Return the columns that something stands in; the totals alone where there is no room."""
        segments = {cells["segment"] for cells in self._rows}
        always = _OF_WAGE_EARNERS if not segments or "PU" in segments else frozenset({"total_all"})
        used = [
            name
            for name in _ALL
            if (name != "segment" or len(segments) > 1)
            and (
                name in always
                or name not in _AMOUNTS
                or self._sums[name]
                or any(cells[name] is None for cells in self._rows)
            )
        ]
        room = sum(self._width(name) for name in used) <= self._console.width
        return used if room else [name for name in used if name in _TOTALS]

    def _width(self, name: str) -> int:
        """Return what a column needs: its longest cell, or word of its head, and its frame."""
        cells = [self._cell(cells[name]) for cells in self._rows]
        total = number(self._sums[name], self._locale) if name in self._sums else ""
        texts = [*cells, f"≥ {total}" if name in self._partial else total]
        return _FRAME + max(map(len, (*texts, *self._head(name).split(" "))))

    def _head(self, name: str) -> str:
        if name in AMOUNT_COLUMNS:
            programmes, _, payer = name.rpartition("_")
            return f"{programmes.upper().replace('_', '+')} {text(f'payer.{payer}', self._locale)}"
        if name in TOTAL_COLUMNS and name != "total_all":
            payer = text(f"payer.{name.removeprefix('total_')}", self._locale)
            return f"{text('statement.total', self._locale)} {payer}"
        return text(f"head.{name}", self._locale)

    def _cell(self, value: int | str | None) -> str:
        if value is None:
            return "?"
        return number(value, self._locale) if isinstance(value, int) else value
