"""Due dates and late fines of the programmes of BPJS Ketenagakerjaan, and those of 2020."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from perlindungan.facts import Month, Segment
from perlindungan.law import Citation, Confidence, Entry, Timeline, percent
from perlindungan.law.registry import PP_49_2020
from perlindungan.programmes.declaration import DueDateRule, OnHoliday, Span

COVID_MONTHS = Span(first=Month(2020, 8), last=Month(2021, 1))
"""Contribution months of PP 49/2020."""

COVID_FIRST, COVID_AFTER = COVID_MONTHS.first.first, (COVID_MONTHS.last + 1).first

_FIFTEENTH = 15
_SATURDAY = 5


def is_working_day(day: date, holidays: Container[date] | None) -> bool:
    """Tell whether work is done on a day; that a Saturday is none is BPJS practice.

    Parameters
    ----------
    holidays
        Public holidays, or ``None`` where they are not known.

    Source: Perdir 22/2022, as a handbook of the agency restates it.
    """
    return day.weekday() < _SATURDAY and (holidays is None or day not in holidays)


def wage_earner_due_dates(
    name: str, on_holiday: OnHoliday, *citations: Citation
) -> Timeline[DueDateRule]:
    """Return the timeline of a programme of BPJS Ketenagakerjaan: the 15th, but for 2020.

    Parameters
    ----------
    name
        Path of the parameter.
    on_holiday
        What the programme's own article says of holidays.
    citations
        That article.
    """
    usual = DueDateRule(day=_FIFTEENTH, months_after=1, on_holiday=on_holiday)
    covid = DueDateRule(day=30, months_after=1, on_holiday=OnHoliday.PREVIOUS_WORKING_DAY)
    return Timeline(
        name=name,
        title_id="Batas waktu pembayaran iuran",
        title_en="Due date of the contribution",
        unit="day",
        entries=(
            Entry(
                since=date(2015, 7, 1),
                value=usual,
                citations=citations,
                confidence=Confidence.TEXT,
            ),
            Entry(
                since=COVID_FIRST,
                value=covid,
                citations=(PP_49_2020.article(4, 1),),
                confidence=Confidence.SECONDARY,
                announced=PP_49_2020.in_force,
            ),
            Entry(
                since=COVID_MONTHS.last.first,
                value=covid,
                citations=(PP_49_2020.article(4, 1),),
                confidence=Confidence.DERIVED,
                announced=PP_49_2020.in_force,
                note="30 February 2021 does not exist, and its last day is taken",
            ),
            Entry(
                since=COVID_AFTER,
                value=usual,
                citations=citations,
                confidence=Confidence.TEXT,
                announced=PP_49_2020.in_force,
            ),
        ),
    )


def late_fine(name: str, citation: Citation) -> Timeline[Fraction]:
    """Return the fine for each month of delay, as a share of the contribution in arrears.

    The employer alone bears it. What counts as a month of delay is not in the texts.
    """

    def entry(since: date, rate: str, cited: Citation, confidence: Confidence) -> Entry[Fraction]:
        return Entry(
            since=since,
            value=percent(rate),
            citations=(cited,),
            confidence=confidence,
            announced=PP_49_2020.in_force if since >= COVID_FIRST else None,
        )

    return Timeline(
        name=name,
        title_id="Denda keterlambatan untuk setiap bulan",
        title_en="Late fine for each month",
        unit="share of the contribution, a month",
        entries=(
            entry(date(2015, 7, 1), "2", citation, Confidence.TEXT),
            entry(COVID_FIRST, "0.5", PP_49_2020.article(23, 1), Confidence.SECONDARY),
            entry(COVID_AFTER, "2", citation, Confidence.TEXT),
        ),
    )


def arrears_months(
    name: str, of_employers: Citation, of_participants: Citation
) -> Mapping[Segment, Timeline[int]]:
    """Return up to how many consecutive months in arrears a programme's benefits are still paid."""
    return MappingProxyType(
        {
            segment: Timeline(
                name=f"{name}.{segment.value}",
                title_id="Tunggakan berturut-turut yang masih dijamin",
                title_en="Consecutive months in arrears that are still covered",
                unit="months",
                entries=(
                    Entry(
                        since=date(2015, 7, 1),
                        value=3,
                        citations=(citation,),
                        confidence=Confidence.TEXT,
                    ),
                ),
            )
            for segment, citation in (
                (Segment.PU, of_employers),
                (Segment.BPU, of_participants),
            )
        }
    )
