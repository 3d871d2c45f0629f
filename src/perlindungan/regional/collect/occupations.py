"""From the words for an occupation to a category: a dictionary, exact and extensible.

The words come from the pages that describe the schemes, from the population register, and from
what people write; each term names where it is from. A text that is no term stays unknown: nothing
is taken from a part of it or from a word like it.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from types import MappingProxyType

import attrs
from attrs import field, frozen

from perlindungan.data import rows
from perlindungan.facts import InputError
from perlindungan.regional.folding import folded


@frozen(kw_only=True)
class Group:
    """A category of occupations, a family of them, or a mark such as a disability.

    Parameters
    ----------
    name
        As schemes name it.
    kind
        ``category``, ``family`` or ``mark``.
    title_id, title_en
        What it is called.
    families
        Names of the families of which it is directly a part.
    transport
        Whether it is work in transport as the relief of 2026 has it (PP 50/2025: drivers,
        motorcycle taxis, couriers); ``None`` where that does not follow from the occupation.
    """

    name: str
    kind: str
    title_id: str
    title_en: str
    families: tuple[str, ...] = ()
    transport: bool | None = None


def _frozen(given: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(given))


@frozen(kw_only=True)
class Occupations:
    """A dictionary of occupations.

    Parameters
    ----------
    groups
        Categories, families and marks by name.
    terms
        Category by term; terms are in the form of :func:`~perlindungan.regional.folding.folded`.
    """

    groups: Mapping[str, Group] = field(repr=lambda groups: f"<{len(groups)}>")
    terms: Mapping[str, str] = field(repr=lambda terms: f"<{len(terms)}>", converter=_frozen)
    _closed: Mapping[str, frozenset[str]] = field(init=False, repr=False, eq=False)

    @_closed.default
    def _every_family(self) -> Mapping[str, frozenset[str]]:
        return {name: _above(name, self.groups) for name in self.groups}

    @property
    def names(self) -> frozenset[str]:
        """Everything that a scheme can name as a group."""
        return frozenset(self.groups)

    @property
    def marks(self) -> frozenset[str]:
        """Names of the marks."""
        return frozenset(name for name, group in self.groups.items() if group.kind == "mark")

    def category(self, text: str) -> str | None:
        """Return the category of an occupation as written; ``None`` where the text is no term.

        >>> DICTIONARY.category("Tukang Sol-Sepatu"), DICTIONARY.category("Wiraswasta")
        ('cobbler', None)
        """
        return self.terms.get(folded(text))

    def families(self, category: str) -> frozenset[str]:
        """Return every family of a category, those of its families too.

        Raises
        ------
        InputError
            If the dictionary has no such category.
        """
        self._group(category)
        return self._closed[category]

    def groups_of(self, category: str | None, marks: Collection[str] | None) -> frozenset[str]:
        """Return the groups of a person: the category, its families, and the marks."""
        own = frozenset() if category is None else self.families(category) | {category}
        return own.union(marks) if marks else own

    def transport(self, category: str | None) -> bool | None:
        """Tell whether a category is work in transport; ``None`` where that is not known."""
        return None if category is None else self._group(category).transport

    def title(self, name: str, locale: str) -> str:
        """Return what a group is called, in Indonesian (``id``) or English (``en``).

        Raises
        ------
        InputError
            If the dictionary has no such group.
        """
        group = self._group(name)
        return group.title_id if locale == "id" else group.title_en

    def with_terms(self, terms: Mapping[str, str]) -> Occupations:
        """Return the dictionary with more terms, or with terms understood otherwise.

        Raises
        ------
        InputError
            If a category is none of the dictionary's.
        """
        for category in terms.values():
            if self._group(category).kind == "mark":
                raise InputError(category, "occupation_group")
        more = {folded(term): category for term, category in terms.items()}
        return attrs.evolve(self, terms={**self.terms, **more})

    def with_groups(self, *groups: Group) -> Occupations:
        """Return the dictionary with more groups, or with groups described otherwise.

        Raises
        ------
        InputError
            If a family is none of the dictionary's.
        """
        known = {**self.groups, **{group.name: group for group in groups}}
        for group in groups:
            for family in group.families:
                if family not in known:
                    raise InputError(family, "occupation_group")
        return attrs.evolve(self, groups=MappingProxyType(known))

    def _group(self, name: str) -> Group:
        if name not in self.groups:
            raise InputError(name, "occupation_group")
        return self.groups[name]


def _above(name: str, groups: Mapping[str, Group]) -> frozenset[str]:
    """Return the families of a group, theirs, and so on."""
    found: set[str] = set()
    waiting = list(groups[name].families)
    while waiting:
        family = waiting.pop()
        if family not in found:
            found.add(family)
            waiting.extend(groups[family].families)
    return frozenset(found)


_TRANSPORT = {"yes": True, "no": False, "": None}


def _shipped() -> Occupations:
    groups = {
        row["category"]: Group(
            name=sys.intern(row["category"]),
            kind=row["kind"],
            title_id=row["title_id"],
            title_en=row["title_en"],
            families=tuple(row["families"].split()),
            transport=_TRANSPORT[row["transport"]],
        )
        for row in rows("occupation_families")
    }
    terms = {row["term"]: groups[row["category"]].name for row in rows("occupations")}
    return Occupations(groups=MappingProxyType(groups), terms=terms)


DICTIONARY = _shipped()
"""The dictionary that comes with the library."""
