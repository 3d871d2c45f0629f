"""Sharing: all parts add up, nobody is off by a rupiah, and shares must be the whole."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.facts import FactError, Month, Programme
from perlindungan.regional.fund import apportion, cost, share
from perlindungan.regional.funds import APBD_PROVINCE
from perlindungan.regional.points import Benefits, MonthsPaid

BOTH = Benefits(programmes=frozenset({Programme.JKK, Programme.JKM}), income=1_000_000)
YEAR = MonthsPaid(first=Month(2026, 1), count=12)


@st.composite
def wholes(draw: st.DrawFn) -> dict[str, Fraction]:
    weights = draw(st.lists(st.integers(0, 10**6), min_size=1, max_size=6).filter(any))
    return {f"party {n}": Fraction(one, sum(weights)) for n, one in enumerate(weights)}


@given(st.integers(0, 10**13), wholes())
def test_parts_add_up_and_nobody_is_off_by_a_rupiah(
    amount: int, shares: dict[str, Fraction]
) -> None:
    parts = apportion(amount, shares)
    assert sum(parts.values()) == amount
    assert list(parts) == list(shares)
    for party, part in parts.items():
        assert part >= 0
        assert abs(part - shares[party] * amount) < 1


@given(st.integers(0, 50_000), wholes())
def test_a_cost_shared_is_the_cost_in_every_month_and_programme(
    people: int, shares: dict[str, Fraction]
) -> None:
    whole = cost(people, BOTH, YEAR, APBD_PROVINCE)
    parts = share(whole, shares)
    assert parts.total == sum(parts.by_party.values()) == whole.total
    for month, amount in whole.by_month.items():
        assert sum(parts.of(party)[month] for party in shares) == amount
    for programme, amount in whole.by_programme.items():
        assert sum(line.amount for line in parts.lines if line.programme is programme) == amount
    for party, amount in parts.by_party.items():
        assert abs(amount - shares[party] * whole.total) < 24


def test_the_rupiah_that_is_over_goes_to_whom_most_was_cut_and_then_to_the_first() -> None:
    half = Fraction(1, 2)
    assert apportion(3, {"64": half, "64.72": half}) == {"64": 2, "64.72": 1}
    assert apportion(3, {"64.72": half, "64": half}) == {"64.72": 2, "64": 1}
    third, rest = Fraction(1, 3), Fraction(2, 3)
    assert apportion(1, {"64": third, "64.72": rest}) == {"64": 0, "64.72": 1}
    assert apportion(2, {"64": third, "64.72": rest}) == {"64": 1, "64.72": 1}


@pytest.mark.parametrize(
    "shares",
    [
        {},
        {"64": Fraction(1, 2)},
        {"64": Fraction(1, 2), "64.72": Fraction(2, 3)},
        {"64": Fraction(3, 2), "64.72": Fraction(-1, 2)},
    ],
)
def test_shares_that_are_not_the_whole_are_refused(shares: dict[str, Fraction]) -> None:
    for refused_by in (
        lambda: apportion(10, shares),
        lambda: share(cost(1, BOTH, YEAR, APBD_PROVINCE), shares),
    ):
        with pytest.raises(FactError) as refused:
            refused_by()
        assert refused.value.code == "shares_whole"
        assert refused.value.told("id")


def test_less_than_nothing_cannot_be_shared() -> None:
    with pytest.raises(FactError):
        apportion(-1, {"64": Fraction(1)})
