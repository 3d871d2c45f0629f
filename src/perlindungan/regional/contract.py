"""What the interface asks of a policy, checked one by one.

Read twice: when a plug-in is loaded, and by the conformance suite, which tells its author.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, get_args, get_type_hints

from attrs import frozen

from perlindungan.regional.interface import INTERFACE, Policy
from perlindungan.regional.places import inside
from perlindungan.regional.points import Groups, Priority, Proofs, Quota
from perlindungan.regional.scheme import POINTS, Figure, Scheme
from perlindungan.regional.shapes import misfits
from perlindungan.regional.sources import Ruling, Source


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
    # What is of another type than declared would break the rules that read it.
    for first in ((_is_policy,), (_interface,), (_types,), RULES):
        found = tuple(
            Breach(rule=rule.__name__.lstrip("_"), told=told)
            for rule in first
            for told in _broken(rule, offered, name)
        )
        if found:
            return found
    return ()


def _broken(rule: Callable[[Any, str], Iterator[str]], offered: Any, name: str) -> list[str]:
    try:
        return list(rule(offered, name))
    except Exception as error:  # noqa: BLE001 - whatever a record does must not stop the others
        return [f"cannot be read: {type(error).__name__}: {error}"]


def _is_policy(offered: Any, _: str) -> Iterator[str]:
    if not isinstance(offered, Policy):
        yield f"expected a perlindungan.regional.Policy, found {type(offered).__name__}"


def _interface(policy: Policy, _: str) -> Iterator[str]:
    if policy.interface != INTERFACE:
        yield f"made for interface {policy.interface}, this library has {INTERFACE}"


def _types(policy: Policy, _: str) -> Iterator[str]:
    yield from misfits(policy, Policy)


def _id(policy: Policy, name: str) -> Iterator[str]:
    if policy.id != name:
        yield f"the entry point is called {name}, the policy {policy.id}"
    if _ID.fullmatch(policy.id) is None:
        yield f"{policy.id}: expected lower case of the form id-6472-perwali-1-2026"
    elif policy.id.split("-")[1] != policy.region.replace(".", ""):
        yield f"{policy.id}: its region is {policy.region}"


def _titles(policy: Policy, _: str) -> Iterator[str]:
    titled = [("policy", policy.title_id, policy.title_en)]
    for scheme in policy.schemes:
        titled.append((scheme.id, scheme.title_id, scheme.title_en))
        titled += [(preset.id, preset.title_id, preset.title_en) for preset in scheme.presets]
    for place, indonesian, english in titled:
        if not indonesian.strip() or not english.strip():
            yield f"{place}: title_id and title_en are both wanted"
    for said in (*policy.duties, *policy.covers, *policy.remarks, *policy.unknown):
        if not said.told_id.strip() or not said.told_en.strip():
            told = (said.told_id or said.told_en)[:60]
            yield f"a statement: told_id and told_en are both wanted: {told}"


def _sources(policy: Policy, _: str) -> Iterator[str]:
    if not policy.regulations and not policy.sources:
        yield "neither a regulation nor a source is named"
    for said in (*policy.duties, *policy.covers, *policy.remarks):
        if not said.citations and not said.sources:
            yield f"nobody says so: {said.told_en[:60]}"


def _addresses(policy: Policy, _: str) -> Iterator[str]:
    for source in _pages(policy):
        if not source.address.strip():
            yield f"a source has no address: {source.told[:60]}"
        elif "://" in source.address or len(source.address.split()) != 1:
            yield f"{source.address}: expected an address without scheme and spaces"


def _pages(policy: Policy) -> Iterator[Source]:
    yield from policy.sources
    for said in (*policy.duties, *policy.covers, *policy.remarks, *policy.unknown):
        yield from said.sources
    for scheme in policy.schemes:
        for _, _, ruling in _rulings(scheme):
            yield from ruling.sources
        for figure in scheme.figures:
            yield from figure.sources


def _regulations(policy: Policy, _: str) -> Iterator[str]:
    for regulation in policy.regulations:
        if regulation.jurisdiction != policy.region:
            yield f"{regulation.key}: its jurisdiction is {regulation.jurisdiction}"
        if not regulation.issuer.strip():
            yield f"{regulation.key}: its issuer is wanted, as other regions count theirs alike"
    keys = [regulation.key for regulation in policy.regulations]
    for twice in sorted({one for one in keys if keys.count(one) > 1}):
        yield f"two regulations are called {twice}"


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
    for place, point, ruling in _rulings(scheme):
        yield from (f"{place}{told}" for told in _ruling(point, ruling))
    presets = [preset.id for preset in scheme.presets]
    for twice in sorted({one for one in presets if presets.count(one) > 1}):
        yield f"scheme {scheme.id}: two presets are called {twice}"
    for figure in scheme.figures:
        yield from (f"scheme {scheme.id}: {told}" for told in _figure(figure))


def _ruling(point: str, ruling: Ruling[Any]) -> Iterator[str]:
    if ruling.since and ruling.until and ruling.until <= ruling.since:
        yield f" ends on {ruling.until}, before it begins"
    if point not in POINTS:
        yield ": there is no such point"
        return
    # Presets say by their keys of which point a ruling is, so its type is not checked before.
    wrong = [f": {told}" for told in misfits(ruling.value, _TYPES[point] | None, "value")]
    yield from wrong
    if not wrong:
        for unknown in sorted(_named(ruling.value) - _known_groups()):
            yield f": {unknown} is no group of the dictionary of occupations"


def _rulings(scheme: Scheme) -> Iterator[tuple[str, str, Ruling[Any]]]:
    """Yield every ruling of a scheme and of its presets, with its place in words and its point."""
    for point in POINTS:
        for ruling in getattr(scheme, point).rulings:
            yield f"scheme {scheme.id}: {point}", point, ruling
    for preset in scheme.presets:
        for point, ruling in preset.points.items():
            yield f"scheme {scheme.id}: preset {preset.id}: {point}", point, ruling


def _figure(figure: Figure) -> Iterator[str]:
    place = f"figure {figure.what} of {figure.at}"
    if figure.value < 0:
        yield f"{place}: is below zero"
    if not (figure.what.strip() and figure.unit.strip() and figure.at.strip()):
        yield f"{place}: what, unit and time are all wanted"
    if not figure.sources:
        yield f"{place}: a source is wanted"


_TYPES = {point: get_args(get_type_hints(Scheme)[point])[0] for point in POINTS}
"""The type of value of each point, as the scheme declares it."""


def _named(value: Any) -> set[str]:
    """Return the groups that a value names."""
    match value:
        case Groups():
            return set(value.names)
        case Proofs():
            return set(value.by_group)
        case Quota():
            return set(value.by_group)
        case Priority():
            return set(value.groups)
    return set()


def _known_groups() -> frozenset[str]:
    from perlindungan.regional.collect import DICTIONARY

    return DICTIONARY.names


RULES: tuple[Callable[[Policy, str], Iterator[str]], ...] = (
    _id,
    _titles,
    _sources,
    _addresses,
    _regulations,
    _days,
    _schemes,
)
"""The rules of the interface."""
