"""Prices come from national law: by month, by whose money pays, by transport."""

from __future__ import annotations

import pytest

from perlindungan.facts import Funding, InputError, Month, Programme
from perlindungan.regional.fund import PriceUnknown, price, prices
from perlindungan.regional.points import Benefits

BOTH = Benefits(programmes=frozenset({Programme.JKK, Programme.JKM}), income=1_000_000)
ALL = Benefits(programmes=BOTH.programmes | {Programme.JHT}, income=1_000_000)


@pytest.mark.parametrize("transport", [None, False, True])
@pytest.mark.parametrize(
    "month", [Month(2023, 10), Month(2026, 1), Month(2026, 4), Month(2026, 12), Month(2027, 3)]
)
def test_a_public_budget_pays_the_full_price_in_every_month(
    month: Month, transport: bool | None
) -> None:
    for funding in (Funding.APBD, Funding.APBN):
        assert prices(BOTH, month, funding, transport=transport) == {
            Programme.JKK: 10_000,
            Programme.JKM: 6_800,
        }


@pytest.mark.parametrize(
    ("month", "transport", "amount"),
    [
        (Month(2025, 12), True, 16_800),
        (Month(2026, 1), True, 8_400),
        (Month(2027, 3), True, 8_400),
        (Month(2027, 4), True, 16_800),
        (Month(2026, 3), False, 16_800),
        (Month(2026, 4), False, 8_400),
        (Month(2026, 12), False, 8_400),
        (Month(2027, 1), False, 16_800),
        (Month(2026, 4), None, 8_400),
        (Month(2026, 12), None, 8_400),
        (Month(2025, 12), None, 16_800),
        (Month(2027, 4), None, 16_800),
    ],
)
def test_the_relief_of_pp_50_2025_begins_and_ends_with_its_months(
    month: Month, transport: bool | None, amount: int
) -> None:
    assert price(BOTH, month, Funding.OWN, transport=transport) == amount


@pytest.mark.parametrize("month", [Month(2026, 1), Month(2026, 3), Month(2027, 1), Month(2027, 3)])
def test_who_does_not_say_whether_in_transport_is_asked_where_it_matters(month: Month) -> None:
    with pytest.raises(PriceUnknown) as asked:
        prices(BOTH, month, Funding.OWN)
    assert asked.value.missing == ("transport",)
    assert asked.value.month == month
    assert "transport" in asked.value.told("id")
    assert str(month) in asked.value.told("en")


def test_old_age_is_paid_too_where_the_scheme_pays_it_and_gets_no_relief() -> None:
    assert price(ALL, Month(2026, 5), Funding.APBD) == 36_800
    assert price(ALL, Month(2026, 5), Funding.OWN) == 28_400


def test_one_programme_alone_can_be_priced() -> None:
    one = Benefits(programmes=frozenset({Programme.JKM}), income=1_000_000)
    assert prices(one, Month(2024, 4), Funding.APBD) == {Programme.JKM: 6_800}


def test_a_programme_that_such_a_participant_cannot_have_is_refused() -> None:
    with pytest.raises(InputError) as refused:
        prices(
            Benefits(programmes=frozenset({Programme.JP}), income=1_000_000),
            Month(2024, 4),
            Funding.APBD,
        )
    assert refused.value.code == "programme_priced"
