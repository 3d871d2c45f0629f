"""The monthly wage on which JKK is counted (PP 44/2015 Pasal 28, 32 and Lampiran II)."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve, frozen

from perlindungan.claims.assessment import Payee, Step
from perlindungan.claims.case import Case
from perlindungan.claims.common import step
from perlindungan.claims.jkk.facts import JKK, WORKERS
from perlindungan.facts import Month, MonthlyWage, PieceWage, Segment, Wage
from perlindungan.law import Confidence, Entry, weakest
from perlindungan.programmes import Bands, BetweenBands, monthly_wage
from perlindungan.programmes.wage_base import has_wage_rule


@frozen(kw_only=True)
class Base:
    """A monthly wage, and where it comes from.

    ``reported`` is the lower wage that the employer told BPJS, ``None`` where it told the true one
    or has enrolled nobody, so that all is its own to pay.
    """

    amount: int
    reported: int | None
    steps: tuple[Step, ...]
    entries: tuple[Entry[Any], ...]


def base(case: Case, day: date) -> Base:
    """Return the wage on the day of the accident or diagnosis.

    Raises
    ------
    Unknown
        If nobody gave the wage, or the income of a participant without wage.
    FactError
        If a piece worker's pay is given for too few months.
    """
    membership = case.membership
    if membership.segment is Segment.BPU:
        return _of_income(case, day)
    if membership.trainee_wage is not None:
        amount = membership.trainee_wage
        found = Base(
            amount=amount,
            reported=None,
            steps=(step("trainee_wage", base=amount),),
            entries=(case.entry("jkk.benefit.trainee_wage", day),),
        )
    else:
        found = _of_wage(case, case.ask("membership.wage"), day)
    reported = _reported(case, found.amount)
    return found if reported is None else evolve(found, reported=reported)


def _reported(case: Case, amount: int) -> int | None:
    """Return the wage that was reported where it is lower; not given, it was the true one."""
    reported, programmes = case.membership.reported_wage, case.membership.programmes
    enrolled = programmes is None or JKK in programmes
    return reported if enrolled and reported is not None and reported < amount else None


def _of_wage(case: Case, wage: Wage, day: date) -> Base:
    law = case.law
    if isinstance(wage, PieceWage) and not wage.weather_dependent:
        case.choice("piece_mean")
    choices = law.choices
    made = monthly_wage(
        wage,
        Month.of(day),
        law.wage_base,
        piece_mean=choices.piece_mean,
        rounding=choices.rounding,
    )
    entry = case.entry("jkk.benefit.wage", day)
    if isinstance(wage, MonthlyWage):
        return Base(amount=made.amount, reported=None, steps=(), entries=(entry,))
    steps = {
        "daily": lambda: step("day_wage", days=made.count, base=made.amount),
        "piece": lambda: step("piece_mean", months=made.count, base=made.amount),
        "piece_mean_given": lambda: step("piece_mean_given", base=made.amount),
    }
    ruled = has_wage_rule(made.kind, JKK, case.membership.segment)
    sure = made.confidence if ruled else weakest((made.confidence, Confidence.DERIVED))
    how = Entry(since=day, value=made.amount, citations=made.citations, confidence=sure)
    return Base(
        amount=made.amount, reported=None, steps=(steps[made.kind](),), entries=(entry, how)
    )


def _of_income(case: Case, day: date) -> Base:
    """Return the base of the row into which an income falls."""
    income: int = case.ask("membership.income")
    entry = case.entry("jkk.bpu.bands", day)
    bands: Bands = entry.value
    place = bands.place(income)
    if bands.between(income):
        place += case.choice("between_bands") is BetweenBands.UPPER
    amount = bands.rows[place].base
    return Base(
        amount=amount,
        reported=None,
        steps=(step("bpu_base", amount=income, base=amount),),
        entries=(entry,),
    )


def advanced_by(case: Case) -> Payee | None:
    """Return to whom BPJS pays back what somebody had to pay first (Pasal 30 and 51).

    The employer, where it enrolled the worker; else the participant. ``None`` while nobody said
    whether it did.
    """
    membership = case.membership
    if membership.segment not in WORKERS:
        return Payee.PARTICIPANT
    if membership.programmes is None:
        return None
    return Payee.EMPLOYER if JKK in membership.programmes else Payee.PARTICIPANT
