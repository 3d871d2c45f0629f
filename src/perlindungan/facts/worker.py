"""The worker and the family that is insured with him or her."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import field, frozen, validators

from perlindungan.facts.checks import optional, optional_birth_date, optional_count, optional_day
from perlindungan.facts.errors import FactError, mask
from perlindungan.facts.kinds import Relation
from perlindungan.facts.nik import check_nik

_HIDDEN: Any = {"repr": False}


def _country(instance: object, attribute: Any, value: object) -> None:
    if value is None:
        return
    if not (isinstance(value, str) and len(value) == 2 and value.isalpha() and value.isupper()):
        raise FactError(attribute.name, value, "country")


def _nik(instance: object, attribute: Any, value: str | None) -> None:
    if value is not None:
        check_nik(value)


def _name(instance: object, attribute: Any, value: Any) -> None:
    if value is not None and not isinstance(value, str):
        raise FactError(attribute.name, "(hidden)", "kind", kind="str")


def _family(instance: object, attribute: Any, value: Any) -> None:
    if value is None:
        return
    if not isinstance(value, tuple) or not all(isinstance(one, FamilyMember) for one in value):
        raise FactError(attribute.name, "(hidden)", "kind", kind="tuple of FamilyMember")


@frozen(kw_only=True)
class FamilyMember:
    """A family member insured with the worker under JKN."""

    relation: Relation = field(validator=optional(Relation))
    birth_date: date | None = field(default=None, validator=optional_birth_date, repr=False)


@frozen(kw_only=True)
class Worker:
    """What is known of a worker; ``None`` where nobody said.

    Parameters
    ----------
    id
        The employer's own number for the worker.
    name, nik, birth_date
        Personal; never shown by ``repr``.
    citizenship
        ISO 3166 code of two letters; ``ID`` for an Indonesian citizen.
    works_in_indonesia_since
        First day of uninterrupted work in Indonesia, where that lies before the employment at
        hand; for the six months of a foreigner (UU 24/2011 Pasal 14).
    household_size
        Persons insured under JKN, the worker included.
    family
        The insured family members one by one; takes the place of ``household_size``.
    jkp_registered_on
        Day on which the worker was registered for JKP.
    civil_servant
        Whether a state body employs the worker as civil servant (PNS, PPPK), soldier, police
        officer or official: those are with Taspen or Asabri.
    jkn_registered
        Whether the worker is registered with BPJS Kesehatan in any segment.
    """

    id: str = field(default="", validator=validators.instance_of(str))
    name: str | None = field(default=None, validator=_name, **_HIDDEN)
    nik: str | None = field(default=None, validator=_nik, **_HIDDEN)
    birth_date: date | None = field(default=None, validator=optional_birth_date, **_HIDDEN)
    citizenship: str | None = field(default=None, validator=_country)
    works_in_indonesia_since: date | None = field(default=None, validator=optional_day)
    household_size: int | None = field(default=None, validator=optional_count)
    family: tuple[FamilyMember, ...] | None = field(default=None, validator=_family)
    jkp_registered_on: date | None = field(default=None, validator=optional_day)
    jkn_registered: bool | None = field(default=None, validator=optional(bool))
    civil_servant: bool | None = field(default=None, validator=optional(bool))

    @household_size.validator
    def _worker_counts(self, _: Any, value: int | None) -> None:
        if value == 0:
            raise FactError("household_size", 0, "persons")
        if value is not None and self.family is not None:
            raise FactError("household_size", value, "household_or_family")

    @property
    def masked_nik(self) -> str | None:
        """The NIK with only its last four digits shown."""
        return None if self.nik is None else mask(self.nik)
