"""The pages made from the declarations are fresh, and the schema is one."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import jsonschema
import pytest

DOCS = Path(__file__).parents[1] / "docs"
PAGES = [
    "parameters.md",
    "choices.md",
    "articles.md",
    "benefits.md",
    "policies.md",
    "occupations.md",
    "claim.schema.json",
]


def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_make", DOCS / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_what_the_declarations_say(page: str) -> None:
    """Run ``python docs/make.py`` where this fails."""
    made = "\n".join(maker().PAGES[page]()) + "\n"
    assert (DOCS / page).read_text(encoding="utf-8") == made


def test_every_made_page_is_compared() -> None:
    assert sorted(maker().PAGES) == sorted(PAGES)


def test_the_schema_is_a_schema() -> None:
    schema = json.loads((DOCS / "statement.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
