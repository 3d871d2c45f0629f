"""What several programmes ask of a case: whether insured, since when, in arrears, on which wage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from itertools import chain
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from perlindungan.arrears import effect_of_arrears
from perlindungan.claims.account import counts
from perlindungan.claims.assessment import (
    Bearer,
    Benefit,
    Deadline,
    Details,
    Instalment,
    Kind,
    Note,
    Papers,
    Payee,
    Step,
)
from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.days import months_after, working_days_after, years_after
from perlindungan.facts import FactError, Month, Programme, Segment
from perlindungan.facts.claims import (
    Death,
    Membership,
    OccupationalDisease,
    Result,
    TotalDisability,
    WorkAccident,
)
from perlindungan.law import (
    Citation,
    Decision,
    Entry,
    Outcome,
    Reason,
    weakest,
)

Facts = Mapping[str, Callable[[Case], Any]]

MET = Decision(outcome=Outcome.MET)
"""A benefit that is due with its programme, without a condition of its own."""


def enrolled(programme: Programme) -> Callable[[Case], bool]:
    """Return how a case tells whether the person is enrolled in a programme."""
    return lambda case: is_enrolled(case, programme)


def is_enrolled(case: Case, programme: Programme) -> bool:
    """Tell whether the person was enrolled in a programme.

    JKK and JKM hold from the issue of the number (PP 44/2015 Pasal 6 ayat (3)): who was registered
    after the event was not enrolled then; for JKK that is the accident.
    """
    if programme not in case.ask("membership.programmes"):
        return False
    registered = case.membership.registered_on
    if registered is None or programme not in _FROM_THE_NUMBER:
        return True
    struck = programme is Programme.JKK and isinstance(case.event, _STRIKES)
    return registered <= (day_of_accident(case) if struck else case.event.on)


_FROM_THE_NUMBER = (Programme.JKK, Programme.JKM)
_STRIKES = (WorkAccident, Death, TotalDisability)
"""Events that may come from an accident or a disease of another day."""


def employer_owes(case: Case) -> bool:
    """Tell whether an employer answers for a worker whom it did not enrol."""
    return case.membership.segment in _WORKERS


_WORKERS = frozenset({Segment.PU, Segment.JAKON})


def active(case: Case) -> bool:
    """Tell whether the person was still working and insured on the day of the event."""
    said, ended = case.membership.active, case.membership.ended_on
    if ended is None:
        return bool(case.ask("membership.active"))
    if said is not None and said is not (ended >= case.event.on):
        raise FactError("membership.ended_on", ended.isoformat(), "agrees_with_active")
    return ended >= case.event.on


def from_work(case: Case) -> bool:
    """Tell whether work caused the event."""
    if isinstance(case.event, WorkAccident):
        return True
    return bool(case.ask("event.from_work"))


def death(case: Case) -> bool:
    """Tell whether the participant died."""
    if isinstance(case.event, WorkAccident):
        return case.ask("event.result") is Result.DEATH
    return isinstance(case.event, Death)


def day_of_accident(case: Case) -> date:
    """Return the day whose law counts for JKK: that of the accident or diagnosis."""
    if isinstance(case.event, WorkAccident | OccupationalDisease):
        return case.event.on
    found: date = case.ask("event.accident_on")
    return found


def end_of_case(case: Case) -> date:
    """Return the day on which the outcome stood fast: the doctor's statement, or the death."""
    if isinstance(case.event, WorkAccident):
        found: date = case.ask("event.stated_on")
        return found
    return case.event.on


def segment(case: Case) -> Segment:
    """Return how the person takes part."""
    return case.membership.segment


def arrears_months(case: Case) -> int:
    """Return the consecutive months in arrears."""
    found: int = case.ask("membership.arrears_months")
    return found


def months_paid(
    case: Case,
    programme: Programme,
    *,
    first: Month | None = None,
    last: Month | None = None,
) -> int:
    """Return how many contribution months were paid for a programme, between two months.

    Months that several memberships paid count once.
    """
    return len(paid_months(case, programme, first=first, last=last))


def paid_months(
    case: Case,
    programme: Programme,
    *,
    first: Month | None = None,
    last: Month | None = None,
) -> Mapping[int, int | None]:
    """Return the wage reported for each month that was paid, by the month's number.

    Wages of several memberships in one month add up.
    """
    case.ask("membership.paid")
    return paid_by((case.membership, *(case.others or ())), programme, first=first, last=last)


def paid_by(
    memberships: Iterable[Membership],
    programme: Programme,
    *,
    first: Month | None = None,
    last: Month | None = None,
) -> Mapping[int, int | None]:
    """Return the same of some memberships, whoever has them."""
    low = -1 if first is None else first.index
    high = _FAR if last is None else last.index
    found: dict[int, int | None] = {}
    latest = -1
    for membership in memberships:
        for run in membership.paid or ():
            if not counts(run, membership, programme):
                continue
            months = range(max(low, run.since.index), min(high, run.until.index) + 1)
            if latest < months.start:
                found.update(dict.fromkeys(months, run.wage))
            else:
                found.update({index: _plus(found, index, run.wage) for index in months})
            latest = max(latest, months.stop - 1)
    return found


_FAR = 10**6


def _plus(found: Mapping[int, int | None], index: int, wage: int | None) -> int | None:
    if index not in found:
        return wage
    before = found[index]
    return None if wage is None or before is None else wage + before


