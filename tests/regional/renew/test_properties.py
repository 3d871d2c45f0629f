"""What holds for every renewal of every list."""

from __future__ import annotations

from collections import Counter
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st
from tests._effort import examples
from tests.regional.determine.people import nik
from tests.regional.renew.people import (
    APRIL,
    MARCH,
    NUMBERS,
    changes,
    joins,
    leavings,
    rolls,
    schemes,
    standing,
    waiting,
)

from perlindungan.regional import Scheme
from perlindungan.regional.collect import DICTIONARY
from perlindungan.regional.determine.belonging import Belonging
from perlindungan.regional.determine.placing import counting, limits_of
from perlindungan.regional.findings import Standing
from perlindungan.regional.renew import Change, Leaving, Log, Renewed, renew
from perlindungan.regional.roll import Roll

MANY = st.lists(changes(), max_size=12)
PEOPLE = st.lists(NUMBERS, max_size=5, unique=True)
RENEWALS = st.lists(st.tuples(st.integers(1, 3), MANY, PEOPLE, PEOPLE, schemes()), max_size=3)


def renewed(
    last: Roll | Log,
    given: list[Change],
    of: Scheme,
    queue: list[int],
    new: list[int],
    step: int = 1,
    **more: Any,
) -> Renewed:
    month = (last.latest if isinstance(last, Log) else last).month + step
    later = joins(of, *(number for number in new if number % 5))
    later = joins(
        of, *later.people, *(standing(one, Standing.REJECTED) for one in new if not one % 5)
    )
    return renew(
        last,
        given,
        month=month,
        scheme=of,
        waiting=waiting(of, *queue),
        joins=later,
        **more,
    )


def logged(first: Roll, renewals: list[Any]) -> tuple[Log, list[Renewed]]:
    log, made = Log(first=first), []
    for step, some, queue, new, of in renewals:
        one = renewed(log, some, of, queue, new, step)
        made.append(one)
        log = log.add(one)
    return log, made


def held(roll: Roll, of: Scheme) -> Counter[str]:
    limits = limits_of(of.terms(roll.month.first).value(of.terms(roll.month.first).quota))
    found: Counter[str] = Counter()
    for numbers, _ in counting(roll.members, limits, Belonging(DICTIONARY)):
        found.update(limits[number].name for number in numbers)
    return found


@settings(max_examples=examples(100))
@given(rolls(), RENEWALS)
def test_the_log_gives_the_list_of_every_month(first: Roll, renewals: list[Any]) -> None:
    log, made = logged(first, renewals)
    assert log.roll(first.month) == first
    for one in made:
        assert log.roll(one.roll.month) == one.roll
        between = log.roll(one.roll.month + -1)
        assert between.members == log.roll(one.before).members or one.before == between.month
    assert log.latest == (made[-1].roll if made else first)


@settings(max_examples=examples(100))
@given(rolls(), RENEWALS)
def test_the_log_comes_back_from_its_lines(first: Roll, renewals: list[Any]) -> None:
    log, _ = logged(first, renewals)
    lines = list(log.to_lines())
    assert all(line.isascii() and line.splitlines() == [line] for line in lines)
    back = Log.from_lines(lines)
    assert back == log
    assert list(back.to_lines()) == lines


@settings(max_examples=examples(200))
@given(rolls(), MANY, schemes(), PEOPLE, PEOPLE, leavings)
def test_nobody_is_lost_and_nobody_stands_twice(
    first: Roll,
    given: list[Change],
    of: Scheme,
    queue: list[int],
    new: list[int],
    leaving: Leaving,
) -> None:
    one = renewed(first, given, of, queue, new, leaving=leaving)
    niks = [member.nik for member in one.roll.members]
    assert niks == sorted(set(niks))
    renamed = {changed.nik: changed.member.nik for changed in one.changed}
    now = set(first.by_nik)
    for changed in one.changed:
        now = now - {changed.nik} | {changed.member.nik}
    assert len(now) == len(first.members)
    out, into = [x.member.nik for x in one.left], [x.member.nik for x in one.joined]
    assert set(niks) == (now - set(out)) | set(into)
    assert set(out) <= now
    assert not set(into) & now
    assert not set(into) & {x.nik for x in one.struck}
    assert len(set(out)) == len(out)
    assert set(into) <= set(map(nik, [*queue, *new]))
    assert not set(into) & renamed.keys()


@settings(max_examples=examples(200))
@given(rolls(), MANY, schemes(), PEOPLE, PEOPLE)
def test_no_quota_is_exceeded_by_who_joins(
    first: Roll, given: list[Change], of: Scheme, queue: list[int], new: list[int]
) -> None:
    one = renewed(first, given, of, queue, new)
    quota = {limit.name: limit.most for limit in limits_of(_quota(of))}
    after = held(one.roll, of)
    came = held(Roll(**_roll_of(one)), of)
    above = {at for _, at in one.notices if at in quota}
    for name, most in quota.items():
        if name in above:
            assert after[name] > most
            assert not came[name]
        else:
            assert after[name] <= most
    for waits in one.waits:
        assert after[waits.bound] >= quota[waits.bound]


def _quota(of: Scheme) -> Any:
    terms = of.terms(APRIL.first)
    return terms.value(terms.quota)


def _roll_of(one: Renewed) -> dict[str, Any]:
    members = sorted((joined.member for joined in one.joined), key=lambda member: member.nik)
    roll = one.roll
    return {
        "policy": roll.policy,
        "scheme": roll.scheme,
        "month": roll.month,
        "members": tuple(members),
    }


@settings(max_examples=examples(100))
@given(rolls(), MANY, schemes(), PEOPLE, PEOPLE, st.randoms(use_true_random=False))
def test_the_order_of_the_changes_does_not_matter(
    first: Roll, given: list[Change], of: Scheme, queue: list[int], new: list[int], random: Any
) -> None:
    mixed = list(given)
    random.shuffle(mixed)
    one, other = (renewed(first, some, of, queue, new) for some in (given, mixed))
    assert one == other


@settings(max_examples=examples(100))
@given(rolls(), MANY, schemes())
def test_a_change_about_somebody_unknown_is_told_and_changes_nothing(
    first: Roll, given: list[Change], of: Scheme
) -> None:
    strangers = [attrs.evolve(one, nik=f"99{one.nik[2:12]}9999") for one in given]
    one = renewed(first, strangers, of, [], [])
    plain = renewed(first, [], of, [], [])
    assert one.roll == plain.roll
    assert (one.left, one.joined, one.changed, one.struck, one.later) == ((),) * 5
    assert Counter(map(repr, strangers)) == Counter(repr(x.change) for x in one.refused)
    assert {x.code for x in one.refused} <= {
        "unknown_nik",
        "not_verified",
        "repeated",
        "after_month",
        "contradicted",
    }


@given(rolls(), MANY, schemes(), PEOPLE, PEOPLE)
def test_every_change_ends_somewhere(
    first: Roll, given: list[Change], of: Scheme, queue: list[int], new: list[int]
) -> None:
    one = renewed(first, given, of, queue, new)
    not_made = Counter(repr(x.change) for x in one.refused)
    made = [change for change in given if not not_made[repr(change)]]
    touched = {
        *(left.member.nik for left in one.left),
        *(joined.member.nik for joined in one.joined),
        *(number for x in one.changed for number in (x.nik, x.member.nik)),
        *(struck.nik for struck in one.struck),
        *(later.nik for later in one.later),
        *(x.person.candidate.nik for x in one.waits),
        *one.confirmed,
    }
    assert {change.nik for change in made} <= touched
    assert first.month == one.before == MARCH
