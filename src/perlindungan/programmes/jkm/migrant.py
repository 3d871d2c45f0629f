"""JKM of migrant workers: due as JKK is, and paid inside one amount with it."""

from __future__ import annotations

from attrs import frozen

from perlindungan.facts import Programme
from perlindungan.law import Condition, Timeline
from perlindungan.programmes.declaration import Contribution
from perlindungan.programmes.migrants import due_for_migrants


@frozen(kw_only=True)
class JKMForMigrants:
    """The rules of JKM for migrant workers; its amount stands with JKK."""

    due: Timeline[Condition]
    contributions: tuple[Contribution, ...] = ()


JKM_PMI = JKMForMigrants(due=due_for_migrants(Programme.JKM))
"""National law."""
