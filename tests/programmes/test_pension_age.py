"""The month in which somebody reaches the pension age, against the rule told by years."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

from perlindungan.facts import Month
from perlindungan.programmes import NATIONAL
from perlindungan.programmes.jp.pension_age import month_of_pension_age, pension_steps
from perlindungan.strategies import months

STEPS = pension_steps(NATIONAL.jp.pension_age)


def age_of_the_year(year: int) -> int:
    """56, 57 from 2019, and one year more every three years until 65 (PP 45/2015 Pasal 15)."""
    if year < 2019:
        return 56
    return min(57 + (year - 2019) // 3, 65)


def first_month_at_pension_age(birth: Month) -> Month:
    """Walk from month to month until the person has the age of that year."""
    month = birth
    while month - birth < 12 * age_of_the_year(month.year):
        month += 1
    return month


def reached(birth: Month) -> Month:
    index = month_of_pension_age(birth, STEPS)
    return Month(index // 12, index % 12 + 1)


@pytest.mark.parametrize(
    ("birth", "month"),
    [
        ("1959-07", "2015-07"),
        ("1962-12", "2018-12"),
        ("1963-01", "2020-01"),
        ("1964-12", "2021-12"),
        ("1965-01", "2023-01"),
        ("1966-06", "2024-06"),
        ("1966-12", "2024-12"),
        ("1967-01", "2026-01"),
        ("1967-06", "2026-06"),
        ("1968-12", "2027-12"),
        ("1969-01", "2029-01"),
        ("1977-12", "2041-12"),
        ("1978-01", "2042-01"),
        ("1978-12", "2042-12"),
        ("1979-01", "2044-01"),
        ("1990-05", "2055-05"),
    ],
)
def test_by_month_of_birth(birth: str, month: str) -> None:
    assert str(reached(Month.parse(birth))) == month


def test_nobody_reaches_it_in_the_year_of_a_rise() -> None:
    years = {reached(Month(1955, 1) + number).year for number in range(12 * 40)}
    assert years & {2019, 2022, 2025, 2028, 2031, 2034, 2037, 2040, 2043} == set()
    assert {2018, 2020, 2021, 2023, 2024, 2026, 2027, 2044} <= years


@given(months(Month(1930, 1), Month(2020, 12)))
def test_it_is_the_first_month_with_the_age_of_the_year(birth: Month) -> None:
    expected = first_month_at_pension_age(birth)
    assert reached(birth) == expected


@given(months(Month(1930, 1), Month(2020, 11)))
def test_the_younger_never_come_first(birth: Month) -> None:
    assert reached(birth) < reached(birth + 1)


def test_steps_end_with_an_open_one() -> None:
    assert STEPS[0] == (56, Month(2019, 1).index)
    assert STEPS[-1] == (65, None)
    assert len(STEPS) == 10


def test_steps_that_end_are_refused() -> None:
    with pytest.raises(ValueError, match="do not end with an open one"):
        month_of_pension_age(Month(1990, 1), STEPS[:-1])


def test_a_single_age_is_a_single_step() -> None:
    ages = NATIONAL.jp.pension_age
    steps = pension_steps(attrs.evolve(ages, entries=ages.entries[:1]))
    assert steps == [(56, None)]
    assert month_of_pension_age(Month(1990, 5), steps) == Month(2046, 5).index
