"""A family's JKN membership outside an employment."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen, validators

from perlindungan.facts.checks import optional, optional_count, optional_rupiah
from perlindungan.facts.errors import FactError
from perlindungan.facts.kinds import Funding, Segment, WardClass

_SEGMENTS = (Segment.PBPU, Segment.PBI, Segment.VETERAN)


@frozen(kw_only=True)
class HealthMembership:
    """Persons insured together under JKN; ``None`` where nobody said.

    Parameters
    ----------
    id
        The caller's number for the family.
    segment
        PBPU (those without wage or without work), PBI, or veteran.
    ward_class
        Class for which a PBPU family pays.
    persons
        How many of them.
    funding
        Who pays what a PBPU family owes.
    active
        Whether the membership is active; the state helps in class III only then.
    basic_pay
        For veterans: the basic pay of a civil servant of rank III/a with fourteen years of service,
        in rupiah a month, from which their contribution is counted.
    """

    id: str = field(default="", validator=validators.instance_of(str))
    segment: Segment = field(validator=validators.instance_of(Segment))
    ward_class: WardClass | None = field(default=None, validator=optional(WardClass))
    persons: int | None = field(default=None, validator=optional_count)
    funding: Funding | None = field(default=None, validator=optional(Funding))
    active: bool | None = field(default=None, validator=optional(bool))
    basic_pay: int | None = field(default=None, validator=optional_rupiah)

    @segment.validator
    def _outside_an_employment(self, _: Any, segment: Segment) -> None:
        if segment not in _SEGMENTS:
            values = ", ".join(one.value for one in _SEGMENTS)
            raise FactError("segment", segment.value, "one_of", values=values)

    @persons.validator
    def _somebody(self, _: Any, persons: int | None) -> None:
        if persons == 0:
            raise FactError("persons", 0, "somebody")
