"""Rows into candidates: every row kept, every cell that cannot be read told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.regional.made_up import DEFECTS, made_up_candidates, made_up_registers

from perlindungan.facts import FactError, InputError
from perlindungan.facts.nik import is_made_up
from perlindungan.regional import (
    Candidate,
    Sex,
    inside,
)
from perlindungan.regional.collect import (
    DICTIONARY,
    candidates_of,
)

NIK = "9901014105900001"


def one(row: Mapping[str, str] | None = None, /, **options: Any) -> Candidate:
    cells = {"NIK": NIK, "Nama": "Siti Contoh"} | dict(row or {})
    (candidate,) = candidates_of([(2, cells)], **options).candidates
    return candidate


def codes(candidate: Candidate) -> dict[str, str]:
    return {cell.fact: cell.code for cell in candidate.unreadable}


def test_a_whole_row_becomes_a_candidate() -> None:
    row = {
        "No.": "1",
        "NO KTP": f"'{NIK}",
        "Nama Lengkap": "Siti Contoh",
        "No KK": "9901010101100007",
        "Tgl Lahir": "01/05/1990",
        "L/P": "P",
        "Alamat": "Jl. Contoh No. 1",
        "No HP": "0812-0000-0000",
        "Kode Desa": "64.72.01.1001",
        "Tinggal Sejak": "2011-05-20",
        "OAP": "tidak",
        "Pekerjaan": "Petani Sawit",
        "Penghasilan": "Rp 1.500.000",
        "Desil": "Desil 2",
        "DTKS": "ya",
        "P3KE": "tidak",
        "Peserta BPJS TK": "belum",
        "ASN": "bukan",
        "Pelajar/Mahasiswa": "tidak",
        "Pemberi Kerja": "tidak ada",
        "Bukti KTP": "ada",
        "Bukti KK": "tidak ada",
        "Disabilitas": "ya",
        "PKH": "tidak",
        "Tanggal Daftar": "05-01-2026",
        "Peserta Lama": "ya",
    }
    collected = candidates_of([(7, row)])
    assert collected.candidates == (
        Candidate(
            row=7,
            name="Siti Contoh",
            nik=NIK,
            family_card="9901010101100007",
            birth_date=date(1990, 5, 1),
            sex=Sex.FEMALE,
            address="Jl. Contoh No. 1",
            phone="0812-0000-0000",
            region="64.72.01.1001",
            resident_since=date(2011, 5, 20),
            indigenous=False,
            occupation="Petani Sawit",
            category="palm_farmer",
            marks=frozenset({"disability"}),
            asked=frozenset(
                {"marks.disability", "marks.pkh_recipient", "lists.DTKS", "lists.P3KE"}
            ),
            income=1_500_000,
            decile=2,
            lists=frozenset({"DTKS"}),
            covered=False,
            civil_servant=False,
            student=False,
            has_employer=False,
            proofs=frozenset({"ktp"}),
            registered_on=date(2026, 1, 5),
            on_last_list=True,
        ),
    )
    assert collected.ignored_headers == ("No.",)
    assert collected.unknown_occupations == {}


def test_a_row_of_nik_and_name_alone_leaves_all_else_unknown() -> None:
    assert one() == Candidate(row=2, nik=NIK, name="Siti Contoh")


def test_a_cell_that_cannot_be_read_leaves_its_fact_unknown_and_the_row_stays() -> None:
    row = {"NIK": "9.90101E+15", "Tgl Lahir": "1990", "JK": "M", "Penghasilan": "1,5 juta"}
    candidate = one(row)
    assert (candidate.nik, candidate.birth_date, candidate.sex, candidate.income) == (None,) * 4
    assert candidate.name == "Siti Contoh"
    assert codes(candidate) == {
        "nik": "number_spoiled",
        "birth_date": "day",
        "sex": "one_of",
        "income": "income_cell",
    }


def test_what_is_given_fills_blanks_but_no_cell_that_says_something() -> None:
    options = {"given": {"region": "64.72", "registered_on": date(2026, 1, 5), "decile": "Desil 2"}}
    blank = one({"Kode Wilayah": "", "Desil": "-"}, **options)
    assert (blank.region, blank.registered_on, blank.decile) == ("64.72", date(2026, 1, 5), 2)
    said = one({"Kode Wilayah": "64.74", "Desil": "5"}, **options)
    assert (said.region, said.decile) == ("64.74", 5)
    broken = one({"Kode Wilayah": "6474", "Desil": "banyak"}, **options)
    assert (broken.region, broken.decile) == (None, None)
    assert codes(broken) == {"region": "place_code_dots", "decile": "decile"}


def test_an_occupation_can_be_given_for_all_and_has_its_category() -> None:
    assert one(given={"occupation": "Nelayan"}).category == "fisher"


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("nik", NIK),
        ("name", "Siti"),
        ("birth_date", "1990-05-01"),
        ("salary", "1"),
        ("category", "fisher"),
        ("income", "1,5 juta"),
        ("income", 1.5),
        ("income", True),
        ("covered", 1),
        ("registered_on", 20260105),
        ("region", 64),
        ("region", "64.99"),
        ("sex", "X"),
    ],
)
def test_what_is_given_must_be_a_value_of_a_fact_that_rows_can_share(
    fact: str, value: object
) -> None:
    with pytest.raises(InputError):
        one(given={fact: value})


def test_sets_can_be_given() -> None:
    candidate = one(given={"lists": ["DTKS"], "proofs": "ktp|kk", "marks": {"pkh_recipient"}})
    assert candidate.lists == frozenset({"DTKS"})
    assert candidate.proofs == frozenset({"ktp", "kk"})
    assert candidate.marks == frozenset({"pkh_recipient"})


@pytest.mark.parametrize(
    ("row", "marks", "proofs", "lists"),
    [
        ({}, None, None, None),
        ({"Disabilitas": "", "Bukti KTP": "", "DTKS": ""}, set(), None, None),
        ({"Disabilitas": "tidak", "Bukti KTP": "tidak", "DTKS": "tidak"}, set(), set(), set()),
        (
            {"Disabilitas": "ya", "PKH": "", "DTKS": "ya", "P3KE": ""},
            {"disability"},
            None,
            {"DTKS"},
        ),
        ({"marks": "", "proofs": "", "lists": ""}, set(), None, None),
        ({"proofs": "ktp", "Bukti KK": "ada"}, None, {"ktp", "kk"}, None),
        ({"proofs": "ktp", "Bukti KK": "tidak"}, None, {"ktp"}, None),
    ],
)
def test_sets_are_unknown_where_nobody_looked(
    row: dict[str, str],
    marks: set[str] | None,
    proofs: set[str] | None,
    lists: set[str] | None,
) -> None:
    candidate = one(row)
    assert (candidate.marks, candidate.proofs, candidate.lists) == (marks, proofs, lists)


def test_a_set_with_a_cell_that_cannot_be_read_is_not_taken_for_empty() -> None:
    candidate = one({"Disabilitas": "mungkin", "PKH": "tidak"})
    assert candidate.marks is None
    assert codes(candidate) == {"marks": "one_of"}
    assert ("member", "disability") in candidate.unreadable[0].details
    assert one({"Disabilitas": "mungkin", "PKH": "ya"}).marks == frozenset({"pkh_recipient"})


def test_the_smallest_of_several_places_counts() -> None:
    candidate = one({"Kabupaten/Kota": "Kota Samarinda", "Kode Desa": "64.72.01.1001"})
    assert candidate.region == "64.72.01.1001"
    assert one({"Kabupaten/Kota": "Kota Samarinda", "Kode Desa": ""}).region == "64.72"


def test_places_that_do_not_lie_in_each_other_are_no_place() -> None:
    candidate = one(
        {"Kabupaten/Kota": "Kota Bontang", "Kode Desa": "64.72.01.1001"}, given={"region": "64"}
    )
    assert candidate.region is None
    assert codes(candidate) == {"region": "places_agree"}


def test_occupations_that_the_dictionary_does_not_know_are_counted() -> None:
    works = ["Wiraswasta", "WIRASWASTA", "Nelayan", "Lainnya", "wiraswasta ", NIK, ""]
    rows = [
        (number, {"NIK": NIK, "Nama": "Siti", "Pekerjaan": work})
        for number, work in enumerate(works, 2)
    ]
    collected = candidates_of(rows)
    assert collected.unknown_occupations == {"Wiraswasta": 3, "************0001": 1, "Lainnya": 1}
    assert next(iter(collected.unknown_occupations)) == "Wiraswasta"
    assert [one.category for one in collected.candidates] == [
        None,
        None,
        "fisher",
        None,
        None,
        None,
        None,
    ]


def test_a_dictionary_of_the_users_own_is_used() -> None:
    own = DICTIONARY.with_terms({"wiraswasta": "msme"})
    assert one({"Pekerjaan": "Wiraswasta"}, occupations=own).category == "msme"


def test_headers_of_the_users_own_are_used() -> None:
    assert one({"Kerja Apa": "Nelayan"}, headers={"occupation": "Kerja apa"}).category == "fisher"


def test_tables_with_other_headers_may_follow_each_other() -> None:
    rows = [
        (2, {"NIK": NIK, "Nama": "Siti", "Catatan": "a"}),
        (12, {"No KTP": NIK, "Nama Lengkap": "Budi", "Desil": "3", "Keterangan": ""}),
    ]
    collected = candidates_of(rows)
    assert [(one.row, one.name, one.decile) for one in collected.candidates] == [
        (2, "Siti", None),
        (12, "Budi", 3),
    ]
    assert collected.ignored_headers == ("Catatan", "Keterangan")


def test_an_empty_table_has_no_candidates() -> None:
    assert candidates_of([]).candidates == ()


def test_a_table_without_a_column_for_the_nik_is_refused() -> None:
    with pytest.raises(InputError) as refused:
        candidates_of([(2, {"Nama": "Siti"})])
    assert refused.value.code == "candidate_headers"
    assert "Siti" not in str(refused.value)


def test_two_rows_of_one_number_are_refused() -> None:
    row = {"NIK": NIK, "Nama": "Siti"}
    with pytest.raises(InputError) as refused:
        candidates_of([(2, row), (2, row)])
    assert refused.value.code == "row_once"


def test_an_order_of_dates_that_there_is_none_of_is_refused() -> None:
    with pytest.raises(InputError):
        candidates_of([], date_order="MM/DD/YYYY")
    assert codes(one({"Tgl Lahir": "01/05/1990"}, date_order="DD-MM-YYYY")) == {"birth_date": "day"}


def test_values_that_repeat_are_shared() -> None:
    rows = [
        (
            number,
            {
                "NIK": NIK,
                "Nama": "Siti",
                "Kode Desa": f"64.72.01.100{number // number}",
                "Pekerjaan": f"Nelaya{'n' if number else ''}",
                "Disabilitas": "ya",
            },
        )
        for number in (2, 3)
    ]
    first, second = candidates_of(rows).candidates
    for fact in ("region", "occupation", "category", "marks"):
        assert getattr(first, fact) is getattr(second, fact)


# -- made-up people -------------------------------------------------------------------------------


@given(st.integers(1, 60), st.integers())
def test_every_row_is_kept_in_order_and_nothing_is_invented(count: int, seed: int) -> None:
    rows = made_up_candidates(count, seed)
    collected = candidates_of(enumerate(rows, 2))
    assert [one.row for one in collected.candidates] == list(range(2, count + 2))
    assert collected.ignored_headers == ()
    for row, candidate in zip(rows, collected.candidates, strict=True):
        unread = codes(candidate)
        for header, fact in (
            ("NIK", "nik"),
            ("Nama Lengkap", "name"),
            ("Tgl Lahir", "birth_date"),
            ("Kode Desa", "region"),
            ("Penghasilan", "income"),
            ("Desil", "decile"),
        ):
            known = getattr(candidate, fact) is not None
            assert known is (bool(row[header]) and fact not in unread)


@given(st.integers(2, 30), st.integers(), st.randoms(use_true_random=False))
def test_the_order_of_columns_does_not_matter(count: int, seed: int, shuffle: Any) -> None:
    rows = made_up_candidates(count, seed)
    mixed = []
    for row in rows:
        items = list(row.items())
        shuffle.shuffle(items)
        mixed.append(dict(items))

    def told(candidates: tuple[Candidate, ...]) -> list[Candidate]:
        return [
            attrs.evolve(one, unreadable=tuple(sorted(one.unreadable, key=repr)))
            for one in candidates
        ]

    plain = candidates_of(enumerate(rows)).candidates
    assert told(plain) == told(candidates_of(enumerate(mixed)).candidates)


def test_made_up_people_cannot_exist_and_have_every_defect() -> None:
    assert sum(DEFECTS.values()) == 1000
    rows = made_up_candidates(3000, 1)
    assert rows == made_up_candidates(3000, 1)
    assert rows != made_up_candidates(3000, 2)
    candidates = candidates_of(enumerate(rows)).candidates
    assert all(is_made_up(one.nik) for one in candidates if one.nik)
    niks = [one.nik for one in candidates if one.nik]
    assert len(set(niks)) < len(niks)
    outside = [one for one in candidates if one.region and not inside(one.region, "64")]
    assert 20 <= len(outside) <= 90
    missing = {
        fact
        for fact in attrs.asdict(candidates[0])
        for one in candidates
        if getattr(one, fact) is None
    }
    assert {"nik", "name", "birth_date", "sex", "region", "category", "income", "decile"} <= missing
    told = {cell.code for one in candidates for cell in one.unreadable}
    assert told == {"number_spoiled", "day", "income_cell", "income_unit", "place_code_dots"}


def test_made_up_registers_name_people_of_the_list_alone() -> None:
    rows = made_up_candidates(2000, 3)
    niks = {row["NIK"] for row in rows}
    registers = made_up_registers(rows, 3)
    assert set(registers) == {"members", "deceased", "public_employees", "poverty"}
    for register in registers.values():
        assert 0 < len(register) < len(niks)
        assert set(register) <= niks


def test_an_error_of_a_given_fact_names_it() -> None:
    with pytest.raises(FactError) as refused:
        one(given={"income": "1500"})
    assert (refused.value.field, refused.value.code) == ("income", "income_unit")


@pytest.mark.parametrize(
    ("row", "asked"),
    [
        ({"Disabilitas": "ya"}, {"marks.disability", "lists"}),
        # A blank says no to a mark, and nothing of a welfare list.
        ({"Disabilitas": "", "DTKS": ""}, {"marks.disability"}),
        ({"DTKS": "", "P3KE": "tidak"}, {"lists.P3KE", "marks"}),
        ({"Disabilitas": "mungkin", "PKH": "ya"}, {"marks.pkh_recipient", "lists"}),
        # A column of names says all there are.
        ({"marks": "", "PKH": "ya"}, None),
        ({"lists": "DTKS", "P3KE": "tidak"}, {"lists", "lists.P3KE", "marks"}),
        ({"lists": "", "P3KE": "tidak"}, {"lists.P3KE", "marks"}),
        ({"marks": "disabilitas"}, None),
        ({"lists": "DTKS"}, None),
    ],
)
def test_it_is_told_for_which_marks_and_lists_a_table_asks(
    row: dict[str, str], asked: set[str] | None
) -> None:
    assert one(row).asked == (None if asked is None else frozenset(asked))


def test_what_is_given_for_all_rows_says_all_there_are() -> None:
    given = one({"DTKS": "", "PKH": ""}, given={"lists": ["P3KE"], "marks": set()})
    assert given.asked == frozenset({"lists", "marks", "marks.pkh_recipient"})


@pytest.mark.parametrize(("fact", "value"), [("income", -5), ("income", 1500), ("decile", 50)])
def test_a_number_given_for_all_rows_is_asked_as_a_cell_is(fact: str, value: int) -> None:
    with pytest.raises(FactError) as refused:
        one(given={fact: value})
    assert refused.value.field == fact
    assert one(given={"income": 1_500_000}).income == 1_500_000


def test_an_own_header_that_no_table_has_is_refused() -> None:
    with pytest.raises(InputError) as refused:
        one({"Upah": "1500000"}, headers={"income": ("Upa", "Gaji")})
    assert (refused.value.value, refused.value.code) == ("Upa, Gaji", "own_header")
    rows = [
        (2, {"NIK": NIK, "Nama": "Siti Contoh"}),
        (3, {"NIK": NIK, "Nama": "Siti Contoh", "Upah": "1500000"}),
    ]
    first, second = candidates_of(rows, headers={"income": "Upah"}).candidates
    assert (first.income, second.income) == (None, 1_500_000)
