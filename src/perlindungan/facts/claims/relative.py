"""Who is left: the relatives who may inherit, draw a pension, or go to school."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import field, frozen, validators

from perlindungan.facts.checks import optional, optional_birth_date, optional_day
from perlindungan.facts.claims.kinds import Kin, School
from perlindungan.facts.errors import FactError


@frozen(kw_only=True)
class Relative:
    """A relative of a participant; ``None`` where nobody said.

    Parameters
    ----------
    relation
        To the participant.
    birth_date
        Personal; not shown.
    listed
        Whether the participant had the person listed as heir with BPJS (PP 45/2015 Pasal 1).
    school, school_year
        Level of school, and which year of that level begins next.
    married, works
        Whether a child has married or works, which ends its pension and scholarship.
    works_briefly
        Of a child that works and still learns: whether it does so only as a wage earner for at most
        six months on end, as a participant without wage, or as an apprentice.
    died_on, remarried_on
        Days that end a pension.
    """

    relation: Kin = field(validator=validators.instance_of(Kin))
    birth_date: date | None = field(default=None, validator=optional_birth_date, repr=False)
    listed: bool | None = field(default=None, validator=optional(bool))
    school: School | None = field(default=None, validator=optional(School))
    school_year: int | None = field(default=None)
    married: bool | None = field(default=None, validator=optional(bool))
    works: bool | None = field(default=None, validator=optional(bool))
    works_briefly: bool | None = field(default=None, validator=optional(bool))
    died_on: date | None = field(default=None, validator=optional_day)
    remarried_on: date | None = field(default=None, validator=optional_day)

    @school_year.validator
    def _from_one(self, attribute: Any, value: Any) -> None:
        if value is not None and (type(value) is not int or value < 1):
            raise FactError(attribute.name, value, "from_one")

    def lives_on(self, day: date) -> bool:
        """Tell whether the person was not known to be dead on a day."""
        return self.died_on is None or self.died_on > day
