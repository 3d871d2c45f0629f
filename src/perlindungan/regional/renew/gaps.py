"""Where a family would lose the death benefit: who is new, who begins again, and what ends.

A participant without wage has the whole of JKM only after some months of membership; before, the
family gets a lesser sum (Permenaker 1/2025, its article not read). How many months and how much
come from the law, by the first month of cover. Whether who joins again begins anew was not found:
the law's choice ``rejoined_bpu`` decides, and where it is left open the warning says so.

Lists know months, not days: cover is held to begin on the first day of its first month. For who is
registered with BPJS later in that month, the lesser sum holds so many days longer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from attrs import frozen

from perlindungan.facts import Month, Programme
from perlindungan.law import Citation, Confidence, weakest
from perlindungan.programmes import Law, RejoinedBPU
from perlindungan.regional.points import Exit, MonthsPaid
from perlindungan.regional.renew.results import Gap, Joined, Left
from perlindungan.regional.roll import Member, Roll
from perlindungan.regional.scheme import Scheme, Terms
from perlindungan.regional.sources import Ruled

STAY_UNCOVERED = frozenset(
    {
        Exit.MOVED_AWAY,
        Exit.INCOME_IMPROVED,
        Exit.FAILED_VERIFICATION,
        Exit.BUDGET_ENDED,
        Exit.WITHDREW,
        Exit.OVER_AGE,
    }
)
"""Reasons to leave after which nobody is known to pay; the person may go on paying herself."""

_FARTHEST = 240
"""Months: beyond twenty years the end of a scheme is not looked for."""
_AHEAD = 24
"""Months: so far ahead it is looked for when a scheme pays again."""


@frozen(kw_only=True)
class PaidMonths:
    """For which months a scheme pays, as its rulings say through time."""

    scheme: Scheme
    national: Mapping[str, Ruled[Any]] | None = None

    def paid(self, month: Month) -> bool | None:
        """Tell whether the scheme pays for a month; ``None`` where it does not say."""
        ruling = self.scheme.terms(month.first, national=self.national).months
        if ruling is None:
            return None
        return ruling.value is None or _lies_in(month, ruling.value)

    def unpaid(self, since: Month, until: Month) -> bool:
        """Tell whether a month is known to be unpaid, from the first up to before the last."""
        return any(self.paid(since + step) is False for step in range(until - since))

    def end(self, month: Month) -> Month | None:
        """Return the last month that is paid without a gap; ``None`` where no end is known."""
        for step in range(_FARTHEST):
            if not self.paid(month + step + 1):
                ended = self.paid(month + step + 1) is False
                return month + step if ended and self.paid(month) else None
        return None

    def starts(self, month: Month) -> Month:
        """Return the first paid month from one on; that one itself if none is known to come."""
        ahead = (month + step for step in range(_AHEAD))
        return next((one for one in ahead if self.paid(one) is not False), month)


def _lies_in(month: Month, paid: MonthsPaid) -> bool:
    return 0 <= month - paid.first < paid.count


@frozen(kw_only=True)
class Sums:
    """What the law says of new members in a month."""

    months: int
    reduced: int
    whole: int
    citations: tuple[Citation, ...]
    confidence: Confidence

    def gap(self, code: str, niks: Iterable[str], since: Month, **more: Any) -> Gap:
        """Return a warning for people whose cover begins in a month."""
        return Gap(
            code=code,
            niks=tuple(niks),
            since=since,
            until=since + (self.months - 1),
            months=self.months,
            reduced=self.reduced,
            whole=self.whole,
            citations=self.citations,
            confidence=self.confidence,
            **more,
        )


def sums(law: Law, month: Month) -> Sums | None:
    """Return what the law says of those whose cover begins in a month; ``None`` if nobody waits."""
    wait = law.parameter("jkm.benefit.newcomer_months").on(month)
    if not wait.value:
        return None
    reduced, lump, periodic, times, funeral = (
        law.parameter(f"jkm.benefit.{name}").on(month)
        for name in ("newcomer_sum", "lump_sum", "periodic_month", "periodic_months", "funeral")
    )
    used = (wait, reduced, lump, periodic, times, funeral)
    return Sums(
        months=wait.value,
        reduced=reduced.value,
        whole=lump.value + periodic.value * times.value + funeral.value,
        citations=tuple(dict.fromkeys(one for entry in used for one in entry.citations)),
        confidence=weakest(entry.confidence for entry in used),
    )


def of_first_months(roll: Roll, *, law: Law) -> tuple[Gap, ...]:
    """Return who of a list is still in his or her first months, by the month in which it began."""
    members = sorted(roll.members, key=lambda member: member.since.index)
    found: list[Gap] = []
    for since, group in groupby(members, key=lambda member: member.since):
        told = sums(law, since)
        if told is not None and roll.month - since < told.months:
            found.append(told.gap("newcomers", _niks(group), since))
    return tuple(found)


def of_renewal(
    roll: Roll,
    joined: tuple[Joined, ...],
    left: tuple[Left, ...],
    *,
    restarted: bool,
    months: PaidMonths,
    terms: Terms,
    law: Law,
) -> tuple[Gap, ...]:
    """Return the warnings of a renewal.

    Parameters
    ----------
    roll
        The new list.
    joined, left
        Who joined and who left.
    restarted
        Whether an unpaid month lies between this list and the last.
    months
        For which months the scheme pays.
    terms
        What holds of the scheme; nothing is said where it does not pay JKM.
    law
        National law, with its choice on who joins again.
    """
    benefits = terms.value(terms.benefits)
    month = months.starts(roll.month)
    told = sums(law, month)
    if told is None or (benefits is not None and Programme.JKM not in benefits.programmes):
        return ()
    answer = law.choices.rejoined_bpu
    anew, certain = answer is not RejoinedBPU.CONTINUES, answer is RejoinedBPU.ANEW
    new = [one.member for one in joined if not one.again]
    again = [one.member for one in joined if one.again]
    ends = months.end(month)
    found: list[Gap] = []
    if new:
        found.append(told.gap("newcomers", _niks(new), month))
        if ends is not None and ends - month < told.months:
            found.append(told.gap("never_whole", _niks(new), month, ends=ends))
    if not anew:
        return tuple(found)
    if again:
        found.append(told.gap("rejoined", _niks(again), month, certain=certain))
    if restarted:
        joined_now = {one.member.nik for one in joined}
        old = (member for member in roll.members if member.nik not in joined_now)
        found.append(told.gap("restarted", _niks(old), month, certain=certain))
    out = [one.member for one in left if one.exit in STAY_UNCOVERED]
    if out:
        found.append(told.gap("leaving", _niks(out), roll.month + 1, certain=certain))
    if ends is not None and ends - month < told.months:
        # The earliest month after a gap, unless the scheme is known to pay again later.
        again_in = months.starts(ends + 2)
        then = sums(law, again_in) or told
        all_of_them = _niks(roll.members)
        found.append(then.gap("ends", all_of_them, again_in, ends=ends, certain=certain))
    return tuple(gap for gap in found if gap.niks)


def _niks(members: Iterable[Member]) -> tuple[str, ...]:
    return tuple(member.nik for member in members)
