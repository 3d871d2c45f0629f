"""Validators shared by the facts: each refusal names the field, the value and what is expected."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from perlindungan.facts.errors import FactError
from perlindungan.facts.kinds import Programme

LARGEST_AMOUNT = 10**15
"""Rupiah. No wage comes near; a larger number is a slip and would overflow 64-bit columns."""


def rupiah(instance: object, attribute: Any, value: Any) -> None:
    """Accept a whole number of rupiah, zero or more; refuse floats, text and booleans."""
    if type(value) is not int:
        raise FactError(attribute.name, value, "rupiah_int")
    if not 0 <= value <= LARGEST_AMOUNT:
        raise FactError(attribute.name, value, "rupiah_range", most=LARGEST_AMOUNT)


def optional_rupiah(instance: object, attribute: Any, value: Any) -> None:
    """Like :func:`rupiah`, but ``None`` says that it is unknown."""
    if value is not None:
        rupiah(instance, attribute, value)


def optional_count(instance: object, attribute: Any, value: Any) -> None:
    """Accept a whole number from zero on, or ``None``."""
    if value is None:
        return
    if type(value) is not int or value < 0:
        raise FactError(attribute.name, value, "count")


def optional_day(instance: object, attribute: Any, value: Any) -> None:
    """Accept a day without a time of day, or ``None``."""
    if value is None:
        return
    if not isinstance(value, date) or isinstance(value, datetime):
        raise FactError(attribute.name, value, "kind", kind="datetime.date")


def optional_programmes(instance: object, attribute: Any, value: Any) -> None:
    """Accept a frozenset of programmes, or ``None``."""
    if value is None:
        return
    if not isinstance(value, frozenset) or not all(isinstance(one, Programme) for one in value):
        raise FactError(attribute.name, value, "kind", kind="frozenset of Programme")


_OLDEST = 1900


def optional_birth_date(instance: object, attribute: Any, value: Any) -> None:
    """Like :func:`optional_day`, from 1900 on; the value is personal and is not shown."""
    if value is None:
        return
    if not isinstance(value, date) or isinstance(value, datetime) or value.year < _OLDEST:
        raise FactError(attribute.name, "(hidden)", "birth_date", oldest=_OLDEST)


def optional(kind: Any) -> Any:
    """Return a validator for a value of ``kind`` or ``None``."""

    def check(instance: object, attribute: Any, value: Any) -> None:
        if value is not None and not isinstance(value, kind):
            raise FactError(attribute.name, value, "kind", kind=_name(kind))

    return check


def _name(kind: Any) -> str:
    return getattr(kind, "__name__", None) or str(kind).replace("perlindungan.facts.wage.", "")
