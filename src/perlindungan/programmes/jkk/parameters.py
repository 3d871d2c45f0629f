"""JKK: rates by risk group, and the record that gathers the programme's rules."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from attrs import frozen

from perlindungan.facts import RiskGroup, Segment
from perlindungan.law import Condition, Timeline
from perlindungan.law.registry import PP_44_2015
from perlindungan.programmes.declaration import Contribution, DueDateRule, OnHoliday
from perlindungan.programmes.jkk.benefit import JKK_BENEFIT, JKKBenefit
from perlindungan.programmes.jkk.bpu import JKK_BPU, JKKForBPU
from perlindungan.programmes.jkk.construction import JKK_CONSTRUCTION, JKKInConstruction
from perlindungan.programmes.jkk.contribution import CONTRIBUTIONS
from perlindungan.programmes.jkk.eligibility import DUE
from perlindungan.programmes.jkk.migrant import JKK_PMI, JKKForMigrants
from perlindungan.programmes.payment import arrears_months, late_fine, wage_earner_due_dates
from perlindungan.programmes.rates import rate_since_2015


@frozen(kw_only=True)
class JKKLaw:
    """The rules of JKK: of wage earners first, then of the other segments."""

    rate: Mapping[RiskGroup, Timeline[Fraction]]
    due: Timeline[Condition]
    due_date: Timeline[DueDateRule]
    late_fine: Timeline[Fraction]
    arrears_months: Mapping[Segment, Timeline[int]]
    contributions: tuple[Contribution, ...]
    benefit: JKKBenefit
    bpu: JKKForBPU
    construction: JKKInConstruction
    pmi: JKKForMigrants


def _rate(group: RiskGroup, letter: str, rate: str) -> Timeline[Fraction]:
    return rate_since_2015(
        f"jkk.rate.{group.value}",
        f"Tarif iuran JKK kelompok {group.value}",
        f"JKK contribution rate, group {group.value}",
        rate,
        PP_44_2015.article(16, 1, letter),
    )


JKK = JKKLaw(
    rate=MappingProxyType(
        {
            RiskGroup.I: _rate(RiskGroup.I, "a", "0.24"),
            RiskGroup.II: _rate(RiskGroup.II, "b", "0.54"),
            RiskGroup.III: _rate(RiskGroup.III, "c", "0.89"),
            RiskGroup.IV: _rate(RiskGroup.IV, "d", "1.27"),
            RiskGroup.V: _rate(RiskGroup.V, "e", "1.74"),
        }
    ),
    due=DUE,
    due_date=wage_earner_due_dates(
        "jkk.due_date",
        OnHoliday.NEXT_WORKING_DAY,
        PP_44_2015.article(21, 2),
        PP_44_2015.article(21, 3),
    ),
    late_fine=late_fine("jkk.late_fine", PP_44_2015.article(22, 1)),
    arrears_months=arrears_months(
        "jkk.arrears_months", PP_44_2015.article(38, 1), PP_44_2015.article(39, 1)
    ),
    contributions=CONTRIBUTIONS,
    benefit=JKK_BENEFIT,
    bpu=JKK_BPU,
    construction=JKK_CONSTRUCTION,
    pmi=JKK_PMI,
)
"""National law."""
