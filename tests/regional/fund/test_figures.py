"""Published figures, put to the prices of national law: what fits, what does not, and why.

Beside each the page that prints it. Nothing is corrected: the check tells what each figure means.
"""

from __future__ import annotations

import pytest
from attrs import evolve

from perlindungan.facts import FactError, Funding, Month, Programme
from perlindungan.regional.fund import (
    Fit,
    Verdict,
    affordable_months,
    affordable_people,
    cost,
    fits,
)
from perlindungan.regional.funds import APBD_DISTRICT, APBD_PROVINCE, CSR, DBH_SAWIT, Fund
from perlindungan.regional.points import Benefits, MonthsPaid

BOTH = Benefits(programmes=frozenset({Programme.JKK, Programme.JKM}), income=1_000_000)
JKK = Benefits(programmes=frozenset({Programme.JKK}), income=1_000_000)
JKM = Benefits(programmes=frozenset({Programme.JKM}), income=1_000_000)
MILLION, BILLION = 1_000_000, 1_000_000_000


def year(first: Month, count: int = 12) -> MonthsPaid:
    return MonthsPaid(first=first, count=count)


# -- Kota Sorong, 2024 ----------------------------------------------------------------------------
# 19,336 people, Rp2.2 bn of the city's budget; the months paid are stated nowhere.
# https://taburapos.co/2024/02/29/pemkot-launching-program-bpjs-ketenagakerjaan-bagi-19-336-pekerja-rentan
# https://koreri.com/2024/02/29/19-336-pekerja-rentan-di-kota-sorong-resmi-dilindungi-bpjs-tk/amp


def test_sorong_the_budget_buys_six_whole_months_for_all_and_something_more() -> None:
    bought = affordable_months(2_200 * MILLION, 19_336, Month(2024, 3), BOTH, APBD_DISTRICT)
    assert len(bought.months) == 6
    assert (bought.months[0], bought.months[-1]) == (Month(2024, 3), Month(2024, 8))
    assert bought.cost == 1_949_068_800
    assert bought.left == 250_931_200
    assert bought.next_price == 324_844_800
    assert bought.next_people == 14_936
    assert bought.cost + bought.left == bought.budget


def test_sorong_a_whole_year_would_cost_almost_twice_as_much() -> None:
    assert cost(19_336, BOTH, year(Month(2024, 1)), APBD_DISTRICT).total == 3_898_137_600


def test_sorong_a_whole_year_can_be_bought_for_fewer_people() -> None:
    bought = affordable_people(2_200 * MILLION, year(Month(2024, 1)), BOTH, APBD_DISTRICT)
    assert (bought.people, bought.left) == (10_912, 140_800)


# -- Kotawaringin Timur, 2024 ---------------------------------------------------------------------
# 4,400 people, April to December 2024, palm-oil revenue; Rp739,122,000 by one page and about
# Rp779 m by another.
# https://kabarkalimantan1.com/petani-sawit-kotim-terima-manfaat-dbh-berupa-jaminan-sosial/?amp=1
# kalteng.antaranews.com/berita/723485 ; elaeis.co


def kotim(budget: int, step: int = 1) -> Fit:
    months = MonthsPaid(first=Month(2024, 4), count=9)
    assert months.months[-1] == Month(2024, 12)
    return fits(budget, 4_400, months, BOTH, DBH_SAWIT, step=step)


def test_kotim_nine_months_need_less_than_either_budget() -> None:
    assert kotim(665_280_000).verdict is Verdict.EXACT
    for budget, step in ((739_122_000, 1), (779 * MILLION, MILLION)):
        fit = kotim(budget, step)
        assert (fit.verdict, fit.fits) == (Verdict.UNFIT, False)
        assert fit.needed == 665_280_000
        assert fit.difference == budget - 665_280_000 > 0


def test_kotim_the_first_budget_lacks_little_to_a_tenth_month_and_is_no_number_of_months() -> None:
    fit = kotim(739_122_000)
    assert (fit.months_bought, fit.months_left, fit.months_lack) == (9, 73_842_000, 78_000)
    assert (fit.people_bought, fit.people_left) == (4_888, 56_400)
    assert not fit.makes_months
    english, indonesian = fit.told("en"), fit.told("id")
    assert "Rp78,000 short of one month more" in english
    assert "kurang Rp78.000 untuk satu bulan lagi" in indonesian
    assert "no multiple of one person's month" in english
    assert "bukan kelipatan iuran satu orang sebulan" in indonesian


