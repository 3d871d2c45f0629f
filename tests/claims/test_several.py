"""Many cases at once: a row for each benefit, sums that add up, and what is incomplete."""

from __future__ import annotations

import csv
import io
from html.parser import HTMLParser
from typing import Any

import pytest

from perlindungan.claims import Claims, assess_all, assess_claim, claim_from_data, rows
from perlindungan.claims.several import COLUMNS
from perlindungan.facts import InputError
from perlindungan.programmes import NATIONAL, with_answers

PUPIL = {
    "relation": "child",
    "birth_date": "2010-01-15",
    "school": "sma",
    "school_year": 1,
    "married": False,
    "works": False,
}


def case(id: str = "A", *, member: dict[str, Any] | None = None, **changes: Any) -> dict[str, Any]:
    membership = {
        "segment": "BPU",
        "programmes": ["JKK", "JKM"],
        "registered_on": "2020-01-09",
        "active": True,
        "arrears_months": 0,
        "paid": [{"since": "2020-01", "until": "2022-12"}],
    } | (member or {})
    return {
        "id": id,
        "on": "2023-01-20",
        "event": {"kind": "death", "on": "2023-01-10", "from_work": False},
        "membership": membership,
        "others": [],
        "family": [{"relation": "spouse", "birth_date": "1987-09-30"}],
    } | changes


FULL = case("A")
PUPILS = case("B", family=[PUPIL, PUPIL])
OPEN = case("C", member={"active": None})
NOT_MET = case("D", member={"active": False})


def assessed(*cases: dict[str, Any]) -> Claims:
    return assess_all(claim_from_data(one) for one in cases)


ALL = assessed(FULL, PUPILS, OPEN, NOT_MET)


def of_jkm(*cases: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for row in assessed(*cases).rows() if row["programme"] == "JKM"]


def test_each_case_is_assessed_as_alone_and_in_order() -> None:
    assert [one.id for one in ALL.assessments] == ["A", "B", "C", "D"]
    alone = [assess_claim(claim_from_data(one)) for one in (FULL, PUPILS, OPEN, NOT_MET)]
    assert list(ALL.assessments) == alone


def test_a_row_has_every_column_and_no_other() -> None:
    for row in ALL.rows():
        assert tuple(row) == COLUMNS


def test_every_programme_of_every_case_has_a_row() -> None:
    found = {(row["id"], row["programme"]) for row in ALL.rows()}
    assert found == {
        (name, programme) for name in "ABCD" for programme in ("JKK", "JKM", "JHT", "JP")
    }


def test_a_row_for_each_benefit() -> None:
    first, *_ = of_jkm(FULL)
    assert first == {
        "id": "A",
        "event": "death",
        "happened_on": "2023-01-10",
        "programme": "JKM",
        "outcome": "met",
        "payer": "bpjs",
        "benefit": "jkm.lump_sum",
        "amount": 20_000_000,
        "times": 1,
        "every": "once",
        "total": 20_000_000,
        "payee": "heirs",
        "missing": "",
        "source": "PP 82/2019 Pasal 34",
        "confidence": "secondary",
    }
    assert [(row["benefit"], row["outcome"], row["total"]) for row in of_jkm(FULL)] == [
        ("jkm.lump_sum", "met", 20_000_000),
        ("jkm.periodic", "met", 12_000_000),
        ("jkm.funeral", "met", 10_000_000),
        ("jkm.scholarship", "not_met", None),
    ]


def test_a_row_for_each_instalment() -> None:
    found = [row for row in of_jkm(PUPILS) if row["benefit"] == "jkm.scholarship"]
    assert [(row["amount"], row["times"], row["every"], row["total"]) for row in found] == [
        (3_000_000, 3, "year", 9_000_000),
        (12_000_000, 5, "year", 60_000_000),
    ] * 2


def test_what_nobody_owes_has_one_row_with_its_source() -> None:
    (row,) = of_jkm(NOT_MET)
    assert (row["outcome"], row["benefit"], row["total"]) == ("not_met", None, None)
    assert row["source"] == "PP 44/2015 Pasal 34 ayat (1) [explanation]"


