"""A statement: totals, what is open, and how it shows in a notebook."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from html.parser import HTMLParser
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from tests._effort import examples

from perlindungan import NATIONAL, Statement, contributions
from perlindungan.facts import (
    Employer,
    EmployerSize,
    Employment,
    Month,
    MonthlyWage,
    Payer,
    Programme,
    RiskGroup,
    Worker,
)
from perlindungan.law import Confidence, Kind, NotInForce, Outcome, Regulation
from perlindungan.programmes import Part
from perlindungan.strategies import employments, months

MARCH = Month(2026, 3)


def job(
    *, worker: dict[str, Any] | None = None, employer: dict[str, Any] | None = None, **changes: Any
) -> Employment:
    person: dict[str, Any] = {
        "id": "W1",
        "birth_date": date(1990, 5, 17),
        "citizenship": "ID",
        "household_size": 1,
    }
    firm: dict[str, Any] = {"size": EmployerSize.LARGE, "risk_group": RiskGroup.I}
    facts: dict[str, Any] = {
        "wage": MonthlyWage(basic=10_000_000),
        "region": "31.74",
        "started_on": date(2014, 1, 6),
        "joined": frozenset(),
    }
    return Employment(
        worker=Worker(**person | (worker or {})),
        employer=Employer(**firm | (employer or {})),
        **facts | changes,
    )


def opened(statement: Statement) -> dict[str, tuple[str, ...]]:
    return {item.contribution: item.missing for item in statement.open}


def test_totals_by_payer_and_programme() -> None:
    statement = contributions(job(), MARCH)
    assert statement.by_payer == {
        Payer.EMPLOYER: 1_024_000,
        Payer.WORKER: 400_000,
        Payer.GOVERNMENT: 11_000,
        Payer.REGION: 0,
    }
    assert statement.by_programme == {
        Programme.JKK: 24_000,
        Programme.JKM: 30_000,
        Programme.JHT: 570_000,
        Programme.JP: 300_000,
        Programme.JKP: 11_000,
        Programme.JKN: 500_000,
    }
    assert statement.total == 1_435_000
    assert statement.total_of(payer=Payer.WORKER, programme=Programme.JHT) == 200_000
    assert statement.total_of() == statement.total
    assert statement.total_of(payer=Payer.GOVERNMENT, programme=Programme.JHT) == 0
    assert statement.joint == 0


@settings(max_examples=examples(100))
@given(employments(), months(last=Month(2026, 12)))
def test_totals_add_up_to_the_lines_that_are_owed(employment: Employment, month: Month) -> None:
    statement = contributions(employment, month)
    owed = [line for line in statement.lines if line.part not in (Part.NET, Part.RECOMPOSITION)]
    assert list(statement.due) == owed
    assert statement.total == sum(line.amount for line in owed)
    assert sum(statement.by_payer.values()) == sum(statement.by_programme.values())
    assert sum(statement.by_payer.values()) == statement.total


def test_informational_lines_are_shown_and_not_owed() -> None:
    statement = contributions(job(), MARCH)
    shown = {line.share.id: line.amount for line in statement.lines if line.informational}
    assert shown == {"jkp.from_jkk": 7_000, "jkk.net": 17_000}
    assert not any(line.informational for line in statement.due)


def test_a_line_tells_what_it_is() -> None:
    line = contributions(job(), MARCH).lines[0]
    assert (line.programme, line.payer, line.part) == (
        Programme.JKK,
        Payer.EMPLOYER,
        Part.CONTRIBUTION,
    )
    assert (line.base, line.times, line.amount) == (10_000_000, 1, 24_000)
    assert line.citation == "PP 44/2015 Pasal 16 ayat (1) huruf a"
    assert line.confidence is Confidence.TEXT


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"employer": {"risk_group": None}}, {"jkk.employer": ("risk_group",)}),
        ({"worker": {"household_size": None}}, {"jkn.extra_members": ("household_size",)}),
        (
            {"region": None},
            {
                "jkn.employer": ("region",),
                "jkn.worker": ("region",),
            },
        ),
    ],
)
def test_what_lacks_a_fact_is_open_and_the_rest_is_computed(
    changes: dict[str, Any], expected: dict[str, tuple[str, ...]]
) -> None:
    statement = contributions(job(**changes), MARCH)
    found = opened(statement)
    assert {name: found[name] for name in expected} == expected
    assert {name.partition(".")[0] for name in found} == {
        name.partition(".")[0] for name in expected
    }
    assert not statement.complete
    assert statement.total_of(programme=Programme.JHT) == 570_000
    assert not [line for line in statement.lines if line.share.id in expected]


def test_an_unknown_wage_leaves_every_programme_open_and_no_line() -> None:
    statement = contributions(job(wage=None), MARCH)
    assert statement.lines == ()
    assert statement.total == 0
    assert not statement.complete
    assert {item.programme for item in statement.open} == set(Programme)
    assert all("wage" in item.missing for item in statement.open)


def test_nothing_known_is_open_and_not_zero() -> None:
    statement = contributions(Employment(worker=Worker(), employer=Employer()), MARCH)
    assert {item.programme for item in statement.open} == set(Programme)
    assert statement.lines == ()


def test_a_complete_statement_leaves_nothing_open() -> None:
    statement = contributions(job(), MARCH)
    assert statement.complete
    assert statement.open == ()
    assert set(statement.decisions) == set(Programme)
    assert all(d.outcome is Outcome.MET for d in statement.decisions.values())


def test_no_informational_line_is_ever_called_open() -> None:
    statement = contributions(job(employer={"risk_group": None}), MARCH)
    assert not {"jkk.net", "jkp.from_jkk"} & set(opened(statement))


def test_a_statement_keeps_of_the_worker_only_the_number() -> None:
    worker = {"name": "Contoh Rekaan", "nik": "9901011705900001"}
    shown = repr(contributions(job(worker=worker), MARCH))
    assert "W1" in shown
    assert "Rekaan" not in shown
    assert "9901011705900001" not in shown
    assert "datetime.date(1990, 5, 17)" not in shown


def test_a_statement_cannot_be_changed() -> None:
    statement = contributions(job(), MARCH)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        statement.worker_id = "W2"  # type: ignore[misc]


def test_a_wage_below_the_minimum_is_told_and_not_lifted_but_for_jkn() -> None:
    statement = contributions(job(wage=MonthlyWage(basic=3_000_000)), MARCH)
    assert ("wage_below_minimum", 3_000_000) in {
        (finding.code, dict(finding.details).get("wage")) for finding in statement.findings
    }
    bases = {line.programme: line.base for line in statement.due}
    assert bases.pop(Programme.JKN) == 5_729_876
    assert set(bases.values()) == {3_000_000}


def test_no_month_before_july_2015() -> None:
    assert contributions(job(), Month(2015, 7)).lines
    with pytest.raises(NotInForce, match="2015-07-01"):
        contributions(job(), Month(2015, 6))


class Cells(HTMLParser):
    """Collects tags and text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def html(statement: Statement) -> Cells:
    parser = Cells()
    parser.feed(statement._repr_html_())
    return parser


