"""JP: when somebody is entitled, and when a pension is paid each month rather than at once."""

from __future__ import annotations

from functools import partial

from perlindungan.facts import EmployerSize, Segment
from perlindungan.law import AllOf, AnyOf, Check, Citation, Op, Ref
from perlindungan.law.registry import PERPRES_109_2013, PP_45_2015
from perlindungan.programmes.benefits import check_of

_check = partial(check_of, "jp")

_TAKES_PART = (
    _check("segment", Op.IS, Segment.PU, "wage_earner", PP_45_2015.article(2)),
    AnyOf(
        AllOf(
            _check("enrolled", Op.IS, True, "enrolled", PP_45_2015.article(1, note="angka 4")),
            _check(
                "has_contributed",
                Op.IS,
                True,
                "first_contribution",
                PP_45_2015.article(3, 1),
            ),
        ),
        AllOf(
            _check("enrolled", Op.IS, False, "not_enrolled", PP_45_2015.article(6)),
            _check(
                "employer_size",
                Op.ONE_OF,
                (EmployerSize.MEDIUM, EmployerSize.LARGE),
                "employer_owes",
                PP_45_2015.article(6),
                PERPRES_109_2013.article(6, 3, "a"),
            ),
            _check("has_contributed", Op.IS, True, "worked_unenrolled", PP_45_2015.article(6)),
        ),
    ),
)

_AGE = PP_45_2015.article(15)

OLD_AGE = AllOf(
    *_TAKES_PART,
    _check("pension_age_reached", Op.IS, True, "pension_age_reached", _AGE),
)
DISABILITY = AllOf(
    *_TAKES_PART,
    _check(
        "pension_age_reached",
        Op.IS,
        False,
        "disabled_before_pension_age",
        PP_45_2015.article(20, 1),
    ),
)
SURVIVORS = AllOf(
    *_TAKES_PART,
    _check(
        "survivor",
        Op.IS,
        True,
        "survivor",
        PP_45_2015.article(14, 1),
        PP_45_2015.article(1, note="angka 7 to 9"),
    ),
)


def _fifteen_years(*citations: Citation) -> Check:
    return _check(
        "paid_months",
        Op.AT_LEAST,
        Ref("jp.benefit.months_for_pension"),
        "fifteen_years",
        *citations,
    )


def _dense(*citations: Citation) -> Check:
    return _check("density", Op.AT_LEAST, Ref("jp.benefit.density"), "density", *citations)


OLD_AGE_MONTHLY = _fifteen_years(PP_45_2015.article(19, 1))

DISABILITY_MONTHLY = AnyOf(
    _fifteen_years(PP_45_2015.article(20, 3)),
    AllOf(
        _dense(PP_45_2015.article(20, 3, "a")),
        _check(
            "months_to_cause",
            Op.AT_LEAST,
            Ref("jp.benefit.months_before_cause"),
            "cause_after_registration",
            PP_45_2015.article(20, 3, "b"),
        ),
    ),
)

AS_SPOUSE = (PP_45_2015.article(21, 3), PP_45_2015.article(22, 3), PP_45_2015.article(23, 3))
"""Widow(er), child and parent by the same words."""

SURVIVORS_MONTHLY = AnyOf(
    _check("was_drawing", Op.IS, True, "was_drawing", PP_45_2015.article(21, 2, "b")),
    _fifteen_years(*AS_SPOUSE),
    AllOf(
        _check("pension_age_reached", Op.IS, False, "died_before_pension_age", *AS_SPOUSE),
        _check(
            "member_months",
            Op.AT_LEAST,
            Ref("jp.benefit.member_months"),
            "member_for_a_year",
            *AS_SPOUSE,
        ),
        _dense(*AS_SPOUSE),
    ),
)
