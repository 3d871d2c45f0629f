"""Every rule on benefits: computed with its citation, or named with the reason why not."""

from __future__ import annotations

import pytest

from perlindungan.claims.coverage import Row
from perlindungan.claims.coverage.table import ROWS, timelines_at
from perlindungan.programmes import NATIONAL
from perlindungan.programmes.benefits import is_benefit

IDS = [f"{row.section}: {row.item}" for row in ROWS]


def test_no_rule_is_told_twice() -> None:
    assert len(set(IDS)) == len(IDS) > 200


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_what_is_computed_has_a_citation(row: Row) -> None:
    cited = [*row.citations]
    for path in row.by:
        cited += [cite for one in timelines_at(path) for e in one.entries for cite in e.citations]
    assert cited or row.reason


def test_every_parameter_of_benefits_stands_in_the_table() -> None:
    told = {one.name for row in ROWS for path in row.by for one in timelines_at(path)}
    assert {path for path in NATIONAL.timelines() if is_benefit(path)} <= told


def test_what_is_neither_a_parameter_nor_a_benefit_is_refused() -> None:
    with pytest.raises(KeyError):
        timelines_at("jkm.nothing")
