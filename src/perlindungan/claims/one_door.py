"""The one door: an event, a person, a day."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from datetime import date
from types import MappingProxyType

from perlindungan.claims import jht, jkk, jkm, jkp, jp
from perlindungan.claims.assessment import Assessment, Entitlement
from perlindungan.claims.case import PROGRAMMES, Case
from perlindungan.facts import FactError, Programme, Segment
from perlindungan.facts.claims import (
    ContractEnd,
    Death,
    Dismissal,
    Event,
    Filing,
    LeavingIndonesia,
    OccupationalDisease,
    PartialWithdrawal,
    Participant,
    ParticipationEnd,
    Resignation,
    Result,
    Retirement,
    Supplied,
    TotalDisability,
    WorkAccident,
)
from perlindungan.programmes import NATIONAL, Law

_JKK, _JKM, _JHT, _JP, _JKP = PROGRAMMES

EVENTS: Mapping[type, str] = MappingProxyType(
    {
        WorkAccident: "work_accident",
        OccupationalDisease: "occupational_disease",
        Death: "death",
        TotalDisability: "total_disability",
        Dismissal: "dismissal",
        ContractEnd: "contract_end",
        Resignation: "resignation",
        ParticipationEnd: "bpu_stops",
        Retirement: "retirement",
        LeavingIndonesia: "leaving_indonesia",
        PartialWithdrawal: "partial_withdrawal",
    }
)
"""The events, and what each is called in data."""

_BEARS_ON: Mapping[type, tuple[Programme, ...]] = MappingProxyType(
    {
        WorkAccident: (_JKK,),
        OccupationalDisease: (_JKK,),
        Death: (_JKK, _JKM, _JHT, _JP),
        TotalDisability: (_JKK, _JHT, _JP),
        Dismissal: (_JHT, _JKP),
        ContractEnd: (_JHT, _JKP),
        Resignation: (_JHT, _JKP),
        ParticipationEnd: (_JHT,),
        Retirement: (_JHT, _JP, _JKP),
        LeavingIndonesia: (_JHT,),
        PartialWithdrawal: (_JHT,),
    }
)

_ROOMS: Mapping[Programme, Callable[[Case], Entitlement]] = MappingProxyType(
    {
        _JKK: jkk.entitlement,
        _JKM: jkm.entitlement,
        _JHT: jht.entitlement,
        _JP: jp.entitlement,
        _JKP: jkp.entitlement,
    }
)

_SEGMENTS = (Segment.PU, Segment.BPU, Segment.JAKON)


def assess(
    event: Event,
    participant: Participant,
    *,
    on: date,
    id: str = "",
    filing: Filing | None = None,
    supplied: Supplied | None = None,
    law: Law = NATIONAL,
    holidays: Container[date] | None = None,
) -> Assessment:
    """Return what is owed for an event, programme by programme.

    Parameters
    ----------
    event
        What happened.
    participant
        The person insured, with memberships and family.
    on
        Day of the question: the claim is made on it.
    id
        The caller's own name for the case.
    filing
        Days of the papers and of the payment, where they are known.
    supplied
        Figures of a year that the library does not know.
    law
        National law, or a reform of it.
    holidays
        Public holidays, for deadlines in working days; without them only weekends are left out,
        and each such deadline says so.

    Raises
    ------
    FactError
        If the question is asked before the event, or for a segment whose benefits are not here:
        those of migrant workers stand in another regulation, and JKN is run by BPJS Kesehatan.
    LawError
        If the law of the day is not known.

    Source: PP 44/2015, PP 45/2015, PP 46/2015, PP 37/2021 and what amends them.
    """
    if on < event.on:
        raise FactError("on", on.isoformat(), "after_event", event=event.on)
    segment = participant.membership.segment
    if segment not in _SEGMENTS:
        values = ", ".join(one.value for one in _SEGMENTS)
        raise FactError("membership.segment", segment.value, "one_of", values=values)
    case = Case(
        event=event,
        participant=participant,
        on=on,
        law=law,
        supplied=supplied or Supplied(),
        filing=filing or Filing(),
        holidays=holidays,
    )
    entitlements = {one: _ROOMS[one](case) for one in bears_on(event)}
    return Assessment(
        id=id,
        event=EVENTS[type(event)],
        happened_on=event.on,
        on=on,
        entitlements=MappingProxyType(entitlements),
        choices=tuple(case.used.items()),
        law=law.name,
    )


def bears_on(event: Event) -> tuple[Programme, ...]:
    """Return the programmes on which an event bears."""
    found = _BEARS_ON[type(event)]
    if isinstance(event, WorkAccident) and event.result in (Result.DEATH, Result.TOTAL):
        return (*found, _JHT, _JP)
    return found
