"""The law as a value: parameters and rules, programme by programme.

:data:`NATIONAL` is the national law. A reform is another value::

    reform = attrs.evolve(NATIONAL, jp=attrs.evolve(NATIONAL.jp, ceiling=...))

Nothing is patched and nothing is registered; every function takes ``law=``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import attrs
from attrs import field, frozen

from perlindungan.facts import Month, Programme, Segment
from perlindungan.law import Condition, Timeline
from perlindungan.programmes.choices import Choices, chosen
from perlindungan.programmes.declaration import Contribution, Deferral, DueDateRule, Relief
from perlindungan.programmes.heirs import HEIRS, HeirsLaw
from perlindungan.programmes.jht import JHT, JHTLaw
from perlindungan.programmes.jkk import JKK, JKKLaw
from perlindungan.programmes.jkm import JKM, JKMLaw
from perlindungan.programmes.jkn import JKN, JKNLaw
from perlindungan.programmes.jkp import JKP, JKPLaw
from perlindungan.programmes.jp import JP, JPLaw
from perlindungan.programmes.relief import DEFERRALS, RELIEFS
from perlindungan.programmes.scholarship import SCHOLARSHIP, ScholarshipLaw
from perlindungan.programmes.wage_base import WAGE_BASE, WageBaseLaw

FIRST_MONTH = Month(2015, 7)
"""The five programmes of today begin here; before it the library knows no law."""


@frozen(kw_only=True, eq=False, repr=False)
class Law:
    """An immutable body of rules.

    Laws are compared by identity; :meth:`fingerprint` in ``contributions`` tells whether two of
    them hold the same parameters for a month.

    Parameters
    ----------
    name
        What a statement calls it.
    jkk, jkm, jht, jp, jkp, jkn
        The programmes.
    wage_base
        How a monthly wage is made.
    scholarship, heirs
        What children get in JKK and JKM, and who inherits there and in JHT.
    reliefs, deferrals
        Temporary rules on top.
    choices
        Answers taken where the law is silent.
    known_on, projects
        Set by :meth:`as_known_on` and :meth:`projected`, for tables that lie beside the law.
    """

    name: str
    jkk: JKKLaw
    jkm: JKMLaw
    jht: JHTLaw
    jp: JPLaw
    jkp: JKPLaw
    jkn: JKNLaw
    wage_base: WageBaseLaw
    scholarship: ScholarshipLaw
    heirs: HeirsLaw
    reliefs: tuple[Relief, ...]
    deferrals: tuple[Deferral, ...]
    choices: Choices = field(factory=Choices)
    known_on: date | None = None
    projects: bool = False

    def __repr__(self) -> str:
        return f"<Law {self.name!r}>"

    @property
    def contributions(self) -> tuple[Contribution, ...]:
        """All declared contributions, segment by segment, programme by programme."""
        return tuple(c for segment in Segment for c in self.contributions_of(segment))

    def contributions_of(self, segment: Segment) -> tuple[Contribution, ...]:
        """Return the contributions declared for a segment, programme by programme."""
        rooms = (self._room(programme, segment) for programme in Programme)
        return tuple(c for room in rooms if room is not None for c in room.contributions)

    def due(self, programme: Programme, segment: Segment) -> Timeline[Condition] | None:
        """Return for whom a programme is due, through time; ``None`` where it is not open."""
        return getattr(self._room(programme, segment), "due", None)

    def due_date(self, programme: Programme, segment: Segment) -> Timeline[DueDateRule] | None:
        """Return when a programme is to be paid; ``None`` where it has no date of its own."""
        return getattr(self._room(programme, segment), "due_date", None)

    def late_fine(self, programme: Programme, segment: Segment) -> Timeline[Fraction] | None:
        """Return the fine for each month of delay, which employers owe; ``None`` where none is.

        JKN has had one until June 2016, for every segment that pays for itself.
        """
        if programme is Programme.JKN:
            return (
                self.jkn.late.monthly_fine if segment in self.jkn.late.most_months_fined else None
            )
        return getattr(self._room(programme, segment), "late_fine", None)

    def _room(self, programme: Programme, segment: Segment) -> Any:
        """Return what a programme holds for a segment, or ``None``."""
        room = getattr(self, programme.value.lower())
        return room if segment is Segment.PU else getattr(room, _PART[segment], None)

    def timelines(self) -> Mapping[str, Timeline[Any]]:
        """Return every dated parameter and rule by its path, such as ``jp.ceiling``."""
        return MappingProxyType(dict(_timelines(self, "")))

    def parameter(self, path: str) -> Any:
        """Return the timeline (or the timelines by kind) at a path; case does not matter.

        Raises
        ------
        KeyError
            If there is none, with the paths that there are.
        """
        value: Any = self
        for step in path.split("."):
            if isinstance(value, Mapping):
                found = {_key(key).lower(): item for key, item in value.items()}.get(step.lower())
            else:
                found = None if isinstance(value, Timeline) else getattr(value, step.lower(), None)
            value = found
        kinds = value.values() if isinstance(value, Mapping) and value else (value,)
        if not all(isinstance(kind, Timeline) for kind in kinds):
            known = ", ".join(sorted(self.timelines()))
            raise KeyError(f"{path}: no parameter of that name; there are {known}")
        return value

    def as_known_on(self, day: date) -> Law:
        """Return the law as it was known on a day, so that an old bill can be repeated."""
        law = self._map(lambda timeline: timeline.as_known_on(day))
        return attrs.evolve(
            law,
            name=f"{self.name}, as known on {day.isoformat()}",
            known_on=day,
            reliefs=tuple(relief for relief in self.reliefs if relief.announced <= day),
            deferrals=tuple(item for item in self.deferrals if item.announced <= day),
        )

    def projected(self) -> Law:
        """Return the law that carries last values forward beyond the end of knowledge.

        Figures that rest on it carry the confidence ``projected``.
        """
        law = self._map(lambda timeline: timeline.projected())
        return attrs.evolve(law, name=f"{self.name}, projected", projects=True)

    def _map(self, change: Callable[[Timeline[Any]], Timeline[Any]]) -> Law:
        mapped: Law = _mapped(self, change)
        return mapped


_PART = {
    Segment.BPU: "bpu",
    Segment.JAKON: "construction",
    Segment.PMI: "pmi",
    Segment.PBPU: "pbpu",
    Segment.PBI: "pbi",
    Segment.VETERAN: "veteran",
}
"""Where a programme keeps the rules of a segment other than wage earners."""


def _key(key: Any) -> str:
    return str(getattr(key, "value", key))


def _timelines(value: Any, path: str) -> Iterator[tuple[str, Timeline[Any]]]:
    if isinstance(value, Timeline):
        yield path, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _timelines(item, f"{path}.{_key(key)}")
    elif attrs.has(type(value)):
        for part in attrs.fields(type(value)):
            item = getattr(value, part.name)
            yield from _timelines(item, f"{path}.{part.name}" if path else part.name)


def _mapped(value: Any, change: Callable[[Timeline[Any]], Timeline[Any]]) -> Any:
    if isinstance(value, Timeline):
        return change(value)
    if isinstance(value, Mapping):
        return MappingProxyType({key: _mapped(item, change) for key, item in value.items()})
    if attrs.has(type(value)):
        parts = {part.name: getattr(value, part.name) for part in attrs.fields(type(value))}
        return type(value)(**{name: _mapped(item, change) for name, item in parts.items()})
    return value


NATIONAL = Law(
    name="national law",
    jkk=JKK,
    jkm=JKM,
    jht=JHT,
    jp=JP,
    jkp=JKP,
    jkn=JKN,
    wage_base=WAGE_BASE,
    scholarship=SCHOLARSHIP,
    heirs=HEIRS,
    reliefs=RELIEFS,
    deferrals=DEFERRALS,
)
"""The national law, as known when this version was released."""


def with_answers(law: Law, answers: Mapping[str, str]) -> Law:
    """Return a law with other answers where it is silent, given as text by the name of the choice.

    Raises
    ------
    InputError
        For a choice or an answer that there is not.
    """
    return _answered(law, tuple(answers.items()))


@lru_cache(maxsize=64)
def _answered(law: Law, answers: tuple[tuple[str, str], ...]) -> Law:
    """Return one law for the same answers: what is worked out for a law is then found again."""
    return attrs.evolve(law, choices=chosen(law.choices, dict(answers)))
