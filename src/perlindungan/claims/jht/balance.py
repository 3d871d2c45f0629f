"""JHT: the balance, as BPJS states it or as the months that were paid tell it.

Contributions are counted from the start of their month, as the illustration of the ministry does
that is reproduced to the rupiah (60 months of 228,000 at 5.7 % a year: 15,800,310). The return of a
month is credited when the month is over, by the accounts of the month before (PP 46/2015 Pasal 27
ayat (2)): a claim in June has the returns until the end of May.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from typing import Any

from attrs import frozen

from perlindungan.claims.assessment import Note, Step
from perlindungan.claims.case import Case, Unknown, published
from perlindungan.claims.common import note, step
from perlindungan.claims.jht.contributed import (
    Contributed,
    contributed,
    kept_out,
    may_be_kept_out,
)
from perlindungan.facts import Month
from perlindungan.law import Entry
from perlindungan.law.registry import PP_46_2015
from perlindungan.programmes import JHTCrediting

_MONTHS = 12
_EXACT = Context(prec=60)
"""Far beyond a rupiah, over any working life."""
_FINE = Decimal("1e-20")
"""Where a root leaves a whole number by a hair, this is coarse enough to bring it back."""

Powers = Mapping[int, tuple[Decimal, ...]]


@frozen(kw_only=True)
class Savings:
    """Rupiah, exact: what is in the account, or what too low a wage kept out of it.

    ``entries`` are the figures of law behind it; ``computed`` tells it from a stated sum.
    """

    held: Fraction
    computed: bool = False
    steps: tuple[Step, ...] = ()
    entries: tuple[Entry[Any], ...] = ()
    notes: tuple[Note, ...] = ()


def savings(case: Case) -> Savings:
    """Return the balance on the day of the claim. The one that BPJS states comes first.

    Raises
    ------
    Unknown
        If nobody stated it, and the months paid or the returns of the years do not tell it.
    """
    stated = case.jht.balance
    if stated is not None:
        return Savings(held=Fraction(stated), steps=(step("jht_stated", balance=stated),))
    return _computed(case, contributed(case))


def shortfall(case: Case) -> Savings | None:
    """Return what too low a wage kept out of the account; ``None`` where it kept out nothing.

    Source: PP 46/2015 Pasal 24, by which the employer owes it. What BPJS or an inspector states
    comes first.

    Raises
    ------
    Unknown
        If nobody stated it, and the wages, the months paid or the returns do not tell it.
    """
    if not may_be_kept_out(case):
        return None
    stated = case.jht.shortfall
    if stated is not None:
        told = step("jht_shortfall_stated", amount=stated)
        return Savings(held=Fraction(stated), steps=(told,)) if stated else None
    try:
        return _kept_out(case)
    except Unknown as unknown:
        names = (name for name in unknown.names if name != "jht.balance")
        raise Unknown(*names, "jht.shortfall") from None


def _kept_out(case: Case) -> Savings | None:
    amounts = kept_out(case)
    if not amounts:
        return None
    last = Month.of(case.on).index - 1
    powers, entries = _growth(case, min(amounts), last)
    total = sum(amounts.values())
    return Savings(
        held=_last(_grown(amounts, powers, last)),
        computed=True,
        steps=(step("jht_shortfall", months=len(amounts), amount=total),),
        entries=entries,
        notes=(note("presumed_agreed_wage", PP_46_2015.article(24), months=len(amounts)),),
    )


def _growth(case: Case, first: int, last: int) -> tuple[Powers, tuple[Entry[Any], ...]]:
    """Return by how much a rupiah grows in the months of each year, and what tells it."""
    years = _years(case, first, last)
    crediting = case.choice("jht_crediting") if years else JHTCrediting.EFFECTIVE
    powers = {year: _powers(rate, crediting) for year, (rate, _) in years.items()}
    return powers, tuple(entry for _, entry in years.values() if entry is not None)


def _computed(case: Case, found: Contributed) -> Savings:
    paid = found.paid
    last = Month.of(case.on).index - 1
    first = min(paid, default=last + 1)
    powers, entries = _growth(case, first, last)
    years = _years(case, first, last)
    rounding = case.law.choices.rounding
    steps = [step("jht_contributions", months=len(paid), paid=sum(paid.values()))]
    balances = _grown(paid, powers, last)
    for year, balance in balances:
        if year is not None:
            end = rounding.round(balance)
            steps.append(step("jht_return", year=year, rate=years[year][0], balance=end))
    return Savings(
        held=_last(balances),
        computed=True,
        steps=tuple(steps),
        entries=entries,
        notes=tuple(_notes(case)),
    )


def _notes(case: Case) -> Iterator[Note]:
    until = Month.of(case.on).first - timedelta(days=1)
    yield note("jht.computed", PP_46_2015.article(27, 2), day=until)
    if case.others is None:
        yield note("presumed_one_membership")
    if case.jht.partial_taken is None:
        yield note("presumed_nothing_taken")


# -- returns --------------------------------------------------------------------------------------

Years = Mapping[int, tuple[Fraction, Entry[Fraction] | None]]


def _years(case: Case, first: int, last: int) -> Years:
    """Return the yearly return of each year in which a month is credited.

    The library's own comes first; the caller's where it knows none.
    """
    if last < first:
        return {}
    found: dict[int, tuple[Fraction, Entry[Fraction] | None]] = {}
    missing: list[str] = []
    for year in range(first // _MONTHS, last // _MONTHS + 1):
        entry = published(case.law, "jht.benefit.returns", date(year, 1, 1))
        supplied = case.supplied.jht_returns.get(year)
        if entry is not None:
            found[year] = (entry.value, entry)
        elif supplied is not None:
            found[year] = (Fraction(supplied, 100), None)
        else:
            missing.append(f"supplied.jht_returns.{year}")
    if missing:
        raise Unknown("jht.balance", *missing)
    return found


Balances = list[tuple[int | None, Fraction]]


def _grown(paid: Mapping[int, int], powers: Powers, last: int) -> Balances:
    """Return the balance at the end of each credited year, then with what was paid since."""
    found: Balances = []
    with localcontext(_EXACT):
        balance = Decimal(0)
        for year in sorted(powers):
            low, high = year * _MONTHS, min(last, year * _MONTHS + _MONTHS - 1)
            growth = powers[year]
            balance = balance * growth[high - low + 1] + _sum(
                paid[index] * growth[high - index + 1]
                for index in range(low, high + 1)
                if index in paid
            )
            found.append((year, Fraction(balance.quantize(_FINE))))
        since = sum(amount for index, amount in paid.items() if index > last)
        if since:
            found.append((None, Fraction((balance + since).quantize(_FINE))))
    return found


def _last(balances: Balances) -> Fraction:
    return balances[-1][1] if balances else Fraction(0)


def _sum(parts: Iterable[Decimal]) -> Decimal:
    return sum(parts, Decimal(0))


@lru_cache(maxsize=256)
def _powers(rate: Fraction, crediting: JHTCrediting) -> tuple[Decimal, ...]:
    """Return by how much a rupiah grows in 0 to 12 months of a year with a rate."""
    with localcontext(_EXACT) as exact:
        yearly = exact.divide(Decimal(rate.numerator), Decimal(rate.denominator))
        twelve = Decimal(_MONTHS)
        if crediting is JHTCrediting.TWELFTHS:
            month = 1 + exact.divide(yearly, twelve)
            return tuple(exact.power(month, count) for count in range(_MONTHS + 1))
        whole = 1 + yearly
        month = exact.power(whole, exact.divide(Decimal(1), twelve))
        return (*(exact.power(month, count) for count in range(_MONTHS)), whole)
