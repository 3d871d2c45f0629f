"""The three questions that officials ask, each with the answer in words.

"What does it cost to cover all?", "Whom can we cover with this money until December?" and "What
if the province pays half?".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType

from attrs import field, frozen

from perlindungan.facts import FactError, Funding, Month, Programme
from perlindungan.facts.regions import region
from perlindungan.programmes import NATIONAL, Law
from perlindungan.regional.fund.budgets import december
from perlindungan.regional.fund.costs import Cost, cost, every
from perlindungan.regional.fund.people import Payee, People, counted
from perlindungan.regional.fund.plan import Fill, Plan
from perlindungan.regional.fund.purses import Purse
from perlindungan.regional.fund.remarks import sentence
from perlindungan.regional.fund.shares import Shared, apportion, share
from perlindungan.regional.fund.stacking import stack
from perlindungan.regional.funds import Fund
from perlindungan.regional.points import Benefits, MonthsPaid


@frozen(kw_only=True)
class CostOfAll:
    """What it costs to cover all: the answer to the first question."""

    people: int
    months: tuple[Month, ...]
    cost: Cost

    def told(self, locale: str) -> str:
        """Tell it in Indonesian (``id``) or English (``en``)."""
        values = {
            "people": self.people,
            "months": len(self.months),
            "first": self.months[0],
            "last": self.months[-1],
            "total": self.cost.total,
        }
        said = [sentence("cost_of_all", locale, **values)]
        said += [
            sentence("cost_of_programme", locale, programme=programme.value, amount=amount)
            for programme, amount in self.cost.by_programme.items()
        ]
        return " ".join(said)


@frozen(kw_only=True)
class WhomUntil:
    """Whom money covers until a month: the answer to the second question."""

    plan: Plan

    def told(self, locale: str) -> str:
        """Tell it in Indonesian (``id``) or English (``en``)."""
        return " ".join((self.answer(locale), *self.remarks(locale)))

    def remarks(self, locale: str) -> tuple[str, ...]:
        """Tell what must be known beside the figures, one by one."""
        return tuple(f"{remark.told(locale)}." for remark in self.plan.remarks)

    def answer(self, locale: str) -> str:
        """Tell the figures alone."""
        plan = self.plan
        values = {
            "people": len(plan.payees),
            "covered": len(plan.covered),
            "partly": len(plan.partly),
            "without": len(plan.without),
            "first": plan.months[0],
            "last": plan.months[-1],
            "amount": plan.amount,
            "spent": plan.spent,
            "left": plan.left,
            "lacking": plan.uncovered.total,
        }
        said = [sentence("whom_until", locale, **values), sentence("whom_money", locale, **values)]
        if plan.uncovered.total:
            said.append(sentence("whom_lacking", locale, **values))
        return " ".join(said)


@frozen(kw_only=True)
class WithShare:
    """What each party pays: the answer to the third question.

    Parameters
    ----------
    people, months
        For how many people all is divided, and for which months.
    shared
        The parts.
    budgets
        Rupiah by party, of those who said how much they have.
    affordable
        How many of the people every such party can pay its part for, at the part of each; ``None``
        where nobody said how much there is.
    """

    people: int
    months: tuple[Month, ...]
    shared: Shared
    budgets: Mapping[str, int] = field(factory=dict)
    affordable: int | None = None

    def told(self, locale: str) -> str:
        """Tell it in Indonesian (``id``) or English (``en``)."""
        values = {
            "people": self.people,
            "first": self.months[0],
            "last": self.months[-1],
            "total": self.shared.total,
        }
        said = [sentence("share_of_all", locale, **values)]
        said += [
            sentence(
                "share_of_party",
                locale,
                party=_called(party),
                share=self.shared.shares[party],
                amount=amount,
            )
            for party, amount in self.shared.by_party.items()
        ]
        if self.affordable is not None:
            said.append(sentence("share_affordable", locale, affordable=self.affordable, **values))
        return " ".join(said)


def _called(party: str) -> str:
    """Return a party as people call it: a region by its name, anybody else as given."""
    try:
        return region(party).name
    except FactError:
        return party


def cost_of_all(
    people: People,
    benefits: Benefits,
    months: MonthsPaid | Iterable[Month],
    fund: Fund | Funding,
    *,
    law: Law = NATIONAL,
) -> CostOfAll:
    """Answer "what does it cost to cover all?"; as :func:`cost`."""
    heads, span = counted(people), every(months)
    return CostOfAll(
        people=sum(head.count for head in heads),
        months=span,
        cost=cost(heads, benefits, span, fund, law=law),
    )


def whom_until(
    purses: Sequence[Purse],
    people: Iterable[Payee],
    benefits: Benefits,
    first: Month,
    *,
    until: Month | None = None,
    fill: Fill = Fill.PEOPLE,
    law: Law = NATIONAL,
) -> WhomUntil:
    """Answer "whom can we cover with this money until December?".

    Parameters
    ----------
    purses, people, benefits, fill, law
        As for :func:`stack`.
    first
        First month.
    until
        Last month; left out, December of the first month's year.

    Raises
    ------
    FactError
        If the last month lies before the first, and as for :func:`stack`.
    """
    last = december(first) if until is None else until
    months = tuple(first + step for step in range(last - first + 1))
    return WhomUntil(plan=stack(purses, people, benefits, months, fill=fill, law=law))


def with_share(
    people: People,
    benefits: Benefits,
    months: MonthsPaid | Iterable[Month],
    shares: Mapping[str, Fraction],
    fund: Fund | Funding,
    *,
    budgets: Mapping[str, int] | None = None,
    law: Law = NATIONAL,
) -> WithShare:
    """Answer "what if the province pays half?".

    Parameters
    ----------
    people, benefits, months, fund, law
        As for :func:`cost`.
    shares
        Share by party, such as ``{"64": Fraction(1, 2), "64.72": Fraction(1, 2)}``.
    budgets
        Rupiah that parties have; who is not named pays whatever its part is. With it the answer
        tells how many people can be covered, for which all must have one price.

    Raises
    ------
    FactError
        If the shares are not the whole, a budget is of nobody who has a share, or people of
        several prices are to be counted by budgets.
    """
    heads, span = counted(people), every(months)
    all_ = cost(heads, benefits, span, fund, law=law)
    affordable = None
    if budgets is not None:
        for party in budgets:
            if party not in shares:
                raise FactError("budgets", party, "one_of", values=", ".join(shares))
        affordable = _affordable(sum(head.count for head in heads), all_, shares, budgets)
    return WithShare(
        people=sum(head.count for head in heads),
        months=span,
        shared=share(all_, shares),
        budgets=MappingProxyType(dict(budgets or {})),
        affordable=affordable,
    )


def _affordable(
    people: int, all_: Cost, shares: Mapping[str, Fraction], budgets: Mapping[str, int]
) -> int:
    """Return for how many people each party can pay its part, by bills as :func:`share` makes.

    Parts are cut or filled up to whole rupiah in each bill, so that a party may pay up to a rupiah
    less than its exact share in each of them. The search begins at the most that this allows.
    """
    bills: dict[tuple[Month, Programme], int] = {}
    for line in all_.lines:
        if bills.setdefault((line.month, line.programme), line.price) != line.price:
            raise FactError("people", people, "one_price", month=line.month)
    each = sum(bills.values())
    for party, budget in budgets.items():
        exact = shares[party] * each
        if exact:
            people = min(people, (budget + len(bills)) // exact)
    while people and not _can_pay(people, list(bills.values()), shares, budgets):
        people -= 1
    return people


def _can_pay(
    people: int, bills: Sequence[int], shares: Mapping[str, Fraction], budgets: Mapping[str, int]
) -> bool:
    parts: Counter[str] = Counter()
    for amount in bills:
        parts.update(apportion(people * amount, shares))
    return all(parts[party] <= budget for party, budget in budgets.items())
