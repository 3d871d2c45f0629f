"""The month in which a person reaches the pension age (PP 45/2015 Pasal 15)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from perlindungan.facts import Month
from perlindungan.law import Timeline
from perlindungan.law.formula import Formula, when

IndexT = TypeVar("IndexT", int, Formula)

Steps = Sequence[tuple[int, int | None]]
"""Pairs of an age in years and the index of the month from which another age applies."""


def pension_steps(ages: Timeline[int]) -> Steps:
    """Return the ages of a timeline with the month in which each ends."""
    ends = [Month.of(entry.since).index for entry in ages.entries[1:]]
    return [(entry.value, end) for entry, end in zip(ages.entries, [*ends, None], strict=True)]


def month_of_pension_age(birth: Month, steps: Steps) -> int:
    """Return the index of the first month in which the person has the pension age of the day.

    The age rises on 1 January of some years. Who reached it before stays past it; who did not
    waits for the higher one.

    >>> from perlindungan.programmes import NATIONAL
    >>> steps = pension_steps(NATIONAL.jp.pension_age)
    >>> month_of_pension_age(Month(1966, 12), steps) == Month(2024, 12).index
    True
    >>> month_of_pension_age(Month(1967, 1), steps) == Month(2026, 1).index
    True
    """
    return index_of_pension_age(birth.index, steps)


def index_of_pension_age(birth: IndexT, steps: Steps) -> IndexT:
    """Return the same from the index of the month of birth, a number or a formula of one."""
    *earlier, (last, end) = steps
    if end is not None:
        raise ValueError("the steps of the pension age do not end with an open one")
    reached = birth + 12 * last
    for age, until in reversed(earlier):
        if until is None:
            raise ValueError("the steps of the pension age end before their last")
        at_age = birth + 12 * age
        reached = when(at_age < until, at_age, reached)
    return reached
