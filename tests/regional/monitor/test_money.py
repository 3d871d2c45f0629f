"""Money in whole rupiah: planned, used, left, and what nobody reported yet."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.regional.monitor._facts import BUDGET, CLAIMS

from perlindungan.facts import FactError, Month, Programme
from perlindungan.regional import FUNDS
from perlindungan.regional.monitor import BudgetLine, ClaimPaid, budget_sum, claim_sum


def line(month: int = 1, planned: int = 10, used: int | None = None) -> BudgetLine:
    return BudgetLine(fund="APBD", month=Month(2026, month), planned=planned, used=used)


lines = st.lists(
    st.builds(line, st.integers(1, 12), st.integers(0, 10**12), st.none() | st.integers(0, 10**12))
)


@given(lines, lines)
def test_sums_of_parts_are_the_sum(first: list[BudgetLine], second: list[BudgetLine]) -> None:
    whole, one, two = budget_sum(first + second), budget_sum(first), budget_sum(second)
    for name in ("planned", "used", "planned_reported", "reported", "unreported", "left"):
        assert getattr(whole, name) == getattr(one, name) + getattr(two, name)
    assert whole.used + whole.left == whole.planned
    assert whole.reported + whole.unreported == len(first) + len(second)


def test_not_reported_is_not_nothing() -> None:
    silent, nothing = budget_sum([line()]), budget_sum([line(used=0)])
    assert (silent.reported, silent.unreported, silent.planned_reported) == (0, 1, 0)
    assert (nothing.reported, nothing.unreported, nothing.planned_reported) == (1, 0, 10)


def test_later_months_are_not_missed() -> None:
    found = budget_sum([line(1), line(2), line(3)], through=Month(2026, 2))
    assert (found.planned, found.unreported) == (30, 2)


def test_more_used_than_planned_leaves_less_than_nothing() -> None:
    assert budget_sum([line(used=15)]).left == -5


def test_a_source_is_called_by_its_title_or_as_it_is_given() -> None:
    assert (BUDGET[0].title("id"), BUDGET[0].title("en")) == (FUNDS[0].title_id, FUNDS[0].title_en)
    assert (line().title("id"), line().title("en")) == ("APBD", "APBD")


@pytest.mark.parametrize("wrong", [-1, True, "5"])
def test_amounts_are_whole_rupiah(wrong: Any) -> None:
    with pytest.raises(FactError):
        line(planned=wrong)
    with pytest.raises(FactError):
        line(used=wrong)
    with pytest.raises(FactError):
        ClaimPaid(programme=Programme.JKM, amount=wrong, on=date(2026, 1, 1))


def test_claims_are_counted_and_added() -> None:
    found = claim_sum(CLAIMS)
    assert (found.count, found.amount) == (4, 60_250_000)
    assert (claim_sum([]).count, claim_sum([]).amount) == (0, 0)
