"""The sample of changes, from the table to the list of the next month."""

from __future__ import annotations

import csv
import tomllib
from datetime import date
from pathlib import Path

from attrs import evolve
from tests.regional.renew.people import APRIL, MAY, member

from perlindungan.facts import Month
from perlindungan.regional.collect import (
    candidates_of,
)
from perlindungan.regional.points import Exit
from perlindungan.regional.renew import Log, Renewed, changes_of, new_rows, renew
from perlindungan.regional.roll import Roll
from perlindungan.regional.settings import chosen
from perlindungan.regional.verify import (
    verify,
)

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"


def renewed() -> tuple[Roll, Renewed]:
    with (EXAMPLES / "regional_changes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(enumerate(csv.DictReader(file), start=2))
    with (EXAMPLES / "regional_settings.toml").open("rb") as settings:
        found = chosen(tomllib.load(settings))
    policy, scheme = found.policy, found.scheme
    niks = sorted({cells["nik"] for _, cells in rows[:14]})
    first = Roll(
        policy=policy.id,
        scheme=scheme.id,
        month=APRIL,
        members=tuple(evolve(member(1), nik=nik, since=APRIL) for nik in niks),
    )
    people = candidates_of(new_rows(rows)).candidates
    joins = verify(people, scheme, on=date(2026, 4, 27), policy=policy.id)
    changes = changes_of(rows).changes
    return first, renew(first, changes, month=MAY, scheme=scheme, joins=joins)


def test_the_sample_gives_the_list_of_may() -> None:
    first, may = renewed()
    assert [left.exit for left in may.left] == [
        Exit.DIED,
        Exit.GOT_EMPLOYER,
        Exit.DIED,
        Exit.MOVED_AWAY,
        Exit.COVERED_ELSEWHERE,
        Exit.WITHDREW,
        Exit.FAILED_VERIFICATION,
        Exit.GOT_EMPLOYER,
    ]
    assert {left.employer for left in may.left if left.duty} == {
        "PT Contoh Sawit Rekaan",
        "CV Rekaan Bahari",
    }
    assert [left.last_paid for left in may.left] == [Month(2026, 3), *[APRIL] * 7]
    assert {one.code for one in may.refused} == {"unknown_nik", "outcome_open", "not_accepted"}
    assert len(may.joined) == 2
    assert len(may.roll.members) == len(first.members) - 8 + 2
    assert {gap.code for gap in may.gaps} == {"newcomers", "leaving"}
    log = Log(first=first).add(may)
    assert Log.from_lines(log.to_lines()).roll(MAY) == may.roll
