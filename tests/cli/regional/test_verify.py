"""``regional verify``: where everybody ends, in every form, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.regional.clerk import (
    DAY,
    EXAMPLES,
    PEOPLE,
    Row,
    book,
    data,
    everything_in,
    nik,
    niks,
    people,
    person,
    run,
    settings,
    table,
    write_csv,
    write_xlsx,
)

STANDINGS = {
    "en": ["accepted"] * 4 + ["rejected", "needs a fact", "duplicate of another row"],
    "id": ["diterima"] * 4 + ["ditolak", "perlu dilengkapi", "baris ganda"],
}


def verify(folder: Path, *arguments: object, rows: tuple[Row, ...] = (), **points: str) -> Any:
    listed = people(folder, *rows)
    given = settings(folder, **points)
    return run("verify", listed, "--settings", given, "--on", DAY, *arguments)


def standings(folder: Path, *arguments: object, rows: tuple[Row, ...] = ()) -> list[str]:
    """Return where the people of a list end, in their order."""
    out = folder / "hasil.csv"
    verify(folder, "--lang", "en", "--out", out, *arguments, rows=rows)
    return [row["standing"] for row in table(out)]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_everybody_is_told_with_the_reasons(tmp_path: Path, lang: str) -> None:
    result = verify(tmp_path, "--lang", lang)
    assert result.exit_code == 0
    for standing in STANDINGS[lang]:
        assert standing in result.stdout
    assert {"id": "desil di atas batas", "en": "the decile is above the bound"}[lang] in (
        result.stdout
    )
    assert "Serba bisa" in result.stdout
    assert nik(5)[-4:] in result.stdout


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_form_has_everybody(tmp_path: Path, lang: str) -> None:
    for suffix in ("csv", "json", "xlsx", "txt"):
        out = tmp_path / f"a.{suffix}"
        written = verify(tmp_path, "--lang", lang, "--out", out)
        assert written.exit_code == 0
        assert STANDINGS[lang][0] in written.stdout
    first = list(table(tmp_path / "a.csv")[0])
    rows = [list(row.values()) for row in table(tmp_path / "a.csv")]
    assert [row[3] for row in rows] == STANDINGS[lang]
    in_json = next(iter(data(tmp_path / "a.json").values()))
    assert [list(row.values()) for row in in_json] == rows
    assert [row["standing"] for row in in_json] == STANDINGS[lang]
    sheets = book(tmp_path / "a.xlsx")
    assert next(iter(sheets.values())) == [first, *rows]
    assert len(sheets) == 4
    shown = (tmp_path / "a.txt").read_text(encoding="utf-8")
    assert all(standing in shown for standing in STANDINGS[lang])


def test_a_duplicate_tells_the_row_that_counts(tmp_path: Path) -> None:
    verify(tmp_path, "--out", tmp_path / "a.csv", "--lang", "en")
    assert "The row that counts: 2" in table(tmp_path / "a.csv")[6]["reasons"]


def test_the_terminal_gets_the_form_that_is_asked_for(tmp_path: Path) -> None:
    told = verify(tmp_path, "--format", "json", "--lang", "en").stdout
    assert [row["standing"] for row in json.loads(told)["people"]] == STANDINGS["en"]


def test_a_column_of_names_is_shown_only_where_there_are_some(tmp_path: Path) -> None:
    hidden, told = verify(tmp_path, "--lang", "en"), verify(tmp_path, "--lang", "en", "--names")
    assert ["┃ name" in one.stdout for one in (hidden, told)] == [False, True]
    assert [PEOPLE[4]["Nama"] in one.stdout for one in (hidden, told)] == [False, True]


def test_more_than_fifty_are_counted_and_not_shown(tmp_path: Path) -> None:
    rows = tuple(person(number, Desil="9") for number in range(1, 61))
    told = verify(tmp_path, "--lang", "en", rows=rows).stdout
    assert "and 10 more people" in told
    assert told.count("************") == 50


# -- registers, terms, headers, facts of all ------------------------------------------------------


@pytest.mark.parametrize("option", ["--members", "--deceased", "--public-employees"])
def test_who_stands_in_a_register_is_rejected(tmp_path: Path, option: str) -> None:
    register = niks(tmp_path, "daftar.csv", 2, 4)
    assert standings(tmp_path, option, register)[:4] == [
        "accepted",
        "rejected",
        "accepted",
        "rejected",
    ]


def test_the_decile_of_a_register_wins(tmp_path: Path) -> None:
    rows = [{"nik": nik(1), "decile": "9"}, {"nik": nik(5), "decile": "1"}]
    register = write_csv(tmp_path / "dtsen.csv", rows)
    found = standings(tmp_path, "--poverty", register)
    assert [found[0], found[4]] == ["rejected", "accepted"]
    assert found[1] != "accepted"


def test_a_register_of_a_workbook_and_with_another_header_is_read(tmp_path: Path) -> None:
    rows = [{"No. KTP": f"'{nik(2)}", "Keterangan": "x"}]
    register = write_xlsx(tmp_path / "peserta.xlsx", rows)
    assert standings(tmp_path, "--members", register)[1] == "rejected"


def test_terms_are_added_to_the_dictionary(tmp_path: Path) -> None:
    terms = write_csv(tmp_path / "istilah.csv", [{"term": "serba bisa", "category": "farmer"}])
    assert standings(tmp_path, "--occupations", terms)[5] == "accepted"


def test_headers_and_facts_are_given_by_options(tmp_path: Path) -> None:
    rows = tuple(
        {"Nomor pekerja": row["NIK"]}
        | {key: cell for key, cell in row.items() if key not in ("NIK", "Tanggal Daftar")}
        for row in PEOPLE
    )
    given = ["--header", "nik=Nomor pekerja", "--given", "registered_on=2026-03-02"]
    assert standings(tmp_path, *given, rows=rows) == STANDINGS["en"]


def test_likely_duplicates_are_asked_for_and_nobody_is_dropped(tmp_path: Path) -> None:
    rows = (
        person(1),
        person(31, Nama="Rekaan Contohwati Ke0001", **{"Tgl Lahir": "17-05-1971"}),
        person(2),
    )
    assert standings(tmp_path, rows=rows) == ["accepted"] * 3
    found = standings(tmp_path, "--likely", "85", rows=rows)
    assert found == ["needs a fact", "needs a fact", "accepted"]


# -- files as they come ---------------------------------------------------------------------------


def test_a_workbook_and_semicolons_say_the_same(tmp_path: Path) -> None:
    given = settings(tmp_path)
    files = (
        write_xlsx(tmp_path / "a.xlsx", PEOPLE),
        write_csv(tmp_path / "b.csv", PEOPLE, delimiter=";"),
        write_csv(tmp_path / "c.csv", PEOPLE, delimiter="\t", encoding="utf-8-sig"),
    )
    for file in files:
        out = tmp_path / "hasil.csv"
        run("verify", file, "--settings", given, "--on", DAY, "--out", out, "--lang", "en")
        assert [row["standing"] for row in table(out)] == STANDINGS["en"]


def test_several_files_and_sheets_are_one_list_and_each_row_can_be_found(tmp_path: Path) -> None:
    one = write_csv(tmp_path / "satu.csv", PEOPLE[:2])
    two = write_xlsx(tmp_path / "dua.xlsx", PEOPLE[2:5], PEOPLE[5:])
    out = tmp_path / "hasil.csv"
    given = settings(tmp_path)
    run("verify", one, two, "--settings", given, "--on", DAY, "--out", out, "--lang", "en")
    found = table(out)
    assert [row["standing"] for row in found] == STANDINGS["en"]
    assert [row["file and row"] for row in found] == [
        "satu.csv: 2",
        "satu.csv: 3",
        "dua.xlsx: Sheet1: 2",
        "dua.xlsx: Sheet1: 3",
        "dua.xlsx: Sheet1: 4",
        "dua.xlsx: Sheet2: 2",
        "dua.xlsx: Sheet2: 3",
    ]
    assert len({row["row"] for row in found}) == 7


UNREADABLE = {
    "a formula": ({"Nama": '=HYPERLINK("x")'}, "in place of formulas"),
    "a broken day": ({"Tgl Lahir": "31-02-1990"}, "a day that exists"),
    "an income in millions": ({"Penghasilan": "1,5 juta"}, "rupiah"),
    "a spoiled NIK": ({"NIK": "9.90172E+15"}, "16 digits"),
}


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@pytest.mark.parametrize("case", sorted(UNREADABLE))
def test_a_cell_that_cannot_be_read_is_told_and_the_row_kept(
    tmp_path: Path, case: str, suffix: str
) -> None:
    cells, wanted = UNREADABLE[case]
    rows = [person(1), person(2, **cells)]
    make = write_csv if suffix == "csv" else write_xlsx
    file, out = make(tmp_path / f"a.{suffix}", rows), tmp_path / "hasil.csv"
    given = settings(tmp_path)
    told = run("verify", file, "--settings", given, "--on", DAY, "--out", out, "--lang", "en")
    assert told.exit_code == 1
    assert told.stderr.startswith("1 rows")
    first, second = table(out)
    assert [first["standing"], second["standing"]] == ["accepted", "needs a fact"]
    assert "could not be read" in second["to be given"]
    assert wanted in second["to be given"]


def test_a_file_of_another_encoding_is_told_cell_by_cell(tmp_path: Path) -> None:
    rows = [person(1), person(2, Nama="José Contoh")]
    file = write_csv(tmp_path / "a.csv", rows, encoding="latin-1")
    out = tmp_path / "hasil.csv"
    given = settings(tmp_path)
    told = run("verify", file, "--settings", given, "--on", DAY, "--out", out, "--lang", "en")
    assert told.exit_code == 1
    first, second = table(out)
    assert first["standing"] == "accepted"
    assert "UTF-8" in second["to be given"]


def test_a_file_of_sixteen_bits_is_no_table(tmp_path: Path) -> None:
    file = write_csv(tmp_path / "a.csv", PEOPLE, encoding="utf-16")
    told = run("verify", file, "--settings", settings(tmp_path), "--on", DAY, "--lang", "en")
    assert told.exit_code == 2
    assert "a.csv" in told.output


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_row_whose_cells_have_shifted_is_kept_and_told(tmp_path: Path, suffix: str) -> None:
    rows = [person(1), person(2)]
    if suffix == "csv":
        file = write_csv(tmp_path / "a.csv", rows)
        lines = file.read_text(encoding="utf-8").splitlines()
        lines[1] += ",Jalan Rekaan"
        file.write_text("\n".join(lines), encoding="utf-8")
    else:
        file = write_xlsx(
            tmp_path / "a.xlsx", [row | {"": "x" if row is rows[0] else ""} for row in rows]
        )
    out = tmp_path / "hasil.csv"
    given = settings(tmp_path)
    told = run("verify", file, "--settings", given, "--on", DAY, "--out", out, "--lang", "en")
    assert told.exit_code == 1
    first, second = table(out)
    assert [first["standing"], second["standing"]] == ["needs a fact", "accepted"]
    assert "18 cells, as in the header row" in first["to be given"]
    assert first["the NIK"] == ""


def test_blank_rows_and_cells_beyond_the_headers_are_nothing(tmp_path: Path) -> None:
    file = write_csv(tmp_path / "a.csv", [person(1)])
    head, row = file.read_text(encoding="utf-8").splitlines()
    file.write_text(f"\n{head},,\n\n{row},,,\n,,,\n", encoding="utf-8")
    out = tmp_path / "hasil.csv"
    given = settings(tmp_path)
    told = run("verify", file, "--settings", given, "--on", DAY, "--out", out, "--lang", "en")
    assert told.exit_code == 0
    (found,) = table(out)
    assert (found["row"], found["standing"]) == ("4", "accepted")


def test_columns_that_mean_nothing_are_named(tmp_path: Path) -> None:
    rows = (person(1) | {"Warna Kesukaan": "biru"},)
    told = verify(tmp_path, "--lang", "en", rows=rows)
    assert told.exit_code == 0
    assert "Warna Kesukaan" in told.stdout


# -- refusals -------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["id", "en"])
def test_points_that_are_not_set_are_named(tmp_path: Path, lang: str) -> None:
    given = settings(tmp_path, "age", "residence", "income")
    told = run("verify", people(tmp_path), "--settings", given, "--on", DAY, "--lang", lang)
    assert told.exit_code == 2
    assert told.stdout == ""
    for point in ("age", "residence", "income"):
        assert point in told.stderr
    assert {"id": "belum ditetapkan", "en": "not set"}[lang] in told.stderr
    assert "quota" not in told.stderr


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ('policy = "id-64', "TOML"),
        ('policy = "id-64-pergub-1-1901"', "id-64-pergub-1-1901"),
        ('reason = "x"', "policy"),
        ('policy = "id-64-pergub-19-2023"\npreset = "launch-1901"', "launch-1901"),
        ('policy = "id-64-pergub-19-2023"\n[settings]\nage = { least = 18 }', "reason"),
        (
            'policy = "id-64-pergub-19-2023"\nreason = "x"\n[settings]\nages = { least = 18 }',
            "settings.ages",
        ),
        (
            'policy = "id-64-pergub-19-2023"\nreason = "x"\n[settings]\nage = { least = "old" }',
            "settings.age",
        ),
        (
            'policy = "id-64-pergub-19-2023"\nreason = "x"\n[settings]\nfunds = ["gold"]',
            "settings.funds",
        ),
        ('policy = "id-64-pergub-19-2023"\nsettings = 3', "settings"),
    ],
)
def test_settings_that_cannot_be_taken(tmp_path: Path, toml: str, told: str) -> None:
    path = tmp_path / "s.toml"
    path.write_text(toml, encoding="utf-8")
    refused = run("verify", people(tmp_path), "--settings", path, "--on", DAY, "--lang", "en")
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert told in refused.stderr


def test_settings_of_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "s.toml"
    path.write_bytes('policy = "é"'.encode("latin-1"))
    refused = run("verify", people(tmp_path), "--settings", path, "--on", DAY, "--lang", "en")
    assert refused.exit_code == 2
    assert "UTF-8" in refused.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--given", "region"], "NAME=VALUE"),
        (["--given", "nik=9901014105900001"], "one of"),
        (["--given", "region=Atlantis"], "region"),
        (["--header", "nomor=NIK"], "one of"),
        (["--header", "nik=Nomor"], "calon.csv"),
        (["--format", "xlsx"], "--out FILE.xlsx"),
        (["--format", "pdf"], "--format"),
        (["--out", "nowhere/a.csv"], "nowhere"),
        (["--out", "a.pdf"], "--format"),
        (["--members", "nowhere.csv"], "nowhere.csv"),
        (["--on", "06-04-2026"], "--on"),
    ],
)
def test_options_that_cannot_be_taken(tmp_path: Path, arguments: list[str], told: str) -> None:
    refused = verify(tmp_path, "--lang", "en", *arguments)
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert told in refused.stderr


def test_what_an_option_was_given_is_masked_where_it_looks_personal(tmp_path: Path) -> None:
    refused = verify(tmp_path, "--given", nik(1))
    assert refused.exit_code == 2
    assert nik(1) not in refused.output


@pytest.mark.parametrize("missing", ["candidates", "settings"])
def test_a_file_that_is_not_there_is_named(tmp_path: Path, missing: str) -> None:
    listed, given = people(tmp_path), settings(tmp_path)
    (listed if missing == "candidates" else given).unlink()
    refused = run("verify", listed, "--settings", given, "--on", DAY, "--lang", "en")
    assert refused.exit_code == 2
    assert (listed if missing == "candidates" else given).name in refused.stderr


def test_the_file_to_write_is_none_that_is_read(tmp_path: Path) -> None:
    listed, given = people(tmp_path), settings(tmp_path)
    register = niks(tmp_path, "peserta.csv", 9)
    before = {path: path.read_bytes() for path in (listed, given, register)}
    for path in before:
        refused = run(
            *("verify", listed, "--settings", given, "--on", DAY, "--members", register),
            *("--format", "csv", "--out", path),
        )
        assert refused.exit_code == 2
        assert "is itself read" in refused.stderr
    assert before == {path: path.read_bytes() for path in before}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nama,alamat\nSri,Jalan 1\n", "nik"),
        ("nik\n12345\n", "nik"),
        ("nik\n9.90172E+15\n", "nik"),
        ("nik\n=A1\n", "nik"),
        ("nik,nik\n1,2\n", "nik"),
        ("nik,nama\n9901014105900001,Sri,x\n", "2 cells"),
        ("", "empty"),
    ],
)
def test_a_register_that_cannot_be_taken_is_named(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "peserta.csv"
    path.write_text(text, encoding="utf-8")
    refused = verify(tmp_path, "--members", path, "--lang", "en")
    assert refused.exit_code == 2
    assert told in refused.stderr.casefold()
    assert "9901014105900001" not in refused.output


def test_a_decile_that_is_none_is_refused(tmp_path: Path) -> None:
    register = write_csv(tmp_path / "dtsen.csv", [{"nik": nik(1), "decile": "11"}])
    refused = verify(tmp_path, "--poverty", register, "--lang", "en")
    assert refused.exit_code == 2
    assert "dtsen.csv: decile=11" in refused.stderr


def test_a_welfare_list_that_nothing_asks_for_is_refused(tmp_path: Path) -> None:
    register = niks(tmp_path, "dtks.csv", 1, 2)
    refused = verify(tmp_path, "--poverty", register, "--poverty-list", "DTKS", "--lang", "en")
    assert refused.exit_code == 2
    assert "--poverty-list=DTKS" in refused.stderr
    listed, given = people(tmp_path), settings(tmp_path, poverty='{ listed = "DTKS" }')
    asked = ("verify", listed, "--settings", given, "--on", DAY, "--poverty", register)
    assert "DTKS" in run(*asked, "--lang", "en").stderr
    assert run(*asked, "--poverty-list", "dtks").exit_code == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("NIK,NIK,Nama\n1,2,Sri\n", "once"),
        ("NIK,No KTP,Nama\n1,2,Sri\n", "NIK, No KTP"),
        ("Nama,Alamat\nSri,Jalan\n", "known are"),
        ("", "empty"),
        ("\x00\x01\n", "a.csv"),
    ],
)
def test_a_list_that_cannot_be_taken(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text, encoding="utf-8")
    refused = run("verify", path, "--settings", settings(tmp_path), "--on", DAY, "--lang", "en")
    assert refused.exit_code == 2
    assert told in refused.stderr


def test_a_workbook_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04 no workbook")
    refused = run("verify", path, "--settings", settings(tmp_path), "--on", DAY, "--lang", "en")
    assert refused.exit_code == 2
    assert "a.xlsx" in refused.stderr


def test_the_example_can_be_walked(tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    found = run(
        *("verify", EXAMPLES / "regional_candidates.csv", "--on", DAY, "--out", out),
        *("--settings", EXAMPLES / "regional_settings.toml"),
        *("--members", EXAMPLES / "regional_members.csv"),
        *("--poverty", EXAMPLES / "regional_poverty.csv"),
    )
    assert found.exit_code in {0, 1}
    assert len(next(iter(book(out).values()))) == 61
    assert "diterima" in everything_in(out)
