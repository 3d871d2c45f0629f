"""JP: ceiling, rates, pension age, and the record that gathers the programme's rules."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from attrs import frozen

from perlindungan.law import Citation, Condition, Confidence, Entry, Timeline
from perlindungan.law.registry import (
    LETTER_JP_2019,
    LETTER_JP_2020,
    LETTER_JP_2021,
    LETTER_JP_2023,
    LETTER_JP_2024,
    LETTER_JP_2025,
    LETTER_JP_2026,
    PP_45_2015,
)
from perlindungan.law.regulation import Regulation
from perlindungan.programmes.declaration import Contribution, DueDateRule, OnHoliday
from perlindungan.programmes.jp.benefit import JP_BENEFIT, JPBenefit
from perlindungan.programmes.jp.contribution import CONTRIBUTIONS
from perlindungan.programmes.jp.eligibility import DUE
from perlindungan.programmes.payment import late_fine, wage_earner_due_dates
from perlindungan.programmes.rates import rate_since_2015


@frozen(kw_only=True)
class JPLaw:
    """The rules of JP."""

    ceiling: Timeline[int]
    employer_rate: Timeline[Fraction]
    worker_rate: Timeline[Fraction]
    pension_age: Timeline[int]
    months_after_pension_age: Timeline[int]
    due: Timeline[Condition]
    due_date: Timeline[DueDateRule]
    late_fine: Timeline[Fraction]
    contributions: tuple[Contribution, ...]
    benefit: JPBenefit


def _ceiling(
    year: int,
    value: int,
    confidence: Confidence,
    letter: Regulation | None = None,
    note: str = "",
) -> Entry[int]:
    """Return the ceiling from March of a year; it answers until the next March."""
    basis: tuple[Citation, ...] = (PP_45_2015.article(29, 3),)
    return Entry(
        since=date(year, 3, 1),
        value=value,
        citations=(letter.whole(), *basis) if letter else basis,
        confidence=confidence,
        announced=letter.enacted if letter else None,
        next_due=date(year + 1, 3, 1),
        note=note,
    )


_SECONDARY, _OFFICIAL = Confidence.SECONDARY, Confidence.OFFICIAL

CEILING = Timeline(
    name="jp.ceiling",
    title_id="Batas paling tinggi upah untuk iuran JP",
    title_en="Wage ceiling for JP contributions",
    unit="rupiah a month",
    entries=(
        Entry(
            since=date(2015, 7, 1),
            value=7_000_000,
            citations=(PP_45_2015.article(29, 2),),
            confidence=Confidence.TEXT,
            next_due=date(2016, 3, 1),
        ),
        _ceiling(2016, 7_335_300, _SECONDARY),
        _ceiling(2017, 7_703_500, _SECONDARY),
        _ceiling(2018, 8_094_000, _SECONDARY),
        _ceiling(2019, 8_512_400, _OFFICIAL, LETTER_JP_2019),
        _ceiling(2020, 8_939_700, _OFFICIAL, LETTER_JP_2020),
        _ceiling(
            2021,
            8_754_600,
            _SECONDARY,
            LETTER_JP_2021,
            note="the only fall; one source says from February, the yearly pattern says March",
        ),
        _ceiling(2022, 9_077_600, _SECONDARY),
        _ceiling(2023, 9_559_600, _OFFICIAL, LETTER_JP_2023),
        _ceiling(2024, 10_042_300, _OFFICIAL, LETTER_JP_2024),
        _ceiling(2025, 10_547_400, _OFFICIAL, LETTER_JP_2025),
        _ceiling(2026, 11_086_300, _OFFICIAL, LETTER_JP_2026),
    ),
)
"""BPJS sets and announces it each year (Pasal 29 ayat (3)-(4)); March is practice, not text."""


def _rate(payer: str, title_id: str, title_en: str, rate: str) -> Timeline[Fraction]:
    return rate_since_2015(
        f"jp.{payer}_rate",
        title_id,
        title_en,
        rate,
        PP_45_2015.article(28, 3),
        unit="share of the monthly wage up to the ceiling",
    )


def _pension_ages() -> tuple[Entry[int], ...]:
    """56, then 57 from 2019, then one year more every three years until 65 (Pasal 15)."""
    at_first = Entry(
        since=date(2015, 7, 1),
        value=56,
        citations=(PP_45_2015.article(15, 1),),
        confidence=Confidence.TEXT,
    )
    raised = Entry(
        since=date(2019, 1, 1),
        value=57,
        citations=(PP_45_2015.article(15, 2),),
        confidence=Confidence.TEXT,
        announced=PP_45_2015.enacted,
    )
    counted = (
        Entry(
            since=date(2022 + 3 * step, 1, 1),
            value=58 + step,
            citations=(PP_45_2015.article(15, 3),),
            confidence=Confidence.DERIVED,
            announced=PP_45_2015.enacted,
        )
        for step in range(8)
    )
    return (at_first, raised, *counted)


JP = JPLaw(
    ceiling=CEILING,
    employer_rate=_rate(
        "employer", "Tarif iuran JP pemberi kerja", "JP contribution rate, employer", "2"
    ),
    worker_rate=_rate("worker", "Tarif iuran JP pekerja", "JP contribution rate, worker", "1"),
    pension_age=Timeline(
        name="jp.pension_age",
        title_id="Usia pensiun",
        title_en="Pension age",
        unit="years",
        entries=_pension_ages(),
    ),
    months_after_pension_age=Timeline(
        name="jp.months_after_pension_age",
        title_id="Bulan iuran paling lama setelah usia pensiun bila tetap bekerja",
        title_en="Months after pension age up to which one may go on, at work",
        unit="months",
        entries=(
            Entry(
                since=date(2015, 7, 1),
                value=3 * 12,
                citations=(PP_45_2015.article(15, 4),),
                confidence=Confidence.TEXT,
                note="three years; that contributions go on meanwhile is practice, not text",
            ),
        ),
    ),
    due=DUE,
    due_date=wage_earner_due_dates("jp.due_date", OnHoliday.NOT_STATED, PP_45_2015.article(30, 3)),
    late_fine=late_fine("jp.late_fine", PP_45_2015.article(31, 1)),
    contributions=CONTRIBUTIONS,
    benefit=JP_BENEFIT,
)
"""National law."""
