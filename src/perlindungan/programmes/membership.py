"""Tests that several programmes ask, each declared once."""

from __future__ import annotations

from datetime import date

from perlindungan.facts import EmployerSize, Programme
from perlindungan.law import (
    AllOf,
    AnyOf,
    Check,
    Citation,
    Condition,
    Confidence,
    Entry,
    Op,
    Presumed,
    Rule,
    Timeline,
)
from perlindungan.law.registry import (
    PERPRES_109_2013,
    PP_44_2015,
    PP_46_2015,
    PP_49_2023,
    UU_24_2011,
)

_M = EmployerSize

EMPLOYED = Presumed(
    Check(
        "employed",
        Op.IS,
        True,
        Rule(
            id="employed_in_month",
            citations=(PP_44_2015.article(19, 1), PP_46_2015.article(17, 1)),
            confidence=Confidence.TEXT,
        ),
    )
)
"""Employed in the month. Without dates the question itself says so."""


def not_the_state(*citations: Citation) -> Presumed:
    """Return the test that the regulations of 2015 are for: employers other than the state."""
    return Presumed(
        Check(
            "state_employer",
            Op.IS,
            False,
            Rule(id="employer_not_the_state", citations=citations, confidence=Confidence.TEXT),
        )
    )


def joined_by_state_body(programme: Programme, citation: Citation) -> Check:
    """Return the test whether a state body joined for workers who are no civil servants.

    Local rules let it (for instance on the staff of regional governments); none was read.
    """
    return joined(
        programme,
        f"{programme.value.lower()}.joined_by_state_body",
        citation,
        confidence=Confidence.SECONDARY,
    )


CITIZEN = Check(
    "citizen",
    Op.IS,
    True,
    Rule(id="citizen", citations=(UU_24_2011.article(14),), confidence=Confidence.TEXT),
)

FOREIGNER_MONTHS = 6
"""Months of work in Indonesia from which a foreigner takes part (UU 24/2011 Pasal 14)."""

SIX_MONTHS = Check(
    "months_in_indonesia",
    Op.AT_LEAST,
    FOREIGNER_MONTHS,
    Rule(
        id="foreigner_six_months",
        citations=(UU_24_2011.article(14), UU_24_2011.article(1, "", note="angka 4")),
        confidence=Confidence.TEXT,
    ),
)

RESIDENT = AnyOf(CITIZEN, SIX_MONTHS)
"""A citizen, or a foreigner who works at least six months in Indonesia."""


_NO_CIVIL_SERVANT = Check(
    "civil_servant",
    Op.IS,
    False,
    Rule(
        id="state_worker_no_civil_servant",
        citations=(PP_49_2023.article("I", note="Pasal 2 ayat (3), Pasal 5 ayat (1) PP 44/2015"),),
        confidence=Confidence.TEXT,
    ),
)


def due_for_every_wage_earner(
    programme: Programme, title_id: str, title_en: str
) -> Timeline[Condition]:
    """Return for whom JKK, and JKM, is due: PP 44/2015 rules both with the same articles."""
    no_state = not_the_state(PP_44_2015.article(2), UU_24_2011.article(64))
    joined_all_the_same = joined_by_state_body(programme, PP_44_2015.article(2))
    return Timeline(
        name=f"{programme.value.lower()}.due",
        title_id=title_id,
        title_en=title_en,
        unit="condition",
        entries=(
            Entry(
                since=date(2015, 7, 1),
                value=AllOf(EMPLOYED, AnyOf(no_state, joined_all_the_same), RESIDENT),
                citations=(
                    PP_44_2015.article(4, 1),
                    PP_44_2015.article(5, 2),
                    PERPRES_109_2013.article(6, 3, note="a firm of any size"),
                ),
                confidence=Confidence.TEXT,
            ),
            Entry(
                since=date(2023, 10, 1),
                value=AllOf(EMPLOYED, AnyOf(no_state, _NO_CIVIL_SERVANT), RESIDENT),
                citations=(
                    PP_49_2023.article("I", note="Pasal 2, Pasal 4, Pasal 5 PP 44/2015"),
                    PERPRES_109_2013.article(6, 3, note="a firm of any size"),
                ),
                confidence=Confidence.TEXT,
                announced=PP_49_2023.enacted,
                note="in force 6 October 2023; workers of state bodies other than civil servants",
            ),
        ),
    )


def compulsory_by_size(programme: Programme, letter: str, *sizes: EmployerSize) -> Check:
    """Return the test whether the staging makes a programme compulsory for the firm's size."""
    return Check(
        "employer_size",
        Op.ONE_OF,
        sizes,
        Rule(
            id=f"{programme.value.lower()}.compulsory_by_size",
            citations=(PERPRES_109_2013.article(6, 3, letter),),
            confidence=Confidence.TEXT,
        ),
    )


def joined(programme: Programme, id: str, *citations: Citation, confidence: Confidence) -> Check:
    """Return the test whether a programme beyond the compulsory ones was joined."""
    return Check(
        "programmes",
        Op.CONTAINS,
        programme,
        Rule(id=id, citations=citations, confidence=confidence),
    )


def joined_voluntarily(programme: Programme) -> Check:
    """Return the test whether a smaller firm joined a programme of its own will."""
    return joined(
        programme,
        f"{programme.value.lower()}.joined_voluntarily",
        PERPRES_109_2013.article(6, 3, note="the staging is a floor"),
        confidence=Confidence.UNVERIFIED,
    )
