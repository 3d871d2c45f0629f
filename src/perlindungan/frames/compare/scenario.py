"""What a budget scenario found: persons, months, rupiah."""

from __future__ import annotations

from attrs import frozen

from perlindungan.facts import Month, Programme


@frozen(kw_only=True)
class MonthOfBudget:
    """One month.

    Parameters
    ----------
    persons
        For how many something is paid, weighted.
    costs
        Rupiah for each programme.
    """

    month: Month
    persons: int
    costs: tuple[tuple[Programme, int], ...]

    @property
    def cost(self) -> int:
        """Rupiah for all programmes."""
        return sum(rupiah for _, rupiah in self.costs)


@frozen(kw_only=True)
class Price:
    """Persons who cost the same over all months.

    Parameters
    ----------
    rupiah
        What one of them costs in all.
    rows, persons
        How many rows, and how many persons they stand for.
    """

    rupiah: int
    rows: int
    persons: int


@frozen(kw_only=True)
class NotComputed:
    """Rows that could not be computed in some month, and what is wrong in the first of them."""

    error: str
    rows: int
    persons: int


@frozen(kw_only=True)
class Bought:
    """How many an amount buys, and what is left of it, in rupiah."""

    number: int
    remainder: int


@frozen(kw_only=True)
class Budget:
    """What it costs a region to pay for its participants without wage.

    Parameters
    ----------
    region
        Code of the province, regency or city.
    programmes
        What is paid.
    months
        Each month, in order.
    prices
        The persons by what each costs over all months, the lowest first; those for whom nothing
        is due at all are the first, at 0.
    left_out
        Rows that could not be computed in some month; they are in no sum.
    """

    region: str
    programmes: tuple[Programme, ...]
    months: tuple[MonthOfBudget, ...]
    prices: tuple[Price, ...]
    left_out: tuple[NotComputed, ...]

    @property
    def persons(self) -> int:
        """For how many something is paid in some month, weighted."""
        return sum(price.persons for price in self.prices if price.rupiah)

    @property
    def not_due(self) -> int:
        """For how many nothing is due in any month, weighted."""
        return sum(price.persons for price in self.prices if not price.rupiah)

    @property
    def cost(self) -> int:
        """Rupiah for all persons, programmes and months."""
        return sum(month.cost for month in self.months)

    @property
    def by_programme(self) -> tuple[tuple[Programme, int], ...]:
        """Rupiah for each programme, over all months."""
        return tuple(
            (one, sum(dict(month.costs)[one] for month in self.months)) for one in self.programmes
        )

    def persons_for(self, rupiah: int) -> Bought:
        """Return for how many persons an amount pays all months: at most, the cheapest first.

        Where everybody costs the same this is the amount divided by that.

        Raises
        ------
        ValueError
            For an amount below zero.
        """
        left, number = _amount(rupiah), 0
        for price in self.prices:
            if price.rupiah:
                taken = min(price.persons, left // price.rupiah)
                number, left = number + taken, left - taken * price.rupiah
        return Bought(number=number, remainder=left)

    def months_for(self, rupiah: int) -> Bought:
        """Return for how many months, from the first on, an amount pays for everybody.

        Raises
        ------
        ValueError
            For an amount below zero.
        """
        left, number = _amount(rupiah), 0
        for month in self.months:
            if month.cost > left:
                break
            number, left = number + 1, left - month.cost
        return Bought(number=number, remainder=left)


def _amount(rupiah: int) -> int:
    if type(rupiah) is not int or rupiah < 0:
        raise ValueError(f"rupiah: {rupiah!r} is no whole number of rupiah, zero or more")
    return rupiah
