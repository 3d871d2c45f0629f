"""JKN members outside an employment: PBPU and BP by ward class, PBI, veterans."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from perlindungan.facts import Funding, HealthMembership, Programme, Segment, WardClass
from perlindungan.law.condition import Facts
from perlindungan.law.formula import Derivation, Refusal, given, parameter, when
from perlindungan.programmes import Law
from perlindungan.segments.rules import MonthAt, SegmentRules

PATHS = {
    "jkn_segment": "segment.value",
    "ward_class": "ward_class",
    "persons": "persons",
    "funding": "funding",
    "active": "active",
    "basic_pay": "basic_pay",
}
"""Where a membership holds each fact, by the name of a roster's column."""


def derivation(law: Law) -> Derivation:
    """Return how the facts of a family follow from those given, and what of them is refused.

    What a region paid before July 2020, or for another class, was not found; nor what an inactive
    family in class III owes without the help of the state.
    """
    segment, funding, ward = given("jkn_segment"), given("funding"), given("ward_class")
    region_pays = segment.is_(Segment.PBPU.value) & funding.is_(Funding.APBD)
    since = law.jkn.pbpu.regions_pay.entries
    paid = parameter("jkn.pbpu.regions_pay")
    facts = {
        "jkn_segment": segment,
        "ward_class": ward,
        "persons": given("persons"),
        "funding": funding,
        "active": given("active"),
        "basic_pay": when(
            given("basic_pay").missing & segment.is_(Segment.VETERAN.value),
            parameter("jkn.veteran.basic_pay"),
            given("basic_pay"),
        ),
    }
    refusals = (
        Refusal(
            field="funding",
            code="apbn_is_pbi",
            when=segment.is_(Segment.PBPU.value) & funding.is_(Funding.APBN),
            value=funding,
        ),
        Refusal(
            field="funding",
            code="region_since",
            when=region_pays & paid.missing,
            value=funding,
            details={"since": since[0].since if since else None},
        ),
        Refusal(
            field="ward_class",
            code="region_class",
            when=region_pays & ~ward.is_(paid),
            value=ward,
            details={"paid": paid},
        ),
        Refusal(
            field="active",
            code="class_iii_inactive",
            when=given("active").is_(False)
            & ward.is_(WardClass.III)
            & (parameter("jkn.pbpu.central_help").amount > 0),
            value="no",
        ),
    )
    return Derivation(facts=facts, paths=PATHS, refusals=refusals)


def facts_in_month(case: HealthMembership, at: MonthAt) -> dict[str, Any]:
    """Return the named facts of a family's JKN membership in a month.

    Raises
    ------
    FactError
        For a PBPU family paid out of the state budget (that is PBI), for one that a region pays for
        where the law is not known, and for an inactive one in class III.
    """
    return at.derive(case)


def _rules(segment: Segment) -> SegmentRules:
    return SegmentRules(
        segment=segment,
        programmes=(Programme.JKN,),
        closed=MappingProxyType({}),
        given_by=MappingProxyType({}),
        derivation=derivation,
        pattern=_pattern,
    )


def _pattern(facts: Facts) -> tuple[Any, ...]:
    ward = facts["ward_class"]
    return ward and ward.value, facts["persons"] is None, facts["basic_pay"] is None


PBPU, PBI, VETERAN = (_rules(one) for one in (Segment.PBPU, Segment.PBI, Segment.VETERAN))
