"""What happened. Each event asks only for the facts that bear on it; ``None`` is unknown."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import field, frozen

from perlindungan.facts.checks import optional, optional_count, optional_day, optional_rupiah
from perlindungan.facts.claims.injury import Loss, Transport
from perlindungan.facts.claims.kinds import Purpose, ReportedAs, Result
from perlindungan.facts.errors import FactError


def _day(instance: object, attribute: Any, value: Any) -> None:
    if value is None:
        raise FactError(attribute.name, value, "kind", kind="datetime.date")
    optional_day(instance, attribute, value)


def _tuple_of(kind: type) -> Any:
    def check(instance: object, attribute: Any, value: Any) -> None:
        if value is None:
            return
        if not isinstance(value, tuple) or not all(isinstance(one, kind) for one in value):
            raise FactError(attribute.name, value, "kind", kind=f"tuple of {kind.__name__}")

    return check


@frozen(kw_only=True)
class WorkAccident:
    """An accident at work, or on the way there and back.

    Parameters
    ----------
    on
        Day of the accident.
    result, stated_on
        What the doctor's statement says, and its day (of death: that day).
    unable_months, unable_days
        Months unable to work, and days beyond the last whole one.
    wage_paid_meanwhile
        What the employer went on paying in that time, in rupiah in all.
    losses, left_handed
        What was lost for good. Whether the worker is left-handed turns three rows of the table.
    transport, home_care, prosthesis, dentures, hearing_aid, glasses
        What was spent, in rupiah; the prosthesis by the price of the rehabilitation centre of the
        government's general hospital.
    outside_network
        Whether care was given where no partner of BPJS is.
    violence
        Whether it was violence at the workplace.
    reported_on
        Day of the report of stage I.
    """

    on: date = field(validator=_day)
    result: Result | None = field(default=None, validator=optional(Result))
    stated_on: date | None = field(default=None, validator=optional_day)
    unable_months: int | None = field(default=None, validator=optional_count)
    unable_days: int | None = field(default=None, validator=optional_count)
    wage_paid_meanwhile: int | None = field(default=None, validator=optional_rupiah)
    losses: tuple[Loss, ...] | None = field(default=None, validator=_tuple_of(Loss))
    left_handed: bool | None = field(default=None, validator=optional(bool))
    transport: tuple[Transport, ...] | None = field(default=None, validator=_tuple_of(Transport))
    home_care: int | None = field(default=None, validator=optional_rupiah)
    prosthesis: int | None = field(default=None, validator=optional_rupiah)
    dentures: int | None = field(default=None, validator=optional_rupiah)
    hearing_aid: int | None = field(default=None, validator=optional_rupiah)
    glasses: int | None = field(default=None, validator=optional_rupiah)
    outside_network: bool | None = field(default=None, validator=optional(bool))
    violence: bool | None = field(default=None, validator=optional(bool))
    reported_on: date | None = field(default=None, validator=optional_day)


@frozen(kw_only=True)
class OccupationalDisease(WorkAccident):
    """A disease caused by the work; ``on`` is the day of its diagnosis.

    ``left_on`` is the day on which the employment ended, where it had: a disease that appears
    within three years after is still covered.
    """

    left_on: date | None = field(default=None, validator=optional_day)


@frozen(kw_only=True)
class Death:
    """A death; ``from_work`` tells whether by a work accident or disease, of ``accident_on``.

    ``reported_on`` is the day of the report of stage I of that accident or disease.
    """

    on: date = field(validator=_day)
    from_work: bool | None = field(default=None, validator=optional(bool))
    accident_on: date | None = field(default=None, validator=optional_day)
    reported_on: date | None = field(default=None, validator=optional_day)


@frozen(kw_only=True)
class TotalDisability:
    """A disability that makes unable to work for good.

    ``on`` is the day on which it was established, ``caused_on`` that of what caused it;
    ``reported_on``, where work did, is the day of the report of stage I.
    """

    on: date = field(validator=_day)
    caused_on: date | None = field(default=None, validator=optional_day)
    from_work: bool | None = field(default=None, validator=optional(bool))
    accident_on: date | None = field(default=None, validator=optional_day)
    reported_on: date | None = field(default=None, validator=optional_day)


@frozen(kw_only=True)
class Dismissal:
    """A dismissal (PHK).

    Parameters
    ----------
    on
        Day on which the employment ended.
    proof
        Whether there is proof of it in one of the forms of PP 37/2021 Pasal 20 ayat (3).
    willing
        Whether the worker is willing to work again.
    new_work_on
        First day of new work, if any.
    reported_as
        How the employer told BPJS.
    """

    on: date = field(validator=_day)
    proof: bool | None = field(default=None, validator=optional(bool))
    willing: bool | None = field(default=None, validator=optional(bool))
    new_work_on: date | None = field(default=None, validator=optional_day)
    reported_as: ReportedAs | None = field(default=None, validator=optional(ReportedAs))


@frozen(kw_only=True)
class ContractEnd(Dismissal):
    """The end of a fixed-term contract; ``by_employer_early`` if the employer cut it short."""

    by_employer_early: bool | None = field(default=None, validator=optional(bool))


@frozen(kw_only=True)
class Resignation:
    """A resignation; ``statement_on`` is the day of the employer's statement of it."""

    on: date = field(validator=_day)
    statement_on: date | None = field(default=None, validator=optional_day)


@frozen(kw_only=True)
class ParticipationEnd:
    """A participant without wage stops working."""

    on: date = field(validator=_day)


@frozen(kw_only=True)
class Retirement:
    """The pension age was reached, or work beyond it stopped, on that day."""

    on: date = field(validator=_day)


@frozen(kw_only=True)
class LeavingIndonesia:
    """The participant leaves Indonesia for good."""

    on: date = field(validator=_day)


@frozen(kw_only=True)
class PartialWithdrawal:
    """A participant asks for part of the JHT."""

    on: date = field(validator=_day)
    purpose: Purpose | None = field(default=None, validator=optional(Purpose))


Event = (
    WorkAccident
    | OccupationalDisease
    | Death
    | TotalDisability
    | Dismissal
    | ContractEnd
    | Resignation
    | ParticipationEnd
    | Retirement
    | LeavingIndonesia
    | PartialWithdrawal
)
