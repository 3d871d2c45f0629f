"""What computing needs to know of a segment."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import frozen

from perlindungan.facts import Month, Programme, Segment
from perlindungan.law import Rule
from perlindungan.law.condition import Facts
from perlindungan.programmes import Choices, Law


@frozen(kw_only=True)
class SegmentRules:
    """How a segment takes part, read by the statement.

    Parameters
    ----------
    segment
        Which.
    programmes
        The programmes decided for it, in the order in which they are.
    closed
        Those among them that are not open to it, and the rule that says so.
    given_by
        Which given facts settle a derived one, under the names of a roster's columns; any other
        fact is given under its own name.
    at
        Works out once what deriving the facts needs of a month.
    pattern
        What tells two cases apart besides the answers to every check.
    """

    segment: Segment
    programmes: tuple[Programme, ...]
    closed: Mapping[Programme, Rule]
    given_by: Mapping[str, Sequence[str]]
    at: Callable[[Law, Month], Any]
    pattern: Callable[[Facts], tuple[Any, ...]]


@frozen(kw_only=True, eq=False)
class MonthAt:
    """A month and the law's choices: all that most segments need to derive their facts."""

    month: Month
    first: date
    last: date
    choices: Choices
    law: Law


def month_at(law: Law, month: Month) -> MonthAt:
    """Prepare a month of a law."""
    return MonthAt(month=month, first=month.first, last=month.last, choices=law.choices, law=law)


def known(*names: str) -> Callable[[Facts], tuple[Any, ...]]:
    """Return a pattern: which of these facts are known."""
    return lambda facts: tuple([facts[name] is None for name in names])
