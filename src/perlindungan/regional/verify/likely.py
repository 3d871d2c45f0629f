"""People who may stand in a list under two numbers: the same birth date and nearly the same name.

Nobody is dropped for it: both rows ask somebody to look. Names are compared by the library
``rapidfuzz`` (the extra ``matching``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
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
        ratio = _ratio()
        days: dict[date, list[tuple[str, int]]] = {}
        for place in places:
            person = people[place]
            if person.birth_date is not None and person.name:
                days.setdefault(person.birth_date, []).append((plain(person.name), place))
        alike: dict[int, set[int]] = {}
        for block in days.values():
            for one, other in self._pairs(block, ratio):
                if frozenset({people[one].nik, people[other].nik}) not in self.apart:
                    alike.setdefault(one, set()).add(people[other].row)
                    alike.setdefault(other, set()).add(people[one].row)
        return {
            place: of_list(
                "likely_duplicate", Severity.ASKS, "name", _ALIKE, rows=tuple(sorted(rows))
            )
            for place, rows in alike.items()
        }

    def _pairs(
        self, block: list[tuple[str, int]], ratio: Callable[..., Any]
    ) -> Iterable[tuple[int, int]]:
        """Yield pairs of rows whose names are alike enough.

        Names are put in order of length: a name much shorter than another cannot be like it.
        """
        block.sort(key=lambda one: (len(one[0]), one))
        least = self.threshold
        for number, (name, place) in enumerate(block):
            short = len(name)
            for other, there in block[number + 1 :]:
                # The ratio is twice the letters in common to the letters of both.
                if 2 * short * _HIGHEST < least * (short + len(other)):
                    break
                if ratio(name, other, score_cutoff=least) >= least:
                    yield place, there


def _ratio() -> Callable[..., Any]:
    try:
        from rapidfuzz.fuzz import ratio
    except ImportError:
        raise InputError("rapidfuzz", "extra_matching") from None
    return ratio
