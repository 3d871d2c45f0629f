"""What goes wrong in columns where it does not in single figures, trap by trap."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import attrs
import pytest
from tests.frames._backends import Backend, backend, plain
from tests.frames._rows import KIND, amount_columns, expected, total_columns
from tests.frames._tables import Asked, Under, disagreements, frames, mixed_pool, pool, shown
from tests.frames.test_errors import BILL, GOOD, KINDS, MARCH, refused

from perlindungan import NATIONAL, Month
from perlindungan.facts import Segment
from perlindungan.law import Rounding
from perlindungan.programmes import Choices, Presumptions

PU = Segment.PU
POLARS = backend("polars")
OUTCOME = [*BILL, "error"]


def bill(of: Backend, table: Any, **options: Any) -> list[dict[str, Any]]:
    """Return the outcome of every row, in the order of the column ``row``."""
    answer = frames().contributions(table, **{"month": MARCH, "segment": PU, **options})
    return [{name: row[name] for name in OUTCOME} for row in of.read(answer)]


def right(**change: Any) -> dict[str, int | None]:
    """Return the bill of a good row, changed, from the single statement."""
    found = expected({**GOOD, **change}, PU, MARCH, NATIONAL, columns=list(BILL))
    return {**found.cells, "error": None}


# -- what is missing ------------------------------------------------------------------------------


def test_the_least_of_a_missing_wage_and_a_ceiling_is_missing(tables: Backend) -> None:
    """SQL's least() and pandas' min pass over what is missing and would give the ceiling."""
    rows = [{**GOOD, "wage": wage} for wage in (None, 90_000_000, None)]
    found = bill(tables, tables.table(rows, KINDS))
    for row in (found[0], found[2]):
        assert row == {**dict.fromkeys(BILL), "error": "wage:missing"}
    assert found[1]["jp_worker"] == 110_863
    assert found[1]["jkn_worker"] == 120_000


def test_the_greatest_of_a_wage_and_a_missing_floor_is_missing(tables: Backend) -> None:
    """It is known at the ceiling alone, where no floor can matter."""
    wages = (2_000_000, 11_999_999, 12_000_000, 50_000_000)
    rows = [{**GOOD, "wage": wage, "minimum_wage": None, "region": None} for wage in wages]
    found = bill(tables, tables.table(rows, KINDS))
    assert [row["jkn_worker"] for row in found] == [None, None, 120_000, 120_000]
    assert [row["jkn_employer"] for row in found] == [None, None, 480_000, 480_000]
    assert [row["error"] for row in found] == ["region:missing"] * 2 + [None] * 2
    assert [row["jht_worker"] for row in found] == [40_000, 240_000, 240_000, 1_000_000]


def test_unknown_is_not_false(tables: Backend) -> None:
    """A missing truth is neither: the relief of 2025 stays open, not refused."""
    rows = [{**GOOD, "labour_intensive": truth} for truth in (True, None, False)]
    found = bill(tables, tables.table(rows, KINDS), month=Month(2025, 6))
    assert [row["jkk_employer"] for row in found] == [12_000, None, 24_000]
    assert found[1]["error"] == "labour_intensive:missing"


def test_one_rate_for_every_kind_still_asks_the_kind(tables: Backend) -> None:
    """JKN is 4 % of every employer; whose worker it is must be known, or be presumed."""
    rows = [{**GOOD, "employer_size": None, "employer_kind": kind} for kind in ("private", None)]
    answers = [(400_000, None), (400_000, 400_000)]
    for presumptions, right_ in zip(
        (Presumptions.NOT_MADE, Presumptions.MADE), answers, strict=True
    ):
        choices = attrs.evolve(NATIONAL.choices, presumptions=presumptions)
        law = attrs.evolve(NATIONAL, name=presumptions.value, choices=choices)
        asked = Asked(rows=tuple(rows), segments=(PU,) * 2, months=(MARCH,) * 2, under=Under(law))
        assert disagreements(asked, tables) == []
        found = tables.read(frames().contributions(asked.table(tables), **asked.options))
        assert tuple(row["jkn_employer"] for row in found) == right_


def test_a_relief_is_left_open_for_each_who_pays(tables: Backend) -> None:
    """Who pays alone and for whom a budget pays miss the same fact, each in rows of their own."""
    row: dict[str, Any] = {"income": 2_700_000, "citizenship": "ID", "programmes": ""}
    row |= {"birth_date": date(1985, 6, 1), "is_employer": False, "transport": False}
    row |= {"registered_on": None, "paid_until": "2020-06"}
    rows = [{**row, "funding": funding} for funding in ("own", "APBD", "APBN")]
    asked = Asked(
        rows=tuple(rows), segments=(Segment.BPU,) * 3, months=(Month(2020, 8),) * 3, keep_empty=True
    )
    assert disagreements(asked, tables) == []
    found = tables.read(frames().contributions(asked.table(tables), **asked.options))
    assert [row["error"] for row in found] == ["registered_on:missing"] * 3


@pytest.mark.parametrize("of", ["pandas", "polars", "pyarrow"])
def test_a_column_of_no_type_at_all_is_unknown(of: str) -> None:
    """A column in which nobody gave anything has a type of its own in polars and Arrow."""
    rows = [{"row": 0, **GOOD, "wage": None, "region": None, "risk_group": None}]
    if of == "polars":
        table: Any = pytest.importorskip("polars").DataFrame(rows)
    elif of == "pyarrow":
        table = pytest.importorskip("pyarrow").Table.from_pylist(rows)
    else:
        pd = pytest.importorskip("pandas")
        table = pd.DataFrame(rows).astype({"birth_date": "datetime64[us]"})
        table["jkp_registered_on"] = pd.to_datetime(table["jkp_registered_on"])
        table["started_on"] = pd.to_datetime(table["started_on"])
    found = bill(backend(of), table)[0]
    assert {name: found[name] for name in BILL} == dict.fromkeys(BILL)
    assert found["error"] in {"wage:missing", "risk_group:missing"}


@pytest.mark.parametrize("of", ["polars", "pyarrow"])
def test_a_column_of_months_in_which_nothing_was_given(of: str) -> None:
    table: Any = pytest.importorskip("polars").DataFrame({"row": [0], "month": [None]})
    table = table if of == "polars" else pytest.importorskip("pyarrow").table(table.to_dict())
    answer = frames().contributions(table, month_column="month", segment=PU)
    assert backend(of).read(answer)[0]["error"] == "month:missing"


def test_pandas_writes_a_missing_text_as_nan() -> None:
    pd = pytest.importorskip("pandas")
    table = backend("pandas").table([GOOD, GOOD], KINDS)
    table["risk_group"] = pd.Series(["I", None])
    found = bill(backend("pandas"), table)
    assert found[0] == {**BILL, "error": None}
    assert (found[1]["jkk_employer"], found[1]["error"]) == (None, "risk_group:missing")


# -- rounding -------------------------------------------------------------------------------------

ON_A_HALF = [*range(2_500, 2_000_000, 5_000), *range(10**15 - 2_500, 10**15 - 102_500, -5_000)]
"""All wages of which 1.74 % lies on a half, up to two million, and some that floats cannot hold."""


@pytest.mark.parametrize(
    ("rounding", "step"), [(Rounding.HALF_UP, 1), (Rounding.UP, 1), (Rounding.DOWN, 0)]
)
def test_halves_are_rounded_up(tables: Backend, rounding: Rounding, step: int) -> None:
    """Not to the even neighbour, as pandas, polars and Python do."""
    law = attrs.evolve(NATIONAL, choices=Choices(rounding=rounding))
    rows = [{**GOOD, "wage": wage, "risk_group": "V"} for wage in ON_A_HALF]
    found = bill(tables, tables.table(rows, KINDS), law=law)
    assert all(wage * 174 % 10_000 == 5_000 for wage in ON_A_HALF)
    assert [row["jkk_employer"] for row in found] == [
        wage * 174 // 10_000 + step for wage in ON_A_HALF
    ]


def test_every_wage_up_to_some_thousands() -> None:
    """From figures typed here, not from the law of the library."""
    wages = range(20_001)
    rows = [{**GOOD, "wage": wage, "minimum_wage": 0} for wage in wages]
    found = bill(POLARS, POLARS.table(rows, KINDS))
    rates = {
        "jkk_employer": 24,
        "jkm_employer": 30,
        "jht_employer": 370,
        "jht_worker": 200,
        "jp_employer": 200,
        "jp_worker": 100,
        "jkp_government": 22,
        "jkn_employer": 400,
        "jkn_worker": 100,
    }
    for name, per_myriad in rates.items():
        assert [row[name] for row in found] == [
            (wage * per_myriad + 5_000) // 10_000 for wage in wages
        ], name


# -- whole numbers --------------------------------------------------------------------------------


def test_no_column_is_narrower_or_wider_than_64_bits(every_table: Backend) -> None:
    """DuckDB's sums are HUGEINT, Spark's products may be decimals, pandas' floats where null."""
    rows = [GOOD, {**GOOD, "wage": None}, {**GOOD, "region": "99.99"}]
    answer = frames().contributions(every_table.table(rows, KINDS), month=MARCH, segment=PU)
    types = every_table.types(answer)
    assert {name: types[name] for name in BILL if types[name] not in every_table.whole} == {}
    assert types["error"] in every_table.text


