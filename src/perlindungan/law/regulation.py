"""Regulations and citations: where a rule stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import lru_cache

from attrs import field, frozen

NATION = "ID"
"""Jurisdiction of national law."""


class Kind(Enum):
    """Kind of instrument, by the abbreviation under which it is cited."""

    UU = "UU"
    PERPU = "Perpu"
    PP = "PP"
    PERPRES = "Perpres"
    INPRES = "Inpres"
    PERMENAKER = "Permenaker"
    PERMENDAGRI = "Permendagri"
    PERMENDES = "Permendes"
    PMK = "PMK"
    PERDIR = "Perdir"
    PERDA = "Perda"
    PERDASUS = "Perdasus"
    PERGUB = "Pergub"
    PERBUP = "Perbup"
    PERWALI = "Perwali"
    KEPUTUSAN = "Keputusan"
    PUTUSAN = "Putusan"
    SURAT = "Surat"


@frozen(kw_only=True, cache_hash=True, repr=False)
class Regulation:
    """One instrument of law, or a letter that announces a figure.

    Parameters
    ----------
    kind, number, year
        As cited: ``Kind.PP``, ``"44"``, ``2015`` is PP 44/2015. A letter carries its own number.
    title
        Subject, in Indonesian.
    enacted, in_force
        Days of signing and of entry into force; ``None`` where not found.
    amends, revokes
        Keys of the regulations that it changes or ends.
    jurisdiction
        ``"ID"`` for national law, else a Kemendagri code such as ``"64"``.
    issuer
        For letters and decrees: whose. For a regulation of a region: the region's name as its
        regulations are cited, such as ``Kalimantan Timur`` or ``Kota Semarang``. Every region
        counts its own from 1, so only the name tells two mayors' 3/2025 apart.
    """

    kind: Kind
    number: str
    year: int
    title: str
    enacted: date | None = None
    in_force: date | None = None
    amends: tuple[str, ...] = ()
    revokes: tuple[str, ...] = ()
    jurisdiction: str = NATION
    issuer: str = ""

    @property
    def key(self) -> str:
        """Short name, such as ``PP 44/2015``; unique in the registry.

        That of a region's regulation carries the region: ``Pergub Kalimantan Timur 19/2023``.
        """
        if self.kind is Kind.SURAT:
            return f"Surat {self.issuer} {self.number}"
        if self.jurisdiction != NATION and self.issuer:
            return f"{self.kind.value} {self.issuer} {self.number}/{self.year}"
        return f"{self.kind.value} {self.number}/{self.year}"

    def __str__(self) -> str:
        return self.key

    def __repr__(self) -> str:
        return f"<Regulation {self.key}>"

    def article(
        self,
        article: str | int,
        paragraph: str | int = "",
        letter: str = "",
        *,
        note: str = "",
    ) -> Citation:
        """Cite an article of this regulation.

        >>> from perlindungan.law.registry import PP_44_2015
        >>> str(PP_44_2015.article(16, 1, "a"))
        'PP 44/2015 Pasal 16 ayat (1) huruf a'
        """
        return _citation(self, str(article), str(paragraph), letter, note)

    def whole(self, *, note: str = "") -> Citation:
        """Cite the regulation without an article."""
        return Citation(regulation=self, note=note)


_CITATION = re.compile(
    r"(?P<key>.+?)"
    r"(?: Pasal (?P<article>\S+))?"
    r"(?: ayat \((?P<paragraph>[^)]+)\))?"
    r"(?: huruf (?P<letter>\S+))?"
    r"(?: \[(?P<note>.*)\])?"
)


@frozen(kw_only=True, cache_hash=True, repr=False)
class Citation:
    """A place in a regulation: article (Pasal), paragraph (ayat), letter (huruf), note."""

    regulation: Regulation
    article: str = ""
    paragraph: str = ""
    letter: str = ""
    note: str = field(default="")

    def __str__(self) -> str:
        text = self.regulation.key
        if self.article:
            text += f" Pasal {self.article}"
        if self.paragraph:
            text += f" ayat ({self.paragraph})"
        if self.letter:
            text += f" huruf {self.letter}"
        if self.note:
            text += f" [{self.note}]"
        return text

    def __repr__(self) -> str:
        return f"<Citation {self}>"

    @classmethod
    def parse(cls, text: str, regulations: Mapping[str, Regulation]) -> Citation:
        """Read back what :meth:`__str__` printed.

        Raises
        ------
        ValueError
            If the text names a regulation that is not in ``regulations``.
        """
        match = _CITATION.fullmatch(text)
        parts = match.groupdict(default="") if match else {"key": text}
        regulation = regulations.get(parts["key"])
        if regulation is None:
            raise ValueError(f"citation: {text!r} names no regulation of the registry")
        return cls(
            regulation=regulation,
            article=parts["article"],
            paragraph=parts["paragraph"],
            letter=parts["letter"],
            note=parts["note"],
        )


@lru_cache(maxsize=4096)
def _citation(
    regulation: Regulation, article: str, paragraph: str, letter: str, note: str
) -> Citation:
    """Return one citation for one place, so that those of many figures compare at a glance."""
    return Citation(
        regulation=regulation, article=article, paragraph=paragraph, letter=letter, note=note
    )
