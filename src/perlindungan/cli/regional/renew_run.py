"""From one month's list to the next, for the command ``renew``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from attrs import frozen
from rich.console import Console

from perlindungan.cli.regional.inputs import read_settings, rows_of
from perlindungan.cli.regional.lists import (
    ListOptions,
    checked,
    naming,
    occupations_of,
    registers_of,
)
from perlindungan.cli.regional.logs import read_log
from perlindungan.cli.regional.tables import Sheet
from perlindungan.facts import InputError, Month
from perlindungan.facts.errors import mask
from perlindungan.regional.candidates import Unreadable
from perlindungan.regional.collect import Occupations, candidates_of
from perlindungan.regional.renew import Log, Renewed, changes_of, new_rows, renew, renewed_lines
from perlindungan.regional.verify import verify
from perlindungan.wording import text


@frozen(kw_only=True)
class Renewal:
    """A renewal, the log with it, and the rows of the changes that could not be read."""

    renewed: Renewed
    log: Log
    unreadable: tuple[tuple[int, Unreadable], ...]
    ignored: tuple[str, ...]
    occupations: Occupations


def renewal(
    log: Path,
    changes: Path,
    month: Month,
    *,
    on: date,
    options: ListOptions,
    waiting_on: date | None,
) -> Renewal:
    """Renew a list.

    Parameters
    ----------
    log, changes
        The log of the list, and what has changed.
    month
        The month of the new list.
    on
        The day on which people who are put forward are verified.
    options
        Settings, registers, and the candidates whose waiting list fills free places; none for no
        waiting list.
    waiting_on
        The day on which those candidates were judged.

    Raises
    ------
    InputError
        For what cannot be read, or a scheme that cannot decide.
    """
    chosen = read_settings(options.settings)
    before = read_log(log, chosen)
    occupations = occupations_of(options)
    with naming([changes]):
        read = changes_of(rows_of(changes), occupations=occupations)
    forward = list(new_rows(rows_of(changes)))
    joins = None
    if forward:
        with naming([changes]):
            people = candidates_of(
                forward, headers=options.headers, given=options.given, occupations=occupations
            )
        joins = verify(
            people.candidates,
            chosen.scheme,
            on=on,
            policy=chosen.policy.id,
            registers=registers_of(options),
            occupations=occupations,
        )
    waiting = None if waiting_on is None else checked(options).determined()
    renewed = renew(
        before,
        read.changes,
        month=month,
        scheme=chosen.scheme,
        waiting=waiting,
        joins=joins,
        occupations=occupations,
    )
    return Renewal(
        renewed=renewed,
        log=before.add(renewed),
        unreadable=read.unreadable,
        ignored=read.ignored_headers,
        occupations=occupations,
    )


def tell(found: Renewal, console: Console, lang: str, *, names: bool) -> None:
    """Tell what happened, line by line."""
    lines = renewed_lines(found.renewed, lang, masked=not names, occupations=found.occupations)
    for line in lines:
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    for row, cell in found.unreadable:
        wanted = InputError(cell.value, cell.code, **dict(cell.details)).told(lang)
        fact = text(f"{'change_cell' if cell.fact in _OWN else 'candidate'}.{cell.fact}", lang)
        told = text("renew.unreadable", lang, row=row, fact=fact, value=cell.value, wanted=wanted)
        console.print(told, markup=False, highlight=False, soft_wrap=True)
    if found.ignored:
        told = text("warning.ignored_columns", lang, columns=", ".join(found.ignored))
        console.print(told, markup=False, highlight=False, soft_wrap=True)


_OWN = frozenset({"kind", "on", "employer", "passed", "new_nik"})
"""Facts of a change that are none of a candidate."""

_MEMBER_COLUMNS = ("number", "nik", "name", "region", "category", "since")


def members_sheet(found: Renewal, lang: str, *, names: bool) -> Sheet:
    """Return the members of the new list."""
    roll, occupations = found.renewed.roll, found.occupations
    rows: list[dict[str, Any]] = [
        {
            "number": number,
            "nik": member.nik if names else mask(member.nik),
            "name": (member.name or "") if names else "",
            "region": member.region,
            "category": "" if member.category is None else occupations.title(member.category, lang),
            "since": str(member.since),
        }
        for number, member in enumerate(roll.members, 1)
    ]
    heads = {name: text(f"member_column.{name}", lang) for name in _MEMBER_COLUMNS}
    return Sheet(name=str(roll.month), heads=heads, rows=rows)
