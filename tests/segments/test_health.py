"""JKN outside an employment: which memberships there are, and which cases are refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from perlindungan import contributions
from perlindungan.facts import (
    FactError,
    Funding,
    HealthMembership,
    Month,
    Programme,
    Segment,
    WardClass,
)
from perlindungan.programmes import NATIONAL
from perlindungan.segments import RULES
from perlindungan.segments.health import facts_in_month
from perlindungan.segments.rules import month_at

MARCH = Month(2026, 3)
OUTSIDE = (Segment.PBPU, Segment.PBI, Segment.VETERAN)


def facts(month: Month = MARCH, **given: Any) -> dict[str, Any]:
    given.setdefault("segment", Segment.PBPU)
    return facts_in_month(HealthMembership(**given), month_at(NATIONAL, month, RULES[Segment.PBPU]))


@pytest.mark.parametrize("segment", OUTSIDE)
def test_the_segments_of_jkn_outside_an_employment(segment: Segment) -> None:
    assert facts(segment=segment)["jkn_segment"] == segment.value
    assert RULES[segment].programmes == (Programme.JKN,)
    assert set(contributions(HealthMembership(segment=segment), MARCH).decisions) == {Programme.JKN}


@pytest.mark.parametrize("segment", [one for one in Segment if one not in OUTSIDE])
def test_other_segments_are_refused(segment: Segment) -> None:
    with pytest.raises(FactError, match="PBPU, PBI, VETERAN"):
        HealthMembership(segment=segment)


@pytest.mark.parametrize("persons", [0, -1, 1.5, "2", True])
def test_a_family_has_somebody_in_it(persons: Any) -> None:
    with pytest.raises(FactError, match="persons"):
        HealthMembership(segment=Segment.PBPU, persons=persons)
    assert HealthMembership(segment=Segment.PBPU, persons=1).persons == 1


def test_whom_the_state_budget_pays_is_pbi() -> None:
    with pytest.raises(FactError, match="PBI"):
        facts(funding=Funding.APBN)
    assert facts(segment=Segment.PBI, funding=Funding.APBN)["funding"] is Funding.APBN
    assert facts(funding=Funding.APBD)["funding"] is Funding.APBD


@pytest.mark.parametrize(
    ("month", "refused"),
    [
        (Month(2015, 7), True),
        (Month(2020, 6), True),
        (Month(2020, 7), False),
        (MARCH, False),
    ],
)
def test_what_regions_paid_before_july_2020_was_not_found(month: Month, refused: bool) -> None:
    if refused:
        with pytest.raises(FactError) as caught:
            facts(month, funding=Funding.APBD)
        assert (caught.value.field, caught.value.code) == ("funding", "region_since")
        assert caught.value.details["since"] == date(2020, 7, 1)
    else:
        assert facts(month, funding=Funding.APBD)["funding"] is Funding.APBD
    for funding in (Funding.OWN, None):
        assert facts(month, funding=funding)["funding"] is funding
    for segment in (Segment.PBI, Segment.VETERAN):
        assert facts(month, segment=segment, funding=Funding.APBD)["funding"] is Funding.APBD


@pytest.mark.parametrize("month", [Month(2020, 7), Month(2021, 1), MARCH])
def test_regions_pay_in_class_iii_alone(month: Month) -> None:
    for ward_class in (WardClass.I, WardClass.II):
        with pytest.raises(FactError) as caught:
            facts(month, funding=Funding.APBD, ward_class=ward_class)
        assert (caught.value.field, caught.value.code) == ("ward_class", "region_class")
        assert caught.value.details == {"paid": "III"}
        for funding in (Funding.OWN, None):
            given = facts(month, funding=funding, ward_class=ward_class)
            assert given["ward_class"] is ward_class
        for segment in (Segment.PBI, Segment.VETERAN):
            assert facts(month, segment=segment, funding=Funding.APBD, ward_class=ward_class)
    for known in (WardClass.III, None):
        assert facts(month, funding=Funding.APBD, ward_class=known)["ward_class"] is known


@pytest.mark.parametrize(
    ("month", "refused"),
    [
        (Month(2015, 7), False),
        (Month(2020, 6), False),
        (Month(2020, 7), True),
        (Month(2021, 1), True),
        (MARCH, True),
    ],
)
def test_class_iii_without_the_help_of_the_state_was_not_found(month: Month, refused: bool) -> None:
    """PMK 78/PMK.02/2020: the help goes to active members; there was none before July 2020."""
    inactive = {"ward_class": WardClass.III, "active": False}
    if refused:
        with pytest.raises(FactError, match="active"):
            facts(month, **inactive)
    else:
        assert facts(month, **inactive)["active"] is False


@pytest.mark.parametrize("ward_class", [WardClass.I, WardClass.II, None])
def test_in_the_other_classes_it_does_not_matter(ward_class: WardClass | None) -> None:
    assert facts(ward_class=ward_class, active=False)["active"] is False


@pytest.mark.parametrize(
    ("month", "given", "pay"),
    [
        (Month(2018, 12), None, None),
        (Month(2019, 1), None, 3_204_700),
        (Month(2023, 12), None, 3_204_700),
        (Month(2024, 1), None, 3_461_100),
        (Month(2018, 12), 3_050_000, 3_050_000),
        (Month(2026, 3), 3_600_000, 3_600_000),
    ],
)
def test_the_basic_pay_of_the_table_or_as_given(
    month: Month, given: int | None, pay: int | None
) -> None:
    assert facts(month, segment=Segment.VETERAN, basic_pay=given)["basic_pay"] == pay


@pytest.mark.parametrize("segment", [Segment.PBPU, Segment.PBI])
def test_the_basic_pay_is_of_veterans_alone(segment: Segment) -> None:
    assert facts(segment=segment)["basic_pay"] is None
