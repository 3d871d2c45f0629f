"""What regions add: policies as plug-ins, schemes as data, and the life of a list.

A policy is found through the entry-point group ``perlindungan.policies``; :func:`policies` lists
them, :func:`policy` gives one, :func:`policies_for` those in force in a place. What an author or a
user of policies needs is offered here.

A list of vulnerable workers (pekerja rentan) walks through rooms of their own: ``collect``,
``verify``, ``determine``, ``fund``, ``renew``, ``monitor``; ``together`` puts a province's list
beside those of its districts, ``settings`` reads what a user rules, ``tell`` explains a person.
"""

from perlindungan.regional.candidates import Candidate, Sex, Unreadable
from perlindungan.regional.findings import Finding, Severity, Standing, Verification, Verified
from perlindungan.regional.funds import FUNDS, Fund, FundKind, Limits
from perlindungan.regional.installed import (
    Broken,
    Catalogue,
    catalogue,
    policies,
    policies_for,
    policy,
)
from perlindungan.regional.interface import INTERFACE, Duty, Policy, Statement
from perlindungan.regional.national import NATIONAL_FRAME, WITHOUT_NATIONAL_FRAME
from perlindungan.regional.places import inside, place_code
from perlindungan.regional.roll import Member, Roll
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

__all__ = [
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
    "Duty",
    "Figure",
    "Finding",
    "Fund",
    "FundKind",
    "Limits",
    "Member",
    "Policy",
    "Preset",
    "Roll",
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
    "catalogue",
    "inside",
    "place_code",
    "policies",
    "policies_for",
    "policy",
    "setting",
]
