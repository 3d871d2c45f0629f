"""JKM: what the heirs are owed for a death that work did not cause (PP 44/2015 Pasal 34 to 42)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import MappingProxyType

from attrs import evolve

from perlindungan.claims.assessment import (
    Bearer,
    Benefit,
    Deadline,
    Entitlement,
    Note,
    Papers,
    Payee,
    total_of,
)
from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.common import (
    COMMON,
    Facts,
    bearer,
    days_late,
    deadline,
    enrolled,
    gathered,
    months_paid,
    note,
    once,
    papers,
    step,
)
from perlindungan.claims.days import months_after
from perlindungan.claims.heirs import Heirs, heirs
from perlindungan.claims.questions import in_order
from perlindungan.claims.schooling import child_at_school, scholarship
from perlindungan.facts import Month, Programme, Segment
from perlindungan.facts.claims import HeirClass, Membership
from perlindungan.law import Decision, Outcome
from perlindungan.programmes import SeveralJKM

_JKM = Programme.JKM


def _paid_months(case: Case) -> int:
    return months_paid(case, _JKM, last=Month.of(case.event.on))


def _children_at_school(case: Case) -> bool:
    return child_at_school(case, case.event.on)


FACTS: Facts = MappingProxyType(
    {
        **COMMON,
        "enrolled": enrolled(_JKM),
        "paid_months": _paid_months,
        "children_at_school": _children_at_school,
    }
)
"""What the conditions of JKM name, and how a case answers."""


def entitlement(case: Case) -> Entitlement:
    """Return what JKM owes for a death."""
    day = case.event.on
    decision = case.decide("jkm.benefit.entitled", day, FACTS)
    if decision.outcome is Outcome.NOT_MET:
        return Entitlement(programme=_JKM, decision=decision, notes=tuple(_notes(case, decision)))
    left, no_heirs = attempt(heirs, case)
    payer, no_bearer = attempt(bearer, case, _JKM, day)
    benefits = tuple(_benefits(case, day, left))
    open_ = (decision.missing, no_heirs, no_bearer, *(benefit.open for benefit in benefits))
    return Entitlement(
        programme=_JKM,
        decision=decision,
        benefits=benefits,
        bearer=payer,
        heir_class=left.kind if left else None,
        heirs=left.places if left else (),
        papers=tuple(_papers(case, day, benefits)),
        where=("branch", "lapak_asik"),
        deadlines=() if payer in _EMPLOYERS else (_paid_within(case, day),),
        late_fee=_late_fee(case, day, benefits, payer) if decision.met else None,
        missing=in_order(gathered(open_)),
        notes=tuple(_notes(case, decision)),
    )


# -- the sums -------------------------------------------------------------------------------------


def _benefits(case: Case, day: date, left: Heirs | None) -> Iterator[Benefit]:
    times, no_times = attempt(_times, case, day)
    new, no_start = attempt(_is_new, case, day)
    missing = (*no_times, *no_start)
    if new:
        yield _newcomer(case, day, left)
        return
    for benefit in _cash(case, day, times or 1, left):
        yield evolve(benefit, missing=missing, instalments=()) if missing else benefit
    school = scholarship(
        "jkm.scholarship", case, day, case.decide("jkm.benefit.scholarship", day, FACTS)
    )
    rest = _after_arrears(case)
    yield evolve(school, condition=rest) if rest else school


def _cash(case: Case, day: date, times: int, left: Heirs | None) -> Iterator[Benefit]:
    lump, month, months, funeral = (
        case.entry(f"jkm.benefit.{name}", day)
        for name in ("lump_sum", "periodic_month", "periodic_months", "funeral")
    )
    periodic = month.value * months.value
    to_heirs, burier = _payee(left, Payee.SOCIAL_FUND), _payee(left, Payee.BURIER)
    rest = _after_arrears(case)
    more = (step("each_membership", times=times),) if times > 1 else ()
    yield once(
        "jkm.lump_sum",
        lump.value * times,
        to_heirs,
        lump,
        steps=(step("sum", amount=lump.value), *more),
        condition=rest,
    )
    yield once(
        "jkm.periodic",
        periodic * times,
        to_heirs,
        month,
        months,
        steps=(step("months_at_once", amount=month.value, months=months.value), *more),
        condition=rest,
    )
    yield once(
        "jkm.funeral",
        funeral.value * times,
        burier,
        funeral,
        steps=(step("sum", amount=funeral.value), *more),
    )


def _newcomer(case: Case, day: date, left: Heirs | None) -> Benefit:
    found, months = (
        case.entry(f"jkm.benefit.{name}", day) for name in ("newcomer_sum", "newcomer_months")
    )
    return once(
        "jkm.newcomer",
        found.value,
        _payee(left, Payee.SOCIAL_FUND),
        found,
        steps=(step("newcomer", amount=found.value, months=months.value),),
    )


def _payee(left: Heirs | None, nobody: Payee) -> Payee | None:
    if left is None:
        return None
    return nobody if left.kind is HeirClass.NONE else Payee.HEIRS


def _is_new(case: Case, day: date) -> bool:
    """Tell whether a participant without wage had not been a member for long enough."""
    months = case.value("jkm.benefit.newcomer_months", day)
    if case.membership.segment is not Segment.BPU or not months:
        return False
    registered: date = case.ask("membership.registered_on")
    return day < months_after(registered, months)


def _times(case: Case, day: date) -> int:
    """Return how many memberships pay JKM."""
    if case.others is None and case.presumes:
        return 1
    paying = sum([_pays(other, place, day) for place, other in enumerate(case.ask("others"))])
    if not paying:
        return 1
    each = case.value("jkm.benefit.several_memberships", day)
    if each is None:
        answer = case.choice("several_jkm")
        if answer is SeveralJKM.LEAVE_OPEN:
            raise Unknown("choice.several_jkm")
        each = answer is SeveralJKM.EACH
    return 1 + paying if each else 1


def _pays(other: Membership, place: int, day: date) -> bool:
    """Tell whether another membership was insured in JKM on the day of the death."""
    gone = other.active is False or (other.ended_on is not None and other.ended_on < day)
    if gone or (other.programmes is not None and _JKM not in other.programmes):
        return False
    asked = {"programmes": other.programmes, "active": other.active or other.ended_on}
    missing = [f"others.{place}.{name}" for name, value in asked.items() if value is None]
    if missing:
        raise Unknown(*missing)
    return True


def _after_arrears(case: Case) -> str:
    """Return that the heirs of a BPU pay the arrears before all but the funeral money."""
    behind = case.membership.arrears_months or 0
    return "after_arrears" if case.membership.segment is Segment.BPU and behind else ""


# -- papers, days, warnings -----------------------------------------------------------------------


def _papers(case: Case, day: date, benefits: tuple[Benefit, ...]) -> Iterator[Papers]:
    yield papers(case, "jkm.benefit.papers", day)
    if any(one.id == "jkm.scholarship" and one.due is not False for one in benefits):
        yield papers(case, "jkm.benefit.papers_scholarship", day)


_EMPLOYERS = (Bearer.EMPLOYER, Bearer.EMPLOYER_FIRST)


def _paid_within(case: Case, day: date) -> Deadline:
    path, filed = "jkm.benefit.paid_within", case.filing.complete_on
    return deadline(case, path, filed, day, unit="working days", by="bpjs")


def _late_fee(
    case: Case, day: date, benefits: tuple[Benefit, ...], payer: Bearer | None
) -> int | None:
    """Return what BPJS owes for paying late: on the cash, not on the school years to come."""
    late = days_late(case, _paid_within(case, day))
    cash = [one for one in benefits if one.id != "jkm.scholarship"]
    if late is None or payer is not Bearer.BPJS or any(one.open for one in cash):
        return None
    share = case.value("jkm.benefit.late_fee", day)
    return case.law.choices.rounding.round(share * sum(total_of(cash)) * late)


def _notes(case: Case, decision: Decision) -> Iterator[Note]:
    if case.others is None and case.presumes:
        yield note("presumed_one_membership")
    if decision.outcome is not Outcome.NOT_MET and case.family:
        yield note("no_shares")
