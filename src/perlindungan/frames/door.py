"""Where frames come in and go out: which columns hold which facts, and of which type.

Nothing is guessed: a column of another type than its fact is refused, a value that no fact can have
marks its row. Missing values stay missing on every engine.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from types import MappingProxyType, ModuleType
from typing import Any

from attrs import define, field, frozen

from perlindungan.facts import InputError, Month, Programme
from perlindungan.facts.regions import known_codes
from perlindungan.frames.cells import (
    DAYS,
    UNKNOWN,
    Cell,
    Column,
    Known,
    Reader,
)
from perlindungan.frames.kinds import kinds, values_of

PREFIX = "__perlindungan_"
"""Begins the names of columns that are gone when a frame is given back."""


class FrameError(InputError):
    """A frame cannot be taken as it is.

    Parameters
    ----------
    field
        The column or argument.
    value, code, details
        As for ``InputError``.
    """

    def __init__(self, field: str, value: object, code: str, **details: Any) -> None:
        self.field = field
        super().__init__(value, code, **details)

    def __str__(self) -> str:
        return f"{self.field}: {super().__str__()}"


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


@frozen(kw_only=True, eq=False)
class Refused:
    """Rows that cannot be computed, with the text of the error."""

    rows: Cell
    error: str
    given: Cell | None = None
    """Where it is not ``None``, refused are rows in which this is known and ``rows`` is not."""


@define(eq=False)
class Door:
    """The facts of a frame, by name.

    Parameters
    ----------
    table
        The frame.
    constants
        Facts that hold for every row.
    names
        Column of a fact, where it bears another name.
    """

    table: Table
    constants: Mapping[str, Any]
    names: Mapping[str, str]
    _cells: dict[str, Cell] = field(factory=dict)
    _refused: dict[str, list[Refused]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for name in (*self.constants, *self.names):
            if name not in kinds():
                raise FrameError(name, name, "frame_fact", values=", ".join(sorted(kinds())))
        for name, column in self.names.items():
            if column not in self.table.schema:
                raise FrameError(name, column, "frame_column")

    def has(self, name: str) -> bool:
        """Tell whether the frame, or a constant, holds a fact."""
        return name in self.constants or self.names.get(name, name) in self.table.schema

    def fact(self, name: str) -> Cell:
        """Return a fact; unknown in every row where the frame has no column of it.

        Raises
        ------
        FrameError
            If the column is of another type than the fact.
        """
        if name not in self._cells:
            self._cells[name] = self._fact(name)
        return self._cells[name]

    def refused(self, name: str) -> list[Refused]:
        """Return the rows in which the column of a fact holds what it cannot be."""
        self.fact(name)
        return self._refused.get(name, [])

    def refused_as(self, name: str) -> list[Refused]:
        """Return the rows in which a column that was read holds what its kind cannot be."""
        return self._refused.get(name, [])

    def _fact(self, name: str) -> Cell:
        if name in self.constants:
            return Known(_constant(name, self.constants[name]))
        column = self.names.get(name, name)
        if column not in self.table.schema:
            return UNKNOWN
        return self.column(name, column, kinds()[name])

    def column(self, name: str, column: str, kind: Any) -> Cell:
        """Return a column as a fact of a kind."""
        dtype = self.table.schema[column]
        expr = self.table.api.col(column)
        if str(dtype) in ("Unknown", "Null", "Object"):
            # A column in which nothing was ever given has no type.
            if str(dtype) == "Object":
                raise FrameError(column, str(dtype), "frame_type")
            return UNKNOWN
        if kind is int:
            if not dtype.is_integer():
                raise FrameError(column, str(dtype), "frame_whole_numbers")
            return Column(
                expr.cast(self.table.api.Int64), name=column if str(dtype) == "Int64" else ""
            )
        if kind is bool:
            if str(dtype) != "Boolean":
                raise FrameError(column, str(dtype), "frame_yes_no")
            return Column(expr, name=column)
        if kind is date:
            return self._day(column, dtype)
        if kind is Month:
            return self.month(name, column)
        return self._text(name, column, dtype, kind)

    def _day(self, column: str, dtype: Any) -> Cell:
        if str(dtype) != "Date" and not str(dtype).startswith("Datetime"):
            raise FrameError(column, str(dtype), "frame_day")
        return self.table.keep(Column(self._number_of_day(column)), column)

    def _number_of_day(self, column: str) -> Any:
        days, whole = self.table.api.col(column).dt, self.table.api.Int64
        months = days.year().cast(whole) * 12 + days.month().cast(whole) - 1
        return months * DAYS + days.day().cast(whole)

    def month(self, name: str, column: str) -> Column:
        """Return a column of months: days in them, or text such as 2026-03."""
        api, dtype = self.table.api, self.table.schema[column]
        if str(dtype) in ("Unknown", "Null"):  # nothing was ever given
            return Column(api.lit(None, api.Int64))
        days = api.col(column)
        if str(dtype) == "Date" or str(dtype).startswith("Datetime"):
            whole = api.Int64
            index = days.dt.year().cast(whole) * 12 + days.dt.month().cast(whole) - 1
            made = self.table.keep(Column(index), column)
            return made if isinstance(made, Column) else Column(index)
        if not _is_text(dtype):
            raise FrameError(column, str(dtype), "frame_month")
        text = days.cast(api.String)
        right = text.str.contains("^[0-9]{4}-(0[1-9]|1[0-2])$")
        whole = api.when(right).then(text)
        index = whole.str.slice(0, 4).cast(api.Int64) * 12 + whole.str.slice(5, 2).cast(api.Int64)
        self._refused.setdefault(name, []).append(
            Refused(rows=Column(~right), error=f"{name}:month")
        )
        made = self.table.keep(Column(index - 1), column)
        return made if isinstance(made, Column) else Column(index - 1)

    def _text(self, name: str, column: str, dtype: Any, kind: Any) -> Cell:
        if not _is_text(dtype):
            raise FrameError(column, str(dtype), "frame_text")
        api = self.table.api
        text = api.col(column).cast(api.String) if str(dtype) != "String" else api.col(column)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return self._category(name, text, _values(name, kind))
        right = self._right(name, kind, text)
        if right is not None:
            expr, expected = right
            wrong = Refused(rows=Column(~expr), error=f"{name}:{expected}")
            self._refused.setdefault(name, []).append(wrong)
        return Column(text, name=column if str(dtype) == "String" else "")

    def _right(self, name: str, kind: Any, text: Any) -> tuple[Any, str] | None:
        """Return where a text is one that the fact can have, and what is expected of it."""
        if kind is frozenset:
            return text.str.contains(_PROGRAMMES), "programmes"
        if name == "citizenship":
            return text.str.contains(_COUNTRY), "country"
        if name == "region":
            return text.is_in(list(known_codes())), "region"
        return None

    def _category(self, name: str, text: Any, values: Sequence[str]) -> Cell:
        """Return the place of each category; a text that names none refuses its row."""
        api = self.table.api
        chain: Any = api
        for place, value in enumerate(values):
            chain = chain.when(text == value).then(api.lit(place, api.Int8))
        made = self.table.keep(Column(chain), name)
        self._refused.setdefault(name, []).append(
            Refused(rows=made, error=f"{name}:one_of", given=Column(text))
        )
        return made


_ONE = "|".join(programme.value for programme in Programme)
_PROGRAMMES = f"^ *(({_ONE}) *(; *({_ONE}) *)*)?$"
_COUNTRY = "^[A-Z]{2}$"


def _values(name: str, kind: type[Enum]) -> tuple[str, ...]:
    extra = ("piece_weather",) if name == "wage_period" else ()
    return (*values_of(kind), *extra)


def _is_text(dtype: Any) -> bool:
    return str(dtype) in ("String", "Categorical") or str(dtype).startswith("Enum")


def _programmes(name: str, value: Any) -> frozenset[Programme]:
    found = value.split(";") if isinstance(value, str) else value
    by_name = {one.value: one for one in Programme}
    taken = set()
    for one in found:
        text = one.strip() if isinstance(one, str) else getattr(one, "value", one)
        if text and text not in by_name:
            raise FrameError(name, text, "programmes", values=", ".join(by_name))
        taken |= {by_name[text]} if text else set()
    return frozenset(taken)


def _month(name: str, value: str) -> Month:
    try:
        return Month.parse(value)
    except ValueError:
        raise FrameError(name, value, "month") from None


def _constant(name: str, value: Any) -> Any:
    """Return a constant as the fact that it is.

    Raises
    ------
    FrameError
        If it is of another type.
    """
    kind = kinds()[name]
    if value is None:
        return None
    if kind is frozenset:
        return _programmes(name, value)
    if name == "citizenship" and not re.fullmatch(_COUNTRY, str(value)):
        raise FrameError(name, value, "country")
    if name == "region" and value not in known_codes():
        raise FrameError(name, value, "region")
    if isinstance(kind, type) and issubclass(kind, Enum) and not isinstance(value, kind):
        if value not in _values(name, kind):
            raise FrameError(name, value, "one_of", values=", ".join(_values(name, kind)))
        # "piece_weather" is a word of a roster alone.
        return kind(value) if value in values_of(kind) else value
    if kind is Month and isinstance(value, str):
        return _month(name, value)
    if name == "vat_rate" and isinstance(value, Fraction):
        return value
    whole = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
    if not whole or (kind is date and isinstance(value, datetime)):
        raise FrameError(name, value, "kind", kind=kind.__name__)
    return value


def door_wrong(reader: Reader, refused: Refused) -> Cell:
    """Return the rows that are refused."""
    if refused.given is None:
        return refused.rows
    known = reader.negate(reader.missing(refused.given))
    return reader.all_of(known, reader.missing(refused.rows))


def renamed_in(
    table: Table, outputs: Mapping[str, Cell], names: Mapping[str, str]
) -> Mapping[str, Cell]:
    """Give added columns their names.

    Raises
    ------
    FrameError
        If a name is taken, or there is no such column to name.
    """
    for name in names:
        if name not in outputs:
            raise FrameError("names", name, "one_of", values=", ".join(outputs))
    found = {names.get(name, name): cell for name, cell in outputs.items()}
    taken = {name.casefold() if table.any_case else name for name in table.schema}
    for name in found:
        if (name.casefold() if table.any_case else name) in taken:
            raise FrameError(name, name, "frame_name_taken")
    if len(found) != len(outputs):
        raise FrameError("names", ", ".join(names.values()), "frame_name_taken")
    return found
