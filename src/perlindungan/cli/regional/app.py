"""Commands on regional policies and lists, under ``perlindungan regional``."""

from __future__ import annotations

import typer

from perlindungan.cli.regional.list_commands import (
    determine_command,
    fund_command,
    verify_command,
)
from perlindungan.cli.regional.month_commands import renew_command, report_command
from perlindungan.cli.regional.policy_commands import list_command, show_command

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Regional policies, and the life of a list of vulnerable workers.",
)

app.command("list")(list_command)
app.command("show")(show_command)
app.command("verify")(verify_command)
app.command("determine")(determine_command)
app.command("fund")(fund_command)
app.command("renew")(renew_command)
app.command("report")(report_command)
