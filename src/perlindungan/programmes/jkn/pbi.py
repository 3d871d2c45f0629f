"""JKN paid by the state (PBI)."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from perlindungan.facts import Payer, Segment
from perlindungan.law import Condition, Timeline
from perlindungan.law.registry import PERPRES_19_2016, PERPRES_75_2019, PERPRES_111_2013
from perlindungan.programmes.declaration import Contribution
from perlindungan.programmes.jkn.members import A_PERSON, START, contribution, due_as, sum_of
from perlindungan.programmes.tariff import Rupiah

_APRIL_2016 = date(2016, 4, 1)


@frozen(kw_only=True)
class JKNForThePoor:
    """JKN paid by the state (PBI)."""

    amount: Timeline[Rupiah]
    due: Timeline[Condition]
    contributions: tuple[Contribution, ...]


JKN_PBI = JKNForThePoor(
    amount=Timeline(
        name="jkn.pbi.amount",
        title_id="Iuran JKN penerima bantuan iuran (PBI)",
        title_en="JKN contribution of the poor, paid by the state (PBI)",
        unit=A_PERSON,
        entries=(
            sum_of(START, 19_225, PERPRES_111_2013.whole(note="as press has it")),
            sum_of(
                _APRIL_2016,
                23_000,
                PERPRES_19_2016.article("16A"),
                announced=PERPRES_19_2016.enacted,
                note="a start in January 2016 was not found",
            ),
            sum_of(
                date(2019, 8, 1),
                42_000,
                PERPRES_75_2019.article(29),
                announced=PERPRES_75_2019.enacted,
                note="since 2021 regions contribute to it by their fiscal capacity; the part of "
                "each was not found, and all of it is shown with the central government",
            ),
        ),
    ),
    due=due_as("PBI", "Siapa yang iuran JKN-nya dibayar negara", "Whose JKN the state pays"),
    contributions=(contribution("pbi", Payer.GOVERNMENT, "pbi.amount", segment=Segment.PBI),),
)
"""National law."""
