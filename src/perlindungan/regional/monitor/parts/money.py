"""The parts of the report on the budget and on claims."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from perlindungan.facts import Month
from perlindungan.regional.monitor.document import (
    Block,
    Chart,
    Column,
    Paragraph,
    Section,
    Series,
    Table,
)
from perlindungan.regional.monitor.inputs import Monitoring
from perlindungan.regional.monitor.money import BudgetLine, BudgetSum, budget_sum, claim_sum
from perlindungan.regional.monitor.telling import percent, say
from perlindungan.wording.texts import month_name, number, rupiah, text


def budget_section(given: Monitoring, locale: str) -> Section:
    """Return the budget: planned, used and left, by source of money and by month."""
    blocks: list[Block] = []
    lines = given.budget
    if lines is None:
        blocks.append(Paragraph(text=say("not_given.budget", locale)))
    elif not lines:
        blocks.append(Paragraph(text=say("none.budget", locale)))
    else:
        funds = sorted({line.title(locale) for line in lines})
        by_fund = [(fund, [one for one in lines if one.title(locale) == fund]) for fund in funds]
        months = sorted({line.month for line in lines})
        by_month = [
            (month_name(month, locale), [one for one in lines if one.month == month])
            for month in months
        ]
        due = given.last_month
        blocks += _budget(by_fund, lines, "fund", due, locale)
        blocks += _budget(by_month, lines, "month", due, locale)
        blocks.append(Paragraph(text=say("used_share_told", locale)))
        if budget_sum(lines, through=due).unreported:
            blocks.append(Paragraph(text=say("unreported", locale)))
    return Section(id="anggaran", title=say("section.anggaran", locale), blocks=tuple(blocks))


def _budget(
    groups: Sequence[tuple[str, Sequence[BudgetLine]]],
    lines: Sequence[BudgetLine],
    by: str,
    due: Month,
    locale: str,
) -> list[Block]:
    caption = say(f"caption.budget_{by}", locale)
    sums = [(name, budget_sum(found, through=due)) for name, found in groups]
    columns = (
        Column(title=say(f"column.{by}", locale)),
        *(
            Column(title=say(f"column.{name}", locale), number=True)
            for name in ("planned", "used", "left", "used_share", "unreported")
        ),
    )
    rows = tuple(_sums(name, found, locale) for name, found in sums)
    total = _sums(say("total", locale), budget_sum(lines, through=due), locale)
    figures = "; ".join(
        say(
            "budget_figures",
            locale,
            name=name,
            planned=rupiah(found.planned, locale),
            used=used_text(found, locale),
        )
        for name, found in sums
    )
    chart = Chart(
        id=f"anggaran-{by}",
        title=caption,
        alt=say("alt", locale, title=caption, figures=figures),
        labels=tuple(name for name, _ in sums),
        series=(
            _money("planned", [found.planned for _, found in sums], locale),
            Series(
                title=say("column.used", locale),
                values=tuple(found.used for _, found in sums),
                texts=tuple(used_text(found, locale) for _, found in sums),
            ),
        ),
    )
    return [Table(caption=caption, columns=columns, rows=rows, total=total), chart]


def _sums(name: str, found: BudgetSum, locale: str) -> tuple[str, ...]:
    share = Fraction(found.used, found.planned_reported) if found.planned_reported else None
    return (
        name,
        rupiah(found.planned, locale),
        used_text(found, locale),
        rupiah(found.left, locale),
        "–" if share is None else percent(share, locale),
        number(found.unreported, locale),
    )


def used_text(found: BudgetSum, locale: str) -> str:
    """Return what was used; nothing reported is not nothing used."""
    if found.reported:
        return rupiah(found.used, locale)
    return say("not_reported", locale) if found.unreported else "–"


def _money(name: str, amounts: Sequence[int], locale: str) -> Series:
    return Series(
        title=say(f"column.{name}", locale),
        values=tuple(amounts),
        texts=tuple(rupiah(amount, locale) for amount in amounts),
    )


def claims_section(given: Monitoring, locale: str) -> Section:
    """Return the benefits paid in the period, by programme and by month."""
    blocks: list[Block] = []
    if given.claims is None:
        blocks.append(Paragraph(text=say("not_given.claims", locale)))
        return Section(id="klaim", title=say("section.klaim", locale), blocks=tuple(blocks))
    inside = [one for one in given.claims if given.in_period(Month.of(one.on))]
    if not inside:
        blocks.append(Paragraph(text=say("none.claims", locale)))
    else:
        programmes = sorted({one.programme for one in inside}, key=lambda one: one.value)
        months = given.months
        by_programme = [
            (
                text(f"programme.{programme.value}", locale),
                claim_sum(one for one in inside if one.programme is programme),
            )
            for programme in programmes
        ]
        by_month = [
            (
                month_name(month, locale),
                claim_sum(one for one in inside if Month.of(one.on) == month),
            )
            for month in months
        ]
        whole = claim_sum(inside)
        for by, sums in (("programme", by_programme), ("month", by_month)):
            caption = say(f"caption.claims_{by}", locale)
            columns = (
                Column(title=say(f"column.{by}", locale)),
                Column(title=say("column.claims", locale), number=True),
                Column(title=say("column.amount", locale), number=True),
            )
            rows = tuple(
                (name, number(found.count, locale), rupiah(found.amount, locale))
                for name, found in sums
            )
            total = (
                say("total", locale),
                number(whole.count, locale),
                rupiah(whole.amount, locale),
            )
            blocks.append(Table(caption=caption, columns=columns, rows=rows, total=total))
            figures = "; ".join(f"{name}: {rupiah(one.amount, locale)}" for name, one in sums)
            blocks.append(
                Chart(
                    id=f"klaim-{by}",
                    title=caption,
                    alt=say("alt", locale, title=caption, figures=figures),
                    labels=tuple(name for name, _ in sums),
                    series=(_money("amount", [found.amount for _, found in sums], locale),),
                )
            )
    outside = len(given.claims) - len(inside)
    if outside:
        told = say("claims_outside", locale, count=number(outside, locale))
        blocks.append(Paragraph(text=told))
    return Section(id="klaim", title=say("section.klaim", locale), blocks=tuple(blocks))
