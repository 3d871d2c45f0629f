"""An assessment of a death in words: filled, in two languages, without anything personal."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from typing import Any

import pytest

from perlindungan.claims import (
    Assessment,
    Claims,
    assess_claim,
    claim_from_data,
    rows,
    to_data,
)
from perlindungan.wording import LOCALES
from perlindungan.wording.claim import to_html

ID = "case 7"
NIK, NAME = "9901011705900001", "Sri Contoh"
BORN = {"worker": "1984-04-11", "spouse": "1987-09-30", "child": "2010-02-14"}
SECRETS = (NIK, NIK[:12], NIK[6:12], NAME, "1984", "1987", "2010", "11 April", "30 September")


def death(on: str = "2026-06-02", **changes: Any) -> dict[str, Any]:
    """Return the death of a worker without wage, with every fact."""
    membership = {
        "segment": "BPU",
        "programmes": ["JKK", "JKM"],
        "registered_on": "2015-07-09",
        "active": True,
        "arrears_months": 0,
        "paid": [{"since": "2014-01", "until": "2026-05"}],
    } | changes.pop("member", {})
    return {
        "id": ID,
        "on": "2026-07-01",
        "event": {"kind": "death", "on": on, "from_work": False},
        "worker": {"birth_date": BORN["worker"], "citizenship": "ID", "name": NAME, "nik": NIK},
        "membership": membership,
        "others": [],
        "family": [
            {"relation": "spouse", "birth_date": BORN["spouse"], "listed": True},
            {
                "relation": "child",
                "birth_date": BORN["child"],
                "school": "sma",
                "school_year": 1,
                "married": False,
                "works": False,
            },
        ],
        "filing": {"complete_on": "2026-06-05", "paid_on": "2026-06-12"},
    } | changes


CASES: dict[str, dict[str, Any]] = {
    "whole": death(),
    "in arrears": death(member={"arrears_months": 2}),
    "beyond arrears": death(member={"arrears_months": 4}),
    "newcomer": death(member={"registered_on": "2026-05-30", "paid": []}),
    "until 2019": death("2019-12-01"),
    "two memberships": death(
        "2023-01-10", others=[{"segment": "PU", "programmes": ["JKM"], "active": True}]
    ),
    "choice open": death(others=[{"segment": "PU", "programmes": ["JKM"], "active": True}]),
    "choice": death(
        others=[{"segment": "PU", "programmes": ["JKM"], "active": True}],
        choices={"several_jkm": "each_membership"},
    ),
    "nobody left": death(family=[]),
    "not known to be active": death(member={"active": None}),
    "nothing known": {
        "id": ID,
        "on": "2026-07-01",
        "event": {"kind": "death", "on": "2026-06-02"},
        "membership": {"segment": "BPU"},
    },
    "children unknown": death(family=[{"relation": "child"}, {"relation": "child"}]),
}


def assessed(name: str) -> Assessment:
    return assess_claim(claim_from_data(CASES[name]))


def english(name: str) -> str:
    return assessed(name).explain("en")


def lines(name: str, locale: str = "en") -> list[str]:
    return [line.strip() for line in assessed(name).explain(locale).splitlines()]


# -- filled, in two languages ---------------------------------------------------------------------


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", sorted(CASES))
def test_every_line_is_filled(name: str, locale: str) -> None:
    told = assessed(name).explain(locale)
    assert not {"{", "}"} & set(told)
    assert "None" not in told
    assert "Fraction" not in told
    assert ID in told


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", sorted(CASES))
def test_every_reason_is_told_in_words(name: str, locale: str) -> None:
    found = assessed(name)
    told = found.explain(locale)
    ids = {reason.rule.id for one in found.entitlements.values() for reason in one.decision.reasons}
    assert ids
    assert {rule for rule in ids if rule in told} == set()


@pytest.mark.parametrize("name", sorted(CASES))
def test_the_languages_differ(name: str) -> None:
    found = assessed(name)
    assert found.explain("id") != found.explain("en")
    assert len(found.explain("id").splitlines()) == len(found.explain("en").splitlines())
    assert to_html(found, "id") != to_html(found, "en")


def test_another_language_is_not_spoken() -> None:
    with pytest.raises(ValueError, match="'fr' is not spoken"):
        assessed("whole").explain("fr")


# -- what is told ---------------------------------------------------------------------------------


def test_the_title_names_event_and_days() -> None:
    assert lines("whole")[0] == "death on 2 June 2026, asked on 1 July 2026"
    assert (
        lines("whole", "id")[0] == "meninggal dunia pada 2 Juni 2026, ditanyakan pada 1 Juli 2026"
    )


def test_the_sums_are_told_as_money_of_the_language() -> None:
    assert "* Lump sum: Rp20,000,000" in lines("whole")
    assert "* Santunan sekaligus: Rp20.000.000" in lines("whole", "id")
    assert "24 months × Rp500,000, paid at once" in lines("whole")
    assert "PP 82/2019 Pasal 34 (secondary source)" in lines("whole")


def test_the_years_at_school_are_told_one_by_one() -> None:
    found = lines("whole")
    assert "* Scholarship of the children: Rp57,000,000" in found
    assert "3 × Rp3,000,000 a year (family member number 2, upper secondary)" in found
    assert "4 × Rp12,000,000 a year (family member number 2, higher education or training)" in found


def test_heirs_papers_places_and_days_are_told() -> None:
    told = english("whole")
    assert "Heirs: widow, widower or child (numbers 1, 2 of the family list)" in told
    assert "Papers: application; death certificate" in told
    assert "Where to claim: a branch of BPJS Ketenagakerjaan" in told
    assert "within 3 working days of complete papers: 10 June 2026" in told
    assert "public holidays not counted" in told
    assert "gives no shares" in told or "give no shares" in told


def test_the_fee_for_paying_late_is_told() -> None:
    # Two days after 10 June: 2 % of 42,000,000.
    assert "BPJS paid late and owes Rp840,000 more" in lines("whole")
    assert not any("paid late" in line for line in lines("beyond arrears"))


def test_what_comes_first_is_told() -> None:
    assert lines("in arrears").count("paid after the arrears are settled") >= 2
    assert "paid after the arrears are settled" not in lines("whole")


def test_where_nothing_is_owed_the_reason_is_told() -> None:
    found = lines("beyond arrears")
    assert "Death (JKM): not entitled" in found
    told = [line for line in found if "at most 3 consecutive months in arrears" in line]
    assert [line.endswith("no (PP 44/2015 Pasal 42 ayat (2))") for line in told].count(True) == 1
    assert not any(line.startswith("* Lump sum") for line in found)


def test_a_newcomer_is_told_why_it_is_so_little() -> None:
    told = english("newcomer")
    assert "Benefit of a new member: Rp10,000,000" in told
    assert "member without wage for less than 3 months" in told


def test_several_memberships_are_told() -> None:
    assert "× 2, being enrolled through 2 employers" in english("two memberships")


def test_a_choice_is_told_where_it_mattered() -> None:
    assert "each membership pays" in english("choice")
    assert "each membership pays" not in english("whole")
    assert "(choice.several_jkm)" in english("choice open")


def test_what_is_still_to_be_asked_is_numbered_in_order() -> None:
    found = assessed("nothing known")
    start = lines("nothing known").index("Still to be asked:") + 1
    asked = lines("nothing known")[start : start + len(found.missing)]
    assert [line.partition(".")[0] for line in asked] == [
        str(number) for number in range(1, len(asked) + 1)
    ]
    assert [line.rpartition("(")[2].rstrip(")") for line in asked] == list(found.missing)
    assert "(event.from_work)" in asked[0]
    assert "Still to be asked:" not in lines("whole")


def test_a_relative_is_asked_about_by_number() -> None:
    told = english("children unknown")
    assert "family member number 2? (family.1.birth_date)" in told


def test_what_is_open_is_told_under_a_condition() -> None:
    found = lines("not known to be active")
    assert "Death (JKM): undetermined" in found
    assert "If entitled:" in found


def test_where_nobody_is_left_the_fund_and_whoever_buried_are_named() -> None:
    told = english("nobody left")
    assert "There is no heir" in told
    assert "to the social-security fund" in told
    assert "to whoever saw to the funeral" in told


# -- nothing personal -----------------------------------------------------------------------------


def table(found: Assessment) -> str:
    file = io.StringIO()
    csv.writer(file).writerows([list(row.values()) for row in rows(found)])
    Claims(assessments=(found,)).to_csv(file)
    return file.getvalue()


OUTPUTS = {
    "explain id": lambda found: found.explain("id"),
    "explain en": lambda found: found.explain("en"),
    "html id": lambda found: to_html(found, "id"),
    "html en": lambda found: to_html(found, "en"),
    "notebook": lambda found: found._repr_html_(),
    "data": lambda found: json.dumps(to_data(found)),
    "rows": table,
    "table": lambda found: Claims(assessments=(found,))._repr_html_(),
    "repr": repr,
}


def test_the_secrets_are_in_what_was_given() -> None:
    given = json.dumps(CASES["whole"])
    assert all(secret in given for secret in SECRETS[:7])


@pytest.mark.parametrize("output", sorted(OUTPUTS))
@pytest.mark.parametrize("name", sorted(CASES))
def test_no_output_shows_anything_personal(name: str, output: str) -> None:
    told = OUTPUTS[output](assessed(name))
    assert [secret for secret in SECRETS if secret in told] == []


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_claim_shows_nothing_personal_by_repr(name: str) -> None:
    told = repr(claim_from_data(CASES[name]))
    assert [secret for secret in (NIK, NAME, "1984", "1987") if secret in told] == []


# -- as data and as HTML --------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(CASES))
def test_json_takes_the_data_as_it_is(name: str) -> None:
    data = to_data(assessed(name))
    assert json.loads(json.dumps(data)) == data


def test_the_data_tell_what_the_words_tell() -> None:
    data = to_data(assessed("whole"))
    head = ("id", "event", "happened_on", "on", "complete", "missing", "law")
    assert {name: data[name] for name in head} == {
        "id": ID,
        "event": "death",
        "happened_on": "2026-06-02",
        "on": "2026-07-01",
        "complete": True,
        "missing": [],
        "law": "national law",
    }
    jkm = data["entitlements"]["JKM"]
    assert {name: jkm[name] for name in ("outcome", "payer", "total", "heir_class", "heirs")} == {
        "outcome": "met",
        "payer": "bpjs",
        "total": 42_000_000 + 57_000_000,
        "heir_class": "first",
        "heirs": [0, 1],
    }
    assert jkm["late_fee"] == 840_000
    assert jkm["deadlines"][0]["on"] == "2026-06-10"
    (periodic,) = [one for one in jkm["benefits"] if one["id"] == "jkm.periodic"]
    assert periodic["steps"] == [{"step": "months_at_once", "amount": 500_000, "months": 24}]
    assert periodic["instalments"] == [
        {"amount": 12_000_000, "times": 1, "every": "once", "from": None, "until": None, "of": {}}
    ]
    (scholarship,) = [one for one in jkm["benefits"] if one["id"] == "jkm.scholarship"]
    assert [one["of"] for one in scholarship["instalments"]] == [
        {"child": 1, "school": "sma"},
        {"child": 1, "school": "higher"},
    ]


class Tags(HTMLParser):
    """Gathers tags and text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.closed: list[str] = []
        self.text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002
        self.opened.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.closed.append(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", sorted(CASES))
def test_html_is_whole_and_filled(name: str, locale: str) -> None:
    found = assessed(name)
    html = to_html(found, locale)
    tags = Tags(html)
    assert sorted(tags.opened) == sorted(tags.closed)
    assert not {"{", "}"} & set(html)
    assert tags.opened.count("li") == len(found.missing)


def test_html_holds_the_sums() -> None:
    text = Tags(to_html(assessed("whole"), "en")).text
    assert {"Lump sum", "Rp20,000,000", "to the heirs", "PP 82/2019 Pasal 34"} <= set(text)


def test_a_notebook_speaks_indonesian() -> None:
    found = assessed("whole")
    assert found._repr_html_() == to_html(found, "id")


def test_html_escapes_what_was_given() -> None:
    data = CASES["whole"] | {"id": "<img src=x onerror=alert(1)>"}
    found = assess_claim(claim_from_data(data))
    for html in (to_html(found, "en"), Claims(assessments=(found,))._repr_html_()):
        assert "<img" not in html
