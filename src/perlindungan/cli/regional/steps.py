"""What the commands on a list show and write: verification and determination."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console

from perlindungan.cli.output import replacing
from perlindungan.cli.regional.lists import (
    Checked,
    findings_sheet,
    people_sheet,
    standings_sheet,
    unknown_sheet,
)
from perlindungan.cli.regional.tables import Sheet, write
from perlindungan.cli.target import Format
from perlindungan.facts import InputError
from perlindungan.regional.determine import Annex, Determination, annex
from perlindungan.regional.findings import Standing
from perlindungan.wording import number, text

_MOST_SHOWN = 50


def show_verified(
    found: Checked, *, form: Format, out: Path | None, console: Console, lang: str, names: bool
) -> None:
    """Show or write a verified list."""
    verification = found.verification
    people = people_sheet(verification, lang, masked=not names)
    counts = [standings_sheet(verification, lang), findings_sheet(verification, lang)]
    unknown = unknown_sheet(found.collected, lang)
    if unknown.rows:
        counts.append(unknown)
    if form is not Format.TABLE:
        write([people, *counts], form=form, out=out, console=console, lang=lang)
        return
    open_ones = [
        row
        for row, person in zip(people.rows, verification.people, strict=True)
        if person.standing is not Standing.ACCEPTED
    ]
    shown = Sheet(name=people.name, heads=people.heads, rows=open_ones[:_MOST_SHOWN])
    write([*counts, shown] if open_ones else counts, form=form, out=out, console=console, lang=lang)
    if len(open_ones) > _MOST_SHOWN:
        told = text("list.more", lang, count=number(len(open_ones) - _MOST_SHOWN, lang))
        console.print(told, markup=False, highlight=False)
    ignored = found.collected.ignored_headers
    if ignored:
        told = text("warning.ignored_columns", lang, columns=", ".join(ignored))
        console.print(told, markup=False, highlight=False)


def show_determined(
    found: Checked,
    determination: Determination,
    *,
    form: Format | None,
    out: Path | None,
    console: Console,
    lang: str,
    names: bool,
    decree: str,
) -> None:
    """Show the summary of a decision, or write its annex."""
    made = annex(
        determination,
        masked=not names,
        locale=lang,
        decree=decree,
        policy=found.chosen.policy,
        occupations=found.occupations,
    )
    sections = [
        _sheet(section.title, section.headers, section.rows) for section in made.summary().sections
    ]
    if out is None and form in (None, Format.TABLE):
        write(sections, form=Format.TABLE, out=None, console=console, lang=lang)
        return
    if form is None and out is not None and out.suffix.lower() == ".md":
        with replacing(out) as draft:
            draft.write_text(made.to_markdown(), encoding="utf-8")
        return
    chosen = form or _annex_form(out)
    lists = _lists(made, lang)
    if chosen is Format.XLSX:
        rest = people_sheet(found.verification, lang, masked=not names)
        lists = [*lists, rest]
    write([*lists, *sections], form=chosen, out=out, console=console, lang=lang)


def _annex_form(out: Path | None) -> Format:
    suffix = "" if out is None else out.suffix.lstrip(".").lower()
    if suffix not in {item.value for item in Format}:
        raise InputError(str(out), "annex_file")
    return Format(suffix)


def _lists(made: Annex, lang: str) -> list[Sheet]:
    waiting = made.waiting_rows()
    sheets = [_sheet(text("list_sheet.annex", lang), made.headers, made.rows())]
    if waiting:
        sheets.append(_sheet(text("list_sheet.waiting", lang), made.headers, waiting))
    return sheets


def _sheet(name: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Sheet:
    keys = [str(place) for place in range(len(heads))]
    return Sheet(
        name=name,
        heads=dict(zip(keys, heads, strict=True)),
        rows=[dict(zip(keys, row, strict=True)) for row in rows],
    )
