"""What the state rules on the schemes of all regions: the change of budget year 2026.

It is told of what a region's budget may pay, so a scheme that is known to be paid by others alone
(CSR, Sertakan, donations) is free of it. It holds from the first day of the budget year: judge a
list that is made in December, but paid from January, by a day in January.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from perlindungan.law import Confidence
from perlindungan.regional.points import Agencies, PovertyTest
from perlindungan.regional.sources import Ruled, Ruling, Source

_BONTANG = Source(address="sepintasberita.com", told="Bontang, 2026")
BALIKPAPAN = (
    Source(
        address="niaga.asia/tahun-2026-program-perlindungan-bagi-pekerja-rentan-di-balikpapan-"
        "dialihkan-ke-dinas-sosial",
        told="Balikpapan, 2025-09-03",
    ),
    Source(
        address="inibalikpapan.com/mulai-2026-program-jaminan-sosial-pekerja-rentan-balikpapan-"
        "dialihkan-ke-dinsos",
        told="Balikpapan",
    ),
)
_BUDGET_YEAR = date(2026, 1, 1)

NATIONAL_FRAME: Mapping[str, Ruled[Any]] = MappingProxyType(
    {
        "poverty": Ruled(
            (
                Ruling(
                    value=PovertyTest(decile_most=5),
                    since=_BUDGET_YEAR,
                    sources=(_BONTANG,),
                    confidence=Confidence.SECONDARY,
                    note="deciles of DTSEN; facilitating social security for poor vulnerable "
                    "workers, an activity of a region's budget by technical guidance of the "
                    "Ministry of Home Affairs for budget year 2026; its number, date and kind were "
                    "not found, nor whether the deciles stand in it; one page alone tells of them, "
                    "and was not seen again; whether it binds palm-oil, tobacco, village or "
                    "special-autonomy money is not told: applied, as that is public money",
                ),
            )
        ),
        "agencies": Ruled(
            (
                Ruling(
                    value=Agencies(pays="Dinas Sosial"),
                    since=_BUDGET_YEAR,
                    sources=BALIKPAPAN,
                    confidence=Confidence.SECONDARY,
                    note="the activity moved from manpower to social affairs; not all follow: the "
                    "budget of 2026 of Penajam Paser Utara was still proposed by Disnakertrans "
                    "(risalah.site/?p=1377)",
                ),
            )
        ),
    }
)
"""Rules of the state by the point that they bear on; exchange it to ask what if."""

WITHOUT_NATIONAL_FRAME: Mapping[str, Ruled[Any]] = MappingProxyType({})
"""No rule of the state: each region by its own regulation alone."""
