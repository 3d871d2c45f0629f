"""Participants without wage (BPU): the facts that the rules ask about them."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import Any

from perlindungan.facts import Funding, Month, Programme, Segment, SelfEmployment
from perlindungan.law import Confidence, Rule
from perlindungan.law.registry import PP_37_2021, PP_45_2015
from perlindungan.segments.calendar import completed_years, holds, months_between
from perlindungan.segments.rules import MonthAt, SegmentRules, known, month_at

RULES = SegmentRules(
    segment=Segment.BPU,
    programmes=(Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP, Programme.JKP),
    closed=MappingProxyType(
        {
            Programme.JP: Rule(
                id="jp.wage_earners_only",
                citations=(PP_45_2015.article(2),),
                confidence=Confidence.TEXT,
            ),
            Programme.JKP: Rule(
                id="jkp.wage_earners_only",
                citations=(PP_37_2021.article(4, 1),),
                confidence=Confidence.TEXT,
            ),
        }
    ),
    given_by=MappingProxyType(
        {
            "member": ("registered_on", "ended_on"),
            "citizen": ("citizenship",),
            "months_in_indonesia": ("works_in_indonesia_since",),
            "age_at_registration": ("birth_date", "registered_on"),
            "registered_since": ("registered_on",),
            "months_registered": ("registered_on",),
            "first_two_months_paid": ("paid_until",),
            "jht_funding": ("funding", "jht_funding"),
        }
    ),
    at=month_at,
    pattern=known("income"),
)


def facts_in_month(case: SelfEmployment, at: MonthAt) -> dict[str, Any]:
    """Return the named facts of a participant without wage in a month."""
    worker, registered, ended = case.worker, case.registered_on, case.ended_on
    citizen = None if worker.citizenship is None else worker.citizenship == "ID"
    since = worker.works_in_indonesia_since
    first = None if registered is None else Month.of(registered)
    return {
        "income": case.income,
        "member": holds(registered, ended, at.first, at.last),
        "citizen": citizen,
        "months_in_indonesia": (
            None if citizen or since is None else months_between(since, at.last)
        ),
        "age_at_registration": _age_at_registration(worker.birth_date, registered, at),
        "programmes": case.joined,
        "is_employer": case.is_employer,
        "transport": case.transport,
        "funding": case.funding,
        "jht_funding": (
            Funding.OWN
            if case.jht_funding is None and case.funding is Funding.OWN
            else case.jht_funding
        ),
        "paid_until": case.paid_until,
        "registered_since": first,
        "months_registered": None if first is None else at.month - first,
        "first_two_months_paid": (
            None
            if first is None or case.paid_until is None
            else case.paid_until.index > first.index
        ),
    }


def _age_at_registration(birth: date | None, registered: date | None, at: MonthAt) -> int | None:
    """Return the age at registration, or today's where that is already below every limit."""
    if birth is None:
        return None
    if registered is not None:
        return completed_years(birth, registered)
    now = completed_years(birth, at.last)
    return now if now < at.law.jkk.bpu.age_limit.on(at.month).value else None