def test_kotim_the_second_budget_buys_ten_months() -> None:
    fit = kotim(779 * MILLION, MILLION)
    assert (fit.months_bought, fit.months_left) == (10, 39_800_000)
    assert "Rp113,720,000 above" in fit.told("en")
    assert "no multiple" not in fit.told("en")


# -- Sintang, 2024 --------------------------------------------------------------------------------
# 2,000 palm workers for a year, Rp403 m: Rp240 m for JKK and Rp163 m for JKM.
# ujungjemari.id/05/03/2024


def test_sintang_the_two_parts_confirm_the_two_prices() -> None:
    months = year(Month(2024, 1))
    parts = cost(2_000, BOTH, months, DBH_SAWIT).by_programme
    assert parts == {Programme.JKK: 240_000_000, Programme.JKM: 163_200_000}
    jkk = fits(240 * MILLION, 2_000, months, JKK, DBH_SAWIT, step=MILLION)
    jkm = fits(163 * MILLION, 2_000, months, JKM, DBH_SAWIT, step=MILLION)
    both = fits(403 * MILLION, 2_000, months, BOTH, DBH_SAWIT, step=MILLION)
    assert (jkk.verdict, jkm.verdict, both.verdict) == (
        Verdict.EXACT,
        Verdict.ROUNDED,
        Verdict.ROUNDED,
    )


# -- figures that fit -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("budget", "step", "people", "first", "count", "fund", "verdict"),
    [
        # Penajam Paser Utara 2025: https://kaltim.antaranews.com/berita/235173/
        (3_024 * MILLION, 1, 15_000, Month(2025, 1), 12, APBD_DISTRICT, Verdict.EXACT),
        # Paser 2023: berandapost.com/2024/04/19
        (6_500 * MILLION, 100 * MILLION, 32_268, Month(2023, 1), 12, APBD_DISTRICT, "rounded"),
        # Paser, revised budget 2022: prokopim.paserkab.go.id ;
        # amp.kaltim.prokal.co/read/news/403662
        (1_600 * MILLION, 100 * MILLION, 32_000, Month(2022, 10), 3, APBD_DISTRICT, "rounded"),
        # Bontang, revised budget 2023: https://setda.bontangkota.go.id/?p=4418 (1.753 bn is needed,
        # 1.7 printed)
        (1_700 * MILLION, 100 * MILLION, 34_782, Month(2023, 10), 3, APBD_DISTRICT, "rounded"),
        # Bontang a year: https://klikkaltim.com/category/bontang/35-ribu-pekerja-rentan-di-bontang-
        # terima-jaminan-sosial-rp-7-miliar-dari-pemkot
        (7_400 * MILLION, 100 * MILLION, 36_777, Month(2024, 10), 12, APBD_DISTRICT, "rounded"),
        # Kutai Kartanegara from October 2021: akupedia.id ; kaltimkita.com
        (1_780 * MILLION, 10 * MILLION, 35_440, Month(2021, 10), 3, APBD_DISTRICT, "rounded"),
        # Papua Barat, July to December 2024: papuabarat.antaranews.com/berita/49027
        (3_024 * MILLION, 1, 30_000, Month(2024, 7), 6, APBD_PROVINCE, Verdict.EXACT),
        # Papua Tengah, August 2025 to July 2026: meepago.com
        (4_630 * MILLION, 10 * MILLION, 23_000, Month(2025, 8), 12, APBD_PROVINCE, "rounded"),
        # Riau 2024: sumatra.bisnis.com 2024-03-27
        (2_350 * MILLION, 10 * MILLION, 11_666, Month(2024, 1), 12, DBH_SAWIT, "rounded"),
        # Kutai Timur 2025, "almost 20 bn": kutaitimurkab.go.id ; prokutim.site
        (20 * BILLION, BILLION, 98_000, Month(2025, 1), 12, APBD_DISTRICT, "rounded"),
        # Kota Bekasi: https://rakyatbekasi.com/10-000-pekerja-rentan-di-bekasi-dapat-bpjs-
        # ketenagakerjaan-gratis-komisi-4-dprd-masih-jauh-dari-kebutuhan
        (2 * BILLION, BILLION, 10_000, Month(2026, 1), 12, APBD_DISTRICT, "rounded"),
    ],
)
def test_figures_that_fit(
    budget: int, step: int, people: int, first: Month, count: int, fund: Fund, verdict: object
) -> None:
    fit = fits(budget, people, year(first, count), BOTH, fund, step=step)
    assert fit.verdict is Verdict(verdict)
    assert fit.needed == people * count * 16_800
    assert fit.fits
    for locale in ("id", "en"):
        assert "tidak cocok" not in fit.told(locale)
        assert "do not fit" not in fit.told(locale)


