"""Whole numbers: nothing else counts people, months or rupiah."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from perlindungan.facts import FactError, Month, Programme
from perlindungan.regional.fund import Headcount, Purse
from perlindungan.regional.funds import CSR
from perlindungan.regional.monitor import BudgetLine, ClaimPaid
from perlindungan.regional.points import Benefits, MonthsPaid
from perlindungan.regional.wholes import check_whole

MAKERS: tuple[Callable[[Any], object], ...] = (
    lambda value: Headcount(count=value),
    lambda value: Purse(fund=CSR, amount=value),
    lambda value: BudgetLine(fund="CSR", month=Month(2026, 1), planned=value),
    lambda value: ClaimPaid(programme=Programme.JKM, amount=value, on=date(2026, 1, 2)),
    lambda value: MonthsPaid(first=Month(2026, 1), count=value),
    lambda value: Benefits(programmes=frozenset({Programme.JKM}), income=value),
)


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("value", [None, -1, True, 1.0, "1"])
def test_what_is_needed_is_a_whole_number(make: Callable[[Any], object], value: Any) -> None:
    with pytest.raises(FactError) as refused:
        make(value)
    assert refused.value.code == "at_least"


def test_the_least_is_allowed() -> None:
    check_whole("budget", 0, 0)
    with pytest.raises(FactError, match="budget"):
        check_whole("budget", 0, 1)


def test_what_nobody_said_may_be_left_out() -> None:
    assert Purse(fund=CSR, amount=0).allotment is None
    assert BudgetLine(fund="CSR", month=Month(2026, 1), planned=0).used is None
