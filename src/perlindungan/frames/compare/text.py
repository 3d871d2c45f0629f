"""A comparison in words and columns, for a terminal and for a notebook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from html import escape

from attrs import frozen

from perlindungan.facts import Programme
from perlindungan.facts.regions import regions
from perlindungan.frames.compare.results import Comparison, Cost, Group, Value
from perlindungan.law import Rounding
from perlindungan.wording.texts import month_name, number, percentage, text

_KEY = "frames.compare"


@frozen(kw_only=True)
class _Table:
    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    texts: int = 1
    """How many columns hold text, and stand to the left."""


def told(comparison: Comparison, locale: str, by: str | None) -> str:
    """Return the comparison as plain text."""
    tables = (
        "\n".join([table.title, *_aligned(table)]) for table in _tables(comparison, locale, by)
    )
    parts = (_title(comparison, locale), _counted(comparison, locale), *tables)
    return "\n\n".join(parts) + "\n"


def to_html(comparison: Comparison, locale: str) -> str:
    """Return the comparison as tables of HTML."""
    parts = [
        f"<p><b>{escape(_title(comparison, locale))}</b></p>",
        f"<p>{escape(_counted(comparison, locale))}</p>",
    ]
    for table in _tables(comparison, locale, None):
        head = "".join(f"<th>{escape(one)}</th>" for one in table.heads)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
            for row in table.rows
        )
        parts.append(
            f"<table><caption>{escape(table.title)}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        )
    return "".join(parts)


def _title(comparison: Comparison, locale: str) -> str:
    laws = {"before": comparison.before, "after": comparison.after}
    if comparison.month is None:
        return text(f"{_KEY}.title", locale, **laws)
    month = month_name(comparison.month, locale)
    return text(f"{_KEY}.title_month", locale, month=month, **laws)


def _counted(comparison: Comparison, locale: str) -> str:
    everybody = comparison.everybody
    return text(
        f"{_KEY}.counted",
        locale,
        rows=number(everybody.rows, locale),
        weight=number(everybody.weight, locale),
        all_rows=number(comparison.rows, locale),
        all_weight=number(comparison.weight, locale),
    )


def _tables(comparison: Comparison, locale: str, by: str | None) -> Iterator[_Table]:
    if comparison.left_out:
        yield _Table(
            title=text(f"{_KEY}.left_out", locale),
            heads=_heads(locale, "before", "after", "rows", "weight"),
            rows=[
                (one.before or "-", one.after or "-", *_numbers(locale, one.rows, one.weight))
                for one in comparison.left_out
            ],
            texts=2,
        )
    everybody = comparison.everybody
    yield _Table(
        title=text(f"{_KEY}.outcomes", locale),
        heads=_heads(locale, "payer", "winners", "gains", "losers", "losses", "unchanged"),
        rows=[
            (
                text(f"payer.{one.payer.value}", locale),
                *_numbers(locale, one.winners, one.gains, one.losers, one.losses, one.unchanged),
            )
            for one in everybody.outcomes
        ],
    )
    yield _Table(
        title=text(f"{_KEY}.costs", locale),
        heads=_heads(locale, "programme", "payer", "before", "after", "difference", "change"),
        rows=[
            (_programmes(cost.programmes, locale), _payer(cost, locale), *_cost(cost, locale))
            for cost in (*everybody.costs, *everybody.by_payer, everybody.cost)
        ],
        texts=2,
    )
    if by is None and comparison.decile_of is not None:
        by = "decile"
    if by is not None:
        yield _broken_down(by, comparison.groups[by], comparison, locale)


def _broken_down(by: str, groups: Sequence[Group], comparison: Comparison, locale: str) -> _Table:
    columns = ("weight", "before", "after", "difference", "change", "winners", "losers")
    name = f"{by}: {comparison.decile_of}" if by == "decile" and comparison.decile_of else by
    return _Table(
        title=text(f"{_KEY}.by", locale, name=name),
        heads=[by, *_heads(locale, *columns)],
        rows=[
            (
                _value(by, group.value, locale),
                number(group.weight, locale),
                *_cost(group.cost, locale),
                *_numbers(locale, group.outcomes[0].winners, group.outcomes[0].losers),
            )
            for group in groups
        ],
    )


def _value(by: str, value: Value, locale: str) -> str:
    if value is None:
        return text(f"{_KEY}.unknown", locale)
    known = regions().get(str(value)) if by in ("region", "province") else None
    return str(value) if known is None else f"{value} {known.name}"


def _heads(locale: str, *names: str) -> list[str]:
    return [text(f"{_KEY}.{name}", locale) for name in names]


def _numbers(locale: str, *numbers: int) -> list[str]:
    return [number(one, locale) for one in numbers]


def _programmes(programmes: Sequence[Programme], locale: str) -> str:
    return " + ".join(one.value for one in programmes) or text(f"{_KEY}.all", locale)


def _payer(cost: Cost, locale: str) -> str:
    return text("statement.total" if cost.payer is None else f"payer.{cost.payer.value}", locale)


def _cost(cost: Cost, locale: str) -> list[str]:
    change = "-" if cost.change is None else percentage(_in_hundredths(cost.change), locale)
    return [*_numbers(locale, cost.before, cost.after, cost.difference), change]


def _in_hundredths(share: Fraction) -> Fraction:
    """Return a share to the hundredth of a percent, for the eye."""
    return Fraction(Rounding.HALF_UP.round(share * 10_000), 10_000)


def _aligned(table: _Table) -> Iterator[str]:
    every = [table.heads, *table.rows]
    widths = [max(len(row[place]) for row in every) for place in range(len(table.heads))]
    for row in every:
        cells = [
            cell.ljust(width) if place < table.texts else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()
