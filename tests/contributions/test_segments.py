"""Statements of those who are no wage earners: who pays what, what is open, what is relieved."""

from __future__ import annotations

import json
from collections.abc import Callable
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
from perlindungan.contributions import explanation, from_data, to_data
from perlindungan.facts import (
    Case,
    ConstructionProject,
    ConstructionWork,
    ContractKind,
    ContractValue,
    DailyWage,
    FactError,
    Funding,
    HealthMembership,
    MigrantWork,
    Month,
    MonthlyWage,
    Payer,
    PieceWage,
    Programme,
    Route,
    Segment,
    SelfEmployment,
    WardClass,
    Worker,
)
from perlindungan.law import Confidence, NotInForce, Outcome
from perlindungan.law.condition import checks
from perlindungan.programmes import BetweenBands, Choices, Form, Law, Layers, Presumptions
from perlindungan.strategies import months
from perlindungan.wording import LOCALES, rupiah, to_html
from perlindungan.wording.texts import rule_text

MARCH = Month(2026, 3)
DECEMBER = Month(2025, 12)
"""The last month before PP 50/2025."""
UPPER = attrs.evolve(NATIONAL, choices=Choices(between_bands=BetweenBands.UPPER))
ASKING = attrs.evolve(NATIONAL, choices=Choices(presumptions=Presumptions.NOT_MADE))
HALF = Fraction(1, 2)
MILLION = 1_000_000


def person(**facts: Any) -> Worker:
    known: dict[str, Any] = {"id": "W1", "birth_date": date(1990, 5, 17), "citizenship": "ID"}
    return Worker(**known | facts)


def rider(**changes: Any) -> SelfEmployment:
    """One of whom all is known: in transport, no employer, paying himself."""
    facts: dict[str, Any] = {
        "worker": person(),
        "income": 1_000_000,
        "joined": frozenset(),
        "is_employer": False,
        "transport": True,
        "funding": Funding.OWN,
        "registered_on": date(2016, 1, 4),
    }
    return SelfEmployment(**facts | changes)


def project(amount: int = 180 * MILLION, **changes: Any) -> ConstructionProject:
    """A project registered in March 2026, in which its one sum is due."""
    facts: dict[str, Any] = {
        "id": "P1",
        "value": ContractValue(amount=amount, vat_rate=Fraction(0)),
        "registered_on": date(2026, 3, 2),
    }
    return ConstructionProject(**facts | changes)


def labourer(**changes: Any) -> ConstructionWork:
    facts: dict[str, Any] = {
        "worker": person(),
        "wage": DailyWage(day=120_000),
        "started_on": date(2016, 1, 4),
        "registered_on": date(2016, 1, 4),
    }
    return ConstructionWork(**facts | changes)


def abroad(**changes: Any) -> MigrantWork:
    facts: dict[str, Any] = {
        "worker": person(),
        "route": Route.AGENCY,
        "contract_months": 18,
        "extension_months": 0,
        "jht": 100_000,
    }
    return MigrantWork(**facts | changes)


def family(segment: Segment = Segment.PBPU, **changes: Any) -> HealthMembership:
    facts: dict[str, Any] = {
        "id": "H1",
        "ward_class": WardClass.III,
        "persons": 1,
        "funding": Funding.OWN,
        "active": True,
    }
    return HealthMembership(segment=segment, **facts | changes)


def amounts(statement: Statement) -> dict[str, int]:
    return {line.share.id: line.amount for line in statement.lines}


def reliefs(statement: Statement) -> dict[str, str]:
    return {line.share.id: line.share.relief for line in statement.lines}


def opened(statement: Statement) -> dict[str, tuple[str, ...]]:
    return {item.contribution: item.missing for item in statement.open}


def codes(statement: Statement) -> set[str]:
    return {finding.code for finding in statement.findings}


# -- participants without wage --------------------------------------------------------------------


@pytest.mark.parametrize("month", [Month(2016, 1), Month(2020, 7), Month(2021, 2), DECEMBER])
def test_the_lowest_packages(month: Month) -> None:
    two = contributions(rider(), month)
    assert amounts(two) == {"jkk.bpu.worker": 10_000, "jkm.bpu.worker": 6_800}
    assert two.complete
    three = contributions(rider(joined=frozenset({Programme.JHT})), month)
    assert three.total == 36_800
    assert three.total_of(programme=Programme.JHT) == 20_000


@pytest.mark.parametrize(
    ("income", "base"),
    [
        (0, 1_000_000),
        (1_099_000, 1_000_000),
        (1_100_000, 1_200_000),
        (2_699_000, 2_600_000),
        (2_700_000, 2_950_000),
        (3_000_000, 2_950_000),
        (8_199_000, 7_950_000),
        (8_200_000, 8_700_000),
        (19_200_000, 19_700_000),
        (20_199_000, 19_700_000),
        (20_200_000, 20_700_000),
        (10**12, 20_700_000),
    ],
)
def test_contributions_by_the_band_of_the_income(income: int, base: int) -> None:
    statement = contributions(rider(income=income, joined=frozenset({Programme.JHT})), DECEMBER)
    assert amounts(statement) == {
        "jkk.bpu.worker": base // 100,
        "jkm.bpu.worker": 6_800,
        "jht.bpu.worker": base // 50,
    }
    assert {line.base for line in statement.lines} == {base, 6_800}
    assert {line.share.form for line in statement.lines} == {Form.BANDS, Form.RUPIAH}
    assert "between_bands" not in dict(statement.choices)


@pytest.mark.parametrize(
    ("income", "lower", "upper"),
    [
        (1_099_001, 10_000, 12_000),
        (1_099_999, 10_000, 12_000),
        (2_699_500, 26_000, 29_500),
        (20_199_001, 197_000, 207_000),
    ],
)
def test_between_two_bands_the_choice_answers_and_is_told(
    income: int, lower: int, upper: int
) -> None:
    usual = contributions(rider(income=income), DECEMBER)
    other = contributions(rider(income=income), DECEMBER, law=UPPER)
    assert amounts(usual)["jkk.bpu.worker"] == lower
    assert amounts(other)["jkk.bpu.worker"] == upper
    assert dict(usual.choices)["between_bands"] == "lower_band"
    assert dict(other.choices)["between_bands"] == "upper_band"


@pytest.mark.parametrize(
    ("funding", "payer"),
    [
        (Funding.OWN, Payer.WORKER),
        (Funding.APBN, Payer.GOVERNMENT),
        (Funding.APBD, Payer.REGION),
    ],
)
def test_who_pays_for_a_participant_without_wage(funding: Funding, payer: Payer) -> None:
    case = rider(funding=funding, jht_funding=funding, joined=frozenset({Programme.JHT}))
    statement = contributions(case, DECEMBER)
    assert {line.payer for line in statement.lines} == {payer}
    assert statement.by_payer == {one: 36_800 if one is payer else 0 for one in Payer}


PAYERS = {Funding.OWN: "worker", Funding.APBN: "government", Funding.APBD: "region"}


@pytest.mark.parametrize("jht_funding", Funding)
@pytest.mark.parametrize("funding", Funding)
def test_jht_has_a_payer_of_its_own(funding: Funding, jht_funding: Funding) -> None:
    """A budget may pay JKK and JKM while the participant saves himself, and the other way round."""
    case = rider(funding=funding, jht_funding=jht_funding, joined=frozenset({Programme.JHT}))
    statement = contributions(case, DECEMBER)
    assert statement.complete
    assert amounts(statement) == {
        f"jkk.bpu.{PAYERS[funding]}": 10_000,
        f"jkm.bpu.{PAYERS[funding]}": 6_800,
        f"jht.bpu.{PAYERS[jht_funding]}": 20_000,
    }


