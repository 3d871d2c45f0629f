"""The state's change of budget year 2026, and how it meets the rules of regions."""

from __future__ import annotations

from datetime import date
from importlib.metadata import entry_points

import pytest

from perlindungan.law import Confidence
from perlindungan.regional import (
    NATIONAL_FRAME,
    WITHOUT_NATIONAL_FRAME,
    Fund,
    policy,
    setting,
)
from perlindungan.regional.funds import (
    APBD_DISTRICT,
    CSR,
    DBH_SAWIT,
    DONATION,
    SERTAKAN,
    VILLAGE,
)
from perlindungan.regional.installed import GROUP
from perlindungan.regional.points import Agencies, PovertyTest
from perlindungan.regional.scheme import Scheme

SCHEMES = [
    pytest.param(scheme, id=point.name)
    for point in entry_points(group=GROUP)
    if point.value.startswith("perlindungan.regional.shipped.")
    for scheme in policy(point.name).schemes
]
LAST_DAY, FIRST_DAY = date(2025, 12, 31), date(2026, 1, 1)


@pytest.mark.parametrize("point", ["poverty", "agencies"])
def test_it_holds_from_budget_year_2026(point: str) -> None:
    assert NATIONAL_FRAME[point].on(LAST_DAY) is None
    ruling = NATIONAL_FRAME[point].on(FIRST_DAY)
    assert ruling is not None
    assert ruling.confidence is Confidence.SECONDARY
    assert all(source.address for source in ruling.sources)
    assert ruling.value in {PovertyTest(decile_most=5), Agencies(pays="Dinas Sosial")}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_it_applies_to_every_shipped_scheme(scheme: Scheme) -> None:
    tests = scheme.terms(FIRST_DAY).poverty
    assert PovertyTest(decile_most=5) in [ruling.value for ruling in tests]
    agencies = scheme.terms(FIRST_DAY).agencies
    assert agencies is not None
    assert agencies.value is not None
    assert agencies.value.pays == "Dinas Sosial"


@pytest.mark.parametrize(
    ("funds", "asked"),
    [
        ((CSR,), False),
        ((SERTAKAN, DONATION), False),
        ((APBD_DISTRICT,), True),
        ((CSR, APBD_DISTRICT), True),
        ((DBH_SAWIT,), True),
        ((VILLAGE,), True),
        (None, True),
    ],
)
def test_it_is_of_what_a_public_budget_pays(funds: tuple[Fund, ...] | None, asked: bool) -> None:
    scheme = policy("id-6408-pekerja-rentan").scheme()
    assert scheme.funds.on(FIRST_DAY) is None
    assert scheme.terms(FIRST_DAY).poverty
    paid = scheme.with_ruling("funds", setting(funds, reason="Perbup (contoh)"))
    terms = paid.terms(FIRST_DAY)
    assert bool(terms.poverty) is asked
    assert (terms.agencies is not None) is asked


@pytest.mark.parametrize("scheme", SCHEMES)
def test_without_it_each_region_rules_alone(scheme: Scheme) -> None:
    own = scheme.poverty.on(FIRST_DAY)
    alone = scheme.terms(FIRST_DAY, national=WITHOUT_NATIONAL_FRAME).poverty
    assert alone == (() if own is None else (own,))
