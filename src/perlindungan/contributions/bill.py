"""One month's bill of one worker."""

from __future__ import annotations

import attrs

from perlindungan.contributions.law_in_month import Snapshot, snapshot
from perlindungan.contributions.plan import Plan
from perlindungan.contributions.statement import Finding, Line, Open, Statement
from perlindungan.facts import Employment, FactError, Month, MonthlyWage, PieceWage
from perlindungan.law import NotInForce, NotYetPublished
from perlindungan.programmes import Law, PensionMonth, WageBase, monthly_wage
from perlindungan.segments.wage_earner import facts_in_month
from perlindungan.wages import Basis, MinimumWage, given_minimum_wage, minimum_wage


def statement_of(employment: Employment, month: Month, law: Law) -> Statement:
    """Return a wage earner's statement; :func:`perlindungan.contributions.contributions`."""
    at = snapshot(law, month)
    birth_date = employment.worker.birth_date
    if birth_date is not None and birth_date > at.at.last:
        raise FactError("birth_date", "(hidden)", "born_by_then", month=month)
    wage = _monthly_wage(employment, month, law)
    minimum = _minimum_wage(employment, month, law)
    facts = facts_in_month(employment, wage, None if minimum is None else minimum.rupiah, at.at)
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
        open=_still_missing(plan.open, employment) if plan.open else (),
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
    """Return the minimum wage given, or that of the place; ``None`` outside the tables."""
    if employment.minimum_wage is not None:
        return given_minimum_wage(employment.minimum_wage)
    if employment.region is None:
        return None
    try:
        return minimum_wage(employment.region, month, known_on=law.known_on, project=law.projects)
    except (NotInForce, NotYetPublished):
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
    province = "." not in minimum.region
    code = "province_only" if province else "umk_not_known"
    return Finding(code=code, details=(("region", minimum.region),))


def _choices(
    employment: Employment, months_past: int | None, plan: Plan, at: Snapshot
) -> tuple[tuple[str, str], ...]:
    """Name the open questions that mattered for this worker, with the answers taken."""
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
    return tuple((name, getattr(choices, name).value) for name in mattered)


def _part_month(employment: Employment, at: Snapshot) -> bool:
    """Tell whether the employment begins or ends inside the month."""
    first, last = at.at.first, at.at.last
    started, ended = employment.started_on, employment.ended_on
    begins = started is not None and first < started <= last
    return begins or (ended is not None and first <= ended < last)


def _still_missing(opened: tuple[Open, ...], employment: Employment) -> tuple[Open, ...]:
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
        # The choice OtherPay.LEAVE_OPEN: only a wage by the month would settle it.
        opened = tuple(
            attrs.evolve(item, missing=("wage_period",)) if item.missing == ("wage",) else item
            for item in opened
        )
    known = {name for name, value in given.items() if value is not None}
    if worker.citizenship is None:
        # How long a foreigner works here is asked once it is known that he or she is one.
        known |= {"started_on", "ended_on", "contract"}
    return tuple(
        attrs.evolve(
            item,
            missing=tuple(name for name in item.missing if name not in known) or item.missing,
        )
        for item in opened
    )
