"""Kabupaten Penajam Paser Utara: a scheme without a regulation that was found."""

from __future__ import annotations

from datetime import date

from perlindungan.facts import Month
from perlindungan.law import Confidence
from perlindungan.regional import INTERFACE, Policy, Preset, Scheme
from perlindungan.regional.funds import APBD_DISTRICT
from perlindungan.regional.points import (
    Agencies,
    AgeWindow,
    Groups,
    MonthsPaid,
    Proofs,
    Residence,
)
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

_ANTARA_2023 = "kaltim.antaranews.com/berita/206196"
_ANTARA_2024 = "kaltim.antaranews.com/berita/227609"
_ANTARA_2025 = (
    "kaltim.antaranews.com/berita/235173/apbd-penajam-lindungi-15000-pekerja-rentan-melalui-"
    "bpjamsostek"
)
_INSIGHT = "insightkaltim.com/?p=13699"
_INSIGHT_JOBS = "insightkaltim.com/?p=13398"
_MEDIA = "media-masa.id"
_CAHAYA = "cahayaborneo.com/?p=13801"
_RISALAH = "risalah.site/?p=1377"
_DBH = (
    "kaltim.antaranews.com/berita/203151/penajam-beri-bpjamsostek-gratis-kepada-pekerja-sawit-"
    "melalui-dbh-sawit"
)
_DISDUKCAPIL = (
    "kacamatanegeri.com/disdukcapil-ppu-minim-data-yang-akibatkan-dana-perlindungan-tidak-terserap"
)
_BUDGET_2025 = date(2025, 1, 1)
# Pages that tell of the scheme together; which of them says what was not recorded.
_TOGETHER = (
    _ANTARA_2023,
    _ANTARA_2024,
    _ANTARA_2025,
    _INSIGHT_JOBS,
    _INSIGHT,
    _MEDIA,
    _CAHAYA,
    _RISALAH,
)
_DAY = "told of budget year 2025; the first day was not found"

POLICY = Policy(
    interface=INTERFACE,
    id="id-6409-pekerja-rentan",
    region="64.09",
    title_id="Pekerja rentan Penajam Paser Utara",
    title_en="Vulnerable workers of Penajam Paser Utara",
    sources=pages(_ANTARA_2025, _INSIGHT, _RISALAH, _DISDUKCAPIL),
    remarks=(
        told(
            "2025: 15.000 dari kabupaten dan 5.614 dari provinsi, seluruhnya 20.614; sumber lain: "
            "15.000 dan 5.084 (APBD perubahan) dari kabupaten; lainnya lagi: 15.000 seluruhnya, "
            "5.000 di antaranya dari provinsi.",
            "2025: 15,000 by the regency and 5,614 by the province, 20,614 in all; another page: "
            "15,000 and 5,084 (revised budget) by the regency; against both, 15,000 in all, 5,000 "
            "of them by the province.",
            _ANTARA_2025,
            _INSIGHT,
            _RISALAH,
        ),
        told(
            "Tempat dari provinsi (sekitar 5.600) tidak terisi penuh karena kurang informasi "
            "(November 2025).",
            "The places of the province (about 5,600) were not all taken, for lack of information "
            "(November 2025).",
            _DISDUKCAPIL,
        ),
        told(
            "Anggaran 2026 sebesar Rp4 miliar masih diusulkan Disnakertrans.",
            "The budget of 2026, Rp4 billion, was still proposed by the manpower office.",
            _RISALAH,
        ),
        told(
            "JKK dan JKM bagi pekerja sawit dari DBH sawit direncanakan.",
            "JKK and JKM for palm workers by palm-oil revenue sharing were planned.",
            _DBH,
        ),
    ),
    schemes=(
        Scheme(
            id="pekerja-rentan",
            region="64.09",
            title_id="Pekerja rentan Penajam Paser Utara",
            title_en="Vulnerable workers of Penajam Paser Utara",
            age=through(
                ruled(AgeWindow(least=18, most=65), _BUDGET_2025, pages(_INSIGHT), note=_DAY)
            ),
            residence=through(
                ruled(
                    Residence(region="64.09"),
                    _BUDGET_2025,
                    pages(*_TOGETHER),
                    note=f"local identity card; {_DAY}",
                )
            ),
            proofs=through(
                ruled(
                    Proofs(all=frozenset({"ktp", "kk"})),
                    _BUDGET_2025,
                    pages(*_TOGETHER),
                    note=_DAY,
                )
            ),
            benefits=through(paid(_BUDGET_2025, pages(*_TOGETHER), stated=True, note=_DAY)),
            funds=through(
                ruled((APBD_DISTRICT,), _BUDGET_2025, pages(_ANTARA_2025, _INSIGHT), note=_DAY)
            ),
            agencies=through(
                ruled(
                    Agencies(proposes="RT dan desa", verifies="tim dengan Disdukcapil"),
                    _BUDGET_2025,
                    pages(*_TOGETHER, _DISDUKCAPIL),
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
                                        "fisher",
                                        "farm_labourer",
                                        "ojek_driver",
                                        "parking_attendant",
                                        "port_labourer",
                                        "speedboat_crew",
                                        "gravedigger",
                                        "msme",
                                        "woman_breadwinner",
                                    }
                                )
                            ),
                            _BUDGET_2025,
                            pages(*_TOGETHER),
                            note="occupations that the press names",
                        ),
                        "quota": places(15_000, _BUDGET_2025, pages(_ANTARA_2025)),
                        "benefits": paid(_BUDGET_2025, pages(*_TOGETHER), stated=True),
                        "months": ruled(
                            MonthsPaid(first=Month(2025, 1), count=12),
                            _BUDGET_2025,
                            pages(*_TOGETHER),
                            confidence=Confidence.DERIVED,
                            note="15,000 x 16,800 x 12 = 3,024,000,000, the budget",
                        ),
                        "funds": ruled((APBD_DISTRICT,), _BUDGET_2025, pages(_ANTARA_2025)),
                    },
                ),
            ),
            figures=(
                people("2023", 16_895, *_TOGETHER),
                people("2024", 10_000, *_TOGETHER, note="by the regency"),
                figure("places", 6_000, "people", "2024", _ANTARA_2024, note="by the province"),
                people("2025", 15_000, _ANTARA_2025, note="by the regency"),
                figure("joined", 5_084, "people", "2025", _INSIGHT, note="revised budget"),
                figure("places", 5_614, "people", "2025", _ANTARA_2025, note="by the province"),
                budget("2025", 3_024_000_000, *_TOGETHER),
                budget("2026", 4_000_000_000, _RISALAH, note="proposal"),
                figure(
                    "dbh_sawit", 11_000_000_000, "rupiah", "2023", _DBH, note="about; used in 2024"
                ),
                figure(
                    "dbh_sawit", 10_000_000_000, "rupiah", "2024", _DBH, note="about; used in 2024"
                ),
            ),
        ),
    ),
    unknown=(
        not_found("Peraturan kabupaten.", "A regulation of the regency."),
        not_found(
            "Uji kemiskinan sendiri, batas penghasilan, urutan prioritas, sebab keluar.",
            "A poverty test of its own, income limit, priority, why one leaves.",
        ),
    ),
)
