"""Policies outside East Kalimantan: the note on others, sections 2 and 3 of the research."""

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
from perlindungan.law import Confidence, Kind
from perlindungan.regional import policy
from perlindungan.regional.funds import APBD_DISTRICT, APBD_PROVINCE, CSR, DBH_SAWIT, DBHCHT
from perlindungan.regional.points import (
    AgeWindow,
    Exclusion,
    Groups,
    MonthsPaid,
    Order,
    PovertyTest,
    Priority,
    Quota,
    Residence,
)

SORONG = "id-9671-perwali-4-2021"
TORANG_JAGA = "id-96-torang-jaga"
PAPUA_BARAT = "id-92-perdasus-2-2022"
KALTENG = "id-62-pergub-3-2022"
KOTIM = "id-6202-dbh-sawit"
SEKADAU = "id-6109-perbup-91-2023"
BENGKAYANG = "id-6107-perbup-27-2024"
SEMARANG = "id-3374-perwali-26-2025"
BEKASI = "id-3275-pekerja-rentan"
RIAU = "id-14-pergub-42-2023"
PALM = Groups(names=frozenset({"palm_worker"}))


@pytest.mark.parametrize(
    ("id", "point", "day", "before", "then"),
    [
        (SORONG, "benefits", date(2024, 2, 28), UNSET, JKK_JKM),
        (SORONG, "funds", date(2024, 2, 28), UNSET, (APBD_DISTRICT,)),
        (TORANG_JAGA, "benefits", date(2023, 8, 1), UNSET, JKK_JKM),
        (TORANG_JAGA, "funds", date(2023, 8, 1), UNSET, (APBD_PROVINCE,)),
        (PAPUA_BARAT, "indigenous", date(2024, 7, 1), UNSET, True),
        (PAPUA_BARAT, "benefits", date(2024, 7, 1), UNSET, JKK_JKM),
        (KOTIM, "groups", date(2024, 4, 1), UNSET, PALM),
        (KOTIM, "benefits", date(2024, 4, 1), UNSET, JKK_JKM),
        (KOTIM, "funds", date(2024, 4, 1), UNSET, (DBH_SAWIT,)),
        (SEKADAU, "groups", date(2024, 9, 1), UNSET, PALM),
        (SEKADAU, "age", date(2024, 9, 1), UNSET, AgeWindow(least=17, most=61)),
        (SEKADAU, "residence", date(2024, 9, 1), UNSET, Residence(region="61.09")),
        (SEKADAU, "benefits", date(2024, 9, 1), UNSET, JKK_JKM),
        (SEKADAU, "funds", date(2024, 9, 1), UNSET, (DBH_SAWIT,)),
        (BENGKAYANG, "groups", date(2025, 7, 1), UNSET, PALM),
        (BENGKAYANG, "benefits", date(2025, 7, 1), UNSET, JKK_JKM),
        (BENGKAYANG, "funds", date(2025, 7, 1), UNSET, (DBH_SAWIT,)),
        (SEMARANG, "residence", date(2025, 6, 20), UNSET, Residence(region="33.74")),
        (SEMARANG, "funds", date(2025, 6, 20), UNSET, (APBD_DISTRICT, CSR)),
        (
            SEMARANG,
            "funds",
            date(2025, 11, 1),
            (APBD_DISTRICT, CSR),
            (APBD_DISTRICT, DBHCHT, CSR),
        ),
        (SEMARANG, "benefits", date(2025, 11, 1), UNSET, JKK_JKM),
        (BEKASI, "residence", date(2025, 11, 5), UNSET, Residence(region="32.75")),
        (BEKASI, "poverty", date(2025, 11, 5), UNSET, PovertyTest(decile_most=5)),
        (BEKASI, "priority", date(2025, 11, 5), UNSET, Priority(orders=(Order.DECILE,))),
        (BEKASI, "benefits", date(2025, 11, 5), UNSET, JKK_JKM),
        (BEKASI, "funds", date(2025, 11, 5), UNSET, (APBD_DISTRICT,)),
        (RIAU, "groups", date(2024, 1, 25), UNSET, PALM),
        (RIAU, "exclusions", date(2024, 1, 25), UNSET, {Exclusion.HAS_EMPLOYER}),
        (RIAU, "benefits", date(2024, 1, 25), UNSET, JKK_JKM),
        (RIAU, "funds", date(2024, 1, 25), UNSET, (DBH_SAWIT,)),
    ],
)
def test_a_point_changes_on_its_day(id: str, point: str, day: date, before: Any, then: Any) -> None:
    """Sections 1 to 4."""
    assert held(id, point, date.fromordinal(day.toordinal() - 1)) == before
    assert held(id, point, day) == then


