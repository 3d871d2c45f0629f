"""Months of delay: the texts say "for each month of delay" and no more, so there are answers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from perlindungan.arrears import months_late
from perlindungan.programmes import NATIONAL, LateMonths

BEGUN, COMPLETED, CALENDAR = LateMonths.BEGUN, LateMonths.COMPLETED, LateMonths.CALENDAR
DUE = date(2026, 4, 15)


@pytest.mark.parametrize("counting", list(LateMonths))
@pytest.mark.parametrize("days_early", [0, 1, 14, 15, 400])
def test_the_due_date_itself_is_in_time(counting: LateMonths, days_early: int) -> None:
    assert months_late(DUE, DUE - timedelta(days=days_early), counting) == 0


@pytest.mark.parametrize(
    ("paid", "begun", "completed", "calendar"),
    [
        (date(2026, 4, 16), 1, 0, 0),
        (date(2026, 4, 30), 1, 0, 0),
        (date(2026, 5, 1), 1, 0, 1),
        (date(2026, 5, 14), 1, 0, 1),
        (date(2026, 5, 15), 1, 1, 1),
        (date(2026, 5, 16), 2, 1, 1),
        (date(2026, 6, 1), 2, 1, 2),
        (date(2026, 6, 15), 2, 2, 2),
        (date(2027, 4, 15), 12, 12, 12),
        (date(2027, 4, 16), 13, 12, 12),
        (date(2036, 4, 15), 120, 120, 120),
    ],
)
def test_each_counting(paid: date, begun: int, completed: int, calendar: int) -> None:
    found = [months_late(DUE, paid, counting) for counting in (BEGUN, COMPLETED, CALENDAR)]
    assert found == [begun, completed, calendar]


@pytest.mark.parametrize(
    ("due", "paid", "begun", "completed"),
    [
        # 30 December and two months end on the last day of February (PP 49/2020 due dates).
        (date(2020, 12, 30), date(2021, 2, 27), 2, 1),
        (date(2020, 12, 30), date(2021, 2, 28), 2, 2),
        (date(2020, 12, 30), date(2021, 3, 1), 3, 2),
        (date(2020, 12, 30), date(2021, 3, 29), 3, 2),
        (date(2020, 12, 30), date(2021, 3, 30), 3, 3),
        (date(2020, 12, 30), date(2021, 3, 31), 4, 3),
        (date(2024, 1, 31), date(2024, 2, 28), 1, 0),
        (date(2024, 1, 31), date(2024, 2, 29), 1, 1),
        (date(2024, 1, 31), date(2024, 3, 1), 2, 1),
        (date(2024, 1, 31), date(2024, 3, 31), 2, 2),
        (date(2024, 2, 29), date(2024, 3, 29), 1, 1),
        (date(2024, 2, 29), date(2025, 2, 28), 12, 12),
        (date(2021, 2, 26), date(2021, 3, 26), 1, 1),
        (date(2021, 2, 26), date(2021, 3, 27), 2, 1),
    ],
)
def test_month_ends(due: date, paid: date, begun: int, completed: int) -> None:
    assert months_late(due, paid, BEGUN) == begun
    assert months_late(due, paid, COMPLETED) == completed


def test_across_the_year() -> None:
    assert months_late(date(2025, 12, 15), date(2026, 1, 1), CALENDAR) == 1
    assert months_late(date(2025, 12, 15), date(2026, 1, 15), COMPLETED) == 1
    assert months_late(date(2025, 12, 15), date(2026, 1, 16), BEGUN) == 2


def test_a_day_late_is_a_month_by_default() -> None:
    # A speaker of BPJS: paid on the 16th, 2 % (detik, 25 September 2020); nothing in a regulation.
    assert NATIONAL.choices.late_months is LateMonths.BEGUN
