"""``regional fund``: the three questions on candidates and on a log, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.cli.regional.clerk import (
    DAY,
    PRICE,
    Row,
    book,
    data,
    log_of,
    niks,
    people,
    person,
    run,
    settings,
    table,
)

ALL = 3 * 9 * PRICE
"""Three people from April to December."""

PALM_ALONE = '{ names = ["palm_worker"] }'
PALM = tuple(person(number, Pekerjaan="Buruh sawit") for number in (1, 2, 3))


def fund(folder: Path, *arguments: object, rows: tuple[Row, ...] = (), **points: str) -> Any:
    given = ("--settings", settings(folder, **points), "--on", DAY)
    return run("fund", people(folder, *rows), *given, *arguments)


def told(amount: int, lang: str) -> str:
    return f"Rp{amount:,}".replace(",", "." if lang == "id" else ",")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_it_costs_to_cover_all(tmp_path: Path, lang: str) -> None:
    result = fund(tmp_path, "--lang", lang)
    assert result.exit_code == 0
    assert told(ALL, lang) in result.stdout
    assert told(3 * 9 * 10_000, lang) in result.stdout
    assert told(3 * 9 * 6_800, lang) in result.stdout
    assert "64.72 Kota Samarinda" in result.stdout


@pytest.mark.parametrize("lang", ["id", "en"])
def test_whom_money_covers(tmp_path: Path, lang: str) -> None:
    given = ("--purse", f"apbd_province={2 * 9 * PRICE + 20_000}", "--until", "2026-12")
    result = fund(tmp_path, "--lang", lang, *given)
    assert result.exit_code == 0
    for amount in (2 * 9 * PRICE + PRICE, 20_000 - PRICE, 8 * PRICE):
        assert told(amount, lang) in result.stdout
    assert {"id": "APBD provinsi", "en": "budget of the province"}[lang] in result.stdout
    assert "apbd_province" not in result.stdout


@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_each_party_pays(tmp_path: Path, lang: str) -> None:
    given = ("--share", "64=1/3", "--share", "64.72=2/3")
    result = fund(tmp_path, "--lang", lang, *given)
    assert result.exit_code == 0
    assert told(ALL // 3, lang) in result.stdout
    assert told(ALL - ALL // 3, lang) in result.stdout
    assert "Kalimantan Timur" in result.stdout


def test_a_log_costs_what_its_candidates_cost(tmp_path: Path) -> None:
    listed, given, log = log_of(tmp_path)
    by_list, by_log = tmp_path / "a.csv", tmp_path / "b.csv"
    for source, out in ((listed, by_list), (log, by_log)):
        done = run("fund", source, "--settings", given, "--on", DAY, "--out", out)
        assert done.exit_code == 0
    assert table(by_list) == table(by_log)
    assert sum(int(row["rupiah"]) for row in table(by_log)) == ALL


def test_everyone_are_those_who_were_accepted(tmp_path: Path) -> None:
    assert told(4 * 9 * PRICE, "en") in fund(tmp_path, "--everyone", "--lang", "en").stdout


def test_every_form_adds_up_and_has_the_answers(tmp_path: Path) -> None:
    given = ("--purse", f"apbd_province={9 * PRICE}", "--purse", f"csr={9 * PRICE // 2}")
    for suffix in ("csv", "json", "xlsx", "txt"):
        out = tmp_path / f"a.{suffix}"
        written = fund(tmp_path, *given, "--lang", "en", "--out", out)
        assert written.exit_code == 0
        assert told(ALL, "en") in written.stdout
    spent = 9 * PRICE + 9 * PRICE // 2
    assert sum(int(row["rupiah"]) for row in table(tmp_path / "a.csv")) == spent
    lines, paid, *sums, answers = data(tmp_path / "a.json").values()
    assert sum(row["rupiah"] for row in lines) == spent
    assert [row[-1]["rupiah"] for row in sums] == [spent] * len(sums)
    assert len(paid) == 3
    assert told(ALL, "en") in answers[0]["told"]
    assert len(book(tmp_path / "a.xlsx")) == len(data(tmp_path / "a.json"))
    shown = (tmp_path / "a.txt").read_text(encoding="utf-8")
    assert told(ALL, "en") in shown
    assert told(spent, "en").removeprefix("Rp") in shown


def test_purses_of_one_kind_are_told_apart(tmp_path: Path) -> None:
    given = ("--purse", f"csr={9 * PRICE // 2}", "--purse", f"csr={9 * PRICE}", "--lang", "en")
    shown = fund(tmp_path, *given).stdout
    assert "corporate social responsibility (CSR) 2" in shown


def test_the_act_that_fixes_the_aid_is_named_or_asked_for(tmp_path: Path) -> None:
    purse = ("--purse", f"dbh_sawit={ALL}/{10 * ALL}", "--lang", "en")
    asked = "must be fixed by an act"
    act = ("--act", "dbh_sawit=Perbup 1/2026 (contoh)")
    without = fund(tmp_path, *purse, rows=PALM, groups=PALM_ALONE).stdout
    named = fund(tmp_path, *purse, *act, rows=PALM, groups=PALM_ALONE).stdout
    assert [asked in without, asked in named] == [True, False]


def test_money_for_the_unregistered_pays_whom_the_scheme_found_uninsured(tmp_path: Path) -> None:
    """The scheme leaves out the insured; a list without that column is asked of a register."""
    rows = tuple({k: v for k, v in row.items() if k != "Peserta BPJS TK"} for row in PALM)
    members = niks(tmp_path, "peserta.csv", 9)
    given = ("--purse", f"dbh_sawit={ALL}/{10 * ALL}", "--members", members, "--lang", "en")
    result = fund(tmp_path, *given, rows=rows, groups=PALM_ALONE).stdout
    assert "Of 3 people, 3 are covered" in result
    assert f"{told(ALL, 'en')} is spent" in result
    registered = ("--registered", niks(tmp_path, "terdaftar.csv", 1, 2, 3))
    result = fund(tmp_path, *given, *registered, rows=rows, groups=PALM_ALONE).stdout
    assert "Of 3 people, 0 are covered" in result


@pytest.mark.parametrize("fill", ["people", "months", "whole"])
def test_money_is_spent_in_the_order_that_is_asked_for(tmp_path: Path, fill: str) -> None:
    out = tmp_path / "a.json"
    given = ("--purse", f"apbd_province={10 * PRICE}", "--fill", fill, "--lang", "en")
    assert fund(tmp_path, *given, "--out", out).exit_code == 0
    paid = [sum(bool(row[month]) for month in list(row)[2:]) for row in list(data(out).values())[1]]
    assert paid == {"people": [9, 1, 0], "months": [4, 3, 3], "whole": [9, 0, 0]}[fill]


def test_months_are_those_asked_for_else_those_of_the_scheme(tmp_path: Path) -> None:
    def months(*arguments: str) -> list[str]:
        out = tmp_path / "a.csv"
        assert fund(tmp_path, *arguments, "--lang", "en", "--out", out).exit_code == 0
        return sorted({row["contribution month"] for row in table(out)})

    assert months() == [f"2026-{month:02}" for month in range(4, 13)]
    assert months("--from", "2026-11") == ["2026-11", "2026-12"]
    assert months("--from", "2026-11", "--until", "2027-01")[-1] == "2027-01"
    assert months("--until", "2026-05") == ["2026-04", "2026-05"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--purse", "apbd=1"], "--purse=apbd"),
        (["--purse", "apbd_province"], "KIND=RUPIAH"),
        (["--purse", "apbd_province=1.5"], "KIND=RUPIAH"),
        (["--purse", "apbd_province=-5"], "KIND=RUPIAH"),
        (["--purse", "dbh_sawit=5/x"], "KIND=RUPIAH"),
        (["--act", "dbh_sawit=Perbup 1/2026"], "--act=dbh_sawit"),
        (["--purse", "csr=5", "--act", "dbh_sawit=Perbup"], "one of csr"),
        (["--share", "64"], "NAME=VALUE"),
        (["--share", "64=half"], "--share=64=half"),
        (["--share", "64=1/0"], "--share=64=1/0"),
        (["--share", "64=1/2"], "shares"),
        (["--share", "64=3/2", "--share", "64.72=-1/2"], "shares"),
        (["--from", "2026-12", "--until", "2026-11"], "--until=2026-11"),
        (["--from", "2026"], "--from"),
        (["--until", "soon"], "--until"),
        (["--fill", "luck"], "--fill=luck"),
        (["--on", "now"], "--on"),
        (["--format", "xlsx"], "--out FILE.xlsx"),
        (["--out", "nowhere/a.csv"], "nowhere"),
        (["--registered", "nowhere.csv"], "nowhere.csv"),
    ],
)
def test_options_that_cannot_be_taken(tmp_path: Path, arguments: list[str], told: str) -> None:
    refused = fund(tmp_path, "--lang", "en", *arguments)
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert told in refused.stderr


@pytest.mark.parametrize(
    ("point", "without"),
    [("months", ("months",)), ("benefits", ("preset",)), ("quota", ("preset", "quota"))],
)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_points_that_are_not_set_are_named(
    tmp_path: Path, point: str, without: tuple[str, ...], lang: str
) -> None:
    given = settings(tmp_path, *without, groups='{ names = ["farmer"] }')
    if point == "benefits":
        given = settings(tmp_path, *without, groups='{ names = ["farmer"] }', benefits='"none"')
    refused = run("fund", people(tmp_path), "--settings", given, "--on", DAY, "--lang", lang)
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert point in refused.stderr


def test_a_log_stands_alone_and_must_be_one(tmp_path: Path) -> None:
    listed, given, log = log_of(tmp_path)
    for source, told in (
        ((log, listed), "one log alone"),
        ((listed, log), "one log alone"),
        ((tmp_path / "no.jsonl",), "no.jsonl"),
    ):
        refused = run("fund", *source, "--settings", given, "--on", DAY, "--lang", "en")
        assert refused.exit_code == 2
        assert told in refused.stderr
    log.write_text("{]\n", encoding="utf-8")
    refused = run("fund", log, "--settings", given, "--on", DAY, "--lang", "en")
    assert refused.exit_code == 2


def test_the_file_to_write_is_none_that_is_read(tmp_path: Path) -> None:
    _, given, log = log_of(tmp_path)
    before = log.read_bytes()
    refused = run(*("fund", log, "--settings", given, "--on", DAY, "--format", "csv", "--out", log))
    assert refused.exit_code == 2
    assert log.read_bytes() == before
