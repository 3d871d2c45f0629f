"""Wages as they are agreed and paid: whole rupiah, nothing guessed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from perlindungan.facts import DailyWage, FactError, Month, MonthlyWage, PieceWage, Wage
from perlindungan.facts.checks import LARGEST_AMOUNT
from perlindungan.law import Rounding
from perlindungan.programmes import NATIONAL, PieceMean, monthly_wage
from perlindungan.strategies import wages

ABSURD: list[Any] = [
    -1,
    LARGEST_AMOUNT + 1,
    5_000_000.0,
    5.5,
    "5000000",
    "5.000.000,50",
    "5,000,000.50",
    True,
    None,
]


@pytest.mark.parametrize("amount", [0, 1, 999, 5_000_000, LARGEST_AMOUNT])
def test_whole_rupiah_are_accepted_as_they_are(amount: int) -> None:
    assert MonthlyWage(basic=amount).basic == amount
    assert MonthlyWage(basic=0, fixed_allowances=amount).fixed_allowances == amount
    assert DailyWage(day=amount).day == amount
    assert PieceWage(mean=amount, weather_dependent=False).mean == amount


@pytest.mark.parametrize("amount", ABSURD)
def test_absurd_amounts_are_refused_and_no_unit_is_guessed(amount: Any) -> None:
    with pytest.raises(FactError, match="basic"):
        MonthlyWage(basic=amount)
    with pytest.raises(FactError, match="fixed_allowances"):
        MonthlyWage(basic=1, fixed_allowances=amount)
    with pytest.raises(FactError, match="day"):
        DailyWage(day=amount)
    with pytest.raises(FactError, match="months"):
        PieceWage(months=(1, amount, 1), weather_dependent=False)
    with pytest.raises(FactError, match="mean"):
        PieceWage(mean=amount, weather_dependent=False)


def test_an_error_names_field_value_and_what_is_right() -> None:
    with pytest.raises(FactError) as caught:
        MonthlyWage(basic=-1)
    error = caught.value
    assert (error.field, error.value) == ("basic", -1)
    assert str(error) == f"basic: -1 is not accepted; expected {error.expected}"


def test_allowances_are_none_unless_given() -> None:
    assert MonthlyWage(basic=1).fixed_allowances == 0


@pytest.mark.parametrize("facts", [{}, {"months": (1, 2, 3), "mean": 2}])
def test_piece_pay_is_given_by_months_or_by_mean(facts: dict[str, Any]) -> None:
    with pytest.raises(FactError, match="not both"):
        PieceWage(weather_dependent=False, **facts)


def test_whether_piece_work_depends_on_the_weather_must_be_said() -> None:
    with pytest.raises(TypeError, match="weather_dependent"):
        PieceWage(mean=1)  # type: ignore[call-arg]


@given(wages(highest=20_000_000))
def test_drawn_wages_make_a_monthly_wage_up_to_the_highest(wage: Wage) -> None:
    base = monthly_wage(
        wage,
        Month(2026, 2),
        NATIONAL.wage_base,
        piece_mean=PieceMean.TWELVE_MONTHS,
        rounding=Rounding.HALF_UP,
    )
    assert 0 <= base.amount <= 20_000_000
