"""JP: for whom it is due (PP 45/2015 Pasal 4 and 15; Perpres 109/2013 Pasal 6)."""

from __future__ import annotations

from datetime import date

from perlindungan.facts import EmployerSize, Programme
from perlindungan.law import (
    AllOf,
    AnyOf,
    Check,
    Condition,
    Confidence,
    Entry,
    Op,
    Ref,
    Rule,
    Timeline,
)
from perlindungan.law.registry import PERPRES_109_2013, PP_45_2015
from perlindungan.programmes.membership import (
    CITIZEN,
    EMPLOYED,
    SIX_MONTHS,
    compulsory_by_size,
    joined,
    joined_by_state_body,
    joined_voluntarily,
    not_the_state,
)

_FOREIGNERS_TAKE_PART = Check(
    "jp_takes_foreigners",
    Op.IS,
    True,
    Rule(
        id="jp.foreigners_like_citizens",
        citations=(PP_45_2015.article(4, 1, note="nationality is not mentioned"),),
        confidence=Confidence.DERIVED,
    ),
)

_FOREIGNER_JOINED = joined(
    Programme.JP,
    "jp.foreigner_joined",
    PP_45_2015.article(4, 1, note="nationality is not mentioned"),
    confidence=Confidence.SECONDARY,
)

_BEFORE_PENSION_AGE = Check(
    "months_past_pension_age",
    Op.AT_MOST,
    0,
    Rule(
        id="jp.before_pension_age",
        citations=(PP_45_2015.article(15), PP_45_2015.article(3, 4)),
        confidence=Confidence.DERIVED,
    ),
)

_WITHIN_THREE_YEARS = Check(
    "months_past_pension_age",
    Op.AT_MOST,
    Ref("jp.months_after_pension_age"),
    Rule(
        id="jp.within_three_years_of_pension_age",
        citations=(PP_45_2015.article(15, 4),),
        confidence=Confidence.SECONDARY,
    ),
)

_CHOSE_TO_GO_ON = Check(
    "chose_jp_after_pension_age",
    Op.IS,
    True,
    Rule(
        id="jp.chose_to_go_on",
        citations=(PP_45_2015.article(15, 4),),
        confidence=Confidence.SECONDARY,
    ),
)

DUE: Timeline[Condition] = Timeline(
    name="jp.due",
    title_id="Siapa yang wajib ikut JP",
    title_en="For whom JP is due",
    unit="condition",
    entries=(
        Entry(
            since=date(2015, 7, 1),
            value=AllOf(
                EMPLOYED,
                AnyOf(
                    not_the_state(PP_45_2015.article(2)),
                    joined_by_state_body(Programme.JP, PP_45_2015.article(2)),
                ),
                AnyOf(
                    compulsory_by_size(Programme.JP, "a", EmployerSize.MEDIUM, EmployerSize.LARGE),
                    joined_voluntarily(Programme.JP),
                ),
                AnyOf(
                    CITIZEN,
                    AllOf(SIX_MONTHS, AnyOf(_FOREIGNERS_TAKE_PART, _FOREIGNER_JOINED)),
                ),
                AnyOf(
                    _BEFORE_PENSION_AGE,
                    AllOf(_CHOSE_TO_GO_ON, _WITHIN_THREE_YEARS),
                ),
            ),
            citations=(PP_45_2015.article(4, 1), PERPRES_109_2013.article(6, 3, "a")),
            confidence=Confidence.TEXT,
        ),
    ),
)
