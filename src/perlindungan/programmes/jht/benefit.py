"""JHT: what is paid out of the account, how much of it, and by when (PP 46/2015 Pasal 22 to 32)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from attrs import frozen

from perlindungan.law import Citation, Condition, Timeline, percent
from perlindungan.law.registry import (
    PERMENAKER_2_2022,
    PERMENAKER_4_2022,
    PMK_16_2010,
    PP_46_2015,
    PP_60_2015,
    PP_68_2009,
)
from perlindungan.programmes.benefits import FIRST_DAY, SECONDARY, entry, through_time
from perlindungan.programmes.jht.claim_papers import PAPERS
from perlindungan.programmes.jht.grounds import PERMENAKER_4_DAY, PP_60_DAY, UNVERIFIED
from perlindungan.programmes.jht.payable import ENTITLED, WAIT_MONTHS
from perlindungan.programmes.jht.returns import RETURNS
from perlindungan.programmes.tariff import Layers

JMO_15_DAY = date(2025, 5, 1)
"""May 2025; the day was not told."""


@frozen(kw_only=True)
class JHTBenefit:
    """The rules of the benefit of JHT."""

    entitled: Mapping[str, Timeline[Condition]]
    pension_age: Timeline[int]
    wait_months: Mapping[str, Timeline[int]]
    disability_next_month: Timeline[bool]
    partial_years: Timeline[int]
    share: Mapping[str, Timeline[Fraction]]
    returns: Timeline[Fraction]
    paid_within: Timeline[int]
    notice_days: Timeline[int]
    tax: Timeline[Layers]
    tax_years: Timeline[int]
    app_limit: Timeline[int]
    npwp_above: Timeline[int]
    papers: Mapping[str, Timeline[tuple[str, ...]]]


def _share(
    name: str, title_id: str, title_en: str, text: str, *citations: Citation
) -> Timeline[Fraction]:
    return through_time(
        f"jht.benefit.share.{name}",
        title_id,
        title_en,
        "share of the balance",
        entry(FIRST_DAY, percent(text), *citations),
    )


_IN_THE_ACCOUNT = PP_46_2015.article(22, 2)

JHT_BENEFIT = JHTBenefit(
    entitled=ENTITLED,
    pension_age=through_time(
        "jht.benefit.pension_age",
        "Usia pensiun untuk JHT",
        "Pension age for JHT",
        "years",
        entry(
            FIRST_DAY,
            56,
            PP_46_2015.article(22, 1),
            note="JP has another, higher one; since 2022 an agreed age counts besides",
        ),
    ),
    wait_months=WAIT_MONTHS,
    disability_next_month=through_time(
        "jht.benefit.disability_next_month",
        "Hak karena cacat total tetap dihitung mulai tanggal 1 bulan berikutnya",
        "Total disability counts from the 1st of the month after it was established",
        "yes or no",
        entry(FIRST_DAY, False, PP_46_2015.article(26, 4)),
        entry(PP_60_DAY, False, PP_60_2015.article(26), confidence=SECONDARY),
        entry(
            PERMENAKER_4_DAY,
            True,
            PERMENAKER_4_2022.whole(note="article not seen"),
            PERMENAKER_2_2022.article(7, 2),
            confidence=UNVERIFIED,
            note="read in Permenaker 2/2022, which never applied; taken to be kept in 4/2022",
        ),
    ),
    partial_years=through_time(
        "jht.benefit.partial_years",
        "Masa kepesertaan untuk pengambilan sebagian JHT",
        "Membership for a partial payment of JHT",
        "years",
        entry(FIRST_DAY, 10, PP_46_2015.article(22, 4)),
    ),
    share=MappingProxyType(
        {
            "balance": _share(
                "balance",
                "JHT yang dibayar sekaligus",
                "JHT paid at once",
                "100",
                _IN_THE_ACCOUNT,
                PP_46_2015.article(22, 3),
            ),
            "housing": _share(
                "housing",
                "JHT yang dapat diambil untuk perumahan, paling banyak",
                "JHT that may be taken for a home, at most",
                "30",
                _IN_THE_ACCOUNT,
                PP_46_2015.article(22, 5),
            ),
            "preparation": _share(
                "preparation",
                "JHT yang dapat diambil untuk persiapan pensiun, paling banyak",
                "JHT that may be taken to prepare for the pension, at most",
                "10",
                _IN_THE_ACCOUNT,
                PP_46_2015.article(22, 5),
            ),
        }
    ),
    returns=RETURNS,
    paid_within=through_time(
        "jht.benefit.paid_within",
        "Batas waktu BPJS membayar JHT",
        "Days in which BPJS pays JHT",
        "working days",
        entry(
            FIRST_DAY,
            5,
            PP_46_2015.article(31, 3),
            note="no compensation for paying late, other than in JKK and JKM",
        ),
    ),
    notice_days=through_time(
        "jht.benefit.notice_days",
        "BPJS memberi tahu besarnya JHT sebelum usia pensiun",
        "BPJS tells the amount of JHT before the pension age",
        "days",
        entry(FIRST_DAY, 30, PP_46_2015.article(30)),
    ),
    tax=through_time(
        "jht.benefit.tax",
        "PPh final atas JHT yang dibayarkan sekaligus",
        "Final income tax on JHT paid at once",
        "share of the gross payment, by layer",
        entry(
            FIRST_DAY,
            Layers.of((0, percent("0")), (50_000_000, percent("5"))),
            PP_68_2009.whole(note="articles not read"),
            PMK_16_2010.article(4, 1, note="as a law office quotes it"),
            confidence=UNVERIFIED,
            note="the rates are told by secondary sources; that they bear on layers by nobody read",
        ),
    ),
    tax_years=through_time(
        "jht.benefit.tax_years",
        "Pembayaran yang masih dianggap sekaligus: dalam jangka waktu",
        "Payments that count as paid at once: within",
        "calendar years",
        entry(
            FIRST_DAY,
            2,
            PMK_16_2010.article(4, 1, note="as a law office quotes it"),
            confidence=SECONDARY,
            note="from the third year on the general rates apply, which are not computed here",
        ),
    ),
    app_limit=through_time(
        "jht.benefit.app_limit",
        "Saldo JHT paling banyak yang dapat diklaim lewat aplikasi JMO",
        "Largest balance of JHT that can be claimed in the JMO app",
        "rupiah",
        entry(
            FIRST_DAY,
            10_000_000,
            PP_46_2015.article(31, 1, note="BPJS rules the papers and the way"),
            confidence=SECONDARY,
            note="as of before May 2025; since when was not told",
        ),
        entry(
            JMO_15_DAY,
            15_000_000,
            PP_46_2015.article(31, 1, note="BPJS rules the papers and the way"),
            confidence=SECONDARY,
            note="May 2025, the day was not told; some pages call it the largest payment",
        ),
    ),
    npwp_above=through_time(
        "jht.benefit.npwp_above",
        "NPWP diminta bila saldo JHT di atas",
        "A tax number is asked for where the balance is above",
        "rupiah",
        entry(
            FIRST_DAY,
            50_000_000,
            PP_46_2015.article(31, 1, note="asked by BPJS, as the press tells"),
            confidence=SECONDARY,
            note="and after an earlier partial payment",
        ),
    ),
    papers=PAPERS,
)
"""National law."""
