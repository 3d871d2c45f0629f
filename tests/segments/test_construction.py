"""Construction: facts of projects and of workers on them, the deadline to register, instalments."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from perlindungan import NATIONAL, contributions
from perlindungan.facts import (
    ConstructionProject,
    ConstructionWork,
    ContractKind,
    ContractValue,
    DailyWage,
    FactError,
    Month,
    MonthlyWage,
    PieceWage,
    Programme,
    Segment,
    Wage,
    Worker,
)
from perlindungan.law import Confidence, NotInForce, Outcome, Rounding
from perlindungan.programmes import Choices, WageBase
from perlindungan.segments.construction import (
    RULES,
    facts_of_project,
    facts_of_work,
    instalments,
    registration_deadline,
    relieved_in_2020,
)
from perlindungan.segments.rules import month_at

MARCH = Month(2026, 3)
AT = month_at(NATIONAL, MARCH, RULES)
NO_VAT, ELEVEN = Fraction(0), Fraction(11, 100)
PKWT, PKWTT = ContractKind.PKWT, ContractKind.PKWTT


def project(**facts: Any) -> ConstructionProject:
    return ConstructionProject(id="P1", **facts)


def work(**facts: Any) -> ConstructionWork:
    return ConstructionWork(worker=Worker(id="C1"), **facts)


# -- the value of a contract ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "rate", "net"),
    [
        (180_000_000, NO_VAT, Fraction(180_000_000)),
        (199_800_000, ELEVEN, Fraction(180_000_000)),
        (112_000_000, Fraction(12, 100), Fraction(100_000_000)),
        (111_000_000, Fraction(12, 100) * Fraction(11, 12), Fraction(100_000_000)),
        (100, ELEVEN, Fraction(10_000, 111)),
        (0, ELEVEN, Fraction(0)),
    ],
)
def test_the_value_without_tax_is_exact(amount: int, rate: Fraction, net: Fraction) -> None:
    assert ContractValue(amount=amount, vat_rate=rate).net == net


@pytest.mark.parametrize("rate", [Fraction(-1, 100), Fraction(1), Fraction(3, 2), 0, 0.11, "11"])
def test_a_rate_that_is_none_is_refused(rate: Any) -> None:
    with pytest.raises(FactError, match="vat_rate"):
        ContractValue(amount=1, vat_rate=rate)


@pytest.mark.parametrize("amount", [-1, 1.5, "1", True, None])
def test_an_amount_that_is_none_is_refused(amount: Any) -> None:
    with pytest.raises(FactError, match="amount"):
        ContractValue(amount=amount, vat_rate=NO_VAT)


def test_the_value_has_no_rate_by_itself() -> None:
    with pytest.raises(TypeError, match="vat_rate"):
        ContractValue(amount=1)  # type: ignore[call-arg]


def test_days_are_in_order() -> None:
    day = date(2026, 3, 1)
    assert project(works_from=day, works_until=day).works_until == day
    assert work(started_on=day, ended_on=day).ended_on == day
    with pytest.raises(FactError, match="works_until"):
        project(works_from=day, works_until=day - timedelta(days=1))
    with pytest.raises(FactError, match="ended_on"):
        work(started_on=day, ended_on=day - timedelta(days=1))


# -- facts ----------------------------------------------------------------------------------------


def test_a_project_is_counted_by_its_value() -> None:
    found = facts_of_project(project(value=ContractValue(amount=199_800_000, vat_rate=ELEVEN)), AT)
    assert (found["counted_by"], found["contract_value"]) == ("value", 180_000_000)
    assert found["wage"] is None
    assert facts_of_project(project(), AT)["contract_value"] is None


def test_the_value_of_a_project_stays_exact() -> None:
    value = ContractValue(amount=4_186_400, vat_rate=Fraction(12, 100))
    found = facts_of_project(project(value=value), AT)["contract_value"]
    assert found == Fraction(26_165_000, 7)
    assert found != int(found)


def test_registration_is_known_by_its_month() -> None:
    found = facts_of_project(project(registered_on=date(2020, 8, 31)), AT)
    assert found["registered_since"] == Month(2020, 8)
    assert facts_of_project(project(), AT)["registered_since"] is None


@pytest.mark.parametrize(
    ("registered", "now"),
    [
        (None, None),
        (date(2026, 2, 28), False),
        (date(2026, 3, 1), True),
        (date(2026, 3, 31), True),
        (date(2026, 4, 1), False),
        (date(2025, 3, 15), False),
    ],
)
def test_whether_a_project_is_registered_in_the_month(
    registered: date | None, now: bool | None
) -> None:
    found = facts_of_project(project(registered_on=registered), AT)
    assert found["registered_in_month"] is now


@pytest.mark.parametrize("registered", [None, date(2026, 3, 2), date(2020, 1, 6)])
def test_for_a_worker_the_month_of_registration_does_not_matter(registered: date | None) -> None:
    assert facts_of_work(work(registered_on=registered), None, AT)["registered_in_month"] is None
    case = work(wage=DAY, started_on=date(2020, 1, 6), registered_on=registered)
    assert contributions(case, MARCH).total > 0


def test_the_fact_of_registration_is_asked_for_by_its_day() -> None:
    assert RULES.given_by["registered_in_month"] == ("registered_on",)


@pytest.mark.parametrize(
    ("started", "ended", "employed"),
    [
        (None, None, None),
        (date(2026, 3, 31), None, True),
        (date(2026, 4, 1), None, False),
        (date(2026, 1, 5), date(2026, 3, 1), True),
        (date(2026, 1, 5), date(2026, 2, 28), False),
        (None, date(2026, 2, 28), False),
        (None, date(2026, 3, 1), None),
    ],
)
def test_who_works_in_the_month(
    started: date | None, ended: date | None, employed: bool | None
) -> None:
    wage = WageBase(amount=5, kind="monthly", count=1, citations=(), confidence=Confidence.TEXT)
    found = facts_of_work(work(started_on=started, ended_on=ended), wage, AT)
    assert found["employed"] is employed
    assert (found["counted_by"], found["wage"]) == ("wage", 5)


DAY, MONTH = DailyWage(day=180_000), MonthlyWage(basic=4_500_000)
PIECE = PieceWage(months=(4_000_000, 5_000_000, 4_500_000), weather_dependent=False)


@pytest.mark.parametrize(
    ("wage", "contract", "due"),
    [
        (DAY, None, Outcome.MET),
        (PIECE, None, Outcome.MET),
        (MONTH, PKWT, Outcome.MET),
        (DAY, PKWT, Outcome.MET),
        (MONTH, PKWTT, Outcome.NOT_MET),
        (MONTH, None, Outcome.UNDETERMINED),
        (None, PKWT, Outcome.MET),
        (None, PKWTT, Outcome.NOT_MET),
        (None, None, Outcome.UNDETERMINED),
    ],
)
def test_for_whom_jkk_and_jkm_are_due_on_a_project(
    wage: Wage | None, contract: ContractKind | None, due: Outcome
) -> None:
    """PP 44/2015 Pasal 53: daily and piece work, and fixed terms; the permanent are PU."""
    decisions = contributions(work(wage=wage, contract=contract), MARCH).decisions
    assert {programme: d.outcome for programme, d in decisions.items()} == {
        Programme.JKK: due,
        Programme.JKM: due,
    }


@pytest.mark.parametrize("wage", [DAY, PIECE])
def test_a_permanent_worker_is_a_wage_earner_however_he_is_paid(wage: Wage) -> None:
    """Notes, section 6: permanent staff of the firm are ordinary PU; Pasal 53 leaves them out."""
    decisions = contributions(work(wage=wage, contract=PKWTT), MARCH).decisions
    assert {d.outcome for d in decisions.values()} == {Outcome.NOT_MET}
    for decision in decisions.values():
        (failed,) = (r for r in decision.reasons if r.rule.id == "construction.not_permanent")
        assert failed.outcome is Outcome.NOT_MET
        assert [str(citation) for citation in failed.rule.citations] == ["PP 44/2015 Pasal 53"]


def test_segments_of_projects_and_of_work_on_them() -> None:
    assert project().segment is work().segment is Segment.JAKON


# -- the deadline to register ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ordered", "day"),
    [
        (date(2026, 3, 2), date(2026, 3, 20)),  # a Monday
        (date(2026, 3, 6), date(2026, 3, 26)),  # a Friday
        (date(2026, 3, 7), date(2026, 3, 26)),  # a Saturday
        (date(2026, 3, 8), date(2026, 3, 26)),  # a Sunday
        (date(2026, 3, 9), date(2026, 3, 27)),
        (date(2015, 7, 1), date(2015, 7, 21)),  # a Wednesday, the first day of the law
    ],
)
def test_fourteen_working_days_after_the_order(ordered: date, day: date) -> None:
    """Permenaker 44/2015 Pasal 3 ayat (3)."""
    found = registration_deadline(project(ordered_on=ordered), holidays=frozenset())
    assert (found.day, found.checked) == (day, True)


def test_holidays_put_the_deadline_off() -> None:
    ordered = project(ordered_on=date(2026, 3, 2))
    off = frozenset({date(2026, 3, 19), date(2026, 3, 20), date(2026, 3, 21)})
    assert registration_deadline(ordered, holidays=off).day == date(2026, 3, 24)
    unchecked = registration_deadline(ordered, holidays=None)
    assert (unchecked.day, unchecked.checked) == (date(2026, 3, 20), False)


@given(
    st.dates(date(2015, 7, 1), date(2030, 1, 1)),
    st.frozensets(st.dates(date(2015, 7, 1), date(2030, 3, 1)), max_size=20),
)
def test_fourteen_days_are_worked_from_the_order_to_the_deadline(
    ordered: date, off: frozenset[date]
) -> None:
    day = registration_deadline(project(ordered_on=ordered), holidays=off).day
    between = [ordered + timedelta(days=step) for step in range(1, (day - ordered).days + 1)]
    worked = [one for one in between if one.weekday() < 5 and one not in off]
    assert len(worked) == 14
    assert worked[-1] == day


def test_a_deadline_says_where_it_stands_and_how_sure_it_is() -> None:
    before = registration_deadline(project(ordered_on=date(2021, 3, 31)), holidays=None)
    after = registration_deadline(project(ordered_on=date(2021, 4, 1)), holidays=None)
    assert str(before.citations[0]) == "Permenaker 44/2015 Pasal 3 ayat (3)"
    assert before.confidence is Confidence.SECONDARY
    assert after.confidence is Confidence.UNVERIFIED
    assert "Permenaker 5/2021" in after.note


def test_without_the_order_there_is_no_deadline() -> None:
    with pytest.raises(FactError, match="ordered_on"):
        registration_deadline(project(), holidays=None)
    with pytest.raises(NotInForce):
        registration_deadline(project(ordered_on=date(2015, 6, 30)), holidays=None)


def test_a_reform_of_the_days() -> None:
    days = NATIONAL.jkk.construction.registration_days.with_value(
        Month(2026, 1), 7, citations=(), confidence=Confidence.UNVERIFIED
    )
    construction = attrs.evolve(NATIONAL.jkk.construction, registration_days=days)
    reform = attrs.evolve(NATIONAL, jkk=attrs.evolve(NATIONAL.jkk, construction=construction))
    ordered = project(ordered_on=date(2026, 3, 2))
    assert registration_deadline(ordered, holidays=None, law=reform).day == date(2026, 3, 11)


# -- instalments ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("total", "parts"),
    [
        (392_000, (196_000, 98_000, 98_000)),
        (0, (0, 0, 0)),
        (4, (2, 1, 1)),
        (5, (3, 1, 1)),
        (6, (3, 2, 1)),
        (7, (4, 2, 1)),
    ],
)
def test_a_half_and_two_quarters(total: int, parts: tuple[int, ...]) -> None:
    assert instalments(total, MARCH) == parts


@given(st.integers(0, 10**12), st.sampled_from(Rounding))
@example(1, Rounding.UP)
@example(3, Rounding.UP)
@example(3, Rounding.HALF_UP)
def test_instalments_add_up_and_none_is_negative(total: int, rounding: Rounding) -> None:
    law = attrs.evolve(NATIONAL, choices=Choices(rounding=rounding))
    parts = instalments(total, MARCH, law=law)
    assert len(parts) == 3
    assert sum(parts) == total
    assert min(parts) >= 0
    for part, share in zip(parts, (2, 4, 4), strict=True):
        assert abs(part - Fraction(total, share)) < 2


def test_no_instalments_before_the_law() -> None:
    with pytest.raises(NotInForce):
        instalments(100, Month(2015, 6))
    assert sum(instalments(100, Month(2015, 7))) == 100


# -- PP 49/2020 -----------------------------------------------------------------------------------


@pytest.mark.parametrize("month", [Month(2020, 8) + step for step in range(6)])
@pytest.mark.parametrize(
    ("unpaid", "relieved"),
    [(0, 0), (49, 0), (50, 1), (100, 1), (149, 1), (150, 2), (346_000, 3_460), (46_000, 460)],
)
def test_one_percent_of_what_a_running_project_still_had_to_pay(
    unpaid: int, relieved: int, month: Month
) -> None:
    assert relieved_in_2020(unpaid, month) == relieved


@pytest.mark.parametrize("month", [Month(2015, 7), Month(2020, 7), Month(2021, 2), MARCH])
def test_elsewhere_a_project_was_not_relieved(month: Month) -> None:
    with pytest.raises(FactError) as refused:
        relieved_in_2020(346_000, month)
    error = refused.value
    assert (error.field, error.value, error.code) == ("month", str(month), "relief_month")


def test_one_percent_is_rounded_by_the_choice_of_the_law() -> None:
    up = attrs.evolve(NATIONAL, choices=Choices(rounding=Rounding.UP))
    assert (
        relieved_in_2020(101, Month(2020, 9)),
        relieved_in_2020(101, Month(2020, 9), law=up),
    ) == (
        1,
        2,
    )


def test_no_relief_before_it_was_known() -> None:
    with pytest.raises(FactError, match="month"):
        relieved_in_2020(100, Month(2020, 9), law=NATIONAL.as_known_on(date(2020, 8, 1)))
