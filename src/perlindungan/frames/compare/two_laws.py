"""Two laws on one frame: both in one pass, then sums of groups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from perlindungan.facts import Month, Payer, Programme, Segment
from perlindungan.frames.compare import sums as engine
from perlindungan.frames.compare.results import Comparison, Cost, Group, LeftOut, Outcome, Value
from perlindungan.frames.compare.sums import ROWS, WEIGHT
from perlindungan.frames.contributions import ERROR, column_of, contributions
from perlindungan.frames.errors import FrameError
from perlindungan.frames.table import PREFIX
from perlindungan.programmes import Law

DECILE = "decile"
_BEFORE, _AFTER = f"{PREFIX}before_", f"{PREFIX}after_"
_CODES = (f"{PREFIX}code_before", f"{PREFIX}code_after")
_JUDGED = (Payer.WORKER, Payer.EMPLOYER)
_PROVINCE = "province"

Declared = Mapping[str, tuple[tuple[Programme, ...], Payer]]
Sums = Mapping[str, Any]


def compare(
    frame: Any,
    before: Law,
    after: Law,
    *,
    month: Month | None = None,
    month_column: str | None = None,
    segment: Segment | None = None,
    given: Mapping[str, object] | None = None,
    columns: Mapping[str, str] | None = None,
    weight: str | None = None,
    by: Sequence[str] = ("region",),
    decile_of: str | None = "wage",
) -> Comparison:
    """Compare what the rows of a frame owe under two laws; a reform is another law.

    A row with an error under either law is in no sum: it is counted in ``left_out``.

    Parameters
    ----------
    frame, month, month_column, segment, given, columns
        As for :func:`perlindungan.frames.contributions`.
    before, after
        The laws.
    weight
        Column of whole numbers: how many each row stands for. Left out, each stands for itself.
    by
        Columns to group by: facts or others, of text, whole numbers, days or yes and no, with few
        values each. ``province`` is the first two digits of ``region``, the code as it stands,
        unless the frame has a column of that name.
    decile_of
        Column of whole numbers by whose deciles to group as well, or ``None``. They are deciles
        of the weight of all rows that have a value, those left out among them, so that they are
        the same whatever laws are compared; not exactly a tenth of the rows counted. The k-th
        decile reaches up to the smallest value at or below which k tenths of the weight lie; equal
        values stay together, in the lowest decile that reaches them, so that a decile may be
        larger than a tenth, and the next one smaller or empty. Values are taken as they stand: a
        wage by the day is not made one by the month.

    Returns
    -------
    Comparison
        Small tables of whole numbers. Money is rupiah a month times weight; a frame with several
        months in its ``month_column`` gives the sum of them.

    Raises
    ------
    FrameError
        If a column is missing or of another type, or if a sum of one group may be beyond 2**63.
    """
    taken = engine.weighted(engine.take(frame), weight)
    names = dict(columns or {})
    segments = _segments(segment, dict(given or {}))
    value = None if decile_of is None else engine.whole(taken, names.get(decile_of, decile_of))
    keys = _keys(taken, names, by, decile_of)
    upper = () if value is None else engine.limits(taken, value)
    if value is not None:
        keys[DECILE] = engine.decile(value, upper)
    # Told before anything is computed: an engine then carries them along as they are.
    if keys:
        made = (expr.alias(f"{PREFIX}by_{name}") for name, expr in keys.items())
        taken = taken.with_columns(*made)
    both = {_BEFORE: _declared(before, segments), _AFTER: _declared(after, segments)}
    for (side, declared), law in zip(both.items(), (before, after), strict=True):
        native = contributions(
            taken.to_native(),
            month=month,
            month_column=month_column,
            segment=segment,
            given=given,
            columns=columns,
            names={name: f"{side}{name}" for name in _outputs(declared)},
            law=law,
        )
        taken = _narwhals(native)
    cube = _cube(taken, [f"{PREFIX}by_{name}" for name in keys], both, weight)
    counted = [row for row in cube if all(row[code] is None for code in _CODES)]
    kinds = _in_order({**both[_BEFORE], **both[_AFTER]})
    return Comparison(
        before=before.name,
        after=after.name,
        month=month,
        everybody=_group(None, counted, kinds),
        groups=MappingProxyType(
            {name: _groups(counted, f"{PREFIX}by_{name}", kinds) for name in keys}
        ),
        left_out=_left_out(cube),
        decile_of=decile_of,
        decile_limits=upper,
    )


def _narwhals(native: Any) -> Any:
    import narwhals as nw

    return nw.from_native(native)


def _segments(segment: Segment | None, given: Mapping[str, Any]) -> tuple[Segment, ...]:
    if segment is not None:
        return (segment,)
    one = given.get("segment")
    return tuple(Segment) if one is None else (Segment(one),)


def _declared(law: Law, segments: Iterable[Segment]) -> Declared:
    """Return which columns ``contributions`` will make, with programmes and payer of each."""
    return {
        column_of(one): ((one.programme, *one.also), one.payer)
        for segment in segments
        for one in law.contributions_of(segment)
        if not one.part.informational
    }


def _in_order(declared: Declared) -> Declared:
    programmes, payers = list(Programme), list(Payer)

    def place(name: str) -> tuple[int, int, int]:
        of, payer = declared[name]
        return programmes.index(of[0]), len(of), payers.index(payer)

    return {name: declared[name] for name in sorted(declared, key=place)}


def _outputs(declared: Declared) -> list[str]:
    return [*declared, *_totals(declared), ERROR]


def _totals(declared: Declared) -> list[str]:
    payers = {Payer.WORKER, Payer.EMPLOYER, Payer.GOVERNMENT}
    payers |= {payer for _, payer in declared.values()}
    return [f"total_{payer.value}" for payer in Payer if payer in payers]


def _keys(
    frame: Any, names: Mapping[str, str], by: Sequence[str], decile_of: str | None
) -> dict[str, Any]:
    found = {}
    if isinstance(by, str):
        by = (by,)
    for name in by:
        if decile_of is not None and name == DECILE:
            raise FrameError("by", name, "frame_name_taken")
        place = names.get(name, name)
        if name == _PROVINCE and place not in frame.collect_schema():
            region = names.get("region", "region")
            found[name] = engine.key(frame, region).str.slice(0, 2)
        else:
            found[name] = engine.key(frame, place)
    return found


def _cube(
    frame: Any, keys: Sequence[str], both: Mapping[str, Declared], weight: str | None
) -> list[dict[str, Any]]:
    """Return the sums of every combination of keys and errors that occurs."""
    import narwhals as nw

    errors = [nw.col(f"{side}{ERROR}") for side in both]
    coded = {
        name: engine.weight_code(weight, error) for name, error in zip(_CODES, errors, strict=True)
    }
    fine = errors[0].is_null() & errors[1].is_null()
    frame = frame.with_columns(nw.when(fine).then(nw.col(WEIGHT)).alias(f"{PREFIX}times"))
    times = nw.col(f"{PREFIX}times")
    made: dict[str, Any] = {}
    for side, declared in both.items():
        for name in declared:
            made[f"{side}{name}"] = nw.col(f"{side}{name}") * times
    for payer in _JUDGED:
        total = f"total_{payer.value}"
        less = nw.col(f"{_BEFORE}{total}") - nw.col(f"{_AFTER}{total}")
        for name, rupiah in ((f"win_{total}", less), (f"lose_{total}", 0 - less)):
            here = rupiah > 0
            made[f"{PREFIX}{name}_rows"] = (here & ~times.is_null()).cast(nw.Int64)
            made[f"{PREFIX}{name}_weight"] = nw.when(here).then(times)
            made[f"{PREFIX}{name}"] = nw.when(here).then(rupiah * times)
    tops = [nw.col(f"{side}{name}") for side in both for name in _totals(both[side])]
    top = nw.when(~times.is_null()).then(sum(tops[1:], tops[0]))
    every = {**{name: nw.col(name) for name in keys}, **coded}
    return engine.grouped(frame, every, made, top)


def _groups(cube: Sequence[Sums], key: str, kinds: Declared) -> tuple[Group, ...]:
    by_value: dict[Value, list[Sums]] = {}
    for row in cube:
        by_value.setdefault(row[key], []).append(row)
    ordered = sorted(by_value, key=lambda value: (value is None, 0 if value is None else value))
    return tuple(_group(value, by_value[value], kinds) for value in ordered)


def _group(value: Value, cube: Sequence[Sums], kinds: Declared) -> Group:
    def added(name: str) -> int:
        return sum(row.get(name, 0) for row in cube)

    rows, weight = added(ROWS), added(WEIGHT)
    costs = tuple(
        Cost(
            programmes=programmes,
            payer=payer,
            before=added(f"{_BEFORE}{name}"),
            after=added(f"{_AFTER}{name}"),
        )
        for name, (programmes, payer) in kinds.items()
    )
    outcomes = []
    for payer in _JUDGED:
        win, lose = (f"{PREFIX}{way}_total_{payer.value}" for way in ("win", "lose"))
        winners, losers = added(f"{win}_weight"), added(f"{lose}_weight")
        winning, losing = added(f"{win}_rows"), added(f"{lose}_rows")
        outcomes.append(
            Outcome(
                payer=payer,
                winners=winners,
                losers=losers,
                unchanged=weight - winners - losers,
                winning_rows=winning,
                losing_rows=losing,
                unchanged_rows=rows - winning - losing,
                gains=added(win),
                losses=added(lose),
            )
        )
    return Group(value=value, rows=rows, weight=weight, costs=costs, outcomes=tuple(outcomes))


def _left_out(cube: Sequence[Sums]) -> tuple[LeftOut, ...]:
    found: dict[tuple[str | None, ...], tuple[int, int]] = {}
    for row in cube:
        codes = tuple(row[code] for code in _CODES)
        if any(codes):
            rows, weight = found.get(codes, (0, 0))
            found[codes] = rows + row[ROWS], weight + row[WEIGHT]
    return tuple(
        LeftOut(before=codes[0], after=codes[1], rows=rows, weight=weight)
        for codes, (rows, weight) in sorted(
            found.items(), key=lambda item: tuple(code or "" for code in item[0])
        )
    )
