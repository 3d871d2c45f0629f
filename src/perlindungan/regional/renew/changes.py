"""Changes between one month's list and the next: who died, moved, got an employer, is new.

Changes have an order of their own, so that the order in which they are given does not matter:
by day; on one day corrections first, then the reasons to leave in the order of :class:`Exit`,
verifications, and joins last; then by NIK.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from attrs import Attribute, field, frozen

from perlindungan.facts import FactError, Month
from perlindungan.facts.errors import mask
from perlindungan.regional.candidates import Sex
from perlindungan.regional.findings import Standing, Verification
from perlindungan.regional.places import place_code
from perlindungan.regional.points import Exit


class ChangeKind(Enum):
    """What happened."""

    CORRECTED = "corrected"
    """Facts were wrong and are set right; the person stays."""
    DIED = "died"
    MOVED_AWAY = "moved_away"
    """Moved; who still lives inside the scheme's area stays, with the new place."""
    GOT_EMPLOYER = "got_employer"
    INCOME_IMPROVED = "income_improved"
    BUDGET_ENDED = "budget_ended"
    COVERED_ELSEWHERE = "covered_elsewhere"
    WITHDREW = "withdrew"
    OVER_AGE = "over_age"
    VERIFIED_AGAIN = "verified_again"
    """Looked at again: stays, or leaves as :attr:`Exit.FAILED_VERIFICATION`."""
    JOINS = "joins"
    """Put forward as a new member; joins if verified and accepted, and if there is a place."""

    @property
    def exit(self) -> Exit | None:
        """Why a person leaves by such a change; ``None`` where he or she stays or joins."""
        return _EXITS.get(self)


_RANK = {kind: rank for rank, kind in enumerate(ChangeKind)}
_EXITS = {
    kind: Exit(kind.value) for kind in ChangeKind if kind.value in {one.value for one in Exit}
} | {ChangeKind.VERIFIED_AGAIN: Exit.FAILED_VERIFICATION}

CORRECTABLE: Mapping[str, type] = {
    "nik": str,
    "name": str,
    "birth_date": date,
    "sex": Sex,
    "region": str,
    "category": str,
    "address": str,
    "family_card": str,
    "marks": frozenset,
    "decile": int,
}
"""Facts of a member that a correction may set, with the kind of each."""

_OLDEST = 1901
"""The month before is one that :class:`Month` knows, too."""
_ALWAYS_KNOWN = ("nik", "region", "marks")


def _pairs(given: Mapping[str, Any] | Iterable[tuple[str, Any]]) -> tuple[tuple[str, Any], ...]:
    return tuple(sorted(dict(given).items()))


def _facts(_: object, __: Attribute[Any], facts: tuple[tuple[str, Any], ...]) -> None:
    for name, value in facts:
        kind = CORRECTABLE.get(name)
        if kind is None:
            raise FactError("facts", name, "one_of", values=", ".join(CORRECTABLE))
        known = value is not None or name in _ALWAYS_KNOWN
        if known and type(value) is not kind:
            raise FactError(f"facts.{name}", "(hidden)", "kind", kind=kind.__name__)
        if name == "region":
            place_code(value)


def _day(_: object, attribute: Attribute[Any], value: Any) -> None:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise FactError(attribute.name, value, "kind", kind="datetime.date")
    if value.year < _OLDEST:
        raise FactError(attribute.name, value.isoformat(), "day_since", oldest=_OLDEST)


def _place(_: object, __: Attribute[Any], value: str | None) -> None:
    if value is not None:
        place_code(value)


@frozen(kw_only=True, repr=False)
class Change:
    """One thing that happened to one person.

    Parameters
    ----------
    kind, nik, on
        What, to whom, and on which day.
    employer
        Who employs the person now; ``""`` where nobody said.
    region
        Where the person lives now, as a Kemendagri code of any level; ``None`` where not known.
    passed
        For a verification: whether the person may stay; ``None`` where that is still open.
    facts
        For a correction: the facts as they should be (:data:`CORRECTABLE`). For a move: the new
        address.
    row
        Row of the table from which it was read; two changes are equal without it.
    """

    kind: ChangeKind
    nik: str
    on: date = field(validator=_day)
    employer: str = ""
    region: str | None = field(default=None, validator=_place)
    passed: bool | None = None
    facts: tuple[tuple[str, Any], ...] = field(default=(), converter=_pairs, validator=_facts)
    row: int | None = field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        for name, _ in self.facts if self.kind is not ChangeKind.CORRECTED else ():
            if name != "address" or self.kind is not ChangeKind.MOVED_AWAY:
                raise FactError("facts", name, "change_fact", kind=self.kind.value)

    def __repr__(self) -> str:
        return f"<Change {self.kind.value} {mask(self.nik)} {self.on}>"

    @property
    def exit(self) -> Exit | None:
        """Why the person leaves by it, if the scheme so rules; ``None`` where not."""
        if self.kind is ChangeKind.VERIFIED_AGAIN and self.passed is not False:
            return None
        return self.kind.exit


def order_key(change: Change) -> tuple[Any, ...]:
    """Return by what changes are put in order; only equal changes have equal keys but for rows."""
    facts = tuple(
        (name, "" if value is None else str(_plain(value))) for name, value in change.facts
    )
    return (
        change.on,
        _RANK[change.kind],
        change.nik,
        change.employer,
        change.region or "",
        str(change.passed),
        facts,
        -1 if change.row is None else change.row,
    )


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else value


class LastMonth(Enum):
    """For which month the region pays last when somebody leaves."""

    OF_CHANGE = "of_change"
    """The month in which it happened: the person leaves from the month after."""
    BEFORE_CHANGE = "before_change"
    """The month before: the person leaves from the month in which it happened."""


@frozen(kw_only=True)
class Leaving:
    """The last month that the region pays, by the reason to leave.

    No source was found that rules on it. Unless set otherwise the month of the change is the last:
    a contribution is for a whole month, and a family would lose the benefit of a death in the month
    if it had not been paid.

    Parameters
    ----------
    last
        The rule.
    by_exit
        Reasons to leave with a rule of their own.
    """

    last: LastMonth = LastMonth.OF_CHANGE
    by_exit: Mapping[Exit, LastMonth] = field(factory=dict)

    def last_paid(self, exit: Exit, on: date) -> Month:
        """Return the last month for which the region pays."""
        rule = self.by_exit.get(exit, self.last)
        return Month.of(on) if rule is LastMonth.OF_CHANGE else Month.of(on) + -1


USUAL_LEAVING = Leaving()
"""The month of the change is the last one paid."""


def verified_again(verification: Verification) -> tuple[Change, ...]:
    """Return the outcome of verifying members again as changes of its day.

    The accepted stay, the rejected leave; of those who need a fact it stays open, which a renewal
    tells. Rows that double another are left to it.
    """
    passed = {Standing.ACCEPTED: True, Standing.REJECTED: False}
    return tuple(
        Change(
            kind=ChangeKind.VERIFIED_AGAIN,
            nik=person.candidate.nik or "",
            on=verification.on,
            passed=passed.get(person.standing),
            row=person.candidate.row,
        )
        for person in verification.people
        if person.standing is not Standing.DUPLICATE
    )
