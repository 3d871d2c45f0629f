"""The annex of a decree: the list as it is printed, the waiting list and the summary."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from attrs import frozen

from perlindungan.facts.cells import masked_cell
from perlindungan.facts.errors import mask
from perlindungan.regional.collect.occupations import DICTIONARY, Occupations
from perlindungan.regional.determine.decision import Determination, Placed
from perlindungan.regional.determine.placing import Limit
from perlindungan.regional.determine.summary import Section, Summary, summary_of
from perlindungan.regional.determine.words import bound_text, missing_text
from perlindungan.regional.interface import Policy
from perlindungan.regional.places import place_code, region_name
from perlindungan.wording import text

Row = tuple[str, ...]
"""Cells as plain text. Whoever writes them to a spreadsheet keeps them from being formulas."""

_COLUMNS = (
    "number",
    "name",
    "nik",
    "birth_place",
    "birth_date",
    "sex",
    "address",
    "region",
    "region_name",
    "occupation",
    "remark",
)


@frozen(kw_only=True, repr=False, slots=False)
class Annex:
    """The annex of the decree that fixes a list.

    Parameters
    ----------
    determination
        The decision.
    masked
        Whether names, numbers, birth and address are hidden but for the last four characters.
        Marks, such as a disability, are then left out of the remarks.
    locale
        ``id`` or ``en``.
    decree
        Number of the decree, such as ``400.9/K.1/2026``; dots to be filled in where empty.
    policy
        The policy whose regulations are cited; ``None`` where it is not installed.
    occupations
        Tells what occupations are called.
    """

    determination: Determination
    masked: bool
    locale: str
    decree: str
    policy: Policy | None
    occupations: Occupations

    @property
    def headers(self) -> Row:
        """Headers of :meth:`rows` and :meth:`waiting_rows`."""
        return tuple(text(f"annex.{column}", self.locale) for column in _COLUMNS)

    def rows(self) -> tuple[Row, ...]:
        """Return the granted, numbered from 1 in the order of place of residence and priority."""
        listed = sorted(self.determination.granted, key=_by_place)
        return tuple(self._row(number, placed) for number, placed in enumerate(listed, start=1))

    def waiting_rows(self) -> tuple[Row, ...]:
        """Return the waiting list, numbered from 1 in the order of priority."""
        listed = enumerate(self.determination.waiting, start=1)
        return tuple(self._row(number, placed) for number, placed in listed)

    def summary(self) -> Summary:
        """Return totals, settings with their reasons, and the sources of what was applied."""
        return self._summary

    @cached_property
    def _summary(self) -> Summary:
        return summary_of(self.determination, self.policy, self.occupations, self.locale)

    @property
    def title(self) -> str:
        """What stands above the list."""
        scheme = self.determination.verification.scheme
        return text(
            "annex.title",
            self.locale,
            scheme=scheme.title_id if self.locale == "id" else scheme.title_en,
        )

    def to_markdown(self) -> str:
        """Return list, waiting list and summary as Markdown."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        verification = self.determination.verification
        yield f"# {_cell(self.title)}"
        yield ""
        yield _cell(text("annex.decree", self.locale, decree=self.decree or "." * 20))
        yield ""
        yield _cell(
            text(
                "annex.made",
                self.locale,
                policy=verification.policy or "-",
                scheme=verification.scheme.id,
                day=_day(verification.on.isoformat()),
            )
        )
        lists = (("list", self.rows()), ("waiting", self.waiting_rows()))
        for name, rows in lists:
            if rows or name == "list":
                yield from markdown_table(text(f"annex.{name}", self.locale), self.headers, rows)
        for section in self.summary().sections:
            yield from markdown_section(section)
        if self.masked:
            yield ""
            yield text("annex.masked", self.locale)

    def _row(self, number: int, placed: Placed) -> Row:
        one = placed.person.candidate
        hidden = mask if self.masked else str
        place = "" if one.region is None else place_code(one.region)
        return (
            str(number),
            hidden(one.name or ""),
            hidden(one.nik or ""),
            hidden(one.birth_place or ""),
            hidden("" if one.birth_date is None else _day(one.birth_date.isoformat())),
            "" if one.sex is None else text(f"annex.sex.{one.sex.value}", self.locale),
            hidden(one.address or ""),
            place,
            region_name(place) if place else "",
            self._occupation(one.category, one.occupation),
            "; ".join(self._remarks(placed)),
        )

    def _occupation(self, category: str | None, written: str | None) -> str:
        if category is None:
            # What nobody understood may be no occupation at all, but a number or a day.
            return masked_cell(written or "") if self.masked else written or ""
        return self.occupations.title(category, self.locale)

    def _full(self, bound: str) -> str:
        """Tell the quota that was full; masked, not the mark of which it is."""
        if self.masked and Limit(name=bound, most=0).of in self.occupations.marks:
            return text("annex.full", self.locale, quota=text("annex.a_group", self.locale))
        return bound_text(bound, self.occupations, self.locale)

    def _remarks(self, placed: Placed) -> Iterator[str]:
        one = placed.person.candidate
        yield text("annex.priority", self.locale, number=placed.number)
        if placed.bound is not None:
            yield self._full(placed.bound)
        if one.on_last_list is not None:
            yield text(
                f"annex.{'renewed' if one.on_last_list else 'new'}",
                self.locale,
            )
        if not self.masked:
            for mark in sorted(one.marks or ()):
                yield self.occupations.title(mark, self.locale)
        if placed.missing:
            yield missing_text(placed.missing, self.locale)


