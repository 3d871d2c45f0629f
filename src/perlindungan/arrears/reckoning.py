"""From a ledger to an account: payments are laid against dues day by day, and fines counted."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date

from perlindungan.arrears.accounts import Account, Allocated, Cover, Entry, Movement, Part
from perlindungan.arrears.cover import covers
from perlindungan.arrears.ledger import Ledger, Payment
from perlindungan.arrears.owed import OpenDue, deferral_of, order_of, place_of, rules_of
from perlindungan.contributions import Finding
from perlindungan.facts import Month, Programme, Segment
from perlindungan.law import Entry as LawEntry
from perlindungan.programmes import NATIONAL, Allocation, Law


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

    >>> from perlindungan.arrears.ledger import Due
    >>> due = Due(month=Month(2026, 1), programme=Programme.JKK, amount=240_000)
    >>> found = account(Ledger(segment=Segment.PU, dues=(due,), payments=()), date(2026, 3, 17),
    ...                 holidays=None)
    >>> found.entries[0].due_date.isoformat(), found.entries[0].months_late, found.fines
    ('2026-02-16', 2, 9600)
    """
    reckoned = _Reckoning(ledger, on, law, holidays)
    reckoned.lay_payments()
    return reckoned.account()


class _Reckoning:
    """Lays payments against dues, in the order of days."""

    def __init__(
        self, ledger: Ledger, on: date, law: Law, holidays: Container[date] | None
    ) -> None:
        self._ledger, self._on, self._law, self._holidays = ledger, on, law, holidays
        self._open = [
            OpenDue(due=due, rules=rules_of(due, ledger.segment, law, holidays))
            for due in sorted(ledger.dues, key=place_of)
        ]
        self._in_order = sorted(
            self._open, key=lambda item: (item.rules.owed_from, place_of(item.due))
        )
        made = [payment for payment in ledger.payments if payment.on <= on]
        self._payments = sorted(made, key=_turn)
        self._later = len(ledger.payments) - len(made)
        self._allocated: list[Allocated] = []

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

    def _in_turn(self, payment: Payment) -> Iterator[tuple[OpenDue, str]]:
        """Yield what a payment goes to, in order; each may already be settled."""
        if payment.fine:
            yield from self._named(payment, "fine")
        yield from self._named(payment, "contribution")
        mine, now = self._of_its_agency(payment), Month.of(payment.on)
        yield from ((item, "contribution") for item in mine if item.rules.owed_from <= now)
        yield from ((item, "fine") for item in mine)
        yield from ((item, "contribution") for item in mine)

    def _of_its_agency(self, payment: Payment) -> list[OpenDue]:
        """Return what a payment can reach: JKN at one agency, or the rest at the other."""
        if payment.programme is None:
            return self._in_order
        health = payment.programme is Programme.JKN
        return [item for item in self._in_order if (item.due.programme is Programme.JKN) is health]

    def _named(self, payment: Payment, kind: str) -> Iterator[tuple[OpenDue, str]]:
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

    def _lay(self, number: int, payment: Payment, item: OpenDue, kind: str, left: int) -> int:
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

    def _allocate(
        self, number: int, on: date, kind: str, item: OpenDue | None, amount: int
    ) -> None:
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

    def _entry(self, item: OpenDue) -> Entry:
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
            if self._ledger.segment is Segment.PBPU:
                yield Finding(code="class_iii_arrears")

    def _not_begun(self) -> Iterator[Finding]:
        """Tell where the repayment of deferred JP should have begun, and has not."""
        deferred = [item for item in self._open if item.due.deferred and item.due.amount]
        if not deferred or any(item.parts for item in deferred):
            return
        begin_by = deferral_of(deferred[0].due, self._law).begin_by
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
        relaxed = self._relaxed()
        if relaxed is not None and len(months) > relaxed.value:
            yield Finding(code="reactivation_2020", details=(("most", relaxed.value),))
            return
        details = (
            ("months", min(most, len(months))),
            ("most", most),
            ("amount", sum(months[-most:])),
        )
        yield Finding(code="reactivation", details=details)

    def _relaxed(self) -> LawEntry[int] | None:
        """Return the months that sufficed to reopen JKN in 2020, where that holds on the day."""
        timeline = self._law.jkn.late.relaxed_months
        if self._on < timeline.entries[0].since:
            return None
        entry = timeline.on(self._on)
        return entry if entry.value else None

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


def _turn(payment: Payment) -> tuple[object, ...]:
    """Order payments by day; of one day, those that name more come first."""
    programme, month = payment.programme, payment.month
    return (
        payment.on,
        programme is None,
        month is None,
        order_of(programme),
        -1 if month is None else month.index,
        payment.fine,
        payment.amount,
    )
