"""Checking published figures: whether a budget, a number of people and months fit together.

A page may print a rounded or cut-off budget, and another one a different count. So the check does
not say who is right; it says what each figure would mean by the prices of national law.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from math import gcd

from attrs import field, frozen

from perlindungan.facts import Funding, Month
from perlindungan.programmes import NATIONAL, Law
from perlindungan.regional.fund.budgets import funding_of
from perlindungan.regional.fund.costs import every
from perlindungan.regional.fund.pricing import price
from perlindungan.regional.fund.remarks import sentence
from perlindungan.regional.funds import Fund
from perlindungan.regional.points import Benefits, MonthsPaid
from perlindungan.regional.wholes import check_whole


class Verdict(Enum):
    """Whether figures fit."""

    EXACT = "exact"
    ROUNDED = "rounded"
    """They fit once the budget is taken as rounded or cut off to the step in which it is told."""
    UNFIT = "unfit"


@frozen(kw_only=True)
class Fit:
    """What a budget, a number of people and months mean together.

    Parameters
    ----------
    budget, step
        Rupiah that were published, and the step in which they are told: 100,000,000 for
        ``Rp7.4 bn``; 1 for a figure told in full.
    people, months
        As published.
    needed
        Rupiah that these people cost in these months.
    monthly
        Rupiah that one person costs in each of the months.
    months_bought, months_left
        How many whole months from the first on the budget buys for the people, going on beyond
        the last at its price, and the rupiah that stay.
    people_bought, people_left
        How many people the budget buys the months for, and the rupiah that stay.
    """

    budget: int
    step: int
    people: int
    months: tuple[Month, ...]
    monthly: tuple[int, ...]
    needed: int
    months_bought: int
    months_left: int
    people_bought: int
    people_left: int
    difference: int = field(init=False)
    """Rupiah by which the budget is above what is needed; negative where it is below."""

    @difference.default
    def _above(self) -> int:
        return self.budget - self.needed

    @property
    def months_lack(self) -> int:
        """Rupiah that the budget lacks to buy one whole month more for the people."""
        place = min(self.months_bought, len(self.monthly) - 1)
        return self.people * self.monthly[place] - self.months_left

    @property
    def verdict(self) -> Verdict:
        """Whether they fit: exactly, or to less than one step of the published budget."""
        if not self.difference:
            return Verdict.EXACT
        return Verdict.ROUNDED if abs(self.difference) < self.step else Verdict.UNFIT

    @property
    def fits(self) -> bool:
        """Whether they fit at all."""
        return self.verdict is not Verdict.UNFIT

    @property
    def makes_months(self) -> bool:
        """Whether a budget told in full can be a sum of whole months of single people.

        If not, no number of people and months can have given the figure. Where the months have
        several prices, every sum of them is a multiple of what divides them all.
        """
        return not self.budget % gcd(*self.monthly)

    def told(self, locale: str) -> str:
        """Tell it in Indonesian (``id``) or English (``en``)."""
        known = {
            "budget": self.budget,
            "people": self.people,
            "months": len(self.months),
            "first": self.months[0],
            "last": self.months[-1],
            "needed": self.needed,
            "difference": abs(self.difference),
            "step": self.step,
            "months_bought": self.months_bought,
            "months_left": self.months_left,
            "months_lack": self.months_lack,
            "people_bought": self.people_bought,
            "people_left": self.people_left,
        }
        said = [sentence(f"fit_{self.verdict.value}", locale, **known)]
        if not self.fits:
            said.append(
                sentence("fit_above" if self.difference > 0 else "fit_below", locale, **known)
            )
            said.append(sentence("fit_months", locale, **known))
            said.append(sentence("fit_people", locale, **known))
            if self.step == 1 and not self.makes_months:
                said.append(sentence("fit_no_months", locale, **known))
        return " ".join(said)


def fits(
    budget: int,
    people: int,
    months: MonthsPaid | Iterable[Month],
    benefits: Benefits,
    fund: Fund | Funding,
    *,
    step: int = 1,
    transport: bool | None = None,
    law: Law = NATIONAL,
) -> Fit:
    """Check whether published figures fit by the prices of national law.

    Parameters
    ----------
    budget
        Rupiah as published.
    people, months
        As published; months from the first to the last.
    benefits
        What was paid; one programme alone checks the part that was published for it.
    fund, transport, law
        As for :func:`prices`.
    step
        In which steps of rupiah the budget is told.

    Raises
    ------
    FactError
        If the budget is negative, the step is none, or there are no people or months.
    PriceUnknown
        If a price hangs on whether the people work in transport, and nobody said.
    """
    span = every(months)
    for name, value, least in (
        ("budget", budget, 0),
        ("people", people, 1),
        ("step", step, 1),
    ):
        check_whole(name, value, least)
    funding = funding_of(fund)
    monthly = tuple(price(benefits, month, funding, transport=transport, law=law) for month in span)
    bought, left = _months(budget, people, monthly)
    return Fit(
        budget=budget,
        step=step,
        people=people,
        months=span,
        monthly=monthly,
        needed=people * sum(monthly),
        months_bought=bought,
        months_left=left,
        people_bought=budget // sum(monthly),
        people_left=budget % sum(monthly),
    )


def _months(budget: int, people: int, monthly: tuple[int, ...]) -> tuple[int, int]:
    """Return how many months a budget buys for people, at the last price beyond the last month."""
    left = budget
    for place, each in enumerate(monthly):
        if people * each > left:
            return place, left
        left -= people * each
    more, left = divmod(left, people * monthly[-1])
    return len(monthly) + more, left
