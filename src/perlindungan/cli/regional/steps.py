"""What the commands on a list show and write: verification and determination."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console

from perlindungan.cli.output import replacing
from perlindungan.cli.regional.lists import Checked
from perlindungan.cli.regional.sheets import (
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
    """Show a verified list, or write it; what was written to a file is told in counts besides."""
    verification = found.verification
    counts = [standings_sheet(verification, lang), findings_sheet(verification, lang)]
    unknown = unknown_sheet(found.collected, lang)
    if unknown.rows:
        counts.append(unknown)
    people = people_sheet(found, lang, masked=not names)
    if out is not None:
        everything = [*counts, people] if form is Format.TABLE else [people, *counts]
        write(everything, form=form, out=out, console=console, lang=lang)
        write(counts[:1], form=Format.TABLE, out=None, console=console, lang=lang)
    elif form is not Format.TABLE:
        write([people, *counts], form=form, out=None, console=console, lang=lang)
        return
    else:
        _show_people(found, people, counts, console, lang)
    ignored = found.collected.ignored_headers
    if ignored:
        told = text("warning.ignored_columns", lang, columns=", ".join(ignored))
        console.print(told, markup=False, highlight=False, soft_wrap=True)


def _show_people(
    found: Checked, people: Sheet, counts: Sequence[Sheet], console: Console, lang: str
) -> None:
    """Show the counts, and the first of those who were not accepted."""
    open_ones = [
        row
        for row, person in zip(people.rows, found.verification.people, strict=True)
        if person.standing is not Standing.ACCEPTED
    ]
    # A column of names that are masked tells nothing.
    named = any(row["name"] for row in open_ones)
    heads = {key: head for key, head in people.heads.items() if named or key != "name"}
    shown = Sheet(name=people.name, heads=heads, rows=open_ones[:_MOST_SHOWN])
    sheets = [*counts, shown] if open_ones else counts
    write(sheets, form=Format.TABLE, out=None, console=console, lang=lang)
    if len(open_ones) > _MOST_SHOWN:
        told = text("list.more", lang, count=number(len(open_ones) - _MOST_SHOWN, lang))
        console.print(told, markup=False, highlight=False)


def annex_of(
    found: Checked, determination: Determination, *, lang: str, names: bool, decree: str
) -> Annex:
    """Return the annex of the decree."""
    return annex(
        determination,
        masked=not names,
        locale=lang,
        decree=decree,
        policy=found.chosen.policy,
        occupations=found.occupations,
    )


def annex_form(form: Format | None, out: Path | None) -> Format | None:
    """Return the form in which an annex is written; ``None`` for Markdown.

    Raises
    ------
    InputError
        If the name of the file tells none.
    """
    if form is not None or out is None:
        return form or Format.TABLE
    suffix = out.suffix.lstrip(".").lower()
    if suffix == "md":
        return None
    if suffix not in {Format.CSV.value, Format.XLSX.value, Format.JSON.value}:
        raise InputError(str(out), "annex_file")
    return Format(suffix)


def write_annex(
    made: Annex,
    found: Checked,
    *,
    form: Format | None,
    out: Path | None,
    console: Console,
    lang: str,
) -> None:
    """Write the annex: a workbook also has everybody of the list with the reasons."""
    if form is None and out is not None:
        with replacing(out) as draft:
            draft.write_text(made.to_markdown(), encoding="utf-8")
        return
    sheets = _lists(made, lang)
    if form is Format.XLSX:
        sheets.append(people_sheet(found, lang, masked=made.masked))
    write(
        [*sheets, *_sections(made, lang)],
        form=form or Format.TABLE,
        out=out,
        console=console,
        lang=lang,
    )


def show_summary(made: Annex, console: Console, lang: str) -> None:
    """Show what the annex counts and tells, without the people."""
    write(_sections(made, lang), form=Format.TABLE, out=None, console=console, lang=lang)


def _sections(made: Annex, lang: str) -> list[Sheet]:
    """Return the summary as tables, its counts as numbers that can be summed."""
    found = []
    for section in made.summary().sections:
        rows = [(row[0], *(_count(cell, lang) for cell in row[1:])) for row in section.rows]
        found.append(_sheet(section.title, section.headers, rows))
    return found


def _count(cell: str, lang: str) -> str | int:
    """Return a count as a number; it is told with dots in Indonesian, with commas in English."""
    digits = cell.replace("." if lang == "id" else ",", "")
    if not (digits.isascii() and digits.isdecimal()):
        return cell
    return int(digits) if number(int(digits), lang) == cell else cell


def _lists(made: Annex, lang: str) -> list[Sheet]:
    waiting = made.waiting_rows()
    sheets = [_sheet(text("list_sheet.annex", lang), made.headers, _numbered(made.rows()))]
    if waiting:
        rows = _numbered(waiting)
        sheets.append(_sheet(text("list_sheet.waiting", lang), made.headers, rows))
    return sheets


def _numbered(rows: Iterable[Sequence[str]]) -> list[tuple[str | int, ...]]:
    return [(int(place), *cells) for place, *cells in rows]


def _sheet(name: str, heads: Sequence[str], rows: Iterable[Sequence[str | int]]) -> Sheet:
    return Sheet(
        name=name,
        heads={head: head for head in heads},
        rows=[dict(zip(heads, row, strict=True)) for row in rows],
    )
