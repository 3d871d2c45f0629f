"""What to compute for every case that shows one pattern of decisions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from attrs import frozen

from perlindungan.contributions.statement import Finding, Open, Share
from perlindungan.facts import Programme
from perlindungan.law import Decision
from perlindungan.law.condition import Facts


class Item(NamedTuple):
    """A share with what computing its amount needs. A tuple: it is unpacked for every line."""

    share: Share
    fact: str | None
    fixed: int
    """The base where no fact is: what the tariff fixes itself."""
    floor: str | None
    ceiling: int | None
    n: int
    carry: int
    d: int
    times: str | None
    less: int
    """Place in the plan of the amount that is taken off; -1 for none."""


@frozen(kw_only=True)
class Plan:
    """What to compute for every case that shows one pattern of decisions."""

    items: tuple[Item, ...]
    decisions: Mapping[Programme, Decision]
    open: tuple[Open, ...]
    findings: tuple[Finding, ...]
    presumes: bool
    """Whether a decision rests on a presumption."""

    def compute(self, facts: Facts) -> tuple[list[int], list[int]]:
        """Return base and amount of every item, in rupiah, for the facts of a case."""
        bases: list[int] = []
        amounts: list[int] = []
        for _, fact, fixed, floor, ceiling, n, carry, d, times, less in self.items:
            base = fixed if fact is None else facts[fact]
            if floor is not None and base < facts[floor]:
                base = facts[floor]
            if ceiling is not None and base > ceiling:
                base = ceiling
            bases.append(base)
            if times is not None:
                base *= facts[times]
            amount = (base * n + carry) // d
            amounts.append(amount if less < 0 else amount - amounts[less])
        return bases, amounts
