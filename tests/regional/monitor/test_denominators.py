"""Coverage: exact shares, and figures of different denominators that nothing joins."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.regional.monitor._facts import EMPLOYED, denominator

from perlindungan.facts import FactError, InputError
from perlindungan.regional import Source
from perlindungan.regional.monitor import By, Counted, Coverage, check_same, join

PLACES = ("64.71", "64.72", "64.74")


def coverage(region: str, covered: int, count: int, **changes: Any) -> Coverage:
    return Coverage(covered=covered, denominator=denominator(region, count, **changes))


def test_a_share_is_exact_and_may_exceed_the_whole() -> None:
    third = coverage("64", 1, 3)
    assert third.share == Fraction(1, 3)
    assert not third.above_whole
    kutai_timur_2024 = coverage("64.08", 77_074, 51_086)
    assert kutai_timur_2024.above_whole
    assert kutai_timur_2024.share == Fraction(77_074, 51_086)


def test_places_of_one_kind_are_joined_exactly() -> None:
    joined = join(
        [coverage("64.71", 1, 3), coverage("64.72", 2, 7), coverage("64.74.01.1001", 5, 11)]
    )
    assert (joined.covered, joined.denominator.count) == (8, 21)
    assert joined.denominator.region == "64"
    assert joined.denominator.joined == ("64.71", "64.72", "64.74.01.1001")
    assert join([joined, coverage("64.08", 1, 1)]).denominator.joined[0] == "64.08"
    districts = join([coverage("64.72.01", 1, 3), coverage("64.72.02", 2, 7)])
    assert districts.denominator.region == "64.72"


def test_parts_of_one_place_are_joined() -> None:
    joined = join(
        [
            coverage("64", 1, 3, of=By.SEX, part="male"),
            coverage("64", 2, 7, of=By.SEX, part="female"),
        ]
    )
    assert (joined.covered, joined.denominator.count) == (3, 10)
    assert (joined.denominator.of, joined.denominator.part) == (None, None)
    assert joined.denominator.joined == ("female", "male")


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(1, 500)), min_size=1, max_size=3))
def test_a_join_adds_up_in_any_order(counts: list[tuple[int, int]]) -> None:
    found = [
        coverage(place, covered, count)
        for place, (covered, count) in zip(PLACES, counts, strict=False)
    ]
    joined = join(found)
    assert joined.share == Fraction(sum(one for one, _ in counts), sum(one for _, one in counts))
    assert join(found[::-1]) == joined
    shares = [one.share for one in found]
    assert min(shares) <= joined.share <= max(shares)


TRAP = (
    coverage("64", 3215, 10_000, id="rpjmn", title_id="dasar RPJMN", title_en="basis of the RPJMN"),
    coverage("64", 3568, 10_000, id="reached", title_id="dasar capaian", title_en="as reached"),
    coverage("64", 5215, 10_000, id="ucj", title_id="dasar UCJ", title_en="basis of UCJ"),
)
"""32.15, 35.68 and 52.15 per cent: in print side by side, on different bases."""


@pytest.mark.parametrize("first", range(3))
@pytest.mark.parametrize("second", range(3))
def test_the_three_printed_percentages_are_never_joined(first: int, second: int) -> None:
    pair = [TRAP[first], TRAP[second]]
    if first == second:
        check_same(pair)
        return
    for attempt in (check_same, join):
        with pytest.raises(InputError) as refused:
            attempt(pair)
        assert refused.value.code == "one_denominator"
    for locale in ("id", "en"):
        told = refused.value.told(locale)
        assert pair[0].denominator.id in told
        assert pair[1].denominator.id in told


@pytest.mark.parametrize(
    "changes",
    [
        EMPLOYED,
        {"at": "2024-08"},
        {"source": Source(address="contoh.example/lain")},
    ],
)
def test_another_name_time_or_source_is_another_kind(changes: dict[str, Any]) -> None:
    with pytest.raises(InputError) as refused:
        join([coverage("64.71", 1, 3), coverage("64.72", 2, 7, **changes)])
    assert refused.value.code == "one_denominator"


def test_another_numerator_is_another_figure() -> None:
    members = Counted(id="active_members", title_id="peserta aktif", title_en="active members")
    other = Coverage(covered=1, denominator=denominator("64.72", 2), what=members)
    with pytest.raises(InputError) as refused:
        join([coverage("64.71", 1, 3), other])
    assert refused.value.code == "one_denominator"


MALE = {"of": By.SEX, "part": "male"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (coverage("64.71", 1, 3), coverage("64.71", 1, 3)),
        (coverage("64", 1, 3), coverage("64.71", 1, 3)),
        (coverage("64.72.01", 1, 3), coverage("64.72", 1, 3)),
        (coverage("64", 1, 3, **MALE), coverage("64", 1, 3, **MALE)),
        (coverage("64", 1, 3, **MALE), coverage("64", 1, 3)),
        (coverage("64", 1, 3, **MALE), coverage("64", 1, 3, of=By.GROUP, part="farmer")),
        (coverage("64.71", 1, 3, **MALE), coverage("64.72", 1, 3)),
        (join([coverage("64.71", 1, 3), coverage("64.72", 1, 3)]), coverage("64.72", 1, 3)),
        (
            join([coverage("64", 1, 3, **MALE), coverage("64", 1, 3, of=By.SEX, part="female")]),
            coverage("65", 1, 3),
        ),
    ],
)
def test_nobody_is_counted_twice(first: Coverage, second: Coverage) -> None:
    for pair in ([first, second], [second, first]):
        with pytest.raises(InputError) as refused:
            join(pair)
        assert refused.value.code == "parts_apart"


def test_places_of_several_provinces_have_no_code_together() -> None:
    with pytest.raises(InputError) as refused:
        join([coverage("64.71", 1, 3), coverage("65.71", 1, 3)])
    assert refused.value.code == "one_province"


def test_nothing_is_no_coverage() -> None:
    with pytest.raises(InputError):
        join([])
    check_same([])


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"count": 0}, "at_least"),
        ({"count": True}, "at_least"),
        ({"region": "64.7"}, "place_code"),
        ({"region": "97"}, "region"),
        ({"id": " "}, "not_nothing"),
        ({"title_id": ""}, "not_nothing"),
        ({"at": ""}, "not_nothing"),
        ({"of": By.SEX}, "denominator_part"),
        ({"part": "male"}, "denominator_part"),
        ({"of": By.REGION, "part": "64.71"}, "denominator_part"),
        ({"of": By.MONTH, "part": "2026-01"}, "denominator_part"),
    ],
)
def test_a_denominator_that_is_none_is_refused(changes: dict[str, Any], code: str) -> None:
    facts: dict[str, Any] = {"region": "64", "count": 5} | changes
    with pytest.raises(FactError) as refused:
        denominator(**facts)
    assert refused.value.code == code


def test_fewer_than_nobody_is_refused() -> None:
    with pytest.raises(FactError):
        coverage("64", -1, 3)
