"""JKP: rates, wage ceiling, age, and the record that gathers the programme's rules."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TypeVar

from attrs import frozen

from perlindungan.facts import Programme
from perlindungan.law import Citation, Condition, Confidence, Entry, Timeline, percent
from perlindungan.law.registry import PP_6_2025, PP_7_2025, PP_37_2021, PP_49_2023
from perlindungan.programmes.declaration import Contribution
from perlindungan.programmes.jkp.benefit import JKP_BENEFIT, JKPBenefit
from perlindungan.programmes.jkp.contribution import CONTRIBUTIONS
from perlindungan.programmes.jkp.eligibility import AMENDED_FROM, DUE, FIRST_DAY

T = TypeVar("T")

# From the month after each entry into force the text itself leaves no doubt.
_FIRST, _SURE = FIRST_DAY, date(2021, 3, 1)
_RESTATED = date(2023, 10, 1)
_AMENDED, _SURELY_AMENDED = AMENDED_FROM, date(2025, 3, 1)
_KNOWN, _AMENDMENT_KNOWN = PP_37_2021.enacted, PP_6_2025.enacted
_CAPPED_SHARE = "share of the monthly wage up to the JKP ceiling"


@frozen(kw_only=True)
class JKPLaw:
    """The rules of JKP."""

    government_rate: Timeline[Fraction]
    rate_from_jkk: Timeline[Fraction]
    rate_from_jkm: Timeline[Fraction]
    wage_ceiling: Timeline[int]
    age_limit: Timeline[int]
    arrears_months: Timeline[int]
    arrears_counted: Timeline[tuple[Programme, ...]]
    due: Timeline[Condition]
    contributions: tuple[Contribution, ...]
    benefit: JKPBenefit


def _of_arrears(since: date, value: T, citation: Citation) -> Entry[T]:
    """Return an entry in force from the regulation's own day."""
    return Entry(
        since=citation.regulation.in_force or since,
        value=value,
        citations=(citation,),
        confidence=Confidence.TEXT,
    )


def _announced(since: date) -> date | None:
    if since < _RESTATED:
        return _KNOWN
    return PP_49_2023.enacted if since < _AMENDED else _AMENDMENT_KNOWN


def _both(
    before: Fraction,
    after: Fraction,
    cited_before: Citation,
    cited_after: tuple[Citation, ...],
    restated: Citation | None = None,
    settled: Confidence | None = None,
    note: str = "",
) -> tuple[Entry[Fraction], ...]:
    def entry(
        since: date, value: Fraction, citations: tuple[Citation, ...], sure: Confidence, note: str
    ) -> Entry[Fraction]:
        return Entry(
            since=since,
            value=value,
            citations=citations,
            confidence=sure,
            announced=_announced(since),
            note=note,
        )

    text = Confidence.TEXT
    return (
        entry(_FIRST, before, (cited_before,), Confidence.SECONDARY, "first month is secondary"),
        entry(_SURE, before, (cited_before,), text, ""),
        *(
            [entry(_RESTATED, before, (restated, cited_before), text, "restated in PP 44/2015")]
            if restated
            else []
        ),
        entry(
            _AMENDED,
            after,
            (*cited_after, PP_7_2025.article(10)),
            Confidence.DERIVED,
            "first month is derived",
        ),
        entry(_SURELY_AMENDED, after, cited_after, settled or text, note),
    )


JKP = JKPLaw(
    government_rate=Timeline(
        name="jkp.government_rate",
        title_id="Iuran JKP dari pemerintah pusat",
        title_en="JKP contribution of the central government",
        unit=_CAPPED_SHARE,
        entries=_both(
            percent("0.22"),
            percent("0.22"),
            PP_37_2021.article(11, 4),
            (PP_6_2025.article(11, 4),),
        ),
    ),
    rate_from_jkk=Timeline(
        name="jkp.rate_from_jkk",
        title_id="Rekomposisi iuran JKK untuk JKP",
        title_en="Part of JKK set aside for JKP",
        unit=_CAPPED_SHARE,
        entries=_both(
            percent("0.14"),
            percent("0.14"),
            PP_37_2021.article(11, 5, "a"),
            (PP_6_2025.article(11, 5),),
            restated=PP_49_2023.article("I", note="Pasal 16A PP 44/2015"),
        ),
    ),
    rate_from_jkm=Timeline(
        name="jkp.rate_from_jkm",
        title_id="Rekomposisi iuran JKM untuk JKP",
        title_en="Part of JKM set aside for JKP",
        unit=_CAPPED_SHARE,
        entries=_both(
            percent("0.10"),
            percent("0"),
            PP_37_2021.article(11, 5, "b"),
            (PP_6_2025.article(11, 5),),
            restated=PP_49_2023.article("I", note="Pasal 18A PP 44/2015"),
            settled=Confidence.DERIVED,
            note="the clause on JKM is gone; that JKM is whole again is derived, as BPJS says too",
        ),
    ),
    wage_ceiling=Timeline(
        name="jkp.wage_ceiling",
        title_id="Batas atas upah untuk iuran dan manfaat JKP",
        title_en="Wage ceiling for JKP contributions and benefits",
        unit="rupiah a month",
        entries=(
            Entry(
                since=_FIRST,
                announced=_KNOWN,
                value=5_000_000,
                citations=(PP_37_2021.article(11, 7), PP_37_2021.article(11, 8)),
                confidence=Confidence.TEXT,
            ),
        ),
    ),
    age_limit=Timeline(
        name="jkp.age_limit",
        title_id="Usia pada saat mendaftar JKP, kurang dari",
        title_en="Age at registration for JKP, below",
        unit="years",
        entries=(
            Entry(
                since=_FIRST,
                announced=_KNOWN,
                value=54,
                citations=(PP_37_2021.article(4, 2, "b"),),
                confidence=Confidence.TEXT,
            ),
        ),
    ),
    arrears_months=Timeline(
        name="jkp.arrears_months",
        title_id="Tunggakan berturut-turut yang masih dijamin",
        title_en="Consecutive months in arrears that are still covered",
        unit="months",
        entries=(
            _of_arrears(FIRST_DAY, 3, PP_37_2021.article(39)),
            _of_arrears(_AMENDED, 3, PP_6_2025.article(39)),
        ),
    ),
    arrears_counted=Timeline(
        name="jkp.arrears_counted",
        title_id="Program yang tunggakannya dihitung",
        title_en="Programmes whose arrears count",
        unit="programmes",
        entries=(
            _of_arrears(FIRST_DAY, (Programme.JKK, Programme.JKM), PP_37_2021.article(39)),
            _of_arrears(_AMENDED, (Programme.JKK,), PP_6_2025.article(39)),
        ),
    ),
    due=DUE,
    contributions=CONTRIBUTIONS,
    benefit=JKP_BENEFIT,
)
"""National law."""
