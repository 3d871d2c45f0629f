"""What holds of any list, any scheme and any registers."""

from __future__ import annotations

from datetime import date
from itertools import chain
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests._effort import examples
from tests.regional.verify.people import ALL, DAY, candidate, nik, scheme, verified, without

from perlindungan.regional import (
    Candidate,
    Severity,
    Sex,
    Standing,
    Unreadable,
    Verification,
)
from perlindungan.regional.points import (
    AgeWindow,
    Exclusion,
    Groups,
    IncomeTest,
    PovertyTest,
    Proofs,
    Residence,
)
from perlindungan.regional.tell import explain, explain_list, rows
from perlindungan.regional.verify import (
    Likely,
    Registers,
    verify,
)

BORN = date(1990, 5, 17)
NIKS = [nik(serial) for serial in range(1, 7)]

FACTS: dict[str, st.SearchStrategy[Any]] = {
    "name": st.sampled_from(["Siti Rekaan", "Sitti Rekaan", "Budi Contoh"]),
    "nik": st.sampled_from([*NIKS, "-", "9901"]),
    "family_card": st.sampled_from(["9901010505200001", "123"]),
    "birth_date": st.sampled_from([BORN, date(1961, 3, 2), date(1961, 3, 3), date(2010, 1, 1)]),
    "sex": st.sampled_from(Sex),
    "birth_place": st.just("Kota Rahasia"),
    "address": st.just("Jalan Rahasia 7"),
    "phone": st.just("081122334455"),
    "region": st.sampled_from(["64", "64.72", "64.72.01.1001", "64.71", "63.72", "nowhere"]),
    "resident_since": st.sampled_from([date(2015, 1, 5), date(2025, 9, 2), date(2026, 1, 1)]),
    "indigenous": st.booleans(),
    "category": st.sampled_from(["farmer", "fisher", "trader", "pastor", "religious_worker"]),
    "marks": st.sampled_from([frozenset[str](), frozenset({"disability"})]),
    "income": st.sampled_from([0, 1_000_000, 3_800_000, 5_000_000]),
    "decile": st.integers(1, 10),
    "lists": st.sampled_from([frozenset[str](), frozenset({"DTKS"})]),
    "covered": st.booleans(),
    "civil_servant": st.booleans(),
    "student": st.booleans(),
    "has_employer": st.booleans(),
    "proofs": st.sampled_from([frozenset[str](), frozenset({"ktp"}), frozenset({"ktp", "x"})]),
    "registered_on": st.sampled_from([DAY, date(2025, 12, 31)]),
}
TESTS: dict[str, st.SearchStrategy[Any]] = {
    "groups": st.sampled_from(
        [
            Groups(names=frozenset(names))
            for names in (["farmer"], ["farmer", "disability"], ["disability"], ["pastor"])
        ]
    ),
    "age": st.sampled_from([AgeWindow(least=18, most=64), AgeWindow(most=64), AgeWindow(least=36)]),
    "residence": st.sampled_from([Residence(region="64"), Residence(region="64.72", months=6)]),
    "indigenous": st.booleans(),
    "poverty": st.sampled_from(
        [
            PovertyTest(decile_most=5),
            PovertyTest(listed="DTKS"),
            PovertyTest(decile_most=4, listed="DTKS"),
        ]
    ),
    "income": st.sampled_from([IncomeTest(most=1_000_000), IncomeTest(minimum_wage=True)]),
    "exclusions": st.frozensets(st.sampled_from(Exclusion)),
    "proofs": st.sampled_from(
        [
            Proofs(all=frozenset({"ktp"})),
            Proofs(by_group={"pastor": frozenset({"x"}), "disability": frozenset({"ktp"})}),
        ]
    ),
}
tests = st.fixed_dictionaries({}, optional=TESTS)
usual = st.one_of(st.just(ALL), tests)


@st.composite
def people(draw: st.DrawFn, most: int = 6) -> list[Candidate]:
    whole = draw(st.lists(st.fixed_dictionaries({}, optional=FACTS), max_size=most))
    cells = st.sampled_from([(), (Unreadable(fact="decile", value="**", code="decile"),)])
    return [
        Candidate(row=row, unreadable=draw(cells), **facts)
        for row, facts in enumerate(whole, start=2)
    ]


