"""A renewal in words, in both languages."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests._effort import examples
from tests.regional.determine.people import nik
from tests.regional.renew.people import (
    APRIL,
    NUMBERS,
    change,
    changes,
    joins,
    member,
    roll,
    rolls,
    scheme,
    schemes,
    waiting,
)

from perlindungan.regional import Scheme
from perlindungan.regional.points import Quota
from perlindungan.regional.renew import (
    Change,
    ChangeKind,
    Notice,
    Origin,
    gap_text,
    left_text,
    notice_text,
    renew,
    renewed_lines,
    renewing,
    waits_text,
)
from perlindungan.regional.roll import Roll
from perlindungan.wording import LOCALES
from perlindungan.wording.texts import texts

ROOM = Path(renewing.__file__).parent


def test_the_duty_of_the_employer_is_told_with_day_and_article() -> None:
    given = change(ChangeKind.GOT_EMPLOYER, 1, date(2026, 3, 16), employer="PT Contoh Sawit")
    (left,) = renew(roll(member(1)), [given], month=APRIL, scheme=scheme()).left
    assert left_text(left, "id") == (
        f"************{nik(1)[-4:]}: keluar, mendapat pemberi kerja pada 2026-03-16; bulan "
        "terakhir yang dibayar Maret 2026; PT Contoh Sawit wajib mendaftarkannya sejak 2026-03-16 "
        "(UU 24/2011 Pasal 15 ayat (1))"
    )
    assert "PT Contoh Sawit must register" in left_text(left, "en")
    assert f"{nik(1)} Contoh Rekaan 1: leaves" in left_text(left, "en", masked=False)


def test_a_gap_is_told_with_both_sums_the_months_and_its_ground() -> None:
    of = scheme()
    renewed = renew(roll(), [], month=APRIL, scheme=of, joins=joins(of, 11))
    (told,) = (gap_text(gap, "id") for gap in renewed.gaps)
    for part in ("Juni 2026", "Rp10.000.000", "Rp42.000.000", "3 bulan", "Permenaker 1/2025"):
        assert part in told
    (told,) = (gap_text(gap, "en") for gap in renewed.gaps)
    for part in ("June 2026", "Rp10,000,000", "Rp42,000,000", "3 months"):
        assert part in told


def test_who_waits_is_told_with_the_quota() -> None:
    of = scheme(quota=Quota(total=0))
    (waits,) = renew(roll(), [], month=APRIL, scheme=of, waiting=waiting(of, 11)).waits
    assert waits_text(waits, "en") == (
        f"************{nik(11)[-4:]}: still waits, number 1; quota full: all together"
    )


def test_a_quota_that_is_exceeded_is_told_by_the_name_of_its_place() -> None:
    told = notice_text(Notice.ABOVE_QUOTA, "region:64.72", "id")
    assert "(64.72 Kota Samarinda)" in told
    assert "(petani)" in notice_text(Notice.ABOVE_QUOTA, "group:farmer", "id")
    assert "April 2026" in notice_text(Notice.MONTH_NOT_PAID, "2026-04", "en")


@settings(max_examples=examples(60))
@given(
    rolls(),
    st.lists(changes(), max_size=10),
    schemes(),
    st.lists(NUMBERS, max_size=4, unique=True),
    st.sampled_from(LOCALES),
)
def test_any_renewal_can_be_told_and_masks_people(
    last: Roll, given: list[Change], of: Scheme, new: list[int], locale: str
) -> None:
    renewed = renew(last, given, month=APRIL, scheme=of, joins=joins(of, *new))
    lines = list(renewed_lines(renewed, locale))
    told = "\n".join(lines)
    assert "{" not in told
    assert not any(nik(number) in told for number in range(1, 15))
    assert len(lines) > len(renewed.left) + len(renewed.joined) + len(renewed.refused)
    assert "\n".join(renewed_lines(renewed, locale, masked=False)).count("*") == 0


def _said(name: str) -> set[str]:
    """Return the codes with which a function of the room is called."""
    found = set()
    for path in ROOM.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == name:
                keywords = [one.value for one in node.keywords if one.arg == "code"]
                for value in (*node.args, *keywords):
                    if isinstance(value, ast.Constant) and isinstance(value.value, str):
                        found.add(value.value)
    return found


@pytest.mark.parametrize("locale", LOCALES)
def test_every_code_has_a_text_and_every_text_is_used(locale: str) -> None:
    keys = {key for key in texts(locale) if key.startswith(("renew.", "change."))}
    codes = {
        *(f"change.{kind.value}" for kind in ChangeKind),
        *(f"renew.notice.{notice.value}" for notice in Notice),
        *(f"renew.joined.{origin.value}" for origin in Origin),
        *(f"renew.refused.{code}" for code in _said("refuse") | _said("Refused")),
        *(f"renew.gap.{code}" for code in _said("gap")),
    }
    source = "\n".join(path.read_text(encoding="utf-8") for path in ROOM.parents[1].rglob("*.py"))
    written = {key for key in keys if f'"{key}"' in source or f"'{key}'" in source}
    assert codes <= keys
    assert keys - codes - written == set()
