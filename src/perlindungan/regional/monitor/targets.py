"""Targets of coverage in print, each with its plan, year and basis; paths between targets.

Of no published percentage was the basis found in words. So each belongs to a series, the plan and
indicator in which it stands, and only a target whose basis is the very denominator of a coverage
is set against it. 32.15 (RPJMN), 35.68 (reached) and 52.15 per cent (UCJ) are of different
series, whatever the press sets beside what.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise
from typing import Any

from attrs import Attribute, field, frozen

from perlindungan.facts import FactError, InputError, Month
from perlindungan.facts.regions import check_region
from perlindungan.law import Citation, Confidence
from perlindungan.regional.monitor.denominators import Coverage
from perlindungan.regional.places import inside
from perlindungan.regional.regulations import PERMENDAGRI_15_2024, UU_59_2024
from perlindungan.regional.sources import Source

NATION = ""
"""In place of a region's code: all of Indonesia."""


def _place(_: object, __: Attribute[Any], code: str) -> None:
    if code != NATION:
        check_region(code)


_AT = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2]))?")


def _when(_: object, __: Attribute[Any], at: str) -> None:
    if _AT.fullmatch(at) is None:
        raise FactError("at", at, "year_or_month")


def _share(_: object, __: Attribute[Any], value: Fraction) -> None:
    if not isinstance(value, Fraction) or value < 0:
        raise FactError("value", value, "share")


def _said_by_somebody(target: Target, _: object, __: object) -> None:
    if not (target.citations or target.sources or target.reason.strip()):
        raise FactError("reason", "", "ruling_reason")


@frozen(kw_only=True, cache_hash=True)
class Target:
    """A share that a plan aims at, or that was reported, at the end of a year or month.

    Parameters
    ----------
    series
        The plan and indicator: ``rpjmn-2025-2029``. Points of one series may be joined by a path.
    title_id, title_en
        What it is.
    region
        Kemendagri code; :data:`NATION` for Indonesia.
    value
        The share, exactly: ``Fraction("0.3215")``.
    at
        ``2025`` or ``2025-04``.
    basis
        Id of the denominator on which it rests; ``None`` where not known.
    reached
        Whether it was reported as reached, and is no target.
    citations, sources, reason, confidence
        On whose word; the reason is the user's, for own targets.
    note_id, note_en
        What else a reader should know.
    """

    series: str
    title_id: str
    title_en: str
    region: str = field(validator=_place)
    value: Fraction = field(validator=_share)
    at: str = field(validator=_when)
    basis: str | None = None
    reached: bool = False
    citations: tuple[Citation, ...] = ()
    sources: tuple[Source, ...] = ()
    confidence: Confidence = Confidence.GIVEN
    note_id: str = ""
    note_en: str = ""
    reason: str = field(default="", validator=_said_by_somebody)

    def title(self, locale: str) -> str:
        """Return what it is called in a language."""
        return self.title_id if locale == "id" else self.title_en

    def note(self, locale: str) -> str:
        """Return what else a reader should know."""
        return self.note_id if locale == "id" else self.note_en

    @property
    def grounds(self) -> tuple[str, ...]:
        """On what it rests, as text."""
        told = (*map(str, self.citations), *map(str, self.sources))
        return (*told, self.reason) if self.reason else told


def _seen(*addresses: str) -> tuple[Source, ...]:
    return tuple(Source(address=address) for address in addresses)


_HOME_AFFAIRS = _seen("ayonusa.com/berita/news-97831", "kabaran.id/2025/05", "xcloud.id")
_APART_ID = "RPJMN 32,15% dan UCJ 52,15% untuk tahun yang sama: dasarnya berbeda dan tidak disebut."
_APART_EN = "RPJMN 32.15% and UCJ 52.15% of the same year: bases differ and are not named."


def _printed(
    series: str,
    titles: tuple[str, str],
    points: Iterable[tuple[str, str]],
    *,
    region: str = NATION,
    **more: Any,
) -> tuple[Target, ...]:
    settled: dict[str, Any] = {"confidence": Confidence.SECONDARY, "sources": _HOME_AFFAIRS} | more
    return tuple(
        Target(
            series=series,
            title_id=titles[0],
            title_en=titles[1],
            region=region,
            at=at,
            value=Fraction(f"{percent}e-2"),
            **settled,
        )
        for at, percent in points
    )


