"""What the interface asks of a policy, checked one by one.

Read twice: when a plug-in is loaded, and by the conformance suite, which tells its author.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from attrs import frozen

from perlindungan.regional.places import inside
from perlindungan.regional.policy import INTERFACE, Policy
from perlindungan.regional.scheme import POINTS, Scheme


@frozen(kw_only=True)
class Breach:
    """One thing that a policy does not keep: which rule, and what was found."""

    rule: str
    told: str


_ID = re.compile(r"id-[0-9]{2,4}(-[a-z0-9]+)+")


def breaches(offered: Any, *, name: str) -> tuple[Breach, ...]:
    """Return what breaks the interface; empty for a policy that can be taken.

    Parameters
    ----------
    offered
        What the entry point names.
    name
        Name of the entry point.
    """
    if not isinstance(offered, Policy):
        told = f"expected a perlindungan.regional.Policy, found {type(offered).__name__}"
        return (Breach(rule="is_policy", told=told),)
    if offered.interface != INTERFACE:
        told = f"made for interface {offered.interface}, this library has {INTERFACE}"
        return (Breach(rule="interface", told=told),)
    return tuple(
        Breach(rule=rule.__name__.lstrip("_"), told=told)
        for rule in RULES
        for told in rule(offered, name)
    )


def _id(policy: Policy, name: str) -> Iterator[str]:
    if policy.id != name:
        yield f"the entry point is called {name}, the policy {policy.id}"
    if _ID.fullmatch(policy.id) is None:
        yield f"{policy.id}: expected lower case of the form id-6472-perwali-1-2026"
    elif policy.id.split("-")[1] != policy.region.replace(".", ""):
        yield f"{policy.id}: its region is {policy.region}"


def _titles(policy: Policy, _: str) -> Iterator[str]:
    titled = [("policy", policy.title_id, policy.title_en)]
    titled += [(scheme.id, scheme.title_id, scheme.title_en) for scheme in policy.schemes]
    for place, indonesian, english in titled:
        if not indonesian.strip() or not english.strip():
            yield f"{place}: title_id and title_en are both wanted"


def _sources(policy: Policy, _: str) -> Iterator[str]:
    if not policy.regulations and not policy.sources:
        yield "neither a regulation nor a source is named"
    for said in (*policy.duties, *policy.covers):
        if not said.citations and not said.sources:
            yield f"nobody says so: {said.told_en[:60]}"


def _regulations(policy: Policy, _: str) -> Iterator[str]:
    for regulation in policy.regulations:
        if regulation.jurisdiction != policy.region:
            yield f"{regulation.key}: its jurisdiction is {regulation.jurisdiction}"


def _days(policy: Policy, _: str) -> Iterator[str]:
    spans = [("policy", policy.since, policy.until)]
    spans += [(scheme.id, scheme.since, scheme.until) for scheme in policy.schemes]
    for place, since, until in spans:
        if since is not None and until is not None and until <= since:
            yield f"{place}: ends on {until}, before it begins"


def _schemes(policy: Policy, _: str) -> Iterator[str]:
    ids = [scheme.id for scheme in policy.schemes]
    for twice in sorted({one for one in ids if ids.count(one) > 1}):
        yield f"two schemes are called {twice}"
    for scheme in policy.schemes:
        if not inside(scheme.region, policy.region):
            yield f"scheme {scheme.id}: {scheme.region} lies outside {policy.region}"
        yield from _points(scheme)


def _points(scheme: Scheme) -> Iterator[str]:
    for point in POINTS:
        for ruling in getattr(scheme, point).rulings:
            if ruling.is_setting:
                yield f"scheme {scheme.id}: {point} rests on a setting; those are for users"
            if ruling.since and ruling.until and ruling.until <= ruling.since:
                yield f"scheme {scheme.id}: {point} ends on {ruling.until}, before it begins"
    for preset in scheme.presets:
        for point in preset.points:
            if point not in POINTS:
                yield f"scheme {scheme.id}: preset {preset.id} sets {point}, which is no point"


RULES: tuple[Callable[[Policy, str], Iterator[str]], ...] = (
    _id,
    _titles,
    _sources,
    _regulations,
    _days,
    _schemes,
)
"""The rules of the interface."""
