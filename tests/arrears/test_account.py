"""Accounts: due dates and fines as the texts have them, and payments laid as documented."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest

from perlindungan import NATIONAL, Month
from perlindungan.arrears import Account, Due, Entry, Ledger, Payment, account
from perlindungan.facts import FactError, Programme, Segment
from perlindungan.law import Confidence, Rounding
from perlindungan.programmes import (
    Allocation,
    Choices,
    FineBase,
    LateMonths,
    Law,
    PartPayments,
)
from perlindungan.wording import LOCALES

JKK, JKM, JHT = Programme.JKK, Programme.JKM, Programme.JHT
JP, JKN = Programme.JP, Programme.JKN
JANUARY, FEBRUARY, MARCH, JUNE = (Month(2026, month) for month in (1, 2, 3, 6))
ON = date(2026, 6, 1)
TWO_PERCENT = Fraction(2, 100)


def chosen(**choices: Any) -> Law:
    return attrs.evolve(NATIONAL, choices=Choices(**choices))


def due(month: Month, programme: Programme = JKK, amount: int = 1_000_000, **more: Any) -> Due:
    return Due(month=month, programme=programme, amount=amount, **more)


def paid(on: date, amount: int, **named: Any) -> Payment:
    return Payment(on=on, amount=amount, **named)


def of(
    dues: Iterable[Due],
    payments: Iterable[Payment] = (),
    *,
    on: date,
    segment: Segment = Segment.PU,
    law: Law = NATIONAL,
    holidays: Container[date] | None = None,
) -> Account:
    ledger = Ledger(segment=segment, dues=tuple(dues), payments=tuple(payments))
    return account(ledger, on, holidays=holidays, law=law)


def alone(item: Due, on: date, payments: Sequence[Payment] = (), **more: Any) -> Entry:
    """Return the entry of a ledger with one due."""
    (entry,) = of([item], payments, on=on, **more).entries
    return entry


def laid(found: Account) -> list[tuple[str, str | None, str | None, int]]:
    """Return where the payments went, in order."""
    return [
        (
            item.kind,
            None if item.month is None else str(item.month),
            None if item.programme is None else item.programme.value,
            item.amount,
        )
        for item in found.allocations
    ]


# -- due dates ------------------------------------------------------------------------------------


@pytest.mark.parametrize("programme", [JKK, JKM, JHT])
@pytest.mark.parametrize(
    ("month", "day"),
    [
        (Month(2026, 3), date(2026, 4, 15)),
        (Month(2026, 1), date(2026, 2, 16)),  # the 15th is a Sunday
        (Month(2025, 10), date(2025, 11, 17)),  # a Saturday
        (Month(2025, 12), date(2026, 1, 15)),
        (Month(2020, 7), date(2020, 8, 18)),  # a Saturday, and Monday is the 17 August
        (Month(2020, 8), date(2020, 9, 30)),
        (Month(2020, 12), date(2021, 1, 29)),  # the 30th is a Saturday: the working day before
        (Month(2021, 2), date(2021, 3, 15)),
    ],
)
def test_the_employers_due_dates(programme: Programme, month: Month, day: date) -> None:
    holidays = {date(2020, 8, 17)}
    assert alone(due(month, programme), date(2026, 6, 1), holidays=holidays).due_date == day


def test_holidays_move_jkk_jkm_and_jht() -> None:
    given = {date(2026, 4, 15), date(2026, 4, 16)}
    for programme in (JKK, JKM, JHT):
        moved = alone(due(MARCH, programme), date(2026, 4, 17), holidays=given)
        assert (moved.due_date, moved.months_late, moved.fine) == (date(2026, 4, 17), 0, 0)
        late = alone(due(MARCH, programme), date(2026, 4, 18), holidays=given)
        assert (late.months_late, late.fine) == (1, 20_000)


def test_holidays_do_not_move_jp() -> None:
    # PP 45/2015 Pasal 30 ayat (3) says nothing of holidays.
    given = {date(2026, 4, 15)}
    entry = alone(due(MARCH, JP), date(2026, 4, 16), holidays=given)
    assert (entry.due_date, entry.months_late, entry.fine) == (date(2026, 4, 15), 1, 20_000)
    sunday = alone(due(JANUARY, JP), date(2026, 2, 16))
    assert (sunday.due_date, sunday.months_late) == (date(2026, 2, 15), 1)


@pytest.mark.parametrize(
    ("programme", "day"),
    [(JKK, date(2026, 4, 15)), (JKM, date(2026, 4, 15)), (JHT, date(2026, 5, 15))],
)
def test_participants_pay_in_the_month_itself_but_for_jht(programme: Programme, day: date) -> None:
    # PP 44/2015 Pasal 24 ayat (3); PP 46/2015 Pasal 21 ayat (3).
    item = due(Month(2026, 4), programme)
    assert alone(item, date(2026, 6, 1), segment=Segment.BPU).due_date == day


def test_participants_holidays_move_the_day() -> None:
    # 15 February and 15 March 2026 are Sundays.
    jkk = alone(due(FEBRUARY, JKK), date(2026, 3, 1), segment=Segment.BPU)
    jht = alone(due(FEBRUARY, JHT), date(2026, 3, 1), segment=Segment.BPU)
    assert (jkk.due_date, jht.due_date) == (date(2026, 2, 16), date(2026, 3, 16))


@pytest.mark.parametrize("segment", [Segment.PU, Segment.PBPU])
@pytest.mark.parametrize(
    ("month", "day"),
    [(Month(2026, 3), date(2026, 3, 10)), (JANUARY, date(2026, 1, 12))],  # 10 January: Saturday
)
def test_jkn_on_the_tenth_of_the_month(segment: Segment, month: Month, day: date) -> None:
    assert alone(due(month, JKN), date(2026, 3, 20), segment=segment).due_date == day


@pytest.mark.parametrize(
    ("segment", "programme"),
    [(Segment.BPU, JP), (Segment.BPU, JKN), (Segment.PBPU, JKK), (Segment.PBPU, JHT)],
)
def test_a_programme_that_the_segment_does_not_have(segment: Segment, programme: Programme) -> None:
    with pytest.raises(FactError) as refused:
        of([due(MARCH, programme)], on=date(2026, 6, 1), segment=segment)
    assert refused.value.field == "programme"


# -- fines ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("programme", [JKK, JKM, JHT, JP])
@pytest.mark.parametrize(
    ("day", "months"),
    [
        (date(2026, 4, 14), 0),
        (date(2026, 4, 15), 0),
        (date(2026, 4, 16), 1),
        (date(2026, 5, 15), 1),
        (date(2026, 5, 16), 2),
        (date(2027, 4, 15), 12),
        (date(2031, 4, 16), 61),  # no limit in months, nothing on the fine itself
    ],
)
def test_two_percent_a_month(programme: Programme, day: date, months: int) -> None:
    entry = alone(due(MARCH, programme), day)
    assert (entry.months_late, entry.fine) == (months, months * 20_000)
    late = of([due(MARCH, programme)], [paid(day, 1_000_000)], on=date(2032, 1, 1)).entries[0]
    assert (late.open, late.months_late, late.fine) == (0, months, months * 20_000)


@pytest.mark.parametrize(
    ("month", "rate"),
    [
        (Month(2020, 7), Fraction(2, 100)),
        (Month(2020, 8), Fraction(5, 1000)),
        (Month(2020, 9), Fraction(5, 1000)),
        (Month(2020, 10), Fraction(5, 1000)),
        (Month(2020, 11), Fraction(5, 1000)),
        (Month(2020, 12), Fraction(5, 1000)),
        (Month(2021, 1), Fraction(5, 1000)),
        (Month(2021, 2), Fraction(2, 100)),
    ],
)
@pytest.mark.parametrize("programme", [JKK, JKM, JHT, JP])
def test_half_a_percent_for_the_months_of_pp_49_2020(
    month: Month, rate: Fraction, programme: Programme
) -> None:
    # The rate is that of the contribution month, whenever it is paid.
    entry = alone(due(month, programme), date(2021, 5, 3))
    assert entry.fine == entry.months_late * 1_000_000 * rate
    assert entry.months_late >= 2
    later = alone(due(month, programme), date(2024, 5, 3))
    assert later.fine == later.months_late * 1_000_000 * rate


def test_a_day_late_in_september_2020() -> None:
    in_time = alone(due(Month(2020, 8)), date(2020, 9, 30))
    late = alone(due(Month(2020, 8)), date(2020, 10, 1))
    assert (in_time.fine, late.fine) == (0, 5_000)


@pytest.mark.parametrize("programme", [JKK, JKM, JHT])
def test_participants_bear_no_fine(programme: Programme) -> None:
    found = of([due(JANUARY, programme)], on=date(2027, 6, 1), segment=Segment.BPU)
    (entry,) = found.entries
    assert entry.months_late > 12
    assert (entry.fine, found.fines, found.balance) == (0, 0, 1_000_000)
    assert "no_fine_for_participants" in {finding.code for finding in found.findings}
    assert "late_months" not in dict(found.choices)


@pytest.mark.parametrize(
    ("segment", "most"), [(Segment.PU, 3), (Segment.PBPU, 6)], ids=["PU", "PBPU"]
)
@pytest.mark.parametrize(
    ("day", "months"),
    [
        (date(2015, 10, 12), 0),
        (date(2015, 10, 13), 1),
        (date(2015, 11, 12), 1),
        (date(2015, 11, 13), 2),
        (date(2015, 12, 13), 3),
        (date(2016, 1, 13), 4),
        (date(2016, 3, 13), 6),
        (date(2016, 4, 13), 7),
        (date(2020, 1, 1), 43),
    ],
)
def test_the_jkn_fine_of_old(segment: Segment, most: int, day: date, months: int) -> None:
    # 2 % a month until June 2016, at most 3 months (PU) or 6 (PBPU); 10 October 2015 is a Saturday.
    entry = alone(due(Month(2015, 10), JKN), day, segment=segment)
    assert entry.fine == min(months, most) * 20_000


@pytest.mark.parametrize("segment", [Segment.PU, Segment.PBPU])
@pytest.mark.parametrize("counted", list(PartPayments))
@pytest.mark.parametrize(
    ("day", "fine"),
    [(date(2016, 6, 10), 0), (date(2016, 6, 11), 20_000), (date(2016, 12, 11), 20_000)],
)
def test_delay_after_june_2016_bears_no_fine(
    segment: Segment, counted: PartPayments, day: date, fine: int
) -> None:
    # Abolished on 1 July 2016: no text lets the delay after that day bear it.
    law = chosen(part_payments=counted)
    assert alone(due(Month(2016, 6), JKN), day, segment=segment, law=law).fine == fine


@pytest.mark.parametrize("segment", [Segment.PU, Segment.PBPU])
@pytest.mark.parametrize("month", [Month(2016, 7), Month(2018, 10), JANUARY])
def test_jkn_bears_no_monthly_fine_since_july_2016(segment: Segment, month: Month) -> None:
    found = of([due(month, JKN)], on=month.last.replace(year=month.year + 1), segment=segment)
    assert (found.fines, found.entries[0].fine) == (0, 0)
    assert found.balance == 1_000_000


@pytest.mark.parametrize("segment", [Segment.PU, Segment.PBPU])
def test_the_months_of_delay_of_jkn_are_all_told(segment: Segment) -> None:
    # Entry.months_late: "months of delay of what is open"; only the fine stops at 3 or 6 months.
    entry = alone(due(JANUARY, JKN), date(2026, 8, 20), segment=segment)
    assert (entry.due_date, entry.fine) == (date(2026, 1, 12), 0)
    assert entry.months_late == 8


def test_nothing_due_is_never_late() -> None:
    # Entry.months_late: of what is open, or of the last payment; here is neither.
    entry = alone(due(JANUARY, JKK, 0), date(2026, 8, 20))
    assert (entry.open, entry.fine, entry.months_late) == (0, 0, 0)


@pytest.mark.parametrize(
    ("rounding", "amounts"),
    [
        (Rounding.HALF_UP, [0, 1, 1, 7]),
        (Rounding.UP, [1, 1, 1, 7]),
        (Rounding.DOWN, [0, 0, 1, 6]),
    ],
)
def test_each_fine_is_rounded_once(rounding: Rounding, amounts: list[int]) -> None:
    law = chosen(rounding=rounding)
    found = [alone(due(MARCH, JKK, amount), date(2026, 4, 16), law=law) for amount in (24, 25, 50)]
    found.append(alone(due(MARCH, JKK, 333), date(2026, 4, 16), law=law))
    assert [entry.fine for entry in found] == amounts


def test_the_whole_fine_is_rounded_not_that_of_each_month() -> None:
    # Twelve months of 2 % of 37 are 8.88; month by month they would be 12 x 1.
    assert alone(due(MARCH, JKK, 37), date(2027, 4, 15)).fine == 9


# -- deferred JP ----------------------------------------------------------------------------------


@pytest.mark.parametrize("month", [Month(2020, 8), Month(2020, 12), Month(2021, 1)])
def test_deferred_jp_is_settled_by_april_2022(month: Month) -> None:
    # PP 49/2020 Pasal 17: done by 15 April 2022; what follows was not found.
    item = due(month, JP, 990_000, deferred=True)
    in_time = of([item], on=date(2022, 4, 15))
    assert (in_time.entries[0].due_date, in_time.late) == (date(2022, 4, 15), 0)
    assert [finding.code for finding in in_time.findings] == ["deferred_not_begun"]
    late = of([item], on=date(2022, 4, 16))
    assert (late.entries[0].fine, late.late, late.fines) == (None, 990_000, 0)
    assert late.entries[0].months_late == 1
    assert [finding.code for finding in late.findings] == [
        "deferred_not_begun",
        "deferred_not_settled",
    ]
    settled = of([item], [paid(date(2022, 4, 15), 990_000)], on=date(2022, 6, 1))
    assert (settled.balance, settled.entries[0].months_late, settled.findings) == (0, 0, ())


@pytest.mark.parametrize("month", [Month(2020, 7), Month(2021, 2), JANUARY])
def test_no_other_month_was_deferred(month: Month) -> None:
    with pytest.raises(FactError) as refused:
        of([due(month, JP, deferred=True)], on=date(2026, 6, 1))
    assert refused.value.field == "deferred"


def test_deferred_jp_does_not_take_what_is_due_in_time() -> None:
    # PP 49/2020 Pasal 17 ayat (2): 1 % in time, 99 % by 15 April 2022. Who pays each month's 1 %
    # in time owes no fine; the deferred part is not owed before.
    dues, payments = [], []
    for month in (Month(2020, 8), Month(2020, 9), Month(2020, 10)):
        dues += [due(month, JP, 10_000), due(month, JP, 990_000, deferred=True)]
        payments.append(paid((month + 1).first.replace(day=28), 10_000, month=month, programme=JP))
    found = of(dues, payments, on=date(2021, 2, 1))
    assert [entry.open for entry in found.entries if not entry.deferred] == [0, 0, 0]
    assert [entry.open for entry in found.entries if entry.deferred] == [990_000] * 3
    assert (found.fines, found.late) == (0, 0)


def deferred(*numbers: int) -> list[Due]:
    """Return JP of months of 2020, one hundredth in time and the rest deferred."""
    return [
        due(Month(2020, number), JP, amount, deferred=later)
        for number in numbers
        for amount, later in ((10_000, False), (990_000, True))
    ]


def paid_of(found: Account) -> dict[tuple[str, bool], int]:
    """Return what was paid of each JP, by month and whether it is the deferred part."""
    return {
        (str(entry.month), entry.deferred): entry.paid
        for entry in found.entries
        if entry.programme is JP
    }


@pytest.mark.parametrize("allocation", list(Allocation))
def test_a_payment_that_names_a_deferred_month_reaches_its_deferred_part(
    allocation: Allocation,
) -> None:
    # Repayment may begin before the day by which all is settled.
    payment = paid(date(2021, 5, 10), 110_000, month=Month(2020, 9), programme=JP)
    dues = [*deferred(9, 10), due(Month(2020, 9), JKK, 500_000)]
    found = of(dues, [payment], on=date(2021, 5, 10), law=chosen(allocation=allocation))
    assert paid_of(found) == {
        ("2020-09", False): 10_000,
        ("2020-09", True): 100_000,
        ("2020-10", False): 0,
        ("2020-10", True): 0,
    }
    assert found.credit == 0
    assert found.open_by_programme[JKK] == 500_000


def test_earlier_owed_months_come_before_a_deferred_part() -> None:
    dues = [*deferred(9), due(Month(2020, 8), JP, 30_000)]
    payment = paid(date(2021, 5, 10), 140_000, month=Month(2020, 9), programme=JP)
    oldest = paid_of(of(dues, [payment], on=date(2021, 5, 10)))
    assert oldest == {
        ("2020-08", False): 30_000,
        ("2020-09", False): 10_000,
        ("2020-09", True): 100_000,
    }
    law = chosen(allocation=Allocation.AS_NAMED)
    named = paid_of(of(dues, [payment], on=date(2021, 5, 10), law=law))
    assert named == {
        ("2020-08", False): 0,
        ("2020-09", False): 10_000,
        ("2020-09", True): 130_000,
    }


def test_only_the_deferred_part_of_the_month_that_is_named() -> None:
    payment = paid(date(2021, 5, 10), 1_000_000, month=Month(2020, 10), programme=JP)
    found = of(deferred(9, 10), [payment], on=date(2021, 5, 10))
    # September in time, then October in time and later: of 1,000,000 stay 980,000.
    assert paid_of(found) == {
        ("2020-09", False): 10_000,
        ("2020-09", True): 0,
        ("2020-10", False): 10_000,
        ("2020-10", True): 980_000,
    }


@pytest.mark.parametrize(
    "named", [{}, {"programme": JP}, {"programme": JP, "month": Month(2020, 8)}]
)
def test_a_payment_that_names_no_deferred_month_reaches_what_is_owed_first(
    named: dict[str, Any],
) -> None:
    dues = [*deferred(9), due(Month(2020, 8), JP, 30_000)]
    found = paid_of(of(dues, [paid(date(2021, 5, 10), 40_000, **named)], on=date(2021, 5, 10)))
    assert found == {
        ("2020-08", False): 30_000,
        ("2020-09", False): 10_000,
        ("2020-09", True): 0,
    }


@pytest.mark.parametrize(
    ("on", "told"),
    [
        (date(2020, 12, 1), False),
        (date(2021, 5, 15), False),
        (date(2021, 5, 16), True),
        (date(2026, 6, 1), True),
    ],
)
def test_repayment_that_has_not_begun_is_told(on: date, told: bool) -> None:
    # PP 49/2020 Pasal 17: begun by 15 May 2021.
    found = of(deferred(9, 10), on=on)
    begun = [finding for finding in found.findings if finding.code == "deferred_not_begun"]
    assert [dict(finding.details) for finding in begun] == [{"day": "2021-05-15"}] * told


def test_repayment_that_began_with_any_deferred_month_is_not_told() -> None:
    on = date(2021, 12, 1)
    part = paid(date(2021, 5, 10), 30_000, month=Month(2020, 9), programme=JP)
    ordinary = paid(date(2021, 5, 10), 10_000, month=Month(2020, 9), programme=JP)
    codes = [
        {finding.code for finding in of(deferred(9, 10), [payment], on=on).findings}
        for payment in (part, ordinary)
    ]
    assert ["deferred_not_begun" in found for found in codes] == [False, True]
    assert not of([due(Month(2020, 9), JP)], on=on).findings


def test_a_deferred_part_of_nothing_need_not_begin() -> None:
    assert not of([due(Month(2020, 9), JP, 0, deferred=True)], on=date(2026, 6, 1)).findings


def test_the_days_of_the_deferral_are_days() -> None:
    (deferral,) = NATIONAL.deferrals
    assert (deferral.begin_by, deferral.settle_by) == (date(2021, 5, 15), date(2022, 4, 15))


# -- each choice ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "months"),
    [
        (date(2026, 4, 15), {"begun": 0, "completed": 0, "calendar": 0}),
        (date(2026, 4, 16), {"begun": 1, "completed": 0, "calendar": 0}),
        (date(2026, 5, 1), {"begun": 1, "completed": 0, "calendar": 1}),
        (date(2026, 5, 15), {"begun": 1, "completed": 1, "calendar": 1}),
        (date(2026, 5, 16), {"begun": 2, "completed": 1, "calendar": 1}),
    ],
)
@pytest.mark.parametrize("counting", list(LateMonths))
def test_what_counts_as_a_month(day: date, months: dict[str, int], counting: LateMonths) -> None:
    found = of([due(MARCH)], on=day, law=chosen(late_months=counting))
    assert found.entries[0].months_late == months[counting.value]
    assert found.fines == months[counting.value] * 20_000
    assert dict(found.choices)["late_months"] == counting.value


def test_whether_the_worker_share_is_in_the_base() -> None:
    dues = [
        due(MARCH, JHT, 570_000, worker_share=200_000),
        due(MARCH, JP, 300_000, worker_share=100_000),
    ]
    both = of(dues, on=date(2026, 5, 16), law=chosen(fine_base=FineBase.BOTH_SHARES))
    assert [entry.fine for entry in both.entries] == [22_800, 12_000]
    employer = of(dues, on=date(2026, 5, 16), law=chosen(fine_base=FineBase.EMPLOYER_SHARE))
    assert [entry.fine for entry in employer.entries] == [14_800, 8_000]
    assert dict(employer.choices)["fine_base"] == "employer_share"


def test_the_employer_share_of_parts() -> None:
    # 190,000 late one month and 380,000 two: 950,000 rupiah-months, of which 370/570 count.
    item = due(MARCH, JHT, 570_000, worker_share=200_000)
    law = chosen(fine_base=FineBase.EMPLOYER_SHARE)
    entry = alone(item, date(2026, 6, 1), [paid(date(2026, 4, 20), 190_000)], law=law)
    assert entry.fine == round(950_000 * Fraction(370, 570) * TWO_PERCENT)


def test_a_worker_share_that_nobody_gave_is_asked_for() -> None:
    law = chosen(fine_base=FineBase.EMPLOYER_SHARE)
    with pytest.raises(FactError) as refused:
        of([due(MARCH, JHT)], on=date(2026, 6, 1), law=law)
    assert refused.value.field == "worker_share"
    assert "2026-03 JHT" in str(refused.value.value)
    in_time = alone(due(MARCH, JHT), date(2026, 4, 15), law=law)
    assert in_time.fine == 0


@pytest.mark.parametrize("programme", [JKK, JKM])
def test_jkk_and_jkm_have_no_worker_share_to_ask_for(programme: Programme) -> None:
    # PP 44/2015 Pasal 16 ayat (1), 18 ayat (1): the employer alone pays them.
    law = chosen(fine_base=FineBase.EMPLOYER_SHARE)
    assert alone(due(MARCH, programme), date(2026, 4, 16), law=law).fine == 20_000


@pytest.mark.parametrize(
    ("answer", "fine"),
    [(PartPayments.WHAT_IS_OPEN, 34_000), (PartPayments.WHOLE_UNTIL_PAID_OFF, 40_000)],
)
def test_a_month_paid_in_parts(answer: PartPayments, fine: int) -> None:
    parts = [paid(date(2026, 4, 20), 300_000), paid(date(2026, 6, 1), 700_000)]
    found = of([due(MARCH)], parts, on=date(2026, 12, 1), law=chosen(part_payments=answer))
    (entry,) = found.entries
    assert [(part.on, part.amount) for part in entry.parts] == [
        (date(2026, 4, 20), 300_000),
        (date(2026, 6, 1), 700_000),
    ]
    assert (entry.months_late, entry.fine, entry.open) == (2, fine, 0)
    assert dict(found.choices)["part_payments"] == answer.value


@pytest.mark.parametrize(
    ("answer", "fine"),
    [(PartPayments.WHAT_IS_OPEN, 24_000), (PartPayments.WHOLE_UNTIL_PAID_OFF, 40_000)],
)
def test_a_part_in_time_and_the_rest_still_open(answer: PartPayments, fine: int) -> None:
    parts = [paid(date(2026, 4, 15), 400_000)]
    law = chosen(part_payments=answer)
    assert alone(due(MARCH), date(2026, 6, 1), parts, law=law).fine == fine


# -- where payments go ----------------------------------------------------------------------------

TWO_MONTHS = [
    due(JANUARY, JKK, 600),
    due(JANUARY, JKM, 500),
    due(FEBRUARY, JKK, 1_000),
    due(FEBRUARY, JKM, 700),
]


def test_the_oldest_month_of_what_a_payment_names_comes_first() -> None:
    payment = paid(date(2026, 3, 10), 1_000, month=FEBRUARY, programme=JKK)
    found = of(TWO_MONTHS, [payment], on=date(2026, 3, 10))
    assert laid(found) == [
        ("contribution", "2026-01", "JKK", 600),
        ("contribution", "2026-02", "JKK", 400),
    ]
    assert dict(found.choices)["allocation"] == "oldest_first"


def test_or_the_month_that_it_names() -> None:
    payment = paid(date(2026, 3, 10), 1_200, month=FEBRUARY, programme=JKK)
    law = chosen(allocation=Allocation.AS_NAMED)
    found = of(TWO_MONTHS, [payment], on=date(2026, 3, 10), law=law)
    assert laid(found) == [
        ("contribution", "2026-02", "JKK", 1_000),
        ("contribution", "2026-01", "JKK", 200),
    ]
    assert dict(found.choices)["allocation"] == "as_named"


def test_a_month_without_a_programme() -> None:
    payment = paid(date(2026, 3, 10), 1_200, month=FEBRUARY)
    oldest = of(TWO_MONTHS, [payment], on=date(2026, 3, 10))
    assert laid(oldest) == [
        ("contribution", "2026-01", "JKK", 600),
        ("contribution", "2026-01", "JKM", 500),
        ("contribution", "2026-02", "JKK", 100),
    ]
    law = chosen(allocation=Allocation.AS_NAMED)
    named = of(TWO_MONTHS, [payment], on=date(2026, 3, 10), law=law)
    assert laid(named) == [
        ("contribution", "2026-02", "JKK", 1_000),
        ("contribution", "2026-02", "JKM", 200),
    ]


def test_a_programme_without_a_month() -> None:
    payment = paid(date(2026, 3, 10), 1_500, programme=JKM)
    assert laid(of(TWO_MONTHS, [payment], on=date(2026, 3, 10))) == [
        ("contribution", "2026-01", "JKM", 500),
        ("contribution", "2026-02", "JKM", 700),
        ("contribution", "2026-01", "JKK", 300),
    ]


def test_contributions_then_fines_then_later_months_then_credit() -> None:
    dues = [
        due(JANUARY, JKK, 1_000),
        due(JANUARY, JKM, 500),
        due(FEBRUARY, JKK, 1_000),
        due(JUNE, JKK, 1_000),
    ]
    found = of(dues, [paid(date(2026, 3, 20), 5_000)], on=date(2026, 4, 1))
    assert laid(found) == [
        ("contribution", "2026-01", "JKK", 1_000),
        ("contribution", "2026-01", "JKM", 500),
        ("contribution", "2026-02", "JKK", 1_000),
        ("fine", "2026-01", "JKK", 40),
        ("fine", "2026-01", "JKM", 20),
        ("fine", "2026-02", "JKK", 20),
        ("contribution", "2026-06", "JKK", 1_000),
        ("credit", None, None, 1_420),
    ]
    assert (found.credit, found.fines, found.open, found.balance) == (1_420, 0, 0, -1_420)


def test_the_month_of_the_payment_itself_comes_before_fines() -> None:
    # "Contributions of months up to that of the payment": April on 20 April, not May.
    dues = [due(month, JKK, 1_000) for month in (FEBRUARY, Month(2026, 4), Month(2026, 5))]
    payments = [
        paid(date(2026, 4, 17), 1_000, month=FEBRUARY),
        paid(date(2026, 4, 20), 1_030),
    ]
    assert laid(of(dues, payments, on=date(2026, 4, 20))) == [
        ("contribution", "2026-02", "JKK", 1_000),
        ("contribution", "2026-04", "JKK", 1_000),
        ("fine", "2026-02", "JKK", 30),
    ]


def test_a_payment_for_fines_goes_to_fines_first() -> None:
    found = of(TWO_MONTHS, [paid(date(2026, 3, 20), 100, fine=True)], on=date(2026, 3, 20))
    # January two months late, February one.
    assert laid(found) == [
        ("fine", "2026-01", "JKK", 24),
        ("fine", "2026-01", "JKM", 20),
        ("fine", "2026-02", "JKK", 20),
        ("fine", "2026-02", "JKM", 14),
        ("contribution", "2026-01", "JKK", 22),
    ]


def test_a_payment_for_the_fine_of_a_month_and_programme() -> None:
    payment = paid(date(2026, 3, 20), 34, fine=True, month=FEBRUARY, programme=JKM)
    oldest = of(TWO_MONTHS, [payment], on=date(2026, 3, 20))
    assert laid(oldest) == [("fine", "2026-01", "JKM", 20), ("fine", "2026-02", "JKM", 14)]
    law = chosen(allocation=Allocation.AS_NAMED)
    named = of(TWO_MONTHS, [payment], on=date(2026, 3, 20), law=law)
    assert laid(named) == [("fine", "2026-02", "JKM", 14), ("contribution", "2026-02", "JKM", 20)]


def test_a_fine_that_was_paid_runs_on_while_the_month_is_open() -> None:
    found = of([due(MARCH)], [paid(date(2026, 4, 20), 20_000, fine=True)], on=date(2026, 6, 1))
    (entry,) = found.entries
    assert (entry.fine, entry.fine_paid, entry.fine_open) == (40_000, 20_000, 20_000)
    assert (found.fines, found.balance) == (20_000, 1_020_000)


def test_a_payment_for_fines_before_there_are_any() -> None:
    found = of([due(MARCH)], [paid(date(2026, 4, 15), 5_000, fine=True)], on=date(2026, 4, 15))
    assert laid(found) == [("contribution", "2026-03", "JKK", 5_000)]


def test_a_month_paid_in_advance_is_in_time() -> None:
    dues = [due(month) for month in (JANUARY, FEBRUARY, MARCH)]
    found = of(dues, [paid(date(2026, 1, 5), 2_500_000)], on=date(2026, 4, 16))
    assert [entry.paid for entry in found.entries] == [1_000_000, 1_000_000, 500_000]
    assert [entry.fine for entry in found.entries] == [0, 0, 10_000]
    assert (found.credit, found.balance) == (0, 510_000)


def test_payments_are_laid_in_the_order_of_their_days() -> None:
    late = paid(date(2026, 5, 1), 1_000_000)
    early = paid(date(2026, 2, 2), 1_000_000)
    found = of([due(JANUARY), due(MARCH)], [late, early], on=date(2026, 5, 1))
    assert [(item.payment, item.on, str(item.month)) for item in found.allocations] == [
        (0, date(2026, 2, 2), "2026-01"),
        (1, date(2026, 5, 1), "2026-03"),
    ]


def test_payments_of_one_day_do_not_hang_on_their_place_in_the_ledger() -> None:
    # Ledger: "dues, payments: in any order".
    pair = [paid(date(2026, 3, 10), 600), paid(date(2026, 3, 10), 600, programme=JKK)]
    there = of(TWO_MONTHS, pair, on=date(2026, 6, 1))
    back = of(TWO_MONTHS, pair[::-1], on=date(2026, 6, 1))
    assert [entry.paid for entry in there.entries] == [entry.paid for entry in back.entries]
    assert there.fines == back.fines


@pytest.mark.parametrize("days_late", [1, 30])
@pytest.mark.parametrize("count", [1, 2])
def test_payments_after_the_day_are_left_out_and_told(days_late: int, count: int) -> None:
    on = date(2026, 6, 1)
    day = date.fromordinal(on.toordinal() + days_late)
    by_then = paid(date(2026, 4, 20), 400_000)
    found = of([due(MARCH)], [*[paid(day, 700_000)] * count, by_then], on=on)
    without = of([due(MARCH)], [by_then], on=on)
    (told,) = found.findings
    assert (told.code, dict(told.details)) == ("later_payments", {"count": count})
    assert without.findings == ()
    assert attrs.evolve(found, findings=()) == without
    assert (found.open, found.fines, found.credit) == (600_000, 32_000, 0)
    assert found.balance == found.movements[-1].balance == 632_000


@pytest.mark.parametrize("locale", LOCALES)
def test_later_payments_have_words(locale: str) -> None:
    told = of([due(MARCH)], [paid(date(2026, 7, 1), 1)] * 3, on=date(2026, 6, 1)).explain(locale)
    assert {"id": "3 pembayaran", "en": "3 payments"}[locale] in told


# -- two agencies ---------------------------------------------------------------------------------

BOTH_AGENCIES = [due(JANUARY, JKN, 500), due(JANUARY, JKK, 600), due(FEBRUARY, JHT, 700)]


@pytest.mark.parametrize(
    ("programme", "reached"),
    [
        (JKN, [("contribution", "2026-01", "JKN", 500), ("credit", None, None, 9_500)]),
        (
            JHT,
            [
                ("contribution", "2026-02", "JHT", 700),
                ("contribution", "2026-01", "JKK", 600),
                ("fine", "2026-01", "JKK", 24),
                ("fine", "2026-02", "JHT", 14),
                ("credit", None, None, 8_662),
            ],
        ),
    ],
)
@pytest.mark.parametrize("allocation", list(Allocation))
def test_a_payment_reaches_its_own_agency_alone(
    programme: Programme, reached: list[Any], allocation: Allocation
) -> None:
    payment = paid(date(2026, 3, 20), 10_000, programme=programme)
    law = chosen(allocation=allocation)
    found = of(BOTH_AGENCIES, [payment], on=date(2026, 3, 20), law=law)
    assert laid(found) == reached
    left = sum(item.amount for item in BOTH_AGENCIES) - sum(
        amount for kind, _, _, amount in reached if kind == "contribution"
    )
    assert found.open == left > 0


def test_a_payment_for_fines_stays_with_its_agency_too() -> None:
    dues = [due(Month(2016, 5), JKN, 1_000), due(JANUARY, JKK, 1_000)]
    payment = paid(date(2026, 3, 20), 50, programme=JKK, fine=True)
    found = of(dues, [payment], on=date(2026, 3, 20))
    assert laid(found) == [("fine", "2026-01", "JKK", 40), ("contribution", "2026-01", "JKK", 10)]


def test_a_payment_to_an_agency_to_which_nothing_is_due_is_credit() -> None:
    found = of([due(JANUARY, JKK, 600)], [paid(date(2026, 2, 2), 600, programme=JKN)], on=ON)
    assert laid(found) == [("credit", None, None, 600)]
    assert (found.open, found.credit) == (600, 600)


def test_a_ledger_of_both_agencies_takes_no_payment_without_programme() -> None:
    with pytest.raises(FactError) as refused:
        of(BOTH_AGENCIES, [paid(date(2026, 2, 2), 1)], on=ON)
    assert refused.value.code == "payment_agency"


def test_a_payment_on_the_day_counts() -> None:
    found = of([due(MARCH)], [paid(date(2026, 4, 15), 1_000_000)], on=date(2026, 4, 15))
    assert found.balance == 0


# -- the account ----------------------------------------------------------------------------------


def test_entries_stand_in_the_order_of_months_and_programmes() -> None:
    dues = [due(MARCH, JP), due(MARCH, JKK), due(JANUARY, JHT), due(JANUARY, JKM)]
    found = of(dues, on=date(2026, 6, 1))
    assert [(str(entry.month), entry.programme.value) for entry in found.entries] == [
        ("2026-01", "JKM"),
        ("2026-01", "JHT"),
        ("2026-03", "JKK"),
        ("2026-03", "JP"),
    ]


def test_the_journal_runs() -> None:
    parts = [paid(date(2026, 3, 1), 400_000)]
    found = of([due(JANUARY)], parts, on=date(2026, 3, 10))
    assert [(item.on, item.kind, item.amount, item.balance) for item in found.movements] == [
        (date(2026, 2, 16), "contribution", 1_000_000, 1_000_000),
        (date(2026, 3, 1), "payment", -400_000, 600_000),
        (date(2026, 3, 10), "fine", 20_000, 620_000),
    ]
    assert found.balance == 620_000


def test_the_fine_of_a_paid_month_stands_on_the_day_it_was_paid_off() -> None:
    parts = [paid(date(2026, 3, 1), 1_000_000)]
    found = of([due(JANUARY)], parts, on=date(2026, 8, 1))
    assert [(item.on, item.kind, item.balance) for item in found.movements] == [
        (date(2026, 2, 16), "contribution", 1_000_000),
        (date(2026, 3, 1), "payment", 0),
        (date(2026, 3, 1), "fine", 20_000),
    ]


def test_months_have_running_balances() -> None:
    parts = [paid(date(2026, 2, 16), 1_000_000)]
    found = of([due(JANUARY), due(JANUARY, JKM), due(FEBRUARY)], parts, on=date(2026, 3, 16))
    assert [(month.due, month.paid, month.open, month.fine) for month in found.months] == [
        (2_000_000, 1_000_000, 1_000_000, 20_000),
        (1_000_000, 0, 1_000_000, 0),
    ]
    assert [month.balance for month in found.months] == [1_020_000, 2_020_000]


def test_what_is_open_and_what_of_it_is_late() -> None:
    found = of([due(FEBRUARY), due(MARCH), due(MARCH, JP)], on=date(2026, 4, 15))
    assert (found.open, found.late) == (3_000_000, 1_000_000)
    assert dict(found.open_by_programme) == {JKK: 2_000_000, JP: 1_000_000}
    assert of([due(MARCH)], on=date(2026, 4, 16)).late == 1_000_000


def test_an_empty_ledger() -> None:
    found = of([], on=date(2026, 4, 15))
    assert (found.balance, found.entries, found.movements, found.cover) == (0, (), (), ())


@pytest.mark.parametrize(
    ("segment", "programme", "month", "cited"),
    [
        (Segment.PU, JKK, MARCH, ("PP 44/2015 Pasal 21", "PP 44/2015 Pasal 22")),
        (Segment.PU, JKM, MARCH, ("PP 44/2015 Pasal 21", "PP 44/2015 Pasal 22")),
        (Segment.PU, JHT, MARCH, ("PP 46/2015 Pasal 19", "PP 46/2015 Pasal 20")),
        (Segment.PU, JP, MARCH, ("PP 45/2015 Pasal 30", "PP 45/2015 Pasal 31")),
        (Segment.PU, JKK, Month(2020, 9), ("PP 49/2020 Pasal 4", "PP 49/2020 Pasal 23")),
        (Segment.PU, JKN, Month(2016, 9), ("Perpres 19/2016",)),
        (Segment.BPU, JKK, MARCH, ("PP 44/2015 Pasal 24",)),
        (Segment.BPU, JHT, MARCH, ("PP 46/2015 Pasal 21",)),
    ],
)
def test_entries_cite_their_rules(
    segment: Segment, programme: Programme, month: Month, cited: tuple[str, ...]
) -> None:
    entry = alone(due(month, programme), date(2026, 6, 1), segment=segment)
    told = "; ".join(map(str, entry.citations))
    assert [article for article in cited if article not in told] == []


def test_confidence_is_that_of_the_weaker() -> None:
    assert alone(due(MARCH), date(2026, 6, 1)).confidence is Confidence.TEXT
    covid = alone(due(Month(2020, 9)), date(2026, 6, 1))
    assert covid.confidence is Confidence.SECONDARY
    invented = alone(due(Month(2021, 1)), date(2026, 6, 1))  # 30 February
    assert invented.confidence is Confidence.DERIVED
    assert invented.note


def test_a_relief_that_was_not_settled_in_time_is_told() -> None:
    # PP 36/2025: the reduced rate until 30 June 2026, full terms afterwards.
    item = due(Month(2025, 9), JKK, 1_000_000, relief="pp-36-2025")
    in_time = of([item], on=date(2026, 6, 30))
    late = of([item], on=date(2026, 7, 1))
    settled = of([item], [paid(date(2026, 6, 30), 1_000_000)], on=date(2026, 7, 1))
    codes = [{one.code for one in found.findings} for found in (in_time, late, settled)]
    assert ["relief_lapsed" in found for found in codes] == [False, True, False]
    (told,) = late.findings
    assert dict(told.details) == {"relief": "pp-36-2025", "month": "2025-09", "day": "2026-06-30"}


@pytest.mark.parametrize(
    ("month", "relief", "told"),
    [
        (Month(2025, 9), "", []),
        (Month(2025, 3), "", []),
        (Month(2025, 3), "pp-7-2025", ["pp-7-2025"]),
        (Month(2026, 1), "pp-36-2025", ["pp-36-2025"]),
        (Month(2020, 9), "pp-49-2020", []),  # no day by which it had to be paid
        (Month(2026, 2), "pp-50-2025", []),
    ],
)
def test_a_relief_lapses_only_where_the_due_says_that_it_is_inside(
    month: Month, relief: str, told: list[str]
) -> None:
    found = of([due(month, JKK, relief=relief)], on=date(2026, 7, 1))
    lapsed = [dict(one.details)["relief"] for one in found.findings if one.code == "relief_lapsed"]
    assert lapsed == told


# -- what reopens JKN -----------------------------------------------------------------------------


def reactivation(found: Account) -> dict[str, Any] | None:
    told = [dict(one.details) for one in found.findings if one.code == "reactivation"]
    assert len(told) <= 1
    return told[0] if told else None


def in_a_row(first: Month, number: int) -> list[Due]:
    """Return JKN of months in a row, each a rupiah more than the one before."""
    return [due(first + place, JKN, 1_000 + place) for place in range(number)]


@pytest.mark.parametrize("segment", [Segment.PU, Segment.PBPU])
@pytest.mark.parametrize(
    ("number", "months"), [(1, 1), (11, 11), (23, 23), (24, 24), (25, 24), (40, 24)]
)
def test_at_most_24_months_reopen_jkn(segment: Segment, number: int, months: int) -> None:
    last = Month(2026, 5)
    dues = in_a_row(last + (1 - number), number)
    found = reactivation(of(dues, on=date(2026, 6, 1), segment=segment))
    latest = sum(item.amount for item in dues[-months:])
    assert found == {"months": months, "most": 24, "amount": latest}


@pytest.mark.parametrize(
    ("on", "most"),
    [
        (date(2016, 6, 30), None),
        (date(2016, 7, 1), 12),
        (date(2018, 9, 17), 12),
        (date(2018, 9, 18), 24),
        (date(2026, 6, 1), 24),
    ],
)
def test_the_rule_of_the_day_says_how_many_months(on: date, most: int | None) -> None:
    # Perpres 19/2016 Pasal 17A.1: 12; Perpres 82/2018 Pasal 42: 24.
    number = 30 if on >= date(2018, 1, 1) else 11  # JKN is known from July 2015
    dues = in_a_row(Month.of(on) + -number, number)
    found = reactivation(of(dues, on=on, segment=Segment.PBPU))
    if most is None:
        assert found is None
        return
    counted = min(number, most)
    latest = sum(item.amount for item in dues[-counted:])
    assert found == {"months": counted, "most": most, "amount": latest}


def test_what_is_open_before_the_month_of_the_account_counts() -> None:
    dues = in_a_row(Month(2026, 3), 4)  # March to June
    payments = [
        paid(date(2026, 3, 5), 1_000),
        paid(date(2026, 4, 5), 400),
    ]
    found = of(dues, payments, on=date(2026, 6, 30), segment=Segment.PBPU)
    assert reactivation(found) == {"months": 2, "most": 24, "amount": 601 + 1_002}
    (cover,) = found.cover
    assert cover.effect == "suspended"


@pytest.mark.parametrize(
    ("dues", "payments", "on"),
    [
        ([due(JUNE, JKN)], [], date(2026, 6, 30)),
        ([due(MARCH, JKN)], [paid(date(2026, 3, 5), 1_000_000)], date(2026, 6, 30)),
        ([due(MARCH, JKK)], [], date(2026, 6, 30)),
        ([due(MARCH, JKN, 0)], [], date(2026, 6, 30)),
    ],
    ids=["month itself", "paid", "another programme", "nothing due"],
)
def test_where_nothing_is_to_reopen(dues: list[Due], payments: list[Payment], on: date) -> None:
    assert reactivation(of(dues, payments, on=on)) is None


@pytest.mark.parametrize("locale", LOCALES)
def test_what_reopens_jkn_has_words(locale: str) -> None:
    told = of([due(MARCH, JKN, 1_234_567)], on=ON).explain(locale)
    assert {"id": "Rp1.234.567", "en": "Rp1,234,567"}[locale] in told
    assert "24" in told
    assert "{" not in told


@pytest.mark.parametrize("locale", LOCALES)
def test_an_account_tells_itself(locale: str) -> None:
    dues = [due(JANUARY), due(Month(2020, 9), JP, 990_000, deferred=True)]
    told = of(dues, [paid(date(2026, 3, 1), 400_000)], on=date(2026, 3, 10)).explain(locale)
    assert "PP 44/2015 Pasal 22 ayat (1)" in told
    assert "2026-02-16" in told
    separated = "20.000" if locale == "id" else "20,000"
    assert separated in told
    assert "{" not in told


def test_holidays_are_told_as_checked_or_not() -> None:
    assert not of([due(MARCH)], on=date(2026, 6, 1)).holidays_checked
    assert of([due(MARCH)], on=date(2026, 6, 1), holidays=frozenset()).holidays_checked
