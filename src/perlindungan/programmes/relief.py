"""Temporary relief of contributions, and the deferral of JP in 2020.

>>> from perlindungan.facts import Month
>>> [relief.id for relief in RELIEFS if Month(2025, 9) in relief.months]
['pp-36-2025']
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from types import MappingProxyType

from perlindungan.facts import Funding, Month, Programme, RiskGroup, Segment
from perlindungan.law import (
    AllOf,
    AnyOf,
    Check,
    Citation,
    Condition,
    Confidence,
    Op,
    Presumed,
    Rule,
    percent,
)
from perlindungan.law.registry import PP_7_2025, PP_36_2025, PP_49_2020, PP_50_2025
from perlindungan.programmes.declaration import Deferral, Relief, Span
from perlindungan.programmes.payment import COVID_MONTHS

_SECONDARY = Confidence.SECONDARY


_PARAGRAPH_NOT_SEEN = PP_49_2020.whole()


def _covid_rule(id: str, citation: Citation = _PARAGRAPH_NOT_SEEN) -> Rule:
    return Rule(id=id, citations=(citation,), confidence=_SECONDARY)


_PAID_TO_JULY_2020 = Presumed(
    Check(
        "paid_until",
        Op.AT_LEAST,
        COVID_MONTHS.first + -1,
        _covid_rule("relief_2020.paid_until_july", PP_49_2020.article(13, 1)),
    )
)

_REGISTERED_BEFORE = AllOf(
    Presumed(
        Check(
            "registered_since",
            Op.BELOW,
            COVID_MONTHS.first,
            _covid_rule("relief_2020.registered_before", PP_49_2020.article(13, 1)),
        )
    ),
    _PAID_TO_JULY_2020,
)


def _covid(
    id: str,
    segment: Segment,
    condition: Condition,
    citations: dict[Programme, tuple[Citation, ...]],
) -> Relief:
    return Relief(
        id=id,
        segment=segment,
        months=COVID_MONTHS,
        pays=Fraction(1, 100),
        condition=condition,
        citations=MappingProxyType(citations),
        confidence=_SECONDARY,
        announced=date(2020, 9, 1),
    )


_REGISTERED_BEFORE_OR_THIRD_MONTH = AnyOf(
    _REGISTERED_BEFORE,
    AllOf(
        Check(
            "registered_since",
            Op.AT_LEAST,
            COVID_MONTHS.first,
            _covid_rule("relief_2020.registered_after"),
        ),
        Check(
            "months_registered",
            Op.AT_LEAST,
            2,
            _covid_rule("relief_2020.third_month"),
        ),
        Presumed(
            Check(
                "first_two_months_paid",
                Op.IS,
                True,
                _covid_rule("relief_2020.first_two_months_paid"),
            )
        ),
    ),
)

COVID = _covid(
    "pp-49-2020",
    Segment.PU,
    _REGISTERED_BEFORE_OR_THIRD_MONTH,
    {
        Programme.JKK: (PP_49_2020.article(5),),
        Programme.JKM: (PP_49_2020.article(9), PP_49_2020.article(10)),
    },
)
"""99 % off JKK and JKM, without an application (Pasal 5, 9, 13, 15)."""

COVID_BPU = _covid(
    "pp-49-2020-bpu",
    Segment.BPU,
    _REGISTERED_BEFORE_OR_THIRD_MONTH,
    {
        Programme.JKK: (_PARAGRAPH_NOT_SEEN,),
        Programme.JKM: (PP_49_2020.article(9),),
    },
)
"""The same for participants without wage: 1 % of the sum, Rp68 of JKM."""

COVID_CONSTRUCTION = _covid(
    "pp-49-2020-jakon",
    Segment.JAKON,
    _REGISTERED_BEFORE,
    {
        Programme.JKK: (_PARAGRAPH_NOT_SEEN,),
        Programme.JKM: (PP_49_2020.article(12),),
    },
)
"""Of what a running project still had to pay; a new one paid its first instalment in full."""

JP_DEFERRAL = Deferral(
    id="pp-49-2020-jp",
    programme=Programme.JP,
    months=COVID_MONTHS,
    pays_now=Fraction(1, 100),
    begin_by=date(2021, 5, 15),
    settle_by=date(2022, 4, 15),
    condition=Check(
        "defers_jp",
        Op.IS,
        True,
        _covid_rule("relief_2020.jp_deferral_used", PP_49_2020.article(19, 1)),
    ),
    citations=(PP_49_2020.article(17, 2),),
    confidence=Confidence.TEXT,
    announced=date(2020, 9, 1),
)
"""99 % of both shares payable later; by application or notification, never by itself."""


def _labour_intensive(last: Month) -> AllOf:
    return AllOf(
        Check(
            "labour_intensive",
            Op.IS,
            True,
            Rule(
                id="relief_2025.labour_intensive",
                citations=(PP_7_2025.article(3, 4),),
                confidence=Confidence.TEXT,
            ),
        ),
        Check(
            "workers_registered",
            Op.AT_LEAST,
            50,
            Rule(
                id="relief_2025.fifty_workers",
                citations=(PP_7_2025.article(3, 3),),
                confidence=Confidence.TEXT,
            ),
        ),
        Presumed(
            Check(
                "paid_until",
                Op.AT_LEAST,
                last,
                Rule(
                    id="relief_2025.paid_until_january",
                    citations=(PP_7_2025.article(6, 2),),
                    confidence=Confidence.TEXT,
                ),
            )
        ),
    )


_JANUARY_2025 = Month(2025, 1)
_RECOMPOSED = MappingProxyType(
    {group: percent("0.14") for group in RiskGroup} | {RiskGroup.I: percent("0.12")}
)

_SETTLE_BY = date(2026, 6, 30)
"""PP 36/2025 Pasal 11; PP 7/2025 Pasal 11 had 31 December 2025. Afterwards the full rate."""

LABOUR_INTENSIVE = Relief(
    id="pp-7-2025",
    segment=Segment.PU,
    months=Span(first=Month(2025, 2), last=Month(2025, 7)),
    pays=Fraction(1, 2),
    condition=_labour_intensive(_JANUARY_2025),
    citations=MappingProxyType({Programme.JKK: (PP_7_2025.article(4, 1),)}),
    confidence=Confidence.TEXT,
    announced=date(2025, 2, 7),
    settle_by=_SETTLE_BY,
    recomposition=_RECOMPOSED,
    recomposition_citations=(PP_7_2025.article(9, 1),),
)
"""Half of JKK for six industries with at least 50 workers."""

LABOUR_INTENSIVE_EXTENDED = Relief(
    id="pp-36-2025",
    segment=Segment.PU,
    months=Span(first=Month(2025, 8), last=Month(2026, 1)),
    pays=Fraction(1, 2),
    condition=_labour_intensive(_JANUARY_2025),
    citations=MappingProxyType(
        {Programme.JKK: (PP_36_2025.article("10A"), PP_7_2025.article(4, 1))}
    ),
    confidence=_SECONDARY,
    announced=date(2025, 9, 4),
    settle_by=_SETTLE_BY,
    recomposition=_RECOMPOSED,
    recomposition_citations=(PP_36_2025.article("10A"), PP_7_2025.article(9, 1)),
)
"""The same, extended."""

_NO_BUDGET = Check(
    "funding",
    Op.IS,
    Funding.OWN,
    Rule(
        id="relief_2026.no_budget_pays",
        citations=(PP_50_2025.article(3),),
        confidence=_SECONDARY,
    ),
)
_NO_EMPLOYER = Check(
    "is_employer",
    Op.IS,
    False,
    Rule(
        id="relief_2026.no_employer",
        citations=(PP_50_2025.article(3, note="names the self-employed, not employers"),),
        confidence=Confidence.DERIVED,
    ),
)
_TRANSPORT = Check(
    "transport",
    Op.IS,
    True,
    Rule(
        id="relief_2026.transport",
        citations=(PP_50_2025.article(3),),
        confidence=_SECONDARY,
    ),
)


def _half(id: str, first: Month, last: Month, *condition: Check) -> Relief:
    cited = (PP_50_2025.article(2), PP_50_2025.article(4, 1))
    return Relief(
        id=id,
        segment=Segment.BPU,
        months=Span(first=first, last=last),
        pays=Fraction(1, 2),
        condition=AllOf(*condition, _NO_BUDGET, _NO_EMPLOYER),
        citations=MappingProxyType({Programme.JKK: cited, Programme.JKM: cited}),
        confidence=Confidence.OFFICIAL,
        announced=date(2025, 12, 22),
    )


TRANSPORT = _half("pp-50-2025-transport", Month(2026, 1), Month(2027, 3), _TRANSPORT)
"""Half of JKK and JKM for drivers, riders and couriers without wage; never where a budget pays."""

OTHERS_WITHOUT_WAGE = _half("pp-50-2025", Month(2026, 4), Month(2026, 12))
"""The same for all other self-employed; in these months transport or not no longer matters."""

RELIEFS = (
    COVID,
    COVID_BPU,
    COVID_CONSTRUCTION,
    LABOUR_INTENSIVE,
    LABOUR_INTENSIVE_EXTENDED,
    TRANSPORT,
    OTHERS_WITHOUT_WAGE,
)
DEFERRALS = (JP_DEFERRAL,)
