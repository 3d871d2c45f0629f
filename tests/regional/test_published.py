"""Scenarios from figures in print: what a scheme with its money and its people comes to.

People are made up, as many as were printed. Each scenario names the page; amounts that the page
does not print are worked out from Rp16,800 a month (JKK Rp10,000 and JKM Rp6,800).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from perlindungan.facts import Funding, Month, Programme
from perlindungan.regional import Candidate, Scheme, UnsetPoint, policy, setting
from perlindungan.regional.determine import determine
from perlindungan.regional.findings import Standing, Verification
from perlindungan.regional.fund import (
    Fill,
    Headcount,
    Payee,
    Plan,
    Purse,
    Verdict,
    affordable_people,
    cost,
    fits,
    payees_of,
    price,
    stack,
    whom_until,
)
from perlindungan.regional.funds import (
    APBD_DISTRICT,
    APBD_PROVINCE,
    DBH_SAWIT,
    DBHCHT,
    OTSUS,
    Fund,
)
from perlindungan.regional.points import Benefits, Quota
from perlindungan.regional.verify import verify

MILLION, BILLION = 10**6, 10**9
YEAR = 12 * 16_800
BOTH = Benefits(programmes=frozenset({Programme.JKK, Programme.JKM}), income=1_000_000)
PALM = frozenset({"palm_worker", "plantation"})

SORONG, TORANG = "id-9671-perwali-4-2021", "id-96-torang-jaga"
BONTANG, PPU = "id-6474-perwali-23-2023", "id-6409-pekerja-rentan"
PAPUA_BARAT = "id-92-perdasus-2-2022"


def months(first: Month, count: int) -> tuple[Month, ...]:
    return tuple(first + step for step in range(count))


def crowd(count: int, **facts: Any) -> list[Payee]:
    """Return so many people, the first of whom stand first in the order."""
    return [Payee(id=f"{number:06}", **facts) for number in range(count)]


def launch(id: str, preset: str) -> Scheme:
    return policy(id).scheme().with_preset(preset)


def places(scheme: Scheme, on: date) -> int:
    """Return the quota of a scheme on a day."""
    ruling = scheme.terms(on).quota
    assert ruling is not None
    assert isinstance(ruling.value, Quota)
    assert ruling.value.total is not None
    return ruling.value.total


def paid_people(plan: Plan) -> list[int]:
    """Return for how many people each month is paid."""
    return [len(plan.payees) - missing for missing in plan.missing.values()]


# -- Kota Sorong, 2024 ----------------------------------------------------------------------------
# 19,336 people, Rp2.2 bn of the budget of 2024, launched on 28 February; months not told.
# taburapos.co/2024/02/29 ; koreri.com/2024/02/29 ; papuabarat.antaranews.com/amp/berita/40539


def sorong(fill: Fill, count: int = 10) -> Plan:
    scheme = launch(SORONG, "launch-2024")
    people = crowd(places(scheme, date(2024, 3, 1)), region="96.71")
    purse = Purse(fund=APBD_DISTRICT, amount=2_200 * MILLION)
    return stack([purse], people, BOTH, months(Month(2024, 3), count), fill=fill)


def test_sorong_does_not_say_which_months_it_pays() -> None:
    terms = launch(SORONG, "launch-2024").terms(date(2024, 3, 1))
    with pytest.raises(UnsetPoint) as refused:
        terms.need("months")
    assert refused.value.points == ("months",)


def test_sorong_month_by_month_ends_within_september() -> None:
    plan = sorong(Fill.MONTHS)
    assert paid_people(plan) == [19_336] * 6 + [14_936, 0, 0, 0]
    assert (plan.spent, plan.left) == (2_199_993_600, 6_400)
    assert len(plan.covered) == 0


def test_sorong_until_december_leaves_a_third_without() -> None:
    plan = sorong(Fill.WHOLE)
    assert (len(plan.covered), len(plan.partly), len(plan.without)) == (13_095, 0, 6_241)
    assert plan.left == 2_200 * MILLION - 13_095 * 168_000 == 40_000
    assert plan.uncovered.total == 6_241 * 168_000


def test_sorong_until_august_covers_all_and_leaves_a_part_of_the_money() -> None:
    plan = sorong(Fill.PEOPLE, count=6)
    assert len(plan.covered) == 19_336
    assert plan.left == 250_931_200


# -- Kotawaringin Timur, 2024 and 2025 ------------------------------------------------------------
# 4,400 palm workers, April to December 2024; Rp739,122,000; palm-oil revenue of 2023
# Rp46,485,301,000: kalteng.antaranews.com/berita/723485. Agencies share 10 per cent, about Rp4.6 bn
# (same). Workers not yet registered alone: biroadpim.kalteng.go.id/2023/11.

_KOTIM_RECEIVED = 46_485_301_000


def kotim(amount: int, *, registered: int = 0) -> Plan:
    people = [
        *crowd(registered, groups=PALM, region="62.02", registered=True),
        *(
            evolve(one, id=f"b{one.id}")
            for one in crowd(4_400 - registered, groups=PALM, region="62.02", registered=False)
        ),
    ]
    purse = Purse(fund=DBH_SAWIT, amount=amount, allotment=_KOTIM_RECEIVED, act="Perbup (contoh)")
    return stack([purse], people, BOTH, months(Month(2024, 4), 9))


def test_kotim_pays_nine_months_and_keeps_more_than_a_tenth_of_its_money() -> None:
    plan = kotim(739_122_000)
    assert len(plan.covered) == 4_400
    assert (plan.spent, plan.left) == (665_280_000, 73_842_000)
    assert plan.remarks == ()


def test_kotim_pays_nothing_for_whom_bpjs_knows_already() -> None:
    plan = kotim(739_122_000, registered=400)
    assert len(plan.covered) == 4_000
    assert len(plan.without) == 400
    (account,) = plan.accounts
    assert (account.spent, account.left) == (604_800_000, 134_322_000)


def test_kotim_the_tenth_of_the_agencies_lies_within_the_fifth_of_the_state() -> None:
    assert _KOTIM_RECEIVED // 10 == 4_648_530_100
    assert not kotim(4_648_530_100).accounts[0].refused
    too_much = kotim(10 * BILLION).accounts[0]
    assert too_much.refused == 10 * BILLION - _KOTIM_RECEIVED // 5 == 702_939_800


def test_kotim_afterwards_people_pay_themselves() -> None:
    """Rp16,800, or Rp36,800 with JHT: kabarkalimantan1.com ; bgnnews.co.id."""
    with_savings = Benefits(
        programmes=frozenset({Programme.JKK, Programme.JKM, Programme.JHT}), income=1_000_000
    )
    assert price(BOTH, Month(2025, 1), Funding.OWN) == 16_800
    assert price(with_savings, Month(2025, 1), Funding.OWN) == 36_800


# -- Sintang, 2024 --------------------------------------------------------------------------------
# 2,000 palm workers for a year, Rp403 m = Rp240 m JKK + Rp163 m JKM: ujungjemari.id/05/03/2024


def test_sintang_the_printed_sum_taken_to_the_rupiah_is_one_person_short() -> None:
    """It is cut off to millions: Rp200,000 are missing, and Rp201,600 is one person's year."""
    people = crowd(2_000, groups=PALM, region="61.05", registered=False)
    purse = Purse(fund=DBH_SAWIT, amount=403 * MILLION)
    plan = whom_until([purse], people, BOTH, Month(2024, 1), fill=Fill.WHOLE).plan
    assert (len(plan.covered), plan.left) == (1_999, 1_600)
    assert plan.uncovered.total == YEAR == 201_600
    whole = cost(2_000, BOTH, months(Month(2024, 1), 12), DBH_SAWIT)
    assert whole.total == 403_200_000
    assert dict(whole.by_programme) == {Programme.JKK: 240 * MILLION, Programme.JKM: 163_200_000}


