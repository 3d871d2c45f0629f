"""JKK on construction projects (PP 44/2015 Pasal 53, 54 and 56).

On wages where they are stated and known, else on the value of the contract in layers.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from attrs import frozen

from perlindungan.facts import Programme
from perlindungan.law import Condition, Confidence, Entry, Timeline
from perlindungan.law.registry import (
    PERMENAKER_5_2021,
    PERMENAKER_44_2015,
    PP_44_2015,
)
from perlindungan.programmes.construction_scope import (
    construction_pays,
    due_in_construction,
    layers_since_2015,
)
from perlindungan.programmes.declaration import Contribution
from perlindungan.programmes.rates import rate_since_2015
from perlindungan.programmes.tariff import Layers


@frozen(kw_only=True)
class JKKInConstruction:
    """The rules of JKK in construction. No due date for a project was found."""

    wage_rate: Timeline[Fraction]
    layers: Timeline[Layers]
    registration_days: Timeline[int]
    instalments: Timeline[tuple[Fraction, ...]]
    due: Timeline[Condition]
    contributions: tuple[Contribution, ...]


JKK_CONSTRUCTION = JKKInConstruction(
    wage_rate=rate_since_2015(
        "jkk.construction.wage_rate",
        "Tarif JKK jasa konstruksi bila upah diketahui",
        "JKK rate in construction where the wage is known",
        "1.74",
        PP_44_2015.article(54, 1),
    ),
    layers=layers_since_2015(Programme.JKK, 54, "0.21", "0.17", "0.13", "0.11", "0.09"),
    registration_days=Timeline(
        name="jkk.construction.registration_days",
        title_id="Batas waktu mendaftarkan proyek sejak surat perintah kerja",
        title_en="Days in which a project is to be registered after the work order",
        unit="working days",
        entries=(
            Entry(
                since=date(2015, 7, 1),
                value=14,
                citations=(PERMENAKER_44_2015.article(3, 3),),
                confidence=Confidence.SECONDARY,
                note="article read, its number counted; its first day was not found",
            ),
            Entry(
                since=date(2021, 4, 1),
                value=14,
                citations=(PERMENAKER_44_2015.article(3, 3), PERMENAKER_5_2021.whole()),
                confidence=Confidence.UNVERIFIED,
                note="Permenaker 5/2021 took its place and was not read; the older figure is kept",
            ),
        ),
    ),
    instalments=Timeline(
        name="jkk.construction.instalments",
        title_id="Angsuran iuran menurut nilai kontrak",
        title_en="Instalments of a contribution by contract value",
        unit="shares of the whole, in order",
        entries=(
            Entry(
                since=date(2015, 7, 1),
                value=(Fraction(1, 2), Fraction(1, 4), Fraction(1, 4)),
                citations=(PERMENAKER_44_2015.whole(note="article not read"),),
                confidence=Confidence.SECONDARY,
                note="by a page of BPJS without a date; all paid before the works end; since when, "
                "and the days of the second and third, were not found",
            ),
        ),
    ),
    due=due_in_construction(Programme.JKK),
    contributions=construction_pays(Programme.JKK),
)
"""National law."""
