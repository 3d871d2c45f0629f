"""The same rules on columns: data frames in, data frames out.

pandas, Polars, PyArrow, DuckDB and PySpark frames are read through narwhals (the extra ``frames``).
The columns are made from the very declarations that the single statement is made from.
"""

from perlindungan.frames.arrears import arrears
from perlindungan.frames.compare import Budget, Comparison, budget, compare
from perlindungan.frames.contributions import contributions
from perlindungan.frames.decisions import decisions
from perlindungan.frames.errors import FrameError
from perlindungan.frames.minimum import minimum_wages
from perlindungan.frames.numbers import whole_numbers

__all__ = [
    "Budget",
    "Comparison",
    "FrameError",
    "arrears",
    "budget",
    "compare",
    "contributions",
    "decisions",
    "minimum_wages",
    "whole_numbers",
]
