"""The law of one month, flattened for computing.

A :class:`Snapshot` resolves the declarations of a law for a month once. Cases that answer every
check alike share a :class:`~perlindungan.contributions.plan.Plan`: the shares that are due, each as
three integers, so that an amount is ``(base * n + carry) // d``. Nothing here is a rule; all of it
is read from the law.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

from perlindungan.contributions.fingerprint import fingerprint
from perlindungan.contributions.plan import Plan
from perlindungan.contributions.planner import DUE_FACT, Planner
from perlindungan.facts import Month, Programme, Segment
from perlindungan.law import (
    Condition,
    Confidence,
    Decision,
    NotInForce,
    Outcome,
    Reason,
    Rule,
    decide,
    signature,
)
from perlindungan.law.condition import Facts
from perlindungan.law.registry import PP_37_2021
from perlindungan.programmes import (
    FIRST_MONTH,
    Bands,
    BetweenBands,
    Law,
    Layers,
    Presumptions,
    Tariff,
    pieces_of,
)
from perlindungan.segments import RULES
from perlindungan.segments.rules import month_at
from perlindungan.wages import MinimumWage

T = TypeVar("T")

PU = Segment.PU


class Snapshot:
    """A law in a month, for one segment. Use :func:`snapshot`, which keeps the last ones made."""

    def __init__(self, law: Law, month: Month, segment: Segment, day: date | None) -> None:
        if month < FIRST_MONTH:
            raise NotInForce("contributions", month.first, FIRST_MONTH.first)
        self.law, self.month, self.rules = law, month, RULES[segment]
        self.day = day or month.first
        self.at = month_at(law, month, self.rules, self.day)
        self.contributions = law.contributions_of(segment)
        self._due = {programme: self._condition(programme) for programme in self.rules.programmes}
        self._reliefs = [
            relief for relief in law.reliefs if relief.segment is segment and month in relief.months
        ]
        self._deferrals = [
            deferral for deferral in law.deferrals if segment is PU and month in deferral.months
        ]
        self._signature = signature(
            [
                *(due for due in self._due.values() if not isinstance(due, Decision)),
                *(c.where for c in self.contributions if c.where is not None),
                *(relief.condition for relief in self._reliefs),
                *(deferral.condition for deferral in self._deferrals),
            ],
            self.value,
            besides=DUE_FACT.values(),
        )
        self._stepped = self._tariffs_in_pieces()
        self._plans: dict[tuple[Any, ...], Plan] = {}
        self._fingerprint: str | None = None
        self._kept: dict[Any, Any] = {}

    def keep(self, value: T) -> T:
        """Return the first of several equal values, so that plans share them."""
        kept: T = self._kept.setdefault(value, value)
        return kept

    def value(self, path: str) -> Any:
        """Return the value of a parameter in the month."""
        return self.law.parameter(path).on(self.day).value

    def _condition(self, programme: Programme) -> Condition | Decision:
        """Return for whom a programme is due; one that is closed or came later, for nobody."""
        due = self.law.due(programme, self.rules.segment)
        if due is None:
            return _for_nobody(self.rules.closed[programme])
        try:
            return due.on(self.day).value
        except NotInForce:
            # The others began with the law itself: without them there is no law for the month.
            if programme is not Programme.JKP:
                raise
            return _for_nobody(_JKP_IN_FORCE)

    def _tariffs_in_pieces(self) -> tuple[tuple[str, Tariff], ...]:
        """Return the tariffs of which a case's own figures choose a piece, with the fact asked."""
        found: dict[tuple[str, Tariff], None] = {}
        for contribution in self.contributions:
            if contribution.base is None or contribution.by is not None:
                continue
            try:
                tariff = self.value(contribution.tariff)
            except NotInForce:
                continue
            if len(pieces_of(tariff)) > 1:
                found[contribution.base.fact, tariff] = None
        return tuple(found)

    @property
    def fingerprint(self) -> str:
        """Digest of every parameter in force in the month, reliefs and choices included."""
        if self._fingerprint is None:
            self._fingerprint = fingerprint(self.law, self.month, self.day)
        return self._fingerprint

    def place(self, tariff: Tariff, value: int) -> int:
        """Return which piece of a tariff a value falls into.

        Between two printed bands the choice of the law answers.
        """
        if isinstance(tariff, Bands):
            upper = self.law.choices.between_bands is BetweenBands.UPPER
            return tariff.place(value) + (upper and tariff.between(value))
        return tariff.place(value) if isinstance(tariff, Layers) else 0

    def plan(self, facts: dict[str, Any], lifted: MinimumWage | None = None) -> Plan:
        """Return the plan for a case; cases that show the same pattern share one.

        Parameters
        ----------
        facts
            Named facts of the case, as the segment derives them.
        lifted
            The minimum wage where it lifts the base of JKN.
        """
        key = (
            self._signature(facts),
            self.rules.pattern(facts),
            lifted and (lifted.basis.value, lifted.confidence.value),
            self._stepped and self._places(facts),
        )
        plan = self._plans.get(key)
        if plan is None:
            plan = self._plans[key] = self._plan(facts, lifted)
        return plan

    def _places(self, facts: Facts) -> tuple[int | None, ...]:
        return tuple(
            None if facts[fact] is None else self.place(tariff, facts[fact])
            for fact, tariff in self._stepped
        )

    def decided(self, condition: Condition, facts: Facts) -> Decision:
        """Decide a condition by the law of the month."""
        presume = self.law.choices.presumptions is Presumptions.MADE
        return self.keep(decide(condition, facts, self.value, presume=presume))

    def _plan(self, facts: dict[str, Any], lifted: MinimumWage | None) -> Plan:
        decisions = {}
        for programme, due in self._due.items():
            decision = due if isinstance(due, Decision) else self.decided(due, facts)
            decisions[programme] = decision
            facts[DUE_FACT[programme]] = decision.met
        return Planner(
            self,
            facts,
            decisions,
            [(relief, self.decided(relief.condition, facts)) for relief in self._reliefs],
            [(item, self.decided(item.condition, facts)) for item in self._deferrals],
            lifted,
        ).plan()


_JKP_IN_FORCE = Rule(
    id="programme_in_force",
    citations=(PP_37_2021.article(50),),
    confidence=Confidence.TEXT,
)


def _for_nobody(rule: Rule) -> Decision:
    reason = Reason(rule=rule, outcome=Outcome.NOT_MET)
    return Decision(outcome=Outcome.NOT_MET, reasons=(reason,))


@lru_cache(maxsize=256)
def snapshot(law: Law, month: Month, segment: Segment, day: date | None = None) -> Snapshot:
    """Return the law of a month for a segment; the last 256 asked for are kept.

    Parameters
    ----------
    day
        Day of the month whose law counts, where a rule begins inside a month (migrant workers);
        left out, the first.

    Raises
    ------
    NotInForce
        For a month before July 2015, or before the segment's own rules.
    """
    return Snapshot(law, month, segment, day)
