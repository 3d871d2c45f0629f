"""What holds for every statement, whatever the facts: sums, order, ceilings, exact rounding."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction
from math import ceil, floor

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests._effort import examples

from perlindungan import NATIONAL, Law, Line, Statement, contributions
from perlindungan.cli.layouts import FACTS
from perlindungan.facts import (
    Employer,
    EmployerSize,
    Employment,
    Month,
    MonthlyWage,
    Payer,
    Programme,
    RiskGroup,
    Worker,
)
from perlindungan.law import Confidence, LawError, NotInForce, Rounding
from perlindungan.programmes import Choices, Part, PartMonth
from perlindungan.strategies import LAST_MONTH, employers, employments, months, rupiah

FIRST = Month(2015, 7)
PROJECTED = NATIONAL.projected()
WAGE_PAID = attrs.evolve(
    PROJECTED,
    choices=Choices(part_month_jp=PartMonth.WAGE_PAID, part_month_jkn=PartMonth.WAGE_PAID),
)
ROUNDED_UP = attrs.evolve(NATIONAL, choices=Choices(rounding=Rounding.UP))
ROUNDED_DOWN = attrs.evolve(NATIONAL, choices=Choices(rounding=Rounding.DOWN))
COVID = (Month(2020, 8), Month(2021, 1))
LABOUR_INTENSIVE = (Month(2025, 2), Month(2026, 1))

HALF = Fraction(1, 2)
CEILING_OF_JP = {
    Month(2015, 7): 7_000_000,
    Month(2016, 3): 7_335_300,
    Month(2017, 3): 7_703_500,
    Month(2018, 3): 8_094_000,
    Month(2019, 3): 8_512_400,
    Month(2020, 3): 8_939_700,
    Month(2021, 3): 8_754_600,
    Month(2022, 3): 9_077_600,
    Month(2023, 3): 9_559_600,
    Month(2024, 3): 10_042_300,
    Month(2025, 3): 10_547_400,
    Month(2026, 3): 11_086_300,
}
CEILING_OF_JKN = {
    Month(2015, 7): 4_725_000,
    Month(2016, 4): 8_000_000,
    Month(2020, 1): 12_000_000,
}
CEILING_OF_JKP = 5_000_000
JKK_PER_MYRIAD = {"I": 24, "II": 54, "III": 89, "IV": 127, "V": 174}


def at_work(job: Employment) -> Employment:
    """Leave the days of work out: asking for a month then says that the worker was employed."""
    return attrs.evolve(job, started_on=None, ended_on=None)


KNOWN = employments(complete=True).map(at_work)
SOME = st.one_of(KNOWN, employments().map(at_work), employments())


def last_before(month: Month, table: dict[Month, int]) -> int:
    return table[max(first for first in table if first <= month)]


def half_up(value: Fraction) -> int:
    return floor(value + HALF)


def share(base: int, per_myriad: int | Fraction) -> int:
    return half_up(Fraction(base) * per_myriad / 10_000)


def every_month(first: Month = FIRST, last: Month = LAST_MONTH) -> Iterator[Month]:
    for number in range(last - first + 1):
        yield first + number


def amounts(statement: Statement) -> dict[str, int]:
    found = {line.share.id: line.amount for line in statement.lines}
    assert len(found) == len(statement.lines)
    return found


def of_programme(statement: Statement, *programmes: Programme) -> list[Line]:
    return [line for line in statement.lines if line.programme in programmes]


def usual(
    wage: int,
    *,
    group: RiskGroup = RiskGroup.I,
    minimum: int = 0,
    household: int = 1,
    defers: bool | None = None,
) -> Employment:
    """Return a citizen of a large firm, born in 1985, whose facts leave nothing open."""
    return Employment(
        worker=Worker(
            id="1",
            birth_date=Month(1985, 6).first,
            citizenship="ID",
            household_size=household,
        ),
        employer=Employer(
            size=EmployerSize.LARGE, risk_group=group, labour_intensive=False, defers_jp=defers
        ),
        wage=MonthlyWage(basic=wage),
        minimum_wage=minimum,
        joined=frozenset(),
    )


def expected(month: Month, wage: int, group: RiskGroup, minimum: int, extra: int) -> dict[str, int]:
    """Work the bill of the usual worker out again, from figures typed here."""
    relieved = Fraction(1, 100) if COVID[0] <= month <= COVID[1] else 1
    jkk = share(wage, JKK_PER_MYRIAD[group.value] * relieved)
    jkm = share(wage, 30 * relieved)
    jp = min(wage, last_before(month, CEILING_OF_JP))
    jkn = min(max(wage, minimum), last_before(month, CEILING_OF_JKN))
    jkp = min(wage, CEILING_OF_JKP)
    lines = {
        "jkk.employer": jkk,
        "jkm.employer": jkm,
        "jht.employer": share(wage, 370),
        "jht.worker": share(wage, 200),
        "jp.employer": share(jp, 200),
        "jp.worker": share(jp, 100),
        "jkn.employer": share(jkn, 400),
        "jkn.worker": share(jkn, 100),
    }
    if extra:
        lines["jkn.extra_members"] = share(jkn * extra, 100)
    if month >= Month(2021, 2):
        lines["jkp.government"] = share(jkp, 22)
        lines["jkp.from_jkk"] = share(jkp, 14)
        lines["jkk.net"] = jkk - share(jkp, 14)
    if Month(2021, 2) <= month < Month(2025, 2):
        lines["jkp.from_jkm"] = share(jkp, 10)
        lines["jkm.net"] = jkm - share(jkp, 10)
    return lines


@settings(max_examples=examples(300))
@given(months(), rupiah(), st.sampled_from(RiskGroup), st.integers(0, 6_000_000), st.integers(1, 9))
def test_the_bill_of_the_usual_worker_is_what_the_figures_give(
    month: Month, wage: int, group: RiskGroup, minimum: int, household: int
) -> None:
    job = usual(wage, group=group, minimum=minimum, household=household)
    statement = contributions(job, month)
    assert statement.complete
    extra = max(0, household - 5)
    assert amounts(statement) == expected(month, wage, group, minimum, extra)


@pytest.mark.parametrize("wage", [0, 1, 625, 4_999_999, 10_547_500, 600_000_000])
def test_and_in_every_month(wage: int) -> None:
    for month in every_month():
        found = amounts(contributions(usual(wage, group=RiskGroup.V, minimum=3_000_001), month))
        assert found == expected(month, wage, RiskGroup.V, 3_000_001, 0)


@given(SOME, months())
def test_parts_add_up_to_totals(job: Employment, month: Month) -> None:
    statement = contributions(job, month, law=PROJECTED)
    owed = [line for line in statement.lines if not line.informational]
    total = sum(line.amount for line in owed)
    assert statement.total == total
    assert sum(statement.by_payer.values()) == total
    assert sum(statement.by_programme.values()) == total
    assert statement.total_of() == total
    for payer in Payer:
        by_programme = [statement.total_of(payer=payer, programme=p) for p in Programme]
        assert statement.total_of(payer=payer) == statement.by_payer[payer] == sum(by_programme)
    for programme in Programme:
        by_payer = [statement.total_of(payer=p, programme=programme) for p in Payer]
        of_one = statement.total_of(programme=programme)
        assert of_one == statement.by_programme[programme] == sum(by_payer)


@given(SOME, months())
def test_informational_lines_are_outside_every_total(job: Employment, month: Month) -> None:
    statement = contributions(job, month, law=PROJECTED)
    informational = {Part.RECOMPOSITION, Part.NET}
    assert all(line.part not in informational for line in statement.due)
    shown = [line for line in statement.lines if line.part in informational]
    assert len(statement.due) + len(shown) == len(statement.lines)
    bare = attrs.evolve(statement, lines=statement.due)
    assert (bare.total, bare.by_payer, bare.by_programme) == (
        statement.total,
        statement.by_payer,
        statement.by_programme,
    )


@given(KNOWN, months(first=Month(2021, 2)))
def test_recomposition_and_net_are_the_line_in_which_they_are(
    job: Employment, month: Month
) -> None:
    found = amounts(contributions(job, month, law=PROJECTED))
    for room in ("jkk", "jkm"):
        parts = (found.get(f"{room}.net"), found.get(f"jkp.from_{room}"))
        if parts != (None, None):
            net, set_aside = parts
            assert net is not None
            assert set_aside is not None
            assert net + set_aside == found[f"{room}.employer"]
            assert net >= 0


def test_the_parts_are_there_so_that_the_test_above_can_fail() -> None:
    found = amounts(contributions(usual(10_000_000), Month(2024, 3)))
    assert (found["jkk.net"], found["jkp.from_jkk"]) == (24_000 - 7_000, 7_000)
    assert (found["jkm.net"], found["jkp.from_jkm"]) == (30_000 - 5_000, 5_000)


@given(SOME, months(), st.sampled_from([PROJECTED, WAGE_PAID]))
def test_every_amount_is_an_exact_share_rounded_half_up(
    job: Employment, month: Month, law: Law
) -> None:
    for line in contributions(job, month, law=law).lines:
        if not line.share.less:
            assert line.amount == half_up(Fraction(line.base) * line.times * line.rate)


@given(SOME, months())
def test_amounts_are_whole_rupiah_and_never_floats(job: Employment, month: Month) -> None:
    statement = contributions(job, month, law=PROJECTED)
    sums = [*statement.by_payer.values(), *statement.by_programme.values(), statement.total]
    for line in statement.lines:
        sums += [line.amount, line.base, line.times]
        assert isinstance(line.rate, Fraction)
        assert line.amount >= 0
    assert {type(amount) for amount in sums} == {int}


@given(st.integers(0, 12_000))
def test_half_rupiah_go_up_where_binary_numbers_go_wrong(number: int) -> None:
    wage = 625 + 1_250 * number
    line = amounts(contributions(usual(wage), Month(2024, 3)))["jkk.employer"]
    assert line == Fraction(wage) * 24 / 10_000 + HALF


@given(rupiah(), months(), st.sampled_from(RiskGroup))
def test_the_other_ways_of_rounding_enclose_half_up(
    wage: int, month: Month, group: RiskGroup
) -> None:
    for rounding in (Rounding.UP, Rounding.DOWN):
        law = {Rounding.UP: ROUNDED_UP, Rounding.DOWN: ROUNDED_DOWN}[rounding]
        for line in contributions(usual(wage, group=group), month, law=law).lines:
            if not line.share.less:
                exact = Fraction(line.base) * line.times * line.rate
                assert line.amount == (ceil if rounding is Rounding.UP else floor)(exact)


@given(SOME, months(), rupiah(), rupiah(5_000_000))
def test_a_higher_wage_never_costs_less(
    job: Employment, month: Month, wage: int, more: int
) -> None:
    lower = attrs.evolve(job, wage=MonthlyWage(basic=wage))
    higher = attrs.evolve(job, wage=MonthlyWage(basic=wage, fixed_allowances=more))
    before = contributions(lower, month, law=PROJECTED)
    after = contributions(higher, month, law=PROJECTED)
    assert before.total <= after.total
    for payer in Payer:
        assert before.by_payer[payer] <= after.by_payer[payer]
    assert [line.share.id for line in before.lines] == [line.share.id for line in after.lines]
    for one, other in zip(before.lines, after.lines, strict=True):
        if not one.share.less:
            assert one.amount <= other.amount


@given(KNOWN, months(), rupiah())
def test_ceilings_hold_and_the_others_count_the_whole_wage(
    job: Employment, month: Month, wage: int
) -> None:
    statement = contributions(attrs.evolve(job, wage=MonthlyWage(basic=wage)), month, law=PROJECTED)
    assert job.minimum_wage is not None
    jp = min(wage, last_before(month, CEILING_OF_JP))
    jkn = min(max(wage, job.minimum_wage), last_before(month, CEILING_OF_JKN))
    bases = {
        Programme.JKK: wage,
        Programme.JKM: wage,
        Programme.JHT: wage,
        Programme.JP: jp,
        Programme.JKN: jkn,
        Programme.JKP: min(wage, CEILING_OF_JKP),
    }
    for line in statement.lines:
        assert line.base == bases[line.programme]


@given(KNOWN, months(), rupiah(6_000_000))
def test_the_minimum_wage_bears_on_jkn_alone(job: Employment, month: Month, minimum: int) -> None:
    before = contributions(job, month, law=PROJECTED)
    after = contributions(attrs.evolve(job, minimum_wage=minimum), month, law=PROJECTED)
    others = [programme for programme in Programme if programme is not Programme.JKN]
    assert of_programme(before, *others) == of_programme(after, *others)
    for line in of_programme(after, Programme.JKN):
        assert line.base >= min(minimum, last_before(month, CEILING_OF_JKN))


@given(SOME, months(), st.integers(1, 12))
def test_the_household_bears_on_one_line_alone(
    job: Employment, month: Month, household: int
) -> None:
    worker = attrs.evolve(job.worker, family=None, household_size=1)
    larger = attrs.evolve(worker, household_size=household)
    alone = contributions(attrs.evolve(job, worker=worker), month, law=PROJECTED)
    family = contributions(attrs.evolve(job, worker=larger), month, law=PROJECTED)
    extra = [line for line in family.lines if line.part is Part.EXTRA_MEMBERS]
    assert [line for line in family.lines if line.part is not Part.EXTRA_MEMBERS] == list(
        alone.lines
    )
    for line in extra:
        assert (line.payer, line.times) == (Payer.WORKER, household - 5)


@given(KNOWN, months(*COVID), employers(complete=True))
def test_what_is_deferred_and_what_is_paid_now_are_the_whole(
    job: Employment, month: Month, employer: Employer
) -> None:
    deferring = attrs.evolve(job, employer=attrs.evolve(employer, defers_jp=True))
    paying = attrs.evolve(job, employer=attrs.evolve(employer, defers_jp=False))
    split = contributions(deferring, month, law=PROJECTED)
    whole = contributions(paying, month, law=PROJECTED)
    assert split.total == whole.total
    assert split.by_payer == whole.by_payer
    found, at_once = amounts(split), amounts(whole)
    for name in ("jp.employer", "jp.worker"):
        assert (name in found) is (name in at_once) is (f"{name}.deferred" in found)
        if name in found:
            assert found[name] + found[f"{name}.deferred"] == at_once[name]


@given(months(*COVID), rupiah())
def test_one_percent_of_jp_is_paid_now(month: Month, wage: int) -> None:
    base = min(wage, last_before(month, CEILING_OF_JP))
    statement = contributions(usual(wage, defers=True), month)
    found = amounts(statement)
    assert found["jp.employer"] == share(base, 2)
    assert found["jp.worker"] == share(base, 1)
    assert found["jp.employer.deferred"] == share(base, 200) - share(base, 2)
    assert found["jp.worker.deferred"] == share(base, 100) - share(base, 1)
    parts = {line.share.id: line.part for line in statement.lines}
    assert parts["jp.worker.deferred"] is Part.DEFERRED
    assert parts["jp.worker"] is Part.CONTRIBUTION


@given(months(), rupiah())
def test_nothing_is_deferred_in_other_months_or_without_asking(month: Month, wage: int) -> None:
    asked = COVID[0] <= month <= COVID[1]
    for defers in (True, False, None):
        statement = contributions(usual(wage, defers=defers), month)
        deferred = [line for line in statement.lines if line.part is Part.DEFERRED]
        assert len(deferred) == (2 if asked and defers else 0)


@given(months(*LABOUR_INTENSIVE), rupiah(), st.sampled_from(RiskGroup), st.integers(0, 120))
def test_labour_intensive_firms_of_fifty_pay_half_of_jkk(
    month: Month, wage: int, group: RiskGroup, registered: int
) -> None:
    job = usual(wage, group=group)
    firm = attrs.evolve(job.employer, labour_intensive=True, workers_registered=registered)
    found = amounts(contributions(attrs.evolve(job, employer=firm), month))
    before = amounts(contributions(job, month))
    rate = Fraction(JKK_PER_MYRIAD[group.value])
    relieved = registered >= 50
    assert found["jkk.employer"] == share(wage, rate / 2 if relieved else rate)
    set_aside = 12 if relieved and group is RiskGroup.I else 14
    assert found["jkp.from_jkk"] == share(min(wage, CEILING_OF_JKP), set_aside)
    bears_on = {"jkk.employer", "jkk.net", "jkp.from_jkk"}
    assert {name for name in found if name not in bears_on} == before.keys() - bears_on
    assert all(found[name] == before[name] for name in before.keys() - bears_on)


@settings(max_examples=examples(30))
@given(SOME)
def test_every_month_computes_or_says_what_the_law_lacks(job: Employment) -> None:
    for month in every_month():
        if month < Month(2027, 1):
            assert contributions(job, month).month == month
        else:
            with suppress(LawError):
                assert contributions(job, month).month == month


@settings(max_examples=examples(30))
@given(SOME)
def test_a_projection_computes_every_month(job: Employment) -> None:
    for month in every_month(Month(2026, 12), Month(2031, 12)):
        statement = contributions(job, month, law=PROJECTED)
        for line in of_programme(statement, Programme.JP):
            projected = month >= Month(2027, 3)
            assert (line.confidence is Confidence.PROJECTED) is projected


@given(SOME, months(first=Month(2000, 1), last=Month(2015, 6)))
def test_before_july_2015_there_is_no_answer(job: Employment, month: Month) -> None:
    with pytest.raises(NotInForce):
        contributions(job, month)


@given(employments(complete=True), months())
def test_a_case_of_which_all_is_known_leaves_nothing_open(job: Employment, month: Month) -> None:
    statement = contributions(job, month, law=PROJECTED)
    assert statement.open == ()
    assert all(decision.met is not None for decision in statement.decisions.values())


@given(SOME, months())
def test_what_is_open_is_not_owed_and_names_what_it_lacks(job: Employment, month: Month) -> None:
    statement = contributions(job, month, law=PROJECTED)
    owed = {line.share.id for line in statement.due}
    assert statement.complete is (statement.open == ())
    for item in statement.open:
        assert item.missing
        assert item.contribution not in owed
        assert statement.decisions[item.programme].met is not False


CAN_BE_GIVEN = FACTS
"""Facts that a user can give, under the names of a roster's columns."""