def test_narrow_columns_do_not_wrap(tables: Backend) -> None:
    """15 million times 174 is more than 32 bits hold."""
    wages = (15_000_000, 2_000_000_000, 2**31 - 1)
    rows = [{**GOOD, "wage": wage, "risk_group": "V"} for wage in wages]
    small = {fact: "small" if kind == "whole" else kind for fact, kind in KINDS.items()}
    found = bill(tables, tables.table(rows, small))
    assert found[0]["jkk_employer"] == 261_000
    assert found == [right(wage=wage, risk_group="V") for wage in wages]


@pytest.mark.parametrize("name", ["Int8", "UInt8", "Int16", "UInt16", "UInt32", "UInt64", "Int128"])
def test_any_whole_numbers_of_polars(name: str) -> None:
    pl = pytest.importorskip("polars")
    wage = 100 if name.endswith("8") and name != "Int128" else 30_000
    small = {"household_size": 7, "workers_registered": 50, "minimum_wage": 90, "wage": wage}
    table = POLARS.table([{**GOOD, **small}] * 2, KINDS)
    table = table.with_columns(pl.col(*small).cast(getattr(pl, name)))
    assert bill(POLARS, table) == [right(**small)] * 2


def test_the_largest_amounts_do_not_wrap(tables: Backend) -> None:
    largest = 10**15
    changes: list[dict[str, Any]] = [
        {"wage": largest, "risk_group": "V"},
        {"wage": largest, "wage_period": "day", "risk_group": "V"},
        {"wage": largest, "minimum_wage": largest, "household_size": 9},
        {"wage": 1, "minimum_wage": largest, "household_size": 9},
    ]
    table = tables.table([{**GOOD, **change} for change in changes], KINDS)
    assert bill(tables, table) == [right(**change) for change in changes]
    assert right(**changes[1])["jkk_employer"] == 25 * largest * 174 // 10_000


