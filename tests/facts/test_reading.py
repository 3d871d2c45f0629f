"""A case as data: read exactly, or refused with its place; and written back as it was."""

from __future__ import annotations

import json
import traceback
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest

from perlindungan.claims import assess_claim, claim_from_data, claim_to_data
from perlindungan.claims.one_door import EVENTS
from perlindungan.facts import (
    DailyWage,
    FactError,
    InputError,
    Month,
    MonthlyWage,
    PieceWage,
    Programme,
    Segment,
)
from perlindungan.facts.claims import (
    Dismissal,
    EmployerState,
    Kin,
    Loss,
    Mode,
    PaidMonths,
    Result,
    School,
    Side,
    Transport,
    WorkAccident,
)
from perlindungan.facts.reading import read

ON = "2026-06-10"
INJURY: dict[str, Any] = {
    "on": "2025-03-04",
    "result": "partial",
    "stated_on": "2026-01-05",
    "unable_months": 9,
    "unable_days": 12,
    "wage_paid_meanwhile": 18_000_000,
    "losses": [
        {"part": "thumb", "side": "left", "function_lost": "50", "count": 1},
        {"part": "scalp", "percent": "20", "count": 1},
        {"part": "hearing_loss", "side": "both", "steps": 3, "count": 1},
        {"part": "vision_loss", "better": "80", "worse": "12", "count": 1},
    ],
    "left_handed": True,
    "transport": [{"mode": "land", "cost": 700_000}, {"mode": "air", "cost": 2_000_000}],
    "home_care": 1_500_000,
    "prosthesis": 4_000_000,
    "dentures": 900_000,
    "hearing_aid": 800_000,
    "glasses": 700_000,
    "outside_network": False,
    "violence": False,
    "reported_on": "2025-03-05",
}
DISMISSAL: dict[str, Any] = {
    "on": "2026-01-31",
    "proof": True,
    "willing": False,
    "new_work_on": "2026-05-01",
    "reported_as": "resignation",
}
EVENT_FACTS: dict[str, dict[str, Any]] = {
    "work_accident": INJURY,
    "occupational_disease": INJURY | {"left_on": "2024-08-31"},
    "death": {
        "on": "2026-06-02",
        "from_work": False,
        "accident_on": "2026-05-30",
        "reported_on": "2026-06-01",
    },
    "total_disability": {
        "on": "2026-02-03",
        "caused_on": "2025-12-01",
        "from_work": True,
        "accident_on": "2025-12-01",
        "reported_on": "2025-12-02",
    },
    "dismissal": DISMISSAL,
    "contract_end": DISMISSAL | {"by_employer_early": True},
    "resignation": {"on": "2026-01-31", "statement_on": "2026-02-02"},
    "bpu_stops": {"on": "2026-01-31"},
    "retirement": {"on": "2026-01-31"},
    "leaving_indonesia": {"on": "2026-01-31"},
    "partial_withdrawal": {"on": "2026-01-31", "purpose": "housing"},
}
MEMBERSHIP: dict[str, Any] = {
    "segment": "PU",
    "programmes": ["JHT", "JKK", "JKM", "JKP", "JP"],
    "registered_on": "2019-01-09",
    "active": False,
    "ended_on": "2026-01-31",
    "wage": 4_000_000,
    "reported_wage": 3_000_000,
    "trainee_wage": 2_500_000,
    "income": 2_650_000,
    "paid": [
        {"since": "2019-01", "until": "2025-12", "wage": 4_000_000},
        {"since": "2026-01", "until": "2026-01", "wage": 4_100_000, "programmes": ["JHT", "JP"]},
    ],
    "arrears_months": 0,
    "employer_size": "medium",
    "employer_state": "bankrupt",
    "contract": "PKWT",
    "contract_until": "2026-01-31",
    "funding": "APBD",
}
WHOLE: dict[str, Any] = {
    "id": "a case",
    "on": ON,
    "worker": {"birth_date": "1984-04-11", "citizenship": "ID"},
    "membership": MEMBERSHIP,
    "others": [{"segment": "BPU", "programmes": []}],
    "family": [
        {
            "relation": "spouse",
            "birth_date": "1987-09-30",
            "listed": True,
            "died_on": "2026-06-03",
            "remarried_on": "2026-06-01",
        },
        {
            "relation": "child",
            "birth_date": "2010-02-14",
            "listed": False,
            "school": "sma",
            "school_year": 1,
            "married": False,
            "works": False,
        },
    ],
    "jht": {
        "balance": 20_000_000,
        "member_since": "2019-01-09",
        "partial_taken": False,
        "other_taken_on": "2025-01-02",
        "agreed_pension_age": 55,
    },
    "jp": {"density": "85", "pension": 0, "lump_sum": 7_000_000, "works_on": False},
    "jkp": {
        "claims": ["2022-03-01"],
        "registered_on": "2022-02-01",
        "jkn_registered": True,
        "jkn_wage_earner": False,
        "months_done": 0,
    },
    "filing": {"complete_on": "2026-06-10", "paid_on": "2026-06-12"},
    "supplied": {
        "inflation": {"2026": "3"},
        "jht_returns": {"2021": "6"},
        "pension_limits": {"2027": [430_000, 5_200_000]},
    },
    "choices": {"density": "paid_of_membership"},
}


