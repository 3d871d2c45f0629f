"""What an accident or a disease did: losses, time unable to work, and what was spent."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from attrs import field, frozen, validators

from perlindungan.facts.checks import optional, rupiah
from perlindungan.facts.claims.kinds import Mode, Side
from perlindungan.facts.errors import FactError

WHOLE = 100


def share_of_whole(instance: object, attribute: Any, value: Any) -> None:
    """Accept an exact percentage from above 0 to 100, or ``None``."""
    if value is not None and not (isinstance(value, Fraction) and 0 < value <= WHOLE):
        raise FactError(attribute.name, value, "share_percent")


def efficiency(instance: object, attribute: Any, value: Any) -> None:
    """Accept an exact percentage from 0 to 100, or ``None``."""
    if value is not None and not (isinstance(value, Fraction) and 0 <= value <= WHOLE):
        raise FactError(attribute.name, value, "percentage")


def _from_one(instance: object, attribute: Any, value: Any) -> None:
    if type(value) is not int or value < 1:
        raise FactError(attribute.name, value, "from_one")


@frozen(kw_only=True)
class Loss:
    """A permanent loss, as a row of the table of PP 44/2015 Lampiran III.

    Parameters
    ----------
    part
        Row of the table, such as ``thumb``.
    side
        Right or left, one or both, where the table tells them apart.
    function_lost
        Percentage of the function that was lost; ``None`` where the part itself was.
    percent
        The percentage that the doctor set, where the table prints a range.
    steps
        How many times 10 decibels or 10 % were lost, where the table counts by them.
    count
        How many alike, such as fingers.
    better, worse
        Visual efficiency that is left to each eye, in percent, from which ``steps`` follow.
    """

    part: str = field(validator=validators.instance_of(str))
    side: Side | None = field(default=None, validator=optional(Side))
    function_lost: Fraction | None = field(default=None, validator=share_of_whole)
    percent: Fraction | None = field(default=None, validator=share_of_whole)
    steps: int | None = field(default=None)
    count: int = field(default=1, validator=_from_one)
    better: Fraction | None = field(default=None, validator=efficiency)
    worse: Fraction | None = field(default=None, validator=efficiency)

    @steps.validator
    def _whole_steps(self, attribute: Any, value: Any) -> None:
        if value is not None:
            _from_one(self, attribute, value)


@frozen(kw_only=True)
class Transport:
    """A way of carrying the injured, and what it cost in rupiah (first aid included)."""

    mode: Mode = field(validator=validators.instance_of(Mode))
    cost: int = field(validator=rupiah)
