"""Cases of every segment, of arrears, cover and the service fine, kept as data.

Worked out from the law notes with exact fractions by somebody who had not read the code. A case
that says ``open`` is one on which the notes are silent; where a source found since answers it, the
test beside it says so.
"""

import json
import re
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest

from perlindungan.arrears import (
    Cover,
    Due,
    Ledger,
    Payment,
    account,
    effect_of_arrears,
    service_fine,
)
from perlindungan.contributions import Statement, contributions, due_date
from perlindungan.facts import (
    ConstructionProject,
    ConstructionWork,
    ContractKind,
    ContractValue,
    FactError,
    Funding,
    HealthMembership,
    MigrantWork,
    Month,
    MonthlyWage,
    Payer,
    Programme,
    Route,
    Segment,
    SelfEmployment,
    WardClass,
    Worker,
)
from perlindungan.law import LawError
from perlindungan.programmes import FIRST_MONTH, NATIONAL, LateMonths, Part
from perlindungan.segments.construction import relieved_in_2020

CASES = Path(__file__).parents[1] / "cases"
WORKER = Worker(id="W", birth_date=date(1985, 5, 17), citizenship="ID")


def cases(name: str, keep: Callable[[dict[str, Any]], bool]) -> list[Any]:
    found = json.loads((CASES / f"segments_{name}.json").read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["id"]) for case in found if keep(case)]


def computed(case: dict[str, Any]) -> bool:
    return isinstance(case.get("expected"), dict)


def refused(case: dict[str, Any]) -> bool:
    return "expected_refusal" in case


def paid(statement: Statement, programme: Programme) -> int:
    return statement.total_of(programme=programme)


# -- participants without wage --------------------------------------------------------------------


def bpu(case: dict[str, Any]) -> Statement:
    funding = Funding.APBD if case["paid_by_budget"] else Funding.OWN
    work = SelfEmployment(
        worker=WORKER,
        income=case["income"],
        joined=frozenset({Programme.JHT} if case["jht"] else ()),
        is_employer=False,
        transport=case["transport"],
        funding=funding,
        # Asked for only where a budget pays and JHT is joined.
        jht_funding=funding if case["paid_by_budget"] and case["jht"] else None,
        registered_on=date(2015, 7, 1),
    )
    return contributions(work, Month.parse(case["month"]))


@pytest.mark.parametrize("case", cases("bpu", computed))
def test_a_participant_without_wage(case: dict[str, Any]) -> None:
    statement = bpu(case)
    assert statement.complete
    found = {p.value.lower(): paid(statement, p) for p in (Programme.JKK, Programme.JKM)}
    assert found | {"jht": paid(statement, Programme.JHT)} == case["expected"]
    payer = Payer.REGION if case["paid_by_budget"] else Payer.WORKER
    assert statement.total_of(payer=payer) == statement.total
    if "choice" in case:
        assert ("between_bands", "lower_band") in statement.choices


@pytest.mark.parametrize("case", cases("bpu", refused))
def test_a_participant_whom_no_rule_answers(case: dict[str, Any]) -> None:
    with pytest.raises((LawError, ValueError)):
        bpu(case)


# -- construction ---------------------------------------------------------------------------------


def construction(case: dict[str, Any]) -> Statement:
    month = Month.of(date.fromisoformat(case["date"]))
    if case["wages"] is not None:
        wage = MonthlyWage(basic=case["wages"])
        work = ConstructionWork(worker=WORKER, wage=wage, contract=ContractKind.PKWT)
        return contributions(work, month)
    value = None
    if case["contract_value"] is not None:
        vat = Fraction(case["includes_vat"] or 0)
        value = ContractValue(amount=case["contract_value"], vat_rate=vat)
    return contributions(ConstructionProject(value=value), month)


def relieved(case: dict[str, Any]) -> bool:
    """Tell whether a project by value stands in the months of PP 49/2020."""
    month = Month.of(date.fromisoformat(case["date"]))
    return case["wages"] is None and Month(2020, 8) <= month <= Month(2021, 1)


@pytest.mark.parametrize(
    "case", cases("construction", lambda case: computed(case) and relieved(case))
)
def test_one_percent_of_what_a_project_had_still_to_pay(case: dict[str, Any]) -> None:
    """The cases take the whole as still unpaid; a bill of those months is refused.

    One case (tag ``choice``) relieves the whole before it is rupiah; what is unpaid is in rupiah.
    """
    with pytest.raises(FactError) as refusal:
        construction(case)
    assert refusal.value.code == "covid_project"
    before = construction(case | {"date": "2020-07-01"})
    month = Month.of(date.fromisoformat(case["date"]))
    for programme in (Programme.JKK, Programme.JKM):
        whole = paid(before, programme)
        found = relieved_in_2020(whole, month)
        if "choice" in case.get("tags", ()):
            assert found == (whole + 50) // 100
        else:
            assert found == case["expected"][programme.value.lower()]


