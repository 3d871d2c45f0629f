"""Filling places that became free: who has one keeps it, then the waiting list in its order."""

from __future__ import annotations

from collections.abc import Collection

import attrs

from perlindungan.regional.determine.belonging import Belonging
from perlindungan.regional.determine.decision import Determination, Placed
from perlindungan.regional.determine.placing import Limit, counting, limits_of, place


def filled(
    determination: Determination,
    *,
    stay: Collection[str],
    free: Collection[str],
    belonging: Belonging,
) -> Determination:
    """Return a decision with the places of some given to those who wait.

    Nobody who stays loses the place. Deciding anew could take it: with quotas by place and by
    group, who moves up may need the last place of another group.

    Parameters
    ----------
    determination
        The decision.
    stay
        NIK of the granted who keep their places; the others' become free.
    free
        NIK of those on the waiting list who may move up; the others are left out.
    belonging
        Tells the groups of a person.

    Returns
    -------
    The decision without those who are left out; the numbers are those of the first decision.
    """
    terms = determination.verification.terms
    limits = limits_of(terms.value(terms.quota))
    keep = [one for one in determination.granted if one.person.candidate.nik in stay]
    line = [one for one in determination.waiting if one.person.candidate.nik in free]
    against = [
        counting((one.person.candidate for one in group), limits, belonging)
        for group in (keep, line)
    ]
    _, kept = place(against[0], limits, [0] * len(limits))
    bounds, used = place(against[1], limits, [one.granted for one in kept])
    moved = [_placed(one, bound, limits) for one, bound in zip(line, bounds, strict=True)]
    return attrs.evolve(
        determination,
        order=tuple(sorted((*keep, *moved), key=lambda one: one.number)),
        used=tuple(
            attrs.evolve(late, unsure=late.unsure + early.unsure)
            for early, late in zip(kept, used, strict=True)
        ),
    )


def _placed(one: Placed, bound: int | None, limits: tuple[Limit, ...]) -> Placed:
    name = None if bound is None else limits[bound].name
    return attrs.evolve(one, granted=bound is None, bound=name)
