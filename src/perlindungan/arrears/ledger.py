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
    relief
        Name of the relief inside the amount, such as ``pp-36-2025``, or ``""``.
    """

    month: Month = field(validator=validators.instance_of(Month))
    programme: Programme = field(validator=validators.instance_of(Programme))
    amount: int = field(validator=rupiah)
    worker_share: int | None = field(default=None, validator=optional_rupiah)
    deferred: bool = field(default=False, validator=validators.instance_of(bool))
    relief: str = field(default="", validator=validators.instance_of(str))

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
    fine: bool = field(default=False, validator=validators.instance_of(bool))

    @programme.validator
    def _has_its_own_deposit(self, _: Any, programme: Programme | None) -> None:
        if programme is not None and programme not in _OF_ITS_OWN:
            raise FactError("programme", programme.value, "programme_with_deposit")


def _tuple_of(kind: type) -> Any:
    return validators.deep_iterable(validators.instance_of(kind), validators.instance_of(tuple))


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
        In any order. A due of the same month, programme and kind stands once. Where JKN stands
        beside other programmes, every payment names its programme: they go to two agencies.
    """

    id: str = field(default="", validator=validators.instance_of(str))
    segment: Segment = field(validator=validators.instance_of(Segment))
    dues: tuple[Due, ...] = field(validator=_tuple_of(Due))
    payments: tuple[Payment, ...] = field(validator=_tuple_of(Payment))

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

    @payments.validator
    def _to_one_agency(self, _: Any, payments: tuple[Payment, ...]) -> None:
        # JKN goes to BPJS Kesehatan, the rest to BPJS Ketenagakerjaan.
        agencies = {due.programme is Programme.JKN for due in self.dues}
        if len(agencies) > 1 and any(payment.programme is None for payment in payments):
            raise FactError("programme", "", "payment_agency")


_OWN = frozenset({Payer.EMPLOYER, Payer.WORKER})


def dues_of(statements: Iterable[Statement], *, payers: frozenset[Payer] = _OWN) -> tuple[Due, ...]:
    """Return what the statements of one payer's workers add up to, month by month.

    Parameters
    ----------
    statements
        Of one segment that has an account.
    payers
        Whose debt it is: the employer's, with what it withholds of the worker (or the
        participant's own), unless a budget is asked for. Informational lines are no debt.

    Raises
    ------
    FactError
        If a statement is incomplete (a debt is not built on part of it), or they are of different
        segments, or of one that has no account.
    """
    sums: dict[tuple[Month, Programme, bool], list[int]] = {}
    reliefs: dict[tuple[Month, Programme, bool], set[str]] = {}
    found = list(statements)
    for segment in {statement.segment for statement in found}:
        if segment not in _SEGMENTS or segment is not found[0].segment:
            values = ", ".join(one.value for one in Segment if one in _SEGMENTS)
            raise FactError("segment", segment.value, "account_segment", values=values)
    for statement in found:
        if not statement.complete:
            raise FactError("statements", f"{statement.month}", "complete_statement")
        for line in statement.due:
            if line.payer not in payers or line.programme not in _OF_ITS_OWN:
                continue
            place = (statement.month, line.programme, line.part is Part.DEFERRED)
            total = sums.setdefault(place, [0, 0])
            total[0] += line.amount
            total[1] += line.amount if line.payer is Payer.WORKER else 0
            if line.part is not Part.DEFERRED:
                reliefs.setdefault(place, set()).add(line.share.relief)
    return tuple(
        Due(
            month=place[0],
            programme=place[1],
            amount=amount,
            worker_share=worker,
            deferred=place[2],
            relief=max(reliefs.get(place, {""})),
        )
        for place, (amount, worker) in sums.items()
    )
