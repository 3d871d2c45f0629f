"""JHT and JP are one account of the person: what another membership changes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from perlindungan.claims import Assessment, Bearer, Entitlement, assess
from perlindungan.facts import EmployerSize, Month, Programme, Segment, Worker
from perlindungan.facts.claims import (
    Death,
    Dismissal,
    Event,
    Kin,
    Membership,
    OldAgeSavings,
    PaidMonths,
    Participant,
    PensionRecord,
    Relative,
    Supplied,
    TotalDisability,
)
from perlindungan.law import Outcome
from perlindungan.programmes import NATIONAL, with_answers

JHT, JP, JKK, JKM = Programme.JHT, Programme.JP, Programme.JKK, Programme.JKM
MET, NOT_MET, OPEN = Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED
ALL = frozenset(Programme)
DIED = Death(on=date(2025, 9, 10), from_work=False)
PAID = PaidMonths(since=Month(2024, 1), until=Month(2025, 8), wage=5_000_000)
WIDOW = Relative(relation=Kin.SPOUSE, birth_date=date(1987, 2, 11), listed=True)


def bpu(**facts: Any) -> Membership:
    given: dict[str, Any] = {
        "segment": Segment.BPU,
        "programmes": frozenset({JKK, JKM}),
        "registered_on": date(2025, 1, 6),
        "active": True,
        "income": 2_000_000,
        "arrears_months": 0,
    }
    return Membership(**(given | facts))


def employee(**facts: Any) -> Membership:
    given: dict[str, Any] = {
        "segment": Segment.PU,
        "programmes": ALL,
        "registered_on": date(2024, 1, 8),
        "active": True,
        "paid": (PAID,),
        "arrears_months": 0,
        "employer_size": EmployerSize.MEDIUM,
    }
    return Membership(**(given | facts))


def case(
    main: Membership,
    *others: Membership,
    event: Event = DIED,
    known: bool = True,
    choices: Mapping[str, str] | None = None,
    on: date | None = None,
    jht: Mapping[str, Any] | None = None,
    **record: Any,
) -> Assessment:
    given: dict[str, Any] = {"density": Fraction(95), "lump_sum": 3_000_000} | record
    savings: dict[str, Any] = {"balance": 5_000_000, "partial_taken": False} | dict(jht or {})
    return assess(
        event,
        Participant(
            worker=Worker(birth_date=date(1985, 5, 17), citizenship="ID"),
            membership=main,
            others=others if known else None,
            family=(WIDOW,),
            jht=OldAgeSavings(**savings),
            jp=PensionRecord(**given),
        ),
        on=on or event.on,
        law=with_answers(NATIONAL, choices or {}),
        supplied=Supplied(jht_returns=dict.fromkeys((2024, 2025), Fraction(5))),
    )


def of(assessment: Assessment, programme: Programme) -> Entitlement:
    return assessment.entitlements[programme]


def codes(found: Entitlement) -> set[str]:
    return {one.code for one in found.notes}


# -- who is in it ---------------------------------------------------------------------------------


def test_the_family_gets_what_another_membership_saved() -> None:
    """PP 46/2015 Pasal 5 and 22; PP 45/2015 Pasal 21: the account is the person's."""
    found = case(bpu(), employee())
    jht, jp = of(found, JHT), of(found, JP)
    assert (jht.decision.outcome, jht.bearer, jht.total) == (MET, Bearer.BPJS, 5_000_000)
    assert (jp.decision.outcome, jp.bearer) == (MET, Bearer.BPJS)
    # 1 % of 5,000,000, 15 years granted, half of it to the widow: below the smallest.
    assert jp.benefit("jp.spouse").instalments[0].amount == 399_700
    assert found.missing == ("choice.several_jkm",)


def test_without_any_membership_in_it_nobody_is_entitled() -> None:
    found = case(bpu(), bpu())
    assert of(found, JHT).decision.outcome is NOT_MET
    assert [one.rule.id for one in of(found, JP).decision.reasons] == ["jp.wage_earner"]
    assert not {"others", "others.0.programmes"} & set(found.missing)


def test_only_as_a_wage_earner_is_anybody_in_jp() -> None:
    found = case(bpu(), bpu(programmes=ALL))
    assert of(found, JHT).decision.outcome is MET
    assert of(found, JP).decision.outcome is NOT_MET


@pytest.mark.parametrize("main", [bpu(), employee(programmes=frozenset({JKK, JKM}))])
def test_unknown_programmes_of_another_membership_are_asked(main: Membership) -> None:
    main_ = main
    found = case(main_, employee(programmes=None), jht={"balance": None})
    assert "others.0.programmes" in of(found, JHT).missing
    assert "others.0.programmes" in of(found, JP).missing
    settled = case(main_, employee(), jht={"balance": None})
    assert (of(settled, JHT).missing, of(settled, JP).missing) == ((), ())
    assert (of(settled, JHT).bearer, of(settled, JP).bearer) == (Bearer.BPJS, Bearer.BPJS)


def test_other_memberships_are_asked_for_before_anybody_is_refused() -> None:
    found = case(bpu(), known=False)
    for programme in (JHT, JP):
        assert of(found, programme).decision.outcome is OPEN
        assert "others" in of(found, programme).missing
    enrolled = case(employee(), known=False)
    assert of(enrolled, JHT).missing == of(enrolled, JP).missing == ()


