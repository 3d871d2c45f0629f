"""JKM: the rate, and the record that gathers the programme's rules."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from perlindungan.facts import Segment
from perlindungan.law import Condition, Timeline
from perlindungan.law.registry import PP_44_2015
from perlindungan.programmes.declaration import Contribution, DueDateRule, OnHoliday
from perlindungan.programmes.jkm.benefit import JKM_BENEFIT, JKMBenefit
from perlindungan.programmes.jkm.bpu import JKM_BPU, JKMForBPU
from perlindungan.programmes.jkm.construction import JKM_CONSTRUCTION, JKMInConstruction
from perlindungan.programmes.jkm.contribution import CONTRIBUTIONS
from perlindungan.programmes.jkm.eligibility import DUE
from perlindungan.programmes.jkm.migrant import JKM_PMI, JKMForMigrants
from perlindungan.programmes.payment import arrears_months, late_fine, wage_earner_due_dates
from perlindungan.programmes.rates import rate_since_2015


@frozen(kw_only=True)
class JKMLaw:
    """The rules of JKM: of wage earners first, then of the other segments."""

    rate: Timeline[Fraction]
    due: Timeline[Condition]
    due_date: Timeline[DueDateRule]
    late_fine: Timeline[Fraction]
    arrears_months: Mapping[Segment, Timeline[int]]
    contributions: tuple[Contribution, ...]
    benefit: JKMBenefit
    bpu: JKMForBPU
    construction: JKMInConstruction
    pmi: JKMForMigrants


JKM = JKMLaw(
    rate=rate_since_2015(
        "jkm.rate",
        "Tarif iuran JKM",
        "JKM contribution rate",
        "0.30",
        PP_44_2015.article(18, 1),
        note="the bill stays 0.30 % whole whatever is set aside for JKP inside it",
    ),
    due=DUE,
    due_date=wage_earner_due_dates(
        "jkm.due_date",
        OnHoliday.NEXT_WORKING_DAY,
        PP_44_2015.article(21, 2),
        PP_44_2015.article(21, 3),
    ),
    late_fine=late_fine("jkm.late_fine", PP_44_2015.article(22, 1)),
    arrears_months=arrears_months(
        "jkm.arrears_months", PP_44_2015.article(41, 1), PP_44_2015.article(42, 1)
    ),
    contributions=CONTRIBUTIONS,
    benefit=JKM_BENEFIT,
    bpu=JKM_BPU,
    construction=JKM_CONSTRUCTION,
    pmi=JKM_PMI,
)
"""National law."""
