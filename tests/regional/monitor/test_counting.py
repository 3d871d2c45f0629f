"""People of a list by what they are: every table a partition, every share with its denominator."""

from __future__ import annotations

from collections import Counter
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.regional.monitor._facts import CATEGORIES, EMPLOYED, denominator, member, roll

from perlindungan.facts import FactError, InputError, Month
from perlindungan.regional import Sex
from perlindungan.regional.monitor import Bands, By, Coverage, Level, coverage_by, join, whole
from perlindungan.regional.roll import Roll

MARCH = Month(2026, 3)
LIST = roll(MARCH, range(1, 61))


def of(people: list[dict[str, Any]]) -> Roll:
    members = [member(number, **changes) for number, changes in enumerate(people, 1)]
    return attrs.evolve(LIST, members=tuple(members))


people = st.lists(
    st.fixed_dictionaries(
        {
            "region": st.sampled_from(["64", "64.71", "64.72", "64.72.01", "64.72.01.1001"]),
            "sex": st.sampled_from([None, *Sex]),
            "category": st.sampled_from([None, *CATEGORIES]),
            "birth_date": st.none() | st.dates(date(1930, 1, 1), date(2026, 2, 1)),
        }
    ),
    max_size=30,
)


@given(people, st.sampled_from([By.REGION, By.GROUP, By.SEX, By.AGE]), st.sampled_from(Level))
def test_every_table_is_a_partition(people: list[dict[str, Any]], by: By, level: Level) -> None:
    found = of(people)
    table = coverage_by(found, by=by, level=level)
    assert sum(row.members for row in table.rows) == len(found.members)
    keys = [row.key for row in table.rows]
    assert len(set(keys)) == len(keys)
    assert None not in keys[:-1]
    assert table.kind is None
    assert table.coverages == ()


def test_places_are_counted_at_their_level() -> None:
    found = of(
        [
            {"region": "64.72.01.1001"},
            {"region": "64.72.02"},
            {"region": "64.72"},
            {"region": "64"},
        ]
    )
    counted = {
        level: {row.key: row.members for row in coverage_by(found, by=By.REGION, level=level).rows}
        for level in Level
    }
    assert counted == {
        Level.PROVINCE: {"64": 4},
        Level.REGENCY: {"64.72": 3, None: 1},
        Level.DISTRICT: {"64.72.01": 1, "64.72.02": 1, None: 2},
        Level.VILLAGE: {"64.72.01.1001": 1, None: 3},
    }


def test_a_place_without_members_is_covered_to_nothing() -> None:
    given_ = [denominator("64.71", 10), denominator("64.09", 40)]
    table = coverage_by(LIST, given_, by=By.REGION)
    rows = {row.key: row for row in table.rows}
    assert rows["64.09"].coverage == Coverage(covered=0, denominator=given_[1])
    assert rows["64.71"].coverage is not None
    assert rows["64.71"].coverage.share == Fraction(rows["64.71"].members, 10)
    assert rows["64.72"].coverage is None
    assert rows["64.72"].members > 0
    assert table.kind == given_[0].kind


def test_sexes_are_set_against_their_own_denominator() -> None:
    parts = [denominator("64", count, of=By.SEX, part=one.value) for one, count in SEXES.items()]
    table = coverage_by(LIST, parts, by=By.SEX)
    counted = Counter(one.sex for one in LIST.members)
    assert [row.key for row in table.rows] == ["male", "female"]
    for row, one in zip(table.rows, Sex, strict=True):
        assert row.coverage is not None
        assert row.coverage.share == Fraction(counted[one], SEXES[one])
    assert join(table.coverages).share == Fraction(len(LIST.members), sum(SEXES.values()))


SEXES = {Sex.MALE: 70, Sex.FEMALE: 50}


def test_parts_of_a_place_count_those_who_live_there() -> None:
    part = denominator("64.71", 9, of=By.SEX, part="female")
    (row,) = [row for row in coverage_by(LIST, [part], by=By.SEX).rows if row.key == "female"]
    there = [one for one in LIST.members if one.region.startswith("64.71")]
    assert row.members == sum(1 for one in there if one.sex is Sex.FEMALE)
    assert 0 < row.members < sum(1 for one in LIST.members if one.sex is Sex.FEMALE)


@pytest.mark.parametrize(
    ("born", "band"),
    [
        (date(2008, 3, 1), "18-24"),
        (date(2008, 3, 2), "0-17"),
        (date(2001, 3, 1), "25-34"),
        (date(1961, 3, 1), "65+"),
        (date(1961, 3, 2), "55-64"),
        (date(2026, 3, 1), "0-17"),
        (date(2062, 3, 1), None),
    ],
)
def test_ages_are_completed_on_the_first_day_of_the_month(born: date, band: str | None) -> None:
    (row,) = coverage_by(of([{"birth_date": born}]), by=By.AGE).rows
    assert (row.key, row.members) == (band, 1)


