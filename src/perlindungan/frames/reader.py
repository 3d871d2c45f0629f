"""Reads formulas as cells of a frame.

The reader walks the very trees that :mod:`perlindungan.law.compiled` turns into a function for one
case. Whatever is the same for every row is worked out while reading, so that a rule that cannot
matter leaves nothing in the expression that an engine is given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from attrs import define, field, frozen

from perlindungan.facts import Month
from perlindungan.frames.cells import (
    DAYS,
    FALSE,
    UNKNOWN,
    Cell,
    Column,
    Dated,
    Known,
    Rational,
    day_number,
    plain,
)
from perlindungan.law import Timeline
from perlindungan.law.formula import FIRST, Formula, Node
from perlindungan.segments.calendar import days_in_month


@frozen(kw_only=True, eq=False)
class Clock:
    """The contribution month of the rows, and the day whose law counts, as numbers.

    Both are :class:`Known` where they are the same for every row.
    """

    month: Known | Column
    law_day: Known | Column


@define(eq=False)
class Reader:
    """Reads formulas as cells of one frame.

    Parameters
    ----------
    api
        The module whose expressions are made: ``narwhals``, or ``polars`` itself, which has the
        same names.
    clock
        Month and day of the law.
    given
        Facts as given, by name.
    parameter
        Returns the timeline of a path of the law.
    facts
        Facts derived so far.
    """

    api: Any
    clock: Clock
    given: Callable[[str], Cell]
    parameter: Callable[[str], Timeline[Any]]
    facts: dict[str, Cell] = field(factory=dict)
    _read: dict[int, tuple[Formula, Cell]] = field(factory=dict)
    _missing: dict[str | int, tuple[Cell, Cell]] = field(factory=dict)

    # -- cells ------------------------------------------------------------------------------------

    def expr(self, cell: Cell) -> Any:
        """Return a cell as an expression."""
        match cell:
            case Column(expr):
                return expr
            case Known(value):
                value = plain(value)
                kind = self.api.Int64 if type(value) is int else None
                return self.api.lit(value, kind)
            case Dated(values):
                known = [(since, Known(value)) for since, value in values]
                return self.expr(self.by_date(known))
            case Rational():
                raise TypeError("a fraction has no column of its own")

    def by_date(self, cells: Sequence[tuple[date, Cell]]) -> Cell:
        """Return a cell that is another from each day on; unknown before the first."""
        found: Cell = UNKNOWN
        for since, cell in cells:
            found = self.select(self.since(since), cell, found)
        return found

    def since(self, day: date) -> Known | Column:
        """Return whether the law of a day is in force."""
        now = self.clock.law_day
        if isinstance(now, Known):
            return Known(now.value >= day_number(day))
        return Column(now.expr >= day_number(day), never_null=True)

    def dated(self, values: Sequence[tuple[date, Any]]) -> Known | Dated:
        """Return values by their first day, as simply as possible; ``None`` before the first."""
        now = self.clock.law_day
        if isinstance(now, Known):
            past = [value for since, value in values if day_number(since) <= now.value]
            return Known(past[-1] if past else None)
        known = any(value is not None for _, value in values)
        return Dated(tuple(values)) if known else UNKNOWN

    def select(self, condition: Cell, then: Cell, otherwise: Cell) -> Cell:
        """Return one cell where a condition is known to hold, else another."""
        if isinstance(condition, Known):
            return then if condition.value else otherwise
        if then == otherwise and isinstance(then, Known):
            return then
        holds = self.expr(condition)
        if then == UNKNOWN:
            if not _never_null(condition):
                holds = holds.fill_null(False)
            return Column(self.api.when(~holds).then(self.expr(otherwise)))
        chosen = self.api.when(holds).then(self.expr(then))
        if otherwise == UNKNOWN:
            return Column(chosen)
        both = _never_null(then) and (
            _never_null(otherwise) or self.missing(otherwise) is condition  # what is missing went
        )
        return Column(chosen.otherwise(self.expr(otherwise)), never_null=both)

    def missing(self, cell: Cell) -> Cell:
        """Return where a cell is unknown."""
        match cell:
            case Known(value):
                return Known(value is None)
            case Dated(values):
                known = self.dated([(since, value is None) for since, value in values])
                return Column(self.expr(known).fill_null(True), never_null=True)
            case Column(expr):
                if cell.never_null:
                    return FALSE
                key = cell.name or id(cell)
                if key not in self._missing:
                    unknown = Column(expr.is_null(), never_null=True)
                    self._missing[key] = cell, unknown
                return self._missing[key][1]
            case Rational(numerator, denominator):
                return self.any_of(self.missing(numerator), self.missing(denominator))

    def all_of(self, *cells: Cell) -> Cell:
        """Return Kleene's and."""
        return self._logic(cells, settles=False)

    def any_of(self, *cells: Cell) -> Cell:
        """Return Kleene's or."""
        return self._logic(cells, settles=True)

    def negate(self, cell: Cell) -> Cell:
        """Return Kleene's not."""
        return self._strict(Node.NOT, cell)

    def equals(self, cell: Cell, value: object) -> Cell:
        """Return whether a cell is a value."""
        return self._strict(Node.IS, cell, Known(value))

    def _logic(self, cells: Sequence[Cell], *, settles: bool) -> Cell:
        if any(cell == Known(settles) for cell in cells):
            return Known(settles)
        rest = [cell for cell in cells if cell != Known(not settles)]
        if not rest:
            return Known(not settles)
        if len(rest) == 1 or all(cell == UNKNOWN for cell in rest):
            return rest[0]
        unknown = any(cell == UNKNOWN for cell in rest)
        exprs = [self.expr(cell) for cell in rest if cell != UNKNOWN]
        found = exprs[0]
        for expr in exprs[1:]:
            found = (found | expr) if settles else (found & expr)
        if unknown:
            # Only what settles it is known; all else is not.
            lit = self.api.lit(settles)
            return Column(self.api.when(found if settles else ~found).then(lit))
        return Column(found, never_null=all(_never_null(cell) for cell in rest))

    # -- formulas ---------------------------------------------------------------------------------

    def read(self, formula: Formula) -> Cell:
        """Return a formula as a cell."""
        found = self._read.get(id(formula))
        if found is None:
            # The formula is kept beside its cell, so that no other takes its identity.
            found = self._read[id(formula)] = formula, self._cell(formula)
        return found[1]

    def _cell(self, formula: Formula) -> Cell:
        node, parts = formula.node, formula.parts
        if not any(isinstance(part, Formula) for part in parts):
            return self._leaf(formula)
        if node is Node.DAY and parts[0].node is Node.LAST:
            return self.read(_LAST_DAY)
        cells = [self.read(part) for part in parts]
        match node:
            case Node.MISSING:
                return self.missing(*cells)
            case Node.WHEN:
                return self.select(*cells)
            case Node.AND | Node.OR:
                return self._logic(cells, settles=node is Node.OR)
            case _:
                return self._strict(node, *cells)

    def _leaf(self, formula: Formula) -> Cell:
        match formula.node:
            case Node.GIVEN:
                return self.given(formula.parts[0])
            case Node.FACT:
                return self.facts[formula.parts[0]]
            case Node.PARAMETER:
                return self._parameter(formula.parts[0])
            case Node.CONSTANT:
                return Known(formula.parts[0])
            case Node.MONTH:
                return self.clock.month
            case edge:
                return self._edge(edge)

    def _parameter(self, path: str) -> Cell:
        entries = self.parameter(path).entries
        return self.dated([(entry.since, entry.value) for entry in entries])

    def _edge(self, node: Node) -> Cell:
        """Return the first or the last day of the month; 31 stands for the last of any."""
        month = self.clock.month
        if isinstance(month, Known):
            year, place = divmod(month.value, 12)
            its = Month(year, place + 1)
            return Known(its.first if node is Node.FIRST else its.last)
        day = 1 if node is Node.FIRST else DAYS - 1
        return Column(month.expr * DAYS + day, never_null=True)

    def _strict(self, node: Node, *cells: Cell) -> Cell:
        """Return an operation that is unknown where one of its operands is."""
        if any(cell == UNKNOWN for cell in cells):
            return UNKNOWN
        if all(isinstance(cell, Known) for cell in cells):
            return Known(_KNOWN[node](*(cell.value for cell in cells if isinstance(cell, Known))))
        columns = any(isinstance(cell, Column) for cell in cells)
        dated = any(isinstance(cell, Dated) for cell in cells)
        if dated and not (columns and all(_all_plain(cell) for cell in cells)):
            return self._through_time(node, cells)
        never_null = all(_never_null(cell) for cell in cells)
        return Column(self._operation(node, cells), never_null=never_null)

    def _through_time(self, node: Node, cells: Sequence[Cell]) -> Cell:
        """Return an operation worked out for each stretch of time in which its operands stay."""
        days = sorted({day for cell in cells if isinstance(cell, Dated) for day, _ in cell.values})
        found = [(day, self._strict(node, *(_at(cell, day) for cell in cells))) for day in days]
        if all(isinstance(cell, Known) for _, cell in found):
            values = [(day, cell.value) for day, cell in found if isinstance(cell, Known)]
            return self.dated(values)
        return self.by_date(found)

    def _operation(self, node: Node, cells: Sequence[Cell]) -> Any:
        if node is Node.ONE_OF and isinstance(cells[1], Known):
            return self.expr(cells[0]).is_in([plain(value) for value in cells[1].value])
        if node is Node.CONTAINS and isinstance(cells[1], Known):
            return self.expr(cells[0]).str.contains(plain(cells[1].value), literal=True)
        # A constant stays a constant beside a column: engines compare and count with it as it is.
        operands = [
            plain(cell.value) if isinstance(cell, Known) else self.expr(cell) for cell in cells
        ]
        return _COLUMN[node](*operands)


