"""STMB: who is paid, the employer that went on paying the wage, the worker, or the heirs."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.claims import Bearer, Entitlement, Payee, assess
from perlindungan.facts import MonthlyWage, Programme, Segment
from perlindungan.facts.claims import (
    Kin,
    Loss,
    Membership,
    Mode,
    OccupationalDisease,
    Participant,
    Relative,
    Result,
    Side,
    Transport,
    WorkAccident,
)
from perlindungan.programmes import NATIONAL, Law, Presumptions

DAY = date(2023, 5, 10)
SPOUSE = Relative(relation=Kin.SPOUSE)
NOT_PRESUMED = attrs.evolve(
    NATIONAL, choices=attrs.evolve(NATIONAL.choices, presumptions=Presumptions.NOT_MADE)
)
KNOWN: dict[str, Any] = {
    "result": Result.RECOVERED,
    "stated_on": DAY,
    "reported_on": DAY,
    "unable_months": 3,
    "unable_days": 0,
    "transport": (),
    "home_care": 0,
    "prosthesis": 0,
    "dentures": 0,
    "hearing_aid": 0,
    "glasses": 0,
}


def accident(**facts: Any) -> WorkAccident:
    """Return an accident after which the worker was unable to work for three months."""
    return WorkAccident(on=DAY, **{**KNOWN, **facts})


def disease(**facts: Any) -> OccupationalDisease:
    return OccupationalDisease(on=DAY, **{**KNOWN, **facts})


def member(**facts: Any) -> Membership:
    base: dict[str, Any] = {
        "segment": Segment.PU,
        "programmes": frozenset({Programme.JKK}),
        "active": True,
        "wage": MonthlyWage(basic=6_000_000),
        "reported_wage": 6_000_000,
        "arrears_months": 0,
    }
    return Membership(**{**base, **facts})


def bpu(**facts: Any) -> Membership:
    return member(segment=Segment.BPU, wage=None, reported_wage=None, income=2_650_000, **facts)


def jkk(
    event: WorkAccident,
    membership: Membership | None = None,
    *,
    family: tuple[Relative, ...] | None = (SPOUSE,),
    law: Law = NATIONAL,
) -> Entitlement:
    person = Participant(membership=membership or member(), family=family)
    found = assess(event, person, on=DAY + timedelta(days=200), law=law)
    return found.entitlements[Programme.JKK]


def paid(found: Entitlement) -> dict[str, tuple[int | None, Payee | None, int]]:
    """Return what is paid for the time unable to work: sum, payee, and the employer's own part."""
    return {
        one.id: (one.total, one.payee, one.employer_owes)
        for one in found.benefits
        if one.id.startswith("jkk.stmb")
    }


def codes(found: Entitlement) -> set[str]:
    return {one.code for one in found.notes}


@pytest.mark.parametrize(
    ("meanwhile", "back", "rest"),
    [
        (1, 1, 17_999_999),
        (10_000_000, 10_000_000, 8_000_000),
        (17_999_999, 17_999_999, 1),
        (18_000_000, 18_000_000, 0),
        # Pasal 51 ayat (4): what was paid beyond the benefit stays with the employer.
        (20_000_000, 18_000_000, 0),
    ],
)
def test_the_employer_is_refunded_and_the_worker_gets_the_rest(
    meanwhile: int, back: int, rest: int
) -> None:
    found = jkk(accident(wage_paid_meanwhile=meanwhile))
    to_worker = {"jkk.stmb_worker": (rest, Payee.PARTICIPANT, 0)} if rest else {}
    assert paid(found) == {"jkk.stmb": (back, Payee.EMPLOYER, 0), **to_worker}
    assert found.total == back + rest
    assert "presumed_wage_went_on" not in codes(found)
    assert found.missing == ()


@pytest.mark.parametrize(
    ("meanwhile", "back", "rest", "owed"),
    [
        (0, None, 18_000_000, 6_000_000),
        (10_000_000, 10_000_000, 8_000_000, 6_000_000),
        (12_000_000, 12_000_000, 6_000_000, 6_000_000),
        (14_000_000, 12_000_000, 4_000_000, 4_000_000),
        # The worker has had more than the benefit: nobody owes anything more.
        (20_000_000, 12_000_000, None, 0),
    ],
)
def test_a_wage_reported_too_low(
    meanwhile: int, back: int | None, rest: int | None, owed: int
) -> None:
    """Of 18 million BPJS counts 12; the employer's 6 are the worker's, as far as not paid yet."""
    found = jkk(accident(wage_paid_meanwhile=meanwhile), member(reported_wage=4_000_000))
    if back is None:
        assert paid(found) == {"jkk.stmb": (rest, Payee.PARTICIPANT, owed)}
        return
    to_worker = {} if rest is None else {"jkk.stmb_worker": (rest, Payee.PARTICIPANT, owed)}
    assert paid(found) == {"jkk.stmb": (back, Payee.EMPLOYER, 0), **to_worker}


