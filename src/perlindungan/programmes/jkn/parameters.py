"""JKN of wage earners: rates, ceiling, and the record that gathers the rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from attrs import frozen

from perlindungan.facts import EmployerKind
from perlindungan.law import Citation, Condition, Confidence, Entry, Timeline, percent
from perlindungan.law.registry import (
    PERPRES_19_2016,
    PERPRES_28_2016,
    PERPRES_75_2019,
    PERPRES_82_2018,
    PERPRES_111_2013,
    UU_40_2004,
)
from perlindungan.programmes.declaration import Contribution, DueDateRule, OnHoliday
from perlindungan.programmes.jkn.contribution import CONTRIBUTIONS
from perlindungan.programmes.jkn.eligibility import DUE
from perlindungan.programmes.jkn.late import JKN_LATE, JKNLateLaw
from perlindungan.programmes.jkn.pbi import JKN_PBI, JKNForThePoor
from perlindungan.programmes.jkn.pbpu import JKN_PBPU, JKNForOthers
from perlindungan.programmes.jkn.veteran import JKN_VETERAN, JKNForVeterans

_SECONDARY = Confidence.SECONDARY
_START = date(2015, 7, 1)
_FLOOR = "UMK; where none is set, UMP"
_TENTH = DueDateRule(day=10, months_after=0, on_holiday=OnHoliday.NEXT_WORKING_DAY)


@frozen(kw_only=True)
class JKNLaw:
    """The rules of JKN: of wage earners first, then of the others, then of what is paid late."""

    employer_rate: Mapping[EmployerKind, Timeline[Fraction]]
    worker_rate: Mapping[EmployerKind, Timeline[Fraction]]
    extra_member_rate: Timeline[Fraction]
    ceiling: Timeline[int]
    floor: Timeline[str]
    members_covered: Timeline[int]
    children_covered: Timeline[int]
    due: Timeline[Condition]
    due_date: Timeline[DueDateRule]
    contributions: tuple[Contribution, ...]
    pbpu: JKNForOthers
    pbi: JKNForThePoor
    veteran: JKNForVeterans
    late: JKNLateLaw


def _rates(
    payer: str, title_id: str, title_en: str, now: str, state_before: str
) -> Mapping[EmployerKind, Timeline[Fraction]]:
    """Return the rates: business pays 4 + 1 since July 2015, the state 3 + 2 until 2019."""
    since = {
        EmployerKind.CENTRAL_GOVERNMENT: date(2019, 10, 1),
        EmployerKind.REGIONAL_GOVERNMENT: date(2020, 1, 1),
    }

    def timeline(kind: EmployerKind, *entries: Entry[Fraction]) -> Timeline[Fraction]:
        return Timeline(
            name=f"jkn.{payer}_rate.{kind.value}",
            title_id=title_id,
            title_en=title_en,
            unit="share of the monthly wage between floor and ceiling",
            entries=entries,
        )

    def entry(day: date, rate: str, cited: Citation) -> Entry[Fraction]:
        return Entry(
            since=day,
            value=percent(rate),
            citations=(cited,),
            confidence=_SECONDARY,
            announced=cited.regulation.enacted,
        )

    business = EmployerKind.BUSINESS
    return MappingProxyType(
        {
            business: timeline(
                business,
                entry(_START, now, PERPRES_111_2013.article("16C", 2)),
                entry(date(2018, 10, 1), now, PERPRES_82_2018.article(31)),
                entry(date(2020, 1, 1), now, PERPRES_75_2019.article(30, 2)),
            ),
        }
        | {
            kind: timeline(
                kind,
                entry(_START, state_before, PERPRES_111_2013.whole()),
                entry(day, now, PERPRES_75_2019.article(30)),
            )
            for kind, day in since.items()
        }
    )


JKN = JKNLaw(
    employer_rate=_rates(
        "employer", "Tarif iuran JKN pemberi kerja", "JKN contribution rate, employer", "4", "3"
    ),
    worker_rate=_rates(
        "worker", "Tarif iuran JKN pekerja", "JKN contribution rate, worker", "1", "2"
    ),
    extra_member_rate=Timeline(
        name="jkn.extra_member_rate",
        title_id="Iuran JKN untuk tiap anggota keluarga tambahan",
        title_en="JKN contribution for each further family member",
        unit="share of the monthly wage between floor and ceiling, a person",
        entries=(
            Entry(
                since=_START,
                value=percent("1"),
                citations=(UU_40_2004.article(20, 3, note="explanation"),),
                confidence=_SECONDARY,
                note="same base and ceiling as the worker's own share (inferred)",
            ),
            Entry(
                since=date(2016, 4, 1),
                value=percent("1"),
                citations=(PERPRES_19_2016.article("16H", 4),),
                confidence=_SECONDARY,
                note="same base and ceiling as the worker's own share (inferred)",
            ),
        ),
    ),
    ceiling=Timeline(
        name="jkn.ceiling",
        title_id="Batas paling tinggi upah untuk iuran JKN",
        title_en="Wage ceiling for JKN contributions",
        unit="rupiah a month",
        entries=(
            Entry(
                since=_START,
                value=4_725_000,
                citations=(PERPRES_111_2013.article("16D"),),
                confidence=_SECONDARY,
                note="twice the tax-free income of a married worker with one child",
            ),
            Entry(
                since=date(2016, 4, 1),
                value=8_000_000,
                citations=(PERPRES_19_2016.article("16D", 1), PERPRES_28_2016.article("16D", 2)),
                confidence=_SECONDARY,
            ),
            Entry(
                since=date(2020, 1, 1),
                value=12_000_000,
                citations=(PERPRES_75_2019.article(32, 1),),
                confidence=Confidence.OFFICIAL,
                announced=PERPRES_75_2019.enacted,
            ),
        ),
    ),
    floor=Timeline(
        name="jkn.floor",
        title_id="Batas paling rendah upah untuk iuran JKN",
        title_en="Wage floor for JKN contributions",
        unit="minimum wage of the place of work",
        entries=(
            Entry(
                since=_START,
                value=_FLOOR,
                citations=(PERPRES_111_2013.whole(note="article not found"),),
                confidence=Confidence.UNVERIFIED,
            ),
            Entry(
                since=date(2020, 1, 1),
                value=_FLOOR,
                citations=(PERPRES_75_2019.article(32, 2),),
                confidence=Confidence.OFFICIAL,
                announced=PERPRES_75_2019.enacted,
                note="UMK by a letter of BPJS Kesehatan; that the UMP stands in is secondary",
            ),
        ),
    ),
    members_covered=Timeline(
        name="jkn.members_covered",
        title_id="Jumlah orang yang ditanggung dalam iuran, pekerja termasuk",
        title_en="Persons covered by the contribution, the worker included",
        unit="persons",
        entries=(
            Entry(
                since=_START,
                value=5,
                citations=(UU_40_2004.article(20, 2, note="explanation"),),
                confidence=Confidence.TEXT,
            ),
        ),
    ),
    children_covered=Timeline(
        name="jkn.children_covered",
        title_id="Jumlah anak yang ditanggung dalam iuran",
        title_en="Children covered by the contribution",
        unit="persons",
        entries=(
            Entry(
                since=_START,
                value=3,
                citations=(UU_40_2004.article(20, 3, note="explanation"),),
                confidence=Confidence.TEXT,
                note="further members: the fourth child on, parents, parents-in-law",
            ),
        ),
    ),
    due=DUE,
    due_date=Timeline(
        name="jkn.due_date",
        title_id="Batas waktu pembayaran iuran",
        title_en="Due date of the contribution",
        unit="day",
        entries=(
            Entry(
                since=_START,
                value=_TENTH,
                citations=(PERPRES_111_2013.whole(note="article not found"),),
                confidence=Confidence.UNVERIFIED,
            ),
            Entry(
                since=date(2016, 4, 1),
                value=_TENTH,
                citations=(PERPRES_19_2016.article(17, 1), PERPRES_19_2016.article(17, 3)),
                confidence=_SECONDARY,
            ),
            Entry(
                since=date(2018, 10, 1),
                value=_TENTH,
                citations=(PERPRES_82_2018.whole(note="article not found"),),
                confidence=_SECONDARY,
            ),
        ),
    ),
    contributions=CONTRIBUTIONS,
    pbpu=JKN_PBPU,
    pbi=JKN_PBI,
    veteran=JKN_VETERAN,
    late=JKN_LATE,
)
"""National law."""
