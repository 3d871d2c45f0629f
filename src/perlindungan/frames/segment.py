"""One segment's rows: facts, decisions and contributions, read from the law as columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from attrs import define, field, frozen

from perlindungan.facts import Programme, Segment
from perlindungan.facts.checks import LARGEST_AMOUNT
from perlindungan.frames.amounts import Amount, Assessor, Scope
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
)
from perlindungan.frames.conditions import Decider
from perlindungan.frames.counting import Counter
from perlindungan.frames.door import Door, Refused
from perlindungan.frames.doubts import MADE
from perlindungan.frames.errors import FrameError
from perlindungan.frames.kinds import facts_of
from perlindungan.frames.reader import Clock, Reader
from perlindungan.law.formula import Derivation, Formula, Node, given
from perlindungan.programmes import FIRST_MONTH, Contribution, Law, Presumptions
from perlindungan.segments import RULES

DUE_FACT = {programme: f"{programme.value.lower()}_due" for programme in Programme}


@frozen(kw_only=True, eq=False)
class Decided:
    """A programme's decision in every row: whether it is due, and a code that tells why not."""

    due: Cell
    missing: Cell
    failed: Cell


@define(eq=False)
class SegmentFrame:
    """The rows of one segment.

    Rows of other segments are read along and left aside at the end. ``told`` makes the text of a
    missing fact from its name: that of a roster, or that of the derived fact itself.
    """

    door: Door
    segment: Segment
    law: Law
    month: Known | Column
    minimum: Cell
    told: Callable[[str], Known]
    by_roster: bool
    reader: Reader = field(init=False)
    decisions: dict[Programme, Decided] = field(factory=dict)
    scopes: list[Scope] = field(factory=list)
    amounts: list[Amount] = field(factory=list)
    assessor: Assessor | None = None
    refused: list[Refused] = field(factory=list)
    _pending: set[str] = field(factory=set)
    _missing_names: dict[str, Cell] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        first = self._first_day()
        self.reader = Reader(
            api=self.door.table.api,
            clock=Clock(month=self.month, law_day=first),
            given=self._given,
            parameter=self.law.parameter,
        )

    # -- facts ------------------------------------------------------------------------------------

    def _first_day(self) -> Known | Column:
        if isinstance(self.month, Known):
            return Known(self.month.value * DAYS + 1)
        return Column(self.month.expr * DAYS + 1, never_null=self.month.never_null)

    def _given(self, name: str) -> Cell:
        """Return a fact of a case, or what a column makes of it."""
        if name in MADE:
            return self.reader.read(MADE[name])
        if name == "minimum_wage" and self.segment is Segment.PU:
            return self.minimum
        if name == "contract_value_net":
            return self._net_value()
        if name == "jkn_segment":
            return Known(self.segment.value)
        # A family listed person by person has no column.
        return UNKNOWN if name == "family_beyond" else self.door.fact(name)

    def _net_value(self) -> Cell:
        """Return a contract value without tax, an exact fraction."""
        amount, rate = self.door.fact("contract_value"), self.door.fact("vat_rate")
        if UNKNOWN in (amount, rate):
            return UNKNOWN
        if isinstance(rate, Known) and not isinstance(rate.value, int):
            whole = 1 + rate.value
            top = self._times(amount, whole.denominator)
            return Rational(top, Known(whole.numerator))
        bottom = self.reader.read(given("vat_rate") + 100)
        if not isinstance(bottom, (Known, Column)):
            raise TypeError("a rate of tax is known or a column")
        return Rational(self._times(amount, 100), bottom)

    def _times(self, cell: Cell, factor: int) -> Known | Column:
        if isinstance(cell, Known):
            return Known(cell.value * factor)
        # What is too large is refused; here it must not leave 64 bits before.
        sane = self.reader.read(given("contract_value") <= LARGEST_AMOUNT)
        within = self.reader.select(sane, cell, UNKNOWN)
        return Column(self.reader.expr(within) * factor)

    def derive(self) -> None:
        """Derive the facts, and mark what is refused."""
        rules = RULES[self.segment]
        self._flush()
        if rules.law_day is not None:
            self._law_day(rules.law_day(self.law))
        self._before_the_law()
        if self.known:
            self._derive(rules.derivation(self.law))

    @property
    def known(self) -> bool:
        """Whether anything of the law was known; if not, every row is refused."""
        rules = RULES[self.segment]
        needed = [self.law.parameter(path) for path in rules.requires]
        needed += [
            due
            for programme in rules.programmes
            if programme is not Programme.JKP
            and (due := self.law.due(programme, self.segment)) is not None
        ]
        return all(timeline.entries for timeline in needed)

    def _derive(self, derivation: Derivation) -> None:
        for name, formula in derivation.facts.items():
            if _asked(formula) & self._pending:
                self._flush()
            self.reader.facts[name] = self._keep(self.reader.read(formula), name)
        self._flush()
        for refusal in derivation.refusals:
            self._refuse(refusal.when, f"{refusal.field}:{refusal.code}")

    def _keep(self, cell: Cell, name: str) -> Cell:
        if isinstance(cell, Dated):
            return cell
        kept = self.door.table.keep(cell, name)
        if kept is not cell:
            self._pending.add(name)
        return kept

    def _flush(self) -> None:
        self.door.table.flush()
        self._pending.clear()

    def _refuse(self, when_: Formula, error: str) -> None:
        rows = self.reader.read(when_)
        if rows not in (FALSE, UNKNOWN):
            self.refused.append(Refused(rows=rows, error=error))

    def _law_day(self, derivation: Derivation) -> None:
        """Let the law of another day count than that of the first."""
        self._derive(derivation)
        day = self.reader.facts.pop("law_day")
        if isinstance(day, Known) and day.value is not None:
            day = Known(day_number(day.value))
        if not isinstance(day, (Known, Column)):
            raise TypeError("the day of the law is known or a column")
        self.reader = Reader(
            api=self.reader.api,
            clock=Clock(month=self.month, law_day=day),
            given=self._given,
            parameter=self.law.parameter,
        )

    def _before_the_law(self) -> None:
        first = FIRST_MONTH.index
        if isinstance(self.month, Known):
            before: Cell = Known(self.month.value < first)
        else:
            before = Column(self.month.expr < first)
        conditions: list[tuple[Cell, str]] = [(before, "not_in_force")]
        assessor = self._assessor(None)
        for path in RULES[self.segment].requires:
            conditions += assessor.not_known(self.law.parameter(path))
        for programme in RULES[self.segment].programmes:
            due = self.law.due(programme, self.segment)
            if due is not None and programme is not Programme.JKP:
                conditions += assessor.not_known(due)
        for cell, code in conditions:
            if cell != FALSE:
                self.refused.append(Refused(rows=cell, error=f"month:{code}"))

    # -- decisions --------------------------------------------------------------------------------

    def decide(self) -> Decider:
        """Decide each programme."""
        presume = self.law.choices.presumptions is Presumptions.MADE
        decider = Decider(self.reader, self._missing_name, presume)
        rules = RULES[self.segment]
        if not self.known:
            nothing = Decided(due=UNKNOWN, missing=UNKNOWN, failed=UNKNOWN)
            self.decisions |= dict.fromkeys(rules.programmes, nothing)
            return decider
        for programme in rules.programmes:
            timeline = self.law.due(programme, self.segment)
            if timeline is None:
                rule = rules.closed[programme].id
                decided = Decided(due=FALSE, missing=UNKNOWN, failed=Known(rule))
            else:
                if programme is Programme.JKP:
                    self._flush()
                decided = self._decided(programme, decider, timeline)
            self.decisions[programme] = decided
            self.reader.facts[DUE_FACT[programme]] = decided.due
        self._flush()
        return decider

    def _decided(self, programme: Programme, decider: Decider, timeline: Any) -> Decided:
        entries = timeline.entries
        early = programme is Programme.JKP
        due = [(entry.since, decider.met(entry.value)) for entry in entries]
        missing = [(entry.since, decider.missing(entry.value)) for entry in entries]
        failed = [(entry.since, decider.failed(entry.value)) for entry in entries]
        reader = self.reader
        cell = reader.by_date(due)
        why = reader.by_date(failed)
        if early and entries:
            begun = reader.since(entries[0].since)
            cell = reader.select(begun, cell, FALSE)
            why = reader.select(begun, why, Known("programme_in_force"))
        elif early:
            cell, why = FALSE, Known("programme_in_force")
        return Decided(
            due=self.door.table.keep(cell, DUE_FACT[programme]),
            missing=reader.by_date(missing),
            failed=why,
        )

    def _missing_name(self, name: str) -> Cell:
        """Return the name under which a roster gives what settles a derived fact."""
        if not self.by_roster:
            return self.told(name)
        found = self._missing_names.get(name)
        if found is None:
            found = self._missing_names[name] = self._name_missing(name)
        return found

    def _name_missing(self, name: str) -> Cell:
        if name in DUE_FACT.values():
            return self.told(name)  # that programme itself tells which fact it misses, and before
        reader = self.reader
        if name == "minimum_wage":
            without = reader.missing(self.door.fact("region"))
            return reader.select(without, self.told("region"), self.told("minimum_wage"))
        if name in ("jp_wage", "jkn_wage"):
            # The choice OtherPay.LEAVE_OPEN: only a wage by the month would settle it.
            unpaid = reader.missing(self.reader.facts["wage"])
            return reader.select(unpaid, self.told("wage"), self.told("wage_period"))
        given_by = RULES[self.segment].given_by.get(name, (name,))
        if name == "months_in_indonesia":
            # Whether somebody is a foreigner is asked before how long he or she works here.
            given_by = ("citizenship", *given_by)
        if name == "wage_kind":
            given_by = ("wage",)
        found: Cell = self.told(given_by[0])
        for one in reversed(given_by):
            if one in facts_of(self.segment):
                unknown = reader.missing(self.door.fact(one))
                found = reader.select(unknown, self.told(one), found)
        return found

    # -- contributions ----------------------------------------------------------------------------

    def scope(self, decider: Decider) -> None:
        """Find in which rows each contribution is due, and where the law says nothing."""
        self.assessor = self._assessor(decider)
        for contribution in self.owed():
            if contribution.less is not None:
                raise FrameError("law", contribution.id, "frame_less")
            nowhere = Scope(contribution=contribution, applies=FALSE)
            scope = self.assessor.scope(contribution) if self.known else nowhere
            self.scopes.append(scope)
            for cell, code in scope.beyond:
                self.refused.append(Refused(rows=cell, error=f"month:{code}"))

    def assess(self, fine: Cell) -> None:
        """Work out every contribution that is owed, in rows that are not refused."""
        if self.assessor is None:
            raise TypeError("the scope of contributions comes before their amounts")
        self.assessor.prepare(self.scopes, fine)
        self.amounts += [self.assessor.amount(scope, fine) for scope in self.scopes]
        self._flush()

    def owed(self) -> Sequence[Contribution]:
        """Return the contributions of the segment that are owed, not merely told."""
        declared = self.law.contributions_of(self.segment)
        return [one for one in declared if not one.part.informational]

    def _assessor(self, decider: Decider | None) -> Assessor:
        return Assessor(
            law=self.law,
            reader=self.reader,
            decider=decider or Decider(self.reader, self._missing_name, presume=True),
            due={programme: found.due for programme, found in self.decisions.items()},
            missing_of_due={one: found.missing for one, found in self.decisions.items()},
            reliefs=[relief for relief in self.law.reliefs if relief.segment is self.segment],
            counter=Counter(
                law=self.law,
                reader=self.reader,
                exact_division=self.door.table.exact_division,
                keep=self.door.table.keep,
                flush=self._flush,
            ),
        )


def _inner(formula: Formula) -> list[Formula]:
    return [part for part in formula.parts if isinstance(part, Formula)]


def _asked(formula: Formula) -> set[str]:
    """Return the derived facts that a formula asks."""
    if formula.node is Node.FACT:
        return {formula.parts[0]}
    return {name for part in _inner(formula) for name in _asked(part)}