@st.composite
def registers(draw: st.DrawFn) -> Registers:
    niks = st.none() | st.sets(st.sampled_from(NIKS))
    return Registers(
        members=draw(niks),
        deceased=draw(niks),
        public_employees=draw(niks),
        poverty=draw(
            st.none()
            | st.dictionaries(st.sampled_from(NIKS), st.none() | st.integers(1, 10), max_size=4)
        ),
        poverty_list=draw(st.sampled_from(["DTKS", "P3KE", ""])),
    )


def verification(
    people: list[Candidate], points: dict[str, Any], matched: Registers, *, likely: bool = False
) -> Verification:
    return verify(
        people,
        scheme(**points),
        on=DAY,
        registers=matched,
        likely=Likely(threshold=80) if likely else None,
    )


def by_row(found: Verification) -> dict[int, tuple[object, ...]]:
    return {
        person.candidate.row: (person.standing, person.findings, person.duplicate_of)
        for person in found.people
    }


@settings(max_examples=examples(200))
@given(people(), usual, registers(), st.booleans())
def test_every_person_ends_in_exactly_one_of_four(
    people: list[Candidate], points: dict[str, Any], matched: Registers, likely: bool
) -> None:
    found = verification(people, points, matched, likely=likely)
    assert [person.candidate for person in found.people] == people
    parts = [[one.candidate.row for one in found.of(standing)] for standing in Standing]
    assert sorted(chain(*parts)) == [person.row for person in people]
    assert {standing: len(part) for standing, part in zip(Standing, parts, strict=True)} == (
        found.counts
    )
    assert sum(found.counts.values()) == len(people)
    for person in found.people:
        severities = {finding.severity for finding in person.findings}
        expected = Standing.ACCEPTED
        if Severity.DUPLICATES in severities:
            expected = Standing.DUPLICATE
        elif Severity.REJECTS in severities:
            expected = Standing.REJECTED
        elif Severity.ASKS in severities:
            expected = Standing.NEEDS_FACT
        assert person.standing is expected
        assert (person.duplicate_of is not None) is (expected is Standing.DUPLICATE)


@settings(max_examples=examples(200))
@given(st.data(), people(), usual, registers(), st.booleans())
def test_the_order_of_the_list_does_not_matter(
    data: st.DataObject,
    people: list[Candidate],
    points: dict[str, Any],
    matched: Registers,
    likely: bool,
) -> None:
    shuffled = data.draw(st.permutations(people))
    found = by_row(verification(people, points, matched, likely=likely))
    assert by_row(verification(shuffled, points, matched, likely=likely)) == found


@settings(max_examples=examples(300))
@given(st.data(), people(most=1), usual, registers())
def test_a_fact_more_never_undoes_a_rejection(
    data: st.DataObject, people: list[Candidate], points: dict[str, Any], matched: Registers
) -> None:
    before = verification(people, points, matched)
    for person in before.of(Standing.REJECTED):
        missing = [name for name in FACTS if getattr(person.candidate, name) is None]
        if missing:
            name = data.draw(st.sampled_from(missing))
            more = attrs.evolve(person.candidate, **{name: data.draw(FACTS[name])})
            after = verification([more], points, matched)
            assert after.people[0].standing is Standing.REJECTED, name


@settings(max_examples=examples(300))
@given(st.data(), people(most=1), usual, registers())
def test_a_test_that_is_met_or_not_stays_so_whatever_else_becomes_known(
    data: st.DataObject, people: list[Candidate], points: dict[str, Any], matched: Registers
) -> None:
    for person in verification(people, points, matched).people:
        missing = [name for name in FACTS if getattr(person.candidate, name) is None]
        if not missing:
            continue
        name = data.draw(st.sampled_from(missing))
        more = attrs.evolve(person.candidate, **{name: data.draw(FACTS[name])})
        (after,) = verification([more], points, matched).people
        for severity in (Severity.MEETS, Severity.REJECTS):
            settled = {
                finding.ruling: finding.rule.id
                for finding in person.of(severity)
                if finding.ruling is not None
            }
            # A group more may ask for a paper more.
            now = [finding.ruling for finding in after.of(severity)]
            lost = {rule for ruling, rule in settled.items() if ruling not in now}
            assert lost <= {"scheme.proofs"} if name in {"category", "marks"} else not lost, name