@pytest.mark.parametrize("funding", [*Funding, None])
def test_who_pays_jht_is_asked_for_where_he_does_not_pay_the_rest_himself(
    funding: Funding | None,
) -> None:
    joined = frozenset({Programme.JHT})
    statement = contributions(rider(funding=funding, joined=joined), DECEMBER)
    asked = {item.contribution: item.missing for item in statement.open}
    jht = {name: missing for name, missing in asked.items() if name.startswith("jht.")}
    if funding is Funding.OWN:
        assert asked == {}
        assert amounts(statement)["jht.bpu.worker"] == 20_000
    else:
        told = ("jht_funding",) if funding else ("funding", "jht_funding")
        assert jht == {f"jht.bpu.{payer}": told for payer in PAYERS.values()}
        assert statement.total_of(programme=Programme.JHT) == 0
        assert not statement.complete
    without = contributions(rider(funding=funding), DECEMBER)
    assert not [name for name in opened(without) if name.startswith("jht.")]


def test_who_pays_jht_alone_does_not_say_who_pays_the_rest() -> None:
    case = rider(funding=None, jht_funding=Funding.APBD, joined=frozenset({Programme.JHT}))
    statement = contributions(case, DECEMBER)
    assert amounts(statement) == {"jht.bpu.region": 20_000}
    assert set(opened(statement).values()) == {("funding",)}


@pytest.mark.parametrize("given", ["own", True, 0])
def test_a_payer_of_jht_that_is_none_is_refused(given: Any) -> None:
    with pytest.raises(FactError, match="jht_funding"):
        rider(jht_funding=given)


@pytest.mark.parametrize(
    ("month", "outcome"),
    [
        (Month(2015, 7), Outcome.NOT_MET),
        (Month(2021, 3), Outcome.NOT_MET),
        (Month(2021, 4), Outcome.MET),
        (DECEMBER, Outcome.MET),
    ],
)
def test_jht_is_compulsory_for_an_employer_since_april_2021(month: Month, outcome: Outcome) -> None:
    """Permenaker 5/2021 Pasal 32; before it JHT is chosen (PP 46/2015 Pasal 13 ayat (1))."""
    case = rider(is_employer=True, registered_on=None)
    statement = contributions(case, month)
    decision = statement.decisions[Programme.JHT]
    assert decision.outcome is outcome
    assert ("jht.bpu.worker" in amounts(statement)) is (outcome is Outcome.MET)
    assert statement.complete
    chosen = contributions(attrs.evolve(case, joined=frozenset({Programme.JHT})), month)
    assert chosen.total_of(programme=Programme.JHT) == 20_000
    unknown = contributions(attrs.evolve(case, is_employer=None), month)
    assert ("jht.bpu.worker" in opened(unknown)) is (outcome is Outcome.MET)


@pytest.mark.parametrize(
    ("is_employer", "joined", "outcome"),
    [
        (False, frozenset(), Outcome.NOT_MET),
        (False, frozenset({Programme.JHT}), Outcome.MET),
        (True, frozenset(), Outcome.MET),
        (None, frozenset(), Outcome.UNDETERMINED),
        (False, None, Outcome.UNDETERMINED),
        (True, None, Outcome.MET),
        (None, frozenset({Programme.JHT}), Outcome.MET),
    ],
)
def test_jht_is_chosen_and_compulsory_for_an_employer(
    is_employer: bool | None, joined: frozenset[Programme] | None, outcome: Outcome
) -> None:
    """PP 46/2015 Pasal 13 ayat (1); Permenaker 5/2021 Pasal 31-32."""
    statement = contributions(rider(is_employer=is_employer, joined=joined), DECEMBER)
    assert statement.decisions[Programme.JHT].outcome is outcome
    assert ("jht.bpu.worker" in amounts(statement)) is (outcome is Outcome.MET)
    assert ("jht.bpu.worker" in opened(statement)) is (outcome is Outcome.UNDETERMINED)


def test_jp_and_jkp_are_not_open_without_a_wage() -> None:
    statement = contributions(rider(joined=frozenset(Programme)), DECEMBER)
    for programme in (Programme.JP, Programme.JKP):
        assert statement.decisions[programme].outcome is Outcome.NOT_MET
        assert statement.total_of(programme=programme) == 0
    assert Programme.JKN not in statement.decisions


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"income": None}, {"jkk.bpu.worker": ("income",)}),
        (
            {"funding": None},
            {
                f"{room}.bpu.{payer}": ("funding",)
                for room in ("jkk", "jkm")
                for payer in ("worker", "government", "region")
            },
        ),
        ({"joined": None}, {"jht.bpu.worker": ("programmes",)}),
        (
            {"worker": person(birth_date=None)},
            {"jkk.bpu.worker": ("birth_date",), "jkm.bpu.worker": ("birth_date",)},
        ),
        (
            {"worker": person(citizenship=None)},
            {
                "jkk.bpu.worker": ("citizenship", "works_in_indonesia_since"),
                "jkm.bpu.worker": ("citizenship", "works_in_indonesia_since"),
            },
        ),
        (
            {"worker": person(birth_date=date(1950, 1, 1)), "registered_on": None},
            {"jkk.bpu.worker": ("registered_on",), "jkm.bpu.worker": ("registered_on",)},
        ),
    ],
)
def test_what_a_participant_without_wage_leaves_open(
    changes: dict[str, Any], expected: dict[str, tuple[str, ...]]
) -> None:
    statement = contributions(rider(**changes), DECEMBER)
    assert opened(statement) == expected
    assert not statement.complete
    assert not set(expected) & set(amounts(statement))


def test_a_second_job_is_told() -> None:
    """PP 44/2015 Pasal 11 ayat (2)."""
    assert "two_jobs" in codes(contributions(rider(jobs=2), DECEMBER))
    for jobs in (1, None):
        assert "two_jobs" not in codes(contributions(rider(jobs=jobs), DECEMBER))


@pytest.mark.parametrize(
    ("changes", "due"),
    [
        ({"ended_on": date(2025, 11, 30)}, False),
        ({"ended_on": date(2025, 12, 1)}, True),
        ({"registered_on": date(2025, 12, 31)}, True),
        ({"registered_on": date(2026, 1, 1)}, False),
    ],
)
def test_only_members_of_the_month_pay(changes: dict[str, Any], due: bool) -> None:
    assert bool(contributions(rider(**changes), DECEMBER).lines) is due


# -- PP 49/2020 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("month", "relieved"),
    [
        (Month(2020, 7), False),
        (Month(2020, 8), True),
        (Month(2021, 1), True),
        (Month(2021, 2), False),
    ],
)
def test_one_percent_of_jkk_and_jkm_without_wage(month: Month, relieved: bool) -> None:
    statement = contributions(rider(joined=frozenset({Programme.JHT})), month)
    if relieved:
        assert amounts(statement) == {
            "jkk.bpu.worker": 100,
            "jkm.bpu.worker": 68,
            "jht.bpu.worker": 20_000,
        }
    else:
        assert statement.total == 36_800
    name = "pp-49-2020-bpu" if relieved else ""
    assert reliefs(statement) == {
        "jkk.bpu.worker": name,
        "jkm.bpu.worker": name,
        "jht.bpu.worker": "",
    }


@pytest.mark.parametrize(
    ("changes", "total"),
    [
        ({"registered_on": date(2020, 7, 31), "paid_until": Month(2020, 7)}, 168),
        ({"registered_on": date(2020, 7, 31), "paid_until": Month(2020, 6)}, 16_800),
        # Registered after July: two months in full, 1 % from the third.
        ({"registered_on": date(2020, 9, 1)}, 16_800),
        ({"registered_on": date(2020, 8, 31)}, 168),
        ({"registered_on": date(2020, 8, 31), "paid_until": Month(2020, 9)}, 168),
        ({"registered_on": date(2020, 8, 31), "paid_until": Month(2020, 8)}, 16_800),
    ],
)
def test_who_is_relieved_in_october_2020(changes: dict[str, Any], total: int) -> None:
    """PP 49/2020 Pasal 13."""
    assert contributions(rider(**changes), Month(2020, 10)).total == total


