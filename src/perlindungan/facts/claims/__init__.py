"""What is known of an event and of the person whom it befell. ``None`` is unknown."""

from perlindungan.facts.claims.events import (
    ContractEnd,
    Death,
    Dismissal,
    Event,
    LeavingIndonesia,
    OccupationalDisease,
    PartialWithdrawal,
    ParticipationEnd,
    Resignation,
    Retirement,
    TotalDisability,
    WorkAccident,
)
from perlindungan.facts.claims.injury import Loss, Transport
from perlindungan.facts.claims.kinds import (
    EmployerState,
    HeirClass,
    Kin,
    Mode,
    Purpose,
    ReportedAs,
    Result,
    School,
    Side,
)
from perlindungan.facts.claims.membership import Membership, PaidMonths
from perlindungan.facts.claims.participant import (
    Filing,
    JobLossRecord,
    OldAgeSavings,
    Participant,
    PensionRecord,
    Supplied,
)
from perlindungan.facts.claims.relative import Relative

__all__ = [
    "ContractEnd",
    "Death",
    "Dismissal",
    "EmployerState",
    "Event",
    "Filing",
    "HeirClass",
    "JobLossRecord",
    "Kin",
    "LeavingIndonesia",
    "Loss",
    "Membership",
    "Mode",
    "OccupationalDisease",
    "OldAgeSavings",
    "PaidMonths",
    "PartialWithdrawal",
    "Participant",
    "ParticipationEnd",
    "PensionRecord",
    "Purpose",
    "Relative",
    "ReportedAs",
    "Resignation",
    "Result",
    "Retirement",
    "School",
    "Side",
    "Supplied",
    "TotalDisability",
    "Transport",
    "WorkAccident",
]
