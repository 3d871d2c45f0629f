"""JHT: the parts of which the conditions of a payment are made."""

from __future__ import annotations

from datetime import date
from functools import partial

from perlindungan.facts import EmployerSize, Segment
from perlindungan.law import (
    AllOf,
    AnyOf,
    Check,
    Citation,
    Condition,
    Confidence,
    Entry,
    Op,
    Ref,
)
from perlindungan.law.registry import PERPRES_109_2013, PP_46_2015
from perlindungan.programmes.benefits import TEXT, check_of, entry

PP_60_DAY = date(2015, 8, 12)
"""PP 60/2015: pension age, total disability and death; the rest is left to the minister."""
PERMENAKER_19_DAY = date(2015, 9, 1)
PERMENAKER_4_DAY = date(2022, 4, 26)

DERIVED, UNVERIFIED = Confidence.DERIVED, Confidence.UNVERIFIED


check = partial(check_of, "jht")
"""Makes a check of JHT."""

ENROLLED = check("enrolled", Op.IS, True, "enrolled", PP_46_2015.article(22, 2))

_SIZES = frozenset({EmployerSize.SMALL, EmployerSize.MEDIUM, EmployerSize.LARGE})

_INSURED = AnyOf(
    ENROLLED,
    AllOf(
        check("segment", Op.ONE_OF, frozenset({Segment.PU}), "by_employer", PP_46_2015.article(28)),
        check(
            "employer_size",
            Op.ONE_OF,
            _SIZES,
            "employer_had_to_enrol",
            PERPRES_109_2013.article(6, 3),
        ),
    ),
)
"""In JHT, or left out of it by an employer who had to enrol: then that employer owes the same."""

PENSION_AGE = check(
    "age", Op.AT_LEAST, Ref("jht.benefit.pension_age"), "pension_age", PP_46_2015.article(22, 1)
)
"""The pension age opens the account whatever happened besides."""


def passed(
    id: str, *citations: Citation, confidence: Confidence = TEXT, also: tuple[Check, ...] = ()
) -> Condition:
    """Return that an event has happened and its wait is over, beside what else is asked."""
    over = check("waited", Op.IS, True, id, *citations, confidence=confidence)
    return AllOf(over, *also) if also else over


def on_ground(*grounds: Condition) -> Condition:
    """Return that somebody in JHT may claim on one of several grounds."""
    return AllOf(_INSURED, AnyOf(*grounds) if len(grounds) > 1 else grounds[0])


def or_at_pension_age(
    since: date, ground: Condition, citation: Citation, confidence: Confidence, note: str = ""
) -> Entry[Condition]:
    """Return an entry by which a ground opens the account, and the pension age too."""
    return entry(since, on_ground(ground, PENSION_AGE), citation, confidence=confidence, note=note)


def at_pension_age(
    since: date, citation: Citation, confidence: Confidence = TEXT, note: str = ""
) -> Entry[Condition]:
    """Return an entry by which only the pension age opens the account."""
    return entry(since, on_ground(PENSION_AGE), citation, confidence=confidence, note=note)
