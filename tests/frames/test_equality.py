"""A row of a table gives what the single statement of its case gives, to the rupiah."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.frames._backends import Backend, backend
from tests.frames._rows import (
    KINDS_OF_ROW,
    LEVELS,
    OUTSIDE,
    Raw,
    finished,
    laws,
    months_of_change,
    spoil,
    values,
    wrongs,
)
from tests.frames._tables import (
    Asked,
    Under,
    disagreements,
    mixed_pool,
    pool,
    shown,
    wrong_decisions,
)

from perlindungan import NATIONAL, Month
from perlindungan.facts import Segment

POLARS = backend("polars")

SLOW = settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
"""A table takes many draws."""

ONE_MONTH = {
    segment: Month(2020, 9) if segment is Segment.JAKON else Month(2026, 3) for segment in Segment
}


# By its place: the repr of a strategy holds what it samples from, and a law is long.
LAWS = st.integers(0, len(laws()) - 1).map(lambda place: laws()[place])

# -- tables drawn at random -----------------------------------------------------------------------


def months(kind: str) -> st.SearchStrategy[Month]:
    near = [m for m in months_of_change() if kind != "PMI" or m >= Month(2018, 11)]
    anywhere = st.integers(0, Month(2027, 2) - Month(2015, 7)).map(lambda n: Month(2015, 7) + n)
    return st.one_of(st.sampled_from(near), anywhere, st.sampled_from((*near, *OUTSIDE)))


@st.composite
def rows_of(draw: Callable[..., Any], kind: str, month: Month) -> Raw:
    level = draw(st.sampled_from(list(LEVELS)))
    row: Raw = {}
    for fact, found in values(kind, month, usual=level == "usual").items():
        unknown = round(len(found) * LEVELS[level] / (1 - LEVELS[level]) + 0.5)
        row[fact] = draw(st.sampled_from((*found, *[None] * (unknown if LEVELS[level] else 0))))
    row = finished(row)
    if draw(st.integers(0, 19)) == 19:
        fact, value = draw(st.sampled_from(wrongs(kind)))
        row = spoil(row, fact, value, month)
    return row


_ALIKE = {
    "PU": (
        *("employer_size", "employer_kind", "risk_group", "citizenship", "labour_intensive"),
        *("paid_until", "programmes", "minimum_wage", "wage_period", "region", "started_on"),
    ),
    "BPU": ("citizenship", "funding", "programmes", "registered_on", "is_employer"),
    "project": ("vat_rate", "registered_on", "paid_until"),
    "construction worker": ("wage_period", "contract", "registered_on"),
    "PMI": ("route", "citizenship", "contract_months", "extension_months", "jht", "paid_on"),
    "PBPU": ("ward_class", "funding", "active", "persons"),
    "PBI": ("persons",),
    "VETERAN": ("persons", "basic_pay"),
}
"""Facts that may be given for all rows of a table alike."""


@st.composite
def tables_of(draw: Callable[..., Any], kind: str, *, largest: int = 6) -> Asked:
    """Return a table of one kind of rows."""
    segment = KINDS_OF_ROW[kind][0]
    one_month = draw(st.booleans())
    found = [draw(months(kind)) for _ in range(1 if one_month else draw(st.integers(1, largest)))]
    count = draw(st.integers(1, largest)) if one_month else len(found)
    found = found * count if one_month else found
    rows = [draw(rows_of(kind, month)) for month in found]
    given_alike: tuple[str, ...] = ()
    if draw(st.booleans()):
        alike = draw(st.lists(st.sampled_from(_ALIKE[kind]), max_size=3, unique=True))
        first = rows[0]
        good = {fact for fact in alike if first.get(fact) is not None and not wrong(kind, first)}
        together = [finished({**row, **{fact: first[fact] for fact in good}}) for row in rows]
        # What would make a contradiction is left in its column.
        if all(row[fact] == first[fact] for row in together for fact in good):
            rows, given_alike = together, tuple(sorted(good))
    renamed = draw(st.booleans())
    return Asked(
        rows=tuple(rows),
        segments=(segment,) * count,
        months=tuple(found),
        under=Under(draw(LAWS)),
        one_month=one_month,
        given=given_alike,
        columns={fact: f"the {fact}" for fact in list(rows[0])[::2]} if renamed else {},
        keep_empty=draw(st.booleans()),
        month_as_day=draw(st.booleans()),
    )


def wrong(kind: str, row: Raw) -> bool:
    """Tell whether a row holds a value that is refused."""
    return any((fact, row.get(fact)) in wrongs(kind) for fact in row)


@st.composite
def mixed_tables(draw: Callable[..., Any]) -> Asked:
    """Return a table of rows of several segments."""
    kinds = draw(st.lists(st.sampled_from(list(KINDS_OF_ROW)), min_size=1, max_size=5))
    one_month = draw(st.booleans())
    found = [draw(months("PMI")) for _ in kinds]
    if one_month:
        found = found[:1] * len(kinds)
    return Asked(
        rows=tuple(draw(rows_of(kind, m)) for kind, m in zip(kinds, found, strict=True)),
        segments=tuple(KINDS_OF_ROW[kind][0] for kind in kinds),
        months=tuple(found),
        under=Under(draw(LAWS)),
        one_segment=False,
        one_month=one_month,
        keep_empty=draw(st.booleans()),
        month_as_day=draw(st.booleans()),
    )


def check(asked: Asked, of: Backend) -> None:
    found = disagreements(asked, of)
    assert not found, shown(found, asked)


@settings(SLOW, max_examples=40)
@given(tables_of("PU"))
def test_wage_earners(asked: Asked) -> None:
    check(asked, POLARS)


@settings(SLOW, max_examples=20)
@given(tables_of("BPU"))
def test_participants_without_wage(asked: Asked) -> None:
    check(asked, POLARS)


@settings(SLOW, max_examples=40)
@given(tables_of("project"))
def test_construction_projects(asked: Asked) -> None:
    check(asked, POLARS)


@settings(SLOW, max_examples=40)
@given(tables_of("construction worker"))
def test_construction_workers(asked: Asked) -> None:
    check(asked, POLARS)


@settings(SLOW, max_examples=20)
@given(tables_of("PMI"))
def test_migrant_workers(asked: Asked) -> None:
    check(asked, POLARS)


@settings(SLOW, max_examples=20)
@given(st.sampled_from(["PBPU", "PBPU", "PBI", "VETERAN"]).flatmap(tables_of))
def test_members_of_jkn(asked: Asked) -> None:
    check(asked, POLARS)


@settings(SLOW, max_examples=12)
@given(mixed_tables())
def test_rows_of_several_segments(asked: Asked) -> None:
    check(asked, POLARS)


# -- fixed tables on every backend ----------------------------------------------------------------


@pytest.mark.parametrize("segment", Segment)
def test_every_backend_over_all_changes_of_the_law(tables: Backend, segment: Segment) -> None:
    check(pool(segment), tables)


@pytest.mark.parametrize("segment", Segment)
def test_every_backend_in_one_month(tables: Backend, segment: Segment) -> None:
    check(pool(segment, one_month=ONE_MONTH[segment]), tables)


def test_every_backend_with_all_segments_together(tables: Backend) -> None:
    check(mixed_pool(), tables)


@pytest.mark.parametrize("segment", Segment)
def test_spark(spark: Any, segment: Segment) -> None:
    """Over all months where that is quick; the plan, not the rows, takes its time."""
    slow = segment in (Segment.PU, Segment.BPU)
    check(pool(segment, one_month=ONE_MONTH[segment] if slow else None), backend("pyspark", spark))


@pytest.mark.parametrize("segment", [Segment.PU, Segment.BPU, Segment.JAKON, Segment.PBI])
def test_pandas_with_plain_types_where_nothing_is_missing(segment: Segment) -> None:
    check(pool(segment, whole=True), backend("pandas-numpy"))


@pytest.mark.parametrize("law", laws(), ids=lambda law: law.name)
def test_wage_earners_under_every_law(law: Any) -> None:
    check(pool(Segment.PU, law=law, rows_of=160), POLARS)


@pytest.mark.parametrize("segment", Segment)
def test_every_segment_under_a_law_of_other_choices(segment: Segment) -> None:
    otherwise = next(law for law in laws() if law.name.startswith("every choice"))
    check(pool(segment, law=otherwise, rows_of=160), POLARS)
    before = NATIONAL.as_known_on(months_of_change()[-20].first)
    check(pool(segment, law=before, rows_of=160), POLARS)


# -- decisions ------------------------------------------------------------------------------------


def check_decisions(asked: Asked, of: Backend) -> None:
    found = wrong_decisions(asked, of)
    assert not found, shown(found, asked)


@settings(SLOW, max_examples=15)
@given(tables_of("PU"))
def test_decisions_on_wage_earners(asked: Asked) -> None:
    check_decisions(asked, POLARS)


@settings(SLOW, max_examples=8)
@given(mixed_tables())
def test_decisions_on_several_segments(asked: Asked) -> None:
    check_decisions(asked, POLARS)


@pytest.mark.parametrize("segment", Segment)
def test_decisions_over_all_changes_of_the_law(segment: Segment) -> None:
    check_decisions(pool(segment), POLARS)


def test_decisions_on_every_backend(tables: Backend) -> None:
    check_decisions(mixed_pool(), tables)


@pytest.mark.parametrize("segment", [Segment.JAKON, Segment.PBPU])
def test_decisions_on_spark(spark: Any, segment: Segment) -> None:
    check_decisions(pool(segment), backend("pyspark", spark))
