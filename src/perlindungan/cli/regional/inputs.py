"""What the commands on lists read: settings, tables of people, registers."""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

from attrs import define, field

from perlindungan.cli.sources import SourceError, open_tables
from perlindungan.facts import FactError, InputError
from perlindungan.facts.cells import FORMULA, badly_encoded, masked_cell
from perlindungan.facts.errors import mask
from perlindungan.regional.collect.shifted import SURPLUS, shifted
from perlindungan.regional.settings import Chosen, chosen

Rows = Iterator[tuple[int, Mapping[str, str]]]
"""Rows of a file: their number there, and their cells by header."""


def read_settings(path: Path) -> Chosen:
    """Return the policy and scheme that a file of settings (TOML) names.

    Raises
    ------
    InputError
        If the file cannot be read, or a setting cannot be taken.
    """
    return chosen(toml_of(path))


def toml_of(path: Path) -> dict[str, Any]:
    """Return what a TOML file holds.

    Raises
    ------
    SourceError
        If it is not there, or is none.
    """
    if not path.is_file():
        raise SourceError(str(path), "file_present")
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise SourceError(path.name, "utf8") from None
    except tomllib.TOMLDecodeError as error:
        raise SourceError(f"{path.name}: {error}", "toml_file") from None


@define
class Places:
    """Where rows that are numbered through several files and sheets really stand."""

    _starts: list[tuple[int, str]] = field(factory=list)

    def begin(self, before: int, name: str) -> None:
        """Take down that a file or sheet begins after so many rows."""
        self._starts.append((before, name))

    @property
    def several(self) -> bool:
        """Whether there is more than one."""
        return len(self._starts) > 1

    def of(self, row: int) -> str:
        """Return file, sheet and row there, such as ``sungai_kunjang.csv: 3``."""
        before, name = self._starts[bisect_left(self._starts, (row, "")) - 1]
        return f"{name}: {row - before}"


def all_rows(paths: Iterable[Path], places: Places, *, header_row: int | None = None) -> Rows:
    """Yield the rows of several files, numbered on; ``places`` learns where they stand.

    Raises
    ------
    SourceError
        As :func:`rows_of`.
    """
    before = 0
    for path in paths:
        last = 0
        for row, cells in rows_of(path, places, before, header_row=header_row):
            last = row
            yield before + row, cells
        before += last


def rows_of(
    path: Path, places: Places | None = None, above: int = 0, *, header_row: int | None = None
) -> Rows:
    """Yield the rows of a CSV or of every sheet of a workbook, as text by header.

    Every header is there in every row, with an empty text where the cell is blank. Rows of later
    sheets are numbered on, so that each number is there once. A cell that holds a formula, or
    bytes that are no UTF-8, comes as the mark that readers of cells refuse. A row with cells
    beyond the last header has shifted and comes with the mark of that.

    Raises
    ------
    SourceError
        If the file cannot be read, or a header stands there twice.
    """
    before = 0
    for table in open_tables(path, header_row=header_row):
        if places is not None:
            shown = f"{path.name}: {table.name}" if table.name else path.name
            places.begin(above + before, shown)
        heads = _heads(table.headers)
        for head in heads:
            if head and heads.count(head) > 1:
                raise SourceError(head, "header_once")
        last = 0
        for number, cells in table.rows:
            last = number
            filled = {
                head: cell.strip()
                for head, cell in zip_longest(heads, cells[: len(heads)], fillvalue="")
                if head
            }
            if any(cell.strip() for cell in cells[len(heads) :]):
                filled[SURPLUS] = f"{len(cells)} {len(heads)}"
            if any(filled.values()):
                yield before + number, filled
        before += last


def _heads(headers: Sequence[str]) -> list[str]:
    """Return the headers without the blank ones after the last."""
    heads = [head.strip() for head in headers]
    while heads and not heads[-1]:
        heads.pop()
    return heads


def niks_of(path: Path) -> frozenset[str]:
    """Return the NIKs of a register.

    Raises
    ------
    InputError
        If it cannot be read, or has no column ``nik``.
    """
    return frozenset(cells["nik"] for cells in _register(path, ("nik",)))


def deciles_of(path: Path) -> Mapping[str, int | None]:
    """Return the decile of each NIK of a welfare list; ``None`` where it gives none.

    Raises
    ------
    InputError
        If it cannot be read, has no column ``nik``, or gives a decile that is none.
    """
    found: dict[str, int | None] = {}
    for cells in _register(path, ("nik", "decile")):
        text = cells.get("decile", "")
        if text and text not in _DECILES:
            raise FactError(f"{path.name}: decile", text, "decile")
        found[cells["nik"]] = int(text) if text else None
    return found


_DECILES = frozenset(str(decile) for decile in range(1, 11))
_DIGITS = 16
_HEADS = {"nik": ("nik", "no ktp", "no. ktp"), "decile": ("decile", "desil")}


def _register(path: Path, facts: Sequence[str]) -> Iterator[Mapping[str, str]]:
    seen = False
    for number, cells in rows_of(path):
        moved = shifted(cells)
        if moved is not None:
            raise InputError(f"{path.name}: {number}", moved.code, **dict(moved.details))
        by_head = {head.lower(): cell for head, cell in cells.items()}
        found = {
            fact: by_head[head] for fact in facts for head in _HEADS[fact] if by_head.get(head)
        }
        for fact, cell in found.items():
            if cell == FORMULA:
                raise FactError(f"{path.name}: {number}: {fact}", "=", "no_formula")
            if badly_encoded(cell):
                raise FactError(f"{path.name}: {number}: {fact}", "", "utf8")
        if "nik" not in found:
            raise InputError(f"{path.name}: {number}", "nik_column")
        seen = True
        digits = "".join(mark for mark in found["nik"] if mark.isdecimal())
        if len(digits) != _DIGITS:
            raise FactError(f"{path.name}: {number}: nik", mask(found["nik"]), "register_niks")
        yield found | {"nik": digits}
    if not seen:
        raise SourceError(path.name, "not_empty")


def pairs_of(texts: Sequence[str], option: str) -> dict[str, str]:
    """Read ``NAME=VALUE`` texts.

    Raises
    ------
    FactError
        For a text of another form.
    """
    found = {}
    for one in texts:
        name, sign, value = one.partition("=")
        if not sign or not name or not value:
            raise FactError(option, masked_cell(one), "name_value")
        found[name] = value
    return found
