"""The scholarship for the children of a dead or disabled participant, the same in JKK and JKM.

One sum for every participant until December 2019; since then a sum for each year at school, by
level, for at most two children.
"""

from __future__ import annotations

from attrs import frozen

from perlindungan.facts.claims import School
from perlindungan.law import Timeline
from perlindungan.law.registry import PERMENAKER_1_2025, PP_44_2015, PP_82_2019
from perlindungan.programmes.benefits import (
    FIRST_DAY,
    PERMENAKER_1_DAY,
    PP_82_DAY,
    SECONDARY,
    entry,
    through_time,
)


@frozen(kw_only=True)
class Rung:
    """A level of school: rupiah a year for one child, and for how many years at most."""

    school: School
    amount: int
    years: int


@frozen(kw_only=True)
class Scholarship:
    """Either one sum for the participant (``once``), or a ladder of levels for each child."""

    once: int | None = None
    rungs: tuple[Rung, ...] = ()


@frozen(kw_only=True)
class ScholarshipLaw:
    """The rules of the scholarship."""

    sums: Timeline[Scholarship]
    children: Timeline[int]
    age_limit: Timeline[int]
    short_work: Timeline[bool]


SCHOLARSHIP = ScholarshipLaw(
    sums=through_time(
        "scholarship.sums",
        "Beasiswa pendidikan anak",
        "Scholarship of a child",
        "rupiah a year and child by level; before December 2019 rupiah a participant, once",
        entry(
            FIRST_DAY,
            Scholarship(once=12_000_000),
            PP_44_2015.article(25, 3),
            PP_44_2015.article(34, 2),
        ),
        entry(
            PP_82_DAY,
            Scholarship(
                rungs=(
                    Rung(school=School.TK_SD, amount=1_500_000, years=8),
                    Rung(school=School.SMP, amount=2_000_000, years=3),
                    Rung(school=School.SMA, amount=3_000_000, years=3),
                    Rung(school=School.HIGHER, amount=12_000_000, years=5),
                )
            ),
            PP_82_2019.article(25),
            PP_82_2019.article(34),
            confidence=SECONDARY,
            note="of the eight years of the first level two are of kindergarten",
        ),
    ),
    children=through_time(
        "scholarship.children",
        "Banyaknya anak penerima beasiswa",
        "Children who get the scholarship",
        "children",
        entry(FIRST_DAY, 1, PP_44_2015.article(25, 3, note="one sum a participant")),
        entry(PP_82_DAY, 2, PP_82_2019.article(25), PP_82_2019.article(34), confidence=SECONDARY),
    ),
    age_limit=through_time(
        "scholarship.age_limit",
        "Usia anak ketika beasiswa berakhir",
        "Age of a child at which the scholarship ends",
        "years",
        entry(
            PP_82_DAY,
            23,
            PP_82_2019.article(34),
            confidence=SECONDARY,
            note="a child that marries or works gets no more; by a branch of BPJS",
        ),
    ),
    short_work=through_time(
        "scholarship.short_work",
        "Apakah anak yang bekerja sebentar sambil belajar tetap menerima beasiswa",
        "Whether a child that works briefly and learns on keeps the scholarship",
        "yes or no",
        entry(PP_82_DAY, False, PP_82_2019.article(34), confidence=SECONDARY),
        entry(
            PERMENAKER_1_DAY,
            True,
            PERMENAKER_1_2025.article(103, "3a"),
            confidence=SECONDARY,
            note="as a wage earner for at most six months on end, without wage, or as apprentice",
        ),
    ),
)
"""National law."""
