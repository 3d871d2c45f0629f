"""JHT: the yearly return that members were credited (PP 46/2015 Pasal 27)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from perlindungan.data import rows
from perlindungan.law import Confidence, Entry, Timeline, percent
from perlindungan.law.registry import PP_46_2015


def _declared(row: dict[str, str]) -> Entry[Fraction]:
    year = int(row["year"])
    return Entry(
        since=date(year, 1, 1),
        value=percent(row["percent"]),
        citations=(PP_46_2015.article(27, 1),),
        confidence=Confidence(row["confidence"]),
        announced=date.fromisoformat(row["announced"]),
        next_due=date(year + 1, 1, 1),
        note=row["note"],
    )


RETURNS: Timeline[Fraction] = Timeline(
    name="jht.benefit.returns",
    title_id="Hasil pengembangan JHT yang dikreditkan kepada peserta",
    title_en="Return of JHT credited to members",
    unit="share of the balance a year",
    entries=tuple(_declared(row) for row in rows("jht_returns")),
)
"""Each year has its own; of 2015 and from 2021 on none was found."""
