"""One person in several places at once: what each pays, and what the law leaves open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

import attrs
from attrs import frozen

from perlindungan.contributions.bill import statement_of
from perlindungan.contributions.statement import Finding, Line, Open, Statement
from perlindungan.facts import (
    Case,
    ConstructionWork,
    Employment,
    FactError,
    HealthMembership,
    MigrantWork,
    Month,
    Payer,
    Programme,
    Segment,
    SelfEmployment,
    mask,
)
from perlindungan.law import Confidence, Decision, Outcome, Reason, Rule
from perlindungan.law.registry import PP_44_2015
from perlindungan.programmes import NATIONAL, Law, Part
from perlindungan.segments.calendar import held

_JKM_ELSEWHERE = Decision(
    outcome=Outcome.NOT_MET,
    reasons=(
        Reason(
            rule=Rule(
                id="jkm.owner_once",
                citations=(PP_44_2015.article(15, 2),),
                confidence=Confidence.TEXT,
            ),
            outcome=Outcome.NOT_MET,
        ),
    ),
)
_CHOSEN_WORKPLACE = "jkp.chosen_workplace"


@frozen(kw_only=True)
class Together:
    """The statements of one person's cases, in their order, and what should be known of them.

    Findings: ``several_employers``, ``several_ceilings``, ``moved_inside_month``,
    ``wage_earner_and_participant``, ``jkn_twice``, ``migrant_and_other``,
    ``construction_and_other``, ``membership_again``, ``owner_jkm_once``.
    """

    statements: tuple[Statement, ...]
    findings: tuple[Finding, ...]

    @property
    def total(self) -> int:
        """Rupiah owed by all payers of all cases."""
        return sum(statement.total for statement in self.statements)

    def explain(self, locale: str) -> str:
        """Tell every statement, and what should be known of them together."""
        from perlindungan.wording import warning

        told = [statement.explain(locale) for statement in self.statements]
        found = [warning(item.code, dict(item.details), locale) for item in self.findings]
        return "\n\n".join([*told, *found])

    def total_of(self, payer: Payer) -> int:
        """Return the rupiah owed by a payer in all cases."""
        return sum(statement.total_of(payer=payer) for statement in self.statements)


def several(cases: Sequence[Case], month: Month, *, law: Law = NATIONAL) -> Together:
    """Return what is due for one person who takes part in several places in a month.

    Each employer enrols the worker (PP 44/2015 Pasal 15 ayat (3), PP 46/2015 Pasal 5), and pays
    for the whole month, also where the worker moved inside it: the law knows no share of a month.
    JKP is due at one workplace, which the worker chooses (PP 37/2021 Pasal 8): where nobody said
    which, it is left open. An owner of several companies takes part in JKK and JHT in each, in JKM
    in one (PP 44/2015 Pasal 15, PP 46/2015 Pasal 6).

    Parameters
    ----------
    cases
        Of one and the same person.

    Raises
    ------
    FactError
        If the cases are of different persons, two workplaces are chosen for JKP, or one person has
        two memberships without wage who owns no companies: two kinds of work stand under one.
    """
    _check_person(cases)
    cases = _with_chosen_workplace(cases)
    statements = [statement_of(case, month, law) for case in cases]
    active = [case for case in cases if _takes_part(case, month)]
    if sum(isinstance(case, Employment) for case in active) > 1:
        statements = [_without_presumed_jkp(statement) for statement in statements]
    statements, owner = _jkm_once(cases, statements, month)
    return Together(
        statements=tuple(statements),
        findings=(*_findings(active, statements, month), *owner),
    )


def _takes_part(case: Case, month: Month) -> bool:
    """Tell whether a case holds in a month, as far as its days tell."""
    return held(*_days(case), month.first, month.last) is not False


def _days(case: Case) -> tuple[date | None, date | None]:
    """Return the first and last day of a case."""
    match case:
        case Employment() | ConstructionWork():
            return case.started_on, case.ended_on
        case SelfEmployment():
            return case.registered_on, case.ended_on
        case MigrantWork():
            known = [day for day in (case.registered_on, case.paid_on) if day is not None]
            return min(known, default=None), case.returns_on
        case _:
            return None, None


def _check_person(cases: Sequence[Case]) -> None:
    seen: dict[str, str] = {}
    for case in cases:
        worker = getattr(case, "worker", None)
        if worker is None:
            continue
        for name in ("nik", "birth_date"):
            value = getattr(worker, name)
            if value is not None and seen.setdefault(name, str(value)) != str(value):
                shown = mask(str(value)) if name == "nik" else "(hidden)"
                raise FactError(name, shown, "one_person")


def _with_chosen_workplace(cases: Sequence[Case]) -> list[Case]:
    """Say of the others that they are not chosen for JKP, where one workplace is."""
    chosen = [case for case in cases if isinstance(case, Employment) and case.jkp_workplace]
    if len(chosen) > 1:
        raise FactError("jkp_workplace", len(chosen), "one_jkp_workplace")
    if not chosen:
        return list(cases)
    return [
        attrs.evolve(case, jkp_workplace=case is chosen[0])
        if isinstance(case, Employment)
        else case
        for case in cases
    ]


def _without_presumed_jkp(statement: Statement) -> Statement:
    """Leave JKP open where only a presumption says that this is the workplace chosen for it."""
    decision = statement.decisions.get(Programme.JKP)
    if decision is None or not any(
        reason.rule.id == _CHOSEN_WORKPLACE for reason in decision.presumptions
    ):
        return statement
    if decision.outcome is not Outcome.MET:
        return statement
    undetermined = Decision(
        outcome=Outcome.UNDETERMINED,
        reasons=tuple(
            attrs.evolve(reason, outcome=Outcome.UNDETERMINED, presumed=False)
            if reason.rule.id == _CHOSEN_WORKPLACE
            else reason
            for reason in decision.reasons
        ),
        missing=("jkp_workplace",),
    )
    paid = [line for line in statement.due if line.programme is Programme.JKP]
    return attrs.evolve(
        statement,
        lines=tuple(line for line in statement.lines if not _of_jkp(line)),
        decisions={**statement.decisions, Programme.JKP: undetermined},
        open=(
            *statement.open,
            *(
                Open(
                    contribution=line.share.id,
                    programme=line.programme,
                    payer=line.payer,
                    missing=("jkp_workplace",),
                )
                for line in paid
            ),
        ),
    )


def _of_jkp(line: Line) -> bool:
    return line.programme is Programme.JKP or line.part is Part.NET


def _jkm_once(
    cases: Sequence[Case], statements: list[Statement], month: Month
) -> tuple[list[Statement], tuple[Finding, ...]]:
    """Keep one JKM of an owner of several companies (PP 44/2015 Pasal 15 ayat (2))."""
    owned = [
        place
        for place, case in enumerate(cases)
        if isinstance(case, SelfEmployment) and _takes_part(case, month)
    ]
    if len(owned) <= 1:
        return statements, ()
    if not all(getattr(cases[place], "is_employer", None) for place in owned):
        return _one_membership(cases, statements, owned)
    kept = list(statements)
    due = [
        place
        for place in owned
        if any(line.programme is Programme.JKM for line in statements[place].lines)
    ]
    for place in due[1:]:
        statement = kept[place]
        kept[place] = attrs.evolve(
            statement,
            lines=tuple(line for line in statement.lines if line.programme is not Programme.JKM),
            decisions={**statement.decisions, Programme.JKM: _JKM_ELSEWHERE},
        )
    return kept, (Finding(code="owner_jkm_once", details=(("companies", len(owned)),)),)


def _one_membership(
    cases: Sequence[Case], statements: list[Statement], owned: list[int]
) -> tuple[list[Statement], tuple[Finding, ...]]:
    """Bill one membership that ended and began again inside the month once.

    Raises
    ------
    FactError
        If memberships of a person who owns no companies overlap.
    """
    days = sorted((_days(cases[place]) for place in owned), key=lambda pair: pair[0] or date.min)
    if any(
        last is None or after is None or last >= after for (_, last), (after, _) in pairwise(days)
    ):
        raise FactError("cases", len(owned), "one_membership")
    kept = list(statements)
    for place in sorted(owned, key=lambda place: _days(cases[place])[0] or date.min)[1:]:
        kept[place] = attrs.evolve(kept[place], lines=(), open=())
    return kept, (Finding(code="membership_again", details=(("times", len(owned)),)),)


def _findings(
    active: Sequence[Case], statements: Sequence[Statement], month: Month
) -> Iterator[Finding]:
    kinds = [type(case) for case in active]
    of_wages = [statement for statement in statements if statement.segment is Segment.PU]
    of_others = [statement for statement in statements if statement.segment is not Segment.PU]
    employers = kinds.count(Employment)
    if employers > 1:
        yield Finding(code="several_employers", details=(("employers", employers),))
        names = tuple(p.value for p in (Programme.JP, Programme.JKN) if _bills(of_wages, p) > 1)
        if names:
            yield Finding(code="several_ceilings", details=(("programmes", names),))
    if _moved(active, month) and set(kinds) != {SelfEmployment}:
        yield Finding(code="moved_inside_month", details=(("month", str(month)),))
    if employers and SelfEmployment in kinds:
        yield Finding(code="wage_earner_and_participant")
    if _bills(of_others, Programme.JKN) + bool(_bills(of_wages, Programme.JKN)) > 1:
        yield Finding(code="jkn_twice")
    insured = [kind for kind in kinds if kind is not HealthMembership]
    if MigrantWork in kinds and len(insured) > 1:
        yield Finding(code="migrant_and_other")
    if ConstructionWork in kinds and len(insured) > 1:
        yield Finding(code="construction_and_other")


def _bills(statements: Sequence[Statement], programme: Programme) -> int:
    """Return in how many statements a programme is billed."""
    return sum(
        any(line.programme is programme for line in statement.due) for statement in statements
    )


def _moved(active: Sequence[Case], month: Month) -> bool:
    """Tell whether one case ended and another began inside the month."""
    days = [_days(case) for case in active]
    ended = [
        place
        for place, (_, last) in enumerate(days)
        if last is not None and month.first <= last < month.last
    ]
    began = [
        place
        for place, (first, _) in enumerate(days)
        if first is not None and month.first < first <= month.last
    ]
    return any(one != other for one in ended for other in began)
