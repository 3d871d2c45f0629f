"""The part of the report on how good the data are."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from perlindungan.regional.findings import Standing
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
from perlindungan.regional.monitor.quality import gaps_of, quality_of
from perlindungan.regional.monitor.telling import day_text, known, percent, say, standing_title
from perlindungan.wording.texts import number, text


def quality_section(given: Monitoring, locale: str) -> Section:
    """Return where the people of the list ended, and what was found of how many."""
    blocks: list[Block] = []
    if given.verification is None:
        blocks.append(Paragraph(text=say("not_given.verification", locale)))
    else:
        blocks += _verified(given, locale)
    gaps = gaps_of(given.last)
    members = len(given.last.members)
    if gaps:
        rows = [(say(f"fact.{fact}", locale), count) for fact, count in gaps.items()]
        blocks.append(
            _counts(say("caption.gaps", locale), "fact", rows, members, locale),
        )
    else:
        blocks.append(Paragraph(text=say("no_gaps", locale)))
    return Section(id="mutu-data", title=say("section.mutu-data", locale), blocks=tuple(blocks))


def _verified(given: Monitoring, locale: str) -> list[Block]:
    if given.verification is None:
        return []
    quality = quality_of(given.verification)
    told = say(
        "verified_on",
        locale,
        day=day_text(given.verification.on, locale),
        people=number(quality.people, locale),
        registers=", ".join(text(f"register.{one}", locale) for one in given.verification.registers)
        or say("no_register", locale),
    )
    blocks: list[Block] = [Paragraph(text=told)]
    standings = [
        (standing_title(standing, locale), quality.standings[standing]) for standing in Standing
    ]
    caption = say("caption.standings", locale)
    blocks.append(_counts(caption, "standing", standings, quality.people, locale))
    blocks.append(_bars("mutu-data-hasil", caption, standings, locale))
    if quality.defects:
        columns = (
            Column(title=say("column.defect", locale)),
            Column(title=say("column.severity", locale)),
            Column(title=say("column.people", locale), number=True),
            Column(title=say("column.of_list", locale), number=True),
        )
        rows = tuple(
            (
                defect_title(one.code, locale),
                say(f"severity.{one.severity.value}", locale),
                number(one.people, locale),
                _part(one.people, quality.people, locale),
            )
            for one in quality.defects
        )
        found = say("caption.defects", locale)
        blocks.append(Table(caption=found, columns=columns, rows=rows))
    for name, counted in (("missing", quality.missing), ("unreadable", quality.unreadable)):
        if counted:
            facts = [(fact_title(fact, locale), count) for fact, count in counted.items()]
            caption = say(f"caption.{name}", locale)
            blocks.append(_counts(caption, "fact", facts, quality.people, locale))
    return blocks


def defect_title(code: str, locale: str) -> str:
    """Return what was found, in words where there are some that need no values."""
    return known(f"monitor.defect.{code}", locale, known(f"finding.{code}", locale, code))


def fact_title(fact: str, locale: str) -> str:
    """Return what a fact of a candidate is called."""
    told = known(f"fact.{fact}", locale, known(f"candidate.{fact}", locale, fact))
    return known(f"monitor.fact.{fact}", locale, told)


def _part(count: int, of: int, locale: str) -> str:
    return percent(Fraction(count, of), locale) if of else "–"


def _counts(
    caption: str, column: str, rows: Sequence[tuple[str, int]], of: int, locale: str
) -> Table:
    return Table(
        caption=caption,
        columns=(
            Column(title=say(f"column.{column}", locale)),
            Column(title=say("column.people", locale), number=True),
            Column(title=say("column.of_list", locale), number=True),
        ),
        rows=tuple((name, number(count, locale), _part(count, of, locale)) for name, count in rows),
    )


def _bars(id: str, caption: str, rows: Sequence[tuple[str, int]], locale: str) -> Chart:
    told = [number(count, locale) for _, count in rows]
    figures = "; ".join(f"{name}: {shown}" for (name, _), shown in zip(rows, told, strict=True))
    return Chart(
        id=id,
        title=caption,
        alt=say("alt", locale, title=caption, figures=figures),
        labels=tuple(name for name, _ in rows),
        series=(
            Series(
                title=say("column.people", locale),
                values=tuple(count for _, count in rows),
                texts=tuple(told),
            ),
        ),
    )
