"""A ledger, row by row: dues and payments of one payer or of many, with every problem's place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from attrs import field, frozen, mutable

from perlindungan.arrears import Due, Ledger, Payment
from perlindungan.cli.cells import Problem, cell_reader, masked
from perlindungan.cli.layouts import fold
from perlindungan.cli.sources import SourceError, Table, open_tables
from perlindungan.facts import FactError, InputError, Segment
from perlindungan.facts.cells import shown_header
from perlindungan.law import LawError
from perlindungan.programmes import NATIONAL

_NEEDED = ("entry", "segment", "amount")
_DUE, _PAYMENT = "due", "payment"
_NEEDED_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        _DUE: ("segment", "month", "programme", "amount"),
        _PAYMENT: ("segment", "day", "amount"),
    }
)
_EMPTY_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {_DUE: ("day", "for"), _PAYMENT: ("worker_share", "deferred", "relief")}
)
COLUMNS = (
    "account",
    "segment",
    "entry",
    "month",
    "programme",
    "amount",
    "worker_share",
    "deferred",
    "relief",
    "day",
    "for",
)
"""Columns of a ledger; the order is free."""


@mutable
class _Lines:
    """The dues and payments of one account, and the rows in which they stand."""

    dues: list[Due] = field(factory=list)
    payments: list[Payment] = field(factory=list)
    rows: dict[tuple[Any, ...], int] = field(factory=dict)


@frozen(kw_only=True)
class Ledgers:
    """The accounts of a file, in their order, and the problems that stand in the way of some."""

    ledgers: tuple[Ledger, ...]
    problems: tuple[Problem, ...]
    ignored: tuple[str, ...]


def read_ledgers(path: Path, check: Callable[[Segment, Due], object]) -> Ledgers:
    """Read a ledger.

    An account with a row that cannot be read is left out whole: a balance is not built on part of
    a ledger.

    Parameters
    ----------
    check
        Raises ``FactError`` or ``LawError`` for a due of which no account can be made.

    Raises
    ------
    SourceError, OSError
        If the file cannot be read as a table.
    """
    table = open_tables(path)[0]
    folded = [fold(header) for header in table.headers]
    lacking = [name for name in _NEEDED if name not in folded]
    if lacking or len({name for name in folded if name}) != len([name for name in folded if name]):
        raise SourceError(
            ", ".join(map(shown_header, table.headers)), "ledger_columns", needs=_told()
        )
    lines: dict[tuple[str, Segment], _Lines] = {}
    problems: list[Problem] = []
    broken: set[str] = set()
    rows: dict[tuple[str, Segment], int] = {}
    for number, cells in table.rows:
        facts = dict(zip(folded, cells, strict=False))
        account = facts.get("account", "").strip()
        try:
            _check_width(cells, len(folded))
            segment, entry = _entry(facts)
            if isinstance(entry, Due):
                check(segment, entry)
            _add(lines.setdefault((account, segment), _Lines()), entry, number)
            if isinstance(entry, Payment) and entry.programme is None:
                rows.setdefault((account, segment), number)
        except FactError as error:
            broken.add(account)
            problems.append(_problem(number, error, facts))
        except LawError as error:
            broken.add(account)
            value = facts.get("month", "").strip()
            refused = FactError("month", value, f"law.{error.code}", **error.details)
            problems.append(_problem(number, refused, facts))
    ledgers: list[Ledger] = []
    for place, found in lines.items():
        if place[0] not in broken:
            try:
                ledgers.append(_ledger(place, found))
            except FactError as error:
                problems.append(_problem(rows[place], error, {}))
    return Ledgers(
        ledgers=tuple(ledgers),
        problems=tuple(problems),
        ignored=tuple(_ignored(table)),
    )


def _check_width(cells: Sequence[str], width: int) -> None:
    """Refuse a row with more cells than the header: nothing in it is where it seems to be."""
    if any(cell.strip() for cell in cells[width:]):
        raise FactError("", len(cells), "cells_as_headers", count=width)


def _told() -> str:
    return ", ".join(COLUMNS)


def _ignored(table: Table) -> Iterator[str]:
    for header in table.headers:
        if header.strip() and fold(header) not in COLUMNS:
            yield shown_header(header)


def _ledger(place: tuple[str, Segment], found: _Lines) -> Ledger:
    return Ledger(
        id=place[0], segment=place[1], dues=tuple(found.dues), payments=tuple(found.payments)
    )


def _add(lines: _Lines, entry: Due | Payment, number: int) -> None:
    if isinstance(entry, Payment):
        lines.payments.append(entry)
        return
    place = (entry.month, entry.programme, entry.deferred)
    before = lines.rows.setdefault(place, number)
    if before != number:
        raise FactError("month", str(entry.month), "due_once_in_ledger", row=before)
    lines.dues.append(entry)


def _problem(number: int, error: FactError, facts: Mapping[str, str]) -> Problem:
    column = _COLUMN_OF.get(error.field, error.field)
    value = masked(column, facts.get(column, str(error.value)).strip())
    return Problem(row=number, column=column, value=value, error=error)


_COLUMN_OF = {"on": "day", "fine": "for"}


def _entry(facts: Mapping[str, str]) -> tuple[Segment, Due | Payment]:
    read = {name: _READERS[name](facts.get(name, "")) for name in _READERS}
    kind = read["entry"]
    if kind is None:
        raise FactError("entry", "", "one_of", values=f"{_DUE}, {_PAYMENT}")
    for name in _NEEDED_OF[kind]:
        if read[name] is None:
            raise FactError(name, "", "ledger_cell", entry=kind)
    for name in _EMPTY_OF[kind]:
        if read[name] is not None:
            raise FactError(name, facts[name], "ledger_cell_empty", entry=kind)
    segment = read["segment"]
    # A ledger without lines refuses a segment that has no account.
    Ledger(segment=segment, dues=(), payments=())
    if kind == _DUE:
        return segment, Due(
            month=read["month"],
            programme=read["programme"],
            amount=read["amount"],
            worker_share=read["worker_share"],
            deferred=bool(read["deferred"]),
            relief=read["relief"] or "",
        )
    return segment, Payment(
        on=read["day"],
        amount=read["amount"],
        month=read["month"],
        programme=read["programme"],
        fine=read["for"] == _FOR[1],
    )


_FOR = ("contribution", "fine")


def _word(name: str, *words: str) -> Callable[[str], str | None]:
    def read(text: str) -> str | None:
        text = text.strip()
        if text and text not in words:
            raise FactError(name, text, "one_of", values=", ".join(words))
        return text or None

    return read


_READERS: Mapping[str, Callable[[str], Any]] = MappingProxyType(
    {
        "entry": _word("entry", _DUE, _PAYMENT),
        "for": _word("for", *_FOR),
        "segment": cell_reader("segment", "text"),
        "month": cell_reader("month", "text"),
        "programme": cell_reader("programme", "text"),
        "amount": cell_reader("amount", "text"),
        "worker_share": cell_reader("worker_share", "text"),
        "deferred": cell_reader("deferred", "text"),
        "relief": _word("relief", *(relief.id for relief in NATIONAL.reliefs)),
        "day": cell_reader("day", "date:YYYY-MM-DD"),
    }
)


def file_problem(error: InputError | OSError) -> Problem:
    """Return the problem of a file that cannot be read as a ledger."""
    if isinstance(error, OSError):
        error = InputError(str(error), "file_there")
    return Problem(row=0, column="", value=str(error.value), error=error)
