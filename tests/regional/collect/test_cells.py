"""Cells: what is read, and what is refused rather than guessed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.facts.cells import FORMULA
from perlindungan.regional import Sex, Unreadable
from perlindungan.regional.collect import FACTS
from perlindungan.regional.collect.cells import LEAST_INCOME, MOST_INCOME, PERSONAL, reader
from perlindungan.wording import text as wording

ORDERS = ("YYYY-MM-DD", "DD-MM-YYYY", "DD/MM/YYYY")
NIK = "9901014105900001"


def read(fact: str, text: str, orders: tuple[str, ...] = ORDERS) -> Any:
    return reader(fact, orders)(text)


@pytest.mark.parametrize(
    ("fact", "text", "value"),
    [
        ("nik", NIK, NIK),
        ("nik", f"'{NIK}", NIK),
        ("nik", f'"{NIK}"', NIK),
        ("nik", " 9901 0141 0590 0001 ", NIK),
        ("nik", "99.01.01.410590.0001", NIK),
        ("nik", "99010141059000", "99010141059000"),
        ("nik", "tidak punya", "tidakpunya"),
        ("family_card", "9901010101100007", "9901010101100007"),
        ("name", "  Siti Contoh ", "Siti Contoh"),
        ("name", "+62 Contoh", "+62 Contoh"),
        ("name", "@Contoh", "@Contoh"),
        ("birth_date", "1990-05-01", date(1990, 5, 1)),
        ("birth_date", "01-05-1990", date(1990, 5, 1)),
        ("birth_date", "01/05/1990", date(1990, 5, 1)),
        ("birth_date", "29-02-2000", date(2000, 2, 29)),
        ("resident_since", "2011-05-20", date(2011, 5, 20)),
        ("sex", "L", Sex.MALE),
        ("sex", "p", Sex.FEMALE),
        ("sex", "Laki-Laki", Sex.MALE),
        ("sex", "LAKI LAKI", Sex.MALE),
        ("sex", "Perempuan", Sex.FEMALE),
        ("sex", "wanita", Sex.FEMALE),
        ("region", "64", "64"),
        ("region", "64.72", "64.72"),
        ("region", "64.72.01", "64.72.01"),
        ("region", "64.72.01.1001", "64.72.01.1001"),
        ("region", "Kota Samarinda", "64.72"),
        ("region", "samarinda", "64.72"),
        ("region", "Kab. Kutai Timur", "64.08"),
        ("region", "KUTAI TIMUR", "64.08"),
        ("region", "Kalimantan Timur", "64"),
        ("region", "Prov. Kalimantan Timur", "64"),
        ("income", "1500000", 1_500_000),
        ("income", "1.500.000", 1_500_000),
        ("income", "Rp 1.500.000", 1_500_000),
        ("income", "Rp1.500.000,-", 1_500_000),
        ("income", "Rp. 1.500.000,00", 1_500_000),
        ("income", "1,500,000", 1_500_000),
        ("income", "1,500,000.00", 1_500_000),
        ("income", "1500000.00", 1_500_000),
        ("income", "Rp 1.500.000 / bulan", 1_500_000),
        ("income", "1.500.000 per bulan", 1_500_000),
        ("income", "0", 0),
        ("income", "750.000", 750_000),
        ("decile", "1", 1),
        ("decile", "10", 10),
        ("decile", "Desil 3", 3),
        ("decile", "desil-4", 4),
        ("covered", "ya", True),
        ("covered", "Sudah", True),
        ("covered", "TIDAK", False),
        ("covered", "belum", False),
        ("covered", "tidak ada", False),
        ("covered", "yes", True),
        ("civil_servant", "bukan", False),
        ("proofs.ktp", "ada", True),
        ("proofs.ktp", "✓", True),
        ("proofs", "ktp|kk", frozenset({"ktp", "kk"})),
        ("proofs", "KTP, KK", frozenset({"ktp", "kk"})),
        ("proofs", "Fotokopi KTP; Surat Platform", frozenset({"ktp", "surat_platform"})),
        ("proofs", "tidak ada", frozenset()),
        ("lists", "dtks, p3ke", frozenset({"DTKS", "P3KE"})),
        ("lists", "tidak", frozenset()),
        ("marks", "disabilitas|PKH", frozenset({"disability", "pkh_recipient"})),
        ("marks", "woman_breadwinner", frozenset({"woman_breadwinner"})),
        ("occupation", " Nelayan ", "Nelayan"),
    ],
)
def test_a_cell_is_read(fact: str, text: str, value: object) -> None:
    assert read(fact, text) == value


@pytest.mark.parametrize(
    ("fact", "text", "code"),
    [
        ("nik", "9.90101E+15", "number_spoiled"),
        ("nik", "9,90101E+15", "number_spoiled"),
        ("nik", "9.90101410590000e15", "number_spoiled"),
        ("nik", "9901014105900001.0", "number_spoiled"),
        ("nik", "9901014105900001,00", "number_spoiled"),
        ("family_card", "1E+15", "number_spoiled"),
        ("name", FORMULA, "no_formula"),
        ("name", "=HYPERLINK(1)", "no_formula"),
        ("nik", f'="{NIK}"', "no_formula"),
        ("name", "Conto\udce9", "utf8"),
        ("birth_date", "17 Mei 1990", "day"),
        ("birth_date", "1/5/1990", "day"),
        ("birth_date", "01/05/90", "day"),
        ("birth_date", "30-02-1990", "day"),
        ("birth_date", "29-02-1990", "day"),
        ("birth_date", "33010", "day"),
        ("birth_date", "1890-05-01", "day_since"),
        ("sex", "M", "one_of"),
        ("sex", "1", "one_of"),
        ("sex", "L/P", "one_of"),
        ("region", "6472", "place_code_dots"),
        ("region", "6472011001", "place_code_dots"),
        ("region", "64.1", "place_code"),
        ("region", "64.99", "region"),
        ("region", "Kutai", "place_code"),
        ("region", "Bogor", "place_code"),
        ("income", "1,5 juta", "income_cell"),
        ("income", "1500", "income_unit"),
        ("income", "1.500", "income_unit"),
        ("income", "1.5", "income_cell"),
        ("income", "500,000", "income_cell"),
        ("income", "1.500.00", "income_cell"),
        ("income", "1-2 juta", "income_cell"),
        ("income", "-500000", "income_cell"),
        ("income", "50.000/hari", "income_cell"),
        ("income", "tidak tentu", "income_cell"),
        ("income", "99999999999", "income_unit"),
        ("decile", "0", "decile"),
        ("decile", "11", "decile"),
        ("decile", "1-3", "decile"),
        ("decile", "3.0", "decile"),
        ("covered", "mungkin", "one_of"),
        ("covered", "1", "one_of"),
        ("covered", "x", "one_of"),
        ("proofs", "ada", "set_names"),
        ("lists", "ya", "set_names"),
        ("indigenous", "OAP", "one_of"),
    ],
)
def test_what_has_another_form_is_refused_with_words(fact: str, text: str, code: str) -> None:
    found = read(fact, text)
    assert isinstance(found, Unreadable)
    assert (found.fact, found.code) == (fact, code)
    for locale in ("id", "en"):
        assert "{" not in wording(f"expected.{code}", locale, **dict(found.details))


@pytest.mark.parametrize("text", ["", "   ", "-", "--", "–", " — "])
@pytest.mark.parametrize("fact", FACTS)
def test_a_blank_or_a_dash_is_no_fact(fact: str, text: str) -> None:
    assert read(fact, text) is None


def test_a_day_is_read_in_the_orders_asked_for_alone() -> None:
    assert read("birth_date", "01-05-1990", ("DD-MM-YYYY",)) == date(1990, 5, 1)
    assert isinstance(read("birth_date", "1990-05-01", ("DD-MM-YYYY",)), Unreadable)


@pytest.mark.parametrize(
    ("fact", "text", "hidden"),
    [
        ("nik", "9.90101E+15", "9.90101"),
        ("birth_date", "17 Mei 1990", "1990"),
        ("name", "=Siti Contoh", "toh"),
        ("income", NIK, "990101"),
        ("sex", NIK, "990101"),
        ("sex", "17-05-1990", "1990"),
        ("registered_on", NIK, "990101"),
        ("region", "6472011001", "647201"),
    ],
)
def test_what_is_personal_is_masked_wherever_it_stands(fact: str, text: str, hidden: str) -> None:
    found = read(fact, text)
    assert isinstance(found, Unreadable)
    assert hidden not in repr(found)


@given(st.sampled_from(sorted(set(FACTS) - {"lists", "marks", "proofs"})), st.text(max_size=30))
def test_whatever_stands_in_a_cell_is_read_or_told_and_never_raises(fact: str, text: str) -> None:
    found = read(fact, text)
    if isinstance(found, Unreadable) and fact in PERSONAL and len(text) > 8:
        assert text.strip()[:-4] not in found.value


@given(st.integers(LEAST_INCOME, MOST_INCOME))
def test_an_income_is_the_same_with_and_without_separators(amount: int) -> None:
    dotted = f"{amount:,}".replace(",", ".")
    forms = (str(amount), dotted, f"Rp {dotted}", f"Rp{dotted},-", f"{dotted},00")
    assert {read("income", form) for form in forms} == {amount}


@given(st.dates(date(1900, 1, 1), date(2026, 12, 31)))
def test_a_day_is_the_same_in_every_order(day: date) -> None:
    forms = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y")
    assert {read("birth_date", day.strftime(form)) for form in forms} == {day}
