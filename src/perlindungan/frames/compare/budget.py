"""A region pays for its participants without wage: month by month, what it costs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import add
from typing import Any

from perlindungan.facts import Funding, Month, Payer, Programme, Segment
from perlindungan.facts.regions import check_region
from perlindungan.frames.compare import sums as engine
from perlindungan.frames.compare.scenario import Budget, MonthOfBudget, NotComputed, Price
from perlindungan.frames.compare.sums import ROWS, WEIGHT
from perlindungan.frames.contributions import ERROR, column_of, contributions
from perlindungan.frames.errors import FrameError
from perlindungan.frames.table import PREFIX
from perlindungan.programmes import NATIONAL, Law

_PRICE, _CODE = f"{PREFIX}price", f"{PREFIX}code"
_PROVINCE = 2
"""Digits of the code of a province."""


def budget(
    frame: Any,
    *,
    month: Month,
    months: int,
    region: str,
    programmes: Sequence[Programme],
    given: Mapping[str, object] | None = None,
    columns: Mapping[str, str] | None = None,
    weight: str | None = None,
    law: Law = NATIONAL,
) -> Budget:
    """Return what it costs a region to pay for its participants without wage (BPU).

    Each month is computed by its own law. Reliefs are for those who pay themselves; that none is
    taken here follows from the law, as for any row with ``funding`` ``APBD``.

    Parameters
    ----------
    frame
        As for :func:`perlindungan.frames.contributions`. Counted are the rows of the region and,
        where there is a column ``segment``, of BPU; leave out beforehand whom the region will not
        pay for.
    month, months
        The first month, and how many.
    region
        Code of a province (all rows whose code begins with it) or of a regency or city.
    programmes
        What the region pays: JKK and JKM, and JHT if it pays that too.
    given, columns, law
        As for :func:`perlindungan.frames.contributions`. Who pays, and whether JHT is joined where
        the region pays it, are part of the scenario. Regions mostly pay the lowest band,
        Rp16,800: say ``given={"income": 1_000_000}``.
    weight
        Column of whole numbers: how many persons each row stands for.

    Raises
    ------
    FrameError
        If a column is missing or of another type, a programme is none that a region can pay, or
        there is no month.
    FactError
        If no region has the code.
    """
    check_region(region)
    if type(months) is not int or months < 1:
        raise FrameError("months", months, "count")
    every = [month + step for step in range(months)]
    paid = _columns(law, programmes)
    facts = _scenario(dict(given or {}), paid)
    taken = _rows(engine.take(frame), region, dict(columns or {}))
    taken = engine.weighted(taken, weight)
    own = list(taken.collect_schema())
    for place, one in enumerate(every):
        taken = _month(taken, own, place, one, paid, facts, columns, law)
    found = _sums(taken, len(every), paid, weight)
    return _made(found, every, region, paid)


def _columns(law: Law, programmes: Sequence[Programme]) -> dict[Programme, str]:
    """Return the column in which a region's part of each programme stands."""
    region = {
        one.programme: column_of(one)
        for one in law.contributions_of(Segment.BPU)
        if one.payer is Payer.REGION and not one.part.informational
    }
    for programme in programmes:
        if programme not in region:
            known = ", ".join(one.value for one in region)
            raise FrameError("programmes", programme, "one_of", values=known)
    return {one: region[one] for one in region if one in programmes}


def _scenario(given: dict[str, object], paid: Mapping[Programme, str]) -> dict[str, object]:
    facts = {**given, "funding": Funding.APBD}
    if Programme.JHT in paid:
        facts |= {"jht_funding": Funding.APBD, "programmes": frozenset({Programme.JHT})}
    return facts


