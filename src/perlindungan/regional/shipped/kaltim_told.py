"""What else is told of Kalimantan Timur and its two regulations, beside the scheme's points."""

from __future__ import annotations

from datetime import date

from perlindungan.law import Confidence, Kind, Regulation
from perlindungan.regional.interface import Statement
from perlindungan.regional.shipped.kaltim_pages import (
    ALINEA,
    BAPPEDA,
    BORNEOFLASH_2022,
    CIRCULARS,
    CONTINUES,
    COVERED_WHOLLY,
    DISWAY,
    DRAFT,
    INSITE,
    KALTIMTODAY,
    MEETING,
    NARASI,
    NIAGA,
    PERSEPSI,
    RATE,
)
from perlindungan.regional.shipped.said import told

PERGUB_19_2023 = Regulation(
    kind=Kind.PERGUB,
    number="19",
    year=2023,
    title="Penyelenggaraan Program Jaminan Sosial Ketenagakerjaan",
    in_force=date(2023, 6, 13),
    issuer="Kalimantan Timur",
    jurisdiction="64",
)
PERGUB_40_2025 = Regulation(
    kind=Kind.PERGUB,
    number="40",
    year=2025,
    title="Penetapan Klasifikasi Pekerja Rentan yang Masuk Kategori Miskin/Miskin Ekstrem "
    "sebagai Penerima Bantuan Iuran Jaminan Sosial Ketenagakerjaan",
    issuer="Kalimantan Timur",
    jurisdiction="64",
)
REMARKS: tuple[Statement, ...] = (
    told(
        "Kepala Disnakertrans (7 Juli 2023): Pergub menyebut pekerjaan yang tergolong rentan, "
        "tetapi bukan jumlah atau besar pembiayaannya; daftarnya tidak ditemukan. Ia "
        "menyebut risiko tinggi jatuh miskin ekstrem dan penghasilan bulanan tidak tetap: "
        "bukan kata-kata yang sama dengan definisi di atas. Kelompok yang disebutnya: pekerja "
        "keagamaan, petani, nelayan, tenaga kesehatan tradisional.",
        "Head of the manpower office (7 July 2023): the regulation names the occupations that "
        "count, but neither number nor financing; the list was not found. He speaks of a high "
        "risk of extreme poverty and no fixed monthly income: not the same words as the "
        "definition above. Groups that he names: religious workers, farmers, fishers, "
        "traditional-health workers.",
        KALTIMTODAY,
    ),
    told(
        "Provinsi menanggung yang belum ditanggung kabupaten/kota, yang harus menyediakan "
        "kuota sendiri; 100.000 adalah kuota 2023.",
        "The province covers those whom districts do not cover yet; districts must keep "
        "quotas of their own; 100,000 is the quota of 2023.",
        KALTIMTODAY,
    ),
    told(
        "Iuran dianggarkan dalam APBD sesuai kemampuan keuangan daerah.",
        "Contributions are budgeted in the APBD within the fiscal capacity of the region.",
        BAPPEDA,
        confidence=Confidence.OFFICIAL,
        citations=(PERGUB_19_2023.whole(),),
    ),
    told(
        "Biro Kesra dan Disnakertrans disebut bersama sebagai pelaksana (2024, 2025).",
        "The welfare bureau and the manpower office are named together as in charge (2024, 2025).",
        DISWAY,
        CONTINUES,
    ),
    told(
        "Juni 2025: wakil gubernur menyatakan subsidi iuran dilanjutkan.",
        "June 2025: the deputy governor says that the subsidy continues.",
        CONTINUES,
    ),
    told(
        "Tujuan: mengoptimalkan kepesertaan agar kebutuhan dasar pekerja terjamin.",
        "Purpose: to make the most of membership, so that workers' basic needs are secured.",
        BAPPEDA,
        confidence=Confidence.OFFICIAL,
        citations=(PERGUB_19_2023.whole(),),
    ),
    told(
        "Dasar hukum yang disebut: UUD 1945 Pasal 18 ayat (6); UU 13/2003; UU 23/2014; PP "
        "44/2015; PP 45/2015; PP 46/2015; PP 37/2021; Perpres 109/2021; Permendagri 80/2015; "
        "Permenaker 5/2021.",
        "Legal basis as listed: UUD 1945 Pasal 18 ayat (6); UU 13/2003; UU 23/2014; PP 44/2015; "
        "PP 45/2015; PP 46/2015; PP 37/2021; Perpres 109/2021; Permendagri 80/2015; Permenaker "
        "5/2021.",
        NIAGA,
        citations=(PERGUB_19_2023.whole(),),
    ),
    told(
        "Rancangannya disusun Disnakertrans, dikaitkan dengan Inpres 4/2022 (kemiskinan "
        "ekstrem), dan melewati harmonisasi; diumumkan (3 April 2023) menegaskan kewajiban "
        "mendaftarkan semua pekerja, termasuk konstruksi, non-ASN, dan pekerja rentan.",
        "The draft was made by the manpower office, tied to Inpres 4/2022 (extreme poverty), "
        "and passed legal harmonisation; announced (3 April 2023) to affirm the duty to "
        "register all workers, construction included, those who are no civil servants, and "
        "vulnerable workers.",
        DRAFT,
        ALINEA,
    ),
    told(
        "Ditjen Otonomi Daerah Kemendagri mengedarkan surat agar kepala daerah menyiapkan "
        "produk hukum; nomornya tidak tercetak.",
        "Home Affairs sent a circular that asks heads of regions to prepare a legal product; "
        "its number is not printed.",
        DISWAY,
        NARASI,
    ),
    told(
        "Non-ASN provinsi tersendiri: 2020 Rp6,8 miliar untuk 9.609 orang (2 program), 2021 "
        "Rp23,5 miliar dan 2022 Rp31,3 miliar untuk 10.277 orang (4 program: JKK, JKM, JHT, "
        "JP).",
        "The province's staff who are no civil servants stand apart: 2020 Rp6.8 billion for "
        "9,609 people (2 programmes), 2021 Rp23.5 billion and 2022 Rp31.3 billion for 10,277 "
        "people (4 programmes: JKK, JKM, JHT, JP).",
        ALINEA,
        INSITE,
    ),
    told(
        "Cakupan yang tercetak, dengan dasar berbeda, tidak boleh digabung: 935.910 peserta "
        "(November 2022; dari 820.290, disebut naik 7 persen, seharusnya 14,1); 962.711 dari "
        "1.358.649 angkatan kerja = 70,86 persen (Maret 2023); sekitar 675.000 = 49,74 persen "
        "(Juli 2023); 686.897 menjadi 837.154 pekerja selama 2023 (disebut 14,23 persen, "
        "seharusnya 21,9); pekerja rentan 67,19 persen, dituju sekurangnya 87 (tanggal tidak "
        "tampak).",
        "Coverage in print, on different bases, not to be joined: 935,910 participants "
        "(November 2022; from 820,290, told as plus 7 per cent, should be 14.1); 962,711 of "
        "1,358,649 in the labour force = 70.86 per cent (March 2023); about 675,000 = 49.74 per "
        "cent (July 2023); 686,897 to 837,154 workers within 2023 (told as 14.23 per cent, "
        "should be 21.9); vulnerable workers 67.19 per cent, at least 87 aimed at (no day "
        "shown).",
        BORNEOFLASH_2022,
        INSITE,
        PERSEPSI,
        NARASI,
        RATE,
    ),
    told(
        "Mei 2025: hanya Bontang dan Kutai Timur yang disebut mencapai 100 persen, dengan data "
        "nama dan alamat.",
        "May 2025: only Bontang and Kutai Timur are told to be at 100 per cent, with data by "
        "name and address.",
        COVERED_WHOLLY,
        confidence=Confidence.OFFICIAL,
    ),
    told(
        "Pergub 40/2025, ringkasan rapat: pendataan dan validasi bersama Disnaker, BPJS "
        "Ketenagakerjaan dan perangkat daerah lain, terus dimutakhirkan; pemantauan dan "
        "evaluasi (terpotong).",
        "Pergub 40/2025, summary of the meeting: data are collected and validated by the "
        "manpower offices, BPJS Ketenagakerjaan and other agencies, and kept up to date; "
        "monitoring and evaluation (cut off).",
        MEETING[0].address,
        confidence=Confidence.OFFICIAL,
        citations=(PERGUB_40_2025.whole(),),
    ),
    told(
        "Didahului SE Gubernur 560/2972/B.Kesra/2021 dan 560/11855/B2186-IVB.Kesra "
        "(28 November 2022), dan kesepakatan dengan tiap kabupaten/kota. Yang pertama meminta "
        "anggaran untuk non-ASN, kewajiban pemberi kerja, dorongan bagi BPU dan pekerja "
        "rentan, dan JKK serta JKM bagi pekerja konstruksi; yang kedua meminta perusahaan "
        "mendaftarkan semua pekerja dengan upah yang benar.",
        "Preceded by circulars 560/2972/B.Kesra/2021 and 560/11855/B2186-IVB.Kesra "
        "(28 November 2022), and agreements with each district. The first asks for budgets for "
        "staff who are no civil servants, the duty of employers, encouraging BPU and vulnerable "
        "workers, JKK and JKM for construction workers; the second asks companies to register "
        "all workers with their true wages.",
        CIRCULARS,
        INSITE,
    ),
    told(
        "Apakah Pergub 40/2025 mengubah, melengkapi atau mengganti Pergub 19/2023 tidak "
        "diketahui; keduanya diterapkan.",
        "Whether Pergub 40/2025 amends, completes or replaces Pergub 19/2023 is not known; "
        "both are applied.",
        MEETING[0].address,
        confidence=Confidence.UNVERIFIED,
    ),
)
"""Told by pages; no point of the scheme rests on them."""