def test_a_rate_whose_product_is_too_large_is_no_wrong_amount(tables: Backend) -> None:
    """An amount beyond 64 bits may be refused or computed, but never wraps around."""
    last = NATIONAL.jht.employer_rate.entries[-1]
    rate = NATIONAL.jht.employer_rate.with_value(
        MARCH,
        last.value + last.value / 1_000_003,
        citations=last.citations,
        confidence=last.confidence,
    )
    law = attrs.evolve(NATIONAL, jht=attrs.evolve(NATIONAL.jht, employer_rate=rate))
    change = {"wage": 10**15, "wage_period": "day"}
    wanted = expected({**GOOD, **change}, PU, MARCH, law, columns=list(BILL)).cells
    usual = expected(GOOD, PU, MARCH, law, columns=list(BILL)).cells
    table = tables.table([{**GOOD, **change}, GOOD], KINDS)
    try:
        found = bill(tables, table, law=law)
    except Exception:  # noqa: BLE001 - any refusal will do
        return
    assert found[0]["jht_employer"] in (wanted["jht_employer"], None)
    assert found[1] == {**usual, "error": None}


# -- floats and text ------------------------------------------------------------------------------


def test_missing_wages_make_a_float_column_of_pandas() -> None:
    pd = pytest.importorskip("pandas")
    table = backend("pandas").table([GOOD, GOOD], KINDS)
    table["wage"] = pd.Series([10_000_000, None])
    assert str(table["wage"].dtype) == "float64"
    with refused("wage", "whole_numbers"):
        frames().contributions(table, month=MARCH, segment=PU)
    found = bill(backend("pandas"), frames().whole_numbers(table, "wage"))
    assert found == [
        {**BILL, "error": None},
        {**dict.fromkeys(BILL), "error": "wage:missing"},
    ]


def test_whole_numbers_casts_what_is_whole(every_table: Backend) -> None:
    wages = (5_000_000.0, None, -3.0, 2.0**52 + 1)
    table = every_table.table([{"wage": wage} for wage in wages], {"wage": "float"})
    answer = frames().whole_numbers(table, "wage")
    assert every_table.types(answer)["wage"] in every_table.whole
    assert [row["wage"] for row in every_table.read(answer)] == [5_000_000, None, -3, 2**52 + 1]


