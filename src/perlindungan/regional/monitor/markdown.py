"""A report as Markdown: text and tables that any reader of plain text can use."""

from __future__ import annotations

import re

from perlindungan.regional.monitor.document import Block, Chart, Document, Items, Paragraph, Table

_SPECIAL = re.compile(r"[\\`*_\[\]<>|#]|&(?=#?[A-Za-z0-9]+;)")
_LIST = re.compile(r"^([-+=~]|[0-9]+(?=[.)] ))")


def _escaped(text: str) -> str:
    """Return a text in which nothing marks anything up, on one line.

    Angle brackets become references, so that no converter finds a tag in it.
    """
    return _SPECIAL.sub(_escape, " ".join(text.split()))


def _escape(match: re.Match[str]) -> str:
    found = match[0]
    return {"<": "&lt;", ">": "&gt;"}.get(found, f"\\{found}")


def plain(text: str) -> str:
    r"""Return a text that Markdown shows as it is, on one line.

    >>> print(plain("a|b <script>"), plain("- 1. x"))
    a\|b &lt;script&gt; \- 1. x
    """
    shown = _escaped(text)
    return _LIST.sub(_shielded, shown)


def _shielded(match: re.Match[str]) -> str:
    """Keep what would begin a list or a rule from doing so."""
    found = match[1]
    return f"&#{ord(found[0])};{found[1:]}" if found.isdigit() else f"\\{found}"


def markdown(document: Document) -> str:
    """Return a report as Markdown; charts are left out, their figures stand in the tables."""
    parts = [f"# {plain(document.title)}", plain(document.subtitle)]
    for section in document.sections:
        parts.append(f"## {plain(section.title)}")
        parts += [told for told in map(_block, section.blocks) if told]
    return "\n\n".join(parts) + "\n"


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return plain(block.text)
    if isinstance(block, Items):
        return "\n".join(f"- {plain(item)}" for item in block.items)
    if isinstance(block, Chart):
        return ""
    return _table(block)


def _table(table: Table) -> str:
    lines = [
        f"**{plain(table.caption)}**",
        "",
        _row(tuple(plain(column.title) for column in table.columns)),
        _row(tuple("---:" if column.number else "---" for column in table.columns)),
    ]
    lines += [_row(tuple(map(_cell, row))) for row in table.rows]
    if table.total is not None:
        lines.append(_row(tuple(f"**{_cell(cell)}**" if cell else "" for cell in table.total)))
    return "\n".join(lines)


def _cell(text: str) -> str:
    """Return a cell; nothing begins a list there, so numbers stay as they are."""
    return _escaped(text)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
