"""How many months late a payment is: the texts name a fine for each month, and no more."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta

from perlindungan.programmes import LateMonths


def months_late(due: date, paid: date, counting: LateMonths) -> int:
    """Return the months of delay between the due date and the day of payment.

    A month after the 31st ends with the last day of a shorter month; each is counted from the due
    date itself, so that none is lost.

    >>> months_late(date(2026, 2, 16), date(2026, 2, 17), LateMonths.BEGUN)
    1
    >>> months_late(date(2026, 2, 16), date(2026, 2, 17), LateMonths.COMPLETED)
    0
    """
    if paid <= due:
        return 0
    apart = (paid.year - due.year) * 12 + paid.month - due.month
    if counting is LateMonths.CALENDAR:
        return apart
    anniversary = due + relativedelta(months=apart)
    completed = apart if paid >= anniversary else apart - 1
    if counting is LateMonths.COMPLETED:
        return completed
    return completed if due + relativedelta(months=completed) == paid else completed + 1
