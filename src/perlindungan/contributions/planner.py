"""From declarations and one pattern of decisions to a plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Protocol, TypeVar

import attrs

from perlindungan.contributions.plan import Item, Plan
from perlindungan.contributions.statement import Finding, Open, Share
from perlindungan.facts import Month, Programme
from perlindungan.law import Citation, Confidence, Decision, Entry, Outcome, weakest
from perlindungan.law.condition import Facts
from perlindungan.programmes import Contribution, Deferral, Law, Part, Relief
from perlindungan.programmes.wage_base import has_wage_rule
from perlindungan.segments.wage_earner import GIVEN_BY
from perlindungan.wages import Basis, MinimumWage

T = TypeVar("T")


class LawOfMonth(Protocol):
    """What a planner asks of the snapshot that it works for."""

    law: Law
    month: Month

    def keep(self, value: T) -> T:
        """Return the first of several equal values."""
        ...


DUE_FACT = {programme: f"{programme.value.lower()}_due" for programme in Programme}
"""The fact that says whether a programme is due; the others are decided before JKP asks."""

_PROGRAMME_OF = {fact: programme for programme, fact in DUE_FACT.items()}


class Planner:
    """Turns declarations and one pattern of decisions into a plan."""

    def __init__(
        self,
        of: LawOfMonth,
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
        """Return the plan."""
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
            presumes=any(decision.presumptions for decision in self.decisions.values()),
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
            self._tell(Finding(code="presumed", details=(("for", rule), ("rule", reason.rule.id))))

    def _tell(self, finding: Finding) -> None:
        if finding not in self.findings:
            self.findings.append(finding)

    def _resolve(self, contribution: Contribution, relief: Relief | None) -> None:
        rate = self._rate(contribution)
        if rate.value == 0:
            return
        if contribution.less is not None:
            taken = self.items[self.places[contribution.less]].share.citations
            rate = attrs.evolve(rate, citations=(*rate.citations, *taken))
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
        kind = self.facts["wage_kind"]
        if kind is not None and not has_wage_rule(kind, contribution.programme):
            sources.append(Confidence.DERIVED)
        citations = list(usual.citations)
        ceiling, ceiling_citations = None, ()
        if contribution.base.ceiling is not None:
            entry = self.of.law.parameter(contribution.base.ceiling).on(self.of.month)
            ceiling, ceiling_citations = entry.value, entry.citations
            sources.append(entry.confidence)
        floored = contribution.base.floor is not None and self.lifted is not None
        floor_citations: tuple[Citation, ...] = ()
        if floored and contribution.base.floor_rule is not None:
            rule = self.of.law.parameter(contribution.base.floor_rule).on(self.of.month)
            floor_citations = rule.citations
            sources.append(rule.confidence)
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
            floor_citations=floor_citations,
            relief=relief.id if relief else "",
            less=contribution.less or "",
            citations=tuple(citations),
            confidence=weakest(sources),
        )

    def _deferral(self, contribution: Contribution) -> Deferral | None:
        for deferral, decision in self.deferrals:
            if contribution.programme is deferral.programme:
                if decision.met:
                    self._tell(
                        Finding(
                            code="deferred",
                            details=(
                                ("rule", deferral.id),
                                ("begin_by", f"{deferral.begin_by}-15"),
                                ("settle_by", f"{deferral.settle_by}-15"),
                            ),
                        )
                    )
                    return deferral
                if decision.met is None:
                    self._tell(Finding(code="deferral_not_used", details=(("rule", deferral.id),)))
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
            floor_citations=share.floor_citations,
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
