"""JKN members outside an employment: PBPU and BP by ward class, PBI, veterans."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from perlindungan.facts import FactError, Funding, HealthMembership, Programme, Segment, WardClass
from perlindungan.law import NotInForce
from perlindungan.segments.rules import MonthAt, SegmentRules, month_at


def _rules(segment: Segment) -> SegmentRules:
    return SegmentRules(
        segment=segment,
        programmes=(Programme.JKN,),
        closed=MappingProxyType({}),
        given_by=MappingProxyType({}),
        at=month_at,
        pattern=_pattern,
    )


def _pattern(facts: Any) -> tuple[Any, ...]:
    ward = facts["ward_class"]
    return ward and ward.value, facts["persons"] is None, facts["basic_pay"] is None


PBPU, PBI, VETERAN = (_rules(one) for one in (Segment.PBPU, Segment.PBI, Segment.VETERAN))


def _check_region(case: HealthMembership, at: MonthAt) -> None:
    """Refuse what a region paid before July 2020, or for another class: it was not found."""
    try:
        paid = at.law.jkn.pbpu.regions_pay.on(at.month).value
    except NotInForce as error:
        raise FactError("funding", "APBD", "region_since", since=error.since) from None
    if case.ward_class not in (None, paid):
        raise FactError("ward_class", case.ward_class.value, "region_class", paid=paid.value)


def facts_in_month(case: HealthMembership, at: MonthAt) -> dict[str, Any]:
    """Return the named facts of a family's JKN membership in a month.

    Raises
    ------
    FactError
        For a PBPU family paid out of the state budget (that is PBI), and for an inactive one in
        class III: what it owes without the help of the state was not found.
    """
    if case.segment is Segment.PBPU and case.funding is Funding.APBN:
        raise FactError("funding", case.funding.value, "apbn_is_pbi")
    if case.segment is Segment.PBPU and case.funding is Funding.APBD:
        _check_region(case, at)
    helped = at.law.jkn.pbpu.central_help.on(at.month).value.amount > 0
    if case.active is False and case.ward_class is WardClass.III and helped:
        raise FactError("active", "no", "class_iii_inactive")
    pay = case.basic_pay
    if pay is None and case.segment is Segment.VETERAN:
        try:
            pay = at.law.jkn.veteran.basic_pay.on(at.month).value
        except NotInForce:
            pay = None
    return {
        "jkn_segment": case.segment.value,
        "ward_class": case.ward_class,
        "persons": case.persons,
        "funding": case.funding,
        "active": case.active,
        "basic_pay": pay,
    }
