"""One pass over a ledger: every account of it, written in one form."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from rich.console import Console

from perlindungan.arrears import Due, Ledger, account
from perlindungan.cli.account_output import show, to_csv, to_json, to_xlsx
from perlindungan.cli.cells import Problem
from perlindungan.cli.ledgers import Ledgers, file_problem, read_ledgers
from perlindungan.cli.output import replacing
from perlindungan.cli.sources import SourceError
from perlindungan.contributions import public_holidays
from perlindungan.facts import Segment
from perlindungan.programmes import Law


def write_accounts(
    path: Path,
    on: date,
    law: Law,
    *,
    form: str,
    out: Path | None,
    console: Console,
    locale: str,
) -> tuple[list[Problem], tuple[str, ...]]:
    """Write the accounts of a ledger; return the problems, and the columns that were not read."""

    def check(segment: Segment, due: Due) -> None:
        account(Ledger(segment=segment, dues=(due,), payments=()), on, holidays=None, law=law)

    try:
        found = read_ledgers(path, check)
    except (SourceError, OSError) as error:
        found = Ledgers(ledgers=(), problems=(file_problem(error),), ignored=())
    holidays = _holidays(found.ledgers)
    accounts = [account(ledger, on, holidays=holidays, law=law) for ledger in found.ledgers]
    told = [dict(problem.told(locale)) for problem in found.problems]
    with ExitStack() as stack:
        draft = None if out is None else stack.enter_context(replacing(out))
        if form == "xlsx" and draft is not None:
            to_xlsx(accounts, draft)
            return list(found.problems), found.ignored
        file = sys.stdout
        if draft is not None:
            file = stack.enter_context(draft.open("w", encoding="utf-8", newline=""))
        if form == "csv":
            to_csv(accounts, file)
        elif form == "json":
            to_json(accounts, file, told, locale)
        else:
            page = console if draft is None else Console(file=file, width=_WIDE)
            for item in accounts:
                show(page, item, locale)
    return list(found.problems), found.ignored


_WIDE = 160


def _holidays(ledgers: tuple[Ledger, ...]) -> frozenset[date] | None:
    """Return the public holidays of the years in question, where the extra is installed."""
    years = {due.month.year + more for ledger in ledgers for due in ledger.dues for more in (0, 1)}
    try:
        return public_holidays(years)
    except ImportError:
        return None
