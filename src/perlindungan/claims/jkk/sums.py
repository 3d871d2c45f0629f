"""The cash of JKK: disability, death, funeral, periodic benefit and scholarship."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from attrs import evolve, frozen

from perlindungan.claims.assessment import Benefit, Instalment, Kind, Payee, Step
from perlindungan.claims.case import Case, attempt
from perlindungan.claims.common import cited, gathered, once, step
from perlindungan.claims.heirs import Heirs
from perlindungan.claims.jkk.base import Base
from perlindungan.claims.jkk.disability import lost
from perlindungan.claims.jkk.facts import FACTS, at_end, at_event, by_result
from perlindungan.claims.schooling import scholarship
from perlindungan.facts.claims import HeirClass, Result
from perlindungan.law import Decision, Entry, Outcome
from perlindungan.programmes import DeathFloor


@frozen(kw_only=True)
class Ground:
    """On what the sums stand: the day whose law counts, the wage or what it lacks, the heirs.

    ``result`` is that of the treatment, ``None`` while nobody gave it.
    """

    day: date
    base: Base | None
    missing: tuple[str, ...]
    left: Heirs | None = None
    result: Result | None = None

    def payee(self, nobody: Payee) -> Payee | None:
        """Return who is paid for a death; ``None`` while nobody said who is left."""
        if self.left is None:
            return None
        return nobody if self.left.kind is HeirClass.NONE else Payee.HEIRS

    @property
    def participant(self) -> Payee | None:
        """Who is paid what is the participant's own: after a death, the heirs."""
        if self.result is Result.DEATH:
            return self.payee(Payee.SOCIAL_FUND)
        return None if self.result is None else Payee.PARTICIPANT


def bare(
    id: str,
    decision: Decision,
    *entries: Entry[Any],
    missing: tuple[str, ...] = (),
    kind: Kind = Kind.CASH,
    payee: Payee | None = None,
    steps: tuple[Step, ...] = (),
    condition: str = "",
) -> Benefit:
    """Return a benefit whose sum is not known yet, or that has none."""
    return Benefit(
        id=id,
        decision=decision,
        missing=missing,
        kind=kind,
        payee=payee,
        steps=steps,
        condition=condition,
        **cited(*entries),
    )


Counted = tuple[tuple[Instalment, ...], tuple[Step, ...], tuple[Entry[Any], ...]]
"""What a wage gives, how, and by which entries."""


def on_wage(
    ground: Ground,
    id: str,
    decision: Decision,
    payee: Payee | None,
    count: Callable[[int], Counted],
    *entries: Entry[Any],
) -> Benefit:
    """Return a benefit that is counted on the wage, and what of it the employer owes itself.

    Parameters
    ----------
    count
        From a monthly wage in rupiah to what it gives.
    entries
        Cited even while the wage is unknown.
    """
    base = ground.base
    if base is None:
        return bare(id, decision, *entries, missing=ground.missing, payee=payee)
    instalments, steps, more = count(base.amount)
    owes = 0
    if base.reported is not None:
        less, _, _ = count(base.reported)
        owes = total(instalments) - total(less)
        steps = (*steps, step("reported_too_low", wage=base.reported, amount=owes))
    return Benefit(
        id=id,
        decision=decision,
        instalments=instalments,
        payee=payee,
        employer_owes=owes,
        steps=(*base.steps, *steps),
        **cited(*base.entries, *entries, *more),
    )


def total(instalments: tuple[Instalment, ...]) -> int:
    """Return the rupiah of instalments that all have an end."""
    return sum(one.total or 0 for one in instalments)


def sums(case: Case, ground: Ground, rules: date) -> Iterator[Benefit]:
    """Yield what the result of the treatment gives, as far as it is or may be due.

    ``rules`` is the day whose law counts for a death.
    """
    partial, whole, death, periodic = (
        by_result(case, f"jkk.benefit.{name}", ground.day)
        for name in ("partial", "total_disability", "death", "periodic")
    )
    # Losses that are given as none leave nothing to pay, and a note says so.
    if partial.outcome is not Outcome.NOT_MET and getattr(case.event, "losses", None) != ():
        yield _partial(case, ground, partial)
    if whole.outcome is not Outcome.NOT_MET:
        yield _total_disability(case, ground, whole)
    if death.met:
        ground = evolve(ground, day=rules)
    if death.outcome is not Outcome.NOT_MET:
        yield _death(case, ground, death)
        yield _funeral(case, ground, death)
    if periodic.outcome is not Outcome.NOT_MET:
        yield _periodic(case, ground, periodic, of_death=death.met)


