"""Two laws on one table, and what a region's budget buys, against sums of single statements."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

import attrs
import pytest
from tests.frames._backends import Backend, backend
from tests.frames._rows import KIND, Raw, expected, random_row

from perlindungan import NATIONAL, Law, Month
from perlindungan.facts import Funding, Payer, Programme, Segment
from perlindungan.frames.compare import Budget, Comparison, Cost, Group, budget, compare
from perlindungan.frames.errors import FrameError
from perlindungan.law import Confidence

MARCH = Month(2026, 3)
POLARS = backend("polars")
NAMES = [
    f"{programme}_{payer}"
    for programme, payer in (
        ("jkk", "employer"), ("jkm", "employer"), ("jht", "employer"), ("jht", "worker"),
        ("jp", "employer"), ("jp", "worker"), ("jkp", "government"), ("jkn", "employer"),
        ("jkn", "worker"),
    )
]  # fmt: skip
TOTALS = ["total_worker", "total_employer"]


def _changed(timeline: Any, value: Any) -> Any:
    return timeline.with_value(
        date(2026, 1, 1), value, citations=(), confidence=Confidence.UNVERIFIED
    )


@cache
def reform() -> Law:
    """Return a law in which some pay more and some less."""
    jp = attrs.evolve(NATIONAL.jp, ceiling=_changed(NATIONAL.jp.ceiling, 8_000_000))
    jkn = attrs.evolve(NATIONAL.jkn, ceiling=_changed(NATIONAL.jkn.ceiling, 15_000_000))
    return attrs.evolve(NATIONAL, name="reform", jp=jp, jkn=jkn)


@cache
def rows() -> tuple[Raw, ...]:
    """Return rows of wage earners: usual ones, others that lack a fact, some that are wrong."""
    rng = random.Random(11)  # noqa: S311
    found = []
    for number in range(120):
        level = ("usual", "usual", "known", "some")[number % 4]
        row = random_row(rng, "PU", MARCH, level=level, wrong=0.05)
        if level == "usual" and number % 3:
            row = {**row, "wage": rng.choice([3_000_000, 7_999_999, 9_000_000, 13_000_000])}
        weight = rng.choice([1, 2, 7, 1_471, 0])
        found.append({**row, "weight": weight, "kind": rng.choice(["a", "b", None])})
    return tuple(found)


KINDS = {
    **{fact: KIND[fact] for row in rows() for fact in row if fact in KIND},
    "weight": "whole",
    "kind": "text",
}


def table(of: Backend, given: Iterable[Raw] | None = None, **kinds: str) -> Any:
    return of.table(list(rows() if given is None else given), {**KINDS, **kinds})


def compared(
    of: Backend, after: Law | None = None, given: Iterable[Raw] | None = None, **options: Any
) -> Comparison:
    options = {"weight": "weight", "by": ("kind", "province", "labour_intensive"), **options}
    return compare(
        table(of, given), NATIONAL, after or reform(), month=MARCH, segment=Segment.PU, **options
    )


@cache
def one_by_one() -> tuple[tuple[Raw, dict[str, Any] | None, dict[str, Any] | None], ...]:
    """Return each row with its amounts under both laws, ``None`` where there are none for all."""
    found: list[Any] = []
    for row in rows():
        facts = {fact: value for fact, value in row.items() if fact in KIND}
        both = [
            expected(facts, Segment.PU, MARCH, law, columns=[*NAMES, *TOTALS])
            for law in (NATIONAL, reform())
        ]
        found.append((row, *(one.cells if None in one.errors else None for one in both)))
    return tuple(found)


def counted() -> list[tuple[Raw, dict[str, Any], dict[str, Any]]]:
    return [
        (row, one, two) for row, one, two in one_by_one() if one is not None and two is not None
    ]


def test_sums_are_those_of_single_statements(tables: Backend) -> None:
    found = compared(tables)
    judge(found.everybody, counted())
    assert found.rows == len(rows())
    assert found.weight == sum(row["weight"] for row in rows())
    assert found.everybody.rows + sum(one.rows for one in found.left_out) == found.rows
    assert found.left_out
    assert all(one.before or one.after for one in found.left_out)
    values: dict[str, Callable[[Raw], Any]] = {
        "kind": lambda row: row["kind"],
        "province": lambda row: row["region"] and row["region"][:2],
        "labour_intensive": lambda row: row["labour_intensive"],
    }
    for key, of in values.items():
        groups = {group.value: group for group in found.groups[key]}
        assert len(groups) == len(found.groups[key])
        by_value = defaultdict(list)
        for each in counted():
            by_value[of(each[0])].append(each)
        assert set(groups) == set(by_value)
        for value, alike in by_value.items():
            judge(groups[value], alike)


def judge(group: Group, each: list[tuple[Raw, dict[str, Any], dict[str, Any]]]) -> None:
    assert (group.rows, group.weight) == (len(each), sum(row["weight"] for row, *_ in each))
    names = [f"{cost.programmes[0].value.lower()}_{_payer(cost)}" for cost in group.costs]
    assert names == sorted(NAMES, key=names.index)
    for name, cost in zip(names, group.costs, strict=True):
        assert cost.before == sum(row["weight"] * one[name] for row, one, _ in each)
        assert cost.after == sum(row["weight"] * two[name] for row, _, two in each)
    for outcome in group.outcomes:
        total = f"total_{outcome.payer.value}"
        less = [(row["weight"], one[total] - two[total]) for row, one, two in each]
        assert outcome.winners == sum(weight for weight, rupiah in less if rupiah > 0)
        assert outcome.losers == sum(weight for weight, rupiah in less if rupiah < 0)
        assert outcome.unchanged == sum(weight for weight, rupiah in less if rupiah == 0)
        assert outcome.winning_rows == sum(rupiah > 0 for _, rupiah in less)
        assert outcome.losing_rows == sum(rupiah < 0 for _, rupiah in less)
        assert outcome.unchanged_rows == sum(rupiah == 0 for _, rupiah in less)
        assert outcome.gains == sum(weight * rupiah for weight, rupiah in less if rupiah > 0)
        assert outcome.losses == -sum(weight * rupiah for weight, rupiah in less if rupiah < 0)


def _payer(cost: Cost) -> str:
    assert cost.payer is not None
    return cost.payer.value


def test_the_sample_has_winners_and_losers() -> None:
    worker = compared(POLARS).everybody.outcome(Payer.WORKER)
    assert min(worker.winning_rows, worker.losing_rows, worker.unchanged_rows) > 3
    assert worker.winning == Fraction(worker.winners, compared(POLARS).everybody.weight)


def test_the_same_on_every_kind_of_table(every_table: Backend) -> None:
    assert compared(every_table) == compared(POLARS)


def numbers(group: Group) -> list[int]:
    found = [group.rows, group.weight]
    for cost in (*group.costs, *group.by_payer, *group.by_programme, group.cost):
        found += [cost.before, cost.after, cost.difference]
    for one in group.outcomes:
        found += [value for value in attrs.astuple(one) if isinstance(value, int)]
    return found


def test_everything_is_a_whole_number_and_adds_up() -> None:
    found = compared(POLARS)
    everybody = found.everybody
    assert all(type(value) is int for value in numbers(everybody))
    assert set(found.groups) == {"kind", "province", "labour_intensive", "decile"}
    for groups in found.groups.values():
        added = [sum(values) for values in zip(*map(numbers, groups), strict=True)]
        assert added == numbers(everybody)
    for parts in (everybody.costs, everybody.by_payer, everybody.by_programme):
        assert sum(cost.difference for cost in parts) == everybody.cost.difference
    payers = {cost.payer: cost for cost in everybody.by_payer}
    for one in everybody.outcomes:
        assert one.losses - one.gains == payers[one.payer].difference
        assert one.winners + one.losers + one.unchanged == everybody.weight
    change = everybody.cost.change
    assert change is not None
    assert change * everybody.cost.before == everybody.cost.difference


def test_the_same_law_changes_nothing() -> None:
    found = compared(POLARS, NATIONAL)
    for group in (found.everybody, *(one for groups in found.groups.values() for one in groups)):
        assert all(cost.difference == 0 for cost in group.costs)
        for one in group.outcomes:
            assert (one.winners, one.losers, one.gains, one.losses) == (0, 0, 0, 0)
            assert one.unchanged == group.weight
    assert all(one.before == one.after for one in found.left_out)


def test_the_laws_the_other_way_round() -> None:
    there = compared(POLARS)
    back = compare(
        table(POLARS), reform(), NATIONAL, month=MARCH, segment=Segment.PU, weight="weight", by=()
    )
    assert back.everybody.cost.difference == -there.everybody.cost.difference
    for one, other in zip(there.everybody.outcomes, back.everybody.outcomes, strict=True):
        assert (one.winners, one.gains) == (other.losers, other.losses)


def test_weights_scale() -> None:
    thrice = [{**row, "weight": 3 * row["weight"]} for row in rows()]
    one, three = compared(POLARS), compared(POLARS, given=thrice)
    assert three.decile_limits == one.decile_limits
    assert three.everybody.weight == 3 * one.everybody.weight
    assert three.everybody.cost.difference == 3 * one.everybody.cost.difference
    assert three.rows == one.rows
    alone = [{**row, "weight": 1} for row in rows()]
    assert compared(POLARS, weight=None) == compared(POLARS, given=alone)


def test_a_weight_stands_for_so_many_rows() -> None:
    many = [row for row in rows() for _ in range(min(row["weight"], 7))]
    few = [{**row, "weight": min(row["weight"], 7)} for row in rows() if row["weight"]]
    whole, short = compared(POLARS, given=many, weight=None), compared(POLARS, given=few)
    assert whole.everybody.weight == whole.everybody.rows == short.everybody.weight
    assert whole.everybody.costs == short.everybody.costs
    assert whole.decile_limits == short.decile_limits
    assert [group.costs for group in whole.groups["decile"]] == [
        group.costs for group in short.groups["decile"] if group.weight
    ]


# -- deciles --------------------------------------------------------------------------------------


def limits_of(weighted: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """Return the limits by the words of the docstring."""
    known = sorted(weighted)
    total = sum(weight for _, weight in known)
    return tuple(
        min(
            value
            for value, _ in known
            if 10 * sum(weight for other, weight in known if other <= value) >= k * total
        )
        for k in range(1, 10)
    )


def test_deciles_by_their_definition(tables: Backend) -> None:
    found = compared(tables, by=())
    known = [(row["wage"], row["weight"]) for row in rows() if row["wage"] is not None]
    assert found.decile_limits == limits_of(known)
    for group in found.groups["decile"]:
        within = [
            each
            for each in counted()
            if (None if each[0]["wage"] is None else _decile(each[0]["wage"], found.decile_limits))
            == group.value
        ]
        judge(group, within)


def _decile(wage: int, limits: tuple[int, ...]) -> int:
    return next((k for k, limit in enumerate(limits, start=1) if wage <= limit), 10)


@pytest.mark.parametrize("seed", range(5))
def test_deciles_of_any_weights(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311
    usual = next(row for row, one, two in one_by_one() if one and two)
    given = [
        {**usual, "wage": rng.randint(1, 9) * 1_000_000, "weight": rng.choice([0, 1, 5, 10**6])}
        for _ in range(rng.choice([1, 2, 9, 10, 31]))
    ]
    if not any(row["weight"] for row in given):
        given[0]["weight"] = 1
    found = compared(POLARS, given=given, by=())
    assert found.decile_limits == limits_of((row["wage"], row["weight"]) for row in given)


def test_equal_values_stay_together() -> None:
    usual = next(row for row, one, two in one_by_one() if one and two)
    found = compared(POLARS, given=[usual] * 20, by=(), weight=None)
    assert [(group.value, group.rows) for group in found.groups["decile"]] == [(1, 20)]


def test_nobody_has_a_value(tables: Backend) -> None:
    usual = next(row for row, one, two in one_by_one() if one and two)
    found = compared(tables, given=[{**usual, "wage": None}] * 2, by=("kind",))
    assert found.decile_limits == ()
    assert found.everybody.rows == 0
    assert [(one.before, one.rows) for one in found.left_out] == [("wage:missing", 2)]
    assert compared(tables, given=[], by=("kind",)).rows == 0


# -- what is refused ------------------------------------------------------------------------------


def test_rows_without_a_weight_are_told(tables: Backend) -> None:
    usual = next(row for row, one, two in one_by_one() if one and two)
    given = [{**usual, "weight": weight} for weight in (5, None, -1, 2)]
    found = compared(tables, given=given, by=())
    assert (found.everybody.rows, found.everybody.weight) == (2, 7)
    assert [(one.before, one.after, one.rows, one.weight) for one in found.left_out] == [
        ("weight:count", "weight:count", 1, 0),
        ("weight:missing", "weight:missing", 1, 0),
    ]


@pytest.mark.parametrize(
    ("options", "field", "code"),
    [
        ({"by": ("nowhere",)}, "nowhere", "frame_column"),
        ({"by": ("share",)}, "share", "frame_type"),
        ({"by": ("decile",)}, "by", "frame_name_taken"),
        ({"weight": "share"}, "share", "frame_whole_numbers"),
        ({"weight": "nowhere"}, "nowhere", "frame_column"),
        ({"decile_of": "share"}, "share", "frame_whole_numbers"),
        ({"decile_of": "income"}, "income", "frame_column"),
    ],
)
def test_columns_that_cannot_be_taken(
    tables: Backend, options: dict[str, Any], field: str, code: str
) -> None:
    given = table(tables, [], share="float")
    with pytest.raises(FrameError) as e:
        compare(given, NATIONAL, NATIONAL, month=MARCH, segment=Segment.PU, **options)
    assert (e.value.field, e.value.code) == (field, code)


@pytest.mark.parametrize("weight", [2**40, 2**62])
@pytest.mark.parametrize("name", ["polars", "pyarrow"])
def test_sums_that_would_wrap_around_are_refused(name: str, weight: int) -> None:
    usual = next(row for row, one, two in one_by_one() if one and two)
    given = [{**usual, "wage": 10**12, "weight": weight}] * 3
    with pytest.raises(FrameError, match=r"2\^63"):
        compared(backend(name), given=given, by=(), decile_of=None)


def test_columns_by_another_name() -> None:
    named = {"wage": "gaji", "region": "tempat"}
    given = [{named.get(fact, fact): value for fact, value in row.items()} for row in rows()]
    kinds = {named.get(fact, fact): kind for fact, kind in KINDS.items()}
    found = compare(
        POLARS.table(given, kinds),
        NATIONAL,
        reform(),
        month=MARCH,
        segment=Segment.PU,
        columns=named,
        weight="weight",
        by=("province", "region"),
    )
    usual = compared(POLARS, by=("province", "region"))
    assert found == usual


def test_months_of_a_column_are_added() -> None:
    given = [{**row, "month": month} for row in rows() for month in ("2025-12", "2026-03")]
    found = compare(
        table(POLARS, given, month="text"),
        NATIONAL,
        reform(),
        month_column="month",
        segment=Segment.PU,
        weight="weight",
        by=("month",),
    )
    before, after = found.groups["month"]
    assert (before.value, after.value) == ("2025-12", "2026-03")
    assert before.cost.difference == 0
    assert after == attrs.evolve(compared(POLARS, by=()).everybody, value="2026-03")


def test_days_as_groups(tables: Backend) -> None:
    """The month of a frame is often a day, which pandas calls a time."""
    given = [{**row, "month": MARCH.first} for row in rows()[:30]]
    found = compare(
        table(tables, given, month="day"),
        NATIONAL,
        NATIONAL,
        month_column="month",
        segment=Segment.PU,
        by=("month",),
        decile_of=None,
    )
    assert [group.value for group in found.groups["month"]] == [MARCH.first]


def test_rows_of_several_segments() -> None:
    own = {"segment": "BPU", "income": 1_050_000, "funding": "own", "citizenship": "ID"}
    own |= {"birth_date": date(1988, 7, 15), "programmes": "", "is_employer": False}
    own |= {"transport": False, "registered_on": date(2021, 3, 2), "weight": 2}
    given = [*({**row, "segment": "PU"} for row in rows()), own]
    kinds = {"segment": "text"} | {fact: KIND[fact] for fact in own if fact in KIND}
    found = compare(
        table(POLARS, given, **kinds),
        NATIONAL,
        reform(),
        month=MARCH,
        weight="weight",
        by=("segment",),
    )
    bpu, pu = found.groups["segment"]
    assert (bpu.value, bpu.weight, bpu.cost.before) == ("BPU", 2, 2 * 16_800)
    assert pu.cost == compared(POLARS, by=()).everybody.cost


def test_a_comparison_in_words() -> None:
    found = compared(POLARS)
    for locale, words in (
        ("id", ("Maret 2026", "selisih", "pekerja")),
        ("en", ("March 2026", "difference", "worker", "decile: wage", "Not counted")),
    ):
        shown = found.table(locale)
        assert all(word in shown for word in words)
    assert "31 " in found.table(by="province")
    assert f"{found.everybody.cost.difference:,}" in found.table()
    assert found._repr_html_().count("<table>") == 4


# -- budgets --------------------------------------------------------------------------------------

PERSON: Raw = {
    "segment": "BPU",
    "region": "64.72",
    "birth_date": date(1988, 7, 15),
    "citizenship": "ID",
    "registered_on": date(2021, 3, 2),
    "income": 1_000_000,
    "transport": True,
    "weight": 10,
}
PEOPLE: list[Raw] = [
    PERSON,
    {**PERSON, "income": 1_200_000, "weight": 3},
    {**PERSON, "registered_on": date(2026, 5, 2), "region": "64.03"},
    {**PERSON, "registered_on": date(2024, 1, 1), "birth_date": date(1950, 1, 1)},
    {**PERSON, "birth_date": None, "registered_on": None},
    {**PERSON, "region": "63.71"},
    {**PERSON, "segment": "PU"},
    {**PERSON, "weight": None},
]
PEOPLE_KINDS = {**{fact: KIND[fact] for fact in PERSON if fact in KIND}, "weight": "whole"}


BOTH = (Programme.JKK, Programme.JKM)


def planned(of: Backend, people: list[Raw] = PEOPLE, **options: Any) -> Budget:
    usual = {"month": MARCH, "months": 3, "region": "64", "weight": "weight", "programmes": BOTH}
    options = {**usual, **options}
    return budget(of.table(people, PEOPLE_KINDS), **options)


def test_a_budget_is_the_sum_of_single_statements(tables: Backend) -> None:
    found = planned(tables)
    for place, month in enumerate(found.months):
        assert month.month == MARCH + place
        costs = dict.fromkeys((Programme.JKK, Programme.JKM), 0)
        for row in PEOPLE[:4]:
            facts = {fact: value for fact, value in row.items() if fact in KIND}
            facts |= {"funding": Funding.APBD.value, "programmes": "", "is_employer": False}
            right = expected(
                facts, Segment.BPU, month.month, NATIONAL, columns=["jkk_region", "jkm_region"]
            )
            costs[Programme.JKK] += row["weight"] * right.cells["jkk_region"]
            costs[Programme.JKM] += row["weight"] * right.cells["jkm_region"]
        assert dict(month.costs) == costs
    assert [month.persons for month in found.months] == [13, 13, 23]
    assert (found.persons, found.not_due) == (23, 10)
    assert [(price.rupiah, price.rows, price.persons) for price in found.prices] == [
        (0, 1, 10),
        (16_800, 1, 10),
        (3 * 16_800, 1, 10),
        (3 * 18_800, 1, 3),
    ]
    assert found.cost == sum(price.rupiah * price.persons for price in found.prices)
    assert found.cost == sum(rupiah for _, rupiah in found.by_programme)
    assert [(one.error, one.rows, one.persons) for one in found.left_out] == [
        ("birth_date:missing", 1, 10),
        ("weight:missing", 1, 0),
    ]


def test_the_same_budget_on_every_kind_of_table(every_table: Backend) -> None:
    assert planned(every_table, months=1) == planned(POLARS, months=1)


def test_reliefs_are_not_for_public_budgets() -> None:
    """Who pays himself pays half in some months of 2026; a budget pays in full."""
    found = planned(POLARS, [PERSON], months=10)
    assert {month.cost for month in found.months} == {10 * 16_800}


def test_old_age_savings_are_paid_if_asked() -> None:
    found = planned(POLARS, [PERSON], programmes=(Programme.JHT, Programme.JKK, Programme.JKM))
    assert found.by_programme == (
        (Programme.JKK, 3 * 100_000),
        (Programme.JKM, 3 * 68_000),
        (Programme.JHT, 3 * 200_000),
    )


def test_what_an_amount_buys() -> None:
    found = planned(POLARS)
    everything = found.persons_for(found.cost)
    assert (everything.number, everything.remainder) == (23, 0)
    some = found.persons_for(10 * 16_800 + 2 * 50_400 + 123)
    assert (some.number, some.remainder) == (12, 123)
    alone = planned(POLARS, [PERSON], months=12)
    bought = alone.persons_for(1_000_000)
    assert (bought.number, bought.remainder) == divmod(1_000_000, 12 * 16_800)
    months = alone.months_for(1_000_000)
    assert (months.number, months.remainder) == divmod(1_000_000, 168_000)
    assert alone.months_for(10**12).number == 12
    for wrong in (-1, True, "5"):
        with pytest.raises(ValueError, match="rupiah"):
            alone.persons_for(wrong)  # type: ignore[arg-type]


def test_a_budget_of_a_city_and_of_all_rows_without_a_segment() -> None:
    assert planned(POLARS, region="64.03").persons == 10
    people = [PERSON, {**PERSON, "region": "64"}]
    kinds = {fact: kind for fact, kind in PEOPLE_KINDS.items() if fact != "segment"}
    found = budget(POLARS.table(people, kinds), month=MARCH, months=1, region="64", programmes=BOTH)
    assert found.persons == 2


@pytest.mark.parametrize(
    "options",
    [{"months": 0}, {"region": "99"}, {"programmes": (Programme.JP,)}, {"weight": "region"}],
)
def test_budgets_that_are_refused(options: dict[str, Any]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        planned(POLARS, **options)
