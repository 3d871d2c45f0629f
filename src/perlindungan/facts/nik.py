"""NIK, the number of every resident (nomor induk kependudukan).

Sixteen digits: province, regency and district of first registration (Kemendagri codes), day of
birth (plus 40 for women), month and year of birth, and a serial number. There is no check digit,
and the number does not change when a person moves, so it does not tell where somebody lives or
works. Regencies split and codes are retired; only the province is checked.

Province code 99 belongs to nobody. The library accepts it so that tests and examples can show
people who cannot exist; :func:`is_made_up` tells them apart.

Source: UU 23/2006 on population administration (article not read); forms as third parties know
them.
"""

from __future__ import annotations

import re
from datetime import date

from perlindungan.facts.errors import FactError, mask

PROVINCES = frozenset(
    code
    for first, last in (
        (11, 19),
        (21, 21),
        (31, 36),
        (51, 53),
        (61, 65),
        (71, 76),
        (81, 82),
        (91, 96),
    )
    for code in range(first, last + 1)
)
"""Province codes of Kemendagri, today's and those before the splits of 2012 and 2022."""

MADE_UP = 99
"""A province code that no person has."""

_FORM = re.compile(r"[0-9]{16}")


def check_nik(nik: str) -> None:
    """Check form, province, day and serial number.

    Raises
    ------
    FactError
        With the number masked and the part that is wrong.

    >>> check_nik("9901014105900001")
    """
    if not isinstance(nik, str) or _FORM.fullmatch(nik) is None:
        raise FactError("nik", mask(str(nik)), "nik_form")
    province = int(nik[:2])
    if province not in PROVINCES and province != MADE_UP:
        raise FactError("nik", mask(nik), "nik_province", province=nik[:2])
    day, month = int(nik[6:8]), int(nik[8:10])
    if day > 40:
        day -= 40
    try:
        # A leap year stands for the unknown century.
        date(2000, month, day)
    except ValueError:
        raise FactError("nik", mask(nik), "nik_day") from None
    if day == 29 and month == 2 and int(nik[10:12]) % 4:
        raise FactError("nik", mask(nik), "nik_leap_day")
    if nik[12:] == "0000":
        raise FactError("nik", mask(nik), "nik_serial")


def is_made_up(nik: str) -> bool:
    """Tell whether the number lies in the range that no person has."""
    return nik.startswith(str(MADE_UP))


def is_woman(nik: str) -> bool:
    """Tell whether the day is written as for a woman."""
    return int(nik[6:8]) > 40


def matches_birth_date(nik: str, birth_date: date) -> bool:
    """Tell whether day, month and two-digit year agree; the century is not in the number."""
    day = int(nik[6:8])
    return (day - 40 if day > 40 else day, int(nik[8:10]), int(nik[10:12])) == (
        birth_date.day,
        birth_date.month,
        birth_date.year % 100,
    )
