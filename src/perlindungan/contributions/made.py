"""What a statement is made of, whoever it is for."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from perlindungan.contributions.law_in_month import Snapshot
from perlindungan.contributions.plan import Plan
from perlindungan.contributions.statement import Finding, Open
from perlindungan.facts import Wage
from perlindungan.programmes import WageBase, monthly_wage
from perlindungan.wages import MinimumWage


@frozen(kw_only=True)
class Made:
    """The parts of a statement: ``mattered`` names the choices of the law that did."""

    facts: dict[str, Any]
    plan: Plan
    worker_id: str
    open: tuple[Open, ...]
    findings: tuple[Finding, ...]
    wage: WageBase | None = None
    minimum_wage: MinimumWage | None = None
    mattered: tuple[str, ...]


def wage_of(wage: Wage, at: Snapshot) -> WageBase:
    """Return the monthly wage for contributions."""
    return monthly_wage(
        wage,
        at.month,
        at.law.wage_base,
        piece_mean=at.law.choices.piece_mean,
        rounding=at.law.choices.rounding,
    )
