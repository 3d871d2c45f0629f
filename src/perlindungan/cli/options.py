"""What options of several commands share: languages, forms of output, days, months, refusals."""

from __future__ import annotations

import sys
from datetime import date
from enum import StrEnum
from pathlib import Path

import typer
from rich.console import Console

from perlindungan.cli.target import Format
from perlindungan.facts import Month

ROW_ERRORS, USAGE = 1, 2
"""Exit codes: something of the input could not be taken; the command itself could not."""


class Lang(StrEnum):
    """Languages of messages."""

    ID = "id"
    EN = "en"


_WIDE = 280


def console() -> Console:
    """Return a console as wide as the terminal, or wide enough where there is none."""
    return Console() if sys.stdout.isatty() else Console(width=_WIDE)


def refuse(message: str) -> typer.Exit:
    """Say on standard error why the command cannot be carried out; return what to raise."""
    Console(stderr=True).print(message, markup=False, highlight=False, soft_wrap=True)
    return typer.Exit(USAGE)


def month(text: str, *, option: str = "--month") -> Month:
    """Read a month."""
    try:
        return Month.parse(text)
    except ValueError as error:
        raise refuse(f"{option}: {error}") from None


def day(option: str, text: str) -> date:
    """Read a day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise refuse(f"{option}: {text!r} is no day of the form YYYY-MM-DD") from None


def format_of(out: Path | None) -> Format:
    """Return the form of output that the name of a file tells; a table where there is none."""
    if out is not None and out.suffix.lstrip(".").lower() in [item.value for item in Format]:
        return Format(out.suffix.lstrip(".").lower())
    if out is not None and out.suffix.lower() not in {"", ".txt"}:
        raise refuse(f"--out {out}: give --format, or a name that ends in .csv, .json, .xlsx, .txt")
    return Format.TABLE


def check_out(option: str, out: Path | None, *reads: Path) -> None:
    """Refuse a file in a folder that is not there, or one that is read."""
    if out is None:
        return
    if not out.parent.is_dir():
        raise refuse(f"{option} {out}: the folder {out.parent} is not there")
    if out.exists() and any(one.exists() and out.samefile(one) for one in reads):
        raise refuse(f"{option} {out}: is itself read; give another file")
