"""Changes from a table."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.regional.determine.people import nik

from perlindungan.facts import FactError, InputError
from perlindungan.facts.nik import is_made_up
from perlindungan.regional import (
    Sex,
)
from perlindungan.regional.collect import (
    candidates_of,
)
from perlindungan.regional.renew import Change, ChangeKind, ChangesRead, changes_of, new_rows

EXAMPLE = Path(__file__).parents[3] / "docs" / "examples" / "regional_changes.csv"


def rows() -> Iterator[tuple[int, dict[str, str]]]:
    with EXAMPLE.open(encoding="utf-8", newline="") as file:
        yield from enumerate(csv.DictReader(file), start=2)


def read(**cells: str) -> ChangesRead:
    given = {"jenis perubahan": "koreksi", "nik": nik(1), "tanggal": "2026-03-05"}
    return changes_of([(2, given | cells)])


def test_the_example_is_read_whole() -> None:
    read = changes_of(rows())
    assert (read.unreadable, read.ignored_headers) == ((), ())
    assert len(read.changes) == 18
    assert {change.kind for change in read.changes} >= {
        ChangeKind.DIED,
        ChangeKind.MOVED_AWAY,
        ChangeKind.GOT_EMPLOYER,
        ChangeKind.CORRECTED,
        ChangeKind.VERIFIED_AGAIN,
        ChangeKind.JOINS,
    }
    assert all(is_made_up(change.nik) for change in read.changes)
    employers = {change.employer for change in read.changes if change.employer}
    assert employers == {"PT Contoh Sawit Rekaan", "CV Rekaan Bahari"}
    (kasim,) = [change for change in read.changes if change.row == 12]
    assert dict(kasim.facts) == {
        "name": "Contoh Kasim",
        "birth_date": date(1976, 5, 12),
        "sex": Sex.MALE,
        "region": "64.72.01.1001",
        "category": "fisher",
        "address": "Gang Contoh 7",
        "family_card": "9901010101100011",
        "decile": 2,
    }
    (jamilah,) = [change for change in read.changes if change.row == 11]
    assert dict(jamilah.facts)["nik"] == "9901015105870110"
    assert [change.passed for change in read.changes if change.row in (13, 14, 15)] == [
        True,
        False,
        None,
    ]


def test_new_people_of_the_example_are_candidates_registered_on_the_day() -> None:
    found = candidates_of(new_rows(rows())).candidates
    assert [one.row for one in found] == [16, 17, 18]
    assert [one.registered_on for one in found] == [date(2026, 4, 17)] * 2 + [date(2026, 4, 18)]
    assert [one.category for one in found] == ["farmer", "trader", "fisher"]
    assert [one.has_employer for one in found] == [False] * 3
    assert all(one.unreadable == () for one in found)
    own = [(2, {"jenis": "baru", "tanggal": "2026-03-05", "tanggal daftar": "2026-02-01"})]
    given = [(number, cells | {"nik": nik(1), "nama": "Contoh"}) for number, cells in own]
    (one,) = candidates_of(new_rows(given)).candidates
    assert one.registered_on == date(2026, 2, 1)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Meninggal", ChangeKind.DIED),
        ("moved_away", ChangeKind.MOVED_AWAY),
        ("PINDAH", ChangeKind.MOVED_AWAY),
        ("got employer", ChangeKind.GOT_EMPLOYER),
        ("peserta baru", ChangeKind.JOINS),
        ("verifikasi  ulang", ChangeKind.VERIFIED_AGAIN),
    ],
)
def test_kinds_are_read_in_both_languages(text: str, kind: ChangeKind) -> None:
    (change,) = read(**{"jenis perubahan": text}).changes
    assert change.kind is kind


@pytest.mark.parametrize(
    ("cells", "fact", "code"),
    [
        ({"jenis perubahan": "hilang"}, "kind", "one_of"),
        ({"jenis perubahan": ""}, "kind", "key_needed"),
        ({"nik": ""}, "nik", "key_needed"),
        ({"nik": "9.90101E+15"}, "nik", "number_spoiled"),
        ({"tanggal": ""}, "on", "key_needed"),
        ({"tanggal": "5 Maret 2026"}, "on", "day"),
        ({"jk": "X"}, "sex", "one_of"),
        ({"pekerjaan": "penjaga menara api"}, "occupation", "occupation_term"),
        ({"nik baru": "9.90101E+15"}, "new_nik", "number_spoiled"),
        ({"jenis perubahan": "verifikasi ulang", "hasil": "mungkin"}, "passed", "one_of"),
    ],
)
def test_a_row_with_a_cell_that_cannot_be_read_makes_no_change(
    cells: dict[str, str], fact: str, code: str
) -> None:
    found = read(**cells)
    assert found.changes == ()
    ((row, told),) = found.unreadable
    assert (row, told.fact, told.code) == (2, fact, code)
    assert nik(1) not in told.value


def test_cells_that_the_kind_does_not_ask_for_are_left_alone() -> None:
    (change,) = read(**{"jenis perubahan": "meninggal", "nama": "Contoh", "jk": "X"}).changes
    expected = Change(kind=ChangeKind.DIED, nik=nik(1), on=date(2026, 3, 5))
    assert (change, change.row) == (expected, 2)


def test_the_name_of_the_employer_stands_in_either_column() -> None:
    one = {"jenis perubahan": "bekerja", "pemberi kerja": "PT Contoh"}
    both = {"jenis perubahan": "bekerja", "pemberi kerja": "ya", "nama pemberi kerja": "PT Contoh"}
    assert [change.employer for cells in (one, both) for change in read(**cells).changes] == [
        "PT Contoh"
    ] * 2


def test_headers_are_told() -> None:
    assert read(catatan="x", bukti_surat_rt="ya").ignored_headers == ("catatan",)
    with pytest.raises(InputError) as lacking:
        changes_of([(2, {"nik": nik(1), "tanggal": "2026-03-05"})])
    assert lacking.value.code == "change_headers"
    with pytest.raises(InputError) as twice:
        read(tgl="2026-03-05")
    assert twice.value.code == "one_column"
    with pytest.raises(InputError) as order:
        changes_of([], date_order="MM/DD/YYYY")
    assert order.value.code == "one_of"


def test_a_change_holds_only_what_its_kind_can_say() -> None:
    day = date(2026, 3, 5)
    for kind, facts, code in (
        (ChangeKind.CORRECTED, {"income": 1}, "one_of"),
        (ChangeKind.CORRECTED, {"decile": "2"}, "kind"),
        (ChangeKind.CORRECTED, {"region": None}, "kind"),
        (ChangeKind.CORRECTED, {"region": "99"}, "region"),
        (ChangeKind.DIED, {"name": "Contoh"}, "change_fact"),
        (ChangeKind.MOVED_AWAY, {"name": "Contoh"}, "change_fact"),
    ):
        with pytest.raises(FactError) as error:
            Change(kind=kind, nik=nik(1), on=day, facts=facts)
        assert error.value.code == code
    with pytest.raises(FactError):
        Change(kind=ChangeKind.MOVED_AWAY, nik=nik(1), on=day, region="Samarinda")
    with pytest.raises(FactError):
        Change(kind=ChangeKind.DIED, nik=nik(1), on=date(26, 3, 5))
