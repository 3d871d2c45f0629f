"""Quotas and missing facts in words."""

from __future__ import annotations

from collections.abc import Iterable

from perlindungan.regional.collect.occupations import Occupations
from perlindungan.regional.determine.placing import Limit
from perlindungan.regional.places import place_code, region_name
from perlindungan.wording import text


def place_name(code: str) -> str:
    """Return a code with the name of its province, regency or city.

    >>> place_name("64.72.01"), place_name("64")
    ('64.72.01 Kota Samarinda', '64 Kalimantan Timur')
    """
    today = place_code(code)
    return f"{today} {region_name(today)}"


def group_name(group: str, occupations: Occupations, locale: str) -> str:
    """Return what a group is called; its own name where the dictionary does not have it."""
    return occupations.title(group, locale) if group in occupations.groups else group


def limit_text(limit: Limit, occupations: Occupations, locale: str) -> str:
    """Return what a quota is called."""
    if limit.kind == "region":
        return place_name(limit.of)
    if limit.kind == "group":
        return group_name(limit.of, occupations, locale)
    return text("annex.everybody", locale)


def bound_text(bound: str, occupations: Occupations, locale: str) -> str:
    """Tell which quota was full; ``bound`` as in :class:`Placed`."""
    name = limit_text(Limit(name=bound, most=0), occupations, locale)
    return text("annex.full", locale, quota=name)


def fact_name(fact: str, locale: str) -> str:
    """Return what a fact on which an order or a quota rests is called."""
    return text(f"annex.fact.{fact}", locale)


def missing_text(facts: Iterable[str], locale: str) -> str:
    """Tell which facts were missing."""
    named = ", ".join(fact_name(fact, locale) for fact in facts)
    return text("annex.not_known", locale, facts=named)
