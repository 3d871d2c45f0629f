"""State bodies, JP past the pension age, floors, pay by the day or the piece, what is missing."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from perlindungan import NATIONAL, Statement, contributions
from perlindungan.contributions import to_data
from perlindungan.facts import (
    DailyWage,
    Employer,
    EmployerKind,
    EmployerSize,
    Employment,
    FactError,
    Month,
    MonthlyWage,
    PieceWage,
    Programme,
    RiskGroup,
    Wage,
    Worker,
)
from perlindungan.law import Confidence, Outcome
from perlindungan.programmes import Choices, OtherPay
from perlindungan.wording.statement import warnings

MARCH = Month(2026, 3)
LEFT_OPEN = attrs.evolve(NATIONAL, choices=Choices(other_pay=OtherPay.LEAVE_OPEN))
JP = frozenset({Programme.JP})


def statement(
    month: Month = MARCH,
    *,
    law: Any = NATIONAL,
    worker: dict[str, Any] | None = None,
    employer: dict[str, Any] | None = None,
    **changes: Any,
) -> Statement:
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
    }
    facts: dict[str, Any] = {
        "wage": MonthlyWage(basic=10_000_000),
        "region": "31.74",
        "started_on": date(2014, 1, 6),
        "joined": frozenset(),
    }
    return contributions(
        Employment(
            worker=Worker(**person | (worker or {})),
            employer=Employer(**firm | (employer or {})),
            **facts | changes,
        ),
        month,
        law=law,
    )


def lines(found: Statement) -> set[str]:
    return {line.share.id for line in found.lines}


def missing(found: Statement) -> dict[str, tuple[str, ...]]:
    return {item.contribution: item.missing for item in found.open}


def told(found: Statement, code: str) -> list[dict[str, Any]]:
    return [item for item in warnings(found, "en") if item["code"] == code]


# -- workers of state bodies ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "kind", [EmployerKind.CENTRAL_GOVERNMENT, EmployerKind.REGIONAL_GOVERNMENT]
)
@pytest.mark.parametrize(
    ("month", "civil_servant", "outcome"),
    [
        (Month(2023, 9), False, Outcome.NOT_MET),
        (Month(2023, 9), None, Outcome.NOT_MET),
        (Month(2023, 10), False, Outcome.MET),
        (Month(2023, 10), True, Outcome.NOT_MET),
        (Month(2023, 10), None, Outcome.UNDETERMINED),
        (MARCH, False, Outcome.MET),
        (MARCH, True, Outcome.NOT_MET),
        (MARCH, None, Outcome.UNDETERMINED),
    ],
)
def test_jkk_and_jkm_of_workers_of_state_bodies(
    kind: EmployerKind, month: Month, civil_servant: bool | None, outcome: Outcome
) -> None:
    found = statement(
        month,
        worker={"civil_servant": civil_servant},
        employer={"kind": kind, "size": None},
    )
    for programme in (Programme.JKK, Programme.JKM):
        assert found.decisions[programme].outcome is outcome
    due = {"jkk.employer", "jkm.employer"}
    assert lines(found) & due == (due if outcome is Outcome.MET else set())
    expected = dict.fromkeys(due, ("civil_servant",)) if outcome is Outcome.UNDETERMINED else {}
    assert missing(found) == expected
    for programme in (Programme.JHT, Programme.JP, Programme.JKP):
        assert found.decisions[programme].outcome is Outcome.NOT_MET
    if outcome is Outcome.MET:
        rules = {reason.rule.id for reason in found.decisions[Programme.JKK].reasons}
        assert "state_worker_no_civil_servant" in rules


@pytest.mark.parametrize("civil_servant", [True, False, None])
def test_at_a_business_nobody_is_asked(civil_servant: bool | None) -> None:
    found = statement(worker={"civil_servant": civil_servant})
    assert found.complete
    assert {"jkk.employer", "jkm.employer"} <= lines(found)


# -- JP past the pension age ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("continues", "joined", "size", "citizenship", "outcome"),
    [
        (True, frozenset(), EmployerSize.LARGE, "ID", Outcome.MET),
        (True, None, EmployerSize.LARGE, "ID", Outcome.MET),
        (True, JP, EmployerSize.SMALL, "ID", Outcome.MET),
        (True, JP, EmployerSize.LARGE, "MY", Outcome.MET),
        (False, JP, EmployerSize.LARGE, "ID", Outcome.NOT_MET),
        (False, JP, EmployerSize.SMALL, "ID", Outcome.NOT_MET),
        (None, JP, EmployerSize.LARGE, "ID", Outcome.MET),
        (None, JP, EmployerSize.MEDIUM, "ID", Outcome.MET),
        (None, JP, EmployerSize.SMALL, "ID", Outcome.UNDETERMINED),
        (None, JP, EmployerSize.MICRO, "ID", Outcome.UNDETERMINED),
        (None, JP, EmployerSize.LARGE, "MY", Outcome.UNDETERMINED),
        (None, frozenset(), EmployerSize.LARGE, "ID", Outcome.NOT_MET),
        (None, None, EmployerSize.LARGE, "ID", Outcome.UNDETERMINED),
    ],
)
def test_who_goes_on_with_jp_past_the_pension_age(
    continues: bool | None,
    joined: frozenset[Programme] | None,
    size: EmployerSize,
    citizenship: str,
    outcome: Outcome,
) -> None:
    found = statement(
        worker={
            "birth_date": date(1966, 1, 1),
            "jkp_registered_on": date(2021, 2, 2),
            "citizenship": citizenship,
        },
        employer={"size": size},
        continues_jp=continues,
        joined=joined,
    )
    assert found.decisions[Programme.JP].outcome is outcome
    assert ("jp.worker" in lines(found)) is (outcome is Outcome.MET)
    if outcome is Outcome.UNDETERMINED:
        assert "continues_jp" in missing(found)["jp.worker"]


@pytest.mark.parametrize("continues", [True, False, None])
def test_before_the_pension_age_the_choice_is_not_asked(continues: bool | None) -> None:
    found = statement(continues_jp=continues)
    assert found.decisions[Programme.JP].outcome is Outcome.MET


# -- the floor of JKN -----------------------------------------------------------------------------


def test_a_lifted_line_cites_its_floor() -> None:
    found = statement(wage=MonthlyWage(basic=3_000_000))
    data = {line["id"]: line for line in to_data(found)["lines"]}
    for line in found.lines:
        cited = "Perpres 75/2019 Pasal 32 ayat (2)" if line.programme is Programme.JKN else ""
        assert "; ".join(map(str, line.share.floor_citations)) == cited
        assert data[line.share.id]["floor_citation"] == cited
    above = statement()
    assert {line.share.floor_citations for line in above.lines} == {()}


def test_before_2020_the_floor_is_unverified() -> None:
    found = statement(
        Month(2019, 12), wage=MonthlyWage(basic=3_000_000), minimum_wage=3_500_000, region=None
    )
    jkn = [line for line in found.due if line.programme is Programme.JKN]
    assert [(line.base, line.confidence) for line in jkn] == [
        (3_500_000, Confidence.UNVERIFIED)
    ] * 2
    assert ["Perpres 111/2013" in str(line.share.floor_citations[0]) for line in jkn] == [True] * 2


@pytest.mark.parametrize(
    ("wage", "open_lines"),
    [
        (11_999_999, {"jkn.employer", "jkn.worker"}),
        (12_000_000, set()),
        (12_000_001, set()),
    ],
)
@pytest.mark.parametrize(
    ("month", "region", "fact"),
    [(Month(2027, 1), "31.74", "minimum_wage"), (MARCH, None, "region")],
    ids=["after the tables", "without a place"],
)
def test_at_the_ceiling_no_floor_is_needed(
    month: Month, region: str | None, fact: str, wage: int, open_lines: set[str]
) -> None:
    found = statement(month, wage=MonthlyWage(basic=wage), region=region)
    assert set(missing(found)) == open_lines
    assert {item.missing for item in found.open} == ({(fact,)} if open_lines else set())
    assert {"jkk.employer", "jht.worker", "jp.worker"} <= lines(found)
    bases = {line.base for line in found.lines if line.programme is Programme.JKN}
    assert bases == (set() if open_lines else {12_000_000})


def test_after_the_tables_a_given_minimum_wage_settles_jkn() -> None:
    assert statement(Month(2027, 1), minimum_wage=6_000_000).complete
    assert statement(Month(2026, 12)).complete


# -- pay by the day or the piece ------------------------------------------------------------------


OTHER: list[Wage] = [
    DailyWage(day=300_000),
    PieceWage(months=(7_500_000,) * 12, weather_dependent=False),
    PieceWage(months=(7_500_000,) * 12, weather_dependent=True),
    PieceWage(mean=7_500_000, weather_dependent=False),
]


@pytest.mark.parametrize("wage", OTHER)
def test_other_pay_is_derived_where_a_programme_has_no_rule(wage: Wage) -> None:
    found, monthly = statement(wage=wage), statement(wage=MonthlyWage(basic=7_500_000))
    assert [(line.share.id, line.amount) for line in found.lines] == [
        (line.share.id, line.amount) for line in monthly.lines
    ]
    derived = {Programme.JP, Programme.JKP, Programme.JKN}
    for line, usual in zip(found.lines, monthly.lines, strict=True):
        if line.programme in derived:
            assert line.confidence is Confidence.DERIVED
        elif not line.share.less:
            assert line.confidence is usual.confidence
    assert dict(found.choices)["other_pay"] == "same_base"
    assert "other_pay" not in dict(monthly.choices)


@pytest.mark.parametrize("wage", OTHER)
def test_other_pay_can_be_left_open(wage: Wage) -> None:
    found = statement(wage=wage, law=LEFT_OPEN)
    assert set(missing(found)) == {"jp.employer", "jp.worker", "jkn.employer", "jkn.worker"}
    assert {"jkk.employer", "jkm.employer", "jht.worker"} <= lines(found)
    assert dict(found.choices)["other_pay"] == "leave_open"
    assert statement(law=LEFT_OPEN).complete


def test_what_is_left_open_by_choice_does_not_name_a_wage_that_was_given() -> None:
    found = statement(wage=DailyWage(day=300_000), law=LEFT_OPEN)
    assert not [item for item in found.open if "wage" in item.missing]


def test_nor_where_another_fact_is_missing_too() -> None:
    """Before 2020 the tables hold no minimum wage, and without a region none is looked for."""
    for month, region, also in ((Month(2016, 1), "31.74", "minimum_wage"), (MARCH, None, "region")):
        found = statement(month, wage=DailyWage(day=300_000), region=region, law=LEFT_OPEN)
        assert missing(found) == {
            **dict.fromkeys(("jp.employer", "jp.worker"), ("wage_period",)),
            **dict.fromkeys(("jkn.employer", "jkn.worker"), ("wage_period", also)),
        }


# -- part months ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("started", "ended", "part"),
    [
        (date(2026, 3, 1), None, False),
        (date(2026, 3, 2), None, True),
        (date(2026, 3, 31), None, True),
        (date(2026, 2, 15), None, False),
        (date(2014, 1, 6), date(2026, 3, 31), False),
        (date(2014, 1, 6), date(2026, 3, 30), True),
        (date(2014, 1, 6), date(2026, 3, 1), True),
        (date(2014, 1, 6), date(2026, 4, 1), False),
    ],
)
def test_a_part_month_tells_its_choices(started: date, ended: date | None, part: bool) -> None:
    found = dict(statement(started_on=started, ended_on=ended).choices)
    assert ("part_month_jp" in found) is ("part_month_jkn" in found) is part
    paid = dict(statement(started_on=started, ended_on=ended, wage_paid=1_000_000).choices)
    assert {"part_month_jp", "part_month_jkn"} <= set(paid)


# -- what is missing ------------------------------------------------------------------------------


def test_programmes_that_lack_the_same_facts_are_told_together() -> None:
    found = statement(worker={"citizenship": None})
    (item,) = told(found, "undetermined")
    assert (item["programmes"], item["missing"]) == (["JP", "JKP"], ["citizenship"])
    assert "JP, JKP" in item["message"]
    both = statement(worker={"citizenship": None}, employer={"risk_group": None})
    assert [(item["programmes"], item["missing"]) for item in told(both, "undetermined")] == [
        (["JKK"], ["risk_group"]),
        (["JP", "JKP"], ["citizenship"]),
    ]


@pytest.mark.parametrize("started", [None, date(2026, 3, 1), date(2014, 1, 6)])
def test_an_unknown_citizenship_asks_for_nothing_about_foreigners(started: date | None) -> None:
    found = statement(worker={"citizenship": None, "jkn_registered": True}, started_on=started)
    assert {item.missing for item in found.open} == {("citizenship",)}


def test_a_foreigner_is_asked_only_for_what_is_not_given() -> None:
    found = statement(worker={"citizenship": "MY"}, started_on=date(2026, 3, 1))
    assert {item.missing for item in found.open} == {("ended_on", "contract")}
    without = statement(worker={"citizenship": "MY"}, started_on=None)
    assert {"started_on"} <= {name for item in without.open for name in item.missing}


# -- places ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("region", "codes"),
    [
        ("64", {"province_only"}),
        ("31", {"ump_applies"}),
        ("31.74", {"ump_applies"}),
        ("64.72", set()),
    ],
)
def test_a_province_alone_is_told(region: str, codes: set[str]) -> None:
    found = statement(region=region)
    about = {item["code"] for item in warnings(found, "en") if item.get("region") == region}
    assert about == codes
    for item in told(found, "province_only"):
        assert "64 KALIMANTAN TIMUR" in item["message"].upper()


def state_body(month: Month, joined: frozenset[Programme], civil_servant: bool | None) -> set[str]:
    job = Employment(
        worker=Worker(
            birth_date=date(1990, 5, 17),
            citizenship="ID",
            household_size=1,
            civil_servant=civil_servant,
        ),
        employer=Employer(kind=EmployerKind.REGIONAL_GOVERNMENT, risk_group=RiskGroup.I),
        wage=MonthlyWage(basic=4_000_000),
        minimum_wage=3_000_000,
        started_on=date(2015, 1, 5),
        joined=joined,
    )
    return {line.programme.value for line in contributions(job, month).due}


def test_a_state_body_is_billed_for_what_it_joined() -> None:
    """Local rules enrol staff without civil status; what they join is named by the roster."""
    both = frozenset({Programme.JKK, Programme.JKM})
    assert state_body(Month(2022, 5), both, civil_servant=False) == {"JKK", "JKM", "JKN"}
    assert state_body(Month(2022, 5), frozenset(), civil_servant=False) == {"JKN"}
    assert state_body(Month(2023, 10), frozenset(), civil_servant=False) == {"JKK", "JKM", "JKN"}
    savings = frozenset({Programme.JHT})
    assert "JHT" in state_body(Month(2026, 3), savings, civil_servant=False)
    assert "JHT" not in state_body(Month(2026, 3), frozenset(), civil_servant=False)


def test_nobody_is_billed_before_birth() -> None:
    job = Employment(worker=Worker(birth_date=date(2030, 5, 17)), employer=Employer())
    with pytest.raises(FactError) as caught:
        contributions(job, Month(2026, 3))
    assert caught.value.field == "birth_date"
    assert "2030" not in str(caught.value)
