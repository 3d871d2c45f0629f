"""Who gets a place: order, quotas, waiting list."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests._effort import examples
from tests.regional.determine.people import (
    CATEGORIES,
    REASON,
    candidate,
    lists,
    nik,
    priorities,
    quotas,
    scheme,
    verification,
)

from perlindungan.facts import FactError, InputError
from perlindungan.regional import (
    Candidate,
    Scheme,
    UnsetPoint,
    setting,
)
from perlindungan.regional.collect import (
    DICTIONARY,
    Group,
)
from perlindungan.regional.determine import Determination, determine
from perlindungan.regional.findings import Standing, Verified
from perlindungan.regional.places import inside
from perlindungan.regional.points import Order, Priority, Quota

DECILE = Priority(orders=(Order.DECILE,))


def rows(placed: Any) -> list[int]:
    return [one.person.candidate.row for one in placed]


def decided(people: list[Candidate], *, by: Scheme) -> Determination:
    return determine(verification(people, by))


# -- orders ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("order", "fact", "values"),
    [
        (Order.DECILE, "decile", [1, 2, 10, None]),
        (Order.INCOME, "income", [0, 500_000, 900_000, None]),
        (Order.OLDEST, "birth_date", [date(1960, 1, 1), date(1990, 2, 1), None]),
        (Order.YOUNGEST, "birth_date", [date(1990, 2, 1), date(1960, 1, 1), None]),
        (Order.DISABILITY, "marks", [frozenset({"disability"}), frozenset({"x"}), None]),
        (Order.REGISTERED, "registered_on", [date(2026, 1, 5), date(2026, 2, 1), None]),
        (Order.RENEWED, "on_last_list", [True, False, None]),
    ],
)
def test_an_order_puts_the_unknown_last_and_tells_the_fact(
    order: Order, fact: str, values: list[Any]
) -> None:
    # Numbered against the order, so that the NIK alone would turn it round.
    people = [candidate(9 - place, **{fact: value}) for place, value in enumerate(values)]
    made = decided(people[::-1], by=scheme(Quota(total=1), Priority(orders=(order,))))
    assert rows(made.order) == [one.row for one in people]
    assert [placed.missing for placed in made.order] == [*([()] * (len(values) - 1)), (fact,)]
    assert made.missing == {fact: 1}


def test_groups_come_in_the_order_of_the_priority() -> None:
    people = [
        candidate(1, category="trader"),
        candidate(2, category="farmer", marks=frozenset({"disability"})),
        candidate(3, category="fisher"),
        candidate(4, category=None),
        candidate(5, category="trader", marks=None),
    ]
    by = Priority(orders=(Order.GROUP,), groups=("fisher", "disability"))
    made = decided(people, by=scheme(Quota(), by))
    assert rows(made.order) == [3, 2, 1, 4, 5]
    assert [placed.missing for placed in made.order[-2:]] == [("occupation",)] * 2


def test_orders_are_applied_one_after_the_other() -> None:
    people = [
        candidate(1, decile=2, income=100_000),
        candidate(2, decile=1, income=900_000),
        candidate(3, decile=1, income=200_000),
    ]
    by = Priority(orders=(Order.DECILE, Order.INCOME))
    assert rows(decided(people, by=scheme(Quota(), by)).order) == [3, 2, 1]


def test_equals_are_told_apart_by_the_nik_read_backwards() -> None:
    people = [candidate(row) for row in (12, 30, 21)]
    made = decided(people, by=scheme(Quota(), DECILE))
    # Serial numbers 0013, 0031, 0022: backwards 3100, 1300, 2200.
    assert rows(made.order) == [30, 21, 12]
    assert made.seed is None


def test_a_seed_shuffles_equals_as_it_says_and_is_recorded() -> None:
    people = [candidate(row) for row in range(1, 9)]
    by = Priority(orders=(Order.DECILE,), seed=7)
    made = decided(people, by=scheme(Quota(), by))
    drawn = sorted(people, key=lambda one: sha256(f"7:{one.nik}".encode()).hexdigest())
    assert rows(made.order) == [one.row for one in drawn]
    assert made.seed == 7
    other = decided(people, by=scheme(Quota(), attrs.evolve(by, seed=8)))
    assert rows(other.order) != rows(made.order)


# -- quotas ---------------------------------------------------------------------------------------


def test_who_finds_a_quota_full_waits_and_is_told_which() -> None:
    people = [
        candidate(1, decile=1, region="64.72.01"),
        candidate(2, decile=2, region="64.72.02"),
        candidate(3, decile=3, region="64.74", category="fisher"),
        candidate(4, decile=4, region="64.74", category="fisher"),
        candidate(5, decile=5, region="64.74"),
        candidate(6, decile=6, region="64.74"),
    ]
    quota = Quota(total=3, by_region={"64.72": 1}, by_group={"fisher": 1})
    made = decided(people, by=scheme(quota, DECILE))
    assert [placed.bound for placed in made.order] == [
        None,
        "region:64.72",
        None,
        "group:fisher",
        None,
        "total",
    ]
    assert (rows(made.granted), rows(made.waiting)) == ([1, 3, 5], [2, 4, 6])
    assert [(used.limit.name, used.granted, used.waiting) for used in made.used] == [
        ("total", 3, 1),
        ("region:64.72", 1, 1),
        ("group:fisher", 1, 1),
    ]


def test_of_several_full_quotas_the_wider_place_is_told() -> None:
    people = [candidate(1, decile=1, region="64.72.01"), candidate(2, decile=2, region="64.72.01")]
    quota = Quota(by_region={"64.72.01": 1, "64.72": 1}, by_group={"farmer": 1})
    made = decided(people, by=scheme(quota, DECILE))
    assert [placed.bound for placed in made.order] == [None, "region:64.72"]
    assert [used.limit.name for used in made.used] == [
        "region:64.72",
        "region:64.72.01",
        "group:farmer",
    ]


def test_a_person_counts_against_every_group_that_he_or_she_has() -> None:
    people = [
        candidate(1, decile=1, marks=frozenset({"disability"})),
        candidate(2, decile=2, marks=frozenset({"disability"}), category="fisher"),
        candidate(3, decile=3),
    ]
    quota = Quota(by_group={"disability": 1, "farmer": 1})
    made = decided(people, by=scheme(quota, DECILE))
    assert [placed.bound for placed in made.order] == [None, "group:disability", "group:farmer"]


def test_families_of_occupations_come_from_the_dictionary() -> None:
    people = [candidate(1, category="pastor"), candidate(2, category="monk")]
    made = decided(people, by=scheme(Quota(by_group={"religious_worker": 1}), DECILE))
    assert [placed.bound for placed in made.order] == [None, "group:religious_worker"]
    asked = verification(people, scheme(Quota(by_group={"religious_worker": 1}), DECILE))
    worldly = DICTIONARY.with_groups(
        Group(name="monk", kind="category", title_id="biksu", title_en="monk")
    )
    assert determine(asked, occupations=worldly).waiting == ()


@pytest.mark.parametrize(
    ("quota", "by"),
    [
        (Quota(by_group={"famer": 1}), DECILE),
        (Quota(), Priority(orders=(Order.GROUP,), groups=("famer",))),
    ],
)
def test_a_group_that_the_dictionary_does_not_have_is_refused(quota: Quota, by: Priority) -> None:
    with pytest.raises(InputError) as refused:
        decided([candidate(1)], by=scheme(quota, by))
    assert (refused.value.value, refused.value.code) == ("famer", "occupation_group")


def test_deciles_of_the_register_win_over_those_of_the_list() -> None:
    people = [candidate(row, decile=row) for row in (1, 2, 3, 4)]
    asked = verification(people, scheme(Quota(total=2), DECILE))
    made = determine(asked, deciles={nik(1): 5, nik(2): None, nik(4): 1})
    # The second keeps the decile of the list; the third stands in no register and has none.
    assert rows(made.order) == [4, 2, 1, 3]
    assert made.order[-1].missing == ("decile",)
    assert made.order[0].person.candidate.decile == 1
    listed = determine(asked, deciles={nik(4): None})
    assert rows(listed.order) == [1, 2, 3, 4]


def test_who_might_belong_counts_and_is_told_which_fact_would_tell() -> None:
    people = [
        candidate(1, decile=1, region="64"),
        candidate(2, decile=2, region=None),
        candidate(3, decile=3, region="64.74"),
    ]
    made = decided(people, by=scheme(Quota(by_region={"64.72": 1}), DECILE))
    assert [placed.bound for placed in made.order] == [None, "region:64.72", None]
    assert [placed.missing for placed in made.order] == [("region",), ("region",), ()]
    (used,) = made.used
    assert (used.granted, used.unsure, used.waiting) == (1, 1, 1)


def test_whose_occupation_is_a_family_might_have_any_of_it() -> None:
    quota = Quota(by_group={"pastor": 1})
    made = scheme(quota, Priority(orders=(Order.GROUP,), groups=("pastor",)))
    some = [
        candidate(1, category="religious_worker"),
        candidate(2, category="religious_worker"),
        candidate(3, category="farmer"),
        candidate(4, category="farmer", marks=frozenset(), asked=frozenset({"marks.disability"})),
    ]
    found = decided(some, by=made)
    told = {one.person.candidate.row: (one.granted, one.missing) for one in found.order}
    assert told[3] == told[4] == (True, ())
    assert sorted([told[1], told[2]]) == [(False, ("occupation",)), (True, ("occupation",))]
    assert (found.used[0].granted, found.used[0].unsure) == (1, 1)
    # A mark for which nobody asked is one that the person might have.
    marked = scheme(Quota(by_group={"pkh_recipient": 1, "disability": 1}))
    (only,) = decided(some[3:], by=marked).order
    assert only.missing == ("marks",)


def test_an_older_code_of_a_place_counts_as_todays() -> None:
    # Kota Sorong was 92.71 before 2022.
    made = decided(
        [candidate(1, region="92.71.01")],
        by=scheme(Quota(by_region={"96.71": 0}), DECILE),
    )
    assert [placed.bound for placed in made.order] == ["region:96.71"]


# -- what must be set -----------------------------------------------------------------------------


def test_the_quota_must_be_set_and_none_bounds_nobody() -> None:
    bare = scheme()
    unset = attrs.evolve(bare, quota=type(bare.quota)())
    with pytest.raises(UnsetPoint) as refused:
        decided([candidate(1)], by=unset)
    assert refused.value.points == ("quota",)
    made = decided([candidate(row) for row in range(1, 6)], by=bare)
    assert (len(made.granted), made.used, made.prioritised) == (5, (), False)


def test_the_priority_must_be_set_only_where_somebody_must_wait() -> None:
    people = [candidate(1), candidate(2)]
    assert len(decided(people, by=scheme(Quota(total=2))).granted) == 2
    with pytest.raises(UnsetPoint) as refused:
        decided(people, by=scheme(Quota(total=1)))
    assert refused.value.points == ("priority",)


def test_a_priority_known_to_be_none_leaves_the_order_to_the_nik() -> None:
    by = scheme(Quota(total=1), priority=None).with_ruling("priority", setting(None, reason="-"))
    made = decided([candidate(12), candidate(30)], by=by)
    assert (rows(made.granted), made.prioritised) == ([30], False)


def test_the_reasons_of_the_settings_are_carried() -> None:
    made = decided([candidate(1)], by=scheme(Quota(total=1), DECILE))
    assert made.grounds == (REASON, "Berita acara (contoh)")


@pytest.mark.parametrize("missing", [None, ""])
def test_an_accepted_person_without_a_nik_is_refused(missing: str | None) -> None:
    with pytest.raises(InputError) as refused:
        decided([candidate(4, nik=missing)], by=scheme())
    assert refused.value.code == "accepted_nik"
    assert "4" in refused.value.told("id")


def test_one_nik_cannot_be_accepted_twice_and_is_not_shown() -> None:
    with pytest.raises(FactError) as refused:
        decided([candidate(1), candidate(2, nik=nik(1))], by=scheme())
    assert refused.value.code == "nik_once"
    assert nik(1) not in str(refused.value)


# -- properties -----------------------------------------------------------------------------------


@settings(max_examples=examples(200))
@given(lists(), quotas, priorities())
def test_the_accepted_are_granted_or_wait_and_the_others_neither(
    people: list[Verified], quota: Quota, by: Priority
) -> None:
    made = determine(verification(people, scheme(quota, by)))
    expected = {one.candidate.row for one in people if one.standing is Standing.ACCEPTED}
    assert set(rows(made.granted)) | set(rows(made.waiting)) == expected
    assert len(made.granted) + len(made.waiting) == len(expected)
    assert [placed.number for placed in made.order] == list(range(1, len(expected) + 1))
    assert all(placed.granted is (placed.bound is None) for placed in made.order)
    others = (*made.rejected, *made.needs_fact, *made.duplicates)
    assert len(others) + len(expected) == len(people)


@settings(max_examples=examples(200))
@given(lists(), quotas, priorities())
def test_no_quota_is_exceeded_whatever_the_unknown_turns_out_to_be(
    people: list[Verified], quota: Quota, by: Priority
) -> None:
    made = determine(verification(people, scheme(quota, by)))
    granted = [placed.person.candidate for placed in made.granted]
    if quota.total is not None:
        assert len(granted) <= quota.total
    for code, most in quota.by_region.items():
        might = [
            one
            for one in granted
            if one.region is None or inside(one.region, code) or inside(code, one.region)
        ]
        assert len(might) <= most
    for group, most in quota.by_group.items():
        might = [
            one
            for one in granted
            if (
                one.category in {group, None}
                if group in CATEGORIES
                else one.marks is None or group in one.marks
            )
        ]
        assert len(might) <= most
    for used in made.used:
        assert used.unsure <= used.granted <= used.limit.most


@settings(max_examples=examples(200))
@given(lists(), quotas, priorities(), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(
    people: list[Verified], quota: Quota, by: Priority, chance: Any
) -> None:
    other = list(people)
    chance.shuffle(other)
    first = determine(verification(people, scheme(quota, by)))
    second = determine(verification(other, scheme(quota, by)))
    assert first.order == second.order
    assert (first.seed, first.used) == (second.seed, second.used) == (by.seed, first.used)


@settings(max_examples=examples(200))
@given(lists(), quotas, priorities(), st.integers(0, 5))
def test_a_larger_total_never_takes_a_place_away(
    people: list[Verified], quota: Quota, by: Priority, more: int
) -> None:
    larger = attrs.evolve(quota, total=None if quota.total is None else quota.total + more)
    before = determine(verification(people, scheme(quota, by)))
    after = determine(verification(people, scheme(larger, by)))
    assert set(rows(before.granted)) <= set(rows(after.granted))


@settings(max_examples=examples(200))
@given(lists(), quotas, priorities())
def test_the_priority_is_needed_exactly_where_somebody_waits(
    people: list[Verified], quota: Quota, by: Priority
) -> None:
    waits = bool(determine(verification(people, scheme(quota, by))).waiting)
    if waits:
        with pytest.raises(UnsetPoint):
            determine(verification(people, scheme(quota)))
    else:
        made = determine(verification(people, scheme(quota)))
        assert not made.waiting
        assert not made.prioritised


@settings(max_examples=examples(200))
@given(lists(), quotas, priorities())
def test_who_waits_found_that_quota_full(
    people: list[Verified], quota: Quota, by: Priority
) -> None:
    made = determine(verification(people, scheme(quota, by)))
    full = {used.limit.name for used in made.used if used.granted == used.limit.most}
    assert {placed.bound for placed in made.waiting} <= full
    assert sum(used.waiting for used in made.used) == len(made.waiting)


def test_a_larger_quota_of_one_place_can_take_a_place_from_another() -> None:
    people = [
        candidate(1, decile=1, region="64.72"),
        candidate(2, decile=2, region="64.74"),
    ]
    small = Quota(total=1, by_region={"64.72": 0})
    before = decided(people, by=scheme(small, DECILE))
    after = decided(people, by=scheme(attrs.evolve(small, by_region={"64.72": 1}), DECILE))
    assert (rows(before.granted), rows(after.granted)) == ([2], [1])
