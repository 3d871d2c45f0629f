"""Tables on a narrow terminal, and the names that a workbook allows."""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console
from tests.cli.regional.clerk import book

from perlindungan.cli.regional.tables import Sheet, write
from perlindungan.cli.target import Format

LONG = "pekerjaan di luar kelompok skema; desil di atas batas; belum cukup lama tinggal"


def shown(width: int) -> str:
    out = io.StringIO()
    rows = [{"nik": "************0001", "why": LONG, "also": LONG, "count": 1_234_567}]
    heads = {"nik": "NIK", "why": "alasan", "also": "catatan", "count": "banyaknya"}
    sheet = Sheet(name="orang", heads=heads, rows=rows)
    console = Console(file=out, width=width)
    write([sheet], form=Format.TABLE, out=None, console=console, lang="id")
    return out.getvalue()


def test_a_number_is_never_cut() -> None:
    for width in (80, 100, 200):
        assert "************0001" in shown(width)
        assert "1.234.567" in shown(width)
        assert "…" not in shown(width)
        assert all(len(line) <= width for line in shown(width).splitlines())


def test_sheets_whose_names_begin_alike_are_told_apart(tmp_path: Path) -> None:
    names = ("Hasil verifikasi menurut wilayah satu", "Hasil verifikasi menurut wilayah dua", "a/b")
    sheets = [
        Sheet(name=name, heads={"a": "a"}, rows=[{"a": place}]) for place, name in enumerate(names)
    ]
    out = tmp_path / "a.xlsx"
    write(sheets, form=Format.XLSX, out=out, console=Console(), lang="id")
    found = book(out)
    assert len(found) == 3
    first, _, last = found
    assert (first, last) == (names[0][:31], "a b")
    assert [rows[1] for rows in found.values()] == [["0.0"], ["1.0"], ["2.0"]]