def case(kind: str = "death", **changes: Any) -> dict[str, Any]:
    """Return a case as JSON has it; a change of ``None`` takes a key away."""
    data = WHOLE | {"event": {"kind": kind} | EVENT_FACTS[kind]} | changes
    return {key: value for key, value in data.items() if value is not None}


def small(**changes: Any) -> dict[str, Any]:
    return {
        "on": ON,
        "event": {"kind": "death", "on": "2026-06-02"},
        "membership": {"segment": "PU"},
    } | changes


def refused(**changes: Any) -> FactError:
    with pytest.raises(FactError) as caught:
        claim_from_data(small(**changes))
    return caught.value


def place_of(**changes: Any) -> tuple[str, str]:
    error = refused(**changes)
    return error.field, error.code


# -- there and back -------------------------------------------------------------------------------


def test_every_kind_of_event_is_here() -> None:
    assert set(EVENT_FACTS) == set(EVENTS.values())


@pytest.mark.parametrize("kind", sorted(EVENT_FACTS))
def test_the_facts_of_an_event_are_all_given_here(kind: str) -> None:
    (made,) = (one for one, name in EVENTS.items() if name == kind)
    assert set(EVENT_FACTS[kind]) == {item.name for item in attrs.fields(made)}


@pytest.mark.parametrize("kind", sorted(EVENT_FACTS))
def test_a_case_with_every_fact_comes_back_as_it_was(kind: str) -> None:
    data = case(kind)
    claim = claim_from_data(data)
    assert EVENTS[type(claim.event)] == kind
    back = claim_to_data(claim)
    assert json.loads(json.dumps(back)) == data
    assert claim_from_data(back) == claim


@pytest.mark.parametrize("kind", sorted(EVENT_FACTS))
def test_a_case_with_few_facts_comes_back_as_it_was(kind: str) -> None:
    data = small(event={"kind": kind, "on": "2026-01-31"})
    claim = claim_from_data(data)
    assert claim_to_data(claim) == data
    given = {item.name: getattr(claim.event, item.name) for item in attrs.fields(type(claim.event))}
    assert {name for name, value in given.items() if value is not None} == {"on"}


@pytest.mark.parametrize("text", ["85", "92.5", "2.61", "0.125"])
def test_a_percentage_comes_back_exactly_and_as_it_is_written(text: str) -> None:
    claim = claim_from_data(small(jp={"density": text}))
    assert claim.participant.jp.density == Fraction(text)
    back = claim_to_data(claim)
    assert claim_from_data(back) == claim
    assert back["jp"] == {"density": text}


def test_nothing_and_null_are_unknown_and_not_empty() -> None:
    absent = claim_from_data(small())
    null = claim_from_data(small(others=None, family=None, worker=None, filing=None, jht=None))
    assert absent == null
    assert (absent.participant.others, absent.participant.family) == (None, None)
    empty = claim_from_data(small(others=[], family=[]))
    assert (empty.participant.others, empty.participant.family) == ((), ())
    assert claim_to_data(empty)["family"] == []


def test_no_programmes_are_not_unknown_programmes() -> None:
    none = claim_from_data(small(membership={"segment": "PU", "programmes": []}))
    unknown = claim_from_data(small(membership={"segment": "PU", "programmes": None}))
    assert none.participant.membership.programmes == frozenset()
    assert unknown.participant.membership.programmes is None
    assert claim_to_data(none)["membership"] == {"segment": "PU", "programmes": []}


