"""Cases of claims in, answers out: every form of both, and everything that is refused."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from typer.testing import CliRunner, Result

from perlindungan.claims import assess_claim, claim_from_data, to_data
from perlindungan.claims.several import COLUMNS
from perlindungan.cli.app import app
from perlindungan.cli.claim_run import nested
from perlindungan.contributions import public_holidays
from perlindungan.facts import FactError

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
SAMPLE = EXAMPLES / "claim_widow_of_a_palm_oil_smallholder.json"
NIK, NAME, BORN = "9901011705900001", "Sri Contoh", "1990-05-17"

ROW = {
    "id": "A",
    "on": "2023-01-20",
    "event.kind": "death",
    "event.on": "2023-01-10",
    "event.from_work": "tidak",
    "membership.segment": "BPU",
    "membership.programmes": "JKK;JKM",
    "membership.active": "ya",
    "membership.registered_on": "2020-01-09",
    "membership.arrears_months": "0",
    "membership.paid.1.since": "2020-01",
    "membership.paid.1.until": "2022-12",
    "others": "[]",
    "family.1.relation": "spouse",
    "family.1.birth_date": "1987-09-30",
    "family.2.relation": "child",
    "family.2.birth_date": "2010-01-15",
    "family.2.school": "sma",
    "family.2.school_year": "1",
    "family.2.married": "tidak",
    "family.2.works": "tidak",
}
"""42,000,000 of JKM, and 69,000,000 of scholarship."""


def run(*arguments: object) -> Result:
    """Run the command; whatever the input, it never breaks."""
    result = CliRunner().invoke(
        app, [str(argument) for argument in arguments], env={"COLUMNS": "250"}
    )
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def tell(path: Path, *arguments: object) -> Result:
    return run("claim", path, *arguments)


def answer(path: Path, *arguments: object) -> Any:
    return json.loads(tell(path, "--format", "json", *arguments).stdout)


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def case(**changes: Any) -> dict[str, Any]:
    """Return a case as JSON has it."""
    data: dict[str, Any] = {
        "id": "A",
        "on": "2023-01-20",
        "event": {"kind": "death", "on": "2023-01-10", "from_work": False},
        "membership": {
            "segment": "BPU",
            "programmes": ["JKK", "JKM"],
            "registered_on": "2020-01-09",
            "active": True,
            "arrears_months": 0,
        },
        "others": [],
        "family": [{"relation": "spouse"}],
    }
    return data | changes


def as_json(folder: Path, data: Any, name: str = "cases.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def as_csv(folder: Path, *rows: Mapping[str, str], delimiter: str = ",") -> Path:
    path = folder / "cases.csv"
    columns = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def places(data: Any) -> list[tuple[int, str]]:
    return [(one["row"], one["column"]) for one in data["problems"]]


# -- the example ----------------------------------------------------------------------------------


def test_the_example_is_told_in_words() -> None:
    result = tell(SAMPLE)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Santunan sekaligus: Rp20.000.000" in result.stdout
    assert "Biaya pemakaman: Rp10.000.000" in result.stdout


def test_the_example_in_english() -> None:
    result = tell(SAMPLE, "--lang", "en")
    assert result.exit_code == 0
    assert result.stdout.startswith("death on 2 June 2026, asked on 10 June 2026\n")
    assert "Scholarship of the children: Rp136,500,000" in result.stdout
    assert "Widow of a palm-oil smallholder" in result.stdout


@pytest.mark.parametrize(("lang", "word"), [("id", "berhak"), ("en", "entitled")])
def test_the_example_as_json(lang: str, word: str) -> None:
    result = tell(SAMPLE, "--format", "json", "--lang", lang)
    assert (result.exit_code, result.stderr) == (0, "")
    found = json.loads(result.stdout)
    assert (found["event"], found["happened_on"]) == ("death", "2026-06-02")
    assert (found["complete"], found["missing"]) == (True, [])
    jkm = found["entitlements"]["JKM"]
    assert (jkm["outcome"], jkm["payer"], jkm["total"]) == ("met", "bpjs", 178_500_000)
    assert found["entitlements"]["JKK"]["outcome"] == "not_met"
    assert any(word in line for line in found["explanation"])


def test_the_answer_is_that_of_the_library() -> None:
    found = answer(SAMPLE)
    del found["explanation"]
    claim = claim_from_data(json.loads(SAMPLE.read_text(encoding="utf-8")))
    holidays = public_holidays([2026, 2027])
    assert found == to_data(assess_claim(claim, holidays=holidays))


def paid_until(folder: Path, on: str) -> str:
    """Return the day by which BPJS pays, of papers complete on the day before Christmas 2024."""
    event = {"kind": "death", "on": "2024-12-20", "from_work": False}
    path = as_json(folder, case(on=on, event=event, filing={"complete_on": "2024-12-24"}))
    (deadline,) = answer(path)["entitlements"]["JKM"]["deadlines"]
    assert deadline["holidays_checked"] is True
    return str(deadline["on"])


def test_public_holidays_are_no_working_days(tmp_path: Path) -> None:
    # Christmas is a Wednesday; Thursday, Friday and Monday are worked.
    assert paid_until(tmp_path, "2024-12-31") == "2024-12-30"


def test_holidays_of_the_year_of_the_papers_count_though_the_question_comes_later(
    tmp_path: Path,
) -> None:
    assert paid_until(tmp_path, "2025-01-10") == "2024-12-30"


# -- several cases --------------------------------------------------------------------------------


def test_a_list_is_answered_by_a_table_and_its_sum(tmp_path: Path) -> None:
    path = as_json(tmp_path, [case(), case(id="B")])
    result = tell(path, "--lang", "en")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.count("Lump sum") == 2
    assert "Rp84,000,000" in result.stdout
    assert "Funeral money" in result.stdout


def test_a_list_as_json_has_totals_and_what_is_incomplete(tmp_path: Path) -> None:
    open_ = case(id="B")
    del open_["membership"]["active"]
    found = answer(as_json(tmp_path, [case(), open_]))
    assert [one["id"] for one in found["claims"]] == ["A", "B"]
    assert (found["total"], found["problems"]) == (42_000_000, [])
    assert found["totals"]["jkm.periodic"] == 12_000_000
    assert sum(found["totals"].values()) == found["total"]
    assert found["incomplete"] == ["B"]


def test_a_list_of_one_is_a_list_and_an_empty_one_too(tmp_path: Path) -> None:
    assert len(answer(as_json(tmp_path, [case()]))["claims"]) == 1
    result = tell(as_json(tmp_path, []), "--format", "json")
    assert (result.exit_code, json.loads(result.stdout)["claims"]) == (0, [])


def test_csv_output_has_a_row_for_each_benefit(tmp_path: Path) -> None:
    result = tell(as_json(tmp_path, [case(), case(id="B")]), "--format", "csv")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == ",".join(COLUMNS)
    found = [row for row in table(result.stdout) if row["benefit"] == "jkm.funeral"]
    assert [(row["id"], row["total"], row["payee"]) for row in found] == [
        ("A", "10000000", "heirs"),
        ("B", "10000000", "heirs"),
    ]


def test_what_is_wrong_with_one_case_does_not_stop_the_others(tmp_path: Path) -> None:
    path = as_json(tmp_path, [case(), case(on="soon"), case(id="C")])
    result = tell(path, "--format", "json", "--lang", "en")
    assert result.exit_code == 1
    found = json.loads(result.stdout)
    assert [one["id"] for one in found["claims"]] == ["A", "C"]
    assert found["problems"] == [
        {
            "row": 2,
            "column": "on",
            "value": "soon",
            "expected": "a day that exists, as YYYY-MM-DD",
        }
    ]
    assert "soon" in result.stderr


@pytest.mark.parametrize(("form", "start"), [("csv", "id,event"), ("json", "{"), (None, "death")])
def test_the_answer_may_go_to_a_file(tmp_path: Path, form: str | None, start: str) -> None:
    out = tmp_path / f"answer.{form or 'txt'}"
    options = ("--format", form) if form else ()
    result = tell(SAMPLE, "--out", out, "--lang", "en", *options)
    assert (result.exit_code, result.stdout) == (0, "")
    assert out.read_text(encoding="utf-8").startswith(start)


# -- from a table ---------------------------------------------------------------------------------


def test_a_row_of_a_csv_is_a_case(tmp_path: Path) -> None:
    found = answer(as_csv(tmp_path, ROW))
    (claim,) = found["claims"]
    assert (claim["id"], claim["missing"], claim["total"]) == ("A", [], 111_000_000)
    jkm = claim["entitlements"]["JKM"]
    assert (jkm["heir_class"], jkm["heirs"]) == ("first", [0, 1])


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_headers_in_any_order_and_delimiter(tmp_path: Path, delimiter: str) -> None:
    cells = {name: cell.replace(";", "; ") for name, cell in sorted(ROW.items(), reverse=True)}
    found = answer(as_csv(tmp_path, cells, delimiter=delimiter))
    assert (found["problems"], found["total"]) == ([], 111_000_000)


def test_an_empty_cell_is_unknown_and_brackets_are_an_empty_list(tmp_path: Path) -> None:
    nobody = {name: cell for name, cell in ROW.items() if not name.startswith("family")}
    unknown, none = nobody | {"family": ""}, nobody | {"id": "B", "family": "[]"}
    first, second = answer(as_csv(tmp_path, unknown, none))["claims"]
    assert "family" in first["missing"]
    assert second["missing"] == []
    assert second["entitlements"]["JKM"]["heir_class"] == "none"


def test_rows_may_have_families_of_different_size(tmp_path: Path) -> None:
    alone = {name: cell for name, cell in ROW.items() if not name.startswith("family.2")}
    found = answer(as_csv(tmp_path, ROW, alone | {"id": "B"}))
    assert [one["total"] for one in found["claims"]] == [111_000_000, 42_000_000]


def test_a_workbook_is_read_too(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "cases.xlsx"))
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, list(ROW))
    sheet.write_row(1, 0, list(ROW.values()))
    book.close()
    found = answer(tmp_path / "cases.xlsx")
    assert (found["problems"], found["total"]) == ([], 111_000_000)


@pytest.mark.parametrize(
    ("column", "value", "expected"),
    [
        ("event.on", "10/01/2023", "YYYY-MM-DD"),
        ("event.kind", "birth", "work_accident"),
        ("event.from_work", "maybe", "true, false"),
        ("membership.segment", "PBI", "PU, BPU"),
        ("membership.arrears_months", "1.5", "a whole number"),
        ("membership.salary", "5000000", "programmes"),
        ("worker.citizenship", "idn", "ISO 3166"),
        ("jht.balance", "2,5", "a whole number"),
        ("supplied.inflation.2026", "x", "2.61"),
    ],
)
def test_a_wrong_cell_is_reported_with_its_place(
    tmp_path: Path, column: str, value: str, expected: str
) -> None:
    path = as_csv(tmp_path, ROW, ROW | {"id": "B", column: value})
    result = tell(path, "--format", "json", "--lang", "en")
    assert result.exit_code == 1
    found = json.loads(result.stdout)
    (problem,) = found["problems"]
    shown = "salary" if column == "membership.salary" else value
    assert (problem["row"], problem["column"], problem["value"]) == (3, column, shown)
    assert expected in problem["expected"]
    assert [one["id"] for one in found["claims"]] == ["A"]
    assert column in result.stderr


@pytest.mark.parametrize(
    ("column", "value"),
    [("family.1.relation", "uncle"), ("family.2.school_year", "0"), ("family.2.birth_date", "?")],
)
def test_a_cell_of_a_relative_is_named_as_its_header_is(
    tmp_path: Path, column: str, value: str
) -> None:
    found = answer(as_csv(tmp_path, ROW | {column: value}))
    assert places(found) == [(2, column)]


def test_a_list_that_is_both_empty_and_filled_is_reported(tmp_path: Path) -> None:
    found = answer(as_csv(tmp_path, {"family": "[]"} | ROW))
    assert len(found["problems"]) == 1
    found = answer(as_csv(tmp_path, ROW | {"family": "[]"}))
    assert len(found["problems"]) == 1


def test_headers_make_the_case() -> None:
    cells = {
        "on": "2026-06-01",
        "event.kind": "death",
        "family.2.relation": "child",
        "family.1.relation": "spouse",
        "family.10.relation": "sibling",
        "others": "[]",
        "supplied.inflation.2026": "2.9",
    }
    assert nested(cells) == {
        "on": "2026-06-01",
        "event": {"kind": "death"},
        "family": [{"relation": "spouse"}, {"relation": "child"}, {"relation": "sibling"}],
        "others": [],
        "supplied": {"inflation": {"2026": "2.9"}},
    }


def test_a_header_below_a_value_is_refused() -> None:
    with pytest.raises(FactError) as caught:
        nested({"event": "death", "event.on": "2026-06-01"})
    assert (caught.value.field, caught.value.code) == ("event.on", "one_header")


# -- what is refused ------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["table", "csv", "json"])
@pytest.mark.parametrize("name", ["none.json", "none.csv", "none.xlsx"])
def test_a_file_that_is_not_there(tmp_path: Path, name: str, form: str) -> None:
    result = tell(tmp_path / name, "--format", form)
    assert result.exit_code == 1
    assert name in result.stderr


@pytest.mark.parametrize("text", ["{", "", "{'on': 1}", '{"on": 2026-06-01}'])
def test_broken_json(tmp_path: Path, text: str) -> None:
    path = tmp_path / "case.json"
    path.write_text(text, encoding="utf-8")
    result = tell(path, "--lang", "en")
    assert result.exit_code == 1
    assert "case.json" in result.stderr
    assert "a valid JSON file" in result.stderr


def test_json_that_is_not_utf_8_or_has_no_bottom(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    for content in (b'{"id": "Jos\xe9"}', b"[" * 100_000):
        path.write_bytes(content)
        result = tell(path, "--lang", "en")
        assert result.exit_code == 1
        assert "a valid JSON file" in result.stderr


@pytest.mark.parametrize("name", ["cases.csv", "cases.xlsx"])
def test_a_table_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"")
    result = tell(path)
    assert result.exit_code == 1
    assert name in result.stderr


def test_text_that_is_not_utf_8_is_reported(tmp_path: Path) -> None:
    path = as_csv(tmp_path, ROW | {"id": "NAME"})
    path.write_bytes(path.read_bytes().replace(b"NAME", b"Jos\xe9"))
    found = answer(path, "--lang", "en")
    assert places(found) == [(2, "id")]
    assert "UTF-8" in found["problems"][0]["expected"]


@pytest.mark.parametrize("data", [3, "death", None, [3]])
def test_json_that_is_no_case(tmp_path: Path, data: Any) -> None:
    result = tell(as_json(tmp_path, data), "--lang", "en")
    assert result.exit_code == 1
    assert "an object of names and values" in result.stderr


@pytest.mark.parametrize(
    ("changes", "column", "value"),
    [
        ({"on": "2023-01-09"}, "on", "2023-01-09"),
        ({"jht": {"balance": 1.5}}, "jht.balance", "1.5"),
        ({"family": [{"relation": "spouse"}, {"relation": "aunt"}]}, "family.1.relation", "aunt"),
        ({"choices": {"several_jkm": "both"}}, "choices", "several_jkm=both"),
        ({"segment": "PU"}, "segment", "segment"),
        ({"membership": {"segment": "PMI"}}, "membership.segment", "PMI"),
    ],
)
def test_an_error_has_its_place_and_its_value(
    tmp_path: Path, changes: dict[str, Any], column: str, value: str
) -> None:
    path = as_json(tmp_path, [case(**changes)])
    result = tell(path, "--format", "json")
    assert result.exit_code == 1
    (problem,) = json.loads(result.stdout)["problems"]
    assert (problem["row"], problem["column"], problem["value"]) == (1, column, value)
    assert tell(as_json(tmp_path, case(**changes))).exit_code == 1


def test_a_day_before_all_law_is_told(tmp_path: Path) -> None:
    data = case(event={"kind": "death", "on": "2015-06-30"})
    result = tell(as_json(tmp_path, [data]), "--format", "json", "--lang", "en")
    assert result.exit_code == 1
    (problem,) = json.loads(result.stdout)["problems"]
    assert problem["column"] == "event.on"
    assert "2015-07-01" in problem["expected"]


@pytest.mark.parametrize("form", ["table", "csv", "json"])
@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(
    "changes",
    [
        {"worker": {"birth_date": f"{BORN}T00"}},
        {"worker": {"nik": NIK + "1"}},
        {"worker": {"name": [NAME]}},
        {"family": [{"relation": "child", "birth_date": BORN.replace("-", "/")}]},
        {"family": {"relation": "child", "birth_date": BORN}},
    ],
    ids=["birth date", "nik", "name", "child", "a child and no list"],
)
def test_nothing_personal_is_shown(
    tmp_path: Path, changes: dict[str, Any], form: str, lang: str
) -> None:
    result = tell(as_json(tmp_path, [case(**changes)]), "--format", form, "--lang", lang)
    assert result.exit_code == 1
    shown = result.stdout + result.stderr
    for secret in (NIK, NIK[:12], NAME, BORN, BORN.replace("-", "/")):
        assert secret not in shown


# -- spreadsheets ---------------------------------------------------------------------------------


@pytest.mark.parametrize("id", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("x")'])
def test_no_cell_of_the_output_is_a_formula(tmp_path: Path, id: str) -> None:
    result = tell(as_json(tmp_path, [case(id=id)]), "--format", "csv")
    assert result.exit_code == 0
    assert {row["id"] for row in table(result.stdout)} == {f"'{id}"}


@pytest.mark.parametrize("column", ["id", "event.on", "membership.arrears_months"])
def test_a_formula_in_a_cell_is_refused(tmp_path: Path, column: str) -> None:
    found = answer(as_csv(tmp_path, ROW | {column: "=1+1"}), "--lang", "en")
    assert places(found) == [(2, column)]
    assert "paste values" in found["problems"][0]["expected"]


# -- options --------------------------------------------------------------------------------------


def test_workbooks_are_not_written(tmp_path: Path) -> None:
    for options in (("--format", "xlsx"), ("--out", tmp_path / "answer.xlsx")):
        result = tell(SAMPLE, *options)
        assert result.exit_code == 2
        assert "xlsx" in result.stderr
    assert not (tmp_path / "answer.xlsx").exists()


def test_a_file_is_not_written_over_itself(tmp_path: Path) -> None:
    path = as_json(tmp_path, case())
    before = path.read_bytes()
    assert tell(path, "--out", path).exit_code == 2
    assert path.read_bytes() == before


TWO = {
    "on": "2026-01-20",
    "event": {"kind": "death", "on": "2026-01-10", "from_work": False},
    "others": [{"segment": "PU", "programmes": ["JKM"], "active": True}],
}


@pytest.mark.parametrize(
    ("answered", "total"), [("each_membership", 84_000_000), ("one_membership", 42_000_000)]
)
def test_a_choice_is_taken_and_told(tmp_path: Path, answered: str, total: int) -> None:
    path = as_json(tmp_path, case(**TWO))
    found = answer(path, "--choice", f"several_jkm={answered}")
    assert found["entitlements"]["JKM"]["total"] == total
    assert found["choices"]["several_jkm"] == answered


def test_without_a_choice_it_is_asked_for(tmp_path: Path) -> None:
    found = answer(as_json(tmp_path, case(**TWO)))
    assert "choice.several_jkm" in found["missing"]
    assert found["complete"] is False


def test_the_choice_of_a_case_goes_before_the_option(tmp_path: Path) -> None:
    data = case(**TWO, choices={"several_jkm": "one_membership"})
    found = answer(as_json(tmp_path, data), "--choice", "several_jkm=each_membership")
    assert found["entitlements"]["JKM"]["total"] == 42_000_000


@pytest.mark.parametrize("choice", ["several_jkm=both", "several=x", "several_jkm"])
def test_a_choice_that_there_is_not(choice: str) -> None:
    result = tell(SAMPLE, "--choice", choice)
    assert result.exit_code == 2
    assert "--choice" in result.stderr
    assert "several_jkm" in result.stderr
