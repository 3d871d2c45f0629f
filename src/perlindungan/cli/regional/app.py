"""Commands on regional policies and lists, under ``perlindungan regional``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from perlindungan.cli.options import Lang, check_out, console, day, format_of, refuse
from perlindungan.cli.target import Format
from perlindungan.facts import InputError

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Regional policies, and the life of a list of vulnerable workers.",
)

LangOption = Annotated[Lang, typer.Option(help="Language.")]
FormatOption = Annotated[Format | None, typer.Option(help="Form of output.")]
OutOption = Annotated[Path | None, typer.Option(help="File to write.")]


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
    try:
        sheets = policies_sheets(
            catalogue(), region, None if on is None else day("--on", on), lang.value
        )
    except InputError as error:
        raise refuse(f"--region {region}: {error.told(lang.value)}") from None
    write(sheets, form=format or format_of(out), out=out, console=console())


@app.command("show")
def show_command(
    policy: Annotated[str, typer.Argument(help="Id, such as id-64-pergub-19-2023.")],
    on: Annotated[str | None, typer.Option(help="What holds on a day, YYYY-MM-DD.")] = None,
    lang: LangOption = Lang.ID,
) -> None:
    """Show what is known of a policy, on whose word, and what its user must set."""
    from perlindungan.regional import policy as policy_of
    from perlindungan.regional.known import policy_lines

    try:
        found = policy_of(policy)
    except InputError as error:
        raise refuse(f"{policy}: {error.told(lang.value)}") from None
    for line in policy_lines(found, None if on is None else day("--on", on), lang.value):
        typer.echo(line)
