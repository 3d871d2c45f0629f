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
from perlindungan.regional.findings import Finding, Severity, Standing, Verification, Verified
from perlindungan.regional.funds import FUNDS, Fund, FundKind, Limits
from perlindungan.regional.national import NATIONAL_FRAME, WITHOUT_NATIONAL_FRAME
from perlindungan.regional.places import inside, place_code
from perlindungan.regional.policy import INTERFACE, Duty, Policy, Statement
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
from perlindungan.regional.verify import Likely, Registers, verify

__all__ = [
    "DICTIONARY",
    "ELIGIBILITY",
    "FUNDS",
    "INTERFACE",
    "NATIONAL_FRAME",
    "POINTS",
    "UNSET",
    "WITHOUT_NATIONAL_FRAME",
    "Broken",
    "Candidate",
    "Catalogue",
    "Collected",
    "Duty",
    "Figure",
    "Finding",
    "Fund",
    "FundKind",
    "Group",
    "Likely",
    "Limits",
    "Occupations",
    "Policy",
    "Preset",
    "Registers",
    "Ruled",
    "Ruling",
    "Scheme",
    "Severity",
    "Sex",
    "Source",
    "Standing",
    "Statement",
    "Terms",
    "Unreadable",
    "UnsetPoint",
    "Verification",
    "Verified",
    "candidates_of",
    "catalogue",
    "inside",
    "place_code",
    "policies",
    "policies_for",
    "policy",
    "setting",
    "verify",
]
