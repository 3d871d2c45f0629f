"""Kabupaten Paser: Perbup 4/2022, which ties business licences to membership.

Only the preamble was seen. The licence condition is told by the public relations office of the
regency, the conditions for vulnerable workers by the press.
"""

from __future__ import annotations

from datetime import date

from perlindungan.facts import Month
from perlindungan.law import Confidence, Kind, Regulation
from perlindungan.regional import INTERFACE, Duty, Policy, Preset, Scheme, Source
from perlindungan.regional.funds import APBD_DISTRICT
from perlindungan.regional.points import AgeWindow, Exclusion, Groups, MonthsPaid, Residence
from perlindungan.regional.shipped.said import (
    budget,
    computed,
    not_found,
    pages,
    paid,
    people,
    places,
    ruled,
    through,
    told,
)

PERBUP_4_2022 = Regulation(
    kind=Kind.PERBUP,
    number="4",
    year=2022,
    title="Pelaksanaan Program Jaminan Sosial Ketenagakerjaan di Daerah",
    issuer="Paser",
    jurisdiction="64.01",
)
_SCRIBD = Source(
    address="id.scribd.com/document/619706032/PERBUP-PASER-4-2022-Ttg-Pelaksanaan-Program-Jaminan-"
    "Sosial-Ketenagakerjaan",
    told="preamble",
)
_HUMAS = (
    "humas.paserkab.go.id/berita/paser-masuk-nominasi-paritrana-award-2024-sekda-hadapi-tim-"
    "sembilan"
)
_PROKOPIM = (
    "prokopim.paserkab.go.id/berita/termasuk-ptt-32-ribu-pekerja-rentan-pun-dilindungi-jamsostek-"
    "pemkab-paser-alokasikan-apbd-p-rp16m-"
)
_PROKAL = (
    "amp.kaltim.prokal.co/read/news/403662-kabupaten-paser-alokasikan-rp-16-m-untuk-jamsostek-"
    "pekerja-rentan.html"
)
_INFO = "infopaser.id"
_BERANDA = "berandapost.com/2024/04/19"
# Pages that tell of the scheme together; which of them says what was not recorded.
_TOGETHER = (_HUMAS, _INFO, _BERANDA)
_BUDGET_2023 = date(2023, 1, 1)
_TOLD = date(2024, 4, 19)
_DAY = "day of one of the pages that tell of it; the first day was not found"

