"""JKP, row by row."""

from perlindungan.claims.coverage import Row
from perlindungan.law.registry import PP_37_2021

_ENTITLED = "jkp.benefit.entitled"
_CASH = "jkp.benefit.cash"
_LATER = (
    "jkp.benefit.month_applications",
    "jkp.benefit.month_interviews",
    "jkp.benefit.month_attendance",
)

ROWS = (
    Row(
        section="JKP",
        item="who: a citizen, under 54 when registered, employed by a business",
        by=(_ENTITLED, "jkp.age_limit"),
        reason="whether the employer is a business or the state is not asked for",
    ),
    Row(
        section="JKP",
        item="programmes of medium and large firms, JKN as a wage earner (to February 2025)",
        by=(_ENTITLED,),
    ),
    Row(
        section="JKP",
        item="programmes of micro and small firms, JKN as a wage earner (to February 2025)",
        by=(_ENTITLED,),
    ),
    Row(
        section="JKP",
        item="programmes of medium and large firms, registered in JKN (since February 2025)",
        by=(_ENTITLED,),
    ),
    Row(
        section="JKP",
        item="programmes of micro and small firms, registered in JKN (since February 2025)",
        by=(_ENTITLED,),
    ),
    Row(
        section="JKP",
        item="first benefits in 2022",
        by=("jkp.benefit.operating_since",),
        reason="a note: the text names the year alone and bars no claim",
    ),
    Row(
        section="JKP",
        item="12 months in 24 and six in a row (to February 2025)",
        by=(
            "jkp.benefit.paid_months",
            "jkp.benefit.window_months",
            "jkp.benefit.months_in_a_row",
        ),
        reason="where the six lie is a choice (six_in_a_row)",
    ),
    Row(
        section="JKP",
        item="12 months, added up, in 24 calendar months (since February 2025)",
        by=("jkp.benefit.paid_months", "jkp.benefit.window_months"),
    ),
    Row(
        section="JKP",
        item="permanent and fixed-term contracts; willing to work again",
        by=(_ENTITLED,),
    ),
    Row(
        section="JKP",
        item="excluded: resignation, total permanent disability, pension, death",
        by=(_ENTITLED,),
    ),
    Row(
        section="JKP",
        item="fixed term: only if the employer ends it before its term",
        by=(_ENTITLED,),
    ),
    Row(section="JKP", item="cash of 45 % and 25 % (to February 2025)", by=(_CASH,)),
    Row(section="JKP", item="cash of 60 % (since February 2025)", by=(_CASH,)),
    Row(
        section="JKP",
        item="the months left of who was drawing on 7 February 2025",
        by=(_CASH,),
        reason="on which day a month falls is not said: months are counted from the claim",
    ),
    Row(section="JKP", item="wage as last reported, up to 5 million", by=("jkp.wage_ceiling",)),
    Row(
        section="JKP",
        item="wage under-reported: the employer pays the shortfall at once",
        by=("jkp.cash",),
        citations=(PP_37_2021.article(23),),
    ),
    Row(
        section="JKP",
        item="training, up to 1 million a person (to April 2025)",
        by=("jkp.benefit.training_cost", "jkp.training"),
    ),
    Row(
        section="JKP",
        item="training, up to 2.4 million a person (since April 2025)",
        by=("jkp.benefit.training_cost", "jkp.training"),
    ),
    Row(
        section="JKP",
        item="access to the job market",
        by=("jkp.benefit.job_market", "jkp.job_market"),
    ),
    Row(
        section="JKP",
        item="three times in a working life, five years of contributions apart",
        by=("jkp.benefit.times", "jkp.benefit.months_between"),
    ),
    Row(
        section="JKP",
        item="several employers: one workplace is chosen",
        by=(_ENTITLED,),
        reason="the membership of the event is taken to be the one chosen where JKP is among its "
        "programmes, and another where JKP is among the other's alone: then nobody owes the cash; "
        "months count wherever JKP was paid",
    ),
    Row(
        section="JKP",
        item="three months to claim (to February 2025)",
        by=("jkp.benefit.claim_lapses",),
    ),
    Row(
        section="JKP",
        item="six months to claim (since February 2025)",
        by=("jkp.benefit.claim_lapses",),
        reason="for a dismissal before and a claim found eligible after a choice (jkp_transition)",
    ),
    Row(
        section="JKP",
        item="ends with a new job or with death",
        by=(_ENTITLED, _CASH),
        reason="death is another event; months before it stay",
    ),
    Row(
        section="JKP",
        item="arrears up to three consecutive months",
        by=("jkp.arrears_months", "jkp.arrears_counted"),
        reason="the months in arrears are given as one number, of whichever programme counts",
    ),
    Row(
        section="JKP",
        item="arrears beyond: the employer pays first and reclaims within three months",
        by=(
            "jkp.arrears_months",
            "jkp.benefit.employer_reclaims",
            "jkp.benefit.refund_paid_within",
        ),
    ),
    Row(
        section="JKP",
        item="bankrupt or closed firm, arrears up to six months",
        by=("jkp.benefit.closed_firm_months",),
    ),
    Row(
        section="JKP",
        item="not enrolled: the employer owes the cash at once and the training",
        by=(_ENTITLED, "jkp.cash", "jkp.training"),
        reason="contributions, proof, times and time to claim are asked of participants alone "
        "(derived)",
    ),
    Row(
        section="JKP",
        item="reports of new work and of training",
        by=("jkp.benefit.worker_reports_work", "jkp.benefit.worker_reports_training"),
    ),
    Row(
        section="JKP",
        item="conditions of months 2 to 6",
        by=_LATER,
        reason="told, not decided: they lie ahead of the claim",
    ),
    Row(
        section="JKP",
        item="days on which the later months are claimed",
        reason="from a help page on the rules of 2021 alone, and no text ties them to days",
    ),
    Row(
        section="JKP",
        item="older implementing rules stay where they do not conflict",
        by=(_CASH, *_LATER),
        reason="that memberships are adjusted in 15 working days binds the ministry and the BPJS",
    ),
    Row(
        section="JKP",
        item="payment within three working days of a complete claim (since February 2025)",
        by=("jkp.benefit.paid_within",),
        reason="what BPJS owes for paying late is not ruled",
    ),
    Row(
        section="Papers",
        item="JKP, proof of the dismissal (since 2025)",
        by=("jkp.benefit.papers_proof",),
    ),
    Row(
        section="Papers",
        item="JKP, proof of the dismissal (to 2025)",
        by=("jkp.benefit.papers_proof",),
    ),
    Row(section="Papers", item="JKP, first claim", by=("jkp.benefit.papers",)),
    Row(section="Channels", item="JKP by siapkerja.kemnaker.go.id", by=("jkp.benefit.papers",)),
    Row(
        section="Channels",
        item="report of the dismissal: the employer within seven working days",
        by=("jkp.benefit.employer_reports",),
        reason="that the worker may report too is told by a help page",
    ),
)
