"""Commands on a list of candidates: verify it, fix it, tell what it costs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from perlindungan.cli.options import Lang, console, day, format_of, month, refuse
from perlindungan.cli.regional.options import (
    DeceasedOption,
    EmployeesOption,
    FormatOption,
    GivenOption,
    HeaderOption,
    HeaderRowOption,
    LangOption,
    LikelyOption,
    ListArgument,
    MembersOption,
    NamesOption,
    OccupationsOption,
    OnOption,
    OutOption,
    PovertyListOption,
    PovertyOption,
    SettingsOption,
    check_files,
    form_of,
    refusing,
    tell_unreadable,
)
from perlindungan.cli.target import Format
from perlindungan.facts import FactError


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
    header_row: HeaderRowOption = None,
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

    registers = (members, deceased, public_employees, poverty)
    check_files({"--out": out}, settings, *candidates, *registers, occupations)
    form = form_of(format, out, format or format_of(out))
    judged = day("--on", on)
    with refusing(lang):
        found = checked(
            ListOptions.of(
                candidates,
                settings,
                judged,
                registers=registers,
                poverty_list=poverty_list,
                occupations=occupations,
                header=header,
                given=given,
                likely=likely,
                header_row=header_row,
            )
        )
        show_verified(
            found,
            form=form,
            out=out,
            console=console(),
            lang=lang.value,
            names=names,
        )
    tell_unreadable(found.unreadable, lang)


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
    header_row: HeaderRowOption = None,
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
    from perlindungan.cli.regional.logs import begun, write_log
    from perlindungan.cli.regional.steps import annex_form, annex_of, show_summary, write_annex

    if (log is None) != (first is None):
        raise refuse("--log, --month: give both, or neither")
    registers = (members, deceased, public_employees, poverty)
    check_files({"--out": out, "--log": log}, settings, *candidates, *registers, occupations)
    if log is not None and log.exists():
        raise refuse(f"--log {log}: is there already; a list is renewed, not begun twice")
    judged, begins = day("--on", on), None if first is None else month(first)
    with refusing(lang):
        told = annex_form(format, out)
        form = None if told is None else form_of(format, out, told)
        found = checked(
            ListOptions.of(
                candidates,
                settings,
                judged,
                registers=registers,
                poverty_list=poverty_list,
                occupations=occupations,
                header=header,
                given=given,
                likely=likely,
                header_row=header_row,
            )
        )
        determination = found.determined()
        made = annex_of(found, determination, lang=lang.value, names=names, decree=decree)
        first_list = None if begins is None else begun(determination, begins)
        shown = console()
        if out is not None or form is not Format.TABLE:
            write_annex(made, found, form=form, out=out, console=shown, lang=lang.value)
        # What is shown may be cut off by who reads it; the log is written before.
        if log is not None and first_list is not None:
            write_log(first_list, log)
        if out is not None or form is Format.TABLE:
            show_summary(made, shown, lang.value)
    tell_unreadable(found.unreadable, lang)


def fund_command(
    people: Annotated[
        list[Path], typer.Argument(metavar="LIST", help="A log (.jsonl), or candidates.")
    ],
    settings: SettingsOption,
    on: OnOption,
    purse: Annotated[
        list[str] | None,
        typer.Option(
            help="KIND=RUPIAH, or KIND=RUPIAH/ALLOTMENT, in order: apbd_province=2000000000."
        ),
    ] = None,
    act: Annotated[
        list[str] | None,
        typer.Option(help="KIND=ACT that fixes the aid, where a source asks for one."),
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
    header_row: HeaderRowOption = None,
    given: GivenOption = None,
    names: NamesOption = False,
    format: FormatOption = None,
    lang: LangOption = Lang.ID,
    out: OutOption = None,
) -> None:
    """Tell what it costs to cover a list, whom money covers, and what each party pays."""
    from perlindungan.cli.regional import fund_output, fund_run
    from perlindungan.cli.regional.inputs import niks_of, pairs_of, read_settings
    from perlindungan.cli.regional.lists import ListOptions, payees
    from perlindungan.regional.fund import Fill

    registers = (members, deceased, public_employees, poverty)
    check_files({"--out": out}, settings, *people, *registers, occupations, registered)
    form = form_of(format, out, format or format_of(out))
    judged = day("--on", on)
    with refusing(lang):
        if fill not in {one.value for one in Fill}:
            raise FactError("--fill", fill, "one_of", values=", ".join(one.value for one in Fill))
        chosen = read_settings(settings)
        terms = chosen.scheme.terms(judged)
        found, unreadable = payees(
            ListOptions.of(
                people,
                settings,
                judged,
                registers=registers,
                poverty_list=poverty_list,
                occupations=occupations,
                header=header,
                given=given,
                likely=None,
                header_row=header_row,
            ),
            chosen,
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
            purses=fund_run.purses_of(purse or (), pairs_of(act or (), "--act")),
            shares=fund_run.shares_of(pairs_of(share or (), "--share")),
            fill=Fill(fill),
        )
        fund_output.show(
            answered,
            form=form,
            out=out,
            console=console(),
            lang=lang.value,
            names=names,
        )
    tell_unreadable(unreadable, lang)
