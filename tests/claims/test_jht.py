"""JHT: who may claim it and when, who pays, and what to bring."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest

from perlindungan import NATIONAL
from perlindungan.claims import Bearer, Entitlement, HeirClass, Payee, assess
from perlindungan.facts import EmployerSize, MonthlyWage, Programme, Segment, Worker
from perlindungan.facts.claims import (
    ContractEnd,
    Death,
    Dismissal,
    Event,
    Filing,
    Kin,
    LeavingIndonesia,
    Membership,
    OldAgeSavings,
    PartialWithdrawal,
    Participant,
    ParticipationEnd,
    Purpose,
    Relative,
    Resignation,
    Result,
    Retirement,
    TotalDisability,
    WorkAccident,
)
from perlindungan.law import Confidence, Outcome
from perlindungan.programmes import JHTUnlistedStops, Law
from perlindungan.programmes.jht.permenaker_2_2022 import IN_FORCE, PERMENAKER_2_2022_BENEFIT

DAY = timedelta(days=1)
MET, NOT_MET, OPEN = Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED
EVERYTHING = frozenset({Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP})
BORN = date(1985, 5, 17)
WIDOW = Relative(relation=Kin.SPOUSE)
BALANCE = 20_000_000

PP_60 = date(2015, 8, 12)
PERMENAKER_19 = date(2015, 9, 1)
PERMENAKER_4 = date(2022, 4, 26)


def participant(
    *,
    person: Mapping[str, Any] | None = None,
    jht: Mapping[str, Any] | None = None,
    others: tuple[Membership, ...] | None = (),
    family: tuple[Relative, ...] | None = (WIDOW,),
    **membership: Any,
) -> Participant:
    facts: dict[str, Any] = {
        "segment": Segment.PU,
        "programmes": EVERYTHING,
        "registered_on": date(2012, 1, 9),
        "wage": MonthlyWage(basic=4_000_000),
        "arrears_months": 0,
        "employer_size": EmployerSize.MEDIUM,
    }
    savings: dict[str, Any] = {
        "balance": BALANCE,
        "partial_taken": False,
        "agreed_pension_age": 56,
    }
    return Participant(
        worker=Worker(**{"birth_date": BORN, "citizenship": "ID", **(person or {})}),
        membership=Membership(**facts | membership),
        others=others,
        family=family,
        jht=OldAgeSavings(**savings | dict(jht or {})),
    )


def jht(
    event: Event,
    on: date,
    *,
    law: Law = NATIONAL,
    filing: Filing | None = None,
    **facts: Any,
) -> Entitlement:
    """Return the part of JHT in what is owed."""
    found = assess(event, participant(**facts), on=on, law=law, filing=filing)
    return found.entitlements[Programme.JHT]


def resigned(on: date = date(2015, 6, 30), *, statement: date | None = None) -> Resignation:
    return Resignation(on=on, statement_on=statement or on)


def notes(found: Entitlement) -> dict[str, dict[str, Any]]:
    return {note.code: dict(note.details) for note in found.notes}


def rules(found: Entitlement, outcome: Outcome) -> set[str]:
    return {one.rule.id for one in found.decision.reasons if one.outcome is outcome}


def choosing(**choices: Any) -> Law:
    return attrs.evolve(NATIONAL, choices=attrs.evolve(NATIONAL.choices, **choices))


# -- the four rules, day by day -------------------------------------------------------------------

LONG_AGO = date(2015, 6, 30)
STOPPED: list[Event] = [
    resigned(),
    Dismissal(on=LONG_AGO),
    ContractEnd(on=LONG_AGO),
]


@pytest.mark.parametrize("event", STOPPED, ids=lambda event: type(event).__name__)
@pytest.mark.parametrize(
    ("on", "outcome"),
    [
        (date(2015, 7, 1), NOT_MET),
        (PP_60 - DAY, NOT_MET),
        (PP_60, NOT_MET),
        (PERMENAKER_19 - DAY, NOT_MET),
        (PERMENAKER_19, MET),
        (PERMENAKER_19 + DAY, MET),
        (PERMENAKER_4 - DAY, MET),
        (PERMENAKER_4, MET),
    ],
)
def test_who_stopped_long_ago_claims_by_the_rule_of_the_day(
    event: Event, on: date, outcome: Outcome
) -> None:
    """PP 46/2015 Pasal 26(3), PP 60/2015, Permenaker 19/2015 and 4/2022; claims by older leavers.

    Also for those who stopped before: https://liputan6.com/bisnis/read/2298009 (20 August 2015).
    """
    found = jht(event, on)
    assert found.decision.outcome is outcome
    assert found.total == (BALANCE if outcome is MET else 0)


def test_the_days_without_a_rule_of_the_minister_are_told() -> None:
    for on, told in (
        (PP_60 - DAY, False),
        (PP_60, True),
        (PERMENAKER_19 - DAY, True),
        (PERMENAKER_19, False),
    ):
        for event in (resigned(), LeavingIndonesia(on=LONG_AGO)):
            found = notes(jht(event, on))
            assert ("jht.no_ministerial_rule" in found) is told
            assert ("jht.payable_from" in found) is not told
    not_enrolled = jht(resigned(), PP_60, employer_size=EmployerSize.MICRO, programmes=frozenset())
    assert not_enrolled.notes == ()


@pytest.mark.parametrize(
    ("on", "citizenship", "outcome"),
    [
        (PP_60 - DAY, "ID", MET),
        (PP_60 - DAY, "JP", MET),
        (PP_60, "JP", NOT_MET),
        (PERMENAKER_19 - DAY, "ID", NOT_MET),
        (PERMENAKER_19, "ID", MET),
        (PERMENAKER_4 - DAY, "ID", MET),
        (PERMENAKER_4, "ID", NOT_MET),
        (PERMENAKER_4, "JP", MET),
        (PERMENAKER_4 - DAY, None, MET),
        (PERMENAKER_4, None, OPEN),
    ],
)
def test_leaving_indonesia_for_good(on: date, citizenship: str | None, outcome: Outcome) -> None:
    found = jht(LeavingIndonesia(on=LONG_AGO), on, person={"citizenship": citizenship})
    assert found.decision.outcome is outcome
    assert found.missing == (("worker.citizenship",) if outcome is OPEN else ())
    assert ("jht.citizen_leaving" in notes(found)) is (on >= PERMENAKER_4 and citizenship == "ID")


@pytest.mark.parametrize("on", [PP_60 - DAY, PP_60, PERMENAKER_19, PERMENAKER_4 - DAY])
def test_total_disability_is_paid_at_once_until_april_2022(on: date) -> None:
    assert jht(TotalDisability(on=on), on).decision.outcome is MET


@pytest.mark.parametrize(
    ("established", "payable"),
    [
        (PERMENAKER_4, date(2022, 5, 1)),
        (date(2024, 3, 1), date(2024, 4, 1)),
        (date(2024, 3, 31), date(2024, 4, 1)),
        (date(2024, 12, 12), date(2025, 1, 1)),
    ],
)
def test_total_disability_counts_from_the_first_of_the_month_after(
    established: date, payable: date
) -> None:
    event = TotalDisability(on=established)
    assert jht(event, payable - DAY).decision.outcome is NOT_MET
    found = jht(event, payable)
    assert found.decision.outcome is MET
    assert found.decision.reasons[-1].rule.confidence is Confidence.UNVERIFIED
    assert notes(found)["jht.payable_from"] == {"day": payable}
    assert found.benefit("jht.balance").payee is Payee.PARTICIPANT


@pytest.mark.parametrize("on", [date(2015, 7, 1), PP_60, PERMENAKER_19, PERMENAKER_4])
def test_a_death_is_paid_under_every_rule(on: date) -> None:
    found = jht(Death(on=on), on)
    assert found.decision.outcome is MET
    assert found.benefit("jht.balance").payee is Payee.HEIRS


# -- the wait of a month --------------------------------------------------------------------------


@pytest.mark.parametrize("year", [2016, 2024])
def test_the_month_of_a_dismissal_is_over_on_the_same_day(year: int) -> None:
    event = Dismissal(on=date(year, 3, 15))
    for on, outcome in (
        (date(year, 4, 14), NOT_MET),
        (date(year, 4, 15), MET),
        (date(year, 4, 16), MET),
    ):
        found = jht(event, on)
        assert found.decision.outcome is outcome
        assert notes(found)["jht.payable_from"] == {"day": date(year, 4, 15)}


def test_a_month_from_the_31st_is_over_on_the_last_day_of_a_shorter_one() -> None:
    event = Dismissal(on=date(2024, 1, 31))
    assert jht(event, date(2024, 2, 28)).decision.outcome is NOT_MET
    assert jht(event, date(2024, 2, 29)).decision.outcome is MET


@pytest.mark.parametrize("year", [2016, 2024])
def test_the_month_of_a_resignation_runs_from_the_employers_statement(year: int) -> None:
    """Of Permenaker 19/2015 told by m.tribunnews.com/nasional/2022/03/02, of 4/2022 by Pasal 8."""
    event = resigned(date(year, 3, 31), statement=date(year, 4, 10))
    assert jht(event, date(year, 5, 9)).decision.outcome is NOT_MET
    assert jht(event, date(year, 5, 10)).decision.outcome is MET
    unknown = jht(Resignation(on=date(year, 3, 31)), date(year, 5, 10))
    assert (unknown.decision.outcome, unknown.missing) == (OPEN, ("event.statement_on",))
    assert "jht.payable_from" not in notes(unknown)


def test_nobody_waits_who_has_the_pension_age() -> None:
    old = {"birth_date": date(1965, 1, 1)}
    event = Dismissal(on=date(2024, 3, 15))
    found = jht(event, date(2024, 3, 16), person=old)
    assert found.decision.outcome is MET
    assert notes(found)["jht.payable_from"] == {"day": date(2021, 1, 1)}


def test_the_birth_date_is_asked_only_while_it_matters() -> None:
    nobody = {"birth_date": None}
    event = Dismissal(on=date(2024, 3, 15))
    before = jht(event, date(2024, 4, 14), person=nobody)
    assert (before.decision.outcome, before.missing) == (OPEN, ("worker.birth_date",))
    after = jht(event, date(2024, 4, 15), person=nobody)
    assert (after.decision.outcome, after.missing) == (MET, ())


@pytest.mark.parametrize("event", [ContractEnd(on=PERMENAKER_4), ParticipationEnd(on=PERMENAKER_4)])
def test_what_ends_by_itself_needs_no_wait_since_april_2022(event: Event) -> None:
    of: dict[str, Any] = {"segment": Segment.BPU} if isinstance(event, ParticipationEnd) else {}
    assert jht(event, PERMENAKER_4, **of).decision.outcome is MET
    earlier = attrs.evolve(event, on=date(2022, 4, 1))
    assert jht(earlier, PERMENAKER_4, **of).decision.outcome is MET
    assert jht(earlier, PERMENAKER_4 - DAY, **of).decision.outcome is NOT_MET


def test_stopping_without_wage_is_for_those_without_wage() -> None:
    found = jht(ParticipationEnd(on=date(2024, 3, 31)), date(2024, 4, 1))
    assert found.decision.outcome is NOT_MET
    assert "jht.without_wage" in rules(found, NOT_MET)
    assert "jht.payable_from" not in notes(found)


@pytest.mark.parametrize("kind", [ContractEnd, ParticipationEnd])
def test_what_permenaker_19_does_not_name_is_a_choice(kind: Any) -> None:
    event, on = kind(on=date(2018, 3, 15)), date(2018, 4, 15)
    assert jht(event, on - DAY).decision.outcome is NOT_MET
    assert jht(event, on).decision.outcome is MET
    strict = jht(event, on, law=choosing(jht_unlisted_stops=JHTUnlistedStops.AT_PENSION_AGE))
    assert strict.decision.outcome is NOT_MET
    assert notes(strict)["jht.payable_from"] == {"day": date(2041, 5, 17)}
    open_ = jht(event, on, law=choosing(jht_unlisted_stops=JHTUnlistedStops.LEAVE_OPEN))
    assert (open_.decision.outcome, open_.missing) == (OPEN, ("choice.jht_unlisted_stops",))


def test_the_choice_is_said_to_have_mattered() -> None:
    event, on = ContractEnd(on=date(2018, 3, 15)), date(2018, 4, 15)
    used = dict(assess(event, participant(), on=on).choices)
    assert used["jht_unlisted_stops"] == "after_one_month"
    later = assess(ContractEnd(on=date(2024, 3, 15)), participant(), on=date(2024, 4, 15))
    assert "jht_unlisted_stops" not in dict(later.choices)


# -- the pension age ------------------------------------------------------------------------------


@pytest.mark.parametrize("year", [2015, 2018, 2024])
def test_the_pension_age_is_the_birthday_at_56(year: int) -> None:
    person = {"birth_date": date(year - 56, 7, 20)}
    on = date(year, 7, 20)
    assert jht(Retirement(on=on - DAY), on - DAY, person=person).decision.outcome is NOT_MET
    found = jht(Retirement(on=on), on, person=person)
    assert found.decision.outcome is MET
    assert notes(found)["jht.payable_from"] == {"day": on}


def test_born_on_29_february_is_a_year_older_on_1_march() -> None:
    person = {"birth_date": date(1968, 2, 29)}
    found = jht(
        Retirement(on=date(2023, 3, 1)),
        date(2023, 3, 1),
        person=person,
        jht={"agreed_pension_age": 55},
    )
    assert found.decision.outcome is MET
    assert notes(found)["jht.payable_from"] == {"day": date(2023, 3, 1)}


@pytest.mark.parametrize(
    ("on", "agreed", "outcome"),
    [
        (PERMENAKER_4 - DAY, 55, NOT_MET),
        (PERMENAKER_4, 55, MET),
        (PERMENAKER_4, 56, NOT_MET),
        (PERMENAKER_4, None, OPEN),
        (PERMENAKER_4 - DAY, None, NOT_MET),
    ],
)
def test_an_agreed_pension_age_counts_since_april_2022(
    on: date, agreed: int | None, outcome: Outcome
) -> None:
    person = {"birth_date": date(1967, 4, 1)}
    found = jht(Retirement(on=on), on, person=person, jht={"agreed_pension_age": agreed})
    assert found.decision.outcome is outcome
    assert found.missing == (("jht.agreed_pension_age",) if outcome is OPEN else ())


def test_without_wage_nobody_has_agreed_on_an_age() -> None:
    person = {"birth_date": date(1967, 4, 1)}
    unknown = {"agreed_pension_age": None}
    found = jht(
        Retirement(on=date(2023, 1, 1)),
        date(2023, 1, 1),
        person=person,
        jht=unknown,
        segment=Segment.BPU,
    )
    assert (found.decision.outcome, found.missing) == (NOT_MET, ())


def test_who_still_works_may_leave_the_savings() -> None:
    on, person = date(2024, 7, 20), {"birth_date": date(1968, 7, 20)}
    assert "jht.may_postpone" in notes(jht(Retirement(on=on), on, person=person, active=True))
    assert "jht.may_postpone" not in notes(jht(Retirement(on=on), on, person=person, active=False))
    assert "jht.may_postpone" not in notes(jht(Retirement(on=on), on, person=person, ended_on=on))
    young = {"birth_date": date(1968, 7, 21)}
    assert "jht.may_postpone" not in notes(jht(Retirement(on=on), on, person=young, active=True))


def test_bpjs_tells_the_amount_30_days_before() -> None:
    on, person = date(2024, 7, 20), {"birth_date": date(1968, 7, 20)}
    found = jht(Retirement(on=on), on, person=person)
    days = {one.id: one.on for one in found.deadlines}
    assert days == {"jht.paid_within": None, "jht.notice_days": date(2024, 6, 20)}
    unknown = jht(Retirement(on=on), on, person={"birth_date": None})
    assert {one.id: one.on for one in unknown.deadlines}["jht.notice_days"] is None
    assert unknown.missing == ("worker.birth_date",)


# -- a part ---------------------------------------------------------------------------------------


def part(on: date, purpose: Purpose | None = Purpose.HOUSING, **savings: Any) -> Entitlement:
    given = {"balance": 100_000_000, "member_since": date(2014, 5, 20), **savings}
    return jht(PartialWithdrawal(on=on, purpose=purpose), on, jht=given)


@pytest.mark.parametrize(
    ("on", "outcome"),
    [(date(2024, 5, 19), NOT_MET), (date(2024, 5, 20), MET), (date(2024, 5, 21), MET)],
)
def test_a_part_after_ten_years(on: date, outcome: Outcome) -> None:
    assert part(on).decision.outcome is outcome


def test_a_part_for_a_home_or_to_prepare_and_not_both() -> None:
    on = date(2024, 6, 3)
    home, other = part(on), part(on, Purpose.PREPARATION)
    assert [(one.id, one.total) for one in home.benefits] == [("jht.housing", 30_000_000)]
    assert [(one.id, one.total) for one in other.benefits] == [("jht.preparation", 10_000_000)]
    assert "housing_papers" in {one for papers in home.papers for one in papers.ids}
    assert "housing_papers" not in {one for papers in other.papers for one in papers.ids}
    assert dict(home.benefits[0].steps[-1].details) == {"share": Fraction(3, 10)}


def test_a_part_only_once() -> None:
    again = part(date(2024, 6, 3), partial_taken=True)
    assert again.decision.outcome is NOT_MET
    assert again.notes == ()
    assert "jht.partial_once" in notes(part(date(2024, 6, 3)))


@pytest.mark.parametrize("fact", ["member_since", "partial_taken"])
def test_facts_of_a_part_are_asked_for(fact: str) -> None:
    found = part(date(2024, 6, 3), **{fact: None})
    assert (found.decision.outcome, found.missing) == (OPEN, (f"jht.{fact}",))


def test_the_purpose_is_asked_for() -> None:
    found = part(date(2024, 6, 3), None)
    assert found.missing == ("event.purpose",)
    assert {one.id: one.due for one in found.benefits} == {
        "jht.housing": None,
        "jht.preparation": None,
    }
    assert found.total == 0


def test_no_employer_owes_a_part() -> None:
    event = PartialWithdrawal(on=date(2024, 6, 3), purpose=Purpose.HOUSING)
    found = jht(event, event.on, jht={"member_since": date(2000, 1, 1)}, programmes=frozenset())
    assert found.decision.outcome is NOT_MET


# -- who pays, and to whom ------------------------------------------------------------------------

FIRED, MONTH_AFTER = Dismissal(on=date(2024, 3, 15)), date(2024, 4, 15)


@pytest.mark.parametrize(
    ("size", "outcome"),
    [
        (EmployerSize.MICRO, NOT_MET),
        (EmployerSize.SMALL, MET),
        (EmployerSize.MEDIUM, MET),
        (EmployerSize.LARGE, MET),
        (None, OPEN),
    ],
)
def test_an_employer_that_had_to_enrol_owes_the_benefit(
    size: EmployerSize | None, outcome: Outcome
) -> None:
    """PP 46/2015 Pasal 28; who has to enrol: Perpres 109/2013 Pasal 6 ayat (3)."""
    found = jht(FIRED, MONTH_AFTER, programmes=frozenset(), employer_size=size)
    assert found.decision.outcome is outcome
    if outcome is MET:
        assert found.bearer is Bearer.EMPLOYER
        assert (found.papers, found.where) == ((), ("employer", "labour_office"))
        assert found.deadlines == ()
        assert "jht.employer_owes_all" in notes(found)
        assert "jht.tax" not in notes(found)
    if outcome is OPEN:
        assert found.missing == ("membership.employer_size",)


def test_without_knowing_who_enrolled_nobody_is_named() -> None:
    found = jht(FIRED, MONTH_AFTER, programmes=None)
    assert (found.decision.outcome, found.bearer) == (MET, None)
    assert found.missing == ("membership.programmes",)
    assert jht(FIRED, MONTH_AFTER).bearer is Bearer.BPJS


def test_who_never_joined_without_wage_has_nothing() -> None:
    event = ParticipationEnd(on=date(2024, 3, 31))
    facts: dict[str, Any] = {"segment": Segment.BPU, "programmes": frozenset({Programme.JKK})}
    found = jht(event, event.on, **facts)
    assert found.decision.outcome is NOT_MET
    assert found.notes == ()
    unknown = jht(event, event.on, segment=Segment.BPU, programmes=None)
    assert (unknown.decision.outcome, unknown.missing) == (OPEN, ("membership.programmes",))


def test_heirs_class_after_class_and_at_last_the_probate_office() -> None:
    died = Death(on=date(2024, 5, 14))
    sister, son = Relative(relation=Kin.SIBLING), Relative(relation=Kin.CHILD)
    found = jht(died, died.on, family=(sister, WIDOW, son))
    assert (found.heir_class, found.heirs) == (HeirClass.FIRST, (1, 2))
    assert "no_shares" in notes(found)
    alone = jht(died, died.on, family=())
    assert alone.heir_class is HeirClass.NONE
    assert alone.benefit("jht.balance").payee is Payee.PROBATE_OFFICE
    unknown = jht(died, died.on, family=None)
    assert (unknown.missing, unknown.total) == (("family",), BALANCE)
    assert unknown.benefit("jht.balance").payee is None


def test_a_work_accident_counts_from_the_statement() -> None:
    accident = WorkAccident(on=date(2023, 11, 2), result=Result.TOTAL, stated_on=date(2024, 3, 12))
    assert jht(accident, date(2024, 3, 31)).decision.outcome is NOT_MET
    assert jht(accident, date(2024, 4, 1)).decision.outcome is MET
    dead = attrs.evolve(accident, result=Result.DEATH)
    assert jht(dead, date(2024, 3, 11)).decision.outcome is NOT_MET
    found = jht(dead, date(2024, 3, 12))
    assert found.decision.outcome is MET
    assert found.benefit("jht.balance").payee is Payee.HEIRS
    unknown = jht(attrs.evolve(accident, stated_on=None), date(2024, 4, 1))
    assert (unknown.decision.outcome, unknown.missing) == (OPEN, ("event.stated_on",))


# -- papers, places, days, tax --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "paper"),
    [
        (resigned(date(2024, 3, 15)), "resignation_statement"),
        (FIRED, "dismissal_proof"),
        (ContractEnd(on=FIRED.on), "identity"),
        (LeavingIndonesia(on=FIRED.on), "no_more_work_statement"),
        (TotalDisability(on=FIRED.on), "doctor_statement"),
        (Death(on=FIRED.on), "embassy_heir_statement"),
    ],
)
def test_papers(event: Event, paper: str) -> None:
    found = jht(event, MONTH_AFTER, person={"citizenship": "JP"})
    (papers,) = found.papers
    assert paper in papers.ids
    assert "bpjs_card" in papers.ids
    assert papers.confidence.rank >= Confidence.SECONDARY.rank


def test_the_heirs_of_a_citizen_bring_a_family_card() -> None:
    for citizenship in ("ID", None):
        found = jht(Death(on=FIRED.on), MONTH_AFTER, person={"citizenship": citizenship})
        assert "family_card" in found.papers[0].ids


@pytest.mark.parametrize(
    ("balance", "taken", "asked"),
    [(50_000_000, False, False), (50_000_001, False, True), (1_000_000, True, True)],
)
def test_a_tax_number_is_asked_for(balance: int, taken: bool, asked: bool) -> None:
    found = jht(FIRED, MONTH_AFTER, jht={"balance": balance, "partial_taken": taken})
    assert ("npwp" in {one for papers in found.papers for one in papers.ids}) is asked


@pytest.mark.parametrize(
    ("on", "balance", "by_app"),
    [
        (date(2025, 4, 30), 10_000_000, True),
        (date(2025, 4, 30), 10_000_001, False),
        (date(2025, 5, 1), 15_000_000, True),
        (date(2025, 5, 1), 15_000_001, False),
        (date(2025, 5, 2), 10_000_001, True),
    ],
)
def test_the_app_pays_small_balances(on: date, balance: int, by_app: bool) -> None:
    found = jht(FIRED, on, jht={"balance": balance})
    assert ("jmo" in found.where) is by_app
    assert "branch" in found.where
    assert "jmo" not in jht(Death(on=FIRED.on), on, jht={"balance": balance}).where


def test_paid_within_five_working_days_and_no_fee_after() -> None:
    friday = date(2024, 4, 19)
    filing = Filing(complete_on=friday, paid_on=date(2024, 6, 3))
    found = jht(FIRED, MONTH_AFTER, filing=filing)
    (due,) = found.deadlines
    assert (due.id, due.on, due.checked) == ("jht.paid_within", date(2024, 4, 26), False)
    assert found.late_fee is None
    assert "jht.no_late_fee" in notes(found)
    assert "jht.no_late_fee" not in notes(jht(FIRED, MONTH_AFTER))


@pytest.mark.parametrize(
    ("balance", "tax"),
    [
        (0, 0),
        (50_000_000, 0),
        (50_000_010, 1),
        (50_000_100, 5),
        (100_000_000, 2_500_000),
    ],
)
def test_the_tax_is_5_percent_above_50_million(balance: int, tax: int) -> None:
    """PMK 16/2010 Pasal 4, as https://boedipartners.co.id/2022/02/jht-apakah-objek-pajak.html."""
    found = jht(FIRED, MONTH_AFTER, jht={"balance": balance})
    told = notes(found)["jht.tax"]
    assert told == {"tax": tax, "amount": balance, "confidence": "unverified"}