def _share_of_wages(case: Case, share: Fraction, times: int) -> Callable[[int], Counted]:
    rounded = case.law.choices.rounding.round

    def count(wage: int) -> Counted:
        amount = rounded(share * (times * wage))
        told = step("share_of_wages", share=share, times=times, wage=wage, amount=amount)
        return (Instalment(amount=amount),), (told,), ()

    return count


def _partial(case: Case, ground: Ground, decision: Decision) -> Benefit:
    one, day = "jkk.partial", ground.day
    wages, table = (case.entry(f"jkk.benefit.{name}", day) for name in ("wages", "disabilities"))
    found, missing = attempt(lost, case, day)
    if found is None:
        missing = gathered((missing, ground.missing))
        return bare(one, decision, wages, table, missing=missing, payee=Payee.PARTICIPANT)
    share, told = found
    shared = _share_of_wages(case, share, wages.value)

    def count(wage: int) -> Counted:
        instalments, steps, entries = shared(wage)
        return instalments, (*told, *steps), entries

    return on_wage(ground, one, decision, Payee.PARTICIPANT, count, wages, table)


def _total_disability(case: Case, ground: Ground, decision: Decision) -> Benefit:
    one, day = "jkk.total_disability", ground.day
    wages, share = (case.entry(f"jkk.benefit.{name}", day) for name in ("wages", "total_share"))
    count = _share_of_wages(case, share.value, wages.value)
    return on_wage(ground, one, decision, Payee.PARTICIPANT, count, wages, share)


def _death(case: Case, ground: Ground, decision: Decision) -> Benefit:
    one, day = "jkk.death", ground.day
    wages, share = (case.entry(f"jkk.benefit.{name}", day) for name in ("wages", "death_share"))
    payee = ground.payee(Payee.SOCIAL_FUND)
    shared = _share_of_wages(case, share.value, wages.value)

    def count(wage: int) -> Counted:
        instalments, steps, entries = shared(wage)
        floor, of = _floor(case, day, total(instalments))
        if floor is None:
            return instalments, steps, entries
        return (Instalment(amount=floor),), (*steps, step("death_floor", amount=floor)), of

    return on_wage(ground, one, decision, payee, count, wages, share)


def _floor(case: Case, day: date, amount: int) -> tuple[int | None, tuple[Entry[Any], ...]]:
    """Return the sum of JKM where it is more than 48 wages.

    Which sum of JKM is meant is a choice; it is only made where the readings differ.
    """
    lump, month, months, funeral = (
        case.entry(f"jkm.benefit.{name}", day)
        for name in ("lump_sum", "periodic_month", "periodic_months", "funeral")
    )
    whole = lump.value + month.value * months.value + funeral.value
    if amount >= whole:
        return None, ()
    if case.choice("death_floor") is DeathFloor.WHOLE_JKM:
        return whole, (lump, month, months, funeral)
    return (lump.value, (lump,)) if amount < lump.value else (None, ())


def _funeral(case: Case, ground: Ground, decision: Decision) -> Benefit:
    found = case.entry("jkk.benefit.funeral", ground.day)
    payee = ground.payee(Payee.BURIER)
    return once("jkk.funeral", found.value, payee, found, decision=decision)


def _periodic(case: Case, ground: Ground, decision: Decision, *, of_death: bool | None) -> Benefit:
    month, months = (
        case.entry(f"jkk.benefit.{name}", ground.day)
        for name in ("periodic_month", "periodic_months")
    )
    payee = ground.payee(Payee.SOCIAL_FUND) if of_death else Payee.PARTICIPANT
    return once(
        "jkk.periodic",
        month.value * months.value,
        None if of_death is None else payee,
        month,
        months,
        decision=decision,
        steps=(step("months_at_once", amount=month.value, months=months.value),),
    )


def school(case: Case, day: date) -> Benefit | None:
    """Return the scholarship; ``None`` where none is due."""
    decision = case.decide("jkk.benefit.scholarship", day, FACTS)
    if decision.outcome is Outcome.NOT_MET:
        return None
    then, open_ = attempt(at_end, case)
    benefit = scholarship("jkk.scholarship", then or at_event(case), day, decision)
    if not open_:
        return benefit
    missing = gathered((open_, benefit.missing))
    return evolve(benefit, instalments=(), missing=missing)
