"""JP: what becomes of a pension after its first day, by inflation and by the smallest pension."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.claims import Assessment, Entitlement, assess
from perlindungan.facts import Month, Programme, Segment, Worker
from perlindungan.facts.claims import (
    Death,
    Event,
    Kin,
    Membership,
    PaidMonths,
    Participant,
    PensionRecord,
    Relative,
    Supplied,
    TotalDisability,
)
from perlindungan.programmes import NATIONAL, with_answers

JP = Programme.JP
SPOUSE = Relative(relation=Kin.SPOUSE, birth_date=date(1987, 2, 11), listed=True)
CHILD = Relative(
    relation=Kin.CHILD, birth_date=date(2012, 1, 20), listed=True, married=False, works=False
)
ELDER = attrs.evolve(CHILD, birth_date=date(2003, 9, 15))
FIRST_DAY_ONLY = {"smallest_pension": "first_day_only"}
ANNIVERSARY = {"pension_rise": "each_anniversary"}


def assessed(
    event: Event,
    asked: str,
    *family: Relative,
    wage: int = 1_000_000,
    choices: Mapping[str, str] | None = None,
    supplied: Supplied | None = None,
    **record: Any,
) -> Assessment:
    """Return the case of somebody paid for from 2023 until the event."""
    paid = PaidMonths(since=Month(2023, 1), until=Month.of(event.on), wage=wage)
    given_: dict[str, Any] = {"density": Fraction(100), "lump_sum": 1_000_000} | record
    return assess(
        event,
        Participant(
            worker=Worker(birth_date=date(1985, 5, 17)),
            membership=Membership(
                segment=Segment.PU,
                programmes=frozenset({JP}),
                registered_on=date(2023, 1, 4),
                active=True,
                paid=(paid,),
            ),
            others=(),
            family=family,
            jp=PensionRecord(**given_),
        ),
        on=date.fromisoformat(asked),
        law=with_answers(NATIONAL, choices or {}),
        supplied=supplied,
    )


def jp(*given_: Any, **facts: Any) -> Entitlement:
    return assessed(*given_, **facts).entitlements[JP]


def died(on: str) -> Event:
    return Death(on=date.fromisoformat(on), from_work=False)


def disabled(on: str) -> Event:
    day = date.fromisoformat(on)
    return TotalDisability(on=day, caused_on=day, from_work=False)


def sums(found: Entitlement, id: str) -> list[tuple[str, int, int | None]]:
    return [
        (str(one.since), one.amount, one.times)
        for one in found.benefit(id).instalments
        if one.since
    ]


# -- the smallest pension of each day -------------------------------------------------------------


def test_no_pension_lies_below_the_smallest_of_its_day() -> None:
    """Of 2025 until January 2026, of 2026 since February: PP 45/2015 Pasal 18 ayat (1) and (3)."""
    found = jp(died("2025-12-10"), "2026-07-15", SPOUSE)
    assert sums(found, "jp.spouse") == [
        ("2026-01-01", 399_700, 1),
        ("2026-02-01", 411_400, None),
    ]
    assert found.benefit("jp.spouse").steps[-1].code == "jp_smallest_from"


def test_inflation_alone_leaves_it_a_little_below() -> None:
    """393,500 x 1.0157 is 399,678, the smallest pension 399,700."""
    found = jp(disabled("2024-11-20"), "2026-07-15")
    assert sums(found, "jp.disability") == [
        ("2024-12-01", 393_500, 1),
        ("2025-01-01", 399_678, 2),
        ("2025-03-01", 399_700, 10),
        ("2026-01-01", 411_371, 1),
        ("2026-02-01", 411_400, None),
    ]


def test_the_smallest_on_the_first_day_only_by_choice() -> None:
    found = jp(disabled("2024-11-20"), "2026-07-15", choices=FIRST_DAY_ONLY)
    assert [amount for _, amount, _ in sums(found, "jp.disability")] == [393_500, 399_678, 411_349]


def test_the_choice_is_told_where_it_matters() -> None:
    asked = "2026-07-15"
    for choices in ({}, FIRST_DAY_ONLY):
        low = assessed(disabled("2024-11-20"), asked, choices=choices)
        assert "smallest_pension" in dict(low.choices)
        high = assessed(disabled("2024-11-20"), asked, wage=9_000_000, choices=choices)
        assert "smallest_pension" not in dict(high.choices)
        soon = assessed(disabled("2024-11-20"), "2025-01-10", choices=choices)
        assert "smallest_pension" not in dict(soon.choices)


def test_a_change_after_the_day_asked_is_not_told() -> None:
    found = jp(died("2025-12-10"), "2026-01-31", SPOUSE)
    assert sums(found, "jp.spouse") == [("2026-01-01", 399_700, None)]
    found = jp(died("2025-12-10"), "2026-02-01", SPOUSE)
    assert [amount for _, amount, _ in sums(found, "jp.spouse")] == [399_700, 411_400]


def test_who_is_left_only_where_the_limits_hold_for_them() -> None:
    free = {"survivor_limits": "not_applied"}
    found = jp(died("2025-12-10"), "2026-07-15", SPOUSE, choices=free)
    # Half of 15 % of a million, the wages of 2023 and 2024 at the value of 2026.
    mean = (Fraction("1.0157") * Fraction("1.0292") + Fraction("1.0292") + 1) / 3
    half = NATIONAL.choices.rounding.round(75_000 * mean)
    assert [amount for _, amount, _ in sums(found, "jp.spouse")] == [half]


def test_limits_of_later_years_are_asked_for() -> None:
    event = disabled("2024-11-20")
    assert jp(event, "2027-01-31").missing == ("supplied.inflation.2026",)
    names = ("supplied.inflation.2026", "supplied.pension_limits.2027")
    found = jp(event, "2027-02-01")
    assert found.missing == names
    figures = Supplied(inflation={2026: Fraction(3)}, pension_limits={2027: (430_000, 5_200_000)})
    found = jp(event, "2027-02-01", supplied=figures)
    assert found.missing == ()
    assert sums(found, "jp.disability")[-2:] == [
        ("2027-01-01", 423_742, 1),
        ("2027-02-01", 430_000, None),
    ]
    inflation = Supplied(inflation={2026: Fraction(3)})
    alone = jp(event, "2027-02-01", supplied=inflation, choices=FIRST_DAY_ONLY)
    assert alone.missing == ()


# -- children after a widow(er), and two children -------------------------------------------------


def test_what_children_would_get_is_told_in_the_figures_of_the_day_asked() -> None:
    found = jp(died("2024-11-20"), "2026-07-15", SPOUSE, CHILD)
    (after,) = found.benefit("jp.child").instalments
    assert (after.amount, found.benefit("jp.child").condition) == (411_400, "after_spouse")
    today = jp(died("2024-11-20"), "2024-11-25", SPOUSE, CHILD)
    assert today.benefit("jp.child").instalments[0].amount == 393_500


def test_children_after_a_widow_begin_with_what_hers_had_become() -> None:
    married = attrs.evolve(SPOUSE, remarried_on=date(2026, 3, 20))
    found = jp(died("2024-11-20"), "2026-07-15", married, CHILD, pension=4_000_000)
    before = jp(died("2024-11-20"), "2026-07-15", SPOUSE, pension=4_000_000)
    last = found.benefit("jp.spouse").instalments[-1].amount
    assert last == before.benefit("jp.spouse").instalments[-1].amount
    (child,) = found.benefit("jp.child").instalments
    assert child.since == date(2026, 4, 1)
    assert abs(2 * child.amount - last) <= 1


def test_two_children_share_the_smallest_pension() -> None:
    shares = {"children_pension": "equal_shares"}
    found = jp(died("2025-12-10"), "2026-11-20", ELDER, CHILD, choices=shares)
    assert sums(found, "jp.child") == [
        ("2026-01-01", 199_850, 1),
        ("2026-02-01", 205_700, 8),
        ("2026-01-01", 199_850, 1),
        ("2026-02-01", 205_700, 8),
        ("2026-10-01", 411_400, None),
    ]
    together = jp(died("2025-12-10"), "2026-11-20", ELDER, CHILD)
    assert [amount for _, amount, _ in sums(together, "jp.child")] == [399_700, 411_400]


# -- each following year --------------------------------------------------------------------------

RISING: dict[str, Any] = {"wage": 9_000_000}


def test_a_pension_rises_each_january_or_each_anniversary_by_choice() -> None:
    january = jp(disabled("2023-09-10"), "2025-11-20", **RISING)
    first = january.benefit("jp.disability").instalments[0].amount
    assert [since for since, _, _ in sums(january, "jp.disability")] == [
        "2023-10-01",
        "2024-01-01",
        "2025-01-01",
    ]
    years = jp(disabled("2023-09-10"), "2025-11-20", **RISING, choices=ANNIVERSARY)
    told = sums(years, "jp.disability")
    assert [(since, times) for since, _, times in told] == [
        ("2023-10-01", 12),
        ("2024-10-01", 12),
        ("2025-10-01", None),
    ]
    assert [one[1] for one in told] == [one[1] for one in sums(january, "jp.disability")]
    assert told[1][1] == NATIONAL.choices.rounding.round(first * Fraction("1.0261"))


def test_an_anniversary_after_the_day_asked_raises_nothing_yet() -> None:
    event = disabled("2023-09-10")
    found = jp(event, "2025-09-30", **RISING, choices=ANNIVERSARY)
    assert [since for since, _, _ in sums(found, "jp.disability")] == ["2023-10-01", "2024-10-01"]
    # The inflation of 2026 is not asked for before October 2027.
    figures = Supplied(pension_limits={2027: (420_000, 5_100_000)})
    found = jp(event, "2027-09-30", **RISING, choices=ANNIVERSARY, supplied=figures)
    assert found.missing == ()
    found = jp(event, "2027-10-01", **RISING, choices=ANNIVERSARY, supplied=figures)
    assert found.missing == ("supplied.inflation.2026",)


@pytest.mark.parametrize(
    ("on", "asked", "told"),
    [
        ("2023-09-10", "2023-12-31", False),
        ("2023-09-10", "2024-01-01", True),
        ("2023-12-10", "2026-07-15", False),  # first paid in January
    ],
)
def test_when_a_pension_rises_is_told_where_it_matters(on: str, asked: str, told: bool) -> None:
    found = assessed(disabled(on), asked, **RISING)
    assert ("pension_rise" in dict(found.choices)) is told


@given(
    st.integers(300_000, 12_000_000),
    st.dates(date(2023, 3, 1), date(2025, 12, 31)),
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    st.sampled_from([{}, ANNIVERSARY]),
)
def test_a_pension_never_falls_and_never_lies_below_the_smallest(
    wage: int, on: date, asked: date, choices: Mapping[str, str]
) -> None:
    found = jp(disabled(on.isoformat()), asked.isoformat(), wage=wage, choices=choices)
    paid = found.benefit("jp.disability").instalments
    amounts = [one.amount for one in paid]
    assert amounts == sorted(amounts)
    smallest = NATIONAL.jp.benefit.smallest
    for one in paid:
        assert one.since is not None
        assert one.amount >= smallest.on(one.since).value
        assert one.since == paid[0].since or one.since <= asked
    last = paid[-1]
    assert last.amount >= smallest.on(max(asked, last.since or asked)).value
