"""Parquet in, Parquet out: what is written, what is told, and everything that is refused."""

from __future__ import annotations

import builtins
import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from perlindungan import Month, frames
from perlindungan.cli.app import app
from perlindungan.cli.frame_run import FrameRun, read_given
from perlindungan.facts import (
    EmployerSize,
    FactError,
    InputError,
    Payer,
    Programme,
    RiskGroup,
    Segment,
)
from perlindungan.programmes import NATIONAL

pl = pytest.importorskip("polars")
pytest.importorskip("narwhals")

GOOD: dict[str, Any] = {
    "wage": 10_000_000,
    "wage_period": "month",
    "risk_group": "I",
    "employer_size": "large",
    "region": "31.74",
    "birth_date": date(1990, 5, 17),
    "citizenship": "ID",
    "started_on": date(2014, 1, 6),
    "programmes": "",
    "household_size": 1,
    "month": "2026-03",
}
TOTALS = {"total_worker": 400_000, "total_employer": 1_024_000, "total_government": 11_000}


def run(*arguments: object) -> Result:
    """Run the command; whatever the input, it never breaks."""
    result = CliRunner().invoke(
        app, ["frame", *(str(argument) for argument in arguments)], env={"COLUMNS": "250"}
    )
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def parquet(path: Path, *changes: dict[str, Any], drop: tuple[str, ...] = ()) -> Path:
    rows = [GOOD | change for change in changes or ({},)]
    pl.DataFrame(rows).drop(drop).write_parquet(path)
    return path


def pay(source: Path, out: Path, *arguments: object) -> Result:
    return run(source, out, "--month-column", "month", "--segment", "PU", *arguments)


def table(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pl.read_parquet(path).to_dicts()
    return found


def told(result: Result) -> dict[str, str]:
    """Return the figures that stand at the end, by what stands before them."""
    rows = [line.strip("│").split("│") for line in result.stdout.splitlines() if "│" in line]
    return {name.strip(): figure.strip() for name, figure in rows}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return parquet(tmp_path / "in.parquet")


# -- what is written ------------------------------------------------------------------------------


def test_the_columns_are_those_of_the_library(tmp_path: Path) -> None:
    source = parquet(tmp_path / "in.parquet", {}, {"wage": None}, {"risk_group": "VI"})
    pay(source, tmp_path / "out.parquet")
    expected = frames.contributions(
        pl.read_parquet(source), month_column="month", segment=Segment.PU
    )
    assert pl.read_parquet(tmp_path / "out.parquet").equals(expected)


def test_a_good_file_ends_with_its_totals(source: Path, tmp_path: Path) -> None:
    result = pay(source, tmp_path / "out.parquet", "--lang", "en")
    assert (result.exit_code, result.stderr) == (0, "")
    assert told(result) == {
        "rows": "1",
        "rows that lack a fact": "0",
        "rows that cannot be computed": "0",
        "Total employer": "Rp1,024,000",
        "Total worker": "Rp400,000",
        "Total central government": "Rp11,000",
    }
    assert "Rp1.024.000" in pay(source, tmp_path / "out.parquet").stdout


def test_a_row_that_lacks_a_fact_is_told_and_is_no_error(tmp_path: Path) -> None:
    source = parquet(tmp_path / "in.parquet", {}, {"wage": None}, {"birth_date": None})
    result = pay(source, tmp_path / "out.parquet", "--lang", "en")
    assert result.exit_code == 0
    found = told(result)
    assert (found["rows"], found["rows that lack a fact"]) == ("3", "2")
    assert found["Total worker"].startswith("≥ ")
    assert (found["wage:missing"], found["birth_date:missing"]) == ("1", "1")


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"risk_group": "VI"}, "risk_group:one_of"),
        ({"wage": -1}, "wage:rupiah_range"),
        ({"month": "2026-13"}, "month:month"),
        ({"month": None}, "month:missing"),
        ({"month": "2015-06"}, "month:not_in_force"),
    ],
)
def test_a_row_that_cannot_be_computed_is_kept_and_is_an_error(
    tmp_path: Path, change: dict[str, Any], error: str
) -> None:
    source = parquet(tmp_path / "in.parquet", {}, change, {})
    result = pay(source, tmp_path / "out.parquet", "--lang", "en")
    assert result.exit_code == 1
    assert told(result)["rows that cannot be computed"] == "1"
    assert told(result)[error] == "1"
    assert [row["error"] for row in table(tmp_path / "out.parquet")] == [None, error, None]


