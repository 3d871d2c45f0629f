"""Who gets a place, who waits, and why: the decision on a verified list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from types import MappingProxyType

import attrs
from attrs import frozen

from perlindungan.facts import FactError, InputError
from perlindungan.facts.errors import mask
from perlindungan.regional.collect.occupations import DICTIONARY
from perlindungan.regional.determine.belonging import Belonging, Grouping
from perlindungan.regional.determine.ordering import in_order
from perlindungan.regional.determine.placing import Doubts, Used, counting, enough, limits_of, place
from perlindungan.regional.findings import Standing, Verification, Verified


@frozen(kw_only=True)
class Placed:
    """An accepted person, with the place in the order.

    Parameters
    ----------
    person
        The person, with every finding.
    number
        Place in the order, from 1.
    granted
        Whether he or she is on the list; else he or she waits.
    bound
        The quota that was full: ``total``, ``region:64.72``, ``group:farmer``; of several the
        first in that order. ``None`` for the granted.
    missing
        Facts that are not known and counted against the person: who lacks one comes last in the
        order that rests on it, or counts against a quota to which he or she may not belong.
    """

    person: Verified
    number: int
    granted: bool
    bound: str | None = None
    missing: tuple[str, ...] = ()


@frozen(kw_only=True, slots=False)
class Determination:
    """The decision on a whole list.

    Parameters
    ----------
    verification
        The list as it was verified, with the terms that held.
    order
        The accepted in the order in which places are given.
    seed
        With which equals were shuffled; ``None`` where their NIK decided.
    used
        What became of each quota.
    prioritised
        Whether an order of the scheme was applied. It is not where none is set; then nobody
        waits, or the scheme is known to have none.
    """

    verification: Verification
    order: tuple[Placed, ...]
    seed: int | None
    used: tuple[Used, ...] = ()
    prioritised: bool = True

    @cached_property
    def granted(self) -> tuple[Placed, ...]:
        """Those who have a place, in order."""
        return tuple(placed for placed in self.order if placed.granted)

    @cached_property
    def waiting(self) -> tuple[Placed, ...]:
        """The waiting list, in order."""
        return tuple(placed for placed in self.order if not placed.granted)

    @property
    def rejected(self) -> tuple[Verified, ...]:
        """Those who were rejected, with their findings."""
        return self.verification.of(Standing.REJECTED)

    @property
    def needs_fact(self) -> tuple[Verified, ...]:
        """Those of whom a fact must be given first."""
        return self.verification.of(Standing.NEEDS_FACT)

    @property
    def duplicates(self) -> tuple[Verified, ...]:
        """Those who are counted in another row."""
        return self.verification.of(Standing.DUPLICATE)

    @cached_property
    def missing(self) -> Mapping[str, int]:
        """How many people each fact was missing of, of those that the order or a quota needed."""
        counted = Counter(fact for placed in self.order for fact in placed.missing)
        return MappingProxyType(dict(sorted(counted.items())))

    @property
    def grounds(self) -> tuple[str, ...]:
        """The reasons of the settings under which the list was made, each once."""
        settings = self.verification.terms.settings.values()
        return tuple(dict.fromkeys(ruling.reason for ruling in settings))


def determine(
    verification: Verification,
    *,
    deciles: Mapping[str, int | None] | None = None,
    occupations: Grouping = DICTIONARY,
) -> Determination:
    """Give the places of a scheme to the accepted of a list.

    Places are given in the scheme's order of priority. A person has one where the total quota,
    the quota of every place in which he or she lives and that of every group that he or she has
    leave room; else he or she waits, and those who come later are looked at.

    Parameters
    ----------
    verification
        The list; its terms carry quota and priority.
    deciles
        Deciles by NIK, from the register against which the list was verified; they win over those
        of the list. Who does not stand in it has none; of whom it gives none, the list's counts.
    occupations
        Tells the groups of an occupation, for quotas and orders by group.

    Returns
    -------
    The same for every order of the rows. No quota is ever exceeded. A larger total quota never
    takes a place away. A larger quota of one place or group can: whoever gains by it may use up
    the last place of another quota that bounds both.

    Raises
    ------
    UnsetPoint
        If the quota is unset, or the priority where somebody must wait. A quota that is set to
        none bounds nobody. A priority that is set to none leaves the order to the NIK.
    FactError
        If two accepted people have the same NIK.
    InputError
        If an accepted person has no NIK, or a quota or an order names a group that the dictionary
        does not have.
    """
    verification.terms.need("quota")
    accepted = verification.of(Standing.ACCEPTED)
    if deciles is not None and any(deciles.values()):
        accepted = tuple(_with_decile(person, deciles) for person in accepted)
    return placed(verification, accepted, belonging=Belonging(occupations))


def _with_decile(person: Verified, deciles: Mapping[str, int | None]) -> Verified:
    candidate = person.candidate
    nik = candidate.nik or ""
    held = deciles.get(nik)
    if nik in deciles and held is None:
        return person
    if held == candidate.decile:
        return person
    return attrs.evolve(person, candidate=attrs.evolve(candidate, decile=held))


def placed(
    verification: Verification, accepted: Sequence[Verified], *, belonging: Belonging
) -> Determination:
    """Give the places of a scheme to these people of a list; see :func:`determine`."""
    terms = verification.terms
    _check_niks(accepted)
    people = [person.candidate for person in accepted]
    quota, priority = terms.value(terms.quota), terms.value(terms.priority)
    belonging.check(() if quota is None else sorted(quota.by_group))
    belonging.check(() if priority is None else priority.groups)
    limits = limits_of(quota)
    held = [0] * len(limits)
    against = counting(people, limits, belonging)
    if not enough(against, limits, held):
        terms.need("priority")
    ordered = in_order(people, priority, belonging)
    bounds, used = place((against[which] for which, _ in ordered), limits, held)
    order = tuple(
        Placed(
            person=accepted[which],
            number=number,
            granted=bound is None,
            bound=None if bound is None else limits[bound].name,
            missing=_joined(missing, against[which][1]),
        )
        for number, ((which, missing), bound) in enumerate(
            zip(ordered, bounds, strict=True), start=1
        )
    )
    return Determination(
        verification=verification,
        order=order,
        seed=None if priority is None else priority.seed,
        used=used,
        prioritised=priority is not None,
    )


def _joined(missing: tuple[str, ...], doubts: Doubts) -> tuple[str, ...]:
    if not doubts:
        return missing
    return tuple(dict.fromkeys((*missing, *(fact for _, fact in doubts))))


def _check_niks(accepted: Sequence[Verified]) -> None:
    seen: dict[str, int] = {}
    for person in accepted:
        nik, row = person.candidate.nik, person.candidate.row
        if not nik:
            raise InputError(row, "accepted_nik", row=row)
        if seen.setdefault(nik, row) != row:
            raise FactError("nik", mask(nik), "nik_once", row=seen[nik])
