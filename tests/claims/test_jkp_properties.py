"""JKP: what must hold whatever the case."""

from __future__ import annotations

import copy
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests._effort import examples

from perlindungan.claims import Entitlement, assess_claim, claim_from_data
from perlindungan.facts import Month, Programme

Data = dict[str, Any]

ALL = ["JKK", "JKM", "JHT", "JP", "JKP"]
MAY_LACK = (
    "worker.citizenship",
    "worker.birth_date",
    "membership.programmes",
    "membership.wage",
    "membership.reported_wage",
    "membership.paid",
    "membership.arrears_months",
    "membership.employer_size",
    "membership.employer_state",
    "membership.contract",
    "membership.contract_until",
    "others",
    "event.proof",
    "event.willing",
    "event.by_employer_early",
    "event.new_work_on",
    "jkp.claims",
    "jkp.registered_on",
    "jkp.jkn_registered",
    "jkp.jkn_wage_earner",
    "jkp.months_done",
    "jkp.eligible_on",
)
"""Every fact on which JKP rests."""

mostly = st.sampled_from([True] * 19 + [False])
wages = st.one_of(st.integers(0, 12_000_000), st.sampled_from([4_999_999, 5_000_000, 5_000_001]))
SETTINGS = settings(max_examples=examples(200), suppress_health_check=list(HealthCheck))


def months(draw: Callable[..., Any], until: Month) -> list[Data]:
    """Return runs of months up to one, with gaps, newest first; mostly enough of them."""
    runs = []
    for _ in range(draw(st.integers(1, 4))):
        length = draw(st.sampled_from([4, 6, 11, 12, 24, 40]))
        since = until + (1 - length)
        run = {"since": str(since), "until": str(until), "wage": draw(wages)}
        runs.append(run | draw(st.sampled_from([{}, {}, {"programmes": ["JKK", "JKM"]}])))
        until = since + (-1 - draw(st.integers(1, 6)))
    return runs


def other(draw: Callable[..., Any], until: Month) -> Data:
    """Return another membership; whether it was in JKP then bears on who was not enrolled."""
    return {
        "segment": draw(st.sampled_from(["PU", "PU", "BPU"])),
        "programmes": draw(st.sampled_from([ALL, ["JKK", "JKM"]])),
        "active": draw(st.booleans()),
        "paid": months(draw, until),
    }


@st.composite
def cases(draw: Callable[..., Any]) -> Data:
    """Return the end of an employment to which all is said."""
    fired = draw(st.dates(date(2022, 1, 1), date(2026, 6, 30)) | near(date(2025, 2, 7)))
    asked = fired + timedelta(
        days=draw(st.sampled_from([0, 0, 0, 20, 20, 60, 91, 92, 150, 183, 240]))
    )
    before = Month.of(fired) + -1
    work = asked + timedelta(days=draw(st.sampled_from([500, 500, 500, 40, 1, 0, -30])))
    return {
        "on": asked.isoformat(),
        "event": {
            "kind": "contract_end",
            "on": fired.isoformat(),
            "proof": draw(mostly),
            "willing": draw(mostly),
            "new_work_on": work.isoformat(),
            "by_employer_early": draw(mostly),
        }
        | draw(st.sampled_from([{}, {"kind": "dismissal"}])),
        "worker": {
            "birth_date": draw(st.dates(date(1965, 1, 1), date(1999, 1, 1))).isoformat(),
            "citizenship": draw(st.sampled_from(["ID"] * 9 + ["MY"])),
        },
        "membership": {
            "segment": "PU",
            "programmes": draw(
                st.sampled_from([ALL, ALL, ALL, ["JKK", "JKM", "JHT", "JKP"], ["JKK"], []])
            ),
            "wage": draw(wages),
            "reported_wage": draw(wages),
            "paid": months(draw, before),
            "arrears_months": draw(st.integers(0, 8)),
            "employer_size": draw(st.sampled_from(["micro", "small", "medium", "large"])),
            "employer_state": draw(st.sampled_from(["running", "bankrupt", "closed"])),
            "contract": draw(st.sampled_from(["PKWT", "PKWTT"])),
            "contract_until": (fired + timedelta(days=draw(st.integers(0, 9)))).isoformat(),
        },
        "others": draw(st.sampled_from([[], [other(draw, before)]])),
        "jkp": {
            "claims": draw(st.sampled_from([[], [], [], [], [], ["2021-03-01"]])),
            "registered_on": "2021-02-02",
            "jkn_registered": draw(mostly),
            "jkn_wage_earner": draw(mostly),
            "months_done": draw(st.integers(0, 6)),
            "eligible_on": draw(st.dates(date(2025, 1, 1), date(2025, 3, 1))).isoformat(),
        },
        "choices": draw(
            st.fixed_dictionaries(
                {
                    "presumptions": st.sampled_from(["made", "not_made"]),
                    "six_in_a_row": st.sampled_from(["anywhere_in_24", "last_six"]),
                    "jkp_transition": st.sampled_from(["law_of_claim", "law_of_dismissal"]),
                }
            )
        ),
    }


