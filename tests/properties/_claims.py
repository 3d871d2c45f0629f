"""Whole cases, and facts that are taken away from them or given back."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from perlindungan.claims import assess_claim, claim_from_data, to_data

Data = dict[str, Any]
Path = tuple[str | int, ...]

FIRST, LAST = date(2015, 7, 1), date(2026, 6, 30)

ANSWERS = {
    "several_jkm": "each_membership",
    "rejoined_bpu": "continues",
    "part_month_unable": "thirtieths",
    "unequal_eyes": "over_four",
    "several_losses": "added",
    "density": "paid_of_membership",
    "work_past_pension_age": "count",
}
"""Answers to the questions that are left open by default."""

days = st.dates(FIRST, LAST).map(date.isoformat)
truths = st.booleans()
money = st.integers(0, 20_000_000)
years = range(2014, 2033)


def months(draw: Callable[..., Any], until: date) -> list[Data]:
    """Return runs of months up to a day, in order, with gaps."""
    runs, year, number = [], 2015, 7
    for _ in range(draw(st.integers(0, 4))):
        number += draw(st.integers(0, 14))
        length = draw(st.integers(1, 60))
        first, last = year * 12 + number - 1, year * 12 + number + length - 2
        if last >= until.year * 12 + until.month - 1:
            break
        runs.append(
            {
                "since": f"{first // 12:04}-{first % 12 + 1:02}",
                "until": f"{last // 12:04}-{last % 12 + 1:02}",
                "wage": draw(st.integers(100_000, 20_000_000)),
            }
        )
        number += length
    return runs


@st.composite
def relatives(draw: Callable[..., Any]) -> Data:
    relation = draw(st.sampled_from(["spouse", "child", "child", "parent", "sibling"]))
    return {
        "relation": relation,
        "birth_date": draw(st.dates(date(1950, 1, 1), FIRST)).isoformat(),
        "listed": draw(truths),
        "school": draw(st.sampled_from(["none", "tk_sd", "smp", "sma", "higher", "finished"])),
        "school_year": draw(st.integers(1, 8)),
        "married": draw(truths),
        "works": draw(truths),
        "works_briefly": draw(truths),
    }


def happened(draw: Callable[..., Any], on: date) -> Data:
    """Return an event with all its facts."""
    later = (on + timedelta(days=draw(st.integers(0, 500)))).isoformat()
    before = (on - timedelta(days=draw(st.integers(0, 500)))).isoformat()
    kind = draw(st.sampled_from(sorted(FACTS_OF)))
    given_: Data = {
        "result": draw(st.sampled_from(["in_treatment", "recovered", "partial", "total", "death"])),
        "stated_on": later,
        "unable_months": draw(st.integers(0, 20)),
        "unable_days": draw(st.integers(0, 29)),
        "wage_paid_meanwhile": draw(money),
        "losses": draw(
            st.lists(
                st.sampled_from(
                    [
                        {"part": "thumb", "side": "right"},
                        {"part": "hand_wrist", "side": "left", "function_lost": "50"},
                        {"part": "scalp", "percent": "20"},
                        {"part": "hearing_loss", "side": "both", "steps": 2},
                    ]
                ),
                max_size=2,
            )
        ),
        "left_handed": draw(truths),
        "transport": [{"mode": "land", "cost": draw(money)}],
        "home_care": draw(money),
        "prosthesis": draw(money),
        "dentures": draw(money),
        "hearing_aid": draw(money),
        "glasses": draw(money),
        "outside_network": draw(truths),
        "violence": draw(truths),
        "reported_on": later,
        "left_on": before,
        "from_work": draw(truths),
        "accident_on": max(before, FIRST.isoformat()),
        "caused_on": before,
        "proof": draw(truths),
        "willing": draw(truths),
        "new_work_on": later,
        "reported_as": draw(st.sampled_from(["dismissal", "resignation", "contract_end"])),
        "by_employer_early": draw(truths),
        "statement_on": later,
        "purpose": draw(st.sampled_from(["housing", "preparation"])),
    }
    return {
        "kind": kind,
        "on": on.isoformat(),
        **{name: given_[name] for name in FACTS_OF[kind].split()},
    }


_INJURY = (
    "result stated_on unable_months unable_days wage_paid_meanwhile losses left_handed transport "
    "home_care prosthesis dentures hearing_aid glasses outside_network violence reported_on"
)
_ENDED = "proof willing new_work_on reported_as"
FACTS_OF = {
    "work_accident": _INJURY,
    "occupational_disease": f"{_INJURY} left_on",
    "death": "from_work accident_on reported_on",
    "total_disability": "from_work accident_on reported_on caused_on",
    "dismissal": _ENDED,
    "contract_end": f"{_ENDED} by_employer_early",
    "resignation": "statement_on",
    "bpu_stops": "",
    "retirement": "",
    "leaving_indonesia": "",
    "partial_withdrawal": "purpose",
}


@st.composite
def memberships(draw: Callable[..., Any], on: date, segment: str) -> Data:
    registered = draw(st.dates(FIRST, on)).isoformat()
    return {
        "segment": segment,
        "programmes": draw(
            st.lists(st.sampled_from(["JKK", "JKM", "JHT", "JP", "JKP"]), unique=True)
        ),
        "registered_on": registered,
        "active": draw(truths),
        "wage": draw(st.integers(500_000, 20_000_000)),
        "reported_wage": draw(st.integers(500_000, 20_000_000)),
        "income": draw(st.integers(0, 25_000_000)),
        "paid": months(draw, on),
        "unpaid": months(draw, on),
        "arrears_months": draw(st.integers(0, 7)),
        "employer_size": draw(st.sampled_from(["micro", "small", "medium", "large"])),
        "employer_state": draw(st.sampled_from(["running", "bankrupt", "closed"])),
        "contract": draw(st.sampled_from(["PKWTT", "PKWT"])),
        "contract_until": (on + timedelta(days=100)).isoformat(),
    }


def ended(draw: Callable[..., Any], event: Data, own: Data) -> Data:
    """Return a membership with the end of its work, where that may be before the event."""
    if event["kind"] == "occupational_disease":
        own["active"] = event["left_on"] >= event["on"]
    if event["kind"] in ("death", "total_disability"):
        before = 0 if own["active"] else draw(st.integers(1, 900))
        last = date.fromisoformat(event["on"]) - timedelta(days=before)
        own["ended_on"] = last.isoformat()
    return own


@st.composite
def cases(draw: Callable[..., Any]) -> Data:
    """Return a case in which every fact is given."""
    happened_on = draw(st.dates(FIRST, LAST))
    on = happened_on + timedelta(days=draw(st.sampled_from([0, 1, 31, 200, 800, 2000])))
    segment = draw(st.sampled_from(["PU", "PU", "BPU", "JAKON"]))
    birth = draw(st.dates(date(1950, 1, 1), date(2000, 1, 1)))
    event = happened(draw, happened_on)
    return {
        "on": on.isoformat(),
        "event": event,
        "worker": {
            "birth_date": birth.isoformat(),
            "citizenship": draw(st.sampled_from(["ID", "MY"])),
        },
        "membership": ended(draw, event, draw(memberships(happened_on, segment))),
        "others": draw(st.lists(memberships(happened_on, segment), max_size=1)),
        "family": draw(st.lists(relatives(), max_size=4)),
        "jht": {
            "balance": draw(money),
            "shortfall": draw(money),
            "member_since": draw(days),
            "partial_taken": draw(truths),
            "other_taken_on": FIRST.isoformat(),
            "agreed_pension_age": draw(st.integers(50, 60)),
        },
        "jp": {
            "density": draw(st.sampled_from(["79.9", "80", "100"])),
            "pension": draw(st.integers(300_000, 4_000_000)),
            "lump_sum": draw(money),
            "works_on": draw(truths),
        },
        "jkp": {
            "claims": [],
            "registered_on": draw(days),
            "jkn_registered": draw(truths),
            "jkn_wage_earner": draw(truths),
            "months_done": draw(st.integers(0, 6)),
        },
        "filing": {"complete_on": on.isoformat(), "paid_on": on.isoformat()},
        "supplied": {
            "inflation": {str(year): "3" for year in years},
            "jht_returns": {str(year): "5" for year in years},
            "pension_limits": {str(year): [400_000, 4_800_000] for year in years},
            "jp_ceilings": {str(year): 12_000_000 for year in years},
        },
        "choices": ANSWERS | {"density": draw(st.sampled_from(["ask", ANSWERS["density"]]))},
    }


def leaves(value: Any, at: Path = ()) -> Iterator[Path]:
    """Yield the paths of everything that may be taken away."""
    if isinstance(value, dict):
        for name, below in value.items():
            kept = name == "relation" or (at[:1] == ("others",) and name == "segment")
            if kept or (*at, name) in KEPT:
                yield from leaves(below, (*at, name))
            else:
                yield (*at, name)
                if name not in ("losses", "transport", "paid", "unpaid", "programmes"):
                    yield from leaves(below, (*at, name))
    elif isinstance(value, list) and at in {("family",), ("others",)}:
        for number, below in enumerate(value):
            yield from leaves(below, (*at, number))


KEPT = {
    ("on",),
    ("event",),
    ("event", "kind"),
    ("event", "on"),
    ("membership",),
    ("membership", "segment"),
}


def without(case: Data, paths: list[Path]) -> Data:
    """Return a case without some of its facts."""
    left = copy.deepcopy(case)
    for path in paths:
        take(left, path)
    return left


def take(data: Any, path: Path) -> None:
    """Take a fact away, if it is still there."""
    *outer, last = path
    for step in outer:
        data = data.get(step) if isinstance(data, dict) else data[step]
        if data is None:
            return
    if isinstance(data, dict):
        data.pop(last, None)


def named(name: str) -> Path:
    """Return the path of a fact that is asked for."""
    parts = name.replace("choice.", "choices.").split(".")
    in_list = parts[0] in ("family", "others")
    return tuple(int(part) if in_list and part.isdigit() else part for part in parts)


def give(data: Data, whole: Data, path: Path) -> None:
    """Give a fact as the whole case has it."""
    here: Any = data
    source: Any = whole
    for step in path[:-1]:
        source = source[step]
        here = here.setdefault(step, {}) if isinstance(here, dict) else here[step]
    here[path[-1]] = copy.deepcopy(source[path[-1]])


def answer(case: Data) -> Data:
    return to_data(assess_claim(claim_from_data(case)))


def has(data: Any, path: Path) -> bool:
    for step in path:
        if isinstance(data, dict):
            if step not in data:
                return False
        elif not isinstance(step, int) or step >= len(data):
            return False
        data = data[step]
    return True
