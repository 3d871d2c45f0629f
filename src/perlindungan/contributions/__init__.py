"""One month's bill: which programmes, which lines, whose share, and by when."""

from perlindungan.contributions.bill import contributions
from perlindungan.contributions.data import from_data, share_data, to_data, totals
from perlindungan.contributions.due_dates import DueDate, due_date, public_holidays
from perlindungan.contributions.explanation import explanation
from perlindungan.contributions.snapshot import Snapshot, snapshot
from perlindungan.contributions.statement import Finding, Line, Open, Share, Statement

__all__ = [
    "DueDate",
    "Finding",
    "Line",
    "Open",
    "Share",
    "Snapshot",
    "Statement",
    "contributions",
    "due_date",
    "explanation",
    "from_data",
    "public_holidays",
    "share_data",
    "snapshot",
    "to_data",
    "totals",
]
