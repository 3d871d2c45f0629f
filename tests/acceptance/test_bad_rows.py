"""Cells that must be refused or warned about, through the command line."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from perlindungan.cli.app import app

CASES = json.loads(
    (Path(__file__).parents[1] / "cases" / "bad_rows.json").read_text(encoding="utf-8")
)


def write(case: dict[str, Any], path: Path) -> None:
    if "file_hex" in case:
        path.write_bytes(bytes.fromhex(case["file_hex"]))
        return
    rows = case.get("rows") or [case["row"]]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES])
def test_bad_row(case: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    write(case, path)
    result = CliRunner().invoke(
        app,
        ["contributions", str(path), "--month", case.get("month", "2026-03"), "--format", "json"],
    )
    data = json.loads(result.stdout)
    errors = data["errors"]
    warned = [w for statement in data["statements"] for w in statement["warnings"]]
    assert result.exit_code == (1 if errors else 0)
    expected = case["expected"]
    if expected == "error":
        assert errors
    elif expected == "warning":
        assert not errors
        assert [w for w in warned if w["code"] != "nik_made_up"]
    else:
        assert errors or [w for w in warned if w["code"] != "nik_made_up"]
    if errors and case.get("column"):
        assert errors[0]["column"] == case["column"]
        assert errors[0]["expected"]
        assert errors[0]["row"] >= 2
    if case.get("column") in {"nik", "name", "birth_date"}:
        assert case["value"] not in result.output


def test_a_good_row_beside_a_bad_one_is_computed_unless_strict(tmp_path: Path) -> None:
    case = next(case for case in CASES if case["id"] == "good-row-beside-a-bad-one")
    path, out = tmp_path / "roster.csv", tmp_path / "bill.json"
    write(case, path)
    arguments = ["contributions", str(path), "--month", case["month"], "--out", str(out)]
    lenient = CliRunner().invoke(app, arguments)
    assert lenient.exit_code == 1
    data = json.loads(out.read_text(encoding="utf-8"))
    assert (len(data["statements"]), len(data["errors"])) == (1, 1)
    out.unlink()
    strict = CliRunner().invoke(app, [*arguments, "--strict"])
    assert strict.exit_code == 1
    assert not out.exists()
    assert list(tmp_path.iterdir()) == [path]
