"""A statement as an HTML table, for notebooks."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from perlindungan.wording.statement import tariff_text, warnings
from perlindungan.wording.texts import month_name, rupiah, text

if TYPE_CHECKING:
    from perlindungan.contributions import Statement

_COLUMNS = ("programme", "payer", "base", "rate", "amount", "source", "confidence")


def to_html(statement: Statement, locale: str) -> str:
    """Return a table of the lines, the total, and the warnings."""
    worker = statement.worker_id or text("statement.worker", locale)
    title = text(
        "statement.title", locale, worker=worker, month=month_name(statement.month, locale)
    )
    head = "".join(f"<th>{escape(text(f'column.{name}', locale))}</th>" for name in _COLUMNS)
    body = "".join(
        _row(
            (
                text("statement.joint", locale)
                if line.share.also
                else text(f"programme.{line.programme.value}", locale)
            )
            + ("" if line.part.value == "contribution" else f", {line.part.value}"),
            text(f"payer.{line.payer.value}", locale),
            rupiah(line.base, locale),
            tariff_text(line.share, locale),
            rupiah(line.amount, locale),
            line.citation,
            text(f"confidence.{line.confidence.value}", locale),
        )
        for line in statement.lines
    )
    total = _row(
        text("statement.total", locale), "", "", "", rupiah(statement.total, locale), "", ""
    )
    notes = [item["message"] for item in warnings(statement, locale)]
    if not statement.complete:
        notes.insert(0, text("statement.incomplete", locale))
    listed = "".join(f"<li>{escape(note)}</li>" for note in notes)
    return (
        f"<table><caption>{escape(title)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}{total}</tbody></table>" + (f"<ul>{listed}</ul>" if listed else "")
    )


def _row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
