"""Finding policies: those shipped and those of others come through the same door.

A distribution offers a policy under the entry-point group ``perlindungan.policies``; the name of
the entry point is the id of the policy, and what it names is a :class:`Policy`. What does not
load, or breaks the interface, is reported by name and leaves the others alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from attrs import frozen

from perlindungan.facts import InputError
from perlindungan.regional.contract import breaches
from perlindungan.regional.interface import Policy
from perlindungan.regional.places import inside

GROUP = "perlindungan.policies"
"""The entry-point group."""


@frozen(kw_only=True)
class Broken:
    """A plug-in that could not be taken: its name, the distribution it came with, and why."""

    name: str
    distribution: str
    why: tuple[str, ...]


@frozen(kw_only=True)
class Catalogue:
    """The policies found, by id, and the plug-ins that could not be taken."""

    policies: tuple[Policy, ...]
    broken: tuple[Broken, ...]

    def policy(self, id: str) -> Policy:
        """Return one policy.

        Raises
        ------
        InputError
            If there is none of that id; where its plug-in is broken, the error says why.
        """
        for policy in self.policies:
            if policy.id == id:
                return policy
        for broken in self.broken:
            if broken.name == id:
                raise InputError(id, "policy_whole", why="; ".join(broken.why))
        raise InputError(id, "one_of", values=", ".join(policy.id for policy in self.policies))

    def policies_for(self, region: str, on: date) -> tuple[Policy, ...]:
        """Return the policies in force in a place on a day, those of the province first.

        A policy whose days are not known counts as in force.
        """
        found = [
            policy
            for policy in self.policies
            if inside(region, policy.region) and policy.in_force(on)
        ]
        return tuple(sorted(found, key=lambda policy: len(policy.region)))


def catalogue(points: Iterable[EntryPoint] | None = None) -> Catalogue:
    """Load the policies of entry points; of all that are installed if none are given."""
    if points is None:
        return _installed()
    return _loaded(points)


@cache
def _installed() -> Catalogue:
    return _loaded(entry_points(group=GROUP))


def _loaded(points: Iterable[EntryPoint]) -> Catalogue:
    found: dict[str, Policy] = {}
    broken: list[Broken] = []
    for point in sorted(points, key=lambda one: (one.name, one.value)):
        policy, why = _taken(point)
        if policy is not None and policy.id in found:
            policy, why = None, (f"another plug-in offers {point.name} already",)
        if policy is None:
            home = point.dist.name if point.dist is not None else ""
            broken.append(Broken(name=point.name, distribution=home, why=why))
        else:
            found[policy.id] = policy
    return Catalogue(policies=tuple(found.values()), broken=tuple(broken))


def _taken(point: EntryPoint) -> tuple[Policy | None, tuple[str, ...]]:
    try:
        offered = point.load()
    except (Exception, SystemExit) as error:  # noqa: BLE001 - it must not stop the others
        return None, (f"{type(error).__name__}: {error}",)
    why = tuple(breach.told for breach in breaches(offered, name=point.name))
    return (None, why) if why else (offered, ())


def policies() -> tuple[Policy, ...]:
    """Return every policy that is installed, in the order of their ids."""
    return catalogue().policies


def policy(id: str) -> Policy:
    """Return one policy by its id.

    Raises
    ------
    InputError
        If there is none of that id, or its plug-in is broken.

    >>> policy("id-64-pergub-19-2023").place.name
    'Kalimantan Timur'
    """
    return catalogue().policy(id)


def policies_for(region: str, on: date) -> tuple[Policy, ...]:
    """Return the policies in force in a place on a day, those of the province first."""
    return catalogue().policies_for(region, on)
