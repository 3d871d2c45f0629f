"""What an assessment holds: for each programme a decision, amounts, papers and days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Any

from attrs import field, frozen

from perlindungan.facts import Programme
from perlindungan.facts.claims import HeirClass
from perlindungan.law import Citation, Confidence, Decision, Outcome


class Kind(Enum):
    """What kind of benefit."""

    CASH = "cash"
    REFUND = "refund"
    """What was spent is paid back, up to a limit."""
    SERVICE = "service"
    """Care or help without a sum of its own."""


class Every(Enum):
    """How often an instalment comes."""

    ONCE = "once"
    MONTH = "month"
    YEAR = "year"


class Bearer(Enum):
    """Who pays."""

    BPJS = "bpjs"
    EMPLOYER = "employer"
    """The employer, who did not enrol the worker."""
    EMPLOYER_FIRST = "employer_first"
    """The employer, who may reclaim it from BPJS after settling arrears and fines."""


class Payee(Enum):
    """To whom it is paid."""

    PARTICIPANT = "participant"
    EMPLOYER = "employer"
    """As a refund of what it paid the worker."""
    HEIRS = "heirs"
    CHILDREN = "children"
    SPOUSE = "spouse"
    PARENT = "parent"
    BURIER = "burier"
    """Whoever saw to the funeral."""
    SOCIAL_FUND = "social_fund"
    """The social-security fund (Dana Jaminan Sosial): nobody is left."""
    PROBATE_OFFICE = "probate_office"
    """The Balai Harta Peninggalan: nobody is left."""
    PROVIDER = "provider"
    """Whoever gives the care or the training."""


Details = tuple[tuple[str, Any], ...]
"""Named values that a text needs."""


@frozen(kw_only=True)
class Step:
    """One step of an amount, told in words by ``wording``."""

    code: str
    details: Details = ()


@frozen(kw_only=True)
class Note:
    """Something the reader should know, told in words by ``wording``."""

    code: str
    details: Details = ()
    citations: tuple[Citation, ...] = ()


@frozen(kw_only=True)
class Instalment:
    """A sum that is paid ``times`` over.

    Parameters
    ----------
    amount
        Rupiah each time.
    times
        How often; ``None`` where it goes on until its end comes.
    every
        Once, each month, each year.
    since, until
        First and last day, where they are known.
    of
        Whose or which, such as a child and a level of school: named values for the text.
    """

    amount: int
    times: int | None = 1
    every: Every = Every.ONCE
    since: date | None = None
    until: date | None = None
    of: Details = ()

    @property
    def total(self) -> int | None:
        """Rupiah in all; ``None`` where it has no known end."""
        return None if self.times is None else self.amount * self.times


@frozen(kw_only=True)
class Benefit:
    """One benefit.

    Parameters
    ----------
    id
        Such as ``jkm.funeral``.
    decision
        Whether it is due, beyond the conditions of its programme.
    kind, instalments
        What comes, and when. Without instalments the sum is unknown or there is none.
    missing
        Facts without which the sum, or part of it, cannot be told.
    payee
        To whom; ``None`` while that is unknown.
    employer_owes
        Rupiah of the total that the employer owes itself, having reported too low a wage.
    condition
        Code of what must come first, such as paying the arrears; or ``""``.
    steps
        How the sum arises.
    citations, confidence
        Where it stands, and the weakest figure behind it.
    """

    id: str
    decision: Decision
    kind: Kind = Kind.CASH
    instalments: tuple[Instalment, ...] = ()
    missing: tuple[str, ...] = ()
    payee: Payee | None = None
    employer_owes: int = 0
    condition: str = ""
    steps: tuple[Step, ...] = ()
    citations: tuple[Citation, ...] = ()
    confidence: Confidence = Confidence.TEXT

    @property
    def due(self) -> bool | None:
        """Whether it is due; ``None`` while undetermined."""
        return self.decision.met

    @property
    def open(self) -> tuple[str, ...]:
        """The facts that would settle whether it is due, and how much."""
        return tuple(dict.fromkeys((*self.decision.missing, *self.missing)))

    @property
    def total(self) -> int | None:
        """Rupiah in all; ``None`` where it is unknown, or has no known end."""
        if self.decision.met is not True or self.missing or not self.instalments:
            return None
        sums = [instalment.total for instalment in self.instalments]
        return None if None in sums else sum(amount for amount in sums if amount is not None)


@frozen(kw_only=True)
class Deadline:
    """A day by which somebody has to do something.

    Parameters
    ----------
    id
        Such as ``jkm.bpjs_pays``.
    on
        The day; ``None`` where the day from which it counts is not known.
    count, unit
        How long, in the unit of the text (``working days``, ``years``, ``months``, ``hours``).
    checked
        Whether public holidays were known, where working days count.
    by
        Who has to act: ``bpjs``, ``employer``, ``participant``, ``heirs``.
    """

    id: str
    on: date | None
    count: int
    unit: str
    by: str
    checked: bool = True
    citations: tuple[Citation, ...] = ()
    confidence: Confidence = Confidence.TEXT


@frozen(kw_only=True)
class Papers:
    """Papers to bring, by code, and where that list stands."""

    ids: tuple[str, ...]
    citations: tuple[Citation, ...]
    confidence: Confidence


@frozen(kw_only=True)
class Entitlement:
    """What one programme owes for an event.

    Parameters
    ----------
    programme
        Which.
    decision
        Whether it owes anything, with reasons.
    benefits
        What, where the decision is met; what it would be, where that is undetermined.
    bearer
        Who pays; ``None`` while that is unknown.
    heir_class, heirs
        Who inherits: the class, and the places in the family that was given.
    papers, where
        What to bring, and where to.
    deadlines
        By when.
    late_fee
        Rupiah that BPJS owes for paying late; ``None`` where its days are not known.
    missing
        Every fact still needed, in the order in which to ask.
    notes
        Warnings and what to know besides.
    """

    programme: Programme
    decision: Decision
    benefits: tuple[Benefit, ...] = ()
    bearer: Bearer | None = None
    heir_class: HeirClass | None = None
    heirs: tuple[int, ...] = ()
    papers: tuple[Papers, ...] = ()
    where: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    late_fee: int | None = None
    missing: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def due(self) -> tuple[Benefit, ...]:
        """The benefits that are due."""
        if self.decision.outcome is not Outcome.MET:
            return ()
        return tuple(benefit for benefit in self.benefits if benefit.due)

    def benefit(self, id: str) -> Benefit:
        """Return a benefit by its id.

        Raises
        ------
        KeyError
            If the assessment does not hold it.
        """
        for benefit in self.benefits:
            if benefit.id == id:
                return benefit
        raise KeyError(id)

    @property
    def total(self) -> int:
        """Rupiah of every benefit that is due and whose sum is known."""
        return sum(total_of(self.due))


def total_of(benefits: Iterable[Benefit]) -> list[int]:
    """Return the totals that are known."""
    return [total for benefit in benefits if (total := benefit.total) is not None]


@frozen(kw_only=True)
class Assessment:
    """What is owed for an event, programme by programme.

    Parameters
    ----------
    id
        The caller's own.
    event
        Kind of the event, such as ``death``.
    happened_on, on
        Day of the event, and of the question.
    entitlements
        By programme, those on which the event bears.
    choices
        Answers taken where the law is silent, where they mattered here.
    law
        Name of the law.
    """

    id: str = ""
    event: str
    happened_on: date
    on: date
    entitlements: Mapping[Programme, Entitlement] = field()
    choices: tuple[tuple[str, str], ...] = ()
    law: str

    @property
    def missing(self) -> tuple[str, ...]:
        """Every fact still needed, in the order in which to ask for it."""
        from perlindungan.claims.questions import in_order

        return in_order(name for one in self.entitlements.values() for name in one.missing)

    @property
    def complete(self) -> bool:
        """Whether nothing is left open."""
        return not self.missing

    @property
    def total(self) -> int:
        """Rupiah of everything that is due and known; pensions without end are left out."""
        return sum(one.total for one in self.entitlements.values())

    def explain(self, locale: str) -> str:
        """Tell everything in words, in Indonesian (``id``) or English (``en``)."""
        from perlindungan.wording.claim import explain

        return explain(self, locale)

    def _repr_html_(self) -> str:
        """Show the assessment as a table in a notebook."""
        from perlindungan.wording.claim import to_html

        return to_html(self, "id")
