"""One month's bill of one worker."""

from __future__ import annotations

from perlindungan.contributions.law_in_month import Snapshot, snapshot
from perlindungan.contributions.plan import Plan
from perlindungan.contributions.statement import Finding, Line, Statement
from perlindungan.facts import Employment, Month, PieceWage
from perlindungan.law import NotInForce
from perlindungan.programmes import Law, PensionMonth, WageBase, monthly_wage
from perlindungan.segments.wage_earner import facts_in_month
from perlindungan.wages import Basis, MinimumWage, given_minimum_wage, minimum_wage


def statement_of(employment: Employment, month: Month, law: Law) -> Statement:
    """Return a wage earner's statement; :func:`perlindungan.contributions.contributions`."""
    at = snapshot(law, month)
    wage = _monthly_wage(employment, month, law)
    minimum = _minimum_wage(employment, month, law)
    facts = facts_in_month(
        employment,
        None if wage is None else wage.amount,
        None if minimum is None else minimum.rupiah,
        at.at,
    )
    plan = at.plan(facts, minimum)
    bases, amounts = plan.compute(facts)
    times = facts["extra_members"]
    return Statement(
        worker_id=employment.worker.id,
        month=month,
        lines=tuple(
            [
                Line(item.share, base, times if item.times else 1, amount)
                for item, base, amount in zip(plan.items, bases, amounts, strict=True)
            ]
        ),
        decisions=plan.decisions,
        open=plan.open,
        findings=_findings(employment, wage, minimum, plan),
        wage=wage,
        minimum_wage=minimum,
        choices=_choices(employment, facts["months_past_pension_age"], plan, at),
        law=law.name,
        fingerprint=at.fingerprint,
    )


def _monthly_wage(employment: Employment, month: Month, law: Law) -> WageBase | None:
    if employment.wage is None:
        return None
    return monthly_wage(
        employment.wage,
        month,
        law.wage_base,
        piece_mean=law.choices.piece_mean,
        rounding=law.choices.rounding,
    )


def _minimum_wage(employment: Employment, month: Month, law: Law) -> MinimumWage | None:
    """Return the minimum wage given, or that of the place; ``None`` before the tables begin."""
    if employment.minimum_wage is not None:
        return given_minimum_wage(employment.minimum_wage)
    if employment.region is None:
        return None
    try:
        return minimum_wage(employment.region, month, known_on=law.known_on, project=law.projects)
    except NotInForce:
        return None


def _findings(
    employment: Employment, wage: WageBase | None, minimum: MinimumWage | None, plan: Plan
) -> tuple[Finding, ...]:
    findings = plan.findings
    if minimum is None:
        if employment.region is None:
            return findings
        return (
            *findings,
            Finding(code="minimum_wage_unknown", details=(("region", employment.region),)),
        )
    if not minimum.umk_known:
        findings = (*findings, _umk_not_known(minimum))
    elif minimum.basis is Basis.UMP:
        findings = (*findings, Finding(code="ump_applies", details=(("region", minimum.region),)))
    if wage is not None and wage.amount < minimum.published:
        findings = (
            *findings,
            Finding(
                code="wage_below_minimum",
                details=(("wage", wage.amount), ("minimum", str(minimum.published))),
            ),
        )
    return findings


def _umk_not_known(minimum: MinimumWage) -> Finding:
    return Finding(code="umk_not_known", details=(("region", minimum.region),))


def _choices(
    employment: Employment, months_past: int | None, plan: Plan, at: Snapshot
) -> tuple[tuple[str, str], ...]:
    """Name the open questions that mattered for this worker, with the answers taken."""
    choices = at.law.choices
    mattered = ["rounding"]
    if employment.wage_paid is not None:
        mattered += ["part_month_jp", "part_month_jkn"]
    if employment.worker.citizenship not in (None, "ID"):
        mattered += ["foreigner_months", "foreigners_in_jp"]
    month_of_reaching = 0 if choices.pension_month is PensionMonth.DUE else 1
    if months_past == month_of_reaching:
        mattered.append("pension_month")
    if isinstance(employment.wage, PieceWage) and not employment.wage.weather_dependent:
        mattered.append("piece_mean")
    if any(decision.presumptions for decision in plan.decisions.values()):
        mattered.append("presumptions")
    return tuple((name, getattr(choices, name).value) for name in mattered)
