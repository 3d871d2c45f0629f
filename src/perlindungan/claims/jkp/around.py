"""JKP: papers, days and warnings around the claim."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from perlindungan.claims.assessment import Bearer, Benefit, Deadline, Note, Papers
from perlindungan.claims.case import Case
from perlindungan.claims.common import deadline, note, papers
from perlindungan.claims.days import months_begun
from perlindungan.claims.jkp.facts import JKP, lapses_on, new_work_on
from perlindungan.claims.jkp.transition import claim_day, in_transition, most_months, rules_day
from perlindungan.facts.claims import ContractEnd, Dismissal, ReportedAs, Resignation
from perlindungan.law import Decision, Outcome
from perlindungan.law.registry import PERMENAKER_2_2025, PP_6_2025, PP_37_2021
from perlindungan.programmes.jkp.entitled import PP_6_DAY, REGISTERED_ELSEWHERE

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
        yield from _elsewhere(decision)
        return
    yield from _presumed(case)
    if any(one.rule == REGISTERED_ELSEWHERE for one in decision.presumptions):
        yield note("presumed_not_registered_elsewhere", *REGISTERED_ELSEWHERE.citations)
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


def _elsewhere(decision: Decision) -> Iterator[Note]:
    """Yield that JKP is paid on losing the work at the firm that was chosen."""
    rules = [one.rule for one in decision.reasons if one.outcome is Outcome.NOT_MET]
    if REGISTERED_ELSEWHERE in rules:
        cites = (*REGISTERED_ELSEWHERE.citations, PP_37_2021.article(36))
        yield note("jkp.registered_elsewhere", *cites)


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
    drawing = in_transition(case) and claim_day(case) < PP_6_DAY
    if drawing and case.jkp.eligible_on is None:
        yield note("presumed_found_eligible", PERMENAKER_2_2025.article("II", note="angka 2 dan 4"))


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
    """Yield what the months to come ask for, and how they were counted."""
    done = case.jkp.months_done or 0
    most, due = most_months(case), _due(case)
    if done < due:
        yield _later_months(case)
    if case.on >= PP_6_DAY and done < due == most:
        yield note(
            "jkp.last_month",
            PERMENAKER_2_2025.article("I", note="Pasal 13 ayat (5)"),
            month=most,
        )
    if 0 < done < due:
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
    if 0 < due < most:
        yield note(
            "jkp.ended_by_work",
            PP_37_2021.article(40, letter="b"),
            day=new_work_on(case),
            months=due,
        )


def _due(case: Case) -> int:
    """Return how many months are paid in all: new work ends those left."""
    most, found = most_months(case), new_work_on(case)
    return most if found is None else min(most, months_begun(claim_day(case), found))


def _later_months(case: Case) -> Note:
    asked = [
        case.entry(f"{_PATH}month_{name}", case.on)
        for name in ("applications", "interviews", "attendance")
    ]
    cites = dict.fromkeys(citation for one in asked for citation in one.citations)
    applications, interviews, attendance = (one.value for one in asked)
    return note(
        "jkp.later_months",
        *cites,
        applications=applications,
        interviews=interviews,
        attendance=attendance,
    )
