"""Wage earners (PU): which programmes they have, and the facts that the rules ask about them.

The facts of an employment are brought into one flat record for a month, under the names that
declarations use, by formulas that columns are read from as well. ``None`` stays ``None``: what
nobody gave is unknown to every rule.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from perlindungan.facts import (
    ContractKind,
    EmployerKind,
    EmployerSize,
    Employment,
    Programme,
    Relation,
    Segment,
    Worker,
)
from perlindungan.law.condition import Facts
from perlindungan.law.formula import (
    LAST,
    MONTH,
    Derivation,
    Formula,
    constant,
    fact,
    given,
    larger,
    parameter,
    when,
)
from perlindungan.law.registry import PP_37_2021
from perlindungan.programmes import (
    ForeignerMonths,
    ForeignersInJP,
    Law,
    OtherPay,
    PartMonth,
    PensionMonth,
    Presumptions,
    WageBase,
)
from perlindungan.programmes.jp.pension_age import index_of_pension_age, pension_steps
from perlindungan.programmes.membership import FOREIGNER_MONTHS
from perlindungan.segments.calendar import completed_years, holds, months_between
from perlindungan.segments.rules import MonthAt, SegmentRules, not_born_yet

BUSINESS = EmployerKind.BUSINESS
_JKP_BEGAN = PP_37_2021.in_force

PROGRAMMES = (
    Programme.JKK,
    Programme.JKM,
    Programme.JHT,
    Programme.JP,
    Programme.JKN,
    Programme.JKP,
)
"""In the order in which they are decided: JKP asks whether the others are due."""

GIVEN_BY = {
    "employed": ("started_on", "ended_on"),
    "citizen": ("citizenship",),
    "months_in_indonesia": ("started_on", "ended_on", "contract"),
    "months_past_pension_age": ("birth_date",),
    "age_at_jkp_registration": ("birth_date", "jkp_registered_on"),
    "extra_members": ("household_size",),
    "state_employer": ("employer_kind",),
    "chose_jp_after_pension_age": ("continues_jp", "programmes"),
    "first_two_months_paid": ("paid_until",),
    "jkp_registered": ("jkp_registered_on",),
    "months_registered": ("registered_since",),
    "minimum_wage": ("region",),
    "jp_wage": ("wage",),
    "jkn_wage": ("wage",),
}
"""Which given facts settle a derived one; any other fact is given under its own name.

The names are those of a roster's columns (``employer_size`` is ``Employer.size``, ``programmes`` is
``Employment.joined``).
"""


PATHS = {
    "wage_paid": "wage_paid",
    "region": "region",
    "started_on": "started_on",
    "ended_on": "ended_on",
    "contract": "contract",
    "programmes": "joined",
    "continues_jp": "continues_jp",
    "jkp_workplace": "jkp_workplace",
    "birth_date": "worker.birth_date",
    "citizenship": "worker.citizenship",
    "works_in_indonesia_since": "worker.works_in_indonesia_since",
    "household_size": "worker.household_size",
    "jkp_registered_on": "worker.jkp_registered_on",
    "jkn_registered": "worker.jkn_registered",
    "civil_servant": "worker.civil_servant",
    "employer_kind": "employer.kind",
    "employer_size": "employer.size",
    "risk_group": "employer.risk_group",
    "labour_intensive": "employer.labour_intensive",
    "workers_registered": "employer.workers_registered",
    "registered_since": "employer.registered_since",
    "paid_until": "employer.paid_until",
    "defers_jp": "employer.defers_jp",
}
"""Where an employment holds each fact, by the name of a roster's column."""

_EXTRAS = ("monthly_wage", "wage_kind", "minimum_wage", "family_beyond")
_REQUIRED = ("jp.pension_age", "jkn.members_covered", "jkn.children_covered", "jkn.ceiling")


def derivation(law: Law) -> Derivation:
    """Return how the facts of a wage earner follow from those of an employment."""
    choices = law.choices
    kind, size = given("employer_kind"), given("employer_size")
    birth, citizenship = given("birth_date"), given("citizenship")
    since, paid_until = given("registered_since"), given("paid_until")
    registered = given("jkp_registered_on")
    # Only a business has a size; of a firm without either, a month's bill presumes a business.
    neither = kind.missing & size.missing
    state = fact("state_employer")
    is_business = state.is_(False) | (choices.presumptions is Presumptions.MADE)
    facts = {
        "wage": given("monthly_wage"),
        "wage_kind": given("wage_kind"),
        "jp_wage": _of_month(choices.part_month_jp, choices.other_pay),
        "jkn_wage": _of_month(choices.part_month_jkn, choices.other_pay),
        # At the ceiling no floor can matter.
        "minimum_wage": when(
            given("minimum_wage").missing & (fact("jkn_wage") >= parameter("jkn.ceiling")),
            0,
            given("minimum_wage"),
        ),
        "region": given("region"),
        "employed": holds(given("started_on"), given("ended_on")),
        "citizen": citizenship.is_("ID"),
        "months_in_indonesia": when(
            fact("citizen"), None, _months_in_indonesia(choices.foreigner_months)
        ),
        "jp_takes_foreigners": constant(choices.foreigners_in_jp is ForeignersInJP.LIKE_CITIZENS),
        "state_employer": when(neither, None, when(kind.missing, False, ~kind.is_(BUSINESS))),
        "employer_kind": when(kind.missing & is_business, BUSINESS, kind),
        "employer_size": size,
        "risk_group": given("risk_group"),
        "programmes": given("programmes"),
        "chose_jp_after_pension_age": _chose_jp(),
        "civil_servant": given("civil_servant"),
        "months_past_pension_age": (
            MONTH
            - index_of_pension_age(birth.month_index, pension_steps(law.jp.pension_age))
            + int(choices.pension_month is PensionMonth.NOT_DUE)
        ),
        "age_at_jkp_registration": _age_at_jkp_registration(),
        "jkp_workplace": given("jkp_workplace"),
        "jkp_registered": registered <= LAST,
        "jkn_registered": given("jkn_registered"),
        "extra_members": given("family_beyond").or_else(
            larger(given("household_size") - parameter("jkn.members_covered"), 0)
        ),
        "labour_intensive": given("labour_intensive"),
        "workers_registered": given("workers_registered"),
        "paid_until": paid_until,
        "registered_since": since,
        "months_registered": MONTH - since.index,
        "first_two_months_paid": paid_until.index > since.index,
        "defers_jp": given("defers_jp"),
    }
    return Derivation(
        facts=facts,
        paths=PATHS,
        refusals=(not_born_yet(),),
        extras=_EXTRAS,
    )


