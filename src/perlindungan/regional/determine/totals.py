"""The people of a decision, counted by place, occupation, sex and age."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from attrs import frozen

from perlindungan.regional.ages import BANDS
from perlindungan.regional.candidates import Candidate
from perlindungan.regional.determine.decision import Determination
from perlindungan.regional.places import place_code


@frozen
class Count:
    """How many have a place, and how many wait."""

    granted: int = 0
    waiting: int = 0


Counts = Mapping[str | None, Count]
"""By key, in order; under ``None`` those of whom it is not known. They add up to the accepted."""


@frozen(kw_only=True)
class Tally:
    """The accepted, counted.

    Parameters
    ----------
    by_region
        By Kemendagri code, one level below the place of the scheme: a province by its regencies
        and cities, a city by its districts. Who lives in a place of a higher level is counted
        under its code.
    by_category
        By category of occupation.
    by_mark
        By mark; a person may have several, so these do not add up.
    by_sex
        By ``male`` and ``female``.
    by_age
        By age in completed years on the day of verification, in bands such as ``18-24``; somebody
        who by the birth date is not born yet counts as not known.
    """

    by_region: Counts
    by_category: Counts
    by_mark: Counts
    by_sex: Counts
    by_age: Counts


def tally(determination: Determination) -> Tally:
    """Count the people of a decision."""
    verification = determination.verification
    below = 5 if len(verification.scheme.region) == _PROVINCE else 8
    day = verification.on
    bands: dict[date, str | None] = {}

    def region(one: Candidate) -> str | None:
        return None if one.region is None else place_code(one.region)[:below]

    def age(one: Candidate) -> str | None:
        if one.birth_date is None:
            return None
        if one.birth_date not in bands:
            bands[one.birth_date] = BANDS.on(one.birth_date, day)
        return bands[one.birth_date]

    return Tally(
        by_region=_counted(determination, region),
        by_category=_counted(determination, lambda one: one.category),
        by_mark=_marked(determination),
        by_sex=_counted(determination, lambda one: None if one.sex is None else one.sex.value),
        by_age=_counted(determination, age, order=BANDS.names),
    )


_PROVINCE = 2


def _counted(
    determination: Determination,
    key: Callable[[Candidate], str | None],
    order: tuple[str, ...] = (),
) -> Counts:
    found: dict[str | None, list[int]] = {}
    for placed in determination.order:
        counts = found.setdefault(key(placed.person.candidate), [0, 0])
        counts[not placed.granted] += 1
    return _sorted(found, order)


def _marked(determination: Determination) -> Counts:
    found: dict[str | None, list[int]] = {}
    for placed in determination.order:
        for mark in placed.person.candidate.marks or ():
            found.setdefault(mark, [0, 0])[not placed.granted] += 1
    return _sorted(found, ())


def _sorted(found: Mapping[str | None, list[int]], order: tuple[str, ...]) -> Counts:
    """Return the counts in order, those of whom the key is not known last."""
    known = sorted(
        (key for key in found if key is not None),
        key=lambda key: (order.index(key) if key in order else 0, key),
    )
    keys = (*known, *([None] if None in found else []))
    return MappingProxyType({key: Count(*found[key]) for key in keys})