def test_a_wage_that_is_not_said_to_have_gone_on_is_presumed_or_asked_for() -> None:
    event = accident(wage_paid_meanwhile=None)
    found = jkk(event)
    assert paid(found) == {"jkk.stmb": (18_000_000, Payee.EMPLOYER, 0)}
    assert {"presumed_wage_went_on", "stmb_above_wage_paid"} <= codes(found)
    assert found.missing == ()
    asked = jkk(event, law=NOT_PRESUMED)
    assert asked.missing == ("event.wage_paid_meanwhile",)
    assert asked.benefit("jkk.stmb").total is None
    settled = jkk(accident(wage_paid_meanwhile=0), law=NOT_PRESUMED)
    assert paid(settled) == {"jkk.stmb": (18_000_000, Payee.PARTICIPANT, 0)}


def test_without_an_employer_that_enrolled_the_worker_is_paid() -> None:
    event = accident(wage_paid_meanwhile=None)
    assert paid(jkk(event, bpu())) == {"jkk.stmb": (7_800_000, Payee.PARTICIPANT, 0)}
    none = jkk(event, member(programmes=frozenset()))
    assert paid(none) == {"jkk.stmb": (18_000_000, Payee.PARTICIPANT, 0)}
    unknown = jkk(event, member(programmes=None))
    assert unknown.benefit("jkk.stmb").payee is None
    assert unknown.missing == ("membership.programmes",)


def test_an_accident_before_the_registration_is_all_the_employers() -> None:
    late = member(registered_on=DAY + timedelta(days=1), reported_wage=4_000_000)
    losses = (Loss(part="leg_groin", side=Side.ONE),)
    event = accident(wage_paid_meanwhile=None, result=Result.PARTIAL, losses=losses)
    found = jkk(event, late)
    assert found.bearer is Bearer.EMPLOYER
    assert paid(found) == {"jkk.stmb": (18_000_000, Payee.PARTICIPANT, 0)}
    assert found.benefit("jkk.partial").employer_owes == 0
    assert "presumed_wage_went_on" not in codes(found)
    # On the day of the registration the worker is enrolled, and BPJS pays by the report.
    soon = jkk(event, attrs.evolve(late, registered_on=DAY))
    assert soon.bearer is Bearer.BPJS
    assert paid(soon) == {"jkk.stmb": (12_000_000, Payee.EMPLOYER, 0)}
    assert soon.benefit("jkk.partial").employer_owes == 56_000_000
    beside = jkk(attrs.evolve(event, wage_paid_meanwhile=5_000_000), late)
    assert paid(beside) == {"jkk.stmb": (18_000_000, Payee.PARTICIPANT, 0)}
    assert "stmb_beside_wage" in codes(beside)


@pytest.mark.parametrize(
    ("left", "payee"),
    [(DAY - timedelta(days=1), Payee.PARTICIPANT), (DAY, Payee.EMPLOYER)],
)
def test_after_leaving_the_worker_is_paid(left: date, payee: Payee) -> None:
    trips = (Transport(mode=Mode.LAND, cost=100_000),)
    event = disease(left_on=left, wage_paid_meanwhile=None, transport=trips)
    found = jkk(event, member(active=left >= DAY))
    assert found.decision.met is True
    assert paid(found) == {"jkk.stmb": (18_000_000, payee, 0)}
    assert found.benefit("jkk.transport").payee is payee
    assert ("job_protected" in codes(found)) is (payee is Payee.EMPLOYER)


@pytest.mark.parametrize(
    ("family", "payee"),
    [((SPOUSE,), Payee.HEIRS), ((), Payee.SOCIAL_FUND), (None, None)],
)
def test_after_a_death_the_heirs_are_paid(
    family: tuple[Relative, ...] | None, payee: Payee | None
) -> None:
    spent = {"transport": (Transport(mode=Mode.LAND, cost=100_000),), "home_care": 5_000}
    event = accident(result=Result.DEATH, losses=(), **spent)
    found = jkk(event, bpu(), family=family)
    own = ("transport", "stmb", "home_care")
    assert [found.benefit(f"jkk.{name}").payee for name in own] == [payee] * 3
    alive = jkk(accident(**spent), bpu(), family=family)
    assert alive.benefit("jkk.transport").payee is Payee.PARTICIPANT
    # Of a worker, what the employer paid stays the employer's, and the rest is the heirs'.
    worker = jkk(attrs.evolve(event, wage_paid_meanwhile=1), family=family)
    assert worker.benefit("jkk.stmb").payee is Payee.EMPLOYER
    assert worker.benefit("jkk.stmb_worker").payee is payee


money = st.integers(1, 60_000_000)


@given(money, money, money, st.integers(1, 20))
def test_each_rupiah_counts_once(wage: int, reported: int, meanwhile: int, months: int) -> None:
    """BPJS pays what it counts on the report, and the worker has the benefit on the true wage."""
    own = member(wage=MonthlyWage(basic=wage), reported_wage=reported)
    found = jkk(accident(unable_months=months, wage_paid_meanwhile=meanwhile), own)
    due = jkk(accident(unable_months=months, wage_paid_meanwhile=0), own).total
    truly = attrs.evolve(own, wage=MonthlyWage(basic=min(wage, reported)))
    counted = jkk(accident(unable_months=months, wage_paid_meanwhile=0), truly).total
    owed = sum(one.employer_owes for one in found.benefits)
    to_worker = found.total - (found.benefit("jkk.stmb").total or 0)
    assert to_worker == max(0, due - meanwhile)
    assert found.total - owed == counted
    assert found.benefit("jkk.stmb").total == min(meanwhile, counted)
