"""A list, verified: every person in exactly one of four standings, with reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from perlindungan.facts import InputError
from perlindungan.regional.candidates import Candidate
from perlindungan.regional.collect.occupations import DICTIONARY, Occupations
from perlindungan.regional.findings import Finding, Severity, Standing, Verification, Verified
from perlindungan.regional.scheme import Scheme, Terms
from perlindungan.regional.sources import Ruled
from perlindungan.regional.verify.decisive import decisive
from perlindungan.regional.verify.duplicates import DUPLICATE, repeated
from perlindungan.regional.verify.eligibility import eligibility
from perlindungan.regional.verify.exclusions import exclusions
from perlindungan.regional.verify.identity import identity, nik_wrong
from perlindungan.regional.verify.likely import Likely
from perlindungan.regional.verify.made import Test
from perlindungan.regional.verify.national import national_tests
from perlindungan.regional.verify.poverty import poverty
from perlindungan.regional.verify.proofs import proofs
from perlindungan.regional.verify.registers import Registers

NO_REGISTER = Registers()


def verify(
    candidates: Iterable[Candidate],
    scheme: Scheme,
    *,
    on: date,
    policy: str = "",
    registers: Registers = NO_REGISTER,
    occupations: Occupations = DICTIONARY,
    national: Mapping[str, Ruled[Any]] | None = None,
    likely: Likely | None = None,
) -> Verification:
    """Verify a list: what is found of each person, and where it leaves him or her.

    A row whose NIK another row has as well is a duplicate; else somebody whom a test rejects is
    rejected, even while facts are missing; else somebody of whom a fact is missing needs it; all
    others are accepted. Order of the list changes nothing.

    Parameters
    ----------
    candidates
        The people.
    scheme
        The scheme, with its settings.
    on
        The day: which rulings hold, and which minimum wage. Ages and months of residence are
        counted to the day of registration.
    policy
        Id of the policy, told in the result.
    registers
        What the list is matched against.
    occupations
        Which category belongs to which groups.
    national
        Rules of the state, as for :meth:`~perlindungan.regional.Scheme.terms`.
    likely
        Whether to look for people who stand in the list under two numbers, and how.

    Raises
    ------
    UnsetPoint
        If a point is unset on which it depends who may be insured.
    InputError
        If the scheme does not run on the day, or names a group that the dictionary has not; if two
        people have the same row; or ``likely`` is given and the extra for it is not installed.
    """
    if not scheme.runs(on):
        last = scheme.until and scheme.until - timedelta(1)
        raise InputError(on.isoformat(), "scheme_runs", days=f"{scheme.since or ''} – {last or ''}")
    terms = scheme.terms(on, national=national)
    terms.need(*terms.eligibility)
    people = tuple(candidates)
    _check_rows(people)
    wrong = [nik_wrong(person.nik) for person in people]
    more, instead = _twice(people, wrong, terms)
    if likely is not None:
        kept = [place for place in range(len(people)) if place not in instead]
        for place, finding in likely.among(people, kept).items():
            more.setdefault(place, []).append(finding)
    tests = _tests(terms, registers, occupations)
    return Verification(
        policy=policy,
        scheme=scheme,
        terms=terms,
        on=on,
        registers=registers.given,
        people=tuple(_verified(people, wrong, tests, registers.deceased, more, instead)),
    )


def _check_rows(people: Sequence[Candidate]) -> None:
    """Refuse lists put together whose rows have the same numbers: nobody could be found again."""
    if len({person.row for person in people}) < len(people):
        counted = Counter(person.row for person in people)
        raise InputError(next(row for row, count in counted.items() if count > 1), "row_once")


def _tests(terms: Terms, registers: Registers, occupations: Occupations) -> tuple[Test, ...]:
    return (
        *eligibility(terms, occupations),
        *poverty(terms, registers),
        *exclusions(terms, registers),
        *proofs(terms, occupations),
        *national_tests(terms.on),
    )


def _twice(
    people: Sequence[Candidate], wrong: Sequence[Finding | None], terms: Terms
) -> tuple[dict[int, list[Finding]], dict[int, int]]:
    """Return findings on rows that count for others, and for the others the row that counts."""
    first: dict[str, int] = {}
    groups: dict[int, list[int]] = {}
    for place, (person, finding) in enumerate(zip(people, wrong, strict=True)):
        if finding is None and person.nik is not None:
            before = first.setdefault(person.nik, place)
            if before != place:
                groups.setdefault(before, [before]).append(place)
    more: dict[int, list[Finding]] = {}
    instead: dict[int, int] = {}
    facts = decisive(terms) if groups else ()
    for places in groups.values():
        chosen = repeated(people, places, facts)
        more[chosen.kept] = [chosen.finding]
        for place in chosen.others:
            more[place] = [DUPLICATE]
            instead[place] = people[chosen.kept].row
    return more, instead


def _verified(
    people: Sequence[Candidate],
    wrong: Sequence[Finding | None],
    tests: Sequence[Test],
    deceased: frozenset[str] | None,
    more: Mapping[int, Sequence[Finding]],
    instead: Mapping[int, int],
) -> Iterable[Verified]:
    shared: dict[tuple[Finding, ...], tuple[tuple[Finding, ...], Standing]] = {}
    for place, person in enumerate(people):
        unusable = wrong[place]
        found = list(identity(person, unusable, deceased))
        for test in tests:
            finding = test(person, unusable is None)
            if finding is not None:
                found.append(finding)
        if place in more:
            found += more[place]
        key = tuple(found)
        held = shared.get(key)
        if held is None:
            held = shared[key] = key, _standing(key)
        yield Verified(
            candidate=person,
            standing=held[1],
            findings=held[0],
            duplicate_of=instead.get(place),
        )


def _standing(found: Iterable[Finding]) -> Standing:
    severities = {finding.severity for finding in found}
    if Severity.DUPLICATES in severities:
        return Standing.DUPLICATE
    if Severity.REJECTS in severities:
        return Standing.REJECTED
    return Standing.NEEDS_FACT if Severity.ASKS in severities else Standing.ACCEPTED
