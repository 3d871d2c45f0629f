"""The door: entry points, plug-ins that break, and what lies inside what."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from importlib.metadata import EntryPoint
from types import ModuleType

import attrs
import pytest

from perlindungan.facts import InputError
from perlindungan.regional import INTERFACE, Policy, Scheme, Source, catalogue
from perlindungan.regional.catalogue import GROUP
from perlindungan.regional.contract import breaches

POLICY = Policy(
    interface=INTERFACE,
    id="id-6401-contoh",
    region="64.01",
    title_id="Contoh",
    title_en="Example",
    sources=(Source(address="example.org"),),
    since=date(2025, 1, 1),
    until=date(2026, 1, 1),
)


@pytest.fixture
def plug_ins() -> Iterator[ModuleType]:
    module = ModuleType("made_up_plug_ins")
    sys.modules[module.__name__] = module
    yield module
    del sys.modules[module.__name__]


def point(name: str, attribute: str) -> EntryPoint:
    return EntryPoint(name=name, value=f"made_up_plug_ins:{attribute}", group=GROUP)


def test_a_plug_in_that_breaks_is_reported_and_leaves_the_others_alone(
    plug_ins: ModuleType,
) -> None:
    vars(plug_ins).update(
        good=POLICY,
        no_policy="text",
        old=attrs.evolve(POLICY, id="id-6401-lama", interface=INTERFACE + 1),
        misnamed=attrs.evolve(POLICY, id="id-6401-lain"),
    )
    found = catalogue(
        [
            point("id-6401-contoh", "good"),
            point("id-6401-bukan", "no_policy"),
            point("id-6401-lama", "old"),
            point("id-6401-salah", "misnamed"),
            point("id-6401-tiada", "missing"),
            EntryPoint(name="id-6401-modul", value="no.such.module:POLICY", group=GROUP),
        ]
    )
    assert [policy.id for policy in found.policies] == ["id-6401-contoh"]
    told = {broken.name: " ".join(broken.why) for broken in found.broken}
    assert set(told) == {
        "id-6401-bukan",
        "id-6401-lama",
        "id-6401-salah",
        "id-6401-tiada",
        "id-6401-modul",
    }
    assert "expected a perlindungan.regional.Policy" in told["id-6401-bukan"]
    assert f"this library has {INTERFACE}" in told["id-6401-lama"]
    assert "id-6401-lain" in told["id-6401-salah"]
    assert "AttributeError" in told["id-6401-tiada"]
    assert "ModuleNotFoundError" in told["id-6401-modul"]
    with pytest.raises(InputError, match="ModuleNotFoundError"):
        found.policy("id-6401-modul")


def test_of_two_plug_ins_with_one_name_the_second_is_reported(plug_ins: ModuleType) -> None:
    vars(plug_ins).update(one=POLICY, two=POLICY)
    found = catalogue([point(POLICY.id, "one"), point(POLICY.id, "two")])
    assert len(found.policies) == 1
    assert len(found.broken) == 1


@pytest.mark.parametrize(
    ("region", "on", "count"),
    [
        ("64.01", date(2025, 6, 1), 1),
        ("64.01.02", date(2025, 6, 1), 1),
        ("64.02", date(2025, 6, 1), 0),
        ("64", date(2025, 6, 1), 0),
        ("64.01", date(2024, 12, 31), 0),
        ("64.01", date(2025, 1, 1), 1),
        ("64.01", date(2025, 12, 31), 1),
        ("64.01", date(2026, 1, 1), 0),
    ],
)
def test_a_policy_applies_in_its_place_and_time(
    plug_ins: ModuleType, region: str, on: date, count: int
) -> None:
    vars(plug_ins).update(good=POLICY)
    found = catalogue([point(POLICY.id, "good")])
    assert len(found.policies_for(region, on)) == count


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        (attrs.evolve(POLICY, sources=()), "sources"),
        (attrs.evolve(POLICY, title_en=" "), "titles"),
        (attrs.evolve(POLICY, id="Contoh"), "id"),
        (attrs.evolve(POLICY, region="64.02"), "id"),
        (attrs.evolve(POLICY, until=date(2025, 1, 1)), "days"),
        (
            attrs.evolve(
                POLICY, schemes=(Scheme(id="a", region="64.02", title_id="A", title_en="A"),)
            ),
            "schemes",
        ),
    ],
)
def test_the_interface_is_checked_rule_by_rule(changed: Policy, rule: str) -> None:
    assert not breaches(POLICY, name=POLICY.id)
    assert rule in {breach.rule for breach in breaches(changed, name=changed.id)}
