"""What the conditions of JKK name, and how a case answers."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from types import MappingProxyType

from attrs import evolve

from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.common import (
    COMMON,
    Facts,
    active,
    day_of_accident,
    end_of_case,
    enrolled,
)
from perlindungan.claims.days import years_after
from perlindungan.claims.heirs import Heirs, heirs
from perlindungan.claims.schooling import child_at_school
from perlindungan.facts import FactError, Programme, Segment
from perlindungan.facts.claims import (
    Death,
    Kin,
    OccupationalDisease,
    Result,
    TotalDisability,
    WorkAccident,
)
from perlindungan.law import Check, Condition, Decision
from perlindungan.law.condition import decide
from perlindungan.programmes import JKKDeathLaw
from perlindungan.programmes.benefits import PP_82_DAY

JKK = Programme.JKK
WORKERS = frozenset({Segment.PU, Segment.JAKON})
"""Who has an employer."""


def check_days(case: Case) -> None:
    """Refuse days that stand before the accident from which they follow.

    Raises
    ------
    FactError
        With the fact that cannot be.
    """
    event = case.event
    if isinstance(event, WorkAccident):
        for name in ("stated_on", "reported_on"):
            day = getattr(event, name)
            if day is not None and day < event.on:
                raise FactError(f"event.{name}", day.isoformat(), "after_event", event=event.on)
    elif isinstance(event, Death | TotalDisability):
        day, reported = event.accident_on, event.reported_on
        if day is not None and event.on < day:
            raise FactError("event.on", event.on.isoformat(), "after_event", event=day)
        if day is not None and reported is not None and reported < day:
            raise FactError("event.reported_on", reported.isoformat(), "after_event", event=day)


def result(case: Case) -> Result:
    """Return what the doctor's statement says, or what the event itself does."""
    if isinstance(case.event, Death):
        return Result.DEATH
    if isinstance(case.event, TotalDisability):
        return Result.TOTAL
    found: Result = case.ask("event.result")
    return found


def by_result(case: Case, path: str, day: date) -> Decision:
    """Decide a condition that, as a rule, asks for the result of the treatment alone.

    Such a decision is the same for every case, and is made once.
    """
    found: Condition = case.value(path, day)
    if isinstance(found, Check) and found.fact == "result":
        of, _ = attempt(result, case)
        return _decided(found, of)
    return case.decide(path, day, FACTS)


@lru_cache(maxsize=256)
def _decided(check: Check, of: Result | None) -> Decision:
    made = decide(check, {"result": of}, _no_parameter)
    return evolve(made, missing=("event.result",)) if made.missing else made


def _no_parameter(path: str) -> None:
    raise KeyError(path)


def rules_day(case: Case, day: date) -> date:
    """Return the day whose law counts for what a death gives, and for the time to claim it.

    That of the accident; where PP 82/2019 came between accident and death, by choice the death's.

    Raises
    ------
    Unknown
        If the day of the death is needed, and nobody gave it.
    """
    if day >= PP_82_DAY or attempt(result, case)[0] is not Result.DEATH:
        return day
    then, open_ = attempt(end_of_case, case)
    if (then or case.on) < PP_82_DAY or case.choice("jkk_death_law") is JKKDeathLaw.ACCIDENT:
        return day
    if then is None:
        raise Unknown(*open_)
    return then


def insured(case: Case) -> bool:
    """Tell whether the person was insured on the day of the accident or diagnosis.

    Raises
    ------
    Unknown
        If nobody said; for who had left by the day of the death or disability and not surely by
        that of the accident, with the last day of work.
    """
    left = _left_on(case)
    if left is not None:
        return left >= day_of_accident(case)
    said = case.membership.active
    day, no_day = attempt(day_of_accident, case)
    if said or day == case.event.on:
        return active(case)
    raise Unknown(*no_day, *_how_it_ended(said=said))


def _how_it_ended(*, said: bool | None) -> tuple[str, ...]:
    """Return what to ask for of the end of the work; nothing where it went on."""
    if said:
        return ()
    return (*(("membership.active",) if said is None else ()), "membership.ended_on")


def left_work(case: Case) -> bool:
    """Tell whether the work had ended by the day of an accident or diagnosis.

    Raises
    ------
    Unknown
        If nobody said.
    """
    left = _left_on(case)
    return not active(case) if left is None else left < case.event.on


def _left_on(case: Case) -> date | None:
    """Return the last day of work where somebody gave it."""
    if isinstance(case.event, OccupationalDisease) and case.event.left_on is not None:
        return case.event.left_on
    return case.membership.ended_on


def soon_after_leaving(case: Case) -> bool:
    """Tell whether a disease appeared within three years after the employment ended.

    The article speaks of workers alone, and of a disease alone. A death or disability that comes
    from work, of a day after the employment ended, can only come from a disease.

    Raises
    ------
    Unknown
        If nobody said when the employment ended.
    """
    event = case.event
    if case.membership.segment not in WORKERS:
        return False
    if isinstance(event, WorkAccident) and not isinstance(event, OccupationalDisease):
        return False
    left = _left_on(case)
    if left is None:
        if isinstance(event, OccupationalDisease):
            raise Unknown("event.left_on")
        if open_ := _how_it_ended(said=case.membership.active):
            raise Unknown(*open_)
        return False
    day = day_of_accident(case)
    return day <= years_after(left, case.value("jkk.benefit.after_leaving", day))


def claimed_in_time(case: Case) -> bool:
    """Tell whether the claim is made, on the day of the question, before the right lapses.

    A claim on the very anniversary is still in time.
    """
    day = day_of_accident(case)
    years: int = case.value("jkk.benefit.claim_lapses", rules_day(case, day))
    return case.on <= years_after(day, years)


def children_at_school(case: Case) -> bool:
    """Tell whether there is a child who may get the scholarship.

    Raises
    ------
    Unknown
        With all that would settle it: who is left, their facts, and the day of the statement.
    """
    then, open_ = attempt(at_end, case)
    if case.family is None:
        raise Unknown("family", *open_)
    if not any(one.relation is Kin.CHILD for one in case.family):
        return False
    day = rules_day(case, day_of_accident(case))
    if then is not None:
        return child_at_school(then, day)
    _, names = attempt(child_at_school, at_event(case), day)
    raise Unknown(*open_, *names)


def at_end(case: Case) -> Case:
    """Return the case as of the day on which its outcome stood fast.

    Who is left and how old the children are counts on that day, the law on that of the accident.

    Raises
    ------
    Unknown
        If nobody gave the day of the doctor's statement.
    """
    if not isinstance(case.event, WorkAccident):
        return case
    return evolve(case, event=Death(on=end_of_case(case)))


def at_event(case: Case) -> Case:
    """Return the case as if its outcome had stood fast at once, to learn what else is missing."""
    return evolve(case, event=Death(on=case.event.on))


def heirs_left(case: Case) -> Heirs:
    """Return who inherits on the day of the death.

    Raises
    ------
    Unknown
        If nobody said who is left, or, where one of them has died, when the participant did.
    """
    if case.family is None:
        _, open_ = attempt(at_end, case)
        raise Unknown("family", *open_)
    return heirs(at_end(case) if any(one.died_on for one in case.family) else case)


FACTS: Facts = MappingProxyType(
    {
        **COMMON,
        "enrolled": enrolled(JKK),
        "result": result,
        "insured": insured,
        "soon_after_leaving": soon_after_leaving,
        "claimed_in_time": claimed_in_time,
        "children_at_school": children_at_school,
    }
)
"""What the conditions of JKK name, and how a case answers."""
