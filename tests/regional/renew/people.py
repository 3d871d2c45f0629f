"""Made-up lists and changes to renew them by."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve
from hypothesis import strategies as st
from tests.regional.determine.people import (
    BARE,
    CATEGORIES,
    REASON,
    REGIONS,
    accepted,
    candidate,
    nik,
    quotas,
    verification,
)

from perlindungan.facts import Month, Programme
from perlindungan.regional import Ruling, Scheme, Sex, setting
from perlindungan.regional.determine import Determination, determine
from perlindungan.regional.findings import Standing, Verification, Verified
from perlindungan.regional.points import Benefits, Exit, MonthsPaid, Order, Priority, Quota
from perlindungan.regional.renew import CORRECTABLE, Change, ChangeKind, LastMonth, Leaving
from perlindungan.regional.roll import Member, Roll

POLICY = "id-64-contoh"
MARCH, APRIL, MAY, JUNE = (Month(2026, number) for number in (3, 4, 5, 6))
JKK_JKM = Benefits(programmes=frozenset({Programme.JKK, Programme.JKM}), income=1_000_000)


def scheme(**points: Any) -> Scheme:
    """Return a scheme that pays all of 2026 and lets people leave for every reason."""
    given: dict[str, Any] = {
        "exits": frozenset(Exit),
        "quota": None,
        "priority": Priority(orders=(Order.DECILE,)),
        "months": MonthsPaid(first=Month(2026, 1), count=24),
        "benefits": JKK_JKM,
    } | points
    made = BARE
    for point, value in given.items():
        if value != "unset":
            ruling = value if isinstance(value, Ruling) else setting(value, reason=REASON)
            made = made.with_ruling(point, ruling)
    return made


def member(number: int, **facts: Any) -> Member:
    return evolve(
        Member(
            nik=nik(number),
            name=f"Contoh Rekaan {number}",
            birth_date=date(1990, 5, 1 + number % 28),
            sex=Sex.MALE,
            region="64.72.01.1001",
            category="farmer",
            since=Month(2025, 1),
            address="Jl. Contoh 1",
        ),
        **facts,
    )


def roll(*members: Member, month: Month = MARCH) -> Roll:
    return Roll(
        policy=POLICY,
        scheme=BARE.id,
        month=month,
        members=tuple(sorted(members, key=lambda one: one.nik)),
        grounds=(REASON,),
    )


def waiting(of: Scheme, *numbers: int, **facts: Any) -> Determination:
    """Return a decision in which all of these people wait, in the order of the scheme."""
    people = [candidate(number, **facts) for number in numbers]
    full = of.with_ruling("quota", setting(Quota(total=0), reason=REASON))
    return determine(verification(people, full, POLICY))


def joins(of: Scheme, *people: int | Verified) -> Verification:
    """Return a later verification: these numbers accepted, and these people."""
    made = [accepted(candidate(one)) if isinstance(one, int) else one for one in people]
    return verification(made, of, POLICY)


def change(kind: ChangeKind, number: int, on: date = date(2026, 3, 10), **more: Any) -> Change:
    return Change(kind=kind, nik=nik(number), on=on, **more)


def standing(number: int, of: Standing) -> Verified:
    return Verified(candidate=candidate(number), standing=of, findings=())


# -- strategies ------------------------------------------------------------------------------------

NUMBERS = st.integers(1, 14)
DAYS = st.dates(date(2026, 2, 20), date(2026, 7, 5))
TEXTS = st.text(max_size=8)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "nik": NUMBERS.map(nik),
    "name": st.none() | TEXTS,
    "birth_date": st.none() | st.dates(date(1950, 1, 1), date(2008, 1, 1)),
    "sex": st.none() | st.sampled_from(Sex),
    "region": st.sampled_from(REGIONS),
    "category": st.none() | st.sampled_from(CATEGORIES),
    "address": st.none() | TEXTS,
    "family_card": st.none() | TEXTS,
    "marks": st.frozensets(st.sampled_from(("disability", "pkh_recipient"))),
    "decile": st.none() | st.integers(1, 10),
}
assert VALUES.keys() == CORRECTABLE.keys()


@st.composite
def members(draw: st.DrawFn, number: int) -> Member:
    facts = {name: draw(value) for name, value in VALUES.items() if name != "nik"}
    since = MARCH + -draw(st.integers(0, 5))
    return member(number, since=since, **facts)


@st.composite
def rolls(draw: st.DrawFn, least: int = 0) -> Roll:
    numbers = draw(st.lists(NUMBERS, min_size=least, max_size=8, unique=True))
    return roll(*(draw(members(number)) for number in numbers))


@st.composite
def changes(draw: st.DrawFn) -> Change:
    kind = draw(st.sampled_from(ChangeKind))
    more: dict[str, Any] = {}
    if kind is ChangeKind.CORRECTED:
        names = draw(st.lists(st.sampled_from(sorted(VALUES)), max_size=3, unique=True))
        more["facts"] = {name: draw(VALUES[name]) for name in names}
    elif kind is ChangeKind.MOVED_AWAY:
        more["region"] = draw(st.none() | st.sampled_from((*REGIONS, "63.71", "64.01")))
    elif kind is ChangeKind.GOT_EMPLOYER:
        more["employer"] = draw(st.sampled_from(("", "PT Contoh Sawit", "CV Rekaan")))
    elif kind is ChangeKind.VERIFIED_AGAIN:
        more["passed"] = draw(st.none() | st.booleans())
    row = draw(st.none() | st.integers(1, 99))
    return Change(kind=kind, nik=nik(draw(NUMBERS)), on=draw(DAYS), row=row, **more)


@st.composite
def schemes(draw: st.DrawFn) -> Scheme:
    first, count = MARCH + draw(st.integers(-3, 2)), draw(st.integers(1, 6))
    return scheme(
        quota=draw(st.none() | quotas),
        months=draw(st.sampled_from(("unset", None, MonthsPaid(first=first, count=count)))),
    )


leavings = st.builds(
    Leaving,
    last=st.sampled_from(LastMonth),
    by_exit=st.dictionaries(st.sampled_from(Exit), st.sampled_from(LastMonth), max_size=2),
)
