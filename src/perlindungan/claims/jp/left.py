"""The pensions of who is left: widow(er), children, a parent (PP 45/2015 Pasal 21 to 23)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from perlindungan.claims.assessment import Benefit, Every, Instalment, Payee
from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.common import details, gathered
from perlindungan.claims.jp.amounts import (
    Amount,
    before_sharing,
    shared,
    within,
)
from perlindungan.claims.jp.figures import after
from perlindungan.claims.jp.later import amount_on, through_years, unknown_figures
from perlindungan.claims.jp.parts import Found, lump_sum, monthly, otherwise
from perlindungan.claims.jp.record import Record
from perlindungan.claims.jp.survivors import (
    Child,
    Group,
    children,
    chosen,
    end_of_spouse,
    parents,
    spouses,
)
from perlindungan.facts.claims import Kin
from perlindungan.law import Decision, Outcome
from perlindungan.programmes import ChildrenPension

_HALF = Fraction(1, 2)
PAYEES = {Kin.SPOUSE: Payee.SPOUSE, Kin.CHILD: Payee.CHILDREN, Kin.PARENT: Payee.PARENT}


def benefits_of(record: Record, kin: Kin, monthly_if: Decision) -> Iterator[Benefit]:
    """Yield the pensions of who is first in line, and of the children after a spouse."""
    if monthly_if.met is not False:
        match kin:
            case Kin.SPOUSE:
                yield from _spouse(record, monthly_if)
            case Kin.CHILD:
                yield _children(record, monthly_if)
            case _:
                yield _parent(record, monthly_if)
    if monthly_if.met is not True:
        yield lump_sum(record, otherwise(monthly_if), PAYEES[kin])


def places_of(record: Record, kin: Kin) -> tuple[int, ...]:
    """Return the places in the family of those who draw."""
    case, day = record.case, record.on
    match kin:
        case Kin.SPOUSE:
            return spouses(case, day).places[:1]
        case Kin.CHILD:
            found = children(case, day, record.start()).places
            return tuple(child.place for child in chosen(case, found, day))
        case _:
            return parents(case, day).places[:1]


def unknown_amount(record: Record) -> tuple[str, ...]:
    """Return what the amount would lack, while it is not known who is left."""
    known, missing = attempt(record.start)
    start = known or after(record.law_day)
    return gathered(
        (
            missing,
            attempt(before_sharing, record, start)[1],
            unknown_figures(record.case, start, survivors=True),
        )
    )


# -- each kind ------------------------------------------------------------------------------------


def _amount(record: Record, share: str, start: date, until: date | None = None) -> Amount:
    """Return the first pension of a survivor; every figure that is lacking is named at once."""
    case = record.case
    whole, missing = attempt(before_sharing, record, start)
    lacking = unknown_figures(case, start, until, survivors=True)
    if whole is None or lacking:
        raise Unknown(*missing, *lacking)
    return within(case, shared(case, whole, share, record.law_day), start, survivors=True)


def _spouse(record: Record, decision: Decision) -> Iterator[Benefit]:
    case = record.case
    (place, *_) = spouses(case, record.on).places
    ended = end_of_spouse((case.family or ())[place], case.on)
    first = record.start()
    amount, lacking = attempt(_amount, record, "spouse_share", first, ended)

    def find() -> Found:
        if amount is None:
            raise Unknown(*lacking)
        return through_years(case, amount, first, ended, survivors=True)

    yield monthly(record, "jp.spouse", decision, find, Payee.SPOUSE)
    start = first if ended is None else max(first, after(ended))
    group = children(case, record.on, start)
    if group.places or group.open:
        missing = gathered((lacking, group.open))
        yield _after_spouse(record, _and(decision, group), group, ended, amount, missing)


def _and(decision: Decision, group: Group) -> Decision:
    """Return the decision for children of whom some facts may be open."""
    if group.places:
        return decision
    missing = gathered((decision.missing, group.open))
    return Decision(outcome=Outcome.UNDETERMINED, reasons=decision.reasons, missing=missing)


def _after_spouse(
    record: Record,
    decision: Decision,
    group: Group,
    ended: date | None,
    spouse: Amount | None,
    missing: tuple[str, ...],
) -> Benefit:
    """Return the pension of the children once that of the spouse has ended, or when it will."""
    case = record.case

    def find() -> Found:
        first = record.start()
        if spouse is None:
            raise Unknown(*missing)
        if ended is None:
            # What would follow today: its sum and its limits are those of the day asked.
            _, now = through_years(case, spouse, first, survivors=True)
            amount = _following(record, now, max(first, case.on))
            sum_ = case.law.choices.rounding.round(amount.exact)
            return (Instalment(amount=sum_, times=None, every=Every.MONTH),), amount
        start = max(first, after(ended))
        lacking = unknown_figures(case, start, survivors=True)
        if lacking:
            raise Unknown(*lacking)
        now = amount_on(case, spouse, first, start, survivors=True)
        if not group.places:
            raise Unknown(*group.open)
        kids = chosen(case, group.places, record.on)
        return _to_children(case, _following(record, now, start), start, kids)

    return monthly(
        record,
        "jp.child",
        decision,
        find,
        Payee.CHILDREN,
        missing=missing,
        condition="after_spouse" if ended is None else "",
    )


def _following(record: Record, spouse: Amount, start: date) -> Amount:
    half = shared(record.case, spouse, "child_after_spouse_share", record.law_day)
    return within(record.case, half, start, survivors=True)


def _children(record: Record, decision: Decision) -> Benefit:
    case, start = record.case, record.start()
    group = children(case, record.on, start)
    kids = chosen(case, group.places, record.on)

    def find() -> Found:
        amount = _amount(record, "child_share", start, kids[0].until)
        return _to_children(case, amount, start, kids)

    return monthly(record, "jp.child", decision, find, Payee.CHILDREN, missing=group.open)


def _to_children(case: Case, amount: Amount, start: date, kids: tuple[Child, ...]) -> Found:
    """Return what one or two children are paid: one sum, or equal shares by choice.

    In equal shares, whoever is left has the whole from the month after the other's end.
    """
    youngest, *older = kids
    if not older or case.choice("children_pension") is ChildrenPension.TOGETHER:
        return through_years(case, amount, start, youngest.until, survivors=True)
    (elder,) = older
    shares = [
        instalment
        for child in kids
        for instalment in through_years(
            case,
            amount,
            start,
            elder.until,
            of=details(child=child.place),
            survivors=True,
            part=_HALF,
        )[0]
    ]
    alone = after(elder.until)
    if alone > case.on or alone > youngest.until:
        return tuple(shares), amount
    whole = amount_on(case, amount, start, alone, survivors=True)
    mine = details(child=youngest.place)
    rest, _ = through_years(case, whole, alone, youngest.until, of=mine, survivors=True)
    return (*shares, *rest), amount


def _parent(record: Record, decision: Decision) -> Benefit:
    def find() -> Found:
        start = record.start()
        amount = _amount(record, "parent_share", start)
        return through_years(record.case, amount, start, survivors=True)

    return monthly(record, "jp.parent", decision, find, Payee.PARENT)
