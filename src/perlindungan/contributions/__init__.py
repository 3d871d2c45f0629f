"""One month's bill: which programmes, which lines, whose share."""

from perlindungan.contributions.bill import contributions
from perlindungan.contributions.snapshot import Snapshot, snapshot
from perlindungan.contributions.statement import Finding, Line, Open, Share, Statement

__all__ = [
    "Finding",
    "Line",
    "Open",
    "Share",
    "Snapshot",
    "Statement",
    "contributions",
    "snapshot",
]
