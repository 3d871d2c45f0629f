"""The pension formula: a percent of the average indexed wage for each year paid (Pasal 17)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType

from attrs import frozen

from perlindungan.facts import Month
from perlindungan.programmes import NATIONAL, Law, PensionWages, WageIndexation

Rate = Callable[[int], Fraction]
"""Inflation of a year, as a share."""

_NONE: Mapping[int, Fraction] = MappingProxyType({})
_YEAR = 12


def pension(
    wages: Mapping[Month, int],
    first_year: int,
    *,
    months: int | None = None,
    law: Law = NATIONAL,
    inflation: Mapping[int, Fraction] = _NONE,
) -> Fraction:
    """Return the pension of the first year, before the smallest and largest: rupiah a month, exact.

    ``1 % x months / 12 x average of the indexed monthly wages``, with nothing rounded on the way.

    Parameters
    ----------
    wages
        Rupiah of each month that was paid.
    first_year
        Calendar year in which the pension begins; wages are raised to its value.
    months
        Months that count where the law grants more than were paid (15 years); else those paid.
    law
        National law or a reform; its choices ``pension_wages`` and ``wage_indexation`` are used.
    inflation
        Percent of years that the law does not know.

    Raises
    ------
    ValueError
        If no month was paid.
    LawError
        If the ceiling of a month, or the inflation of a year, is neither known nor given.

    Source: PP 45/2015 Pasal 17 ayat (1) to (3); which years index a wage, and that the ceiling
    holds here, is our reading of a text that does not say.

    >>> year = {Month(2025, number): 5_000_000 for number in range(1, 9)}
    >>> pension(year, 2025, months=180)
    Fraction(750000, 1)
    """
    if not wages:
        raise ValueError("wages: the formula needs at least one month that was paid")
    paid = {month.index: wage for month, wage in wages.items()}
    if law.choices.pension_wages is PensionWages.WHOLE:
        sums = by_year(paid)
    else:
        found = ceilings(law)
        for index in paid:
            if not found.knows(index):
                law.jp.ceiling.on(Month(index // _YEAR, index % _YEAR + 1))
        sums = by_year(paid, found)
    total = indexed(sums, first_year, rates(law, inflation), law.choices.wage_indexation)
    accrual = law.jp.benefit.accrual.on(date(first_year, 1, 1)).value
    counted = len(paid) if months is None else months
    return Fraction(accrual * counted * total, _YEAR * len(paid))


def adjusted(
    amount: Fraction | int,
    first_year: int,
    year: int,
    *,
    law: Law = NATIONAL,
    inflation: Mapping[int, Fraction] = _NONE,
) -> Fraction:
    """Return what a pension of its first year is in a later one: rupiah a month, exact.

    Each calendar year it is that of the year before, raised by the inflation of the year before.

    Parameters
    ----------
    amount
        Rupiah a month in the first year.
    first_year, year
        Calendar years, the first and the one asked for.
    inflation
        Percent of years that the law does not know.

    Raises
    ------
    ValueError
        If the year lies before the first.
    LawError
        If the inflation of a year is neither known nor given.

    Source: PP 45/2015 Pasal 17 ayat (1) huruf b and ayat (4); that a year is a calendar year is
    our reading.

    >>> adjusted(1_000_000, 2024, 2026)
    Fraction(26133961, 25)
    """
    if year < first_year:
        raise ValueError(f"year: {year} lies before the first year of the pension, {first_year}")
    return raised(Fraction(amount), first_year, year, rates(law, inflation))


def rates(law: Law, given: Mapping[int, Fraction] = _NONE) -> Rate:
    """Return the inflation of a year: the law's, or that which is given in percent."""

    def rate(year: int) -> Fraction:
        if year in given and law.jp.benefit.inflation.entries[-1].since.year < year:
            return Fraction(given[year], 100)
        found: Fraction = law.jp.benefit.inflation.on(date(year, _YEAR, 31)).value
        return found

    return rate


def raised(amount: Fraction, first_year: int, year: int, rate: Rate) -> Fraction:
    """Return an amount raised by the inflation of each year from the first to before another."""
    for passed in range(first_year, year):
        amount *= 1 + rate(passed)
    return amount


def indexed(sums: Mapping[int, int], first_year: int, rate: Rate, way: WageIndexation) -> Fraction:
    """Return the sum of all wages at the value of the first year of the pension.

    The sum is carried from year to year as one integer over one denominator: one fraction is made
    at the end.
    """
    numerator, denominator = 0, 1
    after = way is WageIndexation.AFTER_WAGE
    for year in range(min(sums), max(first_year, *sums) + 1):
        paid = sums.get(year, 0) * denominator
        if year >= first_year:
            numerator += paid
            continue
        base, added = (numerator, paid) if after else (numerator + paid, 0)
        if base:
            share = rate(year)
            base *= share.denominator + share.numerator
            added *= share.denominator
            denominator *= share.denominator
        numerator = base + added
    return Fraction(numerator, denominator)


def years_indexed(wages: Mapping[int, int], first_year: int, way: WageIndexation) -> range:
    """Return the years whose inflation raises the wages of these months."""
    return range(min(wages) // _YEAR + (way is WageIndexation.AFTER_WAGE), first_year)


@frozen(kw_only=True)
class Ceilings:
    """The ceilings by the number of the month from which they hold, and where they end."""

    since: tuple[int, ...]
    values: tuple[int, ...]
    end: int | None

    def knows(self, index: int) -> bool:
        """Tell whether the ceiling of a month is known."""
        return self.end is None or index < self.end

    def on(self, index: int) -> int:
        """Return the ceiling of a month; beyond the end, the last one known."""
        return self.values[max(0, bisect_right(self.since, index) - 1)]


@lru_cache(maxsize=64)
def ceilings(law: Law) -> Ceilings:
    """Return the ceilings of a law."""
    entries = law.jp.ceiling.entries
    due = None if law.jp.ceiling.projects else entries[-1].next_due
    return Ceilings(
        since=tuple(Month.of(entry.since).index for entry in entries),
        values=tuple(entry.value for entry in entries),
        end=None if due is None else Month.of(due).index,
    )


def by_year(wages: Mapping[int, int], most: Ceilings | None = None) -> dict[int, int]:
    """Return the sum of the wages of each year, each month up to its ceiling."""
    least = None if most is None else min(most.values)
    if most is not None and least is not None and max(wages.values(), default=0) > least:
        wages = {
            index: wage if wage <= least else min(wage, most.on(index))
            for index, wage in wages.items()
        }
    sums: dict[int, int] = {}
    for index, wage in wages.items():
        year = index // _YEAR
        sums[year] = sums.get(year, 0) + wage
    return sums
