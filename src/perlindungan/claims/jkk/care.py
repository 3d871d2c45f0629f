"""Care, and what is refunded up to a limit (PP 44/2015 Pasal 25, 30 and Lampiran III)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from perlindungan.claims.assessment import Benefit, Kind, Payee
from perlindungan.claims.case import Case, attempt
from perlindungan.claims.common import MET, once, step
from perlindungan.claims.jkk.base import by_employer
from perlindungan.claims.jkk.facts import by_result
from perlindungan.claims.jkk.sums import Ground, bare
from perlindungan.facts.claims import Mode, Transport, WorkAccident
from perlindungan.law import Decision, Entry, NotInForce, Outcome


def care(case: Case, ground: Ground) -> Iterator[Benefit]:
    """Yield the care itself, care at home, and transport."""
    if not isinstance(case.event, WorkAccident):
        return
    found = case.entry("jkk.benefit.care", ground.day)
    yield bare("jkk.care", MET, found, kind=Kind.SERVICE, payee=Payee.PROVIDER)
    yield from capped(case, ground, "home_care")
    yield from _transport(case, ground)


def aids(case: Case, ground: Ground) -> Iterator[Benefit]:
    """Yield what takes the place of a part of the body, and aids."""
    if not isinstance(case.event, WorkAccident):
        return
    yield from _prosthesis(case, ground)
    for name in ("dentures", "hearing_aid", "glasses"):
        yield from capped(case, ground, name)


def return_to_work(case: Case, day: date) -> Iterator[Benefit]:
    """Yield the help to return to work, on an adviser doctor's recommendation."""
    decision = by_result(case, "jkk.benefit.return_to_work", day)
    if decision.outcome is not Outcome.NOT_MET and isinstance(case.event, WorkAccident):
        yield bare(
            "jkk.return_to_work",
            decision,
            case.entry("jkk.benefit.return_to_work", day),
            kind=Kind.SERVICE,
            payee=Payee.PROVIDER,
            condition="doctor_recommends",
        )


def in_force(case: Case, path: str, day: date) -> Entry[Any] | None:
    """Return the entry of a day; ``None`` before there was such a rule."""
    try:
        return case.entry(path, day)
    except NotInForce:
        return None


def _unknown(fact: str) -> Decision:
    return Decision(outcome=Outcome.UNDETERMINED, missing=(fact,))


def capped(case: Case, ground: Ground, name: str) -> Iterator[Benefit]:
    """Yield a refund up to a limit; nothing where none was spent or there was no such benefit."""
    one, fact = f"jkk.{name}", f"event.{name}"
    cap, cost = in_force(case, f"jkk.benefit.{name}", ground.day), getattr(case.event, name)
    if cap is None or cost == 0:
        return
    payee = ground.participant
    if cost is None:
        told = (step("cap", cap=cap.value),)
        yield bare(one, _unknown(fact), cap, kind=Kind.REFUND, payee=payee, steps=told)
        return
    amount = min(cost, cap.value)
    told = (step("refund", cost=cost, cap=cap.value, amount=amount),)
    yield once(one, amount, payee, cap, kind=Kind.REFUND, steps=told)


def _prosthesis(case: Case, ground: Ground) -> Iterator[Benefit]:
    one, cost = "jkk.prosthesis", getattr(case.event, "prosthesis", None)
    extra = case.entry("jkk.benefit.prosthesis_extra", ground.day)
    if cost == 0:
        return
    if cost is None:
        due = _unknown("event.prosthesis")
        yield bare(one, due, extra, kind=Kind.REFUND, payee=ground.participant)
        return
    amount = case.law.choices.rounding.round(cost * (1 + extra.value))
    told = (step("price_and_extra", cost=cost, rate=extra.value, amount=amount),)
    yield once(one, amount, ground.participant, extra, kind=Kind.REFUND, steps=told)


def _transport(case: Case, ground: Ground) -> Iterator[Benefit]:
    """Yield the refund of transport: the limits of the modes that were used add up."""
    one, day = "jkk.transport", ground.day
    trips: tuple[Transport, ...] | None = getattr(case.event, "transport", None)
    employer, _ = attempt(by_employer, case)
    payee = Payee.EMPLOYER if employer else None if employer is None else ground.participant
    if trips is None:
        caps = [_cap(case, day, mode) for mode in Mode]
        told = tuple(
            step(f"transport_cap.{mode.value}", cap=cap.value)
            for mode, cap in zip(Mode, caps, strict=True)
        )
        due = _unknown("event.transport")
        yield bare(one, due, *caps, kind=Kind.REFUND, payee=payee, steps=told)
        return
    cost = sum(trip.cost for trip in trips)
    if not cost:
        return
    caps = [_cap(case, day, mode) for mode in dict.fromkeys(trip.mode for trip in trips)]
    most = sum(cap.value for cap in caps)
    amount = min(cost, most)
    if len(caps) == 1:
        told = (step("refund", cost=cost, cap=most, amount=amount),)
    else:
        told = (step("transport", cost=cost, cap=most, times=len(caps), amount=amount),)
    yield once(one, amount, payee, *caps, kind=Kind.REFUND, steps=told)


def _cap(case: Case, day: date, mode: Mode) -> Entry[Any]:
    return case.entry(f"jkk.benefit.transport.{mode.value}", day)
