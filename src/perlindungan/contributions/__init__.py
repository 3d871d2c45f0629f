"""One month's bill: which programmes, which lines, whose share, and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perlindungan._lazy import names_on_demand

if TYPE_CHECKING:
    from perlindungan.contributions.advance import MONTHS_AHEAD, ahead
    from perlindungan.contributions.data import from_data, share_data, to_data, totals
    from perlindungan.contributions.due_dates import DueDate, due_date, public_holidays
    from perlindungan.contributions.law_in_month import Snapshot, snapshot
    from perlindungan.contributions.statement import Finding, Line, Open, Share, Statement
    from perlindungan.contributions.steps import explanation
    from perlindungan.contributions.together import Together, several
    from perlindungan.facts import Case, Month
    from perlindungan.programmes import Law

__all__ = [
    "MONTHS_AHEAD",
    "DueDate",
    "Finding",
    "Line",
    "Open",
    "Share",
    "Snapshot",
    "Statement",
    "Together",
    "ahead",
    "contributions",
    "due_date",
    "explanation",
    "from_data",
    "public_holidays",
    "several",
    "share_data",
    "snapshot",
    "to_data",
    "totals",
]

__getattr__ = names_on_demand(
    __name__,
    {
        name: f"{__name__}.{module}"
        for module, names in {
            "advance": ("MONTHS_AHEAD", "ahead"),
            "data": ("from_data", "share_data", "to_data", "totals"),
            "due_dates": ("DueDate", "due_date", "public_holidays"),
            "law_in_month": ("Snapshot", "snapshot"),
            "statement": ("Finding", "Line", "Open", "Share", "Statement"),
            "steps": ("explanation",),
            "together": ("Together", "several"),
        }.items()
        for name in names
    },
)


def contributions(case: Case, month: Month, *, law: Law | None = None) -> Statement:
    """Return every contribution that is due for a case for a month.

    Parameters
    ----------
    case
        A worker at one employer (``Employment``), a participant without wage
        (``SelfEmployment``), a construction project or a worker on one (``ConstructionProject``,
        ``ConstructionWork``), a migrant worker's contract (``MigrantWork``), or a JKN membership
        outside an employment (``HealthMembership``). A person with several has a statement for
        each; :func:`several` looks at them together.
    month
        Contribution month, from July 2015 on.
    law
        The law to apply: the national law (``NATIONAL``) where it is left out, a reform of it,
        ``law.as_known_on(day)``, or ``law.projected()``.

    Returns
    -------
    Statement
        Its lines in whole rupiah. What lacks a fact is left open, and named.

    Raises
    ------
    NotInForce
        For a month before July 2015, or before the rules of the segment.
    NotYetPublished
        If a figure that is needed ends before the month and the law does not project.
    FactError
        If a fact admits no amount by law: a wage that cannot be made into a monthly wage, a
        contract abroad of a length for which none is set.

    >>> from datetime import date
    >>> from perlindungan.facts import *
    >>> worker = Worker(id="1", birth_date=date(1990, 5, 17), citizenship="ID", household_size=1)
    >>> firm = Employer(size=EmployerSize.LARGE, risk_group=RiskGroup.I)
    >>> job = Employment(worker=worker, employer=firm, wage=MonthlyWage(basic=10_000_000),
    ...                  region="31.74", started_on=date(2020, 1, 6), joined=frozenset())
    >>> contributions(job, Month(2026, 2)).total_of(payer=Payer.WORKER)
    400000
    """
    from perlindungan.contributions.bill import statement_of
    from perlindungan.programmes import NATIONAL

    return statement_of(case, month, NATIONAL if law is None else law)
