"""Changes from the rows of a table: every row kept or told, nothing half read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from attrs import evolve, frozen

from perlindungan.data import rows as table_rows
from perlindungan.facts import FactError, InputError
from perlindungan.facts.cells import DATE_ORDERS, shown_header
from perlindungan.regional.candidates import Unreadable
from perlindungan.regional.collect import DICTIONARY, Occupations
from perlindungan.regional.collect.cells import reader, unreadable
from perlindungan.regional.collect.reading import ANY_ORDER
from perlindungan.regional.collect.shifted import shifted, without_surplus
from perlindungan.regional.folding import folded
from perlindungan.regional.renew.changes import CORRECTABLE, Change, ChangeKind

_HEADERS: Mapping[str, str] = {
    **dict.fromkeys(("jenis perubahan", "perubahan", "jenis", "change", "kind"), "kind"),
    **dict.fromkeys(("tanggal perubahan", "tgl perubahan", "tanggal", "tgl", "date", "on"), "on"),
    **dict.fromkeys(
        ("pemberi kerja", "nama pemberi kerja", "perusahaan", "nama perusahaan", "employer"),
        "employer",
    ),
    **dict.fromkeys(("hasil", "hasil verifikasi", "lolos", "passed", "result"), "passed"),
    **dict.fromkeys(("nik baru", "nik yang benar", "new nik"), "new_nik"),
}

_EITHER = "pemberi kerja"
_PROOF = "bukti "

_KINDS: Mapping[str, ChangeKind] = {
    **{folded(kind.value): kind for kind in ChangeKind},
    **dict.fromkeys(("koreksi", "perbaikan", "perbaikan data"), ChangeKind.CORRECTED),
    **dict.fromkeys(("meninggal", "meninggal dunia", "wafat"), ChangeKind.DIED),
    **dict.fromkeys(("pindah", "pindah domisili", "moved"), ChangeKind.MOVED_AWAY),
    **dict.fromkeys(
        ("mendapat pemberi kerja", "bekerja", "penerima upah"), ChangeKind.GOT_EMPLOYER
    ),
    **dict.fromkeys(("penghasilan membaik", "mampu"), ChangeKind.INCOME_IMPROVED),
    "anggaran berakhir": ChangeKind.BUDGET_ENDED,
    **dict.fromkeys(("ditanggung lain", "sudah terlindungi"), ChangeKind.COVERED_ELSEWHERE),
    **dict.fromkeys(("mengundurkan diri", "mundur"), ChangeKind.WITHDREW),
    **dict.fromkeys(("melewati batas umur", "lewat usia"), ChangeKind.OVER_AGE),
    "verifikasi ulang": ChangeKind.VERIFIED_AGAIN,
    **dict.fromkeys(("peserta baru", "masuk", "baru"), ChangeKind.JOINS),
}

_PASSED: Mapping[str, bool] = {
    **dict.fromkeys(("lolos", "layak", "ya", "yes", "passed"), True),
    **dict.fromkeys(("tidak lolos", "tidak layak", "gugur", "tidak", "no", "failed"), False),
}

_BY_KIND: Mapping[ChangeKind, frozenset[str]] = {
    ChangeKind.CORRECTED: frozenset({*CORRECTABLE, "new_nik", "occupation"} - {"category", "nik"}),
    ChangeKind.MOVED_AWAY: frozenset({"region", "address"}),
    ChangeKind.GOT_EMPLOYER: frozenset({"employer"}),
    ChangeKind.VERIFIED_AGAIN: frozenset({"passed"}),
}
"""What is read of a row beside kind, NIK and day; other cells tell a reader who is meant."""


@frozen(kw_only=True)
class ChangesRead:
    """What a table of changes holds.

    Parameters
    ----------
    changes
        In the order of the rows.
    unreadable
        Row by row, the cells for which no change could be made of the row.
    ignored_headers
        Headers that mean nothing to the library, as they may be told.
    """

    changes: tuple[Change, ...]
    unreadable: tuple[tuple[int, Unreadable], ...]
    ignored_headers: tuple[str, ...]


def changes_of(
    rows: Iterable[tuple[int, Mapping[str, str]]],
    *,
    occupations: Occupations = DICTIONARY,
    date_order: str = ANY_ORDER,
) -> ChangesRead:
    """Read changes from a table.

    Columns say what happened (``jenis perubahan``), to whom (``nik``), when (``tanggal``), and as
    the kind asks for it: the employer, the new place and address, the outcome of a verification,
    the right facts. A row with a cell that cannot be read, or with more cells than headers, makes
    no change and is told. Cells that the kind does not ask for, such as the name of who died, are
    left alone.

    Parameters
    ----------
    rows
        Number of the row and its texts by header. Headers of facts are those of candidates.
    occupations
        The dictionary by which occupations are understood.
    date_order
        Orders in which days are written, parted by ``|``.

    Raises
    ------
    InputError
        If there is no column for the kind, the NIK or the day, two columns hold the same fact, or
        the orders of dates are unknown.
    """
    orders = _orders(date_order)
    changes: list[Change] = []
    broken: list[tuple[int, Unreadable]] = []
    ignored: dict[str, None] = {}
    for number, given in rows:
        moved, cells = shifted(given), without_surplus(given)
        columns = _columns(tuple(cells))
        if moved is not None:
            broken.append((number, moved))
            continue
        ignored |= dict.fromkeys(
            shown_header(header)
            for header in cells
            if header not in columns and header.strip() and not folded(header).startswith(_PROOF)
        )
        texts = {columns[header]: text for header, text in cells.items() if header in columns}
        row = _Row(texts, occupations, orders)
        change = row.change(number)
        if change is None:
            broken += [(number, one) for one in row.broken]
        else:
            changes.append(change)
    return ChangesRead(
        changes=tuple(changes), unreadable=tuple(broken), ignored_headers=tuple(ignored)
    )


def new_rows(
    rows: Iterable[tuple[int, Mapping[str, str]]],
) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Yield the rows that put somebody forward, for :func:`candidates_of`.

    The day of the change stands for that of registration where the table has no column for it.
    """
    for number, given in rows:
        if shifted(given) is not None:
            continue
        cells = without_surplus(given)
        columns = _columns(tuple(cells))
        texts = {columns[header]: text for header, text in cells.items() if header in columns}
        if _KINDS.get(folded(texts.get("kind", ""))) is ChangeKind.JOINS:
            day = {} if "registered_on" in texts else {"registered on": texts.get("on", "")}
            yield number, {**cells, **day}


