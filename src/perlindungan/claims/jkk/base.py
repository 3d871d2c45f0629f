"""The monthly wage on which JKK is counted (PP 44/2015 Pasal 28, 32 and Lampiran II)."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve, frozen

from perlindungan.claims.assessment import Step
from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.common import is_enrolled, step
from perlindungan.claims.jkk.facts import JKK, WORKERS, left_work
from perlindungan.facts import DailyWage, Month, MonthlyWage, PieceWage, Segment, Wage
from perlindungan.law import Confidence, Entry, weakest
from perlindungan.law.registry import PP_44_2015
from perlindungan.programmes import Bands, BetweenBands, ConstructionDays, monthly_wage
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
    open_ = _report_open(case)
    if membership.trainee_wage is None and membership.wage is None:
        raise Unknown("membership.wage", *open_)
    if open_:
        raise Unknown(*open_)
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
    reported = case.membership.reported_wage
    if reported is None or reported >= amount:
        return None
    return None if _not_enrolled(case) else reported


def _not_enrolled(case: Case) -> bool:
    return attempt(is_enrolled, case, JKK)[0] is False


def report_unknown(case: Case) -> bool:
    """Tell whether nobody said which wage was reported, where that matters."""
    membership = case.membership
    matters = membership.segment in WORKERS and not _not_enrolled(case)
    return matters and membership.reported_wage is None


def _report_open(case: Case) -> tuple[str, ...]:
    """Return the report as a question, unless it is presumed to be true."""
    asked = not case.presumes and report_unknown(case)
    return ("membership.reported_wage",) if asked else ()


def _of_wage(case: Case, wage: Wage, day: date) -> Base:
    law = case.law
    if isinstance(wage, PieceWage) and not wage.weather_dependent:
        case.choice("piece_mean")
    if isinstance(wage, DailyWage) and case.membership.segment is Segment.JAKON:
        return _of_construction(case, wage, day)
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


_THIRTY = 30
"""Days, where the choice so reads a published payment."""


def _of_construction(case: Case, wage: DailyWage, day: date) -> Base:
    """Return the wage of construction by the day: how many days count is a choice."""
    found = case.entry("wage_base.days_in_month", day)
    thirty = case.choice("construction_days") is ConstructionDays.THIRTY
    days = _THIRTY if thirty else found.value
    amount = wage.day * days
    how = Entry(
        since=day,
        value=amount,
        citations=(PP_44_2015.article(56, 2), *(() if thirty else found.citations)),
        confidence=weakest((found.confidence, Confidence.DERIVED)),
    )
    return Base(
        amount=amount,
        reported=None,
        steps=(step("day_wage", days=days, base=amount),),
        entries=(case.entry("jkk.benefit.wage", day), how),
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


def by_employer(case: Case) -> bool:
    """Tell whether the employer pays first, and BPJS pays it back (Pasal 30 and 51).

    It does where it enrolled the worker, and still employs him or her.

    Raises
    ------
    Unknown
        If nobody said whether it does.
    """
    if case.membership.segment not in WORKERS or _not_enrolled(case):
        return False
    gone, open_ = attempt(left_work, case)
    if gone:
        return False
    _, more = attempt(is_enrolled, case, JKK)
    if more or open_:
        raise Unknown(*more, *open_)
    return True
