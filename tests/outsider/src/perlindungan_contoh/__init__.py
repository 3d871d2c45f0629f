"""Perwali Samarinda 999/2026: made up, to show how a policy is written outside the library."""

from datetime import date
from typing import Any

from perlindungan.facts import Month, Programme
from perlindungan.law import Confidence, Kind, Regulation
from perlindungan.regional import INTERFACE, Duty, Policy, Ruled, Ruling, Scheme, Statement
from perlindungan.regional.funds import APBD_DISTRICT, CSR
from perlindungan.regional.points import (
    Agencies,
    AgeWindow,
    Benefits,
    Every,
    Exclusion,
    Exit,
    Groups,
    MonthsPaid,
    Order,
    Priority,
    Quota,
    Renewal,
    Residence,
)

PERWALI = Regulation(
    kind=Kind.PERWALI,
    number="999",
    year=2026,
    title="Pelindungan Pekerja Rentan (contoh)",
    enacted=date(2026, 1, 5),
    in_force=date(2026, 2, 1),
    issuer="Samarinda",
    jurisdiction="64.72",
)


def _says(
    article: int, value: Any, *, since: date | None = None, until: date | None = None
) -> Ruling[Any]:
    """Return what an article says, read in its text."""
    return Ruling(
        value=value,
        since=since,
        until=until,
        citations=(PERWALI.article(article),),
        confidence=Confidence.TEXT,
    )


SCHEME = Scheme(
    id="pekerja-rentan",
    region="64.72",
    title_id="Pekerja rentan Kota Samarinda (contoh)",
    title_en="Vulnerable workers of Samarinda (example)",
    since=date(2026, 2, 1),
    groups=Ruled(
        (_says(3, Groups(names=frozenset({"ojek_base", "market_trader", "disability"}))),)
    ),
    age=Ruled(
        (
            _says(4, AgeWindow(least=18, most=60), until=date(2027, 1, 1)),
            _says(4, AgeWindow(least=18, most=64), since=date(2027, 1, 1)),
        )
    ),
    residence=Ruled((_says(5, Residence(region="64.72", months=6)),)),
    income=Ruled((_says(6, None),)),
    exclusions=Ruled(
        (_says(7, frozenset({Exclusion.COVERED, Exclusion.CIVIL_SERVANT, Exclusion.HAS_EMPLOYER})),)
    ),
    benefits=Ruled(
        (
            _says(
                8,
                Benefits(programmes=frozenset({Programme.JKK, Programme.JKM}), income=1_000_000),
            ),
        )
    ),
    months=Ruled((_says(9, MonthsPaid(first=Month(2026, 4), count=9)),)),
    quota=Ruled((_says(10, Quota(total=5_000, by_group={"disability": 500})),)),
    priority=Ruled((_says(11, Priority(orders=(Order.DISABILITY, Order.OLDEST))),)),
    funds=Ruled((_says(12, (APBD_DISTRICT, CSR)),)),
    agencies=Ruled(
        (
            _says(
                13,
                Agencies(
                    proposes="kelurahan",
                    verifies="Dinas Sosial",
                    fixes="Keputusan Wali Kota",
                    pays="Dinas Sosial",
                ),
            ),
        )
    ),
    exits=Ruled((_says(14, frozenset({Exit.DIED, Exit.MOVED_AWAY, Exit.GOT_EMPLOYER})),)),
    renewal=Ruled((_says(15, Renewal(every=Every.YEAR, verified_again=True)),)),
)

POLICY = Policy(
    interface=INTERFACE,
    id="id-6472-perwali-999-2026",
    region="64.72",
    title_id="Perwali Samarinda 999/2026 (contoh)",
    title_en="Samarinda, mayor regulation 999/2026 (example)",
    regulations=(PERWALI,),
    since=date(2026, 2, 1),
    duties=(
        Duty(
            told_id="Pemberi kerja mendaftarkan seluruh pekerjanya.",
            told_en="Employers register all their workers.",
            citations=(PERWALI.article(2),),
            confidence=Confidence.TEXT,
        ),
    ),
    schemes=(SCHEME,),
    unknown=(
        Statement(
            told_id="Uji kemiskinan: tidak diatur dalam pasal yang terbaca.",
            told_en="A poverty test: no article that was read has one.",
            confidence=Confidence.UNVERIFIED,
        ),
    ),
)
