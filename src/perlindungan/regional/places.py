"""Places below the regency, and what lies inside what.

Kemendagri numbers districts (kecamatan) and villages by adding to the code of the regency:
``64.72.01`` and ``64.72.01.1001``. The library knows provinces and regencies by name; of the
levels below it checks the form.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from perlindungan.facts import FactError
from perlindungan.facts.regions import check_region, region

_FORM = re.compile(r"[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{4})?)?)?")
_REGENCY = 5


@lru_cache(maxsize=65536)
def place_code(code: str) -> str:
    """Return a code of any level as it is today; older codes of regencies are carried over.

    Raises
    ------
    FactError
        If it has no such form, or its regency or province is none.

    >>> place_code("64.72.01.1001")
    '64.72.01.1001'
    """
    if _FORM.fullmatch(code) is None:
        raise FactError("region", code, "place_code")
    return region(code[:_REGENCY]).code + code[_REGENCY:]


@lru_cache(maxsize=65536)
def inside(code: str, outer: str) -> bool:
    """Tell whether a place is another one or a part of it.

    >>> inside("64.72.01", "64"), inside("64", "64.72")
    (True, False)
    """
    here, around = place_code(code), place_code(outer)
    return here == around or here.startswith(f"{around}.")


def regency_of(code: str) -> str:
    """Return the regency or city of a place of any level; a province is its own.

    >>> regency_of("64.72.01.1001"), regency_of("64")
    ('64.72', '64')
    """
    return place_code(code)[:_REGENCY]


def is_regency(code: str) -> bool:
    """Tell whether a code is that of a regency or city itself."""
    return len(code) == _REGENCY


def region_name(code: str) -> str:
    """Return what the regency, city or province of a place is called.

    >>> region_name("64.72.01")
    'Kota Samarinda'
    """
    return region(regency_of(code)).name


def known_region(_: Any, __: Any, code: str) -> None:
    """Check, as a validator of attrs, that a code is that of a province, regency or city."""
    check_region(code)


def known_place(_: Any, __: Any, code: str) -> None:
    """Check, as a validator of attrs, that a code is that of a place of any level."""
    place_code(code)
