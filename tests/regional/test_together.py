"""Province and districts together: nobody twice, the province fills what districts leave."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests._effort import examples
from tests.regional.determine.people import candidate, nik, scheme, verification

from perlindungan.facts import InputError, Month
from perlindungan.regional import Candidate
from perlindungan.regional.determine import Determination, determine, roll_of
from perlindungan.regional.points import Order, Priority, Quota
from perlindungan.regional.roll import Roll
from perlindungan.regional.together import List, Together, together

DECILE = Priority(orders=(Order.DECILE,))
APRIL = Month(2026, 4)


def decided(
    people: list[Candidate], quota: Quota | None = None, *, region: str = "64", name: str = "x"
) -> Determination:
    of = attrs.evolve(scheme(quota, DECILE), region=region)
    return determine(verification(people, of, policy=f"id-{region.replace('.', '')}-{name}"))


def roll(people: list[Candidate], *, region: str = "64", since: Month = APRIL) -> Roll:
    found = roll_of(decided(people, region=region), since)
    return attrs.evolve(found, month=APRIL)


def by(found: Together) -> dict[str, str]:
    return {cover.nik: cover.by.region for cover in found.covered}


def codes(found: Together) -> list[tuple[str, str]]:
    return [(one.code, one.nik) for one in found.conflicts]


def test_a_district_covers_first_and_the_province_what_it_leaves() -> None:
    both = candidate(1, region="64.72.01")
    found = together(
        decided([both, candidate(2, region="64.74")]),
        [decided([both, candidate(3, region="64.72")], region="64.72")],
    )
    assert by(found) == {nik(1): "64.72", nik(2): "64", nik(3): "64.72"}
    assert codes(found) == [("province_too", nik(1))]
    cover = found.covered[0]
    assert [holder.region for holder in cover.also] == ["64"]
    share = found.province
    assert (share.before, share.left, share.moved_up, share.covers) == (2, 1, 0, 1)
    assert isinstance(share.after, Determination)
    assert len(share.after.granted) == 1


def test_freed_places_of_the_province_go_to_its_waiting_list_in_order() -> None:
    people = [candidate(row, decile=row) for row in (1, 2, 3, 4)]
    found = together(decided(people, Quota(total=2)), [decided([people[1]], region="64.72")])
    assert by(found) == {nik(1): "64", nik(2): "64.72", nik(3): "64"}
    assert [cover.moved_up for cover in found.covered] == [False, False, True]
    assert [(one.nik, one.at[0].region) for one in found.waiting] == [(nik(4), "64")]
    after = found.province.after
    assert isinstance(after, Determination)
    assert [(one.number, one.granted) for one in after.order] == [(1, True), (3, True), (4, False)]
    assert (after.used[0].granted, after.used[0].waiting) == (2, 1)


def test_nobody_on_the_list_of_the_province_loses_a_place_to_one_who_moves_up() -> None:
    # Decided anew, the second would take the last place of traders before the third.
    people = [
        candidate(1, decile=1, region="64.72", category="farmer"),
        candidate(2, decile=2, region="64.72", category="trader"),
        candidate(3, decile=3, region="64.74", category="trader"),
    ]
    quota = Quota(by_region={"64.72": 1}, by_group={"trader": 1})
    found = together(decided(people, quota), [decided([people[0]], region="64.72")])
    assert by(found) == {nik(1): "64.72", nik(3): "64"}
    (waits,) = found.waiting
    assert waits.nik == nik(2)
    after = found.province.after
    assert isinstance(after, Determination)
    assert after.waiting[0].bound == "group:trader"


def test_who_waits_in_a_district_is_covered_by_the_province_that_lists_him() -> None:
    one, two = candidate(1, decile=1), candidate(2, decile=2)
    district = decided([one, two], Quota(total=1), region="64.72")
    found = together(decided([two]), [district])
    assert by(found) == {nik(1): "64.72", nik(2): "64"}
    assert found.waiting == ()
    assert codes(found) == []


def test_a_district_fills_the_place_that_another_district_frees() -> None:
    one = candidate(1, region="64.74", decile=1)
    first = decided([one, candidate(2, region="64.72", decile=2)], Quota(total=1), region="64.72")
    second = decided([one], region="64.74")
    found = together(decided([]), [first, second])
    assert by(found) == {nik(1): "64.74", nik(2): "64.72"}
    assert ("two_districts", nik(1)) in codes(found)


def test_of_two_districts_the_one_of_residence_covers_else_who_covered_longest() -> None:
    lives_there = [candidate(1, region="64.74.01")]
    found = together(
        roll([]),
        [
            roll(lives_there, region="64.72", since=Month(2025, 1)),
            roll(lives_there, region="64.74"),
        ],
    )
    assert by(found) == {nik(1): "64.74"}
    elsewhere = [candidate(1, region="64.71.01")]
    found = together(
        roll([]),
        [roll(elsewhere, region="64.72"), roll(elsewhere, region="64.74", since=Month(2025, 1))],
    )
    assert by(found) == {nik(1): "64.74"}
    assert codes(found) == [("two_districts", nik(1)), ("elsewhere", nik(1))]
    tied = [roll(elsewhere, region="64.74"), roll(elsewhere, region="64.72")]
    assert by(together(roll([]), tied)) == {nik(1): "64.72"}


@pytest.mark.parametrize(
    ("facts", "differing"),
    [
        ({"name": " contoh  REKAAN 1"}, ()),
        ({"name": None}, ()),
        ({"name": "Contoh Lain"}, ("name",)),
        ({"birth_date": date(1991, 1, 1), "sex": None}, ("birth_date",)),
        ({"region": "64.72.02"}, ()),
        ({"region": "64.74"}, ("region",)),
    ],
)
def test_facts_on_which_lists_differ_are_told(
    facts: dict[str, Any], differing: tuple[str, ...]
) -> None:
    found = together(roll([candidate(1, **facts)]), [roll([candidate(1)], region="64.72")])
    told = [one.facts for one in found.conflicts if one.code == "facts_differ"]
    assert told == ([differing] if differing else [])


def test_who_might_belong_still_counts_after_places_were_filled() -> None:
    people = [
        candidate(1, decile=1, region="64.72"),
        candidate(2, decile=2, region="64"),
        candidate(3, decile=3, region=None),
    ]
    found = together(
        decided(people, Quota(by_region={"64.72": 2})), [decided(people[:1], region="64.72")]
    )
    after = found.province.after
    assert isinstance(after, Determination)
    (used,) = after.used
    assert (used.granted, used.unsure, used.waiting) == (2, 2, 0)


def test_a_list_that_covers_already_comes_before_one_that_is_only_decided() -> None:
    elsewhere = [candidate(1, region="64.71")]
    districts: list[List] = [
        decided(elsewhere, region="64.72"),
        roll(elsewhere, region="64.74"),
    ]
    assert by(together(roll([]), districts)) == {nik(1): "64.74"}


def test_a_list_whose_region_is_not_known_is_taken_and_nobody_lives_elsewhere() -> None:
    one = attrs.evolve(roll([candidate(1)]), policy="contoh")
    found = together(roll([]), [one])
    assert by(found) == {nik(1): ""}
    assert found.conflicts == ()


def test_lists_of_a_month_give_up_those_whom_a_district_covers() -> None:
    people = [candidate(row) for row in (1, 2, 3)]
    found = together(roll(people), [roll(people[:1], region="64.72")])
    after = found.province.after
    assert isinstance(after, Roll)
    assert [member.nik for member in after.members] == sorted(nik(row) for row in (2, 3))


def test_what_does_not_belong_together_is_refused() -> None:
    home = roll([candidate(1)])
    for districts, code in (
        ([home], "list_once"),
        ([attrs.evolve(roll([], region="64.72"), month=APRIL + 1)], "one_month"),
        ([roll([], region="65.71")], "district_inside"),
    ):
        with pytest.raises(InputError) as refused:
            together(home, districts)
        assert refused.value.code == code
        assert "{" not in refused.value.told("id")


@pytest.mark.parametrize("locale", ["id", "en"])
def test_it_is_told_with_numbers_masked(locale: str) -> None:
    both = candidate(1, region="64.72.01")
    found = together(
        decided([attrs.evolve(both, name="Contoh Lain"), candidate(2, region=None)]),
        [decided([both], region="64.72")],
    )
    told = found.to_markdown(locale)
    assert nik(1) not in told + repr(found)
    assert nik(1) in found.to_markdown(locale, masked=False)
    assert "Rekaan" not in told + repr(found)
    assert "64.72 Kota Samarinda | 1 | 0 | 1" in told
    assert "| 3 | 1 | 0 | 2 |" in told
    assert found.found == {"facts_differ": 1, "province_too": 1}


# -- properties -----------------------------------------------------------------------------------

REGENCIES = ("64.71", "64.72", "64.74")


@st.composite
def _people(draw: st.DrawFn, rows: st.SearchStrategy[int]) -> list[Candidate]:
    chosen = draw(st.lists(rows, unique=True, max_size=8))
    return [
        candidate(
            row,
            region=draw(st.sampled_from((*REGENCIES, "64", None))),
            decile=draw(st.integers(1, 5)),
            category=draw(st.sampled_from(("farmer", "trader", None))),
        )
        for row in chosen
    ]


@st.composite
def lists(draw: st.DrawFn, region: str) -> List:
    people = draw(_people(st.integers(1, 12)))
    if draw(st.booleans()):
        homed = [attrs.evolve(one, region=one.region or "64") for one in people]
        return roll(homed, region=region, since=draw(st.sampled_from((APRIL, Month(2026, 1)))))
    quota = draw(
        st.builds(
            Quota,
            total=st.none() | st.integers(0, 6),
            by_region=st.dictionaries(st.sampled_from(REGENCIES), st.integers(0, 3), max_size=2),
            by_group=st.dictionaries(st.just("trader"), st.integers(0, 3), max_size=1),
        )
    )
    return decided(people, quota, region=region)


def on(one: List) -> set[str]:
    if isinstance(one, Roll):
        return set(one.by_nik)
    return {str(placed.person.candidate.nik) for placed in one.granted}


several = st.tuples(*(lists(code) for code in REGENCIES))


@settings(max_examples=examples(60))
@given(lists("64"), several)
def test_everybody_is_covered_once_and_nobody_loses_cover(
    province: List, districts: tuple[List, ...]
) -> None:
    found = together(province, districts)
    covered = [cover.nik for cover in found.covered]
    assert covered == sorted(set(covered))
    before = set().union(*(on(one) for one in (province, *districts)))
    assert before <= set(covered)
    # Who waits in a district may move up there from the list of the province.
    assert {cover.nik for cover in found.covered if cover.moved_up} >= set(covered) - before
    shares = (*found.districts, found.province)
    after = [on(share.after) for share in shares]
    assert sum(len(one) for one in after) == len(covered)
    assert set().union(*after) == set(covered)
    assert [len(one) for one in after] == [share.covers for share in shares]
    listed = set().union(*(on(one) for one in districts))
    assert on(found.province.after).isdisjoint(listed)
    assert {one.nik for one in found.waiting}.isdisjoint(covered)
    assert sum(found.by_region.values()) == len(covered)


@settings(max_examples=examples(60))
@given(lists("64"), several)
def test_no_quota_is_exceeded_and_no_place_is_left_while_somebody_could_have_it(
    province: List, districts: tuple[List, ...]
) -> None:
    found = together(province, districts)
    for share in (*found.districts, found.province):
        after = share.after
        if isinstance(after, Determination):
            full = set()
            for used in after.used:
                assert used.granted <= used.limit.most
                if used.granted == used.limit.most:
                    full.add(used.limit.name)
            assert {placed.bound for placed in after.waiting} <= full


@settings(max_examples=examples(40))
@given(lists("64"), several, st.permutations(range(3)))
def test_the_order_of_the_districts_does_not_matter(
    province: List, districts: tuple[List, ...], order: list[int]
) -> None:
    first = together(province, districts)
    assert together(province, [districts[number] for number in order]) == first
