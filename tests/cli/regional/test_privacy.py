"""What leaves the commands: no whole number, name, address or birth date; no formula."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.regional.clerk import (
    CHANGES,
    DAY,
    PEOPLE,
    Row,
    everything_in,
    log_of,
    nik,
    people,
    person,
    run,
    settings,
    write_csv,
)

ODD = (
    *PEOPLE,
    person(7, NIK=f"{nik(7)[:-1]}"),
    person(8, **{"Tgl Lahir": "17 Mei 1978"}),
    person(9, Nama="", Pekerjaan=person(9)["Nama"]),
    person(10, **{"L/P": nik(10), "Kode Desa": "Kampung Rekaan"}),
    person(11, Penghasilan=nik(11), Desil="17-05-1981"),
    person(12, Pekerjaan=nik(12)),
)
"""Beside good rows some in which a personal value stands in a wrong column."""


def secrets(rows: tuple[Row, ...]) -> set[str]:
    """Return every personal value of a list, birth dates in each form."""
    found: set[str] = set()
    for row in rows:
        found |= {row[head] for head in ("NIK", "Nama", "No KK", "Alamat", "No HP")}
        found |= {"Kampung Rekaan", row["Tgl Lahir"], row["Tgl Lahir"].replace("-", "/")}
        day, _, rest = row["Tgl Lahir"].partition("-")
        month, _, year = rest.partition("-")
        found.add(f"{year}-{month}-{day}")
        found |= {f"{int(day)} Mei {year}", f"{int(day)} May {year}"} if day.isdigit() else set()
    return {one for one in found if len(one) > 4} - {"1978-Mei-17"}


def outputs(folder: Path, *names: str) -> Iterator[tuple[str, str]]:
    """Run every command in every form; yield what each tells and writes."""
    given = ("--settings", settings(folder), "--on", DAY)
    listed = people(folder, *ODD)
    for command, forms in (
        ("verify", ("csv", "json", "xlsx", "txt")),
        ("determine", ("md", "csv", "json", "xlsx")),
        ("fund", ("csv", "json", "xlsx", "txt")),
    ):
        purse = ("--purse", "apbd_province=400000") if command == "fund" else ()
        for lang in ("id", "en"):
            told = run(command, listed, *given, *purse, *names, "--lang", lang)
            assert told.exit_code in {0, 1}
            yield f"{command} {lang}", told.output
        for form in forms:
            out = folder / f"{command}.{form}"
            told = run(command, listed, *given, *purse, *names, "--out", out)
            yield f"{command} --out {form}", told.output
            yield f"{command} {form}", everything_in(out)
    yield from of_months(folder, *names)


def of_months(folder: Path, *names: str) -> Iterator[tuple[str, str]]:
    """As :func:`outputs`, of the commands on a log; the log itself holds the list."""
    listed, given, log = log_of(folder, *ODD)
    first = log.read_bytes()
    bad = (
        {"jenis perubahan": "meninggal", "tanggal": "2026-04-31", "nik": nik(3)},
        {"jenis perubahan": nik(2), "tanggal": "2026-04-10", "nik": nik(2)},
    )
    changes = write_csv(
        folder / "perubahan.csv", [*CHANGES, *({"nama pemberi kerja": "", **row} for row in bad)]
    )
    for form in ("csv", "json", "xlsx", "txt"):
        log.write_bytes(first)
        out = folder / f"baru.{form}"
        told = run(
            *("renew", log, "--settings", given, "--on", "2026-05-04", "--changes", changes),
            *("--month", "2026-05", "--waiting", listed, "--waiting-on", DAY, "--list", out),
            *names,
        )
        assert told.exit_code == 1
        yield "renew", told.output
        yield f"renew {form}", everything_in(out)
    for form in ("md", "html"):
        out = folder / f"rapat.{form}"
        told = run(
            *("report", log, "--settings", given, "--month", "2026-05", "--out", out),
            *("--candidates", listed, "--on", DAY),
        )
        assert told.exit_code == 0
        yield f"report {form}", everything_in(out)


def test_nothing_personal_leaves_unless_asked_for(tmp_path: Path) -> None:
    hidden = secrets(ODD)
    assert len(hidden) > 60
    found = {
        f"{name}: {secret}"
        for name, told in outputs(tmp_path)
        for secret in hidden
        if secret in told
    }
    assert found == set()


def test_names_are_told_where_they_are_asked_for(tmp_path: Path) -> None:
    told = dict(outputs(tmp_path, "--names"))
    for name in ("verify csv", "verify json", "verify xlsx", "determine md", "determine csv"):
        assert nik(1) in told[name]
    for name in ("fund csv", "report md", "report html"):
        assert nik(1) not in told[name]
    for name in ("fund json", "fund xlsx", "renew csv", "renew json", "renew xlsx"):
        assert nik(3) in told[name]
    assert nik(1) in told["renew"]
    assert PEOPLE[2]["Nama"] in told["renew csv"]
    assert PEOPLE[0]["Alamat"] in told["determine md"]


# -- spreadsheets ---------------------------------------------------------------------------------

RISKY = ("=", "+", "-", "@", "\t", "\r")
NASTY = (
    person(1, Nama="+62 Rekaan", Alamat="-2+3+cmd|' /C calc'!A0"),
    person(2, Nama="@SUM(A1)", Alamat="\t=1+1"),
    person(3, Nama="\r=1+1 Rekaan", Pekerjaan="+Serba"),
    person(4, Nama='=HYPERLINK("http://example.org")', Pekerjaan="=1+1"),
    person(5, Nama="-Contoh", Pekerjaan="-serba-", **{"No HP": "+628120000"}),
    person(6, Nama="＝1+1", **{"Tempat Lahir": "@Rekaan"}),
)


def test_no_cell_is_taken_for_a_formula(tmp_path: Path) -> None:
    given = ("--settings", settings(tmp_path, quota="{ total = 2 }"), "--on", DAY, "--names")
    listed = people(tmp_path, *NASTY)
    written = []
    for command in ("verify", "determine", "fund"):
        for form in ("csv", "xlsx"):
            out = tmp_path / f"{command}.{form}"
            money = ("--purse", "csr=500000") if command == "fund" else ()
            assert run(command, listed, *given, *money, "--out", out).exit_code == 1
            written.append(out)
    log = tmp_path / "a.jsonl"
    run("determine", listed, *given, "--month", "2026-04", "--log", log)
    changes = write_csv(tmp_path / "p.csv", CHANGES[1:])
    for form in ("csv", "xlsx"):
        out = tmp_path / f"baru.{form}"
        run(
            *("renew", log, "--settings", tmp_path / "settings.toml", "--on", "2026-05-04"),
            *("--changes", changes, "--month", "2026-05", "--names", "--list", out),
            *("--out", tmp_path / "b.jsonl"),
        )
        written.append(out)
    for path in written:
        if path.suffix == ".csv":
            with path.open(encoding="utf-8", newline="") as file:
                cells = [cell for row in csv.reader(file) for cell in row]
            assert [cell for cell in cells if cell.startswith(RISKY)] == []
        else:
            assert list(formulas(path)) == []
    assert "62 Rekaan" in everything_in(tmp_path / "determine.xlsx")


def formulas(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as book:
        for name in book.namelist():
            if name.startswith("xl/worksheets/sheet"):
                yield from re.findall(r"<f[ >].*?</f>", book.read(name).decode())
                yield from re.findall(r"<hyperlink ", book.read(name).decode())


def test_the_list_of_policies_is_safe_as_well(tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    run("list", "--out", out)
    with out.open(encoding="utf-8", newline="") as file:
        assert [c for row in csv.reader(file) for c in row if c.startswith(RISKY)] == []


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_reason_cannot_put_markup_into_a_report(tmp_path: Path, form: str) -> None:
    _, given, log = log_of(tmp_path)
    text = given.read_text(encoding="utf-8")
    given.write_text(
        text.replace("SK Gubernur 400.9/K.1/2026", "<script>alert(1)</script> | x"), "utf-8"
    )
    out = tmp_path / f"a.{form}"
    run("report", log, "--settings", given, "--month", "2026-04", "--out", out)
    told = out.read_text(encoding="utf-8")
    assert "<script>alert" not in told
    assert "alert(1)" in told
