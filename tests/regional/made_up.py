"""Any number of made-up candidates of East Kalimantan, the same for the same seed.

Nobody of them can exist: the NIK begin with 99, a province that there is none of. Regencies are
the real ones, with the weight of their population; districts and villages have the form of real
ones only. A list of 100,000 takes one or two seconds.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from perlindungan.data import rows as table
from perlindungan.regional.places import inside

DEFECTS: Mapping[str, int] = {
    "": 802,
    "duplicate_nik": 10,  # the whole row of an earlier person, typed again
    "likely_duplicate": 4,  # an earlier person's name and birth date with another NIK
    "nik_missing": 5,
    "nik_form": 8,  # a digit is lost
    "nik_spoiled": 4,  # 9.90101E+15
    "nik_birth_date": 10,  # the day of birth is another than in the NIK
    "nik_sex": 5,
    "family_card_form": 5,
    "birth_date_missing": 8,
    "birth_date_form": 5,  # "17 Mei 1990" or two digits of a year
    "outside": 15,  # lives in another province
    "region_missing": 7,
    "region_undotted": 5,
    "occupation_unknown": 20,
    "occupation_missing": 10,
    "income_form": 5,  # "1,5 juta" or 1500
    "income_missing": 15,
    "decile_missing": 30,
    "proof_missing": 15,
    "registered_missing": 5,
    "sex_missing": 4,
    "name_missing": 3,
}
"""Of a thousand rows, how many have which defect; at most one each. The shares are assumptions."""

FLAGS: Mapping[str, int] = {
    "covered": 60,
    "civil_servant": 5,
    "student": 6,
    "has_employer": 20,
    "disability": 12,
    "pkh_recipient": 110,
    "on_last_list": 350,
    "listed": 380,
}
"""Of a thousand rows, how many say yes; independent of each other. The shares are assumptions."""

FIRST_DAY = date(2026, 1, 5)
"""The earliest day of registration; the last is 89 days later."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_MEN = _words(
    "Ahmad Budi Darmawan Eko Fajar Gunawan Hendra Irwan Joko Kurnia Lukman Mulyadi Nanang "
    "Oktavian Purnomo Rahmat Saiful Taufik Usman Wahyu Yusuf Zainal Arman Basri Dedi Firman "
    "Herman Iskandar"
)
_WOMEN = _words(
    "Aisyah Bunga Citra Dewi Endang Fitri Gita Hasnah Indah Juwita Kartini Lestari Maryam "
    "Nurul Oktavia Puspita Ratna Siti Tuti Ulfah Wati Yuliana Zahra Aminah Dahlia Halimah "
    "Marlina Rosmini"
)
_LAST = _words(
    "Anggara Baswara Cahyadi Danurejo Erlambang Fadhillah Gemilang Hartawan Irsyadi Jatmiko "
    "Kusuma Laksana Mahardika Nugraha Oemarsyah Prasetya Qodrian Ramadhan Santosa Tirtayasa "
    "Utomo Valendra Wibisana Yudistira Zulkarnaen Alamsyah Borneowati Etamsari Mahakamia "
    "Sungkaisari"
)
_OCCUPATIONS: Mapping[str, int] = {
    "Petani": 90,
    "Petani/Pekebun": 120,
    "Buruh Tani": 40,
    "Petani Sawit": 55,
    "Buruh sawit": 45,
    "Pekebun": 15,
    "Nelayan": 85,
    "Petambak": 25,
    "Peternak ayam": 15,
    "Pedagang": 70,
    "Pedagang pasar": 25,
    "Pedagang Kaki Lima": 20,
    "Penjual kue": 20,
    "Warung": 20,
    "UMKM": 15,
    "Ojek": 15,
    "Ojek Pangkalan": 10,
    "Ojek Online": 35,
    "Kurir": 12,
    "Sopir angkot": 10,
    "Sopir": 15,
    "Motoris speedboat": 5,
    "Juru Parkir": 12,
    "Buruh Harian Lepas": 90,
    "Tukang bangunan": 35,
    "Tukang kayu": 12,
    "Tukang las": 6,
    "Montir": 8,
    "Penjahit": 12,
    "Pemulung": 8,
    "Tukang pijat": 5,
    "Pembantu Rumah Tangga": 12,
    "Marbot masjid": 10,
    "Guru ngaji": 15,
    "Pendeta": 4,
    "Kader Posyandu": 10,
    "Ketua RT": 12,
    "Penggali kubur": 2,
    "Tenaga Honorer": 5,
    "Belum/Tidak Bekerja": 6,
    "Mengurus Rumah Tangga": 10,
}
_UNKNOWN = ("Wiraswasta", "Lainnya", "Serba bisa", "Ikut orang", "Usaha sendiri")
_OUTSIDE = ("63.71.02.1003", "73.71.05.1007", "65.71.01.1002", "35.78.09.1001")
_STREETS = _words("Mawar Melati Kenanga Pelita Damai Bakti Sungai Lempake Gerilya Ulin Meranti")


