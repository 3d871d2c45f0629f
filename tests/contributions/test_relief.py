"""Relief: PP 49/2020 for everybody, PP 7/2025 and PP 36/2025 for labour-intensive industries."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import attrs
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
from perlindungan.programmes import Choices, Part, Presumptions

COVID = [Month(2020, 8) + step for step in range(6)]
INDUSTRY = [Month(2025, 2) + step for step in range(12)]
NOTHING_PRESUMED = attrs.evolve(NATIONAL, choices=Choices(presumptions=Presumptions.NOT_MADE))


def statement(
    month: Month, *, wage: int = 10_000_000, law: Any = NATIONAL, **employer: Any
) -> Statement:
    firm: dict[str, Any] = {"size": EmployerSize.LARGE, "risk_group": RiskGroup.I}
    return contributions(
        Employment(
            worker=Worker(
                id="W1", birth_date=date(1990, 5, 17), citizenship="ID", household_size=1
            ),
            employer=Employer(**firm | employer),
            wage=MonthlyWage(basic=wage),
            region="31.74",
            minimum_wage=None if month >= Month(2020, 1) else 3_000_000,
            started_on=date(2014, 1, 6),
            joined=frozenset(),
        ),
        month,
        law=law,
    )


def amounts(found: Statement) -> dict[str, int]:
    return {line.share.id: line.amount for line in found.lines}


def presumed(found: Statement) -> set[tuple[str, str]]:
    return {
        (dict(finding.details)["for"], dict(finding.details)["rule"])
        for finding in found.findings
        if finding.code == "presumed"
    }


# -- PP 49/2020 -----------------------------------------------------------------------------------


@pytest.mark.parametrize("month", COVID, ids=str)
def test_one_percent_of_jkk_and_jkm_is_paid(month: Month) -> None:
    # The published example: a wage of 3,000,000 in group I pays 72 and 90.
    found = amounts(statement(month, wage=3_000_000))
    assert (found["jkk.employer"], found["jkm.employer"]) == (72, 90)


@pytest.mark.parametrize("month", [Month(2020, 7), Month(2021, 2)], ids=str)
def test_the_months_around_are_full(month: Month) -> None:
    found = amounts(statement(month, wage=3_000_000))
    assert (found["jkk.employer"], found["jkm.employer"]) == (7_200, 9_000)


@pytest.mark.parametrize(
    ("group", "amount"),
    [
        (RiskGroup.I, 240),
        (RiskGroup.II, 540),
        (RiskGroup.III, 890),
        (RiskGroup.IV, 1_270),
        (RiskGroup.V, 1_740),
    ],
)
def test_one_percent_of_each_risk_group(group: RiskGroup, amount: int) -> None:
    assert amounts(statement(Month(2020, 9), risk_group=group))["jkk.employer"] == amount


def test_jht_jp_and_jkn_are_not_relieved() -> None:
    relieved, usual = amounts(statement(Month(2020, 9))), amounts(statement(Month(2020, 7)))
    for line in ("jht.employer", "jht.worker", "jp.employer", "jp.worker", "jkn.employer"):
        assert relieved[line] == usual[line]


def test_a_relieved_line_cites_both() -> None:
    lines = {line.share.id: line for line in statement(Month(2020, 9)).lines}
    assert lines["jkk.employer"].citation == (
        "PP 44/2015 Pasal 16 ayat (1) huruf a; PP 49/2020 Pasal 5"
    )
    assert "PP 49/2020 Pasal 9" in lines["jkm.employer"].citation
    assert lines["jkk.employer"].share.rate == Fraction(24, 1_000_000)
    assert lines["jkk.employer"].share.usual_rate == Fraction(24, 10_000)


def test_what_is_presumed_is_told() -> None:
    assert presumed(statement(Month(2020, 9))) == {
        ("pp-49-2020", "relief_2020.registered_before"),
        ("pp-49-2020", "relief_2020.paid_until_july"),
    }
    told = statement(Month(2020, 9), registered_since=Month(2019, 1), paid_until=Month(2020, 7))
    assert presumed(told) == set()
    assert amounts(told) == amounts(statement(Month(2020, 9)))
    half = statement(Month(2020, 9), registered_since=Month(2019, 1))
    assert presumed(half) == {("pp-49-2020", "relief_2020.paid_until_july")}


def test_without_presumptions_jkk_and_jkm_are_open() -> None:
    found = statement(Month(2020, 9), law=NOTHING_PRESUMED)
    missing = {item.contribution: set(item.missing) for item in found.open}
    assert missing["jkk.employer"] >= {"registered_since"}
    assert missing["jkm.employer"] >= {"registered_since"}
    told = statement(
        Month(2020, 9),
        law=NOTHING_PRESUMED,
        registered_since=Month(2019, 1),
        paid_until=Month(2020, 7),
    )
    assert amounts(told)["jkk.employer"] == 240


@pytest.mark.parametrize("paid_until", [Month(2020, 6), Month(2019, 1)])
def test_who_has_not_paid_to_july_2020_pays_in_full(paid_until: Month) -> None:
    found = statement(Month(2020, 9), registered_since=Month(2019, 1), paid_until=paid_until)
    assert amounts(found)["jkk.employer"] == 24_000
    assert presumed(found) == set()


@pytest.mark.parametrize(
    ("since", "month", "jkm"),
    [
        (Month(2020, 7), Month(2020, 8), 300),
        (Month(2020, 8), Month(2020, 8), 30_000),
        (Month(2020, 8), Month(2020, 9), 30_000),
        (Month(2020, 8), Month(2020, 10), 300),
        (Month(2020, 11), Month(2020, 12), 30_000),
        (Month(2020, 11), Month(2021, 1), 300),
        (Month(2020, 12), Month(2021, 1), 30_000),
    ],
)
def test_registered_after_july_2020_the_first_two_months_are_full(
    since: Month, month: Month, jkm: int
) -> None:
    assert amounts(statement(month, registered_since=since))["jkm.employer"] == jkm


@pytest.mark.parametrize(
    ("paid_until", "jkm"),
    [
        (None, 300),
        (Month(2020, 10), 300),
        (Month(2020, 9), 300),
        (Month(2020, 8), 30_000),
        (Month(2020, 7), 30_000),
    ],
)
def test_and_the_first_two_months_must_be_paid(paid_until: Month | None, jkm: int) -> None:
    found = statement(Month(2020, 11), registered_since=Month(2020, 8), paid_until=paid_until)
    assert amounts(found)["jkm.employer"] == jkm
    assert found.complete
    told = {("pp-49-2020", "relief_2020.first_two_months_paid")} if paid_until is None else set()
    assert presumed(found) == told


def test_before_the_third_month_no_payment_helps() -> None:
    found = statement(Month(2020, 9), registered_since=Month(2020, 8), paid_until=Month(2020, 12))
    assert amounts(found)["jkm.employer"] == 30_000


def test_without_presumptions_the_first_two_months_are_asked_for() -> None:
    found = statement(Month(2020, 11), law=NOTHING_PRESUMED, registered_since=Month(2020, 8))
    assert {item.contribution: item.missing for item in found.open} == {
        "jkk.employer": ("paid_until",),
        "jkm.employer": ("paid_until",),
    }


@pytest.mark.parametrize("defers", [True, False, None])
def test_a_deferral_tells_when_it_begins_and_ends(defers: bool | None) -> None:
    found = statement(Month(2020, 9), defers_jp=defers)
    told = [dict(finding.details) for finding in found.findings if finding.code == "deferred"]
    dates = {"rule": "pp-49-2020-jp", "begin_by": "2021-05-15", "settle_by": "2022-04-15"}
    assert told == ([dates] if defers else [])
    (deferral,) = NATIONAL.deferrals
    assert (deferral.begin_by, deferral.settle_by) == (date(2021, 5, 15), date(2022, 4, 15))
    for locale in ("id", "en"):
        assert ("2021-05-15" in found.explain(locale)) is bool(defers)
        assert ("2022-04-15" in found.explain(locale)) is bool(defers)


@pytest.mark.parametrize("month", COVID, ids=str)
def test_a_deferral_pays_one_percent_now_and_the_rest_later(month: Month) -> None:
    found = amounts(statement(month, wage=5_000_000, defers_jp=True))
    assert found["jp.employer"] == 1_000
    assert found["jp.employer.deferred"] == 99_000
    assert found["jp.worker"] == 500
    assert found["jp.worker.deferred"] == 49_500


@pytest.mark.parametrize("wage", [1, 49, 50, 333_333, 8_939_701])
def test_both_parts_of_a_deferral_add_up_to_the_whole(wage: int) -> None:
    whole = amounts(statement(Month(2020, 9), wage=wage, defers_jp=False))
    parts = amounts(statement(Month(2020, 9), wage=wage, defers_jp=True))
    for payer in ("employer", "worker"):
        together = parts[f"jp.{payer}"] + parts[f"jp.{payer}.deferred"]
        assert together == whole[f"jp.{payer}"]


def test_deferred_lines_are_owed_and_marked() -> None:
    found = statement(Month(2020, 9), defers_jp=True)
    deferred = [line for line in found.due if line.part is Part.DEFERRED]
    assert [line.payer for line in deferred] == [Payer.EMPLOYER, Payer.WORKER]
    assert all("PP 49/2020 Pasal 17 ayat (2)" in line.citation for line in deferred)
    whole = statement(Month(2020, 9), defers_jp=False)
    assert found.total_of(programme=Programme.JP) == whole.total_of(programme=Programme.JP)


def test_nobody_defers_by_silence_and_that_is_told() -> None:
    found = statement(Month(2020, 9))
    assert "jp.worker.deferred" not in amounts(found)
    assert "deferral_not_used" in {finding.code for finding in found.findings}
    told = statement(Month(2020, 9), defers_jp=False)
    assert "deferral_not_used" not in {finding.code for finding in told.findings}


@pytest.mark.parametrize("month", [Month(2020, 7), Month(2021, 2)], ids=str)
def test_there_is_no_deferral_outside_its_months(month: Month) -> None:
    assert "jp.worker.deferred" not in amounts(statement(month, defers_jp=True))


# -- PP 7/2025 and PP 36/2025 ---------------------------------------------------------------------


@pytest.mark.parametrize("month", INDUSTRY, ids=str)
@pytest.mark.parametrize(
    ("group", "amount"),
    [
        (RiskGroup.I, 12_000),
        (RiskGroup.II, 27_000),
        (RiskGroup.III, 44_500),
        (RiskGroup.IV, 63_500),
        (RiskGroup.V, 87_000),
    ],
)
def test_half_of_jkk_is_paid(month: Month, group: RiskGroup, amount: int) -> None:
    found = amounts(
        statement(month, labour_intensive=True, workers_registered=50, risk_group=group)
    )
    assert found["jkk.employer"] == amount
    assert found["jkm.employer"] == 30_000


@pytest.mark.parametrize("month", [Month(2025, 1), Month(2026, 2)], ids=str)
def test_the_months_around_the_relief_are_full(month: Month) -> None:
    found = amounts(statement(month, labour_intensive=True, workers_registered=50))
    assert found["jkk.employer"] == 24_000


@pytest.mark.parametrize(("workers", "amount"), [(49, 24_000), (50, 12_000), (0, 24_000)])
def test_at_least_fifty_workers(workers: int, amount: int) -> None:
    found = statement(Month(2025, 9), labour_intensive=True, workers_registered=workers)
    assert amounts(found)["jkk.employer"] == amount


@pytest.mark.parametrize(
    ("paid_until", "amount"),
    [(Month(2024, 12), 24_000), (Month(2025, 1), 12_000), (Month(2025, 7), 12_000)],
)
@pytest.mark.parametrize("month", [Month(2025, 7), Month(2025, 8)], ids=str)
def test_paid_up_to_january_2025(month: Month, paid_until: Month, amount: int) -> None:
    found = statement(month, labour_intensive=True, workers_registered=80, paid_until=paid_until)
    assert amounts(found)["jkk.employer"] == amount
    assert presumed(found) == set()


@pytest.mark.parametrize(
    ("month", "relief"), [(Month(2025, 7), "pp-7-2025"), (Month(2025, 8), "pp-36-2025")]
)
def test_which_relief_applies_and_what_it_presumes(month: Month, relief: str) -> None:
    found = statement(month, labour_intensive=True, workers_registered=50)
    assert presumed(found) == {(relief, "relief_2025.paid_until_january")}
    line = next(line for line in found.lines if line.share.id == "jkk.employer")
    assert line.share.relief == relief
    assert "PP 7/2025 Pasal 4 ayat (1)" in line.citation


def test_who_is_not_of_these_industries_pays_in_full_and_nothing_is_told() -> None:
    found = statement(Month(2025, 9), labour_intensive=False)
    assert amounts(found)["jkk.employer"] == 24_000
    assert presumed(found) == set()
    assert found.complete


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        ({}, {"labour_intensive", "workers_registered"}),
        ({"labour_intensive": True}, {"workers_registered"}),
        ({"workers_registered": 50}, {"labour_intensive"}),
    ],
)
def test_whether_the_industry_is_one_is_never_presumed(
    facts: dict[str, Any], missing: set[str]
) -> None:
    found = statement(Month(2025, 9), **facts)
    opened = {item.contribution: set(item.missing) for item in found.open}
    assert opened == {"jkk.employer": missing}


def test_few_workers_settle_it_without_the_industry() -> None:
    assert amounts(statement(Month(2025, 9), workers_registered=49))["jkk.employer"] == 24_000


@pytest.mark.parametrize("month", [Month(2025, 2), Month(2025, 8), Month(2026, 1)], ids=str)
@pytest.mark.parametrize(
    ("group", "rate"),
    [
        (RiskGroup.I, Fraction(12, 10_000)),
        (RiskGroup.II, Fraction(14, 10_000)),
        (RiskGroup.III, Fraction(14, 10_000)),
        (RiskGroup.IV, Fraction(14, 10_000)),
        (RiskGroup.V, Fraction(14, 10_000)),
    ],
)
@pytest.mark.parametrize("wage", [4_000_000, 10_000_000])
def test_what_is_set_aside_for_jkp_out_of_halved_jkk(
    month: Month, group: RiskGroup, rate: Fraction, wage: int
) -> None:
    found = statement(
        month, wage=wage, labour_intensive=True, workers_registered=50, risk_group=group
    )
    lines = {line.share.id: line for line in found.lines}
    aside = lines["jkp.from_jkk"]
    assert aside.rate == rate
    assert aside.amount == rate * min(wage, 5_000_000)
    assert "PP 7/2025 Pasal 9 ayat (1)" in aside.citation
    assert aside.informational
    assert lines["jkk.net"].amount == lines["jkk.employer"].amount - aside.amount >= 0
    assert lines["jkk.net"].informational


def test_nothing_of_jkk_is_left_in_group_one() -> None:
    found = amounts(
        statement(Month(2025, 9), wage=5_000_000, labour_intensive=True, workers_registered=50)
    )
    assert (found["jkk.employer"], found["jkp.from_jkk"], found["jkk.net"]) == (6_000, 6_000, 0)


def test_without_the_relief_the_usual_part_is_set_aside() -> None:
    lines = {
        line.share.id: line
        for line in statement(Month(2025, 9), labour_intensive=True, workers_registered=49).lines
    }
    assert lines["jkp.from_jkk"].amount == 7_000
    assert "PP 7/2025 Pasal 9" not in lines["jkp.from_jkk"].citation


def test_the_state_pays_its_share_of_jkp_in_full() -> None:
    found = amounts(statement(Month(2025, 9), labour_intensive=True, workers_registered=50))
    assert found["jkp.government"] == 11_000
