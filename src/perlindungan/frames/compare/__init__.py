"""What a reform changes, and what a budget buys: whole frames brought to a few small tables.

A reform is another ``Law``. Both laws are read by the one function that every frame is read by;
here their columns are only added up, by the engine that holds the frame.
"""

from perlindungan.frames.compare.budget import budget
from perlindungan.frames.compare.results import Comparison, Cost, Group, LeftOut, Outcome
from perlindungan.frames.compare.scenario import Bought, Budget, MonthOfBudget, NotComputed, Price
from perlindungan.frames.compare.two_laws import compare

__all__ = [
    "Bought",
    "Budget",
    "Comparison",
    "Cost",
    "Group",
    "LeftOut",
    "MonthOfBudget",
    "NotComputed",
    "Outcome",
    "Price",
    "budget",
    "compare",
]
