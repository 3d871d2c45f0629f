"""JKM on construction projects (PP 44/2015 Pasal 53, 55 and 56).

On wages where they are stated and known, else on the value of the contract in layers.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from perlindungan.facts import Programme
from perlindungan.law import Condition, Timeline
from perlindungan.law.registry import PP_44_2015
from perlindungan.programmes.construction_scope import (
    construction_pays,
    due_in_construction,
    layers_since_2015,
)
from perlindungan.programmes.declaration import Contribution
from perlindungan.programmes.rates import rate_since_2015
from perlindungan.programmes.tariff import Layers


@frozen(kw_only=True)
class JKMInConstruction:
    """The rules of JKM in construction. No due date for a project was found."""

    wage_rate: Timeline[Fraction]
    layers: Timeline[Layers]
    due: Timeline[Condition]
    contributions: tuple[Contribution, ...]


JKM_CONSTRUCTION = JKMInConstruction(
    wage_rate=rate_since_2015(
        "jkm.construction.wage_rate",
        "Tarif JKM jasa konstruksi bila upah diketahui",
        "JKM rate in construction where the wage is known",
        "0.30",
        PP_44_2015.article(55, 1),
    ),
    layers=layers_since_2015(Programme.JKM, 55, "0.03", "0.02", "0.02", "0.01", "0.01"),
    due=due_in_construction(Programme.JKM),
    contributions=construction_pays(Programme.JKM),
)
"""National law."""
