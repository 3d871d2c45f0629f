"""JKP: how a case answers what the conditions name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import MappingProxyType
from typing import Any

from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.common import COMMON, Facts, enrolled
from perlindungan.claims.days import months_after, months_begun
from perlindungan.claims.jkp.transition import claim_day, first_claim, most_months, rules_day
from perlindungan.facts import ContractKind, Month, Programme, Segment
from perlindungan.facts.claims import ContractEnd, Dismissal, Membership, PaidMonths
from perlindungan.programmes import SixInARow

JKP = Programme.JKP

# -- days -----------------------------------------------------------------------------------------


def lapses_on(case: Case) -> date:
    """Return the last day on which a claim is in time."""
    return months_after(case.event.on, case.value("jkp.benefit.claim_lapses", rules_day(case)))


def new_work_on(case: Case) -> date | None:
    """Return the first day of new work, if any."""
    return case.event.new_work_on if isinstance(case.event, Dismissal) else None


# -- the person, and how the work ended -----------------------------------------------------------


def _citizen(case: Case) -> bool:
    return bool(case.ask("worker.citizenship") == "ID")


def _age(case: Case) -> int:
    """Return the age in years at registration; at dismissal, where even that is young enough.

    For a worker who was not enrolled the day counts on which that should have been done.
    """
    if case.worker.birth_date is None or case.jkp.registered_on is not None:
        birth, registered = case.ask_all("worker.birth_date", "jkp.registered_on")
        return _years(birth, registered)
    age = _years(case.worker.birth_date, case.event.on)
    if age >= case.value("jkp.age_limit", case.event.on):
        raise Unknown("jkp.registered_on")
    return age


def _years(birth: date, on: date) -> int:
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def _ended_by(case: Case) -> str:
    if isinstance(case.event, ContractEnd):
        return "contract_end"
    return "dismissal" if isinstance(case.event, Dismissal) else "other"


def _cut_short(case: Case) -> bool:
    """Tell whether the employer ended the work; a dismissal says so itself."""
    if isinstance(case.event, ContractEnd):
        return bool(case.ask("event.by_employer_early"))
    return True


def _term_running(case: Case) -> bool:
    """Tell whether a dismissal came before a fixed term ran out."""
    if isinstance(case.event, ContractEnd):
        return True
    if case.membership.contract is None:
        # When a term ran out matters only if there was one, and may be presumed.
        _, until = attempt(case.ask, "membership.contract_until")
        raise Unknown("membership.contract", *(() if case.presumes else until))
    if case.membership.contract is not ContractKind.PKWT:
        return True
    return bool(case.ask("membership.contract_until") > case.event.on)


def _willing(case: Case) -> bool:
    return bool(_said(case, "event.willing"))


def _proof(case: Case) -> bool:
    return bool(_said(case, "event.proof"))


def _said(case: Case, name: str) -> Any:
    """Return a fact of a dismissal; of another event nobody asks for it."""
    if not isinstance(case.event, Dismissal):
        raise Unknown(name)
    return case.ask(name)


# -- another firm ---------------------------------------------------------------------------------


def _registered_elsewhere(case: Case) -> bool:
    """Tell whether the worker had chosen another firm as the workplace registered for JKP."""
    others = case.ask("others")
    answers = [attempt(_in_jkp_then, case, place, other) for place, other in enumerate(others)]
    if any(answer for answer, _ in answers):
        return True
    if missing := [name for _, names in answers for name in names]:
        raise Unknown(*missing)
    return False


def _in_jkp_then(case: Case, place: int, other: Membership) -> bool:
    """Tell whether another membership was in JKP on the day of the event.

    Other memberships are by what they are called of the same time, so that it is only asked
    whether one went on where nothing is presumed.
    """
    ended = other.ended_on is not None and other.ended_on < case.event.on
    if other.segment is not Segment.PU or other.active is False or ended:
        return False
    if other.programmes is not None and JKP not in other.programmes:
        return False
    went_on = case.presumes or other.active or other.ended_on
    asked = {"programmes": other.programmes, "active": went_on or None}
    if missing := [f"others.{place}.{name}" for name, value in asked.items() if value is None]:
        raise Unknown(*missing)
    return True


# -- contributions --------------------------------------------------------------------------------


def _paid_in(case: Case, first: Month, last: Month) -> set[int]:
    """Return the numbers of the months that were paid for JKP between two months.

    Not before JKP began, whatever was paid for the other programmes. Another membership at the
    same time counts if JKP was paid there; while none is known it is asked for where it matters.
    """
    if case.membership.paid is None:
        case.ask_all("membership.paid", "others")
    began = Month.of(case.law.jkp.due.entries[0].since)
    low, high = max(first.index, began.index), last.index
    return {
        index
        for run in _runs(case)
        for index in range(max(low, run.since.index), min(high, run.until.index) + 1)
    }


def _runs(case: Case) -> Iterator[PaidMonths]:
    yield from (run for run in case.membership.paid or () if run.pays(JKP))
    for other in case.others or ():
        yield from (run for run in other.paid or () if run.pays(JKP) and _in_jkp(other, run))


def _in_jkp(other: Membership, run: PaidMonths) -> bool:
    """Tell whether months paid for all programmes of a membership were paid for JKP."""
    if run.programmes is not None or other.programmes is None:
        return other.segment is Segment.PU
    return JKP in other.programmes


def _window(case: Case) -> tuple[Month, Month]:
    """Return the calendar months before that of the dismissal which are looked at."""
    last = Month.of(case.event.on) + -1
    return last + (1 - case.value("jkp.benefit.window_months", rules_day(case))), last


def _needed(case: Case, count: int, path: str) -> int:
    """Return a count of months; too few may be made up for by a membership nobody spoke of."""
    if case.others is None and count < case.value(path, rules_day(case)):
        raise Unknown("others")
    return count


def _paid_months(case: Case) -> int:
    return _needed(case, len(_paid_in(case, *_window(case))), "jkp.benefit.paid_months")


def _months_in_a_row(case: Case) -> int:
    """Return the run that counts; the choice is remembered where it decides."""
    first, last = _window(case)
    longest, at_the_end = _longest(_paid_in(case, first, last), last.index)
    path = "jkp.benefit.months_in_a_row"
    least = case.value(path, rules_day(case))
    if at_the_end < least <= longest and case.choice("six_in_a_row") is SixInARow.LAST:
        longest = at_the_end
    return _needed(case, longest, path)


def _longest(months: set[int], last: int) -> tuple[int, int]:
    longest = run = 0
    before = -1
    for month in sorted(months):
        run = run + 1 if month == before + 1 else 1
        longest, before = max(longest, run), month
    return longest, run if before == last else 0


def _earlier(case: Case) -> tuple[date, ...]:
    """Return the days of earlier dismissals for which JKP was drawn."""
    return tuple(day for day in case.ask("jkp.claims") if day < case.event.on)


def _claim_number(case: Case) -> int:
    return len(_earlier(case)) + 1


def _first(case: Case) -> bool:
    return not _earlier(case)


def _months_since_claim(case: Case) -> int:
    """Return the months paid after the month of the dismissal before."""
    _, missing = attempt(case.ask_all, "jkp.claims", "membership.paid")
    if missing:
        # Months elsewhere may be needed too, once the claims are known.
        raise Unknown(*missing, *(("others",) if case.others is None else ()))
    first = Month.of(max(_earlier(case))) + 1
    months = len(_paid_in(case, first, Month.of(case.event.on) + -1))
    return _needed(case, months, "jkp.benefit.months_between")


# -- the claim ------------------------------------------------------------------------------------


def _months_until_claim(case: Case) -> int:
    """Return the months from the dismissal to the claim, begun ones as whole."""
    months = months_begun(case.event.on, claim_day(case))
    limit = case.value("jkp.benefit.claim_lapses", rules_day(case))
    if months > limit and case.jkp.months_done is None:
        earliest = first_claim(case, most_months(case))
        if months_begun(case.event.on, earliest) <= limit:
            raise Unknown("jkp.months_done")
    return months


def _no_new_work(case: Case) -> bool:
    """Tell whether no work was found before the claim; work found later ends the months left.

    That none is named is taken to say that there is none, where anything is presumed.
    """
    found = new_work_on(case)
    if found is None:
        if case.presumes:
            return True
        raise Unknown("event.new_work_on", *attempt(case.ask, "jkp.months_done")[1])
    if found > case.on:
        return True
    if case.jkp.months_done is None and found > first_claim(case, most_months(case)):
        raise Unknown("jkp.months_done")
    return found > claim_day(case)


FACTS: Facts = MappingProxyType(
    {
        "segment": COMMON["segment"],
        "citizen": _citizen,
        "age_at_registration": _age,
        "ended_by": _ended_by,
        "cut_short": _cut_short,
        "term_running": _term_running,
        "willing": _willing,
        "proof": _proof,
        "enrolled": enrolled(JKP),
        "registered_elsewhere": _registered_elsewhere,
        "in_jkk": enrolled(Programme.JKK),
        "in_jkm": enrolled(Programme.JKM),
        "in_jht": enrolled(Programme.JHT),
        "in_jp": enrolled(Programme.JP),
        "employer_size": lambda case: case.ask("membership.employer_size"),
        "jkn_wage_earner": lambda case: case.ask("jkp.jkn_wage_earner"),
        "jkn_registered": lambda case: case.ask("jkp.jkn_registered"),
        "paid_months": _paid_months,
        "months_in_a_row": _months_in_a_row,
        "claim_number": _claim_number,
        "first_claim": _first,
        "months_since_claim": _months_since_claim,
        "months_until_claim": _months_until_claim,
        "no_new_work": _no_new_work,
    }
)
"""What the conditions of JKP name, and how a case answers."""