@pytest.mark.parametrize(
    ("id", "points"),
    [
        (SORONG, {"benefits", "funds"}),
        (TORANG_JAGA, {"benefits", "funds"}),
        (PAPUA_BARAT, {"indigenous", "benefits"}),
        (KOTIM, {"groups", "benefits", "funds"}),
        (SEKADAU, {"groups", "age", "residence", "benefits", "funds"}),
        (BENGKAYANG, {"groups", "benefits", "funds"}),
        (SEMARANG, {"residence", "benefits", "funds"}),
        (BEKASI, {"residence", "poverty", "priority", "benefits", "funds"}),
        (RIAU, {"groups", "exclusions", "benefits", "funds"}),
    ],
)
def test_nothing_else_is_known(id: str, points: set[str]) -> None:
    """The note's last section, and section 9 of the research."""
    assert ever_ruled(id) == points


def test_kota_sorong_pays_by_its_budget_and_perwali_4_is_about_csr() -> None:
    """Research 2 (matapapua.com), note 1 (taburapos.co, koreri.com)."""
    (regulation,) = policy(SORONG).regulations
    assert regulation.key == "Perwali Kota Sorong 4/2021"
    assert "CSR" in regulation.title
    scheme = policy(SORONG).scheme()
    for point in ever_ruled(SORONG):
        for ruling in getattr(scheme, point).rulings:
            assert ruling.citations == ()
    launch = preset(SORONG, "launch-2024")
    assert launch["quota"] == Quota(total=19_336)
    assert launch["groups"].names == {"market_trader", "ojek_driver", "honorary_staff"}
    assert "months" not in launch, "the months paid are not told anywhere"
    assert {
        ("people", "2024-02", 19_336),
        ("budget", "2024", 2_200_000_000),
        ("cost", "2024", 19_336 * 16_800 * 12),
        ("agreed", "2023-02-28", 14_000),
        ("people", "2025", 19_336),
        ("need", "2021", 50_760),
        ("claims", "2025", 71_549_275_792),
    } == figures(SORONG)


def test_torang_jaga() -> None:
    """Note 1, Papua Barat Daya (kapabar.com, papuatengah.antaranews.com); no legal act found."""
    assert policy(TORANG_JAGA).regulations == ()
    launch = preset(TORANG_JAGA, "launch-2023")
    assert launch["quota"] == Quota(total=50_104)
    assert launch["months"] == MonthsPaid(first=Month(2023, 8), count=12)
    assert launch["funds"] == (APBD_PROVINCE,)
    assert "districts do not cover yet" in told(TORANG_JAGA)
    assert {
        ("people", "2023-08", 50_104),
        ("budget", "2023-08", 10_200_000_000),
        ("target", "2024", 60_000),
        ("people", "2025", 77_500),
        ("members", "2025", 122_488),
    } <= figures(TORANG_JAGA)


def test_papua_barat_asks_for_descent() -> None:
    """Note 1, neighbours (westpapuavoice.ac, papuabarat.antaranews.com)."""
    first, second, third = policy(PAPUA_BARAT).regulations
    assert (first.kind, first.key) == (Kind.PERDASUS, "Perdasus Papua Barat 2/2022")
    assert (second.key, third.key) == (
        "Perda Papua Barat 1/2022",
        "Pergub Papua Barat 35/2023",
    )
    assert preset(PAPUA_BARAT, "launch-2024") == {
        "quota": Quota(total=30_000),
        "benefits": JKK_JKM,
        "months": MonthsPaid(first=Month(2024, 7), count=6),
    }
    assert ("budget", "2024-07/2024-12", 30_000 * 16_800 * 6) in figures(PAPUA_BARAT)
    assert ("people", "2025", 106_743) in figures(PAPUA_BARAT)
    assert sum((9_623, 923, 2_855, 4_703, 2_465, 8_352, 1_079)) == 30_000
    assert "two titles" in told(PAPUA_BARAT)


def test_kalimantan_tengah_has_a_duty_and_no_scheme() -> None:
    """Note 2 (scribd.com/document/699681965): title and considerations alone were seen."""
    (regulation,) = policy(KALTENG).regulations
    assert regulation.key == "Pergub Kalimantan Tengah 3/2022"
    assert policy(KALTENG).schemes == ()
    (duty,) = policy(KALTENG).duties
    assert duty.confidence is Confidence.TEXT
    assert {(one.regulation.key, one.article) for one in duty.citations} == {
        ("Pergub Kalimantan Tengah 3/2022", ""),
        ("UU 24/2011", "15"),
        ("UU 24/2011", "16"),
    }


def test_kotawaringin_timur_tells_of_money_and_months_that_do_not_fit() -> None:
    """Note 2, Kotim (kalteng.antaranews.com/berita/723485, elaeis.co)."""
    assert policy(KOTIM).regulations == ()
    launch = preset(KOTIM, "launch-2024")
    assert launch["quota"] == Quota(total=4_400)
    assert launch["months"] == MonthsPaid(first=Month(2024, 4), count=9)
    assert {
        ("people", "2024-04/2024-12", 4_400),
        ("budget", "2024-04/2024-12", 739_122_000),
        ("budget", "2024-04/2024-12", 779_000_000),
        ("cost", "2024-04/2024-12", 4_400 * 16_800 * 9),
        ("dbh_sawit", "2023", 46_485_301_000),
        ("dbh_sawit", "2024", 41_000_000_000),
        ("people", "2025", 4_800),
        ("people", "2025", 11_000),
        ("need", "2025", 71_000),
        ("active", "2025-07", 50_891),
    } == figures(KOTIM)
    assert "must not be computed from the budget" in told(KOTIM)


