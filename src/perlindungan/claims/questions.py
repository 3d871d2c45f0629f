"""The facts that a claim may ask for, in the order in which to ask."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

QUESTIONS = (
    "event.from_work",
    "event.accident_on",
    "event.caused_on",
    "event.left_on",
    "membership.programmes",
    "membership.active",
    "membership.ended_on",
    "membership.registered_on",
    "membership.arrears_months",
    "membership.employer_size",
    "membership.employer_state",
    "membership.contract",
    "membership.contract_until",
    "membership.wage",
    "membership.reported_wage",
    "membership.income",
    "membership.paid",
    "membership.unpaid",
    "others",
    "others.programmes",
    "others.active",
    "others.ended_on",
    "others.registered_on",
    "others.arrears_months",
    "others.paid",
    "others.unpaid",
    "worker.birth_date",
    "worker.citizenship",
    "event.result",
    "event.stated_on",
    "event.losses",
    "event.losses.side",
    "event.losses.percent",
    "event.losses.steps",
    "event.losses.better",
    "event.losses.worse",
    "event.left_handed",
    "event.unable_months",
    "event.unable_days",
    "event.wage_paid_meanwhile",
    "event.transport",
    "event.home_care",
    "event.prosthesis",
    "event.dentures",
    "event.hearing_aid",
    "event.glasses",
    "event.outside_network",
    "event.violence",
    "event.reported_on",
    "event.statement_on",
    "event.by_employer_early",
    "event.reported_as",
    "event.proof",
    "event.willing",
    "event.new_work_on",
    "event.purpose",
    "family",
    "family.birth_date",
    "family.listed",
    "family.school",
    "family.school_year",
    "family.married",
    "family.works",
    "family.works_briefly",
    "jht.balance",
    "jht.shortfall",
    "jht.member_since",
    "jht.partial_taken",
    "jht.other_taken_on",
    "jht.agreed_pension_age",
    "jp.works_on",
    "jp.pension",
    "jp.density",
    "jp.lump_sum",
    "jkp.registered_on",
    "jkp.jkn_registered",
    "jkp.jkn_wage_earner",
    "jkp.claims",
    "jkp.months_done",
    "jkp.eligible_on",
    "supplied.inflation",
    "supplied.jht_returns",
    "supplied.pension_limits",
    "supplied.jp_ceilings",
    "choice",
)
"""First what decides most: whether work did it, and whether the person was insured."""

_RANK = {name: rank for rank, name in enumerate(QUESTIONS)}
_NUMBER = re.compile(r"\.\d+")


def kind_of(name: str) -> str:
    """Return the question that a fact belongs to.

    >>> kind_of("family.2.birth_date"), kind_of("choice.density")
    ('family.birth_date', 'choice')
    """
    return "choice" if name.startswith("choice.") else _NUMBER.sub("", name)


def in_order(names: Iterable[str]) -> tuple[str, ...]:
    """Return facts in the order in which to ask, each once."""
    return tuple(sorted(dict.fromkeys(names), key=_place))


@lru_cache(maxsize=1024)
def _place(name: str) -> tuple[int, tuple[tuple[int, str], ...]]:
    return _RANK[kind_of(name)], _natural(name)


def _natural(name: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in name.split("."))
