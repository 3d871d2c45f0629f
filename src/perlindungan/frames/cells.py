"""What a formula can be worth in a frame: known at once, known by date, or a column.

In a cell a day is a whole number, ``month index * 32 + day``, a month its index, and a category its
place among its kind: engines differ in dates and in text, not in whole numbers.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import cache
from typing import Any

from attrs import frozen

from perlindungan.facts import Month, Programme

DAYS = 32
"""More than a month has days, so that the numbers of days stand in order."""


@frozen
class Known:
    """The same for every row; ``None`` where nobody gave it."""

    value: Any


@frozen
class Dated:
    """Known by the day of the law: values with the first day of each, in order."""

    values: tuple[tuple[date, Any], ...]


@frozen(eq=False)
class Column:
    """Another value in each row.

    ``never_null`` says that none is unknown; ``name`` is that of a column of the frame.
    """

    expr: Any
    never_null: bool = False
    name: str = ""


@frozen(eq=False)
class Rational:
    """An exact fraction of two whole numbers in each row."""

    numerator: Known | Column
    denominator: Known | Column


Cell = Known | Dated | Column | Rational

UNKNOWN, TRUE, FALSE, ZERO = Known(None), Known(True), Known(False), Known(0)


def day_number(day: date) -> int:
    """Return a day as cells count days."""
    return (day.year * 12 + day.month - 1) * DAYS + day.day


@cache
def place_of(category: Enum) -> int:
    """Return the place of a category among those of its kind."""
    return list(type(category)).index(category)


def plain(value: Any) -> Any:
    """Return a value as cells count it: a category by its place, a day or a month as number.

    A programme stays text, for it stands in a list of them.
    """
    if isinstance(value, Month):
        return value.index
    if isinstance(value, date):
        return day_number(value)
    if isinstance(value, Programme):
        return value.value
    return place_of(value) if isinstance(value, Enum) else value
