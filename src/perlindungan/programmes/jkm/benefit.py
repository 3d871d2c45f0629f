"""JKM: what heirs are paid for a death that work did not cause (PP 44/2015 Pasal 34, 40 to 42)."""

from __future__ import annotations

from fractions import Fraction
from functools import partial

from attrs import frozen

from perlindungan.facts import Segment
from perlindungan.law import (
    AllOf,
    AnyOf,
    Citation,
    Condition,
    Confidence,
    Op,
    Ref,
    Timeline,
    percent,
)
from perlindungan.law.registry import PERMENAKER_1_2025, PP_44_2015, PP_82_2019
from perlindungan.programmes.benefits import (
    FIRST_DAY,
    PERMENAKER_1_DAY,
    PP_82_DAY,
    SECONDARY,
    TEXT,
    check_of,
    condition,
    entry,
    through_time,
)


@frozen(kw_only=True)
class JKMBenefit:
    """The rules of the benefit of JKM."""

    entitled: Timeline[Condition]
    lump_sum: Timeline[int]
    periodic_month: Timeline[int]
    periodic_months: Timeline[int]
    funeral: Timeline[int]
    newcomer_months: Timeline[int]
    newcomer_sum: Timeline[int]
    scholarship: Timeline[Condition]
    scholarship_months: Timeline[int]
    several_memberships: Timeline[bool | None]
    paid_within: Timeline[int]
    late_fee: Timeline[Fraction]
    papers: Timeline[tuple[str, ...]]
    papers_scholarship: Timeline[tuple[str, ...]]


_check = partial(check_of, "jkm")

_ENTITLED = AllOf(
    _check("from_work", Op.IS, False, "not_from_work", PP_44_2015.article(1, note="angka 2")),
    _check("active", Op.IS, True, "active", PP_44_2015.article(34, 1, note="explanation")),
    AnyOf(
        _check("enrolled", Op.IS, True, "enrolled", PP_44_2015.article(34, 1)),
        _check("employer_owes", Op.IS, True, "employer_owes", PP_44_2015.article(35, 1)),
    ),
    AnyOf(
        _check(
            "segment",
            Op.ONE_OF,
            frozenset({Segment.PU, Segment.JAKON}),
            "by_employer",
            PP_44_2015.article(41, 2),
        ),
        _check(
            "arrears_months",
            Op.AT_MOST,
            Ref("jkm.arrears_months.BPU"),
            "bpu_within_arrears",
            PP_44_2015.article(42, 2),
        ),
    ),
)

_SCHOOLING = (
    _check("children_at_school", Op.IS, True, "child_at_school", PP_44_2015.article(34, 1, "d")),
)


def _after_months(*citations: Citation, confidence: Confidence = TEXT) -> AllOf:
    return AllOf(
        _check(
            "paid_months",
            Op.AT_LEAST,
            Ref("jkm.benefit.scholarship_months"),
            "scholarship_after_months",
            *citations,
            confidence=confidence,
        ),
        *_SCHOOLING,
    )


_NEW = PP_82_2019.article(34)

