"""From the wage as it is paid to the monthly wage on which contributions are counted.

PP 44/2015 Pasal 19 and PP 46/2015 Pasal 17 say the same for JKK, JKM and JHT; PP 45/2015 has no
rule for pay by the day or the piece, and the same base is taken. For piece work PP 36/2021
Pasal 19 counts twelve months where the others count three: a choice of the law value.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from attrs import frozen

from perlindungan.facts import DailyWage, FactError, Month, MonthlyWage, PieceWage, Wage
from perlindungan.law import Citation, Confidence, Entry, Rounding, Timeline
from perlindungan.law.registry import PP_36_2021, PP_44_2015, PP_46_2015
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

    ``kind`` is one of ``monthly``, ``daily``, ``piece``, ``piece_mean_given``.
    """

    amount: int
    kind: str
    citations: tuple[Citation, ...]
    confidence: Confidence


_MONTHLY: dict[str, Any] = {
    "kind": "monthly",
    "citations": (PP_44_2015.article(19, 2), PP_46_2015.article(17, 2)),
    "confidence": Confidence.TEXT,
}


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
        return WageBase(amount=wage.basic + wage.fixed_allowances, **_MONTHLY)
    if isinstance(wage, DailyWage):
        days = law.days_in_month.on(month)
        return WageBase(
            amount=wage.day * days.value,
            kind="daily",
            citations=days.citations,
            confidence=days.confidence,
        )
    return _piece_wage(wage, month, law, piece_mean, rounding)


def _piece_wage(
    wage: PieceWage, month: Month, law: WageBaseLaw, piece_mean: PieceMean, rounding: Rounding
) -> WageBase:
    if wage.weather_dependent:
        rule = law.weather_months.on(month)
    elif piece_mean is PieceMean.TWELVE_MONTHS:
        rule = law.general_piece_months.on(month)
    else:
        rule = law.piece_months.on(month)
    if wage.mean is not None:
        return WageBase(
            amount=wage.mean,
            kind="piece_mean_given",
            citations=rule.citations,
            confidence=rule.confidence,
        )
    if len(wage.months) < rule.value:
        raise FactError(
            "wage",
            f"{len(wage.months)} months of pay",
            f"the pay of the last {rule.value} months ({rule.citations[0]}); the law has no rule "
            "for fewer",
        )
    last = wage.months[-rule.value :]
    return WageBase(
        amount=rounding.round(Fraction(sum(last), rule.value)),
        kind="piece",
        citations=rule.citations,
        confidence=rule.confidence,
    )
