"""The programmes, one room each, and the law value that gathers them."""

from perlindungan.programmes.choices import (
    Choices,
    ForeignerMonths,
    ForeignersInJP,
    OtherPay,
    PartMonth,
    PensionMonth,
    PieceMean,
    Presumptions,
)
from perlindungan.programmes.declaration import (
    Base,
    Contribution,
    Deferral,
    DueDateRule,
    OnHoliday,
    Part,
    Relief,
    Span,
)
from perlindungan.programmes.national import FIRST_MONTH, NATIONAL, Law
from perlindungan.programmes.wage_base import WageBase, monthly_wage

__all__ = [
    "FIRST_MONTH",
    "NATIONAL",
    "Base",
    "Choices",
    "Contribution",
    "Deferral",
    "DueDateRule",
    "ForeignerMonths",
    "ForeignersInJP",
    "Law",
    "OnHoliday",
    "OtherPay",
    "Part",
    "PartMonth",
    "PensionMonth",
    "PieceMean",
    "Presumptions",
    "Relief",
    "Span",
    "WageBase",
    "monthly_wage",
]
