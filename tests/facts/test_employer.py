"""Employers: what is accepted and what is refused."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given

from perlindungan.facts import Employer, EmployerKind, EmployerSize, FactError, Month, RiskGroup
from perlindungan.strategies import employers


def test_what_nobody_said_is_unknown() -> None:
    assert set(attrs.astuple(Employer())) == {None}


@pytest.mark.parametrize("group", ["I", "1", 1, "VI", "construction"])
def test_a_risk_group_is_never_guessed_from_another_word(group: Any) -> None:
    with pytest.raises(FactError, match="RiskGroup") as caught:
        Employer(risk_group=group)
    assert caught.value.field == "risk_group"


@pytest.mark.parametrize("name", ["VI", "0", "", "i"])
def test_there_are_five_risk_groups(name: str) -> None:
    assert [group.value for group in RiskGroup] == ["I", "II", "III", "IV", "V"]
    with pytest.raises(ValueError, match="not a valid RiskGroup"):
        RiskGroup(name)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "private"),
        ("size", "large"),
        ("labour_intensive", 1),
        ("labour_intensive", "yes"),
        ("defers_jp", 0),
        ("workers_registered", -1),
        ("workers_registered", 50.0),
        ("workers_registered", True),
        ("registered_since", "2020-08"),
        ("paid_until", "2020-07"),
        ("name", 1),
        ("npp", 12345678),
    ],
)
def test_facts_of_another_kind_are_refused(name: str, value: Any) -> None:
    with pytest.raises(FactError) as caught:
        Employer(**{name: value})
    assert (caught.value.field, caught.value.value) == (name, value)


@pytest.mark.parametrize("kind", [None, EmployerKind.BUSINESS])
@pytest.mark.parametrize("size", list(EmployerSize))
def test_a_business_has_a_size(kind: EmployerKind | None, size: EmployerSize) -> None:
    assert Employer(kind=kind, size=size).size is size


@pytest.mark.parametrize(
    "kind", [EmployerKind.CENTRAL_GOVERNMENT, EmployerKind.REGIONAL_GOVERNMENT]
)
def test_a_body_of_the_state_has_none(kind: EmployerKind) -> None:
    with pytest.raises(FactError, match="state body"):
        Employer(kind=kind, size=EmployerSize.LARGE)
    assert Employer(kind=kind).size is None


def test_months_and_counts_are_kept() -> None:
    firm = Employer(
        workers_registered=0, registered_since=Month(2020, 8), paid_until=Month(2025, 1)
    )
    assert firm.workers_registered == 0
    assert (firm.registered_since, firm.paid_until) == (Month(2020, 8), Month(2025, 1))


@given(employers())
def test_drawn_employers_agree_with_themselves(employer: Employer) -> None:
    if employer.kind not in (None, EmployerKind.BUSINESS):
        assert employer.size is None
    assert attrs.evolve(employer) == employer


@given(employers(complete=True))
def test_drawn_employers_are_complete_if_asked(employer: Employer) -> None:
    assert (employer.size is None) is (employer.kind is not EmployerKind.BUSINESS)
    assert None not in (employer.risk_group, employer.labour_intensive, employer.defers_jp)
    assert None not in (employer.paid_until, employer.registered_since)
