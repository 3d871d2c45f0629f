"""JKN: the fine on inpatient care soon after a membership was reactivated."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from attrs import frozen

from perlindungan.facts import FactError, Payer, Segment
from perlindungan.facts.checks import optional_count, rupiah
from perlindungan.law import Citation, Confidence, Entry, weakest
from perlindungan.programmes import NATIONAL, Law


@frozen(kw_only=True)
class ServiceFine:
    """A service fine, and how it came about.

    Parameters
    ----------
    amount
        Rupiah.
    payer
        The participant, or for wage earners the employer; ``None`` where nothing is due.
    rate, months
        Share for each month, and the months that count.
    days
        Days from reactivation to admission.
    capped
        Whether the largest amount was reached.
    """

    amount: int
    payer: Payer | None
    rate: Fraction
    months: int
    days: int
    capped: bool
    citations: tuple[Citation, ...]
    confidence: Confidence


def service_fine(
    *,
    cost: int,
    months_in_arrears: int,
    segment: Segment,
    reactivated_on: date,
    admitted_on: date,
    law: Law = NATIONAL,
) -> ServiceFine:
    """Return the fine for inpatient care within 45 days of a reactivation.

    Outpatient and first-level care bear none. The day 45 days after reactivation still counts; how
    the text counts that day was not found.

    Parameters
    ----------
    cost
        Estimated cost of the package (INA-CBG) by first diagnosis and procedure, in rupiah.
    months_in_arrears
        Months that were in arrears.
    segment
        Wage earners (PU) or those who pay for themselves (PBPU).
    reactivated_on, admitted_on
        Days.

    Raises
    ------
    FactError
        If the admission lies before the reactivation, or an argument is not of its kind.
    NotInForce
        Before July 2016: a monthly fine on the contribution held then.

    Source: Perpres 64/2020 Pasal 42 ayat (5) and (6), as press has it.

    >>> fine = service_fine(cost=3_516_500, months_in_arrears=14, segment=Segment.PBPU,
    ...                     reactivated_on=date(2022, 3, 1), admitted_on=date(2022, 3, 20))
    >>> fine.amount, fine.months
    (2109900, 12)
    """
    _check(cost, months_in_arrears, segment)
    if admitted_on < reactivated_on:
        raise FactError("admitted_on", admitted_on.isoformat(), "after_reactivation")
    rules = law.jkn.late
    rate, most_months = (
        rules.service_fine.on(admitted_on),
        rules.service_fine_months.on(admitted_on),
    )
    most, days = rules.service_fine_most.on(admitted_on), rules.service_fine_days.on(admitted_on)
    rules_used: tuple[Entry[Any], ...] = (rate, most_months, most, days)
    months = min(months_in_arrears, most_months.value)
    passed = (admitted_on - reactivated_on).days
    whole = law.choices.rounding.round(cost * months * rate.value)
    amount = min(whole, most.value) if passed <= days.value else 0
    return ServiceFine(
        amount=amount,
        payer=None if not amount else _PAYER[segment],
        rate=rate.value,
        months=months,
        days=passed,
        capped=amount == most.value < whole,
        citations=tuple(dict.fromkeys(c for entry in rules_used for c in entry.citations)),
        confidence=weakest([entry.confidence for entry in rules_used]),
    )


_PAYER = {Segment.PU: Payer.EMPLOYER, Segment.PBPU: Payer.WORKER}


class _Named:
    """Stands in for an attribute, so that the checks of facts serve an argument."""

    def __init__(self, name: str) -> None:
        self.name = name


def _check(cost: Any, months: Any, segment: Segment) -> None:
    rupiah(None, _Named("cost"), cost)
    optional_count(None, _Named("months_in_arrears"), months)
    if months is None:
        raise FactError("months_in_arrears", None, "count")
    if segment not in _PAYER:
        values = ", ".join(one.value for one in _PAYER)
        raise FactError("segment", segment.value, "one_of", values=values)
