"""JKN of veterans, pioneers of independence, their widows and orphans."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from attrs import frozen

from perlindungan.facts import Payer, Segment
from perlindungan.law import Condition, Confidence, Entry, Timeline, percent
from perlindungan.law.registry import PERPRES_82_2018, PERPRES_111_2013, PP_5_2024, PP_15_2019
from perlindungan.programmes.declaration import Base, Contribution
from perlindungan.programmes.jkn.members import START, contribution, due_as


@frozen(kw_only=True)
class JKNForVeterans:
    """JKN of veterans and the like, as far as known."""

    basic_pay: Timeline[int]
    rate: Timeline[Fraction]
    due: Timeline[Condition]
    contributions: tuple[Contribution, ...]


JKN_VETERAN = JKNForVeterans(
    basic_pay=Timeline(
        name="jkn.veteran.basic_pay",
        title_id="Gaji pokok PNS golongan III/a masa kerja 14 tahun",
        title_en="Basic pay of a civil servant of rank III/a with fourteen years",
        unit="rupiah a month",
        entries=(
            Entry(
                since=date(2019, 1, 1),
                value=3_204_700,
                citations=(PP_15_2019.whole(note="Lampiran, as third parties copy it"),),
                confidence=Confidence.SECONDARY,
                note="earlier tables were not found; give basic_pay",
            ),
            Entry(
                since=date(2024, 1, 1),
                value=3_461_100,
                citations=(PP_5_2024.whole(note="Lampiran, as third parties copy it"),),
                confidence=Confidence.SECONDARY,
                announced=PP_5_2024.enacted,
            ),
        ),
    ),
    rate=Timeline(
        name="jkn.veteran.rate",
        title_id="Iuran JKN veteran: 5 % dari 45 % gaji pokok",
        title_en="JKN of veterans: 5 % of 45 % of the basic pay",
        unit="share of the basic pay",
        entries=(
            Entry(
                since=START,
                value=percent("5") * percent("45"),
                citations=(PERPRES_111_2013.whole(note="article not found"),),
                confidence=Confidence.UNVERIFIED,
            ),
            Entry(
                since=date(2018, 10, 1),
                value=percent("5") * percent("45"),
                citations=(PERPRES_82_2018.whole(note="article not found"),),
                confidence=Confidence.SECONDARY,
            ),
        ),
    ),
    due=due_as(
        "VETERAN",
        "Siapa yang iuran JKN-nya dibayar negara sebagai veteran",
        "Whose JKN the state pays as a veteran",
    ),
    contributions=(
        contribution(
            "veteran",
            Payer.GOVERNMENT,
            "veteran.rate",
            segment=Segment.VETERAN,
            base=Base(fact="basic_pay"),
        ),
    ),
)
"""National law."""
