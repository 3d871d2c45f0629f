"""Regions: the tables of codes, and the codes of before."""

from __future__ import annotations

import re

import pytest

from perlindungan.data import rows
from perlindungan.facts import FactError, region, regions
from perlindungan.facts.regions import check_region

PREDECESSORS = list(rows("region_predecessors"))


def test_there_are_38_provinces_and_514_regencies_and_cities() -> None:
    provinces = [code for code in regions() if len(code) == 2]
    assert (len(provinces), len(regions()) - len(provinces)) == (38, 514)


def test_codes_have_the_form_of_kemendagri_and_lie_in_a_province() -> None:
    for code, found in regions().items():
        assert re.fullmatch(r"[1-9]\d(\.[0-7]\d)?", code)
        assert found.code == code
        assert found.name.strip() == found.name != ""
        assert found.province_code in regions()


def test_names_say_what_kind_of_place_it_is() -> None:
    for code, found in regions().items():
        if len(code) == 5:
            city = int(code[3:]) > 70
            assert found.name.startswith("Kota " if city else "Kabupaten "), found


@pytest.mark.parametrize("table", ["provinces", "regencies"])
def test_tables_are_sorted_and_have_each_code_once(table: str) -> None:
    codes = [row["code"] for row in rows(table)]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize(
    ("code", "name", "province"),
    [
        ("64", "Kalimantan Timur", "64"),
        ("64.72", "Kota Samarinda", "64"),
        ("35.78", "Kota Surabaya", "35"),
        ("96.71", "Kota Sorong", "96"),
        ("96", "Papua Barat Daya", "96"),
    ],
)
def test_places_of_today(code: str, name: str, province: str) -> None:
    found = region(code)
    assert (found.code, found.name, found.province_code) == (code, name, province)


@pytest.mark.parametrize(
    ("old", "new"),
    [("92.71", "96.71"), ("91.01", "93.01"), ("91.02", "95.01"), ("64.73", "65.71")],
)
def test_a_code_of_before_gives_the_place_as_it_is_called_today(old: str, new: str) -> None:
    check_region(old)
    assert region(old) == region(new)
    assert region(old).code == new


@pytest.mark.parametrize("row", PREDECESSORS, ids=lambda row: row["old_code"])
def test_every_code_of_before_leads_to_a_place_and_says_who_says_so(row: dict[str, str]) -> None:
    assert row["old_code"] not in regions()
    assert row["new_code"] in regions()
    assert row["source"]
    assert row["name"] == region(row["old_code"]).name


def test_codes_of_before_are_told_once() -> None:
    old = [row["old_code"] for row in PREDECESSORS]
    assert len(old) == len(set(old))


@pytest.mark.parametrize("code", ["", "20", "99", "99.01", "6472", "64.99", "64.7", "Samarinda"])
def test_codes_of_nobody_are_refused(code: str) -> None:
    with pytest.raises(FactError, match="Kemendagri code") as caught:
        region(code)
    assert (caught.value.field, caught.value.value) == ("region", code)


def test_the_tables_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        regions()["64"] = region("65")  # type: ignore[index]
