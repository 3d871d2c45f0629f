"""What a ledger takes, what it refuses, and how bills become dues."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from typing import Any

import pytest

from perlindungan import Employer, Employment, Month, Worker, contributions
from perlindungan.arrears import Due, Ledger, Payment, dues_of
from perlindungan.contributions import Statement
from perlindungan.facts import (
    ConstructionProject,
    ContractValue,
    EmployerSize,
    FactError,
    Funding,
    HealthMembership,
    MonthlyWage,
    Payer,
    Programme,
    RiskGroup,
    Segment,
    SelfEmployment,
    WardClass,
)

MARCH = Month(2026, 3)
BY_ITSELF = [programme for programme in Programme if programme is not Programme.JKP]


def due(**changes: Any) -> Due:
    facts: dict[str, Any] = {"month": MARCH, "programme": Programme.JHT, "amount": 570_000}
    return Due(**facts | changes)


def worker(**changes: Any) -> Worker:
    facts: dict[str, Any] = {
        "id": "W1",
        "birth_date": date(1990, 5, 17),
        "citizenship": "ID",
        "household_size": 1,
    }
    return Worker(**facts | changes)


def job(**changes: Any) -> Employment:
    facts: dict[str, Any] = {
        "worker": worker(),
        "employer": Employer(size=EmployerSize.LARGE, risk_group=RiskGroup.I),
        "wage": MonthlyWage(basic=10_000_000),
        "region": "64.72",
        "started_on": date(2014, 1, 6),
        "joined": frozenset(),
    }
    return Employment(**facts | changes)


# -- dues -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("programme", BY_ITSELF)
def test_every_programme_with_a_deposit_of_its_own(programme: Programme) -> None:
    found = due(programme=programme)
    assert (found.programme, found.deferred, found.worker_share) == (programme, False, None)


def test_jkp_has_no_deposit_of_its_own() -> None:
    # PP 37/2021 Pasal 11: the government and what is inside JKK.
    with pytest.raises(FactError) as refused:
        due(programme=Programme.JKP)
    assert refused.value.field == "programme"
    assert "JKK" in refused.value.told("en")


@pytest.mark.parametrize("share", [0, 1, 569_999, 570_000])
def test_a_worker_share_up_to_the_amount(share: int) -> None:
    assert due(worker_share=share).worker_share == share


@pytest.mark.parametrize("share", [570_001, -1, 1.0, True, "200000"])
def test_a_worker_share_beyond_the_amount_is_refused(share: Any) -> None:
    with pytest.raises(FactError) as refused:
        due(worker_share=share)
    assert refused.value.field == "worker_share"


@pytest.mark.parametrize("amount", [-1, 570_000.0, True, "570000", None, 10**16])
def test_amounts_are_whole_rupiah(amount: Any) -> None:
    with pytest.raises(FactError) as refused:
        due(amount=amount)
    assert refused.value.field == "amount"
    with pytest.raises(FactError):
        Payment(on=date(2026, 4, 1), amount=amount)


@pytest.mark.parametrize("programme", [one for one in BY_ITSELF if one is not Programme.JP])
def test_only_jp_was_deferred(programme: Programme) -> None:
    with pytest.raises(FactError) as refused:
        due(month=Month(2020, 9), programme=programme, deferred=True)
    assert refused.value.field == "deferred"


@pytest.mark.parametrize("day", [None, "2026-04-01", datetime(2026, 4, 1, 12, 0)])  # noqa: DTZ001
def test_a_payment_has_a_day(day: Any) -> None:
    with pytest.raises(FactError) as refused:
        Payment(on=day, amount=1)
    assert refused.value.field == "on"


@pytest.mark.parametrize("programme", BY_ITSELF)
def test_a_payment_names_a_programme_with_a_deposit(programme: Programme) -> None:
    assert Payment(on=date(2026, 4, 1), amount=1, programme=programme).programme is programme


def test_nobody_pays_jkp_by_itself() -> None:
    with pytest.raises(FactError) as refused:
        Payment(on=date(2026, 4, 1), amount=1, programme=Programme.JKP)
    assert (refused.value.field, refused.value.code) == ("programme", "programme_with_deposit")
    assert "JKK" in refused.value.told("en")


@pytest.mark.parametrize("fine", ["yes", 1, None])
def test_whether_a_payment_is_for_fines_is_yes_or_no(fine: Any) -> None:
    with pytest.raises(TypeError, match="fine"):
        Payment(on=date(2026, 4, 1), amount=1, fine=fine)


def test_a_due_may_name_the_relief_inside_it() -> None:
    assert due().relief == ""
    assert due(relief="pp-36-2025").relief == "pp-36-2025"


@pytest.mark.parametrize("relief", [None, True, 36])
def test_the_name_of_a_relief_is_a_text(relief: Any) -> None:
    with pytest.raises(TypeError, match="relief"):
        due(relief=relief)


# -- the ledger -----------------------------------------------------------------------------------


@pytest.mark.parametrize("segment", list(Segment))
def test_segments_that_have_an_account(segment: Segment) -> None:
    if segment in {Segment.PU, Segment.BPU, Segment.PBPU}:
        assert Ledger(segment=segment, dues=(), payments=()).segment is segment
        return
    with pytest.raises(FactError) as refused:
        Ledger(segment=segment, dues=(), payments=())
    assert refused.value.field == "segment"
    assert "PU, BPU, PBPU" in refused.value.told("en")


def test_a_due_of_the_same_month_and_programme_stands_once() -> None:
    with pytest.raises(FactError) as refused:
        Ledger(segment=Segment.PU, dues=(due(), due(amount=1)), payments=())
    assert refused.value.field == "dues"
    assert "2026-03" in str(refused.value.value)


def test_other_months_programmes_and_the_deferred_part_stand_beside_it() -> None:
    jp = {"month": Month(2020, 9), "programme": Programme.JP}
    dues = (due(), due(month=Month(2026, 4)), due(**jp), due(**jp, deferred=True))
    assert Ledger(segment=Segment.PU, dues=dues, payments=()).dues == dues


PAID = Payment(on=date(2026, 4, 1), amount=1)


@pytest.mark.parametrize("value", [[due()], {due()}, due(), None, (due(), PAID), ("due",)])
def test_dues_are_a_tuple_of_dues(value: Any) -> None:
    with pytest.raises(TypeError, match="dues"):
        Ledger(segment=Segment.PU, dues=value, payments=())


@pytest.mark.parametrize("value", [[PAID], {PAID}, PAID, None, (PAID, due()), (1,)])
def test_payments_are_a_tuple_of_payments(value: Any) -> None:
    with pytest.raises(TypeError, match="payments"):
        Ledger(segment=Segment.PU, dues=(), payments=value)


def test_beside_jkn_every_payment_names_its_programme() -> None:
    # JKN goes to BPJS Kesehatan, the rest to BPJS Ketenagakerjaan.
    both = (due(), due(programme=Programme.JKN))
    named = tuple(
        Payment(on=date(2026, 4, 1), amount=1, programme=programme)
        for programme in (Programme.JKN, Programme.JHT)
    )
    assert Ledger(segment=Segment.PU, dues=both, payments=named).payments == named
    assert Ledger(segment=Segment.PU, dues=both, payments=()).dues == both
    for payment in (PAID, Payment(on=date(2026, 4, 1), amount=1, month=MARCH, fine=True)):
        with pytest.raises(FactError) as refused:
            Ledger(segment=Segment.PU, dues=both, payments=(*named, payment))
        assert (refused.value.field, refused.value.code) == ("programme", "payment_agency")
        assert "BPJS Kesehatan" in refused.value.told("id")


@pytest.mark.parametrize(
    "programmes",
    [
        (),
        (Programme.JKN,),
        (Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP),
    ],
)
def test_of_one_agency_a_payment_need_not_name_anything(programmes: tuple[Programme, ...]) -> None:
    dues = tuple(due(programme=programme) for programme in programmes)
    assert Ledger(segment=Segment.PU, dues=dues, payments=(PAID,)).payments == (PAID,)


# -- from bills -----------------------------------------------------------------------------------


def test_the_bills_of_a_firm_add_up() -> None:
    bills = [contributions(job(), MARCH), contributions(job(worker=worker(id="W2")), MARCH)]
    found = {item.programme: (item.amount, item.worker_share) for item in dues_of(bills)}
    assert found == {
        Programme.JKK: (48_000, 0),
        Programme.JKM: (60_000, 0),
        Programme.JHT: (1_140_000, 400_000),
        Programme.JP: (600_000, 200_000),
        Programme.JKN: (1_000_000, 200_000),
    }


def test_months_stand_apart() -> None:
    bills = [contributions(job(), month) for month in (MARCH, Month(2026, 4))]
    assert {item.month for item in dues_of(bills)} == {MARCH, Month(2026, 4)}
    assert sum(item.amount for item in dues_of(bills)) == 2 * sum(
        item.amount for item in dues_of(bills[:1])
    )


def test_an_incomplete_bill_makes_no_debt() -> None:
    unknown = contributions(job(wage=None), MARCH)
    assert not unknown.complete
    with pytest.raises(FactError) as refused:
        dues_of([unknown])
    assert refused.value.code == "complete_statement"


def test_what_a_budget_pays_is_no_debt_of_the_payer() -> None:
    family = HealthMembership(
        segment=Segment.PBPU,
        ward_class=WardClass.III,
        persons=4,
        funding=Funding.OWN,
        active=True,
    )
    (found,) = dues_of([contributions(family, MARCH)])
    assert (found.programme, found.amount) == (Programme.JKN, 4 * 35_000)
    rider = SelfEmployment(
        worker=worker(),
        income=1_000_000,
        joined=frozenset(),
        is_employer=False,
        transport=False,
        funding=Funding.APBD,
        registered_on=date(2016, 1, 4),
    )
    assert dues_of([contributions(rider, MARCH)]) == ()


def test_what_a_budget_owes_is_asked_for_by_name() -> None:
    rider = SelfEmployment(
        worker=worker(),
        income=1_000_000,
        joined=frozenset({Programme.JHT}),
        is_employer=False,
        transport=False,
        funding=Funding.APBD,
        jht_funding=Funding.OWN,
        registered_on=date(2016, 1, 4),
    )
    bills = [contributions(rider, month) for month in (MARCH, Month(2026, 4))]

    def amounts(*payers: Payer) -> dict[tuple[Month, Programme], tuple[int, int | None]]:
        found = dues_of(bills, payers=frozenset(payers))
        return {(item.month, item.programme): (item.amount, item.worker_share) for item in found}

    months = (MARCH, Month(2026, 4))
    assert amounts(Payer.REGION) == {
        (month, programme): (amount, 0)
        for month in months
        for programme, amount in ((Programme.JKK, 10_000), (Programme.JKM, 6_800))
    }
    assert amounts(Payer.WORKER) == {(month, Programme.JHT): (20_000, 20_000) for month in months}
    assert amounts(Payer.GOVERNMENT) == {}
    assert {item.programme for item in dues_of(bills)} == {Programme.JHT}


def test_what_the_state_adds_to_class_iii_is_the_debt_of_the_state() -> None:
    family = HealthMembership(
        segment=Segment.PBPU, ward_class=WardClass.III, persons=4, funding=Funding.OWN, active=True
    )
    bill = contributions(family, MARCH)
    for payer, amount in ((Payer.GOVERNMENT, 16_800), (Payer.REGION, 11_200)):
        (found,) = dues_of([bill], payers=frozenset({payer}))
        assert (found.programme, found.amount, found.worker_share) == (Programme.JKN, amount, 0)


def bill_of(segment: Segment) -> Statement:
    """Return a complete bill of a segment."""
    match segment:
        case Segment.PU:
            return contributions(job(), MARCH)
        case Segment.BPU:
            rider = SelfEmployment(
                worker=worker(),
                income=1_000_000,
                joined=frozenset(),
                is_employer=False,
                transport=False,
                funding=Funding.OWN,
                registered_on=date(2016, 1, 4),
            )
            return contributions(rider, MARCH)
        case Segment.JAKON:
            value = ContractValue(amount=180_000_000, vat_rate=Fraction(0))
            return contributions(ConstructionProject(value=value), MARCH)
        case _:
            family = HealthMembership(
                segment=segment,
                ward_class=WardClass.II if segment is Segment.PBPU else None,
                persons=1,
                funding=Funding.OWN if segment is Segment.PBPU else None,
                active=True,
            )
            return contributions(family, MARCH)


@pytest.mark.parametrize("segment", [Segment.PU, Segment.BPU, Segment.PBPU])
def test_bills_of_one_segment_make_dues(segment: Segment) -> None:
    bill = bill_of(segment)
    assert bill.segment is segment
    assert dues_of([bill, bill])


@pytest.mark.parametrize("segment", [Segment.JAKON, Segment.PBI])
def test_bills_of_a_segment_without_account_make_none(segment: Segment) -> None:
    with pytest.raises(FactError) as refused:
        dues_of([bill_of(segment)])
    assert (refused.value.field, refused.value.code) == ("segment", "account_segment")
    assert "PU, BPU, PBPU" in refused.value.told("en")


@pytest.mark.parametrize(
    "segments",
    [
        (Segment.PU, Segment.BPU),
        (Segment.BPU, Segment.PU),
        (Segment.BPU, Segment.PBPU),
        (Segment.PU, Segment.PU, Segment.JAKON),
    ],
)
def test_bills_of_different_segments_are_not_added(segments: tuple[Segment, ...]) -> None:
    with pytest.raises(FactError) as refused:
        dues_of(map(bill_of, segments))
    assert refused.value.field == "segment"


def test_no_bills_no_dues() -> None:
    assert dues_of([]) == ()


def test_the_relief_inside_an_amount_is_named() -> None:
    # PP 36/2025: half of JKK from August 2025 to January 2026, nothing of the other programmes.
    firm = Employer(
        size=EmployerSize.LARGE,
        risk_group=RiskGroup.I,
        labour_intensive=True,
        workers_registered=80,
        paid_until=Month(2025, 1),
    )
    other = Employer(size=EmployerSize.LARGE, risk_group=RiskGroup.I, labour_intensive=False)
    usual = contributions(job(employer=other), Month(2025, 9))
    relieved = contributions(job(employer=firm), Month(2025, 9))
    found = {item.programme: item for item in dues_of([relieved, relieved])}
    assert found[Programme.JKK].amount == 24_000
    assert {programme: item.relief for programme, item in found.items() if item.relief} == {
        Programme.JKK: "pp-36-2025"
    }
    mixed = {item.programme: item.relief for item in dues_of([usual, relieved])}
    assert mixed[Programme.JKK] == "pp-36-2025"
    assert {item.relief for item in dues_of([usual])} == {""}


def test_the_deferred_part_of_jp_stands_apart() -> None:
    # PP 49/2020 Pasal 17: 1 % in time, 99 % later.
    firm = Employer(
        size=EmployerSize.LARGE, risk_group=RiskGroup.I, defers_jp=True, paid_until=Month(2020, 8)
    )
    bill = contributions(job(employer=firm, wage=MonthlyWage(basic=5_000_000)), Month(2020, 9))
    found = {
        item.deferred: item.amount for item in dues_of([bill]) if item.programme is Programme.JP
    }
    assert found == {False: 1_500, True: 148_500}
