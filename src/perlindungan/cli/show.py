"""Tables of the law for people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any

from rich.console import Console
from rich.table import Table

from perlindungan.cli.show_benefits import TOLD
from perlindungan.facts import Programme, WardClass
from perlindungan.law import AllOf, AnyOf, Check, Entry, Presumed, Timeline
from perlindungan.law.registry import REGULATIONS
from perlindungan.programmes import Band, Bands, DueDateRule, Law, Layers, OneOf, Rupiah
from perlindungan.wording import condition_text, percentage, text
from perlindungan.wording.texts import number

_ENTRY = ("since", "value", "source", "confidence", "announced", "next_due", "note")
_RELIEF = ("relief", "programme", "months", "pays", "condition", "source", "confidence")


def entry_columns(lang: str) -> list[str]:
    """Return the heads of a timeline's table."""
    return [text(f"column.{name}", lang) for name in _ENTRY]


def relief_columns(lang: str) -> list[str]:
    """Return the heads of the table of reliefs."""
    return [text(f"column.{name}", lang) for name in _RELIEF]


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
    if parameter.lower() == "reliefs":
        reliefs = Table(*relief_columns(lang))
        for row in relief_rows(law, lang):
            reliefs.add_row(*row)
        console.print(reliefs)
        return
    found = law.parameter(parameter)
    for timeline in found.values() if isinstance(found, Mapping) else (found,):
        console.print(_timeline(timeline, day, lang))


def title(timeline: Timeline[Any], lang: str) -> str:
    """Return what a parameter is, in a language."""
    return timeline.title_id if lang == "id" else timeline.title_en


def _timeline(timeline: Timeline[Any], day: date | None, lang: str) -> Table:
    table = Table(title=f"{timeline.name}: {title(timeline, lang)} ({timeline.unit})")
    for column in entry_columns(lang):
        table.add_column(column)
    entries = timeline.entries if day is None else (timeline.on(day),)
    for entry in entries:
        table.add_row(*entry_cells(entry, lang))
    return table


def entry_cells(entry: Entry[Any], lang: str) -> tuple[str, ...]:
    """Return an entry of a timeline as texts."""
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
    for kind, tell in _TOLD.items():
        if isinstance(value, kind):
            return tell(value, lang)
    return str(value)


def _due_date(rule: DueDateRule, lang: str) -> str:
    month = text("word.month_after" if rule.months_after else "word.month", lang)
    return f"{rule.day}, {month}; {text(f'holiday.{rule.on_holiday.value}', lang)}"


def _band(row: Band, lang: str) -> str:
    most = "…" if row.most is None else number(row.most, lang)
    return f"{number(row.least, lang)} - {most}: {number(row.amount, lang)}"


def _layer(row: tuple[int, Fraction], lang: str) -> str:
    over, rate = row
    return f"> {number(over, lang)}: {percentage(rate, lang)}"


_TOLD: Mapping[Any, Callable[[Any, str], str]] = {
    **TOLD,
    Fraction: percentage,
    int: number,
    Programme | WardClass: lambda value, _: value.value,
    Enum: lambda value, lang: text(f"answer.{value.value}", lang),
    DueDateRule: _due_date,
    Check | AllOf | AnyOf | Presumed: condition_text,
    Rupiah: lambda value, lang: number(value.amount, lang),
    OneOf: lambda value, lang: ", ".join(number(amount, lang) for amount in value.amounts),
    Bands: lambda value, lang: "; ".join(_band(row, lang) for row in value.rows),
    Layers: lambda value, lang: "; ".join(_layer(row, lang) for row in value.rows),
    tuple: lambda value, lang: ", ".join(value_text(part, lang) for part in value),
}


def relief_rows(law: Law, lang: str) -> Iterator[tuple[str, ...]]:
    """Yield the reliefs and deferrals of a law, a row for each programme."""
    for relief in law.reliefs:
        for programme, citations in relief.citations.items():
            yield (
                relief.id,
                programme.value,
                f"{relief.months.first} - {relief.months.last}",
                percentage(relief.pays, lang),
                condition_text(relief.condition, lang),
                "; ".join(map(str, citations)),
                text(f"confidence.{relief.confidence.value}", lang),
            )
    for deferral in law.deferrals:
        yield (
            deferral.id,
            deferral.programme.value,
            f"{deferral.months.first} - {deferral.months.last}",
            f"{percentage(deferral.pays_now, lang)}; {deferral.begin_by} - {deferral.settle_by}",
            condition_text(deferral.condition, lang),
            "; ".join(map(str, deferral.citations)),
            text(f"confidence.{deferral.confidence.value}", lang),
        )


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
