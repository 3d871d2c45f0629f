"""The wage as it is agreed and paid, before the law makes a monthly base of it."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from perlindungan.facts.checks import optional_rupiah, rupiah
from perlindungan.facts.errors import FactError


@frozen(kw_only=True)
class MonthlyWage:
    """A wage by the month, in rupiah a month.

    Parameters
    ----------
    basic
        Basic wage (upah pokok), or the wage without allowances.
    fixed_allowances
        Allowances paid whether or not the worker came in (tunjangan tetap). Allowances that
        vary do not count for contributions and have no place here.
    """

    basic: int = field(validator=rupiah)
    fixed_allowances: int = field(default=0, validator=rupiah)


@frozen(kw_only=True)
class DailyWage:
    """A wage by the day, in rupiah a day."""

    day: int = field(validator=rupiah)


@frozen(kw_only=True)
class PieceWage:
    """Pay by output or by the piece (satuan hasil, borongan).

    Parameters
    ----------
    months
        Pay of the last months in rupiah a month, oldest first; or ``mean`` where somebody
        else has worked the mean out.
    mean
        The mean in rupiah a month, taken as it is given.
    weather_dependent
        Whether the work depends on the weather (twelve months count instead of three).
    """

    months: tuple[int, ...] = field(default=())
    mean: int | None = field(default=None, validator=optional_rupiah)
    weather_dependent: bool

    @months.validator
    def _whole(self, attribute: Any, months: tuple[int, ...]) -> None:
        for amount in months:
            rupiah(self, attribute, amount)

    @mean.validator
    def _one_of_both(self, _: Any, mean: int | None) -> None:
        if (mean is None) == (not self.months):
            raise FactError("mean", mean, "months_or_mean")


Wage = MonthlyWage | DailyWage | PieceWage
