"""What the kinds of JKN membership outside an employment have alike."""

from __future__ import annotations

from datetime import date

from perlindungan.facts import Payer, Programme, Segment
from perlindungan.law import Check, Citation, Condition, Confidence, Entry, Op, Rule, Timeline
from perlindungan.law.registry import UU_24_2011
from perlindungan.programmes.declaration import Base, Contribution, Part
from perlindungan.programmes.tariff import Rupiah

START = date(2015, 7, 1)
A_PERSON = "rupiah a month, a person"


def sum_of(
    since: date,
    amount: int,
    *citations: Citation,
    confidence: Confidence = Confidence.SECONDARY,
    announced: date | None = None,
    note: str = "",
) -> Entry[Rupiah]:
    """Return an entry of so many rupiah a month."""
    return Entry(
        since=since,
        value=Rupiah(amount),
        citations=citations,
        confidence=confidence,
        announced=announced,
        note=note,
    )


def _registered(segment: str) -> Condition:
    return Check(
        "jkn_segment",
        Op.IS,
        segment,
        Rule(
            id=f"jkn.registered_as_{segment.lower()}",
            citations=(UU_24_2011.article(14),),
            confidence=Confidence.TEXT,
        ),
    )


def due_as(segment: str, title_id: str, title_en: str) -> Timeline[Condition]:
    """Return for whom JKN is due: those who are registered in a segment."""
    return Timeline(
        name=f"jkn.{segment.lower()}.due",
        title_id=title_id,
        title_en=title_en,
        unit="condition",
        entries=(
            Entry(
                since=START,
                value=_registered(segment),
                citations=(UU_24_2011.article(14),),
                confidence=Confidence.TEXT,
            ),
        ),
    )


def contribution(
    id: str,
    payer: Payer,
    tariff: str,
    *,
    segment: Segment,
    part: Part = Part.CONTRIBUTION,
    base: Base | None = None,
    by: str | None = None,
    where: Condition | None = None,
) -> Contribution:
    """Declare a contribution to JKN, due for every person."""
    return Contribution(
        id=f"jkn.{id}",
        programme=Programme.JKN,
        payer=payer,
        part=part,
        segment=segment,
        base=base,
        tariff=f"jkn.{tariff}",
        by=by,
        where=where,
        times="persons",
    )
