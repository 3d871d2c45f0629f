"""Statements as plain data and back: nothing is lost on the way through JSON."""

from __future__ import annotations

import copy
import json
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests._effort import examples

from perlindungan import NATIONAL, Statement, contributions
from perlindungan.contributions import from_data, share_data, to_data, totals
from perlindungan.contributions.data import exact
from perlindungan.facts import (
    ContractKind,
    DailyWage,
    Employer,
    EmployerKind,
    EmployerSize,
    Employment,
    FamilyMember,
    Month,
    MonthlyWage,
    Payer,
    PieceWage,
    Programme,
    Relation,
    RiskGroup,
    Worker,
)
from perlindungan.law import Kind, Regulation
from perlindungan.programmes import Choices, Law, Part, PartMonth, Presumptions
from perlindungan.strategies import employments, months

PROJECTED = NATIONAL.projected()
OTHER_ANSWERS = attrs.evolve(
    NATIONAL,
    choices=Choices(
        part_month_jp=PartMonth.WAGE_PAID,
        part_month_jkn=PartMonth.WAGE_PAID,
        presumptions=Presumptions.NOT_MADE,
    ),
)


def job(
    *, worker: dict[str, Any] | None = None, employer: dict[str, Any] | None = None, **changes: Any
) -> Employment:
    person: dict[str, Any] = {
        "id": "W1",
        "birth_date": date(1990, 5, 17),
        "citizenship": "ID",
        "household_size": 1,
    }
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
        "contract": ContractKind.PKWTT,
        "joined": frozenset(),
    }
    return Employment(
        worker=Worker(**person | (worker or {})),
        employer=Employer(**firm | (employer or {})),
        **facts | changes,
    )


def there_and_back(statement: Statement) -> Statement:
    return from_data(json.loads(json.dumps(to_data(statement))))


FAMILY = (
    FamilyMember(relation=Relation.SPOUSE),
    *[FamilyMember(relation=Relation.CHILD)] * 4,
    FamilyMember(relation=Relation.PARENT),
)

CASES: dict[str, tuple[Employment, Month, Law]] = {
    "the first month": (job(minimum_wage=2_700_000), Month(2015, 7), NATIONAL),
    "before jkp": (job(minimum_wage=2_700_000), Month(2018, 1), NATIONAL),
    "relief and deferral": (job(employer={"defers_jp": True}), Month(2020, 9), NATIONAL),
    "deferral not told": (job(), Month(2020, 8), NATIONAL),
    "first period of jkp": (job(), Month(2022, 5), NATIONAL),
    "labour-intensive": (job(employer={"labour_intensive": True}), Month(2025, 9), NATIONAL),
    "now": (job(), Month(2026, 3), NATIONAL),
    "floor": (job(wage=MonthlyWage(basic=3_000_000)), Month(2026, 3), NATIONAL),
    "floor in sen": (job(wage=MonthlyWage(basic=1), region="64.71"), Month(2026, 3), NATIONAL),
    "ump for want of a umk": (job(region="11.01"), Month(2026, 3), NATIONAL),
    "floor given": (job(wage=MonthlyWage(basic=1), minimum_wage=2), Month(2026, 3), NATIONAL),
    "ceilings": (job(wage=MonthlyWage(basic=600_000_000)), Month(2026, 3), NATIONAL),
    "day wage": (job(wage=DailyWage(day=200_000)), Month(2026, 3), NATIONAL),
    "piece wage": (
        job(wage=PieceWage(months=(1, 2, 5_000_000), weather_dependent=False)),
        Month(2026, 3),
        NATIONAL,
    ),
    "extra members": (
        job(worker={"household_size": None, "family": FAMILY}),
        Month(2026, 3),
        NATIONAL,
    ),
    "wage paid": (job(wage_paid=6_129_032), Month(2026, 2), OTHER_ANSWERS),
    "nothing known": (Employment(worker=Worker(), employer=Employer()), Month(2026, 3), NATIONAL),
    "nothing presumed": (
        Employment(worker=Worker(), employer=Employer()),
        Month(2020, 9),
        OTHER_ANSWERS,
    ),
    "micro": (job(employer={"size": EmployerSize.MICRO}), Month(2026, 3), NATIONAL),
    "the state": (
        job(employer={"kind": EmployerKind.REGIONAL_GOVERNMENT, "size": None}),
        Month(2019, 12),
        NATIONAL,
    ),
    "foreigner": (job(worker={"citizenship": "MY"}), Month(2026, 3), NATIONAL),
    "projection": (job(), Month(2028, 3), PROJECTED),
    "as known": (job(), Month(2025, 8), NATIONAL.as_known_on(date(2025, 9, 3))),
}


