"""Migrant workers: terms of contracts in both regimes, JHT by choice, and the days of cover."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from perlindungan import NATIONAL, Statement, contributions
from perlindungan.facts import FactError, MigrantWork, Month, Payer, Programme, Route, Worker
from perlindungan.law import Confidence, LawError, Outcome
from perlindungan.programmes import (
    Choices,
    Law,
    MigrantTerm,
    MigrantTerms,
    Part,
    Presumptions,
)
from perlindungan.segments.migrant import RULES, CoverPeriod, cover
from perlindungan.segments.rules import day_of_law

MARCH = Month(2026, 3)
ASKING = attrs.evolve(NATIONAL, choices=Choices(presumptions=Presumptions.NOT_MADE))
CHEAPEST = attrs.evolve(NATIONAL, choices=Choices(migrant_term=MigrantTerm.CHEAPEST))
PERSON = Worker(id="M1", birth_date=date(1995, 2, 3), citizenship="ID")


def abroad(months: int | None = 12, **changes: Any) -> MigrantWork:
    facts: dict[str, Any] = {
        "worker": PERSON,
        "route": Route.INDIVIDUAL,
        "contract_months": months,
        "extension_months": 0,
        "jht": 0,
    }
    return MigrantWork(**facts | changes)


def amounts(statement: Statement) -> dict[str, int]:
    return {line.share.id: line.amount for line in statement.lines}


def by_length(months: int) -> dict[str, int]:
    """Permenaker 4/2023 Pasal 18 ayat (1) huruf b and ayat (3), by the longest term filled."""
    term = 24 if months >= 24 else 12 if months >= 12 else 6
    beyond = 13_500 * (months - term)
    during = {6: 108_000, 12: 189_000, 24: 332_500}[term]
    return {"pmi.during": during} | ({"pmi.extension": beyond} if beyond else {})


# -- terms since 22 February 2023 -----------------------------------------------------------------


@pytest.mark.parametrize("months", range(6, 61))
def test_a_contract_of_so_many_months(months: int) -> None:
    assert amounts(contributions(abroad(months), MARCH)) == by_length(months)


@pytest.mark.parametrize(
    ("months", "total"),
    [
        (6, 108_000),
        (8, 135_000),
        (12, 189_000),
        (18, 270_000),
        (22, 324_000),
        (23, 337_500),
        (24, 332_500),
        (36, 494_500),  # BP2MI, G-to-G Korea
        (60, 818_500),
    ],
)
def test_totals_that_others_worked_out(months: int, total: int) -> None:
    statement = contributions(abroad(months), MARCH)
    assert statement.total == statement.joint == total


@pytest.mark.parametrize("months", range(1, 6))
def test_for_a_contract_below_six_months_no_amount_is_set(months: int) -> None:
    for law in (NATIONAL, CHEAPEST):
        with pytest.raises(FactError, match="contract_months"):
            contributions(abroad(months), MARCH, law=law)


def test_a_contract_of_no_month_is_none() -> None:
    with pytest.raises(FactError, match="contract_months"):
        abroad(0)


@pytest.mark.parametrize("months", range(6, 61))
def test_the_cheapest_term_matters_for_23_months_alone(months: int) -> None:
    usual = contributions(abroad(months), MARCH).total
    cheapest = contributions(abroad(months), MARCH, law=CHEAPEST).total
    assert cheapest == (332_500 if months == 23 else usual)


@pytest.mark.parametrize("months", [6, 12, 24])
def test_a_contract_of_a_term_has_that_term_whatever_was_chosen(months: int) -> None:
    """The choice is about contracts of another length than 6, 12 and 24 months."""
    for law in (NATIONAL, CHEAPEST):
        assert amounts(contributions(abroad(months), MARCH, law=law)) == by_length(months)


@pytest.mark.parametrize("months", [6, 12, 24])
def test_where_the_length_is_a_term_no_choice_is_told(months: int) -> None:
    assert "migrant_term" not in dict(contributions(abroad(months), MARCH).choices)


def test_where_the_length_is_none_the_choice_is_told() -> None:
    told = dict(contributions(abroad(18), MARCH).choices)
    assert told["migrant_term"] == "longest_within"


@pytest.mark.parametrize(("months", "further", "beyond"), [(24, 12, 12), (18, 6, 12), (6, 1, 1)])
def test_an_extension_costs_so_much_a_month(months: int, further: int, beyond: int) -> None:
    """Permenaker 4/2023 Pasal 18 ayat (3), Pasal 20."""
    statement = contributions(abroad(months, extension_months=further), MARCH)
    (line,) = (line for line in statement.lines if line.part is Part.EXTENSION)
    assert (line.base, line.times, line.amount) == (13_500, beyond, 13_500 * beyond)


def test_an_unknown_extension_leaves_only_itself_open() -> None:
    statement = contributions(abroad(12, extension_months=None), MARCH)
    assert amounts(statement) == {"pmi.during": 189_000}
    assert {item.contribution: item.missing for item in statement.open} == {
        "pmi.extension": ("extension_months",)
    }


def test_an_unknown_length_is_asked_for() -> None:
    statement = contributions(abroad(None), MARCH)
    opened = {item.contribution: item.missing for item in statement.open}
    assert statement.lines == ()
    assert opened["pmi.during"] == ("contract_months",)


# -- by agency or alone ---------------------------------------------------------------------------


def test_before_work_is_paid_by_way_of_an_agency_alone() -> None:
    agency = contributions(abroad(24, route=Route.AGENCY), MARCH)
    assert amounts(agency) == {"pmi.before": 37_500, "pmi.during": 332_500}
    assert agency.total == 370_000
    assert amounts(contributions(abroad(24), MARCH)) == {"pmi.during": 332_500}
    unknown = contributions(abroad(24, route=None), MARCH)
    assert {item.contribution: item.missing for item in unknown.open} == {"pmi.before": ("route",)}


def test_one_amount_is_for_jkk_and_jkm_together() -> None:
    statement = contributions(abroad(24, route=Route.AGENCY, jht=50_000), MARCH)
    joint = [line for line in statement.lines if line.share.also]
    assert {line.programme for line in joint} == {Programme.JKK}
    assert {line.share.also for line in joint} == {(Programme.JKM,)}
    assert statement.joint == 370_000
    assert statement.total_of(programme=Programme.JKK) == 0
    assert statement.total_of(programme=Programme.JKM) == 0
    assert statement.total_of(programme=Programme.JHT) == 50_000
    assert statement.total_of(payer=Payer.WORKER) == statement.total == 420_000
    assert sum(statement.by_programme.values()) + statement.joint == statement.total
    assert "joint_amount" in {finding.code for finding in statement.findings}


def test_only_citizens_are_migrant_workers() -> None:
    foreign = contributions(abroad(worker=Worker(citizenship="MY")), MARCH)
    assert foreign.lines == ()
    assert {d.outcome for d in foreign.decisions.values()} == {Outcome.NOT_MET}
    unknown = contributions(abroad(worker=Worker()), MARCH)
    assert {name for item in unknown.open for name in item.missing} >= {"citizenship"}


# -- 2018 to 21 February 2023 ---------------------------------------------------------------------


@pytest.mark.parametrize("months", range(1, 25))
def test_of_2018_one_amount_holds_for_every_contract_up_to_24_months(months: int) -> None:
    """Permenaker 18/2018 Pasal 12 and 13."""
    statement = contributions(abroad(months, route=Route.AGENCY), Month(2019, 5))
    assert amounts(statement) == {"pmi.before": 37_500, "pmi.during": 332_500}
    assert contributions(abroad(months), Month(2019, 5)).total == 332_500


@pytest.mark.parametrize("months", range(25, 61))
def test_of_2018_longer_contracts_are_refused(months: int) -> None:
    with pytest.raises(FactError, match="24 months"):
        contributions(abroad(months), Month(2019, 5))


def test_of_2018_extensions_are_refused() -> None:
    with pytest.raises(FactError, match="without extension"):
        contributions(abroad(12, extension_months=1), Month(2019, 5))


# -- the day on which the tariff changed ----------------------------------------------------------

FEBRUARY = Month(2023, 2)


@pytest.mark.parametrize(
    ("paid_on", "total"),
    [
        (date(2023, 2, 1), 332_500),
        (date(2023, 2, 21), 332_500),
        (date(2023, 2, 22), 189_000),
        (date(2023, 2, 28), 189_000),
    ],
)
def test_the_tariff_of_the_day_of_payment(paid_on: date, total: int) -> None:
    statement = contributions(abroad(12, paid_on=paid_on), FEBRUARY)
    assert statement.total == total
    cited = {c.regulation.key for line in statement.lines for c in line.share.citations}
    assert cited == {"Permenaker 18/2018" if total == 332_500 else "Permenaker 4/2023"}


@pytest.mark.parametrize(
    ("month", "paid_on", "day"),
    [
        (FEBRUARY, date(2023, 2, 21), date(2023, 2, 21)),
        (FEBRUARY, date(2023, 2, 22), date(2023, 2, 22)),
        (FEBRUARY, date(2022, 12, 5), date(2023, 2, 1)),
        (Month(2023, 1), None, date(2023, 1, 1)),
        (Month(2023, 3), None, date(2023, 3, 1)),
        (MARCH, None, date(2026, 3, 1)),
    ],
)
def test_the_day_whose_law_counts(month: Month, paid_on: date | None, day: date) -> None:
    assert day_of_law(abroad(paid_on=paid_on), month, NATIONAL, RULES) == day


@pytest.mark.parametrize("month", [FEBRUARY, Month(2018, 12)])
def test_inside_the_month_of_a_change_the_day_is_asked_for(month: Month) -> None:
    with pytest.raises(FactError, match="paid_on"):
        contributions(abroad(), month)


@pytest.mark.parametrize(
    ("month", "terms"),
    [
        (Month(2023, 1), MigrantTerms.ONE_FOR_ALL),
        (Month(2023, 3), MigrantTerms.BY_LENGTH),
    ],
)
def test_the_months_around_need_no_day(month: Month, terms: MigrantTerms) -> None:
    total = 332_500 if terms is MigrantTerms.ONE_FOR_ALL else 189_000
    assert NATIONAL.jkk.pmi.terms.on(month).value is terms
    assert contributions(abroad(12), month).total == total


def too_early(case: MigrantWork, month: Month, law: Law = NATIONAL) -> None:
    with pytest.raises(FactError) as refused:
        contributions(case, month, law=law)
    assert (refused.value.field, refused.value.code) == ("paid_on", "pmi_before")
    for locale in ("id", "en"):
        assert "2018-12-10" in refused.value.told(locale)
        assert "Permenaker 7/2017" in refused.value.told(locale)


@pytest.mark.parametrize("month", [Month(2015, 6), Month(2015, 7), Month(2018, 11)])
def test_before_december_2018_no_amount_was_found(month: Month) -> None:
    too_early(abroad(), month)
    too_early(abroad(registered_on=date(2015, 1, 5)), month)
    too_early(abroad(paid_on=month.first), month)


@pytest.mark.parametrize("month", [Month(2015, 7), Month(2018, 11), Month(2018, 12)])
def test_nor_where_the_payment_came_later(month: Month) -> None:
    too_early(abroad(paid_on=date(2019, 1, 5)), month)


def test_the_first_day_of_permenaker_18_2018() -> None:
    december = Month(2018, 12)
    assert contributions(abroad(paid_on=date(2018, 12, 10)), december).total == 332_500
    assert contributions(abroad(paid_on=date(2018, 12, 31)), december).total == 332_500
    too_early(abroad(paid_on=date(2018, 12, 9)), december)


def test_before_anything_was_known_of_migrant_workers_the_law_has_no_answer() -> None:
    with pytest.raises((FactError, LawError)):
        contributions(abroad(), MARCH, law=NATIONAL.as_known_on(date(2018, 1, 1)))


def test_what_is_due_once_is_due_in_the_month_of_payment_alone() -> None:
    case = abroad(24, route=Route.AGENCY, jht=100_000, paid_on=date(2026, 3, 17))
    assert contributions(case, MARCH).total == 370_000 + 100_000
    assert contributions(case, Month(2026, 2)).lines == ()
    assert amounts(contributions(case, Month(2026, 4))) == {"pmi.jht": 100_000}


PAID = date(2026, 3, 2), date(2027, 1, 5)
"""Days on which a contract and its extension were paid."""


def billed(case: MigrantWork, first: Month, count: int) -> dict[str, dict[str, int]]:
    """Return what is billed in each of some months, where anything is."""
    found = {str(first + n): amounts(contributions(case, first + n)) for n in range(count)}
    return {month: lines for month, lines in found.items() if lines}


def test_an_extension_that_is_paid_later_is_billed_in_that_month_alone() -> None:
    """Permenaker 4/2023 Pasal 20."""
    contract, extension = PAID
    case = abroad(18, extension_months=6, paid_on=contract, extension_paid_on=extension)
    assert billed(case, Month(2026, 1), 16) == {
        "2026-03": {"pmi.during": 189_000, "pmi.extension": 6 * 13_500},
        "2027-01": {"pmi.extension": 6 * 13_500},
    }
    exact = attrs.evolve(case, contract_months=12)
    assert billed(exact, Month(2026, 1), 16) == {
        "2026-03": {"pmi.during": 189_000},
        "2027-01": {"pmi.extension": 6 * 13_500},
    }


def test_without_a_day_of_its_own_an_extension_is_paid_with_the_contract() -> None:
    contract, _ = PAID
    case = abroad(12, extension_months=6, paid_on=contract)
    together = {"2026-03": {"pmi.during": 189_000, "pmi.extension": 6 * 13_500}}
    assert billed(case, Month(2026, 1), 16) == together
    same = attrs.evolve(case, extension_paid_on=date(2026, 3, 30))
    assert billed(same, Month(2026, 1), 16) == together


def test_an_unknown_extension_is_open_in_the_month_of_its_payment_alone() -> None:
    contract, extension = PAID
    case = abroad(12, extension_months=None, paid_on=contract, extension_paid_on=extension)
    assert contributions(case, MARCH).complete
    later = contributions(case, Month(2027, 1))
    assert {item.contribution: item.missing for item in later.open} == {
        "pmi.extension": ("extension_months",)
    }
    assert contributions(case, Month(2027, 2)).complete


@pytest.mark.parametrize("day", ["2027-01-05", date(2027, 1, 5).isoformat, 20270105])
def test_a_day_of_extension_that_is_none_is_refused(day: Any) -> None:
    with pytest.raises(FactError, match="extension_paid_on"):
        abroad(extension_paid_on=day)


@pytest.mark.parametrize("months", range(6, 31))
@pytest.mark.parametrize("further", [1, 6, 12, 13])
def test_an_extension_comes_on_top_of_the_term_whatever_was_chosen(
    months: int, further: int
) -> None:
    """The cheapest term is that of the contract's months alone."""
    for law in (NATIONAL, CHEAPEST):
        alone = contributions(abroad(months), MARCH, law=law)
        extended = contributions(abroad(months, extension_months=further), MARCH, law=law)
        assert amounts(extended)["pmi.during"] == amounts(alone)["pmi.during"]
        assert extended.total == alone.total + further * 13_500