def test_whole_numbers_reads_text(every_table: Backend) -> None:
    wages = ("5000000", None, "0", "999999999999999")
    table = every_table.table([{"wage": wage} for wage in wages], {"wage": "text"})
    answer = frames().whole_numbers(table, "wage")
    assert every_table.types(answer)["wage"] in every_table.whole
    assert [row["wage"] for row in every_table.read(answer)] == [5_000_000, None, 0, 10**15 - 1]


def test_whole_numbers_takes_nan_for_missing(every_table: Backend) -> None:
    nan = float("nan")
    answer = frames().whole_numbers(
        every_table.table([{"wage": 1.0}, {"wage": nan}], {"wage": "float"}), "wage"
    )
    assert [row["wage"] for row in every_table.read(answer)] == [1, None]


def test_whole_numbers_leaves_whole_numbers_and_other_columns(tables: Backend) -> None:
    rows = [{"wage": wage, "rate": 0.5, "name": "1"} for wage in (7, None)]
    table = tables.table(rows, {"wage": "whole", "rate": "float", "name": "text"})
    answer = frames().whole_numbers(table, "wage")
    assert tables.types(answer) == tables.types(table)
    found = sorted(tables.rows(answer), key=lambda row: int(row["row"]))
    assert [plain("wage", row["wage"]) for row in found] == [7, None]
    assert [(row["rate"], row["name"]) for row in found] == [(0.5, "1")] * 2


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("float", 1.5),
        ("float", 0.1),
        ("float", 5_000_000.4),
        ("float", float("inf")),
        ("float", 1e19),
        ("float", -1e300),
        ("text", "5.000.000"),
        ("text", "5,000,000"),
        ("text", "5 juta"),
        ("text", "1.5"),
        ("text", "1e6"),
        ("text", "0x10"),
        ("text", "Rp5000000"),
        ("text", "99999999999999999999"),
        ("text", "NaN"),
    ],
)
def test_whole_numbers_refuses_the_rest_and_says_where(
    tables: Backend, kind: str, value: object
) -> None:
    """Nothing is cut off or rounded; the column and the first place are named."""
    good: object = 1.0 if kind == "float" else "1"
    rows = [{"pay": good, "wage": one} for one in (good, good, value, good, value)]
    table = tables.table(rows, {"pay": kind, "wage": kind})
    with pytest.raises(frames().FrameError) as caught:
        tables.read(frames().whole_numbers(table, "pay", "wage"))
    told = str(caught.value)
    assert "wage" in told
    assert "pay" not in told
    assert re.search(r"\b[23]\b", told)


def test_whole_numbers_of_a_column_that_is_not_there() -> None:
    with refused("wages"):
        frames().whole_numbers(POLARS.table([GOOD], KINDS), "wages")


# -- types that pandas, polars and Arrow also have ------------------------------------------------


def right_or_refused(of: Backend, table: Any) -> None:
    """Either the table is taken as it is meant or it is refused, but nothing is wrong."""
    try:
        found = bill(of, table)
    except frames().FrameError:
        return
    assert found == [{**BILL, "error": None}] * len(found)


def test_categories_of_pandas_and_polars() -> None:
    table = backend("pandas").table([GOOD] * 3, KINDS)
    table["risk_group"] = table["risk_group"].astype("category")
    right_or_refused(backend("pandas"), table)
    pl = pytest.importorskip("polars")
    polars = POLARS.table([GOOD] * 3, KINDS)
    for dtype in (pl.Categorical, pl.Enum(["V", "I", "II"])):
        right_or_refused(POLARS, polars.with_columns(pl.col("risk_group").cast(dtype)))


def test_a_category_of_another_order_is_not_the_wrong_branch() -> None:
    """The code behind a category is not its name."""
    pl = pytest.importorskip("polars")
    rows = [{**GOOD, "risk_group": group} for group in ("V", "I", "III")]
    table = POLARS.table(rows, KINDS).with_columns(
        pl.col("risk_group").cast(pl.Enum(["V", "III", "I"]))
    )
    try:
        found = bill(POLARS, table)
    except frames().FrameError:
        return
    assert [row["jkk_employer"] for row in found] == [174_000, 24_000, 89_000]


def test_days_with_a_time() -> None:
    table = backend("pandas").table([GOOD], KINDS)
    for unit in ("s", "ms", "ns"):
        other = table.copy()
        for fact in ("birth_date", "started_on", "jkp_registered_on"):
            other[fact] = other[fact].astype(f"datetime64[{unit}]")
        found = bill(backend("pandas"), other)
        assert found == [{**BILL, "error": None}]
    pl = pytest.importorskip("polars")
    noon = POLARS.table([GOOD], KINDS).with_columns(birth_date=datetime(1990, 5, 17, 12, 30))  # noqa: DTZ001
    right_or_refused(POLARS, noon)
    zoned = noon.with_columns(pl.col("birth_date").dt.replace_time_zone("Asia/Jakarta"))
    right_or_refused(POLARS, zoned)


