"""What national law asks of anybody whom a region insures, whatever its scheme says.

A region pays; BPJS Ketenagakerjaan registers, and only by national law.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from perlindungan.law import NotInForce, Rule
from perlindungan.programmes import NATIONAL
from perlindungan.regional.candidates import Candidate
from perlindungan.regional.findings import Finding, Severity
from perlindungan.regional.verify.made import Test, of_list
from perlindungan.segments.calendar import age_on

_AGE = "jkk.bpu.age_limit"


def national_tests(on: date) -> Iterator[Test]:
    """Yield the test of the age up to which somebody without wage can be registered.

    It warns and does not reject: the limit is known from a page of BPJS as press has it, and a
    scheme's window may say otherwise.
    """
    try:
        limit = NATIONAL.parameter(_AGE).on(on)
    except NotInForce:
        return
    told = of_list(
        "bpu_age",
        Severity.WARNS,
        "birth_date",
        Rule(id=_AGE, citations=limit.citations, confidence=limit.confidence),
        age_limit=limit.value,
    )

    def test(person: Candidate, _: bool) -> Finding | None:
        born, day = person.birth_date, person.registered_on
        if born is None or day is None:
            return None
        return told if age_on(born, day) >= limit.value else None

    yield test
