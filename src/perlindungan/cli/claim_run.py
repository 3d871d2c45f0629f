"""One pass over cases of claims: read from JSON, CSV or a workbook, assessed, and written."""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import IO, Any

from attrs import field, frozen
from rich.console import Console
from rich.table import Table
from rich.text import Text

from perlindungan.claims import (
    Assessment,
    Claim,
    Claims,
    assess_claim,
    claim_from_data,
    to_data,
)
from perlindungan.claims.several import COLUMNS
from perlindungan.cli.cells import Problem, masked
from perlindungan.cli.output import replacing, safe
from perlindungan.cli.sources import SourceError, open_tables
from perlindungan.contributions import public_holidays
from perlindungan.facts import FactError, InputError
from perlindungan.facts.cells import FORMULA, badly_encoded
from perlindungan.law import LawError
from perlindungan.programmes import Law
from perlindungan.wording import rupiah, text


@frozen(kw_only=True)
class Answered:
    """What a file of cases gave: assessments, and what could not be taken."""

    assessments: tuple[Assessment, ...]
    problems: tuple[Problem, ...]
    several: bool
    """Whether the file holds a list; a single case is answered by a single object."""
    claims: Claims = field(init=False)

    @claims.default
    def _as_table(self) -> Claims:
        return Claims(assessments=self.assessments)


def answer(path: Path, law: Law) -> Answered:
    """Assess every case of a file; what is wrong with one does not stop the others."""
    found: list[Assessment] = []
    problems: list[Problem] = []
    several = path.suffix.lower() != ".json"
    try:
        cases, several = (_rows(path), True) if several else _json(path)
        for number, data in cases:
            try:
                claim = claim_from_data(nested(data) if isinstance(data, Cells) else data)
                found.append(assess_claim(claim, law=law, holidays=_holidays(claim)))
            except InputError as error:
                problems.append(_problem(number, error, table=isinstance(data, Cells)))
            except LawError as error:
                refused = InputError("", f"law.{error.code}", **error.details)
                problems.append(Problem(row=number, column="event.on", value="", error=refused))
    except (SourceError, OSError) as error:
        problems.append(_file_problem(path, error))
    return Answered(assessments=tuple(found), problems=tuple(problems), several=several)


def _problem(number: int, error: InputError, *, table: bool) -> Problem:
    place = error.field if isinstance(error, FactError) else "choices"
    if table:
        # Headers count from 1.
        place = re.sub(r"[.](\d{1,3})(?=[.]|$)", lambda found: f".{int(found[1]) + 1}", place)
    shown = "" if error.value is None else str(error.value)
    if not place.endswith(_DAYS):
        shown = masked(place.rpartition(".")[2], shown)
    return Problem(row=number, column=place, value=shown, error=error)


_DAYS = ("on", "since", "until")
"""How the names of days end that are not personal."""


def _file_problem(path: Path, error: SourceError | OSError) -> Problem:
    refused = error if isinstance(error, SourceError) else InputError(str(path), "file_there")
    return Problem(row=0, column="", value=str(path.name), error=refused)


def _holidays(claim: Claim) -> frozenset[date] | None:
    """Return the public holidays from the event to the year after the question and the papers."""
    days = (claim.on, claim.filing.complete_on or claim.on, claim.filing.paid_on or claim.on)
    return _holidays_of(claim.event.on.year, max(days).year + 1)


@lru_cache(maxsize=64)
def _holidays_of(first: int, last: int) -> frozenset[date] | None:
    try:
        return public_holidays(range(first, last + 1))
    except ImportError:
        return None


# -- cases of a file ------------------------------------------------------------------------------


def _json(path: Path) -> tuple[Iterator[tuple[int, Any]], bool]:
    """Return the cases, and whether they are a list."""
    if not path.is_file():
        raise SourceError(str(path), "file_there")
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError):
        raise SourceError(path.name, "json_file") from None
    if isinstance(data, list):
        return iter(enumerate(data, start=1)), True
    return iter([(1, data)]), False


class Cells(dict[str, str]):
    """The filled cells of a row, by header."""