def _weights() -> tuple[list[str], list[int]]:
    people = {row["code"]: int(row["persons"]) for row in table("population_regencies")}
    codes = [row["code"] for row in table("regencies") if inside(row["code"], "64")]
    return codes, [people[code] for code in codes]


def made_up_candidates(count: int, seed: int) -> list[dict[str, str]]:
    """Return rows of text by header.

    Parameters
    ----------
    count
        How many.
    seed
        The same seed gives the same rows.
    """
    draw = random.Random(seed)  # noqa: S311 - repeatable, not secret
    codes, weights = _weights()
    regencies = draw.choices(codes, weights, k=count)
    works = draw.choices(list(_OCCUPATIONS), list(_OCCUPATIONS.values()), k=count)
    deciles = draw.choices(range(1, 11), (16, 16, 15, 13, 11, 9, 8, 5, 4, 3), k=count)
    defects = draw.choices(list(DEFECTS), list(DEFECTS.values()), k=count)
    ages = draw.choices(range(15, 76), [3] * 5 + [10] * 40 + [5] * 10 + [2] * 6, k=count)
    rows: list[dict[str, str]] = []
    for place, defect in enumerate(defects):
        row = _person(draw, place, regencies[place], works[place], deciles[place], ages[place])
        if defect:
            row = _spoiled(draw, row, defect, rows)
        rows.append(row)
    return rows


def _yes(draw: random.Random, flag: str) -> str:
    return "ya" if draw.random() * 1000 < FLAGS[flag] else "tidak"


def _person(
    draw: random.Random, place: int, regency: str, work: str, decile: int, age: int
) -> dict[str, str]:
    woman = draw.random() < 0.42
    registered = FIRST_DAY + timedelta(days=int(draw.random() * 90))
    born = registered - timedelta(days=age * 365 + 30 + int(draw.random() * 300))
    district = place // 9999 % 99 + 1
    field = born.day + 40 if woman else born.day
    nik = (
        f"99{regency[3:]}{district:02}{field:02}{born.month:02}{born.year % 100:02}"
        f"{place % 9999 + 1:04}"
    )
    name = draw.choice(_WOMEN if woman else _MEN)
    income = 400_000 + 50_000 * int(draw.random() ** 2 * 62)
    written = str(income) if place % 3 else f"Rp {income:,}".replace(",", ".")
    ward = 1001 if regency > "64.70" else 2001
    since = registered - timedelta(days=int(60 + draw.random() * 9000))
    return {
        "NIK": nik,
        "Nama Lengkap": f"{name} {draw.choice(_LAST)} {draw.choice(_LAST)}",
        "No KK": f"99{regency[3:]}{district:02}0101{10 + place % 15:02}{place // 2 % 9999 + 1:04}",
        "Tgl Lahir": born.strftime("%d-%m-%Y"),
        "L/P": "P" if woman else "L",
        "Alamat": f"Jl. {draw.choice(_STREETS)} No. {place % 200 + 1}, RT {place % 40 + 1}",
        "Kode Desa": f"{regency}.{1 + place % 3:02}.{ward + place % 9}",
        "Tinggal Sejak": since.isoformat(),
        "Pekerjaan": work,
        "Penghasilan": written,
        "Desil": str(decile),
        "DTKS": _yes(draw, "listed"),
        "Peserta BPJS TK": _yes(draw, "covered"),
        "ASN": _yes(draw, "civil_servant"),
        "Pelajar/Mahasiswa": _yes(draw, "student"),
        "Pemberi Kerja": _yes(draw, "has_employer"),
        "Disabilitas": _yes(draw, "disability"),
        "PKH": _yes(draw, "pkh_recipient"),
        "Bukti KTP": "ada",
        "Bukti KK": "ada",
        "Tanggal Daftar": registered.isoformat(),
        "Peserta Lama": _yes(draw, "on_last_list"),
    }


