"""One person in several places: each pays, and what the law leaves open is said."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from perlindungan import Employer, Employment, Month, Worker, contributions
from perlindungan.contributions import Statement, Together, several
from perlindungan.facts import (
    Case,
    ConstructionWork,
    ContractKind,
    DailyWage,
    EmployerSize,
    FactError,
    Funding,
    HealthMembership,
    MigrantWork,
    MonthlyWage,
    Payer,
    Programme,
    RiskGroup,
    Route,
    Segment,
    SelfEmployment,
    WardClass,
)
from perlindungan.law import Outcome
from perlindungan.programmes import FIRST_MONTH
from perlindungan.wording import LOCALES, rupiah
from perlindungan.wording.texts import rule_text, warning

JKK, JKM, JHT = Programme.JKK, Programme.JKM, Programme.JHT
JP, JKP, JKN = Programme.JP, Programme.JKP, Programme.JKN
JUNE = Month(2026, 6)
NIK, OTHER_NIK = "9901011705900001", "9901015705900002"


def person(**changes: Any) -> Worker:
    facts: dict[str, Any] = {
        "id": "W1",
        "birth_date": date(1990, 5, 17),
        "citizenship": "ID",
        "household_size": 1,
    }
    return Worker(**facts | changes)


def job(
    wage: int,
    group: RiskGroup = RiskGroup.I,
    size: EmployerSize = EmployerSize.LARGE,
    **changes: Any,
) -> Employment:
    facts: dict[str, Any] = {
        "worker": person(),
        "employer": Employer(size=size, risk_group=group),
        "wage": MonthlyWage(basic=wage),
        "region": "64.72",
        "started_on": date(2014, 1, 6),
        "joined": frozenset(),
    }
    return Employment(**facts | changes)


def rider(**changes: Any) -> SelfEmployment:
    facts: dict[str, Any] = {
        "worker": person(),
        "income": 2_000_000,
        "joined": frozenset({JHT}),
        "is_employer": False,
        "transport": True,
        "funding": Funding.OWN,
        "registered_on": date(2016, 1, 4),
    }
    return SelfEmployment(**facts | changes)


def owner(**changes: Any) -> SelfEmployment:
    return rider(**{"is_employer": True, "transport": False} | changes)


def family(segment: Segment = Segment.PBPU, **changes: Any) -> HealthMembership:
    facts: dict[str, Any] = {
        "ward_class": WardClass.III,
        "persons": 4,
        "funding": Funding.OWN,
        "active": True,
    }
    return HealthMembership(segment=segment, **facts | changes)


def abroad(**changes: Any) -> MigrantWork:
    facts: dict[str, Any] = {
        "worker": person(),
        "route": Route.INDIVIDUAL,
        "contract_months": 12,
        "extension_months": 0,
        "jht": 0,
        "registered_on": date(2026, 6, 1),
    }
    return MigrantWork(**facts | changes)


def site_work(**changes: Any) -> ConstructionWork:
    facts: dict[str, Any] = {
        "worker": person(),
        "wage": DailyWage(day=120_000),
        "started_on": date(2016, 1, 4),
        "registered_on": date(2016, 1, 4),
    }
    return ConstructionWork(**facts | changes)


def codes(found: Together) -> list[str]:
    return [finding.code for finding in found.findings]


def amounts(statement: Statement) -> dict[str, int]:
    return {f"{line.programme.value}.{line.payer.value}": line.amount for line in statement.due}


def paid(statement: Statement, programme: Programme, payer: Payer) -> int:
    return statement.total_of(programme=programme, payer=payer)


# -- two employers --------------------------------------------------------------------------------


def test_each_employer_pays_on_its_own_wage() -> None:
    # PP 44/2015 Pasal 15 ayat (3), 16, 18; PP 46/2015 Pasal 5, 16.
    found = several([job(6_000_000), job(8_000_000, RiskGroup.III)], JUNE)
    first, second = (amounts(statement) for statement in found.statements)
    expected = {
        "JKK.employer": (14_400, 71_200),
        "JKM.employer": (18_000, 24_000),
        "JHT.employer": (222_000, 296_000),
        "JHT.worker": (120_000, 160_000),
        "JP.employer": (120_000, 160_000),
        "JP.worker": (60_000, 80_000),
    }
    assert {name: (first[name], second[name]) for name in expected} == expected
    assert "several_employers" in codes(found)


def test_no_rule_for_one_ceiling_over_both_wages() -> None:
    found = several([job(12_000_000), job(2_000_000)], JUNE)
    first, second = found.statements
    # The ceiling of JP from March 2026 is 11,086,300.
    assert paid(first, JP, Payer.EMPLOYER) == 221_726
    assert paid(first, JP, Payer.WORKER) == 110_863
    assert paid(second, JP, Payer.EMPLOYER) == 40_000
    (told,) = [finding for finding in found.findings if finding.code == "several_ceilings"]
    assert dict(told.details)["programmes"] == ("JP", "JKN")


def test_programmes_by_the_staging_of_each() -> None:
    # PP 46/2015 Pasal 5; Perpres 109/2013 Pasal 6 ayat (3).
    micro = job(5_000_000, size=EmployerSize.MICRO)
    medium = job(5_000_000, size=EmployerSize.MEDIUM)
    found = several([micro, medium], JUNE)
    by_firm = [{line.programme for line in statement.due} - {JKN} for statement in found.statements]
    assert by_firm == [{JKK, JKM}, {JKK, JKM, JHT, JP}]
    (told,) = [finding for finding in found.findings if finding.code == "several_ceilings"]
    assert dict(told.details)["programmes"] == ("JKN",)


def test_totals_are_of_all_cases() -> None:
    found = several([job(6_000_000), job(8_000_000, RiskGroup.III), rider()], JUNE)
    assert found.total == sum(statement.total for statement in found.statements)
    for payer in Payer:
        assert found.total_of(payer) == sum(
            statement.total_of(payer=payer) for statement in found.statements
        )
    assert found.total_of(Payer.WORKER) >= 120_000 + 160_000 + 53_400


def test_statements_stand_in_the_order_of_the_cases() -> None:
    cases: list[Case] = [rider(), job(6_000_000), job(8_000_000)]
    found = several(cases, JUNE)
    wages = [None if one.wage is None else one.wage.amount for one in found.statements]
    assert wages == [None, 6_000_000, 8_000_000]


@pytest.mark.parametrize("companies", [2, 3, 4])
def test_a_worker_of_several_companies_has_jkk_jkm_and_jht_in_each(companies: int) -> None:
    found = several([job(5_000_000) for _ in range(companies)], JUNE)
    for programme in (JKK, JKM, JHT):
        assert [paid(one, programme, Payer.EMPLOYER) > 0 for one in found.statements] == (
            [True] * companies
        )
    (told,) = [finding for finding in found.findings if finding.code == "several_employers"]
    assert dict(told.details) == {"employers": companies}


def test_one_case_alone_is_its_own_bill() -> None:
    case = job(6_000_000)
    found = several([case], JUNE)
    assert found.statements == (contributions(case, JUNE),)
    assert found.findings == ()


def test_an_employment_that_ended_before_the_month_is_none_of_several() -> None:
    left = job(6_000_000, ended_on=date(2026, 5, 31))
    stays = job(8_000_000)
    found = several([left, stays], JUNE)
    assert found.findings == ()
    assert found.statements[1] == contributions(stays, JUNE)
    assert paid(found.statements[1], JKP, Payer.GOVERNMENT) == 11_000


def test_a_foreigner_of_five_months_has_nothing_with_either_employer() -> None:
    # UU 24/2011 Pasal 14; PP 44/2015 Pasal 5 ayat (2).
    foreigner = person(citizenship="PH")
    stay: dict[str, Any] = {
        "worker": foreigner,
        "started_on": date(2026, 2, 2),
        "ended_on": date(2026, 6, 30),
    }
    found = several([job(6_000_000, **stay), job(8_000_000, **stay)], JUNE)
    assert found.total == 0


# -- JKP ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", [0, 1])
def test_jkp_is_due_at_the_chosen_workplace_alone(place: int) -> None:
    # PP 37/2021 Pasal 8: each enrols the worker, who chooses one.
    cases = [job(6_000_000, jkp_workplace=place == 0 or None)]
    cases.append(job(8_000_000, RiskGroup.III, jkp_workplace=place == 1 or None))
    found = several(cases, JUNE)
    government = [paid(one, JKP, Payer.GOVERNMENT) for one in found.statements]
    assert government == [11_000 if one == place else 0 for one in (0, 1)]
    outcomes = [one.decisions[JKP].outcome for one in found.statements]
    assert outcomes[place] is Outcome.MET
    assert outcomes[1 - place] is Outcome.NOT_MET
    assert all(statement.complete for statement in found.statements)


def test_where_nobody_chose_jkp_is_left_open_at_both() -> None:
    found = several([job(6_000_000), job(8_000_000)], JUNE)
    for statement in found.statements:
        assert not statement.complete
        assert statement.decisions[JKP].outcome is Outcome.UNDETERMINED
        assert statement.decisions[JKP].missing == ("jkp_workplace",)
        (item,) = statement.open
        assert (item.programme, item.payer, item.missing) == (
            JKP,
            Payer.GOVERNMENT,
            ("jkp_workplace",),
        )
        assert not [line for line in statement.lines if line.programme is JKP]
        assert paid(statement, JKK, Payer.EMPLOYER) > 0


def test_one_workplace_alone_is_presumed_to_be_chosen() -> None:
    (statement,) = several([job(6_000_000)], JUNE).statements
    assert paid(statement, JKP, Payer.GOVERNMENT) == 11_000


def test_two_workplaces_cannot_both_be_chosen() -> None:
    cases = [job(6_000_000, jkp_workplace=True), job(8_000_000, jkp_workplace=True)]
    with pytest.raises(FactError) as refused:
        several(cases, JUNE)
    assert refused.value.field == "jkp_workplace"
    assert refused.value.told("id")


def test_a_workplace_that_is_not_chosen_has_no_jkp() -> None:
    cases = [job(6_000_000, jkp_workplace=False), job(8_000_000, jkp_workplace=True)]
    found = several(cases, JUNE)
    assert [paid(one, JKP, Payer.GOVERNMENT) for one in found.statements] == [0, 11_000]


def test_before_jkp_there_is_nothing_to_choose() -> None:
    found = several([job(6_000_000), job(8_000_000)], Month(2019, 6))
    assert [item for one in found.statements for item in one.open if item.programme is JKP] == []
    assert found.total_of(Payer.GOVERNMENT) == 0


# -- a move inside the month ----------------------------------------------------------------------


def test_both_pay_the_whole_month_of_a_move() -> None:
    # PP 44/2015 Pasal 8, PP 46/2015 Pasal 9; BPJS letter B/11003/112020: no share of a month.
    old = job(6_000_000, ended_on=date(2026, 6, 15))
    new = job(7_000_000, started_on=date(2026, 6, 16))
    found = several([old, new], JUNE)
    assert [paid(one, JKK, Payer.EMPLOYER) for one in found.statements] == [14_400, 16_800]
    assert [paid(one, JKM, Payer.EMPLOYER) for one in found.statements] == [18_000, 21_000]
    assert [paid(one, JHT, Payer.EMPLOYER) for one in found.statements] == [222_000, 259_000]
    (told,) = [finding for finding in found.findings if finding.code == "moved_inside_month"]
    assert dict(told.details) == {"month": "2026-06"}


@pytest.mark.parametrize(
    ("ended", "started", "moved"),
    [
        (date(2026, 6, 1), date(2026, 6, 2), True),
        (date(2026, 6, 29), date(2026, 6, 30), True),
        (date(2026, 6, 20), date(2026, 6, 10), True),
        (date(2026, 5, 31), date(2026, 6, 1), False),
        (date(2026, 6, 30), date(2026, 7, 1), False),
        (date(2026, 6, 30), date(2026, 6, 10), False),
        (date(2026, 6, 20), date(2026, 6, 1), False),
    ],
)
def test_what_a_move_inside_the_month_is(ended: date, started: date, moved: bool) -> None:
    cases = [job(6_000_000, ended_on=ended), job(7_000_000, started_on=started)]
    assert ("moved_inside_month" in codes(several(cases, JUNE))) is moved


def test_a_short_job_beside_a_lasting_one_is_no_move() -> None:
    # "One employment ended and another began": here the same one did both.
    short = job(2_000_000, started_on=date(2026, 6, 5), ended_on=date(2026, 6, 20))
    found = several([job(6_000_000), short], JUNE)
    assert "several_employers" in codes(found)
    assert "moved_inside_month" not in codes(found)


@pytest.mark.parametrize(
    ("cases", "moved"),
    [
        (
            [
                job(6_000_000, ended_on=date(2026, 6, 15)),
                rider(registered_on=date(2026, 6, 16)),
            ],
            True,
        ),
        (
            [
                rider(ended_on=date(2026, 6, 15)),
                job(6_000_000, started_on=date(2026, 6, 16)),
            ],
            True,
        ),
        (
            [
                job(6_000_000, ended_on=date(2026, 6, 15)),
                site_work(started_on=date(2026, 6, 16)),
            ],
            True,
        ),
        (
            [
                job(6_000_000, ended_on=date(2026, 6, 15)),
                abroad(registered_on=date(2026, 6, 16)),
            ],
            True,
        ),
        (
            [
                job(6_000_000, ended_on=date(2026, 6, 15)),
                rider(registered_on=date(2026, 6, 1)),
            ],
            False,
        ),
        ([job(6_000_000, ended_on=date(2026, 6, 15)), rider()], False),
        ([job(6_000_000), rider(registered_on=date(2026, 6, 16))], False),
        (
            [
                job(6_000_000, ended_on=date(2026, 5, 31)),
                rider(registered_on=date(2026, 6, 16)),
            ],
            False,
        ),
        (
            [
                job(6_000_000, ended_on=date(2026, 6, 15)),
                rider(registered_on=date(2026, 7, 1)),
            ],
            False,
        ),
        ([job(6_000_000, ended_on=date(2026, 6, 15)), family()], False),
    ],
)
def test_a_move_to_another_segment_is_one_too(cases: list[Case], moved: bool) -> None:
    found = several(cases, JUNE)
    assert ("moved_inside_month" in codes(found)) is moved
    for together, case in zip(found.statements, cases, strict=True):
        assert together == contributions(case, JUNE)


# -- wage earner and participant ------------------------------------------------------------------


def test_a_wage_earner_who_rides_in_the_evening_pays_both() -> None:
    shop = job(3_000_000, RiskGroup.II)
    found = several([shop, rider()], JUNE)
    first, second = found.statements
    assert {
        (programme, payer): paid(first, programme, payer)
        for programme, payer in ((JKK, Payer.EMPLOYER), (JKM, Payer.EMPLOYER))
    } == {(JKK, Payer.EMPLOYER): 16_200, (JKM, Payer.EMPLOYER): 9_000}
    assert paid(first, JHT, Payer.EMPLOYER) == 111_000
    assert paid(first, JHT, Payer.WORKER) == 60_000
    assert amounts(second) == {"JKK.worker": 10_000, "JKM.worker": 3_400, "JHT.worker": 40_000}
    assert codes(found) == ["wage_earner_and_participant"]
    assert found.statements[0] == contributions(shop, JUNE)


def test_who_no_longer_earns_a_wage_is_a_participant_alone() -> None:
    found = several([job(3_000_000, ended_on=date(2026, 5, 31)), rider()], JUNE)
    assert codes(found) == []


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (rider(ended_on=date(2026, 5, 31)), False),
        (rider(ended_on=date(2026, 6, 1)), True),
        (rider(registered_on=date(2026, 6, 30)), True),
        (rider(registered_on=date(2026, 7, 1)), False),
        (rider(registered_on=None), True),
    ],
)
def test_a_membership_that_does_not_hold_in_the_month_is_not_told(
    other: SelfEmployment, told: bool
) -> None:
    found = several([job(3_000_000), other], JUNE)
    assert ("wage_earner_and_participant" in codes(found)) is told
    assert (found.statements[1].total > 0) is told


# -- owners of several companies ------------------------------------------------------------------


@pytest.mark.parametrize("companies", [1, 2, 3])
def test_an_owner_has_jkm_in_one_company_and_the_others_in_each(companies: int) -> None:
    # PP 44/2015 Pasal 15 ayat (1) and (2), PP 46/2015 Pasal 6.
    found = several([owner() for _ in range(companies)], JUNE)
    count = {
        programme: sum(paid(one, programme, Payer.WORKER) > 0 for one in found.statements)
        for programme in (JKK, JKM, JHT)
    }
    assert count == {JKK: companies, JKM: 1, JHT: companies}
    assert codes(found) == ([] if companies == 1 else ["owner_jkm_once"])


def test_a_company_given_up_does_not_keep_the_one_jkm() -> None:
    given_up = owner(ended_on=date(2026, 4, 30))
    found = several([given_up, owner()], JUNE)
    assert found.statements[0].total == 0
    assert sum(paid(one, JKM, Payer.WORKER) > 0 for one in found.statements) == 1
    assert found.statements[1] == contributions(owner(), JUNE)


def test_of_a_company_given_up_nothing_is_told() -> None:
    found = several([owner(ended_on=date(2026, 4, 30)), owner()], JUNE)
    assert codes(found) == []
    three = several([owner(ended_on=date(2026, 4, 30)), owner(), owner()], JUNE)
    (told,) = [finding for finding in three.findings if finding.code == "owner_jkm_once"]
    assert dict(told.details) == {"companies": 2}


@pytest.mark.parametrize("first", [0, 1, 2])
def test_jkm_of_an_owner_is_kept_where_it_is_first_due(first: int) -> None:
    """PP 44/2015 Pasal 15 ayat (2)."""
    later = date(2026, 7, 1)
    cases = [owner(registered_on=later) for _ in range(first)] + [owner(), owner(), owner()]
    found = several(cases, JUNE)
    kept, *others = found.statements[first:]
    assert kept == contributions(owner(), JUNE)
    assert kept.decisions[JKM].outcome is Outcome.MET
    for statement in others:
        decision = statement.decisions[JKM]
        assert decision.outcome is Outcome.NOT_MET
        (reason,) = decision.reasons
        assert (reason.rule.id, reason.outcome) == ("jkm.owner_once", Outcome.NOT_MET)
        assert [str(citation) for citation in reason.rule.citations] == [
            "PP 44/2015 Pasal 15 ayat (2)"
        ]
        assert statement.complete
        assert {line.programme for line in statement.lines} == {JKK, JHT}
        alone = contributions(owner(), JUNE)
        assert statement.total == alone.total - alone.total_of(programme=JKM)
        for programme in (JKK, JHT):
            assert statement.decisions[programme] == alone.decisions[programme]
        for locale in LOCALES:
            assert rule_text("jkm.owner_once", None, locale) in statement.explain(locale)


@pytest.mark.parametrize("is_employer", [False, None])
def test_two_kinds_of_work_stand_under_one_membership(is_employer: bool | None) -> None:
    # PP 44/2015 Pasal 11 ayat (2), PP 46/2015 Pasal 13 ayat (2).
    with pytest.raises(FactError) as refused:
        several([owner(), rider(is_employer=is_employer)], JUNE)
    assert refused.value.code == "one_membership"


@pytest.mark.parametrize("is_employer", [False, None])
@pytest.mark.parametrize(
    "days",
    [
        [(date(2016, 1, 4), date(2026, 6, 15)), (date(2026, 6, 15), None)],
        [(date(2016, 1, 4), None), (date(2026, 6, 15), None)],
        [(date(2016, 1, 4), date(2026, 6, 15)), (None, None)],
        [
            (date(2016, 1, 4), date(2026, 6, 5)),
            (date(2026, 6, 6), date(2026, 6, 20)),
            (date(2026, 6, 20), None),
        ],
    ],
)
def test_memberships_that_overlap_are_refused(
    days: list[tuple[date | None, date | None]], is_employer: bool | None
) -> None:
    cases: list[Case] = [
        rider(registered_on=first, ended_on=last, is_employer=is_employer) for first, last in days
    ]
    for given in (cases, cases[::-1]):
        with pytest.raises(FactError) as refused:
            several(given, JUNE)
        assert refused.value.code == "one_membership"
        assert refused.value.value == len(days)


@pytest.mark.parametrize("again", [date(2026, 6, 16), date(2026, 6, 30)])
def test_a_membership_that_ends_and_begins_again_is_counted_once(again: date) -> None:
    first, second = rider(ended_on=date(2026, 6, 15)), rider(registered_on=again)
    found = several([first, second], JUNE)
    assert found.statements[0] == contributions(first, JUNE)
    assert found.statements[1].lines == ()
    assert found.statements[1].total == 0
    assert found.total == contributions(rider(), JUNE).total > 0
    (told,) = [one for one in found.findings if one.code == "membership_again"]
    assert dict(told.details) == {"times": 2}
    for locale in LOCALES:
        assert "(2)" in warning(told.code, dict(told.details), locale)
        assert warning(told.code, dict(told.details), locale) in found.explain(locale)
    reverse = several([second, first], JUNE)
    # The earlier one by its days is billed, in whatever order they are given.
    assert [bool(one.lines) for one in reverse.statements] == [False, True]
    assert reverse.total == found.total


def test_a_membership_that_begins_again_twice_is_counted_once_too() -> None:
    cases: list[Case] = [
        rider(ended_on=date(2026, 6, 5)),
        rider(registered_on=date(2026, 6, 6), ended_on=date(2026, 6, 20)),
        rider(registered_on=date(2026, 6, 21)),
    ]
    found = several([job(6_000_000), *cases], JUNE)
    assert [bool(one.lines) for one in found.statements] == [True, True, False, False]
    (told,) = [one for one in found.findings if one.code == "membership_again"]
    assert dict(told.details) == {"times": 3}


def test_a_membership_that_began_again_in_another_month_is_one_in_each() -> None:
    old, new = rider(ended_on=date(2026, 5, 31)), rider(registered_on=date(2026, 6, 1))
    for month in (Month(2026, 5), JUNE):
        found = several([old, new], month)
        assert "membership_again" not in codes(found)
        assert found.statements == (contributions(old, month), contributions(new, month))


def test_an_owner_who_earns_a_wage_too() -> None:
    found = several([job(6_000_000), owner(), owner()], JUNE)
    assert codes(found) == ["wage_earner_and_participant", "owner_jkm_once"]
    assert paid(found.statements[0], JKM, Payer.EMPLOYER) == 18_000


# -- other cases beside ---------------------------------------------------------------------------


def test_a_site_worker_of_a_construction_firm() -> None:
    # PP 44/2015 Pasal 53 to 55: 1.74 and 0.30 % on site; elsewhere the group of the firm.
    site = ConstructionWork(
        worker=person(),
        wage=MonthlyWage(basic=10_000_000),
        contract=ContractKind.PKWT,
        started_on=date(2016, 1, 4),
        registered_on=date(2016, 1, 4),
    )
    office = job(10_000_000, RiskGroup.II, contract=ContractKind.PKWTT)
    found = several([site, office], JUNE)
    assert [paid(one, JKK, Payer.EMPLOYER) for one in found.statements] == [174_000, 54_000]
    assert [paid(one, JKM, Payer.EMPLOYER) for one in found.statements] == [30_000, 30_000]
    assert "construction_and_other" in codes(found)


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (job(6_000_000), True),
        (rider(), True),
        (abroad(), True),
        (site_work(), True),
        (job(6_000_000, ended_on=date(2026, 5, 31)), False),
        (rider(ended_on=date(2026, 5, 31)), False),
        (site_work(ended_on=date(2026, 5, 31)), False),
        (abroad(registered_on=date(2026, 7, 1)), False),
        (family(), False),
    ],
)
def test_a_worker_on_a_project_who_takes_part_in_another_way_too(other: Case, told: bool) -> None:
    for cases in ([site_work(), other], [other, site_work()]):
        found = several(cases, JUNE)
        assert codes(found).count("construction_and_other") == int(told)
        assert found.statements == tuple(contributions(case, JUNE) for case in cases)
    assert "construction_and_other" not in codes(several([other], JUNE))


def test_a_family_by_class_stands_beside_an_employment() -> None:
    beside = family()
    found = several([job(10_000_000), beside], JUNE)
    assert found.statements[1] == contributions(beside, JUNE)
    assert paid(found.statements[1], JKN, Payer.WORKER) == 140_000
    assert codes(found) == ["jkn_twice"]


@pytest.mark.parametrize("segment", [Segment.PBPU, Segment.PBI, Segment.VETERAN])
def test_jkn_as_a_wage_earner_and_as_another_member_is_told(segment: Segment) -> None:
    both = several([job(10_000_000), family(segment)], JUNE)
    assert codes(both) == ["jkn_twice"]
    for statement in both.statements:
        assert statement.total_of(programme=JKN) > 0


def test_jkn_is_not_billed_twice_where_one_of_them_has_none() -> None:
    left = job(10_000_000, ended_on=date(2026, 5, 31))
    assert codes(several([left, family()], JUNE)) == []
    assert codes(several([rider(), family()], JUNE)) == []
    assert codes(several([job(10_000_000), family(ward_class=None)], JUNE)) == []
    without_wage = several([attrs.evolve(job(10_000_000), wage=None), family()], JUNE)
    assert codes(without_wage) == []
    assert without_wage.statements[1].total_of(programme=JKN) > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (family(), family(Segment.PBI)),
        (family(), family(ward_class=WardClass.I)),
        (family(Segment.PBI), family(Segment.VETERAN)),
        (family(Segment.VETERAN), family()),
        (family(Segment.PBI), family(Segment.PBI)),
    ],
)
def test_any_two_bills_of_jkn_are_told(one: Case, other: Case) -> None:
    found = several([one, other], JUNE)
    assert codes(found) == ["jkn_twice"]
    assert found.statements == (contributions(one, JUNE), contributions(other, JUNE))
    assert codes(several([one], JUNE)) == []
    assert codes(several([one, family(ward_class=None)], JUNE)) == []


def test_two_employers_are_no_other_member_of_jkn() -> None:
    two: list[Case] = [job(6_000_000), job(8_000_000)]
    assert "jkn_twice" not in codes(several(two, JUNE))
    open_family = several([*two, family(ward_class=None)], JUNE)
    assert open_family.statements[2].total == 0
    assert "jkn_twice" not in codes(open_family)
    assert "jkn_twice" in codes(several([*two, family()], JUNE))


def test_a_family_by_class_has_no_ceiling() -> None:
    unpaid = attrs.evolve(job(8_000_000), wage=None)
    found = several([job(6_000_000), unpaid, family()], JUNE)
    assert "several_employers" in codes(found)
    assert "several_ceilings" not in codes(found)


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (job(6_000_000), True),
        (rider(), True),
        (site_work(), True),
        (abroad(contract_months=24), True),
        (abroad(returns_on=date(2026, 5, 31), registered_on=date(2026, 1, 5)), False),
        (job(6_000_000, ended_on=date(2026, 5, 31)), False),
        (rider(ended_on=date(2026, 5, 31)), False),
        (family(), False),
    ],
)
def test_a_migrant_worker_who_takes_part_in_another_way_too(other: Case, told: bool) -> None:
    found = several([abroad(), other], JUNE)
    assert ("migrant_and_other" in codes(found)) is told
    assert found.statements == (contributions(abroad(), JUNE), contributions(other, JUNE))


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ({"registered_on": date(2026, 6, 30)}, True),
        ({"registered_on": date(2026, 7, 1)}, False),
        ({"registered_on": None, "paid_on": date(2026, 6, 30)}, True),
        ({"registered_on": None, "paid_on": date(2026, 7, 1)}, False),
        ({"registered_on": date(2026, 7, 2), "paid_on": date(2026, 6, 30)}, True),
        ({"registered_on": date(2026, 2, 2), "returns_on": date(2026, 6, 1)}, True),
        ({"registered_on": date(2026, 2, 2), "returns_on": date(2026, 5, 31)}, False),
        ({"registered_on": None}, True),
    ],
)
def test_a_contract_abroad_counts_between_registration_and_return(
    days: dict[str, Any], told: bool
) -> None:
    found = several([job(6_000_000), abroad(jht=50_000, **days)], JUNE)
    assert ("migrant_and_other" in codes(found)) is told
    assert (found.statements[1].total > 0) is told


# -- one person -----------------------------------------------------------------------------------


def test_different_persons_are_refused_without_showing_who() -> None:
    cases = [
        job(6_000_000, worker=person(nik=NIK)),
        job(8_000_000, worker=person(nik=OTHER_NIK)),
    ]
    with pytest.raises(FactError) as refused:
        several(cases, JUNE)
    assert (refused.value.field, refused.value.code) == ("nik", "one_person")
    assert OTHER_NIK not in str(refused.value)
    assert NIK not in str(refused.value)


def test_different_birth_dates_are_refused_and_hidden() -> None:
    cases: list[Case] = [job(6_000_000), rider(worker=person(birth_date=date(1991, 5, 17)))]
    with pytest.raises(FactError) as refused:
        several(cases, JUNE)
    assert (refused.value.field, refused.value.code) == ("birth_date", "one_person")
    assert "1991" not in str(refused.value)


def test_a_number_that_one_case_lacks_is_no_contradiction() -> None:
    cases = [job(6_000_000, worker=person(nik=NIK)), job(8_000_000, worker=person(id="other"))]
    assert len(several(cases, JUNE).statements) == 2


# -- whatever the case ----------------------------------------------------------------------------


@pytest.mark.parametrize("month", [FIRST_MONTH, Month(2020, 9), Month(2025, 3), JUNE])
def test_nothing_but_jkp_differs_from_the_bills_one_by_one(month: Month) -> None:
    cases = [job(6_000_000), job(8_000_000)]
    for together, case in zip(several(cases, month).statements, cases, strict=True):
        alone = contributions(case, month)
        kept = [line for line in together.due if line.programme is not JKP]
        assert kept == [line for line in alone.due if line.programme is not JKP]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_finding_has_words(locale: str) -> None:
    cases: list[Case] = [
        job(6_000_000, ended_on=date(2026, 6, 15)),
        job(7_000_000, started_on=date(2026, 6, 16)),
        owner(),
        owner(),
    ]
    found = several(cases, JUNE)
    assert len(found.findings) == 5
    for finding in found.findings:
        told = warning(finding.code, dict(finding.details), locale)
        assert told
        assert "{" not in told


@pytest.mark.parametrize("locale", LOCALES)
def test_findings_of_every_kind_are_told_with_the_statements(locale: str) -> None:
    cases: list[Case] = [
        job(6_000_000, ended_on=date(2026, 6, 15)),
        job(7_000_000, started_on=date(2026, 6, 16)),
        owner(),
        owner(),
        family(),
        abroad(),
        site_work(),
    ]
    found = several(cases, JUNE)
    assert codes(found) == [
        "several_employers",
        "several_ceilings",
        "moved_inside_month",
        "wage_earner_and_participant",
        "jkn_twice",
        "migrant_and_other",
        "construction_and_other",
        "owner_jkm_once",
    ]
    told = found.explain(locale)
    parts = [statement.explain(locale) for statement in found.statements]
    parts += [warning(one.code, dict(one.details), locale) for one in found.findings]
    assert told == "\n\n".join(parts)
    assert "{" not in told
    for statement in found.statements:
        for line in statement.lines:
            assert rupiah(line.amount, locale) in told
            assert line.citation in told


def test_together_is_told_in_two_languages_and_no_other() -> None:
    found = several([job(6_000_000), rider()], JUNE)
    assert found.explain("id") != found.explain("en")
    with pytest.raises(ValueError, match="id, en"):
        found.explain("fr")


def test_one_case_without_findings_is_told_as_its_statement() -> None:
    case = job(6_000_000)
    assert several([case], JUNE).explain("en") == contributions(case, JUNE).explain("en")
