"""The regencies and cities of East Kalimantan: section 4 of the note, section 1 of the research."""

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

from perlindungan.facts import Month
from perlindungan.law import Confidence
from perlindungan.regional import WITHOUT_NATIONAL_FRAME, Candidate, Policy, policy, setting
from perlindungan.regional.findings import Standing, Verification
from perlindungan.regional.funds import APBD_DISTRICT, CSR, DBH_SAWIT
from perlindungan.regional.points import (
    Agencies,
    AgeWindow,
    Every,
    Exclusion,
    Exit,
    Groups,
    IncomeTest,
    MonthsPaid,
    PovertyTest,
    Proofs,
    Quota,
    Renewal,
    Residence,
    Table,
)
from perlindungan.regional.verify import verify

BONTANG = "id-6474-perwali-23-2023"
BALIKPAPAN = "id-6471-perwali-3-2025"
SAMARINDA = "id-6472-pekerja-rentan"
KUKAR = "id-6402-pekerja-rentan"
PASER = "id-6401-perbup-4-2022"
BERAU = "id-6403-perbup-44-2024"
KUTIM = "id-6408-pekerja-rentan"
PPU = "id-6409-pekerja-rentan"


@pytest.mark.parametrize(
    ("id", "point", "day", "before", "then"),
    [
        (BONTANG, "benefits", date(2023, 10, 1), UNSET, JKK_JKM),
        (BONTANG, "funds", date(2023, 10, 1), UNSET, (APBD_DISTRICT,)),
        (BONTANG, "exits", date(2026, 1, 1), UNSET, {Exit.DIED, Exit.MOVED_AWAY}),
        (BONTANG, "renewal", date(2026, 1, 1), UNSET, Renewal(every=Every.MONTH)),
        (BALIKPAPAN, "age", date(2025, 4, 1), UNSET, AgeWindow(most=64)),
        (BALIKPAPAN, "residence", date(2025, 4, 1), UNSET, Residence(region="64.71", months=6)),
        (BALIKPAPAN, "income", date(2025, 4, 1), UNSET, IncomeTest(minimum_wage=True)),
        (BALIKPAPAN, "exclusions", date(2025, 4, 1), UNSET, {Exclusion.COVERED}),
        (
            BALIKPAPAN,
            "proofs",
            date(2025, 4, 1),
            UNSET,
            Proofs(
                all=frozenset({"ktp"}),
                by_group=Table(
                    {
                        "ojek_online": frozenset({"surat_platform"}),
                        "online_driver": frozenset({"surat_platform"}),
                    }
                ),
            ),
        ),
        (BALIKPAPAN, "benefits", date(2025, 4, 1), UNSET, JKK_JKM),
        (
            BALIKPAPAN,
            "agencies",
            date(2026, 1, 1),
            Agencies(
                verifies="DPPP (petani, nelayan), Dishub (ojek pangkalan), "
                "Disnaker (pengemudi daring)",
                fixes="Wali Kota",
                pays="Disnaker",
            ),
            Agencies(fixes="Wali Kota", pays="Dinas Sosial"),
        ),
        (
            BALIKPAPAN,
            "renewal",
            date(2025, 4, 1),
            UNSET,
            Renewal(every=Every.YEAR, verified_again=True, act="SK Wali Kota"),
        ),
        (SAMARINDA, "residence", date(2025, 10, 30), UNSET, Residence(region="64.72")),
        (SAMARINDA, "funds", date(2025, 10, 30), UNSET, (APBD_DISTRICT,)),
        (
            SAMARINDA,
            "exits",
            date(2025, 10, 30),
            UNSET,
            {Exit.INCOME_IMPROVED, Exit.GOT_EMPLOYER},
        ),
        (KUKAR, "benefits", date(2021, 10, 1), UNSET, JKK_JKM),
        (KUKAR, "funds", date(2021, 10, 1), UNSET, (APBD_DISTRICT,)),
        (PASER, "age", date(2024, 4, 19), UNSET, AgeWindow(least=15, most=64)),
        (PASER, "residence", date(2024, 4, 19), UNSET, Residence(region="64.01")),
        (
            PASER,
            "exclusions",
            date(2024, 4, 19),
            UNSET,
            {Exclusion.CIVIL_SERVANT, Exclusion.STUDENT},
        ),
        (PASER, "benefits", date(2023, 1, 1), UNSET, JKK_JKM),
        (PASER, "funds", date(2023, 1, 1), UNSET, (APBD_DISTRICT,)),
        (BERAU, "benefits", date(2025, 7, 24), UNSET, JKK_JKM),
        (BERAU, "funds", date(2025, 7, 24), UNSET, (APBD_DISTRICT, CSR, DBH_SAWIT)),
        (KUTIM, "benefits", date(2025, 11, 8), UNSET, JKK_JKM),
        (
            KUTIM,
            "agencies",
            date(2025, 11, 8),
            UNSET,
            Agencies(proposes="RT atau desa, dengan surat", verifies="Disnaker, Disdukcapil"),
        ),
        (PPU, "age", date(2025, 1, 1), UNSET, AgeWindow(least=18, most=65)),
        (PPU, "residence", date(2025, 1, 1), UNSET, Residence(region="64.09")),
        (PPU, "proofs", date(2025, 1, 1), UNSET, Proofs(all=frozenset({"ktp", "kk"}))),
        (PPU, "benefits", date(2025, 1, 1), UNSET, JKK_JKM),
        (PPU, "funds", date(2025, 1, 1), UNSET, (APBD_DISTRICT,)),
        (
            PPU,
            "agencies",
            date(2025, 1, 1),
            UNSET,
            Agencies(proposes="RT dan desa", verifies="tim dengan Disdukcapil"),
        ),
    ],
)
def test_a_point_changes_on_its_day(id: str, point: str, day: date, before: Any, then: Any) -> None:
    """Section 4, a row for each district."""
    assert held(id, point, date.fromordinal(day.toordinal() - 1)) == before
    assert held(id, point, day) == then