# -- Bontang, 2025 and 2026 -----------------------------------------------------------------------
# 36,777 people in 2025, about Rp600 m a month: iknnews.co ; klikkaltim.com. 2026: 21,076, deciles 1
# to 5 alone: sepintasberita.com. How many were in which decile is not told; here as few as can be.


def fishers(count: int, decile: int, first: int) -> Iterable[Candidate]:
    """Return people of a decile, nobody of whom exists: the NIK begin with 99."""
    for number in range(first, first + count):
        district, serial = divmod(number, 9_000)
        yield Candidate(
            row=number,
            name=f"Contoh {number}",
            nik=f"9974{district + 1:02}010590{serial + 1:04}",
            birth_date=date(1990, 5, 1),
            region="64.74.01",
            occupation="nelayan",
            category="fisher",
            marks=frozenset(),
            decile=decile,
            registered_on=date(2024, 12, 1),
        )


@pytest.fixture(scope="module")
def bontang() -> dict[int, Verification]:
    people = [*fishers(21_076, 5, 1), *fishers(15_701, 6, 30_001)]
    scheme = launch(BONTANG, "list-2025")
    for point in ("age", "residence", "income", "exclusions", "priority"):
        scheme = scheme.with_ruling(point, setting(None, reason="contoh"))
    before = scheme.with_ruling("poverty", setting(None, reason="contoh"))
    return {
        2025: verify(people, before, on=date(2025, 1, 1), policy=BONTANG),
        2026: verify(people, scheme, on=date(2026, 1, 1), policy=BONTANG),
    }


