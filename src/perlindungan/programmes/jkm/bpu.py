"""JKM of participants without wage (PP 44/2015 Pasal 11, 20 and 24)."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from perlindungan.facts import Programme
from perlindungan.law import Condition, Confidence, Entry, Timeline
from perlindungan.law.registry import PP_44_2015
from perlindungan.programmes.declaration import Contribution, DueDateRule
from perlindungan.programmes.participants import (
    due_for_participants,
    participant_due_dates,
    participants_pay,
)
from perlindungan.programmes.tariff import Rupiah


@frozen(kw_only=True)
class JKMForBPU:
    """The rules of JKM for participants without wage."""

    amount: Timeline[Rupiah]
    due: Timeline[Condition]
    due_date: Timeline[DueDateRule]
    contributions: tuple[Contribution, ...]


JKM_BPU = JKMForBPU(
    amount=Timeline(
        name="jkm.bpu.amount",
        title_id="Iuran JKM peserta BPU",
        title_en="JKM contribution of a participant without wage",
        unit="rupiah a month",
        entries=(
            Entry(
                since=date(2015, 7, 1),
                value=Rupiah(6_800),
                citations=(PP_44_2015.article(20, 3),),
                confidence=Confidence.TEXT,
            ),
        ),
    ),
    due=due_for_participants(
        "jkm.bpu.due",
        "Siapa yang wajib ikut JKM tanpa upah",
        "For whom JKM is due without a wage",
        citations=(PP_44_2015.article(5, 3), PP_44_2015.article(11, 1)),
    ),
    due_date=participant_due_dates(
        "jkm.bpu.due_date", 0, PP_44_2015.article(24, 3), PP_44_2015.article(24, 4)
    ),
    contributions=participants_pay(
        Programme.JKM,
        "jkm.bpu.amount",
        PP_44_2015.article(24, 1),
        base=None,
        funding="funding",
    ),
)
"""National law."""