@pytest.mark.parametrize("departs_on", [date(2026, 4, 1), date(2026, 4, 30)])
def test_without_a_day_of_payment_what_is_due_once_is_billed_until_departure(
    departs_on: date,
) -> None:
    case = abroad(12, jht=50_000, departs_on=departs_on)
    for step in range(6):
        month = Month(2026, 1) + step
        statement = contributions(case, month)
        told = [f for f in statement.findings if f.code == "pmi_paid_now"]
        if month <= Month(2026, 4):
            assert amounts(statement) == {"pmi.during": 189_000, "pmi.jht": 50_000}
            assert [dict(f.details) for f in told] == [{"month": str(month)}]
        else:
            assert amounts(statement) == {"pmi.jht": 50_000}
            assert told == []


def test_without_days_of_payment_and_departure_it_is_billed_in_whatever_month() -> None:
    for month in (Month(2023, 3), MARCH, Month(2027, 1)):
        statement = contributions(abroad(12), month)
        assert statement.total == 189_000
        assert [dict(f.details) for f in statement.findings if f.code == "pmi_paid_now"] == [
            {"month": str(month)}
        ]


def test_with_a_day_of_payment_nothing_is_taken_to_be_paid_now() -> None:
    contract, extension = PAID
    late = abroad(12, paid_on=contract, departs_on=date(2026, 2, 1))
    assert contributions(late, MARCH).total == 189_000
    case = abroad(12, extension_months=6, paid_on=contract, extension_paid_on=extension)
    for month in (MARCH, Month(2026, 4), Month(2027, 1)):
        for one in (late, case):
            found = contributions(one, month).findings
            assert "pmi_paid_now" not in {finding.code for finding in found}


