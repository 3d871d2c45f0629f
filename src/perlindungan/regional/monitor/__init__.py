"""Monitoring: coverage with its denominator, money, claims, data, changes, and the report on them.

:func:`report` makes what a bureau brings to the coordination meeting, as Markdown or HTML, in
Indonesian or English. It holds counts and no person. Figures that rest on different denominators
are never joined: :func:`join`, :func:`path` and :func:`distance` refuse them.
"""

from perlindungan.regional.ages import BANDS, Bands
from perlindungan.regional.monitor.adapters import budget_of, movements_of, rolls_of
from perlindungan.regional.monitor.counting import (
    CoverageRow,
    CoverageTable,
    Level,
    coverage_by,
    whole,
)
from perlindungan.regional.monitor.denominators import (
    ON_THE_LIST,
    By,
    Counted,
    Coverage,
    Denominator,
    Kind,
    check_same,
    join,
)
from perlindungan.regional.monitor.inputs import Monitoring
from perlindungan.regional.monitor.money import (
    BudgetLine,
    BudgetSum,
    ClaimPaid,
    ClaimSum,
    budget_sum,
    claim_sum,
)
from perlindungan.regional.monitor.movements import (
    Movement,
    MovementKind,
    Unexplained,
    movements_between,
    unexplained,
)
from perlindungan.regional.monitor.quality import Defect, Quality, gaps_of, quality_of
from perlindungan.regional.monitor.reporting import Report, report
from perlindungan.regional.monitor.targets import (
    NATION,
    TARGETS,
    PathPoint,
    Target,
    comparable,
    distance,
    path,
    targets_for,
)

__all__ = [
    "BANDS",
    "NATION",
    "ON_THE_LIST",
    "TARGETS",
    "Bands",
    "BudgetLine",
    "BudgetSum",
    "By",
    "ClaimPaid",
    "ClaimSum",
    "Counted",
    "Coverage",
    "CoverageRow",
    "CoverageTable",
    "Defect",
    "Denominator",
    "Kind",
    "Level",
    "Monitoring",
    "Movement",
    "MovementKind",
    "PathPoint",
    "Quality",
    "Report",
    "Target",
    "Unexplained",
    "budget_of",
    "budget_sum",
    "check_same",
    "claim_sum",
    "comparable",
    "coverage_by",
    "distance",
    "gaps_of",
    "join",
    "movements_between",
    "movements_of",
    "path",
    "quality_of",
    "report",
    "rolls_of",
    "targets_for",
    "unexplained",
    "whole",
]
