"""For whom JKK, JKM and JHT are due as a migrant worker."""

from __future__ import annotations

from datetime import date

from perlindungan.facts import Programme
from perlindungan.law import (
    AllOf,
    Check,
    Condition,
    Confidence,
    Entry,
    Op,
    Presumed,
    Rule,
    Timeline,
)
from perlindungan.law.registry import PERMENAKER_4_2023, PERMENAKER_18_2018
from perlindungan.law.regulation import Regulation

SINCE_2018, SINCE_2023 = date(2018, 12, 10), date(2023, 2, 22)
"""First days of Permenaker 18/2018 and 4/2023; what came before was not found."""


def _member(regulation: Regulation) -> Presumed:
    """Return the test whether the month lies between registration and return."""
    rule = Rule(
        id="pmi.member_in_month", citations=(regulation.whole(),), confidence=Confidence.SECONDARY
    )
    return Presumed(Check("member", Op.IS, True, rule))


def due_for_migrants(programme: Programme, *further: Check) -> Timeline[Condition]:
    """Return for which migrant workers a programme is due."""

    def entry(since: date, regulation: Regulation) -> Entry[Condition]:
        rule = Rule(
            id="pmi.citizen", citations=(regulation.whole(),), confidence=Confidence.SECONDARY
        )
        return Entry(
            since=since,
            value=AllOf(Check("citizen", Op.IS, True, rule), _member(regulation), *further),
            citations=(regulation.whole(),),
            confidence=Confidence.SECONDARY,
        )

    name = programme.value
    return Timeline(
        name=f"{name.lower()}.pmi.due",
        title_id=f"Siapa yang ikut {name} sebagai pekerja migran",
        title_en=f"For whom {name} is due as a migrant worker",
        unit="condition",
        entries=(entry(SINCE_2018, PERMENAKER_18_2018), entry(SINCE_2023, PERMENAKER_4_2023)),
    )
