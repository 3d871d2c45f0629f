"""JKP: what a dismissed worker is owed (PP 37/2021 and PP 6/2025)."""

from __future__ import annotations

from perlindungan.claims.assessment import Bearer, Benefit, Entitlement, Kind, Payee
from perlindungan.claims.case import Case
from perlindungan.claims.common import MET, cited, gathered, step
from perlindungan.claims.jkp.around import deadlines, notes, paper_lists
from perlindungan.claims.jkp.facts import FACTS, JKP
from perlindungan.claims.jkp.payer import bearer
from perlindungan.claims.jkp.sums import cash
from perlindungan.claims.jkp.transition import agreed, decided, possible
from perlindungan.claims.questions import in_order
from perlindungan.law import Decision, Outcome, Reason
from perlindungan.programmes.jkp.entitled import IN_FORCE

_BEFORE_JKP = Decision(
    outcome=Outcome.NOT_MET, reasons=(Reason(rule=IN_FORCE, outcome=Outcome.NOT_MET),)
)


def entitlement(case: Case) -> Entitlement:
    """Return what JKP owes for the end of an employment.

    The conditions of the day of the dismissal hold, but for a claim that falls to PP 6/2025 (see
    ``transition``); the months of cash are paid by the law of the days on which they fall. Nothing
    is owed where the work ended before JKP.
    """
    entries = case.law.jkp.benefit.entitled.entries
    if not entries or case.event.on < entries[0].since:
        return Entitlement(programme=JKP, decision=_BEFORE_JKP)
    cases = possible(case)
    decision = decided(case, cases, FACTS)
    if decision.outcome is Outcome.NOT_MET:
        return Entitlement(programme=JKP, decision=decision, notes=tuple(notes(cases[0], decision)))
    payer, no_bearer = agreed(bearer, cases)
    money = cash(case)
    benefits = (money, _job_market(case), _training(case))
    open_ = (decision.missing, no_bearer, *(benefit.open for benefit in benefits))
    return Entitlement(
        programme=JKP,
        decision=decision,
        benefits=benefits,
        bearer=payer,
        papers=paper_lists(case, payer),
        where=() if payer is Bearer.EMPLOYER else ("siapkerja",),
        deadlines=tuple(deadlines(cases[0], payer)),
        missing=in_order(gathered(open_)),
        notes=tuple(notes(cases[0], decision, payer, money)),
    )


def _job_market(case: Case) -> Benefit:
    """Return vacancies, self-assessment and counselling (Pasal 25 to 27)."""
    return Benefit(
        id="jkp.job_market",
        decision=case.decide("jkp.benefit.job_market", case.event.on, FACTS),
        kind=Kind.SERVICE,
        payee=Payee.PARTICIPANT,
        steps=(step("jkp.job_market"),),
        **cited(case.entry("jkp.benefit.job_market", case.event.on)),
    )


def _training(case: Case) -> Benefit:
    """Return competence-based training (Pasal 30); its cost goes to whoever trains."""
    most = case.entry("jkp.benefit.training_cost", case.on)
    return Benefit(
        id="jkp.training",
        decision=MET,
        kind=Kind.SERVICE,
        payee=Payee.PROVIDER,
        steps=(step("jkp.training", cap=most.value),),
        **cited(most),
    )
