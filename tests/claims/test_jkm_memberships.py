"""JKM of a person with several memberships: each is looked at for itself."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from tests.claims.test_jkm import died, membership, paid, pupil, totals, without_wage

from perlindungan.claims import Bearer, Entitlement
from perlindungan.facts import Month, Segment
from perlindungan.facts.claims import Membership, PaidMonths
from perlindungan.law import Outcome
from perlindungan.programmes import NATIONAL, RejoinedBPU, SeveralJKM

BEFORE = date(2024, 6, 1)
"""Before Permenaker 1/2025: each membership pays, as was done in 2023."""
SINCE = date(2026, 5, 2)


def law(**choices: Any) -> Any:
    return attrs.evolve(NATIONAL, choices=attrs.evolve(NATIONAL.choices, **choices))


def through(on: date, own: Membership, *others: Membership, **facts: Any) -> Entitlement:
    return died(on, own, others=others, **facts)


def notes(found: Entitlement) -> set[str]:
    return {one.code for one in found.notes}


def test_another_membership_pays_where_that_of_the_case_does_not() -> None:
    found = through(BEFORE, without_wage(arrears_months=4), membership())
    assert found.decision.outcome is Outcome.MET
    assert (found.total, found.bearer) == (42_000_000, Bearer.BPJS)
    assert "jkm.through_other" in notes(found)


def test_a_new_participant_who_also_works_for_a_wage_has_the_whole() -> None:
    own = without_wage(registered_on=date(2026, 3, 2))
    found = through(SINCE, own, membership(), law=law(several_jkm=SeveralJKM.ONE))
    assert totals(found)["jkm.lump_sum"] == 20_000_000
    assert "jkm.newcomer" not in totals(found)
    both = through(SINCE, own, membership(), law=law(several_jkm=SeveralJKM.EACH))
    assert both.total == 52_000_000
    assert through(SINCE, own, membership()).missing == ("choice.several_jkm",)


@pytest.mark.parametrize(
    ("other", "total"),
    [
        (without_wage(), 84_000_000),
        (without_wage(arrears_months=3), 84_000_000),
        (without_wage(arrears_months=4), 42_000_000),
        (without_wage(registered_on=date(2024, 6, 2)), 42_000_000),
        (without_wage(registered_on=date(2024, 6, 1)), 84_000_000),
        (membership(active=False), 42_000_000),
    ],
    ids=["paid", "3 behind", "4 behind", "registered after", "registered that day", "left"],
)
def test_only_memberships_that_were_insured_pay(other: Membership, total: int) -> None:
    assert through(BEFORE, membership(), other).total == total


def test_an_employer_in_arrears_pays_its_part_first() -> None:
    found = through(BEFORE, membership(), membership(arrears_months=6))
    assert (found.total, found.bearer) == (84_000_000, Bearer.BPJS)
    assert "jkm.employer_pays_part" in notes(found)


@pytest.mark.parametrize(
    ("lacking", "asked"),
    [
        ({"programmes": None}, "others.0.programmes"),
        ({"active": None}, "others.0.active"),
        ({"arrears_months": None}, "others.0.arrears_months"),
    ],
    ids=str,
)
def test_what_is_unknown_of_another_membership_is_asked(lacking: Any, asked: str) -> None:
    found = through(BEFORE, membership(), attrs.evolve(without_wage(), **lacking))
    assert found.decision.outcome is Outcome.MET
    assert asked in found.missing
    assert totals(found)["jkm.lump_sum"] is None or asked.endswith("arrears_months")


def test_who_joined_again_waits_anew_or_not_by_choice() -> None:
    own = without_wage(
        registered_on=date(2026, 3, 3),
        paid=(PaidMonths(since=Month(2019, 1), until=Month(2025, 6)),),
    )
    assert died(SINCE, own).missing == ("choice.rejoined_bpu",)
    anew = died(SINCE, own, law=law(rejoined_bpu=RejoinedBPU.ANEW))
    assert totals(anew) == {"jkm.newcomer": 10_000_000}
    goes_on = died(SINCE, own, law=law(rejoined_bpu=RejoinedBPU.CONTINUES))
    assert goes_on.total == 42_000_000


def test_a_new_participant_in_arrears_is_paid_after_them() -> None:
    own = without_wage(registered_on=date(2026, 3, 3), arrears_months=1)
    assert died(SINCE, own).benefit("jkm.newcomer").condition == "after_arrears"


def test_months_that_an_employer_owed_count_for_the_scholarship() -> None:
    months = paid(36, SINCE)
    owed = membership(programmes=frozenset(), unpaid=months)
    found = died(SINCE, owed, pupil())
    assert found.bearer is Bearer.EMPLOYER
    assert found.benefit("jkm.scholarship").due is True
    unsaid = died(SINCE, membership(programmes=frozenset()), pupil())
    assert unsaid.missing == ("membership.unpaid",)


def test_who_was_registered_after_the_death_was_not_insured() -> None:
    late = without_wage(registered_on=date(2024, 6, 2))
    assert died(BEFORE, late).decision.outcome is Outcome.NOT_MET
    worker = membership(registered_on=date(2024, 6, 2))
    assert died(BEFORE, worker).bearer is Bearer.EMPLOYER


def test_construction_workers_have_an_employer_too() -> None:
    found = died(BEFORE, membership(segment=Segment.JAKON, arrears_months=4))
    assert found.bearer is Bearer.EMPLOYER_FIRST
