"""One renewal after the other: who leaves, who joins, what is refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from tests.regional.determine.people import BARE, REASON, accepted, candidate, nik
from tests.regional.renew.people import (
    APRIL,
    JUNE,
    MARCH,
    MAY,
    POLICY,
    change,
    joins,
    member,
    roll,
    scheme,
    standing,
    waiting,
)

from perlindungan.facts import FactError, InputError, Month
from perlindungan.law.registry import UU_24_2011
from perlindungan.regional import Sex, UnsetPoint
from perlindungan.regional.findings import Standing
from perlindungan.regional.points import Exit, Order, Priority, Quota, Residence
from perlindungan.regional.renew import (
    Change,
    ChangeKind,
    LastMonth,
    Leaving,
    Log,
    Notice,
    Origin,
    Renewed,
    renew,
    verified_again,
)
from perlindungan.regional.roll import Roll

THREE = roll(member(1), member(2), member(3))
ALL = scheme()


def after(*changes: Change, last: Roll | Log = THREE, **more: Any) -> Renewed:
    given: dict[str, Any] = {"month": APRIL, "scheme": ALL} | more
    return renew(last, changes, **given)


def numbers(renewed: Renewed) -> set[str]:
    return set(renewed.roll.by_nik)


def codes(renewed: Renewed) -> list[str]:
    return [refused.code for refused in renewed.refused]


def test_a_list_without_changes_goes_on() -> None:
    renewed = after()
    assert renewed.roll == attrs.evolve(THREE, month=APRIL)
    assert (renewed.left, renewed.joined, renewed.refused, renewed.gaps) == ((), (), (), ())
    assert renewed.before == MARCH


def test_who_got_an_employer_leaves_with_the_day_and_the_duty() -> None:
    started = change(ChangeKind.GOT_EMPLOYER, 2, date(2026, 3, 16), employer="PT Contoh Sawit")
    renewed = after(started)
    (left,) = renewed.left
    assert (left.member.nik, left.exit, left.on) == (nik(2), Exit.GOT_EMPLOYER, date(2026, 3, 16))
    assert (left.employer, left.last_paid, left.paid_since) == ("PT Contoh Sawit", MARCH, 0)
    assert left.duty == UU_24_2011.article(15, 1)
    assert numbers(renewed) == {nik(1), nik(3)}
    assert renewed.grounds == (REASON,)


def test_nobody_else_leaves_with_a_duty_of_an_employer() -> None:
    (left,) = after(change(ChangeKind.DIED, 2)).left
    assert left.duty is None


@pytest.mark.parametrize(
    ("leaving", "on", "last_paid", "stays"),
    [
        (Leaving(), date(2026, 3, 31), MARCH, False),
        (Leaving(), date(2026, 4, 1), None, True),
        (Leaving(last=LastMonth.BEFORE_CHANGE), date(2026, 4, 1), MARCH, False),
        (Leaving(last=LastMonth.BEFORE_CHANGE), date(2026, 3, 31), Month(2026, 2), False),
        (Leaving(by_exit={Exit.DIED: LastMonth.BEFORE_CHANGE}), date(2026, 4, 30), MARCH, False),
        (Leaving(by_exit={Exit.WITHDREW: LastMonth.BEFORE_CHANGE}), date(2026, 4, 2), None, True),
    ],
)
def test_the_last_month_paid_is_that_of_the_change_unless_set_otherwise(
    leaving: Leaving, on: date, last_paid: Month | None, stays: bool
) -> None:
    died = change(ChangeKind.DIED, 1, on)
    renewed = after(died, leaving=leaving)
    assert (nik(1) in numbers(renewed)) is stays
    assert renewed.later == ((died,) if stays else ())
    assert [left.last_paid for left in renewed.left] == ([] if stays else [last_paid])


def test_a_change_told_late_says_how_many_months_were_paid_too_long() -> None:
    (left,) = after(change(ChangeKind.DIED, 1, date(2026, 1, 20))).left
    assert (left.last_paid, left.paid_since) == (Month(2026, 1), 2)
    young = roll(member(1, since=MARCH))
    (left,) = after(change(ChangeKind.DIED, 1, date(2026, 1, 20)), last=young).left
    assert left.paid_since == 1


def test_a_log_makes_the_changes_of_a_month_in_the_next() -> None:
    log = Log(first=THREE)
    first = after(change(ChangeKind.DIED, 1, date(2026, 4, 3)), last=log)
    assert first.left == ()
    second = after(last=log.add(first), month=MAY)
    assert [left.member.nik for left in second.left] == [nik(1)]
    assert second.left[0].last_paid == APRIL


def test_a_move_inside_the_area_keeps_the_member_and_one_outside_does_not() -> None:
    inside = change(ChangeKind.MOVED_AWAY, 1, region="64.74", facts={"address": "Jl. Contoh 9"})
    outside = change(ChangeKind.MOVED_AWAY, 2, region="63.71")
    nowhere = change(ChangeKind.MOVED_AWAY, 3)
    renewed = after(inside, outside, nowhere)
    (stays,) = renewed.roll.members
    assert (stays.nik, stays.region, stays.address) == (nik(1), "64.74", "Jl. Contoh 9")
    assert {(left.member.nik, left.region) for left in renewed.left} == {
        (nik(2), "63.71"),
        (nik(3), None),
    }
    city = scheme(residence=Residence(region="64.72"))
    assert len(after(inside, scheme=city).left) == 1


def test_a_move_inside_the_area_is_no_reason_to_leave_and_ends_the_old_address() -> None:
    moved = change(ChangeKind.MOVED_AWAY, 1, region="64.74")
    renewed = after(moved, scheme=scheme(exits="unset"))
    assert (renewed.left, renewed.refused) == ((), ())
    assert (renewed.roll.by_nik[nik(1)].region, renewed.roll.by_nik[nik(1)].address) == (
        "64.74",
        None,
    )
    with pytest.raises(UnsetPoint):
        after(change(ChangeKind.MOVED_AWAY, 1), scheme=scheme(exits="unset"))


def test_a_correction_sets_facts_right() -> None:
    given = {"name": "Contoh Benar", "sex": Sex.FEMALE, "decile": 2, "region": "64.74"}
    renewed = after(change(ChangeKind.CORRECTED, 1, facts=given))
    corrected = renewed.roll.by_nik[nik(1)]
    assert (corrected.name, corrected.sex, corrected.decile) == ("Contoh Benar", Sex.FEMALE, 2)
    assert corrected.since == member(1).since
    assert [one.member for one in renewed.changed] == [corrected]
    same = after(change(ChangeKind.CORRECTED, 1, facts={"name": member(1).name}))
    assert (same.changed, codes(same)) == ((), ["already_so"])


def test_a_corrected_nik_is_the_persons_from_then_on() -> None:
    right = change(ChangeKind.CORRECTED, 1, date(2026, 3, 5), facts={"nik": nik(9)})
    old = change(ChangeKind.DIED, 1, date(2026, 3, 9))
    renewed = after(right, old)
    assert numbers(renewed) == {nik(9), nik(2), nik(3)}
    assert codes(renewed) == ["nik_corrected"]
    log = Log(first=THREE).add(renewed)
    assert nik(1) in log.gone
    again = after(last=log, month=MAY, waiting=waiting(ALL, 1))
    assert nik(1) not in numbers(again)


def test_what_was_told_of_a_member_goes_on_under_the_corrected_nik() -> None:
    told = change(ChangeKind.DIED, 1, date(2026, 4, 10))
    seen = change(ChangeKind.VERIFIED_AGAIN, 1, date(2026, 4, 12), passed=True)
    right = change(ChangeKind.CORRECTED, 1, date(2026, 4, 20), facts={"nik": nik(9)})
    renewed = after(told, seen, right)
    assert [(one.kind, one.nik) for one in renewed.later] == [(ChangeKind.DIED, nik(9))]
    assert renewed.confirmed == (nik(9),)
    following = after(last=Log(first=THREE).add(renewed), month=MAY)
    assert [(one.member.nik, one.exit) for one in following.left] == [(nik(9), Exit.DIED)]
    assert following.refused == ()


def test_a_nik_that_somebody_has_or_had_is_not_taken_over() -> None:
    cases: tuple[tuple[tuple[Change, ...], dict[str, Any]], ...] = (
        ((change(ChangeKind.CORRECTED, 1, facts={"nik": nik(2)}),), {}),
        ((change(ChangeKind.CORRECTED, 1, facts={"nik": nik(7)}),), {"waiting": waiting(ALL, 7)}),
        (
            (
                change(ChangeKind.DIED, 2, date(2026, 3, 1)),
                change(ChangeKind.CORRECTED, 1, facts={"nik": nik(2)}),
            ),
            {},
        ),
    )
    for given, more in cases:
        renewed = after(*given, **more)
        assert codes(renewed) == ["nik_taken"]
        assert nik(1) in numbers(renewed)


def test_verification_again_keeps_or_ends_or_stays_open() -> None:
    passed = change(ChangeKind.VERIFIED_AGAIN, 1, passed=True)
    failed = change(ChangeKind.VERIFIED_AGAIN, 2, passed=False)
    unknown = change(ChangeKind.VERIFIED_AGAIN, 3)
    renewed = after(passed, failed, unknown)
    assert renewed.confirmed == (nik(1),)
    twice = change(ChangeKind.VERIFIED_AGAIN, 1, date(2026, 3, 20), passed=True)
    assert after(passed, twice).confirmed == (nik(1),)
    assert after(passed, change(ChangeKind.DIED, 1, date(2026, 3, 20))).confirmed == ()
    assert [(left.member.nik, left.exit) for left in renewed.left] == [
        (nik(2), Exit.FAILED_VERIFICATION)
    ]
    assert [(one.change, one.code) for one in renewed.refused] == [(unknown, "outcome_open")]
    assert numbers(renewed) == {nik(1), nik(3)}


def test_a_verification_of_members_is_read_as_changes() -> None:
    verified = joins(
        ALL,
        1,
        standing(2, Standing.REJECTED),
        standing(3, Standing.NEEDS_FACT),
        standing(3, Standing.DUPLICATE),
    )
    changes = verified_again(verified)
    assert [(one.nik, one.passed, one.row) for one in changes] == [
        (nik(1), True, 1),
        (nik(2), False, 2),
        (nik(3), None, 3),
    ]
    assert {one.on for one in changes} == {verified.on}


# -- joining ---------------------------------------------------------------------------------------


def test_the_waiting_take_free_places_in_their_order_then_those_verified_since() -> None:
    of = scheme(quota=Quota(total=3))
    died = change(ChangeKind.DIED, 2)
    queue = waiting(of, 12, 11, decile=None)
    new = joins(of, accepted(candidate(13, decile=1)))
    order = [placed.person.candidate.nik for placed in queue.waiting]
    renewed = after(died, scheme=of, waiting=queue, joins=new)
    (joined,) = renewed.joined
    assert (joined.member.nik, joined.origin, joined.number) == (order[0], Origin.WAITING, 1)
    assert joined.member.since == APRIL
    assert [(one.person.candidate.nik, one.bound) for one in renewed.waits] == [
        (order[1], "total"),
        (nik(13), "total"),
    ]
    roomier = scheme(quota=Quota(total=5))
    more = after(died, scheme=roomier, waiting=queue, joins=new)
    assert [(one.origin, one.number) for one in more.joined] == [
        (Origin.WAITING, 1),
        (Origin.WAITING, 2),
        (Origin.NEW, 1),
    ]


def test_those_verified_since_come_in_the_order_of_the_scheme() -> None:
    of = scheme(quota=Quota(total=4), priority=Priority(orders=(Order.DECILE,)))
    new = joins(of, accepted(candidate(11, decile=5)), accepted(candidate(12, decile=1)))
    renewed = after(scheme=of, joins=new)
    assert [one.member.nik for one in renewed.joined] == [nik(12)]
    unordered = scheme(quota=Quota(total=4), priority="unset")
    with pytest.raises(UnsetPoint) as unset:
        after(scheme=unordered, joins=new)
    assert unset.value.points == ("priority",)
    assert len(after(scheme=scheme(priority="unset"), joins=new).joined) == 2


def test_a_full_quota_of_a_place_lets_the_next_of_another_place_pass() -> None:
    of = scheme(quota=Quota(by_region={"64.72": 2}))
    new = [accepted(candidate(11)), accepted(candidate(12, region="64.74", decile=9))]
    renewed = after(change(ChangeKind.DIED, 1), scheme=of, joins=joins(of, *new))
    assert [one.member.nik for one in renewed.joined] == [nik(12)]
    assert [(one.number, one.bound) for one in renewed.waits] == [(1, "region:64.72")]


def test_a_quota_that_fell_removes_nobody() -> None:
    of = scheme(quota=Quota(total=2))
    renewed = after(scheme=of, waiting=waiting(of, 11))
    assert len(renewed.roll.members) == 3
    assert renewed.notices == ((Notice.ABOVE_QUOTA, "total"),)
    assert renewed.joined == ()


def test_the_quota_is_asked_for_only_where_somebody_could_join() -> None:
    unset = scheme(quota="unset")
    assert after(scheme=unset).notices == ()
    with pytest.raises(UnsetPoint) as error:
        after(scheme=unset, joins=joins(unset, 11))
    assert error.value.points == ("quota",)


def test_who_leaves_now_does_not_join_now_and_who_left_comes_back_by_verification_alone() -> None:
    died = change(ChangeKind.WITHDREW, 1)
    put = change(ChangeKind.JOINS, 1, date(2026, 3, 30))
    renewed = after(died, put, joins=joins(ALL, 1))
    assert codes(renewed) == ["leaves_now"]
    assert nik(1) not in numbers(renewed)
    log = Log(first=THREE).add(renewed)
    assert log.gone == log.former == frozenset({nik(1)})
    assert nik(1) not in numbers(after(last=log, month=MAY, waiting=waiting(ALL, 1)))
    (joined,) = after(last=log, month=JUNE, joins=joins(ALL, 1)).joined
    assert (joined.again, joined.member.since) == (True, JUNE)


def test_who_died_while_waiting_is_struck() -> None:
    died = change(ChangeKind.DIED, 11)
    renewed = after(died, died, waiting=waiting(ALL, 11))
    assert [(one.nik, one.exit) for one in renewed.struck] == [(nik(11), Exit.DIED)]
    assert (renewed.joined, codes(renewed)) == ((), ["repeated"])
    log = Log(first=THREE).add(renewed)
    assert after(last=log, month=MAY, waiting=waiting(ALL, 11)).joined == ()
    assert log.former == frozenset()


def test_putting_somebody_forward_needs_a_verification_that_accepts() -> None:
    people = joins(ALL, 11, standing(12, Standing.REJECTED), standing(13, Standing.NEEDS_FACT))
    put = [change(ChangeKind.JOINS, number) for number in (1, 11, 12, 13, 14)]
    renewed = after(*put, joins=people)
    assert {one.change.nik: (one.code, dict(one.details)) for one in renewed.refused} == {
        nik(1): ("member_already", {}),
        nik(12): ("not_accepted", {"standing": "rejected"}),
        nik(13): ("not_accepted", {"standing": "needs_fact"}),
        nik(14): ("not_verified", {}),
    }
    assert [one.member.nik for one in renewed.joined] == [nik(11)]


def test_who_is_put_forward_for_a_later_month_does_not_join_before_it() -> None:
    late = change(ChangeKind.JOINS, 11, date(2026, 5, 1))
    renewed = after(late, joins=joins(ALL, 11, 12))
    assert [one.member.nik for one in renewed.joined] == [nik(12)]
    assert [(one.code, dict(one.details)) for one in renewed.refused] == [
        ("after_month", {"month": "2026-05"})
    ]


def test_the_residence_of_who_joins_must_be_known() -> None:
    with pytest.raises(InputError) as error:
        after(joins=joins(ALL, accepted(candidate(11, region=None))))
    assert error.value.code == "member_region"


# -- changes that contradict each other ------------------------------------------------------------


def test_of_changes_that_contradict_each_other_on_a_day_none_is_made() -> None:
    one = change(ChangeKind.CORRECTED, 1, facts={"decile": 2, "name": "Contoh Satu"})
    other = change(ChangeKind.CORRECTED, 1, facts={"decile": 3})
    renewed = after(one, other)
    assert [(x.code, dict(x.details)) for x in renewed.refused] == [
        ("contradicted", {"facts": "decile"})
    ] * 2
    assert renewed.roll.by_nik[nik(1)] == member(1)
    next_day = change(ChangeKind.CORRECTED, 1, date(2026, 3, 11), facts={"decile": 3})
    assert after(next_day, one).roll.by_nik[nik(1)].decile == 3
    outcomes = [change(ChangeKind.VERIFIED_AGAIN, 1, passed=passed) for passed in (True, False)]
    assert codes(after(*outcomes)) == ["contradicted"] * 2


def test_of_two_reasons_on_a_day_death_is_the_first() -> None:
    renewed = after(change(ChangeKind.GOT_EMPLOYER, 1), change(ChangeKind.DIED, 1))
    assert [left.exit for left in renewed.left] == [Exit.DIED]
    assert codes(renewed) == ["left_already"]


def test_a_correction_without_facts_is_told() -> None:
    assert codes(after(change(ChangeKind.CORRECTED, 1))) == ["nothing_given"]


# -- what the scheme must say ----------------------------------------------------------------------


def test_reasons_to_leave_are_those_of_the_scheme() -> None:
    died, aged = change(ChangeKind.DIED, 1), change(ChangeKind.OVER_AGE, 2)
    for of, points in (
        (scheme(exits="unset"), ("exits",)),
        (scheme(exits=frozenset({Exit.DIED})), ("exits.over_age",)),
        (scheme(exits=None), ("exits.died", "exits.over_age")),
    ):
        with pytest.raises(UnsetPoint) as error:
            after(died, aged, scheme=of)
        assert error.value.points == points
    unset = scheme(exits="unset")
    stays = change(ChangeKind.VERIFIED_AGAIN, 1, passed=True)
    assert after(stays, scheme=unset).confirmed == (nik(1),)


def test_only_a_list_of_the_scheme_and_of_an_earlier_month_is_renewed() -> None:
    with pytest.raises(InputError) as error:
        after(month=MARCH)
    assert error.value.code == "renew_month"
    other = attrs.evolve(BARE, id="nelayan")
    with pytest.raises(FactError) as wrong:
        after(scheme=other)
    assert wrong.value.code == "renew_scheme"
    with pytest.raises(FactError):
        after(joins=attrs.evolve(joins(ALL, 11), policy="id-63-contoh"))
    with pytest.raises(FactError):
        after(waiting=waiting(attrs.evolve(ALL, id="nelayan"), 11))
    assert after(joins=attrs.evolve(joins(ALL, 11), policy=POLICY)).joined


def test_a_list_says_that_it_rests_on_the_settings_of_then_and_now() -> None:
    last = attrs.evolve(THREE, grounds=("SK 1/2026 (contoh)",))
    assert after(last=last).roll.grounds == ("SK 1/2026 (contoh)", REASON)
