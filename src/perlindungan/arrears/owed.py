"""One due of an account: what the law says of it, what was paid of it, and its fine."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta
from fractions import Fraction

from attrs import define, field, frozen

from perlindungan.arrears.accounts import Part
from perlindungan.arrears.lateness import months_late
from perlindungan.arrears.ledger import Due
from perlindungan.contributions import due_date
from perlindungan.facts import FactError, Month, Programme, Segment
from perlindungan.law import Citation, Confidence, Timeline, weakest
from perlindungan.programmes import Deferral, FineBase, Law, PartPayments

_ORDER = {programme: place for place, programme in enumerate(Programme)}
EMPLOYER_ALONE = frozenset({Programme.JKK, Programme.JKM})


def order_of(programme: Programme | None) -> int:
    """Return the place of a programme in an account; one that is not named comes first."""
    return -1 if programme is None else _ORDER[programme]


def place_of(due: Due) -> tuple[Month, bool, int]:
    """Return the place of a due in an account: by month, then by programme."""
    return due.month, due.deferred, order_of(due.programme)


@frozen(kw_only=True)
class DueRules:
    """What the law says of one due."""

    due_date: date
    owed_from: Month
    """The month from which it is owed: its own, or for a deferred part that of settlement."""
    rate: Fraction | None
    """Fine a month; 0 where none is due, ``None`` where no rule was found."""
    most_months: int | None
    last_fined: date
    """The day after which delay bears no fine any more."""
    citations: tuple[Citation, ...]
    confidence: Confidence
    note: str


@define(eq=False)
class OpenDue:
    """A due while payments are laid against it."""

    due: Due
    rules: DueRules
    parts: list[Part] = field(factory=list)
    fine_paid: int = 0

    @property
    def left(self) -> int:
        """Rupiah still owed of it."""
        return self.due.amount - sum(part.amount for part in self.parts)

    def months(self, until: date, law: Law) -> int:
        """Return the months of delay of what is open on a day, or else of the last payment."""
        if not self.due.amount:
            return 0
        last = until if self.left else self.parts[-1].on
        return months_late(self.rules.due_date, min(last, until), law.choices.late_months)

    def _fined(self, months: int) -> int:
        """Return how many months of delay bear a fine."""
        most = self.rules.most_months
        return months if most is None else min(months, most)

    def _fined_until(self, paid: date, law: Law) -> int:
        until = min(paid, self.rules.last_fined)
        return self._fined(months_late(self.rules.due_date, until, law.choices.late_months))

    def fine(self, until: date, law: Law) -> int | None:
        """Return the fine by a day, rounded once."""
        if self.rules.rate is None:
            return None
        if not self.due.amount or self.rules.rate == 0 or until <= self.rules.due_date:
            return 0
        share = self._fined_share(law)
        if law.choices.part_payments is PartPayments.WHOLE_UNTIL_PAID_OFF:
            last = until if self.left else min(until, self.parts[-1].on)
            rupiah_months = self.due.amount * self._fined_until(last, law)
        else:
            rupiah_months = sum(
                part.amount * self._fined_until(part.on, law) for part in self.parts
            ) + self.left * self._fined_until(until, law)
        return law.choices.rounding.round(rupiah_months * self.rules.rate * share)

    def _fined_share(self, law: Law) -> Fraction:
        if law.choices.fine_base is FineBase.BOTH_SHARES or not self.due.amount:
            return Fraction(1)
        if self.due.programme in EMPLOYER_ALONE:
            return Fraction(1)
        if self.due.worker_share is None:
            raise FactError(
                "worker_share",
                f"{self.due.month} {self.due.programme.value}",
                "worker_share_needed",
            )
        return 1 - Fraction(self.due.worker_share, self.due.amount)


def rules_of(due: Due, segment: Segment, law: Law, holidays: Container[date] | None) -> DueRules:
    """Return what the law says of a due.

    Raises
    ------
    FactError
        If the programme has no due date for the segment, the part was not deferred, or the law
        knows no relief of that name.
    """
    names = [relief.id for relief in law.reliefs]
    if due.relief and due.relief not in names:
        raise FactError("relief", due.relief, "one_of", values=", ".join(names))
    dated = due_date(due.programme, due.month, segment, law=law, holidays=holidays)
    if dated is None:
        raise FactError("programme", due.programme.value, "programme_of_segment")
    if due.deferred:
        return _deferred(deferral_of(due, law))
    timeline = law.late_fine(due.programme, segment)
    fine = None if timeline is None else timeline.on(due.month)
    most = None
    if due.programme is Programme.JKN:
        most = law.jkn.late.most_months_fined[segment].on(due.month).value
    return DueRules(
        due_date=dated.day,
        owed_from=due.month,
        rate=Fraction(0) if fine is None else fine.value,
        most_months=most,
        last_fined=_last_fined(timeline, due),
        citations=dated.citations if fine is None else (*dated.citations, *fine.citations),
        confidence=weakest([dated.confidence, *(() if fine is None else (fine.confidence,))]),
        note=dated.note,
    )


def _last_fined(timeline: Timeline[Fraction] | None, due: Due) -> date:
    """Return the day before a fine was abolished: delay after it bears none."""
    for entry in () if timeline is None else timeline.entries:
        if entry.since > due.month.first and entry.value == 0:
            return entry.since - timedelta(days=1)
    return date.max


def _deferred(deferral: Deferral) -> DueRules:
    """Return the rules of what may be paid later; no rule for a fine on it was found."""
    return DueRules(
        due_date=deferral.settle_by,
        owed_from=Month.of(deferral.settle_by),
        rate=None,
        most_months=None,
        last_fined=date.max,
        citations=deferral.citations,
        confidence=deferral.confidence,
        note="",
    )


def deferral_of(due: Due, law: Law) -> Deferral:
    """Return the deferral under which a part of a due was left for later.

    Raises
    ------
    FactError
        If there was none for that programme and month.
    """
    for deferral in law.deferrals:
        if due.programme is deferral.programme and due.month in deferral.months:
            return deferral
    raise FactError("deferred", str(due.month), "deferral_month")
