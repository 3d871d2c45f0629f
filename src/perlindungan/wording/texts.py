"""The texts, from one table of two languages, and numbers as people of a language write them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import Any

from babel.dates import format_skeleton
from babel.numbers import format_decimal, get_group_symbol

from perlindungan.data import rows
from perlindungan.law.timeline import HasFirstDay

LOCALES = ("id", "en")
"""Languages that the library speaks."""


@cache
def texts(locale: str) -> Mapping[str, str]:
    """Return the texts of a language by key.

    Raises
    ------
    ValueError
        For a language that the library does not speak.
    """
    if locale not in LOCALES:
        raise ValueError(f"locale: {locale!r} is not spoken here; give one of {', '.join(LOCALES)}")
    return MappingProxyType({row["key"]: row[locale] for table in _TABLES for row in rows(table)})


_TABLES = ("wording", "wording_claims", "wording_regional")


def text(key: str, locale: str, **values: Any) -> str:
    """Return a text with its values filled in.

    Raises
    ------
    KeyError
        If there is no such text.
    """
    return texts(locale)[key].format_map(values)


def warning(code: str, details: Mapping[str, Any], locale: str) -> str:
    """Tell a finding in words. Rules, facts and programmes inside it are told in words too."""
    known = texts(locale)
    values = dict(details)
    if "rule" in values:
        values["rule_text"] = rule_text(values["rule"], "", locale)
    if "missing" in values:
        values["missing"] = ", ".join(
            f"{known.get(f'fact.{name}', name)} ({name})" for name in values["missing"]
        )
    if "programmes" in values:
        values["programmes"] = ", ".join(values["programmes"])
    if "region" in values:
        values["region"] = f"{values['region']} {_place(values['region'])}".rstrip()
    for name in ("wage", "minimum", "rapel", "amount"):
        if name in values:
            values[name] = rupiah(values[name], locale)
    return text(f"warning.{code}", locale, **values)


def rule_text(rule: str, limit: object, locale: str) -> str:
    """Tell what a rule asks; ``limit`` is the number with which it compares."""
    told = texts(locale).get(f"rule.{rule}")
    return rule if told is None else told.format(limit=limit)


def rupiah(amount: int | str, locale: str) -> str:
    """Write an amount in rupiah, without sen unless it has some.

    >>> rupiah(11086300, "id"), rupiah(11086300, "en")
    ('Rp11.086.300', 'Rp11,086,300')
    """
    value = Decimal(amount)
    if value == value.to_integral_value():
        return f"Rp{number(int(value), locale)}"
    return f"Rp{format_decimal(value, format='#,##0.00', locale=locale)}"


def number(amount: int, locale: str) -> str:
    """Write a whole number with the groups of the language; fast enough for long tables.

    >>> number(1435000, "id")
    '1.435.000'
    """
    return f"{amount:,}".replace(",", _group_symbol(locale))


@cache
def _places() -> Mapping[str, str]:
    return {row["code"]: row["name"] for table in ("provinces", "regencies") for row in rows(table)}


def _place(code: str) -> str:
    return _places().get(code, "")


@cache
def _group_symbol(locale: str) -> str:
    return get_group_symbol(locale)


def month_name(month: HasFirstDay, locale: str) -> str:
    """Write a month with its name, as ``Maret 2026``."""
    texts(locale)  # refuses a language that is not spoken here
    return format_skeleton("yMMMM", month.first, locale=locale)


def percentage(rate: Fraction, locale: str) -> str:
    """Write a share as a percentage, exactly.

    >>> percentage(Fraction(24, 10_000), "id")
    '0,24%'
    """
    shown = rate * 100
    value = Decimal(shown.numerator) / Decimal(shown.denominator)
    return f"{format_decimal(value, format='#,##0.##########', locale=locale)}%"
