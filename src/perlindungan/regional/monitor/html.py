"""A report as one page of HTML: no script, nothing fetched, readable by ear and on paper."""

from __future__ import annotations

from html import escape

from perlindungan.regional.monitor.document import (
    Block,
    Chart,
    Column,
    Document,
    Items,
    Paragraph,
    Table,
)

STYLE = """
:root{color-scheme:light}
body{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;
font-size:16px;line-height:1.5;color:#1b1b1b;background:#fff;max-width:62rem;margin:0 auto;
padding:1.5rem}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .25rem;color:#0d3b5c}
h2{font-size:1.3rem;color:#0d3b5c;border-bottom:2px solid #0d3b5c;padding-bottom:.2rem;
margin:2.2rem 0 .8rem}
.subtitle{font-size:1.05rem;color:#444;margin:0 0 1.2rem}
nav{background:#f2f6f9;border-left:4px solid #1f5f8b;padding:.6rem 1rem}
nav p{font-weight:600;margin:0}
nav ol{margin:.3rem 0 0;padding-left:1.4rem;columns:2}
a{color:#1f5f8b}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border:1px solid #c3ccd3;padding:.35rem .55rem;text-align:left;vertical-align:top;
font-weight:400;overflow-wrap:break-word}
thead th{background:#e4edf3;font-weight:600}
.a{overflow-wrap:anywhere}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
thead .n{white-space:normal}
tbody tr:nth-child(even){background:#f8fafb}
tfoot td,tfoot th{font-weight:600;background:#eef3f6}
figure{margin:1rem 0 1.6rem}
figcaption{font-weight:600;padding:.3rem 0}
figure svg{max-width:100%;height:auto}
figure svg *{stroke-linejoin:round;stroke-linecap:butt}
li{margin:.25rem 0}
@page{size:A4;margin:15mm}
@media print{body{max-width:none;padding:0;font-size:10pt}h2,caption{break-after:avoid}
table{font-size:8.5pt}th,td{padding:.2rem .35rem}figure,tr{break-inside:avoid}
thead{display:table-header-group}tfoot{display:table-row-group}.wide{overflow:visible}
figure svg{max-height:24cm}}
"""


def html(document: Document, *, charts: bool) -> str:
    """Return a report as a page; everything told is escaped.

    Raises
    ------
    InputError
        If charts are asked for and the extra ``charts`` is not installed.
    """
    entries = "".join(
        f'<li><a href="#{section.id}">{escape(section.title)}</a></li>'
        for section in document.sections
    )
    parts = "".join(
        f'<section id="{section.id}"><h2>{escape(section.title)}</h2>'
        f"{''.join(_block(block, charts=charts) for block in section.blocks)}</section>\n"
        for section in document.sections
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{document.locale}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(document.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f'<header><h1>{escape(document.title)}</h1><p class="subtitle">'
        f"{escape(document.subtitle)}</p></header>\n"
        f'<nav aria-label="{escape(document.contents)}"><p>{escape(document.contents)}</p>'
        f"<ol>{entries}</ol></nav>\n<main>\n{parts}</main>\n</body>\n</html>\n"
    )


def _block(block: Block, *, charts: bool) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{escape(block.text)}</p>"
    if isinstance(block, Items):
        return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in block.items)}</ul>"
    if isinstance(block, Table):
        return _table(block)
    return _figure(block) if charts else ""


def _figure(chart: Chart) -> str:
    from perlindungan.regional.monitor.charts import svg

    drawn = svg(chart)
    if not drawn:
        return ""
    return f"<figure><figcaption>{escape(chart.title)}</figcaption>{drawn}</figure>"


def _table(table: Table) -> str:
    numbers = [_class(column) for column in table.columns]
    head = "".join(
        f'<th scope="col"{number}>{escape(column.title)}</th>'
        for column, number in zip(table.columns, numbers, strict=True)
    )
    body = "".join(_row(row, numbers) for row in table.rows)
    foot = f"<tfoot>{_row(table.total, numbers)}</tfoot>" if table.total is not None else ""
    return (
        f'<div class="wide" role="group" tabindex="0" aria-label="{escape(table.caption)}">'
        f"<table><caption>{escape(table.caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>{foot}</table></div>"
    )


def _class(column: Column) -> str:
    if column.number:
        return ' class="n"'
    return ' class="a"' if column.address else ""


def _row(cells: tuple[str, ...], numbers: list[str]) -> str:
    first, *others = cells
    rest = "".join(
        f"<td{number}>{escape(cell)}</td>" for cell, number in zip(others, numbers[1:], strict=True)
    )
    return f'<tr><th scope="row">{escape(first)}</th>{rest}</tr>'
