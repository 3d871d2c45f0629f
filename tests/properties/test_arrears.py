"""What must hold of every account, whatever the ledger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

import attrs
from hypothesis import example, given
from hypothesis import strategies as st

from perlindungan import NATIONAL, Month
from perlindungan.arrears import Account, Due, Ledger, Payment, account, months_late
from perlindungan.facts import Programme, Segment
from perlindungan.law import Rounding
from perlindungan.programmes import (
    Allocation,
    Choices,
    FineBase,
    LateMonths,
    PartPayments,
)
from perlindungan.programmes.payment import COVID_MONTHS

FIRST, NUMBER = Month(2020, 6), 12
"""Ledgers span the months of PP 49/2020 and those on either side."""
PROGRAMMES = {
    Segment.PU: (Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP, Programme.JKN),
    Segment.BPU: (Programme.JKK, Programme.JKM, Programme.JHT),
    Segment.PBPU: (Programme.JKN,),
}
END = date(2023, 6, 1)

segments = st.sampled_from(list(PROGRAMMES))
month_numbers = st.integers(0, NUMBER - 1)
amounts = st.one_of(st.integers(0, 200), st.integers(0, 50_000_000))
days = st.dates(date(2020, 6, 1), date(2022, 6, 30))
later = st.integers(0, 600)
choices = st.builds(
    Choices,
    late_months=st.sampled_from(LateMonths),
    fine_base=st.sampled_from(FineBase),
    part_payments=st.sampled_from(PartPayments),
    allocation=st.sampled_from(Allocation),
    rounding=st.sampled_from(Rounding),
)


@st.composite
def dues(draw: Callable[..., int], segment: Segment, *, deferred: bool = True) -> tuple[Due, ...]:
    """Return dues of several months and programmes, each once, with the worker's share."""
    found = []
    places = st.tuples(month_numbers, st.sampled_from(PROGRAMMES[segment]))
    for number, programme in draw(st.lists(places, max_size=8, unique=True)):  # type: ignore[attr-defined]
        amount = draw(amounts)
        month = FIRST + number
        later_part = (
            deferred
            and programme is Programme.JP
            and month in COVID_MONTHS
            and bool(draw(st.booleans()))
        )
        share = draw(st.integers(0, amount))
        found.append(
            Due(
                month=month,
                programme=programme,
                amount=amount,
                worker_share=share,
                deferred=later_part,
            )
        )
    return tuple(found)


def of_health(programme: Programme | None) -> bool:
    """Tell whether a programme is paid to BPJS Kesehatan; the rest is BPJS Ketenagakerjaan's."""
    return programme is Programme.JKN


def of_both(owed: Sequence[Due]) -> bool:
    """Tell whether JKN stands with others, so that every payment must name its programme."""
    return len({of_health(due.programme) for due in owed}) > 1


@st.composite
def dues_of_one_agency(draw: Callable[..., Any], segment: Segment) -> tuple[Due, ...]:
    """Return dues that a payment without a programme can reach, all of them."""
    owed: tuple[Due, ...] = draw(dues(segment))
    health = draw(st.booleans()) if of_both(owed) else any(of_health(d.programme) for d in owed)
    return tuple(due for due in owed if of_health(due.programme) is health)


def payments(
    segment: Segment, *, on: st.SearchStrategy[date] = days, named: bool = False
) -> st.SearchStrategy[tuple[Payment, ...]]:
    """Return payments, named or not, for contributions or fines, some of one day."""
    programmes = st.sampled_from(PROGRAMMES[segment])
    return st.lists(
        st.builds(
            Payment,
            on=on,
            amount=amounts,
            month=st.none() | month_numbers.map(lambda number: FIRST + number),
            programme=programmes if named else st.none() | programmes,
            fine=st.booleans(),
        ),
        max_size=6,
    ).map(tuple)


