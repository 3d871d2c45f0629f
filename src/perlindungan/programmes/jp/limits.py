"""JP: smallest and largest pension, and the inflation that moves pensions and wages."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from perlindungan.data import rows
from perlindungan.law import Confidence, Entry, percent
from perlindungan.law.registry import PP_45_2015
from perlindungan.programmes.benefits import entry, through_time


def _limits(column: str, paragraph: int) -> tuple[Entry[int], ...]:
    """Return the limits of a column; each is due to change after about a year."""
    table = list(rows("jp_pension_limits"))
    days = [date.fromisoformat(row["since"]) for row in table]
    last = days[-1]
    ends = [until for _, until in pairwise(days)]
    return tuple(
        entry(
            since,
            int(row[column]),
            PP_45_2015.article(18, 3 if at else paragraph),
            confidence=Confidence(row["confidence"]),
            note=row["note"],
            next_due=due,
        )
        for at, (row, since, due) in enumerate(
            zip(table, days, [*ends, last.replace(year=last.year + 1)], strict=True)
        )
    )


SMALLEST = through_time(
    "jp.benefit.smallest",
    "Manfaat pensiun paling sedikit",
    "Smallest pension",
    "rupiah a month",
    *_limits("smallest", 1),
)

LARGEST = through_time(
    "jp.benefit.largest",
    "Manfaat pensiun paling banyak",
    "Largest pension",
    "rupiah a month",
    *_limits("largest", 2),
)

INFLATION = through_time(
    "jp.benefit.inflation",
    "Inflasi umum tahunan menurut BPS",
    "General inflation of the calendar year, by BPS",
    "share of the prices of the year before",
    *(
        Entry(
            since=date(int(row["year"]), 1, 1),
            value=percent(row["percent"]),
            citations=(PP_45_2015.article(17, 5),),
            confidence=Confidence(row["confidence"]),
            note=row["note"],
            announced=date.fromisoformat(row["announced"]),
            next_due=date(int(row["year"]) + 1, 1, 1),
        )
        for row in rows("inflation")
    ),
)
"""The inflation of a year is that of the entry in force in it. BPS announces it in January after:
where no source gives the day, the table has the first on which that could be."""
