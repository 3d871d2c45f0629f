"""Every dated parameter: where it stands, and its value on the first day and the day before."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest

from perlindungan.facts import EmployerKind, Month, RiskGroup
from perlindungan.law import Confidence, LawError, NotInForce, NotYetPublished, Timeline
from perlindungan.law.registry import REGULATIONS
from perlindungan.programmes import NATIONAL, DueDateRule, OnHoliday

DAY = timedelta(days=1)
TIMELINES = dict(NATIONAL.timelines())
PATHS = sorted(TIMELINES)
ENTRIES = [(path, entry) for path in PATHS for entry in TIMELINES[path].entries]
IDS = [f"{path} {entry.since}" for path, entry in ENTRIES]

KINDS = tuple(EmployerKind)
FROM_A_DAY = {"wage_base.general_piece_months"}

CEILINGS = [
    (2015, 7_000_000),
    (2016, 7_335_300),
    (2017, 7_703_500),
    (2018, 8_094_000),
    (2019, 8_512_400),
    (2020, 8_939_700),
    (2021, 8_754_600),
    (2022, 9_077_600),
    (2023, 9_559_600),
    (2024, 10_042_300),
    (2025, 10_547_400),
    (2026, 11_086_300),
]


def percent(hundredths: int) -> Fraction:
    return Fraction(hundredths, 10_000)


def test_the_paths_are_these() -> None:
    """A new parameter is added here on purpose, with its boundaries below."""
    assert set(PATHS) == (
        {f"jkk.rate.{group.value}" for group in RiskGroup}
        | {f"jkn.{payer}_rate.{kind.value}" for payer in ("employer", "worker") for kind in KINDS}
        | {f"{room}.due" for room in ("jkk", "jkm", "jht", "jp", "jkp", "jkn")}
        | {f"{room}.due_date" for room in ("jkk", "jkm", "jht", "jp", "jkn")}
        | {f"{room}.late_fine" for room in ("jkk", "jkm", "jht", "jp")}
        | {"jkm.rate", "jht.employer_rate", "jht.worker_rate"}
        | {"jp.ceiling", "jp.employer_rate", "jp.worker_rate"}
        | {"jp.pension_age", "jp.months_after_pension_age"}
        | {"jkp.government_rate", "jkp.rate_from_jkk", "jkp.rate_from_jkm"}
        | {"jkp.wage_ceiling", "jkp.age_limit"}
        | {"jkn.extra_member_rate", "jkn.ceiling", "jkn.floor"}
        | {"jkn.members_covered", "jkn.children_covered"}
        | {"wage_base.days_in_month", "wage_base.piece_months"}
        | {"wage_base.weather_months", "wage_base.general_piece_months"}
    )


@pytest.mark.parametrize("path", PATHS)
def test_a_timeline_is_called_by_its_path(path: str) -> None:
    assert TIMELINES[path].name == path
    assert NATIONAL.parameter(path) is TIMELINES[path]


@pytest.mark.parametrize("path", PATHS)
def test_a_timeline_has_titles_in_both_languages_a_unit_and_entries(path: str) -> None:
    timeline = TIMELINES[path]
    for text in (timeline.title_id, timeline.title_en, timeline.unit):
        assert text.strip() == text != ""
    assert timeline.title_id != timeline.title_en
    assert timeline.entries
    assert not timeline.projects


@pytest.mark.parametrize(("path", "entry"), ENTRIES, ids=IDS)
def test_an_entry_cites_registered_regulations(path: str, entry: Any) -> None:
    assert entry.citations, path
    for citation in entry.citations:
        assert REGULATIONS[citation.regulation.key] is citation.regulation


@pytest.mark.parametrize(("path", "entry"), ENTRIES, ids=IDS)
def test_an_entry_says_how_sure_it_is(path: str, entry: Any) -> None:
    assert isinstance(entry.confidence, Confidence), path
    assert entry.confidence is not Confidence.PROJECTED


@pytest.mark.parametrize(("path", "entry"), ENTRIES, ids=IDS)
def test_an_entry_begins_with_a_month_and_not_before_the_law(path: str, entry: Any) -> None:
    assert entry.since >= date(2015, 7, 1), path
    if path not in FROM_A_DAY:
        assert entry.since.day == 1 or path.startswith("jkn.")


@pytest.mark.parametrize(("path", "entry"), ENTRIES, ids=IDS)
def test_an_entry_answers_from_its_first_day_and_another_the_day_before(
    path: str, entry: Any
) -> None:
    timeline = TIMELINES[path]
    place = timeline.entries.index(entry)
    assert timeline.on(entry.since) is entry
    if place == 0:
        with pytest.raises(NotInForce):
            timeline.on(entry.since - DAY)
    else:
        assert timeline.on(entry.since - DAY) is timeline.entries[place - 1]


@pytest.mark.parametrize(("path", "entry"), ENTRIES, ids=IDS)
def test_nobody_knew_a_value_before_what_it_cites_was_signed(path: str, entry: Any) -> None:
    signed = [citation.regulation.enacted for citation in entry.citations]
    days = [day for day in signed if day is not None]
    if len(days) == len(signed):
        assert entry.known_from >= min(days), path


@pytest.mark.parametrize(("path", "entry"), ENTRIES, ids=IDS)
def test_a_value_cites_a_regulation_that_was_there_when_it_began(path: str, entry: Any) -> None:
    assert min(citation.regulation.year for citation in entry.citations) <= entry.since.year, path


@pytest.mark.parametrize("path", PATHS)
def test_only_the_ceiling_of_jp_ends_without_a_successor(path: str) -> None:
    timeline = TIMELINES[path]
    ends = [entry.next_due for entry in timeline.entries]
    if path == "jp.ceiling":
        assert None not in ends
    else:
        assert set(ends) == {None}
        assert timeline.on(date(2100, 1, 1)) is timeline.entries[-1]


@pytest.mark.parametrize(("year", "ceiling"), CEILINGS)
def test_the_ceiling_of_jp_changes_in_march(year: int, ceiling: int) -> None:
    first = date(2015, 7, 1) if year == 2015 else date(year, 3, 1)
    for month in (Month.of(first), Month(year, 12), Month(year + 1, 2)):
        entry = NATIONAL.jp.ceiling.on(month)
        assert (entry.value, entry.since) == (ceiling, first)


def test_the_ceiling_of_jp_does_not_change_in_january() -> None:
    for year, ceiling in CEILINGS:
        assert NATIONAL.jp.ceiling.on(Month(year + 1, 1)).value == ceiling


def test_each_ceiling_ends_where_the_next_begins() -> None:
    for before, after in pairwise(NATIONAL.jp.ceiling.entries):
        assert before.next_due == after.since
    assert [entry.value for entry in NATIONAL.jp.ceiling.entries] == [c for _, c in CEILINGS]


@pytest.mark.parametrize("month", [Month(2015, 6), Month(2014, 3)])
def test_before_the_first_ceiling_there_is_none(month: Month) -> None:
    with pytest.raises(NotInForce):
        NATIONAL.jp.ceiling.on(month)


@pytest.mark.parametrize("month", [Month(2027, 3), Month(2028, 1), Month(2050, 1)])
def test_after_the_last_ceiling_there_is_none_and_no_growth_is_guessed(month: Month) -> None:
    with pytest.raises(NotYetPublished):
        NATIONAL.jp.ceiling.on(month)
    assert NATIONAL.jp.ceiling.projected().on(month).value == 11_086_300


@pytest.mark.parametrize(
    ("first_year", "last_year", "age"),
    [
        (2015, 2018, 56),
        (2019, 2021, 57),
        (2022, 2024, 58),
        (2025, 2027, 59),
        (2028, 2030, 60),
        (2031, 2033, 61),
        (2034, 2036, 62),
        (2037, 2039, 63),
        (2040, 2042, 64),
        (2043, 2080, 65),
    ],
)
def test_the_pension_age_by_year(first_year: int, last_year: int, age: int) -> None:
    for year in range(first_year, last_year + 1):
        assert NATIONAL.jp.pension_age.on(Month(year, 12)).value == age
        assert NATIONAL.jp.pension_age.on(date(year, 7, 1)).value == age
        if year > 2015:
            assert NATIONAL.jp.pension_age.on(date(year, 1, 1)).value == age


FLOOR = "UMK; where none is set, UMP"
CONSTANT = {
    "jkk.rate.I": percent(24),
    "jkk.rate.II": percent(54),
    "jkk.rate.III": percent(89),
    "jkk.rate.IV": percent(127),
    "jkk.rate.V": percent(174),
    "jkm.rate": percent(30),
    "jht.employer_rate": percent(370),
    "jht.worker_rate": percent(200),
    "jp.employer_rate": percent(200),
    "jp.worker_rate": percent(100),
    "jkn.employer_rate.private": percent(400),
    "jkn.worker_rate.private": percent(100),
    "jkn.extra_member_rate": percent(100),
    "jkn.floor": FLOOR,
    "jkn.members_covered": 5,
    "jkn.children_covered": 3,
    "jp.months_after_pension_age": 36,
    "wage_base.days_in_month": 25,
    "wage_base.piece_months": 3,
    "wage_base.weather_months": 12,
}


@pytest.mark.parametrize("path", sorted(CONSTANT))
def test_what_has_not_changed_since_july_2015(path: str) -> None:
    timeline = TIMELINES[path]
    assert timeline.entries[0].since == date(2015, 7, 1)
    assert {entry.value for entry in timeline.entries} == {CONSTANT[path]}


@pytest.mark.parametrize(
    ("path", "first_month", "before", "after"),
    [
        ("jkn.ceiling", "2016-04", 4_725_000, 8_000_000),
        ("jkn.ceiling", "2020-01", 8_000_000, 12_000_000),
        ("jkn.floor", "2020-01", FLOOR, FLOOR),
        ("jkp.rate_from_jkk", "2023-10", percent(14), percent(14)),
        ("jkp.rate_from_jkm", "2023-10", percent(10), percent(10)),
        ("jkn.employer_rate.central_government", "2019-10", percent(300), percent(400)),
        ("jkn.worker_rate.central_government", "2019-10", percent(200), percent(100)),
        ("jkn.employer_rate.regional_government", "2020-01", percent(300), percent(400)),
        ("jkn.worker_rate.regional_government", "2020-01", percent(200), percent(100)),
        ("jkp.rate_from_jkm", "2025-02", percent(10), percent(0)),
        ("jkp.rate_from_jkk", "2025-02", percent(14), percent(14)),
        ("jkp.government_rate", "2025-02", percent(22), percent(22)),
    ],
)
def test_what_changed(path: str, first_month: str, before: Any, after: Any) -> None:
    month = Month.parse(first_month)
    timeline = TIMELINES[path]
    assert timeline.on(month.first - DAY).value == before
    assert timeline.on(month + -1).value == before
    assert timeline.on(month).value == after
    assert timeline.on(month).since == month.first


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("jkp.government_rate", percent(22)),
        ("jkp.rate_from_jkk", percent(14)),
        ("jkp.rate_from_jkm", percent(10)),
        ("jkp.wage_ceiling", 5_000_000),
        ("jkp.age_limit", 54),
    ],
)
def test_jkp_begins_with_february_2021(path: str, value: Any) -> None:
    with pytest.raises(NotInForce):
        TIMELINES[path].on(Month(2021, 1))
    assert TIMELINES[path].on(Month(2021, 2)).value == value


@pytest.mark.parametrize(
    "kind", [EmployerKind.CENTRAL_GOVERNMENT, EmployerKind.REGIONAL_GOVERNMENT]
)
@pytest.mark.parametrize("month", [Month(2015, 7), Month(2019, 9), Month(2020, 1), Month(2026, 3)])
def test_jkn_is_five_percent_however_it_is_split(kind: EmployerKind, month: Month) -> None:
    both = (NATIONAL.jkn.employer_rate[kind], NATIONAL.jkn.worker_rate[kind])
    assert sum(timeline.on(month).value for timeline in both) == percent(500)


@pytest.mark.parametrize("room", ["jkk", "jkm", "jht", "jp"])
def test_contributions_are_due_on_the_15th_of_the_month_after(room: str) -> None:
    timeline: Timeline[DueDateRule] = TIMELINES[f"{room}.due_date"]
    usual, covid = timeline.on(Month(2020, 7)).value, timeline.on(Month(2020, 8)).value
    assert (usual.day, usual.months_after) == (15, 1)
    assert (covid.day, covid.months_after) == (30, 1)
    assert covid.on_holiday is OnHoliday.PREVIOUS_WORKING_DAY
    assert timeline.on(Month(2021, 1)).value == covid
    assert timeline.on(Month(2021, 2)).value == usual
    stated = OnHoliday.NOT_STATED if room == "jp" else OnHoliday.NEXT_WORKING_DAY
    assert usual.on_holiday is stated


def test_jkn_is_due_on_the_10th_of_the_month_itself() -> None:
    for month in (Month(2015, 7), Month(2020, 9), Month(2026, 3)):
        rule = NATIONAL.jkn.due_date.on(month).value
        assert (rule.day, rule.months_after) == (10, 0)


@pytest.mark.parametrize("path", PATHS)
def test_values_are_exact(path: str) -> None:
    for entry in TIMELINES[path].entries:
        assert not isinstance(entry.value, float)
        if path.split(".")[1].startswith(("rate", "employer_rate", "worker_rate", "government")):
            assert isinstance(entry.value, Fraction)
            assert 0 <= entry.value < percent(1000)


@pytest.mark.parametrize("path", PATHS)
def test_every_month_has_a_value_or_an_error_of_the_law(path: str) -> None:
    timeline = TIMELINES[path]
    for index in range(Month(2027, 2) - Month(2015, 7) + 1):
        month = Month(2015, 7) + index
        if month.first >= timeline.entries[0].since:
            assert timeline.on(month).since <= month.first
        else:
            with pytest.raises(LawError):
                timeline.on(month)
