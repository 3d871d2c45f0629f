"""One case: the facts, the law, and a way to ask that remembers what nobody said."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any, TypeVar

from attrs import define, field

from perlindungan.claims.questions import in_order
from perlindungan.facts import Programme, Worker
from perlindungan.facts.claims import (
    Event,
    Filing,
    JobLossRecord,
    Membership,
    OldAgeSavings,
    Participant,
    PensionRecord,
    Relative,
    Supplied,
)
from perlindungan.law import Decision, Entry, LawError, Timeline
from perlindungan.law.condition import Decider
from perlindungan.programmes import Law, Presumptions

T = TypeVar("T")


class Unknown(Exception):
    """What was asked rests on facts that nobody gave."""

    def __init__(self, *names: str) -> None:
        self.names = names
        super().__init__(*names)


@cache
def _getter(name: str) -> Callable[[Any], Any]:
    return attrgetter(name)


@lru_cache(maxsize=4096)
def _timeline(law: Law, path: str) -> Timeline[Any]:
    timeline: Timeline[Any] = law.parameter(path)
    return timeline


@lru_cache(maxsize=8192)
def _entry(law: Law, path: str, day: date) -> Entry[Any]:
    return _timeline(law, path).on(day)


@lru_cache(maxsize=4096)
def published(law: Law, path: str, day: date) -> Entry[Any] | None:
    """Return what the law has on a day, or ``None`` where that was not published."""
    try:
        return _entry(law, path, day)
    except LawError:
        return None


@lru_cache(maxsize=1024)
def _decider(law: Law, path: str, since: date) -> Decider:
    """Return what decides a condition that holds since a day: one for all days on which it does."""
    presume = law.choices.presumptions is Presumptions.MADE
    return Decider(_entry(law, path, since).value, presume)


Finders = Mapping[str, "Callable[[Case], Any]"]
"""How a case answers what conditions name."""


@define(eq=False)
class Case:
    """The facts of a claim under a law. ``used`` gathers the choices that mattered."""

    event: Event
    participant: Participant
    on: date
    law: Law
    supplied: Supplied
    filing: Filing
    holidays: Container[date] | None = None
    used: dict[str, str] = field(factory=dict)

    # What the participant tells, at hand: conditions and sums ask for it all the time.
    worker: Worker = field(init=False)
    membership: Membership = field(init=False)
    others: tuple[Membership, ...] | None = field(init=False)
    family: tuple[Relative, ...] | None = field(init=False)
    jht: OldAgeSavings = field(init=False)
    jp: PensionRecord = field(init=False)
    jkp: JobLossRecord = field(init=False)

    def __attrs_post_init__(self) -> None:
        person = self.participant
        self.worker, self.membership, self.others = person.worker, person.membership, person.others
        self.family, self.jht, self.jp, self.jkp = person.family, person.jht, person.jp, person.jkp

    def ask(self, name: str) -> Any:
        """Return a fact by its path, such as ``membership.wage``.

        Raises
        ------
        Unknown
            If nobody gave it.
        """
        value = _getter(name)(self)
        if value is None:
            raise Unknown(name)
        return value

    def ask_all(self, *names: str) -> tuple[Any, ...]:
        """Return several facts, or raise :class:`Unknown` with all that are missing."""
        values = tuple(_getter(name)(self) for name in names)
        missing = [name for name, value in zip(names, values, strict=True) if value is None]
        if missing:
            raise Unknown(*missing)
        return values

    def entry(self, path: str, day: date) -> Entry[Any]:
        """Return the entry of a parameter in force on a day."""
        return _entry(self.law, path, day)

    def value(self, path: str, day: date) -> Any:
        """Return the value of a parameter on a day."""
        return _entry(self.law, path, day).value

    def choice(self, name: str) -> Enum:
        """Return the answer taken to an open question, and remember that it mattered."""
        answer: Enum = getattr(self.law.choices, name)
        self.used[name] = answer.value
        return answer

    @property
    def presumes(self) -> bool:
        """Whether what the question itself implies is presumed."""
        return self.law.choices.presumptions is Presumptions.MADE

    def decide(self, path: str, day: date, facts: Finders | Derived) -> Decision:
        """Decide the condition of a path, as it was in force on a day.

        Parameters
        ----------
        path
            Of a timeline of conditions.
        day
            Whose law counts.
        facts
            How each fact that the condition names is found; what several conditions ask of one
            :class:`Derived` is found once.
        """
        found = facts if isinstance(facts, Derived) else Derived(self, facts)
        decider = _decider(self.law, path, _entry(self.law, path, day).since)
        decision = decider.decide(found, lambda other: self.value(other, day))
        if not decision.missing:
            return decision
        names = (raw for name in decision.missing for raw in found.missing[name])
        return Decision(outcome=decision.outcome, reasons=decision.reasons, missing=in_order(names))


class Derived(dict[str, Any]):
    """Facts that follow from a case, found when they are first asked for."""

    def __init__(self, case: Case, facts: Finders) -> None:
        super().__init__()
        self._case, self._facts = case, facts
        self.missing: dict[str, tuple[str, ...]] = {}

    def __missing__(self, name: str) -> Any:
        self[name], self.missing[name] = attempt(self._facts[name], self._case)
        return self[name]


def attempt(find: Callable[..., T], *given: Any) -> tuple[T | None, tuple[str, ...]]:
    """Return what a function finds, or ``None`` and the facts that it lacks."""
    try:
        return find(*given), ()
    except Unknown as unknown:
        return None, unknown.names


PROGRAMMES = (Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP, Programme.JKP)
"""The programmes of BPJS Ketenagakerjaan, in the order in which an assessment tells them."""
