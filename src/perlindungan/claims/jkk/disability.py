"""From what was lost for good to a share of 80 monthly wages (PP 44/2015 Lampiran III)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from perlindungan.claims.assessment import Step
from perlindungan.claims.case import Case, Unknown
from perlindungan.claims.common import step
from perlindungan.facts import FactError
from perlindungan.facts.claims import Loss, Side
from perlindungan.law import percent
from perlindungan.programmes import SeveralLosses, UnequalEyes
from perlindungan.programmes.jkk.disability import DisabilityRow, DisabilityTable, Per

_TURNED = {Side.RIGHT: Side.LEFT, Side.LEFT: Side.RIGHT}
_WHOLE = Fraction(100)
_TEN = 10
_PAIRED = frozenset(
    {"big_toe", "second_toe", "other_toe", "nose_wing", "leg_groin", "foot_ankle", "eyes"}
    | {"hearing", "hearing_loss", "outer_ear", "visual_field"}
)
"""Parts of which a person has one on each side, in rows that do not say right or left."""
_OF_THREE = frozenset({"other_finger", "other_finger_first_joint", "other_toe"})
"""Three a hand without thumb and index; three a foot without the big and the second toe."""


def lost(case: Case, day: date) -> tuple[Fraction, tuple[Step, ...]]:
    """Return the share of 80 monthly wages for all losses of a case, and how it arises.

    Raises
    ------
    Unknown
        With every fact that is missing of the losses.
    FactError
        If a loss does not fit the table.
    """
    losses: tuple[Loss, ...] | None = getattr(case.event, "losses", None)
    if losses is None:
        # Whether the worker is left-handed matters for some of what may be given.
        handed = getattr(case.event, "left_handed", None)
        raise Unknown("event.losses", *(("event.left_handed",) if handed is None else ()))
    table: DisabilityTable = case.value("jkk.benefit.disabilities", day)
    together, steps, missing = Fraction(0), list[Step](), list[str]()
    for place, loss in enumerate(losses):
        try:
            share, told = _share(case, table, place, loss)
        except Unknown as unknown:
            missing += unknown.names
            share, told = _at_most(table, loss), ()
        together += share
        steps += told
    most: Fraction = case.value("jkk.benefit.total_share", day)
    several = len(losses) > 1 or any(loss.count > 1 for loss in losses)
    if several and together > most:
        answer = case.choice("several_losses")
        if answer is SeveralLosses.LEAVE_OPEN:
            missing.append("choice.several_losses")
        elif answer is SeveralLosses.UP_TO_TOTAL:
            steps.append(step("losses_up_to_total", share=most))
            together = most
    if missing:
        raise Unknown(*dict.fromkeys(missing))
    return together, tuple(steps)


def _at_most(table: DisabilityTable, loss: Loss) -> Fraction:
    """Return the most that a loss may come to of which something is not known yet."""
    tens = _TEN
    known = next((left for left in (loss.better, loss.worse) if left is not None), None)
    if known is not None:
        # The other eye may be blind, and then counts as the worse one.
        tens = int((_WHOLE - 3 * known * percent("25")) // _TEN)
    rows = (row for row in table.rows if row.part == loss.part)
    whole = max(row.most * (1 if row.per is Per.WHOLE else tens) for row in rows)
    return whole * loss.count * Fraction(loss.function_lost or _WHOLE, _WHOLE)


def _share(
    case: Case, table: DisabilityTable, place: int, loss: Loss
) -> tuple[Fraction, tuple[Step, ...]]:
    name = f"event.losses.{place}"
    row = _row(case, table, name, loss)
    _refuse_count(row, name, loss)
    share, times = _percent(row, name, loss), _times(case, row, name, loss) * loss.count
    shown = loss.side if row.side in _TURNED else row.side
    steps = [step(f"loss.{loss.part}" + (f".{shown.value}" if shown else ""), percent=share)]
    if times != 1:
        share *= times
        steps.append(step("loss_times", times=times, percent=share))
    if loss.function_lost is not None:
        function = loss.function_lost / _WHOLE
        share *= function
        steps.append(step("function_lost", share=function, percent=share))
    return share, tuple(steps)


def _row(case: Case, table: DisabilityTable, name: str, loss: Loss) -> DisabilityRow:
    if loss.part not in table.parts:
        raise FactError(f"{name}.part", loss.part, "one_of", values=", ".join(table.parts))
    sides = table.sides(loss.part)
    side = loss.side
    if not sides:
        # One row for the part: both of two would be two losses.
        _refuse_side(name, side, (Side.ONE, Side.RIGHT, Side.LEFT))
        return table.row(loss.part, None)
    if side is None:
        raise Unknown(f"{name}.side")
    if Side.BOTH in sides:
        return table.row(loss.part, Side.BOTH if side is Side.BOTH else Side.ONE)
    _refuse_side(name, side, sides)
    if table.reversible(loss.part) and case.ask("event.left_handed"):
        side = _TURNED[side]
    return table.row(loss.part, side)


def _refuse_side(name: str, side: Side | None, sides: tuple[Side, ...]) -> None:
    if side is not None and side not in sides:
        values = ", ".join(one.value for one in sides)
        raise FactError(f"{name}.side", side.value, "one_of", values=values)


def _refuse_count(row: DisabilityRow, name: str, loss: Loss) -> None:
    """Refuse more of a part than a person has on the sides that a loss names."""
    most = 3 if loss.part in _OF_THREE else 1
    if loss.part in _PAIRED and row.side in (None, Side.ONE) and loss.side in (None, Side.ONE):
        most *= 2
    if loss.count > most:
        values = "1" if most == 1 else f"1 - {most}"
        raise FactError(f"{name}.count", loss.count, "one_of", values=values)


def _percent(row: DisabilityRow, name: str, loss: Loss) -> Fraction:
    """Return the share of the row: as printed, or as the doctor set it within the range."""
    if loss.percent is None:
        if row.least != row.most:
            raise Unknown(f"{name}.percent")
        return row.least
    share = loss.percent / _WHOLE
    if not row.least <= share <= row.most:
        values = " - ".join(str(limit * _WHOLE) for limit in dict.fromkeys((row.least, row.most)))
        raise FactError(f"{name}.percent", loss.percent, "one_of", values=values)
    return share


def _times(case: Case, row: DisabilityRow, name: str, loss: Loss) -> int:
    """Return how many times the row counts: once, or for each 10 decibels or 10 %."""
    eyes = {"better": loss.better, "worse": loss.worse}
    if loss.part != _VISION:
        _refuse(name, eyes)
    if row.per is Per.WHOLE:
        _refuse(name, {"steps": loss.steps})
        return 1
    if loss.steps is not None:
        if row.per is Per.TEN_PERCENT and loss.steps > _TEN:
            raise FactError(f"{name}.steps", loss.steps, "one_of", values=f"1 - {_TEN}")
        return loss.steps
    given = [left for left in eyes.values() if left is not None]
    if not given:
        raise Unknown(f"{name}.steps")
    if len(given) < len(eyes):
        raise Unknown(*(f"{name}.{eye}" for eye, left in eyes.items() if left is None))
    return _tens_lost(case, *given)


def _refuse(name: str, facts: Mapping[str, Any]) -> None:
    """Refuse facts that do not belong to a row."""
    for fact, value in facts.items():
        if value is not None:
            raise FactError(f"{name}.{fact}", value, "one_of", values="None")


_VISION = "vision_loss"
"""The one row that follows from what is left to each eye."""


def _tens_lost(case: Case, better: Fraction, worse: Fraction) -> int:
    """Return how many whole tenths of visual efficiency both eyes together have lost.

    The annex counts "each 10 %"; what is left of a tenth does not count.
    """
    better, worse = max(better, worse), min(better, worse)
    left = better
    if better != worse:
        if case.choice("unequal_eyes") is UnequalEyes.LEAVE_OPEN:
            raise Unknown("choice.unequal_eyes")
        left = (3 * better + worse) * percent("25")
    return int((_WHOLE - left) // _TEN)
