"""What JKK, JKM and JHT ask alike of participants without wage (BPU)."""

from __future__ import annotations

from datetime import date

from perlindungan.facts import Funding, Payer, Programme, Segment
from perlindungan.law import (
    AllOf,
    Check,
    Citation,
    Condition,
    Confidence,
    Entry,
    Op,
    Presumed,
    Ref,
    Rule,
    Timeline,
)
from perlindungan.law.registry import (
    PERDIR_22_2022,
    PERMENAKER_5_2021,
    PP_44_2015,
    PP_49_2020,
)
from perlindungan.programmes.declaration import Base, Contribution, DueDateRule, OnHoliday
from perlindungan.programmes.membership import RESIDENT
from perlindungan.programmes.payment import COVID_AFTER, COVID_FIRST

_START = date(2015, 7, 1)

MEMBER = Presumed(
    Check(
        "member",
        Op.IS,
        True,
        Rule(
            id="bpu.member_in_month",
            citations=(PP_44_2015.article(11, 5),),
            confidence=Confidence.TEXT,
        ),
    )
)
"""A member in the month. Without dates the question itself says so."""

YOUNG_ENOUGH = Check(
    "age_at_registration",
    Op.BELOW,
    Ref("jkk.bpu.age_limit"),
    Rule(
        id="bpu.age_at_registration",
        citations=(
            PERMENAKER_5_2021.whole(note="article not found"),
            PERDIR_22_2022.whole(note="who was within the age at registration may go on"),
        ),
        confidence=Confidence.SECONDARY,
    ),
)

AGE_LIMIT: Timeline[int] = Timeline(
    name="jkk.bpu.age_limit",
    title_id="Batas usia saat mendaftar sebagai peserta BPU",
    title_en="Age limit at registration as a participant without wage",
    unit="years; must be younger",
    entries=(
        Entry(
            since=_START,
            value=65,
            citations=(PP_44_2015.whole(note="names no age"),),
            confidence=Confidence.UNVERIFIED,
            note="that the limit of today held before Permenaker 5/2021 was not found",
        ),
        Entry(
            since=date(2021, 4, 1),
            value=65,
            citations=(PERMENAKER_5_2021.whole(note="article not found"),),
            confidence=Confidence.SECONDARY,
            note="a page of BPJS as press has it; for JKK, JKM and JHT; not in PP 44 and 46/2015",
        ),
    ),
)


PARTICIPANT = AllOf(MEMBER, RESIDENT, YOUNG_ENOUGH)
"""What every programme asks of a participant without wage."""


def due_for_participants(
    name: str,
    title_id: str,
    title_en: str,
    *further: Condition,
    citations: tuple[Citation, ...],
    later: tuple[Entry[Condition], ...] = (),
) -> Timeline[Condition]:
    """Return for which participants without wage a programme is due; ``later`` changes it."""
    return Timeline(
        name=name,
        title_id=title_id,
        title_en=title_en,
        unit="condition",
        entries=(
            Entry(
                since=_START,
                value=AllOf(PARTICIPANT, *further),
                citations=citations,
                confidence=Confidence.TEXT,
            ),
            *later,
        ),
    )


def _funded_by(fact: str, funding: Funding, citation: Citation) -> Check:
    rule = Rule(
        id=f"bpu.paid_by_{funding.value.lower()}",
        citations=(citation,),
        confidence=Confidence.SECONDARY,
    )
    return Check(fact, Op.IS, funding, rule)


_PAYERS = {
    Payer.WORKER: Funding.OWN,
    Payer.GOVERNMENT: Funding.APBN,
    Payer.REGION: Funding.APBD,
}


def participants_pay(
    programme: Programme, tariff: str, citation: Citation, *, base: Base | None, funding: str
) -> tuple[Contribution, ...]:
    """Declare a contribution that one of three pays: the participant, or a budget for them.

    Parameters
    ----------
    citation
        Where it stands that the participant pays.
    funding
        Fact that says who does.
    """
    return tuple(
        Contribution(
            id=f"{programme.value.lower()}.bpu.{payer.value}",
            programme=programme,
            payer=payer,
            segment=Segment.BPU,
            base=base,
            tariff=tariff,
            where=_funded_by(funding, by, citation),
        )
        for payer, by in _PAYERS.items()
    )


def participant_due_dates(
    name: str, months_after: int, *citations: Citation
) -> Timeline[DueDateRule]:
    """Return the due dates of participants without wage: the 15th.

    ``months_after`` is 0 for the contribution month itself (JKK, JKM), 1 for the next (JHT).
    That PP 49/2020 moved theirs too was not found; the months of 2020 are marked so.
    """
    rule = DueDateRule(day=15, months_after=months_after, on_holiday=OnHoliday.NEXT_WORKING_DAY)

    def entry(since: date, confidence: Confidence, note: str = "") -> Entry[DueDateRule]:
        return Entry(since=since, value=rule, citations=citations, confidence=confidence, note=note)

    return Timeline(
        name=name,
        title_id="Batas waktu pembayaran iuran BPU",
        title_en="Due date of the contribution of a participant without wage",
        unit="day",
        entries=(
            entry(_START, Confidence.TEXT),
            entry(
                COVID_FIRST,
                Confidence.UNVERIFIED,
                note=f"whether {PP_49_2020.article(4)} moved it for participants was not found",
            ),
            entry(COVID_AFTER, Confidence.TEXT),
        ),
    )
