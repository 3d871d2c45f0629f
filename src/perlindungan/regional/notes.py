"""Notes of the policies that come with the library, in either language.

Notes of rulings, figures, pages and citations are written in English, in parts that a semicolon
parts. Parts that have an Indonesian text are told by it; a note of somebody else's policy is told
as it was written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

import attrs

from perlindungan.data import rows
from perlindungan.law import Citation
from perlindungan.regional.scheme import Figure
from perlindungan.regional.sources import Ruling, Source
from perlindungan.wording import number, rupiah

_PARTS = "; "


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    return {
        row["note"]: {"id": row["id"], "en": row["en"] or row["note"]}
        for row in rows("regional_notes")
    }


def _part(note: str, locale: str) -> str:
    held = _texts().get(note)
    return note if held is None else held[locale]


def note_text(note: str, locale: str) -> str:
    """Return a note in a language, as far as it has a text in it.

    >>> note_text("about; the day in force was not found", "id")
    'kira-kira; tanggal berlaku tidak ditemukan'
    """
    return _PARTS.join(_part(part, locale) for part in note.split(_PARTS))


@lru_cache(maxsize=4096)
def source_text(source: Source, locale: str) -> str:
    """Return a page with what is said of it."""
    return str(attrs.evolve(source, told=note_text(source.told, locale)))


@lru_cache(maxsize=4096)
def citation_text(citation: Citation, locale: str) -> str:
    """Return a citation with its note."""
    return str(attrs.evolve(citation, note=note_text(citation.note, locale)))


def sources_of(ruling: Ruling[object], locale: str) -> Iterator[str]:
    """Yield on what a ruling rests: articles, pages, the user's reason."""
    yield from (citation_text(one, locale) for one in ruling.citations)
    yield from (source_text(one, locale) for one in ruling.sources)
    if ruling.reason:
        yield ruling.reason


def grounds_of(ruling: Ruling[object], locale: str) -> Iterator[str]:
    """Yield on what a ruling rests, and its note."""
    yield from sources_of(ruling, locale)
    if ruling.note:
        yield note_text(ruling.note, locale)


def figure_text(figure: Figure, locale: str) -> str:
    """Return a published number: what it is, how much, and of what.

    >>> from perlindungan.law import Confidence
    >>> joined = Figure(what="joined", value=1995, unit="people", at="2024-10", sources=(),
    ...                 confidence=Confidence.SECONDARY)
    >>> figure_text(joined, "id"), figure_text(joined, "en")
    ('tambahan: 1.995 orang', 'joined: 1,995 people')
    """
    if figure.unit == "rupiah":
        amount = rupiah(figure.value, locale)
    else:
        amount = f"{number(figure.value, locale)} {_part(figure.unit, locale)}"
    return amount if figure.what == figure.unit else f"{_part(figure.what, locale)}: {amount}"
