"""The texts of the report: each is used, and each that is used is there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import perlindungan.regional.monitor as room
from perlindungan.regional.findings import Severity
from perlindungan.regional.monitor import By, MovementKind
from perlindungan.wording.texts import texts

SOURCE = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted(Path(room.__file__).parent.rglob("*.py"))
)


def keys() -> set[str]:
    return {key.removeprefix("monitor.") for key in texts("id") if key.startswith("monitor.")}


def constants() -> set[str]:
    return {
        node.value
        for node in ast.walk(ast.parse(SOURCE.replace("from __future__ import annotations", "")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_text_is_used() -> None:
    written = constants()
    families = {match[1] for match in re.finditer(r'f"(?:monitor\.)?([a-z_.]+)\.?\{', SOURCE)}
    families |= {match[1] for match in re.finditer(r'f"([a-z]+_)\{', SOURCE)}
    unused = {
        key
        for key in keys()
        if key not in written
        and not (
            key.rpartition(".")[2] in written
            or any(
                key.startswith(family) for family in families if "." in family or len(family) > 5
            )
        )
    }
    assert unused == set()


def test_every_text_that_is_named_is_there() -> None:
    named = {
        match[1] for match in re.finditer(r'say\(\s*"([a-z_.-]+)"', SOURCE) if match[1] != "monitor"
    }
    assert len(named) > 60
    assert named - keys() == set()


@pytest.mark.parametrize(
    "key",
    [
        *(f"severity.{one.value}" for one in Severity),
        *(f"movement.{one.value}" for one in MovementKind),
        *(f"by.{one.value}" for one in By),
        *(f"column.{one.value}" for one in By),
    ],
)
def test_every_kind_has_a_text(key: str) -> None:
    assert key in keys()


def test_the_languages_differ() -> None:
    alike = {
        key
        for key in keys()
        if texts("id")[f"monitor.{key}"] == texts("en")[f"monitor.{key}"]
        and re.search(r"[a-z]", re.sub(r"\{[a-z]+\}", "", texts("id")[f"monitor.{key}"]))
    }
    assert alike <= {"section.target"}
