"""The three questions of officials, answered in figures and in words."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.facts import FactError, Funding, Month, Programme
from perlindungan.regional.fund import (
    Fill,
    Headcount,
    Payee,
    PriceUnknown,
    Purse,
    apportion,
    cost_of_all,
    whom_until,
    with_share,
)
from perlindungan.regional.funds import APBD_DISTRICT, APBD_PROVINCE, CSR
from perlindungan.regional.points import Benefits, MonthsPaid

BOTH = Benefits(programmes=frozenset({Programme.JKK, Programme.JKM}), income=1_000_000)
YEAR = MonthsPaid(first=Month(2026, 1), count=12)
HALVES = {"64": Fraction(1, 2), "64.72": Fraction(1, 2)}


def test_what_it_costs_to_cover_all() -> None:
    """100,000 people for a year, the quota of the launch in East Kalimantan."""
    answer = cost_of_all(100_000, BOTH, YEAR, APBD_PROVINCE)
    assert answer.cost.total == 20_160_000_000
    assert answer.told("id") == (
        "Melindungi 100.000 orang selama 12 bulan (Januari 2026 sampai Desember 2026) memerlukan "
        "Rp20.160.000.000. JKK: Rp12.000.000.000. JKM: Rp8.160.000.000."
    )
    assert "costs Rp20,160,000,000" in answer.told("en")


def test_people_can_be_given_by_counts_of_a_region_and_of_those_in_transport() -> None:
    heads = [
        Headcount(count=10, region="64.72", transport=True),
        Headcount(count=20, region="64.72", transport=False),
        Headcount(count=5, region="64.02", transport=False),
    ]
    answer = cost_of_all(heads, BOTH, [Month(2026, 3), Month(2026, 4)], CSR)
    assert answer.people == 35
    assert answer.cost.by_region == {"64.72": 672_000, "64.02": 126_000}
    assert answer.cost.by_month == {Month(2026, 3): 504_000, Month(2026, 4): 294_000}
    assert answer.cost.by_purse == {"csr": 798_000}
    assert cost_of_all(iter(heads), BOTH, [Month(2026, 3), Month(2026, 4)], CSR) == answer
    assert cost_of_all(heads[0], BOTH, YEAR, CSR).cost.total == 10 * 12 * 8_400


def test_a_count_of_people_of_whom_nobody_said_more_is_asked_of_where_it_matters() -> None:
    with pytest.raises(PriceUnknown):
        cost_of_all(10, BOTH, YEAR, Funding.OWN)


@pytest.mark.parametrize("count", [-1, True])
def test_a_count_is_a_whole_number(count: int) -> None:
    with pytest.raises(FactError):
        Headcount(count=count)


def test_whom_money_covers_until_december() -> None:
    listed = tuple(Payee(id=str(n), region="64.72") for n in range(10))
    answer = whom_until([Purse(fund=APBD_DISTRICT, amount=1_000_000)], listed, BOTH, Month(2026, 4))
    plan = answer.plan
    assert (plan.months[0], plan.months[-1]) == (Month(2026, 4), Month(2026, 12))
    assert (len(plan.covered), len(plan.partly), len(plan.without)) == (6, 1, 3)
    assert (plan.spent, plan.left) == (991_200, 8_800)
    assert plan.uncovered.total == 31 * 16_800
    told = answer.told("id")
    assert "Dari 10 orang, 6 terlindungi sepenuhnya dari April 2026 sampai Desember 2026" in told
    assert "1 sebagian, 3 tidak" in told
    assert "Rp520.800" in told
    assert "Rp8,800 stays" in answer.told("en")


def test_another_last_month_and_another_way_to_fill_can_be_asked_for() -> None:
    listed = tuple(Payee(id=str(n)) for n in range(10))
    purses = [Purse(fund=APBD_DISTRICT, amount=16_800 * 15)]
    answer = whom_until(
        purses, listed, BOTH, Month(2026, 4), until=Month(2026, 5), fill=Fill.MONTHS
    )
    assert answer.plan.missing == {Month(2026, 4): 0, Month(2026, 5): 5}
    enough = whom_until(purses, listed[:1], BOTH, Month(2026, 4), until=Month(2027, 3))
    assert len(enough.plan.months) == 12
    assert "would cost a public budget" not in enough.told("en")
    with pytest.raises(FactError):
        whom_until(purses, listed, BOTH, Month(2026, 4), until=Month(2026, 3))


def test_what_if_the_province_pays_half() -> None:
    answer = with_share(20_001, BOTH, YEAR, HALVES, APBD_DISTRICT)
    assert answer.shared.by_party == {"64": 2_016_100_800, "64.72": 2_016_100_800}
    assert answer.affordable is None
    assert "Kalimantan Timur pays 50%: Rp2,016,100,800." in answer.told("en")
    assert "Kota Samarinda membayar 50%: Rp2.016.100.800." in answer.told("id")


def test_half_from_the_province_covers_twice_as_many_with_the_money_of_the_city() -> None:
    budget = 201_600_000
    alone = with_share(
        5_000, BOTH, YEAR, {"64.72": Fraction(1)}, APBD_DISTRICT, budgets={"64.72": budget}
    )
    halves = with_share(5_000, BOTH, YEAR, HALVES, APBD_DISTRICT, budgets={"64.72": budget})
    assert (alone.affordable, halves.affordable) == (1_000, 2_000)
    assert "2,000 of 5,000" in halves.told("en")
    both = {"64.72": budget, "64": 1_000_000}
    assert with_share(
        5_000, BOTH, YEAR, HALVES, APBD_DISTRICT, budgets=both
    ).affordable == 1_000_000 * 2 // (16_800 * 12)


@given(
    st.integers(0, 3_000),
    st.integers(0, 10**8),
    st.lists(st.integers(0, 50), min_size=2, max_size=4).filter(any),
    st.integers(1, 6),
)
def test_no_more_people_can_be_paid_for_than_is_told(
    people: int, budget: int, weights: list[int], count: int
) -> None:
    shares = {f"party {n}": Fraction(one, sum(weights)) for n, one in enumerate(weights)}
    months = MonthsPaid(first=Month(2026, 1), count=count)
    found = with_share(
        people, BOTH, months, shares, APBD_DISTRICT, budgets={"party 0": budget}
    ).affordable

    def pays(number: int) -> int:
        parts: Counter[str] = Counter()
        for _ in range(count):
            for each in (10_000, 6_800):
                parts.update(apportion(number * each, shares))
        return parts["party 0"]

    assert found is not None
    assert pays(found) <= budget
    assert found == people or pays(found + 1) > budget


def test_people_of_several_prices_and_budgets_of_nobody_are_refused() -> None:
    heads = [Headcount(count=1, transport=True), Headcount(count=1, transport=False)]
    months = [Month(2026, 3)]
    with pytest.raises(FactError) as several:
        with_share(heads, BOTH, months, HALVES, CSR, budgets={"64": 1})
    assert several.value.code == "one_price"
    assert "2026-03" in several.value.told("en")
    assert with_share(heads, BOTH, months, HALVES, CSR).shared.total == 25_200
    with pytest.raises(FactError):
        with_share(1, BOTH, months, HALVES, APBD_DISTRICT, budgets={"65": 1})
    with pytest.raises(FactError):
        with_share(1, BOTH, months, {"64": Fraction(1, 2)}, APBD_DISTRICT)
