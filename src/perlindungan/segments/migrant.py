"""Migrant workers (PMI): facts, and how long they are covered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import MappingProxyType
from typing import Any

from attrs import frozen
from dateutil.relativedelta import relativedelta

from perlindungan.facts import (
    FactError,
    MigrantWork,
    Programme,
    Route,
    Segment,
)
from perlindungan.law import Citation, Confidence, NotInForce
from perlindungan.law.condition import Facts
from perlindungan.law.formula import (
    FIRST,
    LAST,
    MONTH,
    Derivation,
    Formula,
    Refusal,
    fact,
    given,
    larger,
    parameter,
    when,
)
from perlindungan.programmes import NATIONAL, Law, MigrantTerm, MigrantTerms
from perlindungan.segments.calendar import holds
from perlindungan.segments.rules import MonthAt, SegmentRules, known, not_born_yet

PATHS = {
    name: name
    for name in (
        "route",
        "contract_months",
        "extension_months",
        "jht",
        "paid_on",
        "extension_paid_on",
        "registered_on",
        "departs_on",
        "returns_on",
    )
} | {"birth_date": "worker.birth_date", "citizenship": "worker.citizenship"}
"""Where a contract holds each fact, by the name of a roster's column."""

_PAID, _EXTENSION_PAID = given("paid_on"), given("extension_paid_on")
_PAID_IN_MONTH = _PAID.known & _PAID.month_index.is_(MONTH)
_EXTENSION_PAID_IN_MONTH = _EXTENSION_PAID.known & _EXTENSION_PAID.month_index.is_(MONTH)
_DEPARTS = given("departs_on")
_PAID_NOW = when(_PAID.known, _PAID_IN_MONTH, _DEPARTS.missing | (_DEPARTS.month_index >= MONTH))
"""Whether what is due once is due in the month: without a day, until departure."""


def law_day(law: Law) -> Derivation:
    """Return the day whose law counts: that of payment, for the tariff changed inside a month.

    Refused are days before any law that is known, and months in which the tariff changed without
    the day of payment.
    """
    starts = sorted(entry.since for entry in law.jkk.pmi.terms.entries)
    paid = when(_PAID_IN_MONTH, _PAID, when(_EXTENSION_PAID_IN_MONTH, _EXTENSION_PAID, FIRST))
    latest = when(_PAID.missing & ~_EXTENSION_PAID_IN_MONTH, LAST, paid)
    day = paid
    for start in starts[:1]:
        # Where nothing is paid in the month in which the law began, its first day tells of it.
        day = when((paid < start) & (start <= LAST), start, paid)
    before = [
        Refusal(
            field="paid_on",
            code="pmi_before",
            when=latest < start,
            value=when(_PAID.known, _PAID, FIRST.month),
            details={"since": start},
        )
        for start in starts[:1]
    ]
    changed = [
        Refusal(
            field="paid_on",
            code="day_of_payment",
            when=(start > FIRST)
            & (start <= LAST)
            & ~_PAID_IN_MONTH
            & ~_EXTENSION_PAID_IN_MONTH
            & _PAID_NOW,
            details={"month": FIRST.month},
        )
        for start in starts
    ]
    return Derivation(facts={"law_day": day}, paths=PATHS, refusals=(*before, *changed))


def derivation(law: Law) -> Derivation:
    """Return how the facts of a migrant worker's contract follow from those given.

    Refused are lengths of contract, and sums of JHT, for which the law has no amount.
    """
    rules = law.jkk.pmi
    shortest, longest = min(rules.during), max(rules.during)
    months, jht = given("contract_months"), given("jht")
    extension, sums = given("extension_months"), parameter("jht.pmi.sums")
    one_for_all = parameter("jkk.pmi.terms").is_(MigrantTerms.ONE_FOR_ALL)
    further = when(when(_EXTENSION_PAID.known, _EXTENSION_PAID_IN_MONTH, _PAID_NOW), extension, 0)
    term = when(one_for_all, when(months.known, longest, None), _term(months, law))
    beyond = when(one_for_all, when(months.known, 0, None), larger(months - fact("term"), 0))
    facts = {
        "member": holds(_earlier(given("registered_on"), _PAID), given("returns_on")),
        "citizen": given("citizenship").is_("ID"),
        "route": given("route"),
        "once": when(_PAID_NOW, 1, 0),
        "term": when(_PAID_NOW, term, None),
        "months_beyond": when(_PAID_NOW, beyond, 0) + further,
        "chose_jht": jht > 0,
        "jht_chosen": when(jht > 0, jht, None),
    }
    refusals = (
        not_born_yet(),
        Refusal(
            field="jht",
            code="one_of",
            when=(jht > 0) & ~jht.among(sums),
            value=jht,
            details={"values": sums},
        ),
        Refusal(
            field="contract_months",
            code="pmi_2018",
            when=_PAID_NOW & one_for_all & (months > longest),
            value=months,
            details={"most": longest},
        ),
        Refusal(
            field="contract_months",
            code="pmi_shortest",
            when=_PAID_NOW & ~one_for_all & (months < shortest),
            value=months,
            details={"least": shortest},
        ),
        Refusal(
            field="extension_months",
            code="pmi_2018",
            when=one_for_all & (further > 0),
            value=extension,
            details={"most": longest},
        ),
    )
    return Derivation(facts=facts, paths=PATHS, refusals=refusals)


