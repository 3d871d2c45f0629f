"""What a budget buys, and nothing of it lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.facts import FactError, Funding, Month, Programme
from perlindungan.regional.fund import (
    PriceUnknown,
    affordable_months,
    affordable_people,
    cost,
)
from perlindungan.regional.funds import APBD_DISTRICT, CSR
from perlindungan.regional.points import Benefits, MonthsPaid

BOTH = Benefits(programmes=frozenset({Programme.JKK, Programme.JKM}), income=1_000_000)
FIRSTS = st.integers(0, 36).map(lambda step: Month(2024, 6) + step)
FUNDINGS = st.sampled_from([Funding.APBD, Funding.OWN])


@given(st.integers(0, 10**10), FIRSTS, st.integers(1, 24), FUNDINGS, st.booleans())
def test_people_bought_cost_the_budget_less_what_is_left_and_no_more_could_be_bought(
    budget: int, first: Month, count: int, funding: Funding, transport: bool
) -> None:
    months = MonthsPaid(first=first, count=count)
    bought = affordable_people(budget, months, BOTH, funding, transport=transport)
    assert bought.cost + bought.left == budget
    assert bought.next_price is not None
    assert 0 <= bought.left < bought.next_price
    assert bought.cost == bought.people * bought.next_price


@given(st.integers(0, 10**10), st.integers(1, 10**5), FIRSTS, st.integers(0, 30), FUNDINGS)
def test_months_bought_cost_the_budget_less_what_is_left_and_no_more_could_be_bought(
    budget: int, people: int, first: Month, more: int, funding: Funding
) -> None:
    until = first + more
    bought = affordable_months(budget, people, first, BOTH, funding, until=until, transport=True)
    assert bought.cost + bought.left == budget
    assert bought.left >= 0
    assert list(bought.months) == [first + step for step in range(len(bought.months))]
    if bought.next_price is None:
        assert bought.months[-1] == until
    else:
        assert bought.left < bought.next_price
        assert bought.next_people * bought.next_price <= bought.left * people
        assert bought.next_people < people


@given(st.integers(1, 2_000), FIRSTS, st.integers(1, 12))
def test_what_people_cost_buys_them_and_a_rupiah_less_does_not(
    people: int, first: Month, count: int
) -> None:
    months = MonthsPaid(first=first, count=count)
    total = cost(people, BOTH, months, APBD_DISTRICT).total
    assert affordable_people(total, months, BOTH, APBD_DISTRICT).people == people
    assert affordable_people(total - 1, months, BOTH, APBD_DISTRICT).people == people - 1
    until = months.months[-1]
    exact = affordable_months(total, people, first, BOTH, APBD_DISTRICT, until=until)
    short = affordable_months(total - 1, people, first, BOTH, APBD_DISTRICT, until=until)
    assert (len(exact.months), exact.left) == (count, 0)
    assert len(short.months) == count - 1


def test_months_end_with_december_unless_another_last_month_is_given() -> None:
    plenty = 10**12
    assert len(affordable_months(plenty, 1, Month(2024, 4), BOTH, APBD_DISTRICT).months) == 9
    to = affordable_months(plenty, 1, Month(2024, 4), BOTH, APBD_DISTRICT, until=Month(2025, 3))
    assert len(to.months) == 12
    assert to.next_price is None
    assert to.next_people == 0


def test_a_relief_within_the_months_is_counted_month_by_month() -> None:
    months = MonthsPaid(first=Month(2026, 1), count=12)
    bought = affordable_people(16_800 * 3 + 8_400 * 9, months, BOTH, CSR, transport=False)
    assert (bought.people, bought.left) == (1, 0)
    with pytest.raises(PriceUnknown):
        affordable_people(10**9, months, BOTH, CSR)


@pytest.mark.parametrize(("budget", "people"), [(-1, 1), (1, 0), (1, -3)])
def test_no_budget_and_nobody_are_refused(budget: int, people: int) -> None:
    with pytest.raises(FactError):
        affordable_months(budget, people, Month(2024, 1), BOTH, APBD_DISTRICT)


@pytest.mark.parametrize("months", [[], [Month(2026, 5)] * 2])
def test_no_month_and_a_month_that_stands_twice_are_refused(months: list[Month]) -> None:
    with pytest.raises(FactError) as refused:
        affordable_people(1, months, BOTH, APBD_DISTRICT)
    assert refused.value.code == "span_months"
    with pytest.raises(FactError, match="each of them once"):
        cost(1, BOTH, months, APBD_DISTRICT)


def test_a_last_month_before_the_first_is_refused() -> None:
    with pytest.raises(FactError) as refused:
        affordable_months(10**6, 1, Month(2026, 5), BOTH, APBD_DISTRICT, until=Month(2026, 4))
    assert refused.value.code == "span_months"
