"""Every regulation and letter that the library cites, in one place.

Days that no source gave are left out. The notes behind the figures read PP 44, 45 and 46/2015,
PP 36 and 37/2021, PP 6 and 49/2025 and UU 24/2011 whole; the others are known from single articles,
official pages or press, and each value says how sure it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from perlindungan.law.regulation import Kind, Regulation

UU_40_2004 = Regulation(
    kind=Kind.UU,
    number="40",
    year=2004,
    title="Sistem Jaminan Sosial Nasional",
)
UU_24_2011 = Regulation(
    kind=Kind.UU,
    number="24",
    year=2011,
    title="Badan Penyelenggara Jaminan Sosial",
    enacted=date(2011, 11, 25),
    in_force=date(2011, 11, 25),
)
PP_68_2009 = Regulation(
    kind=Kind.PP,
    number="68",
    year=2009,
    title="Tarif PPh Pasal 21 atas penghasilan berupa uang pesangon, uang manfaat pensiun, THT dan "
    "JHT yang dibayarkan sekaligus",
)
PMK_16_2010 = Regulation(
    kind=Kind.PMK,
    number="16",
    year=2010,
    title="(16/PMK.03/2010) Pemotongan PPh Pasal 21 atas pesangon, uang manfaat pensiun, THT dan "
    "JHT yang dibayarkan sekaligus",
)
PERPRES_109_2013 = Regulation(
    kind=Kind.PERPRES,
    number="109",
    year=2013,
    title="Penahapan Kepesertaan Program Jaminan Sosial",
)
PERPRES_111_2013 = Regulation(
    kind=Kind.PERPRES,
    number="111",
    year=2013,
    title="Perubahan atas Perpres 12/2013 tentang Jaminan Kesehatan",
    enacted=date(2013, 12, 27),
    in_force=date(2014, 1, 1),
    amends=("Perpres 12/2013",),
)
PP_44_2015 = Regulation(
    kind=Kind.PP,
    number="44",
    year=2015,
    title="Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian",
    enacted=date(2015, 6, 30),
    in_force=date(2015, 7, 1),
)
PP_45_2015 = Regulation(
    kind=Kind.PP,
    number="45",
    year=2015,
    title="Penyelenggaraan Program Jaminan Pensiun",
    enacted=date(2015, 6, 30),
    in_force=date(2015, 7, 1),
)
PP_46_2015 = Regulation(
    kind=Kind.PP,
    number="46",
    year=2015,
    title="Penyelenggaraan Program Jaminan Hari Tua",
    enacted=date(2015, 6, 30),
    in_force=date(2015, 7, 1),
)
PP_70_2015 = Regulation(
    kind=Kind.PP,
    number="70",
    year=2015,
    title="Jaminan Kecelakaan Kerja dan Jaminan Kematian bagi Pegawai Aparatur Sipil Negara",
)
PP_102_2015 = Regulation(
    kind=Kind.PP,
    number="102",
    year=2015,
    title="Asuransi Sosial TNI, Polri, dan ASN di Kemhan dan Polri",
)
PERMENAKER_44_2015 = Regulation(
    kind=Kind.PERMENAKER,
    number="44",
    year=2015,
    title="JKK dan JKM pekerja harian lepas, borongan dan PKWT jasa konstruksi",
)
PP_60_2015 = Regulation(
    kind=Kind.PP,
    number="60",
    year=2015,
    title="Perubahan atas PP 46/2015",
    enacted=date(2015, 8, 12),
    in_force=date(2015, 8, 12),
    amends=("PP 46/2015",),
)
PERMENAKER_19_2015 = Regulation(
    kind=Kind.PERMENAKER,
    number="19",
    year=2015,
    title="Tata Cara dan Persyaratan Pembayaran Manfaat JHT",
    in_force=date(2015, 9, 1),
)
PERMENAKER_29_2015 = Regulation(
    kind=Kind.PERMENAKER,
    number="29",
    year=2015,
    title="Tata Cara Pendaftaran Kepesertaan, Pembayaran dan Penghentian Manfaat JP",
)
PERPRES_19_2016 = Regulation(
    kind=Kind.PERPRES,
    number="19",
    year=2016,
    title="Perubahan Kedua atas Perpres 12/2013 tentang Jaminan Kesehatan",
    enacted=date(2016, 2, 29),
    in_force=date(2016, 3, 1),
    amends=("Perpres 12/2013",),
)
PERPRES_28_2016 = Regulation(
    kind=Kind.PERPRES,
    number="28",
    year=2016,
    title="Perubahan Ketiga atas Perpres 12/2013 tentang Jaminan Kesehatan",
    enacted=date(2016, 3, 31),
    amends=("Perpres 12/2013",),
)
PERPRES_82_2018 = Regulation(
    kind=Kind.PERPRES,
    number="82",
    year=2018,
    title="Jaminan Kesehatan",
    in_force=date(2018, 9, 18),
    revokes=("Perpres 12/2013",),
)
PERMENAKER_18_2018 = Regulation(
    kind=Kind.PERMENAKER,
    number="18",
    year=2018,
    title="Jaminan Sosial Pekerja Migran Indonesia",
    in_force=date(2018, 12, 10),
    revokes=("Permenaker 7/2017",),
)
PP_15_2019 = Regulation(
    kind=Kind.PP,
    number="15",
    year=2019,
    title="Perubahan Kedelapan Belas atas PP 7/1977 tentang Peraturan Gaji Pegawai Negeri Sipil",
)
PERPRES_75_2019 = Regulation(
    kind=Kind.PERPRES,
    number="75",
    year=2019,
    title="Perubahan atas Perpres 82/2018 tentang Jaminan Kesehatan",
    enacted=date(2019, 10, 24),
    amends=("Perpres 82/2018",),
)
PP_82_2019 = Regulation(
    kind=Kind.PP,
    number="82",
    year=2019,
    title="Perubahan atas PP 44/2015",
    enacted=date(2019, 12, 2),
    in_force=date(2019, 12, 2),
    amends=("PP 44/2015",),
)
PP_49_2020 = Regulation(
    kind=Kind.PP,
    number="49",
    year=2020,
    title="Penyesuaian Iuran Program Jaminan Sosial Ketenagakerjaan Selama Bencana Nonalam "
    "Penyebaran Corona Virus Disease 2019",
    enacted=date(2020, 8, 31),
    in_force=date(2020, 9, 1),
)
PERPRES_64_2020 = Regulation(
    kind=Kind.PERPRES,
    number="64",
    year=2020,
    title="Perubahan Kedua atas Perpres 82/2018 tentang Jaminan Kesehatan",
    enacted=date(2020, 5, 5),
    in_force=date(2020, 5, 6),
    amends=("Perpres 82/2018",),
)
PMK_78_2020 = Regulation(
    kind=Kind.PMK,
    number="78",
    year=2020,
    title="(78/PMK.02/2020) Kontribusi iuran PBI dan bantuan iuran PBPU dan BP kelas III",
    enacted=date(2020, 6, 30),
)
PUTUSAN_7_2020 = Regulation(
    kind=Kind.PUTUSAN,
    number="7",
    year=2020,
    title="Putusan MA 7 P/HUM/2020: uji materiil Pasal 34 Perpres 75/2019",
)
PERMENAKER_5_2021 = Regulation(
    kind=Kind.PERMENAKER,
    number="5",
    year=2021,
    title="Tata Cara Penyelenggaraan Program JKK, JKM, dan JHT",
    revokes=("Permenaker 44/2015", "Permenaker 1/2016"),
)
PP_36_2021 = Regulation(
    kind=Kind.PP,
    number="36",
    year=2021,
    title="Pengupahan",
    enacted=date(2021, 2, 2),
    in_force=date(2021, 2, 2),
)
PP_37_2021 = Regulation(
    kind=Kind.PP,
    number="37",
    year=2021,
    title="Penyelenggaraan Program Jaminan Kehilangan Pekerjaan",
    enacted=date(2021, 2, 2),
    in_force=date(2021, 2, 2),
)
PERMENAKER_15_2021 = Regulation(
    kind=Kind.PERMENAKER,
    number="15",
    year=2021,
    title="Tata Cara Pemberian Manfaat JKP",
)
PMK_148_2021 = Regulation(
    kind=Kind.PMK,
    number="148",
    year=2021,
    title="Penyediaan, pencairan dan pertanggungjawaban dana JKP",
)
PERMENAKER_2_2022 = Regulation(
    kind=Kind.PERMENAKER,
    number="2",
    year=2022,
    title="Tata Cara dan Persyaratan Pembayaran Manfaat JHT (never applied)",
    enacted=date(2022, 2, 2),
    revokes=("Permenaker 19/2015",),
)
PERMENAKER_4_2022 = Regulation(
    kind=Kind.PERMENAKER,
    number="4",
    year=2022,
    title="Tata Cara dan Persyaratan Pembayaran Manfaat JHT",
    in_force=date(2022, 4, 26),
    revokes=("Permenaker 2/2022",),
)
PERDIR_22_2022 = Regulation(
    kind=Kind.PERDIR,
    number="22",
    year=2022,
    title="(22/PERDIR.02/072022) Kepesertaan, as a handbook of BPJS Ketenagakerjaan restates it",
)
PERMENAKER_4_2023 = Regulation(
    kind=Kind.PERMENAKER,
    number="4",
    year=2023,
    title="Jaminan Sosial Pekerja Migran Indonesia",
    in_force=date(2023, 2, 22),
    revokes=("Permenaker 18/2018",),
)
PP_5_2024 = Regulation(
    kind=Kind.PP,
    number="5",
    year=2024,
    title="Perubahan Kesembilan Belas atas PP 7/1977 tentang Peraturan Gaji Pegawai Negeri Sipil",
    enacted=date(2024, 1, 26),
)
PP_49_2023 = Regulation(
    kind=Kind.PP,
    number="49",
    year=2023,
    title="Perubahan Kedua atas PP 44/2015",
    enacted=date(2023, 10, 6),
    in_force=date(2023, 10, 6),
    amends=("PP 44/2015",),
)
PP_6_2025 = Regulation(
    kind=Kind.PP,
    number="6",
    year=2025,
    title="Perubahan atas PP 37/2021",
    enacted=date(2025, 2, 7),
    in_force=date(2025, 2, 7),
    amends=("PP 37/2021",),
)
PP_7_2025 = Regulation(
    kind=Kind.PP,
    number="7",
    year=2025,
    title="Penyesuaian Iuran Jaminan Kecelakaan Kerja bagi Perusahaan Industri Padat Karya "
    "Tertentu Tahun 2025",
    enacted=date(2025, 2, 7),
    in_force=date(2025, 2, 7),
)
PERMENAKER_1_2025 = Regulation(
    kind=Kind.PERMENAKER,
    number="1",
    year=2025,
    title="Perubahan atas Permenaker 5/2021",
    in_force=date(2025, 2, 24),
    amends=("Permenaker 5/2021",),
)
PERMENAKER_2_2025 = Regulation(
    kind=Kind.PERMENAKER,
    number="2",
    year=2025,
    title="Perubahan atas Permenaker 15/2021 tentang Tata Cara Pemberian Manfaat JKP",
    in_force=date(2025, 2, 7),
    amends=("Permenaker 15/2021",),
)
PMK_26_2025 = Regulation(
    kind=Kind.PMK,
    number="26",
    year=2025,
    title="Perubahan atas PMK 148/PMK.02/2021",
    enacted=date(2025, 4, 14),
    amends=("PMK 148/2021",),
)
PP_36_2025 = Regulation(
    kind=Kind.PP,
    number="36",
    year=2025,
    title="Perubahan atas PP 7/2025",
    enacted=date(2025, 9, 4),
    in_force=date(2025, 9, 4),
    amends=("PP 7/2025",),
)
PP_50_2025 = Regulation(
    kind=Kind.PP,
    number="50",
    year=2025,
    title="Penyesuaian Iuran JKK dan JKM bagi Peserta Bukan Penerima Upah",
    enacted=date(2025, 12, 22),
    in_force=date(2025, 12, 22),
)
PP_49_2025 = Regulation(
    kind=Kind.PP,
    number="49",
    year=2025,
    title="Perubahan Kedua atas PP 36/2021",
    in_force=date(2025, 12, 17),
    amends=("PP 36/2021",),
)

_BPJS = "BPJS Ketenagakerjaan"


def _letter(number: str, year: int, title: str, announced: date | None = None) -> Regulation:
    return Regulation(
        kind=Kind.SURAT, number=number, year=year, title=title, enacted=announced, issuer=_BPJS
    )


LETTER_JP_2019 = _letter("B/1397/022018", 2019, "Batas upah JP 2019 (number as printed)")
LETTER_JP_2020 = _letter("B/1328/022020", 2020, "Batas upah JP 2020", date(2020, 2, 10))
LETTER_JP_2021 = _letter("B/0246/022021", 2021, "Batas upah JP 2021", date(2021, 2, 16))
LETTER_JP_2023 = _letter("B/77/022023", 2023, "Batas upah JP 2023", date(2023, 2, 27))
LETTER_JP_2024 = _letter("B/1387/022024", 2024, "Batas upah JP 2024", date(2024, 2, 28))
LETTER_JP_2025 = _letter("B/726/022025", 2025, "Batas upah JP 2025", date(2025, 2, 27))
LETTER_JP_2026 = _letter("B/1226/022026", 2026, "Batas upah JP 2026", date(2026, 2, 25))
LETTER_WAGES_2020 = _letter("B/11003/112020", 2020, "Pelaporan upah", date(2020, 11, 9))

_REGULATIONS = tuple(value for value in list(globals().values()) if isinstance(value, Regulation))

REGULATIONS: Mapping[str, Regulation] = MappingProxyType(
    {regulation.key: regulation for regulation in _REGULATIONS}
)
"""The register, by key such as ``PP 44/2015``."""
