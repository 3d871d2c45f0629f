"""The JSON Schema of a case, made from the facts that it holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, get_args, get_origin

import attrs

from perlindungan.claims.one_door import EVENTS
from perlindungan.facts import Month, Wage
from perlindungan.facts.checks import LARGEST_AMOUNT
from perlindungan.facts.claims import Filing, Participant, Supplied
from perlindungan.facts.reading import fields_of, without_none

_DAY = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_WHOLE = {"type": "integer", "maximum": LARGEST_AMOUNT}
_PLAIN: Mapping[Any, Mapping[str, Any]] = {
    bool: {"type": "boolean"},
    int: _WHOLE,
    str: {"type": "string"},
    date: _DAY,
    Month: {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"},
    Fraction: {"type": ["string", "integer"]},
}


def case_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a case, as ``claim_from_data`` reads it."""
    person = _record(Participant)["properties"]
    properties = {
        "id": {"type": "string"},
        "on": _DAY,
        "event": {"oneOf": [_event(kind, name) for kind, name in EVENTS.items()]},
        **person,
        "filing": _or_null(_schema(Filing)),
        "supplied": _or_null(_schema(Supplied)),
        "choices": _or_null({"type": "object", "additionalProperties": {"type": "string"}}),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A case of a claim",
        "description": "What happened, to whom, and on which day the question is asked. A key that "
        "is left out, or null, is a fact that nobody gave.",
        "type": "object",
        "required": ["on", "event", "membership"],
        "properties": properties,
        "additionalProperties": False,
    }


def _event(kind: type, name: str) -> dict[str, Any]:
    made = _record(kind)
    return made | {
        "required": ["kind", "on"],
        "properties": {"kind": {"const": name}, **made["properties"]},
    }


def _record(kind: Any) -> dict[str, Any]:
    needed = [
        item.name for item in attrs.fields(kind) if item.init and item.default is attrs.NOTHING
    ]
    return {
        "type": "object",
        "required": needed,
        "properties": {
            name: _schema(hint) if name in needed else _or_null(_schema(hint))
            for name, hint in fields_of(kind).items()
        },
        "additionalProperties": False,
    }


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


def _schema(kind: Any) -> dict[str, Any]:
    kind = without_none(kind)
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    if kind == Wage:
        return {"anyOf": [dict(_WHOLE), *(_record(one) for one in get_args(Wage))]}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"enum": [one.value for one in kind]}
    if attrs.has(kind):
        return _record(kind)
    return _gathered(get_origin(kind), get_args(kind))


def _gathered(origin: Any, of: tuple[Any, ...]) -> dict[str, Any]:
    """Return the schema of a list, a set, or figures by year."""
    if origin is tuple and Ellipsis not in of:
        items = [_schema(one) for one in of]
        return {"type": "array", "prefixItems": items, "minItems": len(of), "maxItems": len(of)}
    if origin in (tuple, frozenset):
        return {"type": "array", "items": _schema(of[0])}
    years = {"^[0-9]{4}$": _or_null(_schema(of[1]))}
    return {"type": "object", "patternProperties": years, "additionalProperties": False}
