"""Kabupaten Berau: Perbup 44/2024, and a circular of 2025 that asks companies to pay for others.

The articles were not seen.
"""

from __future__ import annotations

from datetime import date

from perlindungan.law import Confidence, Kind, Regulation
from perlindungan.regional import INTERFACE, Duty, Policy, Scheme
from perlindungan.regional.funds import APBD_DISTRICT, CSR, DBH_SAWIT
from perlindungan.regional.shipped.said import (
    figure,
    not_found,
    pages,
    paid,
    people,
    ruled,
    through,
    told,
)

PERBUP_44_2024 = Regulation(
    kind=Kind.PERBUP,
    number="44",
    year=2024,
    title="Optimalisasi Perlindungan Pekerja dalam Program Jaminan Sosial Ketenagakerjaan",
    issuer="Berau",
    jurisdiction="64.03",
)
SE_1091_2025 = Regulation(
    kind=Kind.SURAT,
    number="50.15.14.2/1091/4.PJK",
    year=2025,
    title="Perlindungan pekerja rentan oleh perusahaan",
    issuer="Bupati Berau",
    jurisdiction="64.03",
)
_KARTA = (
    "kartanews.com/2025/07/24/pemkab-berau-dorong-perusahaan-dukung-perlindungan-pekerja-rentan-"
    "lewat-program-jkk-dan-jkm"
)
_TODAY = "kaltimtoday.co [2025-07-24]"
_PROKOPIM = (
    "prokopim.beraukab.go.id/berita/detail/kesehatan/bupati-sri-juniarsih-komitmen-beri-"
    "perlindungan-bagi-pekerja-rentan"
)
_ZONA = "zona.my.id/dbh-sawit-tembus-rp-386-miliar-jamsos-pekerja-20-persen/"
_ROADS = (
    "prokal.co/kalimantan-timur/amp/1773826160/dapat-dbh-perkebunan-berau-utamakan-perbaikan-"
    "infrastruktur-jalan"
)
_KALTIMTARA = "kaltimtara.id"
_NEWSCAKRAWALA = "newscakrawala.id"
_TOLD = date(2025, 7, 24)
_DAY = "day of the page that tells of it; the day in force was not found"

POLICY = Policy(
    interface=INTERFACE,
    id="id-6403-perbup-44-2024",
    region="64.03",
    title_id="Perbup Berau 44/2024",
    title_en="Berau, regent regulation 44/2024",
    regulations=(PERBUP_44_2024, SE_1091_2025),
    sources=pages(_KARTA, _TODAY, _PROKOPIM, _KALTIMTARA, _NEWSCAKRAWALA),
    duties=(
        Duty(
            told_id="Surat edaran meminta sekitar 100 perusahaan menanggung sekitar 30.000 pekerja "
            "rentan; perusahaan besar 100 sampai 200 orang masing-masing.",
            told_en="The circular asks about 100 companies to pay for about 30,000 vulnerable "
            "workers; large ones for 100 to 200 each.",
            citations=(SE_1091_2025.whole(),),
            sources=pages(_TODAY, _KARTA),
            confidence=Confidence.SECONDARY,
            since=_TOLD,
        ),
    ),
    covers=(
        told(
            "Bupati memfasilitasi kepesertaan pekerja rentan.",
            "The regent facilitates membership of vulnerable workers.",
            _KARTA,
            citations=(PERBUP_44_2024.whole(),),
        ),
    ),
    remarks=(
        told(
            "Dana: APBD, CSR, dan sumber lain yang sah dan tidak mengikat.",
            "Money: APBD, CSR, and other lawful sources that bind to nothing.",
            _KARTA,
            citations=(PERBUP_44_2024.whole(),),
        ),
        told(
            "DBH sawit menuntut peraturan kepala daerah dengan kriteria penerima, besar bantuan, "
            "jangka waktu dan syarat.",
            "Palm-oil money asks for a regulation of the regional head with criteria of the "
            "recipients, size of the aid, period and conditions.",
            _ROADS,
        ),
        told(
            "Judul surat edaran ditulis menurut isinya; judul aslinya tidak ditemukan.",
            "The title of the circular is put by its substance; its own was not found.",
            _TODAY,
            confidence=Confidence.UNVERIFIED,
        ),
    ),
    schemes=(
        Scheme(
            id="pekerja-rentan",
            region="64.03",
            title_id="Pekerja rentan Kabupaten Berau",
            title_en="Vulnerable workers of Berau",
            benefits=through(
                paid(
                    _TOLD,
                    pages(_KARTA, _TODAY, _PROKOPIM, _KALTIMTARA, _NEWSCAKRAWALA),
                    stated=True,
                    note=_DAY,
                )
            ),
            funds=through(
                ruled(
                    (APBD_DISTRICT, CSR, DBH_SAWIT),
                    _TOLD,
                    pages(_KARTA, _PROKOPIM),
                    citations=(PERBUP_44_2024.whole(note="APBD, CSR, other lawful sources"),),
                    note=f"palm-oil money as paid in 2025; {_DAY}",
                )
            ),
            figures=(
                people("2025", 4_465, _PROKOPIM, note="paid by the APBD"),
                people("2025", 4_500, _PROKOPIM, note="paid by palm-oil revenue sharing"),
                figure("asked", 30_000, "people", "2025", _TODAY, note="of companies, about"),
                figure("companies", 100, "companies", "2025", _TODAY),
                figure("dbh_sawit", 20_547_999_000, "rupiah", "2023", _ZONA, note="spent in 2024"),
                figure("dbh_sawit", 18_150_895_000, "rupiah", "2024", _ZONA, note="spent in 2024"),
            ),
        ),
    ),
    unknown=(
        not_found(
            "Teks Perbup 44/2024; tanggal berlaku.",
            "The text of Perbup 44/2024; the day in force.",
        ),
        not_found(
            "Siapa pekerja rentan: pekerjaan, umur, KTP, penghasilan; bulan yang dibayar.",
            "Who is vulnerable: occupations, age, identity card, income; the months paid.",
        ),
    ),
)
