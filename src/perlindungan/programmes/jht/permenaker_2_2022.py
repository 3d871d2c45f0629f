"""JHT as Permenaker 2/2022 would have had it: signed in February 2022, replaced before it applied.

It is no part of national law. To see what it would have done::

    law = attrs.evolve(NATIONAL, jht=attrs.evolve(NATIONAL.jht, benefit=PERMENAKER_2_2022_BENEFIT))
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from attrs import evolve

from perlindungan.law import Condition, Entry, Op, Timeline
from perlindungan.law.registry import PERMENAKER_2_2022
from perlindungan.programmes.benefits import TEXT, entry
from perlindungan.programmes.jht.benefit import JHT_BENEFIT, JHTBenefit
from perlindungan.programmes.jht.grounds import (
    PERMENAKER_4_DAY,
    at_pension_age,
    check,
    on_ground,
    or_at_pension_age,
    passed,
)

IN_FORCE = date(2022, 5, 4)
"""Three months after its promulgation (Pasal 15), taken to be 4 February 2022."""

_AT_56 = PERMENAKER_2_2022.article(5)
_FOREIGNER = check("foreigner", Op.IS, True, "foreigner", PERMENAKER_2_2022.article(6, 1))
_NOT_NAMED = "not named; whoever stops working is paid at 56"


_RULES: Mapping[str, Entry[Condition]] = MappingProxyType(
    {
        "retirement": at_pension_age(IN_FORCE, PERMENAKER_2_2022.article(3)),
        "resignation": at_pension_age(IN_FORCE, _AT_56),
        "dismissal": at_pension_age(IN_FORCE, _AT_56),
        "contract_end": at_pension_age(IN_FORCE, PERMENAKER_2_2022.article(4, 1), note=_NOT_NAMED),
        "bpu_stops": at_pension_age(IN_FORCE, PERMENAKER_2_2022.article(4, 1), note=_NOT_NAMED),
        "leaving_indonesia": or_at_pension_age(
            IN_FORCE,
            passed("left_indonesia", PERMENAKER_2_2022.article(6, 2), also=(_FOREIGNER,)),
            PERMENAKER_2_2022.article(6, 1),
            TEXT,
        ),
        "total_disability": or_at_pension_age(
            IN_FORCE,
            passed("disability_established", PERMENAKER_2_2022.article(7, 2)),
            PERMENAKER_2_2022.article(7, 1),
            TEXT,
        ),
        "death": entry(
            IN_FORCE,
            on_ground(passed("died", PERMENAKER_2_2022.article(8, 1))),
            PERMENAKER_2_2022.article(8, 1),
        ),
    }
)


def _instead(timeline: Timeline[Condition], rule: Entry[Condition] | None) -> Timeline[Condition]:
    """Return a timeline in which the rule stands in place of Permenaker 4/2022."""
    if rule is None:
        return timeline
    kept = tuple(one for one in timeline.entries if one.since < PERMENAKER_4_DAY)
    return evolve(timeline, entries=(*kept, rule))


PERMENAKER_2_2022_BENEFIT: JHTBenefit = evolve(
    JHT_BENEFIT,
    entitled=MappingProxyType(
        {
            reason: _instead(timeline, _RULES.get(reason))
            for reason, timeline in JHT_BENEFIT.entitled.items()
        }
    ),
    disability_next_month=evolve(
        JHT_BENEFIT.disability_next_month,
        entries=(
            *(
                one
                for one in JHT_BENEFIT.disability_next_month.entries
                if one.since < PERMENAKER_4_DAY
            ),
            entry(IN_FORCE, True, PERMENAKER_2_2022.article(7, 2)),
        ),
    ),
)
"""The benefit of JHT with Permenaker 2/2022 from 4 May 2022 on, and without 4/2022."""
