"""What a draw means: the shares of the population, as tables of 65,536 places."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import exp, log
from statistics import NormalDist
from typing import TYPE_CHECKING, Any

from attrs import frozen

from perlindungan.data import rows
from perlindungan.facts import Month
from perlindungan.wages.minimum import minimum_wage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

STEPS = 1 << 16
"""Draws that there are of 16 bits."""

SEGMENTS = ("PU", "BPU", "JAKON", "PMI")
SIZES = ("micro", "small", "medium", "large")
JOINED = ("", "JHT", "JP")
"""What can be joined by choice here, as a roster has it."""

_SEGMENT_OF = {"employee": "PU", "construction": "JAKON", "migrant": "PMI"}
_SURVEYED = Month(2025, 8)
"""The month of the survey, whose minimum wages tell the places apart."""
_DAYS_OF_FOUR_YEARS = 1461


@frozen(kw_only=True)
class Tables:
    """What a draw of 16 bits means, attribute by attribute; made once from the shares.

    Parameters
    ----------
    values, codes
        By group: the values that there are, and for each draw the place of its value.
    segment, age, joined
        For each draw the place of the segment, the age in days, by group what is joined.
    regions, region
        Codes of the regencies, and the place of one for each draw of 20 bits.
    base, factor
        Medians by regency in thousands of rupiah, and by draw what to multiply them with, in
        1024ths: of wages, then of incomes.
    workers
        Workers of a firm, by its size and 8 bits.
    """

    values: Mapping[str, tuple[str, ...]]
    codes: Mapping[str, NDArray[np.uint8]]
    segment: NDArray[np.uint8]
    age: NDArray[np.int32]
    joined: Mapping[str, NDArray[np.uint8]]
    regions: tuple[str, ...]
    region: NDArray[np.uint16]
    base: NDArray[np.int32]
    factor: NDArray[np.int32]
    workers: NDArray[np.int64]

    def drawn(self, group: str, draws: Any) -> Any:
        """Return the places of the values drawn."""
        return self.codes[group].take(draws)

    def is_(self, group: str, value: str, places: Any) -> Any:
        """Tell where a value of a group was drawn."""
        return places == self.values[group].index(value)

    def number(self, group: str, draws: Any) -> Any:
        """Return the numbers drawn, of a group whose values are numbers."""
        import numpy as np

        return np.array([int(value) for value in self.values[group]]).take(self.drawn(group, draws))


def people() -> int:
    """Return how many people the population stands for: those at work, and the migrants."""
    return sum(shares("status").values())


@cache
def shares(group: str) -> dict[str, int]:
    """Return the shares of a group by value, in the order of the file."""
    found = {
        row["value"]: int(row["share"])
        for row in rows("population_shares")
        if row["group"] == group
    }
    if not found:
        raise KeyError(group)
    return found


def _spread(parts: list[int], steps: int) -> Any:
    """Return, for each of the steps, whose it is: in proportion, and one at least for each."""
    import numpy as np

    total = sum(parts)
    counts = [max(1, part * steps // total) for part in parts]
    by_rest = sorted(range(len(parts)), key=lambda i: -(parts[i] * steps % total))
    short = steps - sum(counts)
    for i in by_rest[: max(0, short)]:
        counts[i] += 1
    counts[counts.index(max(counts))] += min(0, short)  # what the smallest were given
    return np.repeat(np.arange(len(parts)), counts)


@cache
def tables() -> Tables:
    """Return the tables of all attributes."""
    import numpy as np

    groups = (
        *("status", "employer_kind", "employer_size", "risk_group", "citizenship"),
        *("household_size", "labour_intensive", "transport", "funding", "route"),
        *("contract_months", "jht", "programmes_micro", "programmes_small", "programmes_own"),
    )
    values = {group: tuple(shares(group)) for group in groups}
    codes = {
        group: _spread(list(shares(group).values()), STEPS).astype(np.uint8) for group in groups
    }
    persons = {row["code"]: int(row["persons"]) for row in rows("population_regencies")}
    segments = [SEGMENTS.index(_SEGMENT_OF.get(status, "BPU")) for status in values["status"]]
    joined = {
        group: np.array([JOINED.index(value) for value in values[group]], np.uint8)[codes[group]]
        for group in groups
        if group.startswith("programmes_")
    }
    wage_factors, income_factors = _factors("wage"), _factors("income")
    return Tables(
        values=values,
        codes=codes,
        segment=np.array(segments, np.uint8)[codes["status"]],
        age=_ages(),
        joined=joined,
        regions=tuple(persons),
        region=_spread(list(persons.values()), STEPS << 4).astype(np.uint16),
        base=np.array(
            _bases(persons, "wage", wage_factors) + _bases(persons, "income", income_factors),
            np.int32,
        ),
        factor=np.array(wage_factors + income_factors, np.int32),
        workers=np.array([_workers(size, step) for size in SIZES for step in range(256)]),
    )


def days_of(years: int) -> int:
    """Return the days of so many years, leap days among them."""
    return -(-years * _DAYS_OF_FOUR_YEARS // 4)


def _ages() -> Any:
    """Return, for each step, an age in days at the last birthday."""
    import numpy as np

    found = shares("age")
    groups = [tuple(int(end) for end in group.split("-")) for group in found]
    years = [year for first, last in groups for year in range(first, last + 1)]
    of_a_year = [
        share * 60 // (last - first + 1)
        for (first, last), share in zip(groups, found.values(), strict=True)
        for _ in range(first, last + 1)
    ]
    days = np.array([days_of(year) for year in years], np.int32)
    return days[_spread(of_a_year, STEPS)]


def _factors(amount: str) -> list[int]:
    """Return, for each step, how a log-normal amount stands to the median, in 1024ths."""
    normal = NormalDist(sigma=shares("spread")[amount] / 100)
    return [
        round(1024 * exp(normal.inv_cdf((2 * step + 1) / (2 * STEPS)))) for step in range(STEPS)
    ]


def _bases(persons: Mapping[str, int], amount: str, factors: list[int]) -> list[int]:
    """Return the medians of the regencies in thousands of rupiah.

    They stand to each other as the minimum wages do, and meet the published mean.
    """
    least = {code: minimum_wage(code, _SURVEYED).rupiah for code in persons}
    over = sum(least[code] * persons[code] for code in persons) * sum(factors)
    under = shares("mean")[amount] * sum(persons.values()) * 1024 * STEPS
    return [(2 * rupiah * under + 1000 * over) // (2000 * over) for rupiah in least.values()]


def _workers(size: str, step: int) -> int:
    least, most = shares("workers_least")[size], shares("workers_most")[size]
    return round(exp(log(least) + (log(most) - log(least)) * step / 255))
