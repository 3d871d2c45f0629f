"""Commands on the log of a list: the next month, and the report."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from perlindungan.cli.options import (
    ROW_ERRORS,
    Lang,
    console,
    day,
    format_of,
    month,
    refuse,
)
from perlindungan.cli.regional.options import (
    DeceasedOption,
    EmployeesOption,
    GivenOption,
    HeaderOption,
    HeaderRowOption,
    LangOption,
    MembersOption,
    NamesOption,
    OccupationsOption,
    PovertyListOption,
    PovertyOption,
    SettingsOption,
    check_files,
    refusing,
)


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
    header_row: HeaderRowOption = None,
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
    registers = (members, deceased, public_employees, poverty)
    reads = (settings, changes, *(waiting or ()), *registers, occupations)
    check_files({"--out": out or log, "--list": listed}, *reads)
    check_files({"--list": listed}, log)
    form = format_of(listed)
    judged = None if waiting_on is None else day("--waiting-on", waiting_on)
    verified_on, month_made = day("--on", on), month(target)
    with refusing(lang):
        found = renew_run.renewal(
            log,
            changes,
            month_made,
            on=verified_on,
            options=ListOptions.of(
                waiting or [],
                settings,
                judged or verified_on,
                registers=registers,
                poverty_list=poverty_list,
                occupations=occupations,
                header=header,
                given=given,
                likely=None,
                header_row=header_row,
            ),
            waiting_on=judged,
        )
        if listed is not None:
            sheet = renew_run.members_sheet(found, lang.value, names=names)
            write([sheet], form=form, out=listed, console=console(), lang=lang.value)
        # What is told may be cut off by who reads it; the log is written before.
        write_log(found.log, out or log)
        renew_run.tell(found, console(), lang.value, names=names)
    if found.unreadable or found.renewed.refused:
        raise typer.Exit(ROW_ERRORS)


def report_command(
    log: Annotated[Path, typer.Argument(metavar="LOG", help="Log of the list (.jsonl).")],
    settings: SettingsOption,
    last: Annotated[str, typer.Option("--month", help="Last month of the report, YYYY-MM.")],
    out: Annotated[Path, typer.Option(help="File to write: .md or .html.")],
    region: Annotated[
        str | None, typer.Option(help="Whose meeting it is for; the scheme's region if left out.")
    ] = None,
    figures: Annotated[
        Path | None, typer.Option(help="Denominators, targets, budget and claims (TOML).")
    ] = None,
    candidates: Annotated[
        list[Path] | None, typer.Option(help="The candidates, for the quality of the data.")
    ] = None,
    on: Annotated[
        str | None, typer.Option(help="Day on which they were judged, YYYY-MM-DD.")
    ] = None,
    members: MembersOption = None,
    deceased: DeceasedOption = None,
    public_employees: EmployeesOption = None,
    poverty: PovertyOption = None,
    poverty_list: PovertyListOption = "",
    occupations: OccupationsOption = None,
    header: HeaderOption = None,
    header_row: HeaderRowOption = None,
    given: GivenOption = None,
    charts: Annotated[
        bool, typer.Option(help="Draw charts in HTML; needs the extra charts.")
    ] = True,
    lang: LangOption = Lang.ID,
) -> None:
    """Write the report for the coordination meeting: coverage, money, claims, data, changes."""
    from perlindungan.cli.regional import report_run
    from perlindungan.cli.regional.lists import ListOptions, checked

    if (candidates is None) != (on is None):
        raise refuse("--candidates, --on: give both, or neither")
    registers = (members, deceased, public_employees, poverty)
    reads = (log, settings, figures, *(candidates or ()), *registers, occupations)
    check_files({"--out": out}, *reads)
    judged, until = None if on is None else day("--on", on), month(last)
    with refusing(lang):
        listed = None
        if candidates is not None and judged is not None:
            listed = checked(
                ListOptions.of(
                    candidates,
                    settings,
                    judged,
                    registers=registers,
                    poverty_list=poverty_list,
                    occupations=occupations,
                    header=header,
                    given=given,
                    likely=None,
                    header_row=header_row,
                )
            )
        found = report_run.make(
            log,
            settings,
            until,
            region=region,
            figures=report_run.Figures() if figures is None else report_run.read_figures(figures),
            listed=listed,
        )
        report_run.write(found, out, lang.value, charts=charts)
