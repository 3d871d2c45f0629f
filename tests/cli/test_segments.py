"""Rosters of every segment, and of several at once: their columns, samples and refusals."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from python_calamine import CalamineWorkbook
from typer.testing import CliRunner, Result

from perlindungan.cli.app import app
from perlindungan.cli.output import COLUMNS
from perlindungan.contributions import from_data
from perlindungan.facts import Segment

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA = json.loads((DOCS / "statement.schema.json").read_text(encoding="utf-8"))
SAMPLES = ("bpu", "construction", "migrants", "jkn_classes", "mixed")
NIK, OTHER_NIK = "9901011705900001", "9901015705900002"
MARCH = "2026-03"

RIDER = {
    "worker_id": "B-01",
    "name": "Contoh Rekaan",
    "nik": NIK,
    "birth_date": "1990-05-17",
    "citizenship": "ID",
    "segment": "BPU",
    "income": "1000000",
    "programmes": "JHT",
    "is_employer": "no",
    "transport": "yes",
    "funding": "own",
    "registered_on": "2016-01-04",
}
PROJECT = {
    "worker_id": "P-01",
    "segment": "JAKON",
    "contract_value": "180000000",
    "vat_rate": "0",
    "ordered_on": "2026-03-02",
    "registered_on": "2026-03-10",
}
LABOURER = {
    "worker_id": "K-01",
    "segment": "JAKON",
    "wage": "160000",
    "wage_period": "day",
    "contract": "PKWT",
}
MIGRANT = {
    "worker_id": "M-01",
    "nik": OTHER_NIK,
    "birth_date": "1990-05-17",
    "citizenship": "ID",
    "segment": "PMI",
    "route": "agency",
    "contract_months": "24",
    "extension_months": "0",
    "jht": "0",
    "paid_on": "2026-03-05",
}
FAMILY = {
    "worker_id": "F-01",
    "segment": "PBPU",
    "ward_class": "III",
    "persons": "4",
    "funding": "own",
    "active": "yes",
}
EMPLOYEE = {
    "worker_id": "S-01",
    "segment": "PU",
    "birth_date": "1990-05-17",
    "citizenship": "ID",
    "wage": "10000000",
    "wage_period": "month",
    "risk_group": "I",
    "employer_size": "large",
    "labour_intensive": "no",
    "region": "64.72",
    "started_on": "2014-01-06",
    "household_size": "1",
    "programmes": "",
}
ALL = (EMPLOYEE, RIDER, PROJECT, LABOURER, MIGRANT, FAMILY)


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


def flat(path: Path, *arguments: object, month: str = MARCH) -> list[dict[str, str]]:
    shown = bill(path, "--format", "csv", *arguments, month=month).stdout
    return list(csv.DictReader(io.StringIO(shown)))


def roster(folder: Path, *rows: Mapping[str, str], columns: Sequence[str] | None = None) -> Path:
    path = folder / "roster.csv"
    names = columns or list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names)
        writer.writeheader()
        writer.writerows(rows)
    return path


def sample(name: str) -> Path:
    return DOCS / "examples" / f"{name}.csv"


def nonzero(row: Mapping[str, str]) -> dict[str, int]:
    """Return the amounts of a flat row, without totals."""
    names = [
        name
        for name in COLUMNS
        if name.endswith(("_employer", "_worker", "_government", "_region"))
        and not name.startswith("total")
    ]
    return {name: int(row[name]) for name in names if row[name] not in {"0", ""}}


def codes(statement: Mapping[str, Any]) -> set[str]:
    return {item["code"] for item in statement["warnings"]}


def missing(statement: Mapping[str, Any]) -> set[str]:
    return {
        name
        for item in statement["warnings"]
        if item["code"] == "undetermined"
        for name in item["missing"]
    }


# -- the samples ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_every_sample_makes_bills_without_errors(name: str, form: str) -> None:
    result = bill(sample(name), "--format", form)
    assert result.exit_code == 0
    assert result.stderr == ""
    ids = [line.partition(",")[0] for line in sample(name).read_text("utf-8").splitlines()[1:]]
    assert ids
    assert [one for one in ids if one not in result.stdout] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_complete_and_of_the_schema(name: str) -> None:
    data = answer(sample(name), "--explain")
    assert data["errors"] == []
    assert data["summary"]["incomplete"] == 0
    validator = Draft202012Validator(SCHEMA)
    for statement in data["statements"]:
        assert [error.message for error in validator.iter_errors(statement)] == []
        kept = {
            name: value for name, value in statement.items() if name not in {"row", "explanation"}
        }
        assert from_data(kept).segment.value == statement["segment"]


@pytest.mark.parametrize(
    ("name", "id", "amounts"),
    [
        # Band of 1,000,000; the half of PP 50/2025 only for transport until April 2026.
        ("bpu", "B-01", {"jkk_worker": 10_000, "jkm_worker": 6_800}),
        # Base 4,450,000 (4.4 to 4.5 million): 44,500 and 6,800 halved, JHT 2 % whole.
        ("bpu", "B-02", {"jkk_worker": 22_250, "jkm_worker": 3_400, "jht_worker": 89_000}),
        ("bpu", "B-03", {"jkk_region": 29_500, "jkm_region": 6_800}),
        # 199.8 million with 11 % VAT are 180 million: the worked case of the explanation.
        ("construction", "P-01", {"jkk_employer": 346_000, "jkm_employer": 46_000}),
        ("construction", "K-01", {"jkk_employer": 69_600, "jkm_employer": 12_000}),
        ("construction", "K-02", {"jkk_employer": 90_480, "jkm_employer": 15_600}),
        ("migrants", "M-01", {"jkk_jkm_worker": 370_000}),
        ("migrants", "M-02", {"jkk_jkm_worker": 532_000, "jht_worker": 100_000}),
        ("migrants", "M-03", {"jkk_jkm_worker": 270_000, "jht_worker": 50_000}),
        (
            "jkn_classes",
            "F-01",
            {"jkn_worker": 140_000, "jkn_government": 16_800, "jkn_region": 11_200},
        ),
        ("jkn_classes", "F-02", {"jkn_worker": 300_000}),
        ("jkn_classes", "F-03", {"jkn_worker": 150_000}),
        ("jkn_classes", "F-04", {"jkn_government": 21_000, "jkn_region": 189_000}),
        ("jkn_classes", "F-05", {"jkn_government": 252_000}),
    ],
)
def test_the_amounts_of_the_samples(name: str, id: str, amounts: dict[str, int]) -> None:
    (row,) = [row for row in flat(sample(name)) if row["worker_id"] == id]
    assert nonzero(row) == amounts
    assert row["total_all"] == str(sum(amounts.values()))
    assert row["complete"] == "yes"


def test_the_mixed_sample_has_five_segments_and_their_due_dates() -> None:
    data = answer(sample("mixed"))
    by_id = {row["worker_id"]: row for row in flat(sample("mixed"))}
    segments = [row["segment"] for row in by_id.values()]
    assert segments == ["PU", "BPU", "JAKON", "PMI", "PBPU"]
    assert set(data["due_dates"]) == {"PU", "BPU", "PBPU"}
    # 15 March 2026 is a Sunday; JHT of a participant is due a month later (PP 46/2015 Pasal 21).
    assert data["due_dates"]["BPU"]["JKK"]["day"] == "2026-03-16"
    assert data["due_dates"]["BPU"]["JHT"]["day"] == "2026-04-15"
    assert data["due_dates"]["PU"]["JKK"]["day"] == "2026-04-15"
    single = {row["worker_id"]: row for name in SAMPLES[:-1] for row in flat(sample(name))}
    assert nonzero(by_id["B-02"]) == nonzero(single["B-02"])
    assert nonzero(by_id["P-01"]) == nonzero(single["P-01"])
    assert nonzero(by_id["F-01"]) == nonzero(single["F-01"])


# -- one file, many segments ----------------------------------------------------------------------


def test_segments_stand_side_by_side(tmp_path: Path) -> None:
    rows = flat(roster(tmp_path, *ALL))
    assert [row["segment"] for row in rows] == ["PU", "BPU", "JAKON", "JAKON", "PMI", "PBPU"]
    assert [row["wage"] for row in rows] == ["10000000", "", "", "4000000", "", ""]
    assert nonzero(rows[1]) == {"jkk_worker": 5_000, "jkm_worker": 3_400, "jht_worker": 20_000}
    assert nonzero(rows[0])["jht_employer"] == 370_000
    assert [row["complete"] for row in rows] == ["yes"] * 6


def test_a_mixed_file_bills_as_the_files_apart(tmp_path: Path) -> None:
    together = flat(roster(tmp_path, *ALL))
    for place, row in enumerate(ALL):
        (alone,) = flat(roster(tmp_path, row))
        assert nonzero(alone) == nonzero(together[place])


def test_the_order_of_columns_does_not_matter(tmp_path: Path) -> None:
    names = sorted({name for row in ALL for name in row}, reverse=True)
    turned = flat(roster(tmp_path, *ALL, columns=names))
    assert turned == flat(roster(tmp_path, *ALL))


def test_a_segment_given_for_all_rows_fills_the_empty_ones(tmp_path: Path) -> None:
    rows = [{**RIDER, "segment": ""}, FAMILY]
    filled = flat(roster(tmp_path, *rows), "--fact", "segment=BPU")
    assert [one["segment"] for one in filled] == ["BPU", "PBPU"]
    no_column = {name: cell for name, cell in RIDER.items() if name != "segment"} | {"wage": ""}
    (given,) = flat(roster(tmp_path, no_column), "--fact", "segment=BPU")
    assert (given["segment"], given["jkm_worker"]) == ("BPU", "3400")


# -- the segment must be said ---------------------------------------------------------------------


@pytest.mark.parametrize("row", [RIDER, PROJECT, MIGRANT, FAMILY], ids=lambda row: row["segment"])
def test_columns_of_another_segment_without_the_segment_are_refused_row_by_row(
    tmp_path: Path, row: dict[str, str]
) -> None:
    bare = {name: cell for name, cell in row.items() if name != "segment"}
    bare["wage"] = ""
    again = bare | {"worker_id": "again"} | ({"nik": ""} if "nik" in bare else {})
    result = bill(roster(tmp_path, bare, again), "--format", "json", "--lang", "en")
    assert result.exit_code == 1
    data = json.loads(result.stdout)
    assert data["statements"] == []
    assert [(error["row"], error["column"]) for error in data["errors"]] == [
        (2, "segment"),
        (3, "segment"),
    ]
    assert all(segment.value in data["errors"][0]["expected"] for segment in Segment)


@pytest.mark.parametrize("row", [RIDER, PROJECT, MIGRANT, FAMILY], ids=lambda row: row["segment"])
def test_neither_wage_nor_segment_among_the_columns_is_told_once(
    tmp_path: Path, row: dict[str, str]
) -> None:
    bare = {name: cell for name, cell in row.items() if name != "segment"}
    data = answer(roster(tmp_path, bare, bare), "--lang", "en")
    (error,) = data["errors"]
    assert (error["row"], error["column"]) == (0, "")
    assert "segment" in error["expected"]
    assert data["statements"] == []


def test_an_empty_cell_of_the_segment_is_refused_and_the_rest_computed(tmp_path: Path) -> None:
    rows = [RIDER, EMPLOYEE | {"segment": ""}, FAMILY]
    data = answer(roster(tmp_path, *rows))
    assert [one["worker_id"] for one in data["statements"]] == ["B-01", "F-01"]
    assert [(error["row"], error["column"]) for error in data["errors"]] == [(3, "segment")]


def test_without_any_such_column_every_row_is_a_wage_earner(tmp_path: Path) -> None:
    bare = {name: cell for name, cell in EMPLOYEE.items() if name != "segment"}
    (row,) = flat(roster(tmp_path, bare))
    assert (row["segment"], row["complete"]) == ("PU", "yes")


def test_a_segment_that_is_none_is_refused(tmp_path: Path) -> None:
    data = answer(roster(tmp_path, RIDER | {"segment": "TKI"}, FAMILY), "--lang", "en")
    (error,) = data["errors"]
    assert (error["row"], error["column"], error["value"]) == (2, "segment", "TKI")
    assert "PU, BPU, JAKON, PMI, PBPU, PBI, VETERAN" in error["expected"]
    assert [one["worker_id"] for one in data["statements"]] == ["F-01"]


# -- missing facts --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "lacking"),
    [
        (RIDER, "income"),
        (RIDER, "is_employer"),
        (RIDER, "transport"),
        (RIDER, "funding"),
        (PROJECT, "contract_value"),
        (LABOURER, "wage"),
        (MIGRANT, "route"),
        (MIGRANT, "contract_months"),
        (MIGRANT, "jht"),
        (FAMILY, "ward_class"),
        (FAMILY, "persons"),
        (FAMILY, "funding"),
    ],
    ids=lambda item: item if isinstance(item, str) else item["segment"],
)
def test_a_fact_that_is_missing_is_named(tmp_path: Path, row: dict[str, str], lacking: str) -> None:
    path = roster(tmp_path, {**row, lacking: ""}, row | {"worker_id": "whole", "nik": ""})
    result = bill(path, "--format", "json")
    assert result.exit_code == 0
    first, whole = json.loads(result.stdout)["statements"]
    assert not first["complete"]
    assert lacking in missing(first)
    assert whole["complete"]
    shown = flat(path)[0]
    assert shown["complete"] == "no"
    assert shown["total_all"] == ""
    assert lacking in shown["warnings"]


def test_an_active_membership_is_presumed_and_said_so(tmp_path: Path) -> None:
    # PMK 78/2020 Pasal 4: the state helps class III only while the membership is active.
    path = roster(tmp_path, FAMILY | {"active": ""})
    (statement,) = answer(path)["statements"]
    assert statement["complete"]
    assert "presumed" in codes(statement)
    assert nonzero(flat(path)[0])["jkn_government"] == 4 * 4_200


def test_site_work_by_the_day_needs_no_contract(tmp_path: Path) -> None:
    (row,) = flat(roster(tmp_path, LABOURER | {"contract": ""}))
    assert row["complete"] == "yes"
    assert nonzero(row) == {"jkk_employer": 69_600, "jkm_employer": 12_000}


# -- wrong cells ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "column", "value", "expected"),
    [
        (RIDER, "income", "1.000.000", "whole rupiah"),
        (RIDER, "income", "500", "not in thousands"),
        (RIDER, "income", "-1", "whole rupiah"),
        (RIDER, "jobs", "3", "1 or 2"),
        (RIDER, "jobs", "two", "whole number"),
        (RIDER, "transport", "ya", "yes, no"),
        (RIDER, "is_employer", "YES", "yes, no"),
        (RIDER, "funding", "CSR", "own, APBN, APBD"),
        (RIDER, "registered_on", "04/01/2016", "YYYY-MM-DD"),
        (RIDER, "programmes", "JHT JPK", "JKK, JKM, JHT"),
        (PROJECT, "contract_value", "180 juta", "whole rupiah"),
        (PROJECT, "contract_value", "180", "from 1000"),
        (PROJECT, "vat_rate", "100", "percent"),
        (PROJECT, "vat_rate", "eleven", "percent"),
        (PROJECT, "vat_rate", "0.11", "such as 11 (not 0.11)"),
        (PROJECT, "vat_rate", "0,11", "such as 11 (not 0.11)"),
        (PROJECT, "vat_rate", "0.11%", "such as 11 (not 0.11)"),
        (PROJECT, "vat_rate", "0.9999", "such as 11 (not 0.11)"),
        (PROJECT, "vat_rate", "11%%", "percent"),
        (PROJECT, "vat_rate", "%", "percent"),
        (PROJECT, "vat_rate", "-11%", "percent"),
        (RIDER, "jht_funding", "APBDes", "own, APBN, APBD"),
        (PROJECT, "ordered_on", "2/3/2026", "YYYY-MM-DD"),
        (LABOURER, "contract", "PKWTX", "PKWTT, PKWT"),
        (LABOURER, "wage_period", "week", "month, day, piece"),
        (MIGRANT, "route", "P3MI", "agency, individual"),
        (MIGRANT, "contract_months", "2 years", "whole number"),
        (MIGRANT, "contract_months", "0", "at least 1"),
        (MIGRANT, "jht", "x", "whole rupiah"),
        (MIGRANT, "departs_on", "April", "YYYY-MM-DD"),
        (FAMILY, "ward_class", "3", "I, II, III"),
        (FAMILY, "persons", "0", "at least 1"),
        (FAMILY, "persons", "many", "whole number"),
        (FAMILY, "active", "1", "yes, no"),
    ],
)
def test_a_wrong_cell_is_reported_with_its_place_and_the_rest_computed(
    tmp_path: Path, row: dict[str, str], column: str, value: str, expected: str
) -> None:
    good = row | {"worker_id": "good", "nik": ""}
    path = roster(tmp_path, good, {**row, column: value})
    result = bill(path, "--format", "json", "--lang", "en")
    assert result.exit_code == 1
    data = json.loads(result.stdout)
    (error,) = data["errors"]
    assert (error["row"], error["column"]) == (3, column)
    assert error["value"] in {value, "JPK", "3"}
    assert expected in error["expected"]
    assert [one["worker_id"] for one in data["statements"]] == ["good"]
    assert data["summary"]["errors"] == 1


@pytest.mark.parametrize("value", ["04/01/2016", "04-01-2016", "2016-02-30"])
@pytest.mark.parametrize(
    ("row", "column"),
    [
        (RIDER, "registered_on"),
        (PROJECT, "ordered_on"),
        (PROJECT, "works_from"),
        (MIGRANT, "paid_on"),
        (MIGRANT, "departs_on"),
    ],
    ids=lambda item: item if isinstance(item, str) else item["segment"],
)
def test_a_day_of_work_is_told_as_it_stands(
    tmp_path: Path, row: dict[str, str], column: str, value: str
) -> None:
    # rosters.md: a date is masked in every column but those of the days of work.
    (error,) = answer(roster(tmp_path, {**row, column: value}))["errors"]
    assert (error["column"], error["value"]) == (column, value)


def test_a_vat_rate_must_be_said_with_the_value(tmp_path: Path) -> None:
    # The factor since 2025 was not found: whether tax is in the value is never guessed.
    data = answer(roster(tmp_path, PROJECT | {"vat_rate": ""}, LABOURER))
    assert [(error["row"], error["column"]) for error in data["errors"]] == [(2, "vat_rate")]
    assert [one["worker_id"] for one in data["statements"]] == ["K-01"]


def test_a_project_has_a_value_or_a_wage_not_both(tmp_path: Path) -> None:
    both = PROJECT | {"wage": "160000", "wage_period": "day"}
    data = answer(roster(tmp_path, both), "--lang", "en")
    assert [(error["row"], error["column"]) for error in data["errors"]] == [(2, "contract_value")]
    assert "not both" in data["errors"][0]["expected"]


@pytest.mark.parametrize(
    ("with_tax", "rate", "jkk"),
    [
        ("199800000", "11", 346_000),
        ("199800000", "11,0", 346_000),
        ("199800000", "11%", 346_000),
        ("199800000", "11 %", 346_000),
        ("199800000", "11,0%", 346_000),
        ("181800000", "1", 346_000),
        ("180000000", "0", 346_000),
        ("180000000", "0%", 346_000),
        ("180000000", "0.0", 346_000),
    ],
)
def test_tax_is_taken_out_of_the_value(tmp_path: Path, with_tax: str, rate: str, jkk: int) -> None:
    row = PROJECT | {"contract_value": with_tax, "vat_rate": rate}
    (shown,) = flat(roster(tmp_path, row))
    assert nonzero(shown)["jkk_employer"] == jkk


def test_two_jobs_are_told(tmp_path: Path) -> None:
    one, two = answer(
        roster(tmp_path, RIDER | {"jobs": "1"}, RIDER | {"jobs": "2", "nik": "", "worker_id": "2"})
    )["statements"]
    assert ("two_jobs" in codes(one), "two_jobs" in codes(two)) == (False, True)


def test_a_migrant_before_the_first_rule_is_refused(tmp_path: Path) -> None:
    path = roster(tmp_path, MIGRANT | {"paid_on": "2016-03-05"}, FAMILY)
    data = answer(path, month="2016-03")
    assert [one["worker_id"] for one in data["statements"]] == ["F-01"]
    assert [error["row"] for error in data["errors"]] == [2]


def test_every_broken_row_is_reported_once(tmp_path: Path) -> None:
    rows = [
        RIDER | {"income": "x"},
        FAMILY,
        PROJECT | {"vat_rate": "x"},
        MIGRANT | {"route": "x", "jht": "x"},
    ]
    data = answer(roster(tmp_path, *rows))
    assert [(error["row"], error["column"]) for error in data["errors"]] == [
        (2, "income"),
        (4, "vat_rate"),
        (5, "route"),
        (5, "jht"),
    ]
    assert [one["worker_id"] for one in data["statements"]] == ["F-01"]


# -- columns of another segment -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "column", "value"),
    [
        (EMPLOYEE, "income", "1000000"),
        (EMPLOYEE, "transport", "no"),
        (EMPLOYEE, "ward_class", "I"),
        (EMPLOYEE, "jht_funding", "own"),
        (FAMILY, "jht_funding", "APBD"),
        (RIDER, "wage", "5000000"),
        (RIDER, "risk_group", "II"),
        (RIDER, "persons", "4"),
        (PROJECT, "route", "agency"),
        (LABOURER, "household_size", "3"),
        (MIGRANT, "region", "64.72"),
        (MIGRANT, "income", "2000000"),
        (FAMILY, "wage", "5000000"),
        (FAMILY, "contract_value", "180000000"),
    ],
)
def test_a_column_of_another_segment_is_warned_of_and_not_read(
    tmp_path: Path, row: dict[str, str], column: str, value: str
) -> None:
    path = roster(tmp_path, {**row, column: value})
    result = bill(path, "--format", "json", "--lang", "en")
    assert result.exit_code == 0
    (statement,) = json.loads(result.stdout)["statements"]
    (told,) = [item for item in statement["warnings"] if item["code"] == "not_of_segment"]
    assert told["segment"] == row["segment"]
    assert told["columns"] == column
    assert column in told["message"]
    (with_it,) = flat(path)
    (without,) = flat(roster(tmp_path, row))
    assert nonzero(with_it) == nonzero(without)


def test_empty_cells_of_other_segments_are_not_warned_of(tmp_path: Path) -> None:
    for statement in answer(roster(tmp_path, *ALL))["statements"]:
        assert "not_of_segment" not in codes(statement)


def test_what_was_given_for_all_rows_is_not_warned_of(tmp_path: Path) -> None:
    data = answer(roster(tmp_path, *ALL), "--risk-group", "II", "--fact", "transport=yes")
    assert data["errors"] == []
    for statement in data["statements"]:
        assert "not_of_segment" not in codes(statement)


# -- choices --------------------------------------------------------------------------------------


def test_an_income_between_two_bands_goes_by_the_choice(tmp_path: Path) -> None:
    # 1,099,001 to 1,099,999 stand in no row of Lampiran II.
    path = roster(tmp_path, RIDER | {"income": "1099500"})
    (lower,) = flat(path, "--choice", "between_bands=lower_band")
    (upper,) = flat(path, "--choice", "between_bands=upper_band")
    assert (lower["jkk_worker"], upper["jkk_worker"]) == ("5000", "6000")
    (default,) = answer(path)["statements"]
    assert default["choices"]["between_bands"] == "lower_band"


def test_the_term_of_a_migrant_goes_by_the_choice(tmp_path: Path) -> None:
    # 189,000 + 11 x 13,500 = 337,500 is more than the amount of 24 months, 332,500.
    path = roster(tmp_path, MIGRANT | {"contract_months": "23", "route": "individual"})
    (longest,) = flat(path)
    (cheapest,) = flat(path, "--choice", "migrant_term=cheapest")
    assert (longest["jkk_jkm_worker"], cheapest["jkk_jkm_worker"]) == ("337500", "332500")


@pytest.mark.parametrize("choice", ["between_bands", "between_bands=middle", "bands=lower_band"])
def test_a_choice_that_is_none_is_refused(choice: str) -> None:
    result = bill(sample("bpu"), "--choice", choice)
    assert result.exit_code == 2
    assert "between_bands=lower_band|upper_band" in result.stderr
    assert result.stdout == ""


# -- forms of output ------------------------------------------------------------------------------


def test_a_workbook_of_every_segment(tmp_path: Path) -> None:
    out = tmp_path / "bills.xlsx"
    result = bill(roster(tmp_path, *ALL, RIDER | {"income": "x", "nik": ""}), "--out", out)
    assert result.exit_code == 1
    book = CalamineWorkbook.from_path(str(out))
    heads, *rows = book.get_sheet_by_name("contributions").to_python()
    assert tuple(heads) == COLUMNS
    found = [dict(zip(heads, row, strict=True)) for row in rows]
    assert [row["segment"] for row in found] == ["PU", "BPU", "JAKON", "JAKON", "PMI", "PBPU"]
    assert found[4]["jkk_jkm_worker"] == 370_000
    assert found[5]["jkn_region"] == 4 * 2_800
    errors = book.get_sheet_by_name("errors").to_python()
    assert errors[1][:3] == [8, "income", "x"]


def test_json_and_csv_agree(tmp_path: Path) -> None:
    path = roster(tmp_path, *ALL)
    for statement, row in zip(answer(path)["statements"], flat(path), strict=True):
        assert {name: str(amount) for name, amount in statement["totals"].items()} == {
            name: row[f"total_{name}"]
            for name in ("worker", "employer", "government", "region", "all")
        }
        owed = [line for line in statement["lines"] if not line["informational"]]
        assert sum(line["amount"] for line in owed) == sum(nonzero(row).values())


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_table_has_the_columns_that_something_stands_in(tmp_path: Path, lang: str) -> None:
    shown = bill(roster(tmp_path, FAMILY), "--lang", lang).stdout
    assert "JKN" in shown
    assert "JKK" not in shown.partition("F-01")[0]
    mixed = bill(roster(tmp_path, *ALL), "--lang", lang).stdout
    assert [row["worker_id"] for row in ALL if row["worker_id"] not in mixed] == []
    assert "BPU" in mixed


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_segment_is_told_in_words(tmp_path: Path, lang: str) -> None:
    shown = bill(roster(tmp_path, *ALL), "--explain", "--lang", lang).stdout
    for article in ("PP 44/2015 Pasal 20", "PP 44/2015 Pasal 54", "Permenaker 4/2023"):
        assert article in shown
    assert "Perpres 64/2020" in shown


# -- personal data --------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_no_personal_fact_leaves_the_roster(tmp_path: Path, form: str) -> None:
    bad = RIDER | {"nik": "9901011705900009", "income": "x", "worker_id": "bad"}
    result = bill(roster(tmp_path, *ALL, bad), "--format", form, "--lang", "en")
    assert result.exit_code == 1
    for personal in (NIK, OTHER_NIK, "9901011705900009", "Rekaan", "1990-05-17"):
        assert personal not in result.output
        assert personal not in result.stderr


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("income", NIK),
        ("funding", NIK),
        ("jobs", NIK),
        ("transport", "17-05-1990"),
        ("income", "1990-05-17"),
        ("birth_date", "17-05-1990"),
        ("nik", "990101170590000"),
        ("registered_on", NIK),
    ],
)
def test_what_looks_personal_is_masked_in_messages(tmp_path: Path, column: str, value: str) -> None:
    result = bill(roster(tmp_path, {**RIDER, column: value}), "--format", "json")
    assert result.exit_code == 1
    (error,) = json.loads(result.stdout)["errors"]
    assert (error["row"], error["column"]) == (2, column)
    assert value not in result.output
    assert value not in result.stderr


# -- one person in several rows -------------------------------------------------------------------

FIRM = EMPLOYEE | {"nik": NIK, "npp": "AA000001"}


def test_a_person_may_stand_in_rows_of_different_segments(tmp_path: Path) -> None:
    # Takes part as a wage earner, without wage, in construction, abroad and in a family.
    rows = [row | {"nik": NIK} for row in (EMPLOYEE, RIDER, LABOURER, MIGRANT)]
    data = answer(roster(tmp_path, *rows))
    assert data["errors"] == []
    assert [one["segment"] for one in data["statements"]] == ["PU", "BPU", "JAKON", "PMI"]


def test_a_wage_earner_may_stand_once_for_each_employer(tmp_path: Path) -> None:
    rows = [FIRM, FIRM | {"npp": "BB000002", "worker_id": "S-02"}]
    data = answer(roster(tmp_path, *rows))
    assert data["errors"] == []
    assert [one["worker_id"] for one in data["statements"]] == ["S-01", "S-02"]


@pytest.mark.parametrize(
    "row",
    [
        FIRM,
        FIRM | {"npp": ""},
        RIDER,
        LABOURER | {"nik": NIK},
        MIGRANT | {"nik": NIK},
    ],
    ids=["PU", "PU without npp", "BPU", "JAKON", "PMI"],
)
def test_a_nik_twice_in_the_same_segment_and_firm_names_the_first_row(
    tmp_path: Path, row: dict[str, str]
) -> None:
    rows = [FAMILY, row, FAMILY | {"worker_id": "F-02"}, row | {"worker_id": "again"}]
    data = answer(roster(tmp_path, *rows), "--lang", "en")
    (error,) = data["errors"]
    assert (error["row"], error["column"]) == (5, "nik")
    assert "row 3" in error["expected"]
    assert NIK not in error["value"]
    assert [one["worker_id"] for one in data["statements"]] == ["F-01", row["worker_id"], "F-02"]


def test_a_nik_twice_among_several_segments_names_the_row_of_its_own(tmp_path: Path) -> None:
    rows = [RIDER, MIGRANT | {"nik": NIK}, FIRM, MIGRANT | {"nik": NIK, "worker_id": "M-02"}]
    data = answer(roster(tmp_path, *rows), "--lang", "en")
    (error,) = data["errors"]
    assert (error["row"], error["column"]) == (5, "nik")
    assert "row 3" in error["expected"]


def test_the_number_of_a_firm_does_not_part_rows_of_other_segments(tmp_path: Path) -> None:
    # A participant without wage has no firm: the column says nothing of such a row.
    rows = [RIDER | {"npp": "AA000001"}, RIDER | {"npp": "BB000002", "worker_id": "B-02"}]
    data = answer(roster(tmp_path, *rows))
    assert [(error["row"], error["column"]) for error in data["errors"]] == [(3, "nik")]


# -- who pays JHT of a participant ----------------------------------------------------------------

ON_A_BUDGET = RIDER | {"income": "1000000", "funding": "APBD", "programmes": "JHT"}


@pytest.mark.parametrize(
    ("funding", "jht_funding", "amounts"),
    [
        # A budget bears the whole: the half of PP 50/2025 is for those who pay for themselves.
        ("APBD", "own", {"jkk_region": 10_000, "jkm_region": 6_800, "jht_worker": 20_000}),
        ("APBD", "APBD", {"jkk_region": 10_000, "jkm_region": 6_800, "jht_region": 20_000}),
        ("APBD", "APBN", {"jkk_region": 10_000, "jkm_region": 6_800, "jht_government": 20_000}),
        ("APBN", "own", {"jkk_government": 10_000, "jkm_government": 6_800, "jht_worker": 20_000}),
        ("own", "", {"jkk_worker": 5_000, "jkm_worker": 3_400, "jht_worker": 20_000}),
        ("own", "own", {"jkk_worker": 5_000, "jkm_worker": 3_400, "jht_worker": 20_000}),
        ("own", "APBD", {"jkk_worker": 5_000, "jkm_worker": 3_400, "jht_region": 20_000}),
    ],
)
def test_who_pays_jht(
    tmp_path: Path, funding: str, jht_funding: str, amounts: dict[str, int]
) -> None:
    row = ON_A_BUDGET | {"funding": funding, "jht_funding": jht_funding}
    (shown,) = flat(roster(tmp_path, row))
    assert shown["complete"] == "yes"
    assert nonzero(shown) == amounts


@pytest.mark.parametrize("funding", ["APBD", "APBN"])
@pytest.mark.parametrize("columns", [{}, {"jht_funding": ""}], ids=["no column", "empty cell"])
def test_where_a_budget_pays_jht_is_asked_for(
    tmp_path: Path, funding: str, columns: dict[str, str]
) -> None:
    row = ON_A_BUDGET | {"funding": funding} | columns
    (statement,) = answer(roster(tmp_path, row))["statements"]
    assert not statement["complete"]
    assert missing(statement) == {"jht_funding"}
    (shown,) = flat(roster(tmp_path, row))
    assert (shown["complete"], shown["total_all"]) == ("no", "")
    without = row | {"programmes": ""}
    (none,) = flat(roster(tmp_path, without))
    assert none["complete"] == "yes"
    assert set(nonzero(none).values()) == {10_000, 6_800}


def test_who_pays_jht_may_be_given_for_all_rows(tmp_path: Path) -> None:
    rows = [ON_A_BUDGET, ON_A_BUDGET | {"nik": "", "worker_id": "2", "jht_funding": "own"}]
    path = roster(tmp_path, *reversed(rows))
    own, region = flat(path, "--fact", "jht_funding=APBD")
    assert (own["jht_worker"], region["jht_region"]) == ("20000", "20000")


# -- when something is due ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("month", "amounts"),
    [
        ("2026-02", {}),
        ("2026-03", {"jkk_employer": 346_000, "jkm_employer": 46_000}),
        ("2026-04", {}),
        ("2027-03", {}),
    ],
)
def test_a_project_is_billed_once(tmp_path: Path, month: str, amounts: dict[str, int]) -> None:
    path = roster(tmp_path, PROJECT)
    (row,) = flat(path, month=month)
    assert (row["complete"], nonzero(row)) == ("yes", amounts)
    assert row["total_all"] == str(sum(amounts.values()))
    (statement,) = answer(path, month=month)["statements"]
    assert "presumptions" not in statement["choices"]


def test_a_project_without_its_day_is_taken_to_be_registered_now_and_said_so(
    tmp_path: Path,
) -> None:
    path = roster(tmp_path, PROJECT | {"registered_on": ""})
    (row,) = flat(path, month="2026-04")
    assert nonzero(row) == {"jkk_employer": 346_000, "jkm_employer": 46_000}
    (statement,) = answer(path, month="2026-04")["statements"]
    assert statement["choices"]["presumptions"] == "made"
    (asked,) = answer(path, "--choice", "presumptions=not_made", month="2026-04")["statements"]
    assert not asked["complete"]
    assert missing(asked) == {"registered_on"}


@pytest.mark.parametrize("month", ["2015-07", "2020-01", "2020-06"])
def test_what_a_region_paid_before_july_2020_is_refused(tmp_path: Path, month: str) -> None:
    path = roster(tmp_path, FAMILY | {"worker_id": "own"}, FAMILY | {"funding": "APBD"})
    data = answer(path, "--lang", "en", month=month)
    (error,) = data["errors"]
    assert (error["row"], error["column"], error["value"]) == (3, "funding", "APBD")
    assert "2020-07-01" in error["expected"]
    assert [one["worker_id"] for one in data["statements"]] == ["own"]


@pytest.mark.parametrize(
    ("month", "amounts"),
    [
        # Perpres 64/2020, PMK 78/2020 Pasal 4: 25,500 and 16,500; since 2021 35,000, 4,200, 2,800.
        ("2020-07", {"jkn_region": 102_000, "jkn_government": 66_000}),
        ("2026-03", {"jkn_region": 151_200, "jkn_government": 16_800}),
    ],
)
def test_what_a_region_pays_since_july_2020(
    tmp_path: Path, month: str, amounts: dict[str, int]
) -> None:
    (row,) = flat(roster(tmp_path, FAMILY | {"funding": "APBD"}), month=month)
    assert nonzero(row) == amounts


ABROAD = MIGRANT | {
    "jht": "50000",
    "registered_on": "2026-02-20",
    "departs_on": "2026-04-01",
    "returns_on": "2026-06-20",
}


@pytest.mark.parametrize(
    ("month", "jht"),
    [
        ("2026-01", 0),
        ("2026-02", 50_000),
        ("2026-03", 50_000),
        ("2026-06", 50_000),
        ("2026-07", 0),
        ("2027-03", 0),
    ],
)
def test_jht_of_a_migrant_is_due_between_registration_and_return(
    tmp_path: Path, month: str, jht: int
) -> None:
    (row,) = flat(roster(tmp_path, ABROAD), month=month)
    assert row["complete"] == "yes"
    assert nonzero(row).get("jht_worker", 0) == jht
    assert nonzero(row).get("jkk_jkm_worker", 0) == (370_000 if month == "2026-03" else 0)


def test_jht_of_a_migrant_without_days_runs_from_the_payment(tmp_path: Path) -> None:
    path = roster(tmp_path, ABROAD | {"registered_on": "", "returns_on": ""})
    found = {
        month: nonzero(flat(path, month=month)[0]).get("jht_worker", 0)
        for month in ("2026-02", "2026-03", "2027-03")
    }
    assert found == {"2026-02": 0, "2026-03": 50_000, "2027-03": 50_000}