def test_bontang_falls_from_36_777_to_21_076(bontang: dict[int, Verification]) -> None:
    granted = {year: len(determine(found).granted) for year, found in bontang.items()}
    assert granted == {2025: 36_777, 2026: 21_076}
    assert bontang[2026].counts[Standing.REJECTED] == 15_701
    assert bontang[2026].findings["decile_above"] == 15_701


def test_bontang_saves_what_the_others_had_cost(bontang: dict[int, Verification]) -> None:
    monthly = {
        year: cost(payees_of(determine(found)), BOTH, [Month(year, 1)], APBD_DISTRICT).total
        for year, found in bontang.items()
    }
    assert monthly == {2025: 617_853_600, 2026: 354_076_800}
    assert fits(
        600 * MILLION, 36_777, [Month(2025, 1)], BOTH, APBD_DISTRICT, step=100 * MILLION
    ).fits


# -- Papua Barat, July to December 2024 -----------------------------------------------------------
# 30,000 indigenous informal workers, Rp3.024 bn, by regency 9,623 / 923 / 2,855 / 4,703 / 2,465 /
# 8,352 / 1,079: westpapuavoice.ac ; papuabarat.antaranews.com/berita/49027. Which is which was not
# recorded: the codes stand here in the order of the numbers only.

_BY_REGENCY = dict(
    zip(
        ("92.02", "92.03", "92.06", "92.07", "92.08", "92.11", "92.12"),
        (9_623, 923, 2_855, 4_703, 2_465, 8_352, 1_079),
        strict=True,
    )
)


def test_papua_barat_six_months_by_regency_are_the_budget_to_the_rupiah() -> None:
    heads = [Headcount(count=count, region=code) for code, count in _BY_REGENCY.items()]
    ruling = launch(PAPUA_BARAT, "launch-2024").terms(date(2024, 7, 1)).months
    assert ruling is not None
    assert ruling.value is not None
    found = cost(heads, BOTH, ruling.value, APBD_PROVINCE)
    assert found.total == 3_024 * MILLION
    assert dict(found.by_region) == {
        code: count * 6 * 16_800 for code, count in _BY_REGENCY.items()
    }
    assert set(found.by_month.values()) == {504 * MILLION}
    assert list(found.by_month)[-1] == Month(2024, 12)


def test_papua_barat_the_money_reaches_everybody_and_nothing_is_left() -> None:
    people = [
        Payee(id=f"{code}-{number}", region=code)
        for code, count in _BY_REGENCY.items()
        for number in range(count)
    ]
    purse = Purse(fund=OTSUS, amount=3_024 * MILLION)
    plan = stack([purse], people, BOTH, months(Month(2024, 7), 6))
    assert (len(plan.covered), plan.left) == (30_000, 0)


