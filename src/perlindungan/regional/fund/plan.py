"""A plan of payment: who is paid from which purse for which months, and every rupiah of it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cached_property
from types import MappingProxyType

from attrs import field, frozen

from perlindungan.facts import Month
from perlindungan.regional.fund.costs import Cost
from perlindungan.regional.fund.people import Payee
from perlindungan.regional.fund.purses import Purse
from perlindungan.regional.fund.remarks import Remark


class Fill(Enum):
    """In which order a purse goes through people and months."""

    PEOPLE = "people"
    """Person by person: all months of the first, then of the second; the last may get some."""
    MONTHS = "months"
    """Month by month: the first month of everybody, then the second; all begin, all end."""
    WHOLE = "whole"
    """Person by person, all months from one purse or none: no cover is begun and broken off."""


@frozen(kw_only=True)
class Account:
    """What became of the money of a purse: ``spent + left + refused`` is its amount.

    ``refused`` is what lies above the share of the allotment that may be used; ``left`` is what
    may still be used. All rupiah.
    """

    purse: Purse
    spent: int
    refused: int
    left: int = field(init=False)

    @left.default
    def _what_stays(self) -> int:
        return self.purse.amount - self.spent - self.refused


@frozen(kw_only=True, slots=False)
class Plan:
    """Who is paid from which purse, for which months.

    Parameters
    ----------
    payees
        Everybody, in the order in which money reached them.
    months
        The months of the plan.
    fill
        How the purses went through people and months.
    accounts
        One for each purse, in their order.
    paid
        For each purse, for each person, the months that it pays: bit ``n`` is the month ``n``.
    cost
        What is spent, by month, region, programme and purse.
    uncovered
        What the months that nobody pays would cost a public budget.
    remarks
        What must be known beside the figures.
    """

    payees: tuple[Payee, ...]
    months: tuple[Month, ...]
    fill: Fill
    accounts: tuple[Account, ...]
    paid: tuple[tuple[int, ...], ...]
    cost: Cost
    uncovered: Cost
    remarks: tuple[Remark, ...]

    @property
    def amount(self) -> int:
        """Rupiah in all purses."""
        return sum(account.purse.amount for account in self.accounts)

    @property
    def spent(self) -> int:
        """Rupiah spent from all purses."""
        return sum(account.spent for account in self.accounts)

    @property
    def left(self) -> int:
        """Rupiah not spent, those that were refused included; with the spent ones, the amount."""
        return self.amount - self.spent

    @cached_property
    def covered_months(self) -> tuple[int, ...]:
        """For each person the months that somebody pays, as bits."""
        together = [0] * len(self.payees)
        for masks in self.paid:
            together = [held | mask for held, mask in zip(together, masks, strict=True)]
        return tuple(together)

    @property
    def covered(self) -> tuple[Payee, ...]:
        """Those for whom every month is paid."""
        full = (1 << len(self.months)) - 1
        return self._those(full)

    @property
    def partly(self) -> tuple[Payee, ...]:
        """Those for whom some months are paid and others are not."""
        full = (1 << len(self.months)) - 1
        return tuple(
            payee
            for payee, held in zip(self.payees, self.covered_months, strict=True)
            if held not in {0, full}
        )

    @property
    def without(self) -> tuple[Payee, ...]:
        """Those for whom nothing is paid."""
        return self._those(0)

    @property
    def missing(self) -> Mapping[Month, int]:
        """How many people nobody pays for, by month."""
        return MappingProxyType(
            {
                month: sum(1 for held in self.covered_months if not held >> place & 1)
                for place, month in enumerate(self.months)
            }
        )

    def purses_of(self, place: int) -> tuple[Purse | None, ...]:
        """Return for each month the purse that pays for the person at a place of the list."""
        return tuple(
            next(
                (
                    account.purse
                    for account, masks in zip(self.accounts, self.paid, strict=True)
                    if masks[place] >> month & 1
                ),
                None,
            )
            for month in range(len(self.months))
        )

    def _those(self, mask: int) -> tuple[Payee, ...]:
        return tuple(
            payee
            for payee, held in zip(self.payees, self.covered_months, strict=True)
            if held == mask
        )
