"""The parameters of benefits: which there are, where each value stands, and since when."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from perlindungan.facts.claims import HeirClass, Kin
from perlindungan.law import Citation, Condition, Confidence, NotInForce, Ref, percent
from perlindungan.law.condition import checks
from perlindungan.law.registry import REGULATIONS
from perlindungan.programmes import NATIONAL
from perlindungan.programmes.benefits import FIRST_DAY, PERMENAKER_1_DAY, PP_82_DAY, is_benefit

TIMELINES = {path: one for path, one in NATIONAL.timelines().items() if is_benefit(path)}
PATHS = sorted(TIMELINES)
ENTRIES = [
    pytest.param(path, entry, id=f"{path} {entry.since}")
    for path in PATHS
    for entry in TIMELINES[path].entries
]
OLDER = {"jp.benefit.inflation"}
"""A wage of the years before is raised by their inflation."""


def of(room: str) -> set[str]:
    return {path for path in PATHS if path.startswith(f"{room}.")}


# -- which there are ------------------------------------------------------------------------------


def test_the_parameters_of_jkm_are_these() -> None:
    assert of("jkm") == {
        f"jkm.benefit.{name}"
        for name in (
            "entitled",
            "lump_sum",
            "periodic_month",
            "periodic_months",
            "funeral",
            "newcomer_months",
            "newcomer_sum",
            "scholarship",
            "scholarship_months",
            "several_memberships",
            "paid_within",
            "late_fee",
            "papers",
            "papers_scholarship",
        )
    }


def test_the_parameters_of_scholarship_and_heirs_are_these() -> None:
    assert of("scholarship") == {
        "scholarship.sums",
        "scholarship.children",
        "scholarship.age_limit",
        "scholarship.short_work",
    }
    assert of("heirs") == {"heirs.order"}


def test_every_programme_of_bpjs_has_benefits_and_jkn_has_none() -> None:
    rooms = {path.partition(".")[0] for path in PATHS}
    assert rooms == {"jkk", "jkm", "jht", "jp", "jkp", "scholarship", "heirs"}


@pytest.mark.parametrize(
    ("path", "benefit"),
    [
        ("jkm.benefit.funeral", True),
        ("scholarship.sums", True),
        ("heirs.order", True),
        ("jkm.rate", False),
        ("jkm.arrears_months.BPU", False),
        ("jp.ceiling", False),
    ],
)
def test_what_is_a_benefit_s_alone(path: str, benefit: bool) -> None:
    assert is_benefit(path) is benefit
    assert path in NATIONAL.timelines()


# -- every value of every programme ---------------------------------------------------------------


@pytest.mark.parametrize(("path", "entry"), ENTRIES)
def test_every_value_says_where_it_stands_and_how_sure_that_is(path: str, entry: Any) -> None:
    assert entry.citations, path
    assert all(isinstance(one, Citation) for one in entry.citations)
    assert all(REGULATIONS[one.regulation.key] is one.regulation for one in entry.citations)
    assert isinstance(entry.confidence, Confidence)


@pytest.mark.parametrize(("path", "entry"), ENTRIES)
def test_no_value_is_older_than_the_programmes(path: str, entry: Any) -> None:
    assert entry.since >= FIRST_DAY or path in OLDER


@pytest.mark.parametrize("path", PATHS)
def test_values_stand_in_order_and_under_their_path(path: str) -> None:
    timeline = TIMELINES[path]
    days = [entry.since for entry in timeline.entries]
    assert days
    assert days == sorted(set(days))
    assert timeline.name == path
    assert NATIONAL.parameter(path) is timeline
    assert timeline.unit
    assert timeline.title_id != timeline.title_en


@pytest.mark.parametrize(
    ("path", "entry"),
    [one for one in ENTRIES if TIMELINES[str(one.values[0])].unit == "condition"],
)
def test_what_a_condition_compares_with_is_in_force_when_it_is(path: str, entry: Any) -> None:
    """A rule names its own source, and a parameter that answers on the same day."""
    condition: Condition = entry.value
    for check in checks(condition):
        assert check.rule.citations, (path, check.rule.id)
        if isinstance(check.operand, Ref):
            NATIONAL.parameter(check.operand.path).on(entry.since)


# -- the values of JKM ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "changed_on", "before", "after"),
    [
        ("jkm.benefit.lump_sum", PP_82_DAY, 16_200_000, 20_000_000),
        ("jkm.benefit.periodic_month", PP_82_DAY, 200_000, 500_000),
        ("jkm.benefit.periodic_months", PP_82_DAY, 24, 24),
        ("jkm.benefit.funeral", PP_82_DAY, 3_000_000, 10_000_000),
        ("jkm.benefit.scholarship_months", PP_82_DAY, 60, 36),
        ("scholarship.children", PP_82_DAY, 1, 2),
        ("jkm.benefit.newcomer_months", PERMENAKER_1_DAY, 0, 3),
        ("jkm.benefit.several_memberships", PERMENAKER_1_DAY, True, None),
    ],
)
def test_what_changed_on_a_day(path: str, changed_on: date, before: Any, after: Any) -> None:
    first, last = TIMELINES[path].entries
    assert (first.since, first.value) == (FIRST_DAY, before)
    assert (last.since, last.value) == (changed_on, after)


def test_the_days_on_which_the_law_changed() -> None:
    assert date(2015, 7, 1) == FIRST_DAY
    assert date(2019, 12, 2) == PP_82_DAY
    assert date(2025, 2, 24) == PERMENAKER_1_DAY


@pytest.mark.parametrize(
    ("path", "value"),
    [("jkm.benefit.paid_within", 3), ("jkm.benefit.late_fee", percent("1"))],
)
def test_what_has_not_changed(path: str, value: Any) -> None:
    (entry,) = TIMELINES[path].entries
    assert (entry.since, entry.value, entry.confidence) == (FIRST_DAY, value, Confidence.TEXT)


@pytest.mark.parametrize(
    ("path", "first_day", "value"),
    [
        ("jkm.benefit.newcomer_sum", PERMENAKER_1_DAY, 10_000_000),
        ("scholarship.age_limit", PP_82_DAY, 23),
    ],
)
def test_what_began_later(path: str, first_day: date, value: int) -> None:
    timeline = TIMELINES[path]
    assert timeline.on(first_day).value == value
    with pytest.raises(NotInForce):
        timeline.on(date.fromordinal(first_day.toordinal() - 1))


def test_articles_that_were_not_read_are_not_called_text() -> None:
    """PP 82/2019 and Permenaker 1/2025 are known from the press alone."""
    for path in of("jkm") | of("scholarship"):
        for entry in TIMELINES[path].entries:
            if entry.since in {PP_82_DAY, PERMENAKER_1_DAY}:
                assert entry.confidence is Confidence.SECONDARY, path


def test_the_ladder_of_a_child_is_87_million() -> None:
    old, new = NATIONAL.scholarship.sums.entries
    assert (old.value.once, old.value.rungs) == (12_000_000, ())
    assert new.value.once is None
    ladder = [(rung.school.value, rung.amount, rung.years) for rung in new.value.rungs]
    assert ladder == [
        ("tk_sd", 1_500_000, 8),
        ("smp", 2_000_000, 3),
        ("sma", 3_000_000, 3),
        ("higher", 12_000_000, 5),
    ]
    assert 2 * sum(amount * years for _, amount, years in ladder) == 174_000_000


def test_every_relation_inherits_in_one_class() -> None:
    (entry,) = NATIONAL.heirs.order.entries
    order = [kind for kind, _ in entry.value]
    assert order == [kind for kind in HeirClass if kind is not HeirClass.NONE]
    relations = [kin for _, members in entry.value for kin in members]
    assert sorted(relations, key=str) == sorted(Kin, key=str)