def test_rows_without_a_segment_are_errors(tmp_path: Path) -> None:
    source = tmp_path / "in.parquet"
    pl.DataFrame([GOOD | {"segment": name} for name in ("PU", None)]).write_parquet(source)
    result = run(source, tmp_path / "out.parquet", "--month", "2026-03", "--lang", "en")
    assert result.exit_code == 1
    assert told(result)["segment:missing"] == "1"


def test_one_month_for_every_row(tmp_path: Path) -> None:
    source = parquet(tmp_path / "in.parquet", drop=("month",))
    run(source, tmp_path / "out.parquet", "--month", "2026-02", "--segment", "PU")
    (row,) = table(tmp_path / "out.parquet")
    assert row["jp_worker"] == 100_000
    assert {name: row[name] for name in TOTALS} == TOTALS


def test_facts_that_hold_for_every_row_and_columns_of_another_name(tmp_path: Path) -> None:
    without = ("household_size", "birth_date", "risk_group", "wage")
    source = tmp_path / "in.parquet"
    frame = pl.DataFrame([GOOD]).drop(without).with_columns(gaji=pl.lit(10_000_000))
    frame.write_parquet(source)
    facts = ("household_size=1", "birth_date=1990-05-17", "risk_group=I", "programmes=JHT;JP")
    given = [part for fact in facts for part in ("--given", fact)]
    result = pay(source, tmp_path / "out.parquet", *given, "--column", "wage=gaji")
    assert result.exit_code == 0
    (row,) = table(tmp_path / "out.parquet")
    assert {name: row[name] for name in TOTALS} == TOTALS


def test_a_choice_of_the_law_counts(tmp_path: Path) -> None:
    source = parquet(tmp_path / "in.parquet", {"wage_paid": 1_000_000})
    pay(source, tmp_path / "out.parquet", "--choice", "part_month_jp=wage_paid")
    assert table(tmp_path / "out.parquet")[0]["jp_worker"] == 10_000


def test_a_projection_is_asked_for(tmp_path: Path) -> None:
    source = parquet(tmp_path / "in.parquet", {"month": "2027-03"})
    assert pay(source, tmp_path / "out.parquet").exit_code == 1
    assert pay(source, tmp_path / "out.parquet", "--project").exit_code == 0


# -- several files --------------------------------------------------------------------------------


def test_a_folder_and_a_pattern_are_read_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "parts"
    folder.mkdir()
    for number in (2, 1):
        parquet(folder / f"part-{number}.parquet", {"wage": number * 10**6})
    (folder / "_SUCCESS").touch()
    (folder / ".part-1.parquet.crc").write_text("0")
    for source in (folder, folder / "part-*.parquet"):
        result = pay(source, tmp_path / "out.parquet", "--lang", "en")
        assert told(result)["rows"] == "2"
        assert [row["wage"] for row in table(tmp_path / "out.parquet")] == [10**6, 2 * 10**6]


def test_folders_may_hold_the_month_in_their_names(tmp_path: Path) -> None:
    for month in ("2026-02", "2026-03"):
        folder = tmp_path / "parts" / f"month={month}"
        folder.mkdir(parents=True)
        parquet(folder / "part.parquet", {"wage": 20_000_000}, drop=("month",))
    pay(tmp_path / "parts", tmp_path / "out.parquet")
    found = [(row["month"], row["jp_worker"]) for row in table(tmp_path / "out.parquet")]
    assert found == [("2026-02", 105_474), ("2026-03", 110_863)]


