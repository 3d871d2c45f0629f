"""Every policy that comes with the library: it loads, keeps the interface, and says whence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from importlib.metadata import entry_points
from typing import Any

import pytest
from tests.regional.shipped.reading import JKK_JKM

from perlindungan.law import Confidence
from perlindungan.regional import POINTS, Policy, Ruling, Scheme, catalogue
from perlindungan.regional.contract import breaches
from perlindungan.regional.installed import GROUP

IDS = (
    "id-14-pergub-42-2023",
    "id-3275-pekerja-rentan",
    "id-3374-perwali-26-2025",
    "id-6107-perbup-27-2024",
    "id-6109-perbup-91-2023",
    "id-62-pergub-3-2022",
    "id-6202-dbh-sawit",
    "id-64-pergub-19-2023",
    "id-6401-perbup-4-2022",
    "id-6402-pekerja-rentan",
    "id-6403-perbup-44-2024",
    "id-6408-pekerja-rentan",
    "id-6409-pekerja-rentan",
    "id-6471-perwali-3-2025",
    "id-6472-pekerja-rentan",
    "id-6474-perwali-23-2023",
    "id-92-perdasus-2-2022",
    "id-96-torang-jaga",
    "id-9671-perwali-4-2021",
)
SHIPPED = {
    point.name: point
    for point in entry_points(group=GROUP)
    if point.value.startswith("perlindungan.regional.shipped.")
}


def shipped(id: str) -> Policy:
    policy = SHIPPED[id].load()
    assert isinstance(policy, Policy)
    return policy


def own_rulings() -> Iterator[tuple[str, Scheme, str, Ruling[Any]]]:
    for name in IDS:
        for scheme in shipped(name).schemes:
            for point in POINTS:
                for ruling in getattr(scheme, point).rulings:
                    yield name, scheme, point, ruling


def preset_rulings() -> Iterator[tuple[str, Scheme, str, Ruling[Any]]]:
    for name in IDS:
        for scheme in shipped(name).schemes:
            for preset in scheme.presets:
                for point, ruling in preset.points.items():
                    yield f"{name} {preset.id}", scheme, point, ruling


RULINGS = [*own_rulings(), *preset_rulings()]


def test_these_and_no_others_come_with_the_library() -> None:
    assert tuple(sorted(SHIPPED)) == IDS


@pytest.mark.parametrize("id", IDS)
def test_it_comes_through_the_door_like_any_other(id: str) -> None:
    assert not breaches(shipped(id), name=id)
    assert catalogue([SHIPPED[id]]).policy(id) is shipped(id)


@pytest.mark.parametrize("id", IDS)
def test_what_was_looked_for_and_not_found_is_said(id: str) -> None:
    assert shipped(id).unknown
    assert all(one.confidence is Confidence.UNVERIFIED for one in shipped(id).unknown)


@pytest.mark.parametrize("id", IDS)
def test_each_language_tells_the_same_things(id: str) -> None:
    policy = shipped(id)
    for one in (*policy.covers, *policy.duties, *policy.remarks, *policy.unknown):
        assert one.told_id.strip()
        assert one.told_en.strip()
        assert one.told_id != one.told_en


@pytest.mark.parametrize("id", IDS)
def test_no_article_is_said_to_have_been_read(id: str) -> None:
    """Nothing beyond preambles was seen of any of them."""
    policy = shipped(id)
    for said in (*policy.covers, *policy.duties, *policy.remarks):
        if said.confidence is Confidence.TEXT:
            assert any(
                citation.note in {"preamble", "considerations"} for citation in said.citations
            )
    for scheme in policy.schemes:
        assert all(figure.confidence is not Confidence.TEXT for figure in scheme.figures)


@pytest.mark.parametrize(
    "ruling",
    [ruling for *_, ruling in RULINGS],
    ids=[f"{place} {point} {ruling.since}" for place, _, point, ruling in RULINGS],
)
def test_a_ruling_is_dated_and_says_on_whose_word(ruling: Ruling[Any]) -> None:
    assert ruling.since is not None
    assert ruling.sources
    assert not ruling.is_setting
    assert ruling.confidence in {
        Confidence.OFFICIAL,
        Confidence.SECONDARY,
        Confidence.DERIVED,
    }
    if ruling.confidence is Confidence.DERIVED:
        assert ruling.note, "what is inferred, and from what"


@pytest.mark.parametrize(
    ("scheme", "point", "ruling"),
    [found for _, *found in own_rulings()],
    ids=[f"{place} {point} {ruling.since}" for place, _, point, ruling in own_rulings()],
)
def test_a_ruling_holds_from_its_day_and_not_before(
    scheme: Scheme, point: str, ruling: Ruling[Any]
) -> None:
    assert ruling.since is not None
    ruled = getattr(scheme, point)
    assert ruled.on(ruling.since) is ruling
    assert ruled.on(ruling.since - timedelta(days=1)) is not ruling
    if ruling.until is not None:
        assert ruled.on(ruling.until - timedelta(days=1)) is ruling
        assert ruled.on(ruling.until) is not ruling


def test_no_two_regulations_of_regions_share_a_key() -> None:
    found = [one for name in IDS for one in shipped(name).regulations]
    keys = [one.key for one in found]
    assert len(keys) > 12
    assert len(set(keys)) == len(keys)
    assert "Perwali Balikpapan 3/2025" in keys
    assert all(one.issuer in one.key for one in found)


def test_only_the_lowest_row_is_paid_and_only_jkk_and_jkm() -> None:
    benefits = [ruling.value for _, _, point, ruling in RULINGS if point == "benefits"]
    assert len(benefits) >= len(IDS) - 1
    assert set(benefits) == {JKK_JKM}


@pytest.mark.parametrize(
    ("region", "on", "ids"),
    [
        ("64.74", date(2023, 6, 12), set()),
        ("64.74", date(2023, 6, 13), {"id-64-pergub-19-2023"}),
        ("64.74", date(2023, 10, 5), {"id-64-pergub-19-2023"}),
        ("64.74", date(2023, 10, 6), {"id-64-pergub-19-2023", "id-6474-perwali-23-2023"}),
        ("64.74.01", date(2026, 1, 1), {"id-64-pergub-19-2023", "id-6474-perwali-23-2023"}),
        ("33.74", date(2025, 6, 19), set()),
        ("33.74", date(2025, 6, 20), {"id-3374-perwali-26-2025"}),
        ("33.22", date(2025, 6, 20), set()),
        ("96.71", date(2024, 2, 28), {"id-96-torang-jaga", "id-9671-perwali-4-2021"}),
        ("96.01", date(2024, 2, 28), {"id-96-torang-jaga"}),
        ("92.02", date(2024, 7, 1), {"id-92-perdasus-2-2022"}),
    ],
)
def test_which_are_in_force_where_and_when(region: str, on: date, ids: set[str]) -> None:
    found = catalogue(SHIPPED.values()).policies_for(region, on)
    assert {policy.id for policy in found} == ids
