"""JHT: what was paid into the account month by month (PP 46/2015 Pasal 16 to 18)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Any

from attrs import field, frozen

from perlindungan.claims.account import counts, is_enrolled_anywhere, may_hold, memberships
from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.jht.facts import JHT
from perlindungan.facts import Month, MonthlyWage, PieceWage, Segment
from perlindungan.facts.claims import Membership, PaidMonths
from perlindungan.law import NotInForce, Timeline
from perlindungan.programmes import Bands, BetweenBands, Law, monthly_wage

_MONTHS = 12


@frozen(kw_only=True)
class Contributed:
    """Rupiah of each month by its number that were paid in."""

    paid: dict[int, int] = field(factory=dict)


def contributed(case: Case) -> Contributed:
    """Return what was paid into JHT, by every membership that was given.

    Raises
    ------
    Unknown
        If the months do not tell it. The balance as BPJS states it would do instead, and is named.
    """
    _ask(case)
    found = Contributed()
    for membership in (case.membership, *(case.others or ())):
        for run in membership.paid or ():
            if not counts(run, membership, JHT):
                continue
            paid = _amounts(case, membership, run, run.wage)
            if found.paid.keys().isdisjoint(paid):
                found.paid.update(paid)
            else:
                found.paid.update({at: found.paid.get(at, 0) + paid[at] for at in paid})
    return found


def may_be_kept_out(case: Case) -> bool:
    """Tell whether an employer that pays in reported another wage than the one agreed."""
    own = case.membership
    return own.reported_wage is not None and own.segment is not Segment.BPU and may_hold(own, JHT)


def kept_out(case: Case) -> dict[int, int]:
    """Return the rupiah of each month that too low a wage kept out of the account.

    Raises
    ------
    Unknown
        If the wages or the months do not tell it; without a name, where nothing that is asked
        for would, as whether the agreed wage held in all those months may not be presumed.
    """
    own = case.membership
    gap, asked = attempt(understated, case)
    if gap is None and not asked:
        return {}
    if own.paid is None:
        raise Unknown(*asked, "membership.paid")
    runs = [run for run in own.paid if run.wage == own.reported_wage and counts(run, own, JHT)]
    if not runs:
        return {}
    if gap is None or not case.presumes:
        raise Unknown(*asked)
    agreed, reported = gap
    found: dict[int, int] = {}
    for run in runs:
        paid = _amounts(case, own, run, reported)
        should = _amounts(case, own, run, agreed)
        found.update({index: should[index] - paid[index] for index in should})
    return found


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
    enrolled, unknown = attempt(is_enrolled_anywhere, case, JHT)
    if unknown or own.programmes is None:
        raise Unknown(*(unknown or ("membership.programmes",)), "jht.balance")
    if case.jht.partial_taken or not enrolled:
        # Without being enrolled there are no months to count, and the sum is asked for.
        raise Unknown("jht.balance")
    asked = [asked for name, one in memberships(case) for asked in _untold(name, one)]
    if not case.presumes:
        if case.others is None:
            asked.append("others")
        if case.jht.partial_taken is None:
            asked.append("jht.partial_taken")
    if asked:
        raise Unknown("jht.balance", *asked)


def _untold(name: str, membership: Membership) -> Iterator[str]:
    """Yield the facts without which it is not told what a membership paid in."""
    runs = membership.paid
    if membership.programmes is None and (runs is None or any(not run.programmes for run in runs)):
        yield f"{name}.programmes"
    if runs is None and may_hold(membership, JHT):
        yield f"{name}.paid"


def _amounts(
    case: Case, membership: Membership, run: PaidMonths, base: int | None
) -> dict[int, int]:
    """Return what each month of a run paid in, by the law of that month."""
    without_wage = membership.segment is Segment.BPU
    own = membership is case.membership
    if without_wage and base is None:
        base = membership.income
    if base is None:
        raise Unknown("jht.balance", *(("membership.income",) if without_wage and own else ()))
    find = _of_income if without_wage else _of_wage
    first, end = run.since.index, run.until.index + 1
    changes = _changes(case.law, without_wage=without_wage)
    starts = (first, *(index for index in changes if first < index < end))
    found: dict[int, int] = {}
    for start, stop in pairwise((*starts, end)):
        found.update(dict.fromkeys(range(start, stop), find(case, base, start)))
    return found


@lru_cache(maxsize=128)
def _changes(law: Law, *, without_wage: bool) -> tuple[int, ...]:
    """Return the months, in order, with which what is paid in may change."""
    of = law.jht
    timelines: tuple[Timeline[Any], ...] = (
        (of.bpu.bands,) if without_wage else (of.employer_rate, of.worker_rate)
    )
    days = {one.since for timeline in timelines for one in timeline.entries}
    return tuple(sorted({_first_month(day) for day in days}))


def _first_month(since: date) -> int:
    """Return the number of the first month that begins under a value."""
    return Month.of(since).index + (since.day > 1)


def _month(index: int) -> Month:
    return Month(index // _MONTHS, index % _MONTHS + 1)


def _of_wage(case: Case, wage: int, index: int) -> int:
    """Return both shares of a month, each rounded by itself as contributions are."""
    try:
        ratios = _ratios(case.law, index)
    except NotInForce:
        raise Unknown("jht.balance") from None
    return sum([(wage * times + carry) // whole for times, carry, whole in ratios])


@lru_cache(maxsize=4096)
def _ratios(law: Law, index: int) -> tuple[tuple[int, int, int], ...]:
    """Return the shares of employer and worker in a month, as :meth:`Rounding.ratio` has them."""
    month, ratio = _month(index), law.choices.rounding.ratio
    return tuple(ratio(one.on(month).value) for one in (law.jht.employer_rate, law.jht.worker_rate))


def _of_income(case: Case, income: int, index: int) -> int:
    """Return the sum of the row into which an income falls."""
    try:
        bands: Bands = case.law.jht.bpu.bands.on(_month(index)).value
    except NotInForce:
        raise Unknown("jht.balance") from None
    place = bands.place(income)
    if bands.between(income):
        place += case.choice("between_bands") is BetweenBands.UPPER
    return bands.rows[place].amount