@st.composite
def ledgers(draw: Callable[..., tuple[Payment, ...]]) -> Ledger:
    """Return ledgers of every segment that has an account."""
    segment: Segment = draw(segments)  # type: ignore[assignment]
    owed: tuple[Due, ...] = draw(dues(segment))  # type: ignore[assignment]
    paid = draw(payments(segment, named=of_both(owed)))
    return Ledger(segment=segment, dues=owed, payments=paid)


def apart(ledger: Ledger, *, health: bool) -> Ledger:
    """Return the dues and payments of one agency."""
    return attrs.evolve(
        ledger,
        dues=tuple(due for due in ledger.dues if of_health(due.programme) is health),
        payments=tuple(one for one in ledger.payments if of_health(one.programme) is health),
    )


def at(ledger: Ledger, on: date, taken: Choices) -> Account:
    law = attrs.evolve(NATIONAL, choices=taken)
    return account(ledger, on, holidays=None, law=law)


def costs(found: Account) -> int:
    """Return all the fines of an account, paid or not."""
    return sum(entry.fine or 0 for entry in found.entries)


# -- how months are counted -----------------------------------------------------------------------


@given(days, days, st.sampled_from(LateMonths), later)
def test_no_counting_goes_back(due: date, paid: date, counting: LateMonths, more: int) -> None:
    there = months_late(due, paid, counting)
    assert 0 <= there <= months_late(due, paid + timedelta(days=more), counting)
    assert there >= months_late(due + timedelta(days=more), paid, counting) or more == 0


@given(days, days)
@example(date(2020, 12, 31), date(2021, 2, 28))
@example(date(2021, 1, 31), date(2021, 3, 1))
def test_completed_calendar_begun(due: date, paid: date) -> None:
    completed, calendar, begun = (
        months_late(due, paid, counting)
        for counting in (LateMonths.COMPLETED, LateMonths.CALENDAR, LateMonths.BEGUN)
    )
    assert completed <= calendar <= begun <= completed + 1
    assert (begun > 0) == (paid > due)


# -- nothing is lost ------------------------------------------------------------------------------


@given(ledgers(), choices)
def test_every_rupiah_paid_stands_somewhere(ledger: Ledger, taken: Choices) -> None:
    found = at(ledger, END, taken)
    assert sum(item.amount for item in found.allocations) == sum(
        payment.amount for payment in ledger.payments
    )
    by_payment = [0] * len(ledger.payments)
    by_day: dict[date, int] = {}
    for item in found.allocations:
        assert item.amount > 0
        by_payment[item.payment] += item.amount
        by_day[item.on] = by_day.get(item.on, 0) + item.amount
    assert sorted(by_payment) == sorted(payment.amount for payment in ledger.payments)
    for payment in ledger.payments:
        by_day[payment.on] = by_day.get(payment.on, 0) - payment.amount
    assert set(by_day.values()) <= {0}


@given(ledgers(), choices)
def test_every_rupiah_due_is_paid_or_open(ledger: Ledger, taken: Choices) -> None:
    found = at(ledger, END, taken)
    assert len(found.entries) == len(ledger.dues)
    for entry in found.entries:
        assert entry.paid + entry.open == entry.due
        assert entry.open >= 0
        assert all(part.amount > 0 for part in entry.parts)
    assert sum(entry.due for entry in found.entries) == sum(due.amount for due in ledger.dues)


@given(ledgers(), choices)
def test_the_balance_is_what_the_journal_ends_with(ledger: Ledger, taken: Choices) -> None:
    found = at(ledger, END, taken)
    assert found.balance == found.open + found.fines - found.credit
    assert found.balance == (found.movements[-1].balance if found.movements else 0)
    running = 0
    for item in found.movements:
        running += item.amount
        assert item.balance == running
    assert [item.on for item in found.movements] == sorted(item.on for item in found.movements)
    months = found.months
    assert (months[-1].balance if months else 0) == found.open + found.fines
    assert sum(found.open_by_programme.values()) == found.open