def test_an_earlier_payment_is_added_in_its_own_and_the_next_year() -> None:
    for taken in (date(2024, 1, 5), date(2023, 1, 1)):
        found = notes(jht(FIRED, MONTH_AFTER, jht={"balance": 60_000_000, "other_taken_on": taken}))
        assert "jht.tax" not in found
        told = found["jht.tax_adds_up"]
        assert (told["least"], told["most_money"]) == (500_000, 3_000_000)
    third = jht(FIRED, MONTH_AFTER, jht={"other_taken_on": date(2022, 12, 31)})
    assert "jht.tax_progressive" in notes(third)
    unsaid = jht(FIRED, MONTH_AFTER, jht={"partial_taken": True})
    assert "jht.tax_day_unknown" in notes(unsaid)


def test_a_part_makes_the_rest_dearer_from_the_third_year() -> None:
    assert notes(part(date(2024, 6, 3)))["jht.tax_of_the_rest"] == {"year": 2026}
    assert "jht.tax_of_the_rest" not in notes(jht(FIRED, MONTH_AFTER))


# -- what changes nothing -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("segment", "code"), [(Segment.PU, "jht.arrears_of_employer"), (Segment.BPU, "jht.arrears")]
)
def test_arrears_take_nothing_away(segment: Segment, code: str) -> None:
    died = Death(on=date(2024, 5, 14))
    found = jht(died, died.on, segment=segment, arrears_months=8)
    assert found.total == BALANCE
    assert notes(found)[code] == {"months": 8}
    assert code not in notes(jht(died, died.on, segment=segment))


