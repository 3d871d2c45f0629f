"""Whole numbers out of columns that hold them as floating numbers or text."""

from __future__ import annotations

from typing import Any

from perlindungan.frames.errors import FrameError
from perlindungan.frames.table import Table, table_of

_EXACT = 2**53
"""Up to here every whole number has a floating number of its own."""


def whole_numbers(frame: Any, *columns: str) -> Any:
    """Return a frame in which these columns are whole numbers, or refuse.

    A floating number is taken if it is whole, a text if it is written as one; NaN and missing
    values are missing. Nothing is rounded. To be sure of it every value is looked at: a lazy frame
    is run once for that.

    Raises
    ------
    FrameError
        If a value is no whole number, with the column and how many there are.
    """
    import narwhals as nw

    table = table_of(frame)
    taken = nw.from_native(table.frame, pass_through=False)
    made: dict[str, Any] = {}
    for column in columns:
        if column not in table.schema:
            raise FrameError(column, None, "frame_column")
        dtype = table.schema[column]
        if dtype.is_integer():
            continue
        value, wrong = _whole(nw, column, dtype)
        found = taken.select(wrong.cast(nw.Int64).sum().alias("wrong"))
        counted = found.collect("pyarrow") if isinstance(found, nw.LazyFrame) else found
        number = counted["wrong"].to_list()[0]
        if number:
            raise FrameError(column, f"{int(number)} x", "frame_not_whole")
        made[column] = value
    changed = taken.with_columns(**made) if made else taken
    return _back(table, changed, list(made))


def _whole(nw: Any, column: str, dtype: Any) -> tuple[Any, Any]:
    """Return the values as whole numbers, and where one is none."""
    values = nw.col(column)
    if str(dtype) == "String":
        right = values.str.contains("^ *-?[0-9]{1,18} *$")
        return values.str.strip_chars().cast(nw.Int64), ~right.fill_null(True)
    if not dtype.is_float():
        raise FrameError(column, str(dtype), "frame_whole_numbers")
    known = nw.when(~values.is_nan()).then(values)
    within = (known <= _EXACT) & (known >= -_EXACT)
    whole = nw.when(within).then(known).round(0).cast(nw.Int64)
    same = whole.cast(nw.Float64) == known
    return whole, ~(same & within).fill_null(False) & ~known.is_null()


def _back(table: Table, changed: Any, columns: list[str]) -> Any:
    if table.is_pandas:
        return table.restore(changed, columns)
    return changed.to_native()
