"""What the commands on lists read: settings, tables of people, registers."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

from perlindungan.cli.sources import SourceError, open_tables
from perlindungan.facts import FactError, InputError
from perlindungan.facts.cells import FORMULA, badly_encoded
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


def rows_of(path: Path) -> Rows:
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
    for table in open_tables(path):
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
        yield found | {"nik": "".join(mark for mark in found["nik"] if mark.isdecimal())}
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
            raise FactError(option, one, "name_value")
        found[name] = value
    return found