def test_papua_barat_a_year_for_as_many_is_more_than_the_six_billion_in_print() -> None:
    """2025: 30,000 people, Rp6 bn: planet.merdeka.com."""
    fit = fits(6 * BILLION, 30_000, months(Month(2025, 1), 12), BOTH, APBD_PROVINCE, step=BILLION)
    assert (fit.verdict, fit.difference) == (Verdict.ROUNDED, -48 * MILLION)


# -- Papua Barat Daya, Torang Jaga ----------------------------------------------------------------
# 50,104 people, Rp10.2 bn, cover from 1 August 2023: teropongnews.com/2023/08 ;
# papuabarat.antaranews.com/amp/berita/32661 ; kabarsulsel-indonesia.com/?p=37056


def test_torang_jaga_a_year_costs_a_hundred_million_less_than_in_print() -> None:
    scheme = launch(TORANG, "launch-2023")
    people = crowd(places(scheme, date(2023, 8, 1)), region="96")
    ruling = scheme.terms(date(2023, 8, 1)).months
    assert ruling is not None
    assert ruling.value is not None
    assert ruling.value.months[-1] == Month(2024, 7)
    purse = Purse(fund=APBD_PROVINCE, amount=10_200 * MILLION)
    plan = stack([purse], people, BOTH, ruling.value)
    assert len(plan.covered) == 50_104
    assert plan.left == 99_033_600
    assert plan.left // YEAR == 491


def test_torang_jaga_one_page_prints_another_price() -> None:
    """Rp16,700 on sorong.tribunnews.com/2024/11/06: no sum of JKK and JKM of any row."""
    assert price(BOTH, Month(2024, 11), Funding.APBD) - 16_700 == 100


def test_province_and_districts_are_no_partition_of_the_covered() -> None:
    """2025: 77,500 by the province, six districts, 122,488 in all: papuatengah.../71129."""
    figures = {
        (figure.note.partition(";")[0], figure.value)
        for scheme in policy(TORANG).schemes
        for figure in scheme.figures
        if figure.at == "2025" and figure.what == "people"
    }
    districts = {
        "Raja Ampat": 24_000,
        "Kota Sorong": 19_336,
        "Kabupaten Sorong": 16_299,
        "Maybrat": 5_000,
        "Tambrauw": 3_191,
        "Sorong Selatan": 2_480,
    }
    assert set(districts.items()) <= figures
    assert sum(districts.values()) == 70_306
    assert 70_306 + 77_500 - 122_488 == 25_318, "so many are counted twice, or otherwise"


# -- Penajam Paser Utara, 2025 and 2026 -----------------------------------------------------------
# 15,000 people, Rp3.024 bn: kaltim.antaranews.com/berita/235173. +5,084 in the revised budget, age
# 18 to 65: insightkaltim.com/?p=13699. 2026: Rp4 bn proposed: risalah.site/?p=1377


JANUARY = Month(2025, 1)


def ppu(people: int, amount: int, first: Month = JANUARY) -> Plan:
    purse = Purse(fund=APBD_DISTRICT, amount=amount)
    return whom_until([purse], crowd(people, region="64.09"), BOTH, first).plan


def test_ppu_the_budget_is_a_year_of_15_000_to_the_rupiah() -> None:
    plan = ppu(places(launch(PPU, "list-2025"), date(2025, 1, 1)), 3_024 * MILLION)
    assert (len(plan.covered), plan.spent, plan.left) == (15_000, 3_024 * MILLION, 0)


def test_ppu_those_of_the_revised_budget_need_money_of_their_own() -> None:
    """Without it they wait, and nobody of the first 15,000 is put out."""
    plan = ppu(15_000 + 5_084, 3_024 * MILLION)
    assert plan.covered == plan.payees[:15_000]
    assert len(plan.without) == 5_084
    assert plan.uncovered.total == 5_084 * YEAR == 1_024_934_400


def test_ppu_the_proposal_for_2026_is_short_of_both_lists() -> None:
    """Taken to the rupiah; and a public budget has no relief in 2026."""
    plan = ppu(15_000 + 5_084, 4 * BILLION, Month(2026, 1))
    assert len(plan.covered) == 19_841
    assert plan.spent + plan.left == 4 * BILLION
    bought = affordable_people(4 * BILLION, months(Month(2026, 1), 12), BOTH, APBD_DISTRICT)
    assert (bought.people, bought.left) == (19_841, 54_400)