@pytest.mark.parametrize(
    ("month", "relieved"),
    [
        (Month(2020, 7), False),
        (Month(2020, 8), True),
        (Month(2021, 1), True),
        (Month(2021, 2), False),
    ],
)
def test_one_percent_of_construction_by_wages(month: Month, relieved: bool) -> None:
    usual = contributions(labourer(), Month(2019, 5))
    statement = contributions(labourer(), month)
    assert usual.total > 0
    assert statement.total == (usual.total // 100 if relieved else usual.total)
    assert set(reliefs(statement).values()) == {"pp-49-2020-jakon" if relieved else ""}


@pytest.mark.parametrize(
    ("registered", "month", "total"),
    [
        (date(2020, 7, 31), Month(2020, 7), 392_000),
        (date(2020, 7, 31), Month(2020, 8), None),
        (date(2016, 1, 4), Month(2021, 1), None),
        (date(2020, 7, 31), Month(2021, 2), 0),
        (date(2020, 8, 1), Month(2020, 8), None),
        (date(2020, 8, 31), Month(2020, 8), None),
        (date(2020, 8, 31), Month(2020, 9), None),
        (date(2021, 1, 31), Month(2021, 1), None),
        (date(2020, 8, 31), Month(2021, 2), 0),
        (date(2021, 2, 1), Month(2021, 2), 392_000),
        (None, Month(2020, 7), 392_000),
        (None, Month(2020, 8), None),
        (None, Month(2021, 1), None),
        (None, Month(2021, 2), 392_000),
        # Registered later than the month asked for: nothing is due yet.
        (date(2020, 9, 1), Month(2020, 8), 0),
        (date(2021, 1, 31), Month(2020, 12), 0),
        (date(2021, 2, 1), Month(2021, 1), 0),
        (date(2022, 1, 3), Month(2020, 9), 0),
    ],
)
def test_a_project_by_value_is_refused_in_the_months_of_pp_49_2020(
    registered: date | None, month: Month, total: int | None
) -> None:
    """A running project pays 1 % of the rest, a new one its first instalment whole: not known."""
    case = project(registered_on=registered)
    if total is None:
        for law in (NATIONAL, ASKING):
            with pytest.raises(FactError) as refused:
                contributions(case, month, law=law)
            assert (refused.value.field, refused.value.code) == ("registered_on", "covid_project")
            assert refused.value.value == str(month)
        return
    statement = contributions(case, month)
    assert statement.total == total
    assert set(reliefs(statement).values()) <= {""}
    assert codes(statement) == set()


def test_a_project_of_which_nothing_is_known_is_refused_in_those_months_too() -> None:
    with pytest.raises(FactError) as refused:
        contributions(ConstructionProject(), Month(2020, 10))
    assert refused.value.code == "covid_project"


@pytest.mark.parametrize(
    ("registered", "month", "jkk", "told"),
    [
        (date(2020, 7, 31), Month(2020, 9), 522, False),
        (date(2020, 8, 1), Month(2020, 8), 52_200, True),
        (date(2020, 8, 1), Month(2021, 1), 52_200, True),
        (date(2021, 1, 31), Month(2021, 1), 52_200, True),
        (date(2020, 8, 1), Month(2021, 2), 52_200, False),
        (None, Month(2020, 9), 522, False),
    ],
)
def test_wages_on_a_project_that_is_new_in_2020_are_counted_in_full_and_that_is_told(
    registered: date | None, month: Month, jkk: int, told: bool
) -> None:
    case = labourer(registered_on=registered, started_on=date(2020, 7, 1))
    statement = contributions(case, month)
    assert amounts(statement)["jkk.construction.wage"] == jkk
    assert ("covid_new_project_by_wages" in codes(statement)) is told


# -- PP 50/2025 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("month", "transport", "others"),
    [
        (Month(2025, 12), "", ""),
        (Month(2026, 1), "pp-50-2025-transport", ""),
        (Month(2026, 3), "pp-50-2025-transport", ""),
        (Month(2026, 4), "pp-50-2025-transport", "pp-50-2025"),
        (Month(2026, 12), "pp-50-2025-transport", "pp-50-2025"),
        (Month(2027, 1), "pp-50-2025-transport", ""),
        (Month(2027, 3), "pp-50-2025-transport", ""),
        (Month(2027, 4), "", ""),
    ],
)
def test_half_of_jkk_and_jkm_in_these_months(month: Month, transport: str, others: str) -> None:
    for in_transport, relief in ((True, transport), (False, others)):
        statement = contributions(
            rider(transport=in_transport, joined=frozenset({Programme.JHT})), month
        )
        assert statement.complete
        assert reliefs(statement) == {
            "jkk.bpu.worker": relief,
            "jkm.bpu.worker": relief,
            "jht.bpu.worker": "",
        }
        assert statement.total_of(programme=Programme.JKK) == (5_000 if relief else 10_000)
        assert statement.total_of(programme=Programme.JKM) == (3_400 if relief else 6_800)
        assert statement.total_of(programme=Programme.JHT) == 20_000


def test_examples_that_others_published() -> None:
    in_1_1_million = contributions(rider(income=1_200_000), Month(2026, 1))
    assert in_1_1_million.total_of(programme=Programme.JKK) == 6_000  # BPJS, artikel 18931
    assert contributions(rider(), Month(2026, 1)).total == 8_400  # Antara
    year = [contributions(rider(transport=False), Month(2026, n)).total for n in range(1, 13)]
    assert sum(year) == 126_000  # 3 × 16,800 + 9 × 8,400
    assert contributions(rider(), Month(2020, 8)).total == 168  # the director of BPJS


@pytest.mark.parametrize(
    ("month", "open_"),
    [
        (Month(2025, 12), False),
        (Month(2026, 1), True),
        (Month(2026, 3), True),
        (Month(2026, 4), False),
        (Month(2026, 12), False),
        (Month(2027, 1), True),
        (Month(2027, 4), False),
    ],
)
def test_whether_in_transport_matters_in_some_months_only(month: Month, open_: bool) -> None:
    statement = contributions(rider(transport=None), month)
    expected = {"jkk.bpu.worker": ("transport",), "jkm.bpu.worker": ("transport",)}
    assert opened(statement) == (expected if open_ else {})


@pytest.mark.parametrize("month", [Month(2026, 2), Month(2026, 6), Month(2027, 2)])
@pytest.mark.parametrize("funding", [Funding.APBN, Funding.APBD])
def test_what_a_budget_pays_is_not_halved(month: Month, funding: Funding) -> None:
    """PP 50/2025 Pasal 3."""
    statement = contributions(rider(funding=funding), month)
    assert statement.total == 16_800
    assert set(reliefs(statement).values()) == {""}


def test_budgets_are_left_out_by_pasal_3() -> None:
    cited = {
        str(citation)
        for relief in NATIONAL.reliefs
        for check in checks(relief.condition)
        if check.rule.id == "relief_2026.no_budget_pays"
        for citation in check.rule.citations
    }
    assert cited == {"PP 50/2025 Pasal 3"}


@pytest.mark.parametrize("jht_funding", Funding)
def test_who_pays_jht_does_not_matter_to_the_half_of_the_rest(jht_funding: Funding) -> None:
    case = rider(jht_funding=jht_funding, joined=frozenset({Programme.JHT}))
    statement = contributions(case, Month(2026, 2))
    assert statement.total == 5_000 + 3_400 + 20_000
    budget = contributions(attrs.evolve(case, funding=Funding.APBD), Month(2026, 2))
    assert budget.total == 16_800 + 20_000


@pytest.mark.parametrize("month", [Month(2026, 2), Month(2026, 6), Month(2027, 2)])
def test_an_employer_is_not_named_by_pp_50_2025(month: Month) -> None:
    statement = contributions(rider(is_employer=True), month)
    assert statement.total == 36_800
    assert set(reliefs(statement).values()) == {""}
    unknown = contributions(rider(is_employer=None, joined=frozenset({Programme.JHT})), month)
    assert set(opened(unknown).values()) == {("is_employer",)}


