"""A clerk's files: made-up people, settings and registers, and the commands run on them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter
from python_calamine import CalamineWorkbook
from typer.testing import CliRunner, Result

from perlindungan.cli.app import app

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"
DAY = "2026-04-06"
REASON = "SK Gubernur 400.9/K.1/2026 (contoh)"
PRICE = 16_800

Row = dict[str, str]

SETTINGS: Mapping[str, str] = {
    "age": "{ least = 18, most = 64 }",
    "residence": '{ region = "64", months = 6 }',
    "income": '"none"',
    "exclusions": '["covered", "civil_servant", "student", "has_employer"]',
    "poverty": "{ decile_most = 5 }",
    "quota": "{ total = 3 }",
    "priority": '{ orders = ["decile", "oldest"] }',
    "months": '{ first = "2026-04", count = 9 }',
    "exits": '["died", "moved_away", "got_employer", "withdrew"]',
    "renewal": '{ every = "month" }',
}


def run(*arguments: object, regional: bool = True) -> Result:
    """Run a command; whatever the input, it never breaks."""
    given = [*(["regional"] if regional else []), *map(str, arguments)]
    result = CliRunner().invoke(app, given, env={"COLUMNS": "250"})
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def settings(folder: Path, *without: str, name: str = "settings.toml", **points: str) -> Path:
    """Write settings of the province, with these points set otherwise, or without some."""
    given = {**SETTINGS, **points}
    lines = [
        'policy = "id-64-pergub-19-2023"',
        *(() if "preset" in without else ('preset = "launch-2023"',)),
        f'reason = "{REASON}"',
        "[settings]",
        *(f"{point} = {value}" for point, value in given.items() if point not in without),
    ]
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def nik(number: int) -> str:
    """Return the NIK of :func:`person`; nobody has one of province 99."""
    return f"990172{17:02}05{70 + number % 30:02}{number:04}"


def person(number: int, **cells: str) -> Row:
    """Return the row of somebody whom the settings accept."""
    return {
        "NIK": nik(number),
        "Nama": f"Rekaan Contohwati Ke{number:03}",
        "No KK": f"99017201010{number:05}",
        "Tempat Lahir": "Kampung Rekaan",
        "Tgl Lahir": f"17-05-19{70 + number % 30}",
        "L/P": "L",
        "Alamat": f"Jalan Rekaan Panjang {number}, RT {number:02}",
        "No HP": f"0812000{number:05}",
        "Kode Desa": "64.72.01.1001",
        "Tinggal Sejak": "2015-02-03",
        "Pekerjaan": "Petani",
        "Penghasilan": "900000",
        "Desil": "2",
        "Peserta BPJS TK": "tidak",
        "ASN": "tidak",
        "Pelajar/Mahasiswa": "tidak",
        "Ada Pemberi Kerja": "tidak",
        "Tanggal Daftar": "2026-03-02",
    } | cells


PEOPLE: Sequence[Row] = (
    person(1, Desil="1"),
    person(2),
    person(3, Desil="3"),
    person(4, Desil="4"),
    person(5, Desil="9"),
    person(6, Pekerjaan="Serba bisa"),
    person(1, Desil="", Alamat="Jalan lain"),
)
"""Four are accepted, of whom three have a place; one rejected, one asked, one row twice."""


def write_csv(
    path: Path, rows: Iterable[Row], *, delimiter: str = ",", encoding: str = "utf-8"
) -> Path:
    given = list(rows)
    with path.open("w", encoding=encoding, newline="") as file:
        table = csv.DictWriter(file, list(given[0]), delimiter=delimiter)
        table.writeheader()
        table.writerows(given)
    return path


def write_xlsx(path: Path, *sheets: Iterable[Row]) -> Path:
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": True})
    for rows in sheets:
        page = book.add_worksheet()
        given = list(rows)
        for column, head in enumerate(given[0]):
            page.write_string(0, column, head)
            for place, row in enumerate(given, 1):
                page.write(place, column, row[head]) if row[head].startswith(
                    "="
                ) else page.write_string(place, column, row[head])
    book.close()
    return path


def people(folder: Path, *rows: Row) -> Path:
    return write_csv(folder / "calon.csv", rows or PEOPLE)


def niks(folder: Path, name: str, *numbers: int) -> Path:
    return write_csv(folder / name, [{"nik": nik(number)} for number in numbers])


def log_of(folder: Path, *rows: Row, **points: str) -> tuple[Path, Path, Path]:
    """Return candidates, settings, and the log of the list of April that came of them."""
    listed, given = people(folder, *rows), settings(folder, **points)
    log = folder / "daftar.jsonl"
    made = run(
        "determine", listed, "--settings", given, "--on", DAY, "--month", "2026-04", "--log", log
    )
    assert log.exists(), made.output
    return listed, given, log


CHANGES: Sequence[Row] = (
    {
        "jenis perubahan": "meninggal",
        "tanggal": "2026-04-10",
        "nik": nik(1),
        "nama pemberi kerja": "",
    },
    {
        "jenis perubahan": "mendapat pemberi kerja",
        "tanggal": "2026-04-12",
        "nik": nik(2),
        "nama pemberi kerja": "PT Contoh",
    },
)


def everything_in(path: Path) -> str:
    """Return all that a reader of a file sees, and of a workbook what stands in its cells."""
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8")
    return "\n".join("\t".join(row) for rows in book(path).values() for row in rows)


def book(path: Path) -> dict[str, list[list[str]]]:
    """Return the sheets of a workbook as text."""
    found = CalamineWorkbook.from_path(str(path))
    return {
        name: [[str(cell) for cell in row] for row in found.get_sheet_by_name(name).to_python()]
        for name in found.sheet_names
    }


def table(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def data(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))
