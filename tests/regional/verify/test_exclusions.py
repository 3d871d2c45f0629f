"""Who is left out: by the list, by a register, and where the two contradict each other."""

from __future__ import annotations

from typing import Any

import pytest
from tests.regional.verify.people import candidate, nik, outcome, verified

from perlindungan.regional import (
    Severity,
    Standing,
)
from perlindungan.regional.points import Exclusion
from perlindungan.regional.verify import (
    Registers,
)

YES, NO, ASKS = Standing.ACCEPTED, Standing.REJECTED, Standing.NEEDS_FACT
ME = nik(2)
REGISTER = {Exclusion.COVERED: "members", Exclusion.CIVIL_SERVANT: "public_employees"}


def registers(exclusion: Exclusion, *niks: str) -> Registers:
    given: dict[str, Any] = {REGISTER[exclusion]: niks}
    return Registers(**given)


@pytest.mark.parametrize("exclusion", Exclusion)
@pytest.mark.parametrize(("said", "standing"), [(True, NO), (False, YES), (None, ASKS)])
def test_by_the_list(exclusion: Exclusion, said: bool | None, standing: Standing) -> None:
    fact = exclusion.value
    code = {True: fact, False: f"not_{fact}", None: f"{fact}_unknown"}[said]
    found = outcome(candidate(**{fact: said}), exclusions=frozenset({exclusion}))
    assert found == (standing, {code})


@pytest.mark.parametrize("exclusion", Exclusion)
def test_who_is_not_left_out_by_the_scheme_is_not_asked(exclusion: Exclusion) -> None:
    others = frozenset(Exclusion) - {exclusion}
    for said in (True, None):
        standing, found = outcome(candidate(**{exclusion.value: said}), exclusions=others)
        assert standing is YES
        assert not any(code.endswith(exclusion.value) for code in found)


@pytest.mark.parametrize("exclusion", REGISTER)
@pytest.mark.parametrize(
    ("inside", "said", "standing", "by"),
    [
        (True, None, NO, "register"),
        (True, True, NO, "register"),
        (True, False, NO, "against"),
        (False, None, YES, "register"),
        (False, False, YES, "register"),
        (False, True, YES, "against"),
    ],
)
def test_a_register_wins_and_a_finding_tells_so(
    exclusion: Exclusion, inside: bool, said: bool | None, standing: Standing, by: str
) -> None:
    fact = exclusion.value
    (found,) = verified(
        candidate(**{fact: said}),
        registers=registers(exclusion, *([ME] if inside else [nik(3)])),
        exclusions=frozenset({exclusion}),
    )
    severity = Severity.REJECTS if inside else Severity.MEETS
    (finding,) = found.of(severity)
    assert found.standing is standing
    assert (finding.code, dict(finding.details)) == (fact if inside else f"not_{fact}", {"by": by})


@pytest.mark.parametrize(
    ("said", "standing", "code"),
    [(None, ASKS, "covered_by_whom"), (False, YES, "not_covered"), (True, NO, "covered")],
)
def test_who_is_insured_by_the_list_before_is_not_left_out_for_that(
    said: bool | None, standing: Standing, code: str
) -> None:
    """Old participants are verified again (Balikpapan): all of them stand among the members."""
    held, found = outcome(
        candidate(covered=said, on_last_list=True),
        registers=registers(Exclusion.COVERED, ME),
        exclusions=frozenset({Exclusion.COVERED}),
    )
    assert (held, code in found) == (standing, True)


@pytest.mark.parametrize("before", [False, None])
def test_who_was_not_on_the_list_before_is_told_by_the_members(before: bool | None) -> None:
    held, found = outcome(
        candidate(on_last_list=before),
        registers=registers(Exclusion.COVERED, ME),
        exclusions=frozenset({Exclusion.COVERED}),
    )
    assert (held, "covered" in found) == (NO, True)


def test_who_was_on_the_list_and_is_no_member_now_is_not_covered() -> None:
    held, found = outcome(
        candidate(on_last_list=True),
        registers=registers(Exclusion.COVERED, nik(3)),
        exclusions=frozenset({Exclusion.COVERED}),
    )
    assert (held, "not_covered" in found) == (YES, True)


def test_a_civil_servant_of_the_list_before_is_left_out() -> None:
    held, found = outcome(
        candidate(on_last_list=True, civil_servant=False),
        registers=registers(Exclusion.CIVIL_SERVANT, ME),
        exclusions=frozenset({Exclusion.CIVIL_SERVANT}),
    )
    assert (held, "civil_servant" in found) == (NO, True)


@pytest.mark.parametrize("exclusion", REGISTER)
@pytest.mark.parametrize("said", [True, False, None])
@pytest.mark.parametrize("wrong", [None, "-", "0" * 16])
def test_without_a_right_nik_the_register_cannot_tell_and_the_list_is_not_believed(
    exclusion: Exclusion, said: bool | None, wrong: str | None
) -> None:
    standing, found = outcome(
        candidate(nik=wrong, **{exclusion.value: said}),
        registers=registers(exclusion, ME),
        exclusions=frozenset({exclusion}),
    )
    assert standing is ASKS
    assert "register_needs_nik" in found


@pytest.mark.parametrize("exclusion", REGISTER)
def test_an_empty_register_is_a_register(exclusion: Exclusion) -> None:
    found = outcome(
        candidate(**{exclusion.value: None}),
        registers=registers(exclusion),
        exclusions=frozenset({exclusion}),
    )
    assert found == (YES, {f"not_{exclusion.value}"})


def test_no_register_tells_of_employers_and_schools() -> None:
    everything = Registers(members=[], public_employees=[], deceased=[], poverty={})
    for fact in ("student", "has_employer"):
        found = outcome(
            candidate(**{fact: None}),
            registers=everything,
            exclusions=frozenset({Exclusion(fact)}),
        )
        assert found == (ASKS, {f"{fact}_unknown"})