def test_data_becomes_facts() -> None:
    claim = claim_from_data(case("work_accident"))
    event = claim.event
    assert isinstance(event, WorkAccident)
    assert (event.on, event.result) == (date(2025, 3, 4), Result.PARTIAL)
    assert event.losses is not None
    assert event.losses[0] == Loss(part="thumb", side=Side.LEFT, function_lost=Fraction(50))
    assert event.losses[3].worse == Fraction(12)
    assert event.transport == (
        Transport(mode=Mode.LAND, cost=700_000),
        Transport(mode=Mode.AIR, cost=2_000_000),
    )
    member = claim.participant.membership
    assert (member.segment, member.employer_state) == (Segment.PU, EmployerState.BANKRUPT)
    assert member.paid is not None
    assert member.paid[1] == PaidMonths(
        since=Month(2026, 1),
        until=Month(2026, 1),
        wage=4_100_000,
        programmes=frozenset({Programme.JHT, Programme.JP}),
    )
    assert claim.participant.jkp.claims == (date(2022, 3, 1),)
    assert claim.supplied.inflation == {2026: Fraction(3)}
    assert claim.supplied.pension_limits == {2027: (430_000, 5_200_000)}
    family = claim.participant.family
    assert family is not None
    assert (family[1].relation, family[1].school) == (Kin.CHILD, School.SMA)


@pytest.mark.parametrize(
    ("given", "wage"),
    [
        (4_000_000, MonthlyWage(basic=4_000_000)),
        (
            {"basic": 4_000_000, "fixed_allowances": 500_000},
            MonthlyWage(basic=4_000_000, fixed_allowances=500_000),
        ),
        ({"day": 150_000}, DailyWage(day=150_000)),
        (
            {"months": [1, 2, 3], "weather_dependent": False},
            PieceWage(months=(1, 2, 3), weather_dependent=False),
        ),
        ({"mean": 7, "weather_dependent": True}, PieceWage(mean=7, weather_dependent=True)),
    ],
)
def test_every_form_of_a_wage(given: Any, wage: Any) -> None:
    claim = claim_from_data(small(membership={"segment": "PU", "wage": given}))
    assert claim.participant.membership.wage == wage
    assert claim_from_data(claim_to_data(claim)) == claim


# -- from the cells of a table --------------------------------------------------------------------


def test_text_is_read_as_number_truth_day_and_list() -> None:
    claim = claim_from_data(
        small(
            event={"kind": "dismissal", "on": "2026-01-31", "proof": "ya", "willing": "tidak"},
            membership={
                "segment": " PU ",
                "programmes": "JKK; JKM",
                "wage": "5000000",
                "arrears_months": "2",
                "active": "No",
            },
            jp={"density": "92.5"},
        )
    )
    event, member = claim.event, claim.participant.membership
    assert isinstance(event, Dismissal)
    assert (event.proof, event.willing) == (True, False)
    assert member.programmes == frozenset({Programme.JKK, Programme.JKM})
    assert (member.wage, member.arrears_months) == (MonthlyWage(basic=5_000_000), 2)
    assert (member.active, claim.participant.jp.density) == (False, Fraction(185, 2))


@pytest.mark.parametrize("yes", ["ya", "Ya", " YA ", "yes", "true", "TRUE"])
@pytest.mark.parametrize("no", ["tidak", "Tidak", "no", "false"])
def test_words_of_truth(yes: str, no: str) -> None:
    assert read(bool, yes, "x") is True
    assert read(bool, no, "x") is False


@pytest.mark.parametrize("value", ["1", "0", "y", "benar", "maybe", 1, 0, "yes!"])
def test_other_words_are_no_truth(value: Any) -> None:
    error = refused(membership={"segment": "PU", "active": value})
    assert (error.field, error.value, error.code) == ("membership.active", value, "one_of")


def test_an_empty_cell_is_a_fact_that_nobody_gave() -> None:
    claim = claim_from_data(small(membership={"segment": "PU", "wage": "", "programmes": ""}))
    assert claim == claim_from_data(small())


# -- what is refused ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"happened": 1}, "happened"),
        ({"event": {"kind": "death", "on": ON, "violence": True}}, "event.violence"),
        ({"membership": {"segment": "PU", "salary": 1}}, "membership.salary"),
        ({"worker": {"born": "1990"}}, "worker.born"),
        ({"others": [{"segment": "PU"}, {"segment": "PU", "x": 1}]}, "others.1.x"),
        ({"family": [{"relation": "child"}, {"relation": "child", "age": 9}]}, "family.1.age"),
        ({"supplied": {"wages": {}}}, "supplied.wages"),
        ({"filing": {"complete": ON}}, "filing.complete"),
        ({"jht": {"Balance": 1}}, "jht.Balance"),
    ],
)
def test_an_unknown_key_is_refused_with_those_that_are_known(
    changes: dict[str, Any], place: str
) -> None:
    error = refused(**changes)
    assert (error.field, error.code) == (place, "known_key")
    assert error.details["values"]
    assert place in str(error)


