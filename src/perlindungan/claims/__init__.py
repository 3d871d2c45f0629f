"""From an event to what is owed: who is entitled, to how much, by when, and what to bring.

:func:`assess` is the one door.
"""

from perlindungan.claims.assessment import (
    Assessment,
    Bearer,
    Benefit,
    Deadline,
    Entitlement,
    Every,
    Instalment,
    Kind,
    Note,
    Papers,
    Payee,
    Step,
)
from perlindungan.claims.data import Claim, claim_from_data, claim_to_data, to_data
from perlindungan.claims.one_door import assess
from perlindungan.claims.schema import case_schema
from perlindungan.claims.several import Claims, assess_all, assess_claim, rows
from perlindungan.facts.claims import HeirClass

__all__ = [
    "Assessment",
    "Bearer",
    "Benefit",
    "Claim",
    "Claims",
    "Deadline",
    "Entitlement",
    "Every",
    "HeirClass",
    "Instalment",
    "Kind",
    "Note",
    "Papers",
    "Payee",
    "Step",
    "assess",
    "assess_all",
    "assess_claim",
    "case_schema",
    "claim_from_data",
    "claim_to_data",
    "rows",
    "to_data",
]
