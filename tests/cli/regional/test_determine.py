"""``regional determine``: places, the annex in every form, the log, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.regional.clerk import (
    DAY,
    PEOPLE,
    book,
    data,
    log_of,
    nik,
    people,
    person,
    run,
    settings,
    table,
    write_csv,
)

from perlindungan.cli.regional.steps import _count


def determine(folder: Path, *arguments: object, **points: str) -> Any:
    given = ("--settings", settings(folder, **points), "--on", DAY)
    return run("determine", people(folder), *given, *arguments)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("id", ("masuk daftar", "daftar tunggu", "Kota Samarinda")),
        ("en", ("on the list", "waiting list", "Kota Samarinda")),
    ],
)
def test_the_decision_is_shown_in_counts(tmp_path: Path, lang: str, told: tuple[str, ...]) -> None:
    result = determine(tmp_path, "--lang", lang)
    assert result.exit_code == 0
    assert [one for one in told if one not in result.stdout] == []
    assert nik(1)[-4:] not in result.stdout


def test_the_annex_has_those_with_a_place_in_every_form(tmp_path: Path) -> None:
    for suffix in ("md", "csv", "json", "xlsx"):
        out = tmp_path / f"a.{suffix}"
        written = determine(tmp_path, "--names", "--decree", "1/2026 (contoh)", "--out", out)
        assert written.exit_code == 0
        assert "diterima" in written.stdout
    niks = [row["NIK"] for row in table(tmp_path / "a.csv")]
    assert sorted(niks) == [nik(1), nik(2), nik(3)]
    listed, waiting, *_ = data(tmp_path / "a.json").values()
    assert [row["NIK"] for row in listed] == niks
    assert [row["NIK"] for row in waiting] == [nik(4)]
    sheets = list(book(tmp_path / "a.xlsx").values())
    place = sheets[0][0].index("NIK")
    assert [row[place] for row in sheets[0][1:]] == niks
    assert [row[place] for row in sheets[1][1:]] == [nik(4)]
    assert len(sheets[2]) == len(PEOPLE) + 1
    annex = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert "1/2026 (contoh)" in annex
    assert annex.index(niks[0]) < annex.index(nik(4))


def test_a_workbook_has_a_sheet_for_each_thing_whatever_it_is_called(tmp_path: Path) -> None:
    for lang in ("id", "en"):
        out = tmp_path / f"{lang}.xlsx"
        assert determine(tmp_path, "--out", out, "--lang", lang).exit_code == 0
        names = list(book(out))
        assert len(names) > 8
        assert all(len(name) <= 31 for name in names)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_counts_are_numbers_where_a_spreadsheet_reads_them(tmp_path: Path, lang: str) -> None:
    out = tmp_path / "a.json"
    determine(tmp_path, "--out", out, "--lang", lang)
    listed, _, standings, *_ = data(out).values()
    assert [next(iter(row.values())) for row in listed] == [1, 2, 3]
    assert [list(row.values())[1] for row in standings] == [4, 3, 1, 1, 1, 1, 7]


@pytest.mark.parametrize(
    ("cell", "lang", "found"),
    [
        ("3.342", "id", 3_342),
        ("3,342", "en", 3_342),
        ("64.72", "id", "64.72"),
        ("3.342", "en", "3.342"),
        ("18-24", "id", "18-24"),
        ("", "id", ""),
        ("0", "en", 0),
        ("007", "en", "007"),
    ],
)
def test_only_a_count_is_taken_for_one(cell: str, lang: str, found: str | int) -> None:
    assert _count(cell, lang) == found


def test_the_terminal_can_have_the_annex(tmp_path: Path) -> None:
    told = determine(tmp_path, "--format", "json", "--names").stdout
    assert len(next(iter(json.loads(told).values()))) == 3


def test_the_decile_of_a_register_orders_the_places(tmp_path: Path) -> None:
    """With deciles 5, 4, 3, 2 the fourth of the list is the first, and the first waits."""
    rows = [{"nik": nik(number), "decile": str(6 - number)} for number in range(1, 5)]
    register = write_csv(tmp_path / "dtsen.csv", rows)
    out = tmp_path / "a.csv"
    determine(tmp_path, "--poverty", register, "--names", "--out", out)
    assert sorted(row["NIK"] for row in table(out)) == [nik(2), nik(3), nik(4)]


def test_the_log_begins_with_the_list_and_does_not_hang_on_the_order(tmp_path: Path) -> None:
    _, _, log = log_of(tmp_path)
    first = log.read_bytes()
    lines = [json.loads(line) for line in first.splitlines()]
    assert lines[0]["month"] == "2026-04"
    assert [line["nik"] for line in lines[1:]] == sorted([nik(1), nik(2), nik(3)])
    log.unlink()
    log_of(tmp_path, *reversed(PEOPLE))
    assert log.read_bytes() == first


def test_a_log_that_is_there_is_not_begun_again(tmp_path: Path) -> None:
    _, _, log = log_of(tmp_path)
    before = log.read_bytes()
    refused = determine(tmp_path, "--month", "2026-04", "--log", log)
    assert refused.exit_code == 2
    assert "not begun twice" in refused.stderr
    assert log.read_bytes() == before


def test_nothing_is_written_where_the_command_is_refused(tmp_path: Path) -> None:
    given = settings(tmp_path, "quota")
    out, log = tmp_path / "a.md", tmp_path / "a.jsonl"
    refused = run(
        *("determine", people(tmp_path), "--settings", given, "--on", DAY, "--lang", "en"),
        *("--out", out, "--month", "2026-04", "--log", log),
    )
    # The preset has a quota of its own: without any point set, the day decides nothing here.
    assert refused.exit_code == 0
    bare = settings(tmp_path, "quota", "preset", groups='{ names = ["farmer"] }')
    out.unlink()
    log.unlink()
    refused = run(
        *("determine", people(tmp_path), "--settings", bare, "--on", DAY, "--lang", "en"),
        *("--out", out, "--month", "2026-04", "--log", log),
    )
    assert refused.exit_code == 2
    assert "quota" in refused.stderr
    assert not out.exists()
    assert not log.exists()


@pytest.mark.parametrize("lang", ["id", "en"])
def test_an_order_is_needed_only_where_somebody_must_wait(tmp_path: Path, lang: str) -> None:
    listed = people(tmp_path)
    full = settings(tmp_path, "priority")
    refused = run("determine", listed, "--settings", full, "--on", DAY, "--lang", lang)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "priority" in refused.stderr
    wide = settings(tmp_path, "priority", quota="{ total = 4 }")
    assert run("determine", listed, "--settings", wide, "--on", DAY).exit_code == 0


def test_a_member_without_a_place_of_residence_is_refused_by_row(tmp_path: Path) -> None:
    listed = people(tmp_path, person(1), person(2, **{"Kode Desa": ""}))
    given = settings(tmp_path, residence='"none"')
    out, log = tmp_path / "a.md", tmp_path / "a.jsonl"
    refused = run(
        *("determine", listed, "--settings", given, "--on", DAY, "--lang", "en"),
        *("--month", "2026-04", "--log", log, "--out", out),
    )
    assert refused.exit_code == 2
    assert "3" in refused.stderr
    assert not log.exists()
    assert not out.exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--month", "2026-04"], "--log, --month"),
        (["--log", "a.jsonl"], "--log, --month"),
        (["--log", "a.jsonl", "--month", "April"], "--month"),
        (["--log", "nowhere/a.jsonl", "--month", "2026-04"], "nowhere"),
        (["--out", "a.docx"], "a name that ends in .md"),
        (["--out", "nowhere/a.md"], "nowhere"),
        (["--format", "xlsx"], "--out FILE.xlsx"),
        (["--format", "md"], "--format"),
        (["--on", "2026-02-30"], "--on"),
    ],
)
def test_options_that_cannot_be_taken(tmp_path: Path, arguments: list[str], told: str) -> None:
    refused = determine(tmp_path, "--lang", "en", *arguments)
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert told in refused.stderr


def test_annex_and_log_are_two_files_and_none_that_is_read(tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    refused = determine(tmp_path, "--out", out, "--log", out, "--month", "2026-04")
    assert refused.exit_code == 2
    assert "by --out as well" in refused.stderr
    listed = people(tmp_path)
    refused = determine(tmp_path, "--out", listed)
    assert refused.exit_code == 2
    assert "is itself read" in refused.stderr
    assert listed.read_text(encoding="utf-8").startswith("NIK,")


def test_rows_that_could_not_be_read_are_told_by_the_exit_code(tmp_path: Path) -> None:
    listed = people(tmp_path, person(1), person(2, Penghasilan="1,5 juta"))
    told = run("determine", listed, "--settings", settings(tmp_path), "--on", DAY)
    assert told.exit_code == 1
    assert "1 baris" in told.stderr
