"""How the rows of a table are read: made once for its headers, with the values seen so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from attrs import frozen

from perlindungan.facts import FactError, InputError
from perlindungan.facts.cells import shown_header
from perlindungan.regional.candidates import Unreadable
from perlindungan.regional.collect.cells import PERSONAL, reader, unreadable
from perlindungan.regional.collect.headers import header_facts
from perlindungan.regional.places import inside

Column = tuple[str, str, dict[str, Any], Callable[[str], Any]]
"""Header, fact, the values of texts seen before, and the reader of others."""

Read = tuple[Any, tuple[Unreadable, ...], frozenset[str]]
"""A value, ``None`` where nothing is said; the cells that could not be read; the members of a set
for which was asked, as :attr:`Candidate.asked` has them."""

ASKED = frozenset({"marks", "lists"})
"""Sets of which a table may ask for some members alone, so that of others nothing is known."""

_REPEATED = frozenset({"birth_date", "birth_place"})


@frozen(kw_only=True)
class Joint:
    """Columns that tell one fact together: places in each other, or each a member of a set.

    ``seen`` holds what texts seen before say.
    """

    fact: str
    headers: tuple[str, ...]
    read: Callable[[tuple[str, ...]], Read]
    seen: dict[tuple[str, ...], Read]


@frozen(kw_only=True)
class Plan:
    """How a row is read.

    Parameters
    ----------
    columns
        Columns that tell a fact by themselves.
    joints
        Columns that tell one together.
    asks_marks
        Whether some column asks for marks, so that a blank says that there are none.
    one_by_one
        Sets of :data:`ASKED` to whose members columns say yes or no, one by one.
    """

    columns: tuple[Column, ...]
    joints: tuple[Joint, ...]
    asks_marks: bool
    one_by_one: frozenset[str]


class Plans:
    """The plans of tables that follow each other; values that repeat are read once and shared."""

    def __init__(self, headers: Mapping[str, str | Iterable[str]], orders: Sequence[str]) -> None:
        self._headers, self._orders = headers, orders
        self._seen: dict[str, dict[str, Any]] = {}
        self._plans: dict[tuple[str, ...], Plan] = {}
        self.ignored: dict[str, None] = {}
        """Headers that mean nothing, as they may be told."""
        self._lacking = set(headers)

    def plan(self, headers: tuple[str, ...]) -> Plan:
        """Return the plan for a table with these headers.

        Raises
        ------
        InputError
            As :func:`~perlindungan.regional.collect.header_facts` does.
        """
        known = self._plans.get(headers)
        if known is not None:
            return known
        found = header_facts(headers, self._headers)
        self.ignored.update(dict.fromkeys(found.ignored))
        self._lacking -= set(found.facts.values())
        columns = [self._column(header, fact) for header, fact in found.facts.items()]
        groups: dict[str, list[Column]] = {}
        for column in columns:
            fact, dot, _ = column[1].partition(".")
            if dot or fact == "region":
                groups.setdefault(fact, []).append(column)
        joint = {fact for fact in groups if fact != "region" or len(groups[fact]) > 1}
        plan = Plan(
            columns=tuple(
                column
                for column in columns
                if "." not in column[1] and not (column[1] == "region" and "region" in joint)
            ),
            joints=tuple(_joined(fact, groups[fact]) for fact in sorted(joint)),
            asks_marks=any(column[1].partition(".")[0] == "marks" for column in columns),
            # A column of names of marks says all there are, even where it is blank.
            one_by_one=(ASKED & joint) - ({"marks"} & set(found.facts.values())),
        )
        self._plans[headers] = plan
        return plan

    def check(self) -> None:
        """Refuse own headers that no table has: a slip of the pen would leave a fact unknown.

        Raises
        ------
        InputError
            With the headers of one such fact.
        """
        for fact in sorted(self._lacking) if self._plans else ():
            said = self._headers[fact]
            shown = ", ".join(map(shown_header, (said,) if isinstance(said, str) else said))
            raise InputError(shown, "own_header", fact=fact)

    def _column(self, header: str, fact: str) -> Column:
        read = reader(fact, self._orders)
        # What is personal is not kept, but for what many people share.
        if fact in PERSONAL - _REPEATED:
            return header, fact, {}, read
        seen = self._seen.setdefault(fact, {})

        def kept(text: str) -> Any:
            value = seen[text] = read(text)
            return value

        return header, fact, seen, kept


def _joined(fact: str, columns: Sequence[Column]) -> Joint:
    join = _smallest if fact == "region" else _members

    def read(texts: tuple[str, ...]) -> Read:
        found = [
            (name.partition(".")[2], reading(text) if text else None)
            for (_, name, _, reading), text in zip(columns, texts, strict=True)
        ]
        broken = tuple(value for _, value in found if isinstance(value, Unreadable))
        said = [one for one in found if one[1] is not None and not isinstance(one[1], Unreadable)]
        return (*join(said, broken), _asked(fact, found))

    return Joint(fact=fact, headers=tuple(column[0] for column in columns), read=read, seen={})


def _asked(fact: str, found: Sequence[tuple[str, Any]]) -> frozenset[str]:
    """Return the members for which was asked; a blank cell is an answer for marks alone."""
    answered = (
        name
        for name, value in found
        if not isinstance(value, Unreadable) and (value is not None or fact == "marks")
    )
    return frozenset(f"{fact}.{name}" for name in answered) if fact in ASKED else frozenset()


_Joined = tuple[Any, tuple[Unreadable, ...]]


def _members(said: Sequence[tuple[str, Any]], broken: tuple[Unreadable, ...]) -> _Joined:
    """Return the members to which yes is said; none is known to be all while a cell is broken."""
    held = frozenset(name for name, value in said if value)
    return (held if held or (said and not broken) else None), broken


def _smallest(said: Sequence[tuple[str, Any]], broken: tuple[Unreadable, ...]) -> _Joined:
    """Return the smallest of several places, which must lie in each other."""
    places = sorted((place for _, place in said), key=len)
    if not places or all(inside(places[-1], around) for around in places):
        return (places[-1] if places else None), broken
    shown = " / ".join(places)
    error = FactError("region", shown, "places_agree")
    return None, (*broken, unreadable("region", shown, error))
