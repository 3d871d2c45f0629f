"""Registers against which a list is matched: members, the dead, public employees, the poor.

A register that is given counts as complete: who does not stand in it is not covered, not dead, no
public employee, not listed. It wins over what the list itself says, and a finding tells so.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from attrs import Attribute, field, frozen

from perlindungan.facts import FactError

NAMES = ("members", "deceased", "public_employees", "poverty")
"""The registers, in the order in which they are told."""

_FORM = re.compile(r"[0-9]{16}")


def _set(given: Collection[str] | None) -> frozenset[str] | None:
    return None if given is None else frozenset(given)


def _of_niks(_: Any, attribute: Attribute[Any], given: Collection[Any] | None) -> None:
    """Refuse what would match nobody: numbers, or texts that a spreadsheet has spoiled."""
    wrong = sum(
        not isinstance(nik, str) or _FORM.fullmatch(nik) is None
        for nik in (() if given is None else given)
    )
    if wrong:
        raise FactError(attribute.name, wrong, "register_niks")


def _of_deciles(_: Any, attribute: Attribute[Any], given: Mapping[str, Any] | None) -> None:
    for decile in (given or {}).values():
        if decile is not None and (type(decile) is not int or decile not in range(1, 11)):
            raise FactError(f"{attribute.name}.decile", decile, "decile")


@frozen(kw_only=True, repr=False)
class Registers:
    """What a list is matched against, by NIK; ``None`` for a register that is not at hand.

    Parameters
    ----------
    members
        Who is insured with BPJS Ketenagakerjaan already.
    deceased
        Who has died.
    public_employees
        Civil servants, soldiers, police.
    poverty
        NIK to decile of welfare, 1 the poorest; ``None`` as decile for who is only listed.
    poverty_list
        Name of that list, such as ``DTKS``; a test that asks for standing in a list is answered
        by the register only where the names agree.

    Raises
    ------
    FactError
        If an entry is not a text of 16 digits, which would match nobody and say nothing; or a
        decile is not from 1 to 10.
    """

    members: frozenset[str] | None = field(default=None, converter=_set, validator=_of_niks)
    deceased: frozenset[str] | None = field(default=None, converter=_set, validator=_of_niks)
    public_employees: frozenset[str] | None = field(
        default=None, converter=_set, validator=_of_niks
    )
    poverty: Mapping[str, int | None] | None = field(
        default=None, validator=[_of_niks, _of_deciles]
    )
    poverty_list: str = ""

    @property
    def given(self) -> tuple[str, ...]:
        """Names of the registers that were given."""
        return tuple(name for name in NAMES if getattr(self, name) is not None)

    def __repr__(self) -> str:
        return f"<Registers {', '.join(self.given) or 'none'}>"
