"""Rows of facts as a table holds them, values around every edge, and what the scalar makes of them.

Nothing here looks at ``perlindungan.frames``: what a row should give is worked out from the case
that a roster would make of it, and from the single statement of that case.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any

import attrs
from attrs import frozen

from perlindungan import NATIONAL, Law, Month, Statement, contributions
from perlindungan.cli.cases import case_of
from perlindungan.facts import (
    ContractKind,
    EmployerKind,
    EmployerSize,
    FactError,
    Funding,
    Payer,
    Programme,
    RiskGroup,
    Route,
    Segment,
    WagePeriod,
    WardClass,
)
from perlindungan.facts.regions import check_region
from perlindungan.law import LawError, Timeline
from perlindungan.programmes import Choices
from perlindungan.wages import minimum_wage

Raw = dict[str, Any]
"""Facts of a row as cells hold them: whole numbers, days, truths, text, ``None``."""

FIRST, LAST = Month(2015, 7), Month(2027, 2)

KIND: Mapping[str, str] = {
    fact: kind
    for kind, facts in {
        "whole": (
            "wage wage_paid minimum_wage household_size workers_registered income jobs "
            "contract_value vat_rate contract_months extension_months jht persons basic_pay"
        ),
        "day": (
            "birth_date started_on ended_on works_in_indonesia_since jkp_registered_on "
            "registered_on ordered_on works_from works_until paid_on extension_paid_on "
            "departs_on returns_on"
        ),
        "truth": (
            "labour_intensive defers_jp jkp_workplace jkn_registered civil_servant continues_jp "
            "is_employer transport active"
        ),
        "month": "paid_until registered_since",
        "text": (
            "worker_id segment wage_period risk_group employer_size employer_kind region "
            "citizenship contract programmes funding jht_funding route ward_class month"
        ),
    }.items()
    for fact in facts.split()
}
"""Of what kind the column of a fact is."""

# -- what the scalar makes of a row ---------------------------------------------------------------

_ENUMS: Mapping[str, type[Enum]] = {
    "segment": Segment,
    "risk_group": RiskGroup,
    "employer_size": EmployerSize,
    "employer_kind": EmployerKind,
    "contract": ContractKind,
    "funding": Funding,
    "jht_funding": Funding,
    "route": Route,
    "ward_class": WardClass,
}

PERIODS = {
    "month": (WagePeriod.MONTH, False),
    "day": (WagePeriod.DAY, False),
    "piece": (WagePeriod.PIECE, False),
    "piece_weather": (WagePeriod.PIECE, True),
}

_ROSTER_NAME = {
    "basic": "wage",
    "day": "wage",
    "mean": "wage",
    "size": "employer_size",
    "kind": "employer_kind",
    "joined": "programmes",
    "amount": "contract_value",
}
"""What a table calls the fields of the library's types that errors name otherwise."""


def _programmes(fact: str, value: str) -> frozenset[Programme]:
    known = Programme.__members__
    names = [name for name in (part.strip() for part in value.split(";")) if name]
    for name in names:
        if name not in known:
            raise FactError(fact, name, "programmes", values=", ".join(known))
    return frozenset(known[name] for name in names)


def _month(fact: str, value: str) -> Month:
    try:
        return Month.parse(value)
    except ValueError:
        raise FactError(fact, value, "month") from None


def _wage(_: str, value: int) -> tuple[int, ...]:
    return (value,)


def _rate(_: str, value: int | Fraction) -> Fraction:
    return value if isinstance(value, Fraction) else Fraction(value, 100)


def _region(_: str, value: str) -> str:
    check_region(value)
    return value


def _one_of(fact: str, value: str, known: Mapping[str, Any]) -> Any:
    if value not in known:
        raise FactError(fact, value, "one_of", values=", ".join(known))
    return known[value]


_READ: Mapping[str, Callable[[str, Any], Any]] = {
    "programmes": _programmes,
    "paid_until": _month,
    "registered_since": _month,
    "wage": _wage,
    "vat_rate": _rate,
    "region": _region,
}


