"""How much a pension is: the formula, the share of who is left, the limits, the later years."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from attrs import frozen

from perlindungan.claims.assessment import Every, Instalment, Step
from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.common import step
from perlindungan.claims.jp.figures import inflation, limits, rate_of, wages_by_year
from perlindungan.claims.jp.formula import indexed, years_indexed
from perlindungan.claims.jp.record import Record
from perlindungan.law import Entry
from perlindungan.programmes import SurvivorLimits, WageIndexation

_YEAR, _DECEMBER = 12, 12


@frozen(kw_only=True)
class Amount:
    """Rupiah a month, exact; how it came about; and what it rests on."""

    exact: Fraction
    steps: tuple[Step, ...] = ()
    entries: tuple[Entry[Any], ...] = ()

    def then(self, exact: Fraction, *steps: Step, entries: tuple[Entry[Any], ...]) -> Amount:
        """Return the amount after a further step."""
        return Amount(exact=exact, steps=(*self.steps, *steps), entries=(*self.entries, *entries))


def by_formula(record: Record, start: date) -> Amount:
    """Return the pension by the formula, for the year in which it begins.

    Fewer months than 15 years count as 15 years: it is asked only where the law grants them.
    """
    case, day = record.case, record.law_day
    wages = record.wages()
    way = _way(case)
    sums, no_ceilings = attempt(wages_by_year, case, wages)
    known, no_inflation = attempt(inflation, case, years_indexed(wages, start.year, way))
    if sums is None or known is None:
        raise Unknown(*no_ceilings, *no_inflation)
    total = indexed(sums, start.year, rate_of(known), way)
    accrual = case.entry("jp.benefit.accrual", day)
    granted = case.entry("jp.benefit.months_granted", day)
    paid = len(wages)
    months = max(paid, granted.value)
    exact = Fraction(accrual.value * months * total, _YEAR * paid)
    rounded = case.law.choices.rounding.round
    mean = rounded(Fraction(total, paid))
    more = (step("jp_months_granted", months=months),) if months > paid else ()
    return Amount(
        exact=exact,
        steps=(
            step("jp_average_wage", months=paid, wage=mean),
            *more,
            step(
                "jp_formula",
                percent=accrual.value,
                months=months,
                wage=mean,
                pension=rounded(exact),
            ),
        ),
        entries=(accrual, *((granted,) if more else ()), *known.values()),
    )


def _way(case: Case) -> WageIndexation:
    case.choice("wage_indexation")
    return case.law.choices.wage_indexation


def before_sharing(record: Record, start: date) -> Amount:
    """Return what a survivor gets a share of: the pension drawn, or that of the formula."""
    drawing, unknown = attempt(record.was_drawing)
    if unknown:
        _, more = attempt(by_formula, record, start)
        raise Unknown(*unknown, *more)
    return drawn(record) if drawing else by_formula(record, start)


def drawn(record: Record) -> Amount:
    """Return the pension that the participant was drawing."""
    amount: int = record.case.ask("jp.pension")
    return Amount(exact=Fraction(amount), steps=(step("jp_drawn", pension=amount),))


def shared(case: Case, amount: Amount, name: str, day: date) -> Amount:
    """Return the share of it that a survivor gets."""
    share = case.entry(f"jp.benefit.{name}", day)
    exact = amount.exact * share.value
    told = step("jp_share", share=share.value, pension=case.law.choices.rounding.round(exact))
    return amount.then(exact, told, entries=(share,))


def within(case: Case, amount: Amount, start: date, *, survivors: bool = False) -> Amount:
    """Return the amount raised to the smallest pension, or cut to the largest, of its first day."""
    if survivors and case.choice("survivor_limits") is SurvivorLimits.NOT_APPLIED:
        return amount
    least, most = limits(case, start)
    if amount.exact < least.value:
        told = step("jp_smallest", pension=least.value)
        return amount.then(Fraction(least.value), told, entries=(least,))
    if amount.exact > most.value:
        told = step("jp_largest", pension=most.value)
        return amount.then(Fraction(most.value), told, entries=(most,))
    return amount.then(amount.exact, entries=(least, most))


# -- what has fallen due --------------------------------------------------------------------------


def payments(since: date, until: date) -> int:
    """Return how many firsts of a month lie between two days."""
    if until < since:
        return 0
    return (until.year - since.year) * _YEAR + until.month - since.month + 1


def fallen_due(instalments: tuple[Instalment, ...], by: date) -> int:
    """Return the rupiah that had fallen due by a day."""
    total = 0
    for one in instalments:
        if one.every is Every.ONCE:
            total += one.amount
        elif one.since is not None:
            ends = by if one.until is None else min(by, one.until)
            total += one.amount * payments(one.since, ends)
    return total


def contributions(case: Case, wages: Mapping[int, int]) -> int:
    """Return the contributions of employer and worker on these wages, without any return."""
    exact = Fraction(0)
    for year, paid in wages_by_year(case, wages).items():
        day = date(year, _DECEMBER, 31)
        rates = case.value("jp.employer_rate", day) + case.value("jp.worker_rate", day)
        exact += rates * paid
    return case.law.choices.rounding.round(exact)
