"""How one purse goes through people and months: in its own order, to the last affordable place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import field, frozen

from perlindungan.facts import Month
from perlindungan.programmes import Law
from perlindungan.regional.fund.people import Payee
from perlindungan.regional.fund.plan import Fill
from perlindungan.regional.fund.pricing import PriceUnknown, price
from perlindungan.regional.fund.purses import Purse, comes_first, may_pay
from perlindungan.regional.fund.remarks import Remark
from perlindungan.regional.points import Benefits

_Kind = tuple[frozenset[str], bool | None, bool | None]
"""What a purse may ask of a person, and what sets the price: groups, registered, transport."""


def kinds_of(payees: Sequence[Payee]) -> tuple[list[Payee], list[int]]:
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
class Paid:
    """What one purse did: the months that it pays for each person, and whether it closed."""

    masks: tuple[int, ...]
    spent: int
    closed: bool


@frozen(kw_only=True, slots=False)
class Table:
    """What a purse may pay, and at which price: for each kind of people, for each month.

    ``turns`` has, for those who come first and for the others, a mask of months for each kind;
    ``whole`` the same where all months are paid or none. ``asked`` has the kinds of which a fact
    is missing, by the code of the remark.
    """

    purse: Purse
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
    ) -> Table:
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
            purse=purse,
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
            self.purse.remark(code, people=sum(counts[kind] for kind in found))
            for code, found in self.asked.items()
        ]


def _unregistered(payee: Payee) -> Payee:
    return Payee(id=payee.id, groups=payee.groups, registered=False)


def _places(mask: int) -> list[int]:
    return [place for place in range(mask.bit_length()) if mask >> place & 1]


def paid_by(
    table: Table, kind_of: Sequence[int], left_open: Sequence[int], usable: int, fill: Fill
) -> Paid:
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
        if fill is Fill.MONTHS:
            left, closed = _by_months(table, kind_of, wanted, left, masks)
        else:
            broken = fill is Fill.PEOPLE
            left, closed = _by_people(table, kind_of, wanted, left, masks, broken=broken)
    return Paid(masks=tuple(masks), spent=usable - left, closed=closed)


def _by_people(
    table: Table,
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
    table: Table,
    kind_of: Sequence[int],
    wanted: Sequence[int],
    left: int,
    masks: list[int],
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
    table: Table,
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
