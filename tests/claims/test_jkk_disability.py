"""JKK: the table of permanent losses, and how a loss is found in it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.claims import Entitlement, assess
from perlindungan.facts import FactError, MonthlyWage, Programme, Segment
from perlindungan.facts.claims import Loss, Membership, Participant, Result, Side, WorkAccident
from perlindungan.law import Confidence
from perlindungan.programmes import NATIONAL, Law, SeveralLosses, UnequalEyes

DAY = date(2023, 5, 10)
WAGE = 4_000_000
LEFT, RIGHT, ONE, BOTH = Side.LEFT, Side.RIGHT, Side.ONE, Side.BOTH

TABLE: list[tuple[str, Side | None, str]] = [
    ("arm_shoulder", RIGHT, "40"),
    ("arm_shoulder", LEFT, "35"),
    ("arm_elbow", RIGHT, "35"),
    ("arm_elbow", LEFT, "30"),
    ("hand_wrist", RIGHT, "32"),
    ("hand_wrist", LEFT, "28"),
    ("leg_groin", BOTH, "70"),
    ("leg_groin", ONE, "35"),
    ("foot_ankle", BOTH, "50"),
    ("foot_ankle", ONE, "25"),
    ("eyes", BOTH, "70"),
    ("eyes", ONE, "35"),
    ("hearing", BOTH, "40"),
    ("hearing", ONE, "20"),
    ("thumb", RIGHT, "15"),
    ("thumb", LEFT, "12"),
    ("index_finger", RIGHT, "9"),
    ("index_finger", LEFT, "7"),
    ("other_finger", RIGHT, "4"),
    ("other_finger", LEFT, "3"),
    ("index_first_joint", RIGHT, "4.5"),
    ("index_first_joint", LEFT, "3.5"),
    ("other_finger_first_joint", RIGHT, "2"),
    ("other_finger_first_joint", LEFT, "1.5"),
    ("big_toe", None, "5"),
    ("second_toe", None, "3"),
    ("other_toe", None, "2"),
    ("impotence", None, "40"),
    ("leg_shorter_under_5", None, "10"),
    ("leg_shorter_5_to_7_5", None, "20"),
    ("leg_shorter_7_5", None, "30"),
    ("outer_ear", ONE, "5"),
    ("outer_ear", BOTH, "10"),
    ("nose_wing", None, "30"),
    ("nasal_septum", None, "15"),
    ("smell", None, "10"),
    ("physical_51_70", None, "40"),
    ("physical_26_50", None, "20"),
    ("physical_10_25", None, "5"),
    ("mental", None, "70"),
    ("colour_vision", None, "10"),
]
"""PP 44/2015 Lampiran III.II without the rows that need another fact."""


def entitled(*losses: Loss, left_handed: bool | None = False, law: Law = NATIONAL) -> Entitlement:
    event = WorkAccident(
        on=DAY,
        result=Result.PARTIAL,
        losses=losses,
        left_handed=left_handed,
        unable_months=0,
        unable_days=0,
        transport=(),
        home_care=0,
        prosthesis=0,
        dentures=0,
        hearing_aid=0,
        glasses=0,
    )
    membership = Membership(
        segment=Segment.PU,
        programmes=frozenset({Programme.JKK}),
        active=True,
        wage=MonthlyWage(basic=WAGE),
        arrears_months=0,
    )
    found = assess(event, Participant(membership=membership, family=()), on=DAY, law=law)
    return found.entitlements[Programme.JKK]


def share(*losses: Loss, **more: Any) -> Fraction | None:
    """Return the percentage of 80 monthly wages that was paid."""
    amount = entitled(*losses, **more).benefit("jkk.partial").total
    return None if amount is None else Fraction(amount * 100, 80 * WAGE)


def choosing(**answers: Any) -> Law:
    return attrs.evolve(NATIONAL, choices=attrs.evolve(NATIONAL.choices, **answers))


@pytest.mark.parametrize(("part", "side", "percent"), TABLE)
def test_the_table_of_the_annex(part: str, side: Side | None, percent: str) -> None:
    assert share(Loss(part=part, side=side)) == Fraction(percent)


def test_the_table_has_46_rows_and_is_less_sure_since_2019() -> None:
    timeline = NATIONAL.parameter("jkk.benefit.disabilities")
    assert len(timeline.on(DAY).value.rows) == 46
    assert len(TABLE) == 46 - 5  # scalp, hearing loss (2), loss of vision, visual field
    before, since = (timeline.on(day) for day in (date(2019, 12, 1), date(2019, 12, 2)))
    assert (before.confidence, since.confidence) == (Confidence.TEXT, Confidence.SECONDARY)
    assert before.value is since.value


@pytest.mark.parametrize(
    ("part", "side", "percent"),
    [
        ("arm_shoulder", LEFT, 40),
        ("arm_shoulder", RIGHT, 35),
        ("arm_elbow", LEFT, 35),
        ("arm_elbow", RIGHT, 30),
        ("hand_wrist", LEFT, 32),
        ("hand_wrist", RIGHT, 28),
        ("thumb", RIGHT, 15),
        ("thumb", LEFT, 12),
        ("index_finger", RIGHT, 9),
        ("eyes", RIGHT, 35),
    ],
)
def test_arms_and_hands_change_places_for_the_left_handed(
    part: str, side: Side, percent: int
) -> None:
    loss = Loss(part=part, side=side)
    assert share(loss, left_handed=True) == percent
    turned = part in {"arm_shoulder", "arm_elbow", "hand_wrist"}
    open_ = entitled(loss, left_handed=None)
    assert open_.missing == (("event.left_handed",) if turned else ())


@pytest.mark.parametrize("side", [LEFT, RIGHT, ONE])
def test_one_of_two_is_either(side: Side) -> None:
    assert share(Loss(part="leg_groin", side=side)) == 35
    assert share(Loss(part="big_toe", side=side)) == 5


@pytest.mark.parametrize(
    ("loss", "percent"),
    [
        (Loss(part="thumb", side=RIGHT, function_lost=Fraction(50)), "7.5"),
        (Loss(part="leg_groin", side=ONE, function_lost=Fraction(100)), "35"),
        (Loss(part="other_finger", side=RIGHT, count=2), "8"),
        (Loss(part="scalp", percent=Fraction(10)), "10"),
        (Loss(part="scalp", percent=Fraction(30)), "30"),
        (Loss(part="scalp", percent=Fraction(251, 10)), "25.1"),
        (Loss(part="hearing_loss", side=BOTH, steps=3), "18"),
        (Loss(part="hearing_loss", side=ONE, steps=2), "6"),
        (Loss(part="vision_loss", steps=4), "28"),
        (Loss(part="visual_field", steps=1), "7"),
    ],
)
def test_losses_that_need_more(loss: Loss, percent: str) -> None:
    assert share(loss) == Fraction(percent)


@pytest.mark.parametrize(
    ("loss", "missing"),
    [
        (Loss(part="thumb"), ("event.losses.0.side",)),
        # With both eyes, or the whole field, smell makes it more than a total disability.
        (Loss(part="eyes"), ("event.losses.0.side", "choice.several_losses")),
        (Loss(part="eyes", function_lost=Fraction(80)), ("event.losses.0.side",)),
        (Loss(part="scalp"), ("event.losses.0.percent",)),
        (Loss(part="visual_field"), ("event.losses.0.steps", "choice.several_losses")),
        (Loss(part="vision_loss", better=Fraction(50)), ("event.losses.0.worse",)),
        (Loss(part="vision_loss", worse=Fraction(50)), ("event.losses.0.better",)),
    ],
)
def test_unknown_facts_of_a_loss(loss: Loss, missing: tuple[str, ...]) -> None:
    found = entitled(loss, Loss(part="smell"))
    assert found.missing == missing
    assert found.benefit("jkk.partial").total is None


def test_every_loss_names_what_it_lacks() -> None:
    found = entitled(Loss(part="thumb"), Loss(part="smell"), Loss(part="scalp"))
    assert found.missing == ("event.losses.0.side", "event.losses.2.percent")


@pytest.mark.parametrize(
    "loss",
    [
        Loss(part="tail"),
        Loss(part="thumb", side=BOTH),
        Loss(part="thumb", side=ONE),
        Loss(part="big_toe", side=BOTH),
        Loss(part="scalp", percent=Fraction(9)),
        Loss(part="scalp", percent=Fraction(31)),
        Loss(part="smell", percent=Fraction(11)),
        Loss(part="smell", steps=2),
        # What is left to the eyes tells nothing of an ear or a nose, nor of the field.
        Loss(part="hearing_loss", side=BOTH, better=Fraction(50), worse=Fraction(50)),
        Loss(part="smell", better=Fraction(50)),
        Loss(part="visual_field", worse=Fraction(50)),
        # There are ten tenths of sight, and no more of a part than a person has.
        Loss(part="vision_loss", steps=11),
        Loss(part="visual_field", steps=11),
        Loss(part="vision_loss", steps=5, count=2),
        Loss(part="other_finger", side=RIGHT, count=4),
        Loss(part="other_finger_first_joint", side=LEFT, count=4),
        Loss(part="other_toe", count=7),
        Loss(part="other_toe", side=RIGHT, count=4),
        Loss(part="big_toe", count=3),
        Loss(part="thumb", side=RIGHT, count=2),
        Loss(part="leg_groin", side=BOTH, count=2),
        Loss(part="leg_groin", side=RIGHT, count=2),
        Loss(part="eyes", side=ONE, count=3),
    ],
)
def test_a_loss_that_does_not_fit_the_table_is_refused(loss: Loss) -> None:
    with pytest.raises(FactError, match=r"event\.losses\.0"):
        entitled(loss)


@pytest.mark.parametrize(
    ("loss", "percent"),
    [
        (Loss(part="other_finger", side=RIGHT, count=3), 12),
        (Loss(part="other_toe", count=6), 12),
        (Loss(part="other_toe", side=LEFT, count=3), 6),
        (Loss(part="eyes", side=ONE, count=2), 70),
        (Loss(part="vision_loss", steps=10), 70),
        (Loss(part="hearing_loss", side=ONE, steps=11), 33),
    ],
)
def test_as_many_as_a_person_has(loss: Loss, percent: int) -> None:
    assert share(loss) == percent


def test_several_losses_add_up_and_beyond_a_total_disability_by_choice() -> None:
    losses = (Loss(part="eyes", side=ONE), Loss(part="leg_groin", side=BOTH))
    # The annex says nothing of 105 %, more than the 70 of a total disability: left open.
    open_ = entitled(*losses)
    assert open_.benefit("jkk.partial").total is None
    assert open_.missing == ("choice.several_losses",)
    assert share(*losses, law=choosing(several_losses=SeveralLosses.ADDED)) == 105
    law = choosing(several_losses=SeveralLosses.UP_TO_TOTAL)
    assert share(*losses, law=law) == 70
    for within in (NATIONAL, law):
        assert share(Loss(part="thumb", side=RIGHT), Loss(part="smell"), law=within) == 25
        pair = (Loss(part="eyes", side=ONE), Loss(part="leg_groin", side=ONE))
        assert share(*pair, law=within) == 70


@pytest.mark.parametrize(
    ("better", "worse", "percent"),
    [
        (60, 60, 28),  # alike: no divisor is needed
        (100, 100, 0),
        (80, 40, 21),  # (240 + 40) / 4 = 70 left, 30 lost
        (40, 80, 21),
        (90, 0, 21),  # 67.5 left, 32.5 lost: three whole tenths
        (95, 95, 0),
    ],
)
def test_visual_efficiency(better: int, worse: int, percent: int) -> None:
    loss = Loss(part="vision_loss", better=Fraction(better), worse=Fraction(worse))
    assert share(loss, law=choosing(unequal_eyes=UnequalEyes.OVER_FOUR)) == percent
    open_ = entitled(loss)
    assert open_.missing == (() if better == worse else ("choice.unequal_eyes",))


@pytest.mark.parametrize("value", [Fraction(-1), Fraction(101), 50, "50"])
def test_an_efficiency_is_a_percentage(value: Any) -> None:
    with pytest.raises(FactError, match="better"):
        Loss(part="vision_loss", better=value)


@given(st.lists(st.sampled_from(TABLE), min_size=1, max_size=6))
def test_losses_add_up_and_the_limit_never_gives_more(
    rows: list[tuple[str, Side | None, str]],
) -> None:
    losses = tuple(Loss(part=part, side=side) for part, side, _ in rows)
    together = share(*losses, law=choosing(several_losses=SeveralLosses.ADDED))
    assert together == sum(Fraction(percent) for _, _, percent in rows)
    law = choosing(several_losses=SeveralLosses.UP_TO_TOTAL)
    limited = share(*losses, law=law)
    assert limited is not None
    assert limited == min(together, Fraction(70))
    assert share(*losses) == (together if together <= 70 else None)


def test_the_steps_tell_how_a_percentage_arises() -> None:
    loss = Loss(part="hearing_loss", side=BOTH, steps=3, function_lost=Fraction(50))
    told = {step.code: dict(step.details) for step in entitled(loss).benefit("jkk.partial").steps}
    assert told["loss.hearing_loss.both"] == {"percent": Fraction(6, 100)}
    assert told["loss_times"] == {"times": 3, "percent": Fraction(18, 100)}
    assert told["function_lost"] == {"share": Fraction(1, 2), "percent": Fraction(9, 100)}
    assert told["share_of_wages"]["amount"] == 28_800_000
