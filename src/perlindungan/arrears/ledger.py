"""What an account of arrears is made from: months due, and payments made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from attrs import field, frozen, validators

from perlindungan.contributions import Statement
from perlindungan.facts import FactError, Month, Payer, Programme, Segment
from perlindungan.facts.checks import optional, optional_day, optional_rupiah, rupiah
from perlindungan.programmes import Part

_OF_ITS_OWN = frozenset(Programme) - {Programme.JKP}
_SEGMENTS = frozenset({Segment.PU, Segment.BPU, Segment.PBPU})


def _day(instance: object, attribute: Any, value: Any) -> None:
    if value is None:
        raise FactError(attribute.name, value, "day_needed")
    optional_day(instance, attribute, value)


@frozen(kw_only=True)
class Due:
    """A programme's contribution for a month, as the payer owes it to BPJS.

    Parameters
    ----------
    month, programme
        For which month, for what. JKP has no deposit of its own: it is inside JKK.
    amount
        Rupiah, of employer and worker together where both have a share.
    worker_share
        Rupiah of it that falls on the worker; ``None`` where nobody said.
    deferred
        Whether this is the part of JP that PP 49/2020 let be paid later.
    """

    month: Month = field(validator=validators.instance_of(Month))
    programme: Programme = field(validator=validators.instance_of(Programme))
    amount: int = field(validator=rupiah)
    worker_share: int | None = field(default=None, validator=optional_rupiah)
    deferred: bool = field(default=False, validator=validators.instance_of(bool))

    @programme.validator
    def _has_its_own_deposit(self, _: Any, programme: Programme) -> None:
        if programme not in _OF_ITS_OWN:
            raise FactError("programme", programme.value, "programme_with_deposit")

    @worker_share.validator
    def _part_of_the_amount(self, _: Any, share: int | None) -> None:
        if share is not None and share > self.amount:
            raise FactError("worker_share", share, "worker_share", most=self.amount)

    @deferred.validator
    def _only_jp(self, _: Any, deferred: bool) -> None:
        if deferred and self.programme is not Programme.JP:
            raise FactError("deferred", self.programme.value, "only_jp_deferred")


@frozen(kw_only=True)
class Payment:
    """Money that reached BPJS.

    Parameters
    ----------
    on
        Day.
    amount
        Rupiah.
    month, programme
        What it was paid for; ``None`` where it names none.
    fine
        Whether it was paid for late fines.
    """

    on: date = field(validator=_day)
    amount: int = field(validator=rupiah)
    month: Month | None = field(default=None, validator=optional(Month))
    programme: Programme | None = field(default=None, validator=optional(Programme))
    fine: bool = False


@frozen(kw_only=True)
class Ledger:
    """The dues and payments of one payer: an employer, or a participant.

    Parameters
    ----------
    id
        The caller's number for the payer.
    segment
        Wage earners' employers (PU), participants without wage (BPU), or JKN members (PBPU).
    dues, payments
        In any order. A due of the same month, programme and kind stands once.
    """

    id: str = field(default="", validator=validators.instance_of(str))
    segment: Segment = field(validator=validators.instance_of(Segment))
    dues: tuple[Due, ...] = field()
    payments: tuple[Payment, ...] = field()

    @segment.validator
    def _has_an_account(self, _: Any, segment: Segment) -> None:
        if segment not in _SEGMENTS:
            values = ", ".join(one.value for one in Segment if one in _SEGMENTS)
            raise FactError("segment", segment.value, "account_segment", values=values)

    @dues.validator
    def _each_once(self, _: Any, dues: tuple[Due, ...]) -> None:
        seen: set[tuple[Month, Programme, bool]] = set()
        for due in dues:
            place = (due.month, due.programme, due.deferred)
            if place in seen:
                raise FactError("dues", f"{due.month} {due.programme.value}", "due_once")
            seen.add(place)


def dues_of(statements: Iterable[Statement]) -> tuple[Due, ...]:
    """Return what the statements of one payer's workers add up to, month by month.

    What the government pays is left out: it is no debt of the payer. Informational lines too.

    Raises
    ------
    FactError
        If a statement is incomplete: a debt is not built on part of it.
    """
    sums: dict[tuple[Month, Programme, bool], list[int]] = {}
    for statement in statements:
        if not statement.complete:
            raise FactError("statements", f"{statement.month}", "complete_statement")
        for line in statement.due:
            if line.payer in (Payer.GOVERNMENT, Payer.REGION):
                continue
            place = (statement.month, line.programme, line.part is Part.DEFERRED)
            total = sums.setdefault(place, [0, 0])
            total[0] += line.amount
            total[1] += line.amount if line.payer is Payer.WORKER else 0
    return tuple(
        Due(
            month=month,
            programme=programme,
            amount=amount,
            worker_share=worker,
            deferred=deferred,
        )
        for (month, programme, deferred), (amount, worker) in sums.items()
    )