@given(ledgers(), choices)
def test_allocations_are_what_the_entries_hold(ledger: Ledger, taken: Choices) -> None:
    found = at(ledger, END, taken)
    by_kind = {"contribution": 0, "fine": 0, "credit": 0}
    for item in found.allocations:
        by_kind[item.kind] += item.amount
    assert by_kind == {
        "contribution": sum(entry.paid for entry in found.entries),
        "fine": sum(entry.fine_paid for entry in found.entries),
        "credit": found.credit,
    }
    # A payment that names no programme stands in a ledger of one agency, and reaches all of it;
    # one that names another agency's programme there is credit whatever is open.
    if all(payment.programme is None for payment in ledger.payments):
        assert not found.credit or (found.open, found.fines) == (0, 0)


@given(ledgers(), choices, st.booleans())
def test_credit_means_that_its_agency_is_owed_nothing(
    ledger: Ledger, taken: Choices, health: bool
) -> None:
    own = apart(ledger, health=health)
    if any(payment.programme is None for payment in ledger.payments) or not own.dues:
        return
    found = at(own, END, taken)
    assert not found.credit or (found.open, found.fines) == (0, 0)


@given(ledgers().filter(lambda ledger: of_both(ledger.dues)), choices)
def test_the_two_agencies_stand_apart(ledger: Ledger, taken: Choices) -> None:
    both = at(ledger, END, taken)
    alone = [at(apart(ledger, health=health), END, taken) for health in (False, True)]
    assert [entry for entry in both.entries if not of_health(entry.programme)] == list(
        alone[0].entries
    )
    assert [entry for entry in both.entries if of_health(entry.programme)] == list(alone[1].entries)
    assert both.credit == sum(one.credit for one in alone)
    assert both.balance == sum(one.balance for one in alone)
    # JKN stands last among the covers.
    assert both.cover == alone[0].cover + alone[1].cover


@given(ledgers(), choices)
def test_fines_are_never_negative_nor_paid_twice(ledger: Ledger, taken: Choices) -> None:
    found = at(ledger, END, taken)
    for entry in found.entries:
        assert 0 <= entry.fine_paid <= (entry.fine or 0)
        assert (entry.fine is None) == entry.deferred
        if entry.months_late == 0:
            assert not entry.fine
    assert found.fines >= 0
    if ledger.segment is not Segment.PU:
        assert costs(found) == 0


@given(ledgers(), choices, st.randoms(use_true_random=False))
def test_the_order_of_lines_does_not_matter(ledger: Ledger, taken: Choices, random: object) -> None:
    owed, paid = list(ledger.dues), list(ledger.payments)
    random.shuffle(owed)  # type: ignore[attr-defined]
    random.shuffle(paid)  # type: ignore[attr-defined]
    turned = attrs.evolve(ledger, dues=tuple(owed), payments=tuple(paid))
    assert at(turned, END, taken) == at(ledger, END, taken)


@given(ledgers(), choices, days)
def test_what_is_paid_later_changes_nothing_but_the_finding(
    ledger: Ledger, taken: Choices, on: date
) -> None:
    by_then = tuple(payment for payment in ledger.payments if payment.on <= on)
    count = len(ledger.payments) - len(by_then)
    found, known = at(ledger, on, taken), at(attrs.evolve(ledger, payments=by_then), on, taken)
    assert attrs.evolve(found, findings=()) == attrs.evolve(known, findings=())
    told = [dict(item.details) for item in found.findings if item.code == "later_payments"]
    assert told == ([{"count": count}] if count else [])
    assert known.findings == tuple(one for one in found.findings if one.code != "later_payments")


