"""Determine: the accepted in order, the quotas, the waiting list and the annex of a decree."""

from perlindungan.regional.determine.decision import Determination, Placed, determine
from perlindungan.regional.determine.placing import TOTAL, Limit, Used
from perlindungan.regional.determine.printing import Annex, annex
from perlindungan.regional.determine.roll import roll_of
from perlindungan.regional.determine.summary import Section, Summary
from perlindungan.regional.determine.totals import Count, Tally, tally

__all__ = [
    "TOTAL",
    "Annex",
    "Count",
    "Determination",
    "Limit",
    "Placed",
    "Section",
    "Summary",
    "Tally",
    "Used",
    "annex",
    "determine",
    "roll_of",
    "tally",
]
