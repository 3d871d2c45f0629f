"""From the wage as it is paid to the monthly wage on which contributions are counted.

PP 44/2015 Pasal 19 and PP 46/2015 Pasal 17 say the same for JKK, JKM and JHT. JP, JKP and JKN have
no rule for pay by the day or the piece, and take the same base: a choice of the law value. For
piece work PP 36/2021 Pasal 19 counts twelve months where the others count three: another choice.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from attrs import frozen

from perlindungan.facts import (
    DailyWage,
    FactError,
    Month,
    MonthlyWage,
    PieceWage,
    Programme,
    Segment,
    Wage,
)
from perlindungan.law import Citation, Confidence, Entry, Rounding, Timeline
from perlindungan.law.registry import (
    PERPRES_82_2018,
    PP_36_2021,
    PP_37_2021,
    PP_44_2015,
    PP_45_2015,
    PP_46_2015,
)
from perlindungan.law.regulation import Regulation
from perlindungan.programmes.choices import PieceMean


@frozen(kw_only=True)
class WageBaseLaw:
    """How a monthly wage is made."""

    days_in_month: Timeline[int]
    piece_months: Timeline[int]
    weather_months: Timeline[int]
    general_piece_months: Timeline[int]


def _count(
    name: str,
    title_id: str,
    title_en: str,
    unit: str,
    value: int,
    since: date,
    *citations: Citation,
) -> Timeline[int]:
    return Timeline(
        name=f"wage_base.{name}",
        title_id=title_id,
        title_en=title_en,
        unit=unit,
        entries=(Entry(since=since, value=value, citations=citations, confidence=Confidence.TEXT),),
    )


_2015 = date(2015, 7, 1)

WAGE_BASE = WageBaseLaw(
    days_in_month=_count(
        "days_in_month",
        "Upah sehari dikalikan",
        "Wage of a day times",
        "days",
        25,
        _2015,
        PP_44_2015.article(19, 3),
        PP_46_2015.article(17, 3),
    ),
    piece_months=_count(
        "piece_months",
        "Rata-rata upah borongan atau satuan hasil",
        "Mean of piece pay over the last",
        "months",
        3,
        _2015,
        PP_44_2015.article(19, 4),
        PP_46_2015.article(17, 4),
    ),
    weather_months=_count(
        "weather_months",
        "Rata-rata upah borongan yang tergantung cuaca",
        "Mean of piece pay that depends on the weather over the last",
        "months",
        12,
        _2015,
        PP_44_2015.article(19, 5),
        PP_46_2015.article(17, 5),
    ),
    general_piece_months=_count(
        "general_piece_months",
        "Rata-rata upah satuan hasil menurut PP Pengupahan",
        "Mean of piece pay under the wage regulation over the last",
        "months",
        12,
        date(2021, 2, 2),
        PP_36_2021.article(19),
    ),
)
"""National law."""


@frozen(kw_only=True)
class WageBase:
    """The monthly wage, how it was made, and by which article.

    ``kind`` is one of ``monthly``, ``daily``, ``piece``, ``piece_mean_given``; ``count`` the days
    that a day's wage was multiplied by, or the months that were averaged, else 1.
    """

    amount: int
    kind: str
    count: int
    citations: tuple[Citation, ...]
    confidence: Confidence


_MONTHLY: Mapping[Programme, Citation] = MappingProxyType(
    {
        Programme.JKK: PP_44_2015.article(19, 2),
        Programme.JKM: PP_44_2015.article(19, 2),
        Programme.JHT: PP_46_2015.article(17, 2),
        Programme.JP: PP_45_2015.article(29, 1),
        Programme.JKP: PP_37_2021.article(13, 1),
        Programme.JKN: PERPRES_82_2018.article(33, 3),
    }
)
"""Basic wage and fixed allowances: each programme says it in its own article."""

_MONTHLY_CITATIONS = tuple(dict.fromkeys(_MONTHLY.values()))

_RULE_OTHER_PAY: Mapping[Programme, Regulation] = MappingProxyType(
    {Programme.JKK: PP_44_2015, Programme.JKM: PP_44_2015, Programme.JHT: PP_46_2015}
)
"""Programmes with a rule for pay by the day or the piece."""


def has_wage_rule(kind: str, programme: Programme, segment: Segment) -> bool:
    """Tell whether a programme's law says how such pay becomes a monthly wage.

    JP, JKP and JKN have no rule for pay by the day or the piece; they take the same base. For
    construction PP 44/2015 Pasal 56 ayat (2) leaves the wage to the Minister, whose rule was not
    read; that of wage earners is taken.
    """
    return kind == "monthly" or (programme in _RULE_OTHER_PAY and segment is Segment.PU)


def wage_citations(base: WageBase, programme: Programme) -> tuple[Citation, ...]:
    """Return where it stands that this is the wage of a programme; nothing where it does not."""
    if base.kind == "monthly":
        return (_MONTHLY[programme],)
    ruling = (_RULE_OTHER_PAY.get(programme), PP_36_2021)
    return tuple(citation for citation in base.citations if citation.regulation in ruling)


def monthly_wage(
    wage: Wage, month: Month, law: WageBaseLaw, *, piece_mean: PieceMean, rounding: Rounding
) -> WageBase:
    """Return the monthly wage for contributions.

    Parameters
    ----------
    wage
        As paid: by the month, the day or the piece.
    month
        Contribution month.
    piece_mean, rounding
        Choices of the law value.

    Raises
    ------
    FactError
        Where a piece worker has fewer months of pay than the mean needs: no rule says what then.
    NotInForce
        Before the rule.
    """
    if isinstance(wage, MonthlyWage):
        return WageBase(
            amount=wage.basic + wage.fixed_allowances,
            kind="monthly",
            count=1,
            citations=_MONTHLY_CITATIONS,
            confidence=Confidence.TEXT,
        )
    if isinstance(wage, DailyWage):
        days = law.days_in_month.on(month)
        return WageBase(
            amount=wage.day * days.value,
            kind="daily",
            count=days.value,
            citations=days.citations,
            confidence=days.confidence,
        )
    return _piece_wage(wage, month, law, piece_mean, rounding)


def _in_force(timeline: Timeline[int], month: Month) -> bool:
    return any(entry.since <= month.first for entry in timeline.entries)


def _piece_wage(
    wage: PieceWage, month: Month, law: WageBaseLaw, piece_mean: PieceMean, rounding: Rounding
) -> WageBase:
    if wage.weather_dependent:
        rule = law.weather_months.on(month)
    elif piece_mean is PieceMean.TWELVE_MONTHS and _in_force(law.general_piece_months, month):
        rule = law.general_piece_months.on(month)
    else:
        rule = law.piece_months.on(month)
    if wage.mean is not None:
        return WageBase(
            amount=wage.mean,
            kind="piece_mean_given",
            count=1,
            citations=rule.citations,
            confidence=rule.confidence,
        )
    if len(wage.months) < rule.value:
        raise FactError(
            "wage",
            len(wage.months),
            "piece_months",
            months=rule.value,
            citation=rule.citations[0],
        )
    last = wage.months[-rule.value :]
    return WageBase(
        amount=rounding.round(Fraction(sum(last), rule.value)),
        kind="piece",
        count=rule.value,
        citations=rule.citations,
        confidence=rule.confidence,
    )
