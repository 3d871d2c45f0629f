"""What is known of one point of a scheme: since when, on whose word, or that nothing is known.

A regulation of a region is often known from the press alone. So a ruling carries, beside articles,
the pages that tell of it; a ruling that a user gives carries the reason, such as a decree's number.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Generic, TypeVar

import attrs
from attrs import field, frozen

from perlindungan.facts import FactError
from perlindungan.law import Citation, Confidence

T = TypeVar("T")


@frozen(kw_only=True, cache_hash=True)
class Source:
    """A page that tells of a rule or a figure where the text itself was not read.

    Parameters
    ----------
    address
        Where it stands, without the scheme: ``niaga.asia/pergub-kaltim-no-19-tahun-2023``.
    told
        What else a reader should know, such as that the page was cut off.
    """

    address: str
    told: str = ""

    def __str__(self) -> str:
        return f"{self.address} [{self.told}]" if self.told else self.address


def within(day: date, since: date | None, until: date | None) -> bool:
    """Tell whether a day lies from the first day on and before the end; ``None`` for no bound."""
    return (since is None or since <= day) and (until is None or day < until)


def _said_by_somebody(ruling: Ruling[Any], _: object, __: object) -> None:
    if not (ruling.citations or ruling.sources or ruling.reason.strip()):
        raise FactError("reason", "", "ruling_reason")


@frozen(kw_only=True, cache_hash=True)
class Ruling(Generic[T]):
    """What holds for one point from a day on.

    Parameters
    ----------
    value
        What is ruled; ``None`` says that there is no such test, which is something known.
    since, until
        First day, and the first day on which it no longer holds. ``None``: from the beginning of
        the scheme; until another ruling follows.
    citations, sources
        Articles, and pages that tell of it.
    confidence
        How sure; :attr:`~perlindungan.law.Confidence.GIVEN` for a setting.
    reason
        For a setting: on what the user rests it, such as the number of a decree.
    note
        What a reader should know about it.
    alone
        Whether it stands in place of the state's rule on the point, instead of beside it: for a
        setting, as the state's rule of 2026 is known from the press alone.

    Raises
    ------
    FactError
        If nobody says so: no article, no page and no reason.
    """

    value: T | None
    since: date | None = None
    until: date | None = None
    citations: tuple[Citation, ...] = ()
    sources: tuple[Source, ...] = ()
    confidence: Confidence
    reason: str = field(default="", validator=_said_by_somebody)
    note: str = ""
    alone: bool = False

    @property
    def is_setting(self) -> bool:
        """Whether a user gave it."""
        return bool(self.reason)

    @property
    def grounds(self) -> tuple[str, ...]:
        """On what it rests, as text: articles, pages, the user's reason."""
        told = (*map(str, self.citations), *map(str, self.sources))
        return (*told, self.reason) if self.reason else told

    def holds(self, day: date) -> bool:
        """Tell whether it holds on a day."""
        return within(day, self.since, self.until)


@frozen
class Ruled(Generic[T]):
    """One point of a scheme through time; empty where nothing is known.

    Of several rulings that hold on a day the last one counts.
    """

    rulings: tuple[Ruling[T], ...] = ()

    def on(self, day: date) -> Ruling[T] | None:
        """Return the ruling of a day; ``None`` says that the point is unset."""
        for ruling in reversed(self.rulings):
            if ruling.holds(day):
                return ruling
        return None

    def ruled(self, ruling: Ruling[T]) -> Ruled[T]:
        """Return the point with one more ruling, which wins while it holds."""
        return attrs.evolve(self, rulings=(*self.rulings, ruling))


UNSET: Ruled[Any] = Ruled()
"""Nothing is known."""


def setting(
    value: T | None,
    *,
    reason: str,
    since: date | None = None,
    until: date | None = None,
    alone: bool = False,
) -> Ruling[T]:
    """Return a ruling that a user gives, with the reason that every result will carry.

    >>> setting(None, reason="SK Gubernur 1/2026").grounds
    ('SK Gubernur 1/2026',)

    Raises
    ------
    FactError
        If there is no reason.
    """
    return Ruling(
        value=value,
        since=since,
        until=until,
        reason=reason.strip(),
        confidence=Confidence.GIVEN,
        alone=alone,
    )
