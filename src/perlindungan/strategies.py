"""Hypothesis strategies for the library's own types, for the property tests of its users.

Needs Hypothesis (the extra ``test``); nothing else in the library imports this module. Facts may
be unknown, as they are in life; ``complete=True`` gives cases in which nothing is left open for a
wage earner. The people are invented: every NIK begins with 99, a province that does not exist.

>>> from hypothesis import given, settings
>>> from perlindungan import contributions
>>> @settings(max_examples=5, deadline=None)
... @given(employments(complete=True), months(last=Month(2026, 12)))
... def nothing_is_left_open(job, month):
...     assert contributions(job, month).complete
>>> nothing_is_left_open()
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TypeVar

from hypothesis import strategies as st

from perlindungan.facts import (
    ConstructionProject,
    ContractKind,
    ContractValue,
    DailyWage,
    Employer,
    EmployerKind,
    EmployerSize,
    Employment,
    FamilyMember,
    Funding,
    HealthMembership,
    MigrantWork,
    Month,
    MonthlyWage,
    PieceWage,
    Programme,
    Relation,
    RiskGroup,
    Route,
    Segment,
    SelfEmployment,
    Wage,
    WardClass,
    Worker,
    regions,
)
from perlindungan.facts.nik import MADE_UP
from perlindungan.programmes import FIRST_MONTH

T = TypeVar("T")

LAST_MONTH = Month(2027, 2)
"""The last month for which every figure but the minimum wage is published."""

HIGHEST_WAGE = 1_000_000_000
"""Rupiah a month; far above every ceiling."""

_EARLIEST_BIRTH, _LATEST_BIRTH = date(1940, 1, 1), date(2008, 12, 31)
_EARLIEST_WORK, _LATEST_WORK = date(1990, 1, 1), date(2027, 12, 31)
_WOMAN = 40
_PIECE_MONTHS = 12
_NAMES = ("Contoh", "Rekaan", "Sri Contoh", "Putu Rekaan")
_COUNTRIES = ("ID", "MY", "JP", "NL")


def months(first: Month = FIRST_MONTH, last: Month = LAST_MONTH) -> st.SearchStrategy[Month]:
    """Contribution months from ``first`` to ``last``, both included."""
    return st.integers(0, last - first).map(lambda number: first + number)


def rupiah(highest: int = HIGHEST_WAGE) -> st.SearchStrategy[int]:
    """Whole rupiah from 0 to ``highest``; often of the size of a monthly wage."""
    usual = st.integers(0, min(highest, 20_000_000))
    return st.one_of(usual, st.integers(0, highest))


def region_codes() -> st.SearchStrategy[str]:
    """Kemendagri codes of today's provinces, regencies and cities."""
    return st.sampled_from(sorted(regions()))


def niks(birth_date: date | None = None) -> st.SearchStrategy[str]:
    """NIKs that belong to nobody; of a person born on ``birth_date``, or on any day."""
    births = _births() if birth_date is None else st.just(birth_date)
    return st.builds(_nik, births, st.booleans(), st.integers(101, 9999), st.integers(1, 9999))


def monthly_wages(highest: int = HIGHEST_WAGE) -> st.SearchStrategy[MonthlyWage]:
    """Wages by the month, with and without fixed allowances, up to ``highest`` together."""
    return rupiah(highest).flatmap(
        lambda total: st.integers(0, total).map(
            lambda basic: MonthlyWage(basic=basic, fixed_allowances=total - basic)
        )
    )


