"""Commands. Each reads its arguments, opens its files, and leaves the rest to the library."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

from perlindungan import __version__
from perlindungan.cli.cells import Problem
from perlindungan.cli.json_output import JsonWriter
from perlindungan.cli.layouts import FACTS, LayoutError
from perlindungan.cli.output import CsvWriter, TableWriter, Writer, XlsxWriter, replacing
from perlindungan.cli.roster import Roster, Row, file_problem, open_roster
from perlindungan.cli.show import show_law, show_regulations
from perlindungan.cli.sources import SourceError
from perlindungan.contributions import (
    contributions,
    due_date,
    public_holidays,
    snapshot,
)
from perlindungan.facts import EmployerSize, FactError, Month, Programme, RiskGroup
from perlindungan.law import LawError
from perlindungan.programmes import NATIONAL, Law
from perlindungan.wording.texts import warning

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="The rules of Indonesia's labour social security.",
)

ROW_ERRORS, USAGE = 1, 2


class Format(StrEnum):
    """Forms of output."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"


class Lang(StrEnum):
    """Languages of messages."""

    ID = "id"
    EN = "en"


class YesNo(StrEnum):
    """An answer."""

    YES = "yes"
    NO = "no"


def _refuse(message: str) -> typer.Exit:
    Console(stderr=True).print(message, markup=False, highlight=False, soft_wrap=True)
    return typer.Exit(USAGE)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Offer options that belong to no command."""


@app.command("contributions")
def contributions_command(
    roster: Annotated[Path, typer.Argument(help="CSV or XLSX.", dir_okay=False)],
    month: Annotated[str, typer.Option(help="Contribution month, YYYY-MM.")],
    format: Annotated[Format | None, typer.Option(help="Form of output.")] = None,
    lang: Annotated[Lang, typer.Option(help="Language of messages.")] = Lang.ID,
    out: Annotated[Path | None, typer.Option(help="File to write.")] = None,
    risk_group: Annotated[RiskGroup | None, typer.Option(help="JKK risk group.")] = None,
    size: Annotated[EmployerSize | None, typer.Option(help="Size of the firm.")] = None,
    region: Annotated[str | None, typer.Option(help="Kemendagri code of the work place.")] = None,
    labour_intensive: Annotated[
        YesNo | None, typer.Option(help="Whether one of the industries of PP 7/2025.")
    ] = None,
    fact: Annotated[
        list[str] | None,
        typer.Option(help="NAME=VALUE for every row that leaves it empty, e.g. citizenship=ID."),
    ] = None,
    layout: Annotated[Path | None, typer.Option(help="Your own layout (CSV).")] = None,
    known_on: Annotated[
        str | None, typer.Option(help="The law as known on a day, YYYY-MM-DD.")
    ] = None,
    project: Annotated[
        bool, typer.Option("--project", help="Carry last values beyond the end of knowledge.")
    ] = False,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain", help="Tell every line in words (table), or add reasons and steps (JSON)."
        ),
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Write nothing if a row has an error.")
    ] = False,
) -> None:
    """Compute a month's contributions of a roster: who pays what, and why."""
    given = {
        name: value
        for name, value in (
            ("risk_group", risk_group and risk_group.value),
            ("employer_size", size and size.value),
            ("region", region),
            ("labour_intensive", labour_intensive and labour_intensive.value),
        )
        if value
    } | _facts(fact or [])
    chosen = format or _format_of(out)
    if chosen is Format.XLSX and out is None:
        raise _refuse("--format xlsx: give --out FILE.xlsx; a workbook is not for the terminal")
    if out is not None and not out.parent.is_dir():
        raise _refuse(f"--out {out}: the folder {out.parent} is not there")
    if out is not None and out.exists() and roster.exists() and out.samefile(roster):
        raise _refuse(f"--out {out}: is the roster itself; give another file")
    at, law = _month(month), _law(known_on, project=project)
    try:
        snapshot(law, at)
    except LawError as error:
        raise _refuse(f"--month {month}: {error}") from None
    run = _Run(at, law, lang.value, roster, given, layout, explain=explain)
    with _target(out, chosen, strict=strict) as target:
        problems = run.to(target.writer(chosen, run))
        target.keep = not (strict and problems)
    _tell(problems, lang.value, incomplete=run.incomplete, ignored=run.ignored)
    if strict and problems:
        Console(stderr=True).print("--strict: nothing was written", highlight=False)
    if problems:
        raise typer.Exit(ROW_ERRORS)


