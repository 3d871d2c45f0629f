"""The facts of a wage earner in a month: months of work, ages, families, days of work."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from perlindungan.cli.layouts import FACTS
from perlindungan.facts import (
    ContractKind,
    Employer,
    EmployerKind,
    EmployerSize,
    Employment,
    FamilyMember,
    Month,
    Programme,
    Relation,
    Worker,
)
from perlindungan.law import Confidence
from perlindungan.programmes import (
    NATIONAL,
    Choices,
    ForeignerMonths,
    ForeignersInJP,
    Law,
    PartMonth,
    PensionMonth,
    WageBase,
)
from perlindungan.segments.calendar import age_on
from perlindungan.segments.rules import month_at
from perlindungan.segments.wage_earner import (
    GIVEN_BY,
    PROGRAMMES,
    RULES,
    facts_in_month,
)
from perlindungan.strategies import employments, months

MARCH = Month(2026, 3)
SPOUSE, CHILD = Relation.SPOUSE, Relation.CHILD
PARENT, IN_LAW = Relation.PARENT, Relation.PARENT_IN_LAW


def base(wage: int | None) -> WageBase | None:
    if wage is None:
        return None
    return WageBase(amount=wage, kind="monthly", count=1, citations=(), confidence=Confidence.TEXT)


def facts(
    month: Month = MARCH,
    *,
    worker: Worker | None = None,
    employer: Employer | None = None,
    law: Law = NATIONAL,
    wage: int | None = None,
    **given_facts: Any,
) -> dict[str, Any]:
    job = Employment(worker=worker or Worker(), employer=employer or Employer(), **given_facts)
    return facts_in_month(job, base(wage), None, month_at(law, month, RULES))


def choosing(**choices: Any) -> Law:
    return attrs.evolve(NATIONAL, choices=Choices(**choices))


def test_every_programme_is_decided_and_jkp_last() -> None:
    assert set(PROGRAMMES) == set(Programme)
    assert PROGRAMMES[-1] is Programme.JKP


def test_what_nobody_gave_is_unknown_to_every_rule() -> None:
    known = {name: value for name, value in facts().items() if value is not None}
    assert known == {"jp_takes_foreigners": False, "employer_kind": EmployerKind.BUSINESS}


def test_facts_that_settle_others_are_facts_that_can_be_given() -> None:
    assert {name for names in GIVEN_BY.values() for name in names} <= FACTS
    assert set(GIVEN_BY) <= set(facts())


@pytest.mark.parametrize(
    ("started", "ended", "employed"),
    [
        (None, None, None),
        (date(2026, 3, 1), None, True),
        (date(2026, 3, 31), None, True),
        (date(2026, 4, 1), None, False),
        (date(2020, 1, 1), date(2026, 2, 28), False),
        (date(2020, 1, 1), date(2026, 3, 1), True),
        (date(2020, 1, 1), date(2026, 3, 31), True),
        (None, date(2026, 2, 28), False),
        (None, date(2026, 3, 1), None),
    ],
)
def test_employed_on_any_day_of_the_month(
    started: date | None, ended: date | None, employed: bool | None
) -> None:
    assert facts(started_on=started, ended_on=ended)["employed"] is employed


@pytest.mark.parametrize(("country", "citizen"), [(None, None), ("ID", True), ("MY", False)])
def test_citizens_are_indonesian(country: str | None, citizen: bool | None) -> None:
    assert facts(worker=Worker(citizenship=country))["citizen"] is citizen


FOREIGNER = Worker(citizenship="MY")
TERMS = [
    (date(2026, 1, 1), date(2026, 6, 30), 6),
    (date(2026, 1, 1), date(2026, 6, 29), 5),
    (date(2026, 1, 15), date(2026, 7, 14), 6),
    (date(2026, 1, 15), date(2026, 7, 13), 5),
    (date(2025, 8, 31), date(2026, 2, 27), 5),
    (date(2025, 8, 31), date(2026, 2, 28), 6),
    (date(2023, 8, 31), date(2024, 2, 28), 5),
    (date(2023, 8, 31), date(2024, 2, 29), 6),
    (date(2025, 8, 30), date(2026, 2, 28), 6),
    (date(2025, 8, 29), date(2026, 2, 28), 6),
    (date(2025, 8, 28), date(2026, 2, 27), 6),
    (date(2025, 8, 28), date(2026, 2, 26), 5),
    (date(2026, 3, 31), date(2026, 9, 29), 5),
    (date(2026, 3, 31), date(2026, 9, 30), 6),
    (date(2024, 2, 29), date(2024, 8, 28), 6),
    (date(2024, 2, 29), date(2024, 8, 27), 5),
    (date(2026, 3, 1), date(2026, 3, 1), 0),
    (date(2024, 7, 1), date(2025, 12, 31), 18),
]


@pytest.mark.parametrize(("started", "ended", "counted"), TERMS)
def test_a_foreigners_months_run_from_the_first_to_the_last_day_both_worked(
    started: date, ended: date, counted: int
) -> None:
    found = facts(Month.of(started), worker=FOREIGNER, started_on=started, ended_on=ended)
    assert found["months_in_indonesia"] == counted


def whole_months(start: date, end: date) -> int:
    """Count by walking: a month is whole on the day before the same day of a later month.

    Where a month has no such day, it is whole with that month's last day.
    """
    count = 0
    while True:
        month = Month.of(start) + (count + 1)
        same_day = min(start.day, month.last.day)
        exists = start.day <= month.last.day
        whole_on = month.first.replace(day=same_day) - timedelta(days=1 if exists else 0)
        if whole_on > end:
            return count
        count += 1


@given(
    st.dates(date(2015, 1, 1), date(2027, 12, 31)),
    st.dates(date(2015, 1, 1), date(2027, 12, 31)),
)
def test_whole_months_against_walking(one: date, other: date) -> None:
    start, end = sorted([one, other])
    found = facts(Month(2028, 1), worker=FOREIGNER, started_on=start, ended_on=end)
    assert found["months_in_indonesia"] == whole_months(start, end)


def test_an_earlier_start_in_indonesia_counts() -> None:
    worker = attrs.evolve(FOREIGNER, works_in_indonesia_since=date(2025, 9, 1))
    job: dict[str, Any] = {"started_on": date(2026, 1, 1), "ended_on": date(2026, 2, 28)}
    assert facts(worker=worker, **job)["months_in_indonesia"] == 6
    assert facts(worker=FOREIGNER, **job)["months_in_indonesia"] == 2


@pytest.mark.parametrize(
    ("contract", "month", "counted"),
    [
        (ContractKind.PKWTT, "2026-01", 6),
        (ContractKind.PKWTT, "2026-12", 12),
        (ContractKind.PKWT, "2026-01", None),
        (ContractKind.PKWT, "2026-05", None),
        (ContractKind.PKWT, "2026-06", 6),
        (None, "2026-05", None),
        (None, "2026-07", 7),
    ],
)
def test_without_an_end_a_permanent_contract_counts_and_another_is_open(
    contract: ContractKind | None, month: str, counted: int | None
) -> None:
    found = facts(
        Month.parse(month), worker=FOREIGNER, started_on=date(2026, 1, 1), contract=contract
    )
    assert found["months_in_indonesia"] == counted


@pytest.mark.parametrize(
    ("month", "counted"), [("2026-01", 1), ("2026-05", 5), ("2026-06", 6), ("2027-01", 13)]
)
def test_elapsed_months_by_choice_of_the_law(month: str, counted: int) -> None:
    found = facts(
        Month.parse(month),
        worker=FOREIGNER,
        law=choosing(foreigner_months=ForeignerMonths.ELAPSED),
        started_on=date(2026, 1, 1),
        ended_on=date(2028, 12, 31),
        contract=ContractKind.PKWTT,
    )
    assert found["months_in_indonesia"] == counted


def test_without_a_start_the_months_are_unknown_and_a_citizen_has_none() -> None:
    job: dict[str, Any] = {"started_on": date(2020, 1, 1), "ended_on": date(2026, 12, 31)}
    assert facts(worker=FOREIGNER)["months_in_indonesia"] is None
    assert facts(worker=Worker(citizenship="ID"), **job)["months_in_indonesia"] is None
    assert facts(worker=Worker(), **job)["months_in_indonesia"] == 84


def test_a_last_day_at_the_end_of_the_calendar_is_a_day_like_others() -> None:
    """9999-12-31 is how many payrolls write: no end."""
    found = facts(worker=FOREIGNER, started_on=date(2026, 1, 1), ended_on=date.max)
    assert found["months_in_indonesia"] == (10_000 - 2026) * 12


@pytest.mark.parametrize("chosen", list(ForeignersInJP))
def test_whether_foreigners_take_part_in_jp_is_a_choice(chosen: ForeignersInJP) -> None:
    found = facts(law=choosing(foreigners_in_jp=chosen))
    assert found["jp_takes_foreigners"] is (chosen is ForeignersInJP.LIKE_CITIZENS)


@pytest.mark.parametrize(
    ("birth", "day", "years"),
    [
        (date(2004, 2, 29), date(2025, 2, 28), 20),
        (date(2004, 2, 29), date(2025, 3, 1), 21),
        (date(2004, 2, 29), date(2024, 2, 28), 19),
        (date(2004, 2, 29), date(2024, 2, 29), 20),
        (date(1990, 5, 17), date(2026, 5, 16), 35),
        (date(1990, 5, 17), date(2026, 5, 17), 36),
        (date(1990, 12, 31), date(2026, 1, 1), 35),
        (date(1990, 1, 1), date(1990, 1, 1), 0),
    ],
)
def test_completed_years(birth: date, day: date, years: int) -> None:
    assert age_on(birth, day) == years


@pytest.mark.parametrize(
    ("birth", "registered", "age"),
    [
        (date(1972, 2, 29), date(2026, 2, 28), 53),
        (date(1972, 2, 29), date(2026, 3, 1), 54),
        (date(1972, 3, 15), date(2026, 3, 14), 53),
        (date(1972, 3, 15), date(2026, 3, 15), 54),
        (date(1960, 1, 1), date(2021, 2, 2), 61),
    ],
)
def test_the_age_on_the_day_of_registration_for_jkp(
    birth: date, registered: date, age: int
) -> None:
    worker = Worker(birth_date=birth, jkp_registered_on=registered)
    assert facts(worker=worker)["age_at_jkp_registration"] == age


@pytest.mark.parametrize(
    ("birth", "age"),
    [
        (date(1972, 4, 1), 53),
        (date(1972, 3, 31), None),
        (date(1967, 2, 3), None),
        (date(1967, 2, 2), 54),
        (date(1960, 1, 1), 61),
    ],
)
def test_without_that_day_the_age_counts_where_it_settles_the_limit(
    birth: date, age: int | None
) -> None:
    """Young enough today, or too old when JKP began: no day of registration could matter."""
    assert facts(worker=Worker(birth_date=birth))["age_at_jkp_registration"] == age


def test_before_jkp_there_is_no_age_of_registration() -> None:
    worker = Worker(birth_date=date(1990, 1, 1), jkp_registered_on=date(2021, 2, 2))
    assert facts(Month(2021, 1), worker=worker)["age_at_jkp_registration"] is None
    assert facts(Month(2021, 2), worker=worker)["age_at_jkp_registration"] == 31


@pytest.mark.parametrize(
    ("size", "extra"), [(None, None), (1, 0), (4, 0), (5, 0), (6, 1), (7, 2), (12, 7)]
)
def test_a_household_of_five_is_covered(size: int | None, extra: int | None) -> None:
    assert facts(worker=Worker(household_size=size))["extra_members"] == extra


@pytest.mark.parametrize(
    ("relations", "extra"),
    [
        ([], 0),
        ([SPOUSE], 0),
        ([CHILD] * 3, 0),
        ([CHILD] * 4, 1),
        ([SPOUSE] + [CHILD] * 3, 0),
        ([SPOUSE] + [CHILD] * 5, 2),
        ([PARENT], 1),
        ([PARENT, PARENT, IN_LAW, IN_LAW], 4),
        ([SPOUSE, CHILD, PARENT], 1),
        ([SPOUSE, SPOUSE], 1),
    ],
)
def test_a_family_is_counted_by_relation(relations: list[Relation], extra: int) -> None:
    """Worker, one spouse, three children; a parent is a further member even in a small family."""
    family = tuple(FamilyMember(relation=relation) for relation in relations)
    assert facts(worker=Worker(family=family))["extra_members"] == extra


@given(st.lists(st.sampled_from(Relation), max_size=10), st.sampled_from(Relation))
def test_one_more_member_adds_one_at_most_and_the_order_does_not_matter(
    relations: list[Relation], another: Relation
) -> None:
    def extra(found: list[Relation]) -> int:
        family = tuple(FamilyMember(relation=relation) for relation in found)
        counted = facts(worker=Worker(family=family))["extra_members"]
        assert isinstance(counted, int)
        return counted

    assert extra([*relations, another]) - extra(relations) in (0, 1)
    assert extra(relations[::-1]) == extra(relations)


@pytest.mark.parametrize(
    ("employer", "state"),
    [
        (Employer(), None),
        (Employer(size=EmployerSize.MICRO), False),
        (Employer(kind=EmployerKind.BUSINESS), False),
        (Employer(kind=EmployerKind.CENTRAL_GOVERNMENT), True),
        (Employer(kind=EmployerKind.REGIONAL_GOVERNMENT), True),
    ],
)
def test_whether_the_state_is_the_employer(employer: Employer, state: bool | None) -> None:
    assert facts(employer=employer)["state_employer"] is state


@pytest.mark.parametrize(
    ("since", "counted"), [("2020-08", 0), ("2020-06", 2), ("2020-09", -1), ("2015-07", 61)]
)
def test_months_for_which_the_firm_is_registered(since: str, counted: int) -> None:
    employer = Employer(registered_since=Month.parse(since))
    assert facts(Month(2020, 8), employer=employer)["months_registered"] == counted


@pytest.mark.parametrize(
    ("month", "past"), [("2024-11", -1), ("2024-12", 0), ("2025-01", 1), ("2027-12", 36)]
)
def test_months_past_the_pension_age(month: str, past: int) -> None:
    worker = Worker(birth_date=date(1966, 12, 31))
    due = facts(Month.parse(month), worker=worker)
    not_due = facts(
        Month.parse(month), worker=worker, law=choosing(pension_month=PensionMonth.NOT_DUE)
    )
    assert due["months_past_pension_age"] == past
    assert not_due["months_past_pension_age"] == past + 1


@pytest.mark.parametrize("jp", list(PartMonth))
@pytest.mark.parametrize("jkn", list(PartMonth))
@pytest.mark.parametrize("paid", [None, 0, 3_000_000])
def test_pay_of_a_part_month_counts_only_by_choice_and_never_for_the_others(
    jp: PartMonth, jkn: PartMonth, paid: int | None
) -> None:
    law = choosing(part_month_jp=jp, part_month_jkn=jkn)
    found = facts(law=law, wage=5_000_000, wage_paid=paid)
    part = 5_000_000 if paid is None else paid
    assert found["wage"] == 5_000_000
    assert found["jp_wage"] == (part if jp is PartMonth.WAGE_PAID else 5_000_000)
    assert found["jkn_wage"] == (part if jkn is PartMonth.WAGE_PAID else 5_000_000)


@given(
    employments(), months(), st.none() | st.integers(0, 10**9), st.none() | st.integers(0, 10**7)
)
def test_given_facts_are_passed_on_as_they_are(
    job: Employment, month: Month, wage: int | None, minimum: int | None
) -> None:
    found = facts_in_month(job, base(wage), minimum, month_at(NATIONAL, month, RULES))
    assert found["wage"] == wage
    at_ceiling = wage is not None and wage >= NATIONAL.jkn.ceiling.on(month).value
    # At the ceiling no floor can matter, and an unknown one is none.
    assert found["minimum_wage"] == (0 if minimum is None and at_ceiling else minimum)
    assert found["programmes"] == job.joined
    for name in ("risk_group", "labour_intensive", "workers_registered", "paid_until", "defers_jp"):
        assert found[name] == getattr(job.employer, name)
    assert found["employer_size"] is job.employer.size
    assert found["jkp_workplace"] is job.jkp_workplace


@given(employments(), months(last=Month(2027, 1)))
def test_a_month_later_a_worker_is_a_month_further(job: Employment, month: Month) -> None:
    now = facts_in_month(job, None, None, month_at(NATIONAL, month, RULES))
    later = facts_in_month(job, None, None, month_at(NATIONAL, month + 1, RULES))
    assume(now["months_past_pension_age"] is not None)
    assert later["months_past_pension_age"] == now["months_past_pension_age"] + 1
