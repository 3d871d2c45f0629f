"""The parts of the report that count people: coverage of the whole, and by what they are."""

from __future__ import annotations

from attrs import evolve

from perlindungan.facts import Month
from perlindungan.regional.monitor.counting import (
    CoverageRow,
    CoverageTable,
)
from perlindungan.regional.monitor.denominators import By, Denominator
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
from perlindungan.regional.monitor.telling import (
    denominator_text,
    hundredths,
    key_title,
    percent,
    place_title,
    say,
    short_month,
)
from perlindungan.regional.places import place_code
from perlindungan.wording.texts import number, text


def coverage_section(given: Monitoring, locale: str) -> Section:
    """Return the coverage of the whole: each percentage with its counts, definition and source."""
    blocks: list[Block] = [Paragraph(text=say("coverage_defined", locale))]
    found = given.wholes
    if found:
        columns = (
            Column(title=say("column.counted", locale)),
            Column(title=say("column.covered", locale), number=True),
            Column(title=say("column.denominator_count", locale), number=True),
            Column(title=say("column.percent", locale), number=True),
            Column(title=say("column.definition", locale)),
            Column(title=say("column.source", locale), address=True),
        )
        rows = tuple(
            (
                one.what.title(locale),
                number(one.covered, locale),
                number(one.denominator.count, locale),
                percent(one.share, locale),
                denominator_text(one.denominator, locale),
                _source(one.denominator, locale),
            )
            for one in found
        )
        blocks.append(Table(caption=say("caption.coverage", locale), columns=columns, rows=rows))
        if len({one.denominator.kind for one in found}) > 1:
            blocks.append(Paragraph(text=say("several_kinds", locale)))
    else:
        blocks.append(Paragraph(text=say("no_denominator", locale)))
    return Section(id="cakupan", title=say("section.cakupan", locale), blocks=tuple(blocks))


def _source(denominator: Denominator, locale: str) -> str:
    return f"{denominator.source} ({text(f'confidence.{denominator.confidence.value}', locale)})"


SECTIONS = {
    By.REGION: "wilayah",
    By.GROUP: "kelompok",
    By.SEX: "jenis-kelamin",
    By.AGE: "umur",
    By.MONTH: "bulan",
}
"""Names of the parts that count people."""


def by_section(given: Monitoring, by: By, locale: str) -> Section:
    """Return the part of one count, with a table and a chart for each kind of denominator."""
    name = SECTIONS[by]
    blocks: list[Block] = []
    if by is By.AGE:
        blocks.append(Paragraph(text=say("age_told", locale)))
    for place, table in enumerate(given.tables[by]):
        blocks += _told(given, table, f"{name}-{place + 1}", locale)
    if by is By.GROUP:
        blocks += _marks(given, locale)
    return Section(id=name, title=say(f"section.{name}", locale), blocks=tuple(blocks))


def _told(given: Monitoring, table: CoverageTable, id: str, locale: str) -> list[Block]:
    by, shares = table.by, table.kind is not None
    named = [(key_title(by, row.key, locale, given.occupations), row) for row in table.rows]
    if by is By.GROUP:  # no order of its own: the largest first, those not known last
        named.sort(key=lambda one: (one[1].key is None, -one[1].members, one[0]))
    names, ordered = [name for name, _ in named], tuple(row for _, row in named)
    if not names:
        return [Paragraph(text=say("nobody", locale))]
    columns = [
        Column(title=say(f"column.{by.value}", locale)),
        Column(title=say("column.members", locale), number=True),
    ]
    caption = say("caption.members", locale, by=say(f"by.{by.value}", locale))
    if shares:
        columns += [
            Column(title=say("column.denominator_count", locale), number=True),
            Column(title=say("column.percent", locale), number=True),
            Column(title=say("column.definition", locale)),
        ]
        first = table.coverages[0].denominator
        definition = denominator_text(first, locale)
        if first.of is not None and place_code(first.region) != place_code(given.region):
            definition = f"{definition}, {place_title(first.region, locale)}"
        caption = say(
            "caption.coverage_by",
            locale,
            by=say(f"by.{by.value}", locale),
            denominator=definition,
        )
    rows = tuple(
        (name, number(row.members, locale), *(_shares(row, locale) if shares else ()))
        for name, row in named
    )
    total = None
    if by is not By.MONTH:
        counted = number(sum(row.members for row in table.rows), locale)
        blank = ("",) * (len(columns) - 2)
        total = (say("total", locale), counted, *blank)
    blocks: list[Block] = [Table(caption=caption, columns=tuple(columns), rows=rows, total=total)]
    without = sum(1 for row in table.rows if row.coverage is None)
    if shares and without:
        told = say("rows_without", locale, rows=number(without, locale))
        blocks.append(Paragraph(text=told))
    table = evolve(table, rows=ordered)
    blocks.append(_chart(table, names, id, caption, locale))
    return blocks


def _shares(row: CoverageRow, locale: str) -> tuple[str, str, str]:
    if row.coverage is None:
        return ("–", "–", say("none_given", locale))
    denominator = row.coverage.denominator
    return (
        number(denominator.count, locale),
        percent(row.coverage.share, locale),
        denominator_text(denominator, locale),
    )


def _chart(table: CoverageTable, names: list[str], id: str, caption: str, locale: str) -> Chart:
    """Return bars of the shares, or of the people where no denominator was given."""
    drawn: list[tuple[str, int, str]] = []
    for name, row in zip(names, table.rows, strict=True):
        if table.kind is None:
            drawn.append((name, row.members, number(row.members, locale)))
        elif row.coverage is not None:
            share = row.coverage.share
            drawn.append((name, hundredths(share), percent(share, locale)))
    told = "; ".join(f"{name}: {shown}" for name, _, shown in drawn)
    title = say("series.members" if table.kind is None else "series.percent", locale)
    return Chart(
        id=id,
        title=caption,
        alt=say("alt", locale, title=caption, figures=told),
        labels=_labels(table, [name for name, _, _ in drawn], locale),
        series=(
            Series(
                title=title,
                values=tuple(value for _, value, _ in drawn),
                texts=tuple(shown for _, _, shown in drawn),
            ),
        ),
        upright=table.by is By.MONTH,
    )


def _labels(table: CoverageTable, names: list[str], locale: str) -> tuple[str, ...]:
    if table.by is not By.MONTH:
        return tuple(names)
    return tuple(short_month(Month.parse(str(row.key)), locale) for row in table.rows)


def _marks(given: Monitoring, locale: str) -> list[Block]:
    """Return the marks, of which a person may have several: no partition, so a table apart."""
    marks = sorted({mark for member in given.last.members for mark in member.marks})
    if not marks:
        return []
    rows = tuple(
        (
            key_title(By.GROUP, mark, locale, given.occupations),
            number(sum(1 for member in given.last.members if mark in member.marks), locale),
        )
        for mark in marks
    )
    columns = (
        Column(title=say("column.mark", locale)),
        Column(title=say("column.members", locale), number=True),
    )
    return [Table(caption=say("caption.marks", locale), columns=columns, rows=rows)]
