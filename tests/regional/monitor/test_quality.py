"""The quality of data in counts of people."""

from __future__ import annotations

from datetime import date

import attrs
from tests.regional.monitor._facts import ROLLS, VERIFICATION, finding, member

from perlindungan.regional import Candidate, Unreadable
from perlindungan.regional.findings import Severity, Standing, Verified
from perlindungan.regional.monitor import gaps_of, quality_of


def test_standings_add_up_and_each_person_counts_once_per_finding() -> None:
    twice = finding("income_missing", Severity.ASKS, "income")
    person = Verified(
        candidate=Candidate(
            row=1,
            unreadable=(
                Unreadable(fact="income", value="?", code="x"),
                Unreadable(fact="income", value="!", code="x"),
            ),
        ),
        standing=Standing.NEEDS_FACT,
        findings=(twice, attrs.evolve(twice, details=(("x", 1),))),
    )
    quality = quality_of(attrs.evolve(VERIFICATION, people=(person, person)))
    assert quality.people == 2
    assert sum(quality.standings.values()) == 2
    assert [(one.code, one.people) for one in quality.defects] == [("income_missing", 2)]
    assert dict(quality.missing) == {"income": 2}
    assert dict(quality.unreadable) == {"income": 2}


def test_what_says_that_a_test_is_met_is_no_defect() -> None:
    quality = quality_of(VERIFICATION)
    assert {one.code: one.people for one in quality.defects} == {
        "age_above": 20,
        "income_missing": 20,
        "duplicate_nik": 20,
    }
    assert quality.standings[Standing.ACCEPTED] == 340
    assert dict(quality.unreadable) == {}


def test_gaps_of_a_list_are_counted_by_fact() -> None:
    assert dict(gaps_of(ROLLS[0])) == {}
    members = (
        member(1, birth_date=None, sex=None),
        member(2, sex=None),
        member(3, category=None, birth_date=date(1990, 1, 1)),
    )
    gaps = gaps_of(attrs.evolve(ROLLS[0], members=members))
    assert list(gaps.items()) == [("sex", 2), ("birth_date", 1), ("category", 1)]
