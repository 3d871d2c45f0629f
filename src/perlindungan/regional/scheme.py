"""A scheme as data: whom a region insures, at whose cost, for how long, and who decides.

Each point of a scheme is known through time or unset. :meth:`Scheme.terms` gives what holds on a
day; whoever needs a point that is unset says so by :class:`UnsetPoint`, and its user sets it with
a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar, cast

import attrs
from attrs import field, fields, frozen

from perlindungan.facts import Funding, InputError
from perlindungan.law import Confidence
from perlindungan.regional.funds import Fund
from perlindungan.regional.places import known_region
from perlindungan.regional.points import (
    Agencies,
    AgeWindow,
    Benefits,
    Exclusion,
    Exit,
    Groups,
    IncomeTest,
    MonthsPaid,
    PovertyTest,
    Priority,
    Proofs,
    Quota,
    Renewal,
    Residence,
)
from perlindungan.regional.sources import UNSET, Ruled, Ruling, Source, within

T = TypeVar("T")


class UnsetPoint(InputError):
    """A scheme cannot decide, because points that matter are unset.

    Parameters
    ----------
    scheme
        Its id.
    points
        Names of the points that must be set.
    """

    def __init__(self, scheme: str, points: Iterable[str]) -> None:
        self.scheme, self.points = scheme, tuple(points)
        super().__init__(scheme, "points_set", points=", ".join(self.points))


@frozen(kw_only=True)
class Terms:
    """The points of a scheme as they hold on one day; ``None`` where unset.

    ``poverty`` holds every poverty test that applies, the scheme's own and the national one: all
    of them must be met.
    """

    scheme: str
    region: str
    on: date
    groups: Ruling[Groups] | None
    age: Ruling[AgeWindow] | None
    residence: Ruling[Residence] | None
    indigenous: Ruling[bool] | None
    poverty: tuple[Ruling[PovertyTest], ...]
    income: Ruling[IncomeTest] | None
    exclusions: Ruling[frozenset[Exclusion]] | None
    proofs: Ruling[Proofs] | None
    benefits: Ruling[Benefits] | None
    months: Ruling[MonthsPaid] | None
    quota: Ruling[Quota] | None
    priority: Ruling[Priority] | None
    funds: Ruling[tuple[Fund, ...]] | None
    agencies: Ruling[Agencies] | None
    exits: Ruling[frozenset[Exit]] | None
    renewal: Ruling[Renewal] | None

    @property
    def unset(self) -> tuple[str, ...]:
        """Names of the points that are unset."""
        return tuple(name for name in POINTS if not getattr(self, name))

    @property
    def eligibility(self) -> tuple[str, ...]:
        """Names of the points that must be known before anybody can be accepted or rejected.

        Descent is asked for in Papua alone, whose special autonomy makes that test; papers are
        looked at where a scheme is known to ask for some.
        """
        papua = self.region[:2] in PAPUA
        return tuple(
            point for point in ELIGIBILITY if point != "proofs" and (papua or point != "indigenous")
        )

    def need(self, *points: str) -> None:
        """Refuse to go on while one of these points is unset.

        Raises
        ------
        UnsetPoint
            With the points that are unset.
        """
        unset = [name for name in points if not getattr(self, name)]
        if unset:
            raise UnsetPoint(self.scheme, unset)

    @property
    def settings(self) -> Mapping[str, Ruling[Any]]:
        """The points that a user set, with the reasons."""
        found: dict[str, Ruling[Any]] = {}
        for name in POINTS:
            held = getattr(self, name)
            for ruling in held if isinstance(held, tuple) else (held,):
                if ruling is not None and ruling.is_setting:
                    found[name] = ruling
        return found

    def value(self, ruling: Ruling[T] | None) -> T | None:
        """Return what a ruling says, with ``None`` for unset and for no test alike."""
        return None if ruling is None else ruling.value


@frozen(kw_only=True)
class Figure:
    """A published number about a scheme: people, rupiah, months. Told, never computed with.

    ``what`` names it (``people``, ``budget``, ``places``, …); two figures of the same name may
    rest on different counts.
    """

    what: str
    value: int
    unit: str
    at: str
    """When, as the source tells it: ``2025``, ``2024-10``, ``2024-04/2024-12``."""
    sources: tuple[Source, ...]
    confidence: Confidence
    note: str = ""


@frozen(kw_only=True)
class Preset:
    """Settings that belong together and are documented, such as those of a launch.

    ``points`` gives a ruling by the name of the point.
    """

    id: str
    title_id: str
    title_en: str
    points: Mapping[str, Ruling[Any]]


@frozen(kw_only=True)
class Scheme:
    """Whom a region insures, and how.

    Parameters
    ----------
    id
        Unique within its policy.
    region
        Kemendagri code of the province, regency or city whose scheme it is.
    title_id, title_en
        What it is called.
    since, until
        First day, and first day on which it no longer runs; ``None`` where not known.
    groups to renewal
        The points, each known through time or unset. ``indigenous`` asks for indigenous Papuans
        (OAP).
    presets
        Documented settings.
    figures
        Published numbers.
    """

    id: str
    region: str = field(validator=known_region)
    title_id: str
    title_en: str
    since: date | None = None
    until: date | None = None
    groups: Ruled[Groups] = UNSET
    age: Ruled[AgeWindow] = UNSET
    residence: Ruled[Residence] = UNSET
    indigenous: Ruled[bool] = UNSET
    poverty: Ruled[PovertyTest] = UNSET
    income: Ruled[IncomeTest] = UNSET
    exclusions: Ruled[frozenset[Exclusion]] = UNSET
    proofs: Ruled[Proofs] = UNSET
    benefits: Ruled[Benefits] = UNSET
    months: Ruled[MonthsPaid] = UNSET
    quota: Ruled[Quota] = UNSET
    priority: Ruled[Priority] = UNSET
    funds: Ruled[tuple[Fund, ...]] = UNSET
    agencies: Ruled[Agencies] = UNSET
    exits: Ruled[frozenset[Exit]] = UNSET
    renewal: Ruled[Renewal] = UNSET
    presets: tuple[Preset, ...] = ()
    figures: tuple[Figure, ...] = ()

    def runs(self, day: date) -> bool:
        """Tell whether the scheme runs on a day, as far as its days are known."""
        return within(day, self.since, self.until)

    def terms(self, day: date, *, national: Mapping[str, Ruled[Any]] | None = None) -> Terms:
        """Return what holds on a day.

        ``national`` are rules of the state on what a region's budget pays: those of
        :data:`perlindungan.regional.NATIONAL_FRAME` unless others are given. Where the scheme's
        own point is unset, the national one fills it; both poverty tests apply where both are
        known, unless the scheme's own is ruled to stand alone. A scheme that is known to be paid
        by no public budget at all is free of them.
        """
        from perlindungan.regional.national import NATIONAL_FRAME

        frame = NATIONAL_FRAME if national is None else national
        if _paid_by_others(self.funds.on(day)):
            frame = {}
        held: dict[str, Any] = {}
        for name in POINTS:
            own = cast("Ruled[Any]", getattr(self, name)).on(day)
            theirs = frame[name].on(day) if name in frame else None
            if own is not None and own.alone:
                theirs = None
            if name == "poverty":
                held[name] = tuple(ruling for ruling in (own, theirs) if ruling is not None)
            else:
                held[name] = theirs if own is None else own
        return Terms(scheme=self.id, region=self.region, on=day, **held)

    def with_ruling(self, point: str, ruling: Ruling[Any]) -> Scheme:
        """Return the scheme with one point ruled otherwise, as by :func:`setting`.

        Raises
        ------
        InputError
            If there is no such point.
        """
        if point not in POINTS:
            raise InputError(point, "one_of", values=", ".join(POINTS))
        changed: Scheme = attrs.evolve(self, **{point: getattr(self, point).ruled(ruling)})
        return changed

    def with_preset(self, id: str) -> Scheme:
        """Return the scheme with the settings of a preset.

        Raises
        ------
        InputError
            If it has no such preset.
        """
        by_id = {preset.id: preset for preset in self.presets}
        if not by_id:
            raise InputError(id, "no_preset")
        if id not in by_id:
            raise InputError(id, "one_of", values=", ".join(by_id))
        scheme = self
        for point, ruling in by_id[id].points.items():
            scheme = scheme.with_ruling(point, ruling)
        return scheme


def _paid_by_others(ruling: Ruling[tuple[Fund, ...]] | None) -> bool:
    """Tell whether the money is known, and none of it a public budget's."""
    funds = ruling.value if ruling is not None else None
    return bool(funds) and all(fund.funding is Funding.OWN for fund in funds or ())


PAPUA = frozenset({"91", "92", "93", "94", "95", "96"})
"""Provinces of Papua, where a scheme can ask for descent."""

POINTS: tuple[str, ...] = tuple(
    item.name for item in fields(Scheme) if item.type is not None and "Ruled[" in str(item.type)
)
"""Names of the points, in the order in which they are asked for."""

ELIGIBILITY = (
    "groups",
    "age",
    "residence",
    "indigenous",
    "poverty",
    "income",
    "exclusions",
    "proofs",
)
"""The points on which it depends whether a person may be insured."""