@given(SOME, months())
def test_what_is_missing_is_named_as_it_can_be_given(job: Employment, month: Month) -> None:
    statement = contributions(job, month, law=PROJECTED)
    assert {name for item in statement.open for name in item.missing} <= CAN_BE_GIVEN


@pytest.mark.parametrize("month", [Month(2015, 7), Month(2019, 12)])
def test_before_the_tables_the_minimum_wage_itself_is_missing_and_not_the_region(
    month: Month,
) -> None:
    job = attrs.evolve(usual(3_000_000), minimum_wage=None, region="64.72")
    statement = contributions(job, month)
    lacking = {name for item in statement.open for name in item.missing}
    assert {item.programme for item in statement.open} == {Programme.JKN}
    assert lacking == {"minimum_wage"}


@given(SOME, SOME, months(), st.sampled_from([PROJECTED, WAGE_PAID]))
def test_a_statement_does_not_depend_on_what_was_asked_before(
    first: Employment, second: Employment, month: Month, law: Law
) -> None:
    fresh, used = attrs.evolve(law), attrs.evolve(law)
    contributions(first, month, law=used)
    assert contributions(second, month, law=used) == contributions(second, month, law=fresh)


def test_without_further_members_their_contribution_is_not_open() -> None:
    job = attrs.evolve(usual(3_000_000, household=5), wage=None)
    statement = contributions(job, Month(2026, 3))
    assert "jkn.worker" in {item.contribution for item in statement.open}
    assert "jkn.extra_members" not in {item.contribution for item in statement.open}


@pytest.mark.parametrize("unknown_first", [True, False])
def test_pay_of_a_part_month_is_no_wage_for_the_others(unknown_first: bool) -> None:
    """JKN and JP may count the pay of the month; JKK, JKM and JHT need the agreed wage."""
    law = attrs.evolve(WAGE_PAID)
    agreed = attrs.evolve(usual(10_000_000), wage_paid=5_000_000)
    unknown = attrs.evolve(agreed, wage=None)
    month = Month(2026, 3)
    contributions(unknown if unknown_first else agreed, month, law=law)
    both = {"jp.employer": 100_000, "jp.worker": 50_000} | {
        "jkn.employer": 200_000,
        "jkn.worker": 50_000,
    }
    assert amounts(contributions(unknown, month, law=law)) == both
    found = amounts(contributions(agreed, month, law=law))
    assert {name: found[name] for name in both} == both
    assert (found["jht.employer"], found["jkk.employer"]) == (370_000, 24_000)


@given(SOME, months())
def test_asking_twice_gives_the_same(job: Employment, month: Month) -> None:
    assert contributions(job, month, law=PROJECTED) == contributions(job, month, law=PROJECTED)
