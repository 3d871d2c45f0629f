"""Formulas: how one fact follows from others, written once and read for one case or for columns.

A formula is a tree of a few kinds of nodes over facts as given, facts already derived, the month,
and dated parameters of the law. :mod:`perlindungan.law.compiled` turns formulas into a plain Python
function for a single case; ``frames`` reads the same trees as columns.

A fact that nobody gave is ``None``, and what rests on it is ``None`` too: arithmetic and
comparisons are, ``&`` and ``|`` follow Kleene's logic, and :func:`when` takes its second branch
unless its condition is known to hold.

>>> given("started_on") <= LAST
Formula(AT_MOST, given started_on, LAST)
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum, auto
from typing import Any, TypeVar, overload

from attrs import Factory, frozen

T = TypeVar("T")


class Node(Enum):
    """The kinds of nodes."""

    GIVEN = auto()
    """A fact as given, by its name."""
    FACT = auto()
    """A fact derived before, by its name."""
    PARAMETER = auto()
    """A parameter of the law on the day at hand, by its path; ``None`` before its first day."""
    CONSTANT = auto()
    MONTH = auto()
    """Index of the contribution month."""
    FIRST = auto()
    """First day of the contribution month."""
    LAST = auto()
    """Last day of the contribution month."""
    ADD = auto()
    SUBTRACT = auto()
    MULTIPLY = auto()
    RATIO = auto()
    """An exact fraction of two whole numbers."""
    LESS = auto()
    AT_MOST = auto()
    IS = auto()
    ONE_OF = auto()
    CONTAINS = auto()
    MISSING = auto()
    """Whether nobody gave it; this is never unknown."""
    AND = auto()
    OR = auto()
    NOT = auto()
    WHEN = auto()
    YEAR = auto()
    MONTH_OF_YEAR = auto()
    DAY = auto()
    MONTH_OF = auto()
    """The month in which a day lies."""
    INDEX = auto()
    """Months since year 0 of a month."""
    INDEX_OF_DAY = auto()
    """Months since year 0 of the month in which a day lies."""
    AMOUNT = auto()
    """Rupiah of a tariff that is a sum."""


@frozen(eq=False, repr=False)
class Formula:
    """A node and what it is made of: other formulas, or a name or a constant."""

    node: Node
    parts: tuple[Any, ...] = ()

    def __repr__(self) -> str:
        if self.node in (Node.GIVEN, Node.FACT, Node.PARAMETER):
            return f"{self.node.name.lower()} {self.parts[0]}"
        if self.node is Node.CONSTANT:
            return repr(self.parts[0])
        inner = ", ".join(repr(part) for part in self.parts)
        return f"Formula({self.node.name}, {inner})" if inner else self.node.name

    def __add__(self, other: Formula | int) -> Formula:
        return self if other == 0 and not isinstance(other, Formula) else _of(Node.ADD, self, other)

    def __sub__(self, other: Formula | int) -> Formula:
        return _of(Node.SUBTRACT, self, other)

    def __mul__(self, other: Formula | int) -> Formula:
        return _of(Node.MULTIPLY, self, other)

    def __lt__(self, other: Formula | int | date) -> Formula:
        return _of(Node.LESS, self, other)

    def __le__(self, other: Formula | int | date) -> Formula:
        return _of(Node.AT_MOST, self, other)

    def __gt__(self, other: Formula | int | date) -> Formula:
        return _of(Node.LESS, other, self)

    def __ge__(self, other: Formula | int | date) -> Formula:
        return _of(Node.AT_MOST, other, self)

    def __and__(self, other: Formula | bool) -> Formula:
        if isinstance(other, bool):
            return self if other else constant(False)
        return _of(Node.AND, self, other)

    def __or__(self, other: Formula | bool) -> Formula:
        if isinstance(other, bool):
            return constant(True) if other else self
        return _of(Node.OR, self, other)

    def __invert__(self) -> Formula:
        return _of(Node.NOT, self)

    def is_(self, other: object) -> Formula:
        """Whether it is the same as another formula or a constant."""
        return _of(Node.IS, self, other)

    def one_of(self, *values: object) -> Formula:
        """Whether it is one of some constants."""
        return _of(Node.ONE_OF, self, values)

    def among(self, values: Formula) -> Formula:
        """Whether it is one of those of a parameter."""
        return _of(Node.ONE_OF, self, values)

    def contains(self, value: object) -> Formula:
        """Whether a set holds a constant."""
        return _of(Node.CONTAINS, self, value)

    @property
    def missing(self) -> Formula:
        """Whether nobody gave it."""
        return _of(Node.MISSING, self)

    @property
    def known(self) -> Formula:
        """Whether somebody gave it."""
        return ~self.missing

    @property
    def year(self) -> Formula:
        """Year of a day."""
        return _of(Node.YEAR, self)

    @property
    def month_of_year(self) -> Formula:
        """Month of a day, 1 to 12."""
        return _of(Node.MONTH_OF_YEAR, self)

    @property
    def day(self) -> Formula:
        """Day of the month."""
        return _of(Node.DAY, self)

    @property
    def month(self) -> Formula:
        """Month in which a day lies."""
        return _of(Node.MONTH_OF, self)

    @property
    def index(self) -> Formula:
        """Months since year 0, of a month."""
        return _of(Node.INDEX, self)

    @property
    def month_index(self) -> Formula:
        """Months since year 0, of the month in which a day lies."""
        return _of(Node.INDEX_OF_DAY, self)

    @property
    def amount(self) -> Formula:
        """Rupiah of a tariff that is a sum."""
        return _of(Node.AMOUNT, self)

    def or_else(self, other: object) -> Formula:
        """Return this where it is known, else another."""
        return when(self.missing, other, self)


def _of(node: Node, *parts: object) -> Formula:
    return Formula(node, tuple(constant(part) for part in parts))


def constant(value: object) -> Formula:
    """Return a constant as a formula; a formula stays what it is."""
    return value if isinstance(value, Formula) else Formula(Node.CONSTANT, (value,))


def given(name: str) -> Formula:
    """Return a fact as given."""
    return Formula(Node.GIVEN, (name,))


def fact(name: str) -> Formula:
    """Return a fact that was derived before."""
    return Formula(Node.FACT, (name,))


def parameter(path: str) -> Formula:
    """Return a parameter of the law on the day at hand; ``None`` before its first day."""
    return Formula(Node.PARAMETER, (path,))


MONTH, FIRST, LAST = Formula(Node.MONTH), Formula(Node.FIRST), Formula(Node.LAST)


@overload
def when(condition: Formula, then: object, otherwise: object) -> Formula: ...
@overload
def when(condition: bool, then: T, otherwise: T) -> T: ...
def when(condition: Formula | bool, then: Any, otherwise: Any) -> Any:
    """Return one of two, of plain values at once, of formulas as a formula.

    >>> when(2 < 3, "low", "high")
    'low'
    """
    if isinstance(condition, Formula):
        return _of(Node.WHEN, condition, then, otherwise)
    return then if condition else otherwise


@overload
def larger(one: int, other: int) -> int: ...
@overload
def larger(one: Formula, other: Formula | int) -> Formula: ...
def larger(one: Any, other: Any) -> Any:
    """Return the larger of two; unknown if one is.

    >>> larger(2, 3)
    3
    """
    if isinstance(one, Formula) or isinstance(other, Formula):
        return when(_of(Node.LESS, one, other), other, _not_less(one, other))
    return max(one, other)


def _not_less(one: object, other: object) -> Formula:
    return when(_of(Node.AT_MOST, other, one), one, None)


def ratio(numerator: Formula | int, denominator: Formula | int) -> Formula:
    """Return an exact fraction of two whole numbers."""
    return _of(Node.RATIO, numerator, denominator)


@frozen(kw_only=True, eq=False)
class Refusal:
    """Facts that cannot be taken together: which one is refused, when, and with which error.

    Parameters
    ----------
    field, code
        As for a ``FactError``.
    when
        The rows refused.
    value
        What the error shows; personal values are hidden by a constant.
    details
        What the text of the error needs.
    """

    field: str
    code: str
    when: Formula
    value: object = None
    details: Mapping[str, object] = Factory(dict)


@frozen(kw_only=True, eq=False)
class Derivation:
    """The facts that follow from those of a case, in order, and what is refused.

    Parameters
    ----------
    facts
        Formulas by name; each may ask those before it.
    refusals
        In the order in which they are told.
    paths
        Where a case holds each fact that is given: ``worker.citizenship``.
    extras
        Facts given beside the case, worked out before (a monthly wage, a minimum wage).
    """

    facts: Mapping[str, Formula]
    paths: Mapping[str, str]
    refusals: tuple[Refusal, ...] = ()
    extras: tuple[str, ...] = ()
