"""From the text of a cell to a fact. Nothing is guessed: what has another form is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any

from attrs import frozen

from perlindungan.cli.sources import FORMULA, badly_encoded
from perlindungan.facts import (
    ContractKind,
    EmployerKind,
    EmployerSize,
    FactError,
    Month,
    Programme,
    RiskGroup,
    Segment,
    WagePeriod,
    mask,
)
from perlindungan.facts.nik import check_nik
from perlindungan.facts.regions import check_region

PERSONAL = frozenset({"nik", "name", "birth_date", "kpj"})
"""Facts whose value never stands in a message unmasked."""

_UNREPEATED = PERSONAL | {"worker_id", "wage", "wage_paid", "rapel"}

LARGEST_WAGE = 10**12
"""Rupiah a month. A larger wage is a slip of the hand, not a wage."""

_WHOLE = re.compile(r"[0-9]{1,18}")
_WHOLE_RUPIAH = "whole rupiah without separators, such as 2500000"
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DAY_FIRST = re.compile(r"([0-9]{2})-([0-9]{2})-([0-9]{4})")
_DATE_ORDERS = {"YYYY-MM-DD": (_ISO_DAY, (1, 2, 3)), "DD-MM-YYYY": (_DAY_FIRST, (3, 2, 1))}


@frozen(kw_only=True)
class Problem:
    """A cell that cannot be taken: where, what stands there, and what is expected."""

    row: int
    column: str
    value: str
    expected: str


def cell_reader(fact: str, form: str) -> Callable[[str], Any]:
    """Return a function from the text of a cell to the value of a fact.

    It returns ``None`` for an empty cell, and raises :class:`FactError` for a text that is not of
    the form of that fact.
    """
    reader = _READERS.get(fact)
    orders = form.removeprefix("date:").split("|") if form.startswith("date:") else None

    def read(text: str) -> Any:
        text = text.strip()
        if not text:
            return None
        if text == FORMULA:
            raise FactError(fact, "a formula", "a value; paste values in place of formulas")
        if badly_encoded(text):
            raise FactError(fact, "bytes that are not UTF-8", "text in UTF-8")
        if orders is not None:
            return _day(fact, text, orders)
        return text if reader is None else reader(fact, text)

    # Kinds, counts and codes repeat from row to row; what is personal is not kept.
    return read if fact in _UNREPEATED else lru_cache(maxsize=4096)(read)


def masked(fact: str, value: str) -> str:
    """Return a value as it may stand in a message."""
    if value == FORMULA:
        return "="
    printable = value.encode("utf-8", "replace").decode("utf-8")
    return mask(printable) if fact in PERSONAL else printable


def _day(fact: str, text: str, orders: list[str]) -> date:
    expected = f"a day that exists, as {' or '.join(orders)}"
    for order in orders:
        pattern, places = _DATE_ORDERS[order]
        match = pattern.fullmatch(text)
        if match is not None:
            year, month, day = (int(match[place]) for place in places)
            try:
                return date(year, month, day)
            except ValueError:
                break
    raise FactError(fact, text, expected)


def _rupiah(fact: str, text: str) -> int:
    if _WHOLE.fullmatch(text) is None or int(text) > LARGEST_WAGE:
        raise FactError(fact, text, f"{_WHOLE_RUPIAH}, at most {LARGEST_WAGE}")
    return int(text)


def _count(fact: str, text: str) -> int:
    if _WHOLE.fullmatch(text) is None:
        raise FactError(fact, text, "a whole number")
    return int(text)


def _persons(fact: str, text: str) -> int:
    count = _count(fact, text)
    if count < 1:
        raise FactError(fact, text, "at least 1: the worker is counted")
    return count


def _amounts(fact: str, text: str) -> tuple[int, ...]:
    """Read one amount, or the pay of several months parted by ``|``, oldest first."""
    return tuple(_rupiah(fact, part.strip()) for part in text.split("|"))


def _one_of(kinds: type[Enum]) -> Callable[[str, str], Any]:
    by_value: Mapping[str, Any] = {kind.value: kind for kind in kinds}

    def read(fact: str, text: str) -> Any:
        if text not in by_value:
            raise FactError(fact, text, f"one of {', '.join(by_value)}")
        return by_value[text]

    return read


def _truth(fact: str, text: str) -> bool:
    if text not in _TRUTHS:
        raise FactError(fact, text, "yes or no")
    return _TRUTHS[text]


_TRUTHS = {"yes": True, "no": False}


def _month(fact: str, text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError:
        raise FactError(fact, text, "a month, as YYYY-MM") from None


def _country(fact: str, text: str) -> str:
    if not (len(text) == 2 and text.isascii() and text.isalpha() and text.isupper()):  # noqa: PLR2004
        raise FactError(fact, text, "an ISO 3166 code of two capital letters, such as ID")
    return text


def _programmes(fact: str, text: str) -> frozenset[Programme]:
    known = {programme.value: programme for programme in Programme}
    names = [name for name in re.split(r"[\s,;+]+", text) if name]
    for name in names:
        if name not in known:
            raise FactError(fact, name, f"programmes among {', '.join(known)}, parted by blanks")
    return frozenset(known[name] for name in names)


def _nik(fact: str, text: str) -> str:
    check_nik(text)
    return text


def _region(fact: str, text: str) -> str:
    check_region(text)
    return text


_PIECE_WEATHER = "piece_weather"


def _wage_period(fact: str, text: str) -> tuple[WagePeriod, bool]:
    """Return the period, and whether piece work depends on the weather."""
    if text == _PIECE_WEATHER:
        return WagePeriod.PIECE, True
    by_value = {period.value: period for period in WagePeriod}
    if text not in by_value:
        raise FactError(fact, text, f"one of {', '.join([*by_value, _PIECE_WEATHER])}")
    return by_value[text], False


_READERS: Mapping[str, Callable[[str, str], Any]] = {
    "nik": _nik,
    "citizenship": _country,
    "wage": _amounts,
    "wage_period": _wage_period,
    "wage_paid": _rupiah,
    "minimum_wage": _rupiah,
    "rapel": _rupiah,
    "segment": _one_of(Segment),
    "risk_group": _one_of(RiskGroup),
    "employer_size": _one_of(EmployerSize),
    "employer_kind": _one_of(EmployerKind),
    "contract": _one_of(ContractKind),
    "labour_intensive": _truth,
    "defers_jp": _truth,
    "jkp_workplace": _truth,
    "jkn_registered": _truth,
    "workers_registered": _count,
    "household_size": _persons,
    "region": _region,
    "programmes": _programmes,
    "paid_until": _month,
    "registered_since": _month,
}
