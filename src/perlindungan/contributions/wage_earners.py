"""A wage earner's bill: the wage, the minimum wage, and what should be told about them."""

from __future__ import annotations

import attrs

from perlindungan.contributions.law_in_month import Snapshot
from perlindungan.contributions.made import Made, wage_of
from perlindungan.contributions.plan import Plan
from perlindungan.contributions.statement import Finding, Open
from perlindungan.facts import Employment, MonthlyWage, PieceWage
from perlindungan.law import NotInForce, NotYetPublished
from perlindungan.programmes import PensionMonth, Presumptions, WageBase
from perlindungan.segments.wage_earner import facts_in_month
from perlindungan.wages import Basis, MinimumWage, given_minimum_wage, minimum_wage


def made(employment: Employment, at: Snapshot) -> Made:
    """Return what a wage earner's statement is made of."""
    wage = None if employment.wage is None else wage_of(employment.wage, at)
    minimum = _minimum_wage(employment, at)
    facts = facts_in_month(employment, wage, None if minimum is None else minimum.rupiah, at.at)
    floor, jkn_wage = facts["minimum_wage"], facts["jkn_wage"]
    lifted = minimum if floor is not None and jkn_wage is not None and jkn_wage < floor else None
    plan = at.plan(facts, lifted)
    return Made(
        facts=facts,
        plan=plan,
        worker_id=employment.worker.id,
        open=_still_missing(plan.open, employment, at) if plan.open else (),
        findings=_findings(employment, wage, minimum, plan),
        wage=wage,
        minimum_wage=minimum,
        mattered=_choices(employment, facts["months_past_pension_age"], plan, at),
    )


def _minimum_wage(employment: Employment, at: Snapshot) -> MinimumWage | None:
    """Return the minimum wage given, or that of the place; ``None`` outside the tables."""
    if employment.minimum_wage is not None:
        return given_minimum_wage(employment.minimum_wage)
    if employment.region is None:
        return None
    try:
        return minimum_wage(
            employment.region, at.month, known_on=at.law.known_on, project=at.law.projects
        )
    except (NotInForce, NotYetPublished):
        return None


def _findings(
    employment: Employment, wage: WageBase | None, minimum: MinimumWage | None, plan: Plan
) -> tuple[Finding, ...]:
    findings = plan.findings
    if employment.worker.civil_servant:
        findings = (*findings, Finding(code="civil_servant"))
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
    province = "." not in minimum.region
    code = "province_only" if province else "umk_not_known"
    return Finding(code=code, details=(("region", minimum.region),))


def _choices(
    employment: Employment, months_past: int | None, plan: Plan, at: Snapshot
) -> tuple[str, ...]:
    """Name the open questions that mattered for this worker."""
    choices = at.law.choices
    mattered = ["rounding"]
    if employment.wage_paid is not None or _part_month(employment, at):
        mattered += ["part_month_jp", "part_month_jkn"]
    if employment.worker.citizenship not in (None, "ID"):
        mattered += ["foreigner_months", "foreigners_in_jp"]
    month_of_reaching = 0 if choices.pension_month is PensionMonth.DUE else 1
    if months_past == month_of_reaching:
        mattered.append("pension_month")
    if isinstance(employment.wage, PieceWage) and not employment.wage.weather_dependent:
        mattered.append("piece_mean")
    if employment.wage is not None and not isinstance(employment.wage, MonthlyWage):
        mattered.append("other_pay")
    if plan.presumes:
        mattered.append("presumptions")
    return tuple(mattered)


def _part_month(employment: Employment, at: Snapshot) -> bool:
    """Tell whether the employment begins or ends inside the month."""
    first, last = at.at.first, at.at.last
    started, ended = employment.started_on, employment.ended_on
    begins = started is not None and first < started <= last
    return begins or (ended is not None and first <= ended < last)


def _still_missing(
    opened: tuple[Open, ...], employment: Employment, at: Snapshot
) -> tuple[Open, ...]:
    """Leave out what was given: a plan names all facts that could settle its pattern."""
    worker, employer = employment.worker, employment.employer
    given = {
        "birth_date": worker.birth_date,
        "citizenship": worker.citizenship,
        "started_on": employment.started_on,
        "ended_on": employment.ended_on,
        "contract": employment.contract,
        "programmes": employment.joined,
        "paid_until": employer.paid_until,
        "registered_since": employer.registered_since,
    }
    if employment.wage is not None:
        # The choice OtherPay.LEAVE_OPEN: only a wage by the month would settle it, and it may not
        # be all that is missing.
        opened = tuple(
            attrs.evolve(
                item,
                missing=tuple("wage_period" if name == "wage" else name for name in item.missing),
            )
            for item in opened
        )
    known = {name for name, value in given.items() if value is not None}
    if worker.citizenship is None and at.law.choices.presumptions is Presumptions.MADE:
        # How long a foreigner works here is asked once it is known that he or she is one. Where
        # nothing is presumed, the same days also say whether there was work at all.
        known |= {"started_on", "ended_on", "contract"}
    return tuple(
        attrs.evolve(
            item,
            missing=tuple(name for name in item.missing if name not in known) or item.missing,
        )
        for item in opened
    )
