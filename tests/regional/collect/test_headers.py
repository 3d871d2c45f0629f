"""Headers: which column holds which fact, and what is refused."""

from __future__ import annotations

import pytest

from perlindungan.data import rows
from perlindungan.facts import InputError
from perlindungan.regional.collect import FACTS, header_facts
from perlindungan.regional.collect.headers import SETS
from perlindungan.regional.collect.occupations import DICTIONARY
from perlindungan.regional.folding import folded


@pytest.mark.parametrize(
    ("header", "fact"),
    [
        ("No. KTP", "nik"),
        ("NO KTP", "nik"),
        ("Nomor Induk Kependudukan (NIK)", None),
        ("Nama Lengkap", "name"),
        ("No.KK", "family_card"),
        ("Tgl. Lahir", "birth_date"),
        ("TANGGAL_LAHIR", "birth_date"),
        ("JK", "sex"),
        ("L/P", "sex"),
        ("Alamat", "address"),
        ("Kode Wilayah", "region"),
        ("Kode Desa/Kelurahan", "region"),
        ("Jenis Pekerjaan", "occupation"),
        ("Penghasilan (Rp)", "income"),
        ("Desil DTSEN", "decile"),
        ("DTKS", "lists.DTKS"),
        ("bukti_ktp", "proofs.ktp"),
        ("Bukti Surat Platform", "proofs.surat_platform"),
        ("Disabilitas", "marks.disability"),
        ("Tanggal Daftar", "registered_on"),
        ("birth_date", "birth_date"),
        ("registered_on", "registered_on"),
        ("No", None),
        ("Tanggal KTP", None),
        ("bukti", "proofs"),
    ],
)
def test_a_header_is_known_however_it_is_typed(header: str, fact: str | None) -> None:
    needed = [
        one for one, is_there in (("NIK", fact == "nik"), ("Nama", fact == "name")) if not is_there
    ]
    assert header_facts([*needed, header]).facts.get(header) == fact


def test_every_fact_can_be_named_by_its_own_name() -> None:
    assert set(header_facts(FACTS).facts.values()) == set(FACTS)


def test_every_shipped_header_is_folded_stands_once_and_names_a_fact() -> None:
    table = list(rows("regional_headers"))
    headers = [row["header"] for row in table]
    assert len(headers) == len(set(headers))
    assert [folded(header) for header in headers] == headers
    for row in table:
        fact, dot, member = row["fact"].partition(".")
        assert fact in (SETS if dot else FACTS)
        assert fact != "marks" or not dot or member in DICTIONARY.marks


def test_headers_of_the_user_stand_in_place_of_the_shipped_ones_of_that_fact() -> None:
    headers = ["NIK", "Nama", "Pekerjaan", "Pekerjaan Sekarang"]
    assert header_facts(headers).facts["Pekerjaan"] == "occupation"
    own = header_facts(headers, {"occupation": "pekerjaan sekarang"})
    assert own.facts["Pekerjaan Sekarang"] == "occupation"
    assert "Pekerjaan" not in own.facts
    assert own.ignored == ("Pekerjaan",)


def test_the_user_can_name_several_headers_and_columns_of_yes_and_no() -> None:
    own = {"nik": ("Kolom A", "Kolom B"), "proofs.surat_rt": "Surat RT"}
    found = header_facts(["Kolom B", "Nama", "Surat RT"], own).facts
    assert found == {"Kolom B": "nik", "Nama": "name", "Surat RT": "proofs.surat_rt"}


def test_two_columns_of_one_fact_are_refused_until_one_is_named() -> None:
    headers = ["NIK", "Nama", "Alamat", "Alamat KTP"]
    with pytest.raises(InputError) as refused:
        header_facts(headers)
    assert (refused.value.code, refused.value.value) == ("one_column", "Alamat, Alamat KTP")
    assert header_facts(headers, {"address": "Alamat KTP"}).ignored == ("Alamat",)


@pytest.mark.parametrize("headers", [[], ["NIK"], ["Nama"], ["Nomor", "Orang"]])
def test_a_table_without_nik_or_name_is_refused(headers: list[str]) -> None:
    with pytest.raises(InputError) as refused:
        header_facts(headers)
    assert refused.value.code == "candidate_headers"
    assert ("nik:" in refused.value.expected) is ("NIK" not in headers)
    assert ("name:" in refused.value.expected) is ("Nama" not in headers)


def test_a_header_that_looks_like_data_is_not_told() -> None:
    ignored = header_facts(["NIK", "Nama", "9901014105900001", "Catatan", ""]).ignored
    assert ignored == ("…", "Catatan")


@pytest.mark.parametrize("fact", ["row", "category", "unreadable", "salary", "proof.ktp"])
def test_a_fact_that_there_is_none_of_cannot_be_named(fact: str) -> None:
    with pytest.raises(InputError) as refused:
        header_facts(["NIK", "Nama"], {fact: "Kolom"})
    assert refused.value.code == "one_of"
