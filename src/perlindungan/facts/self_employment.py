"""One person who works without a wage (bukan penerima upah, BPU)."""

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
from perlindungan.facts.errors import FactError
from perlindungan.facts.kinds import Funding, Programme, Segment
from perlindungan.facts.month import Month
from perlindungan.facts.worker import Worker

_MOST_JOBS = 2


@frozen(kw_only=True)
class SelfEmployment:
    """A participant without wage; ``None`` where nobody said.

    Parameters
    ----------
    worker
        The person.
    income
        Income of the month in rupiah. The participant chooses the row of the table by it
        (PP 44/2015 Pasal 20 ayat (2)); it is never the base itself.
    jobs
        Kinds of work under the one membership, at most two (PP 44/2015 Pasal 11 ayat (2)).
    joined
        Programmes joined by choice: JHT, or the empty set for none.
    is_employer
        Whether he or she employs workers.
    transport
        Whether he or she works in transport, as PP 50/2025 has it: a driver, a motorcycle taxi
        rider or a courier, for a platform or not.
    funding, jht_funding
        Who pays JKK and JKM, and who JHT. Who pays the first himself pays the second too; where a
        budget pays, JHT is asked for.
    registered_on
        Day of registration; it settles the age at entry.
    ended_on
        Last day of membership.
    paid_until
        Last month up to which the contributions were paid.
    """

    worker: Worker = field(validator=validators.instance_of(Worker))
    income: int | None = field(default=None, validator=optional_rupiah)
    jobs: int | None = field(default=None)
    joined: frozenset[Programme] | None = field(default=None, validator=optional_programmes)
    is_employer: bool | None = field(default=None, validator=optional(bool))
    transport: bool | None = field(default=None, validator=optional(bool))
    funding: Funding | None = field(default=None, validator=optional(Funding))
    jht_funding: Funding | None = field(default=None, validator=optional(Funding))
    registered_on: date | None = field(default=None, validator=optional_day)
    ended_on: date | None = field(default=None, validator=optional_day)
    paid_until: Month | None = field(default=None, validator=optional(Month))

    @jobs.validator
    def _at_most_two(self, _: Any, jobs: int | None) -> None:
        if jobs is not None and (type(jobs) is not int or not 1 <= jobs <= _MOST_JOBS):
            raise FactError("jobs", jobs, "jobs", most=_MOST_JOBS)

    @property
    def segment(self) -> Segment:
        """How the person takes part."""
        return Segment.BPU