JKM_BENEFIT = JKMBenefit(
    entitled=condition(
        "jkm.benefit.entitled",
        "Kapan ahli waris berhak atas JKM",
        "When heirs are entitled to JKM",
        entry(FIRST_DAY, _ENTITLED, PP_44_2015.article(34, 1), PP_44_2015.article(42, 2)),
    ),
    lump_sum=through_time(
        "jkm.benefit.lump_sum",
        "Santunan sekaligus JKM",
        "Lump sum of JKM",
        "rupiah",
        entry(FIRST_DAY, 16_200_000, PP_44_2015.article(34, 1, "a")),
        entry(PP_82_DAY, 20_000_000, _NEW, confidence=SECONDARY),
    ),
    periodic_month=through_time(
        "jkm.benefit.periodic_month",
        "Santunan berkala JKM, dibayar sekaligus: setiap bulan",
        "Periodic benefit of JKM, paid at once: each month",
        "rupiah a month",
        entry(
            FIRST_DAY,
            200_000,
            PP_44_2015.article(34, 1, "b"),
            note="several newspapers print 250,000; the article says 200,000",
        ),
        entry(PP_82_DAY, 500_000, _NEW, confidence=SECONDARY),
    ),
    periodic_months=through_time(
        "jkm.benefit.periodic_months",
        "Santunan berkala JKM: banyaknya bulan",
        "Periodic benefit of JKM: months",
        "months",
        entry(FIRST_DAY, 24, PP_44_2015.article(34, 1, "b")),
        entry(PP_82_DAY, 24, _NEW, confidence=SECONDARY),
    ),
    funeral=through_time(
        "jkm.benefit.funeral",
        "Biaya pemakaman JKM",
        "Funeral money of JKM",
        "rupiah",
        entry(FIRST_DAY, 3_000_000, PP_44_2015.article(34, 1, "c")),
        entry(PP_82_DAY, 10_000_000, _NEW, confidence=SECONDARY),
    ),
    newcomer_months=through_time(
        "jkm.benefit.newcomer_months",
        "Masa kepesertaan BPU untuk manfaat JKM penuh",
        "Months of membership of a BPU for the whole of JKM",
        "months",
        entry(
            FIRST_DAY,
            0,
            PP_44_2015.article(34, 1),
            confidence=SECONDARY,
            note="whole even one day after registration, by a branch of BPJS",
        ),
        entry(
            PERMENAKER_1_DAY,
            3,
            PERMENAKER_1_2025.whole(note="article not read"),
            confidence=SECONDARY,
            note="whether a BPU who joins again starts anew was not found",
        ),
    ),
    newcomer_sum=through_time(
        "jkm.benefit.newcomer_sum",
        "Manfaat JKM bagi BPU baru",
        "JKM of a new BPU, in all",
        "rupiah",
        entry(
            PERMENAKER_1_DAY,
            10_000_000,
            PERMENAKER_1_2025.whole(note="article not read"),
            confidence=SECONDARY,
            note="the branches of BPJS divide it in different ways; the sum agrees",
        ),
    ),
    scholarship=condition(
        "jkm.benefit.scholarship",
        "Kapan beasiswa JKM diberikan",
        "When JKM gives a scholarship",
        entry(
            FIRST_DAY, _after_months(PP_44_2015.article(34, 1, "d")), PP_44_2015.article(34, 1, "d")
        ),
        entry(PP_82_DAY, _after_months(_NEW, confidence=SECONDARY), _NEW, confidence=SECONDARY),
    ),
    scholarship_months=through_time(
        "jkm.benefit.scholarship_months",
        "Masa iur untuk beasiswa JKM",
        "Months of contributions for the scholarship of JKM",
        "months",
        entry(FIRST_DAY, 60, PP_44_2015.article(34, 1, "d"), note="five years"),
        entry(PP_82_DAY, 36, _NEW, confidence=SECONDARY, note="three years"),
    ),
    several_memberships=through_time(
        "jkm.benefit.several_memberships",
        "Apakah setiap kepesertaan membayar JKM",
        "Whether each of several memberships pays JKM",
        "yes or no",
        entry(
            FIRST_DAY,
            True,
            PP_44_2015.article(15, 3),
            confidence=SECONDARY,
            note="paid twice for two employers in July 2023",
        ),
        entry(
            PERMENAKER_1_DAY,
            None,
            PERMENAKER_1_2025.whole(note="article not read"),
            confidence=SECONDARY,
            note="said to be made clear by this regulation; what it says was not found",
        ),
    ),
    paid_within=through_time(
        "jkm.benefit.paid_within",
        "Batas waktu BPJS membayar JKM",
        "Days in which BPJS pays JKM",
        "working days",
        entry(FIRST_DAY, 3, PP_44_2015.article(40, 3)),
    ),
    late_fee=through_time(
        "jkm.benefit.late_fee",
        "Ganti rugi BPJS untuk setiap hari keterlambatan",
        "What BPJS pays for each day late",
        "share of the cash a day",
        entry(FIRST_DAY, percent("1"), PP_44_2015.article(40, 4)),
    ),
    papers=through_time(
        "jkm.benefit.papers",
        "Dokumen klaim JKM",
        "Papers of a claim to JKM",
        "papers",
        entry(
            FIRST_DAY,
            (
                "application",
                "death_certificate",
                "heir_statement",
                "bpjs_card",
                "heir_identity",
                "family_card",
                "bank_book",
            ),
            PP_44_2015.article(40, 3),
            confidence=SECONDARY,
            note="the article names the first four, BPJS the others",
        ),
    ),
    papers_scholarship=through_time(
        "jkm.benefit.papers_scholarship",
        "Dokumen klaim beasiswa",
        "Papers for the scholarship",
        "papers",
        entry(
            FIRST_DAY,
            ("scholarship_form", "school_statement", "child_identity", "birth_certificate"),
            PP_44_2015.article(25, 7),
            confidence=SECONDARY,
        ),
    ),
)
"""National law."""
