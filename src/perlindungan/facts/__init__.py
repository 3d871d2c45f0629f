"""What is known of workers, employers, employments and months. ``None`` is unknown."""

from perlindungan.facts.employer import Employer
from perlindungan.facts.employment import Employment
from perlindungan.facts.errors import FactError, InputError, mask
from perlindungan.facts.kinds import (
    ContractKind,
    EmployerKind,
    EmployerSize,
    Payer,
    Programme,
    Relation,
    RiskGroup,
    Segment,
    WagePeriod,
)
from perlindungan.facts.month import Month
from perlindungan.facts.regions import Region, region, regions
from perlindungan.facts.wage import DailyWage, MonthlyWage, PieceWage, Wage
from perlindungan.facts.worker import FamilyMember, Worker

__all__ = [
    "ContractKind",
    "DailyWage",
    "Employer",
    "EmployerKind",
    "EmployerSize",
    "Employment",
    "FactError",
    "FamilyMember",
    "InputError",
    "Month",
    "MonthlyWage",
    "Payer",
    "PieceWage",
    "Programme",
    "Region",
    "Relation",
    "RiskGroup",
    "Segment",
    "Wage",
    "WagePeriod",
    "Worker",
    "mask",
    "region",
    "regions",
]
