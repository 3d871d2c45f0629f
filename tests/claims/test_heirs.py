"""Who inherits: the first class with somebody in it, and nobody made up."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

import pytest

from perlindungan.claims.case import Case, Unknown
from perlindungan.claims.heirs import heirs
from perlindungan.facts import Segment
from perlindungan.facts.claims import (
    Death,
    Filing,
    HeirClass,
    Kin,
    Membership,
    Participant,
    Relative,
    Supplied,
)
from perlindungan.programmes import NATIONAL

ON = date(2023, 1, 10)
DAY = timedelta(days=1)
CLASSES = [
    (HeirClass.FIRST, {Kin.SPOUSE, Kin.CHILD}),
    (HeirClass.BLOOD, {Kin.PARENT, Kin.GRANDPARENT, Kin.GRANDCHILD}),
    (HeirClass.SIBLING, {Kin.SIBLING}),
    (HeirClass.PARENT_IN_LAW, {Kin.PARENT_IN_LAW}),
    (HeirClass.WILL, {Kin.NAMED_IN_WILL}),
]
"""PP 44/2015 Pasal 37 ayat (5) and 40 ayat (2)."""
KIN = [(kind, kin) for kind, members in CLASSES for kin in sorted(members, key=str)]


def case(*family: Relative, known: bool = True, on: date = ON) -> Case:
    return Case(
        event=Death(on=on),
        participant=Participant(
            membership=Membership(segment=Segment.PU), family=family if known else None
        ),
        on=on,
        law=NATIONAL,
        supplied=Supplied(),
        filing=Filing(),
    )


def left(*family: Relative, on: date = ON) -> tuple[HeirClass, tuple[int, ...]]:
    found = heirs(case(*family, on=on))
    return found.kind, found.places


def test_every_relation_is_in_one_class() -> None:
    assert sorted((kin for _, kin in KIN), key=str) == sorted(Kin, key=str)


@pytest.mark.parametrize(("kind", "kin"), KIN)
def test_one_relative_alone_inherits(kind: HeirClass, kin: Kin) -> None:
    assert left(Relative(relation=kin)) == (kind, (0,))


@pytest.mark.parametrize("later", range(1, len(CLASSES)))
def test_an_earlier_class_shuts_out_a_later_one(later: int) -> None:
    earlier_kind, earlier = CLASSES[later - 1]
    for first in earlier:
        for second in CLASSES[later][1]:
            family = (Relative(relation=second), Relative(relation=first))
            assert left(*family) == (earlier_kind, (1,))


def test_the_whole_class_inherits_in_the_order_of_the_family_that_was_given() -> None:
    for three in permutations([Kin.SPOUSE, Kin.CHILD, Kin.CHILD]):
        parent, *others = (Relative(relation=kin) for kin in (Kin.PARENT, *three))
        assert left(parent, *others) == (HeirClass.FIRST, (1, 2, 3))
        assert left(others[0], parent, *others[1:]) == (HeirClass.FIRST, (0, 2, 3))


def test_the_blood_line_goes_up_and_down_together() -> None:
    kin = (Kin.GRANDCHILD, Kin.SIBLING, Kin.GRANDPARENT, Kin.PARENT)
    assert left(*(Relative(relation=one) for one in kin)) == (HeirClass.BLOOD, (0, 2, 3))


@pytest.mark.parametrize(
    ("died_on", "inherits"), [(ON - DAY, False), (ON, False), (ON + DAY, True)]
)
def test_who_died_before_or_with_the_participant_does_not_inherit(
    died_on: date, inherits: bool
) -> None:
    widow = Relative(relation=Kin.SPOUSE, died_on=died_on)
    mother = Relative(relation=Kin.PARENT)
    expected = (HeirClass.FIRST, (0,)) if inherits else (HeirClass.BLOOD, (1,))
    assert left(widow, mother) == expected


def test_the_places_are_those_of_the_family_with_its_dead() -> None:
    dead = Relative(relation=Kin.CHILD, died_on=date(2010, 1, 1))
    child = Relative(relation=Kin.CHILD)
    assert left(dead, child, dead, child) == (HeirClass.FIRST, (1, 3))


@pytest.mark.parametrize(
    "family",
    [(), tuple(Relative(relation=kin, died_on=ON) for kin in Kin)],
    ids=["nobody", "all dead"],
)
def test_where_nobody_is_left_there_is_no_heir(family: tuple[Relative, ...]) -> None:
    assert left(*family) == (HeirClass.NONE, ())


def test_what_ends_a_pension_does_not_end_an_inheritance() -> None:
    child = Relative(
        relation=Kin.CHILD, birth_date=date(1980, 1, 1), married=True, works=True, listed=False
    )
    widow = Relative(relation=Kin.SPOUSE, remarried_on=ON)
    assert left(child, widow) == (HeirClass.FIRST, (0, 1))


def test_an_unknown_family_is_asked_for() -> None:
    with pytest.raises(Unknown) as caught:
        heirs(case(known=False))
    assert caught.value.names == ("family",)


@pytest.mark.parametrize("on", [date(2015, 7, 1), date(2019, 12, 2), date(2026, 6, 2)])
def test_the_order_has_not_changed(on: date) -> None:
    for kind, members in CLASSES:
        for kin in members:
            assert left(Relative(relation=kin), on=on) == (kind, (0,))
