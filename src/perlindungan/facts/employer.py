"""The employer."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from perlindungan.facts.checks import optional, optional_count
from perlindungan.facts.errors import FactError
from perlindungan.facts.kinds import EmployerKind, EmployerSize, RiskGroup
from perlindungan.facts.month import Month


@frozen(kw_only=True)
class Employer:
    """What is known of an employer; ``None`` where nobody said.

    Parameters
    ----------
    name, npp
        Its name, and its number at BPJS Ketenagakerjaan.
    kind
        Business, or which level of the state.
    size
        Micro to large (PP 7/2021 Pasal 35); only a business has one.
    risk_group
        JKK risk group, as BPJS set it for the firm. It is never guessed from the business.
    labour_intensive
        Whether the firm belongs to one of the six industries of PP 7/2025.
    workers_registered
        Workers registered as active with BPJS Ketenagakerjaan.
    registered_since
        Month from which the firm takes part.
    paid_until
        Last month up to which the firm has paid its contributions.
    defers_jp
        Whether the firm used the deferral of JP contributions of PP 49/2020.
    """

    name: str | None = field(default=None, validator=optional(str))
    npp: str | None = field(default=None, validator=optional(str))
    kind: EmployerKind | None = field(default=None, validator=optional(EmployerKind))
    size: EmployerSize | None = field(default=None, validator=optional(EmployerSize))
    risk_group: RiskGroup | None = field(default=None, validator=optional(RiskGroup))
    labour_intensive: bool | None = field(default=None, validator=optional(bool))
    workers_registered: int | None = field(default=None, validator=optional_count)
    registered_since: Month | None = field(default=None, validator=optional(Month))
    paid_until: Month | None = field(default=None, validator=optional(Month))
    defers_jp: bool | None = field(default=None, validator=optional(bool))

    @size.validator
    def _only_a_business_has_a_size(self, _: Any, value: EmployerSize | None) -> None:
        if value is not None and self.kind not in (None, EmployerKind.BUSINESS):
            raise FactError("size", value.value, "state_has_no_size")
