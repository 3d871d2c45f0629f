"""What cover costs and what money buys, for the command ``fund``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from attrs import frozen

from perlindungan.facts import FactError, Month
from perlindungan.programmes import NATIONAL, Law
from perlindungan.regional import FUNDS, Fund, Terms
from perlindungan.regional.fund import (
    CostOfAll,
    Fill,
    Payee,
    Purse,
    WhomUntil,
    WithShare,
    cost_of_all,
    whom_until,
    with_share,
)
from perlindungan.regional.points import Benefits


@frozen(kw_only=True)
class Answers:
    """The answers to the questions that were asked."""

    all: CostOfAll
    whom: WhomUntil | None
    shared: WithShare | None


def purses_of(texts: Sequence[str], acts: Mapping[str, str]) -> tuple[Purse, ...]:
    """Read purses, ``KIND=AMOUNT`` or ``KIND=AMOUNT/ALLOTMENT``, in their order.

    Parameters
    ----------
    texts
        The purses.
    acts
        By kind, the act that fixes the aid, where a source asks for one.

    Raises
    ------
    FactError
        For a kind that there is not, what is no whole rupiah, or the act of a kind without purse.
    """
    known = {fund.kind.value: fund for fund in FUNDS}
    found: list[Purse] = []
    for one in texts:
        kind, _, amounts = one.partition("=")
        if kind not in known:
            raise FactError("--purse", kind, "one_of", values=", ".join(known))
        amount, _, allotment = amounts.partition("/")
        number = 1 + sum(purse.fund.kind.value == kind for purse in found)
        found.append(
            Purse(
                fund=known[kind],
                amount=_rupiah(one, amount),
                allotment=_rupiah(one, allotment) if allotment else None,
                name="" if number == 1 else f"{kind} {number}",
                act=acts.get(kind, ""),
            )
        )
    given = [purse.fund.kind.value for purse in found]
    for kind in acts:
        if kind not in given:
            raise FactError("--act", kind, "one_of", values=", ".join(given) or "--purse")
    return tuple(found)


def _rupiah(whole: str, amount: str) -> int:
    digits = amount.replace("_", "")
    if not (digits.isascii() and digits.isdecimal()):
        raise FactError("--purse", whole, "purse_form")
    return int(digits)


def shares_of(texts: Mapping[str, str]) -> dict[str, Fraction]:
    """Read shares such as ``1/2`` by party.

    Raises
    ------
    FactError
        For what is no exact share.
    """
    found = {}
    for party, share in texts.items():
        try:
            found[party] = Fraction(share)
        except (ValueError, ZeroDivisionError):
            raise FactError("--share", f"{party}={share}", "share_form") from None
    return found


def months_of(terms: Terms, first: Month | None, until: Month | None) -> tuple[Month, ...]:
    """Return the months that are asked for, else those for which the scheme pays.

    Raises
    ------
    UnsetPoint
        If neither says.
    FactError
        If the last lies before the first.
    """
    if first is None:
        terms.need("months")
        paid = terms.months
        if paid is None or paid.value is None:
            raise FactError("months", None, "key_needed")
        first = paid.value.first
        until = until or paid.value.months[-1]
    last = until or Month(first.year, 12)
    if last < first:
        raise FactError("--until", str(last), "months_order", first=str(first))
    return tuple(first + step for step in range(last - first + 1))


def answers(
    people: Sequence[Payee],
    terms: Terms,
    months: tuple[Month, ...],
    *,
    purses: tuple[Purse, ...],
    shares: Mapping[str, Fraction],
    fill: Fill,
    law: Law = NATIONAL,
) -> Answers:
    """Answer the questions.

    Raises
    ------
    UnsetPoint
        If the scheme does not say what it pays, or from which source.
    InputError
        For what cannot be priced or shared.
    """
    terms.need("benefits")
    benefits = _benefits(terms)
    fund = purses[0].fund if purses else _first_fund(terms)
    return Answers(
        all=cost_of_all(people, benefits, months, fund, law=law),
        whom=whom_until(purses, people, benefits, months[0], until=months[-1], fill=fill, law=law)
        if purses
        else None,
        shared=with_share(people, benefits, months, shares, fund, law=law) if shares else None,
    )


def _benefits(terms: Terms) -> Benefits:
    if terms.benefits is None or terms.benefits.value is None:
        raise FactError("benefits", None, "key_needed")
    return terms.benefits.value


def _first_fund(terms: Terms) -> Fund:
    terms.need("funds")
    if terms.funds is None or not terms.funds.value:
        raise FactError("funds", None, "key_needed")
    return terms.funds.value[0]
