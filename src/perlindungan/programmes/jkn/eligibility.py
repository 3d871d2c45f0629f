"""JKN of wage earners: for whom it is due (UU 24/2011 Pasal 14; Perpres 111/2013 Pasal 6)."""

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
    Rule,
    Timeline,
)
from perlindungan.law.registry import PERPRES_111_2013, UU_24_2011
from perlindungan.programmes.membership import EMPLOYED, RESIDENT, joined

_STAGING = PERPRES_111_2013.article(6, 3)
_SECONDARY = Confidence.SECONDARY

_ALREADY_COMPULSORY = Check(
    "employer_size",
    Op.ONE_OF,
    (EmployerSize.SMALL, EmployerSize.MEDIUM, EmployerSize.LARGE),
    Rule(id="jkn.compulsory_by_size", citations=(_STAGING,), confidence=_SECONDARY),
)

_STATE = Check(
    "state_employer",
    Op.IS,
    True,
    Rule(id="jkn.state_employer", citations=(_STAGING,), confidence=_SECONDARY),
)

DUE: Timeline[Condition] = Timeline(
    name="jkn.due",
    title_id="Siapa yang wajib ikut JKN sebagai pekerja penerima upah",
    title_en="For whom JKN is due as a wage earner",
    unit="condition",
    entries=(
        Entry(
            since=date(2015, 7, 1),
            value=AllOf(
                EMPLOYED,
                RESIDENT,
                AnyOf(
                    _ALREADY_COMPULSORY,
                    _STATE,
                    joined(
                        Programme.JKN,
                        "jkn.joined_voluntarily",
                        _STAGING,
                        confidence=_SECONDARY,
                    ),
                ),
            ),
            citations=(UU_24_2011.article(14), _STAGING),
            confidence=_SECONDARY,
            note="small and larger firms by 1 January 2015",
        ),
        Entry(
            since=date(2016, 1, 1),
            value=AllOf(EMPLOYED, RESIDENT),
            citations=(UU_24_2011.article(14), _STAGING),
            confidence=_SECONDARY,
            announced=date(2013, 12, 27),
            note="micro firms too, by 1 January 2016",
        ),
    ),
)
