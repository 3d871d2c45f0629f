"""Budget planned and used, and benefits paid: sums of whole rupiah."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen
from attrs.validators import optional

from perlindungan.facts import Month, Programme
from perlindungan.regional.funds import Fund
from perlindungan.regional.wholes import whole


@frozen(kw_only=True)
class BudgetLine:
    """Money of one source in one month, in rupiah.

    Parameters
    ----------
    fund
        One of :data:`perlindungan.regional.FUNDS`, or what the source is called.
    month
        The month for which it is planned.
    planned
        What the plan gives.
    used
        What was paid; ``None`` where nobody has reported yet, which is not nothing.
    """

    fund: Fund | str
    month: Month
    planned: int = field(validator=whole(0))
    used: int | None = field(default=None, validator=optional(whole(0)))

    def title(self, locale: str) -> str:
        """Return what the source is called in a language."""
        if isinstance(self.fund, str):
            return self.fund
        return self.fund.title_id if locale == "id" else self.fund.title_en


@frozen(kw_only=True)
class BudgetSum:
    """Sums of some lines, in rupiah.

    Parameters
    ----------
    planned, used
        Of all lines; a line whose use is not reported adds nothing to ``used``.
    planned_reported
        Planned in those lines whose use was reported: what ``used`` can be set against.
    reported, unreported
        How many lines have a figure of use, and how many should have one and have none.
    """

    planned: int
    used: int
    planned_reported: int
    reported: int
    unreported: int

    @property
    def left(self) -> int:
        """Planned less what was reported as used; negative where more was used."""
        return self.planned - self.used


def budget_sum(lines: Iterable[BudgetLine], *, through: Month | None = None) -> BudgetSum:
    """Add up lines of a budget.

    ``through`` is the last month whose use should be known; use of later months is not missed.
    """
    found = tuple(lines)
    used = [line for line in found if line.used is not None]
    return BudgetSum(
        planned=sum(line.planned for line in found),
        used=sum(line.used or 0 for line in used),
        planned_reported=sum(line.planned for line in used),
        reported=len(used),
        unreported=sum(1 for line in found if is_missing(line, through)),
    )


def is_missing(line: BudgetLine, through: Month | None) -> bool:
    """Tell whether the use of a line should be known by the end of a month and is not."""
    return line.used is None and (through is None or line.month <= through)


@frozen(kw_only=True)
class ClaimPaid:
    """A benefit that was paid: no name, no number, nothing of the person.

    ``amount`` in rupiah; ``on`` is the day of payment.
    """

    programme: Programme
    amount: int = field(validator=whole(0))
    on: date


@frozen(kw_only=True)
class ClaimSum:
    """How many benefits were paid, and how much in rupiah."""

    count: int
    amount: int


def claim_sum(claims: Iterable[ClaimPaid]) -> ClaimSum:
    """Add up benefits that were paid."""
    found = tuple(claims)
    return ClaimSum(count=len(found), amount=sum(claim.amount for claim in found))