COMMON: Facts = MappingProxyType(
    {
        "segment": segment,
        "active": active,
        "employer_owes": employer_owes,
        "arrears_months": arrears_months,
        "from_work": from_work,
        "death": death,
    }
)
"""Facts of the conditions of several programmes."""


_BEARERS = {"employer_first": Bearer.EMPLOYER_FIRST}


def bearer(case: Case, programme: Programme, day: date) -> Bearer:
    """Return who pays JKK or JKM: BPJS, or the employer by its neglect.

    Raises
    ------
    Unknown
        If nobody said whether the worker is enrolled, and how far the employer is in arrears.
    """
    enrolled, unknown = attempt(is_enrolled, case, programme)
    if enrolled is False:
        return Bearer.EMPLOYER
    months, no_months = attempt(arrears_months, case)
    if months is None or unknown:
        raise Unknown(*unknown, *no_months)
    kind = Segment.BPU if case.membership.segment is Segment.BPU else Segment.PU
    effect = effect_of_arrears(programme, kind, months, day, law=case.law).effect
    return _BEARERS.get(effect, Bearer.BPJS)


# -- making the parts of an entitlement -----------------------------------------------------------


def cited(*entries: Entry[Any]) -> dict[str, Any]:
    """Return the citations and the weakest confidence of what a benefit is computed with."""
    first, *others = entries
    if not others:
        return {"citations": first.citations, "confidence": first.confidence}
    return {
        "citations": tuple(dict.fromkeys(chain.from_iterable(map(_CITATIONS, entries)))),
        "confidence": weakest(map(_CONFIDENCE, entries)),
    }


_CITATIONS, _CONFIDENCE = attrgetter("citations"), attrgetter("confidence")


def once(
    id: str,
    amount: int,
    payee: Payee | None,
    *entries: Entry[Any],
    steps: tuple[Step, ...] = (),
    **options: Any,
) -> Benefit:
    """Return a benefit that is paid once and is due with its programme."""
    return Benefit(
        id=id,
        decision=options.pop("decision", MET),
        kind=options.pop("kind", Kind.CASH),
        instalments=(Instalment(amount=amount),),
        payee=payee,
        steps=steps or (step("sum", amount=amount),),
        **cited(*entries),
        **options,
    )


def step(code: str, **details: Any) -> Step:
    """Return a step of an amount."""
    return Step(code=code, details=tuple(details.items()))


def note(code: str, *citations: Citation, **details: Any) -> Note:
    """Return something that the reader should know."""
    return Note(code=code, details=tuple(details.items()), citations=citations)


def details(**values: Any) -> Details:
    """Return named values."""
    return tuple(values.items())


def papers(case: Case, path: str, day: date) -> Papers:
    """Return the papers of a claim as the law of a day lists them."""
    found = case.entry(path, day)
    return Papers(ids=found.value, citations=found.citations, confidence=found.confidence)


def deadline(
    case: Case, path: str, since: date | None, day: date, *, unit: str, by: str
) -> Deadline:
    """Return a day so many days, months or years after another, by a parameter of the law.

    Parameters
    ----------
    path
        Of the parameter; the deadline bears its name.
    since
        Day from which it counts; ``None`` where nobody gave it.
    day
        Whose law counts.
    unit
        ``working days``, ``days``, ``hours``, ``months`` or ``years``.
    by
        Who has to act.
    """
    found = case.entry(path, day)
    return Deadline(
        id=path.replace(".benefit", ""),
        on=None if since is None else after(since, found.value, unit, case),
        count=found.value,
        unit=unit,
        by=by,
        checked=unit != "working days" or case.holidays is not None,
        citations=found.citations,
        confidence=found.confidence,
    )


def after(since: date, count: int, unit: str, case: Case) -> date:
    """Return the day so long after another."""
    match unit:
        case "working days":
            return working_days_after(since, count, case.holidays)
        case "days":
            return since + timedelta(days=count)
        case "hours":
            return since + timedelta(days=count // _HOURS)
        case "months":
            return months_after(since, count)
        case "years":
            return years_after(since, count)
        case _:
            raise ValueError(f"unit: {unit!r} is none of time")


_HOURS = 24


def days_late(case: Case, due: Deadline) -> int | None:
    """Return by how many days BPJS paid late; ``None`` where the days are not known."""
    if due.on is None or case.filing.paid_on is None:
        return None
    return max(0, (case.filing.paid_on - due.on).days)


def not_met(decision: Decision) -> tuple[Reason, ...]:
    """Return the reasons that speak against."""
    return tuple(reason for reason in decision.reasons if reason.outcome is Outcome.NOT_MET)


def gathered(missing: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Return names from several places, each once."""
    return tuple(dict.fromkeys(name for names in missing for name in names))


__all__ = [
    "COMMON",
    "MET",
    "Facts",
    "active",
    "after",
    "arrears_months",
    "bearer",
    "cited",
    "day_of_accident",
    "days_late",
    "deadline",
    "death",
    "details",
    "employer_owes",
    "end_of_case",
    "enrolled",
    "from_work",
    "gathered",
    "months_paid",
    "not_met",
    "note",
    "once",
    "paid_by",
    "paid_months",
    "papers",
    "segment",
    "step",
]