def _rows(path: Path) -> Iterator[tuple[int, Cells]]:
    for table in open_tables(path):
        heads = [head.strip() for head in table.headers]
        for head in heads:
            if head and heads.count(head) > 1:
                raise SourceError(head, "header_once")
        for number, cells in table.rows:
            filled = {
                head: cell.strip()
                for head, cell in zip(heads, cells, strict=False)
                if head and cell.strip()
            }
            if filled:
                yield number, Cells(filled)


def nested(cells: Mapping[str, str]) -> Any:
    """Return the case that a row tells, from headers such as ``family.1.relation``.

    Numbers count from 1. ``[]`` in the cell of a list, such as ``family``, says that it is empty.

    Raises
    ------
    FactError
        If a cell is a formula or no UTF-8, or if one header says what another takes back.

    >>> nested({"on": "2026-06-01", "family.1.relation": "spouse"})
    {'on': '2026-06-01', 'family': [{'relation': 'spouse'}]}
    """
    made: dict[str, Any] = {}
    for head, cell in cells.items():
        if cell == FORMULA:
            raise FactError(head, "=", "no_formula")
        if badly_encoded(cell):
            raise FactError(head, "", "utf8")
        place = made
        *outer, last = head.split(".")
        for step in outer:
            place = place.setdefault(step, {})
            if not isinstance(place, dict):
                raise FactError(head, cell, "one_header")
        if last in place:
            raise FactError(head, cell, "one_header")
        place[last] = [] if cell == "[]" else cell
    return _lists(made)


def _lists(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if value and all(key.isdecimal() and len(key) < _YEAR for key in value):
        return [_lists(value[key]) for key in sorted(value, key=int)]
    return {key: _lists(one) for key, one in value.items()}


_YEAR = 4
"""Digits of a year: keys so long are years, shorter ones number a list."""


# -- writing --------------------------------------------------------------------------------------


def write_claims(
    path: Path, law: Law, *, form: str, out: Path | None, console: Console, locale: str
) -> tuple[Problem, ...]:
    """Assess the cases of a file and write the answer in one form; return the problems."""
    found = answer(path, law)
    with ExitStack() as stack:
        file: IO[str] = sys.stdout
        if out is not None:
            draft = stack.enter_context(replacing(out))
            file = stack.enter_context(draft.open("w", encoding="utf-8", newline=""))
        if form == "csv":
            _to_csv(found.claims, file)
        elif form == "json":
            _to_json(found, file, locale)
        elif found.several:
            _show(found.claims, console if out is None else Console(file=file, width=_WIDE), locale)
        else:
            for assessment in found.assessments:
                file.write(assessment.explain(locale) + "\n")
    return found.problems


_WIDE = 200


def _to_csv(claims: Claims, file: IO[str]) -> None:
    writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in claims.rows():
        writer.writerow({name: safe(v) if isinstance(v, str) else v for name, v in row.items()})


def _to_json(found: Answered, file: IO[str], locale: str) -> None:
    told = [
        to_data(assessment) | {"explanation": assessment.explain(locale).splitlines()}
        for assessment in found.assessments
    ]
    answered: Any = told if found.several else (told[0] if told else None)
    if found.several:
        answered = {
            "claims": told,
            "totals": dict(found.claims.totals),
            "total": found.claims.total,
            "incomplete": list(found.claims.incomplete),
            "problems": [dict(problem.told(locale)) for problem in found.problems],
        }
    json.dump(answered, file, ensure_ascii=False, indent=1)
    file.write("\n")


_SHOWN = ("id", "event", "happened_on", "programme", "outcome", "benefit", "total", "missing")


def _show(claims: Claims, console: Console, locale: str) -> None:
    table = Table(*(text(f"claims_column.{name}", locale) for name in _SHOWN))
    for row in claims.rows():
        table.add_row(*(Text(_cell(name, row[name], locale)) for name in _SHOWN))
    console.print(table)
    total = text("claim.total", locale, total=rupiah(claims.total, locale))
    console.print(total, markup=False, highlight=False)


def _cell(name: str, value: Any, locale: str) -> str:
    if value is None or value == "":
        return ""
    if name == "total":
        return rupiah(value, locale)
    key = {"event": "event.", "outcome": "claim.", "benefit": "benefit."}.get(name)
    return str(value) if key is None else text(f"{key}{value}", locale)
