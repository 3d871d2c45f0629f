"""JKK: its sums, limits and shares of the wage (PP 44/2015 Lampiran III, PP 82/2019)."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import TypeVar

from attrs import frozen

from perlindungan.facts.claims import Mode
from perlindungan.law import Citation, Timeline, percent
from perlindungan.law.registry import PP_44_2015, PP_82_2019
from perlindungan.programmes.benefits import (
    FIRST_DAY,
    PP_82_DAY,
    SECONDARY,
    entry,
    through_time,
)

T = TypeVar("T")


@frozen(cache_hash=True)
class Phase:
    """A stretch of time unable to work: share of the wage, and months; ``None`` until its end."""

    share: Fraction
    months: int | None


_AFTER = PP_82_2019.whole(note="annex not read; BPJS and press")


def _annex(number: str) -> Citation:
    return PP_44_2015.article(25, 5, note=f"Lampiran III.I.{number}")


def _since_2015(
    name: str, title_id: str, title_en: str, unit: str, value: T, *citations: Citation, note: str
) -> Timeline[T]:
    """Return what PP 82/2019 left as it was: its annex was not read, so by other sources."""
    return through_time(
        f"jkk.benefit.{name}",
        title_id,
        title_en,
        unit,
        entry(FIRST_DAY, value, *citations, note=note),
        entry(PP_82_DAY, value, *citations, _AFTER, confidence=SECONDARY, note=note),
    )


def _raised(
    name: str, title_id: str, title_en: str, unit: str, before: T, after: T, *, annex: str
) -> Timeline[T]:
    """Return what PP 82/2019 raised."""
    return through_time(
        f"jkk.benefit.{name}",
        title_id,
        title_en,
        unit,
        entry(FIRST_DAY, before, _annex(annex)),
        entry(PP_82_DAY, after, _AFTER, confidence=SECONDARY),
    )


def _new_in_2019(
    name: str, title_id: str, title_en: str, unit: str, value: int, citation: Citation
) -> Timeline[int]:
    return through_time(
        f"jkk.benefit.{name}",
        title_id,
        title_en,
        unit,
        entry(PP_82_DAY, value, citation, confidence=SECONDARY),
    )


def _transport(mode: Mode, id: str, en: str, before: int, after: int) -> Timeline[int]:
    return _raised(
        f"transport.{mode.value}",
        f"Batas biaya pengangkutan {id}",
        f"Limit of transport costs, {en}",
        "rupiah",
        before,
        after,
        annex="b.1",
    )


WAGES = _since_2015(
    "wages",
    "Santunan cacat dan kematian: banyaknya upah sebulan",
    "Benefits for disability and death: monthly wages",
    "monthly wages",
    80,
    _annex("b.3"),
    _annex("b.4"),
    note="benefits paid since December 2019 show the same factor",
)
TOTAL_SHARE = _since_2015(
    "total_share",
    "Santunan cacat total tetap",
    "Benefit for a total permanent disability",
    "share of 80 monthly wages",
    percent("70"),
    _annex("b.3.c"),
    note="a benefit paid in 2023 shows the same share",
)
DEATH_SHARE = _since_2015(
    "death_share",
    "Santunan kematian karena kecelakaan kerja",
    "Benefit for a death from work",
    "share of 80 monthly wages",
    percent("60"),
    _annex("b.4"),
    note="at least the sum of JKM; benefits paid since December 2019 show the same share",
)
STMB = _raised(
    "stmb",
    "Santunan sementara tidak mampu bekerja",
    "Benefit while unable to work",
    "share of the monthly wage, by months",
    (Phase(percent("100"), 6), Phase(percent("75"), 6), Phase(percent("50"), None)),
    (Phase(percent("100"), 12), Phase(percent("50"), None)),
    annex="b.2",
)
TRANSPORT: Mapping[Mode, Timeline[int]] = MappingProxyType(
    {
        Mode.LAND: _transport(
            Mode.LAND, "darat, sungai atau danau", "land, river or lake", 1_000_000, 5_000_000
        ),
        Mode.SEA: _transport(Mode.SEA, "laut", "sea", 1_500_000, 2_000_000),
        Mode.AIR: _transport(Mode.AIR, "udara", "air", 2_500_000, 10_000_000),
    }
)
FUNERAL = _raised(
    "funeral",
    "Biaya pemakaman JKK",
    "Funeral money of JKK",
    "rupiah",
    3_000_000,
    10_000_000,
    annex="b.5",
)
PERIODIC_MONTH = _raised(
    "periodic_month",
    "Santunan berkala JKK, dibayar sekaligus: setiap bulan",
    "Periodic benefit of JKK, paid at once: each month",
    "rupiah a month",
    200_000,
    500_000,
    annex="b.6",
)
PERIODIC_MONTHS = _raised(
    "periodic_months",
    "Santunan berkala JKK: banyaknya bulan",
    "Periodic benefit of JKK: months",
    "months",
    24,
    24,
    annex="b.6",
)
PROSTHESIS_EXTRA = _since_2015(
    "prosthesis_extra",
    "Tambahan di atas harga orthosis atau prothesis",
    "Added to the price of an orthosis or prosthesis",
    "share of the price",
    percent("40"),
    _annex("b.7"),
    note="the price is that of the rehabilitation centre of a government general hospital; "
    "medical rehabilitation comes besides",
)
DENTURES = _raised(
    "dentures",
    "Batas biaya gigi tiruan",
    "Limit of dentures",
    "rupiah",
    3_000_000,
    5_000_000,
    annex="b.8",
)
HEARING_AID = _new_in_2019(
    "hearing_aid",
    "Batas biaya alat bantu dengar",
    "Limit of a hearing aid",
    "rupiah",
    2_500_000,
    PP_82_2019.article(25),
)
GLASSES = _new_in_2019(
    "glasses", "Batas biaya kacamata", "Limit of glasses", "rupiah", 1_000_000, _AFTER
)
_HOME = PP_82_2019.article(25, 2, "a", note="angka 13")
HOME_CARE = _new_in_2019(
    "home_care",
    "Batas biaya perawatan di rumah",
    "Limit of care at home",
    "rupiah",
    20_000_000,
    _HOME,
)
HOME_CARE_MONTHS = _new_in_2019(
    "home_care_months",
    "Perawatan di rumah paling lama",
    "Longest care at home",
    "months",
    12,
    _HOME,
)
