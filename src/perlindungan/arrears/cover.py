"""What arrears do to the cover: within three consecutive months, and beyond."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from perlindungan.arrears.accounts import Cover, Entry
from perlindungan.arrears.lateness import months_late
from perlindungan.facts import FactError, Month, Programme, Segment
from perlindungan.law import Citation, Confidence, NotInForce
from perlindungan.law import Entry as LawEntry
from perlindungan.law.registry import PP_44_2015, PP_45_2015, PP_46_2015
from perlindungan.programmes import NATIONAL, LateMonths, Law

_TEXT = Confidence.TEXT


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
    items = [entry for entry in entries if not entry.deferred]
    present = dict.fromkeys(entry.programme for entry in items)
    late: dict[Programme, set[Month]] = {programme: set() for programme in present}
    for entry in items:
        if entry.open and entry.due_date < on:
            late[entry.programme].add(entry.month)
    found = [
        effect_of_arrears(programme, segment, consecutive(late[programme]), on, law=law)
        for programme in present
        if programme is not Programme.JKN
    ]
    if segment is Segment.PU and Programme.JKK in present:
        found += _jkp(late, on, law)
    if Programme.JKN in present:
        found.append(_jkn(segment, items, late[Programme.JKN], on, law))
    return tuple(found)


def effect_of_arrears(
    programme: Programme, segment: Segment, months: int, on: date, *, law: Law = NATIONAL
) -> Cover:
    """Return what so many consecutive months in arrears do to JKK, JKM, JHT or JP.

    Parameters
    ----------
    programme, segment
        Of wage earners (PU) or of participants without wage (BPU), who have no JP.
    months
        Consecutive months in arrears; 0 for none.
    on
        Day of the accident, the death, or the account.

    Raises
    ------
    FactError
        For a programme or a segment of which the articles do not speak, or fewer months than none.

    Source: PP 44/2015 Pasal 38, 39, 41, 42; PP 45/2015 Pasal 1 angka 12; PP 46/2015 (no rule: JHT
    loses nothing).

    >>> effect_of_arrears(Programme.JKK, Segment.BPU, 3, date(2026, 3, 1)).effect
    'care_then_cash'
    >>> effect_of_arrears(Programme.JKM, Segment.PU, 4, date(2026, 3, 1)).effect
    'employer_first'
    """
    _check(programme, segment, months)
    if programme is Programme.JHT:
        return _cover(programme, months, "savings_stay", PP_46_2015.article(22, 2))
    if programme is Programme.JP:
        effect = "months_do_not_count" if months else "insured"
        return _cover(programme, months, effect, PP_45_2015.article(1, note="angka 12"))
    ruled = law.jkk.arrears_months if programme is Programme.JKK else law.jkm.arrears_months
    rule: LawEntry[int] = ruled[segment].on(on)
    if months <= rule.value:
        effect = "insured" if segment is Segment.PU or not months else _WITHIN[programme]
        return _cover(programme, months, effect, *rule.citations)
    return _cover(programme, months, _BEYOND[segment], *_BEYOND_CITED[programme, segment])


_WITHIN = {Programme.JKK: "care_then_cash", Programme.JKM: "funeral_then_rest"}
_BEYOND = {Segment.PU: "employer_first", Segment.BPU: "nothing"}
_BEYOND_CITED: Mapping[tuple[Programme, Segment], tuple[Citation, ...]] = {
    (Programme.JKK, Segment.PU): (PP_44_2015.article(38, 2), PP_44_2015.article(38, 3)),
    (Programme.JKM, Segment.PU): (PP_44_2015.article(41, 2), PP_44_2015.article(41, 3)),
    (Programme.JKK, Segment.BPU): (PP_44_2015.article(39, 2),),
    (Programme.JKM, Segment.BPU): (PP_44_2015.article(42, 2),),
}
_RULED = {
    Segment.PU: (Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP),
    Segment.BPU: (Programme.JKK, Programme.JKM, Programme.JHT),
}


def _check(programme: Programme, segment: Segment, months: int) -> None:
    if segment not in _RULED:
        raise FactError(
            "segment", segment.value, "one_of", values=", ".join(one.value for one in _RULED)
        )
    if programme not in _RULED[segment]:
        values = ", ".join(one.value for one in _RULED[segment])
        raise FactError("programme", programme.value, "one_of", values=values)
    if type(months) is not int or months < 0:
        raise FactError("months", months, "whole_number")


def _cover(programme: Programme, months: int, effect: str, *citations: Citation) -> Cover:
    return Cover(
        programme=programme, months=months, effect=effect, citations=citations, confidence=_TEXT
    )


def _jkp(late: Mapping[Programme, set[Month]], on: date, law: Law) -> list[Cover]:
    """Return what the arrears do to JKP, for the workers who are in it; nothing before JKP."""
    try:
        most = law.jkp.arrears_months.on(on)
    except NotInForce:
        return []
    began = Month.of(law.jkp.arrears_months.entries[0].since)
    months = {
        month
        for programme in law.jkp.arrears_counted.on(on).value
        for month in late.get(programme, ())
        if month >= began
    }
    run = consecutive(months)
    effect = "jkp_employer_first" if run > most.value else "jkp_insured"
    return [_cover(Programme.JKP, run, effect, *most.citations)]


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
