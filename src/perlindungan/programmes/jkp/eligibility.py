"""JKP: for whom (PP 37/2021 Pasal 4, as amended by PP 6/2025)."""

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
    Ref,
    Rule,
    Timeline,
)
from perlindungan.law.registry import PP_6_2025, PP_37_2021
from perlindungan.programmes.membership import EMPLOYED, not_the_state

FIRST_DAY, AMENDED_FROM = date(2021, 2, 1), date(2025, 2, 1)
"""First days of the first contribution months. Neither regulation names one: February 2021 is what
a speaker of BPJS said; for 2025, PP 7/2025 of the same day sets JKK alone aside from February."""

_TEXT = Confidence.TEXT

_CITIZEN = Check(
    "citizen",
    Op.IS,
    True,
    Rule(id="jkp.citizen", citations=(PP_37_2021.article(4, 2, "a"),), confidence=_TEXT),
)

_YOUNG_ENOUGH = Check(
    "age_at_jkp_registration",
    Op.BELOW,
    Ref("jkp.age_limit"),
    Rule(
        id="jkp.age_at_registration", citations=(PP_37_2021.article(4, 2, "b"),), confidence=_TEXT
    ),
)

_CHOSEN_WORKPLACE = Presumed(
    Check(
        "jkp_workplace",
        Op.IS,
        True,
        Rule(id="jkp.chosen_workplace", citations=(PP_37_2021.article(8, 2),), confidence=_TEXT),
    )
)


_REGISTERED = Presumed(
    Check(
        "jkp_registered",
        Op.IS,
        True,
        Rule(id="jkp.registered_by_then", citations=(PP_37_2021.article(6, 3),), confidence=_TEXT),
    )
)


def _takes_part(programme: Programme, *citations: Citation) -> Check:
    name = programme.value.lower()
    return Check(
        f"{name}_due",
        Op.IS,
        True,
        Rule(id=f"jkp.takes_part_in_{name}", citations=citations, confidence=_TEXT),
    )


def _conditions(*, in_jkn: Condition, larger: Citation, smaller: Citation) -> Condition:
    """Both periods ask the same, but for the kind of JKN membership."""
    return AllOf(
        EMPLOYED,
        not_the_state(PP_37_2021.article(4, 2, "c")),
        _CITIZEN,
        _YOUNG_ENOUGH,
        _REGISTERED,
        _CHOSEN_WORKPLACE,
        _takes_part(Programme.JKK, larger, smaller),
        _takes_part(Programme.JKM, larger, smaller),
        _takes_part(Programme.JHT, larger, smaller),
        in_jkn,
        AnyOf(
            Check(
                "employer_size",
                Op.ONE_OF,
                (EmployerSize.MICRO, EmployerSize.SMALL),
                Rule(id="jkp.smaller_firm", citations=(smaller,), confidence=_TEXT),
            ),
            _takes_part(Programme.JP, larger),
        ),
    )


_JKN_REGISTERED = Check(
    "jkn_registered",
    Op.IS,
    True,
    Rule(id="jkp.registered_in_jkn", citations=(PP_6_2025.article(4, 3),), confidence=_TEXT),
)

DUE: Timeline[Condition] = Timeline(
    name="jkp.due",
    title_id="Siapa yang menjadi peserta JKP",
    title_en="Who takes part in JKP",
    unit="condition",
    entries=(
        Entry(
            since=FIRST_DAY,
            value=_conditions(
                in_jkn=_takes_part(Programme.JKN, PP_37_2021.article(4, 4)),
                larger=PP_37_2021.article(4, 3, "a"),
                smaller=PP_37_2021.article(4, 3, "b"),
            ),
            citations=(PP_37_2021.article(4, 2), PP_37_2021.article(4, 3)),
            confidence=Confidence.SECONDARY,
            announced=PP_37_2021.enacted,
            note="in force 2 February 2021; the first contribution month is not in the text, a "
            "speaker of BPJS named February 2021",
        ),
        Entry(
            since=AMENDED_FROM,
            value=_conditions(
                in_jkn=AnyOf(_takes_part(Programme.JKN, PP_6_2025.article(4, 3)), _JKN_REGISTERED),
                larger=PP_6_2025.article(4, 3, "a"),
                smaller=PP_6_2025.article(4, 3, "b"),
            ),
            citations=(PP_6_2025.article(4, 2), PP_6_2025.article(4, 3)),
            confidence=Confidence.DERIVED,
            announced=PP_6_2025.enacted,
            note="in force 7 February 2025; the first contribution month is not in the text",
        ),
    ),
)