def near(day: date) -> st.SearchStrategy[date]:
    return st.integers(-200, 3).map(lambda days: day + timedelta(days=days))


def jkp(data: Data) -> Entitlement:
    claim = claim_from_data(copy.deepcopy(data))
    return assess_claim(claim).entitlements[Programme.JKP]


def take(data: Data, names: list[str]) -> Data:
    left = copy.deepcopy(data)
    for name in names:
        place = left
        *outer, last = name.split(".")
        for step in outer:
            place = place[step]
        if last != "by_employer_early" or place["kind"] == "contract_end":
            place.pop(last, None)
    return left


def give(partial: Data, data: Data, name: str) -> None:
    place, source = partial, data
    *outer, last = name.split(".")
    for step in outer:
        place, source = place[step], source[step]
    place[last] = copy.deepcopy(source[last])


def complete(data: Data) -> Data:
    """Return a case without the fact that a dismissal does not have."""
    if data["event"]["kind"] == "dismissal":
        data["event"].pop("by_employer_early")
    return data


def said(found: Entitlement) -> tuple[Any, ...]:
    """Return what an answer says, but for the days of instalments."""
    sums = [(one.id, one.due, one.total, one.employer_owes) for one in found.benefits]
    return found.decision.outcome, found.missing, found.bearer, sums


lacking = st.lists(st.sampled_from(MAY_LACK), max_size=8)


@SETTINGS
@given(cases())
def test_with_every_fact_nothing_is_left_open(data: Data) -> None:
    found = jkp(complete(data))
    assert found.missing == ()
    assert found.decision.met is not None


@SETTINGS
@given(cases(), lacking)
def test_what_is_asked_for_settles_the_case(data: Data, names: list[str]) -> None:
    partial = take(complete(data), names)
    for name in jkp(partial).missing:
        assert name in names
        give(partial, data, name)
    assert jkp(partial).missing == ()


@SETTINGS
@given(cases(), lacking, st.data())
def test_what_is_not_asked_for_changes_nothing(
    data: Data, names: list[str], choose: st.DataObject
) -> None:
    """Where nothing is presumed; a presumption gives way to the fact."""
    data["choices"]["presumptions"] = "not_made"
    partial = take(complete(data), names)
    before = jkp(partial)
    free = [name for name in names if name not in before.missing]
    assume(free)
    name = choose.draw(st.sampled_from(free))
    assume(name != "event.by_employer_early" or data["event"]["kind"] == "contract_end")
    more = copy.deepcopy(partial)
    give(more, data, name)
    assert said(jkp(more)) == said(before), name


@SETTINGS
@given(cases(), wages, wages)
def test_a_higher_wage_never_gives_less(data: Data, one: int, other: int) -> None:
    low, high = sorted((one, other))
    totals = []
    for wage in (low, high):
        data["membership"] |= {"wage": wage, "reported_wage": min(low, wage)}
        found = jkp(complete(copy.deepcopy(data)))
        totals.append(found.total)
    assert totals[0] <= totals[1]


@SETTINGS
@given(cases())
def test_limits(data: Data) -> None:
    found = jkp(complete(data))
    assume(found.decision.met)
    money = found.benefit("jkp.cash")
    assert money.total is not None
    assert 0 <= money.employer_owes <= money.total <= 6 * 3_000_000
    monthly = [one for one in money.instalments if one.since is not None]
    assert sum(one.times or 0 for one in monthly) <= 6
    assert all(one.since >= date.fromisoformat(data["event"]["on"]) for one in monthly if one.since)
    spans = [(one.since, one.until) for one in monthly if one.since and one.until]
    assert spans == sorted(spans)
    assert all(since <= until for since, until in spans)


@SETTINGS
@given(cases())
def test_more_months_paid_never_take_the_right_away(data: Data) -> None:
    few = jkp(complete(copy.deepcopy(data)))
    last = Month.of(date.fromisoformat(data["event"]["on"])) + -1
    data["membership"]["paid"] = [{"since": "2021-02", "until": str(last), "wage": 4_000_000}]
    more = jkp(complete(data))
    assert more.decision.met or not few.decision.met


@SETTINGS
@given(cases(), st.integers(0, 30))
def test_a_claim_a_little_later_in_the_change_never_gives_less(data: Data, days: int) -> None:
    """The new law pays more for each month, so that waiting for it never costs."""
    data["event"]["new_work_on"] = "2030-01-01"
    data["jkp"]["months_done"] = 0
    later = copy.deepcopy(data)
    later["on"] = (date.fromisoformat(data["on"]) + timedelta(days=days)).isoformat()
    first, second = jkp(complete(data)), jkp(complete(later))
    assume(first.decision.met and second.decision.met)
    assert first.total <= second.total
