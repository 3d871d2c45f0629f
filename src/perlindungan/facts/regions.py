"""Provinces, regencies and cities by Kemendagri code, and the codes they had before."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from attrs import frozen

from perlindungan.data import rows
from perlindungan.facts.errors import FactError


@frozen(kw_only=True)
class Region:
    """A province (code of two digits) or a regency or city (such as ``64.72``)."""

    code: str
    name: str

    @property
    def province_code(self) -> str:
        """Code of the province in which it lies."""
        return self.code[:2]


@cache
def regions() -> Mapping[str, Region]:
    """Return all regions of today, by code (Kepmendagri 300.2.2-2430/2025)."""
    return MappingProxyType(
        {
            row["code"]: Region(code=row["code"], name=row["name"])
            for table in ("provinces", "regencies")
            for row in rows(table)
        }
    )


@cache
def _successors() -> Mapping[str, str]:
    return MappingProxyType(
        {row["old_code"]: row["new_code"] for row in rows("region_predecessors")}
    )


def known_codes() -> tuple[str, ...]:
    """Return every code that a region has or had."""
    return (*regions(), *_successors())


def check_region(code: str) -> None:
    """Check that a code is one of today's, or one that a region had before.

    Raises
    ------
    FactError
        If no region has or had the code.
    """
    if code not in regions() and code not in _successors():
        raise FactError("region", code, "region")


def region(code: str) -> Region:
    """Return the region of a code; an older code gives the region as it is called today.

    Raises
    ------
    FactError
        If no region has or had the code.

    >>> region("64.72").name
    'Kota Samarinda'
    """
    check_region(code)
    return regions()[_successors().get(code, code)]