def test_objects_of_pandas() -> None:
    pd = pytest.importorskip("pandas")
    for fact, values in {
        "birth_date": [date(1990, 5, 17)] * 2,
        "wage": [10_000_000] * 2,
        "labour_intensive": [False] * 2,
    }.items():
        table = backend("pandas").table([GOOD] * 2, KINDS)
        table[fact] = pd.Series(values, dtype="object")
        right_or_refused(backend("pandas"), table)


def test_a_day_at_the_last_moment_of_the_month() -> None:
    """A time of day does not push a day beyond the month."""
    rows = [{**GOOD, "started_on": date(2026, 3, 31)}, {**GOOD, "started_on": date(2026, 4, 1)}]
    table = backend("pandas").table(rows, KINDS)
    pd = pytest.importorskip("pandas")
    table["started_on"] = pd.to_datetime(["2026-03-31 23:59", "2026-04-01 00:00"])
    try:
        found = bill(backend("pandas"), table)
    except frames().FrameError:
        return
    assert [row["jht_worker"] for row in found] == [200_000, 0]


# -- rows and their order -------------------------------------------------------------------------


def shuffled() -> Asked:
    """Return rows of all segments and many months, in no order."""
    asked = mixed_pool()
    numbers = list(range(len(asked.rows)))
    random.Random(5).shuffle(numbers)  # noqa: S311
    return attrs.evolve(
        asked,
        rows=tuple(asked.rows[number] for number in numbers),
        segments=tuple(asked.segments[number] for number in numbers),
        months=tuple(asked.months[number] for number in numbers),
    )


def test_the_order_of_rows_is_kept(ordered: Backend) -> None:
    asked = shuffled()
    answer = frames().contributions(asked.table(ordered), **asked.options)
    assert [int(row["row"]) for row in ordered.rows(answer)] == list(range(len(asked.rows)))
    found = disagreements(asked, ordered)
    assert not found, shown(found, asked)


def test_rows_alike_all_stay(tables: Backend) -> None:
    kinds = {"segment": "text", "month": "text", **KINDS}
    row = {"segment": "PU", "month": "2026-03", **GOOD}
    rows = [row] * 5 + [{"segment": None, "month": "2026-03"}, {"segment": "PU"}, {}, {}]
    table = tables.make([{name: one.get(name) for name in kinds} for one in rows], kinds)
    found = tables.rows(frames().contributions(table, month_column="month"))
    assert len(found) == 9
    amounts = [plain("jht_worker", one["jht_worker"]) for one in found]
    assert (amounts.count(200_000), amounts.count(None)) == (5, 4)


@pytest.mark.parametrize(
    "index",
    [
        lambda pd: pd.Index([7, 3, 3]),
        lambda pd: pd.Index(["c", "a", "b"], name="who"),
        lambda pd: pd.MultiIndex.from_tuples([(1, "x"), (0, "y"), (1, "x")], names=["k", "l"]),
        lambda pd: pd.to_datetime(["2026-03-01", "2024-01-01", "2025-01-01"]),
    ],
)
@pytest.mark.parametrize("style", ["pandas", "pandas-arrow", "pandas-numpy"])
def test_the_index_of_pandas_is_kept(index: Callable[[Any], Any], style: str) -> None:
    pd = pytest.importorskip("pandas")
    of = backend(style)
    wages = (10_000_000, 2_000_000, 3_000_000)
    kinds = {fact: kind for fact, kind in KINDS.items() if fact != "ended_on"}
    table = of.table([{**GOOD, "wage": wage} for wage in wages], kinds)
    table.index = index(pd)
    answer = frames().contributions(table, month=MARCH, segment=PU)
    pd.testing.assert_index_equal(answer.index, table.index)
    assert [int(value) for value in answer["jht_worker"]] == [200_000, 40_000, 60_000]


def test_a_table_of_a_part_of_another() -> None:
    """A slice of pandas is neither changed nor warned about."""
    pd = pytest.importorskip("pandas")
    whole = backend("pandas").table([{**GOOD, "wage": wage} for wage in (1_000, 10_000_000)], KINDS)
    answer = frames().contributions(whole[whole["wage"] > 1_000], month=MARCH, segment=PU)
    assert list(answer.index) == [1]
    assert [int(value) for value in answer["jht_worker"]] == [200_000]
    assert "jht_worker" not in whole.columns
    assert isinstance(answer, pd.DataFrame)


