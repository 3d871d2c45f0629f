"""Places below the regency, and what lies inside what.

Kemendagri numbers districts (kecamatan) and villages by adding to the code of the regency:
``64.72.01`` and ``64.72.01.1001``. The library knows provinces and regencies by name; of the
levels below it checks the form.
"""

from __future__ import annotations

import re
from functools import lru_cache

from perlindungan.facts import FactError
from perlindungan.facts.regions import region

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
