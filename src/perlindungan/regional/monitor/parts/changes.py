"""The part of the report on who joined and who left."""

from __future__ import annotations

from collections.abc import Sequence

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
from perlindungan.regional.monitor.movements import Movement, MovementKind, movements_between
from perlindungan.regional.monitor.telling import known, say, short_month
from perlindungan.wording.texts import month_name, number


def changes_in(given: Monitoring) -> tuple[Movement, ...]:
    """Return who joined and left in the period: as given, else as the lists show."""
    if given.movements is None:
        return movements_between(given.rolls)
    return tuple(one for one in given.movements if given.in_period(one.month))


def movements_section(given: Monitoring, locale: str) -> Section:
    """Return who joined and who left, by month and by reason."""
    blocks: list[Block] = []
    if given.movements is None:
        blocks.append(Paragraph(text=say("not_given.movements", locale)))
    found = changes_in(given)
    if not found:
        blocks.append(Paragraph(text=say("none.movements", locale)))
        return Section(id="perubahan", title=say("section.perubahan", locale), blocks=tuple(blocks))
    months = sorted({one.month for one in found})
    names = [month_name(month, locale) for month in months]
    counts = {
        kind: [
            sum(one.count for one in found if one.kind is kind and one.month == month)
            for month in months
        ]
        for kind in MovementKind
    }
    caption = say("caption.movements", locale)
    columns = (
        Column(title=say("column.month", locale)),
        *(Column(title=say(f"movement.{kind.value}", locale), number=True) for kind in counts),
    )
    rows = tuple(
        (name, *(number(counts[kind][place], locale) for kind in counts))
        for place, name in enumerate(names)
    )
    total = (say("total", locale), *(number(sum(one), locale) for one in counts.values()))
    blocks.append(Table(caption=caption, columns=columns, rows=rows, total=total))
    figures = "; ".join(f"{row[0]}: +{row[1]}, −{row[2]}" for row in rows)
    blocks.append(
        Chart(
            id="perubahan-bulan",
            title=caption,
            alt=say("alt", locale, title=caption, figures=figures),
            labels=tuple(short_month(month, locale) for month in months),
            series=tuple(
                Series(
                    title=say(f"movement.{kind.value}", locale),
                    values=tuple(one),
                    texts=tuple(number(count, locale) for count in one),
                )
                for kind, one in counts.items()
            ),
            upright=True,
        )
    )
    blocks += _reasons(found, locale)
    return Section(id="perubahan", title=say("section.perubahan", locale), blocks=tuple(blocks))


def _reasons(found: Sequence[Movement], locale: str) -> list[Block]:
    blocks: list[Block] = []
    for kind in MovementKind:
        counted: dict[str, int] = {}
        for one in found:
            if one.kind is kind:
                counted[one.reason] = counted.get(one.reason, 0) + one.count
        order = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        if order and set(counted) != {""}:
            rows = [(reason_title(reason, locale), count) for reason, count in order]
            blocks.append(
                Table(
                    caption=say(f"caption.{kind.value}", locale),
                    columns=(
                        Column(title=say("column.reason", locale)),
                        Column(title=say("column.people", locale), number=True),
                    ),
                    rows=tuple((name, number(count, locale)) for name, count in rows),
                )
            )
    return blocks


def reason_title(reason: str, locale: str) -> str:
    """Return why somebody joined or left, in words where there are some."""
    if not reason:
        return say("unknown", locale)
    return known(f"monitor.reason.{reason}", locale, known(f"exit.{reason}", locale, reason))
