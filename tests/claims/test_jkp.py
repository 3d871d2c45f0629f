"""JKP: who is entitled, to how much, and who pays."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

import attrs
import pytest

from perlindungan.claims import (
    Assessment,
    Bearer,
    Benefit,
    Entitlement,
    Every,
    Kind,
    Payee,
    assess_claim,
    claim_from_data,
)
from perlindungan.claims.coverage.jkp import ROWS
from perlindungan.facts import Month, Programme
from perlindungan.law import Confidence, NotInForce, Outcome
from perlindungan.law.registry import PP_37_2021
from perlindungan.programmes import NATIONAL, Law

ALL = ["JKK", "JKM", "JHT", "JP", "JKP"]
NEW, OLD = "2025-02-07", "2025-02-06"
"""The first day of PP 6/2025, and the last before."""


def paid(since: str, until: str, wage: int = 4_000_000) -> dict[str, Any]:
    return {"since": since, "until": until, "wage": wage}


def case(*days: str, **changes: Any) -> dict[str, Any]:
    """Return a dismissal of which all is said: its day, and that of the claim if it is another.

    ``membership__wage=1`` changes a fact.
    """
    on, asked = days[0] if days else "2026-03-16", days[-1] if days else "2026-03-16"
    data: dict[str, Any] = {
        "on": asked,
        "event": {"kind": "dismissal", "on": on, "proof": True, "willing": True},
        "worker": {"birth_date": "1990-05-17", "citizenship": "ID"},
        "membership": {
            "segment": "PU",
            "programmes": ALL,
            "wage": 4_000_000,
            "reported_wage": 4_000_000,
            "paid": [paid("2019-01", str(Month.of(date.fromisoformat(on)) + -1))],
            "arrears_months": 0,
            "employer_size": "medium",
            "employer_state": "running",
            "contract": "PKWTT",
        },
        "others": [],
        "jkp": {
            "claims": [],
            "registered_on": "2021-02-02",
            "jkn_registered": True,
            "jkn_wage_earner": True,
            "months_done": 0,
        },
    }
    for path, value in changes.items():
        place = data
        *outer, last = path.split("__")
        for step in outer:
            place = place.setdefault(step, {})
        place[last] = value
    return data


def whole(data: dict[str, Any], law: Law = NATIONAL) -> Assessment:
    return assess_claim(claim_from_data(copy.deepcopy(data)), law=law)


def jkp(data: dict[str, Any], law: Law = NATIONAL) -> Entitlement:
    return whole(data, law).entitlements[Programme.JKP]


def met(*days: str, **changes: Any) -> bool | None:
    return jkp(case(*days, **changes)).decision.met


def why_not(*days: str, **changes: Any) -> set[str]:
    decision = jkp(case(*days, **changes)).decision
    assert decision.outcome is Outcome.NOT_MET
    return {
        reason.rule.id.removeprefix("jkp.")
        for reason in decision.reasons
        if reason.outcome is Outcome.NOT_MET
    }


def missing(*days: str, **changes: Any) -> tuple[str, ...]:
    return jkp(case(*days, **changes)).missing


def cash(*days: str, **changes: Any) -> Benefit:
    return jkp(case(*days, **changes)).benefit("jkp.cash")


def monthly(benefit: Benefit) -> list[tuple[int, int | None]]:
    return [(one.amount, one.times) for one in benefit.instalments if one.every is Every.MONTH]


def codes(*days: str, **changes: Any) -> set[str]:
    return {note.code for note in jkp(case(*days, **changes)).notes}


NOT_ENROLLED = "not_enrolled"
"""Every enrolled worker falls short of this other way to be owed the cash."""


# -- published ------------------------------------------------------------------------------------


def test_the_published_sum_before_2025() -> None:
    # https://kompas.tv/bisnis/261555/perbandingan-manfaat-jkp-dan-jht-besar-mana
    found = cash("2024-03-15", membership__wage=5_000_000, membership__reported_wage=5_000_000)
    assert monthly(found) == [(2_250_000, 3), (1_250_000, 3)]
    assert [one.total for one in found.instalments] == [6_750_000, 3_750_000]
    assert found.total == 10_500_000


def test_the_published_sum_of_today() -> None:
    # https://gotvnews.co.id/korban-phk-dapat-gaji-60-persen-6-bulan
    found = cash(membership__wage=7_000_000, membership__reported_wage=7_000_000)
    assert monthly(found) == [(3_000_000, 6)]
    assert found.total == 18_000_000


SIMULATIONS = {
    1: ("2022-06-15", [("2020-12", "2022-05")]),
    2: ("2022-06-15", [("2021-02", "2021-07"), ("2021-10", "2022-05")]),
    3: (
        "2023-03-05",
        [
            ("2021-03", "2021-05"),
            ("2021-09", "2022-02"),
            ("2022-05", "2022-09"),
            ("2022-11", "2023-02"),
        ],
    ),
}
"""PP 6/2025, explanation of Pasal 19 ayat (3): day of dismissal (1 and 2: in June), and months."""


def later(day: str, years: int) -> str:
    return f"{int(day[:4]) + years}{day[4:]}"


def simulated(number: int, years: int, law: Law = NATIONAL) -> Entitlement:
    on, runs = SIMULATIONS[number]
    months = [paid(later(since, years), later(until, years)) for since, until in runs]
    return jkp(case(later(on, years), membership__paid=months), law)


@pytest.mark.parametrize("number", SIMULATIONS)
@pytest.mark.parametrize("years", [0, 4])
def test_the_printed_simulations(number: int, years: int) -> None:
    assert simulated(number, years).decision.met is True


def needing(months: int) -> Law:
    """Return a law that asks for other months of contributions."""
    benefit = NATIONAL.jkp.benefit
    changed = benefit.paid_months.with_value(
        date(2021, 2, 2),
        months,
        citations=(PP_37_2021.article(19, 3),),
        confidence=Confidence.UNVERIFIED,
    )
    room = attrs.evolve(NATIONAL.jkp, benefit=attrs.evolve(benefit, paid_months=changed))
    return attrs.evolve(NATIONAL, jkp=room)


def test_that_the_window_leaves_out_the_month_of_dismissal_is_inferred() -> None:
    window = NATIONAL.parameter("jkp.benefit.window_months")
    assert [one.confidence for one in window.entries] == [Confidence.DERIVED] * 2
    for on in (OLD, NEW):
        reasons = {one.rule.id: one.rule.confidence for one in jkp(case(on)).decision.reasons}
        assert reasons["jkp.paid_months"] is Confidence.DERIVED
        assert reasons["jkp.proof"] is Confidence.TEXT
        assert reasons.get("jkp.months_in_a_row", Confidence.DERIVED) is Confidence.DERIVED


@pytest.mark.parametrize(("number", "months"), [(1, 18), (2, 14), (3, 18)])
def test_as_many_months_as_the_simulations_count(number: int, months: int) -> None:
    """The second prints 14: the month of dismissal is not counted. The others are our count."""
    assert simulated(number, 4, needing(months)).decision.met is True
    assert simulated(number, 4, needing(months + 1)).decision.met is False


def test_months_before_jkp_do_not_count_for_it() -> None:
    """By its printed days the first simulation has months from before February 2021."""
    assert simulated(1, 0, needing(16)).decision.met is True
    assert simulated(1, 0, needing(17)).decision.met is False


def test_the_third_simulation_passes_only_with_six_months_anywhere() -> None:
    on, runs = SIMULATIONS[3]
    data = case(on, membership__paid=[paid(*run) for run in runs])
    assert ("six_in_a_row", "anywhere_in_24") in whole(data).choices
    data["choices"] = {"six_in_a_row": "last_six"}
    assert jkp(data).decision.met is False


# -- contributions --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("runs", "enough"),
    [
        ([("2025-03", "2026-02")], True),
        ([("2025-04", "2026-02")], False),
        ([("2025-04", "2026-03")], False),  # March is the month of dismissal
        ([("2024-03", "2025-02")], True),
        ([("2024-02", "2025-01")], False),  # February 2024 lies before the 24 months
        ([("2024-03", "2024-06"), ("2024-08", "2024-11"), ("2025-11", "2026-02")], True),
    ],
)
def test_twelve_of_the_24_calendar_months_before(runs: list[tuple[str, str]], enough: bool) -> None:
    assert met(membership__paid=[paid(*run) for run in runs]) is enough


SCATTERED = [
    paid(f"{year}-{month:02}", f"{year}-{month + 3:02}")
    for year, month in ((2023, 3), (2023, 8), (2024, 1), (2024, 6))
]


def test_six_in_a_row_until_february_2025() -> None:
    assert why_not(OLD, membership__paid=SCATTERED) == {"months_in_a_row", NOT_ENROLLED}
    assert met(NEW, membership__paid=SCATTERED) is True


def test_a_choice_that_does_not_matter_is_not_told() -> None:
    assert whole(case("2024-03-15")).choices == ()
    assert whole(case(OLD, membership__paid=SCATTERED)).choices == ()


def test_months_paid_for_other_programmes_do_not_count() -> None:
    months = [{**paid("2024-03", "2026-02"), "programmes": ["JKK", "JKM", "JHT"]}]
    assert "paid_months" in why_not(membership__paid=months)


FEW = [paid("2025-07", "2026-02")]


def other(segment: str = "PU", **facts: Any) -> list[dict[str, Any]]:
    return [{"segment": segment, "paid": [paid("2024-06", "2024-12")], **facts}]


def test_months_of_another_membership_count_where_jkp_was_paid() -> None:
    assert met(membership__paid=FEW) is False
    assert met(membership__paid=FEW, others=other()) is True
    assert met(membership__paid=FEW, others=other(programmes=ALL)) is True
    assert met(membership__paid=FEW, others=other(programmes=["JKK", "JKM"])) is False
    assert met(membership__paid=FEW, others=other("BPU")) is False


def test_other_memberships_are_asked_for_only_where_months_are_short() -> None:
    assert met(others=None) is True
    assert missing(membership__paid=FEW, others=None) == ("others",)


# -- the other conditions -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "value", "rule"),
    [
        ("worker__citizenship", "MY", "citizen"),
        ("membership__segment", "BPU", "wage_earners_only"),
        ("membership__segment", "JAKON", "wage_earners_only"),
        ("event__willing", False, "willing"),
        ("event__proof", False, "proof"),
        ("jkp__jkn_registered", False, "registered_in_jkn"),
        ("membership__programmes", ["JKM", "JHT", "JP", "JKP"], "takes_part_in_jkk"),
        ("membership__programmes", ["JKK", "JHT", "JP", "JKP"], "takes_part_in_jkm"),
        ("membership__programmes", ["JKK", "JKM", "JP", "JKP"], "takes_part_in_jht"),
        ("membership__programmes", ["JKK", "JKM", "JHT", "JKP"], "takes_part_in_jp"),
    ],
)
def test_one_fact_that_shuts_out(path: str, value: object, rule: str) -> None:
    assert met() is True
    found = why_not(**{path: value}) - {NOT_ENROLLED, "smaller_firm"}
    assert found == {rule}


@pytest.mark.parametrize(
    ("size", "entitled"), [("micro", True), ("small", True), ("medium", False), ("large", False)]
)
def test_jp_is_asked_of_medium_and_large_firms(size: str, entitled: bool) -> None:
    without = ["JKK", "JKM", "JHT", "JKP"]
    assert met(membership__programmes=without, membership__employer_size=size) is entitled
    assert met(membership__employer_size=size) is True


def test_the_size_is_asked_for_only_without_jp() -> None:
    assert missing(membership__employer_size=None) == ()
    found = missing(
        membership__employer_size=None, membership__programmes=["JKK", "JKM", "JHT", "JKP"]
    )
    assert found == ("membership.employer_size",)


def test_jkn_as_a_wage_earner_until_february_2025() -> None:
    elsewhere = {"jkp__jkn_wage_earner": False}
    assert why_not(OLD, **elsewhere) == {"takes_part_in_jkn", NOT_ENROLLED}
    assert met(NEW, **elsewhere) is True
    assert met(OLD, jkp__jkn_registered=None) is True
    assert missing(OLD, jkp__jkn_wage_earner=None) == ("jkp.jkn_wage_earner",)
    assert missing(NEW, jkp__jkn_registered=None) == ("jkp.jkn_registered",)


@pytest.mark.parametrize(("on", "looked_at"), [("2021-08-02", False), ("2021-08-03", True)])
def test_jkn_was_not_looked_at_in_the_first_six_months(on: str, looked_at: bool) -> None:
    """Nobody had twelve months of JKP by then; the rule stands among the reasons, or not."""
    assert ("takes_part_in_jkn" in why_not(on, jkp__jkn_wage_earner=False)) is looked_at


@pytest.mark.parametrize(
    ("birth", "entitled"), [("1967-02-03", True), ("1967-02-02", False), ("1967-02-01", False)]
)
def test_registered_before_54(birth: str, entitled: bool) -> None:
    assert met(worker__birth_date=birth) is entitled


def test_the_day_of_registration_is_asked_for_only_of_those_over_54() -> None:
    unknown = {"jkp__registered_on": None}
    assert met(worker__birth_date="1972-03-17", **unknown) is True  # 53 on 16 March 2026
    asked = missing(worker__birth_date="1972-03-16", **unknown)
    assert asked == ("jkp.registered_on",)
    assert missing(worker__birth_date=None) == ("worker.birth_date",)
    both = missing(worker__birth_date=None, **unknown)
    assert both == ("worker.birth_date", "jkp.registered_on")


# -- how the work ended ---------------------------------------------------------------------------


def ended(kind: str, **facts: Any) -> dict[str, Any]:
    data = case()
    data["event"] = {"kind": kind, "on": "2026-03-16", **facts}
    return data


@pytest.mark.parametrize("kind", ["resignation", "retirement"])
def test_excluded_reasons(kind: str) -> None:
    found = jkp(ended(kind))
    assert [reason.rule.id for reason in found.decision.reasons] == ["jkp.no_excluded_reason"]
    assert found.benefits == ()
    assert {note.code for note in found.notes} == (
        {"jkp.if_really_dismissed"} if kind == "resignation" else set()
    )


@pytest.mark.parametrize(("early", "entitled"), [(True, True), (False, False), (None, None)])
def test_a_fixed_term_that_the_employer_cuts_short(early: bool | None, entitled: bool) -> None:
    found = jkp(ended("contract_end", proof=True, willing=True, by_employer_early=early))
    assert found.decision.met is entitled
    assert found.missing == (() if entitled is not None else ("event.by_employer_early",))


@pytest.mark.parametrize(
    ("until", "entitled"), [("2026-03-17", True), ("2026-03-16", False), (None, True)]
)
def test_a_dismissal_on_the_last_day_of_the_term(until: str | None, entitled: bool) -> None:
    fixed = {"membership__contract": "PKWT", "membership__contract_until": until}
    assert met(**fixed) is entitled


def test_that_a_dismissal_came_before_the_end_of_a_term_is_presumed_aloud() -> None:
    found = jkp(case(membership__contract=None))
    assert [one.rule.id for one in found.decision.presumptions] == ["jkp.term_running"]
    assert "presumed_term_running" in {note.code for note in found.notes}
    assert "presumed_term_running" not in codes()


def test_where_nothing_is_presumed_it_is_asked_for() -> None:
    data = case(membership__contract=None, membership__reported_wage=None)
    data["choices"] = {"presumptions": "not_made"}
    asked = {"membership.contract", "membership.reported_wage", "event.new_work_on"}
    # With the kind of contract its term is asked for at once: a fixed one needs it.
    assert set(jkp(data).missing) == asked | {"membership.contract_until"}


# -- the trap -------------------------------------------------------------------------------------


@pytest.mark.parametrize("reported", ["resignation", "contract_end"])
def test_a_dismissal_reported_as_something_else(reported: str) -> None:
    found = jkp(case(event__reported_as=reported))
    assert found.decision.met is True
    (trap,) = [note for note in found.notes if note.code == "jkp.reported_wrongly"]
    assert dict(trap.details) == {"reported_as": reported, "lapses": date(2026, 9, 16)}
    cited = {str(one) for one in trap.citations}
    assert {"PP 37/2021 Pasal 9", "PP 6/2025 Pasal 20 ayat (3)"} <= cited
    assert "PP 6/2025 Pasal 40 huruf a" in cited


def test_the_trap_is_told_too_where_something_else_is_wanting() -> None:
    assert "jkp.reported_wrongly" in codes(event__reported_as="resignation", event__proof=False)


def test_the_report_is_to_be_checked_while_nobody_spoke_of_it() -> None:
    assert "jkp.check_report" in codes()
    right = codes(event__reported_as="dismissal")
    assert not right & {"jkp.check_report", "jkp.reported_wrongly", "jkp.proof_needed"}


def test_a_contract_that_ran_out_was_reported_rightly() -> None:
    facts = {"proof": True, "willing": True, "reported_as": "contract_end"}
    ran_out = jkp(ended("contract_end", by_employer_early=False, **facts))
    assert ran_out.notes == ()
    cut = jkp(ended("contract_end", by_employer_early=True, **facts))
    assert "jkp.reported_wrongly" in {note.code for note in cut.notes}


def test_a_missing_proof_comes_with_the_day_on_which_the_right_lapses() -> None:
    for proof in (False, None):
        found = jkp(case("2024-03-15", event__proof=proof))
        (note,) = [note for note in found.notes if note.code == "jkp.proof_needed"]
        assert dict(note.details) == {"lapses": date(2024, 6, 15)}


# -- the time to claim ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "asked", "in_time"),
    [
        ("2024-03-15", "2024-06-15", True),
        ("2024-03-15", "2024-06-16", False),
        ("2024-11-06", "2025-02-06", True),
        ("2024-11-06", "2025-02-07", False),
        ("2022-11-30", "2023-02-28", True),
        ("2022-11-30", "2023-03-01", False),
        ("2026-03-15", "2026-09-15", True),
        ("2026-03-15", "2026-09-16", False),
        ("2025-08-31", "2026-02-28", True),
        ("2025-08-31", "2026-03-01", False),
        # Of claims since PP 6/2025 its own time holds, whenever the dismissal was.
        (OLD, "2025-08-06", True),
        (OLD, "2025-08-07", False),
        (NEW, "2025-08-07", True),
        (NEW, "2025-08-08", False),
    ],
)
def test_three_months_and_since_2025_six(on: str, asked: str, in_time: bool) -> None:
    assert met(on, asked) is in_time
    if not in_time:
        assert why_not(on, asked) == {"claim_in_time", NOT_ENROLLED}


def test_whoever_draws_already_claimed_in_time() -> None:
    late = ("2026-03-15", "2026-10-15")
    assert met(*late, jkp__months_done=0) is False
    assert met(*late, jkp__months_done=1) is True
    assert missing(*late, jkp__months_done=None) == ("jkp.months_done",)
    assert met("2026-03-15", "2027-06-15", jkp__months_done=None) is False


def test_the_day_on_which_the_right_lapses() -> None:
    def lapses(on: str) -> date | None:
        (day,) = [one.on for one in jkp(case(on)).deadlines if one.id == "jkp.claim_lapses"]
        return day

    assert lapses(OLD) == date(2025, 5, 6)
    assert lapses(NEW) == date(2025, 8, 7)


@pytest.mark.parametrize(
    ("on", "asked", "by_claim"),
    [
        ("2024-11-06", "2025-02-07", False),  # lapsed on the day before the new law
        ("2024-11-07", "2025-02-08", True),
        ("2024-11-07", "2025-05-07", True),
        ("2024-11-07", "2025-05-08", False),
    ],
)
def test_dismissed_before_and_claimed_after_the_new_law(
    on: str, asked: str, by_claim: bool
) -> None:
    """Whose time and conditions hold is a choice; a right that had lapsed does not come back."""
    data = case(on, asked)
    assert jkp(data).decision.met is by_claim
    data["choices"] = {"jkp_transition": "law_of_dismissal"}
    assert jkp(data).decision.met is False


def test_the_choice_of_the_transition_is_told_where_it_matters() -> None:
    told = [name for name, _ in whole(case("2025-01-10", "2025-02-10")).choices]
    assert told == ["jkp_transition"]
    for on, asked in (("2025-01-10", "2025-02-06"), (NEW, "2025-03-01")):
        assert whole(case(on, asked)).choices == ()
    running = case("2024-12-07", "2025-02-10", jkp__months_done=2)
    assert whole(running).choices == ()


def test_six_in_a_row_in_the_transition() -> None:
    data = case("2025-01-10", "2025-02-10", membership__paid=SCATTERED)
    assert jkp(data).decision.met is True
    data["choices"] = {"jkp_transition": "law_of_dismissal"}
    assert jkp(data).decision.met is False


# -- how often ------------------------------------------------------------------------------------


def test_at_most_three_times() -> None:
    earlier = ["2010-01-04", "2011-01-04"]  # before JKP; only their number matters here
    months = {"membership__paid": [paid("2021-02", "2026-02")]}
    assert met(jkp__claims=earlier, **months) is True
    assert why_not(jkp__claims=[*earlier, "2012-01-04"], **months) == {"times", NOT_ENROLLED}


@pytest.mark.parametrize(("since", "entitled"), [("2021-03", True), ("2021-04", False)])
def test_sixty_months_since_the_one_before(since: str, entitled: bool) -> None:
    found = met(jkp__claims=["2021-02-15"], membership__paid=[paid(since, "2026-02")])
    assert found is entitled


def test_the_month_of_the_dismissal_before_does_not_count_again() -> None:
    found = why_not(jkp__claims=["2021-02-15"], membership__paid=[paid("2021-02", "2026-01")])
    assert "months_between" in found


def test_earlier_claims_are_asked_for() -> None:
    assert missing(jkp__claims=None) == ("jkp.claims",)
    assert missing(jkp__claims=None, membership__paid=None) == ("membership.paid", "jkp.claims")


# -- new work -------------------------------------------------------------------------------------


def test_work_found_before_the_claim_ends_the_right() -> None:
    days = ("2026-03-16", "2026-04-16")
    assert why_not(*days, event__new_work_on="2026-04-16") == {"no_new_work", NOT_ENROLLED}
    assert met(*days, event__new_work_on="2026-04-17") is True


@pytest.mark.parametrize(
    ("found_on", "months"),
    [("2026-04-17", 1), ("2026-05-16", 1), ("2026-05-17", 2), ("2026-09-17", 6)],
)
def test_work_found_later_ends_the_months_left(found_on: str, months: int) -> None:
    days = ("2026-03-16", "2026-04-16")
    found = cash(*days, event__new_work_on=found_on)
    assert monthly(found) == [(2_400_000, months)]
    told = "jkp.ended_by_work" in codes(*days, event__new_work_on=found_on)
    assert told is (months < 6)


@pytest.mark.parametrize(("found_on", "month"), [("2026-06-01", None), ("2026-06-02", 4)])
def test_no_month_is_next_once_new_work_ended_the_right(found_on: str, month: int | None) -> None:
    """Three months were paid since 1 March; the fourth falls due on 1 June."""
    for wage in (4_000_000, None):
        found = jkp(
            case(
                "2026-02-16",
                "2026-06-01",
                jkp__months_done=3,
                event__new_work_on=found_on,
                membership__wage=wage,
                membership__paid=[{"since": "2025-01", "until": "2026-01"}],
            )
        )
        told = {note.code: dict(note.details) for note in found.notes}
        assert told.get("jkp.next_month", {}).get("month") == month
        assert ("jkp.later_months" in told) is (month is not None)
        assert "jkp.last_month" not in told
        assert told["jkp.ended_by_work"]["months"] == (month or 3)


def test_months_paid_before_the_work_was_found_stay() -> None:
    days = ("2026-03-16", "2026-07-01")
    facts = {"event__new_work_on": "2026-06-20"}
    assert met(*days, **facts) is False
    found = cash(*days, **facts, jkp__months_done=3)
    assert found.instalments[0].since == date(2026, 4, 1)
    assert monthly(found) == [(2_400_000, 3)]
    assert missing(*days, **facts, jkp__months_done=None) == ("jkp.months_done",)


def test_that_no_work_was_found_is_presumed_aloud() -> None:
    assert "presumed_no_new_work" in codes()
    assert "presumed_no_new_work" not in codes(event__new_work_on="2027-01-01")


# -- the cash -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wage", "amount"),
    [(4_999_999, 2_999_999), (5_000_000, 3_000_000), (5_000_001, 3_000_000), (1, 1), (0, 0)],
)
def test_sixty_per_cent_up_to_the_ceiling(wage: int, amount: int) -> None:
    found = cash(membership__wage=wage, membership__reported_wage=wage)
    assert monthly(found) == [(amount, 6)]
    assert found.total == 6 * amount


@pytest.mark.parametrize(
    ("asked", "months"),
    [
        ("2025-02-06", [(1_800_000, 1), (2_400_000, 5)]),
        ("2025-01-07", [(1_800_000, 1), (2_400_000, 5)]),
        ("2025-01-06", [(1_800_000, 2), (2_400_000, 4)]),
        ("2024-11-07", [(1_800_000, 3), (2_400_000, 3)]),
        ("2024-11-06", [(1_800_000, 3), (1_000_000, 1), (2_400_000, 2)]),
    ],
)
def test_months_from_7_february_2025_on_are_paid_by_the_new_law(
    asked: str, months: list[tuple[int, int]]
) -> None:
    assert monthly(cash("2024-11-06", asked)) == months


@pytest.mark.parametrize(
    ("on", "months"),
    [
        ("2024-09-06", [(1_800_000, 3), (1_000_000, 3)]),
        ("2024-09-07", [(1_800_000, 3), (1_000_000, 2), (2_400_000, 1)]),
        (OLD, [(1_800_000, 1), (2_400_000, 5)]),
        (NEW, [(2_400_000, 6)]),
    ],
)
def test_claimed_on_the_day_of_dismissal(on: str, months: list[tuple[int, int]]) -> None:
    assert monthly(cash(on)) == months


def test_in_the_third_month_on_7_february_2025() -> None:
    """Two months were paid by the old law; the four left are paid by the new one."""
    found = cash("2024-12-02", NEW, jkp__months_done=2)
    assert monthly(found) == [(1_800_000, 2), (2_400_000, 4)]
    assert [one.since for one in found.instalments] == [date(2024, 12, 7), date(2025, 2, 7)]
    assert found.instalments[-1].until == date(2025, 5, 7)
    assert "jkp.transition" in codes("2024-12-02", NEW, jkp__months_done=2)
    cited = {str(one) for one in found.citations}
    assert {"PP 37/2021 Pasal 21 ayat (1)", "Permenaker 2/2025 Pasal II"} <= cited


def test_how_many_months_were_paid_is_asked_for_where_it_decides_the_sum() -> None:
    found = jkp(case("2024-12-02", "2024-12-10", jkp__months_done=None))
    assert (found.decision.met, found.missing) == (True, ("jkp.months_done",))
    assert found.benefit("jkp.cash").instalments == ()
    assert missing("2024-03-15", jkp__months_done=None) == ()
    assert missing(jkp__months_done=None) == ()


def test_no_note_of_the_transition_where_all_months_lie_before() -> None:
    assert "jkp.transition" not in codes("2024-03-15")


# -- the wage -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("agreed", "reported", "total", "short"),
    [
        (5_000_000, 3_000_000, 18_000_000, 7_200_000),
        (8_000_000, 4_000_000, 18_000_000, 3_600_000),
        (8_000_000, 6_000_000, 18_000_000, 0),
        (4_000_000, 4_000_000, 14_400_000, 0),
        (3_000_000, 4_000_000, 14_400_000, 0),  # the reported wage counts (Pasal 21 ayat (2))
    ],
)
def test_a_wage_reported_too_low(agreed: int, reported: int, total: int, short: int) -> None:
    found = cash(membership__wage=agreed, membership__reported_wage=reported)
    assert (found.total, found.employer_owes) == (total, short)
    at_once = [one.amount for one in found.instalments if one.every is Every.ONCE]
    assert at_once == ([short] if short else [])
    told = "PP 37/2021 Pasal 23" in map(str, found.citations)
    assert told is bool(short)


def test_a_wage_of_which_nobody_said_what_was_reported() -> None:
    assert cash(membership__reported_wage=None).total == 14_400_000
    assert "presumed_wage_reported" in codes(membership__reported_wage=None)
    assert "presumed_wage_reported" not in codes()


def test_only_what_was_reported_is_known() -> None:
    asked = missing(membership__wage=None)
    assert asked == ("membership.wage",)
    enough = cash(membership__wage=None, membership__reported_wage=5_000_000)
    assert enough.total == 18_000_000  # no real wage changes that


def test_the_wage_of_the_last_month_paid_where_none_was_given() -> None:
    nothing = {"membership__wage": None, "membership__reported_wage": None}
    months = [paid("2024-01", "2025-12", 3_000_000), paid("2026-01", "2026-02", 3_500_000)]
    assert cash(**nothing, membership__paid=months).total == 6 * 2_100_000
    unknown = [{"since": "2024-01", "until": "2026-02"}]
    assert missing(**nothing, membership__paid=unknown) == ("membership.wage",)


def test_pay_by_the_day_and_by_the_piece_becomes_a_month() -> None:
    daily = cash(membership__wage={"day": 150_000}, membership__reported_wage=None)
    assert monthly(daily) == [(2_250_000, 6)]  # 25 days
    piece = {"months": [3_000_000, 3_300_000, 3_600_000], "weather_dependent": False}
    data = case(membership__wage=piece, membership__reported_wage=None)
    assert monthly(jkp(data).benefit("jkp.cash")) == [(1_980_000, 6)]
    assert ("piece_mean", "three_months") in whole(data).choices


# -- who pays -------------------------------------------------------------------------------------

BANKRUPT = {"membership__employer_state": "bankrupt"}
CLOSED = {"membership__employer_state": "closed"}


@pytest.mark.parametrize(
    ("on", "months", "state", "payer"),
    [
        ("2026-03-16", 0, {}, Bearer.BPJS),
        ("2026-03-16", 3, {}, Bearer.BPJS),
        ("2026-03-16", 4, {}, Bearer.EMPLOYER_FIRST),
        ("2026-03-16", 4, BANKRUPT, Bearer.BPJS),
        ("2026-03-16", 6, CLOSED, Bearer.BPJS),
        ("2026-03-16", 7, BANKRUPT, Bearer.EMPLOYER_FIRST),
        (NEW, 6, BANKRUPT, Bearer.BPJS),
        (OLD, 6, BANKRUPT, Bearer.EMPLOYER_FIRST),
        (OLD, 3, {}, Bearer.BPJS),
        (OLD, 4, {}, Bearer.EMPLOYER_FIRST),
    ],
)
def test_arrears_of_the_employer(
    on: str, months: int, state: dict[str, str], payer: Bearer
) -> None:
    found = jkp(case(on, membership__arrears_months=months, **state))
    assert found.bearer is payer
    assert found.decision.met is True
    assert found.benefit("jkp.cash").instalments


@pytest.mark.parametrize(
    ("on", "months", "asked"),
    [
        (NEW, None, ("membership.arrears_months", "membership.employer_state")),
        (NEW, 3, ()),
        (NEW, 4, ("membership.employer_state",)),
        (NEW, 6, ("membership.employer_state",)),
        (NEW, 7, ()),
        (OLD, None, ("membership.arrears_months",)),
        (OLD, 4, ()),
    ],
)
def test_what_is_asked_to_tell_who_pays(
    on: str, months: int | None, asked: tuple[str, ...]
) -> None:
    found = jkp(case(on, membership__arrears_months=months, membership__employer_state=None))
    assert found.missing == asked
    assert (found.bearer is None) is bool(asked)
    assert found.benefit("jkp.cash").total


def test_what_an_employer_in_arrears_still_owes() -> None:
    def counted(on: str, months: int) -> dict[str, Any]:
        notes = jkp(case(on, membership__arrears_months=months)).notes
        return {
            one.code: dict(one.details)["programmes"]
            for one in notes
            if "months" in dict(one.details) and "programmes" in dict(one.details)
        }

    assert counted(NEW, 0) == {}
    assert counted(NEW, 2) == {"jkp.arrears_stay_due": ("JKK",)}
    assert counted(OLD, 2) == {"jkp.arrears_stay_due": ("JKK", "JKM")}
    assert counted(NEW, 5) == {"jkp.employer_pays_first": ("JKK",)}


def test_an_employer_that_pays_first_may_reclaim() -> None:
    found = {one.id: one for one in jkp(case(membership__arrears_months=5)).deadlines}
    assert (found["jkp.employer_reclaims"].count, found["jkp.employer_reclaims"].unit) == (
        3,
        "months",
    )
    assert found["jkp.employer_reclaims"].on is None
    assert found["jkp.refund_paid_within"].by == "bpjs"
    assert "jkp.paid_within" not in found
    assert "jkp.employer_reclaims" not in {one.id for one in jkp(case()).deadlines}


# -- not enrolled ---------------------------------------------------------------------------------


@pytest.mark.parametrize("programmes", [[], ["JKK", "JKM", "JHT"]])
@pytest.mark.parametrize("size", ["small", "medium", "large"])
def test_an_employer_that_did_not_enrol_owes_all_at_once(programmes: list[str], size: str) -> None:
    found = jkp(case(membership__programmes=programmes, membership__employer_size=size))
    assert found.bearer is Bearer.EMPLOYER
    money = found.benefit("jkp.cash")
    assert [(one.amount, one.every) for one in money.instalments] == [(14_400_000, Every.ONCE)]
    assert money.employer_owes == 0
    assert found.where == ()
    assert "jkp.not_enrolled" in {note.code for note in found.notes}


@pytest.mark.parametrize(
    ("on", "amount"), [(OLD, 8_400_000), (NEW, 14_400_000), ("2026-03-16", 14_400_000)]
)
def test_at_once_by_the_law_of_the_dismissal(on: str, amount: int) -> None:
    found = cash(on, "2026-05-01", membership__programmes=[])
    assert found.total == amount


def test_at_once_on_the_real_wage_up_to_the_ceiling() -> None:
    nothing: dict[str, Any] = {
        "membership__programmes": [],
        "membership__reported_wage": None,
    }
    assert cash(**nothing, membership__wage=9_000_000).total == 18_000_000
    assert cash(**nothing, membership__wage=3_333_333).total == 11_999_999  # 3.6 wages, rounded
    assert missing(**nothing, membership__wage=None) == ("membership.wage",)


def test_micro_firms_are_exempt() -> None:
    rules = why_not(membership__programmes=[], membership__employer_size="micro")
    assert {"employer_not_micro", "enrolled"} <= rules
    asked = missing(membership__programmes=[], membership__employer_size=None)
    assert asked == ("membership.employer_size",)


def test_what_only_participants_must_fulfil_is_not_asked_of_others() -> None:
    unknown = {
        "membership__paid": None,
        "membership__arrears_months": None,
        "event__proof": None,
        "jkp__claims": None,
        "jkp__jkn_registered": None,
        "others": None,
    }
    late = ("2026-03-16", "2027-03-16")
    assert met(*late, membership__programmes=[], **unknown) is True
    assert missing(*late, membership__programmes=[], **unknown) == ()
    assert met(membership__programmes=[], event__willing=False) is False
    assert met(membership__programmes=[], worker__citizenship="MY") is False


def test_services_of_those_who_were_not_enrolled() -> None:
    """The employer owes cash and training; the job-market service is for participants."""
    found = jkp(case(membership__programmes=[]))
    assert found.benefit("jkp.training").due is True
    assert found.benefit("jkp.job_market").due is False


def test_programmes_unknown() -> None:
    found = jkp(case(membership__programmes=None))
    assert (found.decision.met, found.bearer) == (None, None)
    assert found.missing == ("membership.programmes",)
    assert found.benefit("jkp.cash").instalments == ()


# -- services, papers, days -----------------------------------------------------------------------


@pytest.mark.parametrize(("asked", "cap"), [("2025-04-13", 1_000_000), ("2025-04-14", 2_400_000)])
def test_the_cost_of_training(asked: str, cap: int) -> None:
    found = jkp(case("2025-03-03", asked)).benefit("jkp.training")
    assert (found.kind, found.payee, found.total) == (Kind.SERVICE, Payee.PROVIDER, None)
    assert dict(found.steps[0].details) == {"cap": cap}
    assert found.confidence is Confidence.SECONDARY


def test_papers_of_each_time() -> None:
    def ids(on: str, **changes: Any) -> set[str]:
        return {one for papers in jkp(case(on, **changes)).papers for one in papers.ids}

    assert ids(OLD) == {
        "dismissal_and_district_receipt",
        "joint_agreement_registered",
        "final_ruling",
        "siapkerja_account",
        "willing_statement",
        "bank_account",
    }
    assert ids(NEW) == {
        "dismissal_and_receipt",
        "joint_agreement_deed_or_receipt",
        "final_ruling",
        "siapkerja_account",
        "job_search_commitment",
        "bank_account",
    }
    assert "siapkerja_account" not in ids(NEW, membership__programmes=[])


def test_working_days() -> None:
    data = case("2026-03-16", filing={"complete_on": "2026-03-20"})
    data["event"]["new_work_on"] = "2026-05-01"
    found = {one.id: one.on for one in jkp(data).deadlines}
    assert found["jkp.paid_within"] == date(2026, 3, 25)  # Friday to Wednesday
    assert found["jkp.employer_reports"] == date(2026, 3, 25)  # Monday to Wednesday
    assert found["jkp.worker_reports_work"] == date(2026, 5, 12)
    assert found["jkp.worker_reports_training"] is None


def test_how_soon_bpjs_paid_is_known_since_2025() -> None:
    assert "jkp.paid_within" not in {one.id for one in jkp(case(OLD)).deadlines}
    assert "jkp.paid_within" in {one.id for one in jkp(case(NEW)).deadlines}
    assert jkp(case(NEW)).late_fee is None


def test_where_to_claim() -> None:
    assert jkp(case()).where == ("siapkerja",)


def test_what_the_later_months_ask_for() -> None:
    found = {note.code: dict(note.details) for note in jkp(case()).notes}
    later_months = found["jkp.later_months"]
    assert (later_months["applications"], later_months["interviews"]) == (5, 1)
    assert str(later_months["attendance"]) == "4/5"
    assert found["jkp.last_month"] == {"month": 6}
    assert "jkp.last_month" not in codes("2024-03-15")
    assert "jkp.next_month" not in found
    running = jkp(case("2026-03-16", "2026-05-16", jkp__months_done=2)).notes
    assert [dict(one.details) for one in running if one.code == "jkp.next_month"] == [
        {"month": 3, "done": 2}
    ]
    assert "jkp.next_month" not in codes("2026-03-16", "2026-10-16", jkp__months_done=6)


# -- before JKP -----------------------------------------------------------------------------------


def test_nothing_before_jkp() -> None:
    found = jkp(case("2021-02-01"))
    assert [reason.rule.id for reason in found.decision.reasons] == ["jkp.in_force"]
    assert (found.decision.met, found.missing, found.benefits) == (False, (), ())
    on_the_day = {reason.rule.id for reason in jkp(case("2021-02-02")).decision.reasons}
    assert "jkp.in_force" not in on_the_day


def test_as_the_law_was_known_before_jkp() -> None:
    law = NATIONAL.as_known_on(date(2020, 12, 31))
    assert jkp(case("2022-06-15"), law).decision.met is False


def test_that_jkp_began_to_pay_in_2022_is_told() -> None:
    in_2021 = jkp(case("2021-12-31", membership__paid=None, others=None))
    assert ("jkp.not_yet_operating", {"year": 2022}) in [
        (note.code, dict(note.details)) for note in in_2021.notes
    ]
    on_the_day = codes("2022-01-01", membership__paid=None, others=None)
    assert "jkp.not_yet_operating" not in on_the_day


# -- the parameters -------------------------------------------------------------------------------

VALUES = [
    ("paid_months", OLD, 12),
    ("paid_months", NEW, 12),
    ("window_months", "2021-02-02", 24),
    ("months_in_a_row", OLD, 6),
    ("months_in_a_row", NEW, 0),
    ("times", "2021-02-02", 3),
    ("months_between", "2021-02-02", 60),
    ("claim_lapses", OLD, 3),
    ("claim_lapses", NEW, 6),
    ("closed_firm_months", NEW, 6),
    ("training_cost", "2025-04-13", 1_000_000),
    ("training_cost", "2025-04-14", 2_400_000),
    ("paid_within", NEW, 3),
    ("employer_reclaims", OLD, 3),
    ("employer_reclaims", NEW, 3),
    ("refund_paid_within", NEW, 7),
    ("employer_reports", NEW, 7),
    ("worker_reports_work", NEW, 7),
    ("worker_reports_training", NEW, 7),
    ("month_applications", NEW, 5),
    ("month_interviews", NEW, 1),
]


@pytest.mark.parametrize(("name", "on", "value"), VALUES)
def test_values(name: str, on: str, value: object) -> None:
    day = date.fromisoformat(on)
    assert NATIONAL.parameter(f"jkp.benefit.{name}").on(day).value == value


BEGINS_2025 = {"closed_firm_months", "paid_within", "operating_since"}


@pytest.mark.parametrize("name", [field.name for field in attrs.fields(type(NATIONAL.jkp.benefit))])
def test_no_value_before_its_first_day(name: str) -> None:
    timeline = NATIONAL.parameter(f"jkp.benefit.{name}")
    first = date(2025, 2, 7) if name in BEGINS_2025 else date(2021, 2, 2)
    assert timeline.entries[0].since == first
    with pytest.raises(NotInForce):
        timeline.on(date.fromordinal(first.toordinal() - 1))


@pytest.mark.parametrize("row", ROWS, ids=[row.item for row in ROWS])
def test_a_row_of_the_coverage_names_what_computes_it(row: Any) -> None:
    benefits = {one.id for one in jkp(case()).benefits}
    for name in row.by:
        if name not in benefits:
            assert NATIONAL.parameter(name)
