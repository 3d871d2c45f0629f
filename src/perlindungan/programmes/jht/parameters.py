"""JHT: the rates, and the record that gathers the programme's rules."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from perlindungan.law import Condition, Timeline
from perlindungan.law.registry import PP_46_2015
from perlindungan.programmes.declaration import Contribution, DueDateRule, OnHoliday
from perlindungan.programmes.jht.benefit import JHT_BENEFIT, JHTBenefit
from perlindungan.programmes.jht.bpu import JHT_BPU, JHTForBPU
from perlindungan.programmes.jht.contribution import CONTRIBUTIONS
from perlindungan.programmes.jht.eligibility import DUE
from perlindungan.programmes.jht.migrant import JHT_PMI, JHTForMigrants
from perlindungan.programmes.payment import late_fine, wage_earner_due_dates
from perlindungan.programmes.rates import rate_since_2015


@frozen(kw_only=True)
class JHTLaw:
    """The rules of JHT: of wage earners first, then of the other segments."""

    employer_rate: Timeline[Fraction]
    worker_rate: Timeline[Fraction]
    due: Timeline[Condition]
    due_date: Timeline[DueDateRule]
    late_fine: Timeline[Fraction]
    contributions: tuple[Contribution, ...]
    benefit: JHTBenefit
    bpu: JHTForBPU
    pmi: JHTForMigrants


_RATES = PP_46_2015.article(16, 1)

JHT = JHTLaw(
    employer_rate=rate_since_2015(
        "jht.employer_rate",
        "Tarif iuran JHT pemberi kerja",
        "JHT contribution rate, employer",
        "3.7",
        _RATES,
    ),
    worker_rate=rate_since_2015(
        "jht.worker_rate",
        "Tarif iuran JHT pekerja",
        "JHT contribution rate, worker",
        "2",
        _RATES,
    ),
    due=DUE,
    due_date=wage_earner_due_dates(
        "jht.due_date",
        OnHoliday.NEXT_WORKING_DAY,
        PP_46_2015.article(19, 2),
        PP_46_2015.article(19, 3),
    ),
    late_fine=late_fine("jht.late_fine", PP_46_2015.article(20, 1)),
    contributions=CONTRIBUTIONS,
    benefit=JHT_BENEFIT,
    bpu=JHT_BPU,
    pmi=JHT_PMI,
)
"""National law."""
