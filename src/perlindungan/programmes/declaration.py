"""What a rule about contributions looks like: declared once, read by everything else.

A :class:`Contribution` says who pays, on which base (floor, ceiling), at which rate. A
:class:`Relief` says for which months and under which condition less is paid; a
:class:`Deferral` that part may be paid later. Names of facts and paths of parameters are
resolved for one month by ``contributions`` (a single statement) and by the readers of
the documentation.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction

from attrs import field, frozen

from perlindungan.facts import Month, Payer, Programme, RiskGroup, Segment
from perlindungan.law import Citation, Condition, Confidence


class Part(Enum):
    """What a line is a part of."""

    CONTRIBUTION = "contribution"
    """Due for the month."""
    EXTRA_MEMBERS = "extra_members"
    """Due for family members beyond those the contribution covers (JKN)."""
    DEFERRED = "deferred"
    """Due for the month, payable later."""
    RECOMPOSITION = "recomposition"
    """Information: already inside another line, from which it is set aside."""
    NET = "net"
    """Information: what remains of another line after the recomposition."""
    BEFORE_WORK = "before_work"
    """Once, before a migrant worker departs."""
    DURING_AND_AFTER_WORK = "during_and_after_work"
    """Once, for a migrant worker's contract and the way home."""
    EXTENSION = "extension"
    """Once, for the further months of a migrant worker's contract."""
    STATE_HELP = "state_help"
    """Part of a participant's contribution that the state pays."""

    @property
    def informational(self) -> bool:
        """Whether lines of this part stay out of every total."""
        return self in (Part.RECOMPOSITION, Part.NET)


@frozen(kw_only=True)
class Base:
    """On what a contribution is counted.

    Parameters
    ----------
    fact
        Name of the fact that holds the wage, in rupiah a month.
    floor
        Name of the fact below which the base does not go, or ``None``.
    floor_rule
        Path of the rule that makes it a floor, where there is one.
    ceiling
        Path of the parameter above which it does not go, or ``None``.
    """

    fact: str
    floor: str | None = None
    floor_rule: str | None = None
    ceiling: str | None = None


@frozen(kw_only=True)
class Contribution:
    """One payer's part in one programme: a share of a base, or rupiah.

    Parameters
    ----------
    id
        Unique name, such as ``jp.worker``.
    programme, payer, part, segment
        What it is for, who pays, what kind of line it makes, and for whom it is declared.
    also
        Further programmes that the same amount pays for, where the law sets one for all.
    base
        The base, or ``None`` where the tariff is a sum of rupiah.
    tariff
        Path of the tariff: an exact share, rupiah, bands or layers.
    by
        Fact that picks among tariffs by kind, or ``None``.
    where
        Under which condition this payer has this part, or ``None`` for always.
    times
        Fact that counts how often it is due; no line is made where that is zero.
    less
        ``id`` of another contribution whose amount is taken off this one.
    recomposes
        Programme inside whose contribution this one is already paid.
    """

    id: str
    programme: Programme
    payer: Payer
    part: Part = Part.CONTRIBUTION
    segment: Segment = Segment.PU
    also: tuple[Programme, ...] = ()
    base: Base | None = None
    tariff: str
    by: str | None = None
    where: Condition | None = None
    times: str | None = None
    less: str | None = None
    recomposes: Programme | None = None


@frozen(kw_only=True)
class Span:
    """Contribution months from ``first`` to ``last``, both included."""

    first: Month
    last: Month = field()

    @last.validator
    def _after_first(self, _: object, last: Month) -> None:
        if last < self.first:
            raise ValueError(f"span: {last} lies before {self.first}")

    def __contains__(self, month: Month) -> bool:
        return self.first <= month <= self.last


@frozen(kw_only=True)
class Relief:
    """Less is paid, for some programmes and months, under a condition.

    Parameters
    ----------
    id
        Unique name, such as ``pp-49-2020``.
    segment
        Whose contributions it relieves.
    months
        For which contribution months.
    pays
        Share of the usual contribution that is still paid: 1/100, 1/2.
    condition
        Who is relieved.
    settle_by
        Day until which what is in arrears may still be paid as relieved, where one is set.
    recomposition
        Rates set aside for JKP out of the relieved JKK, by risk group, where the relief sets
        them.
    citations
        The programmes that it relieves, and where that stands.
    confidence, announced
        How sure it is, and since when it is known.
    """

    id: str
    segment: Segment
    months: Span
    pays: Fraction
    condition: Condition
    citations: Mapping[Programme, tuple[Citation, ...]]
    confidence: Confidence
    announced: date
    settle_by: date | None = None
    recomposition: Mapping[RiskGroup, Fraction] | None = None
    recomposition_citations: tuple[Citation, ...] = ()

    @property
    def programmes(self) -> frozenset[Programme]:
        """The programmes that it relieves."""
        return frozenset(self.citations)


@frozen(kw_only=True)
class Deferral:
    """Part of a contribution may be paid later.

    Parameters
    ----------
    pays_now
        Share that is paid by the usual due date.
    begin_by, settle_by
        Days by which repayment begins at the latest and is complete.
    """

    id: str
    programme: Programme
    months: Span
    pays_now: Fraction
    begin_by: date
    settle_by: date
    condition: Condition
    citations: tuple[Citation, ...]
    confidence: Confidence
    announced: date


class OnHoliday(Enum):
    """What the text says of a due date that falls on a day without work."""

    NEXT_WORKING_DAY = "next_working_day"
    PREVIOUS_WORKING_DAY = "previous_working_day"
    NOT_STATED = "not_stated"


@frozen(kw_only=True)
class DueDateRule:
    """By which day a month's contribution is to be paid.

    Parameters
    ----------
    day
        Day of the month; in a shorter month its last day.
    months_after
        0 for the contribution month itself, 1 for the month after.
    on_holiday
        What happens if that is no working day.
    """

    day: int
    months_after: int
    on_holiday: OnHoliday
