"""Explanations as data: each amount can be worked out again from its own steps."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from math import floor
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests._effort import examples

from perlindungan import NATIONAL, Statement, contributions
from perlindungan.contributions import explanation
from perlindungan.facts import (
    Employer,
    EmployerSize,
    Employment,
    Month,
    MonthlyWage,
    RiskGroup,
    Worker,
)
from perlindungan.programmes import Choices, Law, Part, PartMonth
from perlindungan.strategies import employments, months

WAGE_PAID = attrs.evolve(
    NATIONAL,
    choices=Choices(part_month_jp=PartMonth.WAGE_PAID, part_month_jkn=PartMonth.WAGE_PAID),
)
BASES = ("wage", "floor", "ceiling", "wage_paid")
HALF = Fraction(1, 2)


def job(
    *, employer: dict[str, Any] | None = None, household: int = 1, **changes: Any
) -> Employment:
    firm: dict[str, Any] = {
        "size": EmployerSize.LARGE,
        "risk_group": RiskGroup.I,
        "labour_intensive": False,
        "workers_registered": 100,
    }
    facts: dict[str, Any] = {
        "wage": MonthlyWage(basic=10_000_000),
        "region": "31.74",
        "started_on": date(2014, 1, 6),
        "joined": frozenset(),
    }
    return Employment(
        worker=Worker(
            id="W1", birth_date=date(1990, 5, 17), citizenship="ID", household_size=household
        ),
        employer=Employer(**firm | (employer or {})),
        **facts | changes,
    )


def again(steps: list[dict[str, Any]]) -> int:
    """Work an amount out again from its steps alone, exactly, with halves rounded up."""
    base = [step["value"] for step in steps if step["step"] in BASES][-1]
    value = Fraction(base)
    taken_off = 0
    for step in steps:
        if step["step"] in ("rate", "relief", "times"):
            value *= Fraction(step["value"])
        elif step["step"] == "less":
            taken_off += step["value"]
    return floor(value + HALF) - taken_off


def check(statement: Statement) -> None:
    told = explanation(statement)
    assert [item["line"] for item in told] == [line.share.id for line in statement.lines]
    for line, item in zip(statement.lines, told, strict=True):
        steps = item["steps"]
        assert steps[-1] == {"step": "amount", "value": line.amount}
        assert [step["step"] for step in steps].count("amount") == 1
        assert [step["step"] for step in steps].count("rate") == 1
        assert [step["value"] for step in steps if step["step"] in BASES][-1] == line.base
        assert again(steps) == line.amount


def steps_of(statement: Statement, line: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]]
    (found,) = (item["steps"] for item in explanation(statement) if item["line"] == line)
    return found


def names(statement: Statement, line: str) -> list[str]:
    return [step["step"] for step in steps_of(statement, line)]


@pytest.mark.parametrize(
    ("employment", "month"),
    [
        (job(minimum_wage=2_700_000), Month(2015, 7)),
        (job(), Month(2020, 7)),
        (job(), Month(2020, 9)),
        (job(employer={"defers_jp": True}), Month(2020, 9)),
        (job(), Month(2021, 2)),
        (job(), Month(2024, 12)),
        (job(employer={"labour_intensive": True}), Month(2025, 2)),
        (job(employer={"labour_intensive": True, "risk_group": RiskGroup.V}), Month(2026, 1)),
        (job(), Month(2026, 3)),
        (job(household=9), Month(2026, 3)),
        (job(wage=MonthlyWage(basic=1_234_567)), Month(2026, 3)),
        (job(wage=MonthlyWage(basic=600_000_001)), Month(2026, 3)),
        (job(wage=MonthlyWage(basic=0)), Month(2026, 3)),
    ],
)
def test_each_amount_follows_from_its_steps(employment: Employment, month: Month) -> None:
    check(contributions(employment, month))


@pytest.mark.parametrize("wage", [10_000_000, 5_000_001, 8_939_701, 333_333])
def test_each_deferred_amount_follows_from_its_steps(wage: int) -> None:
    employment = job(employer={"defers_jp": True}, wage=MonthlyWage(basic=wage))
    statement = contributions(employment, Month(2020, 9))
    deferred = [line for line in statement.lines if line.part is Part.DEFERRED]
    assert len(deferred) == 2
    for line in deferred:
        assert again(steps_of(statement, line.share.id)) == line.amount


def test_each_amount_follows_from_its_steps_in_a_part_month() -> None:
    check(contributions(job(wage_paid=6_129_032), Month(2026, 2), law=WAGE_PAID))
    check(contributions(job(wage_paid=100_000), Month(2026, 2), law=WAGE_PAID))
    check(contributions(job(wage_paid=90_000_000), Month(2026, 2), law=WAGE_PAID))


def test_the_base_is_told_where_only_the_pay_of_the_month_is_known() -> None:
    statement = contributions(job(wage=None, wage_paid=6_129_032), Month(2026, 2), law=WAGE_PAID)
    assert {line.share.id for line in statement.lines} >= {"jp.worker", "jkn.worker"}
    for item in explanation(statement):
        assert [step["value"] for step in item["steps"] if step["step"] in BASES]
        assert again(item["steps"]) == item["steps"][-1]["value"]


@settings(max_examples=examples(200))
@given(employments(complete=True), months(last=Month(2026, 12)))
def test_any_amount_follows_from_its_steps(employment: Employment, month: Month) -> None:
    check(contributions(employment, month))


@settings(max_examples=examples(100))
@given(employments(), months(last=Month(2026, 12)), st.sampled_from([NATIONAL, WAGE_PAID]))
def test_telling_in_words_changes_no_amount(employment: Employment, month: Month, law: Law) -> None:
    statement = contributions(employment, month, law=law)
    before = json.dumps(explanation(statement))
    amounts = [line.amount for line in statement.lines]
    assert statement.explain("id")
    assert statement.explain("en")
    statement._repr_html_()
    assert json.dumps(explanation(statement)) == before
    assert [line.amount for line in statement.lines] == amounts


def test_both_languages_tell_the_same_amounts() -> None:
    statement = contributions(job(), Month(2026, 3))
    for line in statement.lines:
        plain = f"{line.amount:,}"
        assert f"Rp{plain}" in statement.explain("en")
        assert f"Rp{plain.replace(',', '.')}" in statement.explain("id")


def test_steps_of_an_ordinary_line() -> None:
    assert steps_of(contributions(job(), Month(2026, 3)), "jkk.employer") == [
        {
            "step": "wage",
            "value": 10_000_000,
            "kind": "monthly",
            "count": 1,
            "citations": ["PP 44/2015 Pasal 19 ayat (2)"],
        },
        {
            "step": "rate",
            "value": "0.0024",
            "citations": ["PP 44/2015 Pasal 16 ayat (1) huruf a"],
            "confidence": "text",
        },
        {"step": "amount", "value": 24_000},
    ]


def test_a_capped_base_tells_its_ceiling_and_where_it_stands() -> None:
    statement = contributions(job(wage=MonthlyWage(basic=15_000_000)), Month(2026, 3))
    ceiling = steps_of(statement, "jp.worker")[1]
    assert (ceiling["step"], ceiling["value"]) == ("ceiling", 11_086_300)
    assert any("B/1226/022026" in cited for cited in ceiling["citations"])
    assert "ceiling" not in names(statement, "jht.worker")
    assert steps_of(statement, "jkn.worker")[1]["value"] == 12_000_000


def test_a_lifted_base_tells_the_minimum_wage_and_its_source() -> None:
    statement = contributions(job(wage=MonthlyWage(basic=3_000_000)), Month(2026, 3))
    step = steps_of(statement, "jkn.employer")[1]
    assert (step["step"], step["value"], step["basis"], step["region"]) == (
        "floor",
        5_729_876,
        "UMP",
        "31.74",
    )
    assert step["source"]
    assert step["citations"] == ["Perpres 75/2019 Pasal 32 ayat (2)"]
    for line in ("jkk.employer", "jkm.employer", "jht.worker", "jp.worker"):
        assert "floor" not in names(statement, line)


def test_a_relief_tells_what_is_still_paid() -> None:
    relieved = steps_of(contributions(job(), Month(2020, 9)), "jkk.employer")
    assert [step["step"] for step in relieved] == ["wage", "rate", "relief", "amount"]
    assert relieved[1]["value"] == "0.0024"
    assert (relieved[2]["relief"], relieved[2]["value"]) == ("pp-49-2020", "0.01")
    half = contributions(job(employer={"labour_intensive": True}), Month(2025, 9))
    assert steps_of(half, "jkk.employer")[2]["value"] == "0.5"


def test_further_members_are_counted() -> None:
    statement = contributions(job(household=8), Month(2026, 3))
    assert {"step": "times", "value": 3} in steps_of(statement, "jkn.extra_members")


def test_what_is_taken_off_is_told_by_name() -> None:
    steps = steps_of(contributions(job(), Month(2026, 3)), "jkk.net")
    assert steps[-2:] == [
        {"step": "less", "line": "jkp.from_jkk", "value": 7_000},
        {"step": "amount", "value": 17_000},
    ]


def test_an_explanation_can_be_written_as_json() -> None:
    told = explanation(contributions(job(), Month(2026, 3)))
    assert json.loads(json.dumps(told)) == told
