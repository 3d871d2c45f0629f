"""JHT: what a worker, heirs or a clerk should know besides."""

from __future__ import annotations

from collections.abc import Iterator

from perlindungan.claims.account import may_hold
from perlindungan.claims.assessment import Bearer, Benefit, Note
from perlindungan.claims.case import Case, attempt
from perlindungan.claims.common import not_met, note
from perlindungan.claims.jht.balance import Savings, shortfall
from perlindungan.claims.jht.contributed import understated
from perlindungan.claims.jht.facts import JHT, opened_on, payable_from, reason
from perlindungan.claims.jht.tax import tax_notes
from perlindungan.facts import Segment
from perlindungan.law import Decision, Outcome
from perlindungan.law.registry import PP_46_2015
from perlindungan.programmes.jht.grounds import PP_60_DAY

_DEATH, _PARTIAL = "death", "partial_withdrawal"
_NOT_IN_JHT = "jht.enrolled"
_STOPS = frozenset({"resignation", "dismissal", "contract_end", "bpu_stops"})
_LEFT_TO_MINISTER = _STOPS | {"leaving_indonesia"}


def notes(
    case: Case,
    decision: Decision,
    payer: Bearer | None,
    saved: Savings | None,
    benefits: tuple[Benefit, ...],
) -> Iterator[Note]:
    """Yield what to know: the first day of payment, the tax, what the employer owes."""
    yield from _when(case, decision)
    if decision.outcome is Outcome.NOT_MET:
        return
    lacking, unknown = attempt(shortfall, case)
    yield from _employer(case, payer, told=lacking is not None and not unknown)
    if saved is not None:
        yield from saved.notes
    if lacking is not None and reason(case) != _PARTIAL:
        yield from lacking.notes
    yield from _elsewhere(case)
    if reason(case) == _DEATH and case.family:
        yield note("no_shares")
    held = [one for one in benefits if one.id != "jht.shortfall"]
    if payer is Bearer.BPJS and len(held) == 1 and held[0].total is not None:
        amount = held[0].total - held[0].employer_owes
        yield from tax_notes(case, amount, partial=reason(case) == _PARTIAL)
    if case.filing.complete_on is not None:
        yield note("jht.no_late_fee", PP_46_2015.article(31, 3))


def _when(case: Case, decision: Decision) -> Iterator[Note]:
    why, against = reason(case), {one.rule.id for one in not_met(decision)}
    met, shut = decision.outcome is Outcome.MET, decision.outcome is Outcome.NOT_MET
    if shut and _NOT_IN_JHT in against:
        return
    entry = case.entry(f"jht.benefit.entitled.{why}", case.on)
    if shut and entry.since == PP_60_DAY and why in _LEFT_TO_MINISTER:
        yield note("jht.no_ministerial_rule", *entry.citations)
    elif why != _PARTIAL and (met or shut):
        day = opened_on(case) if met else payable_from(case)
        if day is not None and (met or day > case.on):
            yield note("jht.payable_from", *entry.citations, day=day)
    if shut:
        if "jht.foreigner" in against:
            yield note("jht.citizen_leaving", *entry.citations)
    elif why == "retirement" and case.membership.active and case.membership.ended_on is None:
        yield note("jht.may_postpone", PP_46_2015.article(29))
    elif why == _PARTIAL:
        yield note("jht.partial_once", PP_46_2015.article(22, 6))


def _employer(case: Case, payer: Bearer | None, *, told: bool) -> Iterator[Note]:
    """Yield what an employer owes that did not enrol, told too low a wage, or did not pay."""
    if payer is Bearer.EMPLOYER:
        yield note("jht.employer_owes_all", PP_46_2015.article(28))
        return
    own = case.membership
    if payer is Bearer.BPJS and own.segment is Segment.PU and not may_hold(own, JHT):
        yield note("jht.employer_owes_besides", PP_46_2015.article(5), PP_46_2015.article(28))
    gap, _ = attempt(understated, case)
    if gap and (not told or reason(case) == _PARTIAL):
        agreed, reported = gap
        yield note("jht.wage_understated", PP_46_2015.article(24), wage=agreed, reported=reported)
    behind = case.membership.arrears_months
    if behind and case.membership.segment is not Segment.BPU:
        yield note("jht.arrears_of_employer", PP_46_2015.article(22, 2), months=behind)
    elif behind:
        yield note("jht.arrears", PP_46_2015.article(22, 2), months=behind)


def _elsewhere(case: Case) -> Iterator[Note]:
    """Yield that other work goes on: BPJS pays who works nowhere, by its own page (practice)."""
    if reason(case) in _STOPS and any(
        other.active and JHT in (other.programmes or ()) for other in case.others or ()
    ):
        yield note("jht.works_elsewhere", PP_46_2015.article(5))
