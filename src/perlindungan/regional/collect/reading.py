"""Rows of a table into candidates: every row kept, every cell that cannot be read told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from attrs import frozen

from perlindungan.facts import InputError
from perlindungan.facts.cells import DATE_ORDERS, masked_cell
from perlindungan.regional.candidates import Candidate, Unreadable
from perlindungan.regional.collect.cells import PERSONAL, fixed
from perlindungan.regional.collect.headers import FACTS
from perlindungan.regional.collect.occupations import DICTIONARY, Occupations
from perlindungan.regional.collect.plans import ASKED, Joint, Plan, Plans
from perlindungan.regional.collect.shifted import shifted, without_surplus
from perlindungan.regional.folding import folded

ANY_ORDER = "YYYY-MM-DD|DD-MM-YYYY|DD/MM/YYYY"
"""The orders of dates that are read unless fewer are asked for; none can be taken for another."""


@frozen(kw_only=True)
class Collected:
    """The candidates of a table, and what of the table was not understood.

    Parameters
    ----------
    candidates
        One for each row, in the order of the rows.
    ignored_headers
        Headers that mean nothing to the library, as they may be told.
    unknown_occupations
        How often an occupation stands there that the dictionary does not know, the most frequent
        first; their candidates have no category.
    """

    candidates: tuple[Candidate, ...]
    ignored_headers: tuple[str, ...]
    unknown_occupations: Mapping[str, int]


def candidates_of(
    rows: Iterable[tuple[int, Mapping[str, str]]],
    *,
    headers: Mapping[str, str | Iterable[str]] | None = None,
    given: Mapping[str, Any] | None = None,
    occupations: Occupations = DICTIONARY,
    date_order: str = ANY_ORDER,
) -> Collected:
    """Read the rows of a table.

    A cell that cannot be read leaves its fact unknown and is told on the candidate; the row is
    kept. Nothing is guessed: not the unit of an income, the order of a date, a sex. Of a row with
    more cells than headers nothing is read, as its cells have shifted; it is kept and told.

    Parameters
    ----------
    rows
        Number of the row and its texts by header. Tables with other headers may follow each
        other, such as the sheets of a workbook; no two rows have the same number. Cells for which
        there is no header are given as :class:`csv.DictReader` does, or as
        :data:`~perlindungan.regional.collect.shifted.SURPLUS`.
    headers
        The table's own headers by fact, where the shipped ones do not know them.
    given
        Facts of all rows that leave them empty, such as ``region``: as text or as value.
    occupations
        The dictionary by which occupations are understood.
    date_order
        Orders in which days are written, parted by ``|``.

    Raises
    ------
    InputError
        If a table lacks a column for NIK or name, two columns hold the same fact, no table has a
        header of its own that was named, two rows have the same number, or something given cannot
        be read.
    """
    table = _Reading(headers or {}, given or {}, occupations, date_order)
    candidates = tuple(table.candidate(number, cells) for number, cells in rows)
    table.plans.check()
    return Collected(
        candidates=candidates,
        ignored_headers=tuple(table.plans.ignored),
        unknown_occupations=_told(table.unknown),
    )


class _Reading:
    """What is kept while rows are read."""

    def __init__(
        self,
        headers: Mapping[str, str | Iterable[str]],
        given: Mapping[str, Any],
        occupations: Occupations,
        date_order: str,
    ) -> None:
        orders = date_order.split("|")
        if not set(orders) <= DATE_ORDERS:
            raise InputError(date_order, "one_of", values=", ".join(sorted(DATE_ORDERS)))
        self.plans = Plans(headers, orders)
        self._given = {fact: _fixed(fact, value, orders) for fact, value in given.items()}
        self._occupations = occupations
        self._categories: dict[str, str | None] = {}
        self._numbers: set[int] = set()
        self._asked: dict[frozenset[str], frozenset[str]] = {}
        self.unknown: Counter[str] = Counter()

    def candidate(self, number: int, cells: Mapping[str, str]) -> Candidate:
        """Read one row."""
        if number in self._numbers:
            raise InputError(number, "row_once")
        self._numbers.add(number)
        moved = shifted(cells)
        cells = without_surplus(cells)
        plan = self.plans.plan(tuple(cells))
        if moved is not None:
            return Candidate(row=number, unreadable=(moved,))
        values: dict[str, Any] = {}
        broken: list[Unreadable] = []
        for header, fact, seen, read in plan.columns:
            text = cells[header]
            if not text:
                continue
            value = seen.get(text)
            if value is None:
                value = read(text)
            if type(value) is Unreadable:
                broken.append(value)
            elif value is not None:
                values[fact] = value
        # Names in a column of their own, or given for all rows, say all there are.
        whole = plan.one_by_one & values.keys()
        asked = _NONE
        for joint in plan.joints:
            asked |= _join(joint, cells, values, broken)
        if plan.one_by_one:
            whole |= (plan.one_by_one & self._given.keys()) - values.keys()
            asked |= whole | (ASKED - plan.one_by_one)
            values["asked"] = self._asked.setdefault(asked, asked)
        self._fill(plan, values, broken)
        return Candidate(row=number, unreadable=tuple(broken), **values)

    def _fill(self, plan: Plan, values: dict[str, Any], broken: list[Unreadable]) -> None:
        """Add what is given for all rows, the category, and that nobody named a mark."""
        unread = {cell.fact for cell in broken} if broken else _NONE
        for fact, value in self._given.items():
            if fact not in unread:
                values.setdefault(fact, value)
        if plan.asks_marks and "marks" not in unread:
            values.setdefault("marks", _NONE)
        occupation = values.get("occupation")
        if occupation is not None:
            values["category"] = self._category(occupation)

    def _category(self, occupation: str) -> str | None:
        if occupation not in self._categories:
            self._categories[occupation] = self._occupations.category(occupation)
        category = self._categories[occupation]
        if category is None:
            self.unknown[occupation] += 1
        return category


_NONE: frozenset[str] = frozenset()


def _join(
    joint: Joint, cells: Mapping[str, str], values: dict[str, Any], broken: list[Unreadable]
) -> frozenset[str]:
    """Add what columns tell together; return for which members of a set they ask."""
    texts = tuple([cells[header] for header in joint.headers])
    known = joint.seen.get(texts)
    if known is None:
        known = joint.seen[texts] = joint.read(texts)
    value, unread, asked = known
    broken += unread
    if value is not None:
        # A set may be told by a column of names besides.
        named = values.get(joint.fact)
        values[joint.fact] = value if named is None else value | named
    return asked


def _fixed(fact: str, value: Any, orders: Sequence[str]) -> Any:
    """Return the value of a fact that is given for all rows."""
    if fact not in FACTS or fact in PERSONAL:
        values = ", ".join(one for one in FACTS if one not in PERSONAL)
        raise InputError(fact, "one_of", values=values)
    return fixed(fact, value, orders)


def _told(unknown: Counter[str]) -> Mapping[str, int]:
    """Join forms of the same words, and mask what may be no occupation at all."""
    forms: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for text, count in unknown.items():
        form = forms.setdefault(folded(text), masked_cell(text))
        counted[form] += count
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return MappingProxyType(dict(ordered))
