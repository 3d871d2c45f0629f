"""The register of regulations: keys, references, days, and nothing left out."""

from __future__ import annotations

from collections.abc import MutableMapping
from datetime import date

import pytest

from perlindungan.law import Kind, Regulation, registry
from perlindungan.law.registry import REGULATIONS

NAMED = {name: value for name, value in vars(registry).items() if isinstance(value, Regulation)}
OLDER = {"Perpres 12/2013", "Permenaker 1/2016", "Permenaker 7/2017"}
"""Amended or revoked by registered regulations, and not itself cited."""


def test_every_regulation_of_the_module_is_registered_under_its_own_key() -> None:
    assert len(NAMED) == len(REGULATIONS)
    assert set(NAMED.values()) == set(REGULATIONS.values())
    assert all(key == regulation.key for key, regulation in REGULATIONS.items())


def test_the_register_cannot_be_changed() -> None:
    assert not isinstance(REGULATIONS, MutableMapping)
    with pytest.raises(TypeError):
        REGULATIONS["x"] = REGULATIONS["PP 44/2015"]  # type: ignore[index]


@pytest.mark.parametrize("name", sorted(name for name in NAMED if not name.startswith("LETTER")))
def test_names_in_the_module_follow_the_key(name: str) -> None:
    regulation = NAMED[name]
    assert name == f"{regulation.kind.value.upper()}_{regulation.number}_{regulation.year}"


@pytest.mark.parametrize("key", sorted(REGULATIONS))
def test_days_and_titles_make_sense(key: str) -> None:
    regulation = REGULATIONS[key]
    assert regulation.title.strip() == regulation.title != ""
    assert regulation.number
    assert regulation.jurisdiction == "ID"
    if regulation.enacted is not None:
        assert regulation.enacted.year == regulation.year
    if regulation.enacted is not None and regulation.in_force is not None:
        assert regulation.enacted <= regulation.in_force
    assert bool(regulation.issuer) is (regulation.kind is Kind.SURAT)


@pytest.mark.parametrize("key", sorted(REGULATIONS))
def test_what_is_amended_or_revoked_is_known_and_older(key: str) -> None:
    regulation = REGULATIONS[key]
    for other in (*regulation.amends, *regulation.revokes):
        assert other in REGULATIONS or other in OLDER
        assert int(other.rpartition("/")[2]) <= regulation.year


@pytest.mark.parametrize(
    ("key", "enacted", "in_force"),
    [
        ("UU 24/2011", date(2011, 11, 25), date(2011, 11, 25)),
        ("PP 44/2015", date(2015, 6, 30), date(2015, 7, 1)),
        ("PP 45/2015", date(2015, 6, 30), date(2015, 7, 1)),
        ("PP 46/2015", date(2015, 6, 30), date(2015, 7, 1)),
        ("PP 49/2020", date(2020, 8, 31), date(2020, 9, 1)),
        ("PP 37/2021", date(2021, 2, 2), date(2021, 2, 2)),
        ("PP 6/2025", date(2025, 2, 7), date(2025, 2, 7)),
        ("PP 7/2025", date(2025, 2, 7), date(2025, 2, 7)),
        ("PP 50/2025", date(2025, 12, 22), date(2025, 12, 22)),
        ("Permenaker 18/2018", None, date(2018, 12, 10)),
        ("Permenaker 4/2023", None, date(2023, 2, 22)),
        ("Perpres 28/2016", date(2016, 3, 31), None),
        ("Perpres 64/2020", date(2020, 5, 5), date(2020, 5, 6)),
        ("PMK 78/2020", date(2020, 6, 30), None),
    ],
)
def test_days_of_the_main_regulations(
    key: str, enacted: date | None, in_force: date | None
) -> None:
    assert (REGULATIONS[key].enacted, REGULATIONS[key].in_force) == (enacted, in_force)


@pytest.mark.parametrize(
    ("key", "revoked"),
    [
        ("Permenaker 5/2021", "Permenaker 44/2015"),
        ("Permenaker 5/2021", "Permenaker 1/2016"),
        ("Permenaker 18/2018", "Permenaker 7/2017"),
        ("Permenaker 4/2023", "Permenaker 18/2018"),
        ("Perpres 82/2018", "Perpres 12/2013"),
    ],
)
def test_what_took_the_place_of_what(key: str, revoked: str) -> None:
    assert revoked in REGULATIONS[key].revokes


def test_what_is_older_is_not_registered() -> None:
    assert not OLDER & set(REGULATIONS)
    named = {other for one in REGULATIONS.values() for other in (*one.amends, *one.revokes)}
    assert named >= OLDER
