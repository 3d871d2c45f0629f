"""Ages and spans, counted in whole years and months: formulas for one case and for columns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from perlindungan.law.compiled import as_function
from perlindungan.law.formula import FIRST, LAST, Formula, constant, when

_DAYS_30 = (4, 6, 9, 11)


def completed_years(birth: Formula, day: Formula) -> Formula:
    """Return a person's age in completed years on a day."""
    had_birthday = _within_year(birth) <= _within_year(day)
    return day.year - birth.year - when(had_birthday, 0, 1)


def _within_year(day: Formula) -> Formula:
    return day.month_of_year * 31 + day.day


def months_between(start: Formula, end: Formula) -> Formula:
    """Return the whole months from the first to the last day of work, both worked."""
    apart = end.month_index - start.month_index
    # The day after the last of a month is the first of the next.
    completed = when(_ends_month(end), when(start.day <= 1, 1, 0), _if_day_before(end, start))
    return apart + completed


def _if_day_before(end: Formula, start: Formula) -> Formula:
    return when(start.day <= end.day + 1, 0, -1)


def _ends_month(day: Formula) -> Formula:
    return constant(True) if day is LAST else day.day >= days_in_month(day)


def days_in_month(day: Formula) -> Formula:
    """Return how many days the month of a day has."""
    month = day.month_of_year
    in_february = when(_leap(day.year), 29, 28)
    return when(month.one_of(*_DAYS_30), 30, when(month.is_(2), in_february, 31))


def _leap(year: Formula) -> Formula:
    """Tell leap years of 1901 to 2099, in which every fourth year is one."""
    return year.one_of(*range(1904, 2100, 4))


def holds(began: Formula, ended: Formula, first: Formula = FIRST, last: Formula = LAST) -> Formula:
    """Tell whether something holds at some time between two days, as far as its own days tell.

    Unknown where nothing speaks against it and nobody said when it began. The month is taken where
    no other days are given.
    """
    over = (began > last) | (ended < first)
    return when(over, False, when(began.known, True, None))


@cache
def _function(formula: Callable[..., Formula], count: int) -> Callable[..., Any]:
    return as_function(formula, count)


def age_on(birth: date, day: date) -> int:
    """Return a person's age in completed years on a day.

    >>> age_on(date(2000, 2, 29), date(2025, 2, 28))
    24
    """
    age: int = _function(completed_years, 2)(birth, day)
    return age


def held(began: date | None, ended: date | None, first: date, last: date) -> bool | None:
    """Tell what :func:`holds` tells, for days that are known."""
    answer: bool | None = _function(holds, 4)(began, ended, first, last)
    return answer
