"""The law of one month, flattened for computing.

A :class:`Snapshot` resolves the declarations of a law for a month once. Cases that answer every
check alike share a :class:`~perlindungan.contributions.plan.Plan`: the shares that are due, each as
three integers, so that an amount is ``(base * n + carry) // d``. Nothing here is a rule; all of it
is read from the law.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, TypeVar

from perlindungan.contributions.fingerprint import fingerprint
from perlindungan.contributions.plan import Plan
from perlindungan.contributions.planner import DUE_FACT, Planner
from perlindungan.facts import Month, Programme
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
from perlindungan.programmes import FIRST_MONTH, Law, Presumptions
from perlindungan.segments.wage_earner import PROGRAMMES, month_of_law
from perlindungan.wages import MinimumWage

T = TypeVar("T")


class Snapshot:
    """A law in a month. Use :func:`snapshot`, which keeps the last ones made."""

    def __init__(self, law: Law, month: Month) -> None:
        if month < FIRST_MONTH:
            raise NotInForce("contributions", month.first, FIRST_MONTH.first)
        self.law, self.month = law, month
        self.at = month_of_law(law, month)
        self._due = {programme: self._condition(programme) for programme in PROGRAMMES}
        self._reliefs = [relief for relief in law.reliefs if month in relief.months]
        self._deferrals = [deferral for deferral in law.deferrals if month in deferral.months]
        self._signature = signature(
            [
                *(due for due in self._due.values() if not isinstance(due, Decision)),
                *(relief.condition for relief in self._reliefs),
                *(deferral.condition for deferral in self._deferrals),
            ],
            self.value,
            besides=DUE_FACT.values(),
        )
        self._jkn_ceiling = law.jkn.ceiling.on(month).value
        self._plans: dict[tuple[Any, ...], Plan] = {}
        self._fingerprint: str | None = None
        self._kept: dict[Any, Any] = {}

    def keep(self, value: T) -> T:
        """Return the first of several equal values, so that plans share them."""
        kept: T = self._kept.setdefault(value, value)
        return kept

    def value(self, path: str) -> Any:
        """Return the value of a parameter in the month."""
        return self.law.parameter(path).on(self.month).value

    def _condition(self, programme: Programme) -> Condition | Decision:
        """Return for whom a programme is due; a programme that came later is due for nobody."""
        due = self.law.due(programme)
        try:
            return due.on(self.month).value
        except NotInForce:
            # The others began with the law itself: without them there is no law for the month.
            if programme is not Programme.JKP:
                raise
            rule = Rule(
                id="programme_in_force",
                citations=(PP_37_2021.article(50),),
                confidence=Confidence.TEXT,
            )
            reason = Reason(rule=rule, outcome=Outcome.NOT_MET)
            return Decision(outcome=Outcome.NOT_MET, reasons=(reason,))

    @property
    def fingerprint(self) -> str:
        """Digest of every parameter in force in the month, reliefs and choices included."""
        if self._fingerprint is None:
            self._fingerprint = fingerprint(self.law, self.month)
        return self._fingerprint

    def plan(self, facts: dict[str, Any], minimum: MinimumWage | None) -> Plan:
        """Return the plan for a case; cases that show the same pattern share one."""
        floor = facts["minimum_wage"]
        jkn_wage = facts["jkn_wage"]
        if floor is None and jkn_wage is not None and jkn_wage >= self._jkn_ceiling:
            floor = facts["minimum_wage"] = 0  # at the ceiling no floor can matter
        lifted = (
            minimum if floor is not None and jkn_wage is not None and jkn_wage < floor else None
        )
        group, kind, extra = facts["risk_group"], facts["employer_kind"], facts["extra_members"]
        key = (
            self._signature(facts),
            group and group.value,
            kind and kind.value,
            facts["wage"] is None,
            facts["jp_wage"] is None,
            jkn_wage is None,
            floor is None and facts["region"] is None,
            floor is None,
            lifted and (lifted.basis.value, lifted.confidence.value),
            extra and 1,
            facts["wage_kind"],
        )
        plan = self._plans.get(key)
        if plan is None:
            plan = self._plans[key] = self._plan(facts, lifted)
        return plan

    def _decided(self, condition: Condition, facts: Facts) -> Decision:
        presume = self.law.choices.presumptions is Presumptions.MADE
        return self.keep(decide(condition, facts, self.value, presume=presume))

    def _plan(self, facts: dict[str, Any], lifted: MinimumWage | None) -> Plan:
        decisions = {}
        for programme, due in self._due.items():
            decision = due if isinstance(due, Decision) else self._decided(due, facts)
            decisions[programme] = decision
            facts[DUE_FACT[programme]] = decision.met
        return Planner(
            self,
            facts,
            decisions,
            [(relief, self._decided(relief.condition, facts)) for relief in self._reliefs],
            [(item, self._decided(item.condition, facts)) for item in self._deferrals],
            lifted,
        ).plan()


@lru_cache(maxsize=256)
def snapshot(law: Law, month: Month) -> Snapshot:
    """Return the law of a month; the last 256 asked for are kept.

    Raises
    ------
    NotInForce
        For a month before July 2015.
    """
    return Snapshot(law, month)
