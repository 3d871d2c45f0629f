"""The list in the folder of examples: messy on purpose, and nobody in it can exist."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from perlindungan.facts.nik import MADE_UP, check_nik, is_made_up
from perlindungan.regional import (
    Candidate,
    inside,
)
from perlindungan.regional.collect import (
    candidates_of,
)

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"
REGISTERS = ("members", "deceased", "public_employees", "poverty")


def table(name: str) -> list[dict[str, str]]:
    with (EXAMPLES / f"regional_{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def people() -> tuple[Candidate, ...]:
    return candidates_of(enumerate(table("candidates"), 2)).candidates


def niks(people: tuple[Candidate, ...]) -> list[str]:
    return [one.nik for one in people if one.nik]


def test_every_header_but_two_is_known() -> None:
    collected = candidates_of(enumerate(table("candidates"), 2))
    assert collected.ignored_headers == ("No.", "Catatan")
    assert collected.unknown_occupations == {"Wiraswasta": 1}
    assert len(collected.candidates) == 60


def test_nobody_of_them_can_exist(people: tuple[Candidate, ...]) -> None:
    assert all(is_made_up(nik) for nik in niks(people))
    cards = [one.family_card for one in people if one.family_card]
    assert len(cards) == 60
    assert all(card.startswith(str(MADE_UP)) for card in cards)
    for name in REGISTERS:
        for row in table(name):
            check_nik(row["nik"])
            assert is_made_up(row["nik"])


def test_it_has_every_defect_that_verification_is_to_find(people: tuple[Candidate, ...]) -> None:
    told = sorted(cell.code for one in people for cell in one.unreadable)
    assert told == ["day", "income_cell", "no_formula", "number_spoiled", "place_code_dots"]
    known = niks(people)
    assert len(known) - len(set(known)) == 2
    assert [nik for nik in known if len(nik) != 16] == ["990101010190003"]
    assert sum(one.nik is None for one in people) == 2
    assert [one.region for one in people if one.region and not inside(one.region, "64")] == [
        "63.71.02.1003"
    ]
    assert sum(one.category is None for one in people) == 2
    assert [one.name for one in people if one.name and one.name[0] in "@+"] == [
        "@Rekaan Miring",
        "+Rekaan Tambah",
    ]


@pytest.mark.parametrize("name", REGISTERS)
def test_each_register_knows_somebody_of_the_list_and_somebody_else(
    name: str, people: tuple[Candidate, ...]
) -> None:
    register = {row["nik"] for row in table(name)}
    assert len(register) == len(table(name))
    assert register & set(niks(people))
    assert register - set(niks(people))


def test_whom_the_changes_of_the_next_month_name_stands_on_the_list(
    people: tuple[Candidate, ...],
) -> None:
    def named() -> Iterator[str]:
        for row in table("changes"):
            if row["jenis perubahan"] != "peserta baru" and "Tak Terdaftar" not in row["nama"]:
                yield row["nik"]

    assert set(named()) <= set(niks(people))