def _earlier(one: Formula, other: Formula) -> Formula:
    return when(one.missing, other, when(other < one, other, one))


def _term(months: Formula, law: Law) -> Formula:
    """Return the term of a contract; what is longer comes on top, month by month."""
    lengths = sorted(law.jkk.pmi.during)
    term: Formula = when(months.known, lengths[0], None)
    cost = _cost(lengths[0], months)
    for length in lengths[1:]:
        if law.choices.migrant_term is MigrantTerm.CHEAPEST:
            better = _cost(length, months) <= cost
            cost = when(better, _cost(length, months), cost)
        else:
            better = months >= length
        term = when(better, length, term)
    return term


def _cost(length: int, months: Formula) -> Formula:
    further = larger(months - length, 0)
    return (
        parameter(f"jkk.pmi.during.{length}").amount
        + further * parameter("jkk.pmi.extension_month").amount
    )


def facts_in_month(case: MigrantWork, at: MonthAt) -> dict[str, Any]:
    """Return the named facts of a migrant worker's contract in a month.

    Raises
    ------
    FactError
        If the law has no amount for the length of the contract, or not for the JHT chosen.
    """
    return at.derive(case)


_unknown = known("jht_chosen", "months_beyond")


def _pattern(facts: Facts) -> tuple[Any, ...]:
    return facts["term"], facts["once"], facts["months_beyond"] == 0, *_unknown(facts)


RULES = SegmentRules(
    segment=Segment.PMI,
    programmes=(Programme.JKK, Programme.JKM, Programme.JHT),
    closed=MappingProxyType({}),
    given_by=MappingProxyType(
        {
            "citizen": ("citizenship",),
            "member": ("registered_on",),
            "chose_jht": ("jht",),
            "jht_chosen": ("jht",),
            "term": ("contract_months",),
            "months_beyond": ("contract_months", "extension_months"),
        }
    ),
    law_day=law_day,
    derivation=derivation,
    pattern=_pattern,
)


@frozen(kw_only=True)
class CoverPeriod:
    """A stretch of cover of a migrant worker.

    Parameters
    ----------
    phase
        ``before``, ``during`` or ``after`` work.
    programmes
        What covers.
    first, last
        Days; the day of departure ends the first stretch and begins the second. ``None`` where the
        facts do not tell.
    """

    phase: str
    programmes: tuple[Programme, ...]
    first: date | None
    last: date | None
    citations: tuple[Citation, ...]
    confidence: Confidence


def cover(case: MigrantWork, *, law: Law = NATIONAL) -> tuple[CoverPeriod, ...]:
    """Return when a migrant worker is covered: before, during and after work abroad.

    Raises
    ------
    FactError
        Without the route, or the day of registration.
    """
    if case.route is None:
        raise FactError("route", None, "one_of", values=", ".join(one.value for one in Route))
    if case.registered_on is None:
        raise FactError("registered_on", None, "day_needed")
    return tuple(_cover(case, case.route, case.registered_on, law))


def _cover(case: MigrantWork, route: Route, registered: date, law: Law) -> Iterator[CoverPeriod]:
    both = (Programme.JKK, Programme.JKM)
    rules = law.jkk.pmi
    try:
        before = rules.months_before[route].on(registered)
    except NotInForce as error:
        raise FactError(
            "registered_on", registered.isoformat(), "pmi_cover_since", since=error.since
        ) from None
    longest = registered + relativedelta(months=before.value)
    yield CoverPeriod(
        phase="before",
        programmes=both if route is Route.AGENCY else (Programme.JKM,),
        first=registered,
        last=longest if case.departs_on is None else min(longest, case.departs_on),
        citations=before.citations,
        confidence=before.confidence,
    )
    during = rules.months_to_return.on(registered)  # the article on every stretch of cover
    yield CoverPeriod(
        phase="during",
        programmes=both,
        first=case.departs_on,
        last=case.returns_on,
        citations=during.citations,
        confidence=during.confidence,
    )
    back = rules.months_to_return.on(case.returns_on or case.departs_on or registered)
    ended = case.returns_on
    yield CoverPeriod(
        phase="after",
        programmes=both,
        first=None if ended is None else date.fromordinal(ended.toordinal() + 1),
        last=None if ended is None else ended + relativedelta(months=back.value),
        citations=back.citations,
        confidence=back.confidence,
    )
