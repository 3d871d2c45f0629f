from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from perlindungan import contributions
from perlindungan.cli.cases import case_of
from perlindungan.cli.cells import cell_reader
from perlindungan.cli.layouts import FACTS
from perlindungan.data import rows as rows_of
from perlindungan.facts import Month, Segment
from perlindungan.facts.regions import regions

pa = pytest.importorskip("pyarrow")
pytest.importorskip("numpy")
compute = pytest.importorskip("pyarrow.compute")
parquet = pytest.importorskip("pyarrow.parquet")

from perlindungan.frames import population as made  # noqa: E402
from perlindungan.frames.population import tables  # noqa: E402

MARCH = Month(2026, 3)
EXPECTED = 200_000

OF_EVERYBODY = {
    *("worker_id", "segment", "month", "region", "birth_date", "citizenship", "weight"),
}
OF_SEGMENT = {
    "PU": {
        *("wage", "started_on", "household_size", "risk_group", "employer_kind"),
        *("employer_size", "civil_servant", "workers_registered", "labour_intensive"),
        *("programmes", "jkp_registered_on"),
    },
    "BPU": {"programmes", "income", "is_employer", "transport", "funding", "registered_on"},
    "JAKON": {"wage", "contract"},
    "PMI": {"route", "contract_months", "extension_months", "jht", "paid_on", "departs_on"},
}


def whole(rows: int, seed: int = 1, month: Any = MARCH) -> Any:
    return pa.concat_tables(made.population(rows, seed=seed, month=month))


@pytest.fixture(scope="module")
def people() -> Any:
    return whole(EXPECTED)


def shares_of(table: Any, column: str) -> dict[Any, float]:
    values = table[column].drop_null()
    counts = values.value_counts().to_pylist()
    return {found["values"]: found["counts"] / len(values) for found in counts}


def declared(group: str) -> dict[str, float]:
    found = tables.shares(group)
    return {value: share / sum(found.values()) for value, share in found.items()}


def test_same_seed_gives_the_same_people_and_another_gives_others(people: Any) -> None:
    assert whole(EXPECTED).equals(people)
    assert not whole(EXPECTED, seed=2).drop(["worker_id"]).equals(people.drop(["worker_id"]))


def test_people_do_not_change_with_their_number() -> None:
    few = whole(1_000).drop(["weight"])
    many = whole(made.CHUNK + 5).drop(["weight"])
    assert many.slice(0, 1_000).equals(few)
    assert many.schema == few.schema


def test_chunks_do_not_depend_on_what_was_read_before() -> None:
    chunks = list(made.population(2 * made.CHUNK + 3, seed=1, month=MARCH))
    assert [chunk.num_rows for chunk in chunks] == [made.CHUNK, made.CHUNK, 3]
    last = next(islice(made.population(2 * made.CHUNK + 3, seed=1, month=MARCH), 2, None))
    assert last.equals(chunks[2])
    assert chunks[2]["worker_id"].to_pylist() == [2 * made.CHUNK + i for i in (1, 2, 3)]
    assert not chunks[1].drop(["worker_id"]).equals(chunks[0].drop(["worker_id"]))


@pytest.mark.parametrize("rows", [1, 7, 1_000, made.CHUNK + 1])
def test_weights_add_up_to_the_published_number(rows: int) -> None:
    weights = whole(rows)["weight"]
    assert compute.sum(weights).as_py() == made.people() == 146_540_000 + 297_434
    assert compute.max(weights).as_py() - compute.min(weights).as_py() <= 1


def test_columns_are_a_roster_of_whole_numbers_text_and_days(people: Any) -> None:
    assert set(people.schema.names) - {"month", "weight"} <= FACTS
    kinds = {pa.int64(), pa.string(), pa.date32(), pa.bool_()}
    assert {field.type for field in people.schema} <= kinds
    text = {field.name for field in people.schema if field.type == pa.string()}
    assert text == made.TEXTS
    assert not {"name", "nik", "kpj"} & set(people.schema.names)


@pytest.mark.parametrize("segment", OF_SEGMENT)
def test_a_row_has_the_facts_of_its_segment_only(people: Any, segment: str) -> None:
    of_it = people.filter(compute.equal(people["segment"], segment))
    filled = {name for name in of_it.schema.names if of_it[name].null_count < of_it.num_rows}
    assert filled == OF_EVERYBODY | OF_SEGMENT[segment]
    full = {name for name in filled if of_it[name].null_count == 0}
    assert filled - full <= {
        "employer_size",
        "workers_registered",
        "jkp_registered_on",
    }  # of firms alone