def daily_wages(highest: int = HIGHEST_WAGE) -> st.SearchStrategy[DailyWage]:
    """Wages by the day, up to ``highest`` rupiah in 25 days."""
    return st.builds(DailyWage, day=st.integers(0, highest // 25))


def piece_wages(highest: int = HIGHEST_WAGE) -> st.SearchStrategy[PieceWage]:
    """Pay by the piece: twelve months of pay (enough for every mean), or the mean itself."""
    by_month = st.lists(rupiah(highest), min_size=_PIECE_MONTHS, max_size=_PIECE_MONTHS)
    return st.one_of(
        st.builds(PieceWage, months=by_month.map(tuple), weather_dependent=st.booleans()),
        st.builds(PieceWage, mean=rupiah(highest), weather_dependent=st.booleans()),
    )


def wages(highest: int = HIGHEST_WAGE) -> st.SearchStrategy[Wage]:
    """Wages of all three kinds, of up to ``highest`` rupiah a month."""
    return st.one_of(monthly_wages(highest), daily_wages(highest), piece_wages(highest))


def family_members(*, complete: bool = False) -> st.SearchStrategy[FamilyMember]:
    """Family members, with or without a birth date."""
    return st.builds(
        FamilyMember,
        relation=st.sampled_from(Relation),
        birth_date=_maybe(_births(), complete=complete),
    )


@st.composite
def workers(draw: st.DrawFn, *, complete: bool = False) -> Worker:
    """Workers; a NIK agrees with the birth date, and the family is counted in one way only."""
    birth_date = draw(_maybe(_births(), complete=complete))
    counted = draw(st.booleans())
    family = st.lists(family_members(complete=complete), max_size=8).map(tuple)
    working = st.dates(_EARLIEST_WORK, _LATEST_WORK)
    return Worker(
        id=draw(st.integers(1, 99_999).map(str)),
        name=draw(_maybe(st.sampled_from(_NAMES), complete=complete)),
        nik=draw(_maybe(niks(birth_date), complete=complete)),
        birth_date=birth_date,
        citizenship=draw(_maybe(st.sampled_from(_COUNTRIES), complete=complete)),
        works_in_indonesia_since=draw(_maybe(working, complete=complete)),
        household_size=draw(_maybe(st.integers(1, 12), complete=complete)) if counted else None,
        family=None if counted else draw(_maybe(family, complete=complete)),
        jkp_registered_on=draw(
            _maybe(st.dates(date(2021, 2, 2), _LATEST_WORK), complete=complete),
        ),
        jkn_registered=draw(_maybe(st.booleans(), complete=complete)),
        civil_servant=draw(_maybe(st.booleans(), complete=complete)),
    )


@st.composite
def employers(draw: st.DrawFn, *, complete: bool = False) -> Employer:
    """Employers: businesses of every size, and bodies of the state, which have none."""
    kind = draw(_maybe(st.sampled_from(EmployerKind), complete=complete))
    business = kind in (None, EmployerKind.BUSINESS)
    size = _maybe(st.sampled_from(EmployerSize), complete=complete)
    return Employer(
        name=draw(_maybe(st.just("PT Contoh"), complete=complete)),
        kind=kind,
        size=draw(size) if business else None,
        risk_group=draw(_maybe(st.sampled_from(RiskGroup), complete=complete)),
        labour_intensive=draw(_maybe(st.booleans(), complete=complete)),
        workers_registered=draw(_maybe(st.integers(0, 500), complete=complete)),
        registered_since=draw(_maybe(months(), complete=complete)),
        paid_until=draw(_maybe(months(), complete=complete)),
        defers_jp=draw(_maybe(st.booleans(), complete=complete)),
    )


@st.composite
def employments(
    draw: st.DrawFn,
    *,
    complete: bool = False,
    employer: st.SearchStrategy[Employer] | None = None,
    worker: st.SearchStrategy[Worker] | None = None,
    wage: st.SearchStrategy[Wage] | None = None,
) -> Employment:
    """Employments of workers and employers, known in part or, if ``complete``, in full.

    Parameters
    ----------
    draw
        Given by Hypothesis.
    complete
        Whether every fact is given that a bill may ask for. A minimum wage is then given too,
        because the tables of minimum wages begin in 2020.
    employer, worker, wage
        Strategies that take the place of those of this module.
    """
    working = st.dates(_EARLIEST_WORK, _LATEST_WORK)
    started_on = draw(_maybe(working, complete=complete))
    ending = st.dates(started_on or _EARLIEST_WORK, _LATEST_WORK)
    paid = wages() if wage is None else wage
    return Employment(
        worker=draw(workers(complete=complete) if worker is None else worker),
        employer=draw(employers(complete=complete) if employer is None else employer),
        wage=draw(_maybe(paid, complete=complete)),
        wage_paid=draw(st.none() | rupiah()),
        region=draw(_maybe(region_codes(), complete=complete)),
        minimum_wage=draw(_maybe(st.integers(0, 6_000_000), complete=complete)),
        started_on=started_on,
        ended_on=draw(_maybe(ending, complete=complete)),
        contract=draw(_maybe(st.sampled_from(ContractKind), complete=complete)),
        joined=draw(_maybe(st.frozensets(st.sampled_from(Programme)), complete=complete)),
        jkp_workplace=draw(_maybe(st.booleans(), complete=complete)),
        continues_jp=draw(_maybe(st.booleans(), complete=complete)),
    )


@st.composite
def self_employments(draw: st.DrawFn, *, complete: bool = False) -> SelfEmployment:
    """Participants without wage (BPU), known in part or in full."""
    started = draw(_maybe(st.dates(_EARLIEST_WORK, _LATEST_WORK), complete=complete))
    return SelfEmployment(
        worker=draw(workers(complete=complete)),
        income=draw(_maybe(rupiah(50_000_000), complete=complete)),
        jobs=draw(_maybe(st.integers(1, 2), complete=complete)),
        joined=draw(
            _maybe(st.sampled_from([frozenset(), {Programme.JHT}]), complete=complete).map(
                lambda joined: None if joined is None else frozenset(joined)
            )
        ),
        is_employer=draw(_maybe(st.booleans(), complete=complete)),
        transport=draw(_maybe(st.booleans(), complete=complete)),
        funding=draw(_maybe(st.sampled_from(Funding), complete=complete)),
        registered_on=started,
        paid_until=draw(_maybe(months(), complete=complete)),
    )


def construction_projects(*, complete: bool = False) -> st.SearchStrategy[ConstructionProject]:
    """Projects of up to twenty billion rupiah, with or without tax in the value."""
    value = st.builds(
        ContractValue,
        amount=st.integers(1_000, 20_000_000_000),
        vat_rate=st.sampled_from([Fraction(0), Fraction(1, 10), Fraction(11, 100)]),
    )
    return st.builds(
        ConstructionProject,
        id=st.integers(1, 99_999).map(str),
        value=_maybe(value, complete=complete),
        registered_on=_maybe(st.dates(date(2015, 7, 1), _LATEST_WORK), complete=complete),
        paid_until=_maybe(months(), complete=complete),
    )


def migrant_works(*, complete: bool = False) -> st.SearchStrategy[MigrantWork]:
    """Contracts abroad of 6 to 60 months, as Permenaker 4/2023 has amounts for."""
    return st.builds(
        MigrantWork,
        worker=workers(complete=complete),
        route=_maybe(st.sampled_from(Route), complete=complete),
        contract_months=_maybe(st.integers(6, 60), complete=complete),
        extension_months=_maybe(st.integers(0, 24), complete=complete),
        jht=_maybe(st.sampled_from([0, 50_000, 100_000, 600_000]), complete=complete),
    )


def health_memberships(*, complete: bool = False) -> st.SearchStrategy[HealthMembership]:
    """Families under JKN outside an employment: PBPU, PBI, veterans."""
    return st.builds(
        HealthMembership,
        id=st.integers(1, 99_999).map(str),
        segment=st.sampled_from([Segment.PBPU, Segment.PBI, Segment.VETERAN]),
        ward_class=_maybe(st.sampled_from(WardClass), complete=complete),
        persons=_maybe(st.integers(1, 12), complete=complete),
        funding=_maybe(st.sampled_from([Funding.OWN, Funding.APBD]), complete=complete),
        basic_pay=_maybe(st.integers(1_000_000, 9_000_000), complete=complete),
    )


def _maybe(known: st.SearchStrategy[T], *, complete: bool) -> st.SearchStrategy[T | None]:
    return known if complete else st.none() | known


def _births() -> st.SearchStrategy[date]:
    return st.dates(_EARLIEST_BIRTH, _LATEST_BIRTH)


def _nik(birth_date: date, woman: bool, district: int, serial: int) -> str:
    day = birth_date.day + _WOMAN * woman
    born = f"{day:02}{birth_date.month:02}{birth_date.year % 100:02}"
    return f"{MADE_UP}{district:04}{born}{serial:04}"
