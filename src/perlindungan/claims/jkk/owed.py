"""JKK: what is owed for a work accident or an occupational disease, by whom and to whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from perlindungan.claims.assessment import (
    Bearer,
    Benefit,
    Deadline,
    Entitlement,
    Every,
    Kind,
)
from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.common import (
    bearer,
    day_of_accident,
    days_late,
    gathered,
    is_enrolled,
)
from perlindungan.claims.heirs import Heirs
from perlindungan.claims.jkk.around import deadlines, lapse, notes, papers_needed, report_is_late
from perlindungan.claims.jkk.base import base
from perlindungan.claims.jkk.care import aids, care, return_to_work
from perlindungan.claims.jkk.facts import (
    FACTS,
    JKK,
    check_days,
    heirs_left,
    result,
    rules_day,
)
from perlindungan.claims.jkk.sums import Ground, school, sums
from perlindungan.claims.jkk.unable import stmb
from perlindungan.claims.questions import in_order
from perlindungan.facts import Segment
from perlindungan.facts.claims import Result
from perlindungan.law import Decision, Outcome


def entitlement(case: Case) -> Entitlement:
    """Return what JKK owes for an accident, a disease, or a death or disability from them.

    The law of the day of the accident, or of the diagnosis, counts. A claim is taken to be made
    on the day of the question.

    Raises
    ------
    FactError
        If a day stands before the accident, or a loss does not fit the table.
    """
    check_days(case)
    day, no_day = attempt(day_of_accident, case)
    rules, no_rules = attempt(rules_day, case, day or case.event.on)
    decision = case.decide("jkk.benefit.entitled", rules or day or case.event.on, FACTS)
    if decision.outcome is Outcome.NOT_MET:
        return Entitlement(
            programme=JKK,
            decision=decision,
            deadlines=lapse(case, day, rules, decision),
            notes=tuple(notes(case, day, decision)),
        )
    found = _owed(case, day or case.event.on, rules or day or case.event.on, decision)
    if day is not None and rules is not None:
        return found
    # Nothing can be counted without the law of the day; what else is missing is named at once.
    return Entitlement(
        programme=JKK,
        decision=decision,
        missing=in_order(gathered((found.missing, no_day, no_rules))),
        notes=tuple(notes(case, None, decision)),
    )


def _owed(case: Case, day: date, rules: date, decision: Decision) -> Entitlement:
    left, no_heirs = attempt(heirs_left, case)
    benefits = tuple(_benefits(case, day, rules, left))
    death = next((one for one in benefits if one.id == "jkk.death"), None)
    fatal = death is not None and death.due is True
    payer, no_bearer = attempt(_bearer, case, day)
    due = tuple(deadlines(case, day, rules, payer, fatal=fatal))
    open_ = (
        decision.missing,
        no_heirs if death else (),
        no_bearer,
        *(one.open for one in benefits),
    )
    if not fatal:
        left = None
    return Entitlement(
        programme=JKK,
        decision=decision,
        benefits=benefits,
        bearer=payer,
        heir_class=left.kind if left else None,
        heirs=left.places if left else (),
        papers=tuple(papers_needed(case, day, benefits)),
        where=("branch", "jkk_online"),
        deadlines=due,
        late_fee=_late_fee(case, day, due, benefits, payer),
        missing=in_order(gathered(open_)),
        notes=tuple(notes(case, day, decision, benefits)),
    )


def _benefits(case: Case, day: date, rules: date, left: Heirs | None) -> Iterator[Benefit]:
    """Yield what is due, or may be, in the order in which the regulation lists it."""
    found, missing = attempt(base, case, day)
    of, _ = attempt(result, case)
    ground = Ground(day=day, base=found, missing=missing, left=left, result=of)
    schooling = school(case, rules)
    cash = (
        *stmb(case, ground),
        *sums(case, ground, rules),
        *aids(case, ground),
        *((schooling,) if schooling else ()),
    )
    rest = _after_arrears(case, of)
    for benefit in care(case, ground):
        yield evolve(benefit, condition=rest) if rest and benefit.id == "jkk.transport" else benefit
    for benefit in cash:
        yield evolve(benefit, condition=rest) if rest else benefit
    yield from return_to_work(case, day)


def _after_arrears(case: Case, of: Result | None) -> str:
    """Return that a BPU in arrears is cared for at once, and paid after recovery and arrears.

    After a death there is no recovery to wait for.
    """
    behind = case.membership.arrears_months or 0
    if case.membership.segment is not Segment.BPU or not behind:
        return ""
    return "after_arrears" if of is Result.DEATH else "after_recovery_and_arrears"


def _bearer(case: Case, day: date) -> Bearer:
    """Return who pays.

    Raises
    ------
    Unknown
        With all that nobody said: whether the worker is enrolled, when the employer reported where
        a late report makes it pay, and how far it is in arrears.
    """
    enrolled, unknown = attempt(is_enrolled, case, JKK)
    if enrolled is False:
        return Bearer.EMPLOYER
    late, open_ = attempt(report_is_late, case, day)
    _, no_day = attempt(day_of_accident, case)
    # Without the day of the accident, by which law a report is late is not known either.
    asks = (no_day or not late) and case.membership.arrears_months is None
    if unknown or open_ or asks:
        raise Unknown(*unknown, *open_, *(("membership.arrears_months",) if asks else ()))
    return Bearer.EMPLOYER_FIRST if late else bearer(case, JKK, day)


def _late_fee(
    case: Case,
    day: date,
    due: tuple[Deadline, ...],
    benefits: tuple[Benefit, ...],
    payer: Bearer | None,
) -> int | None:
    """Return what BPJS owes for paying late: 1 % a day of the cash that it had to pay.

    The years at school that are still to come are left out, as is what the employer owes itself.
    ``None`` where a sum is not known.
    """
    if payer is not Bearer.BPJS:
        return None
    late = next((days_late(case, one) for one in due if one.id == "jkk.paid_within"), None)
    cash = [one for one in benefits if one.kind is not Kind.SERVICE and one.due is not False]
    now = [one for one in cash if all(part.every is not Every.YEAR for part in one.instalments)]
    if late is None or any(one.total is None for one in now if one.id != "jkk.scholarship"):
        return None
    owed = sum((one.total or 0) - one.employer_owes for one in now)
    share = case.value("jkk.benefit.late_fee", day)
    return case.law.choices.rounding.round(share * owed * late)