class _Run:
    """One pass over a roster."""

    def __init__(
        self,
        month: Month,
        law: Law,
        lang: str,
        path: Path,
        given: dict[str, str],
        layout: Path | None,
        *,
        explain: bool,
    ) -> None:
        self.month, self.law, self.lang = month, law, lang
        self._path, self._given, self._layout, self.explain = path, given, layout, explain
        self.computed = self.incomplete = 0
        self.ignored: tuple[str, ...] = ()

    @property
    def head(self) -> dict[str, Any]:
        """What stands at the top of a JSON answer."""
        return {
            "month": str(self.month),
            "law": snapshot(self.law, self.month).fingerprint,
            "law_name": self.law.name,
            "version": __version__,
            "due_dates": _due_dates(self.month, self.law),
        }

    def to(self, writer: Writer) -> list[Problem]:
        problems: list[Problem] = []
        for row in self._rows():
            found = list(row.problems) or self._write(row, writer)
            for problem in found:
                writer.problem(problem)
            problems += found
        writer.close(
            {
                "computed": self.computed,
                "incomplete": self.incomplete,
                "errors": len(problems),
                "ignored_columns": list(self.ignored),
            }
        )
        return problems

    def _rows(self) -> Iterator[Row]:
        try:
            roster: Roster = open_roster(self._path, given=self._given, layout=self._layout)
        except FactError as error:
            raise _refuse(f"--{error.field}: {error}") from None
        except (SourceError, LayoutError, OSError) as error:
            yield Row(number=0, employment=None, problems=(file_problem(error),))
            return
        self.ignored = roster.ignored
        yield from _watched(roster.rows())

    def _write(self, row: Row, writer: Writer) -> list[Problem]:
        if row.employment is None:
            return []
        try:
            statement = contributions(row.employment, self.month, law=self.law)
        except (LawError, FactError) as error:
            column = error.field if isinstance(error, FactError) else ""
            value = str(error.value) if isinstance(error, FactError) else str(self.month)
            expected = error.expected if isinstance(error, FactError) else str(error)
            return [Problem(row=row.number, column=column, value=value, expected=expected)]
        self.computed += 1
        self.incomplete += not statement.complete
        extra = [
            {"code": found.code, **dict(found.details)}
            | {"message": warning(found.code, dict(found.details), self.lang)}
            for found in row.findings
        ]
        writer.statement(row.number, statement, extra)
        if self.explain and isinstance(writer, TableWriter):
            writer.tell(statement.explain(self.lang))
        return []


def _watched(rows: Iterable[Row]) -> Iterable[Row]:
    """Show progress on a terminal, and nothing in a pipe."""
    console = Console(stderr=True)
    if not (console.is_terminal and sys.stdout.isatty()):
        return rows
    return track(rows, description="", console=console, transient=True)


class _Target:
    """Where the answer goes; it is kept only if ``keep`` stays true."""

    def __init__(self, file: TextIO | None, path: Path | None) -> None:
        self._file, self._path = file, path
        self.keep = True

    def writer(self, format: Format, run: _Run) -> Writer:
        if format is Format.XLSX and self._path is not None:
            return XlsxWriter(self._path, run.lang)
        if format is Format.JSON and self._file is not None:
            return JsonWriter(self._file, run.head, run.lang, whole=run.explain)
        if format is Format.CSV and self._file is not None:
            return CsvWriter(self._file, run.lang)
        on_terminal = self._file is not None and self._file.isatty()
        width = None if on_terminal else _WIDE
        return TableWriter(Console(file=self._file, width=width), run.month, run.lang)


