"""NIK: form, province, day, serial; what other checks get wrong. All numbers are invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.facts import FactError, regions
from perlindungan.facts.nik import (
    MADE_UP,
    PROVINCES,
    check_nik,
    is_made_up,
    is_woman,
    matches_birth_date,
)
from perlindungan.strategies import niks

MAN, WOMAN = "9901011705900001", "9901015705900001"
"""Born on 17 May 1990."""


def made_up(*, day: str = "17", month: str = "05", year: str = "90", serial: str = "0001") -> str:
    return f"990101{day}{month}{year}{serial}"


def with_province(province: int) -> str:
    """A number that nobody has: district 0000 does not exist."""
    return f"{province:02}00001705900001"


@pytest.mark.parametrize("nik", [MAN, WOMAN])
def test_a_made_up_number_passes_and_is_told_apart(nik: str) -> None:
    check_nik(nik)
    assert is_made_up(nik)
    assert not is_made_up(with_province(31))


@pytest.mark.parametrize("province", [11, 21, 31, 53, 65, 76, 82, 91, 92, 93, 94, 95, 96])
def test_provinces_of_today_and_before_the_splits_are_known(province: int) -> None:
    check_nik(with_province(province))


@pytest.mark.parametrize("province", [0, 1, 10, 20, 22, 30, 37, 54, 60, 66, 77, 83, 90, 97, 98])
def test_provinces_that_never_were_are_refused(province: int) -> None:
    with pytest.raises(FactError, match="province code"):
        check_nik(with_province(province))


def test_every_province_of_the_table_is_known_and_nobody_has_the_made_up_one() -> None:
    table = {int(code) for code in regions() if len(code) == 2}
    assert table == PROVINCES
    assert MADE_UP not in table


@pytest.mark.parametrize("day", ["00", "32", "40", "72", "81", "99"])
def test_days_that_no_man_or_woman_has_are_refused(day: str) -> None:
    with pytest.raises(FactError, match="a real day"):
        check_nik(made_up(day=day))


@pytest.mark.parametrize("day", ["01", "31", "41", "71"])
def test_first_and_last_days_pass(day: str) -> None:
    check_nik(made_up(day=day))


@pytest.mark.parametrize(
    ("day", "month"), [("31", "04"), ("71", "06"), ("30", "02"), ("70", "02"), ("01", "00")]
)
def test_days_that_the_month_does_not_have_are_refused(day: str, month: str) -> None:
    with pytest.raises(FactError, match="a real day"):
        check_nik(made_up(day=day, month=month))


@pytest.mark.parametrize("month", ["00", "13", "99"])
def test_months_that_do_not_exist_are_refused(month: str) -> None:
    with pytest.raises(FactError, match="a real day"):
        check_nik(made_up(month=month))


@pytest.mark.parametrize("day", ["29", "69"])
@pytest.mark.parametrize("year", ["00", "04", "88", "96"])
def test_29_february_passes_with_a_leap_year(day: str, year: str) -> None:
    check_nik(made_up(day=day, month="02", year=year))


@pytest.mark.parametrize("day", ["29", "69"])
@pytest.mark.parametrize("year", ["01", "02", "03", "90", "99"])
def test_29_february_of_a_common_year_is_refused(day: str, year: str) -> None:
    with pytest.raises(FactError, match="leap year"):
        check_nik(made_up(day=day, month="02", year=year))


def test_serial_numbers_begin_with_one() -> None:
    check_nik(made_up(serial="0001"))
    with pytest.raises(FactError, match="0001"):
        check_nik(made_up(serial="0000"))


@pytest.mark.parametrize(
    "nik",
    [
        "",
        MAN[:-1],
        MAN + "1",
        "99.01.01.170590.0001",
        " " + MAN[1:],
        MAN + "\n",
        MAN[:-1] + "x",
        "٩٩٠١٠١١٧٠٥٩٠٠٠٠١",
    ],
)
def test_anything_but_sixteen_plain_digits_is_refused(nik: str) -> None:
    with pytest.raises(FactError, match="16 digits"):
        check_nik(nik)


@pytest.mark.parametrize("nik", [9901011705900001, 9901011705900001.0, b"9901011705900001"])
def test_a_number_kept_as_anything_but_text_is_refused(nik: object) -> None:
    with pytest.raises(FactError, match="kept as text"):
        check_nik(nik)  # type: ignore[arg-type]


def test_women_have_forty_added_to_the_day() -> None:
    assert is_woman(WOMAN)
    assert not is_woman(MAN)
    assert is_woman(made_up(day="41"))
    assert not is_woman(made_up(day="31"))


@pytest.mark.parametrize("nik", [MAN, WOMAN])
def test_the_birth_date_is_compared_for_men_and_women(nik: str) -> None:
    assert matches_birth_date(nik, date(1990, 5, 17))
    assert not matches_birth_date(nik, date(1990, 5, 18))
    assert not matches_birth_date(nik, date(1990, 6, 17))
    assert not matches_birth_date(nik, date(1991, 5, 17))


def test_the_century_comes_from_the_birth_date_and_is_never_always_19() -> None:
    nik = made_up(year="01")
    assert matches_birth_date(nik, date(2001, 5, 17))
    assert matches_birth_date(nik, date(1901, 5, 17))


@given(st.data(), st.dates(date(1940, 1, 1), date(2020, 12, 31)))
def test_every_day_of_birth_makes_a_number_that_passes(data: st.DataObject, birth: date) -> None:
    nik = data.draw(niks(birth))
    check_nik(nik)
    assert is_made_up(nik)
    assert matches_birth_date(nik, birth)
