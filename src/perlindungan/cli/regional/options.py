"""Options that the commands on regional policies and lists share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from perlindungan.cli.options import Lang, refuse
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
