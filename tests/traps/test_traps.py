"""What other systems get wrong, trap by trap."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest
from typer.testing import CliRunner

import perlindungan
from perlindungan import NATIONAL, Statement, contributions
from perlindungan.cli.app import app
from perlindungan.facts import (
    ContractKind,
    Employer,
    EmployerKind,
    EmployerSize,
    Employment,
    FactError,
    FamilyMember,
    Month,
    MonthlyWage,
    Payer,
    Programme,
    Relation,
    RiskGroup,
    Segment,
    Worker,
)
from perlindungan.facts.nik import check_nik, matches_birth_date
from perlindungan.law import Confidence, NotInForce, NotYetPublished, Rounding, percent
from perlindungan.programmes import Part

MARCH = Month(2026, 3)


def statement(
    month: Month = MARCH,
    *,
    wage: int = 10_000_000,
    law: Any = NATIONAL,
    worker: Mapping[str, Any] | None = None,
    employer: Mapping[str, Any] | None = None,
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
        "workers_registered": 100,
    }
    facts: dict[str, Any] = {
        "region": "31.74",
        "minimum_wage": 3_000_000 if month < Month(2020, 1) else None,
        "started_on": date(2014, 1, 6),
        "joined": frozenset(),
    }
    return contributions(
        Employment(
            worker=Worker(**{**person, **(worker or {})}),
            employer=Employer(**{**firm, **(employer or {})}),
            wage=MonthlyWage(basic=wage),
            **facts | changes,
        ),
        month,
        law=law,
    )


def amounts(found: Statement) -> dict[str, int]:
    return {line.share.id: line.amount for line in found.lines}


def bases(found: Statement) -> dict[str, int]:
    return {line.share.id: line.base for line in found.lines}


GOOD = {
    "worker_id": "W1",
    "nik": "9901011705900001",
    "birth_date": "1990-05-17",
    "citizenship": "ID",
    "wage": "10000000",
    "wage_period": "month",
    "risk_group": "I",
    "employer_size": "large",
    "labour_intensive": "no",
    "region": "31.74",
    "started_on": "2014-01-06",
    "programmes": "",
    "household_size": "1",
}


def answer(folder: Path, row: Mapping[str, str], month: str = "2026-03") -> Any:
    path = folder / "roster.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(row))
        writer.writeheader()
        writer.writerow(row)
    result = CliRunner().invoke(
        app, ["contributions", str(path), "--month", month, "--format", "json"]
    )
    return json.loads(result.stdout)


@pytest.mark.parametrize("year", range(2016, 2027))
def test_trap_1_the_ceiling_of_jp_changes_in_march(year: int) -> None:
    """Trap 1: the JP ceiling changes in March, not in January."""
    wage = 90_000_000
    by_month = [
        bases(statement(Month(year, number), wage=wage))["jp.worker"] for number in range(1, 13)
    ]
    before, after = by_month[0], by_month[2]
    assert by_month == [before] * 2 + [after] * 10
    assert before != after
    assert before == bases(statement(Month(year - 1, 12), wage=wage))["jp.worker"]


def test_trap_1_before_the_first_and_after_the_last_row_is_an_error() -> None:
    """Trap 1: an error there, never the nearest row and never a guess of growth."""
    with pytest.raises(NotInForce):
        statement(Month(2015, 6))
    assert bases(statement(Month(2015, 7), wage=90_000_000))["jp.worker"] == 7_000_000
    assert bases(statement(Month(2027, 2), wage=90_000_000, minimum_wage=1))["jp.worker"] == (
        11_086_300
    )
    with pytest.raises(NotYetPublished):
        statement(Month(2027, 3), wage=90_000_000, minimum_wage=1)
    # Not even for a wage far below every ceiling.
    with pytest.raises(NotYetPublished):
        statement(Month(2027, 3), wage=1_000_000, minimum_wage=1)


def test_trap_2_jht_jkk_and_jkm_on_the_full_wage() -> None:
    """Trap 2: no ceiling and no floor for JHT, JKK and JKM."""
    found = statement(wage=600_000_000)
    assert amounts(found)["jht.worker"] == 12_000_000
    assert amounts(found)["jht.employer"] == 22_200_000
    assert amounts(found)["jkk.employer"] == 1_440_000
    assert amounts(found)["jkm.employer"] == 1_800_000
    low = bases(statement(wage=100))
    assert {low[name] for name in ("jht.worker", "jht.employer", "jkk.employer")} == {100}


@pytest.mark.parametrize("wage", [1, 9_999_999, 11_086_299, 11_086_300, 11_086_301, 90_000_000])
def test_trap_3_both_shares_of_jp_on_the_same_base(wage: int) -> None:
    """Trap 3: worker and employer pay JP on one base."""
    found = bases(statement(wage=wage))
    assert found["jp.worker"] == found["jp.employer"] == min(wage, 11_086_300)


def test_trap_4_the_floor_of_jkn_is_the_umk_else_the_ump() -> None:
    """Trap 4: UMK, else UMP; it needs a region, and no other programme is lifted."""
    low = 1_000_000
    city = statement(wage=low, region="64.72")
    assert bases(city)["jkn.worker"] == 3_983_882
    province = statement(wage=low, region="31.74")
    assert bases(province)["jkn.worker"] == 5_729_876
    for found in (city, province):
        others = [line for line in found.due if line.programme is not Programme.JKN]
        assert {line.base for line in others} == {low}
    nowhere = statement(wage=low, region=None)
    assert "jkn.worker" not in amounts(nowhere)
    assert [item.missing for item in nowhere.open if item.contribution == "jkn.worker"] == [
        ("region",)
    ]
    assert amounts(nowhere)["jht.worker"] == 20_000


@pytest.mark.parametrize(
    ("month", "ceiling"),
    [
        (Month(2016, 3), 4_725_000),
        (Month(2016, 4), 8_000_000),
        (Month(2019, 12), 8_000_000),
        (Month(2020, 1), 12_000_000),
        (MARCH, 12_000_000),
    ],
)
def test_trap_5_the_ceiling_of_jkn(month: Month, ceiling: int) -> None:
    """Trap 5: 8 million from April 2016, 12 million from January 2020."""
    found = statement(month, wage=90_000_000)
    assert bases(found)["jkn.worker"] == bases(found)["jkn.employer"] == ceiling


@pytest.mark.parametrize(("household", "extra"), [(1, 0), (5, 0), (6, 1), (7, 2), (12, 7)])
def test_trap_6_a_household_of_five_is_covered(household: int, extra: int) -> None:
    """Trap 6: five persons are covered, and the worker pays 1 % for each beyond."""
    found = statement(wage=6_000_000, worker={"household_size": household})
    assert amounts(found).get("jkn.extra_members", 0) == extra * 60_000
    assert amounts(found)["jkn.worker"] == 60_000
    payers = {line.payer for line in found.lines if line.part is Part.EXTRA_MEMBERS}
    assert payers == ({Payer.WORKER} if extra else set())


def test_trap_6_a_parent_counts_even_in_a_small_household() -> None:
    """Trap 6: the five are worker, spouse and three children; a parent is always beyond."""
    family = (FamilyMember(relation=Relation.PARENT),)
    found = statement(worker={"household_size": None, "family": family})
    assert amounts(found)["jkn.extra_members"] == 100_000


def test_trap_7_jkp_adds_nothing_to_the_bill() -> None:
    """Trap 7: nothing more for both, 0.14 % out of JKK, 0.22 % by the state, up to 5 million."""
    found = statement(wage=8_000_000)
    jkp = {
        (line.payer, line.informational): line.amount
        for line in found.lines
        if line.programme is Programme.JKP
    }
    assert jkp == {(Payer.GOVERNMENT, False): 11_000, (Payer.EMPLOYER, True): 7_000}
    without = statement(wage=8_000_000, jkp_workplace=False)
    for payer in (Payer.WORKER, Payer.EMPLOYER):
        assert found.total_of(payer=payer) == without.total_of(payer=payer)
    assert amounts(found)["jkk.employer"] == 19_200


@pytest.mark.parametrize("name", ["VI", "6", "1", "i", "rendah", "very low", "I "])
def test_trap_8_an_unknown_risk_group_is_an_error(tmp_path: Path, name: str) -> None:
    """Trap 8: a risk group is given by its name, and an unknown one is no default."""
    data = answer(tmp_path, GOOD | {"risk_group": name})
    if name.strip() == "I":
        assert data["errors"] == []
        return
    assert [error["column"] for error in data["errors"]] == ["risk_group"]
    assert data["statements"] == []


def test_trap_8_no_risk_group_is_not_the_first() -> None:
    """Trap 8: where nobody gave one, JKK is open."""
    found = statement(employer={"risk_group": None})
    assert "jkk.employer" not in amounts(found)
    with pytest.raises(FactError):
        Employer(risk_group="I")  # type: ignore[arg-type]


@pytest.mark.parametrize("wage", [208_333, 208_334, 625_000, 1_234_567, 6_145_833, 2_222_222])
def test_trap_10_exact_and_half_up_by_line(wage: int) -> None:
    """Trap 10: exact decimals, each line rounded half up by itself."""
    found = statement(wage=wage, minimum_wage=1)
    for line in found.due:
        exact = Decimal(line.base) * line.rate.numerator / line.rate.denominator
        assert line.amount == exact.quantize(Decimal(1), ROUND_HALF_UP)
    assert found.total == sum(line.amount for line in found.due)


def test_trap_10_halves_go_up_even_where_the_even_neighbour_is_below() -> None:
    """Trap 10: 0.3 % of 1,500 is 4.5; half to even says 4, and so does cutting off."""
    found = amounts(statement(wage=1_500, minimum_wage=1))
    assert found["jkm.employer"] == 5
    for other in (ROUND_HALF_EVEN, ROUND_DOWN):
        assert Decimal("4.5").quantize(Decimal(1), other) == 4


@pytest.mark.parametrize(
    "kind", [EmployerKind.CENTRAL_GOVERNMENT, EmployerKind.REGIONAL_GOVERNMENT]
)
def test_trap_14_relief_by_contribution_month_and_never_for_the_state(kind: EmployerKind) -> None:
    """Trap 14: relief goes by the contribution month and by its conditions, not by payment."""
    industry = {"labour_intensive": True, "workers_registered": 50}
    halved = [
        amounts(statement(Month(2025, 1) + step, employer=industry))["jkk.employer"]
        for step in range(14)
    ]
    assert halved == [24_000] + [12_000] * 12 + [24_000]
    covid = [amounts(statement(Month(2020, 7) + step))["jkm.employer"] for step in range(8)]
    assert covid == [30_000] + [300] * 6 + [30_000]
    state = statement(Month(2025, 9), employer={**industry, "kind": kind, "size": None})
    assert "jkk.employer" not in amounts(state)


@pytest.mark.parametrize("wage", ["-1", "-5000000", "1e7", "nan", "inf", "5 juta", "9" * 13])
def test_trap_17_absurd_wages_are_refused(tmp_path: Path, wage: str) -> None:
    """Trap 17: negative and absurd wages are refused, and no unit is guessed."""
    data = answer(tmp_path, GOOD | {"wage": wage})
    assert [error["column"] for error in data["errors"]] == ["wage"]
    assert data["statements"] == []


def test_trap_17_in_the_library_too() -> None:
    """Trap 17: the facts refuse what the roster refuses."""
    for wrong in (-1, True, "10000000", 10_000_000.0, 10**16):
        with pytest.raises(FactError):
            MonthlyWage(basic=wrong)  # type: ignore[arg-type]


def test_trap_19_the_month_is_always_an_argument() -> None:
    """Trap 19: nothing asks what day it is; a default of today would be a defect."""
    import inspect

    month = inspect.signature(contributions).parameters["month"]
    assert month.default is inspect.Parameter.empty
    result = CliRunner().invoke(app, ["contributions", "roster.csv"])
    assert result.exit_code == 2
    source = Path(perlindungan.__file__).parent
    for path in source.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert ".today(" not in text
        assert ".now(" not in text


@pytest.mark.parametrize(
    "month", [Month(2015, 7), Month(2020, 9), Month(2021, 2), Month(2025, 9), MARCH], ids=str
)
def test_trap_20_a_citation_and_its_state_beside_every_number(month: Month) -> None:
    """Trap 20: each number carries where it stands and how sure that is."""
    found = statement(month, worker={"household_size": 7})
    assert len(found.lines) >= 9
    for line in found.lines:
        assert line.citation
        assert isinstance(line.confidence, Confidence)
        for citation in line.share.citations:
            assert str(citation) in line.citation
    for decision in found.decisions.values():
        assert all(reason.rule.citations for reason in decision.reasons)
    for locale in ("id", "en"):
        told = found.explain(locale)
        assert all(f"  {line.citation} (" in told for line in found.lines)


def test_trap_21_no_binary_float_on_the_way_to_an_amount() -> None:
    """Trap 21: floats are a rupiah wrong for thousands of round wages; integers for none."""
    wages = range(1_000_000, 12_001_000, 500)
    n, carry, d = Rounding.HALF_UP.ratio(percent("0.24"))
    wrong = 0
    for wage in wages:
        exact = Fraction(wage * 24, 10_000)
        amount = (wage * n + carry) // d
        assert amount == (exact + Fraction(1, 2)).__floor__()
        wrong += int(wage * 0.0024) != exact.__floor__()
    # The trap is there: the same sum in floats, cut off, is wrong for many.
    assert wrong == 3_090


@pytest.mark.parametrize("wage", [1_250_000, 2_125_000, 3_750_025, 28_735_632, 10**12])
def test_trap_21_amounts_of_the_fifth_group_are_exact(wage: int) -> None:
    """Trap 21: 1.74 % in floats differs from half up."""
    found = statement(wage=wage, employer={"risk_group": RiskGroup.V})
    expected = (Fraction(wage * 174, 10_000) + Fraction(1, 2)).__floor__()
    assert amounts(found)["jkk.employer"] == expected


def test_trap_23_ends_of_months_are_not_clipped_in_silence() -> None:
    """Trap 23: months are counted on whole numbers, and a missing 30 February is told."""
    assert Month(2026, 1) + 1 == Month(2026, 2)
    assert Month(2026, 1).last + timedelta(days=1) == Month(2026, 2).first
    steps = [Month(2024, 1) + step for step in range(24)]
    assert [month - Month(2024, 1) for month in steps] == list(range(24))
    from perlindungan.contributions import due_date

    due = due_date(Programme.JKK, Month(2021, 1), Segment.PU)
    assert due is not None
    assert due.nominal == date(2021, 2, 28)
    assert due.note


@pytest.mark.parametrize(
    ("ended", "counts"), [(date(2026, 2, 27), False), (date(2026, 2, 28), True)]
)
def test_trap_23_six_months_from_the_31st_of_august(ended: date, *, counts: bool) -> None:
    """Trap 23: from 31 August to 28 February are six months, to 27 February not quite."""
    found = statement(
        Month(2025, 10),
        worker={"citizenship": "MY"},
        contract=ContractKind.PKWT,
        started_on=date(2025, 8, 31),
        ended_on=ended,
    )
    assert ("jkm.employer" in amounts(found)) is counts


@pytest.mark.parametrize("province", ["65", "92", "93", "95", "96", "91", "94"])
def test_trap_24_new_and_old_provinces_are_valid(province: str) -> None:
    """Trap 24: the newer provinces are refused elsewhere."""
    # The province is passed; only the day, which is none, is refused.
    with pytest.raises(FactError, match="a real day in digits 7 to 10"):
        check_nik(f"{province}99990005900001")
    with pytest.raises(FactError, match="province code"):
        check_nik("2099990005900001")


@pytest.mark.parametrize("day", ["81", "72", "40", "32", "00"])
def test_trap_24_day_81_is_none(day: str) -> None:
    """Trap 24: 40 is added for women once, so that no day is above 71."""
    with pytest.raises(FactError):
        check_nik(f"990101{day}05900001")


def test_trap_24_the_year_01_is_of_either_century() -> None:
    """Trap 24: two digits do not tell the century; the birth date that is given does."""
    assert matches_birth_date("9901011705010001", date(2001, 5, 17))
    assert matches_birth_date("9901011705010001", date(1901, 5, 17))
    assert not matches_birth_date("9901011705010001", date(2002, 5, 17))


@pytest.mark.parametrize("wage", ["1", "8", "999"])
def test_trap_26_a_wage_below_a_thousand_is_not_in_millions(tmp_path: Path, wage: str) -> None:
    """Trap 26: eight is neither eight million nor a wage; it is refused, and no unit guessed."""
    data = answer(tmp_path, GOOD | {"wage": wage})
    assert data["statements"] == []
    (error,) = data["errors"]
    assert (error["row"], error["column"], error["value"]) == (2, "wage", wage)
    assert "1000" in error["expected"]


def test_trap_26_a_thousand_rupiah_is_taken_as_it_is(tmp_path: Path) -> None:
    """Trap 26: from a thousand on a wage is what it says, with a warning."""
    (found,) = answer(tmp_path, GOOD | {"wage": "1000"})["statements"]
    based = {line["base"] for line in found["lines"] if line["programme"] != "JKN"}
    assert based == {1_000}
    assert "wage_below_minimum" in {item["code"] for item in found["warnings"]}


@pytest.mark.parametrize(
    "day", ["05-04-1990", "05/04/1990", "1990/04/05", "4/5/90", "19900405", "5 April 1990", "33000"]
)
def test_trap_26_no_order_of_a_date_is_guessed(tmp_path: Path, day: str) -> None:
    """Trap 26: a date in an order that the layout does not fix is refused."""
    row = {name: value for name, value in GOOD.items() if name != "nik"}
    data = answer(tmp_path, row | {"birth_date": day})
    assert [error["column"] for error in data["errors"]] == ["birth_date"]


def test_the_law_that_these_traps_are_about_was_not_changed_by_them() -> None:
    """Reforms of one test never reach another: the law is a value."""
    evolved = attrs.evolve(NATIONAL, name="other")
    assert NATIONAL.name == "national law"
    assert evolved.jp is NATIONAL.jp