@pytest.mark.parametrize(
    ("changes", "place", "code"),
    [
        ({"id": 7}, "id", "text"),
        ({"on": "10-06-2026"}, "on", "iso_day"),
        ({"on": "2026-02-30"}, "on", "iso_day"),
        ({"on": 20260610}, "on", "iso_day"),
        ({"event": {"kind": "death", "on": "2 June"}}, "event.on", "iso_day"),
        ({"event": {"kind": "death", "on": ON, "from_work": 1}}, "event.from_work", "one_of"),
        ({"membership": {"segment": "XX"}}, "membership.segment", "one_of"),
        ({"membership": {"segment": ["PU"]}}, "membership.segment", "one_of"),
        ({"membership": {"segment": "PU", "programmes": 3}}, "membership.programmes", "list"),
        (
            {"membership": {"segment": "PU", "programmes": ["JKK", "JPK"]}},
            "membership.programmes.1",
            "one_of",
        ),
        ({"membership": {"segment": "PU", "wage": [1]}}, "membership.wage", "whole_number"),
        ({"membership": {"segment": "PU", "wage": {"week": 1}}}, "membership.wage", "wage_form"),
        (
            {"membership": {"segment": "PU", "wage": {"day": "a"}}},
            "membership.wage.day",
            "whole_number",
        ),
        (
            {
                "membership": {
                    "segment": "PU",
                    "wage": {"months": [1, "x"], "weather_dependent": True},
                }
            },
            "membership.wage.months.1",
            "whole_number",
        ),
        (
            {"membership": {"segment": "PU", "paid": [{"since": "2026-1", "until": "2026-01"}]}},
            "membership.paid.0.since",
            "month",
        ),
        (
            {"membership": {"segment": "PU", "paid": [{"since": "2026-13", "until": "2026-13"}]}},
            "membership.paid.0.since",
            "month",
        ),
        (
            {"membership": {"segment": "PU", "paid": [{"since": 202601, "until": "2026-01"}]}},
            "membership.paid.0.since",
            "month",
        ),
        (
            {"membership": {"segment": "PU", "paid": [{"since": "2026-02", "until": "2026-01"}]}},
            "membership.paid.0.until",
            "after_start",
        ),
        (
            {"membership": {"segment": "PU", "arrears_months": -1}},
            "membership.arrears_months",
            "count",
        ),
        ({"membership": "PU"}, "membership", "mapping"),
        ({"others": {"segment": "PU"}}, "others", "list"),
        ({"others": "PU"}, "others", "list"),
        ({"others": [None]}, "others.0", "key_needed"),
        ({"family": [{"relation": "uncle"}]}, "family.0.relation", "one_of"),
        (
            {"family": [{"relation": "child"}, {"relation": "child", "school_year": 0}]},
            "family.1.school_year",
            "from_one",
        ),
        ({"worker": {"citizenship": "idn"}}, "worker.citizenship", "country"),
        ({"jht": {"balance": -1}}, "jht.balance", "rupiah_range"),
        ({"jp": {"density": "101"}}, "jp.density", "share_percent"),
        ({"jp": {"density": "0"}}, "jp.density", "share_percent"),
        ({"jp": {"density": "much"}}, "jp.density", "percent_text"),
        ({"jp": {"density": "nan"}}, "jp.density", "percent_text"),
        ({"jkp": {"claims": ["2022-03-01", "x"]}}, "jkp.claims.1", "iso_day"),
        ({"filing": {"complete_on": ON, "paid_on": "2026-06-09"}}, "filing.paid_on", "after_start"),
        ({"supplied": {"inflation": {"next": "3"}}}, "supplied.inflation", "whole_number"),
        ({"supplied": {"inflation": {"2026": "x"}}}, "supplied.inflation.2026", "percent_text"),
        (
            {"supplied": {"pension_limits": {"2027": [1]}}},
            "supplied.pension_limits.2027",
            "so_many",
        ),
        (
            {"supplied": {"pension_limits": {"2027": [1, "x"]}}},
            "supplied.pension_limits.2027.1",
            "whole_number",
        ),
    ],
)
def test_what_is_of_another_kind_is_refused_with_its_place(
    changes: dict[str, Any], place: str, code: str
) -> None:
    error = refused(**changes)
    assert (error.field, error.code) == (place, code)
    assert error.told("id") != error.told("en")
    assert "{" not in error.told("id") + error.told("en")


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"jht": {"balance": 1.0}}, "jht.balance"),
        ({"jht": {"balance": 20_000_000.5}}, "jht.balance"),
        ({"jht": {"balance": "1.000.000"}}, "jht.balance"),
        ({"jht": {"balance": "1e6"}}, "jht.balance"),
        ({"jht": {"balance": True}}, "jht.balance"),
        ({"membership": {"segment": "PU", "wage": 4e6}}, "membership.wage"),
        ({"membership": {"segment": "PU", "wage": {"day": 1.5}}}, "membership.wage.day"),
        ({"membership": {"segment": "PU", "reported_wage": 3e6}}, "membership.reported_wage"),
        (
            {"event": {"kind": "work_accident", "on": ON, "home_care": 1.0}},
            "event.home_care",
        ),
        (
            {
                "event": {
                    "kind": "work_accident",
                    "on": ON,
                    "transport": [{"mode": "sea", "cost": 1.0}],
                }
            },
            "event.transport.0.cost",
        ),
        ({"supplied": {"pension_limits": {"2027": [1.0, 2]}}}, "supplied.pension_limits.2027.0"),
    ],
)
def test_money_is_whole_rupiah(changes: dict[str, Any], place: str) -> None:
    assert place_of(**changes) == (place, "whole_number")


