"""What cover costs: by month, region, programme and purse, adding up to the rupiah."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from attrs import frozen

from perlindungan.facts import FactError, Funding, Month, Programme
from perlindungan.programmes import NATIONAL, Law
from perlindungan.regional.fund.people import People, counted
from perlindungan.regional.fund.pricing import prices
from perlindungan.regional.funds import Fund
from perlindungan.regional.points import Benefits, MonthsPaid

K = TypeVar("K", bound=Hashable)


@frozen(kw_only=True)
class CostLine:
    """One amount: so many people of a region, for one programme in one month.

    ``price`` and ``amount`` are rupiah; ``purse`` is the name of the purse that pays, or ``""``.
    """

    month: Month
    region: str
    programme: Programme
    purse: str
    people: int
    price: int

    @property
    def amount(self) -> int:
        """Rupiah."""
        return self.people * self.price


@frozen(kw_only=True)
class Cost:
    """What cover costs, line by line; every total is the sum of its lines."""

    lines: tuple[CostLine, ...] = ()

    @property
    def total(self) -> int:
        """Rupiah in all."""
        return sum(line.amount for line in self.lines)

    @property
    def by_month(self) -> Mapping[Month, int]:
        """Rupiah by month."""
        return self.by(lambda line: line.month)

    @property
    def by_region(self) -> Mapping[str, int]:
        """Rupiah by place of residence (Kemendagri code; ``""`` where not known)."""
        return self.by(lambda line: line.region)

    @property
    def by_programme(self) -> Mapping[Programme, int]:
        """Rupiah by programme."""
        return self.by(lambda line: line.programme)

    @property
    def by_purse(self) -> Mapping[str, int]:
        """Rupiah by the name of the purse."""
        return self.by(lambda line: line.purse)

    def by(self, key: Callable[[CostLine], K]) -> Mapping[K, int]:
        """Return rupiah by anything that a line tells; the parts add up to the total."""
        found: Counter[K] = Counter()
        for line in self.lines:
            found[key(line)] += line.amount
        return MappingProxyType(dict(found))


def cost(
    people: People,
    benefits: Benefits,
    months: MonthsPaid | Iterable[Month],
    fund: Fund | Funding,
    *,
    law: Law = NATIONAL,
) -> Cost:
    """Return what it costs to cover people for months.

    Parameters
    ----------
    people
        A month's list, a number, counts, or people one by one.
    benefits
        What is paid for each.
    months
        For which months.
    fund
        The source that pays, or whose money it is: reliefs hang on it.
    law
        The law to apply.

    Raises
    ------
    FactError
        If there is no month, or one stands twice.
    PriceUnknown
        If a price hangs on whether a person works in transport, and nobody said.
    """
    funding, name = (fund, "") if isinstance(fund, Funding) else (fund.funding, fund.kind.value)
    heads = counted(people)
    return Cost(
        lines=tuple(
            CostLine(
                month=month,
                region=head.region,
                programme=programme,
                purse=name,
                people=head.count,
                price=amount,
            )
            for month in every(months)
            for head in heads
            for programme, amount in prices(
                benefits, month, funding, transport=head.transport, law=law
            ).items()
        )
    )


def every(months: MonthsPaid | Iterable[Month]) -> tuple[Month, ...]:
    """Return the months of either form, from the first to the last.

    Raises
    ------
    FactError
        If there is none, or one stands twice.
    """
    span = months.months if isinstance(months, MonthsPaid) else tuple(sorted(months))
    if not span or len(set(span)) != len(span):
        raise FactError("months", len(span), "span_months")
    return span
