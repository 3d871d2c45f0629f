"""Kalimantan Tengah: Pergub 3/2022, the duty of membership. No scheme of the province was found.

Title and considerations were seen, no article.
"""

from __future__ import annotations

from perlindungan.law import Confidence, Kind, Regulation
from perlindungan.law.registry import UU_24_2011
from perlindungan.regional import INTERFACE, Duty, Policy, Source
from perlindungan.regional.shipped.said import not_found, pages, told

PERGUB_3_2022 = Regulation(
    kind=Kind.PERGUB,
    number="3",
    year=2022,
    title="Pelaksanaan Kewajiban Kepesertaan Program Jaminan Sosial Ketenagakerjaan di Wilayah "
    "Provinsi Kalimantan Tengah",
    issuer="Kalimantan Tengah",
    jurisdiction="62",
)
_SCRIBD = Source(
    address="id.scribd.com/document/699681965/64268b40da635305709607",
    told="title and considerations",
)
_BIRO = (
    "biroadpim.kalteng.go.id/2022/07/pemprov-kalteng-bersama-bpjs-ketenagakerjaan-upayakan-"
    "optimalisasi-perlindungan-jaminan-sosial-bagi-para-asn"
)
_BALANGA = "balanganews.com [2024-10-08]"

POLICY = Policy(
    interface=INTERFACE,
    id="id-62-pergub-3-2022",
    region="62",
    title_id="Pergub Kalimantan Tengah 3/2022",
    title_en="Central Kalimantan, governor regulation 3/2022",
    regulations=(PERGUB_3_2022,),
    sources=(_SCRIBD, *pages(_BIRO, _BALANGA)),
    duties=(
        Duty(
            told_id="Pemberi kerja wajib mendaftarkan diri dan pekerjanya; setiap orang selain "
            "pemberi kerja, pekerja dan penerima bantuan iuran wajib mendaftarkan diri (dalam "
            "konsiderans).",
            told_en="Employers must register themselves and their workers; every person other than "
            "employers, workers and recipients of contribution aid must register (in the "
            "considerations).",
            citations=(
                PERGUB_3_2022.whole(note="considerations"),
                UU_24_2011.article(15),
                UU_24_2011.article(16, 1, note="as amended by UU 11/2020"),
            ),
            sources=(_SCRIBD,),
            confidence=Confidence.TEXT,
        ),
    ),
    covers=(
        told(
            "Pekerja di dalam dan di luar hubungan kerja beserta keluarganya; risiko kecelakaan, "
            "kematian, hari tua, kehilangan pekerjaan.",
            "Workers inside and outside employment, with their families; the risks of accident, "
            "death, old age and loss of work.",
            _BALANGA,
            citations=(PERGUB_3_2022.whole(),),
        ),
    ),
    remarks=(
        told(
            "Cakupan: 337.000 dari sekitar 911.000 = 37 persen (November 2023), 466.286 = 45,44 "
            "persen (2024), 465.940 dari 1.009.250 = 46,2 persen (Maret 2025), sekitar 40 persen "
            "dari 1,7-1,8 juta (Februari 2026): dasar yang berbeda.",
            "Coverage: 337,000 of about 911,000 = 37 per cent (November 2023), 466,286 = 45.44 per "
            "cent (2024), 465,940 of 1,009,250 = 46.2 per cent (March 2025), about 40 per cent of "
            "1.7-1.8 million (February 2026): different bases.",
            "kaltengonline.com/2023/11/21",
            "mediadayak.id",
            "possindo.com/2025/03",
            "humanusantara.com/amp/2026/02/19/baru-40-persen-tenaga-kerja-di-kalteng-terlindungi-"
            "bpjs-ketenagakerjaan",
        ),
        told(
            "Kabupaten: Gunung Mas 9.500 orang dari APBD (Juni 2025); Pulang Pisau menyusun Perbup "
            "untuk 2026.",
            "Regencies: Gunung Mas 9,500 people by its budget (June 2025); Pulang Pisau drafts a "
            "regulation for 2026.",
            "prokalteng.jawapos.com/prohukrim/pro-kalteng/03/06/2025/perlindungan-kerja-tanpa-"
            "sekat-gumas-tegaskan-komitmen-untuk-semua-pekerja-tanpa-terkecuali",
            "kalteng.antaranews.com/berita/798139/pemkab-pulang-pisau-perkuat-perlindungan-"
            "terhadap-tenaga-kerja",
        ),
        told(
            "PMK 55/2024 Pasal 4(1)c membolehkan DBH-DR untuk pekerja kehutanan, termasuk "
            "kelompok tani.",
            "PMK 55/2024 Pasal 4(1)c lets reforestation money pay for forestry workers, farmer "
            "groups among them.",
            _BALANGA,
        ),
    ),
    unknown=(
        not_found(
            "Pasal-pasal Pergub 3/2022: izin, sanksi, pekerja rentan; tanggal berlaku.",
            "The articles of Pergub 3/2022: licences, sanctions, vulnerable workers; the day in "
            "force.",
        ),
        not_found(
            "Skema, jumlah dan anggaran provinsi untuk pekerja rentan; sebuah Perda.",
            "A scheme, numbers and money of the province for vulnerable workers; a Perda.",
        ),
    ),
)
