"""From a decision to the list of its first month."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings
from tests._effort import examples
from tests.regional.determine.people import (
    REASON,
    candidate,
    lists,
    nik,
    priorities,
    quotas,
    scheme,
    verification,
)

from perlindungan.facts import InputError, Month
from perlindungan.regional import Candidate
from perlindungan.regional.determine import Determination, determine, roll_of
from perlindungan.regional.findings import Verified
from perlindungan.regional.points import Order, Priority, Quota

APRIL = Month(2026, 4)


def decided(people: list[Candidate], quota: Quota | None = None) -> Determination:
    by = Priority(orders=(Order.DECILE,))
    return determine(verification(people, scheme(quota, by)))


def test_the_granted_become_members_in_the_order_of_their_nik() -> None:
    people = [
        candidate(3, decile=1, family_card="9901010101000001", marks=None),
        candidate(1, decile=2, region="92.71.01"),
        candidate(2, decile=3),
    ]
    found = roll_of(decided(people, Quota(total=2)), APRIL)
    assert [member.nik for member in found.members] == sorted((nik(1), nik(3)))
    assert (found.policy, found.scheme, found.month) == ("id-64-contoh", "pekerja-rentan", APRIL)
    assert found.grounds == (REASON, "Berita acara (contoh)")
    first, third = (found.by_nik[nik(row)] for row in (1, 3))
    # Kota Sorong was 92.71 before 2022.
    assert (first.region, third.region) == ("96.71.01", "64.72.01.1001")
    assert (third.name, third.birth_date, third.sex) == (
        people[0].name,
        people[0].birth_date,
        people[0].sex,
    )
    assert (third.category, third.address) == ("farmer", "Jl. Contoh 1")
    assert (third.family_card, third.decile, third.marks) == ("9901010101000001", 1, frozenset())
    assert {member.since for member in found.members} == {APRIL}


def test_who_was_on_the_list_of_the_month_before_keeps_the_beginning() -> None:
    people = [candidate(1), candidate(2)]
    last = roll_of(decided(people[:1]), APRIL + -1)
    found = roll_of(decided(people), APRIL, last=last)
    assert [member.since for member in found.members] == [APRIL + -1, APRIL]
    gap = attrs.evolve(last, month=APRIL + -2)
    assert {one.since for one in roll_of(decided(people), APRIL, last=gap).members} == {APRIL}


def test_members_need_a_place_of_residence() -> None:
    people = [candidate(row, region=None if row > 1 else "64") for row in range(1, 15)]
    with pytest.raises(InputError) as refused:
        roll_of(decided(people), APRIL)
    assert (refused.value.value, refused.value.code) == (13, "member_region")
    assert "2, 3, 4, 5, 6, 7, 8, 9, 10, 11" in refused.value.told("id")
    assert nik(2) not in str(refused.value)


@settings(max_examples=examples(60))
@given(lists(), quotas, priorities())
def test_every_granted_person_is_a_member_once(
    people: list[Verified], quota: Quota, by: Priority
) -> None:
    homed = [
        attrs.evolve(
            one, candidate=attrs.evolve(one.candidate, region=one.candidate.region or "64")
        )
        for one in people
    ]
    made = determine(verification(homed, scheme(quota, by)))
    granted = sorted(str(placed.person.candidate.nik) for placed in made.granted)
    assert [member.nik for member in roll_of(made, APRIL).members] == granted
