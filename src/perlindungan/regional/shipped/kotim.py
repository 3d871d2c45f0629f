"""Kabupaten Kotawaringin Timur: palm workers insured by palm-oil revenue sharing (DBH sawit).

No regulation was found. The published budget and months do not fit each other; both are told.
"""

from __future__ import annotations

from datetime import date

from perlindungan.facts import Month
from perlindungan.regional import INTERFACE, Policy, Preset, Scheme
from perlindungan.regional.funds import DBH_SAWIT
from perlindungan.regional.points import Groups, MonthsPaid
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

_ANTARA = "kalteng.antaranews.com/berita/723485"
_ELAEIS = "elaeis.co"
_TABENGAN = "tabengan.co.id/?p=107785"
_KABAR = "kabarkalimantan1.com/petani-sawit-kotim-terima-manfaat-dbh-berupa-jaminan-sosial/?amp=1"
_KABAR_2025 = (
    "kabarkalimantan1.com/pemkab-50-891-pekerja-di-kotawaringin-timur-telah-terlindungi-bpjs-tk/"
    "?amp=1"
)
_ANTARA_2025 = (
    "kalteng.antaranews.com/amp/berita/767461/pemkab-kotim-gunakan-dbh-sawit-untuk-lindungi-"
    "pekerja-rentan"
)
_BGN = "bgnnews.co.id"
_FROM = date(2024, 4, 1)
_LAUNCH = pages(_ANTARA, _ELAEIS, _TABENGAN, _KABAR)

POLICY = Policy(
    interface=INTERFACE,
    id="id-6202-dbh-sawit",
    region="62.02",
    title_id="DBH sawit Kotawaringin Timur",
    title_en="Palm-oil revenue sharing, Kotawaringin Timur",
    sources=pages(_ANTARA, _ELAEIS, _KABAR, _ANTARA_2025),
    remarks=(
        told(
            "Anggaran Rp739.122.000 menurut Antara, sekitar Rp779 juta menurut cabang BPJS "
            "Ketenagakerjaan; 4.400 orang selama 9 bulan menelan Rp665.280.000, 10 bulan "
            "Rp739.200.000. Bulan jangan dihitung dari anggaran.",
            "The budget is Rp739,122,000 by Antara, about Rp779 million by the branch of BPJS "
            "Ketenagakerjaan; 4,400 people for 9 months cost Rp665,280,000, for 10 months "
            "Rp739,200,000. Months must not be computed from the budget.",
            _ANTARA,
            _ELAEIS,
        ),
        told(
            "Paling sedikit 80 persen untuk jalan; tiga perangkat daerah (Disnakertrans, "
            "lingkungan hidup, pertanian) berbagi 10 persen, sekitar Rp4,6 miliar.",
            "At least 80 per cent for roads; three agencies (manpower, environment, agriculture) "
            "share 10 per cent, about Rp4.6 billion.",
            _ANTARA,
            _KABAR,
        ),
        told(
            "Hanya stimulus: setelahnya membayar sendiri; perusahaan diminta memakai Sertakan atau "
            "CSR.",
            "A stimulus only: afterwards people are to pay themselves; companies are asked to use "
            "Sertakan or CSR.",
            _KABAR,
            _BGN,
        ),
        told(
            "Pekerja rentan pada umumnya di sana: buruh tani, nelayan, pedagang kaki lima, ojek, "
            "seniman, pekerja keagamaan, pekerja rumahan, pemulung.",
            "Vulnerable workers there in general: farm labour, fishers, street vendors, ojek, "
            "artists, religious workers, home workers, scavengers.",
            _ANTARA_2025,
        ),
    ),
    schemes=(
        Scheme(
            id="pekerja-sawit",
            region="62.02",
            title_id="Pekerja sawit Kotawaringin Timur",
            title_en="Palm workers of Kotawaringin Timur",
            since=_FROM,
            groups=through(
                ruled(
                    Groups(names=frozenset({"palm_worker"})),
                    _FROM,
                    _LAUNCH,
                    note="oil-palm farmers and non-formal plantation workers",
                )
            ),
            benefits=through(paid(_FROM, _LAUNCH, stated=False)),
            funds=through(ruled((DBH_SAWIT,), _FROM, _LAUNCH)),
            presets=(
                Preset(
                    id="launch-2024",
                    title_id="April-Desember 2024",
                    title_en="April to December 2024",
                    points={
                        "quota": places(4_400, _FROM, _LAUNCH),
                        "benefits": paid(_FROM, _LAUNCH, stated=False),
                        "months": ruled(
                            MonthsPaid(first=Month(2024, 4), count=9),
                            _FROM,
                            _LAUNCH,
                            note="as printed; the budget does not fit",
                        ),
                        "funds": ruled((DBH_SAWIT,), _FROM, _LAUNCH),
                    },
                ),
            ),
            figures=(
                people("2024-04/2024-12", 4_400, _ANTARA, _ELAEIS, _TABENGAN, _KABAR),
                budget("2024-04/2024-12", 739_122_000, _ANTARA, _KABAR),
                budget("2024-04/2024-12", 779_000_000, _ELAEIS, note="about; by the branch"),
                computed(
                    "cost",
                    665_280_000,
                    "rupiah",
                    "2024-04/2024-12",
                    _ANTARA,
                    note="4,400 people at Rp16,800 for 9 months",
                ),
                figure("dbh_sawit", 46_485_301_000, "rupiah", "2023", _ANTARA),
                figure("dbh_sawit", 41_000_000_000, "rupiah", "2024", _ELAEIS, note="about"),
                people("2025", 4_800, _ANTARA_2025, _BGN, _TABENGAN),
                people(
                    "2025",
                    11_000,
                    _ANTARA_2025,
                    _BGN,
                    _TABENGAN,
                    note="all vulnerable workers covered, about",
                ),
                figure(
                    "need",
                    71_000,
                    "people",
                    "2025",
                    _ANTARA_2025,
                    _BGN,
                    _TABENGAN,
                    note="71,000 to 73,000",
                ),
                figure("active", 50_891, "people", "2025-07", _KABAR_2025, note="of 179,730"),
            ),
        ),
    ),
    unknown=(
        not_found("Perbup tentang DBH sawit.", "A regulation of the regent on DBH sawit."),
        not_found(
            "Umur, KTP, penghasilan, kemiskinan, urutan prioritas.",
            "Age, identity card, income, poverty, priority.",
        ),
        not_found("Jumlah dan anggaran 2026.", "Numbers and budget of 2026."),
    ),
)
