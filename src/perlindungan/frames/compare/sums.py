"""Sums of groups, made where the frame is; nothing but the sums is collected.

Sums are whole numbers of 64 bits. Polars and Arrow would wrap around beyond 2**63 without a word,
so each group's largest possible sum is checked afterwards; DuckDB and PySpark refuse by themselves,
with an error of their own. What a whole nation owes for a month is below 10**14 rupiah.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from perlindungan.frames.errors import FrameError
from perlindungan.frames.table import PREFIX, table_of

ROWS, WEIGHT = f"{PREFIX}rows", f"{PREFIX}weight"
TOP, HEAVIEST = f"{PREFIX}top", f"{PREFIX}heaviest"

_BEYOND = 2**63
_DECILES = 10
_UNTYPED = ("Unknown", "Null")


def take(frame: Any) -> Any:
    """Return a frame as narwhals has it: lazy where its engine can wait, pandas as Arrow.

    Raises
    ------
    FrameError
        If it is none of the kinds of frames.
    """
    taken = table_of(frame).frame
    import narwhals as nw

    return nw.from_native(taken.lazy()) if _is_polars(taken) else taken


def _is_polars(frame: Any) -> bool:
    return type(frame).__module__.startswith("polars")


def column(frame: Any, name: str) -> Any:
    """Return the type of a column.

    Raises
    ------
    FrameError
        If there is no such column.
    """
    schema = frame.collect_schema()
    if name not in schema:
        raise FrameError(name, name, "frame_column")
    return schema[name]


def whole(frame: Any, name: str) -> Any:
    """Return a column of whole numbers as 64-bit integers.

    Raises
    ------
    FrameError
        If it is of another type.
    """
    import narwhals as nw

    dtype = column(frame, name)
    if str(dtype) not in _UNTYPED and not dtype.is_integer():
        raise FrameError(name, str(dtype), "frame_whole_numbers")
    return nw.col(name).cast(nw.Int64)


def weighted(frame: Any, weight: str | None) -> Any:
    """Return a frame with :data:`WEIGHT`, how many each row stands for; missing where unusable."""
    import narwhals as nw

    if weight is None:
        return frame.with_columns(nw.lit(1, nw.Int64).alias(WEIGHT))
    given = whole(frame, weight)
    return frame.with_columns(nw.when(given >= 0).then(given).alias(WEIGHT))


def weight_code(weight: str | None, error: Any) -> Any:
    """Return what is wrong with a row: its weight, or else ``error``."""
    import narwhals as nw

    if weight is None:
        return error
    missing = nw.col(weight).is_null()
    wrong = nw.when(missing).then(nw.lit("weight:missing"))
    return wrong.when(nw.col(WEIGHT).is_null()).then(nw.lit("weight:count")).otherwise(error)


def key(frame: Any, name: str) -> Any:
    """Return the column by which rows are grouped.

    Raises
    ------
    FrameError
        If there is none, or its values are no categories: floating numbers, lists.
    """
    import narwhals as nw

    kind = str(column(frame, name))
    if kind in ("String", "Boolean", "Date") or kind.removeprefix("U").startswith("Int"):
        return nw.col(name)
    if kind in (*_UNTYPED, "Categorical") or kind.startswith("Enum"):
        return nw.col(name).cast(nw.String)
    if kind.startswith("Datetime"):
        return nw.col(name).dt.date()
    raise FrameError(name, kind, "frame_type")


def limits(frame: Any, value: Any) -> tuple[int, ...]:
    """Return the upper limits of the first nine deciles of a value; none if no row has one.

    The limit of the k-th is the smallest value at or below which k tenths of the weight lie, told
    exactly. The engine counts each value once and adds the counts up; nine numbers come back.
    """
    import narwhals as nw

    v, below = f"{PREFIX}value", f"{PREFIX}below"
    known = frame.select(value.alias(v), nw.col(WEIGHT))
    known = known.filter(~nw.col(v).is_null(), ~nw.col(WEIGHT).is_null())
    by_value = known.group_by(v).agg(nw.col(WEIGHT).sum())
    by_value = by_value.with_columns(nw.col(WEIGHT).cast(nw.Int64))
    total = collected(by_value.select(nw.col(WEIGHT).sum().cast(nw.Int64)))[0][WEIGHT] or 0
    if total == 0:
        return ()
    ranked = by_value.with_columns(
        nw.col(WEIGHT).cum_sum().over(order_by=v).cast(nw.Int64).alias(below)
    )
    # 10 * weight >= k * total, without making the numbers larger
    reached = [
        nw.when(nw.col(below) >= -(-k * total // _DECILES)).then(nw.col(v)).min().alias(f"{v}{k}")
        for k in range(1, _DECILES)
    ]
    return tuple(collected(ranked.select(*reached))[0].values())


def decile(value: Any, upper: Sequence[int]) -> Any:
    """Return the decile of a value, 1 to 10; missing where the value is."""
    import narwhals as nw

    if not upper:
        return nw.lit(None, nw.Int64)
    found = nw.lit(1, nw.Int64)
    for limit in upper:
        found = found + (value > limit).cast(nw.Int64)
    return found


def grouped(
    frame: Any, keys: Mapping[str, Any], sums: Mapping[str, Any], top: Any
) -> list[dict[str, Any]]:
    """Return the sums of every group, with :data:`ROWS` and :data:`WEIGHT`.

    Parameters
    ----------
    keys
        By what rows are grouped; what is missing is a group of its own.
    sums
        What is added up, each missing or multiplied by the weight already.
    top
        Of each row no less than what is added up of it, not multiplied; missing where nothing is.

    Raises
    ------
    FrameError
        If a sum may not fit.
    """
    import narwhals as nw

    frame = frame.with_columns(
        *(expr.alias(name) for name, expr in keys.items()),
        *(expr.alias(name) for name, expr in sums.items()),
        top.alias(TOP),
        nw.col(WEIGHT).alias(HEAVIEST),
    )
    made = frame.group_by(*keys).agg(
        nw.len().alias(ROWS),
        nw.col(WEIGHT).sum(),
        nw.col(HEAVIEST).max(),
        nw.col(TOP).max(),
        *(nw.col(name).sum() for name in sums),
    )
    # DuckDB adds 64-bit numbers up to 128-bit ones, which come back as decimals.
    numbers = [nw.col(name).cast(nw.Int64) for name in (ROWS, WEIGHT, HEAVIEST, TOP, *sums)]
    found = collected(made.select(*(nw.col(name) for name in keys), *numbers))
    for row in found:
        for name in (ROWS, WEIGHT, HEAVIEST, TOP, *sums):
            row[name] = row[name] or 0
        most = row[HEAVIEST] * row[ROWS]
        # The sum of the weights is tighter, but has to be right itself.
        most = row[WEIGHT] if most < _BEYOND else most
        _fits(max(row[TOP], 1) * most)
    _fits(sum(row[WEIGHT] for row in found))
    return found


def _fits(most: int) -> None:
    if most >= _BEYOND:
        raise FrameError("weight", most, "frame_sums")


def collected(frame: Any) -> list[dict[str, Any]]:
    """Return the rows of a small frame."""
    import narwhals as nw

    if isinstance(frame, nw.LazyFrame):
        polars = frame.implementation.is_polars()
        frame = frame.collect("polars", engine="streaming") if polars else frame.collect()
    return list(frame.iter_rows(named=True))
