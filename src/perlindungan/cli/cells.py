"""From the text of a cell to a fact. Nothing is guessed: what has another form is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import Any

from attrs import frozen

from perlindungan.facts import (
    ContractKind,
    EmployerKind,
    EmployerSize,
    FactError,
    Funding,
    InputError,
    Month,
    Programme,
    RiskGroup,
    Route,
    Segment,
    WagePeriod,
    WardClass,
)
from perlindungan.facts.cells import FORMULA, badly_encoded, day_of, masked_cell
from perlindungan.facts.checks import LARGEST_AMOUNT
from perlindungan.facts.nik import check_nik
from perlindungan.facts.regions import check_region
from perlindungan.law import percent

PERSONAL = frozenset({"nik", "name", "birth_date", "kpj"})
"""Facts whose value never stands in a message unmasked."""

DAYS = frozenset(
    {
        "birth_date",
        "started_on",
        "ended_on",
        "works_in_indonesia_since",
        "jkp_registered_on",
        "registered_on",
        "ordered_on",
        "works_from",
        "works_until",
        "paid_on",
        "extension_paid_on",
        "departs_on",
        "returns_on",
        "day",
    }
)
"""Facts that are a day."""

_UNREPEATED = PERSONAL | {"worker_id", "wage", "wage_paid", "rapel", "contract_value"}

LARGEST_WAGE = 10**12
"""Rupiah a month. A larger wage is a slip of the hand, not a wage."""

SMALLEST_WAGE = 1_000
"""Rupiah. A smaller amount is a wage in thousands or millions; its unit is never guessed."""

_WHOLE = re.compile(r"[0-9]{1,18}")


@frozen(kw_only=True)
class Problem:
    """A cell that cannot be taken: where, what stands there, and what is expected.

    ``row`` is 0 where the file as a whole is meant.
    """

    row: int
    column: str
    value: str
    error: InputError

    def told(self, locale: str) -> dict[str, int | str]:
        """Return the problem in a language, without anything personal."""
        return {
            "row": self.row,
            "column": self.column,
            "value": self.value,
            "expected": self.error.told(locale),
        }


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
            raise FactError(fact, "=", "no_formula")
        if badly_encoded(text):
            raise FactError(fact, "", "utf8")
        if orders is not None:
            return day_of(fact, text, orders)
        return text if reader is None else reader(fact, text)

    # Kinds, counts and codes repeat from row to row; what is personal is not kept.
    return read if fact in _UNREPEATED else lru_cache(maxsize=4096)(read)


_AMOUNTS = frozenset(
    {"wage", "wage_paid", "minimum_wage", "rapel", "income", "contract_value", "basic_pay"}
    | {"amount", "worker_share"}
)
_DAYS = DAYS - PERSONAL


def masked(fact: str, value: str) -> str:
    """Return a value as it may stand in a message."""
    return masked_cell(
        value,
        birth_date=fact == "birth_date",
        personal=fact in PERSONAL,
        day=fact in _DAYS,
        amount=fact in _AMOUNTS,
    )


def _rupiah(fact: str, text: str) -> int:
    if _WHOLE.fullmatch(text) is None or int(text) > LARGEST_WAGE:
        raise FactError(fact, text, "whole_rupiah", most=LARGEST_WAGE)
    return int(text)


def _count(fact: str, text: str) -> int:
    if _WHOLE.fullmatch(text) is None:
        raise FactError(fact, text, "whole_number")
    return int(text)


def _persons(fact: str, text: str) -> int:
    count = _count(fact, text)
    if count < 1:
        raise FactError(fact, text, "persons")
    return count


def _amounts(fact: str, text: str) -> tuple[int, ...]:
    """Read one amount, or the pay of several months parted by ``|``, oldest first."""
    amounts = tuple(_rupiah(fact, part.strip()) for part in text.split("|"))
    if min(amounts) < SMALLEST_WAGE:
        raise FactError(fact, text, "smallest_wage", least=SMALLEST_WAGE)
    return amounts


def _income(fact: str, text: str) -> int:
    """Read an income: 0 is one; an amount between is in thousands or millions, and refused."""
    amount = _rupiah(fact, text)
    if 0 < amount < SMALLEST_WAGE:
        raise FactError(fact, text, "smallest_wage", least=SMALLEST_WAGE)
    return amount


def _contract_value(fact: str, text: str) -> int:
    if _WHOLE.fullmatch(text) is None or not SMALLEST_WAGE <= int(text) <= LARGEST_AMOUNT:
        raise FactError(fact, text, "contract_value", least=SMALLEST_WAGE, most=LARGEST_AMOUNT)
    return int(text)


_PERCENTAGE = re.compile(r"([0-9]{1,2}(?:[.,][0-9]{1,4})?) ?%?")


def _percentage(fact: str, text: str) -> Fraction:
    """Read a rate in percent, such as ``11``; 0 is one, 0.11 a share and refused."""
    match = _PERCENTAGE.fullmatch(text)
    rate = None if match is None else percent(match[1].replace(",", "."))
    if rate is None or 0 < rate < _ONE_PERCENT:
        raise FactError(fact, text, "percentage")
    return rate


_ONE_PERCENT = percent("1")


def _one_of(kinds: type[Enum]) -> Callable[[str, str], Any]:
    by_value: Mapping[str, Any] = {kind.value: kind for kind in kinds}

    def read(fact: str, text: str) -> Any:
        if text not in by_value:
            raise FactError(fact, text, "one_of", values=", ".join(by_value))
        return by_value[text]

    return read


def _truth(fact: str, text: str) -> bool:
    if text not in _TRUTHS:
        raise FactError(fact, text, "one_of", values="yes, no")
    return _TRUTHS[text]


_TRUTHS = {"yes": True, "no": False}


def _month(fact: str, text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError:
        raise FactError(fact, text, "month") from None


def _country(fact: str, text: str) -> str:
    if not (len(text) == 2 and text.isascii() and text.isalpha() and text.isupper()):  # noqa: PLR2004
        raise FactError(fact, text, "country")
    return text


def _programmes(fact: str, text: str) -> frozenset[Programme]:
    known = {programme.value: programme for programme in Programme}
    names = [name for name in re.split(r"[\s,;+|]+", text) if name]
    for name in names:
        if name not in known:
            raise FactError(fact, name, "programmes", values=", ".join(known))
    return frozenset(known[name] for name in names)


def _nik(fact: str, text: str) -> str:
    check_nik(text)
    return text


def _region(fact: str, text: str) -> str:
    check_region(text)
    return text


_PIECE_WEATHER = "piece_weather"

WAGE_PERIODS = (*(period.value for period in WagePeriod), _PIECE_WEATHER)
"""What a cell can say of the period of a wage."""


def _wage_period(fact: str, text: str) -> tuple[WagePeriod, bool]:
    """Return the period, and whether piece work depends on the weather."""
    if text == _PIECE_WEATHER:
        return WagePeriod.PIECE, True
    by_value = {period.value: period for period in WagePeriod}
    if text not in by_value:
        raise FactError(fact, text, "one_of", values=", ".join(WAGE_PERIODS))
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
    "civil_servant": _truth,
    "continues_jp": _truth,
    "workers_registered": _count,
    "household_size": _persons,
    "region": _region,
    "programmes": _programmes,
    "paid_until": _month,
    "registered_since": _month,
    "income": _income,
    "jobs": _count,
    "is_employer": _truth,
    "transport": _truth,
    "funding": _one_of(Funding),
    "jht_funding": _one_of(Funding),
    "contract_value": _contract_value,
    "vat_rate": _percentage,
    "route": _one_of(Route),
    "contract_months": _count,
    "extension_months": _count,
    "jht": _rupiah,
    "ward_class": _one_of(WardClass),
    "persons": _persons,
    "active": _truth,
    "basic_pay": _rupiah,
    "month": _month,
    "programme": _one_of(Programme),
    "amount": _rupiah,
    "worker_share": _rupiah,
    "deferred": _truth,
}
