"""A source of money as a record: whose it is, and what it may pay for, through time."""

from __future__ import annotations

from datetime import date
from enum import Enum
from fractions import Fraction

import attrs
from attrs import frozen

from perlindungan.facts import Funding
from perlindungan.law import Citation, Confidence
from perlindungan.regional.sources import UNSET, Ruled, Ruling, Source


class FundKind(Enum):
    """Kinds of money."""

    APBD_PROVINCE = "apbd_province"
    APBD_DISTRICT = "apbd_district"
    DBH_SAWIT = "dbh_sawit"
    DBHCHT = "dbhcht"
    DBH_DR = "dbh_dr"
    OTSUS = "otsus"
    DANA_DESA = "dana_desa"
    """The transfer from the state budget to villages."""
    VILLAGE = "village"
    """Other money in a village's budget (APBDes), such as the allotment of the regency (ADD)."""
    CSR = "csr"
    SERTAKAN = "sertakan"
    DONATION = "donation"


@frozen(kw_only=True, cache_hash=True)
class Limits:
    """What a source may pay for.

    Parameters
    ----------
    barred
        Whether it may not pay contributions of vulnerable workers at all.
    share_most
        Greatest share of an allotment that may go to this and like activities together.
    only_groups, first_groups
        Occupations, families or marks for whom alone it may pay, or who come first; ``None`` for
        no such rule.
    only_unregistered
        Whether it pays only for workers who had not been registered before.
    act
        Whether the aid must be fixed in an act of the region: its head's regulation or the like.
    """

    barred: bool = False
    share_most: Fraction | None = None
    only_groups: frozenset[str] | None = None
    first_groups: frozenset[str] | None = None
    only_unregistered: bool = False
    act: bool = False


@frozen(kw_only=True, cache_hash=True)
class Fund:
    """A source of money with its own rules.

    Parameters
    ----------
    kind, title_id, title_en
        What it is.
    funding
        Whose money it is for national law, which decides about reliefs.
    limits
        What it may pay for, through time. Without any ruling no limit is known, as of a region's
        own budget. In days between the rulings it is not known what holds: the source then pays
        nothing until somebody sets it by :meth:`ruled`.
    citations, sources, confidence
        On whose word.
    note_id, note_en
        What is not known of it, or disputed.
    """

    kind: FundKind
    title_id: str
    title_en: str
    funding: Funding
    limits: Ruled[Limits] = UNSET
    citations: tuple[Citation, ...] = ()
    sources: tuple[Source, ...] = ()
    confidence: Confidence
    note_id: str = ""
    note_en: str = ""

    def limits_on(self, day: date) -> Limits | None:
        """Return what the source may pay for on a day; ``None`` where it is not known.

        >>> from perlindungan.regional.funds import DANA_DESA
        >>> DANA_DESA.limits_on(date(2024, 7, 1)).barred, DANA_DESA.limits_on(date(2025, 7, 1))
        (True, None)
        """
        if not self.limits.rulings:
            return _NONE_KNOWN
        ruling = self.limits.on(day)
        return None if ruling is None else ruling.value or _NONE_KNOWN

    def ruled(self, ruling: Ruling[Limits]) -> Fund:
        """Return the source with one more ruling, as by :func:`perlindungan.regional.setting`.

        Where no limit was known before, none is known of other days either: they stay open.
        """
        limits = self.limits
        if not limits.rulings:
            limits = limits.ruled(attrs.evolve(ruling, value=None, since=None, until=None))
        return attrs.evolve(self, limits=limits.ruled(ruling))


_NONE_KNOWN = Limits()
