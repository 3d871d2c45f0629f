"""Temporary relief of contributions, and the deferral of JP in 2020.

>>> from perlindungan.facts import Month
>>> [relief.id for relief in RELIEFS if Month(2025, 9) in relief.months]
['pp-36-2025']
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from types import MappingProxyType

from perlindungan.facts import Month, Programme, RiskGroup
from perlindungan.law import AllOf, AnyOf, Check, Citation, Confidence, Op, Presumed, Rule, percent
from perlindungan.law.registry import PP_7_2025, PP_36_2025, PP_49_2020
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

COVID = Relief(
    id="pp-49-2020",
    months=COVID_MONTHS,
    pays=Fraction(1, 100),
    condition=AnyOf(
        AllOf(
            Presumed(
                Check(
                    "registered_since",
                    Op.BELOW,
                    COVID_MONTHS.first,
                    _covid_rule("relief_2020.registered_before", PP_49_2020.article(13, 1)),
                )
            ),
            _PAID_TO_JULY_2020,
        ),
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
    ),
    citations=MappingProxyType(
        {
            Programme.JKK: (PP_49_2020.article(5),),
            Programme.JKM: (PP_49_2020.article(9), PP_49_2020.article(10)),
        }
    ),
    confidence=_SECONDARY,
    announced=date(2020, 9, 1),
)
"""99 % off JKK and JKM, without an application (Pasal 5, 9, 13, 15)."""

JP_DEFERRAL = Deferral(
    id="pp-49-2020-jp",
    programme=Programme.JP,
    months=COVID_MONTHS,
    pays_now=Fraction(1, 100),
    begin_by=Month(2021, 5),
    settle_by=Month(2022, 4),
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

LABOUR_INTENSIVE = Relief(
    id="pp-7-2025",
    months=Span(first=Month(2025, 2), last=Month(2025, 7)),
    pays=Fraction(1, 2),
    condition=_labour_intensive(_JANUARY_2025),
    citations=MappingProxyType({Programme.JKK: (PP_7_2025.article(4, 1),)}),
    confidence=Confidence.TEXT,
    announced=date(2025, 2, 7),
    recomposition=_RECOMPOSED,
    recomposition_citations=(PP_7_2025.article(9, 1),),
)
"""Half of JKK for six industries with at least 50 workers."""

LABOUR_INTENSIVE_EXTENDED = Relief(
    id="pp-36-2025",
    months=Span(first=Month(2025, 8), last=Month(2026, 1)),
    pays=Fraction(1, 2),
    condition=_labour_intensive(_JANUARY_2025),
    citations=MappingProxyType(
        {Programme.JKK: (PP_36_2025.article("10A"), PP_7_2025.article(4, 1))}
    ),
    confidence=_SECONDARY,
    announced=date(2025, 9, 4),
    recomposition=_RECOMPOSED,
    recomposition_citations=(PP_36_2025.article("10A"), PP_7_2025.article(9, 1)),
)
"""The same, extended."""

RELIEFS = (COVID, LABOUR_INTENSIVE, LABOUR_INTENSIVE_EXTENDED)
DEFERRALS = (JP_DEFERRAL,)
