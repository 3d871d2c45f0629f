"""The one place where an amount is rounded."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from math import lcm


class Rounding(Enum):
    """How a line becomes whole rupiah. No official rule was found; half up is our choice."""

    HALF_UP = "half_up"
    UP = "up"
    DOWN = "down"

    def ratio(self, rate: Fraction, plus: Fraction = Fraction(0)) -> tuple[int, int, int]:
        """Return ``(n, carry, d)`` so that ``(base * n + carry) // d`` is ``base * rate + plus``.

        Rounded, that is. The three integers serve a single line and a column alike; no float is
        involved.

        >>> n, carry, d = Rounding.HALF_UP.ratio(Fraction(24, 10_000))
        >>> (10_000_000 * n + carry) // d
        24000
        """
        denominator = lcm(rate.denominator, plus.denominator)
        numerator = rate.numerator * (denominator // rate.denominator)
        added = plus.numerator * (denominator // plus.denominator)
        if self is Rounding.HALF_UP:
            return 2 * numerator, 2 * added + denominator, 2 * denominator
        return numerator, added + (denominator - 1 if self is Rounding.UP else 0), denominator

    def round(self, value: Fraction) -> int:
        """Round an exact value to whole rupiah."""
        numerator, denominator = value.numerator, value.denominator
        if self is Rounding.HALF_UP:
            return (2 * numerator + denominator) // (2 * denominator)
        return -(-numerator // denominator) if self is Rounding.UP else numerator // denominator


def percent(text: str) -> Fraction:
    """Read a percentage as an exact share: the one place where a percent becomes a fraction.

    >>> percent("0.24")
    Fraction(3, 1250)
    """
    return Fraction(text) / 100
