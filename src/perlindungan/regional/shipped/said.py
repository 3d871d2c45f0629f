"""Short ways to write down what pages tell, for the policies that come with the library."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from perlindungan.facts import Programme
from perlindungan.law import Citation, Confidence
from perlindungan.regional.interface import Statement
from perlindungan.regional.points import Benefits, Quota
from perlindungan.regional.scheme import Figure
from perlindungan.regional.sources import Ruled, Ruling, Source

T = TypeVar("T")

JKK_JKM = Benefits(programmes=frozenset({Programme.JKK, Programme.JKM}), income=1_000_000)
"""JKK and JKM on the lowest row of the BPU table, which is what Rp16,800 a month buys."""

LOWEST_ROW = "the reported income is inferred: the lowest row of the BPU table"
"""Said of :data:`JKK_JKM` where no page prints Rp16,800."""


def pages(*addresses: str) -> tuple[Source, ...]:
    """Return the sources of these addresses, written as a source is told.

    >>> pages("kaltimtoday.co [2025-07-24]")
    (Source(address='kaltimtoday.co', told='2025-07-24'),)
    """
    parts = (address.partition(" [") for address in addresses)
    return tuple(Source(address=page, told=said.removesuffix("]")) for page, _, said in parts)


def ruled(
    value: T | None,
    since: date,
    sources: tuple[Source, ...] = (),
    *,
    confidence: Confidence = Confidence.SECONDARY,
    citations: tuple[Citation, ...] = (),
    until: date | None = None,
    note: str = "",
) -> Ruling[T]:
    """Return a ruling that the press tells, unless its confidence says otherwise."""
    return Ruling(
        value=value,
        since=since,
        until=until,
        citations=citations,
        sources=sources,
        confidence=confidence,
        note=note,
    )


def through(*rulings: Ruling[T]) -> Ruled[T]:
    """Return a point with its rulings, the latest last."""
    return Ruled(rulings)


def places(
    total: int,
    since: date,
    sources: tuple[Source, ...],
    *,
    confidence: Confidence = Confidence.SECONDARY,
    until: date | None = None,
    note: str = "",
) -> Ruling[Quota]:
    """Return a quota without parts."""
    return ruled(Quota(total=total), since, sources, confidence=confidence, until=until, note=note)


def paid(
    since: date, sources: tuple[Source, ...], *, stated: bool, note: str = ""
) -> Ruling[Benefits]:
    """Return JKK and JKM on the lowest row; ``stated`` where a page prints Rp16,800."""
    confidence = Confidence.SECONDARY if stated else Confidence.DERIVED
    told = note if stated else "; ".join(filter(None, (LOWEST_ROW, note)))
    return ruled(JKK_JKM, since, sources, confidence=confidence, note=told)


def figure(
    what: str,
    value: int,
    unit: str,
    at: str,
    *addresses: str,
    confidence: Confidence = Confidence.SECONDARY,
    note: str = "",
) -> Figure:
    """Return a published number with the pages that print it."""
    return Figure(
        what=what,
        value=value,
        unit=unit,
        at=at,
        sources=pages(*addresses),
        confidence=confidence,
        note=note,
    )


def people(at: str, value: int, *addresses: str, note: str = "") -> Figure:
    """Return a number of people on a list."""
    return figure("people", value, "people", at, *addresses, note=note)


def budget(at: str, value: int, *addresses: str, note: str = "") -> Figure:
    """Return a published budget in rupiah."""
    return figure("budget", value, "rupiah", at, *addresses, note=note)


def computed(what: str, value: int, unit: str, at: str, *addresses: str, note: str) -> Figure:
    """Return a number that no page prints but that follows from printed ones, as the note says."""
    return figure(what, value, unit, at, *addresses, confidence=Confidence.DERIVED, note=note)


def told(
    indonesian: str,
    english: str,
    *addresses: str,
    confidence: Confidence = Confidence.SECONDARY,
    citations: tuple[Citation, ...] = (),
) -> Statement:
    """Return something that pages tell of a policy."""
    return Statement(
        told_id=indonesian,
        told_en=english,
        citations=citations,
        sources=pages(*addresses),
        confidence=confidence,
    )


def not_found(indonesian: str, english: str) -> Statement:
    """Return something that was looked for and not found."""
    return Statement(told_id=indonesian, told_en=english, confidence=Confidence.UNVERIFIED)
