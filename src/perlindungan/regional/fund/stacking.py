"""Purses in their order: who is paid from which, so that more money never puts anybody out.

The rule. Money is given purse by purse, not person by person. Each purse goes down a list of
places (a person and a month, or a person and all months) in an order of its own that does not
hang on money; it takes the places that it may pay and that no earlier purse pays, and closes at
the first one that it cannot afford. Nobody is overtaken within a purse.

Why it is safe. Let a purse get more money, or a purse be added, and let C and C' be the places
paid up to some purse before and after; C lies within C' at the start. The next purse looks at the
places outside C', which are among those outside C. Whatever place it paid before and is not in C'
has now no more, and so no dearer, places before it: it is paid again. So C lies within C' after
it too, and after the last. This holds for prices that differ by person, month and purse, and for
whatever limits a purse has, as long as they do not hang on money. Were people served one by one
instead, each from the first purse with enough left, a purse with more money could first serve
somebody dear whom it passed over before, and leave another one out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from perlindungan.claims.case import published
from perlindungan.facts import FactError, Funding, Month, Programme
from perlindungan.programmes import NATIONAL, Law
from perlindungan.regional.fund.costs import Cost, CostLine, every
from perlindungan.regional.fund.filling import Paid, Table, kinds_of, paid_by
from perlindungan.regional.fund.people import Payee
from perlindungan.regional.fund.plan import Account, Fill, Plan
from perlindungan.regional.fund.pricing import prices
from perlindungan.regional.fund.purses import Purse, remarks_of
from perlindungan.regional.fund.remarks import Remark
from perlindungan.regional.points import Benefits, MonthsPaid


def stack(
    purses: Sequence[Purse],
    people: Iterable[Payee],
    benefits: Benefits,
    months: MonthsPaid | Iterable[Month],
    *,
    fill: Fill = Fill.PEOPLE,
    law: Law = NATIONAL,
) -> Plan:
    """Pay for people from purses, filled in order, each within the limits of its source.

    Parameters
    ----------
    purses
        In the order in which they are used; each with a name of its own.
    people
        In the order in which money is to reach them, as a determination puts them.
    benefits
        What is paid for each.
    months
        For which months.
    fill
        How a purse goes through people and months.
    law
        The law to apply.

    Returns
    -------
    Plan
        Each month of a person is paid by one purse or by none. A purse pays nothing for people of
        whom it must know what nobody said (whether they were registered before, or work in
        transport while that sets the price); the plan tells how many they are.

    Raises
    ------
    FactError
        If two purses or two people have one name, there is no month, or one stands twice.
    """
    payees, span = tuple(people), every(months)
    _checked(purses, payees)
    kinds, kind_of = kinds_of(payees)
    full = (1 << len(span)) - 1
    left_open = [full] * len(payees)
    paid: list[Paid] = []
    accounts: list[Account] = []
    lines: list[CostLine] = []
    remarks: list[Remark] = []
    for purse in purses:
        table = Table.of(purse, kinds, benefits, span, law)
        usable = purse.usable(span)
        done = paid_by(table, kind_of, left_open, usable, fill)
        left_open = [held & ~mask for held, mask in zip(left_open, done.masks, strict=True)]
        paid.append(done)
        accounts.append(Account(purse=purse, spent=done.spent, refused=purse.amount - usable))
        heads = _heads(payees, done.masks)
        lines += _lines(heads, purse.label, purse.fund.funding, benefits, span, law)
        remarks += [*remarks_of(purse, span), *table.remarks(kind_of)]
    heads = _heads(payees, left_open)
    uncovered = _lines(heads, "", Funding.APBD, benefits, span, law)
    if uncovered:
        remarks += _idle(accounts, [done.closed for done in paid])
    if Programme.JKM in benefits.programmes:
        remarks += _short([full & ~held for held in left_open], span, law)
    return Plan(
        payees=payees,
        months=span,
        fill=fill,
        accounts=tuple(accounts),
        paid=tuple(done.masks for done in paid),
        cost=Cost(lines=tuple(lines)),
        uncovered=Cost(lines=tuple(uncovered)),
        remarks=tuple(remarks),
    )


def _checked(purses: Sequence[Purse], payees: Sequence[Payee]) -> None:
    labels = [purse.label for purse in purses]
    if len(set(labels)) != len(labels):
        raise FactError("purses", ", ".join(labels), "purses_named")
    if len({payee.id for payee in payees}) != len(payees):
        raise FactError("people", len(payees), "payees_once")


_Heads = Mapping[tuple[str, bool | None, int], int]
"""How many people of a region, in transport or not, have the months of a mask."""


def _heads(payees: Sequence[Payee], masks: Sequence[int]) -> _Heads:
    return Counter(
        (payee.region, payee.transport, mask)
        for payee, mask in zip(payees, masks, strict=True)
        if mask
    )


def _lines(
    heads: _Heads,
    label: str,
    funding: Funding,
    benefits: Benefits,
    months: Sequence[Month],
    law: Law,
) -> list[CostLine]:
    lines = []
    for place, month in enumerate(months):
        found: Counter[tuple[str, bool | None]] = Counter()
        for (region, transport, mask), count in heads.items():
            if mask >> place & 1:
                found[region, transport] += count
        for (region, transport), count in found.items():
            amounts = prices(benefits, month, funding, transport=transport, law=law)
            lines += [
                CostLine(
                    month=month,
                    region=region,
                    programme=programme,
                    purse=label,
                    people=count,
                    price=amount,
                )
                for programme, amount in amounts.items()
            ]
    return lines


def _idle(accounts: Sequence[Account], closed: Sequence[bool]) -> Iterator[Remark]:
    """Tell of purses that have money left because they may pay for nobody else."""
    for account, shut in zip(accounts, closed, strict=True):
        if account.left and not shut:
            yield account.purse.remark("purse_idle", left=account.left)


def _short(held: Iterable[int], months: Sequence[Month], law: Law) -> Iterator[Remark]:
    """Tell of people whose families would get the lesser sum all along if they are new members.

    It is paid in each of the first months that the law asks for, the last of them included.
    """
    known = published(law, "jkm.benefit.newcomer_months", months[0].first)
    needed = 0 if known is None else known.value or 0
    few = sum(
        count for mask, count in Counter(held).items() if 0 < _longest(mask, months) <= needed
    )
    if few:
        yield Remark(code="short_cover", details=(("people", few), ("months", needed)))


def _longest(mask: int, months: Sequence[Month]) -> int:
    """Return how many months of a mask follow each other at most."""
    longest = run = 0
    for place, month in enumerate(months):
        follows = place > 0 and months[place - 1] + 1 == month
        run = (run if follows else 0) + 1 if mask >> place & 1 else 0
        longest = max(longest, run)
    return longest
