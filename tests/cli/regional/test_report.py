"""``regional report``: the meeting's report from the command line, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.cli.regional.clerk import (
    CHANGES,
    DAY,
    EXAMPLES,
    data,
    log_of,
    nik,
    niks,
    run,
    settings,
    write_csv,
)

FIGURES = """
[[denominators]]
id = "labour_force"
title_id = "angkatan kerja (contoh)"
title_en = "labour force (example)"
count = 12
region = "64"
at = "2025-08"
source = { address = "example.org", told = "made up" }

[[targets]]
series = "contoh"
title_id = "Target sendiri (contoh)"
title_en = "Own target (example)"
region = "64"
value = 30
at = "2026-12"
basis = "labour_force"
reason = "SK 1/2026 (contoh)"

[[budget]]
fund = "apbd_province"
month = "2026-04"
planned = 50400
used = 50400

[[claims]]
programme = "JKM"
amount = 42000000
on = 2026-05-20
"""


def renewed(folder: Path) -> Path:
    """Return the log of two months: three people, then two who left and one who came."""
    listed, given, log = log_of(folder)
    changes = write_csv(folder / "perubahan.csv", CHANGES)
    told = run(
        *("renew", log, "--settings", given, "--on", "2026-05-04", "--changes", changes),
        *("--month", "2026-05", "--waiting", listed, "--waiting-on", DAY),
    )
    assert told.exit_code == 0
    return log


def report(folder: Path, *arguments: object, month: str = "2026-05") -> Any:
    given = ("--settings", folder / "settings.toml", "--month", month)
    return run("report", folder / "daftar.jsonl", *given, *arguments)


def figures(folder: Path, text: str = FIGURES) -> Path:
    path = folder / "angka.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("id", ("Laporan pemantauan", "Mei 2026", "16,67%", "Rp50.400", "Rp42.000.000")),
        ("en", ("May 2026", "16.67%", "Rp50,400", "Rp42,000,000", "labour force")),
    ],
)
@pytest.mark.parametrize("suffix", ["md", "html"])
def test_the_report_tells_counts_money_and_claims(
    tmp_path: Path, lang: str, told: tuple[str, ...], suffix: str
) -> None:
    renewed(tmp_path)
    out = tmp_path / f"rapat.{suffix}"
    made = report(tmp_path, "--figures", figures(tmp_path), "--out", out, "--lang", lang)
    assert made.exit_code == 0
    text = out.read_text(encoding="utf-8")
    assert [one for one in told if one not in text] == []


def test_charts_are_drawn_or_left_out(tmp_path: Path) -> None:
    renewed(tmp_path)
    given = ("--figures", figures(tmp_path), "--out", tmp_path / "rapat.html")
    drawn = []
    for option in ("--charts", "--no-charts"):
        assert report(tmp_path, *given, option).exit_code == 0
        drawn.append("<svg" in (tmp_path / "rapat.html").read_text(encoding="utf-8"))
    assert drawn == [True, False]


def test_the_same_report_twice_is_the_same_file(tmp_path: Path) -> None:
    renewed(tmp_path)
    files = []
    for name in ("a.html", "b.html"):
        report(tmp_path, "--figures", figures(tmp_path), "--out", tmp_path / name)
        files.append((tmp_path / name).read_bytes())
    assert files[0] == files[1]


def test_an_earlier_month_is_told_as_it_was(tmp_path: Path) -> None:
    renewed(tmp_path)
    out = tmp_path / "rapat.md"
    given = ("--figures", figures(tmp_path), "--out", out, "--lang", "en")
    report(tmp_path, *given, month="2026-04")
    before = out.read_text(encoding="utf-8")
    assert "25.00%" in before
    assert "May 2026" not in before


def test_who_waits_is_who_still_waits(tmp_path: Path) -> None:
    """The fourth waited in April and joined in May."""
    renewed(tmp_path)
    out = tmp_path / "rapat.md"
    given = ("--candidates", tmp_path / "calon.csv", "--on", DAY, "--out", out, "--lang", "id")
    waiting = []
    for month in ("2026-04", "2026-05"):
        assert report(tmp_path, *given, month=month).exit_code == 0
        (line,) = [
            line
            for line in out.read_text(encoding="utf-8").splitlines()
            if line.startswith("| Daftar tunggu")
        ]
        waiting.append(line)
    assert ["1 orang" in waiting[0], "0 orang" in waiting[1]] == [True, True]


def test_the_quality_of_the_candidates_is_told(tmp_path: Path) -> None:
    renewed(tmp_path)
    out = tmp_path / "rapat.md"
    register = niks(tmp_path, "peserta.csv", 2)
    given = ("--candidates", tmp_path / "calon.csv", "--on", DAY, "--members", register)
    assert report(tmp_path, *given, "--out", out, "--lang", "en").exit_code == 0
    told = out.read_text(encoding="utf-8")
    assert "7" in told
    assert "duplicate" in told.casefold()


@pytest.mark.parametrize(("lang", "told"), [("id", "| baris | 1 |"), ("en", "| row | 1 |")])
def test_a_row_whose_cells_have_shifted_is_counted(tmp_path: Path, lang: str, told: str) -> None:
    listed, _, _ = log_of(tmp_path)
    lines = listed.read_text(encoding="utf-8").splitlines()
    listed.write_text("\n".join([*lines[:-1], f"{lines[-1]},x"]), encoding="utf-8")
    out = tmp_path / "rapat.md"
    given = ("--candidates", listed, "--on", DAY, "--out", out, "--lang", lang)
    assert report(tmp_path, *given).exit_code == 0
    assert told in out.read_text(encoding="utf-8")


def test_the_report_of_a_city_counts_the_city_alone(tmp_path: Path) -> None:
    renewed(tmp_path)
    out = tmp_path / "rapat.md"
    assert report(tmp_path, "--region", "64.72", "--out", out).exit_code == 0
    assert "Samarinda" in out.read_text(encoding="utf-8").splitlines()[0]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--out", "a.pdf"], "a name that ends in .md"),
        (["--out", "nowhere/a.md"], "nowhere"),
        (["--out", "a.md", "--candidates", "calon.csv"], "--candidates, --on"),
        (["--out", "a.md", "--on", DAY], "--candidates, --on"),
        (["--out", "a.md", "--region", "Samarinda"], "Samarinda"),
        (["--out", "a.md", "--figures", "nowhere.toml"], "nowhere.toml"),
        ([], "--out"),
    ],
)
def test_options_that_cannot_be_taken(tmp_path: Path, arguments: list[str], told: str) -> None:
    log_of(tmp_path)
    refused = report(tmp_path, "--lang", "en", *arguments)
    assert refused.exit_code == 2
    assert told in refused.stderr
    assert not Path("a.md").exists()


@pytest.mark.parametrize(
    ("month", "told"), [("2026-03", "2026-03"), ("soon", "--month"), ("2026-13", "--month")]
)
def test_a_month_without_a_list_is_refused(tmp_path: Path, month: str, told: str) -> None:
    log_of(tmp_path)
    refused = report(tmp_path, "--out", tmp_path / "a.md", "--lang", "en", month=month)
    assert refused.exit_code == 2
    assert told in refused.stderr
    assert not (tmp_path / "a.md").exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[denominators", "TOML"),
        ("[[money]]\na = 1", "money"),
        ("budget = 3", "budget"),
        ("budget = [3]", "budget.1"),
        ("[[budget]]\nmonth = '2026-04'\nplanned = 1", "budget.1.fund"),
        ("[[budget]]\nfund = 'csr'\nmonth = 'April'\nplanned = 1", "budget.1.month"),
        ("[[budget]]\nfund = 'csr'\nmonth = '2026-04'\nplanned = 'much'", "budget.1.planned"),
        ("[[budget]]\nfund = 'csr'\nmonth = '2026-04'\nplan = 1", "budget.1.plan"),
        ("[[claims]]\nprogramme = 'XXX'\namount = 1\non = 2026-05-20", "claims.1.programme"),
        ("targets = [3]", "targets.1"),
    ],
)
def test_figures_that_cannot_be_taken(tmp_path: Path, text: str, told: str) -> None:
    log_of(tmp_path)
    given = ("--figures", figures(tmp_path, text), "--out", tmp_path / "a.md")
    refused = report(tmp_path, *given, "--lang", "en")
    assert refused.exit_code == 2
    assert told in refused.stderr
    assert not (tmp_path / "a.md").exists()


def test_the_file_to_write_is_none_that_is_read(tmp_path: Path) -> None:
    _, _, log = log_of(tmp_path)
    before = log.read_bytes()
    for path in (log, figures(tmp_path), tmp_path / "settings.toml"):
        refused = report(tmp_path, "--figures", figures(tmp_path), "--out", path)
        assert refused.exit_code == 2
    assert log.read_bytes() == before


def test_the_examples_can_be_walked(tmp_path: Path) -> None:
    """The walk of the documentation, from the list to the report."""
    log, given = tmp_path / "list.jsonl", ("--settings", EXAMPLES / "regional_settings.toml")
    registers = ("--members", EXAMPLES / "regional_members.csv")
    made = run(
        *("determine", EXAMPLES / "regional_candidates.csv", *given, "--on", DAY, *registers),
        *("--month", "2026-04", "--log", log, "--out", tmp_path / "annex.xlsx"),
    )
    assert made.exit_code in {0, 1}
    renewal = run(
        *("renew", log, *given, "--on", "2026-05-04", "--month", "2026-05"),
        *("--changes", EXAMPLES / "regional_changes.csv", "--list", tmp_path / "mei.json"),
    )
    assert renewal.exit_code in {0, 1}
    (members,) = data(tmp_path / "mei.json").values()
    out = tmp_path / "report.html"
    told = run(
        *("report", log, *given, "--month", "2026-05", "--out", out),
        *("--figures", EXAMPLES / "regional_figures.toml"),
    )
    assert told.exit_code == 0
    assert f"{len(members)} orang" in out.read_text(encoding="utf-8")


def test_settings_of_another_preset_tell_what_they_set(tmp_path: Path) -> None:
    renewed(tmp_path)
    settings(tmp_path, quota="{ total = 1 }")
    out = tmp_path / "rapat.md"
    assert report(tmp_path, "--out", out, "--lang", "en").exit_code == 0
    assert nik(1) not in out.read_text(encoding="utf-8")
