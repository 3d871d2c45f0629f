"""Bands of age, by which lists are counted."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from functools import cached_property
from itertools import pairwise

from attrs import Attribute, field, frozen

from perlindungan.facts import FactError
from perlindungan.segments.calendar import age_on


def _rising(_: object, __: Attribute[tuple[int, ...]], lower: tuple[int, ...]) -> None:
    if not lower or lower[0] != 0 or any(first >= second for first, second in pairwise(lower)):
        raise FactError("bands", ", ".join(map(str, lower)), "age_bands")


@frozen(cache_hash=True, slots=False)
class Bands:
    """Bands of age, by the completed years at which each begins; the first begins at 0.

    >>> BANDS.of(24), BANDS.of(65)
    ('18-24', '65+')
    """

    lower: tuple[int, ...] = field(default=(0, 18, 25, 35, 45, 55, 65), validator=_rising)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Names of the bands, such as ``18-24`` and ``65+``."""
        closed = tuple(f"{first}-{following - 1}" for first, following in pairwise(self.lower))
        return (*closed, f"{self.lower[-1]}+")

    def of(self, age: int) -> str:
        """Return the band of an age in completed years."""
        return self.names[bisect_right(self.lower, age) - 1]

    def on(self, born: date | None, day: date) -> str | None:
        """Return the band of somebody on a day; ``None`` where not known, or not born yet."""
        return None if born is None or born > day else self.of(age_on(born, day))


BANDS = Bands()
"""Bands of working age as labour statistics have them, cut at 18 and 65."""
