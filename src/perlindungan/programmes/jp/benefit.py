"""JP: the pension of a participant and of who is left (PP 45/2015 Pasal 6, 14 to 26 and 35)."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from perlindungan.law import Citation, Condition, Timeline, percent
from perlindungan.law.registry import PERMENAKER_29_2015, PP_45_2015
from perlindungan.programmes.benefits import (
    FIRST_DAY,
    SECONDARY,
    condition,
    entry,
    through_time,
)
from perlindungan.programmes.jp.entitlement import (
    AS_SPOUSE,
    DISABILITY,
    DISABILITY_MONTHLY,
    OLD_AGE,
    OLD_AGE_MONTHLY,
    SURVIVORS,
    SURVIVORS_MONTHLY,
)
from perlindungan.programmes.jp.limits import INFLATION, LARGEST, SMALLEST


@frozen(kw_only=True)
class JPBenefit:
    """The rules of the benefit of JP."""

    old_age: Timeline[Condition]
    disability: Timeline[Condition]
    survivors: Timeline[Condition]
    old_age_monthly: Timeline[Condition]
    disability_monthly: Timeline[Condition]
    survivors_monthly: Timeline[Condition]
    accrual: Timeline[Fraction]
    months_for_pension: Timeline[int]
    months_granted: Timeline[int]
    density: Timeline[int]
    months_before_cause: Timeline[int]
    member_months: Timeline[int]
    smallest: Timeline[int]
    largest: Timeline[int]
    inflation: Timeline[Fraction]
    spouse_share: Timeline[Fraction]
    child_share: Timeline[Fraction]
    child_after_spouse_share: Timeline[Fraction]
    parent_share: Timeline[Fraction]
    children: Timeline[int]
    child_age: Timeline[int]
    late_born_days: Timeline[int]
    lump_sum: Timeline[str]
    paid_within: Timeline[int]
    confirm_every: Timeline[int]
    stops_after: Timeline[int]
    late_fee: Timeline[Fraction]
    papers_old_age: Timeline[tuple[str, ...]]
    papers_disability: Timeline[tuple[str, ...]]
    papers_spouse: Timeline[tuple[str, ...]]
    papers_child: Timeline[tuple[str, ...]]
    papers_parent: Timeline[tuple[str, ...]]


def _share(name: str, title_id: str, title_en: str, *citations: Citation) -> Timeline[Fraction]:
    share = "20" if name == "parent_share" else "50"
    return through_time(
        f"jp.benefit.{name}",
        title_id,
        title_en,
        "share of the pension",
        entry(FIRST_DAY, percent(share), *citations),
    )


def _number(
    name: str, title_id: str, title_en: str, unit: str, value: int, *citations: Citation
) -> Timeline[int]:
    return through_time(
        f"jp.benefit.{name}", title_id, title_en, unit, entry(FIRST_DAY, value, *citations)
    )


def _papers(name: str, title_id: str, title_en: str, *ids: str) -> Timeline[tuple[str, ...]]:
    return through_time(
        f"jp.benefit.papers_{name}",
        title_id,
        title_en,
        "papers",
        entry(
            FIRST_DAY,
            ("jp_form_7", "bpjs_card", *ids),
            PP_45_2015.article(25, 1, "a", note="explanation"),
            confidence=SECONDARY,
            note="the explanation names card, KTP, family card and a statement of having stopped "
            "work; the others are as BPJS lists them in the press",
        ),
    )


_DEAD = ("family_card", "death_certificate", "heir_statement")

JP_BENEFIT = JPBenefit(
    old_age=condition(
        "jp.benefit.old_age",
        "Kapan peserta berhak atas JP karena usia pensiun",
        "When a participant is entitled to JP by age",
        entry(FIRST_DAY, OLD_AGE, PP_45_2015.article(19, 1), PP_45_2015.article(24, 1)),
    ),
    disability=condition(
        "jp.benefit.disability",
        "Kapan peserta berhak atas JP karena cacat total tetap",
        "When a participant is entitled to JP by total permanent disability",
        entry(FIRST_DAY, DISABILITY, PP_45_2015.article(20, 1)),
    ),
    survivors=condition(
        "jp.benefit.survivors",
        "Kapan janda, duda, anak atau orang tua berhak atas JP",
        "When widow, widower, child or parent is entitled to JP",
        entry(
            FIRST_DAY,
            SURVIVORS,
            PP_45_2015.article(21, 1),
            PP_45_2015.article(22, 1),
            PP_45_2015.article(23, 1),
        ),
    ),
    old_age_monthly=condition(
        "jp.benefit.old_age_monthly",
        "Kapan pensiun hari tua dibayar tiap bulan",
        "When old age is paid as a monthly pension",
        entry(FIRST_DAY, OLD_AGE_MONTHLY, PP_45_2015.article(19, 1)),
    ),
    disability_monthly=condition(
        "jp.benefit.disability_monthly",
        "Kapan pensiun cacat dibayar tiap bulan",
        "When a disability is paid as a monthly pension",
        entry(FIRST_DAY, DISABILITY_MONTHLY, PP_45_2015.article(20, 3)),
    ),
    survivors_monthly=condition(
        "jp.benefit.survivors_monthly",
        "Kapan pensiun janda, duda, anak atau orang tua dibayar tiap bulan",
        "When widow(er), child or parent is paid a monthly pension",
        entry(
            FIRST_DAY,
            SURVIVORS_MONTHLY,
            *AS_SPOUSE,
            note="death after the pension age with under 15 years: 15 years are not used",
        ),
    ),
    accrual=through_time(
        "jp.benefit.accrual",
        "Bagian rata-rata upah tertimbang untuk tiap tahun masa iur",
        "Share of the average weighted wage for each year of contributions",
        "share of the average monthly wage, for twelve months paid",
        entry(FIRST_DAY, percent("1"), PP_45_2015.article(17, 2)),
    ),
    months_for_pension=_number(
        "months_for_pension",
        "Masa iur untuk pensiun bulanan",
        "Months of contributions for a monthly pension",
        "months",
        180,
        PP_45_2015.article(19, 1),
    ),
    months_granted=_number(
        "months_granted",
        "Masa iur yang dipakai bila kurang dari 15 tahun",
        "Months that are used where fewer were paid",
        "months",
        180,
        PP_45_2015.article(20, 3),
        *AS_SPOUSE,
    ),
    density=_number(
        "density",
        "Tingkat kepadatan iuran paling sedikit",
        "Least density of contributions",
        "percent",
        80,
        PP_45_2015.article(20, 3, "a"),
        *AS_SPOUSE,
    ),
    months_before_cause=_number(
        "months_before_cause",
        "Jarak kejadian penyebab cacat sejak terdaftar",
        "Months from registration to what caused the disability",
        "months",
        1,
        PP_45_2015.article(20, 3, "b"),
    ),
    member_months=_number(
        "member_months",
        "Lama menjadi peserta untuk pensiun janda, duda, anak atau orang tua",
        "Months of membership for the pension of who is left",
        "months",
        12,
        *AS_SPOUSE,
    ),
    smallest=SMALLEST,
    largest=LARGEST,
    inflation=INFLATION,
    spouse_share=_share(
        "spouse_share", "Bagian janda atau duda", "Share of the spouse", PP_45_2015.article(21, 2)
    ),
    child_share=_share(
        "child_share", "Bagian anak", "Share of the children", PP_45_2015.article(22, 2)
    ),
    child_after_spouse_share=_share(
        "child_after_spouse_share",
        "Bagian anak dari pensiun janda atau duda yang berakhir",
        "Share of the children in the pension of a widow(er) that ended",
        PP_45_2015.article(22, 2, "c"),
    ),
    parent_share=_share(
        "parent_share", "Bagian orang tua", "Share of a parent", PP_45_2015.article(23, 2)
    ),
    children=_number(
        "children",
        "Banyaknya anak penerima pensiun",
        "Children who draw a pension",
        "children",
        2,
        PP_45_2015.article(14, 1, "c"),
    ),
    child_age=_number(
        "child_age",
        "Usia anak ketika pensiunnya berakhir",
        "Age at which the pension of a child ends",
        "years",
        23,
        PP_45_2015.article(22, 5),
    ),
    late_born_days=_number(
        "late_born_days",
        "Batas lahir anak setelah peserta meninggal agar dapat didaftarkan",
        "Days after the death within which a child is born that may still be listed",
        "days",
        300,
        PP_45_2015.article(14, 2),
    ),
    lump_sum=through_time(
        "jp.benefit.lump_sum",
        "Manfaat sekaligus JP",
        "Lump sum of JP",
        "what is paid",
        entry(
            FIRST_DAY,
            "contributions_and_return",
            PP_45_2015.article(24, 1),
            PP_45_2015.article(24, 3),
            PERMENAKER_29_2015.article(26, 2),
            note="pension age and widow(er) by text; disability, child and parent by likeness",
        ),
    ),
    paid_within=_number(
        "paid_within",
        "Batas waktu pembayaran pertama",
        "Days in which BPJS pays first",
        "days",
        15,
        PP_45_2015.article(25, 1),
    ),
    confirm_every=_number(
        "confirm_every",
        "Konfirmasi data penerima pensiun",
        "Months after which whoever draws a pension confirms the data",
        "months",
        3,
        PP_45_2015.article(26, 1),
    ),
    stops_after=_number(
        "stops_after",
        "Pensiun dihentikan bila data tidak pernah dikonfirmasi",
        "Years without confirmation after which the pension stops",
        "years",
        10,
        PP_45_2015.article(26, 4),
    ),
    late_fee=through_time(
        "jp.benefit.late_fee",
        "Denda BPJS untuk setiap bulan keterlambatan",
        "What BPJS pays for each month late",
        "share of what is due, a month",
        entry(FIRST_DAY, percent("2"), PP_45_2015.article(35)),
    ),
    papers_old_age=_papers(
        "old_age",
        "Dokumen klaim pensiun hari tua",
        "Papers for the old-age pension",
        "identity_card",
        "family_card",
        "stopped_work_statement",
    ),
    papers_disability=_papers(
        "disability",
        "Dokumen klaim pensiun cacat",
        "Papers for the disability pension",
        "identity_card",
        "family_card",
        "doctor_statement",
        "unable_to_work_statement",
    ),
    papers_spouse=_papers(
        "spouse",
        "Dokumen klaim pensiun janda atau duda",
        "Papers for the pension of a widow(er)",
        "heir_identity",
        *_DEAD,
        "marriage_certificate",
    ),
    papers_child=_papers(
        "child",
        "Dokumen klaim pensiun anak",
        "Papers for the pension of a child",
        "birth_certificate",
        *_DEAD,
        "guardian_statement",
        "guardian_identity",
    ),
    papers_parent=_papers(
        "parent",
        "Dokumen klaim pensiun orang tua",
        "Papers for the pension of a parent",
        "heir_identity",
        *_DEAD,
    ),
)
"""National law."""