def test_segments_are_as_published(people: Any) -> None:
    expected = dict.fromkeys(OF_SEGMENT, 0)
    for status, persons in tables.shares("status").items():
        segment = {"employee": "PU", "construction": "JAKON", "migrant": "PMI"}.get(status, "BPU")
        expected[segment] += persons
    found = shares_of(people, "segment")
    assert found == pytest.approx(
        {segment: persons / made.people() for segment, persons in expected.items()}, abs=0.004
    )
    employers = compute.sum(people["is_employer"]).as_py() / people.num_rows
    # Formal work, as the statistics office has it: employees, and employers with workers.
    assert found["PU"] + employers == pytest.approx(0.4220, abs=0.004)


@pytest.mark.parametrize(
    "column", ["risk_group", "employer_kind", "employer_size", "funding", "route", "household_size"]
)
def test_shares_are_as_declared(people: Any, column: str) -> None:
    found = {str(value): share for value, share in shares_of(people, column).items()}
    tolerance = 0.05 if column == "route" else 0.008
    assert found == pytest.approx(declared(column), abs=tolerance)


def test_regions_are_those_of_today_and_as_populous(people: Any) -> None:
    persons = {row["code"]: int(row["persons"]) for row in rows_of("population_regencies")}
    assert set(persons) == {code for code in regions() if len(code) > 2}
    assert sum(persons.values()) == 284_973_643
    assert set(shares_of(people, "region")) == set(persons)
    everybody = sum(persons.values())
    assert shares_of(people, "region") == pytest.approx(
        {code: count / everybody for code, count in persons.items()}, abs=0.002
    )


def test_wages_and_incomes_meet_the_published_means(people: Any) -> None:
    assert compute.mean(people["wage"]).as_py() == pytest.approx(3_330_000, rel=0.02)
    earning = compute.filter(people["income"], compute.greater(people["income"], 0))
    assert compute.mean(earning).as_py() == pytest.approx(1_862_958, rel=0.02)
    for column in ("wage", "income"):
        assert not any(amount % 1000 for amount in people[column].drop_null().to_pylist())
        assert compute.min(people[column]).as_py() >= 0
    assert compute.min(people["wage"]).as_py() > 100_000


def test_wages_lie_around_the_minimum_wage_of_the_place(people: Any) -> None:
    means = {
        found["region"]: found["wage_mean"]
        for found in people.group_by("region").aggregate([("wage", "mean")]).to_pylist()
    }
    assert means["32.16"] > means["33.14"] * 2  # Bekasi and Sragen: 5.6 and 2.2 million


def test_ages_and_days_agree(people: Any) -> None:
    ages = [
        MARCH.year - born.year - ((born.month, born.day) > (MARCH.number, 1))
        for born in people["birth_date"].to_pylist()
    ]
    assert min(ages) == 15
    assert max(ages) == 79
    old = sum(age >= 60 for age in ages) / len(ages)
    assert old == pytest.approx(declared("age")["60-79"], abs=0.01)
    for row in people.slice(0, 20_000).to_pylist():
        for began in (row["started_on"], row["registered_on"]):
            assert began is None or row["birth_date"] < began <= MARCH.first
        assert row["paid_on"] is None or row["paid_on"] < row["departs_on"]


def test_no_kind_is_without_people() -> None:
    table = whole(4 * made.CHUNK)
    for column in ("employer_size", "citizenship", "risk_group", "funding", "route"):
        assert set(shares_of(table, column)) == set(tables.shares(column))
    for column in ("household_size", "contract_months", "jht"):
        assert {str(value) for value in shares_of(table, column)} == set(tables.shares(column))
    assert set(shares_of(table, "programmes")) == set(tables.JOINED)
    for column in ("transport", "labour_intensive", "civil_servant", "is_employer"):
        assert set(shares_of(table, column)) == {True, False}


def test_every_kind_has_a_draw() -> None:
    found = tables.tables()
    for group, codes in found.codes.items():
        assert len(codes) == tables.STEPS
        assert set(codes.tolist()) == set(range(len(found.values[group])))
    assert len(set(found.region.tolist())) == len(found.regions) == 514
    assert found.values["employer_size"] == tables.SIZES
    assert int(found.base.max()) * int(found.factor.max()) < 2**31


def test_months_are_spread_over_those_asked_for() -> None:
    table = whole(50_000, month=(Month(2025, 11), Month(2026, 2)))
    found = shares_of(table, "month")
    days = [date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1)]
    assert found == pytest.approx(dict.fromkeys(days, 0.25), abs=0.02)
    one = whole(50_000, month=Month(2025, 11))
    assert one.drop(["month"]).equals(table.drop(["month"]))


