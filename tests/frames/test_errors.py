"""What a row cannot be computed for, what it leaves open, and what is refused at the door."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import attrs
import pytest
from tests.frames._backends import Backend, backend
from tests.frames._rows import KIND
from tests.frames._tables import Asked, Under, disagreements, frames

from perlindungan import NATIONAL, Month
from perlindungan.facts import EmployerSize, InputError, Segment, WagePeriod
from perlindungan.programmes import Choices, OtherPay

MARCH = Month(2026, 3)
POLARS = backend("polars")

GOOD: dict[str, Any] = {
    "wage": 10_000_000,
    "wage_period": "month",
    "risk_group": "I",
    "employer_size": "large",
    "employer_kind": "private",
    "labour_intensive": False,
    "workers_registered": 100,
    "region": "31.74",
    "minimum_wage": 3_000_000,
    "birth_date": date(1990, 5, 17),
    "citizenship": "ID",
    "started_on": date(2014, 1, 6),
    "ended_on": None,
    "contract": "PKWTT",
    "programmes": "",
    "household_size": 1,
    "paid_until": "2026-02",
    "registered_since": "2014-01",
    "jkp_registered_on": date(2021, 2, 2),
}
"""A worker of a large firm in March 2026, with nothing left open."""

KINDS = {fact: KIND[fact] for fact in GOOD}

BILL = {
    "jkk_employer": 24_000,
    "jkm_employer": 30_000,
    "jht_employer": 370_000,
    "jht_worker": 200_000,
    "jp_employer": 200_000,
    "jp_worker": 100_000,
    "jkp_government": 11_000,
    "jkn_employer": 400_000,
    "jkn_worker": 100_000,
    "total_worker": 400_000,
    "total_employer": 1_024_000,
    "total_government": 11_000,
}
"""Its bill, from the rates as they are typed in the regulations, in the order of the columns."""

NOTHING: dict[str, int | None] = dict.fromkeys(BILL)


def ask(of: Backend, *changes: dict[str, Any], **options: Any) -> list[dict[str, Any]]:
    """Return what a table of good rows, each changed, gives in the columns of its outcome."""
    rows = [{**GOOD, **change} for change in changes]
    options = {"month": MARCH, "segment": Segment.PU, **options}
    answer = frames().contributions(of.table(rows, KINDS), **options)
    return [
        {name: value for name, value in row.items() if name not in GOOD and name != "row"}
        for row in of.read(answer)
    ]


# -- rows -----------------------------------------------------------------------------------------

WRONG: list[tuple[dict[str, Any], str]] = [
    ({"wage": -1}, "wage:rupiah_range"),
    ({"wage": 10**15 + 1}, "wage:rupiah_range"),
    ({"wage": -1, "wage_period": "day"}, "wage:rupiah_range"),
    ({"wage": -1, "wage_period": "piece"}, "wage:rupiah_range"),
    ({"wage": -(2**63)}, "wage:rupiah_range"),
    ({"wage": 2**63 - 1, "wage_period": "day"}, "wage:rupiah_range"),
    ({"wage_period": "week"}, "wage_period:one_of"),
    ({"minimum_wage": -1}, "minimum_wage:rupiah_range"),
    ({"minimum_wage": 10**15 + 1}, "minimum_wage:rupiah_range"),
    ({"risk_group": "VI"}, "risk_group:one_of"),
    ({"risk_group": "i"}, "risk_group:one_of"),
    ({"risk_group": ""}, "risk_group:one_of"),
    ({"employer_size": "huge"}, "employer_size:one_of"),
    ({"employer_kind": "state"}, "employer_kind:one_of"),
    ({"employer_kind": "central_government"}, "employer_size:state_has_no_size"),
    ({"contract": "PKWTX"}, "contract:one_of"),
    ({"region": "99.99"}, "region:region"),
    ({"region": "3174"}, "region:region"),
    ({"region": ""}, "region:region"),
    ({"citizenship": "Indonesia"}, "citizenship:country"),
    ({"citizenship": "id"}, "citizenship:country"),
    ({"household_size": 0}, "household_size:persons"),
    ({"household_size": -1}, "household_size:count"),
    ({"workers_registered": -1}, "workers_registered:count"),
    ({"programmes": "JHT;XYZ"}, "programmes:programmes"),
    ({"paid_until": "2026-13"}, "paid_until:month"),
    ({"registered_since": "2014"}, "registered_since:month"),
    ({"birth_date": date(1899, 12, 31)}, "birth_date:birth_date"),
    ({"birth_date": date(2026, 4, 1)}, "birth_date:born_by_then"),
    ({"ended_on": date(2014, 1, 5)}, "ended_on:after_start"),
]


def test_a_row_that_cannot_be_says_why_and_spares_its_neighbours(
    every_table: Backend,
) -> None:
    changes = [change for wrong, _ in WRONG for change in (wrong, {})]
    found = ask(every_table, *changes)
    for (wrong, error), row, neighbour in zip(WRONG, found[::2], found[1::2], strict=True):
        assert row == {**NOTHING, "error": error}, wrong
        assert neighbour == {**BILL, "error": None}


@pytest.mark.parametrize(
    ("month", "error"),
    [
        (Month(2015, 6), "month:not_in_force"),
        (Month(1990, 1), "month:not_in_force"),
        (Month(2027, 3), "month:not_yet_published"),
        (Month(2099, 12), "month:not_yet_published"),
    ],
)
@pytest.mark.parametrize("column", [False, True])
def test_a_month_without_law(month: Month, error: str, *, column: bool) -> None:
    # Who is past the pension age needs no figure of JP, and so none that ends.
    change = {"birth_date": date(month.year - 20, 1, 1)}
    if not column:
        assert ask(POLARS, change, month=month) == [{**NOTHING, "error": error}]
        return
    rows = [
        {**GOOD, "month": "2026-03"},
        {**GOOD, **change, "month": str(month)},
        {**GOOD, "month": "2026-03"},
    ]
    table = POLARS.table(rows, {**KINDS, "month": "text"})
    answer = frames().contributions(table, month_column="month", segment=Segment.PU)
    found = POLARS.read(answer)
    assert [row["error"] for row in found] == [None, error, None]
    assert [row["jht_worker"] for row in found] == [200_000, None, 200_000]


@pytest.mark.parametrize("text", ["2026-13", "2026-3", "2026/03", "March 2026", "", None])
def test_a_month_that_is_none(tables: Backend, text: str | None) -> None:
    rows = [{**GOOD, "month": month} for month in ("2026-03", text, "2026-03")]
    table = tables.table(rows, {**KINDS, "month": "text"})
    answer = frames().contributions(table, month_column="month", segment=Segment.PU)
    found = tables.read(answer)
    assert [row["jht_worker"] for row in found] == [200_000, None, 200_000]
    assert found[0]["error"] is found[2]["error"] is None
    assert found[1]["error"].startswith("month:")
    assert {name: found[1][name] for name in BILL} == NOTHING


@pytest.mark.parametrize("text", ["XX", "pu", "", None])
def test_a_segment_that_is_none(tables: Backend, text: str | None) -> None:
    rows = [{**GOOD, "segment": segment} for segment in ("PU", text, "PU")]
    table = tables.table(rows, {**KINDS, "segment": "text"})
    found = tables.read(frames().contributions(table, month=MARCH))
    assert [row["jht_worker"] for row in found] == [200_000, None, 200_000]
    assert found[0]["error"] is found[2]["error"] is None
    assert found[1]["error"].startswith("segment:")
    assert {name: found[1][name] for name in BILL} == NOTHING


IN_JP = {"jp_employer", "jp_worker", "jkp_government"}
MISSING: list[tuple[str, set[str], set[str]]] = [
    ("household_size", {"jkn_worker"}, {"household_size"}),
    ("risk_group", {"jkk_employer"}, {"risk_group"}),
    ("wage", set(BILL), {"wage"}),
    ("citizenship", IN_JP, {"citizenship"}),
    ("birth_date", IN_JP, {"birth_date", "jkp_registered_on"}),
    ("employer_size", {"jht_employer", "jht_worker", *IN_JP}, {"employer_size"}),
]
"""A fact, what is open without it, and what the error may name."""


@pytest.mark.parametrize(("fact", "open_", "named"), MISSING)
def test_only_what_a_missing_fact_bears_on_is_open(
    tables: Backend, fact: str, open_: set[str], named: set[str]
) -> None:
    # Who is said to have joined nothing has joined nothing, whatever the size.
    also = {"programmes": None} if fact == "employer_size" else {}
    found = ask(tables, {}, {fact: None, **also}, {})
    assert found[0] == found[2] == {**BILL, "error": None}
    assert found[1].pop("error") in {f"{name}:missing" for name in (*named, *also)}
    totals = {f"total_{name.rpartition('_')[2]}" for name in open_}
    assert found[1] == {
        name: None if name in open_ | totals else amount for name, amount in BILL.items()
    }


def test_a_column_that_is_not_there_is_a_fact_nobody_gave(tables: Backend) -> None:
    kinds = {fact: kind for fact, kind in KINDS.items() if fact != "risk_group"}
    answer = frames().contributions(tables.table([GOOD], kinds), month=MARCH, segment=Segment.PU)
    row = tables.read(answer)[0]
    assert row["error"] == "risk_group:missing"
    assert (row["jkk_employer"], row["total_employer"]) == (None, None)
    assert row["jht_employer"] == 370_000


def test_without_a_period_a_wage_is_not_read() -> None:
    """As in a roster: nobody says by what it is paid, and nothing is guessed."""
    kinds = {fact: kind for fact, kind in KINDS.items() if fact != "wage_period"}
    answer = frames().contributions(POLARS.table([GOOD], kinds), month=MARCH, segment=Segment.PU)
    row = POLARS.read(answer)[0]
    assert {name: row[name] for name in NOTHING} == NOTHING
    assert row["error"] == "wage_period:one_of"


def test_a_wage_whose_period_a_cell_leaves_out_cannot_be_read(tables: Backend) -> None:
    """The column is there: what it does not say is not guessed."""
    found = ask(tables, {"wage_period": None}, {"wage_period": None, "wage": None})
    assert found[0] == {**NOTHING, "error": "wage_period:one_of"}
    assert found[1]["error"] == "wage:missing"


# -- what is refused at the door ------------------------------------------------------------------


@contextmanager
def refused(*mentioned: str) -> Iterator[None]:
    """Expect a refusal that names something, and is told in both languages."""
    with pytest.raises(frames().FrameError) as caught:
        yield
    error = caught.value
    assert isinstance(error, InputError)
    assert error.code
    assert error.told("id")
    assert error.told("id") != error.told("en")
    for name in mentioned:
        assert name in str(error)


def table_with(of: Backend, fact: str, kind: str, value: Any) -> Any:
    return of.table([{**GOOD, fact: value}], {**KINDS, fact: kind})


MONEY = ["wage", "minimum_wage", "wage_paid"]


@pytest.mark.parametrize("fact", MONEY)
@pytest.mark.parametrize(("kind", "value"), [("float", 5_000_000.0), ("text", "5000000")])
def test_money_in_floats_or_text_is_refused(
    every_table: Backend, fact: str, kind: str, value: object
) -> None:
    with refused(fact):
        frames().contributions(
            table_with(every_table, fact, kind, value), month=MARCH, segment=Segment.PU
        )


@pytest.mark.parametrize("fact", MONEY)
def test_the_refusal_of_floats_says_what_to_do(fact: str) -> None:
    table = table_with(backend("pandas"), fact, "float", None)
    with refused(fact, "whole_numbers"):
        frames().contributions(table, month=MARCH, segment=Segment.PU)


@pytest.mark.parametrize(
    ("fact", "kind", "value"),
    [
        ("risk_group", "whole", 1),
        ("employer_size", "truth", True),
        ("employer_kind", "day", date(2020, 1, 1)),
        ("contract", "whole", 1),
        ("programmes", "whole", 1),
        ("citizenship", "whole", 62),
        ("region", "whole", 3174),
        ("region", "float", 31.74),
        ("household_size", "text", "1"),
        ("household_size", "float", 1.0),
        ("birth_date", "whole", 19_900_517),
        ("started_on", "truth", True),
        ("labour_intensive", "text", "no"),
        ("wage", "truth", True),
        ("wage", "day", date(2020, 1, 1)),
    ],
)
def test_a_column_of_the_wrong_type_is_refused(
    tables: Backend, fact: str, kind: str, value: object
) -> None:
    with refused(fact):
        frames().contributions(
            table_with(tables, fact, kind, value), month=MARCH, segment=Segment.PU
        )


@pytest.mark.parametrize("name", ["jht_worker", "total_employer", "error"])
def test_a_name_that_is_taken_is_refused(tables: Backend, name: str) -> None:
    table = tables.table([{**GOOD, name: 1}], {**KINDS, name: "whole"})
    with refused(name):
        frames().contributions(table, month=MARCH, segment=Segment.PU)
    answer = frames().contributions(
        table, month=MARCH, segment=Segment.PU, names={name: "another name"}
    )
    row = tables.read(answer)[0]
    assert row[name] == 1
    assert row["another name"] == {**BILL, "error": None}[name]


@pytest.mark.parametrize("of", ["duckdb", "pyspark"])
@pytest.mark.parametrize("name", ["JHT_Worker", "Error"])
def test_capitals_do_not_make_another_name_in_sql(
    of: str, name: str, request: pytest.FixtureRequest
) -> None:
    made = backend(of, request.getfixturevalue("spark") if of == "pyspark" else None)
    table = made.table([{**GOOD, name: 1}], {**KINDS, name: "whole"})
    with refused(name.lower()):
        frames().contributions(table, month=MARCH, segment=Segment.PU)


def test_two_outcomes_of_one_name_are_refused() -> None:
    table = POLARS.table([GOOD], KINDS)
    for names in ({"jht_worker": "jp_worker"}, {"jht_worker": "x", "jp_worker": "x"}):
        with refused():
            frames().contributions(table, month=MARCH, segment=Segment.PU, names=names)


def test_a_name_for_what_there_is_none_of_is_refused() -> None:
    table = POLARS.table([GOOD], KINDS)
    with refused("jht_workers"):
        frames().contributions(
            table, month=MARCH, segment=Segment.PU, names={"jht_workers": "iuran"}
        )


@pytest.mark.parametrize("options", [{"given": {"wages": 1}}, {"columns": {"wages": "wage"}}])
def test_an_unknown_fact_is_refused(options: dict[str, Any]) -> None:
    with refused("wages"):
        frames().contributions(
            POLARS.table([GOOD], KINDS), month=MARCH, segment=Segment.PU, **options
        )


def test_a_column_that_is_named_must_be_there(tables: Backend) -> None:
    table = tables.table([GOOD], KINDS)
    with refused("gaji"):
        frames().contributions(table, month=MARCH, segment=Segment.PU, columns={"wage": "gaji"})
    with refused("bulan"):
        frames().contributions(table, month_column="bulan", segment=Segment.PU)


def test_a_month_or_a_column_of_months_but_not_both() -> None:
    table = POLARS.table([{**GOOD, "month": "2026-03"}], {**KINDS, "month": "text"})
    with pytest.raises((TypeError, ValueError)):
        frames().contributions(table, segment=Segment.PU)
    with pytest.raises((TypeError, ValueError)):
        frames().contributions(table, month=MARCH, month_column="month", segment=Segment.PU)


@pytest.mark.parametrize("kind", ["whole", "truth", "float"])
def test_a_column_of_months_is_of_days_or_text(kind: str) -> None:
    table = POLARS.table([{**GOOD, "month": None}], {**KINDS, "month": kind})
    with refused("month"):
        frames().contributions(table, month_column="month", segment=Segment.PU)


def test_rows_must_say_their_segment() -> None:
    with refused("segment"):
        frames().contributions(POLARS.table([GOOD], KINDS), month=MARCH)


@pytest.mark.parametrize(
    "given",
    [
        {"employer_size": "huge"},
        {"risk_group": 1},
        {"wage": 5_000_000.5},
        {"wage": True},
        {"wage": -1},
        {"citizenship": "Indonesia"},
        {"birth_date": "1990-05-17"},
        {"region": "99.99"},
        {"household_size": 0},
        {"programmes": {"JHT", "XYZ"}},
        {"paid_until": "2026-13"},
    ],
)
def test_a_given_fact_that_cannot_be_is_refused(given: dict[str, Any]) -> None:
    """It bears on every row: it is not told row by row."""
    kinds = {fact: kind for fact, kind in KINDS.items() if fact not in given}
    with pytest.raises(InputError):
        frames().contributions(
            POLARS.table([GOOD], kinds), month=MARCH, segment=Segment.PU, given=given
        )


def test_given_facts_hold_for_every_row(tables: Backend) -> None:
    given = {"employer_size": EmployerSize.LARGE, "citizenship": "ID", "programmes": frozenset()}
    kinds = {fact: kind for fact, kind in KINDS.items() if fact not in given}
    table = tables.table([GOOD, {**GOOD, "wage": 2_000_000}], kinds)
    answer = frames().contributions(table, month=MARCH, segment=Segment.PU, given=given)
    found = tables.read(answer)
    assert {name: found[0][name] for name in BILL} == BILL
    assert (found[1]["jht_worker"], found[1]["jkn_worker"]) == (40_000, 30_000)


def test_a_column_by_another_name_comes_before_that_of_the_fact(tables: Backend) -> None:
    table = tables.table([{**GOOD, "gaji pokok": 2_000_000}], {**KINDS, "gaji pokok": "whole"})
    answer = frames().contributions(
        table, month=MARCH, segment=Segment.PU, columns={"wage": "gaji pokok"}
    )
    row = tables.read(answer)[0]
    assert (row["wage"], row["gaji pokok"], row["jht_worker"]) == (10_000_000, 2_000_000, 40_000)


def test_what_is_no_table_is_refused() -> None:
    for thing in ([GOOD], GOOD, None, "wage"):
        with pytest.raises((TypeError, ValueError)):
            frames().contributions(thing, month=MARCH, segment=Segment.PU)


@pytest.mark.parametrize("typed", [str, WagePeriod])
def test_a_wage_by_the_day_is_a_month_of_25_days_when_the_period_is_given(typed: Any) -> None:
    """A word given for all rows means what it means in a column."""
    row = {**GOOD, "wage": 400_000}
    del row["wage_period"]
    table = POLARS.table([row], {fact: kind for fact, kind in KINDS.items() if fact in row})
    given = {"wage_period": "day" if typed is str else WagePeriod.DAY}
    answer = frames().contributions(table, month=MARCH, segment=Segment.PU, given=given)
    (found,) = POLARS.read(answer)
    assert {column: found[column] for column in BILL} == BILL


def test_a_wage_that_was_given_is_not_told_to_be_missing(tables: Backend) -> None:
    """Left open by choice, pay by the day wants another period, whatever else is missing."""
    choices = Choices(other_pay=OtherPay.LEAVE_OPEN)
    law = attrs.evolve(NATIONAL, name="left open", choices=choices)
    row = {**GOOD, "wage": 400_000, "wage_period": "day", "minimum_wage": None}
    row["birth_date"] = date(1955, 1, 1)  # past JP, whose error would be the same
    asked = Asked(
        rows=(row, {**row, "region": None}, {**row, "wage": None}),
        segments=(Segment.PU,) * 3,
        months=(Month(2016, 1),) * 3,
        under=Under(law),
    )
    assert disagreements(asked, tables) == []
    found = tables.read(frames().contributions(asked.table(tables), **asked.options))
    assert [row["error"] for row in found] == [
        "wage_period:missing",
        "wage_period:missing",
        "wage:missing",
    ]
