"""Determine: the accepted in order, the quotas, the waiting list and the annex of a decree."""

from perlindungan.regional.determine.decision import Determination, Placed, determine
from perlindungan.regional.determine.placing import TOTAL, Limit, Used
from perlindungan.regional.determine.roll import roll_of

__all__ = ["TOTAL", "Determination", "Limit", "Placed", "Used", "determine", "roll_of"]
