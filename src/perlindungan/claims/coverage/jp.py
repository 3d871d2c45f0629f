"""What of the rules on the benefit of JP is computed."""

from perlindungan.claims.coverage import Row
from perlindungan.law.registry import PP_45_2015

_RULES = "JP"
_AGE = "JP: pension age"
_LIMITS = "JP: smallest and largest pension"

ROWS: tuple[Row, ...] = (
    Row(section=_RULES, item="formula of the first year", by=("jp.benefit.accrual",)),
    Row(
        section=_RULES,
        item="wages carried to their later value by inflation",
        by=("jp.benefit.inflation",),
        reason="which years index a wage is not said: choice wage_indexation",
    ),
    Row(
        section=_RULES,
        item="later years: raised by the inflation of the year before",
        by=("jp.benefit.inflation",),
        reason="whether a year is one of the calendar is not said: choice pension_rise",
    ),
    Row(
        section=_RULES,
        item="contribution period: months that were paid off",
        by=("jp.benefit.months_for_pension",),
    ),
    Row(
        section=_RULES,
        item="wages that count, up to the ceiling",
        by=("jp.ceiling",),
        reason="that the ceiling holds in the formula is not said: choice pension_wages",
    ),
    Row(
        section=_RULES,
        item="old-age pension: pension age and 180 months",
        by=("jp.benefit.old_age", "jp.benefit.old_age_monthly", "jp.old_age"),
    ),
    Row(
        section=_RULES,
        item="fewer than 180 months at the pension age: contributions and return at once",
        by=("jp.benefit.lump_sum", "jp.lump_sum"),
        reason="the returns of JP were never published: the sum is asked of BPJS",
    ),
    Row(
        section=_RULES,
        item="disability pension, and 15 years where fewer were paid",
        by=(
            "jp.benefit.disability",
            "jp.benefit.disability_monthly",
            "jp.benefit.months_granted",
            "jp.benefit.months_before_cause",
            "jp.disability",
        ),
    ),
    Row(
        section=_RULES,
        item="end of the disability pension",
        reason="death is an event of its own; recovery is a decision of doctors",
    ),
    Row(
        section=_RULES,
        item="density of the contributions",
        by=("jp.benefit.density",),
        reason="no numerator or denominator is given: asked of BPJS, or choice density",
    ),
    Row(
        section=_RULES,
        item="pension of a widow(er)",
        by=("jp.benefit.survivors", "jp.benefit.spouse_share", "jp.spouse"),
    ),
    Row(
        section=_RULES,
        item="widow(er) of a participant with fewer than 15 years",
        by=(
            "jp.benefit.survivors_monthly",
            "jp.benefit.member_months",
            "jp.benefit.months_granted",
        ),
    ),
    Row(
        section=_RULES,
        item="those conditions missed: a lump sum",
        by=("jp.benefit.lump_sum", "jp.lump_sum"),
    ),
    Row(
        section=_RULES,
        item="end of the pension of a widow(er)",
        by=("jp.spouse",),
        citations=(PP_45_2015.article(21, 5),),
    ),
    Row(
        section=_RULES,
        item="pension of children, also after a widow(er)",
        by=(
            "jp.benefit.child_share",
            "jp.benefit.child_after_spouse_share",
            "jp.benefit.children",
            "jp.child",
        ),
    ),
    Row(
        section=_RULES,
        item="children of a participant with fewer than 15 years",
        by=("jp.benefit.survivors_monthly",),
    ),
    Row(
        section=_RULES,
        item="end of the pension of a child",
        by=("jp.benefit.child_age", "jp.child"),
    ),
    Row(
        section=_RULES,
        item="pension of a parent",
        by=("jp.benefit.parent_share", "jp.benefit.survivors_monthly", "jp.parent"),
    ),
    Row(
        section=_RULES,
        item="work past the pension age: the pension may begin up to three years later",
        by=("jp.months_after_pension_age",),
        reason="whether months paid then count is not said: choice work_past_pension_age",
    ),
    Row(
        section=_RULES,
        item="start and end of membership",
        by=("jp.benefit.old_age", "jp.benefit.disability", "jp.benefit.survivors"),
    ),
    Row(
        section=_RULES,
        item="how two children share",
        by=("jp.child",),
        citations=(PP_45_2015.article(22),),
        reason="not said: choice children_pension",
    ),
    Row(
        section=_RULES,
        item="first payment within 15 days, later ones by the 1st",
        by=("jp.benefit.paid_within",),
    ),
    Row(
        section=_RULES,
        item="confirmation of the data",
        by=("jp.benefit.confirm_every", "jp.benefit.stops_after"),
    ),
    Row(section=_RULES, item="BPJS pays late", by=("jp.benefit.late_fee",)),
    Row(
        section=_RULES,
        item="worker who was not enrolled: the employer owes the pension",
        by=("jp.benefit.old_age", "jp.benefit.disability", "jp.benefit.survivors"),
    ),
    Row(
        section=_RULES,
        item="child born within 300 days",
        by=("jp.benefit.late_born_days",),
    ),
    Row(
        section=_AGE, item="56, 57 from 2019, then a year more every three", by=("jp.pension_age",)
    ),
    Row(
        section=_AGE,
        item="who reached the age of an earlier year stays past it",
        by=("jp.pension_age",),
    ),
    Row(
        section=_LIMITS,
        item="the limits of each year, and their yearly change",
        by=("jp.benefit.smallest", "jp.benefit.largest"),
        reason="those of a year not yet published are asked of the caller; whether the smallest "
        "holds after the first day is not said: choice smallest_pension",
    ),
    Row(
        section=_LIMITS,
        item="whether they hold for who is left",
        by=("jp.benefit.smallest", "jp.benefit.largest"),
        reason="not said: choice survivor_limits",
    ),
    *(
        Row(section="Papers", item=f"JP, {of}", by=(f"jp.benefit.papers_{name}",))
        for of, name in (
            ("pension age", "old_age"),
            ("disability", "disability"),
            ("widow(er)", "spouse"),
            ("child", "child"),
            ("parent", "parent"),
        )
    ),
)
"""In the order of the articles."""
