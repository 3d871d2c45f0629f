"""What verification finds of a person, and where it leaves each person of a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cached_property
from types import MappingProxyType
from typing import Any

from attrs import frozen

from perlindungan.law import Rule
from perlindungan.regional.candidates import Candidate
from perlindungan.regional.scheme import Scheme, Terms
from perlindungan.regional.sources import Ruling


class Standing(Enum):
    """Where a person ends: in exactly one of these."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    NEEDS_FACT = "needs_fact"
    """Neither accepted nor rejected until somebody gives a fact or looks."""
    DUPLICATE = "duplicate"
    """The same person as another row, which is counted in its place."""


class Severity(Enum):
    """What a finding does to a person's standing."""

    REJECTS = "rejects"
    ASKS = "asks"
    """A fact is missing or doubtful; somebody must look."""
    DUPLICATES = "duplicates"
    WARNS = "warns"
    """Worth knowing; changes nothing."""
    MEETS = "meets"
    """A test of the scheme that the person meets, told so that an acceptance has its reasons."""


@frozen(kw_only=True, cache_hash=True)
class Finding:
    """One thing found of a person.

    Parameters
    ----------
    code
        Names it; its texts stand in the table of texts as ``finding.<code>``.
    severity
        What it does.
    fact
        The fact of the candidate on which it rests, or that is missing.
    rule
        The rule that was applied, with where it stands.
    ruling
        The scheme's ruling behind it, with its sources or the user's reason; ``None`` for what
        any list must keep, such as the form of a NIK.
    details
        Values that the text needs; nothing personal unless masked.
    """

    code: str
    severity: Severity
    fact: str
    rule: Rule
    ruling: Ruling[Any] | None = None
    details: tuple[tuple[str, object], ...] = ()


@frozen(kw_only=True)
class Verified:
    """A person of a list, with every finding and where they leave him or her.

    ``duplicate_of`` is the row that counts in place of this one.
    """

    candidate: Candidate
    standing: Standing
    findings: tuple[Finding, ...]
    duplicate_of: int | None = None

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of a severity."""
        return tuple(finding for finding in self.findings if finding.severity is severity)

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the facts that somebody must give or look at."""
        return tuple(dict.fromkeys(finding.fact for finding in self.of(Severity.ASKS)))


@frozen(kw_only=True, slots=False)
class Verification:
    """A whole list, verified: every person of it, in the order of the list.

    Parameters
    ----------
    policy
        Id of the policy.
    scheme, terms
        The scheme, and what held of it on the day.
    on
        The day of the verification.
    registers
        Names of the registers that were given, such as ``members``.
    people
        Everybody.
    """

    policy: str
    scheme: Scheme
    terms: Terms
    on: date
    registers: tuple[str, ...]
    people: tuple[Verified, ...]

    def of(self, standing: Standing) -> tuple[Verified, ...]:
        """Return the people of one standing."""
        return tuple(person for person in self.people if person.standing is standing)

    @cached_property
    def counts(self) -> Mapping[Standing, int]:
        """How many people end where; all four standings, and they add up to the list."""
        counted = Counter(person.standing for person in self.people)
        return MappingProxyType({standing: counted[standing] for standing in Standing})

    @cached_property
    def findings(self) -> Mapping[str, int]:
        """Of how many people each thing was found, by code, but that a test is met."""
        alike = Counter(person.findings for person in self.people)
        counted: Counter[str] = Counter()
        for findings, people in alike.items():
            told = {one.code for one in findings if one.severity is not Severity.MEETS}
            counted.update(dict.fromkeys(told, people))
        return MappingProxyType(dict(counted))
