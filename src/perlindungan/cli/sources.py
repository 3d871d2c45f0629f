"""Rows of a CSV or XLSX file as text, one at a time, with their place."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TextIO
from xml.etree import ElementTree as ET

from perlindungan.facts import InputError
from perlindungan.facts.cells import FORMULA

_DELIMITERS = (",", ";", "\t")
_EXACT_IN_A_SPREADSHEET = 10**15


class SourceError(InputError):
    """A file cannot be read as a table."""


class Table:
    """Headers and rows of a file. ``rows`` yields the row number of the sheet and its cells.

    ``name`` is that of the sheet; empty for a CSV.
    """

    def __init__(
        self, headers: Sequence[str], rows: Iterator[tuple[int, list[str]]], name: str = ""
    ) -> None:
        self.headers = list(headers)
        self.rows = rows
        self.name = name


def open_tables(path: Path, *, header_row: int | None = None) -> list[Table]:
    """Open a roster: one table for a CSV, one for each sheet of a workbook.

    Parameters
    ----------
    path
        The file.
    header_row
        Number of the row that holds the headers, counted from 1 as a spreadsheet counts; the first
        row that is not blank if left out.

    Raises
    ------
    SourceError
        If it is empty, of another kind, or unreadable.
    OSError
        If it is not there.
    """
    if not path.is_file():
        raise SourceError(str(path), "file_there")
    if path.suffix.lower() in {".xlsx", ".xlsm"}:
        return _open_xlsx(path, header_row)
    return [_open_csv(path, header_row)]


# -- CSV ------------------------------------------------------------------------------------------


def _open_csv(path: Path, header_row: int | None) -> Table:
    with _text(path) as file:
        skipped, line = 0, file.readline()
        while line and (skipped + 1 < header_row if header_row else not line.strip(" \t\r\n,;")):
            skipped, line = skipped + 1, file.readline()
        if "\x00" in line:
            raise SourceError(path.name, "csv_file")
        if not line:
            raise SourceError(path.name, "not_empty")
        delimiter = max(_DELIMITERS, key=line.count)
        if line.lower().startswith("sep=") and len(line.rstrip("\r\n")) > len("sep="):
            delimiter, skipped, line = line[4], skipped + 1, file.readline()
        headers = next(csv.reader([line], delimiter=delimiter), [])
    return Table(headers, _csv_rows(path, delimiter, skipped))


def _text(path: Path) -> TextIO:
    """Open a file so that bytes which are not UTF-8 can be told by row and column."""
    return path.open(encoding="utf-8-sig", errors="surrogateescape", newline="")


def _csv_rows(path: Path, delimiter: str, skipped: int) -> Iterator[tuple[int, list[str]]]:
    with _text(path) as file:
        for _ in range(skipped + 1):
            file.readline()
        records = csv.reader(file, delimiter=delimiter)
        number = skipped + 1
        while True:
            number += 1
            try:
                cells = next(records)
            except StopIteration:
                return
            except csv.Error as error:
                raise SourceError(f"{number}: {error}", "csv_file") from None
            if "".join(cells).strip():
                yield number, [_no_formula(cell) for cell in cells]


def _no_formula(cell: str) -> str:
    return FORMULA if cell.startswith("=") else cell


# -- XLSX -----------------------------------------------------------------------------------------


def _open_xlsx(path: Path, header_row: int | None) -> list[Table]:
    try:
        from python_calamine import CalamineError, CalamineWorkbook, ZipError
    except ImportError:
        raise SourceError(path.name, "extra_excel") from None
    try:
        book = CalamineWorkbook.from_path(str(path))
        sheets = [book.get_sheet_by_name(name) for name in book.sheet_names]
        tables = [
            table
            for sheet in sheets
            if (table := _sheet_table(path, sheet.name, sheet, header_row)) is not None
        ]
    except (CalamineError, ZipError, zipfile.BadZipFile, ET.ParseError) as error:
        raise SourceError(f"{path.name}: {error}", "workbook") from None
    if not tables:
        raise SourceError(path.name, "not_empty")
    return tables


def _sheet_table(path: Path, name: str, sheet: Any, header_row: int | None) -> Table | None:
    """Return a sheet from its headers, or its first row that is not blank.

    ``None`` for one that has no such row.
    """
    # The reader gives all rows, from the first column that is used.
    records = enumerate(sheet.iter_rows(), 1)
    first_column = sheet.start[1] + 1 if sheet.start else 1
    for number, cells in records:
        headers = [_cell_text(cell) for cell in cells]
        if number == header_row or (
            header_row is None and any(header.strip() for header in headers)
        ):
            break
    else:
        return None

    def rows() -> Iterator[tuple[int, list[str]]]:
        try:
            formulas = _formula_cells(path, name)
        except (KeyError, zipfile.BadZipFile, ET.ParseError) as error:
            raise SourceError(f"{path.name}: {error}", "workbook") from None
        for number, cells in records:
            texts = [
                FORMULA if (number, column) in formulas else _cell_text(cell)
                for column, cell in enumerate(cells, first_column)
            ]
            if any(text.strip() for text in texts):
                yield number, texts

    return Table(headers, rows(), name)


def _cell_text(cell: Any) -> str:
    """Write a cell as the text a person would type; nothing is rounded."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _EXACT_IN_A_SPREADSHEET:
        return str(int(cell))
    if isinstance(cell, datetime) and not cell.time():
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)


_REFERENCE = re.compile(r"([A-Z]+)([0-9]+)")
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def _formula_cells(path: Path, sheet: str) -> set[tuple[int, int]]:
    """Return row and column of every formula on a sheet.

    The reader gives the value that the last program stored, which may be stale; a bill is not
    built on it.
    """
    found: set[tuple[int, int]] = set()
    with zipfile.ZipFile(path) as archive, archive.open(_sheet_part(archive, sheet)) as part:
        for _, element in ET.iterparse(part):
            if element.tag == f"{_MAIN}c":
                match = _REFERENCE.fullmatch(element.get("r", ""))
                if match and element.find(f"{_MAIN}f") is not None:
                    found.add((int(match[2]), _column_number(match[1])))
            if element.tag in {f"{_MAIN}c", f"{_MAIN}row"}:
                element.clear()
    return found


def _sheet_part(archive: zipfile.ZipFile, sheet: str) -> str:
    """Return the name of the part that holds a sheet; sheets may stand in another order."""
    ids = {
        element.get("name"): element.get(_RELATION)
        for element in ET.fromstring(archive.read("xl/workbook.xml")).iter(f"{_MAIN}sheet")
    }
    targets = {
        element.get("Id"): element.get("Target", "")
        for element in ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    }
    target = targets[ids[sheet]]
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
