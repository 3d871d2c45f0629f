"""The JSON Schema of a case takes what the library takes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from tests._effort import examples
from tests.properties._claims import cases

from perlindungan.claims import case_schema

ROOT = Path(__file__).parents[2]
SCHEMA = jsonschema.Draft202012Validator(case_schema())
WRITTEN = [
    pytest.param(case["case"], id=case["id"])
    for path in sorted((ROOT / "tests" / "cases").glob("claims_*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))
]
EXAMPLES = sorted((ROOT / "docs" / "examples").glob("claim_*.json"))


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(case_schema())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_of_the_schema(path: Path) -> None:
    SCHEMA.validate(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("case", WRITTEN)
def test_a_case_is_of_the_schema(case: dict[str, Any]) -> None:
    SCHEMA.validate(case)


@settings(max_examples=examples(30))
@given(cases())
def test_any_whole_case_is_of_the_schema(case: dict[str, Any]) -> None:
    SCHEMA.validate(case)


@pytest.mark.parametrize(
    "wrong",
    [
        {"on": "2026-06-01"},
        {"event": {"kind": "birth", "on": "2026-05-01"}},
        {"event": {"kind": "death", "on": "1 May 2026"}},
        {"membership": {"segment": "XX"}},
        {"membership": {"segment": "PU", "wage": 1.5}},
        {"family": [{"birth_date": "2010-01-01"}]},
        {"unknown": 1},
    ],
    ids=str,
)
def test_what_cannot_be_read_is_not(wrong: dict[str, Any]) -> None:
    whole = {
        "on": "2026-06-01",
        "event": {"kind": "death", "on": "2026-05-01"},
        "membership": {"segment": "PU"},
    }
    SCHEMA.validate(whole)
    if wrong == {"on": "2026-06-01"}:
        wrong, whole = {}, {"on": "2026-06-01"}
    assert not SCHEMA.is_valid(whole | wrong)
