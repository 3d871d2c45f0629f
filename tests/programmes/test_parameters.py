"""Every dated parameter: where it stands, and its value on the first day and the day before."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest

from perlindungan.facts import EmployerKind, Month, Programme, RiskGroup, Route, WardClass
from perlindungan.law import Confidence, LawError, NotInForce, NotYetPublished, Timeline
from perlindungan.law.registry import REGULATIONS
from perlindungan.programmes import (
    NATIONAL,
    Bands,
    DueDateRule,
    Layers,
    MigrantTerms,
    OneOf,
    OnHoliday,
    Rupiah,
)
from perlindungan.programmes.benefits import is_benefit

DAY = timedelta(days=1)
TIMELINES = dict(NATIONAL.timelines())
PATHS = sorted(TIMELINES)
ENTRIES = [(path, entry) for path in PATHS for entry in TIMELINES[path].entries]
IDS = [f"{path} {entry.since}" for path, entry in ENTRIES]

KINDS = tuple(EmployerKind)
DUE = ("due", "due_date")
YEARLY = {
    "jp.ceiling",
    "jp.benefit.smallest",
    "jp.benefit.largest",
    "jp.benefit.inflation",
    "jht.benefit.returns",
}
"""Figures that end when the next one is due."""
BEFORE_THE_LAW = {("jp.benefit.inflation", 2014), ("jp.benefit.inflation", 2015)}
"""Inflation of years that began before the programme: it raises the wages of the first months."""
FROM_A_DAY = {"wage_base.general_piece_months", "jkp.arrears_months", "jkp.arrears_counted"}
ABROAD = {date(2018, 12, 10), date(2023, 2, 22)}
"""First days of Permenaker 18/2018 and 4/2023."""

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
    assert {path for path in PATHS if not is_benefit(path)} == (
        {f"jkk.rate.{group.value}" for group in RiskGroup}
        | {f"jkn.{payer}_rate.{kind.value}" for payer in ("employer", "worker") for kind in KINDS}
        | {f"{room}.due" for room in ("jkk", "jkm", "jht", "jp", "jkp", "jkn")}
        | {f"{room}.due_date" for room in ("jkk", "jkm", "jht", "jp", "jkn")}
        | {f"{room}.late_fine" for room in ("jkk", "jkm", "jht", "jp")}
        | {"jkm.rate", "jht.employer_rate", "jht.worker_rate"}
        | {"jp.ceiling", "jp.employer_rate", "jp.worker_rate"}
        | {"jp.pension_age", "jp.months_after_pension_age"}
        | {"jkp.government_rate", "jkp.rate_from_jkk", "jkp.rate_from_jkm"}
        | {"jkp.wage_ceiling", "jkp.age_limit", "jkp.arrears_months", "jkp.arrears_counted"}
        | {f"{room}.arrears_months.{s}" for room in ("jkk", "jkm") for s in ("PU", "BPU")}
        | {"jkn.extra_member_rate", "jkn.ceiling", "jkn.floor"}
        | {"jkn.members_covered", "jkn.children_covered"}
        | {"wage_base.days_in_month", "wage_base.piece_months"}
        | {"wage_base.weather_months", "wage_base.general_piece_months"}
        | {f"{room}.bpu.{part}" for room in ("jkk", "jht") for part in ("bands", *DUE)}
        | {f"jkm.bpu.{part}" for part in ("amount", *DUE)}
        | {"jkk.bpu.age_limit"}
        | {
            f"{room}.construction.{part}"
            for room in ("jkk", "jkm")
            for part in ("wage_rate", "layers", "due")
        }
        | {"jkk.construction.registration_days", "jkk.construction.instalments"}
        | {f"{room}.pmi.due" for room in ("jkk", "jkm", "jht")}
        | {"jht.pmi.sums", "jkk.pmi.before", "jkk.pmi.extension_month", "jkk.pmi.terms"}
        | {f"jkk.pmi.during.{months}" for months in (6, 12, 24)}
        | {f"jkk.pmi.months_before.{route.value}" for route in Route}
        | {"jkk.pmi.months_to_return"}
        | {f"jkn.pbpu.participant.{ward.value}" for ward in WardClass}
        | {f"jkn.pbpu.{part}" for part in ("central_help", "regional_help", "regions_pay", *DUE)}
        | {"jkn.pbi.amount", "jkn.pbi.due"}
        | {f"jkn.veteran.{part}" for part in ("basic_pay", "rate", "due")}
        | {"jkn.late.monthly_fine", "jkn.late.arrears_months", "jkn.late.relaxed_months"}
        | {f"jkn.late.service_fine{part}" for part in ("", "_months", "_most", "_days")}
        | {
            f"jkn.late.{part}.{segment}"
            for part in ("most_months_fined", "months_until_suspended")
            for segment in ("PU", "PBPU")
        }
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
    if path == "jp.benefit.inflation":
        # Wages are raised by the inflation of whole years, also of those before the programme.
        assert (entry.since.month, entry.since.day) == (1, 1)
        return
    assert entry.since >= date(2015, 7, 1), path
    if is_benefit(path):
        # What is owed goes by the day of the event; each boundary is tested in tests/claims.
        return
    if ".pmi." in path:
        assert entry.since in ABROAD
    elif path not in FROM_A_DAY:
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
    if (path, entry.since.year) in BEFORE_THE_LAW:
        return
    if len(days) == len(signed):
        assert entry.known_from >= min(days), path


@pytest.mark.parametrize(("path", "entry"), ENTRIES, ids=IDS)
def test_a_value_cites_a_regulation_that_was_there_when_it_began(path: str, entry: Any) -> None:
    if (path, entry.since.year) in BEFORE_THE_LAW:
        return
    assert min(citation.regulation.year for citation in entry.citations) <= entry.since.year, path


@pytest.mark.parametrize("path", PATHS)
def test_only_yearly_figures_end_without_a_successor(path: str) -> None:
    timeline = TIMELINES[path]
    ends = [entry.next_due for entry in timeline.entries]
    if path in YEARLY:
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
        last = timeline.entries[-1].next_due
        if month.first >= timeline.entries[0].since and (last is None or month.first < last):
            assert timeline.on(month).since <= month.first
        else:
            with pytest.raises(LawError):
                timeline.on(month)


@pytest.mark.parametrize(
    ("month", "cited", "sure"),
    [
        (Month(2018, 9), "Perpres 19/2016", Confidence.SECONDARY),
        (Month(2018, 10), "Perpres 82/2018 [article not found]", Confidence.SECONDARY),
        (Month(2026, 3), "Perpres 82/2018 [article not found]", Confidence.SECONDARY),
    ],
)
def test_the_article_of_the_10th_was_not_found_in_perpres_82_2018(
    month: Month, cited: str, sure: Confidence
) -> None:
    entry = NATIONAL.jkn.due_date.on(month)
    assert entry.confidence is sure
    told = [str(citation) for citation in entry.citations]
    assert [one for one in told if not one.startswith(cited)] == []
    if month >= Month(2018, 10):
        assert told == [cited]
        assert entry.citations[0].article == ""


# -- arrears --------------------------------------------------------------------------------------

PP_44 = "PP 44/2015 Pasal"
FIRST_2021, FIRST_2025 = date(2021, 2, 2), date(2025, 2, 7)
"""First days of PP 37/2021 and PP 6/2025; benefits, unlike contributions, go by the day."""


@pytest.mark.parametrize(
    ("path", "cited"),
    [
        ("jkk.arrears_months.PU", f"{PP_44} 38 ayat (1)"),
        ("jkk.arrears_months.BPU", f"{PP_44} 39 ayat (1)"),
        ("jkm.arrears_months.PU", f"{PP_44} 41 ayat (1)"),
        ("jkm.arrears_months.BPU", f"{PP_44} 42 ayat (1)"),
    ],
)
def test_three_months_in_arrears_are_still_covered(path: str, cited: str) -> None:
    (entry,) = TIMELINES[path].entries
    assert (entry.since, entry.value, entry.confidence) == (date(2015, 7, 1), 3, Confidence.TEXT)
    assert [str(citation) for citation in entry.citations] == [cited]


@pytest.mark.parametrize(
    ("path", "of_2021", "of_2025"),
    [
        ("jkp.arrears_months", 3, 3),
        ("jkp.arrears_counted", (Programme.JKK, Programme.JKM), (Programme.JKK,)),
    ],
)
def test_whose_arrears_count_for_jkp_changes_on_the_day_of_each_regulation(
    path: str, of_2021: Any, of_2025: Any
) -> None:
    """PP 37/2021 Pasal 39, then PP 6/2025."""
    timeline = TIMELINES[path]
    with pytest.raises(NotInForce):
        timeline.on(FIRST_2021 - DAY)
    for day, value, key in (
        (FIRST_2021, of_2021, "PP 37/2021"),
        (FIRST_2025 - DAY, of_2021, "PP 37/2021"),
        (FIRST_2025, of_2025, "PP 6/2025"),
        (date(2026, 3, 1), of_2025, "PP 6/2025"),
    ):
        entry = timeline.on(day)
        assert (entry.value, entry.confidence) == (value, Confidence.TEXT)
        assert [str(citation) for citation in entry.citations] == [f"{key} Pasal 39"]
    assert [entry.since for entry in timeline.entries] == [FIRST_2021, FIRST_2025]


# -- participants without wage --------------------------------------------------------------------

BPU_BASES = (
    *(1_000_000 + 200_000 * step for step in range(9)),
    *(2_950_000 + 500_000 * step for step in range(11)),
    *(8_700_000 + 1_000_000 * step for step in range(13)),
)
BPU_STARTS = (
    0,
    *(1_100_000 + 200_000 * step for step in range(8)),
    *(2_700_000 + 500_000 * step for step in range(11)),
    *(8_200_000 + 1_000_000 * step for step in range(13)),
)


def test_the_annexes_print_thirty_three_bands() -> None:
    assert len(BPU_BASES) == len(BPU_STARTS) == 33
    assert (BPU_BASES[8], BPU_BASES[9], BPU_BASES[19], BPU_BASES[20]) == (
        2_600_000,
        2_950_000,
        7_950_000,
        8_700_000,
    )
    assert (BPU_BASES[-1], BPU_STARTS[-1]) == (20_700_000, 20_200_000)


@pytest.mark.parametrize(("room", "percents"), [("jkk", 1), ("jht", 2)])
def test_the_bands_of_bpu_are_those_of_the_annexes(room: str, percents: int) -> None:
    """PP 44/2015 Lampiran II and the annex of PP 46/2015, row by row."""
    bands: Bands = TIMELINES[f"{room}.bpu.bands"].on(Month(2015, 7)).value
    assert [row.least for row in bands.rows] == list(BPU_STARTS)
    assert [row.most for row in bands.rows] == [
        *(start - 1_000 for start in BPU_STARTS[1:]),
        None,
    ]
    assert [row.base for row in bands.rows] == list(BPU_BASES)
    assert [row.amount for row in bands.rows] == [base * percents // 100 for base in BPU_BASES]


def test_every_band_is_one_percent_in_jkk_and_two_in_jht_exactly() -> None:
    for room, hundredths in (("jkk", 100), ("jht", 200)):
        for piece in TIMELINES[f"{room}.bpu.bands"].on(Month(2026, 3)).value.pieces:
            assert piece.rate == percent(hundredths)


BPU_SINCE_2015: list[tuple[str, Any]] = [
    ("jkm.bpu.amount", Rupiah(6_800)),
    ("jkk.bpu.age_limit", 65),
]


@pytest.mark.parametrize(("path", "value"), BPU_SINCE_2015)
def test_of_bpu_this_has_not_changed_since_july_2015(path: str, value: Any) -> None:
    timeline = TIMELINES[path]
    assert timeline.entries[0].since == date(2015, 7, 1)
    assert {entry.value for entry in timeline.entries} == {value}


@pytest.mark.parametrize("path", ["jkk.bpu.age_limit", "jkk.construction.registration_days"])
def test_what_permenaker_5_2021_may_have_changed_says_how_sure_it_is(path: str) -> None:
    before, after = (
        TIMELINES[path].on(date(2021, 3, 31)),
        TIMELINES[path].on(date(2021, 4, 1)),
    )
    assert before.value == after.value
    assert Confidence.UNVERIFIED in (before.confidence, after.confidence)
    assert "Permenaker 5/2021" in {c.regulation.key for c in after.citations}
    assert "Permenaker 5/2021" not in {c.regulation.key for c in before.citations}


@pytest.mark.parametrize(("room", "months_after"), [("jkk", 0), ("jkm", 0), ("jht", 1)])
def test_bpu_pays_by_the_15th_of_the_month_and_jht_by_that_of_the_next(
    room: str, months_after: int
) -> None:
    """PP 44/2015 Pasal 24 ayat (3); PP 46/2015 Pasal 21 ayat (3)."""
    timeline: Timeline[DueDateRule] = TIMELINES[f"{room}.bpu.due_date"]
    for month in (Month(2015, 7), Month(2020, 7), Month(2020, 8), Month(2021, 2), Month(2026, 3)):
        rule = timeline.on(month).value
        assert (rule.day, rule.months_after) == (15, months_after)
        assert rule.on_holiday is OnHoliday.NEXT_WORKING_DAY
    article = {"jkk": "PP 44/2015 Pasal 24", "jkm": "PP 44/2015 Pasal 24"}.get(
        room, "PP 46/2015 Pasal 21"
    )
    assert str(timeline.on(Month(2026, 3)).citations[0]) == f"{article} ayat (3)"


@pytest.mark.parametrize("room", ["jkk", "jkm", "jht"])
@pytest.mark.parametrize(
    ("month", "sure"),
    [
        (Month(2020, 7), Confidence.TEXT),
        (Month(2020, 8), Confidence.UNVERIFIED),
        (Month(2021, 1), Confidence.UNVERIFIED),
        (Month(2021, 2), Confidence.TEXT),
    ],
)
def test_whether_2020_moved_the_due_date_of_bpu_was_not_found_and_is_marked(
    room: str, month: Month, sure: Confidence
) -> None:
    assert TIMELINES[f"{room}.bpu.due_date"].on(month).confidence is sure


# -- construction ---------------------------------------------------------------------------------

MILLION = 1_000_000


@pytest.mark.parametrize(
    ("room", "myriads"), [("jkk", (21, 17, 13, 11, 9)), ("jkm", (3, 2, 2, 1, 1))]
)
def test_the_layers_of_a_contract_value(room: str, myriads: tuple[int, ...]) -> None:
    """PP 44/2015 Pasal 54 ayat (2) and 55 ayat (2)."""
    layers: Layers = TIMELINES[f"{room}.construction.layers"].on(Month(2015, 7)).value
    assert layers.rows == tuple(
        (over * MILLION, percent(share))
        for over, share in zip((0, 100, 500, 1_000, 5_000), myriads, strict=True)
    )


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("jkk.construction.wage_rate", percent(174)),
        ("jkm.construction.wage_rate", percent(30)),
        ("jkk.construction.registration_days", 14),
        ("jkk.construction.instalments", (Fraction(1, 2), Fraction(1, 4), Fraction(1, 4))),
    ],
)
def test_of_construction_this_has_not_changed_since_july_2015(path: str, value: Any) -> None:
    timeline = TIMELINES[path]
    assert timeline.entries[0].since == date(2015, 7, 1)
    assert {entry.value for entry in timeline.entries} == {value}


def test_instalments_are_the_whole() -> None:
    for entry in NATIONAL.jkk.construction.instalments.entries:
        assert sum(entry.value) == 1


# -- migrant workers ------------------------------------------------------------------------------

FIRST_2018, FIRST_2023 = date(2018, 12, 10), date(2023, 2, 22)
SUMS = (50_000, 100_000, 200_000, 300_000, 400_000, 500_000, 600_000)


@pytest.mark.parametrize(
    ("path", "of_2018", "of_2023"),
    [
        ("jkk.pmi.before", Rupiah(37_500), Rupiah(37_500)),
        ("jkk.pmi.during.6", None, Rupiah(108_000)),
        ("jkk.pmi.during.12", None, Rupiah(189_000)),
        ("jkk.pmi.during.24", Rupiah(332_500), Rupiah(332_500)),
        ("jkk.pmi.extension_month", None, Rupiah(13_500)),
        ("jkk.pmi.terms", MigrantTerms.ONE_FOR_ALL, MigrantTerms.BY_LENGTH),
        ("jkk.pmi.months_before.agency", 5, 5),
        ("jkk.pmi.months_before.individual", None, 1),
        ("jkk.pmi.months_to_return", 2, 1),
        ("jht.pmi.sums", OneOf(SUMS), OneOf(SUMS)),
    ],
)
def test_what_holds_for_migrant_workers_from_a_day(path: str, of_2018: Any, of_2023: Any) -> None:
    """Permenaker 18/2018, then Permenaker 4/2023 Pasal 16 and 18."""
    timeline = TIMELINES[path]
    with pytest.raises(NotInForce):
        timeline.on(FIRST_2018 - DAY)
    for day in (FIRST_2018, FIRST_2023 - DAY):
        if of_2018 is None:
            with pytest.raises(NotInForce):
                timeline.on(day)
        else:
            assert timeline.on(day).value == of_2018
            assert {c.regulation.key for c in timeline.on(day).citations} == {"Permenaker 18/2018"}
    for day in (FIRST_2023, date(2026, 3, 1)):
        assert timeline.on(day).value == of_2023
        assert {c.regulation.key for c in timeline.on(day).citations} == {"Permenaker 4/2023"}


@pytest.mark.parametrize("room", ["jkk", "jkm", "jht"])
def test_for_whom_migrant_programmes_are_due_is_known_from_a_day(room: str) -> None:
    timeline = TIMELINES[f"{room}.pmi.due"]
    with pytest.raises(NotInForce):
        timeline.on(FIRST_2018 - DAY)
    for day, key in (
        (FIRST_2018, "Permenaker 18/2018"),
        (FIRST_2023 - DAY, "Permenaker 18/2018"),
        (FIRST_2023, "Permenaker 4/2023"),
    ):
        assert {c.regulation.key for c in timeline.on(day).citations} == {key}


def test_a_month_abroad_has_the_law_of_its_first_day_or_of_the_day_that_is_asked() -> None:
    terms = NATIONAL.jkk.pmi.terms
    assert terms.on(Month(2023, 2)).value is MigrantTerms.ONE_FOR_ALL
    assert terms.on(Month(2023, 3)).value is MigrantTerms.BY_LENGTH
    with pytest.raises(NotInForce):
        terms.on(Month(2018, 12))
    assert terms.on(Month(2019, 1)).value is MigrantTerms.ONE_FOR_ALL


# -- JKN by ward class, of the poor and of veterans -----------------------------------------------


@pytest.mark.parametrize(
    ("path", "first_month", "before", "after"),
    [
        ("jkn.pbpu.participant.III", "2016-04", 25_500, 25_500),
        ("jkn.pbpu.participant.III", "2020-01", 25_500, 42_000),
        ("jkn.pbpu.participant.III", "2020-04", 42_000, 25_500),
        ("jkn.pbpu.participant.III", "2020-07", 25_500, 25_500),
        ("jkn.pbpu.participant.III", "2021-01", 25_500, 35_000),
        ("jkn.pbpu.participant.II", "2016-04", 42_500, 51_000),
        ("jkn.pbpu.participant.II", "2020-01", 51_000, 110_000),
        ("jkn.pbpu.participant.II", "2020-04", 110_000, 51_000),
        ("jkn.pbpu.participant.II", "2020-07", 51_000, 100_000),
        ("jkn.pbpu.participant.I", "2016-04", 59_500, 80_000),
        ("jkn.pbpu.participant.I", "2020-01", 80_000, 160_000),
        ("jkn.pbpu.participant.I", "2020-04", 160_000, 80_000),
        ("jkn.pbpu.participant.I", "2020-07", 80_000, 150_000),
        ("jkn.pbpu.central_help", "2020-07", 0, 16_500),
        ("jkn.pbpu.central_help", "2021-01", 16_500, 4_200),
        ("jkn.pbpu.regional_help", "2021-01", 0, 2_800),
        ("jkn.pbi.amount", "2016-04", 19_225, 23_000),
        ("jkn.pbi.amount", "2019-08", 23_000, 42_000),
    ],
)
def test_sums_of_jkn_that_changed(path: str, first_month: str, before: int, after: int) -> None:
    month = Month.parse(first_month)
    timeline = TIMELINES[path]
    assert timeline.on(month.first - DAY).value == Rupiah(before)
    assert timeline.on(month + -1).value == Rupiah(before)
    assert timeline.on(month).value == Rupiah(after)
    assert timeline.on(month).since == month.first


@pytest.mark.parametrize(
    ("path", "last"),
    [
        ("jkn.pbpu.participant.III", 35_000),
        ("jkn.pbpu.participant.II", 100_000),
        ("jkn.pbpu.participant.I", 150_000),
        ("jkn.pbpu.central_help", 4_200),
        ("jkn.pbpu.regional_help", 2_800),
        ("jkn.pbi.amount", 42_000),
    ],
)
def test_sums_of_jkn_today(path: str, last: int) -> None:
    assert TIMELINES[path].on(Month(2026, 11)).value == Rupiah(last)


def test_regions_pay_class_iii_since_july_2020() -> None:
    """PMK 78/PMK.02/2020 Pasal 4 ayat (1)."""
    timeline = NATIONAL.jkn.pbpu.regions_pay
    with pytest.raises(NotInForce):
        timeline.on(Month(2020, 6))
    (entry,) = timeline.entries
    assert timeline.on(Month(2020, 7)) is timeline.on(Month(2026, 3)) is entry
    assert (entry.value, entry.since) == (WardClass.III, date(2020, 7, 1))
    assert {citation.regulation.key for citation in entry.citations} == {"PMK 78/2020"}


@pytest.mark.parametrize(
    ("month", "together"),
    [(Month(2020, 7), 42_000), (Month(2020, 12), 42_000), (Month(2021, 1), 42_000)],
)
def test_class_iii_is_42_000_with_the_help_of_the_state(month: Month, together: int) -> None:
    pbpu = NATIONAL.jkn.pbpu
    parts = (pbpu.participant[WardClass.III], pbpu.central_help, pbpu.regional_help)
    assert sum(timeline.on(month).value.amount for timeline in parts) == together


@pytest.mark.parametrize(
    ("day", "pay"),
    [
        (date(2019, 1, 1), 3_204_700),
        (date(2023, 12, 31), 3_204_700),
        (date(2024, 1, 1), 3_461_100),
    ],
)
def test_the_basic_pay_of_rank_iii_a(day: date, pay: int) -> None:
    assert NATIONAL.jkn.veteran.basic_pay.on(day).value == pay


def test_the_basic_pay_before_2019_was_not_found() -> None:
    with pytest.raises(NotInForce):
        NATIONAL.jkn.veteran.basic_pay.on(date(2018, 12, 31))


def test_veterans_cost_five_percent_of_45_percent() -> None:
    assert {entry.value for entry in NATIONAL.jkn.veteran.rate.entries} == {percent(225)}
    assert NATIONAL.jkn.veteran.rate.on(Month(2015, 7)).confidence is Confidence.UNVERIFIED


def test_those_without_wage_pay_jkn_by_the_10th_of_the_month_itself() -> None:
    for month in (Month(2015, 7), Month(2016, 3), Month(2016, 4), Month(2026, 3)):
        rule = NATIONAL.jkn.pbpu.due_date.on(month).value
        assert (rule.day, rule.months_after) == (10, 0)
        assert rule.on_holiday is OnHoliday.NEXT_WORKING_DAY
    assert NATIONAL.jkn.pbpu.due_date.on(Month(2016, 3)).confidence is Confidence.UNVERIFIED
    assert NATIONAL.jkn.pbpu.due_date.on(Month(2016, 4)).confidence is Confidence.SECONDARY


@pytest.mark.parametrize(
    ("path", "day", "before", "after"),
    [
        ("jkn.late.monthly_fine", date(2016, 7, 1), percent(200), Fraction(0)),
        ("jkn.late.months_until_suspended.PU", date(2016, 7, 1), 3, 1),
        ("jkn.late.months_until_suspended.PBPU", date(2016, 7, 1), 6, 1),
        ("jkn.late.months_until_suspended.PU", date(2018, 9, 18), 1, 0),
        ("jkn.late.months_until_suspended.PBPU", date(2018, 9, 18), 1, 0),
        ("jkn.late.arrears_months", date(2018, 9, 18), 12, 24),
        ("jkn.late.service_fine", date(2018, 9, 18), percent(250), percent(250)),
        ("jkn.late.service_fine", date(2021, 1, 1), percent(250), percent(500)),
        ("jkn.late.service_fine_months", date(2021, 1, 1), 12, 12),
        ("jkn.late.service_fine_most", date(2021, 1, 1), 30_000_000, 30_000_000),
        ("jkn.late.service_fine_days", date(2021, 1, 1), 45, 45),
    ],
)
def test_what_follows_when_jkn_is_late(path: str, day: date, before: Any, after: Any) -> None:
    timeline = TIMELINES[path]
    assert timeline.on(day - DAY).value == before
    assert timeline.on(day).value == after
    assert timeline.on(day).since == day


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("jkn.late.service_fine", percent(250)),
        ("jkn.late.service_fine_months", 12),
        ("jkn.late.service_fine_most", 30_000_000),
        ("jkn.late.service_fine_days", 45),
        ("jkn.late.arrears_months", 12),
    ],
)
def test_the_service_fine_begins_with_july_2016(path: str, value: Any) -> None:
    with pytest.raises(NotInForce):
        TIMELINES[path].on(date(2016, 6, 30))
    assert TIMELINES[path].on(date(2016, 7, 1)).value == value


@pytest.mark.parametrize(("segment", "months"), [("PU", 3), ("PBPU", 6)])
def test_the_monthly_fine_of_jkn_was_for_so_many_months_at_most(segment: str, months: int) -> None:
    timeline = TIMELINES[f"jkn.late.most_months_fined.{segment}"]
    assert timeline.on(date(2015, 7, 1)).value == months
    assert timeline.on(date(2016, 6, 30)).value == months
