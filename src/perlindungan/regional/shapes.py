"""Whether a record is made as it is declared: of plug-ins, whose authors may not check types.

A day that is a text, or a list where a tuple is declared, would break whoever reads it later, and
then take other policies with it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from attrs import fields, has

_EXACT = (bool, int, date, NoneType)
"""Types of which no subtype is taken: a truth value is no number, a moment is no day."""


def misfits(value: Any, wanted: Any, place: str = "") -> Iterator[str]:
    """Yield what of a value is not of a declared type, each with its place.

    Parameters
    ----------
    value
        What was handed over.
    wanted
        The type, as an annotation has it: classes, unions, tuples, sets, mappings and records.
    place
        Where the value stands, for the texts.

    >>> list(misfits({"a": "1"}, dict[str, int], "counts"))
    ['counts.a: expected int, found str']
    """
    kind, inner = get_origin(wanted) or wanted, get_args(wanted)
    if kind is Any or isinstance(kind, TypeVar):
        return
    if kind in (Union, UnionType):
        yield from _of_one(value, inner, place)
    elif not _is_a(value, kind):
        yield f"{place}: expected {_name(kind)}, found {type(value).__name__}"
    elif has(kind):
        made: Any = type(value)
        for name, hint in _hints(made).items():
            # The fields of a record such as Ruled[Groups] hold what it is made for.
            held = hint[inner[0]] if inner and getattr(hint, "__parameters__", ()) else hint
            yield from misfits(getattr(value, name), held, f"{place}.{name}" if place else name)
    elif inner and isinstance(value, Mapping):
        for key, one in value.items():
            yield from misfits(key, str, f"{place} ({key!r})")
            yield from misfits(one, inner[-1], f"{place}.{key}")
    elif inner and isinstance(value, Collection):
        for number, one in enumerate(value):
            yield from misfits(one, inner[0], f"{place}.{number}")


def _of_one(value: Any, kinds: tuple[Any, ...], place: str) -> Iterator[str]:
    """Yield what is wrong by the one kind of several that is meant; ``None`` is mostly another."""
    meant = [kind for kind in kinds if kind is not NoneType] if value is not None else [*kinds]
    found = [list(misfits(value, kind, place)) for kind in meant]
    if all(found):
        yield from found[0]


def _is_a(value: Any, kind: Any) -> bool:
    return type(value) is kind if kind in _EXACT else isinstance(value, kind)


def _name(kind: Any) -> str:
    named: str = getattr(kind, "__name__", str(kind))
    return named


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    """Return the declared type of each field of a record."""
    hints = get_type_hints(kind)
    return {item.name: hints.get(item.name, Any) for item in fields(kind) if item.init}
