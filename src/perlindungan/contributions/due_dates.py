"""By which day a month's contributions are to be paid."""

from __future__ import annotations

from collections.abc import Container, Iterable
from datetime import date, timedelta
from fractions import Fraction

from attrs import frozen
from dateutil.relativedelta import relativedelta

from perlindungan.facts import Month, Programme, Segment
from perlindungan.law import Citation, Confidence
from perlindungan.programmes import NATIONAL, DueDateRule, Law, OnHoliday
from perlindungan.programmes.payment import is_working_day


@frozen(kw_only=True)
class DueDate:
    """The last day on which a contribution is in time.

    Parameters
    ----------
    programme, month
        What is due, and for which contribution month.
    day
        The day, moved to a working day where the text says so.
    nominal
        The day as the text counts it.
    checked
        Whether public holidays were known; without them only weekends moved the day.
    citations, confidence, note
        Where it stands.
    late_fine
        Fine for each month of delay, as a share of the contribution; ``None`` where none is known.
    """

    programme: Programme
    month: Month
    day: date
    nominal: date
    checked: bool
    citations: tuple[Citation, ...]
    confidence: Confidence
    note: str
    late_fine: Fraction | None


def due_date(
    programme: Programme,
    month: Month,
    segment: Segment,
    *,
    law: Law = NATIONAL,
    holidays: Container[date] | None = None,
) -> DueDate | None:
    """Return the due date of a programme's contribution, or ``None`` where it has none of its own.

    Parameters
    ----------
    programme, month, segment
        Programme, contribution month, and who takes part.
    holidays
        Days without work besides Saturdays and Sundays, for example :func:`public_holidays`;
        ``None`` where they are not known. That a Saturday is no working day is our choice.

    Notes
    -----
    PP 45/2015 says nothing about holidays: the due date of JP does not move.

    >>> due = due_date(Programme.JHT, Month(2026, 1), Segment.PU)
    >>> due.nominal.isoformat(), due.day.isoformat(), due.checked
    ('2026-02-15', '2026-02-16', False)
    """
    timeline = law.due_date(programme, segment)
    if timeline is None:
        return None
    entry = timeline.on(month)
    fine = law.late_fine(programme, segment)
    nominal = _nominal(entry.value, month)
    return DueDate(
        programme=programme,
        month=month,
        day=_moved(nominal, entry.value.on_holiday, holidays),
        nominal=nominal,
        checked=holidays is not None,
        citations=entry.citations,
        confidence=entry.confidence,
        note=entry.note,
        late_fine=None if fine is None else fine.on(month).value or None,
    )


def _nominal(rule: DueDateRule, month: Month) -> date:
    # A day that the month does not have becomes its last one (30 February 2021).
    return month.first + relativedelta(months=rule.months_after, day=rule.day)


def _moved(day: date, on_holiday: OnHoliday, holidays: Container[date] | None) -> date:
    if on_holiday is OnHoliday.NOT_STATED:
        return day
    step = timedelta(days=1 if on_holiday is OnHoliday.NEXT_WORKING_DAY else -1)
    while not is_working_day(day, holidays):
        day += step
    return day


def public_holidays(years: Iterable[int]) -> frozenset[date]:
    """Return Indonesia's public holidays, as the ``holidays`` package has them.

    Dates that hang on the sighting of the moon may be estimates.

    Raises
    ------
    ImportError
        Without the extra ``calendar``.
    """
    import holidays

    return frozenset(holidays.country_holidays("ID", years=list(years)))
