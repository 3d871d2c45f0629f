"""The suite for authors: the shipped policies pass it, and it says what is wrong with others."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType

import attrs
import pytest

from perlindungan.law import Confidence
from perlindungan.regional import Policy, Ruled, Ruling, catalogue, conformance
from perlindungan.regional.contract import breaches
from perlindungan.regional.installed import GROUP
from perlindungan.regional.points import AgeWindow

OUTSIDER = Path(__file__).parents[1] / "outsider"
SUITE = [getattr(conformance, name) for name in conformance.__all__]
SHIPPED = sorted(
    point.name
    for point in entry_points(group=GROUP)
    if point.value.startswith("perlindungan.regional.shipped.")
)

Test = Callable[[str], None]


@pytest.mark.parametrize("entry_point", SHIPPED)
@pytest.mark.parametrize("one", SUITE)
def test_a_shipped_policy_passes(one: Test, entry_point: str) -> None:
    one(entry_point)


@pytest.fixture
def outsider() -> Iterator[ModuleType]:
    """Import the outsider's package without installing it."""
    name = "perlindungan_contoh"
    path = OUTSIDER / "src" / name / "__init__.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[name]


def offer(monkeypatch: pytest.MonkeyPatch, outsider: ModuleType, policy: Policy) -> None:
    """Let the suite find a policy as if it were installed."""
    outsider.TRIED = policy  # type: ignore[attr-defined]
    point = EntryPoint(name=policy.id, value="perlindungan_contoh:TRIED", group=GROUP)
    monkeypatch.setattr(conformance, "entry_points", lambda **_: [point])
    monkeypatch.setattr(conformance, "catalogue", lambda: catalogue([point]))


def test_an_outsiders_policy_passes(monkeypatch: pytest.MonkeyPatch, outsider: ModuleType) -> None:
    offer(monkeypatch, outsider, outsider.POLICY)
    assert breaches(outsider.POLICY, name=outsider.POLICY.id) == ()
    for one in SUITE:
        one(outsider.POLICY.id)


def wrong_age(policy: Policy, ruling: Ruling[AgeWindow]) -> Policy:
    scheme = attrs.evolve(policy.schemes[0], age=Ruled((ruling,)))
    return attrs.evolve(policy, schemes=(scheme,))


@pytest.mark.parametrize(
    ("confidence", "told"),
    [
        (Confidence.TEXT, "no article is cited"),
        (Confidence.SECONDARY, "no page is named"),
        (Confidence.GIVEN, "is for users"),
    ],
)
def test_a_ruling_surer_than_its_source_is_told(
    monkeypatch: pytest.MonkeyPatch, outsider: ModuleType, confidence: Confidence, told: str
) -> None:
    ruling = Ruling(
        value=AgeWindow(most=64), citations=(outsider.PERWALI.whole(),), confidence=confidence
    )
    offer(monkeypatch, outsider, wrong_age(outsider.POLICY, ruling))
    with pytest.raises(AssertionError, match=told):
        conformance.test_each_ruling_is_as_sure_as_its_source_allows(outsider.POLICY.id)


def test_a_ruling_that_is_never_used_is_told(
    monkeypatch: pytest.MonkeyPatch, outsider: ModuleType
) -> None:
    ruling = Ruling(
        value=AgeWindow(most=64),
        since=date(2026, 2, 1),
        until=date(2026, 2, 1),
        citations=(outsider.PERWALI.article(4),),
        confidence=Confidence.TEXT,
    )
    offer(monkeypatch, outsider, wrong_age(outsider.POLICY, ruling))
    with pytest.raises(AssertionError, match="is never used"):
        conformance.test_rulings_change_on_the_day_they_name(outsider.POLICY.id)


def test_what_is_not_installed_is_told() -> None:
    with pytest.raises(AssertionError, match="is the distribution installed"):
        conformance.test_it_can_be_loaded("id-6472-nowhere")


def test_what_breaks_the_interface_is_told_rule_by_rule(
    monkeypatch: pytest.MonkeyPatch, outsider: ModuleType
) -> None:
    offer(monkeypatch, outsider, attrs.evolve(outsider.POLICY, title_en=""))
    with pytest.raises(AssertionError, match=re.escape("titles: policy: title_id and title_en")):
        conformance.test_it_keeps_the_interface(outsider.POLICY.id)
