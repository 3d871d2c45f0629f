"""JP: what a participant, or who is left, is owed (PP 45/2015)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from perlindungan.arrears.lateness import months_late
from perlindungan.claims.assessment import (
    Bearer,
    Benefit,
    Deadline,
    Entitlement,
    Papers,
    Payee,
)
from perlindungan.claims.case import Case, Derived, Unknown, attempt
from perlindungan.claims.common import deadline, gathered, papers
from perlindungan.claims.jp.amounts import (
    by_formula,
    fallen_due,
    within,
)
from perlindungan.claims.jp.figures import after
from perlindungan.claims.jp.later import through_years, unknown_figures
from perlindungan.claims.jp.left import benefits_of, places_of, unknown_amount
from perlindungan.claims.jp.notes import notes
from perlindungan.claims.jp.parts import Found, either, monthly, payments_due
from perlindungan.claims.jp.record import JP, Record, in_jp
from perlindungan.claims.jp.survivors import children, first_in_line
from perlindungan.claims.questions import in_order
from perlindungan.facts.claims import Kin
from perlindungan.law import Decision, Outcome

_PAPERS = {Kin.SPOUSE: "spouse", Kin.CHILD: "child", Kin.PARENT: "parent"}


def entitlement(case: Case) -> Entitlement:
    """Return what JP owes for old age, a total permanent disability, or a death."""
    record = Record(case)
    day = record.law_day
    kin, nobody_said = _line(record)
    survivor = {"survivor": lambda _: _answer(kin, nobody_said)}
    facts = Derived(case, {**record.facts, **survivor})
    decision = case.decide(f"jp.benefit.{record.kind}", day, facts)
    if decision.outcome is Outcome.NOT_MET:
        told = tuple(notes(record, decision, ()))
        return Entitlement(programme=JP, decision=decision, notes=told)
    monthly_if = case.decide(f"jp.benefit.{record.kind}_monthly", day, facts)
    benefits, besides = _benefits(record, monthly_if, kin)
    payer, no_bearer = attempt(_bearer, case)
    start, _ = attempt(record.start)
    due = _deadlines(record, start, monthly_if)
    open_ = (decision.missing, besides, no_bearer, *(one.open for one in benefits))
    return Entitlement(
        programme=JP,
        decision=decision,
        benefits=benefits,
        bearer=payer,
        heirs=() if kin is None else places_of(record, kin),
        papers=tuple(_papers(record, kin)),
        where=("branch",),
        deadlines=due,
        late_fee=_late_fee(case, due[0], benefits, payer),
        missing=in_order(gathered(open_)),
        notes=tuple(notes(record, decision, benefits, kin)),
    )


def _line(record: Record) -> tuple[Kin | None, tuple[str, ...]]:
    """Return who is first in line for a death, and the facts that would tell it."""
    if record.kind != "survivors":
        return None, ()
    day = record.law_day
    _, no_day = attempt(lambda: record.on)
    kin, missing = attempt(first_in_line, record.case, day, after(day))
    unknown = (*no_day, *missing)
    if not unknown or record.case.family is None:
        return kin, unknown
    # Whoever is first, the children draw beside or after: what is open of them is asked now.
    return None, gathered((unknown, children(record.case, day, after(day)).open))


def _answer(kin: Kin | None, missing: tuple[str, ...]) -> bool:
    if missing:
        raise Unknown(*missing)
    return kin is not None


def _bearer(case: Case) -> Bearer:
    """Return who pays: BPJS, or the employer that did not enrol. Arrears change nothing here."""
    return Bearer.BPJS if in_jp(case) else Bearer.EMPLOYER


def _benefits(
    record: Record, monthly_if: Decision, kin: Kin | None
) -> tuple[tuple[Benefit, ...], tuple[str, ...]]:
    """Return the benefits; where nobody knows who is left, what they would lack."""
    if record.kind != "survivors":
        return either(record, monthly_if, lambda met: _own(record, met), Payee.PARTICIPANT), ()
    if kin is not None:
        return tuple(benefits_of(record, kin, monthly_if)), ()
    amount = () if monthly_if.met is False else unknown_amount(record)
    lump = () if monthly_if.met or record.case.jp.lump_sum is not None else ("jp.lump_sum",)
    return (), gathered((monthly_if.missing, amount, lump))


def _own(record: Record, decision: Decision) -> Benefit:
    """Return the pension of the participant."""
    case = record.case

    def find() -> Found:
        start = record.start()
        whole, missing = attempt(by_formula, record, start)
        lacking = unknown_figures(case, start)
        if whole is None or lacking:
            raise Unknown(*missing, *lacking)
        return through_years(case, within(case, whole, start), start)

    return monthly(record, f"jp.{record.kind}", decision, find, Payee.PARTICIPANT)


# -- papers, days ---------------------------------------------------------------------------------


def _papers(record: Record, kin: Kin | None) -> Iterator[Papers]:
    name = record.kind if kin is None else _PAPERS[kin]
    if name != "survivors":
        yield papers(record.case, f"jp.benefit.papers_{name}", record.law_day)


def _deadlines(record: Record, start: date | None, monthly_if: Decision) -> tuple[Deadline, ...]:
    case, day = record.case, record.law_day
    first = deadline(
        case,
        "jp.benefit.paid_within",
        payments_due(case, start),
        day,
        unit="days",
        by="bpjs",
    )
    if monthly_if.met is False:
        return (first,)
    drawer = "heirs" if record.kind == "survivors" else "participant"
    return (
        first,
        deadline(case, "jp.benefit.confirm_every", start, day, unit="months", by=drawer),
        deadline(case, "jp.benefit.stops_after", start, day, unit="years", by=drawer),
    )


def _late_fee(
    case: Case, due: Deadline, benefits: tuple[Benefit, ...], payer: Bearer | None
) -> int | None:
    """Return what BPJS owes for a late first payment: on what had fallen due by its last day.

    That each month begun counts is the choice ``late_months``; that the amount due is all that
    had fallen due by then, and not later pensions, is our reading of Pasal 35.
    """
    paid = case.filing.paid_on
    if due.on is None or paid is None or payer is not Bearer.BPJS:
        return None
    if paid <= due.on:
        return 0
    if any(one.open for one in benefits):
        return None
    case.choice("late_months")
    months = months_late(due.on, paid, case.law.choices.late_months)
    owed = sum(fallen_due(one.instalments, due.on) for one in benefits if not one.condition)
    share = case.value("jp.benefit.late_fee", case.event.on)
    return case.law.choices.rounding.round(share * owed * months)
