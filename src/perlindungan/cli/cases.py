"""From the facts of a row to a case: what a person, project or family is billed for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from perlindungan.cli.cells import WAGE_PERIODS
from perlindungan.facts import (
    Case,
    ConstructionProject,
    ConstructionWork,
    ContractValue,
    DailyWage,
    Employer,
    Employment,
    FactError,
    HealthMembership,
    MigrantWork,
    MonthlyWage,
    PieceWage,
    Segment,
    SelfEmployment,
    Wage,
    WagePeriod,
    Worker,
)

_PERSON = frozenset({"worker_id", "name", "nik", "birth_date", "citizenship", "kpj", "segment"})

FACTS_OF: Mapping[Segment, frozenset[str]] = MappingProxyType(
    {
        Segment.BPU: _PERSON
        | {
            "income",
            "jobs",
            "programmes",
            "is_employer",
            "transport",
            "funding",
            "jht_funding",
            "registered_on",
            "ended_on",
            "paid_until",
            "works_in_indonesia_since",
        },
        Segment.JAKON: _PERSON
        | {
            "contract_value",
            "vat_rate",
            "works_from",
            "works_until",
            "ordered_on",
            "registered_on",
            "paid_until",
            "wage",
            "wage_period",
            "contract",
            "started_on",
            "ended_on",
            "npp",
        },
        Segment.PMI: _PERSON
        | {
            "route",
            "contract_months",
            "extension_months",
            "jht",
            "paid_on",
            "extension_paid_on",
            "registered_on",
            "departs_on",
            "returns_on",
        },
    }
    | dict.fromkeys(
        (Segment.PBPU, Segment.PBI, Segment.VETERAN),
        _PERSON | {"ward_class", "persons", "funding", "active", "basic_pay"},
    )
)
"""Which facts a row of a segment can hold; a wage earner's row holds any other."""

_ONLY_OTHERS = frozenset(
    {"income", "jobs", "is_employer", "transport", "funding", "jht_funding", "registered_on"}
    | {"contract_value", "vat_rate", "works_from", "works_until", "ordered_on"}
    | {"route", "contract_months", "extension_months", "jht", "paid_on", "extension_paid_on"}
    | {"departs_on", "returns_on", "ward_class", "persons", "active", "basic_pay"}
)
"""Facts that say nothing of a wage earner."""


def out_of_place(facts: Mapping[str, Any]) -> list[str]:
    """Return the facts given that the segment of the row has no use for."""
    segment = facts.get("segment") or Segment.PU
    if segment is Segment.PU:
        return [name for name in facts if name in _ONLY_OTHERS and facts[name] is not None]
    used = FACTS_OF[segment]
    return [name for name, value in facts.items() if name not in used and value is not None]


def needs_segment(columns: frozenset[str]) -> bool:
    """Tell whether a file with these columns must say the segment of every row."""
    return "segment" in columns or bool(columns & _ONLY_OTHERS)


def case_of(facts: Mapping[str, Any]) -> Case:
    """Return the case of a row.

    Raises
    ------
    FactError
        If facts do not go together.
    """
    return _MAKERS[facts.get("segment") or Segment.PU](facts)


def _employment(facts: Mapping[str, Any]) -> Employment:
    get = facts.get
    employer_facts = tuple(get(name) for name in _EMPLOYER_FACTS)
    return Employment(
        worker=_worker(facts),
        employer=_employer(*employer_facts),
        wage=_wage(get("wage"), get("wage_period")),
        wage_paid=get("wage_paid"),
        region=get("region"),
        minimum_wage=get("minimum_wage"),
        started_on=get("started_on"),
        ended_on=get("ended_on"),
        contract=get("contract"),
        joined=get("programmes"),
        jkp_workplace=get("jkp_workplace"),
        continues_jp=get("continues_jp"),
    )


_EMPLOYER_FACTS = (
    "npp",
    "employer_kind",
    "employer_size",
    "risk_group",
    "labour_intensive",
    "workers_registered",
    "registered_since",
    "paid_until",
    "defers_jp",
)


@lru_cache(maxsize=1024)
def _employer(*facts: Any) -> Employer:
    npp, kind, size, risk_group, labour_intensive, workers, since, until, defers_jp = facts
    return Employer(
        npp=npp,
        kind=kind,
        size=size,
        risk_group=risk_group,
        labour_intensive=labour_intensive,
        workers_registered=workers,
        registered_since=since,
        paid_until=until,
        defers_jp=defers_jp,
    )


