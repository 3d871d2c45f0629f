"""A renewal in the making: each change is made, kept for later, or refused with the reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import define, evolve, field

from perlindungan.facts import Month
from perlindungan.regional.findings import Standing
from perlindungan.regional.places import place_code
from perlindungan.regional.renew.changes import Change, ChangeKind, Leaving
from perlindungan.regional.renew.replacing import Queue
from perlindungan.regional.renew.results import Changed, Left, Refused, Struck
from perlindungan.regional.renew.sifting import moves_out
from perlindungan.regional.roll import Member, Roll
from perlindungan.regional.scheme import Terms


@define(kw_only=True, repr=False)
class Making:
    """What has become of a list so far."""

    roll: Roll
    month: Month
    terms: Terms
    leaving: Leaving
    line: Queue
    members: dict[str, Member] = field(init=False)
    left: list[Left] = field(init=False, factory=list)
    changed: list[Changed] = field(init=False, factory=list)
    struck: list[Struck] = field(init=False, factory=list)
    confirmed: list[str] = field(init=False, factory=list)
    later: list[Change] = field(init=False, factory=list)
    refused: list[Refused] = field(init=False, factory=list)
    out: set[str] = field(init=False, factory=set)
    """NIK of those who left, were struck, or have another number now."""
    corrected: set[str] = field(init=False, factory=set)
    """NIK that were found to be wrong: whose they are, nobody said."""

    def __attrs_post_init__(self) -> None:
        self.members = dict(self.roll.by_nik)

    def take(self, change: Change) -> None:
        """Make a change, or say why not."""
        if change.nik in self.corrected:
            self.refuse(change, "nik_corrected")
        else:
            _TAKERS.get(change.kind, _leave)(self, change)

    def refuse(self, change: Change, code: str, **details: object) -> None:
        """Say why a change is not made."""
        self.refused.append(Refused(change=change, code=code, details=tuple(details.items())))

    def refuse_stranger(self, change: Change) -> None:
        """Say why a change about somebody who is no member is not made."""
        if change.nik in self.out:
            self.refuse(change, "left_already")
        elif change.nik in self.line.people:
            self.refuse(change, "not_member")
        else:
            self.refuse(change, "unknown_nik")

    def set(self, change: Change, member: Member, facts: dict[str, Any]) -> None:
        """Give a member other facts, or say that the list has them already."""
        changed = evolve(member, **facts)
        if changed == member:
            self.refuse(change, "already_so")
            return
        if changed.nik != member.nik:
            self._renumber(member.nik, changed.nik)
        self.members[changed.nik] = changed
        self.changed.append(Changed(nik=member.nik, member=changed))

    def _renumber(self, old: str, new: str) -> None:
        """Let what was taken for a member under the old number go on under the new one."""
        del self.members[old]
        self.out.add(old)
        self.corrected.add(old)
        self.later = [evolve(one, nik=new) if one.nik == old else one for one in self.later]
        self.confirmed = [new if nik == old else nik for nik in self.confirmed]

    @property
    def stay(self) -> tuple[str, ...]:
        """NIK of those who were verified again and are members still."""
        return tuple(nik for nik in dict.fromkeys(self.confirmed) if nik in self.members)

    def restart(self) -> None:
        """Let the cover of all begin in this month."""
        self.members = {
            nik: evolve(member, since=self.month) for nik, member in self.members.items()
        }


def _leave(making: Making, change: Change) -> None:
    reason = change.exit
    if reason is None:
        raise AssertionError(change.kind)
    member = making.members.get(change.nik)
    if member is None:
        if change.nik in making.line.people and change.nik not in making.out:
            making.out.add(change.nik)
            making.struck.append(Struck(nik=change.nik, exit=reason, on=change.on))
        else:
            making.refuse_stranger(change)
        return
    last_paid = making.leaving.last_paid(reason, change.on)
    if last_paid >= making.month:
        making.later.append(change)
        return
    del making.members[change.nik]
    making.out.add(change.nik)
    making.left.append(
        Left(
            member=member,
            exit=reason,
            on=change.on,
            last_paid=last_paid,
            paid_since=_paid_since(member, last_paid, making.roll.month),
            employer=change.employer,
            region=change.region,
        )
    )


def _paid_since(member: Member, last_paid: Month, paid_until: Month) -> int:
    """Return how many months of a member's cover lie behind the last that should be paid."""
    return min(max(paid_until - last_paid, 0), max(paid_until - member.since + 1, 0))


def _move(making: Making, change: Change) -> None:
    member = making.members.get(change.nik)
    if change.region is None or moves_out(change, making.terms):
        _leave(making, change)
    elif member is None:
        making.refuse_stranger(change)
    else:
        # The old address is none of the new place.
        moved = {"region": place_code(change.region), "address": None}
        making.set(change, member, moved | dict(change.facts))


def _correct(making: Making, change: Change) -> None:
    member = making.members.get(change.nik)
    facts = dict(change.facts)
    if member is None:
        making.refuse_stranger(change)
    elif not facts:
        making.refuse(change, "nothing_given")
    elif _is_taken(making, facts.get("nik", member.nik), member.nik):
        making.refuse(change, "nik_taken")
    else:
        if "region" in facts:
            facts["region"] = place_code(facts["region"])
        making.set(change, member, facts)


def _is_taken(making: Making, nik: str, own: str) -> bool:
    known = (making.members, making.out, making.line.people)
    return nik != own and any(nik in one for one in known)


def _confirm(making: Making, change: Change) -> None:
    if change.exit is not None:
        _leave(making, change)
    elif change.nik not in making.members:
        making.refuse_stranger(change)
    elif change.passed is None:
        making.refuse(change, "outcome_open")
    else:
        making.confirmed.append(change.nik)


def _join(making: Making, change: Change) -> None:
    standing = making.line.standings.get(change.nik)
    if change.nik in making.members:
        making.refuse(change, "member_already")
    elif change.nik in making.out:
        making.refuse(change, "leaves_now")
    elif standing is not None and standing is not Standing.ACCEPTED:
        making.refuse(change, "not_accepted", standing=standing.value)
    elif change.nik not in making.line.people:
        making.refuse(change, "not_verified")


_TAKERS: dict[ChangeKind, Callable[[Making, Change], None]] = {
    ChangeKind.CORRECTED: _correct,
    ChangeKind.MOVED_AWAY: _move,
    ChangeKind.VERIFIED_AGAIN: _confirm,
    ChangeKind.JOINS: _join,
}
