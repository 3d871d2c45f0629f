"""Rows of a CSV or XLSX file as text, one at a time, with their place."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

FORMULA = "\x00formula"
"""Stands in for a cell that holds a formula: its value is not what the file says."""

_DELIMITERS = (",", ";", "\t")
_EXACT_IN_A_DOUBLE = 2**53


class SourceError(ValueError):
    """A file cannot be read as a table; says what was expected."""

    def __init__(self, value: str, expected: str) -> None:
        self.value, self.expected = value, expected
        super().__init__(f"{value}: expected {expected}")


class Table:
    """Headers and rows of a file. ``rows`` yields the row number of the sheet and its cells."""

    def __init__(self, headers: Sequence[str], rows: Iterator[tuple[int, list[str]]]) -> None:
        self.headers = list(headers)
        self.rows = rows


def open_table(path: Path) -> Table:
    """Open a roster.

    Raises
    ------
    SourceError
        If it is empty, of another kind, or unreadable.
    OSError
        If it is not there.
    """
    if path.suffix.lower() in {".xlsx", ".xlsm"}:
        return _open_xlsx(path)
    return _open_csv(path)


# -- CSV ------------------------------------------------------------------------------------------


def _open_csv(path: Path) -> Table:
    file = path.open(encoding="utf-8-sig", errors="surrogateescape", newline="")
    first = file.readline()
    if "\x00" in first:
        file.close()
        raise SourceError("text with zero bytes", "a CSV file in UTF-8")
    if not first.strip():
        file.close()
        raise SourceError("empty file", "a header row, then one row a worker")
    delimiter = max(_DELIMITERS, key=first.count)
    file.seek(0)
    records = csv.reader(file, delimiter=delimiter)
    headers = next(records)

    def rows() -> Iterator[tuple[int, list[str]]]:
        number = 1
        with file:
            while True:
                number += 1
                try:
                    cells = next(records)
                except StopIteration:
                    return
                except csv.Error as error:
                    raise SourceError(f"row {number}: {error}", "a CSV file in UTF-8") from None
                if "".join(cells).strip():
                    yield number, [_no_formula(cell) for cell in cells]

    return Table([header.removeprefix("\ufeff") for header in headers], rows())


def _no_formula(cell: str) -> str:
    return FORMULA if cell.startswith("=") else cell


def badly_encoded(cell: str) -> bool:
    """Tell whether a cell held bytes that are not UTF-8."""
    return not cell.isascii() and any("\udc80" <= character <= "\udcff" for character in cell)


# -- XLSX -----------------------------------------------------------------------------------------


def _open_xlsx(path: Path) -> Table:
    try:
        from python_calamine import CalamineError, CalamineWorkbook, ZipError
    except ImportError:
        raise SourceError(path.name, "the extra excel: pip install 'perlindungan[excel]'") from None
    try:
        sheet = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0)
        formulas = _formula_cells(path)
    except (CalamineError, ZipError, zipfile.BadZipFile, ET.ParseError) as error:
        raise SourceError(f"{path.name}: {error}", "an XLSX workbook") from None
    if sheet.height == 0:
        raise SourceError("empty file", "a header row, then one row a worker")
    records = sheet.iter_rows()
    # The sheet is read from its first used row; skipped rows above it keep their numbers.
    start = sheet.start[0] + 1 if sheet.start else 1
    headers = [_cell_text(cell) for cell in next(records)]

    def rows() -> Iterator[tuple[int, list[str]]]:
        for number, cells in enumerate(records, start + 1):
            texts = [
                FORMULA if (number, column) in formulas else _cell_text(cell)
                for column, cell in enumerate(cells, 1)
            ]
            if any(text.strip() for text in texts):
                yield number, texts

    return Table(headers, rows())


def _cell_text(cell: Any) -> str:
    """Write a cell as the text a person would type; nothing is rounded."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _EXACT_IN_A_DOUBLE:
        return str(int(cell))
    if isinstance(cell, datetime) and not cell.time():
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)


_REFERENCE = re.compile(r"([A-Z]+)([0-9]+)")
_SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def _formula_cells(path: Path) -> set[tuple[int, int]]:
    """Return row and column of every formula on the first sheet.

    The reader gives the value that the last program stored, which may be stale; a bill is not
    built on it.
    """
    found: set[tuple[int, int]] = set()
    with zipfile.ZipFile(path) as archive:
        names = sorted(
            (name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")),
            key=lambda name: (len(name), name),
        )
        if not names:
            return found
        with archive.open(names[0]) as sheet:
            for _, element in ET.iterparse(sheet):
                if element.tag == f"{_SPREADSHEET}c":
                    if element.find(f"{_SPREADSHEET}f") is not None:
                        match = _REFERENCE.fullmatch(element.get("r", ""))
                        if match:
                            found.add((int(match[2]), _column_number(match[1])))
                    element.clear()
                elif element.tag == f"{_SPREADSHEET}row":
                    element.clear()
    return found


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