@pytest.mark.parametrize(
    "case", cases("construction", lambda case: computed(case) and not relieved(case))
)
def test_a_construction_project(case: dict[str, Any]) -> None:
    statement = construction(case)
    found = {p.value.lower(): paid(statement, p) for p in (Programme.JKK, Programme.JKM)}
    assert found == case["expected"]


@pytest.mark.parametrize("case", cases("construction", refused))
def test_a_project_that_no_rule_answers(case: dict[str, Any]) -> None:
    try:
        statement = construction(case)
    except (LawError, ValueError):
        return
    assert not statement.complete
    assert {name for item in statement.open for name in item.missing} == {"contract_value"}


# -- migrant workers ------------------------------------------------------------------------------


def migrant(case: dict[str, Any]) -> Statement:
    paid_on = date.fromisoformat(case["date"])
    work = MigrantWork(
        worker=WORKER,
        route=Route(case["route"]),
        contract_months=case["term_months"],
        extension_months=case["extra_months"],
        jht=case["jht"] or 0,
        paid_on=paid_on,
    )
    return contributions(work, Month.of(paid_on))


@pytest.mark.parametrize(
    "case", cases("pmi", lambda case: computed(case) and case["date"] >= "2018-12-10")
)
def test_a_migrant_worker(case: dict[str, Any]) -> None:
    statement = migrant(case)
    parts = {line.part: line.amount for line in statement.lines}
    assert {
        "before": parts.get(Part.BEFORE_WORK, 0),
        "during": parts.get(Part.DURING_AND_AFTER_WORK, 0),
        "extension": parts.get(Part.EXTENSION, 0),
        "jht_per_month": parts.get(Part.CONTRIBUTION, 0),
    } == case["expected"]
    assert statement.complete


@pytest.mark.parametrize(
    "case", cases("pmi", lambda case: refused(case) and "also_acceptable" not in case)
)
def test_a_migrant_worker_whom_no_rule_answers(case: dict[str, Any]) -> None:
    months = case["term_months"]
    if case["expected_refusal"].startswith("no printed term") and months > 6:
        # The longest term within, and 13,500 for each month beyond (Pasal 18 ayat (3)).
        term = max(length for length in (6, 12, 24) if length <= months)
        amounts = {6: 108_000, 12: 189_000, 24: 332_500}
        beyond = months - term + (case["extra_months"] or 0)
        assert migrant(case).joint == (
            amounts[term] + 13_500 * beyond + 37_500 * (case["route"] == "agency")
        )
        return
    with pytest.raises((LawError, ValueError)):
        migrant(case)


# -- JKN by class ---------------------------------------------------------------------------------


def family(case: dict[str, Any]) -> Statement:
    wards = {1: WardClass.I, 2: WardClass.II, 3: WardClass.III}
    group = Segment(case["group"])
    membership = HealthMembership(
        segment=group,
        ward_class=wards[case["class"]] if group is Segment.PBPU else None,
        persons=case["persons"],
        funding=Funding.OWN,
        active=True,
    )
    return contributions(membership, Month.parse(case["month"]))


def known(case: dict[str, Any]) -> bool:
    return Month.parse(case["month"]) >= FIRST_MONTH


@pytest.mark.parametrize("case", cases("pbpu", lambda case: computed(case) and known(case)))
def test_jkn_by_class(case: dict[str, Any]) -> None:
    statement = family(case)
    assert {
        "participant": statement.total_of(payer=Payer.WORKER),
        "government": statement.total_of(payer=Payer.GOVERNMENT)
        + statement.total_of(payer=Payer.REGION),
    } == case["expected"]


@pytest.mark.parametrize(
    "case", cases("pbpu", lambda case: refused(case) or (computed(case) and not known(case)))
)
def test_jkn_before_the_law_or_of_no_class(case: dict[str, Any]) -> None:
    with pytest.raises((LawError, ValueError, KeyError)):
        family(case)


# -- the service fine -----------------------------------------------------------------------------


def since_2016(case: dict[str, Any]) -> bool:
    """Research after the cases were made found 2.5 % for July 2016 to 2020."""
    return "2.5 %" not in case.get("expected_refusal", "") and bool(case["inpatient_day"])


def fine_of(case: dict[str, Any]) -> Any:
    return service_fine(
        cost=case["cost"],
        months_in_arrears=case["months_in_arrears"],
        segment=Segment.PU if case["segment"] == "PPU" else Segment(case["segment"]),
        reactivated_on=date.fromisoformat(case["reactivation"]),
        admitted_on=date.fromisoformat(case["inpatient_day"]),
    )


@pytest.mark.parametrize(
    "case", cases("service_fine", lambda case: computed(case) and since_2016(case))
)
def test_the_service_fine(case: dict[str, Any]) -> None:
    fine = fine_of(case)
    assert fine.days == case["days_after_reactivation"]
    assert fine.amount == case["expected"]["fine"]
    payers = {"participant": Payer.WORKER, "employer": Payer.EMPLOYER, None: None}
    assert fine.payer is payers[case["expected"].get("payer")]