@given(ledgers(), choices, st.dates(date(2020, 6, 1), END))
def test_what_reopens_jkn_is_what_is_open_of_it(ledger: Ledger, taken: Choices, on: date) -> None:
    found = at(ledger, on, taken)
    open_ = [
        entry.open
        for entry in found.entries
        if of_health(entry.programme) and entry.open and entry.month < Month.of(on)
    ]
    told = [dict(item.details) for item in found.findings if item.code == "reactivation"]
    # Twelve months at most stand in these ledgers, and 24 would be counted.
    wanted = {"months": len(open_), "most": 24, "amount": sum(open_)}
    # In 2020, from 6 May on, six months sufficed where more were owed: no amount is told then.
    relaxed = date(2020, 5, 6) <= on <= date(2020, 12, 31) and len(open_) > 6
    assert told == ([wanted] if open_ and not relaxed else [])
    codes = {item.code for item in found.findings}
    assert ("reactivation_2020" in codes) is relaxed


@given(ledgers(), choices, st.dates(date(2020, 6, 1), END))
def test_repayment_of_deferred_jp_has_begun_or_is_told(
    ledger: Ledger, taken: Choices, on: date
) -> None:
    found = at(ledger, on, taken)
    deferred = [entry for entry in found.entries if entry.deferred and entry.due]
    begun = any(entry.paid for entry in deferred)
    codes = {item.code for item in found.findings}
    if deferred:
        assert ("deferred_not_begun" in codes) == (on > date(2021, 5, 15) and not begun)


# -- time -----------------------------------------------------------------------------------------


@given(ledgers(), choices, later)
def test_a_longer_delay_never_costs_less(ledger: Ledger, taken: Choices, more: int) -> None:
    now = max([payment.on for payment in ledger.payments], default=FIRST.first)
    there, then = at(ledger, now, taken), at(ledger, now + timedelta(days=more), taken)
    assert then.balance >= there.balance
    assert then.late >= there.late
    for before, after in zip(there.entries, then.entries, strict=True):
        assert (after.fine or 0) >= (before.fine or 0)
        assert after.months_late >= before.months_late


@given(
    segments.flatmap(lambda one: st.tuples(st.just(one), dues_of_one_agency(one))),
    choices,
    later,
    later,
)
def test_paying_all_of_it_earlier_never_costs_more(
    owed: tuple[Segment, tuple[Due, ...]], taken: Choices, wait: int, more: int
) -> None:
    segment, all_dues = owed
    total = sum(due.amount for due in all_dues)

    def paid_on(day: date) -> Account:
        payment = Payment(on=day, amount=total)
        return at(Ledger(segment=segment, dues=all_dues, payments=(payment,)), END, taken)

    first = (FIRST + NUMBER).first + timedelta(days=wait % 300)
    assert costs(paid_on(first)) <= costs(paid_on(first + timedelta(days=more % 300)))


@given(
    segments.flatmap(lambda one: st.tuples(st.just(one), dues_of_one_agency(one))),
    st.lists(st.tuples(st.integers(0, 500), amounts), min_size=1, max_size=5),
    st.integers(0, 4),
    choices,
    later,
)
def test_one_payment_earlier_never_costs_more(
    owed: tuple[Segment, tuple[Due, ...]],
    made: Sequence[tuple[int, int]],
    which: int,
    taken: Choices,
    earlier: int,
) -> None:
    # Payments that name nothing, after the last month began: all go to the oldest month first.
    segment, all_dues = owed
    start = (FIRST + NUMBER).first
    which %= len(made)

    def cost(wait_of_one: int) -> int:
        paid = tuple(
            Payment(
                on=start + timedelta(days=wait_of_one if place == which else wait), amount=amount
            )
            for place, (wait, amount) in enumerate(made)
        )
        return costs(at(Ledger(segment=segment, dues=all_dues, payments=paid), END, taken))

    wait = made[which][0]
    assert cost(max(0, wait - earlier)) <= cost(wait)