@given(st.integers(0, 30 * MILLION))
def test_half_of_every_band_is_whole_rupiah(income: int) -> None:
    usual = contributions(rider(income=income), DECEMBER)
    half = contributions(rider(income=income), Month(2026, 1))
    assert half.total * 2 == usual.total
    for line in half.lines:
        assert line.share.pays == HALF


def test_pp_50_2025_was_not_known_before_it_was_signed() -> None:
    january = Month(2026, 1)
    before = contributions(rider(), january, law=NATIONAL.as_known_on(date(2025, 12, 21)))
    after = contributions(rider(), january, law=NATIONAL.as_known_on(date(2025, 12, 22)))
    assert (before.total, after.total) == (16_800, 8_400)


@pytest.mark.parametrize(
    ("known_on", "amount", "government"),
    [
        (date(2020, 5, 4), 42_000, 0),
        (date(2020, 5, 5), 25_500, 16_500),
        (date(2020, 7, 1), 25_500, 16_500),
        (date(2020, 12, 31), 25_500, 16_500),
    ],
)
def test_class_iii_of_2020_was_known_when_perpres_64_2020_was_signed(
    known_on: date, amount: int, government: int
) -> None:
    statement = contributions(family(), Month(2020, 8), law=NATIONAL.as_known_on(known_on))
    assert statement.by_payer[Payer.WORKER] == amount
    assert statement.by_payer[Payer.GOVERNMENT] == government


@pytest.mark.parametrize(
    ("case", "before", "after"),
    [
        (family(ward_class=WardClass.I), 59_500, 80_000),
        (family(ward_class=WardClass.II), 42_500, 51_000),
        (family(Segment.PBI), 19_225, 23_000),
    ],
    ids=["class i", "class ii", "pbi"],
)
def test_april_2016_was_known_when_perpres_19_2016_was_signed(
    case: HealthMembership, before: int, after: int
) -> None:
    april = Month(2016, 4)
    for known_on, total in ((date(2016, 2, 28), before), (date(2016, 2, 29), after)):
        law = NATIONAL.as_known_on(known_on)
        assert contributions(case, april, law=law).total == total
    march = contributions(case, Month(2016, 3), law=NATIONAL.as_known_on(date(2016, 2, 29)))
    assert march.total == before


# -- construction ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "jkk", "jkm"),
    [
        (0, 0, 0),
        (100 * MILLION, 210_000, 30_000),
        (100 * MILLION + 10_000, 210_017, 30_002),
        (180 * MILLION, 346_000, 46_000),
        (500 * MILLION, 890_000, 110_000),
        (1_000 * MILLION, 1_540_000, 210_000),
        (5_000 * MILLION, 5_940_000, 610_000),
        (5_000 * MILLION + 10_000, 5_940_009, 610_001),
        (10_000 * MILLION, 10_440_000, 1_110_000),
    ],
)
def test_what_a_project_costs(value: int, jkk: int, jkm: int) -> None:
    """PP 44/2015 Pasal 54 ayat (2), 55 ayat (2) and their explanation."""
    statement = contributions(project(value), MARCH)
    assert amounts(statement) == {
        "jkk.construction.value": jkk,
        "jkm.construction.value": jkm,
    }
    assert statement.by_payer[Payer.EMPLOYER] == statement.total == jkk + jkm
    assert {line.base for line in statement.lines} == {value}
    assert statement.worker_id == "P1"


def test_the_tax_is_taken_out_first() -> None:
    value = ContractValue(amount=199_800_000, vat_rate=Fraction(11, 100))
    assert contributions(project(value=value), MARCH).total == 392_000


@pytest.mark.parametrize(
    ("amount", "vat_rate", "base", "jkk", "jkm"),
    [
        # 3,737,857 1/7 without tax: 0.21 % of the whole is 7,849.50 exactly, of the rupiah less.
        (4_186_400, Fraction(12, 100), 3_737_857, 7_850, 1_121),
        (100, Fraction(11, 100), 90, 0, 0),  # 90.09
        (101, Fraction(11, 100), 91, 0, 0),  # 90.99
    ],
)
def test_the_value_without_tax_is_counted_exactly_and_rounded_on_the_line(
    amount: int, vat_rate: Fraction, base: int, jkk: int, jkm: int
) -> None:
    statement = contributions(project(value=ContractValue(amount=amount, vat_rate=vat_rate)), MARCH)
    assert amounts(statement) == {"jkk.construction.value": jkk, "jkm.construction.value": jkm}
    for line in statement.lines:
        assert type(line.base) is int
        assert line.base == base
    exactly = Fraction(amount) / (1 + vat_rate) * Fraction(21, 10_000)
    assert jkk == floor(exactly + HALF)


@given(st.integers(0, 10**8), st.sampled_from([Fraction(11, 100), Fraction(12, 100)]))
def test_no_sen_of_a_contract_is_lost(amount: int, vat_rate: Fraction) -> None:
    net = Fraction(amount) / (1 + vat_rate)
    statement = contributions(project(value=ContractValue(amount=amount, vat_rate=vat_rate)), MARCH)
    assert amounts(statement)["jkk.construction.value"] == floor(net * Fraction(21, 10_000) + HALF)
    assert {line.base for line in statement.lines} == {floor(net + HALF)}


@pytest.mark.parametrize(
    ("registered", "month", "due"),
    [
        (date(2026, 3, 1), MARCH, True),
        (date(2026, 3, 31), MARCH, True),
        (date(2026, 3, 31), Month(2026, 2), False),
        (date(2026, 3, 1), Month(2026, 4), False),
        (date(2025, 3, 15), MARCH, False),
    ],
)
def test_the_sum_of_a_project_is_due_in_its_month_alone(
    registered: date, month: Month, due: bool
) -> None:
    statement = contributions(project(registered_on=registered), month)
    outcome = Outcome.MET if due else Outcome.NOT_MET
    for programme in (Programme.JKK, Programme.JKM):
        decision = statement.decisions[programme]
        assert decision.outcome is outcome
        assert "construction.once" in {reason.rule.id for reason in decision.reasons}
        assert decision.presumptions == ()
    assert statement.total == (392_000 if due else 0)
    assert statement.complete
    assert "presumptions" not in dict(statement.choices)


def test_a_project_is_billed_once_over_all_months() -> None:
    case = project(registered_on=date(2023, 10, 5))
    billed = [contributions(case, Month(2019, 1) + step).total for step in range(84)]
    assert [total for total in billed if total] == [392_000]
    assert billed[Month(2023, 10) - Month(2019, 1)] == 392_000


def test_without_the_day_the_month_is_presumed_to_be_that_of_registration() -> None:
    for month in (Month(2019, 5), MARCH):
        presumed = contributions(project(registered_on=None), month)
        assert presumed.total == 392_000
        assert dict(presumed.choices)["presumptions"] == "made"
        for decision in presumed.decisions.values():
            assert [one.rule.id for one in decision.presumptions] == ["construction.once"]
    asked = contributions(project(registered_on=None), MARCH, law=ASKING)
    assert asked.lines == ()
    assert opened(asked) == {
        "jkk.construction.value": ("registered_on",),
        "jkm.construction.value": ("registered_on",),
    }


def test_a_project_without_a_value_is_open() -> None:
    statement = contributions(ConstructionProject(), MARCH)
    assert opened(statement) == {
        "jkk.construction.value": ("contract_value",),
        "jkm.construction.value": ("contract_value",),
    }


