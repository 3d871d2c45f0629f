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

from attrs import field, frozen

from perlindungan.facts import FactError, Funding, Month
from perlindungan.programmes import NATIONAL, Law
from perlindungan.regional.fund.costs import Cost, CostLine, every
from perlindungan.regional.fund.people import Payee
from perlindungan.regional.fund.plan import Account, Fill, Plan
from perlindungan.regional.fund.prices import PriceUnknown, price, prices
from perlindungan.regional.fund.purses import Purse, comes_first, may_pay, remarks_of
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
        If two purses or two people have one name, or there is no month.
    """
    payees, span = tuple(people), every(months)
    _checked(purses, payees, span)
    kinds, kind_of = _kinds(payees)
    left_open = [(1 << len(span)) - 1] * len(payees)
    paid: list[_Paid] = []
    accounts: list[Account] = []
    lines: list[CostLine] = []
    remarks: list[Remark] = []
    for purse in purses:
        table = _Table.of(purse, kinds, benefits, span, law)
        usable = purse.usable(span)
        done = _paid(table, kind_of, left_open, usable, fill)
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


def _checked(purses: Sequence[Purse], payees: Sequence[Payee], span: Sequence[Month]) -> None:
    if not span or len(set(span)) != len(span):
        raise FactError("months", len(span), "months_once")
    labels = [purse.label for purse in purses]
    if len(set(labels)) != len(labels):
        raise FactError("purses", ", ".join(labels), "purses_named")
    if len({payee.id for payee in payees}) != len(payees):
        raise FactError("people", len(payees), "payees_once")


_Kind = tuple[frozenset[str], bool | None, bool | None]
"""What a purse may ask of a person, and what sets the price: groups, registered, transport."""


def _kinds(payees: Sequence[Payee]) -> tuple[list[Payee], list[int]]:
    """Return one person of each kind, and the kind of everybody: a list has few kinds."""
    numbers: dict[_Kind, int] = {}
    some: list[Payee] = []
    kind_of = []
    for payee in payees:
        key = (payee.groups, payee.registered, payee.transport)
        number = numbers.get(key)
        if number is None:
            number = numbers[key] = len(some)
            some.append(payee)
        kind_of.append(number)
    return some, kind_of


@frozen(kw_only=True)
class _Paid:
    """What one purse did: the months that it pays for each person, and whether it closed."""

    masks: tuple[int, ...]
    spent: int
    closed: bool


@frozen(kw_only=True, slots=False)
class _Table:
    """What a purse may pay, and at which price: for each kind of people, for each month.

    ``turns`` has, for those who come first and for the others, a mask of months for each kind;
    ``whole`` the same where all months are paid or none. ``asked`` has the kinds of which a fact
    is missing, by the code of the remark.
    """

    label: str
    full: int
    price: tuple[tuple[int, ...], ...]
    turns: tuple[tuple[int, ...], tuple[int, ...]]
    asked: Mapping[str, frozenset[int]]
    known: dict[tuple[int, int], int] = field(factory=dict)

    @classmethod
    def of(
        cls,
        purse: Purse,
        kinds: Sequence[Payee],
        benefits: Benefits,
        months: Sequence[Month],
        law: Law,
    ) -> _Table:
        """Ask the source's limits and the law once for each kind and month."""
        limits = purse.limits(months)
        rows = [[0] * len(months) for _ in kinds]
        first, other = [0] * len(kinds), [0] * len(kinds)
        asked: dict[str, set[int]] = {"registered_unknown": set(), "transport_unknown": set()}
        for kind, payee in enumerate(kinds):
            for place, (month, held) in enumerate(zip(months, limits, strict=True)):
                if not may_pay(held, payee):
                    if payee.registered is None and may_pay(held, _unregistered(payee)):
                        asked["registered_unknown"].add(kind)
                    continue
                try:
                    rows[kind][place] = price(
                        benefits, month, purse.fund.funding, transport=payee.transport, law=law
                    )
                except PriceUnknown:
                    asked["transport_unknown"].add(kind)
                    continue
                (first if comes_first(held, payee) else other)[kind] |= 1 << place
        return cls(
            label=purse.label,
            full=(1 << len(months)) - 1,
            price=tuple(map(tuple, rows)),
            turns=(tuple(first), tuple(other)),
            asked={code: frozenset(found) for code, found in asked.items() if found},
        )

    @property
    def whole(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The turns of people of whom all months are paid from this purse, or none."""
        full = self.full
        first = tuple(full if mask == full else 0 for mask in self.turns[0])
        other = tuple(
            full if mask != full and mask | rest == full else 0
            for mask, rest in zip(*self.turns, strict=True)
        )
        return first, other

    def amount(self, kind: int, mask: int) -> int:
        """Return what the months of a mask cost for a person of a kind."""
        amount = self.known.get((kind, mask))
        if amount is None:
            row = self.price[kind]
            amount = self.known[kind, mask] = sum(row[place] for place in _places(mask))
        return amount

    def remarks(self, kind_of: Sequence[int]) -> list[Remark]:
        """Tell of how many people a fact is missing."""
        counts = Counter(kind_of)
        return [
            Remark(
                code=code,
                purse=self.label,
                details=(("people", sum(counts[kind] for kind in found)),),
            )
            for code, found in self.asked.items()
        ]


def _unregistered(payee: Payee) -> Payee:
    return Payee(id=payee.id, groups=payee.groups, registered=False)


def _places(mask: int) -> list[int]:
    return [place for place in range(mask.bit_length()) if mask >> place & 1]


def _paid(
    table: _Table, kind_of: Sequence[int], left_open: Sequence[int], usable: int, fill: Fill
) -> _Paid:
    """Return which months the purse pays for whom; those whom its source puts first come first."""
    masks, left, closed = [0] * len(kind_of), usable, False
    for may in table.whole if fill is Fill.WHOLE else table.turns:
        if closed or not any(may):
            continue
        if fill is Fill.WHOLE:
            wanted = [
                may[kind] if held == table.full else 0
                for kind, held in zip(kind_of, left_open, strict=True)
            ]
        else:
            wanted = [may[kind] & held for kind, held in zip(kind_of, left_open, strict=True)]
        go = _by_months if fill is Fill.MONTHS else _by_people
        left, closed = go(table, kind_of, wanted, left, masks, broken=fill is not Fill.WHOLE)
    return _Paid(masks=tuple(masks), spent=usable - left, closed=closed)


def _by_people(
    table: _Table,
    kind_of: Sequence[int],
    wanted: Sequence[int],
    left: int,
    masks: list[int],
    *,
    broken: bool,
) -> tuple[int, bool]:
    """Pay person by person; return what is left and whether the purse closed."""
    for place, (kind, mask) in enumerate(zip(kind_of, wanted, strict=True)):
        if not mask:
            continue
        amount = table.amount(kind, mask)
        if amount <= left:
            left -= amount
            masks[place] |= mask
            continue
        if broken:
            row = table.price[kind]
            for month in _places(mask):
                if row[month] > left:
                    break
                left -= row[month]
                masks[place] |= 1 << month
        return left, True
    return left, False


def _by_months(
    table: _Table,
    kind_of: Sequence[int],
    wanted: Sequence[int],
    left: int,
    masks: list[int],
    *,
    broken: bool,  # noqa: ARG001 - months are the places here: each is paid or not
) -> tuple[int, bool]:
    """Pay month by month; return what is left and whether the purse closed."""
    counts = Counter(zip(kind_of, wanted, strict=True))
    whole = 0
    for month in range(table.full.bit_length()):
        amount = sum(
            count * table.price[kind][month]
            for (kind, mask), count in counts.items()
            if mask >> month & 1
        )
        if amount > left:
            _take(masks, wanted, whole)
            return _last_month(table, kind_of, wanted, left, masks, month), True
        left -= amount
        whole |= 1 << month
    _take(masks, wanted, whole)
    return left, False


def _take(masks: list[int], wanted: Sequence[int], months: int) -> None:
    masks[:] = [mask | want & months for mask, want in zip(masks, wanted, strict=True)]


def _last_month(
    table: _Table,
    kind_of: Sequence[int],
    wanted: Sequence[int],
    left: int,
    masks: list[int],
    month: int,
) -> int:
    """Pay the month in which the money ends, from the first person on; return what is left."""
    for place, (kind, mask) in enumerate(zip(kind_of, wanted, strict=True)):
        if mask >> month & 1:
            if table.price[kind][month] > left:
                break
            left -= table.price[kind][month]
            masks[place] |= 1 << month
    return left


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
            details = (("left", account.left),)
            yield Remark(code="purse_idle", purse=account.purse.label, details=details)
