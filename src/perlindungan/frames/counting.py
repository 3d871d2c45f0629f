"""What a contribution comes to in every row: base, tariff, relief and rounding.

The amount of a row is ``(base * n + carry) // d``, as for a single statement. Where several rates
are possible (risk groups, dates, a relief), they are brought to one ``d``, so that a row picks its
``n`` and is multiplied once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import lcm
from typing import Any

from attrs import define, field

from perlindungan.facts.checks import LARGEST_AMOUNT
from perlindungan.frames.cells import FALSE, TRUE, UNKNOWN, Cell, Column, Known, Rational
from perlindungan.frames.reader import Reader
from perlindungan.law import Timeline
from perlindungan.law.formula import Formula, Node
from perlindungan.programmes import (
    Bands,
    Base,
    BetweenBands,
    Contribution,
    Law,
    Layers,
    Piece,
    Tariff,
    pieces_of,
)

Ratio = tuple[int, int, int]

_MOST = 2**63 - 1
_HUNDRED = 100
"""More than a rate of tax, or a family, makes of an amount."""


@define(eq=False)
class Counter:
    """Counts the contributions of one segment.

    Parameters
    ----------
    exact_division
        Whether the engine divides whole numbers as such; else it divides as floating numbers, and
        what is divided must be kept small.
    keep, flush
        Give a cell a column of its own; and make those columns, so that they can be used.
    """

    law: Law
    reader: Reader
    exact_division: bool
    keep: Callable[[Cell, str], Cell]
    flush: Callable[[], None]
    bases: dict[Any, Cell] = field(factory=dict)

    def prepare(self, declared: Sequence[Base], fine: Cell) -> None:
        """Work out the bases, step by step: of rows not refused, not below, not above a limit."""
        for base in declared:
            self._once(base.fact, self._fine(self.reader.facts[base.fact], fine), base.fact)
        self.flush()
        for base in declared:
            if base.floor is not None:
                first, floor = self.bases[self._name(base.fact)], self.reader.facts[base.floor]
                self._once((base.fact, base.floor), self._within(first, floor, at_least=True))
        self.flush()
        for base in declared:
            if base.ceiling is not None:
                first = self.bases[self._name(_floored(base))]
                capped = self._within(first, self.parameter(base.ceiling), at_least=False)
                self._once((base.fact, base.floor, base.ceiling), capped)
        self.flush()

    def _name(self, key: Any) -> Any:
        """Return the name under which a base is kept: facts that are one column share it."""
        fact, *rest = key if isinstance(key, tuple) else (key,)
        cell = self.reader.facts[fact]
        return (cell.name if isinstance(cell, Column) and cell.name else fact, *rest)

    def _once(self, key: Any, cell: Cell, name: str = "base") -> None:
        if self._name(key) not in self.bases:
            self.bases[self._name(key)] = self.keep(cell, name)

    def _base(self, contribution: Contribution) -> Cell:
        base = contribution.base
        if base is None:
            return TRUE
        key = _floored(base) if base.ceiling is None else (base.fact, base.floor, base.ceiling)
        return self.bases[self._name(key)]

    def _fine(self, base: Cell, fine: Cell) -> Cell:
        """Return a base that is unknown in rows which are refused, so that all amounts are."""
        if isinstance(base, Rational):
            top = self.reader.select(fine, base.numerator, UNKNOWN)
            if not isinstance(top, (Known, Column)):
                raise TypeError("a numerator is known or a column")
            return Rational(top, base.denominator)
        return self.reader.select(fine, base, UNKNOWN)

    def _within(self, base: Cell, limit: Cell, *, at_least: bool) -> Cell:
        """Return a base not below, or not above, a limit; unknown where either is.

        By comparison: the smaller of two columns would turn a missing wage into the ceiling.
        """
        reader = self.reader
        if UNKNOWN in (base, limit):
            return UNKNOWN
        if isinstance(base, Known) and isinstance(limit, Known):
            return Known((max if at_least else min)(base.value, limit.value))
        one, other = reader.expr(base), reader.expr(limit)
        beyond = one < other if at_least else one > other
        chosen = reader.api.when(beyond).then(other)
        if isinstance(limit, Known):
            return Column(chosen.otherwise(one))
        return Column(chosen.when(~beyond).then(one))

    def parameter(self, path: str) -> Cell:
        """Return a parameter of the law."""
        return self.reader.read(Formula(Node.PARAMETER, (path,)))

    def counted(
        self, contribution: Contribution, relieved: Sequence[tuple[Cell, Fraction]]
    ) -> Cell:
        """Return what a contribution comes to, wherever it is due."""
        base = self._base(contribution)
        timelines = self.law.parameter(contribution.tariff)
        if contribution.by is None:
            return self._by_piece(contribution, base, self._by_date(timelines), relieved)
        kind = self.reader.facts[contribution.by]
        if kind == UNKNOWN:
            return UNKNOWN
        if isinstance(kind, Known):
            dated = self._by_date(timelines[kind.value])
            return self._by_piece(contribution, base, dated, relieved)
        shares: list[tuple[Cell, Tariff]] = []
        for key, timeline in timelines.items():
            chosen = self.reader.equals(kind, key)
            dated = self._by_date(timeline)
            shares += [(self.reader.all_of(chosen, begun), tariff) for begun, tariff in dated]
        return self._by_piece(contribution, base, shares, relieved)

    def _by_date(self, timeline: Timeline[Tariff]) -> list[tuple[Cell, Tariff]]:
        """Return the tariffs of a timeline, the newest first, with where each has begun."""
        reader = self.reader
        found: list[tuple[Cell, Tariff]] = []
        for entry in reversed(timeline.entries):
            begun = reader.since(entry.since)
            if begun == FALSE:
                continue
            found.append((begun, entry.value))
            if begun == TRUE:
                break
        # Rows before the first day are refused: the oldest tariff needs no look at the day.
        if not found:
            return []
        *newer, (_, oldest) = found
        return [*(newer if any(one != oldest for _, one in newer) else ()), (TRUE, oldest)]

    def _by_piece(
        self,
        contribution: Contribution,
        base: Cell,
        tariffs: Sequence[tuple[Cell, Tariff]],
        relieved: Sequence[tuple[Cell, Fraction]],
    ) -> Cell:
        """Return the amount: the first case that holds gives base and ratio."""
        cases: list[tuple[Cell, Piece]] = []
        value = None if contribution.base is None else self.reader.facts[contribution.base.fact]
        for begun, tariff in tariffs:
            pieces = pieces_of(tariff)
            if len(pieces) == 1 or value is None:
                cases.append((begun, pieces[0]))
                continue
            for place in reversed(range(len(pieces))):
                reached = self._reached(tariff, place, value) if place else TRUE
                cases.append((self.reader.all_of(begun, reached), pieces[place]))
        if not cases:
            return UNKNOWN  # before the first tariff, where every row is refused
        pieces_ = [piece for _, piece in cases]
        if value is not None and len({(one.rate, one.over, one.plus) for one in pieces_}) == 1:
            if pieces_[0].base is not None:
                base = self._printed(contribution, base, cases)
            alike = self._rounded(contribution, base, [(TRUE, pieces_[0])], relieved)
            # Rates that are all alike do not ask for whom each is; who that is must yet be known.
            by = TRUE if contribution.by is None else self.reader.facts[contribution.by]
            return self.reader.select(self.reader.missing(by), UNKNOWN, alike)
        return self._rounded(contribution, base, cases, relieved)

    def _printed(
        self, contribution: Contribution, base: Cell, cases: Sequence[tuple[Cell, Piece]]
    ) -> Cell:
        """Return the base that the band of a row prints, where the row has one at all."""
        key = ("printed", contribution.tariff, contribution.base)
        if key not in self.bases:
            printed = self._pick([(holds, piece.base or 0) for holds, piece in cases])
            known = self.reader.negate(self.reader.missing(base))
            self.bases[key] = self.keep(self.reader.select(known, printed, UNKNOWN), "printed")
            self.flush()
        return self.bases[key]

    def _reached(self, tariff: Tariff, place: int, value: Cell) -> Cell:
        """Return where a value has reached a piece of a tariff."""
        if isinstance(tariff, Layers):
            return self._exceeds(value, tariff.rows[place][0])
        if not isinstance(tariff, Bands):
            raise TypeError(f"{tariff}: no pieces to choose from")
        start = tariff.rows[place].least
        if self.law.choices.between_bands is BetweenBands.UPPER:
            before = tariff.rows[place - 1].most
            start = start if before is None else before + 1
        return self._exceeds(value, start - 1)

    def _exceeds(self, value: Cell, over: int) -> Cell:
        match value:
            case Known(one):
                return UNKNOWN if one is None else Known(one > over)
            case Rational(numerator, denominator):
                expr = self.reader.expr(denominator) * over
                return Column(self.reader.expr(numerator) > expr)
            case _:
                return Column(self.reader.expr(value) > over)

    def _rounded(
        self,
        contribution: Contribution,
        base: Cell,
        cases: Sequence[tuple[Cell, Piece]],
        relieved: Sequence[tuple[Cell, Fraction]],
    ) -> Cell:
        times = None if contribution.times is None else self.reader.facts[contribution.times]
        if contribution.base is None:
            # A sum of rupiah is its own base.
            fixed = [(holds, piece.base or 0) for holds, piece in cases]
            base, cases = self._pick(fixed), [(TRUE, cases[0][1])]
        ways: list[tuple[Cell, Fraction]] = [*relieved, (TRUE, Fraction(1))]
        chosen: list[tuple[Cell, Ratio]] = []
        for holds, piece in cases:
            plus = piece.plus - piece.rate * piece.over
            for met, pays in ways:
                ratio = self.law.choices.rounding.ratio(piece.rate * pays, plus * pays)
                chosen.append((self.reader.all_of(holds, met), ratio))
        common = lcm(*(d for _, (_, _, d) in chosen))
        n = self._pick([(holds, a * (common // d)) for holds, (a, _, d) in chosen])
        carry = self._pick([(holds, c * (common // d)) for holds, (_, c, d) in chosen])
        largest = max(a * (common // d) for _, (a, _, d) in chosen)
        # Where a product would leave 64 bits, the parts of the base are counted apart.
        factor = self._days() if times is None and not isinstance(base, Rational) else _HUNDRED
        split = largest * factor * self._largest(contribution) > _MOST
        return self._divided(base, times, n, carry, common, split=split)

    def _days(self) -> int:
        """Return what a wage by the day is multiplied by at the most."""
        return max((entry.value for entry in self.law.wage_base.days_in_month.entries), default=1)

    def _largest(self, contribution: Contribution) -> int:
        """Return the largest amount that a base can be given as."""
        declared = contribution.base
        if declared is not None and declared.ceiling is not None:
            entries = self.law.parameter(declared.ceiling).entries
            return max((int(entry.value) for entry in entries), default=0)
        return LARGEST_AMOUNT

    def _pick(self, cases: Sequence[tuple[Cell, int]]) -> Cell:
        """Return the number of the first case that holds."""
        numbers = {number for _, number in cases}
        if len(numbers) == 1 and cases and cases[-1][0] == TRUE:
            return Known(numbers.pop())
        found: Cell = UNKNOWN
        for holds, number in reversed(cases):
            found = self.reader.select(holds, Known(number), found)
        return found

    def _product(self, one: Cell, other: Cell | None) -> Cell:
        if other is None:
            return one
        if UNKNOWN in (one, other):
            return UNKNOWN
        if isinstance(one, Known) and isinstance(other, Known):
            return Known(one.value * other.value)
        return Column(self.reader.expr(one) * self.reader.expr(other))

    def _divided(
        self, base: Cell, times: Cell | None, n: Cell, carry: Cell, d: int, *, split: bool = False
    ) -> Cell:
        """Return ``(base * times * n + carry) // d``."""
        if UNKNOWN in (base, times, n, carry):
            return UNKNOWN
        if isinstance(base, Rational):
            return self._divided_ratio(base, n, carry, d, split=split)
        base = self._product(base, times)
        if isinstance(base, Known) and isinstance(n, Known) and isinstance(carry, Known):
            return Known((base.value * n.value + carry.value) // d)
        value, by = self._operand(base), self._operand(n)
        if self.exact_division and not split:
            return Column((value * by + self._operand(carry)) // d)
        value = self.reader.expr(base)
        whole = self._kept(value // d)
        rest = value - whole * d
        return Column(whole * by + (rest * by + self._operand(carry)) // d)

    def _divided_ratio(self, base: Rational, n: Cell, carry: Cell, d: int, *, split: bool) -> Cell:
        top, bottom = self.reader.expr(base.numerator), self._operand(base.denominator)
        by, divisor = self._operand(n), self._operand(base.denominator) * d
        added = self._operand(carry) * bottom
        if self.exact_division and not split:
            return Column((top * by + added) // divisor)
        whole = self._kept(top // divisor)
        rest = top - whole * divisor
        return Column(whole * by + (rest * by + added) // divisor)

    def _kept(self, expr: Any) -> Any:
        """Return what is used twice as a column of its own."""
        kept = self.keep(Column(expr), "whole")
        self.flush()
        return self.reader.expr(kept)

    def _operand(self, cell: Cell) -> Any:
        return cell.value if isinstance(cell, Known) else self.reader.expr(cell)


def _floored(base: Base) -> Any:
    return base.fact if base.floor is None else (base.fact, base.floor)
