"""A verified list as tables: where people ended and why, and what was found how often."""

from __future__ import annotations

from typing import Any

from perlindungan.cli.regional.lists import Checked
from perlindungan.cli.regional.tables import Sheet
from perlindungan.regional.collect import Collected
from perlindungan.regional.findings import Standing, Verification
from perlindungan.regional.tell import COLUMNS, headers, rows
from perlindungan.wording import text


def standings_sheet(verification: Verification, lang: str) -> Sheet:
    """Return how many people ended where."""
    heads = {
        "standing": text("list_column.standing", lang),
        "count": text("list_column.count", lang),
    }
    counts = verification.counts
    shown: list[dict[str, Any]] = [
        {"standing": text(f"standing.{one.value}", lang), "count": counts[one]} for one in Standing
    ]
    total = len(verification.people)
    shown.append({"standing": text("list_column.total", lang), "count": total})
    return Sheet(name=text("list_sheet.standings", lang), heads=heads, rows=shown)


def people_sheet(found: Checked, lang: str, *, masked: bool) -> Sheet:
    """Return everybody with where he or she ended and why, and of several files in which."""
    heads = dict(zip(COLUMNS, headers(lang), strict=True))
    people = [
        dict(zip(COLUMNS, row, strict=True))
        for row in rows(found.verification.people, lang, masked=masked)
    ]
    for row, person in zip(people, found.collected.candidates, strict=True):
        if person.nik is None:
            row["nik"] = ""
    if found.places.several:
        heads["place"] = text("list_column.place", lang)
        for row in people:
            row["place"] = found.places.of(int(row["row"]))
    return Sheet(name=text("list_sheet.people", lang), heads=heads, rows=people)


def findings_sheet(verification: Verification, lang: str) -> Sheet:
    """Return how often each thing was found."""
    found = sorted(verification.findings.items(), key=lambda one: (-one[1], one[0]))
    shown = [{"finding": text(f"finding.{code}", lang), "count": count} for code, count in found]
    heads = {"finding": text("list_column.finding", lang), "count": text("list_column.count", lang)}
    return Sheet(name=text("list_sheet.findings", lang), heads=heads, rows=shown)


def unknown_sheet(collected: Collected, lang: str) -> Sheet:
    """Return the occupations that the dictionary does not know."""
    shown = [
        {"occupation": occupation, "count": count}
        for occupation, count in collected.unknown_occupations.items()
    ]
    heads = {
        "occupation": text("candidate.occupation", lang),
        "count": text("list_column.count", lang),
    }
    return Sheet(name=text("list_sheet.unknown", lang), heads=heads, rows=shown)
