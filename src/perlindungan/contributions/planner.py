"""From declarations and one pattern of decisions to a plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Protocol, TypeVar

import attrs

from perlindungan.contributions.plan import Item, Plan
from perlindungan.contributions.statement import Finding, Open, Share
from perlindungan.facts import Programme
from perlindungan.law import (
    Citation,
    Condition,
    Confidence,
    Decision,
    Entry,
    Outcome,
    weakest,
)
from perlindungan.law.condition import Facts
from perlindungan.programmes import (
    Contribution,
    Deferral,
    Form,
    Law,
    Part,
    Piece,
    Relief,
    Tariff,
    form_of,
    pieces_of,
)
from perlindungan.programmes.wage_base import has_wage_rule
from perlindungan.segments import SegmentRules
from perlindungan.wages import Basis, MinimumWage

T = TypeVar("T")


class LawOfMonth(Protocol):
    """What a planner asks of the snapshot that it works for."""

    law: Law
    day: date
    rules: SegmentRules

    @property
    def contributions(self) -> tuple[Contribution, ...]:
        """The contributions declared for the segment."""
        ...

    def decided(self, condition: Condition, facts: Facts) -> Decision:
        """Decide a condition by the law of the month."""
        ...

    def place(self, tariff: Tariff, value: int) -> int:
        """Return which piece of a tariff a value falls into."""
        ...

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
        self.presumes = any(decision.presumptions for decision in decisions.values())

    def plan(self) -> Plan:
        """Return the plan."""
        declared = self.of.contributions
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
            presumes=self.presumes,
        )

    def _add(self, contribution: Contribution) -> None:
        decisions = [self.decisions[contribution.programme]]
        if contribution.where is not None:
            where = self.of.decided(contribution.where, self.facts)
            decisions.append(where)
            if where.met and where.presumptions:
                self.presumes = True
                self._tell_presumptions(contribution.id, where)
        if any(decision.outcome is Outcome.NOT_MET for decision in decisions):
            return
        if decisions[0].missing:
            self._leave_open(contribution, [name for each in decisions for name in each.missing])
            return
        if contribution.times is not None and self.facts[contribution.times] == 0:
            return
        base = contribution.base
        needed = [contribution.by, contribution.times]
        needed += [] if base is None else [base.fact, base.floor]
        missing = [name for name in needed if name is not None and self.facts[name] is None]
        if contribution.recomposes is not None and self.facts["risk_group"] is None:
            missing.append("risk_group")
        missing += [name for decision in decisions for name in decision.missing]
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
                also=contribution.also,
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
        return self.of.rules.given_by.get(fact, (fact,))

    def _relief(self, contribution: Contribution) -> tuple[Relief, Decision] | None:
        """Return the relief of the month that bears on a contribution, met or undetermined."""
        bearing = [
            (relief, decision)
            for relief, decision in self.reliefs
            if decision.outcome is not Outcome.NOT_MET
            and (contribution.recomposes or contribution.programme) in relief.programmes
        ]
        # Where one is met, what would settle another does not matter.
        bearing.sort(key=lambda pair: pair[1].outcome is not Outcome.MET)
        if not bearing:
            return None
        relief, decision = bearing[0]
        self._tell_presumptions(relief.id, decision)
        return relief, decision

    def _tell_presumptions(self, rule: str, decision: Decision) -> None:
        for reason in decision.presumptions:
            self._tell(Finding(code="presumed", details=(("for", rule), ("rule", reason.rule.id))))

    def _tell(self, finding: Finding) -> None:
        if finding not in self.findings:
            self.findings.append(finding)

    def _resolve(self, contribution: Contribution, relief: Relief | None) -> None:
        tariff = self._tariff(contribution)
        if contribution.less is not None:
            taken = self.items[self.places[contribution.less]].share.citations
            tariff = attrs.evolve(tariff, citations=(*tariff.citations, *taken))
        if contribution.recomposes is not None:
            relief = None  # what is set aside is not relieved; the relief may set its rate
        piece = self._piece(contribution, tariff.value)
        if piece.rate == 0 == piece.plus or piece.base == 0:
            return
        share = self._share(contribution, tariff, piece, relief)
        deferral = self._deferral(contribution)
        if deferral is None:
            self._append(share, contribution, share.pays, piece)
            return
        now = self._deferred(share, deferral, share.pays * deferral.pays_now, share.part)
        self._append(now, contribution, now.pays, piece)
        later = self._deferred(share, deferral, share.pays * (1 - deferral.pays_now), Part.DEFERRED)
        # The deferred line is what remains of the whole, so that both add up exactly.
        self._append(later, contribution, share.pays, piece, less=len(self.items) - 1)

    def _piece(self, contribution: Contribution, tariff: Tariff) -> Piece:
        pieces = pieces_of(tariff)
        if len(pieces) == 1 or contribution.base is None:
            return pieces[0]
        return pieces[self.of.place(tariff, self.facts[contribution.base.fact])]

    def _tariff(self, contribution: Contribution) -> Entry[Tariff]:
        """Return the tariff of the month; a relief may set its own for the recomposition."""
        timelines = self.of.law.parameter(contribution.tariff)
        if contribution.by is not None:
            timelines = timelines[self.facts[contribution.by]]
        entry: Entry[Tariff] = timelines.on(self.of.day)
        if contribution.recomposes is not None:
            return self._recomposed(entry, contribution)
        return entry

    def _recomposed(self, usual: Entry[Tariff], contribution: Contribution) -> Entry[Tariff]:
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
        usual: Entry[Tariff],
        piece: Piece,
        relief: Relief | None,
    ) -> Share:
        sources = [usual.confidence]
        kind = self.facts.get("wage_kind")
        if kind is not None and not has_wage_rule(
            kind, contribution.programme, contribution.segment
        ):
            sources.append(Confidence.DERIVED)
        citations = list(usual.citations)
        base = contribution.base
        ceiling, ceiling_citations = None, ()
        if base is not None and base.ceiling is not None:
            entry = self.of.law.parameter(base.ceiling).on(self.of.day)
            ceiling, ceiling_citations = entry.value, entry.citations
            sources.append(entry.confidence)
        floored = base is not None and base.floor is not None and self.lifted is not None
        floor_citations: tuple[Citation, ...] = ()
        if floored and base is not None and base.floor_rule is not None:
            rule = self.of.law.parameter(base.floor_rule).on(self.of.day)
            floor_citations = rule.citations
            sources.append(rule.confidence)
        if floored and self.lifted is not None and self.lifted.basis is not Basis.GIVEN:
            sources.append(self.lifted.confidence)
        if relief is not None:
            sources.append(relief.confidence)
            citations += relief.citations[contribution.programme]
        form = form_of(usual.value)
        return Share(
            id=contribution.id,
            programme=contribution.programme,
            payer=contribution.payer,
            part=contribution.part,
            also=contribution.also,
            form=form,
            usual_rate=piece.rate,
            over=piece.over,
            plus=piece.plus,
            least=piece.least if form in _STEPPED else None,
            most=piece.most if form in _STEPPED else None,
            pays=relief.pays if relief else Fraction(1),
            ceiling=ceiling,
            ceiling_citations=ceiling_citations,
            floored=floored,
            floor_citations=floor_citations,
            relief=relief.id if relief else "",
            less=contribution.less or "",
            citations=tuple(citations),
            relief_citations=relief.citations[contribution.programme] if relief else (),
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
                                ("begin_by", deferral.begin_by.isoformat()),
                                ("settle_by", deferral.settle_by.isoformat()),
                            ),
                        )
                    )
                    return deferral
                if decision.met is None:
                    self._tell(Finding(code="deferral_not_used", details=(("rule", deferral.id),)))
        return None

    def _deferred(self, share: Share, deferral: Deferral, pays: Fraction, part: Part) -> Share:
        citations: tuple[Citation, ...] = (*share.citations, *deferral.citations)
        return attrs.evolve(
            share,
            id=share.id if part is share.part else f"{share.id}.deferred",
            part=part,
            pays=pays,
            relief=deferral.id,
            less=share.id if part is Part.DEFERRED else "",
            citations=citations,
            relief_citations=(*share.relief_citations, *deferral.citations),
            confidence=weakest([share.confidence, deferral.confidence]),
        )

    def _append(
        self,
        share: Share,
        contribution: Contribution,
        pays: Fraction,
        piece: Piece,
        *,
        less: int = -1,
    ) -> None:
        plus = piece.plus - piece.rate * piece.over
        n, carry, d = self.of.law.choices.rounding.ratio(piece.rate * pays, plus * pays)
        if contribution.less is not None:
            less = self.places[contribution.less]
        share = self.of.keep(share)
        self.places[share.id] = len(self.items)
        base = contribution.base if piece.base is None else None
        self.items.append(
            Item(
                share,
                None if base is None else base.fact,
                piece.base or 0,
                None if base is None else base.floor,
                share.ceiling,
                n,
                carry,
                d,
                contribution.times,
                less,
            )
        )


_STEPPED = (Form.BANDS, Form.LAYERS)
