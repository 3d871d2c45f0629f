"""What a budget buys: how many people for some months, and how many months for some people."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from perlindungan.facts import Funding, Month
from perlindungan.programmes import NATIONAL, Law
from perlindungan.regional.fund.costs import every
from perlindungan.regional.fund.pricing import price
from perlindungan.regional.funds import Fund
from perlindungan.regional.points import Benefits, MonthsPaid
from perlindungan.regional.wholes import check_whole


@frozen(kw_only=True)
class Bought:
    """What a budget buys; ``cost + left`` is the budget to the rupiah.

    Parameters
    ----------
    budget, cost, left
        Rupiah: what there was, what is spent on whole months, and what stays.
    people
        For how many people.
    months
        For which months, each of them whole and for all of the people.
    next_price
        Rupiah that the next one would cost: one more person for the months, or one more month for
        the people. ``None`` where no further one was asked for.
    next_people
        For how many of the people what is left would pay that next month; 0 where people were
        asked for.
    """

    budget: int
    cost: int
    people: int
    months: tuple[Month, ...]
    next_price: int | None = None
    next_people: int = 0
    left: int = field(init=False)

    @left.default
    def _what_stays(self) -> int:
        return self.budget - self.cost


def affordable_people(
    budget: int,
    months: MonthsPaid | Iterable[Month],
    benefits: Benefits,
    fund: Fund | Funding,
    *,
    transport: bool | None = None,
    law: Law = NATIONAL,
) -> Bought:
    """Return how many people a budget covers for all of the months.

    Parameters
    ----------
    budget
        Rupiah.
    months
        For which months; at least one.
    benefits, fund, transport, law
        As for :func:`prices`.

    Raises
    ------
    FactError
        If the budget is negative, or there is no month.
    PriceUnknown
        If a price hangs on whether the people work in transport, and nobody said.
    """
    span = every(months)
    check_whole("budget", budget, 0)
    funding = funding_of(fund)
    each = sum(price(benefits, month, funding, transport=transport, law=law) for month in span)
    people = budget // each
    return Bought(budget=budget, cost=people * each, people=people, months=span, next_price=each)


def affordable_months(
    budget: int,
    people: int,
    first: Month,
    benefits: Benefits,
    fund: Fund | Funding,
    *,
    until: Month | None = None,
    transport: bool | None = None,
    law: Law = NATIONAL,
) -> Bought:
    """Return for how many months from the first on a budget covers all of the people.

    Parameters
    ----------
    budget
        Rupiah.
    people
        How many; at least one.
    first
        First month.
    until
        Last month that is wanted. Left out: December of the first month's year, as the budget of a
        region is that of a calendar year.
    benefits, fund, transport, law
        As for :func:`prices`.

    Raises
    ------
    FactError
        If the budget is negative, there is nobody, or the last month lies before the first.
    PriceUnknown
        If a price hangs on whether the people work in transport, and nobody said.
    """
    check_whole("budget", budget, 0)
    check_whole("people", people, 1)
    funding = funding_of(fund)
    last = december(first) if until is None else until
    left = budget
    months: list[Month] = []
    for month in every(first + step for step in range(last - first + 1)):
        each = price(benefits, month, funding, transport=transport, law=law)
        if people * each > left:
            return Bought(
                budget=budget,
                cost=budget - left,
                people=people,
                months=tuple(months),
                next_price=people * each,
                next_people=left // each,
            )
        left -= people * each
        months.append(month)
    return Bought(budget=budget, cost=budget - left, people=people, months=tuple(months))


def funding_of(fund: Fund | Funding) -> Funding:
    """Return whose money a source is for national law."""
    return fund if isinstance(fund, Funding) else fund.funding


def december(month: Month) -> Month:
    """Return December of a month's year."""
    return Month.of(month.first.replace(month=_DECEMBER))


_DECEMBER = 12
