"""Regulations, citations, dated values, decisions. Knows nothing of labour."""

from perlindungan.law.condition import (
    AllOf,
    AnyOf,
    Check,
    Condition,
    Decision,
    Op,
    Outcome,
    Presumed,
    Reason,
    Ref,
    Rule,
    decide,
    signature,
)
from perlindungan.law.confidence import Confidence, weakest
from perlindungan.law.errors import LawError, NotInForce, NotYetPublished
from perlindungan.law.regulation import Citation, Kind, Regulation
from perlindungan.law.rounding import Rounding, percent
from perlindungan.law.timeline import Entry, Timeline

__all__ = [
    "AllOf",
    "AnyOf",
    "Check",
    "Citation",
    "Condition",
    "Confidence",
    "Decision",
    "Entry",
    "Kind",
    "LawError",
    "NotInForce",
    "NotYetPublished",
    "Op",
    "Outcome",
    "Presumed",
    "Reason",
    "Ref",
    "Regulation",
    "Rounding",
    "Rule",
    "Timeline",
    "decide",
    "percent",
    "signature",
    "weakest",
]
