"""What goes with a claim to JKK: papers, days, and what a reader should know besides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from perlindungan.claims.assessment import Bearer, Benefit, Deadline, Note, Papers, Payee
from perlindungan.claims.case import Case, attempt
from perlindungan.claims.common import after, deadline, end_of_case, not_met, note, papers
from perlindungan.claims.jkk.base import report_unknown
from perlindungan.claims.jkk.care import in_force
from perlindungan.claims.jkk.facts import WORKERS, left_work
from perlindungan.facts import DailyWage, PieceWage, Segment
from perlindungan.facts.claims import Result, WorkAccident
from perlindungan.law import Decision
from perlindungan.law.registry import (
    PERMENAKER_1_2025,
    PP_44_2015,
    PP_49_2023,
)

_IN_TREATMENT = frozenset({None, Result.IN_TREATMENT})


def report_is_late(case: Case, day: date) -> bool:
    """Tell whether the employer reported too late, where that makes it pay first.

    Hours are not known: a report on the second day after is in time. No report can be late before
    that day has passed.

    Raises
    ------
    Unknown
        If nobody said when it reported.
    """
    if not _report_matters(case, day):
        return False
    limit, event = _report_by(case, day), case.event
    if case.on <= limit and getattr(event, "reported_on", None) is None:
        return False
    reported: date = case.ask("event.reported_on")
    return reported > limit


def _report_matters(case: Case, day: date) -> bool:
    on_employer: bool = case.value("jkk.benefit.late_report_on_employer", day)
    return on_employer and case.membership.segment in WORKERS


def _report_by(case: Case, day: date) -> date:
    return after(day, case.value("jkk.benefit.first_report", day), "hours", case)


# -- papers ---------------------------------------------------------------------------------------


def papers_needed(case: Case, day: date, benefits: tuple[Benefit, ...]) -> Iterator[Papers]:
    """Yield the papers of the claim."""
    yield papers(case, "jkk.benefit.papers", day)
    may = {one.id for one in benefits if one.due is not False}
    if "jkk.death" in may:
        yield papers(case, "jkk.benefit.papers_death", day)
    if getattr(case.event, "outside_network", None):
        yield papers(case, "jkk.benefit.papers_outside", day)
    violent = in_force(case, "jkk.benefit.papers_violence", day)
    if violent and getattr(case.event, "violence", None):
        yield papers(case, "jkk.benefit.papers_violence", day)
    if "jkk.scholarship" in may:
        yield papers(case, "jkm.benefit.papers_scholarship", day)


# -- days -----------------------------------------------------------------------------------------


def deadlines(
    case: Case, day: date, rules: date, payer: Bearer | None, *, fatal: bool
) -> Iterator[Deadline]:
    """Yield who has to act by when; what BPJS has to do only where it has a part in it."""
    reporter = "employer" if case.membership.segment in WORKERS else "participant"
    stated, _ = attempt(end_of_case, case)
    yield deadline(case, "jkk.benefit.first_report", day, day, unit="hours", by=reporter)
    yield deadline(case, "jkk.benefit.second_report", stated, day, unit="hours", by=reporter)
    yield _lapse(case, day, rules, "heirs" if fatal else "participant")
    if payer is Bearer.EMPLOYER:
        return
    if in_force(case, "jkk.benefit.suspected_concluded", day):
        reported = getattr(case.event, "reported_on", None)
        yield deadline(
            case, "jkk.benefit.suspected_concluded", reported, day, unit="days", by="bpjs"
        )
    if payer is Bearer.EMPLOYER_FIRST:
        # BPJS pays the employer back, after arrears and fines or the report: no day is set for it.
        return
    yield deadline(case, "jkk.benefit.papers_answered", None, day, unit="working days", by="bpjs")
    yield deadline(
        case,
        "jkk.benefit.paid_within",
        case.filing.complete_on,
        day,
        unit="working days",
        by="bpjs",
    )


def _lapse(case: Case, day: date, rules: date, by: str) -> Deadline:
    return deadline(case, "jkk.benefit.claim_lapses", day, rules, unit="years", by=by)


def lapse(
    case: Case, day: date | None, rules: date | None, decision: Decision
) -> tuple[Deadline, ...]:
    """Return the day on which the right lapsed, where that is why nothing is owed."""
    lapsed = any(one.rule.id == "jkk.claimed_in_time" for one in not_met(decision))
    if not lapsed or day is None:
        return ()
    return (_lapse(case, day, rules or day, "participant"),)


# -- what to know ---------------------------------------------------------------------------------


def notes(
    case: Case, day: date | None, decision: Decision, benefits: tuple[Benefit, ...] = ()
) -> Iterator[Note]:
    """Yield what a worker or a clerk should know besides."""
    event = case.event
    if day is not None and day < event.on and case.membership.active is False:
        yield note("insured_on_day_of_accident", PP_44_2015.article(25, 1), day=day)
    if decision.met is False or day is None:
        return
    yield from _of_report(case, day)
    if isinstance(event, WorkAccident):
        yield from _of_accident(case, event, day, benefits)
    else:
        yield note("ask_as_work_accident", PP_44_2015.article(25, 2))
    if case.family and any(one.due and one.payee is Payee.HEIRS for one in benefits):
        yield note("no_shares")
    if case.presumes and report_unknown(case) and any(one.id in _ON_WAGE for one in benefits):
        yield note("presumed_wage_reported", PP_44_2015.article(32, 2))
    wage = case.membership.wage
    if case.membership.segment is Segment.JAKON and isinstance(wage, DailyWage | PieceWage):
        yield note("construction_wage", PP_44_2015.article(56, 2))


_ON_WAGE = frozenset({"jkk.stmb", "jkk.partial", "jkk.total_disability", "jkk.death"})
"""What BPJS pays by the wage that was reported."""


def _of_report(case: Case, day: date) -> Iterator[Note]:
    if not _report_matters(case, day):
        return
    limit, reported = _report_by(case, day), getattr(case.event, "reported_on", None)
    cited = (PERMENAKER_1_2025.article(8, "2a"), PERMENAKER_1_2025.article(8, "2b"))
    if reported is None:
        yield note("report_by", *cited, day=limit)
    elif reported > limit:
        yield note("report_late", *cited, day=limit)


def _of_accident(
    case: Case, event: WorkAccident, day: date, benefits: tuple[Benefit, ...]
) -> Iterator[Note]:
    suspected = in_force(case, "jkk.benefit.suspected_concluded", day)
    if suspected and event.result in _IN_TREATMENT:
        yield note("suspected_case", PP_49_2023.article("25A", 1), days=suspected.value)
    gone, _ = attempt(left_work, case)
    employed = case.membership.segment in WORKERS and not gone
    if employed and event.result is not Result.DEATH:
        yield note("job_protected", PP_44_2015.article(52, 1), PP_44_2015.article(52, 2))
    if event.outside_network:
        yield note("outside_network", PP_44_2015.article(33, 1), PP_44_2015.article(33, 2))
    if event.result is Result.PARTIAL and event.losses == ():
        yield note("no_loss_given", PP_44_2015.article(25, 5))
    unable = next((one for one in benefits if one.id == "jkk.stmb"), None)
    if unable and unable.payee is Payee.EMPLOYER and event.wage_paid_meanwhile is None:
        yield note("presumed_wage_went_on", PP_44_2015.article(51, 1))
        yield note("stmb_above_wage_paid", PP_44_2015.article(51, 3))
    paid = event.wage_paid_meanwhile
    if unable and paid and unable.payee is not Payee.EMPLOYER and employed:
        yield note("stmb_beside_wage", PP_44_2015.article(27, 1), amount=paid)
    if unable and event.result is Result.IN_TREATMENT:
        yield note("stmb_goes_on", PP_44_2015.article(51, 1))
