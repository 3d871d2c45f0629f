"""The tutorial shows the very code of the outsider's distribution."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
PAGE = (TESTS.parent / "docs" / "tutorial_policy.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```(python|text|toml)\n(.*?)```", PAGE, flags=re.DOTALL)
CODE = "\n".join(
    path.read_text(encoding="utf-8")
    for pattern in ("*.toml", "src/**/*.py", "tests/*.py")
    for path in sorted((TESTS / "outsider").glob(pattern))
)
SETTINGS = 'policy = "id-6472-perwali-999-2026"\n'


def squeezed(code: str) -> str:
    """Leave out what a formatter decides: breaks, indents and commas before a bracket."""
    return re.sub(r",(?=[)\]}])", "", re.sub(r"\s+", "", code))


@pytest.mark.parametrize("code", [code for _, code in SHOWN if code != SETTINGS])
def test_what_the_tutorial_shows_stands_in_the_example(code: str) -> None:
    assert squeezed(code).rstrip(",") in squeezed(CODE)


def test_the_tutorial_shows_code() -> None:
    assert len(SHOWN) > 8
