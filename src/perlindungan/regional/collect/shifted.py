"""Rows with more cells than their table has headers: nothing in them is where it seems to be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from perlindungan.regional.candidates import Unreadable

SURPLUS: Final = "\x00surplus"
"""Key under which a reader of files tells of such a row: ``"23 22"`` for 23 cells, 22 headers."""

_REST: Any = None
"""Key under which :class:`csv.DictReader` gives the cells for which there is no header."""


def shifted(cells: Mapping[str, str]) -> Unreadable | None:
    """Return what is told of a row with more cells than headers; ``None`` for any other.

    A comma too many moves every cell after it, so no fact of such a row is read. Blank cells
    beyond the last header move nothing.

    >>> shifted({"nik": "9901014105900001"}) is None
    True
    """
    told = cells.get(SURPLUS)
    if told is not None:
        count, _, width = told.partition(" ")
        return _unreadable(int(count), int(width))
    rest: Any = cells.get(_REST)
    if rest is not None and any(text.strip() for text in rest):
        return _unreadable(len(cells) - 1 + len(rest), len(cells) - 1)
    return None


def _unreadable(count: int, width: int) -> Unreadable:
    return Unreadable(
        fact="row", value=str(count), code="cells_as_headers", details=(("count", width),)
    )


def without_surplus(cells: Mapping[str, str]) -> Mapping[str, str]:
    """Return the cells of a row that have a header."""
    if _REST not in cells and SURPLUS not in cells:
        return cells
    return {header: cell for header, cell in cells.items() if header not in (_REST, SURPLUS)}
