"""Statutory tables as CSV, each row with its source. Read when first asked for."""

from __future__ import annotations

from collections.abc import Iterator


def rows(table: str) -> Iterator[dict[str, str]]:
    """Yield the rows of ``table`` (the file name without ``.csv``) by column."""
    import csv
    from importlib.resources import files

    text = (files(__name__) / f"{table}.csv").read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())