def test_what_is_not_asked_for_where_one_membership_settles_it() -> None:
    found = case(employee(), employee(programmes=None, paid=None))
    assert (of(found, JHT).decision.outcome, of(found, JHT).missing) == (MET, ())
    unknown = case(employee(programmes=None), employee())
    assert (of(unknown, JHT).decision.outcome, of(unknown, JHT).bearer) == (MET, Bearer.BPJS)
    assert of(unknown, JP).bearer is Bearer.BPJS


# -- an employer that did not enrol ---------------------------------------------------------------

UNENROLLED = employee(programmes=frozenset({JKK, JKM}), paid=(), unpaid=(PAID,))


def test_the_employer_owes_it_where_nobody_enrolled() -> None:
    found = case(UNENROLLED, bpu())
    assert (of(found, JHT).bearer, of(found, JP).bearer) == (Bearer.EMPLOYER, Bearer.EMPLOYER)
    assert "jp_employer_owes" in codes(of(found, JP))
    assert "jht.employer_owes_besides" not in codes(of(found, JHT))


def test_where_another_enrolled_bpjs_pays_and_the_employer_owes_besides() -> None:
    low = PaidMonths(since=Month(2024, 1), until=Month(2025, 8), wage=20_000_000)
    other = employee(paid=(low,))
    found = case(UNENROLLED, other, jht={"balance": None})
    jht, jp = of(found, JHT), of(found, JP)
    assert (jht.bearer, jp.bearer) == (Bearer.BPJS, Bearer.BPJS)
    assert "jht.employer_owes_besides" in codes(jht)
    assert "jp_employer_owes_besides" in codes(jp)
    assert "jp_employer_owes" not in codes(jp)
    # The months that nobody paid are not in the account of BPJS.
    alone = case(bpu(), other, jht={"balance": None})
    assert jp.benefit("jp.spouse") == of(alone, JP).benefit("jp.spouse")
    assert jht.benefit("jht.balance") == of(alone, JHT).benefit("jht.balance")
    none = case(employee(programmes=frozenset(), paid=None), other)
    assert (of(none, JHT).missing, of(none, JP).missing) == ((), ())
    assert "jht.employer_owes_besides" in codes(of(none, JHT))
    assert "jp_employer_owes_besides" in codes(of(none, JP))


def test_nobody_is_said_to_owe_while_it_is_unknown_who_enrolled() -> None:
    found = of(case(UNENROLLED, known=False), JP)
    assert (found.bearer, found.missing) == (None, ("others",))
    assert not {"jp_employer_owes", "jp_employer_owes_besides"} & codes(found)


# -- the months and days of the others ------------------------------------------------------------


def test_the_months_of_another_membership_are_asked_for() -> None:
    found = case(bpu(), employee(paid=None), jht={"balance": None})
    assert of(found, JP).missing == ("others.0.paid",)
    assert of(found, JHT).missing == ("others.0.paid", "jht.balance")
    assert of(case(bpu(), bpu(paid=None)), JP).missing == ()


def test_own_months_are_enough_to_have_contributed() -> None:
    found = of(case(employee(), employee(paid=None)), JP)
    assert (found.decision.outcome, found.missing) == (MET, ("others.0.paid",))


def test_the_first_registration_of_any_membership_counts() -> None:
    late = employee(registered_on=date(2025, 6, 2))
    assert [one.id for one in of(case(late), JP).benefits] == ["jp.lump_sum"]
    for found in (case(late, employee()), case(employee(), late)):
        assert [one.id for one in of(found, JP).benefits] == ["jp.spouse"]
    unknown = of(case(late, employee(registered_on=None)), JP)
    assert unknown.missing == ("others.0.registered_on",)
    assert of(case(employee(), employee(registered_on=None)), JP).missing == ()


def test_the_registration_before_the_cause_of_a_disability() -> None:
    event = TotalDisability(on=date(2025, 9, 10), caused_on=date(2025, 8, 20), from_work=False)
    late = employee(registered_on=date(2025, 8, 1))
    found = of(case(late, event=event), JP)
    assert [one.id for one in found.benefits] == ["jp.lump_sum"]
    found = of(case(late, employee(), event=event), JP)
    assert [one.id for one in found.benefits] == ["jp.disability"]
    found = of(case(late, employee(registered_on=None), event=event), JP)
    assert found.missing == ("others.0.registered_on",)
    unsaid = TotalDisability(on=date(2025, 9, 10), from_work=False)
    found = of(case(late, employee(registered_on=None), event=unsaid), JP)
    assert found.missing == ("event.caused_on", "others.0.registered_on")


def test_the_density_is_counted_from_the_first_registration() -> None:
    counted: Any = {"density": None, "choices": {"density": "paid_of_membership"}}
    short = employee(
        registered_on=date(2024, 1, 8),
        paid=(PaidMonths(since=Month(2024, 1), until=Month(2024, 6), wage=5_000_000),),
    )
    assert [one.id for one in of(case(short, **counted), JP).benefits] == ["jp.lump_sum"]
    found = of(case(short, employee(), **counted), JP)
    assert [one.id for one in found.benefits] == ["jp.spouse"]


def test_a_dismissal_by_one_of_two_employers() -> None:
    event = Dismissal(on=date(2025, 6, 10))
    found = case(UNENROLLED, employee(), event=event, on=date(2025, 9, 10))
    assert {"jht.works_elsewhere", "jht.employer_owes_besides"} <= codes(of(found, JHT))