def scalar_value(fact: str, value: Any) -> Any:
    """Return the value of a cell as the library's types take it."""
    if value is None:
        return None
    if fact in _ENUMS:
        return _one_of(fact, value, {member.value: member for member in _ENUMS[fact]})
    if fact == "wage_period":
        return _one_of(fact, value, PERIODS)
    return _READ[fact](fact, value) if fact in _READ else value


def scalar_facts(row: Mapping[str, Any], segment: Segment) -> dict[str, Any]:
    """Return the facts of a row as a roster's row would give them; no period is by the month."""
    facts = {fact: scalar_value(fact, value) for fact, value in row.items()}
    facts["segment"] = segment
    if facts.get("wage_period") is None:
        facts["wage_period"] = PERIODS["month"]
    return facts


def statement(row: Mapping[str, Any], segment: Segment, month: Month, law: Law) -> Statement:
    """Return the single statement of a row."""
    return contributions(case_of(scalar_facts(row, segment)), month, law=law)


def refusal(error: FactError | LawError) -> str:
    """Return what the column ``error`` says of a row that the scalar refuses."""
    if isinstance(error, LawError):
        return f"month:{error.code}"
    return f"{_ROSTER_NAME.get(error.field, error.field)}:{error.code}"


@frozen(order=True)
class Amount:
    """A column of amounts: of one programme (or several together) and one payer."""

    programmes: tuple[str, ...]
    payer: str

    @property
    def column(self) -> str:
        """Its name."""
        return "_".join([*self.programmes, self.payer]).lower()


def _amount(of: Any) -> Amount:
    return Amount(tuple(p.value for p in (of.programme, *of.also)), of.payer.value)


@cache
def parts_of(segment: Segment) -> tuple[Amount, ...]:
    """Return the declared pairs of programme and payer, in the order in which they stand."""
    declared = NATIONAL.contributions_of(segment)
    found = dict.fromkeys(_amount(each) for each in declared if not each.part.informational)
    order = [programme.value for programme in Programme]
    return tuple(sorted(found, key=lambda part: order.index(part.programmes[0])))


def amount_columns(*segments: Segment) -> tuple[str, ...]:
    """Return the names of the columns of amounts of some segments."""
    return tuple(dict.fromkeys(part.column for one in segments for part in parts_of(one)))


def total_columns(*segments: Segment) -> tuple[str, ...]:
    """Return the names of the totals: of a region only where one can pay."""
    region = any(part.payer == "region" for one in segments for part in parts_of(one))
    return tuple(f"total_{p}" for p in ("worker", "employer", "government", *["region"] * region))


@frozen(kw_only=True)
class Expected:
    """What a row should give: its amounts, and what the column ``error`` may say."""

    cells: Mapping[str, int | None]
    errors: frozenset[str | None]


def _amounts(found: Statement, columns: Sequence[str]) -> dict[str, int | None]:
    """Return the amounts of a statement: the law's own totals, joint sums apart."""
    amounts: dict[str, int | None] = dict.fromkeys(columns, 0)
    joint: dict[str, int] = {}
    for line in found.lines:
        if line.share.also and not line.share.informational:
            column = _amount(line.share).column
            joint[column] = joint.get(column, 0) + line.amount
    totals = {
        f"{programme.value}_{payer.value}".lower(): found.total_of(programme=programme, payer=payer)
        for programme in Programme
        for payer in Payer
    }
    # What no column is declared for must be nothing.
    amounts |= {column: sum_ for column, sum_ in totals.items() if sum_ or column in amounts}
    return amounts | joint


def expected(
    row: Mapping[str, Any], segment: Segment, month: Month, law: Law, *, columns: Sequence[str]
) -> Expected:
    """Return what a row should give in the columns of amounts and totals."""
    try:
        found = statement(row, segment, month, law)
    except (FactError, LawError) as error:
        return Expected(cells=dict.fromkeys(columns), errors=frozenset({refusal(error)}))
    amounts = _amounts(found, columns)
    for payer in Payer:
        total = found.total_of(payer=payer)
        if total or f"total_{payer.value}" in amounts:
            amounts[f"total_{payer.value}"] = total
    errors: set[str | None] = {f"{fact}:missing" for each in found.open for fact in each.missing}
    for each in found.open:
        amounts[_amount(each).column] = None
        amounts[f"total_{each.payer.value}"] = None
    return Expected(cells=amounts, errors=frozenset(errors or {None}))


