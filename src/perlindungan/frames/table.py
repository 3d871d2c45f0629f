"""A frame on its way through its engine: taken in, given columns, and given back in its own kind.

Missing values stay missing on every engine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType, ModuleType
from typing import Any

from attrs import define, field

from perlindungan.frames.cells import UNKNOWN, Cell, Column
from perlindungan.frames.errors import FrameError

PREFIX = "__perlindungan_"
"""Begins the names of columns that are gone when a frame is given back."""


@define(eq=False)
class Table:
    """A frame on its way: narwhals around it, columns added in batches.

    Parameters
    ----------
    frame
        The frame as narwhals has it, or a Polars frame as it is.
    api
        The module whose expressions it takes.
    exact_division
        Whether the engine divides whole numbers as such.
    """

    frame: Any
    api: ModuleType
    exact_division: bool
    schema: Mapping[str, Any]
    restore: Callable[[Any, Sequence[str]], Any]
    is_pandas: bool = False
    any_case: bool = False
    """Whether the engine takes names for the same that differ in capitals alone."""
    _pending: dict[str, Any] = field(factory=dict)
    _made: int = 0

    @property
    def columns(self) -> list[str]:
        """Names of the columns that came in."""
        return list(self.schema)

    def keep(self, cell: Cell, name: str) -> Cell:
        """Give a cell a column of its own, so that it is worked out once."""
        if not isinstance(cell, Column) or cell.name:
            return cell
        self._made += 1
        name = f"{PREFIX}{name}_{self._made}"
        self._pending[name] = cell.expr
        return Column(self.api.col(name), never_null=cell.never_null, name=name)

    def flush(self) -> None:
        """Add what is pending; expressions made later may name it."""
        if self._pending:
            made = [expr.alias(name) for name, expr in self._pending.items()]
            self.frame = self.frame.with_columns(*made)
            self._pending = {}

    def output(
        self,
        columns: Mapping[str, Cell],
        expr: Callable[[Cell], Any],
        kinds: Mapping[str, str] = MappingProxyType({}),
    ) -> Any:
        """Return the frame with its own columns and these, in its own kind.

        ``kinds`` names the types of columns other than whole numbers and ``error``.
        """
        self.flush()
        made = []
        for name, cell in columns.items():
            kind = kinds.get(name, "String" if name == "error" else "Int64")
            typed = self.api.lit(None, getattr(self.api, kind)) if cell == UNKNOWN else expr(cell)
            made.append(typed.alias(name))
        if self.exact_division:
            frame = self.frame.select(*(self.api.col(name) for name in self.columns), *made)
        else:
            # Spark reads a name such as "`" as part of its syntax: own columns are not named.
            frame = self.frame.with_columns(*made)
            spare = set(frame.collect_schema().names()).difference(self.columns, columns)
            frame = frame.drop([name for name in sorted(spare) if name.startswith(PREFIX)])
        return self.restore(frame, list(columns))


def table_of(frame: Any) -> Table:
    """Take a frame in.

    Raises
    ------
    FrameError
        If it is none of the kinds of frames.
    """
    try:
        import narwhals as nw
    except ImportError:
        raise ImportError(
            "perlindungan.frames needs narwhals: pip install 'perlindungan[frames]'"
        ) from None
    try:
        taken = nw.from_native(frame)
    except TypeError:
        raise FrameError("frame", type(frame).__name__, "frame_kind") from None
    implementation = taken.implementation
    if implementation.is_polars():
        import polars as pl

        return Table(frame, pl, True, dict(taken.collect_schema()), restore=lambda made, _: made)
    if implementation.is_pandas_like():
        return _from_pandas(nw, frame)
    return Table(
        taken,
        nw,
        not implementation.is_spark_like(),
        dict(taken.collect_schema()),
        restore=lambda made, _: made.to_native(),
        any_case=implementation.is_spark_like() or implementation.is_duckdb(),
    )


def _from_pandas(nw: ModuleType, frame: Any) -> Table:
    """Take a pandas frame in by way of Arrow, where a missing whole number is one."""
    import pandas as pd
    import pyarrow as pa

    table = pa.Table.from_pandas(frame, preserve_index=False)

    def restore(made: Any, names: Sequence[str]) -> Any:
        result = frame.copy(deep=False)
        for name in names:
            array = made.get_column(name).to_arrow()
            dtype = "string" if pa.types.is_string(array.type) else None
            if pa.types.is_boolean(array.type):
                dtype = "boolean"
            elif pa.types.is_integer(array.type):
                dtype = "Int64"
            elif pa.types.is_date(array.type):
                result[name] = array.to_pandas(date_as_object=False).to_numpy()
                continue
            result[name] = pd.array(array, dtype=dtype)
        return result

    taken = nw.from_native(table, eager_only=True)
    return Table(taken, nw, True, dict(taken.schema), restore=restore, is_pandas=True)