@pytest.mark.parametrize("name", CASES)
def test_a_statement_comes_back_the_same(name: str) -> None:
    statement = contributions(CASES[name][0], CASES[name][1], law=CASES[name][2])
    back = there_and_back(statement)
    assert back == statement
    assert to_data(back) == to_data(statement)
    assert back.explain("en") == statement.explain("en")


def test_the_cases_show_what_they_are_meant_to_show() -> None:
    made = {name: contributions(j, m, law=law) for name, (j, m, law) in CASES.items()}
    assert {line.part for line in made["relief and deferral"].lines} >= {Part.DEFERRED}
    assert any(line.share.relief == "pp-36-2025" for line in made["labour-intensive"].lines)
    sen = made["floor in sen"].minimum_wage
    assert sen is not None
    assert sen.published != sen.rupiah
    assert not made["nothing known"].complete
    assert {line.part for line in made["extra members"].lines} >= {Part.EXTRA_MEMBERS}
    assert [f.code for f in made["ump for want of a umk"].findings] == ["umk_not_known"]
    assert "deferral_not_used" in {f.code for f in made["deferral not told"].findings}
    assert made["wage paid"].choices


@settings(max_examples=examples(150))
@given(employments(), months(last=Month(2026, 12)), st.sampled_from([NATIONAL, OTHER_ANSWERS]))
def test_any_statement_comes_back_the_same(employment: Employment, month: Month, law: Law) -> None:
    statement = contributions(employment, month, law=law)
    assert there_and_back(statement) == statement


def test_data_holds_only_what_json_holds() -> None:
    def check(value: Any) -> None:
        if isinstance(value, dict):
            assert all(type(key) is str for key in value)
            for item in value.values():
                check(item)
        elif isinstance(value, list):
            for item in value:
                check(item)
        else:
            assert value is None or type(value) in {str, int, bool}

    for employment, month, law in CASES.values():
        check(to_data(contributions(employment, month, law=law)))


def test_rates_are_exact_decimals_in_text() -> None:
    lines = to_data(contributions(job(), Month(2026, 3)))["lines"]
    rates = {(line["programme"], line["payer"], line["part"]): line["rate"] for line in lines}
    assert rates["JKK", "employer", "contribution"] == "0.0024"
    assert rates["JKM", "employer", "contribution"] == "0.003"
    assert rates["JHT", "employer", "contribution"] == "0.037"
    assert rates["JHT", "worker", "contribution"] == "0.02"
    assert rates["JKP", "government", "contribution"] == "0.0022"


def test_totals_leave_informational_lines_out() -> None:
    statement = contributions(job(), Month(2026, 3))
    assert any(line.informational for line in statement.lines)
    assert totals(statement) == {
        "worker": 400_000,
        "employer": 24_000 + 30_000 + 370_000 + 200_000 + 400_000,
        "government": 11_000,
        "region": 0,
        "all": 400_000 + 1_024_000 + 11_000,
    }
    assert totals(statement)["all"] == statement.total


def test_no_personal_fact_is_in_the_data() -> None:
    worker = {"name": "Contoh Rekaan", "nik": "9901011705900001", "birth_date": date(1990, 5, 17)}
    text = json.dumps(to_data(contributions(job(worker=worker), Month(2026, 3))))
    assert "Rekaan" not in text
    assert "9901011705900001" not in text
    assert "1990-05-17" not in text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(0), "0"),
        (Fraction(1), "1"),
        (Fraction(24, 10_000), "0.0024"),
        (Fraction(24, 1_000_000), "0.000024"),
        (Fraction(99, 100), "0.99"),
        (Fraction(1, 2), "0.5"),
        (Fraction(1, 2**18), "0.000003814697265625"),
        (Fraction(1, 3), "1/3"),
        (Fraction(1, 2**19), "1/524288"),
        (Fraction(7, 300), "7/300"),
    ],
)
def test_exact(value: Fraction, text: str) -> None:
    assert exact(value) == text
    assert Fraction(text) == value


