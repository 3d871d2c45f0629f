"""Ages and spans, counted in whole years and months."""

from __future__ import annotations

from datetime import date


def completed_years(birth: date, day: date) -> int:
    """Return a person's age in completed years on a day."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def months_between(start: date, end: date) -> int:
    """Return the whole months from the first to the last day of work, both worked."""
    if end == date.max:  # how some payrolls write: no end
        year, month, day = date.max.year + 1, 1, 1
    else:
        following = date.fromordinal(end.toordinal() + 1)
        year, month, day = following.year, following.month, following.day
    months = (year - start.year) * 12 + month - start.month
    return months if day >= start.day else months - 1


def holds(began: date | None, ended: date | None, first: date, last: date) -> bool | None:
    """Tell whether something holds at some time between two days, as far as its own days tell.

    ``None`` where nothing speaks against it and nobody said when it began.
    """
    if (began is not None and began > last) or (ended is not None and ended < first):
        return False
    return True if began is not None else None
