"""Workers and their families: what is accepted, what is refused, what stays unknown."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest
from hypothesis import given

from perlindungan.facts import FactError, FamilyMember, Relation, Worker
from perlindungan.facts.nik import matches_birth_date
from perlindungan.strategies import workers

NIK = "9901011705900001"
DAYS = ["birth_date", "works_in_indonesia_since", "jkp_registered_on"]


def test_what_nobody_said_is_unknown() -> None:
    worker = Worker()
    assert worker.id == ""
    names = [part.name for part in attrs.fields(Worker) if part.name != "id"]
    assert [getattr(worker, name) for name in names] == [None] * len(names)


def test_a_worker_cannot_be_changed() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Worker().id = "2"  # type: ignore[misc]


@pytest.mark.parametrize("country", ["ID", "MY", "NL"])
def test_countries_are_two_capital_letters(country: str) -> None:
    assert Worker(citizenship=country).citizenship == country


@pytest.mark.parametrize("country", ["", "id", "IDN", "I", "WNI", "1D", "Indonesia", 62])
def test_other_words_for_a_country_are_refused(country: Any) -> None:
    with pytest.raises(FactError, match="ISO 3166") as caught:
        Worker(citizenship=country)
    assert caught.value.field == "citizenship"


@pytest.mark.parametrize("name", DAYS)
def test_days_are_dates_without_a_time(name: str) -> None:
    facts: dict[str, Any] = {name: date(2020, 2, 29)}
    assert getattr(Worker(**facts), name) == date(2020, 2, 29)


@pytest.mark.parametrize("name", DAYS)
@pytest.mark.parametrize("value", ["2020-02-29", datetime(2020, 2, 29, tzinfo=UTC), 20200229])
def test_text_and_times_are_never_read_as_days(name: str, value: Any) -> None:
    with pytest.raises(FactError, match="date") as caught:
        Worker(**{name: value})
    assert caught.value.field == name


@pytest.mark.parametrize("size", [1, 5, 12])
def test_a_household_counts_the_worker(size: int) -> None:
    assert Worker(household_size=size).household_size == size


@pytest.mark.parametrize(
    ("size", "hint"),
    [(0, "at least 1"), (-1, "from 0 on"), (2.0, "whole"), ("2", "whole"), (True, "whole")],
)
def test_a_household_without_the_worker_or_in_parts_is_refused(size: Any, hint: str) -> None:
    with pytest.raises(FactError, match=hint) as caught:
        Worker(household_size=size)
    assert caught.value.field == "household_size"


def test_a_household_is_counted_in_one_way_only() -> None:
    member = FamilyMember(relation=Relation.SPOUSE)
    with pytest.raises(FactError, match="not both"):
        Worker(household_size=2, family=(member,))
    with pytest.raises(FactError, match="not both"):
        Worker(household_size=1, family=())
    assert Worker(family=(member,)).family == (member,)


@pytest.mark.parametrize("nik", ["123", NIK[:-1], "2001011705900001"])
def test_a_wrong_nik_is_refused(nik: str) -> None:
    with pytest.raises(FactError) as caught:
        Worker(nik=nik)
    assert caught.value.field == "nik"


@pytest.mark.parametrize("id", [7, None, b"7"])
def test_the_number_of_a_worker_is_text(id: Any) -> None:
    with pytest.raises(TypeError, match="id"):
        Worker(id=id)


@pytest.mark.parametrize("name", ["civil_servant", "jkn_registered"])
@pytest.mark.parametrize("value", ["yes", 1, 0])
def test_yes_and_no_are_truth_values(name: str, value: Any) -> None:
    for truth in (True, False, None):
        facts: dict[str, Any] = {name: truth}
        assert getattr(Worker(**facts), name) is truth
    with pytest.raises(FactError, match="bool") as caught:
        Worker(**{name: value})
    assert (caught.value.field, caught.value.value) == (name, value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", 19900517),
        ("name", ("Sri", "Contoh")),
        ("family", [FamilyMember(relation=Relation.CHILD)]),
        ("family", (Relation.CHILD,)),
        ("family", "Sri Contoh"),
    ],
)
def test_names_and_families_of_another_kind_are_refused_and_not_shown(
    name: str, value: Any
) -> None:
    with pytest.raises(FactError) as caught:
        Worker(**{name: value})
    assert (caught.value.field, caught.value.value) == (name, "(hidden)")
    assert "Contoh" not in str(caught.value) + repr(caught.value)
    assert "1990" not in str(caught.value) + repr(caught.value)


def test_the_masked_nik_shows_its_last_four_digits() -> None:
    assert Worker(nik=NIK).masked_nik == "************0001"
    assert Worker().masked_nik is None


def test_the_birth_date_of_a_family_member_is_a_date() -> None:
    with pytest.raises(FactError, match="birth_date"):
        FamilyMember(relation=Relation.CHILD, birth_date="2015-01-01")  # type: ignore[arg-type]


@given(workers())
def test_drawn_workers_agree_with_themselves(worker: Worker) -> None:
    assert worker.household_size is None or worker.family is None
    if worker.nik is not None and worker.birth_date is not None:
        assert matches_birth_date(worker.nik, worker.birth_date)
    assert attrs.evolve(worker) == worker


@given(workers(complete=True))
def test_drawn_workers_are_complete_if_asked(worker: Worker) -> None:
    assert (worker.household_size is None) is not (worker.family is None)
    counted = {"household_size", "family"}
    others = [part.name for part in attrs.fields(Worker) if part.name not in counted]
    assert None not in [getattr(worker, name) for name in others]
