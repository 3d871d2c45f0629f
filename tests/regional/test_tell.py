"""Findings in words, of a person, of a list, and as rows of a table."""

from __future__ import annotations

import ast
import string
from datetime import date
from pathlib import Path

import attrs
import pytest
from tests.regional.verify.people import ALL, DAY, REASON, candidate, nik, scheme, verified

import perlindungan
from perlindungan.regional import (
    Candidate,
    Severity,
    Standing,
    Unreadable,
)
from perlindungan.regional.points import Exclusion, PovertyTest
from perlindungan.regional.tell import (
    COLUMNS,
    explain,
    explain_list,
    fact_text,
    finding_text,
    grounds_text,
    headers,
    rows,
)
from perlindungan.regional.verify import (
    Registers,
    verify,
)
from perlindungan.regional.verify.registers import NAMES
from perlindungan.wording import LOCALES, text
from perlindungan.wording.texts import texts

ROOM = Path(perlindungan.__file__).parent / "regional" / "verify"
MAKERS = {"of_scheme", "of_list", "say", "_say"}


def codes() -> set[str]:
    """Return every code that stands in the source as first argument of what makes a finding."""
    found = set()
    for path in ROOM.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in MAKERS and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.add(first.value)
    for exclusion in Exclusion:
        found |= {exclusion.value, f"not_{exclusion.value}", f"{exclusion.value}_unknown"}
    of_nik = {"nik_form", "nik_province", "nik_day", "nik_leap_day", "nik_serial"}
    return found | of_nik | {"listed", "not_listed"}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_finding_has_a_text_without_values_and_no_text_is_left_over(locale: str) -> None:
    written = {key.partition(".")[2] for key in texts(locale) if key.startswith("finding.")}
    assert len(written) > 60
    assert codes() == written
    for code in written:
        told = texts(locale)[f"finding.{code}"]
        assert [name for _, name, _, _ in string.Formatter().parse(told) if name is not None] == []


@pytest.mark.parametrize("prefix", ["finding", "standing", "severity", "candidate", "register"])
def test_the_languages_tell_apart_the_same_things(prefix: str) -> None:
    for locale in LOCALES:
        told = [value for key, value in texts(locale).items() if key.startswith(f"{prefix}.")]
        assert len(told) == len(set(told))
    for key, value in texts("id").items():
        if key.startswith(("finding.", "standing.", "severity.", "register.")):
            assert value != texts("en")[key]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_fact_standing_severity_and_register_has_a_text(locale: str) -> None:
    for item in attrs.fields(Candidate):
        if item.name not in {"unreadable", "asked"}:
            assert fact_text(item.name, locale)
    for standing in Standing:
        assert text(f"standing.{standing.value}", locale)
    for severity in Severity:
        assert text(f"severity.{severity.value}", locale)
    for name in NAMES:
        assert text(f"register.{name}", locale)


def test_a_person_is_told_with_what_was_asked_and_on_what_grounds() -> None:
    (person,) = verified(candidate(income=9_000_000, decile=None, region="64.72"), **ALL)
    told = explain(person, "id").splitlines()
    assert told[0] == "Baris 2, NIK ************0002: ditolak"
    assert told[1] == "  Alasan ditolak:"
    assert told[2] == (
        "    - penghasilan di atas upah minimum: UMK; paling banyak Rp3.983.882 sebulan; "
        f"64.72 Kota Samarinda ({REASON}; ditetapkan pengguna)"
    )
    assert told[3:5] == [
        "  Perlu dilengkapi atau diperiksa:",
        (
            "    - desil tidak ada (yang disyaratkan: desil 1 sampai 5) "
            f"({REASON}; ditetapkan pengguna)"
        ),
    ]
    assert explain(person, "en", masked=False).splitlines()[0] == (
        f"Row 2, Contoh Rekaan 2, NIK {nik(2)}: rejected"
    )
    assert explain(attrs.evolve(person, candidate=Candidate(row=7)), "en", masked=False).startswith(
        "Row 7, NIK -: rejected"
    )


def test_a_duplicate_names_the_row_that_counts() -> None:
    people = candidate(2, nik=nik(1), name="Rekaan"), candidate(3, nik=nik(1), name=None)
    told = explain(verified(*people)[1], "en")
    assert "The row that counts: 2" in told
    assert "another row of the same NIK" in told


def test_a_row_that_is_counted_elsewhere_names_the_other_row_in_the_table() -> None:
    people = candidate(2, nik=nik(1), name="Rekaan"), candidate(3, nik=nik(1), name=None)
    kept, other = rows(verified(*people), "en")
    assert "row that counts" not in "".join(kept)
    assert other[COLUMNS.index("because")].endswith("; The row that counts: 2")


