"""Kota Bontang: Perwali 23/2023.

The text was not seen. Officials describe the income twice, and not alike: neither is taken as a
limit of the regulation. The occupations are those that the press names.
"""

from __future__ import annotations

from datetime import date

from perlindungan.facts import Month
from perlindungan.law import Confidence, Kind, Regulation
from perlindungan.regional import INTERFACE, Policy, Preset, Scheme, Source
from perlindungan.regional.funds import APBD_DISTRICT
from perlindungan.regional.points import (
    Every,
    Exit,
    Groups,
    MonthsPaid,
    Renewal,
)
from perlindungan.regional.shipped.kaltim_pages import COVERED_WHOLLY
from perlindungan.regional.shipped.said import (
    budget,
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

_ENACTED = date(2023, 10, 6)
PERWALI_23_2023 = Regulation(
    kind=Kind.PERWALI,
    number="23",
    year=2023,
    title="Pedoman Pelaksanaan Program Jaminan Sosial Ketenagakerjaan bagi Pekerja Rentan",
    issuer="Bontang",
    jurisdiction="64.74",
    enacted=_ENACTED,
)
_JPNN = (
    "jpnn.com/news/pemkot-bontang-daftarkan-puluhan-ribu-pekerja-rentan-jadi-peserta-bpjs-"
    "ketenagakerjaan"
)
_PELITA = "pelitabaru.com"
_KLIK = (
    "klikkaltim.com/category/bontang/35-ribu-pekerja-rentan-di-bontang-terima-jaminan-sosial-rp-7-"
    "miliar-dari-pemkot"
)
_IKN = "iknnews.co/disnaker-bontang-pastikan-36-777-tenaga-kerja-rentan-dapat-perlindungan"
_SETDA = "setda.bontangkota.go.id/?p=4418"
_SEPINTAS = "sepintasberita.com"
# Pages that tell of the scheme together; which of them says what was not recorded.
_TOGETHER = (_JPNN, _PELITA, _KLIK, _IKN, _SEPINTAS)
_SEPINTAS_SOURCE = (Source(address=_SEPINTAS, told="2026"),)
_FIRST_MONTH = date(2023, 10, 1)
_BUDGET_2025 = date(2025, 1, 1)
_BUDGET_2026 = date(2026, 1, 1)
_NAMED = Groups(
    names=frozenset(
        {
            "fisher",
            "farmer",
            "livestock_keeper",
            "masseur",
            "ojek_driver",
            "trader",
            "mechanic",
            "courier",
        }
    )
)
_NAMED_NOTE = "occupations that the press names; no list of the regulation was seen"

POLICY = Policy(
    interface=INTERFACE,
    id="id-6474-perwali-23-2023",
    region="64.74",
    title_id="Perwali Bontang 23/2023",
    title_en="Bontang, mayor regulation 23/2023",
    regulations=(PERWALI_23_2023,),
    since=_ENACTED,
    sources=pages(_JPNN, _PELITA, _KLIK, _IKN, _SETDA, _SEPINTAS),
    remarks=(
        told(
            "Tanggal 6 Oktober 2023 adalah tanggal Perwali menurut pers; tanggal berlakunya tidak "
            "ditemukan.",
            "6 October 2023 is the date of the regulation in the press; the day in force was not "
            "found.",
            _JPNN,
        ),
        told(
            "Penghasilan digambarkan sekitar Rp1 juta sebulan (kepala dinas, Oktober 2025), dan di "
            "bawah rata-rata upah minimum tanpa kontrak tertentu (kepala bidang, Agustus 2025): "
            "keduanya bukan kata-kata Perwali.",
            "Income is described as about Rp1 million a month (head of office, October 2025) and "
            "as below the average minimum wage without a certain contract (head of division, "
            "August 2025): neither is the text of the regulation.",
            _KLIK,
            _IKN,
        ),
        told(
            "Dipilih dari data kelurahan dan kartu pencari kerja.",
            "Chosen from data of the kelurahan and job-seeker cards.",
            _KLIK,
        ),
        told(
            "Kesepakatan kota dengan BPJS Ketenagakerjaan 15 September 2023; wali kota ingin "
            "relawan sosial ikut dilindungi.",
            "Agreement of the city with BPJS Ketenagakerjaan on 15 September 2023; the mayor "
            "wanted social volunteers to be taken in.",
            _SETDA,
            confidence=Confidence.OFFICIAL,
        ),
        told(
            "Mei 2025: Bontang dan Kutai Timur disebut satu-satunya di Kalimantan Timur dengan "
            "cakupan 100 persen, dengan data nama dan alamat.",
            "May 2025: Bontang and Kutai Timur are told to be the only ones of East Kalimantan at "
            "100 per cent, with data by name and address.",
            COVERED_WHOLLY,
            confidence=Confidence.OFFICIAL,
        ),
        told(
            "2026: 21.076 orang dan sekitar Rp4 miliar; 12 bulan untuk semua menjadi "
            "Rp4.248.921.600. Bulan yang dibayar tidak disebut.",
            "2026: 21,076 people and about Rp4 billion; 12 months for all would be "
            "Rp4,248,921,600. The months paid are not told.",
            _SEPINTAS,
            confidence=Confidence.DERIVED,
        ),
    ),
    schemes=(
        Scheme(
            id="pekerja-rentan",
            region="64.74",
            title_id="Pekerja rentan Kota Bontang",
            title_en="Vulnerable workers of Bontang",
            since=_FIRST_MONTH,
            benefits=through(
                paid(
                    _FIRST_MONTH,
                    pages(_SEPINTAS, _JPNN),
                    stated=True,
                    note="Rp16,800 = 10,000 + 6,800, printed in 2026",
                )
            ),
            funds=through(ruled((APBD_DISTRICT,), _FIRST_MONTH, pages(_SETDA, _KLIK))),
            exits=through(
                ruled(
                    frozenset({Exit.DIED, Exit.MOVED_AWAY}),
                    _BUDGET_2026,
                    pages(*_TOGETHER),
                    note="told beside the change of 2026; since when, and others, were not found",
                )
            ),
            renewal=through(
                ruled(
                    Renewal(every=Every.MONTH),
                    _BUDGET_2026,
                    pages(*_TOGETHER),
                    note="the list is reconciled every month (deaths, moves); told beside the "
                    "change of 2026; since when was not found",
                )
            ),
            presets=(
                Preset(
                    id="launch-2023",
                    title_id="Pendaftaran pertama, Oktober-Desember 2023",
                    title_en="First enrolment, October to December 2023",
                    points={
                        "quota": places(34_782, _FIRST_MONTH, pages(_SETDA, _JPNN)),
                        "benefits": paid(_FIRST_MONTH, pages(_SEPINTAS), stated=True),
                        "funds": ruled((APBD_DISTRICT,), _FIRST_MONTH, pages(_SETDA)),
                        "months": ruled(
                            MonthsPaid(first=Month(2023, 10), count=3),
                            _FIRST_MONTH,
                            pages(_SETDA),
                            confidence=Confidence.OFFICIAL,
                            note="revised budget 2023; 34,782 x 16,800 x 3 = 1,753,012,800; the "
                            "press has the same list until September 2024",
                        ),
                    },
                ),
                Preset(
                    id="list-2025",
                    title_id="Daftar 2025",
                    title_en="List of 2025",
                    points={
                        "groups": ruled(_NAMED, _BUDGET_2025, pages(*_TOGETHER), note=_NAMED_NOTE),
                        "quota": places(
                            36_777,
                            _BUDGET_2025,
                            pages(_IKN),
                            note="one page prints 35,777",
                        ),
                        "benefits": paid(_BUDGET_2025, pages(_SEPINTAS), stated=True),
                        "funds": ruled((APBD_DISTRICT,), _BUDGET_2025, pages(_KLIK)),
                        "months": ruled(
                            MonthsPaid(first=Month(2025, 1), count=12),
                            _BUDGET_2025,
                            pages(*_TOGETHER),
                            confidence=Confidence.DERIVED,
                            note="Rp7.4 billion a year, about 600 million a month: 36,777 x 16,800 "
                            "x 12 = 7,414,243,200",
                        ),
                    },
                ),
                Preset(
                    id="list-2026",
                    title_id="Daftar 2026, desil 1-5",
                    title_en="List of 2026, deciles 1-5",
                    points={
                        "groups": ruled(
                            _NAMED,
                            _BUDGET_2026,
                            pages(*_TOGETHER),
                            note=f"{_NAMED_NOTE}; named of 2025",
                        ),
                        "quota": places(21_076, _BUDGET_2026, _SEPINTAS_SOURCE),
                        "benefits": paid(_BUDGET_2026, _SEPINTAS_SOURCE, stated=True),
                        "funds": ruled((APBD_DISTRICT,), _BUDGET_2026, _SEPINTAS_SOURCE),
                    },
                ),
            ),
            figures=(
                people("2023-10/2024-09", 34_782, *_TOGETHER, _SETDA),
                figure(
                    "people_with_disabilities", 345, "people", "2023-10", _JPNN, note="of 34,782"
                ),
                budget(
                    "2023-10/2023-12",
                    1_700_000_000,
                    _SETDA,
                    note="revised budget; about, the product for three months is 1,753,012,800",
                ),
                figure("joined", 1_995, "people", "2024-10", *_TOGETHER),
                people("2025", 36_777, _IKN, note="34,782 + 1,995; klikkaltim prints 35,777"),
                budget("2025", 7_400_000_000, _KLIK, note="about"),
                people(
                    "2026",
                    21_076,
                    _SEPINTAS,
                    note="deciles 1 to 5 only; the fall from 36,777; page not seen again",
                ),
                budget("2026", 4_000_000_000, _SEPINTAS, note="about; JKK 2.4, JKM 1.6 billion"),
                computed(
                    "left_out",
                    15_701,
                    "people",
                    "2026",
                    _SEPINTAS,
                    _IKN,
                    note="36,777 less 21,076",
                ),
            ),
        ),
    ),
    unknown=(
        not_found(
            "Teks Perwali 23/2023: definisi, umur, KTP, batas penghasilan, urutan.",
            "The text of Perwali 23/2023: definition, age, identity card, income limit, priority.",
        ),
        not_found("Bulan yang dibayar pada 2026.", "The months paid in 2026."),
    ),
)
