"""What the state rules on the schemes of all regions: the change of budget year 2026."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from perlindungan.law import Confidence
from perlindungan.regional.points import Agencies, PovertyTest
from perlindungan.regional.sources import Ruled, Ruling, Source

_BONTANG = Source(address="sepintasberita.com", told="Bontang, 2026")
_BALIKPAPAN = Source(address="niaga.asia", told="Balikpapan, 2025-09-03")

NATIONAL_FRAME: Mapping[str, Ruled[Any]] = MappingProxyType(
    {
        "poverty": Ruled(
            (
                Ruling(
                    value=PovertyTest(decile_most=5),
                    since=date(2026, 1, 1),
                    sources=(_BONTANG,),
                    confidence=Confidence.SECONDARY,
                    note="technical guidance of the Ministry of Home Affairs for budget year 2026; "
                    "its number, date and kind were not found",
                ),
            )
        ),
        "agencies": Ruled(
            (
                Ruling(
                    value=Agencies(pays="Dinas Sosial"),
                    since=date(2026, 1, 1),
                    sources=(_BALIKPAPAN, Source(address="inibalikpapan.com")),
                    confidence=Confidence.SECONDARY,
                    note="the activity moved from manpower to social affairs",
                ),
            )
        ),
    }
)
"""Rules of the state by the point that they bear on; exchange it to ask what if."""

WITHOUT_NATIONAL_FRAME: Mapping[str, Ruled[Any]] = MappingProxyType({})
"""No rule of the state: each region by its own regulation alone."""
