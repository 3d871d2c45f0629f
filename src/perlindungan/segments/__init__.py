"""How wage earners, the self-employed, construction and migrant workers, and JKN members take part.

Each module derives, for a month, the named facts that declarations ask about a case.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from perlindungan.facts import Segment
from perlindungan.segments import construction, health, migrant, self_employed, wage_earner
from perlindungan.segments.rules import SegmentRules

RULES: Mapping[Segment, SegmentRules] = MappingProxyType(
    {
        rules.segment: rules
        for rules in (
            wage_earner.RULES,
            self_employed.RULES,
            construction.RULES,
            migrant.RULES,
            health.PBPU,
            health.PBI,
            health.VETERAN,
        )
    }
)
"""The rules of every segment."""

__all__ = ["RULES", "SegmentRules"]
