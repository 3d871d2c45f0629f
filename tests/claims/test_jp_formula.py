"""The pension formula, its later years, the pension age, and the figures of each year."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.claims.days import whole_months
from perlindungan.claims.jp import adjusted, pension
from perlindungan.claims.jp.record import day_of_pension_age
from perlindungan.facts import Month
from perlindungan.law import NotYetPublished
from perlindungan.programmes import NATIONAL, Law, with_answers
from perlindungan.programmes.jp.pension_age import month_of_pension_age, pension_steps
from perlindungan.segments.calendar import age_on

BENEFIT = NATIONAL.jp.benefit
PROJECTED = NATIONAL.projected()


def run(first: str, months: int, wage: int) -> dict[Month, int]:
    return {Month.parse(first) + step: wage for step in range(months)}


def choosing(**answers: str) -> Law:
    return with_answers(NATIONAL, answers)


# -- the formula ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wage", "months", "amount"),
    [(5_000_000, 180, 750_000), (8_000_000, 240, 1_600_000)],  # K01, K02
)
def test_one_percent_for_each_year(wage: int, months: int, amount: int) -> None:
    assert pension(run("2025-01", 8, wage), 2025, months=months) == amount


def test_the_months_paid_count_where_none_are_granted() -> None:
    assert pension(run("2025-01", 6, 6_000_000), 2025) == 30_000


def test_wages_are_raised_by_the_inflation_of_the_years_after() -> None:
    wages = run("2023-01", 1, 1_000_000) | run("2024-05", 1, 2_000_000) | run("2025-02", 1, 3)
    expected = 1_000_000 * Fraction("1.0157") + 2_000_000 + 3
    assert pension(wages, 2025) == expected / 1200
    expected = 1_000_000 * Fraction("1.0157") * Fraction("1.0292") + 2_000_000 * Fraction("1.0292")
    assert pension(wages, 2026) == (expected + 3) / 1200


def test_the_year_of_the_wage_may_count_too() -> None:
    law = choosing(wage_indexation="with_wage_year")
    wages = run("2024-05", 1, 2_000_000) | run("2025-02", 1, 1_000_000)
    assert pension(wages, 2025, law=law) == (2_000_000 * Fraction("1.0157") + 1_000_000) / 1200


@pytest.mark.parametrize(
    ("month", "ceiling"),
    [
        ("2016-02", 7_000_000),
        ("2016-03", 7_335_300),
        ("2021-02", 8_939_700),
        ("2021-03", 8_754_600),
        ("2026-02", 10_547_400),
        ("2026-03", 11_086_300),
    ],
)
def test_wages_count_up_to_the_ceiling_of_their_month(month: str, ceiling: int) -> None:
    year = Month.parse(month).year
    assert pension(run(month, 1, 50_000_000), year) == Fraction(ceiling, 1200)
    assert pension(run(month, 1, ceiling - 1), year) == Fraction(ceiling - 1, 1200)
    law = choosing(pension_wages="whole_wages")
    assert pension(run(month, 1, 50_000_000), year, law=law) == Fraction(50_000_000, 1200)


def test_what_is_not_published_is_refused_or_given() -> None:
    with pytest.raises(NotYetPublished, match=r"jp\.ceiling"):
        pension(run("2027-03", 1, 5_000_000), 2027)
    with pytest.raises(NotYetPublished, match=r"jp\.benefit\.inflation"):
        pension(run("2025-01", 1, 5_000_000), 2027)
    given_ = {2026: Fraction(3), 2025: Fraction(50)}
    expected = 5_000_000 * Fraction("1.03") / 1200
    assert pension(run("2025-12", 1, 5_000_000), 2027, inflation=given_) == expected
    with pytest.raises(ValueError, match="at least one month"):
        pension({}, 2025)


def test_later_years() -> None:
    assert adjusted(1_000_000, 2024, 2024) == 1_000_000
    assert adjusted(1_000_000, 2024, 2025) == 1_015_700
    assert adjusted(1_000_000, 2024, 2026) == 1_000_000 * Fraction("1.0157") * Fraction("1.0292")
    with pytest.raises(NotYetPublished):
        adjusted(1_000_000, 2026, 2027)
    assert adjusted(100, 2026, 2027, inflation={2026: Fraction(5)}) == 105
    with pytest.raises(ValueError, match="before the first year"):
        adjusted(1, 2026, 2025)


WAGES = st.dictionaries(
    st.builds(lambda step: Month(2015, 7) + step, st.integers(0, 130)),
    st.integers(0, 20_000_000),
    min_size=1,
    max_size=40,
)


@given(WAGES, st.integers(1, 5_000_000))
def test_a_higher_wage_never_lowers_the_pension(wages: dict[Month, int], more: int) -> None:
    higher = {month: wage + more for month, wage in wages.items()}
    assert pension(higher, 2026) >= pension(wages, 2026)


@given(WAGES, st.integers(180, 400))
def test_it_is_in_proportion_to_the_months(wages: dict[Month, int], months: int) -> None:
    assert pension(wages, 2026, months=2 * months) == 2 * pension(wages, 2026, months=months)


@given(WAGES)
def test_the_formula_told_month_by_month(wages: dict[Month, int]) -> None:
    total = Fraction(0)
    for month, wage in wages.items():
        value = Fraction(min(wage, NATIONAL.jp.ceiling.on(month).value))
        for year in range(month.year + 1, 2026):
            value *= 1 + BENEFIT.inflation.on(date(year, 6, 1)).value
        total += value
    assert pension(wages, 2026) == total / 1200


# -- the pension age ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("birth", "day"),
    [
        ("1962-12-31", "2018-12-31"),
        ("1963-01-01", "2020-01-01"),
        ("1964-12-31", "2021-12-31"),
        ("1965-01-01", "2023-01-01"),
        ("1966-12-31", "2024-12-31"),
        ("1967-01-01", "2026-01-01"),
        ("1968-12-31", "2027-12-31"),
        ("1969-01-01", "2029-01-01"),
        ("1980-06-15", "2045-06-15"),
        ("1964-02-29", "2021-03-01"),
        ("1960-02-29", "2016-02-29"),
    ],
)
def test_the_day_of_the_pension_age(birth: str, day: str) -> None:
    found = day_of_pension_age(date.fromisoformat(birth), NATIONAL)
    assert found == date.fromisoformat(day)


@given(st.dates(date(1959, 7, 2), date(2000, 12, 31)))
def test_it_is_the_first_day_on_which_the_age_is_that_of_the_day(birth: date) -> None:
    day = day_of_pension_age(birth, NATIONAL)
    eve = day - timedelta(days=1)
    assert age_on(birth, day) >= NATIONAL.jp.pension_age.on(day).value
    assert age_on(birth, eve) < NATIONAL.jp.pension_age.on(eve).value


@given(st.dates(date(1959, 7, 2), date(2000, 12, 31)).filter(lambda day: day.day < 29))
def test_it_lies_in_the_month_in_which_contributions_end(birth: date) -> None:
    month = month_of_pension_age(Month.of(birth), pension_steps(NATIONAL.jp.pension_age))
    assert Month.of(day_of_pension_age(birth, NATIONAL)).index == month


@pytest.mark.parametrize(
    ("since", "day", "months"),
    [
        ("2025-01-10", "2025-02-09", 0),
        ("2025-01-10", "2025-02-10", 1),
        ("2025-01-31", "2025-02-27", 0),
        ("2025-01-31", "2025-02-28", 1),
        ("2024-02-29", "2025-02-28", 12),
        ("2025-02-10", "2025-01-09", -2),
    ],
)
def test_whole_months(since: str, day: str, months: int) -> None:
    assert whole_months(date.fromisoformat(since), date.fromisoformat(day)) == months


# -- figures of the year --------------------------------------------------------------------------

LIMITS = [
    ("2015-07-01", 300_000, 3_600_000),
    ("2016-03-01", 310_050, 3_720_600),  # B18
    ("2017-03-01", 319_450, 3_833_000),
    ("2018-03-01", 331_000, 3_971_400),
    ("2019-03-01", 341_400, 4_095_750),
    ("2020-03-01", 350_700, 4_207_200),
    ("2021-03-01", 356_600, 4_277_900),
    ("2022-03-01", 363_300, 4_357_900),
    ("2023-03-01", 383_400, 4_598_100),
    ("2024-03-01", 393_500, 4_718_200),
    ("2025-03-01", 399_700, 4_792_300),
    ("2026-02-01", 411_400, 4_932_300),
]


@pytest.mark.parametrize("at", range(len(LIMITS)))
def test_limits_from_their_day(at: int) -> None:
    since, least, most = LIMITS[at]
    day = date.fromisoformat(since)
    assert BENEFIT.smallest.on(day).value == least
    assert BENEFIT.largest.on(day).value == most
    if at:
        eve = day - timedelta(days=1)
        assert BENEFIT.smallest.on(eve).value == LIMITS[at - 1][1]
        assert BENEFIT.largest.on(eve).value == LIMITS[at - 1][2]


def test_limits_end_with_their_next_change() -> None:
    assert BENEFIT.smallest.on(date(2027, 1, 31)).value == 411_400
    for timeline in (BENEFIT.smallest, BENEFIT.largest):
        with pytest.raises(NotYetPublished):
            timeline.on(date(2027, 2, 1))


@pytest.mark.parametrize(("year", "at"), [(2019, 4), (2022, 7), (2023, 8), (2025, 10), (2026, 11)])
def test_limits_follow_inflation_up_to_a_hundred(year: int, at: int) -> None:
    share = 1 + BENEFIT.inflation.on(date(year - 1, 7, 1)).value
    assert 0 <= LIMITS[at][1] - LIMITS[at - 1][1] * share < 100
    assert 0 <= LIMITS[at][2] - LIMITS[at - 1][2] * share < 100


def test_inflation_by_year() -> None:
    found = {entry.since.year: entry.value * 10_000 for entry in BENEFIT.inflation.entries}
    percents = (836, 335, 302, 361, 313, 272, 168, 187, 551, 261, 157, 292)
    assert found == dict(zip(range(2014, 2026), percents, strict=True))
    with pytest.raises(NotYetPublished):
        BENEFIT.inflation.on(date(2026, 1, 1))


def test_it_was_not_known_before_it_was_announced() -> None:
    known = BENEFIT.inflation.as_known_on(date(2024, 1, 1))
    assert known.entries[-1].since.year == 2022
    assert BENEFIT.inflation.as_known_on(date(2024, 1, 2)).entries[-1].since.year == 2023


def test_a_projection_carries_the_last_figures_on() -> None:
    assert pension(run("2027-03", 1, 50_000_000), 2028, law=PROJECTED) == (
        11_086_300 * Fraction(1) / 1200
    )
