"""Who inherits: the first class of relatives in which there is somebody.

The articles give no shares within a class, and none are made up here.
"""

from __future__ import annotations

from attrs import frozen

from perlindungan.claims.case import Case
from perlindungan.facts.claims import HeirClass, Relative
from perlindungan.programmes.heirs import Order


@frozen(kw_only=True)
class Heirs:
    """The class that inherits, and the places of its members in the family that was given."""

    kind: HeirClass
    places: tuple[int, ...]


def heirs(case: Case) -> Heirs:
    """Return who inherits on the day of the event.

    Raises
    ------
    Unknown
        If nobody said who is left.

    Source: PP 44/2015 Pasal 37 ayat (5) and Pasal 40 ayat (2), PP 46/2015 Pasal 23.
    """
    day = case.event.on
    family: tuple[Relative, ...] = case.ask("family")
    order: Order = case.value("heirs.order", day)
    living = [(place, one.relation) for place, one in enumerate(family) if one.lives_on(day)]
    for kind, relations in order:
        places = tuple(place for place, relation in living if relation in relations)
        if places:
            return Heirs(kind=kind, places=places)
    return Heirs(kind=HeirClass.NONE, places=())