def test_what_is_open_says_what_is_missing() -> None:
    found = of_jkm(
        case(
            member={"registered_on": None},
            on="2026-01-20",
            event={"kind": "death", "on": "2026-01-10", "from_work": False},
        )
    )
    by_benefit = {row["benefit"]: row for row in found}
    assert by_benefit["jkm.funeral"]["missing"] == "membership.registered_on"
    assert by_benefit["jkm.funeral"]["total"] is None


def test_a_benefit_of_a_programme_that_is_open_is_open() -> None:
    assert {row["outcome"] for row in of_jkm(OPEN)} == {"undetermined", "not_met"}


def test_totals_add_up() -> None:
    by_benefit = dict(ALL.totals)
    assert by_benefit["jkm.lump_sum"] == 40_000_000
    assert by_benefit["jkm.periodic"] == 24_000_000
    assert by_benefit["jkm.funeral"] == 20_000_000
    assert by_benefit["jkm.scholarship"] == 2 * 69_000_000
    assert ALL.total == sum(by_benefit.values()) == sum(one.total for one in ALL.assessments)
    due = [row["total"] or 0 for row in ALL.rows() if row["outcome"] == "met"]
    assert sum(due) == ALL.total


def test_the_cases_that_lack_a_fact_are_named() -> None:
    assert ALL.incomplete == tuple(one.id for one in ALL.assessments if one.missing)
    assert "C" in ALL.incomplete
    assert not {"A", "D"} & set(ALL.incomplete)


def test_no_cases_make_an_empty_table() -> None:
    none = assessed()
    assert (list(none.rows()), none.totals, none.total, none.incomplete) == ([], {}, 0, ())


def test_a_case_has_its_own_choices() -> None:
    two: dict[str, Any] = {
        "on": "2026-01-20",
        "event": {"kind": "death", "on": "2026-01-10", "from_work": False},
        "others": [{"segment": "PU", "programmes": ["JKM"], "active": True}],
    }
    answers = {"each_membership": 84_000_000, "one_membership": 42_000_000}
    for answer, total in answers.items():
        claim = claim_from_data(case(**two, choices={"several_jkm": answer}))
        assert assess_claim(claim).total == total
    # Those of the case go before those of the law.
    claim = claim_from_data(case(**two, choices={"several_jkm": "one_membership"}))
    law = with_answers(NATIONAL, {"several_jkm": "each_membership"})
    assert assess_claim(claim, law=law).total == 42_000_000
    assert assess_claim(claim_from_data(case(**two)), law=law).total == 84_000_000


@pytest.mark.parametrize("choices", [{"several": "x"}, {"several_jkm": "both"}])
def test_a_choice_that_there_is_not_is_refused(choices: dict[str, str]) -> None:
    with pytest.raises(InputError) as caught:
        assess_claim(claim_from_data(case(choices=choices)))
    ((name, answer),) = choices.items()
    assert caught.value.value == f"{name}={answer}"


# -- as CSV and as HTML ---------------------------------------------------------------------------


def test_csv_holds_the_rows() -> None:
    file = io.StringIO()
    ALL.to_csv(file)
    found = list(csv.DictReader(io.StringIO(file.getvalue())))
    assert found == [
        {name: "" if value is None else str(value) for name, value in row.items()}
        for row in ALL.rows()
    ]
    assert file.getvalue().splitlines()[0] == ",".join(COLUMNS)


class Cells(HTMLParser):
    """Gathers the cells of a table, row by row."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.rows: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002
        self.tags.append(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        self.rows[-1][-1] += data


def test_html_shows_the_rows() -> None:
    cells = Cells()
    cells.feed(ALL._repr_html_())
    head, *body = cells.rows
    assert head == list(COLUMNS)
    assert body == [
        ["" if value is None else str(value) for value in row.values()] for row in ALL.rows()
    ]


def test_html_is_escaped() -> None:
    script = '<script>alert("1")</script>&'
    cells = Cells()
    html = assessed(case(script))._repr_html_()
    cells.feed(html)
    assert "<script" not in html
    assert set(cells.tags) == {"table", "thead", "tbody", "tr", "th", "td"}
    assert cells.rows[1][0] == script


def test_rows_of_one_assessment_are_those_of_the_table() -> None:
    (one,) = assessed(PUPILS).assessments
    assert list(rows(one)) == list(assessed(PUPILS).rows())
