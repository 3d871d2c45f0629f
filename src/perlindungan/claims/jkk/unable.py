"""STMB: the wage while unable to work (PP 44/2015 Pasal 51 and Lampiran III)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import evolve

from perlindungan.claims.assessment import Benefit, Every, Instalment, Payee, Step
from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.common import MET, details, gathered, is_enrolled, step
from perlindungan.claims.jkk.base import by_employer
from perlindungan.claims.jkk.facts import JKK, WORKERS
from perlindungan.claims.jkk.sums import Counted, Ground, bare, on_wage, total
from perlindungan.facts import FactError
from perlindungan.facts.claims import WorkAccident
from perlindungan.law import Decision, Outcome
from perlindungan.law.registry import PP_44_2015
from perlindungan.programmes import PartMonthUnable
from perlindungan.programmes.jkk.benefit_sums import Phase

_ID, _TO_WORKER = "jkk.stmb", "jkk.stmb_worker"
_MONTH = 30
"""Days, where the choice counts a part of a month by thirtieths."""


def stmb(case: Case, ground: Ground) -> Iterator[Benefit]:
    """Yield the benefit while unable to work; nothing where there was no such time.

    Where the employer went on paying the wage, what it gets back, and what is left to the worker.
    """
    event = case.event
    if not isinstance(event, WorkAccident):
        return
    if event.unable_months == 0 and event.unable_days == 0:
        return
    found = case.entry("jkk.benefit.stmb", ground.day)
    advanced, whose = attempt(_advanced, case, event)
    payee = ground.participant if advanced is False else Payee.EMPLOYER if advanced else None
    time, open_ = attempt(_time, case)
    if time is None:
        due = MET
        if not event.unable_months and not event.unable_days:
            names = tuple(name for name in open_ if not name.startswith("choice"))
            due = Decision(outcome=Outcome.UNDETERMINED, missing=names)
        missing = gathered((open_, ground.missing, whose))
        yield bare(_ID, due, found, missing=missing, payee=payee)
        return
    if whose:
        missing = gathered((ground.missing, whose))
        yield bare(_ID, MET, found, missing=missing, payee=payee)
        return
    months, days = time
    rounded = case.law.choices.rounding.round
    stretches = tuple(_stretches(found.value, months, days))

    def count(wage: int) -> Counted:
        instalments, steps = list[Instalment](), list[Step]()
        for share, whole, part in stretches:
            amount = rounded(share * wage * (Fraction(part, _MONTH) if part else 1))
            every = Every.ONCE if part else Every.MONTH
            times = 1 if part else whole
            of = details(share=share, days=part) if part else details(share=share)
            instalments.append(Instalment(amount=amount, times=times, every=every, of=of))
            told = {"days": part} if part else {"months": whole}
            steps.append(
                step(
                    "stmb_days" if part else "stmb_months",
                    share=share,
                    wage=wage,
                    amount=amount,
                    **told,
                )
            )
        return tuple(instalments), tuple(steps), ()

    whole = on_wage(ground, _ID, MET, payee, count, found)
    if not advanced or ground.base is None:
        yield whole
        return
    counted = ground.base.amount if ground.base.reported is None else ground.base.reported
    yield from _shared_out(ground, event.wage_paid_meanwhile, whole, count(counted))


def _time(case: Case) -> tuple[int, int]:
    """Return whole months and days beyond them.

    Raises
    ------
    Unknown
        With what is missing of both, and the choice that days beyond a month need, or may need.
    """
    (months, days), open_ = _given(case), list[str]()
    for name, value in (("event.unable_months", months), ("event.unable_days", days)):
        if value is None:
            open_.append(name)
    if days is not None and days > _MONTH:
        raise FactError("event.unable_days", days, "one_of", values=f"0 - {_MONTH}")
    if days != 0 and case.choice("part_month_unable") is PartMonthUnable.LEAVE_OPEN:
        open_.append("choice.part_month_unable")
    if months is None or days is None or open_:
        raise Unknown(*open_)
    return months, days


def _given(case: Case) -> tuple[int | None, int | None]:
    event = case.event
    return getattr(event, "unable_months", None), getattr(event, "unable_days", None)


def _stretches(
    phases: tuple[Phase, ...], months: int, days: int
) -> Iterator[tuple[Fraction, int, int]]:
    """Yield shares of the wage with whole months, then that of the month begun with its days."""
    left, begun = months, days
    for phase in phases:
        whole = left if phase.months is None else min(left, phase.months)
        if whole:
            yield phase.share, whole, 0
        left -= whole
        if begun and not left and (phase.months is None or whole < phase.months):
            yield phase.share, 0, begun
            begun = 0


def _advanced(case: Case, event: WorkAccident) -> bool:
    """Tell whether the benefit is, first of all, the employer's refund of the wage that went on.

    An employer has to go on paying it (Pasal 51 ayat (1)); not said, it is presumed to have done.

    Raises
    ------
    Unknown
        If nobody said enough to tell.
    """
    paid = event.wage_paid_meanwhile
    if paid == 0:
        return False
    if paid is not None and case.membership.segment in WORKERS and is_enrolled(case, JKK):
        return True
    first, open_ = attempt(by_employer, case)
    if first is False:
        return False
    if paid is None and not case.presumes:
        open_ = (*open_, "event.wage_paid_meanwhile")
    if open_:
        raise Unknown(*open_)
    return True


def _shared_out(
    ground: Ground, paid: int | None, whole: Benefit, reported: Counted
) -> Iterator[Benefit]:
    """Yield what BPJS pays back to the employer, then what is left to the worker.

    BPJS counts on the wage that was reported, and pays back no more than was paid. The worker gets
    what the benefit on the true wage is above the wage that went on; of it BPJS pays what its own
    count is above that wage, and the employer owes the rest (Pasal 32 ayat (2), 51 ayat (3)).
    """
    instalments, steps, _ = reported
    most, due = total(instalments), total(whole.instalments)
    went_on = due if paid is None else paid
    refund = min(most, went_on)
    if refund < most:
        instalments = (Instalment(amount=refund),)
    if whole.employer_owes:
        kept = (one for one in whole.steps if one.code != "reported_too_low")
        by_report = (one for one in steps if one not in whole.steps)
        steps = (*kept, step("stmb_on_report", amount=most), *by_report)
    else:
        steps = whole.steps
    told = () if paid is None else (step("stmb_refund", paid=paid, amount=refund),)
    yield evolve(whole, instalments=instalments, employer_owes=0, steps=(*steps, *told))
    left = max(0, due - went_on)
    if not left:
        return
    owes = left - max(0, most - went_on)
    yield evolve(
        whole,
        id=_TO_WORKER,
        instalments=(Instalment(amount=left),),
        payee=ground.participant,
        employer_owes=owes,
        steps=(step("stmb_to_worker", paid=went_on, balance=left),),
        citations=(*whole.citations, PP_44_2015.article(51, 3)),
    )
