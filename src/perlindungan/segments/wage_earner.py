"""Wage earners (PU): which programmes they have, and the facts that the rules ask about them.

The facts of an employment are brought into one flat record for a month, under the names that
declarations use. ``None`` stays ``None``: what nobody gave is unknown to every rule.
"""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import Any

from attrs import frozen

from perlindungan.facts import (
    ContractKind,
    EmployerKind,
    EmployerSize,
    Employment,
    Month,
    Programme,
    Relation,
    Segment,
)
from perlindungan.facts.worker import Worker
from perlindungan.law.condition import Facts
from perlindungan.law.registry import PP_37_2021
from perlindungan.programmes import (
    Choices,
    ForeignerMonths,
    ForeignersInJP,
    Law,
    OtherPay,
    PartMonth,
    PensionMonth,
    Presumptions,
    WageBase,
)
from perlindungan.programmes.jp.pension_age import Steps, index_of_pension_age, pension_steps
from perlindungan.programmes.membership import FOREIGNER_MONTHS
from perlindungan.segments.calendar import completed_years, holds, months_between
from perlindungan.segments.rules import SegmentRules

BUSINESS = EmployerKind.BUSINESS

PROGRAMMES = (
    Programme.JKK,
    Programme.JKM,
    Programme.JHT,
    Programme.JP,
    Programme.JKN,
    Programme.JKP,
)
"""In the order in which they are decided: JKP asks whether the others are due."""

GIVEN_BY = {
    "employed": ("started_on", "ended_on"),
    "citizen": ("citizenship",),
    "months_in_indonesia": ("started_on", "ended_on", "contract"),
    "months_past_pension_age": ("birth_date",),
    "age_at_jkp_registration": ("birth_date", "jkp_registered_on"),
    "extra_members": ("household_size",),
    "state_employer": ("employer_kind",),
    "chose_jp_after_pension_age": ("continues_jp", "programmes"),
    "first_two_months_paid": ("paid_until",),
    "jkp_registered": ("jkp_registered_on",),
    "months_registered": ("registered_since",),
    "minimum_wage": ("region",),
    "jp_wage": ("wage",),
    "jkn_wage": ("wage",),
}
"""Which given facts settle a derived one; any other fact is given under its own name.

The names are those of a roster's columns (``employer_size`` is ``Employer.size``, ``programmes`` is
``Employment.joined``).
"""


@frozen(kw_only=True, eq=False)
class MonthOfLaw:
    """What deriving the facts needs to know of a month and its law, worked out once."""

    month: Month
    index: int
    first: date
    last: date
    choices: Choices
    pension_steps: Steps
    members_covered: int
    children_covered: int
    jkp_age_limit: int | None
    jkn_ceiling: int


def month_of_law(law: Law, month: Month) -> MonthOfLaw:
    """Prepare a month of a law.

    Raises
    ------
    NotInForce
        Where the law, as it was known, has nothing for the month.
    """
    law.jp.pension_age.on(month)
    jkp = [entry.value for entry in law.jkp.age_limit.entries if entry.since <= month.first]
    return MonthOfLaw(
        month=month,
        index=month.index,
        first=month.first,
        last=month.last,
        choices=law.choices,
        pension_steps=pension_steps(law.jp.pension_age),
        members_covered=law.jkn.members_covered.on(month).value,
        children_covered=law.jkn.children_covered.on(month).value,
        jkp_age_limit=jkp[-1] if jkp else None,
        jkn_ceiling=law.jkn.ceiling.on(month).value,
    )


def facts_in_month(
    employment: Employment, wage: WageBase | None, minimum: int | None, at: MonthOfLaw
) -> dict[str, Any]:
    """Return the named facts of a wage earner in a month.

    Parameters
    ----------
    employment
        The facts as given.
    wage
        Monthly wage for contributions, or ``None`` where it is not known.
    minimum
        Minimum wage of the place of work in rupiah, or ``None``.
    at
        The month and its law.
    """
    worker, employer, choices = employment.worker, employment.employer, at.choices
    amount, kind_of_pay = (None, None) if wage is None else (wage.amount, wage.kind)
    paid = employment.wage_paid
    silent_on_pay = kind_of_pay not in (None, "monthly")
    in_jp_and_jkn = None if silent_on_pay and choices.other_pay is OtherPay.LEAVE_OPEN else amount
    started, ended = employment.started_on, employment.ended_on
    citizen = None if worker.citizenship is None else worker.citizenship == "ID"
    kind = employer.kind
    birth, past = worker.birth_date, None
    if birth is not None:
        reached = index_of_pension_age(birth.year * 12 + birth.month - 1, at.pension_steps)
        past = at.index - reached + (choices.pension_month is PensionMonth.NOT_DUE)
    since = employer.registered_since
    # Only a business has a size; of a firm without either, a month's bill presumes a business.
    state = None if kind is None and employer.size is None else kind not in (None, BUSINESS)
    is_business = state is False or choices.presumptions is Presumptions.MADE
    return {
        "wage": amount,
        "wage_kind": kind_of_pay,
        "jp_wage": _of_month(in_jp_and_jkn, paid, choices.part_month_jp),
        "jkn_wage": _of_month(in_jp_and_jkn, paid, choices.part_month_jkn),
        "minimum_wage": minimum,
        "region": employment.region,
        "employed": holds(started, ended, at.first, at.last),
        "citizen": citizen,
        "months_in_indonesia": None if citizen else _months_in_indonesia(employment, at),
        "jp_takes_foreigners": choices.foreigners_in_jp is ForeignersInJP.LIKE_CITIZENS,
        "state_employer": state,
        "employer_kind": BUSINESS if kind is None and is_business else kind,
        "employer_size": employer.size,
        "risk_group": employer.risk_group,
        "programmes": employment.joined,
        "chose_jp_after_pension_age": _chose_jp(employment, citizen=citizen),
        "civil_servant": worker.civil_servant,
        "months_past_pension_age": past,
        "age_at_jkp_registration": _age_at_jkp_registration(employment, at),
        "jkp_workplace": employment.jkp_workplace,
        "jkp_registered": (
            None if worker.jkp_registered_on is None else worker.jkp_registered_on <= at.last
        ),
        "jkn_registered": worker.jkn_registered,
        "extra_members": _extra_members(worker, at),
        "labour_intensive": employer.labour_intensive,
        "workers_registered": employer.workers_registered,
        "paid_until": employer.paid_until,
        "registered_since": since,
        "months_registered": None if since is None else at.index - since.index,
        "first_two_months_paid": (
            None
            if since is None or employer.paid_until is None
            else employer.paid_until.index > since.index
        ),
        "defers_jp": employer.defers_jp,
    }


