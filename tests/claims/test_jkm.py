"""JKM: who is entitled, to which sums, who pays them, to whom, and by when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from perlindungan.claims import Bearer, Entitlement, Every, Kind, Payee, assess
from perlindungan.facts import FactError, Month, Programme, Segment
from perlindungan.facts.claims import (
    Death,
    Filing,
    HeirClass,
    Kin,
    Membership,
    PaidMonths,
    Participant,
    Relative,
    School,
)
from perlindungan.law import Confidence, NotInForce, Outcome
from perlindungan.programmes import NATIONAL, Choices, Presumptions, SeveralJKM, with_answers

DAY = timedelta(days=1)
ALL = frozenset({Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP, Programme.JKP})
NEW_SUMS, NEWCOMERS = date(2019, 12, 2), date(2025, 2, 24)
"""First days of PP 82/2019 and of Permenaker 1/2025."""
WIDOW = Relative(relation=Kin.SPOUSE)
STRICT = attrs.evolve(NATIONAL, choices=Choices(presumptions=Presumptions.NOT_MADE))


def paid(months: int, until: date) -> tuple[PaidMonths, ...]:
    """Return so many months paid, the last of them that of a day."""
    last = Month.of(until)
    return (PaidMonths(since=last + (1 - months), until=last, wage=4_000_000),)


def membership(**facts: Any) -> Membership:
    given: dict[str, Any] = {
        "segment": Segment.PU,
        "programmes": ALL,
        "registered_on": date(2015, 7, 1),
        "active": True,
        "paid": (),
        "arrears_months": 0,
    }
    return Membership(**given | facts)


def without_wage(**facts: Any) -> Membership:
    return membership(
        **{"segment": Segment.BPU, "programmes": frozenset({Programme.JKK, Programme.JKM})} | facts
    )


def pupil(**facts: Any) -> Relative:
    given: dict[str, Any] = {
        "birth_date": date(2010, 1, 15),
        "school": School.SMP,
        "school_year": 1,
        "married": False,
        "works": False,
    }
    return Relative(relation=Kin.CHILD, **given | facts)


def died(
    on: date,
    member: Membership,
    *family: Relative,
    from_work: bool | None = False,
    law: Any = NATIONAL,
    filing: Filing | None = None,
    holidays: Any = None,
    **facts: Any,
) -> Entitlement:
    """Return what JKM owes for a death, asked on the day itself."""
    given: dict[str, Any] = {"others": (), "family": family}
    found = assess(
        Death(on=on, from_work=from_work),
        Participant(membership=member, **given | facts),
        on=on,
        filing=filing,
        law=law,
        holidays=holidays,
    )
    return found.entitlements[Programme.JKM]


def totals(found: Entitlement) -> dict[str, int | None]:
    return {one.id: one.total for one in found.benefits if one.due is not False}


def rules(found: Entitlement) -> dict[str, str]:
    return {reason.rule.id: reason.outcome.value for reason in found.decision.reasons}


# -- the sums -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "lump_sum", "periodic", "funeral"),
    [
        (date(2015, 7, 1), 16_200_000, 4_800_000, 3_000_000),
        (NEW_SUMS - DAY, 16_200_000, 4_800_000, 3_000_000),
        (NEW_SUMS, 20_000_000, 12_000_000, 10_000_000),
        (NEW_SUMS + DAY, 20_000_000, 12_000_000, 10_000_000),
        (date(2026, 6, 2), 20_000_000, 12_000_000, 10_000_000),
    ],
)
def test_the_sums_are_those_of_the_day_of_death(
    on: date, lump_sum: int, periodic: int, funeral: int
) -> None:
    found = died(on, membership(), WIDOW)
    assert totals(found) == {
        "jkm.lump_sum": lump_sum,
        "jkm.periodic": periodic,
        "jkm.funeral": funeral,
    }
    assert found.total == lump_sum + periodic + funeral


def test_each_sum_is_cash_paid_once() -> None:
    for benefit in died(date(2023, 1, 10), membership(), WIDOW).due:
        assert benefit.kind is Kind.CASH
        assert [(one.times, one.every) for one in benefit.instalments] == [(1, Every.ONCE)]


def test_the_sums_say_where_they_stand_and_how_sure_that_is() -> None:
    old = died(NEW_SUMS - DAY, membership(), WIDOW).benefit("jkm.periodic")
    new = died(NEW_SUMS, membership(), WIDOW).benefit("jkm.periodic")
    assert [str(citation) for citation in old.citations] == ["PP 44/2015 Pasal 34 ayat (1) huruf b"]
    assert [str(citation) for citation in new.citations] == ["PP 82/2019 Pasal 34"]
    assert (old.confidence, new.confidence) == (Confidence.TEXT, Confidence.SECONDARY)
    (step,) = new.steps
    assert (step.code, dict(step.details)) == ("months_at_once", {"amount": 500_000, "months": 24})


def test_before_july_2015_no_law_is_known() -> None:
    with pytest.raises(NotInForce):
        died(date(2015, 6, 30), membership(), WIDOW)


def test_a_death_is_not_asked_of_before_it_happened() -> None:
    with pytest.raises(FactError) as caught:
        assess(
            Death(on=date(2023, 1, 2)), Participant(membership=membership()), on=date(2023, 1, 1)
        )
    assert (caught.value.field, caught.value.code) == ("on", "after_event")


@pytest.mark.parametrize("segment", [Segment.PMI, Segment.PBPU])
def test_segments_of_other_regulations_are_refused(segment: Segment) -> None:
    with pytest.raises(FactError) as caught:
        died(date(2023, 1, 2), membership(segment=segment), WIDOW)
    assert (caught.value.field, caught.value.value) == ("membership.segment", segment.value)


# -- whether anything is owed ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("member", "from_work", "rule"),
    [
        (membership(), True, "jkm.not_from_work"),
        (membership(active=False), False, "jkm.active"),
        (membership(active=None, ended_on=date(2023, 1, 9)), False, "jkm.active"),
    ],
)
def test_what_takes_jkm_away(member: Membership, from_work: bool, rule: str) -> None:
    found = died(date(2023, 1, 10), member, WIDOW, from_work=from_work)
    assert rules(found) == {rule: "not_met"}
    assert found.decision.outcome is Outcome.NOT_MET
    assert (found.benefits, found.total, found.missing) == ((), 0, ())


def test_who_dies_on_the_last_day_of_work_was_still_active() -> None:
    on = date(2023, 1, 10)
    assert died(on, membership(active=None, ended_on=on), WIDOW).decision.met
    assert died(on, membership(active=True, ended_on=on), WIDOW).decision.met


@pytest.mark.parametrize(("active", "ended_on"), [(True, 9), (False, 10), (False, 11)])
def test_a_last_day_that_contradicts_active_is_refused(active: bool, ended_on: int) -> None:
    with pytest.raises(FactError) as caught:
        died(
            date(2023, 1, 10),
            membership(active=active, ended_on=date(2023, 1, ended_on)),
            WIDOW,
        )
    assert (caught.value.field, caught.value.code) == ("membership.ended_on", "agrees_with_active")


@pytest.mark.parametrize("segment", [Segment.PU, Segment.JAKON])
@pytest.mark.parametrize("programmes", [frozenset(), frozenset({Programme.JKK})])
def test_the_employer_pays_for_a_worker_whom_it_did_not_enrol(
    segment: Segment, programmes: frozenset[Programme]
) -> None:
    """PP 44/2015 Pasal 35 ayat (1)."""
    found = died(date(2023, 1, 10), membership(segment=segment, programmes=programmes), WIDOW)
    assert found.decision.outcome is Outcome.MET
    assert found.bearer is Bearer.EMPLOYER
    assert found.total == 42_000_000
    assert rules(found)["jkm.employer_owes"] == "met"


def test_arrears_do_not_matter_where_nobody_was_enrolled() -> None:
    found = died(date(2023, 1, 10), membership(programmes=frozenset(), arrears_months=None), WIDOW)
    assert (found.bearer, found.missing) == (Bearer.EMPLOYER, ())


def test_nobody_pays_for_one_without_wage_who_never_joined() -> None:
    found = died(date(2023, 1, 10), without_wage(programmes=frozenset()), WIDOW)
    assert found.decision.outcome is Outcome.NOT_MET
    assert rules(found) == {"jkm.enrolled": "not_met", "jkm.employer_owes": "not_met"}
    assert found.bearer is None


# -- arrears --------------------------------------------------------------------------------------


@pytest.mark.parametrize("segment", [Segment.PU, Segment.JAKON])
@pytest.mark.parametrize(
    ("months", "bearer"),
    [
        (0, Bearer.BPJS),
        (3, Bearer.BPJS),
        (4, Bearer.EMPLOYER_FIRST),
        (24, Bearer.EMPLOYER_FIRST),
    ],
)
def test_an_employer_more_than_three_months_behind_pays_first(
    segment: Segment, months: int, bearer: Bearer
) -> None:
    """PP 44/2015 Pasal 41: the heirs lose nothing."""
    found = died(date(2023, 1, 10), membership(segment=segment, arrears_months=months), WIDOW)
    assert (found.bearer, found.total) == (bearer, 42_000_000)
    assert {benefit.condition for benefit in found.benefits} == {""}


@pytest.mark.parametrize("months", [1, 3])
def test_heirs_of_one_without_wage_pay_up_to_three_months_first(months: int) -> None:
    """PP 44/2015 Pasal 42 ayat (1): the funeral money comes at once."""
    found = died(date(2023, 1, 10), without_wage(arrears_months=months), WIDOW)
    assert {one.id: one.condition for one in found.due} == {
        "jkm.lump_sum": "after_arrears",
        "jkm.periodic": "after_arrears",
        "jkm.funeral": "",
    }
    assert (found.bearer, found.total) == (Bearer.BPJS, 42_000_000)


def test_heirs_of_one_without_wage_pay_the_arrears_before_the_scholarship_too() -> None:
    """PP 44/2015 Pasal 42 ayat (1): all but the funeral money."""
    on = date(2023, 1, 10)
    found = died(on, without_wage(arrears_months=2, paid=paid(36, on)), WIDOW, pupil())
    assert found.benefit("jkm.scholarship").condition == "after_arrears"


def test_without_arrears_nothing_has_to_be_paid_first() -> None:
    found = died(date(2023, 1, 10), without_wage(), WIDOW)
    assert {one.condition for one in found.due} == {""}


def test_beyond_three_months_nothing_is_owed_for_one_without_wage() -> None:
    """PP 44/2015 Pasal 42 ayat (2)."""
    found = died(date(2023, 1, 10), without_wage(arrears_months=4), WIDOW)
    assert found.decision.outcome is Outcome.NOT_MET
    assert rules(found)["jkm.bpu_within_arrears"] == "not_met"
    limits = {reason.rule.id: reason.limit for reason in found.decision.reasons}
    assert limits["jkm.bpu_within_arrears"] == 3


# -- newcomers without wage -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "sums"),
    [
        (NEWCOMERS - DAY, {"jkm.lump_sum", "jkm.periodic", "jkm.funeral"}),
        (NEWCOMERS, {"jkm.newcomer"}),
        (NEWCOMERS + DAY, {"jkm.newcomer"}),
    ],
)
def test_newcomers_get_10_million_since_february_2025(on: date, sums: set[str]) -> None:
    found = died(on, without_wage(registered_on=on - DAY), WIDOW)
    assert set(totals(found)) == sums
    assert found.total == (10_000_000 if sums == {"jkm.newcomer"} else 42_000_000)


@pytest.mark.parametrize(
    ("registered_on", "full"),
    [
        (date(2025, 4, 10), date(2025, 7, 10)),
        (date(2025, 11, 30), date(2026, 2, 28)),
        (date(2024, 11, 24), date(2025, 2, 24)),
    ],
)
def test_the_whole_comes_from_the_day_on_which_three_months_are_full(
    registered_on: date, full: date
) -> None:
    member = without_wage(registered_on=registered_on)
    assert died(full - DAY, member, WIDOW).total == (
        10_000_000 if full - DAY >= NEWCOMERS else 42_000_000
    )
    assert died(full, member, WIDOW).total == 42_000_000
    assert died(full + DAY, member, WIDOW).total == 42_000_000


@pytest.mark.parametrize("segment", [Segment.PU, Segment.JAKON])
def test_workers_of_an_employer_are_never_newcomers(segment: Segment) -> None:
    on = date(2025, 6, 1)
    found = died(on, membership(segment=segment, registered_on=on), WIDOW)
    assert found.total == 42_000_000


def test_a_newcomer_s_sum_goes_to_the_heirs_or_to_the_fund() -> None:
    on = date(2025, 6, 1)
    member = without_wage(registered_on=on)
    assert died(on, member, WIDOW).benefit("jkm.newcomer").payee is Payee.HEIRS
    assert died(on, member).benefit("jkm.newcomer").payee is Payee.SOCIAL_FUND


def test_the_day_of_registration_is_asked_for_only_where_it_decides() -> None:
    unknown = without_wage(registered_on=None)
    after = died(NEWCOMERS, unknown, WIDOW)
    assert after.missing == ("membership.registered_on",)
    assert totals(after) == {"jkm.lump_sum": None, "jkm.periodic": None, "jkm.funeral": None}
    before = died(NEWCOMERS - DAY, unknown, WIDOW)
    assert (before.missing, before.total) == ((), 42_000_000)
    employed = died(NEWCOMERS, membership(registered_on=None), WIDOW)
    assert (employed.missing, employed.total) == ((), 42_000_000)


# -- the scholarship ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "months", "due"),
    [
        (NEW_SUMS - DAY, 59, False),
        (NEW_SUMS - DAY, 60, True),
        (NEW_SUMS, 35, False),
        (NEW_SUMS, 36, True),
        (date(2026, 6, 2), 35, False),
        (date(2026, 6, 2), 36, True),
    ],
)
def test_after_so_many_months_the_children_get_a_scholarship(
    on: date, months: int, due: bool
) -> None:
    """Five years of contributions, since PP 82/2019 three."""
    found = died(on, membership(paid=paid(months, on)), WIDOW, pupil())
    scholarship = found.benefit("jkm.scholarship")
    assert scholarship.due is due
    assert (scholarship in found.due) is due
    reasons = {reason.rule.id: reason for reason in scholarship.decision.reasons}
    months_asked = reasons["jkm.scholarship_after_months"]
    assert months_asked.limit == (36 if on >= NEW_SUMS else 60)
    assert found.decision.outcome is Outcome.MET


def test_months_after_the_death_and_of_other_programmes_do_not_count() -> None:
    on = date(2023, 1, 10)
    month = Month.of(on)
    before = PaidMonths(since=month + -34, until=month)
    later = PaidMonths(since=month + 1, until=month + 6)
    other = PaidMonths(since=month + -60, until=month + -35, programmes=frozenset({Programme.JHT}))
    member = membership(paid=(other, before, later))
    assert died(on, member, WIDOW, pupil()).benefit("jkm.scholarship").due is False
    one_more = attrs.evolve(before, since=month + -35)
    member = membership(paid=(attrs.evolve(other, until=month + -36), one_more))
    assert died(on, member, WIDOW, pupil()).benefit("jkm.scholarship").due is True


def test_months_of_two_memberships_count_once() -> None:
    on = date(2023, 1, 10)
    first, second = membership(paid=paid(20, on)), membership(paid=paid(35, on))
    found = died(on, first, WIDOW, pupil(), others=(second,))
    assert found.benefit("jkm.scholarship").due is False
    longer = attrs.evolve(second, paid=paid(36, on))
    found = died(on, first, WIDOW, pupil(), others=(longer,))
    assert found.benefit("jkm.scholarship").due is True


def test_without_a_child_there_is_no_scholarship_and_no_months_are_asked_for() -> None:
    found = died(date(2023, 1, 10), membership(paid=None), WIDOW)
    assert found.benefit("jkm.scholarship").due is False
    assert found.missing == ()


def test_months_that_nobody_gave_leave_the_scholarship_open_alone() -> None:
    found = died(date(2023, 1, 10), membership(paid=None), WIDOW, pupil())
    scholarship = found.benefit("jkm.scholarship")
    assert scholarship.due is None
    assert scholarship.open == found.missing == ("membership.paid",)
    assert (scholarship.total, found.total) == (None, 42_000_000)


def test_papers_of_the_scholarship_are_asked_for_where_it_may_come() -> None:
    on = date(2023, 1, 10)
    without = died(on, membership(), WIDOW, pupil())
    with_it = died(on, membership(paid=paid(36, on)), WIDOW, pupil())
    papers = [paper for listed in with_it.papers for paper in listed.ids]
    assert "school_statement" in papers
    assert [paper for listed in without.papers for paper in listed.ids] == papers[:7]
    assert papers[:4] == ["application", "death_certificate", "heir_statement", "bpjs_card"]
    assert with_it.where == ("branch", "lapak_asik")


# -- several memberships --------------------------------------------------------------------------


def test_each_membership_paid_until_february_2025() -> None:
    found = died(NEWCOMERS - DAY, membership(), WIDOW, others=(membership(),))
    assert found.total == 84_000_000
    three = died(NEWCOMERS - DAY, membership(), WIDOW, others=(membership(), without_wage()))
    assert totals(three) == {
        "jkm.lump_sum": 60_000_000,
        "jkm.periodic": 36_000_000,
        "jkm.funeral": 30_000_000,
    }
    steps = {step.code: dict(step.details) for step in three.benefit("jkm.funeral").steps}
    assert steps == {"sum": {"amount": 10_000_000}, "each_membership": {"times": 3}}


def test_the_scholarship_is_not_doubled() -> None:
    on = NEWCOMERS - DAY
    one = died(on, membership(paid=paid(36, on)), WIDOW, pupil())
    two = died(on, membership(paid=paid(36, on)), WIDOW, pupil(), others=(membership(),))
    assert two.benefit("jkm.scholarship").total == one.benefit("jkm.scholarship").total
    assert two.total - one.total == 42_000_000


@pytest.mark.parametrize(
    ("answer", "total"),
    [(SeveralJKM.EACH, 84_000_000), (SeveralJKM.ONE, 42_000_000)],
)
def test_since_february_2025_a_choice_decides(answer: SeveralJKM, total: int) -> None:
    law = with_answers(NATIONAL, {"several_jkm": answer.value})
    found = assess(
        Death(on=NEWCOMERS, from_work=False),
        Participant(membership=membership(), others=(membership(),), family=(WIDOW,)),
        on=NEWCOMERS,
        law=law,
    )
    assert found.entitlements[Programme.JKM].total == total
    assert dict(found.choices)["several_jkm"] == answer.value


def test_without_an_answer_the_sums_are_left_open() -> None:
    found = died(NEWCOMERS, membership(), WIDOW, others=(membership(),))
    assert found.decision.outcome is Outcome.MET
    assert found.missing == ("choice.several_jkm",)
    assert totals(found) == {"jkm.lump_sum": None, "jkm.periodic": None, "jkm.funeral": None}
    assert found.total == 0


def test_the_choice_is_not_told_where_it_did_not_matter() -> None:
    for on, others in ((NEWCOMERS, ()), (NEWCOMERS - DAY, (membership(),))):
        found = assess(
            Death(on=on, from_work=False),
            Participant(membership=membership(), others=others, family=(WIDOW,)),
            on=on,
        )
        assert "several_jkm" not in dict(found.choices)


@pytest.mark.parametrize(
    "other",
    [
        membership(programmes=frozenset({Programme.JHT})),
        membership(active=False),
        membership(active=None, ended_on=date(2020, 1, 31)),
    ],
    ids=["no JKM", "not active", "ended"],
)
def test_a_membership_that_pays_no_jkm_does_not_count(other: Membership) -> None:
    assert died(date(2023, 1, 10), membership(), WIDOW, others=(other,)).total == 42_000_000


def test_whether_another_membership_pays_jkm_is_asked_and_not_guessed() -> None:
    other = membership(programmes=None)
    found = died(date(2023, 1, 10), membership(), WIDOW, others=(other,))
    assert found.missing
    assert found.total != 42_000_000


def test_one_membership_is_presumed_and_told() -> None:
    found = died(date(2023, 1, 10), membership(), WIDOW, others=None)
    assert (found.total, found.missing) == (42_000_000, ())
    assert "presumed_one_membership" in {note.code for note in found.notes}
    said = died(date(2023, 1, 10), membership(), WIDOW, others=())
    assert "presumed_one_membership" not in {note.code for note in said.notes}


def test_where_nothing_is_presumed_the_other_memberships_are_asked_for() -> None:
    found = died(date(2023, 1, 10), membership(), WIDOW, others=None, law=STRICT)
    assert found.missing == ("others",)
    assert found.total == 0
    assert "presumed_one_membership" not in {note.code for note in found.notes}


# -- who is paid ----------------------------------------------------------------------------------


def test_heirs_are_paid_and_no_shares_are_made_up() -> None:
    found = died(date(2023, 1, 10), membership(), WIDOW, pupil(), Relative(relation=Kin.PARENT))
    assert (found.heir_class, found.heirs) == (HeirClass.FIRST, (0, 1))
    assert {one.payee for one in found.due} == {Payee.HEIRS}
    assert "no_shares" in {note.code for note in found.notes}


def test_without_heirs_the_fund_and_whoever_buried_are_paid() -> None:
    """PP 44/2015 Pasal 40 ayat (2)."""
    found = died(date(2023, 1, 10), membership())
    assert (found.heir_class, found.heirs) == (HeirClass.NONE, ())
    assert {one.id: one.payee for one in found.due} == {
        "jkm.lump_sum": Payee.SOCIAL_FUND,
        "jkm.periodic": Payee.SOCIAL_FUND,
        "jkm.funeral": Payee.BURIER,
    }
    assert found.total == 42_000_000


def test_an_unknown_family_leaves_the_payee_open_and_not_the_sums() -> None:
    found = died(date(2023, 1, 10), membership(), family=None)
    assert (found.heir_class, found.heirs) == (None, ())
    assert {one.payee for one in found.due} == {None}
    assert found.total == 42_000_000
    assert found.missing == ("family",)


def test_the_scholarship_goes_to_the_children() -> None:
    on = date(2023, 1, 10)
    found = died(on, membership(paid=paid(36, on)), WIDOW, pupil())
    assert found.benefit("jkm.scholarship").payee is Payee.CHILDREN


# -- what is still to be asked --------------------------------------------------------------------


def test_the_first_question_is_whether_work_did_it() -> None:
    found = died(
        date(2025, 6, 1),
        Membership(segment=Segment.BPU),
        from_work=None,
        others=None,
        family=None,
    )
    assert found.decision.outcome is Outcome.UNDETERMINED
    assert found.missing == (
        "event.from_work",
        "membership.programmes",
        "membership.active",
        "membership.registered_on",
        "membership.arrears_months",
        "membership.paid",
        "membership.unpaid",
        "family",
    )


def test_of_a_worker_less_is_asked() -> None:
    found = died(
        date(2025, 6, 1), Membership(segment=Segment.PU), WIDOW, from_work=None, others=None
    )
    assert found.decision.missing == ("event.from_work", "membership.active")
    assert found.missing == (
        "event.from_work",
        "membership.programmes",
        "membership.active",
        "membership.arrears_months",
    )
    assert found.bearer is None


def test_the_arrears_of_an_employer_are_asked_for_since_they_tell_who_pays() -> None:
    found = died(date(2023, 1, 10), membership(arrears_months=None), WIDOW)
    assert found.decision.outcome is Outcome.MET
    assert (found.missing, found.bearer) == (("membership.arrears_months",), None)
    assert found.total == 42_000_000


def test_one_fact_that_speaks_against_it_settles_the_rest() -> None:
    found = died(
        date(2023, 1, 10),
        Membership(segment=Segment.BPU, active=False),
        from_work=None,
        family=None,
    )
    assert found.decision.outcome is Outcome.NOT_MET
    assert found.missing == ()


# -- when BPJS pays -------------------------------------------------------------------------------

FRIDAY, MONDAY, WEDNESDAY = date(2026, 6, 5), date(2026, 6, 8), date(2026, 6, 10)


@pytest.mark.parametrize(
    ("complete_on", "due"),
    [
        (MONDAY, date(2026, 6, 11)),
        (WEDNESDAY, date(2026, 6, 15)),
        (FRIDAY, date(2026, 6, 10)),
        (FRIDAY + DAY, date(2026, 6, 10)),
        (FRIDAY + 2 * DAY, date(2026, 6, 10)),
    ],
)
def test_bpjs_pays_within_three_working_days(complete_on: date, due: date) -> None:
    """PP 44/2015 Pasal 40 ayat (3)."""
    found = died(date(2026, 6, 1), membership(), WIDOW, filing=Filing(complete_on=complete_on))
    (deadline,) = found.deadlines
    assert (deadline.id, deadline.on, deadline.by) == ("jkm.paid_within", due, "bpjs")
    assert (deadline.count, deadline.unit, deadline.checked) == (3, "working days", False)


def test_public_holidays_are_no_working_days() -> None:
    found = died(
        date(2026, 6, 1),
        membership(),
        WIDOW,
        filing=Filing(complete_on=MONDAY),
        holidays={date(2026, 6, 9), date(2026, 6, 10)},
    )
    (deadline,) = found.deadlines
    assert (deadline.on, deadline.checked) == (date(2026, 6, 15), True)


def test_without_a_day_of_the_papers_there_is_a_term_and_no_day() -> None:
    found = died(date(2026, 6, 1), membership(), WIDOW)
    assert [one.on for one in found.deadlines] == [None]
    assert found.late_fee is None
    assert found.missing == ()


@pytest.mark.parametrize(
    ("paid_on", "fee"),
    [
        (WEDNESDAY, 0),
        (date(2026, 6, 11), 0),
        (date(2026, 6, 12), 420_000),
        (date(2026, 6, 15), 4 * 420_000),
    ],
)
def test_one_percent_of_the_cash_for_each_day_late(paid_on: date, fee: int) -> None:
    """PP 44/2015 Pasal 40 ayat (4): days late are days of the calendar."""
    found = died(
        date(2026, 6, 1),
        membership(),
        WIDOW,
        filing=Filing(complete_on=MONDAY, paid_on=paid_on),
    )
    assert found.late_fee == fee


def test_the_fee_is_of_the_cash_and_not_of_the_scholarship() -> None:
    on = date(2026, 6, 1)
    filing = Filing(complete_on=MONDAY, paid_on=date(2026, 6, 12))
    found = died(on, membership(paid=paid(36, on)), WIDOW, pupil(), filing=filing)
    assert found.benefit("jkm.scholarship").due
    assert found.late_fee == 420_000
    newcomer = died(on, without_wage(registered_on=on), WIDOW, filing=filing)
    assert newcomer.late_fee == 100_000


@pytest.mark.parametrize(
    "facts", [{"programmes": frozenset()}, {"arrears_months": 4}, {"arrears_months": None}]
)
def test_bpjs_owes_no_fee_where_it_is_not_known_to_pay(facts: dict[str, Any]) -> None:
    filing = Filing(complete_on=MONDAY, paid_on=date(2026, 7, 1))
    assert died(date(2026, 6, 1), membership(**facts), WIDOW, filing=filing).late_fee is None


def test_a_fee_on_sums_that_are_unknown_is_unknown_and_not_zero() -> None:
    filing = Filing(complete_on=MONDAY, paid_on=date(2026, 6, 12))
    found = died(date(2026, 6, 1), without_wage(registered_on=None), WIDOW, filing=filing)
    assert found.missing == ("membership.registered_on",)
    assert found.late_fee is None


def test_there_is_no_fee_while_it_is_open_whether_anything_is_owed() -> None:
    filing = Filing(complete_on=MONDAY, paid_on=date(2026, 6, 12))
    found = died(date(2026, 6, 1), membership(active=None), WIDOW, filing=filing)
    assert found.decision.outcome is Outcome.UNDETERMINED
    assert found.late_fee is None


def test_papers_are_not_paid_before_they_are_complete() -> None:
    with pytest.raises(FactError, match="paid_on"):
        Filing(complete_on=MONDAY, paid_on=FRIDAY)


# -- examples that were published -----------------------------------------------------------------


def test_b03_24_million_before_december_2019() -> None:
    # https://wartaekonomi.co.id/amp/read266428/lewat-pp-822019-manfaat-jkm-bp-jamsostek-naik-75
    found = died(date(2019, 10, 27), membership(), WIDOW)
    assert found.total == 24_000_000


def test_b07_the_first_year_of_college_in_august_2020() -> None:
    # https://rubriksultra.com/?p=25651 names 42,000,000 and the 12,000,000 of the first year.
    on = date(2020, 8, 10)
    student = pupil(birth_date=date(2002, 2, 1), school=School.HIGHER)
    found = died(on, membership(paid=paid(48, on)), WIDOW, student)
    (years,) = found.benefit("jkm.scholarship").instalments
    assert (years.amount, years.every, years.times) == (12_000_000, Every.YEAR, 5)
    cash = [one.total for one in found.due if one.id != "jkm.scholarship"]
    assert sum(total or 0 for total in cash) == 42_000_000


def test_b08_42_million_for_an_informal_worker_in_july_2022() -> None:
    # https://jateng.antaranews.com/berita/457625/bpjamsostek-cilacap-serahkan-santunan-kematian-rp42-juta
    assert died(date(2022, 7, 4), without_wage(), WIDOW).total == 42_000_000


def test_b10_10_million_within_three_months_in_2025() -> None:
    # https://media.alkhairaat.id/bpjamsostek-bayarkan-jkm-penuh-setelah-kepesertaan-minimal-3-bulan
    # https://www.bursakota.co.id/?p=68592
    on = date(2025, 5, 20)
    found = died(on, without_wage(registered_on=date(2025, 4, 1)), WIDOW)
    assert totals(found) == {"jkm.newcomer": 10_000_000}


def test_b11_174_million_for_two_children_up_the_whole_ladder() -> None:
    # https://makassar.antaranews.com/amp/berita/166938/bpjamsostek--manfaat-jkk-beasiswa-naik-menjadi-rp174-juta
    on = date(2020, 1, 10)
    small = {"school": School.TK_SD, "school_year": 1}
    twins = (
        pupil(birth_date=date(2016, 1, 9), **small),
        pupil(birth_date=date(2017, 3, 1), **small),
    )
    found = died(on, membership(paid=paid(36, on)), WIDOW, *twins)
    assert found.benefit("jkm.scholarship").total == 174_000_000


def test_n11_42_million_and_66_million_of_scholarship_in_2024() -> None:
    # https://jateng.antaranews.co/berita/548035/site.webmanifest (ANTARA, 6 September 2024).
    # 66 million are two years of SMA and higher education; the child is supposed.
    on = date(2024, 8, 20)
    child = pupil(birth_date=date(2008, 1, 5), school=School.SMA, school_year=2)
    found = died(on, membership(paid=paid(60, on)), WIDOW, child)
    assert found.benefit("jkm.scholarship").total == 66_000_000
    assert found.total == 42_000_000 + 66_000_000


def test_n12_the_three_sums_of_august_2024() -> None:
    # https://jateng.antaranews.com/berita/552910/dua-ahli-waris-terima-santunan-kematian-bpjs-ketenagakerjaan
    # 47,356,570 in all, of which 1,952,780 of JP and 3,403,790 of JHT.
    found = died(date(2024, 8, 22), membership(), WIDOW)
    assert totals(found) == {
        "jkm.lump_sum": 20_000_000,
        "jkm.periodic": 12_000_000,
        "jkm.funeral": 10_000_000,
    }
    assert found.total == 47_356_570 - 1_952_780 - 3_403_790
