"""What is personal never shows: not by repr, not in an error, not in a statement."""

from __future__ import annotations

import traceback
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given

from perlindungan import contributions
from perlindungan.facts import (
    Employer,
    EmployerSize,
    Employment,
    FactError,
    FamilyMember,
    Month,
    MonthlyWage,
    Relation,
    RiskGroup,
    Worker,
    mask,
)
from perlindungan.strategies import workers

NIK, NAME, BORN = "9901011705900001", "Sri Contoh", date(1990, 5, 17)
SECRETS = (NIK, NIK[:12], NIK[6:12], NAME, "1990", "1990, 5, 17")
WORKER = Worker(id="7", nik=NIK, name=NAME, birth_date=BORN, citizenship="ID", household_size=1)
CHILD = FamilyMember(relation=Relation.CHILD, birth_date=date(1990, 5, 17))


def shows_nothing_personal(text: str) -> bool:
    return not any(secret in text for secret in SECRETS)


def test_the_test_can_tell() -> None:
    assert all(not shows_nothing_personal(f"x{secret}x") for secret in SECRETS)


def test_repr_and_str_of_a_worker() -> None:
    for text in (repr(WORKER), str(WORKER), f"{WORKER}"):
        assert shows_nothing_personal(text)
        assert "id='7'" in text


def test_repr_of_a_family_member_and_of_a_family() -> None:
    assert shows_nothing_personal(repr(CHILD))
    assert shows_nothing_personal(repr(Worker(family=(CHILD,))))


def test_repr_of_an_employment_and_of_a_statement() -> None:
    job = Employment(
        worker=WORKER,
        employer=Employer(size=EmployerSize.LARGE, risk_group=RiskGroup.I),
        wage=MonthlyWage(basic=10_000_000),
        region="64.72",
        joined=frozenset(),
    )
    assert shows_nothing_personal(repr(job))
    assert shows_nothing_personal(repr(contributions(job, Month(2026, 3))))


@given(workers())
def test_repr_of_any_worker(worker: Worker) -> None:
    text = repr(worker)
    assert "birth_date" not in text.replace("FamilyMember", "")
    assert worker.nik is None or worker.nik not in text
    assert worker.name is None or worker.name not in text


@pytest.mark.parametrize(
    "nik",
    [
        NIK[:-4] + "0000",
        "20" + NIK[2:],
        NIK[:6] + "99" + NIK[8:],
        NIK[:6] + "2902" + NIK[10:],
        NIK + "1",
        NIK[:-1],
        int(NIK),
    ],
)
def test_the_error_for_a_wrong_nik_shows_its_last_four_digits_at_most(nik: Any) -> None:
    with pytest.raises(FactError) as caught:
        Worker(nik=nik, name=NAME)
    assert shown_of(caught.value) == []


def shown_of(error: FactError) -> list[str]:
    """Return the secrets that an error, its parts or its traceback's last lines tell."""
    told = "".join(traceback.format_exception_only(error)) + repr(error) + repr(error.value)
    return [secret for secret in (NIK, NIK[:12], NIK[6:12], NAME) if secret in told]


@pytest.mark.parametrize(
    "born",
    ["1990-05-17", "17/05/1990", 19900517, datetime(1990, 5, 17, tzinfo=UTC)],
)
def test_the_error_for_a_wrong_birth_date_does_not_show_it(born: Any) -> None:
    for make in (
        lambda: Worker(birth_date=born),
        lambda: FamilyMember(relation=Relation.CHILD, birth_date=born),
    ):
        with pytest.raises(FactError, match="birth_date") as caught:
            make()
        told = str(caught.value) + repr(caught.value) + repr(caught.value.value)
        assert "1990" not in told


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (NIK, "************0001"),
        ("12345", "*2345"),
        ("1234", "****"),
        ("1", "*"),
        ("", ""),
    ],
)
def test_a_mask_keeps_the_length_and_at_most_four_characters(value: str, shown: str) -> None:
    assert mask(value) == shown
