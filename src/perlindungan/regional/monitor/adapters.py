"""What the other rooms hand over, as the report takes it: a plan of money, a log of renewals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from perlindungan.facts import InputError, Month
from perlindungan.regional.fund import Plan
from perlindungan.regional.monitor.money import BudgetLine
from perlindungan.regional.monitor.movements import Movement, MovementKind
from perlindungan.regional.renew import Log, Origin
from perlindungan.regional.roll import Roll

_REASONS = {Origin.WAITING: "waiting_list", Origin.NEW: "new"}


def budget_of(
    plan: Plan, used: Mapping[tuple[str, Month], int] | None = None
) -> tuple[BudgetLine, ...]:
    """Return the budget of a plan: what each purse is to pay in each month of it.

    Parameters
    ----------
    plan
        The plan of payment.
    used
        Rupiah paid, by the label of the purse and the month; what is not in it is not reported.

    Raises
    ------
    InputError
        If something was used of a purse or in a month that the plan does not have.
    """
    planned: Counter[tuple[str, Month]] = Counter()
    for line in plan.cost.lines:
        planned[line.purse, line.month] += line.amount
    paid = dict(used or {})
    lines = [
        BudgetLine(
            fund=account.purse.name or account.purse.fund,
            month=month,
            planned=planned[account.purse.label, month],
            used=paid.pop((account.purse.label, month), None),
        )
        for account in plan.accounts
        for month in plan.months
    ]
    if paid:
        told = ", ".join(sorted(f"{label} {month}" for label, month in paid))
        raise InputError(told, "planned_line")
    return tuple(line for line in lines if line.planned or line.used is not None)


def movements_of(log: Log) -> tuple[Movement, ...]:
    """Return who joined and left by each renewal of a log, in counts by reason."""
    found: list[Movement] = []
    for event in log.events:
        counted = (
            (MovementKind.JOINED, Counter(_REASONS[one.origin] for one in event.joined)),
            (MovementKind.LEFT, Counter(one.exit.value for one in event.left)),
        )
        found.extend(
            Movement(month=event.month, kind=kind, count=count, reason=reason)
            for kind, reasons in counted
            for reason, count in sorted(reasons.items())
        )
    return tuple(found)


def rolls_of(log: Log, months: Iterable[Month] | None = None) -> tuple[Roll, ...]:
    """Return the lists of a log: of the months in which they were made, or of those given."""
    return tuple(map(log.roll, log.months if months is None else months))
