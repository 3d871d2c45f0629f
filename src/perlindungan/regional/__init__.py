"""What regions add: policies as plug-ins, schemes as data, and the life of a list.

A policy is found through the entry-point group ``perlindungan.policies``; :func:`policies` lists
them, :func:`policy` gives one, :func:`policies_for` those in force in a place. A list of
vulnerable workers (pekerja rentan) is collected, verified, determined, funded, renewed and
monitored by the functions of the rooms of the same names.
"""

from perlindungan.regional.candidates import Candidate, Sex, Unreadable
from perlindungan.regional.catalogue import (
    Broken,
    Catalogue,
    catalogue,
    policies,
    policies_for,
    policy,
)
from perlindungan.regional.collect import (
    DICTIONARY,
    Collected,
    Group,
    Occupations,
    candidates_of,
)
from perlindungan.regional.determine import (
    Annex,
    Determination,
    Placed,
    annex,
    determine,
    roll_of,
)
from perlindungan.regional.findings import Finding, Severity, Standing, Verification, Verified
from perlindungan.regional.funds import FUNDS, Fund, FundKind, Limits
from perlindungan.regional.monitor import (
    TARGETS,
    BudgetLine,
    By,
    ClaimPaid,
    Coverage,
    Denominator,
    Movement,
    MovementKind,
    Report,
    Target,
    coverage_by,
    report,
    targets_for,
)
from perlindungan.regional.national import NATIONAL_FRAME, WITHOUT_NATIONAL_FRAME
from perlindungan.regional.places import inside, place_code
from perlindungan.regional.policy import INTERFACE, Duty, Policy, Statement
from perlindungan.regional.renew import (
    Change,
    ChangeKind,
    Gap,
    LastMonth,
    Leaving,
    Log,
    Renewed,
    changes_of,
    renew,
    verified_again,
)
from perlindungan.regional.scheme import (
    ELIGIBILITY,
    POINTS,
    Figure,
    Preset,
    Scheme,
    Terms,
    UnsetPoint,
)
from perlindungan.regional.sources import UNSET, Ruled, Ruling, Source, setting
from perlindungan.regional.together import Together, together
from perlindungan.regional.verify import Likely, Registers, verify

__all__ = [
    "DICTIONARY",
    "ELIGIBILITY",
    "FUNDS",
    "INTERFACE",
    "NATIONAL_FRAME",
    "POINTS",
    "TARGETS",
    "UNSET",
    "WITHOUT_NATIONAL_FRAME",
    "Annex",
    "Broken",
    "BudgetLine",
    "By",
    "Candidate",
    "Catalogue",
    "Change",
    "ChangeKind",
    "ClaimPaid",
    "Collected",
    "Coverage",
    "Denominator",
    "Determination",
    "Duty",
    "Figure",
    "Finding",
    "Fund",
    "FundKind",
    "Gap",
    "Group",
    "LastMonth",
    "Leaving",
    "Likely",
    "Limits",
    "Log",
    "Movement",
    "MovementKind",
    "Occupations",
    "Placed",
    "Policy",
    "Preset",
    "Registers",
    "Renewed",
    "Report",
    "Ruled",
    "Ruling",
    "Scheme",
    "Severity",
    "Sex",
    "Source",
    "Standing",
    "Statement",
    "Target",
    "Terms",
    "Together",
    "Unreadable",
    "UnsetPoint",
    "Verification",
    "Verified",
    "annex",
    "candidates_of",
    "catalogue",
    "changes_of",
    "coverage_by",
    "determine",
    "inside",
    "place_code",
    "policies",
    "policies_for",
    "policy",
    "renew",
    "report",
    "roll_of",
    "setting",
    "targets_for",
    "together",
    "verified_again",
    "verify",
]
