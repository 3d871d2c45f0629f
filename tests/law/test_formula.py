"""Formulas, and the plain functions compiled from them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given as drawn
from hypothesis import strategies as st

from perlindungan.law.compiled import as_function
from perlindungan.law.formula import Formula, constant, larger, when
from perlindungan.segments.calendar import age_on, held, months_between

THREE = (True, False, None)
DAYS = st.dates(date(1950, 1, 1), date(2060, 12, 31))


def of_two(build: Callable[[Formula, Formula], Formula]) -> Callable[[Any, Any], Any]:
    return as_function(build, 2)


@pytest.mark.parametrize("one", THREE)
@pytest.mark.parametrize("other", THREE)
def test_logic_is_kleenes(one: bool | None, other: bool | None) -> None:
    both = of_two(lambda a, b: a & b)(one, other)
    either = of_two(lambda a, b: a | b)(one, other)
    assert both is (False if False in (one, other) else None if None in (one, other) else True)
    assert either is (True if True in (one, other) else None if None in (one, other) else False)
    negated = as_function(lambda a: ~a, 1)(one)
    assert negated is (None if one is None else not one)


@pytest.mark.parametrize("one", [None, 3])
@pytest.mark.parametrize("other", [None, 5])
@pytest.mark.parametrize(
    "build",
    [
        lambda a, b: a + b,
        lambda a, b: a - b,
        lambda a, b: a * b,
        lambda a, b: a < b,
        lambda a, b: a <= b,
        lambda a, b: a.is_(b),
        larger,
    ],
)
def test_what_rests_on_the_unknown_is_unknown(
    build: Callable[..., Formula], one: int | None, other: int | None
) -> None:
    assert (of_two(build)(one, other) is None) is (one is None or other is None)


@pytest.mark.parametrize("condition", THREE)
def test_a_choice_takes_its_second_branch_unless_the_condition_is_known(
    condition: bool | None,
) -> None:
    chosen = as_function(lambda a: when(a, "first", "second"), 1)(condition)
    assert chosen == ("first" if condition else "second")


def test_a_choice_of_plain_values_is_made_at_once() -> None:
    assert when(True, 1, 2) == 1
    assert when(False, 1, 2) == 2


@drawn(st.integers(), st.integers())
def test_a_formula_used_twice_means_the_same_both_times(one: int, other: int) -> None:
    def build(a: Formula, b: Formula) -> Formula:
        total = a + b
        return when(total < 0, 0, when(total <= 10, total, total * 2))

    total = one + other
    assert of_two(build)(one, other) == (0 if total < 0 else total if total <= 10 else total * 2)


def test_a_constant_stays_a_formula() -> None:
    formula = constant(5)
    assert constant(formula) is formula
    assert repr(formula) == "5"


@drawn(DAYS, DAYS)
def test_ages_are_completed_years(birth: date, day: date) -> None:
    if birth > day:
        birth, day = day, birth
    age = age_on(birth, day)
    # A birthday on 29 February is kept on 1 March.
    assert birth.replace(year=birth.year + age, day=1, month=birth.month) <= day
    assert relativedelta(day, birth).years - age in (0, int((birth.month, birth.day) == (2, 29)))


@drawn(DAYS, DAYS)
def test_months_from_first_to_last_day_of_work(start: date, end: date) -> None:
    after = end + timedelta(days=1)
    months = (after.year - start.year) * 12 + after.month - start.month
    expected = months if after.day >= start.day else months - 1
    assert of_two(months_between)(start, end) == expected


def test_work_without_an_end_lasts() -> None:
    assert of_two(months_between)(date(2024, 1, 1), date.max) == (10_000 - 2024) * 12


@pytest.mark.parametrize(
    ("began", "ended", "answer"),
    [
        (None, None, None),
        (date(2026, 3, 31), None, True),
        (date(2026, 4, 1), None, False),
        (None, date(2026, 2, 28), False),
        (None, date(2026, 3, 1), None),
        (date(2026, 3, 31), date(2026, 3, 31), True),
    ],
)
def test_whether_something_holds_in_a_month(
    began: date | None, ended: date | None, answer: bool | None
) -> None:
    assert held(began, ended, date(2026, 3, 1), date(2026, 3, 31)) is answer
