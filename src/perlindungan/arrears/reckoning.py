"""From a ledger to an account: payments are laid against dues day by day, and fines counted."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date
from fractions import Fraction

from attrs import define, field, frozen

from perlindungan.arrears.accounts import Account, Allocated, Cover, Entry, Movement, Part
from perlindungan.arrears.cover import covers
from perlindungan.arrears.lateness import months_late
from perlindungan.arrears.ledger import Due, Ledger, Payment
from perlindungan.contributions import Finding, due_date
from perlindungan.facts import FactError, Month, Programme, Segment
from perlindungan.law import Citation, Confidence, weakest
from perlindungan.programmes import (
    NATIONAL,
    Allocation,
    Deferral,
    FineBase,
    Law,
    PartPayments,
)

_ORDER = {programme: place for place, programme in enumerate(Programme)}


def account(
    ledger: Ledger, on: date, *, holidays: Container[date] | None, law: Law = NATIONAL
) -> Account:
    """Return what a payer owes on a day: per programme and month, with fines, and what it does.

    Payments are laid against dues in the order of their days: first to what the payment names (by
    the choice ``allocation``), then to contributions of months up to that of the payment, oldest
    first, programme by programme; then to fines counted by then, oldest first; then to later
    months, which are so paid in advance. What is left is credit. A payment for fines goes to fines
    first.

    Parameters
    ----------
    ledger
        Dues and payments; payments after ``on`` are left out, and told.
    on
        Day of the account.
    holidays
        Days without work besides Saturdays and Sundays, for example ``public_holidays``; ``None``
        where they are not known.

    Raises
    ------
    FactError
        If a programme has no due date for the segment, a part is called deferred that was not, or
        the choice ``fine_base`` asks for a worker's share that nobody gave, or a relief is named
        that the law has not.
    NotInForce
        For a day or a month before July 2015.

    Source: PP 44/2015 Pasal 21 to 24; PP 46/2015 Pasal 19 to 21; PP 45/2015 Pasal 30 and 31;
    PP 49/2020 Pasal 4, 17 and 23.

    >>> from perlindungan.facts import Programme, Segment
    >>> due = Due(month=Month(2026, 1), programme=Programme.JKK, amount=240_000)
    >>> found = account(Ledger(segment=Segment.PU, dues=(due,), payments=()), date(2026, 3, 17),
    ...                 holidays=None)
    >>> found.entries[0].due_date.isoformat(), found.entries[0].months_late, found.fines
    ('2026-02-16', 2, 9600)
    """
    reckoned = _Reckoning(ledger, on, law, holidays)
    reckoned.lay_payments()
    return reckoned.account()


@frozen(kw_only=True)
class _Rules:
    """What the law says of one due."""

    due_date: date
    owed_from: Month
    """The month from which it is owed: its own, or for a deferred part that of settlement."""
    rate: Fraction | None
    """Fine a month; 0 where none is due, ``None`` where no rule was found."""
    most_months: int | None
    citations: tuple[Citation, ...]
    confidence: Confidence
    note: str


@define(eq=False)
class _Open:
    """A due while payments are laid against it."""

    due: Due
    rules: _Rules
    parts: list[Part] = field(factory=list)
    fine_paid: int = 0

    @property
    def left(self) -> int:
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
        return self._fined(months_late(self.rules.due_date, paid, law.choices.late_months))

    def fine(self, until: date, law: Law) -> int | None:
        """Return the fine by a day, rounded once."""
        if self.rules.rate is None:
            return None
        if self.rules.rate == 0 or until <= self.rules.due_date:
            return 0
        share = self._fined_share(law)
        if law.choices.part_payments is PartPayments.WHOLE_UNTIL_PAID_OFF:
            rupiah_months = self.due.amount * self._fined(self.months(until, law))
        else:
            rupiah_months = sum(
                part.amount * self._fined_until(part.on, law) for part in self.parts
            ) + self.left * self._fined_until(until, law)
        return law.choices.rounding.round(rupiah_months * self.rules.rate * share)

    def _fined_share(self, law: Law) -> Fraction:
        if law.choices.fine_base is FineBase.BOTH_SHARES or not self.due.amount:
            return Fraction(1)
        if self.due.programme in _EMPLOYER_ALONE:
            return Fraction(1)
        if self.due.worker_share is None:
            raise FactError(
                "worker_share",
                f"{self.due.month} {self.due.programme.value}",
                "worker_share_needed",
            )
        return 1 - Fraction(self.due.worker_share, self.due.amount)


class _Reckoning:
    """Lays payments against dues, in the order of days."""

    def __init__(
        self, ledger: Ledger, on: date, law: Law, holidays: Container[date] | None
    ) -> None:
        self._ledger, self._on, self._law, self._holidays = ledger, on, law, holidays
        self._open = [
            _Open(due=due, rules=self._rules(due)) for due in sorted(ledger.dues, key=_place)
        ]
        self._in_order = sorted(
            self._open, key=lambda item: (item.rules.owed_from, _place(item.due))
        )
        made = [payment for payment in ledger.payments if payment.on <= on]
        self._payments = sorted(made, key=_turn)
        self._later = len(ledger.payments) - len(made)
        self._allocated: list[Allocated] = []

    def _rules(self, due: Due) -> _Rules:
        segment = self._ledger.segment
        names = [relief.id for relief in self._law.reliefs]
        if due.relief and due.relief not in names:
            raise FactError("relief", due.relief, "one_of", values=", ".join(names))
        dated = due_date(due.programme, due.month, segment, law=self._law, holidays=self._holidays)
        if dated is None:
            raise FactError("programme", due.programme.value, "programme_of_segment")
        if due.deferred:
            return self._deferred(due)
        timeline = self._law.late_fine(due.programme, segment)
        fine = None if timeline is None else timeline.on(due.month)
        most = None
        if due.programme is Programme.JKN:
            most = self._law.jkn.late.most_months_fined[segment].on(due.month).value
        return _Rules(
            due_date=dated.day,
            owed_from=due.month,
            rate=Fraction(0) if fine is None else fine.value,
            most_months=most,
            citations=dated.citations if fine is None else (*dated.citations, *fine.citations),
            confidence=weakest([dated.confidence, *(() if fine is None else (fine.confidence,))]),
            note=dated.note,
        )

    def _deferred(self, due: Due) -> _Rules:
        """Return the rules of what PP 49/2020 let be paid later."""
        deferral = self._deferral(due)
        return _Rules(
            due_date=deferral.settle_by,
            owed_from=Month.of(deferral.settle_by),
            rate=None,
            most_months=None,
            citations=deferral.citations,
            confidence=deferral.confidence,
            note="",
        )

    def _deferral(self, due: Due) -> Deferral:
        for deferral in self._law.deferrals:
            if due.programme is deferral.programme and due.month in deferral.months:
                return deferral
        raise FactError("deferred", str(due.month), "deferral_month")

    # -- payments ---------------------------------------------------------------------------------

    def lay_payments(self) -> None:
        """Lay every payment, oldest first."""
        for number, payment in enumerate(self._payments):
            left = payment.amount
            for item, kind in self._in_turn(payment):
                if not left:
                    break
                left -= self._lay(number, payment, item, kind, left)
            if left:
                self._allocate(number, payment.on, "credit", None, left)

    def _in_turn(self, payment: Payment) -> Iterator[tuple[_Open, str]]:
        """Yield what a payment goes to, in order; each may already be settled."""
        if payment.fine:
            yield from self._named(payment, "fine")
        yield from self._named(payment, "contribution")
        mine, now = self._of_its_agency(payment), Month.of(payment.on)
        yield from ((item, "contribution") for item in mine if item.rules.owed_from <= now)
        yield from ((item, "fine") for item in mine)
        yield from ((item, "contribution") for item in mine)

    def _of_its_agency(self, payment: Payment) -> list[_Open]:
        """Return what a payment can reach: JKN at one agency, or the rest at the other."""
        if payment.programme is None:
            return self._in_order
        health = payment.programme is Programme.JKN
        return [item for item in self._in_order if (item.due.programme is Programme.JKN) is health]

    def _named(self, payment: Payment, kind: str) -> Iterator[tuple[_Open, str]]:
        """Yield what a payment names: by programme, and by month if the choice lets it."""
        of_programme = [
            item for item in self._in_order if payment.programme in (None, item.due.programme)
        ]
        as_named = self._law.choices.allocation is Allocation.AS_NAMED
        if payment.month is not None and as_named:
            yield from ((item, kind) for item in of_programme if item.due.month == payment.month)
        elif payment.month is not None:
            # Up to the month it names; an earlier month comes first.
            yield from (
                (item, kind)
                for item in of_programme
                if item.rules.owed_from <= payment.month or item.due.month == payment.month
            )
        elif payment.programme is not None:
            now = Month.of(payment.on)
            yield from ((item, kind) for item in of_programme if item.rules.owed_from <= now)
        elif kind == "fine":
            yield from ((item, kind) for item in of_programme)

    def _lay(self, number: int, payment: Payment, item: _Open, kind: str, left: int) -> int:
        if kind == "contribution":
            amount = min(left, item.left)
            if amount:
                item.parts.append(Part(on=payment.on, amount=amount))
        else:
            owed = (item.fine(payment.on, self._law) or 0) - item.fine_paid
            amount = min(left, owed)
            item.fine_paid += amount
        if amount:
            self._allocate(number, payment.on, kind, item, amount)
        return amount

    def _allocate(self, number: int, on: date, kind: str, item: _Open | None, amount: int) -> None:
        self._allocated.append(
            Allocated(
                payment=number,
                on=on,
                kind=kind,
                month=None if item is None else item.due.month,
                programme=None if item is None else item.due.programme,
                amount=amount,
            )
        )

    # -- the account ------------------------------------------------------------------------------

    def account(self) -> Account:
        """Return the account."""
        law, ledger = self._law, self._ledger
        entries = tuple(self._entry(item) for item in self._open)
        cover = covers(ledger.segment, entries, self._on, law)
        return Account(
            id=ledger.id,
            segment=ledger.segment,
            on=self._on,
            entries=entries,
            allocations=tuple(self._allocated),
            movements=tuple(self._movements(entries)),
            credit=sum(item.amount for item in self._allocated if item.kind == "credit"),
            cover=cover,
            findings=tuple(self._findings(entries, cover)),
            choices=tuple((name, getattr(law.choices, name).value) for name in self._mattered()),
            law=law.name,
            holidays_checked=self._holidays is not None,
        )

    def _mattered(self) -> Iterator[str]:
        """Yield the open questions that bear on this account."""
        yield "allocation"
        if any(item.rules.rate for item in self._open):
            yield from ("late_months", "fine_base", "part_payments", "rounding")

    def _entry(self, item: _Open) -> Entry:
        rules = item.rules
        return Entry(
            month=item.due.month,
            programme=item.due.programme,
            deferred=item.due.deferred,
            due=item.due.amount,
            due_date=rules.due_date,
            parts=tuple(item.parts),
            months_late=item.months(self._on, self._law),
            fine=item.fine(self._on, self._law),
            fine_paid=item.fine_paid,
            citations=rules.citations,
            confidence=rules.confidence,
            note=rules.note,
        )

    def _movements(self, entries: tuple[Entry, ...]) -> Iterator[Movement]:
        """Yield the journal; a fine stands on the day on which its due was paid off, or today's."""
        lines: list[tuple[date, int, str, Entry | None, int]] = []
        for entry in entries:
            lines.append((entry.due_date, 0, "contribution", entry, entry.due))
            if entry.fine:
                day = self._on if entry.open else max(part.on for part in entry.parts)
                lines.append((day, 2, "fine", entry, entry.fine))
        lines += [(payment.on, 1, "payment", None, -payment.amount) for payment in self._payments]
        lines.sort(key=lambda line: line[:2])
        balance = 0
        for day, _, kind, about, amount in lines:
            balance += amount
            yield Movement(
                on=day,
                kind=kind,
                month=None if about is None else about.month,
                programme=None if about is None else about.programme,
                amount=amount,
                balance=balance,
            )

    def _findings(self, entries: tuple[Entry, ...], cover: tuple[Cover, ...]) -> Iterator[Finding]:
        if self._ledger.segment is Segment.BPU and any(entry.months_late for entry in entries):
            yield Finding(code="no_fine_for_participants")
        if self._later:
            yield Finding(code="later_payments", details=(("count", self._later),))
        yield from self._not_begun()
        for item, entry in zip(self._open, entries, strict=True):
            if entry.deferred and entry.open and entry.months_late:
                details = (("month", str(entry.month)),)
                yield Finding(code="deferred_not_settled", details=details)
            yield from self._lapsed(item.due.relief, entry)
        if any(item.effect == "suspended" for item in cover):
            yield from self._reactivation(entries)

    def _not_begun(self) -> Iterator[Finding]:
        """Tell where the repayment of deferred JP should have begun, and has not."""
        deferred = [item for item in self._open if item.due.deferred and item.due.amount]
        if not deferred or any(item.parts for item in deferred):
            return
        begin_by = self._deferral(deferred[0].due).begin_by
        if self._on > begin_by:
            details = (("day", begin_by.isoformat()),)
            yield Finding(code="deferred_not_begun", details=details)

    def _reactivation(self, entries: tuple[Entry, ...]) -> Iterator[Finding]:
        """Tell what reopens a suspended JKN: at most so many months of arrears, and the current."""
        now = Month.of(self._on)
        months = [
            entry.open
            for entry in entries
            if entry.programme is Programme.JKN and entry.open and entry.month < now
        ]
        timeline = self._law.jkn.late.arrears_months
        if not months or self._on < timeline.entries[0].since:
            return
        most = timeline.on(self._on).value
        details = (
            ("months", min(most, len(months))),
            ("most", most),
            ("amount", sum(months[-most:])),
        )
        yield Finding(code="reactivation", details=details)

    def _lapsed(self, name: str, entry: Entry) -> Iterator[Finding]:
        """Tell where a relief had to be paid by a day, after which the full rate holds."""
        for relief in self._law.reliefs:
            if (
                relief.id == name
                and relief.settle_by is not None
                and entry.open
                and self._on > relief.settle_by
            ):
                details = (
                    ("relief", relief.id),
                    ("month", str(entry.month)),
                    ("day", relief.settle_by.isoformat()),
                )
                yield Finding(code="relief_lapsed", details=details)


_EMPLOYER_ALONE = frozenset({Programme.JKK, Programme.JKM})


def _place(due: Due) -> tuple[Month, bool, int]:
    return due.month, due.deferred, _ORDER[due.programme]


def _turn(payment: Payment) -> tuple[object, ...]:
    """Order payments by day; of one day, those that name more come first."""
    programme, month = payment.programme, payment.month
    return (
        payment.on,
        programme is None,
        month is None,
        -1 if programme is None else _ORDER[programme],
        -1 if month is None else month.index,
        payment.fine,
        payment.amount,
    )