def test_an_extension_is_billed_after_departure_though_nobody_knows_the_day_of_payment() -> None:
    case = abroad(
        12,
        extension_months=6,
        departs_on=date(2026, 4, 2),
        extension_paid_on=date(2027, 1, 5),
    )
    assert billed(case, Month(2026, 4), 12) == {
        "2026-04": {"pmi.during": 189_000},
        "2027-01": {"pmi.extension": 6 * 13_500},
    }


# -- from registration to return ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        ({"registered_on": date(2026, 3, 31)}, Month(2026, 3), None),
        ({"paid_on": date(2026, 3, 1)}, Month(2026, 3), None),
        (
            {"registered_on": date(2026, 2, 27), "paid_on": date(2026, 3, 1)},
            Month(2026, 2),
            None,
        ),
        (
            {"registered_on": date(2026, 3, 2), "paid_on": date(2026, 2, 1)},
            Month(2026, 2),
            None,
        ),
        (
            {"registered_on": date(2026, 2, 2), "returns_on": date(2026, 5, 1)},
            Month(2026, 2),
            Month(2026, 5),
        ),
        (
            {"paid_on": date(2026, 2, 2), "returns_on": date(2026, 4, 30)},
            Month(2026, 2),
            Month(2026, 4),
        ),
    ],
)
def test_a_case_is_due_from_registration_or_payment_to_return(
    days: dict[str, date], first: Month, last: Month | None
) -> None:
    case = abroad(24, jht=50_000, **days)
    for step in range(12):
        month = Month(2025, 12) + step
        inside = first <= month and (last is None or month <= last)
        statement = contributions(case, month)
        assert statement.complete
        assert ("pmi.jht" in amounts(statement)) is inside, str(month)
        assert bool(statement.lines) is inside
        outcome = Outcome.MET if inside else Outcome.NOT_MET
        for decision in statement.decisions.values():
            assert decision.outcome is outcome
            told = {reason.rule.id for reason in decision.reasons if reason.outcome is outcome}
            assert "pmi.member_in_month" in told
            assert decision.presumptions == ()


