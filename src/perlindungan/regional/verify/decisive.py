"""Facts that decide: where rows of one person differ in these, somebody must look."""

from __future__ import annotations

from collections.abc import Iterator

from perlindungan.regional.points import ORDERED_BY, Exclusion, Order
from perlindungan.regional.scheme import Terms

_RESTS_ON = {
    "groups": ("category", "marks"),
    "age": ("registered_on",),
    "residence": ("region", "resident_since", "registered_on"),
    "indigenous": ("indigenous",),
    "income": ("income", "region"),
    "proofs": ("proofs", "category", "marks"),
}
"""Facts of a candidate on which the test of a point rests, beside birth date and name."""


def decisive(terms: Terms) -> frozenset[str]:
    """Return the facts on which it rests who is accepted, and who has a place before others."""
    return frozenset((*_tested(terms), *_placed(terms)))


def _tested(terms: Terms) -> Iterator[str]:
    for point, facts in _RESTS_ON.items():
        if terms.value(getattr(terms, point)):
            yield from facts
    for ruling in terms.poverty:
        if ruling.value is not None and ruling.value.decile_most is not None:
            yield "decile"
        if ruling.value is not None and ruling.value.listed:
            yield "lists"
    for exclusion in terms.value(terms.exclusions) or ():
        yield exclusion.value
        if exclusion is Exclusion.COVERED:
            yield "on_last_list"


def _placed(terms: Terms) -> Iterator[str]:
    quota, priority = terms.value(terms.quota), terms.value(terms.priority)
    if quota is not None and quota.by_region:
        yield "region"
    if quota is not None and quota.by_group:
        yield from ("category", "marks")
    for order in () if priority is None else priority.orders:
        # A group is told by the occupation or by a mark.
        yield from ("category", "marks") if order is Order.GROUP else (ORDERED_BY[order],)
