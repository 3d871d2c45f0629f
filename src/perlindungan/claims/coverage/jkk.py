"""JKK, row by row."""

from perlindungan.claims.coverage import Row
from perlindungan.law.registry import PP_44_2015

_IN = "jkk.benefit"
_BENEFITS, _RULES = "JKK: benefits", "JKK: wage, time limits, reports, arrears"


def _row(
    item: str, *names: str, section: str = _BENEFITS, reason: str = "", cites: str = ""
) -> Row:
    """Return a row by the names of parameters of the benefit, or whole paths and ids.

    ``cites`` is the article of PP 44/2015 of a rule without a parameter.
    """
    by = tuple(name if "." in name else f"{_IN}.{name}" for name in names)
    citations = (PP_44_2015.article(cites),) if cites else ()
    return Row(section=section, item=item, by=by, citations=citations, reason=reason)


def _rule(item: str, *names: str, reason: str = "", cites: str = "") -> Row:
    return _row(item, *names, section=_RULES, reason=reason, cites=cites)


_TRANSPORT = tuple(f"{_IN}.transport.{mode}" for mode in ("land", "sea", "air"))
_PROCEDURE = "a procedure without a sum of its own"

ROWS = (
    _row(
        "care until recovered, disabled or dead, first-class ward",
        "care",
        reason="care has no rupiah limit; the price of a higher ward is the patient's",
    ),
    _row("care of comorbidity and complications since December 2019", "care"),
    _row(
        "care at home: limit, and one year a case",
        "home_care",
        "home_care_months",
        reason="the year is shown, and what was spent beyond it is not told apart",
    ),
    _row("examination to settle whether a disease comes from work", "care"),
    _row("transport by land, river or lake until December 2019", _TRANSPORT[0]),
    _row("transport by sea until December 2019", _TRANSPORT[1]),
    _row("transport by air until December 2019", _TRANSPORT[2]),
    _row("transport by land, river or lake since", _TRANSPORT[0]),
    _row("transport by sea since", _TRANSPORT[1]),
    _row("transport by air since", _TRANSPORT[2]),
    _row("several modes: their limits add up", *_TRANSPORT, "jkk.transport"),
    _row(
        "what counts as transport",
        "jkk.transport",
        cites="25",
        reason="which trips belong to the costs is for whoever gives them",
    ),
    _row("unable to work, months 1 to 6", "stmb"),
    _row("unable to work, months 7 to 12 until December 2019", "stmb"),
    _row("unable to work, months 7 to 12 since", "stmb"),
    _row(
        "unable to work, from month 13",
        "stmb",
        reason="days beyond a whole month are a choice (part_month_unable): no rule was found",
    ),
    _row(
        "unable to work: refund to the employer, difference to the worker",
        "jkk.stmb",
        "jkk.stmb_worker",
        cites="51",
    ),
    _row(
        "partial anatomical disability",
        "partial",
        "disabilities",
        "wages",
        reason="several losses that exceed a total disability are a choice (several_losses)",
    ),
    _row("partial functional disability", "partial", "disabilities", "wages"),
    _row("total permanent disability", "total_disability", "total_share", "wages"),
    _row("death", "death", "death_share", "wages"),
    _row(
        "death: at least the sum of JKM",
        "jkm.benefit.lump_sum",
        reason="which sum of JKM is meant is a choice (death_floor)",
    ),
    _row("funeral until December 2019", "funeral"),
    _row(
        "funeral since",
        "funeral",
        reason="a death after an accident of before is a choice (jkk_death_law)",
    ),
    _row(
        "periodic benefit at once until December 2019",
        "periodic",
        "periodic_month",
        "periodic_months",
    ),
    _row("periodic benefit at once since", "periodic_month", "periodic_months"),
    _row(
        "orthosis and prosthesis: price and 40 %",
        "prosthesis_extra",
        reason="medical rehabilitation comes besides, as care",
    ),
    _row("dentures until December 2019", "dentures"),
    _row("dentures since", "dentures"),
    _row("hearing aid", "hearing_aid"),
    _row("glasses", "glasses"),
    _row("scholarship until December 2019, once", "scholarship", "scholarship.sums"),
    _row(
        "scholarship since, by level of school, without months of contributions",
        "scholarship",
        "scholarship.sums",
        "scholarship.children",
    ),
    _row("return to work", "return_to_work", reason="the doctor's recommendation is not asked for"),
    _row("violence at the workplace", "papers_violence"),
    _row(
        "suspected case: care first, concluded within 30 days",
        "suspected_concluded",
        reason="Pasal 25B, on disease, was not found",
    ),
    _rule("wage of employees", "wage"),
    _rule(
        "wage by the day",
        "wage_base.days_in_month",
        reason="of construction a choice (construction_days): its ministerial rule was not found",
    ),
    _rule("piece work", "wage_base.piece_months", "wage_base.weather_months"),
    _rule("participants without wage: base of the table", "jkk.bpu.bands"),
    _rule("interns, students in practice, prisoners in assimilation", "trainee_wage"),
    _rule(
        "wage reported too low: the employer owes the rest", "jkk.death", "jkk.partial", cites="32"
    ),
    _rule("worker not registered: the employer owes all", "entitled"),
    _rule("claim lapses after two years", "claim_lapses"),
    _rule(
        "claim lapses after five years since December 2019",
        "claim_lapses",
        reason="a claim on the anniversary itself is taken to be in time",
    ),
    _rule("disease within three years after leaving", "after_leaving"),
    _rule("report of stage I", "first_report"),
    _rule("report of stage II", "second_report"),
    _rule(
        "late report of stage I: on the employer since February 2025",
        "late_report_on_employer",
        reason="days are known, hours are not: the second day after is in time",
    ),
    _rule("who else may tell of a suspected case", reason=_PROCEDURE),
    _rule("BPJS pays within seven working days, 1 % for each day late", "paid_within", "late_fee"),
    _rule(
        "incomplete papers: answered within seven working days",
        "papers_answered",
        reason="the day of the stage-II report is no fact of a case, so no date is told",
    ),
    _rule("employer in arrears up to three months", "jkk.arrears_months.PU"),
    _rule("employer in arrears beyond: it pays first", "jkk.arrears_months.PU"),
    _rule("without wage, in arrears up to three months", "jkk.arrears_months.BPU"),
    _rule("without wage, in arrears beyond: nothing", "jkk.arrears_months.BPU", "entitled"),
    _rule(
        "care outside the network",
        "papers_outside",
        reason="the highest standard of the area's partners is not known",
    ),
    _rule("transport and wage advanced, then refunded", "jkk.transport", "jkk.stmb", cites="30"),
    _rule("disputes: labour inspector, then the Minister", reason=_PROCEDURE),
    _rule("job protection", reason="told as a note; dismissals are no part of a claim"),
    _rule("order of heirs", "heirs.order", reason="no shares within a class"),
    _rule("construction workers: same benefits", "entitled"),
    _row("table of permanent losses", "disabilities", section="JKK: percentages"),
    _row(
        "visual efficiency where the eyes differ",
        "disabilities",
        section="JKK: percentages",
        reason="a choice (unequal_eyes): the annex prints no divisor; whole tenths count",
    ),
    _row("income bands and bases without wage", "jkk.bpu.bands", section="JKK: bases"),
    _row(
        "income between two bands",
        "jkk.bpu.bands",
        section="JKK: bases",
        reason="a choice (between_bands)",
    ),
    _row("JKK, with the report of stage II", "papers", "papers_outside", section="Papers"),
    _row("JKK, death", "papers_death", section="Papers"),
    _row("JKK, violence", "papers_violence", section="Papers"),
    _row(
        "reports on line, on paper, since 2025 by telephone, WhatsApp and e-mail",
        section="Channels",
        reason="told as places of a claim: a branch, and the reporting service on line",
    ),
)
