"""Employments: what is accepted and what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.facts import (
    ContractKind,
    Employer,
    Employment,
    FactError,
    MonthlyWage,
    Worker,
    regions,
)
from perlindungan.strategies import employments


def employment(**facts: Any) -> Employment:
    return Employment(worker=Worker(), employer=Employer(), **facts)


def test_what_nobody_said_is_unknown() -> None:
    both = {"worker", "employer"}
    names = [part.name for part in attrs.fields(Employment) if part.name not in both]
    assert [getattr(employment(), name) for name in names] == [None] * len(names)


@pytest.mark.parametrize("missing", ["worker", "employer"])
def test_both_sides_must_be_given(missing: str) -> None:
    sides: dict[str, Any] = {"worker": Worker(), "employer": Employer()}
    del sides[missing]
    with pytest.raises(TypeError, match=missing):
        Employment(**sides)


@pytest.mark.parametrize("side", ["worker", "employer"])
@pytest.mark.parametrize("other", [None, "W1", {"id": "W1"}])
def test_both_sides_are_of_their_own_types(side: str, other: Any) -> None:
    sides: dict[str, Any] = {"worker": Worker(), "employer": Employer()}
    with pytest.raises(TypeError, match=side):
        Employment(**sides | {side: other})


@pytest.mark.parametrize("code", ["64.72", "64", "92.71"])
def test_places_of_today_and_of_before_are_accepted(code: str) -> None:
    assert employment(region=code).region == code


@pytest.mark.parametrize("code", ["99.01", "Samarinda", "", 64])
def test_places_of_nowhere_are_refused(code: Any) -> None:
    with pytest.raises(FactError) as caught:
        employment(region=code)
    assert (caught.value.field, caught.value.value) == ("region", code)


def test_one_day_of_work_is_an_employment() -> None:
    day = date(2026, 3, 1)
    assert employment(started_on=day, ended_on=day).ended_on == day


def test_work_does_not_end_before_it_starts() -> None:
    with pytest.raises(FactError, match="on or after started_on") as caught:
        employment(started_on=date(2026, 3, 2), ended_on=date(2026, 3, 1))
    assert caught.value.field == "ended_on"


def test_an_end_without_a_start_is_accepted() -> None:
    assert employment(ended_on=date(2026, 3, 1)).started_on is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("wage_paid", -1),
        ("wage_paid", 1.5),
        ("wage_paid", "5.000.000"),
        ("minimum_wage", -1),
        ("minimum_wage", 3_983_881.56),
        ("minimum_wage", True),
        ("minimum_wage", 10**15 + 1),
        ("started_on", "2026-03-01"),
        ("started_on", datetime(2026, 3, 1, tzinfo=UTC)),
        ("ended_on", 20260301),
        ("contract", "PKWT"),
        ("jkp_workplace", "yes"),
        ("jkp_workplace", 1),
        ("continues_jp", "no"),
        ("continues_jp", 0),
    ],
)
def test_facts_of_another_kind_are_refused(name: str, value: Any) -> None:
    with pytest.raises(FactError) as caught:
        employment(**{name: value})
    assert (caught.value.field, caught.value.value) == (name, value)


def test_the_contract_is_kept() -> None:
    assert employment(contract=ContractKind.PKWT).contract is ContractKind.PKWT


@given(employments())
def test_drawn_employments_agree_with_themselves(job: Employment) -> None:
    if job.started_on is not None and job.ended_on is not None:
        assert job.started_on <= job.ended_on
    assert job.region is None or job.region in regions()
    assert attrs.evolve(job) == job


@given(employments(complete=True))
def test_drawn_employments_are_complete_if_asked(job: Employment) -> None:
    names = [part.name for part in attrs.fields(Employment) if part.name != "wage_paid"]
    assert None not in [getattr(job, name) for name in names]


@given(employments(worker=st.just(Worker(id="7")), wage=st.just(MonthlyWage(basic=1))))
def test_parts_can_be_replaced(job: Employment) -> None:
    assert job.worker == Worker(id="7")
    assert job.wage in (None, MonthlyWage(basic=1))
