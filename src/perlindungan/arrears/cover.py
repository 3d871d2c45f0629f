"""What arrears do to the cover: within three consecutive months, and beyond."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from perlindungan.arrears.accounts import Cover, Entry
from perlindungan.arrears.lateness import months_late
from perlindungan.facts import Month, Programme, Segment
from perlindungan.law import Citation, Confidence
from perlindungan.law.registry import PP_6_2025, PP_37_2021, PP_44_2015, PP_45_2015, PP_46_2015
from perlindungan.programmes import LateMonths, Law

MOST_MONTHS = 3
"""Consecutive months in arrears up to which JKK and JKM are paid all the same."""

_TEXT = Confidence.TEXT
_JKP_CHANGED = date(2025, 2, 7)


def consecutive(months: Iterable[Month]) -> int:
    """Return the length of the longest run of months one after the other.

    >>> consecutive([Month(2025, 11), Month(2025, 12), Month(2026, 1), Month(2026, 3)])
    3
    """
    longest = run = 0
    before: Month | None = None
    for month in sorted(set(months)):
        run = run + 1 if before is not None and month - before == 1 else 1
        longest, before = max(longest, run), month
    return longest


def covers(segment: Segment, entries: Iterable[Entry], on: date, law: Law) -> tuple[Cover, ...]:
    """Return what the arrears on a day do to each programme of an account.

    A month is in arrears once its due date has passed and part of it is open; the texts count
    consecutive months, and the longest run counts here.
    """
    late: dict[Programme, set[Month]] = {}
    present: dict[Programme, None] = {}
    items = list(entries)
    for entry in items:
        if entry.deferred:
            continue
        present[entry.programme] = None
        if entry.open and entry.due_date < on:
            late.setdefault(entry.programme, set()).add(entry.month)
    found = [
        effect_of_arrears(programme, segment, consecutive(late.get(programme, ())))
        for programme in present
        if programme is not Programme.JKN
    ]
    if segment is Segment.PU and Programme.JKK in present:
        found.append(_jkp(late, on))
    if Programme.JKN in present:
        found.append(_jkn(segment, items, late.get(Programme.JKN, set()), on, law))
    return tuple(found)


def effect_of_arrears(programme: Programme, segment: Segment, months: int) -> Cover:
    """Return what so many consecutive months in arrears do to JKK, JKM, JHT or JP.

    Parameters
    ----------
    programme, segment
        Of wage earners (PU) or of participants without wage (BPU).
    months
        Consecutive months in arrears; 0 for none.

    Source: PP 44/2015 Pasal 38, 39, 41, 42; PP 45/2015 Pasal 1 angka 12; PP 46/2015 (no rule: JHT
    loses nothing).

    >>> effect_of_arrears(Programme.JKK, Segment.BPU, 3).effect
    'care_then_cash'
    >>> effect_of_arrears(Programme.JKM, Segment.PU, 4).effect
    'employer_first'
    """
    beyond = months > MOST_MONTHS
    effect = "insured"
    citations: tuple[Citation, ...] = (_within(programme, segment),)
    if programme is Programme.JHT:
        effect, citations = "savings_stay", (PP_46_2015.article(22, 2),)
    elif programme is Programme.JP:
        effect = "months_do_not_count" if months else "insured"
        citations = (PP_45_2015.article(1, note="angka 12"),)
    elif segment is Segment.PU and beyond:
        article = 38 if programme is Programme.JKK else 41
        effect, citations = (
            "employer_first",
            (PP_44_2015.article(article, 2), PP_44_2015.article(article, 3)),
        )
    elif segment is Segment.BPU and beyond:
        article = 39 if programme is Programme.JKK else 42
        effect, citations = "nothing", (PP_44_2015.article(article, 2),)
    elif segment is Segment.BPU and months:
        effect = "care_then_cash" if programme is Programme.JKK else "funeral_then_rest"
    return Cover(
        programme=programme,
        months=months,
        effect=effect,
        citations=citations,
        confidence=_TEXT,
    )


def _within(programme: Programme, segment: Segment) -> Citation:
    if segment is Segment.PU:
        return PP_44_2015.article(38 if programme is Programme.JKK else 41, 1)
    return PP_44_2015.article(39 if programme is Programme.JKK else 42, 1)


def _jkp(late: dict[Programme, set[Month]], on: date) -> Cover:
    """JKP: arrears of JKK alone count since February 2025, of JKK and JKM before."""
    months = set(late.get(Programme.JKK, set()))
    if on < _JKP_CHANGED:
        months |= late.get(Programme.JKM, set())
    run = consecutive(months)
    law = PP_37_2021 if on < _JKP_CHANGED else PP_6_2025
    return Cover(
        programme=Programme.JKP,
        months=run,
        effect="employer_first" if run > MOST_MONTHS else "insured",
        citations=(law.article(39),),
        confidence=_TEXT,
    )


def _jkn(segment: Segment, entries: list[Entry], late: set[Month], on: date, law: Law) -> Cover:
    """JKN: the cover stops, with the first of the next month by today's rule."""
    rule = law.jkn.late.months_until_suspended[segment].on(on)
    open_ = [entry for entry in entries if entry.programme is Programme.JKN and entry.open]
    if rule.value == 0:
        suspended = any(entry.month < Month.of(on) for entry in open_)
    else:
        suspended = any(
            months_late(entry.due_date, on, LateMonths.BEGUN) > rule.value for entry in open_
        )
    return Cover(
        programme=Programme.JKN,
        months=consecutive(late),
        effect="suspended" if suspended else "insured",
        citations=rule.citations,
        confidence=rule.confidence,
    )
