"""JHT: the first day of payment and that of the notice, and how sure the ground is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from perlindungan.claims import Assessment, Entitlement, assess
from perlindungan.facts import EmployerSize, Programme, Segment, Worker
from perlindungan.facts.claims import (
    ContractEnd,
    Death,
    Dismissal,
    Event,
    LeavingIndonesia,
    Membership,
    OldAgeSavings,
    PartialWithdrawal,
    Participant,
    Purpose,
    Resignation,
    Retirement,
    TotalDisability,
)
from perlindungan.law import Confidence, Outcome
from perlindungan.programmes import NATIONAL, with_answers

JHT = Programme.JHT
BORN = date(1985, 5, 17)


def assessed(
    event: Event,
    on: date,
    *,
    born: date | None = BORN,
    citizenship: str = "ID",
    agreed: int | None = 56,
    choices: dict[str, str] | None = None,
) -> Assessment:
    return assess(
        event,
        Participant(
            worker=Worker(birth_date=born, citizenship=citizenship),
            membership=Membership(
                segment=Segment.PU,
                programmes=frozenset({JHT}),
                employer_size=EmployerSize.MEDIUM,
                arrears_months=0,
            ),
            others=(),
            family=(),
            jht=OldAgeSavings(
                balance=20_000_000,
                partial_taken=False,
                agreed_pension_age=agreed,
                member_since=date(2010, 1, 4),
            ),
        ),
        on=on,
        law=with_answers(NATIONAL, choices or {}),
    )


def jht(event: Event, on: date, **facts: Any) -> Entitlement:
    return assessed(event, on, **facts).entitlements[JHT]


def payable(found: Entitlement) -> date | None:
    days = [dict(one.details)["day"] for one in found.notes if one.code == "jht.payable_from"]
    return days[0] if days else None


# -- no day before the rule was in force ----------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "asked", "day"),
    [
        # Permenaker 19/2015 is in force since 1 September 2015.
        (
            Resignation(on=date(2015, 7, 10), statement_on=date(2015, 7, 10)),
            date(2015, 9, 1),
            date(2015, 9, 1),
        ),
        (Dismissal(on=date(2015, 8, 20)), date(2015, 10, 1), date(2015, 9, 20)),
        # Permenaker 4/2022, without a wait, since 26 April 2022.
        (ContractEnd(on=date(2022, 4, 10)), date(2022, 5, 2), date(2022, 4, 26)),
        (ContractEnd(on=date(2022, 4, 26)), date(2022, 5, 2), date(2022, 4, 26)),
        (ContractEnd(on=date(2022, 4, 28)), date(2022, 5, 2), date(2022, 4, 28)),
        # What an earlier rule paid could be paid by it, whenever it is asked for.
        (Dismissal(on=date(2022, 1, 10)), date(2022, 6, 1), date(2022, 2, 10)),
        (Dismissal(on=date(2015, 6, 10)), date(2024, 6, 1), date(2015, 9, 1)),
        (ContractEnd(on=date(2022, 1, 10)), date(2022, 6, 1), date(2022, 2, 10)),
        (
            TotalDisability(on=date(2021, 3, 5), from_work=False),
            date(2023, 1, 2),
            date(2021, 3, 5),
        ),
    ],
)
def test_nothing_could_be_paid_before_the_rule(event: Event, asked: date, day: date) -> None:
    found = jht(event, asked)
    assert (found.decision.outcome, payable(found)) == (Outcome.MET, day)


def test_by_choice_the_end_of_a_contract_was_not_paid_before_2022() -> None:
    event, asked = ContractEnd(on=date(2022, 1, 10)), date(2022, 6, 1)
    found = assessed(event, asked, choices={"jht_unlisted_stops": "at_pension_age"})
    assert payable(found.entitlements[JHT]) == date(2022, 4, 26)
    # The day of the note rests on the answer, and says so.
    assert "jht_unlisted_stops" in dict(assessed(event, asked).choices)
    assert "jht_unlisted_stops" not in dict(assessed(Dismissal(on=event.on), asked).choices)


def test_who_is_refused_is_told_a_day_to_come_and_none_gone_by() -> None:
    """A citizen could have been paid on leaving in 2020; since April 2022 no longer."""
    found = jht(LeavingIndonesia(on=date(2020, 3, 2)), date(2023, 3, 2))
    assert found.decision.outcome is Outcome.NOT_MET
    assert payable(found) == date(2041, 5, 17)


# -- the notice before the pension age ------------------------------------------------------------


def notice(born: date, on: date, agreed: int | None) -> date | None:
    found = jht(Retirement(on=on), on, born=born, agreed=agreed)
    return {one.id: one.on for one in found.deadlines}["jht.notice_days"]


@pytest.mark.parametrize(
    ("agreed", "day"),
    [
        (55, date(2026, 2, 8)),
        (56, date(2027, 2, 8)),
        (57, date(2027, 2, 8)),
        (None, date(2027, 2, 8)),
    ],
)
def test_the_notice_comes_30_days_before_the_age_that_opens_the_account(
    agreed: int | None, day: date
) -> None:
    assert notice(date(1971, 3, 10), date(2027, 3, 10), agreed) == day


def test_the_agreed_age_is_not_one_of_the_law_before_april_2022() -> None:
    assert notice(date(1965, 3, 10), date(2021, 3, 10), 55) == date(2021, 2, 8)


def test_no_day_of_the_notice_is_told_before_the_agreed_age_is_known() -> None:
    found = jht(Retirement(on=date(2026, 3, 10)), date(2026, 3, 10), born=date(1971, 3, 10))
    assert found.decision.outcome is Outcome.NOT_MET
    unsaid = jht(
        Retirement(on=date(2026, 3, 10)), date(2026, 3, 10), born=date(1971, 3, 10), agreed=None
    )
    assert unsaid.missing == ("jht.agreed_pension_age",)
    days = {one.id: one.on for one in unsaid.deadlines}
    assert days["jht.notice_days"] is None


# -- how sure -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "asked", "citizenship", "sure"),
    [
        (LeavingIndonesia(on=date(2023, 3, 2)), date(2023, 3, 2), "MY", Confidence.SECONDARY),
        (LeavingIndonesia(on=date(2015, 7, 2)), date(2015, 7, 2), "ID", Confidence.TEXT),
        (
            TotalDisability(on=date(2023, 3, 2), from_work=False),
            date(2023, 4, 2),
            "ID",
            Confidence.UNVERIFIED,
        ),
        (
            TotalDisability(on=date(2015, 7, 2), from_work=False),
            date(2015, 7, 2),
            "ID",
            Confidence.TEXT,
        ),
        (Dismissal(on=date(2023, 3, 2)), date(2023, 4, 2), "ID", Confidence.SECONDARY),
        (ContractEnd(on=date(2021, 3, 2)), date(2021, 4, 2), "ID", Confidence.DERIVED),
        (Death(on=date(2015, 7, 2), from_work=False), date(2015, 7, 2), "ID", Confidence.TEXT),
        (
            PartialWithdrawal(on=date(2024, 3, 2), purpose=Purpose.HOUSING),
            date(2024, 3, 2),
            "ID",
            Confidence.TEXT,
        ),
    ],
)
def test_a_balance_is_no_surer_than_its_ground(
    event: Event, asked: date, citizenship: str, sure: Confidence
) -> None:
    found = jht(event, asked, citizenship=citizenship)
    assert found.decision.outcome is Outcome.MET
    assert {one.confidence for one in found.benefits} == {sure}
