"""Bills as a table for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from perlindungan.cli.cells import Problem
from perlindungan.cli.output import AMOUNT_COLUMNS, TOTAL_COLUMNS, flat
from perlindungan.contributions import Statement, totals
from perlindungan.facts import Month
from perlindungan.wording import month_name, number, text

_TOTALS = ("row", "worker_id", "wage", *TOTAL_COLUMNS)
_ALL = ("row", "worker_id", "wage", *AMOUNT_COLUMNS, *TOTAL_COLUMNS)
_WIDTH_OF_ALL = 150


class TableWriter:
    """A table for people, in pages, with a total at the end.

    A narrow terminal gets the totals alone.
    """

    _PAGE = 500

    def __init__(self, console: Any, month: Month, locale: str) -> None:
        self._console, self._month, self._locale = console, month, locale
        self._rows: list[dict[str, int | str | None]] = []
        self._sums = dict.fromkeys(_ALL[2:], 0)
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
        days: dict[tuple[str, bool], list[str]] = {}
        for programme, due in summary["due_dates"].items():
            days.setdefault((due["day"], due["holidays_checked"]), []).append(programme)
        for (day, checked), programmes in days.items():
            told = text("statement.pay_by", self._locale, programmes=", ".join(programmes), day=day)
            if not checked:
                told += f" ({text('statement.holidays_not_checked', self._locale)})"
            self._console.print(told, markup=False, highlight=False, soft_wrap=True)

    def _print(self, *, total: bool = False) -> None:
        from rich.table import Table
        from rich.text import Text

        shown = _ALL if self._console.width >= _WIDTH_OF_ALL else _TOTALS
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

    def _head(self, name: str) -> str:
        if name in AMOUNT_COLUMNS:
            programme, _, payer = name.partition("_")
            return f"{programme.upper()} {text(f'payer.{payer}', self._locale)}"
        if name in TOTAL_COLUMNS and name != "total_all":
            payer = text(f"payer.{name.removeprefix('total_')}", self._locale)
            return f"{text('statement.total', self._locale)} {payer}"
        return text(f"head.{name}", self._locale)

    def _cell(self, value: int | str | None) -> str:
        if value is None:
            return "?"
        return number(value, self._locale) if isinstance(value, int) else value
