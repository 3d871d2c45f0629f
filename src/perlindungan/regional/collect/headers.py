"""Which column of a table holds which fact, by its header."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from attrs import fields, frozen

from perlindungan.data import rows
from perlindungan.facts import InputError
from perlindungan.facts.cells import shown_header
from perlindungan.regional.candidates import Candidate
from perlindungan.regional.folding import folded

SETS = frozenset({"lists", "marks", "proofs"})
"""Facts that are sets: a column may hold names, or say yes or no to one of them."""

FACTS = tuple(
    item.name
    for item in fields(Candidate)
    if item.name not in {"row", "category", "asked", "unreadable"}
)
"""Facts that a table of candidates can hold; one of :data:`SETS` also as ``proofs.ktp``."""

_NEEDED = ("nik", "name")


@cache
def shipped_headers() -> Mapping[str, str]:
    """Return the fact by header, of the headers that come with the library."""
    return {row["header"]: row["fact"] for row in rows("regional_headers")}


@frozen(kw_only=True)
class Columns:
    """What the columns of a table hold.

    Parameters
    ----------
    facts
        Fact by header.
    ignored
        Headers that mean nothing to the library, as they may be told.
    """

    facts: Mapping[str, str]
    ignored: tuple[str, ...]


def header_facts(
    headers: Sequence[str], own: Mapping[str, str | Iterable[str]] | None = None
) -> Columns:
    """Find which fact each header names.

    Parameters
    ----------
    headers
        The headers of the table.
    own
        Header, or headers of which one stands, by fact. What is said of a fact here holds in
        place of the shipped headers of that fact.

    Raises
    ------
    InputError
        If an own fact is none, two headers name the same fact, or NIK or name have no column.
    """
    by_header = _with_own(own or {})
    found: dict[str, str] = {}
    ignored: list[str] = []
    for header in headers:
        key = folded(header)
        fact = by_header.get(key) or _flag(key)
        if fact is not None:
            found[header] = fact
        elif header.strip():
            ignored.append(shown_header(header))
    _check(found)
    return Columns(facts=found, ignored=tuple(ignored))


def _with_own(own: Mapping[str, str | Iterable[str]]) -> Mapping[str, str]:
    for fact in own:
        if fact not in FACTS and fact.partition(".")[0] not in SETS:
            raise InputError(fact, "one_of", values=", ".join(FACTS))
    by_header = {header: fact for header, fact in shipped_headers().items() if fact not in own}
    for fact, said in own.items():
        for header in (said,) if isinstance(said, str) else said:
            by_header[folded(header)] = fact
    return by_header


def _flag(key: str) -> str | None:
    """Read ``bukti_surat_platform`` as a column that says whether that paper was shown."""
    first, _, rest = key.partition(" ")
    return f"proofs.{rest.replace(' ', '_')}" if first == "bukti" and rest else None


def _check(found: Mapping[str, str]) -> None:
    by_fact: dict[str, str] = {}
    for header, fact in found.items():
        other = by_fact.setdefault(fact, header)
        # Codes of district and village may stand beside each other: the smallest place counts.
        if other != header and fact != "region":
            shown = f"{shown_header(other)}, {shown_header(header)}"
            raise InputError(shown, "one_column", fact=fact)
    lacking = [fact for fact in _NEEDED if fact not in by_fact]
    if lacking:
        known = "; ".join(
            f"{fact}: {', '.join(h for h, f in shipped_headers().items() if f == fact)}"
            for fact in lacking
        )
        raise InputError(len(found), "candidate_headers", known=known)