# -- laws -----------------------------------------------------------------------------------------


def _another(name: str) -> list[Law]:
    default = getattr(NATIONAL.choices, name)
    return [
        attrs.evolve(NATIONAL, name=f"{name} {value.value}", choices=Choices(**{name: value}))
        for value in type(default)
        if value is not default
    ]


def _with(path: str, since: date, value: Any) -> Law:
    room, name = path.split(".")
    programme = getattr(NATIONAL, room)
    before: Timeline[Any] = getattr(programme, name)
    last = before.entries[-1]
    after = before.with_value(since, value, citations=last.citations, confidence=last.confidence)
    return attrs.evolve(
        NATIONAL, name=f"{path} {value}", **{room: attrs.evolve(programme, **{name: after})}
    )


@cache
def laws() -> tuple[Law, ...]:
    """Return the national law, each choice taken otherwise, older ones, projections, reforms."""
    choices = [law for part in attrs.fields(Choices) for law in _another(part.name)]
    all_ = {
        part.name: next(
            v
            for v in type(getattr(NATIONAL.choices, part.name))
            if v is not getattr(NATIONAL.choices, part.name)
        )
        for part in attrs.fields(Choices)
    }
    days = (
        date(2015, 6, 1),
        date(2015, 12, 31),
        date(2018, 11, 30),
        date(2020, 3, 1),
        date(2020, 8, 31),
        date(2021, 2, 15),
        date(2025, 2, 1),
        date(2025, 9, 3),
        date(2025, 12, 21),
        date(2026, 2, 1),
    )
    return (
        NATIONAL,
        *choices,
        attrs.evolve(NATIONAL, name="every choice taken otherwise", choices=Choices(**all_)),
        *(NATIONAL.as_known_on(day) for day in days),
        NATIONAL.projected(),
        NATIONAL.as_known_on(date(2024, 6, 1)).projected(),
        _with("jp.ceiling", date(2026, 3, 1), 12_345_679),
        _with("jp.ceiling", date(2016, 2, 1), 7_000_001),
        _with("jht.employer_rate", date(2020, 1, 1), Fraction(40, 1000)),
        _with("jht.worker_rate", date(2019, 5, 1), Fraction(1, 3)),
        _with("jp.worker_rate", date(2024, 1, 1), Fraction(0)),
    )


# -- values around every edge ---------------------------------------------------------------------


@cache
def months_of_change() -> tuple[Month, ...]:
    """Return the months around every change of the law, within what it knows."""
    changes = {
        Month.of(entry.since)
        for timeline in NATIONAL.timelines().values()
        for entry in timeline.entries
    }
    spans = [relief.months for relief in NATIONAL.reliefs]
    spans += [deferral.months for deferral in NATIONAL.deferrals]
    changes |= {month for span in spans for month in (span.first, span.last + 1)}
    near = {month + step for month in changes for step in (-1, 0, 1)}
    return tuple(sorted(month for month in near if FIRST <= month <= LAST))


OUTSIDE = (Month(2010, 1), Month(2015, 6), Month(2027, 3), Month(2030, 12))
"""Months without a law, and beyond what is published."""

_SOME_REGIONS = (
    "31.74", "31", "64.72", "64", "32.16", "33.74", "35.78", "11", "91", "94", "96", "93.01",
    "64.04", "65.01", "12.71",
)  # fmt: skip
HALVES = (125, 250, 375, 625, 1_250, 1_875, 2_500, 3_125, 15_625, 3_750_125, 4_999_375)
"""Wages of which some rate leaves half a rupiah."""


def _near(*values: int) -> list[int]:
    return sorted({max(0, value + step) for value in values for step in (-1, 0, 1)})


def _years_before(day: date, years: int) -> date:
    if (day.month, day.day) == (2, 29):
        return date(day.year - years, 2, 28)
    return day.replace(year=day.year - years)


def _days(*days: date) -> list[date]:
    return sorted({day + timedelta(days=step) for day in days for step in (-1, 0, 1)})


