"""A rate that has been the same since July 2015: what most of the programmes have."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from perlindungan.law import Citation, Confidence, Entry, Timeline, percent


def rate_since_2015(
    name: str,
    title_id: str,
    title_en: str,
    rate: str,
    citation: Citation,
    *,
    unit: str = "share of the monthly wage",
    note: str = "",
) -> Timeline[Fraction]:
    """Return the timeline of a rate whose article was read.

    Parameters
    ----------
    name
        Path of the parameter, such as ``jht.worker_rate``.
    rate
        In percent, such as ``"5.7"``.
    """
    return Timeline(
        name=name,
        title_id=title_id,
        title_en=title_en,
        unit=unit,
        entries=(
            Entry(
                since=date(2015, 7, 1),
                value=percent(rate),
                citations=(citation,),
                confidence=Confidence.TEXT,
                note=note,
            ),
        ),
    )
