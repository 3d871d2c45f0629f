"""The part of the report that comes first: the main figures."""

from __future__ import annotations

from perlindungan.facts import Month
from perlindungan.regional.monitor.document import Column, Section, Table
from perlindungan.regional.monitor.inputs import Monitoring
from perlindungan.regional.monitor.money import budget_sum, claim_sum
from perlindungan.regional.monitor.movements import MovementKind
from perlindungan.regional.monitor.parts.changes import changes_in
from perlindungan.regional.monitor.parts.money import used_text
from perlindungan.regional.monitor.telling import coverage_text, say, standing_title
from perlindungan.wording.texts import month_name, number, rupiah


def summary_section(given: Monitoring, locale: str) -> Section:
    """Return the main figures."""
    rows: list[tuple[str, str]] = [
        (
            say("sum.members", locale, period=month_name(given.last_month, locale)),
            say("people", locale, count=number(len(given.last.members), locale)),
        )
    ]
    if len(given.rolls) > 1:
        rows.append(
            (
                say("sum.members_first", locale, period=month_name(given.rolls[0].month, locale)),
                say("people", locale, count=number(len(given.rolls[0].members), locale)),
            )
        )
    rows += [(say("sum.coverage", locale), coverage_text(one, locale)) for one in given.wholes] or [
        (say("sum.coverage", locale), say("no_denominator", locale))
    ]
    moved = changes_in(given)
    joined, left = (sum(one.count for one in moved if one.kind is kind) for kind in MovementKind)
    rows.append(
        (
            say("sum.movements", locale),
            say(
                "joined_and_left",
                locale,
                joined=number(joined, locale),
                left=number(left, locale),
            ),
        )
    )
    rows += _summed(given, locale)
    columns = (Column(title=say("column.what", locale)), Column(title=say("column.told", locale)))
    table = Table(caption=say("caption.summary", locale), columns=columns, rows=tuple(rows))
    return Section(id="ringkasan", title=say("section.ringkasan", locale), blocks=(table,))


def _summed(given: Monitoring, locale: str) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    if given.budget is not None:
        money = budget_sum(given.budget, through=given.last_month)
        told = say(
            "sum.budget_told",
            locale,
            used=used_text(money, locale),
            planned=rupiah(money.planned, locale),
            left=rupiah(money.left, locale),
        )
        if money.unreported:
            lines = number(money.unreported, locale)
            told = say("sum.budget_unreported", locale, told=told, lines=lines)
        rows.append((say("sum.budget", locale), told))
    else:
        rows.append((say("sum.budget", locale), say("not_given.budget", locale)))
    if given.claims is not None:
        paid = claim_sum(one for one in given.claims if given.in_period(Month.of(one.on)))
        told = say(
            "sum.claims_told",
            locale,
            count=number(paid.count, locale),
            amount=rupiah(paid.amount, locale),
        )
        rows.append((say("sum.claims", locale), told))
    else:
        rows.append((say("sum.claims", locale), say("not_given.claims", locale)))
    if given.verification is not None:
        told = "; ".join(
            f"{standing_title(standing, locale)}: {number(count, locale)}"
            for standing, count in given.verification.counts.items()
        )
        rows.append((say("sum.verification", locale), told))
    if given.waiting is not None:
        told = say("people", locale, count=number(given.waiting, locale))
        rows.append((say("sum.waiting", locale), told))
    return rows
