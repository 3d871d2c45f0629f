"""Points of a scheme in words: what they are called, and what is ruled, in either language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any

from perlindungan.regional.funds import Fund
from perlindungan.regional.points import (
    Agencies,
    AgeWindow,
    Benefits,
    Groups,
    IncomeTest,
    MonthsPaid,
    PovertyTest,
    Priority,
    Proofs,
    Quota,
    Renewal,
    Residence,
)
from perlindungan.regional.sources import Ruling
from perlindungan.wording import number, rupiah, text


def point_name(point: str, locale: str) -> str:
    """Return what a point is called.

    >>> point_name("age", "en")
    'age'
    """
    return text(f"point.{point}", locale)


def ruling_text(ruling: Ruling[Any], locale: str) -> str:
    """Return what a ruling says of a point; that there is no such test is said too.

    >>> from perlindungan.regional.sources import setting
    >>> ruling_text(setting(AgeWindow(least=18, most=64), reason="SK 1/2026"), "en")
    '18 to 64 years'
    """
    told = (
        text("point.no_test", locale) if ruling.value is None else value_text(ruling.value, locale)
    )
    return text("point.alone", locale, ruled=told) if ruling.alone else told


def value_text(value: Any, locale: str) -> str:
    """Return the value of a point in words."""
    if isinstance(value, bool):
        return text(f"truth.{str(value).lower()}", locale)
    if isinstance(value, Enum):
        return text(f"{_FAMILIES[type(value).__name__]}.{value.value}", locale)
    if isinstance(value, frozenset):
        return ", ".join(sorted(value_text(one, locale) for one in value))
    if isinstance(value, tuple):
        return ", ".join(value_text(one, locale) for one in value)
    if isinstance(value, str):
        return value
    return _TELLERS[type(value)](value, locale)


_FAMILIES = {"Exclusion": "exclusion", "Exit": "exit", "Order": "order", "Every": "list_made"}


def _names(names: Iterable[str], locale: str) -> str:
    """Return groups by what the dictionary of occupations calls them."""
    from perlindungan.regional.collect import DICTIONARY

    return ", ".join(sorted(DICTIONARY.title(name, locale) for name in names))


def _age(age: AgeWindow, locale: str) -> str:
    if age.least is None:
        return text("age.most", locale, most=age.most)
    if age.most is None:
        return text("age.least", locale, least=age.least)
    return text("age.window", locale, least=age.least, most=age.most)


def _residence(residence: Residence, locale: str) -> str:
    from perlindungan.facts.regions import region

    place = region(residence.region).name
    if residence.months is None:
        return text("residence.place", locale, place=place)
    return text("residence.months", locale, place=place, months=residence.months)


def _poverty(test: PovertyTest, locale: str) -> str:
    told = []
    if test.decile_most is not None:
        told.append(text("poverty.decile", locale, most=test.decile_most))
    if test.listed:
        told.append(text("poverty.listed", locale, name=test.listed))
    return text("poverty.or", locale).join(told)


def _income(test: IncomeTest, locale: str) -> str:
    if test.most is None:
        return text("income.minimum_wage", locale)
    return text("income.most", locale, most=rupiah(test.most, locale))


def _proofs(proofs: Proofs, locale: str) -> str:
    told = [", ".join(sorted(proofs.all))] if proofs.all else []
    told += [
        f"{_names([group], locale)}: {', '.join(sorted(papers))}"
        for group, papers in sorted(proofs.by_group.items())
    ]
    return "; ".join(told)


def _quota(quota: Quota, locale: str) -> str:
    told = []
    if quota.total is not None:
        told.append(text("quota.total", locale, total=number(quota.total, locale)))
    told += [f"{code}: {number(most, locale)}" for code, most in sorted(quota.by_region.items())]
    told += [
        f"{_names([group], locale)}: {number(most, locale)}"
        for group, most in sorted(quota.by_group.items())
    ]
    return "; ".join(told) if told else text("point.no_test", locale)


def _priority(priority: Priority, locale: str) -> str:
    told = [value_text(order, locale) for order in priority.orders]
    if priority.groups:
        told.append(" > ".join(_names([group], locale) for group in priority.groups))
    if priority.seed is not None:
        told.append(text("priority.seed", locale, seed=priority.seed))
    return "; ".join(told)


def _benefits(benefits: Benefits, locale: str) -> str:
    programmes = " + ".join(sorted(programme.value for programme in benefits.programmes))
    return text(
        "benefits.paid", locale, programmes=programmes, income=rupiah(benefits.income, locale)
    )


def _months(months: MonthsPaid, locale: str) -> str:
    return text("months.paid", locale, first=months.first, count=months.count)


def _renewal(renewal: Renewal, locale: str) -> str:
    told = [value_text(renewal.every, locale)]
    if renewal.verified_again is not None:
        again = "again" if renewal.verified_again else "not_again"
        told.append(text(f"renewal.{again}", locale))
    return "; ".join([*told, renewal.act] if renewal.act else told)


def _agencies(agencies: Agencies, locale: str) -> str:
    named = {
        "proposes": agencies.proposes,
        "verifies": agencies.verifies,
        "fixes": agencies.fixes,
        "pays": agencies.pays,
    }
    return "; ".join(
        f"{text(f'agency.{role}', locale)}: {agency}" for role, agency in named.items() if agency
    )


def _fund(fund: Fund, locale: str) -> str:
    return fund.title_id if locale == "id" else fund.title_en


def _groups(groups: Groups, locale: str) -> str:
    return _names(groups.names, locale)


_TELLERS: Mapping[type, Callable[[Any, str], str]] = {
    Groups: _groups,
    AgeWindow: _age,
    Residence: _residence,
    PovertyTest: _poverty,
    IncomeTest: _income,
    Proofs: _proofs,
    Quota: _quota,
    Priority: _priority,
    Benefits: _benefits,
    MonthsPaid: _months,
    Renewal: _renewal,
    Agencies: _agencies,
    Fund: _fund,
}
