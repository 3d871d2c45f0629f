"""JHT: for which reason somebody claims, and the facts that its conditions name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

import attrs

from perlindungan.claims.account import enrolled_anywhere
from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.common import Facts, after, end_of_case, segment
from perlindungan.facts import EmployerSize, Month, Programme, Segment
from perlindungan.facts.claims import (
    ContractEnd,
    Death,
    Dismissal,
    LeavingIndonesia,
    OccupationalDisease,
    PartialWithdrawal,
    ParticipationEnd,
    Resignation,
    Result,
    Retirement,
    TotalDisability,
    WorkAccident,
)
from perlindungan.law.condition import checks
from perlindungan.programmes import JHTUnlistedStops, Law
from perlindungan.segments.calendar import age_on

JHT = Programme.JHT
_A_DAY = timedelta(days=1)
CITIZEN = "ID"

_REASONS: Mapping[type, str] = MappingProxyType(
    {
        Retirement: "retirement",
        Resignation: "resignation",
        Dismissal: "dismissal",
        ContractEnd: "contract_end",
        ParticipationEnd: "bpu_stops",
        LeavingIndonesia: "leaving_indonesia",
        TotalDisability: "total_disability",
        Death: "death",
        PartialWithdrawal: "partial_withdrawal",
    }
)

_RESULTS: Mapping[Result, str] = MappingProxyType(
    {Result.TOTAL: "total_disability", Result.DEATH: "death"}
)


def reason(case: Case) -> str:
    """Return why JHT is claimed, as the conditions are called.

    Raises
    ------
    Unknown
        If nobody said how a work accident ended.
    KeyError
        If it ended in what JHT does not know.
    """
    if isinstance(case.event, WorkAccident | OccupationalDisease):
        return _RESULTS[case.ask("event.result")]
    return _REASONS[type(case.event)]


# -- the day from which it can be paid ------------------------------------------------------------


def _waited_until(case: Case) -> date:
    """Return the first day after the wait; it counts from the employer's statement of leaving.

    A month of waiting is over on the same day of the next month.
    """
    why, law = reason(case), case.law.jht.benefit
    since: date = case.ask("event.statement_on") if why == "resignation" else end_of_case(case)
    if why in law.wait_months:
        months = case.value(f"jht.benefit.wait_months.{why}", case.on)
        return after(since, months, "months", case)
    if why == "total_disability" and case.value("jht.benefit.disability_next_month", case.on):
        return (Month.of(since) + 1).first
    return since


def birthday(birth: date, age: int) -> date:
    """Return the day on which somebody becomes so old; of 29 February, 1 March where there is none.

    >>> birthday(date(1968, 2, 29), 55)
    datetime.date(2023, 3, 1)
    """
    try:
        return birth.replace(year=birth.year + age)
    except ValueError:
        return date(birth.year + age, 3, 1)


def pension_day(case: Case) -> date:
    """Return the day on which the pension age of the law is reached.

    Raises
    ------
    Unknown
        If nobody gave the birth date.
    """
    birth: date = case.ask("worker.birth_date")
    return birthday(birth, case.value("jht.benefit.pension_age", case.on))


def _agreed_day(case: Case) -> date:
    birth, age = case.ask_all("worker.birth_date", "jht.agreed_pension_age")
    return birthday(birth, age)


def payable_from(case: Case) -> date | None:
    """Return the first day on which the balance can be paid, by the law of the day of the claim.

    ``None`` where no ground opens it, or the facts of those that may are not known.
    """
    return min(_days(case), default=None)


def opened_on(case: Case) -> date | None:
    """Return the first day on which the balance could be paid to somebody who may claim it now.

    Under an earlier rule that day counts by that rule, and under none before it was in force.
    """
    path = f"jht.benefit.entitled.{reason(case)}"
    past = [one for one in case.law.parameter(path).entries if one.since <= case.on]
    ends = (*(one.since for one in past[1:]), None)
    for rule, end in zip(past, ends, strict=True):
        then = case if end is None else attrs.evolve(case, on=end - _A_DAY, used={})
        day = payable_from(then)
        since: date = rule.since
        if day is not None and max(day, since) <= then.on:
            case.used.update(then.used)
            return max(day, since)
    return None


def _days(case: Case) -> Iterator[date]:
    """Yield the day of each ground that the law of the day knows and nothing shuts."""
    path = f"jht.benefit.entitled.{reason(case)}"
    named = _named(case.law, path, case.entry(path, case.on).since)
    for name in named & _GROUNDS.keys():
        gates = _GATES.get(name, {})
        if all(attempt(gates[gate], case)[0] for gate in named & gates.keys()):
            day, _ = attempt(_GROUNDS[name], case)
            if day is not None:
                yield day


@lru_cache(maxsize=256)
def _named(law: Law, path: str, since: date) -> frozenset[str]:
    """Return the facts that a condition names, as it holds since a day."""
    return frozenset(check.fact for check in checks(law.parameter(path).on(since).value))


# -- facts ----------------------------------------------------------------------------------------


def _waited(case: Case) -> bool:
    return case.on >= _waited_until(case)


def _age(case: Case) -> int:
    return age_on(case.ask("worker.birth_date"), case.on)


def _agreed_age_reached(case: Case) -> bool:
    """Tell whether the pension age that employer and worker agreed on is reached."""
    return _by_employer(case) and case.on >= _agreed_day(case)


def _foreigner(case: Case) -> bool:
    return bool(case.ask("worker.citizenship") != CITIZEN)


def _unlisted_stop(case: Case) -> bool:
    """Tell whether a stop that Permenaker 19/2015 does not name is taken like a dismissal."""
    answer = case.choice("jht_unlisted_stops")
    if answer is JHTUnlistedStops.LEAVE_OPEN:
        raise Unknown("choice.jht_unlisted_stops")
    return answer is JHTUnlistedStops.AFTER_MONTH


def _employer_size(case: Case) -> EmployerSize:
    found: EmployerSize = case.ask("membership.employer_size")
    return found


def _membership_years(case: Case) -> int:
    return age_on(case.ask("jht.member_since"), case.on)


def _partial_taken(case: Case) -> bool:
    return bool(case.ask("jht.partial_taken"))


def _by_employer(case: Case) -> bool:
    return case.membership.segment is Segment.PU


_GATES: Mapping[str, Facts] = MappingProxyType(
    {
        "waited": {"foreigner": _foreigner, "unlisted_stop": _unlisted_stop},
        "agreed_age_reached": {"segment": _by_employer},
    }
)
"""What has to be so beside a ground, where the law of the day asks for it."""

_GROUNDS: Mapping[str, Callable[[Case], date]] = MappingProxyType(
    {"waited": _waited_until, "age": pension_day, "agreed_age_reached": _agreed_day}
)
"""The grounds of the conditions, and the day on which each opens the account."""

FACTS: Facts = MappingProxyType(
    {
        "segment": segment,
        "enrolled": enrolled_anywhere(JHT),
        "employer_size": _employer_size,
        "waited": _waited,
        "age": _age,
        "agreed_age_reached": _agreed_age_reached,
        "unlisted_stop": _unlisted_stop,
        "foreigner": _foreigner,
        "membership_years": _membership_years,
        "partial_taken": _partial_taken,
    }
)
"""What the conditions of JHT name, and how a case answers."""
