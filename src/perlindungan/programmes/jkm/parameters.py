"""JKM: the rate, and the record that gathers the programme's rules."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from attrs import frozen

from perlindungan.law import Condition, Confidence, Entry, Timeline, percent
from perlindungan.law.registry import PP_44_2015
from perlindungan.programmes.declaration import Contribution, DueDateRule, OnHoliday
from perlindungan.programmes.due_dates import wage_earner_due_dates
from perlindungan.programmes.jkm.contribution import CONTRIBUTIONS
from perlindungan.programmes.jkm.eligibility import DUE


@frozen(kw_only=True)
class JKMLaw:
    """The rules of JKM."""

    rate: Timeline[Fraction]
    due: Timeline[Condition]
    due_date: Timeline[DueDateRule]
    contributions: tuple[Contribution, ...]


JKM = JKMLaw(
    rate=Timeline(
        name="jkm.rate",
        title_id="Tarif iuran JKM",
        title_en="JKM contribution rate",
        unit="share of the monthly wage",
        entries=(
            Entry(
                since=date(2015, 7, 1),
                value=percent("0.30"),
                citations=(PP_44_2015.article(18, 1),),
                confidence=Confidence.TEXT,
                note="the bill stays 0.30 % whole whatever is set aside for JKP inside it",
            ),
        ),
    ),
    due=DUE,
    due_date=wage_earner_due_dates(
        "jkm.due_date", PP_44_2015.article(21, "2"), OnHoliday.NEXT_WORKING_DAY
    ),
    contributions=CONTRIBUTIONS,
)
"""National law."""
