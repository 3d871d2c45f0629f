"""From what was lost for good to a share of 80 monthly wages (PP 44/2015 Lampiran III)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

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
    shares, steps, missing = list[Fraction](), list[Step](), list[str]()
    for place, loss in enumerate(losses):
        try:
            share, told = _share(case, table, place, loss)
        except Unknown as unknown:
            missing += unknown.names
        else:
            shares.append(share)
            steps += told
    if missing:
        raise Unknown(*dict.fromkeys(missing))
    together = sum(shares, Fraction(0))
    if len(losses) == 1 and losses[0].count == 1:
        return together, tuple(steps)
    most: Fraction = case.value("jkk.benefit.total_share", day)
    if case.choice("several_losses") is SeveralLosses.UP_TO_TOTAL and together > most:
        steps.append(step("losses_up_to_total", share=most))
        together = most
    return together, tuple(steps)


def _share(
    case: Case, table: DisabilityTable, place: int, loss: Loss
) -> tuple[Fraction, tuple[Step, ...]]:
    name = f"event.losses.{place}"
    row = _row(case, table, name, loss)
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
    if row.per is Per.WHOLE:
        if loss.steps is not None:
            raise FactError(f"{name}.steps", loss.steps, "one_of", values="None")
        return 1
    if loss.steps is not None:
        return loss.steps
    eyes = {"better": loss.better, "worse": loss.worse}
    given = [left for left in eyes.values() if left is not None]
    if not given:
        raise Unknown(f"{name}.steps")
    if len(given) < len(eyes):
        raise Unknown(*(f"{name}.{eye}" for eye, left in eyes.items() if left is None))
    return _tens_lost(case, *given)


_TEN = 10


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
