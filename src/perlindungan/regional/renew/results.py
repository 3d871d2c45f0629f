"""What a renewal finds: who left and why, who joined, what was refused, what to beware of."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import field, frozen

from perlindungan.facts import Month
from perlindungan.facts.errors import mask
from perlindungan.law import Citation, Confidence
from perlindungan.law.registry import UU_24_2011
from perlindungan.regional.findings import Verified
from perlindungan.regional.points import Exit
from perlindungan.regional.renew.changes import Change
from perlindungan.regional.roll import Member, Roll

EMPLOYER_REGISTERS = UU_24_2011.article(15, 1)
"""The employer must register its workers with BPJS."""


@frozen(kw_only=True)
class Left:
    """A member who left.

    Parameters
    ----------
    member
        As the list had him or her at last.
    exit, on
        Why, and the day on which it happened.
    last_paid
        Last month for which the region should pay.
    paid_since
        How many months it had paid beyond that, as the change was told late.
    employer, region
        Who employs the person now, where he or she lives now; as far as told.
    """

    member: Member
    exit: Exit
    on: date
    last_paid: Month
    paid_since: int = 0
    employer: str = ""
    region: str | None = None

    @property
    def duty(self) -> Citation | None:
        """Where it stands that the employer must register the person, if one employs him or her."""
        return EMPLOYER_REGISTERS if self.exit is Exit.GOT_EMPLOYER else None


class Origin(Enum):
    """Whence a new member comes."""

    WAITING = "waiting"
    NEW = "new"
    """From people verified since the list was fixed."""


@frozen(kw_only=True)
class Joined:
    """A new member.

    Parameters
    ----------
    member, origin
        Who, and whence.
    number
        Place in the order there.
    again
        Whether he or she was a member before, by the log or by what the candidate's row says.
    """

    member: Member
    origin: Origin
    number: int
    again: bool = False


@frozen(kw_only=True)
class Changed:
    """A member whose facts were set right; ``nik`` is the number that he or she had before."""

    nik: str = field(repr=mask)
    member: Member


@frozen(kw_only=True)
class Struck:
    """Somebody who was waiting or put forward and can join no more."""

    nik: str = field(repr=mask)
    exit: Exit
    on: date


@frozen(kw_only=True)
class Waits:
    """Somebody for whom there was no place: which bound of the quota left none."""

    person: Verified
    origin: Origin
    number: int
    bound: str


@frozen(kw_only=True)
class Refused:
    """A change that was not made, and why; its text stands under ``renew.refused.<code>``."""

    change: Change
    code: str
    details: tuple[tuple[str, object], ...] = ()


@frozen(kw_only=True)
class Gap:
    """A warning: whose families would get less for a death, until when, and how much.

    Parameters
    ----------
    code
        Names it; its text stands under ``renew.gap.<code>``.
    niks
        Whom it concerns, in order.
    since, until
        First and last month in which only ``reduced`` would be paid.
    months
        How many months of membership the law asks for the whole benefit.
    reduced, whole
        Rupiah: what the family would get then, and from the month after ``until`` on.
    ends
        Last month that is paid for, where the warning is about that.
    certain
        Whether the law is known to count anew; ``False`` where that was not found.
    citations, confidence
        On whose word.
    """

    code: str
    niks: tuple[str, ...] = field(repr=False)
    since: Month
    until: Month
    months: int
    reduced: int
    whole: int
    ends: Month | None = None
    certain: bool = True
    citations: tuple[Citation, ...]
    confidence: Confidence


class Notice(Enum):
    """What else a renewal tells of the list as a whole."""

    MONTHS_UNSET = "months_unset"
    """The scheme does not say for which months it pays: gaps between them cannot be told."""
    MONTH_NOT_PAID = "month_not_paid"
    """The scheme does not pay for the month of the list."""
    ABOVE_QUOTA = "above_quota"
    """More members than the quota allows: nobody is removed for it, and nobody joins there."""


@frozen(kw_only=True)
class Renewed:
    """The list of a month, and how it came from the one before.

    Parameters
    ----------
    roll
        The list.
    before
        Month of the list from which it came.
    left, joined, changed, struck
        In the order of the changes; who joined in the order of places.
    confirmed
        NIK of members who were verified again and stay.
    later
        Changes of this month that take effect in the next one; a log keeps them and gives them to
        the next renewal.
    waits
        Those for whom there was no place.
    refused
        Changes that were not made.
    restarted
        Whether a month between the two lists was not paid, so that all began anew.
    gaps, notices
        Warnings. A notice comes with its value, such as the bound that is exceeded.
    grounds
        On what the reasons to leave and the quota rest.
    """

    roll: Roll
    before: Month
    left: tuple[Left, ...] = ()
    joined: tuple[Joined, ...] = ()
    changed: tuple[Changed, ...] = ()
    struck: tuple[Struck, ...] = ()
    confirmed: tuple[str, ...] = field(default=(), repr=False)
    later: tuple[Change, ...] = ()
    waits: tuple[Waits, ...] = ()
    refused: tuple[Refused, ...] = ()
    restarted: bool = False
    gaps: tuple[Gap, ...] = ()
    notices: tuple[tuple[Notice, str], ...] = ()
    grounds: tuple[str, ...] = ()