def test_what_was_given_is_not_changed(tables: Backend) -> None:
    asked = mixed_pool()
    table = asked.table(tables)
    types, rows = tables.types(table), tables.read(table)
    answer = frames().contributions(table, **asked.options)
    assert answer is not table
    assert tables.types(table) == types
    assert tables.read(table) == rows
    found = tables.read(answer)
    assert [{name: row[name] for name in types} for row in found] == rows
    assert {name: tables.types(answer)[name] for name in types} == types
    assert type(answer) is type(table)


def test_facts_given_are_not_changed() -> None:
    given: dict[str, Any] = {"risk_group": "I"}
    columns: dict[str, str] = {"wage": "wage"}
    names: dict[str, str] = {"error": "galat"}
    kinds = {fact: kind for fact, kind in KINDS.items() if fact != "risk_group"}
    try:
        frames().contributions(
            POLARS.table([GOOD], kinds),
            month=MARCH,
            segment=PU,
            given=given,
            columns=columns,
            names=names,
        )
    except frames().FrameError:
        pass  # a fact given may have to be a member of its kind
    assert (given, columns, names) == (
        {"risk_group": "I"},
        {"wage": "wage"},
        {"error": "galat"},
    )


ODD_NAMES = ["a.b", "select", "with space", "Größe", "index", "level_0", "n", "key", "`", "%s", "#"]


def test_columns_of_any_name_stay_as_they_are(every_table: Backend) -> None:
    """A dot is a path in Spark, a backtick a quote; nothing inside takes a name of the user's."""
    rows = [{**GOOD, **{name: number for number, name in enumerate(ODD_NAMES)}}] * 2
    kinds = {**KINDS, **dict.fromkeys(ODD_NAMES, "whole")}
    answer = frames().contributions(every_table.table(rows, kinds), month=MARCH, segment=PU)
    assert every_table.columns(answer) == ["row", *kinds, *OUTCOME]
    for row in every_table.read(answer):
        assert [row[name] for name in ODD_NAMES] == list(range(len(ODD_NAMES)))
        assert {name: row[name] for name in BILL} == BILL


def test_facts_in_columns_of_any_name(tables: Backend) -> None:
    columns = {"wage": "gaji.pokok", "risk_group": "tingkat `risiko`", "citizenship": "WNI?"}
    rows = [{columns.get(fact, fact): value for fact, value in GOOD.items()}]
    kinds = {columns.get(fact, fact): kind for fact, kind in KINDS.items()}
    assert bill(tables, tables.table(rows, kinds), columns=columns) == [{**BILL, "error": None}]


def test_names_of_the_outcome(tables: Backend) -> None:
    names = {"jht_worker": "jht.pekerja", "error": "galat", "total_worker": "potongan gaji"}
    table = tables.table([GOOD], KINDS)
    answer = frames().contributions(table, month=MARCH, segment=PU, names=names)
    wanted = [names.get(name, name) for name in OUTCOME]
    assert tables.columns(answer) == ["row", *KINDS, *wanted]
    row = tables.read(answer)[0]
    assert (row["jht.pekerja"], row["galat"], row["potongan gaji"]) == (200_000, None, 400_000)


def test_the_columns_of_wage_earners_in_their_order(tables: Backend) -> None:
    answer = frames().contributions(tables.table([GOOD], KINDS), month=MARCH, segment=PU)
    assert tables.columns(answer) == ["row", *KINDS, *BILL, "error"]


# -- empty tables ---------------------------------------------------------------------------------


@pytest.mark.parametrize("segment", [*Segment, None], ids=str)
def test_an_empty_table(tables: Backend, segment: Segment | None) -> None:
    facts = {fact: kind for fact, kind in KIND.items() if fact not in ("segment", "month")}
    kinds = facts | ({} if segment else {"segment": "text"})
    table = tables.table([], {**kinds, "month": "text"})
    answer = frames().contributions(table, month_column="month", segment=segment)
    assert tables.read(answer) == []
    types = tables.types(answer)
    segments = [segment] if segment else []
    for name in (*amount_columns(*segments), *total_columns(*segments)):
        assert types[name] in tables.whole
    assert types["error"] in tables.text


def test_a_table_without_any_fact(tables: Backend) -> None:
    table = tables.table([{}, {}], {})
    found = tables.read(frames().contributions(table, month=MARCH, segment=PU))
    assert len(found) == 2
    nobody = expected({}, PU, MARCH, NATIONAL, columns=list(BILL))
    for row in found:
        assert {name: row[name] for name in BILL} == nobody.cells
        assert row["error"] in nobody.errors


# -- tables that wait -----------------------------------------------------------------------------


