"""Plans of money and logs of renewals as the report takes them: nothing lost on the way."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from tests.regional.monitor._facts import full, member, roll

from perlindungan.facts import InputError, Month, Programme
from perlindungan.regional.fund import Payee, Plan, Purse, stack
from perlindungan.regional.funds import APBD_PROVINCE, CSR
from perlindungan.regional.monitor import (
    MovementKind,
    budget_of,
    budget_sum,
    movements_of,
    rolls_of,
    unexplained,
)
from perlindungan.regional.points import Benefits, Exit, MonthsPaid
from perlindungan.regional.renew import Joined, Left, Log, Origin
from perlindungan.regional.renew.log import Event

JANUARY = Month(2026, 1)


def planned(first: int = 84_000) -> Plan:
    return stack(
        [
            Purse(fund=APBD_PROVINCE, amount=first),
            Purse(fund=CSR, amount=10**7, name="CSR PT Contoh"),
        ],
        [Payee(id=f"P{number}", region="64.72", transport=False) for number in range(4)],
        Benefits(programmes=frozenset({Programme.JKK, Programme.JKM}), income=1_000_000),
        MonthsPaid(first=JANUARY, count=3),
    )


def test_a_plan_gives_lines_that_add_up_to_it() -> None:
    plan = planned()
    lines = budget_of(plan)
    assert budget_sum(lines).planned == plan.spent > 0
    for account in plan.accounts:
        own = [one for one in lines if one.fund == (account.purse.name or account.purse.fund)]
        assert budget_sum(own).planned == account.spent
    assert {one.month for one in lines} == set(plan.months)
    assert all(one.used is None for one in lines)
    assert {one.title("id") for one in lines} == {"APBD provinsi", "CSR PT Contoh"}


def test_what_was_used_stands_with_its_line_or_is_refused() -> None:
    plan = planned()
    lines = budget_of(plan, {("CSR PT Contoh", JANUARY): 5, ("apbd_province", JANUARY): 0})
    assert budget_sum(lines).used == 5
    assert budget_sum(lines).reported == 2
    with pytest.raises(InputError) as refused:
        budget_of(plan, {("CSR", JANUARY): 5})
    assert refused.value.code == "planned_line"
    with pytest.raises(InputError):
        budget_of(plan, {("CSR PT Contoh", JANUARY + 3): 5})


def test_a_purse_that_pays_nothing_has_no_line_until_something_is_used() -> None:
    plan = planned(first=0)
    assert {one.title("id") for one in budget_of(plan)} == {"CSR PT Contoh"}
    used = budget_of(plan, {("apbd_province", JANUARY): 7})
    assert [(one.planned, one.used) for one in used if one.used is not None] == [(0, 7)]


def log() -> Log:
    def left(number: int, exit: Exit) -> Left:
        return Left(member=member(number), exit=exit, on=date(2026, 1, 20), last_paid=JANUARY)

    return Log(
        first=roll(JANUARY, range(1, 21)),
        events=(
            Event(
                month=JANUARY + 1,
                left=(left(1, Exit.DIED), left(2, Exit.DIED), left(3, Exit.MOVED_AWAY)),
                joined=(
                    Joined(member=member(31), origin=Origin.WAITING, number=1),
                    Joined(member=member(32), origin=Origin.NEW, number=1),
                ),
            ),
            Event(month=JANUARY + 3, left=(left(4, Exit.GOT_EMPLOYER),)),
        ),
    )


def test_a_log_gives_counts_by_reason_that_explain_its_lists() -> None:
    found = movements_of(log())
    assert [(str(one.month), one.kind, one.reason, one.count) for one in found] == [
        ("2026-02", MovementKind.JOINED, "new", 1),
        ("2026-02", MovementKind.JOINED, "waiting_list", 1),
        ("2026-02", MovementKind.LEFT, "died", 2),
        ("2026-02", MovementKind.LEFT, "moved_away", 1),
        ("2026-04", MovementKind.LEFT, "got_employer", 1),
    ]
    assert unexplained(rolls_of(log()), found) == ()
    assert [len(one.members) for one in rolls_of(log())] == [20, 19, 18]


def test_lists_of_months_between_can_be_asked_for() -> None:
    rolls = rolls_of(log(), [JANUARY + step for step in range(4)])
    assert [len(one.members) for one in rolls] == [20, 19, 19, 18]
    told = full(
        rolls=rolls, movements=movements_of(log()), budget=budget_of(planned())
    ).to_markdown()
    assert "| meninggal dunia | 2 |" in told
    assert "| dari daftar tunggu | 1 |" in told
    assert "CSR PT Contoh" in told


def test_nobody_of_a_log_is_in_what_is_made_of_it() -> None:
    told = repr(movements_of(log())) + repr(budget_of(planned()))
    assert member(1).nik not in told
    assert "Rekaan" not in told
    assert attrs.asdict(movements_of(log())[0]).keys() == {"month", "kind", "count", "reason"}
