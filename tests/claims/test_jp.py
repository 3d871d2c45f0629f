"""JP: old age, disability, and who is left, from a case to rupiah."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.claims import Bearer, Entitlement, Payee, assess
from perlindungan.claims.coverage.jp import ROWS
from perlindungan.facts import EmployerSize, Month, Programme, Segment, Worker
from perlindungan.facts.claims import (
    Death,
    Event,
    Filing,
    Kin,
    Membership,
    OccupationalDisease,
    PaidMonths,
    Participant,
    PensionRecord,
    Relative,
    Result,
    Retirement,
    Supplied,
    TotalDisability,
    WorkAccident,
)
from perlindungan.law import Outcome
from perlindungan.programmes import NATIONAL, with_answers

JP = Programme.JP
MET, NOT_MET, OPEN = Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED
NOT_PRESUMED = {"presumptions": "not_made"}


def day(text: str) -> date:
    return date.fromisoformat(text)


def paid(first: str, last: str, wage: int | None = 5_000_000) -> PaidMonths:
    return PaidMonths(since=Month.parse(first), until=Month.parse(last), wage=wage)


def worker_of(**facts: Any) -> Membership:
    """Return the membership of somebody insured from January to August 2025."""
    given_: dict[str, Any] = {
        "segment": Segment.PU,
        "programmes": frozenset({JP}),
        "registered_on": day("2025-01-04"),
        "active": True,
        "paid": (paid("2025-01", "2025-08"),),
        "employer_size": EmployerSize.MEDIUM,
    }
    return Membership(**(given_ | facts))


def jp(
    event: Event,
    *,
    membership: Membership | None = None,
    birth: str | None = "1985-05-17",
    family: tuple[Relative, ...] | None = (),
    others: tuple[Membership, ...] | None = (),
    on: str | None = None,
    choices: Mapping[str, str] | None = None,
    filing: Filing | None = None,
    supplied: Supplied | None = None,
    **record: Any,
) -> Entitlement:
    stated = getattr(event, "stated_on", None) or event.on
    assessment = assess(
        event,
        Participant(
            worker=Worker(birth_date=day(birth) if birth else None),
            membership=membership or worker_of(),
            others=others,
            family=family,
            jp=PensionRecord(**({"density": Fraction(100), "lump_sum": 20_000_000} | record)),
        ),
        on=day(on) if on else stated,
        law=with_answers(NATIONAL, choices or {}),
        filing=filing,
        supplied=supplied,
    )
    return assessment.entitlements[JP]


def disabled(on: str = "2025-09-10", caused: str | None = "2025-09-10", **facts: Any) -> Event:
    return TotalDisability(
        on=day(on), caused_on=day(caused) if caused else None, from_work=False, **facts
    )


def died(on: str = "2025-09-10") -> Event:
    return Death(on=day(on), from_work=False)


def kin(relation: Kin, birth: str = "1987-02-11", **facts: Any) -> Relative:
    given_ = {"listed": True, "married": False, "works": False}
    return Relative(relation=relation, birth_date=day(birth), **(given_ | facts))


SPOUSE = kin(Kin.SPOUSE)
CHILD = kin(Kin.CHILD, "2012-01-20")
PARENT = kin(Kin.PARENT, "1958-01-01")
DRAWING = worker_of(
    registered_on=day("2015-07-01"), active=None, ended_on=day("2024-01-31"), paid=None
)


def monthly(found: Entitlement, id: str) -> list[tuple[int, int | None]]:
    benefit = found.benefit(id)
    assert benefit.due, benefit
    return [(one.amount, one.times) for one in benefit.instalments]


def ids(found: Entitlement) -> list[str]:
    return [one.id for one in found.benefits]


# -- old age --------------------------------------------------------------------------------------

RETIRING = worker_of(registered_on=day("2015-07-01"), paid=(paid("2015-07", "2030-06", 1_500_000),))
FIGURES = Supplied(
    inflation={year: Fraction(3) for year in range(2026, 2034)},
    pension_limits=dict.fromkeys(range(2030, 2035), (200000, 6000000)),
)


def retired(on: str = "2030-07-10", **facts: Any) -> Entitlement:
    given_: dict[str, Any] = {"membership": RETIRING, "birth": "1970-07-10", "supplied": FIGURES}
    return jp(Retirement(on=day(on)), **(given_ | facts))


def test_the_first_old_age_pension_there_can_be() -> None:
    found = retired()
    total, value = Fraction(0), Fraction(1)
    for year in range(2030, 2014, -1):
        months = 6 if year in {2015, 2030} else 12
        total += months * 1_500_000 * value
        rate = {2025: "2.92", 2024: "1.57", 2023: "2.61", 2022: "5.51", 2021: "1.87"}
        rate |= {2020: "1.68", 2019: "2.72", 2018: "3.13", 2017: "3.61", 2016: "3.02"}
        if year < 2030:
            value *= 1 + Fraction(rate.get(year, "3")) / 100
    (benefit,) = found.benefits
    assert benefit.id == "jp.old_age"
    assert benefit.payee is Payee.PARTICIPANT
    (instalment,) = benefit.instalments
    assert instalment.amount == NATIONAL.choices.rounding.round(total / 1200)
    assert instalment.since == day("2030-08-01")
    assert (instalment.times, instalment.until, benefit.total) == (None, None, None)
    assert found.missing == ()
    assert "presumed_below_ceiling" in [one.code for one in found.notes]


def test_179_months_are_a_lump_sum() -> None:
    short = attrs.evolve(RETIRING, paid=(paid("2015-08", "2030-06", 1_500_000),))
    found = retired(membership=short)
    assert ids(found) == ["jp.lump_sum"]
    assert found.total == 20_000_000
    notes = {one.code: dict(one.details) for one in found.notes}
    assert notes["jp_contributions"] == {"amount": 179 * 45_000}
    assert retired(membership=short, lump_sum=None).missing == ("jp.lump_sum",)


@pytest.mark.parametrize(
    ("birth", "on", "outcome"),
    [
        ("1967-06-15", "2025-06-15", NOT_MET),  # 58 where 59 holds
        ("1966-12-31", "2024-12-30", NOT_MET),
        ("1966-12-31", "2024-12-31", MET),
        ("1964-06-15", "2022-01-01", MET),  # 57 in 2021: stays past it
    ],
)
def test_the_pension_age_of_the_day(birth: str, on: str, outcome: Outcome) -> None:
    found = jp(
        Retirement(on=day(on)),
        birth=birth,
        membership=worker_of(paid=(paid("2020-01", "2021-05"),)),
        works_on=False,
    )
    assert found.decision.outcome is outcome
    notes = [one.code for one in found.notes]
    assert ("jp_pension_age" in notes) is (outcome is NOT_MET)


def test_unknown_facts_of_old_age_are_named() -> None:
    assert retired(birth=None).missing == ("worker.birth_date",)
    assert retired(membership=attrs.evolve(RETIRING, paid=None)).missing == ("membership.paid",)
    unknown = attrs.evolve(RETIRING, paid=(paid("2015-07", "2030-06", None),))
    assert retired(membership=unknown).missing == ("membership.paid",)
    bare = retired(supplied=Supplied(pension_limits=FIGURES.pension_limits))
    assert bare.missing == tuple(f"supplied.inflation.{year}" for year in range(2026, 2030))
    bare = retired(supplied=Supplied(inflation=FIGURES.inflation))
    assert bare.missing == ("supplied.pension_limits.2030",)
    assert retired(others=None, choices=NOT_PRESUMED).missing == ("others",)


def test_nothing_begins_before_the_programme() -> None:
    short = attrs.evolve(RETIRING, paid=(paid("2015-07", "2015-07"),))
    for birth, since in (("1950-01-10", "07"), ("1959-06-10", "07"), ("1959-07-10", "08")):
        found = retired("2015-07-10", birth=birth, membership=short, works_on=False)
        assert found.benefit("jp.lump_sum").instalments[0].since == day(f"2015-{since}-01")
    unknown = attrs.evolve(RETIRING, paid=None)
    found = retired("2015-07-10", birth="1950-01-10", membership=unknown, works_on=False)
    assert found.missing == ("membership.paid",)


def test_wages_above_the_last_ceiling_ask_for_that_of_the_year() -> None:
    rich = attrs.evolve(RETIRING, paid=(paid("2015-07", "2030-06", 40_000_000),))
    names = tuple(f"supplied.jp_ceilings.{year}" for year in range(2027, 2031))
    assert retired(membership=rich).missing == names
    assert retired(choices=NOT_PRESUMED).missing == names
    whole = retired(membership=rich, choices={"pension_wages": "whole_wages"})
    assert whole.missing == ()
    assert monthly(whole, "jp.old_age") == [(6_000_000, None)]


def test_january_still_has_the_limits_of_the_year_before() -> None:
    found = retired(
        "2030-12-10", birth="1970-12-10", supplied=Supplied(inflation=FIGURES.inflation)
    )
    assert found.missing == ("supplied.pension_limits.2030",)


def test_a_pension_put_off_begins_on_stopping_at_most_three_years_later() -> None:
    def start(on: str, **facts: Any) -> date | None:
        return retired(on, **facts).benefit("jp.old_age").instalments[0].since

    assert start("2030-07-31", works_on=True) == day("2030-08-01")
    assert start("2031-05-31", works_on=True) == day("2031-06-01")
    assert start("2031-05-31", works_on=False) == day("2030-08-01")
    assert start("2033-07-10", works_on=True) == day("2033-08-01")
    assert start("2033-08-01", works_on=True) == day("2033-08-01")
    assert start("2031-05-31") == day("2031-06-01")
    late = retired("2031-05-31")
    assert "presumed_works_on" in [one.code for one in late.notes]
    assert retired(
        "2031-05-31", choices=NOT_PRESUMED | {"pension_wages": "whole_wages"}
    ).missing == ("jp.works_on",)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("count", "jp.old_age"), ("not_counted", "jp.lump_sum"), ("leave_open", None)],
)
def test_months_past_the_pension_age_by_choice(answer: str, expected: str | None) -> None:
    past = attrs.evolve(RETIRING, paid=(paid("2015-09", "2030-12", 1_500_000),))
    found = retired(
        "2030-12-31",
        membership=past,
        works_on=True,
        choices={"work_past_pension_age": answer},
    )
    if expected is None:
        assert found.missing == ("choice.work_past_pension_age",)
        assert {one.due for one in found.benefits} == {None}
    else:
        assert ids(found) == [expected]
        assert found.missing == ()


def test_the_question_of_months_past_age_is_not_asked_where_it_changes_nothing() -> None:
    short = attrs.evolve(RETIRING, paid=(paid("2026-01", "2030-12", 1_500_000),))
    assert retired("2030-12-31", membership=short, works_on=True).missing == ()


# -- who takes part, and who pays -----------------------------------------------------------------


@pytest.mark.parametrize("segment", [Segment.BPU, Segment.JAKON])
def test_only_wage_earners_take_part(segment: Segment) -> None:
    found = jp(disabled(), membership=worker_of(segment=segment))
    assert found.decision.outcome is NOT_MET
    assert [reason.rule.id for reason in found.decision.reasons] == ["jp.wage_earner"]


@pytest.mark.parametrize(
    ("size", "outcome"),
    [
        (EmployerSize.MICRO, NOT_MET),
        (EmployerSize.SMALL, NOT_MET),
        (EmployerSize.MEDIUM, MET),
        (EmployerSize.LARGE, MET),
        (None, OPEN),
    ],
)
def test_an_employer_that_had_to_enrol_owes_it(size: EmployerSize | None, outcome: Outcome) -> None:
    owed = worker_of().paid
    found = jp(
        disabled(),
        membership=worker_of(programmes=frozenset(), employer_size=size, paid=(), unpaid=owed),
    )
    assert found.decision.outcome is outcome
    if outcome is MET:
        assert found.bearer is Bearer.EMPLOYER
        assert monthly(found, "jp.disability") == [(750_000, None)]
    if outcome is OPEN:
        assert found.missing == ("membership.employer_size",)


def test_the_months_that_such_an_employer_owed_are_asked() -> None:
    found = jp(disabled(), membership=worker_of(programmes=frozenset(), paid=()))
    assert (found.bearer, found.missing) == (Bearer.EMPLOYER, ("membership.unpaid",))


def test_unknown_programmes_leave_the_payer_open() -> None:
    found = jp(disabled(), membership=worker_of(programmes=None))
    assert (found.decision.outcome, found.bearer) == (OPEN, None)
    assert found.missing == ("membership.programmes", "membership.unpaid")


def test_who_was_registered_but_never_paid_for_takes_no_part() -> None:
    found = jp(disabled(), membership=worker_of(paid=()))
    assert found.decision.outcome is NOT_MET
    assert "jp.first_contribution" in [reason.rule.id for reason in found.decision.reasons]


def test_arrears_change_nothing_but_the_months() -> None:
    assert jp(disabled(), membership=worker_of(arrears_months=20)).bearer is Bearer.BPJS


def test_months_of_another_employer_count_and_wages_of_one_month_add_up() -> None:
    other = worker_of(paid=(paid("2025-01", "2025-08", 3_000_000),))
    assert monthly(jp(disabled(), others=(other,)), "jp.disability") == [(1_200_000, None)]
    own = worker_of(segment=Segment.BPU, paid=(paid("2025-01", "2025-08", 3_000_000),))
    assert monthly(jp(disabled(), others=(own,)), "jp.disability") == [(750_000, None)]


# -- disability -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wage", "amount"),
    [  # K01; 399,700 is 15 % of 2,664,666.67; the ceiling of 2025
        (5_000_000, 750_000),
        (2_000_000, 399_700),
        (2_664_666, 399_700),
        (2_664_667, 399_700),
        (2_664_670, 399_701),
        (40_000_000, 1_582_110),
    ],
)
def test_fifteen_years_are_used_within_the_limits(wage: int, amount: int) -> None:
    found = jp(disabled(), membership=worker_of(paid=(paid("2025-04", "2025-08", wage),)))
    assert monthly(found, "jp.disability") == [(amount, None)]
    assert found.benefit("jp.disability").instalments[0].since == day("2025-10-01")


def test_the_largest_pension() -> None:
    found = jp(
        disabled(),
        membership=worker_of(paid=(paid("2025-04", "2025-08", 40_000_000),)),
        choices={"pension_wages": "whole_wages"},
    )
    assert monthly(found, "jp.disability") == [(4_792_300, None)]


@pytest.mark.parametrize(
    ("density", "caused", "met"),
    [
        (Fraction(80), "2025-02-04", True),
        (Fraction("79.99"), "2025-02-04", False),
        (Fraction(80), "2025-02-03", False),
        (Fraction(100), "2025-01-04", False),
    ],
)
def test_conditions_of_the_fifteen_years(density: Fraction, caused: str, met: bool) -> None:
    found = jp(disabled(caused=caused), density=density)
    assert ids(found) == ["jp.disability" if met else "jp.lump_sum"]
    assert found.total == (0 if met else 20_000_000)


def test_unknown_conditions_of_a_disability_are_named_and_settle_it() -> None:
    found = jp(disabled(caused=None), density=None)
    assert set(found.missing) == {"jp.density", "event.caused_on"}
    assert [one.due for one in found.benefits] == [None, None]
    bare = worker_of(registered_on=None)
    assert jp(disabled(), membership=bare).missing == ("membership.registered_on",)
    assert jp(disabled()).missing == ()


def test_density_may_be_counted_by_choice() -> None:
    choice = {"density": "paid_of_membership"}
    for last, met in (("2025-06", False), ("2025-07", True), ("2025-09", True)):
        member = worker_of(paid=(paid("2025-01", last),))
        # Of 8 months; what BPJS states is not looked at then, whatever it is.
        for stated in (None, Fraction("79.9"), Fraction(80)):
            found = jp(disabled(), membership=member, density=stated, choices=choice)
            assert ids(found) == ["jp.disability" if met else "jp.lump_sum"]


def test_no_disability_pension_from_the_pension_age_on() -> None:
    for birth, outcome in (("1966-09-10", NOT_MET), ("1966-09-11", MET), (None, OPEN)):
        found = jp(
            disabled("2024-09-10", "2024-09-10"),
            birth=birth,
            membership=worker_of(
                registered_on=day("2024-01-04"), paid=(paid("2024-01", "2024-08"),)
            ),
        )
        assert found.decision.outcome is outcome
    assert found.missing == ("worker.birth_date",)


def test_a_work_accident_leads_here_too() -> None:
    accident = WorkAccident(on=day("2025-03-10"), result=Result.TOTAL, stated_on=day("2025-09-10"))
    assert monthly(jp(accident), "jp.disability") == [(750_000, None)]
    early = attrs.evolve(accident, on=day("2025-01-20"))
    assert ids(jp(early)) == ["jp.lump_sum"]
    unsaid = OccupationalDisease(on=day("2025-03-10"), result=Result.TOTAL)
    assert jp(unsaid, on="2025-09-10").missing == ("event.stated_on",)
    deadly = attrs.evolve(accident, result=Result.DEATH)
    member = worker_of(registered_on=day("2024-01-04"))
    assert ids(jp(deadly, family=(SPOUSE,), membership=member)) == ["jp.spouse"]


def test_later_years_rise_with_the_inflation_of_the_year_before() -> None:
    member = worker_of(registered_on=day("2023-01-04"), paid=(paid("2023-01", "2023-08"),))
    event = disabled("2023-09-10", "2023-09-10")
    found = jp(event, membership=member, on="2026-11-20")
    second = 750_000 * Fraction("1.0261")
    third = second * Fraction("1.0157")
    fourth = third * Fraction("1.0292")
    half_up = NATIONAL.choices.rounding.round
    assert monthly(found, "jp.disability") == [
        (750_000, 3),
        (half_up(second), 12),
        (half_up(third), 12),
        (half_up(fourth), None),
    ]
    found = jp(event, membership=member, on="2027-01-01")
    assert found.missing == ("supplied.inflation.2026",)
    found = jp(event, membership=member, on="2027-01-01", supplied=FIGURES)
    assert monthly(found, "jp.disability")[-1] == (half_up(fourth * Fraction("1.03")), None)


# -- who is left ----------------------------------------------------------------------------------


def left(*family: Relative, on: str = "2026-06-23", **facts: Any) -> Entitlement:
    given_: dict[str, Any] = {"membership": DRAWING, "pension": 2_000_000}
    return jp(died("2026-05-14"), family=family, on=on, **(given_ | facts))


def test_half_to_the_spouse_and_then_to_the_children() -> None:
    found = left(SPOUSE, CHILD, PARENT, pension=1_800_000)
    assert monthly(found, "jp.spouse") == [(900_000, None)]
    after = found.benefit("jp.child")
    assert (after.condition, after.instalments[0].amount) == ("after_spouse", 450_000)  # K03
    assert ids(found) == ["jp.spouse", "jp.child"]
    assert found.heirs == (0,)
    assert found.benefit("jp.spouse").payee is Payee.SPOUSE


def test_the_smallest_pension_holds_for_who_is_left_unless_chosen() -> None:
    # N10, N11: widows were paid 393,500 a month in 2024.
    member = worker_of(registered_on=day("2020-01-06"), paid=(paid("2024-01", "2024-08"),))
    event = died("2024-09-10")
    found = jp(event, family=(SPOUSE,), membership=member)
    assert monthly(found, "jp.spouse") == [(393_500, None)]
    without = jp(
        event, family=(SPOUSE,), membership=member, choices={"survivor_limits": "not_applied"}
    )
    assert monthly(without, "jp.spouse") == [(375_000, None)]


def test_children_after_a_remarriage() -> None:
    again = attrs.evolve(SPOUSE, remarried_on=day("2026-08-20"))
    found = left(again, CHILD, pension=1_800_000, on="2026-10-01")
    assert monthly(found, "jp.spouse") == [(900_000, 3)]
    child = found.benefit("jp.child")
    assert child.condition == ""
    assert [(one.amount, one.since) for one in child.instalments] == [(450_000, day("2026-09-01"))]
    assert child.instalments[0].until == day("2035-01-19")
    still = left(again, CHILD, pension=1_800_000, on="2026-08-19")
    assert still.benefit("jp.child").condition == "after_spouse"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, "jp.spouse"),
        ({"listed": False}, "jp.child"),
        ({"died_on": "2026-05-14"}, "jp.child"),
        ({"died_on": "2026-05-15"}, "jp.spouse"),
        ({"remarried_on": "2026-05-14"}, "jp.child"),
    ],
)
def test_who_counts_as_spouse(change: dict[str, Any], expected: str) -> None:
    facts: dict[str, Any] = {k: day(v) if isinstance(v, str) else v for k, v in change.items()}
    assert ids(left(attrs.evolve(SPOUSE, **facts), CHILD, on="2026-05-14"))[0] == expected


@pytest.mark.parametrize(
    ("change", "draws"),
    [
        ({"birth_date": "2003-06-01"}, False),  # 23 on the first day of the pension
        ({"birth_date": "2003-06-02"}, True),
        ({"works": True}, False),
        ({"married": True}, False),
        ({"listed": False}, False),
        ({"died_on": "2026-05-20"}, False),
        ({"birth_date": "2027-03-10"}, True),  # 300 days after the death
        ({"birth_date": "2027-03-11"}, False),
    ],
)
def test_who_counts_as_child(change: dict[str, Any], draws: bool) -> None:
    facts: dict[str, Any] = {k: day(v) if isinstance(v, str) else v for k, v in change.items()}
    found = left(attrs.evolve(CHILD, **facts), PARENT, pension=3_000_000)
    assert ids(found) == ["jp.child" if draws else "jp.parent"]
    assert monthly(found, ids(found)[0])[0][0] == (1_500_000 if draws else 600_000)


def test_two_children_draw_together_or_in_equal_shares() -> None:
    elder = kin(Kin.CHILD, "2003-09-15")
    third = kin(Kin.CHILD, "2008-01-01")
    found = left(elder, CHILD, on="2026-11-20")
    assert monthly(found, "jp.child") == [(1_000_000, None)]
    assert found.heirs == (1, 0)
    shared = left(elder, CHILD, on="2026-11-20", choices={"children_pension": "equal_shares"})
    told = [(one.amount, one.times, one.since) for one in shared.benefit("jp.child").instalments]
    assert told == [
        (500_000, 4, day("2026-06-01")),
        (500_000, 4, day("2026-06-01")),
        (1_000_000, None, day("2026-10-01")),
    ]
    assert left(elder, third, CHILD).heirs == (2, 1)
    assert "jp_most_children" in [one.code for one in left(elder, third, CHILD).notes]


def test_a_pension_that_ends_in_the_year_has_a_total() -> None:
    found = left(kin(Kin.CHILD, "2003-09-15"), on="2026-11-20")
    assert found.benefit("jp.child").total == 4_000_000
    assert found.total == 4_000_000


def test_nobody_left() -> None:
    found = left(kin(Kin.SIBLING))
    assert found.decision.outcome is NOT_MET
    assert [reason.rule.id for reason in found.decision.reasons] == ["jp.survivor"]


@pytest.mark.parametrize(
    ("density", "registered", "expected"),
    [
        (Fraction(80), "2024-09-10", "jp.spouse"),
        (Fraction("79.9"), "2024-09-10", "jp.lump_sum"),
        (Fraction(80), "2024-09-11", "jp.lump_sum"),
    ],
)
def test_fifteen_years_for_who_is_left(density: Fraction, registered: str, expected: str) -> None:
    member = worker_of(registered_on=day(registered))
    found = jp(died(), family=(SPOUSE,), membership=member, density=density)
    assert ids(found) == [expected]
    assert found.benefit(expected).payee is Payee.SPOUSE


def test_death_past_the_pension_age_with_few_months_is_a_lump_sum() -> None:
    member = worker_of(registered_on=day("2020-01-06"), paid=(paid("2020-01", "2024-08"),))
    found = jp(died(), birth="1966-01-01", family=(SPOUSE,), membership=member, pension=0)
    assert ids(found) == ["jp.lump_sum"]
    asked = jp(died(), birth="1966-01-01", family=(SPOUSE,), membership=member)
    assert "jp.pension" in asked.missing


def test_before_the_pension_age_none_is_presumed_to_draw() -> None:
    member = worker_of(registered_on=day("2020-01-06"), active=None, ended_on=day("2025-06-30"))
    found = jp(died(), family=(SPOUSE,), membership=member)
    assert ids(found) == ["jp.spouse"]
    assert "presumed_not_drawing" in [one.code for one in found.notes]
    asked = jp(died(), family=(SPOUSE,), membership=member, choices=NOT_PRESUMED)
    assert "jp.pension" in asked.missing
    working = attrs.evolve(member, active=True, ended_on=None)
    found = jp(died(), family=(SPOUSE,), membership=working, choices=NOT_PRESUMED)
    assert found.missing == ()


def test_unknown_facts_of_the_family_are_named() -> None:
    unknown = jp(died(), family=None, membership=worker_of(registered_on=day("2020-01-06")))
    assert (unknown.decision.outcome, unknown.missing) == (OPEN, ("family",))
    spouse = attrs.evolve(SPOUSE, listed=None)
    assert left(spouse, CHILD).missing == ("family.0.listed",)
    child = attrs.evolve(CHILD, listed=None, works=None, married=None, birth_date=None)
    names = [f"family.0.{name}" for name in ("birth_date", "listed", "married", "works")]
    assert set(left(child).missing) == set(names)
    assert left(attrs.evolve(child, works=True), PARENT).missing == ()
    parent = attrs.evolve(PARENT, listed=None)
    assert left(spouse, parent).missing == ("family.0.listed", "family.1.listed")
    assert left(SPOUSE, parent).missing == ()


# -- days and papers ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("complete", "paid_on", "fee"),
    [
        ("2026-06-08", "2026-06-23", 0),
        ("2026-06-08", "2026-06-24", 20_000),
        ("2026-06-08", "2026-07-23", 20_000),
        ("2026-06-08", "2026-07-24", 40_000),
        ("2026-05-20", "2026-06-16", 0),  # the right began on 1 June
        ("2026-05-20", "2026-06-17", 20_000),
        ("2026-07-20", "2026-08-05", 60_000),  # three pensions had fallen due by 4 August
    ],
)
def test_two_percent_a_month_where_bpjs_pays_late(complete: str, paid_on: str, fee: int) -> None:
    filing = Filing(complete_on=day(complete), paid_on=day(paid_on))
    assert left(SPOUSE, on="2026-11-20", filing=filing).late_fee == fee


def test_days_and_papers() -> None:
    found = left(SPOUSE, filing=Filing(complete_on=day("2026-06-08")))
    told = {one.id: one.on for one in found.deadlines}
    assert told == {
        "jp.paid_within": day("2026-06-23"),
        "jp.confirm_every": day("2026-09-01"),
        "jp.stops_after": day("2036-06-01"),
    }
    (listed,) = found.papers
    assert "marriage_certificate" in listed.ids
    lump = jp(disabled(), density=Fraction(10))
    assert [one.id for one in lump.deadlines] == ["jp.paid_within"]
    assert "doctor_statement" in lump.papers[0].ids


def test_every_row_names_a_parameter_or_a_benefit() -> None:
    paths = NATIONAL.timelines()
    benefits = {"old_age", "lump_sum", "disability", "spouse", "child", "parent"}
    for row in ROWS:
        for name in row.by:
            assert name in paths or name.removeprefix("jp.") in benefits
    named = {name for row in ROWS for name in row.by}
    ours = {path for path in paths if path.startswith("jp.benefit.")}
    assert {path for path in ours - named if "papers" not in path} == set()


# -- properties -----------------------------------------------------------------------------------


@given(st.integers(0, 60_000_000), st.integers(1, 5_000_000))
def test_a_higher_wage_never_lowers_it_and_the_limits_hold(wage: int, more: int) -> None:
    def amount(each: int) -> int:
        member = worker_of(paid=(paid("2025-01", "2025-08", each),))
        return monthly(jp(disabled(), membership=member), "jp.disability")[0][0]

    low, high = amount(wage), amount(wage + more)
    assert 399_700 <= low <= high <= 4_792_300


FACTS: dict[str, Any] = {
    "membership.programmes": frozenset({JP}),
    "membership.registered_on": day("2020-01-06"),
    "membership.paid": (paid("2020-01", "2025-08"),),
    "membership.unpaid": (),
    "membership.employer_size": EmployerSize.LARGE,
    "membership.active": True,
    "worker.birth_date": "1985-05-17",
    "family": (attrs.evolve(SPOUSE, listed=False), CHILD),
    "jp.density": Fraction(90),
    "jp.lump_sum": 9_000_000,
    "jp.pension": 0,
    "others": (),
}


def with_facts(known: Mapping[str, Any]) -> Entitlement:
    def of(prefix: str) -> dict[str, Any]:
        return {
            name.removeprefix(prefix): known.get(name) for name in FACTS if name.startswith(prefix)
        }

    return jp(
        died(),
        membership=Membership(segment=Segment.PU, **of("membership.")),
        birth=known.get("worker.birth_date"),
        family=known.get("family"),
        others=known.get("others"),
        choices=NOT_PRESUMED,
        **of("jp."),
    )


def told(found: Entitlement) -> object:
    sums = [(one.id, one.due, one.instalments) for one in found.benefits]
    return found.decision.outcome, found.bearer, sums


@given(st.sets(st.sampled_from(sorted(FACTS))))
def test_what_is_named_settles_it_and_nothing_else_changes_it(lacking: set[str]) -> None:
    known = {name: value for name, value in FACTS.items() if name not in lacking}
    found = with_facts(known)
    assert set(found.missing) <= lacking
    if not found.missing:
        assert told(found) == told(with_facts(FACTS))
        return
    given_ = known | {name: FACTS[name] for name in found.missing}
    assert with_facts(given_).missing == ()
