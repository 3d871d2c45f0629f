"""JKP: papers, days and warnings around the claim."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from perlindungan.claims.assessment import Bearer, Benefit, Deadline, Note, Papers
from perlindungan.claims.case import Case
from perlindungan.claims.common import deadline, note, papers
from perlindungan.claims.jkp.facts import (
    JKP,
    claim_day,
    lapses_on,
    most_months,
    new_work_on,
    rules_day,
)
from perlindungan.facts.claims import ContractEnd, Dismissal, ReportedAs, Resignation
from perlindungan.law import Decision, Outcome
from perlindungan.law.registry import PERMENAKER_2_2025, PP_6_2025, PP_37_2021
from perlindungan.programmes.jkp.entitled import PP_6_DAY

_PATH = "jkp.benefit."
_WORKING_DAYS = "working days"


def paper_lists(case: Case, payer: Bearer | None) -> tuple[Papers, ...]:
    """Return what to bring; whoever was not enrolled claims from the employer with the proof."""
    proof = papers(case, f"{_PATH}papers_proof", case.on)
    if payer is Bearer.EMPLOYER:
        return (proof,)
    return (proof, papers(case, f"{_PATH}papers", case.on))


# -- days -----------------------------------------------------------------------------------------


def deadlines(case: Case, payer: Bearer | None) -> Iterator[Deadline]:
    """Yield by when who has to act."""
    day = rules_day(case)
    fired = case.event.on
    if payer is not Bearer.EMPLOYER:
        yield _within(case, "claim_lapses", fired, day, unit="months", by="participant")
        yield _within(case, "employer_reports", fired, day, by="employer")
        if case.on >= PP_6_DAY and payer is not Bearer.EMPLOYER_FIRST:
            yield _within(case, "paid_within", case.filing.complete_on, case.on, by="bpjs")
        yield _within(case, "worker_reports_work", new_work_on(case), case.on, by="participant")
    yield _within(case, "worker_reports_training", None, case.on, by="participant")
    if payer is Bearer.EMPLOYER_FIRST:
        yield _within(case, "employer_reclaims", None, day, unit="months", by="employer")
        yield _within(case, "refund_paid_within", None, day, by="bpjs")


def _within(
    case: Case, name: str, since: date | None, day: date, *, by: str, unit: str = _WORKING_DAYS
) -> Deadline:
    return deadline(case, _PATH + name, since, day, unit=unit, by=by)


# -- warnings -------------------------------------------------------------------------------------


def notes(
    case: Case, decision: Decision, payer: Bearer | None = None, cash: Benefit | None = None
) -> Iterator[Note]:
    """Yield what a worker or clerk should know besides."""
    yield from _report(case, decision)
    if decision.outcome is Outcome.NOT_MET:
        return
    yield from _presumed(case)
    for told in case.law.jkp.benefit.operating_since.entries[-1:]:
        if case.event.on < told.value:
            yield note("jkp.not_yet_operating", *told.citations, year=told.value.year)
    if payer is Bearer.EMPLOYER:
        yield note("jkp.not_enrolled", PP_37_2021.article(37, 1), PP_37_2021.article(45))
        return
    yield from _arrears(case, payer)
    if cash is not None:
        yield from _months(case, cash)


def _report(case: Case, decision: Decision) -> Iterator[Note]:
    """Yield how the end of the work was reported: the trap in which claims are lost."""
    if isinstance(case.event, Resignation):
        yield note("jkp.if_really_dismissed", PP_37_2021.article(20), lapses=lapses_on(case))
    if not isinstance(case.event, Dismissal) or _ran_out(case):
        return
    reported = case.event.reported_as
    cites = (PP_37_2021.article(9), *case.entry(f"{_PATH}papers_proof", case.on).citations)
    lapsing = case.entry(f"{_PATH}claim_lapses", rules_day(case)).citations
    if reported is None:
        if decision.outcome is not Outcome.NOT_MET:
            yield note("jkp.check_report", *cites)
    elif reported is not ReportedAs.DISMISSAL:
        yield note(
            "jkp.reported_wrongly",
            *cites,
            *lapsing,
            reported_as=reported.value,
            lapses=lapses_on(case),
        )
    if not case.event.proof and JKP in (case.membership.programmes or {JKP}):
        yield note("jkp.proof_needed", *cites, *lapsing, lapses=lapses_on(case))


def _ran_out(case: Case) -> bool:
    return isinstance(case.event, ContractEnd) and case.event.by_employer_early is False


def _presumed(case: Case) -> Iterator[Note]:
    membership = case.membership
    if not case.presumes or not isinstance(case.event, Dismissal):
        return
    if new_work_on(case) is None:
        yield note("presumed_no_new_work")
    if not isinstance(case.event, ContractEnd) and membership.contract is None:
        yield note("presumed_term_running")
    if JKP in (membership.programmes or ()) and membership.reported_wage is None:
        yield note("presumed_wage_reported")


def _arrears(case: Case, payer: Bearer | None) -> Iterator[Note]:
    """Yield what an employer in arrears still owes, and which programmes count."""
    months = case.membership.arrears_months
    if not months:
        return
    counted = case.entry("jkp.arrears_counted", rules_day(case))
    named = tuple(one.value for one in counted.value)
    if payer is Bearer.BPJS:
        yield note("jkp.arrears_stay_due", *counted.citations, months=months, programmes=named)
    elif payer is Bearer.EMPLOYER_FIRST:
        yield note("jkp.employer_pays_first", *counted.citations, months=months, programmes=named)


def _months(case: Case, cash: Benefit) -> Iterator[Note]:
    """Yield what the months after the first ask for, and how they were counted."""
    asked = [
        case.entry(f"{_PATH}month_{name}", case.on)
        for name in ("applications", "interviews", "attendance")
    ]
    cites = dict.fromkeys(citation for one in asked for citation in one.citations)
    applications, interviews, attendance = (one.value for one in asked)
    yield note(
        "jkp.later_months",
        *cites,
        applications=applications,
        interviews=interviews,
        attendance=attendance,
    )
    most = most_months(case)
    if case.on >= PP_6_DAY:
        yield note(
            "jkp.last_month",
            PERMENAKER_2_2025.article("I", note="Pasal 13 ayat (5)"),
            month=most,
        )
    done = case.jkp.months_done or 0
    if 0 < done < most:
        yield note("jkp.next_month", month=done + 1, done=done)
    monthly = [one for one in cash.instalments if not one.of]
    if case.event.on < PP_6_DAY and any((one.until or case.on) >= PP_6_DAY for one in monthly):
        yield note(
            "jkp.transition",
            PP_6_2025.article("II", note="angka 2"),
            PERMENAKER_2_2025.article("II"),
            since=PP_6_DAY,
            claimed=claim_day(case),
        )
    months = sum(one.times or 0 for one in monthly)
    found = new_work_on(case)
    if found is not None and 0 < months < most:
        yield note(
            "jkp.ended_by_work",
            PP_37_2021.article(40, letter="b"),
            day=found,
            months=months,
        )
