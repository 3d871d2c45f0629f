"""JHT: the rates, and the record that gathers the programme's rules."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from attrs import frozen

from perlindungan.law import Condition, Confidence, Entry, Timeline, percent
from perlindungan.law.registry import PP_46_2015
from perlindungan.programmes.declaration import Contribution, DueDateRule, OnHoliday
from perlindungan.programmes.due_dates import wage_earner_due_dates
from perlindungan.programmes.jht.contribution import CONTRIBUTIONS
from perlindungan.programmes.jht.eligibility import DUE


@frozen(kw_only=True)
class JHTLaw:
    """The rules of JHT."""

    employer_rate: Timeline[Fraction]
    worker_rate: Timeline[Fraction]
    due: Timeline[Condition]
    due_date: Timeline[DueDateRule]
    contributions: tuple[Contribution, ...]


def _rate(payer: str, title_id: str, title_en: str, rate: str) -> Timeline[Fraction]:
    return Timeline(
        name=f"jht.{payer}_rate",
        title_id=title_id,
        title_en=title_en,
        unit="share of the monthly wage",
        entries=(
            Entry(
                since=date(2015, 7, 1),
                value=percent(rate),
                citations=(PP_46_2015.article(16, 1),),
                confidence=Confidence.TEXT,
            ),
        ),
    )


JHT = JHTLaw(
    employer_rate=_rate(
        "employer", "Tarif iuran JHT pemberi kerja", "JHT contribution rate, employer", "3.7"
    ),
    worker_rate=_rate("worker", "Tarif iuran JHT pekerja", "JHT contribution rate, worker", "2"),
    due=DUE,
    due_date=wage_earner_due_dates(
        "jht.due_date", PP_46_2015.article(19, "2"), OnHoliday.NEXT_WORKING_DAY
    ),
    contributions=CONTRIBUTIONS,
)
"""National law."""
