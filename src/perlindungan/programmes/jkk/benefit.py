"""JKK: care and cash for a work accident or an occupational disease (PP 44/2015 Pasal 25 to 52)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from attrs import frozen

from perlindungan.facts.claims import Mode
from perlindungan.law import Condition, Timeline, percent
from perlindungan.law.registry import (
    PERMENAKER_1_2025,
    PP_44_2015,
    PP_49_2023,
    PP_82_2019,
)
from perlindungan.programmes.benefits import (
    FIRST_DAY,
    PERMENAKER_1_DAY,
    PP_82_DAY,
    SECONDARY,
    entry,
    through_time,
)
from perlindungan.programmes.jkk import benefit_conditions as conditions
from perlindungan.programmes.jkk import benefit_sums as sums
from perlindungan.programmes.jkk.benefit_sums import Phase
from perlindungan.programmes.jkk.disability import DISABILITIES, DisabilityTable

PP_49_DAY = date(2023, 10, 6)
"""PP 49/2023."""


@frozen(kw_only=True)
class JKKBenefit:
    """The rules of the benefits of JKK: conditions, sums, times, papers."""

    entitled: Timeline[Condition]
    partial: Timeline[Condition]
    total_disability: Timeline[Condition]
    death: Timeline[Condition]
    periodic: Timeline[Condition]
    scholarship: Timeline[Condition]
    return_to_work: Timeline[Condition]
    care: Timeline[tuple[str, ...]]
    wage: Timeline[str]
    trainee_wage: Timeline[str]
    wages: Timeline[int]
    disabilities: Timeline[DisabilityTable]
    total_share: Timeline[Fraction]
    death_share: Timeline[Fraction]
    stmb: Timeline[tuple[Phase, ...]]
    transport: Mapping[Mode, Timeline[int]]
    funeral: Timeline[int]
    periodic_month: Timeline[int]
    periodic_months: Timeline[int]
    prosthesis_extra: Timeline[Fraction]
    dentures: Timeline[int]
    hearing_aid: Timeline[int]
    glasses: Timeline[int]
    home_care: Timeline[int]
    home_care_months: Timeline[int]
    claim_lapses: Timeline[int]
    after_leaving: Timeline[int]
    first_report: Timeline[int]
    second_report: Timeline[int]
    late_report_on_employer: Timeline[bool]
    paid_within: Timeline[int]
    papers_answered: Timeline[int]
    suspected_concluded: Timeline[int]
    late_fee: Timeline[Fraction]
    papers: Timeline[tuple[str, ...]]
    papers_outside: Timeline[tuple[str, ...]]
    papers_death: Timeline[tuple[str, ...]]
    papers_violence: Timeline[tuple[str, ...]]


_WARD = ("medical_need", "first_class_ward")
_CARD = ("bpjs_card", "worker_identity", "doctor_statement", "transport_receipts")

JKK_BENEFIT = JKKBenefit(
    entitled=conditions.ENTITLED,
    partial=conditions.PARTIAL,
    total_disability=conditions.TOTAL_DISABILITY,
    death=conditions.DEATH,
    periodic=conditions.PERIODIC,
    scholarship=conditions.SCHOLARSHIP_DUE,
    return_to_work=conditions.RETURN_TO_WORK,
    care=through_time(
        "jkk.benefit.care",
        "Pelayanan kesehatan JKK",
        "Care of JKK",
        "what it covers",
        entry(FIRST_DAY, _WARD, PP_44_2015.article(25, 2, "a"), PP_44_2015.article(31)),
        entry(
            PP_82_DAY,
            (*_WARD, "comorbidity", "home_care", "diagnosis_of_disease"),
            PP_82_2019.article(25, 2, "a"),
            PP_44_2015.article(31),
            confidence=SECONDARY,
        ),
    ),
    wage=through_time(
        "jkk.benefit.wage",
        "Upah dasar manfaat JKK",
        "Wage on which JKK is counted",
        "rule",
        entry(FIRST_DAY, "last_wage", PP_44_2015.article(32, 1), PP_44_2015.article(19)),
    ),
    trainee_wage=through_time(
        "jkk.benefit.trainee_wage",
        "Upah dasar manfaat JKK bagi peserta magang, siswa kerja praktik dan narapidana",
        "Wage on which JKK is counted for interns, students in practice and prisoners",
        "rule",
        entry(FIRST_DAY, "lowest_wage_of_the_same_job", PP_44_2015.article(28, 2)),
    ),
    wages=sums.WAGES,
    disabilities=DISABILITIES,
    total_share=sums.TOTAL_SHARE,
    death_share=sums.DEATH_SHARE,
    stmb=sums.STMB,
    transport=sums.TRANSPORT,
    funeral=sums.FUNERAL,
    periodic_month=sums.PERIODIC_MONTH,
    periodic_months=sums.PERIODIC_MONTHS,
    prosthesis_extra=sums.PROSTHESIS_EXTRA,
    dentures=sums.DENTURES,
    hearing_aid=sums.HEARING_AID,
    glasses=sums.GLASSES,
    home_care=sums.HOME_CARE,
    home_care_months=sums.HOME_CARE_MONTHS,
    claim_lapses=through_time(
        "jkk.benefit.claim_lapses",
        "Hak menuntut manfaat JKK gugur setelah",
        "The right to claim JKK lapses after",
        "years after the accident or diagnosis",
        entry(FIRST_DAY, 2, PP_44_2015.article(26)),
        entry(PP_82_DAY, 5, PP_82_2019.article(26), confidence=SECONDARY),
    ),
    after_leaving=through_time(
        "jkk.benefit.after_leaving",
        "Penyakit akibat kerja masih dijamin setelah hubungan kerja berakhir",
        "Occupational disease still covered after the employment ended",
        "years",
        entry(FIRST_DAY, 3, PP_44_2015.article(48, 2)),
    ),
    first_report=through_time(
        "jkk.benefit.first_report",
        "Laporan tahap I sejak kecelakaan atau diagnosis",
        "Report of stage I after the accident or diagnosis",
        "hours",
        entry(FIRST_DAY, 48, PP_44_2015.article(43, 2), PP_44_2015.article(44, 2)),
        entry(
            PERMENAKER_1_DAY,
            48,
            PP_44_2015.article(43, 2),
            PP_44_2015.article(44, 2),
            PERMENAKER_1_2025.article(8, 2),
        ),
    ),
    second_report=through_time(
        "jkk.benefit.second_report",
        "Laporan tahap II sejak surat keterangan dokter",
        "Report of stage II after the doctor's statement",
        "hours",
        entry(FIRST_DAY, 48, PP_44_2015.article(43, 4), PP_44_2015.article(44, 4)),
    ),
    late_report_on_employer=through_time(
        "jkk.benefit.late_report_on_employer",
        "Apakah JKK menjadi tanggungan pemberi kerja bila laporan tahap I terlambat",
        "Whether JKK becomes the employer's duty where the report of stage I is late",
        "yes or no",
        entry(FIRST_DAY, False, PP_44_2015.article(43, 2)),
        entry(
            PERMENAKER_1_DAY,
            True,
            PERMENAKER_1_2025.article(8, "2a"),
            PERMENAKER_1_2025.article(8, "2b"),
            PERMENAKER_1_2025.article(8, "2c"),
        ),
    ),
    paid_within=through_time(
        "jkk.benefit.paid_within",
        "Batas waktu BPJS membayar JKK",
        "Days in which BPJS pays JKK",
        "working days",
        entry(FIRST_DAY, 7, PP_44_2015.article(37, 2)),
    ),
    papers_answered=through_time(
        "jkk.benefit.papers_answered",
        "Batas waktu BPJS memberitahukan dokumen yang belum lengkap",
        "Days in which BPJS says which papers are missing",
        "working days after the report of stage II",
        entry(FIRST_DAY, 7, PP_44_2015.article(43, 7), PP_44_2015.article(44, 7)),
    ),
    suspected_concluded=through_time(
        "jkk.benefit.suspected_concluded",
        "Batas waktu menyimpulkan dugaan kecelakaan kerja",
        "Days in which a suspected work accident is concluded upon",
        "days after the report of stage I",
        entry(PP_49_DAY, 30, PP_49_2023.article("25A", 3)),
    ),
    late_fee=through_time(
        "jkk.benefit.late_fee",
        "Ganti rugi BPJS untuk setiap hari keterlambatan",
        "What BPJS pays for each day late",
        "share of the cash a day",
        entry(FIRST_DAY, percent("1"), PP_44_2015.article(37, 3)),
    ),
    papers=through_time(
        "jkk.benefit.papers",
        "Dokumen klaim JKK",
        "Papers of a claim to JKK",
        "papers",
        entry(
            FIRST_DAY,
            ("stage_two_report", *_CARD),
            PP_44_2015.article(43, 5),
            PP_44_2015.article(44, 5),
        ),
    ),
    papers_outside=through_time(
        "jkk.benefit.papers_outside",
        "Dokumen bila dirawat di luar fasilitas mitra",
        "Papers where care was given outside the network",
        "papers",
        entry(
            FIRST_DAY,
            ("care_receipts",),
            PP_44_2015.article(43, 5, "e"),
            PP_44_2015.article(44, 5, "e"),
        ),
    ),
    papers_death=through_time(
        "jkk.benefit.papers_death",
        "Dokumen ahli waris",
        "Papers of the heirs",
        "papers",
        entry(
            FIRST_DAY,
            ("heir_identity", "family_card", "heir_statement"),
            PP_44_2015.article(37, 2, note="explanation"),
        ),
    ),
    papers_violence=through_time(
        "jkk.benefit.papers_violence",
        "Dokumen tambahan bila terjadi kekerasan di tempat kerja",
        "Papers besides where there was violence at the workplace",
        "papers",
        entry(
            PERMENAKER_1_DAY,
            ("police_report", "medical_report"),
            PERMENAKER_1_2025.whole(note="article not read"),
            confidence=SECONDARY,
        ),
    ),
)
"""National law."""
