"""Facts that are given once for every row, each checked to be what its fact can be."""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from typing import Any

from perlindungan.facts import Month, Programme
from perlindungan.facts.regions import known_codes
from perlindungan.frames.errors import FrameError
from perlindungan.frames.kinds import COUNTRY, kinds, values_of, words_of


def _programmes(name: str, value: Any) -> frozenset[Programme]:
    found = value.split(";") if isinstance(value, str) else value
    by_name = {one.value: one for one in Programme}
    taken = set()
    for one in found:
        text = one.strip() if isinstance(one, str) else getattr(one, "value", one)
        if text and text not in by_name:
            raise FrameError(name, text, "programmes", values=", ".join(by_name))
        taken |= {by_name[text]} if text else set()
    return frozenset(taken)


def _month(name: str, value: str) -> Month:
    try:
        return Month.parse(value)
    except ValueError:
        raise FrameError(name, value, "month") from None


def constant_of(name: str, value: Any) -> Any:
    """Return a constant as the fact that it is.

    Raises
    ------
    FrameError
        If it is of another type.
    """
    kind = kinds()[name]
    if value is None:
        return None
    if kind is frozenset:
        return _programmes(name, value)
    if name == "citizenship" and not re.fullmatch(COUNTRY, str(value)):
        raise FrameError(name, value, "country")
    if name == "region" and value not in known_codes():
        raise FrameError(name, value, "region")
    if isinstance(kind, type) and issubclass(kind, Enum) and not isinstance(value, kind):
        if value not in words_of(name, kind):
            raise FrameError(name, value, "one_of", values=", ".join(words_of(name, kind)))
        # "piece_weather" is a word of a roster alone.
        return kind(value) if value in values_of(kind) else value
    if kind is Month and isinstance(value, str):
        return _month(name, value)
    if name == "vat_rate" and isinstance(value, Fraction):
        return value
    whole = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
    if not whole or (kind is date and isinstance(value, datetime)):
        raise FrameError(name, value, "kind", kind=kind.__name__)
    return value
