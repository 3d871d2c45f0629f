"""The 33 income bands of participants without wage, as both annexes print them."""

from __future__ import annotations

from datetime import date
from functools import cache

from perlindungan.data import rows
from perlindungan.law import Citation, Confidence, Entry, Timeline
from perlindungan.programmes.tariff import Band, Bands


@cache
def _bands(programme: str) -> Bands:
    return Bands(
        tuple(
            Band(
                least=int(row["income_from"]),
                most=int(row["income_to"]) if row["income_to"] else None,
                base=int(row["base"]),
                amount=int(row[programme]),
            )
            for row in rows("bpu_bands")
        )
    )


def bands_since_2015(programme: str, citation: Citation) -> Timeline[Bands]:
    """Return the bands of ``jkk`` or ``jht`` as a timeline; each amount was read in its annex."""
    return Timeline(
        name=f"{programme}.bpu.bands",
        title_id=f"Iuran {programme.upper()} peserta BPU menurut penghasilan",
        title_en=f"{programme.upper()} contribution of a participant without wage, by income",
        unit="rupiah a month",
        entries=(
            Entry(
                since=date(2015, 7, 1),
                value=_bands(programme),
                citations=(citation,),
                confidence=Confidence.TEXT,
                note="the annex prints rupiah; as a share of its base it is the same in every row",
            ),
        ),
    )
