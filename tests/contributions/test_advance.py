"""Contributions paid in advance: 1, 3, 6 or 12 months, each with the law of its own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from perlindungan import NATIONAL, contributions
from perlindungan.contributions import MONTHS_AHEAD, ahead
from perlindungan.facts import FactError, Funding, Month, Programme, SelfEmployment, Worker
from perlindungan.law import NotInForce
from perlindungan.wording import LOCALES

JANUARY = Month(2026, 1)


def participant(**changes: Any) -> SelfEmployment:
    """One of the lowest band who is not in transport and pays himself."""
    facts: dict[str, Any] = {
        "worker": Worker(id="W1", birth_date=date(1990, 5, 17), citizenship="ID"),
        "income": 1_000_000,
        "joined": frozenset(),
        "is_employer": False,
        "transport": False,
        "funding": Funding.OWN,
        "registered_on": date(2016, 1, 4),
    }
    return SelfEmployment(**facts | changes)


def totals(case: SelfEmployment, first: Month, months: int, **law: Any) -> list[int]:
    return [statement.total for statement in ahead(case, first, months, **law)]


def test_the_published_year_2026() -> None:
    """Lowest band, not transport: three months whole, nine at one half."""
    assert totals(participant(), JANUARY, 12) == [16_800] * 3 + [8_400] * 9
    assert sum(totals(participant(), JANUARY, 12)) == 126_000


def test_in_transport_the_whole_year_is_halved() -> None:
    assert totals(participant(transport=True), JANUARY, 12) == [8_400] * 12


@pytest.mark.parametrize("months", [1, 3, 6, 12])
@pytest.mark.parametrize("first", [Month(2015, 7), Month(2020, 7), Month(2025, 11), JANUARY])
def test_each_month_is_billed_as_if_it_were_paid_alone(first: Month, months: int) -> None:
    case = participant(joined=frozenset({Programme.JHT}), registered_on=None)
    found = ahead(case, first, months)
    assert [statement.month for statement in found] == [first + step for step in range(months)]
    assert found == tuple(contributions(case, first + step) for step in range(months))


@pytest.mark.parametrize("months", [*range(-1, 1), 2, 4, 5, *range(7, 12), 13, 24])
def test_other_numbers_of_months_are_refused_and_told_which_there_are(months: int) -> None:
    with pytest.raises(FactError) as refused:
        ahead(participant(), JANUARY, months)
    assert (refused.value.field, refused.value.code) == ("months", "one_of")
    assert refused.value.value == months
    for locale in LOCALES:
        assert "1, 3, 6, 12" in refused.value.told(locale)


def test_what_can_be_paid_ahead() -> None:
    assert MONTHS_AHEAD == (1, 3, 6, 12)


def test_what_was_billed_before_the_relief_was_known() -> None:
    """PP 50/2025 was signed on 22 December 2025; what it leaves over counts for later months."""
    before = NATIONAL.as_known_on(date(2025, 12, 21))
    case = participant(transport=True)
    assert totals(case, Month(2025, 12), 3, law=before) == [16_800] * 3
    assert totals(case, Month(2025, 12), 3) == [16_800, 8_400, 8_400]


def test_months_of_which_a_fact_is_missing_stay_open() -> None:
    found = ahead(participant(transport=None), JANUARY, 6)
    assert [statement.complete for statement in found] == [False] * 3 + [True] * 3


def test_no_month_is_paid_after_the_membership_nor_before_the_law() -> None:
    case = participant(ended_on=date(2026, 2, 28))
    assert totals(case, JANUARY, 3) == [16_800, 16_800, 0]
    with pytest.raises(NotInForce):
        ahead(participant(), Month(2015, 6), 3)