@settings(max_examples=examples(150))
@given(people(), usual, registers(), st.sampled_from(["id", "en"]))
def test_nothing_personal_is_told_where_it_is_masked(
    people: list[Candidate], points: dict[str, Any], matched: Registers, locale: str
) -> None:
    found = verification(people, points, matched, likely=True)
    told = [
        *(explain(person, locale) for person in found.people),
        explain_list(found, locale),
        *(repr(person) for person in found.people),
        *("|".join(row) for row in rows(found.people, locale)),
    ]
    for person in people:
        secrets = {
            person.name,
            person.nik if person.nik in NIKS else None,
            person.family_card,
            None if person.birth_date is None else person.birth_date.isoformat(),
            person.birth_place,
            person.address,
            person.phone,
        } - {None, "123"}
        for text in told:
            assert not any(secret in text for secret in secrets if secret is not None)


@settings(max_examples=examples(100))
@given(people(), usual, registers(), st.sampled_from(["id", "en"]), st.booleans())
def test_every_finding_is_told(
    people: list[Candidate], points: dict[str, Any], matched: Registers, locale: str, masked: bool
) -> None:
    found = verification(people, points, matched, likely=True)
    for person in found.people:
        told = explain(person, locale, masked=masked)
        assert len(told.splitlines()) >= 1 + len(person.findings)
        assert "{" not in told
        if person.candidate.nik in NIKS:
            assert (person.candidate.nik in told) is not masked
    assert len(list(rows(found.people, locale, masked=masked))) == len(people)


# -- what must be given ---------------------------------------------------------------------------

NEEDED = {
    "name": "name",
    "nik": "nik",
    "birth_date": "birth_date",
    "region": "region",
    "resident_since": "resident_since",
    "category": "occupation",
    "income": "income",
    "decile": "decile",
    "covered": "covered",
    "civil_servant": "civil_servant",
    "student": "student",
    "has_employer": "has_employer",
    "proofs": "proofs",
    "registered_on": "registered_on",
    "indigenous": "indigenous",
}
"""Each fact on which a test rests, and what is asked for where it is missing."""
PAPUA: dict[str, Any] = ALL | {"region": "92", "indigenous": True}


@pytest.mark.parametrize("fact", NEEDED)
def test_a_missing_fact_is_asked_for_by_its_name(fact: str) -> None:
    person = without(candidate(indigenous=True), fact)
    (found,) = verified(person, **PAPUA)
    assert found.standing is Standing.NEEDS_FACT
    assert NEEDED[fact] in found.missing


@pytest.mark.parametrize(
    "fact",
    [
        "family_card",
        "birth_place",
        "sex",
        "address",
        "phone",
        "occupation",
        "lists",
        "on_last_list",
        "marks",
    ],
)
def test_what_no_test_rests_on_is_not_asked_for(fact: str) -> None:
    person = without(candidate(indigenous=True), fact)
    (found,) = verified(person, **PAPUA)
    assert found.standing is Standing.ACCEPTED


def test_somebody_of_whom_nothing_is_known_is_asked_for_everything() -> None:
    (found,) = verified(Candidate(row=2), **PAPUA)
    assert found.standing is Standing.NEEDS_FACT
    assert set(found.missing) == set(NEEDED.values()) - {"registered_on"}


def test_a_rejection_is_told_even_while_facts_are_missing() -> None:
    (found,) = verified(candidate(has_employer=True, income=None), **ALL)
    assert found.standing is Standing.REJECTED
    assert found.missing == ("income",)


def test_an_empty_list_is_verified() -> None:
    found = verify([], scheme(), on=DAY, policy="id-64-pergub-19-2023")
    assert (found.people, dict(found.counts)) == ((), dict.fromkeys(Standing, 0))
    assert (found.policy, found.on, found.registers) == ("id-64-pergub-19-2023", DAY, ())


def test_people_with_the_same_answers_share_their_findings() -> None:
    first, second = verified(candidate(2), candidate(3), **ALL)
    assert first.findings is second.findings
