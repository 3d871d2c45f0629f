"""A renewal in words: who left and joined and why, what was refused, what to beware of.

The NIK is masked unless the caller asks for it; names are told only then.
"""

from __future__ import annotations

from collections.abc import Iterator

from perlindungan.facts import Month
from perlindungan.facts.errors import mask
from perlindungan.regional.collect import DICTIONARY, Occupations
from perlindungan.regional.determine.placing import Limit
from perlindungan.regional.determine.words import limit_text
from perlindungan.regional.renew.changes import Change
from perlindungan.regional.renew.results import (
    Gap,
    Joined,
    Left,
    Notice,
    Refused,
    Renewed,
    Struck,
    Waits,
)
from perlindungan.regional.roll import Member
from perlindungan.wording import month_name, number, rupiah, text


def left_text(left: Left, locale: str, *, masked: bool = True) -> str:
    """Tell who left, why and when, the last month paid, and the duty of an employer."""
    told = text(
        "renew.left",
        locale,
        who=_who(left.member, masked=masked),
        exit=text(f"exit.{left.exit.value}", locale),
        on=left.on.isoformat(),
        last=month_name(left.last_paid, locale),
    )
    more = []
    if left.duty is not None:
        employer = left.employer or text("renew.employer_unnamed", locale)
        more.append(
            text(
                "renew.duty",
                locale,
                employer=employer,
                on=left.on.isoformat(),
                article=left.duty,
            )
        )
    if left.region is not None:
        more.append(text("renew.lives_in", locale, region=left.region))
    if left.paid_since:
        more.append(text("renew.paid_since", locale, months=number(left.paid_since, locale)))
    return "; ".join((told, *more))


def joined_text(joined: Joined, locale: str, *, masked: bool = True) -> str:
    """Tell who joined, whence, and since when he or she is covered."""
    told = text(
        f"renew.joined.{joined.origin.value}",
        locale,
        who=_who(joined.member, masked=masked),
        number=number(joined.number, locale),
        month=month_name(joined.member.since, locale),
    )
    return f"{told}; {text('renew.again', locale)}" if joined.again else told


def struck_text(struck: Struck, locale: str, *, masked: bool = True) -> str:
    """Tell who can join no more, and why."""
    return text(
        "renew.struck",
        locale,
        who=_shown(struck.nik, masked=masked),
        exit=text(f"exit.{struck.exit.value}", locale),
        on=struck.on.isoformat(),
    )


def waits_text(
    waits: Waits, locale: str, *, masked: bool = True, occupations: Occupations = DICTIONARY
) -> str:
    """Tell who still waits, and for want of which place."""
    return text(
        "renew.waits",
        locale,
        who=_shown(waits.person.candidate.nik or "", masked=masked),
        number=number(waits.number, locale),
        bound=_quota(waits.bound, occupations, locale),
    )


def refused_text(refused: Refused, locale: str, *, masked: bool = True) -> str:
    """Tell which change was not made, and why."""
    values = dict(refused.details)
    if "standing" in values:
        values["standing"] = text(f"standing.{values['standing']}", locale)
    why = text(f"renew.refused.{refused.code}", locale, **values)
    return f"{change_text(refused.change, locale, masked=masked)}: {why}"


def change_text(change: Change, locale: str, *, masked: bool = True) -> str:
    """Tell a change, with the row of its table where it has one."""
    row = "" if change.row is None else text("renew.row", locale, row=change.row)
    told = text(
        "renew.change",
        locale,
        kind=text(f"change.{change.kind.value}", locale),
        who=_shown(change.nik, masked=masked),
        on=change.on.isoformat(),
    )
    return f"{row}{told}"


def gap_text(gap: Gap, locale: str) -> str:
    """Tell a warning about the death benefit, with both sums and on whose word."""
    told = text(
        f"renew.gap.{gap.code}",
        locale,
        people=number(len(gap.niks), locale),
        since=month_name(gap.since, locale),
        until=month_name(gap.until, locale),
        months=number(gap.months, locale),
        reduced=rupiah(gap.reduced, locale),
        whole=rupiah(gap.whole, locale),
        ends="" if gap.ends is None else month_name(gap.ends, locale),
    )
    doubt = "" if gap.certain else " " + text("renew.gap_doubt", locale)
    ground = text(
        "renew.gap_ground",
        locale,
        articles="; ".join(map(str, gap.citations)),
        confidence=text(f"confidence.{gap.confidence.value}", locale),
    )
    return f"{told}{doubt} {ground}"


def notice_text(
    notice: Notice, value: str, locale: str, *, occupations: Occupations = DICTIONARY
) -> str:
    """Tell a notice about the list as a whole."""
    if notice is Notice.ABOVE_QUOTA:
        shown = _quota(value, occupations, locale)
    else:
        shown = month_name(Month.parse(value), locale)
    return text(f"renew.notice.{notice.value}", locale, value=shown)


def renewed_lines(
    renewed: Renewed, locale: str, *, masked: bool = True, occupations: Occupations = DICTIONARY
) -> Iterator[str]:
    """Yield a renewal line by line: the counts, then everything that happened, then warnings."""
    yield text(
        "renew.counts",
        locale,
        month=month_name(renewed.roll.month, locale),
        members=number(len(renewed.roll.members), locale),
        left=number(len(renewed.left), locale),
        joined=number(len(renewed.joined), locale),
        before=month_name(renewed.before, locale),
    )
    yield from (left_text(one, locale, masked=masked) for one in renewed.left)
    yield from (joined_text(one, locale, masked=masked) for one in renewed.joined)
    yield from (
        text("renew.changed", locale, who=_who(one.member, masked=masked))
        for one in renewed.changed
    )
    yield from (struck_text(one, locale, masked=masked) for one in renewed.struck)
    if renewed.confirmed:
        yield text("renew.confirmed", locale, people=number(len(renewed.confirmed), locale))
    yield from (
        text("renew.later", locale, change=change_text(one, locale, masked=masked))
        for one in renewed.later
    )
    yield from (refused_text(one, locale, masked=masked) for one in renewed.refused)
    yield from (
        notice_text(notice, value, locale, occupations=occupations)
        for notice, value in renewed.notices
    )
    yield from (gap_text(gap, locale) for gap in renewed.gaps)
    if renewed.waits:
        yield text("renew.waiting", locale, people=number(len(renewed.waits), locale))
    if renewed.grounds:
        yield text("renew.grounds", locale, grounds="; ".join(renewed.grounds))


def _quota(bound: str, occupations: Occupations, locale: str) -> str:
    return limit_text(Limit(name=bound, most=0), occupations, locale)


def _who(member: Member, *, masked: bool) -> str:
    shown = _shown(member.nik, masked=masked)
    return shown if masked or member.name is None else f"{shown} {member.name}"


def _shown(nik: str, *, masked: bool) -> str:
    return mask(nik) if masked else nik
