"""Due dates: the 15th, the 10th for JKN, the 30th in 2020, and the days on which nobody works."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import attrs
import pytest

from perlindungan.contributions import DueDate, due_date, public_holidays
from perlindungan.facts import Month, Programme, Segment
from perlindungan.law import Confidence, NotInForce
from perlindungan.programmes import NATIONAL, DueDateRule, OnHoliday

FIFTEENTH = (Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP)
MOVING = (Programme.JKK, Programme.JKM, Programme.JHT)


def due(programme: Programme, month: Month, *, holidays: frozenset[date] | None = None) -> DueDate:
    found = due_date(programme, month, Segment.PU, holidays=holidays)
    assert found is not None
    return found


@pytest.mark.parametrize("programme", FIFTEENTH)
@pytest.mark.parametrize(
    ("month", "day"),
    [
        (Month(2015, 7), date(2015, 8, 15)),
        (Month(2020, 7), date(2020, 8, 15)),
        (Month(2021, 2), date(2021, 3, 15)),
        (Month(2025, 12), date(2026, 1, 15)),
        (Month(2026, 3), date(2026, 4, 15)),
    ],
)
def test_the_fifteenth_of_the_next_month(programme: Programme, month: Month, day: date) -> None:
    assert due(programme, month).nominal == day


@pytest.mark.parametrize(
    ("month", "cited"),
    [
        (Month(2018, 10), ["Perpres 82/2018 [article not found]"]),
        (Month(2026, 3), ["Perpres 82/2018 [article not found]"]),
    ],
)
def test_the_tenth_of_jkn_is_cited_without_an_article(month: Month, cited: list[str]) -> None:
    found = due(Programme.JKN, month)
    assert found.nominal == month.first + timedelta(days=9)
    assert [str(citation) for citation in found.citations] == cited
    assert found.confidence is Confidence.SECONDARY
    before = due(Programme.JKN, Month(2018, 9))
    assert before.nominal == date(2018, 9, 10)
    assert "Perpres 82/2018" not in {c.regulation.key for c in before.citations}


@pytest.mark.parametrize("programme", MOVING)
def test_a_weekend_moves_the_day_to_monday(programme: Programme) -> None:
    # 15 August 2026 is a Saturday, 15 February 2026 a Sunday.
    assert due(programme, Month(2026, 7)).day == date(2026, 8, 17)
    assert due(programme, Month(2026, 1)).day == date(2026, 2, 16)
    assert due(programme, Month(2026, 3)).day == date(2026, 4, 15)


@pytest.mark.parametrize("programme", MOVING)
def test_holidays_that_are_given_move_it_on(programme: Programme) -> None:
    # Monday 17 August 2026 is Independence Day.
    found = due(programme, Month(2026, 7), holidays=frozenset({date(2026, 8, 17)}))
    assert found.day == date(2026, 8, 18)
    assert found.nominal == date(2026, 8, 15)
    assert found.checked


@pytest.mark.parametrize("programme", MOVING)
def test_several_holidays_in_a_row_are_all_passed(programme: Programme) -> None:
    # Wednesday to Friday off, then the weekend.
    off = frozenset({date(2026, 4, 15), date(2026, 4, 16), date(2026, 4, 17)})
    assert due(programme, Month(2026, 3), holidays=off).day == date(2026, 4, 20)


def test_without_holidays_the_day_is_flagged_as_not_checked() -> None:
    assert not due(Programme.JHT, Month(2026, 3)).checked
    assert due(Programme.JHT, Month(2026, 3), holidays=frozenset()).checked
    assert due(Programme.JHT, Month(2026, 3), holidays=frozenset()).day == date(2026, 4, 15)


@pytest.mark.parametrize("month", [Month(2026, 1), Month(2026, 7), Month(2026, 3)])
def test_jp_does_not_move_since_its_text_says_nothing_of_holidays(month: Month) -> None:
    off = frozenset({(month + 1).first + timedelta(days=14)})
    found = due(Programme.JP, month, holidays=off)
    assert found.day == found.nominal == (month + 1).first + timedelta(days=14)
    assert [str(citation) for citation in found.citations] == ["PP 45/2015 Pasal 30 ayat (3)"]


@pytest.mark.parametrize("programme", FIFTEENTH)
@pytest.mark.parametrize(
    ("month", "nominal", "day"),
    [
        (Month(2020, 8), date(2020, 9, 30), date(2020, 9, 30)),
        (Month(2020, 9), date(2020, 10, 30), date(2020, 10, 30)),
        (Month(2020, 10), date(2020, 11, 30), date(2020, 11, 30)),
        (Month(2020, 11), date(2020, 12, 30), date(2020, 12, 30)),
        # A Saturday: the working day before.
        (Month(2020, 12), date(2021, 1, 30), date(2021, 1, 29)),
        # There is no 30 February; the 28th is a Sunday.
        (Month(2021, 1), date(2021, 2, 28), date(2021, 2, 26)),
    ],
)
def test_the_thirtieth_or_the_working_day_before_in_the_months_of_pp_49_2020(
    programme: Programme, month: Month, nominal: date, day: date
) -> None:
    found = due(programme, month)
    assert (found.nominal, found.day) == (nominal, day)
    assert str(found.citations[0]).startswith("PP 49/2020")


@pytest.mark.parametrize("programme", FIFTEENTH)
def test_in_those_months_a_holiday_moves_the_day_back(programme: Programme) -> None:
    off = frozenset({date(2020, 9, 30), date(2020, 9, 29)})
    assert due(programme, Month(2020, 8), holidays=off).day == date(2020, 9, 28)


def test_the_missing_thirtieth_of_february_is_told() -> None:
    assert "30 February" in due(Programme.JKK, Month(2021, 1)).note
    assert due(Programme.JKK, Month(2021, 1)).confidence is Confidence.DERIVED
    assert due(Programme.JKK, Month(2020, 12)).note == ""
    assert due(Programme.JKK, Month(2020, 12)).confidence is Confidence.SECONDARY


@pytest.mark.parametrize(
    ("month", "day"),
    [
        (Month(2026, 3), date(2026, 3, 10)),
        # 10 January 2026 is a Saturday, 10 May 2026 a Sunday.
        (Month(2026, 1), date(2026, 1, 12)),
        (Month(2026, 5), date(2026, 5, 11)),
        # PP 49/2020 is not about JKN.
        (Month(2020, 9), date(2020, 9, 10)),
    ],
)
def test_jkn_by_the_tenth_of_the_month_itself(month: Month, day: date) -> None:
    found = due(Programme.JKN, month)
    assert found.nominal == date(month.year, month.number, 10)
    assert found.day == day


def test_jkp_has_no_due_date_of_its_own() -> None:
    assert due_date(Programme.JKP, Month(2026, 3), Segment.PU) is None


@pytest.mark.parametrize("programme", [*FIFTEENTH, Programme.JKN])
def test_a_due_date_says_of_what_it_is_and_where_it_stands(programme: Programme) -> None:
    found = due(programme, Month(2026, 3))
    assert (found.programme, found.month) == (programme, Month(2026, 3))
    assert found.citations


def test_there_is_none_before_the_law() -> None:
    with pytest.raises(NotInForce):
        due_date(Programme.JHT, Month(2015, 6), Segment.PU)


def test_a_reform_of_the_due_date() -> None:
    rule = DueDateRule(day=31, months_after=1, on_holiday=OnHoliday.NOT_STATED)
    timeline = NATIONAL.jht.due_date.with_value(
        Month(2026, 1), rule, citations=(), confidence=Confidence.UNVERIFIED
    )
    reform = attrs.evolve(NATIONAL, jht=attrs.evolve(NATIONAL.jht, due_date=timeline))
    moved = due_date(Programme.JHT, Month(2026, 3), Segment.PU, law=reform)
    assert moved is not None
    assert moved.day == date(2026, 4, 30)
    assert due(Programme.JHT, Month(2026, 3)).day == date(2026, 4, 15)


def test_public_holidays_of_the_years_asked_for() -> None:
    days = public_holidays([2025, 2026])
    assert {date(2025, 8, 17), date(2026, 8, 17), date(2026, 1, 1), date(2026, 5, 1)} <= days
    assert {day.year for day in days} == {2025, 2026}
    assert date(2026, 4, 15) not in days


def test_public_holidays_serve_the_due_date() -> None:
    off = public_holidays([2026])
    # 15 August is a Saturday and Monday 17 August is Independence Day.
    assert due(Programme.JKK, Month(2026, 7), holidays=off).day == date(2026, 8, 18)


@pytest.mark.parametrize("programme", [Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP])
@pytest.mark.parametrize(
    ("month", "hundredths_of_a_percent"),
    [
        (Month(2015, 7), 200),
        (Month(2020, 7), 200),
        (Month(2020, 8), 50),
        (Month(2021, 1), 50),
        (Month(2021, 2), 200),
    ],
)
def test_the_fine_for_a_month_of_delay(
    programme: Programme, month: Month, hundredths_of_a_percent: int
) -> None:
    """2 % (PP 44/2015 Pasal 22 and its like), 0.5 % in the months of PP 49/2020 Pasal 23."""
    due = due_date(programme, month, Segment.PU)
    assert due is not None
    assert due.late_fine == Fraction(hundredths_of_a_percent, 10_000)


def test_no_fine_is_known_for_jkn() -> None:
    due = due_date(Programme.JKN, Month(2026, 3), Segment.PU)
    assert due is not None
    assert due.late_fine is None


@pytest.mark.parametrize("segment", [Segment.PU, Segment.PBPU])
@pytest.mark.parametrize(
    ("month", "fine"),
    [
        (Month(2015, 7), Fraction(2, 100)),
        (Month(2016, 6), Fraction(2, 100)),
        (Month(2016, 7), None),
    ],
)
def test_jkn_had_a_monthly_fine_until_june_2016(
    segment: Segment, month: Month, fine: Fraction | None
) -> None:
    due = due_date(Programme.JKN, month, segment)
    assert due is not None
    assert due.late_fine == fine


@pytest.mark.parametrize(
    ("programme", "month", "nominal", "day"),
    [
        (Programme.JKK, Month(2026, 4), date(2026, 4, 15), date(2026, 4, 15)),
        (Programme.JKM, Month(2026, 4), date(2026, 4, 15), date(2026, 4, 15)),
        (Programme.JHT, Month(2026, 3), date(2026, 4, 15), date(2026, 4, 15)),
        # A Sunday, and a Saturday before Independence Day.
        (Programme.JKK, Month(2026, 2), date(2026, 2, 15), date(2026, 2, 16)),
        (Programme.JHT, Month(2026, 1), date(2026, 2, 15), date(2026, 2, 16)),
        (Programme.JKM, Month(2026, 8), date(2026, 8, 15), date(2026, 8, 17)),
        (Programme.JHT, Month(2026, 7), date(2026, 8, 15), date(2026, 8, 17)),
    ],
)
def test_without_wage_jkk_and_jkm_are_due_in_the_month_and_jht_in_the_next(
    programme: Programme, month: Month, nominal: date, day: date
) -> None:
    """PP 44/2015 Pasal 24 ayat (3)-(4); PP 46/2015 Pasal 21 ayat (3)-(4)."""
    found = due_date(programme, month, Segment.BPU)
    assert found is not None
    assert (found.nominal, found.day, found.checked) == (nominal, day, False)
    assert found.late_fine is None
    off = frozenset({found.day})
    moved = due_date(programme, month, Segment.BPU, holidays=off)
    assert moved is not None
    assert moved.day == found.day + timedelta(days=1)
    assert moved.checked


@pytest.mark.parametrize(
    ("month", "day"),
    [
        (Month(2026, 3), date(2026, 3, 10)),
        # A Saturday, and a Sunday.
        (Month(2026, 1), date(2026, 1, 12)),
        (Month(2026, 5), date(2026, 5, 11)),
    ],
)
def test_by_ward_class_jkn_is_due_on_the_tenth(month: Month, day: date) -> None:
    found = due_date(Programme.JKN, month, Segment.PBPU)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize(
    ("programme", "segment"),
    [
        (Programme.JP, Segment.BPU),
        (Programme.JKP, Segment.BPU),
        (Programme.JKK, Segment.JAKON),
        (Programme.JKM, Segment.JAKON),
        (Programme.JHT, Segment.JAKON),
        (Programme.JKK, Segment.PMI),
        (Programme.JKM, Segment.PMI),
        (Programme.JHT, Segment.PMI),
        (Programme.JKN, Segment.PBI),
        (Programme.JKN, Segment.VETERAN),
        (Programme.JHT, Segment.PBPU),
    ],
)
def test_no_due_date_where_none_is_known(programme: Programme, segment: Segment) -> None:
    assert due_date(programme, Month(2026, 3), segment) is None
