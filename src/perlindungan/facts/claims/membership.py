"""How a person was insured: the months that were paid, and on which wage."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import field, frozen, validators

from perlindungan.facts.checks import (
    optional,
    optional_count,
    optional_day,
    optional_programmes,
    optional_rupiah,
)
from perlindungan.facts.claims.kinds import EmployerState
from perlindungan.facts.errors import FactError
from perlindungan.facts.kinds import ContractKind, EmployerSize, Funding, Programme, Segment
from perlindungan.facts.month import Month
from perlindungan.facts.wage import Wage


@frozen(kw_only=True)
class PaidMonths:
    """A run of contribution months that were paid off (masa iur).

    Parameters
    ----------
    since, until
        First and last month.
    wage
        Wage reported for each of them, in rupiah a month.
    programmes
        For which programmes; ``None`` for all of the membership.
    """

    since: Month = field(validator=validators.instance_of(Month))
    until: Month = field(validator=validators.instance_of(Month))
    wage: int | None = field(default=None, validator=optional_rupiah)
    programmes: frozenset[Programme] | None = field(default=None, validator=optional_programmes)

    @until.validator
    def _in_order(self, _: Any, until: Month) -> None:
        if until < self.since:
            raise FactError("until", str(until), "after_start")

    def pays(self, programme: Programme) -> bool:
        """Tell whether the months were paid for a programme."""
        return self.programmes is None or programme in self.programmes


def _runs(instance: object, attribute: Any, value: Any) -> None:
    if value is None:
        return
    if not isinstance(value, tuple) or not all(isinstance(one, PaidMonths) for one in value):
        raise FactError(attribute.name, value, "kind", kind="tuple of PaidMonths")


@frozen(kw_only=True)
class Membership:
    """One membership of a person; ``None`` where nobody said.

    Parameters
    ----------
    segment
        How the person takes part.
    programmes
        Programmes in which the person is enrolled; the empty set says in none.
    registered_on
        Day on which the membership number was issued (PP 44/2015 Pasal 6 ayat (3)).
    active, ended_on
        Whether the person was still working and insured on the day of the event, and the last day
        of work; where both are given they must agree.
    wage
        The last wage as agreed.
    reported_wage
        What the employer reported to BPJS, in rupiah a month, where that differs.
    trainee_wage
        For interns, students in practice and prisoners in assimilation: the lowest monthly wage
        of a worker doing the same job there (PP 44/2015 Pasal 28 ayat (2)).
    income
        Income of a participant without wage, by which the row of the table was chosen.
    paid
        The months that were paid, in any order.
    unpaid
        Months worked for which the employer, who did not enrol the worker, paid nothing, and the
        wage of each: it owes the benefit that they would have earned.
    arrears_months
        Consecutive months in arrears on the day of the event.
    employer_size, employer_state
        Of the employer.
    contract, contract_until
        Permanent or fixed-term, and the agreed last day.
    funding
        Who pays what a participant without wage owes.
    """

    segment: Segment = field(validator=validators.instance_of(Segment))
    programmes: frozenset[Programme] | None = field(default=None, validator=optional_programmes)
    registered_on: date | None = field(default=None, validator=optional_day)
    active: bool | None = field(default=None, validator=optional(bool))
    ended_on: date | None = field(default=None, validator=optional_day)
    wage: Wage | None = field(default=None, validator=optional(Wage))
    reported_wage: int | None = field(default=None, validator=optional_rupiah)
    trainee_wage: int | None = field(default=None, validator=optional_rupiah)
    income: int | None = field(default=None, validator=optional_rupiah)
    paid: tuple[PaidMonths, ...] | None = field(default=None, validator=_runs)
    unpaid: tuple[PaidMonths, ...] | None = field(default=None, validator=_runs)
    arrears_months: int | None = field(default=None, validator=optional_count)
    employer_size: EmployerSize | None = field(default=None, validator=optional(EmployerSize))
    employer_state: EmployerState | None = field(default=None, validator=optional(EmployerState))
    contract: ContractKind | None = field(default=None, validator=optional(ContractKind))
    contract_until: date | None = field(default=None, validator=optional_day)
    funding: Funding | None = field(default=None, validator=optional(Funding))

    @paid.validator
    def _no_month_twice(self, _: Any, paid: tuple[PaidMonths, ...] | None) -> None:
        for programme in Programme:
            last: Month | None = None
            runs = (one for one in paid or () if one.pays(programme))
            for run in sorted(runs, key=lambda one: one.since.index):
                if last is not None and run.since <= last:
                    raise FactError("paid", f"{run.since} to {run.until}", "months_once")
                last = run.until
