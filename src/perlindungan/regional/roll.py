"""A list of members in one month: what is paid for, renewed and counted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType

from attrs import field, frozen

from perlindungan.facts import FactError, Month
from perlindungan.facts.errors import mask
from perlindungan.regional.candidates import Sex


@frozen(kw_only=True, repr=False)
class Member:
    """Somebody on the list. ``since`` is the first month of cover without a gap up to now."""

    nik: str
    name: str | None
    birth_date: date | None
    sex: Sex | None
    region: str
    category: str | None
    since: Month
    address: str | None = None
    family_card: str | None = None
    marks: frozenset[str] = frozenset()
    decile: int | None = None

    @property
    def asked(self) -> frozenset[str] | None:
        """As in a candidate; a list of members tells every mark that its members have."""
        return None

    def __repr__(self) -> str:
        return f"<Member {mask(self.nik)}>"


def _once(_: object, __: object, members: tuple[Member, ...]) -> None:
    niks = [member.nik for member in members]
    if any(first >= second for first, second in pairwise(niks)):
        raise FactError("members", len(members), "members_in_order")


@frozen(kw_only=True, slots=False)
class Roll:
    """The members of a scheme in one month, in the order of their NIK, each once.

    ``grounds`` are the reasons of the settings under which the list was made.
    """

    policy: str
    scheme: str
    month: Month
    members: tuple[Member, ...] = field(validator=_once)
    grounds: tuple[str, ...] = ()

    @cached_property
    def by_nik(self) -> Mapping[str, Member]:
        """The members by NIK."""
        return MappingProxyType({member.nik: member for member in self.members})
