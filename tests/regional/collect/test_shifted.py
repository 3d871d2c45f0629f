"""Rows whose cells have shifted: kept and told, and nothing of them read."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from tests.regional.verify.people import scheme

from perlindungan.facts import InputError
from perlindungan.regional.collect import candidates_of
from perlindungan.regional.collect.shifted import SURPLUS, shifted, without_surplus
from perlindungan.regional.findings import Standing
from perlindungan.regional.renew import changes_of, new_rows
from perlindungan.regional.tell import explain
from perlindungan.regional.verify import verify

WELL = {"NIK": "9901014105900001", "Nama": "Sri Contoh", "Kode Wilayah": "64.72"}
MOVED = {"NIK": "Contoh", "Nama": "Sri", "Kode Wilayah": "9901014105900002", SURPLUS: "5 4"}
CHANGE = {"jenis perubahan": "meninggal", "tanggal": "2026-04-01", "nik": "9901014105900001"}


def test_a_row_with_more_cells_than_headers_is_kept_and_nothing_of_it_is_read() -> None:
    found = candidates_of([(2, WELL), (3, MOVED)], given={"region": "64"})
    well, moved = found.candidates
    assert (well.name, well.unreadable) == ("Sri Contoh", ())
    assert (moved.row, moved.nik, moved.name, moved.region) == (3, None, None, None)
    (cell,) = moved.unreadable
    assert (cell.fact, cell.value, cell.code) == ("row", "5", "cells_as_headers")
    assert InputError(cell.value, cell.code, **dict(cell.details)).told("en").startswith("4 cells")
    assert found.ignored_headers == ()


def test_such_a_row_needs_a_fact_and_is_told() -> None:
    people = candidates_of([(2, WELL), (3, MOVED)]).candidates
    moved = verify(people, scheme(), on=date(2026, 3, 2)).people[1]
    assert moved.standing is Standing.NEEDS_FACT
    assert "4 cells, as in the header row" in explain(moved, "en")
    assert "4 sel, seperti pada baris judul" in explain(moved, "id")


@pytest.mark.parametrize(("line", "read"), [("a,Sri,x", True), ("a,Sri,x,,  ", True)])
def test_blank_cells_beyond_the_last_header_move_nothing(line: str, read: bool) -> None:
    rows = csv.DictReader(io.StringIO(f"NIK,Nama,Alamat\n{line}\n"))
    (person,) = candidates_of(enumerate(rows, 2)).candidates
    assert (person.name == "Sri") is read
    assert person.unreadable == ()


def test_rows_of_the_reader_of_python_are_taken_as_they_are() -> None:
    rows = list(csv.DictReader(io.StringIO("NIK,Nama\n9901014105900001,Sri,Contoh,x\n")))
    (person,) = candidates_of(enumerate(rows, 2)).candidates
    assert person.nik is None
    (cell,) = person.unreadable
    assert (cell.value, cell.details) == ("4", (("count", 2),))


def test_the_cells_with_a_header_stay() -> None:
    assert without_surplus(MOVED) == {key: MOVED[key] for key in WELL}
    assert without_surplus(WELL) is WELL
    assert shifted(WELL) is None


def test_a_shifted_row_makes_no_change_and_puts_nobody_forward() -> None:
    joins = CHANGE | {"jenis perubahan": "joins"}
    rows = [(2, CHANGE), (3, CHANGE | {SURPLUS: "4 3"}), (4, joins | {SURPLUS: "4 3"}), (5, joins)]
    read = changes_of(rows)
    assert [change.row for change in read.changes] == [2, 5]
    assert [(row, cell.code) for row, cell in read.unreadable] == [
        (3, "cells_as_headers"),
        (4, "cells_as_headers"),
    ]
    assert [row for row, _ in new_rows(rows)] == [5]
