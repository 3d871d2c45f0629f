"""The same NIK in several rows: one counts, the others are told, nothing is lost."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any

import attrs
import pytest
from tests.regional.verify.people import ALL, candidate, codes, nik, verified

from perlindungan.facts import InputError
from perlindungan.regional import Severity, Sex, Standing, Unreadable
from perlindungan.regional.points import Order, Priority, Proofs, Quota

ME = nik(1)


def test_the_row_with_most_known_facts_counts() -> None:
    poor = candidate(2, nik=ME, name="Rekaan", income=None, address=None)
    whole = candidate(9, nik=ME, name="Rekaan")
    for people in ((poor, whole), (whole, poor)):
        found = {person.candidate.row: person for person in verified(*people, **ALL)}
        assert found[2].standing is Standing.DUPLICATE
        assert found[2].duplicate_of == 9
        assert "duplicate_nik" in codes(found[2].of(Severity.DUPLICATES))
        assert found[9].standing is Standing.ACCEPTED
        assert found[9].duplicate_of is None
        assert "duplicate_kept" in codes(found[9].of(Severity.WARNS))


def test_of_equal_rows_the_same_counts_in_any_order() -> None:
    people = [
        candidate(2, nik=ME, name="Rekaan", address="Jalan C"),
        candidate(3, nik=ME, name="Rekaan", address="Jalan A"),
        candidate(4, nik=ME, name="Rekaan", address="Jalan B"),
        candidate(5),
    ]
    for order in permutations(people):
        found = {person.candidate.row: person for person in verified(*order)}
        assert [found[row].duplicate_of for row in (2, 3, 4, 5)] == [3, None, 3, None]
        assert "duplicate_differs" in codes(found[3].findings)
        assert found[3].standing is Standing.ACCEPTED


def test_the_very_same_row_twice_counts_by_its_first_number() -> None:
    one, other = candidate(7, nik=ME, name="Rekaan"), candidate(3, nik=ME, name="Rekaan")
    first, second = verified(one, other)
    assert (first.duplicate_of, second.duplicate_of) == (3, None)


@pytest.mark.parametrize(
    ("facts", "asked"),
    [
        ({"name": "Orang Lain Rekaan"}, ("name",)),
        ({"birth_date": date(1991, 5, 17)}, ("birth_date",)),
        ({"sex": Sex.FEMALE}, ("sex",)),
        ({"decile": 7}, ("decile",)),
        ({"income": 9_000_000, "region": "63.72"}, ("region", "income")),
        ({"has_employer": True}, ("has_employer",)),
        ({"registered_on": date(2026, 3, 1)}, ("registered_on",)),
    ],
)
def test_rows_that_contradict_each_other_ask_somebody_to_look(
    facts: dict[str, object], asked: tuple[str, ...]
) -> None:
    people = (
        candidate(2, nik=ME, name="Rekaan"),
        candidate(3, **{"nik": ME, "name": "Rekaan"} | facts),
    )
    found = verified(*people, **ALL)
    (kept,) = [person for person in found if person.duplicate_of is None]
    (finding,) = [one for one in kept.findings if one.code == "duplicate_conflict"]
    assert dict(finding.details)["facts"] == asked
    assert finding.severity is Severity.ASKS
    assert kept.standing in {Standing.NEEDS_FACT, Standing.REJECTED}


def test_what_decides_nothing_does_not_ask() -> None:
    people = candidate(2, nik=ME, name="Rekaan"), candidate(3, nik=ME, name="rekaan.", decile=9)
    (kept,) = [one for one in verified(*people) if one.duplicate_of is None]
    assert kept.standing is Standing.ACCEPTED
    assert "duplicate_differs" in codes(kept.findings)


@pytest.mark.parametrize("wrong", [None, "-", "0" * 16, "9901011705900000"])
def test_a_wrong_nik_makes_nobody_a_duplicate(wrong: str | None) -> None:
    found = verified(candidate(2, nik=wrong), candidate(3, nik=wrong))
    assert {person.standing for person in found} == {Standing.NEEDS_FACT}


def test_a_duplicate_is_one_even_where_its_row_would_be_rejected() -> None:
    good = candidate(2, nik=ME, name="Rekaan")
    bad = candidate(3, nik=ME, name="Rekaan", has_employer=True, address=None)
    first, second = verified(good, bad, **ALL)
    assert second.standing is Standing.DUPLICATE
    assert "has_employer" in codes(second.of(Severity.REJECTS))
    # What the other row says is not lost: it is asked of the one that counts.
    assert first.standing is Standing.NEEDS_FACT


@pytest.mark.parametrize(
    ("points", "facts", "asked"),
    [
        (
            {"priority": Priority(orders=(Order.DECILE,))},
            {"decile": 1},
            ("decile",),
        ),
        (
            {"priority": Priority(orders=(Order.GROUP,), groups=("fisher",))},
            {"category": "fisher"},
            ("category",),
        ),
        ({"quota": Quota(by_region={"64.72": 1})}, {"region": "64.71"}, ("region",)),
        ({"quota": Quota(by_group={"fisher": 1})}, {"category": "fisher"}, ("category",)),
        ({"quota": Quota(total=1)}, {"category": "fisher"}, None),
        ({"proofs": Proofs(all=frozenset({"ktp"}))}, {"proofs": frozenset()}, ("proofs",)),
    ],
)
def test_what_decides_the_place_or_the_papers_is_asked_as_well(
    points: dict[str, Any], facts: dict[str, Any], asked: tuple[str, ...] | None
) -> None:
    same = {"nik": ME, "name": "Rekaan"}
    people = verified(candidate(2, **same), candidate(3, **same, **facts), **points)
    (kept,) = [one for one in people if one.duplicate_of is None]
    conflicts = [one for one in kept.findings if one.code == "duplicate_conflict"]
    assert [dict(one.details)["facts"] for one in conflicts] == ([] if asked is None else [asked])


def test_of_rows_that_tell_the_same_the_one_that_can_be_read_counts() -> None:
    broken = (Unreadable(fact="income", value="1500", code="income_unit"),)
    for number in (2, 3):
        bad = candidate(number, nik=ME, name="Rekaan", income=None, unreadable=broken)
        good = candidate(5 - number, nik=ME, name="Rekaan", income=None)
        found = {one.candidate.row: one for one in verified(bad, good)}
        assert found[number].duplicate_of == 5 - number
        assert found[5 - number].standing is Standing.ACCEPTED


def test_lists_put_together_keep_their_rows_apart() -> None:
    with pytest.raises(InputError) as refused:
        verified(candidate(2), candidate(3), attrs.evolve(candidate(4), row=2))
    assert (refused.value.code, refused.value.value) == ("row_once", 2)
