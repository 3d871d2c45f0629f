"""From plain data (JSON, or the cells of a table) to facts: each error with its place.

The types of the facts say what is expected; nothing is guessed, and an unknown key is refused, so
that a slip of the pen does not become an unknown fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from perlindungan.facts.errors import FactError, mask
from perlindungan.facts.month import Month
from perlindungan.facts.wage import DailyWage, MonthlyWage, PieceWage, Wage

PERSONAL = frozenset({"birth_date", "name", "nik"})
"""Facts whose value no message shows."""


def read(kind: Any, value: Any, place: str) -> Any:
    """Return a value as a fact of a type.

    Parameters
    ----------
    kind
        The type: an attrs class, an enum, a day, a month, a tuple of one of these, and so on.
    value
        As JSON has it; text is also read as number or truth, for the cells of a table.
    place
        Path of the value, for the error.

    Raises
    ------
    FactError
        With the place, the value (hidden where personal), and what was expected.
    """
    if value is None or value == "":
        return None
    kind = without_none(kind)
    if kind in _PLAIN:
        return _PLAIN[kind](value, place)
    return _made_of(kind, value, place)


def _made_of(kind: Any, value: Any, place: str) -> Any:
    """Return a fact that is made of others."""
    if kind == Wage:
        return _wage(value, place)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _member(kind, value, place)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), value, place)
    if get_origin(kind) is frozenset:
        (of,) = get_args(kind)
        listed = value.split(";") if isinstance(value, str) else value
        return frozenset(_each(of, _list(listed, place), place))
    whole = get_origin(kind) or kind
    if isinstance(whole, type) and issubclass(whole, dict):
        return whole(_by_name(get_args(kind)[-1], value, place))
    return record(kind, value, place)


def record(kind: Any, value: Any, place: str) -> Any:
    """Return an attrs class from a mapping."""
    if not isinstance(value, Mapping):
        raise _wrong(place, value, "mapping")
    hints = fields_of(kind)
    for key in value:
        if key not in hints:
            raise FactError(_at(place, str(key)), str(key), "known_key", values=", ".join(hints))
    given = {key: read(hints[key], item, _at(place, key)) for key, item in value.items()}
    given = {key: item for key, item in given.items() if item is not None}
    return made(kind, given, place)


def made(kind: Any, given: Mapping[str, Any], place: str) -> Any:
    """Make a fact; an error of its own rules gets the place."""
    needed = [
        item.name
        for item in attrs.fields(kind)
        if item.init and item.default is attrs.NOTHING and item.name not in given
    ]
    if needed:
        raise FactError(_at(place, needed[0]), None, "key_needed")
    try:
        return kind(**given)
    except FactError as error:
        shown = "(hidden)" if error.field in PERSONAL else error.value
        raise FactError(_at(place, error.field), shown, error.code, **error.details) from None


@cache
def fields_of(kind: Any) -> Mapping[str, Any]:
    """Return the fields of a fact that data may give, with their types."""
    hints = get_type_hints(kind)
    return {item.name: hints[item.name] for item in attrs.fields(kind) if item.init}


def without_none(kind: Any) -> Any:
    """Return the type of a fact beside ``None``."""
    if get_origin(kind) not in (Union, UnionType) or kind == Wage:
        return kind
    kinds = [one for one in get_args(kind) if one is not NoneType]
    if len(kinds) == 1:
        return kinds[0]
    if set(kinds) == set(get_args(Wage)):
        return Wage
    raise TypeError(f"{kind} is read by nothing")


def _at(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _wrong(place: str, value: Any, expected: str, **details: Any) -> FactError:
    """Return a refusal; what is personal, or may hold what is, is not shown."""
    name = place.rpartition(".")[2]
    shown = "(hidden)" if name in PERSONAL else value
    if name == "nik" and isinstance(value, str):
        shown = mask(value)
    elif isinstance(value, Mapping | list | tuple) or expected in ("mapping", "list"):
        shown = type(value).__name__
    return FactError(place, shown, expected, **details)


def _list(value: Any, place: str) -> Sequence[Any]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise _wrong(place, value, "list")
    return value


def _each(kind: Any, values: Sequence[Any], place: str) -> list[Any]:
    found = []
    for number, one in enumerate(values):
        item = read(kind, one, f"{place}.{number}")
        if item is None:
            raise FactError(f"{place}.{number}", one, "key_needed")
        found.append(item)
    return found


def _by_name(kind: Any, value: Any, place: str) -> dict[str, Any]:
    """Return values of one kind by name, such as a quota by region."""
    if not isinstance(value, Mapping):
        raise _wrong(place, value, "mapping")
    found = {}
    for name, one in value.items():
        found[str(name)] = read(kind, one, _at(place, str(name)))
        if found[str(name)] is None:
            raise FactError(_at(place, str(name)), one, "key_needed")
    return found


def _tuple(kinds: tuple[Any, ...], value: Any, place: str) -> tuple[Any, ...]:
    values = _list(value, place)
    if Ellipsis in kinds:
        return tuple(_each(kinds[0], values, place))
    if len(values) != len(kinds):
        raise _wrong(place, value, "so_many", count=len(kinds))
    return tuple(_each(kinds[0], values, place))


def _member(kind: type[Enum], value: Any, place: str) -> Enum:
    for one in kind:
        if one.value == (value.strip() if isinstance(value, str) else value):
            return one
    raise _wrong(place, value, "one_of", values=", ".join(str(one.value) for one in kind))


def _wage(value: Any, place: str) -> Any:
    if not isinstance(value, Mapping):
        amount = _whole(value, place)
        return made(MonthlyWage, {"basic": amount}, place)
    for kind, key in ((DailyWage, "day"), (PieceWage, "weather_dependent"), (MonthlyWage, "basic")):
        if key in value:
            return record(kind, value, place)
    raise _wrong(place, value, "wage_form")


def _whole(value: Any, place: str) -> int:
    if type(value) is int:
        return value
    if isinstance(value, str) and _WHOLE.fullmatch(value.strip()):
        return int(value)
    raise _wrong(place, value, "whole_number")


_WHOLE = re.compile(r"-?[0-9]{1,18}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PERCENT = re.compile(r"[0-9]{1,9}([.][0-9]{1,12}|/[1-9][0-9]{0,8})?")


def _truth(value: Any, place: str) -> bool:
    if isinstance(value, bool):
        return value
    found = _TRUTHS.get(value.strip().lower()) if isinstance(value, str) else None
    if found is None:
        raise _wrong(place, value, "one_of", values="true, false")
    return found


_TRUTHS = {"true": True, "yes": True, "ya": True, "false": False, "no": False, "tidak": False}


def _day(value: Any, place: str) -> date:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise _wrong(place, value, "iso_day")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise _wrong(place, value, "iso_day") from None


def _month(value: Any, place: str) -> Month:
    try:
        return Month.parse(value)
    except (TypeError, ValueError):
        raise _wrong(place, value, "month") from None


def percentage(value: Any, place: str) -> Fraction:
    """Read an exact percentage: a whole number, or text such as ``2.61``."""
    if type(value) is int and value >= 0:
        return Fraction(value)
    if isinstance(value, str) and _PERCENT.fullmatch(value.strip()):
        return Fraction(value.strip())
    raise _wrong(place, value, "percent_text")


def _text(value: Any, place: str) -> str:
    if not isinstance(value, str):
        raise _wrong(place, value, "text")
    return value


_PLAIN: Mapping[Any, Callable[[Any, str], Any]] = {
    int: _whole,
    bool: _truth,
    date: _day,
    Month: _month,
    Fraction: percentage,
    str: _text,
}
