"""JHT: what was paid into the account month by month (PP 46/2015 Pasal 16 to 18)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from attrs import field, frozen

from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.jht.facts import JHT
from perlindungan.facts import Month, MonthlyWage, PieceWage, Segment
from perlindungan.facts.claims import Membership, PaidMonths
from perlindungan.law import NotInForce, Timeline
from perlindungan.programmes import Bands, BetweenBands, monthly_wage

_MONTHS = 12


@frozen(kw_only=True)
class Contributed:
    """Rupiah of each month by its number: what was paid in, and what too low a wage kept out."""

    paid: dict[int, int] = field(factory=dict)
    kept_out: dict[int, int] = field(factory=dict)


def contributed(case: Case) -> Contributed:
    """Return what was paid into JHT, by every membership that was given.

    Raises
    ------
    Unknown
        If the months do not tell it. The balance as BPJS states it would do instead, and is named.
    """
    _ask(case)
    gap = _gap(case)
    found = Contributed()
    for membership in (case.membership, *(case.others or ())):
        for run in membership.paid or ():
            if not _pays(membership, run):
                continue
            paid = dict(_amounts(case, membership, run, run.wage))
            for index, amount in paid.items():
                found.paid[index] = found.paid.get(index, 0) + amount
            if gap and membership is case.membership and run.wage == gap[1] and case.presumes:
                for index, amount in _amounts(case, membership, run, gap[0]):
                    found.kept_out[index] = amount - paid[index]
    return found


def _gap(case: Case) -> tuple[int, int] | None:
    """Return what :func:`understated` tells, where a run of months rests on the lower wage."""
    reported = case.membership.reported_wage
    if not any(run.wage == reported for run in case.membership.paid or ()):
        return None
    gap, asked = attempt(understated, case)
    if asked:
        raise Unknown("jht.balance", *asked)
    return gap


def understated(case: Case) -> tuple[int, int] | None:
    """Return the monthly wage as agreed and as reported, where the employer reported too little.

    Raises
    ------
    Unknown
        If a wage was reported that differs, and nobody gave the one agreed.
    """
    reported = case.membership.reported_wage
    if reported is None or case.membership.segment is Segment.BPU:
        return None
    agreed = _agreed(case)
    return (agreed, reported) if agreed > reported else None


def _agreed(case: Case) -> int:
    wage, choices = case.ask("membership.wage"), case.law.choices
    if isinstance(wage, MonthlyWage):
        return wage.basic + wage.fixed_allowances
    if isinstance(wage, PieceWage) and not wage.weather_dependent:
        case.choice("piece_mean")
    made = monthly_wage(
        wage,
        Month.of(case.on),
        case.law.wage_base,
        piece_mean=choices.piece_mean,
        rounding=choices.rounding,
    )
    return made.amount


def _ask(case: Case) -> None:
    """Raise where the months that were given are not all that the account holds."""
    own = case.membership
    if own.programmes is None:
        # Without being enrolled there are no months to count, and the sum is asked for.
        raise Unknown("membership.programmes", "jht.balance")
    if case.jht.partial_taken or not _may_pay(own) or any(map(_untold, case.others or ())):
        raise Unknown("jht.balance")
    asked = ["membership.paid"] if own.paid is None else []
    if not case.presumes:
        if case.others is None:
            asked.append("others")
        if case.jht.partial_taken is None:
            asked.append("jht.partial_taken")
    if asked:
        raise Unknown("jht.balance", *asked)


def _may_pay(membership: Membership) -> bool:
    return membership.programmes is None or JHT in membership.programmes


def _untold(membership: Membership) -> bool:
    return membership.paid is None and _may_pay(membership)


def _pays(membership: Membership, run: PaidMonths) -> bool:
    return _may_pay(membership) if run.programmes is None else JHT in run.programmes


def _amounts(
    case: Case, membership: Membership, run: PaidMonths, base: int | None
) -> Iterator[tuple[int, int]]:
    """Yield each month of a run and what it paid in, by the law of that month."""
    law, without_wage = case.law.jht, membership.segment is Segment.BPU
    own = membership is case.membership
    if without_wage and base is None:
        base = membership.income
    if base is None:
        raise Unknown("jht.balance", *(("membership.income",) if without_wage and own else ()))
    timelines: tuple[Timeline[Any], ...] = (
        (law.bpu.bands,) if without_wage else (law.employer_rate, law.worker_rate)
    )
    changes = {_first_month(one.since) for timeline in timelines for one in timeline.entries}
    find = _of_income if without_wage else _of_wage
    amount: int | None = None
    for index in range(run.since.index, run.until.index + 1):
        if amount is None or index in changes:
            amount = find(case, base, Month(index // _MONTHS, index % _MONTHS + 1))
        yield index, amount


def _first_month(since: date) -> int:
    """Return the number of the first month that begins under a value."""
    return Month.of(since).index + (since.day > 1)


def _of_wage(case: Case, wage: int, month: Month) -> int:
    """Return both shares of a month, each rounded by itself as contributions are."""
    law, rounding = case.law.jht, case.law.choices.rounding
    try:
        rates: tuple[Fraction, ...] = (
            law.employer_rate.on(month).value,
            law.worker_rate.on(month).value,
        )
    except NotInForce:
        raise Unknown("jht.balance") from None
    employer, worker = (rounding.round(rate * wage) for rate in rates)
    return employer + worker


def _of_income(case: Case, income: int, month: Month) -> int:
    """Return the sum of the row into which an income falls."""
    try:
        bands: Bands = case.law.jht.bpu.bands.on(month).value
    except NotInForce:
        raise Unknown("jht.balance") from None
    place = bands.place(income)
    if bands.between(income):
        place += case.choice("between_bands") is BetweenBands.UPPER
    return bands.rows[place].amount
