"""Bills as CSV or XLSX, a row a worker, written as they come."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Protocol

from perlindungan.cli.cells import Problem
from perlindungan.contributions import Open, Share, Statement, totals
from perlindungan.facts import Payer, Programme, Segment
from perlindungan.programmes import Part
from perlindungan.wording.statement import warnings

_RISKY = ("=", "+", "-", "@", "\t", "\r")


def safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    >>> safe("=1+1"), safe("Siti")
    ("'=1+1", 'Siti')
    """
    return f"'{cell}" if cell.startswith(_RISKY) else cell


class Writer(Protocol):
    """Takes statements and problems as they come, and closes the file."""

    def statement(self, row: int, statement: Statement, extra: list[dict[str, Any]]) -> None:
        """Write one statement; ``extra`` are warnings about the row itself."""
        ...

    def problem(self, problem: Problem) -> None:
        """Take one problem."""
        ...

    def close(self, summary: Mapping[str, Any]) -> None:
        """Write what stands at the end."""
        ...


# -- one flat row a worker ------------------------------------------------------------------------

_ALL_PAYERS = (Payer.EMPLOYER, Payer.WORKER, Payer.GOVERNMENT, Payer.REGION)
_PAYERS_OF = {
    (Programme.JKK,): _ALL_PAYERS,
    (Programme.JKM,): _ALL_PAYERS,
    (Programme.JKK, Programme.JKM): (Payer.WORKER,),
    (Programme.JHT,): _ALL_PAYERS,
    (Programme.JP,): (Payer.EMPLOYER, Payer.WORKER),
    (Programme.JKP,): (Payer.GOVERNMENT,),
    (Programme.JKN,): _ALL_PAYERS,
}


def _column(programmes: tuple[Programme, ...], payer: Payer) -> str:
    """Return the column of an amount, such as ``jkk_employer`` or ``jkk_jkm_worker``."""
    return "_".join([*(programme.value.lower() for programme in programmes), payer.value])


AMOUNT_COLUMNS = tuple(
    _column(programmes, payer) for programmes, payers in _PAYERS_OF.items() for payer in payers
)

_COLUMN_OF: dict[str, str] = {}
"""The column of a contribution, by its id."""


def _column_of(share: Share) -> str:
    column = _COLUMN_OF.get(share.id)
    if column is None:
        column = _COLUMN_OF[share.id] = _column((share.programme, *share.also), share.payer)
    return column


def _column_of_open(item: Open) -> str:
    return _column((item.programme, *item.also), item.payer)


TOTAL_COLUMNS = ("total_worker", "total_employer", "total_government", "total_region", "total_all")

COLUMNS = (
    "row",
    "worker_id",
    "segment",
    "month",
    "wage",
    *AMOUNT_COLUMNS,
    "deferred",
    *TOTAL_COLUMNS,
    "complete",
    "warnings",
)


def flat(
    row: int, statement: Statement, extra: list[dict[str, Any]], locale: str
) -> dict[str, int | str | None]:
    """Return a statement as one row: what is open, or adds something open up, is ``None``.

    ``deferred`` is the part of the amounts that may be paid later.
    """
    sums: dict[str, int | None] = dict.fromkeys(AMOUNT_COLUMNS, 0)
    for line in statement.lines:
        if not line.share.informational:
            column = _column_of(line.share)
            sums[column] = (sums[column] or 0) + line.amount
    for item in statement.open:
        sums[_column_of_open(item)] = None
    open_payers = {item.payer.value for item in statement.open}
    if open_payers:
        open_payers.add("all")
    told = [item["message"] for item in (*extra, *warnings(statement, locale))]
    return {
        "row": row,
        "worker_id": statement.worker_id,
        "segment": statement.segment.value,
        "month": str(statement.month),
        "wage": _wage(statement),
        **sums,
        "deferred": sum(line.amount for line in statement.lines if line.part is Part.DEFERRED),
        **{
            f"total_{name}": None if name in open_payers else amount
            for name, amount in totals(statement).items()
        },
        "complete": "yes" if statement.complete else "no",
        "warnings": "; ".join(told),
    }


def _wage(statement: Statement) -> int | str | None:
    """Return the wage; nothing for those who have none, ``None`` where it is not known."""
    if statement.wage is not None:
        return statement.wage.amount
    return None if statement.segment is Segment.PU else ""


class CsvWriter:
    """One row a worker; problems are told by the caller."""

    def __init__(self, file: IO[str], locale: str) -> None:
        self._locale = locale
        self._rows = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        self._rows.writeheader()

    def statement(self, row: int, statement: Statement, extra: list[dict[str, Any]]) -> None:
        """Write one row."""
        cells = flat(row, statement, extra, self._locale)
        self._rows.writerow(
            {
                k: safe(v) if isinstance(v, str) else ("" if v is None else v)
                for k, v in cells.items()
            }
        )

    def problem(self, problem: Problem) -> None:
        """Leave the problem to the caller."""

    def close(self, summary: Mapping[str, Any]) -> None:
        """Have nothing to add."""


class XlsxWriter:
    """One row a worker on the first sheet, problems on the second."""

    def __init__(self, path: Path, locale: str) -> None:
        import xlsxwriter

        self._locale = locale
        self._book = xlsxwriter.Workbook(
            str(path),
            {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
        )
        self._bills = self._book.add_worksheet("contributions")
        self._problems = self._book.add_worksheet("errors")
        self._money = self._book.add_format({"num_format": "#,##0"})
        self._next = {"bills": 1, "problems": 1}
        self._bills.write_row(0, 0, COLUMNS)
        self._bills.freeze_panes(1, 2)
        self._problems.write_row(0, 0, _PROBLEM_COLUMNS)

    def statement(self, row: int, statement: Statement, extra: list[dict[str, Any]]) -> None:
        """Write one row."""
        place = self._next["bills"]
        self._next["bills"] += 1
        cells = flat(row, statement, extra, self._locale)
        for column, (name, cell) in enumerate(cells.items()):
            if cell is None:
                continue
            if isinstance(cell, int):
                style = None if name == "row" else self._money
                self._bills.write_number(place, column, cell, style)
            else:
                self._bills.write_string(place, column, cell)

    def problem(self, problem: Problem) -> None:
        """Write one problem on the second sheet."""
        place = self._next["problems"]
        self._next["problems"] += 1
        for column, cell in enumerate(problem.told(self._locale).values()):
            self._problems.write(place, column, cell)

    def close(self, summary: Mapping[str, Any]) -> None:
        """Save the workbook."""
        self._book.close()


_PROBLEM_COLUMNS = ("row", "column", "value", "expected")


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a path to write to; it takes the place of ``path`` only if all goes well."""
    draft = path.with_name(f".{path.name}.part{path.suffix}")
    try:
        yield draft
        if draft.exists():
            draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
