"""People who may stand in a list under two numbers: both rows ask, nobody is dropped."""

from __future__ import annotations

import sys
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests._effort import examples
from tests.regional.verify.people import DAY, candidate, scheme

from perlindungan.facts import FactError, InputError
from perlindungan.regional import (
    Candidate,
    Severity,
    Standing,
    Verification,
)
from perlindungan.regional.verify import (
    Likely,
    verify,
)
from perlindungan.regional.verify.names import plain


def found(*people: Candidate, likely: Likely | None = None) -> Verification:
    return verify(people, scheme(), on=DAY, national={}, likely=likely or Likely())


def asked(verification: Verification) -> dict[int, tuple[int, ...]]:
    return {
        person.candidate.row: dict(finding.details)["rows"]  # type: ignore[misc]
        for person in verification.people
        for finding in person.findings
        if finding.code == "likely_duplicate"
    }


def test_both_rows_of_a_likely_pair_ask_and_name_each_other() -> None:
    people = (
        candidate(2, name="Sitti Rekaan Contoh"),
        candidate(3, name="CONTOH, Siti Rekaan"),
        candidate(4, name="Bambang Lain"),
    )
    verification = found(*people)
    assert asked(verification) == {2: (3,), 3: (2,)}
    assert verification.counts[Standing.NEEDS_FACT] == 2
    assert verification.counts[Standing.DUPLICATE] == 0
    for person in verification.of(Standing.NEEDS_FACT):
        assert {finding.severity for finding in person.findings} <= {Severity.ASKS, Severity.WARNS}


def test_another_birth_date_is_another_person() -> None:
    people = (
        candidate(2, name="Siti Rekaan"),
        candidate(3, name="Siti Rekaan", birth_date=date(1990, 5, 18)),
        candidate(4, name="Siti Rekaan", birth_date=date(1991, 1, 1)),
    )
    assert asked(found(*people)) == {}
    unknown = candidate(5, name="Siti Rekaan", nik=None)
    assert asked(found(people[0], unknown)) == {2: (5,), 5: (2,)}


def test_without_being_asked_nobody_looks() -> None:
    people = candidate(2, name="Siti Rekaan"), candidate(3, name="Siti Rekaan")
    assert asked(verify(people, scheme(), on=DAY, national={})) == {}


def test_a_row_that_is_a_duplicate_by_nik_is_not_looked_at_again() -> None:
    one, same = candidate(2, name="Siti Rekaan"), candidate(3, name="Siti Rekaan", nik=None)
    twin = candidate(4, name="Siti Rekaan", nik=one.nik)
    assert asked(found(one, same, twin)) == {2: (3,), 3: (2,)}


def test_pairs_at_which_somebody_has_looked_are_left_alone() -> None:
    people = [candidate(row, name="Siti Rekaan") for row in (2, 3, 4)]
    niks = [person.nik or "" for person in people]
    apart = Likely(apart=frozenset({frozenset(niks[:2])}))
    assert asked(found(*people, likely=apart)) == {2: (4,), 3: (4,), 4: (2, 3)}


@pytest.mark.parametrize(("threshold", "alike"), [(100, False), (96, False), (95, True), (0, True)])
def test_the_threshold_is_the_least_likeness(threshold: int, alike: bool) -> None:
    # 21 letters and 20 of them: 40 of 41 letters in common.
    people = candidate(2, name="abcdefghij klmnopqrsx"), candidate(3, name="abcdefghij klmnopqrsy")
    assert bool(asked(found(*people, likely=Likely(threshold=threshold)))) is alike


@pytest.mark.parametrize("threshold", [-1, 101, True, "90", None])
def test_a_threshold_that_is_none_is_refused(threshold: object) -> None:
    with pytest.raises(FactError) as refused:
        Likely(threshold=threshold)  # type: ignore[arg-type]
    assert refused.value.code == "threshold"


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("rapidfuzz", "rapidfuzz.fuzz", "rapidfuzz.process"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(InputError) as refused:
        found(candidate(2), candidate(3))
    assert refused.value.code == "extra_matching"
    assert "perlindungan[matching]" in refused.value.told("id")


def test_what_is_told_of_a_pair_holds_no_name() -> None:
    people = candidate(2, name="Siti Rekaan"), candidate(3, name="Siti Rekaan")
    assert "Rekaan" not in repr(found(*people).people)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SITI  Rekaan", "siti rekaan"),
        ("Rekaan, Siti", "Siti Rekaan"),
        ("José", "Jose"),
        ("M. Rekaan", "M Rekaan"),
    ],
)
def test_plain_names(one: str, other: str) -> None:
    assert plain(one) == plain(other)


names = st.text(alphabet="abcde ", min_size=1, max_size=12)


@settings(max_examples=examples(60))
@given(st.lists(names, min_size=2, max_size=4), st.integers(0, 100))
def test_likeness_is_mutual_and_free_of_order(written: list[str], threshold: int) -> None:
    people = [candidate(row, name=name) for row, name in enumerate(written, start=2)]
    results = [
        asked(found(*order, likely=Likely(threshold=threshold))) for order in permutations(people)
    ]
    assert all(result == results[0] for result in results)
    for row, others in results[0].items():
        for other in others:
            assert row in results[0][other]


@settings(max_examples=examples(60))
@given(st.lists(names, min_size=2, max_size=6), st.integers(0, 100))
def test_no_pair_is_passed_over(written: list[str], threshold: int) -> None:
    from rapidfuzz.fuzz import ratio

    people = [candidate(row, name=name) for row, name in enumerate(written, start=2)]
    told = asked(found(*people, likely=Likely(threshold=threshold)))
    for one in people:
        for other in people:
            if one.row != other.row:
                alike = ratio(plain(one.name or ""), plain(other.name or "")) >= threshold
                assert (other.row in told.get(one.row, ())) is alike
