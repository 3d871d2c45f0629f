"""Participants without wage (BPU): the facts that the rules ask about them."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from perlindungan.facts import Funding, Programme, Segment, SelfEmployment
from perlindungan.law import Confidence, Rule
from perlindungan.law.formula import (
    LAST,
    MONTH,
    Derivation,
    Formula,
    fact,
    given,
    parameter,
    when,
)
from perlindungan.law.registry import PP_37_2021, PP_45_2015
from perlindungan.programmes import Law
from perlindungan.segments.calendar import completed_years, holds, months_between
from perlindungan.segments.rules import MonthAt, SegmentRules, known, not_born_yet

PATHS = {
    "income": "income",
    "programmes": "joined",
    "is_employer": "is_employer",
    "transport": "transport",
    "funding": "funding",
    "jht_funding": "jht_funding",
    "registered_on": "registered_on",
    "ended_on": "ended_on",
    "paid_until": "paid_until",
    "birth_date": "worker.birth_date",
    "citizenship": "worker.citizenship",
    "works_in_indonesia_since": "worker.works_in_indonesia_since",
}
"""Where a self-employment holds each fact, by the name of a roster's column."""


def derivation(_: Law) -> Derivation:
    """Return how the facts of a participant without wage follow from those given."""
    registered, paid_until = given("registered_on"), given("paid_until")
    funding, jht_funding = given("funding"), given("jht_funding")
    since = given("works_in_indonesia_since")
    facts = {
        "income": given("income"),
        "member": holds(registered, given("ended_on")),
        "citizen": given("citizenship").is_("ID"),
        "months_in_indonesia": when(fact("citizen"), None, months_between(since, LAST)),
        "age_at_registration": _age_at_registration(),
        "programmes": given("programmes"),
        "is_employer": given("is_employer"),
        "transport": given("transport"),
        "funding": funding,
        "jht_funding": when(
            jht_funding.missing & funding.is_(Funding.OWN), Funding.OWN, jht_funding
        ),
        "paid_until": paid_until,
        "registered_since": registered.month,
        "months_registered": MONTH - registered.month_index,
        "first_two_months_paid": paid_until.index > registered.month_index,
    }
    return Derivation(facts=facts, paths=PATHS, refusals=(not_born_yet(),))


def _age_at_registration() -> Formula:
    """Return the age at registration, or today's where that is already below every limit."""
    birth, registered = given("birth_date"), given("registered_on")
    now = completed_years(birth, LAST)
    return when(
        registered.known,
        completed_years(birth, registered),
        when(now < parameter("jkk.bpu.age_limit"), now, None),
    )


def facts_in_month(case: SelfEmployment, at: MonthAt) -> dict[str, Any]:
    """Return the named facts of a participant without wage in a month."""
    return at.derive(case)


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
    derivation=derivation,
    pattern=known("income"),
)
