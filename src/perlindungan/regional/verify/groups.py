"""Whom the scheme is for: groups by occupation and by mark, as the dictionary has them."""

from __future__ import annotations

from collections.abc import Iterable

from perlindungan.facts import InputError
from perlindungan.regional.candidates import Candidate, has_mark
from perlindungan.regional.collect.occupations import Occupations
from perlindungan.regional.findings import Finding, Severity
from perlindungan.regional.points import Groups
from perlindungan.regional.sources import Ruling
from perlindungan.regional.verify.made import Test, of_scheme

MEETS, REJECTS, ASKS = Severity.MEETS, Severity.REJECTS, Severity.ASKS


def groups_known(person: Candidate, occupations: Occupations) -> frozenset[str]:
    """Return the groups to which somebody is known to belong."""
    return occupations.groups_of(category_known(person, occupations), person.marks)


def category_known(person: Candidate, occupations: Occupations) -> str | None:
    """Return the category of somebody; ``None`` also for one that the dictionary does not have.

    It may come from a longer dictionary than the one that is asked.
    """
    return person.category if person.category in occupations.names else None


def marks_open(person: Candidate, marks: Iterable[str]) -> tuple[str, ...]:
    """Return those of some marks for which nobody asked this person."""
    return tuple(sorted(mark for mark in marks if has_mark(person, mark) is None))


def named_in(occupations: Occupations, names: Iterable[str]) -> frozenset[str]:
    """Return names of groups as a set; one that nobody can belong to is refused.

    Raises
    ------
    InputError
        If the dictionary has no such group.
    """
    found = frozenset(names)
    if not found <= occupations.names:
        unknown = ", ".join(sorted(found - occupations.names))
        raise InputError(unknown, "group_names", names=unknown)
    return found


def wider(category: str, names: Iterable[str], occupations: Occupations) -> bool:
    """Tell whether a category is a family of one of the groups, so that somebody may belong."""
    return any(name != category and category in occupations.groups_of(name, None) for name in names)


def group_test(ruling: Ruling[Groups], groups: Groups, occupations: Occupations) -> Test:
    """Return the test of the groups for which the scheme is.

    Raises
    ------
    InputError
        If the dictionary has no such group.
    """
    names = named_in(occupations, groups.names)
    by_marks = names & occupations.marks
    by_occupation = names - by_marks

    def say(name: str, severity: Severity, fact: str, **details: object) -> Finding:
        return of_scheme(name, severity, fact, "groups", ruling, **details)

    def found(person: Candidate) -> Finding:
        belongs = groups_known(person, occupations) & names
        if belongs:
            return say("group_inside", MEETS, "occupation", groups=tuple(sorted(belongs)))
        category = category_known(person, occupations)
        if by_occupation and category is None:
            return say("occupation_unknown", ASKS, "occupation")
        if category is not None and wider(category, by_occupation, occupations):
            return say("occupation_wide", ASKS, "occupation")
        unasked = marks_open(person, by_marks)
        if unasked:
            return say("marks_unknown", ASKS, "marks", groups=unasked)
        return say("group_outside", REJECTS, "occupation")

    known: dict[tuple[object, ...], Finding] = {}

    def test(person: Candidate, _: bool) -> Finding:
        key = (person.category, person.marks, person.asked)
        finding = known.get(key)
        if finding is None:
            finding = known[key] = found(person)
        return finding

    return test
