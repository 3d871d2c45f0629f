"""JKP: the cash, month by month, and who owes which part of it (PP 37/2021 Pasal 21, 23, 37)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import groupby
from operator import attrgetter

from attrs import frozen

from perlindungan.claims.assessment import Benefit, Every, Instalment, Payee, Step
from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.common import MET, cited, details, gathered, step
from perlindungan.claims.days import months_after, months_begun
from perlindungan.claims.jkp.facts import JKP, new_work_on
from perlindungan.claims.jkp.transition import claim_day, found_after, in_transition, unsaid
from perlindungan.facts import Month, PieceWage
from perlindungan.law import Citation, Entry
from perlindungan.law.registry import PP_37_2021
from perlindungan.programmes import monthly_wage
from perlindungan.programmes.jkp.entitled import PP_6_DAY

_ID = "jkp.cash"
_WAGE = (PP_37_2021.article(21, 2), PP_37_2021.article(21, 4))
_SHORTFALL = PP_37_2021.article(23)
_AT_ONCE = PP_37_2021.article(37, 1, "a")

_Shares = Entry[tuple[Fraction, ...]]


@frozen(kw_only=True)
class Wages:
    """Rupiah a month, up to the ceiling: what was reported, and what the worker is owed on."""

    reported: int
    owed: int
    steps: tuple[Step, ...]


@frozen(kw_only=True)
class _Phase:
    """Months of benefit with one share of the wage: from which, how many, and whose law says so."""

    first: int
    months: int
    share: Fraction
    law: _Shares


def cash(case: Case) -> Benefit:
    """Return the cash: by the month from BPJS, or at once from who did not enrol the worker."""
    programmes = case.membership.programmes
    if programmes is None:
        open_ = [attempt(how, case)[1] for how in (_each_month, _at_once)]
        return _unknown(gathered([("membership.programmes",), *open_]))
    found, missing = attempt(_each_month if JKP in programmes else _at_once, case)
    return found or _unknown(missing)


def _unknown(missing: tuple[str, ...]) -> Benefit:
    return Benefit(id=_ID, decision=MET, payee=Payee.PARTICIPANT, missing=missing)


# -- by the month ---------------------------------------------------------------------------------


def _each_month(case: Case) -> Benefit:
    wages, no_wage = attempt(_wages, case)
    phases, no_months = attempt(_phases, case)
    if wages is None or phases is None:
        raise Unknown(*no_wage, *no_months)
    rounded, claimed = case.law.choices.rounding.round, claim_day(case)
    instalments = tuple(
        _instalment(claimed, phase, rounded(phase.share * wages.reported)) for phase in phases
    )
    steps = tuple(
        _share(phase.share, phase.months, wages.reported, one.amount)
        for phase, one in zip(phases, instalments, strict=True)
    )
    short = 0
    if wages.owed != wages.reported:
        owed = sum(rounded(phase.share * wages.owed) * phase.months for phase in phases)
        short = owed - sum(one.amount * (one.times or 0) for one in instalments)
    if short:
        instalments += (Instalment(amount=short, of=details(part="shortfall")),)
        steps += (step("jkp.shortfall", wage=wages.owed, reported=wages.reported, amount=short),)
    return _made(
        case,
        instalments,
        (*wages.steps, *steps),
        [phase.law for phase in phases],
        (*_WAGE, *([_SHORTFALL] if short else [])),
        employer_owes=short,
    )


def _instalment(claimed: date, phase: _Phase, amount: int) -> Instalment:
    return Instalment(
        amount=amount,
        times=phase.months,
        every=Every.MONTH,
        since=months_after(claimed, phase.first),
        until=months_after(claimed, phase.first + phase.months - 1),
    )


def _phases(case: Case) -> list[_Phase]:
    """Return the months that are paid, each by the law of the day on which it falls.

    Months from 7 February 2025 on are paid by PP 6/2025, also of who was drawing before; all are
    of who was found eligible only then. New work ends those left.
    """
    claimed, law = claim_day(case), case.entry("jkp.benefit.cash", case.event.on)
    changes = [one for one in case.law.jkp.benefit.cash.entries if one.since > case.event.on]
    most = len(law.value)
    found = new_work_on(case)
    if case.jkp.months_done is None and (
        found is not None or any(months_begun(case.on, one.since) < most for one in changes)
    ):
        raise Unknown("jkp.months_done", *unsaid(case))
    from_the_first = in_transition(case) and found_after(case)
    starts = [
        (0 if from_the_first and one.since == PP_6_DAY else months_begun(claimed, one.since), one)
        for one in changes
    ]
    end = None if found is None else months_begun(claimed, found)
    return list(_spans(_laws(law, starts, end)))


def _laws(law: _Shares, starts: list[tuple[int, _Shares]], end: int | None) -> list[_Shares]:
    """Return whose law pays each month, until its shares are used up, or an end."""
    months: list[_Shares] = []
    while end is None or len(months) < end:
        for start, changed in starts:
            if start == len(months):
                law = changed
        if len(months) >= len(law.value):
            break
        months.append(law)
    return months


def _spans(months: list[_Shares]) -> Iterator[_Phase]:
    """Yield the runs of months with one share."""
    for share, group in groupby(enumerate(months), key=lambda month: month[1].value[month[0]]):
        run = list(group)
        first, law = run[0]
        yield _Phase(first=first, months=len(run), share=share, law=law)


# -- at once --------------------------------------------------------------------------------------


def _at_once(case: Case) -> Benefit:
    """Return what an employer owes who did not enrol the worker, by the law of the dismissal."""
    law = case.entry("jkp.benefit.cash", case.event.on)
    agreed = _agreed(case)
    ceiling = _ceiling(case).value
    base = min(agreed, ceiling)
    rounded = case.law.choices.rounding.round
    amount = rounded(sum(law.value) * base)
    phases = [(share, len(list(group))) for share, group in groupby(law.value)]
    steps = (_share(share, months, base, rounded(share * base)) for share, months in phases)
    return _made(
        case,
        (Instalment(amount=amount),),
        (*_base(agreed, ceiling), *steps, step("jkp.at_once", amount=amount)),
        [law],
        (*_WAGE, _AT_ONCE),
    )


# -- the wage -------------------------------------------------------------------------------------


def _wages(case: Case) -> Wages:
    """Return the wage reported and the real one.

    Where nobody gave what was reported, the agreed wage is taken to be reported whole; where no
    wage was given, that of the last month paid is taken for both.
    """
    ceiling: int = _ceiling(case).value
    reported = case.membership.reported_wage
    if case.membership.wage is not None:
        agreed = _agreed(case)
        if reported is None and not case.presumes:
            raise Unknown("membership.reported_wage")
        reported = agreed if reported is None else reported
    elif reported is not None:
        if reported < ceiling:
            raise Unknown("membership.wage")
        agreed = reported
    else:
        reported = agreed = _last_paid(case)
    base, whole = min(reported, ceiling), max(agreed, reported)
    return Wages(reported=base, owed=min(whole, ceiling), steps=_base(reported, ceiling))


def _last_paid(case: Case) -> int:
    if not case.presumes:
        raise Unknown("membership.wage", "membership.reported_wage")
    last = Month.of(case.event.on)
    runs = [run for run in case.membership.paid or () if run.pays(JKP) and run.since <= last]
    if not runs or (wage := max(runs, key=attrgetter("since")).wage) is None:
        raise Unknown("membership.wage")
    return wage


def _agreed(case: Case) -> int:
    """Return the agreed wage as a monthly one, as for contributions."""
    wage = case.ask("membership.wage")
    choices = case.law.choices
    if isinstance(wage, PieceWage):
        case.choice("piece_mean")
    return monthly_wage(
        wage,
        Month.of(case.event.on),
        case.law.wage_base,
        piece_mean=choices.piece_mean,
        rounding=choices.rounding,
    ).amount


def _ceiling(case: Case) -> Entry[int]:
    return case.entry("jkp.wage_ceiling", case.event.on)


# -- the parts ------------------------------------------------------------------------------------


def _base(wage: int, ceiling: int) -> tuple[Step, ...]:
    if wage > ceiling:
        return (step("jkp.capped", wage=wage, cap=ceiling),)
    return (step("jkp.wage", wage=wage),)


def _share(share: Fraction, months: int, wage: int, amount: int) -> Step:
    return step("jkp.share", share=share, months=months, wage=wage, amount=amount)


def _made(
    case: Case,
    instalments: tuple[Instalment, ...],
    steps: tuple[Step, ...],
    laws: list[_Shares],
    more: tuple[Citation, ...],
    *,
    employer_owes: int = 0,
) -> Benefit:
    stands = cited(*laws, _ceiling(case))
    return Benefit(
        id=_ID,
        decision=MET,
        payee=Payee.PARTICIPANT,
        instalments=instalments,
        steps=steps,
        employer_owes=employer_owes,
        citations=tuple(dict.fromkeys((*stands["citations"], *more))),
        confidence=stands["confidence"],
    )
