"""From the wage as paid to the monthly wage: by the month, the day, the piece."""

from __future__ import annotations

from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.facts import (
    DailyWage,
    FactError,
    Month,
    MonthlyWage,
    PieceWage,
    Programme,
    Segment,
    Wage,
)
from perlindungan.law import NotInForce, Rounding
from perlindungan.programmes import NATIONAL, PieceMean, WageBase, monthly_wage
from perlindungan.programmes.wage_base import has_wage_rule, wage_citations
from perlindungan.strategies import rupiah

MARCH = Month(2026, 3)
TWELVE = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14)


def base(
    wage: Wage,
    month: Month = MARCH,
    piece_mean: PieceMean = PieceMean.THREE_MONTHS,
    rounding: Rounding = Rounding.HALF_UP,
) -> WageBase:
    return monthly_wage(wage, month, NATIONAL.wage_base, piece_mean=piece_mean, rounding=rounding)


def cited(wage: WageBase) -> list[str]:
    return [str(citation) for citation in wage.citations]


def test_basic_wage_and_fixed_allowances_count() -> None:
    found = base(MonthlyWage(basic=4_000_000, fixed_allowances=1_000_000))
    assert (found.amount, found.kind) == (5_000_000, "monthly")
    assert cited(found) == [
        "PP 44/2015 Pasal 19 ayat (2)",
        "PP 46/2015 Pasal 17 ayat (2)",
        "PP 45/2015 Pasal 29 ayat (1)",
        "PP 37/2021 Pasal 13 ayat (1)",
        "Perpres 82/2018 Pasal 33 ayat (3)",
    ]


def test_a_daily_wage_counts_25_times() -> None:
    found = base(DailyWage(day=200_000))
    assert (found.amount, found.kind) == (5_000_000, "daily")
    assert cited(found) == ["PP 44/2015 Pasal 19 ayat (3)", "PP 46/2015 Pasal 17 ayat (3)"]


@pytest.mark.parametrize(
    ("months", "amount"),
    [
        ((3, 3, 3), 3),
        ((1, 2, 2), 2),
        ((1, 1, 2), 1),
        (TWELVE, 10),
        ((100, 3, 3, 4), 3),
    ],
)
def test_piece_pay_is_the_mean_of_the_last_three_months(
    months: tuple[int, ...], amount: int
) -> None:
    found = base(PieceWage(months=months, weather_dependent=False))
    expected = floor(Fraction(sum(months[-3:]), 3) + Fraction(1, 2))
    assert (found.amount, found.kind) == (expected, "piece")
    assert (expected == amount) is (months != TWELVE)
    assert cited(found)[0] == "PP 44/2015 Pasal 19 ayat (4)"


def test_three_months_of_a_rising_pay() -> None:
    assert base(PieceWage(months=TWELVE, weather_dependent=False)).amount == 12


def test_work_that_depends_on_the_weather_counts_twelve_months() -> None:
    found = base(PieceWage(months=(1_000_000, *TWELVE), weather_dependent=True))
    assert (found.amount, sum(TWELVE)) == (7, 80)
    assert cited(found)[0] == "PP 44/2015 Pasal 19 ayat (5)"


def test_twelve_months_by_choice_of_the_law() -> None:
    wage = PieceWage(months=TWELVE, weather_dependent=False)
    found = base(wage, piece_mean=PieceMean.TWELVE_MONTHS)
    assert found.amount == 7
    assert cited(found) == ["PP 36/2021 Pasal 19"]


def test_the_rule_of_twelve_months_begins_with_the_wage_regulation() -> None:
    wage = PieceWage(months=TWELVE, weather_dependent=False)
    before = base(wage, Month(2021, 2), PieceMean.TWELVE_MONTHS)
    assert before == base(wage, Month(2021, 2))
    assert (before.amount, cited(before)[0]) == (12, "PP 44/2015 Pasal 19 ayat (4)")
    after = base(wage, Month(2021, 3), PieceMean.TWELVE_MONTHS)
    assert (after.amount, cited(after)) == (7, ["PP 36/2021 Pasal 19"])
    assert base(wage, Month(2015, 7)).amount == 12


@pytest.mark.parametrize(
    ("wage", "piece_mean", "needed"),
    [
        (PieceWage(months=(1, 2), weather_dependent=False), PieceMean.THREE_MONTHS, 3),
        (PieceWage(months=TWELVE[1:], weather_dependent=True), PieceMean.THREE_MONTHS, 12),
        (PieceWage(months=TWELVE[1:], weather_dependent=False), PieceMean.TWELVE_MONTHS, 12),
    ],
)
def test_too_few_months_are_refused_since_no_rule_says_what_then(
    wage: PieceWage, piece_mean: PieceMean, needed: int
) -> None:
    with pytest.raises(FactError, match=f"last {needed} months") as caught:
        base(wage, piece_mean=piece_mean)
    assert caught.value.field == "wage"


