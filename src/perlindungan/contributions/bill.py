"""One month's bill, whoever it is for."""

from __future__ import annotations

from fractions import Fraction

from perlindungan.contributions.law_in_month import Snapshot, snapshot
from perlindungan.contributions.made import Made
from perlindungan.contributions.others import (
    made_for_construction,
    made_for_family,
    made_for_migrant,
    made_for_self_employed,
)
from perlindungan.contributions.statement import Line, Statement
from perlindungan.contributions.wage_earners import made as made_for_wage_earner
from perlindungan.facts import (
    Case,
    ConstructionProject,
    ConstructionWork,
    Employment,
    HealthMembership,
    MigrantWork,
    Month,
    SelfEmployment,
)
from perlindungan.programmes import Law
from perlindungan.segments import RULES
from perlindungan.segments.rules import day_of_law


def statement_of(case: Case, month: Month, law: Law) -> Statement:
    """Return a statement; :func:`perlindungan.contributions.contributions`."""
    day = day_of_law(case, month, law, RULES[case.segment])
    at = snapshot(law, month, case.segment, day)
    made = _made(case, at)
    facts, plan = made.facts, made.plan
    bases, amounts = plan.compute(facts)
    if isinstance(case, ConstructionProject):
        # A contract value without tax may have sen: it is counted with them, and shown without.
        bases = [law.choices.rounding.round(Fraction(base)) for base in bases]
    return Statement(
        worker_id=made.worker_id,
        segment=case.segment,
        month=month,
        lines=tuple(
            [
                Line(item.share, base, facts[item.times] if item.times else 1, amount)
                for item, base, amount in zip(plan.items, bases, amounts, strict=True)
            ]
        ),
        decisions=plan.decisions,
        open=made.open,
        findings=made.findings,
        wage=made.wage,
        minimum_wage=made.minimum_wage,
        choices=tuple((name, getattr(law.choices, name).value) for name in made.mattered),
        law=law.name,
        fingerprint=at.fingerprint,
    )


def _made(case: Case, at: Snapshot) -> Made:
    match case:
        case Employment():
            return made_for_wage_earner(case, at)
        case SelfEmployment():
            return made_for_self_employed(case, at)
        case ConstructionProject() | ConstructionWork():
            return made_for_construction(case, at)
        case MigrantWork():
            return made_for_migrant(case, at)
        case HealthMembership():
            return made_for_family(case, at)