@pytest.mark.parametrize("decile", [9, None])
def test_what_scheme_and_state_both_ask_is_told_once_with_both_grounds(decile: int | None) -> None:
    asks = scheme(poverty=PovertyTest(decile_most=5))
    (person,) = verify([candidate(decile=decile)], asks, on=DAY).people
    code = "decile_missing" if decile is None else "decile_above"
    assert [one.code for one in person.findings].count(code) == 2
    said = text(f"finding.{code}", "id")
    (line,) = [line for line in explain(person, "id").splitlines() if said in line]
    assert REASON in line
    assert " | " in line
    (row,) = rows([person], "id")
    assert "".join(row).count(said) == 1


def test_a_cell_that_could_not_be_read_says_what_was_expected() -> None:
    cell = Unreadable(
        fact="income", value="***", code="at_least", details=(("least", 5), ("other", 1))
    )
    (person,) = verified(candidate(income=None, unreadable=(cell,)))
    for locale, expected in (("id", "sekurangnya 5"), ("en", "at least 5")):
        assert expected in explain(person, locale)
        (row,) = rows([person], locale)
        assert expected in row[COLUMNS.index("give")]


def test_people_with_the_same_findings_are_told_their_own_cells() -> None:
    people = [
        candidate(
            row,
            income=None,
            unreadable=(
                Unreadable(fact="income", value="", code="at_least", details=(("least", row),)),
            ),
        )
        for row in (2, 3)
    ]
    told = [row[COLUMNS.index("give")] for row in rows(verified(*people), "en")]
    assert ["at least 2" in told[0], "at least 3" in told[1]] == [True, True]


@pytest.mark.parametrize("locale", LOCALES)
def test_rows_stand_under_their_heads(locale: str) -> None:
    found = verified(candidate(2), candidate(3, decile=9, student=None), **ALL)
    assert len(headers(locale)) == len(COLUMNS) == len(set(headers(locale)))
    first, second = rows(found, locale, masked=False)
    assert first[:4] == ("2", nik(2), "Contoh Rekaan 2", text("standing.accepted", locale))
    assert second[3] == text("standing.rejected", locale)
    assert text("finding.decile_above", locale) in second[COLUMNS.index("because")]
    assert text("finding.student_unknown", locale) in second[COLUMNS.index("give")]
    assert text("finding.nik_made_up", locale) == second[COLUMNS.index("also")]
    masked = next(rows(found, locale))
    assert masked[1:3] == ("************0002", "")


def test_a_list_is_told_with_counts_settings_registers_and_findings() -> None:
    people = [candidate(2), candidate(3, decile=9), candidate(4, decile=9), candidate(5, name=None)]
    found = verify(
        people,
        scheme(**ALL),
        on=DAY,
        policy="id-64-pergub-19-2023",
        registers=Registers(members=[]),
    )
    told = explain_list(found, "id")
    assert told.splitlines()[:8] == [
        "Hasil verifikasi Pekerja rentan, 2026-03-02",
        "Kebijakan: id-64-pergub-19-2023",
        "Jumlah calon: 4",
        "  diterima: 1",
        "  ditolak: 2",
        "  perlu dilengkapi: 1",
        "  baris ganda: 0",
        "Data pembanding: data peserta BPJS Ketenagakerjaan",
    ]
    assert f"  umur: {REASON}" in told
    # Scheme and state both ask for a decile; people are counted, not findings.
    assert told.splitlines()[-3:] == [
        "  NIK berawalan 99; tidak dimiliki siapa pun: 4",
        "  desil di atas batas: 2",
        "  nama tidak ada: 1",
    ]
    assert "No register was given" in explain_list(verify([], scheme(), on=DAY), "en")


def test_what_every_list_must_keep_has_no_grounds_to_tell() -> None:
    (person,) = verified(candidate(nik=None))
    (finding,) = person.of(Severity.ASKS)
    assert grounds_text(finding, "en") == ""
    assert finding_text(finding, "en") == "there is no NIK"


def test_national_law_is_told_with_its_citation() -> None:
    (person,) = verified(candidate(birth_date=date(1950, 1, 1)))
    (finding,) = [one for one in person.findings if one.code == "bpu_age"]
    assert "Permenaker 5/2021" in grounds_text(finding, "id")
    assert "65" in finding_text(finding, "id")


def test_a_place_and_a_group_that_nobody_knows_are_told_by_their_codes() -> None:
    (person,) = verified(candidate(), **ALL)
    (group,) = [one for one in person.findings if one.code == "group_inside"]
    assert finding_text(group, "en").endswith(": farmer")
    other = attrs.evolve(group, details=(("groups", ("beekeeper_of_a_region",)),))
    assert finding_text(other, "en").endswith(": beekeeper_of_a_region")
    (place,) = [one for one in person.findings if one.code == "residence_inside"]
    assert finding_text(place, "id").endswith(": 64 Kalimantan Timur")
