"""What a worker or a clerk should know besides the amounts of JP."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from perlindungan.claims.account import may_hold
from perlindungan.claims.assessment import Benefit, Note
from perlindungan.claims.case import attempt
from perlindungan.claims.common import note
from perlindungan.claims.jp.amounts import contributions
from perlindungan.claims.jp.figures import presumes_ceiling
from perlindungan.claims.jp.record import JP, Record, in_jp
from perlindungan.claims.jp.survivors import children
from perlindungan.facts import Segment
from perlindungan.facts.claims import Kin
from perlindungan.law import Decision, Outcome
from perlindungan.law.registry import PP_45_2015
from perlindungan.programmes import ChildrenPension


def notes(
    record: Record, decision: Decision, benefits: tuple[Benefit, ...], kin: Kin | None = None
) -> Iterator[Note]:
    """Yield the notes of an entitlement."""
    yield from _of_age(record, decision)
    if decision.outcome is Outcome.NOT_MET:
        return
    case = record.case
    own = case.membership
    enrolled, unknown = attempt(in_jp, case)
    if record.owed_by_employer and not unknown:
        yield note("jp_employer_owes", PP_45_2015.article(6))
    elif enrolled and own.segment is Segment.PU and not may_hold(own, JP):
        yield note("jp_employer_owes_besides", PP_45_2015.article(6))
    if case.others is None and case.presumes:
        yield note("presumed_one_membership")
    yield from _of_amounts(record, benefits)
    if record.kind == "survivors":
        yield from _of_survivors(record, benefits, kin)


def _of_age(record: Record, decision: Decision) -> Iterator[Note]:
    """Yield the day of the pension age, where it was not reached or was already."""
    reached, unknown = attempt(lambda: record.reached)
    if unknown or reached is None:
        return
    if record.kind == "old_age" and record.on < reached:
        yield note("jp_pension_age", PP_45_2015.article(15), day=reached)
    if record.kind == "disability" and attempt(record.pension_age_reached)[0]:
        yield note("jp_old_age_instead", PP_45_2015.article(19), day=reached)
    if record.kind == "old_age" and decision.met is not False:
        yield from _of_work_past_age(record)


def _of_work_past_age(record: Record) -> Iterator[Note]:
    deferred, unknown = attempt(record.deferred)
    article = PP_45_2015.article(15, 4)
    if deferred and record.case.jp.works_on is None:
        yield note("presumed_works_on", article)
    if deferred and record.was_capped:
        yield note("jp_latest_start", article, day=record.start())
    if not deferred and not unknown and record.case.jp.works_on:
        yield note("jp_may_wait", article)


def _of_amounts(record: Record, benefits: tuple[Benefit, ...]) -> Iterator[Note]:
    case = record.case
    wages, _ = attempt(record.wages)
    if wages is None:
        return
    if any(one.id != "jp.lump_sum" for one in benefits) and presumes_ceiling(case, wages):
        yield note("presumed_below_ceiling", PP_45_2015.article(29, 3))
    if any(one.id == "jp.lump_sum" for one in benefits):
        paid, _ = attempt(contributions, case, wages)
        if paid is not None:
            yield note("jp_contributions", PP_45_2015.article(24, 1), amount=paid)


def _of_survivors(record: Record, benefits: tuple[Benefit, ...], kin: Kin | None) -> Iterator[Note]:
    case = record.case
    day, _ = attempt(lambda: record.on)
    if day is None:
        return
    drawing, _ = attempt(record.was_drawing)
    if drawing is False and record.presumes_not_drawing:
        yield note("presumed_not_drawing")
    last = day + timedelta(days=case.value("jp.benefit.late_born_days", day))
    yield note("jp_late_born_child", PP_45_2015.article(14, 2), day=last)
    if case.family is None:
        return
    group = children(case, day, record.start())
    most = case.value("jp.benefit.children", day)
    if len(group.places) > most:
        yield note("jp_most_children", PP_45_2015.article(14, 1, "c"), most=most)
    together = case.law.choices.children_pension is ChildrenPension.TOGETHER
    if len(group.places) > 1 and together and any(one.id == "jp.child" for one in benefits):
        yield note("jp_children_together", PP_45_2015.article(22))
    if kin is Kin.PARENT and any(one.relation is Kin.CHILD for one in case.family):
        yield note("jp_parent_beside_child", PP_45_2015.article(23, 1))
