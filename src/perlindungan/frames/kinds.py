"""Of which kind each fact is, and which values are refused, read from the facts themselves."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache
from types import MappingProxyType, UnionType
from typing import Any

import attrs

from perlindungan.facts import (
    ConstructionProject,
    ConstructionWork,
    Employment,
    HealthMembership,
    MigrantWork,
    Segment,
    SelfEmployment,
    WagePeriod,
)
from perlindungan.facts.checks import optional_count, optional_rupiah, rupiah
from perlindungan.programmes import NATIONAL
from perlindungan.segments import RULES

CASES: Mapping[Segment, tuple[type, ...]] = MappingProxyType(
    {
        Segment.PU: (Employment,),
        Segment.BPU: (SelfEmployment,),
        Segment.JAKON: (ConstructionProject, ConstructionWork),
        Segment.PMI: (MigrantWork,),
        Segment.PBPU: (HealthMembership,),
        Segment.PBI: (HealthMembership,),
        Segment.VETERAN: (HealthMembership,),
    }
)
"""What a row of a segment becomes, computed one by one."""

_BESIDE: Mapping[str, type] = MappingProxyType(
    {
        "segment": Segment,
        "wage": int,
        "wage_period": WagePeriod,
        "minimum_wage": int,
        "contract_value": int,
        "vat_rate": int,
        "household_size": int,
        "works_from": date,
        "works_until": date,
        "ordered_on": date,
        "jobs": int,
    }
)
"""Facts from which a column makes others, or that only a check asks."""

COUNTRY = "^[A-Z]{2}$"
"""How a citizenship is written."""


def _found(case: type, path: str) -> attrs.Attribute[Any] | None:
    """Return the field at a path of a case."""
    owner: Any = case
    item: attrs.Attribute[Any] | None = None
    for step in path.split("."):
        if item is not None:
            owner = _plain(item.type)
        if not attrs.has(owner):
            return None
        attrs.resolve_types(owner)
        item = next((one for one in attrs.fields(owner) if one.name == step), None)
        if item is None:
            return None
    return item


def _plain(kind: Any) -> Any:
    """Return the type of a fact that may be unknown, without the ``None``."""
    if isinstance(kind, UnionType) or typing.get_origin(kind) is typing.Union:
        known = [one for one in typing.get_args(kind) if one is not type(None)]
        kind = known[0] if len(known) == 1 else kind
    return typing.get_origin(kind) or kind


@cache
def _fields() -> Mapping[str, attrs.Attribute[Any]]:
    found: dict[str, attrs.Attribute[Any]] = {}
    for segment, rules in RULES.items():
        paths = dict(rules.derivation(NATIONAL).paths)
        for case in CASES[segment]:
            for name in ("contract", "started_on", "ended_on"):
                paths.setdefault(name, name)
            paths.setdefault("birth_date", "worker.birth_date")
            for name, path in paths.items():
                item = _found(case, path)
                if item is not None:
                    found.setdefault(name, item)
    return MappingProxyType(found)


_EXTRAS: Mapping[Segment, tuple[str, ...]] = MappingProxyType(
    {
        Segment.PU: ("wage", "wage_period", "minimum_wage"),
        Segment.BPU: ("jobs",),
        Segment.JAKON: (
            "wage",
            "wage_period",
            "contract_value",
            "vat_rate",
            "works_from",
            "works_until",
            "ordered_on",
            "contract",
            "started_on",
            "ended_on",
            "birth_date",
            "citizenship",
        ),
    }
)


@cache
def facts_of(segment: Segment) -> frozenset[str]:
    """Return the facts that a row of a segment can hold."""
    paths = RULES[segment].derivation(NATIONAL).paths
    return frozenset(paths) - {"jkn_segment"} | frozenset(_EXTRAS.get(segment, ()))


@cache
def kinds() -> Mapping[str, type]:
    """Return the type of every fact that a frame can hold, by its name in a roster."""
    return MappingProxyType(
        {name: _plain(item.type) for name, item in _fields().items()} | dict(_BESIDE)
    )


def sums() -> list[str]:
    """Return the facts that are rupiah."""
    validated = (rupiah, optional_rupiah)
    found = [name for name, item in _fields().items() if item.validator in validated]
    return list(dict.fromkeys([*found, "wage", "minimum_wage", "contract_value"]))


def counts() -> list[str]:
    """Return the facts that count something."""
    found = [name for name, item in _fields().items() if item.validator is optional_count]
    return list(dict.fromkeys([*found, "household_size", "contract_months", "persons"]))


def values_of(kind: type) -> tuple[str, ...]:
    """Return what a category can be."""
    return tuple(str(one.value) for one in kind) if issubclass(kind, Enum) else ()


def words_of(name: str, kind: type[Enum]) -> tuple[str, ...]:
    """Return the words that a fact which is a category can be given as."""
    extra = ("piece_weather",) if name == "wage_period" else ()
    return (*values_of(kind), *extra)