def facts_in_month(
    employment: Employment, wage: WageBase | None, minimum: int | None, at: MonthAt
) -> dict[str, Any]:
    """Return the named facts of a wage earner in a month.

    Parameters
    ----------
    employment
        The facts as given.
    wage
        Monthly wage for contributions, or ``None`` where it is not known.
    minimum
        Minimum wage of the place of work in rupiah, or ``None``.
    at
        The month and its law.
    """
    amount, kind = (None, None) if wage is None else (wage.amount, wage.kind)
    beyond = None if employment.worker.family is None else _family_beyond(employment.worker, at)
    return at.derive(employment, amount, kind, minimum, beyond)


def _of_month(part_month: PartMonth, other_pay: OtherPay) -> Formula:
    """Return the agreed wage, or the pay of the month where it is known and chosen."""
    wage, kind, paid = given("monthly_wage"), given("wage_kind"), given("wage_paid")
    if other_pay is OtherPay.LEAVE_OPEN:
        wage = when(kind.is_("monthly"), wage, None)
    return wage if part_month is PartMonth.WHOLE_WAGE else paid.or_else(wage)


def _months_in_indonesia(counting: ForeignerMonths) -> Formula:
    """Return how long a foreigner works in Indonesia, as far as the facts tell."""
    start = given("works_in_indonesia_since").or_else(given("started_on"))
    elapsed = months_between(start, LAST)
    if counting is ForeignerMonths.ELAPSED:
        return elapsed
    ended = given("ended_on")
    return when(
        ended.known,
        months_between(start, ended),
        when(
            given("contract").is_(ContractKind.PKWTT),
            larger(elapsed, FOREIGNER_MONTHS),
            # An unknown end leaves open what the months to come will bring.
            when(elapsed >= FOREIGNER_MONTHS, elapsed, None),
        ),
    )


def _age_at_jkp_registration() -> Formula:
    """Return the age at registration, or an age that already settles the limit.

    Who was in work when JKP began became a participant on that day (PP 37/2021 Pasal 5).
    """
    birth, limit = given("birth_date"), parameter("jkp.age_limit")
    registered, began = given("jkp_registered_on"), constant(_JKP_BEGAN)
    now, at_start = completed_years(birth, LAST), completed_years(birth, began)
    in_work = given("started_on") <= began
    return when(
        limit.missing,
        None,
        when(
            registered.known,
            completed_years(birth, when(registered < began, began, registered)),
            when(now < limit, now, when(in_work | (at_start >= limit), at_start, None)),
        ),
    )


def _chose_jp() -> Formula:
    """Return whether a worker past the pension age chose to go on with JP.

    JP among the programmes joined says so only where it can mean nothing else: not that a smaller
    firm joined JP, nor that a foreigner was enrolled.
    """
    said, joined = given("continues_jp"), given("programmes")
    larger_firm = given("employer_size").one_of(EmployerSize.MEDIUM, EmployerSize.LARGE)
    implied = when(larger_firm & fact("citizen"), True, None)
    return when(
        said.known | joined.missing,
        said,
        when(joined.contains(Programme.JP), implied, False),
    )


def _family_beyond(worker: Worker, at: MonthAt) -> int:
    """Return the family members insured beyond those that the contribution covers."""
    family = worker.family or ()
    children = sum(member.relation is Relation.CHILD for member in family)
    spouses = sum(member.relation is Relation.SPOUSE for member in family)
    most_children = at.law.jkn.children_covered.on(at.month).value
    return len(family) - min(spouses, 1) - min(children, most_children)


def _pattern(facts: Facts) -> tuple[Any, ...]:
    group, kind, floor = facts["risk_group"], facts["employer_kind"], facts["minimum_wage"]
    extra = facts["extra_members"]
    return (
        group and group.value,
        kind and kind.value,
        facts["wage"] is None,
        facts["jp_wage"] is None,
        facts["jkn_wage"] is None,
        floor is None and facts["region"] is None,
        floor is None,
        extra and 1,
        facts["wage_kind"],
    )


RULES = SegmentRules(
    segment=Segment.PU,
    programmes=PROGRAMMES,
    closed=MappingProxyType({}),
    given_by=GIVEN_BY,
    derivation=derivation,
    requires=_REQUIRED,
    pattern=_pattern,
)