@pytest.mark.parametrize("changes", [{"jp": {"density": 85.5}}, {"jp": {"density": True}}])
def test_a_percentage_is_never_a_float(changes: dict[str, Any]) -> None:
    assert place_of(**changes) == ("jp.density", "percent_text")


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"on": None}, "on"),
        ({"on": ""}, "on"),
        ({"membership": None}, "membership.segment"),
        ({"membership": {}}, "membership.segment"),
        ({"membership": {"segment": None}}, "membership.segment"),
        ({"event": {"kind": "death"}}, "event.on"),
        ({"event": {"kind": "death", "on": None}}, "event.on"),
        ({"others": [{"programmes": []}]}, "others.0.segment"),
        ({"family": [{"relation": "spouse"}, {"listed": True}]}, "family.1.relation"),
        (
            {"membership": {"segment": "PU", "paid": [{"since": "2026-01"}]}},
            "membership.paid.0.until",
        ),
        (
            {"event": {"kind": "work_accident", "on": ON, "losses": [{"side": "left"}]}},
            "event.losses.0.part",
        ),
        (
            {"event": {"kind": "work_accident", "on": ON, "transport": [{"mode": "land"}]}},
            "event.transport.0.cost",
        ),
    ],
)
def test_a_key_that_is_needed_is_asked_for(changes: dict[str, Any], place: str) -> None:
    assert place_of(**changes) == (place, "key_needed")


@pytest.mark.parametrize(
    "event", [None, {}, "death", {"on": ON}, {"kind": "birth", "on": ON}, {"kind": None}]
)
def test_the_kind_of_the_event_is_needed_and_known(event: Any) -> None:
    error = refused(event=event)
    assert (error.field, error.code) == ("event.kind", "one_of")
    for kind in EVENT_FACTS:
        assert kind in error.told("en")


@pytest.mark.parametrize("data", [[], "death", 3, None])
def test_a_case_is_an_object(data: Any) -> None:
    with pytest.raises(FactError) as caught:
        claim_from_data(data)
    assert (caught.value.field, caught.value.code) == ("case", "mapping")


def paid(*runs: tuple[str, str, list[str] | None]) -> dict[str, Any]:
    return {
        "membership": {
            "segment": "PU",
            "paid": [
                {"since": since, "until": until, "programmes": programmes}
                for since, until, programmes in runs
            ],
        }
    }


@pytest.mark.parametrize(
    "runs",
    [
        (("2025-01", "2025-06", None), ("2025-06", "2025-12", None)),
        (("2025-07", "2025-12", None), ("2025-01", "2025-07", None)),
        (("2025-01", "2025-12", None), ("2025-03", "2025-04", ["JP"])),
        (("2025-01", "2025-01", ["JHT", "JP"]), ("2025-01", "2025-01", ["JP"])),
    ],
)
def test_a_month_that_was_paid_twice_is_refused(runs: Any) -> None:
    error = refused(**paid(*runs))
    assert (error.field, error.code) == ("membership.paid", "months_once")
    assert " to " in str(error.value)


