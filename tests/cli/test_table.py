"""The table for people: heads in the reader's language, totals alone where it is narrow."""

from __future__ import annotations

import io
from datetime import date

import pytest
from rich.console import Console

from perlindungan import Employer, Employment, Month, Worker, contributions
from perlindungan.cli.table_output import TableWriter
from perlindungan.facts import EmployerSize, MonthlyWage, RiskGroup

MARCH = Month(2026, 3)
DUE_DATES = {"PU": {"JKK": {"day": "2026-04-15", "holidays_checked": False}}}


def table(width: int, locale: str, household_size: int | None = 1) -> str:
    out = io.StringIO()
    writer = TableWriter(Console(file=out, width=width), MARCH, locale)
    job = Employment(
        worker=Worker(
            id="W1",
            birth_date=date(1990, 5, 17),
            citizenship="ID",
            household_size=household_size,
        ),
        employer=Employer(size=EmployerSize.LARGE, risk_group=RiskGroup.I),
        wage=MonthlyWage(basic=10_000_000),
        region="64.72",
        started_on=date(2014, 1, 6),
        joined=frozenset(),
    )
    for row in (2, 3):
        writer.statement(row, contributions(job, MARCH), [])
    writer.close({"due_dates": DUE_DATES})
    return out.getvalue()


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("id", ("Maret 2026", "pemberi", "20.000.000", "2.870.000", "paling lambat 2026-04-15")),
        ("en", ("March 2026", "employer", "20,000,000", "2,870,000", "pay by 2026-04-15")),
    ],
)
def test_a_wide_table_has_every_amount_and_the_totals(locale: str, told: tuple[str, ...]) -> None:
    shown = table(200, locale)
    assert [text for text in told if text not in shown] == []
    assert "JKK" in shown.partition("W1")[0]


def test_a_narrow_table_has_the_totals_alone() -> None:
    shown = table(90, "en")
    heads = shown.partition("W1")[0]
    assert "JKK" not in heads
    assert "2,870,000" in shown
    assert all(len(line) <= 90 for line in shown.splitlines())


def test_an_incomplete_total_says_that_it_is_at_least_so_much() -> None:
    shown = table(200, "en", household_size=None)
    assert "≥ 400,000" in shown
    assert "≥ 1,435,000" in shown
    assert "≥ 2,870,000" in shown


def test_holidays_that_were_not_checked_are_told() -> None:
    assert "not checked against public holidays" in table(200, "en")
