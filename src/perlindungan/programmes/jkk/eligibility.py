"""JKK: for whom it is due (PP 44/2015 Pasal 4 and 5; Perpres 109/2013 Pasal 6)."""

from __future__ import annotations

from datetime import date

from perlindungan.law import AllOf, Condition, Confidence, Entry, Timeline
from perlindungan.law.registry import PERPRES_109_2013, PP_44_2015
from perlindungan.programmes.membership import EMPLOYED, NOT_THE_STATE, RESIDENT

DUE: Timeline[Condition] = Timeline(
    name="jkk.due",
    title_id="Siapa yang wajib ikut JKK",
    title_en="For whom JKK is due",
    unit="condition",
    entries=(
        Entry(
            since=date(2015, 7, 1),
            value=AllOf(EMPLOYED, NOT_THE_STATE, RESIDENT),
            citations=(
                PP_44_2015.article(4, 1),
                PP_44_2015.article(5, 2),
                PERPRES_109_2013.article(6, 3, note="a firm of any size"),
            ),
            confidence=Confidence.TEXT,
        ),
    ),
)
