"""Dividing a cost between province and district, without losing a rupiah."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from attrs import frozen

from perlindungan.facts import FactError, Month, Programme
from perlindungan.regional.fund.costs import Cost
from perlindungan.regional.wholes import check_whole


@frozen(kw_only=True)
class PartLine:
    """What one party pays of one programme in one month, in rupiah."""

    party: str
    month: Month
    programme: Programme
    amount: int


@frozen(kw_only=True)
class Shared:
    """A cost, divided; the parts of all parties add up to it, in every month and programme."""

    shares: Mapping[str, Fraction]
    lines: tuple[PartLine, ...]

    @property
    def total(self) -> int:
        """Rupiah of all parties."""
        return sum(line.amount for line in self.lines)

    @property
    def by_party(self) -> Mapping[str, int]:
        """Rupiah by party, in the order in which they were given."""
        return MappingProxyType(
            {
                party: sum(line.amount for line in self.lines if line.party == party)
                for party in self.shares
            }
        )

    def of(self, party: str) -> Mapping[Month, int]:
        """Return what a party pays, by month."""
        found: dict[Month, int] = {}
        for line in self.lines:
            if line.party == party:
                found[line.month] = found.get(line.month, 0) + line.amount
        return MappingProxyType(found)


def apportion(amount: int, shares: Mapping[str, Fraction]) -> Mapping[str, int]:
    """Divide whole rupiah by shares: the rupiah that are over go to the largest remainders.

    Each party gets its exact part cut down to whole rupiah. The rupiah that are then over, fewer
    than there are parties, go one by one to those of whom most was cut, among equals to the one
    named first. So nobody is off by a rupiah or more, and nothing is lost.

    Parameters
    ----------
    amount
        Rupiah.
    shares
        Share by party; together they are the whole.

    Raises
    ------
    FactError
        If the amount is negative, or the shares are not the whole.

    >>> dict(apportion(100, {"64": Fraction(1, 3), "64.72": Fraction(2, 3)}))
    {'64': 33, '64.72': 67}
    """
    check_whole("amount", amount, 0)
    _whole(shares)
    exact = {party: share * amount for party, share in shares.items()}
    parts = {party: part.numerator // part.denominator for party, part in exact.items()}
    over = amount - sum(parts.values())
    for party in sorted(exact, key=lambda one: parts[one] - exact[one])[:over]:
        parts[party] += 1
    return MappingProxyType(parts)


def share(cost: Cost, shares: Mapping[str, Fraction]) -> Shared:
    """Divide a cost between parties, such as a province and a district.

    Each programme of each month is divided by itself, as it is billed and booked, by
    :func:`apportion`. A party's total is therefore its exact share to less than one rupiah for
    each of those bills.

    Parameters
    ----------
    cost
        What is to be divided.
    shares
        Share by party, such as ``{"64": Fraction(1, 2), "64.72": Fraction(1, 2)}``.

    Raises
    ------
    FactError
        If the shares are not the whole.
    """
    _whole(shares)
    bills = cost.by(lambda line: (line.month, line.programme))
    return Shared(
        shares=MappingProxyType(dict(shares)),
        lines=tuple(
            PartLine(party=party, month=month, programme=programme, amount=part)
            for (month, programme), amount in bills.items()
            for party, part in apportion(amount, shares).items()
        ),
    )


def _whole(shares: Mapping[str, Fraction]) -> None:
    if sum(shares.values()) != 1 or any(part < 0 for part in shares.values()):
        told = ", ".join(f"{party}: {part}" for party, part in shares.items())
        raise FactError("shares", told, "shares_whole")
