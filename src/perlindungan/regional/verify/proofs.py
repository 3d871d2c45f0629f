"""Papers to be shown: by all, and by those of some groups besides. A missing one can be brought."""

from __future__ import annotations

from collections.abc import Iterator

from perlindungan.regional.candidates import Candidate
from perlindungan.regional.collect.occupations import Occupations
from perlindungan.regional.findings import Finding, Severity
from perlindungan.regional.points import Proofs
from perlindungan.regional.scheme import Terms
from perlindungan.regional.sources import Ruling
from perlindungan.regional.verify.groups import (
    category_known,
    groups_known,
    marks_open,
    named_in,
    wider,
)
from perlindungan.regional.verify.made import Test, of_scheme


def proofs(terms: Terms, occupations: Occupations) -> Iterator[Test]:
    """Yield the test of papers where the scheme is known to ask for some."""
    if terms.proofs and terms.proofs.value:
        yield _papers(terms.proofs, terms.proofs.value, occupations)


def _papers(ruling: Ruling[Proofs], asked: Proofs, occupations: Occupations) -> Test:
    names = named_in(occupations, asked.by_group)
    by_marks = names & occupations.marks
    by_occupation = names - by_marks
    known: dict[tuple[object, ...], Finding | None] = {}

    def found(person: Candidate) -> Finding | None:
        groups = groups_known(person, occupations)
        wanted = asked.all.union(
            *(papers for group, papers in asked.by_group.items() if group in groups)
        )
        if wanted and person.proofs is None:
            return _say("proofs_unknown", Severity.ASKS, "proofs", ruling, wanted)
        missing = wanted - (person.proofs or frozenset())
        if missing:
            return _say("proofs_missing", Severity.ASKS, "proofs", ruling, missing)
        # A group of which nobody knows may ask for more.
        category = category_known(person, occupations)
        if by_occupation and (category is None or wider(category, by_occupation, occupations)):
            return _say("proofs_group", Severity.ASKS, "occupation", ruling, wanted)
        if marks_open(person, by_marks):
            return _say("proofs_marks", Severity.ASKS, "marks", ruling, wanted)
        return _say("proofs_shown", Severity.MEETS, "proofs", ruling, wanted) if wanted else None

    def test(person: Candidate, _: bool) -> Finding | None:
        key = (person.category, person.marks, person.asked, person.proofs)
        if key not in known:
            known[key] = found(person)
        return known[key]

    return test


def _say(
    name: str, severity: Severity, fact: str, ruling: Ruling[Proofs], papers: frozenset[str]
) -> Finding:
    return of_scheme(name, severity, fact, "proofs", ruling, papers=tuple(sorted(papers)))
