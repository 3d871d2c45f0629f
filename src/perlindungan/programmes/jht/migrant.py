"""JHT of migrant workers: by choice, one of a few sums a month (Permenaker 4/2023)."""

from __future__ import annotations

from attrs import frozen

from perlindungan.facts import Payer, Programme, Segment
from perlindungan.law import Check, Condition, Confidence, Entry, Op, Rule, Timeline
from perlindungan.law.registry import PERMENAKER_4_2023, PERMENAKER_18_2018
from perlindungan.programmes.declaration import Base, Contribution
from perlindungan.programmes.migrants import SINCE_2018, SINCE_2023, due_for_migrants
from perlindungan.programmes.tariff import OneOf


@frozen(kw_only=True)
class JHTForMigrants:
    """The rules of JHT for migrant workers."""

    sums: Timeline[OneOf]
    due: Timeline[Condition]
    contributions: tuple[Contribution, ...]


_SUMS = OneOf((50_000, 100_000, 200_000, 300_000, 400_000, 500_000, 600_000))

JHT_PMI = JHTForMigrants(
    sums=Timeline(
        name="jht.pmi.sums",
        title_id="Pilihan iuran JHT pekerja migran",
        title_en="JHT contributions that a migrant worker can choose",
        unit="rupiah a month",
        entries=tuple(
            Entry(
                since=since,
                value=_SUMS,
                citations=(regulation.whole(note="article not found"),),
                confidence=Confidence.SECONDARY,
            )
            for since, regulation in (
                (SINCE_2018, PERMENAKER_18_2018),
                (SINCE_2023, PERMENAKER_4_2023),
            )
        ),
    ),
    due=due_for_migrants(
        Programme.JHT,
        Check(
            "chose_jht",
            Op.IS,
            True,
            Rule(
                id="pmi.chose_jht",
                citations=(PERMENAKER_4_2023.whole(note="JHT is voluntary"),),
                confidence=Confidence.SECONDARY,
            ),
        ),
    ),
    contributions=(
        Contribution(
            id="pmi.jht",
            programme=Programme.JHT,
            payer=Payer.WORKER,
            segment=Segment.PMI,
            base=Base(fact="jht_chosen"),
            tariff="jht.pmi.sums",
        ),
    ),
)
"""National law."""
