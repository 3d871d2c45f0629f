"""JKP: nothing on top of the bill, part of JKK and JKM set aside, and who takes part."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from perlindungan import NATIONAL, Statement, contributions
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
from perlindungan.law import Outcome, decide
from perlindungan.law.condition import checks
from perlindungan.programmes import Part

FIRST, LAST_OF_FIRST, FIRST_OF_SECOND = Month(2021, 2), Month(2025, 1), Month(2025, 2)
BEFORE, SECOND = Month(2024, 5), Month(2026, 3)


def statement(
    month: Month,
    *,
    wage: int = 5_000_000,
    worker: dict[str, Any] | None = None,
    employer: dict[str, Any] | None = None,
    **changes: Any,
) -> Statement:
    person: dict[str, Any] = {
        "id": "W1",
        "birth_date": date(1990, 5, 17),
        "citizenship": "ID",
        "household_size": 1,
    }
    firm: dict[str, Any] = {
        "size": EmployerSize.LARGE,
        "risk_group": RiskGroup.I,
        "labour_intensive": False,
    }
    facts: dict[str, Any] = {
        "region": "31.74",
        "started_on": date(2014, 1, 6),
        "joined": frozenset(),
    }
    return contributions(
        Employment(
            worker=Worker(**person | (worker or {})),
            employer=Employer(**firm | (employer or {})),
            wage=MonthlyWage(basic=wage),
            **facts | changes,
        ),
        month,
    )


def amounts(found: Statement) -> dict[str, int]:
    return {line.share.id: line.amount for line in found.lines}


def outcome(found: Statement) -> Outcome:
    return found.decisions[Programme.JKP].outcome


def rules(found: Statement) -> set[str]:
    return {reason.rule.id for reason in found.decisions[Programme.JKP].reasons}


def test_before_february_2021_there_is_no_jkp() -> None:
    found = statement(Month(2021, 1))
    assert outcome(found) is Outcome.NOT_MET
    assert rules(found) == {"programme_in_force"}
    assert not [line for line in found.lines if line.programme is Programme.JKP]
    assert "jkk.net" not in amounts(found)
    assert "jkp.government" in amounts(statement(FIRST))


@pytest.mark.parametrize("month", [FIRST, LAST_OF_FIRST, FIRST_OF_SECOND, SECOND], ids=str)
def test_it_costs_worker_and_employer_nothing_more(month: Month) -> None:
    found = statement(month)
    owed = [line for line in found.due if line.programme is Programme.JKP]
    assert [(line.payer, line.amount) for line in owed] == [(Payer.GOVERNMENT, 11_000)]
    assert amounts(found)["jkk.employer"] == 12_000
    assert amounts(found)["jkm.employer"] == 15_000
    assert found.total_of(payer=Payer.GOVERNMENT) == 11_000


@pytest.mark.parametrize(
    ("group", "net"),
    [
        (RiskGroup.I, Fraction(10, 10_000)),
        (RiskGroup.II, Fraction(40, 10_000)),
        (RiskGroup.III, Fraction(75, 10_000)),
        (RiskGroup.IV, Fraction(113, 10_000)),
        (RiskGroup.V, Fraction(160, 10_000)),
    ],
)
@pytest.mark.parametrize("month", [FIRST, LAST_OF_FIRST, FIRST_OF_SECOND, SECOND], ids=str)
def test_net_jkk_as_the_article_prints_it(month: Month, group: RiskGroup, net: Fraction) -> None:
    # PP 37/2021 Pasal 11 ayat (5), before and after PP 6/2025.
    found = amounts(statement(month, employer={"risk_group": group}))
    assert found["jkp.from_jkk"] == 7_000
    assert found["jkk.net"] == net * 5_000_000
    assert found["jkk.net"] == found["jkk.employer"] - 7_000


@pytest.mark.parametrize("month", [FIRST, BEFORE, LAST_OF_FIRST], ids=str)
def test_net_jkm_was_a_fifth_of_a_percent_until_january_2025(month: Month) -> None:
    found = amounts(statement(month))
    assert (found["jkp.from_jkm"], found["jkm.net"]) == (5_000, 10_000)


@pytest.mark.parametrize("month", [FIRST_OF_SECOND, SECOND], ids=str)
def test_jkm_is_whole_since_february_2025(month: Month) -> None:
    found = amounts(statement(month))
    assert not {"jkp.from_jkm", "jkm.net"} & set(found)
    assert found["jkm.employer"] == 15_000


@pytest.mark.parametrize(
    ("month", "share"), [(BEFORE, Fraction(46, 10_000)), (SECOND, Fraction(36, 10_000))]
)
def test_state_and_set_aside_make_up_the_whole_rate(month: Month, share: Fraction) -> None:
    lines = [line for line in statement(month).lines if line.programme is Programme.JKP]
    assert sum(line.rate for line in lines) == share
    assert sum(line.amount for line in lines) == share * 5_000_000


@pytest.mark.parametrize(
    ("wage", "base"),
    [(4_999_999, 4_999_999), (5_000_000, 5_000_000), (5_000_001, 5_000_000), (10**9, 5_000_000)],
)
@pytest.mark.parametrize("month", [BEFORE, SECOND], ids=str)
def test_the_wage_counts_up_to_five_million(month: Month, wage: int, base: int) -> None:
    found = statement(month, wage=wage)
    jkp = [line for line in found.lines if line.programme is Programme.JKP]
    assert {line.base for line in jkp} == {base}
    lines = {line.share.id: line for line in found.lines}
    assert lines["jkk.net"].base == wage
    assert lines["jkk.net"].amount == lines["jkk.employer"].amount - lines["jkp.from_jkk"].amount


def test_what_is_set_aside_is_marked_as_information() -> None:
    parts = {line.share.id: line.part for line in statement(BEFORE).lines if line.informational}
    assert parts == {
        "jkp.from_jkk": Part.RECOMPOSITION,
        "jkp.from_jkm": Part.RECOMPOSITION,
        "jkk.net": Part.NET,
        "jkm.net": Part.NET,
    }


def test_without_jkp_there_is_no_net_line() -> None:
    found = amounts(statement(SECOND, worker={"citizenship": "MY"}, contract=None))
    assert found["jkk.employer"] == 12_000
    assert not {"jkk.net", "jkp.from_jkk", "jkp.government"} & set(found)


# -- who takes part -------------------------------------------------------------------------------


def test_a_foreigner_does_not() -> None:
    found = statement(SECOND, worker={"citizenship": "MY"})
    assert outcome(found) is Outcome.NOT_MET
    assert "jkp.citizen" in rules(found)


@pytest.mark.parametrize(
    ("registered", "expected"),
    [(date(2024, 6, 14), Outcome.MET), (date(2024, 6, 15), Outcome.NOT_MET)],
)
def test_below_54_when_registered(registered: date, expected: Outcome) -> None:
    worker = {"birth_date": date(1970, 6, 15), "jkp_registered_on": registered}
    assert outcome(statement(Month(2024, 12), worker=worker)) is expected


def test_who_turned_54_later_stays() -> None:
    worker = {"birth_date": date(1968, 6, 15), "jkp_registered_on": date(2021, 2, 2)}
    assert outcome(statement(SECOND, worker=worker)) is Outcome.MET


def test_the_day_of_registration_is_asked_only_where_it_matters() -> None:
    assert outcome(statement(SECOND, worker={"birth_date": date(1980, 1, 1)})) is Outcome.MET
    old = {"birth_date": date(1966, 1, 1)}
    assert outcome(statement(SECOND, worker=old, joined=frozenset({Programme.JP}))) is (
        Outcome.NOT_MET
    )
    between = {"birth_date": date(1970, 1, 1)}
    found = statement(SECOND, worker=between, started_on=date(2021, 2, 3))
    assert outcome(found) is Outcome.UNDETERMINED
    (item,) = [item for item in found.open if item.programme is Programme.JKP]
    assert item.missing == ("jkp_registered_on",)


@pytest.mark.parametrize("started", [date(2014, 1, 6), date(2021, 2, 1), date(2021, 2, 2)])
@pytest.mark.parametrize(
    ("born", "expected"),
    [(date(1967, 2, 3), Outcome.MET), (date(1967, 2, 2), Outcome.NOT_MET)],
)
def test_who_was_in_work_when_jkp_began_has_the_age_of_that_day(
    started: date, born: date, expected: Outcome
) -> None:
    found = statement(Month(2024, 12), worker={"birth_date": born}, started_on=started)
    assert outcome(found) is expected


@pytest.mark.parametrize(
    ("registered", "expected"),
    [
        (date(2026, 3, 1), Outcome.MET),
        (date(2026, 3, 31), Outcome.MET),
        (date(2026, 4, 1), Outcome.NOT_MET),
        (None, Outcome.MET),
    ],
)
def test_registered_by_the_month_or_presumed_to_be(
    registered: date | None, expected: Outcome
) -> None:
    found = statement(SECOND, worker={"jkp_registered_on": registered})
    assert outcome(found) is expected
    presumed = {reason.rule.id for reason in found.decisions[Programme.JKP].presumptions}
    assert ("jkp.registered_by_then" in presumed) == (registered is None)
    if expected is Outcome.NOT_MET:
        assert rules(found) == {"jkp.registered_by_then"}
        assert found.total_of(payer=Payer.GOVERNMENT) == 0
        assert amounts(found)["jkk.employer"] == 12_000


@pytest.mark.parametrize(("line", "article"), [("jkp.from_jkk", "16A"), ("jkp.from_jkm", "18A")])
def test_what_is_set_aside_was_restated_in_october_2023(line: str, article: str) -> None:
    def cited(month: Month) -> str:
        (found,) = (item for item in statement(month).lines if item.share.id == line)
        return found.citation

    assert "PP 49/2023" not in cited(Month(2023, 9))
    for month in (Month(2023, 10), LAST_OF_FIRST):
        assert f"Pasal {article} PP 44/2015" in cited(month)
        assert "PP 49/2023" in cited(month)
        assert "PP 37/2021 Pasal 11 ayat (5)" in cited(month)
    assert amounts(statement(Month(2023, 10)))[line] == amounts(statement(Month(2023, 9)))[line]
    if line == "jkp.from_jkk":
        assert "PP 49/2023" not in cited(FIRST_OF_SECOND)


@pytest.mark.parametrize("size", [EmployerSize.MICRO, EmployerSize.SMALL])
def test_a_smaller_firm_needs_no_jp(size: EmployerSize) -> None:
    found = statement(SECOND, employer={"size": size}, joined=frozenset({Programme.JHT}))
    assert found.decisions[Programme.JP].outcome is Outcome.NOT_MET
    assert outcome(found) is Outcome.MET


def test_a_micro_firm_without_jht_has_no_jkp() -> None:
    found = statement(SECOND, employer={"size": EmployerSize.MICRO})
    assert outcome(found) is Outcome.NOT_MET
    assert "jkp.takes_part_in_jht" in rules(found)


@pytest.mark.parametrize("size", [EmployerSize.MEDIUM, EmployerSize.LARGE])
def test_a_larger_firm_needs_jp(size: EmployerSize) -> None:
    # 59, the pension age of 2026, since March; JP was not gone on with.
    worker = {"birth_date": date(1967, 3, 1), "jkp_registered_on": date(2021, 2, 2)}
    found = statement(Month(2026, 5), worker=worker, employer={"size": size})
    assert found.decisions[Programme.JP].outcome is Outcome.NOT_MET
    assert outcome(found) is Outcome.NOT_MET
    assert "jkp.takes_part_in_jp" in rules(found)


@pytest.mark.parametrize("month", [BEFORE, SECOND], ids=str)
@pytest.mark.parametrize(
    ("chosen", "expected"),
    [(True, Outcome.MET), (None, Outcome.MET), (False, Outcome.NOT_MET)],
)
def test_one_workplace_is_chosen(month: Month, chosen: bool | None, expected: Outcome) -> None:
    found = statement(month, jkp_workplace=chosen)
    assert outcome(found) is expected
    if expected is Outcome.NOT_MET:
        assert rules(found) == {"jkp.chosen_workplace"}
        assert found.total_of(payer=Payer.GOVERNMENT) == 0
        assert amounts(found)["jkk.employer"] == 12_000
    presumed = {reason.rule.id for reason in found.decisions[Programme.JKP].presumptions}
    assert ("jkp.chosen_workplace" in presumed) == (chosen is None)


@pytest.mark.parametrize("registered", [True, False, None])
@pytest.mark.parametrize("month", [LAST_OF_FIRST, FIRST_OF_SECOND], ids=str)
def test_who_pays_jkn_here_takes_part_in_it(month: Month, registered: bool | None) -> None:
    found = statement(month, worker={"jkn_registered": registered})
    assert outcome(found) is Outcome.MET


def test_since_february_2025_being_registered_in_jkn_is_enough() -> None:
    first = statement(LAST_OF_FIRST).decisions[Programme.JKP]
    assert "jkp.takes_part_in_jkn" in {reason.rule.id for reason in first.reasons}
    asked = {
        month: {check.fact for check in checks(NATIONAL.jkp.due.on(month).value)}
        for month in (LAST_OF_FIRST, FIRST_OF_SECOND)
    }
    assert "jkn_registered" not in asked[LAST_OF_FIRST]
    assert "jkn_registered" in asked[FIRST_OF_SECOND]


@pytest.mark.parametrize(
    ("month", "registered", "expected"),
    [
        (LAST_OF_FIRST, True, Outcome.NOT_MET),
        (LAST_OF_FIRST, False, Outcome.NOT_MET),
        (FIRST_OF_SECOND, True, Outcome.MET),
        (FIRST_OF_SECOND, False, Outcome.NOT_MET),
        (FIRST_OF_SECOND, None, Outcome.UNDETERMINED),
    ],
)
def test_where_jkn_is_not_paid_here_registration_decides(
    month: Month, registered: bool | None, expected: Outcome
) -> None:
    """Decide the article itself for a worker whose JKN is not paid by this employer."""
    facts = {
        "employed": True,
        "state_employer": False,
        "citizen": True,
        "age_at_jkp_registration": 30,
        "jkp_workplace": True,
        "jkp_registered": True,
        "jkk_due": True,
        "jkm_due": True,
        "jht_due": True,
        "jp_due": True,
        "jkn_due": False,
        "jkn_registered": registered,
        "employer_size": EmployerSize.LARGE,
    }
    condition = NATIONAL.jkp.due.on(month).value
    found = decide(condition, facts, lambda path: NATIONAL.parameter(path).on(month).value)
    assert found.outcome is expected
    if expected is Outcome.UNDETERMINED:
        assert found.missing == ("jkn_registered",)