@pytest.mark.parametrize(
    ("changes", "wage"),
    [
        ({}, 3_000_000),
        ({"wage": MonthlyWage(basic=3_000_000), "contract": ContractKind.PKWT}, 3_000_000),
        ({"wage": PieceWage(months=(1, 2, 5_999_997), weather_dependent=False)}, 2_000_000),
        ({"wage": MonthlyWage(basic=10 * MILLION), "contract": ContractKind.PKWT}, 10 * MILLION),
    ],
)
def test_where_the_wage_is_known(changes: dict[str, Any], wage: int) -> None:
    """PP 44/2015 Pasal 54 ayat (1), 55 ayat (1): 1.74 % and 0.30 %."""
    statement = contributions(labourer(**changes), MARCH)
    assert amounts(statement) == {
        "jkk.construction.wage": wage * 174 // 10_000,
        "jkm.construction.wage": wage * 30 // 10_000,
    }
    assert {line.payer for line in statement.lines} == {Payer.EMPLOYER}
    assert statement.wage is not None
    assert statement.wage.amount == wage
    assert ("piece_mean" in dict(statement.choices)) is isinstance(
        labourer(**changes).wage, PieceWage
    )


@pytest.mark.parametrize(
    ("wage", "sure"),
    [
        (DailyWage(day=120_000), Confidence.DERIVED),
        (PieceWage(months=(1, 2, 5_999_997), weather_dependent=False), Confidence.DERIVED),
        (PieceWage(mean=2_000_000, weather_dependent=True), Confidence.DERIVED),
        (MonthlyWage(basic=3_000_000), Confidence.TEXT),
    ],
)
def test_pay_by_the_day_or_piece_makes_a_line_of_construction_derived(
    wage: Any, sure: Confidence
) -> None:
    """PP 44/2015 Pasal 56 ayat (2) leaves it to the Minister, whose rule was not read."""
    case = labourer(wage=wage, contract=ContractKind.PKWT)
    statement = contributions(case, MARCH, law=attrs.evolve(NATIONAL))
    assert {line.confidence for line in statement.lines} == {sure}
    assert len(statement.lines) == 2


@pytest.mark.parametrize("order", [1, -1])
def test_how_sure_a_line_of_construction_is_does_not_depend_on_what_was_asked_before(
    order: int,
) -> None:
    law = attrs.evolve(NATIONAL)
    sure = {}
    for wage in (DailyWage(day=120_000), MonthlyWage(basic=3_000_000))[::order]:
        case = labourer(wage=wage, contract=ContractKind.PKWT)
        statement = contributions(case, MARCH, law=law)
        sure[type(wage)] = {line.confidence for line in statement.lines}
    assert sure == {DailyWage: {Confidence.DERIVED}, MonthlyWage: {Confidence.TEXT}}


@pytest.mark.parametrize("wage", [DailyWage(day=120_000), MonthlyWage(basic=3_000_000)])
def test_a_permanent_worker_costs_nothing_on_a_project_and_is_told_why(wage: Any) -> None:
    """PP 44/2015 Pasal 53: a permanent worker is a wage earner."""
    statement = contributions(labourer(wage=wage, contract=ContractKind.PKWTT), MARCH)
    assert statement.lines == ()
    for decision in statement.decisions.values():
        assert decision.outcome is Outcome.NOT_MET
        failed = {r.rule.id for r in decision.reasons if r.outcome is Outcome.NOT_MET}
        assert "construction.not_permanent" in failed
    for locale in LOCALES:
        assert rule_text("construction.not_permanent", None, locale) in statement.explain(locale)


def test_a_monthly_wage_without_a_contract_kind_is_open() -> None:
    statement = contributions(labourer(wage=MonthlyWage(basic=3_000_000)), MARCH)
    assert set(opened(statement).values()) == {("contract",)}


def test_a_worker_of_whom_the_wage_alone_is_missing_is_asked_for_it() -> None:
    statement = contributions(labourer(wage=None, contract=ContractKind.PKWT), MARCH)
    assert set(opened(statement).values()) == {("wage",)}


def test_whoever_began_later_or_left_before_costs_nothing() -> None:
    for changes in (
        {"started_on": date(2026, 4, 1)},
        {"ended_on": date(2026, 2, 28)},
    ):
        assert contributions(labourer(**changes), MARCH).lines == ()


# -- JKN outside an employment --------------------------------------------------------------------

FIRST = {WardClass.III: 25_500, WardClass.II: 42_500, WardClass.I: 59_500}
SECOND = {WardClass.III: 25_500, WardClass.II: 51_000, WardClass.I: 80_000}
THIRD = {WardClass.III: 42_000, WardClass.II: 110_000, WardClass.I: 160_000}
IN_2020 = {WardClass.III: 25_500, WardClass.II: 100_000, WardClass.I: 150_000}
TODAY = {WardClass.III: 35_000, WardClass.II: 100_000, WardClass.I: 150_000}


@pytest.mark.parametrize("ward_class", WardClass)
@pytest.mark.parametrize(
    ("month", "tariff"),
    [
        (Month(2015, 7), FIRST),
        (Month(2016, 3), FIRST),
        (Month(2016, 4), SECOND),
        (Month(2019, 12), SECOND),
        (Month(2020, 1), THIRD),
        (Month(2020, 3), THIRD),
        (Month(2020, 4), SECOND),
        (Month(2020, 6), SECOND),
        (Month(2020, 7), IN_2020),
        (Month(2020, 12), IN_2020),
        (Month(2021, 1), TODAY),
        (MARCH, TODAY),
    ],
)
def test_what_a_participant_pays_by_class(
    ward_class: WardClass, month: Month, tariff: dict[WardClass, int]
) -> None:
    statement = contributions(family(ward_class=ward_class), month)
    assert amounts(statement)["jkn.pbpu.participant"] == tariff[ward_class]
    assert statement.by_payer[Payer.WORKER] == tariff[ward_class]
    if ward_class is not WardClass.III:
        assert statement.total == tariff[ward_class]


@pytest.mark.parametrize(
    ("month", "government", "region"),
    [
        (Month(2020, 6), 0, 0),
        (Month(2020, 7), 16_500, 0),
        (Month(2020, 12), 16_500, 0),
        (Month(2021, 1), 4_200, 2_800),
        (MARCH, 4_200, 2_800),
    ],
)
def test_the_state_helps_in_class_iii(month: Month, government: int, region: int) -> None:
    """PMK 78/PMK.02/2020 Pasal 4 ayat (1)."""
    statement = contributions(family(persons=4), month)
    assert statement.by_payer[Payer.GOVERNMENT] == 4 * government
    assert statement.by_payer[Payer.REGION] == 4 * region
    for ward_class in (WardClass.I, WardClass.II):
        other = contributions(family(ward_class=ward_class, persons=4), month)
        assert other.by_payer[Payer.GOVERNMENT] == other.by_payer[Payer.REGION] == 0


@pytest.mark.parametrize(
    ("month", "government", "region"),
    [
        (Month(2020, 7), 16_500, 25_500),
        (Month(2020, 12), 16_500, 25_500),
        (Month(2021, 1), 4_200, 37_800),
        (MARCH, 4_200, 37_800),
    ],
)
def test_a_region_pays_for_those_it_registers(month: Month, government: int, region: int) -> None:
    statement = contributions(family(funding=Funding.APBD, persons=2), month)
    assert statement.by_payer == {
        Payer.WORKER: 0,
        Payer.EMPLOYER: 0,
        Payer.GOVERNMENT: 2 * government,
        Payer.REGION: 2 * region,
    }
    assert statement.total == 2 * 42_000


@pytest.mark.parametrize("ward_class", [*WardClass, None])
@pytest.mark.parametrize("month", [Month(2015, 7), Month(2020, 6)])
def test_what_a_region_paid_before_july_2020_was_not_found(
    month: Month, ward_class: WardClass | None
) -> None:
    with pytest.raises(FactError) as refused:
        contributions(family(ward_class=ward_class, funding=Funding.APBD), month)
    assert (refused.value.field, refused.value.code) == ("funding", "region_since")
    assert "2020-07-01" in refused.value.told("id")
    own = contributions(family(ward_class=ward_class), month)
    assert own.by_payer[Payer.REGION] == 0


