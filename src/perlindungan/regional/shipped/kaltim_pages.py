"""Pages that tell of Kalimantan Timur, and the numbers that they print."""

from __future__ import annotations

from perlindungan.regional.scheme import Figure
from perlindungan.regional.shipped.said import computed, figure
from perlindungan.regional.sources import Source

NIAGA = (
    "niaga.asia/pergub-kaltim-no-19-tahun-2023-pemberi-kerja-dan-pekerja-wajib-menjadi-peserta-"
    "bpjs-ketenagakerjaan/"
)
DISWAY = (
    "nomorsatukaltim.disway.id/read/41915/pj-gubernur-kaltim-paparkan-program-jaminan-"
    "ketenagakerjaan-sebut-perusahaan-wajib-jalankan-ke-karyawannya"
)
NARASI = "narasi.co/?p=284243"
BAPPEDA = (
    "bappeda.kaltimprov.go.id/beranda/berita/focus-group-discussion-fgd-pendalaman-background-"
    "study-rpjmn-2025-2029/detail?lang=en"
)
BORNEOFLASH = (
    "borneoflash.com/2023/07/07/usai-terbitkan-pergub-pemprov-kaltim-langsung-daftarkan-100-ribu-"
    "pekerja-rentan-jadi-peserta-bpjs-ketenagakerjaan/"
)
PERSEPSI = "persepsinews.com"
FAKTUAL = "kaltimfaktual.co/?p=16502"
KALTIMTODAY = (
    "kaltimtoday.co/pemprov-kaltim-komitmen-lindungi-pekerja-rentan-dengan-jaminan-sosial-"
    "perlindungan-kerja"
)
CIRCULARS = (
    "balikpapanupdate.com/2023/04/07/regulasi-terkait-pelaksanaan-program-jaminan-sosial-"
    "ketenagakerjaan-di-kaltim/"
)
INSITE = (
    "insitekaltim.com/isran-kaltim-satu-satunya-provinsi-yang-lindungi-non-asn-dengan-4-program-"
    "perlindungan-jaminan-sosial"
)
COVERED_WHOLLY = (
    "www.bpjsketenagakerjaan.go.id/berita/29469/Di-Kaltim-Baru-Bontang-dan-Kutim-yang-Kepesertaan-"
    "BPJS-Ketenagakerjaan-100-Persen"
)
ALINEA = "alinea.id/daerah/pekerja-non-asn-pemprov-kaltim-terima-4-program-jamsos-b2hOY9L6M"
DRAFT = "kaltim.antaranews.com/amp/berita/179355"
CONTINUES = "prokal.co/kalimantan-timur/1776160449"
RATE = "kaltim.antaranews.com/berita/205035"
BORNEOFLASH_2022 = "borneoflash.com/2023/02/02"
MEETING = (
    Source(
        address="disnaker.samarindakota.go.id/index.php?encode=3072178ef6361529d01f176f3f4e44fe"
        "&page=Kegiatan+Bidang&part=187",
        told="summary of a meeting on 2025-10-23, cut off",
    ),
)
FIGURES: tuple[Figure, ...] = (
    figure("places", 100_000, "people", "2023-07", BORNEOFLASH, PERSEPSI, FAKTUAL),
    figure(
        "need",
        500_000,
        "people",
        "2023-07",
        BORNEOFLASH,
        FAKTUAL,
        note="the governor's estimate",
    ),
    computed(
        "cost",
        20_160_000_000,
        "rupiah",
        "2023",
        BORNEOFLASH,
        note="no budget: 100,000 people at Rp16,800 for 12 months",
    ),
    figure(
        "active",
        962_711,
        "people",
        "2023-03",
        INSITE,
        note="of 1,358,649 in the labour force, all segments; other dates rest on other counts",
    ),
    figure("labour_force", 1_358_649, "people", "2023-03", INSITE),
    figure(
        "places",
        6_000,
        "people",
        "2024",
        "kaltim.antaranews.com/berita/227609",
        note="provincial places in Penajam Paser Utara, about",
    ),
    figure(
        "places",
        5_614,
        "people",
        "2025",
        "kaltim.antaranews.com/berita/235173/apbd-penajam-lindungi-15000-pekerja-"
        "rentan-melalui-bpjamsostek",
        "kaltimkita.com",
        note="provincial places in Penajam Paser Utara",
    ),
    figure(
        "places",
        13_000,
        "people",
        "2025-11",
        "nomorsatukaltim.disway.id/samarinda/read/65950",
        note="provincial places in Samarinda, about",
    ),
    figure(
        "places",
        2_000,
        "people",
        "2025",
        "kaltim.tribunnews.com/2025/07/23",
        note="provincial places in Mahakam Ulu",
    ),
    figure(
        "places",
        12_000,
        "people",
        "2025-09",
        "inibalikpapan.com",
        note="named by the mayor of Balikpapan; for the city or the whole province is not clear",
    ),
)
"""Published numbers; those of other dates and districts rest on other counts."""