def _of_month(wage: int | None, paid: int | None, choice: PartMonth) -> int | None:
    """Return the agreed wage, or the pay of the month where it is known and chosen."""
    return wage if paid is None or choice is PartMonth.WHOLE_WAGE else paid


def _months_in_indonesia(employment: Employment, at: MonthOfLaw) -> int | None:
    """Return how long a foreigner works in Indonesia, as far as the facts tell."""
    starts = (employment.worker.works_in_indonesia_since, employment.started_on)
    start = next((day for day in starts if day is not None), None)
    if start is None:
        return None
    elapsed = months_between(start, at.last)
    if at.choices.foreigner_months is ForeignerMonths.ELAPSED:
        return elapsed
    if employment.ended_on is not None:
        return months_between(start, employment.ended_on)
    if employment.contract is ContractKind.PKWTT:
        return max(elapsed, FOREIGNER_MONTHS)
    # An unknown end leaves open what the months to come will bring.
    return elapsed if elapsed >= FOREIGNER_MONTHS else None


def _age_at_jkp_registration(employment: Employment, at: MonthOfLaw) -> int | None:
    """Return the age at registration, or an age that already settles the limit.

    Who was in work when JKP began became a participant on that day (PP 37/2021 Pasal 5).
    """
    worker, limit, began = employment.worker, at.jkp_age_limit, PP_37_2021.in_force
    if worker.birth_date is None or limit is None or began is None:
        return None
    if worker.jkp_registered_on is not None:
        return completed_years(worker.birth_date, max(worker.jkp_registered_on, began))
    now, at_start = (completed_years(worker.birth_date, day) for day in (at.last, began))
    if now < limit:
        return now
    in_work = employment.started_on is not None and employment.started_on <= began
    return at_start if in_work or at_start >= limit else None


def _chose_jp(employment: Employment, *, citizen: bool | None) -> bool | None:
    """Return whether a worker past the pension age chose to go on with JP.

    JP among the programmes joined says so only where it can mean nothing else: not that a smaller
    firm joined JP, nor that a foreigner was enrolled.
    """
    if employment.continues_jp is not None or employment.joined is None:
        return employment.continues_jp
    if Programme.JP not in employment.joined:
        return False
    larger = employment.employer.size in (EmployerSize.MEDIUM, EmployerSize.LARGE)
    return True if larger and citizen else None


def _extra_members(worker: Worker, at: MonthOfLaw) -> int | None:
    """Return the persons insured beyond those that the contribution covers."""
    if worker.family is None:
        size = worker.household_size
        return None if size is None else max(0, size - at.members_covered)
    children = sum(member.relation is Relation.CHILD for member in worker.family)
    spouses = sum(member.relation is Relation.SPOUSE for member in worker.family)
    covered = min(spouses, 1) + min(children, at.children_covered)
    return len(worker.family) - covered


def _pattern(facts: Facts) -> tuple[Any, ...]:
    group, kind, floor = facts["risk_group"], facts["employer_kind"], facts["minimum_wage"]
    extra = facts["extra_members"]
    return (
        group and group.value,
        kind and kind.value,
        facts["wage"] is None,
        facts["jp_wage"] is None,
        facts["jkn_wage"] is None,
        floor is None and facts["region"] is None,
        floor is None,
        extra and 1,
        facts["wage_kind"],
    )


RULES = SegmentRules(
    segment=Segment.PU,
    programmes=PROGRAMMES,
    closed=MappingProxyType({}),
    given_by=GIVEN_BY,
    at=month_of_law,
    pattern=_pattern,
)