@pytest.mark.parametrize(
    ("id", "points"),
    [
        (BONTANG, {"benefits", "funds", "exits", "renewal"}),
        (
            BALIKPAPAN,
            {
                "age",
                "residence",
                "income",
                "exclusions",
                "proofs",
                "benefits",
                "agencies",
                "renewal",
            },
        ),
        (SAMARINDA, {"residence", "funds", "exits"}),
        (KUKAR, {"benefits", "funds"}),
        (PASER, {"age", "residence", "exclusions", "benefits", "funds"}),
        (BERAU, {"benefits", "funds"}),
        (KUTIM, {"benefits", "agencies"}),
        (PPU, {"age", "residence", "proofs", "benefits", "funds", "agencies"}),
    ],
)
def test_nothing_else_is_known(id: str, points: set[str]) -> None:
    """The note's last section, and section 9 of the research."""
    assert ever_ruled(id) == points


@pytest.mark.parametrize(("id", "day"), [(KUTIM, date(2026, 1, 1)), (PPU, date(2026, 1, 1))])
def test_who_is_in_charge_changes_in_2026(id: str, day: date) -> None:
    """Section 5: Dinas Sosial from budget year 2026."""
    assert held(id, "agencies", date(2025, 12, 31)) != UNSET
    assert held(id, "agencies", day) == UNSET
    agencies = policy(id).scheme().terms(day).agencies
    assert agencies is not None
    assert agencies.value == Agencies(pays="Dinas Sosial")


def test_bontang() -> None:
    """Section 4 (jpnn.com, klikkaltim.com, sepintasberita.com), research 1.3 (setda)."""
    (regulation,) = policy(BONTANG).regulations
    assert regulation.key == "Perwali Bontang 23/2023"
    assert (regulation.enacted, regulation.in_force) == (date(2023, 10, 6), None)
    assert regulation.title.endswith("Jaminan Sosial Ketenagakerjaan bagi Pekerja Rentan")
    assert not policy(BONTANG).in_force(date(2023, 10, 5))
    assert policy(BONTANG).in_force(date(2023, 10, 6))
    assert presets(BONTANG) == {"launch-2023", "list-2025", "list-2026"}
    first = preset(BONTANG, "launch-2023")
    assert first["quota"] == Quota(total=34_782)
    assert first["months"] == MonthsPaid(first=Month(2023, 10), count=3)
    year = preset(BONTANG, "list-2025")
    assert year["quota"] == Quota(total=36_777)
    assert year["months"] == MonthsPaid(first=Month(2025, 1), count=12)
    assert year["benefits"] == JKK_JKM
    assert year["groups"] == Groups(
        names=frozenset(
            {
                "fisher",
                "farmer",
                "livestock_keeper",
                "masseur",
                "ojek_driver",
                "trader",
                "mechanic",
                "courier",
            }
        )
    )
    after = preset(BONTANG, "list-2026")
    assert after["quota"] == Quota(total=21_076)
    assert "months" not in after


def test_bontang_tells_of_no_income_limit() -> None:
    """Section 4 and research 1.3: two descriptions by officials, neither of them the law."""
    assert held(BONTANG, "income", date(2025, 10, 1)) == UNSET
    assert "Rp1 million" in told(BONTANG)
    assert "neither is the text" in told(BONTANG)


