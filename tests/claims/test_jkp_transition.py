"""JKP: dismissed before PP 6/2025, claimed or found eligible after (Permenaker 2/2025 Pasal II)."""

from __future__ import annotations

from typing import Any

import pytest
from tests.claims.test_jkp import NEW, OLD, SCATTERED, case, cash, codes, jkp, met, monthly, whole

from perlindungan.claims import Bearer
from perlindungan.programmes import NATIONAL, JKPTransition

FIRED, ASKED = "2024-12-20", "2025-03-01"
"""With one month paid, the claim was made on 1 February 2025."""


def asking(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "choices": {"presumptions": "not_made"}}


def test_the_texts_lean_to_the_law_of_the_claim() -> None:
    assert NATIONAL.choices.jkp_transition is JKPTransition.CLAIM


@pytest.mark.parametrize(
    ("found_on", "scattered_is_enough", "months"),
    [
        ("2025-02-01", False, [(1_800_000, 1), (2_400_000, 5)]),
        (OLD, False, [(1_800_000, 1), (2_400_000, 5)]),
        (NEW, True, [(2_400_000, 6)]),
        ("2025-02-20", True, [(2_400_000, 6)]),
    ],
)
def test_claimed_before_the_day_counts_on_which_it_was_found_eligible(
    found_on: str, scattered_is_enough: bool, months: list[tuple[int, int]]
) -> None:
    """PP 37/2021 rules only what was made and found eligible before, and months up to the day."""
    facts = {"jkp__months_done": 1, "jkp__eligible_on": found_on}
    assert met(FIRED, ASKED, membership__paid=SCATTERED, **facts) is scattered_is_enough
    assert monthly(cash(FIRED, ASKED, **facts)) == months


def test_found_eligible_after_the_choice_is_told_and_holds_for_the_conditions() -> None:
    data = case(FIRED, ASKED, membership__paid=SCATTERED, jkp__months_done=1, jkp__eligible_on=NEW)
    assert ("jkp_transition", "law_of_claim") in whole(data).choices
    data["choices"] = {"jkp_transition": "law_of_dismissal"}
    assert jkp(data).decision.met is False
    data["jkp"]["eligible_on"] = OLD
    assert whole(data).choices == ()


def test_a_claim_that_was_late_by_the_old_law_does_not_come_back() -> None:
    facts = {"jkp__months_done": 1, "jkp__eligible_on": NEW}
    assert met("2024-11-01", ASKED, **facts) is True  # claimed on the last day, 1 February
    assert met("2024-10-31", ASKED, **facts) is False


def test_when_a_running_claim_was_found_eligible_is_presumed_aloud_or_asked() -> None:
    running = {"jkp__months_done": 1}
    assert monthly(cash(FIRED, ASKED, **running))[0] == (1_800_000, 1)
    assert "presumed_found_eligible" in codes(FIRED, ASKED, **running)
    assert "presumed_found_eligible" not in codes(FIRED, ASKED, **running, jkp__eligible_on=OLD)
    assert "presumed_found_eligible" not in codes(FIRED, ASKED)
    data = asking(case(FIRED, ASKED, **running))
    data["event"]["new_work_on"] = "2030-01-01"
    assert jkp(data).missing == ("jkp.eligible_on",)
    data["jkp"]["eligible_on"] = OLD
    assert jkp(data).missing == ()


def test_a_new_claim_is_not_asked_when_it_was_found_eligible() -> None:
    data = asking(case(FIRED, ASKED))
    data["event"]["new_work_on"] = "2030-01-01"
    assert jkp(data).missing == ()


def test_nothing_of_it_is_asked_outside_the_change() -> None:
    for days in (("2024-03-15", "2024-05-15"), ("2025-02-10", "2025-04-10")):
        data = asking(case(*days, jkp__months_done=2))
        data["event"]["new_work_on"] = "2030-01-01"
        assert jkp(data).missing == ()


def test_where_the_months_paid_decide_whose_conditions_hold_they_are_asked_for() -> None:
    """A new claim is judged by PP 6/2025; one that was running then by PP 37/2021."""
    open_ = {"membership__paid": SCATTERED, "jkp__months_done": None}
    found = jkp(case(FIRED, ASKED, **open_))
    assert (found.decision.met, found.missing) == (None, ("jkp.months_done",))
    assert met(FIRED, ASKED, **{**open_, "jkp__months_done": 0}) is True
    assert met(FIRED, ASKED, **{**open_, "jkp__months_done": 1}) is False
    settled = jkp(case(FIRED, ASKED, jkp__months_done=None, worker__citizenship="MY"))
    assert (settled.decision.met, settled.missing) == (False, ())


def test_who_pays_is_open_while_that_rests_on_whose_conditions_hold() -> None:
    """A closed firm's arrears up to six months are covered by PP 6/2025 alone (Pasal 39A)."""
    behind = {"membership__arrears_months": 5, "membership__employer_state": "closed"}
    found = jkp(case(FIRED, ASKED, jkp__months_done=None, **behind))
    assert (found.bearer, found.missing) == (None, ("jkp.months_done",))
    assert jkp(case(FIRED, ASKED, jkp__months_done=0, **behind)).bearer is Bearer.BPJS
    assert jkp(case(FIRED, ASKED, jkp__months_done=1, **behind)).bearer is Bearer.EMPLOYER_FIRST
