"""JKP: a worker of several firms chooses one of them for it (PP 37/2021 Pasal 8 ayat (2))."""

from __future__ import annotations

from typing import Any

import pytest
from tests.claims.test_jkp import ALL, case, codes, jkp, met, missing, why_not

from perlindungan.claims import Bearer
from perlindungan.law import Confidence

NOT_IN_JKP = {"membership__programmes": ["JKK", "JKM", "JHT", "JP"]}
RULE = "not_registered_elsewhere"


def other(**facts: Any) -> list[dict[str, Any]]:
    return [{"segment": "PU", "programmes": ALL, **facts}]


def test_whoever_chose_another_firm_is_owed_nothing_by_this_one() -> None:
    owed = jkp(case(**NOT_IN_JKP))
    assert (owed.decision.met, owed.bearer, owed.total) == (True, Bearer.EMPLOYER, 14_400_000)
    chosen = jkp(case(**NOT_IN_JKP, others=other()))
    assert (chosen.decision.met, chosen.bearer, chosen.benefits) == (False, None, ())
    assert chosen.missing == ()
    assert RULE in why_not(**NOT_IN_JKP, others=other())
    (reason,) = [one for one in chosen.decision.reasons if one.rule.id == f"jkp.{RULE}"]
    assert [str(one) for one in reason.rule.citations] == ["PP 37/2021 Pasal 8 ayat (2)"]
    assert reason.rule.confidence is Confidence.DERIVED
    assert "jkp.registered_elsewhere" in {note.code for note in chosen.notes}
    assert "jkp.registered_elsewhere" not in codes(**NOT_IN_JKP, membership__employer_size="micro")


@pytest.mark.parametrize(
    ("facts", "owed"),
    [
        ({"programmes": ["JKK", "JKM", "JHT", "JP"]}, True),
        ({"programmes": []}, True),
        ({"segment": "BPU"}, True),
        ({"active": False}, True),
        ({"active": True}, False),
        ({"ended_on": "2026-03-15"}, True),
        ({"ended_on": "2026-03-16"}, False),
    ],
)
def test_which_other_membership_was_chosen(facts: dict[str, Any], owed: bool) -> None:
    assert met(**NOT_IN_JKP, others=other(**facts)) is owed


def test_one_chosen_firm_among_several_is_enough() -> None:
    others = [*other(programmes=["JKK"]), *other(programmes=None), *other()]
    assert met(**NOT_IN_JKP, others=others) is False


def test_it_does_not_touch_who_is_dismissed_by_the_chosen_firm() -> None:
    assert met(others=other(programmes=["JKK", "JKM"])) is True
    assert met(others=None) is True
    assert "presumed_not_registered_elsewhere" not in codes(others=None)


def test_that_none_was_chosen_is_presumed_aloud() -> None:
    for others in (None, other(programmes=None)):
        found = jkp(case(**NOT_IN_JKP, others=others))
        assert found.decision.met is True
        assert [one.rule.id for one in found.decision.presumptions] == [f"jkp.{RULE}"]
        assert "presumed_not_registered_elsewhere" in {note.code for note in found.notes}
    assert "presumed_not_registered_elsewhere" not in codes(**NOT_IN_JKP)


@pytest.mark.parametrize(
    ("others", "asked"),
    [
        (None, ("others",)),
        (other(programmes=None), ("others.0.programmes", "others.0.active")),
        (other(programmes=None, active=True), ("others.0.programmes",)),
        (other(), ("others.0.active",)),
        (other(active=True), ()),
        ([*other(programmes=["JKK"]), *other()], ("others.1.active",)),
        ([], ()),
    ],
)
def test_where_nothing_is_presumed_it_is_asked(others: Any, asked: tuple[str, ...]) -> None:
    facts = {**NOT_IN_JKP, "others": others, "choices": {"presumptions": "not_made"}}
    assert missing(**facts) == asked
