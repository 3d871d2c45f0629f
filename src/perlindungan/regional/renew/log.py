"""The log of a list: the first one and every change since, from which any month can be rebuilt.

The log holds the personal data of the list and must be kept like it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from attrs import Attribute, evolve, field, frozen

from perlindungan.facts import FactError, InputError, Month
from perlindungan.regional.renew.changes import Change
from perlindungan.regional.renew.results import Changed, Joined, Left, Renewed, Struck
from perlindungan.regional.roll import Member, Roll


@frozen(kw_only=True)
class Event:
    """One renewal: all that it takes to come from the list before to that of its month.

    The fields are as in :class:`~perlindungan.regional.renew.Renewed`; ``grounds`` are those of
    the list.
    """

    month: Month
    changed: tuple[Changed, ...] = ()
    left: tuple[Left, ...] = ()
    joined: tuple[Joined, ...] = ()
    struck: tuple[Struck, ...] = ()
    later: tuple[Change, ...] = ()
    restarted: bool = False
    grounds: tuple[str, ...] = ()

    @classmethod
    def of(cls, renewed: Renewed) -> Event:
        """Return what a log keeps of a renewal."""
        return cls(
            month=renewed.roll.month,
            changed=renewed.changed,
            left=renewed.left,
            joined=renewed.joined,
            struck=renewed.struck,
            later=renewed.later,
            restarted=renewed.restarted,
            grounds=renewed.roll.grounds,
        )

    def apply(self, members: dict[str, Member]) -> dict[str, Member]:
        """Return the members after the renewal.

        Raises
        ------
        InputError
            If it changes or removes somebody who is no member, or adds one.
        """
        after = dict(members)
        for changed in self.changed:
            _take(after, changed.nik)
            _add(after, changed.member)
        for left in self.left:
            _take(after, left.member.nik)
        if self.restarted:
            after = {nik: evolve(member, since=self.month) for nik, member in after.items()}
        for joined in self.joined:
            _add(after, joined.member)
        return after


def _take(members: dict[str, Member], nik: str) -> None:
    if members.pop(nik, None) is None:
        raise InputError(_PLACE, "log_member")


def _add(members: dict[str, Member], member: Member) -> None:
    if members.setdefault(member.nik, member) is not member:
        raise InputError(_PLACE, "log_member")


_PLACE = "log"


def _in_order(log: Log, _: Attribute[tuple[Event, ...]], events: tuple[Event, ...]) -> None:
    months = [log.first.month, *(event.month for event in events)]
    for before, after in pairwise(months):
        if after <= before:
            raise FactError("events", str(after), "renew_month", last=str(before))


@frozen(kw_only=True, slots=False)
class Log:
    """All lists of a scheme since the first.

    Parameters
    ----------
    first
        The first list.
    events
        The renewals since, each of a later month than the one before.
    """

    first: Roll
    events: tuple[Event, ...] = field(default=(), validator=_in_order)

    @property
    def months(self) -> tuple[Month, ...]:
        """The months whose lists were made; the list of a month between holds from the last."""
        return (self.first.month, *(event.month for event in self.events))

    def roll(self, month: Month) -> Roll:
        """Return the list of a month; after the last renewal, that of the last.

        Raises
        ------
        InputError
            If it lies before the first list, or the log contradicts itself.
        """
        if month < self.first.month:
            raise InputError(str(month), "log_month", first=str(self.first.month))
        members, grounds = dict(self.first.by_nik), self.first.grounds
        for event in self.events:
            if event.month > month:
                break
            members, grounds = event.apply(members), event.grounds
        return Roll(
            policy=self.first.policy,
            scheme=self.first.scheme,
            month=month,
            members=tuple(sorted(members.values(), key=lambda member: member.nik)),
            grounds=grounds,
        )

    @cached_property
    def latest(self) -> Roll:
        """The list of the last renewal."""
        return self.roll(self.months[-1])

    @property
    def later(self) -> tuple[Change, ...]:
        """Changes that were given at the last renewal and take effect at the next."""
        return self.events[-1].later if self.events else ()

    @cached_property
    def gone(self) -> frozenset[str]:
        """NIK of those who left or were struck at any time, and are not members now.

        Numbers that were corrected are among them: an old waiting list may still have them.
        """
        found = {nik for event in self.events for nik in _gone(event)}
        return frozenset(found - self.latest.by_nik.keys())

    @cached_property
    def former(self) -> frozenset[str]:
        """NIK of those who were members and left, and are not members now."""
        found = {left.member.nik for event in self.events for left in event.left}
        return frozenset(found - self.latest.by_nik.keys())

    def add(self, renewed: Renewed) -> Log:
        """Return the log with one more renewal.

        Raises
        ------
        InputError
            If the renewal came from another list than the last of this log.
        """
        log = evolve(self, events=(*self.events, Event.of(renewed)))
        if renewed.before != self.months[-1] or log.latest != renewed.roll:
            raise InputError(str(renewed.roll.month), "log_other", last=str(self.months[-1]))
        return log

    def to_lines(self) -> Iterator[str]:
        """Yield the log as lines of JSON, without line ends; personal data stands in them."""
        from perlindungan.regional.renew.lines import lines_of

        return lines_of(self)

    @classmethod
    def from_lines(cls, lines: Iterable[str]) -> Log:
        """Return a log from its lines; more renewals may have been appended to them.

        Raises
        ------
        InputError
            With the number of the first line that is none of a log.
        """
        from perlindungan.regional.renew.lines import log_of

        return log_of(lines)


def _gone(event: Event) -> Iterator[str]:
    yield from (changed.nik for changed in event.changed)
    yield from (left.member.nik for left in event.left)
    yield from (struck.nik for struck in event.struck)
