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
from perlindungan.claims.case import Case, attempt
from perlindungan.claims.common import (
    COMMON,
    Facts,
    days_late,
    deadline,
    enrolled,
    gathered,
    is_enrolled,
    months_paid,
    note,
    once,
    paid_by,
    papers,
    step,
)
from perlindungan.claims.heirs import Heirs, heirs
from perlindungan.claims.jkm.memberships import Paying, paying
from perlindungan.claims.questions import in_order
from perlindungan.claims.schooling import child_at_school, scholarship
from perlindungan.facts import Month, Programme, Segment
from perlindungan.facts.claims import HeirClass
from perlindungan.law import Outcome

_JKM = Programme.JKM


def _paid_months(case: Case) -> int:
    """Return the months of contributions; those that an employer owed who did not enrol, too."""
    last, own = Month.of(case.event.on), case.membership
    if own.programmes is None:
        case.ask_all("membership.programmes", "membership.paid", "membership.unpaid")
    if is_enrolled(case, _JKM):
        return months_paid(case, _JKM, last=last)
    # Only months are counted here, for whatever programme they stand.
    owed = (evolve(own, paid=case.ask("membership.unpaid"), programmes=None), own)
    return len(paid_by((*owed, *(case.others or ())), _JKM, last=last))


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
    found = paying(case, FACTS)
    decision = found.decision
    if decision.outcome is Outcome.NOT_MET:
        return Entitlement(programme=_JKM, decision=decision, notes=tuple(_notes(case, found)))
    left, no_heirs = attempt(heirs, case)
    benefits = tuple(_benefits(case, day, left, found))
    open_ = (decision.missing, no_heirs, found.missing, *(benefit.open for benefit in benefits))
    return Entitlement(
        programme=_JKM,
        decision=decision,
        benefits=benefits,
        bearer=found.bearer,
        heir_class=left.kind if left else None,
        heirs=left.places if left else (),
        papers=tuple(_papers(case, day, benefits)),
        where=("branch", "lapak_asik"),
        deadlines=() if found.bearer in _EMPLOYERS else (_paid_within(case, day),),
        late_fee=_late_fee(case, day, benefits, found) if decision.met else None,
        missing=in_order(gathered(open_)),
        notes=tuple(_notes(case, found)),
    )


# -- the sums -------------------------------------------------------------------------------------


def _benefits(case: Case, day: date, left: Heirs | None, found: Paying) -> Iterator[Benefit]:
    rest = _after_arrears(found.first)
    sums = [*(_cash(case, day, found.whole, left, rest) if found.whole else ())]
    if found.new:
        sums.append(_newcomer(case, day, left, found.new, rest))
    # What decides who pays alone leaves the sums as they are.
    missing = tuple(name for name in found.missing if not name.endswith("arrears_months"))
    for benefit in sums:
        yield evolve(benefit, missing=missing, instalments=()) if missing else benefit
    if found.whole:
        school = scholarship(
            "jkm.scholarship", case, day, found.first.decide("jkm.benefit.scholarship", day, FACTS)
        )
        yield evolve(school, condition=rest) if rest else school


def _cash(case: Case, day: date, times: int, left: Heirs | None, rest: str) -> Iterator[Benefit]:
    lump, month, months, funeral = (
        case.entry(f"jkm.benefit.{name}", day)
        for name in ("lump_sum", "periodic_month", "periodic_months", "funeral")
    )
    periodic = month.value * months.value
    to_heirs, burier = _payee(left, Payee.SOCIAL_FUND), _payee(left, Payee.BURIER)
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


def _newcomer(case: Case, day: date, left: Heirs | None, times: int, rest: str) -> Benefit:
    found, months = (
        case.entry(f"jkm.benefit.{name}", day) for name in ("newcomer_sum", "newcomer_months")
    )
    return once(
        "jkm.newcomer",
        found.value * times,
        _payee(left, Payee.SOCIAL_FUND),
        found,
        steps=(step("newcomer", amount=found.value, months=months.value),),
        condition=rest,
    )


def _payee(left: Heirs | None, nobody: Payee) -> Payee | None:
    if left is None:
        return None
    return nobody if left.kind is HeirClass.NONE else Payee.HEIRS


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


def _late_fee(case: Case, day: date, benefits: tuple[Benefit, ...], found: Paying) -> int | None:
    """Return what BPJS owes for paying late: on the cash, not on the school years to come."""
    late = days_late(case, _paid_within(case, day))
    cash = [one for one in benefits if one.id != "jkm.scholarship"]
    if late is None or found.bearer is not Bearer.BPJS or found.employers:
        return None
    if any(one.open for one in cash):
        return None
    share = case.value("jkm.benefit.late_fee", day)
    return case.law.choices.rounding.round(share * sum(total_of(cash)) * late)


def _notes(case: Case, found: Paying) -> Iterator[Note]:
    if case.others is None and case.presumes:
        yield note("presumed_one_membership")
    if found.decision.outcome is Outcome.NOT_MET:
        return
    if found.through is not None:
        yield note("jkm.through_other", number=found.through + 1)
    if found.employers and found.bearer is Bearer.BPJS:
        yield note("jkm.employer_pays_part", times=found.employers)
    if found.new:
        yield note("jkm.newcomer")
    if case.family:
        yield note("no_shares")