def _wage(amounts: tuple[int, ...] | None, period: tuple[WagePeriod, bool] | None) -> Wage | None:
    if amounts is None:
        return None
    if period is None:
        raise FactError("wage_period", "", "one_of", values=", ".join(WAGE_PERIODS))
    kind, weather = period
    if kind is WagePeriod.PIECE:
        if len(amounts) == 1:
            return PieceWage(mean=amounts[0], weather_dependent=weather)
        return PieceWage(months=amounts, weather_dependent=weather)
    if len(amounts) > 1:
        raise FactError("wage", len(amounts), "one_amount")
    return MonthlyWage(basic=amounts[0]) if kind is WagePeriod.MONTH else DailyWage(day=amounts[0])


def _worker(facts: Mapping[str, Any]) -> Worker:
    get = facts.get
    return Worker(
        id=get("worker_id") or "",
        name=get("name"),
        nik=get("nik"),
        birth_date=get("birth_date"),
        citizenship=get("citizenship"),
        works_in_indonesia_since=get("works_in_indonesia_since"),
        household_size=get("household_size"),
        jkp_registered_on=get("jkp_registered_on"),
        jkn_registered=get("jkn_registered"),
        civil_servant=get("civil_servant"),
    )


def _self_employment(facts: Mapping[str, Any]) -> SelfEmployment:
    get = facts.get
    return SelfEmployment(
        worker=_worker(facts),
        income=get("income"),
        jobs=get("jobs"),
        joined=get("programmes"),
        is_employer=get("is_employer"),
        transport=get("transport"),
        funding=get("funding"),
        jht_funding=get("jht_funding"),
        registered_on=get("registered_on"),
        ended_on=get("ended_on"),
        paid_until=get("paid_until"),
    )


def _construction(facts: Mapping[str, Any]) -> ConstructionProject | ConstructionWork:
    """Return a project where the row tells of one, else a worker whose wage is known."""
    get = facts.get
    value, vat_rate = get("contract_value"), get("vat_rate")
    if get("wage") is not None or all(get(name) is None for name in _OF_A_PROJECT):
        if value is not None:
            raise FactError("contract_value", value, "value_or_wage")
        return ConstructionWork(
            worker=_worker(facts),
            wage=_wage(get("wage"), get("wage_period")),
            contract=get("contract"),
            started_on=get("started_on"),
            ended_on=get("ended_on"),
            registered_on=get("registered_on"),
            paid_until=get("paid_until"),
        )
    worth = None
    if value is not None:
        if vat_rate is None:
            raise FactError("vat_rate", "", "percentage")
        worth = ContractValue(amount=value, vat_rate=vat_rate)
    return ConstructionProject(
        id=get("worker_id") or "",
        value=worth,
        works_from=get("works_from"),
        works_until=get("works_until"),
        ordered_on=get("ordered_on"),
        registered_on=get("registered_on"),
        paid_until=get("paid_until"),
    )


_OF_A_PROJECT = ("contract_value", "vat_rate", "ordered_on", "works_from", "works_until")


def _migrant_work(facts: Mapping[str, Any]) -> MigrantWork:
    get = facts.get
    return MigrantWork(
        worker=_worker(facts),
        route=get("route"),
        contract_months=get("contract_months"),
        extension_months=get("extension_months"),
        jht=get("jht"),
        paid_on=get("paid_on"),
        extension_paid_on=get("extension_paid_on"),
        registered_on=get("registered_on"),
        departs_on=get("departs_on"),
        returns_on=get("returns_on"),
    )


def _health_membership(facts: Mapping[str, Any]) -> HealthMembership:
    get = facts.get
    return HealthMembership(
        id=get("worker_id") or "",
        segment=facts["segment"],
        ward_class=get("ward_class"),
        persons=get("persons"),
        funding=get("funding"),
        active=get("active"),
        basic_pay=get("basic_pay"),
    )


_MAKERS: Mapping[Segment, Callable[[Mapping[str, Any]], Case]] = MappingProxyType(
    {
        Segment.PU: _employment,
        Segment.BPU: _self_employment,
        Segment.JAKON: _construction,
        Segment.PMI: _migrant_work,
        Segment.PBPU: _health_membership,
        Segment.PBI: _health_membership,
        Segment.VETERAN: _health_membership,
    }
)
