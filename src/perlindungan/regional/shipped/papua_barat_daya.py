"""Papua Barat Daya: "Torang Jaga", a programme of the province whose legal act was not found."""

from __future__ import annotations

from datetime import date

from perlindungan.facts import Month
from perlindungan.law import Confidence
from perlindungan.regional import INTERFACE, Policy, Preset, Scheme
from perlindungan.regional.funds import APBD_PROVINCE
from perlindungan.regional.points import MonthsPaid
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

_TEROPONG = "teropongnews.com/2023/08"
_ANTARA = (
    "papuabarat.antaranews.com/amp/berita/32661/papua-barat-daya-luncurkan-torang-jaga-untuk-"
    "lindungi-pekerja-rentan"
)
_KABARSULSEL = "kabarsulsel-indonesia.com/?p=37056"
_KAPABAR = "kapabar.com/2023/08/17/pemprov-pbd-launching-program-torang-jaga/"
_PROVINCE = (
    "papuabaratdayaprov.go.id/berita/790/pemprov-pbd-beri-santunan-kepada-pekerja-renta-pekerja-"
    "sosial-keagamaan-dan-santunan-kematian.html"
)
_TENGAH = "papuatengah.antaranews.com/berita/71129"
_TRIBUN = "sorong.tribunnews.com/2024/11/06"
_KORANPAPUA = "koranpapua.id/?p=29076"
_ACTIVE = date(2023, 8, 1)
_LAUNCH = pages(_KAPABAR, _ANTARA, _TEROPONG)

POLICY = Policy(
    interface=INTERFACE,
    id="id-96-torang-jaga",
    region="96",
    title_id="Torang Jaga, Papua Barat Daya",
    title_en="Torang Jaga, Papua Barat Daya",
    sources=pages(_KAPABAR, _ANTARA, _PROVINCE, _TENGAH),
    remarks=(
        told(
            "Nama lengkap: Terlindungi Program Negara melalui jaminan sosial ketenagakerjaan.",
            "Full name: Terlindungi Program Negara melalui jaminan sosial ketenagakerjaan "
            "(protected by the state's programme).",
            _KAPABAR,
        ),
        told(
            "Untuk orang yang belum dilindungi kabupaten/kota; pada 2024 diperluas kepada pekerja "
            "keagamaan.",
            "For people whom districts do not cover yet; widened to religious workers in 2024.",
            _KABARSULSEL,
            _KAPABAR,
        ),
        told(
            "Satu laman mencetak Rp16.700 pada 2024; dianggap salah cetak.",
            "One page prints Rp16,700 in 2024; taken for a slip.",
            _TRIBUN,
        ),
    ),
    schemes=(
        Scheme(
            id="torang-jaga",
            region="96",
            title_id="Torang Jaga",
            title_en="Torang Jaga",
            since=_ACTIVE,
            benefits=through(paid(_ACTIVE, _LAUNCH, stated=False)),
            funds=through(
                ruled(
                    (APBD_PROVINCE,),
                    _ACTIVE,
                    pages(_PROVINCE, _KAPABAR),
                    note="the province pays, as it says of 2025; that special-autonomy money is "
                    "in it was not found",
                )
            ),
            presets=(
                Preset(
                    id="launch-2023",
                    title_id="Peluncuran 17 Agustus 2023",
                    title_en="Launch of 17 August 2023",
                    points={
                        "quota": places(50_104, _ACTIVE, _LAUNCH),
                        "benefits": paid(_ACTIVE, _LAUNCH, stated=False),
                        "months": ruled(
                            MonthsPaid(first=Month(2023, 8), count=12),
                            _ACTIVE,
                            _LAUNCH,
                            confidence=Confidence.DERIVED,
                            note="cover active from 1 August 2023 as printed; 50,104 x 16,800 x 12 "
                            "= 10,100,966,400 beside 10.2 billion",
                        ),
                        "funds": ruled((APBD_PROVINCE,), _ACTIVE, _LAUNCH),
                    },
                ),
            ),
            figures=(
                people("2023-08", 50_104, _KAPABAR, _ANTARA),
                budget("2023-08", 10_200_000_000, _KAPABAR, _ANTARA, note="about"),
                figure("target", 60_000, "people", "2024", _KABARSULSEL, _TRIBUN),
                people(
                    "2025",
                    77_500,
                    _PROVINCE,
                    _TENGAH,
                    note="informal and social-religious workers, paid by the province",
                ),
                people("2025", 24_000, _TENGAH, note="Raja Ampat"),
                people("2025", 19_336, _TENGAH, note="Kota Sorong"),
                people("2025", 16_299, _TENGAH, note="Kabupaten Sorong"),
                people("2025", 5_000, _TENGAH, note="Maybrat; 5,484 elsewhere"),
                people("2025", 3_191, _TENGAH, note="Tambrauw"),
                people("2025", 2_480, _TENGAH, note="Sorong Selatan"),
                figure(
                    "members",
                    122_488,
                    "people",
                    "2025",
                    _TENGAH,
                    note="BPU in all, told to be 81 per cent of the target; 89.46 per cent of "
                    f"vulnerable workers in {_KORANPAPUA}: other counts",
                ),
            ),
        ),
    ),
    unknown=(
        not_found(
            "Peraturan provinsi yang menjadi dasar.", "The province's act on which it rests."
        ),
        not_found(
            "Daftar pekerjaan, umur, KTP, asal (OAP), kemiskinan, penghasilan, urutan.",
            "Occupations, age, identity card, descent (OAP), poverty, income, priority.",
        ),
    ),
)