@pytest.mark.parametrize("month", [Month(2020, 7), Month(2021, 1), MARCH])
def test_a_region_pays_in_class_iii_alone(month: Month) -> None:
    for ward_class in (WardClass.I, WardClass.II):
        with pytest.raises(FactError) as refused:
            contributions(family(ward_class=ward_class, funding=Funding.APBD), month)
        error = refused.value
        assert (error.field, error.value, error.code) == (
            "ward_class",
            ward_class.value,
            "region_class",
        )
        assert error.details["paid"] == "III"
        own = contributions(family(ward_class=ward_class), month)
        assert own.complete
        assert own.by_payer[Payer.REGION] == 0
    third = contributions(family(funding=Funding.APBD), month)
    assert (third.complete, third.total) == (True, 42_000)
    assert "region_class_iii" not in codes(third)
    assert not contributions(family(ward_class=None, funding=Funding.APBD), month).complete


@pytest.mark.parametrize("segment", [Segment.PBI, Segment.VETERAN])
def test_whom_the_state_pays_is_not_asked_about_regions(segment: Segment) -> None:
    old = contributions(family(segment, funding=Funding.APBD, basic_pay=3_000_000), Month(2016, 5))
    assert old.by_payer[Payer.GOVERNMENT] == old.total > 0


@pytest.mark.parametrize(
    ("month", "amount"),
    [
        (Month(2015, 7), 19_225),
        (Month(2016, 3), 19_225),
        (Month(2016, 4), 23_000),
        (Month(2019, 7), 23_000),
        (Month(2019, 8), 42_000),
        (MARCH, 42_000),
    ],
)
def test_what_the_state_pays_for_the_poor(month: Month, amount: int) -> None:
    statement = contributions(family(Segment.PBI, persons=3), month)
    assert amounts(statement) == {"jkn.pbi": 3 * amount}
    assert statement.by_payer[Payer.GOVERNMENT] == statement.total


@pytest.mark.parametrize(
    ("month", "amount"),
    [
        (Month(2019, 1), 72_106),  # 72,105.75
        (Month(2023, 12), 72_106),
        (Month(2024, 1), 77_875),  # 77,874.75
        (MARCH, 77_875),
    ],
)
def test_what_the_state_pays_for_veterans(month: Month, amount: int) -> None:
    statement = contributions(family(Segment.VETERAN), month)
    assert amounts(statement) == {"jkn.veteran": amount}
    assert statement.by_payer[Payer.GOVERNMENT] == amount


@pytest.mark.parametrize(
    ("persons", "amount"), [(1, 77_875), (2, 155_750), (3, 233_624), (4, 311_499), (9, 700_873)]
)
def test_each_person_of_a_veteran_costs_as_much(persons: int, amount: int) -> None:
    statement = contributions(family(Segment.VETERAN, persons=persons), MARCH)
    (line,) = statement.lines
    assert (line.amount, line.times) == (amount, persons)
    assert amount == floor(Fraction(3_461_100) * Fraction(225, 10_000) * persons + HALF)
    round_sum = contributions(family(Segment.VETERAN, persons=persons, basic_pay=3_000_000), MARCH)
    assert round_sum.total == 67_500 * persons


def test_how_many_persons_a_veteran_counts_for_is_asked_for() -> None:
    statement = contributions(family(Segment.VETERAN, persons=None), MARCH)
    assert opened(statement) == {"jkn.veteran": ("persons",)}


def test_a_basic_pay_that_is_knownis_taken() -> None:
    old = Month(2016, 5)
    assert opened(contributions(family(Segment.VETERAN), old)) == {"jkn.veteran": ("basic_pay",)}
    assert contributions(family(Segment.VETERAN, basic_pay=3_000_000), old).total == 67_500


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"ward_class": None, "funding": Funding.OWN}, "ward_class"),
        ({"persons": None}, "persons"),
        ({"funding": None}, "funding"),
    ],
)
def test_what_a_family_leaves_open(changes: dict[str, Any], missing: str) -> None:
    statement = contributions(family(**changes), MARCH)
    assert missing in {name for names in opened(statement).values() for name in names}
    assert not statement.complete


def test_an_inactive_family_of_class_iii_is_refused_with_the_help_of_the_state() -> None:
    with pytest.raises(FactError, match="active"):
        contributions(family(active=False), MARCH)
    assert contributions(family(active=False), Month(2020, 6)).total == 25_500
    assert contributions(family(active=False, ward_class=WardClass.I), MARCH).total == 150_000


def test_that_the_membership_is_active_is_presumed_or_asked_for() -> None:
    presumed = contributions(family(active=None), MARCH)
    assert presumed.complete
    assert presumed.total == 42_000
    asked = contributions(family(active=None), MARCH, law=ASKING)
    assert opened(asked) == {
        "jkn.pbpu.central_help": ("active",),
        "jkn.pbpu.regional_help": ("active",),
    }


def test_what_is_presumed_is_told() -> None:
    """Presumptions.MADE: every statement whose amounts rest on it says so."""
    presumed = contributions(family(active=None), MARCH)
    assert dict(presumed.choices)["presumptions"] == "made"


# -- every segment --------------------------------------------------------------------------------

CASES: dict[str, tuple[Case, Month]] = {
    "bpu": (rider(joined=frozenset({Programme.JHT})), DECEMBER),
    "bpu, half": (rider(income=3_000_000), MARCH),
    "bpu, one percent": (rider(income=25 * MILLION), Month(2020, 9)),
    "bpu, apbd": (rider(funding=Funding.APBD), MARCH),
    "bpu, apbd and own": (
        rider(funding=Funding.APBD, jht_funding=Funding.OWN, joined=frozenset({Programme.JHT})),
        MARCH,
    ),
    "bpu, jht open": (rider(funding=Funding.APBD, joined=frozenset({Programme.JHT})), MARCH),
    "bpu, between": (rider(income=1_099_500), DECEMBER),
    "bpu, two jobs": (rider(jobs=2), DECEMBER),
    "bpu, open": (SelfEmployment(worker=Worker()), MARCH),
    "project": (project(7_654_321_987), MARCH),
    "project, before 2020-08": (project(registered_on=None), Month(2020, 7)),
    "project, of sen": (
        project(value=ContractValue(amount=100 * MILLION, vat_rate=Fraction(11, 100))),
        MARCH,
    ),
    "project, open": (ConstructionProject(), MARCH),
    "labourer": (labourer(), MARCH),
    "labourer, piece": (
        labourer(wage=PieceWage(months=(1, 2, 5_000_000), weather_dependent=False)),
        MARCH,
    ),
    "labourer, one percent": (labourer(), Month(2020, 9)),
    "labourer, new in 2020": (labourer(registered_on=date(2020, 9, 1)), Month(2020, 10)),
    "labourer, open": (ConstructionWork(worker=Worker()), MARCH),
    "abroad": (abroad(), MARCH),
    "abroad, extended": (abroad(contract_months=24, extension_months=12), MARCH),
    "abroad, extended later": (
        abroad(
            extension_months=12,
            jht=0,
            paid_on=date(2025, 3, 3),
            extension_paid_on=date(2026, 3, 2),
        ),
        MARCH,
    ),
    "abroad, 2019": (abroad(), Month(2019, 5)),
    "abroad, on the day": (abroad(paid_on=date(2023, 2, 22)), Month(2023, 2)),
    "abroad, open": (MigrantWork(worker=Worker()), MARCH),
    "class iii": (family(persons=5), MARCH),
    "class i": (family(ward_class=WardClass.I, persons=2), Month(2020, 2)),
    "class iii, apbd": (family(funding=Funding.APBD), Month(2020, 9)),
    "family, open": (HealthMembership(segment=Segment.PBPU), MARCH),
    "pbi": (family(Segment.PBI), MARCH),
    "veteran": (family(Segment.VETERAN), MARCH),
    "veteran, family": (family(Segment.VETERAN, persons=3), MARCH),
    "veteran, open": (family(Segment.VETERAN), Month(2016, 1)),
}