def test_sekadau() -> None:
    """Note 3 (kapuasrayatoday.com): 17 to 61 years, one year from September 2024."""
    (regulation,) = policy(SEKADAU).regulations
    assert regulation.key == "Perbup Sekadau 91/2023"
    launch = preset(SEKADAU, "launch-2024")
    assert launch["quota"] == Quota(total=4_538)
    assert launch["months"] == MonthsPaid(first=Month(2024, 9), count=12)
    assert launch["funds"] == (DBH_SAWIT,)
    assert sum((679, 697, 247, 1_386, 326, 1_255, 254)) == 4_844
    assert ("people", "2024-09", 4_844) in figures(SEKADAU)
    assert "4,844, not 4,538" in told(SEKADAU)


def test_bengkayang() -> None:
    """Note 3 (kalbar.antaranews.com/berita/669313, sawitsetara.co)."""
    (regulation,) = policy(BENGKAYANG).regulations
    assert regulation.key == "Perbup Bengkayang 27/2024"
    launch = preset(BENGKAYANG, "launch-2025")
    assert launch["quota"] == Quota(total=2_116)
    assert launch["months"] == MonthsPaid(first=Month(2025, 7), count=12)
    assert {
        ("target", "2024/2025", 4_600),
        ("people", "2025-07", 2_116),
        ("left_out", "2025", 2_484),
        ("people", "2024", 12_000),
        ("budget", "2024", 2_429_520_000),
    } == figures(BENGKAYANG)
    assert 4_600 - 2_116 == 2_484


def test_semarang_names_groups_that_are_cut_off() -> None:
    """Note 4 (ppid.semarangkota.go.id), research 3 (jateng.tribunnews.com)."""
    (regulation,) = policy(SEMARANG).regulations
    assert (regulation.key, regulation.enacted) == (
        "Perwali Kota Semarang 26/2025",
        date(2025, 6, 20),
    )
    assert held(SEMARANG, "groups", date(2026, 1, 1)) == UNSET
    assert "cut off" in told(SEMARANG)
    year = preset(SEMARANG, "list-2025")
    assert year["quota"] == Quota(total=7_217)
    assert year["funds"] == (APBD_DISTRICT, DBHCHT)
    assert {value for what, _, value in figures(SEMARANG) if what == "people"} == {
        7_217,
        6_717,
        500,
        7_017,
    }
    assert {value for what, _, value in figures(SEMARANG) if what == "planned"} == {7_500, 1_000}


def test_bekasi_takes_the_poorest_deciles_first() -> None:
    """Note 4 (poskota.co.id/2025/11/05), research 3 (kotabekasikeren.com)."""
    assert policy(BEKASI).regulations == ()
    launch = preset(BEKASI, "launch-2025")
    assert launch["quota"] == Quota(total=11_666)
    assert launch["groups"].names == {
        "ojek_base",
        "ojek_online",
        "public_transport_driver",
        "msme",
        "street_vendor",
        "pkh_recipient",
    }
    priority = policy(BEKASI).scheme().priority.on(date(2025, 11, 5))
    assert priority is not None
    assert "1 to 3 first" in priority.note
    assert ("cost", "2026", 10_000 * 16_800 * 12) in figures(BEKASI)


def test_riau() -> None:
    """Note 4 (disnakertrans.riau.go.id), research 3 (utusanriau.co)."""
    main, amended = policy(RIAU).regulations
    assert (main.key, main.amends) == ("Pergub Riau 42/2023", ("Pergub Riau 15/2017",))
    assert amended.key == "Pergub Riau 15/2017"
    assert "without a work agreement" in told(RIAU)
    launch = preset(RIAU, "launch-2024")
    assert launch["quota"] == Quota(total=11_666)
    assert "months" not in launch, "the first month was not found"
    assert {
        ("people", "2024", 11_666),
        ("people", "2024", 11_866),
        ("budget", "2024", 2_350_000_000),
        ("cost", "2024", 11_666 * 16_800 * 12),
        ("places", "2024", 115_232),
        ("people", "2024", 3_850),
    } == figures(RIAU)


def test_each_has_the_presets_of_its_documented_launches() -> None:
    """Those of which a number of people is known, and no others."""
    assert {
        name: presets(name)
        for name in (SORONG, TORANG_JAGA, PAPUA_BARAT, KOTIM, SEKADAU, BENGKAYANG, SEMARANG, RIAU)
    } == {
        SORONG: {"launch-2024"},
        TORANG_JAGA: {"launch-2023"},
        PAPUA_BARAT: {"launch-2024"},
        KOTIM: {"launch-2024"},
        SEKADAU: {"launch-2024"},
        BENGKAYANG: {"launch-2025"},
        SEMARANG: {"list-2025"},
        RIAU: {"launch-2024"},
    }
