"""What a month of cover costs, asked of national law each time.

No amount stands here: a participant without wage is put to the rules of the month, and the lines
of the bill are the price. So a change of the table or a relief shows by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from perlindungan.contributions import contributions
from perlindungan.facts import Funding, InputError, Month, Programme, SelfEmployment, Worker
from perlindungan.programmes import NATIONAL, Law
from perlindungan.regional.points import Benefits


class PriceUnknown(InputError):
    """A price hangs on a fact that nobody gave.

    Parameters
    ----------
    month
        Month of the price.
    missing
        Names of the facts, such as ``transport``.
    """

    def __init__(self, month: Month, missing: Iterable[str]) -> None:
        self.month, self.missing = month, tuple(missing)
        super().__init__(str(month), "price_known", month=month, missing=", ".join(self.missing))


def prices(
    benefits: Benefits,
    month: Month,
    funding: Funding,
    *,
    transport: bool | None = None,
    law: Law = NATIONAL,
) -> Mapping[Programme, int]:
    """Return what one person's cover costs in a month, by programme, in rupiah.

    Parameters
    ----------
    benefits
        The programmes and the row of the table of incomes.
    month
        Contribution month.
    funding
        Whose money pays: public budgets get no relief (PP 50/2025).
    transport
        Whether the person works in transport; ``None`` where nobody said.
    law
        The law to apply.

    Raises
    ------
    PriceUnknown
        If the price hangs on a fact that is missing: ``transport`` in a month in which the relief
        is for transport alone.
    InputError
        If a programme is none that a participant without wage can have.

    Source: PP 44/2015 Pasal 20 and 31, PP 50/2025 Pasal 4, through the law that is given.

    >>> from perlindungan.facts import Funding, Month, Programme
    >>> both = Benefits(programmes=frozenset({Programme.JKK, Programme.JKM}), income=1_000_000)
    >>> sum(prices(both, Month(2026, 5), Funding.APBD).values())
    16800
    >>> sum(prices(both, Month(2026, 5), Funding.OWN).values())
    8400
    """
    return _prices(benefits, month, funding, transport, law)


def price(
    benefits: Benefits,
    month: Month,
    funding: Funding,
    *,
    transport: bool | None = None,
    law: Law = NATIONAL,
) -> int:
    """Return what one person's cover costs in a month in all, in rupiah; as :func:`prices`."""
    return sum(_prices(benefits, month, funding, transport, law).values())


@lru_cache(maxsize=8192)
def _prices(
    benefits: Benefits, month: Month, funding: Funding, transport: bool | None, law: Law
) -> Mapping[Programme, int]:
    statement = contributions(_somebody(benefits, month, funding, transport), month, law=law)
    wanted = sorted(benefits.programmes, key=lambda programme: programme.value)
    open_ = [item for item in statement.open if item.programme in benefits.programmes]
    if open_:
        raise PriceUnknown(month, dict.fromkeys(name for item in open_ for name in item.missing))
    due = {line.programme for line in statement.due}
    for programme in wanted:
        if programme not in due:
            raise InputError(programme.value, "programme_priced", month=month)
    return MappingProxyType(
        {programme: statement.total_of(programme=programme) for programme in wanted}
    )


_GROWN = 40
"""Years of a person who may join at any rate; the price does not hang on the age."""


def _somebody(
    benefits: Benefits, month: Month, funding: Funding, transport: bool | None
) -> SelfEmployment:
    """Return a grown citizen who is nobody's employer: the price is the same for all of them."""
    return SelfEmployment(
        worker=Worker(birth_date=date(month.year - _GROWN, 1, 1), citizenship="ID"),
        income=benefits.income,
        joined=benefits.programmes & {Programme.JHT},
        is_employer=False,
        transport=transport,
        funding=funding,
        jht_funding=funding,
        registered_on=month.first,
    )