@given(st.fractions(min_value=0, max_value=2))
def test_exact_never_loses_anything(value: Fraction) -> None:
    assert Fraction(exact(value)) == value


def test_a_rate_that_has_no_decimal_comes_back_too() -> None:
    law = attrs.evolve(
        NATIONAL,
        jkm=attrs.evolve(
            NATIONAL.jkm,
            rate=NATIONAL.jkm.rate.with_value(
                Month(2026, 1),
                Fraction(1, 300),
                citations=NATIONAL.jkm.rate.entries[0].citations,
                confidence=NATIONAL.jkm.rate.entries[0].confidence,
            ),
        ),
    )
    statement = contributions(job(), Month(2026, 3), law=law)
    assert there_and_back(statement) == statement
    assert statement.total_of(programme=Programme.JKM) == 33_333


def test_a_citation_of_an_unknown_regulation_is_refused_unless_it_is_given() -> None:
    bill = Regulation(kind=Kind.PP, number="1", year=2099, title="Rancangan")
    law = attrs.evolve(
        NATIONAL,
        jkm=attrs.evolve(
            NATIONAL.jkm,
            rate=NATIONAL.jkm.rate.with_value(
                Month(2026, 1),
                Fraction(1, 100),
                citations=(bill.article(2, 1),),
                confidence=NATIONAL.jkm.rate.entries[0].confidence,
            ),
        ),
    )
    statement = contributions(job(), Month(2026, 3), law=law)
    data = to_data(statement)
    with pytest.raises(ValueError, match="PP 1/2099"):
        from_data(data)
    from perlindungan.law.registry import REGULATIONS

    assert from_data(data, regulations={**REGULATIONS, bill.key: bill}) == statement


@pytest.mark.parametrize("part", ["lines", "decisions", "undetermined", "fingerprint", "month"])
def test_data_with_a_part_missing_is_refused(part: str) -> None:
    data = to_data(contributions(job(), Month(2026, 3)))
    del data[part]
    with pytest.raises(KeyError, match=part):
        from_data(data)


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("payer", "nobody"),
        ("programme", "JPX"),
        ("usual_rate", "two"),
        ("plus", "three"),
        ("pays", "four"),
        ("part", "x"),
        ("form", "curve"),
        ("also", ["JPX"]),
    ],
)
def test_data_of_another_schema_is_refused(part: str, value: Any) -> None:
    data = copy.deepcopy(to_data(contributions(job(), Month(2026, 3))))
    data["lines"][0][part] = value
    with pytest.raises(ValueError, match=value if isinstance(value, str) else value[0]):
        from_data(data)


def test_a_segment_that_is_none_is_refused() -> None:
    data = to_data(contributions(job(), Month(2026, 3)))
    assert data["segment"] == "PU"
    with pytest.raises(ValueError, match="XX"):
        from_data({**data, "segment": "XX"})


def test_the_rate_of_a_line_is_its_usual_rate_and_what_of_it_is_paid() -> None:
    lines = to_data(contributions(job(), Month(2020, 9)))["lines"]
    relieved = {line["id"]: line for line in lines if line["relief"]}
    assert {"jkk.employer", "jkm.employer"} <= set(relieved)
    for line in lines:
        assert Fraction(line["rate"]) == Fraction(line["usual_rate"]) * Fraction(line["pays"])
    assert relieved["jkm.employer"]["pays"] == "0.01"


def test_share_data_is_what_the_lines_of_a_share_have_in_common() -> None:
    statement = contributions(job(), Month(2026, 3))
    for line, data in zip(statement.lines, to_data(statement)["lines"], strict=True):
        own = {"base": line.base, "times": line.times, "amount": line.amount}
        assert data == {**share_data(line.share), **own}


def test_payers_of_totals_are_the_payers_there_are() -> None:
    found = totals(contributions(job(), Month(2026, 3)))
    assert set(found) == {payer.value for payer in Payer} | {"all"}
