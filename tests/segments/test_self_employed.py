"""The facts of a participant without wage in a month: membership, ages, months of registration."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from perlindungan import contributions
from perlindungan.facts import (
    FactError,
    Funding,
    Month,
    Programme,
    Segment,
    SelfEmployment,
    Worker,
)
from perlindungan.law import Outcome
from perlindungan.programmes import NATIONAL
from perlindungan.segments import RULES
from perlindungan.segments.rules import month_at
from perlindungan.segments.self_employed import facts_in_month

MARCH = Month(2026, 3)


def facts(month: Month = MARCH, *, worker: Worker | None = None, **given: Any) -> dict[str, Any]:
    case = SelfEmployment(worker=worker or Worker(), **given)
    return facts_in_month(case, month_at(NATIONAL, month, RULES[Segment.BPU]))


def test_nothing_known_is_nothing_known() -> None:
    assert set(facts().values()) == {None}


def test_facts_that_are_given_are_passed_on() -> None:
    found = facts(
        income=3_000_000,
        joined=frozenset({Programme.JHT}),
        is_employer=True,
        transport=False,
        paid_until=Month(2026, 1),
    )
    assert (found["income"], found["programmes"]) == (3_000_000, frozenset({Programme.JHT}))
    assert (found["is_employer"], found["transport"]) == (True, False)
    assert found["paid_until"] == Month(2026, 1)


@pytest.mark.parametrize(
    ("funding", "jht_funding", "pays"),
    [
        (None, None, None),
        (Funding.OWN, None, Funding.OWN),
        (Funding.APBN, None, None),
        (Funding.APBD, None, None),
        *((funding, jht, jht) for funding in (None, *Funding) for jht in Funding),
    ],
)
def test_who_pays_jht(
    funding: Funding | None, jht_funding: Funding | None, pays: Funding | None
) -> None:
    """Who pays JKK and JKM himself pays JHT too; what a budget does for JHT must be said."""
    found = facts(funding=funding, jht_funding=jht_funding)
    assert found["jht_funding"] is pays
    assert found["funding"] is funding


@pytest.mark.parametrize(
    ("registered", "ended", "member"),
    [
        (None, None, None),
        (date(2026, 3, 1), None, True),
        (date(2026, 3, 31), None, True),
        (date(2026, 4, 1), None, False),
        (date(2020, 1, 1), date(2026, 3, 1), True),
        (date(2020, 1, 1), date(2026, 2, 28), False),
        (None, date(2026, 2, 28), False),
        (None, date(2026, 3, 1), None),
    ],
)
def test_who_is_a_member_in_the_month(
    registered: date | None, ended: date | None, member: bool | None
) -> None:
    assert facts(registered_on=registered, ended_on=ended)["member"] is member


@pytest.mark.parametrize(
    ("registered", "months", "since"),
    [
        (date(2026, 3, 31), 0, Month(2026, 3)),
        (date(2026, 2, 1), 1, Month(2026, 2)),
        (date(2026, 1, 31), 2, Month(2026, 1)),
        (date(2025, 3, 15), 12, Month(2025, 3)),
    ],
)
def test_months_of_registration(registered: date, months: int, since: Month) -> None:
    found = facts(registered_on=registered)
    assert (found["months_registered"], found["registered_since"]) == (months, since)


@pytest.mark.parametrize(
    ("paid_until", "both"),
    [(None, None), (Month(2026, 1), False), (Month(2026, 2), True), (Month(2026, 3), True)],
)
def test_whether_the_first_two_months_are_paid(paid_until: Month | None, both: bool | None) -> None:
    found = facts(registered_on=date(2026, 1, 15), paid_until=paid_until)
    assert found["first_two_months_paid"] is both


@pytest.mark.parametrize(
    ("birth", "registered", "age"),
    [
        (None, date(2020, 1, 1), None),
        (date(1955, 1, 2), date(2020, 1, 1), 64),
        (date(1955, 1, 1), date(2020, 1, 1), 65),
        # Without the day of registration: today's age where that is below the limit already.
        (date(1990, 5, 17), None, 35),
        (date(1961, 4, 1), None, 64),
        (date(1961, 3, 31), None, None),
        (date(1950, 1, 1), None, None),
    ],
)
def test_the_age_at_registration(
    birth: date | None, registered: date | None, age: int | None
) -> None:
    found = facts(worker=Worker(birth_date=birth), registered_on=registered)
    assert found["age_at_registration"] == age


@pytest.mark.parametrize(
    ("citizenship", "since", "citizen", "months"),
    [
        ("ID", date(2026, 1, 1), True, None),
        ("MY", date(2025, 10, 1), False, 6),
        ("MY", date(2025, 10, 2), False, 5),
        ("MY", None, False, None),
        (None, date(2025, 10, 1), None, 6),
    ],
)
def test_foreigners_count_their_months_here(
    citizenship: str | None, since: date | None, citizen: bool | None, months: int | None
) -> None:
    worker = Worker(citizenship=citizenship, works_in_indonesia_since=since)
    found = facts(worker=worker)
    assert (found["citizen"], found["months_in_indonesia"]) == (citizen, months)


@pytest.mark.parametrize(
    ("birth", "due"),
    [
        (date(1961, 1, 2), Outcome.MET),  # 64 on the day of registration
        (date(1961, 1, 1), Outcome.NOT_MET),  # 65 on it
    ],
)
def test_who_is_65_when_registering_is_not_taken(birth: date, due: Outcome) -> None:
    case = SelfEmployment(
        worker=Worker(birth_date=birth, citizenship="ID"), registered_on=date(2026, 1, 1)
    )
    decisions = contributions(case, MARCH).decisions
    assert {decisions[p].outcome for p in (Programme.JKK, Programme.JKM)} == {due}


def test_who_was_young_enough_may_go_on_at_any_age() -> None:
    """Perdir 22/2022: who was within the limit when registering may go on paying."""
    case = SelfEmployment(
        worker=Worker(birth_date=date(1950, 1, 1), citizenship="ID"),
        registered_on=date(2014, 12, 31),
    )
    assert contributions(case, MARCH).decisions[Programme.JKK].outcome is Outcome.MET


@pytest.mark.parametrize("jobs", [1, 2, None])
def test_one_or_two_jobs(jobs: int | None) -> None:
    """PP 44/2015 Pasal 11 ayat (2)."""
    assert SelfEmployment(worker=Worker(), jobs=jobs).jobs == jobs


@pytest.mark.parametrize("jobs", [0, 3, -1, True, "2"])
def test_other_numbers_of_jobs_are_refused(jobs: Any) -> None:
    with pytest.raises(FactError, match="jobs"):
        SelfEmployment(worker=Worker(), jobs=jobs)


def test_what_the_rules_of_the_segment_say() -> None:
    rules = RULES[Segment.BPU]
    assert SelfEmployment(worker=Worker()).segment is rules.segment is Segment.BPU
    assert set(rules.closed) == {Programme.JP, Programme.JKP}
    assert set(rules.programmes) == set(Programme) - {Programme.JKN}
    assert set(rules.given_by) <= set(facts())


def test_every_segment_has_rules_under_its_own_name() -> None:
    assert set(RULES) == set(Segment)
    for segment, rules in RULES.items():
        assert rules.segment is segment
        assert set(rules.closed) <= set(rules.programmes)
