"""Published examples, boundaries and conditions, kept as data and run by one runner.

Every case names its source and the day on which it was read. The figures were worked out from the
law notes with exact fractions by somebody who had not read the code.
"""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from perlindungan.cli.roster import open_roster
from perlindungan.contributions import Statement, contributions
from perlindungan.facts import Month
from perlindungan.law import LawError
from perlindungan.programmes import NATIONAL, Law, Part, PartMonth, Presumptions

CASES = Path(__file__).parents[1] / "cases"
FILES = ("published_pu", "boundaries", "conditions")


def cases() -> Iterator[Any]:
    for name in FILES:
        for case in json.loads((CASES / f"{name}.json").read_text(encoding="utf-8")):
            if "skip" not in case:
                yield pytest.param(case, id=f"{name}-{case['id']}")


def law_of(case: dict[str, Any]) -> Law:
    choices = NATIONAL.choices
    if case.get("presumptions") == "not_made":
        choices = attrs.evolve(choices, presumptions=Presumptions.NOT_MADE)
    if case.get("wage_paid_counts"):
        choices = attrs.evolve(
            choices, part_month_jp=PartMonth.WAGE_PAID, part_month_jkn=PartMonth.WAGE_PAID
        )
    return attrs.evolve(NATIONAL, choices=choices)


def statement_of(case: dict[str, Any], folder: Path) -> Statement:
    path = folder / "roster.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(case["row"]))
        writer.writeheader()
        writer.writerow(case["row"])
    (row,) = open_roster(path, given={}).rows()
    assert row.problems == ()
    assert row.case is not None
    return contributions(row.case, Month.parse(case["month"]), law=law_of(case))


@pytest.mark.parametrize("case", list(cases()))
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    if "refused" in case:
        with pytest.raises(LawError) as caught:
            statement_of(case, tmp_path)
        assert caught.value.code == case["refused"]
        return
    try:
        statement = statement_of(case, tmp_path)
    except LawError:
        assert "not_computed" in case
        return
    due: Counter[str] = Counter()
    for line in statement.due:
        due[f"{line.programme.value}.{line.payer.value}"] += line.amount
    recomposed: Counter[str] = Counter()
    for line in statement.lines:
        if line.part is Part.RECOMPOSITION:
            recomposed[f"{line.programme.value}.{line.payer.value}"] += line.amount
    assert {name: due[name] for name in case["expect"]} == case["expect"]
    for names, amount in case.get("expect_sum", {}).items():
        assert sum(due[name.strip()] for name in names.split("+")) == amount
    for name, amount in case.get("informational", {}).items():
        assert recomposed[name] == amount
    assert [name for name in case.get("absent", ()) if due[name]] == []
    open_programmes = {item.programme.value for item in statement.open}
    assert set(case.get("incomplete", ())) <= open_programmes
    assert not [name for name in case.get("not_computed", ()) if name in due]


@pytest.mark.parametrize("name", FILES)
def test_every_case_has_a_source_and_a_day(name: str) -> None:
    loaded = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    assert len({case["id"] for case in loaded}) == len(loaded) > 30
    for case in loaded:
        assert case["source"]
        assert case["captured"]
        assert case["about"]
        assert (
            case["expect"]
            or any(
                key in case for key in ("refused", "absent", "incomplete", "skip", "not_computed")
            )
            or case.get("expect_sum")
        )
