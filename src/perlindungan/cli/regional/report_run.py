"""The report for the coordination meeting, for the command ``report``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from attrs import frozen

from perlindungan.cli.output import replacing
from perlindungan.cli.regional.inputs import read_settings, toml_of
from perlindungan.cli.regional.lists import Checked
from perlindungan.cli.regional.logs import read_log
from perlindungan.facts import FactError, InputError, Month
from perlindungan.facts.reading import made, percentage, read, record
from perlindungan.regional import FUNDS
from perlindungan.regional.monitor import (
    BudgetLine,
    ClaimPaid,
    Denominator,
    Report,
    Target,
    movements_of,
    report,
    rolls_of,
    targets_for,
)
from perlindungan.regional.places import place_code, regency_of
from perlindungan.regional.renew import Log

_WHOLE = 100


@frozen(kw_only=True)
class Figures:
    """What a report needs beside the log; ``None`` where nobody gave it."""

    denominators: tuple[Denominator, ...] = ()
    targets: tuple[Target, ...] = ()
    budget: tuple[BudgetLine, ...] | None = None
    claims: tuple[ClaimPaid, ...] | None = None


def read_figures(path: Path) -> Figures:
    """Read denominators, targets, budget and claims from a file (TOML).

    Raises
    ------
    InputError
        If the file, or a figure in it, cannot be read.
    """
    data = toml_of(path)
    for key in data:
        if key not in _READERS:
            raise FactError(key, key, "known_key", values=", ".join(_READERS))
    return Figures(**{key: _each(key, rows) for key, rows in data.items()})


def _each(key: str, rows: Any) -> tuple[Any, ...]:
    if not isinstance(rows, list):
        raise FactError(key, type(rows).__name__, "list")
    return tuple(
        _READERS[key](_plain(row), f"{key}.{number}") for number, row in enumerate(rows, 1)
    )


def _plain(value: Any) -> Any:
    """Return data with days as text, as the readers of facts take them."""
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return value.isoformat() if isinstance(value, date) else value


def _denominator(row: Any, place: str) -> Denominator:
    found: Denominator = record(Denominator, row, place)
    return found


def _target(row: Any, place: str) -> Target:
    """Read a target; its ``value`` is in percent."""
    if not isinstance(row, Mapping):
        raise FactError(place, type(row).__name__, "mapping")
    share = percentage(row.get("value"), f"{place}.value") * Fraction(1, _WHOLE)
    rest = {key: item for key, item in row.items() if key != "value"}
    found: Target = _made(Target, rest, place, value=share)
    return found


def _budget(row: Any, place: str) -> BudgetLine:
    """Read a line of the budget; ``fund`` is a kind of source, or what it is called."""
    if not isinstance(row, Mapping):
        raise FactError(place, type(row).__name__, "mapping")
    named = read(str, row.get("fund"), f"{place}.fund")
    if not named:
        raise FactError(f"{place}.fund", None, "key_needed")
    known = {fund.kind.value: fund for fund in FUNDS}
    rest = {key: item for key, item in row.items() if key != "fund"}
    found: BudgetLine = _made(BudgetLine, rest, place, fund=known.get(named, named))
    return found


def _made(kind: Any, row: Mapping[str, Any], place: str, **more: Any) -> Any:
    hints = _HINTS[kind]
    for key in row:
        if key not in hints:
            raise FactError(f"{place}.{key}", key, "known_key", values=", ".join(hints))
    given = {key: read(hints[key], item, f"{place}.{key}") for key, item in row.items()}
    return made(kind, {key: one for key, one in given.items() if one is not None} | more, place)


_HINTS: Mapping[Any, Mapping[str, Any]] = {
    BudgetLine: {"month": Month, "planned": int, "used": int},
    Target: {
        "series": str,
        "title_id": str,
        "title_en": str,
        "region": str,
        "at": str,
        "basis": str,
        "reached": bool,
        "reason": str,
    },
}
"""What a row may say beside what is read in a way of its own."""


def _claim(row: Any, place: str) -> ClaimPaid:
    found: ClaimPaid = record(ClaimPaid, row, place)
    return found


_READERS: Mapping[str, Callable[[Any, str], Any]] = {
    "denominators": _denominator,
    "targets": _target,
    "budget": _budget,
    "claims": _claim,
}


def make(
    log: Path,
    settings: Path,
    month: Month,
    *,
    region: str | None,
    figures: Figures,
    listed: Checked | None,
) -> Report:
    """Make the report of a month.

    Parameters
    ----------
    log, settings
        The list through time, and its scheme.
    month
        The last month of the report; the first is that of the log.
    region
        Whose meeting it is for; the region of the scheme if left out.
    figures
        Denominators, targets, budget, claims.
    listed
        The candidates, for the quality of the data and the waiting list.

    Raises
    ------
    InputError
        For what cannot be read, or a month before the first list.
    """
    chosen = read_settings(settings)
    lists = read_log(log, chosen)
    place = chosen.scheme.region if region is None else place_code(region)
    first = lists.first.month
    if month < first:
        raise InputError(str(month), "log_month", first=str(first))
    months = tuple(first + step for step in range(month - first + 1))
    return report(
        rolls_of(lists, months),
        region=place,
        denominators=figures.denominators,
        targets=(*figures.targets, *targets_for(regency_of(place))),
        verification=None if listed is None else listed.verification,
        budget=figures.budget,
        claims=figures.claims,
        movements=[one for one in movements_of(lists) if one.month <= month],
        policy=chosen.policy,
        terms=chosen.scheme.terms(month.first),
        waiting=None if listed is None else _waiting(listed, lists, month),
    )


def _waiting(listed: Checked, lists: Log, month: Month) -> int:
    """Return how many of the waiting list still wait after the renewals up to a month."""
    until = Log(
        first=lists.first,
        events=tuple(event for event in lists.events if event.month <= month),
    )
    members, gone = until.latest.by_nik, until.gone
    line = (placed.person.candidate.nik for placed in listed.determined().waiting)
    return sum(1 for nik in line if nik not in members and nik not in gone)


def write(made_report: Report, out: Path, lang: str, *, charts: bool) -> None:
    """Write a report as the name of the file tells: Markdown or HTML.

    Raises
    ------
    InputError
        For another name, or charts without their extra.
    """
    if out.suffix.lower() == ".md":
        told = made_report.to_markdown(lang)
    elif out.suffix.lower() in {".html", ".htm"}:
        told = made_report.to_html(lang, charts=charts)
    else:
        raise InputError(str(out), "report_file")
    with replacing(out) as draft:
        draft.write_text(told, encoding="utf-8")
