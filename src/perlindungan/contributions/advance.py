"""Contributions paid in advance."""

from __future__ import annotations

from perlindungan.contributions.bill import statement_of
from perlindungan.contributions.statement import Statement
from perlindungan.facts import FactError, Month, SelfEmployment
from perlindungan.programmes import NATIONAL, Law

MONTHS_AHEAD = (1, 3, 6, 12)
"""For how many months a participant without wage can pay at once (a page of BPJS)."""


def ahead(
    case: SelfEmployment, first: Month, months: int, *, law: Law = NATIONAL
) -> tuple[Statement, ...]:
    """Return the statements of the months that a participant without wage pays at once.

    Each month has the law of its own: a relief bears on the months it names, whenever they are
    paid. With ``law.as_known_on(day)`` they are what was billed on that day; what a later relief
    leaves over counts toward the months that follow (PP 50/2025).

    Parameters
    ----------
    case
        The participant.
    first
        First month paid for.
    months
        1, 3, 6 or 12.

    Raises
    ------
    FactError
        For another number of months.

    >>> from datetime import date
    >>> from perlindungan.facts import Funding, Worker
    >>> dewi = SelfEmployment(worker=Worker(citizenship="ID", birth_date=date(1988, 7, 15)),
    ...     income=1_050_000, joined=frozenset(), is_employer=False, transport=False,
    ...     funding=Funding.OWN, registered_on=date(2021, 3, 2))
    >>> sum(statement.total for statement in ahead(dewi, Month(2026, 1), 12))
    126000
    """
    if type(months) is not int or months not in MONTHS_AHEAD:
        raise FactError("months", months, "one_of", values=", ".join(map(str, MONTHS_AHEAD)))
    return tuple(statement_of(case, first + number, law) for number in range(months))
