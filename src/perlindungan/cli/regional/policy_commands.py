"""Commands on policies: which there are, and what is known of one."""

from __future__ import annotations

from typing import Annotated

import typer

from perlindungan.cli.options import Lang, console, day, format_of
from perlindungan.cli.regional.options import (
    FormatOption,
    LangOption,
    OutOption,
    check_files,
    form_of,
    refusing,
)


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

    check_files({"--out": out})
    form = form_of(format, out, format or format_of(out))
    held = None if on is None else day("--on", on)
    with refusing(lang):
        sheets = policies_sheets(catalogue(), region, held, lang.value)
        write(sheets, form=form, out=out, console=console(), lang=lang.value)


def show_command(
    policy: Annotated[str, typer.Argument(help="Id, such as id-64-pergub-19-2023.")],
    on: Annotated[str | None, typer.Option(help="What holds on a day, YYYY-MM-DD.")] = None,
    lang: LangOption = Lang.ID,
) -> None:
    """Show what is known of a policy, on whose word, and what its user must set."""
    from perlindungan.regional import policy as policy_of
    from perlindungan.regional.known import policy_lines

    held = None if on is None else day("--on", on)
    with refusing(lang):
        found = policy_of(policy)
    for line in policy_lines(found, held, lang.value):
        typer.echo(line)
