"""What is late: dues and payments, fines, deferral, and what arrears do to the cover.

>>> from datetime import date
>>> from perlindungan.facts import Month, Programme, Segment
>>> ledger = Ledger(segment=Segment.PU, dues=(Due(month=Month(2026, 3), programme=Programme.JHT,
...     amount=570_000),), payments=(Payment(on=date(2026, 4, 20), amount=570_000),))
>>> account(ledger, date(2026, 6, 1), holidays=None).fines
11400
"""

from __future__ import annotations

from perlindungan.arrears.accounts import (
    Account,
    Allocated,
    Cover,
    Entry,
    MonthOfAccount,
    Movement,
    Part,
)
from perlindungan.arrears.cover import effect_of_arrears
from perlindungan.arrears.data import account_data
from perlindungan.arrears.lateness import months_late
from perlindungan.arrears.ledger import Due, Ledger, Payment, dues_of
from perlindungan.arrears.reckoning import account
from perlindungan.arrears.service_fine import ServiceFine, service_fine

__all__ = [
    "Account",
    "Allocated",
    "Cover",
    "Due",
    "Entry",
    "Ledger",
    "MonthOfAccount",
    "Movement",
    "Part",
    "Payment",
    "ServiceFine",
    "account",
    "account_data",
    "dues_of",
    "effect_of_arrears",
    "months_late",
    "service_fine",
]
