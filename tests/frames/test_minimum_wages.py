"""The minimum wage of a row is that of its place on its day."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from tests.frames._backends import Backend

from perlindungan import frames
from perlindungan.facts import FactError
from perlindungan.facts.regions import known_codes
from perlindungan.law import NotInForce, NotYetPublished
from perlindungan.wages import minimum_wage
from perlindungan.wages.minimum import change_days

KINDS = {"row": "whole", "region": "text", "day": "day"}


def rows() -> list[dict[str, Any]]:
    rng = random.Random(64)  # noqa: S311
    near = [day + timedelta(days=step) for day in change_days() for step in (-1, 0, 1)]
    found = [
        {"row": number, "region": rng.choice(known_codes()), "day": rng.choice(near)}
        for number in range(300)
    ]
    found[7]["region"], found[8]["region"], found[9]["day"] = "99.99", None, None
    return found


def expected(row: dict[str, Any]) -> tuple[int | None, str | None, str | None]:
    if row["region"] is None:
        return None, None, "region:missing"
    if row["day"] is None:
        return None, None, "day:missing"
    try:
        found = minimum_wage(row["region"], row["day"])
    except FactError as error:
        return None, None, f"{error.field}:{error.code}"
    except NotInForce:
        return None, None, "day:not_in_force"
    except NotYetPublished:
        return None, None, "day:not_yet_published"
    return found.rupiah, found.basis.value, None


def test_each_place_on_each_day(tables: Backend) -> None:
    asked = rows()
    answer = frames.minimum_wages(tables.table(asked, KINDS), day_column="day")
    for row, got in zip(asked, tables.read(answer), strict=True):
        found = got["minimum_wage"], got["minimum_wage_basis"], got["error"]
        assert found == expected(row), row


def test_one_day_for_all(tables: Backend) -> None:
    asked: list[dict[str, Any]] = [
        {"row": number, "region": code} for number, code in enumerate(known_codes())
    ]
    day = date(2026, 3, 1)
    answer = frames.minimum_wages(tables.table(asked, {"row": "whole", "region": "text"}), day=day)
    for row, got in zip(asked, tables.read(answer), strict=True):
        assert got["minimum_wage"] == minimum_wage(row["region"], day).rupiah
