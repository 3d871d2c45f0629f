"""Kalimantan Timur: Pergub 19/2023, and what follows it.

The text was not found beyond Pasal 4, which the press walks through. No source says that the
occupations named at the launch of July 2023 are in the regulation; they stand in a preset. On age,
residence, income and who is left out nothing was found: those points are unset.
"""

from __future__ import annotations

from datetime import date

from perlindungan.facts import Programme
from perlindungan.law import Confidence, Kind, Regulation
from perlindungan.regional import INTERFACE, Policy, Preset, Ruled, Ruling, Scheme, Source
from perlindungan.regional.funds import APBD_DISTRICT, APBD_PROVINCE
from perlindungan.regional.points import Benefits, Groups, PovertyTest, Quota

PERGUB_19_2023 = Regulation(
    kind=Kind.PERGUB,
    number="19",
    year=2023,
    title="Penyelenggaraan Program Jaminan Sosial Ketenagakerjaan",
    in_force=date(2023, 6, 13),
    jurisdiction="64",
)
PERGUB_40_2025 = Regulation(
    kind=Kind.PERGUB,
    number="40",
    year=2025,
    title="Penetapan Klasifikasi Pekerja Rentan yang Masuk Kategori Miskin/Miskin Ekstrem "
    "sebagai Penerima Bantuan Iuran Jaminan Sosial Ketenagakerjaan",
    jurisdiction="64",
)
_LAUNCH = (Source(address="borneoflash.com/2023/07/07"), Source(address="persepsinews.com"))

POLICY = Policy(
    interface=INTERFACE,
    id="id-64-pergub-19-2023",
    region="64",
    title_id="Pergub Kalimantan Timur 19/2023",
    title_en="East Kalimantan, governor regulation 19/2023",
    regulations=(PERGUB_19_2023, PERGUB_40_2025),
    since=date(2023, 6, 13),
    schemes=(
        Scheme(
            id="pekerja-rentan",
            region="64",
            title_id="Pekerja rentan Kalimantan Timur",
            title_en="Vulnerable workers of East Kalimantan",
            since=date(2023, 7, 5),
            poverty=Ruled(
                (
                    Ruling(
                        value=PovertyTest(listed="DTKS"),
                        since=date(2025, 10, 23),
                        citations=(PERGUB_40_2025.whole(),),
                        sources=(Source(address="disnaker.samarindakota.go.id"),),
                        confidence=Confidence.OFFICIAL,
                        note="the day of the meeting on carrying it out; the day in force was "
                        "not found",
                    ),
                )
            ),
            presets=(
                Preset(
                    id="launch-2023",
                    title_id="Peluncuran 5 Juli 2023",
                    title_en="Launch of 5 July 2023",
                    points={
                        "groups": Ruling(
                            value=Groups(
                                names=frozenset(
                                    {"religious_worker", "farmer", "fisher", "disability"}
                                )
                            ),
                            sources=_LAUNCH,
                            confidence=Confidence.SECONDARY,
                        ),
                        "benefits": Ruling(
                            value=Benefits(
                                programmes=frozenset({Programme.JKK, Programme.JKM}),
                                income=1_000_000,
                            ),
                            sources=_LAUNCH,
                            confidence=Confidence.SECONDARY,
                        ),
                        "quota": Ruling(
                            value=Quota(total=100_000),
                            sources=_LAUNCH,
                            confidence=Confidence.SECONDARY,
                        ),
                        "funds": Ruling(
                            value=(APBD_PROVINCE, APBD_DISTRICT),
                            sources=(Source(address="kaltimfaktual.co/?p=16502"),),
                            confidence=Confidence.SECONDARY,
                        ),
                    },
                ),
            ),
        ),
    ),
)
