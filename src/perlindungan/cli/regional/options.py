"""Options that the commands on regional policies and lists share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from perlindungan.cli.options import ROW_ERRORS, Lang, check_out, refuse
from perlindungan.cli.target import Format
from perlindungan.facts import FactError, InputError

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
HeaderRowOption = Annotated[
    int | None,
    typer.Option(
        min=1, help="Row of the headers, where a title stands above them; as the sheet counts."
    ),
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


def check_files(outs: Mapping[str, Path | None], *reads: Path | None) -> None:
    """Refuse files to write that are read, that are one, or for whose folder there is none.

    Parameters
    ----------
    outs
        Files to write, by their options.
    reads
        Files that are read.
    """
    seen: dict[Path, str] = {}
    for option, out in outs.items():
        check_out(option, out, *(one for one in reads if one is not None))
        if out is not None and seen.setdefault(out.resolve(), option) != option:
            raise refuse(f"{option} {out}: is written by {seen[out.resolve()]} as well")


def form_of(form: Format | None, out: Path | None, told: Format) -> Format:
    """Return the form of output: the one asked for, else the one that the file tells."""
    chosen = form or told
    if chosen is Format.XLSX and out is None:
        raise refuse("--format xlsx: give --out FILE.xlsx; a workbook is not for the terminal")
    return chosen


def tell_unreadable(rows: int, lang: Lang) -> None:
    """Tell how many rows had a cell that could not be read, and end with the code for that."""
    if rows:
        from perlindungan.wording import number, text

        told = text("list.unreadable", lang.value, rows=number(rows, lang.value))
        typer.echo(told, err=True)
        raise typer.Exit(ROW_ERRORS)


@contextmanager
def refusing(lang: Lang) -> Iterator[None]:
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