@pytest.mark.parametrize(
    "runs",
    [
        (("2025-01", "2025-06", None), ("2025-07", "2025-12", None)),
        (("2025-01", "2025-12", ["JHT"]), ("2025-01", "2025-12", ["JP"])),
    ],
)
def test_months_side_by_side_and_of_two_programmes_are_taken(runs: Any) -> None:
    assert claim_from_data(small(**paid(*runs))).participant.membership.paid


# -- a slip is told, it never breaks --------------------------------------------------------------


@pytest.mark.parametrize(
    "changes",
    [
        {"event": {"kind": ["death"], "on": ON}},
        {"event": {"kind": {"death": 1}, "on": ON}},
        {"choices": "several_jkm"},
        {"choices": ["several_jkm"]},
        {"choices": {"several_jkm": ["one_membership"]}},
        {"choices": {"none": "x"}},
        {"supplied": {"inflation": ["2.9"]}},
        {"supplied": {"jht_returns": "5.5"}},
        {"supplied": {"pension_limits": [1, 2]}},
        {"supplied": ["inflation"]},
        {"supplied": {"pension_limits": {"2027": [None, 1]}}},
        {"jht": {"balance": "--5"}},
        {"jht": {"balance": "9" * 5000}},
        {"filing": [1]},
        {"jkp": {"claims": [["2022-03-01"]]}},
    ],
    ids=lambda changes: str(changes)[:60],
)
def test_whatever_stands_there_the_error_is_one_of_input(changes: dict[str, Any]) -> None:
    with pytest.raises(InputError) as caught:
        assess_claim(claim_from_data(small(**changes)))
    assert caught.value.told("en")


@pytest.mark.parametrize("day", ["20260610", "2026-W24-3", "2026W243", " 2026-06-10"])
def test_a_day_is_written_in_one_way(day: str) -> None:
    assert place_of(on=day) == ("on", "iso_day")


# -- what is personal -----------------------------------------------------------------------------

BORN, NAME, NIK = "1990-05-17", "Sri Contoh", "9901011705900001"


def told(error: FactError) -> str:
    """Return everything that an error, its parts and its traceback's last lines tell."""
    shown = "".join(traceback.format_exception_only(error)) + repr(error) + repr(error.value)
    return shown + repr(error.details) + error.told("id") + error.told("en")


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"worker": {"birth_date": "17-05-1990"}}, "worker.birth_date"),
        ({"worker": {"birth_date": f"{BORN}T00:00"}}, "worker.birth_date"),
        ({"worker": {"birth_date": 19900517}}, "worker.birth_date"),
        ({"worker": {"birth_date": [BORN]}}, "worker.birth_date"),
        ({"worker": {"birth_date": "1890-05-17"}}, "worker.birth_date"),
        ({"worker": {"name": [NAME]}}, "worker.name"),
        ({"worker": {"nik": int(NIK)}}, "worker.nik"),
        ({"worker": {"nik": NIK + "1"}}, "worker.nik"),
        ({"worker": {"nik": NIK[:6] + "99" + NIK[8:]}}, "worker.nik"),
        (
            {"family": [{"relation": "spouse"}, {"relation": "child", "birth_date": "17/05/1990"}]},
            "family.1.birth_date",
        ),
        (
            {"family": [{"relation": "child", "birth_date": "1890-05-17"}]},
            "family.0.birth_date",
        ),
    ],
)
def test_an_error_does_not_show_what_is_personal(changes: dict[str, Any], place: str) -> None:
    error = refused(**changes)
    assert error.field == place
    for secret in ("1990", "1890", "05-17", "0517", NAME, NIK, NIK[:12]):
        assert secret not in told(error)


@pytest.mark.parametrize(
    "changes",
    [
        {"family": {"relation": "child", "birth_date": BORN}},
        {"family": [[{"birth_date": BORN}]]},
        {"family": [BORN]},
        {"family": f"child {BORN}"},
        {"worker": [{"birth_date": BORN, "name": NAME, "nik": NIK}]},
        {"worker": f"{NAME} {BORN} {NIK}"},
        {"worker": {"family": {"relation": "child", "birth_date": BORN}}},
    ],
    ids=str,
)
def test_nor_does_it_where_the_personal_stands_inside_of_the_value(changes: dict[str, Any]) -> None:
    error = refused(**changes)
    for secret in (BORN, NAME, NIK):
        assert secret not in told(error)
