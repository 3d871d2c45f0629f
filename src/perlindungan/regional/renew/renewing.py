"""From one month's list to the next: changes, leaves, joins, replacements from the waiting list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from perlindungan.facts import FactError, InputError, Month
from perlindungan.programmes import NATIONAL, Law
from perlindungan.regional.collect import DICTIONARY
from perlindungan.regional.determine import Determination
from perlindungan.regional.determine.belonging import Grouping
from perlindungan.regional.findings import Verification
from perlindungan.regional.renew.changes import USUAL_LEAVING, Change, ChangeKind, Leaving
from perlindungan.regional.renew.gaps import PaidMonths, of_renewal
from perlindungan.regional.renew.log import Log
from perlindungan.regional.renew.making import Making
from perlindungan.regional.renew.replacing import queue, replace
from perlindungan.regional.renew.results import Notice, Refused, Renewed
from perlindungan.regional.renew.sifting import need_exits, sift
from perlindungan.regional.roll import Roll
from perlindungan.regional.scheme import Scheme, Terms
from perlindungan.regional.sources import Ruled


def renew(
    last: Roll | Log,
    changes: Iterable[Change],
    *,
    month: Month,
    scheme: Scheme,
    waiting: Determination | None = None,
    joins: Verification | None = None,
    law: Law = NATIONAL,
    national: Mapping[str, Ruled[Any]] | None = None,
    leaving: Leaving = USUAL_LEAVING,
    occupations: Grouping = DICTIONARY,
) -> Renewed:
    """Return the list of a month from an earlier one and what has changed since.

    Parameters
    ----------
    last
        The list before, or the log of all lists; a log also knows who left earlier, so that
        nobody comes back from an old waiting list, and which changes take effect only now.
    changes
        What happened, in any order.
    month
        The month of the new list. Months between the two are held to have had the old one.
    scheme
        The scheme; what holds on the first day of the month counts.
    waiting
        The decision whose waiting list fills the places that become free, in its order.
    joins
        People verified since. The accepted are put forward after the waiting list, in the order
        of priority of their verification, whether or not a change names them.
    law
        National law, for the warnings.
    national
        Rules of the state on schemes, as in :meth:`Scheme.terms`.
    leaving
        For which month the region pays last when somebody leaves.
    occupations
        Tells the groups of an occupation, for quotas by group.

    Raises
    ------
    UnsetPoint
        If a change gives a reason to leave that the scheme does not name, if somebody could join
        and the quota is unset, or if not all who are put forward have a place and the priority is
        unset. Nothing is renewed then.
    InputError
        If the list is of another scheme, or not of an earlier month.

    Notes
    -----
    Who leaves by a change of a renewal cannot join in the same one. Nobody is removed because the
    quota fell; nobody joins where it is full.
    """
    roll, log = (last.latest, last) if isinstance(last, Log) else (last, None)
    _check(roll, month, scheme, waiting, joins)
    terms = scheme.terms(month.first, national=national)
    given = (*(log.later if log else ()), *changes)
    taken, refused = sift(given, month)
    need_exits(terms, taken)
    line = queue(
        waiting,
        joins,
        early=frozenset(one.change.nik for one in refused if _is_early(one)),
        terms=terms,
        gone=log.gone if log else frozenset(),
        former=log.former if log else frozenset(),
        occupations=occupations,
    )
    months = PaidMonths(scheme=scheme, national=national)
    restarted = months.unpaid(roll.month, month)
    making = Making(roll=roll, month=month, terms=terms, leaving=leaving, line=line)
    for change in taken:
        making.take(change)
    if restarted:
        making.restart()
    joined, waits, above = replace(making, line, terms, occupations)
    renewed = Roll(
        policy=roll.policy,
        scheme=roll.scheme,
        month=month,
        members=tuple(sorted(making.members.values(), key=lambda member: member.nik)),
        grounds=_grounds(roll, terms),
    )
    left = tuple(making.left)
    return Renewed(
        roll=renewed,
        before=roll.month,
        left=left,
        joined=joined,
        changed=tuple(making.changed),
        struck=tuple(making.struck),
        confirmed=making.stay,
        later=tuple(making.later),
        waits=waits,
        refused=(*refused, *making.refused),
        restarted=restarted,
        gaps=of_renewal(
            renewed, joined, left, restarted=restarted, months=months, terms=terms, law=law
        ),
        notices=(*_notices(months, roll.month, month), *((Notice.ABOVE_QUOTA, at) for at in above)),
        grounds=terms.exits.grounds if terms.exits is not None and left else (),
    )


def _check(
    roll: Roll,
    month: Month,
    scheme: Scheme,
    waiting: Determination | None,
    joins: Verification | None,
) -> None:
    given = (None if waiting is None else waiting.verification, joins)
    schemes = [(one.policy, one.scheme.id) for one in given if one is not None]
    for policy, name in ((roll.policy, roll.scheme), *schemes):
        if (policy, name) != (roll.policy, scheme.id):
            raise FactError("scheme", f"{policy} {name}", "renew_scheme", scheme=scheme.id)
    if month <= roll.month:
        raise InputError(str(month), "renew_month", last=str(roll.month))


def _grounds(roll: Roll, terms: Terms) -> tuple[str, ...]:
    settings = (ruling.reason for ruling in terms.settings.values())
    return tuple(dict.fromkeys((*roll.grounds, *settings)))


def _notices(months: PaidMonths, before: Month, month: Month) -> tuple[tuple[Notice, str], ...]:
    paid = [months.paid(before + step) for step in range(month - before + 1)]
    found = []
    if None in paid:
        found.append((Notice.MONTHS_UNSET, str(before + paid.index(None))))
    if paid[-1] is False:
        found.append((Notice.MONTH_NOT_PAID, str(month)))
    return tuple(found)


def _is_early(refused: Refused) -> bool:
    return refused.code == "after_month" and refused.change.kind is ChangeKind.JOINS
