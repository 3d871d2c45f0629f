"""The parts of an entitlement to JP: a monthly pension, or the sum of what was paid in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from perlindungan.claims.assessment import Benefit, Instalment, Payee
from perlindungan.claims.case import Case, attempt
from perlindungan.claims.common import cited, gathered, step
from perlindungan.claims.jp.amounts import Amount
from perlindungan.claims.jp.record import Record
from perlindungan.law import Decision, Outcome

Found = tuple[tuple[Instalment, ...], Amount]
"""What is paid, and the amount behind the last of it."""

_OPPOSITE = {Outcome.MET: Outcome.NOT_MET, Outcome.NOT_MET: Outcome.MET}


def monthly(
    record: Record,
    id: str,
    decision: Decision,
    find: Callable[[], Found],
    payee: Payee,
    *,
    missing: tuple[str, ...] = (),
    condition: str = "",
) -> Benefit:
    """Return a monthly pension; ``missing`` are facts besides those that ``find`` lacks."""
    found, lacking = attempt(find)
    unknown = gathered((missing, lacking))
    rule = record.case.entry(f"jp.benefit.{record.kind}", record.law_day)
    instalments, amount = found or ((), None)
    return Benefit(
        id=id,
        decision=decision,
        instalments=() if unknown else instalments,
        missing=unknown,
        payee=payee,
        condition=condition,
        steps=amount.steps if amount else (),
        **cited(rule, *(amount.entries if amount else ())),
    )


def lump_sum(record: Record, decision: Decision, payee: Payee | None) -> Benefit:
    """Return the sum of contributions and return, as BPJS states it.

    Its return was never published, so that nothing is made up where BPJS was not asked.
    """
    case = record.case
    rule = case.entry("jp.benefit.lump_sum", record.law_day)
    amount, missing = attempt(case.ask, "jp.lump_sum")
    start, _ = attempt(record.start)
    return Benefit(
        id="jp.lump_sum",
        decision=decision,
        instalments=() if amount is None else (Instalment(amount=amount, since=start),),
        missing=missing,
        payee=payee,
        steps=() if amount is None else (step("jp_lump_sum", amount=amount),),
        **cited(rule),
    )


def otherwise(decision: Decision) -> Decision:
    """Return the decision that falls where another does not."""
    return Decision(
        outcome=_OPPOSITE.get(decision.outcome, decision.outcome),
        reasons=decision.reasons,
        missing=decision.missing,
    )


def either(
    record: Record,
    monthly_if: Decision,
    pension: Callable[[Decision], Benefit],
    payee: Payee | None,
) -> tuple[Benefit, ...]:
    """Return the pension, or the lump sum, or both while it is open which."""
    found = list[Benefit]()
    if monthly_if.met is not False:
        found.append(pension(monthly_if))
    if monthly_if.met is not True:
        found.append(lump_sum(record, otherwise(monthly_if), payee))
    return tuple(found)


def payments_due(case: Case, start: date | None) -> date | None:
    """Return from when the days in which BPJS pays count: the right, and the papers complete."""
    complete = case.filing.complete_on
    if start is None or complete is None:
        return None
    return max(start, complete)
