"""JKK of participants without wage (PP 44/2015 Pasal 11, 20 and 24)."""

from __future__ import annotations

from attrs import frozen

from perlindungan.facts import Programme
from perlindungan.law import Condition, Timeline
from perlindungan.law.registry import PP_44_2015
from perlindungan.programmes.bpu_bands import bands_since_2015
from perlindungan.programmes.declaration import Base, Contribution, DueDateRule
from perlindungan.programmes.participants import (
    AGE_LIMIT,
    due_for_participants,
    participant_due_dates,
    participants_pay,
)
from perlindungan.programmes.tariff import Bands


@frozen(kw_only=True)
class JKKForBPU:
    """The rules of JKK for participants without wage."""

    bands: Timeline[Bands]
    age_limit: Timeline[int]
    due: Timeline[Condition]
    due_date: Timeline[DueDateRule]
    contributions: tuple[Contribution, ...]


JKK_BPU = JKKForBPU(
    bands=bands_since_2015("jkk", PP_44_2015.article(20, 1, note="Lampiran II")),
    age_limit=AGE_LIMIT,
    due=due_for_participants(
        "jkk.bpu.due",
        "Siapa yang wajib ikut JKK tanpa upah",
        "For whom JKK is due without a wage",
        citations=(PP_44_2015.article(5, 3), PP_44_2015.article(11, 1)),
    ),
    due_date=participant_due_dates(
        "jkk.bpu.due_date", 0, PP_44_2015.article(24, 3), PP_44_2015.article(24, 4)
    ),
    contributions=participants_pay(
        Programme.JKK,
        "jkk.bpu.bands",
        PP_44_2015.article(24, 1),
        base=Base(fact="income"),
        funding="funding",
    ),
)
"""National law."""
