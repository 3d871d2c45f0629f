"""The law of one month, flattened for computing.

A :class:`Snapshot` resolves the declarations of a law for a month once. For each pattern of
decisions it keeps a :class:`Plan`: the shares that are due, each as three integers, so that an
amount is ``(base * n + carry) // d``. Nothing here is a rule; all of it is read from the law.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from attrs import frozen

from perlindungan.contributions.statement import Finding, Open, Share
from perlindungan.facts import Month, Programme
from perlindungan.law import (
    Citation,
    Condition,
    Confidence,
    Decision,
    Entry,
    NotInForce,
    Outcome,
    Reason,
    Rule,
    decide,
    signature,
    weakest,
)
from perlindungan.law.condition import Facts
from perlindungan.law.registry import PP_37_2021
from perlindungan.programmes import (
    FIRST_MONTH,
    Contribution,
    Deferral,
    Law,
    Part,
    Presumptions,
    Relief,
)
from perlindungan.segments.wage_earner import GIVEN_BY, PROGRAMMES, month_of_law
from perlindungan.wages import Basis, MinimumWage

T = TypeVar("T")


class Item(NamedTuple):
    """A share with what computing its amount needs. A tuple: it is unpacked for every line."""

    share: Share
    fact: str
    floor: str | None
    ceiling: int | None
    n: int
    carry: int
    d: int
    times: str | None
    less: int
    """Place in the plan of the amount that is taken off; -1 for none."""


@frozen(kw_only=True)
class Plan:
    """What to compute for every case that shows one pattern of decisions."""

    items: tuple[Item, ...]
    decisions: Mapping[Programme, Decision]
    open: tuple[Open, ...]
    findings: tuple[Finding, ...]

    def compute(self, facts: Facts) -> tuple[list[int], list[int]]:
        """Return base and amount of every item, in rupiah, for the facts of a case."""
        bases: list[int] = []
        amounts: list[int] = []
        for _, fact, floor, ceiling, n, carry, d, times, less in self.items:
            base = facts[fact]
            if floor is not None and base < facts[floor]:
                base = facts[floor]
            if ceiling is not None and base > ceiling:
                base = ceiling
            bases.append(base)
            if times is not None:
                base *= facts[times]
            amount = (base * n + carry) // d
            amounts.append(amount if less < 0 else amount - amounts[less])
        return bases, amounts


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
            besides=_DUE_FACT.values(),
        )
        self._plans: dict[tuple[Any, ...], Plan] = {}
        self._fingerprint: str | None = None
        self._kept: dict[Any, Any] = {}

    def keep(self, value: T) -> T:
        """Return the first of several equal values, so that plans share them."""
        kept: T = self._kept.setdefault(value, value)
        return kept

    # -- reading the law --------------------------------------------------------------------

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
                id="programme_not_yet_in_force",
                citations=(PP_37_2021.article(50),),
                confidence=Confidence.TEXT,
            )
            reason = Reason(rule=rule, outcome=Outcome.NOT_MET)
            return Decision(outcome=Outcome.NOT_MET, reasons=(reason,))

    @property
    def fingerprint(self) -> str:
        """Digest of every parameter in force in the month, reliefs and choices included."""
        if self._fingerprint is None:
            import hashlib

            self._fingerprint = hashlib.sha256(self._canonical().encode()).hexdigest()[:16]
        return self._fingerprint

    def _canonical(self) -> str:
        lines = [f"month={self.month}"]
        for path, timeline in sorted(self.law.timelines().items()):
            try:
                entry = timeline.on(self.month)
            except LookupError as error:
                lines.append(f"{path}={type(error).__name__}")
            else:
                lines.append(f"{path}={_plain(entry.value)}|{entry.confidence.value}")
        lines += [_plain(relief) for relief in self._reliefs]
        lines += [_plain(deferral) for deferral in self._deferrals]
        lines.append(_plain(self.law.choices))
        return "\n".join(lines)

    # -- deciding ---------------------------------------------------------------------------

    def plan(self, facts: dict[str, Any], minimum: MinimumWage | None) -> Plan:
        """Return the plan for a case; cases that show the same pattern share one."""
        floor = facts["minimum_wage"]
        jkn_wage = facts["jkn_wage"]
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
            facts[_DUE_FACT[programme]] = decision.met
        return _Planner(
            self,
            facts,
            decisions,
            [(relief, self._decided(relief.condition, facts)) for relief in self._reliefs],
            [(item, self._decided(item.condition, facts)) for item in self._deferrals],
            lifted,
        ).plan()


_DUE_FACT = {programme: f"{programme.value.lower()}_due" for programme in Programme}
_PROGRAMME_OF = {fact: programme for programme, fact in _DUE_FACT.items()}


class _Planner:
    """Turns declarations and one pattern of decisions into a plan."""

    def __init__(
        self,
        of: Snapshot,
        facts: Facts,
        decisions: Mapping[Programme, Decision],
        reliefs: Sequence[tuple[Relief, Decision]],
        deferrals: Sequence[tuple[Deferral, Decision]],
        lifted: MinimumWage | None,
    ) -> None:
        self.of, self.facts, self.decisions = of, facts, decisions
        self.reliefs, self.deferrals, self.lifted = reliefs, deferrals, lifted
        self.items: list[Item] = []
        self.places: dict[str, int] = {}
        self.open: list[Open] = []
        self.findings: list[Finding] = []

    def plan(self) -> Plan:
        declared = self.of.law.contributions
        for contribution in declared:
            if contribution.less is None:
                self._add(contribution)
        for contribution in declared:
            # What is taken off must be there; without it the line would only repeat another.
            if contribution.less is not None and contribution.less in self.places:
                self._add(contribution)
        return Plan(
            items=tuple(self.items),
            decisions=self.decisions,
            open=tuple(self.open),
            findings=tuple(self.findings),
        )

    def _add(self, contribution: Contribution) -> None:
        decision = self.decisions[contribution.programme]
        if decision.outcome is Outcome.NOT_MET:
            return
        if decision.outcome is Outcome.UNDETERMINED:
            self._leave_open(contribution, decision.missing)
            return
        if contribution.times is not None and self.facts[contribution.times] == 0:
            return
        asked = (contribution.base.fact, contribution.base.floor, contribution.by)
        needed = [*asked, contribution.times]
        missing = [name for name in needed if name is not None and self.facts[name] is None]
        if contribution.recomposes is not None and self.facts["risk_group"] is None:
            missing.append("risk_group")
        if missing:
            self._leave_open(contribution, missing)
            return
        relief = self._relief(contribution)
        if relief is not None and relief[1].outcome is Outcome.UNDETERMINED:
            self._leave_open(contribution, relief[1].missing)
            return
        self._resolve(contribution, relief[0] if relief and relief[1].met else None)

    def _leave_open(self, contribution: Contribution, missing: Sequence[str]) -> None:
        if contribution.part.informational:
            return
        given = dict.fromkeys(name for fact in missing for name in self._given_by(fact))
        self.open.append(
            Open(
                contribution=contribution.id,
                programme=contribution.programme,
                payer=contribution.payer,
                missing=tuple(given),
            )
        )

    def _given_by(self, fact: str) -> Sequence[str]:
        """Return the facts, as a roster names them, that settle a derived one."""
        programme = _PROGRAMME_OF.get(fact)
        if programme is not None:
            missing = self.decisions[programme].missing
            return [name for inner in missing for name in self._given_by(inner)]
        if fact == "minimum_wage" and self.facts["region"] is not None:
            return [fact]  # the place is known, but the tables do not hold its minimum wage
        return GIVEN_BY.get(fact, (fact,))

    def _relief(self, contribution: Contribution) -> tuple[Relief, Decision] | None:
        """Return the relief of the month that bears on a contribution, met or undetermined."""
        for relief, decision in self.reliefs:
            if decision.outcome is Outcome.NOT_MET:
                continue
            if (contribution.recomposes or contribution.programme) in relief.programmes:
                self._tell_presumptions(relief.id, decision)
                return relief, decision
        return None

    def _tell_presumptions(self, rule: str, decision: Decision) -> None:
        for reason in decision.presumptions:
            finding = Finding(code="presumed", details=(("for", rule), ("rule", reason.rule.id)))
            if finding not in self.findings:
                self.findings.append(finding)

    def _resolve(self, contribution: Contribution, relief: Relief | None) -> None:
        rate = self._rate(contribution)
        if rate.value == 0:
            return
        if contribution.recomposes is not None:
            relief = None  # what is set aside is not relieved; the relief may set its rate
        pays = relief.pays if relief else 1
        share = self._share(contribution, rate, rate.value * pays, relief)
        deferral = self._deferral(contribution)
        if deferral is None:
            self._append(share, contribution, share.rate)
            return
        now = self._deferred(share, deferral, share.rate * deferral.pays_now, share.part)
        self._append(now, contribution, now.rate)
        later = self._deferred(share, deferral, share.rate * (1 - deferral.pays_now), Part.DEFERRED)
        # The deferred line is what remains of the whole, so that both add up exactly.
        self._append(later, contribution, share.rate, less=len(self.items) - 1)

    def _rate(self, contribution: Contribution) -> Entry[Fraction]:
        """Return the rate of the month; a relief may set its own for the recomposition."""
        timelines = self.of.law.parameter(contribution.rate)
        if contribution.by is not None:
            timelines = timelines[self.facts[contribution.by]]
        entry: Entry[Fraction] = timelines.on(self.of.month)
        if contribution.recomposes is not None:
            return self._recomposed(entry, contribution)
        return entry

    def _recomposed(self, usual: Entry[Fraction], contribution: Contribution) -> Entry[Fraction]:
        for relief, decision in self.reliefs:
            rates = relief.recomposition if decision.met else None
            if rates is not None and contribution.recomposes in relief.programmes:
                return Entry(
                    since=relief.months.first.first,
                    value=rates[self.facts["risk_group"]],
                    citations=relief.recomposition_citations,
                    confidence=relief.confidence,
                )
        return usual

    def _share(
        self,
        contribution: Contribution,
        usual: Entry[Fraction],
        rate: Fraction,
        relief: Relief | None,
    ) -> Share:
        sources = [usual.confidence]
        citations = list(usual.citations)
        ceiling, ceiling_citations = None, ()
        if contribution.base.ceiling is not None:
            entry = self.of.law.parameter(contribution.base.ceiling).on(self.of.month)
            ceiling, ceiling_citations = entry.value, entry.citations
            sources.append(entry.confidence)
        floored = contribution.base.floor is not None and self.lifted is not None
        if floored and self.lifted is not None and self.lifted.basis is not Basis.GIVEN:
            sources.append(self.lifted.confidence)
        if relief is not None:
            sources.append(relief.confidence)
            citations += relief.citations[contribution.programme]
        return Share(
            id=contribution.id,
            programme=contribution.programme,
            payer=contribution.payer,
            part=contribution.part,
            rate=rate,
            usual_rate=usual.value,
            ceiling=ceiling,
            ceiling_citations=ceiling_citations,
            floored=floored,
            relief=relief.id if relief else "",
            less=contribution.less or "",
            citations=tuple(citations),
            confidence=weakest(sources),
        )

    def _deferral(self, contribution: Contribution) -> Deferral | None:
        for deferral, decision in self.deferrals:
            if contribution.programme is deferral.programme:
                if decision.met:
                    return deferral
                if decision.met is None:
                    finding = Finding(code="deferral_not_used", details=(("rule", deferral.id),))
                    if finding not in self.findings:
                        self.findings.append(finding)
        return None

    def _deferred(self, share: Share, deferral: Deferral, rate: Fraction, part: Part) -> Share:
        citations: tuple[Citation, ...] = (*share.citations, *deferral.citations)
        return Share(
            id=share.id if part is share.part else f"{share.id}.deferred",
            programme=share.programme,
            payer=share.payer,
            part=part,
            rate=rate,
            usual_rate=share.usual_rate,
            ceiling=share.ceiling,
            ceiling_citations=share.ceiling_citations,
            floored=share.floored,
            relief=deferral.id,
            less=share.id if part is Part.DEFERRED else "",
            citations=citations,
            confidence=weakest([share.confidence, deferral.confidence]),
        )

    def _append(
        self, share: Share, contribution: Contribution, rate: Fraction, *, less: int = -1
    ) -> None:
        n, carry, d = self.of.law.choices.rounding.ratio(rate)
        if contribution.less is not None:
            less = self.places[contribution.less]
        share = self.of.keep(share)
        self.places[share.id] = len(self.items)
        self.items.append(
            Item(
                share,
                contribution.base.fact,
                contribution.base.floor,
                share.ceiling,
                n,
                carry,
                d,
                contribution.times,
                less,
            )
        )


def _plain(value: Any) -> str:
    """Return a text that is the same on every run for the same rule."""
    if isinstance(value, Enum):
        return value.value if isinstance(value.value, str) else value.name
    if isinstance(value, frozenset):
        return "{" + ",".join(sorted(_plain(item) for item in value)) + "}"
    if isinstance(value, tuple | list):
        return "(" + ",".join(_plain(item) for item in value) + ")"
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{_plain(k)}:{_plain(v)}" for k, v in value.items()) + "}"
    fields = getattr(type(value), "__attrs_attrs__", None)
    if fields is not None and not isinstance(value, Month):
        inner = ",".join(f"{f.name}={_plain(getattr(value, f.name))}" for f in fields)
        return f"{type(value).__name__}({inner})"
    return str(value)


@lru_cache(maxsize=256)
def snapshot(law: Law, month: Month) -> Snapshot:
    """Return the law of a month; the last 256 asked for are kept.

    Raises
    ------
    NotInForce
        For a month before July 2015.
    """
    return Snapshot(law, month)
