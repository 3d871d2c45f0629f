"""Sources of money: what each allows, since when, and on whose word."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from perlindungan.facts import Funding
from perlindungan.law import Confidence
from perlindungan.regional import Limits, setting
from perlindungan.regional.collect import DICTIONARY
from perlindungan.regional.funds import (
    APBD_DISTRICT,
    APBD_PROVINCE,
    CSR,
    DANA_DESA,
    DBH_DR,
    DBH_SAWIT,
    DBHCHT,
    DONATION,
    FUNDS,
    SERTAKAN,
    VILLAGE,
    Fund,
    FundKind,
)


def test_every_kind_of_money_is_there_once() -> None:
    assert [fund.kind for fund in FUNDS] == list(FundKind)


@pytest.mark.parametrize("fund", FUNDS, ids=lambda fund: fund.kind.value)
def test_every_source_says_on_whose_word_and_is_never_surer_than_its_pages(fund: Fund) -> None:
    assert fund.title_id != fund.title_en
    assert fund.citations or fund.sources
    assert bool(fund.note_id) is bool(fund.note_en)
    for ruling in fund.limits.rulings:
        assert ruling.citations
        assert ruling.sources
        assert ruling.confidence is Confidence.SECONDARY
        assert not ruling.is_setting
    for source in (*fund.sources, *(one for r in fund.limits.rulings for one in r.sources)):
        assert not source.address.startswith("http")


def test_only_those_who_are_no_public_budget_can_have_the_relief() -> None:
    assert {fund for fund in FUNDS if fund.funding is Funding.OWN} == {CSR, SERTAKAN, DONATION}


def test_the_groups_that_sources_name_are_those_of_the_dictionary() -> None:
    named = {
        group
        for fund in FUNDS
        if fund is not DANA_DESA
        for ruling in fund.limits.rulings
        if ruling.value is not None
        for group in (ruling.value.only_groups or set()) | (ruling.value.first_groups or set())
    }
    assert named == {"palm_worker", "tobacco_worker", "forestry_worker"}
    assert named <= DICTIONARY.names


@pytest.mark.parametrize(
    ("fund", "day", "limits"),
    [
        (DBH_SAWIT, date(2023, 9, 10), None),
        (
            DBH_SAWIT,
            date(2023, 9, 11),
            Limits(
                share_most=Fraction(1, 5),
                only_groups=frozenset({"palm_worker"}),
                only_unregistered=True,
                act=True,
            ),
        ),
        (DBHCHT, date(2022, 10, 3), None),
        (DBHCHT, date(2022, 10, 4), Limits(first_groups=frozenset({"tobacco_worker"}))),
        (DBHCHT, date(2024, 10, 17), Limits(first_groups=frozenset({"tobacco_worker"}))),
        (
            DBHCHT,
            date(2024, 10, 18),
            Limits(share_most=Fraction(1, 2), first_groups=frozenset({"tobacco_worker"}), act=True),
        ),
        (DBH_DR, date(2024, 10, 7), None),
        (DBH_DR, date(2024, 10, 8), Limits(only_groups=frozenset({"forestry_worker"}))),
        (DANA_DESA, date(2023, 12, 31), None),
        (DANA_DESA, date(2024, 1, 1), Limits(barred=True)),
        (DANA_DESA, date(2024, 12, 31), Limits(barred=True)),
        (DANA_DESA, date(2025, 1, 1), None),
        (DANA_DESA, date(2025, 12, 31), None),
        (DANA_DESA, date(2026, 1, 1), Limits(only_groups=frozenset({"village_cash_for_work"}))),
        (DANA_DESA, date(2026, 12, 31), Limits(only_groups=frozenset({"village_cash_for_work"}))),
        (DANA_DESA, date(2027, 1, 1), None),
        (VILLAGE, date(2024, 6, 1), Limits()),
        (APBD_DISTRICT, date(2024, 6, 1), Limits()),
    ],
)
def test_what_a_source_may_pay_for_changes_with_the_days_of_its_rules(
    fund: Fund, day: date, limits: Limits | None
) -> None:
    assert fund.limits_on(day) == limits


def test_the_articles_that_pages_name_are_cited() -> None:
    cited = {str(one) for fund in FUNDS for r in fund.limits.rulings for one in r.citations}
    assert any(one.startswith("PMK 72/2024 Pasal 5 ayat (9)") for one in cited)
    assert {
        "PMK 91/2023 Pasal 16",
        "PP 38/2023 Pasal 16",
        "PMK 55/2024 Pasal 4 ayat (1) huruf c",
    } <= cited
    assert any(one.startswith("Permendagri 15/2023") for one in cited)
    assert "Permendes 16/2025" in cited


def test_a_public_budget_says_why_it_has_no_relief() -> None:
    """PP 50/2025 leaves out APBN and APBD; of transfers and villages no page speaks."""
    for fund in FUNDS:
        if fund.funding is not Funding.OWN and fund not in {APBD_PROVINCE, APBD_DISTRICT}:
            assert "PP 50/2025" in fund.note_en
            assert "PP 50/2025" in fund.note_id
    for fund in (APBD_PROVINCE, APBD_DISTRICT):
        assert [str(one) for one in fund.citations] == ["PP 50/2025 Pasal 4 [APBN, APBD]"]


def test_no_bound_is_taken_that_no_page_ties_to_workers_insurance() -> None:
    """30 or 10 per cent: which holds for forestry workers is not told (research 4.3)."""
    limits = DBH_DR.limits_on(date(2026, 1, 1))
    assert limits is not None
    assert (limits.share_most, limits.act) == (None, False)
    assert "30 %" in DBH_DR.note_en
    assert "10 %" in DBH_DR.note_en


def test_a_user_may_rule_what_is_not_known_with_a_reason() -> None:
    ruled = DANA_DESA.ruled(
        setting(Limits(), since=date(2025, 1, 1), until=date(2026, 1, 1), reason="Perbup 7/2025")
    )
    assert ruled.limits_on(date(2025, 7, 1)) == Limits()
    assert ruled.limits_on(date(2024, 7, 1)) == Limits(barred=True)
    limited = CSR.ruled(
        setting(Limits(only_groups=frozenset({"courier"})), since=date(2026, 1, 1), reason="SK 1")
    )
    assert limited.limits_on(date(2026, 7, 1)) == Limits(only_groups=frozenset({"courier"}))
    assert limited.limits_on(date(2025, 7, 1)) == Limits()
