"""Timelines: first days, ends of knowledge, what was known when, reforms."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.facts import Month
from perlindungan.law import Confidence, Entry, LawError, NotInForce, NotYetPublished, Timeline
from perlindungan.law.registry import PP_44_2015, PP_45_2015
from perlindungan.law.timeline import day_of

CITED = (PP_45_2015.article(29, 2),)
DAY = timedelta(days=1)


def entry(
    since: date,
    value: int,
    *,
    announced: date | None = None,
    next_due: date | None = None,
) -> Entry[int]:
    return Entry(
        since=since,
        value=value,
        citations=CITED,
        confidence=Confidence.TEXT,
        announced=announced,
        next_due=next_due,
    )


def timeline(*entries: Entry[int]) -> Timeline[int]:
    return Timeline(name="x.y", title_id="A", title_en="B", unit="rupiah", entries=entries)


FIRST, SECOND = date(2020, 3, 1), date(2021, 3, 1)
CEILING = timeline(
    entry(FIRST, 1, next_due=SECOND),
    entry(SECOND, 2, announced=date(2021, 2, 16), next_due=date(2022, 3, 1)),
)


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2020, 3, 1), 1),
        (date(2020, 12, 31), 1),
        (date(2021, 2, 28), 1),
        (date(2021, 3, 1), 2),
        (date(2022, 2, 28), 2),
    ],
)
def test_a_value_answers_from_its_first_day_to_the_day_before_the_next(
    day: date, value: int
) -> None:
    assert CEILING.on(day).value == value


def test_a_month_is_answered_by_its_first_day() -> None:
    assert CEILING.on(Month(2021, 2)).value == 1
    assert CEILING.on(Month(2021, 3)).value == 2
    middle = timeline(entry(date(2021, 3, 2), 1))
    with pytest.raises(NotInForce):
        middle.on(Month(2021, 3))
    assert middle.on(Month(2021, 4)).value == 1


def test_before_the_first_entry_nothing_answers() -> None:
    with pytest.raises(NotInForce) as caught:
        CEILING.on(FIRST - DAY)
    error = caught.value
    assert (error.name, error.on, error.since) == ("x.y", date(2020, 2, 29), FIRST)
    assert error.code == "not_in_force"
    assert str(error) == "x.y: not in force on 2020-02-29; it is known from 2020-03-01"


def test_a_timeline_without_entries_says_that_no_value_is_known() -> None:
    with pytest.raises(NotInForce, match="no value is known") as caught:
        timeline().on(FIRST)
    assert caught.value.since is None


def test_from_the_day_of_the_next_change_nothing_answers() -> None:
    with pytest.raises(NotYetPublished) as caught:
        CEILING.on(date(2022, 3, 1))
    error = caught.value
    assert (error.name, error.on, error.last, error.due) == (
        "x.y",
        date(2022, 3, 1),
        SECOND,
        date(2022, 3, 1),
    )
    assert error.code == "not_yet_published"
    assert "projection" in str(error)


def test_a_gap_between_two_entries_is_not_bridged() -> None:
    gap = timeline(entry(date(2020, 1, 1), 1, next_due=date(2021, 1, 1)), entry(SECOND, 2))
    with pytest.raises(NotYetPublished):
        gap.on(date(2021, 2, 28))
    assert gap.on(SECOND).value == 2


def test_both_errors_are_errors_of_the_law_and_of_lookup() -> None:
    for day in (date(2019, 1, 1), date(2030, 1, 1)):
        with pytest.raises(LawError) as caught:
            CEILING.on(day)
        assert isinstance(caught.value, LookupError)


def test_without_a_scheduled_change_the_last_value_stays() -> None:
    assert timeline(entry(FIRST, 1)).on(date(9999, 12, 31)).value == 1


def test_a_projection_carries_the_last_value_forward_and_says_so() -> None:
    projected = CEILING.projected()
    later = projected.on(date(2030, 1, 1))
    assert (later.value, later.confidence) == (2, Confidence.PROJECTED)
    assert projected.on(date(2022, 2, 28)).confidence is Confidence.TEXT
    with pytest.raises(NotInForce):
        projected.on(FIRST - DAY)


def test_projecting_leaves_the_original_alone() -> None:
    CEILING.projected()
    with pytest.raises(NotYetPublished):
        CEILING.on(date(2030, 1, 1))


@pytest.mark.parametrize(
    ("known_on", "values"),
    [
        (date(2020, 2, 29), []),
        (date(2020, 3, 1), [1]),
        (date(2021, 2, 15), [1]),
        (date(2021, 2, 16), [1, 2]),
    ],
)
def test_what_was_announced_later_is_left_out(known_on: date, values: list[int]) -> None:
    assert [found.value for found in CEILING.as_known_on(known_on).entries] == values


def test_known_on_asks_the_timeline_of_that_day() -> None:
    assert CEILING.on(SECOND, known_on=date(2021, 2, 16)).value == 2
    with pytest.raises(NotYetPublished):
        CEILING.on(SECOND, known_on=date(2021, 2, 15))
    with pytest.raises(NotInForce):
        CEILING.on(SECOND, known_on=date(2019, 1, 1))


def test_an_entry_without_an_announcement_is_known_from_its_first_day() -> None:
    assert entry(FIRST, 1).known_from == FIRST
    assert entry(FIRST, 1, announced=date(2020, 4, 1)).known_from == date(2020, 4, 1)


@pytest.mark.parametrize("days", [(SECOND, FIRST), (FIRST, FIRST)])
def test_entries_out_of_order_or_doubled_are_refused(days: tuple[date, date]) -> None:
    with pytest.raises(ValueError, match=r"x\.y: entries must be in order"):
        timeline(*[entry(day, 1) for day in days])


def test_a_reform_replaces_what_follows_and_keeps_what_was() -> None:
    reform = CEILING.with_value(
        Month(2021, 1), 9, citations=(PP_44_2015.article(1),), confidence=Confidence.UNVERIFIED
    )
    assert [(found.since, found.value) for found in reform.entries] == [
        (FIRST, 1),
        (date(2021, 1, 1), 9),
    ]
    assert reform.on(date(2020, 12, 31)).value == 1
    assert reform.on(date(2040, 1, 1)).value == 9
    assert reform.on(date(2040, 1, 1)).citations == (PP_44_2015.article(1),)
    assert [found.value for found in CEILING.entries] == [1, 2]


def test_a_reform_on_the_first_day_of_an_entry_takes_its_place() -> None:
    reform = CEILING.with_value(SECOND, 9, citations=CITED, confidence=Confidence.TEXT)
    assert [found.value for found in reform.entries] == [1, 9]


def test_a_day_stands_for_itself_and_a_month_for_its_first() -> None:
    assert day_of(date(2026, 3, 17)) == date(2026, 3, 17)
    assert day_of(Month(2026, 3)) == date(2026, 3, 1)


@given(
    st.lists(st.dates(date(2015, 1, 1), date(2030, 1, 1)), min_size=1, max_size=8, unique=True),
    st.dates(date(2014, 1, 1), date(2031, 1, 1)),
)
def test_the_answer_is_the_last_entry_that_has_begun(days: list[date], day: date) -> None:
    line = timeline(*[entry(since, place) for place, since in enumerate(sorted(days))])
    begun = [since for since in sorted(days) if since <= day]
    if begun:
        assert line.on(day).since == begun[-1]
    else:
        with pytest.raises(NotInForce):
            line.on(day)


@given(st.lists(st.dates(date(2015, 1, 1), date(2030, 1, 1)), min_size=2, max_size=8, unique=True))
def test_every_change_falls_between_two_days(days: list[date]) -> None:
    line = timeline(*[entry(since, place) for place, since in enumerate(sorted(days))])
    for before, after in pairwise(line.entries):
        assert line.on(after.since - DAY) == before
        assert line.on(after.since) == after
