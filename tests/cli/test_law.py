"""The law on the terminal: one parameter, all of them, reliefs, and the register."""

from __future__ import annotations

import re

import pytest
from typer.testing import CliRunner, Result

from perlindungan import NATIONAL
from perlindungan.cli.app import app
from perlindungan.law.registry import REGULATIONS


def run(*arguments: str) -> Result:
    """Run a command on a wide terminal; whatever the input, it never breaks."""
    result = CliRunner().invoke(app, list(arguments), env={"COLUMNS": "400"})
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.mark.parametrize("path", ["JP.ceiling", "jp.ceiling", "Jp.Ceiling"])
def test_a_parameter_through_time_with_its_sources(path: str) -> None:
    result = run("law", path)
    assert result.exit_code == 0
    for entry in NATIONAL.jp.ceiling.entries:
        assert entry.since.isoformat() in result.stdout
        assert f"{entry.value:,}".replace(",", ".") in result.stdout
    assert "B/1226/022026" in result.stdout
    assert "2027-03-01" in result.stdout
    assert "keterangan resmi" in result.stdout


def test_in_english() -> None:
    told = run("law", "JP.ceiling", "--lang", "en").stdout
    assert "Wage ceiling for JP contributions" in told
    assert "11,086,300" in told
    assert "official statement" in told


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ("2026-02-28", "10.547.400"),
        ("2026-03-01", "11.086.300"),
        ("2015-07-01", "7.000.000"),
        ("2020-02-29", "8.512.400"),
    ],
)
def test_only_the_value_of_a_day(day: str, value: str) -> None:
    result = run("law", "JP.ceiling", "--on", day)
    assert result.exit_code == 0
    amounts = set(re.findall(r"\d{1,3}(?:\.\d{3}){2}", result.stdout))
    assert amounts == {value}


@pytest.mark.parametrize(
    ("day", "told"),
    [("2015-06-30", "2015-07-01"), ("2027-03-01", "not yet published"), ("2026-3-1", "YYYY-MM-DD")],
)
def test_a_day_without_a_value_is_refused(day: str, told: str) -> None:
    result = run("law", "JP.ceiling", "--on", day)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


@pytest.mark.parametrize("path", ["JP.roof", "nothing", "JP.ceiling.x", "JKK.rate.VI", "", "."])
def test_an_unknown_parameter_is_refused_with_those_that_there_are(path: str) -> None:
    result = run("law", path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "jp.ceiling" in result.stderr


@pytest.mark.parametrize(
    "path", ["JP", "name", "choices", "contributions", "JP.contributions", "timelines", "jp._x"]
)
def test_what_is_no_parameter_is_refused_too(path: str) -> None:
    result = run("law", path)
    assert result.exit_code == 2
    assert result.stdout == ""


def test_all_parameters_are_listed() -> None:
    result = run("law")
    assert result.exit_code == 0
    assert len(NATIONAL.timelines()) > 30
    for path, timeline in NATIONAL.timelines().items():
        assert path in result.stdout
        assert timeline.title_id in result.stdout


def test_rates_by_kind_are_shown_one_after_the_other() -> None:
    result = run("law", "JKK.rate")
    assert result.exit_code == 0
    for shown in ("0,24%", "0,54%", "0,89%", "1,27%", "1,74%"):
        assert shown in result.stdout
    for letter in "abcde":
        assert f"PP 44/2015 Pasal 16 ayat (1) huruf {letter}" in result.stdout
    one = run("law", "JKK.rate.V").stdout
    assert "1,74%" in one
    assert "0,24%" not in one


@pytest.mark.parametrize("path", sorted(NATIONAL.timelines()))
def test_every_parameter_can_be_shown(path: str) -> None:
    for lang in ("id", "en"):
        result = run("law", path, "--lang", lang)
        assert result.exit_code == 0
        assert path in result.stdout
        assert " object at 0x" not in result.stdout
        assert "Check(" not in result.stdout


def test_reliefs_are_shown_with_months_and_conditions() -> None:
    told = run("law", "reliefs", "--lang", "en").stdout
    spans = [(relief.id, relief.months) for relief in NATIONAL.reliefs]
    spans += [(deferral.id, deferral.months) for deferral in NATIONAL.deferrals]
    assert len(spans) == 8
    for name, months in spans:
        assert name in told
        assert f"{months.first} - {months.last}" in told
    assert "at least 50 workers registered as active" in told


def test_the_register() -> None:
    result = run("regulations")
    assert result.exit_code == 0
    for key, regulation in REGULATIONS.items():
        assert key in result.stdout
        assert regulation.title in result.stdout
        for day in (regulation.enacted, regulation.in_force):
            assert day is None or day.isoformat() in result.stdout
