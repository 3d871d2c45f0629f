"""Who joined and who left, as counts by month and reason, and whether they explain the lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from itertools import pairwise

from attrs import field, frozen

from perlindungan.facts import Month
from perlindungan.regional.roll import Roll
from perlindungan.regional.wholes import whole


class MovementKind(Enum):
    """Which way."""

    JOINED = "joined"
    LEFT = "left"


@frozen(kw_only=True)
class Movement:
    """So many people joined or left with a month, for one reason.

    ``month`` is the first month whose list has them, or no longer has them. ``reason`` is a value
    of :class:`perlindungan.regional.points.Exit` for those who left; ``waiting_list``, ``new`` or
    words of the user; ``""`` where it was not told.
    """

    month: Month
    kind: MovementKind
    count: int = field(validator=whole(0))
    reason: str = ""


@frozen(kw_only=True)
class Unexplained:
    """A month whose list is not that of the month before with those joined and less those left."""

    month: Month
    before: int
    joined: int
    left: int
    found: int

    @property
    def expected(self) -> int:
        """How many people the list should have."""
        return self.before + self.joined - self.left


def movements_between(rolls: Sequence[Roll]) -> tuple[Movement, ...]:
    """Count who joined and left from each list to the next, without reasons.

    Lists of months that do not follow each other are compared all the same; the change stands with
    the later month.
    """
    found: list[Movement] = []
    for before, after in pairwise(sorted(rolls, key=lambda roll: roll.month)):
        were, are = before.by_nik.keys(), after.by_nik.keys()
        for kind, people in ((MovementKind.JOINED, are - were), (MovementKind.LEFT, were - are)):
            if people:
                found.append(Movement(month=after.month, kind=kind, count=len(people)))
    return tuple(found)


def unexplained(rolls: Sequence[Roll], movements: Iterable[Movement]) -> tuple[Unexplained, ...]:
    """Return the months in which the movements do not lead from one list to the next.

    Months without a list are stepped over: the movements since the last list count together.
    """
    told = tuple(movements)
    found: list[Unexplained] = []
    for before, after in pairwise(sorted(rolls, key=lambda roll: roll.month)):
        between = [one for one in told if before.month < one.month <= after.month]
        joined, left = (
            sum(one.count for one in between if one.kind is kind) for kind in MovementKind
        )
        step = Unexplained(
            month=after.month,
            before=len(before.members),
            joined=joined,
            left=left,
            found=len(after.members),
        )
        if step.expected != step.found:
            found.append(step)
    return tuple(found)