def _parameter(path: str, month: Month) -> list[int]:
    timeline = NATIONAL.parameter(path)
    values = [entry.value for entry in timeline.entries]
    now = [entry.value for entry in timeline.entries if entry.since <= month.first]
    return [*now[-2:], *values[-1:]]


@lru_cache(maxsize=64)
def _minimum_wages(month: Month) -> tuple[int, ...]:
    found = []
    for code in _SOME_REGIONS:
        try:
            found.append(minimum_wage(code, month, project=True).rupiah)
        except LawError:
            found.append(3_000_000)
    return tuple(dict.fromkeys(found))


Pools = Mapping[str, tuple[Any, ...]]


def _births(month: Month) -> list[date]:
    ages = {entry.value for entry in NATIONAL.parameter("jp.pension_age").entries}
    years = sorted(ages | {59, 60, 61, 62})
    around = [
        (month + (-12 * years_ + step)).first.replace(day=17)
        for years_ in years
        for step in (-1, 0, 1)
    ]
    entry = [date(2021, 2, 2), date(2021, 3, 2), date(2016, 2, 29), month.last, month.first]
    limits = _days(*(_years_before(day, age) for day in entry for age in (54, 65)))
    usual = [date(1990, 5, 17), date(1985, 6, 1), date(2000, 2, 29), date(1995, 12, 31)]
    return [*around, *limits, *usual * 8]


def _person(month: Month) -> dict[str, Sequence[Any]]:
    return {"birth_date": _births(month), "citizenship": ["ID"] * 6 + ["MY", "NL"]}


def _started(month: Month) -> list[date]:
    back = [
        (month + -step).first.replace(day=day) for step in (0, 4, 5, 6, 7) for day in (1, 2, 15, 28)
    ]
    edges = _days((month + -5).first, (month + -6).last, month.last, month.first)
    return [*back, *edges, *[date(2010, 1, 4), date(2014, 2, 28), date(2015, 7, 1)] * 8]


def _ended(month: Month) -> list[date | None]:
    after = [(month + step).last for step in (0, 1, 4, 5, 6, 24)]
    edges = _days(month.first, month.last)
    return [None] * 30 + [*after, *edges, date(9999, 12, 31)]


_KNOWN_PROGRAMMES = ("", "JP", "JHT", "JHT;JP", "JKN", "JHT;JP;JKN", "JKK;JKM;JHT;JP", "JKP")


def _wage_earners(month: Month) -> dict[str, Sequence[Any]]:
    minimum = _minimum_wages(month)
    ceilings = [
        *_parameter("jp.ceiling", month),
        *_parameter("jkn.ceiling", month),
        *_parameter("jkp.wage_ceiling", month),
    ]
    wages = [*_near(*ceilings, *minimum), *HALVES, *HALVES]
    wages += [0, 1, 999, 10_000_000, 3_333_333, 150_000_000, 10**12, 10**15]
    floors: list[int | None] = [None] * 12
    floors += [*_near(*minimum[:4], *_parameter("jkn.ceiling", month)[-1:]), 0, 1, 20_000_000]
    paid_until = [str(month + -1), str(month), "2020-06", "2020-07", "2020-08", "2024-12"]
    paid_until += ["2025-01", "2025-02", "2020-10"]
    since = [str(month + -step) for step in (0, 1, 2, 3)]
    since += ["2015-07", "2020-07", "2020-08", "2020-09", "2020-10", "2010-01"]
    jkp = [*_days(month.last, date(2021, 2, 2)), date(2021, 2, 1), month.first, date(2020, 1, 1)]
    return {
        **_person(month),
        "wage": wages,
        "wage_period": ["month"] * 8 + ["day", "piece", "piece_weather"],
        "risk_group": ["I", "II", "III", "IV", "V"],
        "employer_size": ["micro", "small", "medium", "large", "large"],
        "employer_kind": ["private"] * 4
        + [None] * 3
        + ["central_government"]
        + ["regional_government"],
        "region": _SOME_REGIONS,
        "minimum_wage": floors,
        "started_on": _started(month),
        "ended_on": _ended(month),
        "contract": ["PKWTT", "PKWT"],
        "programmes": _KNOWN_PROGRAMMES,
        "household_size": range(1, 10),
        "labour_intensive": [True, False],
        "workers_registered": [0, 1, 49, 50, 51, 500],
        "paid_until": paid_until,
        "registered_since": since,
        "jkp_registered_on": jkp,
        "defers_jp": [True, False, None],
        "wage_paid": [None] * 6 + [0, 1_000_000, 2_500_125, 40_000_000],
        "works_in_indonesia_since": [None] * 4 + _started(month)[:24],
        "jkp_workplace": [True, True, True, False, None],
        "jkn_registered": [True, False, None],
        "civil_servant": [True, False, False, None],
        "continues_jp": [True, False, None, None],
    }