@given(
    segments.flatmap(
        lambda one: st.tuples(st.just(one), dues(one).filter(bool), payments(one).filter(bool))
    ),
    choices,
    st.integers(0, 5),
    later,
)
def test_of_one_due_any_payment_earlier_never_costs_more(
    case: tuple[Segment, tuple[Due, ...], tuple[Payment, ...]],
    taken: Choices,
    which: int,
    earlier: int,
) -> None:
    segment, all_dues, paid = case
    which %= len(paid)
    day = paid[which].on - timedelta(days=earlier)
    moved = tuple(
        attrs.evolve(payment, on=day) if place == which else payment
        for place, payment in enumerate(paid)
    )
    if len({payment.on for payment in moved}) < len(moved):
        return

    def cost(found: tuple[Payment, ...]) -> int:
        ledger = Ledger(segment=segment, dues=all_dues[:1], payments=found)
        return costs(at(ledger, END, taken))

    assert cost(moved) <= cost(paid)


@given(
    segments.flatmap(lambda one: st.tuples(st.just(one), dues(one))),
    st.lists(st.integers(0, 500), min_size=8, max_size=8),
    st.lists(later, min_size=8, max_size=8),
    choices,
)
def test_each_month_paid_by_name_and_earlier_never_costs_more(
    owed: tuple[Segment, tuple[Due, ...]], waits: list[int], earlier: list[int], taken: Choices
) -> None:
    segment, all_dues = owed
    places = {(due.month, due.programme) for due in all_dues}
    assert len(places) == len(all_dues)
    as_named = attrs.evolve(taken, allocation=Allocation.AS_NAMED)

    def cost(delays: list[int]) -> int:
        paid = tuple(
            Payment(
                on=due.month.first + timedelta(days=delay),
                amount=due.amount,
                month=due.month,
                programme=due.programme,
            )
            for due, delay in zip(all_dues, delays, strict=False)
        )
        found = at(Ledger(segment=segment, dues=all_dues, payments=paid), END, as_named)
        assert (found.open, found.credit) == (0, 0)
        return costs(found)

    sooner = [max(0, wait - less) for wait, less in zip(waits, earlier, strict=True)]
    assert cost(sooner) <= cost(waits)


# -- choices --------------------------------------------------------------------------------------


@given(ledgers(), choices)
def test_completed_months_never_cost_more_than_months_begun(ledger: Ledger, taken: Choices) -> None:
    unpaid = attrs.evolve(ledger, payments=())
    by = {
        counting: costs(
            at(
                unpaid,
                END,
                attrs.evolve(taken, late_months=counting),
            )
        )
        for counting in LateMonths
    }
    assert by[LateMonths.COMPLETED] <= by[LateMonths.CALENDAR] <= by[LateMonths.BEGUN]


@given(ledgers(), choices)
def test_the_employer_share_never_costs_more_than_both(ledger: Ledger, taken: Choices) -> None:
    unpaid = attrs.evolve(ledger, payments=())
    both, employer = (
        costs(at(unpaid, END, attrs.evolve(taken, fine_base=base)))
        for base in (FineBase.BOTH_SHARES, FineBase.EMPLOYER_SHARE)
    )
    assert employer <= both


@given(segments.flatmap(lambda one: st.tuples(st.just(one), dues(one))), choices)
def test_what_is_paid_in_the_month_itself_bears_no_fine(
    owed: tuple[Segment, tuple[Due, ...]], taken: Choices
) -> None:
    segment, all_dues = owed
    paid = tuple(
        Payment(on=due.month.first, amount=due.amount, month=due.month, programme=due.programme)
        for due in all_dues
    )
    as_named = attrs.evolve(taken, allocation=Allocation.AS_NAMED)
    found = at(Ledger(segment=segment, dues=all_dues, payments=paid), END, as_named)
    assert (found.balance, costs(found)) == (0, 0)
    assert all(cover.effect in {"insured", "jkp_insured", "savings_stay"} for cover in found.cover)
