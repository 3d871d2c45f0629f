"""JKN by ward class: those without wage or without work (PBPU and BP), with the state's help."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from attrs import frozen

from perlindungan.facts import Funding, Payer, Segment, WardClass
from perlindungan.law import (
    AllOf,
    Check,
    Condition,
    Confidence,
    Entry,
    Op,
    Presumed,
    Rule,
    Timeline,
)
from perlindungan.law.registry import (
    PERPRES_19_2016,
    PERPRES_28_2016,
    PERPRES_64_2020,
    PERPRES_75_2019,
    PERPRES_111_2013,
    PMK_78_2020,
    PUTUSAN_7_2020,
)
from perlindungan.programmes.declaration import (
    Contribution,
    DueDateRule,
    OnHoliday,
    Part,
)
from perlindungan.programmes.jkn.members import (
    A_PERSON,
    START,
    contribution,
    due_as,
    sum_of,
)
from perlindungan.programmes.tariff import Rupiah

_OFFICIAL, _SECONDARY = Confidence.OFFICIAL, Confidence.SECONDARY
_UNVERIFIED = Confidence.UNVERIFIED
_TENTH = DueDateRule(day=10, months_after=0, on_holiday=OnHoliday.NEXT_WORKING_DAY)


@frozen(kw_only=True)
class JKNForOthers:
    """JKN by ward class: what the participant pays, and what the state adds in class III."""

    participant: Mapping[WardClass, Timeline[Rupiah]]
    central_help: Timeline[Rupiah]
    regional_help: Timeline[Rupiah]
    regions_pay: Timeline[WardClass]
    due: Timeline[Condition]
    due_date: Timeline[DueDateRule]
    contributions: tuple[Contribution, ...]


def _class(
    ward: WardClass,
    letter: str,
    first: int,
    second: Entry[Rupiah],
    third: int,
    *later: Entry[Rupiah],
) -> Timeline[Rupiah]:
    """Return a class: tariffs of 2014, April 2016, January 2020, the ruling, and after it."""
    again = second.value.amount
    return Timeline(
        name=f"jkn.pbpu.participant.{ward.value}",
        title_id=f"Iuran JKN peserta PBPU dan BP kelas {ward.value}, dibayar peserta",
        title_en=f"JKN of those without wage, class {ward.value}, paid by the participant",
        unit=A_PERSON,
        entries=(
            sum_of(
                START,
                first,
                PERPRES_111_2013.article("16F"),
                confidence=_OFFICIAL,
                note="the ministry gives it as the amount before April 2016",
            ),
            second,
            sum_of(
                date(2020, 1, 1),
                third,
                PERPRES_75_2019.article(34, 1, letter),
                announced=PERPRES_75_2019.enacted,
                note="struck down; stays due for these months, without refund",
            ),
            sum_of(
                date(2020, 4, 1),
                again,
                PUTUSAN_7_2020.whole(),
                PERPRES_64_2020.article(34, 8),
                announced=PERPRES_64_2020.enacted,
            ),
            *later,
        ),
    )


def _fourth(since: date, amount: int, paragraph: str, note: str = "") -> Entry[Rupiah]:
    return sum_of(
        since,
        amount,
        PERPRES_64_2020.article(34, paragraph),
        announced=PERPRES_64_2020.enacted,
        note=note,
    )


_APRIL_2016, _JULY_2020, _JANUARY_2021 = date(2016, 4, 1), date(2020, 7, 1), date(2021, 1, 1)
_PERPRES_19 = PERPRES_19_2016.article("16F")

_PARTICIPANT = MappingProxyType(
    {
        WardClass.III: _class(
            WardClass.III,
            "a",
            25_500,
            sum_of(
                _APRIL_2016,
                25_500,
                PERPRES_28_2016.article("16F"),
                confidence=_OFFICIAL,
                announced=PERPRES_28_2016.enacted,
                note="Perpres 19/2016 had 30,000, which never applied",
            ),
            42_000,
            _fourth(_JULY_2020, 25_500, "", "42,000 with the help of the state"),
            _fourth(_JANUARY_2021, 35_000, "", "42,000 with the help of the state"),
        ),
        WardClass.II: _class(
            WardClass.II,
            "b",
            42_500,
            sum_of(
                _APRIL_2016,
                51_000,
                _PERPRES_19,
                confidence=_OFFICIAL,
                announced=PERPRES_19_2016.enacted,
            ),
            110_000,
            _fourth(_JULY_2020, 100_000, ""),
        ),
        WardClass.I: _class(
            WardClass.I,
            "c",
            59_500,
            sum_of(
                _APRIL_2016,
                80_000,
                _PERPRES_19,
                confidence=_OFFICIAL,
                announced=PERPRES_19_2016.enacted,
            ),
            160_000,
            _fourth(_JULY_2020, 150_000, ""),
        ),
    }
)


def _help(name: str, title_id: str, title_en: str, *entries: Entry[Rupiah]) -> Timeline[Rupiah]:
    return Timeline(
        name=f"jkn.pbpu.{name}",
        title_id=title_id,
        title_en=title_en,
        unit=A_PERSON,
        entries=entries,
    )


_IN_2020, _SINCE_2021 = PMK_78_2020.article(4, 1, "a"), PMK_78_2020.article(4, 1, "b")
_NO_HELP = sum_of(START, 0, PERPRES_111_2013.article("16F"), note="no help of the state yet")


def _paid_by(funding: Funding) -> Check:
    return Check(
        "funding",
        Op.IS,
        funding,
        Rule(
            id=f"jkn.paid_by_{funding.value.lower()}",
            citations=(
                PERPRES_19_2016.article(16, "1a"),
                PMK_78_2020.article(4, 1, note="the region may pay all or part"),
            ),
            confidence=_SECONDARY,
        ),
    )


_CLASS_III = Check(
    "ward_class",
    Op.IS,
    WardClass.III,
    Rule(id="jkn.class_iii", citations=(PERPRES_64_2020.article(34, 1),), confidence=_SECONDARY),
)
_ACTIVE = Presumed(
    Check(
        "active",
        Op.IS,
        True,
        Rule(id="jkn.active", citations=(PMK_78_2020.article(4, 1),), confidence=_SECONDARY),
    )
)


JKN_PBPU = JKNForOthers(
    participant=_PARTICIPANT,
    central_help=_help(
        "central_help",
        "Bantuan iuran kelas III dari pemerintah pusat",
        "Help of the central government in class III",
        _NO_HELP,
        sum_of(
            _JULY_2020,
            16_500,
            PERPRES_64_2020.article(34),
            announced=PERPRES_64_2020.enacted,
            note="all of it by the centre: PMK 78/2020 Pasal 4",
        ),
        sum_of(_JANUARY_2021, 4_200, _SINCE_2021, announced=PMK_78_2020.enacted),
    ),
    regional_help=_help(
        "regional_help",
        "Bantuan iuran kelas III dari pemerintah daerah",
        "Help of the region in class III",
        _NO_HELP,
        sum_of(_JANUARY_2021, 2_800, _SINCE_2021, announced=PMK_78_2020.enacted),
    ),
    regions_pay=Timeline(
        name="jkn.pbpu.regions_pay",
        title_id="Kelas yang dibayar pemerintah daerah bagi penduduk yang didaftarkannya",
        title_en="Class that a region pays for residents whom it registers",
        unit="ward class",
        entries=(
            Entry(
                since=_JULY_2020,
                value=WardClass.III,
                citations=(_IN_2020,),
                confidence=_SECONDARY,
                announced=PMK_78_2020.enacted,
                note="what regions paid before was not found; they may pay all or part, and all is "
                "counted",
            ),
        ),
    ),
    due=due_as(
        "PBPU",
        "Siapa yang wajib ikut JKN sebagai PBPU atau BP",
        "For whom JKN is due without a wage or without work",
    ),
    due_date=Timeline(
        name="jkn.pbpu.due_date",
        title_id="Batas waktu pembayaran iuran PBPU dan BP",
        title_en="Due date of those without wage or work",
        unit="day",
        entries=(
            Entry(
                since=START,
                value=_TENTH,
                citations=(PERPRES_111_2013.whole(note="article not found"),),
                confidence=_UNVERIFIED,
            ),
            Entry(
                since=_APRIL_2016,
                value=_TENTH,
                citations=(PERPRES_19_2016.article("17A", 1), PERPRES_19_2016.article(17, 3)),
                confidence=_SECONDARY,
                note="since Perpres 82/2018 the 10th is known from press, the holidays are not",
            ),
        ),
    ),
    contributions=(
        contribution(
            "pbpu.participant",
            Payer.WORKER,
            "pbpu.participant",
            segment=Segment.PBPU,
            by="ward_class",
            where=_paid_by(Funding.OWN),
        ),
        contribution(
            "pbpu.region",
            Payer.REGION,
            "pbpu.participant",
            segment=Segment.PBPU,
            by="ward_class",
            where=_paid_by(Funding.APBD),
        ),
        contribution(
            "pbpu.central_help",
            Payer.GOVERNMENT,
            "pbpu.central_help",
            part=Part.STATE_HELP,
            segment=Segment.PBPU,
            where=AllOf(_CLASS_III, _ACTIVE),
        ),
        contribution(
            "pbpu.regional_help",
            Payer.REGION,
            "pbpu.regional_help",
            part=Part.STATE_HELP,
            segment=Segment.PBPU,
            where=AllOf(_CLASS_III, _ACTIVE),
        ),
    ),
)
"""National law."""
