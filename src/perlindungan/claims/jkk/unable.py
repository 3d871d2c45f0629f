"""STMB: the wage while unable to work (PP 44/2015 Pasal 51 and Lampiran III)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import evolve

from perlindungan.claims.assessment import Benefit, Every, Instalment, Payee, Step
from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.common import MET, details, gathered, step
from perlindungan.claims.jkk.base import advanced_by
from perlindungan.claims.jkk.sums import Counted, Ground, bare, on_wage
from perlindungan.facts import FactError
from perlindungan.facts.claims import WorkAccident
from perlindungan.law import Decision, Outcome
from perlindungan.programmes import PartMonthUnable
from perlindungan.programmes.jkk.benefit_sums import Phase

_ID = "jkk.stmb"
_MONTH = 30
"""Days, where the choice counts a part of a month by thirtieths."""


def stmb(case: Case, ground: Ground) -> Benefit | None:
    """Return the benefit while unable to work; ``None`` where there was no such time."""
    event = case.event
    if not isinstance(event, WorkAccident):
        return None
    if event.unable_months == 0 and event.unable_days == 0:
        return None
    found = case.entry("jkk.benefit.stmb", ground.day)
    payee = _payee(case, event)
    time, open_ = attempt(_time, case)
    if time is None:
        due = MET
        if not event.unable_months and not event.unable_days:
            names = tuple(name for name in open_ if not name.startswith("choice"))
            due = Decision(outcome=Outcome.UNDETERMINED, missing=names)
        missing = gathered((open_, ground.missing))
        return bare(_ID, due, found, missing=missing, payee=payee)
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

    return _shared_out(event, on_wage(ground, _ID, MET, payee, count, found))


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


def _payee(case: Case, event: WorkAccident) -> Payee | None:
    """Return who is paid: the employer, as a refund of the wage that it went on paying."""
    return Payee.PARTICIPANT if event.wage_paid_meanwhile == 0 else advanced_by(case)


def _shared_out(event: WorkAccident, benefit: Benefit) -> Benefit:
    """Tell what goes to the worker where the benefit is more than the wage that was paid."""
    paid, whole = event.wage_paid_meanwhile, benefit.total
    if benefit.payee is not Payee.EMPLOYER or paid is None or whole is None:
        return benefit
    balance = max(0, whole - paid)
    return evolve(
        benefit, steps=(*benefit.steps, step("stmb_to_worker", paid=paid, balance=balance))
    )
