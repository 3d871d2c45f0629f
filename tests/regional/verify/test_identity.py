"""Who somebody is: NIK, birth date, sex, family card, cells that could not be read."""

from __future__ import annotations

from datetime import date

import pytest
from tests.regional.verify.people import candidate, nik, outcome, verified

from perlindungan.regional import (
    Severity,
    Sex,
    Standing,
    Unreadable,
)
from perlindungan.regional.verify import (
    Registers,
)

YES, NO, ASKS = Standing.ACCEPTED, Standing.REJECTED, Standing.NEEDS_FACT


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (None, "nik_missing"),
        ("", "nik_form"),
        ("990101170590000", "nik_form"),
        ("99010117059000011", "nik_form"),
        ("9.90101E+15", "nik_form"),
        ("2001011705900001", "nik_province"),
        ("9901013202900001", "nik_day"),
        ("9901017205900001", "nik_day"),
        ("9901012902900001", "nik_leap_day"),
        ("9901011705900000", "nik_serial"),
    ],
)
def test_a_wrong_nik_asks_and_never_rejects(number: str | None, code: str) -> None:
    (found,) = verified(candidate(nik=number))
    assert found.standing is ASKS
    assert {finding.code for finding in found.findings} == {code}
    assert found.missing == ("nik",)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, (YES, set())),
        ({"birth_date": None}, (YES, set())),
        ({"sex": None}, (YES, set())),
        ({"nik": nik(1, date(1990, 5, 18))}, (ASKS, {"nik_birth_date"})),
        ({"nik": nik(1, woman=True)}, (ASKS, {"nik_sex"})),
        ({"nik": nik(1, woman=True), "sex": Sex.FEMALE}, (YES, set())),
        ({"sex": Sex.FEMALE}, (ASKS, {"nik_sex"})),
        # The century is not in the number.
        ({"birth_date": date(1890, 5, 17), "nik": nik(1)}, (YES, {"bpu_age"})),
        ({"birth_date": date(2000, 2, 29)}, (YES, set())),
        ({"name": None}, (ASKS, {"name_missing"})),
        ({"family_card": None}, (YES, set())),
        ({"family_card": "990101"}, (YES, {"family_card_form"})),
        ({"family_card": "0" * 16}, (YES, {"family_card_form"})),
    ],
)
def test_what_a_list_must_agree_on(
    facts: dict[str, object], expected: tuple[Standing, set[str]]
) -> None:
    assert outcome(candidate(**facts)) == expected


def test_a_number_that_nobody_has_is_told() -> None:
    (made_up,) = verified(candidate())
    assert [finding.code for finding in made_up.of(Severity.WARNS)] == ["nik_made_up"]
    (real,) = verified(candidate(nik="6472011705909999"))
    assert real.of(Severity.WARNS) == ()


def test_the_dead_are_rejected() -> None:
    dead, alive = candidate(2), candidate(3)
    assert dead.nik is not None
    first, second = verified(dead, alive, registers=Registers(deceased=[dead.nik]))
    assert (first.standing, second.standing) == (NO, YES)
    assert [finding.code for finding in first.of(Severity.REJECTS)] == ["deceased"]


def test_a_cell_that_could_not_be_read_asks_for_its_fact() -> None:
    cells = tuple(
        Unreadable(fact=fact, value="***", code="day_form") for fact in ("birth_date", "phone")
    )
    (found,) = verified(candidate(birth_date=None, nik=nik(1), unreadable=cells))
    assert found.standing is ASKS
    assert found.missing == ("birth_date", "phone")