def test_html_is_one_table_with_a_row_for_each_line() -> None:
    statement = contributions(job(), MARCH)
    found = html(statement)
    assert found.tags.count("table") == 1
    assert found.tags.count("tr") == 1 + len(statement.lines) + 1
    assert any("1.435.000" in text for text in found.text)
    assert any("PP 44/2015 Pasal 16 ayat (1) huruf a" in text for text in found.text)


@pytest.mark.parametrize("id", ["<script>alert(1)</script>", '"><img src=x>', "a & b", "{0}"])
def test_html_escapes_the_number_of_the_worker(id: str) -> None:
    statement = contributions(job(worker={"id": id}), MARCH)
    found = html(statement)
    assert not {"script", "img"} & set(found.tags)
    assert any(id in text for text in found.text)


def test_html_escapes_what_a_reform_cites() -> None:
    bill = Regulation(kind=Kind.PP, number="<b>1</b>", year=2099, title="Rancangan")
    rate = NATIONAL.jkm.rate.with_value(
        MARCH,
        Fraction(1, 100),
        citations=(bill.article(1),),
        confidence=Confidence.UNVERIFIED,
    )
    reform = attrs.evolve(NATIONAL, jkm=attrs.evolve(NATIONAL.jkm, rate=rate))
    found = html(contributions(job(), MARCH, law=reform))
    assert "b" not in found.tags
    assert "PP <b>1</b>/2099 Pasal 1" in found.text


def test_html_tells_that_something_is_open() -> None:
    found = " ".join(html(contributions(job(region=None), MARCH)).text)
    assert "BELUM LENGKAP" in found
    assert "BELUM LENGKAP" not in " ".join(html(contributions(job(), MARCH)).text)
