"""The same rules on columns: data frames in, data frames out.

pandas, Polars, PyArrow, DuckDB and PySpark frames are read through narwhals (the extra ``frames``).
The columns are made from the very declarations that the single statement is made from.
"""

from perlindungan.frames.contributions import contributions

__all__ = ["contributions"]
