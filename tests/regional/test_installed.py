"""The door: entry points, plug-ins that break, and what lies inside what."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, datetime
from importlib.metadata import EntryPoint
from types import ModuleType
from typing import Any

import attrs
import pytest

from perlindungan.facts import InputError
from perlindungan.law import Confidence, Kind, Regulation
from perlindungan.regional import (
    FUNDS,
    INTERFACE,
    Figure,
    Policy,
    Preset,
    Ruled,
    Ruling,
    Scheme,
    Source,
    Statement,
    catalogue,
)
from perlindungan.regional.contract import breaches
from perlindungan.regional.installed import GROUP
from perlindungan.regional.points import AgeWindow, Exclusion, Groups, Quota

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


def regulation(**fields: Any) -> Regulation:
    """Return a regulation of the policy's region."""
    said: dict[str, Any] = {"issuer": "Paser", "jurisdiction": "64.01"} | fields
    return Regulation(kind=Kind.PERBUP, number="1", year=2025, title="Contoh", **said)


def test_a_regulation_says_whose_it_is() -> None:
    assert not breaches(attrs.evolve(POLICY, regulations=(regulation(),)), name=POLICY.id)
    (breach,) = breaches(
        attrs.evolve(POLICY, regulations=(regulation(issuer=" "),)), name=POLICY.id
    )
    assert "issuer" in breach.told


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        (attrs.evolve(POLICY, sources=()), "sources"),
        (attrs.evolve(POLICY, title_en=" "), "titles"),
        (attrs.evolve(POLICY, id="Contoh"), "id"),
        (attrs.evolve(POLICY, region="64.02"), "id"),
        (attrs.evolve(POLICY, until=date(2025, 1, 1)), "days"),
        (attrs.evolve(POLICY, regulations=(regulation(issuer=""),)), "regulations"),
        (attrs.evolve(POLICY, regulations=(regulation(jurisdiction="64"),)), "regulations"),
        (attrs.evolve(POLICY, regulations=(regulation(), regulation())), "regulations"),
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


PAGE = (Source(address="example.org/page"),)
FARMERS = Groups(names=frozenset({"farmer"}))
SCHEME = Scheme(id="a", region="64.01", title_id="A", title_en="A")
FIGURE_WITHOUT_SOURCE = Figure(
    what="people", value=1, unit="people", at="2025", sources=(), confidence=Confidence.SECONDARY
)


def changed(record: Any, **fields: Any) -> Any:
    """Return a record with fields of any type, as a plug-in may hand over."""
    return attrs.evolve(record, **fields)


def said(value: Any, **other: Any) -> Ruling[Any]:
    return Ruling(value=value, **{"sources": PAGE, "confidence": Confidence.SECONDARY, **other})


def with_scheme(**points: Any) -> Policy:
    return attrs.evolve(POLICY, schemes=(attrs.evolve(SCHEME, **points),))


def preset(id: str, **points: Ruling[Any]) -> Preset:
    return Preset(id=id, title_id="A", title_en="A", points=points)


@pytest.mark.parametrize(
    "points",
    [
        {"groups": Ruled((said(Groups(names=frozenset({"farmer", "disability"}))),))},
        {"age": Ruled((said(None),))},
        {"indigenous": Ruled((said(True),))},
        {"exclusions": Ruled((said(frozenset({Exclusion.COVERED})),))},
        {"funds": Ruled((said(FUNDS),))},
        {"presets": (preset("one", quota=said(Quota(total=5))), preset("two"))},
    ],
)
def test_a_scheme_may_say_what_its_points_are_for(points: dict[str, Any]) -> None:
    assert not breaches(with_scheme(**points), name=POLICY.id)


@pytest.mark.parametrize(
    ("points", "told"),
    [
        ({"groups": Ruled((said(Groups(names=frozenset({"farmre"}))),))}, "farmre is no group"),
        (
            {"presets": (preset("one", quota=said(Quota(by_group={"farmre": 1}))),)},
            "preset one: quota: farmre is no group",
        ),
        ({"age": Ruled((said(17),))}, "age.rulings.0.value: expected AgeWindow, found int"),
        ({"exclusions": Ruled((said(frozenset({"covered"})),))}, "expected Exclusion, found str"),
        ({"presets": (preset("one", age=said(Quota(total=1))),)}, "expected AgeWindow"),
        ({"presets": (preset("one", ages=said(AgeWindow(least=1))),)}, "no such point"),
        ({"presets": (preset("one"), preset("one"))}, "two presets"),
        ({"age": Ruled((said(None, confidence="sure"),))}, "expected Confidence, found str"),
        (
            {"age": Ruled((said(None, since=date(2025, 1, 1), until=date(2025, 1, 1)),))},
            "before it begins",
        ),
        ({"figures": (FIGURE_WITHOUT_SOURCE,)}, "a source is wanted"),
        (
            {"figures": (changed(FIGURE_WITHOUT_SOURCE, value=1.5, sources=PAGE),)},
            "expected int, found float",
        ),
        ({"figures": (attrs.evolve(FIGURE_WITHOUT_SOURCE, at=" ", sources=PAGE),)}, "time"),
        ({"figures": (changed(FIGURE_WITHOUT_SOURCE, value=-1, sources=PAGE),)}, "below zero"),
        ({"age": Ruled((said(None, since="2025-01-01"),))}, "since: expected date, found str"),
        ({"age": Ruled((said(None, sources=list(PAGE)),))}, "expected tuple, found list"),
        (
            {"groups": Ruled((said(changed(FARMERS, names=["farmer"])),))},
            "names: expected frozenset, found list",
        ),
        ({"presets": (preset("one", groups=said(changed(FARMERS, names=["farmer"]))),)}, "list"),
    ],
)
def test_what_a_scheme_says_is_of_the_right_kind(points: dict[str, Any], told: str) -> None:
    found = [breach.told for breach in breaches(with_scheme(**points), name=POLICY.id)]
    assert any(told in one for one in found), found


