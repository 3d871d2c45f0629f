"""To which groups and places a person belongs, and to which he or she might."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Protocol

from attrs import field, frozen

from perlindungan.facts import InputError
from perlindungan.regional.candidates import has_mark
from perlindungan.regional.places import inside


class Placeable(Protocol):
    """Somebody who lives in a place and has an occupation: a candidate, or a member of a list."""

    @property
    def region(self) -> str | None: ...  # noqa: D102 - as in Candidate
    @property
    def category(self) -> str | None: ...  # noqa: D102
    @property
    def marks(self) -> frozenset[str] | None: ...  # noqa: D102
    @property
    def asked(self) -> frozenset[str] | None: ...  # noqa: D102


class Grouping(Protocol):
    """A dictionary of occupations, as far as groups are concerned."""

    @property
    def names(self) -> frozenset[str]:
        """Every group that there is."""
        ...

    @property
    def marks(self) -> frozenset[str]:
        """The groups that are told by a mark and not by the occupation."""
        ...

    def groups_of(self, category: str | None, marks: Collection[str] | None) -> frozenset[str]:
        """Return the category, its families and the marks."""
        ...


@frozen
class Belonging:
    """Groups of people by a dictionary of occupations; each combination is looked up once."""

    occupations: Grouping
    _seen: dict[tuple[object, ...], frozenset[str]] = field(
        factory=dict, init=False, repr=False, eq=False
    )

    def groups(self, person: Placeable) -> frozenset[str]:
        """Return the groups that a person is known to have."""
        key = (person.category, person.marks)
        found = self._seen.get(key)
        if found is None:
            found = self._seen[key] = self.occupations.groups_of(person.category, person.marks)
        return found

    def check(self, names: Iterable[str]) -> None:
        """Refuse groups that the dictionary does not have: nobody would ever belong to them.

        Raises
        ------
        InputError
            With the first of them.
        """
        known = self.occupations.names
        for name in names:
            if name not in known:
                raise InputError(name, "occupation_group")

    def ranked(self, groups: tuple[str, ...]) -> Callable[[Placeable], int | None]:
        """Return what gives the place of the first of some groups that a person has.

        Who has none of them comes after the last; ``None`` where that is not known, because the
        occupation is not, or nobody asked for the mark.
        """
        seen: dict[tuple[object, ...], int | None] = {}

        def rank(person: Placeable) -> int | None:
            key = (person.category, person.marks, person.asked)
            if key not in seen:
                seen[key] = self._first_of(groups, person)
            return seen[key]

        return rank

    def _first_of(self, groups: tuple[str, ...], person: Placeable) -> int | None:
        known = self.groups(person)
        for place, group in enumerate(groups):
            if group in known:
                return place
        if any(self.may_have(group, person) for group in groups):
            return None
        return len(groups)

    def may_have(self, group: str, person: Placeable) -> bool:
        """Tell whether a person may have a group that he or she is not known to have.

        Whose occupation is told by a family of them alone may have any of that family.
        """
        if group in self.groups(person):
            return False
        if group in self.occupations.marks:
            return has_mark(person, group) is None
        category = person.category
        return category is None or category in self.occupations.groups_of(group, None)

    def fact_of(self, group: str) -> str:
        """Return the fact that tells whether somebody has a group."""
        return "marks" if group in self.occupations.marks else "occupation"


def lives_in(region: str | None, named: str) -> bool | None:
    """Tell whether somebody lives in a place; ``None`` where the list does not say so far.

    >>> lives_in("64.72.01", "64.72"), lives_in("64.74", "64.72"), lives_in("64", "64.72")
    (True, False, None)
    """
    if region is None:
        return None
    if inside(region, named):
        return True
    return None if inside(named, region) else False
