"""A list as it is held, of whichever kind."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen

from perlindungan.facts import Month
from perlindungan.regional.candidates import Candidate
from perlindungan.regional.determine.belonging import lives_in
from perlindungan.regional.places import place_code
from perlindungan.regional.roll import Member, Roll
from perlindungan.regional.together.results import Holder, List


@frozen(kw_only=True)
class Held:
    """A list by NIK: those on it and those who wait, and whose list it is."""

    holder: Holder
    given: List
    people: Mapping[str, Candidate | Member]
    waiting: Mapping[str, Candidate]

    @classmethod
    def of(cls, given: List) -> Held:
        """Return a list as it is held."""
        if isinstance(given, Roll):
            holder = Holder(
                region=region_of(given.policy), policy=given.policy, scheme=given.scheme
            )
            return cls(holder=holder, given=given, people=given.by_nik, waiting={})
        scheme = given.verification.scheme
        return cls(
            holder=Holder(
                region=place_code(scheme.region),
                policy=given.verification.policy,
                scheme=scheme.id,
            ),
            given=given,
            people={
                nik_of(placed.person.candidate): placed.person.candidate for placed in given.granted
            },
            waiting={
                nik_of(placed.person.candidate): placed.person.candidate for placed in given.waiting
            },
        )

    def lives(self, nik: str) -> bool | None:
        """Tell whether a person lives in the region whose list it is, by that list."""
        region = self.people[nik].region
        return lives_in(region, self.holder.region) if self.holder.region else None

    def since(self, nik: str) -> int:
        """Return the month since which the list covers; those not yet begun come last."""
        person = self.people[nik]
        return person.since.index if isinstance(person, Member) else _NOT_YET


_NOT_YET = Month(9998, 12).index


def nik_of(candidate: Candidate) -> str:
    """Return the NIK of somebody who was accepted."""
    return candidate.nik or ""


_POLICY = re.compile(r"id-([0-9]{2})([0-9]{2})?-.*")


def region_of(policy: str) -> str:
    """Return the region that the id of a policy names, as the interface asks; else nothing.

    >>> region_of("id-6472-perwali-1-2026"), region_of("id-64-pergub-19-2023")
    ('64.72', '64')
    """
    match = _POLICY.fullmatch(policy)
    return "" if match is None else ".".join(part for part in match.groups() if part)
