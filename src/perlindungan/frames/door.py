"""Where facts come in from a frame: which columns hold which facts, and of which type.

Nothing is guessed: a column of another type than its fact is refused, a value that no fact can have
marks its row.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any

from attrs import define, field, frozen

from perlindungan.facts import Month, Programme
from perlindungan.facts.regions import known_codes
from perlindungan.frames.cells import DAYS, UNKNOWN, Cell, Column, Known
from perlindungan.frames.errors import FrameError
from perlindungan.frames.given import constant_of
from perlindungan.frames.kinds import COUNTRY, kinds, words_of
from perlindungan.frames.reader import Reader
from perlindungan.frames.table import Table


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
            return Known(constant_of(name, self.constants[name]))
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
            return self._category(name, text, words_of(name, kind))
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
            return text.str.contains(COUNTRY), "country"
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


def _is_text(dtype: Any) -> bool:
    return str(dtype) in ("String", "Categorical") or str(dtype).startswith("Enum")


def door_wrong(reader: Reader, refused: Refused) -> Cell:
    """Return the rows that are refused."""
    if refused.given is None:
        return refused.rows
    known = reader.negate(reader.missing(refused.given))
    return reader.all_of(known, reader.missing(refused.rows))
