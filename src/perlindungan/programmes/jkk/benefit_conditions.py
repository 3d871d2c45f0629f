"""JKK: when its benefits are due (PP 44/2015 Pasal 25 to 27, 38, 39, 48 and 49)."""

from __future__ import annotations

from functools import partial

from perlindungan.facts import Segment
from perlindungan.facts.claims import Result
from perlindungan.law import (
    AllOf,
    AnyOf,
    Citation,
    Condition,
    Confidence,
    Op,
    Ref,
    Timeline,
)
from perlindungan.law.registry import PP_44_2015, PP_82_2019
from perlindungan.programmes.benefits import (
    FIRST_DAY,
    PP_82_DAY,
    SECONDARY,
    TEXT,
    check_of,
    condition,
    entry,
)

_check = partial(check_of, "jkk")

_BY_EMPLOYER = _check(
    "segment",
    Op.ONE_OF,
    frozenset({Segment.PU, Segment.JAKON}),
    "by_employer",
    PP_44_2015.article(38, 1),
    PP_44_2015.article(38, 2),
)


def _entitled(lapse: Citation, confidence: Confidence) -> AllOf:
    return AllOf(
        _check("from_work", Op.IS, True, "from_work", PP_44_2015.article(1, note="angka 6")),
        AnyOf(
            _check("insured", Op.IS, True, "insured", PP_44_2015.article(25, 1)),
            _check(
                "soon_after_leaving", Op.IS, True, "soon_after_leaving", PP_44_2015.article(48, 2)
            ),
        ),
        AnyOf(
            _check("enrolled", Op.IS, True, "enrolled", PP_44_2015.article(25, 1)),
            _check("employer_owes", Op.IS, True, "employer_owes", PP_44_2015.article(27, 1)),
        ),
        AnyOf(
            _BY_EMPLOYER,
            _check(
                "arrears_months",
                Op.AT_MOST,
                Ref("jkk.arrears_months.BPU"),
                "bpu_within_arrears",
                PP_44_2015.article(39, 1),
                PP_44_2015.article(39, 2),
            ),
        ),
        _check("claimed_in_time", Op.IS, True, "claimed_in_time", lapse, confidence=confidence),
    )


_LAPSE_2015, _LAPSE_2019 = PP_44_2015.article(26), PP_82_2019.article(26)

ENTITLED = condition(
    "jkk.benefit.entitled",
    "Kapan peserta atau ahli waris berhak atas JKK",
    "When a participant, or heirs, are entitled to JKK",
    entry(
        FIRST_DAY,
        _entitled(_LAPSE_2015, TEXT),
        PP_44_2015.article(25, 1),
        PP_44_2015.article(27, 1),
        PP_44_2015.article(39, 2),
        PP_44_2015.article(48, 2),
    ),
    entry(
        PP_82_DAY,
        _entitled(_LAPSE_2019, SECONDARY),
        PP_44_2015.article(25, 1),
        PP_44_2015.article(27, 1),
        PP_44_2015.article(39, 2),
        PP_44_2015.article(48, 2),
        _LAPSE_2019,
        confidence=SECONDARY,
    ),
)


def _of_result(
    name: str, title_id: str, title_en: str, of: frozenset[Result], citation: Citation
) -> Timeline[Condition]:
    check = _check("result", Op.ONE_OF, of, f"result_{name}", citation)
    path = f"jkk.benefit.{name}"
    return condition(path, title_id, title_en, entry(FIRST_DAY, check, citation))


_LIST = PP_44_2015.article(25, 2, "b")

PARTIAL = _of_result(
    "partial",
    "Kapan santunan cacat sebagian diberikan",
    "When the benefit for a partial disability is due",
    frozenset({Result.PARTIAL}),
    _LIST,
)
TOTAL_DISABILITY = _of_result(
    "total_disability",
    "Kapan santunan cacat total tetap diberikan",
    "When the benefit for a total permanent disability is due",
    frozenset({Result.TOTAL}),
    _LIST,
)
DEATH = _of_result(
    "death",
    "Kapan santunan kematian dan biaya pemakaman JKK diberikan",
    "When the benefits for a death from work are due",
    frozenset({Result.DEATH}),
    _LIST,
)
PERIODIC = _of_result(
    "periodic",
    "Kapan santunan berkala JKK diberikan",
    "When the periodic benefit of JKK is due",
    frozenset({Result.DEATH, Result.TOTAL}),
    _LIST,
)
RETURN_TO_WORK = _of_result(
    "return_to_work",
    "Kapan program kembali kerja dapat diberikan",
    "When the programme of returning to work may be given",
    frozenset({Result.IN_TREATMENT, Result.PARTIAL, Result.TOTAL}),
    PP_44_2015.article(49, 1, note="an adviser doctor recommends it"),
)


def _scholarship(citation: Citation, confidence: Confidence) -> AllOf:
    return AllOf(
        _check(
            "result",
            Op.ONE_OF,
            frozenset({Result.DEATH, Result.TOTAL}),
            "result_scholarship",
            citation,
            confidence=confidence,
        ),
        _check(
            "children_at_school",
            Op.IS,
            True,
            "child_at_school",
            citation,
            confidence=confidence,
        ),
    )


SCHOLARSHIP_DUE = condition(
    "jkk.benefit.scholarship",
    "Kapan beasiswa JKK diberikan",
    "When JKK gives a scholarship",
    entry(FIRST_DAY, _scholarship(PP_44_2015.article(25, 3), TEXT), PP_44_2015.article(25, 3)),
    entry(
        PP_82_DAY,
        _scholarship(PP_82_2019.article(25), SECONDARY),
        PP_82_2019.article(25),
        confidence=SECONDARY,
        note="the sources name months of contributions for JKM only; a branch of BPJS: even one "
        "day after joining",
    ),
)
