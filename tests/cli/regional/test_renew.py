"""``regional renew``: who leaves and joins, the log, the new list, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.regional.clerk import (
    CHANGES,
    DAY,
    PEOPLE,
    Row,
    book,
    data,
    log_of,
    nik,
    person,
    run,
    settings,
    table,
    write_csv,
    write_xlsx,
)


def renew(
    folder: Path, *arguments: object, changes: tuple[Row, ...] = (), month: str = "2026-05"
) -> Any:
    """Renew the list of :func:`log_of`, which must have been begun."""
    file = write_csv(folder / "perubahan.csv", changes or CHANGES)
    given = ("--settings", folder / "settings.toml", "--on", "2026-05-04")
    return run(
        *("renew", folder / "daftar.jsonl", *given, "--changes", file, "--month", month),
        *arguments,
    )


def waiting(folder: Path) -> tuple[object, ...]:
    return ("--waiting", folder / "calon.csv", "--waiting-on", DAY)


def members(folder: Path) -> list[str]:
    """Return the NIKs that a renewal would write as the new list."""
    return [list(row.values())[1] for row in table(folder / "baru.csv")]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_who_leaves_and_who_takes_the_place_is_told(tmp_path: Path, lang: str) -> None:
    log_of(tmp_path)
    told = renew(tmp_path, *waiting(tmp_path), "--lang", lang)
    assert told.exit_code == 0
    wanted = {
        "id": ("Mei 2026", "meninggal dunia", "PT Contoh wajib mendaftarkannya", "daftar tunggu"),
        "en": ("May 2026", "died", "PT Contoh must register", "waiting list"),
    }[lang]
    assert [one for one in wanted if one not in told.stdout] == []
    assert "UU 24/2011 Pasal 15" in told.stdout
    assert {"id": "Rp10.000.000", "en": "Rp10,000,000"}[lang] in told.stdout


def test_the_log_grows_and_the_new_list_is_written_in_every_form(tmp_path: Path) -> None:
    _, _, log = log_of(tmp_path)
    first = log.read_bytes()
    for suffix in ("csv", "json", "xlsx", "txt"):
        log.write_bytes(first)
        out = tmp_path / f"baru.{suffix}"
        assert renew(tmp_path, *waiting(tmp_path), "--names", "--list", out).exit_code == 0
    assert log.read_bytes().startswith(first)
    assert len(log.read_bytes()) > len(first)
    assert members(tmp_path) == [nik(3), nik(4)]
    (listed,) = data(tmp_path / "baru.json").values()
    assert [row["nik"] for row in listed] == members(tmp_path)
    (sheet,) = book(tmp_path / "baru.xlsx").values()
    assert [row[1] for row in sheet[1:]] == members(tmp_path)
    assert nik(4) in (tmp_path / "baru.txt").read_text(encoding="utf-8")


def test_another_file_can_take_the_log(tmp_path: Path) -> None:
    _, _, log = log_of(tmp_path)
    first, out = log.read_bytes(), tmp_path / "mei.jsonl"
    assert renew(tmp_path, "--out", out).exit_code == 0
    assert log.read_bytes() == first
    assert out.read_bytes().startswith(first)


def test_without_a_waiting_list_places_stay_free(tmp_path: Path) -> None:
    log_of(tmp_path)
    renew(tmp_path, "--names", "--list", tmp_path / "baru.csv")
    assert members(tmp_path) == [nik(3)]


def test_new_people_are_verified_and_join(tmp_path: Path) -> None:
    log_of(tmp_path)
    first, second = CHANGES
    joins = person(7) | {"jenis perubahan": "peserta baru", "tanggal": "2026-04-20"}
    rows = tuple({**dict.fromkeys(joins, ""), **row, "NIK": row["nik"]} for row in (first, second))
    rows = tuple({k: v for k, v in row.items() if k != "nik"} for row in rows)
    joins["nama pemberi kerja"] = ""
    told = renew(tmp_path, "--names", "--list", tmp_path / "baru.csv", changes=(*rows, joins))
    assert told.exit_code == 0
    assert members(tmp_path) == [nik(3), nik(7)]


def test_added_terms_hold_for_who_joins(tmp_path: Path) -> None:
    log_of(tmp_path, person(1))
    terms = write_csv(tmp_path / "istilah.csv", [{"term": "serba bisa", "category": "fisher"}])
    joins = person(7, Pekerjaan="Serba bisa") | {
        "jenis perubahan": "peserta baru",
        "tanggal": "2026-04-20",
    }
    out = tmp_path / "baru.csv"
    renew(tmp_path, "--names", "--list", out, "--occupations", terms, changes=(joins,))
    assert members(tmp_path) == [nik(1), nik(7)]
    assert "nelayan" in table(out)[1].values()


def test_a_workbook_and_semicolons_say_the_same(tmp_path: Path) -> None:
    _, given, log = log_of(tmp_path)
    first, logs = log.read_bytes(), []
    files = (
        write_csv(tmp_path / "a.csv", CHANGES),
        write_csv(tmp_path / "b.csv", CHANGES, delimiter=";"),
        write_xlsx(tmp_path / "c.xlsx", CHANGES),
    )
    for file in files:
        log.write_bytes(first)
        told = run(
            *("renew", log, "--settings", given, "--on", "2026-05-04"),
            *("--changes", file, "--month", "2026-05"),
        )
        assert told.exit_code == 0
        logs.append(log.read_bytes())
    assert logs[0] == logs[1] == logs[2] != first


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"tanggal": "2026-04-31"}, "day of the change 2026-04-31"),
        ({"jenis perubahan": "terbang"}, "kind of change terbang"),
        ({"nik": ""}, "the NIK"),
        ({"nik": "=A1"}, "in place of formulas"),
        ({"nik": nik(99)}, "nobody on the list has this NIK"),
        ({"tanggal": "2026-06-10"}, "happens after the month"),
        ({"nik": "9.90172E+15"}, "spreadsheet"),
    ],
)
def test_a_change_that_cannot_be_made_is_told_and_the_others_are_made(
    tmp_path: Path, cells: Row, told: str
) -> None:
    log_of(tmp_path)
    first, second = CHANGES
    out = tmp_path / "baru.csv"
    result = renew(
        *(tmp_path, "--names", "--list", out, "--lang", "en"), changes=(first, second | cells)
    )
    assert result.exit_code == 1
    assert "row 3" in result.stdout
    assert told in result.stdout
    assert members(tmp_path) == [nik(2), nik(3)]


def test_a_change_whose_cells_have_shifted_is_not_made(tmp_path: Path) -> None:
    _, given, log = log_of(tmp_path)
    file = write_csv(tmp_path / "a.csv", CHANGES)
    lines = file.read_text(encoding="utf-8").splitlines()
    lines[1] += ",PT Lain"
    file.write_text("\n".join(lines), encoding="utf-8")
    result = run(
        *("renew", log, "--settings", given, "--on", "2026-05-04", "--lang", "en"),
        *("--changes", file, "--month", "2026-05"),
    )
    assert result.exit_code == 1
    assert "row 2: no change was made" in result.stdout
    assert "4 cells, as in the header row" in result.stdout
    assert "left 1" in result.stdout


@pytest.mark.parametrize(
    ("month", "told"),
    [("2026-04", "2026-04"), ("2026-03", "2026-03"), ("Mei", "--month")],
)
def test_the_month_must_come_after_the_last(tmp_path: Path, month: str, told: str) -> None:
    _, _, log = log_of(tmp_path)
    before = log.read_bytes()
    refused = renew(tmp_path, "--lang", "en", month=month)
    assert refused.exit_code == 2
    assert told in refused.stderr
    assert log.read_bytes() == before


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_reason_to_leave_that_is_not_set_is_named(tmp_path: Path, lang: str) -> None:
    _, _, log = log_of(tmp_path)
    before = log.read_bytes()
    settings(tmp_path, "exits")
    refused = renew(tmp_path, "--lang", lang)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "exits" in refused.stderr
    assert log.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--waiting", "calon.csv"], "--waiting, --waiting-on"),
        (["--waiting-on", DAY], "--waiting, --waiting-on"),
        (["--list", "a.pdf"], "--format"),
        (["--list", "nowhere/a.csv"], "nowhere"),
        (["--out", "nowhere/a.jsonl"], "nowhere"),
        (["--members", "nowhere.csv"], ""),
        (["--on", "now"], "--on"),
    ],
)
def test_options_that_cannot_be_taken(tmp_path: Path, arguments: list[str], told: str) -> None:
    _, _, log = log_of(tmp_path)
    before = log.read_bytes()
    joins = person(7) | {"jenis perubahan": "peserta baru", "tanggal": "2026-04-20"}
    refused = renew(tmp_path, "--lang", "en", *arguments, changes=(joins,))
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert told in refused.stderr
    assert log.read_bytes() == before


def test_files_to_write_are_none_that_are_read(tmp_path: Path) -> None:
    listed, given, log = log_of(tmp_path)
    changes = write_csv(tmp_path / "perubahan.csv", CHANGES)
    before = {path: path.read_bytes() for path in (listed, given, log, changes)}
    for option, path in (
        ("--list", log),
        ("--list", changes),
        ("--list", listed),
        ("--out", changes),
        ("--out", given),
    ):
        refused = renew(tmp_path, *waiting(tmp_path), option, path)
        assert refused.exit_code == 2
    assert before == {path: path.read_bytes() for path in before}


@pytest.mark.parametrize(
    "text", ["", "{}\n", "[1]\n", '{"line": "first"}\n', "not a log\n", "\xff\n"]
)
def test_a_log_that_is_none(tmp_path: Path, text: str) -> None:
    _, _, log = log_of(tmp_path)
    log.write_bytes(text.encode("latin-1"))
    refused = renew(tmp_path, "--lang", "en")
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert refused.stderr.startswith("daftar.jsonl")
    assert log.read_bytes() == text.encode("latin-1")


@pytest.mark.parametrize("fact", ["nik", "birth_date", "sex", "since", "address"])
def test_a_log_that_was_spoiled_is_named_by_line_and_never_quoted(
    tmp_path: Path, fact: str
) -> None:
    _, _, log = log_of(tmp_path)
    first, second, *rest = log.read_text(encoding="utf-8").splitlines()
    member = json.loads(second)
    spoiled = json.dumps(member | {fact: [member["name"], member["nik"]]})
    log.write_text("\n".join([first, spoiled, *rest]), encoding="utf-8")
    refused = renew(tmp_path, "--lang", "en")
    assert refused.exit_code == 2
    assert refused.stderr.startswith("daftar.jsonl: 2")
    personal = ("nik", "name", "birth_date", "address", "family_card")
    assert [one for one in personal if member[one] in refused.output] == []


def test_changes_without_the_columns_that_are_needed(tmp_path: Path) -> None:
    log_of(tmp_path)
    refused = renew(tmp_path, "--lang", "en", changes=({"nik": nik(1), "nama": "Sri"},))
    assert refused.exit_code == 2
    assert "perubahan.csv" in refused.stderr
    assert "jenis perubahan" in refused.stderr


def test_a_log_of_another_scheme_is_refused(tmp_path: Path) -> None:
    _, given, log = log_of(tmp_path)
    text = given.read_text(encoding="utf-8").replace('preset = "launch-2023"\n', "")
    given.write_text(text.replace("id-64-pergub-19-2023", "id-6474-perwali-23-2023"), "utf-8")
    before = log.read_bytes()
    for refused in (
        renew(tmp_path, "--lang", "en"),
        run("fund", log, "--settings", given, "--on", DAY, "--lang", "en"),
        run(
            *("report", log, "--settings", given, "--month", "2026-05", "--lang", "en"),
            *("--out", tmp_path / "a.md"),
        ),
    ):
        assert (refused.exit_code, refused.stdout) == (2, "")
        assert "daftar.jsonl=id-64-pergub-19-2023" in refused.stderr
    assert log.read_bytes() == before


def test_a_list_of_months_can_be_read_line_by_line(tmp_path: Path) -> None:
    _, _, log = log_of(tmp_path)
    renew(tmp_path)
    kinds = [json.loads(line)["line"] for line in log.read_text(encoding="utf-8").splitlines()]
    assert kinds[0] == "first"
    assert kinds.count("member") == len({row["NIK"] for row in PEOPLE[:3]})