def made(name: str) -> Statement:
    case, month = CASES[name]
    return contributions(case, month)


def test_the_cases_show_what_they_are_meant_to_show() -> None:
    statements = {name: made(name) for name in CASES}
    assert {s.segment for s in statements.values()} == set(Segment) - {Segment.PU}
    for name, statement in statements.items():
        assert statement.complete is (not name.endswith("open")), name
        assert bool(statement.lines) is (not name.endswith(", open")), name
    assert {line.share.form for s in statements.values() for line in s.lines} == set(Form)
    assert {line.payer for s in statements.values() for line in s.lines} == set(Payer)
    assert {one for s in statements.values() for one in reliefs(s).values()} == {
        "",
        "pp-49-2020-bpu",
        "pp-49-2020-jakon",
        "pp-50-2025-transport",
    }


@pytest.mark.parametrize("name", CASES)
def test_a_statement_of_any_segment_comes_back_the_same(name: str) -> None:
    statement = made(name)
    back = from_data(json.loads(json.dumps(to_data(statement))))
    assert back == statement
    assert back.segment is statement.segment is CASES[name][0].segment
    assert back.joint == statement.joint
    assert back.explain("en") == statement.explain("en")


@pytest.mark.parametrize("name", CASES)
def test_totals_of_any_segment_add_up(name: str) -> None:
    statement = made(name)
    assert statement.total == sum(line.amount for line in statement.lines)
    assert sum(statement.by_payer.values()) == statement.total
    assert sum(statement.by_programme.values()) + statement.joint == statement.total
    data = to_data(statement)["totals"]
    assert data["all"] == statement.total == sum(data[payer.value] for payer in Payer)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", CASES)
def test_any_segment_is_told_with_amounts_and_articles(name: str, locale: str) -> None:
    statement = made(name)
    told = statement.explain(locale)
    for line in statement.lines:
        assert rupiah(line.amount, locale) in told
        assert rupiah(line.base, locale) in told
        assert line.citation
        assert line.citation in told
    assert rupiah(statement.total, locale) in told
    for item in statement.open:
        for missing in item.missing:
            assert f"({missing})" in told
    assert "{" not in told
    shown = to_html(statement, locale)
    assert shown.startswith("<table>")
    assert all(rupiah(line.amount, locale) in shown for line in statement.lines)


def again(steps: list[dict[str, Any]]) -> int:
    """Work an amount out again from its steps alone, exactly, with halves rounded up."""
    bases = ("wage", "band", "sum", "chosen", "contract_value", "basic_pay", "floor", "ceiling")
    base = [step["value"] for step in steps if step["step"] in bases][-1]
    value = Fraction(base)
    for step in steps:
        if step["step"] in ("rate", "relief", "times"):
            value *= Fraction(step["value"])
        elif step["step"] == "layer":
            value = Fraction(step["plus"]) + Fraction(step["value"]) * (base - step["over"])
    return floor(value + HALF)


@pytest.mark.parametrize("name", CASES)
def test_each_amount_of_any_segment_follows_from_its_steps(name: str) -> None:
    statement = made(name)
    told = explanation(statement)
    assert [item["line"] for item in told] == [line.share.id for line in statement.lines]
    for line, item in zip(statement.lines, told, strict=True):
        assert again(item["steps"]) == line.amount == item["steps"][-1]["value"]
    assert json.loads(json.dumps(told)) == told


def steps(name: str, line: str) -> list[str]:
    (found,) = (item["steps"] for item in explanation(made(name)) if item["line"] == line)
    return [step["step"] for step in found]


@pytest.mark.parametrize(
    ("name", "line", "expected"),
    [
        ("bpu", "jkk.bpu.worker", ["band", "rate", "amount"]),
        ("bpu", "jkm.bpu.worker", ["sum", "amount"]),
        ("bpu, half", "jkk.bpu.worker", ["band", "rate", "relief", "amount"]),
        ("bpu, half", "jkm.bpu.worker", ["sum", "relief", "amount"]),
        ("project", "jkk.construction.value", ["contract_value", "layer", "amount"]),
        ("labourer", "jkm.construction.wage", ["wage", "rate", "amount"]),
        ("abroad", "pmi.during", ["sum", "amount"]),
        ("abroad", "pmi.extension", ["sum", "times", "amount"]),
        ("abroad", "pmi.jht", ["chosen", "amount"]),
        ("class iii", "jkn.pbpu.central_help", ["sum", "times", "amount"]),
        ("veteran", "jkn.veteran", ["basic_pay", "rate", "amount"]),
        ("veteran, family", "jkn.veteran", ["basic_pay", "rate", "times", "amount"]),
    ],
)
def test_the_steps_of_each_form(name: str, line: str, expected: list[str]) -> None:
    assert steps(name, line) == expected


@pytest.mark.parametrize("name", CASES)
def test_no_personal_fact_is_kept(name: str) -> None:
    case, month = CASES[name]
    if isinstance(case, ConstructionProject | HealthMembership):
        numbered = attrs.evolve(case, id="Nomor 7")
        assert contributions(numbered, month).worker_id == "Nomor 7"
        return
    secret = attrs.evolve(case.worker, name="Contoh Rekaan", nik="9901011705900001")
    statement = contributions(attrs.evolve(case, worker=secret), month)
    for told in (repr(statement), json.dumps(to_data(statement)), statement.explain("id")):
        assert "Rekaan" not in told
        assert "9901011705900001" not in told


def test_a_person_born_after_the_month_is_refused() -> None:
    unborn = person(birth_date=date(2026, 4, 1))
    for build in (rider, labourer, abroad):
        make: Callable[..., Case] = build
        with pytest.raises(FactError, match="birth_date"):
            contributions(make(worker=unborn), MARCH)


@pytest.mark.parametrize("build", [rider, project, labourer, family])
def test_no_segment_before_july_2015(build: Callable[..., Case]) -> None:
    with pytest.raises(NotInForce):
        contributions(build(), Month(2015, 6))


def test_no_migrant_worker_before_july_2015_either() -> None:
    with pytest.raises(FactError) as refused:
        contributions(abroad(), Month(2015, 6))
    assert refused.value.code == "pmi_before"


@pytest.mark.parametrize("build", [rider, project, labourer, family])
def test_the_first_month_of_the_law(build: Callable[..., Case]) -> None:
    changes = {} if build is family else {"registered_on": None}
    assert contributions(build(**changes), Month(2015, 7)).law == "national law"


# -- whatever is known ----------------------------------------------------------------------------

KNOWN = st.booleans() | st.none()


def earlier_first(days: tuple[date | None, date | None]) -> tuple[date | None, date | None]:
    one, other = days
    return (other, one) if one is not None and other is not None and other < one else days


