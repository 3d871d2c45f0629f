"""A report as neutral blocks, which Markdown and HTML write each in their own way."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Column:
    """A column of a table; numbers stand to the right, addresses may break anywhere."""

    title: str
    number: bool = False
    address: bool = False


@frozen(kw_only=True)
class Table:
    """A table; the first cell of a row names it. ``total`` is a last row, the sum of the others."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] | None = None


@frozen(kw_only=True)
class Paragraph:
    """Words."""

    text: str


@frozen(kw_only=True)
class Items:
    """Words, one after the other, none before another in rank."""

    items: tuple[str, ...]


@frozen(kw_only=True)
class Series:
    """One row of bars: a whole number for each label, and how it is written."""

    title: str
    values: tuple[int, ...]
    texts: tuple[str, ...]


@frozen(kw_only=True)
class Chart:
    """Bars. ``alt`` tells in words what the picture shows; the figures stand in a table beside it.

    ``upright`` for months, which run from left to right.
    """

    id: str
    title: str
    alt: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    upright: bool = False


Block = Table | Paragraph | Items | Chart


@frozen(kw_only=True)
class Section:
    """A part of the report; ``id`` is the same in both languages."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@frozen(kw_only=True)
class Document:
    """A whole report in one language."""

    locale: str
    title: str
    subtitle: str
    contents: str
    """What the list of its parts is called."""
    sections: tuple[Section, ...]
