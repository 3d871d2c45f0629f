"""Every sentence of this room stands in both languages, and no other does."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import perlindungan.regional.fund
from perlindungan.regional.fund import Remark, Verdict
from perlindungan.wording import LOCALES
from perlindungan.wording.texts import texts

ROOM = Path(perlindungan.regional.fund.__file__).parent


def told() -> Iterator[str]:
    """Yield each text that stands as a code in the source of the room."""
    for path in sorted(ROOM.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


CODES = {key.removeprefix("fund.") for key in texts("en") if key.startswith("fund.")}


def test_every_text_is_said_somewhere() -> None:
    verdicts = {f"fit_{verdict.value}" for verdict in Verdict}
    assert verdicts <= CODES
    assert CODES - verdicts <= set(told())


def test_every_remark_has_a_text() -> None:
    for path in sorted(ROOM.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = ast.unparse(node.func).rpartition(".")[2]
                code = node.args[0]
                if name in {"remark", "sentence"} and isinstance(code, ast.Constant):
                    assert code.value in CODES


@pytest.mark.parametrize("locale", LOCALES)
def test_a_remark_is_told_with_the_name_of_its_purse_and_numbers_of_the_language(
    locale: str,
) -> None:
    remark = Remark(
        code="purse_idle", title_id="dana", title_en="money", details=(("left", 1_234_567),)
    )
    said = remark.told(locale)
    assert said.startswith({"id": "dana: Rp1.234.567", "en": "money: Rp1,234,567"}[locale])
