"""How many months late a payment is: the texts name a fine for each month, and no more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

from perlindungan.law.compiled import as_function
from perlindungan.law.formula import Formula, when
from perlindungan.programmes import LateMonths
from perlindungan.segments.calendar import days_in_month


def months_late(due: date, paid: date, counting: LateMonths) -> int:
    """Return the months of delay between the due date and the day of payment.

    A month after the 31st ends with the last day of a shorter month; each is counted from the due
    date itself, so that none is lost.

    >>> months_late(date(2026, 2, 16), date(2026, 2, 17), LateMonths.BEGUN)
    1
    >>> months_late(date(2026, 2, 16), date(2026, 2, 17), LateMonths.COMPLETED)
    0
    """
    return _compiled(counting)(due, paid)


@cache
def _compiled(counting: LateMonths) -> Callable[[date, date], int]:
    return as_function(lambda due, paid: delay(due, paid, counting), 2)


def delay(due: Formula, paid: Formula, counting: LateMonths) -> Formula:
    """Return the months of delay as a formula, for one case and for columns."""
    apart = paid.month_index - due.month_index
    longest = days_in_month(paid)
    anniversary = when(due.day < longest, due.day, longest)
    match counting:
        case LateMonths.BEGUN:
            late = apart + when(paid.day > anniversary, 1, 0)
        case LateMonths.COMPLETED:
            late = apart - when(paid.day < anniversary, 1, 0)
        case LateMonths.CALENDAR:
            late = apart
    return when(paid <= due, 0, late)
