"""Numbers, places and people's groups in words, as the report writes them."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction

from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from perlindungan.facts import Month
from perlindungan.facts.regions import region
from perlindungan.regional.collect import Occupations
from perlindungan.regional.findings import Standing
from perlindungan.regional.monitor.counting import Level
from perlindungan.regional.monitor.denominators import By, Coverage, Denominator
from perlindungan.regional.places import place_code
from perlindungan.wording.texts import month_name, number, text, texts


def say(key: str, locale: str, **values: object) -> str:
    """Return a text of the report."""
    return text(f"monitor.{key}", locale, **values)


def hundredths(share: Fraction) -> int:
    """Return a share in hundredths of a per cent, half up: for showing, never for reckoning.

    >>> hundredths(Fraction(2, 3)), hundredths(Fraction(-1, 3))
    (6667, -3333)
    """
    size = abs(share)
    shown = (20_000 * size.numerator + size.denominator) // (2 * size.denominator)
    return shown if share >= 0 else -shown


def percent(share: Fraction, locale: str) -> str:
    """Write a share as a percentage of two decimals, rounded half up.

    >>> percent(Fraction(2, 3), "id"), percent(Fraction(1, 2), "en")
    ('66,67%', '50.00%')
    """
    shown = Decimal(hundredths(share)).scaleb(-2)
    return f"{format_decimal(shown, format='#,##0.00', locale=locale)}%"


def denominator_text(denominator: Denominator, locale: str) -> str:
    """Return the definition of a denominator with its time."""
    at = time_text(denominator.at, locale)
    return say("denominator", locale, title=denominator.title(locale), at=at)


def day_text(day: date, locale: str) -> str:
    """Write a day with the name of its month, as ``5 Januari 2026``."""
    return format_date(day, format="d MMMM y", locale=locale)


_MONTH, _DAY = re.compile(r"[0-9]{4}-[0-9]{2}"), re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def time_text(at: str, locale: str) -> str:
    """Write a month or a day with its name; anything else, such as a year, as it is.

    >>> time_text("2025-08", "id"), time_text("2025", "id")
    ('Agustus 2025', '2025')
    """
    if _MONTH.fullmatch(at):
        return month_name(Month.parse(at), locale)
    return day_text(date.fromisoformat(at), locale) if _DAY.fullmatch(at) else at


def coverage_text(coverage: Coverage, locale: str) -> str:
    """Return a percentage with the two counts and the definition on which it rests."""
    return say(
        "coverage",
        locale,
        percent=percent(coverage.share, locale),
        covered=number(coverage.covered, locale),
        count=number(coverage.denominator.count, locale),
        denominator=denominator_text(coverage.denominator, locale),
    )


def place_title(code: str, locale: str) -> str:
    """Return a place by code and name; below the regency, by the regency in which it lies."""
    whole = place_code(code)
    name = region(whole[: Level.REGENCY.value]).name
    if len(whole) <= Level.REGENCY.value:
        return f"{whole} {name}"
    return say("place_in", locale, code=whole, name=name)


def place_name(code: str) -> str:
    """Return the name of a place; below the regency its code, for no names are known there."""
    whole = place_code(code)
    return region(whole).name if len(whole) <= Level.REGENCY.value else whole


def short_month(month: Month, locale: str) -> str:
    """Write a month short, as ``Agt 2026``: for the foot of a chart."""
    return format_skeleton("yMMM", month.first, locale=locale)


def key_title(by: By, key: str | None, locale: str, occupations: Occupations) -> str:
    """Return what a row of a table of people is called."""
    if key is None:
        return say("unknown", locale)
    if by is By.REGION:
        return place_title(key, locale)
    if by is By.SEX:
        return say(f"sex.{key}", locale)
    if by is By.MONTH:
        return month_name(Month.parse(key), locale)
    if by is By.AGE:
        return say("age", locale, band=key)
    return group_title(key, locale, occupations)


def group_title(group: str, locale: str, occupations: Occupations) -> str:
    """Return what a group is called; one that the dictionary does not have, by its name."""
    return occupations.title(group, locale) if group in occupations.names else group


def known(key: str, locale: str, otherwise: str) -> str:
    """Return a text without values if there is one, else what was given."""
    found = texts(locale).get(key)
    return otherwise if found is None or "{" in found else found


def standing_title(standing: Standing, locale: str) -> str:
    """Return where verification left people, as the head of a row."""
    told = text(f"standing.{standing.value}", locale)
    return told[:1].upper() + told[1:]
