"""People who may stand in a list under two numbers: the same birth date and nearly the same name.

Nobody is dropped for it: both rows ask somebody to look. Names are compared by the library
``rapidfuzz`` (the extra ``matching``).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from attrs import Attribute, field, frozen

from perlindungan.facts import FactError, InputError
from perlindungan.regional.candidates import Candidate
from perlindungan.regional.findings import Finding, Severity
from perlindungan.regional.verify.made import convention, of_list
from perlindungan.regional.verify.names import plain

_HIGHEST = 100
_ALIKE = convention("list.alike")


def _percent(_: Any, attribute: Attribute[Any], value: Any) -> None:
    if type(value) is not int or not 0 <= value <= _HIGHEST:
        raise FactError(attribute.name, value, "threshold")


@frozen(kw_only=True, repr=False)
class Likely:
    """How alike two names must be for two rows of one birth date to be one person, perhaps.

    Parameters
    ----------
    threshold
        From 0 to 100, where 100 asks for the same words in any order. 90 lets one letter in ten
        differ; it is a choice, not a rule of any regulation.
    apart
        Pairs of NIK at which somebody has looked: they are two people.

    Raises
    ------
    FactError
        If the threshold is not from 0 to 100.
    """

    threshold: int = field(default=90, validator=_percent)
    apart: frozenset[frozenset[str]] = frozenset()

    def among(self, people: Sequence[Candidate], places: Iterable[int]) -> dict[int, Finding]:
        """Return a finding for each row that may be the same person as another one.

        Raises
        ------
        InputError
            If the extra ``matching`` is not installed.
        """
        found = _search()
        days: dict[date, list[tuple[str, int]]] = {}
        for place in places:
            person = people[place]
            if person.birth_date is not None and person.name:
                days.setdefault(person.birth_date, []).append((plain(person.name), place))
        alike: dict[int, set[int]] = {}
        for block in days.values():
            for one, other in self._pairs(block, found):
                if frozenset({people[one].nik, people[other].nik}) not in self.apart:
                    alike.setdefault(one, set()).add(people[other].row)
                    alike.setdefault(other, set()).add(people[one].row)
        return {
            place: of_list(
                "likely_duplicate", Severity.ASKS, "name", _ALIKE, rows=tuple(sorted(rows))
            )
            for place, rows in alike.items()
        }

    def _pairs(self, block: list[tuple[str, int]], found: _Found) -> Iterator[tuple[int, int]]:
        """Yield pairs of rows whose names are alike enough.

        Names are put in order of length: a name much shorter than another cannot be like it, as
        the ratio is twice the letters in common to the letters of both.
        """
        block.sort(key=lambda one: (len(one[0]), one))
        names = [name for name, _ in block]
        lengths = [len(name) for name in names]
        for number, (name, place) in enumerate(block):
            longest = len(name) * (2 * _HIGHEST - self.threshold)
            end = bisect_right(lengths, longest, key=lambda length: length * self.threshold)
            for following in found(name, names[number + 1 : end], self.threshold):
                yield place, block[number + 1 + following][1]


_Found = Callable[[str, Sequence[str], int], Iterable[int]]
"""Gives the places of those names of several that are alike enough to one."""


def _search() -> _Found:
    try:
        from rapidfuzz.fuzz import ratio
        from rapidfuzz.process import extract
    except ImportError:
        raise InputError("rapidfuzz", "extra_matching") from None

    def found(name: str, names: Sequence[str], threshold: int) -> Iterable[int]:
        hits = extract(name, names, scorer=ratio, score_cutoff=threshold, limit=None)
        return [place for _, _, place in hits]

    return found