def test_other_work_that_goes_on_is_told() -> None:
    other = Membership(segment=Segment.PU, programmes=EVERYTHING, active=True)
    found = jht(FIRED, MONTH_AFTER, others=(other,))
    assert found.total == BALANCE
    assert "jht.works_elsewhere" in notes(found)
    for still in (attrs.evolve(other, active=False), attrs.evolve(other, programmes=frozenset())):
        assert "jht.works_elsewhere" not in notes(jht(FIRED, MONTH_AFTER, others=(still,)))


# -- the rule that never applied ------------------------------------------------------------------

WITHDRAWN = attrs.evolve(
    NATIONAL, name="2/2022", jht=attrs.evolve(NATIONAL.jht, benefit=PERMENAKER_2_2022_BENEFIT)
)


def test_national_law_does_not_hold_the_rule_that_never_applied() -> None:
    for timeline in NATIONAL.jht.benefit.entitled.values():
        assert IN_FORCE not in {entry.since for entry in timeline.entries}
    assert jht(resigned(date(2022, 1, 31)), IN_FORCE).decision.outcome is MET


@pytest.mark.parametrize(
    "event",
    [
        resigned(date(2022, 1, 31)),
        Dismissal(on=date(2022, 1, 31)),
        ContractEnd(on=date(2022, 1, 31)),
    ],
)
def test_permenaker_2_of_2022_would_have_paid_at_56_only(event: Event) -> None:
    assert jht(event, IN_FORCE - DAY, law=WITHDRAWN).decision.outcome is MET
    found = jht(event, IN_FORCE, law=WITHDRAWN)
    assert found.decision.outcome is NOT_MET
    assert notes(found)["jht.payable_from"] == {"day": date(2041, 5, 17)}


def test_permenaker_2_of_2022_and_the_others() -> None:
    on = date(2022, 7, 1)
    leaves = LeavingIndonesia(on=on)
    assert jht(leaves, on, law=WITHDRAWN).decision.outcome is NOT_MET
    foreigner = jht(leaves, on, law=WITHDRAWN, person={"citizenship": "JP"})
    assert foreigner.decision.outcome is MET
    disabled = TotalDisability(on=date(2022, 6, 10))
    assert jht(disabled, on - DAY, law=WITHDRAWN).decision.outcome is NOT_MET
    assert jht(disabled, on, law=WITHDRAWN).decision.outcome is MET
    assert jht(Death(on=on), on, law=WITHDRAWN).decision.outcome is MET
    retired = Retirement(on=on)
    at_55 = jht(
        retired,
        on,
        law=WITHDRAWN,
        person={"birth_date": date(1967, 1, 1)},
        jht={"agreed_pension_age": 55},
    )
    assert at_55.decision.outcome is NOT_MET