# -- Bontang, 2026 --------------------------------------------------------------------------------
# 21,076 people under deciles 1 to 5, about Rp4 bn, of it JKK about 2.4 and JKM about 1.6.
# sepintasberita.com


def test_bontang_2026_costs_more_than_its_rounded_parts_say() -> None:
    months = year(Month(2026, 1))
    counted = cost(21_076, BOTH, months, APBD_DISTRICT)
    assert counted.total == 4_248_921_600
    assert counted.by_programme == {Programme.JKK: 2_529_120_000, Programme.JKM: 1_719_801_600}
    assert fits(4 * BILLION, 21_076, months, BOTH, APBD_DISTRICT, step=BILLION).fits
    jkk = fits(2_400 * MILLION, 21_076, months, JKK, APBD_DISTRICT, step=100 * MILLION)
    jkm = fits(1_600 * MILLION, 21_076, months, JKM, APBD_DISTRICT, step=100 * MILLION)
    assert (jkk.verdict, jkm.verdict) == (Verdict.UNFIT, Verdict.UNFIT)
    assert (jkk.difference, jkm.difference) == (-129_120_000, -119_801_600)
    assert (jkk.people_bought, jkm.people_bought) == (20_000, 19_607)
    assert "Rp129.120.000 lebih kecil" in jkk.told("id")
    assert "Rp129,120,000 below" in jkk.told("en")


def test_bontang_2026_saves_what_those_who_left_had_cost() -> None:
    months = year(Month(2026, 1))
    before = cost(36_777, BOTH, months, APBD_DISTRICT).total
    after = cost(21_076, BOTH, months, APBD_DISTRICT).total
    assert before == 7_414_243_200
    assert before - after == (36_777 - 21_076) * 12 * 16_800


def test_a_public_budget_of_2026_gets_no_relief_and_a_donor_does() -> None:
    months = MonthsPaid(first=Month(2026, 4), count=9)
    assert cost(1_000, BOTH, months, APBD_DISTRICT).total == 151_200_000
    assert cost(1_000, BOTH, months, CSR).total == 75_600_000


# -- the check itself -----------------------------------------------------------------------------


@pytest.mark.parametrize("off", [-1, 1])
def test_a_step_is_the_first_difference_that_no_longer_fits(off: int) -> None:
    months = MonthsPaid(first=Month(2024, 1), count=1)
    needed, step = 16_800 * 100, 10_000
    inside = fits(needed + off * (step - 1), 100, months, BOTH, Funding.APBD, step=step)
    outside = fits(needed + off * step, 100, months, BOTH, Funding.APBD, step=step)
    assert (inside.verdict, outside.verdict) == (Verdict.ROUNDED, Verdict.UNFIT)


def test_a_budget_below_the_first_month_buys_none() -> None:
    fit = fits(1_000, 10, [Month(2026, 3), Month(2026, 4)], BOTH, Funding.OWN, transport=False)
    assert (fit.months_bought, fit.months_left, fit.months_lack) == (0, 1_000, 167_000)


def test_months_beyond_the_last_are_bought_at_its_price() -> None:
    fit = fits(
        10 * (16_800 + 8_400 * 3) + 5,
        10,
        [Month(2026, 3), Month(2026, 4)],
        BOTH,
        Funding.OWN,
        transport=False,
    )
    assert (fit.months_bought, fit.months_left, fit.months_lack) == (4, 5, 83_995)


def test_a_budget_of_months_at_two_prices_is_not_said_to_be_impossible() -> None:
    all_three = evolve(BOTH, programmes=BOTH.programmes | {Programme.JHT})
    budget = 36_800 + 28_400
    fit = fits(budget, 2, (Month(2026, 3), Month(2026, 4)), all_three, Funding.OWN, transport=False)
    assert (fit.people_bought, fit.people_left) == (1, 0)
    assert fit.makes_months
    assert "no multiple" not in fit.told("en")
    odd = evolve(fit, budget=budget + 1)
    assert not odd.makes_months
    assert "no multiple" in odd.told("en")


@pytest.mark.parametrize(
    ("budget", "people", "count", "step"), [(-1, 1, 1, 1), (1, 0, 1, 1), (1, 1, 0, 1), (1, 1, 1, 0)]
)
def test_figures_that_are_none_are_refused(budget: int, people: int, count: int, step: int) -> None:
    months = [Month(2024, 1) + place for place in range(count)]
    with pytest.raises(FactError) as refused:
        fits(budget, people, months, BOTH, Funding.APBD, step=step)
    assert refused.value.code == ("at_least" if count else "span_months")
