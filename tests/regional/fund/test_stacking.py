"""Purses in their order: every rupiah told, no limit exceeded, and more money puts nobody out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests._effort import examples

from perlindungan.facts import FactError, Funding, Month, Programme
from perlindungan.law import Confidence
from perlindungan.regional import Limits, Ruled, setting
from perlindungan.regional.fund import (
    Fill,
    Payee,
    Plan,
    PriceUnknown,
    Purse,
    cost,
    price,
    stack,
)
from perlindungan.regional.funds import (
    APBD_DISTRICT,
    APBD_PROVINCE,
    CSR,
    DANA_DESA,
    DBH_SAWIT,
    DBHCHT,
    FUNDS,
    Fund,
    FundKind,
)
from perlindungan.regional.points import Benefits

BOTH = Benefits(programmes=frozenset({Programme.JKK, Programme.JKM}), income=1_000_000)
MAY = Month(2026, 5)


def span(first: Month, count: int) -> tuple[Month, ...]:
    return tuple(first + step for step in range(count))


def people(*groups: str, registered: bool | None = False) -> tuple[Payee, ...]:
    return tuple(
        Payee(
            id=f"990101410590{n:04}",
            region="64.72",
            groups=frozenset({group}),
            transport=group == "courier",
            registered=registered,
        )
        for n, group in enumerate(groups)
    )


# -- made-up cases of any kind --------------------------------------------------------------------

GROUPS = ("palm_worker", "tobacco_worker", "courier", "farmer")
SOME_GROUPS = st.frozensets(st.sampled_from(GROUPS), min_size=1, max_size=3)
LIMITS = st.builds(
    Limits,
    barred=st.sampled_from([False, False, False, True]),
    share_most=st.none() | st.fractions(0, 1, max_denominator=20),
    only_groups=st.none() | SOME_GROUPS,
    first_groups=st.none() | SOME_GROUPS,
    only_unregistered=st.booleans(),
)
STARTS = st.integers(0, 20).map(lambda step: Month(2025, 11) + step)


@st.composite
def funds(draw: st.DrawFn) -> Fund:
    if draw(st.booleans()):
        return draw(st.sampled_from(FUNDS))
    limits = Ruled(
        tuple(
            setting(
                draw(LIMITS),
                since=draw(st.none() | STARTS.map(lambda month: month.first)),
                until=draw(st.none() | STARTS.map(lambda month: month.last)),
                reason="Perbup 1/2026",
            )
            for _ in range(draw(st.integers(0, 2)))
        )
    )
    return Fund(
        kind=draw(st.sampled_from(FundKind)),
        title_id="rekaan",
        title_en="made up",
        funding=draw(st.sampled_from(Funding)),
        limits=limits,
        confidence=Confidence.GIVEN,
    )


@st.composite
def purses(draw: st.DrawFn, name: str = "") -> Purse:
    return Purse(
        fund=draw(funds()),
        amount=draw(st.integers(0, 400_000)),
        allotment=draw(st.none() | st.integers(0, 2_000_000)),
        name=name,
    )


class Case(NamedTuple):
    purses: list[Purse]
    people: tuple[Payee, ...]
    months: tuple[Month, ...]
    fill: Fill

    def plan(self, given: Sequence[Purse] | None = None) -> Plan:
        used = self.purses if given is None else given
        return stack(used, self.people, BOTH, self.months, fill=self.fill)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    count = draw(st.integers(0, 12))
    payees = tuple(
        Payee(
            id=str(n),
            region=draw(st.sampled_from(["64.72", "64.02", ""])),
            groups=draw(st.frozensets(st.sampled_from(GROUPS), max_size=2)),
            transport=draw(st.sampled_from([True, False, None])),
            registered=draw(st.sampled_from([True, False, False, None])),
        )
        for n in range(count)
    )
    return Case(
        purses=[draw(purses(name=f"purse {n}")) for n in range(draw(st.integers(0, 4)))],
        people=payees,
        months=span(draw(STARTS), draw(st.integers(1, 6))),
        fill=draw(st.sampled_from(Fill)),
    )


# -- the rule, once more in the plainest way ------------------------------------------------------


def allowed(purse: Purse, payee: Payee, month: Month) -> tuple[bool, bool]:
    """Return whether a purse may pay for a person in a month, and whether as one of the first."""
    rulings = purse.fund.limits.rulings
    held = [one for one in rulings if one.holds(month.first)]
    if rulings and not held:
        return False, False
    limits = held[-1].value if held else None
    if limits is None:
        limits = Limits()
    groups = limits.only_groups
    may = (
        not limits.barred
        and (groups is None or not groups.isdisjoint(payee.groups))
        and (not limits.only_unregistered or payee.registered is False)
    )
    if may:
        try:
            price(BOTH, month, purse.fund.funding, transport=payee.transport)
        except PriceUnknown:
            may = False
    first = limits.first_groups is None or not limits.first_groups.isdisjoint(payee.groups)
    return may, first


def most(purse: Purse, months: Sequence[Month]) -> int:
    """Return how much of a purse may be used at most."""
    held = [purse.fund.limits.on(month.first) for month in months]
    shares = [one.value.share_most for one in held if one is not None and one.value is not None]
    known = [share for share in shares if share is not None]
    if not known or purse.allotment is None:
        return purse.amount
    return min(purse.amount, int(min(known) * purse.allotment))


def each(purse: Purse, payee: Payee, month: Month) -> int:
    return price(BOTH, month, purse.fund.funding, transport=payee.transport)


def by_hand(case: Case) -> list[dict[tuple[int, int], None]]:
    """Return the places that each purse pays, going down one list of places after the other."""
    taken: set[tuple[int, int]] = set()
    result = []
    for purse in case.purses:
        places: list[tuple[tuple[int, ...], list[tuple[int, int]]]] = []
        for n, payee in enumerate(case.people):
            may = [allowed(purse, payee, month) for month in case.months]
            if case.fill is Fill.WHOLE:
                if all(one for one, _ in may):
                    turn = int(not all(first for _, first in may))
                    places.append(((turn, n), [(n, m) for m in range(len(may))]))
                continue
            for m, (one, first) in enumerate(may):
                if one:
                    key = (n, m) if case.fill is Fill.PEOPLE else (m, n)
                    places.append(((int(not first), *key), [(n, m)]))
        left = most(purse, case.months)
        mine: dict[tuple[int, int], None] = {}
        for _, place in sorted(places):
            if taken.intersection(place):
                continue
            amount = sum(each(purse, case.people[n], case.months[m]) for n, m in place)
            if amount > left:
                break
            left -= amount
            mine.update(dict.fromkeys(place))
        taken.update(mine)
        result.append(mine)
    return result


def placed(plan: Plan) -> list[set[tuple[int, int]]]:
    """Return the places that each purse pays by the plan."""
    return [
        {(n, m) for n, mask in enumerate(masks) for m in range(len(plan.months)) if mask >> m & 1}
        for masks in plan.paid
    ]


# -- what holds of every plan ---------------------------------------------------------------------


@given(cases())
@settings(max_examples=examples(200))
def test_a_plan_is_what_the_rule_gives_by_hand(case: Case) -> None:
    assert placed(case.plan()) == [set(mine) for mine in by_hand(case)]


@given(cases())
@settings(max_examples=examples(200))
def test_no_rupiah_is_lost(case: Case) -> None:
    plan = case.plan()
    assert plan.amount == sum(purse.amount for purse in case.purses)
    assert plan.spent + plan.left == plan.amount
    for account, mine in zip(plan.accounts, placed(plan), strict=True):
        purse = account.purse
        amounts = [each(purse, case.people[n], case.months[m]) for n, m in mine]
        assert account.spent == sum(amounts) == plan.cost.by_purse.get(purse.label, 0)
        assert account.spent + account.left + account.refused == purse.amount
        assert min(account.spent, account.left, account.refused) >= 0
    lacking = sum(plan.missing.values())
    assert plan.uncovered.total == lacking * 16_800
    total = plan.spent + plan.uncovered.total
    assert plan.cost.total + plan.uncovered.total == total
    for parts in (plan.cost.by_month, plan.cost.by_region, plan.cost.by_programme):
        assert sum(parts.values()) == plan.spent
    if all(purse.fund.funding is not Funding.OWN for purse in case.purses):
        assert total == cost(case.people, BOTH, case.months, Funding.APBD).total


@given(cases())
@settings(max_examples=examples(200))
def test_no_limit_of_a_source_is_exceeded_and_nobody_is_paid_twice(case: Case) -> None:
    plan = case.plan()
    seen: set[tuple[int, int]] = set()
    for account, mine in zip(plan.accounts, placed(plan), strict=True):
        assert account.spent <= most(account.purse, case.months)
        for n, m in mine:
            assert allowed(account.purse, case.people[n], case.months[m])[0]
        assert not seen & mine
        seen |= mine
    assert len(plan.covered) + len(plan.partly) + len(plan.without) == len(case.people)
    if case.fill is Fill.WHOLE:
        assert plan.partly == ()
    for n, payee in enumerate(case.people):
        held = plan.purses_of(n)
        assert (payee in plan.covered) is all(purse is not None for purse in held)
        assert (payee in plan.without) is all(purse is None for purse in held)


@given(cases(), st.data())
@settings(max_examples=examples(300))
def test_more_money_in_a_purse_puts_nobody_out(case: Case, data: st.DataObject) -> None:
    before = set().union(*placed(case.plan()))
    more = list(case.purses)
    for n, purse in enumerate(more):
        more[n] = attrs.evolve(
            purse,
            amount=purse.amount + data.draw(st.integers(0, 60_000)),
            allotment=None
            if purse.allotment is None
            else purse.allotment + data.draw(st.integers(0, 60_000)),
        )
    assert before <= set().union(*placed(case.plan(more)))


@given(cases(), purses(name="one more"), st.data())
@settings(max_examples=examples(300))
def test_one_more_purse_at_any_place_puts_nobody_out(
    case: Case, purse: Purse, data: st.DataObject
) -> None:
    before = set().union(*placed(case.plan()))
    place = data.draw(st.integers(0, len(case.purses)))
    more = [*case.purses[:place], purse, *case.purses[place:]]
    plan = case.plan(more)
    assert before <= set().union(*placed(plan))
    assert {one.id for one in case.plan().covered} <= {one.id for one in plan.covered}


@given(cases(), st.data())
@settings(max_examples=examples(100))
def test_who_stands_further_down_changes_nothing_above(case: Case, data: st.DataObject) -> None:
    """Without those whom a source puts first, nobody is put out by people lower on the list."""
    plain = [attrs.evolve(purse, fund=APBD_DISTRICT) for purse in case.purses]
    cut = data.draw(st.integers(0, len(case.people)))
    fill = Fill.WHOLE if case.fill is Fill.WHOLE else Fill.PEOPLE
    whole = Case(plain, case.people, case.months, fill).plan()
    short = Case(plain, case.people[:cut], case.months, fill).plan()
    assert whole.covered_months[:cut] == short.covered_months


# -- single cases ---------------------------------------------------------------------------------


def test_purses_are_filled_in_their_order_and_one_may_take_over_in_the_middle() -> None:
    plan = stack(
        [
            Purse(fund=APBD_PROVINCE, amount=16_800 * 5 + 100),
            Purse(fund=APBD_DISTRICT, amount=16_800 * 2 + 200),
        ],
        people("farmer", "farmer", "farmer"),
        BOTH,
        span(MAY, 3),
    )
    assert plan.paid == ((0b111, 0b011, 0), (0, 0b100, 0b001))
    assert [(one.spent, one.left) for one in plan.accounts] == [(84_000, 100), (33_600, 200)]
    assert [purse.label if purse else None for purse in plan.purses_of(1)] == [
        "apbd_province",
        "apbd_province",
        "apbd_district",
    ]
    assert [len(found) for found in (plan.covered, plan.partly, plan.without)] == [2, 1, 0]
    assert plan.missing == {MAY: 0, MAY + 1: 1, MAY + 2: 1}
    assert plan.uncovered.total == 33_600


def test_month_by_month_all_begin_and_the_last_month_goes_from_the_first_person_on() -> None:
    plan = stack(
        [Purse(fund=APBD_PROVINCE, amount=16_800 * 5)],
        people("farmer", "farmer", "farmer"),
        BOTH,
        span(MAY, 3),
        fill=Fill.MONTHS,
    )
    assert plan.paid == ((0b011, 0b011, 0b001),)


def test_whole_covers_are_never_broken_off() -> None:
    plan = stack(
        [
            Purse(fund=APBD_PROVINCE, amount=16_800 * 5),
            Purse(fund=APBD_DISTRICT, amount=16_800 * 3),
        ],
        people("farmer", "farmer", "farmer"),
        BOTH,
        span(MAY, 3),
        fill=Fill.WHOLE,
    )
    assert plan.paid == ((0b111, 0, 0), (0, 0b111, 0))
    assert [one.left for one in plan.accounts] == [33_600, 0]


def test_nobody_is_overtaken_by_somebody_cheaper() -> None:
    """In March 2026 a courier costs a donor half of what a farmer does."""
    both = people("farmer", "courier")
    for amount, paid in ((10_000, (0, 0)), (16_800, (1, 0)), (25_200, (1, 1))):
        plan = stack([Purse(fund=CSR, amount=amount)], both, BOTH, span(Month(2026, 3), 1))
        assert plan.paid == (paid,)
        assert plan.left == amount - plan.spent


def test_a_share_of_an_allotment_is_not_exceeded_and_the_rest_is_told() -> None:
    purse = Purse(fund=DBH_SAWIT, amount=60_000, allotment=252_009, act="Perbup 91/2023")
    plan = stack([purse], people(*["palm_worker"] * 4), BOTH, span(Month(2024, 4), 1))
    account = plan.accounts[0]
    assert purse.usable(plan.months) == 50_401
    assert (account.spent, account.left, account.refused) == (50_400, 1, 9_599)
    assert [remark.code for remark in plan.remarks] == ["share_exceeded"]
    assert "Rp9.599" in plan.remarks[0].told("id")
    assert "20%" in plan.remarks[0].told("en")


def test_palm_money_pays_palm_workers_who_were_not_registered_and_asks_of_the_others() -> None:
    purse = Purse(fund=DBH_SAWIT, amount=10**6)
    listed = (
        *people("palm_worker"),
        Payee(id="2", groups=frozenset({"palm_worker"}), registered=True),
        Payee(id="3", groups=frozenset({"palm_worker"})),
        Payee(id="4", groups=frozenset({"farmer"}), registered=False),
    )
    plan = stack([purse], listed, BOTH, span(Month(2024, 4), 3))
    assert plan.paid == ((0b111, 0, 0, 0),)
    told = {remark.code: remark for remark in plan.remarks}
    assert set(told) == {"share_unchecked", "act_missing", "registered_unknown", "purse_idle"}
    assert dict(told["registered_unknown"].details) == {"people": 1}
    assert dict(told["purse_idle"].details) == {"left": 10**6 - 50_400}
    for remark in plan.remarks:
        assert "DBH sawit" in remark.told("id")
        assert "{" not in remark.told("en")


def test_tobacco_money_pays_tobacco_workers_first_and_others_with_what_is_over() -> None:
    listed = people("farmer", "tobacco_worker", "courier", "tobacco_worker")
    purse = Purse(fund=DBHCHT, amount=16_800 * 3, allotment=16_800 * 6, act="Perbup 5/2025")
    plan = stack([purse], listed, BOTH, span(MAY, 1))
    assert plan.paid == ((1, 1, 0, 1),)
    assert plan.spent == 50_400


def test_village_fund_may_not_pay_in_2024_and_is_asked_of_in_2025() -> None:
    listed = people("farmer")
    purse = Purse(fund=DANA_DESA, amount=10**6)
    barred = stack([purse], listed, BOTH, span(Month(2024, 1), 12))
    assert (barred.spent, barred.left) == (0, 10**6)
    assert [one.code for one in barred.remarks] == ["barred", "purse_idle"]
    unknown = stack([purse], listed, BOTH, span(Month(2024, 12), 3))
    assert [one.code for one in unknown.remarks] == ["barred", "rules_unknown", "purse_idle"]
    assert dict(unknown.remarks[1].details) == {"first": Month(2025, 1), "last": Month(2025, 2)}
    ruled = DANA_DESA.ruled(
        setting(Limits(), since=date(2025, 1, 1), until=date(2026, 1, 1), reason="Perbup 7/2025")
    )
    known = stack([attrs.evolve(purse, fund=ruled)], listed, BOTH, span(Month(2024, 12), 3))
    assert known.paid == ((0b110,),)


def test_who_may_work_in_transport_is_asked_by_a_donor_and_not_by_a_budget() -> None:
    someone = (Payee(id="1"),)
    months = span(Month(2026, 2), 4)
    donor = stack([Purse(fund=CSR, amount=10**6)], someone, BOTH, months)
    assert donor.paid == ((0b1100,),)
    assert [one.code for one in donor.remarks] == ["transport_unknown", "purse_idle", "short_cover"]
    budget = stack([Purse(fund=APBD_DISTRICT, amount=10**6)], someone, BOTH, months)
    assert budget.paid == ((0b1111,),)
    assert budget.remarks == ()


def test_cover_that_ends_in_the_first_three_months_is_told() -> None:
    months = span(Month(2026, 5), 6)
    for amount, few in ((16_800 * 3, 1), (16_800 * 4, 0), (16_800 * 9, 1), (0, 0)):
        plan = stack(
            [Purse(fund=APBD_DISTRICT, amount=amount)], people("farmer", "farmer"), BOTH, months
        )
        counts = [dict(one.details) for one in plan.remarks if one.code == "short_cover"]
        assert counts == ([{"people": few, "months": 3}] if few else [])


def test_months_apart_are_no_cover_in_a_row() -> None:
    purse = Purse(fund=APBD_DISTRICT, amount=10**6)
    apart = [Month(2026, 12), Month(2027, 2), *span(Month(2026, 5), 3), Month(2026, 10)]
    (told,) = stack([purse], people("farmer"), BOTH, apart).remarks
    assert told.code == "short_cover"
    assert stack([purse], people("farmer"), BOTH, [*apart, Month(2026, 8)]).remarks == ()


def test_short_cover_is_no_matter_where_no_death_benefit_is_paid() -> None:
    only = Benefits(programmes=frozenset({Programme.JKK}), income=1_000_000)
    purse = Purse(fund=APBD_DISTRICT, amount=10**6)
    assert stack([purse], people("farmer"), only, (MAY,)).remarks == ()


def test_months_are_taken_from_the_first_to_the_last() -> None:
    purse = Purse(fund=APBD_DISTRICT, amount=16_800)
    plan = stack([purse], people("farmer"), BOTH, (MAY + 1, MAY))
    assert plan.months == (MAY, MAY + 1)
    assert plan.missing == {MAY: 0, MAY + 1: 1}


@pytest.mark.parametrize(
    ("given", "listed", "months", "code"),
    [
        ([], people("farmer"), (), "span_months"),
        ([], people("farmer"), (MAY, MAY), "span_months"),
        ([Purse(fund=CSR, amount=1)] * 2, (), (MAY,), "purses_named"),
        ([], people("farmer") * 2, (MAY,), "payees_once"),
    ],
)
def test_what_stands_twice_or_not_at_all_is_refused(
    given: list[Purse], listed: tuple[Payee, ...], months: tuple[Month, ...], code: str
) -> None:
    with pytest.raises(FactError) as refused:
        stack(given, listed, BOTH, months)
    assert refused.value.code == code
    assert refused.value.told("id") != refused.value.told("en")


@pytest.mark.parametrize("amount", [-1, "1", True])
def test_a_purse_holds_whole_rupiah(amount: int) -> None:
    with pytest.raises(FactError):
        Purse(fund=CSR, amount=amount)
    with pytest.raises(FactError):
        Purse(fund=CSR, amount=1, allotment=amount)


def test_two_purses_of_one_kind_are_told_apart_by_name() -> None:
    given = [Purse(fund=CSR, amount=8_400, name=name) for name in ("PT Satu", "PT Dua")]
    plan = stack(given, people("courier", "courier"), BOTH, span(MAY, 1))
    assert plan.cost.by_purse == {"PT Satu": 8_400, "PT Dua": 8_400}


def test_nothing_personal_stands_in_a_payee_that_is_printed() -> None:
    payee = people("farmer")[0]
    assert payee.id not in repr(payee)
    assert payee.id[-4:] in repr(payee)