MONTHLY = {
    Programme.JKK: "PP 44/2015 Pasal 19 ayat (2)",
    Programme.JKM: "PP 44/2015 Pasal 19 ayat (2)",
    Programme.JHT: "PP 46/2015 Pasal 17 ayat (2)",
    Programme.JP: "PP 45/2015 Pasal 29 ayat (1)",
    Programme.JKP: "PP 37/2021 Pasal 13 ayat (1)",
    Programme.JKN: "Perpres 82/2018 Pasal 33 ayat (3)",
}
RULED = {Programme.JKK, Programme.JKM, Programme.JHT}


@pytest.mark.parametrize("programme", Programme)
def test_a_monthly_wage_is_cited_from_the_law_of_each_programme(programme: Programme) -> None:
    found = base(MonthlyWage(basic=1))
    assert [str(item) for item in wage_citations(found, programme)] == [MONTHLY[programme]]
    assert all(has_wage_rule("monthly", programme, segment) for segment in Segment)


@pytest.mark.parametrize("programme", Programme)
@pytest.mark.parametrize(
    ("wage", "paragraph"),
    [
        (DailyWage(day=1), 3),
        (PieceWage(months=(1, 1, 1), weather_dependent=False), 4),
        (PieceWage(months=TWELVE, weather_dependent=True), 5),
    ],
)
def test_other_pay_has_a_rule_for_jkk_jkm_and_jht_alone(
    wage: Wage, paragraph: int, programme: Programme
) -> None:
    found = base(wage)
    told = [str(item) for item in wage_citations(found, programme)]
    own = {
        Programme.JKK: f"PP 44/2015 Pasal 19 ayat ({paragraph})",
        Programme.JKM: f"PP 44/2015 Pasal 19 ayat ({paragraph})",
        Programme.JHT: f"PP 46/2015 Pasal 17 ayat ({paragraph})",
    }
    assert told == ([own[programme]] if programme in RULED else [])
    assert has_wage_rule(found.kind, programme, Segment.PU) is (programme in RULED)


@pytest.mark.parametrize("programme", Programme)
@pytest.mark.parametrize(
    "wage",
    [
        DailyWage(day=1),
        PieceWage(months=(1, 1, 1), weather_dependent=False),
        PieceWage(mean=1, weather_dependent=True),
    ],
)
def test_for_construction_the_minister_has_the_rule_and_it_was_not_read(
    wage: Wage, programme: Programme
) -> None:
    """PP 44/2015 Pasal 56 ayat (2)."""
    assert not has_wage_rule(base(wage).kind, programme, Segment.JAKON)


@pytest.mark.parametrize("programme", Programme)
def test_twelve_months_by_choice_are_cited_from_the_wage_regulation(programme: Programme) -> None:
    wage = PieceWage(months=TWELVE, weather_dependent=False)
    found = base(wage, piece_mean=PieceMean.TWELVE_MONTHS)
    assert [str(item) for item in wage_citations(found, programme)] == ["PP 36/2021 Pasal 19"]


@pytest.mark.parametrize("weather_dependent", [True, False])
def test_a_given_mean_is_taken_as_it_is(weather_dependent: bool) -> None:
    found = base(PieceWage(mean=3_333_333, weather_dependent=weather_dependent))
    assert (found.amount, found.kind) == (3_333_333, "piece_mean_given")


@pytest.mark.parametrize(
    "wage", [DailyWage(day=1), PieceWage(months=(1, 1, 1), weather_dependent=False)]
)
def test_before_the_regulations_of_2015_there_is_no_rule(wage: Wage) -> None:
    with pytest.raises(NotInForce):
        base(wage, Month(2015, 6))


@given(rupiah(), rupiah())
def test_a_monthly_wage_is_a_sum(basic: int, allowances: int) -> None:
    wage = MonthlyWage(basic=basic, fixed_allowances=allowances)
    assert base(wage).amount == basic + allowances


@given(st.lists(rupiah(), min_size=3, max_size=15).map(tuple), st.sampled_from(Rounding))
def test_a_mean_is_rounded_as_the_law_value_says(
    months: tuple[int, ...], rounding: Rounding
) -> None:
    found = base(PieceWage(months=months, weather_dependent=False), rounding=rounding)
    exact = Fraction(sum(months[-3:]), 3)
    assert (
        found.amount
        == {
            Rounding.HALF_UP: floor(exact + Fraction(1, 2)),
            Rounding.UP: -floor(-exact),
            Rounding.DOWN: floor(exact),
        }[rounding]
    )
    assert type(found.amount) is int
