"""Tables of the law for people."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any

from rich.console import Console
from rich.table import Table

from perlindungan.law import Entry, Timeline
from perlindungan.law.registry import REGULATIONS
from perlindungan.programmes import DueDateRule, Law
from perlindungan.wording import percentage, text
from perlindungan.wording.texts import number


def show_law(
    console: Console, law: Law, parameter: str | None, day: date | None, lang: str
) -> None:
    """Print one parameter, or a list of all.

    Raises
    ------
    KeyError
        If there is no such parameter.
    LawError
        If it has no value on ``day``.
    """
    if parameter is None:
        table = Table("parameter", "", "unit")
        for path, timeline in law.timelines().items():
            table.add_row(path, title(timeline, lang), timeline.unit)
        console.print(table)
        return
    found = law.parameter(parameter)
    for timeline in found.values() if isinstance(found, Mapping) else (found,):
        console.print(_timeline(timeline, day, lang))


def title(timeline: Timeline[Any], lang: str) -> str:
    """Return what a parameter is, in a language."""
    return timeline.title_id if lang == "id" else timeline.title_en


def _timeline(timeline: Timeline[Any], day: date | None, lang: str) -> Table:
    table = Table(title=f"{timeline.name}: {title(timeline, lang)} ({timeline.unit})")
    for column in ("since", "value", "source", "confidence", "announced", "next due", "note"):
        table.add_column(column)
    entries = timeline.entries if day is None else (timeline.on(day),)
    for entry in entries:
        table.add_row(*_cells(entry, lang))
    return table


def _cells(entry: Entry[Any], lang: str) -> tuple[str, ...]:
    return (
        entry.since.isoformat(),
        value_text(entry.value, lang),
        "; ".join(map(str, entry.citations)),
        text(f"confidence.{entry.confidence.value}", lang),
        entry.announced.isoformat() if entry.announced else "",
        entry.next_due.isoformat() if entry.next_due else "",
        entry.note,
    )


def value_text(value: Any, lang: str) -> str:
    """Tell a value of the law."""
    match value:
        case Fraction():
            return percentage(value, lang)
        case int():
            return number(value, lang)
        case DueDateRule():
            month = "" if value.months_after == 0 else f" + {value.months_after}"
            return f"{value.day}, month{month}, {value.on_holiday.value}"
        case Enum():
            return str(value.value)
        case _:
            return type(value).__name__


def show_regulations(console: Console) -> None:
    """Print the register."""
    table = Table("regulation", "title", "enacted", "in force", "amends", "revokes")
    for key, regulation in REGULATIONS.items():
        table.add_row(
            key,
            regulation.title,
            regulation.enacted.isoformat() if regulation.enacted else "",
            regulation.in_force.isoformat() if regulation.in_force else "",
            ", ".join(regulation.amends),
            ", ".join(regulation.revokes),
        )
    console.print(table)