@pytest.mark.parametrize(
    ("age", "standing"),
    [
        (17, Standing.REJECTED),
        (18, Standing.ACCEPTED),
        (65, Standing.ACCEPTED),
        (66, Standing.REJECTED),
    ],
)
def test_ppu_takes_people_of_18_to_65_with_both_papers(age: int, standing: Standing) -> None:
    scheme = launch(PPU, "list-2025")
    for point in ("poverty", "income", "exclusions"):
        scheme = scheme.with_ruling(point, setting(None, reason="contoh"))
    born = date(2025 - age, 1, 1)
    whole = Candidate(
        row=1,
        name="Contoh",
        nik=f"990901{born:%d%m%y}0001",
        birth_date=born,
        region="64.09.01",
        category="gravedigger",
        marks=frozenset(),
        proofs=frozenset({"ktp", "kk"}),
        registered_on=date(2025, 3, 3),
    )
    without_card = evolve(whole, row=2, nik=f"{(whole.nik or '')[:-1]}2", proofs=frozenset({"ktp"}))
    found = verify([whole, without_card], scheme, on=date(2025, 3, 3)).people
    assert found[0].standing is standing
    assert found[1].standing is not Standing.ACCEPTED


# -- others, in print with money and people -------------------------------------------------------


@pytest.mark.parametrize(
    ("budget", "step", "people", "first", "count", "fund", "verdict"),
    [
        # Kalimantan Barat 2025, about Rp2.016 bn: jurnalis.co.id/2025/12/24
        (2_016 * MILLION, MILLION, 10_000, Month(2025, 1), 12, APBD_PROVINCE, Verdict.EXACT),
        # Lombok Timur, nine months of 2023: insidelombok.id/?p=100003
        (1_920 * MILLION, 10 * MILLION, 12_698, Month(2023, 4), 9, DBHCHT, Verdict.ROUNDED),
        # Papua Selatan, first year: bisnisupdate.com ; papuaselatan.disway.id
        (1_500 * MILLION, 100 * MILLION, 7_400, Month(2025, 9), 12, APBD_PROVINCE, Verdict.ROUNDED),
        # Maybrat 2025, 5,484 people, Rp1 bn: majalahkribo.com
        (1 * BILLION, 100 * MILLION, 5_484, Month(2025, 1), 12, APBD_DISTRICT, Verdict.UNFIT),
        # Bengkayang 2024, about 12,000 people, Rp2,429,520,000: kalbar.antaranews.com/berita/669313
        (2_429_520_000, 1, 12_000, Month(2024, 1), 12, APBD_DISTRICT, Verdict.UNFIT),
    ],
)
def test_other_figures_in_print(
    budget: int, step: int, people: int, first: Month, count: int, fund: Fund, verdict: Verdict
) -> None:
    fit = fits(budget, people, months(first, count), BOTH, fund, step=step)
    assert fit.verdict is verdict
    assert fit.needed == people * count * 16_800
    assert bool(fit.told("id")) is bool(fit.told("en"))


def test_bengkayang_the_budget_is_no_number_of_months() -> None:
    span = months(Month(2024, 1), 12)
    fit = fits(2_429_520_000, 12_000, span, BOTH, APBD_DISTRICT)
    assert not fit.makes_months
    assert (fit.people_bought, fit.people_left) == (12_051, 38_400)


def test_bengkayang_those_who_were_not_continued() -> None:
    """4,600 aimed at, 2,116 paid for a year from July 2025: kalbar.antaranews.com/berita/669313."""
    people = crowd(4_600, groups=PALM, region="61.07", registered=False)
    purse = Purse(fund=DBH_SAWIT, amount=2_116 * YEAR, act="Perbup 27/2024")
    plan = stack([purse], people, BOTH, months(Month(2025, 7), 12))
    assert (len(plan.covered), len(plan.without)) == (2_116, 2_484)
    assert plan.left == 0
