"""JKN: the fine on inpatient care within 45 days of reactivation (Perpres 64/2020 Pasal 42)."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest

from perlindungan import NATIONAL
from perlindungan.arrears import ServiceFine, service_fine
from perlindungan.facts import FactError, Payer, Segment
from perlindungan.law import NotInForce, Rounding
from perlindungan.programmes import Choices

REACTIVATED = date(2025, 3, 1)


def fine(**changes: Any) -> ServiceFine:
    facts: dict[str, Any] = {
        "cost": 4_000_000,
        "months_in_arrears": 3,
        "segment": Segment.PBPU,
        "reactivated_on": REACTIVATED,
        "admitted_on": date(2025, 3, 10),
    }
    return service_fine(**facts | changes)


def test_the_published_example() -> None:
    found = fine(cost=3_516_500, months_in_arrears=12)
    assert found.amount == 2_109_900
    assert (found.rate, found.months, found.days) == (Fraction(5, 100), 12, 9)
    assert not found.capped


@pytest.mark.parametrize(
    ("months", "counted", "amount"),
    [
        (0, 0, 0),
        (1, 1, 200_000),
        (11, 11, 2_200_000),
        (12, 12, 2_400_000),
        (13, 12, 2_400_000),
        (18, 12, 2_400_000),
        (24, 12, 2_400_000),
        (60, 12, 2_400_000),
    ],
)
def test_at_most_twelve_months_count(months: int, counted: int, amount: int) -> None:
    found = fine(months_in_arrears=months)
    assert (found.months, found.amount) == (counted, amount)


@pytest.mark.parametrize(
    ("days", "amount"),
    [(0, 600_000), (1, 600_000), (44, 600_000), (45, 600_000), (46, 0), (400, 0)],
)
def test_within_45_days(days: int, amount: int) -> None:
    found = fine(admitted_on=REACTIVATED + timedelta(days=days))
    assert (found.days, found.amount) == (days, amount)
    assert (found.payer is None) == (amount == 0)


@pytest.mark.parametrize(
    ("cost", "amount", "capped"),
    [
        (49_999_999, 29_999_999, False),
        (50_000_000, 30_000_000, False),
        (50_000_001, 30_000_000, True),
        (900_000_000, 30_000_000, True),
    ],
)
def test_at_most_thirty_million(cost: int, amount: int, capped: bool) -> None:
    # 5 % of the cost for each of 12 months: 60 %; 49,999,999 x 60 % = 29,999,999.4.
    found = fine(cost=cost, months_in_arrears=12)
    assert (found.amount, found.capped) == (amount, capped)


def test_a_fine_beyond_45_days_is_not_capped_but_none() -> None:
    found = fine(cost=900_000_000, months_in_arrears=12, admitted_on=date(2025, 6, 1))
    assert (found.amount, found.capped, found.payer) == (0, False, None)


@pytest.mark.parametrize(
    ("admitted", "rate"),
    [
        (date(2016, 7, 1), "2.5"),
        (date(2018, 9, 17), "2.5"),
        (date(2018, 9, 18), "2.5"),
        (date(2020, 5, 6), "2.5"),
        (date(2020, 12, 31), "2.5"),
        (date(2021, 1, 1), "5"),
        (date(2026, 11, 1), "5"),
    ],
)
def test_two_and_a_half_percent_until_2020(admitted: date, rate: str) -> None:
    found = fine(admitted_on=admitted, reactivated_on=admitted, months_in_arrears=1)
    assert found.rate == Fraction(rate) / 100
    assert found.amount == 4_000_000 * Fraction(rate) / 100
    assert found.citations


def test_before_july_2016_there_was_none() -> None:
    with pytest.raises(NotInForce):
        fine(admitted_on=date(2016, 6, 30), reactivated_on=date(2016, 6, 1))


@pytest.mark.parametrize(
    ("segment", "payer"), [(Segment.PU, Payer.EMPLOYER), (Segment.PBPU, Payer.WORKER)]
)
def test_the_employer_bears_it_for_wage_earners(segment: Segment, payer: Payer) -> None:
    assert fine(segment=segment).payer is payer
    assert fine(segment=segment, months_in_arrears=0).payer is None


@pytest.mark.parametrize("segment", [Segment.BPU, Segment.JAKON, Segment.PMI, Segment.PBI])
def test_other_segments_are_refused(segment: Segment) -> None:
    with pytest.raises(FactError) as refused:
        fine(segment=segment)
    assert refused.value.field == "segment"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("cost", -1),
        ("cost", 1.5),
        ("cost", True),
        ("months_in_arrears", -1),
        ("months_in_arrears", None),
        ("months_in_arrears", 2.0),
        ("admitted_on", date(2025, 2, 28)),
    ],
)
def test_what_is_of_another_kind_is_refused(field: str, value: Any) -> None:
    with pytest.raises(FactError) as refused:
        fine(**{field: value})
    assert refused.value.field == field
    assert refused.value.told("id")
    assert refused.value.told("en")


@pytest.mark.parametrize(
    ("rounding", "amount"), [(Rounding.HALF_UP, 1), (Rounding.UP, 1), (Rounding.DOWN, 0)]
)
def test_rounded_once_as_chosen(rounding: Rounding, amount: int) -> None:
    law = attrs.evolve(NATIONAL, choices=Choices(rounding=rounding))
    assert fine(cost=10, months_in_arrears=1, law=law).amount == amount