def _incomes() -> list[int]:
    rows = NATIONAL.parameter("jkk.bpu.bands").entries[-1].value.rows
    edges = _near(*(row.least for row in rows), *(row.most for row in rows if row.most))
    between = [row.most + 500 for row in rows if row.most]
    return [*edges, *between, 0, 1, 10**12, 10**15]


def _self_employed(month: Month) -> dict[str, Sequence[Any]]:
    registered = [
        *[date(2016, 3, 1), date(2021, 3, 2), date(2016, 2, 29)] * 3,
        *_days(month.first, month.last, date(2020, 8, 1)),
        (month + -1).first, (month + -2).last, date(2020, 9, 30), date(2020, 10, 1),
    ]  # fmt: skip
    ends: list[date | None] = [None] * 12
    return {
        **_person(month),
        "income": _incomes(),
        "jobs": [None, 1, 2],
        "programmes": ["", "JHT", "JHT", "JHT;JP", "JKK;JKM"],
        "is_employer": [True, False, False],
        "transport": [True, False],
        "funding": ["own"] * 4 + ["APBN", "APBD"],
        "jht_funding": [None, None, "own", "own", "APBN", "APBD"],
        "registered_on": registered,
        "ended_on": [*ends, *_days(month.first, month.last)],
        "paid_until": [str(month + -1), "2020-06", "2020-07", "2020-08", "2020-09", "2025-12"],
        "works_in_indonesia_since": [None] * 4 + _started(month)[:20],
    }


