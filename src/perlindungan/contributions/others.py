"""Bills of those who are no wage earners."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from perlindungan.contributions.law_in_month import Snapshot
from perlindungan.contributions.made import Made, wage_of
from perlindungan.contributions.plan import Plan
from perlindungan.contributions.statement import Finding, Open
from perlindungan.facts import (
    Case,
    ConstructionProject,
    ConstructionWork,
    HealthMembership,
    MigrantWork,
    Month,
    PieceWage,
    Segment,
    SelfEmployment,
)
from perlindungan.programmes import Bands, Span
from perlindungan.segments import construction, health, migrant, self_employed


def made_for_self_employed(case: SelfEmployment, at: Snapshot) -> Made:
    """Return what the statement of a participant without wage is made of."""
    facts = self_employed.facts_in_month(case, at.at)
    plan = at.plan(facts)
    findings = list(plan.findings)
    mattered = ["rounding"]
    bands: Bands = at.value("jkk.bpu.bands")
    if case.income is not None and bands.between(case.income):
        mattered.append("between_bands")
    if case.jobs is not None and case.jobs > 1:
        findings.append(Finding(code="two_jobs", details=(("jobs", case.jobs),)))
    return _made(facts, plan, case.worker.id, case, findings, mattered)


def made_for_construction(case: ConstructionProject | ConstructionWork, at: Snapshot) -> Made:
    """Return what the statement of a project, or of a worker on one, is made of."""
    registered = None if case.registered_on is None else Month.of(case.registered_on)
    relieved = _months_of_relief(at)
    if isinstance(case, ConstructionProject):
        facts = construction.facts_of_project(case, at.at)
        plan = at.plan(facts)
        return _made(facts, plan, case.id, case, list(plan.findings), ["rounding"])
    wage = None if case.wage is None else wage_of(case.wage, at)
    facts = construction.facts_of_work(case, wage, at.at)
    plan = at.plan(facts)
    findings = list(plan.findings)
    if relieved is not None and registered is not None and registered in relieved:
        findings.append(Finding(code="covid_new_project_by_wages"))
    mattered = ["rounding"]
    if isinstance(case.wage, PieceWage) and not case.wage.weather_dependent:
        mattered.append("piece_mean")
    made = _made(facts, plan, case.worker.id, case, findings, mattered)
    return attrs.evolve(made, wage=wage)


def _months_of_relief(at: Snapshot) -> Span | None:
    """Return the months of the relief that the law gives construction in this one, if any."""
    for relief in at.law.reliefs:
        if relief.segment is Segment.JAKON and at.month in relief.months:
            return relief.months
    return None


def made_for_migrant(case: MigrantWork, at: Snapshot) -> Made:
    """Return what the statement of a migrant worker is made of."""
    facts = migrant.facts_in_month(case, at.at)
    plan = at.plan(facts)
    findings = list(plan.findings)
    if any(item.share.also for item in plan.items):
        findings.append(Finding(code="joint_amount"))
    if case.paid_on is None and facts["once"]:
        findings.append(Finding(code="pmi_paid_now", details=(("month", str(at.month)),)))
    terms = at.law.jkk.pmi.during
    between = case.contract_months is not None and case.contract_months not in terms
    mattered = ["migrant_term"] if facts["once"] and between else []
    return _made(facts, plan, case.worker.id, case, findings, mattered)


def made_for_family(case: HealthMembership, at: Snapshot) -> Made:
    """Return what the statement of a JKN membership is made of."""
    facts = health.facts_in_month(case, at.at)
    plan = at.plan(facts)
    return _made(facts, plan, case.id, case, list(plan.findings), ["rounding"])


def _made(
    facts: dict[str, Any],
    plan: Plan,
    worker_id: str,
    case: Case,
    findings: list[Finding],
    mattered: list[str],
) -> Made:
    if plan.presumes:
        mattered.append("presumptions")
    return Made(
        facts=facts,
        plan=plan,
        worker_id=worker_id,
        open=_still_missing(plan.open, _given(case)),
        findings=tuple(findings),
        mattered=tuple(mattered),
    )


def _given(case: Case) -> Mapping[str, Any]:
    """Return the facts of a case by the names of a roster's columns."""
    worker = getattr(case, "worker", None)
    facts = {
        item.name: getattr(of, item.name)
        for of in (case, worker)
        if of is not None
        for item in attrs.fields(type(of))
    }
    facts["programmes"] = facts.pop("joined", None)
    facts["contract_value"] = facts.pop("value", None)
    return facts


def _still_missing(opened: tuple[Open, ...], given: Mapping[str, Any]) -> tuple[Open, ...]:
    """Leave out what was given: a plan names all facts that could settle its pattern."""
    return tuple(
        attrs.evolve(
            item,
            missing=tuple(name for name in item.missing if given.get(name) is None) or item.missing,
        )
        for item in opened
    )
