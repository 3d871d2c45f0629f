"""Minimum wages: UMK else UMP, days of change, places of before, ends of knowledge, the table."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

import pytest

from perlindungan.data import rows
from perlindungan.facts import FactError, Month, regions
from perlindungan.law import Confidence, NotInForce, NotYetPublished
from perlindungan.wages import Basis, given_minimum_wage, minimum_wage

ROWS = list(rows("minimum_wages"))
PLACES = sorted({row["region"] for row in ROWS})
DAY = timedelta(days=1)


def test_every_row_has_a_source_a_known_place_and_an_amount() -> None:
    for row in ROWS:
        assert row["source"].strip(), row
        assert row["region"] in regions(), row
        assert Decimal(row["rupiah"]) > 0, row
        assert Decimal(row["rupiah"]).as_tuple().exponent in (0, -1, -2), row
        assert Confidence(row["confidence"]) is not Confidence.PROJECTED, row
        assert row["grade"] in ("high", "medium", "low"), row
        assert date.fromisoformat(row["since"]) >= date(2020, 1, 1), row


def test_rows_are_sorted_and_each_place_has_a_day_once() -> None:
    keys = [(len(row["region"]), row["region"], row["since"]) for row in ROWS]
    assert keys == sorted(set(keys))


def test_every_province_has_its_ump_and_regencies_say_which_they_have() -> None:
    by_basis = {(row["region"], row["basis"]) for row in ROWS}
    provinces = {code for code in regions() if len(code) == 2}
    assert {place for place in PLACES if len(place) == 2} == provinces
    assert {basis for place, basis in by_basis if len(place) == 2} == {"UMP"}
    assert {basis for place, basis in by_basis if len(place) == 5} == {"UMK", "UMP"}


def test_where_the_ump_applies_the_row_repeats_it() -> None:
    ump = {(row["region"], row["since"]): row["rupiah"] for row in ROWS if len(row["region"]) == 2}
    repeated = [row for row in ROWS if len(row["region"]) == 5 and row["basis"] == "UMP"]
    assert repeated
    for row in repeated:
        assert row["rupiah"] == ump[row["region"][:2], row["since"]], row


def test_amounts_are_wages_by_the_month_and_never_jump() -> None:
    """A wage by the day or a slipped digit would show."""
    by_place: dict[str, list[dict[str, str]]] = {}
    for row in ROWS:
        assert 1_500_000 < Decimal(row["rupiah"]) < 7_000_000, row
        by_place.setdefault(row["region"], []).append(row)
    for found in by_place.values():
        for before, after in pairwise(found):
            years = int(after["since"][:4]) - int(before["since"][:4]) + 1
            growth = Decimal(after["rupiah"]) / Decimal(before["rupiah"])
            assert Decimal("0.95") < growth < Decimal("1.12") ** years, (before, after)


@pytest.mark.parametrize("place", PLACES)
def test_every_row_answers_from_its_first_day_until_the_next(place: str) -> None:
    found = [row for row in ROWS if row["region"] == place]
    for row in found:
        since = date.fromisoformat(row["since"])
        answer = minimum_wage(place, since)
        assert answer.published == Decimal(row["rupiah"])
        assert (answer.basis.value, answer.since) == (row["basis"], since)
        assert (answer.source, answer.region) == (row["source"], place)
        assert answer.confidence is Confidence(row["confidence"])
    for before, after in pairwise(found):
        last = date.fromisoformat(after["since"]) - DAY
        assert minimum_wage(place, last).published == Decimal(before["rupiah"])


@pytest.mark.parametrize("place", PLACES)
def test_the_base_is_the_published_wage_rounded_half_up(place: str) -> None:
    for row in ROWS:
        if row["region"] == place:
            answer = minimum_wage(place, date.fromisoformat(row["since"]))
            half_up = answer.published.quantize(Decimal(1), rounding=ROUND_HALF_UP)
            assert type(answer.rupiah) is int
            assert answer.rupiah == half_up


@pytest.mark.parametrize(
    ("code", "day", "published", "basis"),
    [
        ("64.72", date(2026, 3, 1), "3983882", Basis.UMK),
        ("35.78", date(2026, 1, 1), "5288796", Basis.UMK),
        ("64", date(2025, 6, 1), "3579313.77", Basis.UMP),
        ("12", date(2021, 1, 1), "2499423.06", Basis.UMP),
    ],
)
def test_figures_of_places(code: str, day: date, published: str, basis: Basis) -> None:
    answer = minimum_wage(code, day)
    assert (answer.published, answer.basis) == (Decimal(published), basis)


def test_a_place_without_a_known_umk_falls_back_on_its_province_and_says_so() -> None:
    answer = minimum_wage("11.01", date(2025, 6, 1))
    province = minimum_wage("11", date(2025, 6, 1))
    assert (answer.rupiah, answer.basis, answer.umk_known) == (3_685_616, Basis.UMP, False)
    assert (answer.region, answer.source) == ("11.01", province.source)


def test_a_place_falls_back_in_the_years_in_which_its_umk_is_not_known() -> None:
    before = minimum_wage("35.78", date(2023, 12, 31))
    assert (before.published, before.umk_known) == (Decimal("2040244.30"), False)
    known = minimum_wage("35.78", date(2024, 1, 1))
    assert (known.rupiah, known.basis, known.umk_known) == (4_725_479, Basis.UMK, True)


def test_a_month_is_answered_by_its_first_day() -> None:
    assert minimum_wage("35.78", Month(2025, 11)) == minimum_wage("35.78", date(2025, 11, 1))
    assert minimum_wage("11", Month(2026, 1)).rupiah == 3_685_616
    assert minimum_wage("11", Month(2026, 2)).rupiah == 3_932_552


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("35.78", 4_961_753, 5_032_635),
        ("35.25", 4_874_133, 4_943_763),
        ("35.15", 4_870_511, 4_940_090),
    ],
)
def test_the_revision_of_jatim_in_november_2025(code: str, before: int, after: int) -> None:
    assert minimum_wage(code, date(2025, 1, 1)).rupiah == before
    assert minimum_wage(code, date(2025, 10, 31)).rupiah == before
    assert minimum_wage(code, date(2025, 11, 1)).rupiah == after
    assert minimum_wage(code, date(2025, 12, 31)).rupiah == after


def test_seven_places_were_revised_in_november_2025() -> None:
    revised = [row["region"] for row in ROWS if row["since"] == "2025-11-01"]
    assert revised == ["35.07", "35.14", "35.15", "35.16", "35.25", "35.73", "35.78"]


@pytest.mark.parametrize("code", ["11", "11.01"])
def test_aceh_kept_its_wage_of_2025_until_6_january_2026(code: str) -> None:
    assert minimum_wage(code, date(2026, 1, 1)).rupiah == 3_685_616
    assert minimum_wage(code, date(2026, 1, 5)).rupiah == 3_685_616
    assert minimum_wage(code, date(2026, 1, 6)).rupiah == 3_932_552


@pytest.mark.parametrize("code", ["31", "31.01", "31.74"])
@pytest.mark.parametrize(
    ("day", "rupiah"), [(date(2023, 1, 1), 4_901_798), (date(2026, 3, 1), 5_729_876)]
)
def test_jakarta_has_no_umk_and_that_is_known(code: str, day: date, rupiah: int) -> None:
    answer = minimum_wage(code, day)
    assert (answer.rupiah, answer.basis, answer.umk_known) == (rupiah, Basis.UMP, True)


@pytest.mark.parametrize(
    ("province", "of"), [("93", "91"), ("94", "91"), ("95", "91"), ("96", "92")]
)
def test_new_provinces_had_the_ump_of_the_old_one_until_2024(province: str, of: str) -> None:
    for day in (date(2020, 1, 1), date(2022, 11, 11), date(2023, 12, 31)):
        new, old = minimum_wage(province, day), minimum_wage(of, day)
        assert (new.published, new.since, new.source) == (old.published, old.since, old.source)
        assert new.region == province
    assert minimum_wage(province, date(2024, 1, 1)).since == date(2024, 1, 1)


@pytest.mark.parametrize(("place", "of"), [("93.01", "91"), ("96.71", "92")])
def test_their_places_too(place: str, of: str) -> None:
    day = date(2021, 6, 1)
    assert minimum_wage(place, day).published == minimum_wage(of, day).published


def test_the_two_papuas_differed_so_that_the_test_above_can_fail() -> None:
    day = date(2021, 6, 1)
    assert minimum_wage("91", day).published != minimum_wage("92", day).published


@pytest.mark.parametrize(("old", "new"), [("92.71", "96.71"), ("64.73", "65.71")])
@pytest.mark.parametrize("day", [date(2021, 6, 1), date(2024, 6, 1), date(2026, 3, 1)])
def test_a_code_of_before_answers_as_the_place_of_today(old: str, new: str, day: date) -> None:
    answer, today = minimum_wage(old, day), minimum_wage(new, day)
    assert (answer.published, answer.basis, answer.since) == (
        today.published,
        today.basis,
        today.since,
    )
    assert answer.region == old


def test_sorong_under_its_old_code_in_numbers() -> None:
    assert minimum_wage("92.71", date(2026, 3, 1)).rupiah == 3_766_000
    assert minimum_wage("92.71", date(2023, 3, 1)).rupiah == 3_282_000


@pytest.mark.parametrize("code", ["99", "99.01", "64.99", "", "Samarinda"])
def test_a_place_of_nowhere_is_an_error(code: str) -> None:
    with pytest.raises(FactError, match="Kemendagri"):
        minimum_wage(code, date(2026, 3, 1))


@pytest.mark.parametrize("code", ["11", "31.74", "35.78", "64.72", "92.71", "93"])
def test_the_table_begins_in_2020(code: str) -> None:
    assert minimum_wage(code, date(2020, 1, 1)).since == date(2020, 1, 1)
    with pytest.raises(NotInForce):
        minimum_wage(code, date(2019, 12, 31))
    with pytest.raises(NotInForce):
        minimum_wage(code, date(2019, 12, 31), project=True)


@pytest.mark.parametrize("code", sorted(regions()))
def test_the_table_ends_with_2026_for_every_place(code: str) -> None:
    assert minimum_wage(code, date(2026, 12, 31)).confidence is not Confidence.PROJECTED
    with pytest.raises(NotYetPublished):
        minimum_wage(code, date(2027, 1, 1))


@pytest.mark.parametrize("code", sorted(regions()))
def test_a_projection_carries_the_last_wage_of_the_place_forward(code: str) -> None:
    last = minimum_wage(code, date(2026, 12, 31), project=True)
    projected = minimum_wage(code, date(2027, 1, 1), project=True)
    assert projected.confidence is Confidence.PROJECTED
    assert last.confidence is not Confidence.PROJECTED
    assert (projected.rupiah, projected.basis) == (last.rupiah, last.basis)


def test_every_place_has_an_answer_in_every_year_of_the_table() -> None:
    for code in regions():
        for year in range(2020, 2027):
            answer = minimum_wage(code, date(year, 7, 1))
            assert answer.since.year == year, code
            assert answer.region == code


def test_a_umk_is_never_below_its_ump() -> None:
    for row in ROWS:
        if row["basis"] == "UMK":
            ump = minimum_wage(row["region"][:2], date.fromisoformat(row["since"]))
            assert Decimal(row["rupiah"]) >= ump.published, row


def test_what_came_later_can_be_left_out() -> None:
    day = date(2025, 12, 1)
    assert minimum_wage("35.78", day, known_on=date(2025, 11, 1)).rupiah == 5_032_635
    assert minimum_wage("35.78", day, known_on=date(2025, 10, 31)).rupiah == 4_961_753
    with pytest.raises(NotInForce):
        minimum_wage("35.78", day, known_on=date(2019, 12, 31))


@pytest.mark.parametrize("code", ["64.72", "32.73", "12", "31.74"])
def test_nobody_knew_the_wage_of_2026_in_june_2025(code: str) -> None:
    """A year's wage is set anew each year: not knowing it is no reason to take the old one."""
    with pytest.raises(NotYetPublished):
        minimum_wage(code, date(2026, 3, 1), known_on=date(2025, 6, 1))


def test_a_given_minimum_is_taken_as_it_is() -> None:
    answer = given_minimum_wage(3_000_000)
    assert (answer.rupiah, answer.published) == (3_000_000, Decimal(3_000_000))
    assert (answer.basis, answer.region) == (Basis.GIVEN, "")
    assert (answer.confidence, answer.umk_known) == (Confidence.UNVERIFIED, True)