def test_the_fall_of_bontang_in_figures() -> None:
    """Section 5: from 36,777 to 21,076."""
    assert {
        ("people", "2023-10/2024-09", 34_782),
        ("people_with_disabilities", "2023-10", 345),
        ("joined", "2024-10", 1_995),
        ("people", "2025", 36_777),
        ("budget", "2025", 7_400_000_000),
        ("people", "2026", 21_076),
        ("budget", "2026", 4_000_000_000),
        ("left_out", "2026", 15_701),
    } <= figures(BONTANG)
    assert 34_782 + 1_995 == 36_777
    assert 36_777 - 21_076 == 15_701


def ten_people() -> list[Candidate]:
    """One fisher in each decile; made up, and told apart by the serial number."""
    return [
        Candidate(
            row=decile,
            name=f"Contoh {decile}",
            nik=f"990101410590{decile:04}",
            birth_date=date(1990, 5, 1),
            region="64.74",
            occupation="nelayan",
            category="fisher",
            marks=frozenset(),
            decile=decile,
            registered_on=date(2025, 12, 1),
        )
        for decile in range(1, 11)
    ]


def verified(on: date, **frame: Any) -> Verification:
    scheme = policy(BONTANG).scheme().with_preset("list-2025")
    if on < date(2026, 1, 1) or frame:
        scheme = scheme.with_ruling("poverty", setting(None, reason="contoh"))
    for point in ("age", "residence", "income", "exclusions"):
        scheme = scheme.with_ruling(point, setting(None, reason="contoh"))
    return verify(ten_people(), scheme, on=on, policy=BONTANG, **frame)


def accepted(verification: Verification) -> list[int]:
    return sorted(
        person.candidate.decile
        for person in verification.people
        if person.standing is Standing.ACCEPTED and person.candidate.decile is not None
    )


def test_what_the_deciles_do_to_a_list_of_bontang() -> None:
    """Section 5: only deciles 1 to 5 since 2026; the list is made up, one person in each decile."""
    assert accepted(verified(date(2025, 12, 31))) == list(range(1, 11))
    after = verified(date(2026, 1, 1))
    assert accepted(after) == [1, 2, 3, 4, 5]
    assert after.counts[Standing.REJECTED] == 5
    without = verified(date(2026, 1, 1), national=WITHOUT_NATIONAL_FRAME)
    assert accepted(without) == list(range(1, 11))


def test_balikpapan() -> None:
    """Section 4 (nomorsatukaltim, berandapost, niaga.asia), research 1.4 (lintasraya)."""
    (regulation,) = policy(BALIKPAPAN).regulations
    assert (regulation.key, regulation.in_force) == ("Perwali Balikpapan 3/2025", None)
    assert preset(BALIKPAPAN, "launch-2025") == {
        "quota": Quota(total=7_100),
        "benefits": JKK_JKM,
    }, "from April 2025; the last month was not found"
    assert ("people", "2025-04", 7_100) in figures(BALIKPAPAN)
    assert "under revision" in told(BALIKPAPAN)


def test_samarinda() -> None:
    """Section 4 (kasakkusuk.com, nomorsatukaltim): no regulation; deciles 1-4 an aspect."""
    assert policy(SAMARINDA).regulations == ()
    assert held(SAMARINDA, "poverty", date(2025, 10, 30)) == UNSET
    year = preset(SAMARINDA, "list-2025")
    assert year["poverty"] == PovertyTest(decile_most=4)
    assert year["quota"] == Quota(total=19_000)
    assert figures(SAMARINDA) == {("people", "2025", 19_000), ("places", "2025-11", 13_000)}
    assert "54.72" in told(SAMARINDA)


def test_kutai_kartanegara() -> None:
    """Section 4 (akupedia.id and others): 35,440 from October 2021, a Perda without number."""
    assert policy(KUKAR).regulations == ()
    first = preset(KUKAR, "launch-2021")
    assert first["quota"] == Quota(total=35_440)
    assert first["months"] == MonthsPaid(first=Month(2021, 10), count=3)
    assert first["groups"].names == {
        "farmer",
        "ojek_driver",
        "masseur",
        "tutor",
        "scavenger",
        "trader",
        "pond_fisher",
        "fisher",
        "livestock_keeper",
        "day_labourer",
    }
    assert {
        ("people", "2021-10", 35_440),
        ("budget", "2021", 1_780_000_000),
        ("people", "2022", 46_073),
        ("budget", "2022", 7_700_000_000),
        ("budget", "2024", 10_000_000_000),
        ("budget", "2025", 10_000_000_000),
        ("joined", "2025-12", 13_289),
    } == figures(KUKAR)


