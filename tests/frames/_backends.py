"""Tables of every kind: made from rows with a fixed type for each column, and read back.

Reading back gives plain Python values in the order of the column ``row``, and refuses a number
that is not whole: a float in a column of money is an error wherever it comes from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from numbers import Integral
from typing import Any

import pytest
from attrs import frozen

Rows = list[dict[str, Any]]
Kinds = Mapping[str, str]
"""The columns of a table in their order, and of what kind each is."""


@frozen(kw_only=True)
class Backend:
    """How tables of one kind are made and read."""

    name: str
    make: Callable[[Rows, Kinds], Any]
    rows: Callable[[Any], Rows]
    """The rows of a table as its library gives them, in the order in which they come."""
    types: Callable[[Any], dict[str, str]]
    """The name of the type of each column."""
    whole: frozenset[str]
    """What it may call a column of whole numbers of 64 bits."""
    text: frozenset[str]
    truth: frozenset[str]
    ordered: bool
    """Whether rows keep their order of themselves."""

    def table(self, rows: Sequence[Mapping[str, Any]], kinds: Kinds) -> Any:
        """Return a table of the rows, with their number as the first column."""
        numbered = [
            {"row": number, **{column: row.get(column) for column in kinds}}
            for number, row in enumerate(rows)
        ]
        return self.make(numbered, {"row": "whole", **kinds})

    def read(self, table: Any) -> Rows:
        """Return the rows of a table in the order in which they were given."""
        found = [
            {column: plain(column, value) for column, value in row.items()}
            for row in self.rows(table)
        ]
        return sorted(found, key=lambda row: int(row["row"]))

    def columns(self, table: Any) -> list[str]:
        """Return the names of the columns."""
        return list(self.types(table))


def plain(column: str, value: Any) -> Any:
    """Return a value as plain Python has it; what is missing is ``None``."""
    kind = type(value).__name__
    if value is None or kind in ("NAType", "NaTType"):
        return None
    if isinstance(value, float) and value != value:  # noqa: PLR0124
        return None  # NaN is how pandas writes a missing text
    if isinstance(value, datetime):
        return value.date()
    if kind in ("bool", "bool_"):
        return bool(value)
    if isinstance(value, Integral):
        return int(value)
    assert isinstance(value, str | date), f"{column}: {value!r} is a {kind}"
    return value


# -- pandas ---------------------------------------------------------------------------------------

_PANDAS = {
    "nullable": {
        "whole": "Int64",
        "day": "datetime64[us]",
        "truth": "boolean",
        "text": "object",
        "month": "object",
        "small": "Int32",
        "float": "float64",
    },
    "numpy": {
        "whole": "int64",
        "day": "datetime64[ns]",
        "truth": "bool",
        "text": "str",
        "month": "str",
        "small": "int32",
        "float": "float64",
    },
}


def _pandas(style: str) -> Callable[[Rows, Kinds], Any]:
    def make(rows: Rows, kinds: Kinds) -> Any:
        pd = pytest.importorskip("pandas")
        columns = {}
        for column, kind in kinds.items():
            values = [row[column] for row in rows]
            if style == "arrow":
                pa = pytest.importorskip("pyarrow")
                dtype = pd.ArrowDtype(_arrow_type(pa, kind))
            else:
                dtype = _PANDAS[style][kind]
            columns[column] = pd.Series(values, dtype=dtype)
        return pd.DataFrame(columns)

    return make


def _pandas_rows(frame: Any) -> Rows:
    columns = {name: frame[name].tolist() for name in frame.columns}
    return [
        {name: values[place] for name, values in columns.items()} for place in range(len(frame))
    ]


def _pandas_types(frame: Any) -> dict[str, str]:
    return {str(name): str(dtype) for name, dtype in frame.dtypes.items()}


_PANDAS_TEXT = frozenset(
    {"object", "str", "string", "string[pyarrow]", "string[python]", "large_string[pyarrow]"}
)

# -- polars ---------------------------------------------------------------------------------------


def _polars(rows: Rows, kinds: Kinds) -> Any:
    pl = pytest.importorskip("polars")
    types = {
        "whole": pl.Int64,
        "day": pl.Date,
        "truth": pl.Boolean,
        "small": pl.Int32,
        "float": pl.Float64,
    }
    schema = {column: types.get(kind, pl.String) for column, kind in kinds.items()}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _polars_lazy(rows: Rows, kinds: Kinds) -> Any:
    return _polars(rows, kinds).lazy()


def _polars_types(frame: Any) -> dict[str, str]:
    return {name: str(dtype) for name, dtype in frame.collect_schema().items()}


# -- Arrow and DuckDB -----------------------------------------------------------------------------


def _arrow_type(pa: Any, kind: str) -> Any:
    types = {
        "whole": pa.int64(),
        "day": pa.date32(),
        "truth": pa.bool_(),
        "small": pa.int32(),
        "float": pa.float64(),
    }
    return types.get(kind, pa.string())


def _arrow(rows: Rows, kinds: Kinds) -> Any:
    pa = pytest.importorskip("pyarrow")
    schema = pa.schema([(column, _arrow_type(pa, kind)) for column, kind in kinds.items()])
    return pa.Table.from_pylist(rows, schema=schema)


def _duckdb(rows: Rows, kinds: Kinds) -> Any:
    duckdb = pytest.importorskip("duckdb")
    connection = duckdb.connect()
    connection.register("given", _arrow(rows, kinds))
    connection.execute("CREATE TABLE kept AS SELECT * FROM given")
    return connection.table("kept")


def _duckdb_rows(relation: Any) -> Rows:
    names = list(relation.columns)
    return [dict(zip(names, row, strict=True)) for row in relation.fetchall()]


def _duckdb_types(relation: Any) -> dict[str, str]:
    return {name: str(kind) for name, kind in zip(relation.columns, relation.types, strict=True)}


# -- PySpark --------------------------------------------------------------------------------------


def _spark(session: Any) -> Callable[[Rows, Kinds], Any]:
    def make(rows: Rows, kinds: Kinds) -> Any:
        types = pytest.importorskip("pyspark.sql.types")
        by_kind = {
            "whole": types.LongType(),
            "day": types.DateType(),
            "truth": types.BooleanType(),
            "small": types.IntegerType(),
            "float": types.DoubleType(),
        }
        schema = types.StructType(
            [
                types.StructField(column, by_kind.get(kind, types.StringType()), nullable=True)
                for column, kind in kinds.items()
            ]
        )
        data = [tuple(row[column] for column in kinds) for row in rows]
        return session.createDataFrame(data, schema)

    return make


def _spark_rows(frame: Any) -> Rows:
    return [row.asDict() for row in frame.collect()]


# -- all of them ----------------------------------------------------------------------------------

NAMES = ("pandas", "pandas-arrow", "polars", "polars-lazy", "pyarrow", "duckdb", "pyspark")
ORDERED = ("pandas", "pandas-arrow", "polars", "pyarrow")
LAZY = ("polars-lazy", "duckdb", "pyspark")


def backend(name: str, session: Any = None) -> Backend:
    """Return a backend by its name; PySpark needs a session."""
    if name.startswith("pandas"):
        style = name.partition("-")[2] or "nullable"
        return Backend(
            name=name,
            make=_pandas(style),
            rows=_pandas_rows,
            types=_pandas_types,
            whole=frozenset({"Int64", "int64[pyarrow]"}),
            text=_PANDAS_TEXT,
            truth=frozenset({"boolean", "bool[pyarrow]"}),
            ordered=True,
        )
    if name.startswith("polars"):
        lazy = name.endswith("lazy")
        return Backend(
            name=name,
            make=_polars_lazy if lazy else _polars,
            rows=lambda frame: list((frame.collect() if lazy else frame).iter_rows(named=True)),
            types=_polars_types,
            whole=frozenset({"Int64"}),
            text=frozenset({"String"}),
            truth=frozenset({"Boolean"}),
            ordered=not lazy,
        )
    if name == "pyarrow":
        return Backend(
            name=name,
            make=_arrow,
            rows=lambda table: list(table.to_pylist()),
            types=lambda table: {field.name: str(field.type) for field in table.schema},
            whole=frozenset({"int64"}),
            text=frozenset({"string", "large_string"}),
            truth=frozenset({"bool"}),
            ordered=True,
        )
    if name == "duckdb":
        return Backend(
            name=name,
            make=_duckdb,
            rows=_duckdb_rows,
            types=_duckdb_types,
            whole=frozenset({"BIGINT"}),
            text=frozenset({"VARCHAR"}),
            truth=frozenset({"BOOLEAN"}),
            ordered=False,
        )
    return Backend(
        name="pyspark",
        make=_spark(session),
        rows=_spark_rows,
        types=lambda frame: dict(frame.dtypes),
        whole=frozenset({"bigint"}),
        text=frozenset({"string"}),
        truth=frozenset({"boolean"}),
        ordered=False,
    )


def spark_sessions() -> Iterator[Any]:
    """Yield one PySpark session for all tests, on one thread and without its pages."""
    import os
    import shutil
    import sys

    if shutil.which("java") is None:
        pytest.skip("PySpark needs Java, and there is none on the path")
    sql = pytest.importorskip("pyspark.sql")
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    session = (
        sql.SparkSession.builder.master("local[1]")
        .appName("perlindungan")
        .config("spark.pyspark.python", sys.executable)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.log.level", "ERROR")
        .config("spark.sql.shuffle.partitions", "1")
        .config("spark.default.parallelism", "1")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    yield session
    session.stop()
