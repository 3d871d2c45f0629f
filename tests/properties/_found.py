"""What runs of the properties found: cases that differ from a plain one, and the facts taken."""

from __future__ import annotations

import copy
from typing import Any

from tests.properties._claims import ANSWERS, Data, Path, years

_WORKER: Data = {
    "segment": "PU",
    "programmes": [],
    "registered_on": "2015-07-01",
    "active": True,
    "wage": 500_000,
    "reported_wage": 500_000,
    "income": 0,
    "paid": [],
    "unpaid": [],
    "arrears_months": 0,
    "employer_size": "medium",
    "employer_state": "running",
    "contract": "PKWTT",
    "contract_until": "2016-04-10",
}

_PLAIN: Data = {
    "on": "2016-01-01",
    "event": {
        "kind": "total_disability",
        "on": "2016-01-01",
        "from_work": False,
        "accident_on": "2016-01-01",
        "reported_on": "2016-01-01",
        "caused_on": "2016-01-01",
    },
    "worker": {"birth_date": "2000-01-01", "citizenship": "ID"},
    "membership": _WORKER | {"ended_on": "2016-01-01"},
    "others": [],
    "family": [],
    "jht": {
        "balance": 0,
        "shortfall": 0,
        "member_since": "2015-07-01",
        "partial_taken": False,
        "other_taken_on": "2015-07-01",
        "agreed_pension_age": 50,
    },
    "jp": {"density": "79.9", "pension": 300_000, "lump_sum": 0, "works_on": False},
    "jkp": {
        "claims": [],
        "registered_on": "2015-07-01",
        "jkn_registered": False,
        "jkn_wage_earner": False,
        "months_done": 0,
    },
    "filing": {"complete_on": "2016-01-01", "paid_on": "2016-01-01"},
    "supplied": {
        "inflation": {str(year): "3" for year in years},
        "jht_returns": {str(year): "5" for year in years},
        "pension_limits": {str(year): [400_000, 4_800_000] for year in years},
        "jp_ceilings": {str(year): 12_000_000 for year in years},
    },
    "choices": dict(ANSWERS),
}


def changed(changes: Data) -> Data:
    """Return the plain case with other facts, by their paths."""
    case = copy.deepcopy(_PLAIN)
    for name, value in changes.items():
        *outer, last = name.split(".")
        into: Any = case
        for step in outer:
            into = into[step]
        into[last] = copy.deepcopy(value)
    return case


_PAID = [{"since": "2015-07", "until": "2015-12", "wage": 5_000_000}]
_IN_JP = {"membership.programmes": ["JP"], "membership.paid": _PAID}
_BARE = {
    "membership.unpaid": [{"since": "2015-07", "until": "2015-07", "wage": 100_000}],
    "membership.active": False,
    "membership.ended_on": "2015-12-31",
    "others": [_WORKER | {"active": False, "employer_size": "micro"}],
}

_DEATH = {
    "kind": "death",
    "on": "2016-01-01",
    "from_work": True,
    "accident_on": "2015-12-30",
    "reported_on": "2015-12-30",
}
_AT_HOME = _DEATH | {"from_work": False}
_IN_BOTH = {"membership.programmes": ["JHT", "JP"]}
_HURT = {
    "kind": "work_accident",
    "on": "2026-06-10",
    "result": "total",
    "stated_on": "2026-06-10",
    "unable_months": 0,
    "unable_days": 0,
    "wage_paid_meanwhile": 0,
    "losses": [],
    "left_handed": False,
    "transport": [],
    "home_care": 0,
    "prosthesis": 0,
    "dentures": 0,
    "hearing_aid": 0,
    "glasses": 0,
    "outside_network": False,
    "violence": False,
    "reported_on": "2026-06-10",
}
_CHILD = {
    "relation": "child",
    "birth_date": "2010-01-01",
    "listed": True,
    "school": "sma",
    "school_year": 1,
    "married": False,
    "works": True,
    "works_briefly": True,
}
_ARREARS: Path = ("membership", "arrears_months")

FOUND: list[tuple[Data, list[Path]]] = [
    # The density, stated, where it was chosen to count it; and the choice, where it was asked for.
    (_IN_JP, [("jp", "density"), ("jp", "lump_sum")]),
    (_BARE, [("jp", "density"), ("jp", "lump_sum"), ("choices", "density")]),
    # A pension age that was reached before JP began: figures of the years before were asked for.
    (
        {"event": {"kind": "retirement", "on": "2015-07-01"}, "worker.birth_date": "1957-01-01"},
        [("membership", "programmes"), ("membership", "paid")],
    ),
    # Another membership that paid: the person was refused on the presumption that there is none.
    (
        {
            "membership.programmes": ["JHT", "JP"],
            "others": [_WORKER | {"programmes": ["JP"], "paid": _PAID}],
        },
        [("others",)],
    ),
    # Arrears, asked for only when the day of the accident, or the programmes, had been told.
    ({"event": _DEATH, "membership.programmes": ["JKK"]}, [_ARREARS, ("event", "accident_on")]),
    (
        {"event": _AT_HOME, "membership.programmes": ["JKM"]},
        [_ARREARS, ("membership", "programmes")],
    ),
    # The other memberships, asked for only when the months of the own one had been told.
    (_IN_BOTH | {"membership.paid": []}, [("membership", "paid"), ("others",)]),
    (_IN_BOTH | {"membership.paid": []}, [("membership", "registered_on"), ("others",)]),
    # Whether a child works only briefly, asked for only when it was known to work.
    (
        {"on": "2026-06-10", "event": _HURT, "membership.ended_on": None, "family": [_CHILD]},
        [("family", 0, "works"), ("family", 0, "works_briefly")],
    ),
    # The day of an accident out of work, never asked for, that told what caused a disability.
    (_IN_JP, [("event", "accident_on"), ("event", "caused_on")]),
]
