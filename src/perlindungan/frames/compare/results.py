"""What a comparison of two laws found: small tables of whole numbers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from attrs import frozen

from perlindungan.facts import Month, Payer, Programme

Value = str | int | bool | date | None


@frozen(kw_only=True)
class Cost:
    """Rupiah a month under two laws.

    Parameters
    ----------
    programmes
        For what; several where the law sets one sum for both, none for all together.
    payer
        Who pays; ``None`` for all together.
    before, after
        Rupiah a month, weighted.
    """

    programmes: tuple[Programme, ...] = ()
    payer: Payer | None = None
    before: int
    after: int

    @property
    def difference(self) -> int:
        """How much more is paid after."""
        return self.after - self.before

    @property
    def change(self) -> Fraction | None:
        """The difference as a share of what was paid before; ``None`` where nothing was."""
        return Fraction(self.difference, self.before) if self.before else None


@frozen(kw_only=True)
class Outcome:
    """Of how many rows a payer pays less, more or the same.

    A row is a worker (or project, contract, family): for an employer it is counted for how many of
    them less is paid, not how many employers pay less.

    Parameters
    ----------
    winners, losers, unchanged
        Weighted rows for which the payer's total falls, rises, stays.
    winning_rows, losing_rows, unchanged_rows
        The same, not weighted.
    gains, losses
        Rupiah a month that winners pay less, and losers more, weighted; both zero or more.
    """

    payer: Payer
    winners: int
    losers: int
    unchanged: int
    winning_rows: int
    losing_rows: int
    unchanged_rows: int
    gains: int
    losses: int

    @property
    def winning(self) -> Fraction | None:
        """Share of winners; ``None`` where there is nobody."""
        everybody = self.winners + self.losers + self.unchanged
        return Fraction(self.winners, everybody) if everybody else None

    @property
    def losing(self) -> Fraction | None:
        """Share of losers; ``None`` where there is nobody."""
        everybody = self.winners + self.losers + self.unchanged
        return Fraction(self.losers, everybody) if everybody else None


@frozen(kw_only=True)
class Group:
    """Rows that have something in common, and what they cost.

    Parameters
    ----------
    value
        What they have in common: code of a region, number of a decile (1 is the lowest); ``None``
        where it is missing, and for all rows together.
    rows, weight
        How many, and how many they stand for.
    costs
        By programme and payer, each once.
    outcomes
        For workers and for employers.
    """

    value: Value = None
    rows: int
    weight: int
    costs: tuple[Cost, ...]
    outcomes: tuple[Outcome, ...]

    @property
    def cost(self) -> Cost:
        """All programmes and payers together."""
        return _sum(self.costs, (), None)

    @property
    def by_programme(self) -> tuple[Cost, ...]:
        """Cost of each programme, of all payers; a sum for two programmes stands by itself."""
        every = dict.fromkeys(cost.programmes for cost in self.costs)
        return tuple(
            _sum(tuple(cost for cost in self.costs if cost.programmes == one), one, None)
            for one in every
        )

    @property
    def by_payer(self) -> tuple[Cost, ...]:
        """Cost of each payer, for all programmes."""
        every = dict.fromkeys(cost.payer for cost in self.costs)
        return tuple(
            _sum(tuple(cost for cost in self.costs if cost.payer is one), (), one)
            for one in sorted(every, key=_PAYERS.index)
        )

    def outcome(self, payer: Payer) -> Outcome:
        """Return who pays less and who more.

        Raises
        ------
        KeyError
            For a payer other than workers and employers.
        """
        for one in self.outcomes:
            if one.payer is payer:
                return one
        raise KeyError(payer)


_PAYERS: list[Payer | None] = list(Payer)


def _sum(costs: tuple[Cost, ...], programmes: tuple[Programme, ...], payer: Payer | None) -> Cost:
    return Cost(
        programmes=programmes,
        payer=payer,
        before=sum(cost.before for cost in costs),
        after=sum(cost.after for cost in costs),
    )


@frozen(kw_only=True)
class LeftOut:
    """Rows that are in no sum, with what is wrong with them.

    Parameters
    ----------
    before, after
        The error under either law, as ``contributions`` tells it; ``None`` where there is none.
        ``weight:missing`` and ``weight:count`` (below zero) are told under both.
    rows, weight
        How many, and how many they stand for; a weight that is wrong counts as none.
    """

    before: str | None
    after: str | None
    rows: int
    weight: int


@frozen(kw_only=True)
class Comparison:
    """Two laws on one frame.

    Parameters
    ----------
    before, after
        Names of the laws.
    month
        The month, where all rows have the same.
    everybody
        All rows that were computed under both laws.
    groups
        The same rows by each column asked for, and by ``decile``.
    left_out
        The other rows, by what is wrong.
    decile_of
        The column whose deciles these are, or ``None``.
    decile_limits
        The largest value in each of the first nine deciles.
    """

    before: str
    after: str
    month: Month | None
    everybody: Group
    groups: Mapping[str, tuple[Group, ...]]
    left_out: tuple[LeftOut, ...]
    decile_of: str | None
    decile_limits: tuple[int, ...]

    @property
    def rows(self) -> int:
        """Rows of the frame, those left out among them."""
        return self.everybody.rows + sum(one.rows for one in self.left_out)

    @property
    def weight(self) -> int:
        """How many all rows stand for, those left out among them."""
        return self.everybody.weight + sum(one.weight for one in self.left_out)

    def table(self, locale: str = "en", *, by: str | None = None) -> str:
        """Return the comparison as text, in Indonesian (``id``) or English (``en``).

        Parameters
        ----------
        by
            The breakdown to show: a column, or ``decile``; left out, the deciles if there are any.

        Raises
        ------
        KeyError
            If nothing was counted by it.
        """
        from perlindungan.frames.compare.text import told

        return told(self, locale, by)

    def _repr_html_(self) -> str:
        from perlindungan.frames.compare.text import to_html

        return to_html(self, "en")
