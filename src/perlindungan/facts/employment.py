"""One worker at one employer."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import field, frozen, validators

from perlindungan.facts.checks import (
    optional,
    optional_day,
    optional_programmes,
    optional_rupiah,
)
from perlindungan.facts.employer import Employer
from perlindungan.facts.errors import FactError
from perlindungan.facts.kinds import ContractKind, Programme, Segment
from perlindungan.facts.regions import check_region
from perlindungan.facts.wage import Wage
from perlindungan.facts.worker import Worker


def _region(instance: object, attribute: Any, value: str | None) -> None:
    if value is not None:
        check_region(value)


@frozen(kw_only=True)
class Employment:
    """A worker's employment with one employer; ``None`` where nobody said.

    Parameters
    ----------
    worker, employer
        The two sides. A worker with several employers has several employments.
    wage
        Agreed wage.
    wage_paid
        Pay actually received in the month at hand, in rupiah, where the worker joined or left
        inside it. Used only if the law's choices say so.
    region
        Place of work, as a Kemendagri code: ``64.72``, or ``64`` for a province.
    minimum_wage
        Minimum wage of the place in rupiah a month, where the caller knows it and the tables
        do not; it comes before the tables.
    started_on, ended_on
        First and last day of work. Left out, they say nothing: asking for a month's bill states
        that the worker was employed in it.
    contract
        Permanent or fixed-term.
    joined
        Programmes joined beyond the compulsory ones; the empty set says none, ``None`` unknown.
    continues_jp
        For a worker past the pension age: whether he or she chose to go on with JP. Left out, JP
        among ``joined`` says so where it can mean nothing else.
    jkp_workplace
        For a worker with several employers: whether this is the one chosen for JKP.
    """

    worker: Worker = field(validator=validators.instance_of(Worker))
    employer: Employer = field(validator=validators.instance_of(Employer))
    wage: Wage | None = field(default=None, validator=optional(Wage))
    wage_paid: int | None = field(default=None, validator=optional_rupiah)
    region: str | None = field(default=None, validator=_region)
    minimum_wage: int | None = field(default=None, validator=optional_rupiah)
    started_on: date | None = field(default=None, validator=optional_day)
    ended_on: date | None = field(default=None, validator=optional_day)
    contract: ContractKind | None = field(default=None, validator=optional(ContractKind))
    joined: frozenset[Programme] | None = field(default=None, validator=optional_programmes)
    jkp_workplace: bool | None = field(default=None, validator=optional(bool))
    continues_jp: bool | None = field(default=None, validator=optional(bool))

    @ended_on.validator
    def _ends_after_start(self, _: Any, ended_on: date | None) -> None:
        if ended_on and self.started_on and ended_on < self.started_on:
            raise FactError("ended_on", ended_on.isoformat(), "after_start")

    @property
    def segment(self) -> Segment:
        """How the worker takes part."""
        return Segment.PU
