"""What is known of workers, employers, employments and months. ``None`` is unknown."""

from perlindungan.facts.construction import ConstructionProject, ConstructionWork, ContractValue
from perlindungan.facts.employer import Employer
from perlindungan.facts.employment import Employment
from perlindungan.facts.errors import FactError, InputError, mask
from perlindungan.facts.health_membership import HealthMembership
from perlindungan.facts.kinds import (
    ContractKind,
    EmployerKind,
    EmployerSize,
    Funding,
    Payer,
    Programme,
    Relation,
    RiskGroup,
    Route,
    Segment,
    WagePeriod,
    WardClass,
)
from perlindungan.facts.migrant_work import MigrantWork
from perlindungan.facts.month import Month
from perlindungan.facts.regions import Region, region, regions
from perlindungan.facts.self_employment import SelfEmployment
from perlindungan.facts.wage import DailyWage, MonthlyWage, PieceWage, Wage
from perlindungan.facts.worker import FamilyMember, Worker

Case = (
    Employment
    | SelfEmployment
    | ConstructionProject
    | ConstructionWork
    | MigrantWork
    | HealthMembership
)
"""Whatever contributions can be asked for."""

__all__ = [
    "Case",
    "ConstructionProject",
    "ConstructionWork",
    "ContractKind",
    "ContractValue",
    "DailyWage",
    "Employer",
    "EmployerKind",
    "EmployerSize",
    "Employment",
    "FactError",
    "FamilyMember",
    "Funding",
    "HealthMembership",
    "InputError",
    "MigrantWork",
    "Month",
    "MonthlyWage",
    "Payer",
    "PieceWage",
    "Programme",
    "Region",
    "Relation",
    "RiskGroup",
    "Route",
    "Segment",
    "SelfEmployment",
    "Wage",
    "WagePeriod",
    "WardClass",
    "Worker",
    "mask",
    "region",
    "regions",
]
