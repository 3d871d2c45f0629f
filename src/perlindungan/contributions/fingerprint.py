"""A digest of the parameters in force in a month."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

import attrs

from perlindungan.facts import Month
from perlindungan.programmes import Law
from perlindungan.programmes.benefit_choices import BenefitChoices
from perlindungan.programmes.benefits import is_benefit
from perlindungan.wages.minimum import table_digest


def fingerprint(law: Law, month: Month, day: date) -> str:
    """Return 16 hexadecimal digits that change with any parameter of the month.

    ``day`` is that of the month whose law counts: the first, but for rules that begin inside one.
    Declarations, reliefs, deferrals, choices and the table of minimum wages count too; the name of
    the law does not.
    """
    import hashlib

    return hashlib.sha256(_canonical(law, month, day).encode()).hexdigest()[:16]


def _canonical(law: Law, month: Month, day: date) -> str:
    lines = [f"month={month}"]
    for path, timeline in sorted(law.timelines().items()):
        if is_benefit(path):
            continue
        try:
            entry = timeline.on(day)
        except LookupError as error:
            lines.append(f"{path}={type(error).__name__}")
        else:
            lines.append(f"{path}={_plain(entry.value)}|{entry.confidence.value}")
    lines += [_plain(relief) for relief in law.reliefs if month in relief.months]
    lines += [_plain(deferral) for deferral in law.deferrals if month in deferral.months]
    lines += [_plain(contribution) for contribution in law.contributions]
    lines += [
        f"{choice.name}={_plain(getattr(law.choices, choice.name))}"
        for choice in attrs.fields(type(law.choices))
        if choice.name not in _OF_BENEFITS
    ]
    lines.append(f"minimum wages={table_digest()}")
    return "\n".join(lines)


_OF_BENEFITS = frozenset(choice.name for choice in attrs.fields(BenefitChoices))


def _plain(value: Any) -> str:
    """Return a text that is the same on every run for the same rule."""
    if isinstance(value, Enum):
        return value.value if isinstance(value.value, str) else value.name
    if isinstance(value, frozenset):
        return "{" + ",".join(sorted(_plain(item) for item in value)) + "}"
    if isinstance(value, tuple | list):
        return "(" + ",".join(_plain(item) for item in value) + ")"
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{_plain(k)}:{_plain(v)}" for k, v in value.items()) + "}"
    fields = getattr(type(value), "__attrs_attrs__", None)
    if fields is not None and not isinstance(value, Month):
        inner = ",".join(f"{f.name}={_plain(getattr(value, f.name))}" for f in fields)
        return f"{type(value).__name__}({inner})"
    return str(value)
