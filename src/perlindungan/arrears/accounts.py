"""An account of arrears: what is open, since when, with which fine, and how payments went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from attrs import frozen

from perlindungan.contributions import Finding
from perlindungan.facts import Month, Programme, Segment
from perlindungan.law import Citation, Confidence


@frozen(kw_only=True)
class Part:
    """A part of a due that a payment settled."""

    on: date
    amount: int


@frozen(kw_only=True)
class Entry:
    """One programme's month in an account.

    Parameters
    ----------
    month, programme, deferred
        What was due.
    due
        Rupiah due.
    due_date
        Last day in time, moved to a working day where the text says so.
    parts
        What was paid of it, and when, in order.
    months_late
        Months of delay of what is open, or of the last payment.
    fine
        Rupiah of fine until the day of the account; ``None`` where no rule for it was found.
    fine_paid
        Rupiah of it that were paid.
    citations, confidence, note
        Of due date and fine.
    """

    month: Month
    programme: Programme
    deferred: bool
    due: int
    due_date: date
    parts: tuple[Part, ...]
    months_late: int
    fine: int | None
    fine_paid: int
    citations: tuple[Citation, ...]
    confidence: Confidence
    note: str

    @property
    def paid(self) -> int:
        """Rupiah paid of it."""
        return sum(part.amount for part in self.parts)

    @property
    def open(self) -> int:
        """Rupiah still owed of it."""
        return self.due - self.paid

    @property
    def fine_open(self) -> int:
        """Rupiah of fine still owed."""
        return (self.fine or 0) - self.fine_paid


@frozen(kw_only=True)
class Movement:
    """A line of the journal: what the payer owes more (or less) from a day on.

    Parameters
    ----------
    on
        Day: the due date of a contribution, the day of a payment, or the day a fine is counted to.
    kind
        ``contribution``, ``fine`` or ``payment``.
    month, programme
        For what; ``None`` for a payment as a whole.
    amount
        Rupiah, negative for a payment.
    balance
        Rupiah owed after it; negative for a credit.
    """

    on: date
    kind: str
    month: Month | None
    programme: Programme | None
    amount: int
    balance: int


@frozen(kw_only=True)
class Allocated:
    """Where part of a payment went: to a contribution or a fine, or to credit (both ``None``)."""

    payment: int
    """Place of the payment in the order of days, from 0."""
    on: date
    kind: str
    month: Month | None
    programme: Programme | None
    amount: int


@frozen(kw_only=True)
class Cover:
    """What arrears do to a programme's cover.

    Parameters
    ----------
    programme
        Which.
    months
        Longest run of consecutive months in arrears.
    effect
        Code that ``wording`` tells: ``insured``, ``employer_first``, ``care_then_cash``,
        ``funeral_then_rest``, ``nothing``, ``savings_stay``, ``months_do_not_count``,
        ``jkp_insured``, ``jkp_employer_first``, ``suspended``.
    """

    programme: Programme
    months: int
    effect: str
    citations: tuple[Citation, ...]
    confidence: Confidence


@frozen(kw_only=True)
class MonthOfAccount:
    """A month of the account: the sums of its programmes, and the running balance."""

    month: Month
    due: int
    paid: int
    open: int
    fine: int
    fine_paid: int
    balance: int
    """Rupiah owed up to this month, fines included."""


@frozen(kw_only=True)
class Account:
    """What a payer owes on a day, and why.

    Parameters
    ----------
    id, segment, on
        Whose, and for which day.
    entries
        Every due, in the order of months and programmes.
    allocations
        Where each payment went.
    movements
        The journal, with running balance.
    credit
        Rupiah paid that no due has taken yet.
    cover
        What the arrears do to each programme.
    findings
        What the reader should know.
    choices
        The answers taken where the law is silent.
    law
        Name of the law.
    holidays_checked
        Whether public holidays were known.
    """

    id: str
    segment: Segment
    on: date
    entries: tuple[Entry, ...]
    allocations: tuple[Allocated, ...]
    movements: tuple[Movement, ...]
    credit: int
    cover: tuple[Cover, ...]
    findings: tuple[Finding, ...]
    choices: tuple[tuple[str, str], ...]
    law: str
    holidays_checked: bool

    @property
    def open(self) -> int:
        """Rupiah of contributions still owed, whether or not they are late yet."""
        return sum(entry.open for entry in self.entries)

    @property
    def late(self) -> int:
        """Rupiah of contributions whose due date has passed."""
        return sum(entry.open for entry in self.entries if entry.due_date < self.on)

    @property
    def fines(self) -> int:
        """Rupiah of fines still owed."""
        return sum(entry.fine_open for entry in self.entries)

    @property
    def balance(self) -> int:
        """Rupiah owed: contributions and fines, less credit; what :attr:`movements` end with."""
        return self.open + self.fines - self.credit

    @property
    def open_by_programme(self) -> Mapping[Programme, int]:
        """Rupiah of contributions still owed, by programme."""
        found: dict[Programme, int] = {}
        for entry in self.entries:
            found[entry.programme] = found.get(entry.programme, 0) + entry.open
        return MappingProxyType(found)

    @property
    def months(self) -> tuple[MonthOfAccount, ...]:
        """The account month by month, with running balance."""
        return tuple(self._months())

    def _months(self) -> Iterator[MonthOfAccount]:
        balance = 0
        for month in sorted({entry.month for entry in self.entries}):
            mine = [entry for entry in self.entries if entry.month == month]
            balance += sum(entry.open + entry.fine_open for entry in mine)
            yield MonthOfAccount(
                month=month,
                due=sum(entry.due for entry in mine),
                paid=sum(entry.paid for entry in mine),
                open=sum(entry.open for entry in mine),
                fine=sum(entry.fine or 0 for entry in mine),
                fine_paid=sum(entry.fine_paid for entry in mine),
                balance=balance,
            )

    def explain(self, locale: str) -> str:
        """Tell the account in words, in Indonesian (``id``) or English (``en``)."""
        from perlindungan.wording.account import explain_account

        return explain_account(self, locale)
