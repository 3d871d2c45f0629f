"""Days so many months, or working days, after another."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Container
from datetime import date, timedelta

from perlindungan.programmes.payment import is_working_day

_IN_EVERY_MONTH = 28


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or the last day of a shorter month.

    >>> months_after(date(2026, 1, 31), 1), months_after(date(2026, 1, 31), -2)
    (datetime.date(2026, 2, 28), datetime.date(2025, 11, 30))
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    number = day.day
    if number > _IN_EVERY_MONTH:
        number = min(number, monthrange(year, month + 1)[1])
    return date(year, month + 1, number)


def years_after(day: date, years: int) -> date:
    """Return the same day so many years later; 28 February, where there is no 29th.

    >>> years_after(date(2024, 2, 29), 5)
    datetime.date(2029, 2, 28)
    """
    return months_after(day, 12 * years)


def months_begun(since: date, until: date) -> int:
    """Return the least number of months after a day that reaches another.

    >>> months_begun(date(2026, 1, 31), date(2026, 2, 28))
    1
    >>> months_begun(date(2026, 1, 5), date(2026, 2, 6))
    2
    """
    months = (until.year - since.year) * 12 + until.month - since.month
    return max(0, months + (months_after(since, months) < until))


def whole_months(since: date, day: date) -> int:
    """Return the whole months from a day to another; below zero where it lies before."""
    months = (day.year - since.year) * 12 + day.month - since.month
    # A month after the 31st ends with the last day of a shorter month.
    return months - (since.day > day.day and (day + timedelta(days=1)).month == day.month)


def working_days_after(since: date, count: int, holidays: Container[date] | None) -> date:
    """Return the day by which so many working days have passed.

    >>> working_days_after(date(2026, 6, 5), 1, None), working_days_after(date(2026, 6, 6), 7, None)
    (datetime.date(2026, 6, 8), datetime.date(2026, 6, 16))
    """
    day = since
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day, holidays)
    return day