def test_without_days_the_month_is_presumed_to_be_one() -> None:
    for case in (abroad(), abroad(returns_on=date(2026, 3, 1))):
        statement = contributions(case, MARCH)
        assert statement.total == 189_000
        assert dict(statement.choices)["presumptions"] == "made"
        for programme in (Programme.JKK, Programme.JKM):
            presumed = statement.decisions[programme].presumptions
            assert [one.rule.id for one in presumed] == ["pmi.member_in_month"]
    known = contributions(abroad(registered_on=date(2026, 3, 2)), MARCH)
    assert "presumptions" not in dict(known.choices)


def test_what_is_not_presumed_is_asked_for() -> None:
    asked = contributions(abroad(jht=50_000), MARCH, law=ASKING)
    assert asked.lines == ()
    assert {item.contribution: item.missing for item in asked.open} == dict.fromkeys(
        ("pmi.during", "pmi.extension", "pmi.jht"), ("registered_on",)
    )
    assert contributions(abroad(registered_on=date(2026, 3, 2)), MARCH, law=ASKING).complete


def test_who_has_returned_owes_nothing_though_nobody_knows_since_when() -> None:
    returned = abroad(returns_on=date(2026, 2, 28))
    for law in (NATIONAL, ASKING):
        statement = contributions(returned, MARCH, law=law)
        assert (statement.lines, statement.open) == ((), ())


