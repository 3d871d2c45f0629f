"""The minimum wage of a place on a day: UMK where one is set, else UMP.

The table holds the UMP of every province 2020 to 2026 and the UMK of the places for which a
source was found; see the file for the source of each figure. A place whose UMK is not in the table
falls back on its UMP and says that the UMK is not known, unless a source says that none is set.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache, lru_cache
from itertools import pairwise
from types import MappingProxyType

from attrs import frozen

from perlindungan.data import rows
from perlindungan.facts import region
from perlindungan.law import Confidence, Entry, NotInForce, NotYetPublished, Rounding, Timeline
from perlindungan.law.timeline import HasFirstDay, day_of

_NO_UMK = frozenset({"31"})
"""Provinces whose areas have no UMK of their own: Jakarta (PP 36/2021, explanation of Pasal 67)."""

# The provinces split off Papua and Papua Barat in 2022 had no UMP of their own until 2024.
_SPLIT_FROM = {"93": "91", "94": "91", "95": "91", "96": "92"}


class Basis(Enum):
    """What kind of minimum wage it is."""

    UMK = "UMK"
    """Of the regency or city."""
    UMP = "UMP"
    """Of the province."""
    GIVEN = "given"
    """Stated by the caller."""


@frozen(kw_only=True)
class MinimumWage:
    """A minimum wage as published, and as whole rupiah.

    Parameters
    ----------
    region
        Code of the place that was asked for; ``""`` where the caller gave the amount alone.
    published
        Rupiah a month, with sen where the decree prints them.
    rupiah
        Whole rupiah, rounded half up: the base of JKN, as BPJS Kesehatan takes it.
    basis, since, confidence, source
        Kind, first day in force, and on whose word.
    umk_known
        Whether it is known that this is the place's own minimum (its UMK, or that none is set).
    """

    region: str
    published: Decimal
    rupiah: int
    basis: Basis
    since: date
    confidence: Confidence
    source: str
    umk_known: bool


@frozen(kw_only=True)
class _Published:
    amount: Decimal
    basis: Basis
    source: str


def given_minimum_wage(rupiah: int) -> MinimumWage:
    """Return a minimum wage that the caller states, in whole rupiah a month."""
    return MinimumWage(
        region="",
        published=Decimal(rupiah),
        rupiah=rupiah,
        basis=Basis.GIVEN,
        since=date.min,
        confidence=Confidence.UNVERIFIED,
        source="given by the caller",
        umk_known=True,
    )


def minimum_wage(
    code: str,
    when: date | HasFirstDay,
    *,
    known_on: date | None = None,
    project: bool = False,
) -> MinimumWage:
    """Return the minimum wage of a place on a day (for a month: on its first day).

    Parameters
    ----------
    code
        Kemendagri code, today's or an older one.
    when
        A day or a month.
    known_on, project
        As for a law: leave out what came later; carry the last value forward.

    Raises
    ------
    FactError
        If the code is nobody's.
    NotInForce
        Before the table begins (2020).
    NotYetPublished
        After it ends, unless ``project``.

    >>> minimum_wage("64.72", date(2026, 3, 1)).rupiah
    3983882
    """
    return _minimum_wage(code, day_of(when), known_on, project)


@lru_cache(maxsize=8192)
def _minimum_wage(code: str, day: date, known_on: date | None, project: bool) -> MinimumWage:
    place = region(code)
    own = _timelines().get(place.code) if place.code != place.province_code else None
    province = _timelines()[place.province_code]
    if day < province.entries[0].since and place.province_code in _SPLIT_FROM:
        province = _timelines()[_SPLIT_FROM[place.province_code]]
    # The province answers for a place that is not in the table on that day, and it says so.
    none_set = place.province_code in _NO_UMK
    candidates = ([(own, True)] if own is not None else []) + [(province, none_set)]
    if project:
        candidates += [(timeline.projected(), umk_known) for timeline, umk_known in candidates]
    for timeline, umk_known in candidates[:-1]:
        try:
            return _answer(code, timeline.on(day, known_on=known_on), umk_known=umk_known)
        except (NotInForce, NotYetPublished):
            continue
    timeline, umk_known = candidates[-1]
    return _answer(code, timeline.on(day, known_on=known_on), umk_known=umk_known)


def _answer(code: str, entry: Entry[_Published], umk_known: bool) -> MinimumWage:
    published = entry.value
    return MinimumWage(
        region=code,
        published=published.amount,
        rupiah=Rounding.HALF_UP.round(Fraction(published.amount)),
        basis=published.basis,
        since=entry.since,
        confidence=entry.confidence,
        source=published.source,
        umk_known=umk_known,
    )


@cache
def table_digest() -> str:
    """Return a digest of the table, which changes with any of its figures."""
    import hashlib

    text = "\n".join("|".join(row.values()) for row in rows("minimum_wages"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@cache
def change_days() -> tuple[date, ...]:
    """Return the days on which a minimum wage of any place begins, or ends without another."""
    entries = [entry for timeline in _timelines().values() for entry in timeline.entries]
    ends = [entry.next_due for entry in entries if entry.next_due is not None]
    return tuple(sorted({entry.since for entry in entries}.union(ends)))


@cache
def _timelines() -> Mapping[str, Timeline[_Published]]:
    by_place: dict[str, list[dict[str, str]]] = {}
    for row in rows("minimum_wages"):
        by_place.setdefault(row["region"], []).append(row)
    return MappingProxyType({place: _timeline(place, found) for place, found in by_place.items()})


def _timeline(place: str, found: list[dict[str, str]]) -> Timeline[_Published]:
    days = [date.fromisoformat(row["since"]) for row in found]
    return Timeline(
        name=f"minimum_wage.{place}",
        title_id="Upah minimum",
        title_en="Minimum wage",
        unit="rupiah a month",
        entries=tuple(
            Entry(
                since=day,
                value=_Published(
                    amount=Decimal(row["rupiah"]), basis=Basis(row["basis"]), source=row["source"]
                ),
                citations=(),
                confidence=Confidence(row["confidence"]),
                next_due=next_due,
            )
            for row, day, next_due in zip(found, days, _next_due(days), strict=True)
        ),
    )


def _next_due(days: list[date]) -> Iterable[date]:
    """Yield the end of each value: 1 January, unless the next year's came a little later."""
    for day, following in pairwise(days):
        late = following.year == day.year + 1
        yield following if late else date(day.year + 1, 1, 1)
    yield date(days[-1].year + 1, 1, 1)
