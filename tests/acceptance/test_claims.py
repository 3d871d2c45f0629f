"""Cases of claims written from the law by somebody who had not read the code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from perlindungan.claims import assess_claim, claim_from_data, to_data

CASES = Path(__file__).parent.parent / "cases"
FILES = sorted(CASES.glob("claims_*.json"))


NOTHING: dict[str, Any] = {"outcome": "not_met", "benefits": [], "deadlines": [], "missing": []}
"""What a programme answers on which an event does not bear."""


def _all() -> list[Any]:
    return [
        pytest.param(case, id=case["id"])
        for path in FILES
        for case in json.loads(path.read_text(encoding="utf-8"))
    ]


def _instalments(benefit: dict[str, Any]) -> list[list[Any]]:
    return [[one["amount"], one["times"], one["every"]] for one in benefit["instalments"]]


def _benefit(wanted: dict[str, Any], got: dict[str, Any]) -> list[str]:
    found = {**got, "instalments": _instalments(got)}
    return [
        f"{got['id']}.{name}: {found[name]} for {value}"
        for name, value in wanted.items()
        if found[name] != value
    ]


def differences(wanted: dict[str, Any], got: dict[str, Any]) -> list[str]:
    """Return what an entitlement answers otherwise than the case expects."""
    benefits = {one["id"]: one for one in got["benefits"]}
    days = {one["id"]: one["on"] for one in got["deadlines"]}
    wrong = [
        f"{name}: {got[name]} for {wanted[name]}"
        for name in ("outcome", "payer", "total", "late_fee", "heir_class", "heirs")
        if name in wanted and got[name] != wanted[name]
    ]
    for name, part in wanted.get("benefits", {}).items():
        there = name in benefits
        wrong += _benefit(part, benefits[name]) if there else [f"{name}: not there"]
    wrong += [
        f"{name}: there"
        for name in wanted.get("absent", ())
        if benefits.get(name, {}).get("outcome", "not_met") != "not_met"
    ]
    wrong += [
        f"{name}: not asked, only {got['missing']}"
        for name in wanted.get("missing", ())
        if name not in got["missing"]
    ]
    wrong += [
        f"{name}: {days.get(name)} for {day}"
        for name, day in wanted.get("deadlines", {}).items()
        if days.get(name) != day
    ]
    return wrong


@pytest.mark.parametrize("case", _all())
def test_the_law_as_somebody_else_read_it(case: dict[str, Any]) -> None:
    answered = to_data(assess_claim(claim_from_data(case["case"])))
    wrong = {
        programme: found
        for programme, wanted in case["expected"].items()
        if (found := differences(wanted, answered["entitlements"].get(programme, NOTHING)))
    }
    assert wrong == {}, case["source"]