DAYS = st.dates(date(2014, 1, 1), date(2027, 12, 31)) | st.none()
WORKERS = st.builds(
    Worker,
    id=st.just("W1"),
    birth_date=st.dates(date(1940, 1, 1), date(2005, 1, 1)) | st.none(),
    citizenship=st.sampled_from(["ID", "MY", None]),
    works_in_indonesia_since=DAYS,
)
PROGRAMMES = st.frozensets(st.sampled_from(Programme)) | st.none()
MONTHS = months(last=Month(2027, 6))
ANYBODY: st.SearchStrategy[Case] = st.one_of(
    st.builds(
        SelfEmployment,
        worker=WORKERS,
        income=st.integers(0, 30 * MILLION) | st.none(),
        joined=PROGRAMMES,
        is_employer=KNOWN,
        transport=KNOWN,
        funding=st.sampled_from(Funding) | st.none(),
        jht_funding=st.sampled_from(Funding) | st.none(),
        registered_on=DAYS,
        ended_on=DAYS,
        paid_until=MONTHS | st.none(),
    ),
    st.builds(
        ConstructionProject,
        value=st.builds(
            ContractValue,
            amount=st.integers(0, 10**11),
            vat_rate=st.sampled_from([Fraction(0), Fraction(11, 100), Fraction(12, 100)]),
        )
        | st.none(),
        registered_on=DAYS,
        paid_until=MONTHS | st.none(),
    ),
    st.builds(
        ConstructionWork,
        worker=WORKERS,
        wage=st.builds(DailyWage, day=st.integers(0, 10**6))
        | st.builds(MonthlyWage, basic=st.integers(0, 10**8))
        | st.none(),
        contract=st.sampled_from(ContractKind) | st.none(),
        started_on=DAYS,
        registered_on=DAYS,
    ),
    st.tuples(DAYS, DAYS).flatmap(
        lambda days: st.builds(
            MigrantWork,
            worker=WORKERS,
            route=st.sampled_from(Route) | st.none(),
            contract_months=st.integers(6, 24) | st.none(),
            extension_months=st.just(0) | st.none(),
            jht=st.sampled_from([0, 50_000, 600_000, None]),
            # An extension is paid no earlier than its contract.
            paid_on=st.just(earlier_first(days)[0]),
            extension_paid_on=st.just(earlier_first(days)[1]),
            registered_on=DAYS,
        )
    ),
    st.builds(
        MigrantWork,
        worker=WORKERS,
        route=st.sampled_from(Route) | st.none(),
        contract_months=st.integers(6, 24) | st.none(),
        extension_months=st.just(0) | st.none(),
        jht=st.sampled_from([0, 50_000, 600_000, None]),
        paid_on=DAYS,
        departs_on=DAYS,
    ),
    st.builds(
        HealthMembership,
        segment=st.sampled_from([Segment.PBPU, Segment.PBI, Segment.VETERAN]),
        ward_class=st.sampled_from(WardClass) | st.none(),
        persons=st.integers(1, 9) | st.none(),
        funding=st.sampled_from([Funding.OWN, Funding.APBD, None]),
        active=st.just(value=True) | st.none(),
        basic_pay=st.integers(0, 10**7) | st.none(),
    ),
)


def answer(case: Case, month: Month, law: Law) -> Statement | None:
    """Return a statement, or ``None`` where no rule was found or the law asks for a day first."""
    try:
        return contributions(case, month, law=law)
    except FactError as error:
        if error.code == "region_since":
            assert isinstance(case, HealthMembership)
            assert (case.segment, case.funding) == (Segment.PBPU, Funding.APBD)
            assert month < Month(2020, 7)
        elif error.code == "region_class":
            assert isinstance(case, HealthMembership)
            assert (case.segment, case.funding) == (Segment.PBPU, Funding.APBD)
            assert case.ward_class in (WardClass.I, WardClass.II)
            assert month >= Month(2020, 7)
        elif error.code == "covid_project":
            assert isinstance(case, ConstructionProject)
            assert Month(2020, 8) <= month <= Month(2021, 1)
            assert case.registered_on is None or Month.of(case.registered_on) <= month
        else:
            assert isinstance(case, MigrantWork)
            assert error.field == "paid_on"  # noqa: PT017 - what else is refused is of that day
            first = date(2018, 12, 10)
            before = month.first < first or (case.paid_on is not None and case.paid_on < first)
            changing = case.paid_on is None and month in (Month(2018, 12), Month(2023, 2))
            assert changing if error.code == "day_of_payment" else before  # noqa: PT017
    return None


@settings(max_examples=examples(400))
@given(ANYBODY, MONTHS, st.sampled_from([NATIONAL, ASKING, UPPER]))
def test_whatever_is_known_adds_up_comes_back_and_can_be_told(
    case: Case, month: Month, law: Law
) -> None:
    statement = answer(case, month, law)
    if statement is None:
        return
    assert statement == contributions(case, month, law=attrs.evolve(law))
    assert sum(statement.by_payer.values()) == statement.total
    assert sum(statement.by_programme.values()) + statement.joint == statement.total
    assert all(type(line.amount) is int and line.amount >= 0 for line in statement.lines)
    assert all(item.missing for item in statement.open)
    assert not {item.contribution for item in statement.open} & set(amounts(statement))
    assert from_data(json.loads(json.dumps(to_data(statement)))) == statement
    for item in explanation(statement):
        assert again(item["steps"]) == item["steps"][-1]["value"]
    assert statement.explain("id") != statement.explain("en")


@settings(max_examples=examples(200))
@given(ANYBODY, MONTHS)
def test_what_is_missing_was_not_given(case: Case, month: Month) -> None:
    statement = answer(case, month, NATIONAL)
    if statement is None:
        return
    worker = getattr(case, "worker", None)
    names = {"programmes": "joined", "contract_value": "value", "wage_period": "wage"}
    for item in statement.open:
        for name in item.missing:
            fact = names.get(name, name)
            known = getattr(case, fact, None)
            if known is None and worker is not None:
                known = getattr(worker, fact, None)
            assert known is None, (item, name)


def test_layers_of_a_reform_without_a_decimal_can_be_told_and_come_back() -> None:
    layers = NATIONAL.jkk.construction.layers.with_value(
        Month(2026, 1),
        Layers.of((0, Fraction(1, 300)), (100_000_001, Fraction(1, 700))),
        citations=NATIONAL.jkk.construction.layers.entries[0].citations,
        confidence=Confidence.UNVERIFIED,
    )
    construction = attrs.evolve(NATIONAL.jkk.construction, layers=layers)
    reform = attrs.evolve(NATIONAL, jkk=attrs.evolve(NATIONAL.jkk, construction=construction))
    statement = contributions(project(), MARCH, law=reform)
    exactly = Fraction(100_000_001, 300) + Fraction(79_999_999, 700)
    assert amounts(statement)["jkk.construction.value"] == floor(exactly + HALF)
    assert from_data(json.loads(json.dumps(to_data(statement)))) == statement
    for locale in LOCALES:
        assert rupiah(floor(exactly + HALF), locale) in statement.explain(locale)


def test_how_sure_a_line_is_is_told_by_its_weakest_source() -> None:
    sure = {line.share.id: line.confidence for line in made("project").lines}
    assert set(sure.values()) == {Confidence.TEXT}
    half = {line.confidence for line in made("bpu, half").lines}
    assert half == {Confidence.OFFICIAL}
    by_day = contributions(labourer(), MARCH, law=attrs.evolve(NATIONAL))
    assert {line.confidence for line in by_day.lines} == {Confidence.DERIVED}
    old = contributions(abroad(), Month(2019, 5))
    assert {line.confidence for line in old.lines} == {Confidence.SECONDARY}


def test_the_steps_say_which_article_is_of_the_tariff_and_which_of_the_relief() -> None:
    (line, *_) = explanation(contributions(rider(transport=True), MARCH))
    steps = {step["step"]: step for step in line["steps"]}
    assert steps["band"]["citations"] == ["PP 44/2015 Pasal 20 ayat (1) [Lampiran II]"]
    assert steps["rate"]["citations"] == steps["band"]["citations"]
    assert steps["relief"]["citations"] == ["PP 50/2025 Pasal 2", "PP 50/2025 Pasal 4 ayat (1)"]


def test_a_project_is_billed_in_full_by_a_law_that_knew_no_relief() -> None:
    """PP 49/2020 is of 31 August 2020: on the day before nobody could refuse for its sake."""
    law = NATIONAL.as_known_on(date(2020, 8, 30))
    asked = project(registered_on=date(2020, 8, 3))
    assert contributions(asked, Month(2020, 8), law=law).total == 392_000
    with pytest.raises(FactError) as refused:
        contributions(asked, Month(2020, 8))
    assert refused.value.code == "covid_project"
