"""Where the law is silent: each open question, its possible answers, and the one we take.

A :class:`Choices` is part of the law value: exchange one with ``attrs.evolve``, and every
statement made under it says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

import attrs
from attrs import field, frozen

from perlindungan.facts import InputError
from perlindungan.law import Rounding
from perlindungan.programmes.benefit_choices import BenefitChoices


class PartMonth(Enum):
    """Base of JP and JKN for a worker who joins or leaves inside the month."""

    WHOLE_WAGE = "whole_wage"
    """The agreed monthly wage. BPJS forbids prorated wages for JKK, JKM and JHT (letter
    B/11003/112020); nothing was found for JP and JKN."""
    WAGE_PAID = "wage_paid"
    """The pay of the month concerned, as one reading of PP 45/2015 Pasal 29 ayat (1)."""


class ForeignerMonths(Enum):
    """How a foreigner's six months of work in Indonesia are counted (UU 24/2011 Pasal 14)."""

    CONTRACTED = "contracted"
    """From the start to the agreed end of work: a contract of six months or more counts from
    its first month."""
    ELAPSED = "elapsed"
    """From the start to the end of the contribution month."""


class ForeignersInJP(Enum):
    """Whether a foreigner takes part in JP; PP 45/2015 does not mention nationality."""

    IF_JOINED = "if_joined"
    """Only where JP was joined: BPJS does not register foreigners by default (practice)."""
    LIKE_CITIZENS = "like_citizens"
    """As the text reads: every worker."""


class PensionMonth(Enum):
    """Whether JP is due for the month in which the pension age is reached."""

    DUE = "due"
    """The pension begins on the 1st of the next month (PP 45/2015 Pasal 19 ayat (3))."""
    NOT_DUE = "not_due"


class PieceMean(Enum):
    """Months over which the pay of a piece worker is averaged."""

    THREE_MONTHS = "three_months"
    """PP 44/2015 Pasal 19 ayat (4) and PP 46/2015 Pasal 17 ayat (4), made for contributions."""
    TWELVE_MONTHS = "twelve_months"
    """PP 36/2021 Pasal 19 and its explanation, later and about wages in general."""


class OtherPay(Enum):
    """Base of JP and JKN for pay by the day or the piece, on which their texts are silent."""

    SAME_BASE = "same_base"
    """The monthly wage that JKK, JKM and JHT make of it."""
    LEAVE_OPEN = "leave_open"
    """Undetermined."""


class BetweenBands(Enum):
    """The row for an income that lies between two printed bands (1,099,001 to 1,099,999)."""

    LOWER = "lower_band"
    """The row that ends below it: no band above was reached."""
    UPPER = "upper_band"
    """The row that begins above it."""


class MigrantTerm(Enum):
    """The term of a migrant worker's contract that is neither 6, 12 nor 24 months long."""

    LONGEST_WITHIN = "longest_within"
    """The longest term that the contract fills, and so much for each month beyond."""
    CHEAPEST = "cheapest"
    """The term that comes cheapest: 24 months for a contract of 23."""


class LateMonths(Enum):
    """What counts as a month of delay; the texts say 2 % for each and no more."""

    BEGUN = "begun"
    """Every month begun after the due date: one day late is one month."""
    COMPLETED = "completed"
    """Whole months after the due date alone."""
    CALENDAR = "calendar"
    """Calendar months from the month of the due date to the month of payment."""


class FineBase(Enum):
    """Whether the worker's share belongs to the contribution on which the late fine is counted."""

    BOTH_SHARES = "both_shares"
    """The employer owes BPJS both (UU 24/2011 Pasal 19): the whole deposit."""
    EMPLOYER_SHARE = "employer_share"
    """Only what falls on the employer."""


class PartPayments(Enum):
    """On what the late fine runs where a month was paid in parts."""

    WHAT_IS_OPEN = "what_is_open"
    """On each part until the day on which it was paid."""
    WHOLE_UNTIL_PAID_OFF = "whole_until_paid_off"
    """On the whole month until its last part was paid: the last transaction is the day of payment
    (a handbook of BPJS restating Perdir 22/2022)."""


class Allocation(Enum):
    """To what a payment goes first."""

    OLDEST_FIRST = "oldest_first"
    """To the oldest open month of what it was paid for, whatever month it names: contributions are
    paid in the order of months (a handbook of BPJS restating Perdir 22/2022)."""
    AS_NAMED = "as_named"
    """To the month that it names; the rest to the oldest open month."""


class Presumptions(Enum):
    """Whether facts that a month's bill implies are presumed where nobody gave them.

    That the months before were paid, that the employer is not the state, that the worker was
    employed in the month that is asked for, that this is the workplace chosen for JKP.
    """

    MADE = "made"
    """Presumed, and every statement whose amounts rest on it says so."""
    NOT_MADE = "not_made"
    """Undetermined until somebody gives the fact."""


@frozen(kw_only=True)
class Choices(BenefitChoices):
    """The answers taken where the law leaves a question open: of contributions, and of benefits."""

    rounding: Rounding = field(default=Rounding.HALF_UP)
    part_month_jp: PartMonth = PartMonth.WHOLE_WAGE
    part_month_jkn: PartMonth = PartMonth.WHOLE_WAGE
    foreigner_months: ForeignerMonths = ForeignerMonths.CONTRACTED
    foreigners_in_jp: ForeignersInJP = ForeignersInJP.IF_JOINED
    pension_month: PensionMonth = PensionMonth.DUE
    piece_mean: PieceMean = PieceMean.THREE_MONTHS
    other_pay: OtherPay = OtherPay.SAME_BASE
    presumptions: Presumptions = Presumptions.MADE
    between_bands: BetweenBands = BetweenBands.LOWER
    migrant_term: MigrantTerm = MigrantTerm.LONGEST_WITHIN
    late_months: LateMonths = LateMonths.BEGUN
    fine_base: FineBase = FineBase.BOTH_SHARES
    part_payments: PartPayments = PartPayments.WHAT_IS_OPEN
    allocation: Allocation = Allocation.OLDEST_FIRST


def answers() -> dict[str, dict[str, Enum]]:
    """Return the possible answers of every choice, by its name and their text."""
    return {
        item.name: {answer.value: answer for answer in type(getattr(Choices(), item.name))}
        for item in attrs.fields(Choices)
    }


def chosen(choices: Choices, given: Mapping[str, str]) -> Choices:
    """Return choices with other answers, given as text.

    Raises
    ------
    InputError
        For a choice or an answer that there is not; the value is ``name=answer``.
    """
    found: dict[str, Any] = {}
    for name, answer in given.items():
        possible = _ANSWERS.get(name, {})
        if answer not in possible:
            known = "; ".join(f"{key}={'|'.join(texts)}" for key, texts in _ANSWERS.items())
            raise InputError(f"{name}={answer}", "one_of", values=known)
        found[name] = possible[answer]
    return attrs.evolve(choices, **found)


_ANSWERS = answers()
