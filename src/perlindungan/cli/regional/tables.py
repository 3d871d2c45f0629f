"""Rows as a table for people, CSV, JSON or a workbook; no cell is taken for a formula."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

from attrs import frozen
from rich.console import Console
from rich.table import Table
from rich.text import Text

from perlindungan.cli.output import replacing, safe
from perlindungan.cli.target import Format
from perlindungan.wording import number


@frozen(kw_only=True)
class Sheet:
    """A table: its name, its headers by key, its rows by key."""

    name: str
    heads: Mapping[str, str]
    rows: Sequence[Mapping[str, Any]]


def write(
    sheets: Sequence[Sheet],
    *,
    form: Format,
    out: Path | None,
    console: Console,
    lang: str,
    before: Iterable[str] = (),
) -> None:
    """Write tables in one form.

    CSV holds the first table alone; a workbook has a sheet for each; JSON has the tables by their
    names. ``before`` are lines that stand above tables for people.
    """
    with ExitStack() as stack:
        if form is Format.XLSX and out is not None:
            _workbook(stack.enter_context(replacing(out)), sheets)
            return
        file: IO[str] = sys.stdout
        if out is not None:
            draft = stack.enter_context(replacing(out))
            file = stack.enter_context(draft.open("w", encoding="utf-8", newline=""))
        if form is Format.CSV:
            _csv(file, sheets[0])
        elif form is Format.JSON:
            data = {one.name: [dict(row) for row in one.rows] for one in sheets}
            json.dump(data, file, ensure_ascii=False, indent=1)
            file.write("\n")
        else:
            people = console if out is None else Console(file=file, width=_WIDE)
            for line in before:
                people.print(line, markup=False, highlight=False, soft_wrap=True)
            _show(people, sheets, lang)


_WIDE = 200


def _csv(file: IO[str], sheet: Sheet) -> None:
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(sheet.heads.values())
    for row in sheet.rows:
        rows.writerow([_plain(row.get(key)) for key in sheet.heads])


def _plain(cell: Any) -> Any:
    if cell is None:
        return ""
    return safe(cell) if isinstance(cell, str) else cell


def _show(console: Console, sheets: Iterable[Sheet], lang: str) -> None:
    for sheet in sheets:
        table = Table(title=sheet.name, title_justify="left")
        for key, head in sheet.heads.items():
            table.add_column(head, min_width=_narrowest(sheet, key, lang))
        for row in sheet.rows:
            table.add_row(*(_shown(row.get(key), lang) for key in sheet.heads))
        console.print(table)


def _narrowest(sheet: Sheet, key: str, lang: str) -> int:
    """Return the width below which a word such as a number would be cut; long ones may be."""
    cells = (str(_shown(row.get(key), lang)) for row in sheet.rows)
    longest = max((len(word) for cell in cells for word in cell.split()), default=0)
    return min(longest, _SHORT)


_SHORT = 18
"""Signs of a word that are always shown: a NIK has sixteen."""


def _shown(cell: Any, lang: str) -> Text:
    if isinstance(cell, int):
        return Text(number(cell, lang), justify="right")
    return Text("" if cell is None else str(cell))


def _workbook(path: Path, sheets: Sequence[Sheet]) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(
        str(path),
        {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    bold = book.add_format({"bold": True})
    for sheet, name in zip(sheets, _names(sheets), strict=True):
        page = book.add_worksheet(name)
        page.freeze_panes(1, 0)
        for column, width in enumerate(_widths(sheet)):
            page.set_column(column, column, width)
        page.write_row(0, 0, sheet.heads.values(), bold)
        for place, row in enumerate(sheet.rows, 1):
            for column, key in enumerate(sheet.heads):
                cell = row.get(key)
                if isinstance(cell, int) and not isinstance(cell, bool):
                    page.write_number(place, column, cell)
                elif cell is not None and cell != "":
                    page.write_string(place, column, str(cell))
    book.close()


def _names(sheets: Iterable[Sheet]) -> list[str]:
    """Return names as a workbook allows them: short, each once, without some signs."""
    found: list[str] = []
    for sheet in sheets:
        name = sheet.name.translate(_NOT_IN_NAMES)[:_LONGEST_NAME].strip(" '")
        taken = {one.casefold() for one in found}
        number, again = 1, name
        while again.casefold() in taken:
            number += 1
            again = f"{name[: _LONGEST_NAME - len(str(number)) - 1]} {number}"
        found.append(again)
    return found


def _widths(sheet: Sheet) -> Iterator[int]:
    """Yield a width for each column, so that numbers are seen whole; long texts are cut."""
    for key, head in sheet.heads.items():
        cells = (len(str(row.get(key, ""))) for row in sheet.rows[:_LOOKED_AT])
        yield min(max((len(head), *cells)) + 2, _WIDEST)


_LOOKED_AT = 200
"""Rows at which is looked for the width of a column."""
_WIDEST = 60
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_LONGEST_NAME = 31
"""Characters that a workbook allows the name of a sheet."""
