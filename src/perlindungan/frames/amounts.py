"""Contributions as columns: in which rows each is due, what it comes to, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from attrs import define, frozen

from perlindungan.facts import Programme
from perlindungan.frames.cells import FALSE, TRUE, UNKNOWN, ZERO, Cell, Column, Known
from perlindungan.frames.conditions import Decider
from perlindungan.frames.counting import Counter
from perlindungan.frames.reader import Reader
from perlindungan.law import Timeline
from perlindungan.programmes import (
    Contribution,
    Law,
    Relief,
)


@frozen(kw_only=True, eq=False)
class Scope:
    """In which rows a contribution is due, before anything is counted.

    Parameters
    ----------
    applies
        Whether it is due; unknown where that is undetermined.
    none
        Where it is due for nobody: no times.
    reliefs
        Where each relief applies, and which share is still paid.
    relief_open
        Where it is undetermined whether one applies.
    beyond
        Where the law says nothing for the month, and the code that tells it.
    """

    contribution: Contribution
    applies: Cell
    none: Cell = FALSE
    reliefs: tuple[tuple[Cell, Fraction], ...] = ()
    relief_open: Cell = FALSE
    beyond: tuple[tuple[Cell, str], ...] = ()


@frozen(eq=False)
class Missing:
    """In which rows a fact is missing, and the text that names it; a key tells two alike."""

    key: tuple[object, ...]
    rows: Cell
    text: Cell


@frozen(kw_only=True, eq=False)
class Amount:
    """A contribution in every row: rupiah, 0 where it is not due, unknown where facts miss."""

    contribution: Contribution
    cell: Cell
    missing: tuple[Missing, ...]


@define(eq=False)
class Assessor:
    """Reads the contributions of one segment."""

    law: Law
    reader: Reader
    decider: Decider
    due: dict[Programme, Cell]
    missing_of_due: dict[Programme, Cell]
    reliefs: Sequence[Relief]
    counter: Counter

    def prepare(self, scopes: Sequence[Scope], fine: Cell) -> None:
        """Work out the bases of what is due in some row."""
        bases = [one.contribution.base for one in scopes if one.applies != FALSE]
        self.counter.prepare([base for base in bases if base is not None], fine)

    def scope(self, contribution: Contribution) -> Scope:
        """Return in which rows a contribution is due."""
        reader = self.reader
        due = self.due[contribution.programme]
        where = TRUE if contribution.where is None else self.decider.met(contribution.where)
        applies = reader.all_of(due, where)
        if applies == FALSE:
            return Scope(contribution=contribution, applies=FALSE)
        relieved, relief_open = self._relieved(contribution)
        none: Cell = FALSE
        asked = applies
        if contribution.times is not None:
            zero = reader.equals(reader.facts[contribution.times], 0)
            none = reader.all_of(due, zero)
            if none == TRUE:
                return Scope(contribution=contribution, applies=FALSE)
            asked = reader.all_of(asked, reader.negate(zero))
        # The law is asked for its tariff where a line is made, and nowhere else.
        known = reader.all_of(asked, *(reader.negate(one) for one in self._unknown(contribution)))
        return Scope(
            contribution=contribution,
            applies=applies,
            none=none,
            reliefs=tuple(relieved),
            relief_open=relief_open,
            beyond=tuple(
                (reader.all_of(known, condition), code)
                for condition, code in self._beyond(contribution)
                if condition != FALSE
            ),
        )

    def _beyond(self, contribution: Contribution) -> list[tuple[Cell, str]]:
        """Return where the law has no ceiling or no tariff."""
        found: list[tuple[Cell, str]] = []
        if contribution.base is not None and contribution.base.ceiling is not None:
            found += self.not_known(self.law.parameter(contribution.base.ceiling))
        timelines = self.law.parameter(contribution.tariff)
        if contribution.by is None:
            return [*found, *self.not_known(timelines)]
        kind = self.reader.facts[contribution.by]
        for key, timeline in timelines.items():
            chosen = self.reader.equals(kind, key)
            found += [
                (self.reader.all_of(chosen, condition), code)
                for condition, code in self.not_known(timeline)
            ]
        return found

    def amount(self, scope: Scope, fine: Cell) -> Amount:
        """Return a contribution in every row; unknown in rows that are not ``fine``."""
        reader, contribution = self.reader, scope.contribution
        if scope.applies == FALSE:
            return Amount(contribution=contribution, cell=ZERO, missing=())
        counted = self.counter.counted(contribution, scope.reliefs)
        if contribution.base is None:
            counted = reader.select(fine, counted, UNKNOWN)
        counted = reader.select(scope.relief_open, UNKNOWN, counted)
        cell = reader.select(scope.applies, counted, UNKNOWN)
        not_due = reader.any_of(reader.negate(scope.applies), scope.none)
        cell = reader.select(reader.all_of(not_due, fine), ZERO, cell)
        cell = self.counter.keep(cell, contribution.id.replace(".", "_"))
        return Amount(contribution=contribution, cell=cell, missing=self._missing(scope))

    def _facts(self, contribution: Contribution) -> list[str]:
        """Return the facts without which there is no line."""
        declared = contribution.base
        facts = [contribution.by, contribution.times]
        facts += [] if declared is None else [declared.fact, declared.floor]
        return [name for name in facts if name is not None]

    def _unknown(self, contribution: Contribution) -> list[Cell]:
        facts = self.reader.facts
        return [self.reader.missing(facts[name]) for name in self._facts(contribution)]

    def not_known(self, timeline: Timeline[Any]) -> tuple[tuple[Cell, str], ...]:
        """Return where a timeline has no value: before its first, and after its last is due."""
        reader = self.reader
        if not timeline.entries:
            return ((TRUE, "not_in_force"),)
        first = timeline.entries[0]
        found = [(reader.negate(reader.since(first.since)), "not_in_force")]
        for entry, following in zip(timeline.entries, (*timeline.entries[1:], None), strict=True):
            ends = entry.next_due
            if ends is None or timeline.projects:
                continue
            if following is None:
                found.append((reader.since(ends), "not_yet_published"))
            elif ends < following.since:
                gap = reader.all_of(
                    reader.since(ends), reader.negate(reader.since(following.since))
                )
                found.append((gap, "not_yet_published"))
        return tuple((condition, code) for condition, code in found if condition != FALSE)

    def _bearing(self, contribution: Contribution) -> list[Relief]:
        return [relief for relief in self.reliefs if contribution.programme in relief.programmes]

    def _relieved(self, contribution: Contribution) -> tuple[list[tuple[Cell, Fraction]], Cell]:
        """Return where each relief applies, and where it is undetermined whether one does.

        Where one is met, what would settle another does not matter.
        """
        reader = self.reader
        found: list[tuple[Cell, Fraction]] = []
        open_: list[Cell] = []
        for relief in self._bearing(contribution):
            within = self.in_months(relief)
            met = reader.all_of(within, self.decider.met(relief.condition))
            if met == FALSE:
                continue
            found.append((met, relief.pays))
            open_.append(reader.missing(met))
        settled = reader.any_of(*(reader.select(met, TRUE, FALSE) for met, _ in found))
        unsettled = reader.any_of(*open_)
        return found, reader.all_of(unsettled, reader.negate(settled))

    def in_months(self, relief: Relief) -> Cell:
        """Return whether a row's month is one of a relief."""
        first, last = relief.months.first.index, relief.months.last.index
        month = self.reader.clock.month
        if isinstance(month, Known):
            return Known(first <= month.value <= last)
        return Column((month.expr >= first) & (month.expr <= last), never_null=True)

    def _missing(self, scope: Scope) -> tuple[Missing, ...]:
        """Return where the amount is unknown for want of facts, and the text that names one."""
        reader, contribution = self.reader, scope.contribution
        programme, where = contribution.programme, contribution.where
        due = self.due[programme]
        some_times = reader.negate(reader.select(scope.none, TRUE, FALSE))
        line = reader.all_of(scope.applies, some_times)
        found = [Missing(("due", programme), reader.missing(due), self.missing_of_due[programme])]
        if where is not None:
            open_ = reader.missing(self.decider.met(where))
            some = reader.all_of(due, open_, some_times)
            found.append(Missing(("where", where), some, self.decider.missing(where)))
        # Contributions that are due together miss the same fact together.
        together = programme if where is None else contribution.id
        for name in self._facts(contribution):
            unknown = reader.all_of(line, reader.missing(reader.facts[name]))
            found.append(Missing(("fact", name, together), unknown, self.decider.names(name)))
        if scope.relief_open != FALSE:
            text: Cell = UNKNOWN
            for relief in self._bearing(contribution):
                open_ = self.decider.missing(relief.condition)
                text = self._or(reader.select(self.in_months(relief), open_, UNKNOWN), text)
            some = reader.all_of(line, scope.relief_open)
            found.append(Missing(("relief", together), some, text))
        return tuple(one for one in found if one.rows not in (FALSE, UNKNOWN))

    def _or(self, first: Cell, second: Cell) -> Cell:
        if first == UNKNOWN:
            return second
        return self.reader.select(self.reader.missing(first), second, first)
