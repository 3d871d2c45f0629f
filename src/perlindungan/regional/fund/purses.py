"""A purse: money of one source, and how much of it may be used here."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from attrs import field, frozen
from attrs.validators import optional

from perlindungan.facts import Month
from perlindungan.regional.fund.people import Payee
from perlindungan.regional.fund.remarks import Remark
from perlindungan.regional.funds import Fund, Limits
from perlindungan.regional.wholes import whole


@frozen(kw_only=True)
class Purse:
    """Money of one source that is meant for contributions.

    Parameters
    ----------
    fund
        The source, with its rules.
    amount
        Rupiah that are meant for contributions.
    allotment
        Rupiah that the region received from the source in all, of which a limited share may go to
        this; ``None`` where nobody said: then the share cannot be checked, and is told.
    name
        Tells two purses of one kind apart; the kind where left out.
    act
        The act by which the aid was fixed, such as a number of a Perbup, where the source asks
        for one.
    """

    fund: Fund
    amount: int = field(validator=whole(0))
    allotment: int | None = field(default=None, validator=optional(whole(0)))
    name: str = ""
    act: str = ""

    @property
    def label(self) -> str:
        """Its name, or the kind of its source."""
        return self.name or self.fund.kind.value

    def remark(self, code: str, **details: object) -> Remark:
        """Return something to know about the purse."""
        return Remark(
            code=code,
            purse=self.label,
            title_id=self.name or self.fund.title_id,
            title_en=self.name or self.fund.title_en,
            details=tuple(details.items()),
        )

    def limits(self, months: Iterable[Month]) -> tuple[Limits | None, ...]:
        """Return what it may pay for in each month, by the month's first day."""
        return tuple(self.fund.limits_on(month.first) for month in months)

    def usable(self, months: Iterable[Month]) -> int:
        """Return how many rupiah may be used for months: the amount, or the share if less.

        Where the share changes within the months, the smallest counts; a broken rupiah of the
        share may not be used.
        """
        share = self.share_most(months)
        if share is None or self.allotment is None:
            return self.amount
        part = share * self.allotment
        return min(self.amount, part.numerator // part.denominator)

    def share_most(self, months: Iterable[Month]) -> Fraction | None:
        """Return the greatest share of the allotment for months; ``None`` where there is none."""
        shares = [limits.share_most for limits in self.limits(months) if limits is not None]
        return min((share for share in shares if share is not None), default=None)


def may_pay(limits: Limits | None, payee: Payee) -> bool:
    """Tell whether a source may pay for a person by what is known of both.

    A source whose rules are not known pays nothing, and nothing for a person of whom it asks what
    nobody said.
    """
    if limits is None or limits.barred:
        return False
    if limits.only_groups is not None and not limits.only_groups & payee.groups:
        return False
    return not limits.only_unregistered or payee.registered is False


def comes_first(limits: Limits | None, payee: Payee) -> bool:
    """Tell whether a person is among those whom a source pays first; all are, if it names none."""
    if limits is None or limits.first_groups is None:
        return True
    return bool(limits.first_groups & payee.groups)


def remarks_of(purse: Purse, months: tuple[Month, ...]) -> tuple[Remark, ...]:
    """Return what must be known of a purse before anybody is paid from it."""
    found = []
    limits = purse.limits(months)
    share = purse.share_most(months)
    refused = purse.amount - purse.usable(months)
    if refused:
        found.append(purse.remark("share_exceeded", refused=refused, share=share))
    if share is not None and purse.allotment is None:
        found.append(purse.remark("share_unchecked", share=share))
    barred = [
        month
        for month, held in zip(months, limits, strict=True)
        if held is not None and held.barred
    ]
    if barred:
        found.append(purse.remark("barred", first=barred[0], last=barred[-1]))
    unknown = [month for month, held in zip(months, limits, strict=True) if held is None]
    if unknown:
        found.append(purse.remark("rules_unknown", first=unknown[0], last=unknown[-1]))
    if not purse.act and any(held is not None and held.act for held in limits):
        found.append(purse.remark("act_missing"))
    return tuple(found)
