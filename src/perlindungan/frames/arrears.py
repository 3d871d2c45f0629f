"""Due dates, months of delay and fines of every due in a frame."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from perlindungan.arrears.lateness import delay
from perlindungan.arrears.ledger import Due
from perlindungan.arrears.owed import EMPLOYER_ALONE, rules_of
from perlindungan.facts import FactError, Month, Programme, Segment
from perlindungan.facts.checks import LARGEST_AMOUNT
from perlindungan.frames.cells import FALSE, TRUE, UNKNOWN, Cell, Column, Known, day_number
from perlindungan.frames.door import Door, door_wrong
from perlindungan.frames.errors import FrameError
from perlindungan.frames.lookup import look_up
from perlindungan.frames.outputs import renamed_in
from perlindungan.frames.reader import Reader, plain_reader
from perlindungan.frames.table import Table, table_of
from perlindungan.law import NotInForce, NotYetPublished
from perlindungan.law.formula import Formula, given, when
from perlindungan.programmes import FIRST_MONTH, NATIONAL, FineBase, Law

_YEARS_AHEAD = 10
_OF_A_DUE = ("due_date", "due", "last_fined", "most", "n", "carry", "d", "code")


def arrears(
    frame: Any,
    *,
    on: date,
    segment: Segment,
    holidays: Container[date] | None,
    columns: Mapping[str, str] | None = None,
    names: Mapping[str, str] | None = None,
    law: Law = NATIONAL,
) -> Any:
    """Return a frame with the due date, the months of delay and the fine of each due.

    Each row is one programme's contribution for a month, paid as a whole on one day or not yet:
    what ``account`` gives for a ledger of that due and that payment. Payments in parts, and money
    that is to be spread over several dues, need a ledger.

    Parameters
    ----------
    frame
        Any kind of frame with the columns ``month`` (days or text ``2026-03``), ``programme``,
        ``amount`` (whole rupiah, of employer and worker together), ``paid_on`` (missing where it is
        open) and, for ``FineBase.EMPLOYER_SHARE``, ``worker_share``.
    on
        Day to which is counted; a payment after it counts as not yet made.
    segment
        Wage earners' employers (PU), participants without wage (BPU), or JKN members (PBPU).
    holidays
        Days without work besides Saturdays and Sundays; ``None`` where they are not known.
    columns, names, law
        As for :func:`perlindungan.frames.contributions`.

    Returns
    -------
    The same kind of frame with ``due_date``, ``months_late``, ``fine`` (rupiah) and ``error``.

    Raises
    ------
    FrameError
        If a column is missing or of another type than it should be.
    """
    table = table_of(frame)
    named = {name: (columns or {}).get(name, name) for name in _INPUTS}
    for name in columns or {}:
        if name not in _INPUTS:
            raise FrameError(name, name, "frame_fact", values=", ".join(_INPUTS))
    for name in ("month", "programme", "amount", "paid_on"):
        if named[name] not in table.schema:
            raise FrameError(named[name], None, "frame_column")
    door = Door(table, {}, {})
    cells = {name: _input(door, name, named[name]) for name in _INPUTS}
    table.flush()
    rules = _rules(table, cells, _months(on), segment, holidays, law)
    return _output(door, cells | rules, on, law, names or {})


_INPUTS: Mapping[str, type] = {
    "month": Month,
    "programme": Programme,
    "amount": int,
    "paid_on": date,
    "worker_share": int,
}


def _input(door: Door, name: str, column: str) -> Cell:
    if column not in door.table.schema:
        return UNKNOWN
    return door.column(name, column, _INPUTS[name])


def _months(on: date) -> list[Month]:
    last = Month.of(on) + 12 * _YEARS_AHEAD
    return [FIRST_MONTH + number for number in range(last - FIRST_MONTH + 1)]


def _rules(
    table: Table,
    cells: Mapping[str, Cell],
    months: list[Month],
    segment: Segment,
    holidays: Container[date] | None,
    law: Law,
) -> dict[str, Cell]:
    """Look up what the law says of each due; the rules of a single account fill the table."""
    programme, month = cells["programme"], cells["month"]
    if not isinstance(programme, Column) or not isinstance(month, Column):
        return dict.fromkeys(_OF_A_DUE, UNKNOWN)
    rows = {
        (plain_place(one), when_.index): _rules_of(one, when_, segment, holidays, law)
        for one in Programme
        for when_ in months
    }
    found = look_up(table, [programme, month], rows, _OF_A_DUE)
    return dict(zip(_OF_A_DUE, found, strict=True))


def plain_place(programme: Programme) -> int:
    """Return the place of a programme, as a column of categories has it."""
    return list(Programme).index(programme)


def _rules_of(
    programme: Programme,
    month: Month,
    segment: Segment,
    holidays: Container[date] | None,
    law: Law,
) -> tuple[Any, ...]:
    nothing = (None,) * (len(_OF_A_DUE) - 1)
    try:
        rules = rules_of(Due(month=month, programme=programme, amount=0), segment, law, holidays)
    except FactError as error:
        return (*nothing, f"{error.field}:{error.code}")
    except NotInForce:
        return (*nothing, "month:not_in_force")
    except NotYetPublished:
        return (*nothing, "month:not_yet_published")
    n, carry, d = law.choices.rounding.ratio(rules.rate or Fraction(0))
    return (
        rules.due_date,
        day_number(rules.due_date),
        day_number(rules.last_fined),
        rules.most_months,
        n,
        carry,
        d,
        None,
    )


def _output(
    door: Door, cells: Mapping[str, Cell], on: date, law: Law, names: Mapping[str, str]
) -> Any:
    table = door.table
    reader = plain_reader(table.api, cells.__getitem__)
    wrong = [*_refused(door, cells, law), (reader.negate(reader.missing(cells["code"])), "code")]
    error: Cell = UNKNOWN
    for where, text in reversed(wrong):
        told = cells["code"] if text == "code" else Known(text)
        error = reader.select(where, told, error)
    fine_row = reader.select(reader.any_of(*(where for where, _ in wrong)), FALSE, TRUE)
    counted = _formulas(on, law)
    outputs = {
        "due_date": cells["due_date"],
        "months_late": reader.select(fine_row, reader.read(counted["months_late"]), UNKNOWN),
        "fine": _fine(table, reader, cells, counted, fine_row),
        "error": error,
    }
    types = {
        names.get(name, name): kind for name, kind in (("due_date", "Date"), ("error", "String"))
    }
    return table.output(renamed_in(table, outputs, names), reader.expr, types)


def _formulas(on: date, law: Law) -> dict[str, Formula]:
    """Return months of delay, months that bear a fine, and the rupiah on which it is counted."""
    paid, due, last, most = (given(name) for name in ("paid_on", "due", "last_fined", "most"))
    until = when(paid < on, paid, on)
    fined_until = when(last < until, last, until)
    counting = law.choices.late_months
    fined = delay(due, fined_until, counting)
    amount = given("amount")
    base = amount
    if law.choices.fine_base is FineBase.EMPLOYER_SHARE:
        base = when(_SHARED, amount - given("worker_share"), amount)
    return {
        "months_late": when(amount.is_(0), 0, delay(due, until, counting)),
        "fined_months": when(most < fined, most, fined),
        "base": base,
    }


def _fine(
    table: Table,
    reader: Reader,
    cells: Mapping[str, Cell],
    counted: Mapping[str, Formula],
    fine_row: Cell,
) -> Cell:
    """Return the fine, rounded once: base, months and the ratio of the month's rate."""
    months = reader.read(counted["fined_months"])
    # Unknown where the row is refused: what is too large must not leave 64 bits.
    base = reader.select(fine_row, reader.read(counted["base"]), UNKNOWN)
    if UNKNOWN in (months, base, cells["n"]):
        return UNKNOWN
    parts = [months, base, cells["n"], cells["carry"], cells["d"]]
    by_months, of_base, n, carry, d = (reader.expr(part) for part in parts)
    rupiah_months = table.keep(Column(of_base * by_months), "rupiah_months")
    table.flush()
    whole = reader.expr(rupiah_months)
    # 10**15 rupiah for the months of a century times the ratio stays within 64 bits.
    if table.exact_division:
        return Column((whole * n + carry) // d)
    times = table.keep(Column(whole // d), "times")
    table.flush()
    rest = whole - reader.expr(times) * d
    return Column(reader.expr(times) * n + (rest * n + carry) // d)


_SHARED = ~given("programme").one_of(*(plain_place(one) for one in EMPLOYER_ALONE))


def _refused(door: Door, cells: Mapping[str, Cell], law: Law) -> list[tuple[Cell, str]]:
    reader = plain_reader(door.table.api, cells.__getitem__)
    found = [
        (door_wrong(reader, refused), refused.error)
        for name in ("month", "programme")
        for refused in door.refused_as(name)
    ]
    found += [
        (reader.missing(cells[name]), f"{name}:missing")
        for name in ("month", "programme", "amount")
    ]
    amount, share = given("amount"), given("worker_share")
    out_of_range = (amount < 0) | (amount > LARGEST_AMOUNT)
    found.append((reader.read(out_of_range), "amount:rupiah_range"))
    shared_out_of_range = (share < 0) | (share > LARGEST_AMOUNT)
    found.append((reader.read(shared_out_of_range), "worker_share:rupiah_range"))
    found.append((reader.read(share > amount), "worker_share:worker_share"))
    if law.choices.fine_base is FineBase.EMPLOYER_SHARE:
        needed = _SHARED & (amount > 0) & share.missing
        found.append((reader.read(needed), "worker_share:worker_share_needed"))
    unruled = reader.missing(cells["due"])
    known = reader.all_of(unruled, reader.missing(cells["code"]))
    found.append((known, "month:out_of_range"))
    return [(where, text) for where, text in found if where not in (FALSE, UNKNOWN)]
