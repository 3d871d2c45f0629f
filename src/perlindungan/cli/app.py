"""Commands. Each reads its arguments, opens its files, and leaves the rest to the library."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from perlindungan import __version__
from perlindungan.cli.account_run import write_accounts
from perlindungan.cli.cells import masked
from perlindungan.cli.layouts import FACTS, LayoutFileError
from perlindungan.cli.options import ROW_ERRORS, Lang, check_out, console, format_of, refuse
from perlindungan.cli.options import day as day_of
from perlindungan.cli.options import month as month_of
from perlindungan.cli.regional.app import app as regional_app
from perlindungan.cli.roster import check_options
from perlindungan.cli.run import Run, tell
from perlindungan.cli.show import show_law, show_regulations
from perlindungan.cli.target import Format, open_target
from perlindungan.contributions import snapshot
from perlindungan.facts import EmployerSize, FactError, InputError, RiskGroup, Segment
from perlindungan.law import LawError
from perlindungan.programmes import NATIONAL, Law, with_answers
from perlindungan.wording import text

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="The rules of Indonesia's labour social security.",
)


app.add_typer(regional_app, name="regional")


class YesNo(StrEnum):
    """An answer."""

    YES = "yes"
    NO = "no"


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
    choice: Annotated[
        list[str] | None,
        typer.Option(help="NAME=ANSWER where the law is silent, e.g. part_month_jp=wage_paid."),
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
    chosen = format or format_of(out)
    _check_output(roster, out, chosen, explain=explain)
    at, law = month_of(month), _chosen(_law(known_on, project=project), choice or [])
    try:
        snapshot(law, at, Segment.PU)
    except LawError as error:
        raise refuse(f"--month {month}: {error}") from None
    _check_options(given, layout, lang)
    run = Run(at, law, lang.value, roster, given, layout, explain=explain)
    with open_target(out, chosen, strict=strict) as target:
        problems = run.to(target.writer(chosen, run))
        target.keep = not (strict and problems)
    tell(problems, lang.value, incomplete=run.incomplete, ignored=run.ignored)
    if strict and problems:
        Console(stderr=True).print(text("error.strict", lang.value), highlight=False)
    if problems:
        raise typer.Exit(ROW_ERRORS)


def _check_output(roster: Path, out: Path | None, chosen: Format, *, explain: bool) -> None:
    """Refuse what cannot be written."""
    if chosen is Format.XLSX and out is None:
        raise refuse("--format xlsx: give --out FILE.xlsx; a workbook is not for the terminal")
    if explain and chosen in (Format.CSV, Format.XLSX):
        raise refuse(f"--explain: goes with table and json, not with {chosen.value}")
    check_out("--out", out, roster)


def _check_options(given: dict[str, str], layout: Path | None, lang: Lang) -> None:
    """Refuse facts and layouts that cannot be read, before anything is written."""
    try:
        check_options(given=given, layout=layout)
    except FactError as error:
        value = masked(error.field, str(error.value))
        told = f"--fact {error.field}={value}: {error.told(lang.value)}"
        raise refuse(told) from None
    except LayoutFileError as error:
        raise refuse(f"--layout {error.value}: {error.told(lang.value)}") from None
    except OSError as error:
        told = text("expected.file_there", lang.value)
        raise refuse(f"--layout {layout}: {error.strerror}; {told}") from None


def _facts(pairs: list[str]) -> dict[str, str]:
    given = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign or name not in FACTS:
            raise refuse(f"--fact {pair}: give NAME=VALUE, NAME among {', '.join(sorted(FACTS))}")
        given[name] = value
    return given


def _law(known_on: str | None, *, project: bool) -> Law:
    law = NATIONAL if known_on is None else NATIONAL.as_known_on(day_of("--known-on", known_on))
    return law.projected() if project else law


@app.command("arrears")
def arrears_command(
    ledger: Annotated[Path, typer.Argument(help="CSV or XLSX of dues and payments.")],
    on: Annotated[str, typer.Option(help="Day of the account, YYYY-MM-DD.")],
    format: Annotated[Format | None, typer.Option(help="Form of output.")] = None,
    lang: Annotated[Lang, typer.Option(help="Language of messages.")] = Lang.ID,
    out: Annotated[Path | None, typer.Option(help="File to write.")] = None,
    choice: Annotated[
        list[str] | None,
        typer.Option(help="NAME=ANSWER where the law is silent, e.g. late_months=completed."),
    ] = None,
) -> None:
    """Print what a payer owes on a day: open months, fines, and what arrears do to the cover."""
    day = day_of("--on", on)
    chosen = format or format_of(out)
    _check_output(ledger, out, chosen, explain=False)
    law = _chosen(NATIONAL, choice or [])
    problems, ignored = write_accounts(
        ledger, day, law, form=chosen.value, out=out, console=console(), locale=lang.value
    )
    tell(problems, lang.value, incomplete=0, ignored=ignored)
    if problems:
        raise typer.Exit(ROW_ERRORS)


@app.command("claim")
def claim_command(
    case: Annotated[
        Path,
        typer.Argument(
            metavar="CASE", help="A case or a list of cases: JSON, CSV or XLSX.", dir_okay=False
        ),
    ],
    *,
    format: Annotated[Format | None, typer.Option(help="Form of output.")] = None,
    lang: Annotated[Lang, typer.Option(help="Language.")] = Lang.ID,
    out: Annotated[Path | None, typer.Option(help="File to write.")] = None,
    choice: Annotated[
        list[str] | None,
        typer.Option(help="NAME=ANSWER where the law is silent, e.g. several_jkm=each_membership."),
    ] = None,
    project: Annotated[
        bool, typer.Option("--project", help="Carry last values beyond the end of knowledge.")
    ] = False,
) -> None:
    """Tell what is owed after a death, an accident, a dismissal …: why, by when, what to bring."""
    from perlindungan.cli.claim_run import write_claims

    chosen = format or format_of(out)
    if chosen is Format.XLSX:
        raise refuse("--format xlsx: claims are written as table, csv or json")
    _check_output(case, out, chosen, explain=False)
    problems = write_claims(
        case,
        _chosen(_law(None, project=project), choice or []),
        form=chosen.value,
        out=out,
        console=console(),
        locale=lang.value,
    )
    tell(list(problems), lang.value, incomplete=0, ignored=())
    if problems:
        raise typer.Exit(ROW_ERRORS)


@app.command("frame")
def frame_command(
    source: Annotated[
        Path, typer.Argument(metavar="IN", help="Parquet: a file, a folder, or a pattern.")
    ],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="Parquet file to write.")],
    *,
    month: Annotated[str | None, typer.Option(help="Month of every row, YYYY-MM.")] = None,
    month_column: Annotated[
        str | None, typer.Option(help="Column of months: days, or text YYYY-MM.")
    ] = None,
    segment: Annotated[
        Segment | None, typer.Option(help="How every row takes part; else the column segment.")
    ] = None,
    given: Annotated[
        list[str] | None,
        typer.Option(help="FACT=VALUE that holds for every row, e.g. household_size=3."),
    ] = None,
    column: Annotated[
        list[str] | None, typer.Option(help="FACT=COLUMN where a column bears another name.")
    ] = None,
    lang: Annotated[Lang, typer.Option(help="Language of messages.")] = Lang.ID,
    known_on: Annotated[
        str | None, typer.Option(help="The law as known on a day, YYYY-MM-DD.")
    ] = None,
    choice: Annotated[
        list[str] | None,
        typer.Option(help="NAME=ANSWER where the law is silent, e.g. part_month_jp=wage_paid."),
    ] = None,
    project: Annotated[
        bool, typer.Option("--project", help="Carry last values beyond the end of knowledge.")
    ] = False,
) -> None:
    """Add every contribution to the rows of Parquet files of any size."""
    from perlindungan.cli.frame_run import FrameRun, problem_of, show

    if (month is None) == (month_column is None):
        raise refuse("--month, --month-column: give one of them")
    run = FrameRun(
        source=source,
        month=None if month is None else month_of(month),
        month_column=month_column,
        segment=segment,
        given=_given(given or [], lang),
        columns=_columns(column or []),
        law=_chosen(_law(known_on, project=project), choice or []),
    )
    if out.is_dir() or not out.parent.is_dir():
        raise refuse(f"{out}: is a folder, or the folder {out.parent} is not there")
    if run.reads(out):
        raise refuse(f"{out}: is among what is read; give another file")
    try:
        counted = run.write(out, Console(stderr=True))
    except (InputError, OSError) as error:
        tell([problem_of(error)], lang.value, incomplete=0, ignored=())
        raise typer.Exit(ROW_ERRORS) from None
    show(console(), counted, lang.value)
    if counted.refused:
        raise typer.Exit(ROW_ERRORS)


def _given(pairs: list[str], lang: Lang) -> dict[str, object]:
    from perlindungan.cli.frame_run import read_given
    from perlindungan.frames import FrameError

    try:
        return read_given(pairs)
    except (FactError, FrameError) as error:
        value = masked(error.field, str(error.value))
        raise refuse(f"--given {error.field}={value}: {error.told(lang.value)}") from None


def _columns(pairs: list[str]) -> dict[str, str]:
    columns = {}
    for pair in pairs:
        name, sign, header = pair.partition("=")
        if not sign or not header:
            raise refuse(f"--column {pair}: give FACT=COLUMN")
        columns[name] = header
    return columns


def _chosen(law: Law, pairs: list[str]) -> Law:
    """Return the law with other answers where it is silent."""
    given = {name: answer for name, _, answer in (pair.partition("=") for pair in pairs)}
    try:
        return with_answers(law, given)
    except InputError as error:
        raise refuse(f"--choice {error.value}: give {error.expected}") from None


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
    day = None if on is None else day_of("--on", on)
    try:
        show_law(console(), NATIONAL, parameter, day, lang.value)
    except (KeyError, LawError) as error:
        raise refuse(str(error.args[0])) from None


@app.command("regulations")
def regulations_command() -> None:
    """Show every regulation that the library cites."""
    show_regulations(console())
