"""JHT of participants without wage (PP 46/2015 Pasal 13, 18 and 21)."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from perlindungan.facts import Programme
from perlindungan.law import AllOf, AnyOf, Check, Condition, Confidence, Entry, Op, Rule, Timeline
from perlindungan.law.registry import PERMENAKER_5_2021, PP_46_2015
from perlindungan.programmes.bpu_bands import bands_since_2015
from perlindungan.programmes.declaration import Base, Contribution, DueDateRule
from perlindungan.programmes.membership import joined
from perlindungan.programmes.participants import (
    PARTICIPANT,
    due_for_participants,
    participant_due_dates,
    participants_pay,
)
from perlindungan.programmes.tariff import Bands


@frozen(kw_only=True)
class JHTForBPU:
    """The rules of JHT for participants without wage."""

    bands: Timeline[Bands]
    due: Timeline[Condition]
    due_date: Timeline[DueDateRule]
    contributions: tuple[Contribution, ...]


_EMPLOYER = Check(
    "is_employer",
    Op.IS,
    True,
    Rule(
        id="jht.bpu_is_employer",
        citations=(PERMENAKER_5_2021.article(32, note="as third parties cite it"),),
        confidence=Confidence.SECONDARY,
    ),
)

_JOINED = joined(
    Programme.JHT, "jht.bpu_joined", PP_46_2015.article(13, 1), confidence=Confidence.TEXT
)

JHT_BPU = JHTForBPU(
    bands=bands_since_2015("jht", PP_46_2015.article(18, 1, note="Lampiran")),
    due=due_for_participants(
        "jht.bpu.due",
        "Siapa yang ikut JHT tanpa upah",
        "For whom JHT is due without a wage",
        _JOINED,
        citations=(PP_46_2015.article(4, 3), PP_46_2015.article(13, 1)),
        later=(
            Entry(
                since=date(2021, 4, 1),
                value=AllOf(PARTICIPANT, AnyOf(_JOINED, _EMPLOYER)),
                citations=(PP_46_2015.article(13, 1), PERMENAKER_5_2021.article(32)),
                confidence=Confidence.SECONDARY,
                note="compulsory for a participant who is an employer, as third parties cite it",
            ),
        ),
    ),
    due_date=participant_due_dates(
        "jht.bpu.due_date", 1, PP_46_2015.article(21, 3), PP_46_2015.article(21, 4)
    ),
    contributions=participants_pay(
        Programme.JHT,
        "jht.bpu.bands",
        PP_46_2015.article(21, 1),
        base=Base(fact="income"),
        funding="jht_funding",
    ),
)
"""National law."""
