"""A participant with all that bears on a claim, the papers, and figures the caller supplies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from attrs import field, frozen, validators

from perlindungan.facts.checks import optional, optional_count, optional_day, optional_rupiah
from perlindungan.facts.claims.injury import share_of_whole
from perlindungan.facts.claims.membership import Membership
from perlindungan.facts.claims.relative import Relative
from perlindungan.facts.errors import FactError
from perlindungan.facts.worker import Worker


def _tuple_of(kind: type) -> Any:
    def check(instance: object, attribute: Any, value: Any) -> None:
        if value is None:
            return
        if not isinstance(value, tuple) or not all(isinstance(one, kind) for one in value):
            raise FactError(attribute.name, "(hidden)", "kind", kind=f"tuple of {kind.__name__}")

    return check


@frozen(kw_only=True)
class OldAgeSavings:
    """The JHT of a participant.

    Parameters
    ----------
    balance
        Balance on the day of the question in rupiah, as BPJS states it.
    shortfall
        Rupiah that the employer owes besides it, having reported too low a wage, as BPJS or the
        labour inspectors state them.
    member_since
        First day of membership in JHT, for the ten years of a partial payment.
    partial_taken
        Whether a part was taken before.
    other_taken_on
        Day of an earlier payment, for the tax.
    agreed_pension_age
        Pension age in years by work agreement, company rules or collective agreement.
    """

    balance: int | None = field(default=None, validator=optional_rupiah)
    shortfall: int | None = field(default=None, validator=optional_rupiah)
    member_since: date | None = field(default=None, validator=optional_day)
    partial_taken: bool | None = field(default=None, validator=optional(bool))
    other_taken_on: date | None = field(default=None, validator=optional_day)
    agreed_pension_age: int | None = field(default=None, validator=optional_count)


@frozen(kw_only=True)
class PensionRecord:
    """The JP of a participant.

    Parameters
    ----------
    density
        Percentage of the contributions that were paid, as BPJS counts it; not looked at where the
        choice ``density`` counts the months.
    pension
        Pension in rupiah a month that the participant was already drawing.
    lump_sum
        Contributions with their return in rupiah, as BPJS states them.
    works_on
        Whether the participant was kept in work past the pension age.
    """

    density: Fraction | None = field(default=None, validator=share_of_whole)
    pension: int | None = field(default=None, validator=optional_rupiah)
    lump_sum: int | None = field(default=None, validator=optional_rupiah)
    works_on: bool | None = field(default=None, validator=optional(bool))


def _days(instance: object, attribute: Any, value: Any) -> None:
    if value is None:
        return
    if not isinstance(value, tuple):
        raise FactError(attribute.name, value, "kind", kind="tuple of datetime.date")
    for one in value:
        if one is None:
            raise FactError(attribute.name, one, "kind", kind="datetime.date")
        optional_day(instance, attribute, one)


@frozen(kw_only=True)
class JobLossRecord:
    """The JKP of a participant.

    Parameters
    ----------
    claims
        Days of earlier dismissals for which JKP was drawn.
    registered_on
        Day of registration for JKP.
    jkn_registered, jkn_wage_earner
        Whether the participant is registered with BPJS Kesehatan, and there as a wage earner.
    months_done
        Months of benefit whose conditions were met so far.
    eligible_on
        Day on which the claim was found eligible, where months were paid already.
    """

    claims: tuple[date, ...] | None = field(default=None, validator=_days)
    registered_on: date | None = field(default=None, validator=optional_day)
    jkn_registered: bool | None = field(default=None, validator=optional(bool))
    jkn_wage_earner: bool | None = field(default=None, validator=optional(bool))
    months_done: int | None = field(default=None, validator=optional_count)
    eligible_on: date | None = field(default=None, validator=optional_day)


@frozen(kw_only=True)
class Participant:
    """A person insured, with memberships and family.

    Parameters
    ----------
    worker
        The person.
    membership
        The membership that the event concerns.
    others
        Other memberships at the same time; the empty tuple says none.
    family
        Relatives, and persons named in a will; the empty tuple says nobody.
    jht, jp, jkp
        What is known of each programme's account.
    """

    worker: Worker = field(factory=Worker, validator=validators.instance_of(Worker))
    membership: Membership = field(validator=validators.instance_of(Membership))
    others: tuple[Membership, ...] | None = field(default=None, validator=_tuple_of(Membership))
    family: tuple[Relative, ...] | None = field(
        default=None, validator=_tuple_of(Relative), repr=False
    )
    jht: OldAgeSavings = field(factory=OldAgeSavings)
    jp: PensionRecord = field(factory=PensionRecord)
    jkp: JobLossRecord = field(factory=JobLossRecord)


@frozen(kw_only=True)
class Filing:
    """The papers: the day on which they were complete, and that on which BPJS paid."""

    complete_on: date | None = field(default=None, validator=optional_day)
    paid_on: date | None = field(default=None, validator=optional_day)

    @paid_on.validator
    def _after_papers(self, _: Any, paid_on: date | None) -> None:
        if paid_on and self.complete_on and paid_on < self.complete_on:
            raise FactError("paid_on", paid_on.isoformat(), "after_start")


_NONE: Mapping[Any, Any] = MappingProxyType({})


@frozen(kw_only=True)
class Supplied:
    """Figures of a year that the library does not know and the caller does.

    Parameters
    ----------
    inflation, jht_returns
        Percentage of each year, exact.
    pension_limits
        Smallest and largest pension of a year in rupiah a month.
    jp_ceilings
        Wage ceiling of JP from March of a year, in rupiah a month.
    """

    inflation: Mapping[int, Fraction] = _NONE
    jht_returns: Mapping[int, Fraction] = _NONE
    pension_limits: Mapping[int, tuple[int, int]] = _NONE
    jp_ceilings: Mapping[int, int] = _NONE
