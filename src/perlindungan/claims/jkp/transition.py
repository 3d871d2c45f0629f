"""JKP: of whom PP 6/2025 asks its own conditions, and whose claim the old law still rules."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from attrs import evolve

from perlindungan.claims.case import Case, attempt
from perlindungan.claims.common import Facts, gathered
from perlindungan.claims.days import months_after, months_begun
from perlindungan.claims.questions import in_order
from perlindungan.law import Decision, Outcome
from perlindungan.programmes import JKPTransition
from perlindungan.programmes.jkp.entitled import PP_6_DAY

T = TypeVar("T")

_ENTITLED = "jkp.benefit.entitled"
_DONE, _FOUND = "jkp.months_done", "jkp.eligible_on"


def claim_day(case: Case) -> date:
    """Return the day of the first claim, from which the months of benefit are counted.

    The day of the question, or as many months before as were already paid. On which day a month
    is paid no text says; that a month falls due so many months after the claim is our reading.
    """
    done = case.jkp.months_done
    return first_claim(case, done) if done else case.on


def first_claim(case: Case, done: int) -> date:
    """Return the day of the first claim of somebody to whom so many months were paid."""
    return max(case.event.on, months_after(case.on, -done))


def most_months(case: Case) -> int:
    """Return for how many months the cash is paid at most."""
    return len(case.value("jkp.benefit.cash", case.on))


def in_transition(case: Case) -> bool:
    """Tell whether the work ended before PP 6/2025 and the question is asked after."""
    return case.event.on < PP_6_DAY <= case.on


def found_after(case: Case) -> bool:
    """Tell whether the claim was found eligible since PP 6/2025, whenever it was made.

    Such a claim is PP 6/2025's, also if it was made before (Permenaker 2/2025 Pasal II angka 4).
    Where months were paid and nobody named the day, it is taken to be that of the claim.
    """
    made_after = claim_day(case) >= PP_6_DAY
    if made_after or case.on < PP_6_DAY or (case.jkp.eligible_on is None and case.presumes):
        return made_after
    return bool(case.ask(_FOUND) >= PP_6_DAY)


def rules_day(case: Case) -> date:
    """Return the day whose conditions hold: that of the dismissal, or see ``jkp_transition``.

    A right that had lapsed before PP 6/2025, or before the claim, does not come back.
    """
    day = case.event.on
    if not in_transition(case) or not found_after(case):
        return day
    claimed = claim_day(case)
    until = months_begun(day, min(claimed, PP_6_DAY))
    if until > case.value("jkp.benefit.claim_lapses", day):
        return day
    by_claim = case.choice("jkp_transition") is JKPTransition.CLAIM
    return max(claimed, PP_6_DAY) if by_claim else day


# -- while it is open whose conditions hold -------------------------------------------------------


def possible(case: Case) -> tuple[Case, ...]:
    """Return the case as it may be, where nobody said what tells whose conditions hold.

    That is how many months were paid, and, where any were, when the claim was found eligible.
    """
    if not in_transition(case):
        return (case,)
    done = case.jkp.months_done
    counts = range(most_months(case) + 1) if done is None else (done,)
    cases = (case,) if done is not None else tuple(_with(case, months_done=one) for one in counts)
    if case.presumes or case.jkp.eligible_on is not None:
        return cases
    return tuple(
        _with(one, eligible_on=found)
        for one in cases
        for found in ((claim_day(one), PP_6_DAY) if claim_day(one) < PP_6_DAY else (None,))
    )


def _with(case: Case, **facts: Any) -> Case:
    return evolve(case, participant=evolve(case.participant, jkp=evolve(case.jkp, **facts)))


def decided(case: Case, cases: tuple[Case, ...], facts: Facts) -> Decision:
    """Decide whether JKP is owed: whatever was left unsaid, or else name that too."""
    decisions = [one.decide(_ENTITLED, rules_day(one), facts) for one in cases]
    first, *others = decisions
    same = all(one.outcome is first.outcome for one in others)
    if not others or (same and first.outcome is not Outcome.UNDETERMINED):
        return first
    names = gathered([unsaid(case), *(one.missing for one in decisions)])
    return Decision(
        outcome=Outcome.UNDETERMINED,
        reasons=next(one.reasons for one in decisions if one.outcome is not Outcome.MET),
        missing=in_order(names),
    )


def unsaid(case: Case) -> tuple[str, ...]:
    """Return what nobody said of that which tells whose conditions hold."""
    if not in_transition(case):
        return ()
    done, names = case.jkp.months_done, []
    if done is None:
        names.append(_DONE)
    may_run = done is None or claim_day(case) < PP_6_DAY
    if may_run and case.jkp.eligible_on is None and not case.presumes:
        names.append(_FOUND)
    return tuple(names)


def agreed(find: Callable[[Case], T], cases: tuple[Case, ...]) -> tuple[T | None, tuple[str, ...]]:
    """Return what holds whatever was left unsaid, or ``None`` and the facts that it lacks."""
    found, missing = zip(*(attempt(find, one) for one in cases), strict=True)
    same = all(one == found[0] for one in found)
    return (found[0] if same else None), gathered(missing)
