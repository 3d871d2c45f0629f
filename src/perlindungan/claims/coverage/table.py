"""All rows together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from perlindungan.claims.coverage import jht, jkk, jkm, jkp, jp
from perlindungan.claims.coverage.row import Row
from perlindungan.law import Timeline
from perlindungan.programmes import NATIONAL
from perlindungan.wording.texts import texts

ROWS: tuple[Row, ...] = (*jkk.ROWS, *jkm.ROWS, *jht.ROWS, *jp.ROWS, *jkp.ROWS)
"""In the order of the programmes."""


def timelines_at(path: str) -> tuple[Timeline[Any], ...]:
    """Return the parameters behind a path of a row; none behind the id of a benefit.

    Raises
    ------
    KeyError
        If it is neither.
    """
    if f"benefit.{path}" in texts("en"):
        return ()
    return tuple(_flat(NATIONAL.parameter(path)))


def _flat(found: Any) -> Iterator[Timeline[Any]]:
    if isinstance(found, Mapping):
        for one in found.values():
            yield from _flat(one)
    else:
        yield found
