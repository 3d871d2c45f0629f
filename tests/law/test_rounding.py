"""Rounding and percentages: exact, and against plain fractions."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.law import Rounding, percent

HALF = Fraction(1, 2)
AMOUNTS = st.integers(0, 10**15)
RATES = st.builds(Fraction, st.integers(0, 10_000), st.integers(1, 100_000))


@pytest.mark.parametrize(
    ("value", "half_up", "up", "down"),
    [
        (Fraction(0), 0, 0, 0),
        (Fraction(1, 100), 0, 1, 0),
        (Fraction(49, 100), 0, 1, 0),
        (Fraction(1, 2), 1, 1, 0),
        (Fraction(3, 2), 2, 2, 1),
        (Fraction(5, 2), 3, 3, 2),
        (Fraction(7), 7, 7, 7),
        (Fraction(799, 100), 8, 8, 7),
        (Fraction(1, 3), 0, 1, 0),
        (Fraction(2, 3), 1, 1, 0),
    ],
)
def test_what_each_way_of_rounding_does(value: Fraction, half_up: int, up: int, down: int) -> None:
    assert Rounding.HALF_UP.round(value) == half_up
    assert Rounding.UP.round(value) == up
    assert Rounding.DOWN.round(value) == down


@given(AMOUNTS, RATES)
def test_rounding_agrees_with_exact_fractions(base: int, rate: Fraction) -> None:
    exact = base * rate
    assert Rounding.HALF_UP.round(exact) == floor(exact + HALF)
    assert Rounding.UP.round(exact) == ceil(exact)
    assert Rounding.DOWN.round(exact) == floor(exact)


@given(st.sampled_from(Rounding), AMOUNTS, RATES)
def test_the_three_integers_give_the_rounded_share(
    rounding: Rounding, base: int, rate: Fraction
) -> None:
    n, carry, d = rounding.ratio(rate)
    assert (base * n + carry) // d == rounding.round(base * rate)
    assert all(type(number) is int for number in (n, carry, d))


@given(st.sampled_from(Rounding), AMOUNTS, RATES, RATES.map(lambda share: share * 10**9))
def test_a_sum_besides_the_share_is_rounded_with_it_and_not_before(
    rounding: Rounding, base: int, rate: Fraction, plus: Fraction
) -> None:
    n, carry, d = rounding.ratio(rate, plus)
    assert (base * n + carry) // d == rounding.round(base * rate + plus)


def test_a_half_in_the_sum_and_a_half_in_the_share_make_one() -> None:
    for rounding in Rounding:
        n, carry, d = rounding.ratio(HALF, HALF)
        assert (1 * n + carry) // d == 1
    n, carry, d = Rounding.HALF_UP.ratio(Fraction(1, 4), Fraction(1, 6))
    assert [(base * n + carry) // d for base in (0, 1, 2, 5)] == [0, 0, 1, 1]


def test_halves_where_binary_numbers_go_wrong() -> None:
    """0.24 % of whole wages: every half rupiah must go up."""
    rate = percent("0.24")
    halves = [wage for wage in range(1_000_000) if (wage * rate).denominator == 2]
    assert halves == list(range(625, 1_000_000, 1_250))
    for wage in halves:
        exact = wage * rate
        assert Rounding.HALF_UP.round(exact) == exact + HALF


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("0", Fraction(0)),
        ("0.24", Fraction(24, 10_000)),
        ("0.30", Fraction(3, 1000)),
        ("3.7", Fraction(37, 1000)),
        ("1.74", Fraction(174, 10_000)),
        ("5", Fraction(1, 20)),
        ("100", Fraction(1)),
    ],
)
def test_a_percentage_is_an_exact_share(text: str, share: Fraction) -> None:
    assert percent(text) == share


def test_a_text_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="0,24"):
        percent("0,24")
