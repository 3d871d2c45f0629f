"""One person in several places at once: what each pays, and what the law leaves open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs
from attrs import frozen

from perlindungan.contributions.bill import statement_of
from perlindungan.contributions.statement import Finding, Line, Open, Statement
from perlindungan.facts import (
    Case,
    Employment,
    FactError,
    Month,
    Payer,
    Programme,
    SelfEmployment,
    mask,
)
from perlindungan.law import Decision, Outcome
from perlindungan.programmes import NATIONAL, Law, Part

_CHOSEN_WORKPLACE = "jkp.chosen_workplace"


@frozen(kw_only=True)
class Together:
    """The statements of one person's cases, in their order, and what should be known of them.

    Findings: ``several_employers``, ``several_ceilings``, ``moved_inside_month``,
    ``wage_earner_and_participant``, ``owner_jkm_once``.
    """

    statements: tuple[Statement, ...]
    findings: tuple[Finding, ...]

    @property
    def total(self) -> int:
        """Rupiah owed by all payers of all cases."""
        return sum(statement.total for statement in self.statements)

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
    working = [
        (case, statement)
        for case, statement in zip(cases, statements, strict=True)
        if isinstance(case, Employment) and _at_work(case, month)
    ]
    if len(working) > 1:
        statements = [_without_presumed_jkp(statement) for statement in statements]
    statements, owner = _jkm_once(cases, statements)
    return Together(
        statements=tuple(statements),
        findings=(*_findings(cases, working, month), *owner),
    )


def _at_work(case: Employment, month: Month) -> bool:
    started, ended = case.started_on, case.ended_on
    return not (
        (started is not None and started > month.last)
        or (ended is not None and ended < month.first)
    )


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
    cases: Sequence[Case], statements: list[Statement]
) -> tuple[list[Statement], tuple[Finding, ...]]:
    """Keep one JKM of an owner of several companies (PP 44/2015 Pasal 15 ayat (2))."""
    owned = [place for place, case in enumerate(cases) if isinstance(case, SelfEmployment)]
    if len(owned) <= 1:
        return statements, ()
    if not all(getattr(cases[place], "is_employer", None) for place in owned):
        raise FactError("cases", len(owned), "one_membership")
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
        )
    return kept, (Finding(code="owner_jkm_once", details=(("companies", len(owned)),)),)


def _findings(
    cases: Sequence[Case], working: Sequence[tuple[Employment, Statement]], month: Month
) -> Iterator[Finding]:
    if len(working) > 1:
        yield Finding(code="several_employers", details=(("employers", len(working)),))
        ceilinged = [
            programme
            for programme in (Programme.JP, Programme.JKN)
            if sum(
                any(line.programme is programme for line in statement.due)
                for _, statement in working
            )
            > 1
        ]
        if ceilinged:
            names = tuple(programme.value for programme in ceilinged)
            yield Finding(code="several_ceilings", details=(("programmes", names),))
        if _moved(working, month):
            yield Finding(code="moved_inside_month", details=(("month", str(month)),))
    if working and any(isinstance(case, SelfEmployment) for case in cases):
        yield Finding(code="wage_earner_and_participant")


def _moved(working: Sequence[tuple[Employment, Statement]], month: Month) -> bool:
    """Tell whether one employment ended and another began inside the month."""
    ended = [
        place
        for place, (case, _) in enumerate(working)
        if case.ended_on is not None and month.first <= case.ended_on < month.last
    ]
    began = [
        place
        for place, (case, _) in enumerate(working)
        if case.started_on is not None and month.first < case.started_on <= month.last
    ]
    return any(one != other for one in ended for other in began)
