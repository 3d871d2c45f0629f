"""Ledgers in, accounts out: every form of output, and everything that is refused."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook
from typer.testing import CliRunner, Result

from perlindungan.cli.account_output import COLUMNS
from perlindungan.cli.app import app
from perlindungan.cli.ledgers import read_ledgers
from perlindungan.programmes import NATIONAL

SAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "ledger.csv"
ON = "2026-06-01"
NIK = "9901011705900001"
HEADERS = (
    "account",
    "segment",
    "entry",
    "month",
    "programme",
    "amount",
    "worker_share",
    "deferred",
    "relief",
    "day",
    "for",
)


def run(*arguments: object) -> Result:
    """Run the command; whatever the input, it never breaks."""
    result = CliRunner().invoke(
        app, [str(argument) for argument in arguments], env={"COLUMNS": "250"}
    )
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def tell(path: Path, *arguments: object, on: str = ON) -> Result:
    return run("arrears", path, "--on", on, *arguments)


def answer(path: Path, *arguments: object, on: str = ON) -> Any:
    return json.loads(tell(path, "--format", "json", *arguments, on=on).stdout)


def due(**cells: str) -> dict[str, str]:
    return {
        "account": "PT A",
        "segment": "PU",
        "entry": "due",
        "month": "2026-03",
        "programme": "JKK",
        "amount": "1000000",
    } | cells


def payment(**cells: str) -> dict[str, str]:
    return {
        "account": "PT A",
        "segment": "PU",
        "entry": "payment",
        "amount": "400000",
        "day": "2026-04-20",
    } | cells


def ledger(
    folder: Path, *rows: Mapping[str, str], columns: Sequence[str] = HEADERS, delimiter: str = ","
) -> Path:
    path = folder / "ledger.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def places(data: Any) -> list[tuple[int, str]]:
    return [(error["row"], error["column"]) for error in data["errors"]]


def ids(data: Any) -> list[str]:
    return [account["id"] for account in data["accounts"]]


# -- the sample -----------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["table", "csv", "json"])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_sample_makes_two_accounts(form: str, lang: str) -> None:
    result = tell(SAMPLE, "--format", form, "--lang", lang)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert "PT Contoh" in result.stdout
    assert "B-02" in result.stdout


def test_the_figures_of_the_sample() -> None:
    firm, participant = answer(SAMPLE)["accounts"]
    assert (firm["id"], firm["segment"], firm["on"]) == ("PT Contoh", "PU", ON)
    assert (participant["id"], participant["segment"]) == ("B-02", "BPU")
    # Four of five months are open; nobody without a wage bears a fine (PP 44/2015 Pasal 22).
    assert {name: participant[name] for name in ("open", "late", "fines", "balance")} == {
        "open": 4 * 25_650,
        "late": 4 * 25_650,
        "fines": 0,
        "balance": 4 * 25_650,
    }
    paid = 23_850_000 + 20_000_000 + 1_350_000 + 1_000_000
    fines = sum(entry["fine"] for entry in firm["entries"])
    assert firm["balance"] == 6 * 23_850_000 + fines - paid
    by_place = {(entry["month"], entry["programme"]): entry for entry in firm["entries"]}
    # April is due on 15 May: one month begun. JP of January is due on Sunday, the 15th.
    assert by_place["2026-04", "JHT"]["fine"] == 285_000
    assert by_place["2026-01", "JP"]["due_date"] == "2026-02-15"
    assert by_place["2026-01", "JP"]["months_late"] == 4


def test_what_arrears_do_is_told(tmp_path: Path) -> None:
    rows = [due(month=f"2026-0{month}") for month in (1, 2, 3, 4)]
    found = answer(ledger(tmp_path, *rows))["accounts"][0]
    effects = {item["programme"]: item["effect"] for item in found["cover"]}
    assert effects == {"JKK": "employer_first", "JKP": "jkp_employer_first"}
    shown = tell(tmp_path / "ledger.csv", "--lang", "en").stdout
    assert "PP 44/2015 Pasal 38 ayat (2)" in shown
    assert "for workers in JKP" in shown


# -- how a ledger is read -------------------------------------------------------------------------


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_columns_in_any_order_and_delimiter(tmp_path: Path, delimiter: str) -> None:
    path = ledger(
        tmp_path, due(), payment(), columns=sorted(HEADERS, reverse=True), delimiter=delimiter
    )
    (found,) = answer(path)["accounts"]
    # 400,000 one month late and 600,000 two.
    assert (found["open"], found["fines"], found["balance"]) == (600_000, 32_000, 632_000)


def test_a_workbook_is_read_too(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "ledger.xlsx"))
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADERS)
    sheet.write_row(1, 0, ["PT A", "PU", "due", "2026-03", "JKK", 1_000_000])
    sheet.write_row(2, 0, ["PT A", "PU", "payment", "", "", 400_000, "", "", "", "2026-04-20"])
    book.close()
    (found,) = answer(tmp_path / "ledger.xlsx")["accounts"]
    assert (found["open"], found["balance"]) == (600_000, 632_000)


def test_the_optional_columns_may_be_absent(tmp_path: Path) -> None:
    path = ledger(tmp_path, due(account=""), columns=HEADERS[:6])
    (found,) = answer(path)["accounts"]
    assert (found["id"], found["balance"]) == ("", 1_040_000)
    without = {name: cell for name, cell in due().items() if name != "account"}
    path = ledger(tmp_path, without, columns=HEADERS[1:6])
    assert ids(answer(path)) == [""]


def test_two_accounts_stand_apart_and_in_their_order(tmp_path: Path) -> None:
    rows = [
        due(account="B"),
        due(account="A", amount="500000"),
        payment(account="B", amount="1000000", day="2026-04-15"),
    ]
    second, first = answer(ledger(tmp_path, *rows))["accounts"]
    assert (second["id"], second["balance"]) == ("B", 0)
    assert (first["id"], first["open"], first["fines"]) == ("A", 500_000, 20_000)
    rows_of_csv = table(tell(tmp_path / "ledger.csv", "--format", "csv").stdout)
    assert [(row["account"], row["balance"]) for row in rows_of_csv] == [
        ("B", "0"),
        ("A", "520000"),
    ]


def test_one_payer_in_two_segments_has_two_accounts(tmp_path: Path) -> None:
    rows = [due(account="X"), due(account="X", segment="BPU"), due(account="Y")]
    found = answer(ledger(tmp_path, *rows))["accounts"]
    assert [(one["id"], one["segment"]) for one in found] == [
        ("X", "PU"),
        ("X", "BPU"),
        ("Y", "PU"),
    ]
    assert [one["fines"] for one in found] == [40_000, 0, 40_000]


def test_a_payment_for_fines_and_one_that_names_its_month(tmp_path: Path) -> None:
    rows = [
        due(),
        due(month="2026-02"),
        payment(amount="1000000", month="2026-03", programme="JKK"),
        payment(amount="5000", day="2026-04-21", **{"for": "fine"}),
    ]
    path = ledger(tmp_path, *rows)
    (oldest,) = answer(path)["accounts"]
    assert [entry["open"] for entry in oldest["entries"]] == [0, 1_000_000]
    assert [item["kind"] for item in oldest["allocations"]] == ["contribution", "fine"]
    (named,) = answer(path, "--choice", "allocation=as_named")["accounts"]
    assert [entry["open"] for entry in named["entries"]] == [1_000_000, 0]


def test_the_deferred_part_of_jp(tmp_path: Path) -> None:
    row = due(month="2020-09", programme="JP", deferred="yes")
    (found,) = answer(ledger(tmp_path, row))["accounts"]
    (entry,) = found["entries"]
    assert (entry["due_date"], entry["fine"], entry["deferred"]) == ("2022-04-15", None, True)
    assert [item["code"] for item in found["warnings"]] == [
        "deferred_not_begun",
        "deferred_not_settled",
    ]
    (flat,) = table(tell(tmp_path / "ledger.csv", "--format", "csv").stdout)
    assert (flat["deferred"], flat["fine"]) == ("yes", "")
    assert "?" in tell(tmp_path / "ledger.csv").stdout


# -- what is refused ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "column", "value", "expected"),
    [
        (due(programme="JKP"), "programme", "JKP", "inside JKK"),
        (due(programme="JPK"), "programme", "JPK", "one of"),
        (due(programme=""), "programme", "", "a due row needs it"),
        (due(month="03-2026"), "month", "03-2026", "YYYY-MM"),
        (due(month="2026-13"), "month", "2026-13", "YYYY-MM"),
        (due(month=""), "month", "", "a due row needs it"),
        (due(amount="1.000"), "amount", "1.000", "whole rupiah"),
        (due(amount="-1"), "amount", "-1", "whole rupiah"),
        (due(amount=""), "amount", "", "a due row needs it"),
        (due(worker_share="1000001"), "worker_share", "1000001", "at most 1000000"),
        (due(deferred="maybe"), "deferred", "maybe", "yes, no"),
        (due(deferred="yes"), "deferred", "yes", "JP"),
        (due(segment="JAKON"), "segment", "JAKON", "PU, BPU, PBPU"),
        (due(segment="XY"), "segment", "XY", "one of"),
        (due(segment=""), "segment", "", "a due row needs it"),
        (due(entry="invoice"), "entry", "invoice", "due, payment"),
        (due(entry=""), "entry", "", "due, payment"),
        (payment(day=""), "day", "", "a payment row needs it"),
        (payment(amount=""), "amount", "", "a payment row needs it"),
        (payment(amount="=1+1"), "amount", "=", "paste values"),
        (payment(**{"for": "interest"}), "for", "interest", "contribution, fine"),
    ],
)
def test_a_wrong_cell_is_reported_with_its_place(
    tmp_path: Path, row: dict[str, str], column: str, value: str, expected: str
) -> None:
    path = ledger(tmp_path, due(account="good"), row)
    result = tell(path, "--format", "json", "--lang", "en")
    assert result.exit_code == 1
    data = json.loads(result.stdout)
    (error,) = data["errors"]
    assert (error["row"], error["column"], error["value"]) == (3, column, value)
    assert expected in error["expected"]
    assert ids(data) == ["good"]
    assert column in result.stderr


@pytest.mark.parametrize("day", ["20-04-2026", "20/04/2026", "2026-02-30"])
def test_a_day_of_another_form_is_reported(tmp_path: Path, day: str) -> None:
    data = answer(ledger(tmp_path, due(), payment(day=day)), "--lang", "en")
    assert places(data) == [(3, "day")]
    assert "YYYY-MM-DD" in data["errors"][0]["expected"]


@pytest.mark.parametrize("day", ["2026-06-02", "2027-01-01"])
def test_a_payment_after_the_day_is_left_out_and_told(tmp_path: Path, day: str) -> None:
    path = ledger(tmp_path, due(), payment(), payment(day=day, amount="600000"))
    result = tell(path, "--format", "json", "--lang", "en")
    assert result.exit_code == 0
    data = json.loads(result.stdout)
    assert data["errors"] == []
    (found,) = data["accounts"]
    assert (found["open"], found["balance"]) == (600_000, 632_000)
    (told,) = found["warnings"]
    assert (told["code"], told["count"]) == ("later_payments", 1)
    assert "1 payments after the day of the account" in told["message"]
    (later,) = answer(path, on=day)["accounts"]
    assert (later["open"], later["warnings"]) == (0, [])


@pytest.mark.parametrize("day", ["20-04-2026", "20/04/2026", "2026-02-30"])
@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_the_day_of_a_payment_is_told_as_it_stands(tmp_path: Path, day: str, form: str) -> None:
    # rosters.md masks what looks like a date, but for days of work; a payment's is not personal.
    path = ledger(tmp_path, due(), payment(day=day))
    (error,) = answer(path)["errors"]
    assert (error["column"], error["value"]) == ("day", day)
    assert day in tell(path, "--format", form).stderr


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (due(day="2026-04-20"), "day"),
        (due(**{"for": "contribution"}), "for"),
        (due(**{"for": "fine"}), "for"),
        (payment(worker_share="0"), "worker_share"),
        (payment(worker_share="200000"), "worker_share"),
        (payment(programme="JP", deferred="yes"), "deferred"),
        (payment(programme="JP", deferred="no"), "deferred"),
        (payment(relief="pp-36-2025"), "relief"),
    ],
)
def test_a_cell_that_the_row_has_no_use_for_must_be_empty(
    tmp_path: Path, row: dict[str, str], column: str
) -> None:
    path = ledger(tmp_path, due(account="good"), row)
    result = tell(path, "--format", "json", "--lang", "en")
    assert result.exit_code == 1
    data = json.loads(result.stdout)
    (error,) = data["errors"]
    assert (error["row"], error["column"], error["value"]) == (3, column, row[column])
    assert error["expected"] == f"an empty cell; a {row['entry']} row has no use for it"
    assert ids(data) == ["good"]


def test_the_code_of_a_cell_that_must_be_empty(tmp_path: Path) -> None:
    path = ledger(tmp_path, due(day="2026-04-20"), payment(deferred="yes"))
    found = read_ledgers(path, lambda _segment, _due: None)
    assert [(one.row, one.error.code) for one in found.problems] == [
        (2, "ledger_cell_empty"),
        (3, "ledger_cell_empty"),
    ]
    assert found.ledgers == ()


# -- reliefs and JKN ------------------------------------------------------------------------------


def test_the_relief_of_a_due_says_what_lapsed(tmp_path: Path) -> None:
    # PP 36/2025: half of JKK, where it is paid by 30 June 2026.
    month = {"month": "2025-09"}
    rows = [due(**month, relief="pp-36-2025"), due(account="B", **month)]
    path = ledger(tmp_path, *rows)
    relieved, other = answer(path, "--lang", "en", on="2026-07-01")["accounts"]
    (told,) = relieved["warnings"]
    assert (told["code"], told["relief"], told["month"], told["day"]) == (
        "relief_lapsed",
        "pp-36-2025",
        "2025-09",
        "2026-06-30",
    )
    assert other["warnings"] == []
    in_time = answer(path, on="2026-06-30")["accounts"]
    assert [one["warnings"] for one in in_time] == [[], []]


def test_the_column_of_reliefs_may_be_absent(tmp_path: Path) -> None:
    columns = [name for name in HEADERS if name != "relief"]
    path = ledger(tmp_path, due(month="2025-09"), columns=columns)
    (found,) = answer(path, on="2026-07-01")["accounts"]
    assert found["warnings"] == []


@pytest.mark.parametrize("relief", ["pp-99", "PP-36-2025", "yes"])
def test_a_relief_that_is_none_is_refused(tmp_path: Path, relief: str) -> None:
    data = answer(ledger(tmp_path, due(relief=relief)), "--lang", "en")
    assert places(data) == [(2, "relief")]
    assert "pp-7-2025, pp-36-2025" in data["errors"][0]["expected"]


def test_a_ledger_may_name_any_relief_of_the_law(tmp_path: Path) -> None:
    rows = [due(account=one.id, relief=one.id) for one in NATIONAL.reliefs]
    assert ids(answer(ledger(tmp_path, *rows))) == [one.id for one in NATIONAL.reliefs]


def test_what_reopens_jkn_is_told(tmp_path: Path) -> None:
    rows = [
        due(segment="PBPU", programme="JKN", month=f"2026-0{month}", amount="150000")
        for month in (3, 4, 5, 6)
    ]
    path = ledger(tmp_path, *rows)
    told, help_of_state = answer(path, "--lang", "en")["accounts"][0]["warnings"]
    assert help_of_state["code"] == "class_iii_arrears"
    assert (told["code"], told["months"], told["most"], told["amount"]) == (
        "reactivation",
        3,
        24,
        450_000,
    )
    assert "Rp450,000" in told["message"]
    assert "Rp450,000" in tell(path, "--lang", "en").stdout


# -- two agencies ---------------------------------------------------------------------------------


def test_beside_jkn_a_payment_must_name_its_programme(tmp_path: Path) -> None:
    rows = [
        due(account="other"),
        due(),
        due(programme="JKN"),
        payment(programme="JKK"),
        payment(),
        payment(account="other"),
    ]
    path = ledger(tmp_path, *rows)
    data = answer(path, "--lang", "en")
    assert ids(data) == ["other"]
    (error,) = data["errors"]
    assert (error["column"], error["value"]) == ("programme", "")
    assert "JKN goes to BPJS Kesehatan" in error["expected"]
    found = read_ledgers(path, lambda _segment, _due: None)
    assert [one.error.code for one in found.problems] == ["payment_agency"]


def test_the_row_of_a_payment_without_programme_is_named(tmp_path: Path) -> None:
    # Problem: "a cell that cannot be taken: where, what stands there"; row 4 lacks the programme.
    rows = [due(), due(programme="JKN"), payment()]
    assert places(answer(ledger(tmp_path, *rows))) == [(4, "programme")]


def test_a_payment_reaches_its_own_agency_alone(tmp_path: Path) -> None:
    rows = [due(), due(programme="JKN"), payment(programme="JKN", amount="3000000")]
    (found,) = answer(ledger(tmp_path, *rows))["accounts"]
    assert {entry["programme"]: entry["open"] for entry in found["entries"]} == {
        "JKK": 1_000_000,
        "JKN": 0,
    }
    assert found["credit"] == 2_000_000


@pytest.mark.parametrize("programme", ["JKP", "JPK"])
def test_a_payment_for_no_programme_with_a_deposit_is_refused(
    tmp_path: Path, programme: str
) -> None:
    data = answer(ledger(tmp_path, due(), payment(programme=programme)))
    assert places(data) == [(3, "programme")]
    assert ids(data) == []


def test_a_payment_that_names_a_deferred_month_reaches_it(tmp_path: Path) -> None:
    september = {"month": "2020-09", "programme": "JP"}
    rows = [
        due(**september, amount="10000"),
        due(**september, amount="990000", deferred="yes"),
        payment(**september, amount="110000", day="2021-05-10"),
    ]
    (found,) = answer(ledger(tmp_path, *rows), on="2021-06-01")["accounts"]
    assert [(entry["deferred"], entry["open"]) for entry in found["entries"]] == [
        (False, 0),
        (True, 890_000),
    ]
    assert found["warnings"] == []
    (unpaid,) = answer(ledger(tmp_path, *rows[:2]), on="2021-06-01")["accounts"]
    assert [(item["code"], item["day"]) for item in unpaid["warnings"]] == [
        ("deferred_not_begun", "2021-05-15")
    ]


@pytest.mark.parametrize("column", ["amount", "worker_share"])
def test_an_amount_with_separators_is_told_as_it_stands(tmp_path: Path, column: str) -> None:
    # As the wage of a roster is: an amount is no personal number.
    (error,) = answer(ledger(tmp_path, due(**{column: "14.250.000"})))["errors"]
    assert (error["column"], error["value"]) == (column, "14.250.000")


def test_a_payment_on_the_day_is_taken(tmp_path: Path) -> None:
    data = answer(ledger(tmp_path, due(), payment(day=ON, amount="1040000")))
    assert data["errors"] == []
    assert data["accounts"][0]["balance"] == 0


def test_a_due_twice_names_the_first_row(tmp_path: Path) -> None:
    rows = [due(), due(programme="JKM"), due(amount="1")]
    data = answer(ledger(tmp_path, *rows), "--lang", "en")
    assert places(data) == [(4, "month")]
    assert "row 2" in data["errors"][0]["expected"]
    assert ids(data) == []


def test_every_wrong_row_is_reported(tmp_path: Path) -> None:
    rows = [due(amount="x"), due(), due(account="B", programme="JKP"), due(account="C")]
    data = answer(ledger(tmp_path, *rows))
    assert places(data) == [(2, "amount"), (4, "programme")]
    assert ids(data) == ["C"]


def test_an_account_with_a_broken_row_is_left_out_whole(tmp_path: Path) -> None:
    rows = [due(), payment(), due(month="2026-04", amount="x"), due(account="B")]
    result = tell(ledger(tmp_path, *rows), "--format", "csv")
    assert result.exit_code == 1
    assert {row["account"] for row in table(result.stdout)} == {"B"}
    assert "4" in result.stderr


def test_a_programme_that_the_segment_lacks_is_reported_with_its_row(tmp_path: Path) -> None:
    # Problem: row 0 is "where the file as a whole is meant"; here it is one row.
    rows = [due(account="B", segment="BPU"), due(account="B", segment="BPU", programme="JP")]
    data = answer(ledger(tmp_path, *rows, due()))
    assert ids(data) == ["PT A"]
    assert places(data) == [(3, "programme")]


def test_a_deferred_month_outside_the_relief_is_reported_with_its_row(tmp_path: Path) -> None:
    data = answer(ledger(tmp_path, due(), due(account="B", programme="JP", deferred="yes")))
    assert ids(data) == ["PT A"]
    assert places(data) == [(3, "deferred")]


def test_a_month_before_the_law_is_refused(tmp_path: Path) -> None:
    result = tell(ledger(tmp_path, due(account="old", month="2015-06"), due()), "--format", "json")
    data = json.loads(result.stdout)
    assert result.exit_code == 1
    assert ids(data) == ["PT A"]
    assert len(data["errors"]) == 1


def test_a_worker_share_that_the_choice_needs_is_asked_for(tmp_path: Path) -> None:
    rows = [due(programme="JHT"), due(account="B", programme="JHT", worker_share="350000")]
    path = ledger(tmp_path, *rows)
    data = answer(path, "--choice", "fine_base=employer_share", "--lang", "en")
    assert ids(data) == ["B"]
    assert data["accounts"][0]["fines"] == 26_000
    (error,) = data["errors"]
    assert error["column"] == "worker_share"
    assert error["row"] == 2


def test_the_sample_has_every_share_that_the_choice_needs() -> None:
    # JKK and JKM fall on the employer alone (PP 44/2015 Pasal 16, 18): no share to give.
    data = answer(SAMPLE, "--choice", "fine_base=employer_share")
    assert data["errors"] == []
    assert ids(data) == ["PT Contoh", "B-02"]


def test_a_row_with_more_cells_than_headers_has_shifted(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text(
        "account,segment,entry,month,programme,amount\n"
        "A,PU,due,2026-03,JKK,1,350,000\n"
        "B,PU,due,2026-03,JKK,1350000\n",
        encoding="utf-8",
    )
    result = tell(path, "--format", "json")
    data = json.loads(result.stdout)
    assert ids(data) == ["B"]
    assert [error["row"] for error in data["errors"]] == [2]
    assert result.exit_code == 1


@pytest.mark.parametrize("lacking", ["entry", "segment", "amount"])
def test_columns_that_must_be_there(tmp_path: Path, lacking: str) -> None:
    columns = [name for name in HEADERS if name != lacking]
    row = {name: cell for name, cell in due().items() if name != lacking}
    result = tell(ledger(tmp_path, row, columns=columns), "--lang", "en")
    assert result.exit_code == 1
    assert "worker_share, deferred" in " ".join(result.stderr.split())
    assert result.stdout.strip() == ""


def test_a_header_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text(
        "account,segment,entry,month,programme,amount,Amount\nA,PU,due,2026-03,JKK,1,2\n",
        encoding="utf-8",
    )
    result = tell(path)
    assert result.exit_code == 1
    assert "Rp" not in result.stdout


def test_a_column_that_is_not_known_is_named(tmp_path: Path) -> None:
    # Ledgers.ignored: a misspelt worker_share must not pass in silence.
    path = ledger(tmp_path, due(), columns=(*HEADERS, "worker_shares"))
    result = tell(path, "--format", "json")
    assert result.exit_code == 0
    assert "worker_shares" in result.stderr


@pytest.mark.parametrize("content", [b"", b"\n\n", b"PK\x03\x04 no ledger", b"\x00\x00"])
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_file_that_is_no_ledger_is_told(tmp_path: Path, content: bytes, suffix: str) -> None:
    path = tmp_path / f"ledger.{suffix}"
    path.write_bytes(content)
    result = tell(path)
    assert result.exit_code == 1
    assert result.stderr


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = tell(tmp_path / "none.csv", "--lang", "en")
    assert result.exit_code == 1
    assert "none.csv" in "".join(result.stderr.split())


def test_a_header_without_rows_makes_no_account(tmp_path: Path) -> None:
    result = tell(ledger(tmp_path), "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {"accounts": [], "errors": []}


@pytest.mark.parametrize("on", ["2026-6-1", "today", "01-06-2026", "2026-02-30"])
def test_a_day_of_the_account_of_another_form(on: str) -> None:
    result = tell(SAMPLE, on=on)
    assert result.exit_code == 2
    assert "--on" in result.stderr
    assert result.stdout == ""


def test_the_day_is_never_today() -> None:
    result = run("arrears", SAMPLE)
    assert result.exit_code == 2


# -- choices --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("choice", "fine"),
    [
        ("late_months=begun", 40_000),
        ("late_months=completed", 20_000),
        ("late_months=calendar", 40_000),
        ("fine_base=both_shares", 40_000),
        ("fine_base=employer_share", 26_000),
        ("part_payments=whole_until_paid_off", 40_000),
        ("rounding=down", 40_000),
    ],
)
def test_each_answer_is_taken_and_told(tmp_path: Path, choice: str, fine: int) -> None:
    path = ledger(tmp_path, due(programme="JHT", worker_share="350000"))
    (found,) = answer(path, "--choice", choice)["accounts"]
    assert found["fines"] == fine
    name, _, given = choice.partition("=")
    assert found["choices"][name] == given


def test_several_choices_together(tmp_path: Path) -> None:
    path = ledger(tmp_path, due(), payment())
    choices = (
        "--choice",
        "late_months=completed",
        "--choice",
        "part_payments=whole_until_paid_off",
    )
    (found,) = answer(path, *choices)["accounts"]
    assert found["fines"] == 20_000
    (default,) = answer(path)["accounts"]
    assert default["fines"] == 32_000


@pytest.mark.parametrize("choice", ["late_months", "late_months=often", "nothing=1", "=begun", ""])
def test_an_answer_that_is_none_is_refused(choice: str) -> None:
    result = tell(SAMPLE, "--choice", choice)
    assert result.exit_code == 2
    assert "late_months=begun|completed|calendar" in result.stderr
    assert result.stdout == ""


# -- forms of output ------------------------------------------------------------------------------


def test_csv_is_a_row_a_month_and_programme(tmp_path: Path) -> None:
    path = ledger(tmp_path, due(), due(programme="JKM", amount="500000"), payment())
    jkk, jkm = table(tell(path, "--format", "csv").stdout)
    assert tuple(jkk) == COLUMNS
    assert jkk | {"source": ""} == {
        "account": "PT A",
        "segment": "PU",
        "month": "2026-03",
        "programme": "JKK",
        "deferred": "",
        "due": "1000000",
        "due_date": "2026-04-15",
        "paid": "400000",
        "paid_on": "2026-04-20",
        "open": "600000",
        "months_late": "2",
        "fine": "32000",
        "fine_paid": "0",
        "balance": "632000",
        "source": "",
    }
    assert "PP 44/2015 Pasal 22 ayat (1)" in jkk["source"]
    assert jkm["balance"] == str(632_000 + 520_000)


@pytest.mark.parametrize("suffix", ["csv", "json", "xlsx", "txt"])
def test_the_name_of_the_file_tells_the_form(tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"account.{suffix}"
    result = tell(SAMPLE, "--out", out)
    assert result.exit_code == 0
    assert result.stdout == ""
    if suffix == "csv":
        assert len(table(out.read_text(encoding="utf-8"))) == 34
    elif suffix == "json":
        assert ids(json.loads(out.read_text(encoding="utf-8"))) == ["PT Contoh", "B-02"]
    elif suffix == "xlsx":
        assert CalamineWorkbook.from_path(str(out)).sheet_names == ["account", "journal"]
    else:
        assert "PT Contoh" in out.read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"account.{suffix}"]


def test_a_workbook_holds_the_entries_and_the_journal(tmp_path: Path) -> None:
    out = tmp_path / "account.xlsx"
    tell(ledger(tmp_path, due(), payment()), "--out", out)
    book = CalamineWorkbook.from_path(str(out))
    heads, entry = book.get_sheet_by_name("account").to_python()
    found = dict(zip(heads, entry, strict=True))
    assert {name: found[name] for name in ("account", "open", "fine", "balance")} == {
        "account": "PT A",
        "open": 600_000,
        "fine": 32_000,
        "balance": 632_000,
    }
    journal = book.get_sheet_by_name("journal").to_python()
    assert journal[0] == ["account", "on", "kind", "month", "programme", "amount", "balance"]
    assert [(row[1], row[2], row[5], row[6]) for row in journal[1:]] == [
        ("2026-04-15", "contribution", 1_000_000, 1_000_000),
        ("2026-04-20", "payment", -400_000, 600_000),
        ("2026-06-01", "fine", 32_000, 632_000),
    ]


def test_a_workbook_is_not_for_the_terminal() -> None:
    result = tell(SAMPLE, "--format", "xlsx")
    assert result.exit_code == 2
    assert "--out" in result.stderr


def test_the_ledger_is_never_overwritten(tmp_path: Path) -> None:
    path = ledger(tmp_path, due())
    before = path.read_bytes()
    result = tell(path, "--out", path)
    assert result.exit_code == 2
    assert path.read_bytes() == before


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = tell(SAMPLE, "--out", tmp_path / "none" / "account.csv")
    assert result.exit_code == 2
    assert "none" in result.stderr


def test_the_amounts_are_the_same_in_both_languages(tmp_path: Path) -> None:
    path = ledger(tmp_path, due(), payment())
    indonesian, english = (answer(path, "--lang", lang) for lang in ("id", "en"))
    assert indonesian["accounts"][0]["entries"] == english["accounts"][0]["entries"]
    assert "Rp632.000" in tell(path, "--lang", "id").stdout
    assert "Rp632,000" in tell(path, "--lang", "en").stdout


def test_warnings_have_words(tmp_path: Path) -> None:
    path = ledger(tmp_path, due(segment="BPU"))
    messages = {
        lang: answer(path, "--lang", lang)["accounts"][0]["warnings"][0]["message"]
        for lang in ("id", "en")
    }
    assert "no late fine" in messages["en"]
    assert messages["id"] != messages["en"]
    assert messages["en"] in tell(path, "--lang", "en").stdout


def test_credit_is_shown(tmp_path: Path) -> None:
    path = ledger(tmp_path, due(), payment(amount="1500000", day="2026-04-15"))
    (found,) = answer(path)["accounts"]
    assert (found["credit"], found["balance"], found["open"]) == (500_000, -500_000, 0)
    assert "500,000" in tell(path, "--lang", "en").stdout


# -- what is written as it stands, and what is not ------------------------------------------------


@pytest.mark.parametrize("id", ["+1", "-A", "@A"])
def test_written_cells_are_text_and_never_formulas(tmp_path: Path, id: str) -> None:
    path = ledger(tmp_path, due(account=id))
    (row,) = table(tell(path, "--format", "csv").stdout)
    assert row["account"] == f"'{id}"


@pytest.mark.parametrize("id", ["PT [/x] A", "[bold]PT[/bold]", "[red]", "PT :smile:"])
def test_an_account_that_looks_like_markup_is_told_as_it_stands(tmp_path: Path, id: str) -> None:
    result = tell(ledger(tmp_path, due(account=id)))
    assert result.exit_code == 0
    assert id in result.stdout


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("programme", NIK),
        ("month", NIK),
        ("segment", NIK),
        ("entry", NIK),
        ("for", NIK),
        ("deferred", "1990-05-17"),
        ("amount", "17-05-1990"),
        ("programme", "17 Mei 1990"),
    ],
)
@pytest.mark.parametrize("form", ["json", "table", "csv"])
def test_what_looks_personal_is_masked_in_messages(
    tmp_path: Path, column: str, value: str, form: str
) -> None:
    result = tell(ledger(tmp_path, due(**{column: value})), "--format", form)
    assert result.exit_code == 1
    assert column in result.stderr
    assert value not in result.output
    assert value not in result.stderr
