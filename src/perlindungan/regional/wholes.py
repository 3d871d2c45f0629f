"""Whole numbers: counts of people and months, and rupiah."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import Attribute

from perlindungan.facts import FactError


def check_whole(name: str, value: Any, least: int) -> None:
    """Check that a value is a whole number, and not a smaller one.

    Raises
    ------
    FactError
        If not.
    """
    if type(value) is not int or value < least:
        raise FactError(name, value, "at_least", least=least)


def whole(least: int) -> Callable[[Any, Attribute[Any], Any], None]:
    """Return a validator of fields, as :func:`check_whole`."""

    def check(_: Any, attribute: Attribute[Any], value: Any) -> None:
        check_whole(attribute.name, value, least)

    return check