def annex(
    determination: Determination,
    *,
    masked: bool,
    locale: str = "id",
    decree: str = "",
    policy: Policy | None = None,
    occupations: Occupations = DICTIONARY,
) -> Annex:
    """Return a decision as the annex of a decree (lampiran keputusan).

    Parameters
    ----------
    determination
        The decision.
    masked
        Whether personal data are hidden, as for a notice board; a decree names people in full.
    locale
        ``id`` or ``en``.
    decree
        Number of the decree, where it has one.
    policy
        Whose regulations are cited; the installed one with the id of the verification if none is
        given.
    occupations
        Tells what occupations are called.
    """
    if policy is None:
        from perlindungan.regional.installed import policies

        wanted = determination.verification.policy
        policy = next((one for one in policies() if one.id == wanted), None)
    return Annex(
        determination=determination,
        masked=masked,
        locale=locale,
        decree=decree,
        policy=policy,
        occupations=occupations,
    )


def _by_place(placed: Placed) -> tuple[bool, str, int]:
    """Sort by place, those whose place is not known last, then by priority."""
    place = placed.person.candidate.region
    return place is None, "" if place is None else place_code(place), placed.number


def _day(iso: str) -> str:
    """Write a day as decrees do: 17-05-1990. Masked, the year alone is left."""
    return "-".join(reversed(iso.split("-")))


def markdown_section(section: Section) -> Iterator[str]:
    """Yield a section of a summary as Markdown."""
    yield from markdown_table(section.title, section.headers, section.rows)


def markdown_table(title: str, headers: Row, rows: tuple[Row, ...]) -> Iterator[str]:
    """Yield a heading and a table as Markdown; nothing in a cell can break out of it."""
    yield ""
    yield f"## {_cell(title)}"
    yield ""
    yield f"| {' | '.join(map(_cell, headers))} |"
    yield f"|{' --- |' * len(headers)}"
    for row in rows:
        yield f"| {' | '.join(map(_cell, row))} |"


_ESCAPES = str.maketrans(
    {
        "\\": "\\\\",
        "|": "\\|",
        "<": "&lt;",
        ">": "&gt;",
        "&": "&amp;",
        "*": "\\*",
        "_": "\\_",
        "`": "\\`",
        "[": "\\[",
        "]": "\\]",
    }
)


def _cell(value: str) -> str:
    return " ".join(value.translate(_ESCAPES).split())