@pytest.mark.parametrize("address", ["", " ", "https://example.org", "example.org and others"])
def test_an_address_is_one_that_can_be_looked_up(address: str) -> None:
    page = (Source(address=address),)
    remark = Statement(told_id="A", told_en="A", sources=page, confidence=Confidence.SECONDARY)
    for policy in (
        attrs.evolve(POLICY, sources=page),
        attrs.evolve(POLICY, remarks=(remark,)),
        with_scheme(age=Ruled((said(None, sources=page),))),
        with_scheme(figures=(attrs.evolve(FIGURE_WITHOUT_SOURCE, sources=page),)),
    ):
        assert "addresses" in {breach.rule for breach in breaches(policy, name=POLICY.id)}


def test_a_remark_says_who_says_so() -> None:
    remark = Statement(told_id="A", told_en="Hearsay", confidence=Confidence.SECONDARY)
    (breach,) = breaches(attrs.evolve(POLICY, remarks=(remark,)), name=POLICY.id)
    assert (breach.rule, breach.told) == ("sources", "nobody says so: Hearsay")


def test_a_field_that_cannot_be_read_is_reported_and_stops_nothing(plug_ins: ModuleType) -> None:
    vars(plug_ins).update(good=POLICY, odd=changed(POLICY, id="id-6401-aneh", schemes=None))
    found = catalogue([point("id-6401-aneh", "odd"), point(POLICY.id, "good")])
    assert [policy.id for policy in found.policies] == [POLICY.id]
    assert found.broken[0].why == ("schemes: expected tuple, found NoneType",)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"since": "2025-01-01"}, "since: expected date, found str"),
        ({"until": datetime(2026, 1, 1)}, "until: expected date, found datetime"),  # noqa: DTZ001
        ({"schemes": [SCHEME]}, "schemes: expected tuple, found list"),
        ({"covers": ("text",)}, "covers.0: expected Statement, found str"),
        ({"interface": True}, "interface: expected int, found bool"),
    ],
)
def test_a_policy_of_other_types_than_declared_breaks_nobody_else(
    plug_ins: ModuleType, fields: dict[str, Any], told: str
) -> None:
    odd = changed(POLICY, id="id-6401-aneh", **fields)
    vars(plug_ins).update(good=POLICY, odd=odd)
    found = catalogue([point("id-6401-aneh", "odd"), point(POLICY.id, "good")])
    assert [policy.id for policy in found.policies] == [POLICY.id]
    assert found.broken[0].why == (told,)
    assert found.policies_for("64.01", date(2025, 6, 1)) == (POLICY,)


def test_a_plug_in_that_ends_the_program_or_raises_when_read_is_reported(
    plug_ins: ModuleType,
) -> None:
    def no_class(_: object) -> type:
        raise RuntimeError("no class")

    def leave(name: str) -> Any:
        raise SystemExit(name)

    vars(plug_ins).update(
        good=POLICY, bare=type("Bare", (), {"__class__": property(no_class)})(), __getattr__=leave
    )
    found = catalogue(
        [point("id-6401-a", "bare"), point("id-6401-b", "ends"), point(POLICY.id, "good")]
    )
    assert [policy.id for policy in found.policies] == [POLICY.id]
    assert [one.why[0] for one in found.broken] == [
        "cannot be read: RuntimeError: no class",
        "SystemExit: ends",
    ]


@pytest.mark.parametrize("fields", [{"told_id": " "}, {"told_en": ""}])
def test_a_statement_is_made_in_both_languages(fields: dict[str, str]) -> None:
    remark = Statement(told_id="A", told_en="A", sources=PAGE, confidence=Confidence.SECONDARY)
    half = changed(remark, **fields)
    for place in ("remarks", "unknown"):
        (breach,) = breaches(changed(POLICY, **{place: (half,)}), name=POLICY.id)
        assert (breach.rule, "both wanted" in breach.told) == ("titles", True)