def test_shares_say_where_they_come_from() -> None:
    for row in rows_of("population_shares"):
        assert row["basis"] in {"published", "derived", "assumed"}
        assert row["source"]
        assert int(row["share"]) > 0
    assert all(row["source"] for row in rows_of("population_regencies"))


READERS = {
    name: cell_reader(name, "date:YYYY-MM-DD" if name.endswith(("_on", "_date")) else "text")
    for name in FACTS
}


def facts_of(row: dict[str, Any]) -> dict[str, Any]:
    texts = {name: value for name, value in row.items() if name in FACTS and value is not None}
    if "wage" in texts:
        texts["wage_period"] = "month"
    told = {True: "yes", False: "no"}
    facts = {
        name: READERS[name](told[value] if isinstance(value, bool) else str(value))
        for name, value in texts.items()
    }
    if texts.get("programmes") == "":  # none, where an empty cell says that nobody knows
        facts["programmes"] = frozenset()
    return facts


def sample(people: Any) -> Iterator[dict[str, Any]]:
    yield from people.slice(0, 2_500).to_pylist()
    rare = people.filter(compute.equal(people["segment"], "PMI"))
    yield from rare.slice(0, 200).to_pylist()
    foreign = people.filter(compute.not_equal(people["citizenship"], "ID"))
    yield from foreign.slice(0, 100).to_pylist()


@pytest.mark.parametrize("month", [Month(2021, 6), Month(2025, 5), MARCH])
def test_the_library_takes_everybody_and_leaves_little_open(month: Month) -> None:
    seen, unknown = set(), 0
    for row in sample(whole(EXPECTED, month=month)):
        facts = facts_of(row)
        assert facts["segment"] is Segment(row["segment"])
        statement = contributions(case_of(facts), month)
        # Left open, as a payroll leaves it: whether a foreigner who has just come stays for six
        # months, and whether somebody past the pension age goes on with JP.
        missing = {name for one in statement.open for name in one.missing}
        assert missing <= {"ended_on", "contract", "continues_jp"}, (row, statement.open)
        unknown += not statement.complete
        seen.add(row["segment"])
    assert seen == set(OF_SEGMENT)
    assert unknown < 100


@pytest.mark.parametrize("compression", ["snappy", "zstd"])
def test_a_file_holds_the_same_as_text(tmp_path: Path, compression: str) -> None:
    path = tmp_path / "population.parquet"
    rows = made.CHUNK + 1_000
    made.write_population(path, rows, seed=1, month=MARCH, compression=compression)
    file = parquet.ParquetFile(path)
    assert file.num_row_groups == 2
    assert file.schema_arrow.equals(whole(1).schema)
    assert parquet.read_table(path).equals(whole(rows))


def test_a_file_can_be_empty(tmp_path: Path) -> None:
    path = os.fspath(tmp_path / "nobody.parquet")
    made.write_population(path, 0, seed=1, month=MARCH)
    table = parquet.read_table(path)
    assert table.num_rows == 0
    assert table.schema == whole(1).schema
    assert list(made.population(0, seed=1, month=MARCH)) == []


def test_other_engines_read_the_file_as_text(tmp_path: Path) -> None:
    path = tmp_path / "population.parquet"
    made.write_population(path, 1_000, seed=1, month=MARCH)
    table = whole(1_000)
    polars = pytest.importorskip("polars")
    frame = polars.read_parquet(path)
    assert {name for name, kind in frame.schema.items() if kind == polars.String} == made.TEXTS
    assert frame["weight"].sum() == made.people()
    duckdb = pytest.importorskip("duckdb")
    relation = duckdb.read_parquet(os.fspath(path))
    kinds = dict(zip(relation.columns, map(str, relation.types), strict=True))
    assert {name for name, kind in kinds.items() if kind == "VARCHAR"} == made.TEXTS
    assert relation.aggregate("sum(wage)").fetchall() == [(compute.sum(table["wage"]).as_py(),)]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"rows": -1}, "rows: -1"),
        ({"rows": made.MOST_ROWS + 1}, "rows:"),
        ({"seed": -1}, "seed: -1 is below zero"),
        ({"month": (Month(2026, 3), Month(2026, 2))}, "2026-02 is before 2026-03"),
    ],
)
def test_what_is_no_population_is_refused_at_once(arguments: dict[str, Any], told: str) -> None:
    given: dict[str, Any] = {"rows": 1, "seed": 1, "month": MARCH}
    with pytest.raises(ValueError, match=told):
        made.population(**given | arguments)