# -- JHT ------------------------------------------------------------------------------------------

STEPS = (50_000, 100_000, 200_000, 300_000, 400_000, 500_000, 600_000)


@pytest.mark.parametrize("month", [Month(2019, 1), Month(2023, 1), Month(2023, 3), MARCH])
@pytest.mark.parametrize("step", STEPS)
def test_jht_is_one_of_seven_steps(step: int, month: Month) -> None:
    statement = contributions(abroad(jht=step), month)
    assert statement.total_of(programme=Programme.JHT) == step
    assert statement.decisions[Programme.JHT].outcome is Outcome.MET


@pytest.mark.parametrize("sum_", [1, 49_999, 50_001, 150_000, 600_001, 700_000])
def test_any_other_sum_is_refused_and_told_what_there_is(sum_: int) -> None:
    with pytest.raises(FactError, match="0, 50000, 100000, 200000"):
        contributions(abroad(jht=sum_), MARCH)


def test_no_jht_is_a_choice_and_an_unknown_one_is_open() -> None:
    none = contributions(abroad(jht=0), MARCH)
    assert none.complete
    assert none.decisions[Programme.JHT].outcome is Outcome.NOT_MET
    unknown = contributions(abroad(jht=None), MARCH)
    assert {item.contribution: item.missing for item in unknown.open} == {"pmi.jht": ("jht",)}