# -- what is refused ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["none.parquet", "none-*.parquet", "empty"])
def test_a_file_that_is_not_there(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    result = pay(tmp_path / name, tmp_path / "out.parquet", "--lang", "en")
    assert result.exit_code == 1
    assert name in result.stderr
    assert "a Parquet file that is there" in result.stderr
    assert not (tmp_path / "out.parquet").exists()


@pytest.mark.parametrize("content", [b"", b"wage,risk_group\n1,I\n", b"PAR1" * 10])
def test_a_file_that_is_not_parquet(tmp_path: Path, content: bytes) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    source.write_bytes(content)
    result = pay(source, out, "--lang", "en")
    assert result.exit_code == 1
    assert "Parquet files that are whole" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["in.parquet"]


@pytest.mark.parametrize(
    ("change", "arguments", "column", "expected"),
    [
        ({"wage": 1.5}, ("--lang", "en"), "wage", "a column of whole numbers"),
        ({"wage": "1"}, (), "wage", "kolom bilangan bulat"),
        ({"birth_date": "1990-05-17"}, ("--lang", "en"), "birth_date", "a column of days"),
        ({"error": "x"}, ("--lang", "en"), "error", "a name that no column has"),
        ({}, ("--lang", "en", "--column", "wage=gaji"), "wage", "a column of the frame"),
        ({}, ("--lang", "en", "--column", "gaji=wage"), "gaji", "one of"),
    ],
)
def test_a_column_that_cannot_be_taken(
    tmp_path: Path, change: dict[str, Any], arguments: tuple[str, ...], column: str, expected: str
) -> None:
    source = parquet(tmp_path / "in.parquet", change)
    result = pay(source, tmp_path / "out.parquet", *arguments)
    assert result.exit_code == 1
    assert column in result.stderr
    assert expected in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["in.parquet"]


def test_a_segment_is_needed(source: Path, tmp_path: Path) -> None:
    result = run(source, tmp_path / "out.parquet", "--month", "2026-03", "--lang", "en")
    assert result.exit_code == 1
    assert "segment, or a column segment" in result.stderr


def test_a_run_that_fails_midway_leaves_what_was_there(tmp_path: Path) -> None:
    folder, out = tmp_path / "parts", tmp_path / "out.parquet"
    folder.mkdir()
    parquet(folder / "1.parquet")
    pl.DataFrame([GOOD | {"wage": "1"}]).write_parquet(folder / "2.parquet")
    out.write_text("before")
    result = pay(folder, out, "--lang", "en")
    assert result.exit_code == 1
    assert "wage" in result.stderr
    assert out.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.parquet", "parts"]


def test_what_is_read_is_never_written_over(source: Path, tmp_path: Path) -> None:
    before = source.read_bytes()
    (tmp_path / "link.parquet").symlink_to(source)
    for one, out in (
        (source, source),
        (source, tmp_path / "link.parquet"),
        (tmp_path, tmp_path / "new.parquet"),
        (tmp_path / "*.parquet", source),
    ):
        result = pay(one, out)
        assert result.exit_code == 2
        assert "among what is read" in result.stderr
    assert source.read_bytes() == before


def test_a_folder_that_is_not_there_is_told(source: Path, tmp_path: Path) -> None:
    assert pay(source, tmp_path / "none" / "out.parquet").exit_code == 2
    assert pay(source, tmp_path).exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), "--month, --month-column: give one of them"),
        (("--month", "2026-03", "--month-column", "month"), "give one of them"),
        (("--month", "March"), "--month"),
        (("--month", "2026-03", "--given", "wages=1"), "--given wages=1: one of"),
        (("--month", "2026-03", "--given", "wage"), "--given wage=: a value"),
        (("--month", "2026-03", "--given", "wage="), "--given wage=: a value"),
        (("--month", "2026-03", "--given", "wage=1.000.000"), "whole rupiah"),
        (("--month", "2026-03", "--given", "wage=1000000|2000000"), "one amount"),
        (("--month", "2026-03", "--given", "risk_group=VI"), "one of I, II"),
        (("--month", "2026-03", "--given", "birth_date=17-05-1990"), "birth_date=**********"),
        (("--month", "2026-03", "--column", "wage"), "--column wage: give FACT=COLUMN"),
        (("--month", "2026-03", "--choice", "x=y"), "--choice x=y"),
    ],
)
def test_a_wrong_command(
    source: Path, tmp_path: Path, arguments: tuple[str, ...], expected: str
) -> None:
    result = run(source, tmp_path / "out.parquet", "--lang", "en", *arguments)
    assert result.exit_code == 2
    assert expected in result.stderr
    assert "1990" not in result.stderr
    assert not (tmp_path / "out.parquet").exists()