def _projects(month: Month) -> dict[str, Sequence[Any]]:
    layers = [
        over for over, _ in NATIONAL.parameter("jkk.construction.layers").entries[-1].value.rows
    ]
    values = [*_near(*layers[1:]), 0, 1, 1_000, 999_999, 10**15, 10**12 + 7]
    values += [over * 111 // 100 + step for over in layers[1:] for step in (-1, 0, 1)]
    registered = [*[month.first, month.last, month.first.replace(day=15)] * 4]
    registered += [(month + -1).last, (month + 1).first, date(2020, 7, 31), date(2020, 8, 1)]
    return {
        "contract_value": values,
        "vat_rate": [0, 0, 10, 11, 12, 99],
        "works_from": [None, None, month.first],
        "works_until": [None, None, (month + 6).last],
        "ordered_on": [None, None, month.first],
        "registered_on": registered,
        "paid_until": [str(month + -1), "2020-06", "2020-07", "2020-08"],
    }


def _construction_workers(month: Month) -> dict[str, Sequence[Any]]:
    return {
        **_person(month),
        "wage": [*HALVES, 0, 1, 3_000_000, 5_555_555, 10**12, 10**15],
        "wage_period": ["month", "month", "day", "piece", "piece_weather"],
        "contract": ["PKWT", "PKWT", "PKWTT"],
        "started_on": _started(month),
        "ended_on": _ended(month),
        "registered_on": [*_days(date(2020, 8, 1)), month.first, date(2015, 8, 3)],
        "paid_until": [str(month + -1), "2020-06", "2020-07", "2020-08"],
    }


def _migrants(month: Month) -> dict[str, Sequence[Any]]:
    paid: list[date | None] = [None] * 6 + [month.first, month.last] * 3
    paid += [(month + -1).last, (month + 1).first, *_days(date(2018, 12, 10), date(2023, 2, 22))]
    beside: list[date | None] = [None] * 8
    return {
        **_person(month),
        "citizenship": ["ID"] * 9 + ["MY"],
        "route": ["agency", "individual"],
        "contract_months": [6, 7, 11, 12, 13, 18, 23, 24, 24, 25, 36, 60],
        "extension_months": [0, 0, 0, 1, 12],
        "jht": [0, 0, 50_000, 100_000, 600_000],
        "paid_on": paid,
        "extension_paid_on": [*beside, month.first, month.last, (month + 1).last],
        "registered_on": [None, (month + -2).first, *_days(month.first, month.last)],
        "departs_on": [*beside, (month + 1).first, month.first, month.last, (month + -1).last],
        "returns_on": [*beside, (month + 12).last, month.last, *_days((month + 1).first)],
    }


def _families(month: Month) -> dict[str, Sequence[Any]]:  # noqa: ARG001
    return {
        "ward_class": ["I", "II", "III", "III", "III"],
        "persons": range(1, 10),
        "funding": ["own", "own", "own", "APBD"],
        "active": [True, True, True, False, None],
        "basic_pay": [None, None, 0, 1, 20, 100, 3_204_700, 3_461_111, 8_888_889],
    }


KINDS_OF_ROW: Mapping[str, tuple[Segment, Callable[[Month], dict[str, Sequence[Any]]]]] = {
    "PU": (Segment.PU, _wage_earners),
    "BPU": (Segment.BPU, _self_employed),
    "project": (Segment.JAKON, _projects),
    "construction worker": (Segment.JAKON, _construction_workers),
    "PMI": (Segment.PMI, _migrants),
    "PBPU": (Segment.PBPU, _families),
    "PBI": (Segment.PBI, _families),
    "VETERAN": (Segment.VETERAN, _families),
}
"""Kinds of rows, with the segment of each and the values around its edges."""

KINDS_OF: Mapping[Segment, tuple[str, ...]] = {
    segment: tuple(kind for kind, (of, _) in KINDS_OF_ROW.items() if of is segment)
    for segment in Segment
}


@lru_cache(maxsize=2048)
def pools(kind: str, month: Month) -> Pools:
    """Return the values to draw from for each fact of a kind of row, around a month."""
    return {fact: tuple(values) for fact, values in KINDS_OF_ROW[kind][1](month).items()}


_USUAL: Mapping[str, Mapping[str, tuple[Any, ...]]] = {
    "PU": {
        "wage_period": ("month",),
        "employer_size": ("small", "medium", "large", "large"),
        "employer_kind": ("private", None),
        "citizenship": ("ID",),
        "started_on": (date(2010, 1, 4), date(2015, 7, 1)),
        "ended_on": (None,),
        "programmes": ("", "JHT;JP", "JP"),
        "wage_paid": (None,),
        "jkp_registered_on": (date(2021, 2, 2), date(2021, 1, 1)),
        "jkp_workplace": (True, None),
        "civil_servant": (False,),
    },
    "BPU": {
        "citizenship": ("ID",),
        "registered_on": (date(2016, 3, 1), date(2016, 2, 29)),
        "ended_on": (None,),
        "birth_date": (date(1990, 5, 17), date(1985, 6, 1)),
    },
    "construction worker": {
        "contract": ("PKWT", None),
        "wage_period": ("month", "day"),
        "started_on": (date(2010, 1, 4),),
        "ended_on": (None,),
    },
    "project": {"vat_rate": (0, 11, 12)},
    "PMI": {
        "citizenship": ("ID",),
        "paid_on": (None,),
        "registered_on": (None,),
        "departs_on": (None,),
        "returns_on": (None,),
        "extension_paid_on": (None,),
        "extension_months": (0, 1),
        "contract_months": (6, 7, 12, 23, 24),
    },
    "PBPU": {"funding": ("own", "own", "APBD"), "active": (True, None)},
}
"""What leaves a row of its kind with something due, where a draw of anything seldom does."""


@lru_cache(maxsize=2048)
def values(kind: str, month: Month, *, usual: bool) -> Pools:
    """Return the values to draw from, all or those with which something is due."""
    return {**pools(kind, month), **(_USUAL.get(kind, {}) if usual else {})}


_WRONG: Mapping[str, tuple[Any, ...]] = {
    "wage": (-1, 10**15 + 1),
    "wage_paid": (-1,),
    "wage_period": ("week", "Month"),
    "minimum_wage": (-5, 10**15 + 1),
    "risk_group": ("VI", "i", "1", ""),
    "employer_size": ("huge", "Large"),
    "employer_kind": ("business",),
    "region": ("99.99", "6472", "00", ""),
    "birth_date": (date(1899, 12, 31), date(2040, 1, 1)),
    "citizenship": ("Indonesia", "id", "I", ""),
    "household_size": (0, -1),
    "workers_registered": (-1,),
    "contract": ("PKWTP",),
    "programmes": ("JHT;XYZ", "jp"),
    "paid_until": ("2020-13", "2020/07", "Juli 2020"),
    "registered_since": ("2020", "2020-7"),
    "income": (-1, 10**15 + 1),
    "jobs": (0, 3),
    "funding": ("APBX",),
    "jht_funding": ("self",),
    "contract_value": (-1, 10**15 + 1),
    "vat_rate": (-1, 100),
    "route": ("Agency",),
    "contract_months": (0, -1, 3),
    "extension_months": (-1,),
    "jht": (-1, 75_000),
    "ward_class": ("IV",),
    "persons": (0, -1),
    "basic_pay": (-1, 10**15 + 1),
}  # fmt: skip
"""Values that are refused."""

_ORDERS = (
    ("started_on", "ended_on"),
    ("registered_on", "departs_on"),
    ("departs_on", "returns_on"),
    ("paid_on", "extension_paid_on"),
    ("works_from", "works_until"),
)


def spoil(row: Raw, fact: str, value: Any, month: Month) -> Raw:
    """Return a row in which one fact cannot be."""
    ended_first = {"ended_on": date(2009, 1, 1), "started_on": date(2009, 1, 2)}
    if fact == "ended_on":
        return {**row, **ended_first}
    if fact == "birth_date" and value.year == 2040:
        value = month.last + timedelta(days=1)
    # Some facts are looked at together with another alone.
    beside: Raw = {}
    if fact == "wage":
        beside["wage_period"] = row.get("wage_period") or "month"
    if fact == "vat_rate":
        beside["contract_value"] = row.get("contract_value") or 1_000_000
    if fact == "contract_value":
        beside["vat_rate"] = row.get("vat_rate") or 0
    return {**row, **beside, fact: value}


def tidied(row: Raw) -> Raw:
    """Return a row without the contradictions that drawing each fact alone would make."""
    row = dict(row)
    for before, after in _ORDERS:
        one, two = row.get(before), row.get(after)
        if one is not None and two is not None and two < one:
            row[after] = None
    if row.get("employer_kind") not in (None, "private") and row.get("employer_size") is not None:
        row["employer_size"] = None
    if row.get("contract_value") is not None and row.get("vat_rate") is None:
        row["vat_rate"] = 0
    if row.get("ward_class") not in (None, "III") and row.get("funding") == "APBD":
        row["funding"] = "own"
    return row


def wrongs(kind: str) -> tuple[tuple[str, Any], ...]:
    """Return the facts of a kind of row that can be wrong, with a wrong value each."""
    facts = pools(kind, FIRST)
    found = [(fact, value) for fact in facts for value in _WRONG.get(fact, ())]
    if "started_on" in facts:
        found.append(("ended_on", None))
    return tuple(found)


LEVELS = {"usual": 0.0, "known": 0.0, "some": 0.15, "half": 0.5}
"""How much of a row is unknown; a usual one has something due."""


def finished(row: Raw) -> Raw:
    """Return a drawn row with a period for its wage and without contradictions."""
    if row.get("wage") is not None and row.get("wage_period") is None:
        row = {**row, "wage_period": "month"}
    return tidied(row)


def random_row(
    rng: random.Random, kind: str, month: Month, *, level: str, wrong: float = 0.04
) -> Raw:
    """Return a row drawn from the values around the edges, sometimes with one that is wrong."""
    row = finished(
        {
            fact: None if rng.random() < LEVELS[level] else rng.choice(found)
            for fact, found in values(kind, month, usual=level == "usual").items()
        }
    )
    if rng.random() < wrong:
        row = spoil(row, *rng.choice(wrongs(kind)), month)
    return row