def test_paser_ties_licences_to_membership() -> None:
    """Section 4 and file on others, section 5 (humas.paserkab.go.id): certificate and payment."""
    (duty,) = policy(PASER).duties
    assert duty.confidence is Confidence.OFFICIAL
    assert "licence" in duty.told_en
    assert "certificate" in duty.told_en
    assert "last payment" in duty.told_en
    assert duty.since is None
    assert duty.sources[0].address.startswith("humas.paserkab.go.id/")


def test_paser() -> None:
    """Section 4 (infopaser.id, berandapost), research 1.5 (prokopim)."""
    (regulation,) = policy(PASER).regulations
    assert regulation.key == "Perbup Paser 4/2022"
    assert presets(PASER) == {"list-2023"}
    year = preset(PASER, "list-2023")
    assert year["quota"] == Quota(total=32_268)
    assert year["months"] == MonthsPaid(first=Month(2023, 1), count=12)
    assert year["groups"].names == {
        "mosque_caretaker",
        "planter",
        "fisher",
        "trader",
        "rt_head",
    }
    assert {
        ("people", "2022", 32_000),
        ("budget", "2022", 1_600_000_000),
        ("months", "2022", 3),
        ("people", "2023", 32_268),
        ("budget", "2023", 6_500_000_000),
        ("people", "2024-04", 46_582),
    } == figures(PASER)
    assert "looking for work" in told(PASER)


def test_berau() -> None:
    """Section 4 (kaltimtoday.co, prokopim), research 1.5 (kartanews, zona.my.id)."""
    regulation, circular = policy(BERAU).regulations
    assert regulation.key == "Perbup Berau 44/2024"
    assert circular.number == "50.15.14.2/1091/4.PJK"
    (duty,) = policy(BERAU).duties
    assert "30,000" in duty.told_en
    assert {
        ("people", "2025", 4_465),
        ("people", "2025", 4_500),
        ("asked", "2025", 30_000),
        ("companies", "2025", 100),
        ("dbh_sawit", "2023", 20_547_999_000),
        ("dbh_sawit", "2024", 18_150_895_000),
    } == figures(BERAU)


def test_kutai_timur() -> None:
    """Section 4 (newsborneo.id, penafakta.com), research 1.5: Perda 1/2022 is the labour Perda."""
    assert policy(KUTIM).regulations == ()
    assert "general law on labour" in told(KUTIM)
    assert preset(KUTIM, "list-2025")["groups"].names == {
        "ojek_online",
        "online_driver",
        "farmer",
        "fisher",
        "day_labourer",
    }
    assert {
        ("people", "2024-05", 14_500),
        ("people", "2024-11", 85_000),
        ("validated", "2025-11", 93_200),
        ("validated", "2025-12", 98_000),
        ("target", "2025-11", 160_000),
        ("target", "2025-12", 150_000),
        ("cost", "2025", 98_000 * 16_800 * 12),
    } <= figures(KUTIM)


def test_penajam_paser_utara() -> None:
    """Section 4 (kaltim.antaranews.com, insightkaltim.com), research 1.5 (risalah.site)."""
    assert policy(PPU).regulations == ()
    year = preset(PPU, "list-2025")
    assert year["quota"] == Quota(total=15_000)
    assert year["months"] == MonthsPaid(first=Month(2025, 1), count=12)
    assert year["groups"].names == {
        "fisher",
        "farm_labourer",
        "ojek_driver",
        "parking_attendant",
        "port_labourer",
        "speedboat_crew",
        "gravedigger",
        "msme",
        "woman_breadwinner",
    }
    assert {
        ("people", "2023", 16_895),
        ("people", "2024", 10_000),
        ("places", "2024", 6_000),
        ("people", "2025", 15_000),
        ("places", "2025", 5_614),
        ("joined", "2025", 5_084),
        ("budget", "2025", 15_000 * 16_800 * 12),
        ("budget", "2026", 4_000_000_000),
    } <= figures(PPU)
    assert "against both, 15,000 in all" in told(PPU)


def _addresses(found: Policy) -> set[str]:
    return {source.address for source in found.sources}


def test_whole_addresses_are_given_where_they_are_known() -> None:
    """Research, section 1."""
    assert any(one.startswith("setda.bontangkota.go.id/") for one in _addresses(policy(BONTANG)))
    assert any(one.startswith("lintasraya.com/") for one in _addresses(policy(BALIKPAPAN)))