@pytest.mark.parametrize("missing", ["polars", "narwhals"])
def test_the_extra_is_named_where_it_is_missing(
    source: Path, tmp_path: Path, missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_ever = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name.partition(".")[0] == missing:
            raise ImportError(name)
        return as_ever(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    result = pay(source, tmp_path / "out.parquet")
    assert result.exit_code == 1
    assert "perlindungan[frames]" in result.stderr


# -- parts ----------------------------------------------------------------------------------------


def test_facts_are_read_as_a_roster_has_them() -> None:
    pairs = ("wage=5000000", "wage_period=piece_weather", "risk_group=II", "employer_size=micro")
    more = ("birth_date=1990-01-01", "paid_until=2026-02", "programmes=JHT JP", "active=yes")
    assert read_given((*pairs, *more)) == {
        "wage": 5_000_000,
        "wage_period": "piece_weather",
        "risk_group": RiskGroup.II,
        "employer_size": EmployerSize.MICRO,
        "birth_date": date(1990, 1, 1),
        "paid_until": Month(2026, 2),
        "programmes": frozenset({Programme.JHT, Programme.JP}),
        "active": True,
    }
    with pytest.raises(FactError, match="one amount"):
        read_given(["wage=5000000|6000000"])
    with pytest.raises(InputError):
        read_given(["name=Sri"])


def made(source: Path, out: Path, console: Console) -> Any:
    asked = FrameRun(
        source=source,
        month=None,
        month_column="month",
        segment=Segment.PU,
        given={},
        columns={},
        law=NATIONAL,
    )
    return asked.write(out, console)


def test_sums_beyond_64_bits_are_exact(tmp_path: Path) -> None:
    # 42.4 million million rupiah of an employer in each row.
    source, rows = tmp_path / "in.parquet", 250_000
    thousand = pl.DataFrame([GOOD | {"wage": 10**15}] * 1_000)
    pl.concat([thousand] * (rows // 1_000)).write_parquet(source)
    out = tmp_path / "out.parquet"
    counted = made(source, out, Console(file=io.StringIO()))
    (row,) = pl.scan_parquet(out).head(1).collect().to_dicts()
    assert counted.rows == rows
    assert counted.totals[Payer.EMPLOYER] == rows * row["total_employer"]
    assert counted.totals[Payer.EMPLOYER] > 2**63
    assert counted.open_payers == frozenset()


def test_progress_is_for_terminals_alone(source: Path, tmp_path: Path) -> None:
    quiet, terminal = io.StringIO(), io.StringIO()
    plain, shown = tmp_path / "plain.parquet", tmp_path / "shown.parquet"
    made(source, plain, Console(file=quiet))
    made(source, shown, Console(file=terminal, force_terminal=True))
    assert quiet.getvalue() == ""
    assert "100%" in terminal.getvalue()
    assert table(plain) == table(shown)


def test_an_empty_file_gives_an_empty_one(tmp_path: Path) -> None:
    source = tmp_path / "in.parquet"
    pl.DataFrame([GOOD]).clear().write_parquet(source)
    result = pay(source, tmp_path / "out.parquet", "--lang", "en")
    assert result.exit_code == 0
    assert told(result)["rows"] == "0"
    assert table(tmp_path / "out.parquet") == []
