"""Time of one worker's month: amounts, statement, explanation as data.

Run: ``python tests/benchmarks/bench_statement.py``. The best of several repeats is printed.
"""

import timeit
from collections.abc import Callable
from datetime import date
from typing import Any

from perlindungan import NATIONAL, Employer, Employment, Month, Worker, contributions
from perlindungan.contributions import explanation, snapshot, to_data
from perlindungan.facts import EmployerSize, MonthlyWage, RiskGroup, Segment
from perlindungan.programmes import monthly_wage
from perlindungan.segments.wage_earner import facts_in_month

MONTH = Month(2026, 2)
JOB = Employment(
    worker=Worker(id="1", birth_date=date(1990, 5, 17), citizenship="ID", household_size=1),
    employer=Employer(size=EmployerSize.LARGE, risk_group=RiskGroup.I),
    wage=MonthlyWage(basic=10_000_000),
    region="31.74",
    started_on=date(2020, 1, 6),
    joined=frozenset(),
)


def microseconds(work: Callable[[], Any]) -> float:
    times, number = 7, 5_000
    return min(timeit.repeat(work, number=number, repeat=times)) / number * 1e6


def main() -> None:
    at = snapshot(NATIONAL, MONTH, Segment.PU)
    choices = NATIONAL.choices
    wage = monthly_wage(
        MonthlyWage(basic=10_000_000),
        MONTH,
        NATIONAL.wage_base,
        piece_mean=choices.piece_mean,
        rounding=choices.rounding,
    )
    facts = facts_in_month(JOB, wage, 5_729_876, at.at)
    plan = at.plan(facts, None)
    statement = contributions(JOB, MONTH)
    tell(f"amounts of {len(plan.items)} lines, facts checked", lambda: plan.compute(facts))
    tell("pattern of decisions", lambda: at.plan(facts, None))
    tell("statement with cited lines", lambda: contributions(JOB, MONTH))
    tell("statement and explanation", lambda: explanation(contributions(JOB, MONTH)))
    tell("JSON-ready data of a statement", lambda: to_data(statement))


def tell(what: str, work: Callable[[], Any]) -> None:
    print(f"{what:36} {microseconds(work):7.1f} us")


if __name__ == "__main__":
    main()
