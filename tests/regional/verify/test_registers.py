"""Registers: what would match nobody is refused."""

from __future__ import annotations

from typing import Any

import pytest
from tests.regional.verify.people import nik

from perlindungan.facts import FactError
from perlindungan.regional.verify import (
    Registers,
)


def test_the_registers_that_were_given_are_named_in_their_order() -> None:
    assert Registers().given == ()
    assert Registers(poverty={}, deceased=[], poverty_list="DTKS").given == ("deceased", "poverty")


def test_any_collection_of_numbers_will_do() -> None:
    for niks in ([nik(1)], {nik(1)}, (nik(1), nik(1)), {nik(1): "x"}):
        assert Registers(members=niks).members == frozenset({nik(1)})


@pytest.mark.parametrize("name", ["members", "deceased", "public_employees", "poverty"])
@pytest.mark.parametrize("wrong", [9901011705900001, "9901", "9.90101E+15", " 9901011705900001"])
def test_a_number_in_another_form_is_refused_without_being_shown(name: str, wrong: object) -> None:
    given: Any = {wrong: None, nik(1): None} if name == "poverty" else [wrong, nik(1)]
    with pytest.raises(FactError) as refused:
        Registers(**{name: given})
    assert (refused.value.field, refused.value.value) == (name, 1)
    assert str(wrong).strip() not in str(refused.value)


@pytest.mark.parametrize("decile", [0, 11, "5", True])
def test_a_decile_that_is_none_is_refused(decile: Any) -> None:
    with pytest.raises(FactError):
        Registers(poverty={nik(1): decile})


def test_a_register_is_shown_without_its_people() -> None:
    assert repr(Registers(members=[nik(1)])) == "<Registers members>"
    assert repr(Registers()) == "<Registers none>"
