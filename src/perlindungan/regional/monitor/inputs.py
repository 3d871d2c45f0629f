"""What a report of monitoring is made from; what was not given is said to be so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import groupby
from typing import Any

from attrs import Attribute, field, frozen

from perlindungan.facts import FactError, InputError, Month
from perlindungan.regional.ages import BANDS, Bands
from perlindungan.regional.collect import DICTIONARY, Occupations
from perlindungan.regional.findings import Verification
from perlindungan.regional.interface import Policy
from perlindungan.regional.monitor.counting import (
    CoverageTable,
    Level,
    check_months,
    coverage_by,
    whole,
)
from perlindungan.regional.monitor.denominators import By, Coverage, Denominator
from perlindungan.regional.monitor.money import BudgetLine, ClaimPaid
from perlindungan.regional.monitor.movements import Movement
from perlindungan.regional.monitor.targets import Target
from perlindungan.regional.places import inside, known_place, place_code
from perlindungan.regional.roll import Roll
from perlindungan.regional.scheme import Terms


def _one_list(_: object, __: Attribute[Any], rolls: tuple[Roll, ...]) -> None:
    if not rolls:
        raise FactError("rolls", "", "not_nothing")
    check_months(rolls)
    named = {f"{roll.policy} / {roll.scheme}" for roll in rolls}
    if len(named) > 1:
        raise InputError(", ".join(sorted(named)), "one_scheme")


def _by_month(rolls: Iterable[Roll]) -> tuple[Roll, ...]:
    return tuple(sorted(rolls, key=lambda roll: roll.month))


def _rows(given: Iterable[Any] | None) -> tuple[Any, ...] | None:
    return None if given is None else tuple(given)


@frozen(kw_only=True, slots=False)
class Monitoring:
    """Everything that a report tells of.

    Parameters
    ----------
    rolls
        The lists of one scheme, of one or several months; the last month is that of the report,
        the first begins its period unless ``since`` does.
    region
        Kemendagri code of the place whose meeting it is for.
    denominators
        Of the whole place, of places in it, of parts of its people; of as many kinds as wanted.
    targets
        Set beside the coverage, and against it only where they rest on the same denominator.
    verification
        The list as it was verified.
    budget, claims, movements
        ``None`` where nobody gave them; an empty tuple says that there were none.
    terms
        What held of the scheme; that of the verification unless given.
    policy
        The policy, for its regulations.
    since
        First month of the period; that of the first list unless given.
    level, bands
        How places and ages are counted.
    occupations
        The dictionary that tells what groups are called and what families they have.
    waiting
        How many people wait for a place, such as ``len(determination.waiting)``.
    """

    rolls: tuple[Roll, ...] = field(converter=_by_month, validator=_one_list)
    region: str = field(validator=known_place)
    denominators: tuple[Denominator, ...] = ()
    targets: tuple[Target, ...] = ()
    verification: Verification | None = None
    budget: tuple[BudgetLine, ...] | None = field(default=None, converter=_rows)
    claims: tuple[ClaimPaid, ...] | None = field(default=None, converter=_rows)
    movements: tuple[Movement, ...] | None = field(default=None, converter=_rows)
    terms: Terms | None = None
    policy: Policy | None = None
    since: Month | None = None
    level: Level = Level.REGENCY
    bands: Bands = BANDS
    occupations: Occupations = DICTIONARY
    waiting: int | None = None

    @property
    def last(self) -> Roll:
        """The list of the month of the report."""
        return self.rolls[-1]

    def __attrs_post_init__(self) -> None:
        for one in self.denominators:
            if not inside(one.region, self.region):
                raise InputError(one.region, "denominator_inside", place=self.region)
        if self.since is not None and self.since > self.rolls[0].month:
            raise InputError(str(self.since), "since_first_list", first=self.rolls[0].month)

    @property
    def first_month(self) -> Month:
        """First month of the period."""
        return self.rolls[0].month if self.since is None else self.since

    @property
    def months(self) -> tuple[Month, ...]:
        """The months of the period."""
        count = self.last_month - self.first_month + 1
        return tuple(self.first_month + step for step in range(count))

    @property
    def last_month(self) -> Month:
        """Last month of the period, that of the report."""
        return self.last.month

    def in_period(self, month: Month) -> bool:
        """Tell whether a month lies in the period."""
        return self.first_month <= month <= self.last_month

    @cached_property
    def denominators_of_whole(self) -> tuple[Denominator, ...]:
        """The denominators of all the people of the place, of every kind."""
        here = place_code(self.region)
        return tuple(
            one for one in self.denominators if one.of is None and place_code(one.region) == here
        )

    @cached_property
    def wholes(self) -> tuple[Coverage, ...]:
        """The coverage of the whole place in the month of the report, by each denominator."""
        return tuple(whole(self.last, one) for one in self.denominators_of_whole)

    def reached(self, at: str, *, by_now: bool) -> tuple[Month, tuple[Coverage, ...]] | None:
        """Return the coverage of the whole at a time, with its month; ``None`` without a list then.

        Parameters
        ----------
        at
            A year, whose December is meant, or a month.
        by_now
            Whether a time still to come is answered by the month of the report.
        """
        month = Month.parse(at) if "-" in at else Month(int(at), 12)
        if by_now and month > self.last_month:
            month = self.last_month
        for roll in self.rolls:
            if roll.month == month:
                return month, tuple(whole(roll, one) for one in self.denominators_of_whole)
        return None

    @cached_property
    def tables(self) -> Mapping[By, tuple[CoverageTable, ...]]:
        """The tables of each count: one for each kind of denominator, never two in one.

        Where no denominator was given there is one table, without shares.
        """
        return {by: self._months() if by is By.MONTH else self._counted(by) for by in By}

    def _months(self) -> tuple[CoverageTable, ...]:
        chosen: list[tuple[Denominator, ...]] = [(one,) for one in self.denominators_of_whole]
        return tuple(coverage_by(self.rolls, one, by=By.MONTH) for one in chosen or [()])

    def _counted(self, by: By) -> tuple[CoverageTable, ...]:
        if by is By.REGION:
            here = place_code(self.region)
            below = [
                one
                for one in self.denominators
                if one.of is None and place_code(one.region) != here
            ]
            chosen = [
                (level, group)
                for level in Level
                for group in _kinds(one for one in below if Level.of(one.region) is level)
            ]
        else:
            parts = (one for one in self.denominators if one.of is by)
            chosen = [(self.level, group) for group in _kinds(parts)]
        return tuple(
            coverage_by(self.last, group, by=by, level=level, bands=self.bands)
            for level, group in chosen or [(self.level, ())]
        )


def _kinds(denominators: Iterable[Denominator]) -> list[tuple[Denominator, ...]]:
    """Return denominators by kind and, where they are of parts, by place."""

    def kind(one: Denominator) -> tuple[str, str, str, str]:
        place = place_code(one.region) if one.of is not None else ""
        return (one.id, one.at, str(one.source), place)

    return [tuple(group) for _, group in groupby(sorted(denominators, key=kind), key=kind)]