@pytest.mark.parametrize(
    "case", cases("service_fine", lambda case: refused(case) and since_2016(case))
)
def test_a_service_fine_that_no_rule_answers(case: dict[str, Any]) -> None:
    with pytest.raises((LawError, ValueError)):
        fine_of(case)


@pytest.mark.parametrize(
    "case", cases("service_fine", lambda case: "2.5 %" in case.get("expected_refusal", ""))
)
def test_the_service_fine_before_2021(case: dict[str, Any]) -> None:
    fine = fine_of(case)
    assert fine.rate == Fraction(25, 1000)
    assert fine.amount == case["cost"] * 25 * min(case["months_in_arrears"], 12) // 1000


# -- arrears --------------------------------------------------------------------------------------

HOLIDAYS = frozenset(
    date(year, month, day)
    for year in range(2015, 2029)
    for month, day in ((1, 1), (5, 1), (8, 17), (12, 25))
)
COUNTINGS = {
    "calendar months begun": LateMonths.BEGUN,
    "full months": LateMonths.COMPLETED,
    "by calendar months": LateMonths.CALENDAR,
}


def fined(case: dict[str, Any], counting: LateMonths) -> Any:
    choices = attrs.evolve(NATIONAL.choices, late_months=counting)
    law = attrs.evolve(NATIONAL, choices=choices)
    day = date.fromisoformat(case["paid_on"])
    due = Due(
        month=Month.parse(case["month"]),
        programme=Programme(case["programme"]),
        amount=case["amount"],
    )
    ledger = Ledger(
        segment=Segment(case["segment"]),
        dues=(due,),
        payments=(Payment(on=day, amount=case["amount"]),),
    )
    return account(ledger, max(day, date(2028, 1, 1)), holidays=HOLIDAYS, law=law)


@pytest.mark.parametrize("case", cases("arrears", computed))
def test_a_late_payment(case: dict[str, Any]) -> None:
    expected = case["expected"]
    for name, counting in COUNTINGS.items():
        found = fined(case, counting)
        (entry,) = found.entries
        assert entry.due_date.isoformat() == expected["due_date"]
        assert found.open == 0
        wanted = expected.get("fines", {}).get(name, {"months": None, "fine": 0})
        assert entry.fine == wanted["fine"]
        if wanted["months"] is not None:
            assert entry.months_late == wanted["months"]


@pytest.mark.parametrize("case", cases("arrears", refused))
def test_a_due_that_no_rule_answers(case: dict[str, Any]) -> None:
    with pytest.raises((LawError, ValueError)):
        fined(case, LateMonths.BEGUN)


def test_due_dates_of_the_cases_agree_with_the_due_date_itself() -> None:
    due = due_date(Programme.JKK, Month(2024, 12), Segment.PU, holidays=HOLIDAYS)
    assert due is not None
    assert due.day == date(2025, 1, 15)


# -- cover ----------------------------------------------------------------------------------------

PAYS = {
    "insured": "BPJS",
    "employer_first": "employer",
    "care_then_cash": "BPJS",
    "funeral_then_rest": "BPJS",
    "nothing": "nobody",
}


def covered(case: dict[str, Any]) -> Cover:
    return effect_of_arrears(
        Programme(case["programme"]),
        Segment(case["segment"]),
        case["consecutive_months"],
        date(2026, 6, 1),
    )


def paragraphs(text: str) -> set[str]:
    """Return the paragraphs that a case cites: ``38 (2)-(3)`` are two."""
    article, _, numbers = text.removeprefix("PP 44/2015 art. ").partition(" ")
    return {
        f"PP 44/2015 Pasal {article} ayat ({number})" for number in re.findall("[0-9]", numbers)
    }


@pytest.mark.parametrize(
    "case",
    cases(
        "cover",
        lambda case: (
            computed(case)
            and case["programme"] in ("JKK", "JKM")
            and "consecutive_months" in case
            and not {"registered", "case"} & set(case)
        ),
    ),
)
def test_what_arrears_do_to_jkk_and_jkm(case: dict[str, Any]) -> None:
    cover = covered(case)
    assert PAYS[cover.effect] == case["expected"]["pays"]
    reclaims = case["expected"].get("employer_reclaims")
    assert reclaims in (None, cover.effect == "employer_first")
    cited = paragraphs(case["citation"])
    assert not cited or {str(citation) for citation in cover.citations} == cited


@pytest.mark.parametrize(
    "case", cases("cover", lambda case: computed(case) and case["programme"] == "JHT")
)
def test_arrears_take_nothing_of_jht(case: dict[str, Any]) -> None:
    assert case["expected"] == {"pays": "BPJS", "loss": "none"}
    assert covered(case).effect == "savings_stay"


@pytest.mark.parametrize("case", cases("cover", refused))
def test_a_cover_that_no_rule_answers(case: dict[str, Any]) -> None:
    with pytest.raises(FactError):
        covered(case)