# -- cover ----------------------------------------------------------------------------------------


def spans(case: MigrantWork) -> list[tuple[str, date | None, date | None]]:
    return [(one.phase, one.first, one.last) for one in cover(case)]


def test_by_agency_five_months_before_and_one_after() -> None:
    case = abroad(
        route=Route.AGENCY,
        registered_on=date(2024, 1, 31),
        departs_on=date(2024, 3, 10),
        returns_on=date(2026, 3, 9),
    )
    assert spans(case) == [
        ("before", date(2024, 1, 31), date(2024, 3, 10)),
        ("during", date(2024, 3, 10), date(2026, 3, 9)),
        ("after", date(2026, 3, 10), date(2026, 4, 9)),
    ]
    assert {one.programmes for one in cover(case)} == {(Programme.JKK, Programme.JKM)}


@pytest.mark.parametrize(
    ("route", "registered", "last"),
    [
        (Route.AGENCY, date(2024, 1, 15), date(2024, 6, 15)),
        (Route.AGENCY, date(2023, 9, 30), date(2024, 2, 29)),
        (Route.AGENCY, date(2018, 12, 10), date(2019, 5, 10)),
        (Route.INDIVIDUAL, date(2024, 1, 31), date(2024, 2, 29)),
        (Route.INDIVIDUAL, date(2023, 2, 22), date(2023, 3, 22)),
    ],
)
def test_the_longest_cover_before_departure(route: Route, registered: date, last: date) -> None:
    """Permenaker 4/2023 Pasal 16: five months by agency, one month of JKM alone."""
    late = date(2027, 1, 1)
    unknown, late_departure = (
        cover(abroad(route=route, registered_on=registered, departs_on=departs, returns_on=late))
        for departs in (None, late)
    )
    for before in (unknown[0], late_departure[0]):
        assert (before.first, before.last) == (registered, last)


def test_who_departs_earlier_is_covered_before_departure_until_then() -> None:
    for departs in (date(2024, 1, 15), date(2024, 1, 16), date(2024, 2, 15)):
        before = cover(abroad(registered_on=date(2024, 1, 15), departs_on=departs))[0]
        assert before.last == departs


