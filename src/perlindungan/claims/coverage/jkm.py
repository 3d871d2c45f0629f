"""JKM, row by row."""

from perlindungan.claims.coverage import Row

_ARREARS = "jkm.arrears_months"

ROWS = (
    Row(section="JKM", item="lump sum", by=("jkm.benefit.lump_sum",)),
    Row(
        section="JKM",
        item="periodic benefit, paid at once",
        by=("jkm.benefit.periodic_month", "jkm.benefit.periodic_months"),
    ),
    Row(section="JKM", item="funeral money", by=("jkm.benefit.funeral",)),
    Row(
        section="JKM",
        item="total before the scholarship: 24 million, 42 million since December 2019",
        by=("jkm.benefit.lump_sum", "jkm.benefit.periodic_month", "jkm.benefit.funeral"),
    ),
    Row(
        section="JKM",
        item="scholarship, after five and since December 2019 three years of contributions",
        by=("jkm.benefit.scholarship", "jkm.benefit.scholarship_months", "scholarship.sums"),
    ),
    Row(
        section="JKM",
        item="active membership: still working and paying at death",
        by=("jkm.benefit.entitled",),
    ),
    Row(
        section="JKM",
        item="new participant without wage: 10 million within three months, since February 2025",
        by=("jkm.benefit.newcomer_months", "jkm.benefit.newcomer_sum"),
        reason="whether one who joins again starts anew is a choice (rejoined_bpu); how the sum is "
        "divided was not found",
    ),
    Row(
        section="JKM",
        item="new participant without wage before: the whole at once",
        by=("jkm.benefit.newcomer_months",),
    ),
    Row(
        section="JKM",
        item="worker with several employers",
        by=("jkm.benefit.several_memberships",),
        reason="since February 2025 a choice (several_jkm): the text was not found",
    ),
    Row(section="JKM", item="arrears of the employer up to three months", by=(f"{_ARREARS}.PU",)),
    Row(
        section="JKM",
        item="arrears of the employer beyond: it pays first and reclaims",
        by=(f"{_ARREARS}.PU",),
    ),
    Row(
        section="JKM",
        item="arrears without wage up to three months: funeral money at once, the rest after",
        by=(f"{_ARREARS}.BPU",),
    ),
    Row(section="JKM", item="arrears without wage beyond: nothing", by=("jkm.benefit.entitled",)),
    Row(
        section="JKM",
        item="order of heirs, and who is paid where there is none",
        by=("heirs.order",),
        reason="the articles give no shares within a class, so none are computed",
    ),
    Row(section="JKM", item="second degree of the blood line", by=("heirs.order",)),
    Row(
        section="JKM",
        item="will by notarial deed; heir outside the list by court ruling",
        by=("heirs.order",),
        reason="the form of the will is not asked for; whoever it names counts",
    ),
    Row(
        section="JKM",
        item="payment within three working days, 1 % for each day late",
        by=("jkm.benefit.paid_within", "jkm.benefit.late_fee"),
    ),
    Row(
        section="Scholarship",
        item="sums and years by level, for at most two children",
        by=("scholarship.sums", "scholarship.children"),
    ),
    Row(
        section="Scholarship",
        item="ends at 23, with marriage or work",
        by=("scholarship.age_limit", "scholarship.short_work"),
    ),
    Row(
        section="Scholarship",
        item="child not yet at school: paid once it is, claimed every year",
        by=("scholarship.sums",),
    ),
    Row(
        section="Papers",
        item="JKM and scholarship",
        by=("jkm.benefit.papers", "jkm.benefit.papers_scholarship"),
        reason="the list for construction workers (project number) is not kept apart",
    ),
)
