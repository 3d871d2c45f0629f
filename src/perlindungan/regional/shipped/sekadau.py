"""Kabupaten Sekadau: Perbup 91/2023, palm workers insured by palm-oil revenue sharing.

The articles were not seen; the conditions are told by the press at the launch.
"""

from __future__ import annotations

from datetime import date

from perlindungan.facts import Month
from perlindungan.law import Kind, Regulation
from perlindungan.regional import INTERFACE, Policy, Preset, Scheme
from perlindungan.regional.funds import DBH_SAWIT
from perlindungan.regional.points import AgeWindow, Groups, MonthsPaid, Residence
from perlindungan.regional.shipped.said import (
    computed,
    figure,
    not_found,
    pages,
    paid,
    people,
    places,
    ruled,
    through,
    told,
)

PERBUP_91_2023 = Regulation(
    kind=Kind.PERBUP,
    number="91",
    year=2023,
    title="Perlindungan jaminan sosial ketenagakerjaan bagi pekerja sawit dari DBH (menurut "
    "isinya)",
    issuer="Sekadau",
    jurisdiction="61.09",
)
_KAPUAS = "kapuasrayatoday.com/2024/09/4538-pekerja-impormal-sektor-sawit.html"
_KABAR = "kabarsawit.com/berita/3000"
_FROM = date(2024, 9, 1)
_LAUNCH = pages(_KAPUAS, _KABAR)
_DAY = "first month paid; the day in force was not found"

POLICY = Policy(
    interface=INTERFACE,
    id="id-6109-perbup-91-2023",
    region="61.09",
    title_id="Perbup Sekadau 91/2023",
    title_en="Sekadau, regent regulation 91/2023",
    regulations=(PERBUP_91_2023,),
    sources=_LAUNCH,
    remarks=(
        told(
            "Angka per kecamatan (679, 697, 247, 1.386, 326, 1.255, 254) berjumlah 4.844, bukan "
            "4.538.",
            "The numbers by district (679, 697, 247, 1,386, 326, 1,255, 254) add up to 4,844, not "
            "4,538.",
            _KAPUAS,
        ),
        told(
            "Disebut kabupaten ketujuh di Kalimantan yang memakai DBH sawit untuk ini.",
            "Told to be the seventh regency of Kalimantan that uses palm-oil money for this.",
            _KAPUAS,
        ),
    ),
    schemes=(
        Scheme(
            id="pekerja-sawit",
            region="61.09",
            title_id="Pekerja sawit Kabupaten Sekadau",
            title_en="Palm workers of Sekadau",
            since=_FROM,
            groups=through(
                ruled(Groups(names=frozenset({"palm_worker"})), _FROM, _LAUNCH, note=_DAY)
            ),
            age=through(ruled(AgeWindow(least=17, most=61), _FROM, _LAUNCH, note=_DAY)),
            residence=through(ruled(Residence(region="61.09"), _FROM, _LAUNCH, note=_DAY)),
            benefits=through(paid(_FROM, _LAUNCH, stated=False, note=_DAY)),
            funds=through(
                ruled(
                    (DBH_SAWIT,),
                    _FROM,
                    _LAUNCH,
                    citations=(PERBUP_91_2023.whole(),),
                    note=_DAY,
                )
            ),
            presets=(
                Preset(
                    id="launch-2024",
                    title_id="Satu tahun sejak September 2024",
                    title_en="One year from September 2024",
                    points={
                        "quota": places(4_538, _FROM, _LAUNCH),
                        "benefits": paid(_FROM, _LAUNCH, stated=False),
                        "months": ruled(MonthsPaid(first=Month(2024, 9), count=12), _FROM, _LAUNCH),
                        "funds": ruled((DBH_SAWIT,), _FROM, _LAUNCH),
                    },
                ),
            ),
            figures=(
                people("2024-09", 4_538, _KAPUAS, _KABAR),
                computed(
                    "people",
                    4_844,
                    "people",
                    "2024-09",
                    _KAPUAS,
                    note="sum of the printed districts",
                ),
                figure("palm_workers", 8_000, "people", "2024", _KAPUAS, note="about"),
            ),
        ),
    ),
    unknown=(
        not_found(
            "Judul dan pasal Perbup 91/2023; tanggal berlaku.",
            "Title and articles of Perbup 91/2023; the day in force.",
        ),
        not_found(
            "Anggaran; uji kemiskinan; penghasilan; urutan; kelanjutan setelah Agustus 2025.",
            "Budget; poverty test; income; priority; what followed after August 2025.",
        ),
    ),
)
