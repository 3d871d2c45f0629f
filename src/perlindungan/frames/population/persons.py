"""From draws to people, chunk by chunk."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from perlindungan.facts import Month
from perlindungan.frames.population.columns import Rows
from perlindungan.frames.population.tables import (
    JOINED,
    SEGMENTS,
    SIZES,
    STEPS,
    Tables,
    days_of,
    people,
    tables,
)
from perlindungan.programmes.jkp.eligibility import FIRST_DAY

if TYPE_CHECKING:
    import pyarrow as pa

CHUNK = 1 << 18
"""Rows of a chunk; the last one of a population may have fewer."""

_LANES = 18
"""Draws of 16 bits for each person; more of them would make other people of the same seed."""
_BORN = date(1970, 1, 1).toordinal()
_AT_WORK_FROM = 15
_DAYS_OF_A_YEAR = 365
_DAYS_BETWEEN_BIRTHDAYS = 363
"""Less two, by which leap days move a birthday in a count of days."""
_DAYS_TO_DEPARTURE = 30


def chunk(number: int, size: int, rows: int, seed: int, first: Month, last: Month) -> pa.Table:
    """Return a chunk; its draws depend on nothing but the seed and the chunk's number."""
    import numpy as np
    import pyarrow as pa

    shares = tables()
    bits = np.random.SFC64(np.random.SeedSequence((seed, number)))
    lanes = bits.random_raw(CHUNK * _LANES // 4).astype("<u8").view("<u2").reshape(_LANES, CHUNK)
    lane = iter(lanes[:, :size])

    draw = next(lane)
    segment, status = shares.segment.take(draw), shares.drawn("status", draw)
    pu, bpu, jakon, pmi = (segment == code for code in range(len(SEGMENTS)))
    region = shares.region.take((next(lane).astype(np.uint32) << 4) | (next(lane) >> 12))

    begin = first.first.toordinal() - _BORN
    age = shares.age.take(next(lane)) + 1 + _part(next(lane), _DAYS_BETWEEN_BIRTHDAYS)
    entered = begin - _part(next(lane), _part(next(lane), age - days_of(_AT_WORK_FROM)))
    months = [(first + i).first.toordinal() - _BORN for i in range(last - first + 1)]
    month = np.array(months, np.int32).take(_part(next(lane), len(months)))
    rupiah = _rupiah(shares, region, bpu, next(lane))
    rupiah[shares.is_("status", "family", status)] = 0

    # A row has one segment: what segments have for themselves alone shares its draws.
    draw, other_draw, third_draw = next(lane), next(lane), next(lane)
    kind = shares.drawn("employer_kind", draw)
    firm = pu & shares.is_("employer_kind", "private", kind)
    firm_size = shares.drawn("employer_size", other_draw)
    funding = shares.drawn("funding", draw)
    employs = shares.is_("status", "employer", status)
    funding[employs] = shares.values["funding"].index("own")
    joined = np.zeros(size, np.uint8)
    for group, who in (
        ("programmes_micro", firm & (firm_size == SIZES.index("micro"))),
        ("programmes_small", firm & (firm_size == SIZES.index("small"))),
        ("programmes_own", bpu & shares.is_("funding", "own", funding)),
    ):
        joined = np.where(who, shares.joined[group].take(third_draw), joined)
    citizens = shares.drawn("citizenship", next(lane))
    citizens[~firm] = shares.values["citizenship"].index("ID")
    intensive = shares.is_("labour_intensive", "true", shares.drawn("labour_intensive", next(lane)))
    intensive &= firm & (firm_size >= SIZES.index("medium"))
    drives = shares.is_("transport", "true", shares.drawn("transport", other_draw))
    drives &= shares.is_("status", "own_account", status)
    workers = shares.workers.take(firm_size.astype(np.uint16) << 8 | next(lane) >> 8)
    departs = begin + _DAYS_TO_DEPARTURE - _part(next(lane), _DAYS_OF_A_YEAR)

    ids = np.arange(number * CHUNK, number * CHUNK + size + 1)
    everybody = Rows(size)
    of_pu, of_bpu, of_pmi = Rows(size, pu), Rows(size, bpu), Rows(size, pmi)
    of_jakon, of_firm = Rows(size, jakon), Rows(size, firm)
    return pa.table(
        {
            "worker_id": everybody.numbers(ids[:-1] + 1),
            "segment": everybody.texts(segment, SEGMENTS),
            "month": everybody.days(month),
            "region": everybody.texts(region, shares.regions),
            "birth_date": everybody.days(begin - age),
            "citizenship": everybody.texts(citizens, shares.values["citizenship"]),
            "wage": Rows(size, pu | jakon).numbers(rupiah),
            "contract": of_jakon.texts(np.zeros(size, np.uint8), ("PKWT",)),
            "started_on": of_pu.days(entered),
            "jkp_registered_on": of_firm.days(np.maximum(entered, FIRST_DAY.toordinal() - _BORN)),
            "household_size": of_pu.numbers(shares.number("household_size", next(lane))),
            "risk_group": of_pu.texts(
                shares.drawn("risk_group", next(lane)), shares.values["risk_group"]
            ),
            "employer_kind": of_pu.texts(kind, shares.values["employer_kind"]),
            "employer_size": of_firm.texts(firm_size, SIZES),
            "civil_servant": of_pu.truths(~firm),
            "workers_registered": of_firm.numbers(workers),
            "labour_intensive": of_pu.truths(intensive),
            "programmes": Rows(size, pu | bpu).texts(joined, JOINED),
            "income": of_bpu.numbers(rupiah),
            "is_employer": of_bpu.truths(employs),
            "transport": of_bpu.truths(drives),
            "funding": of_bpu.texts(funding, shares.values["funding"]),
            "registered_on": of_bpu.days(entered),
            "route": of_pmi.texts(shares.drawn("route", draw), shares.values["route"]),
            "contract_months": of_pmi.numbers(shares.number("contract_months", other_draw)),
            "extension_months": of_pmi.numbers(np.zeros(size, np.int64)),
            "jht": of_pmi.numbers(shares.number("jht", third_draw)),
            "paid_on": of_pmi.days(departs - _DAYS_TO_DEPARTURE),
            "departs_on": of_pmi.days(departs),
            "weight": everybody.numbers(np.diff(ids * people() // rows)),
        }
    )


def _rupiah(shares: Tables, region: Any, bpu: Any, draws: Any) -> Any:
    """Return wages, and for those without a wage incomes, in whole thousands."""
    import numpy as np

    base = shares.base.take(region + bpu * np.int32(len(shares.regions)))
    thousands = (base * shares.factor.take(draws + bpu * np.int32(STEPS)) + 512) >> 10
    return thousands.astype(np.int64) * 1000


def _part(draws: Any, whole: Any) -> Any:
    """Return a whole number from zero to below ``whole``, evenly."""
    import numpy as np

    return (draws.astype(np.uint32) * np.asarray(whole, np.uint32) >> 16).astype(np.int32)
