"""Who is entitled to JKP: what the articles ask for, before and after each change.

What lies in the person and in how the work ended is asked for in any case. What lies in the
membership, the contributions and the claim is asked of participants alone: a worker whom the
employer did not enrol has none of it, and is owed the cash by the employer (Pasal 37).
"""

from __future__ import annotations

from datetime import date
from functools import partial

from perlindungan.facts import EmployerSize, Programme, Segment
from perlindungan.law import (
    AllOf,
    AnyOf,
    Check,
    Citation,
    Condition,
    Confidence,
    Op,
    Presumed,
    Ref,
    Rule,
)
from perlindungan.law.registry import PP_6_2025, PP_37_2021
from perlindungan.programmes.benefits import check_of

JKP_DAY = date(2021, 2, 2)
"""PP 37/2021."""
PP_6_DAY = date(2025, 2, 7)
"""PP 6/2025 and Permenaker 2/2025."""

_TEXT = Confidence.TEXT


_check = partial(check_of, "jkp")

_ENROLLED = _check("enrolled", Op.IS, True, "enrolled", PP_37_2021.article(1, note="angka 6"))

_PERSON = (
    _check(
        "segment", Op.IS, Segment.PU, "wage_earners_only", PP_37_2021.article(1, note="angka 6")
    ),
    _check("citizen", Op.IS, True, "citizen", PP_37_2021.article(4, 2, "a")),
    _check(
        "age_at_registration",
        Op.BELOW,
        Ref("jkp.age_limit"),
        "age_at_registration",
        PP_37_2021.article(4, 2, "b"),
    ),
    _check(
        "ended_by",
        Op.ONE_OF,
        frozenset({"dismissal", "contract_end"}),
        "no_excluded_reason",
        PP_37_2021.article(20, 1),
    ),
    _check("cut_short", Op.IS, True, "cut_short_by_employer", PP_37_2021.article(20, 2)),
    Presumed(_check("term_running", Op.IS, True, "term_running", PP_37_2021.article(20, 2))),
    _check("willing", Op.IS, True, "willing", PP_37_2021.article(19, 2)),
)
"""What lies in the person and in how the work ended."""

_TIMES = (
    _check("claim_number", Op.AT_MOST, Ref("jkp.benefit.times"), "times", PP_37_2021.article(35)),
    AnyOf(
        _check("first_claim", Op.IS, True, "first_claim", PP_37_2021.article(35, letter="a")),
        _check(
            "months_since_claim",
            Op.AT_LEAST,
            Ref("jkp.benefit.months_between"),
            "months_between",
            PP_37_2021.article(35, letter="b"),
            PP_37_2021.article(35, letter="c"),
        ),
    ),
)

_NO_NEW_WORK = _check("no_new_work", Op.IS, True, "no_new_work", PP_37_2021.article(40, letter="b"))

_NOT_ELSEWHERE = _check(
    "registered_elsewhere",
    Op.IS,
    False,
    "not_registered_elsewhere",
    PP_37_2021.article(8, 2),
    confidence=Confidence.DERIVED,
)

REGISTERED_ELSEWHERE = _NOT_ELSEWHERE.rule
"""Every firm enrols, and the worker chooses one: who chose another gets no cash for this one. That
this employer then owes none for want of enrolling is inferred."""

_NOT_ENROLLED = AllOf(
    _check("enrolled", Op.IS, False, "not_enrolled", PP_37_2021.article(37, 1)),
    Presumed(_NOT_ELSEWHERE),
    _check(
        "employer_size",
        Op.ONE_OF,
        frozenset({EmployerSize.SMALL, EmployerSize.MEDIUM, EmployerSize.LARGE}),
        "employer_not_micro",
        PP_37_2021.article(37, 2),
    ),
)


def _takes_part(programme: Programme, *citations: Citation) -> Check:
    name = programme.value.lower()
    return _check(f"in_{name}", Op.IS, True, f"takes_part_in_{name}", *citations)


def _programmes(larger: Citation, smaller: Citation) -> tuple[Condition, ...]:
    return (
        *(_takes_part(one, larger, smaller) for one in (Programme.JKK, Programme.JKM)),
        _takes_part(Programme.JHT, larger, smaller),
        AnyOf(
            _takes_part(Programme.JP, larger),
            _check(
                "employer_size",
                Op.ONE_OF,
                frozenset({EmployerSize.MICRO, EmployerSize.SMALL}),
                "smaller_firm",
                smaller,
            ),
        ),
    )


def _conditions(
    *jkn: Condition,
    programmes: tuple[Condition, ...],
    paid: tuple[Condition, ...],
    proof: Citation,
    lapses: Citation,
) -> Condition:
    """Every period asks the same, but for JKN, the contributions, the proof and the time."""
    participant = AllOf(
        _ENROLLED,
        *programmes,
        *jkn,
        *paid,
        *_TIMES,
        _check("proof", Op.IS, True, "proof", proof),
        _check(
            "months_until_claim",
            Op.AT_MOST,
            Ref("jkp.benefit.claim_lapses"),
            "claim_in_time",
            lapses,
        ),
        _NO_NEW_WORK,
    )
    return AllOf(*_PERSON, AnyOf(participant, _NOT_ENROLLED))


def _paid(citation: Citation) -> Check:
    """Ask for the months in the window; that it ends before the month of dismissal is inferred."""
    return _check(
        "paid_months",
        Op.AT_LEAST,
        Ref("jkp.benefit.paid_months"),
        "paid_months",
        citation,
        confidence=Confidence.DERIVED,
    )


def _before_2025(*jkn: Condition) -> Condition:
    return _conditions(
        *jkn,
        programmes=_programmes(PP_37_2021.article(4, 3, "a"), PP_37_2021.article(4, 3, "b")),
        paid=(
            _paid(PP_37_2021.article(19, 3)),
            _check(
                "months_in_a_row",
                Op.AT_LEAST,
                Ref("jkp.benefit.months_in_a_row"),
                "months_in_a_row",
                PP_37_2021.article(19, 3),
                confidence=Confidence.DERIVED,
            ),
        ),
        proof=PP_37_2021.article(20, 3),
        lapses=PP_37_2021.article(40, letter="a"),
    )


BEFORE_MERGER = _before_2025()
"""While JKN was not looked at (Pasal 48 ayat (3))."""

AFTER_MERGER = _before_2025(
    _check("jkn_wage_earner", Op.IS, True, "takes_part_in_jkn", PP_37_2021.article(4, 4))
)

SINCE_2025 = _conditions(
    _check("jkn_registered", Op.IS, True, "registered_in_jkn", PP_6_2025.article(4, 3)),
    programmes=_programmes(PP_6_2025.article(4, 3, "a"), PP_6_2025.article(4, 3, "b")),
    paid=(_paid(PP_6_2025.article(19, 3)),),
    proof=PP_6_2025.article(20, 3),
    lapses=PP_6_2025.article(40, letter="a"),
)

SERVICE = _check("enrolled", Op.IS, True, "participants_only", PP_37_2021.article(37, 1))
"""Where the worker was not enrolled, the employer owes the cash and the training alone."""

IN_FORCE = Rule(id="jkp.in_force", citations=(PP_37_2021.article(50),), confidence=_TEXT)
"""Of an event before JKP."""
