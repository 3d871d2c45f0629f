"""One migrant worker's contract abroad."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import field, frozen, validators

from perlindungan.facts.checks import optional, optional_count, optional_day, optional_rupiah
from perlindungan.facts.errors import FactError
from perlindungan.facts.kinds import Route, Segment
from perlindungan.facts.worker import Worker


@frozen(kw_only=True)
class MigrantWork:
    """A migrant worker's contract; ``None`` where nobody said.

    Parameters
    ----------
    worker
        The person.
    route
        Placed by an agency, or gone on his or her own.
    contract_months
        Months of the contract.
    extension_months
        Further months of an extended contract; 0 for none.
    jht
        Monthly JHT contribution chosen, in rupiah; 0 for none.
    paid_on
        Day on which what is due once is paid; it decides between the tariffs. Left out, what is due
        once is taken to be paid in the month asked for, up to that of departure, and told.
    extension_paid_on
        Day on which an extension is paid, where it is bought later than the contract.
    registered_on
        Day of registration, from which the cover before departure counts.
    departs_on, returns_on
        Days of leaving Indonesia and of the end of the contract abroad.
    """

    worker: Worker = field(validator=validators.instance_of(Worker))
    route: Route | None = field(default=None, validator=optional(Route))
    contract_months: int | None = field(default=None, validator=optional_count)
    extension_months: int | None = field(default=None, validator=optional_count)
    jht: int | None = field(default=None, validator=optional_rupiah)
    paid_on: date | None = field(default=None, validator=optional_day)
    extension_paid_on: date | None = field(default=None, validator=optional_day)
    registered_on: date | None = field(default=None, validator=optional_day)
    departs_on: date | None = field(default=None, validator=optional_day)
    returns_on: date | None = field(default=None, validator=optional_day)

    @contract_months.validator
    def _some_months(self, _: Any, months: int | None) -> None:
        if months == 0:
            raise FactError("contract_months", 0, "contract_months")

    @extension_paid_on.validator
    def _after_the_contract(self, _: Any, day: date | None) -> None:
        if day and self.paid_on and day < self.paid_on:
            raise FactError("extension_paid_on", day.isoformat(), "after_payment")

    @departs_on.validator
    def _after_registration(self, _: Any, departs_on: date | None) -> None:
        if departs_on and self.registered_on and departs_on < self.registered_on:
            raise FactError("departs_on", departs_on.isoformat(), "after_registration")

    @returns_on.validator
    def _after_departure(self, _: Any, returns_on: date | None) -> None:
        if returns_on and self.departs_on and returns_on < self.departs_on:
            raise FactError("returns_on", returns_on.isoformat(), "after_start")

    @property
    def segment(self) -> Segment:
        """How the person takes part."""
        return Segment.PMI
