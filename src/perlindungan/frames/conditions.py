"""Conditions of the law as columns: whether they are met, and why not or what is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from attrs import define

from perlindungan.frames.cells import FALSE, TRUE, UNKNOWN, Cell, Known
from perlindungan.frames.reader import Reader
from perlindungan.law import AllOf, AnyOf, Check, Condition, Op, Presumed, Ref
from perlindungan.law.formula import Formula, constant, fact, parameter

Names = Callable[[str], Cell]
"""Gives the text that names what is missing where a derived fact is unknown."""


def formula_of(check: Check) -> Formula:
    """Return a check as a formula of its fact."""
    asked = fact(check.fact)
    operand: Any = check.operand
    if isinstance(operand, Ref):
        operand = parameter(operand.path)
    match check.op:
        case Op.IS:
            return asked.is_(operand)
        case Op.ONE_OF:
            return asked.one_of(*operand)
        case Op.CONTAINS:
            return asked.contains(operand)
        case Op.AT_LEAST:
            return asked >= constant(operand)
        case Op.AT_MOST:
            return asked <= constant(operand)
        case Op.BELOW:
            return asked < constant(operand)


@define(eq=False)
class Decider:
    """Decides conditions for every row of a frame.

    Parameters
    ----------
    reader
        Holds the derived facts.
    names
        Names what is missing where a derived fact is unknown.
    presume
        Whether facts that the question implies are presumed.
    """

    reader: Reader
    names: Names
    presume: bool

    def met(self, condition: Condition) -> Cell:
        """Return whether a condition is met; unknown where it is undetermined."""
        match condition:
            case Check():
                return self.reader.read(formula_of(condition))
            case Presumed(check):
                found = self.met(check)
                if not self.presume:
                    return found
                missing = self.reader.missing(found)
                return self.reader.select(missing, TRUE, found)
            case AllOf(parts):
                return self.reader.all_of(*(self.met(part) for part in parts))
            case AnyOf(parts):
                return self.reader.any_of(*(self.met(part) for part in parts))

    def missing(self, condition: Condition) -> Cell:
        """Return the name of a fact that is missing, where the condition is undetermined."""
        match condition:
            case Check():
                unknown = self.reader.missing(self.met(condition))
                return self.reader.select(unknown, self.names(condition.fact), UNKNOWN)
            case Presumed(check):
                return UNKNOWN if self.presume else self.missing(check)
            case AllOf(parts) | AnyOf(parts):
                return self._first_open(parts)

    def _first_open(self, parts: Sequence[Condition]) -> Cell:
        found: Cell = UNKNOWN
        for part in reversed(parts):
            open_ = self.reader.missing(self.met(part))
            if open_ != FALSE:
                found = self.reader.select(open_, self.missing(part), found)
        return found

    def failed(self, condition: Condition) -> Cell:
        """Return the rule that is not met, the first where there are several."""
        match condition:
            case Check():
                return self._rule(condition)
            case Presumed(check):
                return self._rule(check)
            case AnyOf(parts):
                return self.failed(parts[0])
            case AllOf(parts):
                found = self.failed(parts[-1])
                for part in reversed(parts[:-1]):
                    not_met = self.reader.negate(self.met(part))
                    found = self.reader.select(not_met, self.failed(part), found)
                return found

    def _rule(self, check: Check) -> Known:
        return Known(check.rule.id)
