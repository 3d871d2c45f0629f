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
    Month,
    Programme,
    Route,
    Segment,
)
from perlindungan.law import Citation, Confidence, NotInForce
from perlindungan.law.condition import Facts
from perlindungan.programmes import NATIONAL, Law, MigrantTerm, MigrantTerms
from perlindungan.segments.calendar import holds
from perlindungan.segments.rules import MonthAt, SegmentRules, known, month_at

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
    at=month_at,
    pattern=_pattern,
)


def law_day(case: MigrantWork, month: Month, law: Law) -> date:
    """Return the day whose law counts: that of payment, for the tariff changed inside a month.

    Raises
    ------
    FactError
        Before any law that is known, or if the tariff changed inside the month and the day of
        payment was not given.
    NotInForce
        Where the law, as it was known, has nothing on migrant workers.
    """
    starts = sorted(entry.since for entry in law.jkk.pmi.terms.entries)
    if not starts:
        law.jkk.pmi.terms.on(month)  # as known then, there was no law: this says so
    paid = [
        day
        for day in (case.paid_on, case.extension_paid_on)
        if day is not None and Month.of(day) == month
    ]
    day = paid[0] if paid else month.first
    if (month.last if case.paid_on is None and not paid else day) < starts[0]:
        raise FactError("paid_on", str(case.paid_on or month), "pmi_before", since=starts[0])
    changed = any(month.first < start <= month.last for start in starts)
    if changed and not paid and _paid_now(case, month):
        raise FactError("paid_on", None, "day_of_payment", month=month)
    return day


def facts_in_month(case: MigrantWork, at: MonthAt, day: date) -> dict[str, Any]:
    """Return the named facts of a migrant worker's contract in a month.

    Raises
    ------
    FactError
        If the law has no amount for the length of the contract, or not for the JHT chosen.
    """
    worker = case.worker
    once = _paid_now(case, at.month)
    sums = at.law.jht.pmi.sums.on(day).value.amounts
    if case.jht and case.jht not in sums:
        raise FactError("jht", case.jht, "one_of", values=", ".join(map(str, (0, *sums))))
    term, beyond = _term(case, at.law, day) if once else (None, 0)
    further = _extension_now(case, at.month, once=once)
    if further and at.law.jkk.pmi.terms.on(day).value is MigrantTerms.ONE_FOR_ALL:
        most = max(at.law.jkk.pmi.during)
        raise FactError("extension_months", further, "pmi_2018", most=most)
    return {
        "member": _member(case, at.month),
        "citizen": None if worker.citizenship is None else worker.citizenship == "ID",
        "route": case.route,
        "once": int(once),
        "term": term,
        "months_beyond": None if beyond is None or further is None else beyond + further,
        "chose_jht": None if case.jht is None else case.jht > 0,
        "jht_chosen": case.jht or None,
    }


def _member(case: MigrantWork, month: Month) -> bool | None:
    """Tell whether a month lies between the registration and the return, as far as days tell."""
    days = [day for day in (case.registered_on, case.paid_on) if day is not None]
    return holds(min(days, default=None), case.returns_on, month.first, month.last)


def _paid_now(case: MigrantWork, month: Month) -> bool:
    """Tell whether what is due once is due in a month: without a day, until departure."""
    if case.paid_on is not None:
        return Month.of(case.paid_on) == month
    return case.departs_on is None or month <= Month.of(case.departs_on)


def _extension_now(case: MigrantWork, month: Month, *, once: bool) -> int | None:
    """Return the months of an extension that are paid in a month: with the contract, or later."""
    if case.extension_paid_on is not None:
        return case.extension_months if Month.of(case.extension_paid_on) == month else 0
    return case.extension_months if once else 0


def _term(case: MigrantWork, law: Law, day: date) -> tuple[int | None, int | None]:
    """Return the term of a contract and the months beyond it; an extension comes on top."""
    months = case.contract_months
    rules = law.jkk.pmi
    if months is None:
        return None, None
    if rules.terms.on(day).value is MigrantTerms.ONE_FOR_ALL:
        longest = max(rules.during)
        if months > longest:
            raise FactError("contract_months", months, "pmi_2018", most=longest)
        return longest, 0
    shortest = min(rules.during)
    if months < shortest:
        raise FactError("contract_months", months, "pmi_shortest", least=shortest)
    term = max(length for length in rules.during if length <= months)
    if law.choices.migrant_term is MigrantTerm.CHEAPEST:
        term = min(rules.during, key=lambda length: (_cost(length, months, law, day), -length))
    return term, max(0, months - term)


def _cost(length: int, months: int, law: Law, day: date) -> int:
    rules = law.jkk.pmi
    month = rules.extension_month.on(day).value.amount
    return rules.during[length].on(day).value.amount + max(0, months - length) * month


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