_WIDE = 200


@contextmanager
def _target(out: Path | None, format: Format, *, strict: bool) -> Iterator[_Target]:
    """Open the target; a file takes its place only at the end, and so does strict output."""
    with ExitStack() as stack:
        if out is not None:
            draft = stack.enter_context(replacing(out))
            file = None
            if format is not Format.XLSX:
                file = stack.enter_context(draft.open("w", encoding="utf-8", newline=""))
            target = _Target(file, draft)
            yield target
            if file is not None:
                file.close()
            if not target.keep:
                draft.unlink(missing_ok=True)
            return
        if not strict:
            yield _Target(sys.stdout, None)
            return
        spool = stack.enter_context(
            tempfile.SpooledTemporaryFile(max_size=2**24, mode="w+", encoding="utf-8", newline="")
        )
        target = _Target(spool, None)  # type: ignore[arg-type]
        yield target
        if target.keep:
            spool.seek(0)
            for part in spool:
                sys.stdout.write(part)


def _format_of(out: Path | None) -> Format:
    if out is not None and out.suffix.lstrip(".") in [item.value for item in Format]:
        return Format(out.suffix.lstrip("."))
    return Format.TABLE


def _facts(pairs: list[str]) -> dict[str, str]:
    given = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign or name not in FACTS:
            raise _refuse(f"--fact {pair}: give NAME=VALUE, NAME among {', '.join(sorted(FACTS))}")
        given[name] = value
    return given


def _month(text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError as error:
        raise _refuse(f"--month: {error}") from None


def _day(option: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _refuse(f"{option}: {text!r} is no day of the form YYYY-MM-DD") from None


def _law(known_on: str | None, *, project: bool) -> Law:
    law = NATIONAL if known_on is None else NATIONAL.as_known_on(_day("--known-on", known_on))
    return law.projected() if project else law


def _due_dates(month: Month, law: Law) -> dict[str, dict[str, Any]]:
    try:
        holidays = public_holidays([month.year, month.year + 1])
    except ImportError:
        holidays = None
    dates = {}
    for programme in Programme:
        due = due_date(programme, month, law=law, holidays=holidays)
        if due is not None:
            dates[programme.value] = {
                "day": due.day.isoformat(),
                "holidays_checked": due.checked,
                "citation": "; ".join(map(str, due.citations)),
            }
    return dates


def _tell(problems: list[Problem], lang: str, *, incomplete: int, ignored: tuple[str, ...]) -> None:
    """Tell problems and what was left open on standard error."""
    console = Console(stderr=True)
    if ignored:
        told = warning("ignored_columns", {"columns": ", ".join(ignored)}, lang)
        console.print(told, markup=False, highlight=False, soft_wrap=True)
    if incomplete:
        console.print(warning("incomplete_rows", {"count": incomplete}, lang))
    if not problems:
        return
    table = Table("row", "column", "value", "expected")
    for problem in problems[:_MOST_TOLD]:
        cells = (str(problem.row), problem.column, problem.value, problem.expected)
        table.add_row(*map(Text, cells))
    console.print(table)
    if len(problems) > _MOST_TOLD:
        console.print(f"… {len(problems) - _MOST_TOLD} more")


_MOST_TOLD = 100


@app.command("law")
def law_command(
    parameter: Annotated[
        str | None,
        typer.Argument(help="A path such as JP.ceiling, or reliefs; without it, all of them."),
    ] = None,
    on: Annotated[str | None, typer.Option(help="Only the value of a day, YYYY-MM-DD.")] = None,
    lang: Annotated[Lang, typer.Option(help="Language.")] = Lang.ID,
) -> None:
    """Show a parameter of the law through time, with its sources."""
    day = None if on is None else _day("--on", on)
    try:
        show_law(Console(), NATIONAL, parameter, day, lang.value)
    except (KeyError, LawError) as error:
        raise _refuse(str(error.args[0])) from None


@app.command("regulations")
def regulations_command() -> None:
    """Show every regulation that the library cites."""
    show_regulations(Console())
