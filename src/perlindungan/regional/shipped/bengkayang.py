"""Kabupaten Bengkayang: Perbup 27/2024, palm workers insured by palm-oil revenue sharing.

A second regulation, on one hundred vulnerable workers in each village, is named without its year
and is told in a remark.
"""

from __future__ import annotations

from datetime import date

from perlindungan.facts import Month
from perlindungan.law import Kind, Regulation
from perlindungan.regional import INTERFACE, Policy, Preset, Scheme
from perlindungan.regional.funds import DBH_SAWIT
from perlindungan.regional.points import Groups, MonthsPaid
from perlindungan.regional.shipped.said import (
    budget,
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

PERBUP_27_2024 = Regulation(
    kind=Kind.PERBUP,
    number="27",
    year=2024,
    title="Jaminan sosial ketenagakerjaan bagi pekerja sawit dari DBH sawit (menurut isinya)",
    issuer="Bengkayang",
    jurisdiction="61.07",
)
_ANTARA = "kalbar.antaranews.com/berita/669313"
_SETARA = (
    "sawitsetara.co/artikel/Berita/di-bengkayang-dbh-sawit-digunakan-untuk-lindungi-4-600-pekerja-"
    "sawit"
)
_BORNEO = "borneonetv.com/2024/02/22"
_FROM = date(2025, 7, 1)
_TOLD = pages(_ANTARA, _SETARA)
_DAY = "first month paid that is told; the day in force was not found"

POLICY = Policy(
    interface=INTERFACE,
    id="id-6107-perbup-27-2024",
    region="61.07",
    title_id="Perbup Bengkayang 27/2024",
    title_en="Bengkayang, regent regulation 27/2024",
    regulations=(PERBUP_27_2024,),
    sources=pages(_ANTARA, _SETARA, _BORNEO),
    remarks=(
        told(
            "2.484 orang tidak dilanjutkan, dengan alasan kewajiban baru 80 persen untuk "
            "infrastruktur; angka itu sudah ada dalam PMK 91/2023, dan PMK baru tidak ditemukan.",
            "2,484 people were not continued, on the ground of a new duty to put 80 per cent into "
            "infrastructure; that figure stood in PMK 91/2023 already, and no new PMK was found.",
            _ANTARA,
        ),
        told(
            "Perbup 23 (tahun tidak tercetak), 1 Desa 100 Pekerja Rentan: sekitar 12.000 orang "
            "pada 2024.",
            "Perbup 23 (year not printed), one hundred vulnerable workers in each village: about "
            "12,000 people in 2024.",
            _BORNEO,
            _ANTARA,
            _SETARA,
        ),
    ),
    schemes=(
        Scheme(
            id="pekerja-sawit",
            region="61.07",
            title_id="Pekerja sawit Kabupaten Bengkayang",
            title_en="Palm workers of Bengkayang",
            groups=through(
                ruled(
                    Groups(names=frozenset({"palm_worker"})),
                    _FROM,
                    _TOLD,
                    citations=(PERBUP_27_2024.whole(),),
                    note=f"plasma and independent farmers, too; {_DAY}",
                )
            ),
            benefits=through(paid(_FROM, _TOLD, stated=False, note=_DAY)),
            funds=through(
                ruled((DBH_SAWIT,), _FROM, _TOLD, citations=(PERBUP_27_2024.whole(),), note=_DAY)
            ),
            presets=(
                Preset(
                    id="launch-2025",
                    title_id="Dua belas bulan sejak Juli 2025",
                    title_en="Twelve months from July 2025",
                    points={
                        "quota": places(2_116, _FROM, _TOLD),
                        "benefits": paid(_FROM, _TOLD, stated=False),
                        "months": ruled(MonthsPaid(first=Month(2025, 7), count=12), _FROM, _TOLD),
                        "funds": ruled((DBH_SAWIT,), _FROM, _TOLD),
                    },
                ),
            ),
            figures=(
                figure("target", 4_600, "people", "2024/2025", _ANTARA, _SETARA),
                people("2025-07", 2_116, _ANTARA, _SETARA),
                figure("left_out", 2_484, "people", "2025", _ANTARA),
                people(
                    "2024",
                    12_000,
                    _BORNEO,
                    _ANTARA,
                    _SETARA,
                    note="of another scheme, one hundred in each village (Perbup 23); about",
                ),
                budget(
                    "2024",
                    2_429_520_000,
                    _BORNEO,
                    _ANTARA,
                    _SETARA,
                    note="of another scheme, one hundred in each village (Perbup 23)",
                ),
            ),
        ),
    ),
    unknown=(
        not_found(
            "Judul dan pasal Perbup 27/2024; tanggal berlaku.",
            "Title and articles of Perbup 27/2024; the day in force.",
        ),
        not_found("Tahun Perbup 23 tentang 1 Desa 100.", "The year of Perbup 23 on villages."),
        not_found(
            "Umur, KTP, penghasilan, kemiskinan, urutan prioritas.",
            "Age, identity card, income, poverty, priority.",
        ),
    ),
)
