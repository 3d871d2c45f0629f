"""How good the data are: where the people of a list ended, and what was found of how many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from perlindungan.regional.findings import Severity, Standing, Verification
from perlindungan.regional.roll import Roll


@frozen(kw_only=True)
class Defect:
    """Something found of ``people`` persons of a list, each counted once."""

    code: str
    severity: Severity
    people: int


@frozen(kw_only=True)
class Quality:
    """The data of a list in counts.

    Parameters
    ----------
    people
        Rows of the list.
    standings
        Where they ended; adds up to ``people``.
    defects
        What was found, the most frequent first.
    missing
        Facts that somebody must give or look at, by name, with the number of people.
    unreadable
        Cells that could not be read, by fact.
    """

    people: int
    standings: Mapping[Standing, int]
    defects: tuple[Defect, ...]
    missing: Mapping[str, int]
    unreadable: Mapping[str, int]


def quality_of(verification: Verification) -> Quality:
    """Count what a verification found; what only says that a test is met is left out."""
    found: Counter[tuple[str, Severity]] = Counter()
    missing: Counter[str] = Counter()
    unreadable: Counter[str] = Counter()
    for person in verification.people:
        found.update(
            {
                (finding.code, finding.severity)
                for finding in person.findings
                if finding.severity is not Severity.MEETS
            }
        )
        if person.standing is Standing.NEEDS_FACT:
            missing.update(person.missing)
        if person.candidate.unreadable:
            unreadable.update({cell.fact for cell in person.candidate.unreadable})
    defects = [
        Defect(code=code, severity=severity, people=people)
        for (code, severity), people in found.items()
    ]
    defects.sort(key=lambda one: (-one.people, one.code, one.severity.value))
    return Quality(
        people=len(verification.people),
        standings=verification.counts,
        defects=tuple(defects),
        missing=_sorted(missing),
        unreadable=_sorted(unreadable),
    )


def gaps_of(roll: Roll) -> Mapping[str, int]:
    """Count the members of whom a fact by which the report counts is not known, by fact.

    A birth date after the first day of the month tells no age.
    """
    day, gaps = roll.month.first, Counter[str]()
    for member in roll.members:
        gaps["birth_date"] += member.birth_date is None or member.birth_date > day
        gaps["sex"] += member.sex is None
        gaps["category"] += member.category is None
    return _sorted(+gaps)


def _sorted(counted: Counter[str]) -> Mapping[str, int]:
    order = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return MappingProxyType(dict(order))
