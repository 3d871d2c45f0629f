"""JKN paid late: the monthly fine of old, the service fine of today, and what reopens the cover."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import TypeVar

from attrs import frozen

from perlindungan.facts import Segment
from perlindungan.law import Citation, Confidence, Entry, Timeline, percent
from perlindungan.law.registry import (
    PERPRES_19_2016,
    PERPRES_64_2020,
    PERPRES_82_2018,
    PERPRES_111_2013,
)

T = TypeVar("T")

_START = date(2015, 7, 1)
_ABOLISHED = date(2016, 7, 1)
_PERPRES_82 = date(2018, 9, 18)
_SECONDARY = Confidence.SECONDARY


@frozen(kw_only=True)
class JKNLateLaw:
    """What follows when JKN is paid late.

    Parameters
    ----------
    monthly_fine, most_months_fined
        Fine on the contribution for each month of delay, and for how many months at most, by
        segment; nothing since July 2016.
    service_fine
        Share of the cost of inpatient care, for each month that was in arrears.
    service_fine_months, service_fine_most, service_fine_days
        Months counted at most, rupiah at most, and days after reactivation in which it is due.
    arrears_months
        Months of arrears that must be paid at most for the cover to reopen.
    relaxed_months
        Months that sufficed in 2020 where more were owed, the rest to follow by the end of 2021; 0
        where there is no such rule.
    months_until_suspended
        Months late, counted from the due date, beyond which the cover stops, by segment; 0 says
        that it stops with the first day of the month after an unpaid one.
    """

    monthly_fine: Timeline[Fraction]
    most_months_fined: Mapping[Segment, Timeline[int]]
    service_fine: Timeline[Fraction]
    service_fine_months: Timeline[int]
    service_fine_most: Timeline[int]
    service_fine_days: Timeline[int]
    arrears_months: Timeline[int]
    relaxed_months: Timeline[int]
    months_until_suspended: Mapping[Segment, Timeline[int]]


def _timeline(
    name: str, title_id: str, title_en: str, unit: str, *entries: Entry[T]
) -> Timeline[T]:
    return Timeline(
        name=f"jkn.late.{name}",
        title_id=title_id,
        title_en=title_en,
        unit=unit,
        entries=entries,
    )


def _entry(since: date, value: T, *citations: Citation, note: str = "") -> Entry[T]:
    return Entry(since=since, value=value, citations=citations, confidence=_SECONDARY, note=note)


_17A1 = PERPRES_19_2016.article("17A.1")
_42 = PERPRES_64_2020.article(42, 6)

JKN_LATE = JKNLateLaw(
    monthly_fine=_timeline(
        "monthly_fine",
        "Denda keterlambatan iuran JKN untuk setiap bulan",
        "Late fine of JKN for each month",
        "share of the arrears, a month",
        _entry(_START, percent("2"), PERPRES_111_2013.whole(note="as copies quote it")),
        _entry(_ABOLISHED, Fraction(0), _17A1, note="abolished"),
    ),
    most_months_fined=MappingProxyType(
        {
            segment: _timeline(
                f"most_months_fined.{segment.value}",
                "Jumlah bulan denda paling banyak",
                "Months fined at most",
                "months",
                _entry(_START, most, PERPRES_111_2013.whole(note="as copies quote it")),
            )
            for segment, most in ((Segment.PU, 3), (Segment.PBPU, 6))
        }
    ),
    service_fine=_timeline(
        "service_fine",
        "Denda pelayanan rawat inap untuk setiap bulan tertunggak",
        "Service fine on inpatient care for each month in arrears",
        "share of the cost of the package, a month",
        _entry(_ABOLISHED, percent("2.5"), _17A1),
        _entry(_PERPRES_82, percent("2.5"), PERPRES_82_2018.article(42)),
        _entry(date(2021, 1, 1), percent("5"), _42),
    ),
    service_fine_months=_timeline(
        "service_fine_months",
        "Jumlah bulan tertunggak yang dihitung paling banyak",
        "Months in arrears counted at most",
        "months",
        _entry(_ABOLISHED, 12, _17A1),
        _entry(date(2021, 1, 1), 12, _42),
    ),
    service_fine_most=_timeline(
        "service_fine_most",
        "Denda pelayanan paling banyak",
        "Service fine at most",
        "rupiah",
        _entry(_ABOLISHED, 30_000_000, _17A1),
        _entry(date(2021, 1, 1), 30_000_000, _42),
    ),
    service_fine_days=_timeline(
        "service_fine_days",
        "Hari sejak aktif kembali dengan denda pelayanan",
        "Days after reactivation in which the service fine is due",
        "days",
        _entry(_ABOLISHED, 45, _17A1),
        _entry(date(2021, 1, 1), 45, PERPRES_64_2020.article(42, 5)),
    ),
    months_until_suspended=MappingProxyType(
        {
            segment: _timeline(
                f"months_until_suspended.{segment.value}",
                "Bulan keterlambatan sebelum penjaminan dihentikan",
                "Months late before the cover stops",
                "months; 0: from the first day of the next month",
                _entry(_START, most, PERPRES_111_2013.whole(note="as copies quote it")),
                _entry(_ABOLISHED, 1, _17A1),
                _entry(_PERPRES_82, 0, PERPRES_82_2018.article(42), PERPRES_64_2020.article(42, 1)),
            )
            for segment, most in ((Segment.PU, 3), (Segment.PBPU, 6))
        }
    ),
    relaxed_months=_timeline(
        "relaxed_months",
        "Tunggakan yang cukup dibayar pada tahun 2020",
        "Arrears that sufficed in 2020",
        "months; 0: no such rule",
        _entry(date(2020, 5, 6), 6, PERPRES_64_2020.article(42)),
        _entry(date(2021, 1, 1), 0, PERPRES_64_2020.article(42)),
    ),
    arrears_months=_timeline(
        "arrears_months",
        "Tunggakan yang harus dibayar paling banyak",
        "Arrears that must be paid at most",
        "months",
        _entry(_ABOLISHED, 12, PERPRES_19_2016.article("17A.1")),
        _entry(
            _PERPRES_82,
            24,
            PERPRES_82_2018.article(42),
        ),
    ),
)
"""National law."""
