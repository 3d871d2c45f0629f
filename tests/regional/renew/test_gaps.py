"""Warnings where a gap would cost a family the death benefit."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from tests.regional.determine.people import nik
from tests.regional.renew.people import (
    APRIL,
    MARCH,
    MAY,
    change,
    joins,
    member,
    roll,
    scheme,
)

from perlindungan import NATIONAL
from perlindungan.facts import Month, Programme
from perlindungan.law import Confidence
from perlindungan.programmes import Choices, Law, RejoinedBPU
from perlindungan.regional import Ruled, setting
from perlindungan.regional.points import Benefits, MonthsPaid
from perlindungan.regional.renew import (
    ChangeKind,
    Gap,
    Log,
    Notice,
    Renewed,
    of_first_months,
    renew,
)

ONE = roll(member(1), member(2))


def with_answer(answer: RejoinedBPU) -> Law:
    return attrs.evolve(NATIONAL, choices=Choices(rejoined_bpu=answer))


def with_months(months: int) -> Law:
    timeline = NATIONAL.jkm.benefit.newcomer_months
    changed = timeline.with_value(
        date(2025, 2, 24),
        months,
        citations=timeline.entries[-1].citations,
        confidence=Confidence.GIVEN,
    )
    benefit = attrs.evolve(NATIONAL.jkm.benefit, newcomer_months=changed)
    return attrs.evolve(NATIONAL, jkm=attrs.evolve(NATIONAL.jkm, benefit=benefit))


def by_code(renewed: Renewed) -> dict[str, Gap]:
    return {gap.code: gap for gap in renewed.gaps}


@pytest.mark.parametrize(("months", "until"), [(3, Month(2026, 6)), (5, Month(2026, 8))])
def test_new_members_leave_less_in_the_first_months_of_the_law(months: int, until: Month) -> None:
    of = scheme()
    law = with_months(months)
    renewed = renew(ONE, [], month=APRIL, scheme=of, joins=joins(of, 11), law=law)
    gap = by_code(renewed)["newcomers"]
    assert (gap.niks, gap.since, gap.until, gap.months) == ((nik(11),), APRIL, until, months)
    assert (gap.reduced, gap.whole) == (10_000_000, 42_000_000)
    assert gap.certain
    assert gap.citations


def test_nothing_is_said_where_nobody_waits_or_the_scheme_pays_no_jkm() -> None:
    of = scheme()
    assert renew(ONE, [], month=APRIL, scheme=of, joins=joins(of, 11), law=with_months(0)).gaps == (
        ()
    )
    accidents = scheme(benefits=Benefits(programmes=frozenset({Programme.JKK}), income=1_000_000))
    new = joins(accidents, 11)
    assert renew(ONE, [], month=APRIL, scheme=accidents, joins=new).gaps == ()
    unknown = scheme(benefits="unset")
    assert renew(ONE, [], month=APRIL, scheme=unknown, joins=joins(unknown, 11)).gaps


def test_before_the_rule_of_2025_nobody_waits() -> None:
    old = roll(member(1, since=Month(2024, 1)), month=Month(2024, 3))
    of = scheme(months=None)
    renewed = renew(old, [], month=Month(2024, 4), scheme=of, joins=joins(of, 11))
    assert (len(renewed.joined), renewed.gaps) == (1, ())


def test_who_comes_back_is_warned_of_as_the_law_chooses() -> None:
    of = scheme()
    left = renew(ONE, [change(ChangeKind.WITHDREW, 1)], month=APRIL, scheme=of)
    log = Log(first=ONE).add(left)
    for answer, certain in (
        (RejoinedBPU.LEAVE_OPEN, False),
        (RejoinedBPU.ANEW, True),
        (RejoinedBPU.CONTINUES, None),
    ):
        back = renew(
            log, [], month=Month(2026, 6), scheme=of, joins=joins(of, 1), law=with_answer(answer)
        )
        gap = by_code(back).get("rejoined")
        if certain is None:
            assert back.gaps == ()
        else:
            assert gap is not None
            assert (gap.since, gap.until, gap.certain) == (
                Month(2026, 6),
                Month(2026, 8),
                certain,
            )


def test_who_leaves_without_other_cover_is_told_what_a_gap_would_cost() -> None:
    given = [
        change(ChangeKind.WITHDREW, 1),
        change(ChangeKind.GOT_EMPLOYER, 2, employer="PT Contoh"),
    ]
    gap = by_code(renew(ONE, given, month=APRIL, scheme=scheme()))["leaving"]
    assert (gap.niks, gap.since, gap.until) == ((nik(1),), MAY, Month(2026, 7))


def test_an_unpaid_month_between_two_lists_lets_all_begin_anew() -> None:
    paid = scheme(months=MonthsPaid(first=APRIL, count=12))
    renewed = renew(ONE, [], month=APRIL, scheme=paid, joins=joins(paid, 11))
    assert renewed.restarted
    assert {one.since for one in renewed.roll.members} == {APRIL}
    gap = by_code(renewed)["restarted"]
    assert (gap.niks, gap.since, gap.until) == ((nik(1), nik(2)), APRIL, Month(2026, 6))
    on = scheme(months=MonthsPaid(first=MARCH, count=12))
    assert not renew(ONE, [], month=APRIL, scheme=on).restarted


def test_the_end_of_the_paid_months_is_told_while_cover_can_go_on() -> None:
    ends = scheme(months=MonthsPaid(first=Month(2026, 1), count=6))
    gap = by_code(renew(ONE, [], month=APRIL, scheme=ends))["ends"]
    assert (gap.ends, gap.since, gap.until) == (
        Month(2026, 6),
        Month(2026, 8),
        Month(2026, 10),
    )
    assert gap.niks == (nik(1), nik(2))
    far = scheme(months=MonthsPaid(first=Month(2026, 1), count=7))
    assert by_code(renew(ONE, [], month=APRIL, scheme=far)) == {}
    then = setting(
        MonthsPaid(first=Month(2026, 10), count=3), reason="SK 2/2026", since=date(2026, 7, 1)
    )
    again = attrs.evolve(ends, months=Ruled((*ends.months.rulings, then)))
    gap = by_code(renew(ONE, [], month=APRIL, scheme=again))["ends"]
    assert (gap.since, gap.until) == (Month(2026, 10), Month(2026, 12))


@pytest.mark.parametrize(("count", "never"), [(3, True), (4, False)])
def test_a_scheme_that_pays_too_few_months_never_gives_the_whole(count: int, never: bool) -> None:
    of = scheme(months=MonthsPaid(first=APRIL, count=count))
    last = roll(month=MARCH)
    renewed = renew(last, [], month=APRIL, scheme=of, joins=joins(of, 11))
    assert ("never_whole" in by_code(renewed)) is never


def test_a_list_of_a_month_that_is_not_paid_is_told_and_cover_begins_later() -> None:
    of = scheme(months=MonthsPaid(first=Month(2026, 6), count=12))
    renewed = renew(ONE, [], month=APRIL, scheme=of, joins=joins(of, 11))
    assert renewed.notices == ((Notice.MONTH_NOT_PAID, "2026-04"),)
    assert by_code(renewed)["newcomers"].since == Month(2026, 6)


def test_unset_months_are_told() -> None:
    renewed = renew(ONE, [], month=APRIL, scheme=scheme(months="unset"))
    assert renewed.notices == ((Notice.MONTHS_UNSET, "2026-03"),)
    assert not renewed.restarted


def test_who_of_a_list_is_in_the_first_months() -> None:
    people = roll(
        member(1, since=Month(2026, 1)), member(2, since=Month(2026, 2)), member(3, since=MARCH)
    )
    gaps = of_first_months(attrs.evolve(people, month=APRIL), law=NATIONAL)
    assert [(gap.niks, gap.until) for gap in gaps] == [
        ((nik(2),), APRIL),
        ((nik(3),), MAY),
    ]
