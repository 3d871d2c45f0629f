"""Kota Sorong: the list of 2024, paid by the city's budget.

Perwali 4/2021 stands with the policy because it concerns the same workers; but by the press it is
about protection through companies' social responsibility. No point of the scheme rests on it.
"""

from __future__ import annotations

from datetime import date

from perlindungan.law import Kind, Regulation
from perlindungan.regional import INTERFACE, Policy, Preset, Scheme
from perlindungan.regional.funds import APBD_DISTRICT
from perlindungan.regional.points import Groups
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

PERWALI_4_2021 = Regulation(
    kind=Kind.PERWALI,
    number="4",
    year=2021,
    title="Perlindungan pekerja informal dan rentan melalui CSR perusahaan (menurut isinya)",
    issuer="Kota Sorong",
    jurisdiction="96.71",
)
_MATA = (
    "matapapua.com/optimalkan-program-jsk-bpjamsostek-gelar-sosialisasi-perwali-nomor-4-tahun-2021"
)
_ANTARA_2023 = (
    "papuabarat.antaranews.com/amp/berita/27996/kota-sorong-gandeng-bpjamsostek-optimalkan-"
    "program-jsk"
)
_ANTARA_2024 = "papuabarat.antaranews.com/amp/berita/40539"
_TABURA = (
    "taburapos.co/2024/02/29/pemkot-launching-program-bpjs-ketenagakerjaan-bagi-19-336-pekerja-"
    "rentan"
)
_KORERI = "koreri.com/2024/02/29/19-336-pekerja-rentan-di-kota-sorong-resmi-dilindungi-bpjs-tk/amp"
_TENGAH = "papuatengah.antaranews.com/berita/71129"
_BALLEO = (
    "balleonews.com/2026/02/13/mou-pemkot-sorong-bpjs-ketenagakerjaan-diteken-klaim-2025-capai-rp-"
    "715-miliar"
)
_LAUNCHED = date(2024, 2, 28)
_LAUNCH = pages(_TABURA, _KORERI, _ANTARA_2024)

POLICY = Policy(
    interface=INTERFACE,
    id="id-9671-perwali-4-2021",
    region="96.71",
    title_id="Pekerja rentan Kota Sorong (Perwali 4/2021 tentang CSR)",
    title_en="Vulnerable workers of Sorong (mayor regulation 4/2021 on CSR)",
    regulations=(PERWALI_4_2021,),
    sources=pages(_MATA, _ANTARA_2023, _TABURA, _KORERI),
    covers=(
        told(
            "Pekerja informal dan rentan, melalui CSR perusahaan; belum berjalan penuh pada 2023.",
            "Informal and vulnerable workers, through companies' social responsibility; not fully "
            "carried out in 2023.",
            _MATA,
            _ANTARA_2023,
            citations=(PERWALI_4_2021.whole(note="subject, not the title"),),
        ),
    ),
    remarks=(
        told(
            "Dasar pembayaran 19.336 orang yang terlihat: APBD kota dan kesepakatan dengan BPJS "
            "Ketenagakerjaan; hubungannya dengan Perwali 4/2021 tidak diketahui.",
            "The ground that is seen for paying 19,336 people: the city's budget and an agreement "
            "with BPJS Ketenagakerjaan; how it relates to Perwali 4/2021 is not known.",
            _TABURA,
            _MATA,
        ),
        told(
            "Bulan yang dibayar pada 2024 tidak disebut: Rp2,2 miliar cukup sekitar 6,8 bulan "
            "untuk 19.336 orang.",
            "The months paid in 2024 are not told: Rp2.2 billion is enough for about 6.8 months "
            "for 19,336 people.",
            _TABURA,
            _KORERI,
        ),
        told(
            "Peserta disebut penerima bantuan iuran (PBI); tim percepatan direncanakan pada Maret "
            "2024; dana berikutnya dapat dari CSR, APBD, Sertakan.",
            "Participants are called recipients of contribution aid (PBI); a team to speed it up "
            "was planned for March 2024; later money could come from CSR, APBD, Sertakan.",
            _TABURA,
            _KORERI,
        ),
        told(
            "Tenaga honorer di tempat lain disebut peserta PU tersendiri.",
            "Honorary staff are elsewhere told to be enrolled as PU, apart.",
            _TABURA,
        ),
        told(
            "12 Februari 2026: kesepakatan baru kota dengan BPJS Ketenagakerjaan.",
            "12 February 2026: a new agreement of the city with BPJS Ketenagakerjaan.",
            _BALLEO,
        ),
    ),
    schemes=(
        Scheme(
            id="pekerja-rentan",
            region="96.71",
            title_id="Pekerja rentan Kota Sorong",
            title_en="Vulnerable workers of Sorong",
            since=_LAUNCHED,
            benefits=through(paid(_LAUNCHED, _LAUNCH, stated=False)),
            funds=through(ruled((APBD_DISTRICT,), _LAUNCHED, _LAUNCH, note="the budget of 2024")),
            presets=(
                Preset(
                    id="launch-2024",
                    title_id="Peluncuran 28 Februari 2024",
                    title_en="Launch of 28 February 2024",
                    points={
                        "groups": ruled(
                            Groups(
                                names=frozenset({"market_trader", "ojek_driver", "honorary_staff"})
                            ),
                            _LAUNCHED,
                            pages(_KORERI, _ANTARA_2024),
                            note="named by the press, beside people without a steady job or who "
                            "are not paid wages",
                        ),
                        "quota": places(19_336, _LAUNCHED, _LAUNCH),
                        "benefits": paid(_LAUNCHED, _LAUNCH, stated=False),
                        "funds": ruled((APBD_DISTRICT,), _LAUNCHED, _LAUNCH),
                    },
                ),
            ),
            figures=(
                people("2024-02", 19_336, _TABURA, _KORERI, _ANTARA_2024),
                budget("2024", 2_200_000_000, _TABURA, _KORERI),
                computed(
                    "cost",
                    3_898_137_600,
                    "rupiah",
                    "2024",
                    _TABURA,
                    note="19,336 people at Rp16,800 for 12 months",
                ),
                figure("agreed", 14_000, "people", "2023-02-28", _ANTARA_2023),
                people("2025", 19_336, _TENGAH),
                figure("need", 50_760, "people", "2021", _MATA, note="estimate based on BPS"),
                figure(
                    "claims",
                    71_549_275_792,
                    "rupiah",
                    "2025",
                    _BALLEO,
                    note="4,949 cases of all participants",
                ),
            ),
        ),
    ),
    unknown=(
        not_found(
            "Judul dan pasal Perwali 4/2021; hubungannya dengan pembayaran dari APBD.",
            "Title and articles of Perwali 4/2021; how it relates to payment by the budget.",
        ),
        not_found(
            "Bulan yang dibayar pada 2024; anggaran dan jumlah 2025-2026.",
            "The months paid in 2024; budgets and numbers of 2025-2026.",
        ),
        not_found(
            "Cara memilih: umur, KTP, penghasilan, urutan.",
            "How people are chosen: age, identity card, income, priority.",
        ),
    ),
)