class Computed(Exception):
    """Somebody computed what should wait."""


def _waiting_polars(month: str) -> Any:
    pl = pytest.importorskip("polars")

    def compute(_: Any) -> Any:
        raise Computed

    frame = backend("polars-lazy").table([{**GOOD, "month": month}], {**KINDS, "month": "text"})
    bomb = pl.col("wage").map_batches(compute, return_dtype=pl.Int64)
    return frame.with_columns(bomb.alias("wage"))


@pytest.mark.parametrize("by_column", [False, True])
def test_a_lazy_frame_of_polars_waits(*, by_column: bool) -> None:
    pl = pytest.importorskip("polars")
    when: dict[str, Any] = {"month_column": "month"} if by_column else {"month": MARCH}
    answer = frames().contributions(_waiting_polars("2026-03"), segment=PU, **when)
    assert isinstance(answer, pl.LazyFrame)
    decided = frames().decisions(_waiting_polars("2026-03"), segment=PU, **when)
    assert isinstance(decided, pl.LazyFrame)
    with pytest.raises(Exception):  # noqa: B017, PT011 - polars wraps it
        answer.collect()


@pytest.mark.parametrize("by_column", [False, True])
def test_a_relation_of_duckdb_waits(*, by_column: bool) -> None:
    duckdb = pytest.importorskip("duckdb")
    relation = backend("duckdb").table([{**GOOD, "month": "2026-03"}], {**KINDS, "month": "text"})
    bomb = "CASE WHEN wage > 0 THEN CAST(error('computed') AS BIGINT) END AS wage"
    others = ", ".join(f'"{name}"' for name in relation.columns if name != "wage")
    waiting = relation.project(f"{others}, {bomb}")
    when: dict[str, Any] = {"month_column": "month"} if by_column else {"month": MARCH}
    answer = frames().contributions(waiting, segment=PU, **when)
    assert isinstance(answer, duckdb.DuckDBPyRelation)
    with pytest.raises(duckdb.Error, match="computed"):
        answer.fetchall()


def test_a_frame_of_spark_waits(spark: Any) -> None:
    functions = pytest.importorskip("pyspark.sql.functions")
    table = backend("pyspark", spark).table([GOOD], KINDS)
    bomb = functions.when(
        functions.col("wage") > 0, functions.raise_error(functions.lit("computed")).cast("long")
    )
    waiting = table.withColumn("wage", bomb)
    answer = frames().contributions(waiting, segment=PU, month=MARCH)
    assert type(answer) is type(table)
    with pytest.raises(Exception, match="computed"):
        answer.collect()


def test_spark_on_the_traps_of_numbers(spark: Any) -> None:
    """All in one table: every call takes seconds."""
    changes: list[dict[str, Any]] = [{"wage": wage, "risk_group": "V"} for wage in ON_A_HALF]
    changes += [{"wage": None}, {"wage": None, "minimum_wage": None, "region": None}]
    changes += [{"wage": 11_999_999, "minimum_wage": None, "region": None}]
    changes += [{"wage": 10**15, "wage_period": "day", "risk_group": group} for group in ("I", "V")]
    of = backend("pyspark", spark)
    found = bill(of, of.table([{**GOOD, **change} for change in changes], KINDS))
    for change, row in zip(changes, found, strict=True):
        wanted = expected({**GOOD, **change}, PU, MARCH, NATIONAL, columns=list(BILL))
        assert row.pop("error") in wanted.errors
        assert row == wanted.cells
    assert [row["jkk_employer"] for row in found[: len(ON_A_HALF)]] == [
        wage * 174 // 10_000 + 1 for wage in ON_A_HALF
    ]


@pytest.mark.parametrize("segment", [Segment.JAKON, Segment.PBI], ids=str)
def test_an_empty_table_of_spark(spark: Any, segment: Segment) -> None:
    of = backend("pyspark", spark)
    facts = {fact: kind for fact, kind in KIND.items() if fact not in ("segment", "month")}
    answer = frames().contributions(of.table([], facts), month=MARCH, segment=segment)
    assert of.read(answer) == []


# -- segments and months together -----------------------------------------------------------------


