"""``regional list`` and ``regional show``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.regional.clerk import book, data, run, table

KALTIM = "id-64-pergub-19-2023"


@pytest.mark.parametrize(
    ("lang", "told"), [("id", "Pergub Kalimantan Timur 19/2023"), ("en", "East Kalimantan")]
)
def test_the_list_names_every_policy_in_both_languages(lang: str, told: str) -> None:
    shown = run("list", "--lang", lang)
    assert shown.exit_code == 0
    assert KALTIM in shown.stdout
    assert told in shown.stdout


def test_the_list_of_a_place_has_those_that_hold_there() -> None:
    rows = json.loads(run("list", "--region", "64.72", "--format", "json").stdout)
    (policies,) = rows.values()
    ids = {row["policy"] for row in policies}
    assert {KALTIM, "id-6472-pekerja-rentan"} <= ids
    assert "id-9671-perwali-4-2021" not in ids


def test_the_list_of_a_day_has_those_in_force() -> None:
    before, after = (
        run("list", "--region", "64", "--on", day).stdout for day in ("2023-06-12", "2023-06-13")
    )
    assert [KALTIM in before, KALTIM in after] == [False, True]


def test_the_list_is_written_in_every_form(tmp_path: Path) -> None:
    for suffix in ("csv", "json", "xlsx", "txt"):
        assert run("list", "--out", tmp_path / f"a.{suffix}").exit_code == 0
    ids = [row["id"] for row in table(tmp_path / "a.csv")]
    assert KALTIM in ids
    (in_json,) = data(tmp_path / "a.json").values()
    assert [row["policy"] for row in in_json] == ids
    (sheet,) = book(tmp_path / "a.xlsx").values()
    assert [row[0] for row in sheet[1:]] == ids
    assert KALTIM in (tmp_path / "a.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--region", "Samarinda"], "region=Samarinda"),
        (["--region", "99"], "region=99"),
        (["--on", "6/4/2026"], "--on"),
        (["--format", "xlsx"], "--out FILE.xlsx"),
        (["--out", "nowhere/a.csv"], "nowhere"),
        (["--out", "a.pdf"], "--format"),
        (["--lang", "jv"], "--lang"),
    ],
)
def test_what_the_list_refuses(arguments: list[str], told: str) -> None:
    refused = run("list", *arguments)
    assert refused.exit_code == 2
    assert told in refused.output
    assert refused.stdout == ""


@pytest.mark.parametrize(
    ("lang", "told"),
    [("id", "Belum diketahui; ditetapkan pengguna"), ("en", "Not known; set by the user")],
)
def test_a_policy_is_shown_with_what_is_known_and_what_is_to_be_set(lang: str, told: str) -> None:
    shown = run("show", KALTIM, "--lang", lang)
    assert shown.exit_code == 0
    (unset,) = [line for line in shown.stdout.splitlines() if told in line]
    for point in ("groups", "age", "residence", "months", "quota", "priority"):
        assert f"`{point}`" in unset
    assert "niaga.asia" in shown.stdout


def test_a_policy_is_shown_as_it_holds_on_a_day() -> None:
    before, after = (
        run("show", KALTIM, "--on", day).stdout for day in ("2025-10-22", "2026-04-06")
    )
    assert ["DTKS" in before, "DTKS" in after] == [False, True]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [(["id-64-pergub-1-1901"], KALTIM), ([KALTIM, "--on", "today"], "--on"), ([], "policy")],
)
def test_what_show_refuses(arguments: list[str], told: str) -> None:
    refused = run("show", *arguments)
    assert refused.exit_code == 2
    assert told.casefold() in refused.output.casefold()


@pytest.mark.parametrize(
    "command", ["list", "show", "verify", "determine", "fund", "renew", "report"]
)
def test_every_command_tells_how_it_is_used(command: str) -> None:
    assert run(command, "--help").exit_code == 0
