"""Small tables joined to a frame by its columns, each engine in its own way.

The tables are made by the very functions that answer for one case; a frame only finds its rows in
them. No row is lost, none is added, and frames that have an order keep it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from perlindungan.frames.cells import Column
from perlindungan.frames.table import PREFIX, Table


def look_up(
    table: Table, keys: Sequence[Column], rows: Mapping[Any, tuple[Any, ...]], names: Sequence[str]
) -> list[Column]:
    """Return columns with what a small table holds for each row; unknown where it holds nothing.

    Parameters
    ----------
    keys
        Columns of text or whole numbers, in the order of a key.
    rows
        The small table, by tuples of text and whole numbers.
    names
        Names for its columns.
    """
    if not table.exact_division:
        # Spark moves the columns that it joins by to the front: it is given copies.
        keys = [Column(key.expr, never_null=key.never_null) for key in keys]
    kept = [table.keep(key, "key") for key in keys]
    table.flush()
    key_names = [key.name for key in kept if isinstance(key, Column)]
    made = [f"{PREFIX}{name}" for name in names]
    columns = {
        **{name: [key[place] for key in rows] for place, name in enumerate(key_names)},
        **{name: [values[place] for values in rows.values()] for place, name in enumerate(made)},
    }
    table.frame = _joined(table.frame, key_names, columns)
    return [Column(table.api.col(name), name=name) for name in made]


def _joined(frame: Any, keys: Sequence[str], columns: Mapping[str, list[Any]]) -> Any:
    module = type(frame).__module__
    if module.startswith("polars"):
        return _in_polars(frame, keys, columns)
    implementation = frame.implementation
    native = frame.to_native()
    if implementation.is_pyarrow():
        return _in_arrow(native, keys, columns)
    if implementation.is_duckdb():
        return _in_duckdb(native, keys, columns)
    return _in_spark(native, keys, columns)


def _in_polars(frame: Any, keys: Sequence[str], columns: Mapping[str, list[Any]]) -> Any:
    import polars as pl

    small = pl.DataFrame(columns, strict=False)
    if isinstance(frame, pl.LazyFrame):
        return frame.join(small.lazy(), on=list(keys), how="left", maintain_order="left")
    return frame.join(small, on=list(keys), how="left", maintain_order="left")


def _in_arrow(frame: Any, keys: Sequence[str], columns: Mapping[str, list[Any]]) -> Any:
    import narwhals as nw
    import pyarrow as pa
    import pyarrow.compute as pc

    # A position in the small table; taking a missing position gives a missing value.
    text = [pc.cast(frame.column(name), pa.string()) for name in keys]
    joined = text[0] if len(text) == 1 else pc.binary_join_element_wise(*text, "|")
    rows = zip(*(columns[name] for name in keys), strict=True)
    wanted = ["|".join(str(part) for part in row) for row in rows]
    places = pc.index_in(joined, value_set=pa.array(wanted, pa.string()))
    for name, values in columns.items():
        if name not in keys:
            frame = frame.append_column(name, pa.array(values).take(places.combine_chunks()))
    return nw.from_native(frame)


def _in_duckdb(frame: Any, keys: Sequence[str], columns: Mapping[str, list[Any]]) -> Any:
    import narwhals as nw

    rows = ", ".join(
        "(" + ", ".join(_literal(value) for value in row) + ")"
        for row in zip(*columns.values(), strict=True)
    )
    names = ", ".join(f'"{name}"' for name in columns)
    taken = ", ".join(f'small."{name}"' for name in columns if name not in keys)
    matched = " and ".join(f'big."{name}" = small."{name}"' for name in keys)
    # Names and literals are of this library; nothing that anybody gave is in the text.
    query = (
        f"select big.*, {taken} from big "  # noqa: S608
        f"left join (values {rows}) as small({names}) on {matched}"
    )
    return nw.from_native(frame.query("big", query))


def _literal(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, int):
        return f"{value}::bigint"
    if isinstance(value, date):
        return f"date '{value.isoformat()}'"
    return "'" + str(value).replace("'", "''") + "'"


def _in_spark(frame: Any, keys: Sequence[str], columns: Mapping[str, list[Any]]) -> Any:
    import narwhals as nw
    from pyspark.sql import functions
    from pyspark.sql.types import DateType, LongType, StringType, StructField, StructType

    def kind(values: list[Any]) -> Any:
        known = next((value for value in values if value is not None), "")
        if isinstance(known, date):
            return DateType()
        return LongType() if isinstance(known, int) else StringType()

    schema = StructType([StructField(name, kind(values)) for name, values in columns.items()])
    small = frame.sparkSession.createDataFrame(list(zip(*columns.values(), strict=True)), schema)
    return nw.from_native(frame.join(functions.broadcast(small), on=list(keys), how="left"))