def test_a_row_is_of_its_own_segment_and_month() -> None:
    """Columns that another segment uses say nothing of a row."""
    rows: list[dict[str, Any]] = [
        {**GOOD, "segment": "PU", "month": "2026-03", "income": None},
        {"segment": "BPU", "month": "2025-12", "income": 1_050_000, "funding": "own"},
        {"segment": "PBI", "month": "2026-03", "persons": 3},
        {**GOOD, "segment": "PU", "month": "2026-02", "wage": 20_000_000},
    ]
    rows[1] |= {"citizenship": "ID", "birth_date": date(1988, 7, 15), "programmes": ""}
    rows[1] |= {"is_employer": False, "transport": False, "registered_on": date(2021, 3, 2)}
    kinds = {fact: KIND[fact] for row in rows for fact in row}
    found = POLARS.read(frames().contributions(POLARS.table(rows, kinds), month_column="month"))
    assert [row["jkk_employer"] for row in found] == [24_000, 0, 0, 48_000]
    assert [row["jkk_worker"] for row in found] == [0, 10_000, 0, 0]
    assert [row["jkm_worker"] for row in found] == [0, 6_800, 0, 0]
    assert [row["jkn_government"] for row in found] == [0, 0, 126_000, 0]
    assert [row["jp_worker"] for row in found] == [100_000, 0, 0, 105_474]
    assert [row["total_government"] for row in found] == [11_000, 0, 126_000, 11_000]
    assert [row["error"] for row in found] == [None] * 4


def test_a_row_of_construction_is_looked_at_for_its_own_facts_alone(tables: Backend) -> None:
    """A project is nobody's, and a wage has no contract: the other's facts say nothing of it."""
    value = {"contract_value": 1_000_000_000, "vat_rate": 11, "registered_on": date(2026, 3, 2)}
    wage = {"wage": 6_000_000, "wage_period": "month", "contract": "PKWT"}
    wage |= {"started_on": date(2026, 1, 5), "birth_date": date(1990, 5, 17)}
    unborn, nowhere = {"birth_date": date(2026, 4, 1)}, {"citizenship": "id"}
    ancient = {"birth_date": date(1899, 12, 31)}
    ended = {"started_on": date(2026, 3, 2), "ended_on": date(2026, 3, 1)}
    turned = {"works_from": date(2026, 3, 2), "works_until": date(2026, 3, 1)}
    of_a_worker = (unborn, nowhere, ancient, ended)
    rows = [
        *({**value, **change} for change in ({}, *of_a_worker, turned, {"vat_rate": 100})),
        {**value, "contract_value": None, "vat_rate": 100},
        *({**wage, **change} for change in ({}, *of_a_worker, turned, {"vat_rate": 100})),
    ]
    kinds = dict.fromkeys(fact for row in rows for fact in row)
    asked = Asked(
        rows=tuple({**dict.fromkeys(kinds), **row} for row in rows),
        segments=(Segment.JAKON,) * len(rows),
        months=(MARCH,) * len(rows),
    )
    assert disagreements(asked, tables) == []
    found = tables.read(frames().contributions(asked.table(tables), **asked.options))
    assert [row["error"] for row in found] == [
        *[None] * 5,
        "works_until:after_start",
        "vat_rate:vat_rate",
        "contract_value:missing",
        None,
        *("birth_date:born_by_then", "citizenship:country", "birth_date:birth_date"),
        *("ended_on:after_start", None, None),
    ]


def test_days_of_a_month_are_all_of_that_month(tables: Backend) -> None:
    days = [date(2026, 2, 1), date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 31)]
    rows = [{**GOOD, "wage": 20_000_000, "month": day} for day in days]
    table = tables.table(rows, {**KINDS, "month": "day"})
    answer = frames().contributions(table, month_column="month", segment=PU)
    assert [row["jp_worker"] for row in tables.read(answer)] == [105_474] * 2 + [110_863] * 2


def test_months_of_facts_as_days(tables: Backend) -> None:
    """``paid_until`` may be a day of the month as well."""
    rows = [
        {**GOOD, "labour_intensive": True, "paid_until": day}
        for day in (date(2024, 12, 31), date(2025, 1, 1), date(2025, 1, 31), None)
    ]
    table = tables.table(rows, {**KINDS, "paid_until": "day"})
    found = bill(tables, table, month=Month(2025, 6))
    assert [row["jkk_employer"] for row in found] == [24_000, 12_000, 12_000, 12_000]


def test_asking_twice_gives_the_same() -> None:
    """Nothing is kept between calls that another law or month would see."""
    asked = pool(PU, one_month=MARCH)
    first = POLARS.read(frames().contributions(asked.table(POLARS), **asked.options))
    otherwise = attrs.evolve(NATIONAL, choices=Choices(rounding=Rounding.UP))
    frames().contributions(asked.table(POLARS), **{**asked.options, "law": otherwise})
    frames().contributions(asked.table(POLARS), **{**asked.options, "month": Month(2019, 1)})
    assert POLARS.read(frames().contributions(asked.table(POLARS), **asked.options)) == first
