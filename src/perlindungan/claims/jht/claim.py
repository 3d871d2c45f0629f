"""JHT: what is paid for an event, to whom, and how to claim it (PP 46/2015 Pasal 22 to 31).

How and when it is paid follows the law of the day of the claim, so that those who stopped under an
older rule claim by the one in force when they come.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from types import MappingProxyType

from attrs import evolve

from perlindungan.claims.account import is_enrolled_anywhere
from perlindungan.claims.assessment import (
    Bearer,
    Benefit,
    Deadline,
    Entitlement,
    Instalment,
    Papers,
    Payee,
)
from perlindungan.claims.case import Case, attempt
from perlindungan.claims.common import MET, cited, deadline, gathered, papers, step
from perlindungan.claims.heirs import Heirs, heirs
from perlindungan.claims.jht.balance import Savings, savings, shortfall
from perlindungan.claims.jht.facts import CITIZEN, FACTS, JHT, payable_from, reason
from perlindungan.claims.jht.notes import notes
from perlindungan.claims.questions import in_order
from perlindungan.facts.claims import HeirClass, PartialWithdrawal, Purpose
from perlindungan.law import Confidence, Decision, Outcome, weakest
from perlindungan.law.registry import PP_46_2015

_DEATH, _PARTIAL = "death", "partial_withdrawal"

_BY_APP = frozenset(
    {"retirement", "resignation", "dismissal", "contract_end", "bpu_stops", _PARTIAL}
)
"""What the participant may claim in the app; heirs, the disabled and leavers go elsewhere."""

_PURPOSES: Mapping[Purpose, str] = MappingProxyType(
    {Purpose.HOUSING: "housing", Purpose.PREPARATION: "preparation"}
)

_LISTS: Mapping[str, str] = MappingProxyType(
    {"contract_end": "retirement", "bpu_stops": "retirement"}
)
"""Claims with the papers of another."""

_NO_PURPOSE = Decision(outcome=Outcome.UNDETERMINED, missing=("event.purpose",))


def entitlement(case: Case) -> Entitlement:
    """Return what JHT owes for an event."""
    why = reason(case)
    decision = case.decide(f"jht.benefit.entitled.{why}", case.on, FACTS)
    if decision.outcome is Outcome.NOT_MET:
        told = tuple(notes(case, decision, None, None, ()))
        return Entitlement(programme=JHT, decision=decision, notes=told)
    payer, no_payer = attempt(_bearer, case)
    left, no_heirs = attempt(heirs, case) if why == _DEATH else (None, ())
    saved, unknown = attempt(savings, case)
    payee = _payee(left) if why == _DEATH else Payee.PARTICIPANT
    benefits = tuple(
        _as_sure_as(decision, one) for one in _benefits(case, why, saved, unknown, payee)
    )
    open_ = (decision.missing, no_heirs, no_payer, *(benefit.open for benefit in benefits))
    return Entitlement(
        programme=JHT,
        decision=decision,
        benefits=benefits,
        bearer=payer,
        heir_class=left.kind if left else None,
        heirs=left.places if left else (),
        papers=() if payer is Bearer.EMPLOYER else tuple(_papers(case, why, saved)),
        where=_places(case, why, payer, saved),
        deadlines=tuple(_deadlines(case, why, payer, decision)),
        missing=in_order(gathered(open_)),
        notes=tuple(notes(case, decision, payer, saved, benefits)),
    )


def _bearer(case: Case) -> Bearer:
    """Return who pays: BPJS what was deposited; all of it, the employer that enrolled nobody."""
    return Bearer.BPJS if is_enrolled_anywhere(case, JHT) else Bearer.EMPLOYER


def _payee(left: Heirs | None) -> Payee | None:
    if left is None:
        return None
    return Payee.PROBATE_OFFICE if left.kind is HeirClass.NONE else Payee.HEIRS


# -- the sums -------------------------------------------------------------------------------------


def _benefits(
    case: Case, why: str, saved: Savings | None, unknown: tuple[str, ...], payee: Payee | None
) -> Iterator[Benefit]:
    if why != _PARTIAL:
        lacking, asked = attempt(shortfall, case)
        folded = lacking is not None and saved is not None and lacking.computed and saved.computed
        whole = _benefit(case, "balance", saved, payee, lacking if folded else None)
        yield evolve(whole, missing=unknown) if unknown else whole
        if asked or (lacking is not None and not folded):
            yield _shortfall(case, lacking, asked, payee)
        return
    purpose = _purpose(case)
    for one, name in _PURPOSES.items():
        if purpose is None or purpose is one:
            decision = MET if purpose else _NO_PURPOSE
            yield evolve(_benefit(case, name, saved, payee), missing=unknown, decision=decision)


def _purpose(case: Case) -> Purpose | None:
    return case.event.purpose if isinstance(case.event, PartialWithdrawal) else None


def _as_sure_as(decision: Decision, benefit: Benefit) -> Benefit:
    """Return a benefit no surer than the ground on which the account is opened."""
    grounds = [
        reason.rule.confidence
        for reason in decision.reasons
        if reason.outcome is not Outcome.NOT_MET
    ]
    return evolve(benefit, confidence=weakest((benefit.confidence, *grounds)))


def _benefit(
    case: Case,
    name: str,
    saved: Savings | None,
    payee: Payee | None,
    lacking: Savings | None = None,
) -> Benefit:
    """Return the whole account, or a part of it. A part is taken of what BPJS holds.

    What the employer owes on top is told with a sum that is computed as a whole.
    """
    share, rounding = case.entry(f"jht.benefit.share.{name}", case.on), case.law.choices.rounding
    if saved is None:
        return Benefit(id=f"jht.{name}", decision=MET, payee=payee, **cited(share))
    whole = share.value == 1
    held = rounding.round(saved.held if whole else share.value * saved.held)
    amount = rounding.round(saved.held + lacking.held) if lacking else held
    steps = saved.steps if whole else (*saved.steps, step("jht_share", share=share.value))
    told = cited(share, *saved.entries)
    if saved.computed:
        told["confidence"] = weakest((told["confidence"], Confidence.DERIVED))
    return Benefit(
        id=f"jht.{name}",
        decision=MET,
        instalments=(Instalment(amount=amount),),
        payee=payee,
        employer_owes=amount - held,
        steps=steps,
        **told,
    )


def _shortfall(
    case: Case, lacking: Savings | None, asked: tuple[str, ...], payee: Payee | None
) -> Benefit:
    """Return what the employer owes besides the account, or what would tell it."""
    open_ = Benefit(
        id="jht.shortfall",
        decision=MET,
        missing=asked,
        payee=payee,
        citations=(PP_46_2015.article(24),),
    )
    if lacking is None:
        return open_
    amount = case.law.choices.rounding.round(lacking.held)
    rests_on = [one.confidence for one in lacking.entries]
    return evolve(
        open_,
        instalments=(Instalment(amount=amount),),
        employer_owes=amount,
        steps=lacking.steps,
        citations=(*open_.citations, *(c for one in lacking.entries for c in one.citations)),
        confidence=weakest((Confidence.DERIVED, *rests_on))
        if lacking.computed
        else Confidence.TEXT,
    )


# -- papers, places, days -------------------------------------------------------------------------


def _papers(case: Case, why: str, saved: Savings | None) -> Iterator[Papers]:
    day = case.on
    yield papers(case, f"jht.benefit.papers.{_list(case, why)}", day)
    above = case.value("jht.benefit.npwp_above", day)
    if (saved is not None and saved.held > above) or (why != _PARTIAL and case.jht.partial_taken):
        yield papers(case, "jht.benefit.papers.npwp", day)


def _list(case: Case, why: str) -> str:
    if why == _PARTIAL:
        return "housing" if _purpose(case) is Purpose.HOUSING else "preparation"
    if why == _DEATH and case.worker.citizenship not in {None, CITIZEN}:
        return "death_of_foreigner"
    return _LISTS.get(why, why)


def _places(case: Case, why: str, payer: Bearer | None, saved: Savings | None) -> tuple[str, ...]:
    if payer is Bearer.EMPLOYER:
        return ("employer", "labour_office")
    limit = case.value("jht.benefit.app_limit", case.on)
    by_app = why in _BY_APP and saved is not None and saved.held <= limit
    return (*(("jmo",) if by_app else ()), "lapak_asik", "branch")


def _deadlines(
    case: Case, why: str, payer: Bearer | None, decision: Decision
) -> Iterator[Deadline]:
    if payer is Bearer.EMPLOYER:
        return
    yield deadline(
        case,
        "jht.benefit.paid_within",
        case.filing.complete_on,
        case.on,
        unit="working days",
        by="bpjs",
    )
    if why == "retirement":
        notice = deadline(case, "jht.benefit.notice_days", None, case.on, unit="days", by="bpjs")
        # While it is open whether an earlier age was agreed on, its day is too.
        open_ = {"worker.birth_date", "jht.agreed_pension_age"} & set(decision.missing)
        day = None if open_ else payable_from(case)
        yield notice if day is None else evolve(notice, on=day - timedelta(days=notice.count))
