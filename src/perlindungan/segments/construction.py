"""Construction projects (jasa konstruksi): facts, the deadline to register, instalments."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

import attrs
from attrs import frozen

from perlindungan.facts import (
    ConstructionProject,
    ConstructionWork,
    ContractKind,
    FactError,
    Month,
    Programme,
    Segment,
)
from perlindungan.law import Citation, Confidence, Entry
from perlindungan.law.formula import FIRST, LAST, MONTH, Derivation, Refusal, given, when
from perlindungan.programmes import NATIONAL, Law, WageBase
from perlindungan.programmes.payment import is_working_day
from perlindungan.segments.calendar import holds
from perlindungan.segments.rules import MonthAt, SegmentRules, not_born_yet

PATHS = {"registered_on": "registered_on", "paid_until": "paid_until"}
"""Where a project, and a worker on one, hold each fact, by the name of a roster's column."""

_EXTRAS = (
    "counted_by",
    "contract_value_net",
    "monthly_wage",
    "wage_kind",
    "contract",
    "started_on",
    "ended_on",
    "birth_date",
)


def derivation(law: Law) -> Derivation:
    """Return how the facts of a project, or of a worker on one, follow from those given."""
    registered, kind = given("registered_on"), given("wage_kind")
    by_value = given("counted_by").is_("value")
    contract = given("contract")
    # Pay by the day or the piece says that nobody is permanent.
    unknown_contract = when(kind.missing | kind.is_("monthly"), None, False)
    facts = {
        "counted_by": given("counted_by"),
        "registered_in_month": when(by_value, registered.month_index.is_(MONTH), None),
        "contract_value": given("contract_value_net"),
        "wage": given("monthly_wage"),
        "wage_kind": kind,
        "permanent": when(
            by_value,
            None,
            when(contract.known, contract.is_(ContractKind.PKWTT), unknown_contract),
        ),
        "employed": when(by_value, None, holds(given("started_on"), given("ended_on"))),
        "registered_since": registered.month,
        "paid_until": given("paid_until"),
    }
    late = registered.known & (registered > LAST)
    # A project is nobody's: a worker's birth beside its value says nothing of it.
    unborn = not_born_yet()
    unborn = attrs.evolve(unborn, when=~by_value & unborn.when)
    relieved = tuple(
        Refusal(
            field="registered_on",
            code="covid_project",
            when=by_value
            & (relief.months.first.index <= MONTH)
            & (relief.months.last.index >= MONTH)
            & ~late,
            value=FIRST.month,
        )
        for relief in law.reliefs
        if relief.segment is Segment.JAKON
    )
    return Derivation(facts=facts, paths=PATHS, refusals=(unborn, *relieved), extras=_EXTRAS)


def facts_of_project(case: ConstructionProject, at: MonthAt) -> dict[str, Any]:
    """Return the named facts of a project whose workers' wages are not known.

    Raises
    ------
    FactError
        In the months of PP 49/2020, whose relief bears on what was still to be paid:
        :func:`relieved_in_2020`.
    """
    # Exact: only the line is rounded.
    value = None if case.value is None else case.value.net
    return at.derive(case, "value", value, None, None, None, None, None, None)


def facts_of_work(case: ConstructionWork, wage: WageBase | None, at: MonthAt) -> dict[str, Any]:
    """Return the named facts of a worker on a project whose wage is known."""
    amount, kind = (None, None) if wage is None else (wage.amount, wage.kind)
    days = case.started_on, case.ended_on, case.worker.birth_date
    return at.derive(case, "wage", None, amount, kind, case.contract, *days)


RULES = SegmentRules(
    segment=Segment.JAKON,
    programmes=(Programme.JKK, Programme.JKM),
    closed=MappingProxyType({}),
    given_by=MappingProxyType(
        {
            "employed": ("started_on", "ended_on"),
            "permanent": ("contract", "wage"),
            "registered_since": ("registered_on",),
            "registered_in_month": ("registered_on",),
        }
    ),
    derivation=derivation,
    pattern=lambda facts: (
        facts["wage"] is None,
        facts["wage_kind"],
        facts["contract_value"] is None,
    ),
)


@frozen(kw_only=True)
class Deadline:
    """The last day for a duty, counted from another day.

    ``checked`` tells whether public holidays were known.
    """

    day: date
    checked: bool
    citations: tuple[Citation, ...]
    confidence: Confidence
    note: str


def registration_deadline(
    project: ConstructionProject, *, holidays: Container[date] | None, law: Law = NATIONAL
) -> Deadline:
    """Return by which day a project is to be registered: working days after the work order.

    Parameters
    ----------
    holidays
        Days without work besides Saturdays and Sundays; ``None`` where they are not known.

    Raises
    ------
    FactError
        Without the day of the work order.

    >>> project = ConstructionProject(ordered_on=date(2026, 3, 2))
    >>> registration_deadline(project, holidays=frozenset()).day.isoformat()
    '2026-03-20'
    """
    if project.ordered_on is None:
        raise FactError("ordered_on", None, "day_needed")
    rule: Entry[int] = law.jkk.construction.registration_days.on(project.ordered_on)
    day, left = project.ordered_on, rule.value
    while left:
        day += timedelta(days=1)
        left -= is_working_day(day, holidays)
    return Deadline(
        day=day,
        checked=holidays is not None,
        citations=rule.citations,
        confidence=rule.confidence,
        note=rule.note,
    )


def relieved_in_2020(unpaid: int, month: Month, *, law: Law = NATIONAL) -> int:
    """Return what a running project paid, under PP 49/2020, of what was still to be paid.

    A project registered in those months paid its first instalment in full (a branch of BPJS), and
    so much of the later ones.

    Parameters
    ----------
    unpaid
        Rupiah of JKK, or of JKM, that were still to be paid.
    month
        Contribution month, August 2020 to January 2021.

    Raises
    ------
    FactError
        For another month.

    >>> relieved_in_2020(346_000, Month(2020, 9))
    3460
    """
    for relief in law.reliefs:
        if relief.segment is Segment.JAKON and month in relief.months:
            return law.choices.rounding.round(unpaid * relief.pays)
    raise FactError("month", str(month), "relief_month")


def instalments(total: int, month: Month, *, law: Law = NATIONAL) -> tuple[int, ...]:
    """Return the instalments of a project's contribution, in rupiah; they add up to it exactly.

    All but the last are rounded by the law's choice, never beyond the whole. The days of the second
    and third were not found; all are to be paid before the works end.

    Parameters
    ----------
    total
        Contribution of the project, in rupiah.
    month
        Month of registration.

    >>> instalments(392_000, Month(2026, 3))
    (196000, 98000, 98000)
    """
    shares = law.jkk.construction.instalments.on(month).value
    parts: list[int] = []
    for share in shares[:-1]:
        parts.append(min(law.choices.rounding.round(total * share), total - sum(parts)))
    return (*parts, total - sum(parts))
