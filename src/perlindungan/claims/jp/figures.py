"""Figures of a year that a pension rests on: the law's, or else those that the caller supplied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from perlindungan.claims.case import Case, Unknown, published
from perlindungan.claims.jp.formula import Rate, by_year, ceilings
from perlindungan.law import Citation, Confidence, Entry
from perlindungan.law.registry import PP_45_2015
from perlindungan.programmes import PensionWages

_JANUARY, _MARCH, _YEAR = 1, 3, 12
_SUPPLIED_CEILINGS = "jp_ceilings"


def _given(day: date, value: Any, citation: Citation) -> Entry[Any]:
    """Return a figure of the caller, on whose word it stands."""
    return Entry(since=day, value=value, citations=(citation,), confidence=Confidence.UNVERIFIED)


def inflation(case: Case, years: Iterable[int]) -> dict[int, Entry[Fraction]]:
    """Return the inflation of years, as shares.

    Raises
    ------
    Unknown
        With every year that neither the law nor the caller knows.
    """
    found: dict[int, Entry[Fraction]] = {}
    missing = list[str]()
    for year in years:
        day = date(year, _YEAR, 31)
        entry = published(case.law, "jp.benefit.inflation", day)
        if entry is None and year in case.supplied.inflation:
            share = Fraction(case.supplied.inflation[year], 100)
            entry = _given(day, share, PP_45_2015.article(17, 5))
        if entry is None:
            missing.append(f"supplied.inflation.{year}")
        else:
            found[year] = entry
    if missing:
        raise Unknown(*missing)
    return found


def rate_of(entries: Mapping[int, Entry[Fraction]]) -> Rate:
    """Return a look-up of the shares."""
    return lambda year: entries[year].value


def limits(case: Case, start: date) -> tuple[Entry[int], Entry[int]]:
    """Return the smallest and the largest pension on the day on which a pension begins.

    They change in February or March: in January those of the year before still hold.

    Raises
    ------
    Unknown
        If neither the law nor the caller knows those of the year.
    """
    least = published(case.law, "jp.benefit.smallest", start)
    most = published(case.law, "jp.benefit.largest", start)
    if least is not None and most is not None:
        return least, most
    year = start.year - (start.month == _JANUARY)
    supplied = case.supplied.pension_limits.get(year)
    if supplied is None:
        raise Unknown(f"supplied.pension_limits.{year}")
    citation = PP_45_2015.article(18, 3)
    return _given(start, supplied[0], citation), _given(start, supplied[1], citation)


def wages_by_year(case: Case, wages: Mapping[int, int]) -> dict[int, int]:
    """Return the sum of the wages of each year that count, each month up to its ceiling.

    Where the ceiling of a month is not published, a wage up to the last one known is presumed to
    lie below it.

    Raises
    ------
    Unknown
        If a ceiling matters that neither the law nor the caller knows.
    """
    if case.choice("pension_wages") is PensionWages.WHOLE:
        return by_year(wages)
    known = ceilings(case.law)
    if known.knows(max(wages)):
        return by_year(wages, known)
    return by_year(_up_to_supplied(case, wages))


def _up_to_supplied(case: Case, wages: Mapping[int, int]) -> dict[int, int]:
    known = ceilings(case.law)
    supplied: Mapping[int, int] = getattr(case.supplied, _SUPPLIED_CEILINGS, {})
    found: dict[int, int] = {}
    missing: dict[str, None] = {}
    for index, wage in wages.items():
        year = _year_of_ceiling(index)
        if known.knows(index):
            found[index] = min(wage, known.on(index))
        elif year in supplied:
            found[index] = min(wage, supplied[year])
        elif wage <= known.values[-1] and case.presumes:
            found[index] = wage
        else:
            missing[f"supplied.{_SUPPLIED_CEILINGS}.{year}"] = None
    if missing:
        raise Unknown(*missing)
    return found


def presumes_ceiling(case: Case, wages: Mapping[int, int]) -> bool:
    """Tell whether a wage is presumed to lie below a ceiling that was not published."""
    if case.law.choices.pension_wages is PensionWages.WHOLE or not case.presumes or not wages:
        return False
    return not ceilings(case.law).knows(max(wages))


def _year_of_ceiling(index: int) -> int:
    """Return the year from whose March the ceiling of a month holds."""
    year, month = divmod(index, _YEAR)
    return year - (month + 1 < _MARCH)


def after(day: date) -> date:
    """Return the first day of the month after that of a day."""
    year, month = divmod(day.year * _YEAR + day.month, _YEAR)
    return date(year, month + 1, 1)
