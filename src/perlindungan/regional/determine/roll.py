"""From a decision to the list of members of its first month."""

from __future__ import annotations

from perlindungan.facts import InputError, Month
from perlindungan.regional.candidates import Candidate
from perlindungan.regional.determine.decision import Determination
from perlindungan.regional.places import place_code
from perlindungan.regional.roll import Member, Roll


def roll_of(determination: Determination, month: Month, *, last: Roll | None = None) -> Roll:
    """Return the list of members: the granted, in the order of their NIK.

    Parameters
    ----------
    determination
        The decision.
    month
        The first month that the list is for.
    last
        The list of the month before. Who stands there keeps the month since which he or she is
        covered without a gap; a list of any earlier month leaves a gap and changes nothing.

    Raises
    ------
    InputError
        If the place of residence of a granted person is not known: costs go by place.
    """
    verification = determination.verification
    before = last.by_nik if last is not None and last.month + 1 == month else {}
    homeless = [
        placed.person.candidate.row
        for placed in determination.granted
        if placed.person.candidate.region is None
    ]
    if homeless:
        raise InputError(
            len(homeless), "member_region", rows=", ".join(map(str, sorted(homeless)[:10]))
        )
    members = []
    for placed in determination.granted:
        candidate = placed.person.candidate
        known = before.get(candidate.nik or "")
        members.append(member_of(candidate, month if known is None else known.since))
    return Roll(
        policy=verification.policy,
        scheme=verification.scheme.id,
        month=month,
        members=tuple(sorted(members, key=lambda member: member.nik)),
        grounds=determination.grounds,
    )


def member_of(candidate: Candidate, since: Month) -> Member:
    """Return a candidate as a member whose cover begins in a month; the residence must be known."""
    return Member(
        nik=candidate.nik or "",
        name=candidate.name,
        birth_date=candidate.birth_date,
        sex=candidate.sex,
        region=place_code(candidate.region or ""),
        category=candidate.category,
        since=since,
        address=candidate.address,
        family_card=candidate.family_card,
        marks=candidate.marks or frozenset(),
        decile=candidate.decile,
    )
