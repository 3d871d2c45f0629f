"""The policies that are installed, as tables."""

from __future__ import annotations

from datetime import date
from typing import Any

from perlindungan.cli.regional.tables import Sheet
from perlindungan.regional import Catalogue
from perlindungan.wording import text


def policies_sheets(found: Catalogue, code: str | None, on: date | None, lang: str) -> list[Sheet]:
    """Return the policies, of one place and day where they are given, and what is broken."""
    policies = found.policies
    if code is not None:
        policies = tuple(one for one in policies if one.applies_in(code))
    if on is not None:
        policies = tuple(one for one in policies if one.in_force(on))
    rows = [
        {
            "policy": policy.id,
            "place": policy.place.name,
            "title": policy.title_id if lang == "id" else policy.title_en,
            "since": "" if policy.since is None else policy.since.isoformat(),
            "schemes": ", ".join(scheme.id for scheme in policy.schemes),
        }
        for policy in sorted(policies, key=lambda one: (one.region, one.id))
    ]
    sheets = [_sheet("policies", ("policy", "place", "title", "since", "schemes"), rows, lang)]
    if found.broken:
        broken = [
            {"policy": one.name, "distribution": one.distribution, "why": "; ".join(one.why)}
            for one in found.broken
        ]
        sheets.append(_sheet("broken", ("policy", "distribution", "why"), broken, lang))
    return sheets


def _sheet(name: str, keys: tuple[str, ...], rows: list[dict[str, Any]], lang: str) -> Sheet:
    heads = {key: text(f"policy_column.{key}", lang) for key in keys}
    return Sheet(name=text(f"policy_sheet.{name}", lang), heads=heads, rows=rows)
