"""Money: prices from national law, what a budget buys, and purses filled in order.

Nothing here knows an amount of the law: :func:`prices` asks national law for each month. Every
rupiah is accounted for: what is spent and what is left add up to what there was.
"""

from perlindungan.regional.fund.budgets import Bought, affordable_months, affordable_people
from perlindungan.regional.fund.costs import Cost, CostLine, cost
from perlindungan.regional.fund.figures import Fit, Verdict, fits
from perlindungan.regional.fund.people import Headcount, Payee, payees_of
from perlindungan.regional.fund.plan import Account, Fill, Plan
from perlindungan.regional.fund.pricing import PriceUnknown, price, prices
from perlindungan.regional.fund.purses import Purse
from perlindungan.regional.fund.questions import (
    CostOfAll,
    WhomUntil,
    WithShare,
    cost_of_all,
    whom_until,
    with_share,
)
from perlindungan.regional.fund.remarks import Remark
from perlindungan.regional.fund.shares import PartLine, Shared, apportion, share
from perlindungan.regional.fund.stacking import stack

__all__ = [
    "Account",
    "Bought",
    "Cost",
    "CostLine",
    "CostOfAll",
    "Fill",
    "Fit",
    "Headcount",
    "PartLine",
    "Payee",
    "Plan",
    "PriceUnknown",
    "Purse",
    "Remark",
    "Shared",
    "Verdict",
    "WhomUntil",
    "WithShare",
    "affordable_months",
    "affordable_people",
    "apportion",
    "cost",
    "cost_of_all",
    "fits",
    "payees_of",
    "price",
    "prices",
    "share",
    "stack",
    "whom_until",
    "with_share",
]
