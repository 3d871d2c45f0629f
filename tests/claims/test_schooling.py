"""The scholarship: which children, for how many years of which level, and one sum before."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from perlindungan.claims import Benefit, Every, Payee
from perlindungan.claims.case import Case, Unknown
from perlindungan.claims.common import MET
from perlindungan.claims.schooling import child_at_school, scholarship
from perlindungan.facts import Segment
from perlindungan.facts.claims import (
    Death,
    Filing,
    Kin,
    Membership,
    Participant,
    Relative,
    School,
    Supplied,
)
from perlindungan.law import Decision, Outcome
from perlindungan.programmes import NATIONAL

ON = date(2023, 1, 10)
DAY = timedelta(days=1)
LADDER = date(2019, 12, 2)
"""First day of PP 82/2019."""


def child(**facts: Any) -> Relative:
    given: dict[str, Any] = {
        "birth_date": date(2016, 3, 1),
        "school": School.TK_SD,
        "school_year": 1,
        "married": False,
        "works": False,
    }
    return Relative(relation=Kin.CHILD, **given | facts)


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


def granted(*family: Relative, on: date = ON, decision: Decision = MET) -> Benefit:
    return scholarship("jkm.scholarship", case(*family, on=on), on, decision)


def years(benefit: Benefit) -> list[tuple[int, str, int, int | None]]:
    """Return place, level, rupiah and years of each instalment."""
    return [
        (dict(one.of)["child"], dict(one.of)["school"], one.amount, one.times)
        for one in benefit.instalments
    ]


def levels(*family: Relative, on: date = ON) -> dict[str, int | None]:
    return {school: times for _, school, _, times in years(granted(*family, on=on))}


# -- the ladder -----------------------------------------------------------------------------------

WHOLE = {"tk_sd": 8, "smp": 3, "sma": 3, "higher": 5}


@pytest.mark.parametrize(
    ("school", "school_year", "expected"),
    [
        ("none", None, WHOLE),
        ("tk_sd", 1, WHOLE),
        ("tk_sd", 3, WHOLE | {"tk_sd": 6}),
        ("tk_sd", 8, WHOLE | {"tk_sd": 1}),
        ("tk_sd", 9, {"smp": 3, "sma": 3, "higher": 5}),
        ("smp", 1, {"smp": 3, "sma": 3, "higher": 5}),
        ("smp", 3, {"smp": 1, "sma": 3, "higher": 5}),
        ("sma", 1, {"sma": 3, "higher": 5}),
        ("sma", 2, {"sma": 2, "higher": 5}),
        ("higher", 1, {"higher": 5}),
        ("higher", 5, {"higher": 1}),
    ],
)
def test_the_years_that_are_before_a_child(
    school: str, school_year: int | None, expected: dict[str, int]
) -> None:
    # Young enough for every year: the age limit is another matter.
    pupil = child(birth_date=date(2022, 1, 1), school=School(school), school_year=school_year)
    assert levels(pupil) == expected


def test_the_sums_of_each_level() -> None:
    found = granted(child(birth_date=date(2020, 1, 1)))
    assert years(found) == [
        (0, "tk_sd", 1_500_000, 8),
        (0, "smp", 2_000_000, 3),
        (0, "sma", 3_000_000, 3),
        (0, "higher", 12_000_000, 5),
    ]
    assert {one.every for one in found.instalments} == {Every.YEAR}
    assert found.total == 87_000_000


def test_past_the_last_year_nothing_is_left() -> None:
    found = granted(child(birth_date=date(2003, 1, 1), school=School.HIGHER, school_year=6))
    assert (found.instalments, found.missing) == ((), ())


# -- the age limit --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("birth_date", "expected"),
    [
        (date(2005, 1, 10), {"sma": 3, "higher": 2}),
        (date(2005, 1, 11), {"sma": 3, "higher": 3}),
        (date(2003, 1, 10), {"sma": 3}),
        (date(2001, 1, 10), {"sma": 1}),
        (date(2000, 1, 11), {"sma": 1}),
        (date(2010, 1, 10), {"sma": 3, "higher": 5}),
    ],
)
def test_at_23_it_ends(birth_date: date, expected: dict[str, int]) -> None:
    assert levels(child(birth_date=birth_date, school=School.SMA)) == expected


@pytest.mark.parametrize(
    ("birth_date", "may"), [(date(2000, 1, 10), False), (date(2000, 1, 11), True)]
)
def test_who_is_23_on_the_day_gets_none(birth_date: date, may: bool) -> None:
    assert child_at_school(case(child(birth_date=birth_date, school=School.HIGHER)), ON) is may


def test_before_december_2019_there_was_no_age_limit() -> None:
    student = child(birth_date=date(1990, 1, 1), school=School.HIGHER)
    day = LADDER - DAY
    assert child_at_school(case(student, on=day), day) is True
    assert child_at_school(case(student, on=LADDER), LADDER) is False


# -- which children -------------------------------------------------------------------------------


@pytest.mark.parametrize("facts", [{"married": True}, {"works": True}])
def test_a_child_that_married_or_works_gets_none(facts: dict[str, bool]) -> None:
    assert child_at_school(case(child(**facts)), ON) is False
    assert granted(child(**facts)).instalments == ()
    # A brother or sister does not lose by it.
    assert {place for place, *_ in years(granted(child(**facts), child()))} == {1}


@pytest.mark.parametrize(("died_on", "counts"), [(ON, False), (ON + DAY, True)])
def test_a_dead_child_does_not_count(died_on: date, counts: bool) -> None:
    assert child_at_school(case(child(died_on=died_on)), ON) is counts


@pytest.mark.parametrize("kin", sorted(set(Kin) - {Kin.CHILD}, key=str))
def test_only_children_get_it(kin: Kin) -> None:
    other = Relative(
        relation=kin,
        birth_date=date(2016, 3, 1),
        school=School.TK_SD,
        school_year=1,
        married=False,
        works=False,
    )
    assert child_at_school(case(other), ON) is False
    assert years(granted(other)) == []


def test_two_of_three_children_get_it_those_with_the_most_before_them() -> None:
    eldest = child(birth_date=date(2005, 3, 1), school=School.SMA, school_year=3)
    middle = child(birth_date=date(2012, 3, 1), school=School.TK_SD, school_year=7)
    youngest = child(birth_date=date(2018, 3, 1))
    both = granted(middle, youngest).total
    for family in ((eldest, middle, youngest), (youngest, eldest, middle)):
        found = granted(*family)
        places = {place for place, *_ in years(found)}
        assert {family[place] for place in places} == {middle, youngest}
        assert found.total == both


def test_of_twins_the_first_named_come_first() -> None:
    assert {place for place, *_ in years(granted(child(), child(), child()))} == {0, 1}


def test_the_places_are_those_of_the_family() -> None:
    widow = Relative(relation=Kin.SPOUSE)
    assert {place for place, *_ in years(granted(widow, child()))} == {1}


# -- one sum until December 2019 ------------------------------------------------------------------


@pytest.mark.parametrize("day", [date(2015, 7, 1), LADDER - DAY])
@pytest.mark.parametrize("count", [1, 3])
def test_until_december_2019_one_sum_whatever_the_children(day: date, count: int) -> None:
    found = granted(*[child()] * count, on=day)
    (instalment,) = found.instalments
    assert (instalment.amount, instalment.times, instalment.every) == (12_000_000, 1, Every.ONCE)
    assert found.total == 12_000_000
    assert [step.code for step in found.steps] == ["scholarship_once"]


def test_the_ladder_begins_on_2_december_2019() -> None:
    found = granted(child(birth_date=date(2016, 3, 1)), on=LADDER)
    assert found.total == 87_000_000
    (step,) = found.steps
    assert (step.code, dict(step.details)) == ("scholarship", {"most": 2, "age": 23})


@pytest.mark.parametrize(("day", "waits"), [(LADDER - DAY, False), (LADDER, True)])
def test_a_child_not_yet_at_school_waits_for_it_since_december_2019(day: date, waits: bool) -> None:
    small = child(birth_date=date(2018, 3, 1), school=School.NONE, school_year=None)
    assert child_at_school(case(small, on=day), day) is waits


def test_until_december_2019_neither_work_nor_marriage_was_asked_for() -> None:
    day = LADDER - DAY
    bare = Relative(relation=Kin.CHILD, school=School.SMP)
    assert child_at_school(case(bare, on=day), day) is True


# -- what nobody said -----------------------------------------------------------------------------


def asked(*family: Relative, known: bool = True, on: date = ON) -> tuple[str, ...]:
    with pytest.raises(Unknown) as caught:
        child_at_school(case(*family, known=known, on=on), on)
    return caught.value.names


def test_an_unknown_family_is_asked_for() -> None:
    assert asked(known=False) == ("family",)


@pytest.mark.parametrize("name", ["birth_date", "married", "works"])
def test_a_fact_of_a_child_that_decides_is_named_with_its_place(name: str) -> None:
    widow = Relative(relation=Kin.SPOUSE)
    assert asked(widow, child(**{name: None})) == (f"family.1.{name}",)


def test_every_unknown_child_is_named() -> None:
    assert set(asked(child(works=None), child(married=None, birth_date=None))) == {
        "family.0.works",
        "family.1.married",
        "family.1.birth_date",
    }


def test_one_child_that_is_known_settles_that_there_is_one() -> None:
    for family in ((child(works=None), child()), (child(), child(works=None))):
        assert child_at_school(case(*family), ON) is True


@pytest.mark.parametrize(
    "facts", [{"married": True}, {"works": True}, {"birth_date": date(1999, 1, 1)}]
)
def test_what_speaks_against_a_child_settles_it_whatever_else_is_unknown(
    facts: dict[str, Any],
) -> None:
    unknown: dict[str, Any] = {"birth_date": None, "married": None, "works": None}
    assert child_at_school(case(child(**unknown | facts)), ON) is False


@pytest.mark.parametrize("name", ["school", "school_year"])
def test_the_years_ask_for_level_and_year(name: str) -> None:
    found = granted(child(), child(**{name: None}))
    assert (found.missing, found.instalments, found.total) == ((f"family.1.{name}",), (), None)


def test_the_level_of_a_child_that_gets_none_is_not_asked_for() -> None:
    found = granted(child(school=None, works=True), child())
    assert (found.missing, {place for place, *_ in years(found)}) == ((), {1})


def test_until_december_2019_only_the_level_was_asked_for() -> None:
    assert asked(child(school=None), on=LADDER - DAY) == ("family.0.school",)


# -- with the decision ----------------------------------------------------------------------------


def test_where_it_is_not_due_nothing_is_counted_and_nothing_asked() -> None:
    found = granted(child(school=None), decision=Decision(outcome=Outcome.NOT_MET))
    assert (found.instalments, found.missing, found.due) == ((), (), False)


def test_where_that_is_open_the_years_are_told_and_no_total() -> None:
    decision = Decision(outcome=Outcome.UNDETERMINED, missing=("membership.paid",))
    found = granted(child(), decision=decision)
    assert years(found)
    assert (found.total, found.open) == (None, ("membership.paid",))


def test_it_is_for_the_children_and_says_where_it_stands() -> None:
    found = granted(child())
    assert found.payee is Payee.CHILDREN
    assert [str(citation) for citation in found.citations] == [
        "PP 82/2019 Pasal 25",
        "PP 82/2019 Pasal 34",
    ]


@pytest.mark.parametrize(
    ("on", "briefly", "due"),
    [
        (date(2025, 2, 23), True, False),
        (date(2025, 2, 24), True, True),
        (date(2025, 2, 24), False, False),
    ],
    ids=str,
)
def test_a_child_that_works_briefly_learns_on_since_2025(
    on: date, briefly: bool, due: bool
) -> None:
    family = case(child(works=True, works_briefly=briefly), on=on)
    assert child_at_school(family, on) is due


def test_how_a_child_works_is_asked_only_since_2025() -> None:
    on = date(2025, 2, 24)
    with pytest.raises(Unknown) as caught:
        child_at_school(case(child(works=True), on=on), on)
    assert caught.value.names == ("family.0.works_briefly",)
    assert child_at_school(case(child(works=True), on=on - DAY), on - DAY) is False


@pytest.mark.parametrize("on", [LADDER - DAY, ON], ids=str)
def test_who_has_finished_school_gets_nothing(on: date) -> None:
    assert child_at_school(case(child(school=School.FINISHED), on=on), on) is False
