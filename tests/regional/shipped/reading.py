"""Short ways to look at what a shipped policy says, for the tests of this folder."""

from __future__ import annotations

from datetime import date
from typing import Any

from perlindungan.facts import Programme
from perlindungan.regional import POINTS, policy
from perlindungan.regional.points import Benefits

JKK_JKM = Benefits(programmes=frozenset({Programme.JKK, Programme.JKM}), income=1_000_000)
UNSET = "unset"


def held(id: str, point: str, day: date) -> Any:
    """Return the scheme's own ruling of a day, the state's left out; ``UNSET`` if there is none."""
    ruling = getattr(policy(id).scheme(), point).on(day)
    return UNSET if ruling is None else ruling.value


def ever_ruled(id: str) -> set[str]:
    """Return the points of which anything is known."""
    return {point for point in POINTS if getattr(policy(id).scheme(), point).rulings}


def preset(id: str, name: str) -> dict[str, Any]:
    """Return what a preset sets."""
    (found,) = (one for one in policy(id).scheme().presets if one.id == name)
    return {point: ruling.value for point, ruling in found.points.items()}


def presets(id: str) -> set[str]:
    """Return the names of the presets."""
    return {one.id for one in policy(id).scheme().presets}


def figures(id: str) -> set[tuple[str, str, int]]:
    """Return the published numbers: what, when, how much."""
    return {(one.what, one.at, one.value) for one in policy(id).scheme().figures}


def told(id: str) -> str:
    """Return all that is told of a policy beside its points, in English."""
    found = policy(id)
    said = (*found.covers, *found.duties, *found.remarks, *found.unknown)
    return "\n".join(one.told_en for one in said)
