"""The scholarship of the children: one sum until December 2019, then year by year at school."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeVar

from perlindungan.claims.assessment import Benefit, Every, Instalment, Payee, Step
from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.common import cited, details, step
from perlindungan.facts.claims import Kin, Relative, School
from perlindungan.law import Decision
from perlindungan.programmes.scholarship import Rung, Scholarship
from perlindungan.segments.calendar import age_on

T = TypeVar("T")

_ORDER = tuple(School)


def child_at_school(case: Case, day: date) -> bool:
    """Tell whether there is a child who may get the scholarship.

    Until December 2019 the child is at school; since then a child not yet at school waits for it.

    Raises
    ------
    Unknown
        If nobody said who is left, or what would settle it of a child.
    """
    sums: Scholarship = case.value("scholarship.sums", day)
    found, open_ = False, list[str]()
    for place, child in _children(case):
        try:
            found = found or _may(case, sums, place, child, day)
        except Unknown as unknown:
            open_ += unknown.names
    if not found and open_:
        raise Unknown(*open_)
    return found


def scholarship(id: str, case: Case, day: date, decision: Decision) -> Benefit:
    """Return the scholarship of an event on a day."""
    sums, most = case.entry("scholarship.sums", day), case.entry("scholarship.children", day)
    instalments: tuple[Instalment, ...] = ()
    missing: tuple[str, ...] = ()
    if decision.met is not False:
        if sums.value.once is not None:
            instalments = (Instalment(amount=sums.value.once),)
        else:
            found, missing = attempt(_years, case, sums.value, most.value, day)
            instalments = found or ()
    return Benefit(
        id=id,
        decision=decision,
        instalments=instalments,
        missing=missing,
        payee=Payee.CHILDREN,
        steps=(_step(case, sums.value, most.value, day),),
        **cited(sums, most),
    )


def _step(case: Case, sums: Scholarship, most: int, day: date) -> Step:
    if sums.once is not None:
        return step("scholarship_once")
    return step("scholarship", most=most, age=case.value("scholarship.age_limit", day))


def _children(case: Case) -> list[tuple[int, Relative]]:
    family: tuple[Relative, ...] = case.ask("family")
    return [
        (place, one)
        for place, one in enumerate(family)
        if one.relation is Kin.CHILD and one.lives_on(case.event.on)
    ]


def _may(case: Case, sums: Scholarship, place: int, child: Relative, day: date) -> bool:
    """Tell whether a child may get the scholarship; unknown facts of it are named."""
    if sums.once is not None:
        if child.school is None:
            raise Unknown(f"family.{place}.school")
        return child.school not in (School.NONE, School.FINISHED)
    limit = case.value("scholarship.age_limit", day)
    if child.married or child.school is School.FINISHED:
        return False
    briefly = case.value("scholarship.short_work", day)
    if child.works and not (briefly and child.works_briefly is not False):
        # Who works only as the law lets a child, and learns on, does not lose it.
        return False
    if child.birth_date is not None and age_on(child.birth_date, case.event.on) >= limit:
        return False
    at_work = ("works_briefly",) if briefly and child.works is not False else ()
    asked = ("birth_date", "works", "married", "school", *at_work)
    open_ = [f"family.{place}.{name}" for name in asked if getattr(child, name) is None]
    if open_:
        raise Unknown(*open_)
    return True


def _years(case: Case, sums: Scholarship, most: int, day: date) -> tuple[Instalment, ...]:
    """Return the years at school of the children who get it, at most so many children.

    Which of several children are chosen is not said; those with the most years before them are.
    """
    open_ = list[str]()
    ladders = list[tuple[Instalment, ...]]()
    for place, child in _children(case):
        try:
            if _may(case, sums, place, child, day):
                ladders.append(tuple(_ladder(case, sums.rungs, place, child, day)))
        except Unknown as unknown:
            open_ += dict.fromkeys((*unknown.names, *_unknown_years(place, child)))
    if open_:
        raise Unknown(*open_)
    longest = sorted(range(len(ladders)), key=lambda number: -_sum(ladders[number]))[:most]
    return tuple(instalment for number in sorted(longest) for instalment in ladders[number])


def _unknown_years(place: int, child: Relative) -> tuple[str, ...]:
    """Return what nobody said of the years at school."""
    names = {"school": child.school, "school_year": child.school_year}
    if child.school in (School.NONE, School.FINISHED):
        return ()
    return tuple(f"family.{place}.{name}" for name, value in names.items() if value is None)


def _sum(ladder: Sequence[Instalment]) -> int:
    return sum(one.amount * (one.times or 0) for one in ladder)


def _ladder(
    case: Case, rungs: Sequence[Rung], place: int, child: Relative, day: date
) -> Iterator[Instalment]:
    """Yield the years of each level that are still before a child, at most until the age limit.

    That a year is paid while the child has not reached the age limit when it begins is our
    reading: school years are counted from the event, one after the other.
    """
    missing = _unknown_years(place, child)
    if missing:
        raise Unknown(*missing)
    limit = case.value("scholarship.age_limit", day)
    left = limit - age_on(_known(child.birth_date), case.event.on)
    for rung in rungs:
        if _ORDER.index(rung.school) < _ORDER.index(child.school):
            continue
        begun = _known(child.school_year) - 1 if rung.school is child.school else 0
        years = min(max(0, rung.years - begun), left)
        if years:
            left -= years
            yield Instalment(
                amount=rung.amount,
                times=years,
                every=Every.YEAR,
                of=details(child=place, school=rung.school.value),
            )


def _known(value: T | None) -> T:
    if value is None:
        raise TypeError("asked for before")
    return value
