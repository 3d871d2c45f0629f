"""East Kalimantan, as the note on Pergub 19/2023 has it; its sections stand beside the facts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.regional.shipped.reading import (
    JKK_JKM,
    UNSET,
    ever_ruled,
    figures,
    held,
    preset,
    presets,
    told,
)

from perlindungan.law import Confidence
from perlindungan.regional import UnsetPoint, policy
from perlindungan.regional.funds import APBD_DISTRICT, APBD_PROVINCE
from perlindungan.regional.points import Agencies, Exclusion, Groups, PovertyTest, Quota

ID = "id-64-pergub-19-2023"


def test_title_and_days_of_the_two_regulations() -> None:
    """Sections 1.1 and 2: in force on 13 June 2023; of 40/2025 no day was found."""
    first, second = policy(ID).regulations
    assert (first.key, first.title, first.in_force) == (
        "Pergub Kalimantan Timur 19/2023",
        "Penyelenggaraan Program Jaminan Sosial Ketenagakerjaan",
        date(2023, 6, 13),
    )
    assert second.key == "Pergub Kalimantan Timur 40/2025"
    assert "Miskin/Miskin Ekstrem" in second.title
    assert (second.enacted, second.in_force) == (None, None)
    assert policy(ID).in_force(date(2023, 6, 13))
    assert not policy(ID).in_force(date(2023, 6, 12))


def test_duty_and_groups_by_the_articles_that_are_known() -> None:
    """Sections 1.2 to 1.5: Pasal 2-3 the duty, Pasal 4 three groups of PU."""
    (duty,) = policy(ID).duties
    assert [citation.article for citation in duty.citations] == ["2-3"]
    assert all(programme in duty.told_en for programme in ("JKK", "JKM", "JHT", "JP", "JKP"))
    assert duty.since == date(2023, 6, 13)
    letters = [
        citation.letter
        for one in policy(ID).covers
        for citation in one.citations
        if citation.article == "4"
    ]
    assert letters == ["a", "b", "c"]
    assert "customary-village bodies" in told(ID)
    assert "construction services" in told(ID)


def test_the_definition_is_told_as_an_office_tells_it() -> None:
    """Section 1.7: Bappeda; informal, basic needs, cannot pay, exposed to social risk."""
    (definition,) = (one for one in policy(ID).covers if "basic needs" in one.told_en)
    assert definition.confidence is Confidence.OFFICIAL
    for words in ("informal sector", "cannot afford the contributions", "social risk"):
        assert words in definition.told_en


def test_what_the_launch_of_july_2023_was() -> None:
    """Section 1, launch: 5 July 2023, 100,000, JKK and JKM, the occupations of the press."""
    assert policy(ID).scheme().since == date(2023, 7, 5)
    assert presets(ID) == {"launch-2023"}
    assert preset(ID, "launch-2023") == {
        "groups": Groups(
            names=frozenset(
                {
                    "religious_worker",  # mosque caretakers, Qur'an teachers, pastors, monks
                    "disability",
                    "farmer",
                    "fisher",
                    "creative_economy",
                    "msme",
                    "small_trader",
                    "non_medical_health_worker",
                }
            )
        ),
        "benefits": JKK_JKM,
        "quota": Quota(total=100_000),
        "funds": (APBD_PROVINCE, APBD_DISTRICT),
    }
    assert {
        ("places", "2023-07", 100_000),
        ("need", "2023-07", 500_000),
        ("cost", "2023", 100_000 * 16_800 * 12),
        ("active", "2023-03", 962_711),
        ("labour_force", "2023-03", 1_358_649),
    } <= figures(ID)


def test_places_of_the_province_by_district() -> None:
    """Section 3, provincial slots."""
    assert {
        ("places", "2024", 6_000),
        ("places", "2025", 5_614),
        ("places", "2025-11", 13_000),
        ("places", "2025", 2_000),
        ("places", "2025-09", 12_000),
    } <= figures(ID)


@pytest.mark.parametrize(
    ("point", "day", "value"),
    [
        ("benefits", date(2023, 7, 4), UNSET),
        ("benefits", date(2023, 7, 5), JKK_JKM),
        ("funds", date(2023, 7, 4), UNSET),
        ("funds", date(2023, 7, 5), (APBD_PROVINCE, APBD_DISTRICT)),
        ("funds", date(2025, 10, 23), (APBD_PROVINCE, APBD_DISTRICT)),
        ("poverty", date(2025, 10, 22), UNSET),
        ("poverty", date(2025, 10, 23), PovertyTest(listed="DTKS")),
        ("exclusions", date(2025, 10, 22), UNSET),
        ("exclusions", date(2025, 10, 23), frozenset({Exclusion.COVERED})),
        ("agencies", date(2025, 10, 22), UNSET),
        (
            "agencies",
            date(2026, 1, 1),
            Agencies(
                verifies="Disnaker, BPJS Ketenagakerjaan dan perangkat daerah terkait",
                pays="Dinas Sosial",
            ),
        ),
    ],
)
def test_pergub_40_2025_is_first_seen_on_the_day_of_the_meeting(
    point: str, day: date, value: Any
) -> None:
    """Sections 1 and 2."""
    assert held(ID, point, day) == value


def test_the_offices_that_verify_are_told_by_the_meeting() -> None:
    """Section 2: Disnaker, BPJS Ketenagakerjaan and other agencies; nothing ends that in 2026."""
    agencies = held(ID, "agencies", date(2025, 12, 31))
    assert isinstance(agencies, Agencies)
    assert agencies.pays == ""
    assert agencies.verifies.startswith("Disnaker, BPJS Ketenagakerjaan")


def test_under_pergub_19_alone_nobody_is_tested_for_poverty() -> None:
    """Section 6: the quota, the ages and the rest are no constants of the Pergub."""
    assert ever_ruled(ID) == {
        "poverty",
        "exclusions",
        "benefits",
        "funds",
        "agencies",
    }
    launched = policy(ID).scheme().with_preset("launch-2023").terms(date(2023, 7, 5))
    with pytest.raises(UnsetPoint) as unset:
        launched.need(*launched.eligibility)
    assert set(unset.value.points) == {"age", "residence", "poverty", "income", "exclusions"}


def test_since_2026_the_poor_are_tested_twice() -> None:
    """Sections 2 and 5: the welfare list of the province, and the deciles of the state."""
    scheme = policy(ID).scheme()
    assert [one.value for one in scheme.terms(date(2025, 12, 31)).poverty] == [
        PovertyTest(listed="DTKS")
    ]
    assert [one.value for one in scheme.terms(date(2026, 1, 1)).poverty] == [
        PovertyTest(listed="DTKS"),
        PovertyTest(decile_most=5),
    ]
    assert scheme.terms(date(2026, 1, 1)).agencies is not None


def test_no_fact_of_the_note_is_left_out() -> None:
    """Sections 1 and 3: circulars, legal basis, draft, staff of the province, coverage in print."""
    said = told(ID)
    for fact in (
        "Perpres 109/2021",
        "3 April 2023",
        "9,609",
        "Rp31.3 billion",
        "935,910",
        "14.23 per cent",
        "49.74 per cent",
        "67.19 per cent",
        "traditional-health workers",
        "deputy governor",
        "agreements with each district",
        "kept up to date",
    ):
        assert fact in said


def test_what_the_second_search_added() -> None:
    """Research, 1.1: occupations are named in the Pergub; the quota is not; subsidiary cover."""
    for words in ("names the occupations", "neither number nor financing", "do not cover yet"):
        assert words in told(ID)
