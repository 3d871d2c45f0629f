"""Targets in print, each on its own basis, and paths between those of one series."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.regional.monitor._facts import EMPLOYED, denominator

from perlindungan.facts import FactError, InputError, Month
from perlindungan.law import Confidence
from perlindungan.regional.monitor import (
    NATION,
    TARGETS,
    Coverage,
    Target,
    comparable,
    distance,
    join,
    path,
    targets_for,
)


def own(at: str, value: str, **changes: Any) -> Target:
    facts: dict[str, Any] = {
        "series": "rpjmd-contoh",
        "title_id": "RPJMD contoh",
        "title_en": "example plan",
        "region": "64",
        "value": Fraction(value),
        "at": at,
        "basis": "labour_force",
        "reason": "Perda contoh 1/2026",
    }
    return Target(**facts | changes)


def printed(series: str) -> dict[str, Fraction]:
    return {one.at: one.value for one in TARGETS if one.series == series}


def test_the_printed_targets_are_exact_and_have_sources() -> None:
    assert printed("rpjmn-2025-2029") == {
        "2025": Fraction(3215, 10_000),
        "2029": Fraction(4392, 10_000),
    }
    assert printed("rkp-2026") == {"2026": Fraction(3499, 10_000)}
    assert printed("rpjpn-2025-2045") == {"2045": Fraction(995, 1000)}
    assert printed("ucj-2025") == {"2025": Fraction(5215, 10_000)}
    assert printed("ucj-61") == {
        "2025": Fraction(5956, 10_000),
        "2026": Fraction(608, 1000),
        "2030": Fraction(6577, 10_000),
    }
    assert printed("target-6411") == {"2025": Fraction(2, 5)}
    for one in TARGETS:
        assert one.sources
        assert one.confidence is Confidence.SECONDARY
        assert one.basis is None  # nobody was found who names it
        assert one.title("id") != one.title("en")
        assert (one.note("id") == "") == (one.note("en") == "")


TRAP = [
    one
    for one in TARGETS
    if one.region == NATION and one.series in {"rpjmn-2025-2029", "ucj-2025", "reached-2025"}
    if one.at.startswith("2025")
]


def test_the_three_figures_of_2025_make_no_series() -> None:
    assert sorted(one.value for one in TRAP) == [
        Fraction("0.3215"),
        Fraction("0.3568"),
        Fraction("0.5215"),
    ]
    for pair in combinations(TRAP, 2):
        for order in (pair, pair[::-1]):
            with pytest.raises(InputError) as refused:
                path(order)
            assert refused.value.code in {"one_basis", "no_target"}
    with pytest.raises(InputError):
        path(TRAP)


@pytest.mark.parametrize("target", TRAP, ids=lambda one: one.series)
def test_no_coverage_is_set_against_a_target_of_unknown_basis(target: Target) -> None:
    reached = Coverage(covered=3568, denominator=denominator("64", 10_000))
    assert not comparable(reached, target)
    with pytest.raises(InputError) as refused:
        distance(reached, target)
    assert refused.value.code == "one_basis"
    assert "?" in refused.value.told("id")


def test_a_target_on_the_same_denominator_is_compared_exactly() -> None:
    reached = Coverage(covered=1, denominator=denominator("64", 3))
    assert distance(reached, own("2026", "1/4")) == Fraction(1, 12)
    assert distance(reached, own("2026", "1/2")) == Fraction(-1, 6)


@pytest.mark.parametrize(
    "covered",
    [
        denominator("64", 3, **EMPLOYED),
        denominator("64.72", 3),
        join(
            [Coverage(covered=1, denominator=denominator(place, 3)) for place in ("64.71", "64.72")]
        ).denominator,
    ],
)
def test_another_denominator_or_place_is_not_compared(covered: Any) -> None:
    with pytest.raises(InputError) as refused:
        distance(Coverage(covered=1, denominator=covered), own("2026", "1/4"))
    assert refused.value.code == "one_basis"


def test_a_path_runs_in_equal_steps() -> None:
    laid = path([own("2029", "1/2"), own("2026", "1/4")])
    assert [(one.at, one.value) for one in laid] == [
        ("2026", Fraction(1, 4)),
        ("2027", Fraction(1, 3)),
        ("2028", Fraction(5, 12)),
        ("2029", Fraction(1, 2)),
    ]
    months = path([own("2025-11", "0.1"), own("2026-02", "0.4")])
    assert [one.at for one in months] == ["2025-11", "2025-12", "2026-01", "2026-02"]
    assert months[1].value == Fraction(1, 5)


@given(
    st.lists(st.integers(0, 40), min_size=2, max_size=5, unique=True),
    st.lists(st.fractions(0, 1), min_size=5, max_size=5),
)
def test_a_path_meets_every_point_and_is_straight_between(
    places: list[int], values: list[Fraction]
) -> None:
    points = [
        own(str(Month(2026, 1) + place), str(value))
        for place, value in zip(sorted(places), values, strict=False)
    ]
    laid = path(points)
    by_time = {one.at: one.value for one in laid}
    assert len(by_time) == len(laid) == max(places) - min(places) + 1
    for point in points:
        assert by_time[point.at] == point.value
    for before, after in pairwise(points):
        steps = Month.parse(after.at) - Month.parse(before.at)
        first = by_time[str(Month.parse(before.at) + 1)] - before.value
        assert first * steps == after.value - before.value


@pytest.mark.parametrize(
    ("points", "code"),
    [
        ([own("2026", "1/4")], "two_points"),
        ([own("2026", "1/4"), own("2029", "1/2", series="lain")], "one_basis"),
        ([own("2026", "1/4"), own("2029", "1/2", region="64.72")], "one_basis"),
        ([own("2026", "1/4"), own("2029", "1/2", basis="employed")], "one_basis"),
        ([own("2026", "1/4"), own("2029", "1/2", basis=None)], "one_basis"),
        ([own("2026", "1/4"), own("2026", "1/2")], "points_in_time"),
        ([own("2026", "1/4"), own("2026-12", "1/2")], "points_in_time"),
        ([own("2026", "1/4"), own("2029", "1/2", reached=True)], "no_target"),
    ],
)
def test_points_that_make_no_path_are_refused(points: list[Target], code: str) -> None:
    with pytest.raises(InputError) as refused:
        path(points)
    assert refused.value.code == code
    for locale in ("id", "en"):
        assert "{" not in refused.value.told(locale)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"at": "26"}, "year_or_month"),
        ({"at": "2026-13"}, "year_or_month"),
        ({"value": Fraction(-1)}, "share"),
        ({"value": 1}, "share"),
        ({"region": "97"}, "region"),
        ({"reason": " "}, "ruling_reason"),
    ],
)
def test_a_target_that_is_none_is_refused(changes: dict[str, Any], code: str) -> None:
    facts: dict[str, Any] = {"at": "2026", "value": "1/4"}
    with pytest.raises(FactError) as refused:
        own(**facts | {key: one for key, one in changes.items() if key != "value"}) if (
            "value" not in changes
        ) else Target(
            series="x", title_id="x", title_en="x", region="64", at="2026", reason="x", **changes
        )
    assert refused.value.code == code


def test_a_place_has_its_own_targets_and_those_around_it() -> None:
    assert {one.region for one in targets_for("64.11")} == {NATION, "64.11"}
    assert {one.region for one in targets_for("64")} == {NATION}
    assert {one.region for one in targets_for("61.05")} == {NATION, "61"}
    assert own("2026", "1/4").grounds == ("Perda contoh 1/2026",)