def test_bands_can_be_given() -> None:
    bands = Bands((0, 15, 65))
    assert bands.names == ("0-14", "15-64", "65+")
    part = denominator("64", 9, of=By.AGE, part="15-64")
    assert coverage_by(LIST, [part], by=By.AGE, bands=bands).coverages
    with pytest.raises(InputError) as refused:
        coverage_by(LIST, [part], by=By.AGE)
    assert refused.value.code == "one_of"


@pytest.mark.parametrize("lower", [(), (1, 5), (0, 5, 5), (0, 9, 5)])
def test_bands_that_do_not_rise_from_nothing_are_refused(lower: tuple[int, ...]) -> None:
    with pytest.raises(FactError) as refused:
        Bands(lower)
    assert refused.value.code == "age_bands"


def test_months_are_set_against_one_denominator() -> None:
    rolls = [roll(MARCH + 1, range(1, 31)), roll(MARCH, range(1, 21))]
    table = coverage_by(rolls, [denominator("64", 100)], by=By.MONTH)
    assert [(row.key, row.members) for row in table.rows] == [("2026-03", 20), ("2026-04", 30)]
    assert [one.share for one in table.coverages] == [Fraction(1, 5), Fraction(3, 10)]
    (alone,) = coverage_by(rolls[0], by=By.MONTH).rows
    assert (alone.key, alone.members, alone.coverage) == ("2026-04", 30, None)
    with pytest.raises(InputError) as refused:
        coverage_by([rolls[0], rolls[0]], by=By.MONTH)
    assert refused.value.code == "month_once"


def test_months_of_a_place_count_those_who_live_there() -> None:
    (row,) = coverage_by(LIST, [denominator("64.71", 100)], by=By.MONTH).rows
    assert row.members == sum(1 for one in LIST.members if one.region.startswith("64.71"))


def test_denominators_of_two_kinds_stand_in_no_table() -> None:
    given_ = [denominator("64.71", 10), denominator("64.72", 10, **EMPLOYED)]
    with pytest.raises(InputError) as refused:
        coverage_by(LIST, given_, by=By.REGION)
    assert refused.value.code == "one_denominator"
    for by in (By.MONTH, By.SEX):
        with pytest.raises(InputError):
            coverage_by(LIST, given_, by=by)


@pytest.mark.parametrize(
    ("given_", "by", "code"),
    [
        ([denominator("64", 10)], By.SEX, "denominator_by"),
        ([denominator("64", 10, of=By.SEX, part="male")], By.REGION, "denominator_by"),
        ([denominator("64", 10, of=By.SEX, part="male")], By.GROUP, "denominator_by"),
        ([denominator("64", 10, of=By.SEX, part="male")], By.MONTH, "denominator_by"),
        ([denominator("64", 10)], By.REGION, "denominator_by"),
        ([denominator("64", 10), denominator("64", 11)], By.MONTH, "denominator_by"),
        ([denominator("64.71", 10), denominator("64.71", 11)], By.REGION, "parts_apart"),
        ([denominator("64", 10, of=By.SEX, part="men")], By.SEX, "one_of"),
        (
            [
                denominator("64.71", 10, of=By.SEX, part="male"),
                denominator("64.72", 10, of=By.SEX, part="female"),
            ],
            By.SEX,
            "one_place",
        ),
    ],
)
def test_a_denominator_that_does_not_fit_is_refused(given_: Any, by: By, code: str) -> None:
    with pytest.raises(InputError) as refused:
        coverage_by(LIST, given_, by=by)
    assert refused.value.code == code
    for locale in ("id", "en"):
        assert "{" not in refused.value.told(locale)


def test_the_whole_is_of_those_who_live_there() -> None:
    assert whole(LIST, denominator("64", 600)).share == Fraction(60, 600)
    here = whole(LIST, denominator("64.71", 600)).covered
    there = whole(LIST, denominator("64.72", 600)).covered
    assert 0 < here < there < 60
    both = join([whole(LIST, denominator(place, 600)) for place in ("64.71", "64.72")])
    assert whole(LIST, both.denominator) == both
    with pytest.raises(InputError):
        whole(LIST, denominator("64", 10, of=By.SEX, part="male"))


def test_levels_follow_each_other() -> None:
    assert [Level.of(code).below for code in ("64", "64.72", "64.72.01", "64.72.01.1001")] == [
        Level.REGENCY,
        Level.DISTRICT,
        Level.VILLAGE,
        Level.VILLAGE,
    ]
