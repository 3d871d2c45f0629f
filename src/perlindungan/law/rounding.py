"""The one place where an amount is rounded."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction


class Rounding(Enum):
    """How a line becomes whole rupiah. No official rule was found; half up is our choice."""

    HALF_UP = "half_up"
    UP = "up"
    DOWN = "down"

    def ratio(self, rate: Fraction) -> tuple[int, int, int]:
        """Return ``(n, carry, d)`` such that ``(base * n + carry) // d`` is the rounded share.

        The three integers serve a single line and a column alike; no float is involved.

        >>> n, carry, d = Rounding.HALF_UP.ratio(Fraction(24, 10_000))
        >>> (10_000_000 * n + carry) // d
        24000
        """
        numerator, denominator = rate.numerator, rate.denominator
        if self is Rounding.HALF_UP:
            return 2 * numerator, denominator, 2 * denominator
        return numerator, denominator - 1 if self is Rounding.UP else 0, denominator

    def round(self, value: Fraction) -> int:
        """Round an exact value to whole rupiah."""
        numerator, carry, denominator = self.ratio(value)
        return (numerator + carry) // denominator


def percent(text: str) -> Fraction:
    """Read a percentage as an exact share: the one place where a percent becomes a fraction.

    >>> percent("0.24")
    Fraction(3, 1250)
    """
    return Fraction(text) / 100
