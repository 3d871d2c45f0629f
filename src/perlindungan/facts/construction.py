"""Construction projects, and the workers on them whose wage is known."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from attrs import field, frozen, validators

from perlindungan.facts.checks import optional, optional_day, rupiah
from perlindungan.facts.errors import FactError
from perlindungan.facts.kinds import ContractKind, Segment
from perlindungan.facts.month import Month
from perlindungan.facts.wage import Wage
from perlindungan.facts.worker import Worker


@frozen(kw_only=True)
class ContractValue:
    """The value of a construction contract in rupiah, and what of it is value-added tax.

    Contributions are counted on the value without tax. The official form takes the value with
    tax; by which factor it takes the tax out since 2025 was not found, so the rate is a fact that
    the caller gives: ``Fraction(11, 100)``, ``Fraction(12, 100)``, or 12 % of eleven twelfths.

    Parameters
    ----------
    amount
        Rupiah, as the contract has it.
    vat_rate
        Rate of the tax inside ``amount``; 0 where the amount is without tax.
    """

    amount: int = field(validator=rupiah)
    vat_rate: Fraction = field()

    @vat_rate.validator
    def _share(self, _: Any, rate: Any) -> None:
        if not isinstance(rate, Fraction) or not 0 <= rate < 1:
            raise FactError("vat_rate", rate, "vat_rate")

    @property
    def net(self) -> Fraction:
        """The value without tax, exact."""
        return Fraction(self.amount) / (1 + self.vat_rate)


@frozen(kw_only=True)
class ConstructionProject:
    """A project whose workers' wages are not known or not stated: JKK and JKM by its value.

    What is due is one sum for the whole project, due in the month in which it is registered and in
    no other; where that day is not given, the month asked for is taken to be it.

    Parameters
    ----------
    id
        The builder's own number for the project.
    value
        Contract value; ``None`` where nobody said.
    works_from, works_until
        First and last day of the works as contracted.
    ordered_on
        Day of the work order (SPK), from which the days to register count.
    registered_on
        Day on which the project was registered.
    paid_until
        Last month up to which what fell due was paid.
    """

    id: str = field(default="", validator=validators.instance_of(str))
    value: ContractValue | None = field(default=None, validator=optional(ContractValue))
    works_from: date | None = field(default=None, validator=optional_day)
    works_until: date | None = field(default=None, validator=optional_day)
    ordered_on: date | None = field(default=None, validator=optional_day)
    registered_on: date | None = field(default=None, validator=optional_day)
    paid_until: Month | None = field(default=None, validator=optional(Month))

    @works_until.validator
    def _ends_after_start(self, _: Any, until: date | None) -> None:
        if until and self.works_from and until < self.works_from:
            raise FactError("works_until", until.isoformat(), "after_start")

    @property
    def segment(self) -> Segment:
        """How its workers take part."""
        return Segment.JAKON


@frozen(kw_only=True)
class ConstructionWork:
    """A worker on a construction project whose wage is known: JKK and JKM on the wage.

    Parameters
    ----------
    worker
        The person.
    wage
        Agreed wage.
    contract
        Fixed-term, or ``None`` for daily and piece work. A permanent worker of the builder is a
        wage earner (PU), and nothing is due for him or her here.
    started_on, ended_on
        First and last day of work.
    registered_on, paid_until
        Of the project, for reliefs.
    """

    worker: Worker = field(validator=validators.instance_of(Worker))
    wage: Wage | None = field(default=None, validator=optional(Wage))
    contract: ContractKind | None = field(default=None, validator=optional(ContractKind))
    started_on: date | None = field(default=None, validator=optional_day)
    ended_on: date | None = field(default=None, validator=optional_day)
    registered_on: date | None = field(default=None, validator=optional_day)
    paid_until: Month | None = field(default=None, validator=optional(Month))

    @ended_on.validator
    def _ends_after_start(self, _: Any, ended_on: date | None) -> None:
        if ended_on and self.started_on and ended_on < self.started_on:
            raise FactError("ended_on", ended_on.isoformat(), "after_start")

    @property
    def segment(self) -> Segment:
        """How the worker takes part."""
        return Segment.JAKON
