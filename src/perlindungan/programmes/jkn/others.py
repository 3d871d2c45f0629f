"""JKN of those who are no wage earners: by ward class (PBPU and BP), PBI, veterans."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from attrs import frozen

from perlindungan.facts import Funding, Payer, Programme, Segment, WardClass
from perlindungan.law import (
    AllOf,
    Check,
    Citation,
    Condition,
    Confidence,
    Entry,
    Op,
    Presumed,
    Rule,
    Timeline,
    percent,
)
from perlindungan.law.registry import (
    PERPRES_19_2016,
    PERPRES_28_2016,
    PERPRES_64_2020,
    PERPRES_75_2019,
    PERPRES_82_2018,
    PERPRES_111_2013,
    PMK_78_2020,
    PP_5_2024,
    PP_15_2019,
    PUTUSAN_7_2020,
    UU_24_2011,
)
from perlindungan.programmes.declaration import (
    Base,
    Contribution,
    DueDateRule,
    OnHoliday,
    Part,
)
from perlindungan.programmes.tariff import Rupiah

_START = date(2015, 7, 1)
_OFFICIAL, _SECONDARY = Confidence.OFFICIAL, Confidence.SECONDARY
_UNVERIFIED = Confidence.UNVERIFIED
_A_PERSON = "rupiah a month, a person"
_TENTH = DueDateRule(day=10, months_after=0, on_holiday=OnHoliday.NEXT_WORKING_DAY)


@frozen(kw_only=True)
class JKNForOthers:
    """JKN by ward class: what the participant pays, and what the state adds in class III."""

    participant: Mapping[WardClass, Timeline[Rupiah]]
    central_help: Timeline[Rupiah]
    regional_help: Timeline[Rupiah]
    due: Timeline[Condition]
    due_date: Timeline[DueDateRule]
    contributions: tuple[Contribution, ...]


@frozen(kw_only=True)
class JKNForThePoor:
    """JKN paid by the state (PBI)."""

    amount: Timeline[Rupiah]
    due: Timeline[Condition]
    contributions: tuple[Contribution, ...]


@frozen(kw_only=True)
class JKNForVeterans:
    """JKN of veterans and the like, as far as known."""

    basic_pay: Timeline[int]
    rate: Timeline[Fraction]
    due: Timeline[Condition]
    contributions: tuple[Contribution, ...]


def _sum(
    since: date,
    amount: int,
    *citations: Citation,
    confidence: Confidence = _SECONDARY,
    announced: date | None = None,
    note: str = "",
) -> Entry[Rupiah]:
    return Entry(
        since=since,
        value=Rupiah(amount),
        citations=citations,
        confidence=confidence,
        announced=announced,
        note=note,
    )


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
        unit=_A_PERSON,
        entries=(
            _sum(
                _START,
                first,
                PERPRES_111_2013.article("16F"),
                confidence=_OFFICIAL,
                note="the ministry gives it as the amount before April 2016",
            ),
            second,
            _sum(
                date(2020, 1, 1),
                third,
                PERPRES_75_2019.article(34, 1, letter),
                announced=PERPRES_75_2019.enacted,
                note="struck down; stays due for these months, without refund",
            ),
            _sum(
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
    return _sum(
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
            _sum(
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
            _sum(_APRIL_2016, 51_000, _PERPRES_19, confidence=_OFFICIAL),
            110_000,
            _fourth(_JULY_2020, 100_000, ""),
        ),
        WardClass.I: _class(
            WardClass.I,
            "c",
            59_500,
            _sum(_APRIL_2016, 80_000, _PERPRES_19, confidence=_OFFICIAL),
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
        unit=_A_PERSON,
        entries=entries,
    )


_IN_2020, _SINCE_2021 = PMK_78_2020.article(4, 1, "a"), PMK_78_2020.article(4, 1, "b")
_NO_HELP = _sum(_START, 0, PERPRES_111_2013.article("16F"), note="no help of the state yet")


def _registered(segment: str) -> Condition:
    return Check(
        "jkn_segment",
        Op.IS,
        segment,
        Rule(
            id=f"jkn.registered_as_{segment.lower()}",
            citations=(UU_24_2011.article(14),),
            confidence=Confidence.TEXT,
        ),
    )


def _due(segment: str, title_id: str, title_en: str) -> Timeline[Condition]:
    return Timeline(
        name=f"jkn.{segment.lower()}.due",
        title_id=title_id,
        title_en=title_en,
        unit="condition",
        entries=(
            Entry(
                since=_START,
                value=_registered(segment),
                citations=(UU_24_2011.article(14),),
                confidence=Confidence.TEXT,
            ),
        ),
    )


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


def _contribution(id: str, payer: Payer, tariff: str, **more: object) -> Contribution:
    return Contribution(
        id=f"jkn.{id}",
        programme=Programme.JKN,
        payer=payer,
        tariff=f"jkn.{tariff}",
        **more,  # type: ignore[arg-type]
    )


JKN_PBPU = JKNForOthers(
    participant=_PARTICIPANT,
    central_help=_help(
        "central_help",
        "Bantuan iuran kelas III dari pemerintah pusat",
        "Help of the central government in class III",
        _NO_HELP,
        _sum(_JULY_2020, 16_500, _IN_2020, announced=PMK_78_2020.enacted),
        _sum(_JANUARY_2021, 4_200, _SINCE_2021, announced=PMK_78_2020.enacted),
    ),
    regional_help=_help(
        "regional_help",
        "Bantuan iuran kelas III dari pemerintah daerah",
        "Help of the region in class III",
        _NO_HELP,
        _sum(_JANUARY_2021, 2_800, _SINCE_2021, announced=PMK_78_2020.enacted),
    ),
    due=_due(
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
                since=_START,
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
        _contribution(
            "pbpu.participant",
            Payer.WORKER,
            "pbpu.participant",
            segment=Segment.PBPU,
            by="ward_class",
            times="persons",
            where=_paid_by(Funding.OWN),
        ),
        _contribution(
            "pbpu.region",
            Payer.REGION,
            "pbpu.participant",
            segment=Segment.PBPU,
            by="ward_class",
            times="persons",
            where=_paid_by(Funding.APBD),
        ),
        _contribution(
            "pbpu.central_help",
            Payer.GOVERNMENT,
            "pbpu.central_help",
            part=Part.STATE_HELP,
            segment=Segment.PBPU,
            times="persons",
            where=AllOf(_CLASS_III, _ACTIVE),
        ),
        _contribution(
            "pbpu.regional_help",
            Payer.REGION,
            "pbpu.regional_help",
            part=Part.STATE_HELP,
            segment=Segment.PBPU,
            times="persons",
            where=AllOf(_CLASS_III, _ACTIVE),
        ),
    ),
)
"""National law."""

JKN_PBI = JKNForThePoor(
    amount=Timeline(
        name="jkn.pbi.amount",
        title_id="Iuran JKN penerima bantuan iuran (PBI)",
        title_en="JKN contribution of the poor, paid by the state (PBI)",
        unit=_A_PERSON,
        entries=(
            _sum(_START, 19_225, PERPRES_111_2013.whole(note="as press has it")),
            _sum(
                _APRIL_2016,
                23_000,
                PERPRES_19_2016.article("16A"),
                note="a start in January 2016 was not found",
            ),
            _sum(
                date(2019, 8, 1),
                42_000,
                PERPRES_75_2019.article(29),
                announced=PERPRES_75_2019.enacted,
                note="since 2021 regions contribute to it by their fiscal capacity; the part of "
                "each was not found, and all of it is shown with the central government",
            ),
        ),
    ),
    due=_due("PBI", "Siapa yang iuran JKN-nya dibayar negara", "Whose JKN the state pays"),
    contributions=(
        _contribution("pbi", Payer.GOVERNMENT, "pbi.amount", segment=Segment.PBI, times="persons"),
    ),
)
"""National law."""

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
                confidence=_SECONDARY,
                note="earlier tables were not found; give basic_pay",
            ),
            Entry(
                since=date(2024, 1, 1),
                value=3_461_100,
                citations=(PP_5_2024.whole(note="Lampiran, as third parties copy it"),),
                confidence=_SECONDARY,
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
                since=_START,
                value=percent("5") * percent("45"),
                citations=(PERPRES_111_2013.whole(note="article not found"),),
                confidence=_UNVERIFIED,
            ),
            Entry(
                since=date(2018, 10, 1),
                value=percent("5") * percent("45"),
                citations=(PERPRES_82_2018.whole(note="article not found"),),
                confidence=_SECONDARY,
            ),
        ),
    ),
    due=_due(
        "VETERAN",
        "Siapa yang iuran JKN-nya dibayar negara sebagai veteran",
        "Whose JKN the state pays as a veteran",
    ),
    contributions=(
        _contribution(
            "veteran",
            Payer.GOVERNMENT,
            "veteran.rate",
            segment=Segment.VETERAN,
            base=Base(fact="basic_pay"),
            times="persons",
        ),
    ),
)
"""National law."""
