"""Kabupaten Kutai Timur: a scheme whose regulation was not found.

Perda 1/2022 is the regency's general law on labour; the subject of Perbup 29/2024 was not found.
Neither is recorded as the ground of the scheme.
"""

from __future__ import annotations

from datetime import date

from perlindungan.law import Confidence
from perlindungan.regional import INTERFACE, Policy, Preset, Scheme
from perlindungan.regional.points import Agencies, Groups
from perlindungan.regional.shipped.kaltim_pages import COVERED_WHOLLY
from perlindungan.regional.shipped.said import (
    budget,
    computed,
    figure,
    not_found,
    pages,
    paid,
    people,
    ruled,
    through,
    told,
)

_TERASKATA = "kaltim.teraskata.com"
_NEWSBORNEO = "newsborneo.id"
_PENAFAKTA = "penafakta.com"
_PROKUTIM = (
    "prokutim.site/2025/07/28/paparan-bupati-kutim-di-penilaian-paritrana-award-dorong-keadilan-"
    "sosial-untuk-pekerja-rentan"
)
_SUARA = "suarakutim.com/perda-naker-sudah-mulai-disosialisasikan-dprd-kutim"
_UPNUS = (
    "upnusakita.com/lindungi-pekerja-pemkab-kutim-tanggung-bpjs-ketenagakerjaan-95-ribu-pekerja-"
    "rentan"
)
_ULIN = (
    "ulinborneo.id/pariwara-diskominfo-staper-kutim/2025/11/08/disnaker-kebut-validasi-93-ribu-"
    "pekerja-rentan-di-kutim"
)
_TOLD = date(2025, 11, 8)
# Pages that tell of the scheme together; which of them says what was not recorded.
_TOGETHER = (_TERASKATA, _NEWSBORNEO, _PENAFAKTA, _PROKUTIM)
_DAY = "day of the page that tells of it; the first day was not found"

POLICY = Policy(
    interface=INTERFACE,
    id="id-6408-pekerja-rentan",
    region="64.08",
    title_id="Pekerja rentan Kutai Timur",
    title_en="Vulnerable workers of Kutai Timur",
    sources=pages(*_TOGETHER, _ULIN, _UPNUS),
    remarks=(
        told(
            "Perda 1/2022 adalah Perda ketenagakerjaan umum, bukan tentang jaminan sosial; pokok "
            "Perbup 29/2024 tidak ditemukan.",
            "Perda 1/2022 is the general law on labour, not on social security; the subject of "
            "Perbup 29/2024 was not found.",
            _SUARA,
            _PROKUTIM,
        ),
        told(
            "Sasaran disebut 150.000 dan juga 160.000 orang.",
            "The target is told as 150,000 and as 160,000 people.",
            *_TOGETHER,
            _UPNUS,
        ),
        told(
            "Akhir 2024: 77.074 peserta informal terhadap perkiraan 51.086 orang: cakupan dapat "
            "melebihi 100 persen. Formal: 69.528 dari 79.691.",
            "End of 2024: 77,074 informal members beside an estimate of 51,086 people: coverage "
            "can exceed 100 per cent. Formal: 69,528 of 79,691.",
            _PROKUTIM,
        ),
        told(
            "Mei 2025: Kutai Timur dan Bontang disebut satu-satunya di Kalimantan Timur dengan "
            "cakupan 100 persen, dengan data nama dan alamat.",
            "May 2025: Kutai Timur and Bontang are told to be the only ones of East Kalimantan at "
            "100 per cent, with data by name and address.",
            COVERED_WHOLLY,
            confidence=Confidence.OFFICIAL,
        ),
        told(
            "Kabupaten mengumumkan perubahan aturan pusat pada 2026.",
            "The regency announces changed rules of the state for 2026.",
            _TERASKATA,
        ),
    ),
    schemes=(
        Scheme(
            id="pekerja-rentan",
            region="64.08",
            title_id="Pekerja rentan Kutai Timur",
            title_en="Vulnerable workers of Kutai Timur",
            benefits=through(
                paid(
                    _TOLD,
                    pages(*_TOGETHER, _ULIN),
                    stated=False,
                    note=f"98,000 x 16,800 x 12 fits the money of 2025; {_DAY}",
                )
            ),
            agencies=through(
                ruled(
                    Agencies(
                        proposes="RT atau desa, dengan surat", verifies="Disnaker, Disdukcapil"
                    ),
                    _TOLD,
                    pages(_ULIN),
                    until=date(2026, 1, 1),
                    note=f"{_DAY}; rules of the state change in 2026",
                )
            ),
            presets=(
                Preset(
                    id="list-2025",
                    title_id="Daftar 2025",
                    title_en="List of 2025",
                    points={
                        "groups": ruled(
                            Groups(
                                names=frozenset(
                                    {
                                        "ojek_online",
                                        "online_driver",
                                        "farmer",
                                        "fisher",
                                        "day_labourer",
                                    }
                                )
                            ),
                            _TOLD,
                            pages(*_TOGETHER, _ULIN),
                            note="no fixed work and no fixed monthly wage; occupations that the "
                            "press names",
                        ),
                        "benefits": paid(_TOLD, pages(*_TOGETHER), stated=False),
                    },
                ),
            ),
            figures=(
                people("2024-05", 14_500, *_TOGETHER),
                people("2024-11", 85_000, *_TOGETHER),
                figure("validated", 93_200, "people", "2025-11", _ULIN),
                people("2025-11", 95_000, _UPNUS, note="almost; target 160,000"),
                figure("target", 160_000, "people", "2025-11", _UPNUS),
                figure("validated", 98_000, "people", "2025-12", *_TOGETHER, note="about"),
                figure("target", 150_000, "people", "2025-12", *_TOGETHER),
                budget("2025", 40_000_000_000, *_TOGETHER, note="about"),
                figure("spent", 20_000_000_000, "rupiah", "2025", *_TOGETHER, note="almost"),
                computed(
                    "cost",
                    19_756_800_000,
                    "rupiah",
                    "2025",
                    *_TOGETHER,
                    note="98,000 people at Rp16,800 for 12 months",
                ),
            ),
        ),
    ),
    unknown=(
        not_found(
            "Peraturan yang menjadi dasar; pokok Perbup 29/2024.",
            "The regulation on which it rests; the subject of Perbup 29/2024.",
        ),
        not_found(
            "Umur, KTP, batas penghasilan, urutan prioritas, bulan yang dibayar.",
            "Age, identity card, income limit, priority, months paid.",
        ),
    ),
)