_EMPTIED = {
    "nik_missing": "NIK",
    "birth_date_missing": "Tgl Lahir",
    "region_missing": "Kode Desa",
    "occupation_missing": "Pekerjaan",
    "income_missing": "Penghasilan",
    "decile_missing": "Desil",
    "registered_missing": "Tanggal Daftar",
    "sex_missing": "L/P",
    "name_missing": "Nama Lengkap",
}


def _spoiled(
    draw: random.Random, row: dict[str, str], defect: str, before: list[dict[str, str]]
) -> dict[str, str]:
    """Return a row with a defect."""
    if defect in _EMPTIED:
        return row | {_EMPTIED[defect]: ""}
    return row | _CHANGES[defect](draw, row, draw.choice(before) if before else row)


_Row = dict[str, str]


def _typed_again(_: random.Random, row: _Row, earlier: _Row) -> _Row:
    return earlier | {"Alamat": row["Alamat"], "Desil": ""}


def _alike(_: random.Random, __: _Row, earlier: _Row) -> _Row:
    return {key: earlier[key] for key in ("Nama Lengkap", "Tgl Lahir", "L/P")}


def _another_day(_: random.Random, row: _Row, __: _Row) -> _Row:
    return {"Tgl Lahir": f"{int(row['Tgl Lahir'][:2]) % 28 + 1:02}{row['Tgl Lahir'][2:]}"}


def _another_form(draw: random.Random, row: _Row, _: _Row) -> _Row:
    day, month, year = row["Tgl Lahir"].split("-")
    return {"Tgl Lahir": draw.choice((f"{day}/{month}/{year[2:]}", f"17 Mei {year}"))}


_CHANGES: Mapping[str, Callable[[random.Random, _Row, _Row], _Row]] = {
    "duplicate_nik": _typed_again,
    "likely_duplicate": _alike,
    "nik_form": lambda _, row, __: {"NIK": row["NIK"][:-1]},
    "nik_spoiled": lambda *_: {"NIK": "9.90101E+15"},
    "nik_birth_date": _another_day,
    "nik_sex": lambda _, row, __: {"L/P": "L" if row["L/P"] == "P" else "P"},
    "family_card_form": lambda _, row, __: {"No KK": row["No KK"][:12]},
    "birth_date_form": _another_form,
    "outside": lambda draw, *_: {"Kode Desa": draw.choice(_OUTSIDE)},
    "region_undotted": lambda _, row, __: {"Kode Desa": row["Kode Desa"].replace(".", "")},
    "occupation_unknown": lambda draw, *_: {"Pekerjaan": draw.choice(_UNKNOWN)},
    "income_form": lambda draw, *_: {
        "Penghasilan": draw.choice(("1,5 juta", "1500", "tidak tentu"))
    },
    "proof_missing": lambda *_: {"Bukti KK": ""},
}


def made_up_registers(
    rows: Iterable[Mapping[str, str]], seed: int
) -> dict[str, frozenset[str] | dict[str, int | None]]:
    """Return registers in which some of the people stand: members, deceased, and so on.

    ``poverty`` gives a decile by NIK, or ``None`` for who is listed without one.
    """
    draw = random.Random(seed)  # noqa: S311 - repeatable, not secret
    niks = sorted({row["NIK"] for row in rows if len(row["NIK"]) == 16})

    def some(of_thousand: int) -> frozenset[str]:
        return frozenset(nik for nik in niks if draw.random() * 1000 < of_thousand)

    poor = {nik: draw.choice((1, 1, 2, 2, 3, 3, 4, 5, None)) for nik in sorted(some(550))}
    return {
        "members": some(70),
        "deceased": some(4),
        "public_employees": some(6),
        "poverty": poor,
    }
