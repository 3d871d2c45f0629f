"""A row of dues gives what an account of that due and its one payment gives."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from tests.frames._backends import Backend

from perlindungan import NATIONAL, Month, frames
from perlindungan.arrears import Due, Ledger, Payment, account
from perlindungan.facts import FactError, Programme, Segment
from perlindungan.law import Rounding
from perlindungan.programmes import FIRST_MONTH, FineBase, LateMonths

ON = date(2026, 5, 31)
KINDS = {
    "row": "whole",
    "month": "text",
    "programme": "text",
    "amount": "whole",
    "paid_on": "day",
    "worker_share": "whole",
}
CHOICES = NATIONAL.choices
LAWS = [
    attrs.evolve(NATIONAL, choices=choices)
    for choices in (
        CHOICES,
        attrs.evolve(CHOICES, late_months=LateMonths.COMPLETED),
        attrs.evolve(CHOICES, late_months=LateMonths.CALENDAR),
        attrs.evolve(CHOICES, rounding=Rounding.UP),
        attrs.evolve(CHOICES, fine_base=FineBase.EMPLOYER_SHARE),
    )
]


def dues(rows: int = 300) -> list[dict[str, Any]]:
    rng = random.Random(2026)  # noqa: S311
    found = []
    for number in range(rows):
        month = FIRST_MONTH + rng.randrange(130)
        amount = rng.choice([0, 1, 49, rng.randrange(10**9), 10**15])
        late = timedelta(days=rng.choice([0, 30, 45, 46, rng.randrange(900)]))
        found.append(
            {
                "row": number,
                "month": str(month),
                "programme": rng.choice(list(Programme)).value,
                "amount": amount,
                "paid_on": None if rng.random() < 0.3 else month.first + late,
                "worker_share": amount // 3,
            }
        )
    return found


def expected(row: dict[str, Any], segment: Segment, law: Any) -> tuple[Any, ...]:
    month, programme = Month.parse(row["month"]), Programme(row["programme"])
    paid, amount = row["paid_on"], row["amount"]
    try:
        payments: tuple[Payment, ...] = ()
        if amount and paid is not None and paid <= ON:
            payments = (Payment(on=paid, amount=amount, month=month, programme=programme),)
        due = Due(month=month, programme=programme, amount=amount, worker_share=row["worker_share"])
        ledger = Ledger(segment=segment, dues=(due,), payments=payments)
        entry = account(ledger, ON, holidays=None, law=law).entries[0]
    except FactError as error:
        return None, None, None, f"{error.field}:{error.code}"
    return entry.due_date, entry.months_late, entry.fine, None


@pytest.mark.parametrize("segment", [Segment.PU, Segment.BPU])
def test_a_due_is_late_as_in_an_account(tables: Backend, segment: Segment) -> None:
    rows = dues()
    answer = frames.arrears(tables.table(rows, KINDS), on=ON, segment=segment, holidays=None)
    for row, got in zip(rows, tables.read(answer), strict=True):
        day, months, fine, error = expected(row, segment, NATIONAL)
        assert str(got["due_date"])[:10] == str(day)[:10], row
        assert (got["months_late"], got["fine"], got["error"]) == (months, fine, error), row


@pytest.mark.parametrize("law", LAWS)
def test_a_fine_follows_the_choices_of_the_law(law: Any) -> None:
    import polars as pl

    rows = dues()
    frame = pl.DataFrame(rows, schema_overrides={"paid_on": pl.Date})
    answer = frames.arrears(frame, on=ON, segment=Segment.PU, holidays=None, law=law)
    for row, got in zip(rows, answer.to_dicts(), strict=True):
        found = got["due_date"], got["months_late"], got["fine"], got["error"]
        assert found == expected(row, Segment.PU, law), row


def test_a_due_that_cannot_be_counted_says_why() -> None:
    import polars as pl

    frame = pl.DataFrame(
        {
            "month": ["2026-01", "2026-13", None, "2015-06", "2026-01", "2026-01"],
            "programme": ["JHT", "JHT", "JHT", "JHT", "XYZ", "JHT"],
            "amount": [-1, 1, 1, 1, 1, None],
            "paid_on": pl.Series([None] * 6, dtype=pl.Date),
        }
    )
    answer = frames.arrears(frame, on=ON, segment=Segment.PU, holidays=None)
    assert answer["error"].to_list() == [
        "amount:rupiah_range",
        "month:month",
        "month:missing",
        "month:out_of_range",
        "programme:one_of",
        "amount:missing",
    ]
    assert answer["fine"].null_count() == 6
