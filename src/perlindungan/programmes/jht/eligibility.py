"""JHT: for whom it is due (PP 46/2015 Pasal 2 and 4; Perpres 109/2013 Pasal 6)."""

from __future__ import annotations

from datetime import date

from perlindungan.facts import EmployerSize, Programme
from perlindungan.law import AllOf, AnyOf, Condition, Confidence, Entry, Timeline
from perlindungan.law.registry import PERPRES_109_2013, PP_46_2015
from perlindungan.programmes.membership import (
    EMPLOYED,
    RESIDENT,
    compulsory_by_size,
    joined_by_state_body,
    joined_voluntarily,
    not_the_state,
)

DUE: Timeline[Condition] = Timeline(
    name="jht.due",
    title_id="Siapa yang wajib ikut JHT",
    title_en="For whom JHT is due",
    unit="condition",
    entries=(
        Entry(
            since=date(2015, 7, 1),
            value=AllOf(
                EMPLOYED,
                AnyOf(
                    not_the_state(PP_46_2015.article(3)),
                    joined_by_state_body(Programme.JHT, PP_46_2015.article(3)),
                ),
                RESIDENT,
                AnyOf(
                    compulsory_by_size(
                        Programme.JHT,
                        "b",
                        EmployerSize.SMALL,
                        EmployerSize.MEDIUM,
                        EmployerSize.LARGE,
                    ),
                    joined_voluntarily(Programme.JHT),
                ),
            ),
            citations=(
                PP_46_2015.article(2, 1),
                PP_46_2015.article(4, 2),
                PERPRES_109_2013.article(6, 3),
            ),
            confidence=Confidence.TEXT,
        ),
    ),
)
