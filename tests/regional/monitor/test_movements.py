"""Joins and leaves as counts, and lists that they do not explain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.regional.monitor._facts import MOVEMENTS, ROLLS, member, roll

from perlindungan.facts import FactError, Month
from perlindungan.regional.monitor import (
    Movement,
    MovementKind,
    movements_between,
    unexplained,
)

JANUARY = Month(2026, 1)


@given(st.lists(st.sets(st.integers(1, 40)), min_size=1, max_size=5))
def test_changes_between_lists_explain_them(lists: list[set[int]]) -> None:
    rolls = [
        roll(JANUARY + 2 * place, range(0), members=tuple(member(one) for one in sorted(numbers)))
        for place, numbers in enumerate(lists)
    ]
    found = movements_between(rolls)
    assert unexplained(rolls, found) == ()
    assert movements_between(rolls[::-1]) == found
    net = sum(one.count if one.kind is MovementKind.JOINED else -one.count for one in found)
    assert net == len(lists[-1]) - len(lists[0])
    assert all(one.count and not one.reason for one in found)


def test_those_who_were_replaced_are_counted_both_ways() -> None:
    found = movements_between([roll(JANUARY, range(1, 4)), roll(JANUARY + 1, range(3, 6))])
    assert {one.kind: one.count for one in found} == {
        MovementKind.JOINED: 2,
        MovementKind.LEFT: 2,
    }


def test_the_sample_is_explained() -> None:
    assert unexplained(ROLLS, MOVEMENTS) == ()


def test_a_list_that_the_movements_do_not_explain_is_told() -> None:
    (step,) = unexplained(ROLLS, MOVEMENTS[1:])
    assert (step.month, step.before, step.joined, step.left) == (Month(2026, 2), 249, 0, 1)
    assert (step.expected, step.found) == (248, 258)


def test_months_between_two_lists_count_together() -> None:
    assert unexplained([ROLLS[0], ROLLS[-1]], MOVEMENTS) == ()


@pytest.mark.parametrize("count", [-1, True])
def test_fewer_than_nobody_is_refused(count: int) -> None:
    with pytest.raises(FactError):
        Movement(month=JANUARY, kind=MovementKind.LEFT, count=count)
