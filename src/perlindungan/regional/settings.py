"""Settings of a user: which policy, scheme and preset, and what he or she rules on its points.

What a regulation is not known to say is set here, each point with a reason that every result
carries. Data are as TOML or JSON give them::

    policy = "id-64-pergub-19-2023"
    preset = "launch-2023"
    reason = "SK Gubernur 1/2026"

    [settings]
    age = { least = 18, most = 64 }
    income = "none"
    exclusions = { value = ["covered"], reason = "SK Gubernur 2/2026", since = 2026-04-01 }

``"none"`` says that there is no such test, which is another thing than leaving the point unset.
``alone = true`` puts a setting in place of the state's rule on the point, instead of beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, get_args, get_type_hints

from attrs import frozen

from perlindungan.facts import FactError
from perlindungan.facts.reading import read
from perlindungan.regional.funds import FUNDS, Fund
from perlindungan.regional.installed import Catalogue, catalogue
from perlindungan.regional.interface import Policy
from perlindungan.regional.scheme import POINTS, Scheme
from perlindungan.regional.sources import Ruling, setting

NONE = "none"
"""Says that there is no such test."""

_KEYS = ("policy", "scheme", "preset", "reason", "settings")
_DATED = ("reason", "since", "until", "alone")


@frozen(kw_only=True)
class Chosen:
    """A policy and the scheme of it that applies, with the user's settings."""

    policy: Policy
    scheme: Scheme


def chosen(data: Mapping[str, Any], *, among: Catalogue | None = None) -> Chosen:
    """Return the scheme that settings name, as they rule it.

    Parameters
    ----------
    data
        The settings: ``policy``, and where wanted ``scheme``, ``preset``, ``reason``, ``settings``.
    among
        The policies; those that are installed unless given.

    Raises
    ------
    FactError
        With the place of what cannot be read, or of a setting without a reason.
    InputError
        For a policy, scheme or preset that there is not.
    """
    for key in data:
        if key not in _KEYS:
            raise FactError(str(key), str(key), "known_key", values=", ".join(_KEYS))
    if "policy" not in data:
        raise FactError("policy", None, "key_needed")
    policy = (catalogue() if among is None else among).policy(_text(data, "policy"))
    scheme = policy.scheme(_text(data, "scheme") if "scheme" in data else None)
    if "preset" in data:
        scheme = scheme.with_preset(_text(data, "preset"))
    settings = data.get("settings", {})
    if not isinstance(settings, Mapping):
        raise FactError("settings", type(settings).__name__, "mapping")
    reason = _text(data, "reason") if "reason" in data else ""
    for point, value in settings.items():
        scheme = scheme.with_ruling(_point(point), ruling_of(point, value, reason=reason))
    return Chosen(policy=policy, scheme=scheme)


def ruling_of(point: str, value: Any, *, reason: str) -> Ruling[Any]:
    """Return the setting of one point from data.

    Raises
    ------
    FactError
        With the place of what cannot be read, or if there is no reason.
    """
    place = f"settings.{point}"
    dated: dict[str, Any] = {}
    if isinstance(value, Mapping):
        dated = {key: value[key] for key in _DATED if key in value}
        value = {key: item for key, item in value.items() if key not in _DATED}
        if set(value) == {"value"}:
            value = value["value"]
    because = dated.get("reason", reason)
    if not isinstance(because, str) or not because.strip():
        raise FactError(f"{place}.reason", because, "ruling_reason")
    since, until = (_day(dated.get(key), f"{place}.{key}") for key in ("since", "until"))
    if since is not None and until is not None and until <= since:
        raise FactError(f"{place}.until", until.isoformat(), "until_later", since=since)
    return setting(
        None if value == NONE else _value(point, _plain(value, place), place),
        reason=because,
        since=since,
        until=until,
        alone=read(bool, dated.get("alone"), f"{place}.alone") or False,
    )


def _day(value: Any, place: str) -> date | None:
    day: date | None = read(date | None, _plain(value, place), place)
    return day


def _value(point: str, value: Any, place: str) -> Any:
    if value is None or value == "":
        raise FactError(place, value, "key_needed")
    kind = kinds()[point]
    if kind == tuple[Fund, ...]:
        names = read(tuple[str, ...], value, place)
        return tuple(_fund(name, f"{place}.{number}") for number, name in enumerate(names))
    return read(kind, value, place)


def _fund(name: str, place: str) -> Fund:
    for fund in FUNDS:
        if fund.kind.value == name:
            return fund
    known = ", ".join(fund.kind.value for fund in FUNDS)
    raise FactError(place, name, "one_of", values=known)


@cache
def kinds() -> Mapping[str, Any]:
    """Return the kind of value that each point takes, by its name."""
    hints = get_type_hints(Scheme)
    return {point: get_args(hints[point])[0] for point in POINTS}


def _point(name: str) -> str:
    if name not in POINTS:
        raise FactError(f"settings.{name}", name, "known_key", values=", ".join(POINTS))
    return name


def _text(data: Mapping[str, Any], key: str) -> str:
    if not isinstance(data[key], str) or not data[key].strip():
        raise FactError(key, data[key], "text")
    return str(data[key]).strip()


def _plain(value: Any, place: str) -> Any:
    """Return data with days as text, as JSON has them."""
    if isinstance(value, datetime):
        raise FactError(place, str(value), "iso_day")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: _plain(item, f"{place}.{key}") for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item, f"{place}.{number}") for number, item in enumerate(value)]
    return value
