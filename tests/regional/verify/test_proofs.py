"""Papers: a missing one asks, it never rejects."""

from __future__ import annotations

import pytest
from tests.regional.verify.people import candidate, outcome

from perlindungan.regional import Standing
from perlindungan.regional.points import Proofs

YES, ASKS = Standing.ACCEPTED, Standing.NEEDS_FACT
ALL = Proofs(all=frozenset({"ktp"}))
OJEK = Proofs(all=frozenset({"ktp"}), by_group={"ojek_online": frozenset({"platform_letter"})})
MARKED = Proofs(by_group={"disability": frozenset({"doctor_letter"})})
NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("asked", "category", "marks", "shown", "expected"),
    [
        (ALL, None, None, {"ktp"}, (YES, {"proofs_shown"})),
        (ALL, None, None, {"kk"}, (ASKS, {"proofs_missing"})),
        (ALL, None, None, None, (ASKS, {"proofs_unknown"})),
        (OJEK, "farmer", NONE, {"ktp"}, (YES, {"proofs_shown"})),
        (OJEK, "ojek_online", NONE, {"ktp"}, (ASKS, {"proofs_missing"})),
        (OJEK, "ojek_online", NONE, {"ktp", "platform_letter"}, (YES, {"proofs_shown"})),
        (OJEK, None, NONE, {"ktp"}, (ASKS, {"proofs_group"})),
        (OJEK, None, NONE, {"kk"}, (ASKS, {"proofs_missing"})),
        (MARKED, "farmer", NONE, None, (YES, set())),
        (MARKED, None, NONE, NONE, (YES, set())),
        (MARKED, "farmer", {"disability"}, NONE, (ASKS, {"proofs_missing"})),
        (MARKED, "farmer", None, NONE, (ASKS, {"proofs_marks"})),
        (OJEK, "beekeeper_of_a_region", NONE, {"ktp"}, (ASKS, {"proofs_group"})),
    ],
)
def test_papers(
    asked: Proofs,
    category: str | None,
    marks: set[str] | None,
    shown: set[str] | None,
    expected: tuple[Standing, set[str]],
) -> None:
    person = candidate(
        category=category,
        marks=None if marks is None else frozenset(marks),
        proofs=None if shown is None else frozenset(shown),
    )
    assert outcome(person, proofs=asked) == expected
