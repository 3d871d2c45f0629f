"""JKP: what a dismissed worker is owed (PP 37/2021 Pasal 18 to 41, as amended by PP 6/2025)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from attrs import frozen

from perlindungan.law import Condition, Confidence, Timeline, percent
from perlindungan.law.registry import (
    PERMENAKER_2_2025,
    PERMENAKER_15_2021,
    PMK_26_2025,
    PMK_148_2021,
    PP_6_2025,
    PP_37_2021,
)
from perlindungan.programmes.benefits import SECONDARY, condition, entry, through_time
from perlindungan.programmes.jkp.entitled import (
    AFTER_MERGER,
    BEFORE_MERGER,
    JKP_DAY,
    PP_6_DAY,
    SERVICE,
    SINCE_2025,
)

_TRAINING_DAY = date(2025, 4, 14)
"""PMK 26/2025, by a newspaper."""
_MERGED_DAY = date(2021, 8, 3)
"""The day after the six months of PP 37/2021 Pasal 48 ayat (2)."""


@frozen(kw_only=True)
class JKPBenefit:
    """The rules of the benefit of JKP."""

    entitled: Timeline[Condition]
    job_market: Timeline[Condition]
    cash: Timeline[tuple[Fraction, ...]]
    paid_months: Timeline[int]
    window_months: Timeline[int]
    months_in_a_row: Timeline[int]
    times: Timeline[int]
    months_between: Timeline[int]
    claim_lapses: Timeline[int]
    closed_firm_months: Timeline[int]
    training_cost: Timeline[int]
    month_applications: Timeline[int]
    month_interviews: Timeline[int]
    month_attendance: Timeline[Fraction]
    operating_since: Timeline[date]
    paid_within: Timeline[int]
    employer_reclaims: Timeline[int]
    refund_paid_within: Timeline[int]
    employer_reports: Timeline[int]
    worker_reports_work: Timeline[int]
    worker_reports_training: Timeline[int]
    papers: Timeline[tuple[str, ...]]
    papers_proof: Timeline[tuple[str, ...]]


_FORTY_FIVE, _TWENTY_FIVE, _SIXTY = percent("45"), percent("25"), percent("60")
_RULES_OF_MONTHS = (
    "PMK and Permenaker are of 2021, their first days were not found; nobody drew JKP before 2022"
)


def _of_months(name: str, title_id: str, title_en: str, unit: str, value: int) -> Timeline[int]:
    """Return what the months after the first ask for, the same in both regulations."""
    return through_time(
        f"jkp.benefit.{name}",
        title_id,
        title_en,
        unit,
        entry(
            JKP_DAY,
            value,
            PERMENAKER_15_2021.article(13),
            confidence=SECONDARY,
            note=_RULES_OF_MONTHS,
        ),
        entry(PP_6_DAY, value, PERMENAKER_2_2025.article("I", note="Pasal 13 ayat (4)")),
    )


JKP_BENEFIT = JKPBenefit(
    entitled=condition(
        "jkp.benefit.entitled",
        "Kapan pekerja yang terkena PHK berhak atas JKP",
        "When a dismissed worker is entitled to JKP",
        entry(
            JKP_DAY,
            BEFORE_MERGER,
            PP_37_2021.article(4),
            PP_37_2021.article(19),
            PP_37_2021.article(20),
            PP_37_2021.article(48, 3),
            note="JKN was not looked at while the two BPJS merged their data",
        ),
        entry(
            _MERGED_DAY,
            AFTER_MERGER,
            PP_37_2021.article(4),
            PP_37_2021.article(19),
            PP_37_2021.article(20),
            confidence=Confidence.DERIVED,
            note="six months after 2 February 2021 (Pasal 48 ayat (2))",
        ),
        entry(
            PP_6_DAY,
            SINCE_2025,
            PP_6_2025.article(4),
            PP_6_2025.article(19),
            PP_6_2025.article(20),
            note="by the day of the dismissal, and of claims found eligible from this day on; for "
            "one dismissed before see the choice jkp_transition",
        ),
    ),
    job_market=condition(
        "jkp.benefit.job_market",
        "Kapan akses informasi pasar kerja diberikan",
        "When access to the job market is given",
        entry(JKP_DAY, SERVICE, PP_37_2021.article(18), PP_37_2021.article(25)),
    ),
    cash=through_time(
        "jkp.benefit.cash",
        "Uang tunai JKP setiap bulan, dari bulan pertama",
        "Cash of JKP each month, from the first",
        "share of the capped wage, month by month",
        entry(JKP_DAY, (_FORTY_FIVE,) * 3 + (_TWENTY_FIVE,) * 3, PP_37_2021.article(21, 1)),
        entry(
            PP_6_DAY,
            (_SIXTY,) * 6,
            PP_6_2025.article(21, 1),
            PP_6_2025.article("II", note="angka 2"),
            PERMENAKER_2_2025.article("II"),
            note="also for the months left of who was drawing already",
        ),
    ),
    paid_months=through_time(
        "jkp.benefit.paid_months",
        "Masa iur JKP yang disyaratkan",
        "Months of contributions to JKP that are needed",
        "months",
        entry(JKP_DAY, 12, PP_37_2021.article(19, 3)),
        entry(PP_6_DAY, 12, PP_6_2025.article(19, 3), note="added up"),
    ),
    window_months=through_time(
        "jkp.benefit.window_months",
        "Bulan kalender sebelum PHK yang dilihat",
        "Calendar months before the dismissal that are looked at",
        "months",
        entry(
            JKP_DAY,
            24,
            PP_37_2021.article(19, 3),
            confidence=Confidence.DERIVED,
            note="that these are calendar months, without the month of dismissal, is inferred from "
            "the article and the simulations of 2025",
        ),
        entry(
            PP_6_DAY,
            24,
            PP_6_2025.article(19, 3),
            confidence=Confidence.DERIVED,
            note="calendar months by the explanation; that the month of dismissal is not counted "
            "is inferred: the second printed simulation gives 14",
        ),
    ),
    months_in_a_row=through_time(
        "jkp.benefit.months_in_a_row",
        "Masa iur berturut-turut",
        "Months of contributions in a row",
        "months",
        entry(JKP_DAY, 6, PP_37_2021.article(19, 3)),
        entry(PP_6_DAY, 0, PP_6_2025.article(19, 3), note="asked for no more"),
    ),
    times=through_time(
        "jkp.benefit.times",
        "Banyaknya klaim JKP selama usia kerja",
        "Claims to JKP in a working life",
        "times",
        entry(JKP_DAY, 3, PP_37_2021.article(35)),
    ),
    months_between=through_time(
        "jkp.benefit.months_between",
        "Masa iur sejak manfaat JKP sebelumnya",
        "Months of contributions since the benefit before",
        "months",
        entry(JKP_DAY, 60, PP_37_2021.article(35), note="five years"),
    ),
    claim_lapses=through_time(
        "jkp.benefit.claim_lapses",
        "Batas waktu mengajukan klaim sejak PHK",
        "Time to claim, from the dismissal",
        "months",
        entry(JKP_DAY, 3, PP_37_2021.article(40, letter="a")),
        entry(
            PP_6_DAY,
            6,
            PP_6_2025.article(40, letter="a"),
            note="the digit is lost in the copy, the word is printed",
        ),
    ),
    closed_firm_months=through_time(
        "jkp.benefit.closed_firm_months",
        "Tunggakan perusahaan pailit atau tutup yang masih dijamin",
        "Arrears of a bankrupt or closed firm that are still covered",
        "months",
        entry(PP_6_DAY, 6, PP_6_2025.article("39A", 1)),
    ),
    training_cost=through_time(
        "jkp.benefit.training_cost",
        "Biaya pelatihan kerja paling banyak",
        "Most that training may cost",
        "rupiah a person",
        entry(
            JKP_DAY,
            1_000_000,
            PMK_148_2021.whole(note="article not read"),
            confidence=SECONDARY,
            note=_RULES_OF_MONTHS,
        ),
        entry(
            _TRAINING_DAY,
            2_400_000,
            PMK_26_2025.whole(note="article not read"),
            confidence=SECONDARY,
        ),
    ),
    month_applications=_of_months(
        "month_applications",
        "Bulan kedua sampai keenam: lamaran kerja dalam sebulan",
        "Months 2 to 6: applications in a month",
        "applications",
        5,
    ),
    month_interviews=_of_months(
        "month_interviews",
        "Bulan kedua sampai keenam: atau panggilan tes atau wawancara dalam sebulan",
        "Months 2 to 6: or calls to a test or interview in a month",
        "calls",
        1,
    ),
    month_attendance=through_time(
        "jkp.benefit.month_attendance",
        "Bulan kedua sampai keenam: kehadiran pada pelatihan bulan sebelumnya",
        "Months 2 to 6: attendance at the training of the month before",
        "share of the training",
        entry(
            JKP_DAY,
            percent("80"),
            PERMENAKER_15_2021.article(13),
            confidence=SECONDARY,
            note=_RULES_OF_MONTHS,
        ),
        entry(PP_6_DAY, percent("80"), PERMENAKER_2_2025.article("I", note="Pasal 13 ayat (3)")),
    ),
    operating_since=through_time(
        "jkp.benefit.operating_since",
        "JKP mulai membayar manfaat",
        "JKP began to pay",
        "first day of the year",
        entry(
            PP_6_DAY,
            date(2022, 1, 1),
            PP_6_2025.whole(note="explanation, general part"),
            note="what the explanation of 2025 says of the years before; it names the year alone",
        ),
    ),
    paid_within=through_time(
        "jkp.benefit.paid_within",
        "Batas waktu membayar uang tunai sejak pengajuan lengkap",
        "Days in which the cash is paid, from a complete claim",
        "working days",
        entry(PP_6_DAY, 3, PERMENAKER_2_2025.article("I", note="Pasal 13 ayat (6)")),
    ),
    employer_reclaims=through_time(
        "jkp.benefit.employer_reclaims",
        "Batas waktu pemberi kerja meminta penggantian sejak membayar",
        "Time for the employer to reclaim, from paying",
        "months",
        entry(JKP_DAY, 3, PP_37_2021.article(39, 5)),
        entry(PP_6_DAY, 3, PP_6_2025.article(39, 5)),
    ),
    refund_paid_within=through_time(
        "jkp.benefit.refund_paid_within",
        "Batas waktu BPJS mengganti kepada pemberi kerja",
        "Days in which BPJS refunds the employer",
        "working days",
        entry(JKP_DAY, 7, PP_37_2021.article(39, 6)),
        entry(PP_6_DAY, 7, PP_6_2025.article(39, 6)),
    ),
    employer_reports=through_time(
        "jkp.benefit.employer_reports",
        "Batas waktu pemberi kerja melaporkan perubahan data",
        "Days in which the employer reports a change of data",
        "working days",
        entry(JKP_DAY, 7, PP_37_2021.article(9)),
    ),
    worker_reports_work=through_time(
        "jkp.benefit.worker_reports_work",
        "Batas waktu melaporkan pekerjaan baru",
        "Days in which new work is reported",
        "working days",
        entry(JKP_DAY, 7, PP_37_2021.article(28)),
    ),
    worker_reports_training=through_time(
        "jkp.benefit.worker_reports_training",
        "Batas waktu melaporkan pelatihan yang selesai",
        "Days in which completed training is reported",
        "working days",
        entry(JKP_DAY, 7, PP_37_2021.article(33, 1)),
    ),
    papers=through_time(
        "jkp.benefit.papers",
        "Yang disiapkan untuk klaim JKP",
        "What to have ready for a claim to JKP",
        "papers",
        entry(
            JKP_DAY,
            ("siapkerja_account", "willing_statement", "bank_account"),
            PERMENAKER_15_2021.whole(note="article not read"),
            confidence=SECONDARY,
        ),
        entry(
            PP_6_DAY,
            ("siapkerja_account", "job_search_commitment", "bank_account"),
            PERMENAKER_2_2025.whole(note="article not read"),
            confidence=SECONDARY,
            note="the account is also asked for by Pasal 13 ayat (7)",
        ),
    ),
    papers_proof=through_time(
        "jkp.benefit.papers_proof",
        "Bukti PHK, salah satu",
        "Proof of the dismissal, one of these",
        "papers",
        entry(
            JKP_DAY,
            ("dismissal_and_district_receipt", "joint_agreement_registered", "final_ruling"),
            PP_37_2021.article(20, 3),
        ),
        entry(
            PP_6_DAY,
            ("dismissal_and_receipt", "joint_agreement_deed_or_receipt", "final_ruling"),
            PP_6_2025.article(20, 3),
        ),
    ),
)
"""National law."""