POLICY = Policy(
    interface=INTERFACE,
    id="id-6401-perbup-4-2022",
    region="64.01",
    title_id="Perbup Paser 4/2022",
    title_en="Paser, regent regulation 4/2022",
    regulations=(PERBUP_4_2022,),
    sources=(_SCRIBD, *pages(_HUMAS, _PROKOPIM)),
    duties=(
        Duty(
            told_id="Penerbitan izin usaha mensyaratkan salinan sertifikat BPJS Ketenagakerjaan "
            "dan bukti pembayaran terakhir.",
            told_en="Issuing a business licence requires a copy of the certificate of BPJS "
            "Ketenagakerjaan and proof of the last payment.",
            citations=(PERBUP_4_2022.whole(note="article not told"),),
            sources=pages(_HUMAS),
            confidence=Confidence.OFFICIAL,
        ),
    ),
    remarks=(
        told(
            "Didasarkan pada Inpres 2/2021 dan SE Mendagri 842.2/5193/SJ.",
            "Based on Inpres 2/2021 and circular 842.2/5193/SJ of Home Affairs.",
            _SCRIBD.address,
            confidence=Confidence.TEXT,
            citations=(PERBUP_4_2022.whole(note="preamble"),),
        ),
        told(
            'Perlindungan "sejak 2019" menurut laman resmi menyangkut pegawai tidak tetap, menurut '
            "pers pekerja rentan.",
            'Protection "since 2019" is that of non-permanent staff by the official page, of '
            "vulnerable workers by the press.",
            _PROKOPIM,
            _PROKAL,
        ),
        told(
            "Sumber syarat pekerja rentan juga mencantumkan pencari kerja; maksudnya tidak jelas "
            "dan tidak diterapkan.",
            "The source of the conditions also lists people looking for work; what is meant is "
            "unclear, and it is not applied.",
            *_TOGETHER,
        ),
        told(
            "2022: imam, marbot, guru mengaji, RT/RW, relawan pemadam dan bencana, nelayan, "
            "petani, UMKM.",
            "2022: imams, mosque caretakers, Qur'an teachers, RT/RW heads, fire and disaster "
            "volunteers, fishers, farmers, small businesses.",
            _PROKOPIM,
            _PROKAL,
        ),
    ),
    schemes=(
        Scheme(
            id="pekerja-rentan",
            region="64.01",
            title_id="Pekerja rentan Kabupaten Paser",
            title_en="Vulnerable workers of Paser",
            age=through(ruled(AgeWindow(least=15, most=64), _TOLD, pages(*_TOGETHER), note=_DAY)),
            residence=through(
                ruled(
                    Residence(region="64.01"),
                    _TOLD,
                    pages(*_TOGETHER),
                    note=f"identity card of Paser; {_DAY}",
                )
            ),
            exclusions=through(
                ruled(
                    frozenset({Exclusion.CIVIL_SERVANT, Exclusion.STUDENT}),
                    _TOLD,
                    pages(*_TOGETHER),
                    note=_DAY,
                )
            ),
            benefits=through(
                paid(
                    _BUDGET_2023,
                    pages(_PROKOPIM, *_TOGETHER),
                    stated=False,
                    note="paid in 2022 too, from a day that was not found",
                )
            ),
            funds=through(
                ruled(
                    (APBD_DISTRICT,),
                    _BUDGET_2023,
                    pages(_PROKOPIM, *_TOGETHER),
                    note="revised budget 2022, too; from which day was not found",
                )
            ),
            presets=(
                Preset(
                    id="list-2023",
                    title_id="Daftar 2023",
                    title_en="List of 2023",
                    points={
                        "groups": ruled(
                            Groups(
                                names=frozenset(
                                    {"mosque_caretaker", "planter", "fisher", "trader", "rt_head"}
                                )
                            ),
                            _BUDGET_2023,
                            pages(*_TOGETHER),
                            note="occupations that the press names; also people of no fixed income",
                        ),
                        "quota": places(32_268, _BUDGET_2023, pages(*_TOGETHER)),
                        "benefits": paid(_BUDGET_2023, pages(*_TOGETHER), stated=False),
                        "months": ruled(
                            MonthsPaid(first=Month(2023, 1), count=12),
                            _BUDGET_2023,
                            pages(*_TOGETHER),
                            confidence=Confidence.DERIVED,
                            note="32,268 x 16,800 x 12 = 6,505,228,800 beside about 6.5 billion",
                        ),
                        "funds": ruled((APBD_DISTRICT,), _BUDGET_2023, pages(*_TOGETHER)),
                    },
                ),
            ),
            figures=(
                people("2022", 32_000, _PROKOPIM, _PROKAL),
                budget("2022", 1_600_000_000, _PROKOPIM, _PROKAL, note="revised budget"),
                computed(
                    "months",
                    3,
                    "months",
                    "2022",
                    _PROKOPIM,
                    note="32,000 x 16,800 x 3 = 1,612,800,000 beside 1.6 billion; which months is "
                    "not told",
                ),
                people("2023", 32_268, *_TOGETHER),
                budget("2023", 6_500_000_000, *_TOGETHER, note="about"),
                people("2024-04", 46_582, *_TOGETHER),
            ),
        ),
    ),
    unknown=(
        not_found(
            "Teks Perbup 4/2022 setelah konsiderans; tanggal berlaku.",
            "The text of Perbup 4/2022 after the preamble; the day in force.",
        ),
        not_found(
            "Izin usaha yang mana, dan akibat bila syaratnya tidak dipenuhi.",
            "Which licences, and what follows where the condition is not met.",
        ),
        not_found(
            "Uji kemiskinan, batas penghasilan, urutan prioritas, sebab keluar.",
            "Poverty test, income limit, priority, why one leaves.",
        ),
    ),
)
