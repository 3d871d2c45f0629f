"""The greatest income: an amount, or the minimum wage of the place of residence."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from perlindungan.facts import FactError
from perlindungan.law import NotInForce, NotYetPublished
from perlindungan.regional.candidates import Candidate
from perlindungan.regional.findings import Finding, Severity
from perlindungan.regional.places import is_regency, regency_of
from perlindungan.regional.points import IncomeTest
from perlindungan.regional.sources import Ruling
from perlindungan.regional.verify.made import Test, of_scheme
from perlindungan.wages import minimum_wage

MEETS, REJECTS, ASKS = Severity.MEETS, Severity.REJECTS, Severity.ASKS


def income_test(ruling: Ruling[IncomeTest], asked: IncomeTest, on: date) -> Test:
    """Return the test of income; the minimum wage is that of the day of verification."""
    return _minimum_wage(ruling, on) if asked.most is None else _amount(ruling, asked.most)


def _amount(ruling: Ruling[IncomeTest], most: int) -> Test:
    def say(name: str, severity: Severity) -> Finding:
        return of_scheme(name, severity, "income", "income", ruling, amount=most)

    within, above = say("income_within", MEETS), say("income_above", REJECTS)
    missing = say("income_missing", ASKS)

    def test(person: Candidate, _: bool) -> Finding:
        if person.income is None:
            return missing
        return above if person.income > most else within

    return test


class _Bound:
    """The minimum wage of a place, and what is found below it and above."""

    __slots__ = ("above", "amount", "within")

    def __init__(self, ruling: Ruling[IncomeTest], code: str, day: date) -> None:
        minimum = minimum_wage(code, day)
        said: dict[str, Any] = {
            "basis": minimum.basis.value,
            "amount": str(minimum.published),
            "region": code,
        }
        self.amount: Decimal = minimum.published
        self.within = of_scheme(
            "minimum_wage_within",
            MEETS,
            "income",
            "income",
            ruling,
            **said,
        )
        if minimum.umk_known:
            self.above = of_scheme(
                "minimum_wage_above", REJECTS, "income", "income", ruling, **said
            )
        elif is_regency(code):
            # The minimum of the city may be higher than that of its province; nobody said.
            self.above = of_scheme("umk_unknown", ASKS, "minimum_wage", "income", ruling, **said)
        else:
            self.above = of_scheme("income_region_wide", ASKS, "region", "income", ruling, **said)


def _minimum_wage(ruling: Ruling[IncomeTest], day: date) -> Test:
    no_income = of_scheme("income_missing", ASKS, "income", "income", ruling)
    no_region = of_scheme("income_region_missing", ASKS, "region", "income", ruling)
    known: dict[str, _Bound | Finding] = {}

    def bound(code: str) -> _Bound | Finding:
        try:
            return _Bound(ruling, regency_of(code), day)
        except FactError:
            return no_region
        except (NotInForce, NotYetPublished):
            return of_scheme(
                "minimum_wage_unknown", ASKS, "minimum_wage", "income", ruling, day=day.isoformat()
            )

    def test(person: Candidate, _: bool) -> Finding:
        code, income = person.region, person.income
        if income is None:
            return no_income
        if code is None:
            return no_region
        held = known.get(code)
        if held is None:
            held = known[code] = bound(code)
        if isinstance(held, Finding):
            return held
        return held.above if income > held.amount else held.within

    return test
