"""Riau: Pergub 15/2017 as amended by Pergub 42/2023, which takes in palm workers.

The articles were not seen; the manpower office of the province tells whom the amendment is for.
"""

from __future__ import annotations

from datetime import date

from perlindungan.law import Confidence, Kind, Regulation
from perlindungan.regional import INTERFACE, Policy, Preset, Scheme
from perlindungan.regional.funds import DBH_SAWIT
from perlindungan.regional.points import Exclusion, Groups
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

PERGUB_42_2023 = Regulation(
    kind=Kind.PERGUB,
    number="42",
    year=2023,
    title="Perubahan Pergub 15/2017 tentang Perlindungan Tenaga Kerja melalui BPJS Ketenagakerjaan",
    amends=("Pergub Riau 15/2017",),
    issuer="Riau",
    jurisdiction="14",
)
PERGUB_15_2017 = Regulation(
    kind=Kind.PERGUB,
    number="15",
    year=2017,
    title="Perlindungan Tenaga Kerja melalui BPJS Ketenagakerjaan",
    issuer="Riau",
    jurisdiction="14",
)
_OFFICE = (
    "disnakertrans.riau.go.id/konten/berita/detail/kadisnakertrans-riau-buka-sosialisasi-"
    "perlindungan-jamsostek-bagi-pekerja-rentan-koperasi-beringin-jaya"
)
_UTUSAN = (
    "utusanriau.co/berita/53273-disnakertrans-riau-sosialisasi--bpjs-bagi-pekerja-rentan-dengan-"
    "pengurus-koperasi-beringin-jaya-siak"
)
_UTUSAN_11866 = (
    "utusanriau.co/amp/51224-sebanyak-11866--pekerja-perkebunan-di-riau-terima-perlindungan-dbh-"
    "sawit"
)
_BISNIS_PLAN = (
    "sumatra.bisnis-cdn.com/read/20231023/534/1707143/lindungi-petani-sawit-bpjamsostek-sumbar-"
    "riau-sudah-bayarkan-klaim-rp761-miliar"
)
_BISNIS = (
    "sumatra.bisnis.com/read/20240125/534/1735511/dbh-sawit-riau-80-dipakai-ke-infrastruktur-"
    "sisanya-untuk-ini"
)
_BISNIS_LATER = "sumatra.bisnis.com [2024-03-27, 2024-09-04, 2024-10-30]"
_TOLD = date(2024, 1, 25)
_DAY = "day of the first page that tells of it as under way; the day in force was not found"

POLICY = Policy(
    interface=INTERFACE,
    id="id-14-pergub-42-2023",
    region="14",
    title_id="Pergub Riau 42/2023",
    title_en="Riau, governor regulation 42/2023",
    regulations=(PERGUB_42_2023, PERGUB_15_2017),
    sources=pages(_OFFICE, _UTUSAN, _BISNIS),
    covers=(
        told(
            "Pekerja perkebunan sawit, ekosistemnya dan produk turunannya, tanpa perjanjian kerja; "
            "ekosistem: juga pengemudi, pemanen, pengangkut.",
            "Workers of palm plantations, of what surrounds them and of derived products, without "
            "a work agreement; drivers, harvesters and carriers, too.",
            _OFFICE,
            _BISNIS_PLAN,
            confidence=Confidence.OFFICIAL,
            citations=(PERGUB_42_2023.whole(),),
        ),
    ),
    remarks=(
        told(
            "Tahap pertama 2024: 10.000 orang (Januari-Februari), lalu 1.866; jumlahnya 11.866, "
            "tercetak juga 11.666.",
            "First tranche of 2024: 10,000 people (January to February), then 1,866; the sum is "
            "11,866, printed as 11,666, too.",
            _UTUSAN_11866,
            _BISNIS,
            _UTUSAN,
        ),
        told(
            "Rencana pada Oktober 2023: dua pasal ditambahkan pada Pergub.",
            "The plan of October 2023 was to add two articles to the regulation.",
            _BISNIS_PLAN,
        ),
        told(
            "Nama dikumpulkan bersama kabupaten/kota; warga melaporkan calon.",
            "Names are collected with the districts; residents report candidates.",
            _OFFICE,
            confidence=Confidence.OFFICIAL,
        ),
    ),
    schemes=(
        Scheme(
            id="pekerja-sawit",
            region="14",
            title_id="Pekerja sawit Riau",
            title_en="Palm workers of Riau",
            groups=through(
                ruled(
                    Groups(names=frozenset({"palm_worker"})),
                    _TOLD,
                    pages(_OFFICE, _UTUSAN, _BISNIS_PLAN),
                    citations=(PERGUB_42_2023.whole(),),
                    confidence=Confidence.OFFICIAL,
                    note=f"plantation, ecosystem and derived products; {_DAY}",
                )
            ),
            exclusions=through(
                ruled(
                    frozenset({Exclusion.HAS_EMPLOYER}),
                    _TOLD,
                    pages(_OFFICE, _UTUSAN),
                    citations=(PERGUB_42_2023.whole(),),
                    confidence=Confidence.OFFICIAL,
                    note=f"without a work agreement; {_DAY}",
                )
            ),
            benefits=through(
                paid(
                    _TOLD,
                    pages(_UTUSAN, _BISNIS),
                    stated=False,
                    note=f"11,666 x 16,800 x 12 fits the budget; {_DAY}",
                )
            ),
            funds=through(ruled((DBH_SAWIT,), _TOLD, pages(_BISNIS, _OFFICE), note=_DAY)),
            presets=(
                Preset(
                    id="launch-2024",
                    title_id="Daftar 2024",
                    title_en="List of 2024",
                    points={
                        "quota": places(
                            11_666,
                            _TOLD,
                            pages(_OFFICE, _UTUSAN),
                            note="one page prints 11,866",
                        ),
                        "benefits": paid(_TOLD, pages(_UTUSAN), stated=False),
                        "funds": ruled((DBH_SAWIT,), _TOLD, pages(_BISNIS)),
                    },
                ),
            ),
            figures=(
                people("2024", 11_666, _OFFICE, _UTUSAN),
                people("2024", 11_866, _UTUSAN_11866, note="10,000 + 1,866"),
                budget("2024", 2_350_000_000, _UTUSAN, _BISNIS_LATER, note="about"),
                computed(
                    "cost",
                    2_351_865_600,
                    "rupiah",
                    "2024",
                    _UTUSAN,
                    note="11,666 people at Rp16,800 for 12 months",
                ),
                figure(
                    "places",
                    115_232,
                    "people",
                    "2024",
                    _BISNIS_LATER,
                    note="over all districts",
                ),
                people("2024", 3_850, _BISNIS_LATER, note="Siak"),
            ),
        ),
    ),
    unknown=(
        not_found(
            "Pasal-pasal Pergub 42/2023 dan 15/2017; tanggal berlaku.",
            "The articles of Pergub 42/2023 and 15/2017; the day in force.",
        ),
        not_found(
            "Bulan pertama yang dibayar; umur, KTP, penghasilan, kemiskinan, urutan.",
            "The first month paid; age, identity card, income, poverty, priority.",
        ),
    ),
)
