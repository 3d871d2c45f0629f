"""Who inherits, the same in JKK, JKM and JHT: class after class, without shares within one."""

from __future__ import annotations

from attrs import frozen

from perlindungan.facts.claims import HeirClass, Kin
from perlindungan.law import Timeline
from perlindungan.law.registry import PP_44_2015, PP_46_2015
from perlindungan.programmes.benefits import FIRST_DAY, entry, through_time

Order = tuple[tuple[HeirClass, frozenset[Kin]], ...]
"""The classes in which heirs are looked for, one after the other."""


@frozen(kw_only=True)
class HeirsLaw:
    """The rules on heirs."""

    order: Timeline[Order]


HEIRS = HeirsLaw(
    order=through_time(
        "heirs.order",
        "Urutan ahli waris JKK, JKM dan JHT",
        "Order of heirs in JKK, JKM and JHT",
        "classes, one after the other",
        entry(
            FIRST_DAY,
            (
                (HeirClass.FIRST, frozenset({Kin.SPOUSE, Kin.CHILD})),
                (HeirClass.BLOOD, frozenset({Kin.PARENT, Kin.GRANDPARENT, Kin.GRANDCHILD})),
                (HeirClass.SIBLING, frozenset({Kin.SIBLING})),
                (HeirClass.PARENT_IN_LAW, frozenset({Kin.PARENT_IN_LAW})),
                (HeirClass.WILL, frozenset({Kin.NAMED_IN_WILL})),
            ),
            PP_44_2015.article(37, 5),
            PP_44_2015.article(40, 2),
            PP_46_2015.article(23),
            note="the second degree of the blood line is told by the explanation of Pasal 37",
        ),
    ),
)
"""National law."""
