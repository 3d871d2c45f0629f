"""Dated values: what a parameter was, since when, on whose word, and until when that is known."""

from __future__ import annotations

from datetime import date
from typing import Generic, Protocol, TypeVar

import attrs
from attrs import field, frozen

from perlindungan.law.confidence import Confidence
from perlindungan.law.errors import NotInForce, NotYetPublished
from perlindungan.law.regulation import Citation

T = TypeVar("T")


class HasFirstDay(Protocol):
    """A span of time that begins on a day, such as a month."""

    @property
    def first(self) -> date:
        """First day of the span."""
        ...


def day_of(when: date | HasFirstDay) -> date:
    """Return the day itself, or the first day of a month."""
    return when if isinstance(when, date) else when.first


@frozen(kw_only=True)
class Entry(Generic[T]):
    """One value of a timeline.

    Parameters
    ----------
    since
        First day (or first day of the first contribution month) on which it applies.
    value
        The value, in the timeline's unit.
    citations, confidence
        Where it stands, and how sure that is.
    announced
        Day on which it became known; ``None`` means no later than ``since``.
    next_due
        Day from which another value is due by law, so that this one no longer answers;
        ``None`` if no change is scheduled.
    note
        What a reader should know about this value.
    """

    since: date
    value: T
    citations: tuple[Citation, ...]
    confidence: Confidence
    announced: date | None = None
    next_due: date | None = None
    note: str = ""

    @property
    def known_from(self) -> date:
        """Day from which this entry could be known."""
        return self.announced or self.since


@frozen(kw_only=True)
class Timeline(Generic[T]):
    """A parameter of the law through time.

    Parameters
    ----------
    name
        Dotted path in the law, such as ``jp.ceiling``.
    title_id, title_en
        What it is, in Indonesian and English.
    unit
        Unit of the values, such as ``rupiah a month`` or ``share of wage``.
    entries
        In order of ``since``.
    projects
        Whether the last value answers beyond the end of knowledge, marked as a projection.
    """

    name: str
    title_id: str
    title_en: str
    unit: str
    entries: tuple[Entry[T], ...] = field()
    projects: bool = False

    @entries.validator
    def _ordered(self, _: object, entries: tuple[Entry[T], ...]) -> None:
        days = [entry.since for entry in entries]
        if days != sorted(set(days)):
            raise ValueError(f"{self.name}: entries must be in order of their first day, each once")

    def on(self, when: date | HasFirstDay, *, known_on: date | None = None) -> Entry[T]:
        """Return the entry in force on a day, or in a month.

        Parameters
        ----------
        when
            A day, or a month (its first day counts).
        known_on
            Leave out what was announced after this day, so that an old bill can be repeated.

        Raises
        ------
        NotInForce
            Before the first entry.
        NotYetPublished
            After the last known entry's next change was due, unless the timeline projects.
        """
        if known_on is not None:
            return self.as_known_on(known_on).on(when)
        day = day_of(when)
        found: Entry[T] | None = None
        for entry in self.entries:
            if entry.since > day:
                break
            found = entry
        if found is None:
            first = self.entries[0].since if self.entries else None
            raise NotInForce(self.name, day, first)
        if found.next_due is not None and day >= found.next_due:
            if not self.projects:
                raise NotYetPublished(self.name, day, found.since, found.next_due)
            return attrs.evolve(found, confidence=Confidence.PROJECTED)
        return found

    def as_known_on(self, day: date) -> Timeline[T]:
        """Return the timeline as somebody could know it on ``day``."""
        kept = tuple(entry for entry in self.entries if entry.known_from <= day)
        return attrs.evolve(self, entries=kept)

    def projected(self) -> Timeline[T]:
        """Return the timeline that carries its last value forward, marked as projected."""
        return attrs.evolve(self, projects=True)

    def with_value(
        self,
        since: date | HasFirstDay,
        value: T,
        *,
        citations: tuple[Citation, ...],
        confidence: Confidence,
    ) -> Timeline[T]:
        """Return a timeline in which ``value`` applies from ``since`` on (a reform, a what-if).

        Entries from that day on are replaced; those before stay.
        """
        day = day_of(since)
        before = tuple(entry for entry in self.entries if entry.since < day)
        added = Entry(since=day, value=value, citations=citations, confidence=confidence)
        return attrs.evolve(self, entries=(*before, added))
