"""Rosters in, bills out: every layout, every form of output, and everything that is refused."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import IO, Any

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook
from typer.testing import CliRunner, Result

from perlindungan.cli.app import app
from perlindungan.cli.output import COLUMNS
from perlindungan.contributions import due_date
from perlindungan.facts import Month, Programme, Segment
from perlindungan.wording import text

NIK, OTHER_NIK = "9901011705900001", "9901015705900002"
MARCH = "2026-03"
GOOD = {
    "worker_id": "W1",
    "name": "Contoh Rekaan",
    "nik": NIK,
    "birth_date": "1990-05-17",
    "citizenship": "ID",
    "wage": "10000000",
    "wage_period": "month",
    "segment": "PU",
    "risk_group": "I",
    "employer_size": "large",
    "labour_intensive": "no",
    "workers_registered": "100",
    "region": "31.74",
    "minimum_wage": "",
    "started_on": "2014-01-06",
    "ended_on": "",
    "contract": "PKWTT",
    "programmes": "",
    "household_size": "1",
}
SECOND = GOOD | {"worker_id": "W2", "nik": OTHER_NIK, "name": "Sri Contoh"}
FLAT = {
    "jkk_employer": 24_000,
    "jkm_employer": 30_000,
    "jht_employer": 370_000,
    "jht_worker": 200_000,
    "jp_employer": 200_000,
    "jp_worker": 100_000,
    "jkp_government": 11_000,
    "jkn_employer": 400_000,
    "jkn_worker": 100_000,
    "total_worker": 400_000,
    "total_employer": 1_024_000,
    "total_government": 11_000,
    "total_all": 1_435_000,
}
PERSONAL = (NIK, OTHER_NIK, "Rekaan", "Sri Contoh", "1990-05-17")


def run(*arguments: object) -> Result:
    """Run the command; whatever the input, it never breaks."""
    result = CliRunner().invoke(
        app, [str(argument) for argument in arguments], env={"COLUMNS": "250"}
    )
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def bill(path: Path, *arguments: object, month: str = MARCH) -> Result:
    return run("contributions", path, "--month", month, *arguments)


def answer(path: Path, *arguments: object, month: str = MARCH) -> Any:
    return json.loads(bill(path, "--format", "json", *arguments, month=month).stdout)


def roster(
    folder: Path,
    *rows: Mapping[str, str],
    delimiter: str = ",",
    encoding: str = "utf-8",
    columns: Sequence[str] | None = None,
) -> Path:
    path = folder / "roster.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, columns or list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def workbook(path: Path, rows: Iterable[Sequence[Any]], *, skip: int = 0, left: int = 0) -> Path:
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False})
    sheet = book.add_worksheet("data_tk_baru")
    day = book.add_format({"num_format": "dd-mm-yyyy"})
    for number, cells in enumerate(rows, skip):
        for column, cell in enumerate(cells, left):
            if isinstance(cell, date):
                sheet.write_datetime(
                    number,
                    column,
                    cell,
                    day,
                )
            elif isinstance(cell, str) and cell.startswith("=formula "):
                sheet.write_formula(number, column, cell.removeprefix("=formula "), None, 9_000_000)
            elif isinstance(cell, str):
                sheet.write_string(number, column, cell)
            elif cell is not None:
                sheet.write_number(number, column, cell)
    book.close()
    return path


def amounts(statement: Mapping[str, Any]) -> dict[str, int]:
    return {
        f"{line['programme']}.{line['payer']}": line["amount"]
        for line in statement["lines"]
        if not line["informational"]
    }


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


EXPECTED = {
    "JKK.employer": 24_000,
    "JKM.employer": 30_000,
    "JHT.employer": 370_000,
    "JHT.worker": 200_000,
    "JP.employer": 200_000,
    "JP.worker": 100_000,
    "JKP.government": 11_000,
    "JKN.employer": 400_000,
    "JKN.worker": 100_000,
}


# -- the library's own layout ---------------------------------------------------------------------


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_columns_in_any_order_delimiter_and_byte_order_mark(
    tmp_path: Path, delimiter: str, encoding: str
) -> None:
    turned = sorted(GOOD, reverse=True)
    path = roster(tmp_path, GOOD, delimiter=delimiter, encoding=encoding, columns=turned)
    data = answer(path)
    assert data["errors"] == []
    assert [amounts(statement) for statement in data["statements"]] == [EXPECTED]


def test_headers_are_matched_whatever_their_case_and_blanks(tmp_path: Path) -> None:
    shouted = {f" {name.upper()} ": value for name, value in GOOD.items()}
    assert amounts(answer(roster(tmp_path, shouted))["statements"][0]) == EXPECTED


def test_the_month_matters(tmp_path: Path) -> None:
    rich = GOOD | {"wage": "20000000"}
    by_month = {
        month: amounts(answer(roster(tmp_path, rich), month=month)["statements"][0])["JP.worker"]
        for month in ("2025-02", "2025-03", "2026-01", "2026-02", "2026-03")
    }
    assert by_month == {
        "2025-02": 100_423,
        "2025-03": 105_474,
        "2026-01": 105_474,
        "2026-02": 105_474,
        "2026-03": 110_863,
    }


def test_unknown_columns_are_told_and_not_read(tmp_path: Path) -> None:
    result = bill(roster(tmp_path, GOOD | {"shoe_size": "42"}), "--format", "json")
    assert result.exit_code == 0
    assert "shoe_size" in result.stderr
    assert json.loads(result.stdout)["summary"]["ignored_columns"] == ["shoe_size"]


def test_a_fact_given_for_all_rows_fills_only_empty_cells(tmp_path: Path) -> None:
    rows = [GOOD | {"citizenship": ""}, SECOND | {"citizenship": "MY"}]
    data = answer(roster(tmp_path, *rows), "--fact", "citizenship=ID")
    first, second = data["statements"]
    assert amounts(first) == EXPECTED
    assert "JP.worker" not in amounts(second)
    group = answer(roster(tmp_path, GOOD, SECOND | {"risk_group": ""}), "--risk-group", "V")
    assert [amounts(item)["JKK.employer"] for item in group["statements"]] == [24_000, 174_000]


@pytest.mark.parametrize("fact", ["citizenship", "nothing=1", "=ID"])
def test_a_fact_of_another_form_is_refused(tmp_path: Path, fact: str) -> None:
    result = bill(roster(tmp_path, GOOD), "--fact", fact)
    assert result.exit_code == 2
    assert "NAME=VALUE" in result.stderr


@pytest.mark.parametrize(
    "given", ["risk_group=VI", "wage=1.000", "birth_date=17-05-1990", "region=Jakarta"]
)
def test_a_given_fact_is_checked_like_a_cell(tmp_path: Path, given: str) -> None:
    result = bill(roster(tmp_path, GOOD), "--fact", given)
    assert result.exit_code == 2
    assert given.partition("=")[0] in result.stderr
    assert result.stdout == ""


# -- SIPP -----------------------------------------------------------------------------------------

NEW_WORKERS = (
    "NO_PEGAWAI",
    "NAMA_LENGKAP",
    "GELAR",
    "TANGGAL_LAHIR",
    "JENIS_IDENTITAS",
    "NO_IDENTITAS",
    "JENIS_KELAMIN",
    "UPAH",
    "STATUS_PEGAWAI",
    "TGL_AWAL_BEKERJA",
    "TGL_AKHIR_KONTRAK",
    "RAPEL",
)
OPTIONS = (
    "--risk-group",
    "I",
    "--size",
    "large",
    "--region",
    "31.74",
    "--labour-intensive",
    "no",
    "--fact",
    "citizenship=ID",
    "--fact",
    "household_size=1",
    "--fact",
    "programmes=JHT",
)
FIRST_WORKER = (
    "W1",
    "Contoh Rekaan",
    "",
    "17-05-1990",
    "KTP",
    NIK,
    "L",
    10_000_000,
    "PKWTT",
    "2014-01-06",
    "",
    None,
)
SECOND_WORKER = (
    "W2",
    "Sri Contoh",
    "S.E.",
    date(1990, 5, 17),
    "KTP",
    OTHER_NIK,
    "P",
    "10000000",
    "PKWT",
    date(2014, 1, 6),
    date(2027, 1, 5),
    None,
)


@pytest.mark.parametrize(("skip", "left"), [(0, 0), (3, 0), (0, 2), (4, 3)])
def test_a_workbook_of_new_workers(tmp_path: Path, skip: int, left: int) -> None:
    path = workbook(
        tmp_path / "sipp.xlsx",
        [NEW_WORKERS, FIRST_WORKER, SECOND_WORKER],
        skip=skip,
        left=left,
    )
    data = answer(path, *OPTIONS)
    assert data["errors"] == []
    assert [(item["worker_id"], item["row"]) for item in data["statements"]] == [
        ("W1", skip + 2),
        ("W2", skip + 3),
    ]
    assert [amounts(item) for item in data["statements"]] == [EXPECTED, EXPECTED]
    assert [item["complete"] for item in data["statements"]] == [True, True]


@pytest.mark.parametrize(("skip", "left"), [(0, 0), (3, 2)])
def test_a_formula_is_reported_with_its_place_and_never_read(
    tmp_path: Path, skip: int, left: int
) -> None:
    place = NEW_WORKERS.index("UPAH")
    bad = (*SECOND_WORKER[:place], "=formula =4500000*2", *SECOND_WORKER[place + 1 :])
    path = workbook(tmp_path / "sipp.xlsx", [NEW_WORKERS, FIRST_WORKER, bad], skip=skip, left=left)
    result = bill(path, *OPTIONS, "--format", "json")
    assert result.exit_code == 1
    data = json.loads(result.stdout)
    assert [item["worker_id"] for item in data["statements"]] == ["W1"]
    (error,) = data["errors"]
    assert (error["row"], error["column"]) == (skip + 3, "UPAH")
    assert "rumus" in error["expected"]
    (en,) = answer(path, *OPTIONS, "--lang", "en")["errors"]
    assert "formula" in en["expected"]
    assert "9000000" not in result.output


def test_the_sheet_of_the_workers_is_found_among_others(tmp_path: Path) -> None:
    path = tmp_path / "sipp.xlsx"
    book = xlsxwriter.Workbook(str(path))
    help_sheet = book.add_worksheet("Petunjuk Pengisian")
    help_sheet.write_row(0, 0, ["Kolom", "Petunjuk"])
    help_sheet.write_formula(2, NEW_WORKERS.index("UPAH"), "=1+1")
    workers = book.add_worksheet("data_tk_baru")
    workers.write_row(0, 0, NEW_WORKERS)
    workers.write_row(1, 0, FIRST_WORKER)
    workers.write_row(2, 0, ["W2", *FIRST_WORKER[1:5], OTHER_NIK, *FIRST_WORKER[6:]])
    book.add_worksheet("Lokasi Pekerjaan").write_row(0, 0, ["Kode", "Lokasi"])
    book.close()
    data = answer(path, *OPTIONS)
    assert data["errors"] == []
    assert [amounts(item) for item in data["statements"]] == [EXPECTED, EXPECTED]


def test_a_row_without_cells_between_two_workers_is_passed_over(tmp_path: Path) -> None:
    path = workbook(tmp_path / "sipp.xlsx", [NEW_WORKERS, FIRST_WORKER, (), SECOND_WORKER])
    data = answer(path, *OPTIONS)
    assert [item["row"] for item in data["statements"]] == [2, 4]


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("UPAH", 10_000_000.5),
        ("UPAH", "10.000.000"),
        ("UPAH", -1),
        ("UPAH", date(2026, 1, 1)),
        ("NO_IDENTITAS", int(NIK)),
        ("NO_IDENTITAS", "990101170590001"),
        ("TANGGAL_LAHIR", "17/05/1990"),
        ("TANGGAL_LAHIR", "30-02-1990"),
        ("TANGGAL_LAHIR", 33_010),
        ("TGL_AWAL_BEKERJA", "2014"),
        ("STATUS_PEGAWAI", "TETAP"),
    ],
)
def test_a_cell_of_another_form_is_reported_by_its_header(
    tmp_path: Path, column: str, cell: Any
) -> None:
    place = NEW_WORKERS.index(column)
    bad = (*FIRST_WORKER[:place], cell, *FIRST_WORKER[place + 1 :])
    result = bill(
        workbook(tmp_path / "sipp.xlsx", [NEW_WORKERS, bad, SECOND_WORKER]),
        *OPTIONS,
        "--format",
        "json",
    )
    data = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [(error["row"], error["column"]) for error in data["errors"]] == [(2, column)]
    assert [item["worker_id"] for item in data["statements"]] == ["W2"]


def test_a_passport_is_not_read_as_a_nik(tmp_path: Path) -> None:
    place = NEW_WORKERS.index("JENIS_IDENTITAS")
    foreigner = (*FIRST_WORKER[:place], "PASSPORT", "X1234567", *FIRST_WORKER[place + 2 :])
    data = answer(workbook(tmp_path / "sipp.xlsx", [NEW_WORKERS, foreigner]), *OPTIONS)
    assert data["errors"] == []
    assert len(data["statements"]) == 1


def test_back_pay_is_told_and_not_computed(tmp_path: Path) -> None:
    paid = (*FIRST_WORKER[:-1], 2_000_000)
    (statement,) = answer(workbook(tmp_path / "s.xlsx", [NEW_WORKERS, paid]), *OPTIONS)[
        "statements"
    ]
    assert amounts(statement) == EXPECTED
    (told,) = [item for item in statement["warnings"] if item["code"] == "rapel"]
    assert told["rapel"] == 2_000_000


def test_without_the_facts_of_the_employer_the_bill_is_open_and_says_so(tmp_path: Path) -> None:
    result = bill(workbook(tmp_path / "sipp.xlsx", [NEW_WORKERS, FIRST_WORKER]), "--format", "json")
    assert result.exit_code == 0
    (statement,) = json.loads(result.stdout)["statements"]
    assert not statement["complete"]
    missing = {
        name
        for item in statement["warnings"]
        if item["code"] == "undetermined"
        for name in item["missing"]
    }
    assert {"citizenship", "employer_size", "risk_group", "region"} <= missing
    # Whoever works here since 2014, foreigner or not, has JKM at a firm of any size.
    assert amounts(statement) == {"JKM.employer": 30_000}


WAGES = ("NIK", "NAMA", "KPJ", "UPAH", "RAPEL")


def test_the_layout_of_wages(tmp_path: Path) -> None:
    path = roster(
        tmp_path,
        dict(zip(WAGES, (NIK, "Contoh Rekaan", "12345678901", "10000000", ""), strict=True)),
        dict(zip(WAGES, (OTHER_NIK, "Sri Contoh", "123", "10000000", ""), strict=True)),
    )
    data = answer(path, *OPTIONS, "--fact", "birth_date=1990-05-17")
    assert data["errors"] == []
    assert [amounts(item) for item in data["statements"]] == [EXPECTED, EXPECTED]
    codes = [[item["code"] for item in found["warnings"]] for found in data["statements"]]
    assert "kpj_form" not in codes[0]
    assert "kpj_form" in codes[1]


def test_one_kpj_twice_is_a_warning(tmp_path: Path) -> None:
    rows = [
        dict(zip(WAGES, (nik, "Contoh", "12345678901", "10000000", ""), strict=True))
        for nik in (NIK, OTHER_NIK)
    ]
    data = answer(roster(tmp_path, *rows), *OPTIONS)
    assert data["errors"] == []
    told = [item for item in data["statements"][1]["warnings"] if item["code"] == "kpj_twice"]
    assert [item["row"] for item in told] == [2]


def test_a_monthly_wage_of_eight_is_never_eight_million(tmp_path: Path) -> None:
    rows = [dict(zip(WAGES, (NIK, "Contoh", "", "8", ""), strict=True))]
    result = bill(roster(tmp_path, *rows), *OPTIONS, "--format", "json")
    assert result.exit_code == 1
    data = json.loads(result.stdout)
    assert data["statements"] == []
    (error,) = data["errors"]
    assert (error["row"], error["column"], error["value"]) == (2, "UPAH", "8")
    assert error["expected"] == text("expected.smallest_wage", "id", least=1_000)


@pytest.mark.parametrize(
    ("cells", "error"),
    [
        ({"wage": "1000"}, None),
        ({"wage": "999"}, "wage"),
        ({"wage": "0"}, "wage"),
        ({"wage": "9000000|8|9000000", "wage_period": "piece"}, "wage"),
        ({"wage_period": "day", "wage": "400"}, "wage"),
    ],
)
def test_no_wage_below_a_thousand(tmp_path: Path, cells: dict[str, str], error: str | None) -> None:
    data = answer(roster(tmp_path, GOOD | cells))
    assert [item["column"] for item in data["errors"]] == ([error] if error else [])
    assert len(data["statements"]) == (error is None)


def test_a_layout_of_ones_own(tmp_path: Path) -> None:
    layout = tmp_path / "mine.csv"
    layout.write_text(
        "header,fact,form,constant,required,only_if\n"
        "Nomor,worker_id,text,,,\n"
        "Gaji,wage,text,,yes,\n"
        "Lahir,birth_date,date:DD-MM-YYYY,,,\n"
        ",wage_period,text,month,,\n"
        ",citizenship,text,ID,,\n",
        encoding="utf-8",
    )
    path = tmp_path / "roster.csv"
    path.write_text("Lahir;Gaji;Nomor\n17-05-1990;10000000;W1\n", encoding="utf-8")
    data = answer(path, *OPTIONS, "--layout", layout)
    assert data["errors"] == []
    assert amounts(data["statements"][0]) == EXPECTED
    assert data["statements"][0]["worker_id"] == "W1"
    assert bill(path, *OPTIONS).exit_code == 1


@pytest.mark.parametrize(
    "content",
    [
        b"header,fact,form\nGaji,salary,text\n",
        b"a,b,c\n1,2,3\n",
        b"",
        b"header,fact,form\nGaj\xe9,wage,text\n",
        b"header,fact,form\nLahir,birth_date,date:MM\nGaji,wage,text\n",
    ],
    ids=["unknown fact", "other columns", "empty", "wrong encoding", "unknown form"],
)
def test_a_layout_that_is_none_is_refused(tmp_path: Path, content: bytes) -> None:
    layout = tmp_path / "mine.csv"
    layout.write_bytes(content)
    path = tmp_path / "roster.csv"
    path.write_text("Lahir,Gaji\n17-05-1990,10000000\n", encoding="utf-8")
    result = bill(path, "--layout", layout, "--format", "json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--layout mine.csv" in result.stderr


def test_a_layout_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = bill(roster(tmp_path, GOOD), "--layout", tmp_path / "nowhere.csv")
    assert result.exit_code in (1, 2)
    assert "nowhere.csv" in result.output


# -- forms of output ------------------------------------------------------------------------------


def test_the_table_shows_workers_and_totals(tmp_path: Path) -> None:
    result = bill(roster(tmp_path, GOOD, SECOND))
    assert result.exit_code == 0
    for shown in ("W1", "W2", "10.000.000", "1.435.000", "2.870.000", "24.000"):
        assert shown in result.stdout


def test_csv_is_one_flat_row_a_worker(tmp_path: Path) -> None:
    result = bill(roster(tmp_path, GOOD), "--format", "csv")
    (row,) = table(result.stdout)
    assert tuple(row) == COLUMNS
    assert {name: int(row[name]) for name in FLAT} == FLAT
    assert (row["row"], row["worker_id"], row["month"]) == ("2", "W1", MARCH)
    assert (row["wage"], row["complete"]) == ("10000000", "yes")


@pytest.mark.parametrize("suffix", ["csv", "json", "xlsx", "table"])
def test_the_name_of_the_file_tells_the_form(tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"bill.{suffix}"
    result = bill(roster(tmp_path, GOOD), "--out", out)
    assert (result.exit_code, result.stdout) == (0, "")
    if suffix == "xlsx":
        sheet = CalamineWorkbook.from_path(str(out)).get_sheet_by_index(0).to_python()
        assert [str(name) for name in sheet[0]] == list(COLUMNS)
        found = dict(zip(COLUMNS, sheet[1], strict=True))
        assert {name: found[name] for name in FLAT} == FLAT
    elif suffix == "json":
        data = json.loads(out.read_text(encoding="utf-8"))
        assert amounts(data["statements"][0]) == EXPECTED
    elif suffix == "csv":
        (row,) = table(out.read_text(encoding="utf-8"))
        assert {name: int(row[name]) for name in FLAT} == FLAT
    else:
        assert "1.435.000" in out.read_text(encoding="utf-8")
    assert sorted(item.name for item in tmp_path.iterdir()) == sorted(["roster.csv", out.name])


def test_the_form_that_is_asked_for_comes_before_the_name(tmp_path: Path) -> None:
    out = tmp_path / "bill.csv"
    bill(roster(tmp_path, GOOD), "--out", out, "--format", "json")
    assert json.loads(out.read_text(encoding="utf-8"))["month"] == MARCH


def test_a_workbook_is_not_for_the_terminal(tmp_path: Path) -> None:
    result = bill(roster(tmp_path, GOOD), "--format", "xlsx")
    assert result.exit_code == 2
    assert "--out" in result.stderr
    assert result.stdout == ""


def test_problems_stand_on_the_second_sheet(tmp_path: Path) -> None:
    out = tmp_path / "bill.xlsx"
    result = bill(roster(tmp_path, GOOD | {"wage": "x"}, SECOND), "--out", out)
    assert result.exit_code == 1
    book = CalamineWorkbook.from_path(str(out))
    assert book.sheet_names == ["contributions", "errors"]
    bills, errors = (book.get_sheet_by_index(place).to_python() for place in (0, 1))
    assert [row[1] for row in bills] == ["worker_id", "W2"]
    assert [row[:3] for row in errors] == [["row", "column", "value"], [2, "wage", "x"]]


def test_the_roster_is_never_overwritten(tmp_path: Path) -> None:
    path = roster(tmp_path, GOOD)
    before = path.read_bytes()
    link = tmp_path / "link.csv"
    link.symlink_to(path)
    for out in (path, tmp_path / "." / "roster.csv", link):
        result = bill(path, "--out", out)
        assert result.exit_code == 2
        assert "--out" in result.stderr
    assert path.read_bytes() == before


def test_an_old_file_gives_way_only_to_a_whole_new_one(tmp_path: Path) -> None:
    out = tmp_path / "bill.json"
    out.write_text("old", encoding="utf-8")
    assert bill(roster(tmp_path, GOOD | {"wage": "x"}), "--out", out, "--strict").exit_code == 1
    assert out.read_text(encoding="utf-8") == "old"
    assert bill(roster(tmp_path, GOOD), "--out", out).exit_code == 0
    assert json.loads(out.read_text(encoding="utf-8"))["errors"] == []


@pytest.mark.parametrize("name", ["bill.json", "bill.csv", "bill.xlsx"])
def test_a_folder_that_is_not_there_is_told(tmp_path: Path, name: str) -> None:
    result = bill(roster(tmp_path, GOOD), "--out", tmp_path / "nowhere" / name)
    assert result.exit_code == 2
    assert "nowhere" in result.stderr


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_strict_writes_nothing_where_a_row_is_wrong(tmp_path: Path, form: str) -> None:
    rows = [GOOD | {"wage": "x"}, SECOND]
    result = bill(roster(tmp_path, *rows), "--format", form, "--strict")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "wage" in result.stderr


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_strict_writes_all_where_none_is(tmp_path: Path, form: str) -> None:
    path = roster(tmp_path, GOOD, SECOND)
    strict = bill(path, "--format", form, "--strict")
    assert strict.exit_code == 0
    assert strict.stdout == bill(path, "--format", form).stdout != ""


# -- JSON -----------------------------------------------------------------------------------------


def test_json_is_of_the_shape_that_was_agreed(tmp_path: Path) -> None:
    data = answer(roster(tmp_path, GOOD, SECOND | {"wage": "x"}))
    assert {"month", "law", "statements", "errors"} <= set(data)
    assert data["month"] == MARCH
    assert len(data["law"]) == 16
    assert int(data["law"], 16) >= 0
    (statement,) = data["statements"]
    assert {"worker_id", "row", "lines", "totals", "warnings"} <= set(statement)
    assert (statement["worker_id"], statement["row"]) == ("W1", 2)
    for line in statement["lines"]:
        assert {
            "programme",
            "payer",
            "base",
            "rate",
            "amount",
            "citation",
            "confidence",
        } <= set(line)
        assert line["payer"] in {"employer", "worker", "government"}
        assert type(line["base"]) is type(line["amount"]) is int
        assert type(line["rate"]) is str
        assert line["citation"]
    assert statement["totals"] == {
        "worker": 400_000,
        "employer": 1_024_000,
        "government": 11_000,
        "region": 0,
        "all": 1_435_000,
    }
    (error,) = data["errors"]
    assert error["row"] == 3
    assert error["column"] == "wage"
    assert error["value"] == "x"
    assert error["expected"]


def test_rates_are_exact_decimals(tmp_path: Path) -> None:
    (statement,) = answer(roster(tmp_path, GOOD))["statements"]
    rates = {
        (line["programme"], line["payer"]): line["rate"]
        for line in statement["lines"]
        if not line["informational"]
    }
    assert rates == {
        ("JKK", "employer"): "0.0024",
        ("JKM", "employer"): "0.003",
        ("JHT", "employer"): "0.037",
        ("JHT", "worker"): "0.02",
        ("JP", "employer"): "0.02",
        ("JP", "worker"): "0.01",
        ("JKP", "government"): "0.0022",
        ("JKN", "employer"): "0.04",
        ("JKN", "worker"): "0.01",
    }
    (half,) = answer(
        roster(tmp_path, GOOD | {"labour_intensive": "yes", "risk_group": "III"}), month="2025-09"
    )["statements"]
    assert half["lines"][0]["rate"] == "0.00445"


def test_information_is_marked_and_not_added(tmp_path: Path) -> None:
    (statement,) = answer(roster(tmp_path, GOOD))["statements"]
    marked = [line for line in statement["lines"] if line["informational"]]
    assert [(line["programme"], line["amount"]) for line in marked] == [
        ("JKP", 7_000),
        ("JKK", 17_000),
    ]
    owed = sum(line["amount"] for line in statement["lines"] if not line["informational"])
    assert statement["totals"]["all"] == owed


def test_what_is_undetermined_is_absent_and_not_zero(tmp_path: Path) -> None:
    path = roster(tmp_path, GOOD | {"risk_group": "", "household_size": ""})
    (statement,) = answer(path)["statements"]
    assert "JKK.employer" not in amounts(statement)
    assert not statement["complete"]
    told = {
        tuple(item["programmes"]): item["missing"]
        for item in statement["warnings"]
        if item["code"] == "undetermined"
    }
    assert told == {("JKK",): ["risk_group"], ("JKN",): ["household_size"]}
    (row,) = table(bill(path, "--format", "csv").stdout)
    assert (row["jkk_employer"], row["complete"]) == ("", "no")
    assert "?" in bill(path).stdout
    assert "?" not in bill(roster(tmp_path, GOOD)).stdout
    roster(tmp_path, GOOD | {"risk_group": "", "household_size": ""})
    assert row["jkn_worker"] == ""
    assert row["jht_worker"] == "200000"
    out = tmp_path / "bill.xlsx"
    bill(path, "--out", out)
    sheet = CalamineWorkbook.from_path(str(out)).get_sheet_by_index(0).to_python()
    cells = dict(zip(COLUMNS, sheet[1], strict=True))
    assert cells["jkk_employer"] == ""
    assert cells["jht_worker"] == 200_000


def test_what_is_not_due_is_zero_and_not_blank(tmp_path: Path) -> None:
    (row,) = table(
        bill(roster(tmp_path, GOOD | {"employer_size": "micro"}), "--format", "csv").stdout
    )
    assert row["jht_worker"] == row["jp_employer"] == "0"
    assert row["complete"] == "yes"


def test_incomplete_rows_are_counted_for_the_reader(tmp_path: Path) -> None:
    path = roster(tmp_path, GOOD | {"risk_group": ""}, SECOND)
    result = bill(path, "--format", "csv", "--lang", "en")
    assert result.exit_code == 0
    assert "1 rows are incomplete" in result.stderr
    assert answer(path)["summary"] == {
        "computed": 2,
        "incomplete": 1,
        "errors": 0,
        "ignored_columns": [],
    }


def test_due_dates_stand_at_the_top(tmp_path: Path) -> None:
    due = answer(roster(tmp_path, GOOD), month="2026-07")["due_dates"]["PU"]
    assert set(due) == {"JKK", "JKM", "JHT", "JP", "JKN"}
    # Saturday 15 August; Monday 17 August is Independence Day.
    assert due["JHT"]["day"] == "2026-08-18"
    assert due["JP"]["day"] == "2026-08-15"
    assert due["JKN"]["day"] == "2026-07-10"
    assert due["JHT"]["holidays_checked"] is True


def test_explain_adds_reasons_and_steps(tmp_path: Path) -> None:
    (statement,) = answer(roster(tmp_path, GOOD), "--explain")["statements"]
    assert statement["explanation"][0]["steps"][-1] == {"step": "amount", "value": 24_000}
    assert statement["decisions"]["JHT"]["reasons"]
    told = bill(roster(tmp_path, GOOD), "--explain", "--lang", "en").stdout
    assert "PP 44/2015 Pasal 16 ayat (1) huruf a" in told
    assert "article read" in told


# -- languages ------------------------------------------------------------------------------------


def test_messages_in_both_languages_and_the_same_amounts(tmp_path: Path) -> None:
    path = roster(tmp_path, GOOD | {"wage": "3000000"})
    first, en = (answer(path, "--lang", lang)["statements"][0] for lang in ("id", "en"))
    assert first["lines"] == en["lines"]
    assert first["totals"] == en["totals"]
    messages = [
        next(item["message"] for item in found["warnings"] if item["code"] == "wage_below_minimum")
        for found in (first, en)
    ]
    assert "upah minimum" in messages[0]
    assert "minimum wage" in messages[1]
    assert answer(path)["statements"][0] == first
    table_en = bill(path, "--lang", "en").stdout
    assert "3,000,000" in table_en
    assert bill(path, "--lang", "fr").exit_code == 2


# -- the law --------------------------------------------------------------------------------------


def test_a_bill_as_it_was_known(tmp_path: Path) -> None:
    path = roster(tmp_path, GOOD | {"labour_intensive": "yes"})
    then = answer(path, "--known-on", "2025-09-03", month="2025-08")
    now = answer(path, month="2025-08")
    assert amounts(then["statements"][0])["JKK.employer"] == 24_000
    assert amounts(now["statements"][0])["JKK.employer"] == 12_000
    assert then["law"] != now["law"]
    assert "2025-09-03" in then["law_name"]


def test_an_old_month_as_it_was_known(tmp_path: Path) -> None:
    path = roster(tmp_path, GOOD | {"minimum_wage": "3000000"})
    (found,) = answer(path, "--known-on", "2018-05-31", month="2018-05")["statements"]
    assert amounts(found)["JP.worker"] == 80_940


@pytest.mark.parametrize("day", ["31-12-2025", "2025-13-01", "yesterday", ""])
def test_a_day_of_another_form_is_refused(tmp_path: Path, day: str) -> None:
    result = bill(roster(tmp_path, GOOD), "--known-on", day)
    assert result.exit_code == 2
    assert "YYYY-MM-DD" in result.stderr


@pytest.mark.parametrize("day", ["2000-01-01", "2015-06-30"])
def test_before_any_law_was_known_the_month_is_refused(tmp_path: Path, day: str) -> None:
    result = bill(roster(tmp_path, GOOD), "--known-on", day, month="2015-08")
    assert result.exit_code == 2
    assert result.stdout == ""


def test_beyond_the_end_of_knowledge_rows_are_refused_unless_projected(tmp_path: Path) -> None:
    path = roster(tmp_path, GOOD | {"wage": "20000000", "minimum_wage": "6000000"})
    refused = bill(path, "--format", "json", month="2027-03")
    data = json.loads(refused.stdout)
    assert refused.exit_code == 1
    assert data["statements"] == []
    (error,) = data["errors"]
    assert error["row"] == 2
    assert "jp.ceiling" in error["expected"]
    (statement,) = answer(path, "--project", month="2027-03")["statements"]
    confidences = {
        line["programme"]: line["confidence"]
        for line in statement["lines"]
        if not line["informational"]
    }
    assert confidences["JP"] == "projected"
    assert confidences["JHT"] == "text"


@pytest.mark.parametrize("month", ["2026", "2026-13", "2026-3", "03-2026", "March", "2026-03-01"])
def test_a_month_of_another_form_is_refused(tmp_path: Path, month: str) -> None:
    result = bill(roster(tmp_path, GOOD), month=month)
    assert result.exit_code == 2
    assert "--month" in result.stderr
    assert result.stdout == ""


def test_the_month_is_never_today(tmp_path: Path) -> None:
    result = run("contributions", roster(tmp_path, GOOD))
    assert result.exit_code == 2
    assert "--month" in result.stderr


def test_a_month_before_the_law_is_refused(tmp_path: Path) -> None:
    result = bill(roster(tmp_path, GOOD), month="2015-06")
    assert result.exit_code == 2
    assert "2015-07-01" in result.stderr


# -- what is wrong in a roster --------------------------------------------------------------------


def test_bad_rows_are_reported_and_good_ones_computed(tmp_path: Path) -> None:
    rows = [
        GOOD | {"wage": "2.500.000,00"},
        SECOND,
        GOOD | {"nik": "1234", "risk_group": "VI"},
    ]
    result = bill(roster(tmp_path, *rows), "--format", "json")
    assert result.exit_code == 1
    data = json.loads(result.stdout)
    assert [item["worker_id"] for item in data["statements"]] == ["W2"]
    assert [(error["row"], error["column"]) for error in data["errors"]] == [
        (2, "wage"),
        (4, "nik"),
        (4, "risk_group"),
    ]
    assert data["summary"]["errors"] == 3
    assert "2.500.000,00" in result.stderr


def test_a_nik_twice_is_an_error_that_names_the_first_row(tmp_path: Path) -> None:
    data = answer(roster(tmp_path, GOOD, SECOND, GOOD | {"worker_id": "W3"}))
    (error,) = data["errors"]
    assert (error["row"], error["column"]) == (4, "nik")
    assert "baris 2" in error["expected"]
    assert error["value"] == "*" * 12 + NIK[-4:]
    assert [item["worker_id"] for item in data["statements"]] == ["W1", "W2"]


def test_a_row_in_another_encoding_is_reported_and_the_others_computed(tmp_path: Path) -> None:
    path = roster(tmp_path, GOOD | {"name": "Jos@"}, SECOND)
    path.write_bytes(path.read_bytes().replace(b"Jos@", "José".encode("latin-1")))
    result = bill(path, "--format", "json")
    data = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [(error["row"], error["column"]) for error in data["errors"]] == [(2, "name")]
    assert "UTF-8" in data["errors"][0]["expected"]
    assert [item["worker_id"] for item in data["statements"]] == ["W2"]


@pytest.mark.parametrize("content", [b"", b"\n", b"  \n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_an_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "roster.csv"
    path.write_bytes(content)
    result = bill(path, "--format", "json")
    assert result.exit_code == 1
    expected = text("expected.not_empty", "id")
    assert json.loads(result.stdout)["errors"] == [
        {"row": 0, "column": "", "value": "roster.csv", "expected": expected}
    ]


def test_a_header_without_rows_is_an_empty_bill(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(",".join(GOOD) + "\n", encoding="utf-8")
    data = answer(path)
    assert (data["statements"], data["errors"]) == ([], [])


@pytest.mark.parametrize(
    ("content", "value", "expected"),
    [
        (b"a,b,c\n1,2,3\n", "3", "a header row that fits a layout (3 columns found); "),
        (b"worker_id,name\nW1,Contoh\n", "2", "a header row that fits a layout (2 columns found"),
        (b"wage,Wage\n1,2\n", "wage", "each header once"),
        (b"worker_id,WAGE, wage ,Worker_ID\n1,2,3,4\n", "wage, worker_id", "each header once"),
    ],
)
def test_headers_that_fit_no_layout_are_an_error(
    tmp_path: Path, content: bytes, value: str, expected: str
) -> None:
    path = tmp_path / "roster.csv"
    path.write_bytes(content)
    result = bill(path, "--format", "json", "--lang", "en")
    assert result.exit_code == 1
    (error,) = json.loads(result.stdout)["errors"]
    assert (error["row"], error["column"]) == (0, "")
    assert value in error["value"]
    assert expected in error["expected"]


def test_a_file_without_a_header_row_is_not_told_as_one(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(f"W1,Sri Contoh,{NIK},1990-05-17,10000000\n", encoding="utf-8")
    for lang in ("id", "en"):
        result = bill(path, "--format", "json", "--lang", lang)
        assert result.exit_code == 1
        for personal in ("Contoh", NIK, NIK[-4:], "1990"):
            assert personal not in result.output
        (error,) = json.loads(result.stdout)["errors"]
        assert "5" in error["value"]


def test_a_header_that_looks_like_data_is_not_repeated(tmp_path: Path) -> None:
    row = GOOD | {NIK: "x", "1990-05-17": "y", "shoe_size": "42"}
    result = bill(roster(tmp_path, row), "--format", "json")
    assert result.exit_code == 0
    assert NIK not in result.output
    assert "1990-05-17" not in result.output
    ignored = json.loads(result.stdout)["summary"]["ignored_columns"]
    assert ignored == ["…", "…", "shoe_size"]


@pytest.mark.parametrize("value", [NIK, f" {NIK} ", "1990-05-17", "17/05/1990", "0812345678"])
@pytest.mark.parametrize("column", ["wage", "region", "risk_group", "citizenship", "minimum_wage"])
def test_what_looks_personal_is_masked_in_any_column(
    tmp_path: Path, column: str, value: str
) -> None:
    result = bill(roster(tmp_path, GOOD | {column: value, "nik": "", "birth_date": ""}))
    if column in ("wage", "minimum_wage") and value == "0812345678":
        assert result.exit_code == 0  # a number of rupiah like any other
        return
    assert result.exit_code == 1
    assert value.strip() not in result.output
    # Of a number the last four digits are told, of a date nothing: they would be the year.
    told = "" if "-" in value or "/" in value else value.strip()[-4:]
    assert "*" * (len(value.strip()) - len(told)) + told in result.stderr
    assert "1990" not in result.output


@pytest.mark.parametrize("column", ["started_on", "ended_on", "jkp_registered_on"])
def test_a_day_of_work_is_told_as_it_stands(tmp_path: Path, column: str) -> None:
    (error,) = answer(roster(tmp_path, GOOD | {column: "17/05/2020"}))["errors"]
    assert (error["column"], error["value"]) == (column, "17/05/2020")


def test_two_columns_that_contradict_each_other_are_an_error(tmp_path: Path) -> None:
    layout = tmp_path / "mine.csv"
    layout.write_text(
        "header,fact,form,constant,required,only_if\n"
        "Gaji,wage,text,,yes,\n"
        "Upah,wage,text,,,\n"
        ",wage_period,text,month,,\n",
        encoding="utf-8",
    )
    path = tmp_path / "roster.csv"
    path.write_text(
        "Gaji,Upah\n10000000,9000000\n10000000,10000000\n10000000,\n,10000000\n",
        encoding="utf-8",
    )
    data = answer(path, *OPTIONS, "--layout", layout, "--lang", "en")
    assert data["errors"] == [
        {
            "row": 2,
            "column": "Upah",
            "value": "9000000",
            "expected": text("expected.no_contradiction", "en"),
        }
    ]
    assert [item["row"] for item in data["statements"]] == [3, 4, 5]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("before", ["", "\n", "\r\n\n", ";;;\n", "{sep}\n", "\n{sep}\r\n"])
def test_blank_lines_and_the_line_of_excel_are_skipped(
    tmp_path: Path, before: str, delimiter: str
) -> None:
    path = roster(tmp_path, GOOD, SECOND | {"wage": "x"}, delimiter=delimiter)
    before = before.format(sep=f"sep={delimiter}")
    path.write_bytes(before.encode() + path.read_bytes())
    data = answer(path)
    skipped = before.count("\n")
    assert [item["row"] for item in data["statements"]] == [skipped + 2]
    assert [amounts(item) for item in data["statements"]] == [EXPECTED]
    assert [(item["row"], item["column"]) for item in data["errors"]] == [(skipped + 3, "wage")]


@pytest.mark.parametrize("number", [int(NIK), 10**15, 990101170590001])
def test_a_nik_that_is_a_number_in_a_workbook_is_refused(tmp_path: Path, number: int) -> None:
    place = NEW_WORKERS.index("NO_IDENTITAS")
    bad = (*FIRST_WORKER[:place], number, *FIRST_WORKER[place + 1 :])
    data = answer(workbook(tmp_path / "sipp.xlsx", [NEW_WORKERS, bad]), *OPTIONS)
    assert data["statements"] == []
    (error,) = data["errors"]
    assert (error["row"], error["column"]) == (2, "NO_IDENTITAS")
    assert str(number)[:11] not in json.dumps(data)


@pytest.mark.parametrize(
    ("day", "taken"), [("17/05/1990", True), ("17-05-1990", False), ("05/17/1990", False)]
)
def test_a_layout_can_fix_days_with_slashes(tmp_path: Path, day: str, taken: bool) -> None:
    layout = tmp_path / "mine.csv"
    layout.write_text(
        "header,fact,form,constant,required,only_if\n"
        "Gaji,wage,text,,yes,\n"
        "Lahir,birth_date,date:DD/MM/YYYY,,,\n"
        ",wage_period,text,month,,\n",
        encoding="utf-8",
    )
    path = tmp_path / "roster.csv"
    path.write_text(f"Lahir,Gaji\n{day},10000000\n", encoding="utf-8")
    data = answer(path, *OPTIONS, "--layout", layout)
    assert [item["column"] for item in data["errors"]] == ([] if taken else ["Lahir"])
    assert [amounts(item) for item in data["statements"]] == ([EXPECTED] if taken else [])


@pytest.mark.parametrize("content", ["a,b,c\n1,2,3\n", "wage,wage\n1,2\n", "\n", "wage\n1\n"])
def test_a_roster_that_was_read_or_refused_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(content, encoding="utf-8")
    opened: list[IO[Any]] = []
    really = Path.open

    def watched(self: Path, *arguments: Any, **named: Any) -> IO[Any]:
        file: IO[Any] = really(self, *arguments, **named)
        if self == path:
            opened.append(file)
        return file

    monkeypatch.setattr(Path, "open", watched)
    bill(path)
    assert opened
    assert all(file.closed for file in opened)


@pytest.mark.parametrize("name", ["roster.csv", "roster.xlsx"])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, name: str) -> None:
    result = bill(tmp_path / name, "--out", tmp_path / "bill.json")
    assert result.exit_code in (1, 2)
    assert name in result.stderr


@pytest.mark.parametrize("content", [b"", b"not a workbook", b"PK\x03\x04 broken"])
def test_a_workbook_that_is_none_is_an_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "roster.xlsx"
    path.write_bytes(content)
    result = bill(path, "--format", "json")
    assert result.exit_code == 1
    assert len(json.loads(result.stdout)["errors"]) == 1


def test_an_empty_workbook_is_an_error(tmp_path: Path) -> None:
    result = bill(workbook(tmp_path / "roster.xlsx", []), "--format", "json")
    assert result.exit_code == 1
    expected = text("expected.not_empty", "id")
    assert json.loads(result.stdout)["errors"] == [
        {"row": 0, "column": "", "value": "roster.xlsx", "expected": expected}
    ]


def test_a_row_with_more_cells_than_headers_is_an_error(tmp_path: Path) -> None:
    path = roster(tmp_path, GOOD, SECOND)
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([lines[0], lines[1] + ",10", lines[2]]) + "\n", encoding="utf-8")
    data = answer(path)
    assert [error["row"] for error in data["errors"]] == [2]
    assert [item["worker_id"] for item in data["statements"]] == ["W2"]


def test_a_row_that_has_shifted_is_one_problem_and_nothing_of_it_is_told(tmp_path: Path) -> None:
    path = roster(tmp_path, GOOD, SECOND)
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text(f"{lines[0]}\nX,{lines[1]}\n{lines[2]}\n", encoding="utf-8")
    for lang in ("id", "en"):
        data = answer(path, "--lang", lang)
        expected = text("expected.cells_as_headers", lang, count=len(GOOD))
        assert data["errors"] == [
            {"row": 2, "column": "", "value": str(len(GOOD) + 1), "expected": expected}
        ]
        assert [item["worker_id"] for item in data["statements"]] == ["W2"]


@pytest.mark.parametrize("markup", ["[/b]", "[red]x[/red]", "[link=x]", "{0}", "%s", "\\"])
def test_a_cell_that_looks_like_markup_is_told_as_it_stands(tmp_path: Path, markup: str) -> None:
    result = bill(roster(tmp_path, GOOD | {"wage": markup}, SECOND))
    assert result.exit_code == 1
    assert markup in result.stderr
    named = bill(roster(tmp_path, GOOD | {"worker_id": markup}))
    assert named.exit_code == 0
    assert markup in named.stdout
    # No header looks like that: it may be data, and is not repeated.
    ignored = bill(roster(tmp_path, GOOD | {markup: "1"}))
    assert ignored.exit_code == 0
    assert markup not in ignored.stderr
    assert "…" in ignored.stderr
    named = bill(roster(tmp_path, GOOD | {f"a{markup}": "1"}, columns=[*GOOD, f"a{markup}"]))
    assert named.exit_code == 0
    assert "…" in named.stderr


# -- cells that a spreadsheet would run -----------------------------------------------------------


@pytest.mark.parametrize("id", ["+1", "-1", "@cmd"])
def test_written_cells_are_text_and_never_formulas(tmp_path: Path, id: str) -> None:
    path = roster(tmp_path, GOOD | {"worker_id": id})
    (row,) = table(bill(path, "--format", "csv").stdout)
    assert row["worker_id"] == f"'{id}"
    out = tmp_path / "bill.xlsx"
    assert bill(path, "--out", out).exit_code == 0
    sheet = CalamineWorkbook.from_path(str(out)).get_sheet_by_index(0).to_python()
    assert sheet[1][1] == id
    assert answer(path)["statements"][0]["worker_id"] == id


def test_an_id_that_begins_with_an_equals_sign_is_refused_in_a_csv(tmp_path: Path) -> None:
    result = bill(roster(tmp_path, GOOD | {"worker_id": "=cmd"}), "--format", "csv")
    assert result.exit_code == 1
    assert "=cmd" not in result.stdout


def test_an_id_that_begins_with_an_equals_sign_is_text_in_a_workbook(tmp_path: Path) -> None:
    first = ("=cmd", *FIRST_WORKER[1:])
    path = workbook(tmp_path / "sipp.xlsx", [NEW_WORKERS, first])
    (row,) = table(bill(path, *OPTIONS, "--format", "csv").stdout)
    assert row["worker_id"] == "'=cmd"
    out = tmp_path / "bill.xlsx"
    assert bill(path, *OPTIONS, "--out", out).exit_code == 0
    sheet = CalamineWorkbook.from_path(str(out)).get_sheet_by_index(0).to_python()
    assert sheet[1][1] == "=cmd"
    assert b"<f>" not in xml(out)


def test_what_is_reported_is_text_in_a_workbook_too(tmp_path: Path) -> None:
    out = tmp_path / "bill.xlsx"
    assert bill(roster(tmp_path, GOOD | {"risk_group": "@SUM(1)"}), "--out", out).exit_code == 1
    assert b"<f>" not in xml(out)
    errors = CalamineWorkbook.from_path(str(out)).get_sheet_by_index(1).to_python()
    assert errors[1][2] == "@SUM(1)"


def xml(path: Path) -> bytes:
    import zipfile

    with zipfile.ZipFile(path) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


# -- personal data --------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["table", "csv", "json", "xlsx"])
@pytest.mark.parametrize("explain", [False, True])
def test_no_personal_fact_leaves_the_roster(tmp_path: Path, form: str, explain: bool) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    rows = [
        GOOD,
        SECOND | {"birth_date": "1990-05-18"},
        GOOD | {"worker_id": "W3"},
        SECOND | {"nik": NIK[:-1], "wage": "x"},
        GOOD | {"nik": "", "birth_date": "17-05-1990", "name": "=Rekaan"},
    ]
    out = folder / ("bill.txt" if form == "table" else f"bill.{form}")
    extra = ["--explain"] if explain else []
    result = bill(roster(tmp_path, *rows), "--out", out, *extra)
    if explain and form in ("csv", "xlsx"):
        assert (result.exit_code, result.stdout) == (2, "")
        assert "--explain" in result.stderr
        assert not out.exists()
        return
    assert result.exit_code == 1
    written = result.stdout + result.stderr
    if form == "xlsx":
        written += xml(out).decode("utf-8", "replace")
    else:
        written += out.read_text(encoding="utf-8")
        written += bill(roster(tmp_path, *rows), "--format", form, *extra).output
    for personal in (*PERSONAL, "1990-05-18", "17-05-1990", NIK[:-1]):
        assert personal not in written
    assert NIK[-4:] in written


def test_an_error_about_a_birth_date_does_not_show_it(tmp_path: Path) -> None:
    result = bill(roster(tmp_path, GOOD | {"birth_date": "17-05-1990"}), "--format", "json")
    (error,) = json.loads(result.stdout)["errors"]
    assert error["column"] == "birth_date"
    assert "17-05-1990" not in result.output
    assert error["value"] == "*" * 10
    assert error["expected"] == "tanggal yang ada, ditulis YYYY-MM-DD"
    (en,) = answer(roster(tmp_path, GOOD | {"birth_date": "17-05-1990"}), "--lang", "en")["errors"]
    assert en["expected"] == "a day that exists, as YYYY-MM-DD"


# -- pipes ----------------------------------------------------------------------------------------


def test_no_bar_of_progress_in_a_pipe(tmp_path: Path) -> None:
    result = bill(roster(tmp_path, GOOD), "--format", "csv")
    assert result.stderr == ""
    assert "\x1b" not in result.output


def test_help_and_version() -> None:
    assert run("--version").stdout.strip().count(".") == 2
    assert "contributions" in run("--help").stdout
    assert run("contributions", "--help").exit_code == 0
    assert run("nothing").exit_code == 2


# -- errors in the language of the reader ---------------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "heads", "expected"),
    [
        ("id", ("baris", "kolom", "nilai", "yang diharapkan"), "rupiah bulat tanpa pemisah"),
        ("en", ("row", "column", "value", "expected"), "whole rupiah without separators"),
    ],
)
def test_errors_are_told_in_the_language(
    tmp_path: Path, lang: str, heads: tuple[str, ...], expected: str
) -> None:
    path = roster(tmp_path, GOOD | {"wage": "x"}, SECOND)
    result = bill(path, "--lang", lang)
    assert all(head in result.stderr for head in heads)
    assert expected in result.stderr
    assert expected in answer(path, "--lang", lang)["errors"][0]["expected"]
    out = tmp_path / "bill.xlsx"
    bill(path, "--lang", lang, "--out", out)
    errors = CalamineWorkbook.from_path(str(out)).get_sheet_by_index(1).to_python()
    assert expected in str(errors[1][3])
    given = bill(path, "--lang", lang, "--fact", "risk_group=VI")
    assert given.exit_code == 2
    assert text("expected.one_of", lang, values="I, II, III, IV, V") in given.stderr
    assert answer(path)["errors"] == answer(path, "--lang", "id")["errors"]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_reasons_go_with_the_table_and_json_alone(tmp_path: Path, form: str) -> None:
    out = tmp_path / f"bill.{form}"
    for named in ([], ["--format", form]):
        result = bill(roster(tmp_path, GOOD), "--out", out, "--explain", *named)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "--explain" in result.stderr
        assert not out.exists()


@pytest.mark.parametrize("name", ["bill.pdf", "bill.xls", "bill.cvs"])
def test_a_suffix_that_says_nothing_needs_a_form(tmp_path: Path, name: str) -> None:
    path, out = roster(tmp_path, GOOD), tmp_path / name
    refused = bill(path, "--out", out)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "--format" in refused.stderr
    assert not out.exists()
    assert bill(path, "--out", out, "--format", "csv").exit_code == 0
    assert table(out.read_text(encoding="utf-8"))[0]["worker_id"] == "W1"


# -- what is open and what may be paid later ------------------------------------------------------


def test_totals_with_something_open_are_blank_and_at_least_in_the_table(tmp_path: Path) -> None:
    path = roster(tmp_path, GOOD | {"risk_group": ""}, SECOND)
    first, second = table(bill(path, "--format", "csv").stdout)
    assert (first["total_employer"], first["total_all"]) == ("", "")
    assert (first["total_worker"], first["total_government"]) == ("400000", "11000")
    assert {name: int(second[name]) for name in FLAT} == FLAT
    out = tmp_path / "bill.xlsx"
    bill(path, "--out", out)
    sheet = CalamineWorkbook.from_path(str(out)).get_sheet_by_index(0).to_python()
    cells = dict(zip(COLUMNS, sheet[1], strict=True))
    assert (cells["total_employer"], cells["total_all"]) == ("", "")
    assert cells["total_worker"] == 400_000
    shown = bill(path).stdout
    for amount in ("≥ 1.000.000", "≥ 1.411.000", "≥ 24.000", "≥ 2.024.000", "≥ 2.846.000"):
        assert amount in shown
    assert "≥ 400.000" not in shown
    assert "≥" not in bill(roster(tmp_path, GOOD, SECOND)).stdout


@pytest.mark.parametrize(("defers", "deferred"), [("yes", 265_509), ("no", 0), ("", 0)])
def test_what_may_be_paid_later_has_a_column(tmp_path: Path, defers: str, deferred: int) -> None:
    path = roster(tmp_path, GOOD | {"defers_jp": defers})
    (row,) = table(bill(path, "--format", "csv", month="2020-09").stdout)
    place = COLUMNS.index("deferred")
    assert COLUMNS[place - 1] == "jkn_region"
    assert row["deferred"] == str(deferred)
    # The deferred part is part of the amounts, and of the totals.
    assert (row["jp_employer"], row["jp_worker"]) == ("178794", "89397")
    out = tmp_path / "bill.xlsx"
    bill(path, "--out", out, month="2020-09")
    sheet = CalamineWorkbook.from_path(str(out)).get_sheet_by_index(0).to_python()
    assert sheet[1][place] == deferred


# -- more columns ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("told", "due"), [("no", True), ("yes", False), ("", None)])
def test_civil_servants_are_told_in_a_column(tmp_path: Path, told: str, due: bool | None) -> None:
    row = GOOD | {
        "employer_kind": "central_government",
        "employer_size": "",
        "civil_servant": told,
    }
    (statement,) = answer(roster(tmp_path, row))["statements"]
    assert ("JKK.employer" in amounts(statement)) is (due is True)
    asked = [item["missing"] for item in statement["warnings"] if item["code"] == "undetermined"]
    assert asked == ([["civil_servant"]] if due is None else [])


@pytest.mark.parametrize(("told", "due"), [("yes", True), ("no", False), ("", False)])
def test_who_goes_on_with_jp_is_told_in_a_column(tmp_path: Path, told: str, due: bool) -> None:
    row = GOOD | {"birth_date": "1966-05-17", "nik": "", "continues_jp": told}
    (statement,) = answer(roster(tmp_path, row))["statements"]
    assert ("JP.worker" in amounts(statement)) is due


def test_due_dates_have_a_note_and_a_late_fine(tmp_path: Path) -> None:
    due = answer(roster(tmp_path, GOOD))["due_dates"]["PU"]
    for programme, item in due.items():
        assert set(item) == {"day", "holidays_checked", "citation", "note", "late_fine"}
        assert item["late_fine"] == (None if programme == "JKN" else "0.02")
    noted = answer(roster(tmp_path, GOOD), month="2020-10")["due_dates"]["PU"]["JHT"]
    expected = due_date(Programme.JHT, Month(2020, 10), Segment.PU)
    assert expected is not None
    assert noted["note"] == expected.note
    assert noted["late_fine"] == "0.005"
