"""Commands on regional policies and lists, under ``perlindungan regional``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from perlindungan.cli.options import (
    ROW_ERRORS,
    Lang,
    check_out,
    console,
    day,
    format_of,
    month,
    refuse,
)
from perlindungan.cli.target import Format
from perlindungan.facts import FactError, InputError

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Regional policies, and the life of a list of vulnerable workers.",
)

LangOption = Annotated[Lang, typer.Option(help="Language.")]
FormatOption = Annotated[Format | None, typer.Option(help="Form of output.")]
OutOption = Annotated[Path | None, typer.Option(help="File to write.")]
SettingsOption = Annotated[
    Path, typer.Option(help="Policy, scheme and settings with their reasons (TOML).")
]
OnOption = Annotated[str, typer.Option(help="Day on which the list is judged, YYYY-MM-DD.")]
ListArgument = Annotated[
    list[Path], typer.Argument(metavar="CANDIDATES", help="CSV or XLSX, one or several.")
]
MembersOption = Annotated[
    Path | None, typer.Option(help="Register of the insured: a table with a column nik.")
]
DeceasedOption = Annotated[Path | None, typer.Option(help="Register of the dead.")]
EmployeesOption = Annotated[Path | None, typer.Option(help="Register of public employees.")]
PovertyOption = Annotated[
    Path | None, typer.Option(help="Welfare list: columns nik and, where known, decile.")
]
PovertyListOption = Annotated[str, typer.Option(help="Name of the welfare list, such as DTSEN.")]
OccupationsOption = Annotated[
    Path | None, typer.Option(help="More terms of occupations: columns term and category.")
]
HeaderOption = Annotated[
    list[str] | None, typer.Option(help="FACT=HEADER where a header is not known, e.g. nik=Nomor.")
]
GivenOption = Annotated[
    list[str] | None,
    typer.Option(help="FACT=VALUE for rows that leave it empty, e.g. registered_on=2026-03-02."),
]
LikelyOption = Annotated[
    int | None, typer.Option(help="Look for likely duplicates: least likeness of names, 0 to 100.")
]
NamesOption = Annotated[
    bool, typer.Option("--names", help="Show names and whole NIKs; masked otherwise.")
]


@contextmanager
def _refusing(lang: Lang) -> Iterator[None]:
    """Tell what cannot be taken, with its place, and end the command."""
    try:
        yield
    except FactError as error:
        shown = "" if error.value is None else f"={error.value}"
        raise refuse(f"{error.field}{shown}: {error.told(lang.value)}") from None
    except InputError as error:
        raise refuse(f"{error.value}: {error.told(lang.value)}") from None
    except OSError as error:
        raise refuse(f"{error.filename}: {error.strerror}") from None


@app.command("list")
def list_command(
    region: Annotated[str | None, typer.Option(help="Only those of a place (code).")] = None,
    on: Annotated[str | None, typer.Option(help="Only those in force on a day.")] = None,
    format: FormatOption = None,
    lang: LangOption = Lang.ID,
    out: OutOption = None,
) -> None:
    """List the policies that are installed, and those that could not be loaded."""
    from perlindungan.cli.regional.policies import policies_sheets
    from perlindungan.cli.regional.tables import write
    from perlindungan.regional import catalogue

    check_out("--out", out)
    with _refusing(lang):
        sheets = policies_sheets(
            catalogue(), region, None if on is None else day("--on", on), lang.value
        )
    write(sheets, form=format or format_of(out), out=out, console=console(), lang=lang.value)


@app.command("show")
def show_command(
    policy: Annotated[str, typer.Argument(help="Id, such as id-64-pergub-19-2023.")],
    on: Annotated[str | None, typer.Option(help="What holds on a day, YYYY-MM-DD.")] = None,
    lang: LangOption = Lang.ID,
) -> None:
    """Show what is known of a policy, on whose word, and what its user must set."""
    from perlindungan.regional import policy as policy_of
    from perlindungan.regional.known import policy_lines

    with _refusing(lang):
        found = policy_of(policy)
    for line in policy_lines(found, None if on is None else day("--on", on), lang.value):
        typer.echo(line)


@app.command("verify")
def verify_command(
    candidates: ListArgument,
    settings: SettingsOption,
    on: OnOption,
    members: MembersOption = None,
    deceased: DeceasedOption = None,
    public_employees: EmployeesOption = None,
    poverty: PovertyOption = None,
    poverty_list: PovertyListOption = "",
    occupations: OccupationsOption = None,
    header: HeaderOption = None,
    given: GivenOption = None,
    likely: LikelyOption = None,
    names: NamesOption = False,
    format: FormatOption = None,
    lang: LangOption = Lang.ID,
    out: OutOption = None,
) -> None:
    """Verify a list: each person accepted, rejected, in need of a fact or a duplicate, and why."""
    from perlindungan.cli.regional.lists import ListOptions, checked
    from perlindungan.cli.regional.steps import show_verified

    check_out("--out", out, settings, *candidates)
    with _refusing(lang):
        found = checked(
            ListOptions.of(
                candidates,
                settings,
                day("--on", on),
                registers=(members, deceased, public_employees, poverty),
                poverty_list=poverty_list,
                occupations=occupations,
                header=header,
                given=given,
                likely=likely,
            )
        )
        show_verified(
            found,
            form=format or format_of(out),
            out=out,
            console=console(),
            lang=lang.value,
            names=names,
        )


@app.command("determine")
def determine_command(
    candidates: ListArgument,
    settings: SettingsOption,
    on: OnOption,
    first: Annotated[
        str | None, typer.Option("--month", help="First month of the list, for --log, YYYY-MM.")
    ] = None,
    log: Annotated[
        Path | None,
        typer.Option(help="Log of the list to begin (.jsonl): for fund, renew, report."),
    ] = None,
    decree: Annotated[str, typer.Option(help="Number of the decree, for the annex.")] = "",
    members: MembersOption = None,
    deceased: DeceasedOption = None,
    public_employees: EmployeesOption = None,
    poverty: PovertyOption = None,
    poverty_list: PovertyListOption = "",
    occupations: OccupationsOption = None,
    header: HeaderOption = None,
    given: GivenOption = None,
    likely: LikelyOption = None,
    names: NamesOption = False,
    format: FormatOption = None,
    lang: LangOption = Lang.ID,
    out: Annotated[
        Path | None, typer.Option(help="The annex: a file .md, .csv, .xlsx or .json.")
    ] = None,
) -> None:
    """Fix the list: order, quotas, waiting list, and the annex of the decree."""
    from perlindungan.cli.regional.lists import ListOptions, checked
    from perlindungan.cli.regional.logs import begin_log
    from perlindungan.cli.regional.steps import show_determined

    if (log is None) != (first is None):
        raise refuse("--log, --month: give both, or neither")
    check_out("--out", out, settings, *candidates)
    check_out("--log", log, settings, *candidates)
    if log is not None and log.exists():
        raise refuse(f"--log {log}: is there already; a list is renewed, not begun twice")
    with _refusing(lang):
        found = checked(
            ListOptions.of(
                candidates,
                settings,
                day("--on", on),
                registers=(members, deceased, public_employees, poverty),
                poverty_list=poverty_list,
                occupations=occupations,
                header=header,
                given=given,
                likely=likely,
            )
        )
        determination = found.determined()
        show_determined(
            found,
            determination,
            form=format,
            out=out,
            console=console(),
            lang=lang.value,
            names=names,
            decree=decree,
        )
        if log is not None and first is not None:
            begin_log(determination, month(first), log)


@app.command("fund")
def fund_command(
    people: Annotated[
        list[Path], typer.Argument(metavar="LIST", help="A log (.jsonl), or candidates.")
    ],
    settings: SettingsOption,
    on: OnOption,
    purse: Annotated[
        list[str] | None,
        typer.Option(help="KIND=RUPIAH[/ALLOTMENT], in order: apbd_province=2000000000."),
    ] = None,
    share: Annotated[
        list[str] | None, typer.Option(help="PARTY=SHARE of the cost, such as 64=1/2.")
    ] = None,
    first: Annotated[str | None, typer.Option("--from", help="First month, YYYY-MM.")] = None,
    until: Annotated[
        str | None, typer.Option(help="Last month; December of the first one's year if left out.")
    ] = None,
    fill: Annotated[
        str,
        typer.Option(help="people: one after the other; months: all begin; whole: all or none."),
    ] = "people",
    everyone: Annotated[
        bool, typer.Option("--everyone", help="All who were accepted, not only within the quota.")
    ] = False,
    registered: Annotated[
        Path | None, typer.Option(help="Who was insured before the scheme: a column nik.")
    ] = None,
    members: MembersOption = None,
    deceased: DeceasedOption = None,
    public_employees: EmployeesOption = None,
    poverty: PovertyOption = None,
    poverty_list: PovertyListOption = "",
    occupations: OccupationsOption = None,
    header: HeaderOption = None,
    given: GivenOption = None,
    names: NamesOption = False,
    format: FormatOption = None,
    lang: LangOption = Lang.ID,
    out: OutOption = None,
) -> None:
    """Tell what it costs to cover a list, whom money covers, and what each party pays."""
    from perlindungan.cli.regional import fund_run
    from perlindungan.cli.regional.inputs import niks_of, pairs_of, read_settings
    from perlindungan.cli.regional.lists import ListOptions, payees
    from perlindungan.regional.fund import Fill

    check_out("--out", out, settings, *people)
    judged = day("--on", on)
    with _refusing(lang):
        if fill not in {one.value for one in Fill}:
            raise FactError("--fill", fill, "one_of", values=", ".join(one.value for one in Fill))
        terms = read_settings(settings).scheme.terms(judged)
        found = payees(
            ListOptions.of(
                people,
                settings,
                judged,
                registers=(members, deceased, public_employees, poverty),
                poverty_list=poverty_list,
                occupations=occupations,
                header=header,
                given=given,
                likely=None,
            ),
            everyone=everyone,
            registered=None if registered is None else niks_of(registered),
        )
        answered = fund_run.answers(
            found,
            terms,
            fund_run.months_of(
                terms,
                None if first is None else month(first, option="--from"),
                None if until is None else month(until, option="--until"),
            ),
            purses=fund_run.purses_of(purse or ()),
            shares=fund_run.shares_of(pairs_of(share or (), "--share")),
            fill=Fill(fill),
        )
        fund_run.show(
            answered,
            form=format or format_of(out),
            out=out,
            console=console(),
            lang=lang.value,
            names=names,
        )


@app.command("renew")
def renew_command(
    log: Annotated[Path, typer.Argument(metavar="LOG", help="Log of the list (.jsonl).")],
    settings: SettingsOption,
    on: Annotated[str, typer.Option(help="Day on which new people are verified, YYYY-MM-DD.")],
    changes: Annotated[Path, typer.Option(help="What has changed: CSV or XLSX.")],
    target: Annotated[str, typer.Option("--month", help="Month of the new list, YYYY-MM.")],
    waiting: Annotated[
        list[Path] | None,
        typer.Option(help="The candidates whose waiting list fills free places."),
    ] = None,
    waiting_on: Annotated[
        str | None, typer.Option(help="Day on which those candidates were judged, YYYY-MM-DD.")
    ] = None,
    members: MembersOption = None,
    deceased: DeceasedOption = None,
    public_employees: EmployeesOption = None,
    poverty: PovertyOption = None,
    poverty_list: PovertyListOption = "",
    occupations: OccupationsOption = None,
    header: HeaderOption = None,
    given: GivenOption = None,
    names: NamesOption = False,
    lang: LangOption = Lang.ID,
    listed: Annotated[
        Path | None, typer.Option("--list", help="File for the new list: .csv, .xlsx, .json.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="The log with the renewal; LOG itself if left out.")
    ] = None,
) -> None:
    """Renew a list: who leaves and why, who takes the places, and where families would lose."""
    from perlindungan.cli.regional import renew_run
    from perlindungan.cli.regional.lists import ListOptions
    from perlindungan.cli.regional.logs import write_log
    from perlindungan.cli.regional.tables import write

    if (waiting is None) != (waiting_on is None):
        raise refuse("--waiting, --waiting-on: give both, or neither")
    check_out("--out", out, settings, changes)
    check_out("--list", listed, settings, changes, log)
    with _refusing(lang):
        judged = None if waiting_on is None else day("--waiting-on", waiting_on)
        verified_on = day("--on", on)
        found = renew_run.renewal(
            log,
            changes,
            month(target),
            on=verified_on,
            options=ListOptions.of(
                waiting or [],
                settings,
                judged or verified_on,
                registers=(members, deceased, public_employees, poverty),
                poverty_list=poverty_list,
                occupations=occupations,
                header=header,
                given=given,
                likely=None,
            ),
            waiting_on=judged,
        )
        renew_run.tell(found, console(), lang.value, names=names)
        if listed is not None:
            sheet = renew_run.members_sheet(found.renewed.roll, lang.value, names=names)
            write([sheet], form=format_of(listed), out=listed, console=console(), lang=lang.value)
        write_log(found.log, out or log)
    if found.unreadable or found.renewed.refused:
        raise typer.Exit(ROW_ERRORS)