TARGETS: tuple[Target, ...] = (
    *_printed(
        "rpjmn-2025-2029",
        ("RPJMN 2025-2029", "RPJMN 2025-2029 (five-year plan)"),
        (("2025", "32.15"), ("2029", "43.92")),
        note_id=_APART_ID + " Nilai 2026-2028 tidak ditemukan.",
        note_en=_APART_EN + " The values of 2026-2028 were not found.",
    ),
    *_printed("rkp-2026", ("RKP 2026", "RKP 2026 (yearly plan)"), (("2026", "34.99"),)),
    *_printed(
        "rpjpn-2025-2045",
        ("RPJPN 2025-2045", "RPJPN 2025-2045 (twenty-year plan)"),
        (("2045", "99.5"),),
        citations=(UU_59_2024.whole(),),
    ),
    *_printed(
        "ucj-2025",
        ("Target UCJ 2025", "UCJ target of 2025"),
        (("2025", "52.15"),),
        note_id=_APART_ID,
        note_en=_APART_EN,
    ),
    *_printed(
        "reached-2025",
        ("Capaian nasional April 2025", "Reached in the nation, April 2025"),
        (("2025-04", "35.68"),),
        reached=True,
        note_id="Pers menyandingkannya dengan target UCJ 52,15%; dasarnya tidak disebut. Belum ada "
        "provinsi yang mencapai targetnya.",
        note_en="The press sets it beside the UCJ target of 52.15%; its basis is not named. No "
        "province had met its target.",
    ),
    *_printed(
        "ucj-61",
        ("Target UCJ Kalimantan Barat", "UCJ target of West Kalimantan"),
        (("2025", "59.56"), ("2026", "60.80"), ("2030", "65.77")),
        region="61",
        sources=_seen(
            "jurnalis.co.id/2025/12/24",
            "borneoreview.co",
            "suaraborneo.id/2025/10",
            "jejaringkalbar.id",
        ),
        note_id="Halaman lain menyebut 61% untuk 2026, dari 37% (Desember 2025); di sini tercapai "
        "30,41% (Oktober 2025). Dasarnya tidak disebut.",
        note_en="Another page has 61% for 2026, from 37% (December 2025); here 30.41% was reached "
        "(October 2025). Bases are not named.",
    ),
    *_printed(
        "ucj-7371",
        ("Target UCJ Kota Makassar", "UCJ target of Makassar"),
        (("2025", "57.10"), ("2026", "66.20")),
        region="73.71",
        sources=_seen("makassar.tribunnews.com"),
    ),
    *_printed(
        "target-6411",
        ("Target Mahakam Ulu", "Target of Mahakam Ulu"),
        (("2025", "40"),),
        region="64.11",
        citations=(PERMENDAGRI_15_2024.whole(),),
        sources=_seen("kaltim.tribunnews.com/2025/07/23"),
        note_id="Menurut pers berdasarkan Permendagri itu; saat itu tercapai 12,7%.",
        note_en="By the press on the ground of that regulation; 12.7% was reached then.",
    ),
    *_printed(
        "target-51",
        ("Target Bali dari Kemendagri", "Target of Bali set by Home Affairs"),
        (("2025", "67.28"),),
        region="51",
        sources=_seen("bali.antaranews.com/berita/376813"),
        note_id="Capaiannya dihitung dari penduduk bekerja (935.079 dari 1.873.899 pada 31 Maret "
        "2025; tercetak 50,88%, hasil baginya 49,90%); dasar target tidak disebut.",
        note_en="What was reached is of employed persons (935,079 of 1,873,899 on 31 March 2025; "
        "printed as 50.88%, the ratio is 49.90%); the target's basis is not named.",
    ),
    *_printed(
        "rpjpd-35",
        ("RPJPD Jawa Timur", "RPJPD of East Java (twenty-year plan)"),
        (("2025", "29.97"), ("2045", "85.83")),
        region="35",
        sources=_seen("realita.co"),
    ),
)
"""Percentages found in print; none with its basis in words."""


def targets_for(region: str) -> tuple[Target, ...]:
    """Return the printed targets of the nation, of a place and of what it lies in.

    Raises
    ------
    FactError
        If there is no such place.
    """
    return tuple(one for one in TARGETS if one.region == NATION or inside(region, one.region))


@frozen(kw_only=True)
class PathPoint:
    """What a path asks at one time."""

    at: str
    value: Fraction


def path(points: Iterable[Target]) -> tuple[PathPoint, ...]:
    """Return what lies between the points of one series, in equal steps of years or months.

    Between two points the value rises by the same exact amount each step. That is an assumption
    of whoever asks for the path, not a value of the plan.

    Raises
    ------
    InputError
        If there are fewer than two points, they are of different series, places or bases, one
        stands twice, one was reached and is no target, or years and months are mixed.
    """
    found = sorted(points, key=lambda one: one.at)
    if len(found) < _TWO:
        raise InputError(len(found), "two_points")
    first = found[0]
    for one in found:
        if one.reached:
            raise InputError(one.series, "no_target")
        for here, there in ((first.series, one.series), (first.region, one.region)):
            if here != there:
                raise InputError(there, "one_basis", first=here, second=there)
        if first.basis != one.basis:
            raise InputError(
                one.basis or "?", "one_basis", first=first.basis or "?", second=one.basis or "?"
            )
    if len({len(one.at) for one in found}) > 1 or len({one.at for one in found}) < len(found):
        raise InputError(", ".join(one.at for one in found), "points_in_time")
    laid = [PathPoint(at=first.at, value=first.value)]
    for before, after in pairwise(found):
        steps = _place_in_time(after.at) - _place_in_time(before.at)
        rise = Fraction(after.value - before.value, steps)
        laid.extend(
            PathPoint(at=_later(before.at, step), value=before.value + rise * step)
            for step in range(1, steps + 1)
        )
    return tuple(laid)


_TWO = 2
_YEAR = 4


def _place_in_time(at: str) -> int:
    return int(at) if len(at) == _YEAR else Month.parse(at).index


def _later(at: str, steps: int) -> str:
    return str(int(at) + steps) if len(at) == _YEAR else str(Month.parse(at) + steps)


def comparable(coverage: Coverage, target: Target) -> bool:
    """Tell whether a coverage and a target rest on the same denominator, in the same place."""
    return (
        target.basis is not None
        and target.basis == coverage.denominator.id
        and target.region == coverage.denominator.region
        and not coverage.denominator.joined
        and coverage.denominator.of is None
    )


def distance(coverage: Coverage, target: Target) -> Fraction:
    """Return how much a coverage lies above a target; negative where it lies below.

    Raises
    ------
    InputError
        If they do not rest on the same denominator, or the target's basis is not known.
    """
    if not comparable(coverage, target):
        first = f"{coverage.denominator.id} {coverage.denominator.region}"
        second = f"{target.basis or '?'} {target.region}".strip()
        raise InputError(target.series, "one_basis", first=first, second=second)
    return coverage.share - target.value
