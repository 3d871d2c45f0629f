"""Months: what exists, arithmetic on whole months, order, and text."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.facts import Month
from perlindungan.strategies import months

ANY = months(Month(1900, 1), Month(2200, 12))


@pytest.mark.parametrize(("year", "number"), [(2026, 0), (2026, 13), (2026, -1)])
def test_a_number_outside_the_year_is_refused(year: int, number: int) -> None:
    with pytest.raises(ValueError, match="give 1 to 12"):
        Month(year, number)


@pytest.mark.parametrize("year", [-1, 0, 26, 1899, 9999])
def test_a_year_outside_the_calendar_is_refused(year: int) -> None:
    with pytest.raises(ValueError, match="outside 1900 to 9998"):
        Month(year, 1)


def test_the_first_and_last_months_have_their_days() -> None:
    assert Month(1900, 1).first == date(1900, 1, 1)
    assert Month(9998, 12).last == date(9998, 12, 31)


@pytest.mark.parametrize("text", ["2026-03", "2015-07", "1900-12"])
def test_text_reads_and_prints(text: str) -> None:
    assert str(Month.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-3", "03-2026", "2026/03", "2026-03-01", " 2026-03", "2026-03\n"]
)
def test_text_of_another_form_is_never_guessed(text: str) -> None:
    with pytest.raises(ValueError, match="not of the form YYYY-MM"):
        Month.parse(text)


@pytest.mark.parametrize("text", ["2026-00", "2026-13", "1899-12"])
def test_text_of_the_form_must_name_a_month(text: str) -> None:
    with pytest.raises(ValueError, match="month:"):
        Month.parse(text)


@pytest.mark.parametrize(
    ("start", "months_on", "end"),
    [
        ("2026-03", 0, "2026-03"),
        ("2026-12", 1, "2027-01"),
        ("2026-01", -1, "2025-12"),
        ("2026-03", 11, "2027-02"),
        ("2015-07", 128, "2026-03"),
        ("2026-03", -24, "2024-03"),
    ],
)
def test_adding_counts_months(start: str, months_on: int, end: str) -> None:
    assert Month.parse(start) + months_on == Month.parse(end)
    assert Month.parse(end) - Month.parse(start) == months_on


@pytest.mark.parametrize(
    ("month", "days"),
    [("2024-02", 29), ("2025-02", 28), ("1900-02", 28), ("2000-02", 29), ("2026-04", 30)],
)
def test_the_last_day(month: str, days: int) -> None:
    assert Month.parse(month).last.day == days


def test_months_are_ordered_by_time_and_not_by_number() -> None:
    texts = ["2026-01", "2025-12", "2025-02", "2026-11"]
    ordered = sorted(Month.parse(text) for text in texts)
    assert [str(month) for month in ordered] == ["2025-02", "2025-12", "2026-01", "2026-11"]


def test_repr_can_be_typed_in() -> None:
    assert repr(Month(2026, 3)) == "Month(2026, 3)"


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_a_day_lies_in_its_month(day: date) -> None:
    month = Month.of(day)
    assert month.first <= day <= month.last
    assert (month.year, month.number) == (day.year, day.month)


@given(ANY, st.integers(-600, 600))
def test_addition_and_difference_are_inverse(month: Month, number: int) -> None:
    if Month(1900, 1).index <= month.index + number:
        assert (month + number) - month == number


@given(ANY, ANY)
def test_difference_and_order_agree(one: Month, other: Month) -> None:
    assert (one - other > 0) is (one > other)
    assert (one.index == other.index) is (one == other)
    assert (one == other) <= (hash(one) == hash(other))


@given(ANY)
def test_the_next_month_begins_on_the_day_after_the_last(month: Month) -> None:
    assert (month + 1).first == month.last + timedelta(days=1)