def _orders(date_order: str) -> tuple[str, ...]:
    orders = tuple(date_order.split("|"))
    if not set(orders) <= DATE_ORDERS:
        raise InputError(date_order, "one_of", values=", ".join(sorted(DATE_ORDERS)))
    return orders


@cache
def _shipped() -> Mapping[str, str]:
    shipped = {row["header"]: row["fact"] for row in table_rows("regional_headers")}
    return {**shipped, **_HEADERS}


@lru_cache(maxsize=64)
def _columns(headers: tuple[str, ...]) -> Mapping[str, str]:
    """Return the facts that headers name."""
    named = {header: _shipped().get(folded(header)) for header in headers}
    if list(named.values()).count("employer") > 1:
        # Beside a column with the employer's name it says whether there is one.
        named |= {header: "has_employer" for header in headers if folded(header) == _EITHER}
    found = {header: fact for header, fact in named.items() if fact is not None}
    by_fact: dict[str, str] = {}
    for header, fact in found.items():
        if by_fact.setdefault(fact, header) != header:
            shown = f"{shown_header(by_fact[fact])}, {shown_header(header)}"
            raise InputError(shown, "one_column", fact=fact)
    lacking = [fact for fact in ("kind", "nik", "on") if fact not in found.values()]
    if lacking:
        known = "; ".join(
            f"{fact}: {', '.join(h for h, f in _shipped().items() if f == fact)}"
            for fact in lacking
        )
        raise InputError(len(found), "change_headers", known=known)
    return found


class _Row:
    """One row while it is read."""

    def __init__(
        self, texts: Mapping[str, str], occupations: Occupations, orders: tuple[str, ...]
    ) -> None:
        self.texts, self.occupations, self.orders = texts, occupations, orders
        self.broken: list[Unreadable] = []

    def change(self, number: int) -> Change | None:
        kind, nik, on = (self._needed(fact) for fact in ("kind", "nik", "on"))
        facts = {fact: self._value(fact) for fact in sorted(_BY_KIND.get(kind, ()))}
        if self.broken:
            return None
        given = {fact: value for fact, value in facts.items() if value is not None}
        more: dict[str, Any] = {
            fact: given.pop(fact) for fact in ("employer", "passed") if fact in given
        }
        if kind is ChangeKind.MOVED_AWAY and "region" in given:
            more["region"] = given.pop("region")
        for read, name in (("new_nik", "nik"), ("occupation", "category")):
            if read in given:
                given[name] = given.pop(read)
        return Change(kind=kind, nik=nik, on=on, row=number, facts=given, **more)

    def _needed(self, fact: str) -> Any:
        value = self._value(fact)
        if value is None and not self.broken:
            self.broken.append(Unreadable(fact=fact, value="", code="key_needed"))
        return value

    def _value(self, fact: str) -> Any:
        text, read_as = self.texts.get(fact, ""), _FACTS.get(fact, fact)
        value = _reader(read_as, self.orders)(text)
        if value is not None and not isinstance(value, Unreadable):
            try:
                return self._meant(fact, value)
            except FactError as error:
                value = unreadable(read_as, text, error)
        if value is not None:
            self.broken.append(evolve(value, fact=fact))
        return None

    def _meant(self, fact: str, value: Any) -> Any:
        """Return what a text means that stands for one of a few things."""
        if fact in _WORDS:
            found = _WORDS[fact].get(folded(value))
            if found is None:
                raise FactError(fact, value, "one_of", values=", ".join(_WORDS[fact]))
            return found
        if fact == "occupation":
            category = self.occupations.category(value)
            if category is None:
                raise FactError(fact, value, "occupation_term")
            return category
        return value


_WORDS: Mapping[str, Mapping[str, Any]] = {"kind": _KINDS, "passed": _PASSED}
_FACTS = {"on": "registered_on", "new_nik": "nik"}
"""Facts whose cells are read as those of another."""


@cache
def _reader(fact: str, orders: tuple[str, ...]) -> Callable[[str], Any]:
    return reader(fact, orders)