def _rows(frame: Any, region: str, columns: Mapping[str, str]) -> Any:
    """Return the rows of a region, and of participants without wage where others are among them."""
    import narwhals as nw

    place = engine.key(frame, columns.get("region", "region"))
    whole = len(region) == _PROVINCE
    chosen = place.str.slice(0, _PROVINCE) == region if whole else place == region
    segment = columns.get("segment", "segment")
    if segment in frame.collect_schema():
        chosen = chosen & (engine.key(frame, segment) == nw.lit(Segment.BPU.value))
    return frame.filter(chosen)


def _month(
    frame: Any,
    own: Sequence[str],
    place: int,
    month: Month,
    paid: Mapping[Programme, str],
    facts: Mapping[str, object],
    columns: Mapping[str, str] | None,
    law: Law,
) -> Any:
    """Return a frame with what the region pays in a month, and the error of rows without it."""
    import narwhals as nw

    kept = [name for name in frame.collect_schema() if name not in own]
    names = {name: f"{PREFIX}{place}_{name}" for name in (*paid.values(), ERROR)}
    native = contributions(
        frame.to_native(),
        month=month,
        segment=Segment.BPU,
        given=facts,
        columns=columns,
        names=names,
        law=law,
    )
    return nw.from_native(native).select(*(nw.col(name) for name in (*own, *kept, *names.values())))


def _sums(
    frame: Any, months: int, paid: Mapping[Programme, str], weight: str | None
) -> list[dict[str, Any]]:
    """Return the sums of rows that cost the same, or have the same error."""
    import narwhals as nw

    by_month = [
        reduce(add, [nw.col(f"{PREFIX}{place}_{name}") for name in paid.values()])
        for place in range(months)
    ]
    price = reduce(add, by_month)
    why: Any = nw
    for place, cost in enumerate(by_month):
        # An error may be about another programme: it counts where it leaves an amount open.
        why = why.when(cost.is_null()).then(nw.col(f"{PREFIX}{place}_{ERROR}"))
    frame = frame.with_columns(price.alias(_PRICE), why.alias(_CODE))
    frame = frame.with_columns(
        # Rows with the same error are one group, whatever else is known of them.
        nw.when(~nw.col(WEIGHT).is_null()).then(nw.col(_PRICE)).alias(_PRICE),
        engine.weight_code(weight, nw.col(_CODE)).alias(_CODE),
    )
    fine = ~nw.col(_PRICE).is_null()
    sums: dict[str, Any] = {}
    for place, cost in enumerate(by_month):
        for name in paid.values():
            column = f"{PREFIX}{place}_{name}"
            sums[column] = nw.when(fine).then(nw.col(column) * nw.col(WEIGHT))
        sums[f"{PREFIX}{place}"] = nw.when(fine & (cost > 0)).then(nw.col(WEIGHT))
    keys = {_PRICE: nw.col(_PRICE), _CODE: nw.col(_CODE)}
    return engine.grouped(frame, keys, sums, nw.col(_PRICE))


def _made(
    found: Sequence[Mapping[str, Any]],
    months: Sequence[Month],
    region: str,
    paid: Mapping[Programme, str],
) -> Budget:
    counted = [row for row in found if row[_CODE] is None]
    others = [row for row in found if row[_CODE] is not None]
    return Budget(
        region=region,
        programmes=tuple(paid),
        months=tuple(
            MonthOfBudget(
                month=month,
                persons=sum(row[f"{PREFIX}{place}"] for row in counted),
                costs=tuple(
                    (one, sum(row[f"{PREFIX}{place}_{name}"] for row in counted))
                    for one, name in paid.items()
                ),
            )
            for place, month in enumerate(months)
        ),
        prices=tuple(
            Price(rupiah=row[_PRICE], rows=row[ROWS], persons=row[WEIGHT])
            for row in sorted(counted, key=lambda row: int(row[_PRICE]))
        ),
        left_out=tuple(
            NotComputed(error=row[_CODE], rows=row[ROWS], persons=row[WEIGHT])
            for row in sorted(others, key=lambda row: str(row[_CODE]))
        ),
    )