def _at(cell: Cell, day: date) -> Cell:
    if not isinstance(cell, Dated):
        return cell
    past = [value for since, value in cell.values if since <= day]
    return Known(past[-1] if past else None)


def _never_null(cell: Cell) -> bool:
    match cell:
        case Known(value):
            return value is not None
        case Column():
            return cell.never_null
        case _:
            return False


def _is_plain(value: Any) -> bool:
    return value is None or isinstance(plain(value), (int, str))


def _all_plain(cell: Cell) -> bool:
    match cell:
        case Known(value):
            return _is_plain(value) or isinstance(value, tuple)
        case Dated(values):
            return all(_is_plain(value) for _, value in values)
        case _:
            return True


_LAST_DAY = days_in_month(FIRST)
"""The day of the last of a month, for which the reader has 31 in every month."""

_KNOWN: Mapping[Node, Callable[..., Any]] = {
    Node.ADD: lambda a, b: a + b,
    Node.SUBTRACT: lambda a, b: a - b,
    Node.MULTIPLY: lambda a, b: a * b,
    Node.RATIO: Fraction,
    Node.LESS: lambda a, b: a < b,
    Node.AT_MOST: lambda a, b: a <= b,
    Node.IS: lambda a, b: a == b,
    Node.ONE_OF: lambda a, b: a in b,
    Node.CONTAINS: lambda a, b: b in a,
    Node.NOT: lambda a: not a,
    Node.YEAR: lambda a: a.year,
    Node.MONTH_OF_YEAR: lambda a: a.month,
    Node.DAY: lambda a: a.day,
    Node.MONTH_OF: Month.of,
    Node.INDEX: lambda a: a.index,
    Node.INDEX_OF_DAY: lambda a: a.year * 12 + a.month - 1,
    Node.AMOUNT: lambda a: a.amount,
}

_COLUMN: Mapping[Node, Callable[..., Any]] = {
    Node.ADD: lambda a, b: a + b,
    Node.SUBTRACT: lambda a, b: a - b,
    Node.MULTIPLY: lambda a, b: a * b,
    Node.LESS: lambda a, b: a < b,
    Node.AT_MOST: lambda a, b: a <= b,
    Node.IS: lambda a, b: a == b,
    Node.NOT: lambda a: ~a,
    Node.YEAR: lambda a: a // (DAYS * 12),
    Node.MONTH_OF_YEAR: lambda a: (a // DAYS) % 12 + 1,
    Node.DAY: lambda a: a % DAYS,
    Node.MONTH_OF: lambda a: a // DAYS,
    Node.INDEX: lambda a: a,
    Node.INDEX_OF_DAY: lambda a: a // DAYS,
}


def plain_reader(api: Any, given: Callable[[str], Cell] = lambda _: UNKNOWN) -> Reader:
    """Return a reader for formulas that ask neither the month nor the law."""

    def no_law(path: str) -> Timeline[Any]:
        raise KeyError(path)

    clock = Clock(month=Known(0), law_day=Known(0))
    return Reader(api=api, clock=clock, given=given, parameter=no_law)
