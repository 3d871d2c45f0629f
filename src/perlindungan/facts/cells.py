"""Cells of a table as text: what stands in for a formula, days, and what may be shown of them.

Shared by every reader of tables. Nothing is guessed: what has another form is refused.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from perlindungan.facts.errors import FactError, mask

FORMULA = "\x00formula"
"""Stands in for a cell that holds a formula: its value is not what the file says."""

_DATE_ORDERS = {
    "YYYY-MM-DD": (re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})"), (1, 2, 3)),
    "DD-MM-YYYY": (re.compile(r"([0-9]{2})-([0-9]{2})-([0-9]{4})"), (3, 2, 1)),
    "DD/MM/YYYY": (re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})"), (3, 2, 1)),
}

DATE_ORDERS = frozenset(_DATE_ORDERS)
"""Orders in which a table can write a day."""


def badly_encoded(cell: str) -> bool:
    """Tell whether a cell held bytes that are not UTF-8."""
    return not cell.isascii() and any("\udc80" <= character <= "\udcff" for character in cell)


def day_of(fact: str, text: str, orders: Sequence[str]) -> date:
    """Read a day that is written in one of some orders.

    Raises
    ------
    FactError
        If it is written otherwise, or there is no such day.

    >>> day_of("registered_on", "17/05/1990", ["DD/MM/YYYY"])
    datetime.date(1990, 5, 17)
    """
    for order in orders:
        pattern, places = _DATE_ORDERS[order]
        match = pattern.fullmatch(text)
        if match is not None:
            year, month, day = (int(match[place]) for place in places)
            try:
                return date(year, month, day)
            except ValueError:
                break
    raise FactError(fact, text, "day", orders=" / ".join(orders))


_DATE = re.compile(
    r"[0-9]{1,4}[-/][0-9]{1,2}[-/][0-9]{1,4}|[0-9]{1,2}[ -][A-Za-z]{3,9}[ -][0-9]{2,4}"
)
_LONG_NUMBER = re.compile(r"(?:[0-9][ .-]?){8,}")
_NIK_LONG = re.compile(r"(?:[0-9][ .-]?){15,}")


def masked_cell(
    text: str,
    *,
    birth_date: bool = False,
    personal: bool = False,
    day: bool = False,
    amount: bool = False,
) -> str:
    """Return what stands in a cell as a message may show it.

    A row may be shifted by one column: what looks like a NIK or a date of birth is masked
    wherever it stands.

    Parameters
    ----------
    text
        What stands there.
    birth_date, personal, day, amount
        What the column holds: a date of birth, something else that is personal, another day, an
        amount of rupiah.
    """
    if text == FORMULA:
        return "="
    printable = text.encode("utf-8", "replace").decode("utf-8")
    if birth_date or (not day and _DATE.search(printable)):
        return "*" * len(printable)
    long_number = _NIK_LONG if amount or day else _LONG_NUMBER
    return mask(printable) if personal or long_number.search(printable) else printable


_LIKE_A_HEADER = re.compile(r"[^\W\d][\w .()/-]{0,39}")


def shown_header(header: str) -> str:
    """Return an unknown header as it may be told: one that looks like data is not.

    >>> shown_header(" Nomor Urut "), shown_header("9901014105900001")
    ('Nomor Urut', '…')
    """
    stripped = header.strip()
    looks_like_one = _LIKE_A_HEADER.fullmatch(stripped) and not re.search(r"[0-9]{4,}", stripped)
    return stripped if looks_like_one else "…"
