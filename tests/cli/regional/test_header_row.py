"""A title above the headers, as lists of offices have it: their row is named, never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter
from tests.cli.regional.clerk import DAY, nik, person, run, settings

TITLES = ("DAFTAR PEKERJA RENTAN KOTA SAMARINDA", "", "Tahun 2026")
ROW = len(TITLES) + 1


def as_csv(folder: Path) -> Path:
    one = person(1)
    path = folder / "titled.csv"
    lines = (*TITLES, ";".join(one), ";".join(one.values()))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def as_xlsx(folder: Path) -> Path:
    one = person(1)
    path = folder / "titled.xlsx"
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet()
    for place, title in enumerate(TITLES):
        page.write_string(place, 0, title)
    page.write_row(ROW - 1, 0, list(one))
    for column, cell in enumerate(one.values()):
        page.write_string(ROW, column, cell)
    book.close()
    return path


@pytest.mark.parametrize("written", [as_csv, as_xlsx])
def test_the_row_of_the_headers_can_be_named(tmp_path: Path, written: object) -> None:
    assert callable(written)
    given = (written(tmp_path), "--settings", settings(tmp_path), "--on", DAY)
    refused = run("verify", *given)
    assert refused.exit_code == 2
    assert "--header-row" in refused.stderr
    out = tmp_path / "people.csv"
    assert run("verify", *given, "--header-row", ROW, "--names", "--out", out).exit_code == 0
    told = out.read_text(encoding="utf-8").splitlines()
    assert len(told) == 2
    assert nik(1) in told[1]
    assert told[1].startswith(f"{ROW + 1},")


def test_a_row_beyond_the_file_is_refused(tmp_path: Path) -> None:
    given = ("--settings", settings(tmp_path), "--on", DAY, "--header-row", 50)
    for path in (as_csv(tmp_path), as_xlsx(tmp_path)):
        assert run("verify", path, *given).exit_code == 2
