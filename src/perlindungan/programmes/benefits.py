"""Parameters of benefits: sums and conditions by the day of the event."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from perlindungan.law import Check, Citation, Condition, Confidence, Entry, Op, Rule, Timeline

T = TypeVar("T")

FIRST_DAY = date(2015, 7, 1)
"""PP 44, 45 and 46/2015."""
PP_82_DAY = date(2019, 12, 2)
"""PP 82/2019: accidents and deaths from that day on."""
PERMENAKER_1_DAY = date(2025, 2, 24)
"""Permenaker 1/2025, taken to be in force on its promulgation."""

TEXT, SECONDARY = Confidence.TEXT, Confidence.SECONDARY


def entry(
    since: date,
    value: T,
    *citations: Citation,
    confidence: Confidence = TEXT,
    note: str = "",
    next_due: date | None = None,
) -> Entry[T]:
    """Return a value from a day on."""
    return Entry(
        since=since,
        value=value,
        citations=citations,
        confidence=confidence,
        note=note,
        next_due=next_due,
    )


def through_time(
    name: str, title_id: str, title_en: str, unit: str, *entries: Entry[T]
) -> Timeline[T]:
    """Return a parameter through time."""
    return Timeline(name=name, title_id=title_id, title_en=title_en, unit=unit, entries=entries)


def check_of(
    programme: str,
    fact: str,
    op: Op,
    operand: object,
    id: str,
    *citations: Citation,
    confidence: Confidence = TEXT,
) -> Check:
    """Return a check whose rule bears the name of its programme."""
    rule = Rule(id=f"{programme}.{id}", citations=citations, confidence=confidence)
    return Check(fact, op, operand, rule)


def condition(name: str, title_id: str, title_en: str, *entries: Entry[Any]) -> Timeline[Condition]:
    """Return a condition through time."""
    return through_time(name, title_id, title_en, "condition", *entries)


def is_benefit(path: str) -> bool:
    """Tell whether a parameter is of benefits alone: no contribution rests on it.

    >>> is_benefit("jkm.benefit.funeral"), is_benefit("jkm.rate")
    (True, False)
    """
    return path.startswith(("scholarship.", "heirs.")) or ".benefit." in path
