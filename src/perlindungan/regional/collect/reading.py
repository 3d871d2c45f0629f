"""Rows of a table into candidates: every row kept, every cell that cannot be read told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from attrs import frozen

from perlindungan.facts import FactError, InputError
from perlindungan.facts.cells import DATE_ORDERS, masked_cell
from perlindungan.regional.candidates import Candidate, Unreadable
from perlindungan.regional.collect.cells import PERSONAL, reader, unreadable
from perlindungan.regional.collect.headers import FACTS, SETS, header_facts
from perlindungan.regional.collect.occupations import DICTIONARY, Occupations, folded
from perlindungan.regional.places import inside

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
    kept. Nothing is guessed: not the unit of an income, the order of a date, a sex.

    Parameters
    ----------
    rows
        Number of the row and its texts by header. Tables with other headers may follow each
        other, such as the sheets of a workbook; no two rows have the same number.
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
        If a table lacks a column for NIK or name, two columns hold the same fact, two rows have
        the same number, or something given cannot be read.
    """
    table = _Reading(headers or {}, given or {}, occupations, date_order)
    candidates = tuple(table.candidate(number, cells) for number, cells in rows)
    return Collected(
        candidates=candidates,
        ignored_headers=tuple(table.ignored),
        unknown_occupations=_told(table.unknown),
    )


_Column = tuple[str, str, dict[str, Any], Callable[[str], Any]]
"""Header, fact, the values of texts seen before, and the reader of others."""


_Said = tuple[frozenset[str] | None, tuple[Unreadable, ...]]


@frozen(kw_only=True)
class _Plan:
    """How the rows of a table are read."""

    columns: tuple[_Column, ...]
    places: tuple[_Column, ...]
    """Columns of places where there are several; the smallest place counts."""
    flags: Mapping[str, tuple[_Column, ...]]
    """Columns that say yes or no to one member of a set, by set."""


class _Reading:
    """What is kept while rows are read. Values that repeat are read once and shared."""

    def __init__(
        self,
        headers: Mapping[str, str | Iterable[str]],
        given: Mapping[str, Any],
        occupations: Occupations,
        date_order: str,
    ) -> None:
        self._orders = date_order.split("|")
        if not set(self._orders) <= DATE_ORDERS:
            raise InputError(date_order, "one_of", values=", ".join(sorted(DATE_ORDERS)))
        self._headers, self._occupations = headers, occupations
        self._given = {fact: self._fixed(fact, value) for fact, value in given.items()}
        self._plans: dict[tuple[str, ...], _Plan] = {}
        self._seen: dict[str, dict[str, Any]] = {}
        self._sets: dict[tuple[str, tuple[str, ...]], _Said] = {}
        self._categories: dict[str, str | None] = {}
        self._numbers: set[int] = set()
        self.unknown: Counter[str] = Counter()
        self.ignored: dict[str, None] = {}

    def candidate(self, number: int, cells: Mapping[str, str]) -> Candidate:
        """Read one row."""
        self._once(number)
        key = tuple(cells)
        plan = self._plans.get(key) or self._planned(key)
        values = self._given.copy()
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
                values.pop(fact, None)
            elif value is not None:
                values[fact] = value
        if plan.places:
            self._place(plan.places, cells, values, broken)
        for fact, columns in plan.flags.items():
            texts = tuple([cells[column[0]] for column in columns])
            held, unread = self._sets.get((fact, texts)) or self._set(fact, columns, texts)
            broken += unread
            if held is not None:
                values[fact] = held if fact not in values else held | values[fact]
        occupation = values.get("occupation")
        if occupation is not None:
            values["category"] = self._category(occupation)
        return Candidate(row=number, unreadable=tuple(broken), **values)

    def _once(self, number: int) -> None:
        if number in self._numbers:
            raise InputError(number, "row_once")
        self._numbers.add(number)

    def _category(self, occupation: str) -> str | None:
        if occupation not in self._categories:
            self._categories[occupation] = self._occupations.category(occupation)
        category = self._categories[occupation]
        if category is None:
            self.unknown[occupation] += 1
        return category

    def _place(
        self,
        columns: tuple[_Column, ...],
        cells: Mapping[str, str],
        values: dict[str, Any],
        broken: list[Unreadable],
    ) -> None:
        """Take the smallest of several places that lie in each other."""
        found: list[str] = []
        for header, _, _, read in columns:
            text = cells[header]
            value = read(text) if text else None
            if type(value) is Unreadable:
                broken.append(value)
            elif value is not None:
                found.append(value)
        found.sort(key=len)
        if found and all(inside(found[-1], around) for around in found):
            values["region"] = found[-1]
        elif found:
            values.pop("region", None)
            error = FactError("region", " / ".join(found), "places_agree")
            broken.append(unreadable("region", " / ".join(found), error))

    def _set(self, fact: str, columns: tuple[_Column, ...], texts: tuple[str, ...]) -> _Said:
        """Return what columns of yes and no say of a set; a blank cell says nothing."""
        found = [
            (name.partition(".")[2], read(text) if text else None)
            for (_, name, _, read), text in zip(columns, texts, strict=True)
        ]
        broken = tuple(value for _, value in found if isinstance(value, Unreadable))
        said = [name for name, value in found if isinstance(value, bool)]
        held = frozenset(name for name, value in found if value is True)
        # Where marks have columns, somebody asked for them; a paper or a list may just wait.
        answer = (held if said or fact == "marks" else None, broken)
        self._sets[fact, texts] = answer
        return answer

    def _planned(self, key: tuple[str, ...]) -> _Plan:
        found = header_facts(key, self._headers)
        self.ignored.update(dict.fromkeys(found.ignored))
        columns = [self._column(header, fact) for header, fact in found.facts.items()]
        places = tuple(column for column in columns if column[1] == "region")
        flags: dict[str, tuple[_Column, ...]] = {}
        for column in columns:
            fact, dot, _ = column[1].partition(".")
            if dot:
                flags[fact] = (*flags.get(fact, ()), column)
        plan = _Plan(
            columns=tuple(
                column
                for column in columns
                if "." not in column[1] and (column[1] != "region" or len(places) == 1)
            ),
            places=places if len(places) > 1 else (),
            flags=flags,
        )
        self._plans[key] = plan
        return plan

    def _column(self, header: str, fact: str) -> _Column:
        read = reader(fact, self._orders)

        # What is personal does not repeat; days of birth do, and are slow to read.
        if fact in PERSONAL and fact != "birth_date":
            return header, fact, {}, read
        seen = self._seen.setdefault(fact, {})

        def kept(text: str) -> Any:
            value = seen[text] = read(text)
            return value

        return header, fact, seen, kept

    def _fixed(self, fact: str, value: Any) -> Any:
        """Return the value of a fact that is given for all rows."""
        if fact not in FACTS or fact in PERSONAL:
            values = ", ".join(one for one in FACTS if one not in PERSONAL)
            raise InputError(fact, "one_of", values=values)
        if isinstance(value, str):
            value = reader(fact, self._orders)(value)
            if isinstance(value, Unreadable):
                raise FactError(fact, value.value, value.code, **dict(value.details))
            return value
        return frozenset(value) if fact in SETS else value


def _told(unknown: Counter[str]) -> Mapping[str, int]:
    """Join forms of the same words, and mask what may be no occupation at all."""
    forms: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for text, count in unknown.items():
        form = forms.setdefault(folded(text), masked_cell(text))
        counted[form] += count
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return MappingProxyType(dict(ordered))
