"""JKK: whose law and whose report count, and what is a choice where the law is silent."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from perlindungan.claims import Assessment, Bearer, Entitlement, assess
from perlindungan.facts import DailyWage, FactError, MonthlyWage, PieceWage, Programme, Segment
from perlindungan.facts.claims import (
    Death,
    Kin,
    Loss,
    Membership,
    Participant,
    Relative,
    Result,
    School,
    Side,
    TotalDisability,
    WorkAccident,
)
from perlindungan.law import Confidence
from perlindungan.programmes import (
    NATIONAL,
    ConstructionDays,
    JKKDeathLaw,
    Law,
    Presumptions,
)

DAY = date(2026, 5, 11)
BEFORE, AFTER = date(2019, 11, 30), date(2019, 12, 5)
"""An accident before PP 82/2019, and a death since."""
SPOUSE = Relative(relation=Kin.SPOUSE)


def member(**facts: Any) -> Membership:
    base: dict[str, Any] = {
        "segment": Segment.PU,
        "programmes": frozenset({Programme.JKK}),
        "active": True,
        "wage": MonthlyWage(basic=4_000_000),
        "arrears_months": 0,
    }
    return Membership(**{**base, **facts})


def assessed(
    event: Any,
    membership: Membership | None = None,
    *,
    on: date | None = None,
    law: Law = NATIONAL,
    family: tuple[Relative, ...] = (SPOUSE,),
) -> Assessment:
    person = Participant(membership=membership or member(), family=family)
    return assess(event, person, on=on or event.on + timedelta(days=30), law=law)


def jkk(*given: Any, **more: Any) -> Entitlement:
    return assessed(*given, **more).entitlements[Programme.JKK]


def choosing(**answers: Any) -> Law:
    return attrs.evolve(NATIONAL, choices=attrs.evolve(NATIONAL.choices, **answers))


def fatal(on: date = DAY, **facts: Any) -> WorkAccident:
    known: dict[str, Any] = {
        "result": Result.DEATH,
        "stated_on": on,
        "reported_on": on,
        "unable_months": 0,
        "unable_days": 0,
        "transport": (),
        "home_care": 0,
        "prosthesis": 0,
        "dentures": 0,
        "hearing_aid": 0,
        "glasses": 0,
    }
    return WorkAccident(on=on, **{**known, **facts})


def codes(found: Entitlement) -> set[str]:
    return {one.code for one in found.notes}


# -- the end of the work --------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [Death, TotalDisability])
def test_who_had_left_by_the_death_is_asked_when(kind: Any) -> None:
    event = kind(on=DAY, from_work=True, accident_on=date(2025, 11, 3), reported_on=DAY)
    gone = member(active=False)
    open_ = jkk(event, gone)
    assert (open_.decision.met, open_.missing) == (None, ("membership.ended_on",))
    for ended, met in ((date(2025, 11, 3), True), (date(2022, 11, 2), False)):
        found = jkk(event, attrs.evolve(gone, ended_on=ended))
        assert (found.decision.met, found.missing) == (met, ())
    neither = jkk(event, member(active=None))
    assert neither.missing == ("membership.active", "membership.ended_on")
    assert jkk(event, member()).missing == ()


def test_who_had_left_may_have_died_of_a_disease_found_on_that_day() -> None:
    event = Death(on=DAY, from_work=True, accident_on=DAY, reported_on=DAY)
    assert jkk(event, member(active=False)).missing == ("membership.ended_on",)
    # Pasal 48 speaks of employment: without an employer the end settles it at once.
    alone = member(segment=Segment.BPU, wage=None, income=1_000_000, active=False)
    assert jkk(event, alone).decision.met is False


# -- the report -----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [Death, TotalDisability])
@pytest.mark.parametrize(
    ("after", "bearer", "told"),
    [
        (2, Bearer.BPJS, set()),
        (3, Bearer.EMPLOYER_FIRST, {"report_late"}),
        (None, None, {"report_by"}),
    ],
)
def test_the_report_of_a_death_or_disability(
    kind: Any, after: int | None, bearer: Bearer | None, told: set[str]
) -> None:
    reported = None if after is None else DAY + timedelta(days=after)
    event = kind(on=DAY, from_work=True, accident_on=DAY, reported_on=reported)
    found = jkk(event)
    assert found.bearer is bearer
    assert codes(found) & {"report_late", "report_by"} == told
    assert found.missing == (() if reported else ("event.reported_on",))
    alone = member(segment=Segment.BPU, wage=None, income=1_000_000)
    assert jkk(event, alone).bearer is Bearer.BPJS
    old = kind(on=date(2025, 2, 23), from_work=True, accident_on=date(2025, 2, 23))
    assert (jkk(old).bearer, jkk(old).missing) == (Bearer.BPJS, ())


def test_a_report_before_the_accident_is_refused() -> None:
    with pytest.raises(FactError, match="reported_on"):
        jkk(Death(on=DAY, accident_on=DAY, reported_on=DAY - timedelta(days=1)))


@pytest.mark.parametrize("late", [{"arrears_months": 4}, {}])
def test_where_the_employer_pays_first_bpjs_has_no_day_to_pay(late: dict[str, int]) -> None:
    event = fatal(reported_on=DAY if late else DAY + timedelta(days=3))
    found = jkk(event, member(**late))
    assert found.bearer is Bearer.EMPLOYER_FIRST
    assert {one.id for one in found.deadlines} == {
        "jkk.first_report",
        "jkk.second_report",
        "jkk.claim_lapses",
        "jkk.suspected_concluded",
    }
    by_bpjs = {one.id for one in jkk(fatal()).deadlines}
    assert {"jkk.paid_within", "jkk.papers_answered"} <= by_bpjs


# -- the wage that was reported -------------------------------------------------------------------


def test_a_wage_not_said_to_be_reported_is_presumed_or_asked_for() -> None:
    assert "presumed_wage_reported" in codes(jkk(fatal()))
    strict = choosing(presumptions=Presumptions.NOT_MADE)
    asked = jkk(fatal(), law=strict)
    assert asked.missing == ("membership.reported_wage",)
    assert asked.benefit("jkk.death").total is None
    both = jkk(fatal(), member(wage=None), law=strict)
    assert both.missing == ("membership.wage", "membership.reported_wage")
    said = member(reported_wage=3_000_000)
    for law in (NATIONAL, strict):
        found = jkk(fatal(), said, law=law)
        assert "presumed_wage_reported" not in codes(found)
        assert found.benefit("jkk.death").employer_owes == 48_000_000
    # Nobody reports the wage of one who is enrolled in nothing, or has none.
    alone = member(segment=Segment.BPU, wage=None, income=1_000_000)
    for other in (member(programmes=frozenset()), alone):
        for law in (NATIONAL, strict):
            found = jkk(fatal(), other, law=law)
            assert (found.missing, "presumed_wage_reported" in codes(found)) == ((), False)
    healed = jkk(fatal(result=Result.RECOVERED))
    assert "presumed_wage_reported" not in codes(healed)


# -- arrears of a participant without wage --------------------------------------------------------


@pytest.mark.parametrize(
    ("result", "rest"),
    [(Result.DEATH, "after_arrears"), (Result.TOTAL, "after_recovery_and_arrears")],
)
def test_heirs_wait_for_no_recovery(result: Result, rest: str) -> None:
    behind = member(segment=Segment.BPU, wage=None, income=1_000_000, arrears_months=2)
    found = jkk(fatal(result=result), behind)
    assert found.benefit("jkk.periodic").condition == rest
    died = Death(on=DAY, from_work=True, accident_on=DAY)
    assert jkk(died, behind).benefit("jkk.death").condition == "after_arrears"


# -- a death since PP 82/2019 from an accident before ---------------------------------------------

CHILD = Relative(
    relation=Kin.CHILD, birth_date=date(2010, 1, 1), school=School.SMP, school_year=1, works=False
)


@pytest.mark.parametrize(
    "event",
    [
        fatal(BEFORE, stated_on=AFTER),
        Death(on=AFTER, from_work=True, accident_on=BEFORE),
    ],
)
def test_the_law_of_such_a_death_is_a_choice(event: Any) -> None:
    family = (SPOUSE, attrs.evolve(CHILD, married=False))
    low = member(wage=MonthlyWage(basic=300_000))

    def sums(law: Law) -> list[int | None]:
        found = jkk(event, low, law=law, family=family, on=date(2020, 1, 10))
        assert found.missing == ()
        names = ("death", "funeral", "periodic", "scholarship")
        return [found.benefit(f"jkk.{name}").total for name in names]

    assert sums(NATIONAL) == [16_200_000, 3_000_000, 4_800_000, 12_000_000]
    later = choosing(jkk_death_law=JKKDeathLaw.DEATH)
    assert sums(later) == [20_000_000, 10_000_000, 12_000_000, 75_000_000]
    told = dict(assessed(event, on=date(2020, 1, 10)).choices)
    assert told["jkk_death_law"] == "law_of_accident"
    # The right lapses by the same law: two years, or five.
    last = date(2022, 1, 10)
    assert jkk(event, on=last).decision.met is False
    assert jkk(event, on=last, law=later).decision.met is True


@pytest.mark.parametrize(
    "event",
    [
        fatal(BEFORE, stated_on=date(2019, 12, 1)),
        fatal(date(2019, 12, 2), stated_on=AFTER),
        fatal(BEFORE, result=Result.TOTAL, stated_on=AFTER),
        Death(on=date(2019, 12, 1), from_work=True, accident_on=BEFORE),
    ],
)
def test_elsewhere_it_is_none(event: Any) -> None:
    found = assessed(event, on=date(2020, 1, 10))
    assert "jkk_death_law" not in dict(found.choices)


def test_the_day_of_the_death_is_asked_for_where_the_choice_needs_it() -> None:
    event = fatal(BEFORE, stated_on=None)
    assert jkk(event, on=date(2020, 1, 10)).missing == ()
    later = choosing(jkk_death_law=JKKDeathLaw.DEATH)
    assert jkk(event, on=date(2020, 1, 10), law=later).missing == ("event.stated_on",)
    assert jkk(event, on=date(2019, 12, 1), law=later).missing == ()


# -- construction by the day, and the state of the sources ----------------------------------------


def test_days_of_construction_are_a_choice() -> None:
    # N06 of 4 February 2018, a published 123,000,000 for 80,000 a day:
    # https://m.tribunnews.com/amp/metropolitan/2018/02/04/ahli-waris-korban-tewas-crane-patah-di-jatinegara-dapat-santunan-rp-123-juta
    event = fatal(date(2018, 2, 4))
    by_day = member(segment=Segment.JAKON, wage=DailyWage(day=80_000))
    thirty = choosing(construction_days=ConstructionDays.THIRTY)
    assert jkk(event, by_day, law=thirty).total == 123_000_000
    found = assessed(event, by_day)
    death = found.entitlements[Programme.JKK].benefit("jkk.death")
    assert death.total == 48 * 25 * 80_000
    assert death.confidence is Confidence.DERIVED
    assert dict(found.choices)["construction_days"] == "as_contributions"
    other = (
        attrs.evolve(by_day, segment=Segment.PU),
        attrs.evolve(by_day, wage=MonthlyWage(basic=2_000_000)),
        attrs.evolve(by_day, wage=PieceWage(mean=2_000_000, weather_dependent=True)),
    )
    for one in other:
        found = assessed(event, one, law=thirty)
        assert found.entitlements[Programme.JKK].benefit("jkk.death").total == 96_000_000
        assert "construction_days" not in dict(found.choices)


@pytest.mark.parametrize(
    ("day", "confidence"),
    [(date(2019, 12, 1), Confidence.TEXT), (date(2019, 12, 2), Confidence.SECONDARY)],
)
def test_the_annex_of_2019_was_not_read(day: date, confidence: Confidence) -> None:
    thumb = (Loss(part="thumb", side=Side.RIGHT),)
    for benefit, result in (
        ("jkk.death", Result.DEATH),
        ("jkk.total_disability", Result.TOTAL),
        ("jkk.partial", Result.PARTIAL),
    ):
        event = fatal(day, result=result, losses=thumb, left_handed=False)
        assert jkk(event).benefit(benefit).confidence is confidence
    spent = fatal(day, result=Result.RECOVERED, prosthesis=1_000_000)
    assert jkk(spent).benefit("jkk.prosthesis").confidence is confidence
