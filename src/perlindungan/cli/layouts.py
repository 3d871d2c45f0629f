"""Layouts of rosters: which column holds which fact, and in which form.

A layout is a table (CSV) with the columns ``header``, ``fact``, ``form``, ``constant``,
``required`` (``yes``, or ``any`` for columns of which one must be there) and ``only_if``; a user
can give another. Two rows may name the same fact (an older
and a newer header); the later row comes first. No official file of SIPP was obtained: its
layouts here are as third parties know them.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from pathlib import Path

from attrs import frozen

from perlindungan.facts import InputError
from perlindungan.facts.cells import DATE_ORDERS, shown_header

FACTS = frozenset(
    [
        "worker_id",
        "name",
        "nik",
        "birth_date",
        "citizenship",
        "wage",
        "wage_period",
        "segment",
        "risk_group",
        "employer_size",
        "labour_intensive",
        "workers_registered",
        "region",
        "minimum_wage",
        "started_on",
        "ended_on",
        "contract",
        "programmes",
        "household_size",
        "employer_kind",
        "wage_paid",
        "paid_until",
        "registered_since",
        "defers_jp",
        "works_in_indonesia_since",
        "jkp_registered_on",
        "jkp_workplace",
        "jkn_registered",
        "civil_servant",
        "continues_jp",
        "kpj",
        "npp",
        "rapel",
        "income",
        "jobs",
        "is_employer",
        "transport",
        "funding",
        "jht_funding",
        "registered_on",
        "contract_value",
        "vat_rate",
        "works_from",
        "works_until",
        "ordered_on",
        "route",
        "contract_months",
        "extension_months",
        "jht",
        "paid_on",
        "extension_paid_on",
        "departs_on",
        "returns_on",
        "ward_class",
        "persons",
        "active",
        "basic_pay",
    ]
)
"""Facts that a roster can hold."""

SHIPPED = ("roster", "sipp_new_workers", "sipp_wages", "sipp_contributions")


@frozen(kw_only=True)
class Column:
    """One column of a layout.

    Parameters
    ----------
    header, fact
        What stands above it, and which fact it holds.
    form
        ``text``, or ``date:`` with the accepted orders, such as ``date:YYYY-MM-DD|DD-MM-YYYY``.
    only_if
        Another header and the value that it must hold (or be empty) for this column to count.
    """

    header: str
    fact: str
    form: str
    only_if: tuple[str, str] | None = None


@frozen(kw_only=True)
class Layout:
    """A named set of columns, and the facts that the layout itself fixes."""

    name: str
    columns: tuple[Column, ...]
    constants: Mapping[str, str]
    required: frozenset[str]
    """Facts without whose column a file is not of this layout."""
    any_of: frozenset[str]
    """Facts of which at least one has a column, where there are any."""

    def matched(self, headers: Sequence[str], given: Iterable[str]) -> dict[str, Column] | None:
        """Return the columns found among the headers, by header; ``None`` if some lack.

        A fact given for every row stands in for one of the columns of which any will do.
        """
        by_header = {fold(column.header): column for column in self.columns}
        found = {header: by_header[fold(header)] for header in headers if fold(header) in by_header}
        facts = {column.fact for column in found.values()}
        some = not self.any_of or bool(self.any_of & (facts | set(given)))
        return found if some and self.required <= facts else None


class LayoutError(InputError):
    """The headers of a file fit no layout."""


class LayoutFileError(LayoutError):
    """A layout of the user's own cannot be read."""


def fold(header: str) -> str:
    """Return a header as it is compared: without outer blanks, in lower case."""
    return header.strip().casefold()


def shipped_layouts() -> list[Layout]:
    """Return the layouts that come with the library, the library's own first."""
    folder = files("perlindungan.data") / "layouts"
    return [
        _layout(name, (folder / f"{name}.csv").read_text(encoding="utf-8").splitlines())
        for name in SHIPPED
    ]


def read_layout(path: Path) -> Layout:
    """Read a user's layout.

    Raises
    ------
    LayoutError
        If it has other columns, or names a fact that there is none of.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise LayoutFileError(path.name, "layout_file") from None
    return _layout(path.name, lines)


def _layout(name: str, lines: Iterable[str]) -> Layout:
    reader = csv.DictReader(lines)
    wanted = {"header", "fact", "form"}
    if not wanted <= set(reader.fieldnames or ()):
        raise LayoutFileError(name, "layout_columns")
    columns: list[Column] = []
    constants: dict[str, str] = {}
    required: dict[str, set[str]] = {"yes": set(), "any": set()}
    for row in reader:
        fact = row["fact"]
        if fact not in FACTS:
            raise LayoutFileError(f"{name}: {fact}", "layout_fact", values=", ".join(sorted(FACTS)))
        if row.get("constant"):
            constants[fact] = row["constant"]
            continue
        columns.append(_column(name, row))
        if row.get("required"):
            required["any" if row["required"] == "any" else "yes"].add(fact)
    return Layout(
        name=name,
        columns=tuple(columns),
        constants=constants,
        required=frozenset(required["yes"]),
        any_of=frozenset(required["any"]),
    )


def _column(name: str, row: Mapping[str, str]) -> Column:
    form = row["form"] or "text"
    if form != "text" and not set(form.removeprefix("date:").split("|")) <= DATE_ORDERS:
        orders = ", ".join(sorted(DATE_ORDERS))
        raise LayoutFileError(f"{name}: {form}", "layout_form", orders=orders)
    header, sign, value = (row.get("only_if") or "").partition("=")
    return Column(
        header=row["header"],
        fact=row["fact"],
        form=form,
        only_if=(fold(header), value.casefold()) if sign else None,
    )


def _needs(layout: Layout) -> str:
    some = " | ".join(sorted(layout.any_of))
    return ", ".join([*sorted(layout.required), *([some] if some else [])])


def choose(
    layouts: Sequence[Layout], headers: Sequence[str], given: Iterable[str]
) -> tuple[Layout, dict[str, Column]]:
    """Return the first layout that the headers fit, with its columns.

    Raises
    ------
    LayoutError
        If a header stands twice, or none fits.
    """
    folded = [fold(header) for header in headers if header.strip()]
    twice = sorted({header for header in folded if folded.count(header) > 1})
    if twice:
        raise LayoutError(", ".join(map(shown_header, twice)), "header_once")
    for layout in layouts:
        found = layout.matched(headers, given)
        if found is not None:
            return layout, found
    needs = "; ".join(f"{layout.name}: {_needs(layout)}" for layout in layouts)
    # A file without a header row begins with a person: what no layout knows is not repeated.
    raise LayoutError(len(folded), "header_row", count=len(folded), needs=needs)