def test_cover_after_a_contract_that_ended_before_2023_lasted_two_months() -> None:
    """A branch: 31 months in all, 5 before, 24 during and 2 after (Permenaker 18/2018)."""
    old = abroad(route=Route.AGENCY, registered_on=date(2018, 12, 10))
    ended = cover(attrs.evolve(old, returns_on=date(2023, 2, 21)))[2]
    assert (ended.first, ended.last) == (date(2023, 2, 22), date(2023, 4, 21))
    assert ended.confidence is Confidence.SECONDARY
    after = cover(attrs.evolve(old, returns_on=date(2023, 2, 22)))[2]
    assert (after.first, after.last) == (date(2023, 2, 23), date(2023, 3, 22))


def test_who_goes_alone_has_jkm_alone_before_departure() -> None:
    before, during, after = cover(abroad(registered_on=date(2024, 1, 15)))
    assert before.programmes == (Programme.JKM,)
    assert during.programmes == after.programmes == (Programme.JKK, Programme.JKM)


def test_without_days_of_travel_cover_has_no_ends() -> None:
    assert spans(abroad(registered_on=date(2024, 1, 15)))[1:] == [
        ("during", None, None),
        ("after", None, None),
    ]


def test_cover_asks_for_the_route_and_the_day() -> None:
    with pytest.raises(FactError, match="route"):
        cover(abroad(route=None, registered_on=date(2024, 1, 15)))
    with pytest.raises(FactError, match="registered_on"):
        cover(abroad())


@pytest.mark.parametrize(
    ("route", "first"),
    [(Route.INDIVIDUAL, date(2023, 2, 22)), (Route.AGENCY, date(2018, 12, 10))],
)
def test_cover_before_departure_is_known_from_a_day(route: Route, first: date) -> None:
    day_before = date.fromordinal(first.toordinal() - 1)
    with pytest.raises(FactError) as refused:
        cover(abroad(route=route, registered_on=day_before))
    assert (refused.value.field, refused.value.code) == ("registered_on", "pmi_cover_since")
    assert refused.value.value == day_before.isoformat()
    for locale in ("id", "en"):
        assert first.isoformat() in refused.value.told(locale)
    assert cover(abroad(route=route, registered_on=first))


def test_cover_is_three_stretches() -> None:
    found = cover(abroad(registered_on=date(2024, 1, 15)))
    assert {type(one) for one in found} == {CoverPeriod}
    assert [one.phase for one in found] == ["before", "during", "after"]


def test_the_rule_of_2018_has_two_months_to_return() -> None:
    """A branch: 31 months in all, 5 before, 24 during and 2 after."""
    months = NATIONAL.jkk.pmi.months_to_return
    for day, value, key in (
        (date(2018, 12, 10), 2, "Permenaker 18/2018"),
        (date(2023, 2, 21), 2, "Permenaker 18/2018"),
        (date(2023, 2, 22), 1, "Permenaker 4/2023"),
    ):
        entry = months.on(day)
        assert entry.value == value
        assert {citation.regulation.key for citation in entry.citations} == {key}
    case = abroad(
        route=Route.AGENCY,
        registered_on=date(2019, 1, 7),
        departs_on=date(2019, 2, 1),
        returns_on=date(2020, 12, 31),
    )
    after = cover(case)[2]
    assert (after.first, after.last) == (date(2021, 1, 1), date(2021, 2, 28))


def test_days_of_travel_are_in_order() -> None:
    day = date(2024, 3, 10)
    assert abroad(departs_on=day, returns_on=day).returns_on == day
    with pytest.raises(FactError, match="returns_on"):
        abroad(departs_on=day, returns_on=date(2024, 3, 9))


def test_every_stretch_of_cover_says_where_it_stands() -> None:
    for one in cover(abroad(registered_on=date(2024, 1, 15))):
        assert [str(citation) for citation in one.citations] == ["Permenaker 4/2023 Pasal 16"]


def test_who_left_before_the_first_law_owes_nothing_in_the_month_in_which_it_began() -> None:
    work = MigrantWork(worker=Worker(id="W1", citizenship="ID"), departs_on=date(2014, 1, 1))
    statement = contributions(work, Month(2018, 12))
    assert statement.total == 0
