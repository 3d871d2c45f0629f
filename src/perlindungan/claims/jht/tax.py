"""JHT: the income tax that is held back, as far as secondary sources tell it (PP 68/2009)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from perlindungan.claims.assessment import Note
from perlindungan.claims.case import Case
from perlindungan.claims.common import note
from perlindungan.programmes import Layers, Piece


def tax_notes(case: Case, amount: int, *, partial: bool) -> Iterator[Note]:
    """Yield what is known of the tax on a payment of so many rupiah.

    Payments of two calendar years count as one; those from the third year on are taxed by the
    general rates, with the rest of the year's income, and are not computed.
    """
    entry = case.entry("jht.benefit.tax", case.on)
    window = case.entry("jht.benefit.tax_years", case.on)
    taken = case.jht.other_taken_on
    sure = entry.confidence.value
    if partial:
        yield note("jht.tax_of_the_rest", *window.citations, year=case.on.year + window.value)
    if taken is None and case.jht.partial_taken:
        yield note("jht.tax_day_unknown", *window.citations)
    elif taken is None:
        tax = _tax(case, entry.value, amount)
        yield note("jht.tax", *entry.citations, tax=tax, amount=amount, confidence=sure)
    elif case.on.year - taken.year < window.value:
        most = amount * max(rate for _, rate in entry.value.rows)
        yield note(
            "jht.tax_adds_up",
            *entry.citations,
            day=taken,
            least=_tax(case, entry.value, amount),
            most_money=case.law.choices.rounding.round(most),
            confidence=sure,
        )
    else:
        yield note("jht.tax_progressive", *window.citations, day=taken)


def _tax(case: Case, layers: Layers, amount: int) -> int:
    piece = _pieces(layers)[layers.place(amount)]
    if not piece.rate and not piece.plus:
        return 0
    return case.law.choices.rounding.round(piece.plus + piece.rate * (amount - piece.over))


@lru_cache(maxsize=16)
def _pieces(layers: Layers) -> tuple[Piece, ...]:
    return layers.pieces
